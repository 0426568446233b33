"""F2: whichever system call of a purge, an undo or a recovery fails, no photo is lost."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from tests.faults import shares
from tests.faults.home import SCENES
from tests.faults.tally import Row, Tally

pytestmark = pytest.mark.skipif(shutil.which("strace") is None, reason="strace is not here")

_QUICK_STRIDE = 41
_ERRORS = ("EIO", "ENOSPC", "EACCES", "EROFS", "EXDEV", "EINTR")


@pytest.mark.parametrize("error", _ERRORS)
@pytest.mark.parametrize("job", ["purge", "undo", "recovery"])
def test_nothing_is_lost(
    in_memory: Path, tally: Tally, pytestconfig: pytest.Config, job: str, error: str
) -> None:
    is_full = pytestconfig.getoption("--full-faults")
    stride = 1 if is_full else _QUICK_STRIDE + _ERRORS.index(error)
    workers = shares.WORKERS if is_full else 1
    for scene in SCENES[: 2 if is_full else 1]:
        said = shares.run(
            "failed", in_memory / scene, job, scene, error, stride=stride, workers=workers
        )
        row = sum((counts(*told) for told in said), Row())
        assert row.injected > 60 / stride
        tally.add(f"F2 errors in {job}", row)


def counts(code: int, out: str, err: str) -> Row:
    if "ptrace" in err or "not permitted" in err:
        pytest.skip("strace may not watch processes here")
    assert code == 0, err
    told = json.loads(out)
    assert told.pop("faults") == 0, err
    return Row(**told)
