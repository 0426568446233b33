"""What the user set, as one frozen value; loaded and saved as JSON, atomically."""

from __future__ import annotations

import json
import logging
import os
import tempfile
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final

from purger.core import places
from purger.core.commands import COMMANDS
from purger.core.errors import SettingsError
from purger.core.keymap import PRESETS, Keymap
from purger.core.texts import say

logger = logging.getLogger(__name__)

DEFAULT_SIMILARITY = 0.8
RECENT_FOLDERS = 8
_FAR_FUTURE = 4_000_000_000
THEMES = ("system", "dark", "light", "contrast-dark", "contrast-light")
MOTIONS = ("system", "reduced")
ORDERS = ("gain", "time", "size")
SIDES = (110, 360)
DEFAULT_SIDE = 190
LANGUAGES = ("system", "en", "de", "zh_CN")


@dataclass(frozen=True, slots=True)
class Settings:
    """The user's choices.

    Attributes:
        similarity: the slider, 0 to 1: how alike photos must be to stand in one group.
        clusters: number of KMeans clusters, None to let it choose itself.
        theme: one of `THEMES`.
        motion: "system", or "reduced": nothing moves by itself.
        language: of the window, "system" or one of those that it is translated to.
        recent: folders opened lately, newest first.
        visits: of some of them, how many photos there were and when that was (Unix time).
        model: name of the network, None for the embedded one.
        order: of the cluster list: "gain", "time" or "size".
        holding: folders that take the place of a trash on volumes that have none.
        turned: whether to look for copies that were mirrored or turned by their pixels.
        cache_limit: bytes that the cache may take, None for as many as it needs.
        quiet: whether scans leave half of the cores to others, as they do on battery.
        accelerate: whether an accelerator may compute the network, where one is faster.
        notify: whether to tell the desktop when long work ends while the user looks elsewhere.
        side: width of a picture of the grid, in pixels of the screen's scale.
        advance: whether marking or keeping a photo goes on to the next one.
        preset: the set of keys, one of `keymap.PRESETS`.
        keys: what the user changed of it: commands by name, each with its keys.
    """

    similarity: float = DEFAULT_SIMILARITY
    clusters: int | None = None
    theme: str = "system"
    language: str = "system"
    motion: str = "system"
    recent: tuple[str, ...] = ()
    visits: tuple[tuple[str, int, float], ...] = ()
    model: str | None = None
    order: str = "gain"
    holding: tuple[str, ...] = ()
    turned: bool = False
    cache_limit: int | None = None
    quiet: bool = False
    accelerate: bool = True
    notify: bool = True
    side: int = DEFAULT_SIDE
    advance: bool = False
    preset: str = "default"
    keys: tuple[tuple[str, tuple[str, ...]], ...] = ()

    def __post_init__(self) -> None:
        if not (_is_number(self.similarity) and 0 <= self.similarity <= 1):
            raise SettingsError("The similarity must lie between 0 and 1.")
        if self.clusters is not None and (type(self.clusters) is not int or self.clusters < 1):
            raise SettingsError("The number of clusters must be at least 1.")
        for chosen, known, name in (
            (self.theme, THEMES, "theme"), (self.motion, MOTIONS, "motion"),
            (self.language, LANGUAGES, "language"),
        ):  # fmt: skip
            if chosen not in known:
                raise SettingsError(f"The {name} must be one of {', '.join(known)}.")
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
            (self.accelerate, "Whether an accelerator may be used"),
        ):
            if not isinstance(value, bool):
                raise SettingsError(f"{what} must be true or false.")
        self._check_reviewing()

    def _check_reviewing(self) -> None:
        if type(self.side) is not int or not SIDES[0] <= self.side <= SIDES[1]:
            raise SettingsError(f"Pictures must be {SIDES[0]} to {SIDES[1]} pixels wide.")
        if not isinstance(self.advance, bool):
            raise SettingsError("Whether marking goes on to the next photo must be true or false.")
        if self.preset not in PRESETS:
            raise SettingsError(f"The set of keys must be one of {', '.join(PRESETS)}.")

    @property
    def keymap(self) -> Keymap:
        """The keys in force."""
        return Keymap(self.preset, MappingProxyType(dict(self.keys)))

    def with_keymap(self, keymap: Keymap) -> Settings:
        """These settings with other keys."""
        return replace(self, preset=keymap.preset, keys=tuple(sorted(keymap.own.items())))

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
    """Read settings; see `read`. What is wrong with them is a word in the log."""
    settings, trouble = read(file)
    if trouble:
        logger.warning("%s", trouble)
    return settings


def read(file: Path) -> tuple[Settings, str]:
    """Read settings, and say in a sentence what could not be read, "" where all could.

    A file that is no settings at all gives the defaults, one with odd settings those for the odd
    ones. A missing file gives the defaults, too, and nothing is said.
    """
    try:
        raw = json.loads(file.read_text("utf-8"))
        names = [name for name in Settings.__dataclass_fields__ if name in raw.keys()]  # noqa: SIM118 - no list
    except (FileNotFoundError, NotADirectoryError):
        return Settings(), ""
    except (OSError, ValueError, AttributeError, RecursionError):
        return Settings(), say("The settings could not be read and start anew.")
    settings, odd = Settings(), []
    for name in names:
        try:
            settings = replace(settings, **{name: _READERS.get(name, _same)(raw[name])})
        except (ValueError, TypeError, AttributeError, SettingsError):
            odd.append(name)
    sound = settings.keymap.sound()
    if sound != settings.keymap:
        settings = settings.with_keymap(sound)
        odd.append("keys")
    if not odd:
        return settings, ""
    return settings, say("Some settings could not be read and start anew: {names}.",
                         names=", ".join(odd))  # fmt: skip


def _same(raw: Any) -> Any:
    return raw


def _keys(raw: object) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Keys by command; of commands that are not known here, those of another version, none.

    Raises:
        TypeError, AttributeError: it is something else.
    """
    if not isinstance(raw, dict):
        raise TypeError("not commands with their keys")
    for keys in raw.values():
        if not isinstance(keys, list) or not all(isinstance(key, str) and key for key in keys):
            raise TypeError("not a list of keys")
    known = ((name, tuple(dict.fromkeys(keys))) for name, keys in raw.items() if name in COMMANDS)
    return tuple(sorted(known))


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


_READERS: Final[Mapping[str, Callable[[Any], Any]]] = MappingProxyType({
    "recent": _folders, "holding": _folders, "keys": _keys, "visits": _visits,
})  # fmt: skip


def save(settings: Settings, file: Path) -> None:
    """Write settings so that a crash leaves the old or the new file, whole."""
    # json's default escapes keep the surrogates of odd folder names, which plain UTF-8 refuses
    raw = {**asdict(settings), "keys": dict(settings.keys)}
    write(json.dumps(raw, indent=1), file)


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
