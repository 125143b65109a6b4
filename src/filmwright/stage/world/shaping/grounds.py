"""Grounds and sheets with enough corners to carry light and gentle hills."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from numpy.typing import ArrayLike, NDArray

from filmwright.stage.world.model import Surface
from filmwright.stage.world.shaping.mesh import surface
from filmwright.stage.world.shaping.paint import Paint

Heights = Callable[[NDArray[np.float64], NDArray[np.float64]], NDArray[np.float64]]


def plane(size: tuple[float, float], cells: tuple[int, int], paint: Paint) -> Surface:
    """Return a flat rectangle about the origin at z = 0, facing up, cut into cells."""
    xs = np.linspace(-size[0] / 2, size[0] / 2, cells[0] + 1)
    ys = np.linspace(-size[1] / 2, size[1] / 2, cells[1] + 1)
    return terrain(xs, ys, lambda x, y: np.zeros_like(x), paint)


def terrain(xs: ArrayLike, ys: ArrayLike, heights: Heights, paint: Paint) -> Surface:
    """Return ground over a grid of x and y; put lines close together where the action is."""
    x, y = np.meshgrid(np.asarray(xs, np.float64), np.asarray(ys, np.float64), indexing="ij")
    z = heights(x, y)
    tilt = 0.02
    slope_x = (heights(x + tilt, y) - heights(x - tilt, y)) / (2 * tilt)
    slope_y = (heights(x, y + tilt) - heights(x, y - tilt)) / (2 * tilt)
    normals = np.stack([-slope_x, -slope_y, np.ones_like(z)], axis=-1)
    return surface(
        np.stack([x, y, z], axis=-1).reshape(-1, 3), normals.reshape(-1, 3), woven(*x.shape), paint
    )


def woven(rows: int, columns: int) -> NDArray[np.int64]:
    """Return the triangles of a grid of points stored row by row, facing row x column."""
    cell = (np.arange(rows - 1)[:, None] * columns + np.arange(columns - 1)).ravel()
    a, b, c, d = cell, cell + columns, cell + columns + 1, cell + 1
    return np.concatenate([np.stack([a, b, c], 1), np.stack([a, c, d], 1)])


def graded(reach: float, near: float, count: int) -> NDArray[np.float64]:
    """Return `count` numbers from -reach to reach that lie `near` times closer in the middle."""
    even = np.linspace(-1, 1, count)
    return np.sign(even) * np.abs(even) ** near * reach


def noise(x: ArrayLike, y: ArrayLike, z: ArrayLike = 0.0, seed: int = 0) -> NDArray[np.float64]:
    """Return a smooth, repeatable hilliness between about -1 and 1, with features about a metre wide."""
    x, y, z = (np.asarray(v, np.float64) for v in (x, y, z))
    total = np.zeros(np.broadcast_shapes(x.shape, y.shape, z.shape))
    for size, (a, b, c, phase) in zip((0.5, 0.3, 0.2), _WAVES, strict=True):
        shift = phase + 1.7 * seed
        total = total + size * np.sin(a * x + shift) * np.cos(
            b * y + 1.3 * shift + 0.7 * np.sin(c * z + a * x)
        )
        total = total + 0.5 * size * np.sin(c * z + b * x - a * y + 2.1 * shift)
    return np.clip(total / 1.1, -1, 1)


_WAVES = ((3.1, 2.7, 3.7, 0.3), (5.9, 6.3, 5.3, 1.9), (11.3, 10.1, 12.7, 4.1))


def draped(grid: NDArray[np.floating], paint: Paint) -> Surface:
    """Return a smooth sheet over a grid of points (rows, columns, 3); it faces row x column."""
    along, across = np.gradient(np.asarray(grid, np.float64), axis=(0, 1))
    rows, columns = grid.shape[:2]
    normals = np.cross(along, across)
    return surface(grid.reshape(-1, 3), normals.reshape(-1, 3), woven(rows, columns), paint)
