"""What is known of the photos that are compared, and what is still to be asked of the engine."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QSize
from PySide6.QtGui import QPixmap

from purger.core.domain import Catalog, Photo
from purger.core.facts import Facts
from purger.core.survey import Survey
from purger.core.text import show_name
from purger.core.texts import shown as translated
from purger.core.texts import tr
from purger.ui import sight as sights
from purger.ui.abreast import Abreast
from purger.ui.board import Board
from purger.ui.facts_table import facts_of_file
from purger.ui.panes import Looks, Shown
from purger.ui.pictures import (
    Clipped,
    Closeup,
    Differing,
    Fit,
    Heat,
    Part,
    Pictures,
    Surveyed,
    Told,
    Wish,
)
from purger.ui.sight import Sight
from purger.ui.thumbnails import Thumbnails

_SIDE_STEP: Final = 256
_SURVEY_SIDE: Final = 1600
_OVER_SIDE: Final = 1024
_ENOUGH: Final = 0.99


class Album:
    """Holds a `Shown` for each row of a line-up; never gives one photo the picture of another.

    Args:
        catalog: of the rows.
        at: which of them stand where.
        board: has the room that pictures need.

    Attributes:
        tells_work: whether a photo whose differences are still worked out says so.
    """

    def __init__(
        self, catalog: Catalog, at: Abreast, board: Board, thumbnails: Thumbnails,
        pictures: Pictures,
    ) -> None:  # fmt: skip
        self._catalog, self._at, self._board = catalog, at, board
        self._thumbnails, self._pictures = thumbnails, pictures
        self._rows = {catalog.photos[row]: row for row in at.rows}
        self._shown: dict[int, Shown] = {}
        self.tells_work = False
        # sharpness is measured at one scale for all: that of the smallest
        sides = [max(catalog.traits[r].width, catalog.traits[r].height) for r in at.rows]
        self._survey_side = max(1, min(_SURVEY_SIDE, *sides))

    # -- what is known ---------------------------------------------------------------------------

    def row_of(self, photo: Photo) -> int:
        """Its row, -1 for a photo that is not compared."""
        return self._rows.get(photo, -1)

    def has(self, row: int) -> bool:
        """Whether something was to be shown of it."""
        return row in self._shown

    def photo(self, row: int) -> Photo:
        """The photo of a row."""
        return self._catalog.photos[row]

    def known(self, row: int) -> Shown:
        """What is known of a photo; begun with its thumbnail, never with another's picture."""
        if row not in self._shown:
            photo, traits = self._catalog.photos[row], self._catalog.traits[row]
            self._shown[row] = Shown(
                photo,
                show_name(photo.path.name),
                QSize(max(1, traits.width), max(1, traits.height)),
                self._thumbnails.get(photo),
            )
        return self._shown[row]

    def survey(self, row: int) -> Survey | None:
        """How sharp and how bright it is, where that was measured."""
        found = self._pictures.get(self._surveyed(row))
        return found if isinstance(found, Survey) else None

    def sharpness(self, row: int) -> int | None:
        """Percent of the sharpest of the line-up, None while that is not known."""
        survey = self.survey(row)
        if survey is None:
            return None
        best = max(other.sharpness for r in self._at.rows if (other := self.survey(r)) is not None)
        return round(100 * survey.sharpness / best) if best else 100

    def heat(self, row: int) -> Heat | str:
        """How it differs from what it is held against; why that is not known, "" while it may be.

        For the reference itself, "".
        """
        if row == self._at.reference and not self._at.is_divided:
            return ""
        wish = self._difference(row)
        if wish is None:
            return ""
        found = self._pictures.get(wish)
        return found if isinstance(found, Heat) else self._pictures.why_not(wish)

    def facts(self, rows: tuple[int, ...]) -> list[Facts]:
        """What is known of the files; with their EXIF once that of all has arrived."""
        own = [facts_of_file(self._catalog, row) for row in rows]
        wishes = [Told(self.photo(row)) for row in rows]
        told = [self._pictures.get(wish) for wish in wishes]
        is_here = [
            found is not None or self._is_broken(wish.photo) or self._pictures.why_not(wish)
            for found, wish in zip(told, wishes, strict=True)
        ]
        if all(is_here):  # what has not arrived would look like a difference
            return [(*of_file, *(found or ())) for of_file, found in zip(own, told, strict=True)]
        return own

    # -- what arrives ----------------------------------------------------------------------------

    def take(self, wish: Wish) -> bool:
        """Take the answer to a wish; return whether more than a part of a picture is known now."""
        row = self.row_of(wish.photo)
        if isinstance(wish, Closeup):
            part = self._pictures.get(wish)
            if isinstance(part, Part):
                self.known(row).part = part
            return False
        self.tells_work = self.tells_work and self.is_at_work
        if self.has(row) or isinstance(wish, Fit | Surveyed):
            self.fill(row)
        return True

    def fill(self, row: int) -> None:
        """Take what has arrived for a photo."""
        shown = self.known(row)
        shown.thumbnail = shown.thumbnail or self._thumbnails.get(shown.photo)
        fit = self._pictures.get(self._fit(row))
        if isinstance(fit, QPixmap):
            shown.fit = fit
        shown.survey = self.survey(row)
        clipped = self._pictures.get(Clipped(shown.photo, _OVER_SIDE))
        shown.clipping = clipped if isinstance(clipped, QPixmap) else None
        wish = self._difference(row)
        heat = None if wish is None else self._pictures.get(wish)
        shown.heat = heat.image if isinstance(heat, Heat) else None
        shown.note = self._note(row, shown)

    def _note(self, row: int, shown: Shown) -> str:
        """Why there is no picture, or what is still worked out."""
        why = self._pictures.why_not(self._fit(row))
        if why:
            return translated(why)
        if not (shown.fit or shown.thumbnail):
            return tr("Decoding…")
        return tr("Finding the differences…") if self.tells_work and self._is_worked(row) else ""

    @property
    def is_at_work(self) -> bool:
        """Whether the differences of some photo in sight are still worked out."""
        return any(map(self._is_worked, self._at.in_sight))

    def _is_worked(self, row: int) -> bool:
        """Whether the differences of a photo are still to come."""
        wish = self._difference(row)
        if wish is None or self._pictures.get(wish) is not None or self._pictures.why_not(wish):
            return False
        return not (self._is_broken(wish.photo) or self._is_broken(wish.other))

    # -- what is asked ---------------------------------------------------------------------------

    def ask(self, sight: Sight, looks: Looks, *, facts: bool) -> None:
        """Ask for what is missing, most urgent first."""
        at = self._at
        wishes: list[Wish] = [self._fit(row) for row in at.needed]
        if not looks.heat:
            parts = (self._closeup(row, sight) for row in at.needed)
            wishes += [part for part in parts if part is not None]
        else:
            wishes += [heat for r in at.in_sight if (heat := self._difference(r)) is not None]
        if looks.clipping:
            wishes += [Clipped(self.photo(row), _OVER_SIDE) for row in at.needed]
        if facts:
            wishes += [Told(self.photo(row)) for row in at.needed]
        wishes += [self._surveyed(row) for row in at.near]
        wishes += [self._fit(row) for row in at.near]
        wishes += [self._fit(row) for row in at.following]
        broken = {photo for photo in self._rows if self._is_broken(photo)}
        self._pictures.want([
            wish for wish in dict.fromkeys(wishes)
            if wish.photo not in broken and getattr(wish, "other", None) not in broken
        ])  # fmt: skip

    def _is_broken(self, photo: Photo) -> bool:
        return bool(self._pictures.why_not(self._fit(self._rows[photo])))

    def _fit(self, row: int) -> Fit:
        return Fit(self.photo(row), self._side_of(row))

    def _side_of(self, row: int) -> int:
        """The longest side that the screen needs of the whole photo, in steps."""
        traits = self._catalog.traits[row]
        size = QSize(max(1, traits.width), max(1, traits.height))
        longest = max(size.width(), size.height())
        needed = sights.fit(size, self._board.first_room) * longest
        return max(_SIDE_STEP, -(-int(needed) // _SIDE_STEP) * _SIDE_STEP)

    def _closeup(self, row: int, sight: Sight) -> Closeup | None:
        """The part in sight, where the whole picture as it is here has too few pixels."""
        if sight.is_whole:
            return None
        shown, room = self.known(row), self.room_of(row)
        scale = sights.scale(shown.size, room, sight)
        part = sights.seen(shown.size, room, sight)
        side = sights.side_needed(shown.size, scale)
        if side <= self._side_of(row):
            return None
        kept = shown.part
        longest = max(shown.size.width(), shown.size.height())
        if kept is not None and sights.has(kept.box, part):
            has = kept.image.width() / max(1e-9, kept.box[2] - kept.box[0])
            if has >= shown.size.width() * side / longest * _ENOUGH:
                return None
        return Closeup(shown.photo, sights.around(part), side)

    def room_of(self, row: int) -> QSize:
        """Of the pane of a photo, in device pixels; of the first where it has none."""
        rows = self._at.in_sight
        if row not in rows:
            return self._board.first_room
        return self._board.panes[rows.index(row)].canvas.room

    def _difference(self, row: int) -> Differing | None:
        other = self._at.other(row)
        if other < 0 or (row == self._at.reference and not self._at.is_divided):
            return None
        return Differing(self.photo(row), self.photo(other), _OVER_SIDE)

    def _surveyed(self, row: int) -> Surveyed:
        return Surveyed(self.photo(row), self._survey_side)
