"""Fuzzing the decoders: whatever bytes come, a picture or a sentence goes, soon and in bounds.

Reproduce one with `mutated(good(NAME, seed % 3), np.random.default_rng([seed, number of NAME]))`.
"""

from __future__ import annotations

import os
import resource
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
import pytest

from purger.core import decode
from purger.core.decoders import Decoders
from purger.core.domain import Decoded, Photo, Target
from purger.core.errors import PhotoError
from tests.faults.damage import FORMATS, good, mutated

TARGET = Target(32, 32)
NOBODY = Photo(Path("/p"), 0, 0, 0, 0)
LONGEST = 20.0
MOST_MEMORY = 1 << 30


def ending(data: bytes) -> str:
    """How decoding ends: "decoded", or the sentence."""
    try:
        decode.decoded(NOBODY, data, TARGET)
    except PhotoError as error:
        return str(error)
    return "decoded"


def tried(name: str, seed: int) -> tuple[str, float]:
    """How decoding one mutation ends, and its CPU seconds."""
    number = list(FORMATS).index(name)
    data = mutated(good(name, seed % 3), np.random.default_rng([seed, number]))
    begun = time.thread_time()
    words = ending(data)
    assert words == "decoded" or words.endswith("."), (name, seed)
    return "decoded" if words == "decoded" else "refused", time.thread_time() - begun


@pytest.mark.parametrize("name", FORMATS)
def test_mutated_files_are_a_picture_or_a_sentence(
    name: str, request: pytest.FixtureRequest, counted: list[str]
) -> None:
    count = 25_000 if request.config.getoption("--full-faults") else 3000
    for seed in range(3):
        good(name, seed)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        results = list(pool.map(lambda seed: tried(name, seed), range(count)))
    words = Counter(word for word, _ in results)
    slowest = max(seconds for _, seconds in results)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
    counted.append(f"fuzz: {count:,} of {name}: {dict(words)}, slowest {slowest:.2f} s")
    assert slowest < LONGEST
    assert peak - before < MOST_MEMORY
    assert words["refused"]


@pytest.mark.real
def test_mutated_heic_files_cost_their_photo_at_most(
    shared_photos: Path, request: pytest.FixtureRequest, counted: list[str]
) -> None:
    count = 25_000 if request.config.getoption("--full-faults") else 40
    whole = (shared_photos / "formats" / "example.heic").read_bytes()

    def is_picture_or_sentence(seed: int) -> bool:
        data = mutated(whole, np.random.default_rng([seed, 99]))
        read = decoders.read(NOBODY, data, TARGET)
        return isinstance(read, Decoded) or read.reason.endswith(".")

    with Decoders(os.cpu_count() or 1) as decoders, ThreadPoolExecutor(os.cpu_count()) as pool:
        sound = list(pool.map(is_picture_or_sentence, range(count)))
        assert not decoders.is_broken
        counted.append(f"fuzz: {count:,} of heic, {len(decoders.killers)} stopped a worker")
        assert isinstance(decoders.read(NOBODY, whole, TARGET), Decoded)
    assert all(sound)
