"""Make an ONNX file and its card of an ImageNet network of torchvision, on this machine.

    python packaging/model/export_torchvision.py [--network resnet50] [--out .]
    purger model add resnet50.onnx --card resnet50.json

torchvision downloads the weights from its own address and checks them. The classifier is taken
off: what the file gives is the pooled feature. The weights' licence is BSD-3-Clause; they were
trained on ImageNet, whose own terms some read as forbidding commercial use.
"""

from __future__ import annotations

import argparse
import hashlib
import json
from pathlib import Path
from typing import Any

import numpy as np
import onnxruntime
import torch
from torch import nn

OPSET = 17
CLASSIFIERS = ("fc", "classifier", "head", "heads")


def without_classifier(model: nn.Module) -> nn.Module:
    """The same network, giving what went into its last linear layer."""
    for name in CLASSIFIERS:
        part = getattr(model, name, None)
        if isinstance(part, nn.Linear):
            setattr(model, name, nn.Identity())
            return model
        if isinstance(part, nn.Sequential):
            linear = [i for i, layer in enumerate(part) if isinstance(layer, nn.Linear)]
            if linear:
                part[linear[-1]] = nn.Identity()
                return model
    raise SystemExit("This network has no classifier that could be taken off.")


def export(model: nn.Module, side: int, file: Path) -> float:
    """Write the ONNX file; return the lowest cosine between it and PyTorch on random pictures."""
    generator = torch.Generator().manual_seed(0)
    pictures = torch.randn(4, 3, side, side, generator=generator)
    torch.onnx.export(
        model,
        (pictures,),
        str(file),
        input_names=["image"],
        output_names=["embedding"],
        dynamic_axes={"image": {0: "n"}, "embedding": {0: "n"}},
        opset_version=OPSET,
        dynamo=False,
    )
    session = onnxruntime.InferenceSession(str(file), providers=["CPUExecutionProvider"])
    given = session.run(None, {"image": pictures.numpy()})[0]
    with torch.no_grad():
        wanted = model(pictures).numpy()
    lengths = np.linalg.norm(given, axis=1) * np.linalg.norm(wanted, axis=1)
    return float(((given * wanted).sum(1) / lengths).min())


def card_of(name: str, file: Path, transforms: Any, dim: int, origin: str) -> dict[str, Any]:
    side = transforms.crop_size[0]
    return {
        "name": name,
        "file": file.name,
        "sha256": hashlib.sha256(file.read_bytes()).hexdigest(),
        "licence": "BSD-3-Clause (torchvision; weights trained on ImageNet)",
        "input": {
            "name": "image", "width": side, "height": side, "layout": "NCHW", "dtype": "float32",
            "color": "RGB", "resize": "squash", "scale": 1 / 255,
            "mean": list(transforms.mean), "std": list(transforms.std),
        },
        "output": {"name": "embedding", "dim": dim, "normalized": False},
        "origin": origin,
    }  # fmt: skip


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--network", default="resnet50", help="a torchvision classifier")
    parser.add_argument("--out", type=Path, default=Path(), help="folder")
    parser.add_argument(
        "--untrained", action="store_true", help="random weights: for timing, not for photos"
    )
    options = parser.parse_args()
    import torchvision  # noqa: PLC0415 - so that --help needs none

    weights = torchvision.models.get_model_weights(options.network).DEFAULT
    more = {"transform_input": False} if "inception" in options.network else {}
    torch.manual_seed(0)
    model = torchvision.models.get_model(
        options.network, weights=None if options.untrained else weights, **more
    )
    model = without_classifier(model).eval()
    transforms = weights.transforms()
    options.out.mkdir(parents=True, exist_ok=True)
    file = options.out / f"{options.network}.onnx"
    worst = export(model, transforms.crop_size[0], file)
    if worst < 0.999:
        raise SystemExit(f"The exported network does not agree with PyTorch ({worst:.4f}).")
    with torch.no_grad():
        dim = model(torch.zeros(1, 3, *transforms.crop_size * 2)).shape[1]
    origin = "random weights, for timing only" if options.untrained else str(weights)
    card = card_of(options.network, file, transforms, dim, origin)
    file.with_suffix(".json").write_text(json.dumps(card, indent=1) + "\n", "utf-8")
    print(f"{file}: {file.stat().st_size / 1e6:.1f} MB, {dim} numbers, worst cosine {worst:.6f}")


if __name__ == "__main__":
    main()
