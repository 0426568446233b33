"""Which photos stand side by side: those of a group, or some that stand alone."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from purger.core.domain import Group
from purger.core.texts import shown, tr
from purger.ui.models import Section, Sections

_MOST_ALONE: Final = 60


@dataclass(frozen=True, slots=True)
class Lineup:
    """Photos to be compared.

    Attributes:
        rows: catalog rows; of a group its keeper first.
        row: the one to begin with.
        title: what they are, in words.
        reason: which one would be kept and why, "" for photos that stand alone.
        group: theirs, None for photos that stand alone.
        following: the rows of the next group, which may be looked at next.
    """

    rows: tuple[int, ...]
    row: int
    title: str
    reason: str = ""
    group: Group | None = None
    following: tuple[int, ...] = ()


def lineup_of(sections: Sections, number: int, row: int) -> Lineup:
    """The photos of a section, beginning with one of them."""
    section = sections[number]
    following = sections[number + 1] if number + 1 < len(sections) else None
    next_rows = following.rows if following is not None and following.group is not None else ()
    group = section.group
    if group is None:
        return Lineup(_near(section.rows, row), row, tr("Single photos"), following=next_rows)
    why = shown(group.reason)
    reason = (
        tr("best: {reason}", reason=why)
        if group.sure
        else tr("best: {reason} (unsure)", reason=why)
    )
    return Lineup(section.rows, row, _title(section, group), reason, group, next_rows)


def _near(rows: tuple[int, ...], row: int) -> tuple[int, ...]:
    """Those that stand near a photo: there may be very many."""
    at = max(0, rows.index(row) - _MOST_ALONE // 2)
    return rows[at : at + _MOST_ALONE]


def _title(section: Section, group: Group) -> str:
    count, evidence = len(section.rows), shown(group.evidence)
    if group.series is None:
        return tr("Group of {count:,}: {evidence}", count=count, evidence=evidence)
    return tr(
        "{series} of {count:,}: {evidence}",
        series=shown(group.series.value), count=count, evidence=evidence,
    )  # fmt: skip
