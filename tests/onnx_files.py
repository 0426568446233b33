"""Tiny ONNX files for tests, written field by field: no test needs the `onnx` package."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from purger.core.onnx_graph import _packed, _record

FLOAT = 1
UINT8 = 2


def number(field: int, value: int) -> bytes:
    return _packed(field << 3) + _packed(value)


def node(op: str, inputs: list[str], output: str) -> bytes:
    names = b"".join(_record(1, name.encode()) for name in inputs)
    return _record(1, names + _record(2, output.encode()) + _record(4, op.encode()))


def value(name: str, shape: list[int | str], kind: int = FLOAT) -> bytes:
    dims = b"".join(
        _record(1, number(1, d) if isinstance(d, int) else _record(2, d.encode())) for d in shape
    )
    return _record(1, name.encode()) + _record(2, _record(1, number(1, kind) + _record(2, dims)))


def tensor(name: str, array: np.ndarray) -> bytes:
    kind = {np.dtype(np.float32): 1, np.dtype(np.int64): 7}[array.dtype]
    dims = b"".join(number(1, d) for d in array.shape)
    return _record(
        5, dims + number(2, kind) + _record(8, name.encode()) + _record(9, array.tobytes())
    )


def external(name: str, shape: tuple[int, ...], file: str) -> bytes:
    """A float tensor whose numbers lie in another file."""
    dims = b"".join(number(1, d) for d in shape)
    place = _record(13, _record(1, b"location") + _record(2, file.encode()))
    return _record(5, dims + number(2, FLOAT) + _record(8, name.encode()) + place + number(14, 1))


def classifier(
    file: Path,
    *,
    shape: list[int | str] | None = None,
    kind: int = FLOAT,
    factor: float = 1.0,
    classes: int = 10,
    weights: str = "",
) -> Path:
    """An "ImageNet classifier": each picture's 8×8 cells (features, 192), then a matrix (10)."""
    dice = np.random.default_rng(0)
    shape = shape or ["n", 3, 32, 32]
    is_last = len(shape) == 4 and shape[3] == 3
    graph = b""
    first = "picture"
    if kind == UINT8:
        # Cast needs an attribute: to (i) = 1
        cast = _record(1, first.encode()) + _record(2, b"cast") + _record(4, b"Cast")
        attribute = _record(1, b"to") + number(3, 1) + number(20, 2)
        graph += _record(1, cast + _record(5, attribute))
        first = "cast"
    graph += node("Mul", [first, "factor"], "scaled")
    graph += node("Reshape", ["scaled", "cells_shape"], "cells")
    graph += node("ReduceMean", ["cells", "axes"], "mean")
    graph += node("Reshape", ["mean", "flat_shape"], "features")
    graph += node("MatMul", ["features", "weight"], "scores")
    graph += node("Softmax", ["scores"], "classes")
    cells = [-1, 8, 4, 8, 4, 3] if is_last else [-1, 3, 8, 4, 8, 4]
    axes = [2, 4] if is_last else [3, 5]
    graph += tensor("factor", np.array([factor], np.float32))
    graph += tensor("cells_shape", np.array(cells, np.int64))
    graph += tensor("axes", np.array(axes, np.int64))
    graph += tensor("flat_shape", np.array([-1, 192], np.int64))
    if weights:
        graph += external("weight", (192, classes), weights)
    else:
        graph += tensor("weight", dice.normal(size=(192, classes)).astype(np.float32))
    graph += _record(2, b"tiny")
    graph += _record(11, value("picture", shape, kind))
    graph += _record(12, value("classes", ["n", classes]))
    opset = _record(8, _record(1, b"") + number(2, 18))
    file.write_bytes(number(1, 8) + opset + _record(7, graph))
    return file
