"""The keeper rules: each decides as it says, in the user's order, and is honest about a wish."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from purger.core.domain import Catalog, Findings, Photo
from purger.core.errors import SettingsError
from purger.core.group import group
from purger.core.hierarchy import Hierarchy
from purger.core.keeper import Choice, choose, choose_all
from purger.core.rules import DEFAULT, FORMATS, Kind, Rule, Rules, from_json, to_json
from tests.core.test_hierarchy import library
from tests.core.test_keeper import of

ONLY = Rules(tuple(Rule(kind, is_on=False) for kind in Kind if not kind.has_value))
"""Every rule off."""


def asking(*rules: Rule) -> Rules:
    """Only these."""
    return ONLY.first(*rules)


def chosen(rules: Rules, *photos: dict[str, Any]) -> Choice:
    made = of(*photos)
    forward = choose(made, range(len(photos)), rules)
    assert choose(made, list(range(len(photos)))[::-1], rules) == forward
    rows = np.arange(len(photos), dtype=np.int32)
    assert choose_all(made, rows, np.array([len(rows)], np.int32), rules).tolist() == [forward.row]
    return forward


@pytest.mark.parametrize(
    ("rule", "worse", "better", "words"),
    [
        (Rule(Kind.PREFER, "/p/Photos/Originals"), {"path": "/p/Photos/Originals2/a.jpg"},
         {"path": "/p/Photos/Originals/b/a.jpg"}, "in Photos/Originals, which you prefer"),
        (Rule(Kind.LAST, "/p/WhatsApp/"), {"path": "/p/WhatsApp/a.jpg"}, {"path": "/p/b.jpg"},
         "another is in p/WhatsApp, which is last"),
        (Rule(Kind.FORMAT, "HEIF"), {"traits": {"format": "PNG"}}, {"traits": {"format": "HEIF"}},
         "a HEIF file, which you prefer"),
        (Rule(Kind.FORMAT, "JPEG"), {"traits": {"format": "PNG"}}, {"traits": {"format": "MPO"}},
         "a JPEG file, which you prefer"),
        (Rule(Kind.COMPANIONS), {}, {"traits": {"is_motion": True}}, "has its video"),
        (Rule(Kind.RESOLUTION), {"traits": {"width": 2000}}, {}, "larger: 12.0 MP against 6.0 MP"),
        (Rule(Kind.METADATA), {}, {"traits": {"camera": "C"}}, "has the camera"),
        (Rule(Kind.RATING), {"traits": {"rating": 2}}, {"traits": {"rating": 3}},
         "rated 3 stars against 2"),
        (Rule(Kind.RATING), {"traits": {"rating": -1}}, {}, "another is rated as rejected"),
        (Rule(Kind.DATE), {"traits": {"has_gps": True}}, {"traits": {"taken": 1.0}},
         "has the date"),
        (Rule(Kind.PLACE), {"traits": {"taken": 1.0}}, {"traits": {"has_gps": True}},
         "has the place"),
        (Rule(Kind.EXPOSURE), {"traits": {"clipping": 0.4}}, {}, "better exposed"),
        (Rule(Kind.SHARPNESS), {"traits": {"sharpness": 20.0}}, {}, "sharper"),
        (Rule(Kind.BYTES), {"size": 500_000}, {"size": 4_100_000}, "less compressed"),
    ],
)  # fmt: skip
def test_each_rule_decides_alone_and_says_why(
    rule: Rule, worse: dict[str, Any], better: dict[str, Any], words: str
) -> None:
    found = chosen(asking(rule), worse, better)
    assert (found.row, found.sure) == (1, True)
    assert words in found.reason
    off = chosen(asking(replace(rule, is_on=False)), worse, better)
    assert off.reason == "nothing tells them apart; first by name"
    assert not off.sure


@pytest.mark.parametrize(
    ("kind", "worse", "better", "words"),
    [
        (Kind.NAME, {"path": "/p/a (1).jpg"}, {"path": "/p/a.jpg"}, "not that of a copy"),
        (Kind.OLDEST, {"mtime": 20}, {"mtime": 10}, "oldest"),
        (Kind.NEWEST, {"mtime": 10}, {"mtime": 20}, "newest"),
        (Kind.SHORTEST, {"path": "/p/aaaa.jpg"}, {"path": "/p/b.jpg"}, "shortest"),
    ],
)
def test_a_tie_break_is_unsure_unless_it_was_put_before_what_tells_more(
    kind: Kind, worse: dict[str, Any], better: dict[str, Any], words: str
) -> None:
    last = chosen(asking(Rule(Kind.SHARPNESS), Rule(kind)), worse, better)
    assert (last.row, last.sure) == (1, False)
    assert words in last.reason
    first = chosen(asking(Rule(kind), Rule(Kind.SHARPNESS)), worse, better)
    assert (first.row, first.sure) == (1, True)


def test_the_original_stays_unsure_wherever_it_stands() -> None:
    photos = ({"path": "/p/1-edited.jpg"}, {"path": "/p/1.jpg"})
    found = chosen(asking(Rule(Kind.ORIGINAL), Rule(Kind.SHARPNESS)), *photos)
    assert (found.row, found.sure) == (1, False)


def test_the_order_decides() -> None:
    small = {"path": "/p/keep/a.jpg", "traits": {"width": 1000, "height": 750}}
    large = {"path": "/p/other/a.jpg"}
    prefer, resolution = Rule(Kind.PREFER, "/p/keep"), Rule(Kind.RESOLUTION)
    assert chosen(asking(prefer, resolution), small, large).row == 0
    assert chosen(asking(resolution, prefer), small, large).row == 1
    assert chosen(DEFAULT.first(prefer), small, large).reason == "in p/keep, which you prefer"


def test_of_two_preferred_folders_the_first_counts_more() -> None:
    rules = asking(Rule(Kind.PREFER, "/p/one"), Rule(Kind.PREFER, "/p/two"))
    photos = [{"path": f"/p/{name}/a.jpg"} for name in ("none", "two", "one")]
    assert chosen(rules, *photos).row == 2
    assert chosen(rules, *photos[:2]).reason == "in p/two, which you prefer"


def test_no_rule_puts_a_damaged_photo_before_a_whole_one() -> None:
    rules = asking(Rule(Kind.PREFER, "/p/keep"))
    found = chosen(
        rules, {"path": "/p/keep/a.jpg", "traits": {"damaged": True}}, {"path": "/p/b.jpg"}
    )
    assert (found.row, found.reason) == (1, "whole: another is damaged")


def dealt(dice: np.random.Generator, n: int) -> Catalog:
    return of(*(
        {
            "traits": {
                "width": int(dice.choice([4000, 3970, 3800])),
                "format": str(dice.choice(["JPEG", "HEIF", "MPO"])),
                "taken": [None, 1.0][int(dice.integers(2))],
                "has_gps": bool(dice.integers(2)),
                "clipping": float(dice.choice([0.0, 0.4])),
                "sharpness": float(dice.choice([100.0, 90.0, 80.0])),
                "rating": int(dice.integers(-1, 3)),
                "damaged": bool(dice.random() < 0.1),
                "is_motion": bool(dice.random() < 0.1),
            },
            "size": int(dice.choice([1000, 980, 900])),
            "mtime": 1_700_000_000_123_456_789 + int(dice.integers(2)),
            "path": f"/p/{dice.choice(['one', 'two', 'two/deep'])}/{'a' * int(dice.integers(1, 3))}"
            f"{dice.integers(9)}{['', ' (1)', '-edited'][i % 3]}",
        }
        for i in range(n)
    ))  # fmt: skip


def shuffled(dice: np.random.Generator) -> Rules:
    every = [
        *(Rule(kind) for kind in Kind if not kind.has_value),
        Rule(Kind.PREFER, "/p/one"), Rule(Kind.LAST, "/p/two/deep"), Rule(Kind.FORMAT, "HEIF"),
    ]  # fmt: skip
    dice.shuffle(every)
    return Rules(tuple(replace(rule, is_on=bool(dice.integers(2))) for rule in every))


@pytest.mark.parametrize("seed", range(20))
def test_many_groups_at_once_get_the_keepers_that_they_get_one_by_one(seed: int) -> None:
    dice = np.random.default_rng(seed)
    made, rules = dealt(dice, 40), shuffled(dice)
    groups = [dice.permutation(40)[: int(dice.integers(1, 9))] for _ in range(60)]
    sizes = np.array([len(rows) for rows in groups], np.int32)
    members = np.concatenate(groups).astype(np.int32)
    found = choose_all(made, members, sizes, rules)
    assert found.tolist() == [choose(made, rows.tolist(), rules).row for rows in groups]
    assert found.tolist() == choose_all(made, members, sizes, rules).tolist()


def in_folders(found: Findings) -> Findings:
    photos = tuple(
        Photo(Path(f"/p/{'ab'[i % 2]}/{i}.jpg"), one.size, one.mtime_ns, 1, i + 1)
        for i, one in enumerate(found.catalog.photos)
    )
    return replace(found, catalog=replace(found.catalog, photos=photos))


@pytest.mark.parametrize("seed", range(8))
def test_a_hierarchy_under_other_rules_is_the_one_built_with_them(seed: int) -> None:
    found = in_folders(library(seed))
    rules = DEFAULT.first(Rule(Kind.PREFER, "/p/b"))
    plain, ranked = Hierarchy.of(found), Hierarchy.of(found).ranked(rules)
    for similarity in (0.1, 0.5, 0.8):
        cut, fresh = ranked.cut(similarity), group(found, similarity, rules)
        assert cut == fresh
        assert ranked.totals().spare_bytes.tolist() == Hierarchy.of(found, rules).totals() \
            .spare_bytes.tolist()  # fmt: skip
        for i, one in enumerate(cut):
            assert one.keeper == cut.keepers[i]
            assert one.keeper % 2 or all(row % 2 == 0 for row in one.members)
        old = {frozenset(one.members) for one in plain.cut(similarity)}
        assert {frozenset(one.members) for one in cut} == old


def test_rules_survive_json() -> None:
    odd = "/p/\udcff ü"
    rules = DEFAULT.first(Rule(Kind.LAST, odd, is_on=False), Rule(Kind.FORMAT, FORMATS[0]))
    assert from_json(to_json(rules)) == rules


def test_rules_of_an_older_purger_get_the_new_ones_switched_off() -> None:
    older = from_json([{"rule": "sharpness", "on": True}])
    assert older.asked == (Rule(Kind.SHARPNESS),)
    assert {rule.kind for rule in older.rules} == {kind for kind in Kind if not kind.has_value}


@pytest.mark.parametrize(
    "raw",
    [
        None, {}, "oldest", [1], [{}], [{"rule": "oldest"}], [{"rule": "oldest", "on": 1}],
        [{"rule": "nosuch", "on": True}], [{"rule": ["oldest"], "on": True}],
        [{"rule": "oldest", "on": True}] * 2, [{"rule": "oldest", "on": True, "value": "/p"}],
        [{"rule": "prefer", "on": True}], [{"rule": "prefer", "on": True, "value": "relative"}],
        [{"rule": "prefer", "on": True, "value": "/p\0"}],
        [{"rule": "prefer", "on": True, "value": "/p/\ud800"}],
        [{"rule": "prefer", "on": True, "value": 3}],
        [{"rule": "format", "on": True, "value": "DOCX"}],
        [{"rule": "prefer", "on": True, "value": f"/{i}"} for i in range(300)],
    ],
)  # fmt: skip
def test_what_nobody_arranged_is_refused_with_a_sentence(raw: object) -> None:
    with pytest.raises(SettingsError, match=r"\.$"):
        from_json(raw)
