"""The way back in a real window: Undo after a purge, and History after the program was killed."""

from __future__ import annotations

import os
import shutil
import signal
import sys
from pathlib import Path

import pytest

from purger.core.promises import Promise
from tests.e2e.test_journey import (
    Desk,
    _press_move,
    contents,
    desk,
    library,
    process,
    purger,
    pytestmark,
    trash,
    until,
)
from tests.paint import scene
from tests.patience import PATIENCE

__all__ = ["desk", "library", "pytestmark"]

COPIES = 300


def times(folder: Path) -> dict[str, int]:
    return {
        str(path.relative_to(folder)): path.stat().st_mtime_ns
        for path in folder.rglob("*")
        if path.is_file()
    }


@pytest.mark.promise(Promise.COMES_BACK)
def test_undo_right_after_a_purge_brings_all_of_it_back(desk: Desk, library: Path) -> None:
    before, old = contents(library), times(library)
    with purger(desk, str(library)):
        desk.review()
        desk.do("key", "a", "a", "Delete")
        desk.page("confirm")
        _press_move(desk, desk.window("Move to Trash"))
        desk.page("outcome")
        assert trash()
        assert contents(library) != before
        desk.window("purger")
        desk.do("key", "ctrl+z")
        desk.page("review", 2)
    assert contents(library) == before
    assert times(library) == old
    assert trash() == {}


@pytest.fixture
def copies(own_home: Path) -> Path:
    """One picture three hundred times: a single group, all but one of which can go."""
    folder = own_home / "Pictures"
    folder.mkdir()
    scene(1, (400, 300)).save(folder / "0000.jpg", "JPEG", quality=90)
    for number in range(1, COPIES):
        shutil.copyfile(folder / "0000.jpg", folder / f"{number:04}.jpg")
        os.utime(folder / f"{number:04}.jpg", ns=(10**18 + number, 10**18 + number))
    return folder


def in_trash() -> int:
    files = Path(os.environ["XDG_DATA_HOME"]) / "Trash" / "files"
    return len(os.listdir(files)) if files.is_dir() else 0


@pytest.mark.promise(Promise.COMES_BACK)
def test_a_purge_that_was_killed_is_told_and_undone_after_a_restart(
    desk: Desk, copies: Path
) -> None:
    before, old = contents(copies), times(copies)
    command = (sys.executable, "-W", "error", "-m", "purger")
    with process(*command, str(copies), env=desk.env) as running:
        desk.window("purger")
        desk.review()
        desk.do("key", "a", "Delete")
        desk.page("confirm")
        desk.window("Move to Trash")
        desk.do("type", str(COPIES - 1))
        desk.do("key", "Return")
        until(lambda: in_trash() >= 40, "forty photos in the trash")
        running.send_signal(signal.SIGKILL)
        assert running.wait(PATIENCE) == -signal.SIGKILL
    assert 40 <= in_trash() < COPIES - 1
    with purger(desk):
        until(lambda: "interrupted" in desk.pages(), "the start page to tell")
        desk.do("key", "ctrl+h")
        desk.page("history")
        # the list is read and looked at on other threads: the key does nothing before
        until(lambda: _all_back(desk, copies, before), "all photos back in their places")
    assert times(copies) == old
    assert trash() == {}


def _all_back(desk: Desk, folder: Path, before: dict[str, str]) -> bool:
    desk.do("key", "alt+a")
    return contents(folder) == before
