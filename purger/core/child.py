"""How this program starts itself as another process: the engine, a decoder."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Final

import purger

FLAGS: Final = getattr(subprocess, "CREATE_NO_WINDOW", 0) | getattr(
    subprocess, "BELOW_NORMAL_PRIORITY_CLASS", 0
)
"""For `subprocess.Popen` on Windows; 0 elsewhere."""


def command(*options: str) -> list[str]:
    """The command line of this very program with `options`."""
    if getattr(sys, "frozen", False):
        return [sys.executable, *options]
    # -P: a folder of photos that it is started in must not lend it modules
    return [sys.executable, "-P", "-m", "purger", *options]


def environment() -> dict[str, str]:
    """The child finds the same purger as this process, wherever it was started."""
    home = Path(purger.__file__).resolve().parent.parent
    if home.name in {"site-packages", "dist-packages"}:  # found anyway, and behind Python's own
        return dict(os.environ)
    known = os.environ.get("PYTHONPATH", "").split(os.pathsep)
    paths = [str(home), *(path for path in known if path and path != str(home))]
    return {**os.environ, "PYTHONPATH": os.pathsep.join(paths)}
