"""What a page about a plan or a purge tells: group by group what goes, and what stays beside it.

A page is for people: it names each photo below the folder that was scanned, so that it can be shown
to others without telling where on this computer the photos lie. `page_html` writes it.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Final, TypeAlias

import numpy as np

from purger.core.domain import (
    Catalog,
    Item,
    Keeper,
    Marked,
    PastPurge,
    Photo,
    Plan,
    Progress,
    Stage,
    Steps,
    Tier,
)
from purger.core.errors import ReportError
from purger.core.hierarchy import Cut
from purger.core.journal import Journal
from purger.core.ledger import Ledger
from purger.core.text import show_name
from purger.core.texts import say, sentences, shown, tr
from purger.core.whereabouts import Found, PastUnit, Place, Seen, look, units_of

Why: TypeAlias = tuple[str, str, str]
"""The tier of a photo's group or the kind of its series, what joins it, and why this photo is the
best of it, or of the others how close they are to that; "" for what is not known."""

_SEPARATORS = re.compile(r"[/\\]")
_QUOTED = re.compile(r"([“„\"'])((?:[A-Za-z]:)?[/\\][^”“\"']*)(?=[”“\"'])")
# of the system's own words nobody knows where a path ends: rather too much goes than too little
_BARE = re.compile(r"(?<![\w.“„\"'])(?:[A-Za-z]:[/\\]|/)(?:[^/\\“”„]*[/\\])+")
_TO_BEST: Final = {
    Tier.IDENTICAL: say("byte copy of the best"),
    Tier.SAME: say("same picture as the best"),
    Tier.NEAR: say("near-duplicate of the best"),
}
_REPORT_EVERY: Final = 200
_KINDS: Final = {
    "identical": say("Identical"), "same": say("Same picture"), "near": say("Near-duplicates"),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Card:
    """One photo of the page.

    Attributes:
        photo: where it was, and its size; a size of 0 is not known.
        companions: the other files of its unit.
        goes: whether it was to go.
        is_left: whether it is in its place afterwards.
        words: what becomes of it, or where it is, without a full stop.
        reason: why it is kept, or why it did not go; "" for none.
    """

    photo: Photo
    companions: tuple[Photo, ...]
    goes: bool
    is_left: bool
    words: str
    reason: str = ""

    @property
    def size(self) -> int:
        """Bytes, companions included."""
        return self.photo.size + sum(file.size for file in self.companions)


@dataclass(frozen=True, slots=True)
class Part:
    """Photos that stand together: a group, or those of which nothing stays.

    Attributes:
        title: what they are together, without their number.
        cards: those that were to go, then those that were to stay.
    """

    title: str
    cards: tuple[Card, ...]


@dataclass(frozen=True, slots=True)
class Page:
    """All that the page tells.

    Attributes:
        title: of what.
        facts: sentences below the title.
        parts: the groups; those of which nothing stays come first.
        names: how paths are shown.
        is_past: whether it tells of a purge, not of a plan.
    """

    title: str
    facts: tuple[str, ...]
    parts: tuple[Part, ...]
    names: Names
    is_past: bool

    @property
    def folders(self) -> frozenset[Path]:
        """Those that its photos are, or were, in."""
        return frozenset(card.photo.path.parent for part in self.parts for card in part.cards)


@dataclass(frozen=True, slots=True)
class Names:
    """How a page shows paths.

    Attributes:
        roots: the scanned folders; () where they are not known.
        full: show absolute paths.
        folders: as they may stand in sentences, where they are cut off; long ones first.
    """

    roots: tuple[Path, ...] = ()
    full: bool = False
    folders: tuple[str, ...] = ()

    @classmethod
    def of(cls, paths: Iterable[Path], roots: Sequence[Path] = (), *, full: bool = False) -> Names:
        """Names of some files; without `roots` below the folder that holds them all."""
        folders = frozenset(path.parent for path in paths)
        shown = sorted((show_name(folder).rstrip(os.sep) for folder in folders), key=len)
        known = tuple(root.absolute() for root in roots)
        return cls(known or _common(folders), full, tuple(shown[::-1]))

    def of_file(self, path: Path) -> str:
        """The path below its root, which is named where there are several."""
        if self.full:
            return show_name(path)
        around = [root for root in self.roots if path.is_relative_to(root)]
        if not around:
            return show_name(Path(path.parent.name) / path.name)
        root = max(around, key=lambda one: len(one.parts))
        below = path.relative_to(root)
        return show_name(below if len(self.roots) == 1 else Path(root.name) / below)

    def in_words(self, sentence: str) -> str:
        """A sentence of the journal or a report, without the folders that it names."""
        if self.full or not _SEPARATORS.search(sentence):
            return sentence
        for folder in self.folders:
            sentence = sentence.replace(folder + os.sep, "")
        sentence = _QUOTED.sub(lambda found: found[1] + _SEPARATORS.split(found[2])[-1], sentence)
        return _BARE.sub("", sentence)


def _common(folders: Iterable[Path]) -> tuple[Path, ...]:
    """The folder that holds all of these, unless its name would tell where the user's lie."""
    try:
        common = Path(os.path.commonpath([str(folder) for folder in folders]))
    except ValueError:  # none at all, or on several drives
        return ()
    return () if Path.home().is_relative_to(common) else (common,)


# -- a plan ----------------------------------------------------------------------------------------


def whys_of(groups: Cut, catalog: Catalog, photos: Iterable[Photo]) -> Steps[dict[Path, Why]]:
    """What is known of photos that stood in these groups, and of the best of each."""
    wanted = set(photos)
    label = groups.labels(len(catalog))
    rows = [row for row, photo in enumerate(catalog.photos) if photo in wanted and label[row] >= 0]
    places = np.unique(label[rows]).tolist()
    whys: dict[Path, Why] = {}
    for done, place in enumerate(places):
        if done % _REPORT_EVERY == 0:
            yield Progress(Stage.EXPORT, done, len(places))
        group = groups[place]
        kind = group.tier.label if group.series is None else group.series.value
        for row, tier in zip(group.members, group.tiers, strict=True):
            reason = group.reason if row == group.keeper else _TO_BEST[tier]
            whys[catalog.photos[row].path] = kind, group.evidence, reason
    return whys


def of_plan(
    plan: Plan,
    whys: Mapping[Path, Why],
    names: Names,
    refused: Mapping[Photo, str] | None = None,
) -> Page:
    """A plan.

    Args:
        plan: what is marked.
        whys: why; of photos that are not in it nothing is told.
        names: how paths are shown.
        refused: the photos that would stay all the same, with the reason; None where nobody looked.
    """
    groups: dict[tuple[Keeper, ...], list[Marked]] = {}
    for item in sorted(plan.marked, key=lambda item: bool(item.keepers)):
        groups.setdefault(item.keepers, []).append(item)
    parts = []
    for keepers, items in groups.items():
        cards = [
            _planned(
                item, (refused or {}).get(item.photo, ""), _why(whys, item.photo.path)[2], names
            )
            for item in items
        ]
        cards += [
            Card(one.photo, (), goes=False, is_left=True, words=tr("stays"),
                 reason=_why(whys, one.photo.path)[2])
            for one in keepers
        ]  # fmt: skip
        parts.append(Part(_title(_why(whys, items[0].photo.path), alone=not keepers), tuple(cards)))
    facts = [tr("This is a plan: nothing was moved.")]
    if refused is not None:
        facts.append(tr("Each photo was verified when this page was made."))
    return Page(tr("Plan of a purge"), tuple(facts), tuple(parts), names, is_past=False)


def _planned(item: Marked, refused: str, close: str, names: Names) -> Card:
    words = tr("would stay") if refused else tr("goes to the trash")
    return Card(
        item.photo, item.companions, goes=True, is_left=bool(refused), words=words,
        reason=names.in_words(shown(refused)) or close,
    )  # fmt: skip


def _why(whys: Mapping[Path, Why], path: Path) -> Why:
    kind, evidence, reason = whys.get(path, ("", "", ""))
    return kind, evidence, shown(reason)


def _title(why: Why, *, alone: bool) -> str:
    if alone:
        return tr("Nothing like these stays")
    kind, evidence, _ = why
    words = _KINDS.get(kind, kind)
    if evidence.startswith(words.lower()):
        told = shown(evidence)
        return told[:1].upper() + told[1:]
    if not (words and evidence):
        return shown(words or evidence)
    return tr("{kind}: {evidence}", kind=shown(words), evidence=shown(evidence))


# -- a purge ---------------------------------------------------------------------------------------


def read_purge(
    journal: Path,
    number: int,
    whys: Mapping[Path, Why],
    roots: Sequence[Path] = (),
    *,
    full: bool = False,
) -> Steps[Page]:
    """Read a purge of the journal and look where its files are.

    Raises:
        JournalError: it cannot be read.
        ReportError: there is no such purge.
    """
    with Journal(journal) as opened:
        ledger = Ledger(opened)
        items, later = ledger.items(number), ledger.later(number)
        past = next((past for past in ledger.purges() if past.number == number), None)
    if past is None:
        raise ReportError(say("There is no purge {number}.", number=number))
    units = units_of(items, later)
    seen = []
    for done, unit in enumerate(units):
        if done % _REPORT_EVERY == 0:
            yield Progress(Stage.EXPORT, done, len(units))
        seen.append(look(unit))
    paths = [
        path
        for item in items
        for path in (item.photo.path, item.keeper, item.location)
        if path is not None
    ]
    known = [path for item in items for path in (item.photo.path, item.keeper) if path is not None]
    names = replace(Names.of(paths, roots, full=full), roots=Names.of(known, roots).roots)
    return of_purge(past, units, seen, whys, names)


def of_purge(
    past: PastPurge,
    units: Sequence[PastUnit],
    seen: Sequence[Seen],
    whys: Mapping[Path, Why],
    names: Names,
) -> Page:
    """A purge, and where its files are now.

    Args:
        past: the purge.
        units: its photos, those with one keeper together (`whereabouts.units_of`).
        seen: where each of them is (`whereabouts.look`).
        whys: why they were marked, where that is known; the journal does not say.
        names: how paths are shown.
    """
    groups: dict[Path | None, list[Card]] = {}
    stay: dict[Path, Seen] = {}
    for unit, found in sorted(
        zip(units, seen, strict=True), key=lambda one: one[0].lead.keeper is not None
    ):
        keeper = unit.lead.keeper
        groups.setdefault(keeper, []).append(
            _moved(unit, found, _why(whys, unit.lead.photo.path)[2], names)
        )
        if keeper is not None:
            stay[keeper] = found
    parts = []
    for keeper, cards in groups.items():
        title = _title(_why(whys, cards[0].photo.path), alone=keeper is None)
        if keeper is not None:
            cards.append(_kept(keeper, stay[keeper], _why(whys, keeper)[2]))
        parts.append(Part(title, tuple(cards)))
    begun = datetime.fromtimestamp(past.begun).astimezone()
    facts = (
        tr("It began on {begun:%Y-%m-%d} at {time:%H:%M}.", begun=begun, time=begun),
        tr("Where each photo is was looked up when this page was made."),
    )
    return Page(tr("Purge {number}", number=past.number), facts, tuple(parts), names, is_past=True)


def _moved(unit: PastUnit, seen: Seen, close: str, names: Names) -> Card:
    lead, found = unit.lead, seen.files[0]
    companions = tuple(item.photo for item in unit.companions)
    words, reason = _whereabouts(lead, found, names)
    others = [
        tr(
            "{file}: {words}",
            file=names.of_file(item.photo.path),
            words=_whereabouts(item, there, names)[0],
        )
        for item, there in zip(unit.companions, seen.files[1:], strict=True)
        if there.place is not found.place
    ]
    reason = shown(sentences((reason or close, *others)))
    is_left = found.place in {Place.BACK, Place.STAYED}
    return Card(lead.photo, companions, goes=True, is_left=is_left, words=words, reason=reason)


def _whereabouts(item: Item, found: Found, names: Names) -> tuple[str, str]:
    """Where a file is in a few words, and what more is to be said."""
    if found.place is Place.TRASH and item.location is not None:
        lies = item.location if names.full else item.location.name
        return tr("in the trash, as “{file}”", file=show_name(lies)), ""
    says_more = found.place in {
        Place.STAYED, Place.CHANGED, Place.LOST, Place.AWAY, Place.UNPLUGGED,
    }  # fmt: skip
    return shown(found.place.value), names.in_words(shown(found.words)) if says_more else ""


def _kept(keeper: Path, seen: Seen, reason: str) -> Card:
    if seen.keeper is None:
        words = (
            tr("was to stay; drive not connected")
            if seen.is_unplugged
            else tr("was to stay; no longer there")
        )
        photo = Photo(keeper, 0, 0, 0, 0)
        return Card(photo, (), goes=False, is_left=False, words=words)
    return Card(seen.keeper, (), goes=False, is_left=True, words=tr("stays"), reason=reason)
