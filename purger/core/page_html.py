"""Writes the page of a plan or a purge as one HTML file that loads nothing from elsewhere.

Pictures are put into the page itself as long as they take no more than `MOST_PICTURES` bytes; the
groups after that have none, and the page says which. Every name is escaped after `show_name` has
made it visible, and the page allows neither scripts nor anything from outside (CSP).
"""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Sequence
from html import escape
from pathlib import Path
from typing import Final

from purger import __version__
from purger.core.purge_page import Card, Page, Part
from purger.core.report import Thumbnail, check_target, put
from purger.core.text import show_bytes, show_name, show_number, show_photos
from purger.core.texts import listed, sentences, shown, spoken, tr

SUFFIX: Final = ".html"
MOST_PICTURES: Final = 60_000_000
"""Bytes of base64 in one page."""

_JPEG: Final = b"\xff\xd8\xff"
_HEAD: Final = """<!doctype html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<meta name="generator" content="purger: what goes and what stays">
"""
_OWN: Final = re.compile(re.escape(_HEAD).replace(re.escape("{language}"), r"[\w-]+"))
"""How a page of any language begins."""

_STYLE: Final = """
:root { color-scheme: light dark; font: 15px/1.45 system-ui, sans-serif;
  --text: #1c1c1e; --dim: #5b5b62; --paper: #fff; --cell: #ececef; --line: #d4d4d9;
  --goes: #b3261e; --stays: #1a7440 }
@media (prefers-color-scheme: dark) { :root { --text: #e6e6e6; --dim: #a5a5ad; --paper: #1c1c1e;
  --cell: #2a2a2d; --line: #3f3f45; --goes: #ff8a80; --stays: #6fd398 } }
body { margin: 2rem auto; max-width: 76rem; padding: 0 1rem; color: var(--text);
  background: var(--paper) }
h1 { font-weight: 600; margin: 0 0 .4rem } h2 { font-size: 1.05rem; margin: 0 }
p { margin: .2rem 0 } table { border-collapse: collapse; margin: 1rem 0 }
caption { text-align: left; font-weight: 600 }
th, td { text-align: right; padding: .2rem 1.4rem .2rem 0; border-bottom: 1px solid var(--line) }
tbody th, thead td { text-align: left; font-weight: normal }
section { border-top: 1px solid var(--line); padding: 1rem 0 }
.dim, footer { color: var(--dim) } footer { font-size: .85rem }
ul { display: flex; flex-wrap: wrap; gap: .9rem; list-style: none; margin: .7rem 0 0; padding: 0 }
li { width: 13rem; overflow-wrap: anywhere; font-size: .85rem }
img, .none { width: 100%; height: 10rem; object-fit: contain; background: var(--cell);
  display: block; margin: 0 0 .3rem; box-sizing: border-box; border: 3px solid transparent }
.none { display: grid; place-content: center; color: var(--dim) }
.goes img, .goes .none { border: 3px dashed var(--goes) }
.stays img, .stays .none { border: 3px solid var(--stays) }
.goes strong { color: var(--goes) } .stays strong { color: var(--stays) }
@media print { body { margin: 0; max-width: none } section, li { break-inside: avoid }
  li { width: 9rem } img, .none { height: 7rem } }
"""


def check_file(file: Path, roots: Sequence[Path]) -> None:
    """Refuse a file that the page may not be written to.

    Raises:
        ReportError: it does not end in .html, or is there and no such page.
        ExportError: it lies inside one of the folders `roots`, which have photos in them.
    """
    check_target(file, roots, (SUFFIX,), lambda start: _OWN.match(start) is not None)


def write(
    file: Path, page: Page, roots: Sequence[Path], thumbnail: Thumbnail = lambda _: None
) -> None:
    """Write the page; the old one or the new one is there, whole, whatever happens.

    Args:
        file: where to; see `check_file`.
        page: what it tells.
        roots: folders that nothing is written into, with those of the photos on the page.
        thumbnail: the picture of a photo as JPEG, None where there is none.

    Raises:
        ReportError, ExportError: see `check_file`; or it cannot be written.
    """
    # of a plan or a purge nobody knows what was scanned: where all its photos are counts as that
    check_file(file, [*roots, *page.names.roots, *sorted(page.folders)])
    put(file, html(page, thumbnail).encode("utf-8"))


def html(page: Page, thumbnail: Thumbnail, most: int = MOST_PICTURES) -> str:
    """The page as text, with at most `most` bytes of pictures."""
    pictures = _Pictures(thumbnail, most)
    sections = [
        _section(page, number, part, pictures) for number, part in enumerate(page.parts, start=1)
    ]
    title = escape(page.title)
    digest = base64.b64encode(hashlib.sha256(_STYLE.encode()).digest()).decode("ascii")
    policy = (
        f"default-src 'none'; img-src data:; style-src 'sha256-{digest}'; "
        "base-uri 'none'; form-action 'none'"
    )
    facts = [*page.facts, *pictures.told(len(page.parts))]
    return "".join((
        _HEAD.format(language=spoken()),
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n',
        '<meta name="viewport" content="width=device-width">\n',
        f"<title>{title} – purger</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n",
        f"<header>\n<h1>{title}</h1>\n",
        *(f"<p>{escape(fact)}</p>\n" for fact in facts),
        _totals(page),
        "</header>\n<main>\n",
        *sections,
        f"</main>\n<footer><p>{escape(_foot(page))}</p></footer>\n</body>\n</html>\n",
    ))  # fmt: skip


class _Pictures:
    """The pictures of a page, as many as it has room for; a group has all of its own or none."""

    def __init__(self, thumbnail: Thumbnail, room: int) -> None:
        self._thumbnail = thumbnail
        self._room = room
        self._groups = 0
        self._is_full = False

    def of(self, cards: Sequence[Card]) -> list[str]:
        """For each photo its picture as base64, "" for none."""
        if self._is_full:
            return [""] * len(cards)
        jpegs = [self._thumbnail(card.photo) or b"" for card in cards]
        found = [
            base64.b64encode(jpeg).decode("ascii") if jpeg.startswith(_JPEG) else ""
            for jpeg in jpegs
        ]
        self._room -= sum(map(len, found))
        if self._room < 0:
            self._is_full = True
            return [""] * len(cards)
        self._groups += 1
        return found

    def told(self, groups: int) -> list[str]:
        """Which groups have pictures, where not all have room."""
        if not self._is_full:
            return []
        if not self._groups:
            return [tr("Not all pictures have room in one page: no group has its own.")]
        return [
            tr(
                "Not all pictures have room in one page: groups with theirs are 1 to {last:,} of "
                "{groups:,}.",
                last=self._groups, groups=groups,
            )
        ]  # fmt: skip


def _totals(page: Page) -> str:
    """How many photos and bytes were there before, and are there afterwards."""
    cards = [card for part in page.parts for card in part.cards]
    after = tr("Now in their places") if page.is_past else tr("After")
    rows = ((tr("Before"), cards), (after, [card for card in cards if card.is_left]))
    gone = [card for card in cards if not card.is_left]
    lines = [_line(words, found) for words, found in (*rows, (tr("Difference"), gone))]
    return (
        f"<table>\n<caption>{escape(tr('All groups together'))}</caption>\n"
        f'<thead><tr><td></td><th scope="col">{escape(tr("Photos"))}</th>'
        f'<th scope="col">{escape(tr("Size"))}</th></tr></thead>\n'
        f"<tbody>\n{''.join(lines)}</tbody>\n</table>\n"
    )


def _line(words: str, cards: Sequence[Card]) -> str:
    size = show_bytes(sum(card.size for card in cards))
    count = show_number(len(cards))
    return f'<tr><th scope="row">{escape(words)}</th><td>{count}</td><td>{size}</td></tr>\n'


def _section(page: Page, number: int, part: Part, pictures: _Pictures) -> str:
    before, after = part.cards, [card for card in part.cards if card.is_left]
    sums = (
        tr("Before {before}; now {after}", before=_sum(before), after=_sum(after))
        if page.is_past
        else tr("Before {before}; after {after}", before=_sum(before), after=_sum(after))
    )
    title = tr("Group {number}", number=number)
    if part.title:
        title = tr("Group {number}: {what}", number=number, what=part.title)
    items = "".join(
        _item(page, card, picture)
        for card, picture in zip(part.cards, pictures.of(part.cards), strict=True)
    )
    return (
        f'<section aria-labelledby="g{number}">\n<h2 id="g{number}">{_said(title)}</h2>\n'
        f'<p class="dim">{escape(sums)}</p>\n<ul>\n{items}</ul>\n</section>\n'
    )


def _sum(cards: Sequence[Card]) -> str:
    files = sum(1 + len(card.companions) for card in cards)
    size = show_bytes(sum(card.size for card in cards))
    return shown(listed((show_photos(len(cards), files), size)))


def _item(page: Page, card: Card, picture: str) -> str:
    name = escape(page.names.of_file(card.photo.path))
    role = "stays" if card.is_left else "goes"
    if picture:
        path = page.names.of_file(card.photo.path)
        alt = tr("Stays: {path}", path=path) if card.is_left else tr("Goes: {path}", path=path)
        image = f'<img alt="{escape(alt)}" src="data:image/jpeg;base64,{picture}">'
    else:
        image = f'<p class="none">{escape(tr("no picture"))}</p>'
    with_it = shown(listed(page.names.of_file(file.path) for file in card.companions))
    size = show_bytes(card.size) if card.photo.size else tr("size not known")
    lines = [tr("with {files}", files=with_it) if with_it else "", size, card.reason]
    more = "".join(f"<br>{_said(line)}" for line in lines if line)
    state = card.words[:1].upper() + card.words[1:]
    return (
        f'<li class="{role}">{image}<strong>{escape(state)}</strong><br><b>{name}</b>{more}</li>\n'
    )


def _said(sentence: str) -> str:
    """A sentence that may come from a report that anyone may have written."""
    return escape(show_name(sentence.encode("utf-8", "replace").decode("utf-8")))


def _foot(page: Page) -> str:
    told = [
        tr("Made by purger {version}.", version=__version__),
        tr("This page loads nothing from elsewhere and runs no scripts."),
    ]
    if not page.names.full:
        told.append(tr("Names do not tell where on the computer the photos lie."))
    return shown(sentences(told))
