"""What the user said about photos, by content: it survives renames, moves and new scans.

Photos are named by the SHA-256 of their bytes. A decision is a value; where decisions are kept is
behind `Decisions`, which `journal.Journal` and, for one run only, `Unremembered` are.
"""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol, TypeAlias


@dataclass(frozen=True, slots=True)
class KeptSet:
    """Keep all of these: they are no group as long as nothing joins them.

    Attributes:
        copies: (digest, how many copies of it), ordered by digest; every count is at least 1.
    """

    copies: tuple[tuple[bytes, int], ...]

    @classmethod
    def of(cls, digests: Iterable[bytes]) -> KeptSet:
        """The multiset of these digests."""
        return cls(tuple(sorted(Counter(digests).items())))


@dataclass(frozen=True, slots=True)
class NotDuplicates:
    """Photos that must not stand in one group: any two of different parts.

    Attributes:
        parts: two or more sets of digests without a common one, ordered by their lowest digest.
    """

    parts: tuple[frozenset[bytes], ...]

    @classmethod
    def of(cls, parts: Iterable[Iterable[bytes]]) -> NotDuplicates:
        """These parts, in their order; empty ones are left out.

        Raises:
            ValueError: fewer than two parts, or a digest in two of them.
        """
        ordered = sorted((frozenset(part) for part in parts if part), key=min)
        if len(ordered) < 2:  # noqa: PLR2004 - one part says nothing
            raise ValueError("photos are told apart from others")
        if len(frozenset().union(*ordered)) != sum(map(len, ordered)):
            raise ValueError("a photo is no other photo than itself")
        return cls(tuple(ordered))


What: TypeAlias = KeptSet | NotDuplicates


@dataclass(frozen=True, slots=True)
class Decision:
    """One remembered decision.

    Attributes:
        number: its name where it is kept; never used again.
        what: what was decided.
        made: when, seconds since 1970.
    """

    number: int
    what: What
    made: float


class Decisions(Protocol):
    """Where decisions are remembered."""

    def all(self) -> tuple[Decision, ...]:
        """Every decision in force, oldest first.

        Raises:
            JournalError: they cannot be read.
        """
        ...

    def remember(self, what: What) -> Decision:
        """Keep a decision; one that is in force already is returned as it is.

        Raises:
            JournalError: it cannot be kept; then nothing is.
        """
        ...

    def withdraw(self, number: int) -> None:
        """Take a decision back; one that is not in force any more is no error.

        Raises:
            JournalError: the journal cannot be written; the decision stands.
        """
        ...


class Unremembered:
    """Decisions that end with the run."""

    def __init__(self) -> None:
        self._made: dict[int, Decision] = {}
        self._last = 0

    def all(self) -> tuple[Decision, ...]:
        """Every decision in force, oldest first."""
        return tuple(self._made.values())

    def remember(self, what: What) -> Decision:
        """Keep a decision for this run."""
        for known in self._made.values():
            if known.what == what:
                return known
        self._last += 1
        self._made[self._last] = Decision(self._last, what, time.time())
        return self._made[self._last]

    def withdraw(self, number: int) -> None:
        """Take a decision back."""
        self._made.pop(number, None)
