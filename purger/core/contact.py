"""What stands on a contact sheet: a title, and photos under headings. `sheet` draws it.

Kept apart from the drawing, so that the window can say what it shows without loading Pillow.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any, Literal

import numpy as np

from purger.core.domain import Group, Photo
from purger.core.review import Review
from purger.core.text import show_bytes
from purger.core.texts import first_of, listed, sayn, shown, tr, trn

Mark = Literal["", "keep", "marked"]


@dataclass(frozen=True, slots=True)
class Tile:
    """One photo; `note` says why it stays, or how alike it is."""

    photo: Photo
    facts: str
    note: str = ""
    mark: Mark = ""


@dataclass(frozen=True, slots=True)
class Strip:
    """Photos under one heading."""

    heading: str
    tiles: tuple[Tile, ...]


def _page() -> str:
    return tr("page {number} of {count}", number="{number}", count="{count}")


def _more() -> str:
    return tr("{heading} (continued)", heading="{heading}")


@dataclass(frozen=True, slots=True)
class Words:
    """What `sheet` writes beside, in the language of the moment they are made.

    Attributes:
        keep: on the photo that stays.
        marked: on one that is to go.
        missing: in the place of a picture that there is none of.
        page: a template, with the `number` of a page and the `count` of all.
        more: the template of a `heading` whose photos go on.
    """

    keep: str = field(default_factory=lambda: tr("KEEP"))
    marked: str = field(default_factory=lambda: tr("MARKED"))
    missing: str = field(default_factory=lambda: tr("no picture"))
    page: str = field(default_factory=_page)
    more: str = field(default_factory=_more)


@dataclass(frozen=True, slots=True)
class Contact:
    """A whole sheet, before it is cut into pages."""

    title: str
    strips: tuple[Strip, ...]
    words: Words = field(default_factory=Words)

    def packed(self) -> dict[str, Any]:
        """As JSON holds it."""
        packed = asdict(self)
        for strip in packed["strips"]:
            for tile in strip["tiles"]:
                tile["photo"]["path"] = str(tile["photo"]["path"])
        return packed

    @classmethod
    def unpacked(cls, packed: dict[str, Any]) -> Contact:
        """Back from JSON."""
        strips = tuple(
            Strip(strip["heading"], tuple(map(_tile_of, strip["tiles"])))
            for strip in packed["strips"]
        )
        return cls(packed["title"], strips, Words(**packed["words"]))


def _tile_of(packed: dict[str, Any]) -> Tile:
    photo = packed["photo"]
    return Tile(
        Photo(**{**photo, "path": Path(photo["path"])}),
        packed["facts"], packed["note"], packed["mark"],
    )  # fmt: skip


def of_clusters(review: Review) -> Iterator[tuple[int, Contact]]:
    """One sheet a cluster that still holds photos, with its label."""
    rows_of: dict[int, list[int]] = {}
    for row in np.argsort(review.labels, kind="stable").tolist():
        if not review.is_gone(row):
            rows_of.setdefault(int(review.labels[row]), []).append(row)
    groups_of: dict[int, list[tuple[int, Group]]] = {}
    for number, group in enumerate(review.groups):
        groups_of.setdefault(int(review.labels[group.keeper]), []).append((number, group))
    for label, rows in rows_of.items():
        title = tr("Cluster {number}", number=label + 1)
        yield label, of_cluster(review, title, rows, groups_of.get(label, []))


def of_groups(review: Review) -> Iterator[tuple[int, Contact]]:
    """One sheet a group that still holds two photos, with its number (its place in the review)."""
    for number, group in enumerate(review.groups):
        if len(_present(review, group)) > 1:
            yield number, of_group(review, tr("Group {number}", number=number + 1), group)


def of_group(review: Review, title: str, group: Group) -> Contact:
    """The sheet of one group."""
    return Contact(title, (_strip(review, group),))


def of_cluster(
    review: Review, title: str, rows: Iterable[int], groups: Iterable[tuple[int, Group]]
) -> Contact:
    """The sheet of one cluster: its groups under their numbers, then what stands alone."""
    live = [(number, group) for number, group in groups if len(_present(review, group)) > 1]
    grouped = {row for _, group in live for row in group.members}
    strips = [_strip(review, group, number) for number, group in live]
    alone = tuple(_tile(review, row) for row in rows if row not in grouped)
    if alone:
        strips.append(Strip(_alone(len(alone), beside=bool(live)), alone))
    return Contact(title, tuple(strips))


def _alone(count: int, *, beside: bool) -> str:
    if beside:
        return trn("{n} photo without duplicates", "{n} photos without duplicates", count)
    return trn("{n} photo", "{n} photos", count)


def _strip(review: Review, group: Group, number: int | None = None) -> Strip:
    rows = _present(review, group)
    tiles = tuple(_tile(review, row, group) for row in rows)
    heading = shown(listed((sayn("{n} photo", "{n} photos", len(rows)), group.evidence)))
    if number is not None:
        heading = tr("Group {number}: {what}", number=number + 1, what=heading)
    return Strip(heading, tiles)


def _present(review: Review, group: Group) -> list[int]:
    return [row for row in group.members if not review.is_gone(row)]


def _tile(review: Review, row: int, group: Group | None = None) -> Tile:
    photo, traits = review.catalog.photos[row], review.catalog.traits[row]
    facts = f"{traits.width} × {traits.height}, {show_bytes(photo.size)}"
    note, mark = "", ""
    if group is not None:
        place = group.members.index(row)
        note = (
            tr("{share:.0%} alike", share=group.similarities[place])
            if place else shown(first_of(group.reason))
        )  # fmt: skip
        mark = "" if place else "keep"
    if review.is_marked(row):
        mark = "marked"
    return Tile(photo, facts, note, mark)  # type: ignore[arg-type]
