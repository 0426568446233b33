"""The program's first lines."""

from __future__ import annotations

import json
import os
import subprocess
import sys

import pytest

import purger
from tests.patience import PATIENCE

SCRIPT = """
import sys, threading, time
from purger import __main__, cli
def main(arguments):
    threading.Thread(target=time.sleep, args=(600,)).start()
    print("said")
    return 130
cli.main = main
sys.argv[1:] = ["scan", "x"]
sys.exit(__main__.main())
"""


def test_who_is_interrupted_waits_for_no_thread() -> None:
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT],
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=False,
    )
    assert (done.returncode, done.stdout) == (130, "said\n")


WINDOW = """
import sys, threading, time, types
from purger import __main__, cli
def main(arguments):
    sys.modules["purger.ui.app"] = types.ModuleType("purger.ui.app")
    threading.Thread(target=time.sleep, args=(600,)).start()
    print("said")
    return 0
cli.main = main
sys.argv[1:] = []
sys.exit(__main__.main())
"""


def test_a_window_that_is_closed_is_gone_and_waits_for_no_thread() -> None:
    done = subprocess.run(
        [sys.executable, "-c", WINDOW], capture_output=True, text=True, timeout=60, check=False
    )
    assert (done.returncode, done.stdout) == (0, "said\n")


END = """
import atexit, sys, threading, time
from purger import __main__, cli
class Heavy:
    def __del__(self):
        print("taken apart")
def later():
    time.sleep(0.5)
    print("a thread has ended")
def main(arguments):
    threading.heavy = Heavy()
    threading.Thread(target=later).start()
    atexit.register(print, "what was left for the end is done")
    sys.stdout.write("said")
    if "fault" in arguments:
        raise RuntimeError("a fault")
    return 1
cli.main = main
sys.argv[1:] = ["scan", "x"]
sys.exit(__main__.main())
"""


def test_the_end_waits_for_what_is_begun_and_takes_nothing_apart() -> None:
    done = subprocess.run(
        [sys.executable, "-c", END], capture_output=True, text=True, timeout=PATIENCE, check=False
    )
    said = "saida thread has ended\nwhat was left for the end is done\n"
    assert (done.returncode, done.stdout, done.stderr) == (1, said, "")


def test_a_fault_ends_with_its_traceback_and_its_code() -> None:
    script = END.replace('"x"', '"fault"')
    done = subprocess.run(
        [sys.executable, "-c", script],
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=False,
    )
    assert done.returncode == 1
    assert done.stderr.endswith("RuntimeError: a fault\n")


THREADS = """
import json, os
import purger
import numpy
from threadpoolctl import threadpool_info
blas = {one["num_threads"] for one in threadpool_info() if one["user_api"] == "blas"}
had = [os.environ["OMP_NUM_THREADS"], os.environ["OMP_WAIT_POLICY"]]
purger.lift_limits()
print(json.dumps([sorted(blas), *had, sorted(purger.LIMITS.keys() & os.environ.keys())]))
"""


@pytest.mark.parametrize(
    ("set_by_hand", "expected"),
    [({}, [[1], "2", "PASSIVE", []]),
     ({"OPENBLAS_NUM_THREADS": "2", "OMP_NUM_THREADS": "1", "OMP_WAIT_POLICY": "ACTIVE"},
      [[2], "1", "ACTIVE", sorted(purger.LIMITS)])],
)  # fmt: skip
def test_libraries_start_no_threads_that_nobody_needs(
    set_by_hand: dict[str, str], expected: list[object]
) -> None:
    plain = {name: value for name, value in os.environ.items() if name not in purger.LIMITS}
    done = subprocess.run(
        [sys.executable, "-c", THREADS],
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=True,
        env=plain | set_by_hand,
    )
    known = json.loads(done.stdout)
    if not known[0]:
        pytest.skip("this numpy has a library of its own")
    if (os.cpu_count() or 1) == 1:
        expected[0] = [1]  # it never has more than there are cores
    assert known == expected
