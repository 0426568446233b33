from __future__ import annotations

import json
import sys
from functools import partial

import numpy as np
import pytest
from PIL import Image, ImageOps

from tests.benchmarks import common, copies, derive
from tests.paint import FakeEmbedder, catalog, findings, pairs, scene

INDEX = {copy.name: i for i, copy in enumerate(derive.COPIES)}


def made(name, image):
    data = derive.encoded(image, exif=Image.Exif())
    return derive.derive(derive.COPIES[INDEX[name]], image, data)


def opened(tmp_path, data):
    path = tmp_path / "copy"
    path.write_bytes(data)
    with Image.open(path) as image:
        return ImageOps.exif_transpose(image).convert("RGB")


def library(names, family, copy, folder):
    return copies.Library(folder, tuple(names), np.array(family), np.array(copy))


def test_every_copy_has_a_name_of_its_own_and_can_be_read(tmp_path):
    image = scene(1, (640, 480))
    assert len(INDEX) == len(derive.COPIES)
    for name in INDEX:
        assert min(opened(tmp_path, made(name, image)).size) >= 48


@pytest.mark.parametrize(
    ("name", "size"),
    [
        ("resized 1/4", (160, 120)), ("rotated 90 pixels", (480, 640)),
        ("rotated 90 by tag", (640, 480)), ("cropped 10 % centred", (576, 432)),
        ("border 3 % white", (678, 518)), ("screenshot dark", (1080, 2280)),
        ("messenger 2 ×", (640, 480)),
    ],
)  # fmt: skip
def test_a_copy_has_the_size_that_its_kind_says(tmp_path, name, size):
    assert opened(tmp_path, made(name, scene(1, (640, 480)))).size == size


def test_turned_and_mirrored_copies_show_the_same_pixels(tmp_path):
    image = scene(2, (320, 240))
    turned = opened(tmp_path, made("rotated 180 pixels", image))
    tagged = opened(tmp_path, made("rotated 180 by tag", image))
    back = turned.transpose(Image.Transpose.ROTATE_180)
    for shown in (back, tagged):
        assert np.abs(np.asarray(shown, int) - np.asarray(image, int)).mean() < 4


def test_a_copy_too_small_to_be_a_photo_is_not_made():
    assert made("resized 1/8", scene(1, (320, 240))) is None


def test_names_of_copies_lead_to_one_original(tmp_path):
    names = ("IMG_2201 Copy Copy.JPG", "IMG_2201-EDIT.jpg", "IMG_2201(1).HEIC", "img_2201.png")
    assert {copies.family_name(tmp_path / name) for name in names} == {"img_2201"}


def test_the_product_is_asked_in_three_senses(tmp_path):
    # rows are in path order: two originals, a copy of each of one kind, one copy of another kind
    here = tmp_path.resolve()
    of = catalog(5, folder=here)
    names = [photo.path.name for photo in of.photos]
    shown = library(names, [0, 1, 0, 1, 0], [-1, -1, 3, 3, 4], here)
    found = pairs([(0, 2, 0.9), (0, 4, 0.85), (1, 3, 0.5), (2, 3, 0.95)])
    said = copies.ask_product(shown, findings(of, found), 0.8)
    assert said.pair.tolist() == [True, True, True, False, True]
    # in the library of the first kind, the wrong pair is the strongest and takes the copy away
    assert said.group.tolist() == [False, False, False, False, True]
    assert not said.family[2]
    assert [wrong[:2] for wrong in said.wrong] == [(2, 3)]
    assert (said.group_wrong, said.family_wrong) == (1, 1)


def test_copies_with_the_same_bytes_share_what_was_found(tmp_path):
    here = tmp_path.resolve()
    of = catalog(3, digests=[7, 8, 8], folder=here)
    shown = library([p.path.name for p in of.photos], [0, 0, 0], [-1, 3, 4], here)
    said = copies.ask_product(shown, findings(of, pairs([(0, 1, 0.9)])), 0.8)
    assert said.pair.all()
    assert said.group[1:].all()


def test_a_hash_is_asked_at_two_thresholds(tmp_path):
    vectors = np.zeros((4, 64), np.float32)
    vectors[1, :6] = 1  # copy of 0 at distance 6
    vectors[2, :20] = 1  # another original: 20 from 0, 14 from 1
    vectors[3, :38] = 1  # its copy at 18; 38 from 0, 32 from 1
    method = copies.Method("hash", vectors, np.ones(4, bool), 10.0)
    shown = library("abcd", [0, 0, 1, 1], [-1, 0, -1, 0], tmp_path)
    (published, equal), limit = copies.ask(method, shown, allowed=1)
    assert (published.found.tolist(), published.wrong) == ([True, True, True, False], 0)
    assert (equal.found.tolist(), equal.wrong, limit) == ([True] * 4, 1, 20.0)


def test_what_cannot_be_read_is_not_found(tmp_path):
    method = copies.Method("hash", np.zeros((2, 64), np.float32), np.array([True, False]), 10.0)
    shown = library("ab", [0, 0], [-1, 0], tmp_path)
    (published, _), _ = copies.ask(method, shown, allowed=0)
    assert published.found.tolist() == [True, False]


def test_quarter_turns_undo_a_turned_tensor():
    tensor = np.random.default_rng(1).integers(0, 256, (50, 50, 3)).astype(np.float32)
    both = np.stack([tensor.ravel(), np.rot90(tensor).ravel()])
    method = copies.Method("m", both, np.ones(2, bool), 5.0, copies._quarter_turns())
    assert method.distances(np.array([0]), np.array([1]))[0, 0] < 1


def test_rivals_that_are_not_installed_are_left_out(tmp_path):
    shown = library(["a.jpg"], [0], [-1], tmp_path)
    assert list(copies.packaged(shown, sys.executable, tmp_path)) == []


def test_it_runs_on_painted_photos(tmp_path, monkeypatch, capsys):
    monkeypatch.setattr(copies, "look", partial(common.look, embedder=FakeEmbedder()))
    file, without = tmp_path / "r.json", ["--without", "screenshot", "--without", "converted"]
    picture = tmp_path / "s.jpg"
    copies.main(["--originals", "2", "--workers", "1", *without,
                 "--json", str(file), "--sheet", str(picture)])  # fmt: skip
    facts = json.loads(file.read_text("utf-8"))
    kinds = {row[0]: row for row in facts["kinds"]}
    assert "screenshot" not in kinds
    assert kinds["JPEG quality"][1:5] == [6, 1.0, 1.0, 1.0]
    assert kinds["all"][1] == facts["files"] - 2
    assert "product, group" in capsys.readouterr().out
    assert picture.is_file()
