"""Where purger keeps its own files; never inside a photo folder, but for the holding folder.

`PURGER_HOME=DIR` puts everything under one folder (tests, portable use).
"""

from __future__ import annotations

import os
from pathlib import Path

from platformdirs import PlatformDirs

HOLDING = ".purger-holding"
"""Name of the folder that takes the place of a trash on a volume without one, where users wish."""

_DIRS = PlatformDirs("purger", appauthor=False)


def _place(name: str, platform: Path) -> Path:
    home = os.environ.get("PURGER_HOME")
    return Path(home).absolute() / name if home else platform


def cache_dir() -> Path:
    """What can be made again: embeddings, thumbnails, findings."""
    return _place("cache", _DIRS.user_cache_path)


def demo_dir() -> Path:
    """The library that is painted for who wants to try purger."""
    return cache_dir() / "Painted photos"


def data_dir() -> Path:
    """What cannot: decisions, added models."""
    return _place("data", _DIRS.user_data_path)


def models_dir() -> Path:
    """Networks that the user added: `NAME.json` beside `NAME.onnx`."""
    return data_dir() / "models"


def config_dir() -> Path:
    """Settings."""
    return _place("config", _DIRS.user_config_path)


def state_dir() -> Path:
    """Logs."""
    return _place("state", _DIRS.user_state_path)
