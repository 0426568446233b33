"""What kind of picture a file is: by its bytes, by its name, by a sample of a library."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest

from purger.core import kinds
from purger.core.domain import Photo
from purger.core.kinds import HEAD_BYTES, Sample, kind_named, kind_of, with_probes
from tests.paint import save, scene
from tests.patience import PATIENCE


@pytest.mark.parametrize(
    ("suffix", "kind"),
    [
        ("jpg", "jpeg"), ("png", "png"), ("webp", "webp"), ("tif", "tiff"), ("bmp", "bmp"),
        ("gif", "gif"), ("avif", "avif"),
    ],
)  # fmt: skip
def test_a_kind_is_known_by_bytes_and_by_name(tmp_path: Path, suffix: str, kind: str) -> None:
    file = save(scene(1, (64, 48)), tmp_path / f"a.{suffix}")
    assert kind_of(file.read_bytes()[:HEAD_BYTES]) == kind
    assert kind_named(photo_of(file)) == kind


def test_heic_is_any_other_brand_and_noise_is_nothing() -> None:
    assert kind_of(b"\0\0\0\x18ftypheic") == "heic"
    assert kind_of(b"\0\0\0\x18ftypmif1") == "heic"
    assert kind_of(b"") is None
    assert kind_of(b"no picture..") is None


def photo_of(file: Path) -> Photo:
    return Photo.from_stat(file, file.lstat())


def test_a_sample_tells_of_each_of_few_and_of_some_of_many(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = save(scene(1, (64, 48)), tmp_path / "a.png").read_bytes()
    photos = []
    for number in range(20):
        file = tmp_path / f"{number}.jpg"
        file.write_bytes(whole)
        photos.append(photo_of(file))
    told: dict[Photo, str] = {}
    everything = threading.Event()

    def tell(photo: Photo, kind: str) -> None:
        told[photo] = kind
        if len(told) == len(photos):
            everything.set()

    monkeypatch.setattr(kinds, "_SECONDS", PATIENCE)
    missing = Photo(tmp_path / "missing.jpg", 1, 1, photos[0].device, 1)
    with Sample([missing, *photos], tell):
        assert everything.wait(PATIENCE)
    assert set(told) == set(photos)
    assert set(told.values()) == {"png"}


@pytest.mark.parametrize("count", [0, 1, 10, 64, 400, 20_000])
def test_probes_come_early_and_no_photo_is_lost(count: int) -> None:
    suffixes = ("jpg", "heic", "png")
    photos = [
        Photo(Path(f"/p/{i}.{suffixes[3 * i // max(1, count)]}"), 1, 1, 1, i + 1)
        for i in range(count)
    ]
    order = with_probes(photos, 10)
    assert sorted(order, key=lambda one: one.inode) == photos
    if count >= 400:
        first = order[: count // 16 + 1]
        counts = [sum(kind_named(one) == kind for one in first) for kind in ("heic", "png")]
        assert min(counts) >= min(10, count // 16 // 3)


def test_probes_that_were_read_before_are_not_asked_for_again() -> None:
    photos = [
        Photo(Path(f"/p/{i}.{'png' if i >= 300 else 'jpg'}"), 1, 1, 1, i + 1) for i in range(400)
    ]
    assert with_probes(photos, 10, had={"jpeg": 10, "png": 10}) == photos
    some = with_probes(photos, 10, had={"jpeg": 50, "png": 4})
    first = [kind_named(one) for one in some[:25]]
    assert first.count("png") == 6
    assert sorted(some, key=lambda one: one.inode) == photos
