"""What `purger doctor` says: versions, formats, the network, the cache, and each volume's trash."""

from __future__ import annotations

import os
import platform
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path

from purger import __version__
from purger.core import places
from purger.core.errors import PurgerError
from purger.core.text import show_bytes, show_name
from purger.core.trash import why_no_trash

_LIBRARIES = (
    "PySide6-Essentials", "onnxruntime", "scikit-learn", "numpy", "pillow", "pi-heif",
    "platformdirs",
)  # fmt: skip
_LEAKING_BINDING = "6.12.0"
_IMMORTAL_NONE = (3, 12)


@dataclass(frozen=True, slots=True)
class Line:
    """One fact.

    Attributes:
        name: what is looked at.
        value: what was found; a sentence where it is not well.
        ok: whether it is well.
    """

    name: str
    value: str
    ok: bool = True


def report(folders: Sequence[Path]) -> list[Line]:
    """Look at this installation and at `folders`."""
    return [
        Line("purger", __version__),
        Line("Python", f"{platform.python_version()} on {platform.system()} {platform.machine()}"),
        *(_library(name) for name in _LIBRARIES),
        _formats(),
        *_network(),
        _cache(),
        Line("Decisions", show_name(places.data_dir())),
        *(_folder(folder) for folder in folders),
    ]


def _library(name: str) -> Line:
    try:
        version = metadata.version(name)
    except metadata.PackageNotFoundError:
        return Line(name, "It is not installed; install purger anew.", ok=False)
    leaks = name.startswith("PySide6") and version == _LEAKING_BINDING
    if leaks and sys.version_info < _IMMORTAL_NONE:
        return Line(name, f"{version} crashes on this Python; install 6.11.", ok=False)
    return Line(name, version)


def _formats() -> Line:
    from PIL import features  # noqa: PLC0415 - loaded only to be asked

    try:
        from purger.core import decode  # noqa: PLC0415 - registers the formats
    except ImportError as error:
        return Line("Formats", f"Photos cannot be decoded: {error}.", ok=False)
    missing = [name for name in ("jpg", "zlib", "webp", "avif") if not features.check(name)]
    names = ", ".join(decode.FORMATS)
    return Line("Formats", f"{names}; not {', '.join(missing)}" if missing else names, not missing)


def _network() -> list[Line]:
    import onnxruntime  # noqa: PLC0415 - loaded only to be asked

    from purger.core.embed import load_model  # noqa: PLC0415 - loads onnxruntime

    providers = Line("Providers", ", ".join(onnxruntime.get_available_providers()))
    try:
        network = load_model(None)
    except PurgerError as error:
        return [providers, Line("Network", str(error), ok=False)]
    return [providers, Line("Network", f"{network.name}, SHA-256 {network.digest[:12]}… verified")]


def _cache() -> Line:
    folder = places.cache_dir()
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=folder):
            size = sum(f.lstat().st_size for f in folder.rglob("*") if f.is_file())
    except OSError as error:
        why = f"“{show_name(folder)}” cannot be written: {error.strerror}."
        return Line("Cache", why, ok=False)
    return Line("Cache", f"{show_name(folder)}, {show_bytes(size)}")


def _folder(folder: Path) -> Line:
    name = show_name(folder)
    if not folder.is_dir():
        return Line(name, "There is no such folder.", ok=False)
    if not os.access(folder, os.R_OK | os.X_OK):
        return Line(name, "It may not be read.", ok=False)
    reason = why_no_trash(folder)
    return Line(name, reason or "Its volume has a trash.", ok=reason is None)
