"""From the first page to a painted library and back, and what the window remembers of folders."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from purger.core import places
from purger.core.domain import Progress, Stage, Steps
from purger.core.errors import FolderError
from purger.ui.thumbnails import Thumbnails
from tests.ui.test_window import Given

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def given(qtbot: QtBot, thumbnails: Thumbnails, tmp_path: Path) -> Iterator[Given]:
    made = Given(qtbot, thumbnails, tmp_path)
    yield made
    made.window.close()


def painting(given: Given, error: Exception | None = None) -> list[Path]:
    asked: list[Path] = []

    def paint(folder: Path) -> Steps[None]:
        asked.append(folder)
        yield Progress(Stage.DEMO, 1, 2)
        if error is not None:
            raise error

    given.window.desk.doors = replace(given.window.desk.doors, paint=paint)
    return asked


def test_a_painted_library_is_opened_and_is_no_recent_folder(given: Given) -> None:
    asked = painting(given)
    given.window.start._demo.click()
    given.page("review")
    assert asked == [places.demo_dir()]
    assert given.asked[-1].folders == (places.demo_dir(),)
    assert not [one for one in given.saved if one.recent]


def test_a_library_that_cannot_be_painted_says_why(given: Given) -> None:
    painting(given, FolderError("“Painted photos” cannot be written: No space left on device."))
    given.window.start._demo.click()
    given.page("start")
    given.qtbot.waitUntil(lambda: bool(given.window.start.message()))
    assert "No space left" in given.window.start.message()


def test_what_was_found_in_a_folder_is_remembered_and_can_be_forgotten(given: Given) -> None:
    given.open()
    ((name, photos, _),) = given.saved[-1].visits
    assert (name, photos) == ("/photos", 5)
    given.window.actions_["close"].trigger()
    assert given.window.start.recent.folders() == (Path("/photos"),)
    given.window.start.forgotten.emit(Path("/photos"))
    assert given.saved[-1].recent == ()
    assert given.window.start.recent.folders() == ()


def test_how_it_works_leads_to_the_help(given: Given) -> None:
    given.open()
    given.window.actions_["close"].trigger()
    given.window.start._how.click()
    assert given.window.helping.shown.topic() == "welcome"
