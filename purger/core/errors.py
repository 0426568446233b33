"""What can go wrong with a whole job, as one sentence for the user.

    PurgerError
    ├── FolderError      a chosen folder cannot be scanned
    ├── PhotoError       the one photo that was asked for cannot be read
    ├── ModelError       a network or its card cannot be used
    ├── DownloadError    a file could not be fetched, or is not the pinned one
    ├── StoreError       the cache cannot be used
    ├── FindingsError    a file of findings cannot be read
    ├── JournalError     the user's decisions cannot be read or kept
    ├── BusyError        another purger is moving files
    ├── SettingsError    a setting is out of range
    ├── PlanError        a plan is not one that purger will carry out
    ├── ReportError      a report cannot be written or read
    ├── ChartError       a chart cannot be drawn or written
    ├── ExportError      an export has no place, or cannot be written
    ├── EngineError      the engine process failed
    └── TrashError       one photo could not be moved to the trash
        └── NoTrashError     nor can any other of its volume

Trouble with one photo is no exception but data: `Skipped` and `Failure` in `domain`.
Anything that is not a `PurgerError` (or an `OSError` at a boundary) is a bug.
"""

from __future__ import annotations

from typing import Final

from purger.core.texts import say

# what POSIX systems say; the other words of a system are shown as they are
_KNOWN: Final = {
    str(words): words
    for words in (
        say("Permission denied"),
        say("Operation not permitted"),
        say("No such file or directory"),
        say("Not a directory"),
        say("Is a directory"),
        say("File exists"),
        say("File name too long"),
        say("Directory not empty"),
        say("No space left on device"),
        say("Disk quota exceeded"),
        say("Read-only file system"),
        say("Input/output error"),
        say("Device or resource busy"),
        say("Too many open files"),
        say("Stale file handle"),
        say("No such device"),
        say("Transport endpoint is not connected"),
        say("Remote I/O error"),
        say("Connection timed out"),
        say("Host is down"),
        say("No route to host"),
        say("Network is unreachable"),
    )
}


class PurgerError(Exception):
    """A known failure; its text is a sentence that the user reads."""


class FolderError(PurgerError):
    """A chosen folder does not exist, is no folder or cannot be read."""


class PhotoError(PurgerError):
    """The one photo that was asked for cannot be read."""


class ModelError(PurgerError):
    """A network or its card is missing, altered or unusable."""


class DownloadError(PurgerError):
    """A file could not be fetched, or what came is not what was pinned."""


class StoreError(PurgerError):
    """The cache cannot be opened or written."""


class LockedStoreError(StoreError):
    """Another run has been writing the cache for longer than one waits; it may be free later."""


class FindingsError(PurgerError):
    """A file of findings is missing, damaged or of another version."""


class JournalError(PurgerError):
    """The journal is newer, damaged, or cannot be read or written."""


class BusyError(PurgerError):
    """Another purger moves files at this moment, or the lock that would tell cannot be made."""


class SettingsError(PurgerError):
    """A setting is out of range."""


class PlanError(PurgerError):
    """A plan is malformed or would empty a group."""


class ReportError(PurgerError):
    """A report cannot be written or read."""


class ChartError(PurgerError):
    """A chart cannot be drawn or written."""


class ExportError(PurgerError):
    """An export is refused where it should go, or cannot be written there."""


class EngineError(PurgerError):
    """The engine process could not be started or died."""


class TrashError(PurgerError):
    """One photo could not be moved to the trash; it is still in its place."""


class NoTrashError(TrashError):
    """The volume takes nothing into a trash now; the photo is still in its place."""


def sentence_of(error: Exception, otherwise: str) -> str:
    """What an error tells the user; `otherwise` where it is a fault of purger's own."""
    return str(error) if isinstance(error, PurgerError) else otherwise


def why_of(error: OSError) -> str:
    """What the system says of an error, without a full stop; known words can be translated."""
    words = str(error.strerror or error)
    return _KNOWN.get(words, words)
