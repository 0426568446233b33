"""What lies beside a photo: no bulk action takes along what the photo to keep does not have."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from purger.core import findings as findings_file
from purger.core.belongings import own, prints_of
from purger.core.domain import Catalog, Findings, Pairs, Photo, Tier
from purger.core.group import group
from purger.core.review import Review
from tests.paint import catalog, findings, pairs, run, traits

RAW = bytes(range(256)) * 4096


def beside(of: Catalog, folder: Path, *files: tuple[int, str, bytes]) -> Catalog:
    """The catalog with these files (row, suffix, content) beside its photos."""
    companions: list[list[Photo]] = [[] for _ in range(len(of))]
    for row, suffix, content in files:
        path = folder / str(row) / f"IMG_1{suffix}"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
        companions[row].append(Photo.from_stat(path, path.lstat()))
    return replace(of, companions=tuple(map(tuple, companions)))


def compared(of: Catalog, found: Pairs | None = None) -> Catalog:
    return replace(of, prints=run(prints_of(of, found or Pairs.none())))


def reviewed(of: Catalog, found: Pairs | None = None) -> Review:
    whole = findings(compared(of, found), found)
    return Review(whole, group(whole, 0.5))


@pytest.mark.parametrize("suffix", [".CR2", ".MOV", ".xmp"])
def test_a_copy_with_another_companion_is_not_marked_in_bulk(tmp_path: Path, suffix: str) -> None:
    other = RAW[:500_000] + b"?" + RAW[500_001:]
    of = beside(catalog(2, digests=[7, 7]), tmp_path, (0, suffix, RAW), (1, suffix, other))
    review = reviewed(of)
    assert not review.mark_tier(Tier.NEAR)
    assert not review.mark_all_but_best(review.groups)
    assert not review.mark_all_but_best(list(review.groups))
    assert review.groups[0].evidence.startswith("same bytes, but their ")
    assert review.mark([1]) == {1}  # by itself it may go: the user sees it


def test_a_copy_with_the_same_companions_is_marked(tmp_path: Path) -> None:
    files = [(row, suffix, RAW) for row in (0, 1) for suffix in (".CR2", ".xmp")]
    review = reviewed(beside(catalog(2, digests=[7, 7]), tmp_path, *files))
    assert review.mark_tier(Tier.IDENTICAL) == {1}
    assert review.groups[0].evidence == "same bytes"
    assert review.mark_all_but_best(review.groups) == frozenset()


def test_what_the_one_to_keep_has_more_hinders_nothing(tmp_path: Path) -> None:
    of = beside(catalog(2, digests=[7, 7]), tmp_path, (1, ".CR2", RAW))
    assert reviewed(of).mark_tier(Tier.IDENTICAL) == {0}


def test_what_says_nothing_of_its_own_hinders_nothing(tmp_path: Path) -> None:
    of = catalog(2, digests=[7, 7])
    of = beside(of, tmp_path, (0, ".THM", b"small"), (1, ".json", b"{1}"), (0, ".json", b"{2}"))
    assert len(reviewed(of).mark_tier(Tier.IDENTICAL)) == 1


def test_photos_of_two_moments_each_have_their_own_raw(tmp_path: Path) -> None:
    near = pairs([(0, 1, 0.9)])
    of = beside(catalog(2), tmp_path, (0, ".CR2", RAW), (1, ".CR2", RAW[1:]))
    review = reviewed(of, near)
    assert len(review.mark_tier(Tier.NEAR)) == 1
    assert review.mark_all_but_best(review.groups) == frozenset()
    assert not own(of, 0, 1, Tier.NEAR)
    assert own(of, 0, 1, Tier.SAME) == ("RAWs",)


def test_a_video_that_the_near_one_to_keep_lacks_stays(tmp_path: Path) -> None:
    of = beside(catalog(2), tmp_path, (0, ".CR2", RAW), (1, ".MOV", RAW))
    review = reviewed(of, pairs([(0, 1, 0.9)]))
    assert review.is_keeper(0)
    assert not review.mark_tier(Tier.NEAR)
    assert "their videos differ" in review.groups[0].evidence
    inside = replace(
        of, traits=(traits(), traits(is_motion=True)), companions=(of.companions[0], ())
    )
    assert own(inside, 0, 1, Tier.NEAR) == ("videos",)


def test_large_files_are_not_read_whole_and_small_ones_are(tmp_path: Path) -> None:
    """Between the pieces nothing is looked at: RAWs of one shot agree at the beginning already."""
    small, large = RAW[:100_000], RAW * 8
    files = [
        (0, ".CR2", large), (1, ".CR2", large[:1000] + b"??" + large[1002:]),
        (0, ".xmp", small), (1, ".xmp", small[:70_000] + b"??" + small[70_002:]),
    ]  # fmt: skip
    of = compared(beside(catalog(2, digests=[7, 7]), tmp_path, *files))
    assert own(of, 0, 1, Tier.IDENTICAL) == ("RAWs", "edits")


def test_only_what_may_be_alike_is_looked_into(tmp_path: Path) -> None:
    files = [(row, ".CR2", RAW) for row in (0, 1)] + [(2, ".CR2", RAW[2:]), (3, ".CR2", RAW)]
    of = compared(beside(catalog(4, digests=[7, 7, 7, 9]), tmp_path, *files))
    assert set(of.prints) == {of.companions[0][0], of.companions[1][0]}


def test_what_changed_or_is_gone_is_like_nothing(tmp_path: Path) -> None:
    of = beside(catalog(2, digests=[7, 7]), tmp_path, (0, ".CR2", RAW), (1, ".CR2", RAW))
    of.companions[0][0].path.write_bytes(RAW + b"?")
    of.companions[1][0].path.unlink()
    assert not compared(of).prints
    assert own(of, 0, 1, Tier.IDENTICAL) == ("RAWs",)


def test_prints_survive_the_way_to_the_window(tmp_path: Path) -> None:
    files = [(0, ".CR2", RAW), (1, ".CR2", RAW), (1, ".xmp", RAW)]
    found: Findings = findings(compared(beside(catalog(2, digests=[7, 7]), tmp_path, *files)))
    findings_file.save(found, tmp_path / "f")
    again = run(findings_file.load(tmp_path / "f")).catalog
    assert again.prints == found.catalog.prints
    assert len(again.prints) == 2
