"""The freedesktop trash on real mounts, in a mount namespace that ends with the test."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from functools import cache
from pathlib import Path
from typing import Any

import pytest

IN_NAMESPACE = ("unshare", "--map-root-user", "--mount", "sh", "-euc")
# root without the power to pass over permissions is an ordinary user
WITHOUT_POWERS = "setpriv --bounding-set=-dac_override,-dac_read_search --inh-caps=-all"

TRASH = """
import json, os, sys
from pathlib import Path
from purger.core.errors import TrashError
from purger.core.xdgtrash import XdgTrasher, why_no_trash
photo = Path(sys.argv[1])
told = {"why": why_no_trash(photo.parent)}
told["before"] = sorted(str(p) for p in Path.cwd().rglob("*"))
try:
    told["location"] = str(XdgTrasher().trash(photo))
except TrashError as error:
    told["error"] = [type(error).__name__, str(error)]
told["stays"] = photo.exists()
told["after"] = sorted(str(p) for p in Path.cwd().rglob("*"))
records = [p for p in Path.cwd().rglob("*.trashinfo")]
told["paths"] = [p.read_text().splitlines()[1] for p in records]
print(json.dumps(told))
"""


@cache
def namespaces() -> bool:
    tools = all(shutil.which(tool) for tool in ("unshare", "setpriv", "mount"))
    script = f"mount -t tmpfs none /mnt && {WITHOUT_POWERS} true"
    return tools and subprocess.call([*IN_NAMESPACE, script], stderr=subprocess.DEVNULL) == 0


pytestmark = pytest.mark.skipif(
    sys.platform != "linux" or not namespaces(), reason="no mount namespaces here"
)


def trash(base: Path, setup: str, photo: str, data: str = "home/data") -> dict[str, Any]:
    """Run `setup` (shell, in `base`) in a namespace of its own, then trash `photo`."""
    script = f'cd "$1"\n{setup}\nexec {WITHOUT_POWERS} "$2" -c "$3" "$1/$4"'
    environment = {
        **os.environ,
        "XDG_DATA_HOME": str(base / data),
        "PYTHONPATH": str(Path.cwd()),
        "PYTHONDONTWRITEBYTECODE": "1",
    }
    result = subprocess.run(
        [*IN_NAMESPACE, script, "sh", str(base), sys.executable, TRASH, photo],
        capture_output=True, text=True, check=True, env=environment,
    )  # fmt: skip
    told = json.loads(result.stdout)
    # how it ends, the photo is in one place
    assert told["stays"] == ("error" in told)
    if "error" in told:
        assert not told["paths"]
    return dict(told)


def test_a_disk_of_its_own_gets_its_own_trash(tmp_path: Path) -> None:
    told = trash(
        tmp_path,
        "mkdir 'usb stick'; mount -t tmpfs none 'usb stick'; mkdir 'usb stick/DCIM'; "
        "echo photo > 'usb stick/DCIM/a.jpg'",
        "usb stick/DCIM/a.jpg",
    )
    assert told["why"] is None
    assert told["location"] == str(tmp_path / "usb stick/.Trash-0/files/a.jpg")
    assert told["paths"] == ["Path=DCIM/a.jpg"]
    assert not (tmp_path / "home").exists()


def test_a_second_mount_of_the_same_device_gets_its_own_trash(tmp_path: Path) -> None:
    told = trash(
        tmp_path,
        "mkdir real bind; echo photo > real/a.jpg; mount --bind real bind",
        "bind/a.jpg",
    )
    assert told["why"] is None
    assert told["location"] == str(tmp_path / "bind/.Trash-0/files/a.jpg")
    assert (tmp_path / "real/.Trash-0/files/a.jpg").read_text() == "photo\n"
    assert not (tmp_path / "home").exists()


def test_a_home_on_another_disk_is_not_copied_to(tmp_path: Path) -> None:
    told = trash(
        tmp_path,
        "mkdir home disk; mount -t tmpfs none home; mount -t tmpfs none disk; "
        "echo photo > disk/a.jpg",
        "disk/a.jpg",
    )
    assert told["location"] == str(tmp_path / "disk/.Trash-0/files/a.jpg")
    assert not [name for name in told["after"] if "/home/" in name]


def test_a_read_only_disk_is_a_sentence(tmp_path: Path) -> None:
    told = trash(
        tmp_path,
        "mkdir disk; mount -t tmpfs none disk; echo photo > disk/a.jpg; "
        "mount -o remount,ro none disk",
        "disk/a.jpg",
    )
    assert told["why"] == "Its volume is read-only."
    assert told["error"] == ["NoTrashError", "Its volume is read-only."]
    assert told["before"] == told["after"]


BYTES = "head -c 1M /dev/zero > disk/full || true"
INODES = "i=0; while touch disk/x$i; do i=$((i+1)); done || true"


@pytest.mark.parametrize("fill", [BYTES, INODES], ids=["bytes", "inodes"])
@pytest.mark.parametrize("ready", ["", "mkdir -p disk/data/Trash/files disk/data/Trash/info;"])
def test_a_full_disk_is_a_sentence_and_leaves_no_record(
    tmp_path: Path, fill: str, ready: str
) -> None:
    told = trash(
        tmp_path,
        f"exec 2> /dev/null; mkdir disk; mount -t tmpfs -o size=64k,nr_inodes=60 none disk; "
        f"{ready} echo photo > disk/a.jpg; {fill}",
        "disk/a.jpg",
        data="disk/data",
    )
    assert told["error"] == ["NoTrashError", "The volume of the trash is full."]


def test_a_disk_whose_top_is_closed_has_no_trash(tmp_path: Path) -> None:
    told = trash(
        tmp_path,
        "mkdir disk; mount -t tmpfs none disk; mkdir disk/mine; echo photo > disk/mine/a.jpg; "
        "chmod 555 disk",
        "disk/mine/a.jpg",
    )
    sentence = "Its volume has no trash, and none can be made there."
    assert told["why"] == sentence
    assert told["error"] == ["NoTrashError", sentence]
    assert told["before"] == told["after"]


def test_a_closed_folder_on_a_good_disk_is_a_sentence(tmp_path: Path) -> None:
    told = trash(
        tmp_path,
        "mkdir disk; mount -t tmpfs none disk; mkdir disk/closed; echo photo > disk/closed/a.jpg; "
        "chmod 555 disk/closed",
        "disk/closed/a.jpg",
    )
    assert "may not be written" in told["why"]
    assert told["error"] == ["TrashError", "Its folder may not be written."]


def test_a_file_that_may_not_be_written_goes_from_a_folder_that_may(tmp_path: Path) -> None:
    told = trash(
        tmp_path,
        "mkdir disk; mount -t tmpfs none disk; echo photo > disk/a.jpg; chmod 0 disk/a.jpg",
        "disk/a.jpg",
    )
    assert told["location"] == str(tmp_path / "disk/.Trash-0/files/a.jpg")


def test_a_photo_that_is_a_mount_itself_stays(tmp_path: Path) -> None:
    told = trash(
        tmp_path,
        "mkdir disk; mount -t tmpfs none disk; echo photo > disk/a.jpg; echo x > disk/over; "
        "mount --bind disk/over disk/a.jpg",
        "disk/a.jpg",
    )
    assert told["error"][0] == "TrashError"
    assert "busy" in told["error"][1]


def test_a_mount_inside_a_disk_has_its_own_trash(tmp_path: Path) -> None:
    told = trash(
        tmp_path,
        "mkdir disk; mount -t tmpfs none disk; mkdir disk/in; mount -t tmpfs none disk/in; "
        "mkdir disk/.Trash disk/in/.Trash; chmod 1777 disk/.Trash disk/in/.Trash; "
        "echo photo > disk/in/a.jpg",
        "disk/in/a.jpg",
    )
    assert told["location"] == str(tmp_path / "disk/in/.Trash/0/files/a.jpg")


LOOK = """
import json
from pathlib import Path
from purger.core import volumes
print(json.dumps([
    [str(v.top.relative_to(Path.cwd())), v.why_not, v.holding and str(v.holding)]
    for v in volumes.look([Path.cwd() / "photos"])
] + sorted(str(p.relative_to(Path.cwd())) for p in Path.cwd().rglob("*"))))
"""


def test_every_mount_below_a_folder_is_tried_and_left_as_it_was(tmp_path: Path) -> None:
    setup = (
        'mount -t tmpfs none "$1"; cd "$1"; mkdir home; mkdir -p photos/good photos/closed '
        "photos/.hidden photos/read photos/kernel; touch photos/over x\n"
        "for name in good closed .hidden read; do mount -t tmpfs none photos/$name; done\n"
        "mkdir photos/closed/mine; chmod 555 photos/closed; mount -o remount,ro none photos/read\n"
        "mount --bind x photos/over; mount --bind photos/good photos/good\n"
    )
    script = f'{setup}\nexec {WITHOUT_POWERS} "$2" -c "$3"'
    environment = {
        **os.environ,
        "XDG_DATA_HOME": str(tmp_path / "home/data"),
        "PYTHONPATH": str(Path.cwd()),
        "PYTHONDONTWRITEBYTECODE": "1",
    }
    result = subprocess.run(
        [*IN_NAMESPACE, script, "sh", str(tmp_path), sys.executable, LOOK],
        capture_output=True, text=True, check=True, env=environment,
    )  # fmt: skip
    told = json.loads(result.stdout)
    no_trash = "Its volume has no trash, and none can be made there."
    assert told[:4] == [
        [".", "", None], ["photos/closed", no_trash, None], ["photos/good", "", None],
        ["photos/read", "Its volume is read-only.", None],
    ]  # fmt: skip
    assert told[4:] == [
        "home", "photos", "photos/.hidden", "photos/closed", "photos/closed/mine", "photos/good",
        "photos/kernel", "photos/over", "photos/read", "x",
    ]  # fmt: skip
