"""Pictures to try a network on: some of the user's photos, or painted ones."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import numpy as np
from PIL import Image

from purger.core.domain import Bytes, Decoded, Target
from purger.core.errors import PhotoError
from purger.core.text import show_name

PICTURES: Final = 24
_FOLDER_AT_MOST = 5000


def painted(target: Target) -> Bytes:
    """24 painted scenes as a network asks for them, n×H×W×3 uint8."""
    from purger import painting  # noqa: PLC0415 - heavy

    size = (target.width, target.height)
    return np.stack([
        np.asarray(painting.picture(seed, seed).resize(size, Image.Resampling.BICUBIC))
        for seed in range(PICTURES)
    ])  # fmt: skip


def photos_of(folder: Path, target: Target) -> Bytes:
    """Up to 24 photos of a folder, evenly chosen, n×H×W×3 uint8.

    Raises:
        FolderError: the folder cannot be read.
        PhotoError: fewer than 4 of its photos can be read.
    """
    from purger.core import decode, scan  # noqa: PLC0415 - heavy
    from purger.core.decoders import Decoders  # noqa: PLC0415 - with them
    from purger.terminal import drive  # noqa: PLC0415 - only here

    photos = drive(scan.scan([folder])).photos
    chosen = photos[:: max(1, len(photos) // PICTURES)][:PICTURES]
    with Decoders(1) as apart:
        read = [decode.read(photo, target, apart) for photo in chosen]
    pictures = {r.looks.digest: r.pixels for r in read if isinstance(r, Decoded)}
    if len(pictures) < 4:  # noqa: PLR2004 - fewer say nothing about how photos differ
        raise PhotoError(f"“{show_name(folder)}” holds fewer than 4 different photos to try it on.")
    return np.stack(list(pictures.values()))
