"""Export a trained network to ONNX, check it, make an 8-bit version, and write the model card.

    python packaging/model/export.py DATA network.pt --name NAME --out resources [--int8]

Before the export, batch normalisation is measured anew at the size the product uses, and the
embeddings are whitened (Jégou and Chum, ECCV 2012) on the training photos: a linear map that is
folded into the last layer. The ONNX file takes n×S×S×3 uint8 sRGB pictures; all preprocessing is in
the graph. It is compared with PyTorch on held-out photos: every cosine must reach 0.999. The 8-bit
version is calibrated on training photos and compared with the 32-bit one in the same way, but only
told, not refused: `tests/benchmarks/quality.py` decides what it costs.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import time
from pathlib import Path
from typing import Any

import network
import numpy as np
import onnx
import onnxruntime
import torch
from onnxruntime import quantization
from torch import Tensor, nn
from torch.nn import functional
from views import two_views

OPSET = 17
SAMPLE = 6144
LICENCE = "MIT; training photos: see the card"


class Product(nn.Module):
    """The network as the product feeds it: n×S×S×3 uint8 to n×dim unit vectors."""

    def __init__(self, trained: network.ResNet) -> None:
        super().__init__()
        self.trained = trained

    def forward(self, image: Tensor) -> Tensor:
        vectors: Tensor = self.trained(image.permute(0, 3, 1, 2).float() / 255)
        return vectors


def pictures(photos: np.ndarray, side: int) -> Tensor:
    """Photos n×160×160×3 uint8 as n×3×side×side, 0..1."""
    batch = torch.from_numpy(photos).permute(0, 3, 1, 2).float() / 255
    if side != batch.shape[-1]:
        batch = functional.interpolate(
            batch, size=(side, side), mode="bilinear", antialias=True, align_corners=False
        )
    return batch


@torch.no_grad()
def remeasure(trained: network.ResNet, photos: np.ndarray, side: int) -> None:
    """Measure means and variances of all batch normalisations at this size."""
    norms = [m for m in trained.modules() if isinstance(m, nn.BatchNorm2d)]
    for norm in norms:
        norm.reset_running_stats()
        norm.momentum = None  # a plain average over all batches
    trained.train()
    generator = torch.Generator().manual_seed(0)
    for start in range(0, len(photos), 64):
        batch = pictures(photos[start : start + 64], side)
        one, other = two_views(batch, batch, side, generator)
        trained(torch.cat([batch, one, other]))
    trained.eval()


@torch.no_grad()
def whiten(trained: network.ResNet, photos: np.ndarray, side: int, power: float) -> None:
    """Fold centring and whitening of the embeddings into the last layer.

    `power` 1 gives every direction the same spread, 0 centres only.
    """
    raw = torch.cat([
        trained.fc(trained.features(pictures(photos[i : i + 128], side)))
        for i in range(0, len(photos), 128)
    ])  # fmt: skip
    raw = functional.normalize(raw).double()
    mean = raw.mean(0)
    values, vectors = torch.linalg.eigh(torch.cov(raw.T))
    scale = values.clamp(min=float(values.max()) * 1e-4) ** (-power / 2)
    turn = (vectors * scale) @ vectors.T
    # the length of the raw embedding differs little from photo to photo; its mean stands for it
    length = trained.fc(trained.features(pictures(photos[:512], side))).norm(dim=1).mean().double()
    weight, bias = trained.fc.weight.double(), trained.fc.bias.double()
    trained.fc.weight.copy_(turn @ weight / length)
    trained.fc.bias.copy_(turn @ (bias / length - mean))


def export(trained: network.ResNet, side: int, file: Path) -> bytes:
    """Write the ONNX file; return its bytes."""
    example = torch.zeros(2, side, side, 3, dtype=torch.uint8)
    torch.onnx.export(
        Product(trained).eval(),
        (example,),
        str(file),
        input_names=["image"],
        output_names=["embedding"],
        dynamic_axes={"image": {0: "n"}, "embedding": {0: "n"}},
        opset_version=OPSET,
        dynamo=False,
    )
    onnx.checker.check_model(str(file), full_check=True)
    return file.read_bytes()


class Calibration(quantization.CalibrationDataReader):
    """Training photos for the ranges of the 8-bit version."""

    def __init__(self, photos: np.ndarray) -> None:
        self.batches = iter(np.array_split(photos, max(1, len(photos) // 16)))

    def get_next(self) -> dict[str, np.ndarray] | None:
        batch = next(self.batches, None)
        return None if batch is None else {"image": batch}


def quantise(source: Path, file: Path, photos: np.ndarray) -> bytes:
    """Convolutions in 8 bits, weights by channel; what comes before and after stays as it is."""
    prepared = file.with_suffix(".prepared.onnx")
    quantization.quant_pre_process(str(source), str(prepared))
    graph = onnx.load(prepared).graph
    convolutions = [node.name for node in graph.node if node.op_type == "Conv"]
    quantization.quantize_static(
        str(prepared),
        str(file),
        Calibration(photos),
        quant_format=quantization.QuantFormat.QDQ,
        per_channel=True,
        reduce_range=True,  # 7-bit weights: processors without VNNI add 8-bit products in 16 bits
        activation_type=quantization.QuantType.QUInt8,
        weight_type=quantization.QuantType.QInt8,
        op_types_to_quantize=["Conv", "Add", "MaxPool", "AveragePool", "Relu"],
        nodes_to_exclude=[
            *convolutions[:1],
            *(node.name for node in graph.node if "illumination" in node.name),
        ],
        calibrate_method=quantization.CalibrationMethod.Percentile,
        extra_options={"CalibPercentile": 99.99, "ActivationSymmetric": False},
    )
    prepared.unlink()
    return file.read_bytes()


def run(data: bytes, photos: np.ndarray) -> tuple[np.ndarray, float]:
    """Vectors of photos, and milliseconds a photo on one thread (median of the batches)."""
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    session = onnxruntime.InferenceSession(data, options, providers=["CPUExecutionProvider"])
    vectors, times = [], []
    for start in range(0, len(photos), 16):
        batch = photos[start : start + 16]
        begun = time.perf_counter()
        vectors.append(session.run(None, {"image": batch})[0])
        times.append((time.perf_counter() - begun) / len(batch))
    return np.concatenate(vectors), float(np.median(times)) * 1000


def card_of(name: str, data: bytes, side: int, dim: int, kept: dict[str, Any]) -> dict[str, Any]:
    """The model card without its figures."""
    widths = "-".join(str(width) for width in kept["shape"]["widths"])
    return {
        "name": name,
        "file": f"{name}.onnx",
        "sha256": hashlib.sha256(data).hexdigest(),
        "licence": LICENCE,
        "input": {
            "name": "image", "width": side, "height": side, "layout": "NHWC", "dtype": "uint8",
            "color": "RGB", "resize": "squash", "scale": 1, "mean": [0, 0, 0], "std": [1, 1, 1],
        },
        "output": {"name": "embedding", "dim": dim, "normalized": True},
        "architecture": f"ResNet-18 layout, widths {widths}, GeM pooling and a layout grid",
        "steps": kept["step"],
    }  # fmt: skip


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("data", type=Path, help="folder that prepare.py wrote")
    parser.add_argument("checkpoint", type=Path)
    parser.add_argument("--name", required=True)
    parser.add_argument("--out", type=Path, required=True, help="folder")
    parser.add_argument("--side", type=int, default=160, help="pixels, a multiple of 32")
    parser.add_argument("--whiten", type=float, default=0.8, help="0 centres, 1 whitens fully")
    parser.add_argument("--plain", action="store_true", help="neither re-measure nor whiten")
    parser.add_argument("--int8", action="store_true", help="also write NAME-int8.onnx")
    options = parser.parse_args()
    photos = np.load(options.data / "photos.npy", mmap_mode="r")
    held_out = np.load(options.data / "held_out.npy")
    dice = np.random.default_rng(0)
    rows = np.sort(dice.choice(np.flatnonzero(~held_out), SAMPLE, replace=False))
    sample, unseen = photos[rows], photos[np.flatnonzero(held_out)[:512]]
    trained, kept = network.load(options.checkpoint, "average")
    trained.eval()
    if not options.plain:
        remeasure(trained, sample[: SAMPLE // 4], options.side)
        whiten(trained, sample, options.side, options.whiten)
    options.out.mkdir(parents=True, exist_ok=True)
    file = options.out / f"{options.name}.onnx"
    data = export(trained, options.side, file)
    shown = (pictures(unseen, options.side) * 255).round().byte().permute(0, 2, 3, 1)
    fed = np.ascontiguousarray(shown.numpy())
    with torch.no_grad():
        wanted = Product(trained)(shown).numpy()
    given, milliseconds = run(data, fed)
    worst = float((wanted * given).sum(1).min())
    print(f"{file.name}: {len(data) / 1e6:.1f} MB, {milliseconds:.2f} ms, worst cosine {worst:.6f}")
    if worst < 0.999:
        raise SystemExit("The exported network does not agree with PyTorch.")
    write_card(file, card_of(options.name, data, options.side, given.shape[1], kept))
    if options.int8:
        name = f"{options.name}-int8"
        small = options.out / f"{name}.onnx"
        calibration = (pictures(sample[:512], options.side) * 255).round().byte()
        fed_small = np.ascontiguousarray(calibration.permute(0, 2, 3, 1).numpy())
        data = quantise(file, small, fed_small)
        vectors, milliseconds = run(data, fed)
        worst, mean = (given * vectors).sum(1).min(), (given * vectors).sum(1).mean()
        print(
            f"{small.name}: {len(data) / 1e6:.1f} MB, {milliseconds:.2f} ms, "
            f"worst cosine {worst:.4f}, mean {mean:.4f}"
        )
        write_card(small, card_of(name, data, options.side, given.shape[1], kept))


def write_card(file: Path, card: dict[str, Any]) -> None:
    text = json.dumps(card, indent=1, ensure_ascii=False)
    file.with_suffix(".json").write_text(text + "\n", "utf-8")


if __name__ == "__main__":
    main()
