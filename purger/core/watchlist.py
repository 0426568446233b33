"""What is being decoded at this moment, written down, so that a scan gets past what killed it.

Most decoders of Pillow run in the engine itself. Should one take the engine down, the photos that
were begun are still in the cache: the next scan gives these to a decoder in a process of its own,
which tells the culprit from the others. Culprits are quarantined: skipped with a sentence until the
file or the decoders change.
"""

from __future__ import annotations

import uuid
from collections.abc import Callable, Mapping, Sequence
from types import TracebackType
from typing import Self, TypeVar

from purger.core.domain import Photo
from purger.core.errors import LockedStoreError, StoreError
from purger.core.store import Store

T = TypeVar("T")


class Watchlist:
    """The notes of one run; a context manager that takes them away.

    Without a store, or once it failed, nothing is remembered.
    """

    def __init__(
        self, store: Store | None, decoders: str, on_error: Callable[[StoreError], None]
    ) -> None:
        """Keep notes in `store`.

        Args:
            store: the open cache, None for none.
            decoders: versions of the code that decodes.
            on_error: told once, when the cache cannot be read or written.
        """
        self._store = store
        self._decoders = decoders
        self._on_error = on_error
        self._reader = uuid.uuid4().hex
        self._suspects: frozenset[Photo] = frozenset()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.note(())

    def killers(self, photos: Sequence[Photo]) -> dict[Photo, str]:
        """The quarantined ones of `photos`, with why."""
        return self._try(lambda store: store.quarantined(photos, self._decoders)) or {}

    def suspects(self, photos: Sequence[Photo]) -> frozenset[Photo]:
        """The ones that a process which died had begun."""
        self._suspects = self._try(lambda store: store.unfinished(photos)) or frozenset()
        return self._suspects

    def note(self, photos: Sequence[Photo]) -> None:
        """These are decoded now or next, and no others; to be told before they are begun."""
        self._try(lambda store: store.begin(photos, self._reader))

    def keep(self, killers: Mapping[Photo, str]) -> None:
        """All photos are read: quarantine the killers, forget the suspicion against others."""
        if killers:
            self._try(lambda store: store.quarantine(killers, self._decoders))
        if self._suspects:
            self._try(lambda store: store.settle(self._suspects))

    def _try(self, use: Callable[[Store], T]) -> T | None:
        if self._store is None:
            return None
        try:
            return use(self._store)
        except LockedStoreError:  # another run packs it: later notes will be kept
            return None
        except StoreError as error:
            self._store = None
            self._on_error(error)
            return None
