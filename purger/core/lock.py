"""One mover of files at a time, on this machine and on every other that shares the journal.

The system's lock on a file ends with its process, whatever happens to that; but on some network
homes it holds within one machine only. So there, the holder also writes down its machine, in a
file that only one can make. What a killed holder of this machine left is taken over; what one of
another machine left cannot be judged from here. A lock whose file somebody takes away holds nobody
off any more: so whoever moves files asks before each one whether it is still the one that is held.
"""

from __future__ import annotations

import os
import platform
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from filelock import FileLock, Timeout

from purger.core.errors import BusyError, why_of
from purger.core.mounts import is_remote
from purger.core.text import show_name
from purger.core.texts import say


class Held:
    """A lock that is held.

    Args:
        file: its file, right after it was locked.
    """

    def __init__(self, file: Path) -> None:
        self._file = file
        self._found = _look(file)

    def why_not(self) -> str | None:
        """Why it no longer holds others off, as a sentence; None where it does."""
        found = _look(self._file)
        if any(found) and found == self._found:
            return None
        return say(
            "“{file}” was taken away, which keeps two purgers from moving photos at one time.",
            file=show_name(self._file),
        )


def _look(file: Path) -> tuple[int, int]:
    """Which file it is; (0, 0) where none is there or it cannot be looked at."""
    try:
        found = file.stat()
    except OSError:
        return 0, 0
    return found.st_dev, found.st_ino


@contextmanager
def alone(file: Path) -> Iterator[Held]:
    """Be the only one who holds `file` while the context lasts, and its file is there.

    Args:
        file: the lock; made where it is missing, with its folder.

    Raises:
        BusyError: another holds it, or it cannot be made.
    """
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        lock = FileLock(file, timeout=0)
        lock.acquire()
    except Timeout:
        raise BusyError(
            say("Another purger is moving photos at this moment; try again when it is done.")
        ) from None
    except OSError as error:
        where = show_name(file.parent)
        raise BusyError(
            say(
                "No file can be locked in “{where}”: {why}.",
                where=where,
                why=why_of(error),
            )
        ) from None
    claim = file.with_name(file.name + ".holder") if is_remote(file.parent) else None
    try:
        if claim is not None:
            _claim(claim)
        try:
            yield Held(file)
        finally:
            if claim is not None:
                with suppress(OSError):
                    claim.unlink()
    finally:
        lock.release()


def _claim(file: Path) -> None:
    """Write down which machine holds the lock.

    Raises:
        BusyError: another one does, or did when it was cut off.
    """
    here = platform.node().encode("utf-8", "replace")
    own = file.with_name(f"{file.name}.{os.getpid()}")
    try:
        own.write_bytes(here)
        try:
            if not _is_ours(own, file):
                holder = file.read_bytes()
                if holder != here:
                    name = show_name(os.fsdecode(holder)) or say("another machine")
                    where = show_name(file)
                    raise BusyError(
                        say(
                            "purger on “{name}” moves photos, or was cut off while it did. If it "
                            "does not run there any more, delete “{where}”.",
                            name=name,
                            where=where,
                        )
                    )
                # else of this machine, where it no longer holds the system's lock: it was killed
        finally:
            own.unlink(missing_ok=True)
    except OSError as error:
        raise BusyError(
            say(
                "“{file}” cannot be written: {why}.",
                file=show_name(file),
                why=why_of(error),
            )
        ) from None


def _is_ours(own: Path, file: Path) -> bool:
    """Give a note, whole, its name, which only one can; False where another has it."""
    try:
        os.link(own, file)
    except FileExistsError:
        return False
    except OSError:  # the file system has no links
        try:
            with file.open("xb") as stream:
                stream.write(own.read_bytes())
        except FileExistsError:
            return False
    return True
