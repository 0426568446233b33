"""Have one packaged rival look for duplicates in a folder; runs in a Python of its own.

    /path/to/venv/bin/python racers.py NAME FOLDER PAIRS.json

Everything as its package does it, on all cores where it can, with its own threshold. PAIRS.json
gets the pairs of file names that it takes for duplicates, null where its network could not be had.
purger is not needed.
"""

from __future__ import annotations

import argparse
import importlib
import json
import os
import subprocess
import tempfile
from collections.abc import Callable, Iterable
from concurrent.futures import ProcessPoolExecutor
from itertools import combinations
from pathlib import Path
from typing import Any
from urllib.error import URLError

import numpy as np

Pairs = Iterable[tuple[str, str]]
BITS = 10  # the threshold that imagededup comes with, for imagehash and czkawka, which have none


def hash_of(file: Path) -> Any:
    import imagehash  # noqa: PLC0415 - may be missing
    from PIL import Image  # noqa: PLC0415

    with Image.open(file) as image:
        return imagehash.phash(image).hash.ravel()


def imagehash_phash(folder: Path) -> Pairs:
    files = sorted(folder.iterdir())
    with ProcessPoolExecutor(len(os.sched_getaffinity(0))) as pool:
        bits = np.stack(list(pool.map(hash_of, files, chunksize=8))).astype(np.float32) * 2 - 1
    apart = (bits.shape[1] - bits @ bits.T) / 2
    for one, other in zip(*np.nonzero(np.triu(apart <= BITS, 1)), strict=True):
        yield files[one].name, files[other].name


def imagededup_phash(folder: Path) -> Pairs:
    from imagededup.methods import PHash  # noqa: PLC0415

    return listed(PHash(verbose=False).find_duplicates(str(folder)))


def imagededup_cnn(folder: Path) -> Pairs | None:
    """Without a connection its network cannot be had: one of its kind, untrained, takes as long."""
    from imagededup.methods import CNN  # noqa: PLC0415
    from torchvision.models import WeightsEnum, mobilenet_v3_small  # noqa: PLC0415

    try:
        method = CNN(verbose=False)
    except URLError:
        state = mobilenet_v3_small(weights=None).state_dict()
        WeightsEnum.get_state_dict = lambda *_, **__: state
        CNN(verbose=False).find_duplicates(str(folder))
        return None
    return listed(method.find_duplicates(str(folder)))


def listed(found: dict[str, list[str]]) -> Pairs:
    return ((one, other) for one, others in found.items() for other in others)


def fastdup(folder: Path) -> Pairs:
    made = importlib.import_module("fastdup")
    with tempfile.TemporaryDirectory() as work:
        run = made.create(work, str(folder))
        run.run(print_summary=False, verbose=False)
        table = run.similarity()
        for one, other in zip(table["filename_from"], table["filename_to"], strict=True):
            yield Path(one).name, Path(other).name


def czkawka(folder: Path) -> Pairs:
    finder = importlib.import_module("czkawka").ImageSimilarity()
    finder.set_directories([folder])
    finder.set_similarity(BITS)
    for group in finder.find_similar():
        yield from combinations([path.name for path in group], 2)


def findimagedupes(folder: Path) -> Pairs:
    """Debian's; what FINDIMAGEDUPES names, or that of the system."""
    command = os.environ.get("FINDIMAGEDUPES", "findimagedupes")
    done = subprocess.run([command, "--", str(folder)], stdout=subprocess.PIPE, check=True)
    for line in done.stdout.decode().splitlines():  # names without blanks, by a blank
        yield from combinations([Path(name).name for name in line.split()], 2)


RIVALS: dict[str, Callable[[Path], Pairs | None]] = {
    "imagehash pHash": imagehash_phash,
    "imagededup pHash": imagededup_phash,
    "imagededup CNN": imagededup_cnn,
    "fastdup": fastdup,
    "czkawka": czkawka,
    "findimagedupes": findimagedupes,
}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("name", choices=RIVALS)
    parser.add_argument("folder", type=Path)
    parser.add_argument("pairs", type=Path)
    options = parser.parse_args()
    found = RIVALS[options.name](options.folder)
    pairs = None if found is None else sorted({tuple(sorted(pair)) for pair in found})
    options.pairs.write_text(json.dumps(pairs), "utf-8")


if __name__ == "__main__":
    main()
