"""Contact sheets: the photos of a cluster or a group on one picture, or on several pages.

The pictures come from the cache's thumbnails, or from the file where there is none. The same photos
give the same pages on one machine; names are set in a font of the system that has their letters.
"""

from __future__ import annotations

import io
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import ExitStack, suppress
from functools import lru_cache
from pathlib import Path
from typing import Final

from PIL import Image, ImageDraw, ImageFont

from purger.core import decode
from purger.core.contact import Contact, Strip, Tile, Words
from purger.core.decoders import Decoders
from purger.core.domain import Photo, Progress, Stage, Steps
from purger.core.errors import ExportError, PhotoError, StoreError, why_of
from purger.core.export import Exported
from purger.core.export_folder import ExportFolder, check_place, clear
from purger.core.store import Store
from purger.core.text import show_name
from purger.core.texts import say

SUFFIXES: Final = (".jpg", ".jpeg", ".png")
Picture = Callable[[Photo], bytes | None]
Font = ImageFont.FreeTypeFont | ImageFont.ImageFont

_COLUMNS = 6
_BOX = (236, 190)
_CAPTION = 62
_GAP = 16
_MARGIN = 28
_TITLE, _HEADING = 56, 40
_FEWEST = 3  # columns, so that headings have room
_LONGEST_PAGE = 2300
_PAPER, _INK, _DIM, _RULE, _EMPTY = "#ffffff", "#1c1f23", "#667080", "#d5d9de", "#eceff2"
_COLOURS = {"keep": "#1f8a4c", "marked": "#c93a3a"}
_QUALITY = 90
_PROBE, _NOWHERE = 16, "\U0010fffe"  # a letter that no font has
_FONTS = (
    "DejaVuSans.ttf", "NotoSans-Regular.ttf", "segoeui.ttf", "Arial Unicode.ttf", "Arial.ttf",
    "arial.ttf", "NotoSansCJK-Regular.ttc", "msyh.ttc", "malgun.ttf", "meiryo.ttc",
    "PingFang.ttc", "Hiragino Sans GB.ttc", "NotoSansArabic-Regular.ttf",
    "NotoSansHebrew-Regular.ttf", "NotoSansDevanagari-Regular.ttf", "NotoSansThai-Regular.ttf",
)  # fmt: skip
"""Fonts of the systems, tried in this order; Pillow's own comes last."""


def check_file(file: Path, roots: Sequence[Path]) -> None:
    """Refuse a file that a sheet may not be written to.

    Raises:
        ExportError: another suffix, inside a scanned folder, or something is there already.
    """
    if file.suffix.lower() not in SUFFIXES:
        raise ExportError(
            say(
                "A contact sheet ends in {join}, not “{file}”.",
                join=", ".join(SUFFIXES),
                file=show_name(file),
            )
        )
    check_place(file, roots)


def write_all(
    folder: Path, roots: Sequence[Path], sheets: Sequence[tuple[str, Contact]], cache: Path | None
) -> Steps[Exported]:
    """Fill `folder` with sheets, JPEG; each is given with its name, without suffix.

    Thumbnails come from the `cache` file; None asks the photos themselves.

    Raises:
        ExportError: the folder is refused, full or read-only.
    """
    count = 0
    yield from clear(folder, roots)
    with ExportFolder(folder, roots) as made, ExitStack() as stack:
        picture = _pictures(stack, cache)
        for done, (name, contact) in enumerate(sheets):
            yield Progress(Stage.EXPORT, done, len(sheets))
            for number, page in enumerate(pages(contact, picture), start=1):
                made.write(_page_name(f"{name}.jpg", number), _encoded(page, ".jpg"))
                count += 1
                yield Progress(Stage.EXPORT, done, len(sheets))
    return Exported(count)


def write_one(
    file: Path, roots: Sequence[Path], contact: Contact, cache: Path | None
) -> Steps[Exported]:
    """Write one sheet to `file`, further pages beside it with their number; over nothing else.

    Raises:
        ExportError: see `check_file`; or a page is there already or cannot be written.
    """
    check_file(file, roots)
    layouts = _laid_out(contact)
    with ExitStack() as stack:
        picture = _pictures(stack, cache)
        made: list[Path] = []
        try:
            for number, layout in enumerate(layouts, start=1):
                yield Progress(Stage.EXPORT, number - 1, len(layouts))
                page = _draw(contact, layout, number, len(layouts), picture)
                name = file.with_name(_page_name(file.name, number))
                with name.open("xb") as stream:
                    made.append(name)
                    stream.write(_encoded(page, file.suffix.lower()))
        except BaseException as error:
            for page_file in made:
                page_file.unlink(missing_ok=True)
            if isinstance(error, FileExistsError):
                raise ExportError(say("“{name}” is there already.", name=show_name(name))) from None
            if isinstance(error, OSError):
                raise ExportError(
                    say(
                        "“{name}” cannot be written: {why}.",
                        name=show_name(name),
                        why=why_of(error),
                    )
                ) from None
            raise
    return Exported(len(layouts))


def pages(contact: Contact, picture: Picture) -> Iterator[Image.Image]:
    """Draw a sheet.

    Returns:
        RGB pages, at most 1,552×2,300 pixels; more than one where it is long.
    """
    layouts = _laid_out(contact)
    for number, layout in enumerate(layouts, start=1):
        yield _draw(contact, layout, number, len(layouts), picture)


def _page_name(name: str, number: int) -> str:
    path = Path(name)
    return name if number == 1 else f"{path.stem}-{number}{path.suffix}"


def _encoded(page: Image.Image, suffix: str) -> bytes:
    stream = io.BytesIO()
    if suffix == ".png":
        page.save(stream, "PNG")
    else:
        page.save(stream, "JPEG", quality=_QUALITY)
    return stream.getvalue()


def _pictures(stack: ExitStack, cache: Path | None) -> Picture:
    """A thumbnail from the cache, else from the file, else none."""
    store: Store | None = None
    if cache is not None:
        try:
            store = stack.enter_context(Store(cache))
        except StoreError:
            store = None  # the files are there

    apart = stack.enter_context(Decoders(1))

    def picture(photo: Photo) -> bytes | None:
        try:
            known = store.thumbnail(photo) if store is not None else None
        except StoreError:
            known = None
        try:
            return known or decode.preview(photo.path, decode.THUMBNAIL_SIDE, apart)
        except PhotoError:
            return None

    return picture


# -- layout --------------------------------------------------------------------------------------

Row = str | tuple[Tile, ...]
"""A heading, or up to six tiles."""


def _laid_out(contact: Contact) -> list[list[Row]]:
    """Cut a sheet into pages; a heading is repeated where its photos go on."""
    layouts: list[list[Row]] = []
    used = _LONGEST_PAGE
    for strip in contact.strips:
        for number, tiles in enumerate(_tile_rows(strip)):
            heading = _HEADING if number == 0 else 0
            is_new = used + heading + _row_height() > _LONGEST_PAGE
            if is_new:
                layouts.append([])
                used = _MARGIN * 2 + _TITLE
            if number == 0 or is_new:
                more = contact.words.more
                layouts[-1].append(
                    strip.heading if number == 0 else more.format(heading=strip.heading)
                )
                used += _HEADING
            layouts[-1].append(tiles)
            used += _row_height()
    return layouts or [[]]


def _tile_rows(strip: Strip) -> Iterator[tuple[Tile, ...]]:
    for start in range(0, len(strip.tiles), _COLUMNS):
        yield strip.tiles[start : start + _COLUMNS]


def _row_height() -> int:
    return _BOX[1] + _CAPTION + _GAP


def _width(layout: Iterable[Row]) -> int:
    columns = max((len(row) for row in layout if not isinstance(row, str)), default=0)
    columns = max(_FEWEST, columns)
    return 2 * _MARGIN + columns * _BOX[0] + (columns - 1) * _GAP


def _height(layout: Iterable[Row]) -> int:
    rows = sum(_HEADING if isinstance(row, str) else _row_height() for row in layout)
    return 2 * _MARGIN + _TITLE + rows


# -- drawing -------------------------------------------------------------------------------------


def _draw(
    contact: Contact, layout: list[Row], number: int, count: int, picture: Picture
) -> Image.Image:
    width = _width(layout)
    page = Image.new("RGB", (width, _height(layout)), _PAPER)
    draw = ImageDraw.Draw(page)
    inner = width - 2 * _MARGIN
    _text(draw, (_MARGIN, _MARGIN), contact.title, 30, _INK, inner)
    if count > 1:
        words = contact.words.page.format(number=number, count=count)
        _text(draw, (width - _MARGIN - _length(words, 18), _MARGIN + 10), words, 18, _DIM, inner)
    top = _MARGIN + _TITLE
    for row in layout:
        if isinstance(row, str):
            draw.line((_MARGIN, top, width - _MARGIN, top), _RULE)
            _text(draw, (_MARGIN, top + 9), row, 17, _INK, inner)
            top += _HEADING
        else:
            for column, tile in enumerate(row):
                left = _MARGIN + column * (_BOX[0] + _GAP)
                _draw_tile(page, draw, (left, top), tile, picture(tile.photo), contact.words)
            top += _row_height()
    return page


def _draw_tile(
    page: Image.Image,
    draw: ImageDraw.ImageDraw,
    at: tuple[int, int],
    tile: Tile,
    jpeg: bytes | None,
    words: Words,
) -> None:
    left, top = at
    width, height = _BOX
    box = (left, top, left + width - 1, top + height - 1)
    draw.rectangle(box, _EMPTY)
    thumbnail = _opened(jpeg)
    if thumbnail is None:
        x = left + (width - _length(words.missing, 15)) // 2
        _text(draw, (x, top + height // 2 - 10), words.missing, 15, _DIM, width)
    else:
        thumbnail.thumbnail(_BOX, Image.Resampling.LANCZOS)
        page.paste(
            thumbnail,
            (left + (width - thumbnail.width) // 2, top + (height - thumbnail.height) // 2),
        )
    if tile.mark:
        colour, word = _COLOURS[tile.mark], words.keep if tile.mark == "keep" else words.marked
        draw.rectangle(box, outline=colour, width=4)
        draw.rectangle((left, top, left + _length(word, 15) + 16, top + 26), colour)
        _text(draw, (left + 8, top + 4), word, 15, _PAPER, width)
    below = top + height
    _text(draw, (left, below + 4), tile.photo.path.name, 15, _INK, width)
    _text(draw, (left, below + 23), tile.facts, 14, _DIM, width)
    _text(draw, (left, below + 41), tile.note, 14, _COLOURS.get(tile.mark, _DIM), width)


def _opened(jpeg: bytes | None) -> Image.Image | None:
    if jpeg is None:
        return None
    try:
        with Image.open(io.BytesIO(jpeg), formats=("JPEG",)) as image:
            return image.convert("RGB")
    except (OSError, ValueError, SyntaxError):
        return None


def _text(
    draw: ImageDraw.ImageDraw, at: tuple[float, float], text: str, size: int, ink: str, width: int
) -> None:
    """One line, its middle left out where it is longer than `width` pixels."""
    text = show_name(text)  # what comes from files may hold anything
    font = _font_for(text, size)
    if font.getlength(text) > width:
        low, high = 0, len(text)
        while low < high:  # the most characters that fit
            middle = (low + high + 1) // 2
            if font.getlength(_elided(text, middle)) <= width:
                low = middle
            else:
                high = middle - 1
        text = _elided(text, low)
    draw.text(at, text, ink, font)


def _elided(text: str, count: int) -> str:
    """`count` characters of a text, more of its end than of its start: names differ there."""
    end = (count + 1) // 2
    return f"{text[: count - end]}…{text[len(text) - end :]}"


def _length(text: str, size: int) -> int:
    return round(_font_for(text, size).getlength(text))


def _font_for(text: str, size: int) -> Font:
    """The first font that has all the letters."""
    letters = {character for character in text if not character.isspace()}
    fonts = _fonts(size)
    for number, font in enumerate(fonts):
        if all(_has(number, letter) for letter in letters):
            return font
    return fonts[0]  # boxes for the letters that it lacks


@lru_cache(maxsize=8)
def _fonts(size: int) -> tuple[Font, ...]:
    found: list[Font] = []
    for name in _FONTS:
        with suppress(OSError):
            found.append(ImageFont.truetype(name, size))
    return (*found, ImageFont.load_default(size))


@lru_cache(maxsize=8192)
def _has(number: int, letter: str) -> bool:
    """Whether a font draws a letter as something else than what it has not."""
    font = _fonts(_PROBE)[number]
    mask, missing = font.getmask(letter), font.getmask(_NOWHERE)
    return mask.size != missing.size or bytes(mask) != bytes(missing)
