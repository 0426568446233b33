"""Sharpness tells a blurred picture from a sharp one; the histogram and clipping count pixels."""

from __future__ import annotations

import json

import numpy as np
from PIL import Image, ImageFilter

from purger.core.survey import BINS, Survey, clipping, sharpest, survey
from tests.paint import scene


def test_a_blurred_picture_is_less_sharp_and_a_blurred_background_costs_little() -> None:
    noise = np.random.default_rng(5).integers(0, 256, (240, 320, 3), dtype=np.uint8)
    sharp = Image.fromarray(noise).resize((640, 480), Image.Resampling.BICUBIC)
    blurred = sharp.filter(ImageFilter.GaussianBlur(2))
    background = blurred.copy()
    background.paste(sharp.crop((240, 160, 400, 320)), (240, 160))
    whole, soft, portrait = (
        survey(np.asarray(image)).sharpness for image in (sharp, blurred, background)
    )
    assert soft < 0.6 * whole
    assert portrait > 0.6 * whole


def test_a_darker_picture_is_no_less_sharp() -> None:
    bright = np.asarray(scene(5))
    dark = (bright * 0.6).astype(np.uint8)
    assert 0.9 < survey(dark).sharpness / survey(bright).sharpness < 1.1


def test_the_sharpest_tile_is_where_the_detail_is() -> None:
    flat = np.full((240, 360, 3), 128, np.uint8)
    flat[60:80, 270:300] = np.random.default_rng(0).integers(0, 255, (20, 30, 3))
    x, y = sharpest([survey(np.full((240, 360, 3), 9, np.uint8)).tiles, survey(flat).tiles])
    assert 270 / 360 < x < 300 / 360
    assert 60 / 240 < y < 80 / 240


def test_nothing_known_means_the_middle() -> None:
    assert sharpest([]) == (0.5, 0.5)
    assert sharpest([()]) == (0.5, 0.5)


def test_the_histogram_counts_every_pixel_once() -> None:
    pixels = np.zeros((10, 10, 3), np.uint8)
    pixels[:5] = (255, 128, 0)
    found = survey(pixels)
    red, green, blue = found.histogram
    assert len(red) == BINS
    assert (red[0], red[-1]) == (0.5, 0.5)
    assert green[32] == 0.5
    assert blue[0] == 1
    assert (found.dark, found.bright) == (0.5, 0.5)


def test_clipping_hatches_what_is_clipped_alone() -> None:
    pixels = np.full((32, 48, 3), 128, np.uint8)
    pixels[:, :16], pixels[:, 32:] = 0, 255
    alpha = clipping(pixels)[..., 3] > 0
    assert alpha[:, :16].mean() == 0.5
    assert alpha[:, 32:].mean() == 0.5
    assert not alpha[:, 16:32].any()


def test_it_goes_through_a_pipe_unchanged() -> None:
    found = survey(np.asarray(scene(1, (64, 48))))
    assert Survey.unpacked(json.loads(json.dumps(found.packed()))) == found


def test_a_picture_of_one_pixel_is_no_fault() -> None:
    assert survey(np.asarray(Image.new("RGB", (1, 1)))).sharpness == 0
