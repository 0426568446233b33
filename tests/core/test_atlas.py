"""The map: every photo has its own place, like lies beside like, names and order do not matter."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from purger.core import atlas, findings
from purger.core.atlas import _close, _unit, draw, neighbours_of
from purger.core.domain import Bytes, Floats, Progress, Stage
from purger.core.errors import FindingsError
from tests.paint import catalog, run
from tests.paint import findings as made_up


def digests_of(numbers: list[int]) -> Bytes:
    return np.array([[number] * 8 for number in numbers], "<u4").view(np.uint8).reshape(-1, 32)


def themes(n: int, count: int, dim: int = 64, seed: int = 0) -> tuple[Floats, np.ndarray]:
    """Unit vectors around `count` themes, and the theme of each."""
    dice = np.random.default_rng(seed)
    of = dice.integers(0, count, n)
    vectors = dice.normal(size=(count, dim))[of] + 0.4 * dice.normal(size=(n, dim))
    return (vectors / np.linalg.norm(vectors, axis=1, keepdims=True)).astype(np.float32), of


@pytest.mark.parametrize("n", [1, 2, 3, 5, 12, 13, 20, 50, 300])
def test_every_photo_gets_a_place_of_its_own_in_the_unit_square(n: int) -> None:
    vectors, _ = themes(n, 5)
    places = run(draw(vectors, digests_of(list(range(n)))))
    assert places.shape == (n, 2)
    assert places.dtype == np.float32
    assert places.min() >= 0
    assert places.max() <= 1
    assert len(np.unique(places, axis=0)) == n
    if n > 1:
        assert np.ptp(places, axis=0).max() == pytest.approx(1, abs=1e-5)


def test_no_photo_gets_no_place() -> None:
    places = run(draw(np.empty((0, 8), np.float32), digests_of([])))
    assert (places.shape, places.dtype) == ((0, 2), np.float32)


@pytest.mark.parametrize("dim", [0, 1, 2, 3, 700])
def test_vectors_of_any_dimension_will_do(dim: int) -> None:
    vectors = np.random.default_rng(1).normal(size=(40, dim)).astype(np.float32)
    places = run(draw(vectors, digests_of(list(range(40)))))
    assert np.isfinite(places).all()
    assert len(np.unique(places, axis=0)) == 40


@pytest.mark.parametrize("same_bytes", [True, False])
def test_photos_that_are_all_alike_lie_apart(*, same_bytes: bool) -> None:
    vectors = np.ones((2000, 16), np.float32) / 4
    numbers = [7] * 2000 if same_bytes else list(range(2000))
    places = run(draw(vectors, digests_of(numbers)))
    assert len(np.unique(places, axis=0)) == 2000


def test_like_lies_beside_like() -> None:
    vectors, of = themes(600, 6)
    places = run(draw(vectors, digests_of(list(range(600)))))
    far = ((places[:, None] - places[None]) ** 2).sum(axis=2)
    np.fill_diagonal(far, np.inf)
    nearest = np.argsort(far, axis=1)[:, :5]
    assert (of[nearest] == of[:, None]).mean() > 0.98


def test_copies_lie_beside_each_other_and_not_on_one_point() -> None:
    vectors, _ = themes(400, 5)
    numbers = list(range(400))
    vectors[100:130], numbers[100:130] = vectors[100], [100] * 30
    places = run(draw(vectors, digests_of(numbers)))
    copies = places[100:130]
    assert len(np.unique(copies, axis=0)) == 30
    assert np.ptp(copies, axis=0).max() < 0.2
    middle = np.linalg.norm(places - copies.mean(axis=0), axis=1)
    assert middle[100:130].mean() < np.median(middle) / 3


def test_the_same_folder_gives_the_same_map_whatever_the_files_are_called(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(atlas, "_EXACT_TO", 300)
    monkeypatch.setattr(atlas, "_FFT_FROM", 300)
    monkeypatch.setattr(atlas, "_LATE", 100)
    vectors, _ = themes(600, 20)
    digests = digests_of([number * 7919 % 100_003 for number in range(600)])
    first = run(draw(vectors, digests))
    other = np.random.default_rng(5).permutation(600)
    again = run(draw(vectors[other], digests[other]))
    assert np.array_equal(first[other], again)


def test_it_tells_how_far_it_is_and_can_be_stopped_anywhere() -> None:
    vectors, _ = themes(400, 5)
    told = []
    for progress in draw(vectors, digests_of(list(range(400)))):
        assert progress.stage is Stage.MAP
        told.append(progress.done)
    assert told == sorted(told)
    assert told[-1] == 100
    assert len(set(told)) > 20
    steps = draw(vectors, digests_of(list(range(400))))
    assert next(steps) == Progress(Stage.MAP, 0, 100)
    steps.close()


def test_photos_beyond_the_most_that_are_embedded_find_their_place(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(atlas, "_MOST", 400)
    vectors, of = themes(800, 4)
    places = run(draw(vectors, digests_of(list(range(800)))))
    assert len(np.unique(places, axis=0)) == 800
    far = ((places[:, None] - places[None]) ** 2).sum(axis=2)
    np.fill_diagonal(far, np.inf)
    assert (of[far.argmin(axis=1)] == of).mean() > 0.95


def test_few_neighbours_are_exact() -> None:
    points = np.random.default_rng(2).normal(size=(500, 8)).astype(np.float32)
    rows, far = run(neighbours_of(points, points, 5, own=True))
    truth = ((points[:, None] - points[None]) ** 2).sum(axis=2)
    np.fill_diagonal(truth, np.inf)
    assert np.array_equal(rows, np.argsort(truth, axis=1)[:, :5])
    assert np.allclose(far, np.sort(truth, axis=1)[:, :5], atol=1e-4)


def test_of_many_nearly_all_neighbours_are_found() -> None:
    points, _ = themes(6000, 60, 32)
    rows, _ = run(neighbours_of(points, points, 10, own=True))
    truth = 2 - 2 * points[:200] @ points.T
    truth[np.arange(200), np.arange(200)] = np.inf
    wanted = np.argsort(truth, axis=1)[:, :10]
    hits = [len(set(a) & set(b)) for a, b in zip(rows[:200], wanted, strict=True)]
    assert np.mean(hits) > 9


def test_the_map_is_kept_beside_the_findings(tmp_path: Path) -> None:
    file = tmp_path / "a.findings"
    of = catalog(12)
    findings.save(made_up(of), file)
    vectors, digests = findings.load_vectors(file)
    assert np.array_equal(vectors, of.vectors)
    assert np.array_equal(digests, of.digests)
    assert findings.load_map(file) is None
    places = np.random.default_rng(0).random((12, 2)).astype(np.float32)
    findings.save_map(places, file)
    assert np.array_equal(findings.load_map(file), places)
    findings.map_file(file).write_bytes(b"broken")
    assert findings.load_map(file) is None
    file.write_bytes(b"broken")
    with pytest.raises(FindingsError, match="damaged"):
        findings.load_vectors(file)


def test_one_far_cluster_does_not_squeeze_the_rest() -> None:
    dice = np.random.default_rng(3)
    near = dice.random((90, 2))
    far = dice.random((10, 2)) + np.array([60.0, 0.0])
    places = np.concatenate([near, far]).astype(np.float32)
    closed = _close(_unit(places))
    spread = np.ptp(closed[:90, 0]) / np.ptp(closed[:, 0])
    assert np.ptp(near[:, 0]) / np.ptp(places[:, 0]) < 0.02
    assert spread > 0.3
    assert closed[90:, 0].min() > closed[:90, 0].max()
    # who was left of whom still is, and close ones are as they were to each other
    assert (np.argsort(closed[:, 0]) == np.argsort(places[:, 0])).all()
