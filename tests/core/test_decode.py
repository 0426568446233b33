"""Decoding: upright, sRGB, honest about what it cannot read, and bounded."""

from __future__ import annotations

import errno
import hashlib
import io
import os
import struct
import zlib
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PIL import Image, ImageCms, TiffImagePlugin

from purger.core import decode
from purger.core.decoders import Decoders
from purger.core.domain import LUMA_SIDE, TINY_SIDE, Decoded, Photo, Skipped, Target
from purger.core.errors import PhotoError
from tests.paint import save, scene

TARGET = Target(160, 160)


def photo_of(path: Path) -> Photo:
    return Photo.from_stat(path, path.lstat())


def read(path: Path) -> Decoded:
    result = decode.read(photo_of(path), TARGET)
    assert isinstance(result, Decoded), result
    return result


def reason(path: Path) -> str:
    result = decode.read(photo_of(path), TARGET)
    assert isinstance(result, Skipped)
    assert result.reason.endswith(".")
    return result.reason


@pytest.mark.parametrize(
    ("suffix", "name"),
    [
        ("jpg", "JPEG"), ("png", "PNG"), ("webp", "WEBP"), ("tif", "TIFF"), ("bmp", "BMP"),
        ("gif", "GIF"), ("avif", "AVIF"),
    ],
)  # fmt: skip
def test_every_format_gives_the_same_picture(tmp_path: Path, suffix: str, name: str) -> None:
    original = scene(1)
    got = read(save(original, tmp_path / f"a.{suffix}"))
    assert got.traits.format == name
    assert (got.traits.width, got.traits.height) == (640, 480)
    expected = np.asarray(original.resize((160, 160), Image.Resampling.BILINEAR), np.int16)
    assert np.abs(expected - got.pixels).mean() < 8
    assert got.looks.digest == hashlib.sha256((tmp_path / f"a.{suffix}").read_bytes()).digest()


@pytest.mark.real
def test_heic_is_read(shared_photos: Path) -> None:
    got = read(shared_photos / "formats" / "example.heic")
    assert got.traits.format == "HEIF"
    assert got.looks.tiny.std() > 10


def test_what_a_library_thinks_of_a_damaged_tiff_is_not_written_to_the_terminal(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    stream = io.BytesIO()
    scene(1).save(stream, "TIFF", compression="tiff_lzw")
    with Image.open(stream) as image:
        start = image.tag_v2[TiffImagePlugin.STRIPOFFSETS][0]
    data = bytearray(stream.getvalue())
    data[start + 40 : start + 60] = b"\xff" * 20
    (tmp_path / "a.tif").write_bytes(data)
    photo = photo_of(tmp_path / "a.tif")
    alone = decode.read(photo, TARGET)
    assert capfd.readouterr().err
    with Decoders(1) as apart:
        assert decode.read(photo, TARGET, apart) == alone
    assert not capfd.readouterr().err


@pytest.mark.parametrize("orientation", range(1, 9))
def test_exif_orientation_turns_the_picture_upright(tmp_path: Path, orientation: int) -> None:
    upright = scene(2)
    # how a camera stores it: the inverse of what a viewer has to do
    inverse = {
        1: None, 2: Image.Transpose.FLIP_LEFT_RIGHT, 3: Image.Transpose.ROTATE_180,
        4: Image.Transpose.FLIP_TOP_BOTTOM, 5: Image.Transpose.TRANSPOSE,
        6: Image.Transpose.ROTATE_90, 7: Image.Transpose.TRANSVERSE, 8: Image.Transpose.ROTATE_270,
    }[orientation]  # fmt: skip
    stored = upright if inverse is None else upright.transpose(inverse)
    exif = Image.Exif()
    exif[0x0112] = orientation
    plain = read(save(upright, tmp_path / "plain.png"))
    for suffix in ("jpg", "tif", "webp", "png"):
        turned = read(save(stored, tmp_path / f"turned.{suffix}", exif=exif))
        assert (turned.traits.width, turned.traits.height) == (640, 480), suffix
        difference = np.abs(turned.looks.tiny.astype(int) - plain.looks.tiny).mean()
        assert difference < 6, suffix


def test_traits_come_from_exif(tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[0x010F], exif[0x0110] = "Canon", "EOS R5\0"
    exif.get_ifd(0x8769)[0x9003] = "2023:07:01 12:00:05"
    exif.get_ifd(0x8769)[0x9291] = "25"
    exif.get_ifd(0x8825)[1] = "N"
    traits = read(save(scene(3), tmp_path / "a.jpg", exif=exif)).traits
    assert traits.camera == "Canon EOS R5"
    assert traits.taken == pytest.approx(1688212805.25)
    assert traits.has_gps


def test_broken_exif_does_not_reject_the_photo(tmp_path: Path) -> None:
    path = save(scene(3), tmp_path / "a.jpg", exif=b"Exif\0\0II*\0\xff\xff\xff\xff garbage")
    got = read(path)
    assert got.traits.taken is None
    assert got.traits.camera == ""


def test_transparency_shows_white_and_deep_pictures_become_8_bit(tmp_path: Path) -> None:
    clear = Image.new("RGBA", (64, 64), (0, 0, 0, 0))
    assert read(save(clear, tmp_path / "clear.png")).looks.tiny.min() == 255
    ramp = np.linspace(0, 65535, 64 * 64).reshape(64, 64).astype(np.uint16)
    tiny = read(save(Image.fromarray(ramp), tmp_path / "deep.png")).looks.tiny
    assert tiny[0].mean() < 20 < 235 < tiny[-1].mean()
    cmyk = scene(4).convert("CMYK")
    assert read(save(cmyk, tmp_path / "cmyk.jpg")).pixels.shape == (160, 160, 3)
    grey = scene(4).convert("L")
    assert read(save(grey, tmp_path / "grey.png")).pixels.shape == (160, 160, 3)


def test_a_colour_profile_is_applied_and_a_broken_one_ignored(tmp_path: Path) -> None:
    picture = scene(5)
    lab = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    plain = read(save(picture, tmp_path / "plain.png")).pixels
    same = read(save(picture, tmp_path / "srgb.png", icc_profile=lab)).pixels
    broken = read(save(picture, tmp_path / "broken.png", icc_profile=b"nonsense")).pixels
    assert np.array_equal(plain, same)
    assert np.array_equal(plain, broken)


def test_a_large_jpeg_is_decoded_at_a_smaller_scale_that_still_serves(tmp_path: Path) -> None:
    path = save(scene(6, (4000, 3000)), tmp_path / "large.jpg", quality=80)
    got = read(path)
    assert (got.traits.width, got.traits.height) == (4000, 3000)
    with Image.open(io.BytesIO(got.thumbnail)) as thumbnail:
        assert thumbnail.size == (360, 270)


def test_the_difference_hash_survives_what_copies_go_through(tmp_path: Path) -> None:
    picture = scene(7, (1600, 1200))
    first = read(save(picture, tmp_path / "a.jpg", quality=95)).looks
    small = read(save(picture.resize((400, 300)), tmp_path / "b.jpg", quality=40)).looks
    other = read(save(scene(8, (1600, 1200)), tmp_path / "c.jpg")).looks
    assert _bits(first.dhash, small.dhash) <= 12 < 80 < _bits(first.dhash, other.dhash)


def _bits(one: bytes, two: bytes) -> int:
    return (int.from_bytes(one) ^ int.from_bytes(two)).bit_count()


def test_a_blurred_picture_is_less_sharp_and_a_burnt_one_clips(tmp_path: Path) -> None:
    dice = np.random.default_rng(1)
    noise = Image.fromarray(dice.integers(60, 200, (300, 300, 3), dtype=np.uint8))
    sharp = read(save(noise, tmp_path / "sharp.png")).traits
    soft = read(save(noise.resize((60, 60)).resize((300, 300)), tmp_path / "soft.png")).traits
    assert sharp.sharpness > 4 * soft.sharpness
    assert sharp.clipping == 0
    assert read(save(Image.new("RGB", (50, 50), "white"), tmp_path / "w.png")).traits.clipping == 1


def test_broken_files_each_cost_one_sentence(tmp_path: Path) -> None:
    whole = save(scene(9), tmp_path / "whole.jpg").read_bytes()
    cases = {
        "empty.jpg": (b"", "empty"),
        "cut.jpg": (whole[: len(whole) // 2], "cut short"),
        "noise.jpg": (os.urandom(5000), "not a picture"),
        "text.png": (b"<html>not a photo</html>", "not a picture"),
        "head.heic": (b"\0\0\0\x18ftypheic" + bytes(40), "damaged"),
        "eps.jpg": (b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 9 9\n", "not a picture"),
    }
    for name, (data, words) in cases.items():
        (tmp_path / name).write_bytes(data)
        assert words in reason(tmp_path / name), name


def test_a_large_file_that_is_no_picture_is_not_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(decode, "_MANY_BYTES", 100)
    junk, photo, stump = tmp_path / "junk.jpg", tmp_path / "photo.jpg", tmp_path / "stump.png"
    save(scene(1), photo)
    junk.write_bytes(bytes(10_000))
    stump.write_bytes(photo.read_bytes()[:101])
    assert reason(junk) == "It is damaged, or not a picture of a known format."
    assert isinstance(decode.fetch(photo_of(junk)), Skipped)
    assert isinstance(decode.fetch(photo_of(photo)), bytes)
    assert isinstance(decode.fetch(photo_of(stump)), bytes)


@pytest.mark.parametrize("suffix", ["jpg", "png", "webp", "tif", "bmp", "gif", "avif"])
def test_a_large_picture_of_any_format_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, suffix: str
) -> None:
    monkeypatch.setattr(decode, "_MANY_BYTES", 100)
    path = tmp_path / f"a.{suffix}"
    scene(1).save(path)
    assert isinstance(decode.fetch(photo_of(path)), bytes)


def test_the_wrong_extension_does_not_matter(tmp_path: Path) -> None:
    path = save(scene(9), tmp_path / "a.png").rename(tmp_path / "a.jpg")
    assert read(path).traits.format == "PNG"


def bomb(side: int) -> bytes:
    """A valid PNG of side×side black pixels in a few kilobytes."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        body = kind + data
        return struct.pack(">I", len(data)) + body + struct.pack(">I", zlib.crc32(body))

    packer = zlib.compressobj(9)
    row = b"\0" * (side // 8 + 1)
    pixels = b"".join(packer.compress(row) for _ in range(side)) + packer.flush()
    header = struct.pack(">IIBBBBB", side, side, 1, 0, 0, 0, 0)
    parts = (chunk(b"IHDR", header), chunk(b"IDAT", pixels), chunk(b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(parts)


def test_a_decompression_bomb_is_refused_before_its_pixels_are_decoded(tmp_path: Path) -> None:
    (tmp_path / "bomb.png").write_bytes(bomb(30_000))
    assert "too large to be real (900 million pixels)" in reason(tmp_path / "bomb.png")


def test_a_file_that_vanished_changed_or_is_no_file_is_a_sentence(tmp_path: Path) -> None:
    path = save(scene(9), tmp_path / "a.jpg")
    seen = photo_of(path)
    os.utime(path, ns=(1, 1))
    changed = decode.read(seen, TARGET)
    assert isinstance(changed, Skipped)
    assert "changed while" in changed.reason
    path.unlink()
    gone = decode.read(seen, TARGET)
    assert isinstance(gone, Skipped)
    assert "no longer there" in gone.reason
    os.mkfifo(path)
    pipe = decode.read(seen, TARGET)
    assert isinstance(pipe, Skipped)
    assert "not a regular file" in pipe.reason
    path.unlink()
    path.symlink_to("/etc/passwd")
    assert isinstance(decode.read(seen, TARGET), Skipped)


def test_a_preview_is_an_upright_jpeg_no_larger_than_asked(tmp_path: Path) -> None:
    path = save(scene(1, (3000, 2000)), tmp_path / "a.png")
    with Image.open(io.BytesIO(decode.preview(path, 1200))) as image:
        assert (image.format, image.size) == ("JPEG", (1200, 800))
    with pytest.raises(PhotoError, match="no longer there"):
        decode.preview(tmp_path / "missing.jpg", 100)


@pytest.mark.parametrize("seed", range(6))
def test_mutated_files_never_raise(tmp_path: Path, seed: int) -> None:
    dice = np.random.default_rng(seed)
    path = tmp_path / "mutated"
    for suffix in ("jpg", "png", "webp", "tif", "gif", "bmp", "avif"):
        whole = np.frombuffer(save(scene(1, (96, 72)), tmp_path / f"a.{suffix}").read_bytes(), "u1")
        for _ in range(12):
            data = whole.copy()
            data[dice.integers(0, len(data), 1 + len(data) // 200)] = dice.integers(0, 256)
            path.write_bytes(data[: dice.integers(1, len(data) + 1)].tobytes())
            assert isinstance(decode.read(photo_of(path), TARGET), Decoded | Skipped)


def exposure(**tags: object) -> Image.Exif:
    exif = Image.Exif()
    numbers = {
        "time": 0x829A,
        "f": 0x829D,
        "iso": 0x8827,
        "bias": 0x9204,
        "mm": 0x920A,
        "m": 0x9206,
    }
    for name, value in tags.items():
        exif.get_ifd(0x8769)[numbers[name]] = value
    return exif


def test_how_it_was_exposed_comes_from_exif(tmp_path: Path) -> None:
    exif = exposure(time=1 / 125, f=8.0, iso=200, bias=-1.0, mm=50.0, m=2.5)
    got = read(save(scene(3), tmp_path / "a.jpg", exif=exif)).traits
    assert got.exposure == pytest.approx(np.log2(64 * 125 / 2), abs=0.01)
    assert (got.bias, got.focal_length, got.focus_distance) == (-1.0, 50.0, 2.5)
    brighter = exposure(time=1 / 60, f=8.0, iso=200)
    one = read(save(scene(3), tmp_path / "b.jpg", exif=brighter)).traits
    assert one.exposure is not None
    assert got.exposure - one.exposure == pytest.approx(1.06, abs=0.02)


@pytest.mark.parametrize(
    "tags", [{}, {"time": 0.0, "iso": 100}, {"time": 0.01}, {"iso": 100, "f": 2.0}, {"m": 0.0}]
)
def test_what_is_not_recorded_is_not_known(tmp_path: Path, tags: dict[str, object]) -> None:
    got = read(save(scene(3), tmp_path / "a.jpg", exif=exposure(**tags))).traits
    assert (got.exposure, got.focal_length, got.focus_distance) == (None, None, None)


def test_stars_come_from_xmp_before_exif(tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[0x4746] = 2
    xmp = b'<x:xmpmeta xmlns:x="adobe:ns:meta/"><r xmp:Rating="4"/></x:xmpmeta>'
    for name in ("a.jpg", "a.webp", "a.png"):
        assert read(save(scene(3), tmp_path / name, exif=exif)).traits.rating == 2
    for name in ("b.jpg", "b.webp"):
        assert read(save(scene(3), tmp_path / name, exif=exif, xmp=xmp)).traits.rating == 4
    assert read(save(scene(3), tmp_path / "c.jpg")).traits.rating == 0


def test_tiles_say_where_it_is_sharp(tmp_path: Path) -> None:
    dice = np.random.default_rng(1)
    values = np.full((480, 640, 3), 128, np.uint8)
    values[:, 320:] = dice.integers(0, 256, (480, 320, 3))
    tiles = read(save(Image.fromarray(values), tmp_path / "a.png")).traits.tiles
    grid = np.frombuffer(tiles, np.uint8).reshape(6, 6)
    assert grid[:, 4:].min() > grid[:, :2].max() + 50
    assert read(save(scene(1, (5, 5)), tmp_path / "b.png")).traits.tiles == bytes(36)


@pytest.mark.parametrize("size", [(448, 336), (500, 721), (360, 200), (33, 900), (901, 7), (6, 8)])
@pytest.mark.parametrize("is_noise", [False, True])
def test_what_is_measured_is_what_the_definitions_say(
    tmp_path: Path, size: tuple[int, int], *, is_noise: bool
) -> None:
    width, height = size
    picture = scene(2, size)
    if is_noise:  # black and white: the squares of a column are beyond what a float32 adds exactly
        dots = np.random.default_rng(1).integers(0, 2, (height, width, 1), np.uint8)
        picture = Image.fromarray(np.tile(dots * np.uint8(255), (1, 1, 3)))
    got = read(save(picture, tmp_path / "a.png"))
    picture.thumbnail((decode.THUMBNAIL_SIDE, decode.THUMBNAIL_SIDE), Image.Resampling.BOX)
    luma = picture.convert("L")
    values = np.asarray(luma).astype(np.int64)
    assert got.traits.clipping == ((values <= 3) | (values >= 252)).mean()
    laplacian = (
        values[:-2, 1:-1] + values[2:, 1:-1] + values[1:-1, :-2] + values[1:-1, 2:]
        - 4 * values[1:-1, 1:-1]
    )  # fmt: skip
    assert got.traits.sharpness == (laplacian**2).mean() - laplacian.mean() ** 2
    hashed = np.asarray(luma.resize((17, 16), Image.Resampling.LANCZOS))
    assert got.looks.dhash == np.packbits(hashed[:, 1:] > hashed[:, :-1]).tobytes()
    tiny = np.asarray(picture.resize((TINY_SIDE, TINY_SIDE), Image.Resampling.BOX))
    assert np.array_equal(got.looks.tiny, tiny)
    assert np.array_equal(
        got.looks.luma, np.asarray(luma.resize((LUMA_SIDE, LUMA_SIDE), Image.Resampling.BOX))
    )


VIDEO = b"\0\0\0\x18ftypmp42\0\0\0\0isommp42"


@pytest.mark.parametrize(
    ("more", "is_motion"),
    [
        (b"", False), (VIDEO, True), (b"MotionPhoto_Data" + VIDEO, True),
        (b'<x GCamera:MotionPhoto="1"/>', True), (b'<x GCamera:MicroVideo="1"/>', True),
        (b"<Camera:MotionPhoto>1</Camera:MotionPhoto>", True),
        (b'<x GCamera:MotionPhoto="0" GCamera:MotionPhotoVersion="1"/>', False),
        (b"MotionPhoto MotionPhoto = '1'", True), (b"ftypmp42", False),
        (b"\xff\xff\xff\xffftypmp42", False), (b"\0\0\0\x18ftypheic", False),
    ],
)  # fmt: skip
def test_a_video_inside_makes_a_motion_photo(
    tmp_path: Path, more: bytes, *, is_motion: bool
) -> None:
    path = save(scene(3), tmp_path / "a.jpg")
    path.write_bytes(path.read_bytes() + more)
    assert read(path).traits.is_motion is is_motion


@pytest.mark.parametrize(
    ("more", "is_motion"),
    [
        (b"", False), (VIDEO, True), (b"\0\0\0\x10mpvd12345678", True),
        (b"\0\0\0\1free\0\0\0\0\0\0\0\x10" + VIDEO, True), (b"\0\0\0\x10free12345678", False),
        (b"\0\0\0\0free" + VIDEO, False), (b"\0\0\0\x14free" + VIDEO[:12], False),
    ],
)  # fmt: skip
def test_a_heic_or_avif_may_hold_a_video_too(
    tmp_path: Path, more: bytes, *, is_motion: bool
) -> None:
    path = save(scene(3, (64, 48)), tmp_path / "a.avif")
    path.write_bytes(path.read_bytes() + more)
    assert read(path).traits.is_motion is is_motion


def why(photo: Photo) -> str:
    fetched = decode.fetch(photo)
    assert isinstance(fetched, Skipped)
    return fetched.reason


def test_of_a_photo_that_is_gone_it_is_said_whether_its_drive_is(tmp_path: Path) -> None:
    here = tmp_path.stat().st_dev
    lost = Photo(tmp_path / "card" / "DCIM" / "a.jpg", 10, 1, device=here, inode=7)
    assert why(lost) == "It is no longer there."
    unplugged = replace(lost, device=here + 1)
    assert why(unplugged) == "Its drive is not connected."
    assert why(replace(lost, device=0)) == "It is no longer there."


@pytest.mark.parametrize(
    "number",
    [
        getattr(errno, name)
        for name in ("ENOTCONN", "ENODEV", "ESTALE", "EIO", "EREMOTEIO", "ETIMEDOUT", "EHOSTDOWN")
        if hasattr(errno, name)
    ],
)
def test_what_the_system_says_of_a_drive_that_was_pulled(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    def gone(*_: object) -> int:
        raise OSError(number, os.strerror(number))

    path = tmp_path / "a.jpg"
    path.write_bytes(b"x")
    photo = Photo.from_stat(path, path.lstat())
    monkeypatch.setattr(os, "open", gone)
    assert why(photo) in decode.FAILED_DRIVE
