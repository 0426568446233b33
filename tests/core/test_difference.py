"""Two pictures are laid over each other whatever their sizes; what is left is what differs."""

from __future__ import annotations

import io

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageEnhance

from purger.core.difference import difference, lay
from tests.paint import scene

PICTURE = scene(3, (640, 480))


def pixels(image: Image.Image) -> np.ndarray:
    return np.asarray(image)


def with_disc(image: Image.Image, colour: str = "white") -> Image.Image:
    changed = image.copy()
    ImageDraw.Draw(changed).ellipse((380, 160, 460, 240), fill=colour)
    return changed


def recompressed(image: Image.Image, quality: int) -> Image.Image:
    stream = io.BytesIO()
    image.save(stream, "JPEG", quality=quality)
    return Image.open(stream).convert("RGB")


@pytest.mark.parametrize(
    "other",
    [
        PICTURE,
        PICTURE.resize((320, 240), Image.Resampling.LANCZOS),
        PICTURE.resize((1100, 825), Image.Resampling.BICUBIC),
        PICTURE.crop((60, 50, 570, 440)),
        PICTURE.crop((180, 0, 640, 320)),
        PICTURE.rotate(2, Image.Resampling.BICUBIC),
        ImageEnhance.Brightness(PICTURE).enhance(0.75),
        recompressed(PICTURE, 60),
    ],
    ids=["itself", "smaller", "larger", "crop", "wide crop", "turned", "darker", "recompressed"],
)
def test_the_same_picture_in_another_form_does_not_differ(other: Image.Image) -> None:
    for first, second in ((PICTURE, other), (other, PICTURE)):
        found = difference(pixels(first), pixels(second))
        assert found.is_laid
        assert found.share < 0.004
        assert found.heat.shape == pixels(first).shape


def test_a_moved_camera_is_followed() -> None:
    first, second = PICTURE.crop((0, 0, 600, 450)), PICTURE.crop((25, 18, 625, 468))
    mapped, agreement = lay(pixels(first), pixels(second))
    assert agreement > 0.99
    assert mapped[:, 2] == pytest.approx([-25 / 600, -18 / 450], abs=0.003)
    assert difference(pixels(first), pixels(second)).share < 0.002


def test_what_was_added_is_what_glows_and_nothing_else() -> None:
    found = difference(pixels(PICTURE), pixels(with_disc(PICTURE)))
    disc = np.zeros((480, 640), bool)
    y, x = np.ogrid[:480, :640]
    disc[(x - 420) ** 2 + (y - 200) ** 2 < 36**2] = True
    far = (x - 420) ** 2 + (y - 200) ** 2 > 46**2
    brightness = found.heat.astype(float).mean(axis=2)
    grey = pixels(PICTURE).astype(float).mean(axis=2) * 0.42
    assert (brightness - grey)[disc].mean() > 30
    assert np.abs(brightness - grey)[far].mean() < 1
    assert found.share == pytest.approx(np.pi * 40**2 / (640 * 480), rel=0.25)


def test_it_is_found_in_a_small_crop_of_the_picture_as_well() -> None:
    other = with_disc(PICTURE).crop((40, 40, 600, 460)).resize((400, 300))
    found = difference(pixels(PICTURE), pixels(other))
    assert found.is_laid
    assert 0.008 < found.share < 0.04


def test_brightness_is_told_in_stops_and_evened_out() -> None:
    darker = Image.fromarray((pixels(PICTURE) * 0.5 ** (1 / 2.2)).astype(np.uint8))
    found = difference(pixels(PICTURE), pixels(darker))
    assert found.stops == pytest.approx(1.0, abs=0.1)
    assert found.share < 0.002


@pytest.mark.parametrize(
    "other", [Image.new("RGB", (300, 200)), Image.new("RGB", (1, 1), "white")], ids=["black", "dot"]
)
def test_nothing_is_laid_over_what_is_not_the_same(other: Image.Image) -> None:
    assert not difference(pixels(PICTURE), pixels(other)).is_laid
    assert not difference(pixels(other), pixels(PICTURE)).is_laid


def test_two_empty_pictures_do_not_differ() -> None:
    black = np.zeros((40, 60, 3), np.uint8)
    found = difference(black, np.zeros((300, 200, 3), np.uint8))
    assert found.share == 0
    assert np.isfinite(found.stops)
