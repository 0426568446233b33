"""Threads: one last signal, no loss, no leak, and the newest wish first."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext

import pytest
from pytestqt.qtbot import QtBot

from purger.core.domain import Progress, Stage, Steps
from purger.core.errors import FolderError
from purger.ui.tasks import NewestFirst, Task
from tests.patience import PATIENCE, ended


def count(n: int) -> Steps[int]:
    for i in range(n):
        yield Progress(Stage.SCAN, i, n)
    return n


def recorded(task: Task) -> list[tuple[str, object]]:
    seen: list[tuple[str, object]] = []
    task.progressed.connect(lambda p: seen.append(("progressed", p.done)))
    task.succeeded.connect(lambda r: seen.append(("succeeded", r)))
    task.failed.connect(lambda e: seen.append(("failed", e)))
    task.cancelled.connect(lambda: seen.append(("cancelled", None)))
    return seen


def test_twenty_thousand_steps_arrive_in_order_and_the_result_last(qtbot: QtBot) -> None:
    task = Task(count(20_000))
    seen = recorded(task)
    with qtbot.waitSignal(task.succeeded):
        task.start()
    assert seen == [("progressed", i) for i in range(20_000)] + [("succeeded", 20_000)]
    assert task.wait(PATIENCE)


def test_signals_arrive_on_the_thread_that_made_the_task(qtbot: QtBot) -> None:
    task = Task(count(3))
    threads: set[int] = set()
    task.progressed.connect(lambda _: threads.add(threading.get_ident()))
    with qtbot.waitSignal(task.succeeded):
        task.start()
    assert threads == {threading.get_ident()}


@pytest.mark.logs
@pytest.mark.parametrize("error", [FolderError("No."), RuntimeError("bug"), OSError("disk")])
def test_an_exception_is_the_only_end(qtbot: QtBot, error: Exception) -> None:
    def job() -> Steps[None]:
        yield Progress(Stage.SCAN)
        raise error

    task = Task(job())
    seen = recorded(task)
    with qtbot.waitSignal(task.failed):
        task.start()
    assert [name for name, _ in seen] == ["progressed", "failed"]
    assert seen[-1][1] is error


def test_cancelling_closes_the_job(qtbot: QtBot) -> None:
    closed = threading.Event()

    def job() -> Steps[None]:
        try:
            while True:
                yield Progress(Stage.SCAN)
                time.sleep(0.001)
        finally:
            closed.set()

    task = Task(job())
    seen = recorded(task)
    task.start()
    with qtbot.waitSignal(task.cancelled):
        task.cancel()
    assert closed.is_set()
    assert seen[-1][0] == "cancelled"


def test_the_newest_wish_is_answered_first_and_old_ones_dropped(qtbot: QtBot) -> None:
    gate = threading.Event()
    asked: list[int] = []

    def answer(wish: int) -> int:
        asked.append(wish)
        gate.wait(PATIENCE)
        return wish * 2

    @contextmanager
    def worker() -> Iterator[Callable[[int], int]]:
        yield answer

    wishes = NewestFirst(worker)
    got: list[tuple[int, int]] = []
    wishes.answered.connect(lambda wish, found: got.append((wish, found)))
    wishes.want([1, 2, 3])
    qtbot.waitUntil(lambda: asked == [1])
    wishes.want([7, 8, 1])
    gate.set()
    qtbot.waitUntil(lambda: len(got) == 3)
    assert asked == [1, 7, 8]
    assert got == [(1, 2), (7, 14), (8, 16)]
    wishes.close()


def test_the_wishes_can_be_waited_for(qtbot: QtBot) -> None:
    gate = threading.Event()
    got: list[int] = []

    def answer(wish: int) -> None:
        gate.wait(PATIENCE)
        got.append(wish)

    wishes = NewestFirst(lambda: nullcontext(answer))
    assert wishes.drain(PATIENCE)
    wishes.want([1, 2])
    assert not wishes.drain(0.02)
    gate.set()
    assert wishes.drain(PATIENCE)
    assert got == [1, 2]
    wishes.close()


@pytest.mark.logs
def test_a_failed_wish_is_an_answer_and_the_next_one_is_answered(qtbot: QtBot) -> None:
    def answer(wish: int) -> int:
        if wish == 1:
            raise FolderError("no")
        if wish == 2:
            raise RuntimeError("bug")
        return wish

    @contextmanager
    def worker() -> Iterator[Callable[[int], int]]:
        yield answer

    wishes = NewestFirst(worker)
    got: list[object] = []
    wishes.answered.connect(lambda _, found: got.append(found))
    wishes.want([1, 2, 3])
    qtbot.waitUntil(lambda: len(got) == 3)
    assert [type(one) for one in got] == [FolderError, RuntimeError, int]
    wishes.close()
    ended("purger-wishes")


def test_no_thread_runs_before_the_first_wish(qtbot: QtBot) -> None:
    opened = threading.Event()

    @contextmanager
    def worker() -> Iterator[Callable[[int], int]]:
        opened.set()
        yield lambda wish: 2 * wish

    wishes = NewestFirst(worker, threads=2)
    wishes.want([])
    assert not any(thread.is_alive() for thread in wishes._threads)
    assert not opened.is_set()
    with qtbot.waitSignal(wishes.answered):
        wishes.want([1])
    assert all(thread.is_alive() for thread in wishes._threads)
    wishes.close(PATIENCE)
    assert not any(thread.is_alive() for thread in wishes._threads)


def test_one_that_was_closed_begins_no_more() -> None:
    wishes = NewestFirst(lambda: nullcontext(str))
    wishes.close()
    wishes.want([1])
    assert not any(thread.is_alive() for thread in wishes._threads)
