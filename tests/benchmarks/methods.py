"""Ways to say how alike two photos are, each from small pictures alone: rivals for the product.

A method describes n pictures once and then scores any pairs of them; higher is more alike.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

import numpy as np
from PIL import Image
from scipy.fft import dctn

from purger.core import decode
from purger.core.domain import Decoded, Floats, Photo, Rows, Target
from purger.core.embed import load_model

SMALL = Target(128, 128)
BLOCK = 1 << 16


@dataclass(frozen=True)
class Scored:
    """What one method did.

    Attributes:
        name: shown.
        score: one number for each pair asked for.
        milliseconds: for describing one decoded picture on one core, median of batches.
    """

    name: str
    score: Floats
    milliseconds: float


def pictures(photos: Sequence[Photo], target: Target) -> np.ndarray:
    """Decoded as the product does it, n×H×W×3 uint8."""
    with ThreadPoolExecutor(4) as pool:
        read = list(pool.map(lambda photo: decode.read(photo, target), photos))
    assert all(isinstance(one, Decoded) for one in read)
    return np.stack([one.pixels for one in read if isinstance(one, Decoded)])


def grey(picture: np.ndarray, width: int, height: int) -> np.ndarray:
    image = Image.fromarray(picture).convert("L")
    return np.asarray(image.resize((width, height), Image.Resampling.LANCZOS), np.float32)


def phash(picture: np.ndarray) -> np.ndarray:
    """64 bits: lowest 8×8 frequencies of a 32×32 picture against their median (Zauner 2010)."""
    low = dctn(grey(picture, 32, 32))[:8, :8]
    return np.where(low > np.median(low), 1.0, -1.0).ravel()


def dhash(picture: np.ndarray, side: int) -> np.ndarray:
    """side² bits: is a cell brighter than the one to its left."""
    cells = grey(picture, side + 1, side)
    return np.where(cells[:, 1:] > cells[:, :-1], 1.0, -1.0).ravel()


def histogram(picture: np.ndarray) -> np.ndarray:
    """32 bins of each colour, unit length."""
    counts = np.concatenate(
        [np.bincount(picture[..., c].ravel() >> 3, minlength=32) for c in range(3)]
    )
    return counts / np.linalg.norm(counts)


def colours(picture: np.ndarray) -> np.ndarray:
    """32×32 colour pixels, 0 to 1."""
    image = Image.fromarray(picture).resize((32, 32), Image.Resampling.BOX)
    return np.asarray(image, np.float32).ravel() / 255


def product_of(vectors: np.ndarray, first: Rows, second: Rows) -> Floats:
    square = vectors @ vectors.T
    return square[first, second]


def closeness(vectors: np.ndarray, first: Rows, second: Rows) -> Floats:
    """Minus the mean distance of the pixels."""
    parts = [
        -np.abs(vectors[first[i : i + BLOCK]] - vectors[second[i : i + BLOCK]]).mean(axis=1)
        for i in range(0, len(first), BLOCK)
    ]
    return np.concatenate(parts)


SIMPLE: dict[str, tuple[Callable[[np.ndarray], np.ndarray], Callable[..., Floats]]] = {
    "pHash 64": (phash, product_of),
    "dHash 64": (lambda picture: dhash(picture, 8), product_of),
    "dHash 256": (lambda picture: dhash(picture, 16), product_of),
    "colour histogram": (histogram, product_of),
    "average distance": (colours, closeness),
}


def simple(photos: Sequence[Photo], first: Rows, second: Rows) -> list[Scored]:
    """All the methods that need no network."""
    small = pictures(photos, SMALL)
    scored = []
    for name, (describe, compare) in SIMPLE.items():
        described, times = [], []
        for start in range(0, len(small), 16):
            begun = time.perf_counter()
            described += [describe(picture) for picture in small[start : start + 16]]
            times.append((time.perf_counter() - begun) * 1000 / len(small[start : start + 16]))
        vectors = np.stack(described).astype(np.float32)
        scored.append(Scored(name, compare(vectors, first, second), float(np.median(times))))
    return scored


def network(name: str | None, photos: Sequence[Photo], first: Rows, second: Rows) -> Scored:
    """A network's cosine."""
    loaded = load_model(name, threads=1)
    fed = pictures(photos, loaded.target)
    vectors, times = [], []
    for start in range(0, len(fed), 16):
        begun = time.perf_counter()
        vectors.append(loaded.embed(fed[start : start + 16]))
        times.append((time.perf_counter() - begun) * 1000 / len(fed[start : start + 16]))
    score = product_of(np.concatenate(vectors), first, second)
    return Scored(loaded.name, score, float(np.median(times)))
