"""Where two pictures of the same thing differ, whatever their sizes: one laid over the other.

The second picture is moved, scaled and turned a little until it lies on the first: templates at a
few scales find where to begin (a crop lies inside the other), then Gauss-Newton steps on an affine
map, from coarse to fine, with brightness and contrast free and what does not fit weighted down
(Lucas and Kanade 1981; Baker and Matthews, "Lucas-Kanade 20 Years On", 2004; weights of Tukey).
What is left and is more than a shift by one pixel can explain is the difference.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, TypeAlias

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view
from numpy.typing import NDArray
from PIL import Image, ImageFilter

from purger.core.domain import Bytes, Flags, Floats

Affine: TypeAlias = NDArray[np.float64]
"""2×3: from places in the first picture to places in the second, both 0 to 1 over the picture."""

LEAST_AGREEMENT: Final = 0.6
"""Pictures that correlate less than this, once laid over each other, are not of the same thing."""

_IDENTITY: Final[Affine] = np.array([[1.0, 0.0, 0.0], [0.0, 1.0, 0.0]])
_COARSE: Final = 48
_LEVELS: Final = (64, 128, 256)
_SCALES: Final = (1.0, 0.9, 0.8, 0.7, 0.6, 0.5)
_STARTS: Final = 3
_STEPS: Final = 12
_STILL: Final = 2e-4
"""A step that moves no corner by more than this share of the picture is the last one."""

_TUKEY: Final = 4.685
_LEAST_OVERLAP: Final = 0.15
_MOST_STRETCH: Final = 3.0
_NOISE: Final = 7.0
"""Of 255: what recompression alone changes."""

_FULL: Final = 70.0
_VISIBLE: Final = 24.0
_DIM: Final = 0.42
_BEYOND: Final = 0.16
_LADDER: Final = np.array(
    [[60, 20, 110], [150, 40, 120], [225, 75, 60], [250, 165, 40], [255, 250, 190]], np.float32
)
"""Steps of the heat, each brighter than the one before: it reads without colours as well."""


@dataclass(frozen=True, slots=True)
class Difference:
    """How a picture differs from another one.

    Attributes:
        heat: h×w×3 uint8, of the size of the first picture: it in dim grey, brighter and warmer
            where the second shows something else; nearly black where the second shows nothing.
        share: of what both show, the part that visibly differs, 0 to 1.
        stops: how much brighter the first is than the second, in exposure values; evened out in
            the heat.
        agreement: -1 to 1, correlation of what both show.
        is_laid: whether the second could be laid over the first; else it is stretched over it.
    """

    heat: Bytes
    share: float
    stops: float
    agreement: float
    is_laid: bool


def difference(first: Bytes, second: Bytes) -> Difference:
    """Compare two pictures, h×w×3 uint8 each, of any two sizes."""
    mapped, agreement = lay(first, second)
    is_laid = agreement >= LEAST_AGREEMENT
    warped, inside = _warped(second, mapped if is_laid else _IDENTITY, first.shape[:2])
    ours = first.astype(np.float32)
    evened, stops = _evened(ours, warped, inside)
    left = np.where(inside, _left_over(ours, evened), np.float32(0))
    seen = int(inside.sum())
    share = float((left > _VISIBLE).sum() / seen) if seen else 0.0
    return Difference(_painted(ours, left, inside), share, stops, agreement, is_laid)


def lay(first: Bytes, second: Bytes) -> tuple[Affine, float]:
    """The map that lays the second picture over the first, and how well they then agree.

    Args:
        first: h×w×3 uint8.
        second: likewise, of any size.

    Returns:
        The map, and the correlation (-1 to 1) of the brightness of what both show.
    """
    ours, theirs = (Image.fromarray(picture).convert("L") for picture in (first, second))
    found: list[tuple[float, int, Affine]] = []
    for start in _starts(ours, theirs):
        mapped = _stepped(_small(ours, _LEVELS[0]), _small(theirs, _LEVELS[0]), start)
        found.append((_agreement(ours, theirs, mapped, _LEVELS[0]), len(found), mapped))
    agreement, _, mapped = max(found)
    for level in _LEVELS[1:]:
        finer = _stepped(_small(ours, level), _small(theirs, level), mapped)
        now = _agreement(ours, theirs, finer, level)
        if now > _agreement(ours, theirs, mapped, level):
            mapped = finer
        agreement = max(now, _agreement(ours, theirs, mapped, level))
    return mapped, agreement


# -- where to begin ------------------------------------------------------------------------------


def _starts(ours: Image.Image, theirs: Image.Image) -> list[Affine]:
    """The whole over the whole, and the best places of the one as a part of the other."""
    places = [
        (score, _within(box, is_theirs_inner=bool(is_inner)))
        for is_inner, (outer, inner) in enumerate(((theirs, ours), (ours, theirs)))
        for score, box in _places(outer, inner)
    ]
    best = sorted(range(len(places)), key=lambda i: -places[i][0])[:_STARTS]
    return [_IDENTITY, *(places[i][1] for i in best)]


def _places(
    outer: Image.Image, inner: Image.Image
) -> Iterator[tuple[float, tuple[float, float, float, float]]]:
    """The best place at each scale: its correlation, and left, top, width, height (0 to 1)."""
    ground = _small(outer, _COARSE)
    height, width = ground.shape
    for scale in _SCALES:
        fit = min(width / inner.width, height / inner.height) * scale
        w, h = max(4, round(inner.width * fit)), max(4, round(inner.height * fit))
        if w > width or h > height:
            continue
        small = np.asarray(inner.resize((w, h), Image.Resampling.BOX), np.float32)
        small -= small.mean()
        windows = sliding_window_view(ground, (h, w))
        products = np.einsum("ijkl,kl->ij", windows, small)
        lengths = windows.std(axis=(2, 3)) * np.sqrt(np.float32(w * h))
        scores = products / np.maximum(lengths * np.linalg.norm(small), 1.0)
        y, x = np.unravel_index(int(scores.argmax()), scores.shape)
        yield float(scores[y, x]), (x / width, y / height, w / width, h / height)


def _within(box: tuple[float, float, float, float], *, is_theirs_inner: bool) -> Affine:
    """The map for a picture that is that part of the other one."""
    left, top, width, height = box
    if is_theirs_inner:
        return np.array([[1 / width, 0.0, -left / width], [0.0, 1 / height, -top / height]])
    return np.array([[width, 0.0, left], [0.0, height, top]])


# -- step by step --------------------------------------------------------------------------------


def _stepped(ours: Floats, theirs: Floats, mapped: Affine) -> Affine:
    """Better maps by Gauss-Newton steps on `theirs` ≈ `ours`, brightness and contrast free."""
    y, x = _grid(ours.shape)
    across, down = np.gradient(theirs, axis=1), np.gradient(theirs, axis=0)
    height, width = theirs.shape
    for _ in range(_STEPS):
        u, v = _places_of(mapped, x, y)
        seen = _is_inside(u, v)
        if seen.mean() < _LEAST_OVERLAP:
            return mapped
        px, py = u[seen] * width - 0.5, v[seen] * height - 0.5
        values = _sampled(theirs, px, py)
        gx, gy = _sampled(across, px, py) * width, _sampled(down, px, py) * height
        xs, ys = x[seen], y[seen]
        columns = np.stack(
            [values, np.ones_like(values), gx * xs, gx * ys, gx, gy * xs, gy * ys, gy]
        )
        solved = _solved(columns, ours[seen])
        if solved is None or solved[0] <= 0:
            return mapped
        step = solved[2:].reshape(2, 3) / solved[0]
        if not _is_sane(mapped + step):
            return mapped
        mapped = np.asarray(mapped + step, np.float64)
        if np.abs(step).sum(axis=1).max() < _STILL:
            return mapped
    return mapped


def _solved(columns: NDArray[np.float64], wanted: Floats) -> NDArray[np.float64] | None:
    """The least squares solution, twice: what fits badly after the first counts less."""
    weights = np.ones(len(wanted))
    solved: NDArray[np.float64] | None = None
    for _ in range(2):
        left = columns * weights
        try:
            # a little stiffness: where nothing varies nothing moves
            normal = left @ columns.T + 1e-3 * np.eye(len(columns))
            solved = np.asarray(np.linalg.solve(normal, left @ wanted), np.float64)
        except np.linalg.LinAlgError:
            return solved
        rest = np.abs(wanted - solved @ columns)
        spread = max(1.4826 * float(np.median(rest)), 1.0)
        weights = np.clip(1 - (rest / (_TUKEY * spread)) ** 2, 0, None) ** 2
    return solved


def _is_sane(mapped: Affine) -> bool:
    area = float(np.linalg.det(mapped[:, :2]))
    return 1 / _MOST_STRETCH**2 < area < _MOST_STRETCH**2


def _agreement(ours: Image.Image, theirs: Image.Image, mapped: Affine, level: int) -> float:
    first, second = _small(ours, level), _small(theirs, level)
    y, x = _grid(first.shape)
    u, v = _places_of(mapped, x, y)
    seen = _is_inside(u, v)
    if seen.mean() < _LEAST_OVERLAP:
        return -1.0
    height, width = second.shape
    values = _sampled(second, u[seen] * width - 0.5, v[seen] * height - 0.5)
    wanted = first[seen]
    a, b = wanted - wanted.mean(), values - values.mean()
    lengths = float(np.linalg.norm(a) * np.linalg.norm(b))
    # two pictures of nothing agree; one of nothing and one of something do not
    if lengths < len(a):
        return 1.0 if max(float(first.std()), float(second.std())) < 1 else 0.0
    return float(a @ b) / lengths


def _small(picture: Image.Image, longest: int) -> Floats:
    scale = min(1.0, longest / max(picture.size))
    size = (max(2, round(picture.width * scale)), max(2, round(picture.height * scale)))
    return np.asarray(picture.resize(size, Image.Resampling.BOX), np.float32)


def _grid(shape: tuple[int, ...]) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    height, width = shape
    y, x = np.mgrid[:height, :width]
    return (y + 0.5) / height, (x + 0.5) / width


def _places_of(
    mapped: Affine, x: NDArray[np.float64], y: NDArray[np.float64]
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    (a, b, c), (d, e, f) = mapped
    return a * x + b * y + c, d * x + e * y + f


def _is_inside(u: NDArray[np.float64], v: NDArray[np.float64]) -> Flags:
    return np.asarray((u >= 0) & (u <= 1) & (v >= 0) & (v <= 1))


def _sampled(
    picture: Floats, x: NDArray[np.float64], y: NDArray[np.float64]
) -> NDArray[np.float64]:
    """Bilinear, at n places in pixels; the edge goes on beyond itself."""
    height, width = picture.shape
    x, y = np.clip(x, 0, width - 1), np.clip(y, 0, height - 1)
    left, top = np.minimum(x.astype(np.intp), width - 2), np.minimum(y.astype(np.intp), height - 2)
    fx, fy = x - left, y - top
    above = picture[top, left] * (1 - fx) + picture[top, left + 1] * fx
    below = picture[top + 1, left] * (1 - fx) + picture[top + 1, left + 1] * fx
    return np.asarray(above * (1 - fy) + below * fy)


# -- what is left --------------------------------------------------------------------------------


def _warped(second: Bytes, mapped: Affine, shape: tuple[int, int]) -> tuple[Floats, Flags]:
    """The second picture as seen from the first, h×w×3 float32, and where it shows anything."""
    height, width = shape
    tall, wide = second.shape[:2]
    (a, b, c), (d, e, f) = mapped
    scale = max(wide * abs(a) / width, tall * abs(e) / height)
    picture = Image.fromarray(second)
    if scale > 1.5:  # noqa: PLR2004 - from there on bilinear leaves pixels out
        picture = picture.resize(
            (max(1, round(wide / scale)), max(1, round(tall / scale))), Image.Resampling.BOX
        )
        wide, tall = picture.size
    coefficients = (
        a * wide / width, b * wide / height, c * wide,
        d * tall / width, e * tall / height, f * tall,
    )  # fmt: skip
    warped = picture.transform(
        (width, height), Image.Transform.AFFINE, coefficients, Image.Resampling.BILINEAR
    )
    y, x = _grid((height, width))
    u, v = _places_of(mapped, x, y)
    # the outermost pixels of a warped picture are mixed with nothing
    rim = max(1 / wide, 1 / tall)
    seen = (u >= rim) & (u <= 1 - rim) & (v >= rim) & (v <= 1 - rim)
    return np.asarray(warped, np.float32), seen


def _evened(ours: Floats, theirs: Floats, inside: Flags) -> tuple[Floats, float]:
    """`theirs` at the brightness and contrast of `ours`, and how many stops these were apart."""
    if not inside.any():
        return theirs, 0.0
    a, b = ours[inside].mean(axis=1), theirs[inside].mean(axis=1)
    stops = float(np.log2((_linear(a) + 1e-3) / (_linear(b) + 1e-3)))
    low, high = np.percentile(b, [10, 90])
    spread = float(high - low)
    if spread < 1:
        return theirs + np.float32(a.mean() - b.mean()), stops
    ours_low, ours_high = np.percentile(a, [10, 90])
    gain = np.float32(np.clip((ours_high - ours_low) / spread, 0.25, 4.0))
    return (theirs - np.float32(low)) * gain + np.float32(ours_low), stops


def _linear(luma: Floats) -> float:
    return float(((luma / 255) ** 2.2).mean())


def _left_over(ours: Floats, theirs: Floats) -> Floats:
    """What a shift by a pixel does not explain: how far each leaves the surroundings."""
    left = np.zeros(ours.shape[:2], np.float32)
    for channel in range(3):
        a, b = ours[..., channel], np.clip(theirs[..., channel], 0, 255)
        left = np.maximum(left, np.maximum(_outside(a, b), _outside(b, a)))
    return np.asarray(left, np.float32)


def _outside(values: Floats, other: Floats) -> Floats:
    around = Image.fromarray(np.rint(other).astype(np.uint8))
    low = np.asarray(around.filter(ImageFilter.MinFilter(3)), np.float32)
    high = np.asarray(around.filter(ImageFilter.MaxFilter(3)), np.float32)
    return np.asarray(np.maximum(np.maximum(low - values, values - high), 0), np.float32)


def _painted(ours: Floats, left: Floats, inside: Flags) -> Bytes:
    grey = ours.mean(axis=2) * np.where(inside, np.float32(_DIM), np.float32(_BEYOND))
    heat = np.clip((left - _NOISE) / (_FULL - _NOISE), 0, 1)
    at = heat * (len(_LADDER) - 1)
    step = np.minimum(at.astype(np.intp), len(_LADDER) - 2)
    part = (at - step)[..., None]
    colour = _LADDER[step] * (1 - part) + _LADDER[step + 1] * part
    # a weak difference shows through, a clear one covers
    cover = np.minimum(heat * 3, 1)[..., None]
    return np.asarray(grey[..., None] * (1 - cover) + colour * cover, np.float32).astype(np.uint8)
