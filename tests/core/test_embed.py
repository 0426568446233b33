"""The network: known by its card only, refused when altered, sound on real pictures."""

from __future__ import annotations

import hashlib
import json
import shutil
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from purger.assets import resources
from purger.core import embed
from purger.core.errors import ModelError
from tests.paint import scene


@pytest.fixture
def model(tmp_path: Path) -> Path:
    for file in resources().glob(f"{embed.DEFAULT_MODEL}.*"):
        shutil.copy(file, tmp_path)
    return tmp_path / f"{embed.DEFAULT_MODEL}.json"


def edit(card: Path, **changes: Any) -> Path:
    raw = json.loads(card.read_text())
    for key, value in changes.items():
        part, _, name = key.partition("__")
        if name:
            raw[part][name] = value
        else:
            raw[part] = value
    card.write_text(json.dumps(raw))
    return card


def pictures(*seeds: int) -> np.ndarray:
    return np.stack([np.asarray(scene(seed).resize((160, 160))) for seed in seeds])


@pytest.mark.model
def test_the_embedded_network_tells_look_alikes_from_strangers() -> None:
    network = embed.load_model()
    picture = scene(1)
    darker = picture.point(lambda value: int(value * 0.85))
    batch = np.stack([np.asarray(p.resize((160, 160))) for p in (picture, darker, scene(2))])
    one, alike, stranger = network.embed(batch)
    assert np.linalg.norm(one) == pytest.approx(1, abs=1e-5)
    assert one @ alike > 0.9
    assert one @ stranger < one @ alike - 0.1


@pytest.mark.model
def test_the_batch_does_not_change_a_vector() -> None:
    network = embed.load_model()
    batch = pictures(1, 2, 3)
    alone = np.concatenate([network.embed(batch[i : i + 1]) for i in range(3)])
    assert np.allclose(network.embed(batch), alone, atol=1e-4)
    assert network.embed(batch[:0]).shape == (0, 256)


@pytest.mark.model
def test_an_altered_network_is_refused(model: Path) -> None:
    file = model.with_suffix(".onnx")
    data = bytearray(file.read_bytes())
    data[len(data) // 2] ^= 1
    file.write_bytes(data)
    with pytest.raises(ModelError, match="is not the one that its card describes"):
        embed.load_model(str(model))


@pytest.mark.model
def test_a_network_is_found_by_card_or_by_onnx_file(model: Path) -> None:
    assert embed.load_model(str(model)).name == embed.DEFAULT_MODEL
    assert embed.load_model(str(model.with_suffix(".onnx"))).dim == 256
    assert embed.load_model(embed.DEFAULT_MODEL).digest == embed.load_model().digest


def test_a_missing_network_or_card_is_a_sentence(model: Path) -> None:
    model.with_suffix(".onnx").unlink()
    with pytest.raises(ModelError, match="is missing"):
        embed.load_model(str(model))
    with pytest.raises(ModelError, match="card .* is missing"):
        embed.load_model("no-such-model")


@pytest.mark.parametrize(
    "changes",
    [
        {"input__layout": "CHWN"}, {"input__dtype": "float64"}, {"input__width": 0},
        {"input__std": [1, 0, 1]}, {"input__mean": [1, 2]}, {"input__scale": float("nan")},
        {"input__resize": "stretch"}, {"input__scale": 0.5}, {"output__dim": -1}, {"input": None},
        {"input__width": "wide"},
    ],
)  # fmt: skip
def test_an_impossible_card_is_a_sentence(model: Path, changes: dict[str, Any]) -> None:
    with pytest.raises(ModelError, match="card"):
        embed.load_card(edit(model, **changes))


@pytest.mark.model
@pytest.mark.parametrize(
    "changes", [{"input__name": "other"}, {"output__name": "other"}, {"output__dim": 9}]
)
def test_a_card_that_does_not_fit_its_network_is_a_sentence(
    model: Path, changes: dict[str, Any]
) -> None:
    with pytest.raises(ModelError):
        embed.load_model(str(edit(model, **changes))).embed(pictures(1))


@pytest.mark.model
def test_bytes_that_are_no_network_are_a_sentence(model: Path) -> None:
    model.with_suffix(".onnx").write_bytes(b"not onnx")
    edit(model, sha256=hashlib.sha256(b"not onnx").hexdigest())
    with pytest.raises(ModelError, match="cannot be loaded"):
        embed.load_model(str(model))


def test_the_card_cannot_point_outside_its_folder(model: Path) -> None:
    assert embed.load_card(edit(model, file="../../etc/passwd")).file == model.parent / "passwd"
