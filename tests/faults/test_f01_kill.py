"""F1: killed at every line of a purge, an undo and a recovery, no photo is lost."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from purger.core.promises import Promise
from tests.faults import shares
from tests.faults.home import SCENES
from tests.faults.tally import Row, Tally

pytestmark = pytest.mark.skipif(sys.platform in {"win32", "darwin"}, reason="the freedesktop trash")

_QUICK_STRIDE = 17


@pytest.mark.promise(Promise.WRITTEN_DOWN)
@pytest.mark.parametrize("way", ["renameat2", "old kernel"])
@pytest.mark.parametrize("scene", SCENES)
@pytest.mark.parametrize("job", ["purge", "undo", "recovery"])
def test_nothing_is_lost(
    in_memory: Path, tally: Tally, pytestconfig: pytest.Config, job: str, scene: str, way: str
) -> None:
    if scene == "refused unit" and job != "purge":
        pytest.skip("nothing of it goes")
    stride = 1 if pytestconfig.getoption("--full-faults") else _QUICK_STRIDE
    row, gone, strays = Row(), 0, 0
    for code, out, err in shares.run("killed", in_memory, job, scene, way, stride=stride):
        assert code == 0, err
        counts = json.loads(out)
        gone += counts.pop("gone")
        strays += counts.pop("strays")
        row += Row(**counts)
    tally.add(f"F1 kill -9 in {job}", row)
    assert strays < row.injected / 10
    assert row.injected > (20 if job == "recovery" else 60) / stride
    if job != "recovery" and scene != "refused unit":
        assert 0 < gone < row.injected + 1
