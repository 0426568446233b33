"""Of photos that nobody looks at no `Path` is made: that of a million takes ten seconds."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import pytest

from purger.core import domain
from purger.core.bookmark import Bookmark, Opened
from purger.core.columns import Columns
from purger.core.decisions import Unremembered
from purger.core.domain import Findings, Photo
from purger.core.findings import load, save
from purger.core.growth import Growth
from purger.core.heads import NOTHING
from purger.core.likely import ordered
from purger.core.profiles import Profiles
from purger.core.protection import Protection
from purger.ui.opening import Wish, opening_of
from purger.ui.ruling import Ruling
from tests.paint import catalog, findings, pairs, run


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The paths that were made of texts."""
    found: list[str] = []
    usual = domain._Named.__getattr__

    def noting(self: Photo, name: str) -> Path:
        found.append(name)
        return usual(self, name)

    monkeypatch.setattr(domain._Named, "__getattr__", noting)
    return found


@pytest.fixture
def loaded(tmp_path: Path) -> Findings:
    found = findings(catalog(6, folder=tmp_path), pairs([(0, 1, 0.95), (2, 3, 0.85)]))
    save(replace(found, roots=(tmp_path,)), tmp_path / "x.findings")
    return run(load(tmp_path / "x.findings"))


def opened(found: Findings) -> Opened:
    return Opened.of(found.roots, found.catalog, Bookmark())


def test_a_review_opens_without(loaded: Findings, made: list[str], qapp: object) -> None:
    protected = Profiles(protection=Protection(("/elsewhere",)))
    ruling = Ruling(lambda: protected, lambda _: None)
    opening = opening_of(opened, ruling, Wish(loaded, 0.8, Unremembered()))
    assert len(opening.review.groups) == 2
    assert made == []
    assert loaded.catalog.photos[0].path.name  # those that are looked at have one
    assert made == ["path"]


def test_photos_are_followed_into_a_larger_review_without(
    loaded: Findings, made: list[str]
) -> None:
    assert Growth.of(loaded.catalog, loaded.catalog).to.tolist() == list(range(6))
    assert made == []


@pytest.fixture
def scanned(tmp_path: Path) -> list[Photo]:
    return [
        Photo.noted(f"{tmp_path}{os.sep}IMG_{i:04}.jpg", 3, 4, 5, 6 + i, links=1) for i in range(9)
    ]


def test_photos_are_put_in_order_without(made: list[str], scanned: list[Photo]) -> None:
    assert len(ordered(scanned, [NOTHING] * 9)) == 9
    assert made == []


def test_photos_find_their_place_in_a_catalog_without(
    made: list[str], scanned: list[Photo], tmp_path: Path
) -> None:
    assert scanned[4] not in Columns(scanned, 4, tmp_path)
    assert made == []
