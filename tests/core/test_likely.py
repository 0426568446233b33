"""The order in which photos are read: each once, likely duplicates first, always the same."""

from __future__ import annotations

from itertools import count
from pathlib import Path

import numpy as np
import pytest

from purger.core.domain import Photo
from purger.core.heads import NOTHING, Head
from purger.core.likely import CROWD, ordered

inodes = count(1)
DICE = np.random.default_rng(3)


def photo(name: str, size: int | None = None, written: float | None = None) -> Photo:
    """One that resembles no other where nothing is said."""
    inode = next(inodes)
    at = written if written is not None else 10**9 + 10_000 * inode
    own = size if size is not None else int(DICE.integers(2_000_000, 8_000_000))
    return Photo(Path("/photos") / name, own, int(at * 1e9), 1, inode)


def others(n: int) -> list[Photo]:
    return [photo(f"a/{'abcdefghijklmnopqrstuvwxyz'[i % 26]}{i // 26}x.jpg") for i in range(n)]


def first_of(photos: list[Photo], heads: dict[Photo, Head], n: int) -> set[Photo]:
    return set(ordered(photos, [heads.get(one, NOTHING) for one in photos])[:n])


@pytest.mark.parametrize("n", [0, 1, 2, 3, 500])
def test_every_photo_stands_once_in_the_order_and_always_there(n: int) -> None:
    dice = np.random.default_rng(n)
    photos = [
        photo(f"{i % 7}/IMG_{int(dice.integers(999)):04}{'-edited' * (i % 3 == 0)}.jpg",
              int(dice.integers(0, 50)), float(dice.integers(0, 5000)))
        for i in range(n)
    ]  # fmt: skip
    heads = [
        Head(float(dice.integers(0, 5000)), "C") if dice.random() < 0.5 else NOTHING for _ in photos
    ]
    order = ordered(photos, heads)
    assert len(order) == n
    assert set(order) == set(photos)
    assert order == ordered(photos, heads)


@pytest.mark.parametrize(
    "names",
    [
        ("IMG_1234.jpg", "IMG_1234 (1).jpg"), ("IMG_1234.jpg", "IMG_1234-edited.jpg"),
        ("IMG_1234.HEIC", "img_1234.jpg"), ("IMG_1234.jpg", "IMG_E1234.jpg"),
        ("DSC00017.JPG", "DSC00017 - Kopie.JPG"), ("IMG_1234.jpg", "Copy of IMG_1234.jpg"),
        ("P1010001.jpg", "P1010001-300x200.jpg"), ("IMG_1234.jpg", "IMG_1234~2.jpg"),
        ("IMG_1234.jpg", "IMG_1234_1.jpg"), ("Kyōto.jpg", "Kyōto copy 2.jpg"),
        ("PXL_20240501_123045_BURST001.jpg", "PXL_20240501_123045_BURST002.jpg"),
    ],
)  # fmt: skip
def test_names_of_one_photo_and_its_copies(names: tuple[str, str]) -> None:
    two = [photo(f"b/{name}") for name in names]
    photos = [*others(40), *two]
    assert first_of(photos, {}, 2) == set(two)


def test_equal_sizes_equal_moments_and_shots_that_follow_each_other() -> None:
    copies = [photo("x.jpg", 3_456_789), photo("z/y.jpg", 3_456_789)]
    edits = [photo("x1.jpg"), photo("z/y1.jpg")]
    burst = [photo(f"b{i}.jpg", 4_000_000 + 1000 * i) for i in range(3)]
    heads = {one: Head(5000.0, camera) for one, camera in zip(edits, ("C", ""), strict=True)}
    heads |= {one: Head(9000.0 + i, "C") for i, one in enumerate(burst)}
    photos = sorted([*others(60), *copies, *edits, *burst], key=lambda one: one.path)
    order = ordered(photos, [heads.get(one, NOTHING) for one in photos])
    assert set(order[:4]) == {*copies, *edits}
    assert order[4:7] == burst


def test_times_part_photos_of_one_name_and_size() -> None:
    two = [photo("a/IMG_0001.jpg", 5_000_000), photo("b/IMG_0001.jpg", 5_000_000)]
    heads = {two[0]: Head(1000.0, "C"), two[1]: Head(900_000.0, "C")}
    known = [photo("c/1x1.jpg", 77_000), photo("c/1x2.jpg", 77_000)]
    photos = [*two, *others(40), *known]
    assert first_of(photos, heads, 2) == set(known)


def test_names_tell_when_shots_followed_each_other() -> None:
    two = [photo(f"b/IMG_20240501_12304{second}.jpg", 5_000_000 + second) for second in (5, 6)]
    sizes = [photo(f"a/q{i:02}z.jpg", int(10**6 * 1.3**i)) for i in range(9)]
    assert first_of([*sizes, *two], {}, 2) == set(two)


def test_what_looks_alike_is_surer_than_what_is_closer_in_time() -> None:
    photos = [photo(f"b{i}.jpg") for i in range(6)]
    looks = (1 << 40, 5 << 40, 0xFFFF_0000_FFFF_0000, 0x0F0F_0F0F_1234_0000, 0x3333_3333, 0)
    times = (100.0, 120.0, 125.0, 130.0, 135.0, 140.0)
    heads = {
        one: Head(taken, "C", look)
        for one, taken, look in zip(photos, times, looks, strict=True)
    }  # fmt: skip
    assert first_of(photos, heads, 2) == set(photos[:2])


def test_an_edit_that_lost_its_time_is_known_by_its_look() -> None:
    one, other = photo("a/x.jpg"), photo("z/y.jpg")
    look = 0xF0F0_1234_5678_9ABC
    heads = {one: Head(5000.0, "C", look), other: Head(None, "", look ^ 1)}
    bits = [int(value) for value in DICE.integers(0, 1 << 62, 30)]
    unlike = {one: Head(None, "", look) for one, look in zip(others(30), bits, strict=True)}
    photos = [one, *unlike, other]
    assert first_of(photos, heads | unlike, 2) == {one, other}


def test_looks_find_pairs_among_many_photos_that_tell_no_time() -> None:
    many = others(6000)
    dice = np.random.default_rng(4)
    heads = {one: Head(None, "", int(dice.integers(0, 1 << 62))) for one in many}
    two = [photo("a/x.jpg"), photo("z/y.jpg")]
    look = 0xF0F0_1234_5678_9ABC
    heads |= {two[0]: Head(None, "", look), two[1]: Head(None, "", look ^ 0x0101_0001_0100_0101)}
    photos = sorted([*many, *two], key=lambda one: one.path)
    assert set(two) <= first_of(photos, heads, 60)  # sizes are equal by chance as well


def test_a_look_that_many_share_says_nothing() -> None:
    many = others(CROWD + 20)
    heads = {one: Head(None, "", 0x1234 if i <= CROWD else i << 40) for i, one in enumerate(many)}
    two = [photo("a/IMG_0815.jpg"), photo("a/IMG_0815 (1).jpg")]
    photos = sorted([*many, *two], key=lambda one: one.path)
    assert first_of(photos, heads, 2) == set(two)


def test_a_crowd_says_nothing() -> None:
    one_size = [photo(f"s/q{i:03}z.jpg", 70_000) for i in range(CROWD + 1)]
    one_name = [photo(f"{i}/image.jpg") for i in range(CROWD + 1)]
    two = [photo("z/IMG_1234.jpg"), photo("z/IMG_1234 (1).jpg")]
    photos = [*one_size, *one_name, *two]
    assert first_of(photos, {}, 2) == set(two)


def test_small_files_have_one_size_by_chance() -> None:
    small = [photo(f"s/q{i:03}z.jpg", 20_000 + i // 2) for i in range(400)]
    two = [photo("z/1b.jpg", 5_000_000), photo("z/1c.jpg", 5_000_000)]
    assert first_of([*small, *two], {}, 2) == set(two)


def test_a_set_is_read_as_a_whole() -> None:
    sets = [[photo(f"b/IMG_{i:04}{suffix}.jpg") for suffix in ("", " (1)", "-edited")]
            for i in range(100, 130)]  # fmt: skip
    every = [*others(20), *(one for members in sets for one in members)]
    photos = sorted(every, key=lambda one: one.path)
    order = ordered(photos, [NOTHING] * len(photos))
    for start, members in zip(range(0, 90, 3), sets, strict=True):
        assert set(order[start : start + 3]) == set(members)
