"""Time the network on one core, beside decoding and beside other networks, alternating.

    python -m tests.benchmarks.forward [--rival NAME|FILE ...] [--rounds 15]

Each round embeds a batch of 16 on one thread, decodes a painted 12-megapixel JPEG at 1/8 scale, and
runs each rival; medians and ratios are printed. Rivals are added networks or ONNX files with cards,
such as those that `packaging/model/export_torchvision.py --untrained` makes.
"""

from __future__ import annotations

import argparse
import io
import statistics
import time
from collections.abc import Callable

import numpy as np
from PIL import Image

from purger import painting
from purger.core.embed import BATCH, load_model
from tests.benchmarks.common import processor


def photo() -> bytes:
    """A painted photo of 4000×3000 with the noise of a sensor, about 4 MB as a JPEG."""
    image = painting.picture(1, painting.KINDS["street"]).resize((4000, 3000))
    dice = np.random.default_rng(0)
    noise = dice.normal(0, 5, (3000, 4000, 1)).astype(np.int16)
    pixels = (np.asarray(image, np.int16) + noise).clip(0, 255).astype(np.uint8)
    stream = io.BytesIO()
    Image.fromarray(pixels).save(stream, "JPEG", quality=90)
    return stream.getvalue()


def decode(data: bytes) -> None:
    with Image.open(io.BytesIO(data)) as image:
        image.draft("RGB", (500, 375))
        image.load()


def runner(name: str | None) -> tuple[str, Callable[[], object]]:
    network = load_model(name, threads=1)
    dice = np.random.default_rng(0)
    shape = (BATCH, network.target.height, network.target.width, 3)
    batch = dice.integers(0, 256, shape, np.uint8)
    return f"{network.name} {shape[2]}×{shape[1]}", lambda: network.embed(batch)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rival", action="append", default=[], metavar="NAME|FILE")
    parser.add_argument("--rounds", type=int, default=15)
    options = parser.parse_args()
    data = photo()
    rows: dict[str, tuple[Callable[[], object], int]] = {}
    for name in (None, *options.rival):
        title, run = runner(name)
        rows[title] = (run, BATCH)
    rows[f"decode 12 MP at 1/8 ({len(data) / 1e6:.1f} MB)"] = (lambda: decode(data), 1)
    times: dict[str, list[float]] = {title: [] for title in rows}
    for _ in range(options.rounds + 1):
        for title, (run, n) in rows.items():
            begun = time.perf_counter()
            run()
            times[title].append((time.perf_counter() - begun) * 1000 / n)
    first = statistics.median(next(iter(times.values()))[1:])
    print(f"{processor()}, one thread, median of {options.rounds} alternating rounds")
    for title, measured in times.items():
        middle = statistics.median(measured[1:])
        spread = statistics.quantiles(measured[1:], n=4)
        quartiles = f"{spread[0]:.2f} to {spread[2]:.2f}"
        print(f"{title:44} {middle:8.2f} ms ({quartiles})  {middle / first:6.2f} ×")


if __name__ == "__main__":
    main()
