"""Snapshots: an unchanged library is read as it was, and nothing else is ever believed."""

from __future__ import annotations

import json
import os
import shutil
import threading
from collections.abc import Callable, Iterator
from dataclasses import fields, replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from purger.core import columns as columns_module
from purger.core import pipeline, snapshot
from purger.core.columns import Columns
from purger.core.domain import Catalog, Findings, Photo
from purger.core.snapshot import PICTURES, Snapshot, Stamp
from purger.core.store import Store
from tests.core.test_columns import known
from tests.paint import FakeEmbedder, catalog, run, save, scene, traits

STAMP = Stamp("network", 7)


@pytest.fixture(autouse=True)
def _small_ones_are_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(snapshot, "WORTHWHILE", 1)


def written(of: Catalog, folder: Path) -> Path:
    file = folder / "c.sqlite.snapshots" / "one"
    assert snapshot.write(file, of, STAMP, None)
    return file


def varied(n: int) -> Catalog:
    """A catalog whose traits have every kind of value."""
    some = [
        traits(taken=None, camera="", tiles=b"", rating=-1, exposure=None),
        traits(taken=1.5e9 + 1 / 3, camera="Kamera Ö", tiles=bytes(range(200, 236)), rating=5),
        traits(taken=-3.0, bias=-0.3, focal_length=35.0, focus_distance=1e-9, damaged=True),
        traits(format="HEIF", is_motion=True, has_gps=True, width=2**31, sharpness=1e-30),
    ]
    of = catalog(n)
    return replace(of, traits=tuple(some[row % len(some)] for row in range(n)))


def same(one: Catalog, other: Catalog) -> bool:
    return (
        one.photos == other.photos
        and [photo.ctime_ns for photo in one.photos] == [photo.ctime_ns for photo in other.photos]
        and one.traits == other.traits
        and all(np.array_equal(getattr(one, name), getattr(other, name)) for name in PICTURES)
    )


def test_what_was_written_is_read_as_it_was(tmp_path: Path) -> None:
    of = varied(20)
    found = snapshot.read(written(of, tmp_path))
    assert found is not None
    assert found.stamp == STAMP
    assert len(found) == 20
    assert found.is_fresh
    filled = Columns(of.photos, found.dim, tmp_path)
    filled.adopt(found)
    assert len(filled) == 20
    assert not filled.missing()
    made = filled.catalog(of.floor)
    assert same(made, of)
    for one, other in zip(made.traits, of.traits, strict=True):
        for field in fields(one):
            assert type(getattr(one, field.name)) is type(getattr(other, field.name)), field.name


@pytest.mark.parametrize("gone", [(), (0,), (3, 4, 11), tuple(range(11))])
@pytest.mark.parametrize("unknown", [(), (0,), (5, 6, 11)])
def test_the_rows_of_a_library_that_changed_find_their_places(
    gone: tuple[int, ...], unknown: tuple[int, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Some photos of the snapshot are gone, and some photos are not in it."""
    monkeypatch.setattr(columns_module, "_BLOCK", 3)
    of = varied(12)
    kept = [row for row in range(12) if row not in unknown]
    old = Catalog(
        tuple(of.photos[row] for row in kept), tuple(of.traits[row] for row in kept),
        *(getattr(of, name)[kept] for name in PICTURES),
    )  # fmt: skip
    found = snapshot.read(written(old, tmp_path))
    assert found is not None
    rows = [row for row in range(12) if row not in gone]
    now = tuple(of.photos[row] for row in rows)
    filled = Columns(now, found.dim, tmp_path)
    filled.adopt(found)
    assert filled.missing() == tuple(of.photos[row] for row in rows if row in unknown)
    for row in reversed(rows):
        if row in unknown:
            filled.put(known(of, row))
    made = filled.catalog(0.0)
    assert made.photos == now
    assert made.traits == tuple(of.traits[row] for row in rows)
    for name in PICTURES:
        assert np.array_equal(getattr(made, name), getattr(of, name)[rows])


@pytest.mark.parametrize("what", ["size", "mtime_ns", "ctime_ns", "path"])
def test_a_file_that_changed_is_not_known(what: str, tmp_path: Path) -> None:
    of = varied(5)
    found = snapshot.read(written(of, tmp_path))
    assert found is not None
    new: object = Path("/elsewhere.jpg") if what == "path" else getattr(of.photos[2], what) + 1
    changed = (*of.photos[:2], replace(of.photos[2], **{what: new}), *of.photos[3:])
    assert found.rows_of(changed).tolist() == [0, 1, -1, 3, 4]


def damages(file: Path) -> Iterator[tuple[str, Callable[[], object]]]:
    whole = file.read_bytes()
    dice = np.random.default_rng(4)
    for place in (0, 16, 24, 40, len(whole) - 1, *dice.integers(0, len(whole), 40).tolist()):
        broken = bytearray(whole)
        broken[place] ^= 1 << int(dice.integers(8))
        yield f"a flipped bit at {place}", lambda broken=broken: file.write_bytes(broken)
    for size in (0, 10, 36, 5000, len(whole) // 2, len(whole) - 1):
        yield f"cut at {size}", lambda size=size: file.write_bytes(whole[:size])
    yield "longer", lambda: file.write_bytes(whole + b"x")
    yield "text", lambda: file.write_text("hello " * 5000, "ascii")


def test_one_that_is_damaged_is_as_if_it_were_not_there(tmp_path: Path) -> None:
    of = varied(9)
    file = written(of, tmp_path)
    whole = file.read_bytes()
    padding = 0
    for what, harm in damages(file):
        harm()
        found = snapshot.read(file)
        if found is not None:  # a bit between the header and the first column says nothing
            assert "flipped" in what
            padding += 1
            assert found.rows_of(of.photos).tolist() == list(range(9)), what
            assert found.traits(np.arange(9)) == list(of.traits), what
    assert padding < 12
    file.write_bytes(whole)
    assert snapshot.read(file) is not None
    assert snapshot.read(tmp_path / "nowhere") is None


def layout(whole: bytes) -> tuple[dict[str, Any], dict[str, int]]:
    """The header of a snapshot, and where its columns begin."""
    begin = snapshot._HEAD.size
    _, length, _ = snapshot._HEAD.unpack(whole[:begin])
    header = json.loads(whole[begin : begin + length])
    return header, {name: start for name, _, _, start in header["columns"]}


def test_what_a_power_cut_left_empty_is_not_believed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A column and its sums are on pages that were never written: both are zeros."""
    monkeypatch.setattr(snapshot, "_BLOCK", snapshot._PAGE)
    file = written(varied(9), tmp_path)
    whole = bytearray(file.read_bytes())
    header, starts = layout(whole)
    for name in PICTURES:
        broken = whole.copy()
        block = (starts[name] - header["begin"]) // snapshot._PAGE
        broken[starts[name] : starts[name] + snapshot._PAGE] = bytes(snapshot._PAGE)
        broken[header["sums"] + 8 * block : header["sums"] + 8 * block + 8] = bytes(8)
        file.write_bytes(broken)
        assert snapshot.read(file) is None, name


def test_none_is_kept_where_another_machine_may_replace_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is mapped of a file that is replaced over the network ends the process: SIGBUS."""
    file = written(varied(3), tmp_path)
    monkeypatch.setattr(snapshot, "is_remote", lambda folder: folder == file.parent)
    reader = snapshot.Reader(file)
    assert reader.is_ready
    assert reader.result is None
    with pytest.raises(OSError, match="other machines"):
        snapshot.write(file, varied(3), STAMP, None)


def test_one_of_another_version_is_not_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = written(varied(3), tmp_path)
    monkeypatch.setattr(snapshot, "VERSION", snapshot.VERSION + 1)
    assert snapshot.read(file) is None


def test_it_is_not_written_where_there_is_no_room(tmp_path: Path) -> None:
    file = tmp_path / "c.sqlite.snapshots" / "one"
    assert not snapshot.write(file, varied(3), STAMP, 1000)
    assert snapshot.size_of(tmp_path / "c.sqlite") == 0


def test_few_are_kept_and_what_a_kill_left_goes(tmp_path: Path) -> None:
    folder = tmp_path / "c.sqlite.snapshots"
    folder.mkdir()
    (folder / ".new-left").write_bytes(b"half")
    os.utime(folder / ".new-left", (10**9, 10**9))
    for number in range(6):
        snapshot.write(folder / str(number), varied(2), STAMP, None)
        os.utime(folder / str(number), (10**9 + number, 10**9 + number))
    assert sorted(path.name for path in folder.iterdir()) == ["3", "4", "5"]
    assert snapshot.clear(tmp_path / "c.sqlite") == 3


def test_what_a_kill_left_goes_even_where_it_took_all_the_room(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "c.sqlite.snapshots"
    folder.mkdir()
    left, another = folder / ".new-left", folder / ".new-another"
    left.write_bytes(b"half")
    os.utime(left, (10**9, 10**9))
    another.write_bytes(b"of a run that is at it")

    def usage(_: Path) -> Any:
        return shutil._ntuple_diskusage(0, 0, 0 if left.exists() else 1 << 40)

    monkeypatch.setattr(shutil, "disk_usage", usage)
    assert snapshot.write(folder / "one", varied(2), STAMP, None)
    assert sorted(path.name for path in folder.iterdir()) == [".new-another", "one"]


# -- through the pipeline --------------------------------------------------------------------------


def look(folder: Path, cache: Path, embedder: FakeEmbedder | None = None) -> Findings:
    request = pipeline.Request((folder,), clusters=1)
    found = run(pipeline.find(request, embedder or FakeEmbedder(), cache))
    for thread in threading.enumerate():
        if thread.name == "purger-snapshot":
            thread.join()
    return found


@pytest.fixture
def photos(tmp_path: Path) -> Path:
    for number in range(8):
        save(scene(number), tmp_path / "photos" / f"{number}.jpg")
    (tmp_path / "photos" / "broken.jpg").write_bytes(b"no photo")
    return tmp_path / "photos"


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[Photo]:
    """The photos that the cache was asked for."""
    found: list[Photo] = []
    real = Store.known

    def watched(self: Store, photos: list[Photo], model: str) -> object:
        found.extend(photos)
        return real(self, photos, model)

    monkeypatch.setattr(Store, "known", watched)
    return found


def names(photos: list[Photo]) -> list[str]:
    return sorted(photo.path.name for photo in photos)


def test_an_unchanged_library_asks_nothing_of_the_cache(
    photos: Path, tmp_path: Path, asked: list[Photo]
) -> None:
    cache = tmp_path / "cache" / "c.sqlite"
    first = look(photos, cache)
    asked.clear()
    again = FakeEmbedder()
    second = look(photos, cache, again)
    assert names(asked) == ["broken.jpg"]
    assert again.embedded == 0
    assert same(first.catalog, second.catalog)
    assert first.skipped == second.skipped
    shutil.rmtree(snapshot.folder_of(cache))
    third = look(photos, cache)
    assert same(second.catalog, third.catalog)


def test_after_changes_all_is_as_without_a_snapshot(
    photos: Path, tmp_path: Path, asked: list[Photo]
) -> None:
    cache = tmp_path / "cache" / "c.sqlite"
    look(photos, cache)
    (photos / "2.jpg").rename(photos / "moved.jpg")
    (photos / "3.jpg").unlink()
    save(scene(50), photos / "4.jpg")
    save(scene(51), photos / "0new.jpg")
    asked.clear()
    again = FakeEmbedder()
    with_it = look(photos, cache, again)
    assert names(asked) == ["0new.jpg", "4.jpg", "broken.jpg", "moved.jpg"]
    assert again.embedded == 2
    without = look(photos, tmp_path / "other" / "c.sqlite")
    assert same(with_it.catalog, without.catalog)
    asked.clear()
    look(photos, cache)
    assert names(asked) == ["broken.jpg"], "it was not written anew"


def test_what_the_cache_forgot_is_not_believed(
    photos: Path, tmp_path: Path, asked: list[Photo]
) -> None:
    cache = tmp_path / "cache" / "c.sqlite"
    look(photos, cache)
    with Store(cache) as store:
        size = store.size()
        assert size.snapshots > 0
        kept = [path.read_bytes() for path in snapshot.folder_of(cache).iterdir()]
        assert sum(store.prune(0)) == 8
        assert store.size().snapshots == 0
    file = snapshot.file_of(cache, [photos])
    file.write_bytes(kept[0])
    asked.clear()
    again = FakeEmbedder()
    look(photos, cache, again)
    assert len(asked) == 9
    assert again.embedded == 8


def test_another_network_or_another_cache_is_not_served(
    photos: Path, tmp_path: Path, asked: list[Photo]
) -> None:
    cache = tmp_path / "cache" / "c.sqlite"
    look(photos, cache)
    other = FakeEmbedder()
    other.digest = "another"
    asked.clear()
    look(photos, cache, other)
    assert len(asked) == 9
    for suffix in ("", "-wal", "-shm"):
        cache.with_name(cache.name + suffix).unlink(missing_ok=True)
    asked.clear()
    again = FakeEmbedder()
    again.digest = "another"
    look(photos, cache, again)
    assert len(asked) == 9
    assert again.embedded == 8


def test_a_folder_of_snapshots_that_may_not_be_looked_into_stops_no_scan(
    photos: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """`sudo purger` made it, with a umask of 077."""
    cache = tmp_path / "cache" / "c.sqlite"
    look(photos, cache)
    real = os.stat

    def refused(path: object, *args: object, **kwargs: object) -> os.stat_result:
        if ".snapshots" in os.fspath(path) if isinstance(path, str | Path) else False:
            raise PermissionError(13, "Permission denied")
        return real(path, *args, **kwargs)

    monkeypatch.setattr(os, "stat", refused)
    assert len(look(photos, cache).catalog) == 8


def test_small_libraries_have_none(
    photos: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(snapshot, "WORTHWHILE", 9)
    look(photos, tmp_path / "cache" / "c.sqlite")
    assert not snapshot.folder_of(tmp_path / "cache" / "c.sqlite").exists()


def test_one_that_is_a_week_old_is_written_anew(photos: Path, tmp_path: Path) -> None:
    cache = tmp_path / "cache" / "c.sqlite"
    look(photos, cache)
    file = snapshot.file_of(cache, [photos])
    os.utime(file, (10**9, 10**9))
    old: Snapshot | None = snapshot.read(file)
    assert old is not None
    assert not old.is_fresh
    look(photos, cache)
    assert file.stat().st_mtime > 10**9
