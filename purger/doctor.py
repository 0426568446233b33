"""What `purger doctor` says: versions, formats, the network, the cache, and each volume's trash."""

from __future__ import annotations

import os
import platform
import stat
import sys
import tempfile
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path

from purger import __version__
from purger.core import places, settings
from purger.core.errors import PurgerError
from purger.core.text import show_bytes, show_name
from purger.core.trash import why_no_trash

_LIBRARIES = (
    "PySide6-Essentials", "onnxruntime", "scikit-learn", "numpy", "pillow", "pi-heif",
    "platformdirs", "matplotlib",
)  # fmt: skip
_LEAKING_BINDING = "6.12.0"
_IMMORTAL_NONE = (3, 12)
_CODECS = {"jpg": "JPEG", "zlib": "PNG", "libtiff": "TIFF", "webp": "WebP", "avif": "AVIF"}


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
        _place("Data", places.data_dir()),
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
    try:
        from PIL import features  # noqa: PLC0415 - loaded only to be asked

        from purger.core import decode  # noqa: PLC0415 - registers the formats
    except ImportError as error:
        why = show_name(str(error))
        return Line("Formats", f"Photos cannot be decoded: {why}.", ok=False)
    names = ", ".join(decode.FORMATS)
    missing = ", ".join(name for code, name in _CODECS.items() if not features.check(code))
    if missing:
        return Line("Formats", f"Pillow was built without {missing}; install it anew.", ok=False)
    return Line("Formats", names)


def _network() -> list[Line]:
    try:
        import onnxruntime  # noqa: PLC0415 - loaded only to be asked

        from purger.core.embed import load_model  # noqa: PLC0415 - loads onnxruntime
    except ImportError as error:
        why = show_name(str(error))
        return [Line("Network", f"Networks cannot be run: {why}.", ok=False)]
    providers = Line("Providers", ", ".join(onnxruntime.get_available_providers()))
    try:
        network = load_model(settings.load(settings.default_file()).model)
    except PurgerError as error:
        return [providers, Line("Network", str(error), ok=False)]
    return [
        providers,
        Line("Network", f"{network.name}, SHA-256 {network.card.sha256[:12]}… verified"),
    ]


def _cache() -> Line:
    return _place("Cache", places.cache_dir())


def _place(name: str, folder: Path) -> Line:
    """One of purger's own folders: it is made, a file is tried in it, its files are added up."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=folder):
            size = sum(_size(file) for file in folder.rglob("*"))
    except OSError as error:
        why = f"“{show_name(folder)}” cannot be written: {error.strerror}."
        return Line(name, why, ok=False)
    return Line(name, f"{show_name(folder)}, {show_bytes(size)}")


def _size(file: Path) -> int:
    with suppress(OSError):  # a scan that runs beside may just have taken it away
        found = file.lstat()
        return found.st_size if stat.S_ISREG(found.st_mode) else 0
    return 0


def _folder(folder: Path) -> Line:
    name = show_name(folder)
    try:
        with os.scandir(folder) as entries:
            next(entries, None)
    except (FileNotFoundError, ValueError):
        return Line(name, "There is no such folder.", ok=False)
    except NotADirectoryError:
        return Line(name, "It is no folder.", ok=False)
    except OSError as error:
        return Line(name, f"It may not be read: {error.strerror}.", ok=False)
    reason = why_no_trash(folder)
    return Line(name, reason or "Its volume has a trash.", ok=reason is None)
