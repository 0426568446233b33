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
        side: width of a picture in pixels; 0 where nobody said.
    """

    is_all: bool = False
    order: str = ORDERS[0]
    filter: Filter = field(default_factory=Filter)
    side: int = 0

    def as_json(self) -> str:
        """The view as text."""
        return json.dumps({
            "all": self.is_all, "order": self.order, "filter": self.filter.as_json(),
            "side": self.side,
        })  # fmt: skip

    @classmethod
    def from_json(cls, text: str) -> Self:
        """What `as_json` gave; what is odd is as if nobody had said anything."""
        try:
            raw = json.loads(text)
            order, side = str(raw["order"]), int(raw["side"])
            is_all, wanted = bool(raw["all"]), Filter.from_json(str(raw["filter"]))
        except (ValueError, TypeError, KeyError, OverflowError):
            return cls()
        return cls(is_all, order if order in ORDERS else ORDERS[0], wanted, max(0, side))
