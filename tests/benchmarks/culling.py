"""Clear a trip of 2,000 photos in the real window, by keys alone and by the mouse alone.

    python -m tests.benchmarks.culling [--photos 2000] [--groups 300] [--seed 11] [--by keys,mouse]

A library with as many known groups of duplicates is painted; the true duplicates of each shown
group are what a person would send to the trash: all but the best where all of its photos show the
same, else those that show what the best shows, one by one; series are left. Then xdotool presses
the keys and moves the mouse as that person would, in a window under Xvfb and openbox, as fast as
the window follows: before each group it is waited for until the window has done the last one. The
trash must then hold exactly the right photos, and every other file must be as it was.

Printed are keystrokes (clicks and notches of the wheel for the mouse), seconds, the time from a key
to its effect, and whether the trash is right. The scan is not timed: the cache is warm.
"""

from __future__ import annotations

import argparse
import csv
import hashlib
import json
import os
import shutil
import subprocess
import sys
import tempfile
import threading
import time
import traceback
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import numpy as np
from PySide6.QtCore import QMetaObject, QObject, QPoint, QRect, Qt, Slot
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from purger import demo
from purger.ui import app as program
from purger.ui.dialogs import ConfirmDialog
from purger.ui.window import Window
from tests.benchmarks.common import machine
from tests.paint import run

PATIENCE = 60.0
_BUTTONS = 6  # and lists, at most, in the question


def paint(folder: Path, photos: int, groups: int, seed: int) -> dict[str, str]:
    """Paint a library of that many photos and known groups; return the group of each, by path."""
    run(demo.paint(folder, photos + photos // 4, seed=seed))
    with (folder / demo.TRUTH).open(encoding="utf-8", errors="surrogateescape", newline="") as file:
        rows = [(row["path"], row["group"]) for row in csv.DictReader(file)]
    (folder / demo.TRUTH).unlink()
    wanted = sorted({group for _, group in rows if group})[:groups]
    if len(wanted) < groups:
        raise SystemExit(f"Only {len(wanted)} groups were painted.")
    kept = {path: group for path, group in rows if group in set(wanted)}
    alone = [path for path, group in rows if not group][: photos - len(kept)]
    kept |= dict.fromkeys(alone, "")
    for path, _ in rows:
        if path not in kept:
            (folder / path).unlink()
    return kept


@dataclass
class Task:
    """What is to be done with one group of the queue: `rows` of the catalog are spare."""

    keeper: int
    members: tuple[int, ...]
    rows: tuple[int, ...]

    @property
    def is_plain(self) -> bool:
        return len(self.rows) == len(self.members) - 1


def tasks_of(window: Window, folder: Path, truth: dict[str, str]) -> list[Task]:
    """The groups in the order in which they are shown, and what is right for each."""
    names = [
        os.path.relpath(photo.path, os.path.realpath(folder))
        for photo in window.desk.review.catalog.photos
    ]
    found = []
    for section in window.review.surface.photos.sections:
        group = section.group
        own = "" if group.series is not None else truth[names[group.keeper]]
        others = (row for row in group.members if row != group.keeper)
        spare = tuple(row for row in others if own and truth[names[row]] == own)
        found.append(Task(group.keeper, tuple(group.members), spare))
    return found


@dataclass
class Hands:
    """xdotool: counts what it does."""

    strokes: int = 0
    clicks: int = 0
    notches: int = 0
    waits: list[float] = field(default_factory=list)

    def key(self, *names: str) -> None:
        self.strokes += len(names)
        self._do("key", "--delay", "1", *names)

    def click(self, point: QPoint) -> None:
        self.clicks += 1
        self._do("mousemove", str(point.x()), str(point.y()), "click", "1")

    def wheel(self, point: QPoint, *, down: bool) -> None:
        self.notches += 1
        button = "5" if down else "4"
        self._do("mousemove", str(point.x()), str(point.y()), "click", button)

    def _do(self, *words: str) -> None:
        subprocess.run(["xdotool", *words], check=True, capture_output=True)


class Asked(QObject):
    """What the person sees: asked on the thread of the window."""

    work: Callable[[], Any]
    answer: Any = None

    @Slot()
    def do(self) -> None:
        self.answer = self.work()

    def __call__(self, work: Callable[[], Any]) -> Any:
        self.work = work
        QMetaObject.invokeMethod(self, "do", Qt.ConnectionType.BlockingQueuedConnection)
        return self.answer


class Person(threading.Thread):
    """A person at the window, on a thread of its own; the window lives on the main one."""

    def __init__(self, window: Window, folder: Path, truth: dict[str, str], by: str) -> None:
        super().__init__(daemon=True)
        self.told: dict[str, Any] = {"by": by}
        self._window = window
        self._folder, self._truth, self._by = folder, truth, by
        self._surface = window.review.surface
        self._ask = Asked()
        self._hands = Hands()

    def run(self) -> None:
        try:
            self._clear()
        except BaseException:  # noqa: BLE001 - a dialog may hold the main thread
            traceback.print_exc()
            os._exit(1)

    def _until(self, holds: Callable[[], Any], what: str) -> Any:
        begun = time.perf_counter()
        while not (found := self._ask(holds)):
            if time.perf_counter() - begun > PATIENCE:
                raise TimeoutError(f"waited in vain for {what}; at {self._ask(self._surface.row)}")
            time.sleep(0.001)
        self._hands.waits.append(time.perf_counter() - begun)
        return found

    def _clear(self) -> None:
        window = self._window
        self._until(
            lambda: window.desk.review is not None and window.review.isVisible(), "the review"
        )
        self._until(lambda: window.isActiveWindow() and self._surface.grid.hasFocus(), "the keys")
        time.sleep(1.0)
        self._hands.key("g")
        self._until(lambda: window.review.scope.is_all, "all groups")
        tasks = self._ask(lambda: tasks_of(window, self._folder, self._truth))
        self._hands.key("Home")  # the photo that was current stayed so
        hands = self._hands = Hands()
        begun = time.perf_counter()
        (self._by_keys if self._by == "keys" else self._by_mouse)(tasks)
        self._answer(self._until(self._question, "the question"))
        self._until(window.outcome.isVisible, "the outcome")
        photos = window.desk.review.catalog.photos
        self.told |= {
            "seconds": time.perf_counter() - begun,
            "groups": len(tasks),
            "plain": sum(task.is_plain for task in tasks),
            "left": sum(not task.rows for task in tasks),
            "right": [str(photos[row].path) for task in tasks for row in task.rows],
            "strokes": hands.strokes, "clicks": hands.clicks, "notches": hands.notches,
            "waits": hands.waits,
        }  # fmt: skip

    def _question(self) -> ConfirmDialog | None:
        dialogs = self._window.findChildren(ConfirmDialog)
        return next((one for one in dialogs if one.isVisible() and one.isActiveWindow()), None)

    def _answer(self, dialog: ConfirmDialog) -> None:
        move = dialog._move
        if self._ask(lambda: dialog.findChild(QLineEdit) is not None):  # many: a number is typed
            self._hands.key(*str(self._ask(lambda: len(self._window.desk.review.plan().marked))))
            self._until(move.isEnabled, "the number")
            if self._by == "keys":
                self._hands.key("Return")
                return
        if self._by == "mouse":
            self._hands.click(self._ask(lambda: middle_of(move)))
            return
        for _ in range(_BUTTONS):
            if not self._ask(move.hasFocus):
                self._hands.key("Tab")
                time.sleep(0.1)
        self._until(move.hasFocus, "the button")
        self._hands.key("space")

    def _is_marked(self, rows: tuple[int, ...]) -> bool:
        return all(self._window.desk.review.is_marked(row) for row in rows)

    # -- by keys ---------------------------------------------------------------------------------

    def _by_keys(self, tasks: list[Task]) -> None:
        """Accept, mark one by one, or leave; then Delete."""
        for task in tasks:
            self._until(
                lambda task=task: self._surface.row() in task.members,
                f"group {tasks.index(task)}: {task}",
            )
            if task.is_plain:
                self._hands.key("a")
            else:
                for row in task.rows:
                    self._go_to(row)
                    self._hands.key("x")
                    self._until(lambda row=row: self._is_marked((row,)), "a mark")
                if task is not tasks[-1]:
                    self._hands.key("Next" if task.rows else "d")
            self._until(lambda task=task: self._is_marked(task.rows), "the marks")
        self._hands.key("Delete")

    def _go_to(self, row: int) -> None:
        while (before := self._ask(self._surface.row)) != row:
            self._hands.key("Right")
            self._until(lambda before=before: self._surface.row() != before, "a step")

    # -- by the mouse ----------------------------------------------------------------------------

    def _by_mouse(self, tasks: list[Task]) -> None:
        """The wheel, the button of each group or single photos, then the button below."""
        grid, photos = self._surface.grid, self._surface.photos
        for number, task in enumerate(tasks):
            if task.is_plain:
                self._click(lambda number=number: grid._command_rect(number))
            else:
                for row in task.rows:
                    line = photos.line_of(row)
                    self._click(lambda line=line: grid._rect(line))
            self._until(lambda task=task: self._is_marked(task.rows), "the marks")
        self._hands.click(self._ask(lambda: middle_of(self._window.review.status.purge)))

    def _click(self, rect: Callable[[], QRect]) -> None:
        """Click what is there, once the wheel has brought it into sight."""
        grid = self._surface.grid
        view = grid.viewport()
        while not self._ask(lambda: view.rect().contains(rect().center())):
            is_below = self._ask(lambda: rect().center().y() > 0)
            before = self._ask(grid.verticalOffset)
            self._hands.wheel(self._ask(lambda: middle_of(view)), down=is_below)
            self._until(lambda before=before: grid.verticalOffset() != before, "the wheel")
        self._hands.click(self._ask(lambda: view.mapToGlobal(rect().center())))


def middle_of(widget: QWidget) -> QPoint:
    return widget.mapToGlobal(widget.rect().center())


@contextmanager
def screen() -> Iterator[None]:
    """Xvfb with openbox, for this process."""
    number = next(n for n in range(140, 400) if not Path(f"/tmp/.X11-unix/X{n}").exists())
    os.environ |= {"DISPLAY": f":{number}", "QT_QPA_PLATFORM": "xcb"}
    quiet: dict[str, Any] = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    with ExitStack() as stack:
        size = ("-screen", "0", "1280x800x24", "-nolisten", "tcp")
        for command in (("Xvfb", f":{number}", *size), ("openbox",)):
            child = stack.enter_context(subprocess.Popen(command, **quiet))
            stack.callback(child.terminate)
            while subprocess.run(["xdpyinfo"], check=False, **quiet).returncode:
                time.sleep(0.05)
        yield


def one_run(folder: Path, truth: dict[str, str], by: str) -> dict[str, Any]:
    """In a process of its own: the window, and the person at it."""
    program.prepare()
    app = QApplication([])
    window = program.build(app)
    window.show()
    window.open_folders((folder,))
    person = Person(window, folder, truth, by)
    person.start()
    while person.is_alive():
        app.processEvents()
        time.sleep(0.0002)
    window.close()
    return person.told


def contents(folder: Path) -> dict[str, str]:
    """Each file below a folder and the hash of its bytes."""
    return {
        str(path): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in Path(os.path.realpath(folder)).rglob("*")
        if path.is_file()
    }


def trash(base: Path) -> dict[str, str]:
    """What the trash says: where each file was, and the hash of its bytes."""
    found = {}
    for info in (base / "info").glob("*.trashinfo"):
        lines = dict(x.split("=", 1) for x in info.read_text().splitlines() if "=" in x)
        data = (base / "files" / info.name.removesuffix(".trashinfo")).read_bytes()
        found[unquote(lines["Path"], errors="surrogateescape")] = hashlib.sha256(data).hexdigest()
    return found


def judge(
    before: dict[str, str], after: dict[str, str], lies: dict[str, str], right: list[str]
) -> str:
    """In words: whether the trash holds the right photos and all else is as it was."""
    wanted = {path: before[path] for path in right}
    if lies != wanted:
        return f"WRONG: {len(set(lies) ^ set(wanted))} photos differ"
    if after != {path: digest for path, digest in before.items() if path not in wanted}:
        return "WRONG: other files changed"
    return f"exactly the {len(wanted)} right photos"


def measure(folder: Path, truth: Path, by: str, home: Path) -> None:
    before = contents(folder)
    env = {**os.environ, "PURGER_HOME": str(home / "purger"), "XDG_DATA_HOME": str(home / "data")}
    env["PYTHONPATH"] = str(Path(__file__).resolve().parents[2])
    words = [sys.executable, "-m", "purger", "scan", str(folder)]
    subprocess.run(words, env=env, check=False, capture_output=True)
    words = [sys.executable, "-m", "tests.benchmarks.culling", "--run", str(folder), str(truth), by]
    done = subprocess.run(words, env=env, check=True, stdout=subprocess.PIPE, text=True)
    told = json.loads(done.stdout.splitlines()[-1])
    waits = np.array(told["waits"]) * 1e3
    hands = (
        f"{told['strokes']} keystrokes"
        if by == "keys"
        else f"{told['clicks']} clicks, {told['notches']} notches of the wheel and "
        f"{told['strokes']} keystrokes to type how many go"
    )
    print(
        f"by {by}: {told['groups']} groups shown ({told['plain']} accepted, {told['left']} left as "
        f"they are), {hands}, {told['seconds']:.1f} s with the moves to the trash; waited for an "
        f"effect p50 {np.percentile(waits, 50):.0f}, p95 {np.percentile(waits, 95):.0f}, "
        f"max {waits.max():.0f} ms; the trash holds "
        + judge(before, contents(folder), trash(home / "data" / "Trash"), told["right"])
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--photos", type=int, default=2000)
    parser.add_argument("--groups", type=int, default=300)
    parser.add_argument("--seed", type=int, default=11)
    parser.add_argument("--by", default="keys,mouse")
    parser.add_argument("--run", nargs=3, metavar=("FOLDER", "TRUTH", "BY"), help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.run:
        folder, truth, by = options.run
        print(json.dumps(one_run(Path(folder), json.loads(Path(truth).read_text()), by)))
        return
    print(machine())
    with tempfile.TemporaryDirectory() as made, screen():
        library = Path(made) / "library"
        known = paint(library, options.photos, options.groups, options.seed)
        truth = Path(made) / "truth.json"
        truth.write_text(json.dumps(known))
        spare = len([g for g in known.values() if g]) - len({g for g in known.values() if g})
        print(
            f"{len(known)} photos, {options.groups} known groups, {spare} photos beside the first"
        )
        for by in options.by.split(","):
            copy = Path(made) / by / "library"
            shutil.copytree(library, copy)
            home = Path(made) / by / "home"
            home.mkdir()
            measure(copy, truth, by, home)


if __name__ == "__main__":
    main()
