"""F10: a stick that is connected where another one was is not taken for it."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from purger.core.promises import Promise
from tests.faults import test_f04_power as power
from tests.faults.tally import Row, Tally


@pytest.mark.promise(Promise.TELLS_THE_TRUTH)
@pytest.mark.skipif(bool(power._why_not()), reason=power._why_not())
def test_what_was_on_one_stick_is_not_looked_for_on_another(
    own_home: Path, tally: Tally, pytestconfig: pytest.Config
) -> None:
    share = 1 if pytestconfig.getoption("--full-faults") else 5
    result = subprocess.run(
        ["unshare", "--mount", sys.executable, "-m", "tests.faults.sticks", own_home, str(share)],
        capture_output=True, text=True, check=False, cwd=Path.cwd(),
    )  # fmt: skip
    if "mount failed" in result.stderr or "failed to setup loop device" in result.stderr:
        pytest.skip("loop devices cannot be mounted here")
    assert result.returncode == 0, result.stderr
    tally.add("F10 another stick at one place", Row(**json.loads(result.stdout)))
