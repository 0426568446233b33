"""How much of the machine a scan may take."""

from __future__ import annotations

import os
from typing import Final

import psutil

LOOK_SECONDS: Final = 10.0
"""How often it is worth asking again while a scan runs."""


def cores(*, is_quiet: bool = False) -> int:
    """The cores that may compute: those of this process, half of them if quiet or on battery."""
    is_told = hasattr(os, "sched_getaffinity")
    own = len(os.sched_getaffinity(0)) if is_told else os.cpu_count() or 1
    return max(1, own // 2) if is_quiet or is_on_battery() else own


def is_on_battery() -> bool:
    """Whether the machine runs on its battery; False where there is none, or none can tell."""
    try:
        battery = psutil.sensors_battery()
    except (
        AttributeError,
        OSError,
        RuntimeError,
        TypeError,
        ValueError,
    ):  # no sensor, or a bad one
        return False
    return battery is not None and battery.power_plugged is False
