"""Stand-ins for the doors to the outside."""

from __future__ import annotations

import hashlib
import os
import threading
from pathlib import Path
from typing import Any

from purger.core.domain import Photo
from purger.core.errors import TrashError
from tests.patience import PATIENCE


class FakeTrasher:
    """Moves into a folder and records what it was asked.

    Attributes:
        folder: where things go.
        refuse: names that it will not take, with the sentence.
        error: what it refuses with.
        keep: names that it will not give back, with the sentence.
        calls: every path it was asked to move.
        tidied: every path of which it was asked to tidy what was left behind.
    """

    def __init__(
        self,
        folder: Path,
        refuse: dict[str, str] | None = None,
        error: type[TrashError] = TrashError,
        keep: dict[str, str] | None = None,
    ) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self.folder = folder
        self.refuse = refuse or {}
        self.error = error
        self.keep = keep or {}
        self.calls: list[Path] = []
        self.tidied: list[Path] = []

    def trash(self, path: Path) -> Path:
        self.calls.append(path)
        if path.name in self.refuse:
            raise self.error(self.refuse[path.name])
        target = self.folder / f"{len(self.calls):04}-{path.name}"
        return path.rename(target)

    def restore(self, location: Path, path: Path) -> None:
        if path.name in self.keep:
            raise TrashError(self.keep[path.name])
        if path.exists():
            raise TrashError("Another file has its name now.")
        location.rename(path)

    def find(self, photo: Photo, sha256: bytes | None) -> Path | None:
        for path in self.folder.iterdir():
            found = path.lstat()
            if found.st_ino == photo.inode and hashlib.sha256(path.read_bytes()).digest() == sha256:
                return path
        return None

    def tidy(self, photo: Photo) -> None:
        self.tidied.append(photo.path)


class HeldTrasher(FakeTrasher):
    """Moves once it may.

    Attributes:
        begun: it was asked to move something.
        may: it moves.
    """

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self.begun, self.may = threading.Event(), threading.Event()

    def trash(self, path: Path) -> Path:
        self.begun.set()
        assert self.may.wait(PATIENCE)
        return super().trash(path)


class Stat:
    """What `lstat` says of a file, and what another system would say besides."""

    def __init__(self, found: os.stat_result, **more: int) -> None:
        self._found, self._more = found, more

    def __getattr__(self, name: str) -> Any:
        return self._more[name] if name in self._more else getattr(self._found, name)
