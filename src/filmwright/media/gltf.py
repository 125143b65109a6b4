"""glTF 2.0 (.glb, or .gltf with everything embedded): its lists, nodes and numbers, read strictly.

Every length, count and index is checked before it is used, no other file is opened, and whatever is
not known is refused by name. Runs in the guarded process; every refusal is `Unreadable`.
Source: the Khronos glTF 2.0 specification.
"""

from __future__ import annotations

import base64
import binascii
import json
import struct
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray

from filmwright.media.facts import Unreadable
from filmwright.media.motion import Numbers, quaternions

MOST_THINGS = 20_000
"""The most entries any list of the file may have."""
MOST_ENTRIES = 2_000_000
"""The most rows one accessor may have."""
MOST_DEPTH = 128

Doc: TypeAlias = dict[str, Any]

_LISTS = (
    *("accessors", "animations", "bufferViews", "buffers", "images", "materials", "meshes"),
    *("nodes", "scenes", "skins", "textures"),
)
_HARMLESS = ("KHR_materials_", "KHR_mesh_quantization", "KHR_texture_transform", "EXT_texture_webp")
_NUMBERS = {5120: np.int8, 5121: np.uint8, 5122: np.int16, 5123: np.uint16, 5125: np.uint32, 5126: np.float32}
_WIDE = {"SCALAR": 1, "VEC2": 2, "VEC3": 3, "VEC4": 4, "MAT4": 16}


def wrong(what: str) -> Unreadable:
    return Unreadable(f"cannot be used: {what}; a plain .glb is best")


@contextmanager
def strictly() -> Iterator[None]:
    """Turn whatever goes wrong with a value of an unexpected shape into Unreadable.

    JSON may hold a word where a list belongs, anywhere: one net for all such shapes.
    """
    try:
        yield
    except (TypeError, AttributeError, KeyError, ValueError, OverflowError, IndexError) as error:
        raise wrong("its parts are not shaped as glTF asks") from error


def is_gltf(head: bytes) -> bool:
    """Say whether a file begins as glTF does: a .glb by its mark, a .gltf as a JSON object."""
    start = head.removeprefix(b"\xef\xbb\xbf").lstrip()
    return head[:4] == b"glTF" or start[:1] == b"{"


@dataclass(frozen=True, eq=False)
class Gltf:
    """A parsed file with the bytes of its buffers."""

    doc: Doc
    buffers: tuple[bytes, ...]

    def count(self, kind: str) -> int:
        return len(self.doc.get(kind, ()))

    def item(self, kind: str, index: object) -> Doc:
        """Return one entry of a list of the file, by its index."""
        things = self.doc.get(kind, [])
        if not isinstance(index, int) or isinstance(index, bool) or not 0 <= index < len(things):
            raise wrong(f"it names {kind} {str(index)[:20]}, of which it has {len(things)}")
        if not isinstance(things[index], dict):
            raise wrong(f"its {kind} {index} is not an object")
        return things[index]  # type: ignore[no-any-return]

    def view(self, index: object) -> tuple[bytes, int]:
        """Return the bytes of a view and its stride, 0 when packed."""
        view = self.item("bufferViews", index)
        which = number(view, "buffer")
        if which >= len(self.buffers):
            raise wrong(f"it names buffers {which}, of which it has {len(self.buffers)}")
        start, length = number(view, "byteOffset", 0), number(view, "byteLength")
        if start + length > len(self.buffers[which]):
            raise wrong("a buffer is shorter than it says")
        return self.buffers[which][start : start + length], number(view, "byteStride", 0)

    def values(self, index: object, wide: tuple[int, ...]) -> NDArray[Any]:
        """Return an accessor's numbers (count, components); normalised integers become 0 or -1 to 1."""
        accessor = self.item("accessors", index)
        kind, components = (
            _NUMBERS.get(accessor.get("componentType", 0)),
            _WIDE.get(accessor.get("type", ""), 0),
        )
        if "sparse" in accessor or kind is None or components not in wide:
            raise wrong(f"accessor {index} is sparse or of a type that does not fit")
        count, offset = number(accessor, "count"), number(accessor, "byteOffset", 0)
        if not 0 < count <= MOST_ENTRIES:
            raise wrong(f"accessor {index} has {count} entries; at most {MOST_ENTRIES} are read")
        data, stride = self.view(accessor.get("bufferView"))
        size = np.dtype(kind).itemsize * components
        step = stride or size
        if step < size or offset + (count - 1) * step + size > len(data):
            raise wrong(f"accessor {index} reaches beyond its buffer")
        raw = np.frombuffer(data, np.uint8)
        rows = np.lib.stride_tricks.as_strided(raw[offset:], (count, size), (step, 1))
        values: NDArray[Any] = np.ascontiguousarray(rows).view(kind).reshape(count, components)
        if accessor.get("normalized") and values.dtype.kind in "iu":
            share: NDArray[np.float32] = values.astype(np.float32) / float(np.iinfo(values.dtype).max)
            return np.maximum(share, np.float32(-1))
        return values

    def picture(self, index: object) -> bytes:
        """Return the bytes of an embedded picture."""
        image = self.item("images", index)
        if "bufferView" in image:
            return self.view(image["bufferView"])[0]
        return _embedded(image.get("uri"), "a picture")

    def roots(self) -> list[object]:
        """Return the indices of the nodes the scene begins with."""
        if self.count("scenes"):
            return list(self.item("scenes", self.doc.get("scene", 0)).get("nodes", []))
        below = {child for node in self.doc.get("nodes", []) for child in node.get("children", [])}
        return [index for index in range(self.count("nodes")) if index not in below]

    def tree(self) -> list[tuple[int, int]]:
        """Return (node, its place in this list's parent or -1) of the scene, parents before children."""
        found: list[tuple[int, int]] = []
        waiting: list[tuple[object, int, int]] = [(root, -1, 0) for root in reversed(self.roots())]
        while waiting:
            index, parent, depth = waiting.pop()
            if depth > MOST_DEPTH or len(found) >= MOST_THINGS:
                raise wrong("its nodes go round in a circle or too deep")
            node = self.item("nodes", index)
            assert isinstance(index, int)
            found.append((index, parent))
            here = len(found) - 1
            waiting += [(child, here, depth + 1) for child in reversed(node.get("children", []))]
        return found


def parsed(data: bytes) -> Gltf:
    """Return the file in these bytes. Raises Unreadable for anything broken, compressed or elsewhere."""
    text, inside = _chunks(data)
    try:
        doc = json.loads(text.decode("utf-8-sig"))
    except (UnicodeDecodeError, ValueError, RecursionError) as error:
        raise Unreadable("is not a glTF file") from error
    if not isinstance(doc, dict) or not isinstance(doc.get("asset"), dict):
        raise Unreadable("is not a glTF file")
    with strictly():
        return _checked(doc, inside)


def _checked(doc: Doc, inside: bytes | None) -> Gltf:
    if not str(doc["asset"].get("version", "")).startswith("2."):
        raise wrong("it is not glTF 2.0")
    for extension in doc.get("extensionsRequired", []):
        if not str(extension).startswith(_HARMLESS):
            raise wrong(f"it needs the extension {str(extension)[:40]!r}, which is not known here")
    for kind in _LISTS:
        things = doc.get(kind, [])
        if not isinstance(things, list) or len(things) > MOST_THINGS:
            raise wrong(f"its {kind} are not a list of at most {MOST_THINGS}")
    buffers = tuple(
        inside if "uri" not in buffer and number == 0 and inside is not None else _embedded(buffer.get("uri"))
        for number, buffer in enumerate(doc.get("buffers", []))
    )
    return Gltf(doc, buffers)


def _chunks(data: bytes) -> tuple[bytes, bytes | None]:
    """Split a .glb into its JSON and its binary chunk; a .gltf is JSON alone."""
    if data[:4] != b"glTF":
        return data, None
    if len(data) < 20 or struct.unpack_from("<I", data, 4)[0] != 2:
        raise Unreadable("is not glTF 2.0; a plain .glb is best")
    at, chunks = 12, []
    while at + 8 <= len(data):
        length, kind = struct.unpack_from("<I4s", data, at)
        if at + 8 + length > len(data):
            raise Unreadable("is cut short")
        chunks.append((kind, data[at + 8 : at + 8 + length]))
        at += 8 + length
    text = next((chunk for kind, chunk in chunks if kind == b"JSON"), b"")
    return text, next((chunk for kind, chunk in chunks if kind == b"BIN\0"), None)


def _embedded(uri: object, what: str = "a buffer") -> bytes:
    """Return what a base64 URI holds; other files are never opened."""
    if not isinstance(uri, str):
        raise wrong(f"{what} has no bytes")
    if not uri.startswith("data:"):
        raise wrong(f"{what} lies in the other file {uri[:60]!r}, and only what is embedded is read")
    try:
        return base64.b64decode(uri.partition(",")[2], validate=True)
    except (binascii.Error, ValueError) as error:
        raise wrong(f"{what} is not base64") from error


def number(thing: Doc, key: str, usual: int | None = None) -> int:
    """Return a whole number of an entry, 0 or more."""
    value = thing.get(key, usual)
    if not isinstance(value, int) or isinstance(value, bool) or not 0 <= value < 2**31:
        raise wrong(f"a {key} is {str(value)[:20]!r}")
    return value


@dataclass(frozen=True, eq=False)
class Pose:
    """How a node stands in its parent: place (3), turn (4) as w x y z, scale (3)."""

    place: Numbers
    turn: Numbers
    scale: Numbers

    @property
    def linear(self) -> Numbers:
        w, x, y, z = self.turn
        rotation = np.array(
            [
                [1 - 2 * (y * y + z * z), 2 * (x * y - z * w), 2 * (x * z + y * w)],
                [2 * (x * y + z * w), 1 - 2 * (x * x + z * z), 2 * (y * z - x * w)],
                [2 * (x * z - y * w), 2 * (y * z + x * w), 1 - 2 * (x * x + y * y)],
            ]
        )
        return rotation * self.scale


def pose_of(node: Doc) -> Pose:
    """Return a node's pose; of a matrix, its place, turn and scale."""
    if "matrix" in node:
        whole = _row(node, "matrix", tuple(np.eye(4).ravel())).reshape(4, 4).T
        scale = np.linalg.norm(whole[:3, :3], axis=0)
        if np.linalg.det(whole[:3, :3]) < 0:
            scale[0] = -scale[0]
        flat = np.abs(scale) < 1e-12
        rotation = np.where(flat, np.eye(3), whole[:3, :3] / np.where(flat, 1.0, scale))
        return Pose(whole[:3, 3], quaternions(rotation), scale)
    x, y, z, w = _row(node, "rotation", (0.0, 0.0, 0.0, 1.0))
    turn = np.array([w, x, y, z])
    length = float(np.linalg.norm(turn))
    turn = turn / length if length > 1e-9 else np.array([1.0, 0.0, 0.0, 0.0])
    return Pose(_row(node, "translation", (0.0,) * 3), turn, _row(node, "scale", (1.0,) * 3))


def _row(node: Doc, key: str, usual: tuple[float, ...]) -> Numbers:
    try:
        values = np.asarray(node.get(key, usual), np.float64)
    except (TypeError, ValueError) as error:
        raise wrong(f"a node's {key} is not made of numbers") from error
    if values.shape != (len(usual),) or not (np.abs(values) < 1e9).all():
        raise wrong(f"a node's {key} is not {len(usual)} usable numbers")
    return values
