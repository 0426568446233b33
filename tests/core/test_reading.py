"""Drives, decoders and the network at work together: what comes, in what bounds, what stops it."""

from __future__ import annotations

import itertools
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest

from purger.core import decode, lanes
from purger.core.decoders import Decoders
from purger.core.domain import Decoded, Floats, Photo, Skipped
from purger.core.errors import ModelError
from purger.core.lanes import NOT_ANSWERING, Lane, Lanes
from purger.core.reading import Reading
from tests.paint import FakeEmbedder, save, scene
from tests.patience import PATIENCE, ended


@pytest.fixture
def photos(tmp_path: Path) -> list[Photo]:
    paths = [save(scene(i, (64, 48)), tmp_path / f"{i:02}.jpg") for i in range(40)]
    paths[7].write_bytes(b"")
    return [Photo.from_stat(path, path.lstat()) for path in paths]


def reading(network: FakeEmbedder | None = None, **changes: float) -> Reading:
    return Reading(network or FakeEmbedder(), Decoders(1), 3, 4, **changes)


def noted(_: list[Photo]) -> None:
    pass


def elsewhere(photo: Photo, device: int) -> Photo:
    return Photo(photo.path, photo.size, photo.mtime_ns, device, photo.inode)


def test_every_photo_comes_once_with_its_own_vector(photos: list[Photo]) -> None:
    network = FakeEmbedder()
    steps = list(reading(network).read(photos, noted))
    read = {decoded.photo: (decoded, vector) for step in steps for decoded, vector in step.read}
    assert [skip.path for step in steps for skip in step.skipped] == [photos[7].path]
    assert set(read) == set(photos) - {photos[7]}
    assert network.embedded == len(read)
    for decoded, vector in read.values():
        assert np.allclose(vector, FakeEmbedder().embed(decoded.pixels[None])[0])


def test_stopping_leaves_no_thread(photos: list[Photo]) -> None:
    steps = reading().read(photos, noted)
    next(steps)
    steps.close()
    ended("purger-decode", "purger-embed")


def test_what_is_begun_was_noted_before(
    photos: list[Photo], monkeypatch: pytest.MonkeyPatch
) -> None:
    told: set[Photo] = set()
    begun_untold: list[Photo] = []
    fetch = decode.fetch

    def watched(photo: Photo) -> bytes | Skipped:
        if photo not in told:
            begun_untold.append(photo)
        return fetch(photo)

    def note(some: list[Photo]) -> None:
        told.clear()
        told.update(some)

    monkeypatch.setattr(decode, "fetch", watched)
    monkeypatch.setattr("purger.core.lanes._AT_ONCE", 8)
    list(reading().read(photos, note))
    assert not begun_untold


def test_what_computes_at_once_follows_the_number_of_cores(
    photos: list[Photo], monkeypatch: pytest.MonkeyPatch
) -> None:
    lock, now, most = threading.Lock(), 0, 0

    @contextmanager
    def busy() -> Iterator[None]:
        nonlocal now, most
        with lock:
            now += 1
            most = max(most, now)
        time.sleep(0.002)
        yield
        with lock:
            now -= 1

    picture_of = decode.picture_of

    def decoding(*what: Any) -> Decoded | Skipped:
        with busy():
            return picture_of(*what)

    class Network(FakeEmbedder):
        def embed(self, batch: np.ndarray) -> Floats:
            with busy():
                return super().embed(batch)

    monkeypatch.setattr(decode, "picture_of", decoding)
    list(reading(Network()).read(photos, noted))
    assert 2 <= most <= 4


def test_a_drive_that_does_not_answer_stops_no_other_and_is_given_up(
    photos: list[Photo], monkeypatch: pytest.MonkeyPatch
) -> None:
    dead = [elsewhere(photo, -1) for photo in photos[20:]]
    wake = threading.Event()
    fetch = decode.fetch

    def asked(photo: Photo) -> bytes | Skipped:
        if photo.device == -1:
            wake.wait(PATIENCE)
        return fetch(photo)

    ticks = itertools.count(step=1.0)

    def now() -> float:
        """Time goes on, each time it is asked for, once all that the other drive has is read."""
        return next(ticks) if len(read) + len(skipped) >= 20 else 0.0

    monkeypatch.setattr(decode, "fetch", asked)
    monkeypatch.setattr(lanes, "time", SimpleNamespace(monotonic=now))
    read, skipped = [], []
    for step in reading().read([*dead, *photos[:20]], noted):
        read += [decoded.photo for decoded, _ in step.read]
        skipped += step.skipped
    wake.set()
    assert set(read) == set(photos[:20]) - {photos[7]}
    silent = {skip.path for skip in skipped if skip.reason == NOT_ANSWERING}
    assert silent == {photo.path for photo in dead}


def test_a_drive_is_not_given_up_for_the_time_that_the_machine_slept(
    photos: list[Photo], monkeypatch: pytest.MonkeyPatch
) -> None:
    now = [0.0]
    monkeypatch.setattr(lanes, "time", SimpleNamespace(monotonic=lambda: now[0]))
    is_reading, may_go_on = threading.Event(), threading.Event()

    def work(lane: Lane, some: list[Photo]) -> None:
        with lane.reading(some[0]):
            is_reading.set()
            assert may_go_on.wait(PATIENCE)

    drives = Lanes(photos[:1], 1, work, noted, 60.0)
    drives.feed()
    assert is_reading.wait(PATIENCE)
    came = []
    for _ in range(3):
        now[0] += 10_000.0
        came += drives.given_up()
    after_sleep = len(came)
    for _ in range(100):
        now[0] += 1.0
        came += drives.given_up()
    may_go_on.set()
    drives.dismiss()
    assert after_sleep == 0
    assert [skip.reason for skip in came] == [NOT_ANSWERING]


def test_a_network_that_fails_is_told_and_ends_the_reading(photos: list[Photo]) -> None:
    class Broken(FakeEmbedder):
        def embed(self, batch: np.ndarray) -> Floats:
            raise ModelError("The network failed.")

    with pytest.raises(ModelError, match="failed"):
        list(reading(Broken()).read(photos, noted))
    ended("purger-decode")


def test_a_new_order_leaves_those_in_front_that_tell_the_pace(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = save(scene(1, (64, 48)), tmp_path / "whole.jpg").read_bytes()
    photos = []
    for number in range(200):
        path = tmp_path / f"{number:03}.{'png' if number >= 160 else 'jpg'}"
        path.write_bytes(whole)
        photos.append(Photo.from_stat(path, path.lstat()))
    begun: list[str] = []
    fetch = decode.fetch

    def watched(photo: Photo) -> bytes | Skipped:
        begun.append(photo.path.suffix)
        return fetch(photo)

    monkeypatch.setattr(decode, "fetch", watched)
    own = reading()
    own.order(photos)
    list(own.read(photos, noted))
    assert ".png" in begun[:40]
    assert len(begun) == len(photos)
