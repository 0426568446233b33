"""Walks over folders, a thread for each drive, so that one that hangs holds up no other.

A walk is a generator that looks through what lies below a folder and yields now and then. Those of
one drive follow each other. A drive that gives nothing for longer than any drive may take is given
up, and its thread, which the system may hold for ever, is left to itself.
"""

from __future__ import annotations

import os
import sys
import threading
import time
from collections import deque
from collections.abc import Callable, Iterator
from pathlib import PurePath
from typing import Final, Generic, TypeVar

from purger.core.mounts import mounted

T = TypeVar("T")

_VOLUMES: Final = ("/", "Volumes")
_LOOKS: Final = 4  # at a drive that gives nothing, at least, before it is given up


class Walk(Generic[T]):
    """One walk.

    Attributes:
        path: below which it looks.
        now: the folder that it looks through.
        waiting: folders that it has yet to enter.
        left: once it is given up, the folders that it did not look through to the end.
        seen: how many things it has seen there.
        found: what it has found and nobody took so far.
        is_over: set once nothing more will come.
        error: what ended it before its end.
        is_given_up: whether its drive does not answer.
    """

    def __init__(self, path: str) -> None:
        self.path = self.now = path
        self.waiting = [path]
        self.left: tuple[str, ...] = ()
        self.found: deque[T] = deque()
        self.is_over = threading.Event()
        self.error: Exception | None = None
        self.is_given_up = False
        self.steps = 0
        self.seen = 0

    def step(self) -> None:
        """Note that its drive answers; by the walk itself, where it does not yield for long."""
        self.steps += 1

    def enter(self) -> str:
        """The next folder, which is `now` before it is no longer among `waiting`."""
        self.now = self.waiting[-1]
        return self.waiting.pop()

    def give_up(self) -> None:
        """Have it end, by another thread."""
        # should it go on at this moment, what it leaves out is named all the same
        self.left = tuple(dict.fromkeys((self.now, *self.waiting[::-1], self.now)))
        self.is_given_up = True
        self.is_over.set()


class Walks(Generic[T]):
    """Walks over folders; closing it ends them.

    Args:
        look: a walk; it puts what it finds into `Walk.found`.
        stall_seconds: how long a drive may give nothing.
    """

    def __init__(
        self, look: Callable[[Walks[T], Walk[T]], Iterator[None]], stall_seconds: float
    ) -> None:
        self._look = look
        self._stall_seconds = stall_seconds
        self._points = _mount_points()
        self._lock = threading.Lock()
        self._drives: dict[str, _Drive[T]] = {}
        self._of_roots: deque[Walk[T]] = deque()
        self._within: dict[str, Walk[T]] = {}
        self._is_closed = False

    def add(self, root: str) -> None:
        """Look through a folder."""
        walk: Walk[T] = Walk(root)
        self._of_roots.append(walk)
        self._begin(walk)

    def takes(self, folder: str) -> bool:
        """Whether a folder that a walk would enter is another drive's, and is looked through there.

        Any thread may ask.
        """
        if folder not in self._points:
            return False
        with self._lock:
            if folder in self._within:
                return True
            walk = self._within[folder] = Walk(folder)
        self._begin(walk)
        return True

    def __iter__(self) -> Iterator[Walk[T]]:
        """All walks: those that were added, then those within them by their paths.

        Each may still go on. The order does not depend on which drive is the faster one, as long as
        each is waited for before the next is asked for.
        """
        while self._of_roots:
            yield self._of_roots.popleft()
        told: set[str] = set()
        while left := self._inner() - told:
            folder = min(left)
            told.add(folder)
            yield self._within[folder]

    def _inner(self) -> set[str]:
        with self._lock:
            return set(self._within)

    def give_up(self) -> None:
        """Give up the walks of drives that do not answer; by the thread that takes the results."""
        with self._lock:
            drives = list(self._drives.values())
        for drive in drives:
            drive.give_up(self._stall_seconds)

    def close(self) -> None:
        """Begin nothing more; wait for nothing."""
        self._is_closed = True

    def _begin(self, walk: Walk[T]) -> None:
        with self._lock:
            drive = self._drives.setdefault(self._drive_of(walk.path), _Drive(self._run))
            drive.add(walk)

    def _run(self, walk: Walk[T]) -> None:
        try:
            for _ in self._look(self, walk):
                walk.step()
                if self._is_closed or walk.is_given_up:
                    return
        except Exception as error:  # noqa: BLE001 - raised again by whoever takes what was found
            walk.error = error
        finally:
            walk.is_over.set()

    def _drive_of(self, folder: str) -> str:
        """What tells its drive, without asking that."""
        path = PurePath(folder)
        if sys.platform == "darwin" and path.parts[:2] == _VOLUMES:
            return str(PurePath(*path.parts[:3]))
        above = (str(one) for one in (path, *path.parents))
        return next((one for one in above if one in self._points), path.anchor)


class _Drive(Generic[T]):
    """The walks of one drive, one after the other."""

    def __init__(self, run: Callable[[Walk[T]], None]) -> None:
        self._run = run
        self._lock = threading.Lock()
        self._waiting: deque[Walk[T]] = deque()
        self._walk: Walk[T] | None = None
        self._seen: tuple[Walk[T] | None, int] = (None, 0)
        self._looked = 0.0
        self._silent = 0.0
        self._is_given_up = False

    def add(self, walk: Walk[T]) -> None:
        with self._lock:
            if self._is_given_up:
                walk.give_up()
                return
            self._waiting.append(walk)
            if self._walk is not None:
                return
            self._walk = walk
        threading.Thread(target=self._serve, name="purger-walk", daemon=True).start()

    def give_up(self, seconds: float) -> None:
        with self._lock:
            now, walk = time.monotonic(), self._walk
            # while nobody looked, the machine may have slept
            self._silent += min(now - self._looked, seconds / _LOOKS)
            self._looked = now
            if walk is None or self._seen != (walk, walk.steps):
                self._silent, self._seen = 0.0, (walk, 0 if walk is None else walk.steps)
                return
            if walk.is_over.is_set() or self._silent <= seconds:
                return
            self._is_given_up = True
            for one in (walk, *self._waiting):
                one.give_up()
            self._waiting.clear()

    def _serve(self) -> None:
        while True:
            with self._lock:
                if not self._waiting or self._is_given_up:
                    self._walk = None
                    return
                self._walk = walk = self._waiting.popleft()
            self._run(walk)


def _mount_points() -> frozenset[str]:
    return frozenset(os.fsdecode(mount.point) for mount in mounted())
