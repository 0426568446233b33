"""Sentences reach a screen reader that hears no announcements, and are said once by the others."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from purger.ui import accessible, hearing, panes
from purger.ui.hearing import Hearing, Spoken, hears_none
from purger.ui.taskbar import Taskbar

OLD = "([(':1.3', 'Object:StateChanged:Showing'), (':1.3', 'Window:Create:')],)"
NEW = "([(':1.3', 'object:announcement'), (':1.3', 'Object:StateChanged:Showing')],)"


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def shown(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """What appears as a notification, on a platform that has a bus."""
    said: list[str] = []
    monkeypatch.setattr(QApplication, "platformName", staticmethod(lambda: "xcb"))
    monkeypatch.setattr(hearing, "notify", lambda _, sentence: said.append(sentence))
    monkeypatch.setattr(hearing, "bus_address", lambda: "unix:path=/nowhere")
    QAccessible.setActive(True)
    yield said
    QAccessible.setActive(False)


def test_who_listens_is_read_from_what_the_bus_tells() -> None:
    assert hears_none(OLD)
    assert not hears_none(NEW)
    assert not hears_none("(@a(ss) [],)")  # nobody is there
    assert not hears_none("")  # nor could that be asked


@pytest.mark.parametrize(("answer", "expected"), [(OLD, ["a", "b"]), (NEW, [])])
def test_what_is_not_heard_as_an_announcement_appears(
    window: QWidget, qtbot: QtBot, shown: list[str], tmp_path_factory: pytest.TempPathFactory,
    monkeypatch: pytest.MonkeyPatch, answer: str, expected: list[str],
) -> None:  # fmt: skip
    program = tmp_path_factory.mktemp("bin") / "gdbus"
    program.write_text(f'#!/bin/sh\ncat <<"END"\n{answer}\nEND\n')
    program.chmod(0o755)
    monkeypatch.setattr(hearing.shutil, "which", lambda _: str(program))
    ears = Hearing()
    ears.announced(window, "a")
    assert shown == []  # the bus has not answered
    qtbot.waitUntil(lambda: ears._process is None)
    ears.announced(window, "b")
    assert shown == expected


def test_without_the_program_that_asks_sentences_are_announced_only(
    window: QWidget, shown: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(hearing.shutil, "which", lambda _: None)
    ears = Hearing()
    ears.announced(window, "a")
    assert ears._process is None
    assert not ears.is_deaf
    assert shown == []


def test_a_notification_is_never_seen(window: QWidget) -> None:
    accessible.install()
    window.show()
    hearing.notify(window, "a")
    hearing.notify(window, "b")
    (spoken,) = window.findChildren(Spoken)
    assert not spoken.isVisible()
    told = QAccessible.queryAccessibleInterface(spoken)
    assert told.role() == QAccessible.Role.Notification
    assert told.text(QAccessible.Text.Name) == "b"


def test_a_screen_reader_does_not_hear_each_percent_as_a_new_title(
    window: QWidget, monkeypatch: pytest.MonkeyPatch
) -> None:
    bar = Taskbar(window)
    bar.name("purger")
    monkeypatch.setattr(window, "isActiveWindow", lambda: True)
    QAccessible.setActive(True)
    try:
        bar._show(5)
        assert window.windowTitle() == "purger"
        monkeypatch.setattr(window, "isActiveWindow", lambda: False)
        bar._show(6)
        assert window.windowTitle() == "6% – purger"
    finally:
        QAccessible.setActive(False)


def test_a_bar_of_sharpness_is_no_progress_to_be_told(qtbot: QtBot) -> None:
    accessible.install()
    bar = panes._Share()
    qtbot.addWidget(bar)
    told = QAccessible.queryAccessibleInterface(bar)
    assert told.role() == QAccessible.Role.Graphic
    assert "Sharpness" in told.text(QAccessible.Text.Name)
