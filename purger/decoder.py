"""A decoder: this program as the child of `core.decoders`, one job at a time.

It gets the bytes of a photo, or of several small ones, on stdin and answers on stdout, and opens no
file. It ends with its stdin, at once, whatever it is doing; where native code does not let go of
the interpreter, the clock of the kernel ends it.
"""

from __future__ import annotations

import ctypes
import os
import queue
import signal
import sys
import threading
import time
from collections.abc import Sequence
from contextlib import suppress
from typing import Any, BinaryIO, Final

import pi_heif

from purger.core import decode, decoders
from purger.core.domain import Target
from purger.core.errors import PhotoError
from purger.core.texts import packed, say

_STDIN: Final = 0
_STDOUT: Final = 1
_STDERR: Final = 2
_PARENT_DEATH: Final = 1  # PR_SET_PDEATHSIG
_SLACK_SECONDS: Final = 5.0


def main(options: Sequence[str]) -> int:
    """Serve until stdin ends. `options`: bytes of memory, seconds for a photo."""
    memory, seconds = int(options[0]), float(options[1])
    _confine(memory)
    # what libraries print, in C as well, must not mix with the answers
    answers = os.fdopen(os.dup(_STDOUT), "wb")
    os.dup2(_STDERR, _STDOUT)
    serve(os.fdopen(os.dup(_STDIN), "rb"), answers, seconds)
    return 0


def serve(requests: BinaryIO, answers: BinaryIO, seconds: float) -> None:
    """Answer requests until they end."""
    waiting: queue.SimpleQueue[decoders.Message | None] = queue.SimpleQueue()
    threading.Thread(target=_listen, args=(requests, waiting), daemon=True).start()
    decoders.write(answers, {}, [])  # ready: the time of a photo does not count the start
    while (request := waiting.get()) is not None:
        _set_clock(seconds + _SLACK_SECONDS)
        begun = time.process_time()
        head, parts = _answer(*request)
        head["computed"] = time.process_time() - begun
        _set_clock(0)
        try:
            decoders.write(answers, head, parts)
        except OSError:  # nobody waits for it
            return


def _listen(requests: BinaryIO, waiting: queue.SimpleQueue[decoders.Message | None]) -> None:
    with suppress(OSError, ValueError):
        while (request := decoders.read(requests)) is not None:
            waiting.put(request)
    os._exit(0)


def _answer(head: dict[str, Any], parts: list[bytes]) -> decoders.Message:
    try:
        if "facts" in head:
            facts = decode.facts_of_bytes(parts[0])
            return {"facts": [(name, packed(value)) for name, value in facts]}, []
        if "side" in head:
            return {}, [decode.preview_of(parts[0], head["side"])]
        target = Target(**head["target"])
        if "together" in head:
            return decoders.packed_together(_small(data, target) for data in parts)
        return decoders.packed(decode.decoded(decoders.nobody(), parts[0], target))
    except PhotoError as error:
        return {"reason": packed(str(error))}, []
    except MemoryError:
        return {"reason": say("There was not enough memory to decode it.")}, []


def _small(data: bytes, target: Target) -> decoders.Message:
    """One of several; what needs much memory is left to the process that knows of the others."""
    try:
        return decoders.packed(decode.decoded(decoders.nobody(), data, target, may_be_large=False))
    except (decode.LargeError, MemoryError):
        return {}, []
    except PhotoError as error:
        return {"reason": packed(str(error))}, []


def _set_clock(seconds: float) -> None:
    """Have the kernel end this process after so many seconds, 0 for never."""
    if sys.platform != "win32":
        signal.setitimer(signal.ITIMER_REAL, seconds)


def _confine(memory: int) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C reaches the parent, which ends this one
    pi_heif.options.DECODE_THREADS = 1  # there are as many workers as cores
    if sys.platform == "win32":
        return
    import resource  # noqa: PLC0415 - does not exist on Windows

    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if sys.platform == "linux":
        resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
        ctypes.CDLL(None).prctl(_PARENT_DEATH, signal.SIGKILL)
