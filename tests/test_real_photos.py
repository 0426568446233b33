"""A small personal library and odd formats: everything is read, what belongs is grouped."""

from __future__ import annotations

from pathlib import Path

import pytest

from purger.core.group import group
from purger.core.pipeline import Request, find
from purger.core.settings import DEFAULT_SIMILARITY
from tests.paint import run

pytestmark = [pytest.mark.real, pytest.mark.model]


def test_a_personal_library_with_odd_formats(shared_photos: Path) -> None:
    folders = (shared_photos / "library", shared_photos / "formats")
    found = run(find(Request(folders, use_cache=False)))
    assert {skip.path.suffix for skip in found.skipped} <= {".jxl"}
    photos = found.catalog.photos
    assert {traits.format for traits in found.catalog.traits} >= {"JPEG", "HEIF", "AVIF", "WEBP"}
    groups = {
        frozenset(photos[row].path.name for row in found_.members)
        for found_ in group(found, DEFAULT_SIMILARITY)
    }
    assert groups == {
        frozenset({"IMG_5310.JPG", "IMG_3101.JPG"}),
        frozenset({"IMG_7621(1).HEIC", "IMG_7621.HEIC"}),
        frozenset({"IMG_5329 Copy.JPG", "IMG_5329.JPG"}),
        frozenset({"IMG_3120.JPG", "IMG_3121.JPG"}),
        frozenset({"el_torcal_rocks.jpg", "el_torcal_rocks.jpeg"}),
        frozenset({"portrait-orientation-6.jpg", "portrait.jpg"}),
    }
