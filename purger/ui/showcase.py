"""What stands in the panes of the comparison: each photo, its words and signs, and the facts."""

from __future__ import annotations

from purger.core.facts import compared
from purger.core.review import Review
from purger.core.text import show_name
from purger.core.texts import tr
from purger.ui import captions
from purger.ui import sight as sights
from purger.ui.abreast import Abreast
from purger.ui.album import Album
from purger.ui.board import Board
from purger.ui.facts_table import FactsTable
from purger.ui.gaze import Gaze
from purger.ui.models import badge_of
from purger.ui.panes import Looks, Pane


class Showcase:
    """Fills the panes of a board and the table of facts; what is shown is chosen elsewhere.

    Args:
        abreast: which photos stand where.
        board: their panes.
        gaze: what is in sight.
        table: the facts.
    """

    def __init__(self, abreast: Abreast, board: Board, gaze: Gaze, table: FactsTable) -> None:
        self._abreast, self._board, self._gaze, self._table = abreast, board, gaze, table

    def show(self, review: Review, album: Album, looks: Looks) -> None:
        """Give each pane its photo, what it is held against, and its words."""
        at = self._abreast
        for pane, row in zip(self._board.panes, at.in_sight, strict=False):
            other = at.other(row)
            pane.canvas.show_photo(
                album.known(row),
                album.known(other) if other >= 0 else None,
                at.divide if at.is_divided and other >= 0 else None,
            )
        self.look(looks)
        self.tell(review, album, looks)

    def look(self, looks: Looks) -> None:
        """Show the same part of each photo."""
        for pane in self._board.panes:
            pane.canvas.look(self._gaze.sight, looks)

    def divide(self, album: Album) -> None:
        """Move the line between the two photos that share a pane."""
        row = self._abreast.row
        other = self._abreast.other(row)
        if self._abreast.is_divided and other >= 0:
            canvas = self._board.panes[0].canvas
            canvas.show_photo(album.known(row), album.known(other), self._abreast.divide)

    def tell(self, review: Review, album: Album, looks: Looks) -> None:
        """The words and signs of each pane."""
        for pane, row in zip(self._board.panes, self._abreast.in_sight, strict=False):
            marked, best = review.is_marked(row), review.is_suggested(row)
            name = show_name(album.photo(row).path.name)
            facts = self._facts(pane, row, review, album, looks)
            sharp, note = album.sharpness(row), album.known(row).note
            pane.tell(name, facts, sharp)
            spoken = captions.spoken(name, marked=marked, best=best)
            pane.speak(spoken, captions.described(facts, sharp, note))
            pane.show_marked(marked=marked)
            pane.set_current(current=row == self._abreast.row)
            badge = self._badge(row, badge_of(review.catalog, row))
            pane.canvas.show_state(marked=marked, best=best, badge=badge)

    def tell_facts(self, review: Review, album: Album, looks: Looks) -> None:
        """What is told of each photo, once another part of it is in sight."""
        for pane, row in zip(self._board.panes, self._abreast.in_sight, strict=False):
            pane.say_facts(self._facts(pane, row, review, album, looks))

    def show_table(self, album: Album) -> None:
        """The facts of the photos in sight; of one alone beside those of its reference."""
        rows, row = self._abreast.in_sight, self._abreast.row
        other = self._abreast.other(row)
        if len(rows) == 1 and other >= 0:
            rows = (other, row)
        names = [show_name(album.photo(one).path.name) for one in rows]
        self._table.show_lines(names, compared(album.facts(rows)))

    def repaint(self, row: int) -> None:
        """All panes that show a photo, be it as the other one."""
        for pane, own in zip(self._board.panes, self._abreast.in_sight, strict=False):
            if row in (own, self._abreast.other(own)):
                pane.canvas.update()

    def _badge(self, row: int, own: str) -> str:
        is_reference = row == self._abreast.reference and len(self._abreast.in_sight) > 1
        return " · ".join(filter(None, (tr("Reference") if is_reference else "", own)))

    def _facts(self, pane: Pane, row: int, review: Review, album: Album, looks: Looks) -> str:
        size = album.known(row).size
        scale = sights.scale(size, pane.canvas.room, self._gaze.sight)
        differs = captions.differs(album.heat(row)) if looks.heat else ""
        return captions.facts(review.catalog, row, scale, differs)
