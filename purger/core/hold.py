"""Hold files while one of them goes, so that no other purge can take the one that is to stay.

Two purges of one journal never run at once (`lock`). Two of different journals may: of another
user, or of another `PURGER_HOME`. So each holds what it relies on: a keeper is locked as shared and
what goes as exclusive, by `flock`, which binds every purger of this machine and nobody else, and
ends with the process. On Windows an open file cannot be moved, so there the keeper is only opened.
Where a file system knows no such locks, nothing is held, and the looks before and after the move
are all there is.
"""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from types import TracebackType
from typing import Self

from purger.core.domain import Photo

if sys.platform != "win32":
    import fcntl


class Hold:
    """What is held until the context ends."""

    def __init__(self) -> None:
        self._open: list[int] = []

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        while self._open:
            with suppress(OSError):  # nothing was written
                os.close(self._open.pop())

    def keep(self, photo: Photo) -> bool:
        """Hold a file that is to stay; False where another purge is moving it."""
        return self._held(photo, is_shared=True)

    def take(self, photo: Photo) -> bool:
        """Hold a file that is to go; False where another purge relies on it, or moves it."""
        return sys.platform == "win32" or self._held(photo, is_shared=False)

    def _held(self, photo: Photo, *, is_shared: bool) -> bool:
        names = ("O_NOFOLLOW", "O_NONBLOCK", "O_CLOEXEC")
        try:
            descriptor = os.open(photo.path, sum((getattr(os, n, 0) for n in names), os.O_RDONLY))
        except (OSError, ValueError):
            return True  # what cannot be opened cannot be verified either, and stays for that
        self._open.append(descriptor)
        if sys.platform != "win32":
            try:
                fcntl.flock(
                    descriptor, fcntl.LOCK_NB | (fcntl.LOCK_SH if is_shared else fcntl.LOCK_EX)
                )
            except BlockingIOError:
                return False
            except OSError:
                return True  # the file system has no such locks
        return True
