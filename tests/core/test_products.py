"""Products in whole numbers: exact, and never too small to let a close pair through."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import numpy as np
import pytest

from purger.core.domain import Floats
from purger.core.products import MOST, ProductsWith, Rounded, products, rounded, rounded_each
from tests.paint import run


def numbers(count: int, axes: int, seed: int) -> np.ndarray:
    return np.random.default_rng(seed).integers(-MOST, MOST + 1, (count, axes)).astype(np.int8)


def vectors(count: int, axes: int) -> Floats:
    dice = np.random.default_rng(0)
    drawn = dice.normal(size=(count, axes)) * np.linspace(3, 0.1, axes)
    drawn[1::2] = drawn[::2] + 0.3 * drawn[1::2]
    return np.asarray(drawn / np.linalg.norm(drawn, axis=1, keepdims=True), np.float32)


def whole(of: Floats, rows: np.ndarray) -> Rounded:
    with ThreadPoolExecutor(2) as pool:
        return run(rounded(of, rows.astype(np.int32), pool))


@pytest.mark.parametrize("axes", [1, 48, 256, 2048])
def test_products_are_exact(axes: int) -> None:
    ours, theirs = numbers(37, axes, 1), numbers(90, axes, 2)
    ours[0], theirs[0], theirs[1] = MOST, MOST, -MOST  # as large and as small as they get
    expected = ours.astype(np.int32) @ theirs.T.astype(np.int32)
    room = np.full(40 * 90, 7, np.int32)
    assert (products(ours, theirs, room) == expected).all()
    assert (room[37 * 90 :] == 7).all()
    room[:] = 7
    assert (ProductsWith(theirs).of(ours, room) == expected).all()
    assert (room[37 * 90 :] == 7).all()


@pytest.mark.parametrize("axes", [3, 48, 256])
def test_no_close_pair_is_below_the_least_whole_product(axes: int) -> None:
    some = vectors(600, axes)
    rows = np.random.default_rng(3).permutation(600)[:500]
    of_them = whole(some, rows)
    exact = some[rows] @ some[rows].T
    found = products(of_them.numbers, of_them.numbers, np.empty(500 * 500, np.int32))
    assert np.abs(found * of_them.step**2 - exact).max() <= of_them.slack < 0.12
    for least in (-0.2, 0.3, 0.7, 1.0):
        assert (found[exact >= least] >= of_them.least(least)).all()
        assert (exact[found >= of_them.least(least)] >= least - 2 * of_them.slack).all()


def test_vectors_without_length_are_rounded_to_nothing() -> None:
    nothing = whole(np.zeros((5, 8), np.float32), np.arange(5))
    assert not nothing.numbers.any()
    assert nothing.least(0.4) > 0
    assert not rounded_each(np.zeros((2, 8), np.float32)).any()


def test_each_vector_is_rounded_by_its_own_step() -> None:
    some = np.array([[1, -0.5, 0], [0.002, 0.001, -0.001]], np.float32)
    assert rounded_each(some).tolist() == [[63, -32, 0], [63, 32, -32]]
