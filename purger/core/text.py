"""How names, sizes and times are shown to a person, on every surface alike."""

from __future__ import annotations

import csv
import io
import os
import unicodedata
from collections.abc import Iterable
from pathlib import Path

from purger.core.texts import say, sayn, shown, tr

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


def say_bytes(count: float) -> str:
    """Bytes in decimal units, as file managers show them: "932 B", "4.1 MB"."""
    if count < _KILO:
        return say("{size:.0f} B", size=count)
    if count < _KILO**2:
        return say("{size:.1f} kB", size=count / _KILO)
    if count < _KILO**3:
        return say("{size:.1f} MB", size=count / _KILO**2)
    if count < _KILO**4:
        return say("{size:.1f} GB", size=count / _KILO**3)
    return say("{size:.1f} TB", size=count / _KILO**4)


def show_bytes(count: float) -> str:
    """`say_bytes`, as the user's language writes it."""
    return shown(say_bytes(count))


def show_number(count: int) -> str:
    """A number as the user's language writes it: "2,431"."""
    return tr("{count:,}", count=count)


def show_count(count: int, noun: str) -> str:
    """A number with its noun, in English: "1 photo", "2,431 photos"; for the command line."""
    return f"{count:,} {noun}" if count == 1 else f"{count:,} {noun}s"


def say_photos(photos: int, files: int) -> str:
    """Photos, and their files where these are more: "12 photos", "12 photos (19 files)"."""
    words = sayn("{n} photo", "{n} photos", photos)
    if files == photos:
        return words
    return say("{photos} ({files})", photos=words, files=sayn("{n} file", "{n} files", files))


def show_photos(photos: int, files: int) -> str:
    """`say_photos`, in the user's language."""
    return shown(say_photos(photos, files))


def show_duration(seconds: float) -> str:
    """A time span to two places: "0.8 s", "12 s", "3 min 20 s", "2 h 5 min"."""
    if seconds < 10:  # noqa: PLR2004 - one decimal only where it tells something
        return tr("{seconds:.1f} s", seconds=seconds)
    whole = round(seconds)
    if whole < _MINUTE:
        return tr("{seconds} s", seconds=whole)
    if whole < _HOUR:
        minutes, rest = divmod(whole, _MINUTE)
        if rest:
            return tr("{minutes} min {seconds} s", minutes=minutes, seconds=rest)
        return tr("{minutes} min", minutes=minutes)
    hours, rest = divmod(whole, _HOUR)
    return tr("{hours} h {minutes} min", hours=hours, minutes=rest // _MINUTE)
