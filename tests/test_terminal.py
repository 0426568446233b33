"""What the commands say on a terminal."""

from __future__ import annotations

import io
import os
import signal
from collections.abc import Iterator

import pytest

from purger.core.domain import Progress, Stage, Steps
from purger.terminal import drive

pty = pytest.importorskip("pty", reason="a terminal as Unix has it")


def _job(closed: list[bool]) -> Steps[None]:
    try:
        while True:
            yield Progress(Stage.DECODE, 1, 2)
            signal.raise_signal(signal.SIGINT)
    finally:
        closed.append(True)


@pytest.fixture
def usual() -> Iterator[None]:
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.usefixtures("usual")
def test_an_interrupt_is_told_at_once_on_a_terminal() -> None:
    ours, its = pty.openpty()
    closed: list[bool] = []
    with os.fdopen(its, "w", encoding="utf-8") as stream:
        with pytest.raises(KeyboardInterrupt):
            drive(_job(closed), stream)
        assert "Stopping…" in os.read(ours, 4096).decode()
    os.close(ours)
    assert closed
    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler


@pytest.mark.usefixtures("usual")
def test_an_interrupt_leaves_a_file_without_the_line_of_a_terminal() -> None:
    stream = io.StringIO()
    closed: list[bool] = []
    with pytest.raises(KeyboardInterrupt):
        drive(_job(closed), stream)
    assert closed
    assert not stream.getvalue()
