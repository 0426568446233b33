from __future__ import annotations

import json
from dataclasses import fields

import numpy as np
import pytest

from purger.core.domain import Pairs
from purger.core.evidence import evidence
from tests.benchmarks import growth, synthetic

N = 900


@pytest.fixture(scope="module")
def drawn():
    return synthetic.draw(N, 3)


def quantiles(drawn, together):
    catalog, group = drawn
    first, second = (rows.astype(np.int32) for rows in np.triu_indices(N, 1))
    differ = (catalog.digests[first] != catalog.digests[second]).any(axis=1)
    keep = differ & ((group[first] == group[second]) == together)
    weighed = evidence(catalog, first[keep], second[keep])
    return {
        "cosine": np.quantile(weighed.cosine, (0.05, 0.5, 0.95)),
        "bits": np.quantile(weighed.hash_distance, (0.05, 0.5, 0.95)),
    }


def test_groups_are_as_alike_as_real_ones(drawn):
    found = quantiles(drawn, together=True)
    assert np.allclose(found["cosine"], (0.54, 0.89, 1.0), atol=0.12)
    assert np.allclose(found["bits"], (2, 29, 113), atol=15)


def test_unrelated_photos_are_as_unlike_as_real_ones(drawn):
    found = quantiles(drawn, together=False)
    assert np.allclose(found["cosine"], (-0.10, 0.02, 0.16), atol=0.03)
    assert np.allclose(found["bits"], (107, 126, 143), atol=5)


def test_nearly_half_stand_in_groups_and_some_are_byte_copies(drawn):
    catalog, group = drawn
    assert 0.35 < (np.bincount(group)[group] > 1).mean() < 0.65
    assert 0.9 * N < len(np.unique(catalog.digests, axis=0)) < N


def test_the_same_seed_draws_the_same_catalog(drawn):
    again, _ = synthetic.draw(N, 3)
    assert (again.vectors == drawn[0].vectors).all()
    assert again.photos == drawn[0].photos
    assert again.traits == drawn[0].traits


def brute(catalog):
    first, second = (rows.astype(np.int32) for rows in np.triu_indices(len(catalog), 1))
    differ = (catalog.digests[first] != catalog.digests[second]).any(axis=1)
    weighed = evidence(catalog, first[differ], second[differ])
    keep = weighed.probability >= np.float32(growth.LOOSEST)
    return Pairs(**{c.name: getattr(weighed, c.name)[keep] for c in fields(Pairs)})


def test_recall_of_all_pairs_is_one_and_of_half_is_half():
    catalog, _ = synthetic.draw(150, 1)
    pairs = brute(catalog)
    whole, _ = growth.recall(catalog, pairs, (growth.LOOSEST, 0.8), 10**6)
    assert whole.above == whole.found > 20
    half = Pairs(**{c.name: getattr(pairs, c.name)[::2] for c in fields(Pairs)})
    part, _ = growth.recall(catalog, half, (growth.LOOSEST, 0.8), 10**6)
    assert part.above == whole.above
    assert part.share == pytest.approx(0.5, abs=0.1)


def test_a_sample_bounds_the_work_of_brute_force():
    catalog, _ = synthetic.draw(150, 1)
    few, _ = growth.recall(catalog, Pairs.none(), (growth.LOOSEST, 0.8), 1500)
    assert few.photos <= 10
    assert few.found == 0


def test_exponents_tell_linear_from_quadratic():
    def size(photos, seconds):
        stages = {"cluster": seconds, "neighbours": seconds, "group": 1.0}
        return growth.Size(photos, 1, 0, 0, stages, {}, {}, ())

    assert growth.exponents(size(10, 1), size(100, 10))["cluster"] == pytest.approx(1)
    grown = growth.exponents(size(10, 1), size(100, 100))
    assert (grown["neighbours"], grown["group"]) == (pytest.approx(2), pytest.approx(0))


def test_it_runs_each_size_in_a_process_of_its_own(tmp_path, capsys):
    file = tmp_path / "g.json"
    growth.main(["--sizes", "200", "--json", str(file)])
    (size,) = json.loads(file.read_text("utf-8"))["sizes"]
    assert size["photos"] == 200
    assert size["recall"][0]["found"] == size["recall"][0]["above"] > 0
    assert min(size["peak_bytes"].values()) > 2**20
    assert "200 photos" in capsys.readouterr().out
