"""What a run notes of what it decodes, and what the next one makes of it."""

from __future__ import annotations

from pathlib import Path

from purger.core.domain import Photo
from purger.core.errors import StoreError
from purger.core.store import Store
from purger.core.watchlist import Watchlist


def photos(count: int) -> list[Photo]:
    return [Photo(Path(f"/p/{i:04}.jpg"), 1, 1, 1, i + 1) for i in range(count)]


def fail(error: StoreError) -> None:
    raise error


def test_what_is_noted_is_what_another_run_finds_unfinished_and_no_note_stays(
    tmp_path: Path,
) -> None:
    many = photos(20)
    with Store(tmp_path / "c.sqlite") as store, Store(tmp_path / "c.sqlite") as other:
        with Watchlist(store, "1", fail) as watchlist:
            watchlist.note(many[:12])
            assert other.unfinished(many) == set(many[:12])
            watchlist.note(many[10:])
            assert other.unfinished(many) == set(many[10:])
        assert not other.unfinished(many)


def test_suspects_stay_suspect_until_they_were_read(tmp_path: Path) -> None:
    few = photos(3)
    with Store(tmp_path / "c.sqlite") as store:
        store.begin(few[:2], "killed")
        with Watchlist(store, "1", fail) as cancelled:
            assert cancelled.suspects(few) == set(few[:2])
        with Watchlist(store, "1", fail) as watchlist:
            assert watchlist.suspects(few) == set(few[:2])
            watchlist.keep({few[0]: "It stops its decoder."})
        with Watchlist(store, "1", fail) as watchlist:
            assert watchlist.suspects(few) == frozenset()
            assert watchlist.killers(few) == {few[0]: "It stops its decoder."}


def test_a_cache_that_fails_is_told_once(tmp_path: Path) -> None:
    told: list[StoreError] = []
    closed = Store(tmp_path / "c.sqlite")
    with Watchlist(closed, "1", told.append) as watchlist:
        assert watchlist.killers(photos(2)) == {}
        watchlist.note(photos(2))
    assert len(told) == 1
    with Watchlist(None, "1", fail) as watchlist:
        assert watchlist.suspects(photos(1)) == frozenset()
