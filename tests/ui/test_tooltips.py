"""Every button of every page says what it does when the pointer rests on it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QDialogButtonBox,
    QLineEdit,
    QMenuBar,
    QTableView,
    QWidget,
)
from pytestqt.qtbot import QtBot

from purger.core.keymap import Keymap
from purger.core.settings import Settings
from purger.ui.about import AboutDialog
from purger.ui.help_window import HelpWindow
from purger.ui.recent_list import Visit
from purger.ui.thumbnails import Thumbnails
from tests.ui.test_window import Given

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

# what Qt puts into its own widgets is Qt's
OF_QT = (QLineEdit, QMenuBar, QTableView, QDialogButtonBox)


@pytest.fixture
def given(qtbot: QtBot, thumbnails: Thumbnails, tmp_path: Path) -> Iterator[Given]:
    made = Given(qtbot, thumbnails, tmp_path)
    yield made
    made.window.close()


def path_of(widget: QWidget) -> str:
    names, at = [], widget
    while at is not None:
        names.append(type(at).__name__)
        at = at.parentWidget()
    return " < ".join(names)


def is_own(button: QWidget) -> bool:
    return not isinstance(button.parentWidget(), OF_QT)


def mute(root: QWidget) -> list[str]:
    """Buttons and choices that do not say what they do."""
    controls = (*root.findChildren(QAbstractButton), *root.findChildren(QComboBox))
    return [
        f"{getattr(one, 'text', str)() or one.accessibleName()!r}: {path_of(one)}"
        for one in controls
        if is_own(one) and not one.toolTip()
    ]


def nameless(root: QWidget) -> list[str]:
    """Buttons in sight that a screen reader could not name."""
    return [
        path_of(one)
        for one in root.findChildren(QAbstractButton)
        if is_own(one) and one.isVisible() and not (one.text() or one.accessibleName())
    ]


def test_every_button_of_every_page_tells_what_it_does(given: Given, qtbot: QtBot) -> None:
    window = given.window
    window.start.show_recent([Visit(Path("/a"), 3)])
    window.start.say("Nothing.", [window.actions_["rescan"]])
    assert nameless(window) == []
    given.open()
    assert nameless(window) == []
    pages = [window._pages.widget(n) for n in range(window._pages.count())]
    assert len(pages) >= 7
    for page in pages:
        window.desk.show(page)
        qtbot.wait(20)
        assert nameless(window) == [], type(page).__name__
    assert mute(window) == []


def test_keys_in_tooltips_are_those_in_force(given: Given) -> None:
    window = given.window
    given.open()
    buttons = {
        "open_folder": window.start._choose, "help": window.start._how,
        "history": window.outcome._history, "accept_cluster": window.review.surface.bar.accept,
        "filter": window.review.surface.filters.close_, "all_groups": window.review.navigator.all,
        "more_clusters": window.review.navigator.more,
    }  # fmt: skip
    before = [button.toolTip() for button in buttons.values()]
    keymap = Keymap(own={name: (f"Ctrl+Alt+F{n}",) for n, name in enumerate(buttons, 1)})
    window.preferences.choose({"keys": tuple(sorted(keymap.own.items()))})
    for n, (button, old) in enumerate(zip(buttons.values(), before, strict=True), 1):
        assert button.toolTip().endswith(f"(Ctrl+Alt+F{n})"), button.toolTip()
        assert button.toolTip().rsplit(" (", 1)[0] == old.rsplit(" (", 1)[0]


def test_windows_beside_it_do_so_too(given: Given, qtbot: QtBot) -> None:
    for made in (AboutDialog(Settings()), HelpWindow(given.window._topics())):
        qtbot.addWidget(made)
        made.show()
        assert mute(made) == []
        assert nameless(made) == []
