"""On a real accessibility bus: the window is found, its photos have names, marks are announced."""

from __future__ import annotations

import json
import os
import selectors
import subprocess
import sys
import time
from collections.abc import Iterator
from typing import Any

import pytest

from tests.access.screen_reader import Reader, missing, reader
from tests.patience import PATIENCE

MISSING = missing() if sys.platform == "linux" else ["Linux"]
pytestmark = [
    pytest.mark.e2e,
    pytest.mark.skipif(sys.platform != "linux", reason="asks AT-SPI"),
    pytest.mark.skipif(bool(MISSING) and not os.environ.get("CI"), reason=f"needs {MISSING}"),
]


@pytest.fixture
def at_review() -> Iterator[Reader]:
    assert not MISSING, f"CI has to have {MISSING}"
    with reader() as found:
        for wanted in ("start", "progress", "review"):
            assert found.page() == wanted
            if wanted != "review":
                found.go_on()
        yield found


def _of(tree: list[dict[str, Any]], role: str) -> list[dict[str, Any]]:
    return [one for one in tree if one["role"] == role]


def _heard(probe: subprocess.Popen[str], wanted: str) -> list[dict[str, str]]:
    """Every event until one of that kind."""
    found: list[dict[str, str]] = []
    end = time.monotonic() + PATIENCE
    with selectors.DefaultSelector() as ready:
        ready.register(probe.stdout, selectors.EVENT_READ)
        while time.monotonic() < end and not any(wanted in one["type"] for one in found):
            if ready.select(0.2):
                found.append(json.loads(probe.stdout.readline()))
    return found


def test_photos_clusters_and_marks_reach_the_screen_reader(at_review: Reader) -> None:
    tree = at_review.tree()
    names = [one["name"] for one in _of(tree, "list item")]
    assert (
        "Holiday on the island 00.jpg, group 1 of 2, near-duplicates, stays, "
        "suggested keeper, unsure: the oldest file"
    ) in names
    assert any(name.startswith("Cluster 2, 10 photos, 2 duplicates, 3.2 MB") for name in names)
    assert {one["name"] for one in _of(tree, "list")} == {"Clusters", "Photos"}
    focused = [one["name"] for one in tree if "focused" in one["states"]]
    assert any(name.startswith("Holiday on the island 00.jpg") for name in focused)
    buttons = [one["name"] for one in _of(tree, "push button")]
    assert all(buttons)
    with at_review.listening() as probe:
        at_review.go_on("accept")
        assert at_review.page() == "did accept"
        said = _heard(probe, "announcement")
    assert [one["data"] for one in said if "announcement" in one["type"]] == [
        "2 photos are marked for the trash."
    ]
    names = [one["name"] for one in _of(at_review.tree(), "list item")]
    assert any(
        name.startswith("Holiday on the island 01.jpg") and "marked for the trash" in name
        for name in names
    )
