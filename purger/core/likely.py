"""Which photos are likely duplicates, before any is decoded: an order for reading them.

Names, sizes and times are known of every file, and what its head tells (`heads`) of many. They make
tentative sets: equal sizes, one moment, one name with " (1)" or "-edited" behind it, shots that
follow each other. The surest sets are read first, each as a whole, and what is like nothing else in
the end. Nothing but the order comes of it: a wrong guess costs nobody anything but time.

On a painted library (`tests.benchmarks.early`) most groups are whole long before the scan is.
"""

from __future__ import annotations

import os
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Final, TypeAlias

import numpy as np
from numpy.typing import NDArray

from purger.core.domain import Flags, Photo
from purger.core.heads import NOTHING, Head, moment

_Links: TypeAlias = NDArray[np.int64]
"""2×m: places of photos that may belong together."""

_Times: TypeAlias = NDArray[np.float64]

CROWD: Final = 32
"""So many photos of one moment, size or name say nothing about any two of them."""

LONGEST: Final = 1024
"""Shots that follow each other; more are those of a machine, or of a clock that stands."""

_GAPS: Final = (2.0, 4.0, 8.0, 16.0, 32.0, 64.0, 128.0)
"""Seconds between shots that follow each other, the surest first."""

_RATIOS: Final = (0.01, 0.02, 0.04, 0.08)
"""By how much the sizes of files that follow each other differ at most, likewise."""

_USUAL_RATIO: Final = 0.03
_USUAL_BITS: Final = 14
_BITS_TO_DOUBLE: Final = 2.5
_SAME_LOOK: Final = 3
_LIKE: Final = 8  # bits of 64, likewise
_TURN: Final = 8  # bits from one order of the glimpses to the next
_AHEAD: Final = 4  # places in an order
_UNTOLD_AFTER: Final = 1
_MOST_UNTOLD: Final = 4096
_ONE_MOMENT: Final = 0.5
_OTHER_MOMENT: Final = 2.0
_NEAR_SIZE: Final = 0.01
_BY_CHANCE: Final = 0.05
_NUMBERED: Final = 3

_COPY: Final = (
    r"copy|copie|copia|kopie|cópia|kopia|副本|edit(?:ed)?|bearbeitet|modifié|editad[oa]|modificato|"
    r"bewerkt|edytowane|crop(?:ped)?|small|medium|large|web|thumb|resized|scaled|print|bw|hdr|final|"
    r"original|export(?:ed)?|effects|collage|animation|cover|mp|motion|portrait|rotated|dxo|nik"
)
_AFTER: Final = re.compile(
    rf"(?:[\s_-]*\(\d{{1,3}}\)|\s*\((?:{_COPY})\)|[\s_-]+(?:{_COPY})(?:\s*\d{{1,2}}|\s*\(\d+\))?|~\d+|"
    r"[\s_-]\d{2,5}x\d{2,5}|[\s_-](?:burst|aeb)[\s_-]?\d*|(?<=\d{3})[_-]\d{1,2})$"
)
_BEFORE: Final = re.compile(
    r"^(?:copy of |kopie von |copie de |copia de |small_|resized_|thumb_|edited_)"
)
_ADJUSTED: Final = re.compile(r"^(img_)e(\d{4,})")
_STAMP: Final = re.compile(
    r"(?<!\d)((?:19|20)\d\d)[-_.]?(\d\d)[-_.]?(\d\d)[-_. t]{0,4}(\d\d)[-_.h]?(\d\d)[-_.m]?(\d\d)"
)


def ordered(photos: Sequence[Photo], heads: Sequence[Head]) -> list[Photo]:
    """The photos, each once: likely duplicates first, the others in the order that they have.

    Args:
        photos: in the order of their names; the same ones are always ordered the same way.
        heads: of each, `NOTHING` where it is not known.
    """
    known = _Known(photos, heads)
    sets = _Sets(len(photos))
    order: list[int] = []
    for level, links in enumerate(known.levels()):
        sets.unite(links)
        order += sets.new()
        if level == _UNTOLD_AFTER:
            order += sets.told(untold(heads))
    taken = np.zeros(len(photos), np.bool_)
    taken[order] = True
    order += np.flatnonzero(~taken).tolist()
    return [photos[place] for place in order]


def untold(heads: Sequence[Head]) -> list[int]:
    """Places of the photos whose heads tell nothing, where they are few beside the others.

    What messengers send is like that. They are small and soon read, and once they are, their looks
    tell of which photo they are copies; until then nothing does.
    """
    places = [place for place, head in enumerate(heads) if head == NOTHING]
    return places if len(places) <= min(_MOST_UNTOLD, len(heads) // 8) else []


class _Sets:
    """Tentative sets, which grow from level to level."""

    def __init__(self, count: int) -> None:
        self._root = list(range(count))
        self._is_told = [False] * count

    def unite(self, links: _Links) -> None:
        """Have the photos of each pair in one set."""
        for one, other in links.T.tolist():
            a, b = sorted((self._find(one), self._find(other)))
            self._root[b] = a

    def new(self) -> Iterator[int]:
        """The photos of sets of two or more that were not told before, whole sets one by one.

        They come in the order of the first of each set.
        """
        sets: dict[int, list[int]] = defaultdict(list)
        for place, root in enumerate(self._root):
            if root != place or sets.get(root):
                sets[self._find(place)].append(place)
        for root in sorted(sets):
            yield from self.told((root, *sets[root]))

    def told(self, places: Iterable[int]) -> Iterator[int]:
        """Those that were not told before."""
        for place in places:
            if not self._is_told[place]:
                self._is_told[place] = True
                yield place

    def _find(self, place: int) -> int:
        root = self._root
        while root[place] != place:
            root[place] = root[root[place]]
            place = root[place]
        return place


class _Known:
    """What is known of each photo, as arrays of n; NaN where a time is not known."""

    def __init__(self, photos: Sequence[Photo], heads: Sequence[Head]) -> None:
        self._paths = [photo.text for photo in photos]
        names = [path.rpartition(os.sep) for path in self._paths]
        self._folder = _numbered(folder for folder, _, _ in names)
        self._names = [_plain(name) for *_, name in names]
        self._kin = _numbered(_kin(name) for name in self._names)
        self._size = np.array([photo.size for photo in photos], np.float64)
        self._written = np.array([photo.mtime_ns / 1e9 for photo in photos], np.float64)
        self._taken = np.array([head.taken for head in heads], np.float64)
        self._camera = _numbered(head.camera for head in heads)
        self._has_glimpse = np.array([head.glimpse is not None for head in heads], np.bool_)
        self._glimpse = np.array([head.glimpse or 0 for head in heads], np.uint64)

    def levels(self) -> Iterator[_Links]:
        """Links, the surest first."""
        kin_here, kin_there, kin_perhaps = self._of_one_name()
        sure = [self._of_one_size(), self._of_one_moment(), self._of_one_look()]
        yield np.concatenate([*sure, kin_here, kin_there], 1)
        named = self._told_by_names()
        written = np.where(np.isnan(self._taken) & np.isnan(named), self._written, np.nan)
        waiting: list[_Links] = [kin_perhaps]
        for level, gap in enumerate(_GAPS):
            links = [self._in_a_row(self._taken, self._camera, gap, LONGEST), *waiting]
            yield np.concatenate(links, 1)
            waiting = [
                self._in_a_row(named, self._folder, gap),
                self._in_a_row(written, self._folder, gap),
            ]
            if level < len(_RATIOS):
                waiting.append(self._alike_in_size(_RATIOS[level]))
        yield np.concatenate(waiting, 1)

    def _of_one_size(self) -> _Links:
        """Files of one size, where so few have nearly that size that chance is not likely."""
        order = np.argsort(self._size, kind="stable")
        size = self._size[order]
        around = np.searchsorted(size, size * (1 + _NEAR_SIZE), "right")
        around -= np.searchsorted(size, size * (1 - _NEAR_SIZE), "left")
        expected = around / np.maximum(2 * _NEAR_SIZE * size, 1)
        links = _chains(order, np.diff(size) == 0)
        rare = np.zeros(len(size), np.bool_)
        rare[order] = expected < _BY_CHANCE
        same_time = self._written[links[0]] == self._written[links[1]]
        return self._agreeing(links[:, rare[links[0]] | same_time])

    def _of_one_moment(self) -> _Links:
        """One capture time: a shot and what was made of it, whatever says the camera."""
        order = np.argsort(self._taken, kind="stable")[: np.count_nonzero(~np.isnan(self._taken))]
        return _chains(order, np.diff(self._taken[order]) <= _ONE_MOMENT)

    def _of_one_name(self) -> tuple[_Links, _Links, _Links]:
        """Kin of one folder; of several, where a time vouches for it; and where none does."""
        order = np.lexsort((self._folder, self._kin))
        is_kin = np.diff(self._kin[order]) == 0
        near = self._agreeing(_chains(order, is_kin & (np.diff(self._folder[order]) == 0)))
        far = self._agreeing(_chains(order, is_kin))
        a, b = far
        vouched = self._written[a] == self._written[b]
        vouched |= np.abs(self._taken[a] - self._taken[b]) <= _OTHER_MOMENT
        # one that lost its time was sent or converted
        vouched |= np.isnan(self._taken[a]) != np.isnan(self._taken[b])
        return near, far[:, vouched], far[:, ~vouched]

    def _of_one_look(self) -> _Links:
        """Those whose glimpses are the same but for a few bits, wherever the bits are.

        Where one tells no time they may be less the same: it was sent, or saved from somewhere.
        """
        _, look, count = np.unique(self._glimpse, return_inverse=True, return_counts=True)
        known = np.flatnonzero(self._has_glimpse & (count[look] <= CROWD))
        found = [np.empty((2, 0), np.int64)]
        for turn in range(0, 64, _TURN):
            shift, back = np.uint64(turn), np.uint64((64 - turn) % 64)
            turned = self._glimpse[known] << shift | self._glimpse[known] >> back
            order = known[np.argsort(turned, kind="stable")]
            for step in range(1, _AHEAD + 1):
                links = np.stack([order[:-step], order[step:]])
                is_timeless = np.isnan(self._taken[links]).any(axis=0)
                close = self._bits_apart(*links) <= np.where(is_timeless, _LIKE, _SAME_LOOK)
                found.append(links[:, close])
        one, other = np.concatenate(found, 1)
        return np.stack(np.divmod(np.unique(one * len(look) + other), len(look)))

    def _bits_apart(self, one: NDArray[np.int64], other: NDArray[np.int64]) -> NDArray[np.int64]:
        """Bits of 64 in which glimpses differ."""
        differ = self._glimpse[one] ^ self._glimpse[other]
        return np.asarray(np.bitwise_count(differ), np.int64)

    def _agreeing(self, links: _Links) -> _Links:
        """Those whose capture times do not part them."""
        apart = np.abs(self._taken[links[0]] - self._taken[links[1]]) > _OTHER_MOMENT
        return links[:, ~apart]

    def _told_by_names(self) -> _Times:
        """What times stand in the names of those whose heads tell none."""
        both = zip(self._names, np.isnan(self._taken).tolist(), strict=True)
        return np.array([_moment(name) if asked else None for name, asked in both], np.float64)

    def _in_a_row(
        self, times: _Times, by: NDArray[np.int64], gap: float, most: int = CROWD
    ) -> _Links:
        """Those of one sort that follow each other within `gap` seconds.

        What looks alike may be farther apart, what does not must be closer. Where there are no
        glimpses, sizes tell: of a scene taken twice the files are about as large.
        """
        order = np.lexsort((times, by))
        order = order[~np.isnan(times[order])]
        ratio = np.abs(np.diff(np.log(np.maximum(self._size[order], 1))))
        unlike = np.maximum(1, ratio / _USUAL_RATIO)
        seen = self._has_glimpse[order][:-1] & self._has_glimpse[order][1:]
        apart = self._bits_apart(order[:-1], order[1:])
        by_looks = 2.0 ** ((apart - _USUAL_BITS) / _BITS_TO_DOUBLE)
        seconds = np.diff(times[order]) * np.where(seen, by_looks, unlike)
        return _chains(order, (seconds <= gap) & (np.diff(by[order]) == 0), most)

    def _alike_in_size(self, ratio: float) -> _Links:
        """Files of one folder that follow each other, nothing is known of, and are as large."""
        order = np.flatnonzero(np.isnan(self._taken))
        size = np.log(np.maximum(self._size[order], 1))
        return _chains(
            order, (np.abs(np.diff(size)) <= ratio) & (np.diff(self._folder[order]) == 0)
        )


def _chains(order: NDArray[np.int64], is_close: Flags, most: int = CROWD) -> _Links:
    """Neighbours in an order that are close; those of a longer chain than `most` are a crowd.

    Args:
        order: places, m.
        is_close: m - 1, whether each is close to the next one.
        most: photos.
    """
    chain = np.concatenate([[0], np.cumsum(~is_close)])[: len(order)]
    links = is_close & (np.bincount(chain, minlength=1)[chain] <= most)[1:]
    return np.stack([order[:-1][links], order[1:][links]]).astype(np.int64)


def _numbered(values: Iterable[object]) -> NDArray[np.int64]:
    number: dict[object, int] = {}
    return np.array([number.setdefault(value, len(number)) for value in values], np.int64)


def _plain(name: str) -> str:
    """The stem, composed and without case."""
    stem = name.rpartition(".")[0] or name
    return (stem if stem.isascii() else unicodedata.normalize("NFC", stem)).lower()


def _kin(name: str) -> str:
    """What a photo and its copies and edits are called; the name itself where that says nothing."""
    stem = _BEFORE.sub("", name)
    while (shorter := _AFTER.sub("", stem)) != stem and shorter:
        stem = shorter
    stem = _ADJUSTED.sub(r"\1\2", stem)
    digits = sum(map(str.isdigit, stem))
    return stem if digits >= _NUMBERED or stem != name else name


def _moment(name: str) -> float | None:
    """The moment that a name tells."""
    found = _STAMP.search(name)
    return None if found is None else moment(found.groups())
