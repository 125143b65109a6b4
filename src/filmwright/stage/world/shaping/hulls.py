"""What floats and what catches wind: open and decked hulls, sails, masts."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import ArrayLike, NDArray

from filmwright.stage.world.model import Surface
from filmwright.stage.world.shaping.grounds import draped
from filmwright.stage.world.shaping.joinery import Station, skinned
from filmwright.stage.world.shaping.mesh import Point, two_sided
from filmwright.stage.world.shaping.paint import Paint
from filmwright.stage.world.shaping.swept import swept


def hull(
    stations: Sequence[Station], paint: Paint, depth: float, wall: float = 0.04, full: float = 0.6
) -> Surface:
    """Return a hull along x over (x, half width, keel, rim) stations.

    It is open from above: the well is `depth` deep, its side `wall` thick. `full` is how
    boxy its sections are: 1 a V, 0.3 nearly square.
    """
    angle = np.linspace(0, np.pi, 11)
    rings = []
    for x, half, keel, rim in stations:
        y = np.cos(angle)
        outer_y = np.sign(y) * np.abs(y) ** full * half
        outer_z = rim - (rim - keel) * np.sin(angle) ** full
        inner = max(half - wall, half * 0.3)
        floor = max(rim - depth, keel + 0.5 * wall)
        well = np.array([(-inner, rim), (-inner * 0.9, floor), (inner * 0.9, floor), (inner, rim)])
        ring = np.concatenate([np.column_stack([outer_y, outer_z]), well])
        rings.append(np.column_stack([np.full(len(ring), x), ring]))
    return skinned(rings, paint, 35)


def rim_line(stations: Sequence[Station], radius: float, paint: Paint) -> list[Surface]:
    """Return rubbing strakes along both edges of a hull."""
    line = np.array([(x, half, rim) for x, half, _, rim in stations])
    return [swept(line * (1, side, 1), radius, paint, 6) for side in (1, -1)]


def banded(stations: Sequence[Station], low: float, high: float, paint: Paint, full: float = 0.6) -> Surface:
    """Return a painted band around a hull between two shares (0 keel, 1 rim) of its height."""
    shares = np.linspace(low, high, 4)
    rows: list[NDArray[np.float64]] = []
    order = [*[(s, 1) for s in stations], *[(s, -1) for s in reversed(stations)]]
    for share in shares:
        points = []
        for (x, half, keel, rim), side in order:
            lift = (1 - share) ** (1 / full)  # sine of the angle at that height
            points.append(
                (x, side * (half * np.sqrt(max(1 - lift**2, 0)) ** full + 0.006), keel + (rim - keel) * share)
            )
        rows.append(np.array(points))
    return two_sided(draped(np.array(rows, np.float32), paint))


def sail(corners: Sequence[Point], belly: ArrayLike, paint: Paint) -> Surface:
    """Return cloth between four corners in order around (two may be the same), filled by the wind `belly`."""
    a, b, c, d = (np.asarray(p, np.float64) for p in corners)
    s, t = np.meshgrid(np.linspace(0, 1, 7), np.linspace(0, 1, 7), indexing="ij")
    s, t = s[..., None], t[..., None]
    flat = (1 - s) * ((1 - t) * a + t * b) + s * ((1 - t) * d + t * c)
    full = np.sin(np.pi * s) * np.sin(np.pi * np.clip(t, 0, 1)) + 0.35 * np.sin(np.pi * t)
    grid = flat + full * np.asarray(belly, np.float64)
    return two_sided(draped(grid.astype(np.float32), paint))
