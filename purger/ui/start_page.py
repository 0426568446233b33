"""The first page: what purger does, the folders to begin with, and the way to try it.

Who opens purger for the first time sees what it does in three steps; later the folders that were
opened lately stand there instead. Whether they can be opened now is looked at off the thread.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import nullcontext
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PySide6.QtCore import QEvent, QStandardPaths, QStorageInfo, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAction,
    QFont,
    QKeySequence,
)
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from purger.core import presence
from purger.core.presence import Presence
from purger.core.text import show_name
from purger.core.texts import shown, tr
from purger.ui.accessible import announce
from purger.ui.actions import explain
from purger.ui.dropping import Drag
from purger.ui.first_steps import FirstSteps
from purger.ui.keys import keep_own_keys
from purger.ui.recent_list import RecentList, Visit
from purger.ui.tasks import NewestFirst

_WIDTH: Final = 720
_SHOWN: Final = 6
_USUAL: Final = 4
_AGAIN_MS: Final = 5000
_SYSTEM: Final = (
    QStandardPaths.StandardLocation.PicturesLocation,
    QStandardPaths.StandardLocation.DownloadLocation,
)


class StartPage(QScrollArea):
    """Choose folders.

    Attributes:
        steps: what purger does, for who is new.
        recent: the folders opened lately.

    Signals:
        choose_requested: a folder dialog shall open.
        folders_chosen: tuple of Path, chosen from those that are offered.
        forgotten: Path; it shall not be offered any more.
        history_requested: what was purged before is wanted.
        demo_requested: a small library shall be painted and opened.
        help_requested: str, a topic of the help.
    """

    choose_requested = Signal()
    folders_chosen = Signal(object)
    forgotten = Signal(object)
    history_requested = Signal()
    demo_requested = Signal()
    help_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.steps, self.recent = FirstSteps(), RecentList()
        self._choose = QPushButton(tr("Choose Folder…"))
        self._zone, self._hint = QFrame(), _dim(tr("or drop folders here"))
        self._usual = QHBoxLayout()
        self._message_card, self._message = QFrame(), QLabel()
        self._answers = QHBoxLayout()
        self._notice, self._told = QFrame(), QLabel()
        self._see = QPushButton(tr("See What Went…"))
        self._demo = QPushButton(tr("Try It on Painted Photos"))
        self._how = QPushButton(tr("How It Works"))
        self._history = QPushButton(tr("History…"))
        self._looks = NewestFirst(lambda: nullcontext(_look))
        self._presence: dict[Path, Presence] = {}
        self._shown_usual: tuple[Path, ...] = ()
        self._again = QTimer(self, interval=_AGAIN_MS)
        self._build()
        self._connect()
        self.show_recent(())

    # -- building --------------------------------------------------------------------------------

    def _build(self) -> None:
        inside, body = QWidget(), QWidget()
        body.setMaximumWidth(_WIDTH)
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(18)
        column.addWidget(self._notice)
        column.addLayout(_title())
        column.addWidget(self._message_card)
        column.addWidget(self.steps)
        column.addWidget(self._zone)
        column.addWidget(self.recent)
        column.addLayout(_promises())
        column.addLayout(self._more())
        centre = QHBoxLayout()
        centre.addStretch(1)
        centre.addWidget(body, 100)
        centre.addStretch(1)
        page = QVBoxLayout(inside)
        page.setContentsMargins(24, 18, 24, 18)
        page.addStretch(1)
        page.addLayout(centre)
        page.addStretch(1)
        self._make_zone()
        self._make_notice()
        self._make_message()
        self.setWidget(inside)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        keep_own_keys(self)

    def _make_zone(self) -> None:
        self._choose.setProperty("primary", True)
        self._choose.setMinimumHeight(40)
        self._hint.setWordWrap(True)
        self._hint.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._zone.setObjectName("zone")
        self._set_dropping(False)
        inner = QVBoxLayout(self._zone)
        inner.setContentsMargins(24, 22, 24, 20)
        inner.setSpacing(10)
        inner.addWidget(self._choose, 0, Qt.AlignmentFlag.AlignHCenter)
        inner.addWidget(self._hint)
        self._usual.setSpacing(4)
        inner.addLayout(self._usual)

    def _more(self) -> QHBoxLayout:
        """What else one may want to begin with."""
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addStretch(1)
        self._demo.setToolTip(tr("Paints a small library with known duplicates, and opens it"))
        for button in (self._demo, self._how, self._history):
            button.setFlat(True)
            row.addWidget(button)
        row.addStretch(1)
        return row

    def _make_notice(self) -> None:
        """A calm box for what an interrupted purge left; hidden where there is nothing to tell."""
        self._notice.setObjectName("notice")
        self._notice.setStyleSheet(
            "#notice { border: 1px solid palette(accent); border-radius: 8px; }"
        )
        self._told.setAccessibleDescription(tr("What an interrupted purge left"))
        self._see.clicked.connect(self.history_requested)
        row = QHBoxLayout(self._notice)
        row.setContentsMargins(16, 10, 12, 10)
        row.setSpacing(14)
        row.addWidget(self._told, 1)
        row.addWidget(self._see)
        self._notice.hide()

    def _make_message(self) -> None:
        """What became of the last wish, with the ways to go on."""
        self._message_card.setObjectName("card")
        for label in (self._message, self._told):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        column = QVBoxLayout(self._message_card)
        column.setContentsMargins(18, 14, 18, 14)
        column.setSpacing(10)
        column.addWidget(self._message)
        column.addLayout(self._answers)
        self._message_card.hide()

    def _connect(self) -> None:
        self._choose.clicked.connect(self.choose_requested)
        self._history.clicked.connect(self.history_requested)
        self._demo.clicked.connect(self.demo_requested)
        self._how.clicked.connect(lambda: self.help_requested.emit("welcome"))
        self.recent.chosen.connect(lambda folder: self.folders_chosen.emit((folder,)))
        self.recent.forgotten.connect(self._on_forgotten)
        self._looks.answered.connect(self._on_looked)
        self._again.timeout.connect(self._on_again)

    def explain(self, actions: Mapping[str, QAction]) -> None:
        """Let the tooltips tell the keys of the commands that the buttons stand for."""
        for button, name, words in (
            (self._choose, "open_folder",
             tr("Choose the folder whose photos shall be looked at")),
            (self._how, "help", tr("What purger does, in a few words")),
            (self._history, "history", tr("What went to the trash, and the way back")),
            (self._see, "history", tr("Where each photo is now")),
        ):  # fmt: skip
            explain(button, actions[name], words)

    # -- showing ---------------------------------------------------------------------------------

    def show_notice(self, sentence: str, *, is_bad: bool = False) -> None:
        """Tell what an interrupted purge left."""
        self._told.setProperty("bad", is_bad)
        self._told.style().unpolish(self._told)
        self._told.style().polish(self._told)
        self._told.setText(shown(sentence))
        self._notice.setVisible(bool(sentence))

    def notice(self) -> str:
        """What it tells."""
        return self._told.text()

    def show_recent(self, visits: Sequence[Visit]) -> None:
        """Offer the folders opened lately; who has opened none is told what purger does."""
        self.recent.show_visits(visits[:_SHOWN])
        self.recent.show_presence(self._presence)
        self.steps.setVisible(not visits)
        self._how.setVisible(bool(visits))
        self._look()

    def say(self, sentence: str, answers: Sequence[QAction] = ()) -> None:
        """Tell what became of the last wish, and what can be done about it; "" takes it away."""
        self._message.setText(shown(sentence))
        announce(self, shown(sentence))
        _clear(self._answers)
        for action in answers:
            button = QPushButton(action.text())
            button.setToolTip(_tip(action))
            button.clicked.connect(action.trigger)
            self._answers.addWidget(button)
        self._answers.addStretch(1)
        self._message_card.setVisible(bool(sentence))
        keep_own_keys(self)

    def message(self) -> str:
        """What it says."""
        return self._message.text()

    def _on_forgotten(self, folder: Path) -> None:
        self.forgotten.emit(folder)
        if not self.recent.folders():
            self._choose.setFocus()

    # -- what can be opened now ------------------------------------------------------------------

    def _look(self) -> None:
        if self.isVisible():
            self._looks.want([_Wish(self.recent.folders(), with_usual=True)])

    def _on_again(self) -> None:
        """A drive may have been connected; those that are there are left asleep."""
        missing = tuple(at for at, how in self._presence.items() if how is not Presence.HERE)
        if not missing or not self.isVisible():
            self._again.stop()
        elif self.isActiveWindow():
            self._looks.want([_Wish(missing)])

    def _on_looked(self, wish: _Wish, answer: object) -> None:
        if not isinstance(answer, _Looked):
            return
        self._presence.update(answer.found)
        self.recent.show_presence(answer.found)
        if wish.with_usual:
            self._presence = answer.found
            self._offer(answer.usual)
        self._again.start()

    def _offer(self, folders: Sequence[Path]) -> None:
        """Folders where photos are usually kept."""
        if tuple(folders) == self._shown_usual:
            return
        self._shown_usual = tuple(folders)
        _clear(self._usual)
        self._usual.addStretch(1)
        for folder in folders:
            name = show_name(folder.name)
            words = (
                name
                if folder.name != "DCIM"
                else tr("Card {name}", name=show_name(folder.parent.name))
            )
            button = QPushButton(words.replace("&", "&&"))
            button.setFlat(True)
            button.setToolTip(show_name(folder))
            button.setAccessibleName(tr("Open {folder}", folder=words))
            button.clicked.connect(lambda _=False, at=folder: self.folders_chosen.emit((at,)))
            self._usual.addWidget(button)
        self._usual.addStretch(1)
        keep_own_keys(self)

    def close_looking(self, seconds: float) -> None:
        """Stop the thread."""
        self._again.stop()
        self._looks.close(seconds)

    # -- events ----------------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        """Whoever comes back to the page may have connected a drive meanwhile."""
        if event.type() in {QEvent.Type.Show, QEvent.Type.WindowActivate}:
            QTimer.singleShot(0, self, self._look)
        if event.type() == QEvent.Type.Show:
            self._choose.setFocus()
        return super().event(event)

    def _set_dropping(self, dropping: bool) -> None:  # noqa: FBT001 - private
        colour = "palette(accent)" if dropping else "palette(placeholder-text)"
        style = "solid" if dropping else "dashed"
        self._zone.setStyleSheet(f"#zone {{ border: 2px {style} {colour}; border-radius: 12px; }}")

    def show_drag(self, drag: Drag | None) -> None:
        """Light up where something can be let go that is over the page, and say what it does."""
        self._set_dropping(drag is not None and bool(drag.paths))
        said = drag is not None and bool(drag.sentence)
        self._hint.setText(shown(drag.sentence) if drag and said else tr("or drop folders here"))


@dataclass(frozen=True, slots=True)
class _Wish:
    """To look at folders, and for those where photos are usually kept."""

    folders: tuple[Path, ...]
    with_usual: bool = False


@dataclass(frozen=True, slots=True)
class _Looked:
    """How it stands with them, and what else could be opened."""

    found: dict[Path, Presence]
    usual: tuple[Path, ...]


def _look(wish: _Wish) -> _Looked:
    found = {folder: presence.look(folder) for folder in wish.folders}
    if not wish.with_usual:
        return _Looked(found, ())
    places = [Path(where) for kind in _SYSTEM if (where := QStandardPaths.writableLocation(kind))]
    volumes = [Path(volume.rootPath()) for volume in QStorageInfo.mountedVolumes()]
    usual = presence.usual(places, volumes, wish.folders)
    return _Looked(found, tuple(usual[:_USUAL]))


def _clear(row: QHBoxLayout) -> None:
    while (item := row.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.deleteLater()


def _tip(action: QAction) -> str:
    keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    name = action.text().replace("&", "").removesuffix("…")
    return f"{name} ({keys})" if keys else name


def _title() -> QVBoxLayout:
    title = QLabel("purger")
    font = QFont(title.font())
    font.setPointSizeF(font.pointSizeF() * 2.4)
    font.setWeight(QFont.Weight.DemiBold)
    title.setFont(font)
    what = QLabel(tr("Finds the near-duplicates among your photos and helps you keep the best."))
    what.setWordWrap(True)
    column = QVBoxLayout()
    column.setSpacing(6)
    for label in (title, what):
        label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column.addWidget(label)
    return column


def _promises() -> QHBoxLayout:
    """What everybody wants to know before they choose a folder."""
    row = QHBoxLayout()
    row.setSpacing(28)
    row.addStretch(1)
    for title, words in (
        (tr("Nothing leaves this computer."), tr("No account, no upload, no network needed.")),
        (tr("Nothing is deleted."), tr("Photos go to the trash, and undo brings them back.")),
    ):
        heading = QLabel(title)
        font = heading.font()
        font.setBold(True)
        heading.setFont(font)
        column = QVBoxLayout()
        column.setSpacing(2)
        for label in (heading, _dim(words)):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
            label.setWordWrap(True)
            column.addWidget(label)
        row.addLayout(column, 10)
    row.addStretch(1)
    return row


def _dim(text: str) -> QLabel:
    label = QLabel(text)
    label.setProperty("dim", True)
    return label
