"""The time left: right within a fifth after a tenth of the work, whatever the photos are."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import numpy as np
import pytest

from purger.core.domain import Photo
from purger.core.kinds import with_probes
from purger.core.pace import Pace, takes_at_most

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


def test_the_start_of_a_decoder_is_not_taken_for_its_pace() -> None:
    photos = [photo(i, 1_000_000, ".heic") for i in range(200)]
    pace, now = Pace(photos, 0.0, at_once=CORES), 3.0
    for one in photos[:CORES]:
        pace.read(one, 3.0)
    assert pace.left(now) is None
    for one in photos[CORES:20]:
        now += 0.25 / CORES
        pace.read(one, 0.25)
        left = pace.left(now)
    assert left == pytest.approx(180 * 0.25 / CORES, rel=0.2)


def test_what_the_network_costs_is_counted_for_each_photo() -> None:
    small = [photo(i, 20_000, ".jpg") for i in range(3000)]
    large = [photo(i, 4_000_000, ".jpg") for i in range(3000, 3400)]
    pace, now = Pace([*small, *large], 0.0), 0.0
    for number, one in enumerate(small, 1):
        now += 0.006 / CORES
        pace.read(one, 0.004)
        if number % 16 == 0:
            pace.embedded(16, 16 * 0.002)
        left = pace.left(now)
    # 47 ms a large one by the constants, as fast as the small ones say
    assert left == pytest.approx(400 * (0.0515 * 4 / 3.74 + 0.002) / CORES, rel=0.1)


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
    for one in photos[:2]:
        pace.read(one, 0.02)
    assert pace.left(3.0) is None
    for one in photos[2:]:
        pace.read(one, 0.02)
    assert pace.left(4.0) == 0


def test_a_kind_is_what_a_sample_says_and_not_the_name() -> None:
    """HEIC under the names of JPEGs, first or last: of what comes the sample tells."""

    def cost(one: Photo) -> float:
        return 0.2 if one.inode <= 300 else 0.05

    photos = [photo(i, 2_000_000, ".jpg") for i in range(1000)]
    kinds = {one: "heic" if one.inode <= 300 else "jpeg" for one in photos}
    order = with_probes(photos, 10)
    pace, now = Pace(photos, 0.0, at_once=CORES), 0.0
    for one in photos[::3]:
        pace.sampled(one, kinds[one])
    whole = sum(map(cost, photos)) / CORES
    for one in order:
        now += cost(one) / CORES
        pace.read(one, cost(one), kinds[one])
        left = pace.left(now)
        if 0.1 * whole < now < 0.9 * whole:
            assert left == pytest.approx(whole - now, rel=0.2)


def test_a_file_beyond_the_limit_takes_no_time() -> None:
    photos = [photo(i, 3_000_000, ".jpg") for i in range(100)]
    enormous = [photo(i, 10_000_000_000, ".tif") for i in range(100, 110)]
    pace, now = Pace([*photos, *enormous], 0.0), 0.0
    for one in photos[:60]:
        now += 0.05
        pace.read(one, 0.05)
        left = pace.left(now)
    assert left == pytest.approx(40 * 0.05, rel=0.2)


def test_what_is_soon_read_is_known_without_looking_at_all() -> None:
    asked = 0

    def photos() -> Iterator[Photo]:
        nonlocal asked
        for number in range(10_000):
            asked += 1
            yield photo(number, 4_000_000, ".jpg")

    assert not takes_at_most(1.0, photos())
    assert asked < 100
    assert takes_at_most(1.0, [photo(1, 4_000_000, ".jpg")])
    assert takes_at_most(0.0, [])
    assert not takes_at_most(0.0, [photo(1, 1, ".jpg")])
