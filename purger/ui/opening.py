"""Makes the review of some findings away from the window's thread, ready to be shown."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from purger.core import garbage
from purger.core.bookmark import Opened
from purger.core.decisions import Decisions
from purger.core.domain import Findings, Flags
from purger.core.facets import Facets
from purger.core.group import group
from purger.core.review import Review
from purger.ui.models import Dealt
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
        standing: the marks of the bookmark that still stand.
    """

    review: Review
    opened: Opened
    protected: Flags
    facets: Facets
    dealt: Dealt
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
    review.facts(), review.tally()
    return Opening(
        review, opened, protected, Facets.of(findings.catalog), Dealt.of(review), standing
    )
