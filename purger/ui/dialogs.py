"""The questions and lists that stand before the window."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import islice

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont, QPixmap
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMessageBox,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from purger.core.bulk import Proposal
from purger.core.caution import synced
from purger.core.domain import Plan, Series, Skipped
from purger.core.text import show_bytes, show_name
from purger.core.texts import listed, say, sentences, shown, tr, trn
from purger.ui.keys import keep_own_keys
from purger.ui.plan_list import PlanList
from purger.ui.roomy import give_room, open_at, room_for
from purger.ui.search_field import SearchField
from purger.ui.sparing import left_alone
from purger.ui.thumbnails import Thumbnails

_CHART = QSize(760, 420)
_LISTED = 2000
_SUMMED_UP = 5
_AROUND_CHART = QSize(40, 130)
_HOW = say(
    "More clusters always fit tighter. The number is taken where the inertia "
    "stops falling fast, and near it where the clusters stand apart best "
    "(silhouette)."
)
_BELONGS = (
    (say("RAW"), say("a RAW file of the same name, taken at the same time")),
    (say("LIVE"), say("the short video of a Live Photo: same name, .mov or .mp4")),
    (say("MOTION"), say("a video inside the file itself (Google, Samsung)")),
    (
        say("DAMAGED"),
        say("part of the picture is lost: never the one to keep, never marked by itself"),
    ),
    (
        say("PROTECTED"),
        say("lies in a protected folder (Group ▸ Keeper Rules): never marked, never moved"),
    ),
    (
        say("+1 file"),
        say("sidecars: .xmp and those of RAW developers, .aae of Apple, .json of Takeout"),
    ),
)


class ConfirmDialog(QDialog):
    """Shows what would go, and asks; Cancel is the default.

    Args:
        why_typed: why the number of photos must be typed, as a sentence; "" where it need not be.
    """

    def __init__(
        self,
        plan: Plan,
        thumbnails: Thumbnails,
        parent: QWidget | None = None,
        warnings: Sequence[str] = (),
        *,
        why_typed: str = "",
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Move to Trash"))
        open_at(self, 820, 600)
        title = _headline(tr("Move {photos} to the trash?", photos=_how_much(plan)))
        layout = QVBoxLayout(self)
        layout.setSpacing(10)
        layout.addWidget(title)
        layout.addWidget(_plain(_what_stays(plan)))
        for warning in (*_of_none(plan), *warnings, *synced(plan)):
            layout.addWidget(_plain(f"⚠ {shown(warning)}"))
        layout.addWidget(PlanList(plan, thumbnails), 1)
        buttons = QDialogButtonBox()
        self._move = buttons.addButton(tr("Move to Trash"), QDialogButtonBox.ButtonRole.AcceptRole)
        cancel = buttons.addButton(QDialogButtonBox.StandardButton.Cancel)
        self._move.setAutoDefault(False)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self._cancel, self._count = cancel, len(plan.marked)
        first: QWidget = cancel
        if why_typed:
            row, first = self._typing(why_typed)
            layout.addLayout(row)
        layout.addWidget(buttons)
        # before it stands in the dialog, a default button takes others out of the order of Tab
        cancel.setDefault(True)
        first.setFocus()
        give_room(self)
        keep_own_keys(self)  # Enter on a button presses it, and not the default one

    def _typing(self, why: str) -> tuple[QHBoxLayout, QLineEdit]:
        """A line to type the number of photos into; before that, nothing moves."""
        words = _plain(shown(sentences((why, tr("Type {count} to go on:", count=self._count)))))
        typed = QLineEdit()
        typed.setFixedWidth(110)
        typed.setAccessibleName(tr("Type {count} to go on", count=self._count))
        typed.textChanged.connect(self._on_typed)
        self._on_typed("")
        row = QHBoxLayout()
        row.addWidget(words, 1)
        row.addWidget(typed)
        return row, typed

    def _on_typed(self, text: str) -> None:
        is_right = text.strip() == str(self._count)
        self._move.setEnabled(is_right)
        # who typed the number has said so: Enter may go on then
        self._move.setDefault(is_right)
        self._cancel.setDefault(not is_right)


def _how_much(plan: Plan) -> str:
    """Photos, files where these are more, and bytes: "12 photos (19 files, 300 MB)"."""
    count, size = len(plan.marked), show_bytes(plan.size)
    if plan.count > count:
        size = shown(listed((trn("{n} file", "{n} files", plan.count), size)))
    return trn("{n} photo ({size})", "{n} photos ({size})", count, size=size)


def _what_stays(plan: Plan) -> str:
    stay = len({keeper for item in plan.marked for keeper in item.keepers})
    told = [tr("Each is verified first.")]
    if stay and len(plan.marked) == 1:
        told.append(trn("{n} photo of its group stays.", "{n} photos of its group stay.", stay))
    elif stay:
        told.append(
            trn("{n} photo of their groups stays.", "{n} photos of their groups stay.", stay)
        )
    if plan.count > len(plan.marked):
        told.append(
            tr("The RAW files, videos and sidecars that belong to a photo go with it, all or none.")
        )
    return shown(sentences(told))


def _of_none(plan: Plan) -> list[str]:
    """A warning where photos would go of which nothing stays."""
    alone = sum(not item.keepers for item in plan.marked)
    if not alone:
        return []
    return [
        trn(
            "{n} photo among them stands in no group: nothing like it stays.",
            "{n} photos among them stand in no group: nothing like them stays.",
            alone,
        )
    ]


class SkippedDialog(QDialog):
    """The files that were left out or are damaged, each with its reason; can be searched.

    Of very many the first are listed, and of each of the commonest reasons how many it holds for.
    """

    def __init__(
        self,
        skipped: Sequence[Skipped],
        damaged: Sequence[Skipped] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Skipped Files"))
        open_at(self, 760, 480)
        self._files = (*damaged, *skipped)
        counts = Counter(skip.reason for skip in self._files)
        self._reasons = {reason: shown(reason) for reason in counts}
        self._text, self._filter = QPlainTextEdit(), SearchField(tr("Search…"))
        self._text.setReadOnly(True)
        self._text.setAccessibleName(tr("Skipped files"))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        layout = QVBoxLayout(self)
        layout.addWidget(_headline(_problems(len(skipped), len(damaged))))
        if len(self._files) > _LISTED:
            layout.addWidget(_plain(_summary(counts)))
        layout.addWidget(self._filter)
        layout.addWidget(self._text, 1)
        layout.addWidget(buttons)
        self._filter.textChanged.connect(self._on_searched)
        buttons.rejected.connect(self.reject)
        self._on_searched("")

    def _on_searched(self, wanted: str) -> None:
        sought = wanted.casefold()
        lines = [
            f"{show_name(skip.text)}\n    {self._reasons[skip.reason]}"
            for skip in islice(self._found(sought), _LISTED + 1)
        ]
        if len(lines) > _LISTED:
            lines[_LISTED] = "\n" + trn(
                "Only {n} file is listed: search for a name, a folder or a reason.",
                "Only {n} files are listed: search for a name, a folder or a reason.",
                _LISTED,
            )
        self._text.setPlainText("\n".join(lines))

    def _found(self, sought: str) -> Iterator[Skipped]:
        whole = {reason for reason, words in self._reasons.items() if sought in words.casefold()}
        return (
            skip
            for skip in self._files
            if skip.reason in whole or sought in show_name(skip.text).casefold()
        )


def _summary(counts: Counter[str]) -> str:
    """How many files each of the commonest reasons holds for, a line each."""
    return "\n".join(
        trn("{n} file: {reason}", "{n} files: {reason}", count, reason=shown(reason))
        for reason, count in counts.most_common(_SUMMED_UP)
    )


def _problems(skipped: int, damaged: int) -> str:
    parts = []
    if skipped:
        parts.append(trn("{n} file could not be read", "{n} files could not be read", skipped))
    if damaged:
        parts.append(trn("{n} photo is damaged", "{n} photos are damaged", damaged))
    return shown(listed(parts))


class ChartDialog(QDialog):
    """How the number of clusters was chosen: the two curves, and what they mean."""

    def __init__(self, own: int | None, parent: QWidget | None = None) -> None:
        """Say what will be seen; `own` is the number that the user set, None where none is set."""
        super().__init__(parent)
        self.setWindowTitle(tr("How the Number of Clusters Was Chosen"))
        self._picture = QLabel(tr("Drawing…"))
        self._picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._picture.setFixedSize(_CHART.boundedTo(room_for(self) - _AROUND_CHART))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        layout = QVBoxLayout(self)
        layout.setSpacing(10)
        layout.addWidget(_plain(_how(own)))
        layout.addWidget(self._picture, 1)
        layout.addWidget(buttons)
        buttons.rejected.connect(self.reject)

    def picture_size(self) -> QSize:
        """Of the chart, in logical pixels."""
        return self._picture.size()

    def show_picture(self, png: bytes) -> None:
        """Show the chart."""
        pixmap = QPixmap()
        pixmap.loadFromData(png)
        pixmap.setDevicePixelRatio(self.devicePixelRatioF())
        self._picture.setAccessibleName(tr("Inertia and silhouette at each number of clusters"))
        self._picture.setPixmap(pixmap)

    def say(self, sentence: str) -> None:
        """Say why there is no chart."""
        self._picture.setText(shown(sentence))


def _how(own: int | None) -> str:
    if own is None:
        return shown(_HOW)
    return shown(sentences((_HOW, tr("You set it to {count:,}.", count=own))))


def show_belongings(parent: QWidget) -> None:
    """What goes with a photo, and what a series is."""
    box = QMessageBox(parent)
    box.setWindowTitle(tr("Files of a Photo, and Series"))
    rows = "".join(
        f"<tr><td><b>{shown(badge)}</b>&nbsp;&nbsp;</td><td>{shown(what)}</td></tr>"
        for badge, what in _BELONGS
    )
    box.setText(
        "<p>"
        + tr(
            "Files that are one photo to you are marked, kept and trashed together, all or none. "
            "A badge tells what a photo has:"
        )
        + f"</p><table cellspacing=6>{rows}</table><p>"
        + "</p><p>".join(
            (
                tr("What could belong to two photos is left where it is."),
                tr(
                    "Exposure brackets, focus stacks and panoramas are taken to be used "
                    "together, so they are marked by hand only."
                ),
                tr(
                    "Copies that a program mirrored, or turned without saying so in the "
                    "file, are looked for where File ▸ Find Turned and Mirrored Copies is "
                    "ticked; their group says so."
                ),
            )
        )
        + "</p>"
    )
    box.exec()


def show_error(parent: QWidget | None, sentence: str) -> None:
    """One sentence."""
    box = QMessageBox(QMessageBox.Icon.Warning, "purger", "", parent=parent)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(shown(sentence))
    box.exec()


def ask_mark_everywhere(
    parent: QWidget, found: Proposal, *, marked: int = 0, is_filtered: bool = False
) -> bool:
    """Whether all but the best of every group shall be marked, what a filter hides as well.

    Args:
        parent: the window.
        found: what would be marked, and what is left alone.
        marked: how many photos are marked already.
        is_filtered: whether a filter hides some.
    """
    box = QMessageBox(QMessageBox.Icon.Question, "purger", "", parent=parent)
    count = len(found.rows)
    box.setText(
        trn(
            "Mark all but the best in every group ({n} more photo)?",
            "Mark all but the best in every group ({n} more photos)?",
            count,
        )
        if marked
        else trn(
            "Mark all but the best in every group ({n} photo)?",
            "Mark all but the best in every group ({n} photos)?",
            count,
        )
    )
    words = [
        *left_alone(found),
        tr("Nothing is moved yet; look through the marks before you go on."),
    ]
    if is_filtered:
        words.insert(0, tr("This means what the filter hides as well."))
    box.setInformativeText(shown(sentences(words)))
    mark = box.addButton(tr("Mark Them"), QMessageBox.ButtonRole.AcceptRole)
    box.setDefaultButton(box.addButton(QMessageBox.StandardButton.Cancel))
    box.exec()
    return box.clickedButton() is mark


def ask_mark_series(parent: QWidget, series: Series, photos: int) -> bool:
    """Whether all but the best of a series shall be marked."""
    box = QMessageBox(QMessageBox.Icon.Question, "purger", "", parent=parent)
    box.setText(tr("{series}: its photos belong together.", series=shown(series.value)))
    box.setInformativeText(
        trn(
            "Mark {n} photo of it all the same, all but one? What it was taken for cannot be "
            "made of the one that is left.",
            "Mark {n} photos of it all the same, all but one? What it was taken for cannot be "
            "made of the one that is left.",
            photos,
        )
    )
    mark = box.addButton(tr("Mark Anyway"), QMessageBox.ButtonRole.AcceptRole)
    box.setDefaultButton(box.addButton(QMessageBox.StandardButton.Cancel))
    box.exec()
    return box.clickedButton() is mark


def _headline(text: str) -> QLabel:
    label = _plain(text)
    font = QFont(label.font())
    font.setPointSizeF(font.pointSizeF() * 1.25)
    font.setWeight(QFont.Weight.DemiBold)
    label.setFont(font)
    return label


def _plain(text: str) -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label
