"""How names, sizes and times are shown to a person, on every surface alike."""

from __future__ import annotations

import csv
import io
import os
import unicodedata
from collections.abc import Iterable
from pathlib import Path

_KILO = 1000
_MINUTE = 60
_HOUR = 3600


def show_name(path: Path | str) -> str:
    """Make a file name or path safe to show: always valid text, nothing invisible or reordering.

    Bytes that are not UTF-8 become U+FFFD; control, bidi and other format characters become their
    code in brackets, so that a name cannot imitate another one.
    """
    text = os.fsencode(path).decode("utf-8", errors="replace")
    if text.isprintable():  # nothing of the kind is: lists of ten thousand names are no wait
        return text
    return "".join(_show_character(character) for character in text)


def csv_line(values: Iterable[object]) -> str:
    """One line of CSV, for programs; any name comes back as it was.

    Python's writer quotes a carriage return only if its lines end in one, but its reader ends a
    line at it in any case.
    """
    line = io.StringIO(newline="")
    csv.writer(line, lineterminator="\r\n").writerow(values)
    return line.getvalue().removesuffix("\r\n") + "\n"


def _show_character(character: str) -> str:
    if unicodedata.category(character) in {"Cc", "Cf", "Cs", "Zl", "Zp"}:
        return f"[U+{ord(character):04X}]"
    return character


def show_bytes(count: float) -> str:
    """Bytes in decimal units, as file managers show them: "932 B", "4.1 MB"."""
    if count < _KILO:
        return f"{count:.0f} B"
    for unit in ("kB", "MB", "GB"):
        count /= _KILO
        if count < _KILO:
            return f"{count:.1f} {unit}"
    return f"{count / _KILO:.1f} TB"


def show_count(count: int, noun: str) -> str:
    """A number with its noun: "1 photo", "2,431 photos"."""
    return f"{count:,} {noun}" if count == 1 else f"{count:,} {noun}s"


def show_photos(photos: int, files: int) -> str:
    """Photos, and their files where these are more: "12 photos", "12 photos (19 files)"."""
    words = show_count(photos, "photo")
    return words if files == photos else f"{words} ({show_count(files, 'file')})"


def show_duration(seconds: float) -> str:
    """A time span to two places: "0.8 s", "12 s", "3 min 20 s", "2 h 5 min"."""
    if seconds < 10:  # noqa: PLR2004 - one decimal only where it tells something
        return f"{seconds:.1f} s"
    whole = round(seconds)
    if whole < _MINUTE:
        return f"{whole} s"
    if whole < _HOUR:
        minutes, rest = divmod(whole, _MINUTE)
        return f"{minutes} min {rest} s" if rest else f"{minutes} min"
    hours, rest = divmod(whole, _HOUR)
    return f"{hours} h {rest // _MINUTE} min"
