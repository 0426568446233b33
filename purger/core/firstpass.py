"""The first pass over photos that are to be decoded: what is cheap is read, and orders the work.

    heads of each drive, by threads of its own ─► likely duplicates first ─► whoever reads

It has a short start; then reading begins, in the best order that is known by then. Where there are
more photos it goes on beside the reading, which takes the order anew each time that twice as many
heads are read, and once all are: on a busy machine that may be a sixth of the reading later. A
drive that is slow at it (one that turns, a network) is left alone after the start: seeking about
would cost the reading more than the order is worth. Photos whose heads tell nothing (a messenger
took it away) are read soon, and then their looks tell what else is to be read.
"""

from __future__ import annotations

import logging
import threading
import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from typing import Final, Self

from purger.core.crew import Crew
from purger.core.domain import Photo
from purger.core.heads import NOTHING, Head, glimpse_of, head_of
from purger.core.likely import ordered, untold
from purger.core.store import Known

logger = logging.getLogger(__name__)

START_SECONDS: Final = 1.0
"""How long heads are read before anything is decoded."""

MOST_SECONDS: Final = 2.0
"""How long whoever reads waits for an order, that of heads and of putting them in order."""

FEWEST: Final = 64
"""Photos that are handed out at once in any order."""

_LEAST_RATE: Final = 300  # heads a second of a drive that does not mind
_THREADS: Final = 3
_AT_ONCE: Final = 32
_PULSE: Final = 0.02
_LONG_PULSE: Final = 0.2


class FirstPass:
    """Finds an order for some photos; a context manager that stops it.

    Args:
        photos: in the order of their names.
    """

    def __init__(self, photos: Sequence[Photo]) -> None:
        self._photos = photos
        self._heads: list[Head] = [NOTHING] * len(photos)
        self._is_over = threading.Event()
        self._found: list[Photo] | None = None
        self._untold: dict[Photo, int] | None = None
        self._unheard: list[tuple[Photo, int | None]] = []
        self._is_known = threading.Event()
        self._is_done = threading.Event()
        self._enough = 0

    def __enter__(self) -> Self:
        if len(self._photos) > FEWEST:
            threading.Thread(target=self._run, name="purger-first", daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        self._is_over.set()

    def begin(self) -> Iterator[None]:
        """Wait for the first order, `MOST_SECONDS` at most; yields meanwhile."""
        until = time.monotonic() + MOST_SECONDS
        while len(self._photos) > FEWEST and self._found is None and time.monotonic() < until:
            if self._is_done.is_set():
                return
            yield
            time.sleep(_PULSE)

    def order(self) -> list[Photo] | None:
        """The photos in a better order than any before; None where there is none."""
        found, self._found = self._found, None
        return found

    def note(self, read: Iterable[Known]) -> None:
        """Look at what was read, where its head told nothing; by the thread that reads."""
        if self._is_done.is_set():
            return
        # of what was read its look alone is kept: there may be many before all heads are read
        self._unheard += [(known.photo, glimpse_of(known.looks.luma)) for known in read]
        heads = self._heads  # asked first: the other thread lets go of it last
        untold_ = self._untold
        if untold_ is None:  # the heads are not read so far
            return
        for photo, glimpse in self._unheard if untold_ else ():
            place = untold_.pop(photo, None)
            if place is not None:
                heads[place] = Head(glimpse=glimpse)
                if len(untold_) <= self._enough:
                    self._is_known.set()
        self._unheard.clear()

    def _run(self) -> None:
        try:
            self._pass()
        except Exception:
            logger.exception("the first pass failed; photos are read in the order that there is")
        finally:
            self._is_done.set()
            self._untold, self._heads = {}, []  # of a million photos they are a burden

    def _pass(self) -> None:
        by_drive: dict[int, list[int]] = defaultdict(list)
        for place, photo in enumerate(self._photos):
            by_drive[photo.device].append(place)
        read = partial(self._read, self._heads)
        drives = [_Drive(read, places) for places in by_drive.values()]
        try:
            self._wait(drives, START_SECONDS)
            fast = [drive for drive in drives if drive.left and drive.rate >= _LEAST_RATE]
            for drive in drives:
                if drive not in fast:
                    drive.close()
            self._order()
            while not self._is_over.is_set() and (left := sum(drive.left for drive in fast)):
                self._wait(fast, left=max(0, left - sum(drive.read for drive in fast)))
                self._order()
        finally:
            for drive in drives:
                drive.close()
        self._await_untold()

    def _order(self) -> None:
        if not self._is_over.is_set():
            self._found = ordered(self._photos, self._heads.copy())

    def _await_untold(self) -> None:
        """Take the order anew once nearly all photos are read whose heads told nothing."""
        places = untold(self._heads)
        self._enough = len(places) // 20  # some may be damaged
        self._untold = {self._photos[place]: place for place in places}
        while places and not self._is_over.is_set():
            if self._is_known.wait(_LONG_PULSE):
                self._order()
                return

    def _wait(self, drives: Sequence[_Drive], seconds: float = float("inf"), left: int = 0) -> None:
        until = time.monotonic() + seconds
        while sum(drive.left for drive in drives) > left and not self._is_over.is_set():
            if time.monotonic() > until:
                return
            time.sleep(_PULSE)

    def _read(self, heads: list[Head], place: int) -> None:
        try:
            heads[place] = head_of(self._photos[place].text)
        except Exception:
            logger.info("a head cannot be read", exc_info=True)


class _Drive:
    """The photos of one drive, and the threads that read their heads.

    Attributes:
        left: photos whose heads are not read.
    """

    def __init__(self, read: Callable[[int], None], places: Sequence[int]) -> None:
        self.left = self._all = len(places)
        self._read = read
        self._begun = time.monotonic()
        self._is_closed = False
        self._lock = threading.Lock()
        self._crew = Crew("purger-heads", _THREADS, self._read_some)
        for start in range(0, len(places), _AT_ONCE):
            self._crew.give(places[start : start + _AT_ONCE])

    @property
    def read(self) -> int:
        """How many heads are."""
        return self._all - self.left

    @property
    def rate(self) -> float:
        """Heads a second."""
        return self.read / max(time.monotonic() - self._begun, 1e-3)

    def close(self) -> None:
        """Read no more; wait for nothing."""
        self._is_closed = True
        self._crew.dismiss()

    def _read_some(self, places: Sequence[int]) -> None:
        for place in places:
            if self._is_closed:
                return
            self._read(place)
            with self._lock:
                self.left -= 1
