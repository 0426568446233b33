"""F6: 34 situations that trash programs fail in, on real file systems; nothing is lost in any.

Each runs in a mount namespace of its own, as a user without powers. A photo is moved to the trash,
looked for there, and brought back; or it stays where it is, and the reason is a sentence.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections import Counter
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from tests.faults.tally import Row, Tally

# who is root outside needs no user namespace, and so can make files of other users and disks
IS_ROOT = os.geteuid() == 0
NAMESPACE = ("unshare", "--mount") if IS_ROOT else ("unshare", "--map-root-user", "--mount")
WITHOUT_POWERS = "setpriv --bounding-set=-all --inh-caps=-all"

CHILD = """
import hashlib, json, os, stat, sys
from pathlib import Path
from purger.core import xdgtrash
from purger.core.domain import Photo
from purger.core.errors import TrashError
photo, way = Path(os.fsdecode(bytes.fromhex(sys.argv[1]))), sys.argv[2]
if way == "old kernel":
    xdgtrash._renameat2 = lambda: None

def everything():
    found = {}
    for top, folders, files in os.walk(os.fsencode(os.getcwd())):
        for name in files + folders:
            path = os.path.join(top, name)
            if os.path.islink(path):
                found[path] = b"-> " + os.readlink(path)
            elif name in files:
                try:
                    found[path] = open(path, "rb").read(4096)
                except OSError:
                    found[path] = b"closed"
    return found

def told(files):
    return {os.fsdecode(path): os.fsdecode(data) for path, data in files.items()}

answer = {"before": told(everything())}
seen = Photo.from_stat(photo, os.lstat(photo)) if os.path.lexists(photo) else None
try:
    location = xdgtrash.XdgTrasher().trash(photo)
    answer["location"] = str(location)
except TrashError as error:
    answer["error"] = [type(error).__name__, str(error)]
answer["after"] = told(everything())
answer["stays"] = os.path.lexists(photo)
if "location" in answer:
    moved = os.lstat(location)
    answer["same"] = (moved.st_ino, moved.st_mtime_ns) == (seen.inode, seen.mtime_ns)
    if stat.S_ISREG(moved.st_mode):
        answer["found"] = str(xdgtrash.XdgTrasher().find(seen, None))
    xdgtrash.XdgTrasher().restore(location, photo)
    back = os.lstat(photo)
    answer["back"] = (back.st_ino, back.st_mtime_ns) == (seen.inode, seen.mtime_ns)
elif seen is not None:
    xdgtrash.XdgTrasher().tidy(seen)
answer["end"] = told(everything())
print(json.dumps(answer))
"""

HOME_TRASH = "home/.local/share/Trash/files"
NO_TRASH = "Its volume has no trash, and none can be made there."
FULL = "The volume of the trash is full."
VOL = "mkdir -p vol; mount -t tmpfs -o size=20m,mode=0777 none vol"
PUT = 'p() { mkdir -p "$(dirname "$1")"; printf %s "${2:-PHOTO}" > "$1"; }'


@dataclass(frozen=True)
class Situation:
    """One of the 34.

    Attributes:
        name: what it is.
        setup: shell lines that make it, in an empty folder that is a volume; `p FILE [TEXT]` puts.
        photo: the file to be trashed.
        goes_to: the folder of the trash that takes it; "" where it must stay.
        why: the sentence where it stays.
        whole_volume: whether nothing else of its volume can go either.
        env: of the child.
        old_why: the sentence where it stays on an old kernel alone.
        needs_root: other users' files, disks and immutable files need a real one.
    """

    name: str
    setup: str
    photo: str | bytes = "home/pics/IMG.jpg"
    goes_to: str = HOME_TRASH
    why: str = ""
    whole_volume: bool = False
    env: tuple[tuple[str, str], ...] = ()
    old_why: str = ""
    needs_root: bool = False


def stays(name: str, setup: str, why: str, **more: Any) -> Situation:
    return Situation(name, setup, goes_to="", why=why, **more)


IMG = "p home/pics/IMG.jpg"
SITUATIONS = (
    Situation("plain, on the disk of the home", IMG),
    Situation("its own disk, root writable", f"{VOL}; p vol/IMG.jpg", "vol/IMG.jpg",
              "vol/.Trash-0/files"),
    stays("its own disk, root not writable", f"{VOL}; p vol/mine/IMG.jpg; chmod 555 vol", NO_TRASH,
          photo="vol/mine/IMG.jpg", whole_volume=True),
    stays("an ext4 disk of root",
          "truncate -s 30m disk; mkfs.ext4 -q disk; mkdir vol; mount -o loop disk vol; "
          "p vol/mine/IMG.jpg; chown 12345 vol", NO_TRASH,
          photo="vol/mine/IMG.jpg", whole_volume=True, needs_root=True),
    Situation("a name that is not UTF-8", "p $(printf 'home/pics/caf\\351.jpg')",
              b"home/pics/caf\xe9.jpg"),
    stays("a folder that may not be written", f"{IMG}; chmod 555 home/pics",
          "Its folder may not be written."),
    stays("a file and folder of another user", f"{IMG}; chown -R 12345 home/pics",
          "Its folder may not be written.", needs_root=True),
    stays("my file in a folder of another user", f"{IMG}; chown 12345 home/pics",
          "Its folder may not be written.", needs_root=True),
    Situation("a file that may not be written", f"{IMG}; chmod 444 home/pics/IMG.jpg"),
    Situation("a file of another user in my folder", f"{IMG}; chown 12345 home/pics/IMG.jpg",
              needs_root=True),
    Situation("a link", "p home/real/IMG.jpg; mkdir home/pics; "
              "ln -s ../real/IMG.jpg home/pics/IMG.jpg"),
    Situation("a dangling link", "mkdir home/pics; ln -s /nonexistent/zz home/pics/IMG.jpg"),
    Situation("below a linked folder on another disk",
              f"{VOL}; p vol/d/IMG.jpg; ln -s ../vol/d home/lnk", "home/lnk/IMG.jpg",
              "vol/.Trash-0/files"),
    Situation("a name that the trash has already",
              f"{IMG}; p {HOME_TRASH}/IMG.jpg FIRST; "
              "p home/.local/share/Trash/info/IMG.jpg.trashinfo RECORD"),
    Situation("an orphan of that name in the trash", f"{IMG}; p {HOME_TRASH}/IMG.jpg ORPHAN"),
    Situation("a name of 255 bytes", f"p home/pics/{'L' * 251}.jpg", f"home/pics/{'L' * 251}.jpg"),
    stays("a read-only disk", f"{VOL}; p vol/IMG.jpg; mount -o remount,ro none vol",
          "Its volume is read-only.", photo="vol/IMG.jpg", whole_volume=True),
    stays("a full disk", "mkdir vol; mount -t tmpfs -o size=64k,mode=0777 none vol; p vol/IMG.jpg; "
          "head -c 1M /dev/zero > vol/fill 2> /dev/null || true", FULL,
          photo="vol/IMG.jpg", whole_volume=True),
    stays("a disk without inodes",
          "mkdir vol; mount -t tmpfs -o size=2m,mode=0777,nr_inodes=12 none vol; p vol/IMG.jpg; "
          "i=0; while touch vol/x$i 2> /dev/null; do i=$((i+1)); done", FULL,
          photo="vol/IMG.jpg", whole_volume=True),
    Situation("a second mount of the same device",
              "p home/src/IMG.jpg; mkdir vol; mount --bind home/src vol", "vol/IMG.jpg",
              "vol/.Trash-0/files"),
    stays("a home that may not be written", f"{IMG}; chmod 555 home", NO_TRASH, whole_volume=True),
    Situation("two names of one file", f"{IMG}; ln home/pics/IMG.jpg home/pics/IMG2.jpg"),
    Situation("a name with a line break and worse", "p \"$(printf 'home/pics/-a\\n%%41 &é.jpg')\"",
              "home/pics/-a\n%41 &é.jpg"),
    stays("a home trash on another disk", f"{VOL}; {IMG}", NO_TRASH, whole_volume=True,
          env=(("XDG_DATA_HOME", "vol/data"),)),
    Situation("a home trash that is a link",
              f"{IMG}; mkdir -p home/elsewhere home/.local/share; "
              "ln -s ../../elsewhere home/.local/share/Trash"),
    stays("a file that is gone", "mkdir home/pics", "It is no longer there."),
    Situation("a name that is not UTF-8, beside the one it is shown as",
              "p home/pics/caf.jpg SIBLING; p $(printf 'home/pics/caf\\351.jpg')",
              b"home/pics/caf\xe9.jpg"),
    Situation("a file whose twin went before",
              f"{IMG}; mkdir -p {HOME_TRASH}; ln home/pics/IMG.jpg {HOME_TRASH}/IMG.jpg"),
    Situation("a new home", IMG),
    stays("no home", IMG, NO_TRASH, whole_volume=True, env=(("HOME", "/nonexistent"),)),
    Situation("a name that ends in a dot and a space", "p 'home/pics/IMG.jpg. '",
              "home/pics/IMG.jpg. "),
    Situation("a hidden file", "p home/pics/.hidden", "home/pics/.hidden"),
    Situation("a folder", "p home/pics/d/a.jpg", "home/pics/d",
              old_why="It could not be moved to the trash: Not a directory."),
    stays("an immutable file", f"{IMG}; chattr +i home/pics/IMG.jpg",
          "The system does not allow it to be moved.", needs_root=True),
)  # fmt: skip
NO_SHARE = frozenset({"a new home", "a home that may not be written"})


@cache
def namespaces() -> bool:
    tools = all(shutil.which(tool) for tool in ("unshare", "setpriv", "mount"))
    script = f"mount -t tmpfs none /mnt && {WITHOUT_POWERS} true"
    command = [*NAMESPACE, "sh", "-euc", script]
    return tools and subprocess.call(command, stderr=subprocess.DEVNULL) == 0


pytestmark = pytest.mark.skipif(
    sys.platform != "linux" or not namespaces(), reason="no mount namespaces here"
)


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    if "situation" not in metafunc.fixturenames:
        return
    is_full = metafunc.config.getoption("--full-faults")
    ways = ("renameat2", "old kernel") if is_full else ("renameat2",)
    cases = [(one, way) for way in ways for one in SITUATIONS]
    metafunc.parametrize(("situation", "way"), cases, ids=[f"{one.name}-{w}" for one, w in cases])


def run(base: Path, situation: Situation, way: str) -> dict[str, Any]:
    """Make the situation on a disk of its own whose top belongs to nobody; trash, look, restore."""
    share = "" if situation.name in NO_SHARE else "mkdir -p home/.local/share"
    script = (
        f'mount -t tmpfs -o size=64m none "$1"; cd "$1"; mkdir home; {share}\n{PUT}\n'
        f'{situation.setup}\nchmod 555 .\nexec {WITHOUT_POWERS} "$2" -c "$3" "$4" "$5"'
    )
    environment = {
        **os.environ,
        "HOME": str(base / "home"),
        "PYTHONPATH": os.pathsep.join([str(Path.cwd()), os.environ.get("PYTHONPATH", "")]),
        "PYTHONDONTWRITEBYTECODE": "1",
        **{name: str(base / value) for name, value in situation.env},
    }
    if "XDG_DATA_HOME" not in dict(situation.env):
        environment.pop("XDG_DATA_HOME")
    photo = os.path.join(bytes(base), os.fsencode(situation.photo))
    arguments = (str(base), sys.executable, CHILD, photo.hex(), way)
    result = subprocess.run(
        [*NAMESPACE, "sh", "-euc", script, "sh", *arguments],
        capture_output=True, text=True, check=False, env=environment,
    )  # fmt: skip
    assert result.returncode == 0, result.stderr
    return dict(json.loads(result.stdout))


def test_nothing_is_lost(tmp_path: Path, tally: Tally, situation: Situation, way: str) -> None:
    if situation.needs_root and not IS_ROOT:
        pytest.skip("only root can make this situation")
    told = run(tmp_path, situation, way)
    before, after, end = told["before"], told["after"], told["end"]
    photo = str(tmp_path / os.fsdecode(situation.photo))
    # the photo may be seen under two names: what is not it stands by itself
    others = {path: data for path, data in before.items() if data != before.get(photo, "PHOTO")}
    lost = (Counter(before.values()) - Counter(after.values())).total()
    lost += sum(after.get(path) != data for path, data in others.items())
    inexact = sum(end.get(path) != data for path, data in before.items())
    tally.add("F6 situations of a trash", Row(1, lost=lost, inexact=inexact))
    # afterwards all is as it was, and nothing of ours is left
    assert end == before
    why = situation.why or (situation.old_why if way == "old kernel" else "")
    if not why:
        location = Path(told["location"])
        assert location.parent == tmp_path / situation.goes_to
        assert told["same"]
        assert told["back"]
        assert not told["stays"]
        assert told.get("found", told["location"]) == told["location"]
        record = f"/info/{location.name}.trashinfo"
        assert [path for path in after.keys() - before.keys() if path.endswith(record)]
    else:
        kind = "NoTrashError" if situation.whole_volume else "TrashError"
        assert told["error"] == [kind, why]
        assert told["stays"] == any(path.startswith(photo) for path in before)
        assert after == before


def test_all_of_them_are_here() -> None:
    assert len({one.name for one in SITUATIONS}) == 34
