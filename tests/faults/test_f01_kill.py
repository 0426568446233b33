"""F1: killed at every line of a purge, an undo and a recovery, no photo is lost."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from purger.core.promises import Promise
from tests.faults.home import SCENES
from tests.faults.tally import Row, Tally

pytestmark = pytest.mark.skipif(sys.platform in {"win32", "darwin"}, reason="the freedesktop trash")

_QUICK_STRIDE = 17


@pytest.mark.promise(Promise.WRITTEN_DOWN)
@pytest.mark.parametrize("way", ["renameat2", "old kernel"])
@pytest.mark.parametrize("scene", SCENES)
@pytest.mark.parametrize("job", ["purge", "undo", "recovery"])
def test_nothing_is_lost(
    own_home: Path, tally: Tally, pytestconfig: pytest.Config, job: str, scene: str, way: str
) -> None:
    if scene == "refused unit" and job != "purge":
        pytest.skip("nothing of it goes")
    stride = 1 if pytestconfig.getoption("--full-faults") else _QUICK_STRIDE
    result = subprocess.run(
        [sys.executable, "-m", "tests.faults.killed", own_home, job, scene, way, str(stride)],
        capture_output=True, text=True, check=False, cwd=Path.cwd(),
    )  # fmt: skip
    assert result.returncode == 0, result.stderr
    counts = json.loads(result.stdout)
    gone, strays = counts.pop("gone"), counts.pop("strays")
    row = Row(**counts)
    tally.add(f"F1 kill -9 in {job}", row)
    assert strays < row.injected / 10
    assert row.injected > (20 if job == "recovery" else 60) / stride
    if job != "recovery" and scene != "refused unit":
        assert 0 < gone < row.injected + 1
