"""Small painted photos and made-up findings for tests that need no real network."""

from __future__ import annotations

from collections.abc import Generator, Sequence
from pathlib import Path
from typing import Any, TypeVar

import numpy as np
from PIL import Image, ImageDraw, ImageFilter

from purger.core.domain import (
    Catalog,
    Clustering,
    Elbow,
    Findings,
    Floats,
    Pairs,
    Photo,
    Progress,
    Rows,
    Target,
    Tier,
    Traits,
)

T = TypeVar("T")


def run(steps: Generator[Progress, None, T]) -> T:
    """Drive a job to its result."""
    while True:
        try:
            next(steps)
        except StopIteration as stop:
            return stop.value


def scene(seed: int, size: tuple[int, int] = (640, 480)) -> Image.Image:
    """A picture with structure: a gradient sky and a few dozen shapes, different for each seed."""
    dice = np.random.default_rng(seed)
    corners = dice.integers(0, 256, (2, 2, 3), dtype=np.uint8)
    image = Image.fromarray(corners).resize(size, Image.Resampling.BICUBIC)
    draw = ImageDraw.Draw(image)
    for _ in range(24):
        x, y = dice.integers(0, size[0]), dice.integers(0, size[1])
        w, h = dice.integers(size[0] // 12, size[0] // 3, 2)
        colour = tuple(int(value) for value in dice.integers(0, 256, 3))
        shape = draw.ellipse if dice.random() < 0.5 else draw.rectangle
        shape((int(x - w), int(y - h), int(x + w // 4), int(y + h // 4)), fill=colour)
    return image.filter(ImageFilter.GaussianBlur(1))


def save(image: Image.Image, path: Path, **options: Any) -> Path:
    """Save a picture, making its folder."""
    path.parent.mkdir(parents=True, exist_ok=True)
    image.save(path, **options)
    return path


class FakeEmbedder:
    """Embeds a picture as its own 8×8 colour grid, so that look-alikes are painted, not trained."""

    name = "fake"
    digest = "0" * 64
    target = Target(32, 32)
    dim = 192
    floor = 0.0
    is_beside = False

    def __init__(self) -> None:
        self.embedded = 0

    def embed(self, batch: np.ndarray) -> Floats:
        self.embedded += len(batch)
        grid = batch.reshape(len(batch), 8, 4, 8, 4, 3).mean(axis=(2, 4)).reshape(len(batch), -1)
        grid = grid - grid.mean(axis=1, keepdims=True) + 1e-3
        return (grid / np.linalg.norm(grid, axis=1, keepdims=True)).astype(np.float32)


def traits(**changes: Any) -> Traits:
    """Traits of a plain 12-megapixel photo, with changes."""
    values: dict[str, Any] = {
        "format": "JPEG", "width": 4000, "height": 3000, "taken": None, "camera": "",
        "has_gps": False, "sharpness": 100.0, "clipping": 0.0,
    }  # fmt: skip
    return Traits(**{**values, **changes})


def luma(seed: int) -> np.ndarray:
    """A small grey picture with structure, 64×64 uint8."""
    small = np.random.default_rng((seed, 7)).integers(0, 256, (10, 10), dtype=np.uint8)
    return np.asarray(Image.fromarray(small).resize((64, 64), Image.Resampling.BICUBIC))


def catalog(
    n: int,
    *,
    digests: Sequence[int] | None = None,
    sizes: Sequence[int] | None = None,
    all_traits: Sequence[Traits] | None = None,
    folder: Path = Path("/photos"),
) -> Catalog:
    """A catalog of `n` unrelated photos; equal numbers in `digests` are equal bytes."""
    dice = np.random.default_rng(1)
    vectors = dice.normal(size=(n, 64)).astype(np.float32)
    contents = list(range(n)) if digests is None else list(digests)
    return Catalog(
        tuple(
            Photo(folder / f"{i:04}.jpg", sizes[i] if sizes else 1000 + i, 10**18 + i, 1, i + 1)
            for i in range(n)
        ),
        tuple(all_traits) if all_traits else (traits(),) * n,
        vectors / np.linalg.norm(vectors, axis=1, keepdims=True),
        np.array([[value] * 8 for value in contents], "<u4").view(np.uint8).reshape(n, 32),
        dice.integers(0, 256, (n, 32), dtype=np.uint8),
        dice.integers(0, 256, (n, 16, 16, 3), dtype=np.uint8),
        np.stack([luma(i) for i in range(n)]) if n else np.empty((0, 64, 64), np.uint8),
    )


def pairs(rows: Sequence[tuple[int, int, float]], tier: Tier = Tier.NEAR) -> Pairs:
    """Pairs (first, second, probability), without clocks."""
    ordered = sorted(rows)
    n = len(ordered)
    probability = np.array([p for _, _, p in ordered], np.float32)
    return Pairs(
        np.array([a for a, _, _ in ordered], np.int32),
        np.array([b for _, b, _ in ordered], np.int32),
        probability,
        np.full(n, tier, np.uint8),
        probability,
        np.zeros(n, np.uint16),
        *(probability,) * 7,
        np.full(n, np.nan, np.float32),
        np.zeros(n, np.bool_),
    )


def findings(
    of: Catalog, found: Pairs | None = None, labels: Sequence[int] | None = None
) -> Findings:
    """Findings over a catalog; one cluster unless `labels` says otherwise."""
    numbers: Rows = np.array(labels if labels is not None else [0] * len(of), np.int32)
    k = int(numbers.max(initial=-1)) + 1
    centres = np.zeros((k, of.vectors.shape[1]), np.float32)
    return Findings(
        (Path("/photos"),), of, Clustering(numbers, centres, Elbow((), (), (), k)),
        found or Pairs.none(), (), "fake",
    )  # fmt: skip
