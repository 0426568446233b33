"""The cache: what it keeps, what it forgets, and that it heals itself."""

from __future__ import annotations

import os
import sqlite3
import threading
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from unittest.mock import Mock

import numpy as np
import pytest

from purger.core.domain import Decoded, Floats, Looks, Photo
from purger.core.errors import StoreError
from purger.core.store import Store
from tests.paint import traits


def decoded(name: bytes, number: int = 1) -> Decoded:
    photo = Photo(Path(os.fsdecode(b"/p/" + name)), 100 + number, 10**18 + number, 1, number)
    dice = np.random.default_rng(number)
    looks = Looks(
        bytes([number] * 32), bytes([number] * 32), dice.integers(0, 256, (16, 16, 3), "u1"),
        dice.integers(0, 256, (64, 64), "u1"),
    )  # fmt: skip
    return Decoded(
        photo,
        traits(taken=1.5, tiles=bytes(36), damaged=number == 1, rating=number % 7 - 1),
        looks,
        np.zeros((4, 4, 3), np.uint8),
        b"jpeg%d" % number,
    )


def vector(number: int) -> Floats:
    return np.full(4, number, np.float32)


def test_what_was_put_is_known_again_after_opening_anew(tmp_path: Path) -> None:
    batch = [(decoded(b"caf\xe9.jpg", 1), vector(1)), (decoded(b"b.jpg", 2), vector(2))]
    with Store(tmp_path / "c.sqlite") as store:
        store.put(batch, "m")
    with Store(tmp_path / "c.sqlite") as store:
        known = {one.photo: one for one in store.known([d.photo for d, _ in batch], "m")}
        for one, values in batch:
            found = known[one.photo]
            assert found.traits == one.traits
            assert found.looks.digest == one.looks.digest
            assert np.array_equal(found.looks.tiny, one.looks.tiny)
            assert np.array_equal(found.looks.luma, one.looks.luma)
            assert np.array_equal(found.vector, values)
            assert store.thumbnail(one.photo) == one.thumbnail


def test_a_changed_file_and_another_network_are_not_known(tmp_path: Path) -> None:
    one = decoded(b"a.jpg")
    with Store(tmp_path / "c.sqlite") as store:
        store.put([(one, vector(1))], "m")
        for changed in (replace(one.photo, size=5), replace(one.photo, mtime_ns=5)):
            assert not list(store.known([changed], "m"))
            assert store.thumbnail(changed) is None
        assert not list(store.known([replace(one.photo, ctime_ns=5)], "m"))
        assert not list(store.known([one.photo], "other"))
        store.put([(one, vector(7))], "other")
        assert next(iter(store.known([one.photo], "m"))).vector[0] == 1


def test_more_photos_than_one_query_takes(tmp_path: Path) -> None:
    batch = [(decoded(b"%d.jpg" % i, i % 250), vector(i)) for i in range(1000)]
    with Store(tmp_path / "c.sqlite") as store:
        store.put(batch, "m")
        assert len(list(store.known([d.photo for d, _ in batch], "m"))) == 1000


@pytest.mark.parametrize("content", [b"not a database" * 100, b"SQLite format 3\0" + bytes(5000)])
def test_a_damaged_cache_is_set_aside_and_begun_anew(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "c.sqlite"
    file.write_bytes(content)
    with Store(file) as store:
        store.put([(decoded(b"a.jpg"), vector(1))], "m")
    assert (tmp_path / "c.sqlite.damaged").read_bytes() == content


def test_an_older_cache_is_set_aside(tmp_path: Path) -> None:
    file = tmp_path / "c.sqlite"
    with sqlite3.connect(file) as db:
        db.execute("CREATE TABLE photo (old)")
        db.execute("PRAGMA user_version = 99")
    db.close()
    with Store(file) as store:
        assert not list(store.known([decoded(b"a.jpg").photo], "m"))
    assert (tmp_path / "c.sqlite.damaged").exists()


def test_a_row_that_is_not_whole_is_not_known(tmp_path: Path) -> None:
    one = decoded(b"a.jpg")
    with Store(tmp_path / "c.sqlite") as store:
        store.put([(one, vector(1))], "m")
    with sqlite3.connect(tmp_path / "c.sqlite") as db:
        db.execute("UPDATE photo SET tiny = x'00'")
    db.close()
    with Store(tmp_path / "c.sqlite") as store:
        assert not list(store.known([one.photo], "m"))


def test_two_instances_share_one_cache(tmp_path: Path) -> None:
    file = tmp_path / "c.sqlite"
    with Store(file) as one, Store(file) as two:
        for i in range(20):
            (one if i % 2 else two).put([(decoded(b"%d.jpg" % i, i), vector(i))], "m")
        photos = [decoded(b"%d.jpg" % i, i).photo for i in range(20)]
        assert len(list(one.known(photos, "m"))) == len(list(two.known(photos, "m"))) == 20


def test_a_folder_that_cannot_be_made_is_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(StoreError, match="cannot be opened"), Store(tmp_path / "file" / "c.sqlite"):
        pass


def test_a_full_disk_loses_the_batch_and_nothing_else(tmp_path: Path) -> None:
    first, second = decoded(b"a.jpg", 1), decoded(b"b.jpg", 2)
    huge = replace(second, thumbnail=bytes(5_000_000))
    with Store(tmp_path / "c.sqlite") as store:
        store.put([(first, vector(1))], "m")
        db = store._open_db
        (pages,) = db.execute("PRAGMA page_count").fetchone()
        db.execute(
            f"PRAGMA max_page_count = {pages + 10}"
        )  # sqlite then says what a full disk says
        with pytest.raises(StoreError, match="full"):
            store.put([(huge, vector(2))], "m")
        assert len(list(store.known([first.photo, second.photo], "m"))) == 1


def test_several_openers_of_a_damaged_cache_end_in_one_new_cache(tmp_path: Path) -> None:
    file = tmp_path / "c.sqlite"
    file.write_bytes(b"not a database" * 100)
    failures: list[Exception] = []

    def open_and_put(number: int) -> None:
        try:
            with Store(file) as store:
                store.put([(decoded(b"%d.jpg" % number, number), vector(number))], "m")
        except StoreError as error:
            failures.append(error)

    threads = [threading.Thread(target=open_and_put, args=(i,)) for i in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not failures
    with Store(file) as store:
        assert list(store.known([decoded(b"0.jpg", 0).photo], "m")) is not None


def test_a_photo_that_stops_a_decoder_is_remembered_until_it_or_the_decoder_changes(
    tmp_path: Path,
) -> None:
    one, other = decoded(b"caf\xe9.heic", 1).photo, decoded(b"b.heic", 2).photo
    with Store(tmp_path / "c.sqlite") as store:
        store.quarantine({one: "It stops its decoder."}, "heif 1")
    with Store(tmp_path / "c.sqlite") as store:
        assert store.quarantined([one, other], "heif 1") == {one: "It stops its decoder."}
        assert store.quarantined([one], "heif 2") == {}
        assert store.quarantined([replace(one, mtime_ns=5)], "heif 1") == {}


def test_what_a_reader_began_and_did_not_finish_is_known(tmp_path: Path) -> None:
    one, two, three = (decoded(b"%d.jpg" % i, i).photo for i in range(3))
    with Store(tmp_path / "c.sqlite") as store:
        store.begin([one, two], "killed")
        store.begin([two], "killed")
        store.begin([three], "alive")
        assert store.unfinished([one, two, three]) == {two, three}
        assert store.unfinished([replace(two, size=9)]) == frozenset()
        store.begin([], "alive")
        store.settle([two])
        assert store.unfinished([one, two, three]) == frozenset()


def test_a_flipped_bit_in_a_row_is_known_by_its_seal(tmp_path: Path) -> None:
    file = tmp_path / "c.sqlite"
    one = decoded(b"a.jpg")
    for column, value in (("vector", bytes(16)), ("sharpness", 1e9), ("camera", "Other")):
        with Store(file) as store:
            store.put([(one, vector(1))], "m")
        with closing(sqlite3.connect(file)) as db:
            db.execute(f"UPDATE photo SET {column} = ?", (value,))  # noqa: S608 - our own words
            db.execute("UPDATE thumbnail SET jpeg = x'00'")
            db.commit()
        with Store(file) as store:
            assert not list(store.known([one.photo], "m"))
            assert store.thumbnail(one.photo) is None


def test_what_is_found_damaged_while_it_is_used_is_begun_anew(tmp_path: Path) -> None:
    file = tmp_path / "c.sqlite"
    batch = [(decoded(b"%d.jpg" % i, i), vector(i)) for i in range(20)]
    with Store(file) as store:
        store.put(batch, "m")
    data = bytearray(file.read_bytes())
    data[20] ^= 0xFF  # how much of each page is used: believed until something is written
    file.write_bytes(data)
    with pytest.raises(StoreError, match=r"^The cache is damaged\.$"), Store(file) as store:
        store.put(batch, "m")
    assert (tmp_path / "c.sqlite.damaged").exists()
    with Store(file) as store:
        store.put(batch, "m")
        assert len(list(store.known([one.photo for one, _ in batch], "m"))) == 20


def test_what_was_seen_longest_ago_is_forgotten_first(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    batch = [(decoded(b"%d.jpg" % i, i), vector(i)) for i in range(1, 100)]
    photos = [one.photo for one, _ in batch]
    monkeypatch.setattr("purger.core.store._PRUNED_AT_ONCE", 10)
    with Store(tmp_path / "c.sqlite") as store:
        monkeypatch.setattr("purger.core.store._today", lambda: 100)
        store.put(batch, "m")
        monkeypatch.setattr("purger.core.store._today", lambda: 120)
        store.visit(photos[:50])
        half = store.size().used // 2
        gone = sum(store.prune(half))
        left = {one.photo for one in store.known(photos, "m")}
        assert store.size().used <= half
        assert 0 < len(left) == 99 - gone
        assert left <= set(photos[:50])
        assert all(store.thumbnail(photo) is None for photo in photos[50:])


def test_a_day_to_come_that_a_wrong_clock_noted_keeps_nothing_for_ever(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    batch = [(decoded(b"%d.jpg" % i, i), vector(i)) for i in range(1, 100)]
    photos = [one.photo for one, _ in batch]
    monkeypatch.setattr("purger.core.store._PRUNED_AT_ONCE", 10)
    with Store(tmp_path / "c.sqlite") as store:
        monkeypatch.setattr("purger.core.store._today", lambda: 40_000)
        store.put(batch[:50], "m")
        monkeypatch.setattr("purger.core.store._today", lambda: 100)
        store.visit(photos[:50])
        monkeypatch.setattr("purger.core.store._today", lambda: 120)
        store.put(batch[50:], "m")
        list(store.prune(store.size().used // 2))
        assert {one.photo for one in store.known(photos, "m")} <= set(photos[50:])


def test_pruning_leaves_a_cache_within_its_limit_alone(tmp_path: Path) -> None:
    with Store(tmp_path / "c.sqlite") as store:
        store.put([(decoded(b"a.jpg"), vector(1))], "m")
        assert list(store.prune(store.size().used)) == []
        assert store.size().photos == 1


def test_vacuum_gives_free_room_back_and_keeps_the_rest(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("purger.core.store._PRUNED_AT_ONCE", 10)
    file = tmp_path / "c.sqlite"
    batch = [(decoded(b"%d.jpg" % i, i), vector(i)) for i in range(1, 200)]
    with Store(file) as store:
        store.put(batch, "m")
        list(store.prune(store.size().used // 2))
        before = store.size()
        store.vacuum()
        assert file.stat().st_size < 0.8 * (before.used + before.free)
        assert store.size().free == 0 < before.free
        assert store.size().photos == before.photos
        known = list(store.known([one.photo for one, _ in batch], "m"))
        assert len(known) == before.photos


def test_bytes_are_recalled_under_another_name_with_their_own_thumbnail(tmp_path: Path) -> None:
    one = decoded(b"a.jpg", 1)
    moved = replace(one.photo, path=Path("/q/b.jpg"), mtime_ns=5, ctime_ns=6)
    with Store(tmp_path / "c.sqlite") as store:
        store.put([(one, vector(1))], "m")
        assert store.contents([one.photo.size], "m") == {one.photo.size: {one.looks.digest}}
        assert store.contents([one.photo.size], "other") == {}
        found = store.recall(moved, one.looks.digest, "m")
        assert found is not None
        again, values = found
        assert (again.photo, again.traits, again.thumbnail) == (moved, one.traits, one.thumbnail)
        assert np.array_equal(values, vector(1))
        # the old name is another picture's by now, as another network saw it
        other = replace(decoded(b"a.jpg", 2), photo=replace(one.photo, mtime_ns=7))
        store.put([(other, vector(2))], "other")
        assert store.recall(moved, one.looks.digest, "m") is None
        assert store.recall(moved, bytes(32), "m") is None


def test_an_index_that_answers_with_what_was_not_asked_for_is_damage(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file, one = tmp_path / "photos.sqlite", decoded(b"/a.jpg")
    with Store(file) as store:
        store.put([(one, vector(1))], "m")
    with Store(file) as store:
        (row,) = store._open_db.execute("SELECT * FROM photo").fetchall()
        answer = Mock(execute=lambda *_: Mock(fetchall=lambda: [(b"/never asked for", *row[2:])]))
        with monkeypatch.context() as patch:
            patch.setattr(Store, "_open_db", answer)
            assert list(store.known([one.photo], "m")) == []
    with Store(file) as store:
        assert store.size().photos == 0, "it was begun anew"
