"""How files and folders are chosen: by dialogs that cannot change anything on the disk.

Qt's own dialog deletes the folder that is chosen in it, with all that is inside and without a
trash, when Delete is pressed and one question is answered. Read-only ones do not.
"""

from __future__ import annotations

from typing import Final

from PySide6.QtWidgets import QFileDialog

HARMLESS: Final = QFileDialog.Option.ReadOnly
FOLDERS: Final = QFileDialog.Option.ReadOnly | QFileDialog.Option.ShowDirsOnly
