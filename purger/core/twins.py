"""One folder that is reached in two ways: a second mount, a network share of an own folder.

The two have different device numbers, so nothing else tells that trashing the one copy takes the
other away as well. Where more than nine in ten of the smaller one's photos have a photo of the same
name, size and time in the other, they are one. A copy that kept names and times, as backup programs
make them, is not: its files were made at another time (ctime), where both systems record that.
"""

from __future__ import annotations

import os
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from typing import Final, TypeAlias

import numpy as np

from purger.core.domain import Photo
from purger.core.table import column

_AGREEING: Final = 0.9
_ASKED: Final = 64
_TICK: Final = 100  # nanoseconds: what network shares round times to

_Key: TypeAlias = tuple[str, int, int]


@dataclass(frozen=True, slots=True)
class Twin:
    """A folder seen a second time.

    Attributes:
        folder: that holds all its photos.
        original: the same of the first one.
        photos: those that the first one has as well.
    """

    folder: Path
    original: Path
    photos: frozenset[Photo]


def found(photos: Sequence[Photo]) -> list[Twin]:
    """The folders among `photos` that are another one on another device, in the order of `photos`.

    Each photo is left over in one folder.
    """
    every = np.asarray(column(photos, "device"))
    if (every == every[:1]).all():  # one to be the other's twin
        return []
    devices: dict[int, dict[_Key, Photo]] = defaultdict(dict)
    for photo in photos:
        devices[photo.device].setdefault(_key(photo), photo)
    gone: set[int] = set()
    twins = []
    for first, second in combinations(devices, 2):
        if not gone & {first, second} and _is_one(devices[first], devices[second]):
            gone.add(second)
            shared = devices[first].keys() & devices[second].keys()
            twice = [p for p in photos if p.device == second and _key(p) in shared]
            once = [devices[first][key] for key in shared]
            twins.append(Twin(_common(twice), _common(once), frozenset(twice)))
    return twins


def _key(photo: Photo) -> _Key:
    return photo.path.name, photo.size, photo.mtime_ns // _TICK


def _is_one(first: Mapping[_Key, Photo], second: Mapping[_Key, Photo]) -> bool:
    shared = sorted(first.keys() & second.keys())
    if len(shared) <= _AGREEING * min(len(first), len(second)):
        return False
    some = shared[:: max(1, len(shared) // _ASKED)]
    return not _is_copy([(first[key], second[key], key[2]) for key in some])


def _is_copy(pairs: Sequence[tuple[Photo, Photo, int]]) -> bool:
    """Whether the files of the pairs (each with its common time) were made at different times.

    A system on which every file was made when it was last written keeps no such record.
    """
    times = [(_changed(one), _changed(two), written) for one, two, written in pairs]
    known = [(a, b, written) for a, b, written in times if a is not None and b is not None]
    first_records = any(a != written for a, _, written in known)
    second_records = any(b != written for _, b, written in known)
    return first_records and second_records and any(a != b for a, b, _ in known)


def _changed(photo: Photo) -> int | None:
    try:
        return os.lstat(photo.path).st_ctime_ns // _TICK
    except OSError:
        return None


def _common(photos: Sequence[Photo]) -> Path:
    return Path(os.path.commonpath([photo.path.parent for photo in photos]))
