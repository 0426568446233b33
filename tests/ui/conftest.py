"""What the tests of the window share: findings over painted thumbnails, and quiet doors."""

from __future__ import annotations

import io
from collections.abc import Iterator
from contextlib import nullcontext
from pathlib import Path

import pytest

from purger.core.domain import Findings, Group, Photo, Tier
from purger.core.review import Review
from purger.ui.thumbnails import Thumbnails
from tests.paint import catalog, findings, scene


class PaintedStore:
    """Has a thumbnail for every photo but those whose name starts with "none"."""

    def thumbnail(self, photo: Photo) -> bytes | None:
        stream = io.BytesIO()
        scene(photo.inode, (180, 120)).save(stream, "JPEG")
        return stream.getvalue()


@pytest.fixture
def thumbnails(qapp: object) -> Iterator[Thumbnails]:
    made = Thumbnails(lambda: nullcontext(PaintedStore()))
    yield made
    made.close()


def group(*members: int, tier: Tier = Tier.NEAR) -> Group:
    n = len(members)
    tiers = (Tier.IDENTICAL, *[tier] * (n - 1))
    return Group(members, (1.0, *[0.9] * (n - 1)), tiers, tier, "larger: 12 MP", "90% alike")


@pytest.fixture
def found() -> Findings:
    """Cluster 0: groups 0-1-2 and 3-4, singles 5, 6. Cluster 1: group 7-8, single 9."""
    return findings(catalog(10), labels=[0] * 7 + [1] * 3)


@pytest.fixture
def review(found: Findings) -> Review:
    return Review(found, [group(0, 1, 2), group(3, 4, tier=Tier.SAME), group(8, 7)])


@pytest.fixture
def photo_path() -> Path:
    return Path("/photos")
