"""What the measuring programs share: the product run on a folder, the machine, JSON, tables."""

from __future__ import annotations

import json
import os
import platform
import tempfile
from collections.abc import Callable, Iterable, Sequence
from dataclasses import fields, replace
from pathlib import Path
from typing import Any

import numpy as np
from PIL import Image, ImageDraw

from purger.core import decode, pipeline
from purger.core.domain import Findings, Pairs
from purger.core.embed import Embedder
from tests.paint import run

_CELL = 240


def processor() -> str:
    """The processor's name, as far as the system tells it."""
    info = Path("/proc/cpuinfo")
    lines = info.read_text().splitlines() if info.exists() else []
    names = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    return names[0] if names else platform.processor() or platform.machine()


def machine() -> str:
    """One line: processor, cores, memory, system, Python; how busy it is."""
    memory, load = "", ""
    if hasattr(os, "sysconf") and "SC_PHYS_PAGES" in os.sysconf_names:
        size = os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE")
        memory = f"{size / 2**30:.0f} GiB, "
    if hasattr(os, "getloadavg"):
        load = f", load {os.getloadavg()[0]:.1f} at the start"
    return (
        f"{processor()}, {os.cpu_count()} cores, {memory}{platform.system()}, "
        f"Python {platform.python_version()}{load}"
    )


def look(folder: Path, embedder: Embedder | None = None, *, turned: bool = False) -> Findings:
    """What the product finds in a folder, without the user's cache."""
    with tempfile.TemporaryDirectory() as cache:
        request = pipeline.Request((folder,), turned=turned)
        return run(pipeline.find(request, embedder, cache=Path(cache) / "c.sqlite"))


def decodes() -> Callable[[], int]:
    """Count the photos that a scan decodes from now on, be it in its workers.

    Returns what tells how many.
    """
    done: list[int] = []
    pictures_of = decode.pictures_of

    def count(files: Sequence[Any], *how: Any) -> Any:
        done.append(len(files))  # several threads decode
        return pictures_of(files, *how)

    decode.pictures_of = count
    return lambda: sum(done)


def names_in(findings: Findings, folder: Path) -> list[str]:
    """For each row the path inside the folder."""
    root = os.path.realpath(folder)
    return [os.path.relpath(photo.path, root) for photo in findings.catalog.photos]


def only(findings: Findings, rows: np.ndarray) -> Findings:
    """The same findings with the pairs among `rows` (n bool) alone."""
    pairs = findings.pairs
    keep = rows[pairs.first] & rows[pairs.second]
    columns = {field.name: getattr(pairs, field.name) for field in fields(Pairs)}
    kept = {
        name: column[keep]
        for name, column in columns.items()
        if isinstance(column, np.ndarray) and len(column) == len(pairs)
    }
    return replace(findings, pairs=replace(pairs, **kept))


def write_json(file: Path | None, facts: dict[str, Any]) -> None:
    """Write what was measured, with the machine it was measured on."""
    if file:
        file.write_text(json.dumps({"machine": machine(), **facts}, indent=1), "utf-8")


def table(head: Sequence[str], rows: Iterable[Sequence[object]], widths: Sequence[int]) -> None:
    """Print rows under a head: the first column to the left, the others to the right."""
    for row in (head, *rows):
        shown = [f"{v:.3f}" if isinstance(v, float) else str(v) for v in row]
        first, *others = (
            text.rjust(width) if i else text.ljust(width)
            for i, (text, width) in enumerate(zip(shown, widths, strict=True))
        )
        print(first + "".join(others), flush=True)


def sheet(file: Path, pairs: Sequence[tuple[Path, Path, str]]) -> None:
    """Write a picture of the pairs, two photos and a caption each, to be looked at."""
    across = 4
    down = max(1, -(-len(pairs) // across))
    wide, high = 2 * _CELL + 16, _CELL + 32
    whole = Image.new("RGB", (across * wide, down * high), "white")
    draw = ImageDraw.Draw(whole)
    for number, (one, other, caption) in enumerate(pairs):
        x, y = number % across * wide, number // across * high
        for place, path in enumerate((one, other)):
            with Image.open(path) as opened:
                small = opened.convert("RGB")
            small.thumbnail((_CELL, _CELL))
            whole.paste(small, (x + place * _CELL, y))
        draw.text((x + 2, y + _CELL + 4), caption[:78], "black")
    whole.save(file, quality=85)
    print(f"{len(pairs)} pairs to be looked at: {file}")
