"""What `purger doctor` says: versions, formats, the network, the cache, and each volume's trash."""

from __future__ import annotations

import io
import os
import platform
import sqlite3
import stat
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import closing, suppress
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path
from typing import TYPE_CHECKING

from purger import __version__
from purger.core import places, settings, volumes
from purger.core.domain import VolumeTrash
from purger.core.errors import PurgerError
from purger.core.text import show_bytes, show_count, show_name
from purger.terminal import drive

if TYPE_CHECKING:
    from purger.core.accelerators import Verdict
    from purger.core.embed import Card

_LIBRARIES = (
    "PySide6-Essentials", "onnxruntime", "scikit-learn", "numpy", "pillow", "pi-heif",
    "simplejpeg", "platformdirs", "matplotlib",
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


def report(folders: Sequence[Path], *, anew: bool = False) -> list[Line]:
    """Look at this installation and at `folders`; `anew` tries the accelerators once more."""
    return [
        Line("purger", __version__),
        Line("Python", f"{platform.python_version()} on {platform.system()} {platform.machine()}"),
        *(_library(name) for name in _LIBRARIES),
        _formats(),
        _decoders(),
        *_network(anew=anew),
        _cache(),
        _place("Data", places.data_dir()),
        *_folders(folders),
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


def _decoders() -> Line:
    """Whether a worker starts, and decodes a picture within its limits."""
    try:
        from PIL import Image  # noqa: PLC0415 - loaded only to be asked

        from purger.core.decoders import Decoders, Limits  # noqa: PLC0415 - likewise
    except ImportError as error:
        return Line("Decoders", f"They cannot be loaded: {show_name(str(error))}.", ok=False)
    stream = io.BytesIO()
    try:
        Image.new("RGB", (64, 64)).save(stream, "AVIF")
        with Decoders(1) as workers:
            workers.preview(stream.getvalue(), 64)
    except (PurgerError, OSError, KeyError, ValueError) as error:
        return Line("Decoders", f"A worker for HEIC and AVIF fails: {error}", ok=False)
    usual = Limits()
    memory = f", {usual.memory >> 30} GB of memory" if sys.platform == "linux" else ""
    return Line("Decoders", f"HEIC and AVIF in workers: {usual.seconds:g} s a photo{memory}")


def _network(*, anew: bool = False) -> list[Line]:
    try:
        import onnxruntime  # noqa: PLC0415 - loaded only to be asked

        from purger.core.embed import load_model  # noqa: PLC0415 - loads onnxruntime
    except ImportError as error:
        why = show_name(str(error))
        return [Line("Network", f"Networks cannot be run: {why}.", ok=False)]
    providers = Line("Providers", ", ".join(onnxruntime.get_available_providers()))
    own = settings.load(settings.default_file())
    try:
        network = load_model(own.model)
    except PurgerError as error:
        return [providers, Line("Network", str(error), ok=False)]
    return [
        providers,
        Line("Network", f"{network.name}, SHA-256 {network.card.sha256[:12]}… verified"),
        Line("Computed by", _computed_by(network.card, wanted=own.accelerate, anew=anew)),
    ]


def _computed_by(card: Card, *, wanted: bool, anew: bool) -> str:
    """What the network runs on, and why each accelerator is not used that is not."""
    from purger.core import accelerators  # noqa: PLC0415 - loads onnxruntime

    if not accelerators.offered():
        return "the processor; this onnxruntime offers no accelerator"
    if not wanted:
        return "the processor; accelerators are switched off in the settings"
    found = drive(accelerators.tried(card, anew=anew))
    used = [found.provider, *(name for name in found.refused if name != found.provider)]
    return "; ".join(_how_it_does(name, found) for name in used)


def _how_it_does(provider: str, found: Verdict) -> str:
    from purger.core.accelerators import NAMES  # noqa: PLC0415 - loads onnxruntime

    rate = found.rates.get(provider, 0)
    words = NAMES[provider] + (f" ({rate:,.0f} photos/s)" if rate else "")
    why = found.refused.get(provider)
    return words if why is None else f"{words} is not used: {why}"


def _cache() -> Line:
    from purger.core import store  # noqa: PLC0415 - numpy

    line, file = _place("Cache", places.cache_dir()), store.default_file()
    if not line.ok or not file.exists():
        return line
    # only read: `Store` would put another in the place of a damaged one
    try:
        with closing(sqlite3.connect(f"{file.absolute().as_uri()}?mode=ro", uri=True)) as cache:
            (photos,) = cache.execute("SELECT count(*) FROM visit").fetchone()
    except sqlite3.Error as error:
        why = f"“{show_name(file)}” cannot be read: {error}. Losing it costs time only."
        return Line("Cache", why, ok=False)
    return Line("Cache", f"{line.value}, {show_count(photos, 'photo')}")


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


def _folders(folders: Sequence[Path]) -> Iterator[Line]:
    """What is wrong with each folder, then each volume that a scan of the others would enter."""
    holding = tuple(Path(name) for name in settings.load(settings.default_file()).holding)
    sound = []
    for folder in folders:
        reason = _why_not_scanned(folder)
        if reason is None:
            sound.append(folder)
        else:
            yield Line(show_name(folder), reason, ok=False)
    for volume in volumes.look(sound, holding):
        yield Line(f"Volume {show_name(volume.top)}", _of_volume(volume), ok=volume.takes)
    for folder in sound:
        if not os.access(folder, os.W_OK | os.X_OK):
            reason = "It may not be written, so nothing can be moved out of it."
            yield Line(show_name(folder), reason, ok=False)


def _of_volume(volume: VolumeTrash) -> str:
    if not volume.why_not:
        if volume.is_tried:
            return "It has a trash, which took a file and gave it back."
        return "Nothing speaks against its trash; this system lets nobody try it."
    if volume.is_held and volume.holding is not None:
        files, size = _weigh(volume.holding / "files")
        return (
            f"It has no trash; its holding folder “{show_name(volume.holding)}” works, and has "
            f"{show_count(files, 'file')}, {show_bytes(size)}. Only you can empty it."
        )
    words = f"Nothing can be purged there: {volume.why_not}"
    if volume.holding is not None:
        words += f" A holding folder, “{show_name(volume.holding)}”, could take the trash's place."
    return words


def _weigh(folder: Path) -> tuple[int, int]:
    """How many files lie in a folder, and their bytes."""
    sizes = [_size(file) for file in folder.glob("*")]
    return len(sizes), sum(sizes)


def _why_not_scanned(folder: Path) -> str | None:
    try:
        with os.scandir(folder) as entries:
            next(entries, None)
    except (FileNotFoundError, ValueError):
        return "There is no such folder."
    except NotADirectoryError:
        return "It is no folder."
    except OSError as error:
        return f"It may not be read: {error.strerror}."
    return None
