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

from tests.benchmarks.common import machine
from tests.paint import run

PATIENCE = 20.0


def paint(folder: Path, photos: int, groups: int, seed: int) -> dict[str, str]:
    """Paint a library of that many photos and known groups; return the group of each, by path."""
    from purger import demo

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


def tasks_of(window: Any, folder: Path, truth: dict[str, str]) -> list[Task]:
    """The groups in the order in which they are shown, and what is right for each."""
    review = window._review
    names = [os.path.relpath(p.path, os.path.realpath(folder)) for p in review.catalog.photos]
    found = []
    for section in window.review.surface.photos.sections:
        group = section.group
        members = tuple(group.members)
        spare: tuple[int, ...] = ()
        if group.series is None:
            own = truth[names[group.keeper]]
            spare = tuple(
                m for m in members if m != group.keeper and own and truth[names[m]] == own
            )
        found.append(Task(group.keeper, members, spare))
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

    def click(self, x: int, y: int) -> None:
        self.clicks += 1
        self._do("mousemove", str(x), str(y), "click", "1")

    def wheel(self, x: int, y: int, button: int) -> None:
        self.notches += 1
        self._do("mousemove", str(x), str(y), "click", str(button))

    def _do(self, *words: str) -> None:
        subprocess.run(["xdotool", *words], check=True, capture_output=True)


class Driver(threading.Thread):
    """A person at the window, on a thread of its own; the window lives on the main one."""

    def __init__(
        self, ask: Callable[[Callable[[], Any]], Any], work: Callable[[Driver], None]
    ) -> None:
        super().__init__(daemon=True)
        self.ask = ask
        self.hands = Hands()
        self.seconds = 0.0
        self._work = work

    def run(self) -> None:
        try:
            self._work(self)
        except BaseException:  # noqa: BLE001 - a dialog may hold the main thread
            traceback.print_exc()
            os._exit(1)

    def until(self, holds: Callable[[], Any], what: str) -> Any:
        begun = time.perf_counter()
        while not (found := self.ask(holds)):
            if time.perf_counter() - begun > PATIENCE:
                raise TimeoutError(f"waited in vain for {what}")
            time.sleep(0.001)
        self.hands.waits.append(time.perf_counter() - begun)
        return found


def by_keys(window: Any, driver: Driver, tasks: list[Task]) -> None:
    """G is pressed already: accept, mark one by one, or leave; then Delete."""
    surface, review = window.review.surface, window._review
    hands = driver.hands
    for place, task in enumerate(tasks):
        driver.until(lambda task=task: surface.row() in task.members, f"group {place}")
        if task.is_plain:
            hands.key("a")
        else:
            for row in task.rows:
                while driver.ask(surface.row) != row:
                    before = driver.ask(surface.row)
                    hands.key("Right")
                    driver.until(lambda before=before: surface.row() != before, "a step")
                hands.key("x")
                driver.until(lambda row=row: review.is_marked(row), "a mark")
            if not task.rows and place < len(tasks) - 1:
                hands.key("d")
            elif place < len(tasks) - 1:
                hands.key("Next")
        driver.until(
            lambda task=task: all(review.is_marked(row) for row in task.rows), f"marks of {place}"
        )
    hands.key("Delete")


def by_mouse(window: Any, driver: Driver, tasks: list[Task]) -> None:
    """The wheel, the button of each group, single photos, then the button below."""
    from PySide6.QtCore import QPoint

    surface, review, hands = window.review.surface, window._review, driver.hands
    grid, photos = surface.grid, surface.photos

    def spot(rect: Any) -> tuple[int, int] | None:
        view = grid.viewport().rect()
        if not view.contains(rect.center()):
            return None
        point = grid.viewport().mapToGlobal(rect.center())
        return point.x(), point.y()

    def middle() -> tuple[int, int]:
        point = grid.viewport().mapToGlobal(QPoint(4, grid.viewport().height() // 2))
        return point.x(), point.y()

    def reach(rect: Callable[[], Any]) -> tuple[int, int]:
        for _ in range(5000):
            place: tuple[int, int] | None = driver.ask(lambda: spot(rect()))
            if place is not None:
                return place
            below = driver.ask(lambda: rect().center().y() > 0)
            before = driver.ask(grid.verticalOffset)
            hands.wheel(*driver.ask(middle), 5 if below else 4)
            driver.until(lambda before=before: grid.verticalOffset() != before, "the wheel")
        raise TimeoutError("a group was never reached")

    for number, task in enumerate(tasks):
        if task.is_plain:
            hands.click(*reach(lambda number=number: grid._command_rect(number)))
        for row in () if task.is_plain else task.rows:
            line = photos.line_of(row)
            hands.click(*reach(lambda line=line: grid._rect(line)))
        driver.until(
            lambda task=task: all(review.is_marked(row) for row in task.rows), f"marks of {number}"
        )
    button = window.review.status.purge

    def place_of_button() -> tuple[int, int]:
        point = button.mapToGlobal(button.rect().center())
        return point.x(), point.y()

    hands.click(*driver.ask(place_of_button))


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


def one_run(folder: Path, truth_file: Path, by: str) -> dict[str, Any]:
    """In a process of its own: the window, and the person at it."""
    from PySide6.QtCore import QMetaObject, QObject, Qt, Slot
    from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton

    from purger.ui import app as program
    from purger.ui.dialogs import ConfirmDialog

    truth = json.loads(truth_file.read_text())
    program.prepare()
    app = QApplication([])
    window = program.build(app)

    class Asked(QObject):
        work: Callable[[], Any]
        answer: Any = None

        @Slot()
        def do(self) -> None:
            self.answer = self.work()

    asked = Asked()
    told: dict[str, Any] = {"by": by}

    def ask(work: Callable[[], Any]) -> Any:
        asked.work = work
        QMetaObject.invokeMethod(asked, "do", Qt.ConnectionType.BlockingQueuedConnection)
        return asked.answer

    def work(driver: Driver) -> None:
        driver.until(lambda: window._review is not None and window.review.isVisible(), "the review")
        time.sleep(1.0)
        driver.hands.key("g")
        driver.until(lambda: window.review.scope.is_all, "all groups")
        tasks = driver.ask(lambda: tasks_of(window, folder, truth))
        review = window._review
        told["groups"] = len(tasks)
        told["plain"] = sum(task.is_plain for task in tasks)
        told["left"] = sum(not task.rows for task in tasks)
        told["right"] = [str(review.catalog.photos[r].path) for t in tasks for r in t.rows]
        driver.hands = Hands()
        begun = time.perf_counter()
        (by_keys if by == "keys" else by_mouse)(window, driver, tasks)
        dialog = driver.until(
            lambda: next((d for d in window.findChildren(ConfirmDialog) if d.isVisible()), None),
            "the question",
        )
        driver.until(lambda: dialog.isActiveWindow(), "the question in front")
        answer(driver, dialog, by)
        driver.until(lambda: window.outcome.isVisible(), "the outcome")
        told["seconds"] = time.perf_counter() - begun
        told["strokes"], told["clicks"] = driver.hands.strokes, driver.hands.clicks
        told["notches"] = driver.hands.notches
        told["waits"] = driver.hands.waits

    def answer(driver: Driver, dialog: Any, by: str) -> None:
        move: QPushButton = dialog._move
        if driver.ask(lambda: dialog.findChild(QLineEdit) is not None):  # many: the number is typed
            driver.hands.key(*str(driver.ask(lambda: len(window._review.plan().marked))))
            driver.until(move.isEnabled, "the number")
            if by == "keys":
                driver.hands.key("Return")
                return
        if by == "mouse":
            place = driver.ask(lambda: move.mapToGlobal(move.rect().center()))
            driver.hands.click(place.x(), place.y())
            return
        while not driver.ask(move.hasFocus):
            driver.hands.key("Tab")
            time.sleep(0.05)
        driver.hands.key("space")

    window.show()
    window.open_folders((folder,))
    driver = Driver(ask, work)
    driver.start()
    while driver.is_alive():
        app.processEvents()
        time.sleep(0.0002)
    window.close()
    return told


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
        print(json.dumps(one_run(Path(folder), Path(truth), by)))
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
