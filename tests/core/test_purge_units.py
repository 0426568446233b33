"""Purging a photo with its companions: all or none, and what cannot be put back is told."""

from __future__ import annotations

import hashlib
import os
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from purger.core import xdgfolders, xdgtrash
from purger.core.domain import Keeper, Marked, Outcome, Photo, Plan, State
from purger.core.errors import PlanError, TrashError
from purger.core.journal import Journal, default_file
from purger.core.ledger import Ledger
from purger.core.promises import Promise
from purger.core.purge import purge, why_not
from purger.core.xdgtrash import XdgTrasher
from tests.core.test_trash_faults import FailingSystem
from tests.fakes import FakeTrasher
from tests.paint import run

linux = pytest.mark.skipif(sys.platform in {"win32", "darwin"}, reason="the freedesktop trash")
UNIT = ("a.CR2", "a.MOV", "a.jpg", "a.xmp")


def photo_of(path: Path) -> Photo:
    return Photo.from_stat(path, path.lstat())


def keeper_of(path: Path) -> Keeper:
    return Keeper(photo_of(path), hashlib.sha256(path.read_bytes()).digest())


def unit(folder: Path, *, keeper: str = "keep.jpg") -> Marked:
    lead = folder / "a.jpg"
    return Marked(
        photo_of(lead),
        hashlib.sha256(lead.read_bytes()).digest(),
        (keeper_of(folder / keeper),),
        tuple(photo_of(folder / name) for name in UNIT if name != "a.jpg"),
    )


def fill(folder: Path) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    for name in (*UNIT, "keep.jpg", "keep.CR2", "b.jpg"):
        (folder / name).write_bytes(f"this is {name}".encode())
    return folder


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return fill(tmp_path / "photos")


def purged(item: Marked, trasher: FakeTrasher) -> Outcome:
    return run(purge(Plan((item,)), trasher, default_file()))


def all_in_place(folder: Path) -> bool:
    return all((folder / name).read_bytes() == f"this is {name}".encode() for name in UNIT)


def test_all_files_of_a_photo_go_the_photo_last(folder: Path, tmp_path: Path) -> None:
    trasher, item = FakeTrasher(tmp_path / "trash"), unit(folder)
    outcome = purged(item, trasher)
    assert [path.name for path in trasher.calls] == ["a.CR2", "a.MOV", "a.xmp", "a.jpg"]
    assert sorted(path.name for path in folder.iterdir()) == ["b.jpg", "keep.CR2", "keep.jpg"]
    (gone,) = outcome.trashed
    assert gone.photo == item.photo
    assert gone.files == item.files
    assert gone.size == Plan((item,)).size == sum(len(f"this is {name}") for name in UNIT)
    assert isinstance(gone.companions, tuple)
    assert all(
        where is not None and where.read_bytes() == f"this is {file.path.name}".encode()
        for file, where in gone.companions
    )
    assert Plan((item,)).count == 4


def edit(path: Path) -> None:
    path.write_bytes(b"edited")


def link(path: Path) -> None:
    path.rename(path.with_suffix(".moved"))
    path.symlink_to(path.with_suffix(".moved"))


def copy(path: Path) -> None:
    other = path.with_suffix(".new")
    other.write_bytes(path.read_bytes())
    found = path.stat()
    os.utime(other, ns=(found.st_atime_ns, found.st_mtime_ns))
    other.replace(path)


@pytest.mark.promise(Promise.ALL_OR_NONE)
@pytest.mark.parametrize("name", UNIT)
@pytest.mark.parametrize("change", [Path.unlink, edit, link, copy])
def test_nothing_is_moved_where_one_file_is_not_what_was_shown(
    folder: Path, tmp_path: Path, name: str, change: Callable[[Path], None]
) -> None:
    trasher, item = FakeTrasher(tmp_path / "trash"), unit(folder)
    change(folder / name)
    outcome = purged(item, trasher)
    assert not trasher.calls
    assert why_not(item) == outcome.failed[0].reason
    if name != "a.jpg":
        assert outcome.failed[0].reason.startswith(f"“{name}”, which goes with it: It ")


@pytest.mark.promise(Promise.ALL_OR_NONE)
@pytest.mark.parametrize("refused", UNIT)
def test_where_one_is_refused_the_others_come_back(
    folder: Path, tmp_path: Path, refused: str
) -> None:
    trasher, item = FakeTrasher(tmp_path / "trash", {refused: "It is locked."}), unit(folder)
    before = {name: (folder / name).lstat() for name in UNIT}
    (failure,) = purged(item, trasher).failed
    assert all_in_place(folder)
    assert all(os.path.samestat(before[name], (folder / name).lstat()) for name in UNIT)
    assert why_not(item) is None
    assert "It is locked." in failure.reason
    assert ("back in its place" in failure.reason) is (refused != "a.CR2")
    assert not list(trasher.folder.iterdir())


def test_what_does_not_come_back_is_told_with_its_place(folder: Path, tmp_path: Path) -> None:
    trasher = FakeTrasher(
        tmp_path / "trash", {"a.jpg": "It is locked."}, keep={"a.MOV": "The disk is full."}
    )
    (failure,) = purged(unit(folder), trasher).failed
    where = next(trasher.folder.iterdir())
    assert failure.reason == (
        f"It is locked. “a.MOV” is in the trash as “{where}” and could not be put back: "
        "The disk is full."
    )
    assert where.read_bytes() == b"this is a.MOV"
    assert sorted(path.name for path in folder.glob("a.*")) == ["a.CR2", "a.jpg", "a.xmp"]


def written() -> dict[str, tuple[State, Path | None, str]]:
    """What the journal says of each file of the last purge."""
    with Journal(default_file()) as journal:
        ledger = Ledger(journal)
        return {
            item.photo.path.name: (item.state, item.location, item.reason)
            for item in ledger.items(ledger.purges()[0].number)
        }


@pytest.mark.promise(Promise.TELLS_THE_TRUTH)
def test_of_each_file_that_does_not_come_back_its_own_place_is_written(
    folder: Path, tmp_path: Path
) -> None:
    trasher = FakeTrasher(
        tmp_path / "trash",
        {"a.jpg": "It is locked."},
        keep={"a.CR2": "The disk is full.", "a.MOV": "The disk is full."},
    )
    (failure,) = purged(unit(folder), trasher).failed
    assert written() == {
        "a.jpg": (State.STAYED, None, failure.reason),
        "a.CR2": (State.TRASHED, trasher.folder / "0001-a.CR2", failure.reason),
        "a.MOV": (State.TRASHED, trasher.folder / "0002-a.MOV", failure.reason),
        "a.xmp": (State.STAYED, None, failure.reason),
    }


@pytest.mark.promise(Promise.TELLS_THE_TRUTH)
def test_a_companion_that_a_failing_trash_took_out_of_sight_is_written_as_lost(
    folder: Path, tmp_path: Path
) -> None:
    class Taking(FakeTrasher):
        def trash(self, path: Path) -> Path:
            if path.name == "a.xmp":
                path.rename(tmp_path / "took")
                raise TrashError("The bin reported: file exists.")
            return super().trash(path)

    (failure,) = purged(unit(folder), Taking(tmp_path / "trash")).failed
    assert failure.reason == (
        "“a.xmp”, which goes with it: The trash failed, and it is no longer in its place. "
        "The bin reported: file exists. What had gone already is back in its place."
    )
    assert {name: state for name, (state, _, _) in written().items()} == {
        "a.jpg": State.STAYED, "a.CR2": State.STAYED, "a.MOV": State.STAYED, "a.xmp": State.LOST,
    }  # fmt: skip


def test_an_error_of_the_disk_on_the_way_back_is_told_too(folder: Path, tmp_path: Path) -> None:
    class Full(FakeTrasher):
        def restore(self, location: Path, path: Path) -> None:
            raise OSError(28, "No space left on device", str(location), None, str(path))

    trasher = Full(tmp_path / "trash", {"a.MOV": "It is locked."})
    (failure,) = purged(unit(folder), trasher).failed
    where = trasher.folder / "0001-a.CR2"
    assert failure.reason == (
        f"“a.MOV”, which goes with it: It is locked. “a.CR2” is in the trash as “{where}” and "
        "could not be put back: No space left on device."
    )


@pytest.mark.promise(Promise.ONLY_WHAT_WAS_SHOWN)
@pytest.mark.parametrize("name", UNIT)
def test_other_bytes_that_come_between_at_the_same_time_and_size_come_back(
    folder: Path, tmp_path: Path, name: str
) -> None:
    class Swapping(FakeTrasher):
        def trash(self, path: Path) -> Path:
            if path.name == name:
                copy(path)
                found = path.stat()
                path.write_bytes(path.read_bytes()[::-1])
                os.utime(path, ns=(found.st_atime_ns, found.st_mtime_ns))
            return super().trash(path)

    (failure,) = purged(unit(folder), Swapping(tmp_path / "trash")).failed
    assert "It changed while it was moved." in failure.reason
    assert (folder / name).read_bytes() == f"this is {name}".encode()[::-1]
    assert sorted(path.name for path in folder.glob("a.*")) == sorted(UNIT)


def test_a_new_file_of_that_name_is_not_overwritten(folder: Path, tmp_path: Path) -> None:
    class Busy(FakeTrasher):
        def trash(self, path: Path) -> Path:
            if path.name == "a.jpg":
                (folder / "a.xmp").write_bytes(b"new edits")
            return super().trash(path)

    (failure,) = purged(unit(folder), Busy(tmp_path / "trash", {"a.jpg": "Locked."})).failed
    assert "“a.xmp” is in the trash as" in failure.reason
    assert "Another file has its name now." in failure.reason
    assert (folder / "a.xmp").read_bytes() == b"new edits"
    assert [path.read_bytes() for path in (tmp_path / "trash").iterdir()] == [b"this is a.xmp"]


def test_a_trash_without_places_keeps_the_photo_and_names_what_went(
    folder: Path, tmp_path: Path
) -> None:
    class Silent(FakeTrasher):
        def trash(self, path: Path) -> None:  # type: ignore[override]
            super().trash(path)

    silent = Silent(tmp_path / "trash", {"a.xmp": "It is locked."})
    (failure,) = purged(unit(folder), silent).failed
    assert (folder / "a.jpg").exists()
    assert failure.reason == (
        "“a.xmp”, which goes with it: It is locked. "
        "“a.MOV” is in the trash already; bring it back from there. "
        "“a.CR2” is in the trash already; bring it back from there."
    )
    assert [
        where for _, where in purged(unit_of(folder, "b.jpg"), silent).trashed[0].companions
    ] == []


def unit_of(folder: Path, name: str) -> Marked:
    path = folder / name
    return Marked(photo_of(path), hashlib.sha256(path.read_bytes()).digest())


@pytest.mark.parametrize("claim", [lambda path: path, lambda _path: None])
def test_a_trash_that_moves_nothing_is_not_believed(
    folder: Path, tmp_path: Path, claim: Callable[[Path], Path | None]
) -> None:
    class Liar(FakeTrasher):
        def trash(self, path: Path) -> Path | None:  # type: ignore[override]
            return claim(path)

    (failure,) = purged(unit(folder), Liar(tmp_path / "trash")).failed
    assert failure.reason == (
        "“a.CR2”, which goes with it: The system said that it was moved, but it is still in its "
        "place."
    )
    assert all_in_place(folder)


def test_a_trash_that_loses_a_companion_gets_nothing_more(folder: Path, tmp_path: Path) -> None:
    class Loser(FakeTrasher):
        def trash(self, path: Path) -> Path:
            super().trash(path)
            return tmp_path / "nowhere"

    plan = Plan((unit(folder), unit_of(folder, "b.jpg")))
    first, second = run(purge(plan, Loser(tmp_path / "trash"), default_file())).failed
    assert "“a.CR2”, which goes with it: It left its place" in first.reason
    assert "is not to be found as" in first.reason
    assert "failed before" in second.reason
    assert (folder / "a.jpg").exists()


@pytest.mark.promise(Promise.TELLS_THE_TRUTH)
def test_of_several_companions_the_one_that_the_trash_lost_is_written_as_lost(
    folder: Path, tmp_path: Path
) -> None:
    class Losing(FakeTrasher):
        def trash(self, path: Path) -> Path:
            went = super().trash(path)
            return tmp_path / "nowhere" if path.name == "a.MOV" else went

    assert purged(unit(folder), Losing(tmp_path / "trash")).failed
    assert {name: state for name, (state, _, _) in written().items()} == {
        "a.jpg": State.STAYED, "a.CR2": State.STAYED, "a.MOV": State.LOST, "a.xmp": State.STAYED,
    }  # fmt: skip


@pytest.mark.parametrize("change", [edit, Path.unlink])
def test_the_photo_and_its_keeper_are_looked_at_again_after_the_companions(
    folder: Path, tmp_path: Path, change: Callable[[Path], None]
) -> None:
    for name in ("a.jpg", "keep.jpg"):
        fill(folder)

        class Slow(FakeTrasher):
            late = folder / name

            def trash(self, path: Path) -> Path:
                if path.name == "a.xmp":
                    change(self.late)
                return super().trash(path)

        trasher = Slow(tmp_path / name)
        outcome = purged(unit(folder), trasher)
        assert not outcome.trashed
        assert [path.name for path in trasher.calls] == ["a.CR2", "a.MOV", "a.xmp"]
        assert sorted(p.name for p in folder.glob("a.*") if p.name != name) == sorted(
            other for other in UNIT if other != name
        )
        assert not list((tmp_path / name).iterdir())


def test_a_companion_saved_while_another_moves_is_not_moved(folder: Path, tmp_path: Path) -> None:
    class Slow(FakeTrasher):
        def trash(self, path: Path) -> Path:
            (folder / "a.MOV").write_bytes(b"saved just now")
            return super().trash(path)

    trasher = Slow(tmp_path / "trash")
    (failure,) = purged(unit(folder), trasher).failed
    assert trasher.calls == [folder / "a.CR2"]
    assert failure.reason == (
        "“a.MOV”, which goes with it: It changed since it was shown. "
        "What had gone already is back in its place."
    )
    assert sorted(path.name for path in folder.glob("a.*")) == sorted(UNIT)


def test_a_companion_saved_while_it_moves_comes_back_as_it_is(folder: Path, tmp_path: Path) -> None:
    class Late(FakeTrasher):
        def trash(self, path: Path) -> Path:
            if path.name == "a.xmp":
                path.write_bytes(b"saved just now")
            return super().trash(path)

    (failure,) = purged(unit(folder), Late(tmp_path / "trash")).failed
    assert "It changed while it was moved" in failure.reason
    assert (folder / "a.xmp").read_bytes() == b"saved just now"
    assert sorted(path.name for path in folder.glob("a.*")) == sorted(UNIT)


def test_a_file_that_is_numbered_anew_by_the_move_is_known_by_size_and_time(
    folder: Path, tmp_path: Path
) -> None:
    class Copying(FakeTrasher):
        def trash(self, path: Path) -> Path:
            copy(path)
            return super().trash(path)

    assert len(purged(unit(folder), Copying(tmp_path / "trash")).trashed) == 1


def test_a_plan_that_takes_a_file_twice_or_a_keepers_is_refused(
    folder: Path, tmp_path: Path
) -> None:
    item, trasher = unit(folder), FakeTrasher(tmp_path / "trash")
    other = replace(unit_of(folder, "b.jpg"), companions=item.companions[:1])
    with pytest.raises(PlanError, match="twice"):
        run(purge(Plan((item, other)), trasher, default_file()))
    with pytest.raises(PlanError, match="relies on"):
        run(
            purge(
                Plan((replace(item, keepers=(keeper_of(item.companions[0].path),)),)),
                trasher,
                default_file(),
            )
        )
    os.link(folder / "a.CR2", folder / "linked.jpg")
    (folder / "keep.jpg").unlink()
    aliased = unit(folder, keeper="linked.jpg")
    assert "No photo of its group" in str(why_not(aliased))
    assert not trasher.calls


def test_every_photo_of_a_plan_of_units_is_in_one_place_of_the_outcome(
    folder: Path, tmp_path: Path
) -> None:
    plan = Plan((unit(folder), unit_of(folder, "b.jpg")))
    trasher = FakeTrasher(tmp_path / "trash")
    outcome = run(purge(plan, trasher, default_file(), lambda: len(trasher.calls) == 4))
    assert [item.photo.path.name for item in outcome.trashed] == ["a.jpg"]
    assert [photo.path.name for photo in outcome.cancelled] == ["b.jpg"]


# -- the freedesktop trash ---------------------------------------------------------------------


@pytest.fixture
def volume(own_home: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(xdgfolders, "_mounts", lambda: frozenset([os.fsencode(own_home)]))
    return own_home


def in_trash(home: Path) -> list[Path]:
    return sorted(home.glob("**/Trash/files/*"))


@linux
@pytest.mark.parametrize("way", ["renameat2", "old kernel"])
def test_a_trashed_file_comes_back_with_its_record_gone(
    volume: Path, monkeypatch: pytest.MonkeyPatch, way: str
) -> None:
    if way == "old kernel":
        monkeypatch.setattr(xdgtrash, "_renameat2", lambda: None)
    folder = fill(volume / "photos")
    before = (folder / "a.CR2").lstat()
    location = XdgTrasher().trash(folder / "a.CR2")
    XdgTrasher().restore(location, folder / "a.CR2")
    after = (folder / "a.CR2").lstat()
    assert os.path.samestat(before, after)
    assert before.st_mtime_ns == after.st_mtime_ns
    assert not in_trash(volume)
    assert not list(volume.glob("**/*.trashinfo"))


@pytest.mark.promise(Promise.NEVER_OVERWRITES)
@linux
@pytest.mark.parametrize("way", ["renameat2", "old kernel"])
def test_coming_back_replaces_nothing(
    volume: Path, monkeypatch: pytest.MonkeyPatch, way: str
) -> None:
    if way == "old kernel":
        monkeypatch.setattr(xdgtrash, "_renameat2", lambda: None)
    folder = fill(volume / "photos")
    location = XdgTrasher().trash(folder / "a.CR2")
    (folder / "a.CR2").write_bytes(b"new")
    with pytest.raises(TrashError, match="Another file has its name now"):
        XdgTrasher().restore(location, folder / "a.CR2")
    assert (folder / "a.CR2").read_bytes() == b"new"
    assert location.read_bytes() == b"this is a.CR2"
    assert len(list(volume.glob("**/*.trashinfo"))) == 1
    (folder / "a.CR2").unlink()
    with pytest.raises(TrashError, match="No such file"):
        XdgTrasher().restore(location.with_name("none"), folder / "a.CR2")
    with pytest.raises(TrashError, match="no place in a trash"):
        XdgTrasher().restore(folder / "a.jpg", folder / "a.CR2")
    assert (folder / "a.jpg").exists()


@linux
@pytest.mark.parametrize("when", ["before", "after"])
@pytest.mark.parametrize("ending", ["moved", "refused"])
def test_failing_at_any_call_a_unit_is_whole_or_it_is_said_where_its_files_are(
    own_home: Path, monkeypatch: pytest.MonkeyPatch, when: str, ending: str
) -> None:
    calls, told = 0, 0
    while True:
        calls += 1
        home = own_home / str(calls)
        folder = fill(home / "photos")
        (home / "data" / "Trash" / "files").mkdir(parents=True)
        system = FailingSystem(calls, 5, after=when == "after")
        item = unit(folder)
        with monkeypatch.context() as patch:
            patch.setenv("XDG_DATA_HOME", str(home / "data"))
            patch.setattr(xdgfolders, "_mounts", lambda home=home: frozenset([os.fsencode(home)]))
            patch.setattr(xdgfolders, "os", system)
            patch.setattr(xdgtrash, "os", system)
            patch.setattr(xdgtrash, "_renameat2", system.renameat2)
            trasher = Refusing() if ending == "refused" else XdgTrasher()
            outcome = run(purge(Plan((item,)), trasher, default_file()))
        assert len(outcome.trashed) + len(outcome.failed) == 1
        contents = [p.read_bytes() for p in (*folder.glob("a.*"), *home.glob("**/files/a.*"))]
        assert sorted(contents) == sorted(f"this is {name}".encode() for name in UNIT)
        away = [p for p in home.glob("**/files/a.*") if p.parent != folder]
        if outcome.trashed:
            assert len(away) == 4
        elif away:
            told += 1
            reason = outcome.failed[0].reason
            assert all(f"“{p.name}”" in reason or p.name == "a.jpg" for p in away), reason
        if not system.failed:
            break
    assert bool(outcome.trashed) is (ending == "moved")
    assert calls > 80
    assert told < calls / 5


class Refusing(XdgTrasher):
    def trash(self, path: Path) -> Path:
        if path.name == "a.jpg":
            raise TrashError("It is locked.")
        return super().trash(path)
