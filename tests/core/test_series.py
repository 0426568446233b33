"""Series: brackets, focus stacks and panoramas are named, plain duplicates are not."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import combinations
from typing import Any

import numpy as np
import pytest
from PIL import Image, ImageFilter

from purger.core.candidates import KINDS, series_among
from purger.core.decode import _quality
from purger.core.domain import Catalog, Series, Tier
from purger.core.group import group
from purger.core.report import summary
from purger.core.review import Review
from purger.core.series import series_of
from tests.paint import catalog, findings, pairs, scene, traits


def exposed(image: Image.Image, stops: float) -> Image.Image:
    light = (np.asarray(image, np.float32) / 255) ** 2.2 * 2.0**stops
    return Image.fromarray((255 * light.clip(0, 1) ** (1 / 2.2)).astype(np.uint8))


def of_pictures(pictures: Sequence[Image.Image], told: Sequence[dict[str, Any]] = ()) -> Catalog:
    """A catalog of these pictures, each with what EXIF told of it."""
    tinies, each = [], []
    for i, picture in enumerate(pictures):
        small = picture.copy()
        small.thumbnail((360, 360), Image.Resampling.BOX)
        tinies.append(np.asarray(small.resize((16, 16), Image.Resampling.BOX), np.uint8))
        sharpness, clipping, tiles = _quality(np.asarray(small.convert("L")))
        facts = told[i] if told else {}
        each.append(
            traits(**{"sharpness": sharpness, "clipping": clipping, "tiles": tiles, **facts})
        )
    made = catalog(len(pictures), all_traits=each)
    return replace(made, tinies=np.array(tinies))


def shots(n: int, seconds: float = 1.0, **facts: Any) -> list[dict[str, Any]]:
    """What a camera tells of `n` photos in a row; lists in `facts` give one value a photo."""
    common = {"camera": "A", "focal_length": 35.0, "exposure": 10.0}
    return [
        {
            **common, "taken": 1e9 + i * seconds,
            **{key: value[i] if isinstance(value, list) else value for key, value in facts.items()},
        }
        for i in range(n)
    ]  # fmt: skip


def found(pictures: Sequence[Image.Image], told: Sequence[dict[str, Any]] = ()) -> Series | None:
    of = of_pictures(pictures, told)
    answers = {series_of(of, order) for order in (range(len(of)), range(len(of) - 1, -1, -1))}
    answers |= {KINDS[kind] for kind in among(of, [range(len(of))])}
    assert len(answers) == 1
    return answers.pop()


def among(of: Catalog, groups: Sequence[Sequence[int]]) -> list[int]:
    """What the quick look at many groups makes of these."""
    members = np.array([row for rows in groups for row in rows], np.int32)
    _, content = np.unique(of.digests.view("V32").ravel(), return_inverse=True)
    sizes = np.array([len(rows) for rows in groups], np.int32)
    return series_among(of, content.astype(np.int32), members, sizes).tolist()


@pytest.fixture
def picture() -> Image.Image:
    return exposed(scene(4), -1)


def bracket(picture: Image.Image, *stops: float) -> list[Image.Image]:
    return [exposed(picture, stop) for stop in stops]


@pytest.mark.parametrize("stops", [(0, -1, 1), (0, -2, 2), (0, -0.7, 0.7), (-2, -1, 0, 1, 2)])
def test_a_bracket_is_seen_without_exif(picture: Image.Image, stops: tuple[float, ...]) -> None:
    assert found(bracket(picture, *stops)) is Series.EXPOSURE


def test_a_bracket_of_which_only_the_time_is_recorded(picture: Image.Image) -> None:
    pictures = bracket(picture, 0, -1, 1)
    assert found(pictures, shots(3, exposure=None)) is Series.EXPOSURE
    assert found(pictures, shots(3, exposure=None, seconds=3600)) is None


def test_two_exposures_are_a_bracket_where_the_camera_says_so(picture: Image.Image) -> None:
    pictures = bracket(picture, 0, 1)
    assert found(pictures) is None
    assert found(pictures, shots(2, exposure=[10.0, 9.0])) is Series.EXPOSURE


@pytest.mark.parametrize(
    "changes",
    [
        {"exposure": 10.0},  # brightened by hand
        {"exposure": [9.0, 10.0, 11.0]},  # told to be brighter where it is darker
        {"exposure": [10.0, 10.3, 9.8]},
        {"exposure": [10.0, 11.0, 9.0], "camera": ["A", "B", "A"]},
        {"exposure": [10.0, 11.0, 9.0], "taken": [1e9, 1e9 + 1, 1e9 + 3600]},
        {"exposure": [10.0, 11.0, 9.0], "taken": [1e9, 1e9 + 1, None]},
    ],
)
def test_exif_that_speaks_against_a_bracket_decides(
    picture: Image.Image, changes: dict[str, Any]
) -> None:
    stops = (-1, 0, 1) if changes["exposure"] == [9.0, 10.0, 11.0] else (0, -1, 1)
    assert found(bracket(picture, *stops), shots(3, **changes)) is None


def test_an_exposure_that_followed_the_light_is_no_bracket(picture: Image.Image) -> None:
    burst = [picture, picture.filter(ImageFilter.GaussianBlur(1)), exposed(picture, 0.05)]
    assert found(burst, shots(3, exposure=[10.0, 11.0, 12.0])) is None


def half_sharp(picture: Image.Image, box: tuple[int, int, int, int]) -> Image.Image:
    blurred = picture.filter(ImageFilter.GaussianBlur(6))
    blurred.paste(picture.crop(box), box[:2])
    return blurred


def detailed() -> Image.Image:
    """Structure everywhere, so that sharpness can be seen everywhere."""
    dice = np.random.default_rng(3)
    grain = dice.integers(-60, 60, (480, 640, 1))
    values = np.asarray(scene(5), np.int16) * 0.5 + 60 + grain
    return Image.fromarray(values.clip(0, 255).astype(np.uint8))


def test_a_focus_stack_is_seen() -> None:
    picture = detailed()
    near, far = half_sharp(picture, (0, 0, 320, 480)), half_sharp(picture, (320, 0, 640, 480))
    assert found([near, far]) is Series.FOCUS
    assert found([near, far], shots(2)) is Series.FOCUS
    assert found([near, far], shots(2, seconds=600)) is None
    assert found([near, far], shots(2, exposure=[10.0, 11.0])) is None
    assert found([near, far], shots(2, camera=["A", "B"])) is None


def test_a_photo_and_its_blurred_sister_are_no_stack() -> None:
    picture = detailed()
    assert found([picture, picture.filter(ImageFilter.GaussianBlur(6))]) is None
    assert found([half_sharp(picture, (0, 0, 320, 480)), picture]) is None


def panorama(*lefts: int, wide: int = 1600) -> list[Image.Image]:
    whole = scene(12, (wide, 480))
    return [whole.crop((left, 0, left + 640, 480)) for left in lefts]


def test_a_panorama_is_seen_where_exif_tells_of_one_camera_and_zoom() -> None:
    frames = panorama(0, 200, 400)
    assert found(frames, shots(3)) is Series.PANORAMA
    assert found(panorama(400, 200, 0), shots(3)) is Series.PANORAMA
    assert found(frames) is None
    assert found(frames, shots(3, seconds=60)) is None
    assert found(frames, shots(3, focal_length=[35.0, 35.0, 50.0])) is None
    assert found(frames, shots(3, width=[4000, 4000, 3000])) is None


def test_to_and_fro_is_no_panorama() -> None:
    assert found(panorama(0, 200, 0, 200), shots(4)) is None


def test_bursts_and_copies_are_plain_duplicates(picture: Image.Image) -> None:
    burst = panorama(0, 8, 12, 20)
    assert found(burst, shots(4)) is None
    assert found([picture] * 3, shots(3)) is None
    assert found([scene(1), scene(2)], shots(2)) is None
    flat = Image.new("RGB", (64, 48), (90, 90, 90))
    assert found([flat, exposed(flat, 1), exposed(flat, 2)]) is None


@pytest.mark.parametrize("seed", range(6))
def test_many_groups_at_once_are_what_they_are_one_by_one(seed: int) -> None:
    dice = np.random.default_rng(seed)
    picture, sharp = exposed(scene(4), -1), detailed()
    pictures = [
        *bracket(picture, 0, -1, 1, 0.4), *panorama(0, 200, 400, 8),
        sharp, half_sharp(sharp, (0, 0, 320, 480)), half_sharp(sharp, (320, 0, 640, 480)),
    ]  # fmt: skip
    count = len(pictures)
    told = shots(
        count, seconds=float(dice.choice([1, 8, 40])),
        exposure=[[10.0, 11.0, 9.0, None][i] for i in dice.integers(4, size=count)],
        camera=[["A", "B"][i] for i in dice.choice(2, count, p=[0.9, 0.1])],
        focal_length=[[35.0, None][i] for i in dice.choice(2, count, p=[0.9, 0.1])],
    )  # fmt: skip
    pictures[1], told[1] = pictures[0], told[0]
    of = of_pictures(pictures, told)
    digests = of.digests.copy()
    digests[1] = digests[0]
    of = replace(of, digests=digests)
    groups = [rows for size in (1, 2, 3) for rows in combinations(range(count), size)]
    expected = [series_of(of, rows) for rows in groups]
    assert [KINDS[kind] for kind in among(of, groups)] == expected


def test_a_series_frees_nothing_at_any_similarity(picture: Image.Image) -> None:
    plain = [scene(20), scene(20).filter(ImageFilter.GaussianBlur(1))]
    of = of_pictures([*bracket(picture, 0, -1, 1), *plain])
    whole = findings(of, pairs([(0, 1, 0.9), (0, 2, 0.8), (1, 2, 0.8), (3, 4, 0.7)]))
    review = Review(whole, group(whole, 0.5))
    totals = review.totals()
    numbers = (totals.groups, totals.series, totals.duplicates)
    assert [tuple(int(of[at]) for of in numbers) for at in (50, 75, 85, 95)] == [
        (2, 1, 1), (1, 1, 0), (1, 0, 1), (0, 0, 0),
    ]  # fmt: skip
    spare = of.photos[3].size + of.photos[4].size - of.photos[review.groups[0].keeper].size
    assert totals.spare_bytes[50] == spare
    assert review.facts()[1].tolist() == [spare, 0]
    assert review.groups.series() == (Series.EXPOSURE,)
    assert [set(group.members) for group in review.groups.plain()] == [{3, 4}]
    assert summary(whole, review, 1.0)["duplicates"] == 1


def test_byte_copies_add_nothing_to_a_series(picture: Image.Image) -> None:
    of = of_pictures(bracket(picture, 0, 0, 1), shots(3, exposure=[10.0, 10.0, 9.0]))
    digests = of.digests.copy()
    digests[1] = digests[0]
    of = replace(of, digests=digests)
    assert series_of(of, [0, 1]) is None
    assert series_of(of, [0, 1, 2]) is Series.EXPOSURE


def test_of_photos_too_small_for_tiles_nothing_is_known() -> None:
    of = of_pictures([detailed(), detailed().rotate(1)])
    blind = replace(of, traits=tuple(replace(one, tiles=b"") for one in of.traits))
    assert series_of(blind, [0, 1]) is None


def test_groups_are_named_and_never_marked_by_themselves(picture: Image.Image) -> None:
    plain = [scene(20), scene(20).filter(ImageFilter.GaussianBlur(1))]
    of = of_pictures([*bracket(picture, 0, -1, 1), *plain])
    near = pairs([(0, 1, 0.9), (0, 2, 0.9), (1, 2, 0.9), (3, 4, 0.9)], Tier.NEAR)
    groups = group(findings(of, near), 0.5)
    names = {frozenset(one.members): one.series for one in groups}
    assert names == {frozenset({0, 1, 2}): Series.EXPOSURE, frozenset({3, 4}): None}
    assert not next(one for one in groups if one.series).sure  # none of it is the one to keep
    review = Review(findings(of, near), groups)
    review.mark_tier(Tier.NEAR)
    assert len(review.marks) == 1
    assert review.marks < {3, 4}
    series = next(one for one in groups if one.series)
    assert review.mark(series.members[1:])  # by hand it can be


def test_the_same_picture_in_other_clothes_is_never_a_series(picture: Image.Image) -> None:
    of = of_pictures(bracket(picture, 0, -1, 1))
    same = pairs([(0, 1, 0.9), (0, 2, 0.9), (1, 2, 0.9)], Tier.SAME)
    (only,) = group(findings(of, same), 0.5)
    assert only.series is None


def test_a_part_of_a_bracket_that_was_split_keeps_its_name(picture: Image.Image) -> None:
    of = of_pictures(bracket(picture, -1, 0, 1, 1))
    whole = findings(
        of,
        pairs([(0, 1, 0.9), (0, 2, 0.6), (1, 2, 0.6), (2, 3, 0.95), (0, 3, 0.6), (1, 3, 0.6)]),
    )
    review = Review(whole, group(whole, 0.5))
    (only,) = review.groups
    assert only.series is Series.EXPOSURE
    change = review.split(only)
    # two exposures are still a bracket, two shots at one exposure are not
    names = {frozenset(one.members): one.series for one in review.groups}
    assert names == {frozenset({0, 1}): Series.EXPOSURE, frozenset({2, 3}): None}
    assert review.groups.series() == (Series.EXPOSURE,)
    assert not next(one for one in review.groups if one.series).sure
    assert change.decision is not None
    review.withdraw(change.decision)
    assert [one.series for one in review.groups] == [Series.EXPOSURE]
