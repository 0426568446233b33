"""The engine's result as one versioned file of plain arrays, and back.

The file is what passes from the engine to the window: numpy's `.npz` (arrays of numbers and bytes,
never pickles), with the few texts as one JSON header. It is written whole or not at all.
"""

from __future__ import annotations

import io
import json
import os
import tempfile
from collections.abc import Sequence
from dataclasses import asdict, fields
from itertools import pairwise
from pathlib import Path
from typing import Any, Final, TypeAlias

import numpy as np
from numpy.typing import NDArray

from purger.core import garbage, texts
from purger.core.domain import (
    Bytes,
    Catalog,
    Clustering,
    Elbow,
    Findings,
    Floats,
    Pairs,
    Photo,
    Progress,
    Skipped,
    Stage,
    Steps,
    Traits,
)
from purger.core.errors import FindingsError, why_of
from purger.core.mapped import origin
from purger.core.records import MAY_BE_NONE
from purger.core.table import column, made
from purger.core.texts import say

VERSION: Final = 7
Arrays: TypeAlias = dict[str, NDArray[Any]]

_REPORT_EVERY = 5000
_NO_PRINT = bytes(32)
_PHOTO_COLUMNS = {
    "size": "<i8", "mtime_ns": "<i8", "device": "<u8", "inode": "<u8", "links": "<i4",
}  # fmt: skip
_TRAIT_COLUMNS = {
    "width": "<i4", "height": "<i4", "taken": "<f8", "has_gps": "?", "sharpness": "<f4",
    "clipping": "<f4", "is_motion": "?", "exposure": "<f8", "bias": "<f8", "focal_length": "<f8",
    "focus_distance": "<f8", "damaged": "?", "rating": "<i1",
}  # fmt: skip


def save(findings: Findings, file: Path) -> None:
    """Write findings to `file`, atomically.

    Raises:
        FindingsError: the disk is full or the folder may not be written.
    """
    with garbage.paused():
        arrays = _arrays(findings)
    try:
        _write(file, arrays)
    except OSError as error:
        raise FindingsError(
            say("The result of the scan cannot be written: {why}.", why=why_of(error))
        ) from None


def _arrays(findings: Findings) -> Arrays:
    catalog = findings.catalog
    return {
        "header": np.frombuffer(_header(findings).encode("ascii"), np.uint8),
        "origin": origin(findings.network, catalog.floor),
        "vectors": catalog.vectors,
        "digests": catalog.digests,
        "dhashes": catalog.dhashes,
        "tinies": catalog.tinies,
        **_clustering_columns(findings.clustering),
        **_columns("photo", catalog.photos, _PHOTO_COLUMNS),
        **_columns("traits", catalog.traits, _TRAIT_COLUMNS),
        **_words("tiles", list(column(catalog.traits, "tiles"))),
        **_words("paths", list(map(os.fsencode, column(catalog.photos, "text")))),
        **_companion_columns(catalog),
        **_skipped_columns(findings.skipped),
        **{f"pairs.{f.name}": getattr(findings.pairs, f.name) for f in fields(Pairs)},
    }


def load(file: Path) -> Steps[Findings]:
    """Read findings without vectors (`catalog.vectors` is n×0) and lumas: the window needs none.

    Raises:
        FindingsError: the file is missing, damaged or of another version.
    """
    yield Progress(Stage.LOAD)
    try:
        with (
            garbage.paused(),
            file.open("rb") as stream,
            np.load(stream, allow_pickle=False) as arrays,
        ):
            header = json.loads(arrays["header"].tobytes())
            _check_version(header)
            photos = yield from _photos(arrays, "photo", "paths")
            companions = yield from _companions(arrays, len(photos))
            traits = _traits(arrays, header)
            skipped = yield from _skipped(arrays, header["reasons"], len(photos))
            return Findings(
                roots=tuple(Path(root) for root in header["roots"]),
                catalog=Catalog(
                    photos, traits, np.empty((len(photos), 0), np.float32),
                    arrays["digests"], arrays["dhashes"], arrays["tinies"],
                    np.empty((len(photos), 0, 0), np.uint8),
                    companions=companions,
                    prints=_prints(arrays, companions),
                ),
                clustering=_clustering(arrays, header["elbow"]),
                pairs=Pairs(*(arrays[f"pairs.{f.name}"] for f in fields(Pairs))),
                skipped=skipped,
                model=header["model"],
                seconds=header["seconds"],
                peak_rss=header["peak_rss"],
                notes=tuple(map(texts.unpacked, header["notes"])),
                file=file,
                coming=header["coming"],
            )  # fmt: skip
    except FindingsError:
        raise
    except Exception as error:  # noqa: BLE001 - numpy and zipfile raise anything on damaged files
        raise FindingsError(
            say("The result of the scan is damaged ({name}).", name=type(error).__name__)
        ) from None


def load_vectors(file: Path) -> tuple[Floats, Bytes]:
    """Read the n×d vectors and n×32 digests alone, which `load` leaves to who needs them.

    Raises:
        FindingsError: the file is missing, damaged or of another version.
    """
    try:
        with file.open("rb") as stream, np.load(stream, allow_pickle=False) as arrays:
            _check_version(json.loads(arrays["header"].tobytes()))
            return arrays["vectors"], arrays["digests"]
    except FileNotFoundError:
        raise FindingsError(say("The result of the scan is gone; look again (F5).")) from None
    except FindingsError:
        raise
    except Exception as error:  # noqa: BLE001 - numpy and zipfile raise anything on damaged files
        raise FindingsError(
            say("The result of the scan is damaged ({name}).", name=type(error).__name__)
        ) from None


def packed(clustering: Clustering) -> bytes:
    """A clustering as bytes, for `unpacked` in another process."""
    stream = io.BytesIO()
    elbow = np.frombuffer(json.dumps(asdict(clustering.elbow)).encode("ascii"), np.uint8)
    columns: Arrays = {"elbow": elbow, **_clustering_columns(clustering)}
    np.savez(stream, allow_pickle=False, **columns)
    return stream.getvalue()


def unpacked(packed_: bytes) -> Clustering:
    """The clustering that `packed` made bytes of."""
    with np.load(io.BytesIO(packed_), allow_pickle=False) as arrays:
        return _clustering(arrays, json.loads(arrays["elbow"].tobytes()))


def _clustering_columns(clustering: Clustering) -> Arrays:
    return {name: getattr(clustering, name) for name in ("labels", "centres", "distances")}


def _clustering(arrays: Any, elbow: dict[str, Any]) -> Clustering:
    return Clustering(arrays["labels"], arrays["centres"], elbow_of(elbow), arrays["distances"])


def map_file(file: Path) -> Path:
    """Where the map of some findings is kept: beside them."""
    return file.with_suffix(".map")


def save_map(positions: Floats, file: Path) -> None:
    """Keep the n×2 positions of the photos of the findings `file`.

    Raises:
        FindingsError: the disk is full or the folder may not be written.
    """
    try:
        _write(map_file(file), {"positions": positions})
    except OSError as error:
        raise FindingsError(say("The map cannot be written: {why}.", why=why_of(error))) from None


def load_map(file: Path) -> Floats | None:
    """Read the positions that are kept for the findings `file`; None where there are none."""
    try:
        with map_file(file).open("rb") as stream, np.load(stream, allow_pickle=False) as arrays:
            positions: Floats = arrays["positions"]
            return positions
    except Exception:  # noqa: BLE001 - likewise
        return None


def _check_version(header: dict[str, Any]) -> None:
    if header["version"] != VERSION:
        raise FindingsError(say("The result of the scan is of another version."))


def _header(findings: Findings) -> str:
    # json's default escapes carry the surrogates of names that are not UTF-8
    return json.dumps({
        "version": VERSION,
        "roots": [str(root) for root in findings.roots],
        "reasons": [texts.packed(reason) for reason in _reasons(findings.skipped)],
        "formats": column(findings.catalog.traits, "format"),
        "cameras": column(findings.catalog.traits, "camera"),
        "elbow": asdict(findings.clustering.elbow),
        "model": findings.model,
        "seconds": findings.seconds,
        "peak_rss": findings.peak_rss,
        "notes": [texts.packed(note) for note in findings.notes],
        "coming": findings.coming,
    })  # fmt: skip


def elbow_of(raw: dict[str, Any]) -> Elbow:
    """The elbow that `dataclasses.asdict` and JSON made `raw` of."""
    return Elbow(
        tuple(raw["tried"]), tuple(raw["inertia"]), tuple(raw["silhouette"]), raw["chosen"]
    )


def _columns(prefix: str, records: Sequence[object], kinds: dict[str, str]) -> Arrays:
    return {
        f"{prefix}.{name}": np.array(column(records, name), np.dtype(kind))
        for name, kind in kinds.items()
    }


def _words(name: str, words: Sequence[bytes]) -> Arrays:
    ends = np.cumsum([0, *map(len, words)], dtype=np.int64)
    return {f"{name}.bytes": np.frombuffer(b"".join(words), np.uint8), f"{name}.ends": ends}


def _split(arrays: Any, name: str) -> list[bytes]:
    """The inverse of `_words`."""
    every, ends = arrays[f"{name}.bytes"].tobytes(), arrays[f"{name}.ends"].tolist()
    return [every[start:end] for start, end in pairwise(ends)]


def _companion_columns(catalog: Catalog) -> Arrays:
    """Companions as photos of their own, and how many of them each row has."""
    every = [file for files in catalog.companions for file in files]
    return {
        "companion.counts": np.array([len(files) for files in catalog.companions], np.int32),
        **_columns("companion", every, _PHOTO_COLUMNS),
        **_words("companion.paths", [file.raw for file in every]),
        "companion.prints": np.frombuffer(
            b"".join(catalog.prints.get(file, _NO_PRINT) for file in every), np.uint8
        ).reshape(len(every), len(_NO_PRINT)),
    }


def _companions(arrays: Any, rows: int) -> Steps[tuple[tuple[Photo, ...], ...]]:
    every = yield from _photos(arrays, "companion", "companion.paths")
    counts = arrays["companion.counts"]
    if len(counts) != rows or (counts < 0).any() or counts.sum() != len(every):
        raise ValueError("companions do not fit the photos")
    ends = np.cumsum([0, *counts.tolist()]).tolist()
    return tuple(every[start:end] for start, end in pairwise(ends))


def _prints(arrays: Any, companions: tuple[tuple[Photo, ...], ...]) -> dict[Photo, bytes]:
    every = [file for files in companions for file in files]
    known = zip(every, map(bytes, arrays["companion.prints"]), strict=True)
    return {file: found for file, found in known if found != _NO_PRINT}


def _reasons(skipped: Sequence[Skipped]) -> dict[str, int]:
    """The reasons, each once, and their numbers: a million files are skipped for a few."""
    return {reason: place for place, reason in enumerate({skip.reason: 0 for skip in skipped})}


def _skipped_columns(skipped: Sequence[Skipped]) -> Arrays:
    places = _reasons(skipped)
    return {
        "skipped.reason": np.array([places[skip.reason] for skip in skipped], np.int32),
        **_words("skipped.paths", [skip.raw for skip in skipped]),
    }


def _skipped(arrays: Any, raw: Sequence[Any], rows: int) -> Steps[tuple[Skipped, ...]]:
    reasons = [texts.unpacked(reason) for reason in raw]
    paths, places = _split(arrays, "skipped.paths"), arrays["skipped.reason"].tolist()
    found: list[Skipped] = []
    for path, place in zip(paths, places, strict=True):
        if len(found) % _REPORT_EVERY == 0:
            yield Progress(Stage.LOAD, rows, rows)
        found.append(Skipped.at(os.fsdecode(path), reasons[place]))
    return tuple(found)


def _photos(arrays: Any, kind: str, paths: str) -> Steps[tuple[Photo, ...]]:
    names = arrays[f"{paths}.bytes"].tobytes()
    ends = arrays[f"{paths}.ends"].tolist()
    columns = {name: arrays[f"{kind}.{name}"].tolist() for name in _PHOTO_COLUMNS}
    if any(len(of) != len(ends) - 1 for of in columns.values()):
        raise ValueError("columns of photos have different lengths")
    photos: list[Photo] = []
    for start in range(0, len(ends) - 1, _REPORT_EVERY):
        yield Progress(Stage.LOAD, start, len(ends) - 1)
        some = slice(start, start + _REPORT_EVERY)
        places = pairwise(ends[start : start + _REPORT_EVERY + 1])
        slots: dict[str, Sequence[Any]] = {name: of[some] for name, of in columns.items()}
        slots["_text"] = [os.fsdecode(names[begin:end]) for begin, end in places]
        slots["ctime_ns"] = [0] * len(slots["_text"])
        photos += made(Photo, len(slots["_text"]), slots)
    return tuple(photos)


def _traits(arrays: Any, header: dict[str, Any]) -> tuple[Traits, ...]:
    columns = {name: arrays[f"traits.{name}"].tolist() for name in _TRAIT_COLUMNS}
    for name in MAY_BE_NONE:
        columns[name] = [None if value != value else value for value in columns[name]]  # noqa: PLR0124 - NaN
    columns["tiles"] = _split(arrays, "tiles")
    columns |= {"format": header["formats"], "camera": header["cameras"]}
    return tuple(made(Traits, len(columns["tiles"]), columns))


def _write(file: Path, arrays: Arrays) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    descriptor, name = tempfile.mkstemp(dir=file.parent, prefix=f".findings-{os.getpid()}-")
    try:
        with os.fdopen(descriptor, "wb") as stream:
            np.savez(stream, allow_pickle=False, **arrays)
        Path(name).replace(file)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
