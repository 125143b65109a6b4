"""Flat outlines cut out of a sheet: filled, given thickness, or drawn as painted lines."""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike, NDArray

from filmwright.stage.world.model import Surface
from filmwright.stage.world.shaping.mesh import faced, surface
from filmwright.stage.world.shaping.paint import Paint


def sheet(outline: ArrayLike, paint: Paint) -> Surface:
    """Return a flat piece at z = 0 that faces up, from a counter-clockwise outline (n, 2)."""
    points = np.asarray(outline, np.float64)
    flat = np.column_stack([points, np.zeros(len(points))])
    return surface(flat, np.tile((0.0, 0.0, 1.0), (len(points), 1)), filled(points), paint)


def extruded(
    outline: ArrayLike, height: float, paint: Paint, bevel: float = 0.0, crease: float = 35.0
) -> Surface:
    """Return an outline (n, 2), counter-clockwise, raised from z = 0 to `height`, edges bevelled."""
    points = np.asarray(outline, np.float64)
    count = len(points)
    rings = [(points, 0.0), (points, height)]
    if bevel > 0:
        small = inset(points, bevel)
        rings = [(small, 0.0), (points, bevel), (points, height - bevel), (small, height)]
    positions = np.concatenate([np.column_stack([ring, np.full(count, z)]) for ring, z in rings])
    column = np.arange(count)
    following = (column + 1) % count
    triangles = [filled(rings[0][0])[:, ::-1], filled(rings[-1][0]) + (len(rings) - 1) * count]
    for k in range(len(rings) - 1):
        low, high = k * count, (k + 1) * count
        triangles.append(np.stack([low + column, low + following, high + following], 1))
        triangles.append(np.stack([low + column, high + following, high + column], 1))
    return faced(positions, np.concatenate(triangles), paint, crease)


def inset(outline: NDArray[np.float64], by: float) -> NDArray[np.float64]:
    """Return a counter-clockwise outline moved inwards by `by`; corners are mitred."""
    edge = np.roll(outline, -1, axis=0) - outline
    edge /= np.linalg.norm(edge, axis=1, keepdims=True)
    inward = np.stack([-edge[:, 1], edge[:, 0]], axis=1)
    before = np.roll(inward, 1, axis=0)
    along = inward + before
    scale = np.maximum(1 + np.einsum("ij,ij->i", inward, before), 0.3)
    moved: NDArray[np.float64] = outline + by * along / scale[:, None]
    return moved


def filled(outline: NDArray[np.float64]) -> NDArray[np.int64]:
    """Return triangles that fill a simple counter-clockwise outline, by cutting off ears."""
    left = list(range(len(outline)))
    triangles: list[tuple[int, int, int]] = []
    while len(left) > 3:
        ear = next((k for k in range(len(left)) if _is_ear(outline, left, k)), 0)
        triangles.append((left[ear - 1], left[ear], left[(ear + 1) % len(left)]))
        del left[ear]
    triangles.append((left[0], left[1], left[2]))
    return np.array(triangles, np.int64)


def _is_ear(outline: NDArray[np.float64], left: list[int], k: int) -> bool:
    a, b, c = (outline[left[(k + step) % len(left)]] for step in (-1, 0, 1))
    if _cross(b - a, c - b) <= 1e-12:
        return False
    others = outline[[left[j] for j in range(len(left)) if (j - k + 1) % len(left) > 2]]
    if not len(others):
        return True
    inside = (
        (_cross(b - a, others - a) >= -1e-12)
        & (_cross(c - b, others - b) >= -1e-12)
        & (_cross(a - c, others - c) >= -1e-12)
    )
    return not bool(inside.any())


def _cross(u: NDArray[np.float64], v: NDArray[np.float64]) -> NDArray[np.float64]:
    product: NDArray[np.float64] = u[..., 0] * v[..., 1] - u[..., 1] * v[..., 0]
    return product


def painted_line(path: ArrayLike, width: float, paint: Paint, closed: bool = False) -> Surface:
    """Return a flat stripe of constant width along a path (n, 2) at z = 0; corners are mitred."""
    points = np.asarray(path, np.float64)
    ahead = np.diff(points, axis=0, append=points[:1] if closed else 2 * points[-1:] - points[-2:-1])
    ahead /= np.linalg.norm(ahead, axis=1, keepdims=True)
    before = np.roll(ahead, 1, axis=0)
    if not closed:
        before[0] = ahead[0]
    left, left_before = (np.stack([-v[:, 1], v[:, 0]], axis=1) for v in (ahead, before))
    scale = np.maximum(1 + np.einsum("ij,ij->i", left, left_before), 0.3)[:, None]
    across = (left + left_before) / scale * (width / 2)
    count = len(points)
    flat = np.column_stack([np.concatenate([points + across, points - across]), np.zeros(2 * count)])
    k = np.arange(count if closed else count - 1)
    n = (k + 1) % count
    triangles = np.concatenate([np.stack([k, count + k, count + n], 1), np.stack([k, count + n, n], 1)])
    return surface(flat, np.tile((0.0, 0.0, 1.0), (2 * count, 1)), triangles, paint)


def arc(radius: float, start: float, end: float, count: int = 32) -> NDArray[np.float64]:
    """Return `count` points (n, 2) of a circle about the origin, from one angle to another, in degrees."""
    angle = np.radians(np.linspace(start, end, count))
    return np.stack([np.cos(angle), np.sin(angle)], axis=1) * radius


def round_rectangle(width: float, height: float, radius: float, steps: int = 4) -> NDArray[np.float64]:
    """Return a counter-clockwise rectangle about the origin with round corners, (n, 2)."""
    r = min(radius, width / 2, height / 2)
    corners = []
    for k, (x, y) in enumerate(((1, 1), (-1, 1), (-1, -1), (1, -1))):
        centre = np.array([x * (width / 2 - r), y * (height / 2 - r)])
        corners.append(centre + arc(r, 90 * k, 90 * k + 90, steps + 1))
    return np.concatenate(corners)
