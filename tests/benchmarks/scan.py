"""Time a cold and a warm scan of a folder beside bare JPEG decoding, alternating.

    python -m tests.benchmarks.scan DIR [--rounds 3]

Bare decoding is Pillow at 1/8 scale in one process a core: the limit that no scan can beat.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from PIL import Image


def decode(path: Path) -> None:
    with Image.open(path) as image:
        image.draft("RGB", (image.width // 8, image.height // 8))
        image.load()


def bare(folder: Path) -> float:
    begun = time.perf_counter()
    with ProcessPoolExecutor(os.cpu_count()) as pool:
        list(pool.map(decode, sorted(folder.rglob("*.jpg")), chunksize=16))
    return time.perf_counter() - begun


def scan(folder: Path, home: str) -> tuple[float, dict[str, float]]:
    begun = time.perf_counter()
    done = subprocess.run(
        [sys.executable, "-m", "purger", "scan", str(folder), "--json"],
        env={**os.environ, "PURGER_HOME": home}, capture_output=True, check=True,
    )  # fmt: skip
    return time.perf_counter() - begun, json.loads(done.stdout)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    rows: dict[str, list[float]] = {"bare decode": [], "cold scan": [], "warm scan": []}
    peaks, facts = [], {}
    for _ in range(options.rounds):
        rows["bare decode"].append(bare(options.folder))
        with tempfile.TemporaryDirectory() as home:
            for name in ("cold scan", "warm scan"):
                seconds, facts = scan(options.folder, home)
                rows[name].append(seconds)
                peaks.append(facts["peak_rss_bytes"])
    photos = facts["photos"]
    print(f"{photos} photos, {os.cpu_count()} cores, {options.rounds} rounds")
    for name, values in rows.items():
        middle = statistics.median(values)
        spread = f"{min(values):.1f}-{max(values):.1f}"
        ratio = middle / statistics.median(rows["bare decode"])
        print(f"{name:12} {middle:7.1f} s ({spread})  {photos / middle:6.0f}/s  {ratio:.2f} × bare")
    print(f"peak memory  {max(peaks) / 1e6:.0f} MB")


if __name__ == "__main__":
    main()
