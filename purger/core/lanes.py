"""Photos by drive: each drive has threads of its own, so that a slow one holds up no other.

A lane never hands out far ahead of its results, and its photos in the order that they came in, by
their names (which is mostly that of the disk) or likely duplicates first; small ones that follow
each other together, for what is told of each costs more than reading it; the last ones the largest
first, so that the end waits for no straggler.
A drive that gives nothing for longer than any drive may take is given up: what is left of its
photos is skipped with a sentence, and its threads, which the system may hold for ever, are left to
themselves.
"""

from __future__ import annotations

import threading
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from itertools import groupby, islice
from typing import Final

from purger.core.crew import Crew
from purger.core.domain import Photo, Skipped
from purger.core.texts import say

NOT_ANSWERING: Final = say("Its drive does not answer.")
STALL_SECONDS: Final = 60.0
_SLOWEST: Final = 250_000  # bytes a second that the slowest drive is expected to give
_SLEPT: Final = 5.0  # seconds without a look at the drives: the machine slept, and they as well
_AT_ONCE: Final = 512
_AHEAD: Final = 64
_AHEAD_A_THREAD: Final = 4
_BUNDLES_A_THREAD: Final = 2


@dataclass(frozen=True, slots=True)
class Bundle:
    """How many photos are handed out at once: so many, of so many bytes each at most."""

    photos: int = 1
    size: int = 0


class Lane:
    """The photos of one drive.

    Attributes:
        waiting: not handed out yet.
        out: handed out, without a result so far.
    """

    def __init__(
        self,
        photos: Sequence[Photo],
        threads: int,
        work: Callable[[Lane, list[Photo]], None],
        bundle: Bundle,
    ) -> None:
        self._last = _AHEAD_A_THREAD * threads
        self._bundle = bundle
        self.order(photos)
        self.out: set[Photo] = set()
        self.is_given_up = False
        self._heard = 0.0
        self._crew = Crew("purger-decode", threads, partial(work, self))
        self._reading: dict[int, tuple[Photo, float]] = {}

    def order(self, photos: Sequence[Photo]) -> None:
        """These are to be handed out, in this order but for the last ones."""
        largest_first = sorted(photos[-self._last :], key=lambda photo: -photo.size)
        self.waiting = deque([*photos[: -self._last], *largest_first])
        self.noted = 0

    def give(self) -> None:
        """Hand out the next photo, or some small ones; of those that are noted."""
        # fewer at a time near the end, so that no thread is left with many
        most = min(self._bundle.photos, self.noted, 1 + len(self.waiting) // self._last)
        photos = [self.waiting.popleft()]
        while len(photos) < most and self._are_small(photos[-1], self.waiting[0]):
            photos.append(self.waiting.popleft())
        self.noted -= len(photos)
        self.out.update(photos)
        self._crew.give(photos)

    def _are_small(self, *photos: Photo) -> bool:
        return all(photo.size <= self._bundle.size for photo in photos)

    def took(self, photo: Photo) -> bool:
        """Note that a result has come; False where the drive was given up before."""
        self._heard = time.monotonic()
        if photo not in self.out:
            return False
        self.out.remove(photo)
        return True

    @contextmanager
    def reading(self, photo: Photo) -> Iterator[None]:
        """Note that this thread waits for the drive."""
        thread = threading.get_ident()
        self._reading[thread] = (photo, time.monotonic())
        try:
            yield
        finally:
            del self._reading[thread]

    def is_stalled(self, seconds: float) -> bool:
        """Whether a thread waits for longer than it may, and no other gets anything either."""
        now = time.monotonic()
        return any(
            now - max(begun, self._heard) > seconds + photo.size / _SLOWEST
            for photo, begun in tuple(self._reading.values())
        )

    def pardon(self) -> None:
        """Count from now on how long its drive gives nothing."""
        self._heard = time.monotonic()

    def dismiss(self) -> None:
        """Begin no more; wait for nothing."""
        self._crew.dismiss()

    def close(self, until: float | None = None) -> None:
        """End its threads, where they can be ended; `until` as for `Crew.close`."""
        self._crew.dismiss() if self.is_given_up else self._crew.close(until)


class Lanes:
    """All photos, a lane for each drive. It belongs to one thread, which feeds it."""

    def __init__(
        self,
        photos: Iterable[Photo],
        threads: int,
        work: Callable[[Lane, list[Photo]], None],
        note: Callable[[list[Photo]], None],
        stall_seconds: float = STALL_SECONDS,
        bundle: Bundle | None = None,
    ) -> None:
        """Hand out nothing yet.

        Args:
            photos: each once.
            threads: for each drive.
            work: called on them with a photo or several; it tells the result of each by ways of
                its own.
            note: told, on the thread that feeds, all photos that are out or will be next.
            stall_seconds: how long a drive may let one wait for a small file.
            bundle: what may be handed out at once; None for one photo at a time.
        """
        bundle = bundle or Bundle()
        by_drive = sorted(photos, key=lambda photo: photo.device)  # stable: names stay in order
        self._lanes: dict[int, Lane] = {}
        for device, some in groupby(by_drive, key=lambda photo: photo.device):
            self._lanes[device] = Lane(list(some), threads, work, bundle)
        self._note = note
        a_thread = max(_AHEAD_A_THREAD, _BUNDLES_A_THREAD * bundle.photos)
        self._ahead = max(_AHEAD, a_thread * threads)
        self._stall_seconds = stall_seconds
        self._looked = time.monotonic()

    @property
    def has_more(self) -> bool:
        """Whether results are still to come."""
        return any(lane.waiting or lane.out for lane in self._lanes.values())

    @property
    def waiting(self) -> set[Photo]:
        """What is not handed out yet."""
        return {photo for lane in self._lanes.values() for photo in lane.waiting}

    def feed(self) -> None:
        """Hand out what may be handed out now."""
        for lane in self._lanes.values():
            while lane.waiting and len(lane.out) < self._ahead:
                if not lane.noted:
                    self._note_next()
                lane.give()

    def order(self, photos: Sequence[Photo]) -> None:
        """Hand out what waits in another order: that of `photos`, which has all that wait."""
        place = {photo: i for i, photo in enumerate(photos)}
        for lane in self._lanes.values():
            lane.order(sorted(lane.waiting, key=place.__getitem__))

    def took(self, photo: Photo) -> bool:
        """Note that a result has come; False where its drive was given up before."""
        return self._lanes[photo.device].took(photo)

    def given_up(self) -> list[Skipped]:
        """The photos of drives that do not answer; each is told once."""
        skipped = []
        before, self._looked = self._looked, time.monotonic()
        if self._looked - before > _SLEPT:
            for lane in self._lanes.values():
                lane.pardon()
        for lane in self._lanes.values():
            if not lane.is_given_up and lane.is_stalled(self._stall_seconds):
                lane.is_given_up = True
                skipped += [Skipped(p.path, NOT_ANSWERING) for p in (*lane.out, *lane.waiting)]
                lane.out.clear()
                lane.waiting.clear()
        return skipped

    def dismiss(self) -> None:
        """Begin no more; wait for nothing."""
        for lane in self._lanes.values():
            lane.dismiss()

    def close(self, until: float | None = None) -> None:
        """End all threads, where they can be ended; `until` as for `Crew.close`."""
        for lane in self._lanes.values():
            lane.close(until)

    def _note_next(self) -> None:
        told: list[Photo] = []
        for lane in self._lanes.values():
            lane.noted = min(_AT_ONCE, len(lane.waiting))
            told += lane.out
            told += islice(lane.waiting, lane.noted)
        self._note(told)
