"""Move what the user confirmed to the trash: the only code that touches the user's files.

One photo at a time: verify it and a keeper, move it, look where it went. A photo that changed since
it was shown, whose keeper is gone, or that the trash refuses, stays where it is and becomes a
`Failure` with a sentence. Nothing is ever deleted, and nothing is tried again by a weaker way.
"""

from __future__ import annotations

import hashlib
import os
import stat
from collections.abc import Callable
from pathlib import Path
from typing import Final

from purger.core.domain import (
    Failure,
    Marked,
    Outcome,
    Photo,
    Plan,
    Progress,
    Stage,
    Steps,
    Trashed,
)
from purger.core.errors import PlanError, TrashError
from purger.core.text import show_name
from purger.core.trash import Trasher

_CHUNK: Final = 1 << 20
_STRIKES: Final = 3


class _RefusedError(Exception):
    """This photo stays; the text is the sentence for the user."""


def purge(plan: Plan, trasher: Trasher, stop: Callable[[], bool] = lambda: False) -> Steps[Outcome]:
    """Move every photo of `plan` to the trash.

    Args:
        plan: what the user confirmed.
        trasher: the way into the trash.
        stop: asked before each photo; True leaves the rest where it is (`Outcome.cancelled`).

    Returns:
        Trashed, failed and cancelled photos; together they are the plan.

    Raises:
        PlanError: the plan names a photo twice, or as marked and as keeper.
    """
    validate(plan)
    trashed: list[Trashed] = []
    failed: list[Failure] = []
    strikes: dict[int, list[str]] = {}
    for done, marked in enumerate(plan.marked):
        if stop():
            rest = tuple(item.photo for item in plan.marked[done:])
            return Outcome(tuple(trashed), tuple(failed), rest)
        yield Progress(Stage.PURGE, done, len(plan.marked))
        volume = strikes.setdefault(marked.photo.device, [])
        try:
            trashed.append(_purge_one(marked, trasher, volume))
        except _RefusedError as refused:
            failed.append(Failure(marked.photo, str(refused)))
    yield Progress(Stage.PURGE, len(plan.marked), len(plan.marked))
    return Outcome(tuple(trashed), tuple(failed))


def validate(plan: Plan) -> None:
    """Refuse a plan that contradicts itself.

    Raises:
        PlanError: a file is marked twice, or is marked and a keeper of another.
    """
    files = [_file(item.photo) for item in plan.marked]
    if len(set(files)) != len(files):
        raise PlanError("The plan names one file twice.")
    marked = set(files)
    for item in plan.marked:
        if any(_file(keeper) in marked for keeper in item.keepers):
            name = show_name(item.photo.path.name)
            raise PlanError(f"The plan would trash a photo that “{name}” relies on being kept.")


def why_not(marked: Marked) -> str | None:
    """Why this photo would not be moved now, as a sentence; None where it would.

    It must be the same regular file, byte for byte, that was shown; and where it stood in a group,
    a keeper of that group must be in its place, and be another file.
    """
    photo = marked.photo
    reason = _why_changed(photo)
    if reason is not None:
        return reason
    if marked.keepers and not any(_is_kept(keeper, photo) for keeper in marked.keepers):
        return "No photo of its group that was to stay is still in its place, unchanged."
    try:
        if _sha256(photo) != marked.sha256:
            return "Its content changed since it was shown."
    except OSError as error:
        return f"It cannot be read: {error.strerror}."
    return None


def _purge_one(marked: Marked, trasher: Trasher, strikes: list[str]) -> Trashed:
    """Verify, move, look."""
    if len(strikes) >= _STRIKES:
        raise _RefusedError(f"The trash of this volume failed before: {strikes[-1]}")
    reason = why_not(marked)
    if reason is not None:
        raise _RefusedError(reason)
    try:
        location = trasher.trash(marked.photo.path)
    except (TrashError, OSError) as error:
        sentence = str(error) if isinstance(error, TrashError) else f"{error.strerror}."
        if strikes and strikes[-1] != sentence:
            strikes.clear()
        strikes.append(sentence)
        raise _RefusedError(sentence) from None
    strikes.clear()
    _look(marked.photo, location)
    return Trashed(marked.photo, location)


def _look(photo: Photo, location: Path | None) -> None:
    """Believe the trash only what can be seen."""
    if os.path.lexists(photo.path):
        raise _RefusedError("The system said that it was moved, but it is still in its place.")
    if location is None:
        return
    try:
        found = location.lstat()
    except OSError:
        raise _RefusedError("It left its place, but is not where the trash said it is.") from None
    if found.st_size != photo.size:
        raise _RefusedError(f"It is in the trash with another size, as “{show_name(location)}”.")


def _why_changed(photo: Photo) -> str | None:
    try:
        found = photo.path.lstat()
    except FileNotFoundError:
        return "It is no longer there."
    except OSError as error:
        return f"It cannot be looked at: {error.strerror}."
    if not stat.S_ISREG(found.st_mode):
        return "It is no longer a regular file."
    if not photo.is_same_file(found):
        return "It changed since it was shown."
    return None


def _is_kept(keeper: Photo, photo: Photo) -> bool:
    if keeper.size == 0 or _file(keeper) == _file(photo):
        return False
    return _why_changed(keeper) is None


def _sha256(photo: Photo) -> bytes:
    """Hash the very file that `photo` names, not what may have taken its place."""
    flags = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
    descriptor = os.open(photo.path, flags)
    with os.fdopen(descriptor, "rb") as stream:
        if not photo.is_same_file(os.fstat(descriptor)):
            return b""
        digest = hashlib.sha256()
        while chunk := stream.read(_CHUNK):
            digest.update(chunk)
        return digest.digest()


def _file(photo: Photo) -> tuple[int, int, Path | None]:
    """What makes two names one file: device and inode; the path where the system has no inodes."""
    return photo.device, photo.inode, None if photo.inode else photo.path
