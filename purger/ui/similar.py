"""What is asked of the engine by *find similar*, what it answers, and the words for that."""

from __future__ import annotations

import math
import threading
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from purger.core.domain import Photo, Traits
from purger.core.texts import say, shown, tr

IN_WORDS: Final = (
    (0.95, say("Almost surely a duplicate")),
    (0.80, say("Very likely a duplicate")),
    (0.60, say("Probably a duplicate")),
    (0.40, say("Perhaps a duplicate")),
    (0.15, say("Probably no duplicate")),
    (0.00, say("Hardly a duplicate")),
)
"""From which probability on which words."""

BY_LOOKS: Final = (
    (0.45, say("Much alike")),
    (0.30, say("Alike")),
    (0.15, say("A little alike")),
    (-9.0, say("Hardly alike")),
)
"""Likewise for the cosine, less what pictures have that share nothing, where no more is known."""


@dataclass(frozen=True, slots=True)
class Query:
    """The photo that the others shall resemble.

    Attributes:
        photo: which; of one from elsewhere only the path is known.
        row: of the catalog, -1 for one from elsewhere.
    """

    photo: Photo
    row: int = -1

    @classmethod
    def from_elsewhere(cls, path: Path) -> Query:
        """A photo that need not be of the library."""
        return cls(Photo(path, 0, 0, 0, 0))


@dataclass(frozen=True, slots=True)
class Likeness:
    """How alike a photo is to the one that was asked about.

    Attributes:
        row: of the catalog.
        cosine: of the embeddings.
        probability: that a person calls them duplicates; None where only the embeddings speak.
        is_copy: whether it has the same bytes.
        floor: cosine of pictures that have nothing in common.
    """

    row: int
    cosine: float
    probability: float | None
    is_copy: bool
    floor: float = 0.0

    @property
    def words(self) -> str:
        """In two or three words."""
        if self.is_copy:
            return tr("Identical")
        if self.probability is not None:
            chance = self.probability
            return shown(next(words for least, words in IN_WORDS if chance >= least))
        shared = (self.cosine - self.floor) / (1 - self.floor)
        return shown(next(words for least, words in BY_LOOKS if shared >= least))

    @property
    def number(self) -> str:
        """The probability in per cent, never 100 % but for byte copies; "" where none is known."""
        if self.is_copy:
            return tr("{share:.0%}", share=1.0)
        if self.probability is not None:
            share = min(99, math.floor(100 * self.probability)) / 100
            return tr("{share:.0%}", share=share)
        return ""

    @property
    def sentence(self) -> str:
        """What the number means."""
        if self.is_copy:
            return tr("The two files are the same, byte by byte.")
        if self.probability is not None:
            return tr(
                "Of 100 such pairs, people would call about {n} duplicates.",
                n=min(99, math.floor(100 * self.probability)),
            )
        return tr(
            "No duplicate, but something alike: to the network, {cosine:.2f} of 1 (the cosine of "
            "the two embeddings).",
            cosine=self.cosine,
        )


@dataclass(frozen=True, slots=True)
class Found:
    """The engine's answer.

    Attributes:
        likenesses: byte copies first, then nearest first.
        total: photos that could have been among them.
        own: the row of the photo itself, -1 where it is not of the library.
        photo: a photo from elsewhere as it is; None for one of the library.
        traits: what decoding told of it; likewise.
    """

    likenesses: tuple[Likeness, ...]
    total: int
    own: int
    photo: Photo | None = None
    traits: Traits | None = None

    @property
    def copies(self) -> tuple[Likeness, ...]:
        """Those that have the same bytes."""
        return tuple(one for one in self.likenesses if one.is_copy)


@dataclass(frozen=True, slots=True, eq=False)
class SimilarWish:
    """The photos nearest to one.

    Attributes:
        file: of the findings.
        query: to which.
        count: how many, at most.
        without: rows that have left the review.
        dropped: set once nobody waits for it any more; it is given up then.
    """

    file: Path
    query: Query
    count: int
    without: tuple[int, ...] = ()
    dropped: threading.Event = field(default_factory=threading.Event)

    @property
    def job(self) -> dict[str, Any]:
        """What the engine is asked."""
        which = (
            {"row": self.query.row} if self.query.row >= 0 else {"path": str(self.query.photo.path)}
        )
        return {
            "job": "similar", "file": str(self.file), **which, "count": self.count,
            "without": list(self.without),
        }  # fmt: skip

    def answer(self, result: dict[str, Any]) -> Found:
        """What its answer means."""
        columns = zip(result["rows"], result["cosines"], result["probabilities"], strict=True)
        likenesses = tuple(
            Likeness(row, cosine, chance, place < result["copies"], result["floor"])
            for place, (row, cosine, chance) in enumerate(columns)
        )
        told = result.get("photo")
        if told is None:
            return Found(likenesses, result["total"], result["own"])
        photo = Photo(Path(told["path"]), told["size"], told["mtime_ns"], 0, 0)
        traits = Traits(
            told["format"], told["width"], told["height"], told["taken"], told["camera"],
            has_gps=False, sharpness=0.0, clipping=0.0, damaged=told["damaged"],
        )  # fmt: skip
        return Found(likenesses, result["total"], result["own"], photo, traits)
