"""Shows page after page in a real window, each until a line comes in.

Prints the name of each page once it is shown. A line that is not empty is the name of a command of
the review, which is done first; the page then stays.
"""

from __future__ import annotations

import queue
import sys
import tempfile
import threading
from pathlib import Path

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from purger.ui import accessible, theme
from tests.access.tour import Tour


def main() -> None:
    """Walk at the pace of the lines."""
    lines: queue.Queue[str] = queue.Queue()
    threading.Thread(target=_read, args=(lines,), daemon=True).start()
    accessible.install()
    app = QApplication(sys.argv[:1])
    app.setApplicationName("purger")
    theme.apply(app, "dark")
    with tempfile.TemporaryDirectory() as folder:
        tour = Tour(Path(folder) / "tour")
        for name, _ in tour:
            print(name, flush=True)
            _stay(tour, lines)
        tour.close()


def _stay(tour: Tour, lines: queue.Queue[str]) -> None:
    while True:
        while lines.empty():
            QTest.qWait(20)
        line = lines.get()
        if not line:
            return
        tour.window.review.actions_[line].trigger()
        tour.settle()
        print(f"did {line}", flush=True)


def _read(lines: queue.Queue[str]) -> None:
    for line in sys.stdin:
        lines.put(line.strip())


if __name__ == "__main__":
    main()
