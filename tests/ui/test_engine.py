"""The engine as a child process: answers, cancels at once, dies without taking the window along."""

from __future__ import annotations

import base64
import io
import json
import os
import signal
import subprocess
import sys
import tempfile
import time
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

import purger
from purger import engine as child_engine
from purger.core import findings as findings_file
from purger.core.charts import PAPER
from purger.core.domain import Findings, Stage
from purger.core.embed import DEFAULT_MODEL
from purger.core.errors import EngineError, PurgerError
from purger.core.group import group
from purger.core.survey import Survey
from purger.core.texts import packed
from purger.ui import engine
from purger.ui.engine import ChartWish, ClusterWish, Engine, ScanRequest, WarmWish
from tests.paint import catalog, findings, pairs, run, save, scene
from tests.patience import PATIENCE, ended, until

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


FAKE = """
import json, sys
from pathlib import Path
request = json.loads(sys.stdin.readline())
files = sys.argv[1:]
assert request["early"]
say = lambda **what: print(json.dumps({"id": request["id"], **what}), flush=True)
say(progress=["DECODE", 1, 5, None])
for file in files[:-1]:
    say(early=file)
    say(progress=["DECODE", 2, 5, None])
say(result=files[-1])
sys.stdin.read()
"""


@pytest.mark.logs
def test_groups_are_shown_before_the_end(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = findings(catalog(5), pairs([(0, 1, 0.9), (2, 3, 0.9)]))
    part = replace(findings(catalog(2), pairs([(0, 1, 0.9)])), coming=3)
    files = [tmp_path / f"{name}.findings" for name in ("first", "damaged", "gone", "whole")]
    findings_file.save(part, files[0])
    files[1].write_bytes(b"damaged")
    findings_file.save(whole, files[-1])
    command = [sys.executable, "-c", FAKE, *map(str, files)]
    monkeypatch.setattr(engine, "command", lambda: command)
    steps = engine.scan(ScanRequest((tmp_path,), early=True))
    early: list[Findings] = []
    try:
        while True:
            step = next(steps)
            if isinstance(step, Findings):
                early.append(step)
    except StopIteration as stop:
        found = stop.value
    (shown,) = early
    assert shown.coming == 3
    assert shown.file is None
    assert shown.catalog.photos == part.catalog.photos
    assert (found.coming, len(found.catalog), found.file) == (0, 5, files[-1])
    assert [file.exists() for file in files] == [False, False, False, True]


LATE = """
import json, sys, time
request = json.loads(sys.stdin.readline())
print(json.dumps({"id": request["id"], "result": sys.argv[1]}), flush=True)
sys.stdin.read()
time.sleep(1)
open(sys.argv[2], "w").close()
"""


def test_a_child_that_gave_its_result_may_still_write_what_the_next_scan_finds(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file, late = tmp_path / "x.findings", tmp_path / "late"
    findings_file.save(findings(catalog(2)), file)
    command = [sys.executable, "-c", LATE, str(file), str(late)]
    monkeypatch.setattr(engine, "command", lambda: command)
    monkeypatch.setattr(engine, "_LEAVING", PATIENCE)
    assert len(run(engine.scan(ScanRequest((tmp_path,)))).catalog) == 2
    ended("purger-engine")
    assert late.exists()


WRITES = """
import sys, threading, time
from purger import engine
from purger.core import snapshot
def write(file, *_):
    time.sleep(1)
    open(file, "w").close()
snapshot.write = write
snapshot.write_meanwhile(sys.argv[1], None, None)
engine.main()
"""


def test_an_engine_without_a_window_ends_when_its_snapshot_is_written(tmp_path: Path) -> None:
    late = tmp_path / "late"
    subprocess.run([sys.executable, "-c", WRITES, str(late)], stdin=subprocess.DEVNULL, check=True)
    assert late.exists()


SHOWS = """
import sys, threading, time
from dataclasses import replace
from pathlib import Path
from purger import engine
from purger.core import findings, pipeline
from purger.core.domain import Progress, Stage
from tests.paint import catalog
from tests.paint import findings as made

when = sys.argv[1]
ends, writes = threading.Event(), findings._write
def late(file, arrays):
    if when == "written late":
        print("half", flush=True, file=sys.stderr)
        ends.wait()
    writes(file, arrays)
    print("whole", flush=True, file=sys.stderr)
findings._write = late
def find(_, viewer):
    part = replace(made(catalog(2)), coming=3)
    thread = threading.Thread(target=viewer.show, args=(part,))
    thread.start()
    try:
        if when == "not told":
            time.sleep(60)  # as a native call that nothing interrupts
        while True:
            yield Progress(Stage.DECODE)
            time.sleep(0.01)
    finally:
        ends.set()
        thread.join()
pipeline.find = find
engine.main()
"""


@pytest.mark.parametrize("when", ["written late", "not told"])
def test_what_an_engine_shows_as_its_window_goes_is_gone_with_it(when: str, own_home: Path) -> None:
    child = subprocess.Popen(
        [sys.executable, "-c", SHOWS, when],
        stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
    )  # fmt: skip
    with child:
        assert child.stdin is not None
        assert child.stderr is not None
        request = {"id": 1, "job": "scan", "folders": [], "early": True, "clusters": None}
        request |= {"use_cache": False, "model": None, "turned": False}
        child.stdin.write(json.dumps(request).encode() + b"\n")
        child.stdin.flush()
        assert child.stderr.readline() == {"written late": b"half\n", "not told": b"whole\n"}[when]
        child.stdin.close()
        child.wait(PATIENCE)
    assert not list((own_home / "purger" / "cache" / "runs").glob("*"))
    assert not list((own_home / "purger" / "cache" / "runs").glob(".*"))


def test_what_a_killed_engine_had_half_written_is_taken_away(
    own_home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    half = "pathlib.Path(sys.argv[1], f'.findings-{os.getpid()}-x').touch(); sys.stdin.readline()"
    runs = own_home / "purger" / "cache" / "runs"
    runs.mkdir(parents=True)
    command = [
        sys.executable,
        "-c",
        f"import os, pathlib, sys, time; {half}; time.sleep(60)",
        str(runs),
    ]
    monkeypatch.setattr(engine, "command", lambda: command)
    steps = engine.scan(ScanRequest((own_home,), early=True))
    next(steps)
    until(lambda: len(list(runs.iterdir())) == 1)
    steps.close()
    until(lambda: not list(runs.iterdir()))


def test_findings_that_nobody_waits_for_any_more_are_taken_away(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    files = [tmp_path / f"{name}.findings" for name in ("early", "whole")]
    for file in files:
        findings_file.save(findings(catalog(2)), file)
    said = "import os, sys\n" + FAKE.replace("sys.stdin.read()", "os.mkdir(sys.argv[1] + '.said')")
    command = [sys.executable, "-c", said, *map(str, files)]
    monkeypatch.setattr(engine, "command", lambda: command)
    monkeypatch.setattr(engine, "_JOIN", PATIENCE)
    steps = engine.scan(ScanRequest((tmp_path,), early=True))
    next(steps)
    until(Path(f"{files[0]}.said").is_dir)
    assert all(file.exists() for file in files)
    steps.close()
    until(lambda: not any(file.exists() for file in files))


def test_what_a_killed_window_left_is_swept_a_day_later_and_nothing_else(
    own_home: Path, tmp_path: Path
) -> None:
    runs, elsewhere = own_home / "purger" / "cache" / "runs", Path(tempfile.gettempdir())
    runs.mkdir(parents=True)
    name = f"purger-{'0a' * 16}"
    left = [runs / f"{name}.findings", runs / ".findings-abc", elsewhere / f"{name}.findings",
            elsewhere / f"{name}.map"]  # fmt: skip
    others = [elsewhere / other for other in (
        f"{name}.jpg", f"my {name}.findings", "purger-holiday.findings", f"{name}.findings.jpg",
        f"purger-{'0g' * 16}.findings",
    )]  # fmt: skip
    fresh = [folder / f"purger-{'1b' * 16}.findings" for folder in (runs, elsewhere)]
    for file in (*left, *others, *fresh, tmp_path / "photo.jpg"):
        file.write_bytes(b"x")
    folder, link = (elsewhere / f"purger-{c * 32}.findings" for c in "cd")
    folder.mkdir()
    link.symlink_to(tmp_path / "photo.jpg")
    for file in (*left, *others, folder, link):
        os.utime(file, (1, time.time() - 90_000), follow_symlinks=False)
    child_engine._sweep()
    assert not any(file.exists() for file in left)
    assert all(file.exists() for file in (*others, *fresh, folder, link, tmp_path / "photo.jpg"))


def test_a_known_failure_is_its_sentence(tmp_path: Path) -> None:
    with pytest.raises(PurgerError, match="There is no folder") as caught:
        run(engine.scan(ScanRequest((tmp_path / "missing",))))
    template, *_ = packed(str(caught.value))  # it can be shown in any language here
    assert template == "There is no folder “{name}”."


def test_closing_the_job_ends_the_child_at_once(tmp_path: Path) -> None:
    for i in range(300):
        save(scene(i, (900, 700)), tmp_path / "many" / f"{i}.jpg")
    steps = engine.scan(ScanRequest((tmp_path / "many",)))
    for progress in steps:
        if progress.stage is Stage.DECODE and progress.done > 150:
            break
    steps.close()
    again = engine.scan(ScanRequest((tmp_path / "many",)))
    first = next(p.done for p in again if p.total == 300 and p.stage is Stage.DECODE)
    again.close()
    assert 0 < first < 300


@pytest.mark.skipif(sys.platform == "win32", reason="signals")
def test_a_child_that_does_not_listen_is_not_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    deaf = [sys.executable, "-c", f"import time; time.sleep({PATIENCE})"]
    monkeypatch.setattr(engine, "command", lambda: deaf)
    with Engine() as child:
        pass
    until(lambda: child._child.returncode == -signal.SIGKILL)


@pytest.mark.logs
@pytest.mark.skipif(sys.platform == "win32", reason="signals")
def test_a_child_that_is_killed_is_one_sentence(folder: Path) -> None:
    with Engine() as child:
        steps = child.run(
            "scan", folders=[str(folder)], clusters=None, use_cache=True, model=None, turned=False
        )
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


def test_what_looking_closely_asks_for_comes_from_one_child(folder: Path) -> None:
    photo, other = str(folder / "1.jpg"), str(folder / "2.jpg")
    with engine.asker() as ask:
        part = ask("closeup", path=photo, box=[0.25, 0.5, 0.5, 0.75], side=640)
        assert part["box"] == [0.25, 0.5, 0.5, 0.75]
        image = Image.open(io.BytesIO(base64.b64decode(part["jpeg"]))).convert("RGB")
        exact = Image.open(photo).crop((160, 240, 320, 360))
        assert image.size == (160, 120)
        assert np.abs(np.asarray(image, int) - np.asarray(exact, int)).mean() < 2
        assert Survey.unpacked(ask("survey", path=photo, side=320)).sharpness > 0
        over = Image.open(io.BytesIO(base64.b64decode(ask("clipping", path=photo, side=320))))
        assert (over.mode, over.size) == ("RGBA", (320, 240))
        assert ask("difference", path=photo, other=photo, side=320)["share"] == 0
        assert ask("difference", path=photo, other=other, side=320)["share"] > 0.5
        assert ask("facts", path=photo) == []
        for job in ("survey", "facts"):
            with pytest.raises(PurgerError, match="no longer there"):
                ask(job, path=str(folder / "gone.jpg"), side=320)


def test_a_child_of_whom_nothing_is_asked_ends_and_the_next_job_starts_another(
    folder: Path,
) -> None:
    with engine.asker(idle=0.5) as ask:
        assert ask("facts", path=str(folder / "1.jpg")) == []
        ended("purger-engine")
        assert ask("facts", path=str(folder / "2.jpg")) == []


def test_an_engine_without_a_window_ends() -> None:
    child = Engine()
    pid = child._child.pid
    child.close()
    _await_end(pid)


def test_an_engine_that_does_not_end_is_killed(monkeypatch: pytest.MonkeyPatch) -> None:
    sleeper = [sys.executable, "-c", "import time; time.sleep(60)"]
    monkeypatch.setattr(engine, "command", lambda: sleeper)
    child = Engine()
    child.close()
    _await_end(child._child.pid)


def _await_end(pid: int) -> None:
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        try:
            os.kill(pid, 0)
        except ProcessLookupError:
            return
        time.sleep(0.01)
    pytest.fail("the engine is still there")


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
    assert found.file is not None
    assert found.file.parent == Path(tempfile.gettempdir())
    engine.forget(found.file)
    assert not found.file.exists()


@pytest.fixture
def file(tmp_path: Path) -> Path:
    findings_file.save(findings(catalog(3000)), tmp_path / "x.findings")
    return tmp_path / "x.findings"


def test_other_numbers_of_clusters_come_from_a_child_that_stays(file: Path) -> None:
    with engine.clusterer() as ask:
        few, many = ask(ClusterWish(file, 3)), ask(ClusterWish(file, 12))
        assert (len(few.centres), len(many.centres)) == (3, 12)
        assert len(many.labels) == len(many.distances) == 3000
        auto = ask(ClusterWish(file, None))
        assert auto.elbow.chosen in auto.elbow.tried
        size = {"width": 300, "height": 200, "dpi": 80}
        picture = ask(ChartWish(file, auto.elbow, 12, dict(PAPER), **size))
        assert picture.startswith(b"\x89PNG")
        assert ask(ChartWish(file, None, None, dict(PAPER), **size)).startswith(b"\x89PNG")


@pytest.mark.skipif(sys.platform != "linux", reason="needs /proc")
def test_a_warm_child_answers_the_first_number_without_loading(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    children: list[Engine] = []

    class Known(Engine):
        def __init__(self) -> None:
            super().__init__()
            children.append(self)

    def loaded() -> set[str]:
        maps = Path(f"/proc/{children[0]._child.pid}/maps").read_text("utf-8")
        return {line.rpartition("/")[2] for line in maps.splitlines() if ".so" in line}

    monkeypatch.setattr(engine, "Engine", Known)
    with engine.clusterer() as ask:
        assert ask(WarmWish()) is None
        warm = loaded()
        assert len(ask(ClusterWish(file, 3)).centres) == 3
        assert loaded() == warm
        assert len(children) == 1


def test_a_wish_that_nobody_waits_for_is_given_up_and_the_next_is_heard(file: Path) -> None:
    with engine.clusterer() as ask:
        ask(ClusterWish(file, 2))
        dropped = ClusterWish(file, 700)
        dropped.dropped.set()
        assert ask(dropped) is None
        assert len(ask(ClusterWish(file, 5)).centres) == 5


def test_findings_that_are_gone_are_a_sentence(tmp_path: Path) -> None:
    with engine.clusterer() as ask, pytest.raises(PurgerError, match=r"is gone; look again"):
        ask(ClusterWish(tmp_path / "none.findings", 3))


@pytest.mark.logs
@pytest.mark.skipif(sys.platform == "win32", reason="signals")
def test_a_window_that_is_killed_takes_the_standing_engine_along(file: Path) -> None:
    script = (
        "import sys, time; from pathlib import Path; from purger.ui import engine\n"
        "with engine.clusterer() as ask:\n"
        "    ask(engine.ClusterWish(Path(sys.argv[1]), 3))\n"
        "    print(open('/proc/self/task/%d/children' % __import__('os').getpid()).read(),"
        " flush=True)\n"
        "    time.sleep(600)\n"
    )
    if not Path("/proc/self/task").is_dir():
        pytest.skip("needs /proc")
    home = Path(purger.__file__).parents[1]
    window = subprocess.Popen(
        [sys.executable, "-c", script, str(file)], stdout=subprocess.PIPE, text=True,
        env={**os.environ, "PYTHONPATH": str(home)},
    )  # fmt: skip
    (child,) = window.stdout.readline().split()
    window.kill()
    window.communicate()
    until(lambda: not Path("/proc", child).is_dir(), "the end of the engine")


def drawn(own_home: Path, n: int = 30) -> Path:
    """A file of findings where the engine keeps them."""
    file = own_home / "purger" / "cache" / "runs" / "a.findings"
    findings_file.save(findings(catalog(n)), file)
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
    steps.close()
    assert list(file.parent.iterdir()) == [file]


def test_a_map_of_findings_that_are_gone_is_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(PurgerError, match="is gone"):
        run(engine.map_of(tmp_path / "missing.findings"))


def test_a_library_is_painted_in_the_child_and_what_is_missing_of_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(engine, "_PAINTED", 3)
    folder = tmp_path / "painted"
    run(engine.paint(folder))
    photos = [path for path in folder.rglob("*") if path.suffix not in {"", ".csv"}]
    assert len(photos) == 3
    photos[0].unlink()
    run(engine.paint(folder))
    assert photos[0].exists()
