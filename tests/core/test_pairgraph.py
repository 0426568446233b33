"""The pair graph: read back by those it is written for, with every name and all its evidence."""

from __future__ import annotations

import csv
import errno
import io
import os
import re
from dataclasses import fields, replace
from pathlib import Path
from urllib.parse import unquote_to_bytes
from xml.etree import ElementTree as ET

import networkx as nx
import numpy as np
import pytest

from purger.core import pairgraph
from purger.core.domain import Findings, Pairs, Photo
from purger.core.errors import ExportError
from purger.core.export import Arrangement
from purger.core.group import group
from purger.core.review import Review
from tests.paint import catalog, findings, pairs, run

SCHEMA_LOCATION = "{http://www.w3.org/2001/XMLSchema-instance}schemaLocation"
NAMES = [b"a.jpg", b"<&\"'>]]>.jpg", b"caf\xe9\n\x01\xef\xbf\xbf.jpg", b"d\r.jpg", b"copy.jpg"]


@pytest.fixture
def found(tmp_path: Path) -> Findings:
    """Pairs 0-1 (0.9), 1-2 (0.3, no clocks known but of the first); 4 is a copy of 3."""
    of = catalog(5, digests=[0, 1, 2, 3, 3])
    photos = tuple(
        Photo(tmp_path / "p" / os.fsdecode(name), 10 + i, 1, 1, i + 1)
        for i, name in enumerate(NAMES)
    )
    evidence = replace(
        pairs([(0, 1, 0.9), (1, 2, 0.3)]),
        seconds=np.array([0.5, np.nan], np.float32),
        pose=np.array([1, 0], np.uint8),
    )
    return findings(replace(of, photos=photos), evidence)


@pytest.fixture
def arranged(found: Findings) -> Arrangement:
    return Arrangement.of(Review(found, group(found, 0.5)))


def test_graphml_comes_back_whole(found: Findings, arranged: Arrangement, tmp_path: Path) -> None:
    file = tmp_path / "g.graphml"
    assert run(pairgraph.write(file, found, arranged)).count == 3
    read = nx.read_graphml(file)
    assert read.number_of_nodes() == 5
    assert not read.is_directed()
    names = [unquote_to_bytes(read.nodes[f"n{i}"]["uri"]).rsplit(b"/p/")[1] for i in range(5)]
    assert names == NAMES
    assert read.nodes["n1"]["label"] == NAMES[1].decode()
    assert {read.nodes[f"n{i}"].get("group") for i in range(3)} == {
        read.nodes["n0"]["group"], None,
    }  # fmt: skip
    assert "group" not in read.nodes["n2"]
    assert sum(read.nodes[f"n{i}"].get("keep", False) for i in range(5)) == 2
    first = read.edges["n0", "n1"]
    assert first["probability"] == pytest.approx(0.9)
    assert first["seconds"] == 0.5
    assert first["same_camera"] is False
    assert first["tier"] == "near"
    assert "seconds" not in read.edges["n1", "n2"]
    assert read.edges["n3", "n4"]["tier"] == "identical"
    assert {f.name for f in fields(Pairs)} - {"first", "second"} <= set(first)


SPACE = "{http://graphml.graphdrawing.org/xmlns}"
RULES = {  # of graphml.xsd 1.0: attributes that must be, that may be, the order of the children
    "graphml": (set(), {SCHEMA_LOCATION}, r"(key )*(graph )*"),
    "key": ({"id", "for", "attr.name", "attr.type"}, set(), r""),
    "graph": ({"edgedefault"}, {"id"}, r"((data|node|edge) )*"),
    "node": ({"id"}, set(), r"(data )*"),
    "edge": ({"source", "target"}, {"id", "directed"}, r"(data )*"),
    "data": ({"key"}, {"id"}, r""),
}
VALUES = {
    "boolean": r"true|false", "int": r"-?\d{1,9}", "long": r"-?\d{1,18}",
    "float": r"-?[\d.]+(e[+-]\d+)?", "double": r"-?[\d.]+(e[+-]\d+)?", "string": r"(?s:.*)",
}  # fmt: skip
NMTOKEN = r"[\w.:-]+"


def test_graphml_keeps_the_rules_of_its_schema(
    found: Findings, arranged: Arrangement, tmp_path: Path
) -> None:
    file = tmp_path / "g.graphml"
    run(pairgraph.write(file, found, arranged))
    root = ET.parse(file).getroot()  # noqa: S314 - our own
    assert root.tag == f"{SPACE}graphml"
    assert root.get(SCHEMA_LOCATION, "").split()[0] == SPACE.strip("{}")
    for element in root.iter():
        required, optional, order = RULES[element.tag.removeprefix(SPACE)]
        assert required <= set(element.attrib) <= required | optional
        children = "".join(f"{child.tag.removeprefix(SPACE)} " for child in element)
        assert re.fullmatch(order, children)
        assert re.fullmatch(NMTOKEN, element.get("id", "-"))


def test_graphml_ids_are_unique_and_all_that_refers_to_them_is_there(
    found: Findings, arranged: Arrangement, tmp_path: Path
) -> None:
    file = tmp_path / "g.graphml"
    run(pairgraph.write(file, found, arranged))
    root = ET.parse(file).getroot()  # noqa: S314 - our own
    ids = {
        kind: [element.get("id") for element in root.iter(f"{SPACE}{kind}")]
        for kind in ("key", "node", "edge")
    }
    assert all(len(set(names)) == len(names) > 0 for names in ids.values())
    keys = {key.get("id"): key for key in root.iter(f"{SPACE}key")}
    names = [(key.get("for"), key.get("attr.name")) for key in keys.values()]
    assert len(set(names)) == len(names)
    for side in ("node", "edge"):
        for element in root.iter(f"{SPACE}{side}"):
            assert len({data.get("key") for data in element}) == len(element)
            for data in element:
                key = keys[data.get("key")]
                assert key.get("for") == side
                assert re.fullmatch(VALUES[key.get("attr.type")], data.text or "")
    for edge in root.iter(f"{SPACE}edge"):
        assert {edge.get("source"), edge.get("target")} <= set(ids["node"])


def test_csv_has_a_row_a_pair_and_the_bytes_of_the_names(
    found: Findings, arranged: Arrangement, tmp_path: Path
) -> None:
    file = tmp_path / "g.csv"
    assert run(pairgraph.write(file, found, arranged)).count == 3
    text = file.read_bytes().decode("utf-8", "surrogateescape")
    rows = list(csv.DictReader(io.StringIO(text, newline="")))
    ends = [(os.fsencode(row["source"]), os.fsencode(row["target"])) for row in rows]
    place = os.fsencode(tmp_path / "p") + b"/"
    assert ends == [(place + NAMES[a], place + NAMES[b]) for a, b in ((3, 4), (0, 1), (1, 2))]
    assert [row["probability"] for row in rows] == ["1", "0.9", "0.3"]
    assert [row["seconds"] for row in rows] == ["", "0.5", ""]
    assert [row["pose"] for row in rows] == ["", "mirrored", "upright"]
    assert [bool(row["target_group"]) for row in rows] == [True, True, False]


def test_photos_that_have_gone_are_left_out(found: Findings, tmp_path: Path) -> None:
    review = Review(found, group(found, 0.5))
    review.forget([0, 3])
    run(pairgraph.write(tmp_path / "g.graphml", found, Arrangement.of(review)))
    read = nx.read_graphml(tmp_path / "g.graphml")
    assert set(read.nodes) == {"n1", "n2", "n4"}
    assert list(read.edges) == [("n1", "n2")]


def test_the_same_findings_give_the_same_bytes(
    found: Findings, arranged: Arrangement, tmp_path: Path
) -> None:
    for suffix in pairgraph.SUFFIXES:
        for name in ("a", "b"):
            run(pairgraph.write(tmp_path / f"{name}{suffix}", found, arranged))
        assert (tmp_path / f"a{suffix}").read_bytes() == (tmp_path / f"b{suffix}").read_bytes()


def test_only_an_earlier_graph_is_written_over(
    found: Findings, arranged: Arrangement, tmp_path: Path
) -> None:
    for suffix in pairgraph.SUFFIXES:
        file = tmp_path / f"g{suffix}"
        run(pairgraph.write(file, found, arranged))
        run(pairgraph.write(file, found, arranged))
        file.write_text("mine")
        with pytest.raises(ExportError, match="no graph that purger wrote"):
            run(pairgraph.write(file, found, arranged))
        assert file.read_text() == "mine"
    (tmp_path / "link.csv").symlink_to(tmp_path / "nowhere.csv")
    (tmp_path / "folder.csv").mkdir()
    (tmp_path / "photos").mkdir()
    for name, words in (
        ("link.csv", "is not a file"), ("folder.csv", "is not a file"), ("g.txt", "A graph is"),
        ("missing/g.csv", "There is no folder"), ("photos/g.csv", "lies inside"),
        ("n" * 300 + ".csv", "cannot be written: File name too long"),
    ):  # fmt: skip
        with pytest.raises(ExportError, match=words):
            pairgraph.check_file(tmp_path / name, (tmp_path / "photos",))


def test_a_full_disk_leaves_the_old_graph(
    found: Findings, arranged: Arrangement, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "g.csv"
    run(pairgraph.write(file, found, arranged))
    before = file.read_bytes()

    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(ExportError, match="No space left on device"):
        run(pairgraph.write(file, found, arranged))
    assert file.read_bytes() == before
    assert list(tmp_path.iterdir()) == [file]


def test_a_cancelled_graph_leaves_nothing(
    found: Findings, arranged: Arrangement, tmp_path: Path
) -> None:
    steps = pairgraph.write(tmp_path / "g.graphml", found, arranged)
    next(steps)
    steps.close()
    assert not list(tmp_path.iterdir())
