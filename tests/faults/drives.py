"""A drive that fails when it is told to: a file system of its own, by the kernel's FUSE (Linux).

    python -m tests.faults.drives PLACE FILES AFTER HOW

Mounts at PLACE a folder with FILES photos (JPEGs, each of another content). Once AFTER of them were
read to their end it does what HOW says: `errors` (every open and read fails with EIO), `hangs`
(nothing is answered any more), `pulled` (the drive is gone), `unmounted` (out of the tree with
`umount -l`; what is open stays so), `well` (nothing). `unlisted` hangs as soon as it is asked for
its files. Prints "ready" once it is mounted, and ends
when its stdin does. No library is needed, and no more than a mount namespace: the requests are read
from /dev/fuse and answered here.
"""

from __future__ import annotations

import ctypes
import errno
import io
import os
import stat
import struct
import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Final

from tests.paint import scene

_LOOKUP, _FORGET, _GETATTR, _OPEN, _READ, _STATFS, _RELEASE = 1, 2, 3, 14, 15, 17, 18
_FLUSH, _INIT, _OPENDIR, _READDIR, _RELEASEDIR, _ACCESS, _DESTROY = 25, 26, 27, 28, 29, 34, 38
_INTERRUPT, _FORGET_MANY = 36, 42
_HEAD: Final = struct.Struct("<IIQQIIIHH")
_DONE: Final = struct.Struct("<IiQ")
_ATTRIBUTES: Final = struct.Struct("<6Q10I")
_REQUEST_BYTES: Final = 1 << 20
_ROOT: Final = 1
_DETACH: Final = 2
_SCENES: Final = 20
_AS_ASKED: Final = 1  # nothing is read ahead: whoever looks at a head has not read the file
_LENGTH: Final = 40_000
WAYS: Final = ("errors", "hangs", "pulled", "unmounted", "well", "unlisted")


class Drive:
    """Files 0.jpg to n.jpg in one folder, served until they fail."""

    def __init__(self, place: Path, files: int, after: int, how: str) -> None:
        self._place, self._files, self._after, self._how = place, files, after, how
        self._pictures = [_jpeg(number) for number in range(min(files, _SCENES))]
        self._read: set[int] = set()
        self._device = os.open("/dev/fuse", os.O_RDWR)
        options = f"fd={self._device},rootmode=40000,user_id=0,group_id=0"
        libc = ctypes.CDLL(None, use_errno=True)
        if libc.mount(b"drive", os.fsencode(place), b"fuse", 0, options.encode()):
            raise OSError(ctypes.get_errno(), "the drive cannot be mounted")
        self._unmount = lambda: libc.umount2(os.fsencode(place), _DETACH)

    def serve(self) -> None:
        """Answer until the drive is taken away."""
        while True:
            try:
                request = os.read(self._device, _REQUEST_BYTES)
            except OSError:  # unmounted
                return
            _, code, unique, node, *_ = _HEAD.unpack_from(request)
            if code in {_FORGET, _FORGET_MANY, _INTERRUPT}:
                continue
            try:
                answer = self._answer(code, node, request[_HEAD.size :])
            except OSError as error:
                self._tell(unique, -(error.errno or errno.EIO))
                continue
            except _SilenceError:
                continue
            self._tell(unique, 0, answer)

    def end(self) -> None:
        """Be gone: whoever waits for the drive gets an error."""
        self._unmount()
        with suppress(OSError):  # it was pulled
            os.close(self._device)

    def _tell(self, unique: int, error: int, answer: bytes = b"") -> None:
        try:
            os.write(self._device, _DONE.pack(_DONE.size + len(answer), error, unique) + answer)
        except OSError:  # nobody waits for it any more
            return

    def _answer(self, code: int, node: int, what: bytes) -> bytes:
        if code in {_OPEN, _READ} and len(self._read) >= self._after:
            self._fail()
        if code == _READDIR and self._how == "unlisted":
            raise _SilenceError
        if code in {_FLUSH, _RELEASE, _RELEASEDIR, _ACCESS, _DESTROY}:
            return b""
        answers: dict[int, Callable[[int, bytes], bytes]] = {
            _INIT: self._about, _LOOKUP: self._looked_up, _GETATTR: self._asked_about,
            _OPEN: self._opened, _OPENDIR: self._opened, _READDIR: self._listed,
            _READ: self._part, _STATFS: self._room,
        }  # fmt: skip
        if code not in answers:
            raise OSError(errno.ENOSYS, "not known")
        return answers[code](node, what)

    def _about(self, _node: int, _what: bytes) -> bytes:
        said = (7, 31, 1 << 17, 0, 16, 12, 1 << 17, 1)  # version, read ahead, flags, limits
        return struct.pack("<IIIIHHIIHHI7I", *said, *[0] * 10)

    def _looked_up(self, _node: int, what: bytes) -> bytes:
        stem, _, suffix = what.rstrip(b"\0").partition(b".")
        if suffix != b"jpg" or not stem.isdigit() or int(stem) >= self._files:
            raise OSError(errno.ENOENT, "no such file")
        node = int(stem) + 2
        return struct.pack("<QQQQII", node, 0, 1, 1, 0, 0) + self._attributes(node)

    def _asked_about(self, node: int, _what: bytes) -> bytes:
        return struct.pack("<QII", 1, 0, 0) + self._attributes(node)

    def _opened(self, _node: int, _what: bytes) -> bytes:
        return struct.pack("<QII", 0, _AS_ASKED, 0)

    def _room(self, _node: int, _what: bytes) -> bytes:
        return struct.pack("<5Q4I6I", 1 << 20, 0, 0, self._files, 0, 4096, 255, 4096, *[0] * 7)

    def _fail(self) -> None:
        if self._how == "errors":
            raise OSError(errno.EIO, "input/output error")
        if self._how == "hangs":
            raise _SilenceError
        if self._how in {"pulled", "unmounted"}:
            self._unmount()
        if self._how == "pulled":
            os.close(self._device)
            raise _SilenceError

    def _content(self, node: int) -> bytes:
        number = node - 2
        return (self._pictures[number % len(self._pictures)] + b"%08d" % number).ljust(_LENGTH)

    def _part(self, node: int, what: bytes) -> bytes:
        start, count = struct.unpack_from("<8xQI", what)
        data = self._content(node)
        if start + count >= len(data):
            self._read.add(node)
        return data[start : start + count]

    def _listed(self, _node: int, what: bytes) -> bytes:
        start, room = struct.unpack_from("<8xQI", what)
        listed = b""
        for number in range(start, self._files):
            name = b"%d.jpg" % number
            entry = (
                struct.pack("<QQII", number + 2, number + 1, len(name), stat.S_IFREG >> 12) + name
            )
            entry += bytes(-len(entry) % 8)
            if len(listed) + len(entry) > room:
                break
            listed += entry
        return listed

    def _attributes(self, node: int) -> bytes:
        is_root = node == _ROOT
        size = 0 if is_root else len(self._content(node))
        mode = stat.S_IFDIR | 0o755 if is_root else stat.S_IFREG | 0o644
        return _ATTRIBUTES.pack(
            node, size, -(-size // 512), *[1_500_000_000] * 3, *[0] * 3, mode, 1,
            os.getuid(), os.getgid(), 0, 4096, 0,
        )  # fmt: skip


class _SilenceError(Exception):
    """Nobody gets an answer."""


def _jpeg(number: int) -> bytes:
    stream = io.BytesIO()
    scene(number, (320, 240)).save(stream, "JPEG")
    return stream.getvalue()


def can_mount(place: Path) -> bool:
    """Whether such a drive can be mounted here."""
    try:
        drive = Drive(place, 1, 1, "well")
    except OSError:
        return False
    drive.end()
    return True


def main() -> None:
    place, files, after, how = sys.argv[1:]
    drive = Drive(Path(place), int(files), int(after), how)
    threading.Thread(target=drive.serve, daemon=True).start()
    print("ready", flush=True)
    sys.stdin.read()
    drive.end()


if __name__ == "__main__":
    main()
