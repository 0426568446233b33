"""Columns: every photo in its place, whatever the order in which they are read, and no gaps."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from purger.core import columns as module
from purger.core import scratch, snapshot
from purger.core.columns import Columns
from purger.core.domain import Catalog, Looks
from purger.core.store import Known
from tests.paint import catalog

COLUMNS = ("vectors", "digests", "dhashes", "tinies", "lumas")


def known(of: Catalog, row: int) -> Known:
    looks = Looks(
        of.digests[row].tobytes(), of.dhashes[row].tobytes(), of.tinies[row], of.lumas[row]
    )
    return Known(of.photos[row], of.traits[row], looks, of.vectors[row])


@pytest.mark.parametrize("in_memory", [0, 1 << 28])
@pytest.mark.parametrize("missing", [(), (0,), (3, 4, 11), tuple(range(12))])
def test_what_was_put_stands_in_order_without_gaps(
    missing: tuple[int, ...], in_memory: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "_BLOCK", 3)
    monkeypatch.setattr(scratch, "IN_MEMORY", in_memory)
    of = catalog(12)
    columns = Columns(of.photos, of.vectors.shape[1], tmp_path)
    rows = [row for row in range(12) if row not in missing]
    for row in np.random.default_rng(2).permutation(rows).astype(int).tolist():
        assert of.photos[row] not in columns
        columns.put(known(of, row))
        assert of.photos[row] in columns
    assert len(columns) == len(rows)
    made = columns.catalog(0.25)
    assert made.photos == tuple(of.photos[row] for row in rows)
    assert made.traits == tuple(of.traits[row] for row in rows)
    assert made.floor == 0.25
    for name in COLUMNS:
        assert (getattr(made, name) == getattr(of, name)[rows]).all()


def test_a_photo_that_is_put_twice_counts_once(tmp_path: Path) -> None:
    of = catalog(2)
    columns = Columns(of.photos, of.vectors.shape[1], tmp_path)
    columns.put(known(of, 1))
    columns.put(known(of, 1))
    assert len(columns) == 1


@pytest.mark.parametrize("in_memory", [0, 1 << 28])
def test_a_copy_of_what_was_put_so_far_stays_what_it_was(
    in_memory: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "_BLOCK", 3)
    monkeypatch.setattr(scratch, "IN_MEMORY", in_memory)
    of = catalog(12)
    columns = Columns(of.photos, of.vectors.shape[1], tmp_path)
    rows = [10, 1, 7, 4, 3]
    for row in rows:
        columns.put(known(of, row))
    part = columns.so_far(of.floor)
    for row in set(range(12)) - set(rows):
        columns.put(known(of, row))
    whole = columns.catalog(of.floor)
    assert part.photos == tuple(of.photos[row] for row in sorted(rows))
    for name in COLUMNS:
        assert np.array_equal(getattr(part, name), getattr(of, name)[sorted(rows)])
        assert np.array_equal(getattr(whole, name), getattr(of, name))


def test_a_copy_of_what_came_so_far_has_what_a_snapshot_knew(tmp_path: Path) -> None:
    of = catalog(12)
    old = Catalog(of.photos[:9], of.traits[:9], *(getattr(of, name)[:9] for name in COLUMNS))
    snapshot.write(tmp_path / "c.snapshots" / "one", old, snapshot.Stamp("m", 1), None)
    found = snapshot.read(tmp_path / "c.snapshots" / "one")
    assert found is not None
    columns = Columns(of.photos[3:], of.vectors.shape[1], tmp_path)
    columns.adopt(found)
    for last, more in ((9, ()), (11, (10, 9))):
        for row in more:
            columns.put(known(of, row))
        made = columns.so_far(0.5)
        assert made.photos == of.photos[3:last]
        assert made.traits == of.traits[3:last]
        for name in COLUMNS:
            assert (getattr(made, name) == getattr(of, name)[3:last]).all()
    assert columns.missing() == of.photos[11:]
    assert columns.known() == of.photos[3:11]
    assert columns.put_ones() == of.photos[9:11]
