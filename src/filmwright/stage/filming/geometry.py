"""Geometry as the graphics device wants it: one vertex buffer for all that stands, one for all that moves.

A vertex is 24 bytes: position 3 x f32; normal snorm8 x 3 with the skin weight as fourth; colour
unorm8 x 3 with roughness as fourth; two u16. What stands is carried to the world here, once, and
its two numbers are finish and owner. What moves keeps its rest frame, and its two numbers are its
bones in the matrix palette, the low bits of the finish riding in the top five of the first: enough
to tell apart the finishes that one shader draws.

Triangles lie in chunks of equal length, near ones together, so that the frame's index list is one
numpy selection of whole rows.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from filmwright.stage.world.model import Finish, Floats, Model, Surface

VERTEX = np.dtype([("position", "<f4", 3), ("normal", "i1", 4), ("colour", "u1", 4), ("ref", "<u2", 2)])
CARD_VERTEX = np.dtype(
    [("position", "<f4", 3), ("normal", "i1", 4), ("uv", "<f4", 2), ("ref", "<u2", 2), ("owner", "<u4")]
)
CHUNK = 192
"""Triangles in a chunk."""
CELLS = (0.012, 0.018, 0.027, 0.04, 0.06, 0.09)
"""Metres of the cells whose vertices are drawn as one in the coarser levels of what moves."""
SHADOW_CELL = 0.03
SKIN_DEEP = 0.02
"""Metres by which boxes around parts are larger: vertices between two bones bulge a little."""
BONES = 2048
"""Palette entries that the eleven bits of a bone number can tell apart."""
SEE_THROUGH = frozenset({Finish.GLASS, Finish.WATER, Finish.SMOKE, Finish.FLAME})
"""Drawn last, over what is behind them, in this order of kinds."""
OWN_FRAME = frozenset({Finish.EYE, Finish.BALL})
WOVEN = range(Finish.STRIPED, Finish.LEOPARD + 1)
ALIKE = {Finish.RUBBER: Finish.PLAIN, Finish.PLASTIC: Finish.PLAIN, Finish.GLOW: Finish.PLAIN} | {
    finish: Finish.STRIPED for finish in Finish if finish in WOVEN
}
"""Finishes that one shader draws. Every other has a shader of its own: a software rasteriser runs
both sides of a branch, so a shader that knows all finishes pays for all of them at every pixel."""


def kind_of(surface: Surface) -> Finish:
    """Return the finish whose shader draws this surface; a picture nobody mapped is plain."""
    if surface.finish is Finish.PICTURE:
        return Finish.PLAIN
    return ALIKE.get(surface.finish, surface.finish)


@dataclass(frozen=True, kw_only=True, eq=False)
class Placed:
    """A model with its matrices: (frames or 1, parts, 3, 4) float32, rest frame to world."""

    name: str
    model: Model
    poses: Floats
    cast: bool = False

    @property
    def moves(self) -> bool:
        """Say whether it is drawn in its own frame: it moves, acts, or wears a grain of its own part."""
        if self.cast or any(surface.finish in OWN_FRAME for surface in self.model.surfaces):
            return True
        return len(self.poses) > 1 and bool(np.ptp(self.poses, axis=0).max() > 1e-5)


@dataclass(frozen=True, kw_only=True, eq=False)
class Chunks:
    """Index rows of equal length with a ball around each; rows are padded with empty triangles."""

    indices: NDArray[np.uint32]  # (rows, 3 * CHUNK)
    centres: Floats
    radii: Floats

    def inside(self, planes: NDArray[np.float64]) -> NDArray[np.bool_]:
        """Say of each row whether its ball touches the volume within `planes` (k, 4), normals inward."""
        distance = self.centres @ planes[:, :3].T.astype(np.float32) + planes[:, 3].astype(np.float32)
        return np.asarray((distance > -self.radii[:, None]).all(axis=1))


@dataclass(frozen=True, kw_only=True, eq=False)
class Standing:
    """All that never moves, in world space."""

    vertices: NDArray[np.void]
    seen: dict[Finish, Chunks]
    casters: Chunks
    lower: Floats
    upper: Floats


@dataclass(frozen=True, kw_only=True, eq=False)
class Card:
    """One picture's triangles among all cards: `first` and `count` count indices."""

    picture: str
    first: int
    count: int
    moves: bool
    casts: bool


@dataclass(frozen=True, kw_only=True, eq=False)
class Cards:
    vertices: NDArray[np.void]
    indices: NDArray[np.uint32]
    runs: tuple[Card, ...]


@dataclass(frozen=True, kw_only=True, eq=False)
class Mover:
    """One moving thing: its rows of the palette, its triangles, its size around its joints."""

    placed: Placed
    base: int
    owner: int
    seen: tuple[dict[Finish, NDArray[np.uint32]], ...]  # by level of detail, see CELLS
    casters: NDArray[np.uint32]
    boxes: Floats  # (parts, 8, 3) corners around all that a part carries, at rest


@dataclass(frozen=True, kw_only=True, eq=False)
class Moving:
    vertices: NDArray[np.void]
    movers: tuple[Mover, ...]
    owners: NDArray[np.uint32]  # of every palette entry
    entries: int


def packed(surface: Surface, positions: Floats, normals: Floats) -> NDArray[np.void]:
    """Return the surface's vertices with the given positions and normals; `ref` is left zero."""
    vertices = np.zeros(len(positions), VERTEX)
    vertices["position"] = positions
    vertices["normal"][:, :3] = np.clip(np.rint(normals * 127), -127, 127)
    vertices["normal"][:, 3] = np.clip(np.rint(surface.weights * 127), 0, 127)
    vertices["colour"] = surface.colours
    return vertices


def standing(placed: Sequence[Placed], owners: Sequence[int]) -> Standing:
    """Return everything given as one still mass in world space."""
    blocks: list[NDArray[np.void]] = []
    seen: dict[Finish, list[NDArray[np.uint32]]] = {}
    casters: list[NDArray[np.uint32]] = []
    first = 0
    for thing, owner in zip(placed, owners, strict=True):
        for surface in thing.model.surfaces:
            if surface.picture is not None or not len(surface.triangles):
                continue
            positions, normals = carried(surface, thing.poses[0])
            block = packed(surface, positions, normals)
            block["ref"] = (int(surface.finish), owner)
            triangles = surface.triangles.astype(np.uint32) + np.uint32(first)
            seen.setdefault(kind_of(surface), []).append(triangles)
            if surface.casts_shadow and surface.finish not in SEE_THROUGH:
                casters.append(triangles)
            blocks.append(block)
            first += len(block)
    vertices = np.concatenate(blocks) if blocks else np.zeros(1, VERTEX)
    position = vertices["position"]
    rows = {kind: chunked(lists, position) for kind, lists in sorted(seen.items())}
    return Standing(
        vertices=vertices,
        # Finishes of small parts first: what they hide of grounds and fronts is not drawn at all.
        seen=dict(sorted(rows.items(), key=lambda item: float(item[1].radii.mean()))),
        casters=chunked(casters, position),
        lower=position.min(axis=0),
        upper=position.max(axis=0),
    )


def moving(placed: Sequence[Placed], owners: Sequence[int]) -> Moving:
    """Return everything given in its rest frame, its bones numbered through one palette."""
    blocks: list[NDArray[np.void]] = []
    movers: list[Mover] = []
    first = base = 0
    for thing, owner in zip(placed, owners, strict=True):
        seen: dict[Finish, list[NDArray[np.uint32]]] = {}
        casters: list[NDArray[np.uint32]] = []
        lower = thing.model.joints.astype(np.float32) - SKIN_DEEP
        upper = thing.model.joints.astype(np.float32) + SKIN_DEEP
        for surface in thing.model.surfaces:
            if not len(surface.triangles):
                continue
            for bone, pulls in zip(surface.bones.T, (surface.weights > 0, surface.weights < 1), strict=True):
                np.minimum.at(lower, bone[pulls], surface.positions[pulls] - SKIN_DEEP)
                np.maximum.at(upper, bone[pulls], surface.positions[pulls] + SKIN_DEEP)
            if surface.picture is not None:
                continue
            block = packed(surface, surface.positions, surface.normals)
            bones = surface.bones.astype(np.uint16) + np.uint16(base)
            block["ref"][:, 0] = bones[:, 0] | np.uint16(int(surface.finish) % 32 << 11)
            block["ref"][:, 1] = bones[:, 1]
            triangles = surface.triangles.astype(np.uint32) + np.uint32(first)
            seen.setdefault(kind_of(surface), []).append(triangles)
            if surface.casts_shadow and surface.finish not in SEE_THROUGH:
                casters.append(triangles)
            blocks.append(block)
            first += len(block)
        movers.append(
            Mover(
                placed=thing,
                base=base,
                owner=owner,
                seen=({kind: flat(lists) for kind, lists in sorted(seen.items())},),
                casters=flat(casters),
                boxes=corners_of(lower, upper),
            )
        )
        base += len(thing.model.parts)
    if base > BONES:
        raise ValueError(f"{base} moving parts in one scene; the palette holds {BONES}")
    vertices = np.concatenate(blocks) if blocks else np.zeros(1, VERTEX)
    return Moving(
        vertices=vertices,
        movers=tuple(simplified(mover, vertices) for mover in movers),
        owners=np.repeat(
            np.array([m.owner for m in movers], np.uint32), [len(m.placed.model.parts) for m in movers]
        ),
        entries=base + 1,
    )


def corners_of(lower: Floats, upper: Floats) -> Floats:
    """Return the corners (n, 8, 3) of boxes between two of their corners (n, 3)."""
    ends = np.stack([lower, upper])
    which = np.array([(x, y, z) for x in (0, 1) for y in (0, 1) for z in (0, 1)])
    return np.stack([ends[which[:, axis], :, axis] for axis in range(3)], axis=-1).swapaxes(0, 1)


def cards(placed: Sequence[Placed], moves: Moving) -> Cards:
    """Return every surface that shows a picture; still ones in world space under the palette's last row."""
    base = {mover.placed: mover.base for mover in moves.movers}
    blocks: list[NDArray[np.void]] = []
    lists: list[NDArray[np.uint32]] = []
    runs: list[Card] = []
    vertices = indices = 0
    for owner, thing in enumerate(placed, 1):
        for surface in thing.model.surfaces:
            if surface.picture is None or surface.uv is None:
                continue
            block = np.zeros(len(surface.positions), CARD_VERTEX)
            if thing in base:
                positions, normals = surface.positions, surface.normals
                block["ref"] = surface.bones + np.uint16(base[thing])
            else:
                positions, normals = carried(surface, thing.poses[0])
                block["ref"] = moves.entries - 1
            block["position"], block["uv"], block["owner"] = positions, surface.uv, owner
            block["normal"][:, :3] = np.clip(np.rint(normals * 127), -127, 127)
            block["normal"][:, 3] = np.rint(surface.weights * 127)
            lists.append(surface.triangles.astype(np.uint32).reshape(-1) + np.uint32(vertices))
            runs.append(
                Card(
                    picture=surface.picture,
                    first=indices,
                    count=lists[-1].size,
                    moves=thing in base,
                    casts=surface.casts_shadow,
                )
            )
            blocks.append(block)
            vertices += len(block)
            indices += lists[-1].size
    return Cards(
        vertices=np.concatenate(blocks) if blocks else np.zeros(1, CARD_VERTEX),
        indices=flat(lists),
        runs=tuple(runs),
    )


def simplified(mover: Mover, vertices: NDArray[np.void]) -> Mover:
    """Return the mover with its coarser levels, and shadows thrown by a coarse one."""
    finest = mover.seen[0]
    seen = [finest]
    for cell in CELLS:
        seen.append({kind: coarser(indices, vertices, cell) for kind, indices in finest.items()})
    return replace(mover, seen=tuple(seen), casters=coarser(mover.casters, vertices, SHADOW_CELL))


def coarser(triangles: NDArray[np.uint32], vertices: NDArray[np.void], cell: float) -> NDArray[np.uint32]:
    """Return the triangles (n,) x 3 with all vertices of one cell, bone, side and colour drawn as one.

    Small triangles vanish; the vertex buffer stays as it is. Cells are `cell` metres.
    """
    if not triangles.size:
        return triangles
    used = np.unique(triangles)
    mine = vertices[used]
    grid = np.floor(mine["position"] / cell).astype(np.int64)
    side = (mine["normal"][:, :3] > 0) @ np.array([1, 2, 4])
    tint = (mine["colour"][:, :3] >> 5).astype(np.int64) @ np.array([1, 8, 64])  # a stripe keeps its edges
    key = np.stack([*grid.T, side, tint, mine["ref"][:, 0].astype(np.int64)], axis=1)
    _, first, group = np.unique(key, axis=0, return_index=True, return_inverse=True)
    stand_in = np.zeros(len(vertices), np.uint32)
    stand_in[used] = used[first[group.reshape(-1)]]
    drawn = stand_in[triangles.reshape(-1, 3)]
    real = (drawn[:, 0] != drawn[:, 1]) & (drawn[:, 1] != drawn[:, 2]) & (drawn[:, 2] != drawn[:, 0])
    return np.ascontiguousarray(drawn[real].reshape(-1))


def carried(surface: Surface, matrices: Floats) -> tuple[Floats, Floats]:
    """Return positions and unit normals of a skinned surface under one pose (parts, 3, 4)."""
    first, second = matrices[surface.bones[:, 0]], matrices[surface.bones[:, 1]]
    weight = surface.weights[:, None, None]
    blend = first * weight + second * (1 - weight)
    positions = np.einsum("nij,nj->ni", blend[:, :, :3], surface.positions) + blend[:, :, 3]
    normals = np.einsum("nij,nj->ni", blend[:, :, :3], surface.normals)
    length = np.linalg.norm(normals, axis=1, keepdims=True)
    return positions.astype(np.float32), (normals / np.maximum(length, 1e-9)).astype(np.float32)


def flat(triangles: Iterable[NDArray[np.uint32]]) -> NDArray[np.uint32]:
    """Return all triangles as one list of indices."""
    lists = [t.reshape(-1) for t in triangles]
    return np.concatenate(lists) if lists else np.zeros(0, np.uint32)


def chunked(lists: Sequence[NDArray[np.uint32]], positions: Floats) -> Chunks:
    """Return triangles sorted along a space-filling curve and cut in rows of CHUNK."""
    if not lists:
        return Chunks(
            indices=np.zeros((0, 3 * CHUNK), np.uint32),
            centres=np.zeros((0, 3), np.float32),
            radii=np.zeros(0, np.float32),
        )
    triangles = np.concatenate(lists)
    corners = positions[triangles]
    middle = corners.mean(axis=1)
    # Big triangles would blow up the balls of their neighbours: they get rows of their own.
    extent = np.ptp(corners, axis=1).max(axis=1)
    order = np.lexsort((morton(middle), extent > 12.0))
    triangles = triangles[order]
    rows = -(-len(triangles) // CHUNK)
    padding = np.repeat(triangles[-1:, :1], 3, axis=1)
    triangles = np.concatenate([triangles, np.repeat(padding, rows * CHUNK - len(triangles), axis=0)])
    indices = triangles.reshape(rows, 3 * CHUNK)
    points = positions[indices]
    lower, upper = points.min(axis=1), points.max(axis=1)
    centres = (lower + upper) / 2
    radii = np.linalg.norm(points - centres[:, None], axis=2).max(axis=1)
    return Chunks(indices=indices, centres=centres, radii=radii)


def morton(points: Floats) -> NDArray[np.int64]:
    """Return the place of each point on a space-filling curve over their bounding box."""
    lower = points.min(axis=0)
    span = max(float((points.max(axis=0) - lower).max()), 1e-6)
    cell = ((points - lower) / span * 255).astype(np.int64)
    code = np.zeros(len(points), np.int64)
    for bit in range(8):
        for axis in range(3):
            code |= ((cell[:, axis] >> bit) & 1) << (3 * bit + axis)
    return code
