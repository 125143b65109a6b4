"""A person's own model: what is read, and that what is broken or hostile is refused by name."""

from __future__ import annotations

import base64
import json
import struct
from contextlib import suppress
from typing import Any

import numpy as np
import pytest

from filmwright.film.errors import MediaRefused
from filmwright.stage.world.model import Finish
from filmwright.stage.world.props.gltf import model_of

POINTS = np.array([(0, 0, 0), (1, 0, 0), (1, 2, 0), (0, 2, 0)], np.float32)
NORMALS = np.tile(np.array((0, 0, 1), np.float32), (4, 1))
UV = np.array([(0.1, 0.9), (0.9, 0.9), (0.9, 0.1), (0.1, 0.1)], np.float32)
CORNERS = np.array((0, 1, 2, 0, 2, 3), np.uint16)
RED = {"pbrMetallicRoughness": {"baseColorFactor": [1, 0, 0, 1], "metallicFactor": 0, "roughnessFactor": 0.5}}


def board(material: dict[str, Any] = RED, **more: Any) -> tuple[dict[str, Any], bytes]:
    """A board 1 m wide (x) and 2 m high (y) that looks along +z, as glTF sees it."""
    parts = (POINTS.tobytes(), NORMALS.tobytes(), UV.tobytes(), CORNERS.tobytes())
    starts = np.cumsum([0, *(len(part) for part in parts)])
    views = [
        {"buffer": 0, "byteOffset": int(a), "byteLength": len(p)}
        for a, p in zip(starts[:-1], parts, strict=True)
    ]
    shapes = (("VEC3", 5126, 4), ("VEC3", 5126, 4), ("VEC2", 5126, 4), ("SCALAR", 5123, 6))
    accessors = [
        {"bufferView": k, "type": kind, "componentType": number, "count": count}
        for k, (kind, number, count) in enumerate(shapes)
    ]
    primitive = {"attributes": {"POSITION": 0, "NORMAL": 1, "TEXCOORD_0": 2}, "indices": 3, "material": 0}
    doc = {
        "asset": {"version": "2.0"},
        "scene": 0,
        "scenes": [{"nodes": [0]}],
        "nodes": [{"mesh": 0}],
        "meshes": [{"primitives": [primitive]}],
        "materials": [material],
        "accessors": accessors,
        "bufferViews": views,
        "buffers": [{"byteLength": int(starts[-1])}],
        **more,
    }
    return doc, b"".join(parts)


def glb(doc: dict[str, Any], binary: bytes) -> bytes:
    text = json.dumps(doc).encode()
    text += b" " * (-len(text) % 4)
    binary += b"\0" * (-len(binary) % 4)
    chunks = (
        struct.pack("<I4s", len(text), b"JSON") + text + struct.pack("<I4s", len(binary), b"BIN\0") + binary
    )
    return b"glTF" + struct.pack("<II", 2, 12 + len(chunks)) + chunks


def no_picture(data: bytes) -> np.ndarray:
    raise AssertionError("no picture was expected")


def test_a_glb_stands_on_the_floor_facing_ahead_in_its_colour() -> None:
    model = model_of(glb(*board()), "board", decode=no_picture)
    assert model.name == "board"
    assert model.size == pytest.approx((0, 1, 2), abs=1e-5)
    (piece,) = model.surfaces
    assert piece.normals == pytest.approx(np.tile((1.0, 0.0, 0.0), (4, 1)))
    assert piece.positions[:, 2].min() == pytest.approx(0)
    assert piece.positions[:, 1].mean() == pytest.approx(0)
    assert piece.colours[0].tolist() == [255, 0, 0, 128]
    assert piece.finish is Finish.PLASTIC
    assert model.solids
    assert "top" in model.marks


def test_triangles_keep_their_outside() -> None:
    (piece,) = model_of(glb(*board()), "board", decode=no_picture).surfaces
    a, b, c = (piece.positions[piece.triangles[0, k]] for k in range(3))
    assert np.cross(b - a, c - a)[0] > 0


def test_nodes_turn_move_and_scale_what_they_hold() -> None:
    half = 2**-0.5
    nodes = [{"children": [1], "scale": [2, 2, 2]}, {"mesh": 0, "rotation": [0, half, 0, half]}]
    model = model_of(glb(*board(nodes=nodes)), "board", decode=no_picture)
    assert model.size == pytest.approx((2, 0, 4), abs=1e-5)
    assert model.surfaces[0].normals[0] == pytest.approx((0, 1, 0), abs=1e-5)


def test_a_gltf_with_an_embedded_buffer_is_read() -> None:
    doc, binary = board()
    doc["buffers"][0]["uri"] = "data:application/octet-stream;base64," + base64.b64encode(binary).decode()
    assert model_of(json.dumps(doc).encode(), "board", decode=no_picture).size[2] == pytest.approx(2)


def test_a_gltf_reads_only_the_files_beside_it() -> None:
    doc, binary = board()
    doc["buffers"][0]["uri"] = "board.bin"
    text = json.dumps(doc).encode()
    assert model_of(text, "board", decode=no_picture, beside={"board.bin": binary}).size[2] == pytest.approx(
        2
    )
    with pytest.raises(MediaRefused, match=r"board\.bin"):
        model_of(text, "board", decode=no_picture)


@pytest.mark.parametrize("uri", ["../../etc/passwd", "/etc/passwd", "http://example.org/a.bin", "file:///a"])
def test_a_file_outside_the_folder_is_refused(uri: str) -> None:
    doc, binary = board()
    doc["buffers"][0]["uri"] = uri
    with pytest.raises(MediaRefused, match="not beside it"):
        model_of(json.dumps(doc).encode(), "board", decode=no_picture, beside={uri: binary})


def test_a_texture_colours_the_corners_it_covers() -> None:
    picture = np.zeros((2, 2, 3), np.uint8)
    picture[:] = [[(255, 0, 0), (0, 255, 0)], [(0, 0, 255), (255, 255, 255)]]
    doc, binary = board({"pbrMetallicRoughness": {"baseColorTexture": {"index": 0}, "metallicFactor": 0}})
    doc["bufferViews"].append({"buffer": 0, "byteOffset": len(binary), "byteLength": 4})
    doc |= {"textures": [{"source": 0}], "images": [{"bufferView": 4, "mimeType": "image/png"}]}
    seen: list[bytes] = []

    def decode(data: bytes) -> np.ndarray:
        seen.append(data)
        return picture

    (piece,) = model_of(glb(doc, binary + b"PNG!"), "board", decode=decode).surfaces
    assert seen == [b"PNG!"]
    assert piece.colours[:, :3].tolist() == [[0, 0, 255], [255, 255, 255], [0, 255, 0], [255, 0, 0]]


def test_a_model_in_millimetres_is_brought_to_a_size_one_can_film() -> None:
    model = model_of(
        glb(*board(nodes=[{"mesh": 0, "scale": [1000, 1000, 1000]}])), "board", decode=no_picture
    )
    assert max(model.size) == pytest.approx(1)


def broken(change: str) -> bytes:
    doc, binary = board()
    match change:
        case "cut short":
            return glb(doc, binary)[:-20]
        case "beyond its buffer":
            doc["accessors"][0]["count"] = 400
        case "shorter than it says":
            doc["bufferViews"][0]["byteLength"] = 10**6
        case "does not have":
            binary = binary[:-4] + struct.pack("<HH", 60000, 3)
        case "circle":
            doc["nodes"] = [{"children": [0]}]
        case "KHR_draco_mesh_compression":
            doc["extensionsRequired"] = [change]
        case "accessors 99":
            doc["meshes"][0]["primitives"][0]["attributes"]["POSITION"] = 99
        case "not a number":
            binary = np.full(3, np.nan, np.float32).tobytes() + binary[12:]
        case "sparse":
            doc["accessors"][0]["sparse"] = {}
        case "points or lines":
            doc["meshes"][0]["primitives"][0]["mode"] = 1
        case "no mesh":
            doc["nodes"] = [{}]
        case _:
            return b"\x00\x01garbage"
    return glb(doc, binary)


@pytest.mark.parametrize(
    "change",
    [
        "cut short",
        "beyond its buffer",
        "shorter than it says",
        "does not have",
        "circle",
        "KHR_draco_mesh_compression",
        "accessors 99",
        "not a number",
        "sparse",
        "points or lines",
        "no mesh",
        "not a glTF file",
    ],
)
def test_what_is_broken_or_hostile_is_refused_by_name(change: str) -> None:
    with pytest.raises(MediaRefused, match=f"'board'.*{change}" if change != "cut short" else change):
        model_of(broken(change), "board", decode=no_picture)


def test_random_damage_never_crashes() -> None:
    good = bytearray(glb(*board()))
    rng = np.random.default_rng(1)
    for _ in range(300):
        bad = bytearray(good)
        for at in rng.integers(0, len(bad), 3):
            bad[at] = int(rng.integers(256))
        with suppress(MediaRefused):
            model_of(bytes(bad), "board", decode=no_picture)


@pytest.mark.parametrize("key", ["nodes", "meshes", "accessors", "bufferViews", "buffers"])
@pytest.mark.parametrize("value", [5, "x", [5], [[]], {}, None, [{"nodes": 3, "primitives": 4, "uri": 7}]])
def test_a_word_where_a_list_belongs_is_refused(key: str, value: object) -> None:
    doc, binary = board()
    doc[key] = value
    with pytest.raises(MediaRefused, match="'board'"):
        model_of(glb(doc, binary), "board", decode=no_picture)
