"""Which groups and photos the user wants to see: by kind, folder, time, camera, name and state."""

from __future__ import annotations

import calendar
import json
import re
from dataclasses import asdict, dataclass
from datetime import UTC, date, datetime
from typing import Final, Self

import numpy as np

from purger.core.domain import Bytes, Flags, Rows, Tier
from purger.core.facets import Facets
from purger.core.hierarchy import Cut
from purger.core.review import Review

KINDS: Final = ("identical", "same", "near", "series")
STATES: Final = ("open", "reviewed", "marked")
_DAY: Final = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")
_DAY_SECONDS: Final = 86_400.0
_TIERS: Final = {"identical": Tier.IDENTICAL, "same": Tier.SAME, "near": Tier.NEAR}


@dataclass(frozen=True, slots=True)
class Filter:
    """What must hold, all of it; what is "" or None is not asked.

    Attributes:
        text: stands in the file's name, in capitals or not.
        folder: it lies there or below.
        camera: took it; "" is a photo that does not say.
        since, until: days, ISO 8601, both included; by the camera's clock.
        kind: of the group, one of `KINDS`.
        state: one of `STATES`: still to be reviewed, reviewed, or with a mark.
    """

    text: str = ""
    folder: str = ""
    camera: str | None = None
    since: str = ""
    until: str = ""
    kind: str = ""
    state: str = ""

    @property
    def is_empty(self) -> bool:
        """Whether everything is wanted."""
        return self == Filter()

    def as_json(self) -> str:
        """The filter as text, "" for the empty one."""
        return "" if self.is_empty else json.dumps(asdict(self))

    @classmethod
    def from_json(cls, text: str) -> Self:
        """What `as_json` gave; the empty filter for anything else."""
        try:
            made = cls(**json.loads(text))
            if not all(isinstance(value, str | None) for value in asdict(made).values()):
                return cls()
            _span(made)
        except (ValueError, TypeError):
            return cls()
        return made if made.kind in {"", *KINDS} and made.state in {"", *STATES} else cls()


@dataclass(frozen=True, slots=True, eq=False)
class Matches:
    """What a filter lets through.

    Attributes:
        groups: g bool, of `Review.groups`; such are shown whole.
        alone: n bool, the photos in no group.
        of: how many groups there are.
    """

    groups: Flags
    alone: Flags
    of: int

    @property
    def count(self) -> int:
        """How many groups match."""
        return int(np.count_nonzero(self.groups))

    def rows(self, numbers: Rows) -> Flags:
        """Which photos are let through, groups whole; `numbers` as of `Review`: n bool."""
        return np.append(self.groups, False)[numbers] | self.alone


def first_day(text: str) -> str:
    """The first day of a day, month or year that was typed, ISO 8601; "" for "".

    Raises:
        ValueError: it is none. Likewise below.
    """
    return _days(text)[0].isoformat() if text else ""


def last_day(text: str) -> str:
    """The last day of it."""
    return _days(text)[1].isoformat() if text else ""


def _days(text: str) -> tuple[date, date]:
    found = _DAY.fullmatch(text)
    if found is None:
        raise ValueError("no day, month or year")
    year, month, day = (None if part is None else int(part) for part in found.groups())
    first = date(year or 0, month or 1, day or 1)
    if day is not None:
        return first, first
    last_month = month or 12
    length = calendar.monthrange(first.year, last_month)[1]
    return first, date(first.year, last_month, length)


def matches(review: Review, facets: Facets, wanted: Filter) -> Matches:
    """What a filter lets through of a review.

    A group matches where one of its photos has all that is asked of photos, and the group itself
    what is asked of groups. A photo that stands alone has no kind, and nobody reviews it.
    """
    groups, here = review.groups, ~review.absent
    live = review.facts()[0] > 1
    photos = _photos(facets, wanted) & here
    found = live & _any(groups, photos) & _of_kind(review, wanted.kind)
    alone = photos & (review.numbers < 0)
    if wanted.state == "marked":
        found &= _any(groups, review.marked)
        alone &= review.marked
    elif wanted.state:
        found &= review.reviewed == (wanted.state == "reviewed")
    if wanted.kind or wanted.state in {"open", "reviewed"}:
        alone = np.zeros_like(alone)
    return Matches(found, alone, int(np.count_nonzero(live)))


def _photos(facets: Facets, wanted: Filter) -> Flags:
    """Which photos have what is asked of photos: n bool."""
    found = np.ones(len(facets.names), np.bool_)
    if wanted.text:
        found &= facets.named(wanted.text)
    if wanted.folder:
        found &= facets.below(wanted.folder)
    if wanted.camera is not None:
        found &= facets.by(wanted.camera)
    since, until = _span(wanted)
    if since is not None:
        found &= facets.taken >= since  # nan is not
    if until is not None:
        found &= facets.taken < until
    return found


def _span(wanted: Filter) -> tuple[float | None, float | None]:
    """From when until before when, seconds since 1970.

    Raises:
        ValueError: a day is none.
    """
    return (
        _midnight(date.fromisoformat(wanted.since)) if wanted.since else None,
        _midnight(date.fromisoformat(wanted.until)) + _DAY_SECONDS if wanted.until else None,
    )


def _midnight(day: date) -> float:
    return datetime(day.year, day.month, day.day, tzinfo=UTC).timestamp()


def _any(groups: Cut, photos: Flags) -> Flags:
    """Which groups have one of these photos: g bool."""
    if not len(groups):
        return np.zeros(0, np.bool_)
    starts = np.cumsum(groups.sizes) - groups.sizes
    return np.asarray(np.logical_or.reduceat(photos[groups.members], starts))


def _of_kind(review: Review, kind: str) -> Flags:
    """Which groups are of a kind: g bool."""
    if not kind:
        return np.ones(len(review.groups), np.bool_)
    is_series = review.groups.kinds > 0
    if kind == "series":
        return np.asarray(is_series)
    return np.asarray(~is_series & (tiers_of(review) == _TIERS[kind]))


def tiers_of(review: Review) -> Bytes:
    """The loosest tier between any two photos of each group: g uint8."""
    groups = review.groups
    if groups.tiers is None:
        groups.tiers = _tiers(review)
    return groups.tiers


def _tiers(review: Review) -> Bytes:
    groups = review.groups
    if not review.can_decide:
        return np.array([group.tier for group in groups], np.uint8)
    graph = review.hierarchy.graph
    of = np.full(len(graph.leaf_of), -1, np.int32)
    of[graph.leaf_of] = review.numbers  # copies stand in one group
    low = of[graph.low]
    inside = (low >= 0) & (low == of[graph.high])
    inside = np.flatnonzero(inside)
    tier_of = graph.pairs.tier[graph.pair]
    tiers = np.full(len(groups), Tier.IDENTICAL, np.uint8)
    for tier in (Tier.SAME, Tier.NEAR):  # the loosest is written last
        tiers[low[inside[tier_of[inside] == tier]]] = tier
    return tiers
