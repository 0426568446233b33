"""Photo units: which files of a folder are one photo to a person.

    IMG_1.JPG ─┬─ IMG_1.CR2   its RAW
               ├─ IMG_1.MOV   its Live Photo video
               └─ IMG_1.xmp, IMG_1.JPG.xmp, IMG_1.AAE, IMG_1.JPG.json ...   its sidecars

One photo leads, the one that can be decoded; its companions are shown, marked and trashed with it.
Whatever may belong to another photo as well is nobody's companion and stays where it is: two
photos of one name (IMG_1.JPG, IMG_1.PNG), a sidecar that two units claim, a RAW that was taken at
another time, a video too long to be a Live Photo's.

Sources of the names: XMP specification part 3 and darktable, digiKam, Immich (both `.xmp` styles);
Apple's Image Capture and osxphotos (`IMG_1234.AAE`, `IMG_O1234.AAE`; `IMG_E1234.JPG` is the edited
photo, a photo of its own); GooglePhotosTakeoutHelper, ente and immich-go (Takeout `.json`).
"""

from __future__ import annotations

import os
import re
import stat
import unicodedata
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from purger.core.domain import Photo
from purger.core.kinship import is_live_video, is_same_moment

SUFFIXES: Final = frozenset({
    ".jpg", ".jpeg", ".jpe", ".jfif", ".mpo", ".png", ".webp", ".tif", ".tiff", ".bmp", ".dib",
    ".gif", ".heic", ".heif", ".hif", ".avif",
})  # fmt: skip
"""Photos that can be read."""

RAW_SUFFIXES: Final = frozenset({
    ".3fr", ".ari", ".arw", ".bay", ".cr2", ".cr3", ".crw", ".dcr", ".dng", ".erf", ".fff", ".gpr",
    ".iiq", ".k25", ".kdc", ".mef", ".mos", ".mrw", ".nef", ".nrw", ".orf", ".ori", ".pef", ".raf",
    ".raw", ".rw2", ".rwl", ".rwz", ".sr2", ".srf", ".srw", ".x3f",
})  # fmt: skip
VIDEO_SUFFIXES: Final = frozenset({".mov", ".mp4", ".m4v"})
UNREAD_SUFFIXES: Final = RAW_SUFFIXES | {".jxl", ".jp2", ".psd"}
"""Photos that this version cannot read: listed as skipped, never left out silently."""

SIDECAR_SUFFIXES: Final = frozenset({
    ".xmp", ".aae", ".thm", ".pp3", ".arp", ".dop", ".vrd", ".on1",
})  # fmt: skip
"""Of one name with the photo, or the photo's whole name and this."""

EDIT_SUFFIXES: Final = SIDECAR_SUFFIXES - {".thm"}
"""Sidecars that hold what somebody did to the photo; a `.thm` is a small picture of it."""

_MEDIA = SUFFIXES | UNREAD_SUFFIXES | VIDEO_SUFFIXES
_JSON = ".json"
BESIDE: Final = RAW_SUFFIXES | VIDEO_SUFFIXES | SIDECAR_SUFFIXES | {_JSON}
"""What may accompany a photo; a folder without any has no units."""

_TAKEOUT_LENGTH = 46  # without ".json"
_TAKEOUT_WORD = "supplemental-metadata"
_NUMBER = re.compile(r"\(\d+\)$")
_EDITED = re.compile(
    r"-(?:edited|bearbeitet|modifié|editado|editada|modificato|bewerkt|edytowane)$"
)
_ANY_WORD = re.compile(r"-[^\W\d_]+$")
_ADJUSTED = re.compile(r"^([a-z0-9]{3}_)o(\d{4})$")

Belongs = Callable[[str, str], bool]


@dataclass(frozen=True, slots=True)
class _File:
    """A media file: its name, and the parts that other names are compared with."""

    name: str
    whole: str
    stem: str
    suffix: str

    @classmethod
    def of(cls, name: str) -> _File:
        whole = _folded(name)
        stem, suffix = os.path.splitext(whole)  # noqa: PTH122 - a Path per file is the cost here
        return cls(name, whole, stem, suffix)


def companions(names: Iterable[str], belongs: Belongs) -> dict[str, tuple[str, ...]]:
    """Which files of one folder accompany which photo.

    Args:
        names: of the regular files of the folder, hidden ones left out.
        belongs: asked of a photo and a RAW or video of the same stem; False parts them.

    Returns:
        For each leading photo that has companions their names, sorted. No name occurs twice.
    """
    names = sorted(names)
    kinds = {os.path.splitext(name)[1].lower() for name in names}  # noqa: PTH122 - speed
    if not kinds & BESIDE:
        return {}
    files = [_File.of(name) for name in names]
    media = [file for file in files if file.suffix in _MEDIA]
    home = _homes(media, belongs)
    found: dict[str, list[str]] = defaultdict(list)
    for name, lead in home.items():
        if name != lead:
            found[lead].append(name)
    leads = {file.name for file in media if file.suffix in SUFFIXES}
    claims = _Claims(media, with_titles=_JSON in kinds)
    for file in files:
        owners, others = claims.of(file)
        units = {home[name] for name in owners | others}
        if owners and len(units) == 1 and units <= leads:
            found[units.pop()].append(file.name)
    return {lead: tuple(sorted(others)) for lead, others in found.items()}


def find(folder: Path) -> dict[Path, tuple[Photo, ...]]:
    """The units of a folder as they lie there now: leading photo to companions.

    A folder that cannot be listed has none.
    """
    names = []
    with suppress(OSError, ValueError), os.scandir(folder) as entries:
        for entry in entries:
            with suppress(OSError):
                if entry.is_file(follow_symlinks=False):
                    names.append(entry.name)
    return {folder / lead: found for lead, found in in_folder(str(folder), names).items()}


def in_folder(
    folder: str, names: Sequence[str], note: Callable[[], None] = lambda: None
) -> dict[str, tuple[Photo, ...]]:
    """The units among `names`, regular files of `folder`: leading photo's name to companions.

    `note` is called whenever files were looked into.
    """

    def belongs(lead: str, other: str) -> bool:
        note()
        one, two = os.path.join(folder, lead), os.path.join(folder, other)  # noqa: PTH118 - speed
        is_video = _folded(other).endswith(tuple(VIDEO_SUFFIXES))
        return is_live_video(two) if is_video else is_same_moment(one, two)

    visible = [name for name in names if not name.startswith(".")]
    found = {}
    for lead, others in companions(visible, belongs).items():
        photos = tuple(_photos(folder, others))
        note()
        if photos:
            found[lead] = photos
    return found


def _photos(folder: str, names: Iterable[str]) -> Iterator[Photo]:
    for name in names:
        path = Path(folder) / name
        with suppress(OSError):
            seen = path.lstat()
            if stat.S_ISREG(seen.st_mode):
                yield Photo.from_stat(path, seen)


def _folded(name: str) -> str:
    """As cameras and volumes compare names: without case, composed; "ß" is still not "ss"."""
    return unicodedata.normalize("NFC", name).lower()


def _homes(media: Sequence[_File], belongs: Belongs) -> dict[str, str]:
    """For each media file the name of the one that leads its unit; itself where it stands alone."""
    home = {file.name: file.name for file in media}
    stems: dict[str, list[_File]] = defaultdict(list)
    for file in media:
        stems[file.stem].append(file)
    for files in stems.values():
        leads = [file for file in files if file.suffix in SUFFIXES]
        if len(leads) != 1:
            continue
        videos = [file for file in files if file.suffix in VIDEO_SUFFIXES]
        raws = [file for file in files if file.suffix in RAW_SUFFIXES]
        for file in raws + (videos if len(videos) == 1 else []):
            if belongs(leads[0].name, file.name):
                home[file.name] = leads[0].name
    return home


class _Claims:
    """Which media files a sidecar's name speaks of.

    Keys of Takeout are (title, number): "IMG(1).jpg" is ("img.jpg", "(1)").
    """

    def __init__(self, media: Sequence[_File], *, with_titles: bool) -> None:
        self._wholes: dict[str, set[str]] = defaultdict(set)
        self._stems: dict[str, set[str]] = defaultdict(set)
        self._titles: dict[tuple[str, str], set[str]] = defaultdict(set)
        self._perhaps: dict[tuple[str, str], set[str]] = defaultdict(set)
        for file in media:
            self._wholes[file.whole].add(file.name)
            self._stems[file.stem].add(file.name)
            if not with_titles:
                continue
            for key in _titles(file):
                self._titles[key].add(file.name)
            for key in _perhaps(file):
                self._perhaps[key].add(file.name)

    def of(self, file: _File) -> tuple[set[str], set[str]]:
        """Whose sidecar `file` is, and who else may need it; two empty sets for another file."""
        if file.suffix == _JSON:
            return self._of_json(file.stem)
        if file.suffix not in SIDECAR_SUFFIXES:
            return set(), set()
        owners = self._wholes.get(file.stem, set()) | self._stems.get(file.stem, set())
        adjusted = _ADJUSTED.match(file.stem) if file.suffix == ".aae" else None
        if adjusted is not None:
            owners = owners | self._stems.get("".join(adjusted.groups()), set())
        return owners, set()

    def _of_json(self, stem: str) -> tuple[set[str], set[str]]:
        body, number = _numbered(stem)
        owners: set[str] = set()
        others: set[str] = set()
        for title in _untruncated(body):
            owners |= _get(self._titles, (title, number))
            others |= _get(self._perhaps, (title, number))
            title_stem, suffix = os.path.splitext(title)  # noqa: PTH122 - a name, no path
            if suffix in _MEDIA:
                others |= _get(self._perhaps, (title_stem, number))
        return owners, others


def _get(table: Mapping[tuple[str, str], set[str]], key: tuple[str, str]) -> set[str]:
    return table.get(key, set())


def _numbered(stem: str) -> tuple[str, str]:
    """A name without its number, and the number: "img(1)" is "img" and "(1)"."""
    found = _NUMBER.search(stem)
    return (stem[: found.start()], found.group()) if found else (stem, "")


def _titles(file: _File) -> Iterator[tuple[str, str]]:
    """What Takeout calls the `.json` of a photo, before ".supplemental-metadata"."""
    yield from ((title, "") for title in _cut(file.whole))
    stem, number = _numbered(file.stem)
    if number:
        yield from ((title, number) for title in _cut(stem + file.suffix))
    original = _EDITED.sub("", stem)
    if original != stem:
        yield from ((title, number) for title in _cut(original + file.suffix))


def _perhaps(file: _File) -> Iterator[tuple[str, str]]:
    """Under which other names the `.json` of a photo may stand, for all that is known."""
    stem, number = _numbered(file.stem)
    original = _ANY_WORD.sub("", stem)
    if original != stem:  # edited, in some language, perhaps in another format
        yield original, number
        yield original, ""
    if number:  # of a long name the number gets lost at times
        yield from ((title, "") for title in _cut(stem + file.suffix)[1:])


def _cut(title: str) -> list[str]:
    """A title, and as Takeout cuts it: in characters, or in units of UTF-16."""
    units = title.encode("utf-16-le", "surrogatepass")[: 2 * _TAKEOUT_LENGTH]
    cuts = {title[:_TAKEOUT_LENGTH], units.decode("utf-16-le", "ignore")}
    return [title, *sorted(cuts - {title})]


def _untruncated(body: str) -> Iterator[str]:
    """The titles that the name of a `.json` may stand for."""
    yield body
    title, dot, word = body.rpartition(".")
    if dot and _TAKEOUT_WORD.startswith(word):
        yield title
