"""WebP without canvases: Pillow's pixels, and Pillow itself where there is more than a picture."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from purger.core import decode, webp
from purger.core.domain import Photo, Target
from tests.paint import save, scene

is_reachable = webp._library() is not None


def opened(data: bytes) -> Image.Image:
    return Image.open(io.BytesIO(data))


def written(image: Image.Image, **options: object) -> bytes:
    stream = io.BytesIO()
    image.save(stream, "WEBP", **options)
    return stream.getvalue()


def pillows(data: bytes, factor: int) -> np.ndarray:
    image = opened(data)
    image.load()
    return np.asarray(image.reduce(factor) if factor > 1 else image)


@pytest.mark.skipif(not is_reachable, reason="libwebp is linked into this Pillow")
@pytest.mark.parametrize("size", [(1, 1), (17, 3), (640, 481), (1023, 799)])
@pytest.mark.parametrize("options", [{"quality": 80}, {"lossless": True}, {"exif": b"Exif\0\0II"}])
@pytest.mark.parametrize("factor", [1, 2, 5])
def test_the_pixels_are_those_of_pillow(
    size: tuple[int, int], options: dict[str, object], factor: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(webp, "_STRIP", 10_000)
    noise = np.random.default_rng(1).integers(0, 256, (size[1], size[0], 3), np.uint8)
    painted = Image.blend(scene(1, (1023, 799)).crop((0, 0, *size)), Image.fromarray(noise), 0.2)
    data = written(painted, **options)
    got = webp.decoded(data, opened(data), factor)
    assert got is not None
    assert np.array_equal(np.asarray(got), pillows(data, factor))


def transparent() -> bytes:
    return written(scene(1, (64, 48)).convert("RGBA").rotate(30))


def moving() -> bytes:
    more = [scene(i, (64, 48)) for i in (2, 3)]
    return written(scene(1, (64, 48)), save_all=True, append_images=more)


def cut_short() -> bytes:
    whole = written(scene(1, (64, 48)))
    return whole[: len(whole) // 2]


@pytest.mark.parametrize("make", [transparent, moving])
def test_what_is_more_than_a_picture_is_left_to_pillow(make: Callable[[], bytes]) -> None:
    data = make()
    assert webp.decoded(data, opened(data), 1) is None


@pytest.mark.parametrize("make", [transparent, moving, cut_short, lambda: written(scene(1))])
def test_a_photo_is_the_same_with_and_without_the_library(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, make: Callable[[], bytes]
) -> None:
    path = tmp_path / "a.webp"
    path.write_bytes(make())
    photo = Photo.from_stat(path, path.lstat())
    with_it = decode.read(photo, Target(32, 32))
    monkeypatch.setattr(webp, "_library", lambda: None)
    assert repr(decode.read(photo, Target(32, 32))) == repr(with_it)


def test_a_picture_of_another_size_than_its_header_says_is_left_to_pillow() -> None:
    data, other = written(scene(1, (64, 48))), written(scene(1, (32, 48)))
    assert webp.decoded(other, opened(data), 1) is None


def test_no_other_format_is_asked_for(tmp_path: Path) -> None:
    data = save(scene(1, (64, 48)), tmp_path / "a.png").read_bytes()
    assert webp.decoded(data, opened(data), 1) is None
