"""F17, folders and drives that are no library: all that can be read is found, in steady memory.

One sentence tells of all that cannot, and the progress never goes back nor beyond its end.
"""

from __future__ import annotations

import json
import os
import struct
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from purger.core.scan import NOT_LISTED
from tests.faults import test_f04_power as power
from tests.faults.bad_scan import painted
from tests.faults.test_f06_trash import NAMESPACE, namespaces
from tests.patience import PATIENCE

LINUX = pytest.mark.skipif(
    sys.platform != "linux" or not namespaces(), reason="no mount namespaces here"
)
_MOST_MEMORY = 600 << 20
_IN_FLIGHT = 16  # photos of which some was read
_FAILED = "A drive failed while it was read: {} photos of it are missing here."
_CHECK = """
import sys
from pathlib import Path
from tests.faults.drives import can_mount
sys.exit(not can_mount(Path(sys.argv[1])))
"""


def scanned(base: Path, *asked: object, within: tuple[str, ...] = ()) -> dict[str, Any]:
    """What a scan in a process of its own tells; its progress was right, and its memory steady."""
    command = [*within, sys.executable, "-m", "tests.faults.bad_scan", str(base), *map(str, asked)]
    environment = {**os.environ, "PURGER_HOME": str(base / "home"), "PYTHONPATH": str(Path.cwd())}
    done = subprocess.run(
        command, capture_output=True, text=True, check=False, env=environment, timeout=4 * PATIENCE
    )
    assert done.returncode == 0, done.stderr
    told: dict[str, Any] = json.loads(done.stdout)
    assert not told["wrong"]
    assert told["peak"] < _MOST_MEMORY
    return told


def can_fail(base: Path) -> bool:
    """Whether a drive of our own can be mounted here."""
    command = [*NAMESPACE, sys.executable, "-c", _CHECK, str(base)]
    return subprocess.call(command, stderr=subprocess.DEVNULL) == 0


@LINUX
@pytest.mark.parametrize(
    ("how", "sentence"),
    [
        ("errors", "It cannot be read: Input/output error."),
        ("hangs", "Its drive does not answer."),
        ("pulled", "Its drive is not connected."),
        ("unmounted", "Its drive is not connected."),
    ],
)
def test_a_drive_that_fails_costs_its_own_photos_alone(
    tmp_path: Path, pytestconfig: pytest.Config, counted: list[str], how: str, sentence: str
) -> None:
    if not can_fail(tmp_path):
        pytest.skip("no file system of one's own can be mounted here")
    is_full = pytestconfig.getoption("--full-faults")
    files, after, patience = (1500, 1000, 60) if is_full else (90, 40, 2)
    told = scanned(tmp_path, "drive", files, after, how, patience, within=NAMESPACE)
    (reason,) = told["skipped"]
    lost = told["skipped"][reason]
    assert reason == sentence
    assert told["photos"] == files + 5 - lost
    assert 0 < lost <= files - after + _IN_FLIGHT
    (note,) = told["notes"]
    assert note.startswith(_FAILED.format(lost))
    counted.append(f"F17 drive {how}: {lost} of {files} photos, {told['peak'] >> 20} MB")


@LINUX
def test_a_drive_that_hangs_while_its_files_are_listed_costs_itself_alone(
    tmp_path: Path, pytestconfig: pytest.Config, counted: list[str]
) -> None:
    if not can_fail(tmp_path):
        pytest.skip("no file system of one's own can be mounted here")
    patience = 60 if pytestconfig.getoption("--full-faults") else 2
    told = scanned(tmp_path, "drive", 90, 90, "unlisted", patience, within=NAMESPACE)
    assert told["photos"] == 5
    assert told["skipped"] == {NOT_LISTED: 1}
    (note,) = told["notes"]
    assert note.startswith("A drive did not answer while its folders were listed")
    counted.append(f"F17 drive unlisted: {told['peak'] >> 20} MB")


@LINUX
@pytest.mark.parametrize("kind", ["tmpfs", "ext4"])
def test_a_disk_that_fills_under_the_cache_costs_no_photo(
    tmp_path: Path, pytestconfig: pytest.Config, counted: list[str], kind: str
) -> None:
    if kind == "ext4" and (why := power._why_not()):
        pytest.skip(why)
    is_full = pytestconfig.getoption("--full-faults")
    photos, kilobytes = (2000, 10_000) if is_full else (250, 1200)
    told = scanned(tmp_path, "full", photos, kilobytes, kind, within=NAMESPACE)
    assert told["photos"] == photos
    assert not told["skipped"]
    (note,) = told["notes"]
    assert note.startswith("The cache cannot be written:")
    assert not told["left behind"]
    counted.append(f"F17 full disk ({kind}): {photos} photos, {told['peak'] >> 20} MB")


# -- TIFFs ----------------------------------------------------------------------------------------


def _tiff(file: Path, width: int, height: int, size: int, *, is_big: bool) -> None:
    """A TIFF with a valid header, RGB, uncompressed, in one strip; the rest of it is a hole."""
    tags = [
        (256, width), (257, height), (258, 8), (259, 1), (262, 2), (273, 4096), (277, 3),
        (278, height), (279, min(3 * width * height, 2**32 - 1)), (284, 1),
    ]  # fmt: skip
    if is_big:
        head = struct.pack("<2sHHHQQ", b"II", 43, 8, 0, 16, len(tags))
        head += b"".join(struct.pack("<HHQQ", tag, 4, 1, value) for tag, value in tags) + bytes(8)
    else:
        head = struct.pack("<2sHIH", b"II", 42, 8, len(tags))
        head += b"".join(struct.pack("<HHII", tag, 4, 1, value) for tag, value in tags) + bytes(4)
    with file.open("wb") as stream:
        stream.write(head)
        stream.truncate(max(size, len(head)))


def test_enormous_tiffs_cost_one_sentence_each(tmp_path: Path, counted: list[str]) -> None:
    photos = painted(tmp_path / "photos", 8)
    _tiff(photos / "ten-gigabytes.tif", 60_000, 55_000, 10_000_000_000, is_big=True)
    _tiff(photos / "classic.tif", 40_000, 35_000, 4_200_000_000, is_big=False)
    _tiff(photos / "beyond-classic.tif", 40_000, 40_000, 4_800_000_000, is_big=False)
    _tiff(photos / "misnamed.jpg", 60_000, 55_000, 10_000_000_001, is_big=True)
    _tiff(photos / "ten-billion-pixels.tif", 100_000, 100_000, 0, is_big=False)
    _tiff(photos / "ten-billion-big.tif", 100_000, 100_000, 0, is_big=True)
    told = scanned(tmp_path, "folder")
    assert told["photos"] == 8
    assert told["skipped"] == {
        "The file is larger than 1,000 MB.": 4,
        "The picture is too large to be real (over 1,000 million pixels).": 2,
    }
    assert not told["notes"]
    counted.append(f"F17 enormous TIFFs: {told['peak'] >> 20} MB")
