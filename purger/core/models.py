"""Other networks: the catalogue of known ones, those the user added, and what makes one sound.

An added network is two files in `models_dir()`: `NAME.json` (its card) and `NAME.onnx`. The card is
written last and taken away first, so a network is there whole or not at all.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
import shutil
import tempfile
import time
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Final

import numpy as np

from purger.assets import resources
from purger.core import download
from purger.core.domain import Bytes, Steps, Target
from purger.core.embed import (
    DEFAULT_MODEL,
    MAX_MODEL_BYTES,
    Card,
    OnnxEmbedder,
    input_of,
    load_card,
    open_network,
)
from purger.core.errors import ModelError
from purger.core.onnx_graph import features_of, read_graph
from purger.core.places import models_dir
from purger.core.text import show_name
from purger.core.texts import say

IMAGENET_MEAN: Final = (0.485, 0.456, 0.406)
IMAGENET_STD: Final = (0.229, 0.224, 0.225)
_USUAL_SIDE = 224
_RGB = 3
_RANK = 4
_ALIKE = 0.999
_LEAST_PICTURES = 4
_DTYPES = {"tensor(float)": "float32", "tensor(uint8)": "uint8"}
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,63}")


@dataclass(frozen=True, slots=True)
class Known:
    """A network of the catalogue.

    Attributes:
        name: to ask for it by.
        about: one line.
        licence: SPDX identifier, or words.
        source: where its file is; None where no official file with a known SHA-256 exists.
        origin: where address, size and SHA-256 are from; where there is no source, what to do.
        card: the card's `input` and `output`, `dim` left out; empty without a source.
    """

    name: str
    about: str
    licence: str
    source: download.Source | None
    origin: str
    card: dict[str, Any]


@dataclass(frozen=True, slots=True)
class Health:
    """What a network did with some pictures.

    Attributes:
        dim: length of its embedding.
        floor: median cosine of two different pictures.
        closest: highest cosine of two different pictures.
        milliseconds: for one picture, on one thread.
    """

    dim: int
    floor: float
    closest: float
    milliseconds: float


def catalogue() -> tuple[Known, ...]:
    """The well-known networks; nothing of them is on this machine until the user asks."""
    raw = json.loads((resources() / "networks.json").read_text("utf-8"))
    return tuple(
        Known(
            one["name"],
            one["about"],
            one["licence"],
            download.Source(one["address"], one["size"], one["sha256"])
            if "sha256" in one
            else None,
            one["origin"],
            one.get("card", {}),
        )
        for one in raw["networks"]
    )


def installed() -> list[Card]:
    """The embedded network, then the added ones by name; damaged cards are left out."""
    cards = [load_card(resources() / f"{DEFAULT_MODEL}.json")]
    for file in sorted(models_dir().glob("*.json")):
        try:
            card = load_card(file)
        except ModelError:
            continue
        if card.name == file.stem:
            cards.append(card)
    return cards


def made_by(fingerprint: str) -> Card:
    """The card of the network that is known by its fingerprint.

    Raises:
        ModelError: it is no longer here.
    """
    for card in installed():
        if card.fingerprint == fingerprint:
            return card
    raise ModelError(
        say("The network that read these photos is not here any more; look again (F5).")
    )


def known(name: str) -> Known | None:
    """The network of the catalogue that is called so."""
    return next((one for one in catalogue() if one.name == name), None)


def bring(one: Known, pictures: Bytes) -> Steps[tuple[Card, Health]]:
    """Download a network of the catalogue, verify it, try it on pictures, and add it.

    Raises:
        ModelError: the catalogue has no file of it, or it failed the trial.
        DownloadError: it could not be fetched.
    """
    if one.source is None:
        raise ModelError(f"There is no pinned file of “{one.name}”. {one.origin}")
    file = models_dir() / f"{one.name}.onnx"
    _check_free(one.name, one.source.sha256)
    yield from download.fetch(one.source, file)
    picture, output = one.card["input"], one.card["output"]
    graph = read_graph(file.read_bytes())
    wanted = output["name"] or features_of(graph) or graph.outputs[0]
    card = Card(
        name=one.name,
        file=file,
        sha256=one.source.sha256,
        input_name=picture["name"],
        target=Target(picture["width"], picture["height"], picture["resize"]),
        layout=picture["layout"],
        dtype=picture["dtype"],
        scale=picture["scale"],
        mean=tuple(picture["mean"]),
        std=tuple(picture["std"]),
        output_name=wanted,
        dim=1,
        inner=wanted not in graph.outputs,
        licence=one.licence,
    )
    # a trial that fails leaves the verified file where it is: the pictures may be to blame
    health = _trial(card, pictures)
    added = replace(card, dim=health.dim, floor=health.floor)
    _write_card(added)
    return added, health


def draft(file: Path, name: str | None = None) -> Card:
    """A first guess at the card of an ONNX file, for the user to correct.

    The input's name, size, layout and type are read from the file; float pictures are taken to be
    normalised as ImageNet's; the output is what goes into the classifier, or the first output.

    Raises:
        ModelError: it is no ONNX file, or takes anything else than one picture.
    """
    data = _bytes_of(file)
    graph = read_graph(data)
    input_name, shape, kind = input_of(data, file.name)
    if len(shape) != _RANK or _RGB not in (shape[1], shape[3]):
        raise ModelError(f"“{show_name(file.name)}” does not take colour pictures as its input.")
    if kind not in _DTYPES:
        raise ModelError(f"“{show_name(file.name)}” wants its pictures as {kind}.")
    is_last = shape[3] == _RGB
    height, width = shape[1:3] if is_last else shape[2:4]
    is_float = _DTYPES[kind] == "float32"
    features = features_of(graph)
    return Card(
        name=check_name(name or _plain(file.stem)),
        file=file,
        sha256=hashlib.sha256(data).hexdigest(),
        input_name=input_name,
        target=Target(width or _USUAL_SIDE, height or _USUAL_SIDE, "squash"),
        layout="NHWC" if is_last else "NCHW",
        dtype=_DTYPES[kind],
        scale=1 / 255 if is_float else 1.0,
        mean=IMAGENET_MEAN if is_float else (0.0, 0.0, 0.0),
        std=IMAGENET_STD if is_float else (1.0, 1.0, 1.0),
        output_name=features or graph.outputs[0],
        dim=1,
        inner=features is not None and features not in graph.outputs,
    )


def with_output_named(card: Card, output: str) -> Card:
    """The same card for another output, which may be any tensor of the graph.

    Raises:
        ModelError: the graph has no such tensor.
    """
    graph = read_graph(_bytes_of(card.file))
    made = {name for node in graph.nodes for name in node.outputs}
    if output not in made | set(graph.outputs):
        raise ModelError(f"The network has no tensor called “{show_name(output)}”.")
    return replace(card, output_name=output, inner=output not in graph.outputs)


def add(card: Card, pictures: Bytes) -> tuple[Card, Health]:
    """Try the network of a card on pictures, then copy it among the added ones.

    Raises:
        ModelError: its name is taken by another network, or it failed the trial.
    """
    _check_free(check_name(card.name), card.sha256)
    health = _trial(card, pictures)
    folder = models_dir()
    file = folder / f"{card.name}.onnx"
    is_new = not file.exists()
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if is_new:
            _copy(card.file, file)
    except OSError as error:
        raise ModelError(f"The network could not be kept: {error.strerror}.") from None
    added = replace(card, file=file, dim=health.dim, floor=health.floor)
    try:
        _write_card(added)
    except BaseException:
        if is_new:
            _throw_away(file)
        raise
    return added, health


def remove(name: str) -> None:
    """Take an added network away, also a damaged one or what is left of a download.

    Raises:
        ModelError: there is none of that name.
    """
    check_name(name)
    files = [models_dir() / f"{name}{end}" for end in (".json", ".onnx", ".onnx.part")]
    there = [file for file in files if file.is_file()]
    if not there:
        raise ModelError(f"No network called “{show_name(name)}” was added.")
    try:
        for file in [*there, models_dir() / f".{name}.onnx.lock"]:
            _throw_away(file)
    except OSError as error:
        raise ModelError(f"“{name}” could not be removed: {error.strerror}.") from None


def check(card: Card, pictures: Bytes) -> Health:
    """Try a network on at least 4 different pictures (n×H×W×3 uint8, of its own size).

    Raises:
        ModelError: it cannot be loaded, its vectors are not finite or all zeros, it mixes up the
            pictures of a batch, or different pictures look the same to it.
    """
    return _health(open_network(card, threads=1), pictures)


def check_name(name: str) -> str:
    """The same name, if a network may be called so.

    Raises:
        ModelError: it is no plain name, or the name of a shipped network.
    """
    if not _NAME.fullmatch(name):
        raise ModelError("A network's name is made of letters, digits, dots, dashes, underscores.")
    if name in {DEFAULT_MODEL, "default"}:
        raise ModelError(f"“{name}” is the name of the network that ships with purger.")
    return name


def _check_free(name: str, sha256: str) -> None:
    """The same network may come again, with another card; another one may not take its place."""
    file = models_dir() / f"{name}.onnx"
    card = file.with_suffix(".json")
    if file.exists() and hashlib.sha256(_bytes_of(file)).hexdigest() != sha256:
        raise ModelError(
            f"Another network is called “{name}”: remove it first (purger model remove {name}), "
            "or choose another name."
        )
    if card.exists() and not file.exists():
        _throw_away(card)  # half a network, of no use to anybody


def to_json(card: Card) -> dict[str, Any]:
    """A card as it is written beside its network."""
    target = card.target
    return {
        "name": card.name,
        "file": card.file.name,
        "sha256": card.sha256,
        "licence": card.licence,
        "input": {
            "name": card.input_name, "width": target.width, "height": target.height,
            "resize": target.resize, "layout": card.layout, "dtype": card.dtype, "color": "RGB",
            "scale": card.scale, "mean": list(card.mean), "std": list(card.std),
        },
        "output": {"name": card.output_name, "dim": card.dim, "inner": card.inner},
        "calibration": {"floor": card.floor},
    }  # fmt: skip


def _plain(stem: str) -> str:
    return re.sub(r"[^A-Za-z0-9._-]+", "-", stem).strip("-._")[:64] or "network"


def _trial(card: Card, pictures: Bytes) -> Health:
    """How a network does whose `dim` nobody knows yet."""
    network = open_network(card, threads=1)
    network.card = replace(card, dim=network.measured_dim())
    return _health(network, pictures)


def _health(network: OnnxEmbedder, pictures: Bytes) -> Health:
    if len(pictures) < _LEAST_PICTURES:
        raise ModelError(f"A network is tried on at least {_LEAST_PICTURES} pictures.")
    name = show_name(network.name)
    network.embed(pictures[:1])  # the first run also allocates
    begun = time.perf_counter()
    vectors = network.embed(pictures)
    milliseconds = (time.perf_counter() - begun) * 1000 / len(pictures)
    if not np.allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-3):
        raise ModelError(f"“{name}” gives nothing for some pictures (all zeros).")
    if (vectors[:1] @ network.embed(pictures[:1]).T).item() < _ALIKE:
        raise ModelError(f"“{name}” sees a picture differently when others stand beside it.")
    cosine = (vectors @ vectors.T)[np.triu_indices(len(vectors), 1)]
    if float(np.median(cosine)) > _ALIKE:
        raise ModelError(
            f"Different pictures all look the same to “{name}”: mean, std or scale of its card are "
            "wrong, or this output is no embedding."
        )
    return Health(vectors.shape[1], float(np.median(cosine)), float(cosine.max()), milliseconds)


def _copy(source: Path, file: Path) -> None:
    descriptor, name = tempfile.mkstemp(dir=file.parent, prefix=".network-")
    os.close(descriptor)
    try:
        shutil.copyfile(source, name)
        Path(name).replace(file)
    except BaseException:
        _throw_away(Path(name))
        raise


def _write_card(card: Card) -> None:
    file = card.file.with_name(f"{card.name}.json")
    try:
        descriptor, name = tempfile.mkstemp(dir=file.parent, prefix=".card-")
        try:
            with os.fdopen(descriptor, "w", encoding="ascii") as stream:
                json.dump(to_json(card), stream, indent=1)
            Path(name).replace(file)
        except BaseException:
            _throw_away(Path(name))
            raise
    except OSError as error:
        raise ModelError(f"The model card could not be written: {error.strerror}.") from None


def _throw_away(file: Path) -> None:
    """Take away a file of `models_dir()`; no other is ever given here."""
    if file.parent != models_dir():
        raise ModelError(f"“{show_name(file)}” is not among the added networks.")
    file.unlink(missing_ok=True)


def _bytes_of(file: Path) -> bytes:
    try:
        if file.stat().st_size > MAX_MODEL_BYTES:
            raise ModelError(f"“{show_name(file.name)}” is too large to be a network.")
        return file.read_bytes()
    except OSError as error:
        raise ModelError(f"“{show_name(file.name)}” cannot be read: {error.strerror}.") from None
