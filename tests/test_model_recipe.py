"""The recipe of the embedded network, on a handful of painted photos; skipped without PyTorch."""

from __future__ import annotations

import csv
import importlib
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import numpy as np
import pytest

from tests.paint import scene
from tests.patience import PATIENCE

torch = pytest.importorskip("torch")
pytest.importorskip("onnx")

RECIPE = Path(__file__).resolve().parents[1] / "packaging" / "model"
pytestmark = pytest.mark.filterwarnings("ignore")  # PyTorch's exporter announces its successor


@pytest.fixture
def recipe(monkeypatch: pytest.MonkeyPatch) -> Iterator[object]:
    monkeypatch.syspath_prepend(str(RECIPE))
    before = set(sys.modules)
    torch.manual_seed(0)

    def load(name: str) -> ModuleType:
        return importlib.import_module(name)

    yield load
    for name in set(sys.modules) - before:
        if getattr(sys.modules[name], "__file__", None) and str(RECIPE) in str(
            sys.modules[name].__file__
        ):
            del sys.modules[name]


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """What `prepare.py` writes, of 40 painted photos."""
    folder = tmp_path / "data"
    folder.mkdir()
    n = 40
    photos = np.stack([np.asarray(scene(seed).resize((160, 160))) for seed in range(n)])
    np.save(folder / "photos.npy", photos)
    dice = np.random.default_rng(0)
    np.save(folder / "teacher.npy", dice.normal(size=(n, 1280)).astype(np.float16))
    held_out = np.arange(n) >= 30
    np.save(folder / "held_out.npy", held_out)
    with (folder / "pool.csv").open("w", newline="") as stream:
        writer = csv.writer(stream)
        writer.writerow(("file", "shard", "source", "licence", "original"))
        writer.writerows(
            (f"{i}.webp", 0, "imagenette224", "CC0", f"train/{i % 3}/{i}.jpg") for i in range(n)
        )
    return folder


SMALL = {"widths": (8, 8, 16, 16), "stem": 8, "layout": 4, "dim": 32}


def test_exposure_is_taken_out_before_the_first_convolution(recipe: object) -> None:
    network = recipe("network")
    picture = torch.from_numpy(np.asarray(scene(1).resize((160, 160)))).permute(2, 0, 1)[None] / 255
    picture = picture * 0.4 + 0.05
    seen = network.Illumination()
    one, darker = seen(picture), seen(picture * 0.6)
    assert one.shape == (1, 4, 160, 160)
    apart = (one - darker).abs().mean()
    assert apart < 0.15 * one.abs().mean()


def test_views_stay_pictures_and_repeat_with_their_seed(recipe: object) -> None:
    views = recipe("views")
    photos = torch.rand(16, 3, 160, 160)
    first = views.two_views(photos, photos, 96, torch.Generator().manual_seed(5))
    again = views.two_views(photos, photos, 96, torch.Generator().manual_seed(5))
    other = views.two_views(photos, photos, 96, torch.Generator().manual_seed(6))
    for one, same, else_ in zip(first, again, other, strict=True):
        assert one.shape == (16, 3, 96, 96)
        assert 0 <= float(one.min()) <= float(one.max()) <= 1
        assert torch.equal(one, same)
        assert not torch.equal(one, else_)


def test_pooling_windows_cover_everything_evenly(recipe: object) -> None:
    hats = recipe("network").hats
    for side in (5, 6, 8, 10):
        window = hats(5, side)
        assert window.shape == (5, side)
        assert torch.allclose(window.sum(1), torch.ones(5))
        assert float(window.sum(0).min()) > 0


def test_an_exported_network_is_a_start(recipe: object) -> None:
    network = recipe("network")
    begun = network.ResNet()
    file = RECIPE / "networks" / "purger-resnet18-half-1.onnx"
    network.start_from_onnx(begun, file, torch.rand(8, 3, 96, 96))
    begun.eval()
    vectors = begun(torch.rand(4, 3, 96, 96))
    assert torch.isfinite(vectors).all()
    assert torch.allclose(vectors.norm(dim=1), torch.ones(4), atol=1e-5)


def test_a_run_that_was_stopped_goes_on_as_if_it_had_not_been(
    recipe: object, data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    train, network = recipe("train"), recipe("network")
    monkeypatch.setattr(train, "QUEUE", 64)

    def options(out: Path, steps: int) -> object:
        return train.argparse.Namespace(
            device="cpu", seed=0, start=None, out=out, steps=steps, batch=8, rate=1e-3,
            compile=False,
        )  # fmt: skip

    read = train.read(data)
    assert len(read.rows) == 30
    shape = network.Shape(**SMALL)
    train.Trainer(options(tmp_path / "whole.pt", 4), read, shape).run()
    half = train.Trainer(options(tmp_path / "parts.pt", 4), read, shape)
    original = half.follow

    def stop_after_two() -> None:
        original()
        if half.step == 2:
            half.write()
            raise KeyboardInterrupt

    monkeypatch.setattr(half, "follow", stop_after_two)
    with pytest.raises(KeyboardInterrupt):
        half.run()
    train.Trainer(options(tmp_path / "parts.pt", 4), read, shape).run()
    whole, parts = (
        torch.load(tmp_path / name, weights_only=True)["weights"]
        for name in ("whole.pt", "parts.pt")
    )
    for name, value in whole.items():
        assert torch.allclose(value.float(), parts[name].float(), atol=1e-5), name


def test_the_export_agrees_with_pytorch_and_whitening_spreads(
    recipe: object, data: Path, tmp_path: Path
) -> None:
    export, network = recipe("export"), recipe("network")
    trained = network.ResNet(network.Shape(**SMALL)).eval()
    photos = np.load(data / "photos.npy")
    export.remeasure(trained, photos, 96)
    pictures = export.pictures(photos, 96)
    with torch.no_grad():
        before = trained(pictures).mean(0).norm()
        export.whiten(trained, photos, 96, 0.5)
        after = trained(pictures).mean(0).norm()
    assert after < 0.5 * before
    file = tmp_path / "net.onnx"
    data_ = export.export(trained, 96, file)
    fed = (pictures * 255).round().byte().permute(0, 2, 3, 1).contiguous()
    vectors, _ = export.run(data_, fed.numpy())
    with torch.no_grad():
        wanted = export.Product(trained)(fed).numpy()
    assert float((vectors * wanted).sum(1).min()) > 0.9999


def test_clusters_of_perfect_features_are_pure(recipe: object) -> None:
    evaluate = recipe("evaluate")
    labels = np.repeat(["a", "b", "c"], 10)
    vectors = np.eye(3, dtype=np.float32)[np.repeat(range(3), 10)]
    vectors += np.random.default_rng(0).normal(0, 0.01, vectors.shape).astype(np.float32)
    assert evaluate.clusters(vectors, labels) == (1.0, pytest.approx(1.0))
    shuffled = np.random.default_rng(0).permutation(labels)
    assert evaluate.clusters(vectors, shuffled)[1] < 0.2


@pytest.mark.parametrize("script", ["prepare", "train", "evaluate", "export", "export_torchvision"])
def test_each_command_explains_itself(script: str) -> None:
    result = subprocess.run(
        [sys.executable, str(RECIPE / f"{script}.py"), "--help"],
        capture_output=True, text=True, check=True, timeout=PATIENCE,
    )  # fmt: skip
    assert "usage:" in result.stdout
