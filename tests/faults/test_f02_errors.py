"""F2: whichever system call of a purge, an undo or a recovery fails, no photo is lost."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.faults.home import SCENES
from tests.faults.tally import Row, Tally

pytestmark = pytest.mark.skipif(shutil.which("strace") is None, reason="strace is not here")

_QUICK_STRIDE = 41
_ERRORS = ("EIO", "ENOSPC", "EACCES", "EROFS", "EXDEV", "EINTR")


@pytest.mark.parametrize("error", _ERRORS)
@pytest.mark.parametrize("job", ["purge", "undo", "recovery"])
def test_nothing_is_lost(
    own_home: Path, tally: Tally, pytestconfig: pytest.Config, job: str, error: str
) -> None:
    is_full = pytestconfig.getoption("--full-faults")
    stride = 1 if is_full else _QUICK_STRIDE + _ERRORS.index(error)
    for scene in SCENES[: 2 if is_full else 1]:
        base = own_home / scene
        base.mkdir()
        result = subprocess.run(
            [sys.executable, "-m", "tests.faults.failed", base, job, scene, error, str(stride)],
            capture_output=True, text=True, check=False, cwd=Path.cwd(),
        )  # fmt: skip
        if "ptrace" in result.stderr or "not permitted" in result.stderr:
            pytest.skip("strace may not watch processes here")
        assert result.returncode == 0, result.stderr
        counts = json.loads(result.stdout)
        assert counts.pop("faults") == 0, result.stderr
        row = Row(**counts)
        assert row.injected > 60 / stride
        tally.add(f"F2 errors in {job}", row)
