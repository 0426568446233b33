"""`purger demo`: paint a small library of photo-like pictures with known duplicates.

For who has no photos at hand, and for the tests. Everything comes from the seed: the same seed
paints the same library, byte for byte. `truth.csv` says what is a duplicate of what.
"""

from __future__ import annotations

import csv
import io
import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from itertools import islice
from pathlib import Path
from typing import Any, Final

import numpy as np
from PIL import Image, ImageDraw, ImageEnhance

from purger.core.domain import Progress, Stage, Steps
from purger.core.errors import FolderError
from purger.core.text import show_name
from purger.painting import KINDS as SCENES
from purger.painting import picture
from purger.painting.canvas import Dice

TRUTH: Final = "truth.csv"
KINDS: Final = (
    "original", "copy", "resized", "recompressed", "converted", "rotated", "edited", "cropped",
    "burst", "bracket", "single",
)  # fmt: skip

_ALONE = 0.55
_START = datetime(2023, 6, 3, 8, 10, tzinfo=UTC)
_PER_ALBUM, _PER_DAY = 12, 14


@dataclass(frozen=True, slots=True)
class _Album:
    """A folder, what is seen there, and where on earth it is."""

    folder: str
    scenes: tuple[str, ...]
    place: tuple[float, float]


_ALBUMS: Final = (
    _Album("2023/2023-06 Trip to the lake", (
        "mountains", "sea", "forest", "friend", "outing", "meadow", "plate", "sea", "bare_tree",
    ), (47.37, 8.54)),
    _Album("Phone/DCIM/Camera", (
        "plate", "chat", "street", "room", "flower", "page", "friend", "skyline", "chat", "surface",
    ), (52.52, 13.40)),
    _Album("2023/Übungsfotos", (
        "still_life", "surface", "flower", "still_life", "park", "bare_tree", "skyline", "page",
    ), (48.21, 16.37)),
    _Album("2023/写真 Kyōto", (
        "street", "friend", "plate", "skyline", "mountains", "aerial", "fireworks", "forest",
    ), (35.01, 135.77)),
    _Album("2024/Omas 80. Geburtstag (final)", (
        "room", "plate", "still_life", "friend", "concert", "fireworks", "room", "flower", "outing",
    ), (53.55, 9.99)),
    _Album("2024/Garden & fields", (
        "flower", "meadow", "park", "aerial", "flower", "surface", "bare_tree", "meadow", "forest",
    ), (51.05, 3.72)),
)  # fmt: skip
_CAMERAS: Final = (
    ("Canon", "EOS R6", "IMG_{:04}"), ("Apple", "iPhone 13", "IMG_{:04}"),
    ("FUJIFILM", "X-T30", "DSCF{:04}"), ("Google", "Pixel 7", "PXL_{:%Y%m%d_%H%M%S}"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Demo:
    """What was painted.

    Attributes:
        photos: files.
        groups: sets of duplicates among them.
    """

    photos: int
    groups: int


@dataclass(slots=True)
class _Library:
    """The folder while it is being painted."""

    folder: Path
    wanted: int
    is_again: bool = False
    rows: list[tuple[str, str, str, str]] = field(default_factory=list)
    groups: int = 0
    alone: int = 0

    @property
    def left(self) -> int:
        return self.wanted - len(self.rows)

    def add(self, name: str, data: bytes, group: str, kind: str, of: str) -> str:
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if not (self.is_again and path.exists()):
            with path.open("xb") as stream:
                stream.write(data)
        self.rows.append((name, group, kind, of))
        self.alone += not group
        return name


def paint(folder: Path, photos: int = 200, seed: int = 1, *, again: bool = False) -> Steps[Demo]:
    """Paint `photos` pictures into a new or empty folder, and `truth.csv` beside them.

    Args:
        folder: is made where it is not there.
        photos: how many.
        seed: the same one paints the same pictures.
        again: take a folder that was painted before, and paint what is missing there.

    Raises:
        FolderError: the folder is not empty or cannot be written.
    """
    if not again:
        _check_empty(folder)
    library = _Library(folder, photos, again)
    dice = np.random.default_rng(seed)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        shot = 0
        while library.left > 0:
            yield Progress(Stage.DEMO, len(library.rows), photos)
            _paint_scene(library, dice, _Shot.take(shot, seed))
            shot += 1
        _write_truth(library)
    except OSError as error:
        why = f"“{show_name(folder)}” cannot be written: {error.strerror}."
        raise FolderError(why) from None
    return Demo(len(library.rows), library.groups)


def is_whole(folder: Path) -> bool:
    """Whether a folder was painted to its end, and nothing of it is missing."""
    try:
        return all((folder / row["path"]).is_file() for row in truth(folder))
    except (OSError, ValueError, KeyError):
        return False


def _check_empty(folder: Path) -> None:
    try:
        if any(folder.iterdir()):
            raise FolderError(f"“{show_name(folder)}” is not empty; name a new folder.")
    except FileNotFoundError:
        return
    except OSError as error:
        why = f"“{show_name(folder)}” cannot be used: {error.strerror}."
        raise FolderError(why) from None


def _write_truth(library: _Library) -> None:
    stream = io.StringIO(newline="")
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow(("path", "group", "kind", "of"))
    writer.writerows(sorted(library.rows))
    (library.folder / TRUTH).write_bytes(stream.getvalue().encode("utf-8", "surrogateescape"))


# -- shots: files, names and metadata -----------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Shot:
    """One press of the shutter: what it sees, where its file goes and what its EXIF says."""

    number: int
    seed: int
    scene: str
    camera: tuple[str, str, str]
    album: _Album
    taken: datetime
    has_gps: bool

    @classmethod
    def take(cls, number: int, seed: int) -> _Shot:
        """The shot of that number: albums follow each other, a dozen shots at a time."""
        dice = np.random.default_rng((seed, number))
        turn, place = divmod(number, _PER_ALBUM)
        album = _ALBUMS[turn % len(_ALBUMS)]
        minutes = 47 * (number % _PER_DAY) + float(dice.uniform(0, 30))
        return cls(
            number,
            seed * 100_003 + number,
            album.scenes[place % len(album.scenes)],
            _CAMERAS[int(dice.integers(len(_CAMERAS)))],
            album,
            _START + timedelta(days=number // _PER_DAY, minutes=minutes),
            bool(dice.random() < 0.4),
        )

    @property
    def is_screenshot(self) -> bool:
        return self.scene == "chat"

    def name(self, suffix: str = "JPG", extra: str = "") -> str:
        pattern = "Screenshot_{:%Y%m%d-%H%M%S}" if self.is_screenshot else self.camera[2]
        stem = pattern.format(self.taken if "%" in pattern else 1000 + self.number)
        return f"{self.album.folder}/{stem}{extra}.{suffix}"

    def exif(self, seconds: float = 0.0, orientation: int = 1) -> Image.Exif:
        exif = Image.Exif()
        exif[0x0112] = orientation
        if self.is_screenshot:
            return exif
        exif[0x010F], exif[0x0110] = self.camera[:2]
        moment = self.taken + timedelta(seconds=seconds)
        exif.get_ifd(0x8769)[0x9003] = moment.strftime("%Y:%m:%d %H:%M:%S")
        exif.get_ifd(0x8769)[0x9291] = f"{moment.microsecond // 10_000:02}"
        if self.has_gps:
            north, east = (_degrees(at + self.number % 97 / 9000) for at in self.album.place)
            exif.get_ifd(0x8825).update({1: "N", 2: north, 3: "E", 4: east})
        return exif


def _degrees(angle: float) -> tuple[float, float, float]:
    whole, rest = divmod(angle * 3600, 3600)
    minutes, seconds = divmod(rest, 60)
    return whole, minutes, round(seconds, 2)


def _paint_scene(library: _Library, dice: Dice, shot: _Shot) -> None:
    lonely = library.alone < _ALONE * (len(library.rows) + 1)
    if dice.random() < (0.92 if lonely else 0.5) or library.left < 2:
        library.add(shot.name(), _jpeg(_picture(shot), exif=shot.exif()), "", "single", "")
        return
    library.groups += 1
    group = f"g{library.groups:04}"
    makers: tuple[Callable[[_Shot, Dice], Iterator[_File]], ...] = (_copies, _burst, _bracket)
    chosen = int(dice.choice(3, p=(0.6, 0.25, 0.15)))
    make = makers[0 if shot.is_screenshot else chosen]
    first = ""
    for made in islice(make(shot, dice), library.left):
        name = library.add(made.name, made.data, group, made.kind, first)
        first = first or name


@dataclass(frozen=True, slots=True)
class _File:
    name: str
    data: bytes
    kind: str


def _copies(shot: _Shot, dice: Dice) -> Iterator[_File]:
    """An original and one to three of the things that happen to originals."""
    image = _picture(shot)
    original = _jpeg(image, exif=shot.exif())
    yield _File(shot.name(), original, "original")
    made = (_copy, _resized, _recompressed, _converted, _rotated, _edited, _cropped)
    for i in dice.choice(len(made), int(dice.integers(1, 4)), replace=False):
        yield made[int(i)](shot, image, original, dice)


def _copy(shot: _Shot, _image: Image.Image, original: bytes, _dice: Dice) -> _File:
    return _File(f"Backup/{Path(shot.name()).stem} - copy.JPG", original, "copy")


def _resized(shot: _Shot, image: Image.Image, _original: bytes, dice: Dice) -> _File:
    small = image.reduce(int(dice.choice((2, 4))))
    name = f"WhatsApp Images/IMG-20230601-WA{shot.number:04}.jpg"
    return _File(name, _jpeg(small, quality=70), "resized")


def _recompressed(shot: _Shot, image: Image.Image, _original: bytes, _dice: Dice) -> _File:
    return _File(shot.name(extra="_small"), _jpeg(image, 40, shot.exif()), "recompressed")


def _converted(shot: _Shot, image: Image.Image, _original: bytes, dice: Dice) -> _File:
    kind, options = (("PNG", {"compress_level": 1}), ("WEBP", {"quality": 85, "method": 1}))[
        int(dice.integers(2))
    ]
    stream = io.BytesIO()
    image.save(stream, kind, **options)
    return _File(shot.name(kind.lower()), stream.getvalue(), "converted")


def _rotated(shot: _Shot, image: Image.Image, _original: bytes, _dice: Dice) -> _File:
    turned = image.transpose(Image.Transpose.ROTATE_90)
    return _File(shot.name(extra=" (1)"), _jpeg(turned, 85, shot.exif(0.0, 6)), "rotated")


def _edited(shot: _Shot, image: Image.Image, _original: bytes, dice: Dice) -> _File:
    """Brighter, warmer or signed."""
    how = int(dice.integers(3))
    if how == 0:
        changed = ImageEnhance.Brightness(image).enhance(1.12)
    elif how == 1:
        red, green, blue = image.split()
        warm = (red.point(lambda v: v * 1.06), green, blue.point(lambda v: v * 0.9))
        changed = ImageEnhance.Color(Image.merge("RGB", warm)).enhance(1.15)
    else:
        changed = image.copy()
        place = changed.width - 260, changed.height - 60
        ImageDraw.Draw(changed).text(place, "© holiday", "white", font_size=40)
    return _File(shot.name(extra="-EDIT"), _jpeg(changed, 90, shot.exif()), "edited")


def _cropped(shot: _Shot, image: Image.Image, _original: bytes, _dice: Dice) -> _File:
    w, h = image.size
    part = image.crop((w // 50, h // 50, w - w // 50, h - h // 50))
    return _File(shot.name(extra=" crop"), _jpeg(part, 90, shot.exif()), "cropped")


def _burst(shot: _Shot, dice: Dice) -> Iterator[_File]:
    """Three to five frames: the hand moves a little, the subject too."""
    for frame in range(int(dice.integers(3, 6))):
        shake = tuple(int(v) for v in dice.integers(-12, 13, 2))
        data = _jpeg(_picture(shot, moment=frame * 0.02, shake=shake), 90, shot.exif(frame * 0.4))
        yield _File(shot.name(extra=f"_BURST{frame + 1}"), data, "burst")


def _bracket(shot: _Shot, _dice: Dice) -> Iterator[_File]:
    """One scene at -1, 0 and +1 EV."""
    for i, stops in enumerate((0, -1, 1)):
        data = _jpeg(_picture(shot, stops=stops), 90, shot.exif(i * 0.7))
        yield _File(shot.name(extra=f"_AEB{i + 1}"), data, "bracket")


def _picture(shot: _Shot, **how: Any) -> Image.Image:
    return picture(shot.seed, SCENES[shot.scene], **how)


def _jpeg(image: Image.Image, quality: int = 90, exif: Image.Exif | None = None) -> bytes:
    stream = io.BytesIO()
    options: dict[str, Any] = {} if exif is None else {"exif": exif}
    image.save(stream, "JPEG", quality=quality, **options)
    return stream.getvalue()


def truth(folder: Path) -> list[dict[str, str]]:
    """Read `truth.csv` of a painted folder: `path, group, kind, of`; group is "" for singles."""
    data = (folder / TRUTH).read_bytes().decode("utf-8", "surrogateescape")
    return list(csv.DictReader(io.StringIO(data, newline="")))


def duplicates(folder: Path) -> dict[str, list[Path]]:
    """The groups of a painted folder, by their name in `truth.csv`."""
    groups: dict[str, list[Path]] = {}
    for row in truth(folder):
        if row["group"]:
            groups.setdefault(row["group"], []).append(Path(os.path.realpath(folder / row["path"])))
    return groups
