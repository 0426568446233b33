"""Files numbered in more than 64 bits (ReFS): scanned, reviewed, purged and brought back."""

from __future__ import annotations

import os
import shutil
import stat
from pathlib import Path
from typing import Any

import pytest

from purger.core import findings as findings_file
from purger.core.domain import LARGEST_INODE, Keeper, Marked, Photo, Plan, folded
from purger.core.group import group
from purger.core.pipeline import Request, find
from purger.core.purge import purge
from purger.core.scan import scan
from purger.core.undo import undo_purge
from tests.fakes import FakeTrasher, Stat
from tests.paint import FakeEmbedder, run, save, scene

_WIDE = {"up": 1 << 100, "down": -(1 << 80)}


@pytest.fixture(params=_WIDE)
def wide(monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> None:
    """Number files as no 64 bits can: what is below the lowest 64 tells nothing apart."""
    offset = _WIDE[request.param]

    def widened(found: os.stat_result) -> Any:
        if not stat.S_ISREG(found.st_mode):
            return found
        return Stat(found, st_ino=offset + (found.st_ino << 64))

    for name in ("stat", "lstat", "fstat"):
        ask = getattr(os, name)
        monkeypatch.setattr(os, name, lambda *at, _ask=ask, **how: widened(_ask(*at, **how)))


@pytest.mark.parametrize("inode", [-1, 1 << 64, (1 << 64) + 1, 5 << 64, 5 << 100, -(1 << 63)])
def test_a_number_of_more_bits_becomes_one_of_64_by_itself(inode: int) -> None:
    assert 0 < folded(inode) <= LARGEST_INODE
    assert folded(inode) == folded(inode) != folded(inode + 1)


@pytest.mark.parametrize("inode", [0, 1, 1 << 63, LARGEST_INODE])
def test_every_other_number_stays_what_it_is(inode: int) -> None:
    assert folded(inode) == inode


@pytest.mark.usefixtures("wide")
def test_photos_are_scanned_reviewed_purged_and_brought_back(tmp_path: Path) -> None:
    folder = tmp_path / "photos"
    for number in range(3):
        save(scene(number), folder / f"{number}.jpg", quality=92)
    shutil.copy(folder / "0.jpg", folder / "0 copy.jpg")
    request, file = Request((folder,)), tmp_path / "f"
    for _ in range(2):  # the second time from the cache
        findings_file.save(run(find(request, FakeEmbedder(), tmp_path / "c.sqlite")), file)
    found = run(findings_file.load(file))
    (pair,) = group(found, 0.8)
    kept, gone = (found.catalog.photos[row] for row in pair.members)
    digest = found.catalog.digests[pair.members[0]].tobytes()
    assert all(photo.is_same_file(photo.path.lstat()) for photo in (kept, gone))
    assert not kept.has_numbers_of(gone.path.lstat())
    journal, trasher = tmp_path / "j.sqlite", FakeTrasher(tmp_path / "trash")
    plan = Plan((Marked(gone, digest, (Keeper(kept, digest),)),))
    outcome = run(purge(plan, trasher, journal))
    assert [item.photo for item in outcome.trashed] == [gone]
    assert not gone.path.exists()
    done = run(undo_purge(outcome.purge, trasher, journal))
    assert [item.photo for item in done.restored] == [gone]
    assert gone.is_same_file(gone.path.lstat())


@pytest.mark.usefixtures("wide")
def test_a_file_of_two_names_is_one_photo_also_as_a_companion(tmp_path: Path) -> None:
    for name in ("a/x.jpg", "b/pair.jpg", "b/pair.cr2"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(name.encode())
    (tmp_path / "b" / "y.jpg").hardlink_to(tmp_path / "a" / "x.jpg")
    found = run(scan([tmp_path]))
    assert len(found.photos) == len({photo.inode for photo in found.photos}) == 2
    assert sorted(len(beside) for beside in found.companions) == [0, 1]


@pytest.mark.usefixtures("wide")
def test_another_file_of_the_same_size_and_time_is_another(tmp_path: Path) -> None:
    for name in ("a.jpg", "b.jpg"):
        (tmp_path / name).write_bytes(b"12345")
        os.utime(tmp_path / name, ns=(0, 10**18))
    photo = Photo.from_stat(tmp_path / "a.jpg", (tmp_path / "a.jpg").lstat())
    assert photo.is_same_file((tmp_path / "a.jpg").lstat())
    assert not photo.is_same_file((tmp_path / "b.jpg").lstat())
