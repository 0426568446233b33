"""What EXIF records of the moment a photo was taken: when, where, with what, and how exposed."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Final

from PIL import Image

_EXIF_IFD: Final = 0x8769
_GPS_IFD: Final = 0x8825
_MAKE, _MODEL = 0x010F, 0x0110
_TAKEN, _TAKEN_FRACTION = 0x9003, 0x9291
_TIME, _F_NUMBER, _ISO, _BIAS = 0x829A, 0x829D, 0x8827, 0x9204
_FOCAL_LENGTH, _DISTANCE = 0x920A, 0x9206
_RATING: Final = 0x4746
_XMP_RATING: Final = re.compile(rb"xmp:Rating(?:\s*=\s*[\"']|>)\s*(-?\d(?:\.\d+)?)")
_LONGEST_XMP: Final = 1 << 20
_LONGEST_TEXT: Final = 200
_FARTHEST: Final = 10_000.0
_YEARS: Final = range(1826, 2201)  # from the oldest photograph on


@dataclass(frozen=True, slots=True)
class Shot:
    """The fields mean what they mean in `Traits`."""

    taken: float | None = None
    camera: str = ""
    has_gps: bool = False
    exposure: float | None = None
    bias: float | None = None
    focal_length: float | None = None
    focus_distance: float | None = None
    rating: int = 0


def shot_of(exif: Image.Exif) -> Shot:
    """Read it; may raise anything on broken EXIF."""
    details = exif.get_ifd(_EXIF_IFD)
    distance = _number(details.get(_DISTANCE))
    return Shot(
        taken=_taken(_text(details.get(_TAKEN)), _text(details.get(_TAKEN_FRACTION))),
        camera=" ".join(filter(None, (_text(exif.get(_MAKE)), _text(exif.get(_MODEL))))),
        has_gps=bool(exif.get_ifd(_GPS_IFD)),
        exposure=_exposure(details),
        bias=_number(details.get(_BIAS)),
        focal_length=_positive(details.get(_FOCAL_LENGTH)),
        # 0 is "unknown" and 2³² - 1 "infinity"
        focus_distance=distance if distance is not None and 0 < distance < _FARTHEST else None,
        rating=_rating(exif.get(_RATING)),
    )


def _exposure(details: dict[int, Any]) -> float | None:
    """The exposure value at ISO 100; a lens that tells no f-number counts as f/1."""
    time, iso = _positive(details.get(_TIME)), _positive(details.get(_ISO))
    if time is None or iso is None:
        return None
    aperture = _positive(details.get(_F_NUMBER)) or 1.0
    # term by term: no product of numbers that somebody made up is beyond what a float holds
    return 2 * math.log2(aperture) - math.log2(time) + math.log2(100) - math.log2(iso)


def rating_of(xmp: object) -> int | None:
    """The stars of an XMP packet (`xmp:Rating`), as `Traits.rating`; None where it has none."""
    text = xmp.encode("utf-8", "replace") if isinstance(xmp, str) else xmp
    found = _XMP_RATING.search(text[:_LONGEST_XMP]) if isinstance(text, bytes) else None
    return None if found is None else _rating(found[1].decode("ascii"))


def _rating(value: Any) -> int:
    number = _number(value)
    return 0 if number is None else round(max(-1.0, min(number, 5.0)))


def _positive(value: Any) -> float | None:
    number = _number(value)
    return number if number is not None and number > 0 else None


def _number(value: Any) -> float | None:
    """A finite number; some fields hold several, of which the first counts."""
    if isinstance(value, tuple):
        value = value[0] if value else None
    try:
        number = float(value)
    except (TypeError, ValueError, ZeroDivisionError, OverflowError):
        return None
    return number if math.isfinite(number) else None


def _text(value: Any) -> str:
    if isinstance(value, bytes):
        value = value.decode("ascii", errors="replace")
    return value.strip("\0 ")[:_LONGEST_TEXT] if isinstance(value, str) else ""


def _taken(stamp: str, fraction: str) -> float | None:
    try:
        moment = datetime.strptime(stamp, "%Y:%m:%d %H:%M:%S").replace(tzinfo=UTC)
    except ValueError:
        return None
    if moment.year not in _YEARS:
        return None
    is_number = fraction.isascii() and fraction.isdigit()
    # microseconds: with nines enough the next second, or year, would begin
    return moment.timestamp() + (int(f"{fraction:0<6.6}") / 1e6 if is_number else 0.0)
