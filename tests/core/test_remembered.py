"""What was weighed of a growing library is weighed once, and says what weighing it anew would."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from purger.core import neighbours as module
from purger.core.domain import Catalog, Pairs
from purger.core.evidence import evidence, shots_of
from purger.core.neighbours import neighbours
from purger.core.remembered import Memory
from tests.paint import catalog, run, traits


def some(of: Catalog, rows: np.ndarray) -> Catalog:
    """These rows of a catalog, in their order."""
    chosen = tuple(of.photos[row] for row in rows), tuple(of.traits[row] for row in rows)
    names = ("vectors", "digests", "dhashes", "tinies", "lumas")
    return Catalog(*chosen, *(getattr(of, name)[rows] for name in names), of.floor)


def crowded(count: int = 60, together: int = 20) -> Catalog:
    """Photos of which every three show nearly the same, so many of them taken at one moment."""
    moments = [traits(camera="Canon", taken=float(i // together)) for i in range(count)]
    of = catalog(count, digests=[i if i % 7 else i // 14 for i in range(count)], all_traits=moments)
    rows = np.arange(count) // 3 * 3
    dice = np.random.default_rng(5)
    vectors = of.vectors[rows] + dice.normal(0, 0.02, of.vectors.shape).astype(np.float32)
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    return replace(
        of, vectors=vectors, dhashes=of.dhashes[rows], tinies=of.tinies[rows], lumas=of.lumas[rows]
    )


def agree(one: Pairs, other: Pairs) -> None:
    for column in fields(Pairs):
        found, expected = getattr(one, column.name), getattr(other, column.name)
        if found.dtype.kind == "f":
            assert np.allclose(found, expected, atol=1e-4, equal_nan=True), column.name
        else:
            assert np.array_equal(found, expected), column.name


@settings(max_examples=20, deadline=None)
@given(st.lists(st.integers(0, 1000), min_size=60, max_size=60), st.integers(1, 4))
def test_a_library_that_grows_has_the_pairs_that_it_would_have_at_once(
    keys: list[int], steps: int
) -> None:
    of, order, memory = crowded(), np.argsort(keys, kind="stable"), Memory()
    for step in range(1, steps + 1):
        part = some(of, np.sort(order[: len(order) * step // steps]))
        agree(run(neighbours(part, memory=memory)), run(neighbours(part)))


def test_a_pair_is_weighed_once(monkeypatch: pytest.MonkeyPatch) -> None:
    weighed: list[int] = []

    def counted(*what: Any) -> Pairs:
        weighed.append(len(what[1]))
        return evidence(*what)

    monkeypatch.setattr(module, "evidence", counted)
    of, memory = crowded(together=3), Memory()
    run(neighbours(some(of, np.arange(30)), memory=memory))
    first, known = sum(weighed), len(memory)
    assert first == known > 20
    run(neighbours(some(of, np.arange(30)), memory=memory))
    assert sum(weighed) == first
    run(neighbours(of, memory=memory))
    assert sum(weighed) == len(memory) > known


def test_a_pair_that_is_of_one_shot_no_more_is_weighed_again() -> None:
    of, memory = crowded(6), Memory()
    both = np.array([[0, 1, 4], [1, 2, 5]], np.int32)
    shots = np.array([3, 3, 3, -1, 7, 7], np.int32)
    memory.keep(of, [evidence(of, *both, shots)], shots)
    found, others = memory.parted(of, both, shots)
    assert (len(found), others.shape[1]) == (3, 0)
    crowd = np.array([-1, -1, -1, -1, 7, 7], np.int32)
    found, others = memory.parted(of, both, crowd)
    assert found.first.tolist() == [4]
    assert others.T.tolist() == [[0, 1], [1, 2]]
    memory.keep(of, [evidence(of, *others, crowd)], crowd)
    found, others = memory.parted(of, both, crowd)
    agree(
        Pairs(*(getattr(found, f.name)[np.argsort(found.first)] for f in fields(Pairs))),
        evidence(of, *both, crowd),
    )
    assert len(memory) == 3


def test_rows_may_be_others_than_before() -> None:
    of, memory = crowded(9), Memory()
    both = np.array([[0, 3], [1, 5]], np.int32)
    shots = shots_of(of)
    memory.keep(of, [evidence(of, *both, shots)], shots)
    turned = some(of, np.arange(9)[::-1])
    found, others = memory.parted(
        turned, np.array([[3, 7, 0], [5, 8, 1]], np.int32), shots_of(turned)
    )
    assert list(zip(found.first.tolist(), found.second.tolist(), strict=True)) == [(3, 5), (7, 8)]
    assert others.T.tolist() == [[0, 1]]


def test_nothing_is_remembered_of_nothing() -> None:
    of, memory = crowded(3), Memory()
    none = np.empty((2, 0), np.int32)
    memory.keep(of, [], shots_of(of))
    found, others = memory.parted(of, none, shots_of(of))
    assert (len(found), others.shape) == (0, (2, 0))
    assert not len(memory)
