"""The whole recipe with a fake network: what comes out, what the cache saves, what goes wrong."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import sqlite3
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import closing
from dataclasses import fields, replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image

from purger.assets import resources
from purger.core import decode, embed, pipeline, power, snapshot
from purger.core import findings as findings_file
from purger.core.cluster import cluster
from purger.core.domain import Decoded, Findings, Looks, Pairs, Photo, Progress, Skipped, Stage
from purger.core.errors import FindingsError, FolderError, ModelError, PhotoError
from purger.core.group import group
from purger.core.later import Later
from purger.core.pipeline import Request, find, similar
from purger.core.store import Known, Store
from tests.paint import FakeEmbedder, catalog, run, save, scene, traits
from tests.patience import PATIENCE, ended


@pytest.fixture
def photos(tmp_path: Path) -> Path:
    """Eight scenes; a copy, a small version and a broken file."""
    folder = tmp_path / "photos"
    for i in range(8):
        save(scene(i), folder / f"{i}.jpg", quality=92)
    shutil.copy(folder / "0.jpg", folder / "0 copy.jpg")
    save(scene(1).resize((320, 240)), folder / "sub" / "small.jpg", quality=60)
    (folder / "broken.jpg").write_bytes(b"\xff\xd8\xff garbage")
    return folder


def look(folder: Path, tmp_path: Path, embedder: FakeEmbedder | None = None) -> Findings:
    request = Request((folder,))
    return run(find(request, embedder or FakeEmbedder(), tmp_path / "cache" / "c.sqlite"))


def groups_of(found: Findings) -> list[list[str]]:
    names = [photo.path.name for photo in found.catalog.photos]
    return sorted(sorted(names[row] for row in g.members) for g in group(found, 0.8))


def test_copies_and_small_versions_are_grouped_and_the_broken_file_is_named(
    photos: Path, tmp_path: Path
) -> None:
    found = look(photos, tmp_path)
    assert groups_of(found) == [["0 copy.jpg", "0.jpg"], ["1.jpg", "small.jpg"]]
    assert [skip.path.name for skip in found.skipped] == ["broken.jpg"]
    assert len(found.catalog) == 10
    assert set(found.seconds) == {"scan", "decode", "embed", "cluster", "neighbours"}


def test_a_second_scan_embeds_nothing_and_finds_the_same(photos: Path, tmp_path: Path) -> None:
    first = look(photos, tmp_path)
    again = FakeEmbedder()
    second = look(photos, tmp_path, again)
    assert again.embedded == 0
    assert np.array_equal(first.catalog.vectors, second.catalog.vectors)
    assert groups_of(first) == groups_of(second)


def test_only_what_changed_is_read_again(photos: Path, tmp_path: Path) -> None:
    look(photos, tmp_path)
    save(scene(50), photos / "3.jpg")
    save(scene(51), photos / "new.jpg")
    again = FakeEmbedder()
    look(photos, tmp_path, again)
    assert again.embedded == 2


def test_what_is_sought_at_once_is_what_is_found_one_after_the_other(
    photos: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    beside = look(photos, tmp_path)
    monkeypatch.setattr(pipeline, "_BESIDE", 0)
    alone = look(photos, tmp_path)
    assert np.array_equal(beside.clustering.labels, alone.clustering.labels)
    assert np.array_equal(beside.clustering.centres, alone.clustering.centres)
    for column in fields(Pairs):
        one, other = (getattr(found.pairs, column.name) for found in (beside, alone))
        assert one.tobytes() == other.tobytes(), column.name
    assert set(alone.seconds) == set(beside.seconds)


@pytest.fixture
def no_network(tmp_path: Path) -> Path:
    """The card of a file that is no network, though it is what the card describes."""
    card = json.loads((resources() / f"{embed.DEFAULT_MODEL}.json").read_text("utf-8"))
    data = b"no network"
    (tmp_path / "none.onnx").write_bytes(data)
    file = tmp_path / "none.json"
    card |= {"file": "none.onnx", "sha256": hashlib.sha256(data).hexdigest()}
    file.write_text(json.dumps(card), "utf-8")
    return file


@pytest.mark.model
def test_photos_are_decoded_while_the_network_is_loaded(
    photos: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    is_decoded = threading.Event()
    pictures_of, session = decode.pictures_of, embed._session

    def noted(*given: Any, **named: Any) -> Any:
        is_decoded.set()
        return pictures_of(*given, **named)

    def late(*given: Any) -> Any:
        assert is_decoded.wait(PATIENCE)
        return session(*given)

    monkeypatch.setattr(decode, "pictures_of", noted)
    monkeypatch.setattr(embed, "_session", late)
    found = run(find(Request((photos,), use_cache=False)))
    assert len(found.catalog) == 10


def test_few_photos_are_decoded_for_what_is_no_network(
    no_network: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "many"
    for i in range(300):
        save(scene(i, (64, 48)), folder / f"{i}.jpg")
    decoded: list[int] = []
    pictures_of = decode.pictures_of

    def noted(files: Any, *given: Any) -> Any:
        ended("purger-network")
        decoded.append(len(files))
        return pictures_of(files, *given)

    monkeypatch.setattr(decode, "pictures_of", noted)
    monkeypatch.setattr(pipeline, "BATCH", 1000)  # so the network is not asked for anything before
    with pytest.raises(ModelError, match="cannot be loaded"):
        run(find(Request((folder,), use_cache=False, model=str(no_network))))
    assert sum(decoded) < 200


def test_what_is_no_network_is_told_where_no_photo_needs_it(
    no_network: Path, tmp_path: Path
) -> None:
    (tmp_path / "empty").mkdir()
    with pytest.raises(ModelError, match="cannot be loaded"):
        run(find(Request((tmp_path / "empty",), use_cache=False, model=str(no_network))))


def test_no_folder_is_walked_for_a_network_that_was_altered(
    no_network: Path, photos: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    no_network.with_suffix(".onnx").write_bytes(b"another one")
    monkeypatch.setattr(pipeline, "walked", lambda _roots: pytest.fail("it is walked"))
    with pytest.raises(ModelError, match="is not the one that its card describes"):
        run(find(Request((photos,), use_cache=False, model=str(no_network))))


def test_files_that_swapped_their_names_are_told_apart_and_not_decoded_again(
    tmp_path: Path,
) -> None:
    folder = tmp_path / "photos"
    one, two = (save(scene(i), folder / f"{i}.bmp") for i in range(2))
    for path in (one, two):
        os.utime(path, ns=(10**18, 10**18))
    before = look(folder, tmp_path).catalog.digests
    one.rename(folder / "x")
    two.rename(one)
    (folder / "x").rename(two)
    again = FakeEmbedder()
    after = look(folder, tmp_path, again).catalog.digests
    assert np.array_equal(after, before[::-1])
    look(folder, tmp_path, again)
    assert again.embedded == 0


def seen(found: Findings) -> dict[str, tuple[object, ...]]:
    """What is known of each photo, by name."""
    catalog = found.catalog
    return {
        photo.path.name: (traits, *(column[row].tobytes() for column in (
            catalog.digests, catalog.vectors, catalog.lumas, catalog.tinies, catalog.dhashes,
        )))
        for row, (photo, traits) in enumerate(zip(catalog.photos, catalog.traits, strict=True))
    }  # fmt: skip


def test_moved_renamed_touched_and_copied_photos_are_not_decoded_again(
    photos: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = look(photos, tmp_path)
    (photos / "2.jpg").rename(photos / "renamed.jpg")
    (photos / "sub").rename(photos / "elsewhere")
    os.utime(photos / "3.jpg", ns=(10**18, 10**18))
    shutil.copyfile(photos / "4.jpg", photos / "copy.jpg")
    opened: list[Photo] = []
    decoding = decode.picture_of

    def watched(photo: Photo, *what: Any) -> Decoded | Skipped:
        opened.append(photo)
        return decoding(photo, *what)

    monkeypatch.setattr(decode, "picture_of", watched)
    second = look(photos, tmp_path)
    assert [photo.path.name for photo in opened] == ["broken.jpg"]
    old, new = seen(first), seen(second)
    moved = {name: name for name in old} | {"2.jpg": "renamed.jpg"}
    assert {moved[name]: what for name, what in old.items()} | {"copy.jpg": old["4.jpg"]} == new
    with Store(tmp_path / "cache" / "c.sqlite") as store:
        assert all(store.thumbnail(photo) for photo in second.catalog.photos)
    look(photos, tmp_path)
    assert [photo.path.name for photo in opened] == ["broken.jpg", "broken.jpg"]


def test_a_photo_of_the_same_size_with_other_bytes_is_decoded(tmp_path: Path) -> None:
    folder = tmp_path / "photos"
    save(scene(1), folder / "a.bmp")
    look(folder, tmp_path)
    save(scene(2), folder / "b.bmp")
    again = FakeEmbedder()
    found = look(folder, tmp_path, again)
    assert again.embedded == 1
    assert not np.array_equal(found.catalog.vectors[0], found.catalog.vectors[1])


def test_known_bytes_whose_row_is_damaged_are_decoded(tmp_path: Path) -> None:
    folder = tmp_path / "photos"
    save(scene(1), folder / "a.jpg")
    look(folder, tmp_path)
    with closing(sqlite3.connect(tmp_path / "cache" / "c.sqlite")) as db, db:
        db.execute("UPDATE photo SET width = width + 1")
    (folder / "a.jpg").rename(folder / "b.jpg")
    again = FakeEmbedder()
    found = look(folder, tmp_path, again)
    assert again.embedded == 1
    assert [photo.path.name for photo in found.catalog.photos] == ["b.jpg"]
    assert not found.skipped


def test_a_limit_of_the_cache_holds_after_a_scan(photos: Path, tmp_path: Path) -> None:
    look(photos, tmp_path)
    cache = tmp_path / "cache" / "c.sqlite"
    run(find(Request((photos,), cache_limit=1), FakeEmbedder(), cache))
    with Store(cache) as store:
        assert store.size().photos == 0


def test_a_limit_of_the_cache_holds_while_photos_are_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder, most = tmp_path / "many", 0
    for i in range(48):
        save(scene(i, (64, 48)), folder / f"{i}.jpg")
    monkeypatch.setattr(pipeline, "_KEPT_AT_ONCE", 1)
    put = Store.put

    def watched(self: Store, *what: Any) -> None:
        nonlocal most
        put(self, *what)
        most = max(most, self.size().photos)

    monkeypatch.setattr(Store, "put", watched)
    run(find(Request((folder,), cache_limit=1), FakeEmbedder(), tmp_path / "c.sqlite"))
    assert 0 < most < 40  # a batch of the network at a time


@pytest.mark.parametrize("day", [120, 102])  # long after, and within the week that is not noted
def test_what_makes_room_for_new_photos_is_not_seen_any_more(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, day: int
) -> None:
    old, new = tmp_path / "old", tmp_path / "new"
    cache = tmp_path / "c.sqlite"
    for i in range(20):
        save(scene(i, (64, 48)), old / f"{i}.jpg")
        save(scene(100 + i, (64, 48)), new / f"{i}.jpg")
    monkeypatch.setattr("purger.core.store._PRUNED_AT_ONCE", 10)
    monkeypatch.setattr("purger.core.store._today", lambda: 100)
    run(find(Request((new,)), FakeEmbedder(), cache))
    monkeypatch.setattr("purger.core.store._today", lambda: 101)
    run(find(Request((old,)), FakeEmbedder(), cache))
    with Store(cache) as store:
        limit = store.size().used * 9 // 8
    monkeypatch.setattr("purger.core.store._today", lambda: day)
    for i in range(20):
        save(scene(200 + i, (64, 48)), new / f"new-{i}.jpg")
    run(find(Request((new,), cache_limit=limit), FakeEmbedder(), cache))
    again = FakeEmbedder()
    run(find(Request((new,), cache_limit=limit), again, cache))
    assert again.embedded == 0


@pytest.fixture
def locked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[sqlite3.Connection]:
    """A cache that another run writes; with no patience left for it."""
    monkeypatch.setattr(pipeline, "_KEPT_AT_ONCE", 1)
    monkeypatch.setattr(pipeline, "_PATIENCE", 0.01)
    monkeypatch.setattr(pipeline, "_LOCKED_SECONDS", 0.0)
    with Store(tmp_path / "cache" / "c.sqlite"):
        pass
    with closing(sqlite3.connect(tmp_path / "cache" / "c.sqlite")) as db:
        db.execute("BEGIN IMMEDIATE")
        yield db


def test_a_cache_that_another_run_holds_costs_what_is_read_meanwhile(
    locked: sqlite3.Connection, photos: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pipeline, "_UNKEPT", 1)
    monkeypatch.setattr(snapshot, "WORTHWHILE", 1)
    found = look(photos, tmp_path)
    assert [note for note in found.notes if "10 photos are not in it" in note] == [*found.notes]
    locked.rollback()
    again = FakeEmbedder()
    assert not look(photos, tmp_path, again).notes
    assert again.embedded == 10


def test_what_is_read_while_another_run_holds_the_cache_waits_for_it(
    locked: sqlite3.Connection, tmp_path: Path
) -> None:
    for i in range(64):
        save(scene(i, (64, 48)), tmp_path / "many" / f"{i}.jpg")
    first = FakeEmbedder()
    steps = find(Request((tmp_path / "many",)), first, tmp_path / "cache" / "c.sqlite")
    while first.embedded < 32:
        next(steps)
    locked.rollback()
    assert not run(steps).notes
    again = FakeEmbedder()
    look(tmp_path / "many", tmp_path, again)
    assert not again.embedded


def test_a_quiet_scan_takes_half_of_the_cores(
    photos: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    taken: list[int] = []

    class Watched(pipeline.Reading):
        def __init__(self, network: Any, apart: Any, cores: int, *what: Any) -> None:
            taken.append(cores)
            super().__init__(network, apart, cores, *what)

    monkeypatch.setattr(pipeline, "Reading", Watched)
    monkeypatch.setattr(power, "is_on_battery", lambda: False)
    for quiet in (False, True):
        run(find(Request((photos,), use_cache=False, quiet=quiet), FakeEmbedder()))
    assert taken[1] == max(1, taken[0] // 2)


def test_a_cancelled_scan_resumes_where_it_was(tmp_path: Path) -> None:
    folder = tmp_path / "many"
    for i in range(64):
        save(scene(i, (64, 48)), folder / f"{i}.jpg")
    first = FakeEmbedder()
    steps = find(Request((folder,)), first, tmp_path / "c.sqlite")
    while not first.embedded:
        next(steps)
    steps.close()
    assert 0 < first.embedded < 64
    second = FakeEmbedder()
    resumed = run(find(Request((folder,)), second, tmp_path / "c.sqlite"))
    assert first.embedded + second.embedded <= 64 + 16
    assert second.embedded < 64
    whole = run(find(Request((folder,), use_cache=False), FakeEmbedder()))
    assert np.allclose(resumed.catalog.vectors, whole.catalog.vectors)


def test_without_the_cache_no_file_is_written(photos: Path, own_home: Path) -> None:
    run(find(Request((photos,), use_cache=False), FakeEmbedder()))
    assert not list((own_home / "purger").rglob("*.sqlite"))


def test_a_cache_that_cannot_be_used_costs_a_note_not_the_scan(
    photos: Path, tmp_path: Path
) -> None:
    (tmp_path / "in-the-way").write_text("")
    found = run(find(Request((photos,)), FakeEmbedder(), tmp_path / "in-the-way" / "c.sqlite"))
    assert len(found.catalog) == 10
    assert "cache cannot be opened" in found.notes[0]


@pytest.mark.parametrize("count", [0, 1, 2])
def test_a_handful_of_photos(tmp_path: Path, count: int) -> None:
    folder = tmp_path / "few"
    folder.mkdir()
    for i in range(count):
        save(scene(i), folder / f"{i}.jpg")
    found = look(folder, tmp_path)
    assert len(found.catalog) == count
    assert group(found, 0.5) == ()


def test_ten_identical_photos_are_one_group(tmp_path: Path) -> None:
    folder = tmp_path / "same"
    save(scene(1), folder / "0.jpg")
    for i in range(1, 10):
        shutil.copy(folder / "0.jpg", folder / f"{i}.jpg")
    (found,) = group(look(folder, tmp_path), 1.0)
    assert len(found.members) == 10


def test_a_clock_beyond_all_years_stops_nothing(tmp_path: Path) -> None:
    folder = tmp_path / "photos"
    for name in ("a.png", "b.png"):
        path = save(scene(1), folder / name)
        try:
            os.utime(path, ns=(0, 2**63 + 10**18))
        except (OSError, OverflowError):
            pytest.skip("this file system has no such time")
    found = look(folder, tmp_path)
    assert groups_of(found) == [["a.png", "b.png"]]
    assert {photo.mtime_ns for photo in look(folder, tmp_path).catalog.photos} == {2**63 - 1}
    findings_file.save(found, tmp_path / "f")
    assert run(findings_file.load(tmp_path / "f")).catalog.photos == found.catalog.photos
    for photo in found.catalog.photos:
        assert photo.is_same_file(photo.path.lstat())


def test_photo_folders_are_not_written_to(photos: Path, tmp_path: Path) -> None:
    def state() -> list[tuple[str, int, bytes]]:
        return [
            (str(p), p.lstat().st_mtime_ns, p.read_bytes() if p.is_file() else b"")
            for p in sorted(photos.rglob("*"))
        ]

    before = state()
    look(photos, tmp_path)
    assert state() == before


def test_a_file_that_vanishes_between_walk_and_read_is_skipped(
    photos: Path, tmp_path: Path
) -> None:
    steps = find(Request((photos,)), FakeEmbedder(), tmp_path / "c.sqlite")
    for progress in steps:
        if progress.stage is Stage.SCAN and progress.total is not None:
            (photos / "5.jpg").unlink()
            break
    found = run(steps)
    assert "It is no longer there." in {skip.reason for skip in found.skipped}
    assert len(found.catalog) == 9


def test_progress_counts_every_photo(photos: Path, tmp_path: Path) -> None:
    seen: list[Progress] = list(find(Request((photos,)), FakeEmbedder(), tmp_path / "c.sqlite"))
    last = [p for p in seen if p.stage is Stage.DECODE][-1]
    assert (last.done, last.total) == (11, 11)


def test_a_missing_folder_is_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(FolderError, match="There is no folder"):
        run(find(Request((tmp_path / "no",)), FakeEmbedder(), tmp_path / "c.sqlite"))


def test_similar_ranks_the_copy_first_and_takes_a_photo_from_outside(
    photos: Path, tmp_path: Path
) -> None:
    outside = save(scene(4).resize((300, 225)), tmp_path / "elsewhere.png")
    near = run(similar(outside, Request((photos,)), 3, FakeEmbedder(), tmp_path / "c.sqlite"))
    assert near[0].photo.path.name == "4.jpg"
    assert near[0].probability > 0.9
    assert len(near) == 3
    own = run(similar(photos / "0.jpg", Request((photos,)), 1, FakeEmbedder(), tmp_path / "c"))
    assert own[0].photo.path.name == "0 copy.jpg"


def test_a_picture_of_nothing_is_similar_to_its_copies_only(tmp_path: Path) -> None:
    folder = tmp_path / "photos"
    black = save(Image.new("RGB", (64, 48)), folder / "black.png")
    shutil.copy(black, folder / "copy.png")
    save(Image.new("RGB", (64, 48), "white"), folder / "white.png")
    save(Image.new("RGB", (64, 48), (3, 3, 3)), folder / "dark.png")
    found = run(similar(black, Request((folder,)), embedder=FakeEmbedder(), cache=tmp_path / "c"))
    assert found[0].photo.path.name == "copy.png"
    assert found[0].probability > 0.99
    assert [one.probability for one in found[1:]] == [0, 0]


def test_similar_to_what_cannot_be_read_is_a_sentence(photos: Path, tmp_path: Path) -> None:
    for name in ("broken.jpg", "missing.jpg"):
        with pytest.raises(PhotoError, match=name):
            run(similar(photos / name, Request((photos,)), 1, FakeEmbedder(), tmp_path / "c"))


def test_similar_weighs_what_is_near_and_what_is_of_the_same_moment(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(pipeline, "_WEIGHED", 2)
    of = catalog(50, all_traits=[traits(taken=5.0)] * 3 + [traits(taken=6.0)] * 47)
    looks = Looks(bytes(32), bytes(32), of.tinies[0], of.lumas[0])
    own = replace(of.photos[2], path=Path("/another/name.jpg"))
    asked = Known(own, traits(taken=5.0), looks, of.vectors[9])
    rows = pipeline._candidates(asked, of, 1)
    assert {0, 1, 9} <= set(rows)
    assert 2 not in rows
    assert len(rows) <= 6


def test_findings_survive_the_way_to_the_window(photos: Path, tmp_path: Path) -> None:
    os.rename(photos / "2.jpg", os.fsencode(photos) + b"/caf\xe9\n<b>.jpg")
    for name in (b"/caf\xe9\n<b>.CR2", b"/1.mov", b"/1.aae"):
        with open(os.fsencode(photos) + name, "wb") as stream:
            stream.write(name)
    found = look(photos, tmp_path)
    assert sum(map(len, found.catalog.companions)) == 3
    findings_file.save(found, tmp_path / "f" / "x.findings")
    back = run(findings_file.load(tmp_path / "f" / "x.findings"))
    assert back.catalog.photos == found.catalog.photos
    assert [t.width for t in back.catalog.traits] == [t.width for t in found.catalog.traits]
    assert [t.taken for t in back.catalog.traits] == [t.taken for t in found.catalog.traits]
    assert [t.tiles for t in back.catalog.traits] == [t.tiles for t in found.catalog.traits]
    assert [t.exposure for t in back.catalog.traits] == [t.exposure for t in found.catalog.traits]
    assert back.catalog.companions == found.catalog.companions
    assert back.skipped == found.skipped
    assert back.clustering.elbow == found.clustering.elbow
    assert np.array_equal(back.clustering.distances, found.clustering.distances)
    assert back.clustering.distances.any()
    assert group(back, 0.8) == group(found, 0.8)
    assert back.catalog.vectors.shape == (10, 0)


def test_renamed_and_reordered_photos_lie_in_the_same_clusters(
    photos: Path, tmp_path: Path
) -> None:
    before = look(photos, tmp_path)
    for number, path in enumerate(sorted(photos.rglob("*.jpg"), reverse=True)):
        if number % 3 == 0:
            path.rename(photos / f"renamed {number}.jpg")
    after = look(photos, tmp_path)

    def clusters(found: Findings) -> dict[bytes, tuple[int, float]]:
        of = found.clustering
        rows = zip(found.catalog.digests, of.labels, of.distances, strict=True)
        return {digest.tobytes(): (int(label), float(far)) for digest, label, far in rows}

    assert clusters(before) == clusters(after)
    assert before.clustering.elbow == after.clustering.elbow
    names = [[photo.path.name for photo in found.catalog.photos] for found in (before, after)]
    assert names[0] != names[1]


def test_another_number_of_clusters_is_had_from_the_file(photos: Path, tmp_path: Path) -> None:
    found = look(photos, tmp_path)
    findings_file.save(found, tmp_path / "x.findings")
    vectors, digests = findings_file.load_vectors(tmp_path / "x.findings")
    assert np.array_equal(vectors, found.catalog.vectors)
    other = run(cluster(vectors, digests, 3))
    back = findings_file.unpacked(findings_file.packed(other))
    assert len(back.centres) == 3
    assert back.elbow == other.elbow
    for name in ("labels", "centres", "distances"):
        assert np.array_equal(getattr(back, name), getattr(other, name))
    (tmp_path / "x.findings").unlink()
    with pytest.raises(FindingsError, match="look again"):
        findings_file.load_vectors(tmp_path / "x.findings")


def test_thousands_of_empty_files_are_a_sentence_each_and_none_is_opened(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "photos"
    save(scene(1), folder / "real.jpg")
    for number in range(5000):
        (folder / f"{number:04}.jpg").touch()
    fetched: list[Photo] = []
    fetch = decode.fetch

    def watched(photo: Photo) -> bytes | Skipped:
        fetched.append(photo)
        return fetch(photo)

    monkeypatch.setattr(decode, "fetch", watched)
    steps, told = find(Request((folder,)), FakeEmbedder(), tmp_path / "c.sqlite"), []
    try:
        while True:
            told.append(next(steps))
    except StopIteration as stop:
        found = stop.value
    assert [photo.path.name for photo in fetched] == ["real.jpg"]
    assert len(found.skipped) == 5000
    assert len({id(skip.reason) for skip in found.skipped}) == 1
    assert str(found.skipped[17].reason) == "The file is empty."
    assert found.skipped[17].path == folder / "0017.jpg"
    read = [step for step in told if step.stage is Stage.DECODE]
    assert [step.done for step in read] == sorted(step.done for step in read)
    assert {step.total for step in read} == {None, 5001}
    assert read[-1].done == 5001
    with Store(tmp_path / "c.sqlite") as store:
        assert store.size().photos == 1
    findings_file.save(found, tmp_path / "x.findings")
    assert run(findings_file.load(tmp_path / "x.findings")).skipped == found.skipped


def test_damaged_findings_are_a_sentence(photos: Path, tmp_path: Path) -> None:
    file = tmp_path / "x.findings"
    findings_file.save(look(photos, tmp_path), file)
    whole = file.read_bytes()
    dice = np.random.default_rng(1)
    for length in dice.integers(0, len(whole), 20):
        file.write_bytes(whole[:length])
        with pytest.raises(FindingsError, match=r"\.$"):
            run(findings_file.load(file))
    file.unlink()
    with pytest.raises(FindingsError):
        run(findings_file.load(file))


def test_the_raw_of_a_photo_that_cannot_be_read_is_told(photos: Path, tmp_path: Path) -> None:
    (photos / "broken.CR2").write_bytes(b"raw")
    (photos / "broken.xmp").write_bytes(b"edits")
    (photos / "0.CR2").write_bytes(b"raw of 0")
    for _ in range(2):  # from the files, then from the cache
        found = look(photos, tmp_path)
        assert [skip.path.name for skip in found.skipped] == ["broken.CR2", "broken.jpg"]
        with_files = {
            p.path.name
            for p, c in zip(found.catalog.photos, found.catalog.companions, strict=True)
            if c
        }
        assert with_files == {"0.jpg"}


@pytest.mark.skipif(sys.platform != "linux", reason="as Linux counts")
def test_the_peak_is_of_the_program_itself_and_not_of_who_started_it() -> None:
    large = bytearray(b"x" * 400_000_000)
    told = "from purger.core.pipeline import peak_rss; print(peak_rss())"
    done = subprocess.run([sys.executable, "-c", told], capture_output=True, check=True)
    assert 10_000_000 < int(done.stdout) < len(large)
    assert pipeline.peak_rss() > len(large)


@pytest.mark.parametrize("is_short", [True, False])
def test_what_the_end_needs_is_loaded_when_the_end_is_in_sight(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, is_short: bool
) -> None:
    for i in range(40):
        save(scene(i, (64, 48)), tmp_path / "many" / f"{i}.jpg")
    network = FakeEmbedder()
    begun_at: list[int] = []

    class Watched(Later):
        def begin(self, count: int | None = None) -> None:
            assert count is None
            begun_at.append(network.embedded)

    monkeypatch.setattr(pipeline, "Later", Watched)
    monkeypatch.setattr(pipeline, "_SHORT", 1000.0 if is_short else 0.0)
    monkeypatch.setattr(pipeline, "BATCH", 4)
    run(find(Request((tmp_path / "many",), use_cache=False), network))
    if is_short:
        assert begun_at[0] == 0
    else:
        assert begun_at[0] >= 20
    network.embedded = 0
    again = tmp_path / "c.sqlite"
    run(find(Request((tmp_path / "many",)), network, again))
    begun_at.clear()
    network.embedded = 0
    run(find(Request((tmp_path / "many",)), network, again))
    assert begun_at == [0]  # all of it was known
