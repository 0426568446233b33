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
import os
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, Protocol

import numpy as np

from purger.assets import resources
from purger.core import places
from purger.core.domain import Bytes, Floats, Target
from purger.core.errors import ModelError, why_of
from purger.core.onnx_graph import with_output
from purger.core.text import show_name
from purger.core.texts import say

if TYPE_CHECKING:
    import onnxruntime

logger = logging.getLogger(__name__)

DEFAULT_MODEL: Final = "purger-resnet18-half-2"
BATCH: Final = 16
CPU: Final = "CPUExecutionProvider"
MAX_MODEL_BYTES: Final = 2_000_000_000
_MAX_CARD_BYTES = 1_000_000
_MAX_SIDE = 2048
_MAX_DIM = 16_384
_MAX_FIXED_BATCH = 64
_COLOURS = 3
_SAID_AT_MOST = 160
_WEIGHTS_FOLDER = "session.model_external_initializers_file_folder_path"
_NOWHERE = os.path.join(os.devnull, "nothing")  # noqa: PTH118 - a string for onnxruntime


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
        faults = [what for what, is_wrong in self._faults() if is_wrong]
        if faults:
            raise ModelError(
                say(
                    "The model card of “{name}” asks for the impossible: {fault}.",
                    name=show_name(self.name),
                    fault=faults[0],
                )
            )

    def _faults(self) -> Iterator[tuple[str, bool]]:
        numbers = (self.scale, *self.mean, *self.std)
        neutral = (self.scale, self.mean, self.std) == (1, (0, 0, 0), (1, 1, 1))
        width, height = self.target.width, self.target.height
        yield say("layout is NHWC or NCHW"), self.layout not in {"NHWC", "NCHW"}
        yield say("dtype is uint8 or float32"), self.dtype not in {"uint8", "float32"}
        yield (
            say("resize is squash, crop or pad"),
            self.target.resize not in {"squash", "crop", "pad"},
        )
        yield (
            say("mean and std are three numbers each"),
            not len(self.mean) == len(self.std) == _COLOURS,
        )
        yield (
            say("scale, mean and std are finite"),
            not all(math.isfinite(value) for value in numbers),
        )
        yield say("std is not 0"), not all(self.std)
        yield (
            say("a picture is 1 to {most} pixels wide and high", most=_MAX_SIDE),
            not (0 < width <= _MAX_SIDE and 0 < height <= _MAX_SIDE),
        )
        yield (
            say("an embedding has 1 to {most:,} numbers", most=_MAX_DIM),
            not 0 < self.dim <= _MAX_DIM,
        )
        yield (
            say("uint8 pictures have no scale, mean or std"),
            self.dtype == "uint8" and not neutral,
        )
        yield say("floor lies between -1 and 1"), not -1 <= self.floor < 1

    @property
    def fingerprint(self) -> str:
        """Names what comes out: the network's bytes and all that is done to a picture before."""
        said = (
            self.sha256, self.input_name, self.target, self.layout, self.dtype, self.scale,
            self.mean, self.std, self.output_name, self.inner,
        )  # fmt: skip
        return hashlib.sha256(repr(said).encode()).hexdigest()


def load_card(file: Path) -> Card:
    """Read a model card.

    Raises:
        ModelError: it is missing, no JSON, or lacks a field.
    """
    name = show_name(file.name)
    try:
        raw = json.loads(_card_text(file))
        picture, output = raw["input"], raw["output"]
        return Card(
            name=_text(raw["name"]),
            file=file.parent / Path(_text(raw["file"])).name,
            sha256=_text(raw["sha256"]).lower(),
            input_name=_text(picture["name"]),
            target=Target(int(picture["width"]), int(picture["height"]), picture["resize"]),
            layout=picture["layout"],
            dtype=picture["dtype"],
            scale=float(picture["scale"]),
            mean=tuple(float(value) for value in picture["mean"]),
            std=tuple(float(value) for value in picture["std"]),
            output_name=_text(output["name"]),
            dim=int(output["dim"]),
            inner=bool(output.get("inner", False)),
            floor=float(raw.get("calibration", {}).get("floor", 0.0)),
            licence=_text(raw.get("licence", "")),
        )
    except FileNotFoundError:
        raise ModelError(say("The model card “{name}” is missing.", name=name)) from None
    except (
        OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError, OverflowError,
    ) as error:  # fmt: skip
        what = f"{type(error).__name__}: {error}"
        raise ModelError(
            say("The model card “{name}” cannot be used ({what}).", name=name, what=what)
        ) from None


def _card_text(file: Path) -> str:
    if file.exists() and not (file.is_file() and file.stat().st_size <= _MAX_CARD_BYTES):
        raise ValueError("it is no small file")
    return file.read_text("utf-8")


def _text(value: object) -> str:
    """A string of a card; half characters and NUL are neither names nor printable."""
    text = str(value)
    text.encode()
    if "\0" in text:
        raise ValueError("NUL in a text")
    return text


class Embedder(Protocol):
    """The seam between the pipeline and a network."""

    @property
    def name(self) -> str:
        """Shown to the user."""

    @property
    def digest(self) -> str:
        """Names the network and how it is fed; the cache never mixes two."""

    @property
    def target(self) -> Target:
        """The picture it asks for."""

    @property
    def dim(self) -> int:
        """Length of the vectors."""

    @property
    def floor(self) -> float:
        """Cosine of photos that have nothing in common."""

    @property
    def is_beside(self) -> bool:
        """Whether it takes no core while it computes."""

    def embed(self, batch: Bytes) -> Floats:
        """Embed n×H×W×3 uint8 sRGB pictures: n×dim float32, unit length, finite."""


class Carded:
    """What a model card says of its network, whatever runs that.

    Attributes:
        card: it.
    """

    def __init__(self, card: Card) -> None:
        self.card = card

    @property
    def name(self) -> str:
        """Shown to the user."""
        return self.card.name

    @property
    def digest(self) -> str:
        """The card's fingerprint, whatever runs it: the vectors differ by rounding alone."""
        return self.card.fingerprint

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


class OnnxEmbedder(Carded):
    """A network that onnxruntime runs, for any number of threads.

    Attributes:
        is_beside: whether it takes no core while it computes; of this kind it does.
    """

    is_beside: Final = False

    def __init__(self, card: Card, session: onnxruntime.InferenceSession) -> None:
        super().__init__(card)
        self._session = session
        batch = session.get_inputs()[0].shape[:1]
        self._fixed = batch[0] if batch and isinstance(batch[0], int) else None
        if self._fixed is not None and not 0 < self._fixed <= _MAX_FIXED_BATCH:
            raise ModelError(
                say(
                    "The network “{name}” wants {count:,} pictures at once.",
                    name=show_name(card.name),
                    count=self._fixed,
                )
            )

    def embed(self, batch: Bytes) -> Floats:
        """Embed n×H×W×3 uint8 sRGB pictures: n×dim float32, unit length, finite.

        Raises:
            ModelError: the network gives something else than its card promises.
        """
        card = self.card
        if not len(batch):
            return np.empty((0, card.dim), np.float32)
        step = self._fixed or min(len(batch), BATCH)
        vectors = np.concatenate(
            [self._raw(batch[start : start + step], step) for start in range(0, len(batch), step)]
        )
        if vectors.shape[1] != card.dim or not np.isfinite(vectors).all():
            raise ModelError(
                say("The network “{name}” does not give what its card promises.", name=card.name)
            )
        # in double precision: the squares of large features are beyond float32
        wide = vectors.astype(np.float64)
        lengths = np.linalg.norm(wide, axis=1, keepdims=True)
        unit: Floats = (wide / np.maximum(lengths, 1e-30)).astype(np.float32)
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
        card, n, name = self.card, len(batch), show_name(self.card.name)
        size = n if self._fixed is None else size
        try:
            more = np.repeat(batch[-1:], size - n, axis=0)
            fed = self._fed(np.concatenate([batch, more]) if len(more) else batch)
            (raw,) = self._session.run([card.output_name], {card.input_name: fed})
            values: Any = np.asarray(raw)
            is_sound = values.dtype.kind in "fiu" and values.size > 0 and values.size % size == 0
        except Exception as error:  # noqa: BLE001 - onnxruntime raises its own, undocumented classes
            raise ModelError(
                say("The network “{name}” failed: {what}", name=name, what=_said(error))
            ) from None
        if not is_sound:
            raise ModelError(
                say("The network “{name}” does not give what its card promises.", name=name)
            )
        with np.errstate(all="ignore"):
            return np.asarray(values.reshape(size, -1)[:n], np.float32)

    def _fed(self, batch: Bytes) -> Any:
        card = self.card
        pixels: Any = batch
        if card.dtype == "float32":
            mean, std = np.asarray(card.mean, np.float32), np.asarray(card.std, np.float32)
            with np.errstate(all="ignore"):  # what is not finite is refused by who asked
                pixels = (batch.astype(np.float32) * np.float32(card.scale) - mean) / std
        return np.ascontiguousarray(
            pixels.transpose(0, 3, 1, 2) if card.layout == "NCHW" else pixels
        )


class OpeningEmbedder(OnnxEmbedder):
    """A network that a thread opens meanwhile; its bytes are those of its card, so much is known.

    What it makes of pictures is had once it is open, and all else at once.
    """

    def __init__(self, card: Card, threads: int) -> None:
        """Begin.

        Raises:
            ModelError: missing or altered.
        """
        Carded.__init__(self, card)
        self._error: BaseException | None = None
        self._thread = threading.Thread(
            target=self._open, args=(_verified(card), threads), name="purger-network", daemon=True
        )
        self._thread.start()

    def is_open(self, seconds: float | None = None) -> bool:
        """Whether it is open; waits so many seconds for it, None for as long as it takes.

        Raises:
            ModelError: it cannot be loaded.
        """
        self._thread.join(seconds)
        if self._error is not None:
            raise self._error
        return not self._thread.is_alive()

    def embed(self, batch: Bytes) -> Floats:
        """As `OnnxEmbedder.embed`; waits until it is open."""
        self.is_open()
        return super().embed(batch)

    def measured_dim(self) -> int:
        """As `OnnxEmbedder.measured_dim`; waits until it is open."""
        self.is_open()
        return super().measured_dim()

    def _open(self, data: bytes, threads: int) -> None:
        try:
            session = _checked(self.card, data, threads)
            super().__init__(self.card, session)
        except BaseException as error:  # noqa: BLE001 - raised again where it is asked for
            self._error = error


def runtime() -> str:
    """The version of onnxruntime and what it offers to compute with."""
    import onnxruntime  # noqa: PLC0415 - no photo need wait for it to load

    return f"{onnxruntime.__version__} {' '.join(providers())}"


def providers() -> tuple[str, ...]:
    """What this onnxruntime can compute with, by its own names; whether it works is not said."""
    import onnxruntime  # noqa: PLC0415 - likewise

    return tuple(onnxruntime.get_available_providers())


def find_card(name_or_file: str | None) -> Path:
    """Where the card of a network is.

    None is the embedded one; a plain name is a shipped or an added one; else it is a file, the card
    or the ONNX file beside it.
    """
    if name_or_file is None:
        return resources() / f"{DEFAULT_MODEL}.json"
    if name_or_file == DEFAULT_MODEL:
        return resources() / f"{DEFAULT_MODEL}.json"
    if Path(name_or_file).name == name_or_file:
        added = places.models_dir() / f"{name_or_file}.json"
        if added.is_file():
            return added
    file = Path(name_or_file)
    return file.with_suffix(".json") if file.suffix == ".onnx" else file


def load_model(name_or_file: str | None = None, threads: int = 0) -> OnnxEmbedder:
    """Load a network from bytes that match its card; `threads` 0 leaves the number to the runtime.

    Raises:
        ModelError: missing, altered, or not loadable.
    """
    return open_network(load_card(find_card(name_or_file)), threads)


def begin_model(name_or_file: str | None = None, threads: int = 0) -> OpeningEmbedder:
    """As `load_model`, but whoever asks need not wait until it is loaded.

    Raises:
        ModelError: missing or altered; that it cannot be loaded is told later.
    """
    return OpeningEmbedder(load_card(find_card(name_or_file)), threads)


def open_network(card: Card, threads: int = 0, provider: str = CPU) -> OnnxEmbedder:
    """Load the network of a card from bytes that match it.

    Args:
        card: of the network.
        threads: of one run on the processor; 0 leaves the number to the runtime.
        provider: what computes it, as onnxruntime calls it.

    Raises:
        ModelError: missing, altered, or not loadable.
    """
    return OnnxEmbedder(card, _checked(card, _verified(card), threads, provider))


def _checked(
    card: Card, data: bytes, threads: int, provider: str = CPU
) -> onnxruntime.InferenceSession:
    """The network of these bytes, with what the card says goes in and comes out."""
    if card.inner:
        data = with_output(data, card.output_name)
    session = _session(data, card.name, threads, provider)
    _check_names(card, session)
    return session


def input_of(data: bytes, name: str) -> tuple[str, list[int | None], str]:
    """Name, shape (None where it is free) and type of the one input of a network's bytes.

    Raises:
        ModelError: it cannot be loaded, or has several inputs.
    """
    inputs = _session(data, name, 1).get_inputs()
    if len(inputs) != 1:
        raise ModelError(
            say("“{name}” does not take one picture as its input.", name=show_name(name))
        )
    shape = [size if isinstance(size, int) else None for size in inputs[0].shape]
    return str(inputs[0].name), shape, str(inputs[0].type)


def _session(
    data: bytes, name: str, threads: int, provider: str = CPU
) -> onnxruntime.InferenceSession:
    import onnxruntime  # noqa: PLC0415 - likewise

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    options.log_severity_level = 4
    # spinning between batches would take the cores away from the decoders
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    # weights in other files would be read from whatever folder this is started in, unverified
    options.add_session_config_entry(_WEIGHTS_FOLDER, _NOWHERE)
    if provider == "DmlExecutionProvider":
        options.enable_mem_pattern = False  # DirectML knows none
    try:
        session = onnxruntime.InferenceSession(data, options, providers=[provider])
    except Exception as error:  # noqa: BLE001 - onnxruntime raises its own, undocumented classes
        if "external" in str(error).lower() or _NOWHERE in str(error):
            why = say("It keeps its weights in another file; save it as one file.")
        else:
            why = _said(error)
        raise ModelError(
            say("The network “{name}” cannot be loaded. {why}", name=show_name(name), why=why)
        ) from None
    if session.get_providers()[0] != provider:  # onnxruntime took the processor without a word
        raise ModelError(say("onnxruntime cannot start it here"))
    return session


def _said(error: Exception) -> str:
    """The first line of what a library says, safe to show and not too long."""
    line = next(iter(str(error).splitlines()), type(error).__name__)
    shown = show_name(line)
    return shown if len(shown) <= _SAID_AT_MOST else f"{shown[:_SAID_AT_MOST]}…"


def _verified(card: Card) -> bytes:
    name = show_name(card.file.name)
    try:
        if card.file.stat().st_size > MAX_MODEL_BYTES:
            raise ModelError(say("The network “{name}” is too large to be one.", name=name))
        data = card.file.read_bytes()
    except FileNotFoundError:
        raise ModelError(say("The network “{name}” is missing.", name=name)) from None
    except OSError as error:
        raise ModelError(
            say(
                "The network “{name}” cannot be read: {why}.",
                name=name,
                why=why_of(error),
            )
        ) from None
    if hashlib.sha256(data).hexdigest() != card.sha256:
        raise ModelError(
            say(
                "The network “{name}” is not the one that its card describes (SHA-256 "
                "differs); install purger anew or restore the file.",
                name=name,
            )
        )
    return data


def _check_names(card: Card, session: Any) -> None:
    inputs = {given.name for given in session.get_inputs()}
    outputs = {given.name for given in session.get_outputs()}
    if inputs != {card.input_name} or card.output_name not in outputs:
        raise ModelError(
            say(
                "The network “{name}” has other inputs than its card says.",
                name=show_name(card.name),
            )
        )
