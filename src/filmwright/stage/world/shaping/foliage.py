"""Crowns, bushes and flowers: many soft lobes and loose leaves that read as one lit shape."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from filmwright.stage.world.model import Finish, Surface
from filmwright.stage.world.shaping.boxes import sphere
from filmwright.stage.world.shaping.grounds import draped, noise
from filmwright.stage.world.shaping.mesh import Point, joined, moved, surface, two_sided, unit
from filmwright.stage.world.shaping.paint import Paint
from filmwright.stage.world.world import Colour

Lobe = tuple[float, float, float, float]
"""x, y, z and radius of one ball of leaves."""


def crown(lobes: Sequence[Lobe], colour: Colour, seed: int, steps: int = 4, leaves: int = 0) -> Surface:
    """Return balls of leaves as one canopy.

    Light gathers at the top and dark within and below; normals lean away from the canopy's
    heart, so its parts are lit as one crown. `leaves` loose leaves break the outline.
    """
    given = np.asarray(lobes, np.float64)
    heart = np.average(given[:, :3], axis=0, weights=given[:, 3])
    paint = Paint(colour, Finish.LEAF)
    ball = sphere(1.0, paint, steps)
    pieces = []
    for k, (x, y, z, radius) in enumerate(given):
        px, py, pz = ball.positions.T
        bump = 1 + 0.16 * noise(px * 1.3, py * 1.3, pz * 1.3, seed + k)
        shape = ball.positions * (bump[:, None] * radius) * (1, 1, 0.88)
        pieces.append(moved(replace(ball, positions=shape.astype(np.float32)), (x, y, z)))
    whole = _buried(joined(pieces), given)
    if leaves:
        whole = joined([whole, _leaves(given, paint, seed, leaves)])
    out = unit(whole.positions - heart - (0, 0, -0.35 * float(given[:, 3].max())))
    whole = replace(whole, normals=unit(0.45 * whole.normals + 0.75 * out))
    return _lit(whole, heart, seed)


def _buried(whole: Surface, lobes: NDArray[np.float64]) -> Surface:
    """Leave out the triangles that lie inside another lobe: nobody sees them."""
    middle = whole.positions[whole.triangles].mean(axis=1)
    away = np.linalg.norm(middle[:, None] - lobes[None, :, :3], axis=2) / lobes[:, 3]
    hidden = (away < 0.77).any(axis=1)
    kept = whole.triangles[~hidden]
    used, where = np.unique(kept, return_inverse=True)
    return replace(
        whole,
        positions=whole.positions[used],
        normals=whole.normals[used],
        colours=whole.colours[used],
        bones=whole.bones[used],
        weights=whole.weights[used],
        triangles=where.reshape(-1, 3).astype(np.uint32),
    )


def _leaves(lobes: NDArray[np.float64], paint: Paint, seed: int, count: int) -> Surface:
    """Scatter pointed leaves over the skin of the lobes, their upper sides outward."""
    rng = np.random.default_rng(seed)
    lobe = lobes[rng.choice(len(lobes), count, p=lobes[:, 3] ** 2 / (lobes[:, 3] ** 2).sum())]
    out = unit(rng.normal(size=(count, 3)))
    at = lobe[:, :3] + out * lobe[:, 3:] * rng.uniform(0.97, 1.10, (count, 1)) * (1, 1, 0.88)
    along = unit(np.cross(out, rng.normal(size=(count, 3))) + 0.3 * out)
    across = unit(np.cross(out, along))
    size = rng.uniform(0.10, 0.21, (count, 1)) * np.sqrt(lobe[:, 3:])
    corners = [at - along * size, at + across * size * 0.45, at + along * size, at - across * size * 0.45]
    positions = np.stack(corners, axis=1).reshape(-1, 3)
    base = 4 * np.arange(count)[:, None]
    triangles = np.concatenate([base + f for f in ((0, 2, 1), (0, 3, 2))])
    return surface(positions, np.repeat(out, 4, axis=0), triangles, paint)


def _lit(whole: Surface, heart: NDArray[np.float64], seed: int) -> Surface:
    """Paint the canopy from blue-green shade below and within to warm light on top."""
    low, high = whole.positions[:, 2].min(), whole.positions[:, 2].max()
    height = (whole.positions[:, 2] - low) / max(float(high - low), 1e-6)
    x, y, z = (whole.positions * 1.1).T
    patch = noise(x, y, z, seed + 5)
    light = 0.66 + 0.5 * height + 0.09 * patch
    warm = np.stack([light * (1 + 0.10 * height + 0.06 * patch), light, light * (1.08 - 0.22 * height)], 1)
    colours = whole.colours.copy()
    colours[:, :3] = np.round(np.clip(whole.colours[:, :3] * warm, 0, 255)).astype(np.uint8)
    return replace(whole, colours=colours)


@lru_cache(maxsize=64)
def heap(radius: float, height: float, count: int, seed: int) -> tuple[Lobe, ...]:
    """Return lobes heaped into a crown `radius` wide and `height` high, its foot at z = 0."""
    rng = np.random.default_rng(seed)
    golden = np.pi * (3 - np.sqrt(5))
    lobes: list[Lobe] = [(0.0, 0.0, height * 0.52, min(radius, height / 2) * 0.74)]
    for k in range(count):
        up = (k + 0.5) / count
        ring = np.sin(np.pi * (0.12 + 0.80 * up)) * radius * 0.62
        angle = golden * k + rng.uniform(-0.3, 0.3)
        size = radius * rng.uniform(0.36, 0.5) * (1.05 - 0.35 * up)
        z = height * (0.16 + 0.66 * up) + rng.uniform(-0.06, 0.06) * height
        lobes.append((float(ring * np.cos(angle)), float(ring * np.sin(angle)), float(z), float(size)))
    return tuple(lobes)


def blades(spots: NDArray[np.float64], paint: Paint, height: float, seed: int) -> Surface:
    """Return tufts of grass: three crossing blades at each (x, y, z), seen from both sides."""
    rng = np.random.default_rng(seed)
    count = len(spots) * 3
    at = np.repeat(spots, 3, axis=0) + rng.normal(scale=(0.06, 0.06, 0), size=(count, 3))
    angle = rng.uniform(0, 2 * np.pi, count)
    side = np.stack([np.cos(angle), np.sin(angle), np.zeros(count)], 1) * rng.uniform(0.02, 0.04, (count, 1))
    lean = rng.normal(scale=0.35, size=(count, 3)) * height + (0, 0, height)
    lean[:, 2] = height * rng.uniform(0.6, 1.1, count)
    positions = np.stack([at - side, at + side, at + lean], axis=1).reshape(-1, 3)
    base = 3 * np.arange(count)[:, None]
    triangles = np.concatenate([base + face for face in ((0, 1, 2), (2, 1, 0))])
    return surface(positions, np.tile((0.0, 0.0, 1.0), (3 * count, 1)), triangles, paint)


def leaf(length: float, width: float, bend: float, paint: Paint, at: Point = (0, 0, 0)) -> Surface:
    """Return one long leaf along +x that rises and droops by `bend`, seen from both sides."""
    along = np.linspace(0, 1, 6)
    half = width / 2 * np.sin(np.pi * np.clip(along * 0.94 + 0.06, 0, 1)) ** 0.7
    rise = bend * np.sin(np.pi * along * 0.8)
    x = length * along
    edge = rise + 0.25 * half
    left, right = np.stack([x, half, edge], 1), np.stack([x, -half, edge], 1)
    spine = np.stack([x, np.zeros(6), rise], 1)
    grid = np.stack([right, spine, left], axis=1) + np.asarray(at)
    return two_sided(draped(grid, paint))
