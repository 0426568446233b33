"""The judges: plain numbers, symmetric, monotone where it matters, and sound on real content."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageOps

from purger import assets
from purger.core.domain import Catalog
from purger.core.evidence import (
    Judge,
    Term,
    evidence,
    features_of,
    judges,
    log_odds,
    odds_by_pixels,
    odds_of,
    shots_of,
    textness,
)  # fmt: skip
from tests.paint import catalog, scene, traits


def looks(image: Image.Image) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """What decoding keeps of a picture: hash, tiny picture, luma."""
    small = image.convert("RGB")
    grey = small.convert("L")
    rows = np.asarray(grey.resize((17, 16), Image.Resampling.LANCZOS), np.int16)
    return (
        np.packbits(rows[:, 1:] > rows[:, :-1]),
        np.asarray(small.resize((16, 16), Image.Resampling.BOX)),
        np.asarray(grey.resize((64, 64), Image.Resampling.BOX)),
    )


def seen(one: Image.Image, other: Image.Image, cosine: float) -> Catalog:
    """Two photos whose embeddings have this cosine."""
    of = catalog(2)
    hashes, tinies, lumas = (
        np.stack(column) for column in zip(looks(one), looks(other), strict=True)
    )
    vectors = np.zeros_like(of.vectors)
    vectors[:, 0] = 1, cosine
    vectors[1, 1] = (1 - cosine**2) ** 0.5
    return replace(of, vectors=vectors, dhashes=hashes, tinies=tinies, lumas=lumas)


def probability(of: Catalog) -> float:
    rows = np.array([0], np.int32), np.array([1], np.int32)
    found = float(evidence(of, *rows).probability[0])
    assert float(evidence(of, *rows[::-1]).probability[0]) == pytest.approx(found, abs=1e-5)
    return found


def test_a_judge_is_a_sum_of_plain_terms() -> None:
    judge = Judge.from_json({"bias": -1, "terms": [["a", None, 2], ["a", 0.5, 4]]})
    assert judge == Judge(-1.0, (Term("a", 2.0), Term("a", 4.0, 0.5)))
    odds = judge.odds({"a": np.array([0.0, 0.5, 1.0], np.float32)})
    assert odds.tolist() == [-1.0, 0.0, 3.0]


def test_the_shipped_numbers_are_calibrated() -> None:
    raw = json.loads((assets.resources() / "evidence.json").read_text("utf-8"))
    steps = raw["calibration"]
    assert sum(count for *_, count in steps) > 2000
    for said, true, count in steps:
        if count >= 60:
            assert abs(said - true) < 0.2
    assert all(low[0] < high[0] for low, high in pairwise(steps))


@pytest.mark.parametrize("seed", range(4))
def test_copies_crops_and_exposures_are_believed_and_strangers_are_not(seed: int) -> None:
    image = scene(seed)
    assert probability(seen(image, image.reduce(3), 0.97)) > 0.99
    assert probability(seen(image, image.crop((30, 20, 600, 450)), 0.75)) > 0.8
    dark = image.point(lambda v: v // 2)
    assert probability(seen(image, dark, 0.9)) > 0.9
    assert probability(seen(image, scene(seed + 40), 0.45)) < 0.2
    assert probability(seen(image, scene(seed + 40), 0.1)) < 0.01


def test_more_likeness_is_never_less_probable() -> None:
    image, other = scene(0), scene(0).crop((60, 40, 640, 480))
    found = [probability(seen(image, other, cosine)) for cosine in (0.42, 0.55, 0.7, 0.85, 0.99)]
    assert found == sorted(found)


def page(seed: int) -> Image.Image:
    dice = np.random.default_rng(seed)
    image = Image.new("RGB", (720, 960), "white")
    draw = ImageDraw.Draw(image)
    for line in range(42):
        words = "".join(dice.choice(list("aeiounrst lmd"), int(dice.integers(40, 62))))
        draw.text((60, 50 + 21 * line), words, (20, 20, 20), font_size=18)
    return image


def test_pages_of_text_are_judged_by_their_fine_print() -> None:
    pages = [looks(page(i)) for i in range(4)]
    photos = [looks(scene(i)) for i in range(4)]
    lumas, tinies = (np.stack([p[i] for p in pages + photos]) for i in (2, 1))
    assert (textness(lumas, tinies, judges().is_text) > 0).tolist() == [True] * 4 + [False] * 4
    assert probability(seen(page(0), page(1), 0.9)) < 0.5
    assert probability(seen(page(0), page(0).reduce(2), 0.97)) > 0.9


def test_clocks_speak_only_where_they_are_known() -> None:
    image, crop = scene(3), ImageOps.expand(scene(3), 70, "black")

    def with_times(*moments: float | None) -> float:
        told = tuple(traits(camera="Canon" if m is not None else "", taken=m) for m in moments)
        return probability(replace(seen(image, crop, 0.6), traits=told))

    unknown = with_times(None, None)
    assert with_times(5.0, None) == unknown
    assert with_times(5.0, 5.2) > unknown
    assert with_times(5.0, 90.0) == unknown
    assert with_times(5.0, 5000.0) < unknown
    assert with_times(5.0, 200_000.0) < with_times(5.0, 5000.0)


def at(moments: Sequence[float]) -> Catalog:
    """Unrelated photos of one camera."""
    return catalog(len(moments), all_traits=[traits(camera="C", taken=m) for m in moments])


def test_a_moment_that_a_crowd_shares_is_no_shot() -> None:
    assert (shots_of(at([5.25] * 33)) == -1).all()
    assert (shots_of(at([5.25] * 32)) == 0).all()
    assert shots_of(at([5.0] * 3 + [9.0])).tolist() == [0, 0, 0, -1]


def test_a_second_that_many_pictures_share_is_no_shot() -> None:
    of = at([5.0] * 6)
    assert (shots_of(of) == -1).all()
    assert (shots_of(at([5.0] * 5)) == 0).all()
    assert (shots_of(at([5.25] * 6)) == 0).all()
    hashes = of.dhashes.copy()
    hashes[5] = hashes[0]  # the same picture in other bytes
    assert (shots_of(replace(of, dhashes=hashes)) == 0).all()


def test_a_day_is_no_moment() -> None:
    midnight = 473_385_600.0  # 1985:01:01 00:00:00
    assert (shots_of(at([midnight] * 2)) == -1).all()
    assert (shots_of(at([midnight + 43_200] * 2)) == -1).all()
    assert (shots_of(at([midnight + 1] * 2)) == 0).all()


def test_strangers_with_one_stamp_are_no_pair() -> None:
    told = (traits(camera="C", taken=5.0),) * 2

    def stamped(cosine: float) -> float:
        return probability(replace(seen(scene(0), scene(40), cosine), traits=told))

    assert stamped(0.28) < 0.01
    assert stamped(0.35) > 0.1


def test_pixels_that_agree_less_never_speak_for_a_copy() -> None:
    aligned = np.array([-1, -0.5, 0, 0.5, 0.8, 0.85, 0.9, 1], np.float32)
    other = {"cosine": 0.9, "agreement": -0.8, "ranks": -0.5, "correlation": -0.5, "detail": 0.0,
             "fine": 0.0, "overlap": 1.0, "text": -1.0}  # fmt: skip
    features = {name: np.full(len(aligned), value, np.float32) for name, value in other.items()}
    features["aligned"] = aligned
    unknown, none = np.full(len(aligned), np.nan, np.float32), np.zeros(len(aligned), np.bool_)
    for odds in (
        log_odds(judges(), features, unknown, none),
        odds_by_pixels(judges(), features, unknown),
    ):
        assert (np.diff(odds) >= 0).all()
        assert odds[0] < 0 < odds[-1]


def test_far_pairs_are_not_laid_over_each_other() -> None:
    of = seen(scene(0), scene(0), 0.2)
    found = features_of(of, np.array([0], np.int32), np.array([1], np.int32), judges().is_text)
    assert np.isnan(found["aligned"][0])
    assert np.isnan(found["fine"][0])


def test_log_odds_stay_finite() -> None:
    assert odds_of(np.array([0, 0.5, 1], np.float32)).tolist() == [-16.0, 0.0, 16.0]
