"""Turned and mirrored copies: found in every pose where they are wanted, and nothing else by it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageOps

from purger.core.domain import Catalog, Pairs, Tier
from purger.core.findings import load
from purger.core.findings import save as save_findings
from purger.core.group import group
from purger.core.neighbours import close_pairs, neighbours
from purger.core.pipeline import Request, find
from purger.core.poses import in_pose, inverse, swaps_sides
from purger.core.turned import signatures
from tests.paint import FakeEmbedder, catalog, luma, run, save, scene, traits

TURNED = range(1, 8)


def with_copies(poses: Sequence[int], n: int = 30, noise: float = 2.0) -> Catalog:
    """Photos of which the last ones show what the first ones do, in these poses."""
    of = catalog(n)
    dice = np.random.default_rng(4)
    lumas, tinies, sides = of.lumas.copy(), of.tinies.copy(), list(of.traits)
    tinies[:] = lumas.reshape(n, 16, 4, 16, 4).mean(axis=(2, 4))[..., None]
    for i, pose in enumerate(poses):
        row = n - len(poses) + i
        turned = in_pose(lumas[i : i + 1], pose)[0]
        lumas[row] = (turned + dice.normal(0, noise, turned.shape)).clip(0, 255)
        tinies[row] = in_pose(tinies[i : i + 1], pose)[0]
        if swaps_sides(np.array([pose]))[0]:
            sides[row] = traits(width=3000, height=4000)
    return replace(of, lumas=lumas, tinies=tinies, traits=tuple(sides))


def rows(pairs: Pairs) -> list[tuple[int, int]]:
    return list(zip(pairs.first.tolist(), pairs.second.tolist(), strict=True))


@pytest.mark.parametrize("pose", range(8))
@pytest.mark.parametrize("seed", range(3))
def test_every_pose_has_the_same_signature(pose: int, seed: int) -> None:
    picture = luma(seed)[None]
    there, other = signatures(in_pose(picture, pose)), signatures(luma(seed + 1)[None])
    assert np.abs(signatures(picture) - there).max() < 1e-5
    assert np.linalg.norm(signatures(picture) - other) > 0.3


def test_brightness_and_contrast_leave_the_signature() -> None:
    picture = luma(1)[None]
    duller = (picture * 0.5 + 40).astype(np.uint8)
    assert np.linalg.norm(signatures(picture) - signatures(duller)) < 0.02


def test_copies_in_every_pose_are_found_and_told() -> None:
    of = with_copies(TURNED)
    found = run(neighbours(of, turned=True))
    assert rows(found) == [(i, 23 + i) for i in range(7)]
    assert found.probability.min() > 0.95
    assert inverse(found.pose).tolist() == list(TURNED)
    for i, pose in enumerate(found.pose.tolist()):
        back = in_pose(of.lumas[found.second[i]][None], pose)[0].astype(int)
        assert np.abs(back - of.lumas[found.first[i]]).mean() < 3


def test_a_turned_copy_is_the_same_picture_and_a_mirrored_one_an_edit() -> None:
    found = run(neighbours(with_copies(TURNED), turned=True))
    mirrored = (found.pose % 2 == 1).tolist()
    assert [Tier(t) == Tier.NEAR for t in found.tier] == mirrored


def test_who_does_not_ask_gets_what_there_was_before() -> None:
    of = with_copies(TURNED)
    plain = run(neighbours(of))
    assert rows(plain) == rows(run(close_pairs(of))) == []
    upright = with_copies([0, 0, 0])
    lumas = upright.lumas.copy()
    vectors = upright.vectors.copy()
    vectors[27:] = vectors[:3]
    upright = replace(upright, lumas=lumas, vectors=vectors)
    without, with_it = run(neighbours(upright)), run(neighbours(upright, turned=True))
    assert len(without) == 3
    for name in Pairs.__dataclass_fields__:
        assert np.array_equal(getattr(without, name), getattr(with_it, name), equal_nan=True)
    assert not with_it.pose.any()


def test_neither_names_nor_order_change_what_is_found() -> None:
    of = with_copies(TURNED, 60)
    order = np.random.default_rng(5).permutation(len(of))
    names = ("vectors", "digests", "dhashes", "tinies", "lumas")
    other = replace(
        of,
        photos=tuple(of.photos[i] for i in order),
        traits=tuple(of.traits[i] for i in order),
        **{name: getattr(of, name)[order] for name in names},
    )
    plain, again = run(neighbours(of, turned=True)), run(neighbours(other, turned=True))
    there = {}
    for a, b, p, pose in zip(
        order[again.first], order[again.second], again.probability, again.pose, strict=True
    ):
        there[min(a, b), max(a, b)] = (p, int(pose if a < b else inverse(np.array([pose]))[0]))
    here = zip(plain.probability, plain.pose.tolist(), strict=True)
    assert there == dict(zip(rows(plain), here, strict=True))


def test_symmetrical_pictures_are_no_mirrored_copies_of_each_other() -> None:
    """Two shots of one symmetrical thing agree mirrored as well as upright: that says nothing."""
    of = with_copies([0], 10)
    lumas = of.lumas.copy()
    lumas[0] = lumas[0] // 2 + lumas[0][:, ::-1] // 2
    dice = np.random.default_rng(1)
    lumas[9] = (lumas[0] + dice.normal(0, 3, (64, 64))).clip(0, 255)
    assert rows(run(neighbours(replace(of, lumas=lumas), turned=True))) == []


def test_other_proportions_are_no_copy() -> None:
    of = with_copies([2])
    wide = (*of.traits[:-1], traits(width=4000, height=3000))
    assert rows(run(neighbours(of, turned=True))) == [(0, 29)]
    assert rows(run(neighbours(replace(of, traits=wide), turned=True))) == []


def page(seed: int) -> np.ndarray:
    """A page of text: dark words of random lengths in lines, the same layout for each."""
    dice = np.random.default_rng((seed, 9))
    image = Image.new("L", (512, 512), 245)
    draw = ImageDraw.Draw(image)
    for y in range(40, 480, 22):
        x = 36
        while x < 440:
            width = int(dice.integers(12, 70))
            draw.rectangle((x, y, min(x + width, 470), y + 10), fill=40)
            x += width + 9
    return np.asarray(image.resize((64, 64), Image.Resampling.BOX))


def test_blank_frames_and_pages_of_text_attract_nothing() -> None:
    of = with_copies([], 60)
    dice = np.random.default_rng(2)
    lumas = of.lumas.copy()
    for i in range(40):
        lumas[i] = page(i)
    for i in range(40, 60):
        lumas[i] = dice.normal(i * 4, 1.5, (64, 64)).clip(0, 255)
    assert rows(run(neighbours(replace(of, lumas=lumas), turned=True))) == []


def test_what_resembles_a_photo_resembles_its_mirrored_copy() -> None:
    of = with_copies([1])
    vectors, dhashes, lumas = of.vectors.copy(), of.dhashes.copy(), of.lumas.copy()
    # row 1 is another shot of the burst of row 0: alike, but its pixels lie elsewhere
    vectors[1] = vectors[0]
    dhashes[1] = dhashes[0]
    lumas[1] = np.roll(lumas[0], 9, axis=(0, 1))
    of = replace(of, vectors=vectors, dhashes=dhashes, lumas=lumas)
    found = run(neighbours(of, turned=True))
    assert rows(found) == [(0, 1), (0, 29), (1, 29)]
    assert found.pose.tolist() == [0, 1, 1]
    assert found.tier[2] == Tier.NEAR


def test_an_empty_and_a_blank_library_have_no_pairs() -> None:
    assert len(run(neighbours(catalog(0), turned=True))) == 0
    blank = replace(catalog(3), lumas=np.full((3, 64, 64), 7, np.uint8))
    assert len(run(neighbours(blank, turned=True))) == 0


def test_painted_photos_come_in_one_group_that_says_why(tmp_path: Path) -> None:
    folder = tmp_path / "photos"
    for i in range(6):
        save(scene(i), folder / f"{i}.jpg", quality=92)
    save(ImageOps.mirror(scene(0)), folder / "mirrored.jpg", quality=60)
    save(scene(1).transpose(Image.Transpose.ROTATE_90).resize((240, 320)), folder / "lies.jpg")
    told = {}
    for wanted in (False, True):
        request = Request((folder,), turned=wanted)
        found = run(find(request, FakeEmbedder(), tmp_path / "c.sqlite"))
        save_findings(found, tmp_path / "kept")
        found = run(load(tmp_path / "kept"))
        names = [photo.path.name for photo in found.catalog.photos]
        told[wanted] = {
            tuple(sorted(names[row] for row in g.members)): (g.tier, g.evidence)
            for g in group(found, 0.8)
        }
    assert told[False] == {}
    assert set(told[True]) == {("0.jpg", "mirrored.jpg"), ("1.jpg", "lies.jpg")}
    tier, why = told[True]["0.jpg", "mirrored.jpg"]
    assert tier is Tier.NEAR
    assert why.startswith("mirrored, ")
    tier, why = told[True]["1.jpg", "lies.jpg"]
    assert tier is Tier.SAME
    assert why.startswith("turned by 90°, same picture, half the size")
