"""Why there is nothing to see, and what can be done about it: one place for all such words.

A page without photos says what is the matter in one line, why in another, and offers the ways on.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto
from pathlib import Path

import numpy as np

from purger.core.filters import Filter
from purger.core.graph import Amounts
from purger.core.review import Review
from purger.core.text import show_name
from purger.core.texts import say, sayn

FORMATS = say("JPEG, MPO, PNG, WebP, TIFF, BMP, GIF (the first frame), HEIC/HEIF and AVIF")
"""What can be read, in words."""


class Way(Enum):
    """What the user can do next."""

    CLEAR_FILTER = auto()
    LOWER = auto()
    PURGE = auto()
    HISTORY = auto()
    OPEN = auto()
    RESCAN = auto()
    SKIPPED = auto()
    BACK = auto()


@dataclass(frozen=True, slots=True)
class Emptiness:
    """What a page says that has nothing to show.

    Attributes:
        title: what is the matter.
        text: why, and what helps.
        ways: what is offered, the likeliest first, each with its words.
        is_done: whether this is the good end of the work, and no disappointment.
        similarity: where `Way.LOWER` leads, percent.
    """

    title: str
    text: str
    ways: tuple[tuple[Way, str], ...] = ()
    is_done: bool = False
    similarity: int = 0


_CLEAR = (Way.CLEAR_FILTER, say("Clear the Filter"))
_PURGE = (Way.PURGE, say("Move What Is Marked to the Trash…"))
_HISTORY = (Way.HISTORY, say("History…"))
_OPEN = (Way.OPEN, say("Open Another Folder…"))
_RESCAN = (Way.RESCAN, say("Look Again"))
_SKIPPED = (Way.SKIPPED, say("Skipped Files…"))
_DONE = say("You are done here")


def of_review(review: Review, wanted: Filter, groups_at: Amounts | None, percent: int) -> Emptiness:
    """Why a review shows no photo.

    Args:
        review: it.
        wanted: the filter in force.
        groups_at: how many groups each position of the slider gives, 101 int64; None if unknown.
        percent: the position of the slider.
    """
    if not wanted.is_empty:
        return _of_filter(review, wanted)
    if review.absent.all():
        return Emptiness(
            say("Nothing is left here"),
            say("All photos of this review went to the trash. The history brings them back."),
            (_HISTORY, _OPEN),
        )
    lower = _lower(groups_at, percent)
    if review.absent.any() or review.kept:
        text = say("No duplicates are left at this similarity.")
        return Emptiness(_DONE, text, (*lower[0], _HISTORY, _OPEN), is_done=True,
                         similarity=lower[1])  # fmt: skip
    if groups_at is not None and not groups_at.any():
        text = sayn(
            "There is only one photo here, and nothing that it could be a duplicate of.",
            "No two of these {n} photos are alike enough to be called duplicates.",
            len(review.catalog),
        )
        return Emptiness(say("No duplicates here"), text, (_OPEN,))
    text = say("Further left, the slider finds more, and is less sure of them.")
    return Emptiness(
        say("No duplicates at {percent}%", percent=percent), text, lower[0], similarity=lower[1]
    )


def _of_filter(review: Review, wanted: Filter) -> Emptiness:
    tally = review.tally()
    if wanted.state == "open" and tally.groups and tally.reviewed == tally.groups:
        return done(review, (_CLEAR,))
    return Emptiness(
        say("Nothing matches the filter"),
        say("No photo has all that it asks for. Clear it to see everything again."),
        (_CLEAR,),
    )


def done(review: Review, others: Sequence[tuple[Way, str]] = ()) -> Emptiness:
    """Every group was reviewed: what is to be done with what is marked."""
    reviewed = review.tally().groups
    text = sayn("The group was reviewed.", "All {n} groups were reviewed.", reviewed)
    if review.count:
        marked = sayn("{n} photo is marked.", "{n} photos are marked.", review.count)
    else:
        marked = say("Nothing is marked.")
    ways = (_PURGE, *others) if review.count else (*others, _OPEN)
    words = say("{first} {second}", first=text, second=marked)
    return Emptiness(_DONE, words, ways, is_done=True)


def _lower(groups_at: Amounts | None, percent: int) -> tuple[tuple[tuple[Way, str], ...], int]:
    """The way to the nearest position further left that has groups, and where that is."""
    if groups_at is None:
        return (), 0
    there = np.flatnonzero(groups_at[:percent])
    if not len(there):
        return (), 0
    at = int(there[-1])
    words = sayn(
        "Show {n} Group at {percent}%", "Show {n} Groups at {percent}%", int(groups_at[at]),
        percent=at,
    )  # fmt: skip
    return ((Way.LOWER, words),), at


def of_folders(skipped: int, folders: Sequence[Path] = ()) -> Emptiness:
    """Why folders gave no photo; `skipped` files there could not be read."""
    if skipped:
        text = sayn(
            "The only file there that may be a photo could not be read.",
            "None of the {n} files there that may be photos could be read.", skipped,
        )  # fmt: skip
        why = say("The list of skipped files tells why, one by one.")
        return Emptiness(
            say("Nothing could be read"), say("{first} {second}", first=text, second=why),
            (_SKIPPED, _RESCAN),
        )  # fmt: skip
    title = (
        say("No photos in “{folder}”", folder=show_name(folders[0].name or folders[0]))
        if len(folders) == 1
        else say("No photos in these folders")
    )
    return Emptiness(
        title,
        say(
            "purger looks for {formats}, in all folders below; not in hidden ones, nor in "
            "libraries of other programs.",
            formats=FORMATS,
        ),
        (_OPEN, _RESCAN),
    )


def of_history() -> Emptiness:
    """Nothing went to the trash so far."""
    return Emptiness(
        say("Nothing was purged yet"),
        say("What you move to the trash is listed here, with where it is and its way back."),
        ((Way.BACK, say("Back")),),
    )
