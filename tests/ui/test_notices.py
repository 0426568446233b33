"""Who looks elsewhere is told when long work ends; who looks on is not."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from purger.core.domain import Progress, Stage
from purger.core.settings import Settings
from purger.ui import notices
from purger.ui.notices import Notices
from purger.ui.taskbar import Taskbar
from purger.ui.thumbnails import Thumbnails
from tests.patience import PATIENCE
from tests.ui.shown import answer_dialog
from tests.ui.test_window import Given


class Shown:
    """A channel that remembers."""

    def __init__(self, *, works: bool = True) -> None:
        self.said: list[tuple[str, str]] = []
        self.works = works

    def __call__(self, title: str, sentence: str) -> bool:
        self.said.append((title, sentence))
        return self.works


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[float]]:
    now = [0.0]
    monkeypatch.setattr(notices.time, "monotonic", lambda: now[0])
    return now


@pytest.fixture
def elsewhere(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QApplication, "activeWindow", staticmethod(lambda: None))


@pytest.fixture
def widget(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


def test_long_work_that_ends_unseen_is_told(
    widget: QWidget, clock: list[float], elsewhere: None
) -> None:
    first, second = Shown(), Shown()
    made = Notices(widget, lambda: True, (first, second))
    made.begin()
    clock[0] = notices.LONG_SECONDS
    assert made.end("Done", "All of it.")
    assert first.said == [("Done", "All of it.")]
    assert second.said == []


def test_a_channel_that_does_not_work_is_followed_by_the_next(
    widget: QWidget, clock: list[float], elsewhere: None
) -> None:
    first, second = Shown(works=False), Shown()
    made = Notices(widget, lambda: True, (first, second))
    clock[0] = 60
    assert made.end("Done", "")
    assert second.said == [("Done", "")]


def test_short_work_is_told_only_where_its_end_matters(
    widget: QWidget, clock: list[float], elsewhere: None
) -> None:
    channel = Shown()
    made = Notices(widget, lambda: True, (channel,))
    made.begin()
    clock[0] = notices.LONG_SECONDS - 0.1
    assert not made.end("A scan", "")
    assert made.end("A purge", "", only_if_long=False)
    assert channel.said == [("A purge", "")]


def test_nobody_is_told_who_does_not_want_to_be(
    widget: QWidget, clock: list[float], elsewhere: None
) -> None:
    channel = Shown()
    made = Notices(widget, lambda: False, (channel,))
    clock[0] = 60
    assert not made.end("Done", "", only_if_long=False)
    assert channel.said == []


def test_who_looks_on_is_not_told(widget: QWidget, clock: list[float], qtbot: QtBot) -> None:
    channel = Shown()
    made = Notices(widget, lambda: True, (channel,))
    clock[0] = 60
    widget.show()
    widget.activateWindow()
    qtbot.waitUntil(widget.isActiveWindow)
    assert not made.end("Done", "", only_if_long=False)
    assert channel.said == []


def test_texts_reach_the_programs_unharmed() -> None:
    by_name = dict(notices.commands('2 photos "gone"', "It's all \\ done."))
    assert by_name["notify-send"][-3:] == ["--", '2 photos "gone"', "It's all \\ done."]
    assert '"2 photos \\"gone\\""' in by_name["gdbus"]
    assert '"It\'s all \\\\ done."' in by_name["gdbus"]


SERVICE = Path(__file__).with_name("notice_service.py")
EMPTY_BUS = """<busconfig><type>session</type><listen>unix:tmpdir=/tmp</listen>
<policy context="default"><allow send_destination="*" eavesdrop="true"/>
<allow eavesdrop="true"/><allow own="*"/></policy></busconfig>"""
"""A bus that starts nothing by itself: the machine may have a notification daemon."""


@pytest.mark.skipif(
    not (shutil.which("dbus-run-session") and shutil.which("gdbus")), reason="needs a D-Bus"
)
def test_a_real_service_gets_title_and_sentence(tmp_path: Path) -> None:
    """The service checks types as that of GNOME does: a wrong one never arrives."""
    import sys  # noqa: PLC0415

    (config := tmp_path / "bus.conf").write_text(EMPTY_BUS)
    done = subprocess.run(
        ["dbus-run-session", f"--config-file={config}", "--", sys.executable, str(SERVICE)],
        capture_output=True, text=True, timeout=PATIENCE, check=False,
    )  # fmt: skip
    assert 'susssasa{sv}i purger 0 purger It\'s "done" All of \\ it.' in done.stdout, done.stderr


def service(window: QWidget, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, script: str) -> Any:
    program = tmp_path / "notify-send"
    program.write_text(f'#!/bin/sh\necho "$@" > {tmp_path}/told\n{script}\n')
    program.chmod(0o755)
    monkeypatch.setattr(notices.sys, "platform", "linux")
    monkeypatch.setattr(notices, "_has_service", lambda: True)
    monkeypatch.setattr(notices.shutil, "which", lambda _: str(program))
    return notices._Service(window)


@pytest.mark.skipif(os.name == "nt", reason="a shell script")
def test_a_click_on_a_notice_leads_to_the_window(
    widget: QWidget, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    shown: list[QWidget] = []
    monkeypatch.setattr(notices, "show_window", shown.append)
    made = service(widget, tmp_path, monkeypatch, "echo default")
    assert made.show("Done", "All of it.")
    qtbot.waitUntil(lambda: shown == [widget])
    told = (tmp_path / "told").read_text()
    assert told.startswith("--action=default=Show")
    assert told.endswith("-- Done All of it.\n")


@pytest.mark.skipif(os.name == "nt", reason="a shell script")
def test_a_notify_send_without_clicks_still_tells(
    widget: QWidget, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    said: list[tuple[str, str]] = []
    monkeypatch.setattr(notices, "desktop", lambda *words: said.append(words))
    made = service(widget, tmp_path, monkeypatch, "exit 1")
    assert made.show("Done", "All of it.")
    qtbot.waitUntil(lambda: said == [("Done", "All of it.")])


@pytest.mark.skipif(os.name == "nt", reason="a shell script")
def test_a_notice_that_nobody_clicked_ends_with_the_next_one_or_the_program(
    widget: QWidget, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    made = service(widget, tmp_path, monkeypatch, "exec sleep 60")
    assert made.show("One", "")
    first = made._shown
    assert first.waitForStarted()
    assert made.show("Two", "")
    assert first.state() == first.ProcessState.NotRunning
    made.end()
    assert made._shown is None


# -- in the window ---------------------------------------------------------------------------------


@pytest.fixture
def given(qtbot: QtBot, thumbnails: Thumbnails, tmp_path: Path) -> Iterator[Given]:
    made = Given(qtbot, thumbnails, tmp_path)
    yield made
    made.window.close()


def test_the_end_of_a_long_look_and_of_a_purge_are_told(
    given: Given, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, elsewhere: None
) -> None:
    channel = Shown()
    given.window.desk.jobs.notices._channels = (channel,)
    monkeypatch.setattr(notices, "LONG_SECONDS", 0.0)
    given.open()
    qtbot.waitUntil(lambda: bool(channel.said))
    assert channel.said == [("5 photos are ready for review", "2 groups of duplicates.")]
    given.press(Qt.Key.Key_A)
    answer_dialog(qtbot, "Move to Trash")
    given.press(Qt.Key.Key_Delete)
    given.page("outcome")
    assert channel.said[1:] == [("1 photo moved to the trash", "Everything that was marked went.")]


def test_the_switch_in_the_menu_is_kept(given: Given) -> None:
    assert given.window.actions_["notify"].isChecked()
    given.window.actions_["notify"].trigger()
    assert given.saved[-1] == Settings(notify=False)
    assert not given.window.desk.jobs.notices._is_wanted()


def test_the_title_tells_how_far_it_is(widget: QWidget) -> None:
    bar = Taskbar(widget)
    bar.name("Trip – purger")
    bar.show(Progress(Stage.SCAN, 40))
    assert widget.windowTitle() == "Trip – purger"
    bar.show(Progress(Stage.PURGE, 69, 200))
    assert widget.windowTitle() == "34% – Trip – purger"
    bar.clear()
    assert widget.windowTitle() == "Trip – purger"


def test_the_title_of_a_scan_never_goes_back(widget: QWidget) -> None:
    bar, told = Taskbar(widget), []
    bar.name("Trip")
    for stage, done, total in (
        (Stage.SCAN, 40, 40), (Stage.DECODE, 100, 200), (Stage.DECODE, 96, 100),
        (Stage.DECODE, 0, None),
        (Stage.CLUSTER, 0, 21), (Stage.CLUSTER, 3, 21), (Stage.CLUSTER, 21, 21),
        (Stage.NEIGHBOURS, 0, None), (Stage.NEIGHBOURS, 1, 8), (Stage.NEIGHBOURS, 8, 8),
        (Stage.NEIGHBOURS, 0, 3), (Stage.COMPANIONS, 1, 2), (Stage.LOAD, 0, None),
    ):  # fmt: skip
        bar.show(Progress(stage, done, total))
        told.append(int(widget.windowTitle().partition("%")[0]))
    assert told == [0, 47, 91, 91, 95, 95, 97, 97, 97, 99, 99, 99, 99]
    bar.clear()
    bar.show(Progress(Stage.DECODE, 1, 100))
    assert widget.windowTitle() == "0% – Trip"
