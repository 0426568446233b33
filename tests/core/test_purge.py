"""Purging: only what was shown, only while a keeper stands, and nothing is ever lost."""

from __future__ import annotations

import hashlib
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from purger.core.domain import Marked, Outcome, Photo, Plan
from purger.core.errors import PlanError
from purger.core.purge import purge, why_not
from tests.fakes import FakeTrasher
from tests.paint import run


def photo_of(path: Path) -> Photo:
    return Photo.from_stat(path, path.lstat())


def marked(path: Path, *keepers: Path) -> Marked:
    digest = hashlib.sha256(path.read_bytes()).digest()
    return Marked(photo_of(path), digest, tuple(photo_of(keeper) for keeper in keepers))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for i in range(6):
        (tmp_path / "photos" / f"{i}.jpg").parent.mkdir(exist_ok=True)
        (tmp_path / "photos" / f"{i}.jpg").write_bytes(b"photo %d" % i)
    return tmp_path / "photos"


@pytest.fixture
def trasher(tmp_path: Path) -> FakeTrasher:
    return FakeTrasher(tmp_path / "trash")


def names(outcome: Outcome) -> list[str]:
    return [item.photo.path.name for item in outcome.trashed]


def test_what_is_marked_goes_and_nothing_else(folder: Path, trasher: FakeTrasher) -> None:
    plan = Plan((marked(folder / "1.jpg", folder / "0.jpg"), marked(folder / "4.jpg")))
    outcome = run(purge(plan, trasher))
    assert names(outcome) == ["1.jpg", "4.jpg"]
    assert not outcome.failed
    assert sorted(p.name for p in folder.iterdir()) == ["0.jpg", "2.jpg", "3.jpg", "5.jpg"]
    assert [item.location.read_bytes() for item in outcome.trashed if item.location] == [
        b"photo 1", b"photo 4",
    ]  # fmt: skip


def edit(path: Path) -> None:
    path.write_bytes(b"edited")


def edit_in_secret(path: Path) -> None:
    """Same size, same times, other bytes."""
    found = path.stat()
    path.write_bytes(path.read_bytes()[::-1])
    os.utime(path, ns=(found.st_atime_ns, found.st_mtime_ns))


def replace_file(path: Path) -> None:
    found = path.stat()
    other = path.with_suffix(".new")
    shutil.copy2(path, other)
    os.utime(other, ns=(found.st_atime_ns, found.st_mtime_ns))
    other.replace(path)


def link(path: Path) -> None:
    path.rename(path.with_suffix(".moved"))
    path.symlink_to(path.with_suffix(".moved"))


def as_folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (Path.unlink, "no longer there"), (edit, "It changed"), (replace_file, "It changed"),
        (edit_in_secret, "content changed"), (link, "regular file"), (as_folder, "regular file"),
        (lambda path: os.utime(path, ns=(1, 1)), "It changed"),
    ],
)  # fmt: skip
def test_a_photo_that_changed_since_it_was_shown_stays(
    folder: Path, trasher: FakeTrasher, change: Callable[[Path], None], words: str
) -> None:
    plan = Plan((marked(folder / "1.jpg", folder / "0.jpg"), marked(folder / "2.jpg")))
    change(folder / "1.jpg")
    outcome = run(purge(plan, trasher))
    assert names(outcome) == ["2.jpg"]
    assert words in outcome.failed[0].reason
    assert trasher.calls == [folder / "2.jpg"]


@pytest.mark.parametrize("change", [Path.unlink, edit, replace_file, link, as_folder])
def test_without_its_keeper_a_photo_stays(
    folder: Path, trasher: FakeTrasher, change: Callable[[Path], None]
) -> None:
    plan = Plan((marked(folder / "1.jpg", folder / "0.jpg"),))
    change(folder / "0.jpg")
    outcome = run(purge(plan, trasher))
    assert not outcome.trashed
    assert "No photo of its group" in outcome.failed[0].reason
    assert (folder / "1.jpg").read_bytes() == b"photo 1"


def test_one_keeper_of_several_is_enough(folder: Path, trasher: FakeTrasher) -> None:
    plan = Plan((marked(folder / "1.jpg", folder / "0.jpg", folder / "2.jpg"),))
    (folder / "0.jpg").unlink()
    assert names(run(purge(plan, trasher))) == ["1.jpg"]


def test_an_empty_file_and_a_second_name_of_the_photo_are_no_keepers(folder: Path) -> None:
    os.link(folder / "1.jpg", folder / "hard.jpg")
    (folder / "empty.jpg").write_bytes(b"")
    item = marked(folder / "1.jpg", folder / "hard.jpg", folder / "empty.jpg")
    reason = why_not(item)
    assert reason is not None
    assert "No photo of its group" in reason


def test_a_plan_that_contradicts_itself_is_refused_before_anything_moves(
    folder: Path, trasher: FakeTrasher
) -> None:
    one, two = marked(folder / "1.jpg", folder / "2.jpg"), marked(folder / "2.jpg")
    with pytest.raises(PlanError, match="relies on"):
        run(purge(Plan((one, two)), trasher))
    with pytest.raises(PlanError, match="twice"):
        run(purge(Plan((two, two)), trasher))
    os.link(folder / "2.jpg", folder / "hard.jpg")
    with pytest.raises(PlanError, match="twice"):
        run(purge(Plan((two, marked(folder / "hard.jpg"))), trasher))
    assert not trasher.calls


def test_a_refusal_of_the_trash_is_one_failure_and_the_rest_goes_on(
    folder: Path, tmp_path: Path
) -> None:
    trasher = FakeTrasher(tmp_path / "t", {"1.jpg": "The volume is full."})
    plan = Plan(tuple(marked(folder / f"{i}.jpg") for i in range(3)))
    outcome = run(purge(plan, trasher))
    assert names(outcome) == ["0.jpg", "2.jpg"]
    assert [(f.photo.path.name, f.reason) for f in outcome.failed] == [
        ("1.jpg", "The volume is full.")
    ]
    assert (folder / "1.jpg").exists()


def test_a_trash_that_keeps_failing_is_left_alone(folder: Path, tmp_path: Path) -> None:
    trasher = FakeTrasher(tmp_path / "t", {f"{i}.jpg": "No trash here." for i in range(6)})
    plan = Plan(tuple(marked(folder / f"{i}.jpg") for i in range(6)))
    outcome = run(purge(plan, trasher))
    assert len(trasher.calls) == 3
    assert len(outcome.failed) == 6
    assert "failed before: No trash here." in outcome.failed[-1].reason
    assert len(list(folder.iterdir())) == 6


def test_a_trash_that_lies_is_not_believed(folder: Path, tmp_path: Path) -> None:
    class Liar:
        def trash(self, path: Path) -> Path | None:
            return path if path.name == "0.jpg" else None

    class Loser:
        def trash(self, path: Path) -> Path:
            path.rename(tmp_path / "lost")
            return tmp_path / "nowhere"

    class Cutter:
        def trash(self, path: Path) -> Path:
            path.rename(tmp_path / "cut").write_bytes(b"")
            return tmp_path / "cut"

    class Breaker:
        def trash(self, path: Path) -> Path:
            raise OSError(5, "Input/output error")

    for name, liar, words in (
        ("0.jpg", Liar(), "still in its place"), ("1.jpg", Liar(), "still in its place"),
        ("2.jpg", Loser(), "not where the trash said"), ("3.jpg", Cutter(), "another size"),
        ("4.jpg", Breaker(), "Input/output error"),
    ):  # fmt: skip
        outcome = run(purge(Plan((marked(folder / name),)), liar))
        assert words in outcome.failed[0].reason


def test_stopping_between_photos_leaves_the_rest(folder: Path, trasher: FakeTrasher) -> None:
    plan = Plan(tuple(marked(folder / f"{i}.jpg") for i in range(5)))
    outcome = run(purge(plan, trasher, lambda: len(trasher.calls) == 2))
    assert names(outcome) == ["0.jpg", "1.jpg"]
    assert [photo.path.name for photo in outcome.cancelled] == ["2.jpg", "3.jpg", "4.jpg"]


def test_an_unreadable_file_stays(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    item = marked(folder / "1.jpg")

    def denied(*_: object) -> int:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(os, "open", denied)
    assert why_not(item) == "It cannot be read: Permission denied."


def test_a_file_swapped_between_look_and_read_is_not_hashed(folder: Path) -> None:
    item = marked(folder / "1.jpg")
    swapped = replace(item, photo=replace(item.photo, path=folder / "2.jpg"))
    assert why_not(swapped) == "It changed since it was shown."


KILLED = """
import sys, hashlib
from pathlib import Path
from purger.core.domain import Marked, Photo, Plan
from purger.core.purge import purge
from purger.core.trash import system_trasher
files = sorted(Path(sys.argv[1]).iterdir())
def item(f): return Marked(Photo.from_stat(f, f.lstat()), hashlib.sha256(f.read_bytes()).digest())
items = [item(f) for f in files]
print("ready", flush=True)
for _ in purge(Plan(tuple(items)), system_trasher()): pass
"""


@pytest.mark.skipif(sys.platform in {"win32", "darwin"}, reason="the freedesktop trash")
@pytest.mark.parametrize("wait", [0.0, 0.01, 0.03, 0.06])
def test_killed_in_the_middle_nothing_is_lost(tmp_path: Path, own_home: Path, wait: float) -> None:
    folder = own_home / "photos"
    folder.mkdir()
    contents = {b"photo %d" % i for i in range(200)}
    for i, content in enumerate(sorted(contents)):
        (folder / f"{i:03}.jpg").write_bytes(content)
    child = subprocess.Popen(
        [sys.executable, "-c", KILLED, str(folder)], stdout=subprocess.PIPE, cwd=Path.cwd()
    )
    assert child.stdout is not None
    child.stdout.readline()
    time.sleep(wait)
    child.send_signal(signal.SIGKILL)
    child.wait()
    child.stdout.close()
    files = Path(os.environ["XDG_DATA_HOME"]) / "Trash" / "files"
    left = [
        p.read_bytes() for p in (*folder.iterdir(), *(files.iterdir() if files.exists() else ()))
    ]
    assert set(left) == contents
    assert len(left) == len(contents)
