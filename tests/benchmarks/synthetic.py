"""Catalogs of any size, drawn so that their evidence is distributed like that of real photos.

Measured with the embedded network (purger-resnet18-half-2) on 2,233 labelled real photos; quantiles
1, 5, 25, 50, 75, 95, 99 %:

    pairs of one group    cosine       .37  .54  .77  .89  .96  1.00 1.00   (1,929 pairs)
                          hash bits      0    2   15   29   56   113  134
                          correlation  .24  .48  .82  .93  .98  1.00 1.00
    one scene, no group   cosine      -.11 -.06  .02  .08  .16   .42  .77   (12,527 pairs)
                          hash bits     78   97  112  122  132   146  156
    unrelated pairs       cosine      -.14 -.10 -.03  .02  .07   .16  .24   (2,477,269 pairs)
                          hash bits     98  107  119  126  133   143  151
                          correlation -.52 -.35 -.11  .05  .21   .46  .63

Unrelated vectors: mean vector of length 0.156, and a covariance whose k-th share falls as
exp(-k / 78) (measured: 8, 16, 32, 64, 128 axes hold 13, 22, 36, 56, 80 %). Within groups, cosine,
bits and correlation are drawn from the quantiles above with rank correlation 0.7.

Of the pairs that the product puts at or above its default similarity, 5, 25, 50 and 75 % have a
cosine below .63, .79, .89 and .96 in the real photos, and .67, .86, .92 and .97 here: what has to
be found is about as far away as it really is.

Themes (as many as the square root of the photos) hold scenes, scenes hold groups and single photos.
Nearly half of the photos stand in groups of 2 to 12; one in thirty is a byte copy.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np
from scipy.special import ndtr

from purger.core.domain import HASH_BYTES, LUMA_SIDE, TINY_SIDE, Catalog, Photo, Traits
from purger.core.scratch import forget

DIM: Final = 256
_QUANTILES = (0.0, 0.01, 0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 0.99, 1.0)
_COSINES = (0.147, 0.366, 0.538, 0.625, 0.773, 0.89, 0.958, 0.989, 0.998, 0.999, 1.0)
_BITS = (0, 0, 2, 6, 15, 29, 56, 92, 113, 126, 127)
_CORRELATIONS = (0.0, 0.24, 0.48, 0.609, 0.82, 0.932, 0.983, 0.998, 0.9995, 1.0, 1.0)
_RANKS_AGREE = 0.7

_SIZES, _SHARES = (1, 2, 3, 4, 5, 8, 12), (0.78, 0.11, 0.04, 0.03, 0.02, 0.013, 0.007)
_GROUPS_PER_SCENE = 6
_THEME = 0.07
_SCENE = ((0.0, 0.75, 0.93, 1.0), (0.0, 0.08, 0.4, 0.85))
"""Shares of a group's vector that its theme decides, and its scene (by quantile of scenes)."""

_DETAIL = 9  # of 255, what real pictures of 64×64 vary by beside their 5×5 surroundings
_ELSEWHERE, _BYTE_COPIES = 0.15, 1 / 30
_FREE_BITS = 136
_CAMERAS = ("", "Canon EOS R6", "Apple iPhone 13", "Google Pixel 7", "FUJIFILM X-T30")
_BLOCK = 1 << 15


@dataclass(frozen=True)
class Layout:
    """Who belongs to whom, before any picture is drawn.

    Attributes:
        group, scene, theme: n int, for each photo in the order of drawing (by scene and time).
        place: n int, the catalog row of each.
    """

    group: np.ndarray
    scene: np.ndarray
    theme: np.ndarray
    place: np.ndarray


def layout(n: int, dice: np.random.Generator) -> Layout:
    """Deal `n` photos into groups, scenes and themes; some lie elsewhere than their scene."""
    sizes = dice.choice(_SIZES, n, p=_SHARES)
    group = np.repeat(np.arange(n), sizes)[:n]
    groups = int(group[-1]) + 1
    scene_of = np.cumsum(dice.random(groups) < 1 / _GROUPS_PER_SCENE)
    theme_of = dice.integers(0, max(1, round(n**0.5)), int(scene_of[-1]) + 1)
    scene = scene_of[group]
    order = np.where(dice.random(n) < _ELSEWHERE, dice.random(n) * n, np.arange(n))
    place = np.empty(n, np.int64)
    place[np.argsort(order, kind="stable")] = np.arange(n)
    return Layout(group, scene, theme_of[scene], place)


def draw(
    n: int, seed: int = 0, lumas: np.ndarray | None = None, tinies: np.ndarray | None = None
) -> tuple[Catalog, np.ndarray]:
    """A catalog of `n` photos, and for each row the number of its group.

    Args:
        n: photos.
        seed: of the dice.
        lumas, tinies: n×64×64 and n×16×16×3 uint8 to fill, where they are not to lie in memory.
    """
    dice, detail = np.random.default_rng(seed), np.random.default_rng((seed, 1))
    dealt = layout(n, dice)
    vectors = np.empty((n, DIM), np.float32)
    hashes = np.empty((n, HASH_BYTES), np.uint8)
    tinies = np.empty((n, TINY_SIDE, TINY_SIDE, 3), np.uint8) if tinies is None else tinies
    lumas = np.empty((n, LUMA_SIDE, LUMA_SIDE), np.uint8) if lumas is None else lumas
    scenes = _directions(dice, int(dealt.scene[-1]) + 1)
    themes = _directions(dice, int(dealt.theme.max()) + 1)
    shares = np.interp(dice.random(len(scenes)), *_SCENE).astype(np.float32)
    start = 0
    while start < n:
        end = min(n, start + _BLOCK)
        while end < n and dealt.group[end] == dealt.group[end - 1]:
            end += 1
        part = slice(start, end)
        rows = dealt.place[part]
        first, local = np.unique(dealt.group[part], return_index=True, return_inverse=True)[1:]
        ranks = dice.standard_normal(len(first))
        scene, share = dealt.scene[part][first], shares[dealt.scene[part][first]]
        own = themes[dealt.theme[part][first]] * np.float32(_THEME**0.5)
        own += scenes[scene] * np.sqrt(share)[:, None]
        own += _directions(dice, len(first)) * np.sqrt(1 - _THEME - share)[:, None]
        vectors[rows] = _vectors(dice, own, local, ranks)
        hashes[rows] = _hashes(dice, scene, share, local, ranks)
        tinies[rows] = _tinies(dice, scene, share, local, ranks)
        lumas[rows] = _lumas(detail, tinies[rows], local, ranks)
        forget(lumas)
        forget(tinies)
        start = end
    digests = dice.integers(0, 256, (n, HASH_BYTES), dtype=np.uint8)
    group = np.empty(n, np.int64)
    group[dealt.place] = dealt.group
    taken, camera = _moments(dice, dealt)
    copies = np.flatnonzero(dice.random(n) < _BYTE_COPIES)
    origins = dice.integers(0, n, len(copies))
    for column in (vectors, hashes, tinies, lumas, digests, group, taken, camera):
        column[copies] = column[origins]
    photos, traits = _records(dice, taken, camera)
    return Catalog(photos, traits, vectors, digests, hashes, tinies, lumas), group


def _directions(dice: np.random.Generator, count: int) -> np.ndarray:
    """Vectors of about unit length with the spread of real embeddings."""
    spread = np.exp(-np.arange(DIM) / 78.0)
    drawn = dice.standard_normal((count, DIM), np.float32)
    drawn *= np.sqrt(spread / spread.sum()).astype(np.float32)
    return drawn


def _agreeing(dice: np.random.Generator, ranks: np.ndarray) -> np.ndarray:
    """Uniform numbers whose ranks agree with the normal `ranks` as much as real evidence does."""
    other = dice.standard_normal(len(ranks))
    return ndtr(_RANKS_AGREE * ranks + (1 - _RANKS_AGREE**2) ** 0.5 * other)


def _vectors(
    dice: np.random.Generator, centres: np.ndarray, local: np.ndarray, ranks: np.ndarray
) -> np.ndarray:
    """Members around their groups' centres, as close as the quantile of each group says."""
    mean = np.zeros(DIM, np.float32)
    mean[DIM // 2] = 0.16
    centres = centres + mean
    centres /= np.linalg.norm(centres, axis=1, keepdims=True)
    cosine = np.interp(ndtr(ranks), _QUANTILES, _COSINES).astype(np.float32)[local, None]
    members = centres[local] * np.sqrt(cosine)
    members += _directions(dice, len(local)) * np.sqrt(1 - cosine)
    members /= np.linalg.norm(members, axis=1, keepdims=True)
    return members


def _hashes(
    dice: np.random.Generator,
    scene: np.ndarray,
    share: np.ndarray,
    local: np.ndarray,
    ranks: np.ndarray,
) -> np.ndarray:
    """Bits of the group with as many flipped as its quantile says; scenes share a few."""
    numbers, of = np.unique(scene, return_inverse=True)
    which = np.arange(8 * HASH_BYTES) * _FREE_BITS // (8 * HASH_BYTES)  # neighbouring bits agree
    scenes = dice.random((len(numbers), _FREE_BITS), np.float32) < 0.5
    strange = (0.4 - 0.24 * share)[:, None]
    groups = scenes[of] ^ (dice.random((len(scene), _FREE_BITS), np.float32) < strange)
    apart = np.interp(1 - _agreeing(dice, ranks), _QUANTILES, _BITS)
    flip = ((1 - np.sqrt(1 - 2 * apart / (8 * HASH_BYTES))) / 2).astype(np.float32)
    members = groups[:, which][local]
    members ^= dice.random(members.shape, np.float32) < flip[local, None]
    return np.packbits(members, axis=1)


def _waves() -> np.ndarray:
    """Smooth pictures, the coarser the stronger: k×(16·16·3)."""
    at = (np.arange(TINY_SIDE) + 0.5) / TINY_SIDE
    waves = []
    for down in range(6):
        for across in range(6):
            if down + across == 0:
                continue
            plane = np.outer(np.cos(np.pi * down * at), np.cos(np.pi * across * at))
            strength = 1 / (down**2 + across**2 + 0.5) ** 0.45
            waves += [
                plane[..., None] * np.array(tint) * strength * share
                for tint, share in (((1, 1, 1), 1.0), ((1, 0, -1), 0.25), ((1, -2, 1), 0.15))
            ]
    whole = np.array(waves, np.float32).reshape(len(waves), -1)
    return whole / np.sqrt((whole**2).sum() / whole.shape[1])


def _tinies(
    dice: np.random.Generator,
    scene: np.ndarray,
    share: np.ndarray,
    local: np.ndarray,
    ranks: np.ndarray,
) -> np.ndarray:
    """Smooth pictures of about the contrast of photos, as alike as the group's quantile says."""
    waves = _waves()
    groups = len(scene)
    numbers, of = np.unique(scene, return_inverse=True)
    centres = dice.standard_normal((groups, len(waves)), np.float32) * np.sqrt(1 - share)[:, None]
    scenes = dice.standard_normal((len(numbers), len(waves)), np.float32)
    centres += scenes[of] * np.sqrt(share)[:, None]
    centres[:, 15] -= 0.5  # skies are brighter than ground: unrelated photos agree a little
    alike = np.interp(_agreeing(dice, ranks), _QUANTILES, _CORRELATIONS).astype(np.float32)
    alike = alike[local, None]
    mixed = centres[local] * np.sqrt(alike)
    mixed += dice.standard_normal(mixed.shape, np.float32) * np.sqrt(1 - alike)
    contrast = (45 * np.exp(dice.normal(0, 0.25, groups)))[local, None].astype(np.float32)
    light = dice.normal(115, 25, groups)[local, None].astype(np.float32)
    pixels = mixed @ waves * contrast + light
    return pixels.clip(0, 255).astype(np.uint8).reshape(-1, TINY_SIDE, TINY_SIDE, 3)


def _lumas(
    dice: np.random.Generator, tinies: np.ndarray, local: np.ndarray, ranks: np.ndarray
) -> np.ndarray:
    """The brightness of the tiny pictures, four times the side, with as much detail in common."""
    scale = LUMA_SIDE // TINY_SIDE
    grey = tinies.mean(axis=3, dtype=np.float32).repeat(scale, axis=1).repeat(scale, axis=2)
    alike = np.interp(_agreeing(dice, ranks), _QUANTILES, _CORRELATIONS).astype(np.float32)
    alike = alike[local, None, None]
    shared = dice.standard_normal((len(ranks), LUMA_SIDE, LUMA_SIDE), np.float32)[local]
    detail = shared * np.sqrt(alike)
    detail += dice.standard_normal(detail.shape, np.float32) * np.sqrt(1 - alike)
    return (grey + _DETAIL * detail).clip(0, 255).astype(np.uint8)


def _moments(dice: np.random.Generator, dealt: Layout) -> tuple[np.ndarray, np.ndarray]:
    """Capture times (NaN for a fifth) and camera numbers (0 for none), by row."""
    n = len(dealt.group)
    new_scene = np.diff(dealt.scene, prepend=-1) > 0
    new_group = np.diff(dealt.group, prepend=-1) > 0
    gap = dice.exponential(1.5, n)
    gap[new_group] = dice.exponential(90, int(new_group.sum()))
    gap[new_scene] = dice.exponential(40_000, int(new_scene.sum()))
    seconds = 1.2e9 + np.cumsum(gap)
    # copies of one shot keep its time: half of the larger groups are no bursts
    is_burst = (dice.random(int(dealt.group[-1]) + 1) < 0.5)[dealt.group]
    begun = np.maximum.accumulate(np.where(new_group, np.arange(n), 0))
    seconds = np.where(is_burst, seconds, seconds[begun])
    camera = dice.integers(1, len(_CAMERAS), int(dealt.scene[-1]) + 1)[dealt.scene]
    unknown = dice.random(n) < 0.2
    taken, cameras = np.empty(n), np.empty(n, np.int64)
    taken[dealt.place] = np.where(unknown, np.nan, np.round(seconds, 2))
    cameras[dealt.place] = np.where(unknown, 0, camera)
    return taken, cameras


def _records(
    dice: np.random.Generator, taken: np.ndarray, camera: np.ndarray
) -> tuple[tuple[Photo, ...], tuple[Traits, ...]]:
    n = len(taken)
    sizes = dice.integers(800_000, 6_000_000, n).tolist()
    sharp = dice.gamma(2, 80, n).tolist()
    small = (dice.random(n) < 0.2).tolist()
    times = [None if moment != moment else moment for moment in taken.tolist()]  # noqa: PLR0124 - NaN
    photos = tuple(
        Photo(Path(f"/photos/{row // 500:05}/IMG_{row:07}.jpg"), size, 10**18 + row, 1, row + 1)
        for row, size in enumerate(sizes)
    )
    traits = tuple(
        Traits("JPEG", *((1600, 1200) if less else (4032, 3024)), when, _CAMERAS[which],
               which > 1, sharpness, 0.01)
        for when, which, sharpness, less in zip(times, camera.tolist(), sharp, small, strict=True)
    )  # fmt: skip
    return photos, traits
