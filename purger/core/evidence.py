"""What speaks for two photos being duplicates, and the one probability that comes of it.

Three judges look at each pair, and the most convinced one counts:

- *scene*: the embeddings (what is shown), the difference hashes and the brightness ranks (where it
  is bright and dark, at any exposure): bursts, brackets, copies.
- *copy*: how well the pixels agree once the one picture is laid over the other: crops, borders.
- *text*: alone where both pictures are of text, whose layouts are all alike: the fine print.

Where a third photo pairs with both of two, what it says is weighed as well (`support`), unless it
is the same picture as one of them.

What clocks and cameras say is added to them, where they say anything: an unknown time is neither
equal nor different, unless the same picture lies there with its time (`dates`). The judges are
logistic regressions whose numbers, with their calibration curve, lie in `resources/evidence.json`;
`packaging/model/evidence.py` fits them.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, replace
from functools import lru_cache
from pathlib import Path
from typing import Any, Final, Self, TypeVar

import numpy as np
from numpy.typing import NDArray

from purger import assets
from purger.core import align, dates
from purger.core.domain import LUMA_SIDE, Bytes, Catalog, Flags, Floats, Pairs, Rows, Tier
from purger.core.support import crowding, support

T = TypeVar("T", np.uint16, np.float32)

LEAST_COSINE: Final = 0.4
"""Photos whose embeddings are farther apart are no duplicates, but where the clocks say one shot.

Of 2.5 million pairs of photos of different things 0.03 % are closer, of duplicates 98.5 %; the
judges would give none of the others a chance of more than 0.66.
"""

_FAR: Final = -7.0
"""Log-odds of such pairs."""

_RESEMBLES: Final = (0.3, 0.65)
"""Pictures are laid over each other where cosine + 0.3 × the better of `correlation` and `ranks` is
at least 0.65.

It spares the work for half to two thirds of the pairs of different things and for 1.3 % of
duplicates, nearly all of which no judge would have believed in.
"""

_THIRD: Final = (-3.0, 4.0)
"""Log-odds of a third photo count within these: more than sure is not surer."""

MOST_DOUBT: Final = 1.5
"""Log-odds that a doubtful third may take from a pair."""

AGAINST_CROWDS: Final = 2.0
"""Log-odds against a pair for each doubling of its crowd (see `support.crowding`).

On made photos (`packaging/model/pairs.py`: 1,626 painted look-alikes of nine sorts among them) it
takes 13,300 wrong pairs at the default similarity down to 320, and 2 % of the duplicates; on real
photos 3 of 8 wrong pairs and no duplicate.
"""

_MOST_ODDS: Final = 16.0

SAME_MOMENT: Final = 0.5
CROWD: Final = 32
"""A moment that more photos than this share says nothing: clocks that were never set do that."""

_CROWD_OF_A_SECOND: Final = 5
"""Likewise more pictures than this, where the moment is known to the second at best.

One shot has a few crops and edits, and a program that knows no time writes the same for all. The
frames of a burst need no clock to be found.
"""

_HALF_A_DAY: Final = 43_200
"""Seconds: exactly noon or midnight is what is written for an unknown time."""

_HASH_BITS = 256
_BLOCK = 16_384
_AT_ONCE = 64
"""Pictures that lie in a processor's own memory together with what is made of them."""
_MULTIPLIED_AT_ONCE = 512

_SAME_BITS = 12
_SAME_DIFFERENCE = 4.0
_SAME_FINE = 0.8
_SURELY_FINE = 0.95

_ONE_SHOT: Final = 4.5
"""Log-odds for photos of one camera and one moment: crops and edits keep the time of their shot."""

_NO_COPY: Final = 0.85
"""Pictures whose pixels agree less are judged as if they agreed so much.

The judge of copies was fitted to few of them, and by its numbers less agreement would speak for a
pair. On the real photos that it was tried on nothing changes.
"""

_LEAST_OF_ONE_SHOT: Final = 0.3
"""Photos of one shot whose embeddings are farther apart than this are none, whatever clocks say.

Of 5,253 pairs of strangers with one time stamp the judges then believe 57 instead of 273 (more
likely than not), and of 250 crops to half the width 95 instead of 104 (by 0.8 or more).
"""

_APART: Final = ((600.0, 2.3), (86_400.0, 5.3))
"""Log-odds against a scene whose photos were taken this many seconds apart or more, added up."""

_APART_COPY: Final = 0.5
"""Share of it that counts against a copy: a file may carry a wrong date, its pixels tell more."""


@dataclass(frozen=True, slots=True)
class Term:
    """One addend of a judge: weight × feature, or weight × max(0, feature - above)."""

    feature: str
    weight: float
    above: float | None = None

    def of(self, features: Mapping[str, Floats]) -> Floats:
        """The addend for each row."""
        value = features[self.feature]
        if self.above is not None:
            value = np.maximum(value - np.float32(self.above), 0)
        return np.asarray(np.float32(self.weight) * value, np.float32)


@dataclass(frozen=True, slots=True)
class Judge:
    """A logistic regression: log-odds = bias + the sum of its terms."""

    bias: float
    terms: tuple[Term, ...]

    @classmethod
    def from_json(cls, raw: Mapping[str, Any]) -> Self:
        """Read `{"bias": b, "terms": [[feature, above or null, weight], ...]}`."""
        return cls(
            float(raw["bias"]),
            tuple(Term(name, float(weight), above) for name, above, weight in raw["terms"]),
        )

    def odds(self, features: Mapping[str, Floats]) -> Floats:
        """Log-odds of each row, float32."""
        total = np.full(len(features[self.terms[0].feature]), self.bias, np.float32)
        for term in self.terms:
            total += term.of(features)
        return total


@dataclass(frozen=True, slots=True)
class Judges:
    """All that `resources/evidence.json` holds for the product."""

    scene: Judge
    copy: Judge
    text: Judge
    is_text: Judge
    vouched: Judge

    @classmethod
    def read(cls, file: Path) -> Self:
        """Read the shipped numbers."""
        raw = json.loads(file.read_text("utf-8"))
        return cls(*(Judge.from_json(raw[field.name]) for field in fields(cls)))


@lru_cache(maxsize=1)
def judges() -> Judges:
    """The shipped judges."""
    return Judges.read(assets.resources() / "evidence.json")


def evidence(catalog: Catalog, first: Rows, second: Rows, shots: Rows | None = None) -> Pairs:
    """Weigh the pairs (first[i], second[i]); sorted by rows in the result.

    The result does not depend on which photo of a pair is the first.

    Args:
        catalog: with vectors and lumas.
        first: m rows.
        second: likewise, the other of each pair.
        shots: `shots_of(catalog)`, where it is at hand.
    """
    order = np.lexsort((second, first))
    first, second = first[order], second[order]
    said = judges()
    features = features_of(catalog, first, second, said.is_text)
    shots = shots_of(catalog) if shots is None else shots
    seconds, same_camera = moments(catalog, first, second)
    one_shot = (shots[first] == shots[second]) & (shots[first] >= 0)
    odds = log_odds(said, features, seconds, one_shot)
    return Pairs(
        first,
        second,
        probabilities(odds),
        tiers(catalog.tinies, first, second, features, seconds),
        features["cosine"] * np.float32(1 - catalog.floor) + np.float32(catalog.floor),
        np.rint((1 - features["agreement"]) * (_HASH_BITS / 2)).astype(np.uint16),
        features["correlation"],
        features["ranks"],
        features["aligned"],
        features["detail"],
        features["fine"],
        features["overlap"],
        np.full(len(first), np.nan, np.float32),
        seconds,
        same_camera,
    )


def dated(pairs: Pairs, taken: NDArray[np.float64]) -> Pairs:
    """The pairs, weighed with the times that copies without a clock borrow (`dates.borrowed`).

    They count against a pair as much as against a copy, whoever judged it.

    Args:
        pairs: as `evidence` weighs them, each once.
        taken: n capture times by row; NaN where unknown.
    """
    against = np.float32(_APART_COPY) * _odds_against(dates.borrowed(pairs, taken))
    odds = odds_of(pairs.probability) - against
    weighed = np.where(against > 0, probabilities(odds), pairs.probability)
    return replace(pairs, probability=weighed)


def vouched(pairs: Pairs, rank: Rows, shots: Rows) -> Pairs:
    """All pairs of a catalog, weighed anew with what the other photos say of each.

    Args:
        pairs: as `evidence` weighs them, each once.
        rank: n int32, see `support.support`.
        shots: `shots_of` the catalog.
    """
    if not len(pairs):
        return pairs
    odds = odds_of(pairs.probability)
    heard = support(pairs.first, pairs.second, odds, rank)
    thirds = _witnesses(pairs, odds, rank, heard)
    crowd = crowding(pairs.first, pairs.second, odds, len(rank))
    said = _with_third(odds, thirds)
    # what is no witness does not vouch, but it keeps the doubts of others away
    echoed = ~np.isnan(heard) & ~(thirds >= heard)
    unharmed = np.maximum(said, np.minimum(odds, _with_third(odds, heard)))
    said = np.where(echoed, unharmed, said)
    said -= np.float32(AGAINST_CROWDS) * crowd
    # one shot is one shot, and the same pixels are the same picture, whoever else it resembles
    certain = (shots[pairs.first] == shots[pairs.second]) & (shots[pairs.first] >= 0)
    certain |= pairs.tier == Tier.SAME
    odds = np.where(certain, np.maximum(odds, said), said)
    return replace(pairs, probability=probabilities(odds), support=thirds)


def _witnesses(pairs: Pairs, odds: Floats, rank: Rows, heard: Floats) -> Floats:
    """`support` by thirds that are not the same picture as one of the two, m float32.

    The same picture would repeat what the pair's own evidence said. Of pairs that are the same
    picture themselves everyone is heard.
    """
    others = pairs.tier != Tier.SAME
    thirds = heard.copy()
    thirds[others] = support(pairs.first[others], pairs.second[others], odds[others], rank)
    return thirds


def _with_third(odds: Floats, thirds: Floats) -> Floats:
    """Log-odds of pairs, weighed with those of their best third where they have one (not NaN)."""
    asked = ~np.isnan(thirds)
    said = odds.copy()
    said[asked] = judges().vouched.odds(vouched_features(odds[asked], thirds[asked]))
    return np.asarray(np.maximum(said, odds - np.float32(MOST_DOUBT)), np.float32)


def vouched_features(odds: Floats, thirds: Floats) -> dict[str, Floats]:
    """What the judge of pairs with a third looks at: `odds`, and `third` within its range."""
    low, high = _THIRD
    return {"odds": odds, "third": np.clip(thirds, low, high)}


def odds_of(probability: Floats) -> Floats:
    """Log-odds, -16 to 16."""
    p = probability.astype(np.float64)
    with np.errstate(divide="ignore"):
        odds = np.log(p) - np.log1p(-p)
    return np.asarray(np.clip(odds, -_MOST_ODDS, _MOST_ODDS), np.float32)


def probabilities(odds: Floats) -> Floats:
    """Of log-odds, float32."""
    return np.asarray(1 / (1 + np.exp(-odds, dtype=np.float32)), np.float32)


def log_odds(
    said: Judges, features: Mapping[str, Floats], seconds: Floats, one_shot: Flags
) -> Floats:
    """What the judges make of each row of `features_of`, with what the clocks say; m float32."""
    apart = _odds_against(seconds)
    shot = np.float32(_ONE_SHOT) * one_shot
    looked_at = ~np.isnan(features["fine"])
    scene = said.scene.odds(features) + shot - apart
    copy = _copy_odds(said, features) + shot - np.float32(_APART_COPY) * apart
    text = said.text.odds(features) + shot - np.float32(_APART_COPY) * apart
    odds = np.where(looked_at, np.maximum(scene, copy), scene)
    odds = np.where(looked_at & (features["text"] > 0), text, odds)
    least = np.where(one_shot, np.float32(_LEAST_OF_ONE_SHOT), np.float32(LEAST_COSINE))
    is_far = features["cosine"] < least
    return np.where(is_far, np.float32(_FAR), odds).astype(np.float32)


def _odds_against(seconds: Floats) -> Floats:
    """Log-odds against a scene of what was taken so far apart; float32."""
    apart = [np.float32(against) * (seconds >= after) for after, against in _APART]
    return np.asarray(np.sum(apart, axis=0), np.float32)


def _copy_odds(said: Judges, features: Mapping[str, Floats]) -> Floats:
    """Log-odds of the judge of copies, to whom pixels that agree less never speak for a pair."""
    aligned = np.maximum(features["aligned"], np.float32(_NO_COPY))
    return said.copy.odds({**features, "aligned": aligned})


def odds_by_pixels(said: Judges, features: Mapping[str, Floats], seconds: Floats) -> Floats:
    """Log-odds by the judges of copies and of text alone, of pictures laid over each other."""
    copy, text = _copy_odds(said, features), said.text.odds(features)
    odds = np.where(features["text"] > 0, text, copy)
    return np.asarray(odds - np.float32(_APART_COPY) * _odds_against(seconds), np.float32)


def features_of(catalog: Catalog, first: Rows, second: Rows, is_text: Judge) -> dict[str, Floats]:
    """What the judges look at; m float32 in each.

    `cosine` (with the network's floor taken out), `agreement` (of difference hashes, -1 to 1),
    `correlation`, `ranks`; and, NaN where the pictures were not laid over each other, `aligned`,
    `detail`, `fine`, `overlap` and `text` (above 0 where both pictures are of text).
    """
    m = len(first)
    floor = np.float32(catalog.floor)
    cosine = (cosines(catalog.vectors, first, second) - floor) / (1 - floor)
    bits = np.bitwise_count(catalog.dhashes[first] ^ catalog.dhashes[second])
    features = {
        "cosine": cosine,
        "agreement": 1 - bits.sum(axis=1, dtype=np.float32) * np.float32(2 / _HASH_BITS),
        "correlation": products_of(catalog.tinies, first, second, colours),
        "ranks": products_of(catalog.lumas, first, second, ranks),
    }
    for name in ("aligned", "detail", "fine", "overlap", "text"):
        features[name] = np.full(m, np.nan, np.float32)
    weight, least = _RESEMBLES
    resembles = np.maximum(features["correlation"], features["ranks"]) * weight + cosine >= least
    close = np.flatnonzero(resembles & (cosine >= LEAST_COSINE))
    a, b = first[close], second[close]
    for part, found in align.align(catalog.lumas, a, b):
        here = close[part]
        features["aligned"][here] = found.pixels
        features["detail"][here] = found.detail
        features["fine"][here] = found.fine
        features["overlap"][here] = found.overlap
    rows, place = np.unique(np.concatenate([a, b]), return_inverse=True)
    known = textness(catalog.lumas[rows], catalog.tinies[rows], is_text)
    features["text"][close] = np.minimum(known[place[: len(a)]], known[place[len(a) :]])
    return features


def textness(lumas: Bytes, tinies: Bytes, is_text: Judge) -> Floats:
    """What `is_text` says of each picture: above 0 for a page or a screenshot of text.

    Args:
        lumas: n×64×64 uint8.
        tinies: n×16×16×3 uint8.
        is_text: judges by `text_features`.

    Returns:
        n float32, log-odds less the threshold of the product.
    """
    parts = [
        is_text.odds(text_features(lumas[at : at + _AT_ONCE], tinies[at : at + _AT_ONCE]))
        for at in range(0, len(lumas), _AT_ONCE)
    ]
    return np.concatenate(parts) if parts else np.empty(0, np.float32)


def text_features(lumas: Bytes, tinies: Bytes) -> dict[str, Floats]:
    """What tells text: much of one tone, much ink, lines; n float32 in each."""
    n = len(lumas)
    pixels = lumas.astype(np.float32)
    spread = pixels.reshape(n, -1).std(axis=1)
    tone = _share_of_one_tone(lumas)
    ink = (np.abs(align.without_surroundings(pixels, 5)) > 10).mean(axis=(1, 2))  # noqa: PLR2004
    across = np.abs(np.diff(pixels, axis=2)).mean(axis=(1, 2))
    down = np.abs(np.diff(pixels, axis=1)).mean(axis=(1, 2))
    lines = np.abs(np.log(np.maximum(down, 0.1) / np.maximum(across, 0.1)))
    blocks = _variances_of_blocks(pixels)
    red, green, blue = tinies[..., 0], tinies[..., 1], tinies[..., 2]
    most = np.maximum(np.maximum(red, green), blue)
    colourful = (most - np.minimum(np.minimum(red, green), blue)).mean(axis=(1, 2))
    features = {
        "tone": tone, "ink": ink, "across": across, "down": down, "lines": lines,
        "lines_of_tone": lines * tone, "ink_on_tone": ink * tone,
        "ink_per_spread": ink * 50 / np.maximum(spread, 5), "spread": spread, "colour": colourful,
        "calm": (blocks < 4**2).mean(axis=(1, 2)), "busy": (blocks > 18**2).mean(axis=(1, 2)),
    }  # fmt: skip
    return {name: np.asarray(value, np.float32) for name, value in features.items()}


_BLOCKS: Final = np.kron(np.eye(8, dtype=np.float32), np.ones((1, LUMA_SIDE // 8), np.float32))
"""8×64: sums of eight neighbours."""


def _variances_of_blocks(pixels: Floats) -> Floats:
    """n×8×8: of each 8×8 pixels of n×64×64 whole numbers up to 255.

    Their sums and those of their squares are exact in float32; numpy takes five times as long for
    deviations over short axes.
    """
    mean = _BLOCKS @ pixels @ _BLOCKS.T / np.float32(64)
    squares = _BLOCKS @ np.square(pixels) @ _BLOCKS.T / np.float32(64)
    return np.asarray(squares.astype(np.float64) - np.square(mean, dtype=np.float64), np.float32)


def _share_of_one_tone(lumas: Bytes) -> Floats:
    """Largest share of pixels whose brightness lies within 33 neighbouring values."""
    n = len(lumas)
    cells = lumas.reshape(n, -1) + (np.arange(n) * 257 + 1)[:, None]
    below = np.bincount(cells.ravel(), minlength=n * 257).reshape(n, 257).cumsum(axis=1)
    return np.asarray((below[:, 33:] - below[:, :-33]).max(axis=1) / lumas[0].size, np.float32)


def shots_of(catalog: Catalog) -> Rows:
    """For each row a number that photos of one camera and one moment (0.5 s) share; -1 for none.

    A moment is no shot where many pictures share it, or where it is noon or midnight exactly.
    """
    shots: list[list[tuple[float, int]]] = []
    last: tuple[int, float] = (0, 0.0)
    for camera, taken, row in _stamped(catalog):
        if camera != last[0] or taken - last[1] >= SAME_MOMENT:
            shots.append([])
            last = (camera, taken)
        shots[-1].append((taken, row))
    numbers = np.full(len(catalog), -1, np.int32)
    for number, shot in enumerate(shots):
        if len(shot) == 1:
            continue
        rows = [row for _, row in shot]
        pictures = {catalog.dhashes[row].tobytes() for row in rows[: CROWD + 1]}
        to_the_second = all(taken.is_integer() for taken, _ in shot)
        most = _CROWD_OF_A_SECOND if to_the_second else CROWD
        if len(rows) <= CROWD and len(pictures) <= most:
            numbers[rows] = number
    return numbers


def _stamped(catalog: Catalog) -> Iterator[tuple[int, float, int]]:
    """Camera, time and row of the photos that may be of one shot with another one: hardly any.

    In the order of these three.
    """
    cameras, times = catalog.cameras(), catalog.taken()
    rows = np.flatnonzero((cameras > 0) & ~np.isnan(times) & (times % _HALF_A_DAY != 0))
    rows = rows[np.lexsort((rows, times[rows], cameras[rows]))]
    follows = (np.diff(times[rows]) < SAME_MOMENT) & (np.diff(cameras[rows]) == 0)
    is_near = np.zeros(len(rows), np.bool_)
    is_near[:-1] |= follows
    is_near[1:] |= follows
    near = rows[is_near]
    return zip(cameras[near].tolist(), times[near].tolist(), near.tolist(), strict=True)


def cosines(vectors: Floats, first: Rows, second: Rows) -> Floats:
    """Products of the vectors of each pair, m float32."""
    products: Floats = np.empty(len(first), np.float32)
    for start in range(0, len(first), _MULTIPLIED_AT_ONCE):
        part = slice(start, start + _MULTIPLIED_AT_ONCE)
        one, other = np.take(vectors, first[part], axis=0), np.take(vectors, second[part], axis=0)
        np.einsum("ij,ij->i", one, other, out=products[part])
    return products


def products_of(pictures: Bytes, first: Rows, second: Rows, view: Any) -> Floats:
    """Products of what `view` makes of the pictures of each pair."""
    products: Floats = np.empty(len(first), np.float32)
    for start in range(0, len(first), _BLOCK):
        part = slice(start, start + _BLOCK)
        rows, place = np.unique(np.concatenate([first[part], second[part]]), return_inverse=True)
        views = [view(pictures[rows[at : at + _AT_ONCE]]) for at in range(0, len(rows), _AT_ONCE)]
        seen, half = np.concatenate(views), len(first[part])
        products[part] = cosines(seen, *np.split(place.astype(np.int32), [half]))
    return products


def colours(tinies: Bytes) -> Floats:
    """n×768 unit vectors without mean colour; their product is the correlation."""
    values = tinies.astype(np.float32)
    values -= values.mean(axis=(1, 2), keepdims=True)
    flat = values.reshape(len(values), -1)
    lengths = np.linalg.norm(flat, axis=1, keepdims=True)
    return np.asarray(flat / np.maximum(lengths, 1e-3), np.float32)


def ranks(lumas: Bytes) -> Floats:
    """n×256 unit vectors of 16×16 brightness ranks (histogram equalisation); ties share theirs."""
    n = len(lumas)
    half = (_sums_of_four(lumas.astype(np.uint16)) >> 2).reshape(n, -1)
    cells = (half + (np.arange(n) * 256)[:, None]).ravel()
    counts = np.bincount(cells, minlength=n * 256).reshape(n, 256).astype(np.float32)
    rank = counts.cumsum(axis=1) - counts / 2
    ranked = _sums_of_four(rank.ravel()[cells].reshape(n, 32, 32)) / 4
    return align.unit((ranked / 4).reshape(n, -1))


def _sums_of_four(pictures: NDArray[T]) -> NDArray[T]:
    """n×2h×2w to n×h×w, exactly; numpy takes ten times as long for a mean over short axes."""
    top, bottom = pictures[:, ::2], pictures[:, 1::2]
    return top[..., ::2] + top[..., 1::2] + bottom[..., ::2] + bottom[..., 1::2]


def moments(catalog: Catalog, first: Rows, second: Rows) -> tuple[Floats, Flags]:
    """Of each pair the seconds apart (NaN where not known), and whether one camera is recorded."""
    taken, camera = catalog.taken(), catalog.cameras()
    seconds = np.abs(taken[first] - taken[second]).astype(np.float32)
    return seconds, (camera[first] == camera[second]) & (camera[first] > 0)


def tiers(
    tinies: Bytes, first: Rows, second: Rows, features: Mapping[str, Floats], seconds: Floats
) -> Bytes:
    """SAME where the pixels agree and no clock says that the shutter fell twice; else NEAR."""
    difference = np.abs(tinies[first].astype(np.int16) - tinies[second]).mean(axis=(1, 2, 3))
    bits = (1 - features["agreement"]) * (_HASH_BITS / 2)
    fine = features["fine"]
    alike = ((bits <= _SAME_BITS) & (fine >= _SAME_FINE)) | (fine >= _SURELY_FINE)
    alike &= (difference <= _SAME_DIFFERENCE) & (features["overlap"] == 1)
    one_shot = ~(seconds >= SAME_MOMENT)
    return np.where(alike & one_shot, Tier.SAME, Tier.NEAR).astype(np.uint8)
