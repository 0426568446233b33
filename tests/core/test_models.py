"""Other networks: guessed, tried, kept, refused; the catalogue is pinned and offline."""

from __future__ import annotations

import hashlib
import json
import os
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from purger.core import models
from purger.core.domain import Progress, Stage
from purger.core.download import Source
from purger.core.embed import find_card, load_card, load_model
from purger.core.errors import ModelError
from purger.core.onnx_graph import features_of, read_graph, with_output
from purger.core.places import models_dir
from tests.onnx_files import UINT8, classifier
from tests.paint import run, scene


def pictures(side: int = 32, n: int = 8) -> np.ndarray:
    return np.stack([np.asarray(scene(seed).resize((side, side))) for seed in range(n)])


@pytest.fixture
def net(tmp_path: Path) -> Path:
    return classifier(tmp_path / "My net (v2).onnx")


def test_the_features_before_a_classifier_are_found(net: Path) -> None:
    graph = read_graph(net.read_bytes())
    assert graph.outputs == ("classes",)
    assert [node.op for node in graph.nodes][-2:] == ["MatMul", "Softmax"]
    assert features_of(graph) == "features"
    assert read_graph(with_output(net.read_bytes(), "features")).outputs == ("classes", "features")


@pytest.mark.parametrize(
    "data", [b"", b"not onnx", b"\xff" * 100, b"\x3a\x05abc", b"\x0b", b"\x3a\x02\x0a\x7f"]
)
def test_bytes_that_are_no_graph_are_a_sentence(data: bytes) -> None:
    with pytest.raises(ModelError, match="not an ONNX file"):
        read_graph(data)


def test_random_bytes_never_break_the_reader() -> None:
    dice = np.random.default_rng(1)
    for size in range(300):
        try:
            read_graph(dice.integers(0, 256, size, np.uint8).tobytes())
        except ModelError:
            continue


def test_every_cut_of_a_real_graph_is_a_graph_or_a_sentence(net: Path) -> None:
    data = net.read_bytes()
    for end in range(0, len(data), 7):
        try:
            features_of(read_graph(data[:end]))
        except ModelError:
            continue


@pytest.mark.parametrize(
    ("shape", "layout"), [(["n", 3, 32, 32], "NCHW"), ([1, 32, 32, 3], "NHWC")]
)
def test_a_card_is_drafted_from_the_file(
    tmp_path: Path, shape: list[int | str], layout: str
) -> None:
    card = models.draft(classifier(tmp_path / "a b!.onnx", shape=shape))
    assert (card.name, card.layout, card.dtype) == ("a-b", layout, "float32")
    assert (card.target.width, card.target.height) == (32, 32)
    assert (card.output_name, card.inner) == ("features", True)
    assert card.mean == models.IMAGENET_MEAN
    assert card.sha256 == hashlib.sha256((tmp_path / "a b!.onnx").read_bytes()).hexdigest()


def test_pictures_as_bytes_need_no_mean(tmp_path: Path) -> None:
    card = models.draft(classifier(tmp_path / "net.onnx", kind=UINT8))
    assert (card.dtype, card.scale, card.mean, card.std) == ("uint8", 1, (0, 0, 0), (1, 1, 1))
    assert models.check(replace(card, dim=192), pictures()).dim == 192


@pytest.mark.parametrize("shape", [["n", 32, 32], ["n", 1, 32, 32], ["n", 5, 32, 32]])
def test_a_network_for_anything_but_pictures_is_refused(
    tmp_path: Path, shape: list[int | str]
) -> None:
    with pytest.raises(ModelError, match="cannot be loaded|does not take colour pictures"):
        models.draft(classifier(tmp_path / "net.onnx", shape=shape))


def test_an_added_network_is_found_by_name_and_used(net: Path) -> None:
    added, health = models.add(models.draft(net, "mine"), pictures())
    assert (added.dim, health.dim) == (192, 192)
    assert added.floor == pytest.approx(health.floor)
    assert -1 < health.floor < health.closest < 1
    assert find_card("mine") == models_dir() / "mine.json"
    assert [card.name for card in models.installed()][1:] == ["mine"]
    loaded = load_model("mine")
    assert loaded.floor == added.floor
    vectors = loaded.embed(pictures())
    assert vectors.shape == (8, 192)
    assert np.allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-5)


def test_a_graph_that_insists_on_one_picture_gets_one(tmp_path: Path) -> None:
    fixed = classifier(tmp_path / "fixed.onnx", shape=[1, 3, 32, 32])
    free = classifier(tmp_path / "free.onnx")
    models.add(models.draft(fixed), pictures())
    models.add(models.draft(free), pictures())
    one, other = (load_model(name).embed(pictures(n=5)) for name in ("fixed", "free"))
    assert np.allclose(one, other, atol=1e-5)


def test_a_batch_that_is_fixed_and_larger_is_filled_up(tmp_path: Path) -> None:
    net = classifier(tmp_path / "four.onnx", shape=[4, 3, 32, 32])
    models.add(models.draft(net), pictures())
    assert load_model("four").embed(pictures(n=6)).shape == (6, 192)


def test_any_tensor_can_be_the_output(net: Path) -> None:
    card = models.draft(net, "scores")
    added, _ = models.add(models.with_output_named(card, "scores"), pictures())
    assert (added.dim, added.inner) == (10, True)
    plain, _ = models.add(
        replace(models.with_output_named(card, "classes"), name="plain"), pictures()
    )
    assert not plain.inner
    with pytest.raises(ModelError, match="no tensor called “else”"):
        models.with_output_named(card, "else")


@pytest.mark.parametrize(
    ("factor", "changes", "sentence"),
    [
        (0.0, {}, "all zeros"),
        (float("nan"), {}, "does not give what its card promises"),
        (float("inf"), {}, "does not give what its card promises"),
        (1.0, {"mean": (1e5, 1e5, 1e5)}, "all look the same"),
    ],
)
def test_an_unsound_network_is_not_added(
    tmp_path: Path, factor: float, changes: dict[str, object], sentence: str
) -> None:
    card = models.draft(classifier(tmp_path / "bad.onnx", factor=factor))
    with pytest.raises(ModelError, match=sentence):
        models.add(replace(card, **changes), pictures())
    assert not models_dir().exists()


def test_a_name_is_plain_and_free(net: Path) -> None:
    for name in ("../evil", "a/b", "", ".hidden", "x" * 65, "ends\0", "default"):
        with pytest.raises(ModelError, match="name"):
            models.add(replace(models.draft(net), name=name), pictures())
    shipped = models.installed()[0].name
    with pytest.raises(ModelError, match="ships with purger"):
        models.add(replace(models.draft(net), name=shipped), pictures())


def test_a_removed_network_is_gone(net: Path) -> None:
    models.add(models.draft(net, "mine"), pictures())
    models.remove("mine")
    assert os.listdir(models_dir()) == []
    with pytest.raises(ModelError, match="No network called “mine” was added"):
        models.remove("mine")


def test_a_damaged_card_hides_its_network_alone(net: Path) -> None:
    models.add(models.draft(net, "mine"), pictures())
    (models_dir() / "broken.json").write_text("{")
    assert [card.name for card in models.installed()][1:] == ["mine"]


def test_the_users_own_file_is_left_alone(net: Path) -> None:
    before = net.read_bytes()
    models.add(models.draft(net, "mine"), pictures())
    models.remove("mine")
    assert net.read_bytes() == before
    assert os.listdir(net.parent) == [net.name]


def test_the_catalogue_is_pinned() -> None:
    catalogue = models.catalogue()
    names = {one.name for one in catalogue}
    assert {"resnet50", "resnet18", "vgg16", "mobilenet-v2", "inception-v3"} <= names
    assert {"dinov2-small", "clip-vit-b-32"} <= names
    for one in catalogue:
        assert one.licence
        assert one.about
        assert one.origin
        if one.source is not None:
            assert one.source.address.startswith("https://")
            assert len(bytes.fromhex(one.source.sha256)) == 32
            assert one.source.size > 1_000_000
            assert {"input", "output"} == one.card.keys()


def test_a_network_without_a_pinned_file_says_where_to_go() -> None:
    one = models.known("dinov2-small")
    assert one is not None
    with pytest.raises(ModelError, match="no pinned file .* can be added once downloaded"):
        run(models.bring(one, pictures()))


def fake_download(net: Path) -> object:
    def fetch(source: Source, file: Path) -> object:
        file.parent.mkdir(parents=True, exist_ok=True)
        yield Progress(Stage.DOWNLOAD, source.size, source.size)
        file.write_bytes(net.read_bytes())

    return fetch


def test_a_network_of_the_catalogue_is_fetched_tried_and_kept(
    net: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(models.download, "fetch", fake_download(net))
    one = models.known("mobilenet-v2")
    assert one is not None
    card = {
        **one.card,
        "input": {**one.card["input"], "name": "picture", "width": 32, "height": 32},
    }
    digest = hashlib.sha256(net.read_bytes()).hexdigest()
    one = replace(one, card=card, source=Source("https://here/net", 1, digest))
    added, health = run(models.bring(one, pictures()))
    assert (added.output_name, added.inner, added.dim) == ("features", True, 192)
    assert load_card(models_dir() / "mobilenet-v2.json").licence == "Apache-2.0"
    assert health.milliseconds > 0


def test_a_fetched_network_that_fails_its_trial_needs_no_second_download(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bad = classifier(tmp_path / "bad.onnx", factor=0.0)
    monkeypatch.setattr(models.download, "fetch", fake_download(bad))
    one = models.known("mobilenet-v2")
    assert one is not None
    card = {
        **one.card,
        "input": {**one.card["input"], "name": "picture", "width": 32, "height": 32},
    }
    digest = hashlib.sha256(bad.read_bytes()).hexdigest()
    with pytest.raises(ModelError, match="all zeros"):
        run(models.bring(replace(one, card=card, source=Source("x", 1, digest)), pictures()))
    assert os.listdir(models_dir()) == ["mobilenet-v2.onnx"]
    assert len(models.installed()) == 1
    models.remove("mobilenet-v2")
    assert os.listdir(models_dir()) == []


def test_two_cards_of_one_file_are_two_networks_to_the_cache(net: Path) -> None:
    plain = models.draft(net, "a")
    tuned = replace(plain, name="b", mean=(0.9, 0.9, 0.9))
    models.add(plain, pictures())
    models.add(tuned, pictures())
    one, other = load_model("a"), load_model("b")
    assert one.card.sha256 == other.card.sha256
    assert one.digest != other.digest
    renamed = replace(one.card, name="c", licence="MIT", floor=0.5)
    assert renamed.fingerprint == one.digest


def test_another_network_never_takes_the_place_of_one(net: Path, tmp_path: Path) -> None:
    models.add(models.draft(net, "mine"), pictures())
    other = classifier(tmp_path / "other.onnx", classes=11)
    with pytest.raises(ModelError, match="Another network is called “mine”"):
        models.add(models.draft(other, "mine"), pictures())
    assert load_model("mine").card.sha256 == hashlib.sha256(net.read_bytes()).hexdigest()
    models.add(replace(models.draft(net, "mine"), licence="CC0"), pictures())
    assert models.installed()[1].licence == "CC0"


def test_a_card_that_cannot_be_written_leaves_nothing(
    net: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(models.json, "dump", full)
    with pytest.raises(ModelError, match="No space left"):
        models.add(models.draft(net, "mine"), pictures())
    assert os.listdir(models_dir()) == []


def test_removing_takes_only_the_files_of_that_name(net: Path) -> None:
    models.add(models.draft(net, "same"), pictures())
    card = (models_dir() / "same.json").read_text()
    (models_dir() / "tuned.json").write_text(card.replace('"name": "same"', '"name": "tuned"'))
    models.remove("tuned")
    assert sorted(os.listdir(models_dir())) == ["same.json", "same.onnx"]
    assert load_model("same").dim == 192


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('"dim": 192', '"dim": 1e999'), ('"width": 32', '"width": Infinity'),
        ('"file": "mine.onnx"', '"file": "a\\u0000b"'), ('"licence": ""', '"licence": "\\ud800"'),
        ('"file": "mine.onnx"', '"file": "\\ud800.onnx"'), ('"name": "mine"', '"name": "\\ud800x"'),
        ('"scale": 0.00', '"scale": ' + "9" * 400 + ', "old": 0.00'), ("{", ""),
        ('"name": "mine"', '"name": "zebra"'),
    ],
)  # fmt: skip
def test_a_damaged_card_hides_its_network_and_can_be_removed(net: Path, old: str, new: str) -> None:
    models.add(models.draft(net, "mine"), pictures())
    file = models_dir() / "mine.json"
    text = file.read_text()
    assert old in text
    file.write_text(text.replace(old, new, 1))
    assert len(models.installed()) == 1
    models.remove("mine")
    assert os.listdir(models_dir()) == []


@pytest.mark.parametrize("n", [3_000_000, 1 << 40, 65])
def test_a_network_that_wants_too_many_pictures_at_once_is_refused(tmp_path: Path, n: int) -> None:
    card = models.draft(classifier(tmp_path / "many.onnx", shape=[n, 3, 32, 32]))
    with pytest.raises(ModelError, match="pictures at once"):
        models.add(card, pictures())


def test_weights_in_another_file_are_not_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "w.bin").write_bytes(np.zeros((192, 10), np.float32).tobytes())
    monkeypatch.chdir(tmp_path)
    net = classifier(tmp_path / "ext.onnx", weights="w.bin")
    with pytest.raises(ModelError, match="weights in another file; save it as one file"):
        models.add(models.draft(net), pictures())


@pytest.mark.parametrize(
    ("changes", "fault"),
    [({"std": (0.0, 1.0, 1.0)}, "std is not 0"), ({"dim": 0}, "1 to 16,384 numbers")],
)
def test_an_impossible_card_says_what_is_wrong(
    net: Path, changes: dict[str, object], fault: str
) -> None:
    with pytest.raises(ModelError, match=fault):
        replace(models.draft(net), **changes)


def test_large_features_are_no_zeros(tmp_path: Path) -> None:
    net = classifier(tmp_path / "large.onnx", factor=1e30)
    _, health = models.add(models.draft(net), pictures())
    assert health.dim == 192


def test_a_graph_of_too_many_nodes_is_refused(monkeypatch: pytest.MonkeyPatch, net: Path) -> None:
    monkeypatch.setattr("purger.core.onnx_graph._MAX_NODES", 3)
    with pytest.raises(ModelError, match="not an ONNX file"):
        read_graph(net.read_bytes())


def test_a_file_too_large_to_be_a_network_is_not_read(tmp_path: Path) -> None:
    sparse = tmp_path / "sparse.onnx"
    with sparse.open("wb") as stream:
        stream.truncate(60_000_000_000)
    with pytest.raises(ModelError, match="too large"):
        models.draft(sparse)


def test_a_card_survives_the_way_to_disk_and_back(net: Path) -> None:
    added, _ = models.add(replace(models.draft(net, "mine"), licence="MIT"), pictures())
    assert load_card(models_dir() / "mine.json") == added
    json.dumps(models.to_json(added))
