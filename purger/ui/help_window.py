"""The help: contents and search on the left, one topic on the right. All of it is on the disk."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRegularExpression,
    QSize,
    Qt,
    QUrl,
)
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPalette,
    QShortcut,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QSplitter,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTextBrowser,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from purger.core.manual import Hit, Topic, pattern, search
from purger.core.texts import tr
from purger.ui.help_page import document_of
from purger.ui.keys import keep_own_keys
from purger.ui.roomy import open_at
from purger.ui.theme import colours

_NAME: Final = Qt.ItemDataRole.UserRole
_EXCERPT: Final = Qt.ItemDataRole.UserRole + 1
_PAD, _SIDE, _GAP = 6, 10, 3
_MOST: Final = 200
_ENDLESS: Final = 10_000
"""Places of a page that are made bright; more tell nothing."""


class HelpWindow(QDialog):
    """Stands beside the window, and leaves it usable.

    Attributes:
        search: what is searched for.
        contents: the topics that have it, all where it is empty.
        page: the topic that is shown.
    """

    def __init__(self, topics: Sequence[Topic], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._topics = {topic.name: topic for topic in topics}
        self._trail: list[str] = []
        self._at = -1
        self._documents: dict[str, QTextDocument] = {}
        self.search, self.contents, self.page = QLineEdit(), QListWidget(), QTextBrowser()
        self._back, self._forward = QPushButton(tr("‹ Back")), QPushButton(tr("Forward ›"))
        self._none = QLabel(tr("No page has these words."))
        self._build()
        self._connect()
        self._on_searched("")
        keep_own_keys(self)

    def _build(self) -> None:
        self.setWindowTitle(tr("Help – purger"))
        open_at(self, 940, 660)
        self.setSizeGripEnabled(True)
        self.search.setPlaceholderText(tr("Search…"))
        self.search.setClearButtonEnabled(True)
        self.search.setAccessibleName(tr("Search the help"))
        self.search.setToolTip(tr("Words that a page shall have (Ctrl+F)"))
        self.contents.setAccessibleName(tr("Topics"))
        self.contents.setItemDelegate(_Lines(self.contents))
        self.contents.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.contents.setWordWrap(True)  # lays out anew when only the width changes
        self.contents.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.contents.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._none.setProperty("dim", True)
        self._none.setWordWrap(True)
        self.page.setOpenLinks(False)
        self.page.setAccessibleName(tr("Help"))
        self.page.setFrameShape(QTextBrowser.Shape.NoFrame)
        for button in (self._back, self._forward):
            button.setFlat(True)
            button.setAutoDefault(False)
        self._back.setToolTip(tr("To the page that you came from (Alt+Left)"))
        self._forward.setToolTip(tr("To the page that you went back from (Alt+Right)"))
        left, right = QWidget(), QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(10, 10, 4, 10)
        column.addWidget(self.search)
        column.addWidget(self._none)
        column.addWidget(self.contents, 1)
        bar = QHBoxLayout()
        bar.addWidget(self._back)
        bar.addWidget(self._forward)
        bar.addStretch(1)
        beside = QVBoxLayout(right)
        beside.setContentsMargins(4, 8, 0, 0)
        beside.addLayout(bar)
        beside.addWidget(self.page, 1)
        splitter = QSplitter()
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(left)
        splitter.addWidget(right)
        splitter.setStretchFactor(1, 1)
        splitter.setSizes([250, 690])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(splitter)
        keep_own_keys(self)

    def _connect(self) -> None:
        self.search.textChanged.connect(self._on_searched)
        self.search.returnPressed.connect(self._on_first)
        self.search.installEventFilter(self)
        self.contents.itemClicked.connect(self._on_item)
        self.contents.itemActivated.connect(self._on_item)
        self.contents.currentItemChanged.connect(self._on_current)
        self.page.anchorClicked.connect(self._on_link)
        self._back.clicked.connect(lambda: self._step(-1))
        self._forward.clicked.connect(lambda: self._step(1))
        for key, does in (
            (QKeySequence.StandardKey.Back, lambda: self._step(-1)),
            (QKeySequence.StandardKey.Forward, lambda: self._step(1)),
            (QKeySequence.StandardKey.Find, self._on_find),
        ):
            QShortcut(QKeySequence(key), self, does)

    # -- showing ---------------------------------------------------------------------------------

    def open_at(self, name: str) -> None:
        """Show a topic, in front of everything."""
        self.search.clear()
        self.go_to(name)
        self.show()
        self.raise_()
        self.activateWindow()
        self.page.setFocus()

    def go_to(self, name: str) -> None:
        """Show a topic; it can be gone back from."""
        if name not in self._topics or name == self.topic():
            return
        self._trail[self._at + 1 :] = [name]
        self._at += 1
        self._show()

    def topic(self) -> str:
        """The name of the topic that is shown, "" for none."""
        return self._trail[self._at] if self._trail else ""

    def _show(self) -> None:
        name = self.topic()
        if name not in self._documents:
            made = document_of(self._topics[name].text, _reading(self.font()))
            made.setParent(self)
            self._documents[name] = made
        self.page.setDocument(self._documents[name])
        self.page.verticalScrollBar().setValue(0)
        self._back.setEnabled(self._at > 0)
        self._forward.setEnabled(self._at < len(self._trail) - 1)
        self._point_at(name)
        self._brighten()

    def _point_at(self, name: str) -> None:
        """Let the contents point at a topic, without going there again."""
        for line in range(self.contents.count()):
            item = self.contents.item(line)
            if item.data(_NAME) == name:
                self.contents.setCurrentItem(item)
                return
        self.contents.setCurrentRow(-1)

    def _brighten(self) -> None:
        """Make the words that are searched for bright on the page, and bring the first in sight."""
        places: list[QTextCursor] = []
        for word in self.search.text().split():
            wanted = QRegularExpression(
                pattern(word), QRegularExpression.PatternOption.CaseInsensitiveOption
            )
            cursor = self.page.document().find(wanted)
            while not cursor.isNull() and len(places) < _MOST:
                places.append(cursor)
                cursor = self.page.document().find(wanted, cursor)
        bright = []
        for place in places:
            selection = QTextEdit.ExtraSelection()
            selection.cursor = QTextCursor(place)
            selection.format.setBackground(self.palette().brush(QPalette.ColorRole.Highlight))
            bright.append(selection)
        self.page.setExtraSelections(bright)
        if places:
            first = QTextCursor(min(places, key=QTextCursor.position))
            first.clearSelection()
            self.page.setTextCursor(first)

    # -- searching -------------------------------------------------------------------------------

    def _on_searched(self, wanted: str) -> None:
        hits = search(tuple(self._topics.values()), wanted)
        self.contents.clear()
        for hit in hits:
            self.contents.addItem(_item(hit))
        self._none.setVisible(not hits)
        self._point_at(self.topic())
        if self._trail:
            self._brighten()

    def _on_first(self) -> None:
        if self.contents.count():
            self.contents.setCurrentRow(0)
            self._on_item(self.contents.item(0))

    def _on_find(self) -> None:
        self.search.setFocus()
        self.search.selectAll()

    def _on_item(self, item: QListWidgetItem) -> None:
        self.go_to(item.data(_NAME))

    def _on_current(self, item: QListWidgetItem | None, _old: QListWidgetItem | None) -> None:
        if item is not None and self.contents.hasFocus():
            self._on_item(item)

    def _on_link(self, url: QUrl) -> None:
        self.go_to(url.toString())

    def _step(self, by: int) -> None:
        if 0 <= self._at + by < len(self._trail):
            self._at += by
            self._show()

    # -- events ----------------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The arrow down leads from the search to what was found."""
        if (
            watched is self.search
            and isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() == Qt.Key.Key_Down
        ):
            self.contents.setFocus()
            if self.contents.currentRow() < 0:
                self.contents.setCurrentRow(0)
            return True
        return super().eventFilter(watched, event)

    def changeEvent(self, event: QEvent) -> None:
        """Another theme, another size: the page is made anew."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.PaletteChange, QEvent.Type.FontChange} and self._trail:
            self._documents = {}
            self._show()


def _reading(font: QFont) -> QFont:
    """A little larger than what buttons have."""
    larger = QFont(font)
    larger.setPointSizeF(font.pointSizeF() * 1.08)
    return larger


def _item(hit: Hit) -> QListWidgetItem:
    item = QListWidgetItem(hit.topic.title)
    item.setData(_NAME, hit.topic.name)
    item.setData(_EXCERPT, hit.excerpt)
    return item


class _Lines(QStyledItemDelegate):
    """A title, and below it, dim, the place where a word was found."""

    def __init__(self, contents: QListWidget) -> None:
        super().__init__(contents)
        self._list = contents

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Both lines."""
        excerpt = index.data(_EXCERPT)
        whole = QStyleOptionViewItem(option)
        self.initStyleOption(whole, index)
        whole.text = ""
        self._list.style().drawControl(QStyle.ControlElement.CE_ItemViewItem, whole, painter)
        area = option.rect.adjusted(_SIDE, _PAD, -_SIDE, -_PAD)
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        role = QPalette.ColorRole.HighlightedText if is_chosen else QPalette.ColorRole.Text
        painter.save()
        painter.setFont(_title_font(option.font, is_hit=bool(excerpt)))
        painter.setPen(option.palette.color(role))
        painter.drawText(area, Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap, index.data())
        if excerpt:
            painter.setFont(option.font)
            if not is_chosen:
                painter.setPen(QColor(colours().dim))
            title = self._height(index.data(), _title_font(option.font, is_hit=True))
            below = area.adjusted(0, title + _GAP, 0, 0)
            painter.drawText(below, Qt.TextFlag.TextWordWrap, excerpt)
        painter.restore()

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """As many lines as the title and the excerpt take."""
        excerpt = index.data(_EXCERPT)
        taken = self._height(index.data(), _title_font(option.font, is_hit=bool(excerpt)))
        if excerpt:
            taken += _GAP + self._height(excerpt, option.font)
        return QSize(0, taken + 2 * _PAD)

    def _height(self, words: str, font: QFont) -> int:
        width = self._list.viewport().width() - 2 * _SIDE
        room = QRect(0, 0, max(1, width), _ENDLESS)
        return QFontMetrics(font).boundingRect(room, Qt.TextFlag.TextWordWrap, words).height()


def _title_font(font: QFont, *, is_hit: bool) -> QFont:
    bold = QFont(font)
    bold.setWeight(QFont.Weight.DemiBold if is_hit else font.weight())
    return bold
