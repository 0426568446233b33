"""The keeper: the rules in their order, their words, and honesty about a tie."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from purger.core.domain import Catalog, Photo
from purger.core.keeper import Choice, choose, choose_all
from purger.core.promises import Promise
from tests.paint import catalog, traits


def of(*photos: dict[str, Any]) -> Catalog:
    base = catalog(len(photos), all_traits=[traits(**p.get("traits", {})) for p in photos])
    greys = np.array([p.get("grey", 118) for p in photos], np.uint8)
    return replace(
        base,
        tinies=np.broadcast_to(greys[:, None, None, None], base.tinies.shape).copy(),
        photos=tuple(
            Photo(
                Path(p.get("path", f"/p/{i}.jpg")),
                p.get("size", 1000),
                p.get("mtime", 10**18),
                1,
                i,
            )
            for i, p in enumerate(photos)
        ),
    )


def choice(*photos: dict[str, Any]) -> Choice:
    forward = choose(of(*photos), range(len(photos)))
    assert choose(of(*photos), list(range(len(photos)))[::-1]) == forward
    return forward


@pytest.mark.parametrize(
    ("worse", "better", "words"),
    [
        ({"traits": {"width": 2000, "height": 1500}}, {}, "larger: 12.0 MP against 3.0 MP"),
        ({}, {"traits": {"taken": 1.0}}, "has the date"),
        ({}, {"traits": {"has_gps": True}}, "has the place"),
        ({"traits": {"clipping": 0.4}}, {}, "better exposed"),
        ({"grey": 9}, {"traits": {"clipping": 0.2}}, "better exposed: another is too dark"),
        ({"grey": 248}, {"traits": {"clipping": 0.2}}, "better exposed: another is too bright"),
        ({"traits": {"sharpness": 20.0}}, {}, "sharper"),
        ({"size": 500_000}, {"size": 4_100_000}, "less compressed: 4.1 MB against 500.0 kB"),
    ],
)  # fmt: skip
def test_a_real_difference_decides_and_is_named(
    worse: dict[str, Any], better: dict[str, Any], words: str
) -> None:
    found = choice(worse, better)
    assert found.row == 1
    assert words in found.reason
    assert found.sure


@pytest.mark.parametrize(
    ("worse", "better", "words"),
    [
        ({"path": "/p/a (1).jpg"}, {"path": "/p/a.jpg"}, "not that of a copy"),
        ({"path": "/p/IMG-20230101-WA0001.jpg"}, {"path": "/p/x.jpg"}, "not that of a copy"),
        ({"mtime": 20}, {"mtime": 10}, "oldest"),
        ({"path": "/p/longer.jpg"}, {"path": "/p/b.jpg"}, "shortest"),
        ({"path": "/p/b.jpg"}, {"path": "/p/a.jpg"}, "nothing tells them apart"),
    ],
)
def test_a_tie_break_says_that_it_is_unsure(
    worse: dict[str, Any], better: dict[str, Any], words: str
) -> None:
    found = choice(worse, better)
    assert found.row == 1
    assert words in found.reason
    assert not found.sure


@pytest.mark.parametrize(
    ("original", "edit"),
    [
        ("IMG_1234.HEIC", "IMG_E1234.JPG"),
        ("DSC_1.jpg", "DSC_1-EDIT.jpg"),
        ("DSC_1.jpg", "DSC_1-Edit-2.jpg"),
        ("a.jpg", "a_edited.jpg"),
        ("a.jpg", "a (edited).jpg"),
        ("PXL_1.jpg", "PXL_1-edited.jpg"),
        ("PXL_1(1).jpg", "PXL_1-edited(1).jpg"),
        ("PXL_1.jpg", "PXL_1-bearbeitet.jpg"),
    ],
)
def test_the_camera_original_stays_beside_its_edit(original: str, edit: str) -> None:
    found = choice(
        {"path": f"/p/sub/{edit}", "size": 3000, "mtime": 1, "traits": {"sharpness": 300.0}},
        {"path": f"/p/{original}", "traits": {"clipping": 0.4}},
    )
    assert found.row == 1
    assert found.reason == f"the original, not edited as {edit} is"
    assert not found.sure


@pytest.mark.parametrize(
    ("edit", "other", "words"),
    [
        ({"path": "/p/2-edited.jpg"}, {"path": "/p/1.jpg"}, "less compressed"),  # of another photo
        ({"path": "/p/1-edited.jpg"}, {"path": "/p/1.jpg", "size": 400}, "less compressed"),
        ({"traits": {"width": 5000}}, {"path": "/p/1.jpg"}, "larger"),
        ({"traits": {"has_gps": True}}, {"path": "/p/1.jpg"}, "has the place"),
    ],
)  # fmt: skip
def test_an_edit_stays_where_no_original_of_its_worth_is(
    edit: dict[str, Any], other: dict[str, Any], words: str
) -> None:
    found = choice({"path": "/p/1-edited.jpg", "size": 2000, **edit}, other)
    assert found.row == 0
    assert words in found.reason
    assert found.sure


def test_a_copy_under_the_name_of_an_edit_is_none() -> None:
    made = of({"path": "/p/1-edited.jpg"}, {"path": "/p/1.jpg"})
    made = replace(made, digests=np.zeros_like(made.digests))
    assert choose(made, [0, 1]) == Choice(1, "its name is not that of a copy", sure=False)


def test_resolution_goes_before_bytes_and_sharpness() -> None:
    small = {"traits": {"width": 1000, "height": 750, "sharpness": 900.0}, "size": 10**8}
    assert choice(small, {}).row == 1


def test_two_nanoseconds_apart_is_enough_and_loses_nothing_to_rounding() -> None:
    stamp = 1_700_000_000_123_456_789
    assert choice({"mtime": stamp + 1}, {"mtime": stamp}).row == 1


@pytest.mark.parametrize("seed", range(10))
def test_many_groups_at_once_get_the_keepers_that_they_get_one_by_one(seed: int) -> None:
    dice = np.random.default_rng(seed)
    made = of(*(
        {
            "traits": {
                "width": int(dice.choice([4000, 3970, 3800])),
                "taken": [None, 1.0][int(dice.integers(2))],
                "clipping": float(dice.choice([0.0, 0.02, 0.4])),
                "sharpness": float(dice.choice([100.0, 90.0, 80.0])),
            },
            "size": int(dice.choice([1000, 980, 900])),
            "mtime": 1_700_000_000_123_456_789 + int(dice.integers(2)),
            "path": f"/p/{'a' * int(dice.integers(1, 3))}{dice.integers(9)}"
            f"{['', ' (1)', '-edited'][i % 3]}",
        }
        for i in range(40)
    ))  # fmt: skip
    groups = [dice.permutation(40)[: int(dice.integers(1, 9))] for _ in range(60)]
    sizes = np.array([len(rows) for rows in groups], np.int32)
    found = choose_all(made, np.concatenate(groups).astype(np.int32), sizes)
    assert found.tolist() == [choose(made, rows.tolist()).row for rows in groups]


def beside(photos: Catalog, row: int, *suffixes: str) -> Catalog:
    files = tuple(Photo(Path(f"/p/x{suffix}"), 9, 9, 1, 99) for suffix in suffixes)
    companions = tuple(files if i == row else () for i in range(len(photos)))
    return replace(photos, companions=companions)


@pytest.mark.parametrize(
    ("suffixes", "words"),
    [
        ((".CR2",), "has its RAW"), ((".mov", ".xmp"), "has its video"),
        ((".dng", ".MOV"), "has its RAW and its video"),
    ],
)  # fmt: skip
def test_what_has_its_raw_or_its_video_stays(suffixes: tuple[str, ...], words: str) -> None:
    photos = beside(of({"traits": {"width": 8000}}, {}), 1, *suffixes)
    found = choose(photos, [0, 1])
    assert (found.row, found.reason, found.sure) == (1, words, True)


def test_a_motion_photo_has_its_video_and_a_sidecar_alone_decides_nothing() -> None:
    assert choice({}, {"traits": {"is_motion": True}}).reason == "has its video"
    photos = beside(of({"mtime": 10}, {"mtime": 20}), 1, ".xmp")
    assert choose(photos, [0, 1]).row == 0


@pytest.mark.promise(Promise.UNVERIFIED_NEVER_KEEPS)
def test_a_damaged_photo_is_not_kept_while_another_is_whole() -> None:
    large = {"traits": {"width": 8000, "height": 6000, "damaged": True}}
    found = choice(large, {})
    assert found.row == 1
    assert found.reason == "whole: another is damaged"
    lost = choice(large, {"traits": {"damaged": True}})
    assert lost == Choice(0, "all of them are damaged, so none can be marked", sure=False)


@pytest.mark.parametrize("grey", [80, 100, 150])
def test_how_bright_a_photo_is_within_reason_says_nothing(grey: int) -> None:
    assert choice({"grey": grey, "traits": {"sharpness": 300.0}}, {}).row == 0
