"""F4: the power goes in the middle of a purge: no acknowledged word and no photo is lost."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.faults.tally import Row, Tally

_CUTS = 40
_TOOLS = ("mkfs.ext4", "mount", "umount", "unshare")


def _why_not() -> str:
    if sys.platform != "linux" or os.geteuid() != 0:
        return "only root of Linux can mount a volume and cut its power"
    if not all(shutil.which(tool) for tool in _TOOLS):
        return f"needs {', '.join(_TOOLS)}"
    return "" if Path("/dev/loop-control").exists() else "no loop devices here"


@pytest.mark.skipif(bool(_why_not()), reason=_why_not())
@pytest.mark.parametrize("job", ["purge", "cache"])
def test_what_was_acknowledged_is_there(
    own_home: Path, tally: Tally, pytestconfig: pytest.Config, job: str
) -> None:
    if not pytestconfig.getoption("--full-faults"):
        pytest.skip("with --full-faults alone")
    result = subprocess.run(
        ["unshare", "--mount", sys.executable, "-m", "tests.faults.power", own_home, job,
         str(_CUTS), "4"],
        capture_output=True, text=True, check=False, cwd=Path.cwd(),
    )  # fmt: skip
    if "mount failed" in result.stderr or "failed to setup loop device" in result.stderr:
        pytest.skip("loop devices cannot be mounted here")
    assert result.returncode == 0, result.stderr
    told = json.loads(result.stdout)
    middle = told.pop("middle")
    tally.add(f"F4 power cut in a {job}" if job == "purge" else "F4 power cut in the cache",
              Row(**told))  # fmt: skip
    assert middle > 0
