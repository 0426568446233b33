"""Marks for whole groups and for many photos at once, and what to tell the user of them."""

from __future__ import annotations

from collections.abc import Collection

import numpy as np
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from purger.core.bulk import Which, propose
from purger.core.domain import Group, Series
from purger.core.hierarchy import Cut
from purger.core.review import Review
from purger.core.texts import listed, say, sentences, shown, tr, trn
from purger.ui.dialogs import ask_mark_series
from purger.ui.models import PhotoModel, members_of
from purger.ui.sparing import decided_words

_BY_HAND = say("You chose in this group by hand; it was left as it is.")
_NO_GROUP = say("It stands in no group.")


class Marking(QObject):
    """Carries what the user wants to mark to the model, of the review that it shows.

    Signals:
        said: a sentence, where something was left alone.
    """

    said = Signal(str)

    def __init__(self, photos: PhotoModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._photos, self._window = photos, parent

    @property
    def _review(self) -> Review:
        return self._photos.review

    # -- one group -------------------------------------------------------------------------------

    def accept(self, group: Group | None) -> str:
        """Mark all but the best of a group; return why that was refused, "" if it was not."""
        if group is None:
            return shown(_NO_GROUP)
        if group.series is not None:
            return together(group.series)
        if self._review.is_against(group):
            return shown(_BY_HAND)
        self._mark_all_but_best(group)
        return ""

    def keep(self, row: int) -> str:
        """Let a photo stay, by hand; return why that means nothing, "" if it does."""
        if self._review.group_of(row) is None:
            return shown(_NO_GROUP)
        self._photos.keep(row)
        return ""

    def leave(self, group: Group | None) -> str:
        """A group was looked at, and stays as it is; return why that means nothing."""
        if group is None:
            return shown(_NO_GROUP)
        self._photos.see(group.members)
        return ""

    def keep_only(self, row: int) -> str:
        """Mark the others of a photo's group; return what was left alone, "" for nothing."""
        group = self._review.group_of(row)
        if group is None:
            return shown(_NO_GROUP)
        if group.series is not None:
            return together(group.series)
        self._photos.keep_only(row)
        left = [r for r in members_of(self._review, group) if not self._review.is_marked(r)]
        if left == [row]:
            return ""
        return tr("What you kept, damaged photos and such with files of their own were left alone.")

    def press(self, group: Group) -> None:
        """Mark all but the best as the heading of a group offers it; of a series after a question.

        A choice that was made by hand is left as it is.
        """
        series, spare = group.series, len(members_of(self._review, group)) - 1
        if series is None or ask_mark_series(self._window, series, spare):
            if self._review.is_against(group):
                self.said.emit(shown(_BY_HAND))
            else:
                self._mark_all_but_best(group)

    def _mark_all_but_best(self, group: Group) -> None:
        review = self._review
        self._photos.accept([group], group.members)
        if any(map(review.is_kept, group.members)):
            self.said.emit(tr("What you kept before was left alone; mark it one by one."))
        elif any(map(review.is_protected, group.members)):
            self.said.emit(tr("What lies in a protected folder was left alone."))
        elif any(map(review.is_damaged, group.members)):
            self.said.emit(tr("Damaged photos were left alone; mark them one by one."))

    # -- many ------------------------------------------------------------------------------------

    def accept_many(self, groups: Cut, *, seen: bool = False) -> None:
        """Mark all but the best of plain groups; a series has no spare photos and is left alone.

        So is a group that the user decided. Where the user had them in sight, they were reviewed
        (`seen`).
        """
        plain = groups.plain()
        open_ = self._review.undecided(plain)
        decided = len(plain) - len(open_)
        if seen:
            self._photos.accept(open_, open_.keepers.tolist())
        else:
            self._photos.mark_all_but_best(open_)
        told = [decided_words(decided)] if decided else []
        series = groups.series()
        if len(series) == 1:
            told.append(together(series[0]))
        elif series:
            told.append(
                trn(
                    "{n} bracket, stack or panorama was left alone: its photos belong together.",
                    "{n} brackets, stacks and panoramas were left alone: "
                    "their photos belong together.",
                    len(series),
                )
            )
        if told:
            self.said.emit(shown(sentences(told)))

    def mark_identical(self) -> int:
        """Mark the byte copies of the best of every group that was not reviewed; return how many.

        A group may have been reviewed before all photos were read.
        """
        is_open = np.flatnonzero(~self._review.reviewed)
        found = propose(self._review, self._review.groups.take(is_open), Which.IDENTICAL)
        return len(self._photos.mark(found.rows))

    def mark_spare(self, rows: Collection[int]) -> str:
        """Mark the spare photos among some; return what to tell the user of them and the others."""
        spare = self._review.spare_among(rows)
        changed = self._photos.mark(spare)
        return _told_of_many(self._review, frozenset(rows) - set(spare), len(changed))


def _told_of_many(review: Review, others: Collection[int], changed: int) -> str:
    """What became of many photos that were to be marked; `others` are those that are not spare."""
    alone = series = best = 0
    for row in others:
        group = review.group_of(row)
        alone += group is None
        series += group is not None and group.series is not None
        best += group is not None and group.series is None
    words = []
    if alone:
        words.append(trn("{n} photo without a duplicate", "{n} photos without a duplicate", alone))
    if series:
        words.append(trn("{n} of series", "{n} of series", series))
    if best:
        words.append(
            trn(
                "{n} that is best or of a group that you decided",
                "{n} that are best or of groups that you decided",
                best,
            )
        )
    marked = trn("{n} photo marked.", "{n} photos marked.", changed)
    if not words:
        return marked
    left = tr("Left alone: {photos}.", photos=shown(listed(words)))
    return shown(sentences((marked, left)))


def together(series: Series) -> str:
    """Why a series is not marked as a matter of course."""
    return tr(
        "{series}: its photos belong together. Mark them one by one.", series=shown(series.value)
    )
