"""Photos by drive: small ones are handed out together, in their order."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from queue import SimpleQueue

import pytest

from purger.core import lanes
from purger.core.domain import Photo
from purger.core.lanes import Bundle, Lane, Lanes
from tests.patience import PATIENCE, ended

SMALL, LARGE = 10, 1000


def photos(*sizes: int) -> list[Photo]:
    return [Photo(Path(f"/p/{i}"), size, 1, 1, i + 1) for i, size in enumerate(sizes)]


def handed_out(
    some: list[Photo], bundle: Bundle | None, note: Callable[[list[Photo]], None]
) -> list[list[Photo]]:
    """The jobs of one thread, in their order; each is done before the next one is fed."""
    jobs: list[list[Photo]] = []
    done: SimpleQueue[list[Photo]] = SimpleQueue()

    def work(_: Lane, together: list[Photo]) -> None:
        done.put(together)

    all_ = Lanes(some, 1, work, note, bundle=bundle)
    while all_.has_more:
        all_.feed()
        jobs.append(done.get(timeout=PATIENCE))
        for photo in jobs[-1]:
            assert all_.took(photo)
    all_.close()
    ended("purger-decode")
    return jobs


def unheard(_: list[Photo]) -> None:
    pass


def test_small_photos_that_follow_each_other_are_handed_out_together() -> None:
    some = photos(*[SMALL] * 10, LARGE, *[SMALL] * 10, LARGE, LARGE, *[SMALL] * 40)
    jobs = handed_out(some, Bundle(4, SMALL), unheard)
    assert [photo for job in jobs for photo in job] == some
    sizes = [len(job) for job in jobs]
    assert sizes[:10] == [4, 4, 2, 1, 4, 4, 2, 1, 1, 4]
    assert sizes[-3:] == [1, 1, 1]  # the last ones, so that no thread is left with many


def test_without_a_bundle_each_photo_is_handed_out_by_itself() -> None:
    some = photos(*[SMALL] * 30)
    assert handed_out(some, None, unheard) == [[photo] for photo in some]


def test_none_is_handed_out_that_was_not_noted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lanes, "_AT_ONCE", 7)
    told: list[set[Photo]] = []
    some = photos(*[SMALL] * 100)
    jobs = handed_out(some, Bundle(4, SMALL), lambda noted: told.append(set(noted)))
    assert all(any(set(job) <= noted for noted in told) for job in jobs)
    assert max(len(job) for job in jobs) == 4
    assert max(len(noted) for noted in told) < len(some)
