"""The photos of a library that are nearest to one, which may lie anywhere, in it or not.

What was found about a photo of the library counts as the review has it: byte copies, then the pairs
by their probability. A photo from elsewhere is weighed against those that are near by embedding and
those of the same moment. All others follow by embedding alone, which says how alike two pictures
are, not whether one can be spared.

Nothing is loaded whole: the embeddings of a million photos are read where they lie.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Final

import numpy as np

from purger.core import decode, store
from purger.core.decoders import Decoders
from purger.core.domain import (
    HASH_BYTES,
    LUMA_SIDE,
    TINY_SIDE,
    Bytes,
    Catalog,
    Floats,
    Pairs,
    Photo,
    Progress,
    Skipped,
    Stage,
    Steps,
)
from purger.core.embed import Embedder
from purger.core.errors import ModelError, PhotoError, StoreError
from purger.core.evidence import evidence
from purger.core.graph import Amounts
from purger.core.mapped import Library
from purger.core.neighbours import LOOSEST, is_flat
from purger.core.store import Known, Store
from purger.core.text import show_name
from purger.core.texts import say

WEIGHED: Final = 500
"""Photos of a library with which one from elsewhere is weighed; hardly any have a chance."""

_BLOCK: Final = 1024
_TELL_EVERY: Final = 65_536


@dataclass(frozen=True, slots=True, eq=False)
class Nearest:
    """The photos that are nearest to one, nearest first; k each.

    Attributes:
        rows: of the library's catalog.
        cosines: float32, of the embeddings, -1 to 1.
        probabilities: float32, that a person calls the two duplicates: 1 for byte copies, NaN where
            nothing but the embeddings speaks.
        copies: how many, the first of `rows`, are byte copies.
        total: photos that could have been among them.
        floor: cosine of pictures that have nothing in common.
        own: the row of the photo itself, -1 where it is not of the library.
    """

    rows: Amounts
    cosines: Floats
    probabilities: Floats
    copies: int
    total: int
    floor: float
    own: int = -1

    def packed(self) -> dict[str, Any]:
        """All of it as what JSON can carry; NaN is null there."""
        chances = [None if chance != chance else chance for chance in self.probabilities.tolist()]  # noqa: PLR0124 - NaN
        return {
            "rows": self.rows.tolist(), "cosines": self.cosines.tolist(), "probabilities": chances,
            "copies": self.copies, "total": self.total, "floor": self.floor, "own": self.own,
        }  # fmt: skip


def of_row(file: Path, row: int, count: int, without: Sequence[int] = ()) -> Steps[Nearest]:
    """The `count` photos of the findings `file` that are nearest to one of theirs.

    Args:
        file: as `findings.save` wrote it.
        row: the photo.
        count: at least 1.
        without: rows that are left out, as is the photo itself.

    Raises:
        FindingsError: the file is missing or damaged.
    """
    library = Library.open(file)
    cosines = yield from _cosines(library.vectors, np.array(library.vectors[row]))
    copies = _same_bytes(library.digests, np.array(library.digests[row]))
    probabilities = np.full(len(cosines), np.nan, np.float32)
    partners, chances = library.partners(int(copies[0]))
    for partner, chance in zip(partners.tolist(), chances.tolist(), strict=True):
        every = _same_bytes(library.digests, np.array(library.digests[partner]))
        probabilities[every] = np.fmax(probabilities[every], np.float32(chance))
    found = _ranked(cosines, probabilities, copies, {*without, row}, count)
    return replace(found, floor=library.floor, own=row)


def of_photo(
    file: Path, asked: Known, network: Embedder, count: int, without: Sequence[int] = (),
    cache: Path | None = None,
) -> Steps[Nearest]:  # fmt: skip
    """The same for a photo from anywhere; one that is of the library is taken as that.

    Args:
        file: as for `of_row`.
        asked: the photo, as `network` sees it (`read_one`).
        network: that with which the library was read.
        count: as for `of_row`.
        without: as for `of_row`.
        cache: the cache file, None for the user's own: it has what the library's photos look like.

    Raises:
        FindingsError: as for `of_row`.
        ModelError: the library was read with another network.
    """
    library = Library.open(file)
    if library.network != network.digest:
        raise ModelError(say("These photos were read with another network; look again (F5)."))
    own = library.row_of(asked.photo)
    if own >= 0 and own not in without:
        return (yield from of_row(file, own, count, without))
    cosines = yield from _cosines(library.vectors, asked.vector)
    copies = _same_bytes(library.digests, np.frombuffer(asked.looks.digest, np.uint8))
    near = _largest(cosines, min(len(cosines), WEIGHED))
    if asked.traits.taken is not None:
        near = np.union1d(near, np.flatnonzero(library.taken == asked.traits.taken)[:WEIGHED])
    yield Progress(Stage.NEIGHBOURS)
    probabilities = np.full(len(cosines), np.nan, np.float32)
    known = _known([library.photo(row) for row in near.tolist()], network, cache)
    places = [place for place, one in enumerate(known) if one is not None]
    weighed = weigh(asked, [one for one in known if one is not None], network)
    likely = weighed.probability >= np.float32(LOOSEST)
    probabilities[near[places][likely]] = weighed.probability[likely]
    found = _ranked(cosines, probabilities, copies, set(without), count)
    return replace(found, floor=library.floor)


def read_one(path: Path, network: Embedder, apart: Decoders) -> Known:
    """Decode and embed one photo, which may lie anywhere.

    Raises:
        PhotoError: it cannot be read.
    """
    name = show_name(path.name or path)
    try:
        photo = Photo.from_stat(Path(os.path.realpath(path)), path.stat())
    except (OSError, ValueError):
        raise PhotoError(say("There is no photo “{photo}”.", photo=show_name(path))) from None
    if path.is_dir():
        raise PhotoError(say("“{photo}” is a folder, not a photo.", photo=name))
    read = decode.read(photo, network.target, apart)
    if isinstance(read, Skipped):
        raise PhotoError(say("“{photo}” cannot be read. {why}", photo=name, why=read.reason))
    return Known(photo, read.traits, read.looks, network.embed(read.pixels[None])[0])


def facts_of(asked: Known) -> dict[str, Any]:
    """What a photo from anywhere is, as what JSON can carry."""
    photo, traits = asked.photo, asked.traits
    return {
        "path": str(photo.path), "size": photo.size, "mtime_ns": photo.mtime_ns,
        "format": traits.format, "width": traits.width, "height": traits.height,
        "taken": traits.taken, "camera": traits.camera, "damaged": traits.damaged,
    }  # fmt: skip


def cached_as(network: Embedder) -> str:
    """Under which name the cache has what a network makes of photos."""
    return f"{network.digest}:{decode.VERSION}"


def weigh(asked: Known, others: Sequence[Known], network: Embedder) -> Pairs:
    """What speaks for one photo being a duplicate of each of some others: row i + 1 is `others[i]`.

    Pictures without structure are duplicates of their byte copies only, as `neighbours` has it: a
    black frame and a white one differ in nothing that is compared.
    """
    both = _catalog([asked, *others], network)
    rows = np.arange(1, len(both), dtype=np.int32)
    pairs = evidence(both, np.zeros_like(rows), rows)
    flat = is_flat(both.lumas)
    either = flat[pairs.first] | flat[pairs.second]
    differs = (both.digests[pairs.first] != both.digests[pairs.second]).any(axis=1)
    return replace(pairs, probability=np.where(either & differs, np.float32(0), pairs.probability))


def _catalog(known: Sequence[Known], network: Embedder) -> Catalog:
    n = len(known)
    looks = [one.looks for one in known]
    vectors = [one.vector for one in known]
    tinies = [look.tiny for look in looks]
    return Catalog(
        tuple(one.photo for one in known),
        tuple(one.traits for one in known),
        np.array(vectors, np.float32).reshape(n, network.dim),
        np.frombuffer(b"".join(look.digest for look in looks), np.uint8).reshape(n, HASH_BYTES),
        np.frombuffer(b"".join(look.dhash for look in looks), np.uint8).reshape(n, HASH_BYTES),
        np.array(tinies, np.uint8).reshape(n, TINY_SIDE, TINY_SIDE, 3),
        np.array([look.luma for look in looks], np.uint8).reshape(n, LUMA_SIDE, LUMA_SIDE),
        network.floor,
    )


def _known(photos: Sequence[Photo], network: Embedder, cache: Path | None) -> list[Known | None]:
    """What the cache has of each; None for a file that changed, or that it does not know."""
    there = [_as_it_is(photo) for photo in photos]
    found: dict[Photo, Known] = {}
    with suppress(StoreError), Store(cache or store.default_file()) as opened:
        asked = [photo for photo in there if photo is not None]
        found = {one.photo: one for one in opened.known(asked, cached_as(network))}
    return [None if photo is None else found.get(photo) for photo in there]


def _as_it_is(photo: Photo) -> Photo | None:
    """The file as it is now, with all that the cache asks of it; None where it is another."""
    with suppress(OSError, ValueError):
        now = Photo.from_stat(photo.path, photo.path.lstat())
        return now if now == photo else None
    return None


def _cosines(vectors: Floats, vector: Floats) -> Steps[Floats]:
    """Of each of n vectors of unit length with one; n float32, finite."""
    cosines = np.empty(len(vectors), np.float32)
    for start in range(0, len(vectors), _BLOCK):
        block = slice(start, start + _BLOCK)
        # numbers lie in the file as they come, so each block is moved first: small ones are quick
        cosines[block] = vectors[block] @ vector
        if start % _TELL_EVERY == 0:
            yield Progress(Stage.NEIGHBOURS, start, len(vectors))
    return np.nan_to_num(cosines, nan=-1)


def _same_bytes(digests: Bytes, digest: Bytes) -> Amounts:
    """The rows of a digest, ascending."""
    first = np.flatnonzero(digests[:, 0] == digest[0])
    return np.asarray(first[(digests[first] == digest).all(axis=1)], np.int64)


def _ranked(
    cosines: Floats, probabilities: Floats, copies: Amounts, without: set[int], count: int
) -> Nearest:
    """Byte copies first, then what has a probability, then the rest by embedding."""
    here = np.ones(len(cosines), np.bool_)
    here[list(without)] = False
    probabilities[copies] = 1
    copies = copies[here[copies]]
    near = _largest(np.where(here, cosines, -np.inf), count + len(without))
    rows = np.union1d(near, np.flatnonzero(~np.isnan(probabilities)))
    rows = rows[here[rows]]
    is_copy = np.isin(rows, copies)
    order = np.lexsort((rows, -cosines[rows], -_known_first(probabilities[rows]), ~is_copy))
    rows = rows[order][:count]
    return Nearest(
        rows, cosines[rows], probabilities[rows], min(count, len(copies)), int(here.sum()), 0.0
    )


def _known_first(probabilities: Floats) -> Floats:
    return np.where(np.isnan(probabilities), np.float32(-1), probabilities)


def _largest(values: Floats, count: int) -> Amounts:
    """Where the `count` largest values are, ascending."""
    if count >= len(values):
        return np.arange(len(values))
    return np.sort(np.argpartition(-values, count)[:count])
