"""What the commands share: exit codes, progress on a terminal, a question with a yes or no."""

from __future__ import annotations

import argparse
import os
import signal
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from types import FrameType
from typing import TYPE_CHECKING, TextIO, TypeVar

from purger.core.text import show_bytes, show_duration

if TYPE_CHECKING:
    from purger.core.domain import Progress, Steps

T = TypeVar("T")

DONE, INCOMPLETE, WRONG_USE, IMPOSSIBLE, INTERRUPTED = 0, 1, 2, 3, 130

_PLAIN_SECONDS = 5.0
_TTY_SECONDS = 0.1
_STOPPING = "Stopping…" if os.name != "nt" else "Stopping..."  # a console there has code pages


def path_of(text: str) -> Path:
    """A path that was typed; an empty one would name the current folder, which nobody typed."""
    if not text:
        raise argparse.ArgumentTypeError("a name is empty")
    return Path(text)


def whole(text: str) -> int:
    """A whole number that was typed."""
    try:
        return int(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"“{text}” is no whole number") from None


def agreed(question: str) -> bool:
    """Ask on the terminal; where nobody is, the answer is no."""
    if not sys.stdin.isatty():
        print("purger: Nobody is there to ask; say --yes to go ahead.", file=sys.stderr)
        return False
    try:
        return input(question).strip().lower() in {"y", "yes"}
    except EOFError:
        print()
        return False


def drive(steps: Steps[T], stream: TextIO | None = None) -> T:
    """Run a job to its end, telling progress on stderr; close it if interrupted."""
    told = _Told(stream or sys.stderr)
    try:
        with _heard(told.stop):
            while True:
                told.tell(next(steps))
    except StopIteration as stop:
        result: T = stop.value
        return result
    finally:
        steps.close()
        told.end()


@contextmanager
def _heard(tell: Callable[[], None]) -> Iterator[None]:
    """Call `tell` at once at Ctrl+C: the job closes what it has open before anybody else hears."""
    usual = signal.default_int_handler
    is_ours = threading.current_thread() is threading.main_thread()
    if not is_ours or signal.getsignal(signal.SIGINT) is not usual:
        yield
        return

    def on_interrupt(number: int, frame: FrameType | None) -> None:
        tell()
        usual(number, frame)

    signal.signal(signal.SIGINT, on_interrupt)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, usual)


class _Told:
    """Progress on a stream: one line that is rewritten on a terminal, rare lines elsewhere."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._is_tty = stream.isatty()
        self._last = time.monotonic()
        self._width = 0

    def tell(self, progress: Progress) -> None:
        now = time.monotonic()
        if now - self._last < (_TTY_SECONDS if self._is_tty else _PLAIN_SECONDS):
            return
        self._last = now
        show = show_bytes if progress.stage.name == "DOWNLOAD" else "{:,}".format
        total = "" if progress.total is None else f" of {show(progress.total)}"
        left = "" if progress.left is None else f", about {show_duration(progress.left)} left"
        line = f"{progress.stage.value}: {show(progress.done)}{total}{left}"
        if self._is_tty:
            self._stream.write(f"\r{line:<{self._width}}")
            self._width = len(line)
        else:
            self._stream.write(f"{line}\n")
        self._stream.flush()

    def stop(self) -> None:
        """Say that the wish to stop was heard; from a signal, so around the stream's buffer."""
        if self._is_tty:
            self._width = max(self._width, len(_STOPPING))
            with suppress(OSError, ValueError):
                text = f"\r{_STOPPING:<{self._width}}"
                os.write(self._stream.fileno(), text.encode(self._stream.encoding, "replace"))

    def end(self) -> None:
        if self._width:
            self._stream.write(f"\r{'':<{self._width}}\r")
            self._stream.flush()
