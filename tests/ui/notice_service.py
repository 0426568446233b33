"""A notification service of its own bus: sends itself a notice by gdbus, and prints what came."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QProcess, QTimer
from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusVirtualObject

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from purger.ui.notices import _has_service, commands

NAME, PATH = "org.freedesktop.Notifications", "/org/freedesktop/Notifications"
TYPES = "susssasa{sv}i"
ONE_BY_ONE = ("s", "u", "s", "s", "s", "as", "a{sv}", "i")
XML = (
    f'<interface name="{NAME}"><method name="Notify">'
    + "".join(f'<arg type="{kind}" direction="in"/>' for kind in ONE_BY_ONE)
    + '<arg type="u" direction="out"/></method></interface>'
)


class Service(QDBusVirtualObject):
    def introspect(self, _path: str) -> str:
        return XML

    def handleMessage(self, message: QDBusMessage, _bus: QDBusConnection) -> bool:
        if message.member() != "Notify":
            return False
        name, old, icon, title, sentence = message.arguments()[:5]
        print(message.signature(), name, old, icon, title, sentence, flush=True)
        QCoreApplication.quit()
        return True


def main() -> int:
    app = QCoreApplication([])
    bus, service = QDBusConnection.sessionBus(), Service()
    assert bus.registerVirtualObject(PATH, service)
    assert bus.registerService(NAME)
    assert _has_service()
    program, arguments = commands('It\'s "done"', "All of \\ it.")[1]
    child = QProcess()
    child.setProcessChannelMode(QProcess.ProcessChannelMode.ForwardedChannels)
    child.start(program, arguments)
    QTimer.singleShot(20_000, app.quit)
    app.exec()
    child.kill()
    child.waitForFinished()
    return 0


if __name__ == "__main__":
    sys.exit(main())
