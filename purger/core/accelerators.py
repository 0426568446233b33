"""What computes the network: the cores, or an accelerator that was measured to be faster.

onnxruntime offers accelerators as execution providers; which ones depends on its package (CoreML
comes with that for macOS; CUDA, DirectML and OpenVINO have packages of their own). Each is tried
once, in a process of its own, for a driver may crash or hang: it must start, give the vectors that
the processor gives, and be faster than all its cores together. What came out is kept in the cache
folder until the network, onnxruntime or the machine changes.
"""

from __future__ import annotations

import base64
import hashlib
import json
import logging
import os
import platform
import re
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import Any, Final

import numpy as np

from purger.core import child, places, power
from purger.core.domain import Bytes, Floats, Progress, Stage, Steps, Target
from purger.core.embed import (
    BATCH,
    CPU,
    Card,
    Carded,
    Embedder,
    OnnxEmbedder,
    OpeningEmbedder,
    open_network,
    providers,
    runtime,
)
from purger.core.errors import ModelError
from purger.core.text import show_name

logger = logging.getLogger(__name__)

NAMES: Final = {
    "CUDAExecutionProvider": "CUDA",
    "MIGraphXExecutionProvider": "MIGraphX",
    "ROCMExecutionProvider": "ROCm",
    "DmlExecutionProvider": "DirectML",
    "CoreMLExecutionProvider": "CoreML",
    "OpenVINOExecutionProvider": "OpenVINO",
    CPU: "the processor",
}
"""What is tried, by its name in onnxruntime; others compute elsewhere, or take minutes to start."""

WORTH: Final = 500
"""Photos to read from which on an accelerator pays for its start."""

GAIN: Final = 1.1
"""How many times faster than the processor an accelerator must be."""

ALIKE: Final = 0.998
"""The least cosine of a vector and that of the processor for the same picture.

The evidence of a pair weighs its cosine in steps of .01; two vectors this close change it by less.
"""

PICTURES: Final = 2 * BATCH
_SECONDS: Final = 1.5
_TIMEOUT: Final = 90.0
_HEARTBEAT: Final = 0.05
_STRIKES: Final = 3
_STUCK: Final = 10.0
_SAID_AT_MOST: Final = 160


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the trial of the accelerators of this machine came to.

    Attributes:
        provider: onnxruntime's name of what computes the network.
        rates: photos a second of those that work, by provider; of the processor with all cores.
        refused: why each of the others is not used: half a sentence.
        strikes: how often in a row the program ended while an accelerator started or computed.
    """

    provider: str = CPU
    rates: Mapping[str, float] = field(default_factory=dict)
    refused: Mapping[str, str] = field(default_factory=dict)
    strikes: int = 0

    def without(self, why: str) -> Verdict:
        """This verdict once the chosen accelerator has failed."""
        return replace(self, provider=CPU, refused={**self.refused, self.provider: why}, strikes=0)


class Accelerated(Carded):
    """A network on an accelerator, and on the cores from the moment that it fails there.

    Attributes:
        provider: onnxruntime's name of the accelerator.
    """

    def __init__(self, on_cores: OnnxEmbedder, fast: OnnxEmbedder, provider: str) -> None:
        super().__init__(on_cores.card)
        self._on_cores = on_cores
        self._fast: OnnxEmbedder | None = fast
        self._turn = threading.Lock()  # DirectML does not bear two runs at once
        self._begun: float | None = None
        self.provider: Final = provider

    @property
    def is_beside(self) -> bool:
        """Whether it takes no core while it computes: until it has failed."""
        return self._fast is not None

    @property
    def is_stuck(self) -> bool:
        """Whether the accelerator has taken far too long over one batch."""
        begun = self._begun
        return begun is not None and time.monotonic() > begun + _STUCK

    def embed(self, batch: Bytes) -> Floats:
        """As `OnnxEmbedder.embed`."""
        with self._turn:
            if self._fast is not None:
                self._begun = time.monotonic()
                try:
                    return self._fast.embed(batch)
                except ModelError as error:
                    self._fall_back(error)
                finally:
                    self._begun = None
        return self._on_cores.embed(batch)

    def _fall_back(self, error: ModelError) -> None:
        logger.warning("%s failed while it computed: %s", NAMES[self.provider], error)
        self._fast = None
        _keep(self.card, verdict_of(self.card).without(f"it failed while it computed: {error}"))


def offered() -> list[str]:
    """The accelerators that this onnxruntime knows, the processor left out."""
    return [name for name in providers() if name in NAMES and name != CPU]


def faster(network: Embedder, photos: int) -> Steps[Embedder]:
    """The network on the accelerator that is faster than the cores, if there is one.

    Args:
        network: on the cores.
        photos: how many wait for it; for a few nothing is tried.
    """
    if not isinstance(network, OnnxEmbedder) or photos < WORTH or not offered():
        return network
    # it must be sound, and nothing be measured while it loads
    while isinstance(network, OpeningEmbedder) and not network.is_open(_HEARTBEAT):
        yield Progress(Stage.LOAD)
    found = yield from tried(network.card)
    if found.provider == CPU:
        return network
    try:
        yield Progress(Stage.LOAD)
        # taken back in the end (`watched`): to start it may end the program as well
        _keep(network.card, replace(found, strikes=found.strikes + 1))
        return Accelerated(network, open_network(network.card, 1, found.provider), found.provider)
    except ModelError as error:
        _keep(network.card, found.without(f"it does not start any more ({error})"))
        return network


_watched: Final[list[Accelerated]] = []


@contextmanager
def watched(network: Embedder) -> Iterator[None]:
    """While an accelerator computes: one whose driver ends the program again and again is left."""
    if not isinstance(network, Accelerated):
        yield
        return
    _watched.append(network)
    try:
        yield
    finally:
        _watched.remove(network)
        _pardon(network.card)


def pardon() -> None:
    """The program is about to be ended from outside: no fault of an accelerator that computes."""
    for network in tuple(_watched):
        if not network.is_stuck:
            _pardon(network.card)


def _pardon(card: Card) -> None:
    _keep(card, replace(verdict_of(card), strikes=0))


def tried(card: Card, *, anew: bool = False) -> Steps[Verdict]:
    """What is known of the accelerators for a network; they are tried where nothing is."""
    found = Verdict() if anew else verdict_of(card)
    if found.strikes >= _STRIKES:
        found = found.without("purger ended three times while it computed")
        _keep(card, found)
    if not found.rates and offered():
        found = yield from _trials(card)
        _keep(card, found)
    return found


def _trials(card: Card) -> Steps[Verdict]:
    cores = power.cores()
    usual = yield from _trial(card, CPU, cores)
    if isinstance(usual, str):
        return Verdict(rates={CPU: 0.0}, refused=dict.fromkeys(offered(), usual))
    rates, refused = {CPU: usual.rate}, {}
    for provider in offered():
        one = yield from _trial(card, provider, cores)
        if isinstance(one, str):
            refused[provider] = one
        elif (alike := _likeness(one.vectors, usual.vectors)) < ALIKE:
            refused[provider] = f"its vectors are others than the processor's (cosine {alike:.3f})"
        else:
            rates[provider] = one.rate
            if one.rate < GAIN * usual.rate:
                refused[provider] = "it is not faster"
    best = max((name for name in rates if name not in refused), key=rates.__getitem__)
    return Verdict(best, rates, refused)


def _likeness(one: Floats, other: Floats) -> float:
    return float((one * other).sum(axis=1).min()) if one.shape == other.shape else -1.0


# -- one trial, in a process of its own ------------------------------------------------------------


@dataclass(frozen=True, slots=True, eq=False)
class _Tried:
    """Photos a second, and the vectors of the pictures, n×d float32."""

    rate: float
    vectors: Floats


def _trial(card: Card, provider: str, cores: int) -> Steps[_Tried | str]:
    """Try one; a string says why it cannot be used."""
    yield Progress(Stage.LOAD)
    options = ("--try-network", _packed(card), provider, str(cores))
    with tempfile.TemporaryFile() as said, tempfile.TemporaryFile() as answered:
        try:
            process = subprocess.Popen(
                child.command(*options), stdin=subprocess.DEVNULL, stdout=answered, stderr=said,
                env=child.environment(), creationflags=child.FLAGS,
            )  # fmt: skip
        except OSError as error:
            return f"it could not be tried ({error.strerror})"
        try:
            until = time.monotonic() + _TIMEOUT
            while process.poll() is None:
                if time.monotonic() > until:
                    return f"it took longer than {_TIMEOUT:.0f} seconds to answer"
                yield Progress(Stage.LOAD)
                with suppress(subprocess.TimeoutExpired):
                    process.wait(_HEARTBEAT)
        finally:
            process.kill()
            process.wait()
        answered.seek(0)
        said.seek(0)
        return _result(process.returncode, answered.read(), said.read().decode("utf-8", "replace"))


def _result(code: int, answer: bytes, said: str) -> _Tried | str:
    if code < 0:
        return f"it crashed (signal {-code})"
    try:
        found = json.loads(answer)
        if "why" in found:
            return _reason(str(found["why"]), said)
        vectors = np.frombuffer(base64.b64decode(found["vectors"]), np.float32)
        return _Tried(float(found["rate"]), vectors.reshape(PICTURES, -1))
    except (ValueError, KeyError, TypeError):
        return f"it ended without an answer (code {code})"


def _reason(why: str, said: str) -> str:
    """Why it does not start: what the loader of libraries said, where it said something."""
    lacking = re.search(r"([\w.+-]+\.(?:so|dll|dylib)[\w.]*): cannot open shared object", said)
    words = f"it lacks {lacking[1]}" if lacking else why
    shown = show_name(words)
    return shown if len(shown) <= _SAID_AT_MOST else f"{shown[:_SAID_AT_MOST]}…"


def serve(options: list[str]) -> int:
    """Be the child: try the network of a card on a provider; answer one line of JSON on stdout."""
    card, provider, cores = _unpacked(options[0]), options[1], int(options[2])
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "w", encoding="ascii")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())  # drivers print what they like
    try:
        network = open_network(card, 1, provider)
        pictures = scenes(network.target)
        vectors = network.embed(pictures)
        rate = _rate(network, pictures[:BATCH], cores if provider == CPU else 1)
        found: dict[str, Any] = {
            "rate": rate, "vectors": base64.b64encode(vectors.tobytes()).decode("ascii"),
        }  # fmt: skip
    except ModelError as error:
        found = {"why": str(error)}
    print(json.dumps(found), file=answers, flush=True)
    return 0


def _packed(card: Card) -> str:
    return json.dumps({**asdict(card), "file": os.fsdecode(card.file)})


def _unpacked(packed: str) -> Card:
    raw = json.loads(packed)
    changed = {
        "file": Path(raw["file"]), "target": Target(**raw["target"]),
        "mean": tuple(raw["mean"]), "std": tuple(raw["std"]),
    }  # fmt: skip
    return Card(**{**raw, **changed})


def scenes(target: Target) -> Bytes:
    """Pictures as different as photos, n×H×W×3 uint8: smooth areas, edges and grain by chance."""
    dice = np.random.default_rng(1)
    height, width = target.height, target.width
    rows, columns = np.mgrid[0 : 1 : height * 1j, 0 : 1 : width * 1j]
    made = []
    for _ in range(PICTURES):
        picture = np.zeros((height, width, 3))
        for _ in range(8):
            x, y, spread = dice.random(3)
            blob = np.exp(-((columns - x) ** 2 + (rows - y) ** 2) / (0.01 + 0.2 * spread))
            picture += blob[..., None] * dice.uniform(-120, 160, 3)
        side, place = dice.random(2)
        picture[(columns if side < 0.5 else rows) > place] += dice.uniform(-80, 80, 3)  # noqa: PLR2004
        picture += dice.normal(0, 12 * dice.random(), picture.shape)
        made.append(np.clip(picture + 64, 0, 255).astype(np.uint8))
    return np.stack(made)


def _rate(network: OnnxEmbedder, batch: Bytes, threads: int) -> float:
    """Photos a second that so many threads embed with one network."""
    counts = [0] * threads
    begun = time.perf_counter()

    def work(mine: int) -> None:
        while time.perf_counter() < begun + _SECONDS:
            network.embed(batch)
            counts[mine] += len(batch)

    workers = [threading.Thread(target=work, args=(mine,)) for mine in range(threads)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    return sum(counts) / (time.perf_counter() - begun)


# -- what is known ---------------------------------------------------------------------------------


def verdict_of(card: Card) -> Verdict:
    """What is known of the accelerators for the network of a card; nothing, if nothing is."""
    try:
        every = json.loads(_file().read_text("utf-8"))
        raw = every[_key(card)]
        found = Verdict(
            str(raw["provider"]),
            {str(name): float(rate) for name, rate in raw["rates"].items()},
            {str(name): str(why) for name, why in raw["refused"].items()},
            int(raw["strikes"]),
        )
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return Verdict()
    return found if found.provider in (CPU, *offered()) else Verdict()


def _keep(card: Card, verdict: Verdict) -> None:
    """Keep it; where the cache folder cannot be written, the next scan tries anew."""
    with suppress(OSError):
        _file().parent.mkdir(parents=True, exist_ok=True)
        _file().write_text(json.dumps({_key(card): asdict(verdict)}), "ascii")


def _file() -> Path:
    return places.cache_dir() / "accelerators.json"


def _key(card: Card) -> str:
    said = (
        card.fingerprint, runtime(), platform.machine(), platform.processor(), os.cpu_count(),
    )  # fmt: skip
    return hashlib.sha256(repr(said).encode()).hexdigest()
