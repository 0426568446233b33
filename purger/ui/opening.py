"""Makes the review of some findings away from the window's thread, ready to be shown."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from purger.core import garbage
from purger.core.bookmark import Opened
from purger.core.decisions import Decisions
from purger.core.domain import Findings, Flags
from purger.core.facets import Facets
from purger.core.filters import tiers_of
from purger.core.group import group
from purger.core.queue import Queue
from purger.core.review import Review
from purger.core.view import View
from purger.ui.models import Cluster, Dealt, clusters_of
from purger.ui.ruling import Ruling


@dataclass(frozen=True, slots=True, eq=False)
class Wish:
    """A review that is wanted.

    Attributes:
        findings: what it is of.
        similarity: at which the groups are cut, where no bookmark says at which they were.
        decisions: those in force; reading them touches no file (`growth.Told`).
        trouble: why they could not be read, "" where they could.
    """

    findings: Findings
    similarity: float
    decisions: Decisions
    trouble: str = ""


@dataclass(frozen=True, slots=True, eq=False)
class Opening:
    """A review as it stood when these folders were open last, or a new one.

    Attributes:
        review: it.
        opened: what the bookmark of the folders means for these photos.
        protected: n bool, the photos that can never be marked.
        facets: of these photos.
        dealt: the photos by cluster.
        clusters: those clusters.
        queue: its groups in the order in which they were shown last.
        standing: the marks of the bookmark that still stand.
    """

    review: Review
    opened: Opened
    protected: Flags
    facets: Facets
    dealt: Dealt
    clusters: list[Cluster]
    queue: Queue
    standing: frozenset[int]


@garbage.kept()
def opening_of(open_: Callable[[Findings], Opened], ruling: Ruling, wish: Wish) -> Opening:
    """Make the review that is wanted.

    Args:
        open_: reads the bookmark of some findings and looks for its photos.
        ruling: which photos are protected, and which of a group is the keeper.
        wish: what is wanted.
    """
    findings = wish.findings
    opened = open_(findings)
    kept = opened.bookmark.place.similarity
    similarity = wish.similarity if kept is None else kept
    protected = ruling.protected(findings.catalog.photos)
    groups = group(findings, similarity, ruling.profiles.rules)
    findings.catalog.prepare()
    review = Review(
        findings, groups, opened.marks, (), wish.decisions, opened.relied, opened.chosen
    )
    review.recall(opened.beside)
    review.protect(protected)
    standing = review.marks.intersection(opened.marks)
    review.facts(), review.tally(), tiers_of(review)
    facets, dealt = Facets.of(findings.catalog), Dealt.of(review)
    order = View.from_json(opened.bookmark.place.view).order
    return Opening(
        review, opened, protected, facets, dealt, clusters_of(review, dealt),
        Queue(review, facets, order), standing,
    )  # fmt: skip
