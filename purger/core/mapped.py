"""A file of findings, read where it lies: a few photos of a million cost a few pages of the file.

`findings.load` reads all of it. The columns here are maps of the file instead, and the file is not
held open by any but these.
"""

from __future__ import annotations

import json
import os
import struct
import zipfile
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any, Final, Self

import numpy as np
from numpy.typing import NDArray

from purger.core.domain import Bytes, Floats, Photo, Rows
from purger.core.errors import FindingsError
from purger.core.texts import say

_LOCAL_HEADER: Final = 30
_LENGTHS_AT: Final = 26
_PHOTO: Final = ("size", "mtime_ns", "device", "inode", "links")
_COLUMNS: Final = (
    "vectors", "digests", "origin", "traits.taken", "paths.bytes", "paths.ends", "pairs.first",
    "pairs.second", "pairs.probability", *(f"photo.{name}" for name in _PHOTO),
)  # fmt: skip


@dataclass(frozen=True, slots=True, eq=False)
class Library:
    """The photos of some findings, as far as they are looked at.

    Attributes:
        vectors: n×d float32.
        digests: n×32 uint8.
        taken: n float64, NaN where it is not known.
        network: fingerprint of the network that made the vectors.
        floor: cosine of vectors of photos that have nothing in common.
    """

    vectors: Floats
    digests: Bytes
    taken: NDArray[np.float64]
    network: str
    floor: float
    _columns: dict[str, NDArray[Any]]

    @classmethod
    def open(cls, file: Path) -> Self:
        """Map the columns of a file that `findings.save` wrote.

        Raises:
            FindingsError: the file is missing, damaged or of another version.
        """
        try:
            columns = _mapped(file)
            origin = json.loads(columns["origin"].tobytes())
            return cls(
                columns["vectors"], columns["digests"], columns["traits.taken"],
                origin["network"], float(origin["floor"]), columns,
            )  # fmt: skip
        except FileNotFoundError:
            raise FindingsError(say("The result of the scan is gone; look again (F5).")) from None
        except Exception as error:  # noqa: BLE001 - numpy and zipfile raise anything on damaged files
            raise FindingsError(
                say("The result of the scan is damaged ({fault}).", fault=type(error).__name__)
            ) from None

    def __len__(self) -> int:
        return len(self.vectors)

    def photo(self, row: int) -> Photo:
        """One photo, without its `ctime_ns`."""
        ends = self._columns["paths.ends"]
        name = self._columns["paths.bytes"][int(ends[row]) : int(ends[row + 1])].tobytes()
        size, mtime_ns, device, inode, links = (
            int(self._columns[f"photo.{column}"][row]) for column in _PHOTO
        )
        return Photo(Path(os.fsdecode(name)), size, mtime_ns, device, inode, links=links)

    def row_of(self, photo: Photo) -> int:
        """The row of this very file, unchanged, by whatever name it was reached; else -1."""
        column = self._columns
        same = (column["photo.size"] == photo.size) & (column["photo.mtime_ns"] == photo.mtime_ns)
        same &= (column["photo.inode"] == photo.inode) & (column["photo.device"] == photo.device)
        for row in np.flatnonzero(same).tolist():
            # without inodes all files have one number
            if photo.inode or self.photo(row).path == photo.path:
                return int(row)
        return -1

    def partners(self, row: int) -> tuple[Rows, Floats]:
        """The photos that pair with one, and how likely each pair is."""
        first, second, chance = (
            self._columns[f"pairs.{name}"] for name in ("first", "second", "probability")
        )
        low, high = np.searchsorted(first, [row, row + 1])
        before = np.flatnonzero(second == row)
        return (
            np.concatenate([second[low:high], first[before]]),
            np.concatenate([chance[low:high], chance[before]]),
        )


def _mapped(file: Path) -> dict[str, NDArray[Any]]:
    with file.open("rb") as stream, zipfile.ZipFile(stream) as parts:
        return {name: _map(file, stream, parts, f"{name}.npy") for name in _COLUMNS}


def _map(file: Path, stream: IO[bytes], parts: zipfile.ZipFile, name: str) -> NDArray[Any]:
    """One array of an `.npz` that is not compressed."""
    info = parts.getinfo(name)
    if info.compress_type != zipfile.ZIP_STORED:
        raise ValueError("compressed")
    with parts.open(info) as part:
        np.lib.format.read_magic(part)
        shape, is_fortran, dtype = np.lib.format.read_array_header_1_0(part)
        within = part.tell()
    if is_fortran or dtype.hasobject:
        raise ValueError("not as it was written")
    if 0 in shape:
        return np.empty(shape, dtype)
    stream.seek(info.header_offset + _LENGTHS_AT)
    lengths = struct.unpack("<HH", stream.read(4))
    offset = info.header_offset + _LOCAL_HEADER + sum(lengths) + within
    return np.memmap(file, dtype, "r", offset, shape)


def origin(network: str, floor: float) -> Bytes:
    """The column that says where the vectors come from."""
    return np.frombuffer(json.dumps({"network": network, "floor": floor}).encode(), np.uint8)
