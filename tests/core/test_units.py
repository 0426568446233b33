"""Photo units: what belongs to which photo by its name, and what is nobody's."""

from __future__ import annotations

import os
import struct
import unicodedata
from pathlib import Path

import pytest

from purger.core.kinship import is_live_video, is_same_moment
from purger.core.scan import scan
from purger.core.units import companions, find
from tests.paint import run

# what lies in a folder, and what goes with the photo that is named first (nothing: stays)
TABLE = {
    "RAW and JPEG": (["IMG_1.JPG", "IMG_1.CR2"], ["IMG_1.CR2"]),
    "the case of a name means nothing": (["Dsc_1.jpg", "DSC_1.NEF"], ["DSC_1.NEF"]),
    "RAW and HEIC": (["IMG_1.HEIC", "IMG_1.DNG"], ["IMG_1.DNG"]),
    "RAW, its DNG, both .xmp": (
        ["a.jpg", "a.cr3", "a.dng", "a.xmp", "a.jpg.xmp", "a.CR3.xmp", "b.jpg.xmp"],
        ["a.CR3.xmp", "a.cr3", "a.dng", "a.jpg.xmp", "a.xmp"],
    ),
    "Live Photo": (["IMG_1.HEIC", "IMG_1.MOV"], ["IMG_1.MOV"]),
    "Live Photo as JPEG, lower case": (["IMG_1.JPG", "img_1.mov"], ["img_1.mov"]),
    "Live Photo out of Takeout": (
        ["IMG_1.HEIC", "IMG_1.MP4", "IMG_1.HEIC.json", "IMG_1.MP4.supplemental-metadata.json"],
        ["IMG_1.HEIC.json", "IMG_1.MP4", "IMG_1.MP4.supplemental-metadata.json"],
    ),
    "two videos": (["IMG_1.HEIC", "IMG_1.MOV", "IMG_1.MP4"], []),
    "edits of Apple": (
        ["IMG_1234.HEIC", "IMG_1234.AAE", "IMG_O1234.AAE", "IMG_E1234.HEIC"],
        ["IMG_1234.AAE", "IMG_O1234.AAE"],
    ),
    "the edited photo is one of its own": (
        ["IMG_E1234.JPG", "IMG_E1234.MOV", "IMG_1234.JPG", "IMG_1234.AAE", "IMG_1234.MOV"],
        ["IMG_E1234.MOV"],
    ),
    "an .aae of the edited photo's original": (["IMG_E1234.JPG", "IMG_1234.AAE"], []),
    "an .aae that two could own": (["IMG_1234.JPG", "IMG_O1234.JPG", "IMG_O1234.AAE"], []),
    "sidecars of RAW developers": (
        ["a.jpg", "a.arw", "a.arw.pp3", "a.ARW.dop", "a.vrd", "a.THM"],
        ["a.ARW.dop", "a.THM", "a.arw", "a.arw.pp3", "a.vrd"],
    ),
    "two photos of one name": (["a.jpg", "a.png", "a.cr2", "a.xmp", "a.mov"], []),
    "but a sidecar with the whole name": (["a.jpg", "a.png", "a.jpg.xmp"], ["a.jpg.xmp"]),
    "names that differ by case only": (["a.jpg", "A.JPG", "a.cr2", "a.jpg.xmp"], []),
    "one style of .xmp against the other": (["a.jpg", "a.jpg.png", "a.jpg.xmp"], []),
    "a PSD is work of its own": (["a.jpg", "a.psd", "a.xmp"], []),
    "other files": (["a.jpg", "a.txt", "a.wav", "a.json", "b.xmp", "a.jpg.bak", "a.jpg.txt"], []),
    "a longer name": (["a.jpg", "a-1.cr2", "a1.mov", "a .xmp"], []),
    "ß is not ss": (["Straße.jpg", "Strasse.cr2"], []),
    "composed or not": (
        [unicodedata.normalize("NFC", "é.jpg"), unicodedata.normalize("NFD", "é.cr2")],
        [unicodedata.normalize("NFD", "é.cr2")],
    ),
    "not UTF-8": ([os.fsdecode(b"\xe9.jpg"), os.fsdecode(b"\xe9.cr2")], [os.fsdecode(b"\xe9.cr2")]),
    # Takeout
    "the old name": (["IMG.jpg", "IMG.jpg.json"], ["IMG.jpg.json"]),
    "the new name": (
        ["IMG.jpg", "IMG.jpg.supplemental-metadata.json"], ["IMG.jpg.supplemental-metadata.json"],
    ),
    "the new name, cut": (
        ["PXL_20230809_203449253.jpg", "PXL_20230809_203449253.jpg.supplemental-meta.json"],
        ["PXL_20230809_203449253.jpg.supplemental-meta.json"],
    ),
    "the new name, cut to nothing": (["I.jpg", "I.jpg.s.json", "I.jpg..json"], [
        "I.jpg..json", "I.jpg.s.json",
    ]),
    "another word": (["I.jpg", "I.jpg.metadata.json", "I.jpg.x.json"], []),
    "a numbered photo": (["IMG(1).jpg", "IMG.jpg(1).json", "IMG.jpg.json"], ["IMG.jpg(1).json"]),
    "a numbered photo, new name": (
        ["IMG(1).jpg", "IMG.jpg.supplemental-metadata(1).json"],
        ["IMG.jpg.supplemental-metadata(1).json"],
    ),
    "the number of another": (["DSC_0102(1).JPG", "DSC_0102.JPG(2).json"], []),
    "no number": (["DSC_0103.JPG", "DSC_0103.JPG(1).json"], []),
    "its neighbour's": (
        ["IMG.jpg", "IMG(1).jpg", "IMG.jpg.json", "IMG.jpg(1).json"], ["IMG.jpg.json"],
    ),
    "a title cut to 46": (
        ["PXL_20230809_203449253.LONG_EXPOSURE-02.ORIGINA.jpg",
         "PXL_20230809_203449253.LONG_EXPOSURE-02.ORIGIN.json"],
        ["PXL_20230809_203449253.LONG_EXPOSURE-02.ORIGIN.json"],
    ),
    "a suffix cut to 46": (
        ["05yqt21kruxwwlhhgrwrdyb6chhwszi9bqmzu16w0 2.jpg",
         "05yqt21kruxwwlhhgrwrdyb6chhwszi9bqmzu16w0 2.jp.json"],
        ["05yqt21kruxwwlhhgrwrdyb6chhwszi9bqmzu16w0 2.jp.json"],
    ),
    "cut and numbered": (
        ["Backyard_ceremony_wedding_photography_xxxxxxx_m(494).jpg",
         "Backyard_ceremony_wedding_photography_xxxxxxx_(494).json"],
        ["Backyard_ceremony_wedding_photography_xxxxxxx_(494).json"],
    ),
    "cut, of another number": (
        ["Backyard_ceremony_wedding_photography_xxxxxxx_m(185).jpg",
         "Backyard_ceremony_wedding_photography_xxxxxxx_(494).json"],
        [],
    ),
    "two photos cut to one name": (
        [f"{'x' * 46}1.jpg", f"{'x' * 46}2.jpg", f"{'x' * 46}.json"], [],
    ),
    "cut, and the number forgotten: of both": (
        ["original_1d4caa6f-16c6-4c3d-901b-9387de10e528_P.jpg",
         "original_1d4caa6f-16c6-4c3d-901b-9387de10e528_P(1).jpg",
         "original_1d4caa6f-16c6-4c3d-901b-9387de10e528_.json"],
        [],
    ),
    "cut in units of UTF-16": ([f"{'😀' * 25}.jpg", f"{'😀' * 23}.json"], [f"{'😀' * 23}.json"]),
    "an edited photo alone": (["IMG-edited.jpg", "IMG.jpg.json"], ["IMG.jpg.json"]),
    "an edited photo and its original share": (["IMG.jpg", "IMG-edited.jpg", "IMG.jpg.json"], []),
    "in any language": (["IMG.jpg", "IMG-muokattu.jpg", "IMG.jpg.json"], []),
    "in another format": (["IMG.HEIC", "IMG-edited.jpg", "IMG.HEIC.json"], []),
    "of an album": (["metadata.jpg", "metadata.json"], []),
}  # fmt: skip


@pytest.mark.parametrize(("names", "expected"), TABLE.values(), ids=TABLE.keys())
def test_names(names: list[str], expected: list[str]) -> None:
    for order in (names, names[::-1]):
        found = companions(order, lambda *_: True)
        assert found.get(names[0], ()) == tuple(expected)
        given = [name for files in found.values() for name in files]
        assert len(given) == len(set(given))
        assert not set(given) & set(found)


def test_what_does_not_belong_by_content_is_a_photo_of_its_own_and_shares_the_sidecars() -> None:
    names = ["a.jpg", "a.cr2", "a.mov", "a.xmp", "a.cr2.xmp", "a.jpg.xmp"]
    assert companions(names, lambda _, other: other != "a.cr2") == {
        "a.jpg": ("a.jpg.xmp", "a.mov"),
    }
    assert companions(names, lambda _, other: other != "a.mov") == {
        "a.jpg": ("a.cr2", "a.cr2.xmp", "a.jpg.xmp"),
    }


def test_a_raw_without_a_photo_leads_nothing() -> None:
    assert companions(["a.cr2", "a.xmp", "a.cr2.xmp", "b.mov", "b.aae"], lambda *_: True) == {}


def with_stamp(path: Path, *stamps: str) -> str:
    path.write_bytes(b"II*\0" + b"\0".join(stamp.encode() for stamp in stamps))
    return str(path)


@pytest.mark.parametrize(
    ("one", "two", "same"),
    [
        (["2024:05:01 12:30:45"], ["2024:05:01 12:30:45"], True),
        (["2024:05:01 12:30:45"], ["2024:05:01 12:30:47"], True),
        (["2024:05:01 12:30:45"], ["2019:05:01 12:30:45"], False),
        (["2025:01:01 00:00:00", "2024:05:01 12:30:45"], ["2024:05:01 12:30:45"], True),
        ([], ["2024:05:01 12:30:45"], True),
        (["0000:00:00 00:00:00"], ["2024:05:01 12:30:45"], True),
    ],
)
def test_a_raw_of_another_day_is_not_the_photos(
    tmp_path: Path, one: list[str], two: list[str], *, same: bool
) -> None:
    names = with_stamp(tmp_path / "a.jpg", *one), with_stamp(tmp_path / "a.cr2", *two)
    assert is_same_moment(*names) is same


def movie(path: Path, seconds: float, *, version: int = 0, moov_first: bool = True) -> Path:
    """The boxes of a video that say how long it is."""
    times = struct.pack(">QQIQ" if version else ">IIII", 0, 0, 600, int(seconds * 600))
    mvhd = struct.pack(">I4sB3x", 8 + 4 + len(times) + 80, b"mvhd", version) + times + bytes(80)
    moov = struct.pack(">I4s", 8 + 8 + len(mvhd), b"moov") + struct.pack(">I4s", 8, b"free") + mvhd
    mdat = struct.pack(">I4sQ", 1, b"mdat", 16 + 1000) + bytes(1000)
    head = struct.pack(">I4s", 16, b"ftyp") + b"qt  \0\0\0\0"
    path.write_bytes(head + (moov + mdat if moov_first else mdat + moov))
    return path


@pytest.mark.parametrize("version", [0, 1])
@pytest.mark.parametrize("moov_first", [True, False])
def test_a_long_video_is_one_of_its_own(tmp_path: Path, version: int, *, moov_first: bool) -> None:
    for seconds, is_live in ((2.8, True), (60, False)):
        path = movie(tmp_path / "a.mov", seconds, version=version, moov_first=moov_first)
        assert is_live_video(str(path)) is is_live


@pytest.mark.parametrize(
    "content", [b"", b"x", b"\0\0\0\x08wide", bytes(500), b"\0\0\0\x08moov", b"\0\0\0\x07moov" * 9]
)
def test_of_a_video_that_does_not_tell_the_size_decides(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "a.mov"
    path.write_bytes(content)
    assert is_live_video(str(path))
    with path.open("r+b") as stream:
        stream.truncate(31_000_000)
    assert not is_live_video(str(path))


def fragmented(path: Path, header: int, told: int | None, version: int = 0) -> Path:
    """A video in fragments: its header counts `header` seconds, `mehd` all of them."""

    def box(kind: bytes, content: bytes) -> bytes:
        return struct.pack(">I4s", 8 + len(content), kind) + content

    mvhd = box(b"mvhd", struct.pack(">IIIII", 0, 0, 0, 1000, header * 1000) + bytes(80))
    mehd = b""
    if told is not None:
        form = ">B3xQ" if version else ">B3xI"
        mehd = box(b"mehd", struct.pack(form, version, told * 1000))
    mvex = box(b"mvex", mehd + box(b"trex", bytes(24)))
    path.write_bytes(box(b"ftyp", b"iso5\0\0\2\0") + box(b"moov", mvhd + mvex))
    return path


@pytest.mark.parametrize("header", [0, 2])
def test_the_header_of_a_video_in_fragments_does_not_tell_its_length(
    tmp_path: Path, header: int
) -> None:
    for version in (0, 1):
        told = fragmented(tmp_path / "a.mp4", header, 3600, version)
        assert not is_live_video(str(told))
        assert is_live_video(str(fragmented(told, header, 3, version)))
    untold = fragmented(tmp_path / "b.mp4", header, None)
    assert is_live_video(str(untold))
    with untold.open("r+b") as stream:
        stream.truncate(31_000_000)
    assert not is_live_video(str(untold))


def test_a_video_whose_header_tells_no_length_is_known_by_its_size(tmp_path: Path) -> None:
    path = movie(tmp_path / "a.mov", 0)
    assert is_live_video(str(path))
    with path.open("r+b") as stream:
        stream.truncate(31_000_000)
    assert not is_live_video(str(path))


def test_what_is_no_regular_file_is_no_video(tmp_path: Path) -> None:
    movie(tmp_path / "b.mov", 2)
    (tmp_path / "a.mov").symlink_to(tmp_path / "b.mov")
    assert not is_live_video(str(tmp_path / "a.mov"))
    assert not is_live_video(str(tmp_path))
    assert not is_live_video(str(tmp_path / "none.mov"))


def make(folder: Path, *names: str) -> None:
    folder.mkdir(exist_ok=True)
    for name in names:
        (folder / name).write_bytes(name.encode())


def test_the_scan_finds_units_and_no_longer_skips_their_raws(tmp_path: Path) -> None:
    make(tmp_path, "a.jpg", "a.CR2", "a.xmp", "b.nef", "c.jpg", ".a.jpg.xmp")
    make(tmp_path / "x", "a.mov", "c.cr2")
    scanned = run(scan([tmp_path]))
    assert [photo.path.name for photo in scanned.photos] == ["a.jpg", "c.jpg"]
    assert [[c.path.name for c in files] for files in scanned.companions] == [
        ["a.CR2", "a.xmp"],
        [],
    ]
    assert [skip.path.name for skip in scanned.skipped] == ["b.nef", "c.cr2"]
    raw = scanned.companions[0][0]
    assert raw.is_same_file((tmp_path / "a.CR2").lstat())


def test_links_and_folders_accompany_nobody(tmp_path: Path) -> None:
    make(tmp_path, "a.jpg", "real.xmp")
    (tmp_path / "a.xmp").symlink_to(tmp_path / "real.xmp")
    (tmp_path / "a.cr2").mkdir()
    assert run(scan([tmp_path])).companions == ((),)
    assert find(tmp_path) == {}


def test_one_file_accompanies_one_photo(tmp_path: Path) -> None:
    make(tmp_path / "x", "a.jpg", "a.cr2")
    make(tmp_path / "y", "a.jpg")
    os.link(tmp_path / "x" / "a.cr2", tmp_path / "y" / "a.cr2")
    scanned = run(scan([tmp_path, tmp_path / "y"]))
    files = [file.path for found in scanned.companions for file in found]
    assert len(scanned.photos) == 2
    assert len(files) == 1


def test_a_folder_is_found_as_the_scan_finds_it(tmp_path: Path) -> None:
    make(tmp_path, "a.jpg", "a.cr2", "a.aae", "b.jpg", ".c.jpg")
    scanned = run(scan([tmp_path]))
    assert find(tmp_path) == {scanned.photos[0].path: scanned.companions[0]}
    assert find(tmp_path / "none") == {}


def test_a_raw_of_another_day_or_a_long_video_stays_where_it_is(tmp_path: Path) -> None:
    with_stamp(tmp_path / "a.jpg", "2024:05:01 12:30:45")
    with_stamp(tmp_path / "a.nef", "2019:05:01 12:30:45")
    with_stamp(tmp_path / "b.jpg", "2024:05:01 12:30:45")
    with_stamp(tmp_path / "b.nef", "2024:05:01 12:30:45")
    movie(tmp_path / "a.mov", 90)
    movie(tmp_path / "b.mov", 3)
    scanned = run(scan([tmp_path]))
    assert [[c.path.name for c in files] for files in scanned.companions] == [
        [], ["b.mov", "b.nef"],
    ]  # fmt: skip
    assert [skip.path.name for skip in scanned.skipped] == ["a.nef"]
