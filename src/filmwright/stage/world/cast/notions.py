"""Notions, the tailor's small things: what lies on the chest, cords along a path, turned shapes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray

from filmwright.stage.world.cast.cloth import Piece
from filmwright.stage.world.cast.face import sheet
from filmwright.stage.world.cast.figure import Figure, torso
from filmwright.stage.world.cast.implicit import Field, floats
from filmwright.stage.world.cast.tailoring import draped, eased
from filmwright.stage.world.model import Floats

Vector: TypeAlias = Sequence[float] | tuple[Any, ...] | NDArray[Any]
"""Three numbers, metres."""


def front_of(
    figure: Figure, y: Floats, z: Floats, ease: float, *, back: bool = False, low: bool = False
) -> Floats:
    """Return the x of the trunk's surface, grown by `ease` heights, at points (n,) of y and z in metres.

    `low`: what hangs from the hips counts too.
    """
    lumps = eased(torso(figure), ease * figure.tall)
    if low:
        lumps.append(draped(figure, float(z.min()) - 0.02 * figure.tall, ease, 0.0))
    field = Field(lumps=tuple(lumps))
    sign = np.float32(-1.0 if back else 1.0)
    x = np.full(len(y), 0.22 * figure.tall, np.float32) * sign
    for _ in range(24):
        step = np.clip(field.at(floats(np.stack([x, y, z], axis=1))), -0.02, 0.1)
        x = floats(x - sign * step * np.float32(0.9))
        if np.abs(step).max() < 5e-4:
            break
    return x


def laid(
    figure: Figure, y: Floats, z: Floats, ease: float, *, back: bool = False, low: bool = False
) -> Piece:
    """Return a grid of y and z as a piece that lies on the trunk; rows go up, columns to the right."""
    x = front_of(figure, floats(y.ravel()), floats(z.ravel()), ease, back=back, low=low).reshape(y.shape)
    return sheet(floats(np.stack([x, y, z], axis=-1)))


def plate(
    figure: Figure, at: tuple[float, float], half: tuple[float, float], ease: float, *, back: bool = False
) -> Piece:
    """Return a rectangle on the chest: middle (y in heights, share of the trunk), half sizes in heights."""
    tall = figure.tall
    y0, z0 = at[0] * tall, figure.torso_height(at[1])
    across = np.array([1.0, 1.0, 0.0, -1.0, -1.0]) * (-1.0 if back else 1.0)
    up = np.array([-1.0, -1.0, 0.0, 1.0, 1.0])
    y = y0 - across[None, :] * half[0] * tall + 0.0 * up[:, None]
    z = z0 + up[:, None] * half[1] * tall + 0.0 * across[None, :]
    piece = laid(figure, floats(y), floats(z), ease, back=back)
    grid = piece.positions.reshape(5, 5, 3)
    sink = np.zeros((5, 5), np.float32)
    sink[[0, -1]] = sink[:, [0, -1]] = 0.006 * tall  # its rim is turned under
    grid = grid.copy()
    grid[..., 0] -= sink * (-1.0 if back else 1.0)
    grid[0], grid[-1] = _under(grid[1], grid[0]), _under(grid[-2], grid[-1])
    grid[:, 0], grid[:, -1] = _under(grid[:, 1], grid[:, 0]), _under(grid[:, -2], grid[:, -1])
    return sheet(grid)


def _under(inner: Floats, rim: Floats) -> Floats:
    """Return a rim row drawn to its neighbours in height and breadth: a turned edge."""
    return floats(np.stack([rim[..., 0], inner[..., 1], inner[..., 2]], axis=-1))


def cord(path: Floats, radius: float | Sequence[float], segments: int = 6, *, closed: bool = False) -> Piece:
    """Return a round cord along points (n, 3); `radius` in metres, one or one for each point."""
    count = len(path)
    ahead = np.roll(path, -1, axis=0) - np.roll(path, 1, axis=0)
    if not closed:
        ahead[0], ahead[-1] = path[1] - path[0], path[-1] - path[-2]
    ahead = ahead / (np.linalg.norm(ahead, axis=1, keepdims=True) + 1e-9)
    aside = np.zeros_like(ahead)
    lead = np.array([0.0, 0.0, 1.0]) if np.abs(ahead[:, 2]).max() < 0.92 else np.array([0.31, 0.92, 0.24])
    for k in range(count):
        aside[k] = np.cross(ahead[k], lead)
    aside /= np.linalg.norm(aside, axis=1, keepdims=True) + 1e-9
    up = np.cross(aside, ahead)
    angle = np.linspace(0, 2 * np.pi, segments, endpoint=False)
    round_ = np.cos(angle)[None, :, None] * aside[:, None] + np.sin(angle)[None, :, None] * up[:, None]
    size = np.broadcast_to(np.asarray(radius, float), (count,))
    points = path[:, None] + round_ * size[:, None, None]
    normals = round_
    if closed:
        points, normals = np.concatenate([points, points[:1]]), np.concatenate([normals, normals[:1]])
    return _outwards(floats(points), floats(normals))


def _outwards(points: Floats, normals: Floats) -> Piece:
    """Return a loop grid with given normals, its triangles turned to agree with them."""
    piece = sheet(points, loop=True, normals=normals)
    a, b, c = piece.positions[piece.triangles].transpose(1, 0, 2)
    facing = np.einsum("ij,ij->i", np.cross(b - a, c - a), piece.normals[piece.triangles].mean(axis=1))
    if (facing > 0).mean() < 0.5:
        return Piece(
            positions=piece.positions,
            normals=piece.normals,
            triangles=np.ascontiguousarray(piece.triangles[:, ::-1]),
        )
    return piece


def ring(centre: Vector, axes: tuple[Vector, Vector], radius: float, count: int = 16) -> Piece:
    """Return a hoop about a centre: `axes` are its two half axes as vectors, `radius` its thickness."""
    angle = np.linspace(0, 2 * np.pi, count, endpoint=False)
    path = np.asarray(centre, float) + np.cos(angle)[:, None] * np.asarray(axes[0], float)
    path = path + np.sin(angle)[:, None] * np.asarray(axes[1], float)
    return cord(floats(path), radius, 5, closed=True)


def turned(rows: Sequence[tuple[float, float, float, float]], count: int = 20, power: float = 2.0) -> Piece:
    """Return a shape turned about an upright axis: rows (height, centre x, half depth, half width), going up
    outside. Rows may come back down inside. `power` above 2 squares its section."""
    angle = np.linspace(0, 2 * np.pi, count, endpoint=False)
    c, s = np.cos(angle), np.sin(angle)
    c, s = (np.sign(v) * np.abs(v) ** (2.0 / power) for v in (c, s))
    points = np.stack([np.stack([x + d * c, w * s, np.full(count, z)], axis=1) for z, x, d, w in rows])
    return sheet(floats(points), loop=True)


def disc(
    centre: Vector,
    axes: tuple[Vector, Vector],
    count: int = 10,
    swell: float = 0.3,
) -> Piece:
    """Return a button: a low dome with the given half axes, swelling along their cross product."""
    one, two = np.asarray(axes[0], float), np.asarray(axes[1], float)
    out = np.cross(one, two)
    out = out / (np.linalg.norm(out) + 1e-12) * np.linalg.norm(one)
    angle = np.linspace(0, 2 * np.pi, count, endpoint=False)
    rows = []
    for share, rise in ((1.0, -0.15 * swell), (1.0, 0.35 * swell), (0.72, 0.85 * swell), (1e-3, swell)):
        rows.append(
            np.asarray(centre, float)
            + share * (np.cos(angle)[:, None] * one + np.sin(angle)[:, None] * two)
            + rise * out
        )
    return sheet(floats(np.stack(rows)), loop=True)
