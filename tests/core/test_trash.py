"""The freedesktop trash: nothing lost, nothing overwritten, and it says where things went."""

from __future__ import annotations

import ctypes
import errno
import os
import subprocess
import sys
import threading
from pathlib import Path
from urllib.parse import unquote_to_bytes

import pytest

from purger.core import trash as seam
from purger.core import xdgtrash
from purger.core.errors import TrashError
from purger.core.xdgtrash import XdgTrasher, why_no_trash

pytestmark = pytest.mark.skipif(sys.platform in {"win32", "darwin"}, reason="the freedesktop trash")


@pytest.fixture
def folder(own_home: Path) -> Path:
    (own_home / "photos").mkdir()
    return own_home / "photos"


def trash_of() -> Path:
    return Path(os.environ["XDG_DATA_HOME"]) / "Trash"


def record_of(location: Path) -> dict[str, str]:
    info = trash_of() / "info" / os.fsdecode(os.fsencode(location.name) + b".trashinfo")
    head, *lines = info.read_text("ascii").splitlines()
    assert head == "[Trash Info]"
    return dict(line.split("=", 1) for line in lines)


def put(folder: Path, name: bytes, content: bytes = b"photo") -> Path:
    path = Path(os.fsdecode(os.path.join(os.fsencode(folder), name)))
    path.write_bytes(content)
    return path


NAMES = [
    b"IMG_1.jpg", b"caf\xe9.jpg", b"x" * 251 + b".jpg", b"a\nb.jpg", b"<b>KEEP.jpg",
    b"100%.jpg", "写真 ü.jpg".encode(), b" trailing .jpg ", b".jpg", b"-rf",
]  # fmt: skip


@pytest.mark.parametrize("name", NAMES)
def test_any_name_goes_and_its_record_leads_back(folder: Path, name: bytes) -> None:
    path = put(folder, name)
    inode = path.stat().st_ino
    location = XdgTrasher().trash(path)
    assert not os.path.lexists(path)
    assert location.stat().st_ino == inode
    assert location.parent == trash_of() / "files"
    assert unquote_to_bytes(record_of(location)["Path"]) == os.path.realpath(os.fsencode(path))
    assert len(record_of(location)["DeletionDate"]) == 19


def test_same_names_from_many_folders_all_survive(own_home: Path) -> None:
    locations = set()
    for i in range(30):
        folder = own_home / str(i)
        folder.mkdir()
        locations.add(XdgTrasher().trash(put(folder, b"IMG_0001.JPG", b"%d" % i)))
    assert sorted(int(p.read_bytes()) for p in locations) == list(range(30))
    assert all(p.suffix == ".JPG" for p in locations)


RACE = """
import sys
from pathlib import Path
from purger.core.xdgtrash import XdgTrasher
for p in sorted(Path(sys.argv[1]).rglob("*.jpg")): XdgTrasher().trash(p)
"""


def test_processes_and_threads_racing_for_one_name_lose_nothing(own_home: Path) -> None:
    for worker in range(4):
        for i in range(40):
            folder = own_home / f"w{worker}" / f"{i:02}"
            folder.mkdir(parents=True)
            put(folder, b"same.jpg", b"%d-%d" % (worker, i))
    children = [
        subprocess.Popen([sys.executable, "-c", RACE, str(own_home / f"w{w}")]) for w in range(2)
    ]

    def work(worker: int) -> None:
        for path in sorted((own_home / f"w{worker}").rglob("*.jpg")):
            XdgTrasher().trash(path)

    threads = [threading.Thread(target=work, args=(w,)) for w in (2, 3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert [child.wait() for child in children] == [0, 0]
    found = {p.read_bytes() for p in (trash_of() / "files").iterdir()}
    assert found == {b"%d-%d" % (w, i) for w in range(4) for i in range(40)}
    assert len(list((trash_of() / "info").iterdir())) == 160


def test_an_orphan_in_the_trash_is_not_overwritten(folder: Path) -> None:
    (trash_of() / "files").mkdir(parents=True)
    (trash_of() / "files" / "a.jpg").write_bytes(b"somebody's last copy")
    location = XdgTrasher().trash(put(folder, b"a.jpg"))
    assert (trash_of() / "files" / "a.jpg").read_bytes() == b"somebody's last copy"
    assert location.read_bytes() == b"photo"
    assert {p.name for p in (trash_of() / "info").iterdir()} == {f"{location.name}.trashinfo"}


def test_without_any_home_folder_the_trash_is_made(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("XDG_DATA_HOME")
    location = XdgTrasher().trash(put(folder, b"a.jpg"))
    assert location == Path(os.environ["HOME"]) / ".local/share/Trash/files/a.jpg"
    monkeypatch.setenv("XDG_DATA_HOME", "relative/is/ignored")
    assert XdgTrasher().trash(put(folder, b"b.jpg")).parent == location.parent


def test_a_file_that_is_not_there_is_a_sentence(folder: Path) -> None:
    with pytest.raises(TrashError, match="no longer there"):
        XdgTrasher().trash(folder / "missing.jpg")
    assert not list((trash_of()).rglob("*.trashinfo"))


def test_a_dangling_link_is_moved_itself(folder: Path) -> None:
    (folder / "l.jpg").symlink_to("/nowhere")
    location = XdgTrasher().trash(folder / "l.jpg")
    assert os.readlink(location) == "/nowhere"


def test_a_trash_that_is_a_link_or_a_file_is_refused(folder: Path, own_home: Path) -> None:
    trash_of().mkdir(parents=True)
    (trash_of() / "files").write_text("in the way")
    photo = put(folder, b"a.jpg")
    # the home trash is of no use; the volume's own may serve or not, but the photo is never lost
    try:
        location = XdgTrasher().trash(photo)
    except TrashError:
        assert photo.read_bytes() == b"photo"
    else:
        assert location.read_bytes() == b"photo"
        assert trash_of() not in location.parents
        location.rename(photo)
    assert (trash_of() / "files").read_text() == "in the way"


def fail_rename(number: int) -> object:
    def rename(_source: bytes, _target: bytes) -> None:
        raise OSError(number, os.strerror(number))

    return rename


@pytest.mark.parametrize("number", [errno.EIO, errno.ENOSPC, errno.EDQUOT, errno.ENAMETOOLONG])
def test_a_failed_move_leaves_the_photo_and_no_record(
    folder: Path, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    photo = put(folder, b"a.jpg")
    monkeypatch.setattr(xdgtrash, "_rename_noreplace", fail_rename(number))
    with pytest.raises(TrashError, match=r"\.$"):
        XdgTrasher().trash(photo)
    assert photo.read_bytes() == b"photo"
    assert not list(trash_of().rglob("*.trashinfo"))


def test_another_device_is_never_copied_to(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    photo = put(folder, b"a.jpg")
    monkeypatch.setattr(xdgtrash, "_rename_noreplace", fail_rename(errno.EXDEV))
    # the volume of the tests must not get a trash folder from this
    monkeypatch.setattr(
        xdgtrash, "_candidates", lambda _: iter([xdgtrash._Trash(os.fsencode(trash_of()), None)])
    )
    with pytest.raises(TrashError, match="no trash of its own"):
        XdgTrasher().trash(photo)
    assert photo.read_bytes() == b"photo"
    assert not list(trash_of().rglob("*.trashinfo"))


def test_a_full_disk_leaves_no_half_record(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    photo = put(folder, b"a.jpg")
    monkeypatch.setattr(os, "write", lambda _fd, data: len(data) // 2)
    with pytest.raises(TrashError, match="full"):
        XdgTrasher().trash(photo)
    assert photo.exists()
    assert not list(trash_of().rglob("*.trashinfo"))


def test_old_kernels_get_the_same_promises(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(xdgtrash, "_renameat2", lambda: None)
    first = XdgTrasher().trash(put(folder, b"a.jpg", b"1"))
    second = XdgTrasher().trash(put(folder, b"a.jpg", b"2"))
    assert (first.read_bytes(), second.read_bytes()) == (b"1", b"2")

    def not_supported(_a: bytes, _b: bytes) -> int:
        ctypes.set_errno(errno.EINVAL)
        return -1

    monkeypatch.setattr(xdgtrash, "_renameat2", lambda: not_supported)
    assert XdgTrasher().trash(put(folder, b"a.jpg", b"3")).read_bytes() == b"3"


def test_a_source_that_cannot_be_unlinked_keeps_one_name(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    photo = put(folder, b"a.jpg")
    monkeypatch.setattr(xdgtrash, "_renameat2", lambda: None)
    real = os.unlink

    def unlink(path: bytes) -> None:
        if os.path.basename(os.fsencode(path)) == b"a.jpg" and b"photos" in os.fsencode(path):
            raise PermissionError(errno.EPERM, "no")
        real(path)

    monkeypatch.setattr(os, "unlink", unlink)
    with pytest.raises(TrashError):
        XdgTrasher().trash(photo)
    assert photo.stat().st_nlink == 1
    assert not list((trash_of() / "files").iterdir())


def test_a_read_only_folder_is_a_sentence(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    photo = put(folder, b"a.jpg")
    monkeypatch.setattr(os, "access", lambda *_: False)
    with pytest.raises(TrashError, match="may not be written"):
        XdgTrasher().trash(photo)
    assert why_no_trash(folder) is not None
    assert photo.exists()


def test_the_answer_whether_there_is_a_trash_leaves_nothing_behind(folder: Path) -> None:
    assert why_no_trash(folder) is None
    assert seam.why_no_trash(folder) is None
    assert not trash_of().exists()
    assert why_no_trash(folder / "missing") is not None


@pytest.mark.skipif(not Path("/dev/shm").is_dir(), reason="no second volume at hand")
def test_another_volume_uses_its_own_trash(own_home: Path) -> None:
    base = Path("/dev/shm") / f"purger-test-{os.getpid()}"
    if os.stat("/dev/shm").st_dev == own_home.stat().st_dev:
        pytest.skip("no second volume at hand")
    base.mkdir()
    photo = put(base, b"a.jpg")
    existed = Path(f"/dev/shm/.Trash-{os.getuid()}").exists()
    location = None
    try:
        location = XdgTrasher().trash(photo)
        assert location.stat().st_dev == base.stat().st_dev
        info = location.parent.parent / "info" / f"{location.name}.trashinfo"
        assert f"Path={base.name}/a.jpg" in info.read_text()
        info.unlink()
        assert not trash_of().exists() or not list(trash_of().rglob("*.trashinfo"))
    finally:
        if location is not None:
            location.unlink()
        base.rmdir()
        if not existed:
            for name in ("files", "info", ""):
                (Path(f"/dev/shm/.Trash-{os.getuid()}") / name).rmdir()


def test_this_system_gets_the_freedesktop_trash() -> None:
    assert isinstance(seam.system_trasher(), XdgTrasher)
