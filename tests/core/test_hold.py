"""Holding: what one purge relies on, no other purge of this machine can take."""

from __future__ import annotations

import errno
import hashlib
import os
import runpy
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from purger.core import hold as module
from purger.core.domain import Keeper, Marked, Photo, Plan
from purger.core.hold import Hold
from purger.core.journal import default_file
from purger.core.promises import Promise
from purger.core.purge import purge
from tests.fakes import FakeTrasher
from tests.paint import run

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="flock")


@pytest.fixture
def photos(tmp_path: Path) -> list[Photo]:
    paths = [tmp_path / f"{i}.jpg" for i in range(3)]
    for path in paths:
        path.write_bytes(path.name.encode())
    return [Photo.from_stat(path, path.lstat()) for path in paths]


def test_many_may_rely_on_one_but_nobody_takes_it_meanwhile(photos: list[Photo]) -> None:
    one, two, _ = photos
    with Hold() as first, Hold() as second:
        assert first.keep(one)
        assert second.keep(one)
        assert not second.take(one)
        assert first.take(two)
        assert not second.keep(two)
        assert not second.take(two)
    with Hold() as third:
        assert third.take(one)
        assert third.take(two)


def test_what_cannot_be_opened_is_for_others_to_refuse(
    photos: list[Photo], monkeypatch: pytest.MonkeyPatch
) -> None:
    photos[0].path.unlink()
    photos[1].path.unlink()
    photos[1].path.symlink_to(photos[2].path)
    with Hold() as hold:
        assert hold.take(photos[0])
        assert hold.keep(photos[1])
        with Hold() as other:  # what a link leads to is not held
            assert other.take(photos[2])

    def unknown(_descriptor: int, _how: int) -> None:
        raise OSError(errno.EOPNOTSUPP, "Operation not supported")

    monkeypatch.setattr(module.fcntl, "flock", unknown)
    with Hold() as first, Hold() as second:
        assert first.keep(photos[2])
        assert second.take(photos[2])


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with names here")
def test_a_pipe_in_its_place_is_not_waited_for(photos: list[Photo]) -> None:
    photos[0].path.unlink()
    os.mkfifo(photos[0].path)
    with Hold() as hold:
        assert hold.take(photos[0])


def marked(photo: Photo, keeper: Photo) -> Marked:
    digest = hashlib.sha256(photo.path.read_bytes()).digest()
    return Marked(
        photo, digest, (Keeper(keeper, hashlib.sha256(keeper.path.read_bytes()).digest()),)
    )


@pytest.mark.promise(Promise.KEEPS_ONE)
def test_a_purge_leaves_what_another_holds(photos: list[Photo], tmp_path: Path) -> None:
    one, two, _ = photos
    trasher = FakeTrasher(tmp_path / "trash")
    with Hold() as other:
        assert other.keep(one)
        assert [
            f.reason for f in run(purge(Plan((marked(one, two),)), trasher, default_file())).failed
        ] == ["Another program holds it: perhaps a purger that relies on it."]
    with Hold() as other:
        assert other.take(two)
        assert [
            f.reason for f in run(purge(Plan((marked(one, two),)), trasher, default_file())).failed
        ] == ["Another program, perhaps a purger, holds the photos to keep."]
    assert run(purge(Plan((marked(one, two),)), trasher, default_file())).trashed


@pytest.mark.promise(Promise.ALL_OR_NONE)
def test_a_photo_whose_companion_another_purge_holds_stays(
    photos: list[Photo], tmp_path: Path
) -> None:
    one, two, companion = photos
    plan = Plan((replace(marked(one, two), companions=(companion,)),))
    trasher = FakeTrasher(tmp_path / "trash")
    with Hold() as other:
        assert other.keep(companion)
        assert [f.reason for f in run(purge(plan, trasher, default_file())).failed] == [
            "Another program holds it: perhaps a purger that relies on it."
        ]
    assert not trasher.calls


def test_one_keeper_that_no_other_purge_takes_is_enough(
    photos: list[Photo], tmp_path: Path
) -> None:
    one, two, three = photos
    item = marked(one, two)
    plan = Plan((replace(item, keepers=(*item.keepers, *marked(one, three).keepers)),))
    with Hold() as other:
        assert other.take(two)
        outcome = run(purge(plan, FakeTrasher(tmp_path / "trash"), default_file()))
    assert [gone.photo for gone in outcome.trashed] == [one]


def test_where_an_open_file_cannot_be_moved_only_keepers_are_opened(
    photos: list[Photo], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module.sys, "platform", "win32")
    with Hold() as hold:
        assert hold.keep(photos[0])
        assert hold.take(photos[1])
        assert len(hold._open) == 1


def test_windows_which_has_no_such_locks_is_not_asked_for_them(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(sys, "platform", "win32")
    assert "fcntl" not in runpy.run_path(str(module.__file__))
