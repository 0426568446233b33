"""Where what was purged is now: in the trash, emptied, back, changed, on a drive that is away."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from purger.core import drives
from purger.core.domain import Drive, Item, Photo, State
from purger.core.whereabouts import PastUnit, Place, look, units_of

OLD = 1_400_000_000_987_654_321


def item(path: Path, number: int = 1, *, state: State = State.TRASHED, **changes: object) -> Item:
    photo = Photo(path, 5, OLD, 1, number)
    made = Item(number, 1, number, True, photo, b"\0" * 32, None, state, None, "", 0.0)
    return replace(made, **changes)


def put(path: Path, content: bytes = b"photo") -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    os.utime(path, ns=(OLD, OLD))
    return path


def place(one: Item) -> tuple[Place, str]:
    (found,) = look(PastUnit(one)).files
    return found.place, found.words


@pytest.fixture
def trashed(tmp_path: Path) -> Item:
    return item(tmp_path / "photos" / "a.jpg", location=put(tmp_path / "trash" / "a.jpg"))


def test_what_lies_in_the_trash_is_told_with_its_place(trashed: Item) -> None:
    assert place(trashed) == (Place.TRASH, f"In the trash, as “{trashed.location}”.")


@pytest.mark.parametrize(
    ("happen", "where"),
    [
        (lambda one: one.location.unlink(), Place.EMPTIED),
        (lambda one: one.location.parent.rename(one.location.parent.parent / "x"), Place.AWAY),
        (lambda one: put(one.location, b"other than that"), Place.CHANGED),
        (lambda one: (one.location.unlink(), put(one.photo.path)), Place.BACK),
        (lambda one: (one.location.unlink(), put(one.photo.path, b"new")), Place.EMPTIED),
    ],
)
def test_what_became_of_it_since_is_seen(
    trashed: Item, happen: Callable[[Item], object], where: Place
) -> None:
    happen(trashed)
    assert place(trashed)[0] is where


def test_where_the_system_told_no_place_it_says_so(tmp_path: Path) -> None:
    assert place(item(tmp_path / "a.jpg"))[0] is Place.SOMEWHERE
    put(tmp_path / "a.jpg")
    assert place(item(tmp_path / "a.jpg"))[0] is Place.BACK


def test_what_was_brought_back_is_looked_at_again(tmp_path: Path) -> None:
    back = item(tmp_path / "a.jpg", state=State.RESTORED)
    assert place(back)[0] is Place.GONE
    put(tmp_path / "a.jpg")
    assert place(back)[0] is Place.BACK
    put(tmp_path / "a.jpg", b"edited since")
    assert place(back)[0] is Place.CHANGED


def test_what_went_to_the_trash_again_later_says_so(tmp_path: Path) -> None:
    path = tmp_path / "a.jpg"
    back = item(path, state=State.RESTORED)
    later = item(path, 2, location=put(tmp_path / "trash" / "a.jpg"))
    for one in (back, item(path, location=tmp_path / "trash" / "emptied.jpg")):
        (unit,) = units_of([one], {path: later})
        (found,) = look(unit).files
        assert (found.place, found.words) == (
            Place.AGAIN, f"It came back, and went to the trash again later, as “{later.location}”.",
        )  # fmt: skip
    later.location.unlink()
    for taken in (later, replace(later, location=None)):  # a system may not tell of the place
        (found,) = look(replace(unit, later={path: taken})).files
        assert (found.place, found.words) == (
            Place.AGAIN, "It came back, and went to the trash again later; see the later purge.",
        )  # fmt: skip
    put(path, b"another one")
    assert look(replace(unit, lead=back)).files[0].place is Place.CHANGED


def test_what_lies_in_the_trash_is_not_taken_for_what_went_there_later(trashed: Item) -> None:
    other = replace(trashed, number=2, purge=2, location=put(trashed.location.with_name("b.jpg")))
    (unit,) = units_of([trashed], {trashed.photo.path: other})
    assert look(unit).files[0].place is Place.TRASH


def test_what_went_from_the_same_path_of_another_drive_is_another_file(tmp_path: Path) -> None:
    path = tmp_path / "a.jpg"
    one = item(path, state=State.RESTORED, drive=Drive(tmp_path, "uuid:a"))
    later = item(path, 2, location=put(tmp_path / "t.jpg"), drive=Drive(tmp_path, "uuid:b"))
    (unit,) = units_of([one], {path: later})
    assert look(unit).files[0].place is Place.GONE


def test_what_stayed_says_why(tmp_path: Path) -> None:
    one = item(tmp_path / "a.jpg", state=State.STAYED, reason="It cannot be read.")
    assert place(one) == (Place.STAYED, "It cannot be read. It is no longer there.")
    put(tmp_path / "a.jpg", b"longer than it was")
    assert place(one)[1] == "It cannot be read. It changed since."
    put(tmp_path / "a.jpg")
    assert place(one)[1] == "It cannot be read."


@pytest.mark.parametrize(
    ("reason", "content"),
    [
        ("It is no longer there.", None),
        ("It changed since it was shown.", b"longer than it was"),
        ("Its content changed since it was shown.", b"longer than it was"),
    ],
)
def test_what_is_still_as_it_was_when_it_stayed_is_told_once(
    tmp_path: Path, reason: str, content: bytes | None
) -> None:
    one = item(tmp_path / "a.jpg", state=State.STAYED, reason=reason)
    if content is not None:
        put(tmp_path / "a.jpg", content)
    is_missed = content is None
    assert place(one) == (Place.MISSED if is_missed else Place.STAYED, reason)


def test_what_was_not_there_and_has_a_file_of_its_name_now_is_told(tmp_path: Path) -> None:
    one = item(tmp_path / "a.jpg", state=State.STAYED, reason="It is no longer there.")
    put(tmp_path / "a.jpg")
    assert place(one)[0] is Place.STAYED
    assert place(one)[1].startswith("It was not there when its turn came")


def test_what_is_lost_or_on_its_way_is_called_so(tmp_path: Path) -> None:
    assert place(item(tmp_path / "a", state=State.LOST, reason="Nowhere.")) == (
        Place.LOST, "Nowhere.",
    )  # fmt: skip
    assert place(item(tmp_path / "a", state=State.MOVING))[0] is Place.MOVING
    assert place(item(tmp_path / "a", state=State.PLANNED))[0] is Place.MOVING


HOUR = 3600 * 10**9


@pytest.mark.parametrize(
    ("before", "now", "where"),
    [
        (OLD, OLD + HOUR, Place.CHANGED), (14 * HOUR, 15 * HOUR, Place.TRASH),
        (15 * HOUR, 10 * HOUR, Place.TRASH), (14 * HOUR, 42 * HOUR, Place.CHANGED),
        (14 * HOUR, 41 * HOUR, Place.CHANGED), (50 * HOUR, 10 * HOUR, Place.CHANGED),
        (14 * HOUR, 15 * HOUR + 2 * 10**9, Place.CHANGED),
        (14 * HOUR + 10**9, 15 * HOUR + 10**9, Place.CHANGED),
        (14 * HOUR + 1_999_999_999, 14 * HOUR, Place.TRASH),  # it was in memory only
        (14 * HOUR + 2_000_000_001, 14 * HOUR, Place.CHANGED),
    ],
)  # fmt: skip
def test_summer_time_on_a_memory_card_changes_no_photo(
    trashed: Item, before: int, now: int, where: Place
) -> None:
    os.utime(trashed.location, ns=(now, now))
    one = replace(trashed, photo=replace(trashed.photo, mtime_ns=before))
    assert place(one)[0] is where


AWAY = "The drive that it was on is not connected."


@pytest.mark.parametrize(
    ("state", "where", "words"),
    [
        (State.TRASHED, Place.UNPLUGGED, AWAY), (State.RETURNING, Place.UNPLUGGED, AWAY),
        (State.MOVING, Place.UNPLUGGED, AWAY),
        (State.STAYED, Place.STAYED, f"It is locked. {AWAY}"),
        (State.RESTORED, Place.UNPLUGGED, f"It was brought back. {AWAY}"),
        (State.LOST, Place.LOST, f"It is locked. {AWAY}"),
    ],
)  # fmt: skip
def test_another_drive_tells_nothing_of_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, state: State, where: Place, words: str
) -> None:
    monkeypatch.setattr(drives, "why_elsewhere", lambda one: AWAY if one.drive else None)
    drive, copy = Drive(tmp_path, "uuid:a"), put(tmp_path / "a.jpg")
    keeper = put(tmp_path / "keep.jpg")
    one = item(copy, state=state, drive=drive, reason="It is locked.", keeper=keeper, location=copy)
    assert place(one) == (where, words)
    seen = look(PastUnit(one))
    assert (seen.keeper, seen.is_unplugged) == (None, True)
    assert not look(PastUnit(replace(one, drive=None))).is_unplugged


def test_the_photo_that_stays_is_looked_at(tmp_path: Path) -> None:
    keeper = put(tmp_path / "keep.jpg")
    one = PastUnit(item(tmp_path / "a.jpg", keeper=keeper))
    seen = look(one).keeper
    assert seen is not None
    assert seen.path == keeper
    keeper.unlink()
    assert look(one).keeper is None
    keeper.mkdir()
    assert look(one).keeper is None


def test_a_name_that_no_file_can_have_breaks_nothing(tmp_path: Path) -> None:
    odd = tmp_path / "\0"
    assert place(item(odd, location=odd))[0] is Place.EMPTIED


def test_files_are_put_together_and_those_with_one_keeper_side_by_side() -> None:
    def one(number: int, unit: int, keeper: str | None, *, lead: bool = True) -> Item:
        path = None if keeper is None else Path(keeper)
        return item(Path(f"/p/{number}"), number, unit=unit, is_lead=lead, keeper=path)

    units = units_of([
        one(1, 0, "/k"), one(2, 0, "/k", lead=False), one(3, 1, "/l"), one(4, 2, None),
        one(5, 3, "/k"), one(6, 4, None), one(7, 5, "/l"),
    ])  # fmt: skip
    assert [[i.number for i in unit.items] for unit in units] == [
        [1, 2], [5], [3], [7], [4], [6],
    ]  # fmt: skip
    assert [i.number for i in units[0].trashed] == [1, 2]
