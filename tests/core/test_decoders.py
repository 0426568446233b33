"""Small JPEGs in workers: what comes is what this process makes, and who fails costs no other."""

from __future__ import annotations

import io
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from purger.core import decode, decoders, pipeline
from purger.core.decoders import SMALL_BYTES, Decoders, Limits
from purger.core.domain import Decoded, Photo, Skipped, Target
from purger.core.errors import PhotoError
from purger.core.reading import Reading
from tests.faults.faulty_decoder import COMMAND, HEAD
from tests.paint import FakeEmbedder, run, save, scene
from tests.patience import PATIENCE, ended, only_hangs_are_late, until

TARGET = Target(16, 16)
START = b"\xff\xd8\xff"
EXIT = "It stops its decoder (code 3)."
LATE = "Decoding it took longer than 1 seconds."


@pytest.fixture(autouse=True)
def patient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Only what hangs takes too long, however slow the machine is."""
    only_hangs_are_late(monkeypatch)


@pytest.fixture
def pool() -> Iterator[Callable[..., Decoders]]:
    """Workers that fail as the photos say."""
    made = []

    def make(workers: int = 2, command: Sequence[str] | None = None, **limits: float) -> Decoders:
        given = Limits(**{"seconds": 1.0, "within": PATIENCE, **limits})  # type: ignore[arg-type]
        own = [*COMMAND, str(2 << 30), str(PATIENCE)]
        made.append(Decoders(workers, limits=given, command=command or own))
        return made[-1]

    yield make
    for one in made:
        one.close()


def ready(workers: Decoders) -> Decoders:
    workers.prepare()
    until(lambda: workers._is_ready, "a worker")
    return workers


def faulty(kind: str) -> bytes:
    return START + HEAD + kind.encode()


def photo(number: int) -> Photo:
    return Photo(Path(f"/p/{number:03}.jpg"), 1, 1, 1, number + 1)


def files(*data: bytes) -> list[tuple[Photo, bytes]]:
    return [(photo(number), one) for number, one in enumerate(data)]


def jpeg(seed: int, size: tuple[int, int] = (64, 48), **how: Any) -> bytes:
    stream = io.BytesIO()
    scene(seed, size).save(stream, "JPEG", **how)
    return stream.getvalue()


def told(found: Decoded | Skipped | None) -> object:
    """All that there is of it, to compare."""
    if not isinstance(found, Decoded):
        return found
    looks = found.looks
    return (
        found.photo, asdict(found.traits), looks.digest, looks.dhash, looks.tiny.tobytes(),
        looks.luma.tobytes(), found.pixels.tobytes(), found.pixels.shape, found.thumbnail,
    )  # fmt: skip


def as_here(some: list[tuple[Photo, bytes]]) -> list[object]:
    return [told(decode.picture_of(one, data, TARGET)) for one, data in some]


def reasons(found: Sequence[object]) -> list[str]:
    return [one.reason if isinstance(one, Skipped) else type(one).__name__ for one in found]


# -- what comes ----------------------------------------------------------------------------------


def various() -> list[bytes]:
    exif = Image.Exif()
    exif[0x0112] = 6
    exif[0x010F] = "Canon"
    exif.get_ifd(0x8769)[0x9003] = "2023:07:01 12:00:05"
    grey, cmyk = io.BytesIO(), io.BytesIO()
    scene(3, (90, 60)).convert("L").save(grey, "JPEG")
    scene(4, (90, 60)).convert("CMYK").save(cmyk, "JPEG")
    whole = jpeg(5, (448, 336))
    return [
        jpeg(0, (448, 336)), jpeg(1, (448, 336), exif=exif), jpeg(2, progressive=True),
        grey.getvalue(), cmyk.getvalue(), whole[: len(whole) // 2], whole[:40], START,
        jpeg(6, (13, 13)), jpeg(7, (900, 40)), jpeg(8, exif=b"Exif\0\0II*\0\xff garbage"),
    ]  # fmt: skip


def test_workers_make_the_same_of_small_jpegs_bit_for_bit() -> None:
    some = files(*various())
    with Decoders(2) as workers:
        assert not any(workers.takes_small(data) for _, data in some)
        ready(workers)
        assert all(workers.takes_small(data) for _, data in some)
        found = workers.read_small(some, TARGET)
        assert workers.computed() > 0
        assert workers.computed() == 0
    assert [told(one) for one in found] == as_here(some)
    assert sum(isinstance(one, Decoded) for one in found) == 8


def test_a_camera_with_an_endless_name_stops_no_worker() -> None:
    exif = Image.Exif()
    exif[0x010F] = "\x01" * 180_000
    whole = exif.tobytes()[6:]
    parts = (b"Exif\0\0" + whole[at : at + 60_000] for at in range(0, len(whole), 60_000))
    own = b"".join(b"\xff\xe1" + (len(part) + 2).to_bytes(2, "big") + part for part in parts)
    plain = jpeg(1)
    some = files(*(plain[:2] + own + plain[2:] for _ in range(8)))
    with Decoders(1) as workers:
        ready(workers)
        found = workers.read_small(some, TARGET)
        assert not workers._deaths
    assert [told(one) for one in found] == as_here(some)
    assert isinstance(found[0], Decoded)
    assert len(found[0].traits.camera) == 200


def test_other_files_and_those_of_many_bytes_are_not_for_them(
    pool: Callable[..., Decoders], tmp_path: Path
) -> None:
    workers = ready(pool())
    path = save(scene(1), tmp_path / "a.png")
    assert not workers.takes_small(path.read_bytes())
    assert not workers.takes_small(START + bytes(SMALL_BYTES))
    assert workers.takes_small(START + bytes(SMALL_BYTES - len(START)))


def test_a_large_picture_in_few_bytes_is_left_to_this_process(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    stream = io.BytesIO()
    Image.new("L", (8000, 6000)).save(stream, "JPEG", progressive=True, quality=1)
    data = stream.getvalue()
    assert len(data) <= SMALL_BYTES * 3
    monkeypatch.setattr(decoders, "SMALL_BYTES", len(data))
    some = files(jpeg(1), data)
    with Decoders(1) as workers:
        ready(workers)
        first, second = workers.read_small(some, TARGET)
        assert isinstance(first, Decoded)
        assert second is None
        assert [told(one) for one in decode.pictures_of(some, TARGET, workers)] == as_here(some)


def test_what_there_is_no_memory_for_is_left_to_this_process(
    pool: Callable[..., Decoders],
) -> None:
    some = files(jpeg(1), faulty("memory"), jpeg(2))
    workers = ready(pool())
    assert reasons(workers.read_small(some, TARGET)) == ["Decoded", "NoneType", "Decoded"]


def test_suspects_and_other_formats_go_their_own_way_among_small_ones(tmp_path: Path) -> None:
    png = save(scene(1), tmp_path / "a.png").read_bytes()
    some = files(jpeg(1), png, jpeg(2), jpeg(3))
    suspect = some[2][0]
    with Decoders(2, [suspect]) as workers:
        ready(workers)
        together: list[Photo] = []
        alone: list[Photo] = []
        read_small, read = workers.read_small, workers.read

        def noted_small(given: Any, target: Target) -> Any:
            together.extend(one for one, _ in given)
            return read_small(given, target)

        def noted(one: Photo, data: bytes, target: Target) -> Any:
            alone.append(one)
            return read(one, data, target)

        workers.read_small, workers.read = noted_small, noted  # type: ignore[method-assign]
        found = decode.pictures_of(some, TARGET, workers)
    assert [told(one) for one in found] == as_here(some)
    assert together == [some[0][0], some[3][0]]
    assert alone == [suspect]


def test_workers_last_as_long_as_the_pool(pool: Callable[..., Decoders]) -> None:
    workers = ready(pool(workers=2))
    until(lambda: not workers._busy and len(workers._idle) == 2, "both")
    pids = {worker._process.pid for worker in workers._all}
    for number in range(20):
        assert reasons(workers.read_small(files(jpeg(number)), TARGET)) == ["Decoded"]
    assert {worker._process.pid for worker in workers._all} == pids


# -- who fails -----------------------------------------------------------------------------------


def test_who_stops_a_worker_is_named_and_the_others_are_read(
    pool: Callable[..., Decoders],
) -> None:
    some = files(*[jpeg(number) for number in range(8)])
    some[3] = (some[3][0], faulty("exit"))
    workers = ready(pool())
    found = workers.read_small(some, TARGET)
    here = as_here([one for one in some if one is not some[3]])
    assert [told(one) for one in found if one is not found[3]] == here
    assert found[3] == Skipped(some[3][0].path, EXIT)
    assert workers.killers == {some[3][0]: EXIT}
    assert not workers.is_broken


def test_who_hangs_is_named_and_the_others_are_read(pool: Callable[..., Decoders]) -> None:
    some = files(jpeg(0), faulty("hang"), jpeg(1))
    workers = ready(pool())
    found = workers.read_small(some, TARGET)
    assert reasons(found) == ["Decoded", LATE, "Decoded"]
    assert workers.killers == {some[1][0]: LATE}


def test_two_who_stop_workers_in_one_job_are_both_named(pool: Callable[..., Decoders]) -> None:
    some = files(faulty("exit"), jpeg(0), faulty("exit"), jpeg(1))
    workers = ready(pool(deaths=100))
    assert reasons(workers.read_small(some, TARGET)) == [EXIT, "Decoded", EXIT, "Decoded"]
    assert set(workers.killers) == {some[0][0], some[2][0]}


def test_one_that_is_killed_from_outside_costs_nothing(
    pool: Callable[..., Decoders], tmp_path: Path
) -> None:
    workers = ready(pool())
    some = files(jpeg(0), faulty(f"once {tmp_path / 'mark'}"), jpeg(1))
    assert reasons(workers.read_small(some, TARGET)) == ["Decoded"] * 3
    for worker in workers._idle:
        worker.kill()
    assert reasons(workers.read_small(files(jpeg(0), jpeg(1)), TARGET)) == ["Decoded"] * 2
    assert not workers.killers


def test_without_workers_small_jpegs_are_decoded_here_and_others_given_up(
    pool: Callable[..., Decoders],
) -> None:
    workers = ready(pool(workers=1, deaths=3))
    heic = HEAD + b"good"
    for number in range(3):
        workers.read(photo(number), HEAD + b"exit", TARGET)
    assert workers.is_broken
    some = files(jpeg(0), jpeg(1))
    assert not workers.takes_small(some[0][1])
    # one that was asked before it was known
    assert workers.read_small(some, TARGET) == [None, None]
    found = decode.pictures_of([*some, (photo(9), heic)], TARGET, workers)
    assert [told(one) for one in found[:2]] == as_here(some)
    assert reasons(found[2:]) == ["Its decoder stopped too often and was not started again."]


def test_where_no_worker_starts_this_process_decodes(pool: Callable[..., Decoders]) -> None:
    for command in (["/nowhere/at/all"], [sys.executable, "-c", "raise SystemExit(3)"]):
        workers = pool(command=command)
        workers.prepare()
        ended("purger-decoders-start")
        some = files(jpeg(0), jpeg(1))
        assert not workers.takes_small(some[0][1])
        assert workers.read_small(some, TARGET) == [None, None]
        assert [told(one) for one in decode.pictures_of(some, TARGET, workers)] == as_here(some)
        assert not workers.killers


def test_closing_ends_a_job_that_is_under_way(pool: Callable[..., Decoders]) -> None:
    workers = ready(pool(workers=1, seconds=PATIENCE))
    some = files(jpeg(0), faulty("hang"), jpeg(1))
    found: list[Decoded | Skipped | None] = []
    asking = threading.Thread(target=lambda: found.extend(workers.read_small(some, TARGET)))
    asking.start()
    until(lambda: workers._busy, "the job")
    workers.close()
    asking.join(PATIENCE)
    assert reasons(found) == ["The scan was stopped."] * 3
    assert not workers._all
    assert not workers.killers


def test_closing_ends_workers_that_start(pool: Callable[..., Decoders]) -> None:
    workers = pool(workers=2, command=[sys.executable, "-c", "import time; time.sleep(3600)"])
    workers.prepare()
    until(lambda: len(workers._all) == 2, "two that start")
    workers.close()
    ended("purger-decoders")
    assert not workers._all


# -- who talks nonsense ----------------------------------------------------------------------------


def answer(*data: bytes) -> decoders.Message:
    """What a worker answers that is well."""
    target = TARGET
    return decoders.packed_together(
        decoders.packed(decode.decoded(decoders.nobody(), one, target)) for one in data
    )


def _hostile() -> Iterator[tuple[str, Callable[[dict[str, Any], list[bytes]], object]]]:
    yield "no photos", lambda head, _: head.clear()
    yield "photos that are none", lambda head, _: head.update(photos=7)
    yield "too few", lambda head, _: head["photos"].pop()
    yield "too many", lambda head, _: head["photos"].append({})
    yield "no head", lambda head, _: head["photos"].__setitem__(0, 7)
    yield "a part too few", lambda _, parts: parts.pop()
    yield "a part too many", lambda _, parts: parts.append(b"")
    yield "no parts", lambda _, parts: parts.clear()
    yield "one left out", lambda head, _: head["photos"].__setitem__(0, {})
    yield "a short digest", lambda _, parts: parts.__setitem__(0, bytes(31))
    yield "a long hash", lambda _, parts: parts.__setitem__(1, bytes(33))
    yield "small pictures that are larger", lambda _, parts: parts.__setitem__(2, bytes(999))
    yield "few pixels", lambda _, parts: parts.__setitem__(4, bytes(3))
    for name, value in (
        ("width", "9"), ("height", 1.5), ("taken", "now"), ("taken", float("inf")), ("camera", 7),
        ("has_gps", 1), ("sharpness", float("nan")), ("clipping", None), ("format", [1]),
        ("rating", {}), ("damaged", "no"), ("unknown", 1), ("tiles", "x"),
    ):  # fmt: skip
        yield (
            f"{name} {value}",
            lambda head, _, name=name, value=value: head["photos"][0]["traits"].update(
                {name: value}
            ),
        )
    yield "no traits", lambda head, _: head["photos"][0].update(traits=7)
    yield "few traits", lambda head, _: head["photos"][0]["traits"].pop("width")
    for reason in (7, None, [], ["{x}", "", "", {}], ["{n}", "one", "", {}], ["a", "", "", 7]):
        yield (
            f"reason {reason}",
            lambda head, _, reason=reason: head["photos"][0].update(reason=reason),
        )


@pytest.mark.parametrize(("what", "spoil"), [pytest.param(*one, id=one[0]) for one in _hostile()])
def test_an_answer_that_is_none_is_refused(
    what: str, spoil: Callable[[dict[str, Any], list[bytes]], object]
) -> None:
    some = [photo(0), photo(1)]
    head, parts = answer(jpeg(0), jpeg(1))
    assert reasons(decoders._unpacked_together(some, TARGET, head, parts)) == ["Decoded"] * 2
    spoil(head, parts)
    with pytest.raises(PhotoError, match="gave no picture"):
        decoders._unpacked_together(some, TARGET, head, parts)


LIAR = """
import sys
from purger.core import decoders
decoders.write(sys.stdout.buffer, {}, [])
while (request := decoders.read(sys.stdin.buffer)) is not None:
    decoders.write(sys.stdout.buffer, {"photos": [{"traits": {}}] * 99, "computed": -1.0}, [b"x"])
"""


def test_who_talks_nonsense_is_asked_no_more(pool: Callable[..., Decoders]) -> None:
    workers = ready(pool(command=[sys.executable, "-c", LIAR]))
    asked = {worker._process.pid for worker in workers._all}
    found = workers.read_small(files(jpeg(0), jpeg(1)), TARGET)
    assert reasons(found) == ["Its decoder gave no picture."] * 2
    assert len(asked & {worker._process.pid for worker in workers._all}) < 2
    assert workers.computed() == 0
    assert not workers.killers


def test_a_message_comes_as_it_was_sent_whatever_its_size() -> None:
    for lengths in ([], [0], [5, 0, 7], [1 << 16] * 60, [3 << 20, 2 << 20]):
        stream = io.BytesIO()
        parts = [bytes([i % 251]) * count for i, count in enumerate(lengths)]
        decoders.write(stream, {"a": 1}, parts)
        stream.seek(0)
        assert decoders.read(stream) == ({"a": 1}, parts)
        assert decoders.read(stream) is None
        cut = io.BytesIO(stream.getvalue()[:-1])
        assert not sum(lengths) or decoders.read(cut) is None


# -- a scan --------------------------------------------------------------------------------------


def test_a_scan_with_workers_reads_what_one_without_reads(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    paths = [save(scene(i, (64, 48)), tmp_path / f"{i:03}.jpg") for i in range(300)]
    paths[7].write_bytes(b"")
    paths[8].write_bytes(START + b"nothing")
    photos = [Photo.from_stat(path, path.lstat()) for path in paths]
    jobs: list[int] = []
    read_small = Decoders.read_small

    def counted(self: Decoders, some: Any, target: Target) -> Any:
        jobs.append(len(some))
        return read_small(self, some, target)

    monkeypatch.setattr(Decoders, "read_small", counted)
    network = FakeEmbedder()
    apart = ready(Decoders(2))
    read, skipped = {}, {}
    for step in Reading(network, apart, 2, 4).read(photos, lambda _: None):
        read.update({one.photo: one for one, _ in step.read})
        skipped.update({one.path: one for one in step.skipped})
    here = {one: decode.read(one, network.target) for one in photos}
    assert {one: told(found) for one, found in read.items()} == {
        one: told(found) for one, found in here.items() if isinstance(found, Decoded)
    }
    assert skipped == {one.path: found for one, found in here.items() if isinstance(found, Skipped)}
    assert sum(jobs) == 299
    assert max(jobs) == decoders.TOGETHER


def test_who_stops_a_worker_in_a_scan_is_skipped_from_then_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, pool: Callable[..., Decoders]
) -> None:
    folder = tmp_path / "photos"
    paths = [save(scene(i, (64, 48)), folder / f"{i:03}.jpg") for i in range(120)]
    paths[60].write_bytes(faulty("exit"))
    asked: list[Decoders] = []

    def made(*_: object) -> Decoders:
        asked.append(ready(pool()))
        return asked[-1]

    monkeypatch.setattr(pipeline, "Decoders", made)
    for killers in (1, 0):
        request = pipeline.Request((folder,))
        found = run(pipeline.find(request, FakeEmbedder(), tmp_path / "c.sqlite"))
        assert len(found.catalog) == 119
        assert [(one.path.name, one.reason) for one in found.skipped] == [("060.jpg", EXIT)]
        assert sum(len(one.killers) for one in asked) == killers
        asked.clear()


def test_no_more_workers_than_the_interpreter_can_serve(
    pool: Callable[..., Decoders], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(decoders, "_MOST_FOR_SMALL", 2)
    workers = ready(pool(workers=6))
    some = files(jpeg(0), jpeg(1))
    found: list[Decoded | Skipped | None] = []
    asking = [
        threading.Thread(target=lambda: found.extend(workers.read_small(some, TARGET)))
        for _ in range(12)
    ]
    for one in asking:
        one.start()
    for one in asking:
        one.join(PATIENCE)
    assert reasons(found) == ["Decoded"] * 24
    assert len(workers._all) <= 2


@pytest.mark.parametrize(("photos", "few"), [(300, True), (2000, False)])
def test_workers_are_started_where_many_small_jpegs_are_to_come(
    photos: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, few: bool
) -> None:
    path = save(scene(1, (64, 48)), tmp_path / "a.jpg")
    found = path.lstat()
    one = Photo.from_stat(path, found)
    many = [replace(one, path=path.with_name(f"{i}.jpg"), inode=i + 1) for i in range(photos)]
    monkeypatch.setattr(decode, "fetch", lambda _: path.read_bytes())
    begun = threading.Event()
    monkeypatch.setattr(Decoders, "prepare", lambda _: begun.set())
    steps = Reading(FakeEmbedder(), Decoders(2), 2, 4).read(many, lambda _: None)
    while not begun.is_set() and next(steps, None) is not None:
        pass
    steps.close()
    assert begun.is_set() is not few
