"""The binding drops no references of None and True (PySide6 6.12.0 does; CPython 3.11 dies)."""

from __future__ import annotations

import sys

import pytest
from PySide6.QtCore import QObject, QRect, Signal
from PySide6.QtGui import QColor, QImage, QPainter
from pytestqt.qtbot import QtBot

_CALLS = 200


class Sender(QObject):
    sent = Signal()


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None and True are immortal there")
def test_calls_do_not_drop_references(qtbot: QtBot) -> None:
    image = QImage(50, 50, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    sender = Sender()
    sender.sent.connect(lambda: None)
    calls = (
        lambda: painter.setPen(QColor(1, 2, 3)),
        lambda: painter.fillRect(QRect(0, 0, 9, 9), QColor(1, 2, 3)),
        sender.sent.emit,
    )
    for call in calls:
        call()
        for value in (None, True):
            before = sys.getrefcount(value)
            for _ in range(_CALLS):
                call()
            assert abs(sys.getrefcount(value) - before) < _CALLS / 2
    painter.end()
