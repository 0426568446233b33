"""Tables: records kept as columns are what they would be as objects, whatever the system says."""

from __future__ import annotations

import os
from dataclasses import fields
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest

from purger.core import records, table
from purger.core.domain import Photo, Traits
from purger.core.records import NUMBERS, PhotoTable, Seen, TraitsTable, numbers_of, with_folded
from purger.core.table import column, take
from tests.paint import traits

USUAL: dict[str, int] = {
    "st_size": 3000, "st_mtime_ns": 1_700_000_000_123_456_789, "st_dev": 66, "st_ino": 77,
    "st_ctime_ns": 1_700_000_001_000_000_000, "st_nlink": 1,
}  # fmt: skip
ODD: list[dict[str, int]] = [
    {},
    {"st_size": 0, "st_nlink": 0},
    {"st_nlink": 3},
    {"st_mtime_ns": -5, "st_ctime_ns": 0},
    {"st_mtime_ns": 2**63 - 1},
    {"st_mtime_ns": 2**63, "st_ctime_ns": 2**80},
    {"st_mtime_ns": -(2**63), "st_ctime_ns": -(2**80)},
    {"st_ino": 2**63 - 1},
    {"st_ino": 2**64 - 1, "st_dev": 2**63},
    {"st_ino": 2**100 + 1},
    {"st_ino": -1},
    {"st_size": 2**62},
]


def seen(**odd: int) -> Any:
    """What the system says of a file."""
    return SimpleNamespace(**{**USUAL, **odd})


def both(odd: list[dict[str, int]]) -> tuple[PhotoTable, tuple[Photo, ...]]:
    """The same files as a table, and as photos that were made one by one."""
    collected = Seen()
    paths = [f"/photos/ä {number}.jpg" for number in range(len(odd))]
    for start in range(0, len(odd), 3):
        some = slice(start, start + 3)
        numbers = [numbers_of(seen(**one)) for one in odd[some]]
        collected.add(paths[some], with_folded(numbers))
    photos = [
        Photo.from_stat(Path(path), seen(**one)) for path, one in zip(paths, odd, strict=True)
    ]
    return collected.table(), tuple(photos)


@pytest.mark.parametrize("packed_at_once", [1, 4, 1000])
@pytest.mark.parametrize("odd", [[], ODD[:4], ODD[4:5], ODD])
def test_photos_of_a_table_are_those_that_the_system_told_of(
    odd: list[dict[str, int]], packed_at_once: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(records, "_PACKED_AT_ONCE", packed_at_once)
    made, photos = both(odd)
    assert len(made) == len(photos)
    assert made == photos
    for one, other in zip(made, photos, strict=True):
        for field in fields(Photo):
            assert getattr(one, field.name) == getattr(other, field.name), field.name
            assert type(getattr(one, field.name)) is type(getattr(other, field.name)), field.name
        assert (one.text, one.raw, hash(one)) == (other.text, os.fsencode(other.path), hash(other))


def test_a_column_of_a_table_is_that_of_its_records() -> None:
    made, photos = both(ODD)
    for name in ("text", *NUMBERS):
        assert list(column(made, name)) == column(photos, name)
    few, _ = both(ODD[:4])
    assert all(column(few, name).dtype == np.int64 for name in NUMBERS)  # type: ignore[union-attr]


def test_some_records_are_taken_by_their_places() -> None:
    made, photos = both(ODD)
    rows = np.array([7, 0, 10, 3])
    assert take(made, rows) == take(photos, rows) == tuple(photos[row] for row in (7, 0, 10, 3))
    assert isinstance(take(made, rows), PhotoTable)
    assert not take(made, np.empty(0, np.intp))


@pytest.mark.parametrize("block", [1, 4, 64])
def test_a_table_is_asked_as_a_tuple_is(block: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(table, "_BLOCK", block)
    monkeypatch.setattr(table, "_AT_ONCE", block + 1)
    made, photos = both(ODD)
    for row in range(-len(photos), len(photos)):
        assert made[row] == photos[row]
        assert made[np.int64(row)] == photos[row]
    assert made[-1] is made[len(photos) - 1] is made[-1], "what was asked for is kept"
    for part in (slice(3, 7), slice(None, None, -2), slice(20, 30)):
        assert made[part] == photos[part]
    for row in (len(photos), -len(photos) - 1):
        with pytest.raises(IndexError):
            made[row]
    assert list(made) == list(photos)
    assert photos[4] in made
    assert made.index(photos[4]) == 4


def test_a_table_differs_from_what_holds_others() -> None:
    made, photos = both(ODD)
    assert made == both(ODD)[0]
    assert photos == made
    assert made != photos[:-1]
    assert made != (*photos[:-1], photos[0])
    assert made != "photos"
    with pytest.raises(TypeError):
        hash(made)


def test_records_are_not_made_of_columns_that_do_not_fit() -> None:
    assert table.made(Traits, 2, {"width": [3, 4]})[1].width == 4
    for values in ([3], [3, 4, 5]):
        with pytest.raises(ValueError, match="different lengths"):
            table.made(Traits, 2, {"width": values})


def some_traits() -> tuple[TraitsTable, tuple[Traits, ...]]:
    one = traits(taken=None, camera="", tiles=b"", rating=-1)
    two = traits(taken=12.5, camera="Kamera Ö", tiles=bytes(range(36)), exposure=3.5, damaged=True)
    every = (one, two, one, two, two)
    words = {"format": ["", one.format], "camera": ["", "Kamera Ö"]}
    named = {name: np.array([known.index(getattr(t, name)) for t in every])
             for name, known in words.items()}  # fmt: skip
    skipped = {*words, "tiles"}
    numbers = {f.name: [getattr(t, f.name) for t in every] for f in fields(Traits)}
    numbers = {
        name: [np.nan if v is None else v for v in of]
        for name, of in numbers.items()
        if name not in skipped
    }
    return TraitsTable(
        {name: np.array(of) for name, of in numbers.items()},
        {name: (words[name], named[name]) for name in words},
        np.frombuffer(b"".join(t.tiles or bytes(36) for t in every), np.uint8).reshape(-1, 36),
        np.array([bool(t.tiles) for t in every]),
    ), every


def test_traits_of_a_table_are_what_they_were() -> None:
    made, every = some_traits()
    assert made == every
    for one, other in zip(made, every, strict=True):
        for field in fields(Traits):
            assert type(getattr(one, field.name)) is type(getattr(other, field.name)), field.name
    assert take(made, np.array([4, 0])) == (every[4], every[0])
    for name in ("format", "camera", "tiles"):
        assert column(made, name) == column(every, name)
    for name in ("width", "damaged", "sharpness"):
        assert list(column(made, name)) == column(every, name)
    assert np.array_equal(column(made, "taken"), [np.nan, 12.5, np.nan, 12.5, 12.5], equal_nan=True)
