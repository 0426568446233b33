"""The table at the end: how many faults were injected, and what came of them."""

from __future__ import annotations

import pytest

from tests.faults.tally import Tally

_KEY = pytest.StashKey[Tally]()


@pytest.fixture(scope="session")
def tally(request: pytest.FixtureRequest) -> Tally:
    """Counts faults by row; printed at the end of the run."""
    return request.config.stash.setdefault(_KEY, Tally())


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Print the table."""
    tally = terminalreporter.config.stash.get(_KEY, None)
    if tally is not None and tally.rows:
        terminalreporter.section("faults")
        for line in tally.lines():
            terminalreporter.write_line(line)
