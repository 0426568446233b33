"""Undo and recovery: what went comes back byte for byte; what was cut off is settled."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable
from dataclasses import replace
from itertools import count
from pathlib import Path
from unittest.mock import Mock

import pytest

from purger.core import drives
from purger.core import ledger as ledger_module
from purger.core.domain import Drive, Item, Keeper, Marked, Photo, Plan, Progress, Stage, State
from purger.core.errors import BusyError, JournalError, TrashError
from purger.core.journal import Journal, default_file
from purger.core.ledger import Ledger, Note, lock_file
from purger.core.lock import alone
from purger.core.promises import Promise
from purger.core.purge import purge
from purger.core.recovery import Settled, settle, told
from purger.core.replaced import take_for_copies
from purger.core.undo import Undone, undo, undo_purge
from purger.core.undo import told as undone_words
from tests.fakes import FakeTrasher
from tests.paint import run

OLD = 1_400_000_000_987_654_321


def photo_of(path: Path) -> Photo:
    return Photo.from_stat(path, path.lstat())


def digest_of(path: Path) -> bytes:
    return hashlib.sha256(path.read_bytes()).digest()


def marked(lead: Path, *companions: Path) -> Marked:
    stays = lead.parent / "keep.jpg"
    keeper = Keeper(photo_of(stays), digest_of(stays))
    return Marked(photo_of(lead), digest_of(lead), (keeper,), tuple(map(photo_of, companions)))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    photos = tmp_path / "photos" / "trip"
    photos.mkdir(parents=True)
    for name in ("a.jpg", "a.xmp", "b.jpg", "keep.jpg"):
        (photos / name).write_bytes(f"this is {name}".encode())
        os.utime(photos / name, ns=(OLD, OLD))
    return photos


@pytest.fixture
def trasher(tmp_path: Path) -> FakeTrasher:
    return FakeTrasher(tmp_path / "trash")


@pytest.fixture
def purged(folder: Path, trasher: FakeTrasher) -> tuple[Item, ...]:
    plan = Plan((marked(folder / "a.jpg", folder / "a.xmp"), marked(folder / "b.jpg")))
    assert len(run(purge(plan, trasher, default_file())).trashed) == 2
    return items()


def items() -> tuple[Item, ...]:
    with Journal(default_file()) as journal:
        ledger = Ledger(journal)
        return tuple(item for past in ledger.purges() for item in ledger.items(past.number))


def states() -> list[State]:
    return [item.state for item in items()]


def undone(what: tuple[Item, ...], trasher: FakeTrasher) -> Undone:
    return run(undo(what, trasher, default_file()))


def why(what: tuple[Item, ...], trasher: FakeTrasher) -> list[str]:
    return [reason for _, reason in undone(what, trasher).failed]


def all_back(folder: Path) -> bool:
    return all(
        (folder / name).read_bytes() == f"this is {name}".encode()
        and (folder / name).stat().st_mtime_ns == OLD
        for name in ("a.jpg", "a.xmp", "b.jpg", "keep.jpg")
    )


# -- undo ----------------------------------------------------------------------------------------


@pytest.mark.promise(Promise.COMES_BACK)
def test_a_purge_comes_back_byte_for_byte_with_its_times(
    folder: Path, trasher: FakeTrasher, purged: tuple[Item, ...]
) -> None:
    assert [item.state for item in purged] == [State.TRASHED] * 3
    assert all(item.location is not None and item.location.exists() for item in purged)
    assert {item.keeper for item in purged} == {folder / "keep.jpg"}
    assert [item.number for item in undone(purged, trasher).restored] == [i.number for i in purged]
    assert all_back(folder)
    assert states() == [State.RESTORED] * 3
    assert not list(trasher.folder.iterdir())
    assert why(items(), trasher) == ["It is in no trash."] * 3


@pytest.mark.promise(Promise.COMES_BACK)
def test_its_folder_is_made_again(
    folder: Path, trasher: FakeTrasher, purged: tuple[Item, ...]
) -> None:
    (folder / "keep.jpg").unlink()
    folder.rmdir()
    folder.parent.rmdir()
    assert len(undone(purged, trasher).restored) == 3
    assert (folder / "b.jpg").read_bytes() == b"this is b.jpg"


@pytest.mark.promise(Promise.NEVER_OVERWRITES)
def test_nothing_is_overwritten(
    folder: Path, trasher: FakeTrasher, purged: tuple[Item, ...]
) -> None:
    (folder / "a.jpg").write_bytes(b"new")
    assert why(purged, trasher) == [
        "Another file has its name now; nothing was overwritten.",
        "It stays in the trash with its photo, which cannot come back.",
    ]
    assert (folder / "a.jpg").read_bytes() == b"new"
    assert states() == [State.TRASHED, State.TRASHED, State.RESTORED]
    (folder / "a.jpg").unlink()
    assert not why(items()[:2], trasher)
    assert all_back(folder)


def test_what_another_program_brought_back_is_back(
    folder: Path, trasher: FakeTrasher, purged: tuple[Item, ...]
) -> None:
    trasher.restore(purged[0].location, folder / "a.jpg")
    assert len(undone(purged, trasher).restored) == 3
    assert states() == [State.RESTORED] * 3


def test_a_copy_that_has_its_name_is_not_taken_for_it(
    folder: Path, trasher: FakeTrasher, purged: tuple[Item, ...]
) -> None:
    (folder / "b.jpg").write_bytes(b"this is b.jpg")
    assert why(purged[2:], trasher) == [
        "A copy with the same content has its name now; it was left in the trash."
    ]
    assert states()[2] is State.TRASHED
    assert purged[2].location is not None
    purged[2].location.unlink()  # the user thinks so too
    assert not why(purged[2:], trasher)
    assert states()[2] is State.RESTORED


def test_what_lies_where_it_did_may_be_of_a_later_purge(
    folder: Path, trasher: FakeTrasher, purged: tuple[Item, ...]
) -> None:
    location = purged[2].location
    assert location is not None
    location.unlink()
    twin = folder.parent / "b.jpg"
    twin.write_bytes(b"this is b.jpg")
    item = replace(
        marked(folder / "keep.jpg"), photo=photo_of(twin), sha256=digest_of(twin), keepers=()
    )

    class Same(FakeTrasher):
        def trash(self, path: Path) -> Path:
            return path.rename(location)

    run(purge(Plan((item,)), Same(trasher.folder), default_file()))
    assert [reason[:31] for reason in why(purged[2:], trasher)] == [
        "It is no longer in the trash: t"
    ]
    assert location.exists()
    assert not why(items()[:1], trasher)
    assert twin.exists()


def test_a_folder_that_leads_elsewhere_gets_nothing(
    folder: Path, trasher: FakeTrasher, purged: tuple[Item, ...], tmp_path: Path
) -> None:
    moved = folder.rename(tmp_path / "moved")
    folder.symlink_to(tmp_path / "moved")
    assert set(why(purged, trasher)) == {
        "Its folder leads elsewhere now; it was left in the trash."
    }
    folder.unlink()
    folder.symlink_to(tmp_path / "nowhere")
    assert set(why(purged, trasher)) == {
        "Its folder is none any more: something else has that name."
    }
    folder.unlink()
    folder.write_bytes(b"a file")
    assert set(why(purged, trasher)) == {
        "Its folder is none any more: something else has that name."
    }
    folder.unlink()
    folder.parent.rmdir()
    folder.parent.write_bytes(b"a file")
    assert set(why(purged, trasher)) == {
        "Its folder cannot be made again: something else has that name."
    }
    folder.parent.unlink()
    folder.parent.mkdir()
    moved.rename(folder)
    assert not why(purged, trasher)
    assert all_back(folder)


EMPTIED = "It is no longer in the trash: that was emptied, or another program took it out."
ANOTHER = "What lies in the trash is no longer what went there; it was left alone."


@pytest.mark.parametrize(
    ("spoil", "sentence"),
    [
        (Path.unlink, EMPTIED),
        (lambda p: p.write_bytes(b"this is x.jpg"), ANOTHER),
        (lambda p: (p.unlink(), p.mkdir()), ANOTHER),
        (lambda p: (p.unlink(), p.symlink_to("/etc/passwd")), ANOTHER),
        (lambda p: p.rename(p.with_name("moved")), EMPTIED),
    ],
)  # fmt: skip
def test_what_is_no_longer_what_went_stays_where_it_is(
    folder: Path, trasher: FakeTrasher, purged: tuple[Item, ...],
    spoil: Callable[[Path], object], sentence: str,
) -> None:  # fmt: skip
    spoil(purged[2].location)
    assert why(purged, trasher) == [sentence]
    assert not (folder / "b.jpg").exists()
    assert states() == [State.RESTORED, State.RESTORED, State.TRASHED]


def test_what_is_in_no_trash_is_not_told_by_the_file_that_has_its_name_now(
    folder: Path, trasher: FakeTrasher, purged: tuple[Item, ...]
) -> None:
    assert purged[2].location is not None
    purged[2].location.unlink()
    (folder / "b.jpg").write_bytes(b"new")
    assert why(purged[2:], trasher) == [EMPTIED]
    assert (folder / "b.jpg").read_bytes() == b"new"


def test_what_was_taken_back_by_hand_is_not_called_emptied_when_its_name_was_used_again(
    folder: Path, trasher: FakeTrasher, purged: tuple[Item, ...]
) -> None:
    location = purged[2].location
    assert location is not None
    location.rename(folder / "b.jpg")
    (folder / "a.jpg").write_bytes(b"another")
    (later,) = run(purge(Plan((marked(folder / "a.jpg"),)), trasher, default_file())).trashed
    assert later.location is not None
    later.location.rename(location)  # another photo gets the place in the trash that is free again
    with Journal(default_file()) as journal:
        ledger = Ledger(journal)
        ledger.note([Note(purged[2].number + 1, State.TRASHED, location)])
        assert ledger.holder_of(location) == purged[2].number + 1
    assert not why(purged[2:], trasher)
    assert (folder / "b.jpg").read_bytes() == b"this is b.jpg"


def test_a_trash_on_a_drive_that_is_away_is_not_called_emptied(
    trasher: FakeTrasher, purged: tuple[Item, ...], tmp_path: Path
) -> None:
    trasher.folder.rename(tmp_path / "unplugged")
    assert set(why(purged, trasher)) == {
        "The trash that it lies in cannot be reached; connect its drive."
    }


def test_where_the_system_told_no_place_the_user_is_told_so(
    trasher: FakeTrasher, purged: tuple[Item, ...]
) -> None:
    nowhere = tuple(replace(item, location=None) for item in purged)
    assert set(why(nowhere, trasher)) == {
        "The system does not tell where its trash keeps it; bring it back from there."
    }


def test_an_unreadable_one_is_left(
    trasher: FakeTrasher, purged: tuple[Item, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(_photo: Photo) -> bytes:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr("purger.core.undo.sha256", broken)
    assert set(why(purged, trasher)) == {"It cannot be read in the trash: Input/output error."}


def test_a_refusal_keeps_it_in_the_trash(
    folder: Path, trasher: FakeTrasher, purged: tuple[Item, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    trasher.keep = {"a.jpg": "The disk is full."}
    assert why(purged[:1], trasher) == ["The disk is full."]

    for error, words in (
        (PermissionError(13, "Permission denied"), "Permission denied"), (OSError("odd"), "odd"),
    ):  # fmt: skip
        with monkeypatch.context() as patch:
            patch.setattr("purger.core.undo._make_folder", Mock(side_effect=error))
            assert why(purged[1:2], trasher) == [f"It could not be brought back: {words}."]
    monkeypatch.setattr(trasher, "restore", lambda location, _path: location.rename(folder / "x"))
    assert why(purged[2:], trasher) == ["It left the trash, but is not in its place."]
    assert states()[2] is State.TRASHED


def test_a_time_that_the_move_took_away_is_given_back(
    folder: Path, trasher: FakeTrasher, purged: tuple[Item, ...]
) -> None:
    class Forgetful(FakeTrasher):
        def restore(self, location: Path, path: Path) -> None:
            path.write_bytes(location.read_bytes())
            location.unlink()

    assert len(undone(purged, Forgetful(trasher.folder)).restored) == 3
    assert all_back(folder)


def test_it_tells_how_far_it_is_and_can_be_stopped(
    folder: Path, trasher: FakeTrasher, purged: tuple[Item, ...]
) -> None:
    asked = iter((False, True))
    steps = undo(purged, trasher, default_file(), lambda: next(asked))
    assert next(steps) == Progress(Stage.UNDO, 0, 3)
    assert next(steps) == Progress(Stage.UNDO, 2, 3)
    with pytest.raises(StopIteration) as stopped:
        next(steps)
    assert [item.number for item in stopped.value.value.cancelled] == [3]
    assert (folder / "a.xmp").exists()
    assert not (folder / "b.jpg").exists()


def test_while_another_moves_files_nothing_comes_back(
    trasher: FakeTrasher, purged: tuple[Item, ...]
) -> None:
    with alone(lock_file(default_file())), pytest.raises(BusyError):
        undone(purged, trasher)
    assert states() == [State.TRASHED] * 3


def take_the_lock_away(trasher: FakeTrasher, monkeypatch: pytest.MonkeyPatch) -> str:
    """From the next return on; give the sentence that tells of it."""
    real, file = trasher.restore, lock_file(default_file())

    def restore(location: Path, path: Path) -> None:
        file.unlink(missing_ok=True)
        real(location, path)

    monkeypatch.setattr(trasher, "restore", restore)
    return f"“{file}” was taken away, which keeps two purgers from moving photos at one time."


def test_nothing_more_comes_back_when_the_lock_was_taken_away(
    trasher: FakeTrasher, purged: tuple[Item, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    words = take_the_lock_away(trasher, monkeypatch)
    done = undone(purged, trasher)
    assert [item.photo.path.name for item in done.restored] == ["a.jpg", "a.xmp"]
    assert [reason for _, reason in done.failed] == [words]
    assert states() == [State.RESTORED, State.RESTORED, State.TRASHED]


def test_a_recovery_stops_when_the_lock_was_taken_away_and_goes_on_at_the_next_start(
    folder: Path, trasher: FakeTrasher, purged: tuple[Item, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    leave(dict.fromkeys((1, 2, 3), State.RETURNING))
    with monkeypatch.context() as patch:
        words = take_the_lock_away(trasher, patch)
        with pytest.raises(BusyError) as caught:
            settle(trasher, default_file())
    assert str(caught.value) == words
    assert states() == [State.RESTORED, State.RESTORED, State.RETURNING]
    settle(trasher, default_file())
    assert all_back(folder)


@pytest.mark.parametrize("written", [0, 1])
def test_a_journal_that_fills_up_stops_it_and_what_came_back_is_told(
    folder: Path, trasher: FakeTrasher, purged: tuple[Item, ...],
    monkeypatch: pytest.MonkeyPatch, written: int,
) -> None:  # fmt: skip
    with monkeypatch.context() as patch:
        fill_up_after(written, patch)
        done = undone(purged, trasher)
    assert [item.number for item in done.restored] == ([1] if written else [])
    assert {reason for _, reason in done.failed} == {"The journal is full."}
    assert (folder / "a.jpg").exists() is bool(written)
    assert items()[1].state is (State.RETURNING if written else State.TRASHED)
    assert items()[1].location == purged[1].location
    settle(trasher, default_file())
    # the companion was to return with its photo: recovery brings it
    assert states() == [State.RESTORED if written else State.TRASHED] * 2 + [State.TRASHED]


def fill_up_after(
    written: int, monkeypatch: pytest.MonkeyPatch, fails: Callable[[int], bool] = bool
) -> None:
    """Let the journal take `written` notes; `fails` says of each further one whether it fails."""
    real = Ledger.note
    asked = count(1 - written)

    def note(self: Ledger, notes: list[Note]) -> None:
        number = next(asked)
        if number > 0 and fails(number):
            raise JournalError("The journal is full.")
        real(self, notes)

    monkeypatch.setattr(ledger_module.Ledger, "note", note)


def once(number: int) -> bool:
    return number == 1


def test_a_journal_that_failed_once_is_not_relied_on_again_by_an_undo(
    folder: Path, trasher: FakeTrasher, purged: tuple[Item, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        fill_up_after(0, patch, once)
        done = undone(purged, trasher)
    assert done.failed == tuple((item, "The journal is full.") for item in purged)
    assert not (folder / "b.jpg").exists()


def test_a_companion_comes_back_to_a_photo_that_was_brought_back_before(
    folder: Path, trasher: FakeTrasher, purged: tuple[Item, ...]
) -> None:
    trasher.keep = {"a.xmp": "The disk is full."}
    assert why(purged[:2], trasher) == ["The disk is full."]
    trasher.keep = {}
    assert why(items()[:2], trasher) == ["It is in no trash."]
    assert (folder / "a.xmp").read_bytes() == b"this is a.xmp"


def test_where_no_folder_was_written_down_its_path_tells_where_it_was(
    folder: Path, trasher: FakeTrasher, purged: tuple[Item, ...]
) -> None:
    old = tuple(replace(item, folder=None) for item in purged)
    assert undone(old, trasher).restored == old
    assert all_back(folder)


@pytest.mark.promise(Promise.WRITTEN_DOWN)
def test_a_journal_of_which_a_row_is_damaged_brings_nothing_back(
    folder: Path, trasher: FakeTrasher, purged: tuple[Item, ...]
) -> None:
    with Journal(default_file()) as journal, journal.writing() as db:
        db.execute("UPDATE item SET location = (SELECT location FROM item WHERE number = 3)")
    (reason,) = why(purged[2:], trasher)
    assert reason.startswith("The journal is damaged; it was left as it is.")
    assert not (folder / "b.jpg").exists()


def test_a_purge_is_undone_by_its_number_and_what_came_back_is_told(
    folder: Path, trasher: FakeTrasher, purged: tuple[Item, ...]
) -> None:
    trasher.keep = {"b.jpg": "The disk is full."}
    done = run(undo_purge(purged[0].purge, trasher, default_file()))
    assert undone_words(done) == (
        "1 photo (2 files), 26 B, is back in its place. 1 file did not come back."
    )
    trasher.keep = {}
    done = run(undo_purge(purged[0].purge, trasher, default_file()))
    assert undone_words(done) == "1 photo, 13 B, is back in its place."
    assert all_back(folder)
    assert undone_words(run(undo_purge(1, trasher, default_file()))) == "Nothing came back."


def test_several_photos_are_told_with_their_places(
    trasher: FakeTrasher, purged: tuple[Item, ...]
) -> None:
    assert undone_words(undone(purged, trasher)) == (
        "2 photos (3 files), 39 B, are back in their places."
    )


def test_whatever_can_be_gone_through_once_can_be_undone(
    folder: Path, trasher: FakeTrasher, purged: tuple[Item, ...]
) -> None:
    done = run(undo((item for item in purged), trasher, default_file()))
    assert done == Undone(purged)
    assert all_back(folder)


def test_a_purge_is_looked_up_before_the_first_file_comes_back(
    trasher: FakeTrasher, purged: tuple[Item, ...]
) -> None:
    steps = list(undo_purge(purged[0].purge, trasher, default_file()))
    assert steps == [Progress(Stage.UNDO), *(Progress(Stage.UNDO, i, 3) for i in (0, 2, 3))]


def test_once_stopped_it_brings_nothing_more(
    trasher: FakeTrasher, purged: tuple[Item, ...]
) -> None:
    asked = iter((True, False))
    assert run(undo(purged, trasher, default_file(), lambda: next(asked))) == Undone((), (), purged)
    of_all = undo_purge(purged[0].purge, trasher, default_file(), lambda: True)
    assert run(of_all) == Undone((), (), purged)


def test_what_was_not_tried_is_told(trasher: FakeTrasher, purged: tuple[Item, ...]) -> None:
    asked = iter((False, True))
    done = run(undo(purged[1:], trasher, default_file(), lambda: next(asked)))
    assert undone_words(done) == (
        "1 file is back in its place. You stopped; 1 file is still in the trash."
    )


# -- another drive at its place ------------------------------------------------------------------

OTHER_DRIVE = "The drive that it was on is not connected; another one is connected in its place."


class Stick:
    """A mount point, and what is there: nothing ("") or a volume of some name."""

    def __init__(self, top: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.top, self.name = top, "uuid:first"
        monkeypatch.setattr(drives, "_top_of", self.top_of)
        monkeypatch.setattr(drives, "_name_at", self.name_at)
        monkeypatch.setattr(drives, "mounted", lambda: ())

    def top_of(self, folder: Path) -> Path:
        return self.top if self.name and folder.is_relative_to(self.top) else Path("/")

    def name_at(self, top: Path) -> str:
        return self.name if top == self.top else "uuid:home"


@pytest.fixture
def stick(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Stick:
    return Stick(folder.parent, monkeypatch)


def copy_of(item: Item) -> None:
    """Put a copy, of the same time, where a file was: so does a backup on another stick."""
    assert item.location is not None
    item.photo.path.write_bytes(item.location.read_bytes())
    os.utime(item.photo.path, ns=(OLD, OLD))


def test_what_a_file_was_on_is_written_down(
    folder: Path, stick: Stick, purged: tuple[Item, ...]
) -> None:
    assert {item.drive for item in purged} == {Drive(folder.parent, "uuid:first")}


def test_the_drive_of_the_journal_needs_no_name(
    trasher: FakeTrasher, stick: Stick, monkeypatch: pytest.MonkeyPatch, folder: Path
) -> None:
    """It goes where its drive goes: copied to a new disk, both are still together."""
    monkeypatch.setattr(drives, "_top_of", lambda _folder: Path("/"))
    run(purge(Plan((marked(folder / "a.jpg"),)), trasher, default_file()))
    assert [item.drive for item in items()] == [Drive(Path("/"), "")]


@pytest.mark.promise(Promise.TELLS_THE_TRUTH)
@pytest.mark.parametrize("copied", [False, True])
@pytest.mark.parametrize(
    ("name", "sentence"),
    [("uuid:second", OTHER_DRIVE), ("", "The drive that it was on is not connected.")],
)
def test_nothing_on_another_drive_is_taken_for_what_went(
    folder: Path, trasher: FakeTrasher, stick: Stick, purged: tuple[Item, ...],
    *, name: str, sentence: str, copied: bool,
) -> None:  # fmt: skip
    for item in purged if copied else ():
        copy_of(item)
    stick.name = name
    assert set(why(purged, trasher)) == {sentence}
    assert states() == [State.TRASHED] * 3
    assert all(item.photo.path.exists() is copied for item in purged)
    for item in purged if copied else ():
        item.photo.path.unlink()
    stick.name = "uuid:first"
    assert not why(purged, trasher)
    assert all_back(folder)


@pytest.mark.promise(Promise.TELLS_THE_TRUTH)
@pytest.mark.parametrize("name", ["uuid:second", ""])
@pytest.mark.parametrize("state", [State.MOVING, State.RETURNING, State.LOST])
def test_another_drive_settles_nothing(
    folder: Path, trasher: FakeTrasher, stick: Stick, purged: tuple[Item, ...],
    state: State, name: str,
) -> None:  # fmt: skip
    leave(dict.fromkeys((1, 2, 3), state))
    for item in purged:
        copy_of(item)
    stick.name = name
    assert not settle(trasher, default_file())
    assert states() == [state] * 3
    assert not trasher.tidied
    for item in purged:
        item.photo.path.unlink()
    stick.name = "uuid:first"
    assert settle(trasher, default_file())
    after = State.RESTORED if state is State.RETURNING else State.TRASHED
    assert states() == [after] * 3


def test_a_drive_that_got_another_number_is_known_by_its_name(
    folder: Path, trasher: FakeTrasher, stick: Stick, purged: tuple[Item, ...],
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    leave({3: State.MOVING})
    assert purged[2].location is not None
    purged[2].location.unlink()
    found = list(folder.stat())
    found[2] += 1
    monkeypatch.setattr(Path, "stat", lambda *_, **__: os.stat_result(found))
    assert [item.number for item in settle(trasher, default_file()).lost] == [3]


@pytest.mark.parametrize(("name", "number"), [("uuid:first", 1), ("", 0)])
def test_what_a_kill_left_is_tidied_under_the_number_that_the_drive_has_now(
    folder: Path, trasher: FakeTrasher, stick: Stick, monkeypatch: pytest.MonkeyPatch,
    *, name: str, number: int,
) -> None:  # fmt: skip
    stick.name = name
    item = marked(folder / "b.jpg")
    before = replace(item.photo, device=item.photo.device + 1)
    with Journal(default_file()) as journal:
        _, ((one,),) = Ledger(journal).begin(Plan((replace(item, photo=before),)))
        Ledger(journal).note([Note(one, State.MOVING)])
    monkeypatch.setattr(trasher, "tidy", trasher.tidied.append)
    assert settle(trasher, default_file()).in_place
    assert trasher.tidied == [item.photo] * number


def test_what_went_from_one_drive_does_not_hide_what_went_from_another_to_a_place_of_that_name(
    folder: Path, trasher: FakeTrasher, stick: Stick, purged: tuple[Item, ...]
) -> None:
    stick.name = "uuid:second"
    copy_of(purged[2])
    (later,) = run(purge(Plan((marked(folder / "b.jpg"),)), trasher, default_file())).trashed
    with Journal(default_file()) as journal:
        Ledger(journal).note([Note(4, State.TRASHED, purged[2].location)])
    stick.name = "uuid:first"
    assert not why(purged, trasher)
    assert all_back(folder)
    assert later.location is not None
    assert later.location.exists()


@pytest.mark.promise(Promise.TELLS_THE_TRUTH)
def test_a_copy_that_went_from_another_drive_claims_nothing_of_what_was_cut_off_on_this_one(
    folder: Path, trasher: FakeTrasher, stick: Stick, purged: tuple[Item, ...]
) -> None:
    stick.name = "uuid:second"
    copy_of(purged[2])
    assert run(purge(Plan((marked(folder / "b.jpg"),)), trasher, default_file())).trashed
    with Journal(default_file()) as journal:
        Ledger(journal).note([Note(4, State.TRASHED, purged[2].location)])
    stick.name = "uuid:first"
    leave({3: State.MOVING})
    (found,) = settle(trasher, default_file()).trashed
    assert (found.number, found.location) == (3, purged[2].location)


def test_on_a_drive_that_is_known_a_file_is_lost_also_where_its_folder_is_gone(
    folder: Path, trasher: FakeTrasher, stick: Stick, purged: tuple[Item, ...]
) -> None:
    leave({3: State.MOVING})
    assert purged[2].location is not None
    purged[2].location.unlink()
    folder.rename(folder.with_name("other"))
    assert [item.number for item in settle(trasher, default_file()).lost] == [3]
    folder.with_name("other").rename(folder)
    (folder / "b.jpg").write_bytes(b"this is b.jpg")
    assert [item.number for item in settle(trasher, default_file()).in_place] == [3]


def test_a_drive_that_is_changed_while_files_come_back_brings_none_back(
    folder: Path, trasher: FakeTrasher, stick: Stick, purged: tuple[Item, ...],
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    def restore(location: Path, path: Path) -> None:
        copy_of(purged[2])
        stick.name = "uuid:second"

    monkeypatch.setattr(trasher, "restore", restore)
    assert why(purged[2:], trasher) == ["It left the trash, but is not in its place."]
    assert states()[2] is State.TRASHED


# -- a copy at its place -------------------------------------------------------------------------


def copied(what: tuple[Item, ...]) -> tuple[Drive, ...]:
    return take_for_copies(what, default_file())


@pytest.mark.promise(Promise.COMES_BACK)
def test_a_new_disk_with_a_copy_of_all_files_takes_the_place_of_the_old_one(
    folder: Path, trasher: FakeTrasher, stick: Stick, purged: tuple[Item, ...]
) -> None:
    (folder / "c.jpg").write_bytes(b"of another purge")
    run(purge(Plan((marked(folder / "c.jpg"),)), trasher, default_file()))
    (folder / "d.jpg").write_bytes(b"of a third one")
    stick.name = "uuid:third"
    run(purge(Plan((marked(folder / "d.jpg"),)), trasher, default_file()))
    stick.name = "uuid:another"
    assert set(why(purged, trasher)) == {OTHER_DRIVE}
    unknown = replace(purged[0], drive=None)
    assert copied((unknown, purged[2])) == (Drive(folder.parent, "uuid:another"),)
    third, *others = (item.drive for item in items())
    assert third == Drive(folder.parent, "uuid:third")
    assert set(others) == {Drive(folder.parent, "uuid:another")}
    assert copied(items()[1:]) == ()
    stick.name = "uuid:first"
    assert set(why(items(), trasher)) == {OTHER_DRIVE}
    stick.name = "uuid:another"
    assert not why(items()[1:], trasher)
    assert all_back(folder)


@pytest.mark.promise(Promise.TELLS_THE_TRUTH)
def test_what_holds_none_of_the_files_is_no_copy(
    folder: Path, trasher: FakeTrasher, stick: Stick, purged: tuple[Item, ...]
) -> None:
    for item in purged:
        copy_of(item)
        assert item.location is not None
        item.location.write_bytes(b"x" * item.photo.size)
    stick.name = "uuid:second"
    assert copied((*purged, replace(purged[0], location=None))) == ()
    assert {item.drive for item in items()} == {Drive(folder.parent, "uuid:first")}
    assert states() == [State.TRASHED] * 3


@pytest.mark.promise(Promise.TELLS_THE_TRUTH)
def test_what_a_new_disk_purged_itself_does_not_make_it_a_copy_of_the_old_one(
    folder: Path, trasher: FakeTrasher, stick: Stick, purged: tuple[Item, ...]
) -> None:
    """It was filled from a backup without the trash, and the same photo went to the same name."""
    contents = {item.photo.path.name: item.photo.path for item in purged}
    for item in purged:
        copy_of(item)
        assert item.location is not None
        item.location.unlink()
    stick.name = "uuid:second"
    assert run(purge(Plan((marked(contents["b.jpg"]),)), trasher, default_file())).trashed
    (own,) = (item for item in items() if item.purge == 2)
    assert own.location is not None
    assert purged[2].location is not None
    own.location.rename(purged[2].location)
    with Journal(default_file()) as journal:
        Ledger(journal).note([Note(own.number, State.TRASHED, purged[2].location)])
    assert copied(purged) == ()
    assert {item.drive for item in items() if item.purge == 1} == {
        Drive(folder.parent, "uuid:first")
    }
    assert set(why(purged, trasher)) == {OTHER_DRIVE}
    purged[0].photo.path.rename(purged[0].location)  # the trash of the old one came as well
    assert copied(purged) == (Drive(folder.parent, "uuid:second"),)


def test_other_bytes_that_went_to_a_place_of_that_name_hide_no_copy(
    folder: Path, trasher: FakeTrasher, stick: Stick, purged: tuple[Item, ...]
) -> None:
    stick.name = "uuid:third"
    (folder / "d.jpg").write_bytes(b"of a third one")
    (other,) = run(purge(Plan((marked(folder / "d.jpg"),)), trasher, default_file())).trashed
    with Journal(default_file()) as journal:
        Ledger(journal).note([Note(4, State.TRASHED, purged[2].location)])
    assert other.location is not None
    stick.name = "uuid:second"
    assert copied(purged[2:]) == (Drive(folder.parent, "uuid:second"),)


@pytest.mark.parametrize("name", ["", "fsid:1"])
def test_only_another_drive_with_a_name_of_its_own_can_be_a_copy(
    stick: Stick, purged: tuple[Item, ...], name: str
) -> None:
    stick.name = name
    assert copied(purged) == copied((replace(purged[0], drive=None),)) == ()


def test_while_the_drive_itself_is_connected_none_is_its_copy(
    stick: Stick, purged: tuple[Item, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    stick.name = "uuid:second"
    monkeypatch.setattr(drives, "_now_at", {"uuid:first": Path("/media/other")}.get)
    assert copied(purged) == ()


def test_what_is_mounted_over_its_folder_is_no_copy(
    folder: Path, stick: Stick, purged: tuple[Item, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    stick.name = "uuid:second"
    monkeypatch.setattr(
        drives, "_top_of", lambda path: folder if path == folder else stick.top_of(path)
    )
    monkeypatch.setattr(stick, "top", Path("/elsewhere"))
    assert copied(purged) == ()


def test_the_copy_may_be_on_the_drive_of_the_journal(
    folder: Path, stick: Stick, purged: tuple[Item, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    stick.name = "uuid:home"
    assert copied(purged) == (Drive(folder.parent, "uuid:home"),)
    assert {item.drive for item in items()} == {Drive(folder.parent, "")}


def test_a_damaged_journal_gives_no_drive_another_name(
    stick: Stick, purged: tuple[Item, ...]
) -> None:
    with Journal(default_file()) as journal, journal.writing() as db:
        db.execute("INSERT INTO purge (begun, drives) VALUES (1, 1)")
    before = default_file().read_bytes()
    stick.name = "uuid:second"
    with pytest.raises(JournalError, match="damaged"):
        copied(purged)
    assert default_file().read_bytes() == before
    with alone(lock_file(default_file())), pytest.raises(BusyError):
        copied(purged)


# -- a purge whose journal fails -----------------------------------------------------------------


@pytest.mark.promise(Promise.WRITTEN_DOWN)
@pytest.mark.parametrize("written", range(6))
def test_without_a_journal_nothing_more_moves_and_nothing_is_forgotten(
    folder: Path, trasher: FakeTrasher, monkeypatch: pytest.MonkeyPatch, written: int
) -> None:
    plan = Plan((marked(folder / "a.jpg", folder / "a.xmp"), marked(folder / "b.jpg")))
    with monkeypatch.context() as patch:
        fill_up_after(written, patch)
        outcome = run(purge(plan, trasher, default_file()))
    # one photo costs: moving, a companion, the photo; then the next
    gone = [item.photo.path.name for item in outcome.trashed]
    assert gone == [["a.jpg", "b.jpg"], ["a.jpg"], []][2 - (written > 0) - (written > 3)][:]
    assert all("The journal is full." in failure.reason for failure in outcome.failed)
    assert len(outcome.trashed) + len(outcome.failed) == 2
    settle(trasher, default_file())
    for item in items():
        assert item.photo.path.exists() is (item.state is State.STAYED)
        assert item.location is None or item.location.exists()
    undone(tuple(item for item in items() if item.state is State.TRASHED), trasher)
    assert all_back(folder)


@pytest.mark.promise(Promise.WRITTEN_DOWN)
@pytest.mark.parametrize("ending", ["moved", "refused"])
@pytest.mark.parametrize("written", [1, 2])
def test_a_journal_that_failed_while_a_photo_moved_lets_no_other_move(
    folder: Path, trasher: FakeTrasher, monkeypatch: pytest.MonkeyPatch, written: int, ending: str
) -> None:
    plan = Plan((marked(folder / "a.jpg", folder / "a.xmp"), marked(folder / "b.jpg")))
    trasher.refuse = {"a.jpg": "It is locked."} if ending == "refused" else {}
    with monkeypatch.context() as patch:
        fill_up_after(written, patch, once)
        outcome = run(purge(plan, trasher, default_file()))
    assert trasher.calls == [folder / "a.xmp", folder / "a.jpg"]
    assert outcome.failed[-1].photo.path == folder / "b.jpg"
    assert outcome.failed[-1].reason == "Nothing more is moved. The journal is full."


def test_a_purge_that_cannot_be_closed_in_the_journal_tells_what_it_did(
    folder: Path, trasher: FakeTrasher, monkeypatch: pytest.MonkeyPatch
) -> None:
    full = Mock(side_effect=JournalError("The journal is full."))
    with monkeypatch.context() as patch:
        patch.setattr(ledger_module.Ledger, "end", full)
        outcome = run(purge(Plan((marked(folder / "b.jpg"),)), trasher, default_file()))
    assert [gone.photo.path for gone in outcome.trashed] == [folder / "b.jpg"]
    assert states() == [State.TRASHED]


@pytest.mark.promise(Promise.WRITTEN_DOWN)
def test_a_journal_that_failed_once_is_not_relied_on_again_by_a_purge(
    folder: Path, trasher: FakeTrasher, monkeypatch: pytest.MonkeyPatch
) -> None:
    plan = Plan((marked(folder / "a.jpg", folder / "a.xmp"), marked(folder / "b.jpg")))
    with monkeypatch.context() as patch:
        fill_up_after(0, patch, once)
        outcome = run(purge(plan, trasher, default_file()))
    assert [failure.reason for failure in outcome.failed] == [
        "The journal is full.",
        "Nothing more is moved. The journal is full.",
    ]
    assert not trasher.calls


@pytest.mark.promise(Promise.WRITTEN_DOWN)
def test_a_journal_that_cannot_be_made_stops_it_before_anything_moves(
    folder: Path, trasher: FakeTrasher, tmp_path: Path
) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "journal.sqlite").write_bytes(b"something else" * 100)
    with pytest.raises(JournalError):
        run(purge(Plan((marked(folder / "b.jpg"),)), trasher, tmp_path / "data" / "journal.sqlite"))
    assert not trasher.calls


@pytest.mark.promise(Promise.ONE_AT_A_TIME)
def test_two_purges_at_once_are_refused(folder: Path, trasher: FakeTrasher) -> None:
    first = purge(Plan((marked(folder / "a.jpg"),)), trasher, default_file())
    next(first)
    with pytest.raises(BusyError):
        next(purge(Plan((marked(folder / "b.jpg"),)), trasher, default_file()))
    first.close()
    assert states() == [State.STAYED]
    assert run(purge(Plan((marked(folder / "b.jpg"),)), trasher, default_file())).trashed


# -- recovery ------------------------------------------------------------------------------------


def leave(states_: dict[int, State]) -> None:
    """Make the journal say what a kill would have left."""
    with Journal(default_file()) as journal:
        Ledger(journal).note(Note(number, state) for number, state in states_.items())
        with journal.writing() as db:
            db.execute("UPDATE purge SET ended = NULL, seal = seal(number, begun, NULL, drives)")


def test_nothing_open_nothing_done(trasher: FakeTrasher, purged: tuple[Item, ...]) -> None:
    with alone(lock_file(default_file())):  # by an undo, say: nobody need wait for it
        assert settle(trasher, default_file()) == Settled()
    assert states() == [State.TRASHED] * 3
    assert len(purged) == 3


def test_what_went_unsaid_is_found(trasher: FakeTrasher, purged: tuple[Item, ...]) -> None:
    leave({1: State.MOVING, 2: State.MOVING, 3: State.MOVING})
    assert {item.state for item in items()} == {State.MOVING}
    settled = settle(trasher, default_file())
    assert [item.number for item in settled.trashed] == [1, 2, 3]
    assert settled == Settled(trashed=settled.trashed)
    assert [item.location for item in items()] == [item.location for item in purged]
    assert not settle(trasher, default_file())


@pytest.mark.promise(Promise.ALL_OR_NONE)
def test_companions_come_back_to_a_photo_that_never_left(
    folder: Path, trasher: FakeTrasher, purged: tuple[Item, ...]
) -> None:
    trasher.restore(purged[0].location, folder / "a.jpg")
    leave({1: State.MOVING, 2: State.MOVING})
    settled = settle(trasher, default_file())
    assert [item.number for item in settled.in_place] == [1, 2]
    assert (folder / "a.xmp").exists()
    assert trasher.tidied == [folder / "a.jpg"]
    assert [item.reason for item in items()[:2]] == [
        "The purge was interrupted; it is in its place."
    ] * 2


def test_a_companion_that_cannot_come_back_is_told_with_its_place(
    folder: Path, trasher: FakeTrasher, purged: tuple[Item, ...]
) -> None:
    trasher.restore(purged[0].location, folder / "a.jpg")
    trasher.keep = {"a.xmp": "The disk is full."}
    leave({1: State.MOVING, 2: State.TRASHED})
    (companion,) = settle(trasher, default_file()).trashed
    assert companion.location == purged[1].location
    assert companion.reason == (
        f"It is in the trash as “{companion.location}” and could not be put back: The disk is full."
    )
    assert states()[:2] == [State.STAYED, State.RETURNING]  # it is tried again
    monkeypatched = FakeTrasher(trasher.folder)
    monkeypatched.restore = broken  # type: ignore[method-assign]
    leave({1: State.MOVING, 2: State.TRASHED})
    (folder / "a.xmp").write_bytes(b"new edits")
    (companion,) = settle(monkeypatched, default_file()).trashed
    assert companion.reason.endswith(" and could not be put back: Input/output error.")
    assert states()[:2] == [State.STAYED, State.TRASHED]  # something stands in its way


def test_a_companion_of_which_no_place_is_known_is_left_to_the_user(
    folder: Path, trasher: FakeTrasher, purged: tuple[Item, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    trasher.restore(purged[0].location, folder / "a.jpg")
    leave({1: State.MOVING, 2: State.TRASHED})
    monkeypatch.setattr(trasher, "find", lambda _photo, _digest: None)
    settle(trasher, default_file())
    assert [(item.state, item.location) for item in items()[:2]] == [
        (State.STAYED, None), (State.TRASHED, None),
    ]  # fmt: skip


def broken(_location: Path, _path: Path) -> None:
    raise OSError(5, "Input/output error")


def test_what_was_on_its_way_back_is_brought_to_the_end(
    folder: Path, trasher: FakeTrasher, purged: tuple[Item, ...]
) -> None:
    trasher.restore(purged[2].location, folder / "b.jpg")
    leave({1: State.RETURNING, 3: State.RETURNING})
    settle(trasher, default_file())
    assert states() == [State.RESTORED, State.TRASHED, State.RESTORED]
    assert (folder / "a.jpg").read_bytes() == b"this is a.jpg"
    assert [item.reason for item in items()] == [""] * 3
    assert not (folder / "a.xmp").exists()  # nobody had asked for it


def test_only_what_was_wanted_back_is_brought_to_a_photo_that_had_stayed(
    folder: Path, trasher: FakeTrasher
) -> None:
    plan = Plan((marked(folder / "a.jpg", folder / "a.xmp", folder / "b.jpg"),))
    run(purge(plan, trasher, default_file()))
    lead, wanted, other = items()
    assert lead.location is not None
    trasher.restore(lead.location, folder / "a.jpg")
    with Journal(default_file()) as journal:
        Ledger(journal).note(
            [
                Note(lead.number, State.STAYED, reason="It is locked."),
                Note(wanted.number, State.RETURNING, wanted.location),
            ]
        )
    settle(trasher, default_file())
    assert [(item.state, item.location, item.reason) for item in items()] == [
        (State.STAYED, None, "It is locked."),
        (State.RESTORED, None, ""),
        (State.TRASHED, other.location, ""),
    ]


def test_what_another_program_moved_within_the_trash_is_found_and_brought_back(
    folder: Path, trasher: FakeTrasher, purged: tuple[Item, ...]
) -> None:
    location = purged[2].location
    assert location is not None
    with Journal(default_file()) as journal:
        Ledger(journal).note([Note(3, State.RETURNING, location)])
    location.rename(location.with_name("moved"))
    assert [item.number for item in settle(trasher, default_file()).in_place] == [3]
    assert (folder / "b.jpg").read_bytes() == b"this is b.jpg"


def test_what_lies_where_it_was_said_to_lie_need_not_be_looked_for(
    folder: Path, trasher: FakeTrasher, purged: tuple[Item, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    with Journal(default_file()) as journal:
        Ledger(journal).note([Note(3, State.RETURNING, purged[2].location)])
    monkeypatch.setattr(trasher, "find", lambda _photo, _digest: None)
    assert [item.number for item in settle(trasher, default_file()).in_place] == [3]
    assert (folder / "b.jpg").exists()


def test_what_its_file_system_numbered_anew_is_in_its_place(
    folder: Path, trasher: FakeTrasher, purged: tuple[Item, ...]
) -> None:
    assert purged[2].location is not None
    purged[2].location.unlink()
    (folder / "b.jpg").write_bytes(b"this is b.jpg")
    leave({3: State.MOVING})
    assert [item.number for item in settle(trasher, default_file()).in_place] == [3]
    assert states()[2] is State.STAYED


def test_what_has_its_number_now_is_not_taken_for_it_where_it_is_in_its_place(
    folder: Path, trasher: FakeTrasher, purged: tuple[Item, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    """FAT numbers its files anew at every mount; one that went before may get any number."""
    older = purged[2].location
    assert older is not None
    older.write_bytes(b"an older b.jpg")
    (folder / "b.jpg").write_bytes(b"this is b.jpg")
    monkeypatch.setattr(trasher, "find", lambda _photo, _digest: older)
    leave({3: State.MOVING})
    assert [item.number for item in settle(trasher, default_file()).in_place] == [3]
    assert states()[2] is State.STAYED


def test_a_name_that_no_file_can_have_stops_no_recovery(folder: Path, trasher: FakeTrasher) -> None:
    item = marked(folder / "b.jpg")
    odd = replace(item, photo=replace(item.photo, path=folder / "a\0.jpg"))
    with Journal(default_file()) as journal:
        ledger = Ledger(journal)
        _, ((number,),) = ledger.begin(Plan((odd,)))
        ledger.note([Note(number, State.MOVING)])
    (folder / "b.jpg").unlink()
    assert [item.number for item in settle(trasher, default_file()).lost] == [number]


@pytest.mark.promise(Promise.TELLS_THE_TRUTH)
def test_what_is_nowhere_is_said_to_be_lost(
    folder: Path, trasher: FakeTrasher, purged: tuple[Item, ...]
) -> None:
    for item in purged:
        assert item.location is not None
        item.location.unlink()
    (folder / "b.jpg").write_bytes(b"this is x.jpg")
    os.utime(folder / "b.jpg", ns=(OLD, OLD))
    leave({1: State.MOVING, 3: State.MOVING})
    settled = settle(trasher, default_file())
    assert [item.number for item in settled.lost] == [1, 3]
    said = (
        "The purge was interrupted while it moved; it is neither in its place nor in a trash that "
        "can be looked into."
    )
    assert [item.reason for item in settled.lost] == [
        said, f"{said} Another file has its name now.",
    ]  # fmt: skip
    # the companion was seen in the trash; what another program did to it since is not our word
    assert states() == [State.LOST, State.TRASHED, State.LOST]
    assert (folder / "b.jpg").read_bytes() == b"this is x.jpg"


def test_what_was_only_planned_stays(folder: Path, trasher: FakeTrasher) -> None:
    with Journal(default_file()) as journal:
        Ledger(journal).begin(Plan((marked(folder / "a.jpg"),)))
    settled = settle(trasher, default_file())
    assert settled == Settled(untried=settled.untried)
    assert [item.photo.path for item in settled.untried] == [folder / "a.jpg"]
    assert told(settled) == (
        "The last purge was interrupted. 1 file had not been tried and stayed."
    )
    assert states() == [State.STAYED]
    assert not settle(trasher, default_file())


def test_of_every_purge_what_was_only_planned_is_told(folder: Path, trasher: FakeTrasher) -> None:
    with Journal(default_file()) as journal:
        for name in ("a.jpg", "b.jpg"):
            Ledger(journal).begin(Plan((marked(folder / name),)))
    settled = settle(trasher, default_file())
    assert [item.photo.path.name for item in settled.untried] == ["a.jpg", "b.jpg"]


def test_a_purge_that_runs_is_left_alone(folder: Path, trasher: FakeTrasher) -> None:
    steps = purge(
        Plan((marked(folder / "a.jpg"), marked(folder / "b.jpg"))), trasher, default_file()
    )
    next(steps)
    with pytest.raises(BusyError):
        settle(trasher, default_file())
    steps.close()


def test_a_move_that_was_told_as_failed_is_found_and_taken_back(
    folder: Path, tmp_path: Path
) -> None:
    class Shaky(FakeTrasher):
        def trash(self, path: Path) -> Path:
            super().trash(path)
            raise TrashError("The network reported: timed out.")

    outcome = run(
        purge(Plan((marked(folder / "b.jpg"),)), Shaky(tmp_path / "trash"), default_file())
    )
    assert outcome.failed[0].reason == (
        "The trash failed, and it is no longer in its place. The network reported: timed out. "
        "What had gone already is back in its place."
    )
    assert (folder / "b.jpg").exists()
    assert states() == [State.STAYED]


def test_a_drive_that_is_away_or_broken_leaves_it_open(
    folder: Path, trasher: FakeTrasher, purged: tuple[Item, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    leave({3: State.MOVING})
    location = purged[2].location
    assert location is not None
    hidden = location.rename(folder.parent / "hidden")
    away = folder.rename(folder.parent / "away")
    assert not settle(trasher, default_file())
    assert states()[2] is State.MOVING
    away.rename(folder)
    with monkeypatch.context() as patch:
        found = list(folder.stat())
        found[2] += 1  # another volume is mounted there
        patch.setattr(Path, "stat", lambda *_, **__: os.stat_result(found))
        assert not settle(trasher, default_file())

    def broken_disk(*_: object) -> bool:
        raise OSError(5, "Input/output error")

    with monkeypatch.context() as patch:
        patch.setattr("purger.core.recovery.is_it", broken_disk)
        assert not settle(trasher, default_file())
    assert states()[2] is State.MOVING
    hidden.rename(location)
    assert len(settle(trasher, default_file()).trashed) == 1
    assert states()[2] is State.TRASHED
    assert purged[2].number == 3


def test_what_was_lost_is_looked_for_again_and_told_once(
    folder: Path, trasher: FakeTrasher, purged: tuple[Item, ...]
) -> None:
    location = purged[2].location
    assert location is not None
    hidden = location.rename(folder.parent / "hidden")
    leave({3: State.MOVING})
    (lost,) = settle(trasher, default_file()).lost
    assert not settle(trasher, default_file())
    hidden.rename(location)
    (found,) = settle(trasher, default_file()).trashed
    assert found.number == lost.number == 3


def test_a_photo_that_is_back_stays_back_while_a_companion_is_lost(
    trasher: FakeTrasher, purged: tuple[Item, ...]
) -> None:
    location = purged[1].location
    assert location is not None
    hidden = location.rename(location.with_name("hidden by another"))
    hidden.write_bytes(b"other")
    leave({1: State.RETURNING, 2: State.LOST})
    settled = settle(trasher, default_file())
    assert [item.number for item in settled.lost] == [2]
    assert states() == [State.RESTORED, State.LOST, State.TRASHED]
    assert not settle(trasher, default_file())  # told once, at one start
    assert states() == [State.RESTORED, State.LOST, State.TRASHED]
    hidden.write_bytes(b"this is a.xmp")
    os.utime(hidden, ns=(0, purged[1].photo.mtime_ns))
    assert settle(trasher, default_file()).in_place
    assert states() == [State.RESTORED, State.RESTORED, State.TRASHED]


def test_what_was_altered_in_the_trash_does_not_come_back_by_itself(
    folder: Path, trasher: FakeTrasher, purged: tuple[Item, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    location = purged[2].location
    assert location is not None
    location.write_bytes(b"altered")
    # by its number it is the file that went
    monkeypatch.setattr(trasher, "find", lambda *_: location)
    leave({3: State.RETURNING})
    settle(trasher, default_file())
    assert states() == [State.TRASHED] * 3
    assert items()[2].reason.endswith("it was left alone.")
    assert not (folder / "b.jpg").exists()


def test_what_was_lost_and_is_in_its_place_again_is_no_longer_called_lost(
    folder: Path, trasher: FakeTrasher, purged: tuple[Item, ...]
) -> None:
    location = purged[2].location
    assert location is not None
    hidden = location.rename(folder.parent / "hidden")
    leave({3: State.MOVING})
    assert settle(trasher, default_file()).lost
    hidden.rename(folder / "b.jpg")
    (found,) = settle(trasher, default_file()).in_place
    assert found.reason == "The purge was interrupted; it is in its place."


def test_why_a_photo_stayed_is_not_forgotten_while_its_companion_is_looked_for(
    folder: Path, trasher: FakeTrasher, purged: tuple[Item, ...]
) -> None:
    trasher.restore(purged[0].location, folder / "a.jpg")
    assert purged[1].location is not None
    purged[1].location.unlink()
    with Journal(default_file()) as journal:
        notes = [Note(1, State.STAYED, reason="It is locked."), Note(2, State.LOST)]
        Ledger(journal).note(notes)
    assert not settle(trasher, default_file())
    assert [(item.state, item.reason) for item in items()[:1]] == [(State.STAYED, "It is locked.")]


def test_where_its_folder_became_a_file_the_trash_is_looked_into(
    folder: Path, trasher: FakeTrasher, purged: tuple[Item, ...]
) -> None:
    leave({3: State.MOVING})
    folder.rename(folder.with_name("other"))
    folder.write_bytes(b"a file")
    assert [item.number for item in settle(trasher, default_file()).trashed] == [3]
    assert items()[2].location == purged[2].location


def test_where_its_folder_became_a_file_what_is_in_no_trash_is_lost(
    folder: Path, trasher: FakeTrasher, purged: tuple[Item, ...]
) -> None:
    leave({3: State.MOVING})
    assert purged[2].location is not None
    purged[2].location.unlink()
    folder.rename(folder.with_name("other"))
    folder.write_bytes(b"a file")
    assert [item.number for item in settle(trasher, default_file()).lost] == [3]


def test_a_lost_photo_whose_companion_lies_in_the_trash_is_told_once(
    trasher: FakeTrasher, purged: tuple[Item, ...]
) -> None:
    assert purged[0].location is not None
    purged[0].location.unlink()
    leave({1: State.MOVING})
    assert [item.number for item in settle(trasher, default_file()).lost] == [1]
    assert not settle(trasher, default_file())


def test_of_many_lost_files_three_are_named(purged: tuple[Item, ...]) -> None:
    lost = tuple(
        replace(purged[0], photo=replace(purged[0].photo, path=Path(f"/{i}"))) for i in range(5)
    )
    assert told(Settled(lost=lost)) == (
        "The last purge was interrupted. Of what was on its way, 5 files found nowhere "
        "(“/0”, “/1”, “/2”)."
    )


@pytest.mark.parametrize("found", ["trashed", "in_place", "lost", "untried"])
def test_one_file_of_any_kind_is_something_to_tell(purged: tuple[Item, ...], found: str) -> None:
    assert Settled(**{found: purged[:1]})
    assert not Settled()


def test_what_is_known_of_a_settled_companion_is_not_forgotten(
    trasher: FakeTrasher, purged: tuple[Item, ...]
) -> None:
    """The companion left its trash since; only its photo was on its way."""
    location = purged[1].location
    assert location is not None
    leave({1: State.MOVING})
    with Journal(default_file()) as journal:
        Ledger(journal).note([Note(2, State.TRASHED, location, "The disk was full.")])
    location.unlink()
    settle(trasher, default_file())
    (companion,) = (item for item in items() if item.number == 2)
    assert (companion.state, companion.location, companion.reason) == (
        State.TRASHED, location, "The disk was full.",
    )  # fmt: skip


def test_what_was_found_is_told_in_words(purged: tuple[Item, ...]) -> None:
    one, two, three = purged
    assert told(Settled((one,), (two, three), (one,))) == (
        "The last purge was interrupted. Of what was on its way, 1 file in the trash, 2 files in "
        f"place, 1 file found nowhere (“{one.photo.path}”)."
    )
    assert told(Settled(in_place=(two,))).endswith("on its way, 1 file in place.")


def test_a_folder_that_went_with_its_photos_hides_none_of_them(
    folder: Path, trasher: FakeTrasher, purged: tuple[Item, ...]
) -> None:
    leave({1: State.MOVING, 2: State.TRASHED, 3: State.RETURNING})
    (folder / "keep.jpg").unlink()
    folder.rmdir()
    settle(trasher, default_file())
    assert states() == [State.TRASHED, State.TRASHED, State.RESTORED]
    assert (folder / "b.jpg").read_bytes() == b"this is b.jpg"
    assert not why(items()[:2], trasher)
    assert (folder / "a.xmp").exists()
    assert len(purged) == 3


def test_a_name_that_is_taken_at_once_does_not_hide_what_went(folder: Path, tmp_path: Path) -> None:
    """A sync client makes the file again while it moves."""

    class Synced(FakeTrasher):
        def trash(self, path: Path) -> Path:
            location = super().trash(path)
            path.write_bytes(b"made again")
            return location

    trasher = Synced(tmp_path / "trash")
    (trashed,) = run(purge(Plan((marked(folder / "b.jpg"),)), trasher, default_file())).trashed
    assert trashed.location is not None
    assert trashed.location.read_bytes() == b"this is b.jpg"
    (item,) = items()
    assert (item.state, item.location) == (State.TRASHED, trashed.location)
    assert (folder / "b.jpg").read_bytes() == b"made again"


def test_a_keeper_that_changes_with_the_photo_may_be_the_photo(
    folder: Path, tmp_path: Path
) -> None:
    """Through two mounts a file may answer under its old name; but its inode has another time."""

    class Twins(FakeTrasher):
        def trash(self, path: Path) -> Path:
            (path.parent / "keep.jpg").chmod(0o600)  # its inode changes, its bytes do not
            return super().trash(path)

    trasher = Twins(tmp_path / "trash")
    (failure,) = run(purge(Plan((marked(folder / "b.jpg"),)), trasher, default_file())).failed
    assert failure.reason.startswith("The photo to keep changed with it")
    assert (folder / "b.jpg").exists()
    assert states() == [State.STAYED]


def test_a_keeper_like_the_photo_on_another_volume_may_be_the_photo(
    folder: Path, trasher: FakeTrasher
) -> None:
    item = marked(folder / "b.jpg")
    (keeper,) = item.keepers
    twin = replace(item.photo, path=keeper.photo.path, device=item.photo.device + 1)
    plan = Plan((replace(item, keepers=(replace(keeper, photo=twin),)),))
    (failure,) = run(purge(plan, trasher, default_file())).failed
    assert "holds the photos" in failure.reason or "No photo of its group" in failure.reason
    assert not trasher.calls


@pytest.mark.parametrize("place", ["Lib.photoslibrary", ".Trash-1000/files"])
def test_neither_photo_nor_keeper_may_lie_in_a_trash_or_library(
    folder: Path, trasher: FakeTrasher, place: str
) -> None:
    inside = folder / place
    inside.mkdir(parents=True)
    for name in ("b.jpg", "keep.jpg"):
        (inside / name).write_bytes(f"this is {name}".encode())
    (failure,) = run(purge(Plan((marked(inside / "b.jpg"),)), trasher, default_file())).failed
    assert failure.reason.startswith("It lies in “")
    keeper = Keeper(photo_of(inside / "keep.jpg"), digest_of(inside / "keep.jpg"))
    plan = Plan((replace(marked(folder / "b.jpg"), keepers=(keeper,)),))
    (failure,) = run(purge(plan, trasher, default_file())).failed
    assert "No photo of its group" in failure.reason
    assert not trasher.calls


def test_what_went_with_another_purge_is_not_claimed_by_one_that_was_cut_off(
    folder: Path, trasher: FakeTrasher
) -> None:
    """One dies just before it moves a photo; another moves it, and is to bring it back."""
    plan = Plan((marked(folder / "b.jpg"),))
    with Journal(default_file()) as journal:
        ledger = Ledger(journal)
        (first,) = ledger.items(ledger.begin(plan)[0])
        ledger.note([Note(first.number, State.MOVING)])
        assert len(run(purge(plan, trasher, default_file())).trashed) == 1
        (second,) = (item for item in items() if item.number != first.number)
        ledger.note([Note(second.number, State.RETURNING, second.location)])
    settle(trasher, default_file())
    now = {item.number: item for item in items()}
    assert now[second.number].state is State.RESTORED
    assert now[first.number].state is State.STAYED
    assert "another one moved it" in now[first.number].reason
    assert (folder / "b.jpg").exists()


def test_what_was_brought_back_and_went_again_is_not_brought_back_once_more(
    purged: tuple[Item, ...], trasher: FakeTrasher
) -> None:
    """An undo dies after it has moved a photo; the photo goes again, to the same place."""
    b = purged[2]
    assert b.location is not None
    with Journal(default_file()) as journal:
        ledger = Ledger(journal)
        ledger.note([Note(b.number, State.RETURNING, b.location)])
        kept = b.photo.path.parent / "keep.jpg"
        keeper = Keeper(photo_of(kept), digest_of(kept))
        later, _ = ledger.begin(Plan((Marked(b.photo, b.sha256 or b"", (keeper,)),)))
        (again,) = ledger.items(later)
        ledger.note([Note(again.number, State.TRASHED, b.location)])
    settle(trasher, default_file())
    now = {item.number: item for item in items()}
    assert (now[b.number].state, now[b.number].location) == (State.RESTORED, None)
    assert (now[again.number].state, now[again.number].location) == (State.TRASHED, b.location)
    assert b.location.exists()
    assert not b.photo.path.exists()


def test_a_place_in_the_trash_that_is_used_again_belongs_to_who_lies_there(
    purged: tuple[Item, ...], trasher: FakeTrasher
) -> None:
    """The trash was emptied, and the next purge, which was cut off, put its photo there."""
    b = purged[2]
    assert b.location is not None
    b.location.unlink()
    b.photo.path.write_bytes(b"another of that name")
    with Journal(default_file()) as journal:
        ledger = Ledger(journal)
        kept = b.photo.path.parent / "keep.jpg"
        keeper = Keeper(photo_of(kept), digest_of(kept))
        photo, digest = photo_of(b.photo.path), digest_of(b.photo.path)
        later, _ = ledger.begin(Plan((Marked(photo, digest, (keeper,)),)))
        (again,) = ledger.items(later)
        ledger.note([Note(again.number, State.MOVING)])
    b.photo.path.rename(b.location)
    (found,) = settle(trasher, default_file()).trashed
    assert (found.number, found.location) == (again.number, b.location)


def test_what_came_back_by_hand_and_went_again_is_of_the_purge_that_moved_it(
    folder: Path, trasher: FakeTrasher, purged: tuple[Item, ...]
) -> None:
    """The later purge, to the same place in the trash, was cut off before it wrote that down."""
    b = purged[2]
    assert b.location is not None
    b.location.rename(b.photo.path)
    with Journal(default_file()) as journal:
        ledger = Ledger(journal)
        (again,) = ledger.items(ledger.begin(Plan((marked(folder / "b.jpg"),)))[0])
        ledger.note([Note(again.number, State.MOVING)])
    b.photo.path.rename(b.location)
    (found,) = settle(trasher, default_file()).trashed
    assert (found.number, found.location) == (again.number, b.location)


@pytest.mark.parametrize("went", [False, True])
def test_a_copy_in_its_place_is_not_taken_for_what_lies_in_the_trash(
    folder: Path, trasher: FakeTrasher, purged: tuple[Item, ...], *, went: bool
) -> None:
    """Nor is one that a later purge took from there, to a place of its own."""
    copy_of(purged[2])
    if went:
        assert run(purge(Plan((marked(folder / "b.jpg"),)), trasher, default_file())).trashed
    leave({3: State.MOVING})
    (found,) = settle(trasher, default_file()).trashed
    assert (found.number, found.location) == (3, purged[2].location)


@pytest.mark.parametrize("is_told", [False, True])
def test_a_later_purge_of_that_path_claims_nothing_but_its_own_photo(
    folder: Path, trasher: FakeTrasher, purged: tuple[Item, ...], *, is_told: bool
) -> None:
    """What the journal tells of its place is no more true, or it tells of none."""
    b = purged[2]
    assert b.location is not None
    (folder / "b.jpg").write_bytes(b"another photo of that name")
    run(purge(Plan((marked(folder / "b.jpg"),)), trasher, default_file()))
    with Journal(default_file()) as journal:
        Ledger(journal).note([Note(4, State.TRASHED, b.location if is_told else None)])
    if not is_told:
        b.location.unlink()
    leave({3: State.MOVING})
    settled = settle(trasher, default_file())
    (found,) = settled.trashed if is_told else settled.lost
    assert (found.number, found.location) == (3, b.location if is_told else None)


class ByContent(FakeTrasher):
    """Finds a file by its bytes where it does not find it by its number, as XdgTrasher does."""

    def find(self, photo: Photo, sha256: bytes | None) -> Path | None:
        alike = (path for path in self.folder.iterdir() if digest_of(path) == sha256)
        return super().find(photo, sha256) or next(alike, None)


@pytest.fixture
def cut_off(folder: Path, purged: tuple[Item, ...]) -> Item:
    """A copy of what went is back in its place, and a purge was cut off before it moved that."""
    assert len(purged) == 3
    copy_of(purged[2])
    with Journal(default_file()) as journal:
        ledger = Ledger(journal)
        (again,) = ledger.items(ledger.begin(Plan((marked(folder / "b.jpg"),)))[0])
        ledger.note([Note(again.number, State.MOVING)])
    return again


@pytest.mark.promise(Promise.COMES_BACK)
@pytest.mark.parametrize("edited", [False, True])
@pytest.mark.parametrize("later", [0, 1])
def test_what_an_earlier_purge_moved_is_not_claimed_by_one_that_was_cut_off(
    folder: Path, trasher: FakeTrasher, cut_off: Item, purged: tuple[Item, ...],
    *, edited: bool, later: int,
) -> None:  # fmt: skip
    """Its own, a copy that was edited or deleted since, has the same content and name."""
    (folder / "b.jpg").unlink()
    if edited:
        (folder / "b.jpg").write_bytes(b"edited")
    for _ in range(1 + later):
        settle(ByContent(trasher.folder), default_file())
    now = {item.number: item for item in items()}
    assert (now[cut_off.number].state, now[cut_off.number].location) == (State.LOST, None)
    assert ("Another file" in now[cut_off.number].reason) is edited
    if edited:
        (folder / "b.jpg").rename(folder / "c.jpg")
    assert not why(purged[2:], trasher)
    assert (folder / "b.jpg").read_bytes() == b"this is b.jpg"


def test_a_copy_of_a_copy_that_an_earlier_purge_moved_is_in_its_place(
    folder: Path, trasher: FakeTrasher, cut_off: Item, purged: tuple[Item, ...]
) -> None:
    """Another number, as where a program saved it anew, and the same content."""
    (folder / "b.jpg").rename(folder / "old.jpg")
    copy_of(purged[2])
    settle(ByContent(trasher.folder), default_file())
    now = {item.number: item for item in items()}
    assert now[cut_off.number].state is State.STAYED
    assert now[purged[2].number].state is State.TRASHED


@pytest.mark.parametrize("own", [False, True])
def test_where_the_numbers_tell_of_no_earlier_purge_the_last_one_has_it(
    folder: Path, trasher: FakeTrasher, cut_off: Item, purged: tuple[Item, ...], *, own: bool
) -> None:
    """Its own file lies there, or one that the file system numbered anew."""
    location = purged[2].location
    assert location is not None
    location.rename(folder.parent / "old.jpg")
    if own:
        (folder / "b.jpg").rename(location)
    else:
        location.write_bytes((folder / "b.jpg").read_bytes())
        (folder / "b.jpg").unlink()
    (found,) = settle(ByContent(trasher.folder), default_file()).trashed
    assert (found.number, found.location) == (cut_off.number, location)


@pytest.mark.parametrize(("name", "is_known"), [("uuid:first", True), ("", False)])
def test_the_numbers_of_an_earlier_purge_are_those_that_its_drive_has_now(
    folder: Path, trasher: FakeTrasher, stick: Stick, *, name: str, is_known: bool
) -> None:
    """Both saw the drive under another number; without its name none can be compared."""
    stick.name = name
    path, location = folder / "b.jpg", trasher.folder / "b.jpg"
    numbers = []
    with Journal(default_file()) as journal:
        ledger = Ledger(journal)
        for state in (State.TRASHED, State.MOVING):
            item = marked(path)
            before = replace(item.photo, device=item.photo.device + 1)
            _, ((number,),) = ledger.begin(Plan((replace(item, photo=before),)))
            ledger.note([Note(number, state, location if state is State.TRASHED else None)])
            numbers.append(number)
            if state is State.TRASHED:
                path.rename(location)
                path.write_bytes(location.read_bytes())
    path.unlink()
    settle(ByContent(trasher.folder), default_file())
    now = {one.number: one.state for one in items()}
    assert now[numbers[0]] is State.TRASHED
    assert now[numbers[1]] is (State.LOST if is_known else State.TRASHED)
