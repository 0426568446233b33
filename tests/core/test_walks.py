"""A thread for each drive while folders are listed: one that hangs holds up nothing but itself."""

from __future__ import annotations

import itertools
import os
import threading
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from purger.core import scan as scanning
from purger.core import walks
from purger.core.errors import FolderError
from purger.core.mounts import Mount
from purger.core.pipeline import Request, find
from purger.core.scan import NOT_LISTED, roots_of, scan
from purger.core.walks import Walk, Walks
from tests.paint import FakeEmbedder, run, save, scene
from tests.patience import PATIENCE, until


class Drives:
    """Folders that count as drives; those that hang answer nothing until they may."""

    def __init__(self, patch: pytest.MonkeyPatch) -> None:
        self.hanging: set[str] = set()
        self.may_go_on = threading.Event()
        self._patch = patch
        self._ticks = itertools.count(step=10.0)
        for name in ("scandir", "lstat"):
            self._hold(os, name)
        self._hold(os.path, "realpath")
        clock = SimpleNamespace(monotonic=self._now)
        patch.setattr(walks, "time", clock)
        patch.setattr(scanning, "time", clock)

    def are(self, *folders: Path) -> None:
        mounts = tuple(Mount(os.fsencode(one), "nfs", 1, b"") for one in (Path("/"), *folders))
        self._patch.setattr(walks, "mounted", lambda: mounts)

    def hang(self, folder: Path) -> None:
        self.hanging.add(str(folder))

    def _hold(self, module: Any, name: str) -> None:
        usual = getattr(module, name)

        def held(path: Any, *more: Any, **named: Any) -> Any:
            if any(str(path).startswith(one) for one in self.hanging):
                assert self.may_go_on.wait(PATIENCE)
            return usual(path, *more, **named)

        self._patch.setattr(module, name, held)

    def _now(self) -> float:
        """Time goes on, each time it is asked for, once only those who hang are left."""
        names = [thread.name for thread in threading.enumerate()]
        left = sum(name in {"purger-walk", "purger-root"} for name in names)
        return next(self._ticks) if left <= len(self.hanging) else 0.0


@pytest.fixture
def drives(monkeypatch: pytest.MonkeyPatch) -> Iterator[Drives]:
    own = Drives(monkeypatch)
    yield own
    own.may_go_on.set()
    until(lambda: not [one for one in threading.enumerate() if one.name.startswith("purger-walk")])


def make(folder: Path, *names: str) -> Path:
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(b"x")
    return folder


@pytest.mark.parametrize("is_first", [True, False])
def test_a_drive_that_hangs_while_it_is_listed_costs_what_was_not_seen_of_it(
    tmp_path: Path, drives: Drives, *, is_first: bool
) -> None:
    well = make(tmp_path / "well", "a.jpg", "b/c.jpg")
    ill = make(tmp_path / "ill", "0.jpg", "deep/1.jpg")
    drives.are(well, ill)
    drives.hang(ill / "deep")
    scanned = run(scan([ill, well] if is_first else [well, ill]))
    assert {photo.path.name for photo in scanned.photos} == {"0.jpg", "a.jpg", "c.jpg"}
    assert [(skip.path, skip.reason) for skip in scanned.skipped] == [(ill / "deep", NOT_LISTED)]


def test_all_folders_that_were_not_looked_at_are_named(tmp_path: Path, drives: Drives) -> None:
    ill = make(tmp_path / "ill", "0.jpg", "a/1.jpg", "b/2.jpg", "c/d/3.jpg", "c/e/4.jpg", "f/5.jpg")
    drives.are(ill)
    drives.hang(ill / "c" / "e")
    scanned = run(scan([ill]))
    assert [photo.path.name for photo in scanned.photos] == ["0.jpg", "5.jpg"]
    left = [ill / "a", ill / "b", ill / "c" / "d", ill / "c" / "e"]
    assert [(skip.path, skip.reason) for skip in scanned.skipped] == [
        (folder, NOT_LISTED) for folder in left
    ]


def test_a_drive_below_another_is_looked_through_apart(tmp_path: Path, drives: Drives) -> None:
    home = make(tmp_path / "home", "a.jpg", "nas/n.jpg", "stick/s.jpg", "z/z.jpg")
    drives.are(home / "nas", home / "stick")
    drives.hang(home / "nas")
    scanned = run(scan([home]))
    assert [photo.path.name for photo in scanned.photos] == ["a.jpg", "s.jpg", "z.jpg"]
    assert [(skip.path, skip.reason) for skip in scanned.skipped] == [(home / "nas", NOT_LISTED)]


def test_a_root_on_a_drive_that_hangs_is_told_and_the_others_are_scanned(
    tmp_path: Path, drives: Drives
) -> None:
    well, ill = make(tmp_path / "well", "a.jpg"), make(tmp_path / "ill", "0.jpg")
    drives.hang(ill)
    scanned = run(scan([ill, well]))
    assert [photo.path.name for photo in scanned.photos] == ["a.jpg"]
    assert [(skip.path, skip.reason) for skip in scanned.skipped] == [(ill, NOT_LISTED)]


def test_where_no_root_answers_there_is_nothing_to_scan(tmp_path: Path, drives: Drives) -> None:
    ill = make(tmp_path / "ill", "0.jpg")
    drives.hang(ill)
    with pytest.raises(FolderError, match="does not answer"):
        run(roots_of([ill]))


def test_what_follows_on_a_drive_that_hangs_is_given_up_with_it(
    tmp_path: Path, drives: Drives
) -> None:
    nas = make(tmp_path / "nas", "one/1.jpg", "two/2.jpg", "three/3.jpg")
    drives.are(nas)
    drives.hang(nas / "two")
    # asked for their real paths it still answered
    roots = scanning.Roots((nas / "one", nas / "two", nas / "three"))
    scanned = run(scanning.walked(roots))
    assert [photo.path.name for photo in scanned.photos] == ["1.jpg"]
    assert {skip.path for skip in scanned.skipped} == {nas / "two", nas / "three"}


def test_a_drive_is_not_given_up_for_the_time_that_the_machine_slept(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    now = [0.0]
    monkeypatch.setattr(walks, "time", SimpleNamespace(monotonic=lambda: now[0]))
    may_go_on = threading.Event()

    def look(_: Walks[str], walk: Walk[str]) -> Iterator[None]:
        assert may_go_on.wait(PATIENCE)
        yield

    own = Walks(look, 60.0)
    own.add("/")
    (walk,) = own
    for seconds in (0.0, 1.0, 10_000.0, 20.0, 20.0):
        now[0] += seconds
        own.give_up()
        assert not walk.is_given_up
    now[0] += 20.0
    own.give_up()
    assert walk.is_given_up
    may_go_on.set()


def test_who_lists_a_large_folder_says_often_that_its_drive_answers(tmp_path: Path) -> None:
    make(tmp_path, *(str(number) for number in range(1000)))
    assert len([*scanning._listed(str(tmp_path))]) >= 10


def test_a_scan_can_be_stopped_while_a_drive_hangs(tmp_path: Path, drives: Drives) -> None:
    ill = make(tmp_path / "ill", "0.jpg", "deep/1.jpg")
    drives.hang(ill / "deep")
    steps = scan([ill])
    while next(steps).done < 1:
        pass
    steps.close()
    assert not drives.may_go_on.is_set()


def test_one_sentence_tells_of_a_drive_that_was_not_listed(tmp_path: Path, drives: Drives) -> None:
    save(scene(1, (64, 48)), tmp_path / "well" / "a.jpg")
    ill = make(tmp_path / "ill", "0.jpg")
    drives.are(tmp_path / "well", ill)
    drives.hang(ill)
    found = run(find(Request((tmp_path / "well", ill), use_cache=False), FakeEmbedder()))
    assert len(found.catalog) == 1
    (note,) = found.notes
    assert note.startswith("A drive did not answer while its folders were listed:")


def test_a_fault_in_a_walk_is_raised_where_its_results_are_taken(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make(tmp_path, "a.jpg")

    def fails(*_: object) -> bool:
        raise ZeroDivisionError

    monkeypatch.setattr(scanning.libraries, "is_trash", fails)
    with pytest.raises(ZeroDivisionError):
        run(scan([tmp_path]))


def test_walks_come_in_an_order_that_no_drive_changes(monkeypatch: pytest.MonkeyPatch) -> None:
    mounts = tuple(Mount(os.fsencode(f"/{one}"), "ext4", 1, b"") for one in ("a", "b", "b/c", "d"))
    monkeypatch.setattr(walks, "mounted", lambda: mounts)
    inner = {"/d": ["/b", "/other"], "/a": ["/b/c"]}
    slow = {"/a": threading.Event(), "/d": threading.Event()}

    def look(them: Walks[str], walk: Walk[str]) -> Iterator[None]:
        if walk.path in slow:
            assert slow[walk.path].wait(PATIENCE)
        for folder in inner.get(walk.path, []):
            walk.found.append(f"{folder} {them.takes(folder)}")
        yield

    for last in ("/a", "/d"):
        own = Walks(look, PATIENCE)
        for root in ("/d", "/a"):
            slow[root].clear()
            own.add(root)
        first = "/d" if last == "/a" else "/a"
        slow[first].set()
        slow[last].set()
        came = []
        for walk in own:
            assert walk.is_over.wait(PATIENCE)
            came.append((walk.path, list(walk.found)))
        assert came == [
            ("/d", ["/b True", "/other False"]), ("/a", ["/b/c True"]), ("/b", []), ("/b/c", []),
        ]  # fmt: skip
