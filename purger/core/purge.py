"""Move what the user confirmed to the trash: the only code that touches the user's files.

The plan is written into the journal first. Then one photo at a time: verify it and a keeper, write
down that it will move, move it, look where it went, write that down. A photo that changed since
it was shown, whose keeper is gone, or that the trash refuses, stays where it is and becomes a
`Failure` with a sentence; one that turns out not to be what was verified is put back. Nothing is
ever deleted, and nothing is tried again by a weaker way; a volume whose trash takes nothing, or
cannot be believed, is left alone for the rest of the plan, and without a journal nothing moves.

A photo and its companions go together or not at all. All are verified first; then the companions
go, and the photo itself last: where one fails, the photo is still in its place, and those that went
are put back, never over another file. Where that cannot be done, it is said where each of them is.

What a kill or a power cut leaves half done, `recovery` settles; `undo` brings photos back.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Final, TypeAlias

from purger.core.domain import (
    Failure,
    Keeper,
    Marked,
    Outcome,
    Photo,
    Plan,
    Progress,
    Stage,
    State,
    Steps,
    Trashed,
)
from purger.core.errors import JournalError, NoTrashError, PlanError, TrashError, why_of
from purger.core.hold import Hold
from purger.core.identity import (
    Verified,
    is_gone,
    is_it,
    key,
    sha256,
    why_changed,
    why_other_content,
)
from purger.core.journal import Journal
from purger.core.ledger import Ledger, Note, lock_file
from purger.core.libraries import foreign_part
from purger.core.lock import Held, alone
from purger.core.protection import NO_PROTECTION, Protection
from purger.core.text import show_name
from purger.core.texts import say, sentences
from purger.core.trash import Trasher

_STRIKES: Final = 3
_NO_KEEPER: Final = say("No photo of its group that was to stay is still in its place, unchanged.")
_Went: TypeAlias = list[tuple[Photo, Path | None]]


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


def purge(
    plan: Plan,
    trasher: Trasher,
    journal: Path,
    stop: Callable[[], bool] = lambda: False,
    *,
    protection: Protection = NO_PROTECTION,
) -> Steps[Outcome]:
    """Move every photo of `plan` to the trash.

    Args:
        plan: what the user confirmed.
        trasher: the way into the trash.
        journal: the journal's file; what happens is written there before it happens, and after.
        stop: asked before each photo; True leaves the rest where it is (`Outcome.cancelled`).
        protection: the folders out of which nothing is moved.

    Returns:
        Trashed, failed and cancelled photos; together they are the plan.

    Raises:
        PlanError: the plan names a photo twice, as marked and as keeper, or in a protected folder.
        BusyError: another purger moves files at this moment.
        JournalError: the plan could not be written into the journal. Nothing moved, in any case.
    """
    validate(plan, protection)
    if not plan.marked:
        yield Progress(Stage.PURGE, 0, 0)
        return Outcome((), ())
    with Journal(journal) as opened, alone(lock_file(journal)) as held:
        ledger = Ledger(opened)
        number, units = ledger.begin(plan)
        run = _Run(trasher, ledger, held)
        try:
            outcome = yield from run.through(plan, units, stop)
            return replace(outcome, purge=number)
        finally:
            with suppress(JournalError):  # `recovery` closes it at the next start
                ledger.end(number)


def validate(plan: Plan, protection: Protection = NO_PROTECTION) -> None:
    """Refuse a plan that contradicts itself, or a wish of the user's.

    Raises:
        PlanError: a file would go twice, is a keeper of another, or lies in a protected folder.
    """
    protection.check(plan)
    every = [file for item in plan.marked for file in item.files]
    files = [key(file) for file in every]
    if len(set(files)) != len(files) or len({file.path for file in every}) != len(every):
        raise PlanError(say("The plan names one file twice."))
    marked = set(files)
    for item in plan.marked:
        if any(key(kept.photo) in marked for kept in item.keepers):
            name = show_name(item.photo.path.name)
            raise PlanError(
                say("The plan would trash a photo that “{name}” relies on being kept.", name=name)
            )


def why_not(marked: Marked, verified: Verified | None = None) -> str | None:
    """Why this photo would not be moved now, as a sentence; None where it would.

    It must be the same regular file, byte for byte, that was shown; its companions must be the same
    regular files; and where it stood in a group, a keeper of that group must be in its place, byte
    for byte what was shown (so it can be decoded, for it was), and be another file. What takes long
    comes before what is looked at last.

    Args:
        marked: one photo of a plan.
        verified: which keepers were read before.
    """
    return (
        _why_foreign(marked)
        or _why_unit_changed(marked)
        or why_other_content(marked.photo, marked.sha256)
        or _why_no_keeper(marked, Verified() if verified is None else verified)
        or _why_unit_changed(marked)
    )


class _Run:
    """One purge on its way."""

    def __init__(self, trasher: Trasher, ledger: Ledger, held: Held) -> None:
        self._trasher = trasher
        self._ledger = ledger
        self._held = held
        self._patience = _Patience()
        self._verified = Verified()
        self._trouble = ""
        self._lost: set[Photo] = set()

    def through(
        self, plan: Plan, units: Sequence[tuple[int, ...]], stop: Callable[[], bool]
    ) -> Steps[Outcome]:
        """Move photo after photo; `units` has the numbers of each one's files in the journal."""
        trashed: list[Trashed] = []
        failed: list[Failure] = []
        for done, (marked, numbers) in enumerate(zip(plan.marked, units, strict=True)):
            if stop():
                rest = tuple(item.photo for item in plan.marked[done:])
                return Outcome(tuple(trashed), tuple(failed), rest)
            yield Progress(Stage.PURGE, done, len(plan.marked))
            try:
                with Hold() as hold:
                    trashed.append(self._one(marked, numbers, hold))
            except _RefusedError as refused:
                failed.append(Failure(marked.photo, str(refused)))
        yield Progress(Stage.PURGE, len(plan.marked), len(plan.marked))
        return Outcome(tuple(trashed), tuple(failed))

    def _one(self, marked: Marked, numbers: tuple[int, ...], hold: Hold) -> Trashed:
        """Verify, write, move, look, write; the companions before the photo."""
        went: _Went = []
        try:
            self._refuse_what_cannot_go(marked, hold)
            digests = [marked.sha256, *(_digest(companion) for companion in marked.companions)]
            self._write_before(numbers, digests)
            lead, *others = zip(marked.files, numbers, digests, strict=True)
            try:
                for companion, number, digest in others:
                    self._send_companion(companion, digest, went)
                    self._write_after(number, went[-1][1])
                self._send(marked, went)
                self._write_after(lead[1], went[-1][1])
            except _RefusedError as refused:
                raise _RefusedError(sentences([str(refused), *self._put_back(went)])) from None
        except _RefusedError as refused:
            self._write_refused(marked, numbers, went, str(refused))
            raise
        self._patience.worked(marked.photo.device)
        *companions, (_, location) = went
        return Trashed(marked.photo, location, tuple(companions))

    def _refuse_what_cannot_go(self, marked: Marked, hold: Hold) -> None:
        if self._trouble:
            raise _RefusedError(say("Nothing more is moved. {why}", why=self._trouble))
        reason = self._patience.gave_up(marked.photo.device)
        if reason is not None:
            raise _RefusedError(
                say("The trash of this volume failed before: {reason}", reason=reason)
            )
        if not all(hold.take(file) for file in marked.files):
            raise _RefusedError(
                say("Another program holds it: perhaps a purger that relies on it.")
            )
        if marked.keepers and not any(hold.keep(kept.photo) for kept in marked.keepers):
            raise _RefusedError(say("Another program, perhaps a purger, holds the photos to keep."))
        _refuse(why_not(marked, self._verified))

    # -- the journal -----------------------------------------------------------------------------

    def _write_before(self, numbers: Sequence[int], digests: Sequence[bytes]) -> None:
        try:
            self._ledger.note(
                Note(number, State.MOVING, sha256=digest)
                for number, digest in zip(numbers, digests, strict=True)
            )
        except JournalError as error:
            self._trouble = str(error)
            raise _RefusedError(self._trouble) from None

    def _write_after(self, number: int, location: Path | None) -> None:
        """Write where a file went; where that fails it is the last, and `recovery` finds it."""
        try:
            self._ledger.note([Note(number, State.TRASHED, location)])
        except JournalError as error:
            self._trouble = str(error)

    def _write_refused(
        self, marked: Marked, numbers: Sequence[int], went: _Went, reason: str
    ) -> None:
        """Write what is: all files in their place, but for one that could not be put back."""
        states = [self._state(file, went) for file in marked.files]
        try:
            self._ledger.note(
                Note(number, state, location, reason)
                for number, (state, location) in zip(numbers, states, strict=True)
            )
        except JournalError as error:
            self._trouble = str(error)

    def _state(self, file: Photo, went: _Went) -> tuple[State, Path | None]:
        if why_changed(file) is None:
            return State.STAYED, None
        for moved, location in went:
            if moved == file and location is not None and not is_gone(location):
                return State.TRASHED, location  # another file may have its name now
            if moved == file and location is None and is_gone(file.path):
                return State.TRASHED, None
        has_moved = file in self._lost or any(moved == file for moved, _ in went)
        is_lost = has_moved and is_gone(file.path)
        return State.LOST if is_lost else State.STAYED, None

    # -- moving ----------------------------------------------------------------------------------

    def _send(self, marked: Marked, went: _Went) -> None:
        """Move the photo itself, which was verified, and look."""
        keeper = _keeper(marked, self._verified)
        if marked.keepers and keeper is None:
            raise _RefusedError(_NO_KEEPER)
        _refuse(why_changed(marked.photo))  # companions took their time
        stamp = None if keeper is None else self._verified.stamp(keeper.photo)
        location = self._move(marked.photo, marked.sha256, went)
        reason = _why_not_believed(marked.photo, location)
        if reason is None and keeper is not None and self._verified.stamp(keeper.photo) != stamp:
            # One file may be seen under two names of two mounts, and only the move shows it. The
            # other name may answer still, from what the system remembers, but not with the old
            # time of its inode.
            reason = say("The photo to keep changed with it: they may be one file, seen twice.")
        if reason is not None:
            self._patience.give_up(marked.photo.device, reason)
        _refuse(reason or _why_not_it(marked.photo, location, marked.sha256))

    def _send_companion(self, companion: Photo, digest: bytes, went: _Went) -> None:
        """Move a companion and look."""
        try:
            _refuse(why_changed(companion))
            location = self._move(companion, digest, went)
            reason = _why_not_believed(companion, location)
            if reason is not None:
                self._patience.give_up(companion.device, reason)
            _refuse(reason or _why_not_it(companion, location, digest))
        except _RefusedError as refused:
            raise _RefusedError(_of_companion(companion, str(refused))) from None

    def _move(self, file: Photo, digest: bytes, went: _Went) -> Path | None:
        """Move a file; it is in `went` as soon as it may have left its place."""
        lost_lock = self._held.why_not()
        if lost_lock is not None:
            self._trouble = lost_lock
            raise _RefusedError(lost_lock)
        try:
            location = self._trasher.trash(file.path)
        except (TrashError, OSError) as error:
            reason = _sentence(error)
            if isinstance(error, NoTrashError):
                self._patience.refused(file.device, reason)
        else:
            went.append((file, location))
            return location
        if is_gone(file.path):
            reason = say(
                "The trash failed, and it is no longer in its place. {reason}", reason=reason
            )
            self._patience.give_up(file.device, reason)
            found = self._trasher.find(file, digest)
            if found is None:
                self._lost.add(file)
            else:
                went.append((file, found))
        raise _RefusedError(reason)

    def _put_back(self, went: _Went) -> list[str]:
        """Bring files back from the trash to their places; say what became of them."""
        away = [(file, location) for file, location in reversed(went) if _has_left(file, location)]
        reasons = [self._why_not_back(file, location) for file, location in away]
        stuck = [reason for reason in reasons if reason is not None]
        if away and not stuck:
            return [say("What had gone already is back in its place.")]
        return stuck

    def _why_not_back(self, file: Photo, location: Path | None) -> str | None:
        name = show_name(file.path.name)
        if location is None:
            return say("“{name}” is in the trash already; bring it back from there.", name=name)
        where = show_name(location)
        if is_gone(location):
            return say("“{name}” is not to be found as “{where}”.", name=name, where=where)
        try:
            self._trasher.restore(location, file.path)
        except (TrashError, OSError) as error:
            why = _sentence(error)
            return say(
                "“{name}” is in the trash as “{where}” and could not be put back: {why}",
                name=name,
                where=where,
                why=why,
            )
        if is_gone(file.path):
            return say(
                "“{name}” went to the trash as “{where}” and is not back in its place.",
                name=name,
                where=where,
            )
        return None


def _refuse(reason: str | None) -> None:
    if reason is not None:
        raise _RefusedError(reason)


def _sentence(error: TrashError | OSError) -> str:
    return str(error) if isinstance(error, TrashError) else say("{why}.", why=why_of(error))


def _of_companion(companion: Photo, reason: str) -> str:
    return say(
        "“{name}”, which goes with it: {reason}", name=show_name(companion.path.name), reason=reason
    )


def _digest(companion: Photo) -> bytes:
    """Of a companion, which was looked at but never read.

    Raises:
        _RefusedError: it cannot be read, or is another file now.
    """
    try:
        digest = sha256(companion)
    except OSError as error:
        reason = say("It cannot be read: {why}.", why=why_of(error))
        raise _RefusedError(_of_companion(companion, reason)) from None
    if not digest:
        raise _RefusedError(_of_companion(companion, say("It changed since it was shown.")))
    return digest


def _has_left(file: Photo, location: Path | None) -> bool:
    """Whether a file is no longer in its place, whatever the trash said."""
    if why_changed(file) is None:
        return False
    return is_gone(file.path) or (location not in {None, file.path} and not is_gone(location))


def _why_not_believed(photo: Photo, location: Path | None) -> str | None:
    """Why the word of the trash is not taken; None where what it said can be seen."""
    reason = why_changed(photo)
    if reason is None:
        return say("The system said that it was moved, but it is still in its place.")
    if not is_gone(photo.path):
        if location is None or location == photo.path:
            return say(
                "The system said that it was moved, but its place is not empty. {reason}",
                reason=reason,
            )
        try:
            photo.path.lstat()  # another file that has its name already is nobody's fault
        except OSError as error:
            return say("Its place cannot be looked at: {why}.", why=why_of(error))
    if location is not None and is_gone(location):
        return say("It left its place, but is not where the trash said it is.")
    return None


def _why_not_it(photo: Photo, location: Path | None, digest: bytes) -> str | None:
    """Why what lies in the trash is not what was verified; None where nothing came between."""
    if location is None:
        return None
    try:
        if is_it(photo, location, digest):
            return None
    except OSError as error:
        return say(
            "It went to the trash, but cannot be looked at there: {why}.",
            why=why_of(error),
        )
    return say("It changed while it was moved.")


def _why_foreign(marked: Marked) -> str | None:
    """Why a place is none that photos are taken from, whatever a plan says."""
    place = foreign_part(marked.photo.path.parent)
    if place is None:
        return None
    return say(
        "It lies in “{place}”, a trash or the library of another program.", place=show_name(place)
    )


def _why_unit_changed(marked: Marked) -> str | None:
    reason = why_changed(marked.photo)
    if reason is not None:
        return reason
    for companion in marked.companions:
        reason = why_changed(companion)
        if reason is not None:
            return _of_companion(companion, reason)
    return None


def _keeper(marked: Marked, verified: Verified) -> Keeper | None:
    """A photo of its group that stays: in its place, and every byte of it is what was shown."""
    for kept in marked.keepers:
        if _may_be_kept(kept, marked) and verified.has_bytes(kept.photo, kept.sha256):
            return kept
    return None


def _why_no_keeper(marked: Marked, verified: Verified) -> str | None:
    return _NO_KEEPER if marked.keepers and _keeper(marked, verified) is None else None


def _may_be_kept(kept: Keeper, marked: Marked) -> bool:
    photo = kept.photo
    if photo.size == 0 or any(_may_be_one(photo, file) for file in marked.files):
        return False
    return foreign_part(photo.path.parent) is None and why_changed(photo) is None


def _may_be_one(photo: Photo, other: Photo) -> bool:
    """Whether two names may be of one file, also seen through two mounts of its volume."""
    if key(photo) == key(other):
        return True
    alike = (photo.inode, photo.size, photo.mtime_ns) == (other.inode, other.size, other.mtime_ns)
    return bool(photo.inode) and alike
