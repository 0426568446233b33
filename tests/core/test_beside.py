"""Steps on a thread beside others: what comes of them, and that nobody waits for those given up."""

from __future__ import annotations

import threading
from collections.abc import Callable

import numpy as np
import pytest
from threadpoolctl import threadpool_info, threadpool_limits

from purger.core.beside import Beside
from purger.core.domain import Progress, Stage, Steps
from tests.paint import run
from tests.patience import PATIENCE, ended


def counting(to: int, may_go_on: Callable[[], object] = lambda: None) -> Steps[int]:
    for i in range(to):
        yield Progress(Stage.NEIGHBOURS, i, to)
        may_go_on()
    return to


def blas() -> set[int]:
    """How many threads the libraries of linear algebra have."""
    np.ones(1) @ np.ones(1)
    return {one["num_threads"] for one in threadpool_info() if one["user_api"] == "blas"}


def test_both_run_at_once_and_the_steps_are_told() -> None:
    go_on = threading.Event()
    with Beside(counting(3, lambda: go_on.wait(PATIENCE))) as beside:
        steps = beside.result()
        assert next(steps) == Progress(Stage.NEIGHBOURS, 0, 3)
        go_on.set()
        assert run(steps) == 3
    assert beside.seconds > 0


def test_what_goes_wrong_is_raised_where_the_result_is_asked_for() -> None:
    def fails() -> None:
        raise ValueError("no")

    with Beside(counting(3, fails)) as beside, pytest.raises(ValueError, match="no"):
        run(beside.result())


def test_what_is_given_up_ends_at_its_next_step() -> None:
    begun, go_on = threading.Event(), threading.Event()
    done: list[int] = []

    def wait() -> None:
        begun.set()
        done.append(go_on.wait(PATIENCE))

    with Beside(counting(1000, wait)):
        assert begun.wait(PATIENCE)
    assert not done  # nobody waited for it
    go_on.set()
    ended("purger-beside")
    assert len(done) == 1


def test_threads_are_limited_until_both_have_ended() -> None:
    def limited() -> Steps[None]:
        with threadpool_limits(1):
            yield Progress(Stage.NEIGHBOURS)

    with threadpool_limits(2, user_api="blas"):
        usual = blas()
        with Beside(limited()) as beside:
            run(beside.result())
            assert blas() == {1}
        assert blas() == usual
