"""F3: a scan that is killed at random times resumes, and finds what it would have found."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.faults.tally import Row, Tally

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="there is no fork")


@pytest.mark.parametrize(
    ("network", "quick", "full"),
    [("fake", 6, 250), pytest.param("real", 0, 50, marks=pytest.mark.model)],
)
def test_the_groups_are_bit_equal(
    own_home: Path, tally: Tally, pytestconfig: pytest.Config, network: str, quick: int, full: int
) -> None:
    kills = full if pytestconfig.getoption("--full-faults") else quick
    if not kills:
        pytest.skip("with --full-faults alone")
    result = subprocess.run(
        [sys.executable, "-m", "tests.faults.killed_scan", own_home, network, str(kills), "3"],
        capture_output=True, text=True, check=False, cwd=Path.cwd(),
    )  # fmt: skip
    assert result.returncode == 0, result.stderr
    told = json.loads(result.stdout)
    tally.add(
        f"F3 kill -9 in a scan, {network} network",
        Row(told["killed"], lost=told["damaged"], disagreeing=told["different"]),
    )
    assert told["killed"] >= kills
    assert told["resumed"] > 0
