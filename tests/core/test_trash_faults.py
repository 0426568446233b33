"""The way to the trash, failing at every call: no photo is lost. Killed: `tests/faults`."""

from __future__ import annotations

import ctypes
import errno
import os
import sys
from collections.abc import Callable
from pathlib import Path
from urllib.parse import unquote_to_bytes

import pytest

from purger.core import xdgfolders, xdgtrash
from purger.core.errors import TrashError
from purger.core.xdgtrash import XdgTrasher

pytestmark = pytest.mark.skipif(sys.platform in {"win32", "darwin"}, reason="the freedesktop trash")


def look(home: Path, *, may_leave_empty: bool = False) -> None:
    """The photo is whole, once; the orphan is untouched; what is in the trash leads back."""
    files = home / "data" / "Trash" / "files"
    assert (files / "a.jpg").read_bytes() == b"orphan"
    places = [home / "a.jpg", *(p for p in files.iterdir() if p.name != "a.jpg")]
    found = {p: p.read_bytes() for p in places if p.exists()}
    if may_leave_empty and (home / "a.jpg").exists():
        found = {p: content for p, content in found.items() if content}
    assert list(found.values()) == [b"photo"], found
    for place in found:
        if place.parent == files:
            record = files.parent / "info" / f"{place.name}.trashinfo"
            path = record.read_text("ascii").splitlines()[1].removeprefix("Path=")
            assert unquote_to_bytes(path) == os.fsencode(home / "a.jpg")


CALLS = frozenset({
    "access", "close", "fsync", "lstat", "makedirs", "mkdir", "open", "pathconf", "rename", "stat",
    "statvfs", "unlink", "write",
})  # fmt: skip


class FailingSystem:
    """Stands in for the module `os`; the call number `fatal` fails, before or after its work."""

    def __init__(self, fatal: int, number: int, *, after: bool) -> None:
        self.left, self.number, self.after = fatal, number, after
        self.failed = ""

    def __getattr__(self, name: str) -> object:
        return self.failing(name, getattr(os, name)) if name in CALLS else getattr(os, name)

    def failing(self, name: str, real: Callable[..., object]) -> Callable[..., object]:
        def call(*args: object, **options: object) -> object:
            self.left -= 1
            if self.left != 0:
                return real(*args, **options)
            self.failed = name
            if self.after or name == "close":
                done = real(*args, **options)
                if name == "open":
                    os.close(int(str(done)))
            raise OSError(self.number, os.strerror(self.number))

        return call

    def renameat2(self) -> Callable[[bytes, bytes], int] | None:
        real = xdgtrash_renameat2()
        if real is None:
            return None

        def rename(source: bytes, target: bytes) -> int:
            try:
                return int(str(self.failing("renameat2", real)(source, target)))
            except OSError as error:
                ctypes.set_errno(error.errno or 0)
                return -1

        return rename


xdgtrash_renameat2 = xdgtrash._renameat2


@pytest.mark.parametrize("number", [errno.EIO, errno.ENOSPC, errno.EACCES, errno.EXDEV])
@pytest.mark.parametrize("when", ["before", "after"])
@pytest.mark.parametrize("way", ["renameat2", "old kernel"])
def test_failing_at_any_call_the_photo_is_in_one_place_and_what_is_said_is_true(
    own_home: Path, monkeypatch: pytest.MonkeyPatch, way: str, number: int, when: str
) -> None:
    after = when == "after"  # the call did its work, and is told as failed all the same
    calls = 0
    while True:
        calls += 1
        home = own_home / str(calls)
        (home / "data" / "Trash" / "files").mkdir(parents=True)
        (home / "data" / "Trash" / "files" / "a.jpg").write_bytes(b"orphan")
        (home / "a.jpg").write_bytes(b"photo")
        system = FailingSystem(calls, number, after=after)
        with monkeypatch.context() as patch:
            patch.setenv("XDG_DATA_HOME", str(home / "data"))
            patch.setattr(xdgfolders, "_mounts", lambda home=home: frozenset([os.fsencode(home)]))
            patch.setattr(xdgfolders, "os", system)
            patch.setattr(xdgtrash, "os", system)
            renameat2 = system.renameat2 if way == "renameat2" else lambda: None
            patch.setattr(xdgtrash, "_renameat2", renameat2)
            try:
                XdgTrasher().trash(home / "a.jpg")
                moved = True
            except TrashError:
                moved = False
        check(home, system, moved=moved, after=after)
        if not system.failed:
            break
    assert moved
    assert calls > 30


def check(home: Path, system: FailingSystem, *, moved: bool, after: bool) -> None:
    own = list(home.glob(".Trash-*/files/*"))
    if own:  # the home trash was out of order: that of the volume took it
        assert moved
        assert [p.read_bytes() for p in own] == [b"photo"]
        assert not (home / "a.jpg").exists()
        return
    # the empty file that held the name may stay where the look at it or its removal failed
    look(home, may_leave_empty=system.failed in {"lstat", "fstat", "unlink", "open"})
    renamed = after and system.failed in {"rename", "renameat2"}
    assert moved != (home / "a.jpg").exists() or renamed
    records = list(home.glob("data/Trash/info/*"))
    if not moved and not renamed and system.failed not in {"unlink", "open"}:
        assert not records, system.failed
