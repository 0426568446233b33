"""Whether things may move by themselves: the system says so, or the user.

What moves in purger is the bar of a job whose length nobody knows; where motion is reduced it
stands still, and the words beside it tell what is done. Qt's own menus and lists open without
sliding then. Pictures flicker only while a key is held, and nothing scrolls by itself.
"""

from __future__ import annotations

import sys
from typing import Final

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QProgressBar, QStyle

from purger.core.texts import say

NAMES: Final = {"system": say("As the System"), "reduced": say("Nothing moves by itself")}
_NAME: Final = "purger motion"
_EFFECTS: Final = (
    Qt.UIEffect.UI_General, Qt.UIEffect.UI_AnimateMenu, Qt.UIEffect.UI_FadeMenu,
    Qt.UIEffect.UI_AnimateCombo, Qt.UIEffect.UI_AnimateTooltip, Qt.UIEffect.UI_FadeTooltip,
    Qt.UIEffect.UI_AnimateToolBox,
)  # fmt: skip
_SETTINGS: Final = ("org.gnome.desktop.interface", "enable-animations")


class Motion(QObject):
    """What is known of the wish for less motion."""

    def __init__(self, app: QApplication, setting: str) -> None:
        super().__init__(app)
        self.setObjectName(_NAME)
        self._app, self._setting = app, setting
        self._is_reduced_by_desktop = False
        self._watcher: QObject | None = None
        self._apply()
        hints = _hints()
        if hints is not None and hasattr(hints, "motionPreferenceChanged"):
            hints.motionPreferenceChanged.connect(lambda _: self._apply())
        if sys.platform == "linux":
            self._ask_desktop()

    @property
    def is_reduced(self) -> bool:
        """Whether nothing shall move by itself."""
        return (
            self._setting == "reduced"
            or self._is_reduced_by_desktop
            or _says_system()
            or not self._app.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration)
        )

    def choose(self, setting: str) -> None:
        """One of `settings.MOTIONS`."""
        self._setting = setting
        self._apply()

    def heard(self, animations: object) -> None:
        """What the desktop says of animations: whether it has them; anything else says nothing."""
        self._is_reduced_by_desktop = animations is False
        self._apply()

    def _apply(self) -> None:
        if self.is_reduced:
            for effect in _EFFECTS:
                self._app.setEffectEnabled(effect, False)

    def _ask_desktop(self) -> None:
        """Ask the settings of GNOME and its kin through the portal, and wait for nothing."""
        from PySide6.QtDBus import (  # noqa: PLC0415 - Linux alone has it
            QDBusConnection,
            QDBusMessage,
            QDBusPendingCallWatcher,
        )

        bus = QDBusConnection.sessionBus()
        if not bus.isConnected():
            return
        question = QDBusMessage.createMethodCall(
            "org.freedesktop.portal.Desktop", "/org/freedesktop/portal/desktop",
            "org.freedesktop.portal.Settings", "ReadOne",
        )  # fmt: skip
        question.setArguments(list(_SETTINGS))
        self._watcher = watcher = QDBusPendingCallWatcher(bus.asyncCall(question), self)

        def answered(call: QDBusPendingCallWatcher) -> None:
            arguments = [] if call.isError() else call.reply().arguments()
            self.heard(_plain(arguments[0]) if arguments else None)
            self._watcher = None

        watcher.finished.connect(answered)


def _plain(value: object) -> object:
    """What is in a D-Bus variant."""
    inside = getattr(value, "variant", None)
    return value if inside is None else inside()


def _hints() -> QObject | None:
    hints = QApplication.styleHints()
    return hints.accessibility() if hasattr(hints, "accessibility") else None


def _says_system() -> bool:
    """What Qt tells, from 6.12 on."""
    preference = getattr(_hints(), "motionPreference", None)
    return preference is not None and "Reduce" in preference().name


def _wishes() -> Motion | None:
    """Of the program that runs; None where nobody made them known."""
    app = QApplication.instance()
    return None if app is None else app.findChild(Motion, _NAME)


def choose(setting: str) -> None:
    """From now on follow another of `settings.MOTIONS`."""
    wishes = _wishes()
    if wishes is not None:
        wishes.choose(setting)


def show(bar: QProgressBar, done: int = 0, total: int | None = None) -> None:
    """Show how far a job is; where nobody knows its length, that it runs."""
    wishes = _wishes()
    still = wishes is not None and wishes.is_reduced
    bar.setRange(0, total or (1 if still else 0))
    bar.setValue(done if total else 0)
