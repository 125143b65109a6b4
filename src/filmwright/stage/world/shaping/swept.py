"""What is drawn through space: tubes along curves, rods between points, skins over sections."""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike, NDArray

from filmwright.stage.world.model import Surface
from filmwright.stage.world.shaping.mesh import Point, faced, surface, unit
from filmwright.stage.world.shaping.paint import Paint


def swept(
    curve: ArrayLike, radius: ArrayLike, paint: Paint, segments: int = 8, closed: bool = False
) -> Surface:
    """Return a tube along a curve (k, 3); `radius` is one number or one for each point.

    Its frame is carried along without twisting; open ends are capped.
    """
    points = np.asarray(curve, np.float64)
    count = len(points)
    thick = np.broadcast_to(np.asarray(radius, np.float64), count)
    ahead = unit(_tangents(points, closed)).astype(np.float64)
    side = _carried(ahead)
    other = np.cross(ahead, side)
    angle = np.linspace(0, 2 * np.pi, segments, endpoint=False)
    normals = side[:, None] * np.cos(angle)[:, None] + other[:, None] * np.sin(angle)[:, None]
    rings = points[:, None] + normals * thick[:, None, None]
    around = np.arange(segments)
    following = (around + 1) % segments
    triangles = []
    for k in range(count if closed else count - 1):
        low, high = k * segments, ((k + 1) % count) * segments
        triangles.append(np.stack([low + around, low + following, high + following], 1))
        triangles.append(np.stack([low + around, high + following, high + around], 1))
    positions, facing = [rings.reshape(-1, 3)], [normals.reshape(-1, 3)]
    if not closed:
        for ring, direction, turn in ((rings[0], -ahead[0], -1), (rings[-1], ahead[-1], 1)):
            base = sum(len(part) for part in positions)
            positions.append(ring)
            facing.append(np.tile(direction, (segments, 1)))
            fan = np.stack([np.zeros(segments - 2, int), around[1:-1], around[2:]], 1)
            triangles.append(base + fan[:, ::turn])
    return surface(np.concatenate(positions), np.concatenate(facing), np.concatenate(triangles), paint)


def _tangents(points: NDArray[np.float64], closed: bool) -> NDArray[np.float64]:
    if closed:
        tangents: NDArray[np.float64] = np.roll(points, -1, axis=0) - np.roll(points, 1, axis=0)
        return tangents
    return np.gradient(points, axis=0)


def _carried(ahead: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return a direction across the curve at each point, carried along with the least turning."""
    start = np.cross(ahead[0], (0, 0, 1) if abs(ahead[0, 2]) < 0.9 else (1, 0, 0))
    sides = [start / np.linalg.norm(start)]
    for direction in ahead[1:]:
        side = sides[-1] - direction * (sides[-1] @ direction)
        sides.append(side / max(float(np.linalg.norm(side)), 1e-9))
    return np.array(sides)


def rod(start: Point, end: Point, radius: float, paint: Paint, segments: int = 8) -> Surface:
    """Return a straight round rod between two points."""
    return swept([start, end], radius, paint, segments)


def curved(points: ArrayLike, count: int) -> NDArray[np.float64]:
    """Return `count` points of the smooth curve (Catmull-Rom) through the given points."""
    given = np.asarray(points, np.float64)
    padded = np.concatenate([[2 * given[0] - given[1]], given, [2 * given[-1] - given[-2]]])
    where = np.linspace(0, len(given) - 1, count)
    k = np.minimum(where.astype(int), len(given) - 2)
    t = (where - k)[:, None]
    a, b, c, d = padded[k], padded[k + 1], padded[k + 2], padded[k + 3]
    curve: NDArray[np.float64] = 0.5 * (
        2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t**2 + (3 * b - a - 3 * c + d) * t**3
    )
    return curve


def lofted(sections: ArrayLike, paint: Paint, crease: float = 40.0) -> Surface:
    """Return a skin over closed rings (k, n, 3), its ends capped.

    Seen along the way from the first ring to the last, the rings run clockwise.
    """
    rings = np.asarray(sections, np.float64)
    count, around = rings.shape[:2]
    column = np.arange(around)
    following = (column + 1) % around
    triangles = []
    for k in range(count - 1):
        low, high = k * around, (k + 1) * around
        triangles.append(np.stack([low + column, low + following, high + following], 1))
        triangles.append(np.stack([low + column, high + following, high + column], 1))
    positions = np.concatenate([rings.reshape(-1, 3), rings[:1].mean(1), rings[-1:].mean(1)])
    first, last = count * around, count * around + 1
    end = (count - 1) * around
    triangles.append(np.stack([following, column, np.full(around, first)], 1))
    triangles.append(np.stack([end + column, end + following, np.full(around, last)], 1))
    return faced(positions, np.concatenate(triangles), paint, crease)
