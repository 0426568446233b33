"""The recipe: the one module that knows the order of the stages.

scan ─► known in the cache? ─► decode ─► embed ─► cache ─► catalog ─► cluster ─► neighbours
"""

from __future__ import annotations

import logging
import sys
import time
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import ExitStack, closing, contextmanager, suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from purger.core import accelerators, decode, garbage, power, snapshot, store
from purger.core.belongings import prints_of
from purger.core.beside import Beside
from purger.core.columns import Columns
from purger.core.decoders import Decoders
from purger.core.domain import (
    Catalog,
    Clustering,
    Decoded,
    Elbow,
    Findings,
    Floats,
    Looks,
    Pairs,
    Photo,
    Progress,
    Scanned,
    Skipped,
    Stage,
    Steps,
)
from purger.core.early import Early, Viewer
from purger.core.embed import BATCH, Embedder, OpeningEmbedder, begin_model
from purger.core.errors import LockedStoreError, PhotoError, StoreError
from purger.core.firstpass import FirstPass
from purger.core.lanes import NOT_ANSWERING
from purger.core.later import Later
from purger.core.nearest import cached_as, read_one, weigh
from purger.core.neighbours import neighbours
from purger.core.pace import takes_at_most
from purger.core.reading import Reading
from purger.core.scan import NOT_LISTED, Roots, roots_of, walked
from purger.core.store import Known, Store
from purger.core.table import column
from purger.core.texts import say, sayn
from purger.core.units import RAW_SUFFIXES
from purger.core.watchlist import Watchlist

logger = logging.getLogger(__name__)

_BROKEN = say(
    "The decoders of some formats stopped so often that the scan went on "
    "without them; the files that were not read are listed as skipped."
)
_NOT_LISTED = say(
    "A drive did not answer while its folders were listed: the photos that were not seen there are "
    "missing here. Look again once the drive is well."
)
_KEPT_AT_ONCE = 64
_MADE_AT_ONCE = 50_000
_KEPT_AFTER = 1.0  # seconds
_PRUNING_SECONDS = 2.0
_PATIENCE = 1.0  # seconds that reading waits for another run that writes the cache
_LOCKED_SECONDS = 5.0  # between two such waits
_UNKEPT = 2000  # photos that may wait meanwhile
_BYTES_A_PHOTO = 30_000  # of the cache
_NO_PIXELS = np.empty((0, 0, 3), np.uint8)
_BESIDE = 20_000  # photos; with more, what both need at once takes memory and gains little
_OPENING = 0.05  # seconds
_SHORT = 8.0  # seconds of one core
_TOLD_EVERY = 0.2  # seconds
_WEIGHED = 2000  # photos of which `similar` compares more than the embedding


@dataclass(frozen=True, slots=True)
class Request:
    """What to look at, and how.

    Attributes:
        folders: at least one.
        clusters: K of KMeans, None to let it choose itself.
        use_cache: whether to read and write the cache.
        model: a network's name or card file, None for the embedded one.
        turned: whether to look for mirrored copies, and for those turned by their pixels.
        cache_limit: bytes that the cache may take, None for as many as it needs.
        quiet: whether to leave half of the cores to others; on battery that is done anyway.
        accelerate: whether an accelerator may compute the network, where one is faster.
    """

    folders: tuple[Path, ...]
    clusters: int | None = None
    use_cache: bool = True
    model: str | None = None
    turned: bool = False
    cache_limit: int | None = None
    quiet: bool = False
    accelerate: bool = True


@dataclass(frozen=True, slots=True)
class Similar:
    """A photo that resembles another; `probability` that a person calls them duplicates.

    `is_copy` tells whether it has the same bytes.
    """

    photo: Photo
    probability: float
    cosine: float
    is_copy: bool


_Show: TypeAlias = tuple[Viewer, Callable[[Catalog, Pairs, int], Steps[Findings]]]


class _Clock:
    """Wall-clock seconds by stage."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = {"decode": 0.0, "embed": 0.0}

    @contextmanager
    def time(self, name: str) -> Iterator[None]:
        start = time.perf_counter()
        try:
            yield
        finally:
            self.seconds[name] = self.seconds.get(name, 0.0) + time.perf_counter() - start


def find(
    request: Request,
    embedder: Embedder | None = None,
    cache: Path | None = None,
    viewer: Viewer | None = None,
) -> Steps[Findings]:
    """Scan the folders and find clusters and pairs of near-duplicates.

    Args:
        request: what to look at.
        embedder: the network; None loads the one that the request names.
        cache: the cache file; None for the user's own.
        viewer: who wants to see groups before the end; the result is the same with and without.

    Raises:
        FolderError: a folder cannot be scanned.
        ModelError: the network is missing or altered.
    """
    clock = _Clock()
    with clock.time("scan"):
        roots = yield from roots_of(request.folders)
        last = _last(request, cache, roots)
        network = embedder or begin_model(request.model, threads=1)
        scanned = yield from walked(roots)
    loading = Later("scipy.sparse.csgraph", "purger.core.cluster")
    if viewer is not None:
        loading.begin(1)  # the first groups need it
    reading = _Reading(network, clock, _cache(request, cache), request, roots, last, loading)

    def whole(
        catalog: Catalog, clustering: Clustering, pairs: Pairs, coming: int
    ) -> Steps[Findings]:
        prints = yield from prints_of(catalog, pairs)
        skipped = (*scanned.skipped, *reading.skipped)
        return Findings(
            roots=roots.paths,
            catalog=replace(catalog, prints=prints) if prints else catalog,
            clustering=clustering,
            pairs=pairs,
            skipped=tuple(sorted(skipped, key=lambda skip: skip.raw)),
            model=network.name,
            seconds=clock.seconds.copy(),
            peak_rss=peak_rss(),
            notes=tuple(reading.notes),
            network=network.digest,
            coming=coming,
        )

    def so_far(catalog: Catalog, pairs: Pairs, coming: int) -> Steps[Findings]:
        units = dict(zip(column(scanned.photos, "text"), scanned.companions, strict=False))
        companions = tuple(units.get(text, ()) for text in column(catalog.photos, "text"))
        return whole(replace(catalog, companions=companions), _as_one(catalog), pairs, coming)

    catalog = yield from reading.read(scanned, None if viewer is None else (viewer, so_far))
    clustering, pairs = yield from _looked_at(catalog, request, clock)
    with clock.time("neighbours"):
        found = yield from whole(catalog, clustering, pairs, 0)
    return replace(found, seconds=clock.seconds)


def read(
    request: Request, embedder: Embedder | None = None, cache: Path | None = None
) -> Steps[Catalog]:
    """Scan and read the folders, and go no further; as `find` for the rest."""
    network = embedder or begin_model(request.model, threads=1)
    roots = yield from roots_of(request.folders)
    last = _last(request, cache, roots)
    scanned = yield from walked(roots)
    reading = _Reading(network, _Clock(), _cache(request, cache), request, roots, last)
    return (yield from reading.read(scanned))


def clusters(
    request: Request,
    most: int | None = None,
    embedder: Embedder | None = None,
    cache: Path | None = None,
) -> Steps[tuple[Catalog, Clustering]]:
    """Read the folders and cluster the photos, without looking for duplicates.

    Args:
        request: what to look at; `clusters` is not heeded, the number is chosen.
        most: the largest K to try, None for the usual limit.
        embedder: as for `find`.
        cache: as for `find`.

    Raises:
        FolderError, ModelError: as for `find`.
        PhotoError: there is no photo that can be read.
    """
    catalog = yield from read(request, embedder, cache)
    if not len(catalog):
        raise PhotoError(say("There is no photo to cluster."))
    from purger.core.cluster import Clusterer  # noqa: PLC0415 - scikit-learn takes a second to load

    clusterer = Clusterer(catalog.vectors, catalog.digests)
    elbow = yield from clusterer.curve(most)
    clustering = yield from clusterer.cluster(elbow.chosen)
    return catalog, replace(clustering, elbow=elbow)


def similar(
    photo: Path,
    request: Request,
    k: int = 10,
    embedder: Embedder | None = None,
    cache: Path | None = None,
) -> Steps[list[Similar]]:
    """The `k` photos most similar to `photo`, byte copies first, then nearest first; not itself.

    The photo may lie anywhere.

    Raises:
        PhotoError: the photo cannot be read.
        FolderError, ModelError: as for `find`.
    """
    network = embedder or begin_model(request.model, threads=1)
    with Decoders(1) as apart:
        asked = read_one(photo, network, apart)
    catalog = yield from read(request, network, cache)
    near = _candidates(asked, catalog, k)
    pairs = weigh(asked, [_row(catalog, row) for row in near], network)
    rows = np.array(near, np.int64)[pairs.second - 1]
    copies = (catalog.digests[rows] == np.frombuffer(asked.looks.digest, np.uint8)).all(axis=1)
    probability = np.where(copies, np.float32(1), pairs.probability)
    nearest = np.lexsort((rows, -pairs.cosine, -probability, ~copies))[:k]
    return [
        Similar(
            catalog.photos[rows[i]], float(probability[i]), float(pairs.cosine[i]), bool(copies[i])
        )
        for i in nearest
    ]


def _candidates(asked: Known, catalog: Catalog, k: int) -> list[int]:
    """The rows, ascending, that are worth weighing: nearest by embedding, and of one moment.

    The photo itself is none, by whatever name it was reached.
    """
    if not len(catalog):
        return []
    cosine = catalog.vectors @ asked.vector
    count = min(len(catalog), k + 1 + _WEIGHED)  # one may be itself
    near = set(np.argpartition(-cosine, count - 1)[:count].tolist())
    if asked.traits.taken is not None:
        near |= set(np.flatnonzero(catalog.taken() == asked.traits.taken).tolist())
    return [row for row in sorted(near) if not _is_one_file(catalog.photos[row], asked.photo)]


def _is_one_file(one: Photo, other: Photo) -> bool:
    by_inode = one.inode != 0 and (one.device, one.inode) == (other.device, other.inode)
    return by_inode or one.path == other.path


def _cache(request: Request, cache: Path | None) -> Path | None:
    return (cache or store.default_file()) if request.use_cache else None


def _last(request: Request, cache: Path | None, roots: Roots) -> snapshot.Reader:
    file = _cache(request, cache)
    return snapshot.Reader(None if file is None else snapshot.file_of(file, roots.paths))


def _row(catalog: Catalog, row: int) -> Known:
    looks = Looks(
        catalog.digests[row].tobytes(),
        catalog.dhashes[row].tobytes(),
        catalog.tinies[row],
        catalog.lumas[row],
    )
    return Known(catalog.photos[row], catalog.traits[row], looks, catalog.vectors[row])


class _Reading:
    """Scanned photos to a catalog, through the cache.

    Attributes:
        skipped: what could not be read.
        notes: what went wrong with the cache, one sentence each.
    """

    def __init__(
        self,
        network: Embedder,
        clock: _Clock,
        cache: Path | None,
        request: Request,
        roots: Roots,
        last: snapshot.Reader,
        loading: Later | None = None,
    ) -> None:
        self.skipped: list[Skipped] = []
        self.notes: list[str] = []
        self._network = network
        self._opening = network if isinstance(network, OpeningEmbedder) else None
        self._clock = clock
        self._cache = cache
        self._folders = roots.paths
        self._last = last
        self._loading = loading or Later()
        self._limit = request.cache_limit
        self._is_quiet = request.quiet
        self._may_accelerate = request.accelerate
        self._is_turned = request.turned
        self._is_cacheless = False
        self._unkept: list[tuple[Decoded, Floats]] = []
        self._locked_until = 0.0
        self._lost = 0
        self._elsewhere = 0.0
        self._seconds_left: float | None = None
        self._model = cached_as(network)

    def read(self, scanned: Scanned, show: _Show | None = None) -> Steps[Catalog]:
        """Read every photo: from the cache where it did not change, else from the file.

        Args:
            scanned: what there is.
            show: who wants to see what was read so far, and what makes findings of it.
        """
        photos = scanned.photos
        columns = Columns(photos, self._network.dim, (self._cache or store.default_file()).parent)
        with ExitStack() as stack:
            cache = self._opened(stack)
            yield Progress(Stage.DECODE)
            while not self._last.is_ready:
                yield Progress(Stage.DECODE)
            stamp, found = self._stamped(cache)
            if found is not None:
                self._loading.begin()
                columns.adopt(found)
            used = len(columns)
            yield Progress(Stage.DECODE)
            others = yield from self._full(columns.missing())
            yield from self._put_known(cache, others, columns)
            yield Progress(Stage.DECODE, len(columns) + len(self.skipped), len(photos))
            watchlist = stack.enter_context(Watchlist(cache, decode.DECODERS, self._without_cache))
            unread = self._unread([photo for photo in others if photo not in columns], watchlist)
            # before anything is read: then what goes for it is what is looked at no more
            self._note_visits(cache, columns, found, len(unread))
            self._load_if_short(unread, is_shown=show is not None)
            yield from self._accelerate(len(unread), stack)
            first = early = None
            if show is not None:
                early = stack.enter_context(self._early(show, columns))
                early.look(len(unread))
                first = stack.enter_context(FirstPass(unread))
                for _ in first.begin():
                    yield Progress(Stage.DECODE, len(columns) + len(self.skipped), len(photos))
            for read in self._kept(unread, watchlist, cache, first):
                for known in read:
                    columns.put(known)
                if first is not None:
                    first.note(read)
                self._is_open(0)
                rest = len(photos) - len(columns) - len(self.skipped)
                self._loading.look(rest, len(unread), self._seconds_left)
                if early is not None:
                    early.look(rest, self._elsewhere)
                yield Progress(
                    Stage.DECODE, len(columns) + len(self.skipped), len(photos), self._seconds_left
                )
            yield from self._until_open()
            self._tell_lost(scanned)
            self._prune(cache)
            yield Progress(Stage.DECODE, len(columns) + len(self.skipped), len(photos))
            is_kept = snapshot.is_stale(found, used, len(columns)) and self._is_still(cache, stamp)
            room = self._room(cache)
        companions = self._companions(scanned, columns.rows())
        catalog = columns.catalog(self._network.floor, companions)
        if is_kept and stamp is not None and self._cache is not None:
            file = snapshot.file_of(self._cache, self._folders)
            snapshot.write_meanwhile(file, catalog, stamp, room)
        return catalog

    def _is_open(self, seconds: float) -> bool:
        """Whether the network is open, or is so in that time; raises that it cannot be."""
        return self._opening is None or self._opening.is_open(seconds)

    def _until_open(self) -> Iterator[Progress]:
        """Where nothing was decoded: what is wrong with the network is told all the same."""
        while not self._is_open(_OPENING):
            yield Progress(Stage.LOAD)

    def _tell_lost(self, scanned: Scanned) -> None:
        """A sentence each for photos of drives that failed, those never seen, those not kept."""
        if self._lost:
            self.notes.append(_not_kept(self._lost))
        if any(skip.reason == NOT_LISTED for skip in scanned.skipped):
            self.notes.append(_NOT_LISTED)
        reasons = decode.FAILED_DRIVE | {NOT_ANSWERING}
        lost = sum(skip.reason in reasons for skip in self.skipped)
        if lost:
            self.notes.append(_drive_failed(lost))

    def _accelerate(self, photos: int, stack: ExitStack) -> Steps[None]:
        """Let an accelerator compute, if there is one that is faster."""
        if self._may_accelerate:
            self._network = yield from accelerators.faster(self._network, photos)
            stack.enter_context(accelerators.watched(self._network))

    def _unread(self, unread: list[Photo], watchlist: Watchlist) -> list[Photo]:
        """What is to be decoded: not what stops decoders again and again."""
        killers = watchlist.killers(unread)
        self.skipped += [Skipped(photo.path, why) for photo, why in killers.items()]
        return [photo for photo in unread if photo not in killers] if killers else unread

    def _load_if_short(self, unread: Sequence[Photo], *, is_shown: bool) -> None:
        # a viewer waits for the first group, and not for what is needed in the end
        if takes_at_most(0.0 if is_shown else _SHORT, unread):
            self._loading.begin()

    def _full(self, photos: Sequence[Photo]) -> Steps[list[Photo]]:
        """Those that are not empty; of the others nothing can be known, and none is opened."""
        full: list[Photo] = []
        for start in range(0, len(photos), _MADE_AT_ONCE):
            with garbage.paused():
                for photo in photos[start : start + _MADE_AT_ONCE]:
                    if photo.size:
                        full.append(photo)
                    else:
                        self.skipped.append(Skipped.at(photo.text, decode.EMPTY))
            yield Progress(Stage.DECODE)
        return full

    def _stamped(
        self, cache: Store | None
    ) -> tuple[snapshot.Stamp | None, snapshot.Snapshot | None]:
        """What a snapshot must agree with, and the last one if it does."""
        if cache is None:
            return None, None
        try:
            stamp = snapshot.Stamp(self._model, cache.generation())
        except LockedStoreError:  # it may be written later
            return None, None
        except StoreError as error:
            self._without_cache(error)
            return None, None
        found = self._last.result
        if found is None or found.stamp != stamp or found.dim != self._network.dim:
            return stamp, None
        return stamp, found

    def _is_still(self, cache: Store | None, stamp: snapshot.Stamp | None) -> bool:
        """Whether the cache has forgotten nothing meanwhile."""
        if cache is None or stamp is None or self._is_cacheless or self._lost:
            return False
        with suppress(StoreError):
            return cache.generation() == stamp.generation
        return False

    def _room(self, cache: Store | None) -> int | None:
        """Bytes that snapshots may take; None for as many as they need."""
        if cache is None or self._limit is None:
            return None
        with suppress(StoreError):
            size = cache.size()
            return self._limit - size.used + size.snapshots
        return 0

    def _early(self, show: _Show, columns: Columns) -> Early:
        viewer, whole = show
        return Early(viewer, columns, whole, self._network.floor, turned=self._is_turned)

    def _companions(
        self, scanned: Scanned, rows: NDArray[np.intp]
    ) -> tuple[tuple[Photo, ...], ...]:
        """Of the photos that were read; the RAW of one that cannot be is one more that cannot."""
        if len(rows) == len(scanned.photos):
            return scanned.companions
        is_read = np.zeros(len(scanned.photos), np.bool_)
        is_read[rows] = True
        for is_lead_read, companions in zip(is_read.tolist(), scanned.companions, strict=True):
            self.skipped += [
                Skipped(file.path, say("The photo that it belongs to cannot be read."))
                for file in companions
                if not is_lead_read and file.path.suffix.lower() in RAW_SUFFIXES
            ]
        return tuple(map(scanned.companions.__getitem__, rows.tolist()))

    def _opened(self, stack: ExitStack) -> Store | None:
        try:
            return (
                None if self._cache is None else stack.enter_context(Store(self._cache, _PATIENCE))
            )
        except StoreError as error:
            self._without_cache(error)
            return None

    def _put_known(
        self, cache: Store | None, photos: Sequence[Photo], columns: Columns
    ) -> Iterator[Progress]:
        if cache is None or not photos:
            return
        told, total = time.monotonic(), len(columns) + len(photos)
        try:
            for known in cache.known(photos, self._model):
                if known.vector.size == self._network.dim:
                    columns.put(known)
                if time.monotonic() > told + _TOLD_EVERY:
                    told = time.monotonic()
                    yield Progress(Stage.DECODE, len(columns), total)
        except StoreError as error:
            self._without_cache(error)

    def _kept(
        self,
        photos: Sequence[Photo],
        watchlist: Watchlist,
        cache: Store | None,
        first: FirstPass | None,
    ) -> Iterator[list[Known]]:
        """Read photos; what came is in the cache within a second or so."""
        contents = self._contents(cache, photos)
        again: list[Photo] = []
        yield from self._decoded(photos, watchlist, cache, contents, again, first)
        yield from self._decoded(again, watchlist, cache, {}, again)

    def _decoded(
        self,
        photos: Sequence[Photo],
        watchlist: Watchlist,
        cache: Store | None,
        contents: Mapping[int, Collection[bytes]],
        again: list[Photo],
        first: FirstPass | None = None,
    ) -> Iterator[list[Known]]:
        """As `_kept`; `again` gets those whose bytes seemed to be known and are not."""
        if not photos:
            return
        photos = (first.order() if first is not None else None) or photos
        cores = power.cores(is_quiet=self._is_quiet)
        apart = Decoders(cores, watchlist.suspects(photos))
        reading = Reading(self._network, apart, cores, BATCH, contents)
        fresh: list[tuple[Decoded, Floats]] = []
        kept = looked = time.monotonic()
        elsewhere = self._elsewhere
        try:
            with self._clock.time("decode"), closing(reading.read(photos, watchlist.note)) as steps:
                for step in steps:
                    order = None if first is None else first.order()
                    if order is not None:
                        reading.order(order)
                    if time.monotonic() > looked + power.LOOK_SECONDS:
                        looked = time.monotonic()
                        reading.allow(power.cores(is_quiet=self._is_quiet))
                    self.skipped += step.skipped
                    self._seconds_left = reading.left
                    self._elsewhere = elsewhere + apart.worked
                    new = step.read + self._recalled(cache, step.met, again)
                    fresh += new
                    if len(fresh) >= _KEPT_AT_ONCE or time.monotonic() > kept + _KEPT_AFTER:
                        self._keep(cache, fresh)
                        fresh, kept = [], time.monotonic()
                    yield [Known(d.photo, d.traits, d.looks, vector) for d, vector in new]
        finally:
            self._keep(cache, fresh + reading.rest(), is_last=True)
        self._clock.seconds["embed"] += reading.busy
        watchlist.keep(apart.killers)
        if apart.is_broken:
            self.notes.append(_BROKEN)

    def _contents(
        self, cache: Store | None, photos: Sequence[Photo]
    ) -> Mapping[int, Collection[bytes]]:
        """What is known of other names and times, among which moved photos may be."""
        if cache is None or self._is_cacheless:
            return {}
        try:
            return cache.contents((photo.size for photo in photos), self._model)
        except StoreError as error:
            self._without_cache(error)
            return {}

    def _recalled(
        self, cache: Store | None, met: Sequence[tuple[Photo, bytes]], again: list[Photo]
    ) -> list[tuple[Decoded, Floats]]:
        """What is known of bytes that were met under another name."""
        found = []
        for photo, digest in met:
            known = None
            if cache is not None and not self._is_cacheless:
                try:
                    known = cache.recall(photo, digest, self._model)
                except StoreError as error:
                    self._without_cache(error)
            if known is None or known[1].size != self._network.dim:
                again.append(photo)
            else:
                found.append(known)
        return found

    def _keep(
        self, cache: Store | None, read: list[tuple[Decoded, Floats]], *, is_last: bool = False
    ) -> None:
        """Put what was read into the cache; while another run holds it, some photos may wait."""
        if cache is None or self._is_cacheless:
            return
        if self._unkept:  # what waits longer than a moment waits without its pixels
            read = [(replace(one, pixels=_NO_PIXELS), vector) for one, vector in read]
        self._unkept += read
        if not self._unkept or (time.monotonic() < self._locked_until and not is_last):
            return
        try:
            cache.put(self._unkept, self._model)
            self._unkept = []
            if self._limit is not None:
                next(cache.prune(self._limit), None)  # one step takes more than was put
        except LockedStoreError as error:
            logger.info("what is read waits to be kept: %s", error)
            self._locked_until = time.monotonic() + _LOCKED_SECONDS
            lost = len(self._unkept) if is_last else max(0, len(self._unkept) - _UNKEPT)
            self._lost += lost
            waiting = self._unkept[lost:]
            self._unkept = [(replace(one, pixels=_NO_PIXELS), vector) for one, vector in waiting]
        except StoreError as error:
            self._without_cache(error)

    def _note_visits(
        self, cache: Store | None, columns: Columns, found: snapshot.Snapshot | None, unread: int
    ) -> None:
        if self._is_tight(cache, unread):
            self._visited(cache, columns.known(), days=0)
        elif found is not None and found.is_fresh:
            self._visited(cache, columns.put_ones())
        else:
            self._visited(cache, columns.known())

    def _is_tight(self, cache: Store | None, unread: int) -> bool:
        """Whether something must be forgotten for what is going to be read."""
        if cache is None or self._limit is None or not unread:
            return False
        with suppress(StoreError):
            return cache.size().used + unread * _BYTES_A_PHOTO > self._limit
        return False

    def _visited(
        self, cache: Store | None, photos: Sequence[Photo], days: int = store.FRESH_DAYS
    ) -> None:
        """Note what is still looked at, where that was not done within so many days."""
        if cache is None or self._is_cacheless or not photos:
            return
        try:
            cache.visit(photos, days=days)
        except StoreError as error:
            logger.info("what is looked at is not noted: %s", error)

    def _prune(self, cache: Store | None) -> None:
        """Forget what was not looked at for longest, as far as the limit asks for it."""
        if cache is None or self._is_cacheless or self._limit is None:
            return
        until = time.monotonic() + _PRUNING_SECONDS
        try:
            for _ in cache.prune(self._limit):
                if time.monotonic() > until:  # the next scan goes on with it
                    break
        except StoreError as error:
            logger.info("the cache is not pruned: %s", error)

    def _without_cache(self, error: StoreError) -> None:
        if self._is_cacheless:
            return
        self._is_cacheless = True
        logger.info("the scan goes on without the cache: %s", error)
        self.notes.append(
            say(
                "{error} The scan went on without it; the next one will take as long.",
                error=str(error),
            )
        )


def _not_kept(photos: int) -> str:
    return sayn(
        "Another purger held the cache while photos were read: {n} photo is not in it and will be "
        "read again the next time.",
        "Another purger held the cache while photos were read: {n} photos are not in it and will "
        "be read again the next time.",
        photos,
    )


def _drive_failed(photos: int) -> str:
    return sayn(
        "A drive failed while it was read: {n} photo of it is missing here. Look again once the "
        "drive is well.",
        "A drive failed while it was read: {n} photos of it are missing here. Look again once the "
        "drive is well.",
        photos,
    )


def _looked_at(
    catalog: Catalog, request: Request, clock: _Clock
) -> Steps[tuple[Clustering, Pairs]]:
    """The clusters and the pairs; of no more photos than `_BESIDE` both are sought at once."""
    if not len(catalog):
        dim = catalog.vectors.shape[1]
        none = np.empty(0, np.int32), np.empty((0, dim), np.float32), Elbow((), (), (), 0)
        yield Progress(Stage.NEIGHBOURS)
        return Clustering(*none), Pairs.none()
    with clock.time("cluster"):
        # here: whatever limits its threads must be loaded before they are limited
        from purger.core.cluster import cluster  # noqa: PLC0415 - scikit-learn loads slowly

    clusters = cluster(catalog.vectors, catalog.digests, request.clusters)
    is_large = len(catalog) > _BESIDE
    pairs = (
        neighbours(catalog, turned=request.turned, spared=0 if is_large else 1)
        if len(catalog) > 1
        else _no_pairs()
    )
    if is_large:
        with clock.time("cluster"):
            clustering = yield from clusters
        with clock.time("neighbours"):
            return clustering, (yield from pairs)
    with Beside(pairs) as beside:
        with clock.time("cluster"):
            clustering = yield from clusters
        found = yield from beside.result()
    clock.seconds["neighbours"] = beside.seconds
    return clustering, found


def _as_one(catalog: Catalog) -> Clustering:
    """All photos in one cluster."""
    centre = np.zeros((1, catalog.vectors.shape[1]), np.float32)
    return Clustering(np.zeros(len(catalog), np.int32), centre, Elbow((), (), (), 1))


def _no_pairs() -> Steps[Pairs]:
    yield Progress(Stage.NEIGHBOURS)
    return Pairs.none()


def peak_rss() -> int:
    """Peak resident memory of this process in bytes, 0 where the system does not tell.

    Linux keeps `ru_maxrss` across `exec`, with what the parent had (getrusage(2) does not say so):
    a child of a large program would tell that. `VmHWM` is of the program that runs.
    """
    with suppress(OSError, ValueError, IndexError):
        status = Path("/proc/self/status").read_text("ascii")
        return int(status.partition("VmHWM:")[2].split(maxsplit=1)[0]) * 1024
    try:
        import resource  # noqa: PLC0415 - does not exist on Windows
    except ImportError:
        return 0
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak if sys.platform == "darwin" else peak * 1024
