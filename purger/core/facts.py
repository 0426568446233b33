"""What EXIF tells of a photo, in words, and which of it differs between photos side by side."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import Any, Final, Protocol, TypeAlias

from purger.core.texts import say

Facts: TypeAlias = tuple[tuple[str, str], ...]
"""Names and values, in the order in which they are shown."""

_EXIF_IFD: Final = 0x8769
_GPS_IFD: Final = 0x8825
_MOST: Final = 120
_LONG_EXPOSURE: Final = 0.3
_MINUTES: Final = 60
_FLASH_FIRED: Final = 1
_LAST_RATING: Final = 5
_PROGRAMS: Final = {
    1: say("Manual", about="of a camera"),
    2: say("Program", about="of a camera"),
    3: say("Aperture priority", about="of a camera"),
    4: say("Shutter priority", about="of a camera"),
    5: say("Creative", about="of a camera"),
    6: say("Action", about="of a camera"),
    7: say("Portrait", about="of a camera"),
    8: say("Landscape", about="of a camera"),
}
_METERING: Final = {
    1: say("Average", about="of a camera"),
    2: say("Centre-weighted", about="of a camera"),
    3: say("Spot", about="of a camera"),
    4: say("Multi-spot", about="of a camera"),
    5: say("Pattern", about="of a camera"),
    6: say("Partial", about="of a camera"),
}
_WHITE_BALANCE: Final = {
    0: say("Automatic", about="of a camera"),
    1: say("Manual", about="of a camera"),
}


class Exif(Protocol):
    """What is asked of Pillow's `Image.Exif`."""

    def __getitem__(self, tag: int) -> Any: ...

    def get_ifd(self, tag: int) -> dict[int, Any]:
        """The tags of a part."""


@dataclass(frozen=True, slots=True)
class Line:
    """One fact of several photos.

    Attributes:
        name: what it is.
        values: one a photo, "" where it is not known.
        differs: whether it is not the same for all of them.
    """

    name: str
    values: tuple[str, ...]
    differs: bool


def compared(photos: Sequence[Facts]) -> tuple[Line, ...]:
    """The facts of photos side by side; each name once, where it first comes."""
    names: list[str] = []
    for facts in photos:
        at = 0
        for name, _ in facts:
            if name in names:
                at = names.index(name) + 1
            else:
                names.insert(at, name)
                at += 1
    tables = [dict(facts) for facts in photos]
    lines = []
    for name in names:
        values = tuple(table.get(name, "") for table in tables)
        lines.append(Line(name, values, len(set(values)) > 1))
    return tuple(lines)


def facts_of(exif: Exif) -> Facts:
    """Read what EXIF tells of how a photo was taken; what is broken or missing is left out."""
    return tuple(_facts(exif))


def _facts(exif: Exif) -> Iterator[tuple[str, str]]:
    own, gps = _part(exif, _EXIF_IFD), _part(exif, _GPS_IFD)
    for name, value in (
        (say("Lens"), _text(own.get(0xA434))),
        (say("Shutter"), _shutter(_number(own.get(0x829A)))),
        (say("Aperture"), _with("f/{:.3g}", own.get(0x829D))),
        (say("ISO"), _with("{:.0f}", own.get(0x8827))),
        (say("Exposure correction"), _bias(_number(own.get(0x9204)))),
        (say("Focal length"), _with("{:.3g} mm", own.get(0x920A))),
        (say("As on 35 mm film"), _with("{:.0f} mm", own.get(0xA405))),
        (say("Program"), _PROGRAMS.get(_whole(own.get(0x8822)), "")),
        (say("Metering"), _METERING.get(_whole(own.get(0x9207)), "")),
        (say("White balance"), _WHITE_BALANCE.get(_whole(own.get(0xA403)), "")),
        (say("Flash"), _flash(own.get(0x9209))),
        (say("Position"), _position(gps)),
        (say("Rating"), _rating(exif)),
        (say("Title"), _text(_tag(exif, 0x010E))),
        (say("Author"), _text(_tag(exif, 0x013B))),
        (say("Software"), _text(_tag(exif, 0x0131))),
    ):
        if value:
            yield name, value


def _part(exif: Exif, tag: int) -> dict[int, Any]:
    with suppress(Exception):  # struct.error, TypeError, ...: broken EXIF tells nothing
        return exif.get_ifd(tag)
    return {}


def _tag(exif: Exif, tag: int) -> Any:
    with suppress(Exception):  # likewise, and KeyError
        return exif[tag]
    return None


def _number(value: Any) -> float | None:
    if isinstance(value, tuple):
        value = value[0] if value else None
    try:
        number = float(value)
    except (TypeError, ValueError, ZeroDivisionError):
        return None
    return number if math.isfinite(number) else None


def _whole(value: Any) -> int:
    number = _number(value)
    return -1 if number is None else int(number)


def _text(value: Any) -> str:
    if isinstance(value, bytes):
        value = value.decode("utf-8", errors="replace")
    return " ".join(value.replace("\0", " ").split())[:_MOST] if isinstance(value, str) else ""


def _with(pattern: str, value: Any) -> str:
    number = _number(value)
    return pattern.format(number) if number is not None and number > 0 else ""


def _shutter(seconds: float | None) -> str:
    if seconds is None or seconds <= 0:
        return ""
    return f"{seconds:.3g} s" if seconds >= _LONG_EXPOSURE else f"1/{1 / seconds:.0f} s"


def _bias(stops: float | None) -> str:
    return "" if stops is None else "0" if abs(stops) < 0.01 else f"{stops:+.2g}"  # noqa: PLR2004


def _flash(value: Any) -> str:
    number = _whole(value)
    return (
        ""
        if number < 0
        else say("Fired", about="of a camera")
        if number & _FLASH_FIRED
        else say("Off", about="of a camera")
    )


def _rating(exif: Exif) -> str:
    stars = _whole(_tag(exif, 0x4746))
    return "★" * stars if 0 < stars <= _LAST_RATING else ""


def _position(gps: dict[int, Any]) -> str:
    places = [
        _degrees(gps.get(value), gps.get(side), back)
        for value, side, back in ((2, 1, "S"), (4, 3, "W"))
    ]
    if None in places:
        return ""
    return f"{places[0]:.5f}, {places[1]:.5f}"


def _degrees(value: Any, side: Any, back: str) -> float | None:
    try:
        degrees, minutes, seconds = (float(part) for part in value)
    except (TypeError, ValueError, ZeroDivisionError):
        return None
    place = degrees + minutes / _MINUTES + seconds / _MINUTES**2
    return (-place if _text(side).upper() == back else place) if math.isfinite(place) else None
