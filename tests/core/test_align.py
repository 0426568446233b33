"""One small picture laid over another: crops, borders and shifts are found, strangers are not."""

from __future__ import annotations

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageOps

from purger.core.align import Alignment, align, parts
from tests.paint import scene


def luma(image: Image.Image) -> np.ndarray:
    return np.asarray(image.convert("L").resize((64, 64), Image.Resampling.BOX))


def laid(one: Image.Image, other: Image.Image) -> Alignment:
    lumas = np.stack([luma(one), luma(other)])
    ((_, found),) = align(lumas, np.array([0], np.int32), np.array([1], np.int32))
    return found


@pytest.mark.parametrize("seed", range(6))
@pytest.mark.parametrize("box", [(0.1, 0.1, 0.9, 0.95), (0.0, 0.2, 0.8, 1.0), (0.14, 0, 1, 1)])
def test_a_crop_lies_where_it_was_cut(seed: int, box: tuple[float, ...]) -> None:
    image = scene(seed)
    cut = image.crop(tuple(round(v * image.size[i % 2]) for i, v in enumerate(box)))
    found = laid(image, cut)
    assert found.pixels[0] > 0.85
    assert found.detail[0] > 0.55
    assert abs(found.overlap[0] - (box[2] - box[0]) * (box[3] - box[1])) < 0.16


def test_either_picture_may_be_the_larger() -> None:
    image = scene(1)
    framed = ImageOps.expand(image, 40, "white")
    one, other = laid(image, framed), laid(framed, image)
    assert one.pixels[0] == pytest.approx(other.pixels[0], abs=1e-5)
    assert one.pixels[0] > 0.8
    assert one.overlap[0] == other.overlap[0] < 1


def test_brightness_and_contrast_do_not_matter() -> None:
    image = scene(2)
    found = laid(image, image.point(lambda v: 60 + v // 2))
    assert found.pixels[0] > 0.99
    assert found.overlap[0] == 1


def test_strangers_agree_in_no_window() -> None:
    found = [laid(scene(i), scene(i + 50)) for i in range(8)]
    assert max(one.detail[0] for one in found) < 0.75
    assert max(one.fine[0] for one in found) < 0.6


def page(words: str) -> Image.Image:
    image = Image.new("L", (360, 360), "white")
    draw = ImageDraw.Draw(image)
    for line, at in enumerate(range(0, len(words), 32)):
        draw.text((20, 20 + 14 * line), words[at : at + 32], "black", font_size=13)
    return image


def test_the_fine_print_tells_pages_apart() -> None:
    dice = np.random.default_rng(0)
    one, other = ("".join(dice.choice(list("aeimnt  oslw"), 700)) for _ in range(2))
    assert laid(page(one), page(one).reduce(2)).fine[0] > 0.9
    assert laid(page(one), page(other)).fine[0] < 0.9


def test_many_pairs_come_in_their_order() -> None:
    lumas = np.stack([luma(scene(i % 20)) for i in range(60)])
    first = np.arange(60, dtype=np.int32).repeat(70)
    second = (first + 1 + np.tile(np.arange(70, dtype=np.int32), 60)) % 60
    found = list(align(lumas, first, second))
    assert [part.start for part, _ in found] == [0, 2048, 4096]
    pixels = np.concatenate([one.pixels for _, one in found])
    same = (first % 20) == (second % 20)
    assert pixels[same].min() > 0.999 > pixels[~same].max()


def test_pairs_of_many_pictures_come_in_smaller_parts() -> None:
    first = np.arange(0, 12_000, 2, dtype=np.int32)
    found = list(parts(first, first + 1))
    assert [part.start for part in found] == [0, *(part.stop for part in found[:-1])]
    assert found[-1].stop == len(first)
    assert all(256 <= part.stop - part.start <= 512 for part in found)
    assert list(parts(first[:0], first[:0])) == []
