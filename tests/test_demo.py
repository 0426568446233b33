"""The painted library: the same for a seed, varied, and honest about its duplicates."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest
from PIL import Image

from purger import demo
from purger.core.errors import FolderError
from tests.paint import run


def digests(folder: Path) -> dict[str, str]:
    return {
        str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in folder.rglob("*")
        if path.is_file()
    }


def test_a_seed_paints_the_same_bytes_and_another_seed_does_not(tmp_path: Path) -> None:
    for name, seed in (("a", 1), ("b", 1), ("c", 2)):
        run(demo.paint(tmp_path / name, 14, seed))
    assert digests(tmp_path / "a") == digests(tmp_path / "b")
    assert digests(tmp_path / "a") != digests(tmp_path / "c")


def test_the_truth_names_every_file_once(tmp_path: Path) -> None:
    made = run(demo.paint(tmp_path / "d", 40))
    truth = demo.truth(tmp_path / "d")
    assert made.photos == len(truth) == 40
    assert {row["path"] for row in truth} == set(digests(tmp_path / "d")) - {demo.TRUTH}
    assert {row["kind"] for row in truth} <= set(demo.KINDS)
    groups = demo.duplicates(tmp_path / "d")
    assert made.groups == len(groups)
    assert all(len(paths) > 1 for paths in groups.values())
    assert all(row["of"] for row in truth if row["kind"] in {"copy", "resized", "edited"})
    copies = [row for row in truth if row["kind"] == "copy"]
    known = digests(tmp_path / "d")
    assert copies
    assert all(known[row["path"]] == known[row["of"]] for row in copies)


def test_pictures_are_pictures(tmp_path: Path) -> None:
    run(demo.paint(tmp_path / "d", 13))
    for path in (tmp_path / "d").rglob("*.JPG"):
        with Image.open(path) as image:
            spread = max(high - low for low, high in image.convert("RGB").getextrema())
            assert spread > 100, path


def test_only_a_new_or_empty_folder_is_painted_into(tmp_path: Path) -> None:
    (tmp_path / "photo.jpg").write_bytes(b"mine")
    with pytest.raises(FolderError, match="not empty"):
        run(demo.paint(tmp_path, 5))
    with pytest.raises(FolderError):
        run(demo.paint(tmp_path / "photo.jpg" / "x", 5))
    assert digests(tmp_path) == {"photo.jpg": hashlib.sha256(b"mine").hexdigest()}
    (tmp_path / "empty").mkdir()
    assert run(demo.paint(tmp_path / "empty", 1)).photos == 1


def test_what_is_missing_is_painted_again_and_nothing_is_replaced(tmp_path: Path) -> None:
    folder = tmp_path / "painted"
    run(demo.paint(folder, 6))
    assert demo.is_whole(folder)
    first, second = sorted(folder.rglob("*.JPG"))[:2]
    before = first.read_bytes()
    first.unlink()
    second.write_bytes(b"the user's own")
    assert not demo.is_whole(folder)
    run(demo.paint(folder, 6, again=True))
    assert first.read_bytes() == before
    assert second.read_bytes() == b"the user's own"
    assert demo.is_whole(folder)


def test_a_folder_that_nobody_painted_is_not_whole(tmp_path: Path) -> None:
    assert not demo.is_whole(tmp_path)
    (tmp_path / demo.TRUTH).write_text("nonsense\nx\n")
    assert not demo.is_whole(tmp_path)
