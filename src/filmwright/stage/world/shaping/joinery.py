"""How pieces are set to each other: mirrored, around, upright, along an axis, on one skin."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

import numpy as np
from numpy.typing import ArrayLike, NDArray

from filmwright.stage.world.model import Floats, Surface
from filmwright.stage.world.shaping.mesh import Point, moved, surface, turned, volume
from filmwright.stage.world.shaping.outlines import extruded, sheet
from filmwright.stage.world.shaping.paint import Paint
from filmwright.stage.world.shaping.swept import lofted, rod

Station = Sequence[float]


def mirrored(what: Surface) -> Surface:
    """Return the surface as a mirror on y = 0 shows it."""
    flip = np.array((1, -1, 1), np.float32)
    return replace(
        what,
        positions=what.positions * flip,
        normals=what.normals * flip,
        triangles=what.triangles[:, ::-1].copy(),
    )


def both(*pieces: Surface) -> list[Surface]:
    """Return the pieces of one side with those of the other."""
    return [*pieces, *(mirrored(piece) for piece in pieces)]


def around(
    pieces: Surface | Iterable[Surface], count: int, axis: str = "z", start: float = 0
) -> list[Surface]:
    """Return `count` copies turned evenly about an axis, the first by `start` degrees."""
    given = [pieces] if isinstance(pieces, Surface) else list(pieces)
    return [turned(piece, start + 360 * k / count, axis) for k in range(count) for piece in given]


def along_x(what: Surface) -> Surface:
    """Return what stood along +z lying along +x."""
    return turned(what, 90, "y")


def along_y(what: Surface) -> Surface:
    """Return what stood along +z lying along +y."""
    return turned(what, -90, "x")


def carried(pieces: Iterable[Surface], at: ArrayLike, degrees: float = 0.0, axis: str = "z") -> list[Surface]:
    """Return pieces turned about an axis, then carried to a place."""
    return [moved(turned(piece, degrees, axis) if degrees else piece, at) for piece in pieces]


def counterclockwise(outline: ArrayLike) -> NDArray[np.float64]:
    """Return a closed outline (n, 2) walked with its inside on the left."""
    points = np.asarray(outline, np.float64)
    x, y = points.T
    area = float(x @ np.roll(y, -1) - y @ np.roll(x, -1))
    return points if area > 0 else points[::-1]


def facing(outline: ArrayLike, thickness: float, paint: Paint, bevel: float = 0.0) -> Surface:
    """Return an outline (y, z) cut out of a board that looks along +x, centred on x = 0."""
    flat = extruded(counterclockwise(outline), thickness, paint, bevel)
    return moved(_permuted(flat, (2, 0, 1), (1, 1, 1)), (-thickness / 2, 0, 0))


def profiled(outline: ArrayLike, width: float, paint: Paint, bevel: float = 0.0) -> Surface:
    """Return a side view (x, z) made `width` metres wide, centred on y = 0."""
    flat = extruded(counterclockwise(outline), width, paint, bevel)
    return moved(_permuted(flat, (0, 2, 1), (1, -1, 1)), (0, width / 2, 0))


def front_sheet(outline: ArrayLike, paint: Paint) -> Surface:
    """Return an outline (y, z) as a sheet without thickness that looks along +x."""
    return _permuted(sheet(counterclockwise(outline), paint), (2, 0, 1), (1, 1, 1))


def _permuted(what: Surface, order: tuple[int, int, int], signs: Point) -> Surface:
    by: Floats = np.asarray(signs, np.float32)
    return replace(
        what,
        positions=np.ascontiguousarray(what.positions[:, order] * by),
        normals=np.ascontiguousarray(what.normals[:, order] * by),
    )


def skinned(rings: ArrayLike, paint: Paint, crease: float = 45.0) -> Surface:
    """Return a closed skin over rings (k, n, 3) that run either way round."""
    made = lofted(rings, paint, crease)
    if volume(made) >= 0:
        return made
    return lofted(np.asarray(rings, np.float64)[:, ::-1], paint, crease)


def body(
    stations: Sequence[Station], paint: Paint, *, square: float = 2.0, sides: int = 16, crease: float = 45.0
) -> Surface:
    """Return a skin along x over (x, half width, low, high) stations.

    Cross sections are superellipses: `square` 2 is round, 4 a soft box, 8 a box.
    """
    angle = np.linspace(0, 2 * np.pi, sides, endpoint=False) + np.pi / sides
    cos, sin = np.cos(angle), np.sin(angle)
    y = np.sign(cos) * np.abs(cos) ** (2 / square)
    z = np.sign(sin) * np.abs(sin) ** (2 / square)
    rings = [
        np.column_stack([np.full(sides, x), half * y, (low + high) / 2 + (high - low) / 2 * z])
        for x, half, low, high in stations
    ]
    return skinned(rings, paint, crease)


def wing(root: Station, tip: Station, paint: Paint, sections: int = 2) -> Surface:
    """Return a blade between two aerofoils, each (x, y, z of the leading edge, chord, thickness).

    The chord runs back along -x; the blade may lie in any direction but x.
    """
    shape = np.array(
        [
            (0, 0),
            (-0.06, 0.4),
            (-0.3, 0.5),
            (-0.7, 0.3),
            (-1, 0.04),
            (-1, -0.04),
            (-0.5, -0.3),
            (-0.06, -0.35),
        ]
    )
    first, last = np.asarray(root, np.float64), np.asarray(tip, np.float64)
    span = last[:3] - first[:3]
    up = np.array((0.0, 0.0, 1.0)) if abs(span[1]) >= abs(span[2]) else np.array((0.0, 1.0, 0.0))
    rings = []
    for share in np.linspace(0, 1, sections):
        here = first + share * (last - first)
        rings.append(here[:3] + shape[:, :1] * (here[3], 0, 0) + shape[:, 1:] * here[4] * up)
    return skinned(rings, paint, 50)


def frame(corners: Mapping[str, Point], tubes: Iterable[str], radius: float, paint: Paint) -> list[Surface]:
    """Return rods between named corners; a tube is written `a-b`, with `-` between any number."""
    rods = []
    for path in tubes:
        names = path.split("-")
        rods += [rod(corners[a], corners[b], radius, paint, 7) for a, b in pairwise(names)]
    return rods


def struts(ends: ArrayLike, thick: ArrayLike, paint: Paint) -> Surface:
    """Return straight square bars between pairs of points (n, 2, 3), made all at once.

    `thick` is their half width, one for all or (n,). For lattices: a round rod costs ten times more.
    """
    pairs = np.asarray(ends, np.float64)
    count = len(pairs)
    ahead = pairs[:, 1] - pairs[:, 0]
    ahead /= np.maximum(np.linalg.norm(ahead, axis=1, keepdims=True), 1e-9)
    pole = np.where(np.abs(ahead[:, 2:]) < 0.9, (0.0, 0.0, 1.0), (1.0, 0.0, 0.0))
    side = np.cross(ahead, pole)
    side /= np.linalg.norm(side, axis=1, keepdims=True)
    other = np.cross(ahead, side)
    half = np.broadcast_to(np.asarray(thick, np.float64), count)[:, None, None]
    faces = []
    for out, along in ((side, other), (other, -side), (-side, -other), (-other, side)):
        corners = [out - along, out + along]
        low = [pairs[:, :1] + half * corner[:, None] for corner in corners]
        high = [pairs[:, 1:] + half * corner[:, None] for corner in corners]
        faces.append(np.concatenate([low[0], low[1], high[1], high[0]], axis=1))
    positions = np.stack(faces, axis=1).reshape(-1, 3)
    normals = np.repeat(np.stack([side, other, -side, -other], axis=1).reshape(-1, 3), 4, axis=0)
    first = 4 * np.arange(4 * count)[:, None]
    triangles = np.concatenate([first + np.array((0, 1, 2)), first + np.array((0, 2, 3))])
    return surface(positions, normals, triangles, paint)


def ellipse(
    width: float, height: float, count: int = 24, at: tuple[float, float] = (0, 0)
) -> NDArray[np.float64]:
    """Return a counter-clockwise ellipse (n, 2) of full width and height."""
    angle = np.linspace(0, 2 * np.pi, count, endpoint=False)
    points: NDArray[np.float64] = np.column_stack(
        [at[0] + width / 2 * np.cos(angle), at[1] + height / 2 * np.sin(angle)]
    )
    return points


def starred(points: int, outer: float, inner: float) -> NDArray[np.float64]:
    """Return a star's outline (n, 2), one point up."""
    angle = np.pi / 2 + np.arange(2 * points) * np.pi / points
    radius = np.where(np.arange(2 * points) % 2 == 0, outer, inner)
    return np.column_stack([radius * np.cos(angle), radius * np.sin(angle)])


def halved(half: Sequence[tuple[float, float]]) -> list[tuple[float, float]]:
    """Return the whole outline of which the right half is given from bottom to top."""
    return [*half, *((-a, b) for a, b in reversed(half) if abs(a) > 1e-9)]
