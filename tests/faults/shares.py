"""Faults shared out between programs that run side by side."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

WORKERS = 2


def run(
    module: str, base: Path, *options: str, stride: int, workers: int = WORKERS
) -> list[tuple[int, str, str]]:
    """Run a module of this package, each program with a share of the faults.

    Args:
        module: its name; called with a folder, `options`, its first fault and its stride.
        base: where each program gets a folder of its own.
        stride: every how many-th fault is injected.
        workers: how many run at a time.

    Returns:
        Of each its exit code, what it said, and what it complained of.
    """
    running = []
    for first in range(workers):
        folder = base / str(first)
        folder.mkdir(parents=True)
        command = [sys.executable, "-m", f"tests.faults.{module}", folder, *options]
        running.append(
            subprocess.Popen(
                [*command, str(first * stride), str(workers * stride)],
                stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, cwd=Path.cwd(),
            )
        )  # fmt: skip
    said = [one.communicate() for one in running]
    return [(one.returncode, *told) for one, told in zip(running, said, strict=True)]
