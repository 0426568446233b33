"""What computes the network: tried apart, chosen only where it is sound and faster."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from purger import engine
from purger.core import accelerators, embed, pipeline
from purger.core.accelerators import PICTURES, WORTH, Accelerated, Verdict, faster, tried, watched
from purger.core.domain import Floats, Steps
from purger.core.embed import CPU, OnnxEmbedder
from purger.core.errors import ModelError
from purger.terminal import drive
from tests.paint import FakeEmbedder, save, scene

GPU, OTHER = "CUDAExecutionProvider", "OpenVINOExecutionProvider"


def vectors(noise: float = 0.0) -> Floats:
    dice = np.random.default_rng(3)
    made = dice.normal(size=(PICTURES, 8)) + 0
    made += noise * np.random.default_rng(4).normal(size=made.shape)
    return (made / np.linalg.norm(made, axis=1, keepdims=True)).astype(np.float32)


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PURGER_HOME", str(tmp_path / "home"))


@pytest.fixture(scope="module")
def network() -> OnnxEmbedder:
    return embed.load_model(threads=1)


@pytest.fixture
def machine(monkeypatch: pytest.MonkeyPatch) -> Callable[..., list[str]]:
    """A machine with accelerators: of each what its trial comes to; the names that are tried."""

    def made(**found: tuple[float, Floats] | str) -> list[str]:
        asked: list[str] = []
        by_name = {"gpu": GPU, "other": OTHER, "cpu": CPU}
        results = {by_name[name]: what for name, what in found.items()}

        def trial(_card: Any, provider: str, _cores: int) -> Steps[Any]:
            asked.append(provider)
            what = results[provider]
            return what if isinstance(what, str) else accelerators._Tried(*what)
            yield

        monkeypatch.setattr(accelerators, "_trial", trial)
        monkeypatch.setattr(accelerators, "providers", lambda: (*results, "AzureExecutionProvider"))
        return asked

    return made


def opening(monkeypatch: pytest.MonkeyPatch, fast: object) -> None:
    def opened(_card: Any, _threads: int, _provider: str) -> object:
        if isinstance(fast, Exception):
            raise fast
        return fast

    monkeypatch.setattr(accelerators, "open_network", opened)


class Fast:
    """A network on an accelerator, which may fail."""

    def __init__(self, fails_after: int = 1000) -> None:
        self.left = fails_after

    def embed(self, batch: np.ndarray) -> Floats:
        self.left -= 1
        if self.left < 0:
            raise ModelError("the device is lost")
        return np.full((len(batch), 256), 0.0625, np.float32)


# -- the choice ------------------------------------------------------------------------------------


def test_the_fastest_that_computes_the_same_is_taken_and_tried_once(
    network: OnnxEmbedder, machine: Callable[..., list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = machine(cpu=(400.0, vectors()), gpu=(5000.0, vectors(1e-4)), other=(450.0, vectors()))
    opening(monkeypatch, Fast())
    chosen = drive(faster(network, WORTH))
    assert isinstance(chosen, Accelerated)
    assert (chosen.provider, chosen.digest, chosen.dim) == (GPU, network.digest, network.dim)
    assert chosen.is_beside
    assert not network.is_beside
    assert sorted(asked) == sorted([CPU, GPU, OTHER])
    assert isinstance(drive(faster(network, WORTH)), Accelerated)
    assert len(asked) == 3
    drive(tried(network.card, anew=True))
    assert len(asked) == 6


@pytest.mark.parametrize(
    ("gpu", "why"),
    [
        ((430.0, vectors()), "it is not faster"),
        ((9000.0, vectors(0.3)), "its vectors are others than the processor's"),
        ((9000.0, vectors()[:, :4]), "its vectors are others than the processor's"),
        ("it crashed (signal 11)", "it crashed"),
    ],
)
def test_one_that_is_no_gain_is_refused_with_the_reason(
    network: OnnxEmbedder, machine: Callable[..., list[str]], gpu: Any, why: str
) -> None:
    machine(cpu=(400.0, vectors()), gpu=gpu)
    assert drive(faster(network, WORTH)) is network
    found = accelerators.verdict_of(network.card)
    assert found.provider == CPU
    assert found.refused[GPU].startswith(why)


def test_nothing_is_tried_for_a_few_photos_another_network_or_without_accelerators(
    network: OnnxEmbedder, machine: Callable[..., list[str]]
) -> None:
    asked = machine(cpu=(400.0, vectors()), gpu=(5000.0, vectors()))
    assert drive(faster(network, WORTH - 1)) is network
    fake = FakeEmbedder()
    assert drive(faster(fake, 10_000)) is fake
    asked += machine(cpu=(400.0, vectors()))
    assert accelerators.offered() == []
    assert drive(faster(network, 10_000)) is network
    assert asked == []


def test_what_is_known_is_of_one_network_one_runtime_and_may_be_damaged(
    network: OnnxEmbedder, machine: Callable[..., list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = machine(cpu=(400.0, vectors()), gpu=(5000.0, vectors()))
    drive(tried(network.card))
    for text in ("", "[]", '{"x": 1}', json.dumps({accelerators._key(network.card): {}}), "\0\xff"):
        accelerators._file().write_text(text, "latin-1")
        assert accelerators.verdict_of(network.card) == Verdict()
    drive(tried(network.card))
    assert len(asked) == 4
    monkeypatch.setattr(accelerators, "runtime", lambda: "another")
    assert accelerators.verdict_of(network.card) == Verdict()


# -- failing later ---------------------------------------------------------------------------------


@pytest.mark.logs
def test_one_that_fails_while_it_computes_leaves_the_rest_to_the_cores(
    network: OnnxEmbedder, machine: Callable[..., list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    machine(cpu=(400.0, vectors()), gpu=(5000.0, vectors()))
    opening(monkeypatch, Fast(fails_after=1))
    chosen = drive(faster(network, WORTH))
    pictures = accelerators.scenes(network.target)[:3]
    assert np.ptp(chosen.embed(pictures)) == 0
    assert np.array_equal(chosen.embed(pictures), network.embed(pictures))
    assert not chosen.is_beside
    found = accelerators.verdict_of(network.card)
    assert (found.provider, found.refused[GPU]) == (
        CPU, "it failed while it computed: the device is lost",
    )  # fmt: skip
    assert drive(faster(network, WORTH)) is network


def test_one_that_does_not_start_any_more_is_not_asked_again(
    network: OnnxEmbedder, machine: Callable[..., list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    machine(cpu=(400.0, vectors()), gpu=(5000.0, vectors()))
    opening(monkeypatch, ModelError("no driver"))
    assert drive(faster(network, WORTH)) is network
    assert accelerators.verdict_of(network.card).provider == CPU


def test_one_that_ends_the_program_three_times_in_a_row_is_left(
    network: OnnxEmbedder, machine: Callable[..., list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    machine(cpu=(400.0, vectors()), gpu=(5000.0, vectors()))
    opening(monkeypatch, Fast())
    never_left = [watched(drive(faster(network, WORTH))) for _ in range(3)]
    for one in never_left:
        one.__enter__()
    assert drive(faster(network, WORTH)) is network
    why = accelerators.verdict_of(network.card).refused[GPU]
    assert why == "purger ended three times while it computed"


def test_an_end_in_good_order_takes_the_strikes_back(
    network: OnnxEmbedder, machine: Callable[..., list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    machine(cpu=(400.0, vectors()), gpu=(5000.0, vectors()))
    opening(monkeypatch, Fast())
    never_left = [watched(drive(faster(network, WORTH))) for _ in range(2)]
    for one in never_left:
        one.__enter__()
    with pytest.raises(KeyboardInterrupt), watched(drive(faster(network, WORTH))):
        raise KeyboardInterrupt
    assert accelerators.verdict_of(network.card).strikes == 0
    with watched(network):
        assert accelerators.verdict_of(network.card).strikes == 0


def test_one_that_ends_the_program_when_it_starts_is_left_as_well(
    network: OnnxEmbedder, machine: Callable[..., list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    machine(cpu=(400.0, vectors()), gpu=(5000.0, vectors()))
    opening(monkeypatch, RuntimeError("the driver crashed"))
    for _ in range(3):
        with pytest.raises(RuntimeError):
            drive(faster(network, WORTH))
    assert drive(faster(network, WORTH)) is network
    assert accelerators.verdict_of(network.card).provider == CPU


@pytest.mark.parametrize("is_stuck", [False, True])
def test_a_scan_that_is_stopped_is_no_strike_unless_the_accelerator_hangs(
    network: OnnxEmbedder,
    machine: Callable[..., list[str]],
    monkeypatch: pytest.MonkeyPatch,
    is_stuck: bool,  # noqa: FBT001 - a parameter of a test
) -> None:
    machine(cpu=(400.0, vectors()), gpu=(5000.0, vectors()))
    opening(monkeypatch, Fast())
    monkeypatch.setattr(Accelerated, "is_stuck", property(lambda _: is_stuck))
    chosen = drive(faster(network, WORTH))
    never_left = watched(chosen)
    never_left.__enter__()
    engine._pardon()
    assert accelerators.verdict_of(network.card).strikes == is_stuck


def test_a_batch_that_takes_too_long_is_told(
    network: OnnxEmbedder, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[bool] = []
    made = Accelerated(network, Fast(), GPU)

    def embed_(_self: Fast, batch: np.ndarray) -> Floats:
        told.append(made.is_stuck)
        monkeypatch.setattr(accelerators, "_STUCK", -1.0)
        told.append(made.is_stuck)
        return np.zeros((len(batch), 256), np.float32)

    monkeypatch.setattr(Fast, "embed", embed_)
    made.embed(np.zeros((1, 8, 8, 3), np.uint8))
    assert [*told, made.is_stuck] == [False, True, False]


def test_a_scan_computes_on_the_accelerator_and_may_be_told_not_to(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for seed in range(3):
        save(scene(seed), tmp_path / "photos" / f"{seed}.jpg")
    beside = FakeEmbedder()
    beside.is_beside = True
    asked: list[int] = []

    def accelerated(_network: Any, photos: int) -> Steps[Any]:
        asked.append(photos)
        return beside
        yield

    monkeypatch.setattr(accelerators, "faster", accelerated)
    folders = (tmp_path / "photos",)
    on_cores = FakeEmbedder()
    found = drive(pipeline.read(pipeline.Request(folders, use_cache=False), on_cores))
    assert (on_cores.embedded, beside.embedded) == (0, len(found))
    assert asked == [len(found)]
    request = pipeline.Request(folders, use_cache=False, accelerate=False)
    drive(pipeline.read(request, on_cores))
    assert (on_cores.embedded, len(asked)) == (len(found), 1)


# -- a trial, in a process -------------------------------------------------------------------------


@pytest.mark.model
def test_the_processor_is_tried_in_a_process_of_its_own(
    network: OnnxEmbedder, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(accelerators, "_SECONDS", 0.1)
    found = drive(accelerators._trial(network.card, CPU, 1))
    assert isinstance(found, accelerators._Tried)
    assert found.rate > 1
    expected = network.embed(accelerators.scenes(network.target))
    assert np.allclose(found.vectors, expected, atol=1e-5)
    assert accelerators._likeness(found.vectors, expected) == pytest.approx(1, abs=1e-5)


@pytest.mark.model
def test_an_accelerator_that_this_machine_lacks_does_not_start(network: OnnxEmbedder) -> None:
    found = drive(accelerators._trial(network.card, "NoSuchExecutionProvider", 1))
    assert isinstance(found, str)
    assert found


_LACKING = """
import sys
print('{"why": "no"}')
sys.stderr.write("Failed with error: libcublasLt.so.13: cannot open shared object file: No such")
"""


@pytest.mark.parametrize(
    ("code", "why"),
    [
        ("import os; os.abort()", "it crashed (signal 6)"),
        ("import sys; sys.exit(4)", "it ended without an answer (code 4)"),
        ("print('{\"rate\": 1}')", "it ended without an answer (code 0)"),
        ("print('[1]')", "it ended without an answer (code 0)"),
        ("import time; time.sleep(60)", "it took longer than 1 seconds to answer"),
        (_LACKING, "it lacks libcublasLt.so.13"),
    ],
)
@pytest.mark.skipif(sys.platform == "win32", reason="signals have no names there")
def test_a_trial_that_fails_costs_half_a_sentence(
    network: OnnxEmbedder, monkeypatch: pytest.MonkeyPatch, code: str, why: str
) -> None:
    monkeypatch.setattr(accelerators.child, "command", lambda *_: [sys.executable, "-c", code])
    if "sleep" in code:
        monkeypatch.setattr(accelerators, "_TIMEOUT", 1.0)
    assert drive(accelerators._trial(network.card, GPU, 1)) == why


def test_the_pictures_of_a_trial_differ_and_are_always_the_same(network: OnnxEmbedder) -> None:
    made = accelerators.scenes(network.target)
    assert np.array_equal(made, accelerators.scenes(network.target))
    assert made.shape == (PICTURES, 160, 160, 3)
    cosine = network.embed(made)
    cosine = (cosine @ cosine.T)[np.triu_indices(PICTURES, 1)]
    assert cosine.mean() < 0.9
