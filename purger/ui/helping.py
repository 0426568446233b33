"""F1 wherever the user is: on a page, or in a dialog that stands before the window.

A dialog that is asked something keeps the keys for itself, so each gets its own F1 when it gets the
focus first; nobody who makes a dialog has to think of it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from shiboken6 import isValid

from purger.core.manual import Topic

if TYPE_CHECKING:
    from purger.ui.help_window import HelpWindow

KEY: Final = "F1"
OF_DIALOGS: Final = {
    "ConfirmDialog": "trash",
    "SkippedDialog": "formats",
    "ChartDialog": "clusters",
    "GoalDialog": "many",
    "MarkManyDialog": "many",
    "KeptDialog": "groups",
    "SimilarDialog": "groups",
    "RulesDialog": "keeper",
    "HoldingDialog": "trash",
    "AboutDialog": "problems",
    "CheatSheet": "keys",
    "SettingsDialog": "keys",
}
"""The topic of each dialog by its class; others have that of the page below."""
_OWN: Final = "own help key"


class Helping(QObject):
    """Opens the help at the topic of where the user is.

    Args:
        topics: reads the topics, each time the help is opened.
        here: the topic of the page that is shown.
    """

    def __init__(
        self, topics: Callable[[], Sequence[Topic]], here: Callable[[], str], window: QWidget
    ) -> None:
        super().__init__(window)
        self._topics, self._here, self._window = topics, here, window
        self.shown: HelpWindow | None = None
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus)

    def open(self, topic: str = "", parent: QWidget | None = None) -> None:
        """Show a topic, that of the page where none is named; it stands before `parent`."""
        from purger.ui.help_window import HelpWindow  # noqa: PLC0415 - when it is wanted

        before = parent or self._window
        old = self.shown if self.shown is not None and isValid(self.shown) else None
        if old is None or old.parent() is not before or not old.isVisible():
            # one that lies before a modal dialog must be its child to be of use
            self.shown = HelpWindow(self._topics(), before)
            if old is not None:
                self.shown.setGeometry(old.geometry())
                old.deleteLater()
        if self.shown is not None:
            self.shown.open_at(topic or self._here())

    def _on_focus(self, _old: QWidget | None, now: QWidget | None) -> None:
        dialog = None if now is None else now.window()
        if not isinstance(dialog, QDialog) or dialog.property(_OWN):
            return
        dialog.setProperty(_OWN, True)
        if type(dialog).__name__ == "HelpWindow":  # no need to load it for that
            return
        topic = OF_DIALOGS.get(type(dialog).__name__, "")
        QShortcut(QKeySequence(KEY), dialog, lambda: self.open(topic, dialog))
