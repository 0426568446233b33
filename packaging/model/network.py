"""The network: a half-width ResNet-18 that keeps where things are as well as what they are.

Near-duplicates are told by two things, what a photo shows and how it is laid out, and by neither
alone. So the embedding is drawn from two poolings of one residual body: GeM over the whole last
stage (what), and a coarse grid over the stage before it (where). Exposure is taken out before the
first convolution, where it costs nothing, instead of being learned.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import torch
from torch import Tensor, nn
from torch.nn import functional

LUMA = (0.299, 0.587, 0.114)


@dataclass(frozen=True)
class Shape:
    """What a network is made of.

    Attributes:
        widths: channels of the four residual stages.
        blocks: basic blocks in each stage.
        stem: channels of the stem.
        grid: cells on each side of the layout pooling.
        layout: channels kept in each cell.
        dim: length of the embedding.
    """

    widths: tuple[int, ...] = (32, 64, 128, 256)
    blocks: tuple[int, ...] = (2, 2, 2, 2)
    stem: int = 16
    grid: int = 5
    layout: int = 32
    dim: int = 256


class Illumination(nn.Module):
    """Pictures without their exposure: n×3×S×S in 0..1 to n×4×S×S.

    Three channels are the colours with the mean and the spread of the picture's luma taken out; the
    fourth is luma with the local mean and spread (cells of S/8, bilinear between them) taken out,
    which is what is left of a picture that is far too dark or too bright. S is a multiple of 8.
    """

    def __init__(self) -> None:
        super().__init__()
        self.register_buffer("luma", torch.tensor(LUMA).view(1, 3, 1, 1), persistent=False)

    def forward(self, pictures: Tensor) -> Tensor:
        luma = (pictures * self.luma).sum(1, keepdim=True)
        mean = luma.mean((2, 3), keepdim=True)
        spread = ((luma - mean) ** 2).mean((2, 3), keepdim=True).sqrt() + 0.02
        colours = ((pictures - mean) / spread).clamp(-4, 4)
        side = pictures.shape[-1]
        cell = side // 8
        near = functional.avg_pool2d(luma, cell)
        square = functional.avg_pool2d(luma * luma, cell)
        near = functional.avg_pool2d(near, 3, 1, 1, count_include_pad=False)
        square = functional.avg_pool2d(square, 3, 1, 1, count_include_pad=False)
        local = (square - near * near).clamp(min=0).sqrt() + 0.01
        both = functional.interpolate(
            torch.cat([near, local], 1), size=(side, side), mode="bilinear", align_corners=False
        )
        contrast = ((luma - both[:, :1]) / both[:, 1:]).clamp(-4, 4)
        return torch.cat([colours, contrast], 1)


class BasicBlock(nn.Module):
    """Two 3×3 convolutions and a shortcut.

    He et al., arXiv 1512.03385; the shortcut is average-pooled as in ResNet-D (arXiv 1812.01187).
    """

    def __init__(self, channels: int, width: int, stride: int) -> None:
        super().__init__()
        self.conv1 = nn.Conv2d(channels, width, 3, stride, 1, bias=False)
        self.bn1 = nn.BatchNorm2d(width)
        self.conv2 = nn.Conv2d(width, width, 3, 1, 1, bias=False)
        self.bn2 = nn.BatchNorm2d(width)
        self.downsample: nn.Module = nn.Identity()
        if stride != 1 or channels != width:
            pool = nn.AvgPool2d(2, 2) if stride == 2 else nn.Identity()
            self.downsample = nn.Sequential(
                pool, nn.Conv2d(channels, width, 1, bias=False), nn.BatchNorm2d(width)
            )

    def forward(self, x: Tensor) -> Tensor:
        out = functional.relu(self.bn1(self.conv1(x)))
        return functional.relu(self.bn2(self.conv2(out)) + self.downsample(x))


class ResNet(nn.Module):
    """Pictures (n×3×S×S float, 0..1) to embeddings (n×dim, unit length)."""

    def __init__(self, shape: Shape | None = None) -> None:
        super().__init__()
        self.shape = shape = shape or Shape()
        widths, stem = shape.widths, shape.stem
        self.illumination = Illumination()
        self.stem = nn.Sequential(
            *_conv_bn_relu(4, stem, 2),
            *_conv_bn_relu(stem, stem, 1),
            *_conv_bn_relu(stem, widths[0], 1),
            nn.MaxPool2d(3, 2, 1),
        )
        channels = (widths[0], *widths)
        self.layer1, self.layer2, self.layer3, self.layer4 = (
            nn.Sequential(
                BasicBlock(channels[i], widths[i], 1 if i == 0 else 2),
                *(BasicBlock(widths[i], widths[i], 1) for _ in range(shape.blocks[i] - 1)),
            )
            for i in range(4)
        )
        self.reduce = nn.Sequential(
            nn.Conv2d(widths[2], shape.layout, 1, bias=False), nn.BatchNorm2d(shape.layout)
        )
        self.fc = nn.Linear(widths[3] + shape.layout * shape.grid**2, shape.dim)

    def features(self, pictures: Tensor) -> Tensor:
        """What the two poolings give, side by side: n×(width + layout·grid²)."""
        x = self.layer3(self.layer2(self.layer1(self.stem(self.illumination(pictures)))))
        # float32 from here on, also under autocast: a cube in half precision has no use
        what = gem(self.layer4(x).float())
        cells = self.reduce(x).float()
        window = hats(self.shape.grid, cells.shape[-1]).to(cells)
        where = window @ cells @ window.T
        return torch.cat([what, where.flatten(1)], 1)

    def forward(self, pictures: Tensor) -> Tensor:
        return functional.normalize(self.fc(self.features(pictures)))


def gem(x: Tensor, p: float = 3.0) -> Tensor:
    """Generalised-mean pooling (Radenović et al., arXiv 1711.02512): n×c×h×w to n×c."""
    pooled: Tensor = x.clamp(min=1e-6).pow(p).mean((2, 3)).pow(1 / p)
    return pooled


def hats(cells: int, side: int) -> Tensor:
    """Overlapping triangular windows, cells×side, rows sum to 1.

    A grid of them forgives small shifts and fits any side.
    """
    centres = (torch.arange(cells) + 0.5) * side / cells
    places = torch.arange(side) + 0.5
    reach = max(side / cells, 1.0)
    window = (1 - (places - centres[:, None]).abs() / reach).clamp(min=0)
    return window / window.sum(1, keepdim=True)


def _conv_bn_relu(channels: int, width: int, stride: int) -> tuple[nn.Module, ...]:
    conv = nn.Conv2d(channels, width, 3, stride, 1, bias=False)
    return conv, nn.BatchNorm2d(width), nn.ReLU()


def save(file: Path, network: ResNet, **more: Any) -> None:
    """Write a checkpoint, whole or not at all."""
    part = file.with_suffix(".part")
    torch.save({"shape": asdict(network.shape), "weights": network.state_dict(), **more}, part)
    part.replace(file)


def load(file: Path, weights: str = "weights") -> tuple[ResNet, dict[str, Any]]:
    """Read a checkpoint; `weights` may name the averaged ones ("average")."""
    kept = torch.load(file, map_location="cpu", weights_only=True)
    shape = {key: tuple(v) if isinstance(v, list) else v for key, v in kept["shape"].items()}
    network = ResNet(Shape(**shape))
    network.load_state_dict(kept[weights])
    return network, kept


@torch.no_grad()
def start_from_onnx(network: ResNet, file: Path, pictures: Tensor) -> None:
    """Take the convolutions of an exported half-width ResNet-18 as a start.

    Export folds each batch normalisation into its convolution. It is unfolded by showing the
    network some pictures (n×3×S×S, 0..1): each normalisation is set so that, for these, it gives
    back what the folded convolution gave.
    """
    import onnx  # noqa: PLC0415 - only a first run needs it
    from onnx import numpy_helper  # noqa: PLC0415

    graph = onnx.load(file).graph
    folded = [numpy_helper.to_array(tensor) for tensor in graph.initializer]
    kernels = [torch.tensor(array) for array in folded if array.ndim == 4]
    biases = [torch.tensor(array) for array in folded if array.ndim == 1][-len(kernels) :]
    layers = [(network.stem[i], network.stem[i + 1]) for i in (0, 3, 6)]
    for layer in (network.layer1, network.layer2, network.layer3, network.layer4):
        for block in layer:
            layers += [(block.conv1, block.bn1), (block.conv2, block.bn2)]
            if isinstance(block.downsample, nn.Sequential):
                layers.append((block.downsample[1], block.downsample[2]))
    if len(layers) != len(kernels):
        raise SystemExit(f"{file}: {len(kernels)} convolutions, expected {len(layers)}")
    hooks = []
    for (conv, norm), kernel, bias in zip(layers, kernels, biases, strict=True):
        conv.weight.zero_()
        conv.weight[:, : kernel.shape[1]] = kernel
        hooks.append(norm.register_forward_pre_hook(_unfold(bias)))
    network.train()
    network.features(pictures)
    for hook in hooks:
        hook.remove()


def _unfold(bias: Tensor) -> Any:
    def set_scale(norm: nn.BatchNorm2d, inputs: tuple[Tensor]) -> None:
        variance, mean = torch.var_mean(inputs[0].float(), (0, 2, 3))
        norm.weight.copy_((variance + norm.eps).sqrt())
        norm.bias.copy_(mean + bias)
        norm.running_mean.copy_(mean)
        norm.running_var.copy_(variance)

    return set_scale
