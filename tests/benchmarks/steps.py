"""Where the time of one core goes while photos are read: every step by itself, on one thread.

    python -m tests.benchmarks.steps DIR [--photos 40]

Medians over the JPEGs of DIR, in milliseconds of CPU; the limit is Pillow's decode at 1/8 scale.
"""

from __future__ import annotations

import argparse
import hashlib
import io
import statistics
import time
from collections import defaultdict
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TypeVar

import numpy as np
from PIL import Image

from purger.core import decode, jpeg
from purger.core.domain import Photo
from purger.core.embed import BATCH, load_model
from tests.benchmarks.common import machine, table
from tests.benchmarks.scan import decode as bare

T = TypeVar("T")


class Steps:
    """Milliseconds of CPU by step, of one photo; a step may have several parts."""

    def __init__(self) -> None:
        self.times: dict[str, float] = defaultdict(float)

    def time(self, name: str, work: Callable[[], T], share: int = 1) -> T:
        begun = time.thread_time()
        result = work()
        self.times[name] += (time.thread_time() - begun) * 1e3 / share
        return result


def measure(path: Path, steps: Steps, target: decode.Target) -> np.ndarray:
    steps.time("bare decode (the limit)", lambda: bare(path))
    photo = Photo.from_stat(path, path.lstat())
    data = steps.time("read the file", lambda: decode.fetch(photo))
    assert isinstance(data, bytes)
    whole = steps.time("all but the network", lambda: decode.decoded(photo, data, target))
    steps.time("SHA-256", lambda: hashlib.sha256(data).digest())
    image = steps.time("header, EXIF", lambda: Image.open(io.BytesIO(data)))
    steps.time("header, EXIF", lambda: decode._shot(image))
    side = max(decode.THUMBNAIL_SIDE, target.width, target.height)
    picture, _ = steps.time("decode and look for damage", lambda: jpeg.decoded(data, image, side))
    steps.time("resize for the network", lambda: decode._fit(picture, target))
    small = steps.time("resize for the screen", lambda: decode._thumbnail(picture))
    luma = small.convert("L")
    values = np.asarray(luma)
    steps.time("sharpness, clipping", lambda: decode._quality(values))
    steps.time("hash, small pictures", lambda: decode._dhash(values))
    steps.time("hash, small pictures", lambda: (decode._tiny(small), decode._luma(luma)))
    steps.time("thumbnail as JPEG", lambda: decode._jpeg(small, decode._THUMBNAIL_QUALITY))
    return whole.pixels


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--photos", type=int, default=40)
    options = parser.parse_args()
    network = load_model(threads=1)
    photos, pixels = [], []
    for path in sorted(options.folder.rglob("*.jpg"))[: options.photos]:
        steps = Steps()
        pixels.append(measure(path, steps, network.target))
        photos.append(steps.times)
    batches = [np.stack(pixels[start : start + BATCH]) for start in range(0, len(pixels), BATCH)]
    for batch in batches:
        steps = Steps()
        steps.time("the network", partial(network.embed, batch), share=len(batch))
        photos.append(steps.times)
    names = dict.fromkeys(name for times in photos for name in times)
    middle = {
        name: statistics.median(times[name] for times in photos if name in times) for name in names
    }
    limit = middle["bare decode (the limit)"]
    print(f"{machine()}, {len(pixels)} photos")
    rows = [(name, value, f"{value / limit:.1%}") for name, value in middle.items()]
    table(("step", "ms", "of the limit"), rows, (32, 10, 14))


if __name__ == "__main__":
    main()
