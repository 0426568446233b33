"""F5, volumes that run full at many levels: cache, journal, settings, findings and report."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.faults.tally import Row, Tally
from tests.faults.test_f06_trash import NAMESPACE, namespaces

pytestmark = pytest.mark.skipif(
    sys.platform != "linux" or not namespaces(), reason="no mount namespaces here"
)

_SETUP = """
mount -t tmpfs none "$1"; cd "$1"; what=$2; python=$3; shift 3
for pages; do
  mkdir $pages; mount -t tmpfs -o size=$((pages * 4))k,mode=0777 none $pages
done
exec "$python" -m tests.faults.filled $what $(for pages; do echo "$PWD/$pages"; done)
"""
# in pages of 4 kB, from nothing at all to all that is needed
_SIZES = {
    "journal": [*range(1, 46), 50, 60, 80, 100, 200, 800],
    "cache": [*range(1, 41), 50, 60, 70, 80, 90, 100, 120, 150, 200, 300],
    "replaced": [*range(1, 15), 20, 25],
}


@pytest.mark.parametrize("what", _SIZES)
def test_it_ends_with_a_sentence_and_nothing_half_done(
    tmp_path: Path, tally: Tally, pytestconfig: pytest.Config, what: str
) -> None:
    is_full = pytestconfig.getoption("--full-faults")
    every = _SIZES[what]
    sizes = every if is_full else sorted({*every[:: len(every) // 7], every[-1]})
    script = f"PYTHONPATH={Path.cwd()}; export PYTHONPATH\n{_SETUP}"
    result = subprocess.run(
        [*NAMESPACE, "sh", "-euc", script, "sh", tmp_path, what, sys.executable, *map(str, sizes)],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert result.returncode == 0, result.stderr
    told = json.loads(result.stdout)
    stopped = told.pop("stopped")
    row = Row(**told)
    assert row.is_clean, result.stderr
    tally.add(f"F5 full volume: {what}", row)
    assert len(sizes) / 4 < stopped < len(sizes)
