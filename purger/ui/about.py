"""About purger: version, licence, network, libraries, places; and the text for a bug report.

A bug report names no photo and no folder of the user: purger's own folders are told relative to the
home folder, and settings that name folders are told by their number.
"""

from __future__ import annotations

import platform
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from PySide6.QtCore import QSize, Qt, qVersion
from PySide6.QtGui import QDesktopServices, QGuiApplication, QIcon
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from purger import __version__
from purger.assets import resources
from purger.core import places
from purger.core.settings import Settings
from purger.core.text import show_name
from purger.core.texts import tr
from purger.ui.dropping import url_of
from purger.ui.elided import ElidedLabel
from purger.ui.help_words import embedded
from purger.ui.roomy import give_room

LIBRARIES: Final = (
    "PySide6-Essentials", "onnxruntime", "scikit-learn", "numpy", "scipy", "pillow", "pi-heif",
    "simplejpeg", "openTSNE", "matplotlib",
)  # fmt: skip
_ICON: Final = 72


class AboutDialog(QDialog):
    """Who made it of what, and where it keeps things."""

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self.setWindowTitle(tr("About purger"))
        self.setMinimumWidth(560)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.copy = QPushButton(tr("Copy for a Bug Report"))
        self.copy.setToolTip(tr("Versions and settings; names no photo and no folder of yours"))
        self.copy.setAutoDefault(False)
        buttons.addButton(self.copy, QDialogButtonBox.ButtonRole.ActionRole)
        self.copied = QLabel()
        self.copied.setProperty("dim", True)
        layout = QVBoxLayout(self)
        layout.setSpacing(16)
        layout.setContentsMargins(24, 22, 24, 18)
        layout.addLayout(_head())
        layout.addLayout(self._facts())
        layout.addStretch(1)
        layout.addWidget(self.copied)
        layout.addWidget(buttons)
        buttons.button(QDialogButtonBox.StandardButton.Close).setFocus()
        buttons.rejected.connect(self.reject)
        self.copy.clicked.connect(self._on_copy)
        give_room(self)

    def _facts(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(7)
        grid.setColumnStretch(1, 1)
        network = show_name(self._settings.model) if self._settings.model else embedded()
        versions = [f"{name} {version}" for name, version in _libraries()]
        lines = "\n".join(", ".join(versions[at : at + 3]) for at in range(0, len(versions), 3))
        for name, value in (
            (tr("Licence"), tr("MIT: use it, change it, pass it on")),
            (tr("Network"), network),
            (tr("Runs on"), _system()),
            (tr("Made with"), lines),
        ):
            self._add(grid, name, value)
        for name, place in _places():
            self._add_place(grid, name, place)
        return grid

    @staticmethod
    def _add(grid: QGridLayout, name: str, value: str) -> int:
        row = grid.rowCount()
        title, words = QLabel(name), QLabel(value)
        title.setProperty("dim", True)
        words.setTextFormat(Qt.TextFormat.PlainText)
        words.setWordWrap(True)
        words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        words.setAccessibleName(f"{name}: {value}")
        grid.addWidget(title, row, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(words, row, 1)
        return row

    @staticmethod
    def _add_place(grid: QGridLayout, name: str, place: Path) -> None:
        row = grid.rowCount()
        title, where = QLabel(name), ElidedLabel()
        title.setProperty("dim", True)
        where.setText(show_name(place))
        where.setAccessibleName(f"{name}: {show_name(place)}")
        show = QPushButton(tr("Show"))
        show.setFlat(True)
        show.setAutoDefault(False)
        show.setToolTip(tr("Open this folder"))
        show.setAccessibleName(tr("Show the folder: {what}", what=name))
        show.setEnabled(place.is_dir())
        show.clicked.connect(lambda: QDesktopServices.openUrl(url_of(place)))
        for column, widget in enumerate((title, where, show)):
            grid.addWidget(widget, row, column)

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(report(self._settings))
        self.copied.setText(tr("Copied: versions and settings, no names of photos or folders."))


def report(settings: Settings) -> str:
    """What who mends a fault wants to know; in English, and without names of photos or folders."""
    screen = QGuiApplication.primaryScreen()
    ratio = screen.devicePixelRatio() if screen is not None else 1.0
    size = screen.size() if screen is not None else QSize()
    lines = [
        f"purger {__version__}",
        _system(),
        f"Qt {qVersion()}, {QGuiApplication.platformName()}, style {_style()}",
        f"screen {size.width()} x {size.height()} at {ratio:g}",
        *(f"{name} {version}" for name, version in _libraries()),
        f"network: {'added' if settings.model else 'embedded'}",
        f"theme {settings.theme}, language {settings.language}",
        f"similarity {settings.similarity:g}, clusters {settings.clusters or 'auto'}",
        f"order {settings.order}, turned {'yes' if settings.turned else 'no'}",
        f"{len(settings.recent)} recent folders, {len(settings.holding)} holding folders",
        *(f"{name}: {_homely(place)}" for name, place in _own_folders()),
    ]
    return "\n".join(lines) + "\n"


def _system() -> str:
    return f"Python {platform.python_version()}, {platform.system()} {platform.machine()}"


def _style() -> str:
    style = QApplication.style()
    return style.name() if style is not None else ""


def _libraries() -> Iterator[tuple[str, str]]:
    from importlib import metadata  # noqa: PLC0415 - loads much, and the window shall open at once

    for name in LIBRARIES:
        try:
            yield name, metadata.version(name)
        except metadata.PackageNotFoundError:
            yield name, "-"


def _own_folders() -> tuple[tuple[str, Path], ...]:
    return (
        ("data", places.data_dir()), ("settings", places.config_dir()),
        ("cache", places.cache_dir()), ("log", places.state_dir()),
    )  # fmt: skip


def _places() -> tuple[tuple[str, Path], ...]:
    return (
        (tr("Decisions and history"), places.data_dir()),
        (tr("Settings"), places.config_dir()),
        (tr("Cache"), places.cache_dir()),
        (tr("Log"), places.state_dir()),
    )


def _homely(place: Path) -> str:
    """A folder of purger without the user's name; where it is not at home, only that."""
    try:
        return str(Path("~") / place.relative_to(Path.home()))
    except ValueError:
        return "not in the home folder"


def _head() -> QHBoxLayout:
    picture = QLabel()
    picture.setPixmap(QIcon(str(resources() / "purger.svg")).pixmap(_ICON, _ICON))
    picture.setAccessibleName("purger")
    name = QLabel(tr("purger {version}", version=__version__))
    font = name.font()
    font.setPointSizeF(font.pointSizeF() * 1.6)
    font.setBold(True)
    name.setFont(font)
    what = QLabel(
        tr(
            "Finds near-duplicate photos and moves what you mark to the trash. "
            "No photo leaves this computer."
        )
    )
    what.setWordWrap(True)
    words = QVBoxLayout()
    words.setSpacing(4)
    words.addWidget(name)
    words.addWidget(what)
    row = QHBoxLayout()
    row.setSpacing(18)
    row.addWidget(picture)
    row.addLayout(words, 1)
    return row
