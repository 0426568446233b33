"""Fuzzing what reads names, metadata and rows: whatever comes, an answer of the right kind goes.

Each target runs through seeds; one that fails names its own, and fails alone with it again.
"""

from __future__ import annotations

import csv
import io
import json
import math
import os
import stat
import struct
from collections.abc import Callable
from contextlib import suppress
from dataclasses import astuple, replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image, TiffImagePlugin

from purger.core import exif, kinship, motion, profiles, report, settings, store, units, xdgrecord
from purger.core.errors import PlanError
from tests.core.test_store import decoded, vector
from tests.faults.damage import mutated

Dice = np.random.Generator


# -- metadata ------------------------------------------------------------------------------------


def sound_exif() -> bytes:
    ratio = TiffImagePlugin.IFDRational
    block = Image.Exif()
    block[0x010F], block[0x0110], block[0x0112] = "Maker", "Model 1", 6
    details = block.get_ifd(0x8769)
    details |= {
        0x9003: "2024:05:01 12:30:45", 0x9291: "123", 0x829A: ratio(1, 250), 0x829D: ratio(28, 10),
        0x8827: (100, 200), 0x9204: ratio(-1, 3), 0x920A: ratio(50, 1), 0x9206: ratio(3, 2),
    }  # fmt: skip
    block.get_ifd(0x8825)[2] = (ratio(52, 1), ratio(31, 1), ratio(0, 1))
    return block.tobytes()


EXIF = sound_exif()


def exif_block(dice: Dice) -> None:
    block = Image.Exif()
    try:
        block.load(mutated(EXIF, dice))
        shot = exif.shot_of(block)
    except (RecursionError, MemoryError):
        raise
    except Exception:  # noqa: BLE001 - it may raise anything; decoding then knows nothing of the shot
        return
    taken, camera, has_gps, *numbers, rating = astuple(shot)
    assert type(camera) is str
    assert type(has_gps) is bool
    assert type(rating) is int
    assert -1 <= rating <= 5
    assert all(n is None or (type(n) is float and math.isfinite(n)) for n in (taken, *numbers))


def test_sound_exif_is_read() -> None:
    block = Image.Exif()
    block.load(EXIF)
    shot = exif.shot_of(block)
    assert (shot.camera, shot.has_gps, shot.focal_length) == ("Maker Model 1", True, 50.0)


XMP = (
    b"<x:xmpmeta><rdf:Description GCamera:MotionPhoto=\"1\" GCamera:MicroVideo = '1'/></x:xmpmeta>"
)
PICTURE = b"\xff\xd8\xff\xe1" + XMP + bytes(200) + b"\xff\xd9" + b"\0\0\0\x18ftypisom" + bytes(90)
BOXES = b"".join(
    struct.pack(">I4s", 8 + len(body), kind) + body
    for kind, body in ((b"ftyp", b"heic" + bytes(12)), (b"meta", bytes(40)), (b"mpvd", bytes(60)))
)


def motion_photo(dice: Dice) -> None:
    for data in (PICTURE, BOXES):
        assert motion.is_motion_photo(mutated(data, dice)) in {True, False}


def box(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I4s", 8 + len(body), kind) + body


MOVIE = box(b"ftyp", b"qt  " + bytes(8)) + box(
    b"moov", box(b"mvhd", bytes(12) + struct.pack(">II", 600, 1800) + bytes(80))
)


def video_length(dice: Dice) -> None:
    data = mutated(MOVIE, dice)
    seconds = kinship._seconds(io.BytesIO(data), len(data))
    assert seconds is None or (type(seconds) is float and seconds >= 0)


def capture_time(dice: Dice) -> None:
    stamp = mutated(b"2024:05:01 12:30:45", dice)
    for found in kinship._STAMP.findall(stamp):
        moment = kinship._moment(found)
        assert moment is None or math.isfinite(moment)


# -- names ---------------------------------------------------------------------------------------

_STEMS = (
    "IMG_1", "img_1", "IMG_O0001", "IMG_0001", "IMG_E0001", "a", "a(1)", "a-edited", "é",
    "e\u0301", "ß", "SS", "x" * 46, "x" * 47, "😀" * 23, "\udcff", ".", "", "a.jpg", "İ",
)  # fmt: skip
_ENDS = (
    ".jpg", ".JPG", ".heic", ".png", ".CR2", ".dng", ".mov", ".MP4", ".xmp", ".jpg.xmp", ".aae",
    ".json", ".jpg.json", ".jpg.supplemental-metadata.json", ".jpg.suppl.json", ".supplement.json",
    ".jpg(1).json", ".thm", ".pp3", ".txt", "", ".", ".jpg.jpg",
)  # fmt: skip


def unit_names(dice: Dice) -> None:
    stems, ends = dice.integers(0, len(_STEMS), 12), dice.integers(0, len(_ENDS), 12)
    names = list(dict.fromkeys(_STEMS[s] + _ENDS[e] for s, e in zip(stems, ends, strict=True)))
    parted = int(dice.integers(3))
    found = units.companions(names, lambda lead, other: (len(lead) + len(other)) % 3 != parted)
    told = [name for lead, others in found.items() for name in (lead, *others)]
    assert len(told) == len(set(told))
    assert set(told) <= set(names)
    assert all(others for others in found.values())
    assert {os.path.splitext(lead)[1].lower() for lead in found} <= units.SUFFIXES
    # no photo goes because another one does
    followers = {name for others in found.values() for name in others}
    assert not {os.path.splitext(name)[1].lower() for name in followers} & units.SUFFIXES
    again = units.companions(names[::-1], lambda a, b: (len(a) + len(b)) % 3 != parted)
    assert again == found


def trash_record(dice: Dice, file: Path) -> None:
    length, depth = int(dice.integers(1, 120)), int(dice.integers(1, 5))
    raw = dice.bytes(length) if dice.random() < 0.5 else bytes(dice.choice(_AWKWARD, length))
    parts = [part or b"_" for part in raw.replace(b"\0", b"\n").split(b"/")][:depth]
    parts = [b"_" if part in {b".", b".."} else part for part in parts]
    top = (None, b"/", b"/media/disk", b"/media/caf\xe9\n")[dice.integers(4)]
    path = (top or b"/home").rstrip(b"/") + b"/" + b"/".join(parts)
    mtime, size = int(dice.integers(-(2**62), 2**62)), int(dice.integers(2**62))
    found = os.stat_result((stat.S_IFREG, 7, 1, 1, 0, 0, size, 0, 0, 0), {"st_mtime_ns": mtime})
    text = xdgrecord.text_of(path, top, found)
    file.write_bytes(text)
    said = xdgrecord.read(os.fsencode(file), top)
    assert said == xdgrecord.Record(path, xdgrecord.identity_of(7, size, mtime))
    longest = int(dice.integers(40, 256))
    for number, name in enumerate(xdgrecord.names(parts[-1], longest)):
        assert 0 < len(name) <= longest - len(xdgrecord.INFO)
        assert name.startswith(xdgrecord.common_start(parts[-1], longest))
        assert not {b"/", b"\0"} & {name[i : i + 1] for i in range(len(name))}
        if number == 3:
            break
    file.write_bytes(mutated(text, dice))
    said = xdgrecord.read(os.fsencode(file), top)
    assert said is None or os.path.isabs(said.path)


_AWKWARD = np.frombuffer(b"%\n\r=[]#;& \x7f\xe9\xff\xc3\xa9.a/A0'\"\\", np.uint8)


# -- rows and settings ---------------------------------------------------------------------------

_ODD = (None, 0, -1, 2**62, 1.5, math.inf, "", "x", "\udcff", b"", b"\0" * 8, True)
ONE = decoded(b"a.jpg")
ROW = store._row(ONE, vector(1), "m")


def cache_row(dice: Dice) -> None:
    """A row of another kind or for another network is not believed."""
    row = list(ROW[:-1])
    for place in dice.integers(2, len(row), int(dice.integers(1, 4))):
        value = row[place]
        if isinstance(value, bytes) and value and dice.random() < 0.5:
            row[place] = mutated(value, dice) if dice.random() < 0.7 else value[:-1]
        else:
            row[place] = _ODD[dice.integers(len(_ODD))]
    if [(type(a), a) for a in row] == [(type(a), a) for a in ROW[:-1]]:
        return
    found = store._known(ONE.photo, "m", (*row[2:], ROW[-1]))
    assert found is None or found.traits == ONE.traits
    assert store._known(ONE.photo, "other", ROW[2:]) is None


_VALUES = (
    None, True, 0, 1, -3, 0.5, 1.5, 1e308, "", "dark", "time", "a\0b", "\ud800", [], ["/a"], [1],
    [None], {}, {"a": 1}, [["/a"]], ["/a"] * 20, "x" * 300,
)  # fmt: skip
_FIELDS = (*settings.Settings.__dataclass_fields__, "future", "__class__")


def settings_file(dice: Dice, file: Path) -> None:
    names, values = dice.integers(0, len(_FIELDS), 4), dice.integers(0, len(_VALUES), 4)
    raw: Any = {_FIELDS[n]: _VALUES[v] for n, v in zip(names, values, strict=True)}
    text = json.dumps(raw if dice.random() < 0.9 else _VALUES[values[0]]).encode()
    file.write_bytes(mutated(text, dice) if dice.random() < 0.3 else text)
    got = settings.load(file)
    assert 0 <= got.similarity <= 1
    assert got.clusters is None or (type(got.clusters) is int and got.clusters > 0)
    assert all(os.fsencode(folder) is not None for folder in (*got.recent, *got.holding))


_RULES = (
    [{"rule": "prefer", "on": True, "value": "/p"}], [{"rule": "oldest", "on": False}], [], {},
    [{"rule": "prefer", "on": True, "value": "/p/\ud800"}], [{"rule": "oldest", "on": 1}], None,
    [{"rule": [], "on": True}], [{"rule": "format", "on": True, "value": "PNG"}] * 2, "oldest",
)  # fmt: skip
_FOLDERS = ([], ["/p"], ["p"], ["/p/\ud800"], ["/p\0"], [None], "/p", None, {}, [["/p"]])


def rules_file(dice: Dice, file: Path) -> None:
    names = ("A", "Standard", "", "\ud800", "x" * 99, "\u202e")
    raw: Any = {
        "current": [*names, None, [], 3][dice.integers(0, 9)],
        "profiles": {names[dice.integers(0, 6)]: _RULES[dice.integers(0, 10)] for _ in range(3)},
        "protected": _FOLDERS[dice.integers(0, 10)],
        "marks_identical": _VALUES[dice.integers(0, len(_VALUES))],
    }
    text = json.dumps(raw if dice.random() < 0.9 else _VALUES[0]).encode()
    file.write_bytes(mutated(text, dice) if dice.random() < 0.3 else text)
    got = profiles.load(file)
    assert got.current in got.names
    assert got.rules.asked is not None
    assert type(got.marks_identical) is bool
    assert all(os.fsencode(folder) is not None for folder in got.protection.folders)
    profiles.save(got, file)
    assert replace(profiles.load(file), trouble=got.trouble) == replace(
        got, is_protection_lost=False
    )


_CELLS = (
    "", "0", "1", "2", "-1", "1.5", "1e9", "x", "/p/a.jpg", "/p/\udcff.jpg", "p/a.jpg", "\0",
    "/p/\0.jpg", "ab" * 32, "zz" * 32, "ab" * 31, " 1 ", "9" * 400, "١", "\n", '"', "=1+1",
)  # fmt: skip


def plan_file(dice: Dice, folder: Path) -> None:
    rows = [
        {"path": f"/p/{i}.jpg", "group": str(i // 2), "mark": str(i % 2), "bytes": "5",
         "mtime_ns": "7", "sha256": "ab" * 32, "keep": "0"}
        for i in range(4)
    ]  # fmt: skip
    for _ in range(int(dice.integers(0, 4))):
        row = rows[dice.integers(4)]
        row[list(row)[dice.integers(len(row))]] = _CELLS[dice.integers(len(_CELLS))]
    if dice.random() < 0.1:
        del rows[0]["sha256"]
    is_json = dice.random() < 0.5
    if is_json:
        text = json.dumps({"version": 1, "photos": rows}).encode()
    else:
        stream = io.StringIO(newline="")
        writer = csv.DictWriter(stream, list(rows[1]), restval="")
        writer.writeheader()
        writer.writerows(rows)
        text = stream.getvalue().encode("utf-8", "surrogateescape")
    file = folder / ("r.json" if is_json else "r.csv")
    file.write_bytes(mutated(text, dice) if dice.random() < 0.3 else text)
    with suppress(PlanError):
        check_plan(report.read_plan(file).marked)


def check_plan(marked: Any) -> None:
    """Whatever a report says: what would go can be verified, and something stays of its group."""
    for item in marked:
        assert item.photo.path.is_absolute()
        assert len(item.sha256) == 32
        assert all(keeper.photo.path != item.photo.path for keeper in item.keepers)


# -- all of them ---------------------------------------------------------------------------------


TARGETS: dict[Callable[..., None], tuple[int, int]] = {
    exif_block: (3000, 200_000), motion_photo: (3000, 200_000), video_length: (3000, 200_000),
    capture_time: (3000, 200_000), unit_names: (3000, 300_000), trash_record: (2000, 200_000),
    cache_row: (2000, 200_000), settings_file: (1500, 100_000), plan_file: (1500, 100_000),
    rules_file: (1000, 100_000),
}  # fmt: skip
WRITING = {
    trash_record: "a.trashinfo",
    settings_file: "settings.json",
    rules_file: "keeper.json",
    plan_file: "",
}


@pytest.mark.logs
@pytest.mark.parametrize("target", TARGETS, ids=lambda target: target.__name__)
def test_an_answer_of_the_right_kind(
    target: Callable[..., None], pytestconfig: pytest.Config, counted: list[str], tmp_path: Path,
    caplog: pytest.LogCaptureFixture,
) -> None:  # fmt: skip
    caplog.set_level("CRITICAL")
    more = (tmp_path / WRITING[target],) if target in WRITING else ()
    count = TARGETS[target][bool(pytestconfig.getoption("--full-faults"))]
    for seed in range(count):
        try:
            target(np.random.default_rng(seed), *more)
        except Exception as error:
            error.add_note(f"{target.__name__}, seed {seed}")
            raise
    counted.append(f"fuzzed {target.__name__}: {count:,}")
