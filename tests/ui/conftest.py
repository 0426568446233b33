"""What the tests of the window share: findings over painted thumbnails, and quiet doors."""

from __future__ import annotations

import io
from collections.abc import Iterator
from contextlib import nullcontext
from pathlib import Path

import pytest

from purger.core.domain import Findings, Group, Photo, Tier
from purger.core.review import Review
from purger.ui import compare_page, similar_page, status_bar
from purger.ui.tasks import QUIT_SECONDS, NewestFirst, Task
from purger.ui.thumbnails import Thumbnails
from tests.paint import catalog, findings, scene
from tests.patience import PATIENCE_MS

LONGER = 30.0
"""Seconds that threads of the window have to end."""


class PaintedStore:
    """Has a thumbnail for every photo but those whose name starts with "none"."""

    def thumbnail(self, photo: Photo) -> bytes | None:
        stream = io.BytesIO()
        scene(photo.inode, (180, 120)).save(stream, "JPEG")
        return stream.getvalue()


@pytest.fixture(autouse=True)
def patient(monkeypatch: pytest.MonkeyPatch) -> None:
    """The window on a slow machine: what it says stays until it is read, and it ends its threads.

    One that goes on after a test, for the window of which it did not end in time, fails another.
    """
    for page in (compare_page, similar_page, status_bar):
        monkeypatch.setattr(page, "_MESSAGE_MS", PATIENCE_MS)
    monkeypatch.setattr(status_bar, "_UNMARK_MS", PATIENCE_MS)
    wait, close = Task.wait, NewestFirst.close
    longer = {QUIT_SECONDS: LONGER}

    def waiting(self: Task, seconds: float | None = None) -> bool:
        return wait(self, longer.get(seconds, seconds))

    def closing(self: NewestFirst, seconds: float = QUIT_SECONDS) -> None:
        close(self, longer.get(seconds, seconds))

    monkeypatch.setattr(Task, "wait", waiting)
    monkeypatch.setattr(NewestFirst, "close", closing)


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
