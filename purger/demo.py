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
from pathlib import Path
from typing import Any, Final

import numpy as np
from PIL import Image, ImageDraw, ImageEnhance

from purger.core.domain import Progress, Stage, Steps
from purger.core.errors import FolderError
from purger.core.text import show_name
from purger.painting import Dice, picture

TRUTH: Final = "truth.csv"
KINDS: Final = (
    "original", "copy", "resized", "recompressed", "converted", "rotated", "edited", "cropped",
    "burst", "bracket", "single",
)  # fmt: skip

_ALONE = 0.55
_START = datetime(2023, 6, 3, 8, 30, tzinfo=UTC)


_FOLDERS = (
    "2023/2023-06 Trip to the lake", "2023/Übungsfotos", "2023/写真 Kyōto", "2024/Garden",
    "Phone/DCIM/Camera", "2024/Birthday (final)",
)  # fmt: skip
_CAMERAS = (("Canon", "EOS R6"), ("Apple", "iPhone 13"), ("FUJIFILM", "X-T30"))


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
    rows: list[tuple[str, str, str, str]] = field(default_factory=list)
    groups: int = 0

    @property
    def left(self) -> int:
        return self.wanted - len(self.rows)

    def add(self, name: str, data: bytes, group: str, kind: str, of: str) -> str:
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("xb") as stream:
            stream.write(data)
        self.rows.append((name, group, kind, of))
        return name


def paint(folder: Path, photos: int = 200, seed: int = 1) -> Steps[Demo]:
    """Paint `photos` pictures into a new or empty folder, and `truth.csv` beside them.

    Raises:
        FolderError: the folder is not empty or cannot be written.
    """
    _check_empty(folder)
    library = _Library(folder, photos)
    dice = np.random.default_rng(seed)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        shot = 0
        while library.left > 0:
            yield Progress(Stage.DEMO, len(library.rows), photos)
            _paint_scene(library, dice, _Shot.number(shot, seed))
            shot += 1
        _write_truth(library)
    except OSError as error:
        why = f"“{show_name(folder)}” cannot be written: {error.strerror}."
        raise FolderError(why) from None
    return Demo(len(library.rows), library.groups)


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
    """One press of the shutter: where its file goes and what its EXIF says."""

    number_: int
    seed: int
    camera: tuple[str, str]
    folder: str
    taken: datetime
    has_gps: bool

    @classmethod
    def number(cls, number: int, seed: int) -> _Shot:
        dice = np.random.default_rng((seed, number))
        return cls(
            number,
            seed * 100_003 + number,
            _CAMERAS[int(dice.integers(len(_CAMERAS)))],
            _FOLDERS[number * len(_FOLDERS) // 40 % len(_FOLDERS)],
            _START + timedelta(hours=7 * number, seconds=int(dice.integers(3600))),
            bool(dice.random() < 0.4),
        )

    def name(self, suffix: str = "JPG", extra: str = "") -> str:
        return f"{self.folder}/IMG_{1000 + self.number_:04}{extra}.{suffix}"

    def exif(self, seconds: float = 0.0, orientation: int = 1) -> Image.Exif:
        exif = Image.Exif()
        exif[0x010F], exif[0x0110] = self.camera
        exif[0x0112] = orientation
        moment = self.taken + timedelta(seconds=seconds)
        exif.get_ifd(0x8769)[0x9003] = moment.strftime("%Y:%m:%d %H:%M:%S")
        exif.get_ifd(0x8769)[0x9291] = f"{moment.microsecond // 10_000:02}"
        if self.has_gps:
            exif.get_ifd(0x8825).update({1: "N", 2: (47.0, 22.0, 8.0), 3: "E", 4: (8.0, 32.0, 1.0)})
        return exif


def _paint_scene(library: _Library, dice: Dice, shot: _Shot) -> None:
    if dice.random() < _ALONE or library.left < 2:
        library.add(shot.name(), _jpeg(_picture(shot), exif=shot.exif()), "", "single", "")
        return
    library.groups += 1
    group = f"g{library.groups:04}"
    makers: tuple[Callable[[_Shot, Dice], Iterator[_File]], ...] = (_copies, _burst, _bracket)
    make = makers[int(dice.choice(3, p=(0.6, 0.25, 0.15)))]
    first = ""
    for made in list(make(shot, dice))[: library.left]:
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
    name = f"WhatsApp Images/IMG-20230601-WA{shot.number_:04}.jpg"
    return _File(name, _jpeg(small, quality=70), "resized")


def _recompressed(shot: _Shot, image: Image.Image, _original: bytes, _dice: Dice) -> _File:
    return _File(shot.name(extra="_small"), _jpeg(image, 40, shot.exif()), "recompressed")


def _converted(shot: _Shot, image: Image.Image, _original: bytes, dice: Dice) -> _File:
    kind = str(dice.choice(("PNG", "WEBP")))
    stream = io.BytesIO()
    image.reduce(2).save(stream, kind)
    return _File(shot.name(kind.lower()), stream.getvalue(), "converted")


def _rotated(shot: _Shot, image: Image.Image, _original: bytes, _dice: Dice) -> _File:
    turned = image.transpose(Image.Transpose.ROTATE_90)
    return _File(shot.name(extra=" (1)"), _jpeg(turned, 85, shot.exif(0.0, 6)), "rotated")


def _edited(shot: _Shot, image: Image.Image, _original: bytes, _dice: Dice) -> _File:
    warm = ImageEnhance.Color(ImageEnhance.Brightness(image).enhance(1.12)).enhance(1.25)
    draw = ImageDraw.Draw(warm)
    draw.text((warm.width - 260, warm.height - 50), "© holiday", "white", font_size=36)
    return _File(shot.name(extra="-EDIT"), _jpeg(warm, 90, shot.exif()), "edited")


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
    return picture(shot.seed, shot.number_, **how)


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
