"""A volume keeps its name wherever it is mounted; what has none is never taken for another one."""

from __future__ import annotations

import ctypes
import os
import stat
import types
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from purger.core import drives, mounts
from purger.core.domain import Drive, Item, Photo, State
from purger.core.drives import (
    Standing,
    drive_of,
    drives_of,
    in_place_of,
    may_be_one,
    standing,
    why_elsewhere,
)

AWAY = "The drive that it was on is not connected."
OTHER = "The drive that it was on is not connected; another one is connected in its place."


def item(top: Path, name: str = "uuid:a") -> Item:
    """A file in a folder on a drive."""
    photo = Photo(top / "DCIM" / "a.jpg", 5, 5, 1, 1)
    made = Item(1, 1, 0, True, photo, None, None, State.TRASHED, None, "", 0.0)
    return replace(made, folder=photo.path.parent, drive=Drive(top, name))


@pytest.fixture
def table(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Write what the kernel says is mounted; no disk has a UUID of udev's."""
    file = tmp_path / "mountinfo"
    monkeypatch.setattr(mounts, "_MOUNTS", str(file))
    monkeypatch.setattr(drives, "_BY_UUID", tmp_path / "by-uuid")
    (tmp_path / "by-uuid").mkdir()

    def write(lines: str) -> None:
        file.write_text(lines.replace("STICK", str(tmp_path / "stick")))

    return write


def null() -> int:
    """A number that a device of every Linux has."""
    return os.stat("/dev/null").st_rdev


def line(kind: str, device: int, point: str = "STICK", source: str = "/dev/sdz1") -> str:
    number = f"{os.major(device)}:{os.minor(device)}"
    return f"40 1 {number} / {point} rw - {kind} {source} rw\n"


def with_uuid(tmp_path: Path, uuid: str, device: str = "/dev/null") -> None:
    (tmp_path / "by-uuid" / uuid).symlink_to(device)


@pytest.mark.skipif(not Path("/dev/null").exists(), reason="needs devices of a Unix")
class TestLinux:
    def test_udev_knows_every_kind_of_disk(
        self, tmp_path: Path, table: Callable[[str], None]
    ) -> None:
        with_uuid(tmp_path, "0-broken", "/dev/none")
        with_uuid(tmp_path, "1234-ABCD")
        with_uuid(tmp_path, "2-broken", "/dev/none")  # in whatever order they are listed
        table(line("ext4", os.makedev(8, 1), "/") + line("vfat", null()))
        stick = tmp_path / "stick"
        assert drive_of(stick / "DCIM" / "100") == Drive(stick, "uuid:1234-ABCD")
        assert standing(item(stick, "uuid:1234-ABCD")) is Standing.SAME

    def test_btrfs_has_the_device_that_was_mounted(
        self, tmp_path: Path, table: Callable[[str], None], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(stat, "S_ISBLK", stat.S_ISCHR)
        with_uuid(tmp_path, "b7f5")
        table(line("btrfs", os.makedev(0, 41), source="/dev/null"))
        assert drive_of(tmp_path / "stick").name == "uuid:b7f5"

    @pytest.mark.parametrize("source", ["/dev/null", "/dev/\\000"])
    def test_what_is_no_disk_lends_its_number_to_none(
        self, tmp_path: Path, table: Callable[[str], None], source: str
    ) -> None:
        with_uuid(tmp_path, "b7f5")
        table(line("fuse.x", os.makedev(0, 41), source=source))
        assert drive_of(tmp_path / "stick").name == ""

    @pytest.mark.parametrize(
        ("kind", "number", "name"),
        [
            ("ext4", 0xAB, "fsid:ab"), ("ext3", 1, "fsid:1"), ("ext2", 1, "fsid:1"),
            ("btrfs", 1, "fsid:1"), ("xfs", 0xAB, ""), ("ext4", 0, ""), ("nfs4", 0xAB, ""),
        ],
    )  # fmt: skip
    def test_without_udev_the_kernel_tells_it_where_it_knows(
        self, tmp_path: Path, table: Callable[[str], None], monkeypatch: pytest.MonkeyPatch,
        kind: str, number: int, name: str,
    ) -> None:  # fmt: skip
        monkeypatch.setattr(os, "statvfs", lambda _: types.SimpleNamespace(f_fsid=number))
        table(line(kind, os.makedev(0, 41), source=str(tmp_path)))
        assert drive_of(tmp_path / "stick").name == name

    def test_what_cannot_be_asked_has_no_name(
        self, tmp_path: Path, table: Callable[[str], None], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def broken(_: object) -> None:
            raise OSError(5, "Input/output error")

        monkeypatch.setattr(os, "statvfs", broken)
        with_uuid(tmp_path, "of-another", "/dev/zero")
        with_uuid(tmp_path, "of-none", "/dev/none")
        table(line("ext4", null()))
        assert drive_of(tmp_path / "stick") == Drive(tmp_path / "stick", "")
        monkeypatch.setattr(drives, "_BY_UUID", tmp_path / "none")
        assert drive_of(tmp_path / "stick") == Drive(tmp_path / "stick", "")


def test_where_no_mounts_are_told_the_folders_tell_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    top, link = tmp_path / "stick", tmp_path / "link"
    link.symlink_to(top / "a")
    monkeypatch.setattr(mounts, "_MOUNTS", str(tmp_path / "none"))
    monkeypatch.setattr(os.path, "ismount", lambda path: Path(path) in {top, Path("/")})
    assert drive_of(top / "a" / "b") == drive_of(link) == Drive(top, "")


def test_each_drive_is_named_once_and_impossible_folders_are_passed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(drives, "mount_of", lambda _folder: None)
    monkeypatch.setattr(os.path, "ismount", lambda path: Path(path) in {tmp_path, Path("/")})
    folders = [tmp_path / "a", tmp_path / "b", Path("/x"), Path("/a\0b")]
    monkeypatch.setattr(os.path, "realpath", plain)
    assert drives_of(folders) == (Drive(tmp_path, ""), Drive(Path("/"), ""))


def plain(path: Path) -> str:
    if "\0" in str(path):
        raise ValueError("embedded null byte")
    return str(path)


@pytest.mark.parametrize(
    ("answer", "name"),
    [(bytes(range(16)), f"uuid:{bytes(range(16)).hex()}"), (bytes(16), ""), (None, "")],
)
def test_a_mac_is_asked_in_its_own_words(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, answer: bytes | None, name: str
) -> None:
    def getattrlist(
        path: bytes, wanted: bytes, into: ctypes.Array, size: ctypes.c_size_t, _: int
    ) -> int:
        assert (path, len(wanted)) == (os.fsencode(tmp_path), 24)
        assert (size.value, len(into)) == (20, 20)
        into.raw = (20).to_bytes(4, "little") + (answer or b"left over".ljust(16))
        return -1 if answer is None else 0

    library = types.SimpleNamespace(getattrlist=getattrlist)
    monkeypatch.setattr(drives.sys, "platform", "darwin")
    monkeypatch.setattr(drives, "mount_of", lambda _folder: None)
    monkeypatch.setattr(os.path, "ismount", lambda path: Path(path) == tmp_path)
    monkeypatch.setattr(ctypes, "CDLL", lambda _: library)
    assert drive_of(tmp_path / "a") == Drive(tmp_path, name)
    monkeypatch.setattr(ctypes, "CDLL", lambda _: types.SimpleNamespace())
    assert drive_of(tmp_path / "a") == Drive(tmp_path, "")

    def none(_: object) -> None:
        raise OSError("no library")

    monkeypatch.setattr(ctypes, "CDLL", none)
    assert drive_of(tmp_path / "a") == Drive(tmp_path, "")


class FakeDrives:
    def root_of(self, path: Path) -> str:
        if path.name == "odd":
            raise OSError("no volume")
        return "/drive"

    def serial_of(self, root: str) -> int:
        if root != "/drive":
            raise OSError("no number")
        return 0x1234ABCD


def test_windows_knows_a_volume_by_its_serial_number(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(drives.sys, "platform", "win32")
    monkeypatch.setattr(drives.windrives, "WindowsDrives", FakeDrives)
    assert drive_of(Path("/drive/DCIM")) == Drive(Path("/drive"), "serial:1234abcd")
    assert drive_of(Path("/odd")) == Drive(Path("/odd"), "")


@pytest.mark.parametrize(
    ("one", "other", "may"),
    [
        ("uuid:a", "uuid:a", True), ("uuid:a", "uuid:b", False), ("uuid:a", "fsid:b", True),
        ("uuid:a", "", True), ("", "", True),
    ],
)  # fmt: skip
def test_two_drives_are_two_where_their_names_say_so(one: str, other: str, *, may: bool) -> None:
    first, second = Drive(Path("/stick"), one), Drive(Path("/stick"), other)
    assert may_be_one(first, second) is may_be_one(second, first) is may
    assert may_be_one(None, first)
    assert may_be_one(first, None)


# -- whether it is there -------------------------------------------------------------------------


def test_what_has_no_name_may_be_any(tmp_path: Path) -> None:
    old = replace(item(tmp_path), drive=None)
    assert standing(old) is standing(item(tmp_path, "")) is Standing.UNKNOWN
    assert why_elsewhere(old) is why_elsewhere(item(tmp_path, "")) is None


@pytest.mark.parametrize(
    ("top", "name", "found", "words"),
    [
        ("/stick", "uuid:a", Standing.SAME, None),
        ("/", "uuid:a", Standing.SAME, None),  # its folder is reached in another way
        ("/stick", "uuid:b", Standing.OTHER, OTHER),
        ("/stick", "fsid:a", Standing.UNKNOWN, None),
        ("/stick", "", Standing.UNKNOWN, None),
        ("/", "uuid:b", Standing.AWAY, AWAY),
        ("/", "", Standing.AWAY, AWAY),
        ("/stick/DCIM", "uuid:b", Standing.OTHER, OTHER),  # mounted over its folder
        ("/stick/DCIM", "", Standing.OTHER, OTHER),
        ("/stick/DCIM", "uuid:a", Standing.SAME, None),
    ],
)
def test_how_it_stands_with_a_drive(
    monkeypatch: pytest.MonkeyPatch, top: str, name: str, found: Standing, words: str | None
) -> None:
    monkeypatch.setattr(drives, "_top_of", lambda _folder: Path(top))
    monkeypatch.setattr(drives, "_name_at", lambda _top: name)
    before = item(Path("/stick"))
    assert standing(before) is found
    assert why_elsewhere(before) == words


@pytest.mark.parametrize("name", ["", "fsid:b"])
@pytest.mark.parametrize("top", ["stick/DCIM", ""])
def test_where_no_name_can_be_compared_what_lies_there_is_looked_at(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, top: str, name: str
) -> None:
    """A container, or the system around it, has the same folder below another mount."""
    monkeypatch.setattr(
        drives, "_top_of", lambda folder: tmp_path / (top if folder.name == "DCIM" else "")
    )
    monkeypatch.setattr(drives, "_name_at", lambda _top: name)
    before = item(tmp_path / "stick")
    elsewhere = Standing.OTHER if top else Standing.AWAY
    assert standing(before) is elsewhere
    trashed = tmp_path / "stick" / ".Trash-1" / "files" / "a.jpg"
    trashed.parent.mkdir(parents=True)
    trashed.write_bytes(b"photo")
    assert standing(replace(before, location=trashed)) is Standing.UNKNOWN
    before.photo.path.parent.mkdir()
    assert standing(before) is Standing.UNKNOWN
    assert why_elsewhere(before) is None


def test_what_covers_a_folder_of_a_drive_that_is_there_is_another_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = item(tmp_path / "stick")
    before.photo.path.parent.mkdir(parents=True)
    names = {tmp_path / "stick": "uuid:a", tmp_path / "stick" / "DCIM": ""}
    monkeypatch.setattr(drives, "_top_of", lambda folder: folder)
    monkeypatch.setattr(drives, "_name_at", names.__getitem__)
    assert standing(before) is Standing.OTHER


def test_a_link_in_the_place_of_a_folder_does_not_take_the_drive_away(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    names = {Path("/stick"): "uuid:a", Path("/"): "uuid:home"}

    def top_of(folder: Path) -> Path:
        return Path("/") if folder.name == "DCIM" else Path("/stick")

    monkeypatch.setattr(drives, "_top_of", top_of)
    monkeypatch.setattr(drives, "_name_at", names.__getitem__)
    assert standing(item(Path("/stick"))) is Standing.SAME


def test_what_is_mounted_below_it_has_a_name_to_compare_even_where_its_own_place_has_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = item(tmp_path / "stick")
    before.photo.path.parent.mkdir(parents=True)
    names = {tmp_path / "stick": "", tmp_path / "stick" / "DCIM": "uuid:b"}
    monkeypatch.setattr(drives, "_top_of", lambda folder: folder)
    monkeypatch.setattr(drives, "_name_at", names.__getitem__)
    assert standing(before) is Standing.OTHER
    assert in_place_of(before) is None


def test_its_place_is_looked_into_so_that_the_system_mounts_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As autofs does, at the first look."""
    looked = False

    def scandir(folder: Path) -> None:
        nonlocal looked
        looked = looked or folder == tmp_path / "stick"
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(os, "scandir", scandir)
    monkeypatch.setattr(drives, "_top_of", lambda _folder: tmp_path / "stick")
    monkeypatch.setattr(drives, "_name_at", lambda _top: "uuid:a" if looked else "")
    assert standing(item(tmp_path / "stick")) is Standing.SAME


def test_of_a_folder_that_none_can_be_nobody_can_tell() -> None:
    odd = replace(item(Path("/stick")), folder=Path("/stick/a\0b"))
    assert standing(odd) is Standing.UNKNOWN


def test_a_drive_that_another_one_covers_is_where_it_was(
    tmp_path: Path, table: Callable[[str], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    table(line("ext4", 1, "/") + line("ext4", 2) + line("ext4", 3, "STICK/DCIM"))
    stick = str(tmp_path / "stick").encode()
    monkeypatch.setattr(
        drives, "_name_of", lambda one: f"uuid:{'a' if one.point == stick else 'b'}"
    )
    assert why_elsewhere(item(tmp_path / "stick")) == (
        "Another drive is mounted over the folder that it was in."
    )


def test_a_drive_that_is_mounted_elsewhere_is_named(
    tmp_path: Path, table: Callable[[str], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    table(line("ext4", 1, "/") + line("ext4", 2) + line("ext4", 3, "/media/PHOTOS\\0121"))
    names = {b"/media/PHOTOS\n1": "uuid:a"}
    monkeypatch.setattr(drives, "_name_of", lambda mount: names.get(mount.point, "uuid:b"))
    assert why_elsewhere(item(tmp_path / "stick\n")) == (
        "The drive that it was on is connected as “/media/PHOTOS[U+000A]1” now; "
        f"connect it as “{tmp_path / 'stick'}[U+000A]” again."
    )
