"""Groups before the end: whole, of decoded photos only, and nothing that changes the end."""

from __future__ import annotations

import itertools
import threading
from collections.abc import Callable, Iterator, Sequence
from dataclasses import fields, replace
from pathlib import Path

import numpy as np
import pytest

from purger.core import early as module
from purger.core import findings as findings_file
from purger.core import firstpass, pipeline
from purger.core.columns import Columns
from purger.core.domain import Findings, Pairs, Photo, Progress, Stage, Steps
from purger.core.early import Early
from purger.core.errors import FindingsError
from purger.core.group import group
from purger.core.pipeline import Request, find
from purger.core.reading import Reading, Yield
from purger.engine import _scan, _Window
from tests.core.test_columns import known
from tests.paint import FakeEmbedder, catalog, findings, run, save, scene
from tests.patience import PATIENCE, threads

AT_ONCE = 4
"""Photos that come together where the reading waits for the looks."""


class Viewer:
    """Somebody who looks at groups.

    Attributes:
        shown: what it was shown.
        patience: how many it takes.
        refuses: whether nothing can be handed to it.
    """

    def __init__(self, patience: int = 1000, *, refuses: bool = False) -> None:
        self.shown: list[Findings] = []
        self.patience = patience
        self.refuses = refuses

    def is_waiting(self) -> bool:
        return len(self.shown) < self.patience

    def show(self, findings: Findings) -> None:
        if self.refuses:
            raise FindingsError("The disk is full.")
        self.shown.append(findings)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """60 pictures, every other one of which has a smaller copy far behind it; one is broken."""
    for i in range(60):
        save(scene(i, (160, 120)), tmp_path / "photos" / "a" / f"q{i}z.png")
        if i % 2:
            save(scene(i, (160, 120)).resize((120, 90)), tmp_path / "photos" / "b" / f"q{i}z.jpg")
    (tmp_path / "photos" / "a" / "broken.jpg").write_bytes(b"\xff\xd8\xff garbage")
    return tmp_path / "photos"


@pytest.fixture
def waits(monkeypatch: pytest.MonkeyPatch) -> None:
    """There is a look at every size, on a machine of any speed.

    What is read comes a few photos at a time, in the order in which they were to be read, and waits
    for each look; the heads have the time they need.
    """
    look: Callable[[Early, int, float], None] = Early.look
    read = Reading.read

    def waiting(self: Early, coming: int, elsewhere: float = 0.0) -> None:
        look(self, coming, elsewhere)
        if self._thread is not None:
            self._thread.join()

    def little_by_little(
        self: Reading, photos: Sequence[Photo], note: Callable[[list[Photo]], None]
    ) -> Iterator[Yield]:
        steps = list(read(self, photos, note))
        places = {photo: place for place, photo in enumerate(photos)}
        known = [one for step in steps for one in step.read]
        known.sort(key=lambda one: places[one[0].photo])
        for start in range(0, len(known), AT_ONCE):
            yield Yield(read=known[start : start + AT_ONCE])
        for step in steps:
            yield Yield(met=step.met, skipped=step.skipped)

    monkeypatch.setattr(Early, "look", waiting)
    monkeypatch.setattr(Reading, "read", little_by_little)
    monkeypatch.setattr(firstpass, "FEWEST", 8)
    monkeypatch.setattr(firstpass, "START_SECONDS", PATIENCE)
    monkeypatch.setattr(firstpass, "MOST_SECONDS", PATIENCE)


def look(folder: Path, home: Path, viewer: Viewer | None = None) -> Findings:
    return run(find(Request((folder,)), FakeEmbedder(), home / "c.sqlite", viewer))


def same(one: Findings, other: Findings) -> bool:
    a, b = one.catalog, other.catalog
    alike = (a.photos, a.traits, a.companions) == (b.photos, b.traits, b.companions)
    tables = [(a, b, ("vectors", "digests", "dhashes", "tinies", "lumas"))]
    tables += [(one.pairs, other.pairs, tuple(column.name for column in fields(Pairs)))]
    tables += [(one.clustering, other.clustering, ("labels",))]
    return alike and all(
        np.array_equal(getattr(x, name), getattr(y, name), equal_nan=True)
        for x, y, names in tables
        for name in names
    )


@pytest.mark.usefixtures("waits")
def test_what_is_shown_is_whole_and_grows_and_the_end_is_the_same(
    folder: Path, tmp_path: Path
) -> None:
    viewer = Viewer()
    found = look(folder, tmp_path / "one", viewer)
    plain = look(folder, tmp_path / "two")
    assert same(found, plain)
    assert found.skipped == plain.skipped
    assert found.coming == 0
    assert len(viewer.shown) > 1
    final = dict(zip(found.catalog.photos, found.catalog.digests.tolist(), strict=True))
    before = 0
    for one in viewer.shown:
        assert list(group(one, 0.8))
        assert not one.clustering.labels.any()
        assert one.clustering.elbow.tried == ()
        assert len(one.catalog) + one.coming + len(one.skipped) == len(final) + 1
        assert len(one.catalog) > before
        before = len(one.catalog)
        own = dict(zip(one.catalog.photos, one.catalog.digests.tolist(), strict=True))
        assert own.items() <= final.items()


@pytest.mark.usefixtures("waits")
def test_pairs_of_an_early_look_are_those_of_a_scan_of_these_photos(
    folder: Path, tmp_path: Path
) -> None:
    viewer = Viewer()
    look(folder, tmp_path / "one", viewer)
    part = viewer.shown[-1]
    kept = set(part.catalog.photos)
    for path in folder.rglob("*.*"):
        if Photo.from_stat(path, path.lstat()) not in kept:
            path.unlink()
    alone = look(folder, tmp_path / "two")
    assert same(part, replace(alone, clustering=part.clustering))


@pytest.mark.usefixtures("waits")
def test_the_order_of_reading_changes_nothing(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    straight = look(folder, tmp_path / "one")
    monkeypatch.setattr(firstpass, "ordered", lambda photos, _: photos[::-1])
    assert same(straight, look(folder, tmp_path / "two", Viewer()))


@pytest.mark.usefixtures("waits")
def test_likely_duplicates_are_read_first(folder: Path, tmp_path: Path) -> None:
    viewer = Viewer(1)
    look(folder, tmp_path, viewer)
    names = [photo.path.stem for photo in viewer.shown[0].catalog.photos]
    assert len(set(names)) < 0.7 * len(names)


@pytest.mark.usefixtures("waits")
def test_what_is_known_from_the_cache_is_shown_before_anything_is_read(
    folder: Path, tmp_path: Path
) -> None:
    known = look(folder, tmp_path)
    new = save(scene(99, (160, 120)), folder / "a" / "new.jpg")
    viewer = Viewer()
    look(folder, tmp_path, viewer)
    assert viewer.shown[0].catalog.photos == known.catalog.photos
    assert new not in {photo.path for photo in viewer.shown[0].catalog.photos}
    assert viewer.shown[0].coming == 2  # what is broken is tried again


@pytest.mark.usefixtures("waits")
def test_nothing_is_shown_to_who_does_not_wait_and_a_full_disk_ends_no_scan(
    folder: Path, tmp_path: Path
) -> None:
    patient, busy, full = Viewer(1), Viewer(0), Viewer(refuses=True)
    found = [look(folder, tmp_path / str(i), one) for i, one in enumerate((patient, busy, full))]
    assert [len(one.shown) for one in (patient, busy, full)] == [1, 0, 0]
    assert same(found[0], found[1])
    assert same(found[0], found[2])


def test_a_look_has_an_end_when_the_reading_has(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    of = catalog(40, digests=[i // 2 for i in range(40)])
    columns = Columns(of.photos, of.vectors.shape[1], tmp_path)
    begun = threading.Event()

    def endless(*_: object, **__: object) -> object:
        while True:
            begun.set()
            yield None

    monkeypatch.setattr(module, "neighbours", endless)
    for row in range(40):
        columns.put(known(of, row))
    viewer = Viewer()
    with Early(viewer, columns, lambda *_: iter(()), 0.0) as early:  # type: ignore[arg-type, return-value]
        early.look(1)
        assert begun.wait(PATIENCE)
    assert not threads("purger-early")
    assert not viewer.shown


def test_cancelling_stops_it(folder: Path, tmp_path: Path) -> None:
    steps = pipeline.find(Request((folder,)), FakeEmbedder(), tmp_path / "c.sqlite", Viewer())
    for step in steps:
        if step.stage is Stage.DECODE:
            break
    steps.close()


def test_looks_are_few_and_never_of_more_than_fit(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    of = catalog(400, digests=[i // 2 for i in range(400)])
    columns = Columns(of.photos, of.vectors.shape[1], tmp_path)
    looked: list[int] = []
    monkeypatch.setattr(module, "MOST", 300)
    with Early(Viewer(), columns, lambda *_: iter(()), 0.0) as early:  # type: ignore[arg-type, return-value]
        monkeypatch.setattr(early, "_show", lambda _: looked.append(len(columns)))
        for row in range(400):
            columns.put(known(of, row))
            early.look(400 - row)
            if early._thread is not None:
                early._thread.join()
    assert 8 <= len(looked) < 30
    assert looked[0] == 8
    assert looked[-1] <= 300


class Clock:
    """What is computed: 10 ms for a photo, and as much as is said for each photo of a look.

    `here` is the share of the 10 ms that this process computes.
    """

    def __init__(self, a_photo: float, here: float) -> None:
        self.photos, self.looked, self.a_photo, self.here = 0, [0], a_photo, here

    def thread_time(self) -> float:
        return self.a_photo * sum(self.looked)

    def process_time(self) -> float:
        return 0.01 * self.here * self.photos + self.thread_time()

    def elsewhere(self) -> float:
        return 0.01 * (1 - self.here) * self.photos

    def __len__(self) -> int:
        return self.photos


@pytest.mark.parametrize("here", [1.0, 0.3])
@pytest.mark.parametrize(
    ("a_photo", "last", "longest"),
    [(2e-5, 18_000, 2_500), (2e-4, 15_000, 5_500), (6e-4, 10_000, 10_000), (5e-3, 256, 1000)],
)
def test_looks_go_on_to_the_end_and_take_a_small_share(
    a_photo: float, last: int, longest: int, here: float, monkeypatch: pytest.MonkeyPatch
) -> None:
    clock = Clock(a_photo, here)
    monkeypatch.setattr(module, "time", clock)
    early = Early(Viewer(), clock, lambda *_: iter(()), 0.0)  # type: ignore[arg-type, return-value]
    monkeypatch.setattr(early, "_show", lambda _: clock.looked.append(clock.photos))
    for clock.photos in range(20_000):
        early.look(20_000 - clock.photos, clock.elsewhere())
        if early._thread is not None:
            early._thread.join()
    computed = clock.process_time() + clock.elsewhere()
    assert clock.thread_time() <= 0.16 * computed + 256 * 9 * a_photo
    steps = [after - before for before, after in itertools.pairwise(clock.looked)]
    assert clock.looked[-1] >= last
    assert max(steps) <= longest


REQUEST = {
    "folders": ["/photos"], "clusters": None, "use_cache": False, "model": None, "turned": False,
}  # fmt: skip


def test_the_engine_tells_each_file_and_waits_until_it_is_taken(
    own_home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    part, whole = replace(findings(catalog(2)), coming=3), findings(catalog(5))
    waited: list[bool] = []

    def fake(_: Request, viewer: _Window) -> Steps[Findings]:
        for _ in range(3):
            waited.append(viewer.is_waiting())
            if waited[-1]:
                viewer.show(part)
            yield Progress(Stage.DECODE)
        return whole

    monkeypatch.setattr(pipeline, "find", fake)
    steps = _scan({**REQUEST, "early": True})
    next(steps)
    first = next(steps)
    assert isinstance(first, Path)
    assert run(findings_file.load(first)).coming == 3
    next(steps)
    first.unlink()
    next(steps)
    second = next(steps)
    assert isinstance(second, Path)
    with pytest.raises(StopIteration) as stop:
        next(steps)
    assert waited == [True, False, True]
    runs = own_home / "purger" / "cache" / "runs"
    assert [str(file) for file in runs.iterdir()] == [stop.value.value]


def test_the_engine_shows_nothing_early_unless_asked_and_leaves_nothing_behind(
    own_home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fake(_: Request, viewer: _Window | None) -> Steps[Findings]:
        if viewer is not None:
            viewer.show(findings(catalog(2)))
        yield Progress(Stage.DECODE)
        yield Progress(Stage.DECODE)
        return findings(catalog(5))

    monkeypatch.setattr(pipeline, "find", fake)
    assert not [step for step in _scan(REQUEST) if isinstance(step, Path)]
    before = set((own_home / "purger" / "cache" / "runs").iterdir())
    steps = _scan({**REQUEST, "early": True})
    next(steps)
    next(steps)
    steps.close()
    assert set((own_home / "purger" / "cache" / "runs").iterdir()) == before
