"""Decoders in processes of their own: for what may take a process down, and for small JPEGs.

    bytes of a photo ─► worker (python -m purger --decoder) ─► Decoded, or a sentence

One pipe and one job in flight a worker, so whoever dies names the culprit. A job that overruns is
killed with its worker; it is tried once more, alone in a new worker, and is then given up with a
sentence. A worker sees bytes only: it opens no file, and what it answers is parsed as numbers, not
unpickled. It ends with its pipe, so none outlives the process that started it.

Small JPEGs are safe in any process, but this one's interpreter computes on one thread at a time,
and most of what is made of a small picture is made by it. So several of them go to a worker as one
job. Where that fails each is tried alone; where no worker is to be had, they are left to who asked.

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
import sys
import threading
import time
from collections import deque
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass
from itertools import accumulate
from pathlib import Path
from types import NoneType, TracebackType
from typing import Any, BinaryIO, Final, Self, TypeAlias, TypeVar, cast

import numpy as np

from purger.core import child
from purger.core.domain import (
    HASH_BYTES,
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

if sys.platform == "linux":
    import fcntl

T = TypeVar("T")
Message: TypeAlias = tuple[dict[str, Any], list[bytes]]
_Parse: TypeAlias = Callable[[Message], T]

TOGETHER: Final = 8
"""Small JPEGs that a worker gets at once."""
SMALL_BYTES: Final = 500_000
"""JPEGs of so many bytes at most are small: a pipe takes no more of them than it spares."""

_MOST_FOR_SMALL: Final = 8  # workers give this process all that its interpreter can take
_MOST_BYTES: Final = 1 << 30
_AT_ONCE: Final = 4 << 20
_PIPE_BYTES: Final = 1 << 20
_PULSE: Final = 0.1
_START_SECONDS: Final = 30.0
_READS_A_DEATH: Final = 20
_PARTS: Final = 7
_JPEG: Final = b"\xff\xd8\xff"
_NO_PICTURE: Final = say("Its decoder gave no picture.")
_NUMBER: Final = (int, float)
_KINDS: Final[dict[str, tuple[type, ...]]] = {
    "format": (str,), "width": (int,), "height": (int,), "taken": (*_NUMBER, NoneType),
    "camera": (str,), "has_gps": (bool,), "sharpness": _NUMBER, "clipping": _NUMBER,
    "is_motion": (bool,), "exposure": (*_NUMBER, NoneType), "bias": (*_NUMBER, NoneType),
    "focal_length": (*_NUMBER, NoneType), "focus_distance": (*_NUMBER, NoneType),
    "damaged": (bool,), "rating": (int,),
}  # fmt: skip
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
        photos: after which a worker is replaced, for what its libraries leaked; small ones that
            come together count as one.
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
        worked: seconds that all workers computed.
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
        self.worked = 0.0
        self._for_small = min(workers, _MOST_FOR_SMALL)
        self._small_turn = threading.Semaphore(self._for_small)
        self._is_prepared = False
        self._is_ready = False
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
            return self._asked(
                {"target": asdict(target)}, [data], lambda m: _unpacked(photo, target, *m)
            )
        except _DeathError as death:
            if death.is_the_photos:
                self.killers[photo] = str(death)
            return Skipped(photo.path, str(death))
        except PhotoError as error:
            return Skipped(photo.path, str(error))

    def takes_small(self, data: bytes) -> bool:
        """Whether `read_small` may be asked for a photo that `takes` does not take.

        Not before a worker is there: until `prepare` has started one, this process is quicker.
        """
        return self._is_ready and is_small(data) and not self.is_broken

    def prepare(self) -> None:
        """Begin to start workers for small JPEGs, if that was not begun; wait for none."""
        if self._is_prepared:
            return
        self._is_prepared = True
        for _ in range(self._for_small - len(self._all)):
            threading.Thread(
                target=self._prepare, name="purger-decoders-start", daemon=True
            ).start()

    def read_small(
        self, files: Sequence[tuple[Photo, bytes]], target: Target
    ) -> list[Decoded | Skipped | None]:
        """Decode small JPEGs in one job; never raises for a bad one.

        Args:
            files: photos and their bytes, which `takes_small` took.
            target: the picture that the network asks for.

        Returns:
            What each is, in the order of `files`; None for one that is to be decoded in this
            process: it is a large picture in few bytes, or workers fail and not because of it.
        """
        with self._small_turn:
            try:
                return self._tried(*_together(files, target))
            except PhotoError:
                # one of them may be to blame, and which one is not known
                return [self._lone(photo, data, target) for photo, data in files]

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
        return self._asked({"side": side}, [data], _only_part)

    def facts(self, data: bytes) -> Facts:
        """What the file tells of itself, as `decode.facts`.

        Raises:
            PhotoError: it cannot be opened.
        """
        told = self._asked({"facts": True}, [data], lambda message: message[0].get("facts"))
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

    def _lone(self, photo: Photo, data: bytes, target: Target) -> Decoded | Skipped | None:
        """One of several small JPEGs, by itself."""
        if self.is_broken:
            return None
        try:
            (found,) = self._asked(*_together([(photo, data)], target))
        except _DeathError as death:
            if death.is_the_photos:
                self.killers[photo] = str(death)
            elif not self._is_closed.is_set():
                return None
            return Skipped(photo.path, str(death))
        except PhotoError as error:
            return Skipped(photo.path, str(error))
        return found

    def _asked(self, request: dict[str, Any], data: Sequence[bytes], parse: _Parse[T]) -> T:
        """What a worker answers.

        Raises:
            PhotoError: it says that the photo cannot be decoded, or (`_DeathError`) died twice.
        """
        try:
            return self._tried(request, data, parse)
        except _DeathError:
            if self._is_closed.is_set():
                raise
        with self._alone:
            return self._tried(request, data, parse, is_new=True)

    def _tried(
        self,
        request: dict[str, Any],
        data: Sequence[bytes],
        parse: _Parse[T],
        *,
        is_new: bool = False,
    ) -> T:
        with self._turn():
            worker = self._worker(is_new=is_new)
            try:
                head, parts = worker.ask(request, data)
                self._count(head)
                reason = _reason_of(head)
                result = parse((head, parts)) if reason is None else None
            except _DeathError as death:
                self._bury(worker, death)
                raise
            except BaseException:
                self._retire(worker)  # it talks nonsense, or who asks is stopped
                raise
            self._return(worker, len(data))
        if reason is not None:
            raise PhotoError(reason)
        return cast("T", result)

    def _count(self, head: dict[str, Any]) -> None:
        computed = head.get("computed")
        if isinstance(computed, float) and 0 <= computed < math.inf:  # it may be none of ours
            self._own.computed = getattr(self._own, "computed", 0.0) + computed
            with self._changed:
                self.worked += computed

    def _prepare(self) -> None:
        with suppress(_DeathError):
            self._start()
            # Linux ends a worker with the thread that started it
            self._is_closed.wait()

    def _start(self) -> None:
        """Start a worker and wait until it is ready.

        Raises:
            _DeathError: it could not be started.
        """
        with self._small_turn, self._turn():
            worker = self._worker(is_new=True)
            try:
                worker.start()
            except _DeathError as death:
                self._bury(worker, death)
                raise
            self._return(worker, 0)
            self._is_ready = True

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

    def _return(self, worker: _Worker, photos: int) -> None:
        with self._changed:
            self._reads += photos
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
        for pipe in (self._process.stdin, self._process.stdout):
            _widen(self._stream(pipe))
        self._limits = limits
        self._is_started = False
        self.due = float("inf")
        self.photos = 0
        self.is_late = False

    def start(self) -> None:
        """Wait until it is ready, if it was not before.

        Raises:
            _DeathError: it could not be started.
        """
        if self._is_started:
            return
        self.due = time.monotonic() + _START_SECONDS
        if self._heard() is None:  # that it is ready
            raise _DeathError(
                say(
                    "Its decoder could not be started ({how_it_ended}).",
                    how_it_ended=self._how_it_ended(),
                )
            )
        self.due = float("inf")
        self._is_started = True

    def ask(self, request: dict[str, Any], data: Sequence[bytes]) -> Message:
        """What it answers; several photos have the time of one together.

        Raises:
            _DeathError: it died.
        """
        self.photos += 1
        self.start()
        self.due = time.monotonic() + self._limits.seconds
        with suppress(OSError):  # a pipe that is broken has no answer
            write(self._stream(self._process.stdin), request, data)
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


def _widen(pipe: BinaryIO) -> None:
    """Let a pipe hold many small pictures, where the system can do that: fewer turns to take."""
    if sys.platform == "linux":
        with suppress(OSError):  # others have taken what there is for all
            fcntl.fcntl(pipe, fcntl.F_SETPIPE_SZ, _PIPE_BYTES)


def _name_of_signal(number: int) -> str:
    with suppress(ValueError):
        return signal.Signals(number).name
    return f"signal {number}"


# -- what goes through the pipes -----------------------------------------------------------------


def write(stream: BinaryIO, head: dict[str, Any], parts: Sequence[bytes]) -> None:
    """Send a message: a JSON head, then byte strings of any length."""
    lengths = [len(part) for part in parts]
    text = json.dumps([head, lengths]).encode("ascii")
    pieces = [struct.pack(">I", len(text)), text, *parts]
    if sum(lengths) <= _AT_ONCE:  # each call costs more than the copy
        stream.write(b"".join(pieces))
    else:
        stream.writelines(pieces)
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
    total, least = sum(lengths), min(lengths, default=0)
    if not isinstance(head, dict) or total > _MOST_BYTES or least < 0:
        raise ValueError("a message has its limits")
    if total <= _AT_ONCE:
        whole = stream.read(total)
        ends = [*accumulate(lengths)]
        parts = [whole[end - count : end] for end, count in zip(ends, lengths, strict=True)]
    else:
        parts = [stream.read(count) for count in lengths]
    return (head, parts) if [len(part) for part in parts] == lengths else None


def packed(decoded: Decoded) -> Message:
    """What `Decoders.read` makes a `Decoded` of again."""
    looks = decoded.looks
    traits = {name: getattr(decoded.traits, name) for name in _KINDS}
    return {"traits": traits}, [
        looks.digest, looks.dhash, looks.tiny.tobytes(), looks.luma.tobytes(),
        decoded.pixels.tobytes(), decoded.thumbnail, decoded.traits.tiles,
    ]  # fmt: skip


def packed_together(answers: Iterable[Message]) -> Message:
    """One message of several, of which `Decoders.read_small` makes what each is.

    A head may have `traits` (and the parts of `packed`), a `reason`, or neither: it is not decoded.
    """
    heads, parts = [], []
    for head, some in answers:
        heads.append(head)
        parts += some
    return {"photos": heads}, parts


def is_small(data: bytes) -> bool:
    """Whether a file is a JPEG of few bytes."""
    return len(data) <= SMALL_BYTES and data.startswith(_JPEG)


def _together(
    files: Sequence[tuple[Photo, bytes]], target: Target
) -> tuple[dict[str, Any], list[bytes], _Parse[list[Decoded | Skipped | None]]]:
    """The request for several small photos, and what reads its answer."""
    photos = [photo for photo, _ in files]
    return (
        {"target": asdict(target), "together": True},
        [data for _, data in files],
        lambda message: _unpacked_together(photos, target, *message),
    )


def _unpacked_together(
    photos: Sequence[Photo], target: Target, head: dict[str, Any], parts: Sequence[bytes]
) -> list[Decoded | Skipped | None]:
    """Raise `PhotoError` for an answer that is none, even in part."""
    heads = head.get("photos")
    if not isinstance(heads, list) or len(heads) != len(photos):
        raise PhotoError(_NO_PICTURE)
    found: list[Decoded | Skipped | None] = []
    at = 0
    for photo, one in zip(photos, heads, strict=True):
        if not isinstance(one, dict):
            raise PhotoError(_NO_PICTURE)
        reason = _reason_of(one)
        if reason is not None:
            found.append(Skipped(photo.path, reason))
        elif "traits" in one:
            found.append(_unpacked(photo, target, one, parts[at : at + _PARTS]))
            at += _PARTS
        else:
            found.append(None)
    if at != len(parts):
        raise PhotoError(_NO_PICTURE)
    return found


def _unpacked(
    photo: Photo, target: Target, head: dict[str, Any], parts: Sequence[bytes]
) -> Decoded:
    """Raise `PhotoError` for an answer that is none: a worker may have been taken over."""
    try:
        digest, dhash, tiny, luma, pixels, thumbnail, tiles = parts
        return Decoded(
            photo,
            Traits(**_plain(head["traits"]), tiles=tiles),
            Looks(
                _hash(digest),
                _hash(dhash),
                np.frombuffer(tiny, np.uint8).reshape(TINY_SIDE, TINY_SIDE, 3),
                np.frombuffer(luma, np.uint8).reshape(LUMA_SIDE, LUMA_SIDE),
            ),
            np.frombuffer(pixels, np.uint8).reshape(target.height, target.width, 3),
            thumbnail,
        )
    except (ValueError, TypeError, LookupError, AttributeError):
        raise PhotoError(_NO_PICTURE) from None


def _hash(part: bytes) -> bytes:
    if len(part) != HASH_BYTES:
        raise ValueError("a hash has its length")
    return part


def _only_part(message: Message) -> bytes:
    if len(message[1]) != 1:
        raise PhotoError(_NO_PICTURE)
    return message[1][0]


def _plain(traits: dict[str, Any]) -> dict[str, Any]:
    """Raise `TypeError` where a trait is not what `Traits` says."""
    for name, value in traits.items():
        if type(value) not in _KINDS[name]:
            raise TypeError("traits are texts and numbers of their kinds")
        if isinstance(value, float) and not math.isfinite(value):
            raise ValueError("numbers are finite")
    return traits


def _reason_of(head: dict[str, Any]) -> str | None:
    """The sentence in a head; raise `PhotoError` where it is none."""
    try:
        return unpacked(head["reason"]) if "reason" in head else None
    except (ValueError, TypeError, LookupError, AttributeError, ArithmeticError, MemoryError):
        raise PhotoError(_NO_PICTURE) from None


def nobody() -> Photo:
    """Whose bytes a worker decodes: it is not told."""
    return Photo(Path(os.devnull), 0, 0, 0, 0)
