"""Move what the user confirmed to the trash: the only code that touches the user's files.

One photo at a time: verify it and a keeper, move it, look where it went. A photo that changed since
it was shown, whose keeper is gone, or that the trash refuses, stays where it is and becomes a
`Failure` with a sentence. Nothing is ever deleted, and nothing is tried again by a weaker way; a
volume whose trash takes nothing, or cannot be believed, is left alone for the rest of the plan.

A photo and its companions go together or not at all. All are verified first; then the companions
go, and the photo itself last: where one fails, the photo is still in its place, and those that went
are put back, never over another file. Where that cannot be done, it is said where each of them is.
"""

from __future__ import annotations

import hashlib
import os
import stat
from collections.abc import Callable
from dataclasses import replace
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
from purger.core.errors import NoTrashError, PlanError, TrashError
from purger.core.text import show_name
from purger.core.trash import Trasher

_CHUNK: Final = 1 << 20
_STRIKES: Final = 3


class _RefusedError(Exception):
    """This photo stays, or cannot be vouched for; the text is the sentence for the user."""


class _Patience:
    """Which volumes are left alone because their trash failed them."""

    def __init__(self) -> None:
        self._refusals: dict[int, list[str]] = {}

    def gave_up(self, device: int) -> str | None:
        """Why nothing more is tried there; None where it is."""
        reasons = self._refusals.get(device, ())
        return reasons[-1] if len(reasons) >= _STRIKES else None

    def refused(self, device: int, reason: str) -> None:
        """Note a refusal that holds for the whole volume; three alike in a row are enough."""
        reasons = self._refusals.setdefault(device, [])
        if reasons and reasons[-1] != reason:
            reasons.clear()
        reasons.append(reason)

    def give_up(self, device: int, reason: str) -> None:
        """Try nothing more there."""
        self._refusals[device] = [reason] * _STRIKES

    def worked(self, device: int) -> None:
        """Note that its trash took a photo."""
        self._refusals.pop(device, None)


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
    patience = _Patience()
    for done, marked in enumerate(plan.marked):
        if stop():
            rest = tuple(item.photo for item in plan.marked[done:])
            return Outcome(tuple(trashed), tuple(failed), rest)
        yield Progress(Stage.PURGE, done, len(plan.marked))
        try:
            trashed.append(_purge_one(marked, trasher, patience))
        except _RefusedError as refused:
            failed.append(Failure(marked.photo, str(refused)))
    yield Progress(Stage.PURGE, len(plan.marked), len(plan.marked))
    return Outcome(tuple(trashed), tuple(failed))


def validate(plan: Plan) -> None:
    """Refuse a plan that contradicts itself.

    Raises:
        PlanError: a file would go twice, or is a keeper of another.
    """
    every = [file for item in plan.marked for file in item.files]
    files = [_file(file) for file in every]
    if len(set(files)) != len(files) or len({file.path for file in every}) != len(every):
        raise PlanError("The plan names one file twice.")
    marked = set(files)
    for item in plan.marked:
        if any(_file(keeper) in marked for keeper in item.keepers):
            name = show_name(item.photo.path.name)
            raise PlanError(f"The plan would trash a photo that “{name}” relies on being kept.")


def why_not(marked: Marked) -> str | None:
    """Why this photo would not be moved now, as a sentence; None where it would.

    It must be the same regular file, byte for byte, that was shown; its companions must be the same
    regular files; and where it stood in a group, a keeper of that group must be in its place, and
    be another file. What takes long comes before what is looked at last.
    """
    return (
        _why_unit_changed(marked)
        or _why_other_content(marked)
        or _why_no_keeper(marked)
        or _why_unit_changed(marked)
    )


def _purge_one(marked: Marked, trasher: Trasher, patience: _Patience) -> Trashed:
    """Verify, move, look; companions first, so that a failure finds the photo in its place."""
    reason = patience.gave_up(marked.photo.device)
    if reason is not None:
        raise _RefusedError(f"The trash of this volume failed before: {reason}")
    _refuse(why_not(marked))
    went: list[tuple[Photo, Path | None]] = []
    try:
        for companion in marked.companions:
            _send_companion(companion, trasher, patience, went)
        location = _send(marked, trasher, patience)
    except _RefusedError as refused:
        raise _RefusedError(" ".join([str(refused), *_put_back(went, trasher)])) from None
    patience.worked(marked.photo.device)
    return Trashed(marked.photo, location, tuple(went))


def _refuse(reason: str | None) -> None:
    if reason is not None:
        raise _RefusedError(reason)


def _send(marked: Marked, trasher: Trasher, patience: _Patience) -> Path | None:
    """Move the photo itself, which was verified, and look."""
    if marked.companions:  # they took their time
        _refuse(_why_no_keeper(marked) or _why_changed(marked.photo))
    location = _move(marked.photo, trasher, patience)
    reason = _why_not_believed(marked.photo, location) or _why_keeper_went(marked)
    if reason is not None:
        patience.give_up(marked.photo.device, reason)
    _refuse(reason)
    _refuse(_why_not_it(marked.photo, location, marked.sha256))
    return location


def _send_companion(
    companion: Photo, trasher: Trasher, patience: _Patience, went: list[tuple[Photo, Path | None]]
) -> None:
    """Move a companion and look; add it to `went` as soon as it may have left its place."""
    try:
        _refuse(_why_changed(companion))
        location = _move(companion, trasher, patience)
        went.append((companion, location))
        reason = _why_not_believed(companion, location)
        if reason is not None:
            patience.give_up(companion.device, reason)
        _refuse(reason or _why_not_it(companion, location))
    except _RefusedError as refused:
        raise _RefusedError(_of_companion(companion, str(refused))) from None


def _of_companion(companion: Photo, reason: str) -> str:
    return f"“{show_name(companion.path.name)}”, which goes with it: {reason}"


def _put_back(went: list[tuple[Photo, Path | None]], trasher: Trasher) -> list[str]:
    """Bring files back from the trash to their places; say what became of them."""
    away = [(file, location) for file, location in reversed(went) if _has_left(file, location)]
    reasons = [_why_not_back(file, location, trasher) for file, location in away]
    stuck = [reason for reason in reasons if reason is not None]
    if away and not stuck:
        return ["Its other files, which had gone already, are back in their place."]
    return stuck


def _has_left(file: Photo, location: Path | None) -> bool:
    """Whether a file is no longer in its place, whatever the trash said."""
    if _is_gone(file.path):
        return True
    return location is not None and location != file.path and not _is_gone(location)


def _why_not_back(file: Photo, location: Path | None, trasher: Trasher) -> str | None:
    name = show_name(file.path.name)
    if location is None:
        return f"“{name}” is in the trash already; bring it back from there."
    where = show_name(location)
    try:
        trasher.restore(location, file.path)
    except (TrashError, OSError) as error:
        why = str(error) if isinstance(error, TrashError) else f"{error.strerror or error}."
        return f"“{name}” is in the trash as “{where}” and could not be put back: {why}"
    if _is_gone(file.path):
        return f"“{name}” went to the trash as “{where}” and is not back in its place."
    return None


def _move(photo: Photo, trasher: Trasher, patience: _Patience) -> Path | None:
    try:
        return trasher.trash(photo.path)
    except (TrashError, OSError) as error:
        reason = str(error) if isinstance(error, TrashError) else f"{error.strerror or error}."
        if isinstance(error, NoTrashError):
            patience.refused(photo.device, reason)
    if _is_gone(photo.path):
        reason = f"The trash failed, and it is no longer in its place. {reason}"
        patience.give_up(photo.device, reason)
    raise _RefusedError(reason)


def _why_not_believed(photo: Photo, location: Path | None) -> str | None:
    """Why the word of the trash is not taken; None where what it said can be seen."""
    if not _is_gone(photo.path):
        return "The system said that it was moved, but it is still in its place."
    if location is not None and _is_gone(location):
        return "It left its place, but is not where the trash said it is."
    return None


def _why_keeper_went(marked: Marked) -> str | None:
    if _why_no_keeper(marked) is not None:
        return "It went to the trash, but the photo to keep went with it; bring it back from there."
    return None


def _is_gone(path: Path) -> bool:
    """Whether nothing has this name; what cannot be looked at may still be there."""
    try:
        path.lstat()
    except FileNotFoundError:
        return True
    except OSError:
        return False
    return False


def _why_not_it(photo: Photo, location: Path | None, sha256: bytes | None = None) -> str | None:
    """Why what lies in the trash is not what was verified; None where nothing came between."""
    if location is None:
        return None
    where = show_name(location)
    try:
        found = location.lstat()
        if replace(photo, path=location).is_same_file(found):
            return None
        # some file systems number a file anew when it moves: then its bytes decide, where known
        if stat.S_ISREG(found.st_mode) and _is_alike(
            photo, Photo.from_stat(location, found), sha256
        ):
            return None
    except OSError as error:
        return f"It is in the trash as “{where}”, but cannot be looked at: {error.strerror}."
    return f"It changed while it was moved; what went is in the trash as “{where}”."


def _is_alike(photo: Photo, moved: Photo, sha256: bytes | None) -> bool:
    if sha256 is not None:
        return _sha256(moved) == sha256
    return (moved.size, moved.mtime_ns) == (photo.size, photo.mtime_ns)


def _why_unit_changed(marked: Marked) -> str | None:
    reason = _why_changed(marked.photo)
    if reason is not None:
        return reason
    for companion in marked.companions:
        reason = _why_changed(companion)
        if reason is not None:
            return _of_companion(companion, reason)
    return None


def _why_changed(photo: Photo) -> str | None:
    try:
        found = photo.path.lstat()
    except FileNotFoundError:
        return "It is no longer there."
    except OSError as error:
        return f"It cannot be looked at: {error.strerror}."
    except ValueError:
        return "No file can have this name."
    if not stat.S_ISREG(found.st_mode):
        return "It is no longer a regular file."
    if not photo.is_same_file(found):
        return "It changed since it was shown."
    return None


def _why_other_content(marked: Marked) -> str | None:
    try:
        if _sha256(marked.photo) == marked.sha256:
            return None
    except OSError as error:
        return f"It cannot be read: {error.strerror}."
    return "Its content changed since it was shown."


def _why_no_keeper(marked: Marked) -> str | None:
    if marked.keepers and not any(_is_kept(keeper, marked) for keeper in marked.keepers):
        return "No photo of its group that was to stay is still in its place, unchanged."
    return None


def _is_kept(keeper: Photo, marked: Marked) -> bool:
    if keeper.size == 0 or _file(keeper) in {_file(file) for file in marked.files}:
        return False
    return _why_changed(keeper) is None


def _sha256(photo: Photo) -> bytes:
    """Hash the very file that `photo` names; nothing where another took its place meanwhile."""
    # without waiting: what took its place may be a pipe that nobody writes to
    names = ("O_NOFOLLOW", "O_NONBLOCK", "O_BINARY", "O_CLOEXEC")
    descriptor = os.open(photo.path, sum((getattr(os, n, 0) for n in names), os.O_RDONLY))
    with os.fdopen(descriptor, "rb") as stream:
        digest = hashlib.sha256()
        while photo.is_same_file(os.fstat(descriptor)):
            chunk = stream.read(_CHUNK)
            if not chunk:
                return digest.digest()
            digest.update(chunk)
    return b""


def _file(photo: Photo) -> tuple[int, int, Path | None]:
    """What makes two names one file: device and inode; the path where the system has no inodes."""
    return photo.device, photo.inode, None if photo.inode else photo.path
