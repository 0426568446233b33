"""How long a test waits for what must come.

On a machine that does ten other things all may take a hundred times as long as on a quiet one, and
nothing is wrong. So who waits, waits for the thing itself and until it comes; the limit is only
there so that what never comes is told. A test that is about a limit of the program sets that limit,
and never reads a clock: it looks at what was waited for, at what was asked for, or counts.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any, Final

import pytest

from purger.core import decoders

PATIENCE: Final = 300.0
"""Seconds."""

PATIENCE_MS: Final = 300_000

_PULSE: Final = 0.005


def until(holds: Callable[[], object], what: str = "") -> None:
    """Wait until something holds; nothing of Qt runs meanwhile.

    Raises:
        AssertionError: it did not come in `PATIENCE`.
    """
    end = time.monotonic() + PATIENCE
    while not holds():
        assert time.monotonic() < end, f"waited in vain for {what or holds}"
        time.sleep(_PULSE)


def ended(*names: str) -> None:
    """Wait until no thread has one of these names, or one that begins with it."""
    until(lambda: not threads(*names), f"the end of {names}")


def threads(*names: str) -> list[threading.Thread]:
    """Those whose name begins with one of these."""
    return [thread for thread in threading.enumerate() if thread.name.startswith(names)]


def only_hangs_are_late(monkeypatch: pytest.MonkeyPatch) -> None:
    """Give workers that decode `PATIENCE`, except for files that make `faulty_decoder` hang."""
    ask = decoders._Worker.ask

    def asked(
        self: decoders._Worker, request: dict[str, Any], data: Sequence[bytes]
    ) -> decoders.Message:
        own = vars(self).setdefault("own", self._limits)
        hangs = any(one.endswith((b"hang", b"stuck")) for one in data)
        self._limits = own if hangs else replace(own, seconds=PATIENCE)
        return ask(self, request, data)

    monkeypatch.setattr(decoders._Worker, "ask", asked)
    monkeypatch.setattr(decoders, "_START_SECONDS", PATIENCE)
