"""`purger export` and `purger similar` as they are typed: what is written, refused and said."""

from __future__ import annotations

import json
import os
import shutil
from pathlib import Path

import networkx as nx
import pytest
from PIL import Image

from purger import cli
from purger.core import decode
from purger.core.export_folder import MARKER
from tests.paint import save, scene

pytestmark = pytest.mark.model

ODD = os.fsdecode(b"caf\xe9 <b>\n.jpg")


@pytest.fixture
def library(tmp_path: Path) -> Path:
    """0 with two lesser copies (one below a folder), 1 and 2 alone."""
    folder = tmp_path / "photos"
    for i in range(3):
        save(scene(i, (900, 700)), folder / f"{i}.jpg")
    save(scene(0, (900, 700)).resize((450, 350)), folder / "small" / "0.jpg")
    save(scene(0, (900, 700)).resize((600, 467)), folder / "small" / ODD)
    return folder


def call(*arguments: str | Path) -> int:
    return cli.main([str(argument) for argument in arguments])


def linked(folder: Path) -> set[bytes]:
    return {
        os.fsencode(path.relative_to(folder)) for path in folder.rglob("*") if path.is_symlink()
    }


def test_all_exports_at_once(
    library: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = {path: path.lstat().st_mtime_ns for path in (library, *library.rglob("*"))}
    targets = [tmp_path / name for name in ("links", "unique", "g.graphml", "sheets")]
    options = zip(("--links", "--unique", "--graph", "--sheets"), targets, strict=True)
    asked = [*(word for option in options for word in option), "--clusters", "2"]
    assert call("export", library, *asked) == 0
    said = capsys.readouterr()
    assert said.err == ""
    counts = [line.rpartition(": ")[2] for line in said.out.splitlines()]
    pairs = counts.pop(2)
    assert counts == ["5 links", "3 links", "2 pages"]
    assert linked(tmp_path / "unique") == {b"0.jpg", b"1.jpg", b"2.jpg"}
    grouped = {name for name in linked(tmp_path / "links") if b"/group-1/" in name}
    assert {name.rsplit(b"/")[-1] for name in grouped} == {
        b"0.jpg", b"0~2.jpg", os.fsencode(ODD),
    }  # fmt: skip
    graph = nx.read_graphml(tmp_path / "g.graphml")
    assert graph.number_of_nodes() == 5
    assert pairs == f"{graph.number_of_edges()} pairs"
    assert [d["tier"] for *_, d in graph.edges(data=True) if d["probability"] > 0.8] == ["same"] * 3
    names = sorted(path.name for path in (tmp_path / "sheets").iterdir() if path.name != MARKER)
    assert names == ["cluster-1.jpg", "cluster-2.jpg"]
    assert {path: path.lstat().st_mtime_ns for path in before} == before
    # once more, over the earlier one
    assert call("export", library, *asked) == 0


def test_sheets_of_groups_without_the_cache(library: Path, tmp_path: Path) -> None:
    out = tmp_path / "sheets"
    assert call("export", library, "--sheets", out, "--of", "groups", "--no-cache") == 0
    with Image.open(out / "group-1.jpg") as page:
        assert page.size == (796, 420)


def test_two_folders_and_one_photo_that_is_broken(
    library: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    other = Path(shutil.copytree(library, tmp_path / "x" / "photos"))
    (other / "broken.jpg").write_bytes(b"")
    assert (
        call("export", library, other, "--unique", tmp_path / "u", "--graph", tmp_path / "g.csv")
        == 1
    )
    assert "broken.jpg: The file is empty." in capsys.readouterr().err
    names = linked(tmp_path / "u")
    assert len(names) == 3
    assert {name.split(b"/")[0] for name in names} <= {b"photos", b"photos~2"}
    rows = (tmp_path / "g.csv").read_bytes().splitlines()
    assert sum(b"identical" in row for row in rows) >= 5


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        ([], 2, "Say what to export"),
        (["--links", "photos/new"], 3, "lies inside the photo folder"),
        (["--sheets", "photos"], 3, "lies inside the photo folder"),
        (["--graph", "photos/g.csv"], 3, "lies inside the photo folder"),
        (["--graph", "g.gexf"], 3, "A graph is a file like"),
        (["--unique", "full"], 3, "is not empty, and no earlier export made it"),
        (["--unique", "."], 3, "lies inside"),
        (["--links", "a", "--unique", "a/b"], 3, "place of its own"),
        (["--links", "a/b/c"], 3, "There is no folder"),
    ],
)
def test_what_is_refused_is_refused_before_anything_is_read(
    library: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str], arguments: list[str], code: int, words: str,
) -> None:  # fmt: skip
    monkeypatch.chdir(tmp_path)
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "x").write_text("x")
    before = sorted(tmp_path.rglob("*"))
    assert call("export", library, *arguments) == code
    said = capsys.readouterr().err
    assert words in said
    assert said.startswith("purger: ")
    assert said.count("\n") == 1
    assert sorted(tmp_path.rglob("*")) == before


def similar(capsys: pytest.CaptureFixture[str], *arguments: str | Path) -> list[dict[str, object]]:
    assert call("similar", *arguments, "--json") == 0
    found: list[dict[str, object]] = json.loads(capsys.readouterr().out)
    return found


@pytest.mark.parametrize("kind", ["avif", "turned", "png", "inside", "link", "hard link"])
def test_similar_takes_any_photo(
    library: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], kind: str
) -> None:
    asked, picture = tmp_path / "asked.jpg", scene(0, (900, 700))
    if kind == "avif":
        asked = save(picture, tmp_path / "asked.avif")
    elif kind == "turned":
        exif = Image.Exif()
        exif[0x0112] = 6  # it must be turned to the right to be upright
        save(picture.transpose(Image.Transpose.ROTATE_90), asked, exif=exif)
    elif kind == "png":
        save(picture, asked, format="PNG")
    elif kind == "inside":
        asked = library / "0.jpg"
    elif kind == "link":
        asked.symlink_to(library / "0.jpg")
    else:
        asked.hardlink_to(library / "0.jpg")
    found = similar(capsys, asked, library, "-k", "100")
    is_itself = kind in {"inside", "link", "hard link"}
    assert len(found) == (4 if is_itself else 5)
    assert (str(library / "0.jpg") in {one["path"] for one in found}) != is_itself
    alike = 2 if is_itself else 3
    assert all(Path(str(one["path"])).name in {"0.jpg", ODD} for one in found[:alike])
    assert [one["probability"] for one in found] == sorted(
        (one["probability"] for one in found), reverse=True
    )
    assert set(found[0]) == {"path", "probability", "cosine", "identical"}
    assert (
        float(str(found[alike - 1]["probability"])) > 0.8 > float(str(found[alike]["probability"]))
    )


@pytest.mark.real
def test_similar_takes_a_heic(
    library: Path, shared_photos: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    asked = shared_photos / "formats" / "example.heic"
    (library / "same.jpg").write_bytes(decode.preview(asked, 900))
    (best, *_) = similar(capsys, asked, library)
    assert best["path"] == str(library / "same.jpg")
    assert float(str(best["probability"])) > 0.9


def test_similar_weighs_the_nearest_and_loses_none_by_it(
    library: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    from purger.core import pipeline  # noqa: PLC0415 - heavy

    whole = similar(capsys, library / "0.jpg", library, "-k", "2")
    monkeypatch.setattr(pipeline, "_WEIGHED", 0)
    assert similar(capsys, library / "0.jpg", library, "-k", "2") == whole


@pytest.mark.parametrize(
    ("name", "words"),
    [("broken.jpg", "The file is empty"), ("photos", "is a folder"), ("no.jpg", "no photo")],
)
def test_similar_to_what_is_no_photo_is_a_sentence(
    library: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str, words: str
) -> None:
    (tmp_path / "broken.jpg").write_bytes(b"")
    assert call("similar", tmp_path / name, library) == 3
    said = capsys.readouterr().err
    assert words in said
    assert said.count("\n") == 1
