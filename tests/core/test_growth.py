"""What was done in a review is there in one of more photos; one photo of each group still stays."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from purger.core import nodes
from purger.core.bookmark import Bookmark, Look, Mark, Opened, Scribe, Standing
from purger.core.bookmark import Place as Spot
from purger.core.candidates import KINDS
from purger.core.domain import Bytes, Catalog, Findings, Rows, Series
from purger.core.facets import Facets
from purger.core.group import group
from purger.core.growth import Growth, Told, grown, in_series
from purger.core.promises import Promise
from purger.core.queue import Queue
from purger.core.review import Edit, Review
from tests.paint import catalog, findings, pairs, traits

ROOTS = (Path("/photos"),)


@cache
def painted(n: int) -> Catalog:
    return catalog(n)


@dataclass(frozen=True)
class World:
    """Photos (content, damaged) by name, which pairs are how alike, and who is read when."""

    contents: tuple[int, ...]
    damaged: tuple[bool, ...]
    alike: tuple[tuple[int, int, float], ...]

    def read(self, names: list[int], changed: frozenset[int] = frozenset()) -> Findings:
        """Findings of these photos in this order, some of them with other bytes."""
        every = painted(len(self.contents))
        numbers = [c + 1000 * (i in changed) for i, c in enumerate(self.contents)]
        digests = np.array([[value] * 8 for value in numbers], "<u4").view(np.uint8)
        kinds = tuple(traits(damaged=is_so) for is_so in self.damaged)
        every = replace(every, digests=digests.reshape(-1, 32), traits=kinds)
        place = {name: row for row, name in enumerate(names)}
        rows = np.array(names, np.int64)
        of = replace(
            every,
            photos=tuple(every.photos[n] for n in names),
            traits=tuple(every.traits[n] for n in names),
            companions=tuple(every.companions[n] for n in names),
            vectors=every.vectors[rows], digests=every.digests[rows],
            dhashes=every.dhashes[rows], tinies=every.tinies[rows], lumas=every.lumas[rows],
        )  # fmt: skip
        found = [
            (*sorted((place[a], place[b])), p)
            for a, b, p in self.alike
            if a in place and b in place and not {a, b} & changed
        ]
        return findings(of, pairs(found))


@st.composite
def worlds(draw: st.DrawFn) -> World:
    n = draw(st.integers(2, 10))
    contents = tuple(draw(st.lists(st.integers(0, 12), min_size=n, max_size=n)))
    damaged = tuple(draw(st.lists(st.sampled_from([False, False, False, True]),
                                  min_size=n, max_size=n)))  # fmt: skip
    by_content: dict[tuple[int, int], float] = {}
    alike = []
    for a in range(n):
        for b in range(a + 1, n):
            key = tuple(sorted((contents[a], contents[b])))
            if contents[a] == contents[b]:
                continue
            if key not in by_content:
                by_content[key] = draw(st.sampled_from([0.0, 0.0, 0.3, 0.6, 0.9]))
            if by_content[key]:
                alike.append((a, b, by_content[key]))
    # bytes that are the same are damaged alike
    same = tuple(damaged[contents.index(c)] for c in contents)
    return World(contents, same, tuple(alike))


def act(draw: st.DrawFn, review: Review) -> list[Edit]:  # noqa: C901 - one act a case
    """Do this and that, as a user would; what became of the marks by each step."""
    edits = []
    for _ in range(draw(st.integers(0, 8))):
        before = review.snapshot()
        row = draw(st.integers(0, len(review.catalog) - 1))
        found = review.group_of(row)
        match draw(st.integers(0, 8)):
            case 0 | 1:
                review.choose(row, marked=True)
            case 2:
                review.choose(row, marked=False)
            case 3 if found is not None:
                review.mark_all_but_best([found])
                review.see([row])
            case 4:
                review.regroup(draw(st.sampled_from([0.2, 0.5, 0.8])))
            case 5 if found is not None:
                review.keep_all(found)
            case 6 if found is not None:
                review.split(found)
            case 7:
                review.see([row])
            case 8:
                review.forget([row])
        edit = review.since(before)
        if edit:
            edits.append(edit)
    return edits


def made_of(before: Review, after: Findings) -> Review:
    state = before.state()
    told = Told(before._decisions, state.told)
    return Review(after, group(after, state.similarity), decisions=told)


def names(of: Catalog, rows: frozenset[int]) -> set[str]:
    return {of.photos[row].path.stem for row in rows}


def groups(review: Review) -> set[frozenset[str]]:
    return {frozenset(names(review.catalog, frozenset(g.members))) for g in review.groups}


@settings(deadline=None)
@given(st.data(), worlds())
@pytest.mark.promise(Promise.KEEPS_ONE)
def test_growth_loses_nothing_and_leaves_one_of_each_group(data: st.DataObject, of: World) -> None:
    draw = data.draw
    everyone = draw(st.permutations(range(len(of.contents))))
    first = everyone[: draw(st.integers(1, len(everyone)))]
    later = draw(st.permutations(everyone))
    changed = frozenset(draw(st.sampled_from([[], [], [], first[:1]])))
    before, after = of.read(list(first)), of.read(list(later), changed)
    review = Review(before, group(before, 0.5))
    edits = act(draw, review)
    growth = Growth.of(before.catalog, after.catalog)
    nothing = tuple(Opened.of(ROOTS, f.catalog, Bookmark()) for f in (before, after))
    now = made_of(review, after)
    state = review.state()
    fallen, back = grown(now, state, growth, nothing, in_series(review))

    assert not back
    marked, here = names(review.catalog, review.marks), names(after.catalog, now.marks)
    gone = {f"{name:04}" for name in changed}
    assert here | names(after.catalog, fallen) == marked - gone
    assert here.isdisjoint(names(after.catalog, fallen))
    assert names(after.catalog, now.gone) == names(review.catalog, review.gone) - gone
    assert names(after.catalog, now.chosen) == names(review.catalog, review.chosen) - gone
    assert now.similarity == review.similarity

    runs = now.runs
    for run in set(runs[runs >= 0].tolist()):
        rows = np.flatnonzero(runs == run)
        whole = rows[~now.damaged[rows] & ~now.absent[rows]]
        assert not now.marked[whole].all() or not len(whole)
        if not len(whole):
            assert not now.marked[rows].any()
    for row in fallen if not changed else ():
        others = [r for r in np.flatnonzero(runs == runs[row]).tolist() if r != row]
        assert runs[row] >= 0
        whole = [r for r in others if not now.damaged[r] and not now.is_gone(r)]
        assert now.damaged[row] or all(now.is_marked(r) for r in whole)

    if not changed:
        ticked = {
            frozenset(names(review.catalog, frozenset(g.members)))
            for g in review.groups
            if review.is_reviewed(g)
        }
        still = groups(now)
        done = {
            frozenset(names(now.catalog, frozenset(g.members)))
            for g in now.groups
            if now.is_reviewed(g)
        }
        assert ticked & still <= done

        told = growth.names(state.beside)
        for edit in reversed(edits):
            now.edit(growth.edit(edit, told).inverse)
        assert now.marks <= names_to_rows(now, marked)


def names_to_rows(review: Review, stems: set[str]) -> set[int]:
    return {r for r, photo in enumerate(review.catalog.photos) if photo.path.stem in stems}


@settings(deadline=None)
@given(st.data(), worlds())
def test_what_is_done_while_a_growth_is_made_ready_counts(data: st.DataObject, of: World) -> None:
    draw = data.draw
    everyone = draw(st.permutations(range(len(of.contents))))
    first = everyone[: draw(st.integers(1, len(everyone)))]
    before, after = of.read(list(first)), of.read(list(draw(st.permutations(everyone))))
    review = Review(before, group(before, 0.5))
    act(draw, review)
    growth = Growth.of(before.catalog, after.catalog)
    nothing = tuple(Opened.of(ROOTS, f.catalog, Bookmark()) for f in (before, after))
    early = made_of(review, after)
    grown(early, review.state(), growth, nothing, in_series(review))
    act(draw, review)
    late = made_of(review, after)
    assert grown(early, review.state(), growth, nothing, in_series(review)) == grown(
        late, review.state(), growth, nothing, in_series(review)
    )
    assert early.marks == late.marks
    assert early.relied == late.relied
    assert groups(early) == groups(late)
    assert early.gone == late.gone
    assert np.array_equal(early.beside, late.beside)
    assert np.array_equal(early.reviewed, late.reviewed)


@settings(deadline=None)
@given(st.data(), worlds())
def test_nothing_is_lost_by_several_growths(data: st.DataObject, of: World) -> None:
    """A mark that never has to fall is there at the end, whatever came in between."""
    draw = data.draw
    order = draw(st.permutations(range(len(of.contents))))
    read = draw(st.integers(1, len(order)))
    found = of.read(list(order[:read]))
    review = Review(found, group(found, 0.5))
    wanted, dropped = set(), set()
    while True:
        act(draw, review)
        wanted = names(review.catalog, review.marks)
        if read == len(order):
            break
        read = draw(st.integers(read + 1, len(order)))
        more = of.read(list(draw(st.permutations(order[:read]))))
        growth = Growth.of(found.catalog, more.catalog)
        nothing = tuple(Opened.of(ROOTS, f.catalog, Bookmark()) for f in (found, more))
        now = made_of(review, more)
        fallen, _ = grown(now, review.state(), growth, nothing, in_series(review))
        dropped = names(more.catalog, fallen)
        assert names(more.catalog, now.marks) == wanted - dropped
        found, review = more, now


def simple() -> World:
    """0, 1, 2 alike; 3 and 4 alike; 5 alone."""
    alike = ((0, 1, 0.9), (0, 2, 0.9), (1, 2, 0.9), (3, 4, 0.9))
    return World(tuple(range(6)), (False,) * 6, alike)


def test_groups_that_grow_together_keep_one_and_say_which_mark_fell() -> None:
    of = World((0, 1, 2), (False,) * 3, ((0, 1, 0.9), (0, 2, 0.9), (1, 2, 0.9)))
    first = of.read([0, 1])
    review = Review(first, group(first, 0.5))
    assert review.groups
    review.mark([1])
    after = of.read([2, 1, 0])
    now = made_of(review, after)
    nothing = tuple(Opened.of(ROOTS, f.catalog, Bookmark()) for f in (first, after))
    fallen, _ = grown(
        now, review.state(), Growth.of(first.catalog, after.catalog), nothing, in_series(review)
    )
    assert not fallen
    assert names(after.catalog, now.marks) == {"0001"}


def test_a_mark_falls_with_the_photo_that_was_to_stay() -> None:
    of = World((0, 1), (False,) * 2, ((0, 1, 0.9),))
    before, after = of.read([0, 1]), of.read([1, 0], frozenset({0}))
    review = Review(before, group(before, 0.5))
    review.mark([1])
    now = made_of(review, after)
    nothing = tuple(Opened.of(ROOTS, f.catalog, Bookmark()) for f in (before, after))
    fallen, _ = grown(
        now, review.state(), Growth.of(before.catalog, after.catalog), nothing, in_series(review)
    )
    assert names(after.catalog, fallen) == {"0001"}
    assert not now.marks


def test_a_mark_whose_group_came_apart_relies_on_who_stays() -> None:
    of = World((0, 1, 2), (False,) * 3, ((0, 1, 0.6), (1, 2, 0.9)))
    before, after = of.read([0, 1]), of.read([0, 1, 2])
    review = Review(before, group(before, 0.5))
    review.mark([0])
    now = made_of(review, after)
    nothing = tuple(Opened.of(ROOTS, f.catalog, Bookmark()) for f in (before, after))
    fallen, _ = grown(
        now, review.state(), Growth.of(before.catalog, after.catalog), nothing, in_series(review)
    )
    assert not fallen
    assert now.marks == {0}
    assert now.relied == {0: (1,)}
    now.mark([1])
    assert now.marks == {1}


def threes_are_series(_catalog: Catalog, _content: Rows, _members: Rows, sizes: Rows) -> Bytes:
    return np.where(sizes == 3, KINDS.index(Series.EXPOSURE), 0).astype(np.uint8)


@pytest.mark.parametrize("is_chosen", [False, True])
def test_what_a_key_for_many_marked_falls_where_the_photos_turn_out_to_be_a_series(
    monkeypatch: pytest.MonkeyPatch, *, is_chosen: bool
) -> None:
    monkeypatch.setattr(nodes, "series_among", threes_are_series)
    of = World((0, 1, 2), (False,) * 3, ((0, 1, 0.9), (0, 2, 0.9), (1, 2, 0.9)))
    before, after = of.read([0, 1]), of.read([0, 1, 2])
    review = Review(before, group(before, 0.5))
    if is_chosen:
        review.choose(1, marked=True)
    else:
        review.mark_all_but_best([review.groups[0]])
    (wanted,) = names(before.catalog, review.marks)
    now = made_of(review, after)
    nothing = tuple(Opened.of(ROOTS, f.catalog, Bookmark()) for f in (before, after))
    growth = Growth.of(before.catalog, after.catalog)
    fallen, _ = grown(now, review.state(), growth, nothing, in_series(review))
    assert in_series(now).all()
    assert names(after.catalog, fallen) == (set() if is_chosen else {wanted})
    assert names(after.catalog, now.marks) == ({wanted} if is_chosen else set())


def test_what_was_marked_of_a_series_in_spite_of_it_stays_marked(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(nodes, "series_among", threes_are_series)
    of = World((0, 1, 2, 3), (False,) * 4, ((0, 1, 0.9), (0, 2, 0.9), (1, 2, 0.9)))
    before, after = of.read([0, 1, 2]), of.read([3, 2, 1, 0])
    review = Review(before, group(before, 0.5))
    review.mark([1, 2])
    now = made_of(review, after)
    nothing = tuple(Opened.of(ROOTS, f.catalog, Bookmark()) for f in (before, after))
    growth = Growth.of(before.catalog, after.catalog)
    fallen, _ = grown(now, review.state(), growth, nothing, in_series(review))
    assert not fallen
    assert names(after.catalog, now.marks) == {"0001", "0002"}


# -- what an earlier run left ----------------------------------------------------------------------


def digest(of: Findings, stem: str) -> bytes:
    row = next(r for r, p in enumerate(of.catalog.photos) if p.path.stem == stem)
    found: bytes = of.catalog.digests[row].tobytes()
    return found


def bookmarked(of: World, marks: dict[str, str], looked: tuple[str, ...] = ()) -> Bookmark:
    every = of.read(list(range(len(of.contents))))
    first = min(looked, default="")
    return Bookmark(
        tuple(
            Mark(f"/photos/{name}.jpg".encode(), digest(every, name), digest(every, stays))
            for name, stays in marks.items()
        ),
        Spot(b"/photos/0000.jpg"),
        tuple(
            Look(f"/photos/{name}.jpg".encode(), digest(every, name), digest(every, first), False)
            for name in looked
        ),
    )  # fmt: skip


def opened_of(found: Findings, bookmark: Bookmark, *, is_whole: bool = False) -> Opened:
    return Opened.of(ROOTS, found.catalog, bookmark, is_whole=is_whole)


def test_marks_of_an_earlier_run_come_back_when_both_photos_are_read() -> None:
    of = simple()
    bookmark = bookmarked(of, {"0001": "0000", "0004": "0003"})
    before, after = of.read([1, 4, 3]), of.read([0, 1, 3, 4])
    was, now_ = opened_of(before, bookmark), opened_of(after, bookmark)
    assert names(before.catalog, frozenset(was.marks)) == {"0004"}
    review = Review(before, group(before, 0.5), was.marks, relied=was.relied)
    now = made_of(review, after)
    growth = Growth.of(before.catalog, after.catalog)
    fallen, back = grown(now, review.state(), growth, (was, now_), in_series(review))
    assert not fallen
    assert names(after.catalog, back) == {"0001"}
    assert names(after.catalog, now.marks) == {"0001", "0004"}


def test_what_the_user_unmarked_meanwhile_does_not_come_back() -> None:
    of = simple()
    bookmark = bookmarked(of, {"0001": "0000"})
    before, after = of.read([1, 0]), of.read([0, 1, 2])
    was = opened_of(before, bookmark)
    review = Review(before, group(before, 0.5), was.marks, relied=was.relied)
    review.unmark([0])
    now = made_of(review, after)
    growth = Growth.of(before.catalog, after.catalog)
    _, back = grown(
        now, review.state(), growth, (was, opened_of(after, bookmark)), in_series(review)
    )
    assert not back
    assert not now.marks


def test_a_photo_that_is_not_read_yet_is_not_looked_for_under_another_name() -> None:
    of = World((0, 0, 1), (False,) * 3, ((0, 2, 0.9), (1, 2, 0.9)))
    bookmark = bookmarked(of, {"0000": "0002"})
    part = of.read([1, 2])
    assert opened_of(part, bookmark).marks == {}
    assert list(opened_of(part, bookmark, is_whole=True).marks) == [0]


def test_who_was_reviewed_together_is_so_again_once_all_are_read() -> None:
    of = simple()
    bookmark = bookmarked(of, {}, ("0000", "0001", "0002"))
    before, after = of.read([2, 1]), of.read([0, 1, 2])
    was = opened_of(before, bookmark)
    review = Review(before, group(before, 0.5))
    review.recall(was.beside)
    growth = Growth.of(before.catalog, after.catalog)
    now = made_of(review, after)
    grown(now, review.state(), growth, (was, opened_of(after, bookmark)), in_series(review))
    assert now.reviewed.tolist() == [True]
    review.overlook([0])
    again = made_of(review, after)
    grown(again, review.state(), growth, (was, opened_of(after, bookmark)), in_series(review))
    assert again.reviewed.tolist() == [False]


class Journal:
    """Marks and looks by path, as `Bookmarks.write` would leave them."""

    def __init__(self, bookmark: Bookmark) -> None:
        self.marks = {mark.path: mark for mark in bookmark.marks}
        self.looks = {look.path: look for look in bookmark.looks}
        self.writes = 0

    def write(self, _roots: object, _place: object, changes: object) -> None:
        for path in changes.unmarked:
            self.marks.pop(path, None)
        self.marks |= {mark.path: mark for mark in changes.marks}
        for path in changes.unlooked:
            self.looks.pop(path, None)
        self.looks |= {look.path: look for look in changes.looks}
        self.writes += len(changes.marks) + len(changes.unmarked)


def standing(review: Review, opened: Opened) -> Standing:
    return Standing.of(review, opened, Spot(), -1)


def test_the_journal_keeps_a_mark_that_waits_for_another_photo() -> None:
    of = simple()
    bookmark = bookmarked(of, {"0001": "0000", "0004": "0003"})
    journal = Journal(bookmark)
    scribe = Scribe(journal)
    before, after = of.read([1, 4, 3]), of.read([0, 1, 3, 4])
    was, now_ = opened_of(before, bookmark), opened_of(after, bookmark)
    review = Review(before, group(before, 0.5), was.marks, relied=was.relied)
    scribe.write(standing(review, was))
    assert len(journal.marks) == 2
    growth = Growth.of(before.catalog, after.catalog)
    now = made_of(review, after)
    grown(now, review.state(), growth, (was, now_), in_series(review))
    scribe.write(standing(now, now_))
    assert len(journal.marks) == 2
    assert journal.writes == 0
    now.unmark(now.marks)
    scribe.write(standing(now, now_))
    assert journal.marks == {}


@pytest.mark.parametrize("read", [[2, 1], [2], [0, 1]])
def test_the_journal_keeps_who_was_reviewed_together_when_the_reading_ends_early(
    read: list[int],
) -> None:
    of = simple()
    bookmark = bookmarked(of, {}, ("0000", "0001", "0002"))
    journal = Journal(bookmark)
    before, after = of.read([*read, 5]), of.read([0, 1, 2])
    was = opened_of(before, bookmark)
    review = Review(before, group(before, 0.5))
    review.recall(was.beside)
    review.choose(len(read), marked=True)
    Scribe(journal).write(standing(review, was))
    again = Bookmark(tuple(journal.marks.values()), Spot(), tuple(journal.looks.values()))
    now = Review(after, group(after, 0.5))
    now.recall(opened_of(after, again, is_whole=True).beside)
    assert now.reviewed.tolist() == [True]


def test_the_journal_loses_a_mark_that_was_taken_away_as_the_review_grew() -> None:
    of = simple()
    journal = Journal(Bookmark())
    scribe, nothing = Scribe(journal), Bookmark()
    before, after = of.read([0, 1]), of.read([2, 1, 0])
    was, now_ = opened_of(before, nothing), opened_of(after, nothing, is_whole=True)
    review = Review(before, group(before, 0.5))
    review.mark([1])
    review.see([1])
    scribe.write(standing(review, was))
    assert [mark.path for mark in journal.marks.values()] == [b"/photos/0001.jpg"]
    assert len(journal.looks) == 2
    growth = Growth.of(before.catalog, after.catalog)
    now = made_of(review, after)
    grown(now, review.state(), growth, (was, now_), in_series(review))
    now.unmark(now.marks)
    now.overlook(range(3))
    scribe.write(standing(now, now_))
    assert journal.marks == {}
    assert journal.looks == {}


# -- the order of all groups -----------------------------------------------------------------------


def test_what_was_seen_keeps_its_turn_and_the_rest_is_sorted_anew() -> None:
    contents = tuple(range(12))
    alike = tuple((2 * g, 2 * g + 1, 0.95 - 0.05 * g) for g in range(6))
    of = World(contents, (False,) * 12, alike)
    before, after = of.read([2, 3, 6, 7, 10, 11]), of.read(list(range(12)))
    review = Review(before, group(before, 0.5))
    queue = Queue(review, Facets.of(before.catalog), "surest")
    now = made_of(review, after)
    growth = Growth.of(before.catalog, after.catalog)
    fresh = Queue(now, Facets.of(after.catalog), "surest")
    made = fresh.after(queue, now, growth, 2)

    def order(of: Queue) -> list[int]:
        return [min(now.groups[n].members) // 2 for n in of.numbers.tolist()]

    assert order(fresh) == [0, 1, 2, 3, 4, 5]
    assert order(made) == [1, 3, 0, 2, 4, 5]
    assert made.turn(6) == 1
    assert [order(fresh.after(made, now, Growth(np.arange(12, dtype=np.int32), 12), 6))] == [
        [1, 3, 0, 2, 4, 5]
    ]
