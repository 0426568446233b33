"""The network: pictures to unit-length vectors, known only by its model card.

A card is JSON beside the ONNX file: name, file, sha256, licence, input {name, width, height,
layout, dtype, scale, mean, std, resize}, output {name, dim, inner}, calibration {floor}. The
network is loaded from the very bytes whose SHA-256 the card names, so an altered file is refused
and nothing outside these bytes is read.
"""

from __future__ import annotations

import hashlib
import json
import logging
import math
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, Protocol

import numpy as np
import onnxruntime

from purger.assets import resources
from purger.core import places
from purger.core.domain import Bytes, Floats, Target
from purger.core.errors import ModelError
from purger.core.onnx_graph import with_output
from purger.core.text import show_name

logger = logging.getLogger(__name__)

DEFAULT_MODEL: Final = "purger-resnet18-half-2"
BATCH: Final = 16
_MAX_MODEL_BYTES = 2_000_000_000


@dataclass(frozen=True, slots=True)
class Card:
    """What must be known to feed a network.

    Attributes:
        name: shown to the user.
        file: the ONNX file.
        sha256: hex, of that file.
        input_name: of the graph's input.
        target: the picture it asks for.
        layout: "NHWC" or "NCHW".
        dtype: "uint8" or "float32".
        scale, mean, std: the network sees `(pixel * scale - mean) / std`, 3 numbers each for the
            last two; for uint8 input they must be neutral.
        output_name: of the graph's output.
        dim: length of the embedding.
        inner: whether that output is a tensor inside the graph, which is made an output when loaded
            (the features before a classifier).
        floor: cosine of photos that have nothing in common, -1 to 1 (calibration).
        licence: of the network; shown.
    """

    name: str
    file: Path
    sha256: str
    input_name: str
    target: Target
    layout: str
    dtype: str
    scale: float
    mean: tuple[float, ...]
    std: tuple[float, ...]
    output_name: str
    dim: int
    inner: bool = False
    floor: float = 0.0
    licence: str = ""

    def __post_init__(self) -> None:
        numbers = (self.scale, *self.mean, *self.std)
        sizes = (self.target.width, self.target.height, self.dim)
        neutral = (self.scale, self.mean, self.std) == (1, (0, 0, 0), (1, 1, 1))
        fits = (
            self.layout in {"NHWC", "NCHW"}
            and self.dtype in {"uint8", "float32"}
            and self.target.resize in {"squash", "crop", "pad"}
            and len(self.mean) == len(self.std) == 3  # noqa: PLR2004 - red, green, blue
            and all(math.isfinite(number) for number in numbers)
            and all(self.std)
            and all(0 < size <= 4096 for size in sizes)  # noqa: PLR2004 - no network asks for more
            and -1 <= self.floor < 1
            and (neutral or self.dtype == "float32")
        )
        if not fits:
            raise ModelError(f"The model card of “{show_name(self.name)}” asks for the impossible.")


def load_card(file: Path) -> Card:
    """Read a model card.

    Raises:
        ModelError: it is missing, no JSON, or lacks a field.
    """
    name = show_name(file.name)
    try:
        raw = json.loads(file.read_text("utf-8"))
        picture, output = raw["input"], raw["output"]
        return Card(
            name=str(raw["name"]),
            file=file.parent / Path(raw["file"]).name,
            sha256=str(raw["sha256"]).lower(),
            input_name=str(picture["name"]),
            target=Target(int(picture["width"]), int(picture["height"]), picture["resize"]),
            layout=picture["layout"],
            dtype=picture["dtype"],
            scale=float(picture["scale"]),
            mean=tuple(float(value) for value in picture["mean"]),
            std=tuple(float(value) for value in picture["std"]),
            output_name=str(output["name"]),
            dim=int(output["dim"]),
            inner=bool(output.get("inner", False)),
            floor=float(raw.get("calibration", {}).get("floor", 0.0)),
            licence=str(raw.get("licence", "")),
        )
    except FileNotFoundError:
        raise ModelError(f"The model card “{name}” is missing.") from None
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        what = f"{type(error).__name__}: {error}"
        raise ModelError(f"The model card “{name}” cannot be used ({what}).") from None


class Embedder(Protocol):
    """The seam between the pipeline and a network."""

    @property
    def name(self) -> str:
        """Shown to the user."""

    @property
    def digest(self) -> str:
        """Names the network's bytes; the cache never mixes two."""

    @property
    def target(self) -> Target:
        """The picture it asks for."""

    @property
    def dim(self) -> int:
        """Length of the vectors."""

    @property
    def floor(self) -> float:
        """Cosine of photos that have nothing in common."""

    def embed(self, batch: Bytes) -> Floats:
        """Embed n×H×W×3 uint8 sRGB pictures: n×dim float32, unit length, finite."""


class OnnxEmbedder:
    """A network that onnxruntime runs on the CPU.

    Attributes:
        card: its model card.
    """

    def __init__(self, card: Card, session: onnxruntime.InferenceSession) -> None:
        self.card = card
        self._session = session
        batch = session.get_inputs()[0].shape[:1]
        self._fixed = batch[0] if batch and isinstance(batch[0], int) else None

    @property
    def name(self) -> str:
        """Shown to the user."""
        return self.card.name

    @property
    def digest(self) -> str:
        """SHA-256 of the ONNX file."""
        return self.card.sha256

    @property
    def target(self) -> Target:
        """The picture it asks for."""
        return self.card.target

    @property
    def dim(self) -> int:
        """Length of the vectors."""
        return self.card.dim

    @property
    def floor(self) -> float:
        """Cosine of photos that have nothing in common."""
        return self.card.floor

    def embed(self, batch: Bytes) -> Floats:
        """Embed n×H×W×3 uint8 sRGB pictures: n×dim float32, unit length, finite.

        Raises:
            ModelError: the network gives something else than its card promises.
        """
        card = self.card
        if not len(batch):
            return np.empty((0, card.dim), np.float32)
        step = self._fixed or len(batch)
        vectors = np.concatenate(
            [self._raw(batch[start : start + step], step) for start in range(0, len(batch), step)]
        )
        if vectors.shape[1] != card.dim or not np.isfinite(vectors).all():
            raise ModelError(f"The network “{card.name}” does not give what its card promises.")
        lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
        unit: Floats = (vectors / np.maximum(lengths, 1e-12)).astype(np.float32)
        return unit

    def measured_dim(self) -> int:
        """Length of what the network gives, whatever its card says.

        Raises:
            ModelError: it fails, or gives no numbers.
        """
        target = self.card.target
        grey = np.full((1, target.height, target.width, 3), 128, np.uint8)
        return int(self._raw(grey, self._fixed or 1).shape[1])

    def _raw(self, batch: Bytes, size: int) -> Floats:
        """What the network says of up to `size` pictures; its graph may insist on that number."""
        card, n = self.card, len(batch)
        full = (
            np.concatenate([batch, np.repeat(batch[-1:], size - n, axis=0)]) if n < size else batch
        )
        try:
            (raw,) = self._session.run([card.output_name], {card.input_name: self._fed(full)})
        except Exception as error:  # noqa: BLE001 - onnxruntime raises its own, undocumented classes
            raise ModelError(f"The network “{card.name}” failed: {error}") from None
        values: Any = np.asarray(raw)
        if values.dtype.kind not in "fiu" or values.size % size:
            raise ModelError(f"The network “{card.name}” does not give what its card promises.")
        return np.asarray(values.reshape(size, -1)[:n], np.float32)

    def _fed(self, batch: Bytes) -> Any:
        card = self.card
        pixels: Any = batch
        if card.dtype == "float32":
            mean, std = np.asarray(card.mean, np.float32), np.asarray(card.std, np.float32)
            pixels = (batch.astype(np.float32) * np.float32(card.scale) - mean) / std
        return np.ascontiguousarray(
            pixels.transpose(0, 3, 1, 2) if card.layout == "NCHW" else pixels
        )


def find_card(name_or_file: str | None) -> Path:
    """Where the card of a network is.

    None is the embedded one; a plain name is a shipped or an added one; else it is a file, the card
    or the ONNX file beside it.
    """
    if name_or_file is None:
        return resources() / f"{DEFAULT_MODEL}.json"
    if Path(name_or_file).name == name_or_file:
        for folder in (resources(), places.models_dir()):
            card = folder / f"{name_or_file}.json"
            if card.is_file():
                return card
    file = Path(name_or_file)
    return file.with_suffix(".json") if file.suffix == ".onnx" else file


def load_model(name_or_file: str | None = None, threads: int = 0) -> OnnxEmbedder:
    """Load a network from bytes that match its card; `threads` 0 leaves the number to the runtime.

    Raises:
        ModelError: missing, altered, or not loadable.
    """
    return open_network(load_card(find_card(name_or_file)), threads)


def open_network(card: Card, threads: int = 0) -> OnnxEmbedder:
    """Load the network of a card from bytes that match it.

    Raises:
        ModelError: missing, altered, or not loadable.
    """
    data = _verified(card)
    if card.inner:
        data = with_output(data, card.output_name)
    session = _session(data, card.name, threads)
    _check_names(card, session)
    return OnnxEmbedder(card, session)


def input_of(data: bytes, name: str) -> tuple[str, list[int | None], str]:
    """Name, shape (None where it is free) and type of the one input of a network's bytes.

    Raises:
        ModelError: it cannot be loaded, or has several inputs.
    """
    inputs = _session(data, name, 1).get_inputs()
    if len(inputs) != 1:
        raise ModelError(f"“{show_name(name)}” does not take one picture as its input.")
    shape = [size if isinstance(size, int) else None for size in inputs[0].shape]
    return str(inputs[0].name), shape, str(inputs[0].type)


def _session(data: bytes, name: str, threads: int) -> onnxruntime.InferenceSession:
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    options.log_severity_level = 4
    # spinning between batches would take the cores away from the decoders
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    try:
        return onnxruntime.InferenceSession(data, options, providers=["CPUExecutionProvider"])
    except Exception as error:  # noqa: BLE001 - onnxruntime raises its own, undocumented classes
        raise ModelError(f"The network “{show_name(name)}” cannot be loaded: {error}") from None


def _verified(card: Card) -> bytes:
    name = show_name(card.file.name)
    try:
        if card.file.stat().st_size > _MAX_MODEL_BYTES:
            raise ModelError(f"The network “{name}” is too large to be one.")
        data = card.file.read_bytes()
    except FileNotFoundError:
        raise ModelError(f"The network “{name}” is missing.") from None
    except OSError as error:
        raise ModelError(f"The network “{name}” cannot be read: {error.strerror}.") from None
    if hashlib.sha256(data).hexdigest() != card.sha256:
        raise ModelError(
            f"The network “{name}” is not the one that its card describes (SHA-256 differs); "
            "install purger anew or restore the file."
        )
    return data


def _check_names(card: Card, session: Any) -> None:
    inputs = {given.name for given in session.get_inputs()}
    outputs = {given.name for given in session.get_outputs()}
    if inputs != {card.input_name} or card.output_name not in outputs:
        raise ModelError(
            f"The network “{show_name(card.name)}” has other inputs than its card says."
        )
