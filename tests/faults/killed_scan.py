"""Kill a scan again and again at random times, and let it resume (Linux, macOS).

    python -m tests.faults.killed_scan BASE NETWORK KILLS SEED

Each life begins without a cache, is killed one to three times, and then comes to its end. After
each kill the cache is asked whether it is whole; in the end the findings are compared with those of
a scan that nobody interrupted. Prints the counts as JSON.
"""

from __future__ import annotations

import hashlib
import json
import os
import signal
import sqlite3
import sys
import time
from contextlib import closing
from dataclasses import astuple, fields
from pathlib import Path

import numpy as np
from PIL import Image

from purger.core import (
    cluster,  # noqa: F401 - imported here, so that no child has to
    pipeline,
)
from purger.core.domain import Findings, Pairs
from purger.core.embed import load_model
from purger.core.group import group
from tests.paint import FakeEmbedder, run, save, scene

PHOTOS = 48
BATCH = 4


def fill(folder: Path) -> None:
    """Scenes, each twice as JPEG and once as a smaller PNG."""
    for seed in range(PHOTOS // 3):
        picture = scene(seed, (320, 240))
        save(picture, folder / f"{seed}.jpg", quality=92)
        save(picture, folder / f"{seed} again.jpg", quality=60)
        save(picture.resize((240, 180), Image.Resampling.LANCZOS), folder / f"{seed} small.png")


def told(found: Findings) -> str:
    """What the user gets, to the last bit: photos, traits, groups, clusters, pairs."""
    catalog = found.catalog
    digest = hashlib.sha256()
    digest.update(repr([photo.path for photo in catalog.photos]).encode())
    digest.update(repr([astuple(traits) for traits in catalog.traits]).encode())
    digest.update(repr([astuple(one) for one in group(found, 0.5)]).encode())
    digest.update(repr([skip.reason for skip in found.skipped]).encode())
    for column in (
        catalog.vectors, catalog.digests, catalog.dhashes, catalog.tinies, catalog.lumas,
        found.clustering.labels, *(getattr(found.pairs, one.name) for one in fields(Pairs)),
    ):  # fmt: skip
        digest.update(column.tobytes())
    return digest.hexdigest()


def life(folder: Path, cache: Path, network: str, result: Path) -> int:
    """Start a scan in a child; its number."""
    if (child := os.fork()) == 0:
        try:
            pipeline.BATCH = BATCH
            embedder = FakeEmbedder() if network == "fake" else load_model()
            found = run(pipeline.find(pipeline.Request((folder,)), embedder, cache))
            result.write_text(told(found))
        finally:
            os._exit(0)
    return child


def whole(folder: Path, cache: Path, network: str, result: Path) -> str:
    """What an uninterrupted scan tells."""
    result.unlink(missing_ok=True)
    os.waitpid(life(folder, cache, network, result), 0)
    return result.read_text()


def damage(cache: Path) -> int:
    """Whether sqlite finds fault with the cache that a kill left."""
    if not cache.exists():
        return 0
    with closing(sqlite3.connect(cache)) as db:
        return int(db.execute("PRAGMA integrity_check").fetchall() != [("ok",)])


def main(base: Path, network: str, kills: int, seed: int) -> int:
    """Kill, look, resume, compare, print."""
    folder, result = base / "photos", base / "result"
    fill(folder)
    begun = time.perf_counter()
    expected = whole(folder, base / "whole.sqlite", network, result)
    seconds = time.perf_counter() - begun
    dice = np.random.default_rng(seed)
    killed = damaged = different = resumed = 0
    number = 0
    while killed < kills:
        number += 1
        cache = base / f"{number}.sqlite"
        for _ in range(dice.integers(1, 4)):
            result.unlink(missing_ok=True)
            child = life(folder, cache, network, result)
            time.sleep(dice.random() * seconds)
            os.kill(child, signal.SIGKILL)
            _, status = os.waitpid(child, 0)
            killed += os.WIFSIGNALED(status)
            damaged += damage(cache)
        resumed += cache.exists()
        different += whole(folder, cache, network, result) != expected
        damaged += cache.with_name(cache.name + ".damaged").exists()
    print(json.dumps({
        "killed": killed, "damaged": damaged, "different": different, "resumed": resumed,
    }))  # fmt: skip
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]), int(sys.argv[4])))
