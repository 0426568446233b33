"""The questions that keeper rules ask of photos: what each sees, and how it says so.

Every question is about one photo, so that it can be asked of many at once; only whether a photo is
the edit of another needs both.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from purger.core.domain import Catalog, Photo, Rows
from purger.core.rules import Kind, Rule
from purger.core.scratch import forget
from purger.core.series import LUMA
from purger.core.text import say_bytes, show_name
from purger.core.texts import say, sayn
from purger.core.units import RAW_SUFFIXES, VIDEO_SUFFIXES

_COPY = re.compile(
    r"(\bcopy\b|\bkopie\b|\bcopie\b|\(\d+\)|~\d+|[-_ ]edited|[-_ ]edit$|-WA\d{4})", re.IGNORECASE
)
# Lightroom, Snapseed and others; Google Takeout in its languages; iOS
_EDITED = re.compile(
    r"(?P<base>.+?)[-_ ]\(?(edit|edited|bearbeitet|modifi[eé]|editad[oa]|modificato|bewerkt)\)?"
    r"([-_ ]?\d+)?(?P<number>\(\d+\))?",
    re.IGNORECASE,
)
_EDITED_ON_IOS = re.compile(r"IMG_E(\d{4,})", re.IGNORECASE)
_RECOMPRESSED = 4
_CLIPPING_STEPS = 20
_MID_GREY = 118.0  # in sRGB, of light reflected by 18 %
_FAIR = 40.0  # a subject may be as much darker or brighter
_STEP = 12.0
_AT_ONCE = 8192
_FORMATS: Final = {"MPO": "JPEG"}
_NAMED_FOLDERS: Final = 2


@dataclass(frozen=True, slots=True)
class Criterion:
    """One question: higher values are better; values within `tolerance` (a share) are equal.

    `below`, where there is one, says which of some photos come after the others: for questions
    that only a comparison answers. It is asked only if `value` differs from 0 for one of them.
    `values` gives the same as `value`, for many rows at once. `reason` says why the first row is
    better than the second. `is_sure` is whether what it sees is a real difference.
    """

    value: Callable[[Catalog, int], float]
    reason: Callable[[Catalog, int, int], str]
    tolerance: float = 0.0
    is_sure: bool = True
    below: Callable[[Catalog, Sequence[int]], frozenset[int]] | None = None
    values: Callable[[Catalog, Rows], NDArray[Any]] | None = None

    def of_rows(self, catalog: Catalog, rows: Rows) -> NDArray[Any]:
        """The value of each row."""
        if self.values is not None:
            return self.values(catalog, rows)
        return np.array([self.value(catalog, row) for row in rows.tolist()])


def criterion(rule: Rule) -> Criterion:
    """What a rule asks."""
    if rule.kind is Kind.FORMAT:
        return _format(rule.value)
    if rule.kind.is_folder:
        return _folder(rule)
    return _CRITERIA[rule.kind]


def is_below(path: Path, folder: str) -> bool:
    """Whether a path lies in a folder, by its name."""
    return os.path.normcase(path).startswith(_prefix(folder))


def _prefix(folder: str) -> str:
    return os.path.join(os.path.normcase(os.path.normpath(folder)), "")  # noqa: PTH118 - the last separator


def _folder(rule: Rule) -> Criterion:
    prefix, name = _prefix(rule.value), short_name(rule.value)
    is_first = rule.kind is Kind.PREFER

    def value(catalog: Catalog, row: int) -> float:
        return (os.path.normcase(catalog.photos[row].text).startswith(prefix)) == is_first

    if is_first:
        words = say("in {folder}, which you prefer", folder=name)
    else:
        words = say("another is in {folder}, which is last", folder=name)
    return Criterion(value, lambda *_: words)


def short_name(folder: str) -> str:
    """A folder by its last two names: "Photos/Originals"."""
    return show_name(Path(*Path(folder).parts[-_NAMED_FOLDERS:]))


def _format(wanted: str) -> Criterion:
    def value(catalog: Catalog, row: int) -> float:
        own = catalog.traits[row].format
        return _FORMATS.get(own, own) == wanted

    return Criterion(value, lambda *_: say("a {format} file, which you prefer", format=wanted))


def _medians(catalog: Catalog, rows: Rows) -> NDArray[np.float32]:
    """The middle brightness of photos, 0 to 255."""
    found = np.empty(len(rows), np.float32)
    for start in range(0, len(rows), _AT_ONCE):
        tinies = catalog.tinies[rows[start : start + _AT_ONCE]]
        forget(catalog.tinies)
        lumas = (tinies.astype(np.float32) @ LUMA).reshape(len(tinies), -1)
        found[start : start + _AT_ONCE] = np.median(lumas, axis=1)
    return found


def _exposures(catalog: Catalog, rows: Rows) -> NDArray[Any]:
    """0 and less: for what is lost in black or white, and for what is much too dark or bright.

    The share that is lost is not enough: a frame that is nearly black has lost nothing yet.
    """
    lost = np.array([catalog.traits[row].clipping for row in rows.tolist()])
    off = np.maximum(0, abs(_medians(catalog, rows) - _MID_GREY) - _FAIR)
    return np.asarray(-np.round(lost * _CLIPPING_STEPS) - np.round(off / _STEP))


def _exposure(catalog: Catalog, row: int) -> float:
    return float(_exposures(catalog, np.array([row], np.int32))[0])


def _better_exposed(catalog: Catalog, best: int, other: int) -> str:
    one, two = _medians(catalog, np.array([best, other], np.int32)).tolist()
    if abs(two - _MID_GREY) > max(_FAIR, abs(one - _MID_GREY)):
        if two < _MID_GREY:
            return say("better exposed: another is too dark")
        return say("better exposed: another is too bright")
    return say("better exposed: less of it is black or white")


def _beside(catalog: Catalog, row: int) -> tuple[bool, bool]:
    """Whether a photo has a RAW, and a video of the moment."""
    suffixes = {file.path.suffix.lower() for file in catalog.companions[row]}
    has_video = bool(suffixes & VIDEO_SUFFIXES) or catalog.traits[row].is_motion
    return bool(suffixes & RAW_SUFFIXES), has_video


def _has_more(catalog: Catalog, best: int, other: int) -> str:
    raw, video = (
        mine and not theirs
        for mine, theirs in zip(_beside(catalog, best), _beside(catalog, other), strict=True)
    )
    if raw and video:
        return say("has its RAW and its video")
    return say("has its RAW") if raw else say("has its video")


def _megapixels(catalog: Catalog, row: int) -> str:
    return say("{megapixels:.1f} MP", megapixels=catalog.traits[row].pixels / 1e6)


def _metadata(catalog: Catalog, row: int) -> float:
    traits = catalog.traits[row]
    return (traits.taken is not None) + (traits.camera != "") + traits.has_gps


def _says_more(catalog: Catalog, best: int, other: int) -> str:
    one, two = catalog.traits[best], catalog.traits[other]
    facts = (
        (say("date"), one.taken is not None and two.taken is None),
        (say("camera"), bool(one.camera) and not two.camera),
        (say("place"), one.has_gps and not two.has_gps),
    )
    *others, last = [name for name, more in facts if more] or [say("fuller metadata")]
    if others:
        return say("has the {facts} and {last}", facts=_and(others), last=last)
    return say("has the {fact}", fact=last)


def _and(words: Sequence[str]) -> str:
    """Words in a row: "date and camera"."""
    *others, last = words
    return say("{facts} and {last}", facts=_and(others), last=last) if others else last


def _stars(catalog: Catalog, best: int, other: int) -> str:
    one, two = catalog.traits[best].rating, catalog.traits[other].rating
    if two < 0:
        return say("another is rated as rejected")
    return sayn("rated {n} star against {other}", "rated {n} stars against {other}", one, other=two)


def _stem(photo: Photo) -> str:
    """Its name without the suffix; no `Path` is made for that."""
    return os.path.splitext(os.path.basename(photo.text))[0]  # noqa: PTH119, PTH122 - speed


def _is_original_name(catalog: Catalog, row: int) -> float:
    return float(not _COPY.search(_stem(catalog.photos[row])))


def _base_of_edit(stem: str) -> str | None:
    """The name of what an edited photo was made from; None where the name tells of no edit."""
    on_ios = _EDITED_ON_IOS.fullmatch(stem)
    if on_ios is not None:
        return f"IMG_{on_ios[1]}"
    edited = _EDITED.fullmatch(stem)
    return None if edited is None else edited["base"] + (edited["number"] or "")


def _has_name_of_edit(catalog: Catalog, row: int) -> float:
    return float(_base_of_edit(_stem(catalog.photos[row])) is not None)


def _edits(catalog: Catalog, rows: Sequence[int]) -> frozenset[int]:
    """Which of these were edited from others of these, by their names.

    An "original" of far fewer bytes was compressed again: the edit is then nearer to the camera.
    """
    photos, digests = catalog.photos, catalog.digests
    by_name: dict[str, list[int]] = {}
    for row in rows:
        by_name.setdefault(_stem(photos[row]).casefold(), []).append(row)
    edits = set()
    for row in rows:
        base = _base_of_edit(_stem(photos[row]))
        originals = [] if base is None else by_name.get(base.casefold(), [])
        if any(
            photos[one].size * _RECOMPRESSED >= photos[row].size
            and (digests[one] != digests[row]).any()
            for one in originals
        ):
            edits.add(row)
    return frozenset(edits)


def _unlike(catalog: Catalog, _best: int, other: int) -> str:
    name = show_name(catalog.photos[other].path.name)
    return say("the original, not edited as {name} is", name=name)


WHOLE: Final = Criterion(
    lambda catalog, row: not catalog.traits[row].damaged,
    lambda *_: say("whole: another is damaged"),
)
"""Asked before every rule, whatever the user arranged."""

_CRITERIA: Final = {
    # they go with the photo, and nothing else holds what they hold
    Kind.COMPANIONS: Criterion(
        lambda catalog, row: 2 * _beside(catalog, row)[0] + _beside(catalog, row)[1], _has_more
    ),
    Kind.RESOLUTION: Criterion(
        lambda catalog, row: catalog.traits[row].pixels,
        lambda catalog, best, other: say(
            "larger: {size} against {other}",
            size=_megapixels(catalog, best),
            other=_megapixels(catalog, other),
        ),
        tolerance=0.02,
    ),
    Kind.METADATA: Criterion(_metadata, _says_more),
    Kind.RATING: Criterion(lambda catalog, row: catalog.traits[row].rating, _stars),
    Kind.DATE: Criterion(
        lambda catalog, row: catalog.traits[row].taken is not None, lambda *_: say("has the date")
    ),
    Kind.PLACE: Criterion(
        lambda catalog, row: catalog.traits[row].has_gps, lambda *_: say("has the place")
    ),
    # which of the two is wanted only its owner knows
    Kind.ORIGINAL: Criterion(_has_name_of_edit, _unlike, is_sure=False, below=_edits),
    Kind.EXPOSURE: Criterion(_exposure, _better_exposed, values=_exposures),
    Kind.SHARPNESS: Criterion(
        lambda catalog, row: catalog.traits[row].sharpness,
        lambda *_: say("sharper"),
        tolerance=0.15,
    ),
    Kind.BYTES: Criterion(
        lambda catalog, row: catalog.photos[row].size,
        lambda catalog, best, other: say(
            "less compressed: {size} against {other}",
            size=say_bytes(catalog.photos[best].size),
            other=say_bytes(catalog.photos[other].size),
        ),
        tolerance=0.03,
    ),
    Kind.NAME: Criterion(_is_original_name, lambda *_: say("its name is not that of a copy")),
    Kind.OLDEST: Criterion(
        lambda catalog, row: -catalog.photos[row].mtime_ns, lambda *_: say("the oldest file")
    ),
    Kind.NEWEST: Criterion(
        lambda catalog, row: catalog.photos[row].mtime_ns, lambda *_: say("the newest file")
    ),
    Kind.SHORTEST: Criterion(
        lambda catalog, row: -len(catalog.photos[row].raw),
        lambda *_: say("the shortest path"),
    ),
}
