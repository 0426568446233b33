"""What is kept up with each act is what a whole recomputation would find."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from purger.core.decisions import Decision, Unremembered
from purger.core.domain import Clustering, Elbow, Findings, Rows
from purger.core.facets import Facets
from purger.core.filters import Filter, matches, tiers_of
from purger.core.group import group
from purger.core.hierarchy import Cut, Hierarchy
from purger.core.looked import reviewed
from purger.core.queue import Queue
from purger.core.review import Change, Review
from purger.ui.models import (
    ALL,
    Cluster,
    Dealt,
    Sections,
    all_groups,
    clusters_after,
    clusters_of,
    narrowed,
)
from tests.benchmarks.regroup import library

N, AT = 80, 0.6


def clustering(seed: int) -> Clustering:
    """Clusters that tear groups."""
    dice = np.random.default_rng(seed)
    return Clustering(
        dice.integers(0, 3 + seed, N).astype(np.int32), np.zeros((3 + seed, 0), np.float32),
        Elbow((), (), (), 3 + seed), dice.random(N).astype(np.float32),
    )  # fmt: skip


def mixed(seed: int) -> Findings:
    """A library of three clusters that tear groups, whose photos have few different sizes."""
    found, dice = library(N, 3 * N, seed), np.random.default_rng(seed)
    photos = [replace(of, size=10**6 * int(dice.integers(1, 3))) for of in found.catalog.photos]
    clustering = Clustering(
        dice.integers(0, 3, N).astype(np.int32), np.zeros((3, 0), np.float32),
        found.clustering.elbow, dice.random(N).astype(np.float32),
    )  # fmt: skip
    catalog = replace(found.catalog, photos=tuple(photos))
    return replace(found, catalog=catalog, clustering=clustering)


LIBRARIES = [*(library(N, 3 * N, seed) for seed in range(2)), mixed(2), mixed(3)]
ACTS: dict[str, Callable[[Review, int], object]] = {
    "mark": lambda review, row: review.mark([row, row + 1]),
    "unmark": lambda review, row: review.unmark(range(row, row + 9)),
    "choose": lambda review, row: review.choose(row, marked=row % 2 == 0),
    "see": lambda review, row: review.see([row, row + 1, row + 2]),
    "see_many": lambda review, row: review.see(range(row, N)),
    "overlook": lambda review, row: review.overlook([row]),
    "begin_anew": lambda review, row: review.begin_anew(range(row, row + 9)),
    "all": lambda review, _: review.mark_all_but_best(review.groups),
    "forget": lambda review, row: review.forget(
        [r for r in range(row, row + 5) if review.is_marked(r)]
    ),
    "regain": lambda review, _: review.regain(review.gone),
    "regroup": lambda review, row: review.regroup(0.3 + row % 7 / 10),
    "keep_all": lambda review, row: of_group(review, row, review.keep_all),
    "split": lambda review, row: of_group(review, row, review.split),
    "apart": lambda review, row: of_group(review, row, review.not_duplicates),
    "withdraw": lambda review, row: taken_back(review, [k.decision for k in review.kept], row),
    "join": lambda review, row: taken_back(review, list(review.parted), row),
}


def aside(review: Review, act: Callable[[Review], object], row: int) -> None:
    """A copy is changed while marks are made; where a decision comes between, it is refused."""
    made, before = review.aside(), (stand(review), review.chosen, dict(review.relied))
    act(made)
    assert (stand(review), review.chosen, dict(review.relied)) == before
    if row % 3:
        review.choose(row, marked=True)
        review.see([row + 1])
    is_decided = row % 5 == 4 and len(review.groups) > 0
    if is_decided:
        is_decided = bool(review.keep_all(review.groups[0]).decision)
    assert review.take_over(made) is not is_decided


ACTS |= {
    "regroup_aside": lambda review, row: aside(
        review, lambda made: made.regroup(0.3 + row % 7 / 10), row
    ),
    "recluster_aside": lambda review, row: aside(
        review, lambda made: made.recluster(clustering(row % 4)), row
    ),
    "recluster": lambda review, row: review.recluster(clustering(row % 4)),
}
acts = st.lists(st.tuples(st.sampled_from(sorted(ACTS)), st.integers(0, N - 10)), max_size=12)


def of_group(review: Review, row: int, act: Callable[..., Change]) -> None:
    if len(review.groups):
        tells_what_changed(review, lambda: act(review.groups[row % len(review.groups)]))


def taken_back(review: Review, decisions: list[Decision], row: int) -> None:
    if decisions:
        decision = decisions[row % len(decisions)]
        tells_what_changed(review, lambda: review.withdraw(decision))


def tells_what_changed(review: Review, act: Callable[[], Change]) -> None:
    """The rows of a change are those that stand with others, or are marked otherwise."""
    before = stand(review)
    groups, labels = review.groups, review.labels
    change = act()
    made = review.regrouped
    if review.groups is not groups:  # what is known of most of them was carried over
        assert made is not None
        assert made.before is groups
        assert made.labels is labels
    assert change.rows == {
        row for row, (own, anew) in enumerate(zip(before, stand(review), strict=True))
        if own != anew
    }  # fmt: skip


def stand(review: Review) -> list[tuple[object, bool]]:
    """With which others each photo stands, and whether it is marked."""
    together = [()] + [tuple(sorted(one.members)) for one in review.groups]
    return [(together[n + 1], review.is_marked(row)) for row, n in enumerate(review.numbers)]


def same_review(review: Review, found: Findings, decisions: Unremembered) -> None:
    """All that is kept up, against a review that is made of the same marks and decisions now."""
    anew = Review(
        found, group(found, review.similarity), review.marks, review.gone, decisions,
        review.relied, review.chosen,
    )  # fmt: skip
    anew.recall(review.beside)
    assert anew.marks == review.marks
    assert anew.relied == review.relied
    assert anew.count == review.count
    assert anew.marked_bytes == review.marked_bytes
    for name in ("labels", "distances", "numbers", "reviewed", "beside"):
        assert np.array_equal(getattr(review, name), getattr(anew, name)), name
    for name in ("members", "sizes", "keepers", "kinds"):
        assert np.array_equal(getattr(review.groups, name), getattr(anew.groups, name)), name
    assert list(map(review.is_kept, range(N))) == list(map(anew.is_kept, range(N)))
    assert list(map(review.can_mark, range(N))) == list(map(anew.can_mark, range(N)))
    assert parts(review.runs) == parts(anew.runs)
    for own, other in zip(review.marks_by_cluster(), anew.marks_by_cluster(), strict=True):
        assert own.tolist() == other.tolist()
    for similarity in (0.2, AT, 0.95):
        one, two = review.hierarchy.cut(similarity), anew.hierarchy.cut(similarity)
        assert parts(review.hierarchy.runs(similarity)) == parts(anew.hierarchy.runs(similarity))
        for own, other in zip(
            (one.members, one.keepers, *one.facts(review.sizes, review.absent)),
            (two.members, two.keepers, *two.facts(review.sizes, review.absent)), strict=True,
        ):  # fmt: skip
            assert own.tolist() == other.tolist()


def parts(runs: Rows) -> set[frozenset[int]]:
    """The photos of each run."""
    return {frozenset(np.flatnonzero(runs == run).tolist()) for run in np.unique(runs[runs >= 0])}


def same_groups(review: Review, found: Findings, decisions: Unremembered) -> None:
    """Facts, totals and what was reviewed, against groups that were made one by one."""
    plain = Cut.of(tuple(review.groups))
    for own, anew in zip(
        review.facts(), plain.facts(review.sizes, review.absent), strict=True
    ):  # fmt: skip
        assert own.tolist() == anew.tolist()
    assert review.numbers.tolist() == plain.labels(N).tolist()
    parts = np.split(review.groups.members, np.cumsum(review.groups.sizes)[:-1])
    assert [sorted(part.tolist()) for part in parts if len(part)] == [
        sorted(one.members) for one in review.groups
    ]
    ticks = reviewed(plain, review.beside, review.absent)
    assert review.reviewed.tolist() == ticks.tolist()
    present, spare, best = review.facts()
    done = ticks & (present > 1)
    tally, kept = review.tally(), review.kept
    assert tally.reviewed == done.sum() + len(kept)
    assert tally.groups == (present > 1).sum() + len(kept)
    of_kept = sum(review.sizes[list(k.rows)].sum() - review.sizes[list(k.rows)].max() for k in kept)
    assert tally.reviewed_bytes == spare[done].sum() + of_kept
    by_label = np.bincount(review.labels[best[done]], minlength=int(review.labels.max()) + 1)
    assert review.reviewed_by_cluster().tolist() == by_label.tolist()
    hierarchy = Hierarchy.of(found).under(decisions.all(), np.flatnonzero(review.absent))
    assert [one.members for one in hierarchy.cut(review.similarity)] == [
        one.members for one in review.groups
    ]
    assert review.histogram().tolist() == hierarchy.histogram().tolist()
    for name in ("groups", "series", "duplicates", "spare_bytes"):
        own, anew = getattr(review.totals(), name), getattr(hierarchy.totals(), name)
        assert own.tolist() == anew.tolist(), name


def same_plan(review: Review) -> None:
    """Each marked photo has all whole photos that stay for it as keepers, the best first."""
    photos = review.catalog.photos
    row_of = {photo: row for row, photo in enumerate(photos)}
    plan = review.plan()
    assert [row_of[item.photo] for item in plan.marked] == sorted(review.marks)
    for item in plan.marked:
        row = row_of[item.photo]
        run = int(review.runs[row])
        others = np.flatnonzero(review.runs == run) if run >= 0 else review.relied.get(row, ())
        stay = [r for r in others if not (review.is_marked(r) or review.is_gone(r))]
        stay.sort(key=lambda r: not review.is_keeper(r))
        assert [row_of[keeper.photo] for keeper in item.keepers] == stay


def same_clusters(
    review: Review, dealt: Dealt | None, before: list[Cluster]
) -> tuple[Dealt, list[Cluster]]:
    dealt = Dealt.of(review, dealt)
    after = clusters_after(before, review, dealt)
    clusters = clusters_of(review, dealt) if after is None else after
    for own, anew in zip(clusters, clusters_of(review), strict=True):
        assert own.rows == anew.rows == tuple(
            row for row in range(N) if review.labels[row] == own.label and not review.is_gone(row)
        )  # fmt: skip
        assert own.numbers.tolist() == anew.numbers.tolist()
        for name in ("label", "cover", "photos", "duplicates", "series", "spare_bytes"):
            assert getattr(own, name) == getattr(anew, name), name
        same_sections(review, own)
    return dealt, clusters


def same_sections(review: Review, cluster: Cluster) -> None:
    """Every photo stands on one line, and that line has it."""
    is_marked = any(map(review.is_marked, cluster.rows))
    assert cluster.has_any(review, review.marked) == is_marked
    sections = Sections.of(review, cluster)
    shown = [row for section in sections for row in section.rows]
    assert sorted(shown) == list(cluster.rows)
    assert cluster.photos == len(shown)
    assert [sections.line_of(row) for row in shown] == list(range(len(shown)))
    others = set(range(-1, N + 1)).difference(shown)
    assert {sections.line_of(row) for row in others} <= {-1}


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(range(len(LIBRARIES))), acts)
def test_a_review_in_step_is_the_review_made_anew(which: int, steps: list[tuple[str, int]]) -> None:
    found, decisions = LIBRARIES[which], Unremembered()
    review = Review(found, group(found, AT), decisions=decisions)
    facets = Facets.of(found.catalog)
    dealt, clusters = same_clusters(review, None, [])
    queue = Queue(review, facets, "surest")
    for name, row in steps:
        whole, few = review.snapshot(), review.snapshot(range(N))
        ACTS[name](review, row)
        found = replace(found, clustering=review._clustering)
        own, other = review.since(whole), review.since(few)
        for field in ("marked", "unmarked", "chosen", "released"):
            assert getattr(own, field) == getattr(other, field)
        seen = [None if e.seen is None else (e.seen.rows.tolist(), e.seen.after.tolist())
                for e in (own, other)]  # fmt: skip
        assert seen[0] == seen[1]
        same_groups(review, found, decisions)
        same_review(review, found, decisions)
        same_plan(review)
        dealt, clusters = same_clusters(review, dealt, clusters)
        before, queue = queue, queue.under(review)
        turns = [min(map(before._turn.item, one.members)) for one in review.groups]
        live = np.flatnonzero(review.facts()[0] > 1).tolist()
        assert queue.numbers.tolist() == sorted(live, key=turns.__getitem__)
        everything = all_groups(review, queue)
        assert everything.label == ALL
        same_sections(review, everything)
        some = matches(review, facets, Filter(text="3"))
        same_sections(review, narrowed(review, everything, some))
        for cluster in clusters_of(review):
            same_sections(review, narrowed(review, cluster, some))
        assert tiers_of(review).tolist() == [one.tier for one in review.groups]
