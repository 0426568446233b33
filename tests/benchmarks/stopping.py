"""Time how soon a scan stops: Ctrl+C, Stop in the window, and the end of the window, in each stage.

    python -m tests.benchmarks.stopping FILES FOLDER ... [--known 20000] [--rounds 10] [--ways ...]

FOLDER has photos that are read anew each time (stage `read`, a row for each folder); FILES gets
files that a cache knows, once, on which the other stages are stopped: `walk`, `cluster`,
`neighbours`, `map`. Each time is somewhere within the stage, by chance. Run it on a display.

`seen` is when the user sees that it has stopped: the line on the terminal, the page of the window,
the window out of sight. `gone` is when the program has ended, or, after Stop, can begin another
job; `all` when the last of its processes has. What is left behind is looked at each time: processes
after 10 seconds, files of findings, a cache that is not whole.
"""

from __future__ import annotations

import argparse
import json
import os
import pty
import shutil
import signal
import sqlite3
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from purger.core.domain import Stage
from purger.terminal import INTERRUPTED
from tests.benchmarks import warm
from tests.benchmarks.common import machine

STAGES = {
    "walk": Stage.SCAN, "read": Stage.DECODE, "cluster": Stage.CLUSTER,
    "neighbours": Stage.NEIGHBOURS, "map": Stage.MAP,
}  # fmt: skip
WITHIN = {"walk": 0.1, "read": 4.0, "cluster": 1.5, "neighbours": 1.5, "map": 3.0}
"""Seconds after the beginning of the stage within which it is stopped."""
WAYS = ("interrupt", "stop", "quit")
CACHE = Path("cache")
_PATIENCE = 10.0


@dataclass(frozen=True)
class Stopped:
    """Seconds from the wish until it was seen, the program gone, all gone; what was left."""

    seen: float
    gone: float
    all: float
    left: str = ""


# -- the window, in a process of its own


def window(stage: Stage, wait: float, way: str, findings: str) -> None:
    """Open the window on the folder in PURGER_SCANNED and stop it; tell what happened when."""
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415 - no other part needs it

    from purger.core.findings import load  # noqa: PLC0415
    from purger.ui import app as program  # noqa: PLC0415
    from purger.ui import engine  # noqa: PLC0415

    if findings:
        engine.scan = lambda _request: load(Path(findings))
    program.prepare()
    app = QApplication([])
    shown = program.build(app)
    shown.show()
    shown.open_folders((Path(os.environ["PURGER_SCANNED"]),))
    driver = _Driver(shown, stage, wait, way)
    app.exec()
    del driver
    os._exit(0)  # as `purger.__main__` does


def _tell(what: str) -> None:
    print(json.dumps([what, time.monotonic()]), flush=True)


class _Driver:
    """Waits for a stage in the window, stops it, and looks what becomes of it."""

    def __init__(self, window: Any, stage: Stage, wait: float, way: str) -> None:
        from PySide6.QtCore import QTimer  # noqa: PLC0415

        self._window, self._stage, self._way = window, stage, way
        self._wait = round(wait * 1000)
        self._later = QTimer.singleShot
        self._is_begun = self._is_stopped = self._was_seen = False
        if stage is not Stage.MAP:
            window.desk.jobs.task.progressed.connect(self._on_progress)
            window.desk.jobs.task.succeeded.connect(lambda _result: _tell("over"))
        self._poll = QTimer(interval=2)
        self._poll.timeout.connect(self._look)
        self._poll.start()

    def _on_progress(self, progress: Any) -> None:
        if not self._is_begun and progress.stage is self._stage:
            self._is_begun = True
            self._later(self._wait, self._stop)

    def _look(self) -> None:
        window, is_map = self._window, self._stage is Stage.MAP
        if is_map and not self._is_begun and window.desk.review is not None:
            self._is_begun = True
            window.volumes._looks.drain(_PATIENCE)
            window.review.map_requested.emit()
            self._later(1500 + self._wait, self._stop)
        if not self._is_stopped or self._way == "quit":
            return
        page = window.map if is_map else window.progress
        is_off = window._pages.currentWidget() is not page
        if is_off and not self._was_seen:
            self._was_seen = True
            _tell("seen")
        if self._was_seen and window.desk.jobs.task is None:
            _tell("free")
            self._poll.stop()

    def _stop(self) -> None:
        from PySide6.QtWidgets import QPushButton  # noqa: PLC0415

        window = self._window
        self._is_stopped = True
        _tell("wish")
        if self._way == "quit":
            hide = window.hide
            window.hide = lambda: (hide(), _tell("seen"))
            window.close()
            return
        page = window.map if self._stage is Stage.MAP else window.progress
        for button in (window.reading if window.reading.isVisible() else page).findChildren(
            QPushButton
        ):
            if button.isVisible() and button.text() in {"Cancel", "Stop"}:
                button.click()
                return
        _tell("over")


def _window(folder: Path, stage: str, wait: float, way: str, home: Path, found: str) -> Stopped:
    command = [sys.executable, "-m", __spec__.name, "--window", stage, str(wait), way, found]
    env = _environment(home) | {"PURGER_SCANNED": str(folder)}
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=env)
    assert process.stdout is not None
    said: dict[str, float] = {}
    with process.stdout:
        for line in process.stdout:
            what, when = json.loads(line)
            said.setdefault(what, when)
            if what == "over" or (what == "free" and way == "stop"):
                break
        if way == "quit":
            process.wait()
            said["gone"] = time.monotonic()
        elif "free" in said:
            said["gone"] = said["free"]
    if "wish" not in said or "gone" not in said or "over" in said:
        process.kill()
        process.wait()
        _wait_gone(home)
        raise _OverError
    ours = {process.pid} if way == "stop" else set()
    last, stayed = _wait_gone(home, ours)
    if way == "stop":
        process.kill()
        process.wait()
    seen = said.get("seen", said["gone"])
    return _stopped(said["wish"], seen, said["gone"], last, stayed, home)


# -- the command line


def _interrupted(folder: Path, stage: str, wait: float, home: Path) -> Stopped:
    """`purger scan` on a terminal, and Ctrl+C."""
    ours, its = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, "-m", "purger", "scan", str(folder)], stdin=its,
        stdout=subprocess.DEVNULL, stderr=its, env=_environment(home), start_new_session=True,
    )  # fmt: skip
    os.close(its)
    told, seen = b"", 0.0
    try:
        while STAGES[stage].value.encode() not in told:
            told += os.read(ours, 4096)
        time.sleep(wait)
        wish = time.monotonic()
        os.killpg(process.pid, signal.SIGINT)
        with suppress(OSError):
            while some := os.read(ours, 4096):
                told += some
                if not seen and (b"Stopping" in told or b"Interrupted" in told):
                    seen = time.monotonic()
        process.wait()
        gone = time.monotonic()
    except OSError as error:
        raise _OverError from error
    finally:
        os.close(ours)
        process.wait()
    if process.returncode != INTERRUPTED:
        raise _OverError
    last, stayed = _wait_gone(home)
    return _stopped(wish, seen or gone, gone, last, stayed, home)


# -- what is left


class _OverError(Exception):
    """It had ended before it could be stopped."""


def _environment(home: Path) -> dict[str, str]:
    return {**os.environ, "PURGER_HOME": str(home)}


def _stopped(
    wish: float, seen: float, gone: float, last: float, stayed: int, home: Path
) -> Stopped:
    left = [f"{stayed} processes"] * bool(stayed)
    runs = home / CACHE / "runs"
    files = [file.name for file in runs.iterdir()] if runs.exists() else []
    left += [f"findings {files}"] * bool(files)
    cache = home / CACHE / "cache.sqlite"
    for file in (home / CACHE).glob("*.sqlite") if cache.parent.exists() else ():
        with closing(sqlite3.connect(file)) as database:
            if database.execute("PRAGMA quick_check").fetchone() != ("ok",):
                left.append("a cache that is not whole")
    return Stopped(seen - wish, gone - wish, max(last, gone) - wish, "; ".join(left))


def _wait_gone(home: Path, but: set[int] = frozenset()) -> tuple[float, int]:  # type: ignore[assignment]
    """When the last process that was started for `home` was gone, and how many never were."""
    until = time.monotonic() + _PATIENCE
    last = time.monotonic()
    while (running := _running(home) - but) and time.monotonic() < until:
        time.sleep(0.005)
        last = time.monotonic()
    for pid in running:
        os.kill(pid, signal.SIGKILL)
    return last, len(running)


def _running(home: Path) -> set[int]:
    wanted = b"PURGER_HOME=" + os.fsencode(home) + b"\0"
    found = set()
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit() and int(entry.name) != os.getpid():
            with suppress(OSError):
                is_ours = b"purger" in (entry / "cmdline").read_bytes()  # the desktop's are others
                if is_ours and wanted in (entry / "environ").read_bytes():
                    found.add(int(entry.name))
    return found


# -- all of it


def measured(options: argparse.Namespace) -> Iterator[str]:
    known, cache = warm.made(options.files, options.known)
    dice = np.random.default_rng(0)
    for stage in options.stages:
        for folder in options.folders if stage == "read" else [known]:
            for way in options.ways:
                if stage == "map" and way == "interrupt":
                    continue  # no command draws it
                waits = dice.uniform(0, WITHIN[stage], options.rounds)
                took = []
                for wait in waits:
                    with suppress(_OverError):
                        took.append(_once(folder, stage, float(wait), way, cache, options))
                name = f"{stage}, {folder.name}" if stage == "read" else stage
                yield _line(name, way, took)


def _once(
    folder: Path, stage: str, wait: float, way: str, cache: Path, options: argparse.Namespace
) -> Stopped:
    home = options.files.resolve() / "home"
    shutil.rmtree(home, ignore_errors=True)
    (home / CACHE).mkdir(parents=True)
    if stage != "read":
        shutil.copyfile(cache, home / CACHE / options.cache)
    if way == "interrupt":
        return _interrupted(folder, stage, wait, home)
    found = ""
    if stage == "map":
        made = _findings(folder, cache, options)
        found = str(home / "own.findings")
        shutil.copyfile(made, found)
    return _window(folder, stage, wait, way, home, found)


def _findings(folder: Path, cache: Path, options: argparse.Namespace) -> Path:
    """The findings of the files that are known, made once."""
    from purger.core import findings, pipeline  # noqa: PLC0415 - heavy
    from tests.paint import run  # noqa: PLC0415

    made: Path = options.files / f"known-{options.known}.findings"
    if not made.exists():
        findings.save(run(pipeline.find(pipeline.Request((folder,)), None, cache)), made)
    return made


def _line(what: str, way: str, took: list[Stopped]) -> str:
    columns = [
        f"{1e3 * statistics.median(values):.0f} ({1e3 * max(values):.0f})"
        for values in ([getattr(one, name) for one in took] for name in ("seen", "gone", "all"))
        if values
    ] or ["", "", ""]
    left = sorted({one.left for one in took} - {""})
    return f"| {what} | {way} | {len(took)} | {' | '.join(columns)} | {'; '.join(left) or '-'} |"


def main() -> None:
    if sys.argv[1:2] == ["--window"]:
        stage, wait, way, findings = sys.argv[2:]
        window(STAGES[stage], float(wait), way, findings)
        return
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("files", type=Path)
    parser.add_argument("folders", type=Path, nargs="*")
    parser.add_argument("--known", type=int, default=20_000)
    parser.add_argument("--rounds", type=int, default=10)
    parser.add_argument("--ways", type=lambda text: text.split(","), default=list(WAYS))
    parser.add_argument("--stages", type=lambda text: text.split(","), default=list(STAGES))
    options = parser.parse_args()
    signal.signal(signal.SIGINT, signal.default_int_handler)  # a shell's background job ignores it
    from purger.core.store import default_file  # noqa: PLC0415

    options.cache = default_file().name
    print(f"{machine()}; milliseconds, medians (worst).\n")
    print(
        "| stage | way | times | seen | gone | all | left behind |\n|---|---|---|---|---|---|---|"
    )
    for line in measured(options):
        print(line, flush=True)


if __name__ == "__main__":
    main()
