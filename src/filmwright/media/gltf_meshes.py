"""The meshes of a glTF file: triangles with a colour at every corner, in the file's own axes.

Base colours, vertex colours and base-colour textures become colours of the corners. Runs in the
guarded process.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from filmwright.media.facts import Unreadable
from filmwright.media.gltf import Doc, Gltf, number, pose_of, strictly, wrong
from filmwright.media.meshes import MOST_SKINS, MOST_TRIANGLES, Coat, Form, Mesh
from filmwright.media.motion import Numbers

Decode: TypeAlias = Callable[[bytes], NDArray[np.uint8]]
"""Bytes of a picture -> (height, width, 4) uint8 sRGB."""
Where: TypeAlias = tuple[Numbers, Numbers]
"""A matrix (3, 3) and a shift (3), or many of them."""


def has_meshes(file: Gltf) -> bool:
    return any("mesh" in file.item("nodes", node) for node, _ in file.tree())


def form_in(file: Gltf, decode: Decode) -> Form:
    """Return the meshes of the scene where its nodes put them, and the pictures that lie on them."""
    skins = Skins(file=file, decode=decode)
    with strictly():
        pieces = _pieces(file, skins)
    if not pieces:
        raise wrong("it shows no mesh")
    kinds = sorted({(str(piece.coat), -1 if piece.skin is None else piece.skin) for piece in pieces})
    meshes = [
        _joined([p for p in pieces if (str(p.coat), -1 if p.skin is None else p.skin) == kind])
        for kind in kinds
    ]
    return Form(meshes=tuple(meshes), skins=tuple(skins.kept))


@dataclass(kw_only=True, eq=False)
class Skins:
    """The pictures of a file as they are met, each times the base colour of its material."""

    file: Gltf
    decode: Decode
    kept: list[NDArray[np.uint8]] = field(default_factory=list)
    numbers: dict[tuple[int, tuple[int, ...], str], int] = field(default_factory=dict)

    def of(self, material: Doc, factor: Numbers) -> int | None:
        """Return the number of a material's skin; None: it has none, or there are too many."""
        texture = material["pbrMetallicRoughness"]["baseColorTexture"]
        told = self.file.item("textures", texture.get("index"))
        source = number(told.get("extensions", {}).get("EXT_texture_webp", told), "source")
        tint = tuple(np.round(255 * np.clip(_srgb(factor[:3]), 0, 1)).astype(int).tolist())
        alpha = str(material.get("alphaMode", "OPAQUE"))
        key = (source, tint, alpha)
        if key not in self.numbers and len(self.kept) < MOST_SKINS:
            picture = self.decode(self.file.picture(source)).copy()
            picture[..., :3] = np.round(picture[..., :3] * (np.array(tint) / 255)).astype(np.uint8)
            if alpha == "OPAQUE":
                picture[..., 3] = 255
            elif alpha == "MASK":
                picture[..., 3] = np.where(
                    picture[..., 3] >= 255 * float(material.get("alphaCutoff", 0.5)), 255, 0
                )
            self.numbers[key] = len(self.kept)
            self.kept.append(picture)
        return self.numbers.get(key)


def _pieces(file: Gltf, skins: Skins) -> list[Mesh]:
    """Walk the nodes of the scene; every primitive in it becomes a mesh."""
    placed: list[Where] = []
    tree = file.tree()
    for index, parent in tree:
        node = file.item("nodes", index)
        pose = pose_of(node)
        linear, place = pose.linear, pose.place
        if parent >= 0:
            above, there = placed[parent]
            linear, place = above @ linear, there + above @ place
        placed.append((linear, place))
    pieces: list[Mesh] = []
    triangles = 0
    whereabouts = {index: where for (index, _), where in zip(tree, placed, strict=True)}
    for index, _ in tree:
        node = file.item("nodes", index)
        if "mesh" in node:
            bones = _bones(file, node["skin"], whereabouts) if "skin" in node else None
            for primitive in file.item("meshes", node["mesh"]).get("primitives", []):
                where = _borne(file, primitive, bones) if bones else whereabouts[index]
                pieces.append(_piece(file, primitive, where, skins))
                triangles += len(pieces[-1].triangles)
                if triangles > MOST_TRIANGLES:
                    raise Unreadable(f"has more than {MOST_TRIANGLES} triangles; make it coarser")
    return pieces


def _bones(file: Gltf, skin: object, whereabouts: dict[int, Where]) -> Where:
    """Return the matrices (j, 3, 3) and shifts (j, 3) of a skin's joints: from where they were bound."""
    told = file.item("skins", skin)
    joints = [whereabouts[joint] for joint in told["joints"]]
    linear, place = np.array([one[0] for one in joints]), np.array([one[1] for one in joints])
    if "inverseBindMatrices" not in told:
        return linear, place
    back = file.values(told["inverseBindMatrices"], (16,)).astype(np.float64).reshape(-1, 4, 4)
    back = back[: len(joints)].transpose(0, 2, 1)
    return linear @ back[:, :3, :3], np.einsum("jab,jb->ja", linear, back[:, :3, 3]) + place


def _borne(file: Gltf, primitive: Doc, bones: Where) -> Where:
    """Return the matrix (n, 3, 3) and shift (n, 3) of every corner that hangs on bones."""
    given = primitive.get("attributes", {})
    joints = file.values(given["JOINTS_0"], (4,)).astype(np.int64)
    weights = np.nan_to_num(file.values(given["WEIGHTS_0"], (4,)).astype(np.float64))
    weights = weights / np.maximum(weights.sum(axis=1, keepdims=True), 1e-9)
    linear, place = np.zeros((len(joints), 3, 3)), np.zeros((len(joints), 3))
    for k in range(4):
        linear += weights[:, k, None, None] * bones[0][joints[:, k]]
        place += weights[:, k, None] * bones[1][joints[:, k]]
    return linear, place


def _piece(file: Gltf, primitive: Doc, placed: Where, skins: Skins) -> Mesh:
    given = primitive.get("attributes", {})
    if primitive.get("mode", 4) != 4 or "POSITION" not in given:
        raise wrong("a mesh is made of points or lines; only triangles are read")
    linear, place = placed
    positions = file.values(given["POSITION"], (3,)).astype(np.float64)
    if "indices" in primitive:
        corners = file.values(primitive["indices"], (1,)).astype(np.int64).ravel()
    else:
        corners = np.arange(len(positions))
    if len(corners) % 3 or corners.max() >= len(positions) or len(corners) > 3 * MOST_TRIANGLES:
        raise wrong("a mesh names corners it does not have, or too many")
    triangles = corners.reshape(-1, 3)
    if np.linalg.det(linear.reshape(-1, 3, 3)[0]) < 0:
        triangles = triangles[:, ::-1]
    moved = np.einsum("...ab,...b->...a", linear, positions) + place
    if not (np.abs(moved) < 1e9).all():
        raise wrong("a corner is no usable number")
    skin, uv = _skinned(file, primitive, len(positions), skins)
    coat, colours = _coloured(
        file, primitive, len(positions), None if skin is None else (skins.kept[skin], uv)
    )
    if "NORMAL" not in given:  # the specification asks for flat ones
        flat, every = moved[triangles], triangles.ravel()
        across = np.cross(flat[:, 1] - flat[:, 0], flat[:, 2] - flat[:, 0])
        normals, moved, colours, uv = (
            np.repeat(across, 3, axis=0),
            flat.reshape(-1, 3),
            colours[every],
            uv[every],
        )
        triangles = np.arange(3 * len(triangles)).reshape(-1, 3)
    else:
        squarely = linear if linear.ndim == 3 else np.linalg.pinv(linear).T  # bones turn, nodes may skew
        normals = np.einsum("...ab,...b->...a", squarely, file.values(given["NORMAL"], (3,)))
    if len(normals) != len(moved) or not np.isfinite(normals).all():
        raise wrong("a mesh has more corners than normals")
    length = np.linalg.norm(normals, axis=1, keepdims=True)
    normals = np.where(length > 1e-12, normals / np.maximum(length, 1e-12), (0.0, 1.0, 0.0))
    return Mesh(
        positions=moved.astype(np.float32),
        normals=normals.astype(np.float32),
        colours=colours,
        triangles=triangles.astype(np.uint32),
        coat=coat,
        skin=skin,
        uv=None if skin is None else uv.astype(np.float32),
    )


def _coloured(
    file: Gltf, primitive: Doc, count: int, skin: tuple[NDArray[np.uint8], Numbers] | None
) -> tuple[Coat, NDArray[np.uint8]]:
    """Return the coat of a mesh and, for each corner, its sRGB colour and roughness (count, 4)."""
    material = file.item("materials", primitive["material"]) if "material" in primitive else {}
    metal = material.get("pbrMetallicRoughness", {})
    factor = np.asarray(metal.get("baseColorFactor", (1.0, 1.0, 1.0, 1.0)), np.float64)
    if factor.shape != (4,) or not np.isfinite(factor).all():
        raise wrong("a base colour is not four numbers")
    linear = np.tile(factor[:3], (count, 1))
    given = primitive.get("attributes", {})
    if "COLOR_0" in given:
        linear = linear * file.values(given["COLOR_0"], (3, 4))[:count, :3]
    if skin is not None:  # it has the factor in it already
        linear = _seen(*skin) * (linear / np.maximum(factor[:3], 1e-9))
    coat = Coat.PLAIN
    if float(np.max(material.get("emissiveFactor", (0,)))) > 0.3:
        coat = Coat.GLOWING
    elif material.get("alphaMode") == "BLEND" and factor[3] < 0.7:
        coat = Coat.CLEAR
    elif (
        float(metal.get("metallicFactor", 1.0 if metal else 0.0)) > 0.5
        and "metallicRoughnessTexture" not in metal
    ):
        coat = Coat.METAL
    rough = float(np.clip(float(metal.get("roughnessFactor", 0.7)), 0.0, 1.0))
    srgb = np.clip(np.nan_to_num(_srgb(linear)), 0, 1)
    whole = np.column_stack([srgb, np.full(count, rough)])
    return coat, np.round(whole * 255).astype(np.uint8)


def _skinned(file: Gltf, primitive: Doc, count: int, skins: Skins) -> tuple[int | None, Numbers]:
    """Return the skin of a mesh and where its corners lie on it (count, 2), in its first tile if they can."""
    material = file.item("materials", primitive["material"]) if "material" in primitive else {}
    metal = material.get("pbrMetallicRoughness", {})
    nowhere = np.zeros((count, 2))
    if "baseColorTexture" not in metal:
        return None, nowhere
    texture, given = metal["baseColorTexture"], primitive.get("attributes", {})
    moved = texture.get("extensions", {}).get("KHR_texture_transform", {})
    name = f"TEXCOORD_{number(moved, 'texCoord', number(texture, 'texCoord', 0))}"
    if name not in given:
        raise wrong("a mesh has a picture but does not say where it lies")
    uv = file.values(given[name], (2,)).astype(np.float64)
    if len(uv) < count or not (np.abs(uv) < 1e6).all():
        raise wrong("a mesh has a picture that lies nowhere")
    uv = _transformed(uv[:count], moved)
    skin = skins.of(material, np.asarray(metal.get("baseColorFactor", (1.0,) * 4), np.float64))
    return skin, uv - np.floor(uv.min(axis=0) + 1e-4)


def _transformed(uv: Numbers, moved: Doc) -> Numbers:
    """Return uv under KHR_texture_transform: scaled, turned, shifted."""
    offset, scale = (
        np.asarray(moved.get(key, usual), np.float64)
        for key, usual in (("offset", (0, 0)), ("scale", (1, 1)))
    )
    angle = float(moved.get("rotation", 0.0))
    turn = np.array([[np.cos(angle), np.sin(angle)], [-np.sin(angle), np.cos(angle)]])
    found: Numbers = uv * scale @ turn.T + offset
    if found.shape != uv.shape or not (np.abs(found) < 1e6).all():
        raise wrong("a mesh has a picture that lies nowhere")
    return found


def _seen(pixels: NDArray[np.uint8], uv: Numbers) -> Numbers:
    """Return the linear colour (n, 3) of a picture at places of it."""
    high, wide = pixels.shape[:2]
    column = np.clip((uv[:, 0] % 1.0 * wide).astype(int), 0, wide - 1)
    row = np.clip((uv[:, 1] % 1.0 * high).astype(int), 0, high - 1)
    seen = pixels[row, column, :3] / 255.0
    linear: Numbers = np.where(seen <= 0.04045, seen / 12.92, ((seen + 0.055) / 1.055) ** 2.4)
    return linear


def _srgb(linear: Numbers) -> Numbers:
    """IEC 61966-2-1."""
    some = np.maximum(linear, 0)
    shown: Numbers = np.where(some <= 0.0031308, 12.92 * some, 1.055 * some ** (1 / 2.4) - 0.055)
    return shown


def _joined(pieces: list[Mesh]) -> Mesh:
    """Return meshes of one coat as one."""
    starts = np.cumsum([0, *(len(piece.positions) for piece in pieces)])
    return Mesh(
        positions=np.concatenate([piece.positions for piece in pieces]),
        normals=np.concatenate([piece.normals for piece in pieces]),
        colours=np.concatenate([piece.colours for piece in pieces]),
        triangles=np.concatenate(
            [piece.triangles + np.uint32(start) for piece, start in zip(pieces, starts[:-1], strict=True)]
        ),
        coat=pieces[0].coat,
        skin=pieces[0].skin,
        uv=None if pieces[0].uv is None else np.concatenate([p.uv for p in pieces if p.uv is not None]),
    )
