"""F10: a stick is known by its name: neither by its place nor by the number of its device."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from purger.core.promises import Promise
from tests.faults import test_f04_power as power
from tests.faults.tally import Row, Tally

_ROWS = {
    "changed": "F10 another stick at one place", "purge": "F10 a stick with another number, purge",
    "undo": "F10 a stick with another number, undo",
}  # fmt: skip
_SHARES = {"changed": (5, 1), "purge": (211, 23), "undo": (101, 13)}


@pytest.mark.promise(Promise.TELLS_THE_TRUTH)
@pytest.mark.skipif(bool(power._why_not()), reason=power._why_not())
@pytest.mark.parametrize("what", _ROWS)
def test_a_stick_is_known_wherever_and_no_other_is_taken_for_it(
    own_home: Path, tally: Tally, pytestconfig: pytest.Config, what: str
) -> None:
    share = _SHARES[what][pytestconfig.getoption("--full-faults")]
    result = subprocess.run(
        ["unshare", "--mount", sys.executable, "-m", "tests.faults.sticks", own_home, what,
         str(share)],
        capture_output=True, text=True, check=False, cwd=Path.cwd(),
    )  # fmt: skip
    if "mount failed" in result.stderr or "failed to setup loop device" in result.stderr:
        pytest.skip("loop devices cannot be mounted here")
    assert result.returncode == 0, result.stderr
    tally.add(_ROWS[what], Row(**json.loads(result.stdout)))
