"""Walking folders: what is seen, what is left out, and that nothing stops the walk."""

from __future__ import annotations

import gc
import os
import socket
from pathlib import Path
from typing import Any

import pytest

from purger.core import decode
from purger.core import scan as scanning
from purger.core.errors import FolderError, PhotoError
from purger.core.placeholders import is_placeholder
from purger.core.promises import Promise
from purger.core.scan import scan
from tests.fakes import Stat
from tests.paint import run


def make(folder: Path, *names: str) -> None:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"x")


def names_of(folder: Path, *more: Path) -> list[str]:
    return [str(photo.path.relative_to(folder)) for photo in run(scan([folder, *more])).photos]


def test_photos_of_every_known_suffix_are_seen_in_order_of_their_path(tmp_path: Path) -> None:
    make(tmp_path, "b.JPG", "a/z.heic", "a.png", "c.txt", "d.avif", "no_suffix", "e.mp4")
    assert names_of(tmp_path) == ["a.png", "a/z.heic", "b.JPG", "d.avif"]


def test_a_name_without_a_dot_is_no_suffix(tmp_path: Path) -> None:
    make(tmp_path, "jpg", "PNG", "psd", "raw", "a.jpg")
    scanned = run(scan([tmp_path]))
    assert [photo.path.name for photo in scanned.photos] == ["a.jpg"]
    assert not scanned.skipped


def test_photos_that_cannot_be_read_yet_are_named_not_dropped(tmp_path: Path) -> None:
    make(tmp_path, "a.jxl", "b.CR2")
    scanned = run(scan([tmp_path]))
    assert not scanned.photos
    assert [(skip.path.name, skip.reason) for skip in scanned.skipped] == [
        ("a.jxl", "This version cannot read JXL files."),
        ("b.CR2", "This version cannot read CR2 files."),
    ]


@pytest.mark.promise(Promise.LEAVES_OTHERS_ALONE)
@pytest.mark.parametrize(
    "name",
    [
        ".hidden/a.jpg", ".Trash-1000/files/a.jpg", "x/.thumbnails/a.jpg", "@eaDir/a.jpg",
        "My.photoslibrary/originals/a.jpg", "Catalog.lrdata/a.jpg", "$RECYCLE.BIN/a.jpg", "._a.jpg",
        "lost+found/a.jpg", "#recycle/a.jpg", "@Recycle/a.jpg", "Recycled/a.jpg",
        ".dtrash/files/a.jpg",
        "My.PHOTOSLIBRARY/a.jpg", "Old.aplibrary/a.jpg", "Films.imovielibrary/a.jpg",
        "Catalog.lrcat/a.jpg", "Catalog.lrcat-data/a.jpg", "Shoot.cocatalog/a.jpg",
        "Previews.lrdata/a.jpg", ".Trashes/501/a.jpg", "System Volume Information/a.jpg",
        "#snapshot/a.jpg",
    ],
)  # fmt: skip
def test_libraries_of_other_programs_and_hidden_folders_are_left_out(
    tmp_path: Path, name: str
) -> None:
    make(tmp_path, name, "mine.jpg")
    assert names_of(tmp_path) == ["mine.jpg"]


@pytest.mark.promise(Promise.LEAVES_OTHERS_ALONE)
@pytest.mark.parametrize(
    ("mark", "owner"), [(".immich", "Immich"), (".ocdata", "Nextcloud"), (".ncdata", "Nextcloud")]
)
def test_data_folders_of_servers_are_named_and_not_entered(
    tmp_path: Path, mark: str, owner: str
) -> None:
    make(tmp_path, "mine.jpg", f"data/{mark}", "data/a.jpg", "data/user/files/b.jpg")
    scanned = run(scan([tmp_path]))
    assert [photo.path.name for photo in scanned.photos] == ["mine.jpg"]
    assert [(skip.path.name, owner in skip.reason) for skip in scanned.skipped] == [("data", True)]
    with pytest.raises(FolderError, match="“data” belongs to another program"):
        run(scan([tmp_path / "data" / "user"]))


def test_a_trash_is_known_by_what_is_in_it(tmp_path: Path) -> None:
    make(tmp_path, "share/Trash/files/a.jpg", "share/Trash/info/a.jpg.trashinfo", "Trash/b.jpg")
    assert names_of(tmp_path) == ["Trash/b.jpg"]


@pytest.mark.promise(Promise.LEAVES_OTHERS_ALONE)
@pytest.mark.parametrize(
    "inside",
    ["A.photoslibrary/originals/1", ".Trash-1000/files", "share/Trash/files/trip", "B.lrdata"],
)
def test_a_root_inside_a_library_or_a_trash_is_refused(tmp_path: Path, inside: str) -> None:
    make(tmp_path, f"{inside}/a.jpg", "share/Trash/info/x")
    with pytest.raises(FolderError, match="belongs to another program or is a trash"):
        run(scan([tmp_path / inside]))


@pytest.mark.promise(Promise.UNVERIFIED_NEVER_KEEPS)
@pytest.mark.parametrize(
    "fact",
    [
        {"st_file_attributes": 0x1000}, {"st_file_attributes": 0x40020},
        {"st_file_attributes": 0x400020}, {"st_flags": 0x40000000},
    ],
)  # fmt: skip
def test_what_lies_in_a_cloud_only_is_named_and_never_opened(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fact: dict[str, int]
) -> None:
    make(tmp_path, "here.jpg", "cloud.jpg", "pair.jpg", "pair.cr2", "pair.mov")
    lstat, opened = os.lstat, []
    away = {"cloud.jpg", "pair.cr2", "pair.mov"}

    def told(path: Any, **how: Any) -> Any:
        found = lstat(path, **how)
        return Stat(found, **fact) if os.path.basename(path) in away else found

    def opening(path: Any, *how: Any, **more: Any) -> int:
        opened.append(os.path.basename(os.fsdecode(path)))
        return os_open(path, *how, **more)

    os_open = os.open
    monkeypatch.setattr(os, "lstat", told)
    monkeypatch.setattr(os, "open", opening)
    scanned = run(scan([tmp_path]))
    assert [photo.path.name for photo in scanned.photos] == ["here.jpg", "pair.jpg"]
    reasons = {skip.path.name: skip.reason for skip in scanned.skipped}
    assert reasons["cloud.jpg"].startswith("It is in the cloud and not on this computer")
    assert not away & set(opened)
    with pytest.raises(PhotoError, match="in the cloud"):
        decode.preview(tmp_path / "cloud.jpg", 100)
    assert not away & set(opened)


@pytest.mark.parametrize("fact", [{}, {"st_file_attributes": 0x20}, {"st_flags": 0x40}])
def test_a_file_that_is_here_is_no_placeholder(tmp_path: Path, fact: dict[str, int]) -> None:
    make(tmp_path, "a.jpg")
    assert not is_placeholder(Stat((tmp_path / "a.jpg").lstat(), **fact))


@pytest.mark.promise(Promise.LEAVES_OTHERS_ALONE)
def test_symbolic_links_are_not_followed_and_loops_do_not_hang(tmp_path: Path) -> None:
    make(tmp_path, "real/a.jpg")
    (tmp_path / "real" / "loop").symlink_to(tmp_path)
    (tmp_path / "link.jpg").symlink_to(tmp_path / "real" / "a.jpg")
    (tmp_path / "dangling.jpg").symlink_to(tmp_path / "nowhere")
    assert names_of(tmp_path) == ["real/a.jpg"]


@pytest.mark.promise(Promise.ONE_FILE_IS_ONE_COPY)
def test_one_file_under_two_names_or_roots_is_one_photo(tmp_path: Path) -> None:
    make(tmp_path, "in/a.jpg", "in/b.jpg")
    os.link(tmp_path / "in/a.jpg", tmp_path / "in/hard.jpg")
    (tmp_path / "root-link").symlink_to(tmp_path / "in")
    photos = run(scan([tmp_path / "in", tmp_path, tmp_path / "root-link"])).photos
    assert [photo.path.name for photo in photos] == ["a.jpg", "b.jpg"]


def test_a_second_name_is_left_out_and_what_is_beside_it_stays(tmp_path: Path) -> None:
    make(tmp_path, "b/x.jpg", "b/y.jpg", "b/z.jpg")
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "other.jpg").hardlink_to(tmp_path / "b" / "y.jpg")
    (tmp_path / "b" / "again.jpg").hardlink_to(tmp_path / "b" / "z.jpg")
    found = run(scan([tmp_path])).photos
    assert len({photo.inode for photo in found}) == len(found) == 3
    assert tmp_path / "b" / "x.jpg" in {photo.path for photo in found}


def test_files_without_numbers_are_files_of_their_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make(tmp_path, "a.jpg", "b.jpg", "c/d.jpg")
    lstat = os.lstat
    monkeypatch.setattr(os, "lstat", lambda *at, **how: Stat(lstat(*at, **how), st_ino=0))
    assert names_of(tmp_path) == ["a.jpg", "b.jpg", "c/d.jpg"]


def test_files_of_several_devices_may_lie_in_one_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make(tmp_path, "a.jpg", "b.jpg", "c.jpg")
    lstat = os.lstat
    device = {"a.jpg": 7, "b.jpg": 8, "c.jpg": 7}

    def told(path: Any, **how: Any) -> Any:
        found, name = lstat(path, **how), os.path.basename(os.fsdecode(path))
        return Stat(found, st_dev=device[name], st_ino=5) if name in device else found

    monkeypatch.setattr(os, "lstat", told)
    assert names_of(tmp_path) == ["a.jpg", "b.jpg"]


def test_names_of_any_encoding_and_length_survive(tmp_path: Path) -> None:
    odd = [b"caf\xe9.jpg", b"n" * 251 + b".jpg", b"<b>KEEP<b>.jpg", b"line\nbreak.jpg", b"\xff.png"]
    for name in odd:
        with open(os.path.join(os.fsencode(tmp_path), name), "wb") as stream:
            stream.write(b"x")
    found = {os.fsencode(photo.path.name) for photo in run(scan([tmp_path])).photos}
    assert found == set(odd)


def test_what_is_no_regular_file_is_no_photo(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.jpg")
    (tmp_path / "folder.jpg").mkdir()
    make(tmp_path, "folder.jpg/a.jpg")
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(os.fspath(tmp_path / "s.jpg"))
        assert names_of(tmp_path) == ["folder.jpg/a.jpg"]


def test_the_identity_is_that_of_lstat(tmp_path: Path) -> None:
    make(tmp_path, "a.jpg")
    (photo,) = run(scan([tmp_path])).photos
    found = (tmp_path / "a.jpg").lstat()
    assert (photo.size, photo.mtime_ns, photo.device, photo.inode) == (
        found.st_size, found.st_mtime_ns, found.st_dev, found.st_ino,
    )  # fmt: skip
    assert photo.is_same_file(found)


@pytest.mark.parametrize(
    ("name", "sentence"),
    [("missing", "There is no folder"), ("file.jpg", "is not a folder"), ("nul\0", "no folder")],
)
def test_a_root_that_is_no_folder_is_one_sentence(tmp_path: Path, name: str, sentence: str) -> None:
    make(tmp_path, "file.jpg")
    with pytest.raises(FolderError, match=sentence):
        run(scan([tmp_path / name]))


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read every folder")
def test_a_folder_without_permission_is_skipped_with_a_sentence(tmp_path: Path) -> None:
    make(tmp_path, "locked/a.jpg", "open/b.jpg")
    (tmp_path / "locked").chmod(0)
    try:
        scanned = run(scan([tmp_path]))
        with pytest.raises(FolderError, match="may not be read"):
            run(scan([tmp_path / "locked"]))
    finally:
        (tmp_path / "locked").chmod(0o700)
    assert [photo.path.name for photo in scanned.photos] == ["b.jpg"]
    assert "cannot be read" in scanned.skipped[0].reason


def test_a_deep_tree_is_walked_without_recursion(tmp_path: Path) -> None:
    here = tmp_path
    for _ in range(300):
        here = here / "d"
    here.mkdir(parents=True)
    make(here, "a.jpg")
    assert len(run(scan([tmp_path])).photos) == 1


@pytest.mark.skipif(not hasattr(os, "link"), reason="no hard links here")
def test_a_file_with_another_name_frees_nothing_when_one_goes(tmp_path: Path) -> None:
    (tmp_path / "photos").mkdir()
    (tmp_path / "photos" / "a.jpg").write_bytes(b"photo")
    (tmp_path / "photos" / "b.jpg").write_bytes(b"photo")
    os.link(tmp_path / "photos" / "a.jpg", tmp_path / "elsewhere.jpg")
    a, b = run(scan([tmp_path / "photos"])).photos
    assert (a.size, a.links, a.spare) == (5, 2, 0)
    assert (b.size, b.links, b.spare) == (5, 1, 5)


@pytest.mark.parametrize("crowd", ["files", "other files", "folders"])
def test_a_crowd_is_never_walked_without_a_word(
    crowd: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(scanning, "_TOLD_EVERY", 0)
    for number in range(5000):
        if crowd == "folders":
            (tmp_path / str(number)).mkdir()
        else:
            (tmp_path / f"{number}.{'jpg' if crowd == 'files' else 'txt'}").touch()
    told = []
    steps = scan([tmp_path])
    try:
        while True:
            told.append(next(steps))
    except StopIteration as stop:
        found = stop.value
    assert len(told) >= 10
    counts = [step.done for step in told]
    assert counts == sorted(counts)
    assert counts[-1] == len(found.photos) == (5000 if crowd == "files" else 0)
    assert all(step.total is None for step in told[:-1])
    if crowd == "files":
        assert len(set(counts)) >= 5


def test_nothing_is_sought_among_what_is_made(tmp_path: Path) -> None:
    """While it walks, and neither after its end nor after it was stopped."""
    make(tmp_path, "a.jpg")
    steps = scan([tmp_path])
    next(steps)
    steps.close()
    assert gc.isenabled()
    run(scan([tmp_path]))
    assert gc.isenabled()
