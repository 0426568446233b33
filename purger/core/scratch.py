"""Large arrays that lie on the disk while a job runs: a file without a name, mapped into memory.

A million small pictures take 4 GB. They are read a few at a time, so the system keeps of them what
there is room for. The room on the disk is taken at once: a disk that fills later cannot hurt.
"""

from __future__ import annotations

import logging
import math
import mmap
import os
import shutil
import tempfile
from pathlib import Path
from typing import IO, Any, Final

import numpy as np
from numpy.typing import NDArray

logger = logging.getLogger(__name__)

IN_MEMORY: Final = 1 << 28
"""Bytes of an array that is no burden; 65,000 pictures of 64×64."""

_LEFT_FREE: Final = 1 << 30
"""Bytes that stay free on the disk for everybody else."""

_CHUNK: Final = 1 << 24


def bytes_on_disk(shape: tuple[int, ...], folder: Path) -> NDArray[np.uint8]:
    """A new array of bytes, all zero: in memory where it is small, else in a file of `folder`.

    The file has no name and is gone with the array, or with the process. Where the folder cannot be
    written or the disk is short of room, the array is in memory.
    """
    size = math.prod(shape)
    if size > IN_MEMORY:
        try:
            return np.frombuffer(_mapped(size, folder), np.uint8).reshape(shape)
        except OSError as error:
            logger.info("%d bytes stay in memory: %s", size, error)
    return np.zeros(shape, np.uint8)


def forget(array: NDArray[Any]) -> None:
    """Take the pages of an array on the disk out of this process's memory; they can be read again.

    Other arrays are left as they are.
    """
    base: Any = array
    while isinstance(base, np.ndarray | memoryview):
        base = base.base if isinstance(base, np.ndarray) else base.obj
    if isinstance(base, mmap.mmap) and hasattr(mmap, "MADV_DONTNEED"):
        base.madvise(mmap.MADV_DONTNEED)


def _mapped(size: int, folder: Path) -> mmap.mmap:
    folder.mkdir(parents=True, exist_ok=True)
    if shutil.disk_usage(folder).free < size + _LEFT_FREE:
        raise OSError(f"there is too little room in {folder}")
    with tempfile.TemporaryFile(dir=folder, prefix=".scratch-") as file:
        _reserve(file, size)
        return mmap.mmap(file.fileno(), size)


def _reserve(file: IO[bytes], size: int) -> None:
    if hasattr(os, "posix_fallocate"):
        os.posix_fallocate(file.fileno(), 0, size)
        return
    for start in range(0, size, _CHUNK):
        file.write(bytes(min(_CHUNK, size - start)))
    file.flush()
