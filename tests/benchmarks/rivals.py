"""Describe photos with packaged rivals; runs in any Python that has them, purger is not needed.

    /path/to/venv/bin/python rivals.py LIST.txt OUT.npz

LIST.txt names a file a line. For each package that can be imported (imagehash, imagededup, difPy)
OUT.npz gets what it makes of every file, by the package's own code: `NAME|bits` (n×64, 0 or 1) or
`NAME|tensor` (n×7500, difPy's 50×50 pictures), and `NAME|read` (n, whether it could read the file).
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import numpy as np

TENSOR = 50
Described = tuple[str, np.ndarray | None]


def _bits(word: str) -> np.ndarray:
    return np.unpackbits(np.frombuffer(bytes.fromhex(word.zfill(16)), np.uint8))


def imagehash_of(file: str) -> list[Described]:
    import imagehash  # noqa: PLC0415 - may be missing
    from PIL import Image  # noqa: PLC0415

    with Image.open(file) as image:
        return [
            ("imagehash phash", imagehash.phash(image).hash.ravel()),
            ("imagehash dhash", imagehash.dhash(image).hash.ravel()),
        ]


def imagededup_of(file: str) -> list[Described]:
    from imagededup.methods import DHash, PHash  # noqa: PLC0415 - may be missing

    words = [
        (f"imagededup {make.__name__}", make(verbose=False).encode_image(file))
        for make in (PHash, DHash)
    ]
    return [(name, None if word is None else _bits(word)) for name, word in words]


def difpy_of(file: str) -> list[Described]:
    from difPy import dif  # noqa: PLC0415 - may be missing

    # the method that its `build` maps over the files
    made = dif.build._generate_tensor(_DifPy(), 0, file)
    return [("difPy", made[1].ravel() if isinstance(made, tuple) else None)]


class _DifPy:
    _build__px_size = TENSOR


PACKAGES: dict[str, Callable[[str], list[Described]]] = {
    "imagehash": imagehash_of, "imagededup": imagededup_of, "difPy": difpy_of,
}  # fmt: skip


def present() -> list[str]:
    """The packages that can be imported here."""
    found = []
    for name in PACKAGES:
        try:
            __import__(name)
        except ImportError as error:
            print(f"{name} is not here: {error}", file=sys.stderr)
        else:
            found.append(name)
    return found


def describe(task: tuple[str, list[str]]) -> dict[str, np.ndarray]:
    """What every package makes of a file; a file it cannot read is left out."""
    file, packages = task
    found: dict[str, np.ndarray] = {}
    for package in packages:
        try:
            found |= {name: bits for name, bits in PACKAGES[package](file) if bits is not None}
        except (OSError, ValueError, TypeError):
            continue
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("list", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--only", choices=PACKAGES)
    options = parser.parse_args()
    files = options.list.read_text("utf-8").splitlines()
    packages = [name for name in present() if options.only in {None, name}]
    with ProcessPoolExecutor(options.workers) as pool:
        made = list(pool.map(describe, [(file, packages) for file in files], chunksize=32))
    arrays: dict[str, np.ndarray] = {}
    for name in sorted({name for one in made for name in one}):
        blank = np.zeros_like(next(one[name] for one in made if name in one))
        kind = "tensor" if name == "difPy" else "bits"
        arrays[f"{name}|{kind}"] = np.stack([one.get(name, blank) for one in made])
        arrays[f"{name}|read"] = np.array([name in one for one in made])
    np.savez(options.out, **arrays)


if __name__ == "__main__":
    main()
