"""A person's own model: glTF 2.0 (.glb or .gltf) read strictly into a Model.

Media is hostile: every length, count and index is checked before it is used, nothing is
opened by the reader itself, and whatever it does not know is refused by name. glTF's +y is
up and +z is ahead; here +z is up and +x is ahead, so (x, y, z) there is (z, x, y) here.
Source: the Khronos glTF 2.0 specification.
"""

from __future__ import annotations

import base64
import binascii
import json
import struct
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray

from filmwright.film.errors import MediaRefused
from filmwright.stage.world.model import Finish, Model, Surface
from filmwright.stage.world.shaping.assembly import Bench, bounds
from filmwright.stage.world.shaping.mesh import faced, surface
from filmwright.stage.world.shaping.paint import Paint

MOST_BYTES = 64 * 2**20
MOST_TRIANGLES = 200_000
MOST_THINGS = 20_000
"""The most entries any list of the file may have."""
MOST_DEPTH = 64
LONGEST_SIDE = 40.0
"""Metres; a larger or a tiny model is brought to one metre, for its maker meant other units."""

Doc: TypeAlias = dict[str, Any]
Decode: TypeAlias = Callable[[bytes], NDArray[np.uint8]]
"""Bytes of a PNG or JPEG -> (height, width, 3 or 4) uint8 sRGB. Give media's guarded one."""

_HARMLESS = ("KHR_materials_", "KHR_mesh_quantization", "KHR_texture_transform", "EXT_texture_webp")
_NUMBERS = {5120: np.int8, 5121: np.uint8, 5122: np.int16, 5123: np.uint16, 5125: np.uint32, 5126: np.float32}
_WIDE = {"SCALAR": 1, "VEC2": 2, "VEC3": 3, "VEC4": 4, "MAT4": 16}


@dataclass(frozen=True)
class _File:
    """The parsed file with the bytes of its buffers."""

    name: str
    doc: Doc
    buffers: tuple[bytes, ...]
    decode: Decode

    def wrong(self, what: str) -> MediaRefused:
        return MediaRefused(
            f"the model {self.name!r} cannot be used: {what}; export it again as a plain .glb"
        )

    def item(self, kind: str, index: object) -> Doc:
        """Return one entry of a list of the file, by its index."""
        things = self.doc.get(kind, [])
        if not isinstance(index, int) or isinstance(index, bool) or not 0 <= index < len(things):
            raise self.wrong(f"it names {kind} {index!r}, of which it has {len(things)}")
        if not isinstance(things[index], dict):
            raise self.wrong(f"its {kind} {index} is not an object")
        return things[index]  # type: ignore[no-any-return]


def model_of(data: bytes, name: str, *, decode: Decode, beside: Mapping[str, bytes] | None = None) -> Model:
    """Return the model in a .glb or .gltf file: standing on the floor, about the origin, facing +x.

    `beside` holds the files of the same folder that a .gltf names, by plain file name. Base
    colours, vertex colours and base-colour textures become colours of the corners. Raises
    MediaRefused for anything broken, too large, compressed or outside the folder.
    """
    if len(data) > MOST_BYTES:
        raise MediaRefused(f"the model {name!r} has {len(data) / 2**20:.0f} MB; make it smaller than 64 MB")
    doc, embedded = _parsed(data, name)
    try:
        made = _read(_File(name, doc, (), decode), embedded, beside or {})
    except (TypeError, AttributeError, KeyError, ValueError, OverflowError) as error:
        # JSON may hold a word where a list belongs, anywhere: one net for all such shapes.
        raise MediaRefused(
            f"the model {name!r} cannot be used: its parts are not shaped as glTF asks; "
            "export it again as a plain .glb"
        ) from error
    return replace(made.cased("plastic").model("gltf"), name=name)


def _read(file: _File, embedded: bytes | None, beside: Mapping[str, bytes]) -> Bench:
    _check(file)
    count = len(file.doc.get("buffers", []))
    file = replace(file, buffers=tuple(_buffer(file, k, embedded, beside) for k in range(count)))
    made = Bench(mass=5.0)
    made.add(*_placed(_pieces(file)))
    return made


def _parsed(data: bytes, name: str) -> tuple[Doc, bytes | None]:
    """Split a .glb into its JSON and its binary chunk; a .gltf is JSON alone."""
    text, embedded = data, None
    if data[:4] == b"glTF":
        if len(data) < 20 or struct.unpack_from("<I", data, 4)[0] != 2:
            raise MediaRefused(f"the model {name!r} is not glTF 2.0; export it again as a .glb")
        at, chunks = 12, []
        while at + 8 <= len(data):
            length, kind = struct.unpack_from("<I4s", data, at)
            if at + 8 + length > len(data):
                raise MediaRefused(f"the model {name!r} is cut short; copy or export the file again")
            chunks.append((kind, data[at + 8 : at + 8 + length]))
            at += 8 + length
        text = next((chunk for kind, chunk in chunks if kind == b"JSON"), b"")
        embedded = next((chunk for kind, chunk in chunks if kind == b"BIN\0"), None)
    try:
        doc = json.loads(text.decode("utf-8"))
    except (UnicodeDecodeError, ValueError, RecursionError) as error:
        raise MediaRefused(f"the model {name!r} is not a glTF file; give a .glb or .gltf") from error
    if not isinstance(doc, dict) or not isinstance(doc.get("asset"), dict):
        raise MediaRefused(f"the model {name!r} is not a glTF file; give a .glb or .gltf")
    return doc, embedded


def _check(file: _File) -> None:
    if not str(file.doc["asset"].get("version", "")).startswith("2."):
        raise file.wrong("it is not glTF 2.0")
    for extension in file.doc.get("extensionsRequired", []):
        if not str(extension).startswith(_HARMLESS):
            raise file.wrong(f"it needs the extension {extension!r}, which is not known here")
    for kind in ("accessors", "bufferViews", "buffers", "images", "materials", "meshes", "nodes", "textures"):
        things = file.doc.get(kind, [])
        if not isinstance(things, list) or len(things) > MOST_THINGS:
            raise file.wrong(f"its {kind} are not a list of at most {MOST_THINGS}")


def _buffer(file: _File, index: int, embedded: bytes | None, beside: Mapping[str, bytes]) -> bytes:
    uri = file.item("buffers", index).get("uri")
    if uri is None and index == 0 and embedded is not None:
        return embedded
    return _fetched(file, uri, beside)


def _fetched(file: _File, uri: object, beside: Mapping[str, bytes]) -> bytes:
    """Return what a URI holds: a base64 one, or a plain file name of the same folder."""
    if not isinstance(uri, str):
        raise file.wrong("a buffer has no bytes")
    if uri.startswith("data:"):
        try:
            return base64.b64decode(uri.partition(",")[2], validate=True)
        except (binascii.Error, ValueError) as error:
            raise file.wrong("an embedded buffer is not base64") from error
    if uri not in beside or "/" in uri or "\\" in uri or ":" in uri:
        raise file.wrong(f"it asks for the file {uri[:80]!r}, which is not beside it")
    return beside[uri]


def _number(file: _File, thing: Doc, key: str, usual: int | None = None) -> int:
    value = thing.get(key, usual)
    if not isinstance(value, int) or isinstance(value, bool) or not 0 <= value < 2**31:
        raise file.wrong(f"a {key} is {value!r}")
    return value


def _view(file: _File, index: object) -> tuple[bytes, int]:
    """Return the bytes of a view and its stride, 0 when packed."""
    view = file.item("bufferViews", index)
    which = _number(file, view, "buffer")
    if which >= len(file.buffers):
        raise file.wrong(f"it names buffers {which}, of which it has {len(file.buffers)}")
    start, length = _number(file, view, "byteOffset", 0), _number(file, view, "byteLength")
    if start + length > len(file.buffers[which]):
        raise file.wrong("a buffer is shorter than it says")
    return file.buffers[which][start : start + length], _number(file, view, "byteStride", 0)


def _values(file: _File, index: object, wide: tuple[int, ...]) -> NDArray[Any]:
    """Return an accessor's numbers (count, components); normalised integers become 0 to 1 or -1 to 1."""
    accessor = file.item("accessors", index)
    number, components = (
        _NUMBERS.get(accessor.get("componentType", 0)),
        _WIDE.get(accessor.get("type", ""), 0),
    )
    if "sparse" in accessor or number is None or components not in wide:
        raise file.wrong(f"accessor {index} is sparse or of a type that does not fit")
    count, offset = _number(file, accessor, "count"), _number(file, accessor, "byteOffset", 0)
    if not 0 < count <= 3 * MOST_TRIANGLES:
        raise file.wrong(f"accessor {index} has {count} entries; at most {3 * MOST_TRIANGLES} are read")
    data, stride = _view(file, accessor.get("bufferView"))
    size = np.dtype(number).itemsize * components
    step = stride or size
    if step < size or offset + (count - 1) * step + size > len(data):
        raise file.wrong(f"accessor {index} reaches beyond its buffer")
    raw = np.frombuffer(data, np.uint8)
    rows = raw[offset + step * np.arange(count)[:, None] + np.arange(size)]
    values: NDArray[Any] = np.ascontiguousarray(rows).view(number).reshape(count, components)
    if accessor.get("normalized") and values.dtype.kind in "iu":
        share: NDArray[np.float32] = values.astype(np.float32) / float(np.iinfo(values.dtype).max)
        return np.maximum(share, np.float32(-1))
    return values


def _pieces(file: _File) -> list[Surface]:
    """Walk the nodes of the scene; every mesh in it becomes surfaces in the file's own axes."""
    doc = file.doc
    scenes = doc.get("scenes", [])
    roots = (
        file.item("scenes", doc.get("scene", 0)).get("nodes", [])
        if scenes
        else range(len(doc.get("nodes", [])))
    )
    pieces: list[Surface] = []
    waiting: list[tuple[object, NDArray[np.float64], int]] = [(root, np.eye(4), 0) for root in roots]
    visited = 0
    while waiting:
        index, above, depth = waiting.pop()
        visited += 1
        if depth > MOST_DEPTH or visited > MOST_THINGS:
            raise file.wrong("its nodes go round in a circle or too deep")
        node = file.item("nodes", index)
        matrix = above @ _matrix(file, node)
        if "mesh" in node:
            for primitive in file.item("meshes", node["mesh"]).get("primitives", []):
                pieces.append(_piece(file, primitive, matrix))
                if sum(len(piece.triangles) for piece in pieces) > MOST_TRIANGLES:
                    raise file.wrong(f"it has more than {MOST_TRIANGLES} triangles")
        waiting += [(child, matrix, depth + 1) for child in node.get("children", [])]
    if not pieces:
        raise file.wrong("it shows no mesh")
    return pieces


def _matrix(file: _File, node: Doc) -> NDArray[np.float64]:
    def row(key: str, usual: tuple[float, ...]) -> NDArray[np.float64]:
        try:
            values = np.asarray(node.get(key, usual), np.float64)
        except (TypeError, ValueError) as error:
            raise file.wrong(f"a node's {key} is not made of numbers") from error
        if values.shape != (len(usual),) or not np.isfinite(values).all():
            raise file.wrong(f"a node's {key} is not {len(usual)} numbers")
        return values

    if "matrix" in node:
        return row("matrix", tuple(np.eye(4).ravel())).reshape(4, 4).T
    x, y, z, w = row("rotation", (0.0, 0.0, 0.0, 1.0))
    made = np.eye(4)
    made[:3, :3] = [
        [1 - 2 * (y * y + z * z), 2 * (x * y - z * w), 2 * (x * z + y * w)],
        [2 * (x * y + z * w), 1 - 2 * (x * x + z * z), 2 * (y * z - x * w)],
        [2 * (x * z - y * w), 2 * (y * z + x * w), 1 - 2 * (x * x + y * y)],
    ]
    made[:3, :3] *= row("scale", (1.0, 1.0, 1.0))
    made[:3, 3] = row("translation", (0.0, 0.0, 0.0))
    return made


def _piece(file: _File, primitive: Doc, matrix: NDArray[np.float64]) -> Surface:
    given = primitive.get("attributes", {})
    if primitive.get("mode", 4) != 4 or "POSITION" not in given:
        raise file.wrong("a mesh is made of points or lines; only triangles are read")
    positions = _values(file, given["POSITION"], (3,)).astype(np.float64)
    if "indices" in primitive:
        corners = _values(file, primitive["indices"], (1,)).astype(np.int64).ravel()
    else:
        corners = np.arange(len(positions))
    if len(corners) % 3 or corners.max() >= len(positions):
        raise file.wrong("a mesh names corners it does not have")
    triangles = corners.reshape(-1, 3)
    if np.linalg.det(matrix[:3, :3]) < 0:
        triangles = triangles[:, ::-1]
    placed = (positions @ matrix[:3, :3].T + matrix[:3, 3])[:, (2, 0, 1)]
    if not np.isfinite(placed).all():
        raise file.wrong("a corner is not a number")
    paint, colours = _coloured(file, primitive, len(positions))
    if "NORMAL" not in given:  # the specification asks for flat ones
        flat = faced(placed[triangles.ravel()], np.arange(3 * len(triangles)).reshape(-1, 3), paint, 1.0)
        return surface(flat.positions, flat.normals, flat.triangles, paint)
    normals = _values(file, given["NORMAL"], (3,)).astype(np.float64) @ np.linalg.pinv(matrix[:3, :3])
    if len(normals) != len(positions):
        raise file.wrong("a mesh has more corners than normals")
    made = surface(placed, normals[:, (2, 0, 1)], triangles, paint)
    return replace(made, colours=np.column_stack([colours, made.colours[:, 3]]).astype(np.uint8))


def _coloured(file: _File, primitive: Doc, count: int) -> tuple[Paint, NDArray[np.uint8]]:
    """Return the paint of a mesh and the sRGB colour of each corner (count, 3)."""
    material = file.item("materials", primitive["material"]) if "material" in primitive else {}
    metal = material.get("pbrMetallicRoughness", {})
    factor = np.asarray(metal.get("baseColorFactor", (1.0, 1.0, 1.0, 1.0)), np.float64)
    if factor.shape != (4,) or not np.isfinite(factor).all():
        raise file.wrong("a base colour is not four numbers")
    linear = np.tile(factor[:3], (count, 1))
    given = primitive.get("attributes", {})
    if "COLOR_0" in given:
        linear = linear * _values(file, given["COLOR_0"], (3, 4))[:count, :3]
    if "baseColorTexture" in metal:
        linear = linear * _textured(file, metal["baseColorTexture"], given, count)
    srgb = np.clip(_srgb(linear), 0, 1)
    finish = Finish.PLASTIC
    if float(np.max(material.get("emissiveFactor", (0,)))) > 0.3:
        finish = Finish.GLOW
    elif material.get("alphaMode") == "BLEND" and factor[3] < 0.7:
        finish = Finish.GLASS
    elif float(metal.get("metallicFactor", 1.0)) > 0.5 and "metallicRoughnessTexture" not in metal:
        finish = Finish.METAL
    mean = srgb.mean(axis=0)
    paint = Paint(
        (float(mean[0]), float(mean[1]), float(mean[2])), finish, float(metal.get("roughnessFactor", 0.7))
    )
    return paint, np.round(srgb * 255).astype(np.uint8)


def _textured(file: _File, texture: Doc, given: Doc, count: int) -> NDArray[np.float64]:
    """Sample a base-colour picture at every corner; linear (count, 3)."""
    name = f"TEXCOORD_{_number(file, texture, 'texCoord', 0)}"
    if name not in given:
        raise file.wrong("a mesh has a picture but does not say where it lies")
    uv = _values(file, given[name], (2,)).astype(np.float64)[:count]
    source = file.item("textures", texture.get("index")).get("source")
    image = file.item("images", source)
    if "bufferView" not in image and not str(image.get("uri", "")).startswith("data:"):
        raise file.wrong("its pictures lie in other files")
    data = _view(file, image["bufferView"])[0] if "bufferView" in image else _fetched(file, image["uri"], {})
    pixels = file.decode(data)
    high, wide = pixels.shape[:2]
    column = np.clip((uv[:, 0] % 1.0 * wide).astype(int), 0, wide - 1)
    row = np.clip((uv[:, 1] % 1.0 * high).astype(int), 0, high - 1)
    seen = pixels[row, column, :3] / 255.0
    linear: NDArray[np.float64] = np.where(seen <= 0.04045, seen / 12.92, ((seen + 0.055) / 1.055) ** 2.4)
    return linear


def _srgb(linear: NDArray[np.float64]) -> NDArray[np.float64]:
    """IEC 61966-2-1."""
    some = np.maximum(linear, 0)
    shown: NDArray[np.float64] = np.where(some <= 0.0031308, 12.92 * some, 1.055 * some ** (1 / 2.4) - 0.055)
    return shown


def _placed(pieces: list[Surface]) -> list[Surface]:
    """Stand the whole on the floor about the origin, at a size a stage can hold."""
    low, high = (np.array(corner) for corner in bounds(pieces))
    longest = float((high - low).max())
    factor = 1.0 if 0.02 <= longest <= LONGEST_SIDE or longest < 1e-9 else 1.0 / longest
    foot = np.array(((low[0] + high[0]) / 2, (low[1] + high[1]) / 2, low[2]))
    return [replace(p, positions=((p.positions - foot) * factor).astype(np.float32)) for p in pieces]
