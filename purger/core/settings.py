"""What the user set, as one frozen value; loaded and saved as JSON, atomically."""

from __future__ import annotations

import json
import logging
import os
import tempfile
from dataclasses import asdict, dataclass, replace
from pathlib import Path

from purger.core import places
from purger.core.errors import SettingsError

logger = logging.getLogger(__name__)

DEFAULT_SIMILARITY = 0.8
RECENT_FOLDERS = 8
_FAR_FUTURE = 4_000_000_000
THEMES = ("system", "dark", "light", "contrast-dark", "contrast-light")
ORDERS = ("gain", "time", "size")
LANGUAGES = ("system", "en", "de", "zh_CN")


@dataclass(frozen=True, slots=True)
class Settings:
    """The user's choices.

    Attributes:
        similarity: the slider, 0 to 1: how alike photos must be to stand in one group.
        clusters: number of KMeans clusters, None to let it choose itself.
        theme: one of `THEMES`.
        language: of the window, "system" or one of those that it is translated to.
        recent: folders opened lately, newest first.
        visits: of some of them, how many photos there were and when that was (Unix time).
        model: name of the network, None for the embedded one.
        order: of the cluster list: "gain", "time" or "size".
        holding: folders that take the place of a trash on volumes that have none.
        turned: whether to look for copies that were mirrored or turned by their pixels.
        cache_limit: bytes that the cache may take, None for as many as it needs.
        quiet: whether scans leave half of the cores to others, as they do on battery.
        notify: whether to tell the desktop when long work ends while the user looks elsewhere.
    """

    similarity: float = DEFAULT_SIMILARITY
    clusters: int | None = None
    theme: str = "system"
    language: str = "system"
    recent: tuple[str, ...] = ()
    visits: tuple[tuple[str, int, float], ...] = ()
    model: str | None = None
    order: str = "gain"
    holding: tuple[str, ...] = ()
    turned: bool = False
    cache_limit: int | None = None
    quiet: bool = False
    notify: bool = True

    def __post_init__(self) -> None:
        if not (_is_number(self.similarity) and 0 <= self.similarity <= 1):
            raise SettingsError("The similarity must lie between 0 and 1.")
        if self.clusters is not None and (type(self.clusters) is not int or self.clusters < 1):
            raise SettingsError("The number of clusters must be at least 1.")
        if self.theme not in THEMES:
            raise SettingsError(f"The theme must be one of {', '.join(THEMES)}.")
        if self.language not in LANGUAGES:
            raise SettingsError(f"The language must be one of {', '.join(LANGUAGES)}.")
        if self.order not in ORDERS:
            raise SettingsError(f"The order of clusters must be one of {', '.join(ORDERS)}.")
        if self.model is not None and not isinstance(self.model, str):
            raise SettingsError("The network must be a name.")
        if self.cache_limit is not None and not _is_size(self.cache_limit):
            raise SettingsError("The limit of the cache must be at least one byte.")
        for value, what in (
            (self.turned, "Whether turned copies are wanted"),
            (self.notify, "Whether notices are wanted"),
            (self.quiet, "Whether scans are quiet"),
        ):
            if not isinstance(value, bool):
                raise SettingsError(f"{what} must be true or false.")

    def with_recent(self, folder: Path, photos: int = 0, moment: float = 0.0) -> Settings:
        """These settings with `folder` as the newest recent one.

        Args:
            folder: it.
            photos: how many there were; 0 where that is not known, and nothing is noted then.
            moment: when they were counted, Unix time.
        """
        name = str(folder)
        recent = (name, *(known for known in self.recent if known != name))[:RECENT_FOLDERS]
        visits = (((name, photos, moment),) if photos else ()) + tuple(
            visit
            for visit in self.visits
            if visit[0] in recent and not (photos and visit[0] == name)
        )
        return replace(self, recent=recent, visits=visits)

    def without_recent(self, folder: Path) -> Settings:
        """These settings without `folder` among the recent ones."""
        name = str(folder)
        recent = tuple(known for known in self.recent if known != name)
        visits = tuple(visit for visit in self.visits if visit[0] != name)
        return replace(self, recent=recent, visits=visits)


def _is_size(value: object) -> bool:
    return type(value) is int and value > 0


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def default_file() -> Path:
    """Where the settings are kept."""
    return places.config_dir() / "settings.json"


def load(file: Path) -> Settings:
    """Read settings; a missing, damaged or odd file gives the defaults, with a word in the log."""
    try:
        raw = json.loads(file.read_text("utf-8"))
        known = {name: raw[name] for name in Settings.__dataclass_fields__ if name in raw}
        for folders in {"recent", "holding"} & known.keys():
            known[folders] = _folders(known[folders])
        if "visits" in known:
            known["visits"] = _visits(known["visits"])
        return Settings(**known)
    except (FileNotFoundError, NotADirectoryError):
        return Settings()
    except (
        OSError, ValueError, TypeError, AttributeError, RecursionError, SettingsError,
    ) as error:  # fmt: skip
        logger.warning("settings were not readable and start anew: %s", type(error).__name__)
        return Settings()


def _folders(raw: object) -> tuple[str, ...]:
    """Folders that can be asked for; surrogates stand for names that are not UTF-8.

    Raises:
        TypeError, ValueError: some of it is no folder's name.
    """
    if not isinstance(raw, list) or not all(isinstance(name, str) for name in raw):
        raise TypeError("not a list of names")
    if any(b"\0" in os.fsencode(name) for name in raw):
        raise ValueError("no folder can have this name")
    return tuple(raw)


def _visits(raw: object) -> tuple[tuple[str, int, float], ...]:
    """What is known of folders; raises as `_folders` does."""
    if not isinstance(raw, list) or not all(map(_is_visit, raw)):
        raise TypeError("not a list of names, numbers of photos and times")
    names = _folders([visit[0] for visit in raw])
    return tuple((name, visit[1], visit[2]) for name, visit in zip(names, raw, strict=True))


def _is_visit(raw: object) -> bool:
    if not isinstance(raw, list) or [*map(type, raw[:2])] != [str, int]:
        return False
    return raw[1] >= 0 and len(raw) == 3 and _is_number(raw[2]) and 0 <= raw[2] < _FAR_FUTURE  # noqa: PLR2004 - the three of them


def save(settings: Settings, file: Path) -> None:
    """Write settings so that a crash leaves the old or the new file, whole."""
    # json's default escapes keep the surrogates of odd folder names, which plain UTF-8 refuses
    write(json.dumps(asdict(settings), indent=1), file)


def write(text: str, file: Path) -> None:
    """Write ASCII text so that a crash leaves the old or the new file, whole."""
    file.parent.mkdir(parents=True, exist_ok=True)
    descriptor, name = tempfile.mkstemp(dir=file.parent, prefix=".settings-")
    try:
        with os.fdopen(descriptor, "w", encoding="ascii") as stream:
            stream.write(text)
            stream.flush()
            os.fsync(stream.fileno())
        Path(name).replace(file)
    except OSError:
        Path(name).unlink(missing_ok=True)
        raise
