"""The program's first lines."""

from __future__ import annotations

import subprocess
import sys

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
