"""What a network's graph looks like, read straight from its bytes.

Two questions only are asked of an ONNX file: which tensor goes into its classifier, and can that
tensor be an output. The `onnx` package would answer them too, for some 20 MB in every installation.
An ONNX file is a protobuf message (onnx.proto3): fields are read by number, the rest is skipped.
Graphs of a node or two are written here as well.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from purger.core.errors import ModelError

_MODEL_GRAPH = 7
_GRAPH_NODE, _GRAPH_OUTPUT = 1, 12
_NODE_INPUT, _NODE_OUTPUT, _NODE_OP = 1, 2, 4
_VALUE_NAME = 1
_VARINT, _FIXED64, _BYTES, _FIXED32 = 0, 1, 2, 5
_VARINT_BYTES = 10
_MAX_NODES = 200_000
_CLASSIFIERS = {"Gemm", "MatMul"}
_KINDS: Final = {np.dtype(np.uint8): 2, np.dtype(np.int8): 3, np.dtype(np.int32): 6}
_IR_VERSION, _OPSET = 8, 13


@dataclass(frozen=True, slots=True)
class Node:
    """One operation: its kind, the tensors it reads, the tensors it makes."""

    op: str
    inputs: tuple[str, ...]
    outputs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Graph:
    """The operations of a network in their order, and the names of its outputs."""

    nodes: tuple[Node, ...]
    outputs: tuple[str, ...]


def read_graph(data: bytes) -> Graph:
    """Read the graph of an ONNX file.

    Raises:
        ModelError: the bytes are no ONNX file.
    """
    nodes: list[Node] = []
    outputs: list[str] = []
    try:
        for number, graph in _fields(memoryview(data)):
            if number != _MODEL_GRAPH:
                continue
            for field, value in _fields(graph):
                if field == _GRAPH_NODE:
                    _keep(_node(value), nodes)
                elif field == _GRAPH_OUTPUT:
                    outputs += [_text(name) for n, name in _fields(value) if n == _VALUE_NAME]
    except (IndexError, ValueError):
        raise ModelError("This is not an ONNX file.") from None
    if not nodes or not outputs:
        raise ModelError("This is not an ONNX file, or an empty one.")
    return Graph(tuple(nodes), tuple(outputs))


def features_of(graph: Graph) -> str | None:
    """The tensor that goes into the classifier before the first output, None without a classifier.

    That is the input of the last matrix product on the way to the output.
    """
    made_by = {name: node for node in graph.nodes for name in node.outputs}
    wanted = graph.outputs[0]
    for _ in graph.nodes:
        node = made_by.get(wanted)
        if node is None or not node.inputs:
            return None
        if node.op in _CLASSIFIERS:
            return node.inputs[0] if node.inputs[0] in made_by else None
        wanted = next((name for name in node.inputs if name in made_by), "")
    return None


def with_output(data: bytes, name: str) -> bytes:
    """The same network with the inner tensor `name` as one more output.

    Protobuf merges messages that stand one after the other, so the addition is simply appended.
    """
    value = _record(_VALUE_NAME, name.encode())
    return data + _record(_MODEL_GRAPH, _record(_GRAPH_OUTPUT, value))


def written(
    nodes: Sequence[Node],
    inputs: Mapping[str, type[np.generic]],
    outputs: Mapping[str, type[np.generic]],
    tensors: Mapping[str, NDArray[Any]],
) -> bytes:
    """An ONNX file of nodes without attributes.

    Args:
        nodes: in the order of their work.
        inputs: kinds of numbers by name, of any shape: uint8, int8 or int32.
        outputs: likewise.
        tensors: what is known beforehand, by name.
    """
    graph = b"".join(_record(_GRAPH_NODE, _node_bytes(node)) for node in nodes) + _record(2, b"g")
    graph += b"".join(_record(5, _tensor(name, values)) for name, values in tensors.items())
    graph += b"".join(_record(11, _value(name, kind)) for name, kind in inputs.items())
    graph += b"".join(_record(_GRAPH_OUTPUT, _value(name, kind)) for name, kind in outputs.items())
    opset = _record(1, b"") + _number(2, _OPSET)
    return _number(1, _IR_VERSION) + _record(_MODEL_GRAPH, graph) + _record(8, opset)


def _node_bytes(node: Node) -> bytes:
    names = [(_NODE_INPUT, name) for name in node.inputs]
    names += [(_NODE_OUTPUT, name) for name in node.outputs]
    return b"".join(_record(n, name.encode()) for n, name in [*names, (_NODE_OP, node.op)])


def _value(name: str, kind: type[np.generic]) -> bytes:
    numbers = _number(1, _KINDS[np.dtype(kind)])
    return _record(_VALUE_NAME, name.encode()) + _record(2, _record(1, numbers))


def _tensor(name: str, values: NDArray[Any]) -> bytes:
    shape = b"".join(_number(1, size) for size in values.shape)
    kind = _number(2, _KINDS[values.dtype])
    return shape + kind + _record(8, name.encode()) + _record(9, values.tobytes())


def _node(message: memoryview) -> Node:
    texts: dict[int, list[str]] = {_NODE_INPUT: [], _NODE_OUTPUT: [], _NODE_OP: []}
    for number, value in _fields(message):
        if number in texts:
            texts[number].append(_text(value))
    return Node("".join(texts[_NODE_OP]), tuple(texts[_NODE_INPUT]), tuple(texts[_NODE_OUTPUT]))


def _keep(node: Node, nodes: list[Node]) -> None:
    if len(nodes) >= _MAX_NODES:
        raise ValueError
    nodes.append(node)


def _text(value: memoryview) -> str:
    return bytes(value).decode()


def _fields(message: memoryview) -> Iterator[tuple[int, memoryview]]:
    """The fields of a message that hold bytes, with their numbers; numbers are passed over."""
    place = 0
    while place < len(message):
        key, place = _varint(message, place)
        kind = key & 7
        if kind == _BYTES:
            size, place = _varint(message, place)
            if place + size > len(message):
                raise ValueError
            yield key >> 3, message[place : place + size]
            place += size
        elif kind == _VARINT:
            _, place = _varint(message, place)
        elif kind in {_FIXED64, _FIXED32}:
            place += 8 if kind == _FIXED64 else 4
        else:
            raise ValueError


def _varint(message: memoryview, place: int) -> tuple[int, int]:
    """A number at `place`, seven bits a byte, and the place after it."""
    number = 0
    for i in range(_VARINT_BYTES):
        byte = message[place + i]
        number |= (byte & 0x7F) << (7 * i)
        if byte < 0x80:  # noqa: PLR2004 - the top bit says that more follows
            return number, place + i + 1
    raise ValueError


def _record(number: int, payload: bytes) -> bytes:
    return _packed(number << 3 | _BYTES) + _packed(len(payload)) + payload


def _number(number: int, value: int) -> bytes:
    return _packed(number << 3) + _packed(value)


def _packed(number: int) -> bytes:
    out = bytearray()
    while number > 0x7F:  # noqa: PLR2004 - seven bits a byte
        out.append(number & 0x7F | 0x80)
        number >>= 7
    out.append(number)
    return bytes(out)
