"""Arrays on the disk: like any other, gone with the process, in memory where the disk is full."""

from __future__ import annotations

import errno
import mmap
import os
import shutil
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest

from purger.core import scratch
from purger.core.scratch import bytes_on_disk, forget


@pytest.fixture(autouse=True)
def everything_is_large(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(scratch, "IN_MEMORY", 0)


def lies_on_disk(array: object) -> bool:
    while isinstance(array, np.ndarray | memoryview):
        array = array.base if isinstance(array, np.ndarray) else array.obj
    return isinstance(array, mmap.mmap)


def test_what_is_written_is_read_again_after_it_was_forgotten(tmp_path: Path) -> None:
    array = bytes_on_disk((5, 64, 64), tmp_path)
    assert lies_on_disk(array)
    assert not array.any()
    array[3] = 7
    forget(array)
    forget(array[2:])
    assert array[3].min() == 7
    assert array.sum() == 7 * 64 * 64


@pytest.mark.skipif(os.name == "nt", reason="an open file has a name there until it is closed")
def test_the_file_has_no_name(tmp_path: Path) -> None:
    array = bytes_on_disk((5, 64, 64), tmp_path / "new")
    assert lies_on_disk(array)
    assert list((tmp_path / "new").iterdir()) == []


def test_a_small_array_is_in_memory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(scratch, "IN_MEMORY", 1 << 20)
    array = bytes_on_disk((5, 64, 64), tmp_path)
    assert not lies_on_disk(array)
    forget(array)  # is left as it is
    assert array.shape == (5, 64, 64)


def test_a_disk_short_of_room_is_not_filled(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shutil, "disk_usage", lambda _: SimpleNamespace(free=1 << 29))
    array = bytes_on_disk((5, 64, 64), tmp_path)
    assert not lies_on_disk(array)
    array[4] = 1
    assert array.sum() == 64 * 64


def test_a_disk_that_fills_while_room_is_taken_leaves_the_array_in_memory(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(scratch, "_reserve", full)
    assert not lies_on_disk(bytes_on_disk((5, 64, 64), tmp_path))
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_cannot_be_made_leaves_the_array_in_memory(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    assert not lies_on_disk(bytes_on_disk((5, 64, 64), tmp_path / "file" / "cache"))


def test_room_is_taken_at_once_on_systems_that_cannot_reserve_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delattr(os, "posix_fallocate", raising=False)
    monkeypatch.setattr(scratch, "_CHUNK", 1000)
    with (tmp_path / "file").open("w+b") as file:
        scratch._reserve(file, 2500)
    assert (tmp_path / "file").stat().st_size == 2500
    assert lies_on_disk(bytes_on_disk((5, 64, 64), tmp_path))
