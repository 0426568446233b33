"""Threads that work off jobs, and what may be taken at once."""

from __future__ import annotations

import threading
import time
from queue import SimpleQueue

from purger.core.crew import Budget, Crew
from tests.patience import PATIENCE, ended, until


def test_a_crew_does_every_job_on_no_more_threads_than_it_may_have() -> None:
    done: SimpleQueue[tuple[int, int]] = SimpleQueue()
    crew: Crew[int] = Crew("crew", 3, lambda job: done.put((job, threading.get_ident())))
    for job in range(40):
        crew.give(job)
    came = [done.get(timeout=PATIENCE) for _ in range(40)]
    crew.close()
    assert sorted(job for job, _ in came) == list(range(40))
    assert len({thread for _, thread in came}) <= 3
    ended("crew")


def test_closing_waits_for_no_job_that_hangs_and_begins_no_other() -> None:
    hang, begun, done = threading.Event(), [], []

    def work(job: int) -> None:
        begun.append(job)
        hang.wait(PATIENCE)
        done.append(job)

    crew: Crew[int] = Crew("crew", 1, work)
    crew.give(1)
    crew.give(2)
    until(lambda: begun)
    crew.close()
    assert not done
    hang.set()
    ended("crew")
    assert begun == done == [1]


def test_no_more_is_taken_than_there_is() -> None:
    budget, lock = Budget(10), threading.Lock()
    held = most = 0

    def take(amount: int) -> None:
        nonlocal held, most
        with budget.taken(amount):
            with lock:
                held += amount
                most = max(most, held)
            time.sleep(0.002)
            with lock:
                held -= amount

    threads = [threading.Thread(target=take, args=(1 + i % 5,)) for i in range(30)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(PATIENCE)
    assert 5 <= most <= 10


def test_who_wants_more_than_there_is_gets_it_alone() -> None:
    budget = Budget(10)
    got: SimpleQueue[str] = SimpleQueue()

    def take() -> None:
        with budget.taken(50):
            got.put("large")

    with budget.taken(1):
        large = threading.Thread(target=take)
        large.start()
        time.sleep(0.02)
        assert got.empty()
    assert got.get(timeout=PATIENCE) == "large"
    large.join(PATIENCE)
