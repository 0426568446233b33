"""The time left: right within a fifth after a tenth of the work, whatever the photos are."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
import pytest

from purger.core.domain import Photo
from purger.core.pace import Pace

CORES = 4


def photo(number: int, size: int, suffix: str) -> Photo:
    return Photo(Path(f"/p/{number}{suffix}"), size, 1, 1, number + 1)


def errors(photos: Sequence[Photo], cost: Callable[[Photo], float], *, since: float) -> list[float]:
    """How wrong it is, as a share of what is left, on four cores; from a share of the time on."""
    dice = np.random.default_rng(1)
    seconds = [cost(one) * dice.uniform(0.7, 1.3) for one in photos]
    whole = sum(seconds) / CORES
    pace, now, wrong = Pace(photos, 0.0), 0.0, []
    for one, took in zip(photos, seconds, strict=True):
        now += took / CORES
        pace.read(one, took)
        left = pace.left(now)
        if since * whole < now < 0.9 * whole:
            assert left is not None
            wrong.append(abs(left - (whole - now)) / (whole - now))
    return wrong


def camera(one: Photo) -> float:
    """A machine half as fast as the one that was measured."""
    return 2 * (4e-3 + one.size * 11e-9)


def test_photos_of_one_kind() -> None:
    photos = [photo(i, 3_000_000 + i % 7 * 300_000, ".jpg") for i in range(2000)]
    assert max(errors(photos, camera, since=0.1)) < 0.2


def test_a_tenth_of_small_photos_before_large_ones() -> None:
    photos = [photo(i, 60_000, ".jpg") for i in range(3000)]
    photos += [photo(i, 4_000_000, ".jpg") for i in range(3000, 4500)]
    assert max(errors(photos, camera, since=0.1)) < 0.2


@pytest.mark.parametrize("heic", [2.0, 4.0])
def test_formats_that_mix_are_learned_apart(heic: float) -> None:
    def cost(one: Photo) -> float:
        return one.size * 150e-9 * heic if one.path.suffix == ".heic" else camera(one)

    kinds = (".jpg", ".heic")
    photos = [photo(i, 2_000_000, kinds[i % 10 == 0]) for i in range(400)]
    photos += [photo(i, 2_000_000, ".heic") for i in range(400, 600)]
    assert max(errors(photos, cost, since=0.2)) < 0.2


def test_a_machine_that_becomes_busy_is_noticed_within_a_minute() -> None:
    photos = [photo(i, 4_000_000, ".jpg") for i in range(20_000)]
    pace, now = Pace(photos, 0.0), 0.0
    for number, one in enumerate(photos[:12_000]):
        now += 0.01 if number < 6000 else 0.03
        pace.read(one, 0.04)
        left = pace.left(now)
    assert left == pytest.approx(8000 * 0.03, rel=0.2)


def test_nothing_is_told_before_something_is_known() -> None:
    photos = [photo(i, 1_000_000, ".jpg") for i in range(50)]
    pace = Pace(photos, 0.0)
    assert pace.left(1.0) is None
    pace.read(photos[0], 0.02)
    assert pace.left(3.0) is None
    for one in photos[1:]:
        pace.read(one, 0.02)
    assert pace.left(4.0) == 0
