"""A decoder that fails as its photo says, for `Decoders(command=...)`.

    python -m tests.faults.faulty_decoder MEMORY SECONDS

A photo is `faulty(KIND)`; any other is decoded as ever.
"""

from __future__ import annotations

import ctypes
import os
import re
import signal
import sys
import time
from pathlib import Path
from typing import Final

import numpy as np

from purger import decoder
from purger.core import decode
from purger.core.domain import Decoded, Looks, Photo, Target
from tests.paint import traits

HEAD: Final = b"\0\0\0\x10ftypfault:"
COMMAND: Final = (sys.executable, "-m", "tests.faults.faulty_decoder")

_decoded = decode.decoded


def faulty(kind: str) -> bytes:
    """A file whose decoding ends that way; "good" is decoded at once."""
    return HEAD + kind.encode()


def fail(photo: Photo, data: bytes, target: Target, *, may_be_large: bool = True) -> Decoded:
    """In place of `decode.decoded`."""
    if HEAD not in data:
        return _decoded(photo, data, target, may_be_large=may_be_large)
    kind = data.partition(HEAD)[2].decode().removesuffix(" deadly")
    match kind.split(" ", 1):
        case ["segfault"]:
            ctypes.string_at(0)
        case ["abort"]:
            os.abort()
        case ["exit"]:
            os._exit(3)
        case ["hang"]:
            time.sleep(3600)
        case ["stuck"]:  # never lets go of the interpreter
            re.match(r"(a+)+$", "a" * 64 + "b")
        case ["memory"]:
            bytearray(8 << 30)
        case ["killed"]:
            os.kill(os.getpid(), signal.SIGKILL)
        case ["once", file] if not Path(file).exists():
            Path(file).touch()
            ctypes.string_at(0)
    looks = Looks(
        bytes(32), bytes(32), np.zeros((16, 16, 3), np.uint8), np.zeros((64, 64), np.uint8)
    )
    pixels = np.zeros((target.height, target.width, 3), np.uint8)
    return Decoded(photo, traits(tiles=bytes(36)), looks, pixels, b"thumbnail")


def main() -> None:
    decode.decoded = fail
    decoder.main(sys.argv[1:])


if __name__ == "__main__":
    main()
