"""The vocabulary: the immutable records that flow from stage to stage.

    folder ─scan─► Photo* ─decode─► Decoded* ─embed─► Catalog ─cluster─► labels ─┐
                      │        └► Skipped*                └──neighbours─► Pairs ─┴─► Findings
    Findings ─group─► Group* ─► Review ◄─ user ─plan()─► Plan ─purge─► Outcome

Inside a `Catalog` a photo is known by its row; rows never change while the catalog lives.
"""

from __future__ import annotations

import hashlib
import os
import stat
from collections.abc import Callable, Generator, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum, IntEnum
from os import stat_result
from pathlib import Path
from typing import Any, Final, TypeAlias, TypeVar

import numpy as np
from numpy.typing import NDArray

from purger.core.table import column, setter
from purger.core.texts import say

T = TypeVar("T")
_LATEST_NS = 2**63 - 1
LARGEST_INODE = 2**64 - 1
Floats: TypeAlias = NDArray[np.float32]
Bytes: TypeAlias = NDArray[np.uint8]
Rows: TypeAlias = NDArray[np.int32]
Flags: TypeAlias = NDArray[np.bool_]
Counts: TypeAlias = NDArray[np.uint16]


class Stage(Enum):
    """Where a job is, in the order the data flows."""

    SCAN = say("Looking for photos")
    DECODE = say("Reading photos")
    CLUSTER = say("Clustering")
    NEIGHBOURS = say("Finding near-duplicates")
    COMPANIONS = say("Comparing RAWs, videos and edits")
    LOAD = say("Opening the review")
    MAP = say("Drawing the map")
    PURGE = say("Moving to the trash")
    UNDO = say("Bringing back from the trash")
    CLEAR = say("Going through the earlier export")
    EXPORT = say("Exporting")
    DEMO = say("Painting photos")
    DOWNLOAD = say("Downloading")


@dataclass(frozen=True, slots=True)
class Progress:
    """One step of a running job.

    Attributes:
        stage: what the job is doing.
        done: photos finished in this stage (of a download: bytes; of a map: percent).
        total: photos in this stage, None while unknown.
        left: seconds that this stage will still take; None where nothing better is known than what
            `done` and `total` tell.
    """

    stage: Stage
    done: int = 0
    total: int | None = None
    left: float | None = None


Steps: TypeAlias = Generator[Progress, None, T]
"""A job: yields `Progress`, returns its result; closing it cancels it."""


class _Named:
    """A record whose `path` may wait as a text until it is asked for.

    A scan of 100,000 files would spend more time on making paths than on the files.
    """

    __slots__ = ("_text",)
    _text: str

    def __getattr__(self, name: str) -> Path:
        """Make the path; called only where it is not made yet."""
        if name != "path":
            raise AttributeError(name)
        path = Path(self._text)
        object.__setattr__(self, "path", path)
        return path

    @property
    def text(self) -> str:
        """Its path as text, without the making of a `Path`."""
        try:
            return self._text
        except AttributeError:
            return str(self.path)

    @property
    def raw(self) -> bytes:
        """Its path as the system has it."""
        return os.fsencode(self.text)


@dataclass(frozen=True, slots=True)
class Photo(_Named):
    """One image file as the scan saw it (by `lstat`): the identity that purge verifies.

    Attributes:
        path: absolute; names that are not UTF-8 carry surrogates (`os.fsdecode`).
        size: bytes.
        mtime_ns: time of last change, nanoseconds since 1970; one beyond the years 1677 to 2262,
            which 64 bits do not hold, as the last they do.
        device: `st_dev`.
        inode: `st_ino`, `folded`; 0 where the file system has no numbers.
        ctime_ns: `st_ctime_ns`, cut as `mtime_ns` is: when the file got its name or its rights last
            (on Windows: when it was made). Photos do not differ by it; the cache asks it.
        links: names that the file has on its volume, this one included; likewise.
    """

    path: Path
    size: int
    mtime_ns: int
    device: int
    inode: int
    ctime_ns: int = field(default=0, compare=False)
    links: int = field(default=1, compare=False)

    @property
    def spare(self) -> int:
        """Bytes that its volume gets back without it: none while the file has another name."""
        return 0 if self.links > 1 else self.size

    @classmethod
    def from_stat(cls, path: Path, found: stat_result) -> Photo:
        """Make the photo that `found` (from `os.lstat`) describes."""
        mtime_ns, ctime_ns = cut_ns(found.st_mtime_ns), cut_ns(found.st_ctime_ns)
        size, links = found.st_size, max(1, found.st_nlink)
        return cls(path, size, mtime_ns, found.st_dev, folded(found.st_ino), ctime_ns, links)

    @classmethod
    def noted(
        cls, text: str, size: int, mtime_ns: int, device: int, inode: int, *, links: int
    ) -> Photo:
        """The photo that was seen so, at a normal absolute path; the `Path` is made when needed."""
        photo = cls.__new__(cls)
        _set_text(photo, text)
        _set_size(photo, size)
        _set_mtime(photo, mtime_ns)
        _set_device(photo, device)
        _set_inode(photo, inode)
        _set_ctime(photo, 0)
        _set_links(photo, links)
        return photo

    def is_same_file(self, found: stat_result) -> bool:
        """Whether `found` is a regular file with exactly this identity."""
        return stat.S_ISREG(found.st_mode) and self == Photo.from_stat(self.path, found)

    def has_numbers_of(self, found: stat_result) -> bool:
        """Whether `found` has its device and inode: the same file, if nothing was numbered anew."""
        numbers = found.st_dev, folded(found.st_ino)
        return self.inode != 0 and (self.device, self.inode) == numbers


def cut_ns(nanoseconds: int) -> int:
    """A time as `Photo` keeps it, whatever the file system says."""
    if -_LATEST_NS <= nanoseconds <= _LATEST_NS:
        return nanoseconds
    return _LATEST_NS if nanoseconds > 0 else -_LATEST_NS


def folded(inode: int) -> int:
    """The number of a file as `Photo` keeps it: 64 bits without a sign, as sqlite and arrays do.

    ReFS has 128 bits. A number beyond 64 becomes a hash of it, not 0, so that of a million files
    two get one number once in thirty million libraries; a purge asks size, time and content too.
    """
    if 0 <= inode <= LARGEST_INODE:
        return inode
    return int.from_bytes(hashlib.blake2b(b"%d" % inode, digest_size=8).digest(), "big") or 1


_set_text, _set_size, _set_mtime, _set_device, _set_inode, _set_ctime, _set_links = (
    setter(Photo, name)
    for name in ("_text", "size", "mtime_ns", "device", "inode", "ctime_ns", "links")
)


@dataclass(frozen=True, slots=True)
class Traits:
    """What decoding learned about a photo, upright.

    Attributes:
        format: Pillow's name of the file format ("JPEG", "PNG", "HEIF", ...).
        width: pixels of the full picture, after EXIF orientation.
        height: likewise.
        taken: capture time, seconds since 1970 read as if the camera's clock were UTC; None if not
            recorded. Only differences between photos mean something.
        camera: make and model, "" if not recorded.
        has_gps: whether the file records a position.
        sharpness: variance of the Laplacian of luma at thumbnail scale, >= 0; comparable between
            pictures of the same scene only.
        clipping: share of thumbnail pixels that are nearly black or nearly white, 0 to 1.
        is_motion: whether a video is inside the file (motion photo of Google or Samsung).
        exposure: exposure value at ISO 100, log2(N²/t · 100/ISO); None if not recorded.
        bias: exposure compensation, EV; likewise.
        focal_length: mm; likewise.
        focus_distance: m; likewise.
        tiles: where the picture is sharp: 6×6 uint8, row by row, 16·log2(1 + variance of the
            Laplacian of luma) at thumbnail scale; b"" if not known.
        damaged: whether part of the picture is lost, as far as the decoder can tell.
        rating: stars that the file itself records, 1 to 5; 0 for none, -1 for rejected.
    """

    format: str
    width: int
    height: int
    taken: float | None
    camera: str
    has_gps: bool
    sharpness: float
    clipping: float
    is_motion: bool = False
    exposure: float | None = None
    bias: float | None = None
    focal_length: float | None = None
    focus_distance: float | None = None
    tiles: bytes = b""
    damaged: bool = False
    rating: int = 0

    @property
    def pixels(self) -> int:
        """Width times height."""
        return self.width * self.height


TILES = 6
HASH_BYTES = 32
TINY_SIDE = 16
LUMA_SIDE = 64


@dataclass(frozen=True, slots=True, eq=False)
class Looks:
    """What one photo looks like, small enough to keep for every photo.

    Attributes:
        digest: SHA-256 of the file's bytes (32 bytes).
        dhash: 256-bit difference hash of the upright luma (32 bytes).
        tiny: 16×16×3 uint8, the upright picture squashed, sRGB.
        luma: 64×64 uint8, likewise, brightness only.
    """

    digest: bytes
    dhash: bytes
    tiny: Bytes
    luma: Bytes


@dataclass(frozen=True, slots=True)
class Target:
    """The picture that a network asks for.

    Attributes:
        width: pixels.
        height: pixels.
        resize: "squash" (ignore the aspect ratio), "crop" (fill, centred) or "pad" (fit, on grey).
    """

    width: int
    height: int
    resize: str = "squash"


@dataclass(frozen=True, slots=True, eq=False)
class Decoded:
    """What one read of a photo yields.

    Attributes:
        pixels: H×W×3 uint8, upright sRGB, at the size the network's card asks for.
        thumbnail: JPEG bytes, longest side at most `decode.THUMBNAIL_SIDE`.
    """

    photo: Photo
    traits: Traits
    looks: Looks
    pixels: Bytes
    thumbnail: bytes


@dataclass(frozen=True, slots=True)
class Skipped(_Named):
    """A file or folder that was left out, and why, as a sentence for the user."""

    path: Path
    reason: str

    @classmethod
    def at(cls, text: str, reason: str) -> Skipped:
        """Of a normal absolute path; the `Path` is made when it is asked for."""
        skipped = cls.__new__(cls)
        _set_text(skipped, text)
        _set_reason(skipped, reason)
        return skipped


_set_reason = setter(Skipped, "reason")


DAMAGED: Final = (
    "It is damaged: part of the picture is lost. It is shown, but never counts as the one to keep."
)


@dataclass(frozen=True, slots=True)
class Scanned:
    """What a walk found: photos in a stable order, and what could not be looked at.

    Attributes:
        companions: for each photo the other files of its unit (see `units`); () for none at all.
    """

    photos: Sequence[Photo]
    skipped: tuple[Skipped, ...]
    companions: tuple[tuple[Photo, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class VolumeTrash:
    """A volume with photos, and where those would go that are purged.

    Attributes:
        top: where it is mounted; where the system does not tell that, the folder that was asked.
        device: `st_dev`.
        why_not: why it has no trash, as a sentence; "" where it has one that works.
        holding: the holding folder that takes its place, or could; None where none can be made.
        is_held: whether the user chose that one, and it works.
        is_tried: whether its trash was seen to take a file and to give it back, not only asked for.
    """

    top: Path
    device: int
    why_not: str = ""
    holding: Path | None = None
    is_held: bool = False
    is_tried: bool = False

    @property
    def takes(self) -> bool:
        """Whether photos can be purged there."""
        return not self.why_not or self.is_held

    def has(self, photo: Photo) -> bool:
        """Whether a photo lies there."""
        return photo.device == self.device and photo.path.is_relative_to(self.top)


@dataclass(frozen=True, slots=True, eq=False)
class Catalog:
    """Every readable photo of a run; row i is one photo in all columns.

    Attributes:
        photos: n photos, ordered by path; a tuple or a table (see `table`).
        traits: n, likewise.
        vectors: n×d float32, unit length, finite. d may be 0 where a reader did not ask for them.
        digests: n×32 uint8, SHA-256 of each file.
        dhashes: n×32 uint8.
        tinies: n×16×16×3 uint8.
        lumas: n×64×64 uint8; n×0×0 where a reader did not ask for them.
        floor: cosine of vectors of photos that have nothing in common (the network's calibration).
        companions: for each photo the other files of its unit: RAW, Live Photo video, sidecars.
        prints: of the companions that were looked into; equal prints, equal files (`belongings`).
    """

    photos: Sequence[Photo]
    traits: Sequence[Traits]
    vectors: Floats
    digests: Bytes
    dhashes: Bytes
    tinies: Bytes
    lumas: Bytes
    floor: float = 0.0
    companions: tuple[tuple[Photo, ...], ...] = ()
    prints: Mapping[Photo, bytes] = field(default_factory=dict)
    _known: dict[str, Any] = field(init=False, default_factory=dict, repr=False)

    def __post_init__(self) -> None:
        n = len(self.photos)
        if not self.companions:
            object.__setattr__(self, "companions", ((),) * n)
        columns: tuple[Sequence[object] | Floats | Bytes, ...] = (
            self.traits, self.vectors, self.digests, self.dhashes, self.tinies, self.lumas,
            self.companions,
        )  # fmt: skip
        if any(len(column) != n for column in columns):
            raise ValueError("a catalog has one row per photo in every column")
        # one number that is not finite makes the sum so, and a million rows need no flag each
        if self.vectors.ndim != 2 or not np.isfinite(self.vectors.sum(dtype=np.float64)):  # noqa: PLR2004 - rows, dims
            raise ValueError("vectors are an n×d matrix of finite numbers")

    def __len__(self) -> int:
        return len(self.photos)

    def prepare(self) -> None:
        """Make the columns that a review asks for, where nobody waits for them."""
        for make in (self.unit_sizes, self.damaged, self.holds_more, self.taken):
            make()

    def unit_sizes(self) -> NDArray[np.int64]:
        """Bytes that each photo with its companions takes up, and frees when it goes; n int64.

        Like the next ones it is to be read only, and made once: a million photos take a while.
        """
        return self.known("unit_sizes", self._unit_sizes)

    def damaged(self) -> NDArray[np.bool_]:
        """Which photos are damaged: n bool."""
        return self.known("damaged", lambda: np.array(column(self.traits, "damaged"), np.bool_))

    def holds_more(self) -> NDArray[np.bool_]:
        """Which photos have anything beside them, or a video inside: n bool."""
        return self.known("holds_more", self._holds_more)

    def taken(self) -> NDArray[np.float64]:
        """When each photo was taken, seconds since 1970 by the camera's clock; nan: not known."""
        return self.known("taken", lambda: np.array(column(self.traits, "taken"), np.float64))

    def sides(self) -> NDArray[np.int64]:
        """Width and height of each photo: n×2 int64."""
        return self.known("sides", lambda: np.stack(
            [np.array(column(self.traits, side), np.int64) for side in ("width", "height")], axis=1
        ))  # fmt: skip

    def cameras(self) -> Rows:
        """Which camera took each photo, by its place among their names; 0: not known; n int32."""
        return self.known("cameras", self._cameras)

    def known(self, name: str, make: Callable[[], T]) -> T:
        """What was worked out of the photos before, or is made now; it lives as long as they do."""
        if name not in self._known:
            self._known[name] = make()
        found: T = self._known[name]
        return found

    def _unit_sizes(self) -> NDArray[np.int64]:
        links = np.array(column(self.photos, "links"), np.int64)
        sizes = np.where(links > 1, 0, np.array(column(self.photos, "size"), np.int64))
        for row in np.flatnonzero(np.array(list(map(bool, self.companions)), np.bool_)).tolist():
            sizes[row] += sum(file.spare for file in self.companions[row])
        return sizes

    def _cameras(self) -> Rows:
        names = column(self.traits, "camera")
        place = {name: number for number, name in enumerate(sorted({"", *names}))}
        return np.array(list(map(place.__getitem__, names)), np.int32)

    def _holds_more(self) -> NDArray[np.bool_]:
        accompanied = np.fromiter(map(bool, self.companions), np.bool_, len(self))
        return accompanied | np.array(column(self.traits, "is_motion"), np.bool_)

    def bytes_of(self, rows: Iterable[int]) -> int:
        """Bytes that these photos with their companions take up, and free when they go."""
        return sum(
            self.photos[row].spare + sum(file.spare for file in self.companions[row])
            for row in rows
        )


class Series(Enum):
    """Photos that belong together because they differ: none of them is a spare one."""

    EXPOSURE = say("Exposure bracket")
    FOCUS = say("Focus stack")
    PANORAMA = say("Panorama frames")


class Tier(IntEnum):
    """How close two photos, or the members of a group, are; smaller is closer."""

    IDENTICAL = 0
    SAME = 1
    NEAR = 2

    @property
    def label(self) -> str:
        """The word used on the command line and in reports."""
        return self.name.lower()


@dataclass(frozen=True, slots=True, eq=False)
class Pairs:
    """Pairs of photos of different content that may be duplicates, with their evidence.

    Each row is one unordered pair, `first < second` (catalog rows), sorted by (first, second). Byte
    copies are not listed as pairs: `neighbours.copies_of` finds them by digest, and only the first
    copy of each content stands in pairs.

    Attributes:
        first, second: int32 catalog rows.
        probability: float32, 0 to 1: that a person would call the two duplicates.
        tier: uint8 `Tier`, SAME or NEAR.
        cosine: float32, of the embeddings.
        hash_distance: uint16, bits of 256 in which the difference hashes differ.
        correlation: float32, -1 to 1, of the tiny colour pictures.
        ranks: float32, -1 to 1, of the brightness ranks: what no change of exposure alters.
        aligned: float32, -1 to 1, of the pixels after the one is laid over the other; NaN where
            the embeddings are so far apart that it was not tried.
        detail: likewise, of the pixels less their surroundings.
        fine: likewise, at 48×48: the fine print.
        overlap: likewise, 0 to 1, share of the larger picture that the other covers.
        support: float32, log-odds that a third photo, the same picture as neither, is a duplicate
            of both; NaN where none pairs with both, or none was asked for.
        seconds: float32, between the capture times; NaN where one is not recorded.
        same_camera: bool; False where one is not recorded.
        pose: uint8, how the second picture is to be turned to lie as the first (see `poses`); 0
            for pairs that were compared as they lie.
    """

    first: Rows
    second: Rows
    probability: Floats
    tier: Bytes
    cosine: Floats
    hash_distance: Counts
    correlation: Floats
    ranks: Floats
    aligned: Floats
    detail: Floats
    fine: Floats
    overlap: Floats
    support: Floats
    seconds: Floats
    same_camera: Flags
    pose: Bytes = field(default_factory=lambda: np.empty(0, np.uint8))

    def __post_init__(self) -> None:
        if not len(self.pose):
            object.__setattr__(self, "pose", np.zeros(len(self.first), np.uint8))
        if len({len(getattr(self, name)) for name in self.__dataclass_fields__}) != 1:
            raise ValueError("pairs have one row per pair in every column")

    def __len__(self) -> int:
        return len(self.first)

    @classmethod
    def none(cls) -> Pairs:
        """No pairs."""
        real = np.empty(0, np.float32)
        row = np.empty(0, np.int32)
        return cls(
            row, row, real, np.empty(0, np.uint8), real, np.empty(0, np.uint16),
            *(real,) * 8, np.empty(0, np.bool_),
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Elbow:
    """How the number of clusters was chosen; empty tuples where the user set it.

    Attributes:
        tried: the values of K that were tried, ascending.
        inertia: mean squared distance to the nearest centre at each.
        silhouette: mean silhouette of a sample at each, -1 to 1.
        chosen: K.
    """

    tried: tuple[int, ...]
    inertia: tuple[float, ...]
    silhouette: tuple[float, ...]
    chosen: int


@dataclass(frozen=True, slots=True, eq=False)
class Clustering:
    """KMeans clusters of a catalog.

    Attributes:
        labels: n int32, 0 to K-1; every label occurs.
        centres: K×d float32.
        elbow: how K was chosen.
        distances: n float32, of each photo to its centre, Euclidean; 0 where nobody measured them.
    """

    labels: Rows
    centres: Floats
    elbow: Elbow
    distances: Floats = field(default_factory=lambda: np.empty(0, np.float32))

    def __post_init__(self) -> None:
        if not len(self.distances):
            object.__setattr__(self, "distances", np.zeros(len(self.labels), np.float32))
        if len(self.distances) != len(self.labels):
            raise ValueError("a clustering has one distance per photo")

    @property
    def sizes(self) -> NDArray[np.int64]:
        """How many photos each cluster has: K."""
        return np.bincount(self.labels)

    @property
    def spreads(self) -> Floats:
        """How wide each cluster is: K float32, root mean square of its distances."""
        squares = np.bincount(self.labels, self.distances.astype(np.float64) ** 2)
        return np.sqrt(squares / self.sizes).astype(np.float32)

    @property
    def covers(self) -> Rows:
        """The photo nearest each centre: K int32 catalog rows."""
        order = np.lexsort((self.distances, self.labels)).astype(np.int32)
        _, first = np.unique(self.labels[order], return_index=True)
        return order[first]


@dataclass(frozen=True, slots=True, eq=False)
class Findings:
    """The result of a scan; complete or absent, never partial.

    Findings before the end (see `early`) are complete as well, of the photos that were read so far.

    Attributes:
        roots: the folders that were scanned.
        model: name of the network.
        seconds: wall-clock seconds by stage (`scan decode embed cluster neighbours`).
        peak_rss: bytes, of the process that scanned.
        notes: what the user should know about the run as a whole, one sentence each.
        file: where the findings lie whole (with vectors), None for findings in memory only.
        network: fingerprint of the network, "" where a reader did not ask for it.
        coming: photos that are still to be read; 0 at the end of the scan.
    """

    roots: tuple[Path, ...]
    catalog: Catalog
    clustering: Clustering
    pairs: Pairs
    skipped: tuple[Skipped, ...]
    model: str
    seconds: dict[str, float] = field(default_factory=dict)
    peak_rss: int = 0
    notes: tuple[str, ...] = ()
    file: Path | None = None
    network: str = ""
    coming: int = 0

    @property
    def damaged(self) -> tuple[Skipped, ...]:
        """The photos of the catalog of which part is lost, each with what follows from it."""
        lost = np.flatnonzero(self.catalog.damaged()).tolist()
        return tuple(Skipped(self.catalog.photos[row].path, DAMAGED) for row in lost)


Growing: TypeAlias = Generator[Progress | Findings, None, Findings]
"""A scan that yields what it has found so far as well, each time of more photos."""


@dataclass(frozen=True, slots=True)
class Group:
    """Two photos or more that are duplicates of each other.

    Attributes:
        members: catalog rows, keeper first, then from most to least similar to it, damaged ones
            last.
        similarities: for each member its similarity to the keeper, 0 to 1 (1.0 for the keeper).
        tiers: for each member its tier towards the keeper (IDENTICAL for the keeper).
        tier: the loosest tier between any two members.
        reason: why purger would keep `members[0]`, as a sentence without a full stop.
        evidence: what joins the group, e.g. "same bytes" or "same camera, 0.8 s apart, 97 %".
        sure: whether the reason to keep is a real difference and not a tie-break.
        series: what the photos are together; None for plain duplicates.
    """

    members: tuple[int, ...]
    similarities: tuple[float, ...]
    tiers: tuple[Tier, ...]
    tier: Tier
    reason: str
    evidence: str
    sure: bool = True
    series: Series | None = None

    @property
    def keeper(self) -> int:
        """The row that purger would keep."""
        return self.members[0]


@dataclass(frozen=True, slots=True)
class Keeper:
    """A photo that stays, so that another may go.

    Attributes:
        photo: its identity as it was seen.
        sha256: of its bytes as they were seen.
    """

    photo: Photo
    sha256: bytes


@dataclass(frozen=True, slots=True)
class Marked:
    """One photo of a plan, with what must still be true when it is moved.

    Attributes:
        photo: its identity as it was seen.
        sha256: of its bytes as they were seen.
        keepers: the unmarked photos of its group; empty for a photo that stands in no group.
        companions: the other files of its unit; all go, or none.
    """

    photo: Photo
    sha256: bytes
    keepers: tuple[Keeper, ...] = ()
    companions: tuple[Photo, ...] = ()

    @property
    def files(self) -> tuple[Photo, ...]:
        """The photo and its companions."""
        return (self.photo, *self.companions)


@dataclass(frozen=True, slots=True)
class Plan:
    """What the user confirmed, frozen."""

    marked: tuple[Marked, ...]

    @property
    def size(self) -> int:
        """Total bytes, companions included."""
        return sum(file.size for item in self.marked for file in item.files)

    @property
    def count(self) -> int:
        """How many files, companions included."""
        return sum(len(item.files) for item in self.marked)


@dataclass(frozen=True, slots=True)
class Trashed:
    """A photo that is in the trash, with its companions.

    Attributes:
        location: where it is; None where the system does not tell.
        companions: the other files of its unit, each with where it is.
    """

    photo: Photo
    location: Path | None
    companions: tuple[tuple[Photo, Path | None], ...] = ()

    @property
    def files(self) -> tuple[Photo, ...]:
        """The photo and its companions, as they were in their folder."""
        return (self.photo, *(file for file, _ in self.companions))

    @property
    def size(self) -> int:
        """Total bytes, companions included."""
        return sum(file.size for file in self.files)


NO_LONGER_THERE: Final = say("It is no longer there.")
"""Why a photo that somebody else moved or deleted is not moved."""


@dataclass(frozen=True, slots=True)
class Failure:
    """A photo that was not moved, and why, as a sentence for the user."""

    photo: Photo
    reason: str

    @property
    def was_gone(self) -> bool:
        """Whether it was no longer there when its turn came; else it stayed where it was."""
        return self.reason == NO_LONGER_THERE


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a plan: every photo of it is in exactly one of the three.

    Attributes:
        trashed: is in the trash.
        failed: stayed, or could not be vouched for, or was no longer there.
        cancelled: was not tried.
        purge: its number in the journal, with which it can be undone; 0 for an empty plan.
    """

    trashed: tuple[Trashed, ...]
    failed: tuple[Failure, ...]
    cancelled: tuple[Photo, ...] = ()
    purge: int = 0


class State(Enum):
    """What the journal knows of one file of a purge.

    planned ─► moving ─► trashed ─► returning ─► restored
       └─► stayed ◄┘        ▲ └───────┘
    and lost: neither in its place nor found in a trash.
    """

    PLANNED = "planned"
    MOVING = "moving"
    TRASHED = "trashed"
    RETURNING = "returning"
    RESTORED = "restored"
    STAYED = "stayed"
    LOST = "lost"


@dataclass(frozen=True, slots=True)
class Drive:
    """The volume that a file was on when it went.

    Attributes:
        top: where it was mounted.
        name: what it is called wherever it is mounted, with where that name is from (see `drives`);
            "" where nobody can tell, or need to.
    """

    top: Path
    name: str


@dataclass(frozen=True, slots=True)
class Item:
    """One file of a purge, as the journal has it.

    Attributes:
        number: its name in the journal.
        purge: the number of its purge.
        unit: which photo of the purge it belongs to, counted from 0.
        is_lead: whether it is that photo itself, and no companion of it.
        photo: its identity when it was moved.
        sha256: of its bytes when it was moved; None where it never got so far.
        keeper: the photo that was to stay in its place; None where it stood in no group.
        state: what became of it.
        location: where it lies in a trash; None where nobody knows or it is in none.
        reason: why it stayed or is lost, as a sentence; "" elsewhere.
        changed: when that was written, seconds since 1970.
        folder: where its folder really was, all links followed; None where nobody wrote it down.
        drive: what that was on; None where nobody wrote it down.
    """

    number: int
    purge: int
    unit: int
    is_lead: bool
    photo: Photo
    sha256: bytes | None
    keeper: Path | None
    state: State
    location: Path | None
    reason: str
    changed: float
    folder: Path | None = None
    drive: Drive | None = None

    @property
    def was_gone(self) -> bool:
        """Whether it was no longer there when its turn came."""
        return self.state is State.STAYED and self.reason == NO_LONGER_THERE

    @property
    def is_away(self) -> bool:
        """Whether it is in a trash, or was to come back from there and did not."""
        return self.state in {State.TRASHED, State.RETURNING}


@dataclass(frozen=True, slots=True)
class PastPurge:
    """One purge of the history.

    Attributes:
        number: its name in the journal.
        begun: seconds since 1970.
        ended: likewise; None while it runs, and where it was killed and nobody looked since.
        trashed: photos of it that are in a trash.
        trashed_bytes: their total size, companions included.
        restored: photos of it that were brought back.
        stayed: photos of it that never left, and were there.
        lost: photos of it that cannot be found.
        open: photos of it that were cut off on their way, and could not be looked for since.
        gone: photos of it that were no longer there when their turn came.
    """

    number: int
    begun: float
    ended: float | None
    trashed: int
    trashed_bytes: int
    restored: int
    stayed: int
    lost: int
    open: int = 0
    gone: int = 0
