"""Photos that look the same in every number: weighed once, written for all, never n² of them."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from purger.core import doubles as module
from purger.core import neighbours as finding
from purger.core.domain import Catalog, Pairs, Rows, Tier
from purger.core.doubles import Doubles
from purger.core.evidence import evidence
from purger.core.group import group
from purger.core.neighbours import close_pairs, neighbours
from tests.core.test_neighbours import alike, rows
from tests.paint import catalog, findings, run, traits


def every(of: Catalog) -> Rows:
    return np.arange(len(of), dtype=np.int32)


def test_doubles_are_equal_in_all_that_is_weighed() -> None:
    told = [traits(), traits(), traits(), traits(taken=7.0), traits(camera="C"), traits(width=99)]
    of = alike(catalog(8, all_traits=[*told, traits(), traits()]), dict.fromkeys(range(1, 7), 0))
    lumas = of.lumas.copy()
    lumas[6, 0, 0] ^= 1
    found = Doubles.of(replace(of, lumas=lumas), every(of)[::-1].copy())
    assert found.firsts.tolist() == [7, 6, 5, 4, 3, 2]
    assert found.samples().tolist() == [[1], [2]]


def variants() -> Catalog:
    """Four pictures in up to six contents each; the first two and their variants are alike."""
    of = alike(catalog(24), {i: i % 4 for i in range(4, 18)})
    vectors = of.vectors.copy()
    for row in range(1, 18, 4):
        vectors[row] = vectors[0] + 0.4 * of.vectors[1]
        vectors[row] /= np.linalg.norm(vectors[row])
    of.dhashes[1::4] = of.dhashes[0]
    return replace(of, vectors=vectors)


def test_what_is_written_is_what_weighing_each_pair_gives() -> None:
    of = variants()
    found = run(close_pairs(of))
    whole = evidence(of, *(side.astype(np.int32) for side in np.triu_indices(len(of), 1)))
    likely = np.flatnonzero(whole.probability >= np.float32(finding.LOOSEST))
    assert len(likely) == 57
    assert rows(found) == [rows(whole)[i] for i in likely.tolist()]
    for name in Pairs.__dataclass_fields__:
        got, wanted = getattr(found, name), getattr(whole, name)[likely]
        assert got.dtype == wanted.dtype
        assert np.allclose(got, wanted, equal_nan=True, atol=1e-5), name


def test_copies_of_one_picture_are_weighed_once(monkeypatch: pytest.MonkeyPatch) -> None:
    weighed = []

    def counted(of: Catalog, first: Rows, second: Rows, shots: Rows) -> Pairs:
        weighed.append(len(first))
        return evidence(of, first, second, shots)

    monkeypatch.setattr(finding, "evidence", counted)
    of = alike(catalog(400), dict.fromkeys(range(1, 400), 0))
    (found,) = group(findings(of, run(neighbours(of))), 0.99)
    assert sum(weighed) == 1
    assert (len(found.members), found.tier) == (400, Tier.SAME)
    assert found.evidence == "same picture, 100% alike"


def test_too_many_copies_fall_into_blocks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MOST", 400)
    monkeypatch.setattr(module, "MOST_PER_PHOTO", 0)
    of = alike(catalog(80), {**dict.fromkeys(range(2, 60), 0), **dict.fromkeys(range(60, 79), 1)})
    found = run(neighbours(of))
    assert len(found) == 9 * 28 + 6 + 3
    cut = group(findings(of, found), 0.9)
    assert sorted(cut.sizes.tolist()) == [3, 4] + [8] * 9
    assert sorted(row for one in cut for row in one.members) == list(range(79))
