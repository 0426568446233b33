"""F12: a folder of corrupt and hostile files: the good photos are found, and kept."""

from __future__ import annotations

import os
import resource
import socket
import sys
import time
from pathlib import Path

import numpy as np
import pytest

from purger.core import decode
from purger.core.domain import Decoded, Findings, Photo, Skipped, Target
from purger.core.group import group
from purger.core.pipeline import Request, find
from purger.core.review import Review
from tests.faults.damage import FORMATS, bombs, good, mutated
from tests.paint import FakeEmbedder, run

SIZE = (320, 240)
KINDS = ("cut", "bit", "bits", "zeros", "block", "mutated", "renamed")

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="pipes, links and sparse files")


def corrupt(data: bytes, kind: str, dice: np.random.Generator) -> bytes:
    got = bytearray(data)
    at = int(dice.integers(len(got) // 20, len(got) - 1))
    match kind:
        case "cut":
            del got[at:]
        case "bit" | "bits":
            for place in dice.integers(len(got) // 20, len(got), 1 if kind == "bit" else 8):
                got[place] ^= 1 << int(dice.integers(8))
        case "zeros" | "block":
            count = 512 if kind == "zeros" else 4096
            got[at : at + count] = bytes(len(got[at : at + count]))
        case "mutated":
            return mutated(data, dice)
    return bytes(got)


def hostile(folder: Path) -> int:
    """Files that are none, or too much; returns how many photos they are for the scan."""
    before = len(list(folder.iterdir()))
    for name, data in bombs().items():
        (folder / name).write_bytes(data)
    (folder / "empty.jpg").write_bytes(b"")
    (folder / "text.jpg").write_text("<html>not found</html>")
    (folder / "script.png").write_bytes(b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 9 9\n")
    (folder / "page.tif").write_bytes(b"%PDF-1.7\n" + bytes(2000))
    (folder / "noise.heic").write_bytes(b"\0\0\0\x18ftypheic" + os.urandom(4000))
    with (folder / "sparse.jpg").open("wb") as stream:
        stream.truncate(5_000_000_000)
    count = len(list(folder.iterdir())) - before
    os.mkfifo(folder / "pipe.jpg")
    (folder / "device.jpg").symlink_to("/dev/zero")
    (folder / "loop.jpg").symlink_to("loop.jpg")
    with socket.socket(socket.AF_UNIX) as server:
        here = Path.cwd()
        os.chdir(folder)  # the path of a socket is short
        server.bind("socket.jpg")
        os.chdir(here)
    return count


def fill(folder: Path, count: int) -> tuple[int, dict[str, int]]:
    """Good photos, each with corrupt copies of itself; returns the sum, and scene by name."""
    folder.mkdir()
    dice = np.random.default_rng(1)
    names = list(FORMATS)
    scenes: dict[str, int] = {}
    for i in range(count):
        name, kind = names[i % len(names)], KINDS[i // len(names) % len(KINDS)]
        seed = i % 60
        data = good(name, seed, SIZE)
        suffix = "mpo" if name == "mpo" else name.rpartition(".")[2]
        whole = folder / f"{seed:02} {name.replace('.', ' ')} whole.{suffix}"
        if not whole.exists():
            whole.write_bytes(data)
            scenes[whole.name] = seed
        wrong = names[(i + 5) % len(names)].rpartition(".")[2] if kind == "renamed" else suffix
        broken = folder / f"{seed:02} {i:05} {kind}.{wrong}"
        broken.write_bytes(corrupt(data, kind, dice))
        scenes[broken.name] = seed
    return len(scenes), scenes


def peak() -> int:
    """Peak memory of this process in bytes, which other tests may have raised before."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024


def differs(found: Findings, rows: tuple[int, ...]) -> bool:
    """Whether pictures of different scenes stand in one group."""
    return len({found.catalog.photos[row].path.name[:2] for row in rows}) > 1


def test_a_folder_of_corrupt_files_costs_a_sentence_each(
    tmp_path: Path, request: pytest.FixtureRequest, counted: list[str]
) -> None:
    count = 5_000 if request.config.getoption("--full-faults") else 300
    folder = tmp_path / "photos"
    total, scenes = fill(folder, count)
    total += hostile(folder)
    before, begun = peak(), time.perf_counter()
    found = run(find(Request((folder,)), FakeEmbedder(), tmp_path / "c.sqlite"))
    seconds = time.perf_counter() - begun
    assert len(found.catalog) + len(found.skipped) == total
    assert all(skip.reason.endswith(".") for skip in found.skipped)
    read = {photo.path.name for photo in found.catalog.photos}
    assert {name for name in scenes if "whole" in name or "renamed" in name} <= read
    assert not read & {"empty.jpg", "text.jpg", "sparse.jpg", "pipe.jpg", "device.jpg"}
    by_name = {skip.path.name: skip.reason for skip in found.skipped}
    assert by_name["empty.jpg"] == "The file is empty."
    assert "larger than 1,000 MB" in by_name["sparse.jpg"]
    assert "too large to be real" in by_name["pixels.png"]
    traits, names = found.catalog.traits, [photo.path.name for photo in found.catalog.photos]
    groups = list(group(found, 0.8))
    lost = [g for g in groups if all(traits[row].damaged for row in g.members)]
    suspect = [names[g.keeper] for g in groups if traits[g.keeper].damaged and g not in lost]
    review = Review(found, groups)
    review.mark_all_but_best(review.groups)
    unjustified = [
        marked.photo.path.name
        for marked in review.plan().marked
        if not marked.keepers
        or any(traits[names.index(k.photo.path.name)].damaged for k in marked.keepers)
    ]
    wrong = [g for g in groups if differs(found, g.members)]
    accused = [n for n, t in zip(names, traits, strict=True) if "whole" in n and t.damaged]
    counted.append(
        f"F12: {total:,} files in {seconds:.1f} s: {len(found.catalog):,} read, "
        f"{len(found.skipped)} skipped, {len(found.damaged)} damaged; {len(groups)} groups, "
        f"{len(lost)} of damaged photos alone, "
        f"{len(suspect)} suspect keepers, {len(unjustified)} unjustified marks, "
        f"{len(wrong)} false groups, {len(accused)} whole photos called damaged"
    )
    assert not suspect
    assert not unjustified
    assert not wrong
    assert not accused
    assert peak() - before < 1 << 30


@pytest.mark.parametrize("name", ["pipe", "device", "folder"])
def test_what_is_no_file_is_not_waited_for(tmp_path: Path, name: str) -> None:
    path = tmp_path / "a.jpg"
    path.write_bytes(good("jpg", 1))
    photo = Photo.from_stat(path, path.lstat())
    path.unlink()
    match name:
        case "pipe":
            os.mkfifo(path)
        case "device":
            path.symlink_to("/dev/zero")
        case _:
            path.mkdir()
    result = decode.read(photo, Target(32, 32))
    assert isinstance(result, Skipped)
    path.rmdir() if name == "folder" else path.unlink()
    path.write_bytes(good("jpg", 1))
    assert isinstance(decode.read(Photo.from_stat(path, path.lstat()), Target(32, 32)), Decoded)
