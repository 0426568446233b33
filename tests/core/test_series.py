"""Series: brackets, focus stacks and panoramas are named, plain duplicates are not."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from PIL import Image, ImageFilter

from purger.core.decode import _quality
from purger.core.domain import Catalog, Series, Tier
from purger.core.group import group
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
        sharpness, clipping, tiles = _quality(small.convert("L"))
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
    assert len(answers) == 1
    return answers.pop()


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
