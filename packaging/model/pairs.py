"""Make labelled photos for the evidence model: copies, edits, re-shots, and look-alikes.

    python packaging/model/pairs.py DATA OUT [--photos 900] [--painted 110] [--seed 1]

DATA is what `prepare.py` wrote; only photos that no training of the network saw are used. OUT gets
JPEG files and `groups.csv` (`path,group,scene,kind,level`, as `tests.benchmarks.quality` reads it):

- `pool/`: held-out photos, each with some of the things that happen to photos;
- `painted/`: scenes that resemble each other and are not the same (pages of text, chats, sunsets,
  rooms, plates), some with their copies, as `purger demo` paints them;
- `frames/`: one-coloured, nearly black and nearly white frames, which show nothing to compare.
"""

from __future__ import annotations

import argparse
import csv
import io
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
from PIL import Image, ImageDraw, ImageEnhance, ImageFilter, ImageOps

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from purger.painting import KINDS, picture

Dice = np.random.Generator
Edit = Callable[[Image.Image, Dice], Image.Image]

COLUMNS = ("path", "group", "scene", "kind", "level")
LOOKALIKES = (
    "page", "chat", "sea", "mountains", "room", "plate", "bare_tree", "skyline", "flower",
)  # fmt: skip
COPIES = 4
"""Edits of each held-out photo, of `EDITS`."""


def recompressed(image: Image.Image, dice: Dice) -> Image.Image:
    stream = io.BytesIO()
    image.save(stream, "JPEG", quality=int(dice.integers(20, 70)))
    return Image.open(stream).convert("RGB")


def shrunk(image: Image.Image, dice: Dice) -> Image.Image:
    return image.reduce(int(dice.integers(2, 5)))


def cropped(image: Image.Image, dice: Dice) -> Image.Image:
    """5 to 30 % of the width, the height or both gone."""
    keep = 1 - dice.uniform(0.05, 0.3, 2) * ((1, 1), (1, 0), (0, 1))[int(dice.integers(3))]
    w, h = (np.array(image.size) * keep).astype(int)
    x, y = int(dice.integers(0, image.width - w + 1)), int(dice.integers(0, image.height - h + 1))
    return image.crop((x, y, x + w, y + h))


def shifted(image: Image.Image, dice: Dice) -> Image.Image:
    """A burst: another standpoint, the hand moved, a little noise."""
    w, h = image.size
    move = dice.uniform(-0.05, 0.05, 8)
    a, e = 0.92 + move[0], 0.92 + move[1]
    map_ = (a, move[2], (0.04 + move[3] / 2) * w, move[4], e, (0.04 + move[5] / 2) * h,
            move[6] / w, move[7] / h)  # fmt: skip
    moved = image.transform(image.size, Image.Transform.PERSPECTIVE, map_, Image.Resampling.BICUBIC)
    noise = dice.normal(0, dice.uniform(0, 8), (h, w, 3))
    return Image.fromarray((np.asarray(moved) + noise).clip(0, 255).astype(np.uint8))


def exposed(image: Image.Image, dice: Dice) -> Image.Image:
    """0.7 to 2 EV over or under, clipped in linear light, the hand moved by a pixel."""
    stops = dice.uniform(0.7, 2.0) * dice.choice((-1, 1))
    light = (np.arange(256) / 255) ** 2.2 * 2**stops
    table = (np.clip(light, 0, 1) ** (1 / 2.2) * 255).round().astype(int).tolist()
    return shaken(image.point(table * 3), dice)


def shaken(image: Image.Image, dice: Dice) -> Image.Image:
    w, h = image.size
    dx, dy = (dice.uniform(0, 0.03, 2) * (w, h)).astype(int)
    return image.crop((dx, dy, w - (w // 32 - dx), h - (h // 32 - dy)))


def toned(image: Image.Image, dice: Dice) -> Image.Image:
    """What a filter of a phone does: grey, sepia, faded, saturated, brighter."""
    how = int(dice.integers(5))
    if how == 0:
        return ImageOps.grayscale(image).convert("RGB")
    if how == 1:
        return ImageOps.colorize(ImageOps.grayscale(image), "#2b1b0b", "#fff1d6")
    if how == 2:
        return ImageEnhance.Contrast(image).enhance(dice.uniform(0.6, 1.5))
    if how == 3:
        return ImageEnhance.Color(image).enhance(dice.uniform(0.3, 1.9))
    return ImageEnhance.Brightness(image).enhance(dice.uniform(0.7, 1.35))


def bordered(image: Image.Image, dice: Dice) -> Image.Image:
    edge = int(image.width * dice.uniform(0.02, 0.08))
    return ImageOps.expand(image, edge, ("white", "black")[int(dice.integers(2))])


def captioned(image: Image.Image, dice: Dice) -> Image.Image:
    image = image.copy()
    size = image.width * dice.uniform(0.08, 0.14)
    place = tuple((np.array(image.size) * dice.uniform(0.02, 0.8, 2)).tolist())
    ImageDraw.Draw(image).text(place, "Lisbon 2024", "white", font_size=size, stroke_width=1,
                               stroke_fill="black")  # fmt: skip
    return image


def refocused(image: Image.Image, dice: Dice) -> Image.Image:
    soft = image.filter(ImageFilter.GaussianBlur(image.width * dice.uniform(0.008, 0.025)))
    ramp = Image.linear_gradient("L").rotate(90 * int(dice.integers(4))).resize(image.size)
    return Image.composite(image, soft, ramp)


EDITS: dict[str, Edit] = {
    "recompressed": recompressed, "shrunk": shrunk, "cropped": cropped, "burst": shifted,
    "exposure": exposed, "toned": toned, "bordered": bordered, "captioned": captioned,
    "focus": refocused,
}  # fmt: skip


@dataclass
class Library:
    """The folder while it is made."""

    folder: Path
    rows: list[tuple[str, ...]] = field(default_factory=list)

    def add(self, name: str, image: Image.Image, group: str, scene: str, kind: str) -> None:
        file = self.folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        image.save(file, "JPEG", quality=92)
        self.rows.append((name, group, scene, kind, "strict"))

    def write(self) -> None:
        with (self.folder / "groups.csv").open("w", encoding="utf-8", newline="") as stream:
            writer = csv.writer(stream, lineterminator="\n")
            writer.writerows([COLUMNS, *self.rows])


def add_with_edits(
    library: Library,
    place: tuple[str, str],
    image: Image.Image,
    scene: str,
    dice: Dice,
    copies: int,
) -> None:
    """One photo and `copies` different edits of it, as one group; alone where `copies` is 0."""
    folder, name = place
    group = f"{folder}_{name}" if copies else ""
    library.add(f"{folder}/{name}.jpg", image, group, scene, "original")
    for kind in dice.permutation(list(EDITS))[:copies]:
        edited = EDITS[str(kind)](image, dice)
        library.add(f"{folder}/{name}-{kind}.jpg", edited, group, scene, str(kind))


def add_pool(library: Library, data: Path, count: int, dice: Dice) -> None:
    """Held-out photos; those of one class share a scene, so that nobody calls them different."""
    photos = np.load(data / "photos.npy", mmap_mode="r")
    held_out = np.flatnonzero(np.load(data / "held_out.npy"))
    with (data / "pool.csv").open(encoding="utf-8") as stream:
        origins = [row["original"] for row in csv.DictReader(stream)]
    for row in np.sort(dice.permutation(held_out)[:count]):
        scene = str(Path(origins[row]).parent)
        # some of a class may be true re-shots: their pairs are ambiguous, not wrong
        add_with_edits(
            library, ("pool", f"{row:05}"), Image.fromarray(photos[row]), scene, dice, COPIES
        )


def painted(job: tuple[int, str]) -> Image.Image:
    seed, kind = job
    return picture(seed, KINDS[kind]).reduce(3)


def add_painted(library: Library, count: int, seed: int, dice: Dice) -> None:
    jobs = [(seed * 77_003 + i, kind) for kind in LOOKALIKES for i in range(count)]
    with ProcessPoolExecutor() as pool:
        for (number, kind), image in zip(jobs, pool.map(painted, jobs, chunksize=8), strict=True):
            copies = 3 if dice.random() < 0.25 else 0
            add_with_edits(library, ("painted", f"{kind}-{number}"), image, "", dice, copies)


def frames(count: int, dice: Dice) -> Iterator[tuple[str, Image.Image]]:
    """Covered lenses, skies, walls: a tone, a slow gradient, noise."""
    ramp = np.linspace(-1, 1, 240, dtype=np.float32)
    for i in range(count):
        kind = ("dark", "bright", "plain")[i % 3]
        tone = {"dark": 6.0, "bright": 247.0}.get(kind, dice.uniform(40, 220))
        tint = np.array(tone) + dice.uniform(-6, 6, 3)
        slope = ramp[:, None] * dice.uniform(-4, 4) + ramp * dice.uniform(-4, 4)
        noise = dice.normal(0, dice.uniform(0, 5), (240, 240, 3))
        values = tint + slope[..., None] + noise
        yield f"{kind}-{i:03}", Image.fromarray(values.clip(0, 255).astype(np.uint8))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("data", type=Path)
    parser.add_argument("out", type=Path, help="a new folder")
    parser.add_argument("--photos", type=int, default=900, help="held-out photos to edit")
    parser.add_argument("--painted", type=int, default=110, help="painted scenes of each sort")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    dice = np.random.default_rng(options.seed)
    options.out.mkdir(parents=True)
    library = Library(options.out)
    add_pool(library, options.data, options.photos, dice)
    for name, image in frames(90, dice):
        library.add(f"frames/{name}.jpg", image, "", "", "frame")
    add_painted(library, options.painted, options.seed, dice)
    library.write()
    print(f"{len(library.rows)} photos")


if __name__ == "__main__":
    main()
