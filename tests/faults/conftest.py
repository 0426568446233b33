"""The table at the end: how many faults were injected, and what came of them."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from dataclasses import astuple
from pathlib import Path
from typing import Any

import pytest

from tests.faults.tally import MEMORY, Row, Tally

_KEY = pytest.StashKey[Tally]()
_LINES = pytest.StashKey[list[str]]()


@pytest.fixture(scope="session")
def tally(request: pytest.FixtureRequest) -> Tally:
    """Counts faults by row; printed at the end of the run."""
    return request.config.stash.setdefault(_KEY, Tally())


@pytest.fixture(scope="session")
def counted(request: pytest.FixtureRequest) -> list[str]:
    """Lines that say what was injected where no photo moves; printed at the end of the run."""
    return request.config.stash.setdefault(_LINES, [])


@pytest.fixture
def in_memory() -> Iterator[Path]:
    """A folder in memory, where there is one."""
    with tempfile.TemporaryDirectory(prefix="purger-", dir=MEMORY) as base:
        yield Path(base)


def pytest_sessionfinish(session: pytest.Session) -> None:
    """A worker of `-n` hands over what it counted."""
    handed = getattr(session.config, "workeroutput", None)
    if handed is not None:
        rows = session.config.stash.get(_KEY, Tally()).rows
        handed["faults"] = {name: astuple(row) for name, row in rows.items()}
        handed["counted"] = session.config.stash.get(_LINES, [])


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node: Any) -> None:
    """Take what a worker of `-n` counted; one that crashed has handed over nothing."""
    handed = getattr(node, "workeroutput", {})
    tally = node.config.stash.setdefault(_KEY, Tally())
    for name, row in handed.get("faults", {}).items():
        tally.rows[name] = tally.rows.get(name, Row()) + Row(*row)
    node.config.stash.setdefault(_LINES, []).extend(handed.get("counted", []))


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Print the table."""
    tally = terminalreporter.config.stash.get(_KEY, None)
    if tally is not None and tally.rows:
        terminalreporter.section("faults")
        for line in tally.lines():
            terminalreporter.write_line(line)
    lines = terminalreporter.config.stash.get(_LINES, [])
    if lines:
        terminalreporter.section("faults where no photo moves")
        for line in lines:
            terminalreporter.write_line(line)
