"""Photos to pictures and vectors: drives, decoders and the network at work at the same time.

    lane of a drive ─► read ─► decode ─┐
    lane of another ─► read ─► decode ─┴─► batches ─► network ─► whoever asked

Reading waits for drives, so it is done by more threads than there are cores. Decoding and the
network compute: each photo that is decoded and each batch that is embedded holds one core, and all
of them together hardly more than there are. That needs no numbers set by hand: a small network
takes a core now and then, a large one takes most of them and the decoders wait. Every stage is
bounded, in photos and in bytes, so memory does not grow with the library.
"""

from __future__ import annotations

import hashlib
import time
from collections.abc import Callable, Collection, Generator, Iterator, Mapping, Sequence
from contextlib import nullcontext, suppress
from dataclasses import dataclass, field
from queue import Empty, SimpleQueue
from typing import Final, TypeAlias

import numpy as np

from purger.core import decode
from purger.core.crew import JOIN_SECONDS, Budget, Crew
from purger.core.decoders import SMALL_BYTES, TOGETHER, Decoders
from purger.core.domain import Decoded, Floats, Photo, Skipped
from purger.core.embed import Embedder, OpeningEmbedder
from purger.core.kinds import HEAD_BYTES, JPEG, Sample, kind_of, with_probes
from purger.core.lanes import STALL_SECONDS, Bundle, Lane, Lanes
from purger.core.pace import Pace

PULSE: Final = 0.1
"""Seconds after which whoever asked hears something, if only that nothing came."""

_READ_AHEAD: Final = 2
_SPARE: Final = 1  # of those who compute one mostly waits for the interpreter
_BYTES_AT_ONCE: Final = 256 << 20
_LONGEST_WAIT: Final = 0.5
_GATHER: Final = 0.005
_BATCHES_A_CORE: Final = 2
_SMALL_SEEN: Final = 32
_SMALL_LEFT: Final = 400
_FEW: Final = 64  # photos that are read in the order that was asked for


@dataclass(slots=True)
class Yield:
    """What came since the last one.

    Attributes:
        read: pictures, and the vector of each.
        met: photos whose bytes are known, and their SHA-256; they were not decoded.
        skipped: what could not be read.
    """

    read: list[tuple[Decoded, Floats]] = field(default_factory=list)
    met: list[tuple[Photo, bytes]] = field(default_factory=list)
    skipped: list[Skipped] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Read:
    photo: Photo
    result: Decoded | Skipped | bytes | Exception
    seconds: float
    kind: str | None = None


@dataclass(frozen=True, slots=True)
class _Embedded:
    batch: list[Decoded]
    result: Floats | Exception
    seconds: float
    computed: float


_Event: TypeAlias = _Read | _Embedded


class _Small:
    """Whether the small JPEGs are so many that workers for them are worth their start."""

    def __init__(self, photos: int, apart: Decoders) -> None:
        self._left = photos
        self._read = 0
        self._small = 0
        self._apart = apart

    def note(self, event: _Read) -> None:
        """Count a photo; start workers where as large a share of the others makes many."""
        self._left -= 1
        self._read += 1
        self._small += event.kind == JPEG and event.photo.size <= SMALL_BYTES
        if self._small >= _SMALL_SEEN and self._left * self._small >= _SMALL_LEFT * self._read:
            self._apart.prepare()


class _Batches:
    """Pictures on their way to the network.

    Attributes:
        out: batches that it got and did not answer so far.
    """

    def __init__(self, crew: Crew[list[Decoded]], size: int) -> None:
        self.out = 0
        self._crew = crew
        self._size = size
        self._next: list[Decoded] = []
        self._begun = 0.0

    @property
    def has_more(self) -> bool:
        """Whether a picture waits for its vector."""
        return bool(self.out or self._next)

    def add(self, picture: Decoded) -> None:
        """Take a picture; full batches are sent."""
        if not self._next:
            self._begun = time.monotonic()
        self._next.append(picture)
        if len(self._next) == self._size:
            self._send()

    def send(self, *, are_all_there: bool) -> None:
        """Send what there is, where no more comes or it has waited for long."""
        if self._next and (are_all_there or time.monotonic() > self._begun + _LONGEST_WAIT):
            self._send()

    def _send(self) -> None:
        self._crew.give(self._next)
        self._next = []
        self.out += 1

    def close(self, until: float) -> None:
        """Have no more embedded; wait for what was begun, until then at most."""
        self._crew.close(until)


class Reading:
    """Reads photos once.

    Attributes:
        busy: seconds that the network computed, on all cores together.
        left: seconds that the rest will take, None while that is not known.
    """

    def __init__(
        self,
        network: Embedder,
        apart: Decoders,
        cores: int,
        batch: int,
        known: Mapping[int, Collection[bytes]] | None = None,
        stall_seconds: float = STALL_SECONDS,
    ) -> None:
        """Start nothing yet.

        Args:
            network: it is asked by several threads at once.
            apart: who decodes what may take a process down; closed in the end.
            cores: that may compute at once.
            batch: photos that the network gets at once.
            known: SHA-256 of contents that need not be decoded, by their size.
            stall_seconds: how long a drive may let one wait for a small file.
        """
        self.busy = 0.0
        self.left: float | None = None
        self._network = network
        self._apart = apart
        self._cores = cores
        self._batch = batch
        self._known = known or {}
        self._stall_seconds = stall_seconds
        self._computing = Budget(cores + _SPARE)
        self._holding = Budget(_BYTES_AT_ONCE)
        self._order: Sequence[Photo] | None = None
        self._is_over = False
        self._events: SimpleQueue[_Event] = SimpleQueue()

    def read(
        self, photos: Sequence[Photo], note: Callable[[list[Photo]], None]
    ) -> Generator[Yield, None, None]:
        """Read photos, in no order; yields at least every `PULSE` seconds.

        Args:
            photos: each once.
            note: told what is decoded now or next, before it is begun.

        Raises:
            ModelError: the network fails.
        """
        threads = self._cores + _SPARE + _READ_AHEAD
        pace = Pace(photos, time.monotonic(), self._cores + _SPARE)
        photos = self._probing(photos, pace)
        bundle = Bundle(TOGETHER, SMALL_BYTES)
        lanes = Lanes(photos, threads, self._read_some, note, self._stall_seconds, bundle)
        small = _Small(len(photos), self._apart)
        batches = _Batches(Crew("purger-embed", self._cores, self._embed), self._batch)
        sampled: SimpleQueue[tuple[Photo, str]] = SimpleQueue()
        try:
            with Sample(photos, lambda photo, kind: sampled.put((photo, kind))):
                yield from self._come(lanes, batches, pace, sampled, small)
        finally:
            self._is_over = True
            self._apart.close()  # nobody waits for a decoder that hangs
            lanes.dismiss()
            until = time.monotonic() + JOIN_SECONDS
            batches.close(until)
            lanes.close(until)

    def allow(self, cores: int) -> None:
        """So many cores may compute from now on."""
        self._computing.allow(cores + _SPARE)

    def order(self, photos: Sequence[Photo]) -> None:
        """Read what is not begun in the order of `photos`, which has every photo."""
        self._order = photos

    def rest(self) -> list[tuple[Decoded, Floats]]:
        """After the reading was stopped: what the network had done, and nobody heard of."""
        read: list[tuple[Decoded, Floats]] = []
        with suppress(Empty):
            while True:
                event = self._events.get_nowait()
                if isinstance(event, _Embedded) and not isinstance(event.result, Exception):
                    read += zip(event.batch, event.result, strict=True)
        return read

    def _probing(self, photos: Sequence[Photo], pace: Pace) -> Sequence[Photo]:
        """The same photos, early among them some of each kind of which the pace is not known."""
        if len(photos) <= _FEW:
            return photos
        return with_probes(photos, 2 * (self._cores + _SPARE), had=pace.had)

    def _come(
        self,
        lanes: Lanes,
        batches: _Batches,
        pace: Pace,
        sampled: SimpleQueue[tuple[Photo, str]],
        small: _Small,
    ) -> Generator[Yield, None, None]:
        while lanes.has_more or batches.has_more:
            while not sampled.empty():
                pace.sampled(*sampled.get())
            if self._order is not None:
                waiting = lanes.waiting
                order = [photo for photo in self._order if photo in waiting]
                lanes.order(self._probing(order, pace))
                self._order = None
            if batches.out < _BATCHES_A_CORE * self._cores:
                lanes.feed()
            got = Yield(skipped=lanes.given_up())
            for event in self._heard():
                if isinstance(event.result, Exception):
                    raise event.result
                if isinstance(event, _Embedded):
                    batches.out -= 1
                    self.busy += event.seconds
                    if not self._network.is_beside:
                        pace.embedded(len(event.batch), event.computed)
                    got.read += zip(event.batch, event.result, strict=True)
                elif lanes.took(event.photo):
                    pace.read(event.photo, event.seconds, event.kind)
                    small.note(event)
                    self._sort(event, got, batches)
            batches.send(are_all_there=not lanes.has_more)
            self.left = pace.left(time.monotonic())
            yield got

    @staticmethod
    def _sort(event: _Read, got: Yield, batches: _Batches) -> None:
        if isinstance(event.result, Skipped):
            got.skipped.append(event.result)
        elif isinstance(event.result, bytes):
            got.met.append((event.photo, event.result))
        elif isinstance(event.result, Decoded):
            batches.add(event.result)

    def _heard(self) -> list[_Event]:
        """What has come; waits for it for `PULSE` seconds at most."""
        events: list[_Event] = []
        try:
            events.append(self._events.get(timeout=PULSE))
            time.sleep(_GATHER)  # waking for each small photo would take time from the decoders
            while True:
                events.append(self._events.get_nowait())
        except Empty:
            return events

    def _read_some(self, lane: Lane, photos: list[Photo]) -> None:
        try:
            held = sum(min(photo.size, decode.MAX_BYTES) for photo in photos)
            with self._holding.taken(held):
                for event in self._read_held(lane, photos):
                    self._events.put(event)
        except Exception as error:  # noqa: BLE001 - raised again where it is heard
            self._events.put(_Read(photos[0], error, 0.0))

    def _read_held(self, lane: Lane, photos: list[Photo]) -> Iterator[_Read]:
        files: list[tuple[Photo, bytes]] = []
        for photo in photos:
            if self._is_over:
                return
            with lane.reading(photo):
                data = decode.fetch(photo)
            if isinstance(data, Skipped):
                yield _Read(photo, data, 0.0)
            else:
                files.append((photo, data))
        if files:
            with self._computing.taken():
                yield from self._read_files(files)

    def _read_files(self, files: list[tuple[Photo, bytes]]) -> Iterator[_Read]:
        """What each file is; what was computed for them is shared out evenly."""
        begun = time.thread_time()
        met = {photo: digest for photo, data in files if (digest := self._met(data))}
        others = [(photo, data) for photo, data in files if photo not in met] if met else files
        results = decode.pictures_of(others, self._network.target, self._apart)
        took = (time.thread_time() - begun + self._apart.computed()) / len(files)
        decoded = zip((photo for photo, _ in others), results, strict=True)
        found: dict[Photo, Decoded | Skipped | bytes] = {**met, **dict(decoded)}
        for photo, data in files:
            yield _Read(photo, found[photo], took, kind_of(data[:HEAD_BYTES]))

    def _met(self, data: bytes) -> bytes | None:
        """The SHA-256 of bytes that are known."""
        known = self._known.get(len(data))
        digest = hashlib.sha256(data).digest() if known else b""
        return digest if known and digest in known else None

    def _embed(self, batch: list[Decoded]) -> None:
        result: Floats | Exception
        if isinstance(self._network, OpeningEmbedder):
            with suppress(Exception):  # raised again below
                self._network.is_open()  # decoders may compute meanwhile
        with nullcontext() if self._network.is_beside else self._computing.taken():
            begun, worked = time.perf_counter(), time.thread_time()
            try:
                result = self._network.embed(np.stack([one.pixels for one in batch]))
            except Exception as error:  # noqa: BLE001 - raised again where it is heard
                result = error
            took, computed = time.perf_counter() - begun, time.thread_time() - worked
            self._events.put(_Embedded(batch, result, took, computed))
