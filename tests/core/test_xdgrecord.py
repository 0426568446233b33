"""Records in a trash: what they say, what is none, and the names that files get there."""

from __future__ import annotations

import os
import re
import sys
from itertools import islice
from pathlib import Path

import pytest

from purger.core.xdgrecord import INFO, Record, common_start, names, read, text_of

pytestmark = pytest.mark.skipif(sys.platform in {"win32", "darwin"}, reason="the freedesktop trash")


def record(folder: Path, text: bytes) -> bytes:
    file = folder / "a.jpg.trashinfo"
    file.write_bytes(text)
    return bytes(file)


def test_it_says_where_a_file_was_when_it_went_and_which_file_it_is(tmp_path: Path) -> None:
    file = tmp_path / "a.jpg"
    file.write_bytes(b"photo")
    found = file.stat()
    head, path, date, ours = text_of(b"/home/me/caf\xe9 1.jpg", None, found).splitlines()
    assert (head, path) == (b"[Trash Info]", b"Path=/home/me/caf%E9%201.jpg")
    assert re.fullmatch(rb"DeletionDate=\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d", date)
    # by this line a later version knows what an earlier one left when it was killed
    assert ours == b"X-Purger-File=%d:5:%d" % (found.st_ino, found.st_mtime_ns)


def test_of_a_volume_it_is_relative_to_the_top_and_read_so(tmp_path: Path) -> None:
    found = tmp_path.stat()
    text = text_of(b"/media/stick/DCIM/a.jpg", b"/media/stick", found)
    assert text.splitlines()[1] == b"Path=DCIM/a.jpg"
    said = read(record(tmp_path, text), b"/media/stick")
    assert said is not None
    assert said.path == b"/media/stick/DCIM/a.jpg"
    # a volume whose name only begins like this one
    assert b"Path=/media/stick2/a" in text_of(b"/media/stick2/a", b"/media/stick", found)


def test_what_another_program_wrote_is_read(tmp_path: Path) -> None:
    text = b"[Trash Info]\nDeletionDate=2026-01-01T00:00:00\nPath=/home/me/a%20b.jpg\nOther=1\n"
    assert read(record(tmp_path, text), None) == Record(b"/home/me/a b.jpg", b"")
    text = b"[Trash Info]\nPath=me/a.jpg\n"
    assert read(record(tmp_path, text), None) == Record(b"/me/a.jpg", b"")


@pytest.mark.parametrize("text", [b"", b"Path=/a.jpg\n", b"[Trash Info]\n", b"x\nPath=/a.jpg\n"])
def test_what_is_no_record_is_not_believed(tmp_path: Path, text: bytes) -> None:
    assert read(record(tmp_path, text), None) is None


def test_a_link_is_no_record_and_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(os.fsdecode(record(tmp_path, b"[Trash Info]\nPath=/a.jpg\n")))
    os.mkfifo(tmp_path / "pipe")
    assert read(bytes(tmp_path / "link"), None) is None
    assert read(bytes(tmp_path / "pipe"), None) is None


LONG = [b"x" * 251 + b".jpg", "ü".encode() * 125 + b".jpg", b"abcdefghij." + b"x" * 240]
LONG += [b"\xe9" * 251 + b".jpg", b"\xe9" * 255]
LONG += [b"ab" * 5 + b"." + b"x" * suffix for suffix in range(220, 245)]


@pytest.mark.parametrize("name", [b"a.jpg", b".jpg", *LONG])
def test_every_name_fits_and_is_looked_for_by_its_start(name: bytes) -> None:
    start = common_start(name, 255)
    for one in islice(names(name, 255), 5):
        assert one
        assert len(one + INFO) <= 255
        assert one.startswith(start)


@pytest.mark.parametrize("name", [b"caf\xe9.jpg", "ü.jpg".encode(), b"no suffix", b"\xff" * 200])
def test_the_first_name_tried_is_its_own(name: bytes) -> None:
    assert next(names(name, 255)) == name


def test_files_of_one_name_do_not_have_to_try_every_number() -> None:
    first, second = (list(islice(names(b"a.jpg", 255), 6)) for _ in range(2))
    assert first[:2] == second[:2] == [b"a.jpg", b"a.1.jpg"]
    assert len({*first, *second}) == 10
