"""Walks the whole window and tells what is cut off or does not fit.

`python -m tests.access.look DIR [--theme light] [--font 1.5] [--reverse] [--width 640]` saves a
picture of every page and dialog to DIR and prints what is wrong with them, a JSON line each; where
a width is asked for, which buttons are cut. `QT_SCALE_FACTOR` is Qt's own, PURGER_LANGUAGE the
language. Under QT_QPA_PLATFORM=offscreen it needs no screen.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import tempfile
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from purger.core.settings import THEMES, Settings
from purger.ui import language, theme
from tests.access.room import faults, narrow
from tests.access.tour import Tour


def main() -> int:
    """Walk, look, tell."""
    parser = argparse.ArgumentParser(description="Pictures and faults of every page.")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--theme", choices=THEMES, default="dark")
    parser.add_argument("--font", type=float, default=1.0, help="times the usual size")
    parser.add_argument("--reverse", action="store_true", help="right to left")
    parser.add_argument("--only", help="one page")
    parser.add_argument("--width", type=int, help="of the window and of dialogs, where they can")
    wanted = parser.parse_args()
    wanted.folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as home:
        os.environ["PURGER_HOME"] = home
        app = QApplication(sys.argv[:1])
        font = app.font()
        font.setPointSizeF(font.pointSizeF() * wanted.font)
        app.setFont(font)
        if wanted.reverse:
            app.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        theme.apply(app, wanted.theme)
        language.install(app, language.wanted("en"))
        tour = Tour(Path(home) / "tour", replace(Settings(), theme=wanted.theme))
        count = 0
        for name, widget in tour:
            if wanted.width:
                widget.resize(wanted.width, widget.height())
                tour.settle()
            if wanted.only in (None, name):
                widget.grab().save(str(wanted.folder / f"{name.replace(' ', '-')}.png"))
                found = narrow(widget) if wanted.width else faults(widget)
                for fault in found:
                    count += 1
                    print(json.dumps({"page": name, **fault}))
        tour.close()
    return int(count > 0)


if __name__ == "__main__":
    sys.exit(main())
