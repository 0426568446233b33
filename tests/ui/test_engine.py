"""The engine as a child process: answers, cancels at once, dies without taking the window along."""

from __future__ import annotations

import os
import signal
import sys
import time
from pathlib import Path

import pytest

from purger.core import findings
from purger.core.domain import Stage
from purger.core.embed import DEFAULT_MODEL
from purger.core.errors import EngineError, PurgerError
from purger.core.group import group
from purger.ui import engine
from purger.ui.engine import Engine, ScanRequest
from tests.paint import catalog, run, save, scene
from tests.paint import findings as made_up

pytestmark = pytest.mark.model


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for i in range(6):
        save(scene(i), tmp_path / "photos" / f"{i}.jpg")
    save(scene(0).resize((300, 225)), tmp_path / "photos" / os.fsdecode(b"caf\xe9.jpg"))
    (tmp_path / "photos" / "broken.png").write_bytes(b"broken")
    return tmp_path / "photos"


def test_a_scan_in_the_child_gives_findings(folder: Path, own_home: Path) -> None:
    found = run(engine.scan(ScanRequest((folder,))))
    names = [photo.path.name for photo in found.catalog.photos]
    assert len(names) == 7
    (only,) = group(found, 0.8)
    assert {os.fsencode(names[row]) for row in only.members} == {b"0.jpg", b"caf\xe9.jpg"}
    assert [skip.path.name for skip in found.skipped] == ["broken.png"]
    assert found.model == DEFAULT_MODEL
    runs = own_home / "purger" / "cache" / "runs"
    assert list(runs.iterdir()) == [found.file]
    engine.forget(found.file)
    assert not list(runs.iterdir())


def test_a_known_failure_is_its_sentence(tmp_path: Path) -> None:
    with pytest.raises(PurgerError, match="There is no folder"):
        run(engine.scan(ScanRequest((tmp_path / "missing",))))


def test_closing_the_job_ends_the_child_at_once(tmp_path: Path) -> None:
    for i in range(300):
        save(scene(i, (900, 700)), tmp_path / "many" / f"{i}.jpg")
    steps = engine.scan(ScanRequest((tmp_path / "many",)))
    for progress in steps:
        if progress.stage is Stage.DECODE and progress.done > 20:
            break
    begun = time.monotonic()
    steps.close()
    assert time.monotonic() - begun < 1.5
    again = engine.scan(ScanRequest((tmp_path / "many",)))
    first = next(p.done for p in again if p.total == 300 and p.stage is Stage.DECODE)
    again.close()
    assert first > 0


@pytest.mark.logs
@pytest.mark.skipif(sys.platform == "win32", reason="signals")
def test_a_child_that_is_killed_is_one_sentence(folder: Path) -> None:
    with Engine() as child:
        steps = child.run("scan", folders=[str(folder)], clusters=None, use_cache=True, model=None)
        next(steps)
        os.kill(child._child.pid, signal.SIGKILL)
        with pytest.raises(EngineError, match="stopped unexpectedly"):
            run(steps)


@pytest.mark.logs
def test_a_fault_in_the_child_is_told_as_one() -> None:
    with Engine() as child, pytest.raises(EngineError, match="has a fault"):
        run(child.run("preview", path="x"))


def test_previews_come_as_jpeg_or_as_a_sentence(folder: Path) -> None:
    with engine.previewer(200) as preview:
        assert preview(folder / "1.jpg").startswith(b"\xff\xd8")
        with pytest.raises(PurgerError, match="damaged"):
            preview(folder / "broken.png")
        assert preview(folder / os.fsdecode(b"caf\xe9.jpg")).startswith(b"\xff\xd8")


def test_an_engine_without_a_window_ends() -> None:
    child = Engine()
    pid = child._child.pid
    child.close()
    with pytest.raises(ProcessLookupError):
        os.kill(pid, 0)


def test_an_engine_that_cannot_start_is_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engine, "command", lambda: ["/nowhere/purger"])
    with pytest.raises(EngineError, match="could not be started"):
        Engine()


def test_a_full_or_read_only_cache_does_not_cost_the_review(folder: Path, own_home: Path) -> None:
    (own_home / "purger").mkdir()
    (own_home / "purger" / "cache").write_text("a file where the folder should be")
    found = run(engine.scan(ScanRequest((folder,))))
    assert len(found.catalog) == 7
    assert "The cache cannot be opened" in found.notes[0]


def drawn(own_home: Path, n: int = 30) -> Path:
    """A file of findings where the engine keeps them."""
    file = own_home / "purger" / "cache" / "runs" / "a.findings"
    findings.save(made_up(catalog(n)), file)
    return file


def test_the_map_is_drawn_once_in_the_child_and_forgotten_with_its_findings(own_home: Path) -> None:
    file = drawn(own_home)
    steps = engine.map_of(file)
    stages = {progress.stage for progress in steps}
    assert Stage.MAP in stages
    places = run(engine.map_of(file))
    assert places.shape == (30, 2)
    assert not list(engine.map_of(file))  # kept: no child, no progress
    engine.forget(file)
    assert not list(file.parent.iterdir())


def test_a_map_that_is_cancelled_ends_at_once_and_leaves_nothing(own_home: Path) -> None:
    file = drawn(own_home, 3000)
    steps = engine.map_of(file)
    next(p for p in steps if p.stage is Stage.MAP and p.done > 22)
    begun = time.monotonic()
    steps.close()
    assert time.monotonic() - begun < 0.5
    assert list(file.parent.iterdir()) == [file]


def test_a_map_of_findings_that_are_gone_is_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(PurgerError, match="damaged"):
        run(engine.map_of(tmp_path / "missing.findings"))
