"""Protected folders: no mark, no bulk action, no plan and no purge gets round them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from purger.core import purge as core_purge
from purger.core.bulk import Which, propose
from purger.core.domain import Findings, Photo, Plan, Tier
from purger.core.errors import PlanError
from purger.core.group import group
from purger.core.protection import Protection
from purger.core.report import read_plan, write
from purger.core.review import Edit, Review
from tests.fakes import FakeTrasher
from tests.paint import catalog, findings, pairs, run


def library(folder: Path) -> Findings:
    """Byte copies 0-1-2, copies of one picture 3-4, single 5; the odd ones lie in `folder`/safe."""
    of = catalog(6, digests=[0, 0, 0, 1, 2, 3])
    photos = []
    for i, one in enumerate(of.photos):
        path = folder / ("safe" if i % 2 else "free") / f"{i}.jpg"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"x" * one.size)
        photos.append(Photo.from_stat(path, path.lstat()))
    return findings(replace(of, photos=tuple(photos)), pairs([(3, 4, 0.95)]))


def reviewed(found: Findings, folder: Path) -> Review:
    review = Review(found, group(found, 0.8))
    review.protect(Protection((str(folder / "safe"),)).flags(found.catalog.photos))
    return review


def test_a_protected_photo_can_be_marked_in_no_way(tmp_path: Path) -> None:
    review = reviewed(library(tmp_path), tmp_path)
    assert [row for row in range(6) if review.is_protected(row)] == [1, 3, 5]
    assert [row for row in range(6) if review.can_mark(row)] == [0, 2, 4]
    assert review.mark(range(6)) == {0, 2, 4}  # those that stay are in the folder
    assert review.choose(5, marked=True) == frozenset()
    assert review.edit(Edit(marked=frozenset([1, 3, 5]))) == frozenset()
    review.mark_all_but_best(list(review.groups))
    review.mark_all_but_best(review.groups)
    review.mark_tier(Tier.NEAR)
    review.regroup(0.1)
    assert not review.marks & {1, 3, 5}
    assert all(item.photo.path.parent.name == "free" for item in review.plan().marked)


def test_bulk_actions_leave_them_out_and_say_so_beforehand(tmp_path: Path) -> None:
    review = reviewed(library(tmp_path), tmp_path)
    proposed = propose(review, review.groups, Which.ALL)
    assert proposed.rows
    assert set(proposed.rows) <= {0, 2, 4}
    assert review.mark(proposed.rows) == frozenset(proposed.rows)


def test_to_protect_a_folder_takes_its_marks_away_and_gives_the_others_their_due(
    tmp_path: Path,
) -> None:
    found = library(tmp_path)
    review = Review(found, group(found, 0.8))
    review.mark([1, 2, 3, 5])
    flags = Protection((str(tmp_path / "safe"),)).flags(found.catalog.photos)
    assert review.protect(flags) == {1, 3, 5}
    assert review.marks == {2}
    assert review.mark([0]) == {0}


def test_marks_of_a_folder_that_is_protected_now_do_not_come_back(tmp_path: Path) -> None:
    found = library(tmp_path)
    again = Review(found, group(found, 0.8), marks=[1, 2, 3])
    flags = Protection((str(tmp_path / "safe"),)).flags(found.catalog.photos)
    again.rank(again.hierarchy, flags)
    assert again.marks == {2}


def test_a_folder_is_known_through_links_and_in_the_deep(tmp_path: Path) -> None:
    (tmp_path / "safe" / "deep" / "er").mkdir(parents=True)
    (tmp_path / "link").symlink_to(tmp_path / "safe" / "deep")
    (tmp_path / "safer").mkdir()
    names = ("safe/a", "safe/deep/er/a", "link/er/a", "link/a", "safer/a", "safe")
    photos = [Photo(tmp_path / name, 1, 1, 1, 1) for name in names]
    flags = Protection((str(tmp_path / "safe"),)).flags(photos)
    assert flags.tolist() == [True, True, True, True, False, False]
    by_link = Protection((str(tmp_path / "link"),)).flags(photos)
    assert by_link.tolist() == [False, True, True, True, False, False]


def test_a_folder_that_is_not_there_now_is_known_by_its_name() -> None:
    photos = [Photo(Path("/away/a/b.jpg"), 1, 1, 1, 1), Photo(Path("/awa/b.jpg"), 1, 1, 1, 1)]
    assert Protection(("/away",)).flags(photos).tolist() == [True, False]
    assert Protection(("/",)).flags(photos).tolist() == [True, True]
    assert Protection().flags(photos).tolist() == [False, False]


def test_folders_that_are_added_are_absolute_and_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    made = Protection(("/a",)).also([Path("b/../c"), Path("/a/")])
    assert made.folders == ("/a", str(tmp_path / "c"))


def marked_anyway(found: Findings) -> Plan:
    review = Review(found, group(found, 0.8))
    review.mark([1, 4])
    return review.plan()


def test_a_purge_of_a_protected_photo_is_refused_before_anything_moves(tmp_path: Path) -> None:
    found = library(tmp_path)
    trasher, journal = FakeTrasher(tmp_path / "trash"), tmp_path / "journal.sqlite"
    protection = Protection((str(tmp_path / "safe"),))
    with pytest.raises(PlanError, match="“1.jpg” in the protected folder .*safe”; nothing was mov"):
        run(core_purge.purge(marked_anyway(found), trasher, journal, protection=protection))
    assert not trasher.calls
    assert not journal.exists()
    assert all(photo.path.exists() for photo in found.catalog.photos)


def test_a_companion_in_a_protected_folder_counts_too(tmp_path: Path) -> None:
    plan = marked_anyway(library(tmp_path))
    item = replace(plan.marked[1], companions=(Photo(tmp_path / "safe" / "4.xmp", 1, 1, 1, 77),))
    with pytest.raises(PlanError, match=r"4\.xmp"):
        Protection((str(tmp_path / "safe"),)).check(Plan((item,)))
    Protection((str(tmp_path / "other"),)).check(Plan((item,)))


@pytest.mark.parametrize(
    ("more", "words"),
    [(0, ";"), (1, ", and 1 other file;"), (2, ", and 2 other files;")],
)
def test_how_many_files_of_a_plan_are_protected_is_told(
    tmp_path: Path, more: int, words: str
) -> None:
    item = marked_anyway(library(tmp_path)).marked[0]
    safe = tmp_path / "safe"
    others = tuple(Photo(safe / f"{i}.xmp", 1, 1, 1, 70 + i) for i in range(more))
    item = replace(item, photo=replace(item.photo, path=safe / "a.jpg"), companions=others)
    with pytest.raises(PlanError) as caught:
        Protection((str(safe),)).check(Plan((item,)))
    assert str(caught.value).startswith("The plan marks “a.jpg” in the protected folder “")
    assert str(caught.value).endswith(f"safe”{words} nothing was moved.")


def test_a_report_that_marks_a_protected_photo_is_refused(tmp_path: Path) -> None:
    found = replace(library(tmp_path / "photos"), roots=(tmp_path / "photos",))
    review = Review(found, group(found, 0.8))
    review.mark([1, 4])
    file = tmp_path / "plan.csv"
    write(file, found, review)
    assert len(read_plan(file).marked) == 2
    with pytest.raises(PlanError, match="protected folder"):
        read_plan(file, Protection((str(tmp_path / "photos" / "safe"),)))


def test_a_thousand_folders_are_asked_once_each(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[Path] = []
    stat = Path.stat

    def counted(self: Path, **options: bool) -> object:
        asked.append(self)
        return stat(self, **options)

    monkeypatch.setattr(Path, "stat", counted)
    photos = [Photo(tmp_path / f"{i % 10}" / f"{i}.jpg", 1, 1, 1, i) for i in range(1000)]
    flags = Protection((str(tmp_path),)).flags(photos[:0])
    assert not len(flags)
    away = Protection((str(tmp_path.parent),)).flags
    assert np.all(away(photos))
    assert len(asked) < 60
