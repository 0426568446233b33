"""The review: the slider above, clusters on the left, their photos on the right, marks below."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from collections.abc import Set as AbstractSet
from functools import partial
from typing import TYPE_CHECKING, Final

import numpy as np
from PySide6.QtCore import QModelIndex, QPoint, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QMenu, QSplitter, QVBoxLayout, QWidget

from purger.core.bulk import Proposal
from purger.core.commands import Place
from purger.core.decisions import Decision
from purger.core.domain import Findings, Photo
from purger.core.emptiness import Way, of_review
from purger.core.errors import JournalError
from purger.core.filters import Filter
from purger.core.hierarchy import Cut
from purger.core.menus import CONTEXT, Spot
from purger.core.review import Edit, Review
from purger.core.texts import sentences, shown, tr, trn
from purger.ui import photo_file
from purger.ui.accessible import in_reading_order
from purger.ui.actions import Actions, explain, fill
from purger.ui.deciding import ACTS, Deciding, Step, told_of
from purger.ui.done_bar import DoneBar
from purger.ui.enlarging import Enlarging
from purger.ui.growing import Grown
from purger.ui.help_words import key_of
from purger.ui.keys import keep_own_keys
from purger.ui.lineup import Lineup
from purger.ui.lull import Lull
from purger.ui.marking import Marking
from purger.ui.models import Cluster, Role
from purger.ui.navigator import Navigator
from purger.ui.overview import Overview
from purger.ui.roaming import Roaming
from purger.ui.status_bar import StatusBar, trash_waits
from purger.ui.surface import Surface
from purger.ui.thumbnails import Thumbnails
from purger.ui.viewer import Viewer
from purger.ui.volumes_banner import VolumesBanner

if TYPE_CHECKING:
    from purger.ui.kept_dialog import KeptDialog

_ZOOM: Final = 30
_Cursor = QAbstractItemView.CursorAction
_CURSORS: Final = {
    "left": _Cursor.MoveLeft, "right": _Cursor.MoveRight, "up": _Cursor.MoveUp,
    "down": _Cursor.MoveDown, "first_photo": _Cursor.MoveHome, "last_photo": _Cursor.MoveEnd,
}  # fmt: skip


class ReviewPage(QWidget):
    """Shows a `Review` and carries the user's wishes to its models.

    Attributes:
        overview: what holds for the whole library.
        navigator: the clusters.
        surface: the photos of the chosen one.
        done_bar: says that every group was reviewed.
        status: what is marked, and what was said.
        viewer: one photo, large.
        lull: a moment without keys.
        roaming: what is shown of the review; `scope` is its.
        advances: whether marking or keeping a photo goes on to the next one.

    Signals:
        similarity_changed: float, the slider came to rest there (or passes by).
        purge_requested: the marked photos shall go.
        picture_wanted: Photo, shown large now.
        skipped_requested: the list of skipped files shall be shown.
        map_requested: the map shall be shown.
        compare_requested: the photos of the current section shall stand side by side.
        side_wanted: int, pictures shall be so wide.
        marks_changed: some marks changed.
        way_wanted: Way, from where there is nothing to see.
        place_changed: another photo is the current one, or others are in sight.
    """

    similarity_changed = Signal(float)
    purge_requested = Signal()
    picture_wanted = Signal(object)
    skipped_requested = Signal()
    map_requested = Signal()
    compare_requested = Signal()
    side_wanted = Signal(int)
    marks_changed = Signal()
    way_wanted = Signal(object)
    place_changed = Signal()

    def __init__(self, thumbnails: Thumbnails, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._thumbnails = thumbnails
        self.advances = False
        self.banner = VolumesBanner()
        self.overview = Overview()
        self.navigator = Navigator(thumbnails)
        self.surface = Surface(thumbnails)
        self.done_bar = DoneBar(self)
        self.status = StatusBar()
        self.viewer, self.lull = Viewer(self), Lull(self)
        self.grid, self._photos = self.surface.grid, self.surface.photos
        self._enlarging = Enlarging(self.viewer, self.grid, self._photos, thumbnails, self)
        self._marking = Marking(self._photos, self)
        self._deciding = Deciding()
        self._asking = QTimer(self, singleShot=True, interval=0)
        self.roaming = Roaming(self.navigator, self.surface, self)
        self.scope = self.roaming.scope
        self._back = np.empty(0, np.int64)
        self._is_partial = self._trash_waits = False
        self._news = ""
        self._review: Review | None = None
        self._findings: Findings | None = None
        self._kept_dialog: KeptDialog | None = None
        self._build()
        self.actions_ = Actions(self, Place.REVIEW)
        self.actions_["full"].setCheckable(False)  # here it opens the large photo
        self._connect_actions()
        self._explain()
        self._connect()
        keep_own_keys(self)

    # -- building --------------------------------------------------------------------------------

    def _build(self) -> None:
        splitter = QSplitter()
        splitter.addWidget(self.navigator)
        splitter.addWidget(self.surface)
        splitter.setStretchFactor(1, 1)
        splitter.setSizes([282, 1000])
        splitter.setChildrenCollapsible(False)
        in_reading_order(splitter)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.banner)
        layout.addWidget(self.overview)
        layout.addWidget(splitter, 1)
        layout.addWidget(self.done_bar)
        layout.addWidget(self.status)

    def _connect_actions(self) -> None:
        self.actions_.connect_all({
            "mark": lambda: self._on_wanted(marked=True),
            "unmark": lambda: self._on_wanted(marked=False),
            "toggle": self._on_toggle,
            "keep": self._on_keep,
            "keep_only": self._on_keep_only,
            "leave": self._on_leave,
            "accept": self._on_accept,
            "accept_cluster": self._on_accept_cluster,
            "unmark_cluster": self._on_unmark_cluster,
            "unmark_all": self._on_unmark_all,
            "unmark_back": self._on_unmark_back,
            "mark_many": self._on_mark_many,
            "purge": self._on_purge,
            "also_similar": self._on_also_similar,
            "kept_sets": self._on_kept_sets,
            "undo": self._on_undo,
            "redo": self._on_redo,
            "copy_path": lambda: self._with_photo(photo_file.copy_path),
            "show_in_folder": lambda: self._with_photo(photo_file.show_in_folder),
            **{name: partial(self._decide, name) for name in ACTS},
        })  # fmt: skip
        self.actions_.connect_all({
            **{name: partial(self.grid.go, cursor) for name, cursor in _CURSORS.items()},
            "next_group": lambda: self.roaming.step(1),
            "previous_group": lambda: self.roaming.step(-1),
            "next_open": self.roaming.go_to_open,
            "all_groups": lambda: self.roaming.show_all(wanted=not self.scope.is_all),
            "filter": self.roaming.toggle_filter,
            "next_cluster": lambda: self.navigator.step(1),
            "previous_cluster": lambda: self.navigator.step(-1),
            "more_clusters": lambda: self.navigator.change_count(1),
            "fewer_clusters": lambda: self.navigator.change_count(-1),
            "auto_clusters": self.navigator.choose_count,
            "chart": self.navigator.chart_wanted.emit,
            "open": self._enlarging.toggle,
            "full": self._on_full,
            "compare": self.compare_requested.emit,
            "map": self.map_requested.emit,
            "larger": lambda: self._on_zoomed(_ZOOM),
            "smaller": lambda: self._on_zoomed(-_ZOOM),
        })  # fmt: skip

    def _explain(self) -> None:
        """The buttons tell what the commands that they stand for do, and their keys."""
        self.navigator.explain(self.actions_)
        self.surface.bar.explain(self.actions_)
        self.surface.filters.explain(self.actions_)
        for button, name in (
            (self.status.undo, "undo"),
            (self.status.unmark_back, "unmark_back"),
            (self.status.kept, "kept_sets"),
            (self.overview.map, "map"),
        ):
            explain(button, self.actions_[name])
        self._tell_purge()
        self.actions_["purge"].changed.connect(self._tell_purge)

    def _tell_purge(self) -> None:
        tip = trash_waits() if self._trash_waits else self.actions_["purge"].toolTip()
        self.status.purge.setToolTip(tip)

    def _connect(self) -> None:
        self.overview.similarity_changed.connect(self.similarity_changed)
        self.overview.map_requested.connect(self.map_requested)
        self.roaming.said.connect(self.say)
        self.lull.taken.connect(self._on_key_taken)
        self.roaming.moved.connect(self.place_changed)
        self.roaming.shown.connect(self.ask_for_pictures)
        self.roaming.done.connect(self.focus_photos)
        self.roaming.emptied.connect(self._show_emptiness)
        self.surface.empty.way_chosen.connect(self._on_way)
        self.done_bar.way_chosen.connect(self._on_way)
        self.done_bar.dismissed.connect(self.focus_photos)
        self.navigator.looked.connect(self.ask_for_pictures)
        self.navigator.done.connect(self.focus_photos)
        self._thumbnails.arrived.connect(self._on_thumbnail)
        self._photos.marks_changed.connect(self._on_marks_changed)
        self._photos.marks_changed.connect(self.marks_changed)
        self._photos.edited.connect(self._on_edited)
        self._photos.refused.connect(self.say)
        self._marking.said.connect(self.say)
        self.grid.looked.connect(self.ask_for_pictures)
        self.grid.looked.connect(self.place_changed)
        self.grid.selectionModel().currentChanged.connect(self._on_current_changed)
        self.grid.toggled.connect(self._on_clicked)
        self.grid.section_pressed.connect(self._on_section)
        self.grid.menu_wanted.connect(self._on_menu)
        self.grid.typed.connect(self._on_typed)
        self._asking.timeout.connect(self._on_asking)
        self.surface.bar.accept.clicked.connect(self._on_accept_cluster)
        self.surface.bar.unmark.clicked.connect(self._on_unmark_cluster)
        self.status.undo.clicked.connect(self._on_undo)
        self.status.unmark_back.clicked.connect(self._on_unmark_back)
        self.status.kept.clicked.connect(self._on_kept_sets)
        self.status.purge.clicked.connect(self._on_purge)
        self.status.skipped.clicked.connect(self.skipped_requested)
        self._enlarging.picture_wanted.connect(self.picture_wanted)
        self.viewer.menu_wanted.connect(self._on_large_menu)
        self.grid.asked.connect(self._on_photo_menu)
        self.navigator.list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.navigator.list.customContextMenuRequested.connect(self._on_cluster_menu)

    # -- showing ---------------------------------------------------------------------------------

    def show_review(self, review: Review, findings: Findings, similarity: float) -> None:
        """Show a review; the cluster, photo and place are kept where they still exist."""
        same_photos = self._review is not None and self._review.catalog is review.catalog
        label = self.roaming.label() if same_photos else -1
        row = self.surface.row() if same_photos else -1
        if not same_photos:
            self._back = np.empty(0, np.int64)
        if row >= 0 and not review.is_gone(row):
            label = int(review.labels[row])
        self._review, self._findings = review, findings
        self._deciding.follow(review)
        self.overview.show_similarity(similarity)
        self._show_groups(row, label)
        if not self.overview.slider.hasFocus():
            self.focus_photos()

    def show_partial(self, *, is_partial: bool) -> None:
        """The review that is shown next has a part of the photos; or the one that is has all."""
        self._is_partial = is_partial
        self.roaming.show_partial(is_partial=is_partial)
        self._on_marks_changed()

    def show_trash_waits(self, *, waits: bool) -> None:
        """The trash waits, for photos are being read; or it does not.

        Its button cannot be pressed then, and says why; the key and the menu say it when used.
        """
        self._trash_waits = waits
        if waits and self.status.purge.hasFocus():
            self.focus_photos()
        self.status.show_waits(waits=waits)
        self._tell_purge()

    def grow(self, made: Grown, back: frozenset[int]) -> None:
        """Go on with a review of more photos; nothing of what the user looks at moves.

        `back` are the rows whose marks from an earlier run came with it. Where the photo that the
        user is at left its group, or others joined that, keys do nothing for a moment: they were
        meant for what was there.
        """
        before = made.growth.to[self._back]
        self._back = np.union1d(before[before >= 0], list(back)).astype(np.int64)
        self._review, self._findings = made.review, made.findings
        self._deciding.grow(made.review, made.growth, made.names)
        self.overview.show_review(made.review, soon=True)
        is_there = self.roaming.grow(made.review, made.growth, made.facets, made.queue)
        if self.isVisible() and not is_there:
            self._begin_lull()
        self.status.show_remembered(made.review, made.findings)
        self._on_marks_changed()
        self.place_changed.emit()

    def focus_photos(self) -> None:
        """Give the keys to the photos: to the large one where one is shown."""
        (self.viewer if self.viewer.isVisibleTo(self) else self.grid).setFocus()

    def _show_groups(self, row: int, label: int, *, in_place: bool = False) -> None:
        """Show groups that came of themselves, near the photo where it is there no more.

        Where the user is at another photo then, or in another group, keys do nothing for a moment,
        as in `grow`; not where photos only went that the user sent away.
        """
        surface, offset = self.surface, self.grid.verticalOffset()
        stood, section = (surface.row(), surface.together()), surface.section()
        self._refresh(row, label, in_place=in_place)
        if 0 <= row != surface.row():
            self.grid.verticalScrollBar().setValue(offset)
            surface.go_on(sorted(stood[1] - {row}), section)
        gone = self._review is not None and row >= 0 and self._review.is_gone(row)
        is_there = row < 0 or gone or stood == (surface.row(), surface.together())
        if self.isVisible() and not is_there and not self.overview.slider.hasFocus():
            self._begin_lull()

    def _refresh(self, row: int, label: int, *, in_place: bool = False) -> None:
        """Show the groups in force, the cluster of that label, and the photo where it is there."""
        review = self._review
        if review is None:
            return
        self.overview.show_review(review, soon=in_place)
        self.roaming.follow(review, row, label, in_place=in_place)
        self.status.show_remembered(review, self._findings)
        self._on_marks_changed()
        self.place_changed.emit()

    @property
    def back(self) -> frozenset[int]:
        """The rows whose marks came back from an earlier run."""
        return frozenset(self._back.tolist())

    @property
    def steps(self) -> int:
        """How many steps of the user's can be taken back, or done again."""
        return self._deciding.count + self._deciding.count_undone

    def place(self) -> tuple[int, int]:
        """Where the user is: the current photo, -1 for none, and how far down it stands."""
        return self.surface.row(), self.surface.scrolled()

    def come_back(self, row: int, scrolled: int, marks: frozenset[int], sentence: str) -> None:
        """Go to where the user was, and say which marks are back, with the way to be rid of them.

        Args:
            row: the photo, -1 to stay.
            scrolled: pixels from the top of the view to the photo, which may be out of sight.
            marks: the marks that are back and stand.
            sentence: what to say, "" for nothing.
        """
        self._back = np.fromiter(marks, np.int64, len(marks))
        if row >= 0:
            self.roaming.show_photo(row)
            self.surface.scroll_back(scrolled)
        self.enable_actions()
        if sentence:
            self.say(sentence, can_unmark=bool(marks))

    def say(self, sentence: str, *, can_unmark: bool = False, lasts: bool = False) -> None:
        """Show a sentence for a few seconds; `can_unmark` and `lasts` as of the bar below."""
        self._news = sentence
        self._tell(sentence, can_unmark=can_unmark, lasts=lasts)

    def _tell(self, sentence: str, *, can_unmark: bool, lasts: bool) -> None:
        self.status.say(sentence, can_unmark=can_unmark, lasts=lasts)
        if sentence and self.viewer.isVisible():
            self.viewer.tell(sentence)

    def enable_actions(self) -> None:
        """Offer the commands that mean something now."""
        review, row = self._review, self.surface.row()
        can_decide = review is not None and review.can_decide
        is_grouped = self.surface.group() is not None
        has_kept = can_decide and review is not None and bool(review.kept or review.parted)
        is_back = review is not None and bool(review.marked[self._back].any())
        for name, means_something in (
            *((name, can_decide and is_grouped) for name in ACTS),
            ("also_similar", can_decide and row >= 0),
            ("undo", self._deciding.count > 0),
            ("redo", self._deciding.count_undone > 0),
            ("unmark_all", review is not None and review.count > 0),
            ("kept_sets", has_kept),
            ("show_in_folder", row >= 0),
            ("copy_path", row >= 0),
            ("unmark_back", is_back),
            ("purge", review is not None and review.count > 0),
        ):
            self.actions_[name].setEnabled(means_something)
        self.status.undo.setVisible(self._deciding.count > 0)

    def _show_emptiness(self) -> None:
        if self._review is None:
            return
        at, percent = self.overview.at, self.overview.slider.value()
        groups_at = None if at is None else at.groups
        found = of_review(self._review, self.roaming.scope.filter, groups_at, percent)
        self.surface.empty.show_state(found)

    def _on_way(self, way: Way) -> None:
        """Go on from where there is nothing to see."""
        if way is Way.CLEAR_FILTER:
            self.surface.filters.show_filter(Filter(), tell=True)
        elif way is Way.LOWER:
            self.overview.slider.setValue(self.surface.empty.state.similarity)
        elif way is Way.PURGE:
            self._on_purge()
        else:
            self.way_wanted.emit(way)

    def ask_for_pictures(self) -> None:
        """Ask for the pictures in sight, once for all that moves before the next paint."""
        self._asking.start()

    def _on_asking(self) -> None:
        """The grid's pictures first, then the covers in sight."""
        self._thumbnails.want([*self.grid.wanted(), *self.navigator.covers()])

    def _on_thumbnail(self, _photo: Photo) -> None:
        self.navigator.list.viewport().update()

    def _on_full(self) -> None:
        """Show the current photo large, pixel on pixel."""
        if not self.viewer.isVisible():
            self._enlarging.show(self.grid.currentIndex())
        self.viewer.toggle_full()

    def _on_zoomed(self, by: int) -> None:
        self.grid.set_thumbnail_side(self.grid.thumbnail_side() + by)
        self.side_wanted.emit(self.grid.thumbnail_side())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The large picture covers the page."""
        super().resizeEvent(event)
        self.viewer.setGeometry(self.rect())

    def hideEvent(self, event: QHideEvent) -> None:
        """Keys are for what is shown instead."""
        super().hideEvent(event)
        self.lull.end()

    def sizeHint(self) -> QSize:
        """A comfortable size."""
        return QSize(1180, 740)

    # -- where the user is -----------------------------------------------------------------------

    def lineup(self) -> Lineup | None:
        """The photos of the current section, to stand side by side; None where one is alone."""
        return self.surface.lineup()

    def _on_current_changed(self, _new: QModelIndex, _old: QModelIndex) -> None:
        self.enable_actions()
        self.place_changed.emit()

    # -- marking ---------------------------------------------------------------------------------

    def mark(self, rows: list[int]) -> str:
        """Mark the spare photos among some; return what to tell the user of them and the others."""
        return "" if self._review is None else self._marking.mark_spare(rows)

    def unmark(self, rows: list[int]) -> None:
        """Take marks away."""
        self._photos.unmark(rows)

    def choose(self, row: int, *, marked: bool) -> str:
        """Mark or unmark one photo; return why that was refused, "" if it was not."""
        return self._photos.choose(row, marked=marked)

    def choose_each(self, rows: Sequence[int], *, marked: bool) -> str:
        """Likewise for several photos, in one step that can be undone."""
        return self._photos.choose_each(rows, marked=marked)

    def keep(self, row: int) -> str:
        """Let one photo stay, by hand; return what to tell of it."""
        return self._marking.keep(row)

    def keep_only(self, row: int) -> str:
        """Mark the others of a photo's group; return what was left alone, "" for nothing."""
        return self._marking.keep_only(row)

    def accept(self, row: int) -> str:
        """Mark all but the best of a photo's group; return why it was refused, "" if it was not."""
        return "" if self._review is None else self._marking.accept(self._review.group_of(row))

    def mark_identical(self) -> int:
        """Mark the byte copies of the best of every group not reviewed so far; return how many."""
        return 0 if self._review is None else self._marking.mark_identical()

    def mark_all_but_best_everywhere(self) -> None:
        """Mark all but the best of every group of the library."""
        if self._review is not None:
            self._marking.accept_many(self._review.groups)

    def show_ranked(self, edit: Edit) -> None:
        """Show other keepers and protected photos; what became of the marks by them is one step."""
        row, changed = self.surface.row(), len(edit.marked) + len(edit.unmarked)
        if changed:
            self._deciding.note(edit, row)
        self._show_groups(row, self.roaming.label(), in_place=True)
        if changed:
            self.marks_changed.emit()
        told = [tr("The keeper rules are in force.")]
        if changed:
            told.append(trn("{n} mark changed.", "{n} marks changed.", changed))
        self.say(shown(sentences(told)))

    def _on_clicked(self, index: QModelIndex) -> None:
        self.grid.setCurrentIndex(index)
        self._on_toggle()

    def _on_toggle(self) -> None:
        index = self.grid.currentIndex()
        if index.isValid():
            self._photos.setData(index, not index.data(Role.MARKED), Role.MARKED)

    def _on_wanted(self, *, marked: bool) -> None:
        index = self.grid.currentIndex()
        if index.isValid() and self._photos.setData(index, marked, Role.MARKED) and marked:
            self._advance()

    def _on_keep(self) -> None:
        row = self.surface.row()
        if row >= 0:
            self.say(self.keep(row))
            self._advance()

    def _advance(self) -> None:
        """Go on to the next photo, where the user wants that."""
        if self.advances:
            self.grid.go(_Cursor.MoveNext)

    def _on_keep_only(self) -> None:
        self._decided(self.keep_only(self.surface.row()))

    def _on_accept(self) -> None:
        row = self.surface.row()
        refused = "" if self.surface.group() is None else self.accept(row)
        self._go_on_to_group()
        if refused:
            self.say(refused)

    def _on_leave(self) -> None:
        """The group stays as it is: it was reviewed."""
        if self._review is not None:
            self._say_any(self._marking.leave(self.surface.group()))
            self._go_on_to_group()

    def _say_any(self, sentence: str) -> None:
        if sentence:
            self.say(shown(sentence))

    def _decided(self, sentence: str) -> None:
        """Go on to the next group, unless there is something to read."""
        if sentence:
            self.say(sentence)
        else:
            self._go_on_to_group()

    def _go_on_to_group(self) -> None:
        """To the next group, past single photos; whoever works group by group needs one key."""
        if not self.roaming.go_to_group(1) and not self.status.message.text():
            self.say(tr("That was the last group."))

    def _on_section(self, number: int) -> None:
        section = self._photos.sections[number]
        if self.grid.is_accepted(number):
            self._photos.unmark(section.rows)
        elif section.group is not None:
            self._marking.press(section.group)

    def _on_accept_cluster(self) -> None:
        """Mark in all that is shown; of a whole library the user is asked first."""
        cluster, found = self.roaming.cluster(), self.scope.matches
        if cluster is None or self._review is None:
            return
        if self.scope.is_all and found is None:
            self.actions_["accept_all"].trigger()
            return
        self._marking.accept_many(cluster.groups, seen=not self.scope.is_all)
        if found is not None and not self.status.message.text():
            self.say(self._told_of_filter(len(cluster.numbers)))

    def _told_of_filter(self, groups: int) -> str:
        return trn(
            "Done in the group that matches the filter, and in no other.",
            "Done in the {n} groups that match the filter, and in no others.", groups,
        )  # fmt: skip

    def _on_unmark_cluster(self) -> None:
        cluster = self.roaming.cluster()
        if cluster is not None:
            self._photos.unmark(cluster.row_array)

    def _on_unmark_all(self) -> None:
        if self._review is not None:
            changed = self._photos.unmark(np.flatnonzero(self._review.marked))
            self.say(trn("{n} mark taken away.", "{n} marks taken away.", len(changed)))

    def _on_unmark_back(self) -> None:
        if self._review is None:
            return
        self.status.unmark_back.hide()
        changed = self._photos.unmark(self._back)
        self.say(trn("{n} mark taken away.", "{n} marks taken away.", len(changed)))

    def _on_mark_many(self) -> None:
        from purger.ui.mark_many import MarkManyDialog  # noqa: PLC0415 - when it is wanted

        if self._review is None:
            return
        cluster, number = self.roaming.here()
        is_filtered = self.scope.matches is not None
        if cluster is not None:
            of_cluster: Cut | None = cluster.groups
        else:  # a filter that lets nothing through means nothing, not everything
            of_cluster = self._review.groups.take(np.empty(0, np.int64)) if is_filtered else None
        is_group = of_cluster is not None and number >= 0
        of_group = of_cluster.take(np.array([number])) if is_group and of_cluster else None
        dialog = MarkManyDialog(self._review, of_group, of_cluster, self)
        dialog.tell_place(
            self._place_words(cluster), is_filtered=is_filtered, is_all=self.scope.is_all
        )
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.chosen.connect(self._on_many_chosen)
        dialog.open()

    def _place_words(self, cluster: Cluster | None) -> str:
        """What "here" means for an action on many photos; "" for the cluster."""
        if self.scope.matches is not None:
            return trn(
                "In the &group that matches the filter", "In the {n} &groups that match the filter",
                0 if cluster is None else len(cluster.numbers),
            )  # fmt: skip
        return tr("In a&ll groups") if self.scope.is_all else ""

    def _on_many_chosen(self, found: Proposal) -> None:
        changed = self._photos.mark(found.rows)
        self.say(
            trn(
                "{n} photo marked; {undo} takes that back.",
                "{n} photos marked; {undo} takes that back.",
                len(changed),
                undo=key_of("undo", self.actions_.keymap),
            )
        )

    def _on_marks_changed(self) -> None:
        if self._review is None:
            return
        self.status.show_marks(self._review, self._how_to_mark())
        self.done_bar.show_review(self._review, is_partial=self._is_partial)
        self.navigator.show_marks(self._review)
        self.enable_actions()
        self.surface.bar.show_marks(self.roaming.cluster(), self._review)
        self.grid.viewport().update()
        self._enlarging.show_state()

    def show_keys(self) -> None:
        """Name the keys in force where a sentence tells of some."""
        if self._review is not None:
            self.status.show_marks(self._review, self._how_to_mark())

    def _how_to_mark(self) -> str:
        keymap = self.actions_.keymap
        mark, accept = (key_of(name, keymap) for name in ("mark", "accept"))
        if self._review is not None and not self._review.groups:
            return tr("{mark} marks this photo.", mark=mark)
        return tr(
            "{mark} marks this photo, {accept} all but the best of its group.",
            mark=mark, accept=accept,
        )  # fmt: skip

    def _on_edited(self, edit: Edit) -> None:
        self._deciding.note(edit, self.surface.row())
        self.status.done()

    def _on_purge(self) -> None:
        if self._review is not None and self._review.count:
            self.purge_requested.emit()

    # -- decisions -------------------------------------------------------------------------------

    def undo(self) -> str:
        """Take the last step back and go to where it was made; return what to tell of it."""
        return self._step(self._deciding.undo, tr("Undone"))

    def redo(self) -> str:
        """Do again what was undone last; likewise."""
        return self._step(self._deciding.redo, tr("Done again"))

    def _on_undo(self) -> None:
        self._say_any(self.undo())

    def _on_redo(self) -> None:
        self._say_any(self.redo())

    def _step(self, step: Callable[[], tuple[Step, AbstractSet[int]] | None], word: str) -> str:
        """Take a step back, or do it again, and go to where the user was; return what to tell."""
        if self._review is None:
            return ""
        try:
            done = step()
        except JournalError as error:
            return str(error)
        self.enable_actions()
        if done is None:
            return tr("Nothing is left of it.")
        made, changed = done
        if made.decision is not None:
            self._refresh(made.row, int(self._review.labels[made.row]), in_place=True)
            self.marks_changed.emit()
            return tr("{done}.", done=word)
        self.roaming.go_to(made.row)
        self._photos.tell(changed)
        if not changed:
            return tr("{done}.", done=word)
        return tr("{done}: {marks}.", done=word, marks=told_of(self._review, changed))

    def _decide(self, name: str) -> None:
        """Do one of `ACTS` with the current group or photo, and go on from there."""
        group, row, section = self.surface.group(), self.surface.row(), self.surface.section()
        if group is None or self._review is None or not self._review.can_decide:
            return
        number, offset = self._deciding.count, self.grid.verticalOffset()
        try:
            sentence = self._deciding.decide(name, group, row)
        except JournalError as error:
            self.say(str(error))
            return
        if self._deciding.count > number:
            self._refresh(row, self.roaming.label(), in_place=True)
            self.marks_changed.emit()
            # the photo itself, another of what is left of its group, or else the next group
            others = [r for r in group.members if r != row]
            candidates = others if name == "take_out" else [row, *others]
            self.grid.verticalScrollBar().setValue(offset)
            self.surface.go_on(candidates, section)
        self.say(sentence)

    def _on_typed(self, text: str) -> None:
        """Say why a command about a group does nothing."""
        is_alone = self.surface.row() >= 0 and self.surface.group() is None
        if is_alone and self._is_of_group(text):
            self.say(tr("This photo stands in no group."))

    def _is_of_group(self, text: str) -> bool:
        names = (self.actions_.keymap.named(key, Place.REVIEW) for key in (text.upper(), text))
        return not {"split", "apart", "take_out", "keep_all"}.isdisjoint(names)

    def _begin_lull(self) -> None:
        self._news = ""
        self.lull.begin()

    def _on_key_taken(self) -> None:
        """Tell of it, before what was said of the change that it came upon."""
        words = tr(
            "That key was not carried out: what you are at has just changed. Look, and press it "
            "again."
        )
        # whoever presses keys in a row would miss it
        self._tell(
            sentences((words, self._news)),
            can_unmark=self.status.unmark_back.isVisibleTo(self.status), lasts=True,
        )  # fmt: skip

    # -- the right button --------------------------------------------------------------------------

    def _on_menu(self, section: int, place: QPoint) -> None:
        """What can be done with the group of a header; with the photo if it is the current one."""
        is_here = self.surface.section() == section
        if not is_here:
            self.surface.go_to_section(section)
        entries = [name for name in CONTEXT[Spot.HEADING] if is_here or name != "take_out"]
        menu = self.actions_.menu(entries, self)
        menu.popup(place - QPoint(menu.sizeHint().width(), 0))

    def _on_photo_menu(self, place: QPoint) -> None:
        self.actions_.menu(CONTEXT[Spot.PHOTO], self).popup(place)

    def _on_cluster_menu(self, place: QPoint) -> None:
        at = self.navigator.list.viewport().mapToGlobal(place)
        self.actions_.menu(CONTEXT[Spot.CLUSTER], self).popup(at)

    def _on_large_menu(self, place: QPoint) -> None:
        """The viewer's own commands come before those of the page."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        fill(menu, CONTEXT[Spot.LARGE], {**self.actions_, **self.viewer.actions_})
        menu.popup(place)

    def _on_also_similar(self) -> None:
        from purger.ui.similar_dialog import SimilarDialog  # noqa: PLC0415 - when it is wanted

        group, row = self.surface.group(), self.surface.row()
        if self._review is None or row < 0:
            return
        review = self._review
        found = review.similar_to(row) if group is None else review.also_similar(group)
        if not found:
            self.say(self._why_nothing_like(row))
            return
        dialog = SimilarDialog(review, found, self._thumbnails, self, of_group=group is not None)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.chosen.connect(self.roaming.show_photo)
        dialog.finished.connect(self.ask_for_pictures)
        dialog.open()

    def _why_nothing_like(self, row: int) -> str:
        """What to say where nothing resembles a photo, or its group, as much as the slider asks."""
        if self.surface.group() is not None:
            percent = self.overview.slider.value()
            return tr("Nothing else is {percent}% like a photo of this group.", percent=percent)
        apart = () if self._review is None else self._review.told_apart_from(row)
        if apart:
            return tr(
                "Nothing else is that much like this photo; you told {apart:,} apart from it.",
                apart=len(apart),
            )
        return tr("Nothing else is that much like this photo.")

    def _on_kept_sets(self) -> None:
        from purger.ui.kept_dialog import KeptDialog  # noqa: PLC0415 - when it is wanted

        if self._review is None or not self._review.can_decide:
            return
        self._kept_dialog = KeptDialog(self._thumbnails, self)
        self._kept_dialog.withdraw_wanted.connect(self._on_withdraw)
        self._kept_dialog.finished.connect(self._on_kept_closed)
        self._kept_dialog.show_review(self._review)
        self._kept_dialog.open()

    def _on_withdraw(self, decision: Decision) -> None:
        if self._review is None or self._kept_dialog is None:
            return
        try:
            self._deciding.withdraw(decision)
        except JournalError as error:
            self._kept_dialog.message.setText(str(error))
            return
        self._refresh(self.surface.row(), self.roaming.label(), in_place=True)
        self._kept_dialog.show_review(self._review)

    def _on_kept_closed(self) -> None:
        if self._kept_dialog is not None:
            self._kept_dialog.deleteLater()
            self._kept_dialog = None
        self.ask_for_pictures()

    # -- the photo's file ------------------------------------------------------------------------

    def _with_photo(self, act: Callable[[Photo], str]) -> None:
        """Do something with the current photo's file, and tell of it."""
        row = self.surface.row()
        if self._review is not None and row >= 0:
            sentence = act(self._review.catalog.photos[row])
            if sentence:
                self.say(sentence)
