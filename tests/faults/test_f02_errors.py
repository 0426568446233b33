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
_WORKERS = 2
_ERRORS = ("EIO", "ENOSPC", "EACCES", "EROFS", "EXDEV", "EINTR")


@pytest.mark.parametrize("error", _ERRORS)
@pytest.mark.parametrize("job", ["purge", "undo", "recovery"])
def test_nothing_is_lost(
    in_memory: Path, tally: Tally, pytestconfig: pytest.Config, job: str, error: str
) -> None:
    is_full = pytestconfig.getoption("--full-faults")
    workers = _WORKERS if is_full else 1
    stride = workers if is_full else _QUICK_STRIDE + _ERRORS.index(error)
    for scene in SCENES[: 2 if is_full else 1]:
        running = [start(in_memory / f"{scene}{first}", job, scene, error, first, stride)
                   for first in range(workers)]  # fmt: skip
        said = [one.communicate() for one in running]
        row = sum(
            (counts(one.returncode, *told) for one, told in zip(running, said, strict=True)), Row()
        )
        assert row.injected > 60 * workers / stride
        tally.add(f"F2 errors in {job}", row)


def start(base: Path, *options: str | int) -> subprocess.Popen[str]:
    base.mkdir()
    return subprocess.Popen(
        [sys.executable, "-m", "tests.faults.failed", base, *map(str, options)],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, cwd=Path.cwd(),
    )  # fmt: skip


def counts(code: int, out: str, err: str) -> Row:
    if "ptrace" in err or "not permitted" in err:
        pytest.skip("strace may not watch processes here")
    assert code == 0, err
    told = json.loads(out)
    assert told.pop("faults") == 0, err
    return Row(**told)
