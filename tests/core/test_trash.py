"""The freedesktop trash: nothing lost, nothing overwritten, and it says where things went."""

from __future__ import annotations

import ctypes
import errno
import os
import runpy
import stat
import subprocess
import sys
import threading
import types
from collections.abc import Callable
from pathlib import Path
from urllib.parse import unquote_to_bytes

import pytest

from purger.core import trash as seam
from purger.core import windrives, xdgfolders, xdgrecord, xdgtrash
from purger.core.domain import Photo
from purger.core.errors import NoTrashError, TrashError
from purger.core.promises import Promise
from purger.core.xdgtrash import XdgTrasher, why_no_trash

pytestmark = pytest.mark.skipif(sys.platform in {"win32", "darwin"}, reason="the freedesktop trash")


@pytest.fixture(autouse=True)
def own_volume(own_home: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The home of the test is a volume: a trash at the top of the real one is out of reach."""
    set_mounts(monkeypatch, own_home)
    return own_home


def set_mounts(monkeypatch: pytest.MonkeyPatch, *tops: Path) -> None:
    monkeypatch.setattr(xdgfolders, "_mounts", lambda: frozenset(os.fsencode(top) for top in tops))


@pytest.fixture
def folder(own_home: Path) -> Path:
    (own_home / "photos").mkdir()
    return own_home / "photos"


@pytest.fixture
def usb(own_home: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A volume of its own; the trash in the home cannot serve it."""
    top = own_home / "usb stick"
    (top / "DCIM").mkdir(parents=True)
    set_mounts(monkeypatch, own_home, top)
    return top


def trash_of() -> Path:
    return Path(os.environ["XDG_DATA_HOME"]) / "Trash"


def own_trash(top: Path) -> Path:
    return top / f".Trash-{os.getuid()}"


def record_of(location: Path) -> dict[str, str]:
    info = location.parent.parent / "info" / f"{location.name}.trashinfo"
    head, *lines = info.read_text("ascii").splitlines()
    assert head == "[Trash Info]"
    return dict(line.split("=", 1) for line in lines)


def put(folder: Path, name: bytes, content: bytes = b"photo") -> Path:
    path = Path(os.fsdecode(os.path.join(os.fsencode(folder), name)))
    path.write_bytes(content)
    return path


NAMES = [
    b"IMG_1.jpg", b"caf\xe9.jpg", b"x" * 251 + b".jpg", b"a\nb.jpg", b"<b>KEEP.jpg",
    b"100%.jpg", "写真 ü.jpg".encode(), b" trailing .jpg ", b".jpg", b"-rf", b"a\\b;$(x).jpg",
    b"a." + b"x" * 253, "ü".encode() * 125 + b".jpg",
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
import os, sys
from pathlib import Path
from purger.core import xdgfolders
from purger.core.xdgtrash import XdgTrasher
xdgfolders._mounts = lambda: frozenset([os.environb[b"HOME"]])
for p in sorted(Path(sys.argv[1]).rglob("*.jpg")): XdgTrasher().trash(p)
"""


@pytest.mark.promise(Promise.NEVER_OVERWRITES)
def test_processes_and_threads_racing_for_one_name_lose_nothing(own_home: Path) -> None:
    workers, photos = 6, 60
    for worker in range(workers):
        for i in range(photos):
            folder = own_home / f"w{worker}" / f"{i:02}"
            folder.mkdir(parents=True)
            put(folder, b"same.jpg", b"%d-%d" % (worker, i))
    children = [
        subprocess.Popen([sys.executable, "-c", RACE, str(own_home / f"w{w}")], cwd=Path.cwd())
        for w in range(4)
    ]

    def work(worker: int) -> None:
        for path in sorted((own_home / f"w{worker}").rglob("*.jpg")):
            XdgTrasher().trash(path)

    threads = [threading.Thread(target=work, args=(w,)) for w in (4, 5)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert [child.wait() for child in children] == [0] * 4
    found = {p.read_bytes(): p for p in (trash_of() / "files").iterdir()}
    assert set(found) == {b"%d-%d" % (w, i) for w in range(workers) for i in range(photos)}
    for content, location in found.items():
        worker, i = content.decode().split("-")
        assert record_of(location)["Path"].endswith(f"/w{worker}/{int(i):02}/same.jpg")


@pytest.mark.promise(Promise.NEVER_OVERWRITES)
def test_an_orphan_in_the_trash_is_not_overwritten(folder: Path) -> None:
    (trash_of() / "files").mkdir(parents=True)
    (trash_of() / "files" / "a.jpg").write_bytes(b"somebody's last copy")
    location = XdgTrasher().trash(put(folder, b"a.jpg"))
    assert (trash_of() / "files" / "a.jpg").read_bytes() == b"somebody's last copy"
    assert location.read_bytes() == b"photo"
    assert {p.name for p in (trash_of() / "info").iterdir()} == {f"{location.name}.trashinfo"}


def test_for_a_name_of_an_orphan_no_record_is_begun(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (trash_of() / "files").mkdir(parents=True)
    (trash_of() / "files" / "a.jpg").write_bytes(b"somebody's last copy")
    begun: list[str] = []
    real = xdgtrash._write_record

    def write(record: bytes, text: bytes) -> bool:
        begun.append(os.path.basename(record).decode())
        return real(record, text)

    monkeypatch.setattr(xdgtrash, "_write_record", write)
    XdgTrasher().trash(put(folder, b"a.jpg"))
    assert begun == ["a.1.jpg.trashinfo"]


def test_a_name_that_somebody_takes_at_the_last_moment_is_not_overwritten(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = xdgtrash._rename_noreplace

    def rename(source: bytes, target: bytes) -> None:
        if not list((trash_of() / "files").iterdir()):
            put(trash_of() / "files", os.path.basename(target), b"somebody's last copy")
        real(source, target)

    monkeypatch.setattr(xdgtrash, "_rename_noreplace", rename)
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


def spoil_with_file(trash: Path, elsewhere: Path) -> None:
    trash.mkdir(parents=True)
    (trash / "files").write_text("in the way")


def spoil_with_link(trash: Path, elsewhere: Path) -> None:
    trash.mkdir(parents=True)
    (trash / "files").symlink_to(elsewhere)


def spoil_the_records(trash: Path, elsewhere: Path) -> None:
    trash.mkdir(parents=True)
    (trash / "info").symlink_to(elsewhere)


def spoil_with_dangling_link(trash: Path, elsewhere: Path) -> None:
    trash.parent.mkdir(parents=True)
    trash.symlink_to(elsewhere / "nowhere")


def spoil_the_way(trash: Path, elsewhere: Path) -> None:
    trash.parent.parent.mkdir(parents=True, exist_ok=True)
    trash.parent.write_text("in the way")


def spoil_the_way_with_a_program(trash: Path, elsewhere: Path) -> None:
    spoil_the_way(trash, elsewhere)
    trash.parent.chmod(0o755)  # may be entered, it seems


def spoil_with_loop(trash: Path, elsewhere: Path) -> None:
    trash.parent.symlink_to(trash.parent)


SPOILS = [
    spoil_with_file, spoil_with_link, spoil_the_records, spoil_with_dangling_link, spoil_the_way,
    spoil_the_way_with_a_program, spoil_with_loop,
]  # fmt: skip


@pytest.mark.parametrize("spoil", SPOILS)
def test_a_home_trash_that_cannot_serve_gives_way_to_that_of_the_volume(
    folder: Path, own_home: Path, spoil: Callable[[Path, Path], None]
) -> None:
    elsewhere = own_home / "elsewhere"
    elsewhere.mkdir()
    spoil(trash_of(), elsewhere)
    assert why_no_trash(folder) is None
    assert not own_trash(own_home).exists()
    location = XdgTrasher().trash(put(folder, b"a.jpg"))
    assert location == own_trash(own_home) / "files" / "a.jpg"
    assert record_of(location)["Path"] == "photos/a.jpg"
    assert not list(elsewhere.iterdir())


def test_a_home_trash_on_a_read_only_volume_gives_way_too(
    folder: Path, own_home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    XdgTrasher().trash(put(folder, b"a.jpg"))
    real = xdgfolders.check_writable

    def check_writable(place: bytes) -> None:
        if place.startswith(bytes(trash_of())):
            raise OSError(errno.EROFS, "Read-only file system")
        real(place)

    monkeypatch.setattr(xdgfolders, "check_writable", check_writable)
    assert own_trash(own_home) in XdgTrasher().trash(put(folder, b"a.jpg")).parents


@pytest.mark.parametrize("part", ["files", "info"])
def test_a_home_trash_that_is_closed_gives_way_too(
    folder: Path, own_home: Path, monkeypatch: pytest.MonkeyPatch, part: str
) -> None:
    XdgTrasher().trash(put(folder, b"a.jpg"))
    real = os.access
    closed = os.fsencode(trash_of() / part)
    monkeypatch.setattr(os, "access", lambda path, mode: path != closed and real(path, mode))
    assert own_trash(own_home) in XdgTrasher().trash(put(folder, b"a.jpg")).parents


def test_record_and_name_are_on_the_disk_before_the_photo_moves(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    XdgTrasher().trash(put(folder, b"a.jpg"))  # the folders are made
    done: list[str] = []
    sync, move = os.fsync, xdgtrash._rename_noreplace

    def fsync(descriptor: int) -> None:
        done.append(Path(os.readlink(f"/proc/self/fd/{descriptor}")).name)
        sync(descriptor)

    def rename(source: bytes, target: bytes) -> None:
        done.append("moved")
        move(source, target)

    monkeypatch.setattr(os, "fsync", fsync)
    monkeypatch.setattr(xdgtrash, "_rename_noreplace", rename)
    XdgTrasher().trash(put(folder, b"b.jpg"))
    assert done == ["b.jpg.trashinfo", "info", "moved", "files", "photos"]


def test_the_folders_of_a_new_trash_are_on_the_disk_before_a_photo_moves(
    folder: Path, own_home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    done: list[Path] = []
    sync, move = os.fsync, xdgtrash._rename_noreplace

    def fsync(descriptor: int) -> None:
        done.append(Path(os.readlink(f"/proc/self/fd/{descriptor}")))
        sync(descriptor)

    def rename(source: bytes, target: bytes) -> None:
        assert {own_home, trash_of().parent, trash_of()} <= {*done}
        move(source, target)

    monkeypatch.setattr(os, "fsync", fsync)
    monkeypatch.setattr(xdgtrash, "_rename_noreplace", rename)
    assert XdgTrasher().trash(put(folder, b"a.jpg")).exists()


def test_a_photo_is_back_on_the_disk_before_its_record_goes(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    photo = put(folder, b"a.jpg")
    location = XdgTrasher().trash(photo)
    done: list[str] = []
    sync, unlink = os.fsync, os.unlink

    def fsync(descriptor: int) -> None:
        done.append(Path(os.readlink(f"/proc/self/fd/{descriptor}")).name)
        sync(descriptor)

    def take_away(path: bytes) -> None:
        done.append(f"no {os.path.basename(path).decode()}")
        unlink(path)

    monkeypatch.setattr(os, "fsync", fsync)
    monkeypatch.setattr(os, "unlink", take_away)
    XdgTrasher().restore(location, photo)
    assert done == ["photos", "no a.jpg.trashinfo", "files"]


def test_a_trash_that_another_program_makes_at_that_moment_is_used(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = os.mkdir

    def mkdir(path: bytes, mode: int) -> None:
        real(path, mode)
        real(path, mode)

    monkeypatch.setattr(os, "mkdir", mkdir)
    assert XdgTrasher().trash(put(folder, b"a.jpg")) == trash_of() / "files" / "a.jpg"


def test_others_on_the_machine_cannot_read_what_went(folder: Path) -> None:
    location = XdgTrasher().trash(put(folder, b"a.jpg"))
    record = location.parent.parent / "info" / "a.jpg.trashinfo"
    assert record.stat().st_mode & 0o777 == 0o600
    assert location.parent.parent.stat().st_mode & 0o777 == 0o700


def test_a_home_trash_may_be_a_link_to_where_the_user_wants_it(
    folder: Path, own_home: Path
) -> None:
    (own_home / "my trash").mkdir()
    trash_of().parent.mkdir(parents=True)
    trash_of().symlink_to(own_home / "my trash")
    XdgTrasher().trash(put(folder, b"a.jpg"))
    assert (own_home / "my trash" / "files" / "a.jpg").read_bytes() == b"photo"


def test_without_a_home_nothing_is_made_where_the_program_stands(
    folder: Path, own_home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("XDG_DATA_HOME")
    monkeypatch.setattr(os.path, "expanduser", lambda path: path)
    monkeypatch.chdir(own_home)
    location = XdgTrasher().trash(put(folder, b"a.jpg"))
    assert location == own_trash(own_home) / "files" / "a.jpg"
    assert not (own_home / "~").exists()


def test_a_volume_has_its_own_trash_and_the_record_is_relative_to_it(usb: Path) -> None:
    assert why_no_trash(usb / "DCIM") is None
    assert not own_trash(usb).exists()
    location = XdgTrasher().trash(put(usb / "DCIM", b"caf\xe9 1.jpg"))
    assert location.parent == own_trash(usb) / "files"
    assert record_of(location)["Path"] == "DCIM/caf%E9%201.jpg"
    assert own_trash(usb).stat().st_mode & 0o777 == 0o700
    assert not trash_of().exists()


def test_where_the_table_of_mounts_is_closed_the_system_is_asked(
    usb: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    set_mounts(monkeypatch)
    tops = {os.fsencode(usb), b"/"}
    monkeypatch.setattr(os.path, "ismount", lambda path: path in tops)
    location = XdgTrasher().trash(put(usb / "DCIM", b"a.jpg"))
    assert location == own_trash(usb) / "files" / "a.jpg"


def test_a_volume_whose_top_cannot_be_read_is_served(
    usb: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = xdgfolders.sync_folder

    def sync_folder(folder: bytes) -> None:
        if folder == bytes(usb):
            raise PermissionError(errno.EACCES, "Permission denied")
        real(folder)

    monkeypatch.setattr(xdgfolders, "sync_folder", sync_folder)
    assert own_trash(usb) in XdgTrasher().trash(put(usb / "DCIM", b"a.jpg")).parents


def test_a_shared_trash_is_used_where_it_is_sticky(usb: Path) -> None:
    (usb / ".Trash").mkdir()
    (usb / ".Trash").chmod(0o1777)
    location = XdgTrasher().trash(put(usb / "DCIM", b"a.jpg"))
    assert location == usb / ".Trash" / str(os.getuid()) / "files" / "a.jpg"
    assert record_of(location)["Path"] == "DCIM/a.jpg"


def test_a_shared_trash_that_could_be_anybodys_is_refused(usb: Path) -> None:
    (usb / ".Trash").mkdir()
    (usb / ".Trash").chmod(0o777)  # not sticky
    assert own_trash(usb) in XdgTrasher().trash(put(usb, b"a.jpg")).parents
    (usb / ".Trash").rename(usb / "real")
    (usb / "real").chmod(0o1777)
    (usb / ".Trash").symlink_to(usb / "real")
    assert own_trash(usb) in XdgTrasher().trash(put(usb, b"b.jpg")).parents
    assert not list((usb / "real").iterdir())


@pytest.mark.parametrize("target", ["elsewhere", "nowhere"])
def test_a_volume_trash_that_is_a_link_is_refused(usb: Path, target: str) -> None:
    (usb / "elsewhere").mkdir()
    own_trash(usb).symlink_to(usb / target)
    photo = put(usb, b"a.jpg")
    with pytest.raises(NoTrashError, match="no trash"):
        XdgTrasher().trash(photo)
    assert why_no_trash(usb) == "Its volume has no trash, and none can be made there."
    assert photo.read_bytes() == b"photo"
    assert not list((usb / "elsewhere").iterdir())


def test_a_trash_of_somebody_else_is_refused(usb: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "getuid", lambda: 12345)  # who runs the tests is that somebody
    own_trash(usb).mkdir()
    photo = put(usb, b"a.jpg")
    with pytest.raises(NoTrashError):
        XdgTrasher().trash(photo)
    assert photo.exists()
    assert not list(own_trash(usb).iterdir())


def test_a_shared_trash_that_another_user_is_quicker_to_fill_is_refused(
    usb: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (usb / "elsewhere").mkdir()
    real = os.mkdir

    def mkdir(path: bytes, mode: int) -> None:
        if os.path.basename(path) == b"files":
            os.symlink(os.fsencode(usb / "elsewhere"), path)
        real(path, mode)

    monkeypatch.setattr(os, "mkdir", mkdir)
    photo = put(usb, b"a.jpg")
    with pytest.raises(NoTrashError):
        XdgTrasher().trash(photo)
    assert photo.exists()
    assert not list((usb / "elsewhere").iterdir())


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
    with pytest.raises(TrashError, match=r"\.$") as caught:
        XdgTrasher().trash(photo)
    # a full volume takes no other photo either, so a purge does not go on trying it
    assert isinstance(caught.value, NoTrashError) == (number in {errno.ENOSPC, errno.EDQUOT})
    assert photo.read_bytes() == b"photo"
    assert not list(trash_of().rglob("*.trashinfo"))


@pytest.mark.promise(Promise.NEVER_DELETES)
def test_another_device_is_never_copied_to(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    photo = put(folder, b"a.jpg")
    monkeypatch.setattr(xdgtrash, "_rename_noreplace", fail_rename(errno.EXDEV))
    with pytest.raises(NoTrashError, match="no trash"):
        XdgTrasher().trash(photo)
    assert photo.read_bytes() == b"photo"
    assert not [p for p in folder.parent.rglob("*") if p.is_file() and p != photo]


def test_a_full_disk_leaves_no_half_record(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    photo = put(folder, b"a.jpg")
    monkeypatch.setattr(os, "write", lambda _fd, data: len(data) // 2)
    with pytest.raises(TrashError, match="full"):
        XdgTrasher().trash(photo)
    assert photo.exists()
    assert not list(trash_of().rglob("*.trashinfo"))


@pytest.mark.parametrize("number", [errno.EINVAL, errno.ENOSYS])
def test_old_kernels_get_the_same_promises(
    folder: Path, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    monkeypatch.setattr(xdgtrash, "_renameat2", lambda: None)
    first = XdgTrasher().trash(put(folder, b"a.jpg", b"1"))
    second = XdgTrasher().trash(put(folder, b"a.jpg", b"2"))
    assert (first.read_bytes(), second.read_bytes()) == (b"1", b"2")

    def not_supported(_a: bytes, _b: bytes) -> int:
        ctypes.set_errno(number)
        return -1

    monkeypatch.setattr(xdgtrash, "_renameat2", lambda: not_supported)
    assert XdgTrasher().trash(put(folder, b"a.jpg", b"3")).read_bytes() == b"3"


@pytest.mark.parametrize("number", [errno.EACCES, errno.EIO, errno.EXDEV])
def test_an_old_kernel_that_cannot_move_it_leaves_nothing_behind(
    folder: Path, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    photo = put(folder, b"a.jpg")
    monkeypatch.setattr(xdgtrash, "_renameat2", lambda: None)
    monkeypatch.setattr(os, "rename", fail_rename(number))
    with pytest.raises(TrashError):
        XdgTrasher().trash(photo)
    assert photo.read_bytes() == b"photo"
    assert not [p for p in folder.parent.rglob("*") if p.is_file() and p != photo]


def test_an_old_kernel_overwrites_no_orphan_and_deletes_no_new_version(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (trash_of() / "files").mkdir(parents=True)
    (trash_of() / "files" / "a.jpg").write_bytes(b"somebody's last copy")
    photo = put(folder, b"a.jpg")
    monkeypatch.setattr(xdgtrash, "_renameat2", lambda: None)
    real = os.rename

    def rename(source: bytes, target: bytes) -> None:
        put(folder, b"saved", b"a newer version").replace(photo)
        real(source, target)

    monkeypatch.setattr(os, "rename", rename)
    location = XdgTrasher().trash(photo)
    assert location.read_bytes() == b"a newer version"
    assert (trash_of() / "files" / "a.jpg").read_bytes() == b"somebody's last copy"


def test_a_network_that_moves_it_and_reports_a_failure_loses_nothing(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    photo = put(folder, b"a.jpg")
    monkeypatch.setattr(xdgtrash, "_renameat2", lambda: None)
    real = os.rename

    def rename(source: bytes, target: bytes) -> None:
        real(source, target)
        raise FileNotFoundError(errno.ENOENT, "the answer got lost")

    monkeypatch.setattr(os, "rename", rename)
    with pytest.raises(TrashError):
        XdgTrasher().trash(photo)
    location = trash_of() / "files" / "a.jpg"
    assert location.read_bytes() == b"photo"
    assert record_of(location)["Path"] == str(photo)


def test_a_system_without_renameat2_is_an_old_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ctypes, "CDLL", lambda *_, **__: object())
    assert xdgtrash._renameat2() is None

    def no_library(*_: object, **__: object) -> object:
        raise OSError("no C library")

    monkeypatch.setattr(ctypes, "CDLL", no_library)
    assert xdgtrash._renameat2() is None


@pytest.mark.skipif(sys.platform != "linux", reason="a call of Linux")
def test_the_kernel_itself_refuses_to_overwrite(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("rename", "link"):  # between two steps somebody could take the name
        monkeypatch.setattr(os, name, pytest.fail)
    first = XdgTrasher().trash(put(folder, b"a.jpg", b"1"))
    second = put(folder, b"a.jpg", b"2")
    with pytest.raises(FileExistsError):
        xdgtrash._rename_noreplace(bytes(second), bytes(first))
    assert (first.read_bytes(), second.read_bytes()) == (b"1", b"2")


def test_what_the_kernel_refuses_is_not_tried_by_a_weaker_way(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(_a: bytes, _b: bytes) -> int:
        ctypes.set_errno(errno.EIO)
        return -1

    monkeypatch.setattr(xdgtrash, "_renameat2", lambda: broken)
    for name in ("rename", "link"):
        monkeypatch.setattr(os, name, pytest.fail)
    with pytest.raises(TrashError, match="Input/output error"):
        XdgTrasher().trash(put(folder, b"a.jpg"))


def written_into(target: Path) -> None:
    target.write_bytes(b"theirs")


def replaced(target: Path) -> None:
    put(target.parent, b"other", b"").replace(target)


@pytest.mark.parametrize("act", [written_into, replaced])
def test_a_name_that_an_old_kernel_took_and_somebody_uses_is_theirs(
    folder: Path, monkeypatch: pytest.MonkeyPatch, act: Callable[[Path], None]
) -> None:
    photo = put(folder, b"a.jpg")
    target = trash_of() / "files" / "a.jpg"
    real = os.fstat
    inodes: list[int] = []

    def fstat(descriptor: int) -> os.stat_result:
        found = real(descriptor)
        if not inodes and os.readlink(f"/proc/self/fd/{descriptor}") == str(target):
            act(target)
            inodes.append(target.stat().st_ino)
        return found

    monkeypatch.setattr(xdgtrash, "_renameat2", lambda: None)
    monkeypatch.setattr(os, "fstat", fstat)
    location = XdgTrasher().trash(photo)
    assert location.name == "a.1.jpg"
    assert location.read_bytes() == b"photo"
    assert [target.stat().st_ino] == inodes
    assert target.read_bytes() == (b"theirs" if act is written_into else b"")
    assert not (trash_of() / "info" / "a.jpg.trashinfo").exists()


def test_an_empty_file_of_others_is_not_taken_away_when_a_move_fails(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = trash_of() / "files" / "a.jpg"

    def rename(_source: bytes, _target: bytes) -> None:
        replaced(target)
        raise OSError(errno.EIO, "Input/output error")

    photo = put(folder, b"a.jpg")
    monkeypatch.setattr(xdgtrash, "_renameat2", lambda: None)
    monkeypatch.setattr(os, "rename", rename)
    with pytest.raises(TrashError, match="Input/output error"):
        XdgTrasher().trash(photo)
    assert photo.read_bytes() == b"photo"
    assert target.exists()


@pytest.mark.parametrize("step", ["whole", "write", "fsync", "fsync of a folder", "fstat"])
def test_nothing_stays_open(folder: Path, monkeypatch: pytest.MonkeyPatch, step: str) -> None:
    XdgTrasher().trash(put(folder, b"a.jpg"))  # what is loaded once is loaded

    sync = os.fsync

    def fail(descriptor: int, *_: object) -> None:
        if "folder" in step and not stat.S_ISDIR(os.stat(descriptor).st_mode):
            sync(descriptor)
            return
        raise OSError(errno.EIO, "Input/output error")

    photo = put(folder, b"b.jpg")
    before = os.listdir("/proc/self/fd")
    with monkeypatch.context() as patch:
        patch.setattr(xdgtrash, "_renameat2", lambda: None)
        if step == "whole":
            XdgTrasher().restore(XdgTrasher().trash(photo), photo)
        else:
            patch.setattr(os, step.split(maxsplit=1)[0], fail)
            with pytest.raises(TrashError):
                XdgTrasher().trash(photo)
    assert os.listdir("/proc/self/fd") == before
    assert photo.read_bytes() == b"photo"


@pytest.mark.parametrize("number", [errno.EINVAL, errno.ENOTSUP, errno.ENOSYS])
def test_a_file_system_that_cannot_sync_folders_is_used_all_the_same(
    folder: Path, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    real = os.fsync

    def fsync(descriptor: int) -> None:
        if stat.S_ISDIR(os.fstat(descriptor).st_mode):
            raise OSError(number, os.strerror(number))
        real(descriptor)

    monkeypatch.setattr(os, "fsync", fsync)
    assert XdgTrasher().trash(put(folder, b"a.jpg")).exists()


def test_names_are_cut_to_what_the_file_system_takes(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "pathconf", lambda *_: 143)  # eCryptfs
    location = XdgTrasher().trash(put(folder, "ü".encode() * 100 + b".jpg"))
    assert len(os.fsencode(location.name)) <= 143 - len(".trashinfo")
    assert location.name.strip("ü") == ".jpg"
    monkeypatch.setattr(os, "pathconf", fail_rename(errno.EINVAL))
    assert XdgTrasher().trash(put(folder, b"b" * 255)).exists()


@pytest.mark.parametrize("times", ["as new", "as before"])
def test_what_an_editor_saves_while_the_record_is_written_stays(
    folder: Path, monkeypatch: pytest.MonkeyPatch, times: str
) -> None:
    photo = put(folder, b"a.jpg")
    before = photo.stat()
    real = xdgtrash._write_record

    def slow(record: bytes, text: bytes) -> bool:
        put(folder, b"saved", b"NEWER").replace(photo)  # as long as the old one
        if times == "as before":
            os.utime(photo, ns=(before.st_atime_ns, before.st_mtime_ns))
        return real(record, text)

    monkeypatch.setattr(xdgtrash, "_write_record", slow)
    with pytest.raises(TrashError, match="changed just now") as caught:
        XdgTrasher().trash(photo)
    assert not isinstance(caught.value, NoTrashError)
    assert photo.read_bytes() == b"NEWER"
    assert not list(trash_of().rglob("*.*"))


def test_what_is_written_into_while_the_record_is_written_stays(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    photo = put(folder, b"a.jpg")
    real = xdgtrash._write_record

    def slow(record: bytes, text: bytes) -> bool:
        photo.write_bytes(b"a longer version")
        return real(record, text)

    monkeypatch.setattr(xdgtrash, "_write_record", slow)
    with pytest.raises(TrashError, match="changed just now"):
        XdgTrasher().trash(photo)
    assert photo.read_bytes() == b"a longer version"


def test_a_trash_with_every_name_taken_is_a_sentence(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(xdgrecord, "ATTEMPTS", 2)
    (trash_of() / "files").mkdir(parents=True)
    for name in ("a.jpg", "a.1.jpg"):
        (trash_of() / "files" / name).touch()
    photo = put(folder, b"a.jpg")
    with pytest.raises(TrashError, match="trash: no free name was found in the trash.$"):
        XdgTrasher().trash(photo)
    assert photo.exists()


def test_a_closed_folder_is_a_sentence_about_the_folder(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    photo = put(folder, b"a.jpg")
    real = os.access
    closed = os.fsencode(folder)
    monkeypatch.setattr(os, "access", lambda path, mode: path != closed and real(path, mode))
    with pytest.raises(TrashError, match="folder may not be written") as caught:
        XdgTrasher().trash(photo)
    assert not isinstance(caught.value, NoTrashError)
    assert why_no_trash(folder) == (
        "The folder may not be written, so nothing can be moved out of it."
    )
    assert photo.exists()
    assert not trash_of().exists()


def test_a_read_only_volume_is_a_sentence_about_the_volume(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    photo = put(folder, b"a.jpg")
    monkeypatch.setattr(os, "access", lambda *_: False)
    monkeypatch.setattr(os, "statvfs", lambda _: types.SimpleNamespace(f_flag=os.ST_RDONLY))
    with pytest.raises(NoTrashError, match="volume is read-only"):
        XdgTrasher().trash(photo)
    assert why_no_trash(folder) == "Its volume is read-only."


def test_a_trash_that_cannot_be_made_for_lack_of_space_says_so(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    photo = put(folder, b"a.jpg")
    monkeypatch.setattr(os, "mkdir", fail_rename(errno.ENOSPC))
    with pytest.raises(NoTrashError, match="full"):
        XdgTrasher().trash(photo)
    assert photo.exists()


def test_a_disk_that_cannot_keep_the_record_keeps_the_photo(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    trash_of().mkdir(parents=True)
    for name in ("files", "info"):
        (trash_of() / name).mkdir()
    photo = put(folder, b"a.jpg")
    real = os.fsync

    def fsync(descriptor: int) -> None:
        if stat.S_ISDIR(os.fstat(descriptor).st_mode):
            raise OSError(errno.EIO, "Input/output error")
        real(descriptor)

    monkeypatch.setattr(os, "fsync", fsync)
    with pytest.raises(TrashError, match="Input/output error"):
        XdgTrasher().trash(photo)
    assert photo.exists()
    assert not list(trash_of().rglob("*.*"))


def test_mounts_are_read_with_their_odd_names(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.undo()
    table = tmp_path / "mountinfo"
    table.write_bytes(
        b"22 28 0:20 / / rw - ext4 /dev/sda1 rw\n"
        b"23 22 0:21 /x /media/my\\040stick\\134 rw - ext4 /dev/sda1 rw\n"
    )
    monkeypatch.setattr(xdgfolders, "_MOUNTS", os.fsencode(table))
    assert xdgfolders._mounts() == {b"/", b"/media/my stick\\"}
    table.unlink()
    assert xdgfolders._mounts() == frozenset()


def test_the_answer_whether_there_is_a_trash_leaves_nothing_behind(folder: Path) -> None:
    assert why_no_trash(folder) is None
    assert seam.why_no_trash(folder) is None
    assert not trash_of().exists()
    assert why_no_trash(folder / "missing") == "It is no longer there."
    assert seam.why_no_trash(folder / "missing") == "It is no longer there."


def test_this_system_gets_the_freedesktop_trash() -> None:
    assert isinstance(seam.system_trasher(), XdgTrasher)


@pytest.mark.parametrize("system", ["win32", "darwin"])
def test_the_other_systems_do_not_get_it(monkeypatch: pytest.MonkeyPatch, system: str) -> None:
    monkeypatch.setattr(sys, "platform", system)
    there = runpy.run_path(str(seam.__file__))
    assert isinstance(there["system_trasher"](), there["SystemTrasher"])


def test_the_other_systems_are_asked_through_send2trash(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    took: list[Path] = []

    def send2trash(path: Path) -> None:
        if path.name == "odd.jpg":
            raise RuntimeError("-2147024891, 'bad\u202ename'")
        took.append(path)

    monkeypatch.setitem(sys.modules, "send2trash", types.SimpleNamespace(send2trash=send2trash))
    monkeypatch.setattr(seam, "_HAS_XDG", False)
    trasher = seam.system_trasher()
    assert isinstance(trasher, seam.SystemTrasher)
    trasher.trash(folder / "a.jpg")
    assert took == [folder / "a.jpg"]
    with pytest.raises(TrashError) as caught:
        trasher.trash(folder / "odd.jpg")
    assert str(caught.value) == (
        "The system did not take it into the trash: -2147024891, 'bad[U+202E]name'."
    )
    assert seam.why_no_trash(folder) is None

    monkeypatch.setattr(windrives, "WindowsDrives", object)
    monkeypatch.setattr(
        windrives, "why_no_bin", lambda path, _: "No bin." if path.name == "net.jpg" else None
    )
    monkeypatch.setattr(sys, "platform", "win32")
    assert seam.why_no_trash(folder) is None
    assert seam.why_no_trash(folder / "net.jpg") == "No bin."
    with pytest.raises(NoTrashError, match=r"^The part of Windows .* \(pywin32\)\.$"):
        trasher.trash(folder / "a.jpg")
    send2trash.__module__ = "send2trash.win.modern"
    trasher.trash(folder / "b.jpg")
    with pytest.raises(NoTrashError, match="No bin"):
        trasher.trash(folder / "net.jpg")
    assert took == [folder / "a.jpg", folder / "b.jpg"]
    with pytest.raises(TrashError, match=r"^This system does not tell .*\.$"):
        trasher.restore(folder / "a.jpg", folder / "a.jpg")
    photo = Photo(folder / "a.jpg", 5, 1, 1, 1)
    assert trasher.find(photo, None) is None
    assert trasher.tidy(photo) is None


@pytest.mark.parametrize(
    ("error", "sentence"),
    [
        (OSError(errno.EIO, "Input/output error"), "Input/output error."),
        (OSError("It broke"), "It broke."),
        (FileExistsError(errno.EEXIST, "File exists"), "Another file has its name now."),
        (OSError(errno.EXDEV, "x"), "Its folder is on another volume than the trash now."),
    ],
)
def test_what_cannot_come_back_stays_in_the_trash_with_a_sentence(
    folder: Path, monkeypatch: pytest.MonkeyPatch, error: OSError, sentence: str
) -> None:
    photo = put(folder, b"a.jpg")
    location = XdgTrasher().trash(photo)

    def fail(*_: object) -> None:
        raise error

    with monkeypatch.context() as patch:
        patch.setattr(xdgtrash, "_rename_noreplace", fail)
        with pytest.raises(TrashError) as caught:
            XdgTrasher().restore(location, photo)
    assert str(caught.value) == sentence
    assert location.read_bytes() == b"photo"
    assert record_of(location)["Path"] == str(photo)


def test_a_disk_that_cannot_keep_a_return_does_not_make_it_a_failure(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    photo = put(folder, b"a.jpg")
    location = XdgTrasher().trash(photo)
    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", lambda _: fail_rename(errno.EIO)(b"", b""))
        XdgTrasher().restore(location, photo)
    assert photo.read_bytes() == b"photo"
    assert not location.exists()


def test_through_a_link_to_its_folder_a_photo_is_written_down_where_it_is(
    folder: Path, own_home: Path
) -> None:
    (own_home / "link").symlink_to(folder)
    put(folder, b"a.jpg")
    location = XdgTrasher().trash(own_home / "link" / "a.jpg")
    assert record_of(location)["Path"] == str(folder / "a.jpg")


def test_what_is_no_place_in_a_trash_is_not_brought_back(folder: Path) -> None:
    photo = put(folder, b"a.jpg")
    with pytest.raises(TrashError, match=r"^That is no place in a trash\.$"):
        XdgTrasher().restore(folder / "b.jpg", photo)


def test_a_network_that_brings_it_back_and_reports_a_failure_is_not_believed(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    photo = put(folder, b"a.jpg")
    location = XdgTrasher().trash(photo)
    real = xdgtrash._rename_noreplace

    def rename(*places: bytes) -> None:
        real(*places)
        raise OSError(errno.EIO, "the answer got lost")

    monkeypatch.setattr(xdgtrash, "_rename_noreplace", rename)
    XdgTrasher().restore(location, photo)
    assert photo.read_bytes() == b"photo"
    assert not list((trash_of() / "info").iterdir())


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (errno.EACCES, "Its folder may not be written."),
        (errno.EPERM, "The system does not allow it to be moved."),
        (errno.EROFS, "Its volume is read-only."),
        (errno.ENOSPC, "The volume of the trash is full."),
        (errno.EDQUOT, "The quota of the volume is used up."),
        (errno.ENOTSUP, "Its volume has no trash, and none can be made there."),
        (errno.ENOENT, "It is no longer there."),
        (errno.ESTALE, "It was changed just now, while it was to be moved."),
        (errno.EIO, "It could not be moved to the trash: Input/output error."),
        (None, "It could not be moved to the trash: odd."),
    ],
)
def test_every_reason_is_a_sentence(number: int | None, words: str) -> None:
    error = OSError("odd") if number is None else OSError(number, os.strerror(number))
    assert xdgtrash.sentence(error) == words
