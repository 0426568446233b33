"""Make a library of 12-megapixel JPEGs for measuring, by enlarging photos (real or painted).

    python -m tests.benchmarks.library DIR --photos 2000 [--from FOLDER]

Fine noise is added, so that the files have the size that cameras give them (3 to 5 MB).
"""

from __future__ import annotations

import argparse
import os
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import numpy as np
from PIL import Image, ImageOps

from purger import painting

SIZE = (4000, 3000)


def make(task: tuple[Path | None, Path, int]) -> None:
    """Enlarge one photo, or paint one where there is none."""
    source, target, number = task
    dice = np.random.default_rng(number)
    if source is None:
        image = painting.picture(number, number)
    else:
        with Image.open(source) as opened:
            image = ImageOps.exif_transpose(opened).convert("RGB")
    left, top = (float(v) for v in dice.random(2) * 0.06)
    box = (
        image.width * left,
        image.height * top,
        image.width * (left + 0.94),
        image.height * (top + 0.94),
    )
    large = image.resize(SIZE, Image.Resampling.BICUBIC, box)
    noise = dice.integers(-16, 17, (SIZE[1], SIZE[0], 1), dtype=np.int16)
    pixels = (np.asarray(large, np.int16) + noise).clip(0, 255).astype(np.uint8)
    Image.fromarray(pixels).save(target, quality=87)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--photos", type=int, default=2000)
    parser.add_argument("--from", dest="source", type=Path)
    options = parser.parse_args()
    options.folder.mkdir(parents=True, exist_ok=True)
    known = sorted(options.source.rglob("*.jpg")) if options.source else []
    tasks = [
        (known[i % len(known)] if known else None, options.folder / f"IMG_{i:05}.jpg", i)
        for i in range(options.photos)
    ]
    with ProcessPoolExecutor(os.cpu_count()) as pool:
        list(pool.map(make, tasks, chunksize=8))


if __name__ == "__main__":
    main()
