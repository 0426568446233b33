"""Time regrouping: build the hierarchy, move the slider, change the keeper rules, decide.

    python -m tests.benchmarks.regroup [--photos 100000] [--pairs 300000] [--dense 1000]

The library is made up: groups of two to eight near-duplicates whose pairs all resemble each other,
bursts that resemble their neighbours in time only (chains), and look-alikes at random that tie
everything together loosely; a tenth of the photos has a byte copy. Medians of the rounds.
"""

from __future__ import annotations

import argparse
import statistics
import time
from collections.abc import Callable
from itertools import combinations
from pathlib import Path

import numpy as np

from purger.core.bulk import Which, propose
from purger.core.decisions import Decision, KeptSet, NotDuplicates
from purger.core.domain import Catalog, Findings, Photo
from purger.core.goal import offers_of, sureness
from purger.core.graph import ranges
from purger.core.hierarchy import Hierarchy
from purger.core.review import Review
from purger.core.rules import DEFAULT, Kind, Rule
from purger.ui.models import clusters_of
from tests.paint import catalog, findings, pairs, traits

_CHAINS, _CHAIN_REACH, _REACH = 0.02, 2, 8
RULES = DEFAULT.first(Rule(Kind.PREFER, "/photos/best"), Rule(Kind.NEWEST))


def library(photos: int, wanted: int, seed: int = 0) -> Findings:
    dice = np.random.default_rng(seed)
    ends, chances = _edges(photos, wanted, dice)
    digests = np.arange(photos)
    digests[-photos // 10 :] = dice.integers(0, photos * 9 // 10, photos - photos * 9 // 10)
    all_traits = [
        traits(width=int(w), height=3000, sharpness=float(s), taken=float(t), camera="C")
        for w, s, t in zip(
            dice.choice([4000, 2000], photos),
            dice.normal(100, 30, photos),
            np.arange(photos),
            strict=True,
        )
    ]
    sizes = dice.integers(10**6, 10**7, photos).tolist()
    of = Catalog(
        tuple(
            Photo(Path(f"/photos/{i // 1000:03}/{i:07}.jpg"), size, 10**18 + i, 1, i + 1)
            for i, size in enumerate(sizes)
        ),
        tuple(all_traits),
        np.empty((photos, 0), np.float32),
        np.repeat(digests.astype("<u4"), 8).view(np.uint8).reshape(photos, 32),
        np.zeros((photos, 32), np.uint8),
        np.zeros((photos, 16, 16, 3), np.uint8),
        np.zeros((photos, 0, 0), np.uint8),
    )
    labels = np.arange(photos) * max(1, photos // 300) // photos
    found = [(a, b, p) for (a, b), p in zip(ends.tolist(), chances.tolist(), strict=True)]
    return findings(of, pairs(found), labels.tolist())


def _edges(photos: int, wanted: int, dice: np.random.Generator) -> tuple[np.ndarray, np.ndarray]:
    """The pairs of a library, m×2 int64, and the probability of each, m float64."""
    dealt = photos // 2
    is_chain = dice.random(dealt) < _CHAINS
    sizes = np.where(is_chain, dice.integers(10, 40, dealt), dice.integers(2, 9, dealt))
    begins = np.cumsum(sizes + dice.integers(0, 6, dealt)) - sizes
    fit = np.flatnonzero(begins + sizes <= photos)
    links = []
    for apart in range(1, _REACH + 1):
        has = fit[(sizes[fit] > apart) & (~is_chain[fit] | (apart <= _CHAIN_REACH))]
        counts = sizes[has] - apart
        first = begins[has].repeat(counts) + ranges(np.zeros_like(counts), counts)
        links.append(np.stack([first, first + apart], axis=1))
    close = np.concatenate(links)
    close = close[np.argsort(close[:, 0], kind="stable")][: wanted * 4 // 5]
    loose = np.sort(dice.integers(0, photos, (max(0, wanted - len(close)), 2)), axis=1)
    loose = loose[loose[:, 0] < loose[:, 1]]
    ends = np.concatenate([close, loose])
    chances = np.concatenate([
        dice.beta(6, 2, len(close)), 0.02 + 0.3 * dice.random(len(loose))
    ])  # fmt: skip
    _, first = np.unique(ends[:, 0] * photos + ends[:, 1], return_index=True)
    return ends[first], chances[first]


def dense(photos: int, seed: int = 0) -> Findings:
    dice = np.random.default_rng(seed)
    every = list(combinations(range(photos), 2))
    chances = dice.beta(4, 2, len(every)).tolist()
    return findings(
        catalog(photos), pairs([(a, b, p) for (a, b), p in zip(every, chances, strict=True)])
    )


def told(name: str, act: Callable[[], object], rounds: int = 9) -> None:
    times = []
    for _ in range(rounds):
        begun = time.perf_counter()
        act()
        times.append((time.perf_counter() - begun) * 1e3)
    print(f"{name:52} median {statistics.median(times):9.1f} ms   max {max(times):9.1f} ms")


def measure(found: Findings) -> None:
    print(f"\n{len(found.catalog):,} photos, {len(found.pairs):,} pairs")
    told("build", lambda: Hierarchy.of(found), rounds=3)
    hierarchy = Hierarchy.of(found)
    cut = hierarchy.cut(0.8)
    print(f"{len(cut):,} groups with {len(cut.members):,} photos at 80 %")
    at = iter(np.tile(np.arange(1, 100), 99) / 100)
    told("cut", lambda: hierarchy.cut(next(at)), rounds=99)
    told("totals of all 101 positions", hierarchy.totals)
    told("cut and totals", lambda: (hierarchy.cut(next(at)), hierarchy.totals()), rounds=99)
    told("histogram", hierarchy.histogram)
    told("every Group made", lambda: list(Hierarchy.of(found).cut(0.8)), rounds=1)
    review = Review(found, hierarchy.cut(0.8))
    review.mark_all_but_best(review.groups)
    told("review.regroup", lambda: review.regroup(next(at)), rounds=99)
    told("review.regroup and clusters_of",
         lambda: (review.regroup(next(at)), clusters_of(review)), rounds=99)  # fmt: skip
    review.regroup(0.8)
    review.unmark(review.marks)
    told("all that a goal may mark", lambda: offers_of(review))
    offers = offers_of(review)
    told("the marks for a third of it",
         lambda: offers.reach(offers.size // 3, sureness(review)))  # fmt: skip
    none = np.zeros(len(found.catalog), np.bool_)
    told("propose all but the best", lambda: propose(review, review.groups, Which.ALL))
    told("rank by other rules (not on the GUI's thread)", lambda: hierarchy.ranked(RULES), rounds=3)
    ranked = hierarchy.ranked(RULES)
    told("review.rank", lambda: review.rank(ranked, none))
    told("mark all but the best everywhere", lambda: review.mark_all_but_best(review.groups))
    groups = iter(review.groups[: min(40, len(review.groups))])
    told("review.rank, marks follow", lambda: review.rank(hierarchy, none, follow=True), rounds=1)
    told("split the next of the largest groups", lambda: review.split(next(groups)))
    told("keep all of the next", lambda: review.keep_all(next(groups)))
    told("also similar", lambda: hierarchy.also_similar(cut[0].members, 0.3))
    contents = [hierarchy.digests(group.members) for group in cut[:2000]]
    many = [
        Decision(i, KeptSet.of(of), 0.0)
        if i % 2 or len(set(of)) == 1
        else Decision(i, NotDuplicates.of([[digest] for digest in set(of)]), 0.0)
        for i, of in enumerate(contents)
    ]
    told(f"{len(many):,} decisions at once", lambda: hierarchy.under(many), rounds=3)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--photos", type=int, default=100_000)
    parser.add_argument("--pairs", type=int, default=300_000)
    parser.add_argument("--dense", type=int, default=1_000)
    options = parser.parse_args()
    measure(library(options.photos, options.pairs))
    measure(dense(options.dense))


if __name__ == "__main__":
    main()
