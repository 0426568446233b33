"""Walking folders: what is seen, what is left out, and that nothing stops the walk."""

from __future__ import annotations

import os
import socket
from pathlib import Path

import pytest

from purger.core.errors import FolderError
from purger.core.promises import Promise
from purger.core.scan import scan
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
        "lost+found/a.jpg",
    ],
)  # fmt: skip
def test_libraries_of_other_programs_and_hidden_folders_are_left_out(
    tmp_path: Path, name: str
) -> None:
    make(tmp_path, name, "mine.jpg")
    assert names_of(tmp_path) == ["mine.jpg"]


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
