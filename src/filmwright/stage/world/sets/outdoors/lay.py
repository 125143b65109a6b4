"""The lay of the land: ground all round the master camera, coated by height and slope, and water on it.

The ground is a web of rings and spokes about the spot where the master camera stands, so that
every cell is about as wide in the picture, near or far; spokes lie closest ahead of the camera.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import TypeAlias

import numpy as np
from numpy.typing import ArrayLike, NDArray

from filmwright.stage.world.model import Surface
from filmwright.stage.world.shaping.grounds import Heights, draped
from filmwright.stage.world.shaping.mesh import surface, unit, unshadowed
from filmwright.stage.world.shaping.paint import Paint

Numbers: TypeAlias = NDArray[np.float64]


EYE = (0.0, -8.4)
"""Where the master camera of a place outside stands, looking along +y."""


@dataclass(frozen=True, kw_only=True)
class Lie:
    """Spots of ground: x, y, z in metres; `slope` from 0 level to 1 upright."""

    x: Numbers
    y: Numbers
    z: Numbers
    slope: Numbers


@dataclass(frozen=True)
class Coat:
    """A paint and the share (0 to 1) of it on every spot; None: all over."""

    paint: Paint
    share: Callable[[Lie], Numbers] | None = None


def eased(low: ArrayLike, high: ArrayLike, value: ArrayLike) -> Numbers:
    """Return 0 up to `low`, 1 from `high` on, and a smooth rise between."""
    start, end = np.asarray(low, np.float64), np.asarray(high, np.float64)
    t = np.clip((np.asarray(value, np.float64) - start) / (end - start), 0, 1)
    eased_: Numbers = t * t * (3 - 2 * t)
    return eased_


def highest(*several: ArrayLike) -> Numbers:
    """Return the largest of several numbers, spot by spot."""
    found = np.asarray(several[0], np.float64)
    for other in several[1:]:
        found = np.maximum(found, other)
    return found


def lowest(*several: ArrayLike) -> Numbers:
    """Return the smallest of several numbers, spot by spot."""
    found = np.asarray(several[0], np.float64)
    for other in several[1:]:
        found = np.minimum(found, other)
    return found


def either(which: ArrayLike, first: ArrayLike, second: ArrayLike) -> Numbers:
    """Return `first` where `which` holds, else `second`."""
    return np.asarray(np.where(which, first, second), np.float64)


def _lattice(x: Numbers, y: Numbers, seed: int) -> Numbers:
    """Return chance -1..1 at whole numbers, the same every time."""
    mixed = np.sin(x * 127.1 + y * 311.7 + seed * 74.7) * 43758.5453
    chance: Numbers = 2 * (mixed - np.floor(mixed)) - 1
    return chance


def bumps(x: ArrayLike, y: ArrayLike, seed: int) -> Numbers:
    """Return smooth chance between -1 and 1 with features one wide."""
    x, y = np.asarray(x, np.float64), np.asarray(y, np.float64)
    left, low = np.floor(x), np.floor(y)
    u, v = x - left, y - low
    u, v = u * u * (3 - 2 * u), v * v * (3 - 2 * v)
    below = _lattice(left, low, seed) * (1 - u) + _lattice(left + 1, low, seed) * u
    above = _lattice(left, low + 1, seed) * (1 - u) + _lattice(left + 1, low + 1, seed) * u
    smooth: Numbers = below * (1 - v) + above * v
    return smooth


def fractal(x: ArrayLike, y: ArrayLike, seed: int = 0, octaves: int = 4) -> Numbers:
    """Return hilliness between about -1 and 1: features one wide with ever smaller ones on them."""
    x, y = np.asarray(x, np.float64), np.asarray(y, np.float64)
    total, strength = np.zeros(np.broadcast_shapes(x.shape, y.shape)), 0.55
    for k in range(octaves):
        turned_x, turned_y = 0.8 * x - 0.6 * y, 0.6 * x + 0.8 * y
        total = total + strength * bumps(x, y, seed + 7 * k)
        x, y, strength = turned_x * 2.03 + 5.2, turned_y * 2.03 + 1.3, strength * 0.48
    return total


def ridged(x: ArrayLike, y: ArrayLike, seed: int = 0, octaves: int = 5) -> Numbers:
    """Return mountains between 0 and about 1: sharp crests, their flanks cut by smaller crests."""
    x, y = np.asarray(x, np.float64), np.asarray(y, np.float64)
    total, strength = np.zeros(np.broadcast_shapes(x.shape, y.shape)), 0.55
    before = np.ones_like(total)
    for k in range(octaves):
        crest = (1 - np.abs(bumps(x, y, seed + 11 * k))) ** 2
        total = total + strength * crest * before
        before = np.clip(crest * 1.4, 0, 1)
        x, y = (0.8 * x - 0.6 * y) * 2.1 + 3.7, (0.6 * x + 0.8 * y) * 2.1 + 9.1
        strength *= 0.48
    return total


def away(x: ArrayLike, y: ArrayLike) -> Numbers:
    """Return the distance from the stretch between the master camera and the centre."""
    x, y = np.asarray(x, np.float64), np.asarray(y, np.float64)
    distance: Numbers = np.hypot(x, y - np.clip(y, EYE[1], 0.0))
    return distance


def clearing(x: ArrayLike, y: ArrayLike, inner: float = 11.0, outer: float = 34.0) -> Numbers:
    """Return 0 where people play, 1 beyond, so that heights leave the action level ground."""
    return eased(inner, outer, away(x, y))


def aside(x: ArrayLike, y: ArrayLike, path: ArrayLike) -> Numbers:
    """Return the distance to a path (n, 2) of points close together."""
    x, y = np.asarray(x, np.float64), np.asarray(y, np.float64)
    way = np.asarray(path, np.float64)
    squared = (x[..., None] - way[:, 0]) ** 2 + (y[..., None] - way[:, 1]) ** 2
    distance: Numbers = np.sqrt(squared.min(axis=-1))
    return distance


def web(reach: float, rings: int, near: float = 0.7) -> tuple[Numbers, Numbers]:
    """Return x and y (rings, spokes) of rings about the master camera; the last spoke is the first."""
    ahead = np.linspace(-42, 42, 97)
    behind = np.linspace(42, 318, 42)[1:]
    angle = np.radians(90 + np.concatenate([ahead, behind]))
    radius = near * (reach / near) ** np.linspace(0, 1, rings)
    radius[0] = 0.01
    return EYE[0] + radius[:, None] * np.cos(angle), EYE[1] + radius[:, None] * np.sin(angle)


def land(
    heights: Heights, coats: Sequence[Coat], *, reach: float = 420.0, rings: int = 76, seed: int = 1
) -> tuple[Surface, ...]:
    """Return the ground: each coat lies over those before it, and a finish wins where its coat does."""
    x, y = web(reach, rings)
    z = heights(x, y)
    normals = _normals(x, y, z)
    lie = Lie(x=x, y=y, z=z, slope=1 - normals[..., 2])
    colours = np.zeros((*x.shape, 4))
    kinds = np.zeros(x.shape, np.int64)
    for k, coat in enumerate(coats):
        share = np.ones_like(x) if coat.share is None else np.clip(coat.share(lie), 0, 1)
        mine = np.array([*coat.paint.colour, coat.paint.rough])
        colours += (mine - colours) * share[..., None]
        kinds = np.where(share > 0.5, k, kinds)
    tone = 1 + 0.07 * fractal(x * 0.31, y * 0.31, seed + 3) + 0.08 * fractal(x * 0.04, y * 0.04, seed + 4)
    colours[..., :3] *= tone[..., None]
    return _cut(np.stack([x, y, z], axis=-1), normals, colours, kinds, [coat.paint for coat in coats])


def _normals(x: Numbers, y: Numbers, z: Numbers) -> Numbers:
    grid = np.stack([x, y, z], axis=-1)
    out = np.gradient(grid, axis=0)
    closed = np.concatenate([grid[:, -2:-1], grid, grid[:, 1:2]], axis=1)
    round_ = closed[:, 2:] - closed[:, :-2]
    normals = unit(np.cross(out, round_)).astype(np.float64)
    return normals


def _cut(
    grid: Numbers, normals: Numbers, colours: Numbers, kinds: NDArray[np.int64], paints: Sequence[Paint]
) -> tuple[Surface, ...]:
    """Return one surface for each paint that wins anywhere; a triangle goes with its first corner."""
    rows, columns = kinds.shape
    cell = (np.arange(rows - 1)[:, None] * columns + np.arange(columns - 1)).ravel()
    a, b, c, d = cell, cell + columns, cell + columns + 1, cell + 1
    triangles = np.concatenate([np.stack([a, b, c], 1), np.stack([a, c, d], 1)])
    owner = kinds.ravel()[triangles[:, 0]]
    points, flat = grid.reshape(-1, 3), normals.reshape(-1, 3)
    rgba = np.round(np.clip(colours, 0, 1) * 255).astype(np.uint8).reshape(-1, 4)
    pieces = []
    for k, paint in enumerate(paints):
        mine = triangles[owner == k]
        if not len(mine):
            continue
        whole = replace(surface(points, flat, mine, paint), colours=rgba)
        pieces.append(unshadowed(cut_out(whole, np.ones(len(mine), bool))))
    return tuple(pieces)


def cut_out(what: Surface, which: NDArray[np.bool_]) -> Surface:
    """Return only the triangles (n,) that are meant, and the corners they need."""
    used, where = np.unique(what.triangles[which], return_inverse=True)
    return replace(
        what,
        positions=what.positions[used],
        normals=what.normals[used],
        colours=what.colours[used],
        bones=what.bones[used],
        weights=what.weights[used],
        triangles=where.reshape(-1, 3).astype(np.uint32),
    )


def water(
    level: float,
    paint: Paint,
    heights: Heights,
    *,
    shallow: Paint | None = None,
    swell: float = 0.0,
    reach: float = 900.0,
) -> tuple[Surface, ...]:
    """Return a sheet of water wherever the ground lies below `level`.

    `shallow` colours where it is under two metres deep; a swell (metres) rises away from the shore.
    """
    x, y = web(reach, 70)
    depth = level - heights(x, y)
    wave = fractal(x * 0.08, y * 0.26, 5, 3) * swell * eased(0.4, 2.5, depth) * eased(4, 20, away(x, y))
    z = level + wave
    colours = np.tile(np.array([*paint.colour, paint.rough]), (*x.shape, 1))
    if shallow is not None:
        share = 1 - eased(0.15, 2.2, depth)
        colours += (np.array([*shallow.colour, shallow.rough]) - colours) * share[..., None]
    kinds = np.where(depth > -0.5, 0, 9)
    return _cut(np.stack([x, y, z], axis=-1), _normals(x, y, z), colours, kinds, [paint])


def ribbon(
    path: ArrayLike, across: tuple[float, float], paint: Paint, *, heights: Heights | None = None, lift: float
) -> Surface:
    """Return a strip along a path (n, 2) from `across[0]` to `across[1]` metres, left positive.

    It lies `lift` above the ground, and ever so slightly higher far away, where depth is coarse.
    """
    way = np.asarray(path, np.float64)
    ahead = np.gradient(way, axis=0)
    left = np.stack([-ahead[:, 1], ahead[:, 0]], 1) / np.linalg.norm(ahead, axis=1, keepdims=True)
    steps = np.linspace(across[0], across[1], 2 if heights is None else 4)
    grid = way[:, None, :] + left[:, None, :] * steps[None, :, None]
    x, y = grid[..., 0], grid[..., 1]
    z = lift * (1 + 0.02 * away(x, y))
    if heights is not None:
        z = z + heights(x, y) + 0.0015 * away(x, y)
    return unshadowed(draped(np.dstack([grid, z]).astype(np.float32)[:, ::-1].transpose(1, 0, 2), paint))
