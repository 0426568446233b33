"""F11: codecs that crash, end, hang and ask for too much; every other photo is read."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from purger.core.decoders import Decoders, Limits
from purger.core.domain import Decoded, Photo, Skipped, Target
from purger.core.reading import Reading
from tests.faults.faulty_decoder import COMMAND, faulty
from tests.paint import FakeEmbedder, save, scene
from tests.patience import PATIENCE, only_hangs_are_late, until

TARGET = Target(8, 8)
MEMORY = 2 << 30
SECONDS = 1.0
WORDS = {
    "segfault": "It stops its decoder (SIGSEGV).",
    "abort": "It stops its decoder (SIGABRT).",
    "exit": "It stops its decoder (code 3).",
    "hang": "Decoding it took longer than 1 seconds.",
    "memory": "There was not enough memory to decode it.",
    "killed": "It stops its decoder (SIGKILL).",
    "once": "",
}
KILLERS = {"segfault", "abort", "exit", "hang"}

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="limits of Linux")


@pytest.fixture
def full(request: pytest.FixtureRequest) -> bool:
    return bool(request.config.getoption("--full-faults"))


@pytest.fixture(autouse=True)
def patient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Only what hangs takes too long, however slow the machine is."""
    only_hangs_are_late(monkeypatch)


def pool(workers: int = 3, **limits: float) -> Decoders:
    given = Limits(**{"seconds": SECONDS, "within": PATIENCE, **limits})  # type: ignore[arg-type]
    return Decoders(workers, limits=given, command=[*COMMAND, str(MEMORY), str(PATIENCE)])


def photo(number: int) -> Photo:
    return Photo(Path(f"/p/{number:06}.heic"), 1, 1, 1, number + 1)


def read_all(workers_: Decoders, files: list[bytes]) -> list[Decoded | Skipped]:
    with ThreadPoolExecutor(3) as threads:
        jobs = [
            threads.submit(workers_.read, photo(i), data, TARGET) for i, data in enumerate(files)
        ]
        return [job.result() for job in jobs]


def test_every_other_photo_is_read_and_the_culprits_are_named(
    tmp_path: Path, counted: list[str], *, full: bool
) -> None:
    jobs, each = (100_000, 50) if full else (700, 2)
    kinds = ["good"] * jobs
    spread = jobs // (each * len(WORDS))
    for i in range(each):
        for k, kind in enumerate(WORDS):
            kinds[(i * len(WORDS) + k) * spread] = kind
    files = [
        faulty(f"once {tmp_path / str(i)}" if kind == "once" else kind)
        for i, kind in enumerate(kinds)
    ]
    with pool() as workers_:
        begun = time.perf_counter()
        read_all(workers_, [faulty("good")] * jobs)
        clean = time.perf_counter() - begun
        begun = time.perf_counter()
        results = read_all(workers_, files)
        seconds = time.perf_counter() - begun
    faults = {i: kind for i, kind in enumerate(kinds) if kind != "good"}
    for i, result in enumerate(results):
        words = WORDS.get(faults.get(i, "good"), "")
        assert getattr(result, "reason", "") == words, (i, kinds[i])
    assert workers_.killers == {
        photo(i): WORDS[kind] for i, kind in faults.items() if kind in KILLERS
    }
    assert not workers_.is_broken
    read = sum(isinstance(result, Decoded) for result in results)
    counted.append(
        f"F11: {len(faults)} faults of {len(WORDS)} kinds in {jobs:,} photos: {read:,} read, "
        f"{jobs - read} named; {clean:.1f} s without faults, {seconds:.1f} s with them"
    )


NONSENSE = """
import sys, time
sys.stdout.buffer.write(b"\\xff" * 99)
sys.stdout.buffer.flush()
time.sleep(9)
"""


def test_a_worker_that_talks_nonsense_or_does_not_start_is_not_the_photos_fault() -> None:
    for script in (NONSENSE, "raise SystemExit(3)"):
        command = [sys.executable, "-c", script]
        with Decoders(1, command=command, limits=Limits(within=0)) as workers_:
            result = workers_.read(photo(1), faulty("good"), TARGET)
            assert not workers_.killers
        assert isinstance(result, Skipped)
        assert result.reason.startswith("Its decoder could not be started (")


def test_workers_are_replaced_after_so_many_photos(tmp_path: Path) -> None:
    with pool(workers=1, photos=3) as workers_:
        numbers = set()
        for i in range(9):
            assert isinstance(workers_.read(photo(i), faulty("good"), TARGET), Decoded)
            numbers |= {worker._process.pid for worker in workers_._all}
    assert len(numbers) == 3


def test_where_every_photo_stops_its_decoder_it_is_halved_and_then_ended() -> None:
    with pool(workers=2, deaths=3) as workers_:
        results = read_all(workers_, [faulty("exit")] * 12)
        assert workers_.is_broken
        assert not workers_._all
    reasons = [result.reason for result in results if isinstance(result, Skipped)]
    assert len(reasons) == 12
    assert reasons[-1] == "Its decoder stopped too often and was not started again."


@pytest.mark.parametrize("kind", ["hang", "stuck"])
def test_closing_does_not_wait_for_a_decoder_that_hangs(tmp_path: Path, kind: str) -> None:
    files = []
    for i in range(8):
        path = tmp_path / f"{i}.heic"
        path.write_bytes(faulty(kind))
        files.append(Photo.from_stat(path, path.lstat()))
    workers_ = pool(seconds=PATIENCE)
    reads = Reading(FakeEmbedder(), workers_, cores=3, batch=4).read(files, lambda _: None)
    # as Ctrl+C interrupts a scan that waits for a photo
    before = signal.signal(signal.SIGALRM, signal.default_int_handler)
    try:
        signal.setitimer(signal.ITIMER_REAL, 1.5)
        with pytest.raises(KeyboardInterrupt):
            list(reads)
    finally:
        signal.signal(signal.SIGALRM, before)
    assert not workers_._all
    assert not workers_.killers  # none had all its time


PARENT = """
import sys, threading, time
from pathlib import Path
from purger.core.decoders import Decoders, Limits
from purger.core.domain import Photo, Target
from tests.faults.faulty_decoder import COMMAND, faulty
decoders = Decoders(2, limits=Limits(seconds=3600), command=[*COMMAND, str(2 << 30), "3600"])
def read(i):
    decoders.read(Photo(Path("/p"), 1, 1, 1, i), faulty(sys.argv[1]), Target(8, 8))
for i in range(2):
    threading.Thread(target=read, args=(i,)).start()
while len(decoders._all) < 2:
    time.sleep(0.01)
time.sleep(1.5)
print(*(worker._process.pid for worker in decoders._all), flush=True)
time.sleep(3600)
"""


@pytest.mark.parametrize("kind", ["hang", "stuck", "good"])
def test_no_worker_outlives_the_process_that_started_it(kind: str) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", PARENT, kind], stdout=subprocess.PIPE, text=True,
        env={**os.environ, "PYTHONPATH": str(Path.cwd())},
    ) as parent:  # fmt: skip
        assert parent.stdout is not None
        workers = [int(pid) for pid in parent.stdout.readline().split()]
        assert len(workers) == 2
        parent.kill()
        until(lambda: not any(map(_runs, workers)), "the end of the workers")


def _runs(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text("ascii").rpartition(") ")[2][0] != "Z"
    except OSError:
        return False


SCAN = """
import ctypes, json, sys
from pathlib import Path
from purger.core import child, decode, decoders, pipeline
from tests.faults import faulty_decoder
from tests.paint import FakeEmbedder, run
child.command = lambda *options: [*faulty_decoder.COMMAND, *options[1:]]
plain = decode.decoded
def deadly(photo, data, target):
    if b"deadly" in data:
        ctypes.string_at(0)
    return plain(photo, data, target)
decode.decoded = deadly
faults = []
takes = decoders.Decoders.takes
def taking(self, data, photo=None):
    taken = takes(self, data, photo)
    faults.append(taken)
    return taken
decoders.Decoders.takes = taking
folder, cache = map(Path, sys.argv[1:])
found = run(pipeline.find(pipeline.Request((folder,)), FakeEmbedder(), cache))
print(json.dumps({
    "read": len(found.catalog), "skipped": [(s.path.name, s.reason) for s in found.skipped],
    "apart": sum(faults), "notes": found.notes,
}))
"""


def scan(folder: Path, cache: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", SCAN, str(folder), str(cache)], capture_output=True, text=True,
        env={**os.environ, "PYTHONPATH": str(Path.cwd())}, check=False,
    )  # fmt: skip


@pytest.fixture
def photos(tmp_path: Path) -> Iterator[Path]:
    folder = tmp_path / "photos"
    for i in range(30):
        save(scene(i, (64, 48)), folder / f"{i:02}.jpg")
    yield folder
    shutil.rmtree(folder)


def test_the_scan_after_one_that_was_killed_goes_past_the_photo_that_killed_it(
    photos: Path, tmp_path: Path
) -> None:
    # the engine dies of it, and so does a decoder
    killer = photos / "15.jpg"
    killer.write_bytes(b"\xff\xd8\xff" + faulty("segfault") + b" deadly")
    cache = tmp_path / "c.sqlite"
    first = scan(photos, cache)
    assert first.returncode == -signal.SIGSEGV
    second = json.loads(scan(photos, cache).stdout)
    assert second["read"] == 29
    assert [name for name, _ in second["skipped"]] == ["15.jpg"]
    assert second["apart"] >= 1
    third = json.loads(scan(photos, cache).stdout)
    assert (third["read"], third["apart"]) == (29, 0)
    assert [name for name, _ in third["skipped"]] == ["15.jpg"]
