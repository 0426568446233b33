"""The composition root: folders, log, hooks; every object is made and wired here.

Start-up stands in two halves around the application object, so that tests use the same wiring.
"""

from __future__ import annotations

import json
import logging
import os
import signal
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType
from typing import Final

from PySide6.QtCore import QMessageLogContext, QSettings, QtMsgType, qInstallMessageHandler
from PySide6.QtGui import QIcon, QImage
from PySide6.QtWidgets import QApplication

from purger import lift_limits
from purger.assets import resources
from purger.core import garbage, journal, places, profiles, settings, store
from purger.core.bookmark import Bookmarks
from purger.core.domain import Photo
from purger.core.settings import Settings
from purger.core.text import show_name
from purger.core.texts import tr
from purger.core.trash import system_trasher
from purger.ui import accessible, dialogs, engine, language, theme
from purger.ui.doors import Doors
from purger.ui.motion import Motion
from purger.ui.tasks import NewestFirst
from purger.ui.thumbnails import Thumbnails, decoded
from purger.ui.viewer import Whole
from purger.ui.window import Window

logger = logging.getLogger(__name__)

_PREVIEW_SIDE: Final = 2200
_WHOLE_SIDE: Final = 20_000
_PATIENCE: Final = 0.2  # seconds that a key may wait for another process that writes the journal
SWITCH_SECONDS: Final = 0.0005
_LOG_BYTES: Final = 1_000_000
_QT_LEVELS: Final = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


def main(folders: Sequence[Path]) -> int:
    """Open the window on `folders` (none: the start page); return the exit code."""
    # Ctrl+C in the terminal ends the program; Qt's loop would never hear of it
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    prepare()
    app = QApplication(sys.argv[:1])
    with garbage.kept():
        window = build(app)
        hook_faults(window)
        window.show()
    if folders:
        window.open_folders(tuple(Path(folder).absolute() for folder in folders))
    return app.exec()


def prepare() -> None:
    """What comes before the application object."""
    lift_limits()  # photos and folders are shown by programs of the desktop
    accessible.install()
    # short turns: the GUI thread gets the interpreter back in time to paint
    sys.setswitchinterval(SWITCH_SECONDS)
    log_to(log_file())
    qInstallMessageHandler(_on_qt_message)


def log_file() -> Path:
    """Where the log is."""
    return places.state_dir() / "purger.log"


def log_to(file: Path) -> None:
    """Log to a file that cannot grow without end; without one where it cannot be written."""
    root = logging.getLogger("purger")
    root.setLevel(logging.INFO)
    with suppress(OSError):
        file.parent.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(file, maxBytes=_LOG_BYTES, backupCount=1, encoding="utf-8")
        handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
        root.addHandler(handler)


def build(app: QApplication) -> Window:
    """Make the window and everything it needs."""
    app.setApplicationName("purger")
    app.setApplicationDisplayName("purger")
    app.setDesktopFileName("purger")
    app.setWindowIcon(QIcon(str(resources() / "purger.svg")))
    config = places.config_dir()
    chosen, odd = settings.read(settings.default_file())
    language.install(app, language.wanted(chosen.language))
    theme.apply(app, chosen.theme)
    Motion(app, chosen.motion)
    theme.follow_system(lambda: _follow_system(app))
    remembered, trouble = journal.open_decisions(journal.default_file(), _PATIENCE)
    if isinstance(remembered, journal.Journal):
        app.aboutToQuit.connect(remembered.close)
    holding = {Path(name) for name in chosen.holding}
    doors = Doors(
        scan=engine.scan,
        trasher=system_trasher(holding),
        save=_saver(settings.default_file()),
        told=_teller(os.environ.get("PURGER_READY_FILE")),
        geometry=QSettings(str(config / "window.ini"), QSettings.Format.IniFormat),
        journal=journal.default_file(),
        decisions=remembered,
        bookmarks=_bookmarks if isinstance(remembered, journal.Journal) else None,
        without_memory=trouble,
        trouble=odd,
        holding=holding,
        load_profiles=lambda: profiles.load(profiles.default_file()),
        save_profiles=lambda changed: profiles.save(changed, profiles.default_file()),
    )
    thumbnails = Thumbnails(lambda: store.Store(store.default_file()))
    return Window(chosen, doors, thumbnails, NewestFirst(_previewer))


@contextmanager
def _bookmarks() -> Iterator[Bookmarks]:
    with journal.Journal(journal.default_file()) as own:
        yield Bookmarks(own)


def _follow_system(app: QApplication) -> None:
    theme.apply(app, settings.load(settings.default_file()).theme)


def _saver(file: Path) -> Callable[[Settings], None]:
    def save(changed: Settings) -> None:
        try:
            settings.save(changed, file)
        except OSError as error:
            logger.info("settings could not be kept: %s", error.strerror)

    return save


def _teller(file: str | None) -> Callable[[str], None]:
    """Append the name of each page that is shown to `file`, one JSON line each (for tests)."""

    def tell(page: str) -> None:
        if file is not None:
            with Path(file).open("a", encoding="ascii") as stream:
                stream.write(json.dumps({"page": page}) + "\n")

    return tell


@contextmanager
def _previewer() -> Iterator[Callable[[Photo | Whole], QImage]]:
    with engine.previewer(_PREVIEW_SIDE) as preview, engine.previewer(_WHOLE_SIDE) as whole:

        def answer(wish: Photo | Whole) -> QImage:
            if isinstance(wish, Whole):
                return decoded(whole(wish.photo.path))
            return decoded(preview(wish.path))

        yield answer


def hook_faults(window: Window) -> None:
    """Tell of what nobody caught: in the log with its traceback, to the user in a sentence."""

    def tell(error: BaseException) -> None:
        logger.error("fault", exc_info=error)
        where = show_name(log_file())
        dialogs.show_error(
            window,
            tr("purger has a fault ({name}). See {file}.", name=type(error).__name__, file=where),
        )

    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
        else:
            tell(error)

    def thread_hook(args: threading.ExceptHookArgs) -> None:
        logger.error("fault in thread", exc_info=args.exc_value)

    sys.excepthook = hook
    threading.excepthook = thread_hook
    window.fault_met.connect(tell)


def _on_qt_message(kind: QtMsgType, _context: QMessageLogContext, message: str | None) -> None:
    logging.getLogger("purger.qt").log(_QT_LEVELS.get(kind, logging.INFO), "%s", message)
