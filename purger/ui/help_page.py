"""A topic of the help as a document that is pleasant to read: Markdown, then air and lines."""

from __future__ import annotations

from typing import Final

from PySide6.QtGui import (
    QColor,
    QFont,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFrameFormat,
    QTextLength,
    QTextTable,
)

from purger.ui.theme import colours

_LINE_PERCENT: Final = 135
_SIZES: Final = {1: 1.65, 2: 1.2, 3: 1.05}
_ABOVE: Final = {1: 0, 2: 20, 3: 14}
_GAP: Final = 8
_MARGIN: Final = 26
_FIRST: Final = 34
"""Percent of the width that the first column of a table gets."""


def document_of(markdown: str, font: QFont) -> QTextDocument:
    """The document of a topic, in the colours in force."""
    made = QTextDocument()
    made.setDefaultFont(font)
    made.setDocumentMargin(_MARGIN)
    made.setMarkdown(markdown, QTextDocument.MarkdownFeature.MarkdownDialectGitHub)
    block = made.begin()
    while block.isValid():
        _set(block, font)
        block = block.next()
    for frame in made.rootFrame().childFrames():
        if isinstance(frame, QTextTable):
            _rule(frame)
    return made


def _set(block: QTextBlock, font: QFont) -> None:
    """Space out a paragraph; give a headline its size."""
    cursor = QTextCursor(block)
    level = block.blockFormat().headingLevel()
    is_cell = cursor.currentTable() is not None
    style = QTextBlockFormat()
    style.setLineHeight(_LINE_PERCENT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    style.setTopMargin(_ABOVE.get(level, 0))
    style.setBottomMargin(0 if is_cell else _GAP)
    cursor.mergeBlockFormat(style)
    cursor.select(QTextCursor.SelectionType.BlockUnderCursor)
    if level:
        heading = QTextCharFormat()
        heading.setFontPointSize(font.pointSizeF() * _SIZES.get(level, 1.0))
        heading.setFontWeight(QFont.Weight.DemiBold)
        heading.clearProperty(QTextFormat.Property.FontSizeAdjustment)
        cursor.mergeCharFormat(heading)


def _rule(table: QTextTable) -> None:
    """A table across the page, with one thin line below each row."""
    style = table.format()
    line = QColor(colours().line)
    style.setBorder(1)
    style.setBorderBrush(line)
    style.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
    style.setBorderCollapse(True)
    style.setCellPadding(6)
    style.setCellSpacing(0)
    style.setTopMargin(4)
    style.setBottomMargin(14)
    style.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
    rest = (100 - _FIRST) / max(1, table.columns() - 1)
    style.setColumnWidthConstraints(
        [
            QTextLength(QTextLength.Type.PercentageLength, _FIRST if column == 0 else rest)
            for column in range(table.columns())
        ]
    )
    table.setFormat(style)
