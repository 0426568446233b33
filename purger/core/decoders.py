"""Decoders in processes of their own, for codecs and files that may take a process down.

    bytes of a photo ─► worker (python -m purger --decoder) ─► Decoded, or a sentence

One pipe and one job in flight a worker, so whoever dies names the culprit. A job that overruns is
killed with its worker; it is tried once more, alone in a new worker, and is then given up with a
sentence. A worker sees bytes only: it opens no file, and what it answers is parsed as numbers, not
unpickled. It ends with its pipe, so none outlives the process that started it.

On Linux a worker may have `Limits.memory` bytes of address space; elsewhere the limits on pixels,
bytes and time hold alone.
"""

from __future__ import annotations

import json
import math
import os
import signal
import struct
import subprocess
import threading
import time
from collections import deque
from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from types import TracebackType
from typing import Any, BinaryIO, Final, Self, TypeAlias

import numpy as np

from purger.core import child
from purger.core.domain import (
    LUMA_SIDE,
    TINY_SIDE,
    Decoded,
    Looks,
    Photo,
    Skipped,
    Target,
    Traits,
)
from purger.core.errors import PhotoError, why_of
from purger.core.facts import Facts
from purger.core.texts import say, unpacked

Message: TypeAlias = tuple[dict[str, Any], list[bytes]]

_MOST_BYTES: Final = 1 << 30
_PULSE: Final = 0.1
_START_SECONDS: Final = 30.0
_READS_A_DEATH: Final = 20
_PLAIN: Final = (str, int, float, type(None))
_ISO_BOX: Final = b"ftyp"
_TIFF: Final = (b"II*\0", b"MM\0*", b"II+\0", b"MM\0+")
_KEPT_BYTES: Final = str(128 << 20)
_ENVIRONMENT: Final = {
    "OMP_NUM_THREADS": "1",
    "OPENBLAS_NUM_THREADS": "1",
    "MALLOC_ARENA_MAX": "2",
    # glibc would give the pixels of each photo back to the kernel, which clears them for the next:
    # 5 % of what a HEIC of 12 megapixels takes to decode, 10 % of an AVIF
    "MALLOC_MMAP_THRESHOLD_": _KEPT_BYTES,
    "MALLOC_TRIM_THRESHOLD_": _KEPT_BYTES,
    "MALLOC_TOP_PAD_": str(16 << 20),
}


@dataclass(frozen=True, slots=True)
class Limits:
    """What a worker may take, and how often workers may die.

    Attributes:
        seconds: for one photo.
        memory: bytes of address space (Linux).
        photos: after which a worker is replaced, for what its libraries leaked.
        deaths: so many within `within` seconds, at more than one in twenty photos, halve the
            number of workers; at one worker, and without one photo read, they are its end.
    """

    seconds: float = 20.0
    memory: int = 2 << 30
    photos: int = 2000
    deaths: int = 5
    within: float = 60.0


class Decoders:
    """A pool of workers; a context manager that ends them. Any thread may ask.

    Attributes:
        killers: the photos that stopped a worker twice, with the sentence.
        is_broken: whether workers died so often that no more are started.
    """

    def __init__(
        self,
        workers: int,
        suspects: Collection[Photo] = (),
        limits: Limits | None = None,
        command: Sequence[str] | None = None,
    ) -> None:
        """Start nothing yet: the first photo starts the first worker.

        Args:
            workers: at most so many at once.
            suspects: photos of any format that must not be decoded in this process.
            limits: other than the usual ones.
            command: what to start instead of this program's own worker.
        """
        self.killers: dict[Photo, str] = {}
        self.is_broken = False
        self._suspects = frozenset(suspects)
        self._limits = limits or Limits()
        self._command = command
        self._allowed = workers
        self._busy = 0
        self._reads = 0
        self._deaths: deque[tuple[float, int]] = deque(maxlen=self._limits.deaths)
        self._is_closed = threading.Event()
        self._changed = threading.Condition()
        self._alone = threading.Lock()
        self._idle: list[_Worker] = []
        self._all: set[_Worker] = set()
        self._watch: threading.Thread | None = None
        self._own = threading.local()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def takes(self, data: bytes, photo: Photo | None = None) -> bool:
        """Whether a photo belongs here: it is HEIC or AVIF by its first bytes, or a suspect.

        In a scan (where `photo` is given) TIFF too: what libtiff thinks of a file it writes to the
        terminal, unless it has none.
        """
        if photo is not None and data[:4] in _TIFF:
            return True
        return data[4:8] == _ISO_BOX or photo in self._suspects

    def read(self, photo: Photo, data: bytes, target: Target) -> Decoded | Skipped:
        """Decode the bytes of a photo; never raises for a bad one."""
        try:
            head, parts = self._asked({"target": asdict(target)}, data)
            return _unpacked(photo, target, head, parts)
        except _DeathError as death:
            if death.is_the_photos:
                self.killers[photo] = str(death)
            return Skipped(photo.path, str(death))
        except PhotoError as error:
            return Skipped(photo.path, str(error))

    def computed(self) -> float:
        """Seconds that a worker computed for this thread since it asked this last."""
        seconds: float = getattr(self._own, "computed", 0.0)
        self._own.computed = 0.0
        return seconds

    def preview(self, data: bytes, side: int) -> bytes:
        """Decode for the screen, as `decode.preview`.

        Raises:
            PhotoError: it cannot be decoded.
        """
        _, parts = self._asked({"side": side}, data)
        return parts[0]

    def facts(self, data: bytes) -> Facts:
        """What the file tells of itself, as `decode.facts`.

        Raises:
            PhotoError: it cannot be opened.
        """
        head, _ = self._asked({"facts": True}, data)
        told = head.get("facts")
        return tuple((str(name), unpacked(value)) for name, value in told) if told else ()

    def close(self) -> None:
        """Kill the workers; who waits for one gets a sentence."""
        with self._changed:
            self._is_closed.set()
            workers = list(self._all)
            self._changed.notify_all()
        for worker in workers:
            worker.kill()
        for worker in workers:
            worker.end()
        if self._watch is not None:
            self._watch.join()

    # -- one photo -------------------------------------------------------------------------------

    def _asked(self, request: dict[str, Any], data: bytes) -> Message:
        """What a worker answers.

        Raises:
            PhotoError: it says that the photo cannot be decoded, or (`_DeathError`) died twice.
        """
        try:
            return self._tried(request, data)
        except _DeathError:
            if self._is_closed.is_set():
                raise
        with self._alone:
            return self._tried(request, data, is_new=True)

    def _tried(self, request: dict[str, Any], data: bytes, *, is_new: bool = False) -> Message:
        with self._turn():
            worker = self._worker(is_new=is_new)
            try:
                head, parts = worker.ask(request, data)
            except _DeathError as death:
                self._bury(worker, death)
                raise
            except BaseException:
                self._retire(worker)
                raise
            self._return(worker)
        computed = head.get("computed")
        if isinstance(computed, float) and 0 <= computed < math.inf:  # it may be none of ours
            self._own.computed = computed
        if "reason" in head:
            raise PhotoError(unpacked(head["reason"]))
        return head, parts

    @contextmanager
    def _turn(self) -> Iterator[None]:
        with self._changed:
            self._changed.wait_for(
                lambda: self._busy < self._allowed or self.is_broken or self._is_closed.is_set()
            )
            self._busy += 1
        try:
            yield
        finally:
            with self._changed:
                self._busy -= 1
                self._changed.notify_all()

    def _worker(self, *, is_new: bool) -> _Worker:
        with self._changed:
            if self.is_broken:
                raise _DeathError(say("Its decoder stopped too often and was not started again."))
            if self._is_closed.is_set():
                raise _DeathError(say("The scan was stopped."))
            if self._idle and not is_new:
                return self._idle.pop()
            spare = self._idle.pop() if self._idle and len(self._all) >= self._allowed else None
        if spare is not None:
            self._retire(spare)
        worker = _Worker(self._command, self._limits)
        with self._changed:
            self._all.add(worker)
            if self._watch is None:
                self._watch = threading.Thread(
                    target=self._watching, name="purger-decoders", daemon=True
                )
                self._watch.start()
            is_late = self._is_closed.is_set()
        if is_late:
            worker.kill()
        return worker

    def _return(self, worker: _Worker) -> None:
        with self._changed:
            self._reads += 1
            is_kept = worker.photos < self._limits.photos and len(self._all) <= self._allowed
            if is_kept and not self._is_closed.is_set():
                self._idle.append(worker)
                return
        self._retire(worker)

    def _retire(self, worker: _Worker) -> None:
        worker.kill()
        worker.end()
        with self._changed:
            self._all.discard(worker)

    def _bury(self, worker: _Worker, death: _DeathError) -> None:
        """Count a death, and have fewer workers or none where too many die."""
        self._retire(worker)
        with self._changed:
            if self._is_closed.is_set():
                return
            now = time.monotonic()
            self._deaths.append((now, self._reads))
            since, reads_then = self._deaths[0]
            reads = self._reads - reads_then
            is_many = len(self._deaths) == self._limits.deaths
            if not is_many or now - since > self._limits.within:
                return
            if reads >= _READS_A_DEATH * self._limits.deaths:
                return
            if self._allowed > 1:
                self._allowed //= 2
                self._deaths.clear()
            elif not reads:
                self.is_broken = True
                death.is_the_photos = False
                self._changed.notify_all()

    def _watching(self) -> None:
        """Kill who overruns."""
        while not self._is_closed.wait(_PULSE):
            now = time.monotonic()
            with self._changed:
                late = [worker for worker in self._all if now > worker.due]
            for worker in late:
                worker.is_late = True
                worker.kill()


class _DeathError(PhotoError):
    """A worker ended instead of answering.

    Attributes:
        is_the_photos: whether the photo is to blame, as far as can be known.
    """

    def __init__(self, sentence: str, *, is_the_photos: bool = False) -> None:
        super().__init__(sentence)
        self.is_the_photos = is_the_photos


class _Worker:
    """One child. Who holds it asks; the watch may kill it meanwhile.

    Attributes:
        due: when its job has taken too long (`time.monotonic`).
        photos: how many it was given.
        is_late: whether it was killed for that.
    """

    def __init__(self, command: Sequence[str] | None, limits: Limits) -> None:
        own = child.command("--decoder", str(limits.memory), str(limits.seconds))
        try:
            self._process = subprocess.Popen(
                own if command is None else [*command],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                env={**child.environment(), **_ENVIRONMENT},
                creationflags=child.FLAGS,
            )
        except OSError as error:
            raise _DeathError(
                say("Its decoder could not be started: {why}.", why=why_of(error))
            ) from None
        self._limits = limits
        self.due = float("inf")
        self.photos = 0
        self.is_late = False

    def ask(self, request: dict[str, Any], data: bytes) -> Message:
        self.photos += 1
        if self.photos == 1:
            self.due = time.monotonic() + _START_SECONDS
            if self._heard() is None:  # that it is ready
                raise _DeathError(
                    say(
                        "Its decoder could not be started ({how_it_ended}).",
                        how_it_ended=self._how_it_ended(),
                    )
                )
        self.due = time.monotonic() + self._limits.seconds
        with suppress(OSError):  # a pipe that is broken has no answer
            write(self._stream(self._process.stdin), request, [data])
        answer = self._heard()
        self.due = float("inf")
        if answer is None:
            raise self._death()
        return answer

    def _heard(self) -> Message | None:
        try:
            return read(self._stream(self._process.stdout))
        except (OSError, ValueError, TypeError):
            return None

    def kill(self) -> None:
        with suppress(OSError):
            self._process.kill()

    def end(self) -> None:
        self._process.wait()
        for pipe in (self._process.stdin, self._process.stdout):
            with suppress(OSError):
                self._stream(pipe).close()

    def _death(self) -> _DeathError:
        how = self._how_it_ended()
        if self.is_late:
            return _DeathError(
                say(
                    "Decoding it took longer than {seconds:g} seconds.",
                    seconds=self._limits.seconds,
                ),
                is_the_photos=True,
            )
        # a kill from outside, mostly for want of memory, tells nothing of the photo
        return _DeathError(
            say("It stops its decoder ({how}).", how=how), is_the_photos=how != "SIGKILL"
        )

    def _how_it_ended(self) -> str:
        with suppress(subprocess.TimeoutExpired):  # its own end is the interesting one
            self._process.wait(_PULSE)
        self.kill()
        code = self._process.wait()
        return _name_of_signal(-code) if code < 0 else f"code {code}"

    @staticmethod
    def _stream(pipe: Any) -> BinaryIO:
        stream: BinaryIO = pipe
        return stream


def _name_of_signal(number: int) -> str:
    with suppress(ValueError):
        return signal.Signals(number).name
    return f"signal {number}"


# -- what goes through the pipes -----------------------------------------------------------------


def write(stream: BinaryIO, head: dict[str, Any], parts: Sequence[bytes]) -> None:
    """Send a message: a JSON head, then byte strings of any length."""
    text = json.dumps([head, [len(part) for part in parts]]).encode("ascii")
    stream.write(struct.pack(">I", len(text)) + text)
    stream.writelines(parts)
    stream.flush()


def read(stream: BinaryIO) -> Message | None:
    """Wait for a message; None at the end of the pipe.

    Raises:
        ValueError: what came is none.
    """
    length = stream.read(4)
    if len(length) < 4:  # noqa: PLR2004 - bytes of a length
        return None
    (size,) = struct.unpack(">I", length)
    if size > 1 << 20:
        raise ValueError("a head is short")
    head, lengths = json.loads(stream.read(size))
    if not isinstance(head, dict) or sum(lengths) > _MOST_BYTES or min(lengths, default=0) < 0:
        raise ValueError("a message has its limits")
    parts = [stream.read(count) for count in lengths]
    if [len(part) for part in parts] != lengths:
        return None
    return head, parts


def packed(decoded: Decoded) -> Message:
    """What `Decoders.read` makes a `Decoded` of again."""
    looks = decoded.looks
    traits = asdict(decoded.traits)
    tiles: bytes = traits.pop("tiles")
    return {"traits": traits}, [
        looks.digest, looks.dhash, looks.tiny.tobytes(), looks.luma.tobytes(),
        decoded.pixels.tobytes(), decoded.thumbnail, tiles,
    ]  # fmt: skip


def _unpacked(photo: Photo, target: Target, head: dict[str, Any], parts: list[bytes]) -> Decoded:
    """Raise `PhotoError` for an answer that is none: a worker may have been taken over."""
    try:
        digest, dhash, tiny, luma, pixels, thumbnail, tiles = parts
        return Decoded(
            photo,
            Traits(**_plain(head["traits"]), tiles=tiles),
            Looks(
                digest,
                dhash,
                np.frombuffer(tiny, np.uint8).reshape(TINY_SIDE, TINY_SIDE, 3),
                np.frombuffer(luma, np.uint8).reshape(LUMA_SIDE, LUMA_SIDE),
            ),
            np.frombuffer(pixels, np.uint8).reshape(target.height, target.width, 3),
            thumbnail,
        )
    except (ValueError, TypeError, KeyError):
        raise PhotoError(say("Its decoder gave no picture.")) from None


def _plain(traits: dict[str, Any]) -> dict[str, Any]:
    if not all(isinstance(value, _PLAIN) for value in traits.values()):
        raise TypeError("traits are texts and numbers")
    return traits


def nobody() -> Photo:
    """Whose bytes a worker decodes: it is not told."""
    return Photo(Path(os.devnull), 0, 0, 0, 0)
