"""Boxes and balls: what is made by rounding a cube."""

from __future__ import annotations

from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from filmwright.stage.world.model import Floats, Surface
from filmwright.stage.world.shaping.mesh import Point, Triangles, moved, surface
from filmwright.stage.world.shaping.paint import Paint


def box(size: Point, paint: Paint, bevel: float = 0.0) -> Surface:
    """Return a box centred on the origin; with a bevel its edges catch the light.

    `size` is the full extent. Sharp: 12 triangles. Bevelled: 44, flat faces and soft edges.
    """
    half = np.asarray(size, np.float32) / 2
    inset = min(bevel, 0.49 * float(min(size)))
    if inset <= 0:
        signs, normals, triangles = _sharp()
        return surface(signs * half, normals, triangles, paint)
    signs, normals, triangles = _bevelled()
    inner = half - np.float32(inset) * (1 - np.abs(normals))
    return surface(signs * inner, normals, triangles, paint)


def standing_box(size: Point, paint: Paint, bevel: float = 0.0) -> Surface:
    """Return a box that stands on z = 0."""
    return moved(box(size, paint, bevel), (0, 0, size[2] / 2))


def rounded_box(size: Point, radius: float, paint: Paint, steps: int = 2) -> Surface:
    """Return a box with round edges, centred; `steps` rows of triangles over half an edge."""
    half = np.asarray(size, np.float64) / 2
    round_by = min(radius, float(half.min()))
    inner = half - round_by
    cube, triangles = _grid(steps)
    directions = np.tan(np.clip(cube, -1, 1) * np.pi / 4) / np.tan(np.pi / 4)
    soft = np.where(np.abs(cube) > 1e-9, np.sign(cube), 0.0)
    # Each corner of the cube's grid belongs to the octant its signs name.
    reach = directions / np.linalg.norm(directions, axis=1, keepdims=True)
    return surface(soft * inner + reach * round_by, reach, triangles, paint)


def ellipsoid(radii: Point, paint: Paint, steps: int = 4) -> Surface:
    """Return an ellipsoid with even triangles: 12 x steps x steps of them."""
    cube, triangles = _plain_grid(steps)
    warped = np.tan(cube * np.pi / 4)
    directions = warped / np.linalg.norm(warped, axis=1, keepdims=True)
    size = np.asarray(radii, np.float64)
    return surface(directions * size, directions / size, triangles, paint)


def sphere(radius: float, paint: Paint, steps: int = 4) -> Surface:
    """Return a ball with even triangles."""
    return ellipsoid((radius, radius, radius), paint, steps)


_FACES = (
    ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    ((-1, 0, 0), (0, 0, 1), (0, 1, 0)),
    ((0, 1, 0), (0, 0, 1), (1, 0, 0)),
    ((0, -1, 0), (1, 0, 0), (0, 0, 1)),
    ((0, 0, 1), (1, 0, 0), (0, 1, 0)),
    ((0, 0, -1), (0, 1, 0), (1, 0, 0)),
)
"""Outward, first and second direction of each side of a cube; first x second points outward."""


@lru_cache
def _sharp() -> tuple[Floats, Floats, Triangles]:
    signs, normals, triangles = [], [], []
    for index, (out, along, across) in enumerate(np.array(_FACES, np.float32)):
        signs += [out - along - across, out + along - across, out + along + across, out - along + across]
        normals += [out] * 4
        base = 4 * index
        triangles += [(base, base + 1, base + 2), (base, base + 2, base + 3)]
    return np.array(signs), np.array(normals), np.array(triangles, np.uint32)


@lru_cache
def _bevelled() -> tuple[Floats, Floats, Triangles]:
    """The six faces of a cube, joined over its edges by strips and over its corners by triangles."""
    signs, normals, triangles = _sharp()
    more: list[tuple[int, int, int]] = [tuple(row) for row in triangles.tolist()]
    out = {
        (tuple(sign), tuple(normal)): k for k, (sign, normal) in enumerate(zip(signs, normals, strict=True))
    }
    for first in range(6):
        for second in range(first + 1, 6):
            n, m = normals[4 * first], normals[4 * second]
            if abs(float(n @ m)) > 0.5:
                continue
            along = np.cross(n, m)
            low, high = n + m - along, n + m + along
            quad = [
                out[tuple(corner), tuple(normal)]
                for corner, normal in ((low, n), (high, n), (high, m), (low, m))
            ]
            more += [_outward(signs, normals, quad[:3]), _outward(signs, normals, [quad[0], *quad[2:]])]
    for corner in np.unique(signs, axis=0):
        at = [out[tuple(corner), tuple(axis)] for axis in np.diag(corner).astype(np.float32) + 0.0]
        more.append(_outward(signs, normals, at))
    return signs, normals, np.array(more, np.uint32)


def _outward(signs: Floats, normals: Floats, corners: list[int]) -> tuple[int, int, int]:
    a, b, c = (signs[k] - 0.3 * (1 - np.abs(normals[k])) * np.sign(signs[k]) for k in corners)
    outside = np.cross(b - a, c - a) @ (a + b + c) > 0
    return (corners[0], corners[1], corners[2]) if outside else (corners[0], corners[2], corners[1])


@lru_cache
def _grid(steps: int) -> tuple[NDArray[np.float64], Triangles]:
    """A cube's grid with a doubled middle, so that a rounded box has flat faces between round edges."""
    half = np.linspace(0, 1, steps + 1)
    line = np.concatenate([-half[::-1], half])
    line[steps], line[steps + 1] = -1e-6, 1e-6
    return _woven(line)


@lru_cache
def _plain_grid(steps: int) -> tuple[NDArray[np.float64], Triangles]:
    return _woven(np.linspace(-1, 1, steps + 1))


def _woven(line: NDArray[np.float64]) -> tuple[NDArray[np.float64], Triangles]:
    count = len(line)
    first, second = (part.ravel() for part in np.meshgrid(line, line, indexing="ij"))
    points = [
        np.outer(np.ones_like(first), out) + np.outer(first, along) + np.outer(second, across)
        for out, along, across in np.array(_FACES, np.float64)
    ]
    cell = (np.arange(count - 1)[:, None] * count + np.arange(count - 1)).ravel()
    a, b, c, d = cell, cell + count, cell + count + 1, cell + 1
    face = np.concatenate([np.stack([a, b, c], 1), np.stack([a, c, d], 1)])
    triangles = np.concatenate([face + k * count * count for k in range(6)]).astype(np.uint32)
    return np.concatenate(points), triangles
