"""What a killed purger left in a trash: the file is found, litter goes, nothing else is touched."""

from __future__ import annotations

import errno
import hashlib
import os
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from purger.core import xdgfind, xdgfolders, xdgrecord, xdgtrash
from purger.core.domain import Photo
from purger.core.errors import TrashError
from purger.core.xdgtrash import XdgTrasher

pytestmark = pytest.mark.skipif(sys.platform in {"win32", "darwin"}, reason="the freedesktop trash")

BYTES = b"photo"
DIGEST = hashlib.sha256(BYTES).digest()


@pytest.fixture(autouse=True)
def folder(own_home: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(xdgfolders, "_mounts", lambda: frozenset([os.fsencode(own_home)]))
    (own_home / "photos").mkdir()
    return own_home / "photos"


@pytest.fixture
def trash(own_home: Path) -> Path:
    trash = own_home / "xdg_data_home" / "Trash"
    for name in ("files", "info"):
        (trash / name).mkdir(parents=True)
    return trash


def put(path: Path, content: bytes = BYTES) -> Photo:
    path.write_bytes(content)
    return Photo.from_stat(path, path.lstat())


def elsewhere(photo: Photo) -> Photo:
    """The same photo on a file system that numbered its files anew."""
    return Photo(photo.path, photo.size, photo.mtime_ns, photo.device + 1, photo.inode + 100_000)


def listing(trash: Path) -> set[str]:
    return {str(p.relative_to(trash)) for p in trash.rglob("*") if not p.is_dir()}


# -- finding ---------------------------------------------------------------------------------------


def test_a_file_that_went_is_found_by_its_inode_whatever_its_record_says(folder: Path) -> None:
    photo = put(folder / "a.jpg")
    location = XdgTrasher().trash(photo.path)
    assert XdgTrasher().find(photo, None) == location
    (location.parent.parent / "info" / "a.jpg.trashinfo").unlink()
    assert XdgTrasher().find(photo, None) == location


def test_a_file_with_another_number_is_found_by_place_and_content(folder: Path) -> None:
    photo = put(folder / "caf\udce9 ü.jpg")
    location = XdgTrasher().trash(photo.path)
    assert XdgTrasher().find(elsewhere(photo), DIGEST) == location


def test_it_is_never_found_by_name_alone(folder: Path, own_home: Path) -> None:
    photo = put(folder / "a.jpg")
    (own_home / "other").mkdir()
    XdgTrasher().trash(put(own_home / "other" / "a.jpg").path)  # name and content, another place
    XdgTrasher().trash(put(folder / "a.jpg", b"PHOTO").path)  # name, place and size
    put(folder / "a.jpg", b"a longer one")
    XdgTrasher().trash(folder / "a.jpg")
    assert XdgTrasher().find(elsewhere(photo), DIGEST) is None
    assert XdgTrasher().find(elsewhere(photo), None) is None


def test_of_two_names_of_one_file_the_one_from_that_place_is_found(folder: Path) -> None:
    photo = put(folder / "a.jpg")
    (folder / "b.jpg").hardlink_to(photo.path)
    twin = Photo.from_stat(folder / "b.jpg", (folder / "b.jpg").lstat())
    second = XdgTrasher().trash(twin.path)
    assert XdgTrasher().find(photo, None) == second  # the same file, at least
    first = XdgTrasher().trash(photo.path)
    assert (XdgTrasher().find(photo, None), XdgTrasher().find(twin, None)) == (first, second)


def test_a_file_that_was_written_into_at_the_last_moment_is_found(folder: Path) -> None:
    photo = put(folder / "a.jpg")
    (folder / "a.jpg").write_bytes(b"a longer version")
    assert XdgTrasher().find(photo, DIGEST) is None
    location = XdgTrasher().trash(photo.path)
    assert XdgTrasher().find(photo, DIGEST) == location


def test_a_number_that_went_to_another_file_is_not_believed(folder: Path) -> None:
    stranger = put(folder / "stranger.jpg")
    photo = Photo(folder / "a.jpg", 3, 1, stranger.device, stranger.inode)
    XdgTrasher().trash(stranger.path)
    assert XdgTrasher().find(photo, DIGEST) is None


def test_bytes_come_before_a_number_that_an_older_file_from_its_place_has_now(folder: Path) -> None:
    """FAT numbers its files anew at every mount."""
    location = XdgTrasher().trash(put(folder / "a.jpg").path)
    photo = Photo.from_stat(folder / "a.jpg", location.lstat())
    older = XdgTrasher().trash(put(folder / "a.jpg", b"another picture").path)
    numbered = replace(photo, inode=older.lstat().st_ino)
    assert XdgTrasher().find(numbered, DIGEST) == location
    location.unlink()
    assert XdgTrasher().find(numbered, DIGEST) == older


def test_a_system_without_numbers_is_asked_for_place_and_content(folder: Path) -> None:
    photo = put(folder / "a.jpg")
    location = XdgTrasher().trash(photo.path)
    numberless = Photo(photo.path, photo.size, photo.mtime_ns, photo.device, 0)
    assert XdgTrasher().find(numberless, None) is None
    assert XdgTrasher().find(numberless, DIGEST) == location


def test_it_is_found_when_its_folder_is_gone_and_in_the_trash_of_its_volume(
    folder: Path, own_home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    usb = own_home / "usb"
    (usb / "DCIM" / "100").mkdir(parents=True)
    tops = frozenset([os.fsencode(own_home), os.fsencode(usb)])
    monkeypatch.setattr(xdgfolders, "_mounts", lambda: tops)
    photo = put(usb / "DCIM" / "100" / "a.jpg")
    location = XdgTrasher().trash(photo.path)
    assert location.parent.parent == usb / f".Trash-{os.getuid()}"
    (usb / "DCIM" / "100").rmdir()
    assert XdgTrasher().find(photo, DIGEST) == location
    assert XdgTrasher().find(elsewhere(photo), DIGEST) == location


def test_records_and_files_that_cannot_be_used_are_passed_over(folder: Path, trash: Path) -> None:
    photo = put(folder / "a.jpg")
    (trash / "files" / "folder").mkdir()
    (trash / "files" / "link").symlink_to(photo.path)
    for name, record in {
        "none": None, "empty": b"", "no head": b"Path=x\n", "no path": b"[Trash Info]\nDate=1\n",
    }.items():  # fmt: skip
        put(trash / "files" / name)
        if record is not None:
            (trash / "info" / f"{name}.trashinfo").write_bytes(record)
    assert XdgTrasher().find(photo, DIGEST) is None


def test_the_same_file_without_a_record_comes_before_another_one_from_its_place(
    folder: Path, trash: Path
) -> None:
    photo = put(folder / "a.jpg")
    mine = XdgTrasher().trash(photo.path)
    (trash / "info" / f"{mine.name}.trashinfo").unlink()
    copy = XdgTrasher().trash(put(folder / "a.jpg").path)
    assert copy != mine
    assert XdgTrasher().find(photo, DIGEST) == mine


def test_of_two_that_were_in_its_place_the_one_that_went_last_is_found(folder: Path) -> None:
    first = XdgTrasher().trash(put(folder / "a.jpg").path)
    time.sleep(0.02)  # clocks of file systems are coarse
    photo = put(folder / "a.jpg")
    second = XdgTrasher().trash(photo.path)
    assert second != first
    assert XdgTrasher().find(elsewhere(photo), DIGEST) == second


def without_number(found: os.stat_result) -> os.stat_result:
    """The same of a file system that gives its files none."""
    times = {"st_mtime_ns": found.st_mtime_ns, "st_ctime_ns": found.st_ctime_ns}
    return os.stat_result((found.st_mode, 0, *found[2:]), times)


def test_where_no_file_has_a_number_they_are_not_all_one(
    folder: Path, trash: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    photo = replace(put(folder / "a.jpg"), inode=0)
    put(trash / "files" / "b.jpg")  # of the same size, and say of the same time
    numberless = without_number(photo.path.stat())
    monkeypatch.setattr(xdgfind, "_files", lambda _: [(bytes(trash / "files/b.jpg"), numberless)])
    assert XdgTrasher().find(photo, None) is None


def test_a_folder_that_has_its_number_now_is_not_the_photo(folder: Path, trash: Path) -> None:
    photo = put(folder / "a.jpg")
    location = XdgTrasher().trash(photo.path)
    location.unlink()
    location.mkdir()
    heir = replace(photo, inode=location.stat().st_ino)
    assert XdgTrasher().find(heir, DIGEST) is None


@pytest.mark.parametrize("what", ["folder", "one file"])
def test_a_trash_that_changes_while_it_is_searched_is_searched_on(
    folder: Path, trash: Path, monkeypatch: pytest.MonkeyPatch, what: str
) -> None:
    photo = put(folder / "a.jpg")
    XdgTrasher().trash(put(folder / "b.jpg").path)
    location = XdgTrasher().trash(photo.path)
    real: Callable[[Any], Any] = os.scandir

    class Listing:
        def __enter__(self) -> Iterator[Any]:
            return iter([Vanished(), *real(bytes(location.parent))])

        def __exit__(self, *_: object) -> None: ...

    class Vanished:
        def stat(self, *, follow_symlinks: bool) -> None:
            raise FileNotFoundError(errno.ENOENT, "No such file", follow_symlinks)

    def scandir(_: bytes) -> Listing:
        if what == "folder":
            raise OSError(errno.EIO, "Input/output error")
        return Listing()

    with monkeypatch.context() as patch:
        patch.setattr(os, "scandir", scandir)
        found = XdgTrasher().find(photo, DIGEST)
    assert found == (None if what == "folder" else location)


@pytest.mark.parametrize("part", ["", "files", "info"])
def test_a_trash_of_a_volume_that_leads_elsewhere_is_not_searched(
    own_home: Path, folder: Path, monkeypatch: pytest.MonkeyPatch, part: str
) -> None:
    usb = own_home / "usb"
    usb.mkdir()
    tops = frozenset([os.fsencode(own_home), os.fsencode(usb)])
    monkeypatch.setattr(xdgfolders, "_mounts", lambda: tops)
    photo = put(usb / "a.jpg")
    location = XdgTrasher().trash(photo.path)
    assert XdgTrasher().find(photo, DIGEST) == location
    moved = location.parent.parent / part
    moved.rename(own_home / "elsewhere")
    moved.symlink_to(own_home / "elsewhere")
    assert XdgTrasher().find(photo, DIGEST) is None


def test_a_file_that_cannot_be_read_is_not_vouched_for(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    photo = put(folder / "a.jpg")
    location = XdgTrasher().trash(photo.path)
    real = os.open

    def closed(path: bytes | Path, flags: int) -> int:
        if os.fsencode(path) == os.fsencode(location):
            raise PermissionError(13, "Permission denied")
        return real(path, flags)

    monkeypatch.setattr(os, "open", closed)
    assert XdgTrasher().find(elsewhere(photo), DIGEST) is None


# -- tidying ---------------------------------------------------------------------------------------


class KilledError(BaseException):
    """Stands in for the end of the process: nothing is caught, nothing is cleaned."""


def killed_at(monkeypatch: pytest.MonkeyPatch, what: str, photo: Path) -> None:
    """Trash a photo and end at a call."""

    def end(*_: object, **__: object) -> None:
        raise KilledError

    with monkeypatch.context() as patch:
        patch.setattr(*{
            "record made": (os, "write"), "record written": (xdgtrash, "_check_unchanged"),
            "name taken": (os, "rename"),
        }[what], end)  # fmt: skip
        if what == "name taken":
            patch.setattr(xdgtrash, "_renameat2", lambda: None)
        with pytest.raises(KilledError):
            XdgTrasher().trash(photo)


@pytest.mark.parametrize("what", ["record made", "record written", "name taken"])
def test_what_a_killed_move_leaves_is_taken_away(
    folder: Path, trash: Path, monkeypatch: pytest.MonkeyPatch, what: str
) -> None:
    photo = put(folder / "a.jpg")
    killed_at(monkeypatch, what, photo.path)
    assert listing(trash)
    XdgTrasher().tidy(photo)
    assert not listing(trash)
    assert photo.path.read_bytes() == BYTES


@pytest.mark.parametrize("what", ["record made", "record written", "name taken"])
def test_where_the_photo_is_not_seen_every_trace_stays(
    folder: Path, trash: Path, monkeypatch: pytest.MonkeyPatch, what: str
) -> None:
    photo = put(folder / "a.jpg")
    killed_at(monkeypatch, what, photo.path)
    photo.path.rename(folder / "renamed.jpg")
    before = listing(trash)
    XdgTrasher().tidy(photo)
    assert listing(trash) == before


def test_a_record_that_stands_before_a_file_of_others_goes_and_the_file_stays(
    folder: Path, trash: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    photo = put(folder / "a.jpg")
    killed_at(monkeypatch, "record written", photo.path)
    put(trash / "files" / "a.jpg", b"somebody's last copy")
    XdgTrasher().tidy(photo)
    assert listing(trash) == {"files/a.jpg"}


@pytest.mark.parametrize("trait", ["mode", "time"])
def test_an_empty_file_of_others_is_no_litter_of_ours(
    folder: Path, trash: Path, monkeypatch: pytest.MonkeyPatch, trait: str
) -> None:
    photo = put(folder / "a.jpg")
    killed_at(monkeypatch, "record written", photo.path)
    put(trash / "files" / "a.jpg", b"").path.chmod(0o644 if trait == "mode" else 0o600)
    if trait == "time":  # the record is younger
        later = time.time_ns() + 1_000_000_000
        os.utime(trash / "info" / "a.jpg.trashinfo", ns=(later, later))
    XdgTrasher().tidy(photo)
    assert listing(trash) == {"files/a.jpg"}


def test_an_empty_file_is_never_litter_of_an_empty_photo(
    folder: Path, trash: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    photo = put(folder / "a.jpg", b"")
    killed_at(monkeypatch, "record written", photo.path)
    put(trash / "files" / "a.jpg", b"").path.chmod(0o600)
    XdgTrasher().tidy(photo)
    assert listing(trash) == {"files/a.jpg"}


def test_an_empty_record_of_an_orphan_stays_and_is_not_waited_for(
    folder: Path, trash: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(xdgfind.time, "sleep", pytest.fail)
    put(trash / "files" / "a.jpg", b"somebody's last copy")
    put(trash / "info" / "a.jpg.trashinfo", b"")
    XdgTrasher().tidy(put(folder / "a.jpg"))
    assert listing(trash) == {"files/a.jpg", "info/a.jpg.trashinfo"}


def test_a_record_that_says_something_is_not_waited_for(
    folder: Path, trash: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(xdgfind.time, "sleep", pytest.fail)
    put(trash / "info" / "a.1.jpg.trashinfo", b"[Trash Info]\nPath=/elsewhere/a.jpg\n")
    XdgTrasher().tidy(put(folder / "a.jpg"))
    assert listing(trash) == {"info/a.1.jpg.trashinfo"}


def test_an_empty_record_whose_file_arrives_stays(
    folder: Path, trash: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(trash / "info" / "a.jpg.trashinfo", b"")
    monkeypatch.setattr(
        xdgfind.time, "sleep", lambda _: put(trash / "files" / "a.jpg", b"somebody's")
    )
    XdgTrasher().tidy(put(folder / "a.jpg"))
    assert listing(trash) == {"files/a.jpg", "info/a.jpg.trashinfo"}


def test_all_that_was_left_of_it_is_taken_away_and_nothing_of_other_photos(
    folder: Path, trash: Path
) -> None:
    for name in ("a.1.jpg", "a.2.jpg", "a.jpg", "b.jpg"):
        record = put(trash / "info" / f"{name}.trashinfo", b"")
        os.utime(record.path, (1, 1))
    put(trash / "info" / "a.0.jpg.other", b"")
    XdgTrasher().tidy(put(folder / "a.jpg"))
    assert listing(trash) == {"info/b.jpg.trashinfo", "info/a.0.jpg.other"}


def test_an_empty_record_that_another_program_made_anew_stays(
    folder: Path, trash: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    record = put(trash / "info" / "a.jpg.trashinfo", b"").path
    theirs = put(trash / "new", b"")
    monkeypatch.setattr(xdgfind.time, "sleep", lambda _: theirs.path.replace(record))
    XdgTrasher().tidy(put(folder / "a.jpg"))
    assert record.stat().st_ino == theirs.inode


def test_a_name_that_was_taken_in_the_tick_of_its_record_is_ours(
    folder: Path, trash: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    photo = put(folder / "a.jpg")
    killed_at(monkeypatch, "name taken", photo.path)
    tick = (trash / "files" / "a.jpg").stat().st_ctime_ns
    os.utime(trash / "info" / "a.jpg.trashinfo", ns=(tick, tick))
    XdgTrasher().tidy(photo)
    assert not listing(trash)


def test_a_copy_in_the_trash_of_a_system_without_numbers_is_no_second_name_and_stays(
    folder: Path, trash: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = os.lstat

    def numberless(path: bytes | str | Path) -> os.stat_result:
        return without_number(real(path))

    photo = replace(put(folder / "a.jpg"), mtime_ns=1_000_000_000, inode=0)
    copy = put(trash / "files" / "a.jpg").path
    for path in (photo.path, copy):
        os.utime(path, ns=(photo.mtime_ns, photo.mtime_ns))
    identity = xdgrecord.identity_of(0, photo.size, photo.mtime_ns)
    text = b"[Trash Info]\nPath=" + bytes(photo.path) + b"\nX-Purger-File=" + identity + b"\n"
    put(trash / "info" / "a.jpg.trashinfo", text)
    monkeypatch.setattr(os, "lstat", numberless)
    assert photo.is_same_file(numberless(copy))
    XdgTrasher().tidy(photo)
    assert copy.read_bytes() == BYTES
    assert len(listing(trash)) == 2


def test_an_empty_record_that_another_program_is_writing_stays(
    folder: Path, trash: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    record = trash / "info" / "a.jpg.trashinfo"
    put(record, b"")
    waited: list[float] = []

    def sleep(seconds: float) -> None:
        waited.append(seconds)
        record.write_bytes(b"[Trash Info]\nPath=/elsewhere/a.jpg\n")

    monkeypatch.setattr(xdgfind.time, "sleep", sleep)
    XdgTrasher().tidy(put(folder / "a.jpg"))
    assert record.exists()
    assert 0.5 < waited[0] <= 1
    put(record, b"")
    os.utime(record, (1, 1))  # nobody writes it any more
    monkeypatch.setattr(xdgfind.time, "sleep", waited.append)
    XdgTrasher().tidy(put(folder / "a.jpg"))
    assert not record.exists()
    assert waited[1] == 0


def test_records_of_others_and_of_earlier_versions_stay(folder: Path, trash: Path) -> None:
    earlier = XdgTrasher().trash(put(folder / "a.jpg", b"an earlier version").path)
    earlier.unlink()  # its record leads nowhere now, but is not of the photo that is asked about
    photo = put(folder / "a.jpg")
    put(trash / "info" / "a.1.jpg.trashinfo", b"[Trash Info]\nPath=" + bytes(photo.path) + b"\n")
    put(trash / "info" / "a.2.jpg.trashinfo", b"not a record")
    (trash / "info" / "a.3.jpg.trashinfo").symlink_to(photo.path)
    put(trash / "info" / "a.jpg.other", b"")
    os.mkfifo(trash / "info" / "a.4.jpg.trashinfo")
    before = listing(trash)
    XdgTrasher().tidy(photo)
    assert listing(trash) == before


def test_a_photo_that_went_keeps_its_record(folder: Path, trash: Path) -> None:
    photo = put(folder / "a.jpg")
    location = XdgTrasher().trash(photo.path)
    before = listing(trash)
    XdgTrasher().tidy(photo)
    assert listing(trash) == before
    XdgTrasher().restore(location, photo.path)
    assert photo.is_same_file(photo.path.lstat())


def test_a_stray_record_goes_beside_the_one_of_the_photo_that_went(
    folder: Path, trash: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    photo = put(folder / "a.jpg")
    killed_at(monkeypatch, "record written", photo.path)
    XdgTrasher().trash(photo.path)
    assert len(listing(trash)) == 3
    put(trash / "files" / "a.jpg", b"an orphan")  # nothing is sure of this one
    XdgTrasher().tidy(photo)
    assert len(listing(trash)) == 4
    (trash / "files" / "a.jpg").unlink()
    XdgTrasher().tidy(photo)
    assert len(listing(trash)) == 2
    assert XdgTrasher().find(photo, None) is not None


def test_killed_in_bringing_it_back_a_second_name_in_the_trash_goes(
    folder: Path, trash: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    photo = put(folder / "a.jpg")
    location = XdgTrasher().trash(photo.path)

    def end(_: object) -> None:
        raise KilledError

    with monkeypatch.context() as patch:
        patch.setattr(xdgtrash, "_renameat2", lambda: None)
        patch.setattr(os, "unlink", end)
        with pytest.raises(KilledError):
            XdgTrasher().restore(location, photo.path)
    assert photo.is_same_file(photo.path.lstat())
    assert location.exists()
    XdgTrasher().tidy(photo)
    assert not listing(trash)
    assert photo.path.read_bytes() == BYTES


def test_one_name_of_a_system_without_numbers_is_no_second_name(folder: Path, trash: Path) -> None:
    photo = put(folder / "a.jpg")
    location = XdgTrasher().trash(photo.path)
    put(photo.path)
    os.utime(photo.path, ns=(photo.mtime_ns, photo.mtime_ns))
    (trash / "twin").hardlink_to(location)
    assert not xdgfind._is_second_name(bytes(photo.path), bytes(location))
    # one name that is seen in two places, through a second mount
    assert not xdgfind._is_second_name(bytes(photo.path), bytes(photo.path))


def test_a_name_so_long_that_ours_is_drawn_by_lot_is_tidied_too(
    folder: Path, trash: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    photo = put(folder / ("a." + "x" * 250))
    killed_at(monkeypatch, "record written", photo.path)
    assert len(listing(trash)) == 1
    XdgTrasher().tidy(photo)
    assert not listing(trash)


def test_a_trash_that_cannot_be_tidied_is_left(
    folder: Path, trash: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    photo = put(folder / "a.jpg")
    killed_at(monkeypatch, "record written", photo.path)

    def refuse(_: object) -> None:
        raise PermissionError(13, "Permission denied")

    with monkeypatch.context() as patch:
        patch.setattr(os, "unlink", refuse)
        XdgTrasher().tidy(photo)
    assert len(listing(trash)) == 1


def test_a_trash_of_somebody_else_is_neither_searched_nor_tidied(
    folder: Path, trash: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    photo = put(folder / "a.jpg")
    killed_at(monkeypatch, "record written", photo.path)
    monkeypatch.setattr(os, "getuid", lambda: 12345)
    XdgTrasher().tidy(photo)
    assert len(listing(trash)) == 1


# -- bringing back without renameat2 ---------------------------------------------------------------


def test_where_a_name_was_taken_meanwhile_an_old_kernel_overwrites_nothing(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(xdgtrash, "_renameat2", lambda: None)
    photo = put(folder / "a.jpg")
    location = XdgTrasher().trash(photo.path)
    put(photo.path, b"newer")
    with pytest.raises(TrashError, match="Another file"):
        XdgTrasher().restore(location, photo.path)
    assert (photo.path.read_bytes(), location.read_bytes()) == (b"newer", BYTES)


@pytest.mark.parametrize("number", [errno.EPERM, errno.ENOTSUP, errno.ENOSYS, errno.EMLINK])
def test_a_file_system_without_links_takes_the_name_with_an_empty_file(
    folder: Path, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    monkeypatch.setattr(xdgtrash, "_renameat2", lambda: None)
    photo = put(folder / "a.jpg")
    location = XdgTrasher().trash(photo.path)

    def no_links(*_: object, **__: object) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, "link", no_links)
    XdgTrasher().restore(location, photo.path)
    assert photo.is_same_file(photo.path.lstat())
    assert not location.exists()


def test_what_cannot_be_linked_for_another_reason_is_not_tried_by_a_weaker_way(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(xdgtrash, "_renameat2", lambda: None)
    photo = put(folder / "a.jpg")
    location = XdgTrasher().trash(photo.path)

    def broken(*_: object, **__: object) -> None:
        raise OSError(errno.EIO, "Input/output error")

    monkeypatch.setattr(os, "link", broken)
    with pytest.raises(TrashError, match="Input/output error"):
        XdgTrasher().restore(location, photo.path)
    assert location.read_bytes() == BYTES
    assert not photo.path.exists()


def test_a_link_comes_back_as_the_link_that_it_was(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(xdgtrash, "_renameat2", lambda: None)
    put(folder / "a.jpg")
    (folder / "link.jpg").symlink_to(folder / "a.jpg")
    location = XdgTrasher().trash(folder / "link.jpg")
    XdgTrasher().restore(location, folder / "link.jpg")
    assert os.readlink(folder / "link.jpg") == str(folder / "a.jpg")
    assert not os.path.lexists(location)


def test_a_file_that_was_replaced_in_the_trash_meanwhile_is_not_taken_away(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(xdgtrash, "_renameat2", lambda: None)
    photo = put(folder / "a.jpg")
    location = XdgTrasher().trash(photo.path)
    real = os.link

    def link(source: bytes, target: bytes, *, follow_symlinks: bool) -> None:
        real(source, target, follow_symlinks=follow_symlinks)
        put(location.with_name("new"), b"another").path.replace(location)

    monkeypatch.setattr(os, "link", link)
    XdgTrasher().restore(location, photo.path)
    assert photo.path.read_bytes() == BYTES
    assert location.read_bytes() == b"another"
    # this record tells `tidy` what is there, and a file manager where it would go
    assert (location.parent.parent / "info" / "a.jpg.trashinfo").exists()


def test_a_second_name_that_cannot_be_taken_away_now_is_taken_away_later(
    folder: Path, trash: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    photo = put(folder / "a.jpg")
    location = XdgTrasher().trash(photo.path)

    def refuse(_: object) -> None:
        raise PermissionError(13, "Permission denied")

    with monkeypatch.context() as patch:
        patch.setattr(xdgtrash, "_renameat2", lambda: None)
        patch.setattr(os, "unlink", refuse)
        XdgTrasher().restore(location, photo.path)
    assert photo.is_same_file(photo.path.lstat())
    assert len(listing(trash)) == 2
    XdgTrasher().tidy(photo)
    assert not listing(trash)
