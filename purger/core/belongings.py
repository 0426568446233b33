"""What a unit holds besides its photo that another unit may lack: a RAW, a video, edits.

Two JPEGs may be the same, byte for byte, while the files beside them are not: cameras count from
0001 again and again, and a photo may have been developed twice. What is marked in bulk takes its
companions along, so it may hold nothing that the photo to keep does not hold as well.

RAWs and videos are large, and looking must not take as long as reading the library: files of one
kind and one size are compared by their beginning, middle and end, where a camera writes what tells
one shot from another. Small ones, such as sidecars, are read whole.
"""

from __future__ import annotations

import hashlib
import os
from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Final

import numpy as np

from purger.core.domain import Catalog, Pairs, Photo, Progress, Stage, Steps, Tier
from purger.core.kinship import opened
from purger.core.texts import listed, say
from purger.core.units import EDIT_SUFFIXES, RAW_SUFFIXES, VIDEO_SUFFIXES

_PIECE: Final = 1 << 16
_PIECES: Final = 3
_REPORT_EVERY: Final = 200
_KINDS: Final = (
    (say("RAWs"), RAW_SUFFIXES), (say("videos"), VIDEO_SUFFIXES), (say("edits"), EDIT_SUFFIXES),
)  # fmt: skip
_VIDEO: Final = _KINDS[1][0]


def prints_of(catalog: Catalog, pairs: Pairs) -> Steps[Mapping[Photo, bytes]]:
    """Look into the companions that may be the same as those of a duplicate.

    Returns:
        The print of each companion that has the kind and size of another; equal prints, equal
        files. What cannot be read has none.
    """
    alike: dict[tuple[str, int], list[Photo]] = defaultdict(list)
    for row in _with_duplicates(catalog, pairs):
        for file in catalog.companions[row]:
            if _kind(file) is not None:
                alike[file.path.suffix.lower(), file.size].append(file)
    asked = [file for files in alike.values() if len(files) > 1 for file in files]
    prints = {}
    for done, file in enumerate(asked):
        if done % _REPORT_EVERY == 0:
            yield Progress(Stage.COMPANIONS, done, len(asked))
        found = _print(file)
        if found is not None:
            prints[file] = found
    return prints


def own(catalog: Catalog, keeper: int, row: int, tier: Tier) -> tuple[str, ...]:
    """What would be lost with the unit of `row`, in words, while that of `keeper` stays.

    Of copies of one picture every RAW, video and edit must be there again, by content. Of photos
    that are only near each other it must be there at all: another moment has its own RAW.
    """
    mine, kept = _holdings(catalog, row), _holdings(catalog, keeper)
    if tier is Tier.NEAR:
        return tuple(kind for kind in mine if kind not in kept)
    return tuple(
        kind
        for kind, files in mine.items()
        if not {_content(catalog, file) for file in files}
        <= {_content(catalog, file) for file in kept.get(kind, ())}
    )


def words_of_own(kinds: Iterable[str]) -> str:
    """What to say of a group some of whose photos have their `own`; "" for none."""
    found = [kind for kind, _ in _KINDS if kind in set(kinds)]
    if len(found) > 1:
        return say("but their {kinds} and {last} differ", kinds=listed(found[:-1]), last=found[-1])
    return say("but their {kind} differ", kind=found[0]) if found else ""


def _with_duplicates(catalog: Catalog, pairs: Pairs) -> list[int]:
    """The rows, ascending, that stand in a pair or have a byte copy."""
    whole = np.ascontiguousarray(catalog.digests).view("V32").ravel()
    _, inverse, counts = np.unique(whole, return_inverse=True, return_counts=True)
    paired = np.zeros(len(counts), np.bool_)
    paired[inverse[np.concatenate([pairs.first, pairs.second])]] = True
    rows: list[int] = np.flatnonzero((paired | (counts > 1))[inverse]).tolist()
    return rows


def _kind(file: Photo) -> str | None:
    suffix = file.path.suffix.lower()
    return next((kind for kind, suffixes in _KINDS if suffix in suffixes), None)


def _holdings(catalog: Catalog, row: int) -> dict[str, list[Photo | None]]:
    """The files of each kind; None for a video that is inside the photo."""
    found: dict[str, list[Photo | None]] = defaultdict(list)
    for file in catalog.companions[row]:
        kind = _kind(file)
        if kind is not None:
            found[kind].append(file)
    if catalog.traits[row].is_motion:
        found[_VIDEO].append(None)
    return found


def _content(catalog: Catalog, file: Photo | None) -> object:
    """Equal for equal files; a file without a print is like no other."""
    return None if file is None else catalog.prints.get(file, file)


def _print(file: Photo) -> bytes | None:
    digest = hashlib.sha256()
    try:
        with opened(str(file.path)) as stream:
            if not file.is_same_file(os.fstat(stream.fileno())):
                return None
            if file.size <= _PIECES * _PIECE:
                digest.update(stream.read())
                return digest.digest()
            for piece in range(_PIECES):
                stream.seek((file.size - _PIECE) * piece // (_PIECES - 1))
                digest.update(stream.read(_PIECE))
    except OSError:
        return None
    return digest.digest()
