"""Surfaces from corners and triangles: normals, moves, colours, mergers."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TypeAlias

import numpy as np
from numpy.typing import ArrayLike, NDArray

from filmwright.stage.world.model import Finish, Floats, Surface
from filmwright.stage.world.shaping.paint import Paint
from filmwright.stage.world.world import Colour

Triangles: TypeAlias = NDArray[np.uint32]
Point: TypeAlias = tuple[float, float, float]


def surface(positions: ArrayLike, normals: ArrayLike, triangles: ArrayLike, paint: Paint) -> Surface:
    """Return a surface of one paint, bound to part 0."""
    points = np.ascontiguousarray(positions, np.float32)
    count = len(points)
    rgba = np.round(np.clip([*paint.colour, paint.rough], 0, 1) * 255).astype(np.uint8)
    return Surface(
        positions=points,
        normals=unit(np.asarray(normals, np.float32)),
        colours=np.tile(rgba, (count, 1)),
        triangles=np.ascontiguousarray(triangles, np.uint32).reshape(-1, 3),
        bones=np.zeros((count, 2), np.uint16),
        weights=np.ones(count, np.float32),
        finish=paint.finish,
    )


def unit(vectors: NDArray[np.floating]) -> Floats:
    """Return vectors (..., 3) made one long; a zero vector becomes straight up."""
    length = np.sqrt(np.einsum("...i,...i->...", vectors, vectors))[..., None]
    up = np.array([0.0, 0.0, 1.0])
    return np.where(length > 1e-9, vectors / np.maximum(length, 1e-9), up).astype(np.float32)


def faced(positions: ArrayLike, triangles: ArrayLike, paint: Paint, crease: float = 40.0) -> Surface:
    """Return a surface whose normals are smooth except over edges sharper than `crease` degrees.

    Corners at the same place are treated as one; each triangle counts by its area.
    """
    points = np.asarray(positions, np.float64)
    corners = np.asarray(triangles, np.int64).reshape(-1, 3)
    a, b, c = points[corners[:, 0]], points[corners[:, 1]], points[corners[:, 2]]
    area = np.cross(b - a, c - a)
    kept = np.einsum("ij,ij->i", area, area) > 1e-16
    corners, area = corners[kept], area[kept]
    facing = np.repeat(unit(area), 3, axis=0)
    weighed = np.repeat(area, 3, axis=0)
    normals = unit(_gathered(points[corners.ravel()], facing, weighed, np.cos(np.radians(crease))))
    flat = points[corners.ravel()]
    keys = np.round(np.concatenate([flat, normals], axis=1), 4)
    _, first, where = np.unique(keys, axis=0, return_index=True, return_inverse=True)
    return surface(flat[first], normals[first], where.reshape(-1, 3), paint)


def _gathered(
    points: NDArray[np.float64], facing: Floats, weighed: NDArray[np.float64], least: float
) -> NDArray[np.float64]:
    """Sum, for every corner, the normals of the triangles that meet there within the crease."""
    _, place = np.unique(np.round(points, 5), axis=0, return_inverse=True)
    order = np.argsort(place.ravel(), kind="stable")
    place = place.ravel()[order]
    starts = np.searchsorted(place, place, side="left")
    ends = np.searchsorted(place, place, side="right")
    facing, weighed = facing[order], weighed[order]
    total = np.zeros_like(weighed)
    for step in range(int((ends - starts).max(initial=0))):
        other = np.minimum(starts + step, len(place) - 1)
        near = (starts + step < ends) & (np.einsum("ij,ij->i", facing, facing[other]) >= least - 1e-6)
        total += np.where(near[:, None], weighed[other], 0.0)
    result = np.empty_like(total)
    result[order] = total
    return result


def moved(what: Surface, by: ArrayLike) -> Surface:
    """Return the surface carried by (x, y, z) metres."""
    return replace(what, positions=(what.positions + np.asarray(by, np.float32)).astype(np.float32))


def turned(what: Surface, degrees: float, axis: str = "z") -> Surface:
    """Return the surface turned about an axis through the origin, right-handed."""
    matrix = turning(degrees, axis)
    return replace(what, positions=what.positions @ matrix.T, normals=what.normals @ matrix.T)


def turning(degrees: float, axis: str = "z") -> Floats:
    """Return the (3, 3) matrix of a turn about `x`, `y` or `z`."""
    cos, sin = np.cos(np.radians(degrees)), np.sin(np.radians(degrees))
    first, second = {"x": (1, 2), "y": (2, 0), "z": (0, 1)}[axis]
    matrix = np.eye(3, dtype=np.float32)
    matrix[first, first] = matrix[second, second] = cos
    matrix[first, second], matrix[second, first] = -sin, sin
    return matrix


def scaled(what: Surface, by: float | Point) -> Surface:
    """Return the surface stretched along the axes; factors must be above zero."""
    factors = np.broadcast_to(np.asarray(by, np.float32), 3)
    return replace(
        what,
        positions=(what.positions * factors).astype(np.float32),
        normals=unit(what.normals / factors),
    )


def recoloured(what: Surface, colour: Colour, finish: Finish | None = None) -> Surface:
    """Return the surface in one colour; its roughness stays."""
    colours = what.colours.copy()
    colours[:, :3] = np.round(np.clip(colour, 0, 1) * np.float64(255)).astype(np.uint8)
    return replace(what, colours=colours, finish=what.finish if finish is None else finish)


def bound(what: Surface, part: int) -> Surface:
    """Return the surface fixed rigidly to one part of its model."""
    return replace(
        what,
        bones=np.full((len(what.positions), 2), part, np.uint16),
        weights=np.ones(len(what.positions), np.float32),
    )


def picked(what: Surface, vertices: NDArray[np.bool_]) -> Surface:
    """Return the part of a surface whose triangles have only these vertices."""
    if vertices.all():
        return what
    number = np.cumsum(vertices) - 1
    triangles = number[what.triangles[vertices[what.triangles].all(axis=1)]].astype(np.uint32)
    return replace(
        what,
        positions=what.positions[vertices],
        normals=what.normals[vertices],
        colours=what.colours[vertices],
        triangles=triangles,
        bones=what.bones[vertices],
        weights=what.weights[vertices],
        uv=None if what.uv is None else what.uv[vertices],
    )


def unshadowed(what: Surface) -> Surface:
    """Return the surface casting no shadow."""
    return replace(what, casts_shadow=False)


def two_sided(what: Surface) -> Surface:
    """Return the surface with a second skin that faces the other way."""
    back = replace(what, normals=-what.normals, triangles=what.triangles[:, ::-1].copy())
    return joined([what, back])


def joined(pieces: Sequence[Surface]) -> Surface:
    """Return surfaces of one finish and one picture as one; the first one's finish holds."""
    first = pieces[0]
    if len(pieces) == 1:
        return first
    counts = np.cumsum([0, *(len(piece.positions) for piece in pieces[:-1])])
    return replace(
        first,
        positions=np.concatenate([piece.positions for piece in pieces]),
        normals=np.concatenate([piece.normals for piece in pieces]),
        colours=np.concatenate([piece.colours for piece in pieces]),
        triangles=np.concatenate(
            [piece.triangles + np.uint32(base) for piece, base in zip(pieces, counts, strict=True)]
        ),
        bones=np.concatenate([piece.bones for piece in pieces]),
        weights=np.concatenate([piece.weights for piece in pieces]),
        uv=None
        if first.uv is None
        else np.concatenate([piece.uv for piece in pieces if piece.uv is not None]),
    )


def merged(pieces: Iterable[Surface]) -> tuple[Surface, ...]:
    """Return the pieces joined into as few surfaces as finish, picture and shadow allow."""
    groups: dict[tuple[int, str, bool, bool], list[Surface]] = {}
    for piece in pieces:
        key = (int(piece.finish), piece.picture or "", piece.casts_shadow, piece.uv is None)
        groups.setdefault(key, []).append(piece)
    return tuple(joined(group) for group in groups.values())


def placed(pieces: Iterable[Surface], at: ArrayLike, degrees: float = 0.0) -> list[Surface]:
    """Return pieces turned about z, then carried to a place."""
    if degrees:
        return [moved(turned(piece, degrees), at) for piece in pieces]
    return [moved(piece, at) for piece in pieces]


def volume(what: Surface) -> float:
    """Return the volume a closed surface holds, in cubic metres; negative: it is inside out."""
    a, b, c = (what.positions[what.triangles[:, k]].astype(np.float64) for k in range(3))
    return float(np.einsum("ij,ij->", a, np.cross(b, c)) / 6)
