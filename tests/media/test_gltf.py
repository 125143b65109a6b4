"""glTF: what is read of meshes and animations, and that what is broken or hostile is refused by name."""

from __future__ import annotations

import base64
import json
import struct
from collections.abc import Callable
from contextlib import suppress
from typing import Any

import numpy as np
import pytest

from filmwright.media.facts import Unreadable
from filmwright.media.gltf import parsed
from filmwright.media.gltf_meshes import form_in, has_meshes
from filmwright.media.gltf_motion import has_motion, motion_in
from filmwright.media.meshes import Coat, Mesh

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


def read(data: bytes) -> Mesh:
    (mesh,) = form_in(parsed(data), no_picture).meshes
    return mesh


def test_a_glb_gives_its_triangles_in_their_colour() -> None:
    mesh = read(glb(*board()))
    assert mesh.positions == pytest.approx(POINTS)
    assert mesh.normals == pytest.approx(NORMALS)
    assert mesh.triangles.tolist() == [[0, 1, 2], [0, 2, 3]]
    assert mesh.colours[0].tolist() == [255, 0, 0, 128]
    assert mesh.coat is Coat.PLAIN


def test_nodes_turn_move_and_scale_what_they_hold() -> None:
    half = 2**-0.5
    nodes = [{"children": [1], "scale": [2, 2, 2]}, {"mesh": 0, "rotation": [0, half, 0, half]}]
    mesh = read(glb(*board(nodes=nodes)))
    assert np.ptp(mesh.positions, axis=0) == pytest.approx((0, 4, 2), abs=1e-5)
    assert mesh.normals[0] == pytest.approx((1, 0, 0), abs=1e-5)


def test_a_skin_is_carried_by_its_bones_and_by_nothing_else() -> None:
    doc, binary = board()
    back = np.tile(np.eye(4, dtype=np.float32), (2, 1, 1))
    back[1, :3, 3] = (0, -2, 0)  # the second bone was bound 2 m up
    joints = np.array([(0, 0, 0, 0), (0, 0, 0, 0), (1, 0, 0, 0), (1, 0, 0, 0)], np.uint8)
    weights = np.tile(np.array((1, 0, 0, 0), np.float32), (4, 1))
    for values, kind, number in (
        (back.transpose(0, 2, 1), "MAT4", 5126), (joints, "VEC4", 5121), (weights, "VEC4", 5126)
    ):  # fmt: skip
        doc["accessors"].append(
            {
                "bufferView": len(doc["bufferViews"]),
                "type": kind,
                "componentType": number,
                "count": len(values),
            }
        )
        doc["bufferViews"].append({"buffer": 0, "byteOffset": len(binary), "byteLength": values.nbytes})
        binary += values.tobytes()
    doc["meshes"][0]["primitives"][0]["attributes"] |= {"JOINTS_0": 5, "WEIGHTS_0": 6}
    doc["scenes"] = [{"nodes": [0, 1]}]
    doc["nodes"] = [
        {"mesh": 0, "skin": 0, "scale": [100, 100, 100]},
        {"children": [2], "translation": [0, 0, 1]},
        {"translation": [0, 3, 0]},
    ]
    doc["skins"] = [{"joints": [1, 2], "inverseBindMatrices": 4}]
    mesh = read(glb(doc, binary))
    lifted = POINTS + np.array([(0, 0, 1), (0, 0, 1), (0, 1, 1), (0, 1, 1)])
    assert mesh.positions == pytest.approx(lifted)
    assert mesh.normals == pytest.approx(NORMALS)


def test_a_mirrored_mesh_keeps_its_outside() -> None:
    mesh = read(glb(*board(nodes=[{"mesh": 0, "scale": [-1, 1, 1]}])))
    a, b, c = mesh.positions[mesh.triangles[0]]
    assert np.cross(b - a, c - a)[2] > 0


def test_flat_normals_are_made_where_none_are_given() -> None:
    doc, binary = board()
    del doc["meshes"][0]["primitives"][0]["attributes"]["NORMAL"]
    mesh = read(glb(doc, binary))
    assert len(mesh.positions) == 6
    assert mesh.normals == pytest.approx(np.tile((0, 0, 1), (6, 1)))


def test_a_gltf_with_an_embedded_buffer_is_read() -> None:
    doc, binary = board()
    doc["buffers"][0]["uri"] = "data:application/octet-stream;base64," + base64.b64encode(binary).decode()
    assert read(json.dumps(doc).encode()).positions == pytest.approx(POINTS)


@pytest.mark.parametrize("uri", ["board.bin", "../../etc/passwd", "http://example.org/a.bin", "file:///a"])
def test_another_file_is_never_opened(uri: str) -> None:
    doc, _ = board()
    doc["buffers"][0]["uri"] = uri
    with pytest.raises(Unreadable, match="only what is embedded"):
        read(json.dumps(doc).encode())


PICTURE = np.zeros((2, 2, 4), np.uint8)
PICTURE[:] = [[(255, 0, 0, 9), (0, 255, 0, 9)], [(0, 0, 255, 200), (255, 255, 255, 200)]]


def skinned(**more: Any) -> tuple[dict[str, Any], bytes]:
    metal = {"baseColorTexture": {"index": 0}, "metallicFactor": 0, **more.pop("metal", {})}
    doc, binary = board({"pbrMetallicRoughness": metal, **more})
    doc["bufferViews"].append({"buffer": 0, "byteOffset": len(binary), "byteLength": 4})
    doc |= {"textures": [{"source": 0}], "images": [{"bufferView": 4, "mimeType": "image/png"}]}
    return doc, binary + b"PNG!"


def test_a_picture_lies_on_the_corners_it_covers() -> None:
    seen: list[bytes] = []

    def decode(data: bytes) -> np.ndarray:
        seen.append(data)
        return PICTURE

    form = form_in(parsed(glb(*skinned())), decode)
    assert seen == [b"PNG!"]
    (mesh,), (skin,) = form.meshes, form.skins
    assert mesh.skin == 0
    assert mesh.uv == pytest.approx(UV)
    assert mesh.colours[:, :3].tolist() == [[0, 0, 255], [255, 255, 255], [0, 255, 0], [255, 0, 0]]
    assert (skin[..., 3] == 255).all()  # nothing is seen through unless the material says so


def test_a_picture_takes_its_materials_colour_and_is_decoded_once() -> None:
    doc, binary = skinned(metal={"baseColorFactor": [1, 0, 0, 1]}, alphaMode="MASK")
    doc["meshes"][0]["primitives"] *= 3
    calls: list[bytes] = []
    form = form_in(parsed(glb(doc, binary)), lambda data: calls.append(data) or PICTURE)
    (mesh,), (skin,) = form.meshes, form.skins
    assert len(calls) == 1 and len(mesh.triangles) == 6
    assert skin[1, 1].tolist() == [255, 0, 0, 255]
    assert skin[0, 0, 3] == 0  # cut away


def test_a_picture_may_be_turned_scaled_and_lie_in_another_tile() -> None:
    doc, binary = skinned()
    texture = doc["materials"][0]["pbrMetallicRoughness"]["baseColorTexture"]
    texture["extensions"] = {"KHR_texture_transform": {"offset": [5, -3], "scale": [0.5, 0.5]}}
    (mesh,) = form_in(parsed(glb(doc, binary)), lambda data: PICTURE).meshes
    assert mesh.uv == pytest.approx(UV / 2, abs=1e-5)


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
        case "no usable number":
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
        "no usable number",
        "sparse",
        "points or lines",
        "no mesh",
        "not a glTF file",
    ],
)
def test_what_is_broken_or_hostile_is_refused_by_name(change: str) -> None:
    with pytest.raises(Unreadable, match=change):
        read(broken(change))


def everything(data: bytes) -> None:
    file = parsed(data)
    if has_meshes(file):
        form_in(file, no_picture)
    if has_motion(file):
        motion_in(file)


@pytest.mark.parametrize("good", [lambda: glb(*board()), lambda: glb(*dancer())], ids=["mesh", "motion"])
def test_random_damage_never_crashes(good: Callable[[], bytes]) -> None:
    whole = good()
    rng = np.random.default_rng(1)
    for _ in range(200):
        bad = bytearray(whole)
        for at in rng.integers(0, len(bad), 3):
            bad[at] = int(rng.integers(256))
        with suppress(Unreadable):
            everything(bytes(bad))


@pytest.mark.parametrize(
    "key", ["nodes", "meshes", "accessors", "bufferViews", "buffers", "skins", "animations"]
)
@pytest.mark.parametrize("value", [5, "x", [5], [[]], {}, None, [{"nodes": 3, "primitives": 4, "uri": 7}]])
def test_a_word_where_a_list_belongs_is_refused(key: str, value: object) -> None:
    doc, binary = dancer()
    doc[key] = value
    with suppress(Unreadable):
        everything(glb(doc, binary))


def dancer(way: str = "LINEAR") -> tuple[dict[str, Any], bytes]:
    """A board on an arm that turns a quarter about x in one second while its shoulder rises by one."""
    doc, binary = board()
    half = 2**-0.5
    times = np.array([1.0, 2.0], np.float32)
    turns = np.array([(0, 0, 0, 1), (half, 0, 0, half)], np.float32)
    places = np.array([(0, 5, 0), (0, 6, 0)], np.float32)
    for values, kind in ((times, "SCALAR"), (turns, "VEC4"), (places, "VEC3")):
        doc["accessors"].append(
            {"bufferView": len(doc["bufferViews"]), "type": kind, "componentType": 5126, "count": 2}
        )
        doc["bufferViews"].append({"buffer": 0, "byteOffset": len(binary), "byteLength": values.nbytes})
        binary += values.tobytes()
    doc["nodes"] = [
        {"children": [1], "name": "shoulder", "translation": [0, 5, 0]},
        {"mesh": 0, "name": "elbow", "translation": [0, -2, 0]},
    ]
    doc["animations"] = [
        {
            "samplers": [
                {"input": 4, "output": 5, "interpolation": way},
                {"input": 4, "output": 6, "interpolation": way},
            ],
            "channels": [
                {"sampler": 0, "target": {"node": 0, "path": "rotation"}},
                {"sampler": 0, "target": {"node": 1, "path": "rotation"}},
                {"sampler": 1, "target": {"node": 0, "path": "translation"}},
            ],
        }
    ]
    doc["skins"] = [{"joints": [0, 1]}]
    return doc, binary


def test_an_animation_is_played_on_its_bones() -> None:
    motion = motion_in(parsed(glb(*dancer())))
    assert motion.names == ("shoulder", "elbow")
    assert motion.parents == (-1, 0)
    assert motion.seconds == pytest.approx(1)
    assert motion.rest.tolist() == [[0, 5, 0], [0, 3, 0]]
    assert motion.places[-1] == pytest.approx(np.array([(0, 6, 0), (0, 6, -2)]), abs=1e-6)
    assert motion.turns[-1, 1] == pytest.approx((0, 1, 0, 0), abs=1e-6)
    middle = motion.places[len(motion.places) // 2, 1]
    assert middle == pytest.approx((0, 5.5 - 2 * 2**-0.5, -2 * 2**-0.5), abs=1e-6)


def test_a_stepped_animation_stands_between_its_keys() -> None:
    motion = motion_in(parsed(glb(*dancer("STEP"))))
    assert motion.places[30, 0].tolist() == [0, 5, 0]
    assert motion.places[-1, 0].tolist() == [0, 6, 0]


def test_an_animation_whose_tangents_are_missing_is_refused() -> None:
    with pytest.raises(Unreadable, match="key frames"):
        motion_in(parsed(glb(*dancer("CUBICSPLINE"))))
