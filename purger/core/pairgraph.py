"""The pair graph as a file: every pair of photos that may be duplicates, with all its evidence.

CSV has one row a pair. GraphML has the photos as nodes and the pairs as edges, as yEd, Gephi,
networkx and igraph read it. Byte copies stand in neither's pairs; here each is tied to the first
photo of its content by an edge of tier `identical`, whose other evidence is left empty.
"""

from __future__ import annotations

import math
import os
import re
import tempfile
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path
from typing import Any, Final, TextIO, TypeAlias
from xml.sax.saxutils import escape

import numpy as np

from purger.core.domain import Catalog, Findings, Pairs, Progress, Stage, Steps, Tier
from purger.core.errors import ExportError, why_of
from purger.core.export import Arrangement, Exported
from purger.core.export_folder import check_place
from purger.core.poses import words_of_pose
from purger.core.text import csv_line, show_name
from purger.core.texts import say

SUFFIXES: Final = (".csv", ".graphml")
Evidence: TypeAlias = dict[str, str | int | float | bool]

_ENDS = ("source", "target")
_PLACE_COLUMNS = ("source_cluster", "source_group", "target_cluster", "target_group")
_EVIDENCE = tuple(f.name for f in fields(Pairs) if f.name not in {"first", "second"})
_CSV_HEAD = f"{','.join(_ENDS)},".encode()
_XML_HEAD = b"<?xml version='1.0' encoding='utf-8'?>\n<!-- purger: pairs of photos -->\n"
_NODE_KINDS = {
    "label": "string", "path": "string", "uri": "string", "cluster": "int", "group": "int",
    "keep": "boolean", "bytes": "long", "width": "int", "height": "int",
}  # fmt: skip
_KINDS = {bool: "boolean", int: "int", float: "double", str: "string"}
_NO_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_REPORT_EVERY = 2000
_GRAPHML = """\
<graphml xmlns="http://graphml.graphdrawing.org/xmlns"
 xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
 xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns \
http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
"""


def check_file(file: Path, roots: tuple[Path, ...]) -> None:
    """Refuse a file that the graph may not be written to.

    Raises:
        ExportError: another suffix, inside a scanned folder, or a file that is no earlier graph.
    """
    name = show_name(file)
    if file.suffix.lower() not in SUFFIXES:
        raise ExportError(
            say("A graph is a file like pairs.csv or pairs.graphml, not “{name}”.", name=name)
        )
    check_place(file, roots)
    try:
        if file.is_symlink() or not file.is_file():
            if os.path.lexists(file):
                raise ExportError(say("“{name}” is there, and is not a file.", name=name))
            if not file.parent.is_dir():
                raise ExportError(
                    say("There is no folder “{parent}”.", parent=show_name(file.parent))
                )
            return
        with file.open("rb") as stream:
            start = stream.read(max(len(_XML_HEAD), len(_CSV_HEAD)))
    except (OSError, ValueError) as error:
        why = why_of(error) if isinstance(error, OSError) else type(error).__name__
        raise ExportError(say("“{name}” cannot be written: {why}.", name=name, why=why)) from None
    if start and not start.startswith((_CSV_HEAD, _XML_HEAD)):
        raise ExportError(say("“{name}” is there, and is no graph that purger wrote.", name=name))


def write(file: Path, findings: Findings, of: Arrangement) -> Steps[Exported]:
    """Write the pairs whose photos are still there; the old graph or the new one is there, whole.

    Numbers of clusters and groups are those of a report.

    Raises:
        ExportError: see `check_file`; or it cannot be written.
    """
    check_file(file, findings.roots)
    try:
        descriptor, name = tempfile.mkstemp(dir=file.parent, prefix=".purger-graph-")
    except OSError as error:
        raise _refused(file, error) from None
    try:
        with os.fdopen(
            descriptor, "w", encoding="utf-8", errors="surrogateescape", newline=""
        ) as stream:
            put = _put_csv if file.suffix.lower() == ".csv" else _put_graphml
            count = yield from put(stream, findings, of)
            stream.flush()
            os.fsync(descriptor)
        Path(name).chmod(0o644)
        Path(name).replace(file)
    except BaseException as error:
        Path(name).unlink(missing_ok=True)
        if isinstance(error, OSError):
            raise _refused(file, error) from None
        raise
    return Exported(count)


def _refused(file: Path, error: OSError) -> ExportError:
    return ExportError(
        say("“{file}” cannot be written: {why}.", file=show_name(file), why=why_of(error))
    )


def _put_csv(stream: TextIO, findings: Findings, of: Arrangement) -> Steps[int]:
    """Paths keep their bytes, as in a report."""
    photos, group_of = findings.catalog.photos, of.group_of()
    stream.write(csv_line((*_ENDS, *_EVIDENCE, *_PLACE_COLUMNS)))
    edges, total = _edges(findings, of), _total(findings)
    count = 0
    for count, (a, b, evidence) in enumerate(edges, start=1):
        if count % _REPORT_EVERY == 1:
            yield Progress(Stage.EXPORT, count, total)
        known = (evidence.get(name, "") for name in _EVIDENCE)
        stream.write(csv_line((
            str(photos[a].path), str(photos[b].path), *map(_word, known),
            *_standing(of, group_of, a), *_standing(of, group_of, b),
        )))  # fmt: skip
    return count


def _standing(of: Arrangement, group_of: dict[int, int], row: int) -> tuple[int, int | str]:
    """The numbers of the cluster and the group of a photo, from 1 as people see them."""
    group = group_of.get(row)
    return int(of.labels[row]) + 1, "" if group is None else group + 1


def _put_graphml(stream: TextIO, findings: Findings, of: Arrangement) -> Steps[int]:
    catalog, pairs = findings.catalog, findings.pairs
    edge_kinds = {name: _KINDS[_kind(pairs, name)] for name in _EVIDENCE}
    stream.write(_XML_HEAD.decode() + _GRAPHML)
    for side, kinds in (("node", _NODE_KINDS), ("edge", edge_kinds)):
        stream.writelines(
            f'<key id="{side}.{name}" for="{side}" attr.name="{name}" attr.type="{kind}"/>\n'
            for name, kind in kinds.items()
        )
    stream.write('<graph id="photos" edgedefault="undirected">\n')
    group_of = of.group_of()
    for row in range(len(catalog)):
        if row % _REPORT_EVERY == 0:
            yield Progress(Stage.EXPORT, row, len(catalog) + _total(findings))
        if row not in of.gone:
            facts = _facts(catalog, of, group_of, row)
            stream.write(f'<node id="n{row}">{_data("node", facts)}</node>\n')
    count = 0
    for count, (a, b, evidence) in enumerate(_edges(findings, of), start=1):
        if count % _REPORT_EVERY == 0:
            yield Progress(Stage.EXPORT, len(catalog) + count, len(catalog) + _total(findings))
        data = _data("edge", evidence)
        stream.write(f'<edge id="e{count}" source="n{a}" target="n{b}">{data}</edge>\n')
    stream.write("</graph>\n</graphml>\n")
    return count


def _facts(catalog: Catalog, of: Arrangement, group_of: dict[int, int], row: int) -> Evidence:
    """What a node says; `path` is for people, `uri` keeps the bytes of the name."""
    photo, traits = catalog.photos[row], catalog.traits[row]
    facts: Evidence = {
        "label": show_name(photo.path.name),
        "path": show_name(photo.path),
        "uri": photo.path.as_uri(),
        "cluster": int(of.labels[row]) + 1,
    }
    number = group_of.get(row)
    if number is not None:
        facts |= {"group": number + 1, "keep": of.groups[number][0] == row}
    return facts | {"bytes": photo.size, "width": traits.width, "height": traits.height}


def _data(side: str, facts: Evidence) -> str:
    return "".join(
        f'<data key="{side}.{name}">{escape(_NO_XML.sub("�", _word(value)))}</data>'
        for name, value in facts.items()
    )


def _word(value: object) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    return f"{value:.6g}" if isinstance(value, float) else str(value)


def _kind(pairs: Pairs, name: str) -> type:
    if name in {"tier", "pose"}:
        return str
    return type(getattr(pairs, name).dtype.type(0).item())


def _total(findings: Findings) -> int:
    return len(findings.pairs) + len(findings.catalog)


def _edges(findings: Findings, of: Arrangement) -> Iterator[tuple[int, int, Evidence]]:
    """Byte copies, then the pairs in their order; evidence that is missing is left out."""
    for first, copy in _copies(findings.catalog, of):
        yield first, copy, {"probability": 1.0, "tier": Tier.IDENTICAL.label}
    pairs = findings.pairs
    columns: list[Any] = [getattr(pairs, name) for name in _EVIDENCE]
    for i in range(len(pairs)):
        a, b = int(pairs.first[i]), int(pairs.second[i])
        if a in of.gone or b in of.gone:
            continue
        values = (column[i].item() for column in columns)
        yield a, b, dict(_told(dict(zip(_EVIDENCE, values, strict=True))))


def _told(evidence: Evidence) -> Iterator[tuple[str, str | int | float | bool]]:
    for name, value in evidence.items():
        if name == "tier":
            yield name, Tier(int(value)).label
        elif name == "pose":
            yield name, words_of_pose(int(value)) or "upright"
        elif not (isinstance(value, float) and math.isnan(value)):
            yield name, value


def _copies(catalog: Catalog, of: Arrangement) -> Iterator[tuple[int, int]]:
    present = np.array([row for row in range(len(catalog)) if row not in of.gone], np.int32)
    first_of: dict[bytes, int] = {}
    for row in present.tolist():
        first = first_of.setdefault(catalog.digests[row].tobytes(), row)
        if first != row:
            yield first, row
