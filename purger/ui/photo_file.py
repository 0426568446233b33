"""What can be done with the file of a photo outside the program."""

from __future__ import annotations

from PySide6.QtGui import QDesktopServices, QGuiApplication

from purger.core.domain import Photo
from purger.core.text import show_name
from purger.core.texts import tr
from purger.ui.dropping import url_of


def show_in_folder(photo: Photo) -> str:
    """Open the folder of a photo; return why that was not possible, "" if it was."""
    folder = photo.path.parent
    return "" if QDesktopServices.openUrl(url_of(folder)) else _not_shown(show_name(folder))


def _not_shown(folder: str) -> str:
    return tr("“{folder}” could not be shown.", folder=folder)


def copy_path(photo: Photo) -> str:
    """Copy where a photo lies; return what to tell of it."""
    # as text alone: data made in Python would outlive Python in Qt's clipboard
    QGuiApplication.clipboard().setText(show_name(photo.path))
    return tr("Copied: {path}", path=show_name(photo.path))
