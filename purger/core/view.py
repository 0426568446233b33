"""How a review is shown, as it outlives a run."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import Self

from purger.core.filters import Filter
from purger.core.queue import ORDERS


@dataclass(frozen=True, slots=True)
class View:
    """What the user chose to see, and how.

    Attributes:
        is_all: all groups in a row, and no cluster.
        order: of that row, one of `queue.ORDERS`.
        filter: what is wanted of all.
    """

    is_all: bool = False
    order: str = ORDERS[0]
    filter: Filter = field(default_factory=Filter)

    def as_json(self) -> str:
        """The view as text."""
        wanted = self.filter.as_json()
        return json.dumps({"all": self.is_all, "order": self.order, "filter": wanted})

    @classmethod
    def from_json(cls, text: str) -> Self:
        """What `as_json` gave; what is odd is as if nobody had said anything."""
        try:
            raw = json.loads(text)
            is_all, order = bool(raw["all"]), str(raw["order"])
            wanted = Filter.from_json(str(raw["filter"]))
        except (ValueError, TypeError, KeyError):
            return cls()
        return cls(is_all, order if order in ORDERS else ORDERS[0], wanted)
