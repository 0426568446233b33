"""JPEG: Pillow's pixels, and damage is seen."""

from __future__ import annotations

import io
import struct
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from purger.core import decode, jpeg, markers
from purger.core.domain import Decoded, Photo, Skipped, Target
from tests.paint import save, scene

TARGET = Target(32, 32)


def encoded(seed: int, size: tuple[int, int] = (1000, 700), mode: str = "RGB", **how: int) -> bytes:
    stream = io.BytesIO()
    scene(seed, size).convert(mode).save(stream, "JPEG", **{"quality": 90, **how})
    return stream.getvalue()


def zeroed(data: bytes, seed: int, count: int = 512) -> bytes:
    """The file with a run of zeros somewhere in its picture."""
    start = int(np.random.default_rng(seed).integers(len(data) // 10, len(data) - count - 2))
    return data[:start] + bytes(count) + data[start + count :]


def read(path: Path) -> Decoded | Skipped:
    return decode.read(Photo.from_stat(path, path.lstat()), TARGET)


@pytest.mark.parametrize("mode", ["RGB", "L"])
@pytest.mark.parametrize("size", [(1000, 700), (1001, 703), (2999, 2001), (359, 200), (8, 8)])
@pytest.mark.parametrize("progressive", [0, 1])
def test_the_pixels_are_those_of_pillow(mode: str, size: tuple[int, int], progressive: int) -> None:
    data = encoded(1, size, mode, progressive=progressive)
    for side in (90, 360):
        with Image.open(io.BytesIO(data)) as ours, Image.open(io.BytesIO(data)) as theirs:
            picture, is_damaged = jpeg.decoded(data, ours, side)
            scale = side / max(size)
            if scale < 1:
                theirs.draft(mode, (max(1, int(size[0] * scale)), max(1, int(size[1] * scale))))
            assert not is_damaged
            assert np.array_equal(np.asarray(picture), np.asarray(theirs))


def test_zeroed_blocks_are_found_and_intact_files_are_not_called_damaged() -> None:
    found = seen = 0
    for seed in range(60):
        whole = encoded(seed, (640, 480))
        broken = zeroed(whole, seed)
        with Image.open(io.BytesIO(whole)) as image:
            good, alarm = jpeg.decoded(whole, image, 360)
            assert not alarm
        with Image.open(io.BytesIO(broken)) as image:
            bad, is_damaged = jpeg.decoded(broken, image, 360)
        difference = np.abs(np.asarray(good, np.int16) - np.asarray(bad, np.int16)).mean()
        if difference >= 4:
            seen += 1
            found += is_damaged
    assert seen > 30
    assert found / seen > 0.85, (found, seen)


def test_a_damaged_photo_is_read_and_says_so(tmp_path: Path) -> None:
    whole = save(scene(4), tmp_path / "whole.jpg", quality=90)
    broken = tmp_path / "broken.jpg"
    broken.write_bytes(zeroed(whole.read_bytes(), 1))
    one, two = read(whole), read(broken)
    assert isinstance(one, Decoded)
    assert isinstance(two, Decoded)
    assert (one.traits.damaged, two.traits.damaged) == (False, True)


@pytest.mark.parametrize("more", [b"\0" * 9, b"\xff" * 40, b"\x17" * 300])
def test_what_stands_between_the_picture_and_its_end_is_no_damage_and_no_second_decode(
    tmp_path: Path, more: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = encoded(3)
    (tmp_path / "plain.jpg").write_bytes(data)
    plain = read(tmp_path / "plain.jpg")
    monkeypatch.setattr("PIL.ImageFile.ImageFile.load", None)
    path = tmp_path / "padded.jpg"
    path.write_bytes(data[:-2] + more + data[-2:] + b"trailer")
    got = read(path)
    assert isinstance(got, Decoded)
    assert isinstance(plain, Decoded)
    assert not got.traits.damaged
    assert np.array_equal(got.pixels, plain.pixels)


@pytest.mark.parametrize("kind", ["jpg", "png", "webp"])
@pytest.mark.parametrize("share", [0.3, 0.9, 0.99])
def test_a_file_that_is_cut_short_is_never_taken_for_a_whole_one(
    tmp_path: Path, kind: str, share: float
) -> None:
    path = save(scene(5), tmp_path / f"a.{kind}")
    data = path.read_bytes()
    path.write_bytes(data[: int(len(data) * share)])
    got = read(path)
    assert isinstance(got, Skipped) or got.traits.damaged


def test_a_picture_of_another_colour_space_is_still_read() -> None:
    data = encoded(6, mode="CMYK")
    with Image.open(io.BytesIO(data)) as image:
        picture, is_damaged = jpeg.decoded(data, image, 100)
    assert (picture.mode, is_damaged) == ("CMYK", False)


def test_a_very_large_baseline_jpeg_is_read_at_a_small_scale(tmp_path: Path) -> None:
    path = tmp_path / "large.jpg"
    Image.new("L", (18_000, 15_000), 90).save(path, quality=30)
    assert decode.MAX_PIXELS < 18_000 * 15_000
    got = read(path)
    assert isinstance(got, Decoded)
    assert (got.traits.width, got.traits.height) == (18_000, 15_000)
    Image.new("L", (18_000, 15_000), 90).save(path, quality=30, progressive=True)
    refused = read(path)
    assert isinstance(refused, Skipped)
    assert "too large to be real (270 million pixels)" in refused.reason


def in_scans(data: bytes, *, size: tuple[int, int] | None = None) -> bytes:
    """A header that says that each colour comes in a scan of its own, and how large all is."""
    frame, scan = data.index(b"\xff\xc0"), data.index(b"\xff\xda")
    width, height = size or Image.open(io.BytesIO(data)).size
    of_picture = struct.pack(">HH", height, width)
    colour = data[scan + 5 : scan + 7]
    return (
        data[: frame + 5] + of_picture + data[frame + 9 : scan]
        + b"\xff\xda\0\x08\x01" + colour + b"\0\x3f\0" + b"\xff\xd9"
    )  # fmt: skip


def test_one_whose_colours_come_in_scans_is_held_whole_and_refused_as_such(tmp_path: Path) -> None:
    path = tmp_path / "large.jpg"
    path.write_bytes(in_scans(encoded(7), size=(65_500, 15_200)))
    assert path.stat().st_size < 2000
    refused = read(path)
    assert isinstance(refused, Skipped)
    assert "too large to be real (995 million pixels)" in refused.reason
    data = in_scans(encoded(7), size=(8_000, 6_000))
    with pytest.raises(decode.LargeError):
        decode.decoded(Photo.from_stat(path, path.lstat()), data, TARGET, may_be_large=False)


@pytest.mark.parametrize("mode", ["L", "RGB", "CMYK"])
@pytest.mark.parametrize("progressive", [0, 1])
def test_whether_it_is_held_whole_is_seen_behind_whatever_comes_first(
    mode: str, progressive: int
) -> None:
    plain = encoded(8, (40, 30), mode, progressive=progressive)
    thumbnail = b"Exif\0\0" + in_scans(encoded(9, (8, 8)))
    own = b"\xff\xe1" + struct.pack(">H", len(thumbnail) + 2) + thumbnail
    for data in (plain, plain[:2] + own + b"\xff\xff\xff" + plain[3:]):
        with Image.open(io.BytesIO(data)) as image:
            assert jpeg.is_held_whole(data, image) == bool(progressive)
    if not progressive and mode == "RGB":
        apart = in_scans(plain)
        with Image.open(io.BytesIO(apart)) as image:
            assert jpeg.is_held_whole(apart, image)


def refined(data: bytes, scans: int) -> bytes:
    """A progressive JPEG with more scans: each goes over the whole picture."""
    table = b"\xff\xc4\0\x14\x10\x01" + bytes(15) + b"\xe0"  # one bit: 16,384 blocks and more
    scan = b"\xff\xda\0\x08\x01\x01\0\x01\x3f\x10" + b"\x7f\xff\0"  # ... have nothing new
    return data[:-2] + table + scan * scans + data[-2:]


@pytest.mark.parametrize(("most", "pixels"), [(200, 1), (200, 25_000_000), (20, decode.MAX_PIXELS)])
def test_so_many_scans_may_a_picture_have_that_all_of_them_take_seconds(
    most: int, pixels: int
) -> None:
    assert jpeg.most_scans(pixels) == most


def test_one_of_many_scans_is_refused_by_a_sentence_before_it_is_decoded(tmp_path: Path) -> None:
    plain = encoded(10, (60, 40), progressive=1)
    own = plain.count(b"\xff\xda")
    path = tmp_path / "many.jpg"
    path.write_bytes(refined(plain, jpeg.most_scans(60 * 40) - own))
    assert isinstance(read(path), Decoded)
    path.write_bytes(refined(plain, jpeg.most_scans(60 * 40) - own + 1))
    refused = read(path)
    assert isinstance(refused, Skipped)
    assert refused.reason == "It comes in over 200 scans; a real photo has about ten."


def test_a_large_picture_may_have_fewer_scans(tmp_path: Path) -> None:
    path = tmp_path / "large.jpg"
    stream = io.BytesIO()
    Image.new("L", (14_000, 14_000), 90).save(stream, "JPEG", quality=1, progressive=True)
    path.write_bytes(refined(stream.getvalue(), 40))
    refused = read(path)
    assert isinstance(refused, Skipped)
    assert "over 26 scans" in refused.reason


def test_scans_a_colour_each_are_counted_as_well(tmp_path: Path) -> None:
    plain = in_scans(encoded(11, (60, 40)))
    scan = plain[plain.index(b"\xff\xda") : -2]
    path = tmp_path / "many.jpg"
    path.write_bytes(plain[:-2] + scan * 200 + plain[-2:])
    refused = read(path)
    assert isinstance(refused, Skipped)
    assert "over 200 scans" in refused.reason


def test_scans_cannot_be_hidden(monkeypatch: pytest.MonkeyPatch) -> None:
    plain = encoded(10, (60, 40), progressive=1)
    data = refined(plain, 300)
    assert markers.has_more_scans(data, 200)
    # libjpeg skips such a marker where it looks for its place, and nothing behind it
    hidden = data.replace(b"\x7f\xff\0", b"\x7f\xff\0\xff\x02\xff\xff", 1)
    assert markers.has_more_scans(hidden, 200)
    remarks = b"\xff\xfe\0\x02" * 100_000
    assert markers.has_more_scans(data[:2] + remarks + data[2:], 200)
    # two bytes each that say nothing are no steps of their own
    monkeypatch.setattr(markers, "_MOST", 30)
    assert not markers.has_more_scans(plain[:-2] + b"\xff\x01" * 100_000 + plain[-2:], 200)


@pytest.mark.parametrize("progressive", [0, 1])
def test_what_looks_like_scans_beside_the_picture_does_not_count(
    tmp_path: Path, progressive: int
) -> None:
    plain = encoded(12, progressive=progressive)
    remark = b"\xff\xfe" + struct.pack(">H", 2002) + b"\xff\xda" * 1000
    path = tmp_path / "motion.jpg"
    path.write_bytes(plain[:2] + remark + plain[2:] + b"\xff\xda\0\x08" * 1000)
    assert isinstance(read(path), Decoded)


@pytest.mark.real
def test_no_real_photo_is_called_damaged(shared_photos: Path) -> None:
    files = sorted(shared_photos.rglob("*.jp*g"))[::20]
    assert len(files) > 50
    for file in files:
        data = file.read_bytes()
        with Image.open(io.BytesIO(data)) as image:
            assert not jpeg.decoded(data, image, 360)[1], file
