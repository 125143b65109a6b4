"""Buildings that stand around a set: skylines, street fronts, fences, wires.

The FACADE finish draws windows in cells of 2.6 x 3.2 m counted from the world's origin, so
walls stand on that grid and no window is cut by a corner.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

import numpy as np

from filmwright.stage.world.model import Finish, Surface
from filmwright.stage.world.shaping.boxes import box, standing_box
from filmwright.stage.world.shaping.mesh import Point, merged, moved, placed, surface, unshadowed
from filmwright.stage.world.shaping.paint import Paint, mixed, shaded
from filmwright.stage.world.shaping.shade import grounded
from filmwright.stage.world.shaping.swept import rod, swept
from filmwright.stage.world.shaping.turned import cone, cylinder
from filmwright.stage.world.world import Colour

BAY, STOREY = 2.6, 3.2

WARM: tuple[Colour, ...] = (
    (0.72, 0.46, 0.36),
    (0.80, 0.66, 0.50),
    (0.62, 0.38, 0.32),
    (0.84, 0.76, 0.64),
    (0.56, 0.46, 0.42),
)
COOL: tuple[Colour, ...] = (
    (0.46, 0.54, 0.62),
    (0.60, 0.64, 0.68),
    (0.38, 0.46, 0.56),
    (0.66, 0.66, 0.66),
    (0.50, 0.52, 0.60),
)


def snapped(value: float) -> float:
    """Return the nearest line between two window bays."""
    return round(value / BAY) * BAY


@lru_cache(maxsize=256)
def tower(
    bays: tuple[int, int], storeys: int, colour: Colour, seed: int, rich: bool = True
) -> tuple[Surface, ...]:
    """Return a building whose lower x and y corner is the origin: body, bands, set-back, roof clutter."""
    rng = np.random.default_rng(seed)
    wide, deep, high = bays[0] * BAY, bays[1] * BAY, storeys * STOREY
    wall = Paint(colour, Finish.FACADE, 0.7)
    trim = Paint(mixed(colour, (0.92, 0.88, 0.82), 0.35))
    pieces = [_corner_box((0, 0, 0), (wide, deep, high), wall)]
    if rich:
        pieces.append(_band(wide, deep, 3.05, 0.35, 0.16, trim))
        pieces.append(_band(wide, deep, high - 0.25, 0.75, 0.22, trim))
        for level in range(3, storeys - 1, 3):
            pieces.append(_band(wide, deep, level * STOREY - 0.08, 0.2, 0.1, trim))
    else:
        pieces.append(_band(wide, deep, high - 0.2, 0.6, 0.15, trim))
    if storeys > 7 and min(bays) > 2:
        inner = (wide - 2 * BAY, deep - 2 * BAY, 3 * STOREY)
        pieces.append(_corner_box((BAY, BAY, high), (wide - BAY, deep - BAY, high + inner[2]), wall))
        high += inner[2]
    pieces += _roof(wide, deep, high, rng, rich)
    return merged(pieces)


def _corner_box(low: Point, high: Point, paint: Paint) -> Surface:
    size = (high[0] - low[0], high[1] - low[1], high[2] - low[2])
    return moved(box(size, paint), ((low[0] + high[0]) / 2, (low[1] + high[1]) / 2, (low[2] + high[2]) / 2))


def _band(wide: float, deep: float, foot: float, high: float, out: float, paint: Paint) -> Surface:
    return _corner_box((-out, -out, foot), (wide + out, deep + out, foot + high), paint)


def _roof(wide: float, deep: float, high: float, rng: np.random.Generator, rich: bool) -> list[Surface]:
    """Plant rooms, a water tank or a mast: what makes a roof line a silhouette."""
    grey = Paint((0.42, 0.43, 0.46), Finish.CONCRETE)
    pieces: list[Surface] = []
    x, y = wide * rng.uniform(0.3, 0.7), deep * rng.uniform(0.3, 0.7)
    kind = rng.integers(4)
    if kind == 0:
        barrel = Paint((0.38, 0.28, 0.22), Finish.WOOD)
        pieces += [
            moved(cylinder(1.1, 2.0, barrel, 0, 12), (x, y, high + 1.9)),
            moved(cone((1.25, 0.0), 0.8, grey, 0, 12), (x, y, high + 3.9)),
        ]
        if rich:
            pieces += [
                rod((x + a, y + b, high), (x + a * 0.8, y + b * 0.8, high + 1.95), 0.08, grey, 4)
                for a in (-0.8, 0.8)
                for b in (-0.8, 0.8)
            ]
        else:
            pieces.append(moved(standing_box((1.2, 1.2, 2.0), grey), (x, y, high)))
    elif kind == 1:
        pieces.append(moved(swept([(0, 0, 0), (0, 0, 7.0)], [0.14, 0.04], grey, 5), (x, y, high)))
    if rich or kind == 2:
        pieces.append(
            moved(
                standing_box((min(3.4, wide * 0.4), min(2.8, deep * 0.4), 2.3), grey),
                (wide * 0.35, deep * 0.4, high),
            )
        )
        pieces.append(
            moved(
                standing_box((1.4, 1.1, 1.1), Paint((0.62, 0.63, 0.64), Finish.METAL, 0.6)),
                (wide * 0.75, deep * 0.7, high),
            )
        )
    return pieces


def skyline(
    inner: float, outer: float, colours: Sequence[Colour], seed: int, gap: float = 0.25
) -> list[tuple[tuple[float, float], list[Surface]]]:
    """Return far buildings all around the origin, nearer and lower ones first, as (middle, surfaces).

    They stand on the window grid; heights grow outwards in clumps, as cities do.
    """
    rng = np.random.default_rng(seed)
    found: list[tuple[tuple[float, float], list[Surface]]] = []
    for ring, radius in enumerate(np.linspace(inner, outer, 3)):
        count = int(2 * np.pi * radius / (17 + 5 * ring))
        for k in range(count):
            if rng.uniform() < gap:
                continue
            angle = 2 * np.pi * (k + rng.uniform(-0.25, 0.25)) / count
            bays = (int(rng.integers(4, 7)), int(rng.integers(4, 6)))
            clump = 0.5 + 0.5 * np.sin(2 * angle + seed) * np.cos(angle * 3 - 0.7)
            storeys = int(
                (3, 4, 5)[ring] + rng.integers(0, 3) + (2, 5, 11)[ring] * clump**2 * rng.uniform(0.4, 1.0)
            )
            colour = colours[int(rng.integers(len(colours)))]
            x, y = snapped(radius * np.cos(angle)), snapped(radius * np.sin(angle))
            base = (x - bays[0] // 2 * BAY, y - bays[1] // 2 * BAY, 0.0)
            built = tower(
                bays,
                storeys,
                shaded(colour, float(rng.choice((0.88, 1.0, 1.08)))),
                int(rng.integers(12)),
                ring == 0,
            )
            found.append(((x, y), [unshadowed(piece) for piece in placed(built, base)]))
    return found


@lru_cache(maxsize=8)
def chain_fence(length: float, height: float = 3.2) -> tuple[Surface, ...]:
    """Return a chain-link fence along +x from the origin: posts, rails and crossing wires."""
    iron = Paint((0.16, 0.24, 0.24), Finish.METAL, 0.6)
    wire = Paint((0.32, 0.38, 0.38), Finish.METAL, 0.7)
    posts = max(2, round(length / 2.8) + 1)
    pieces = []
    for x in np.linspace(0, length, posts):
        pieces.append(moved(cylinder(0.04, height + 0.06, iron, 0, 8), (float(x), 0, 0)))
    for z, r in ((height, 0.03), (0.12, 0.022), (height * 0.5, 0.018)):
        pieces.append(rod((0, 0, z), (length, 0, z), r, iron, 6))
    pieces.append(unshadowed(_wires(length, 0.12, height, 0.34, wire)))
    return merged(pieces)


def _wires(length: float, low: float, high: float, step: float, paint: Paint) -> Surface:
    """Thin flat strips at 45 degrees both ways, clipped to the fence's rectangle, seen from both sides."""
    rise = high - low
    starts = np.arange(-rise, length, step)
    ends = []
    for way in (1, -1):
        a, b = np.maximum(starts, 0), np.minimum(starts + rise, length)
        za, zb = low + (a - starts), low + (b - starts)
        if way < 0:
            za, zb = high - (za - low), high - (zb - low)
        ends.append(np.stack([a, np.zeros_like(a), za, b, np.zeros_like(b), zb], axis=1))
    line = np.concatenate(ends)
    thick = np.array([0.0, 0.0, 0.009])
    corners = np.stack(
        [line[:, :3] - thick, line[:, 3:] - thick, line[:, 3:] + thick, line[:, :3] + thick], 1
    )
    base = 4 * np.arange(len(line))[:, None]
    faces = np.concatenate([base + f for f in ((0, 1, 2), (0, 2, 3))])
    front = np.tile((0.0, -1.0, 0.0), (4 * len(line), 1))
    points = corners.reshape(-1, 3)
    both = np.concatenate([points, points])
    normals = np.concatenate([front, -front])
    return surface(both, normals, np.concatenate([faces, faces[:, ::-1] + len(points)]), paint)


def wires(start: Point, end: Point, count: int, sag: float = 0.5) -> list[Surface]:
    """Return overhead wires that hang between two points."""
    along = np.linspace(0, 1, 9)[:, None]
    black = Paint((0.07, 0.07, 0.08))
    found = []
    for k in range(count):
        line = np.asarray(start) * (1 - along) + np.asarray(end) * along
        line[:, 2] -= (sag + 0.12 * k) * 4 * (along * (1 - along))[:, 0] + 0.16 * k
        found.append(unshadowed(swept(line, 0.022, black, 3)))
    return found


def kerb(length: float, paint: Paint) -> Surface:
    """Return a row of kerb stones along +x from the origin, a hand's breadth wide."""
    return grounded(moved(box((length, 0.24, 0.11), paint, 0.025), (length / 2, 0, 0.005)), 0.08, 0.75)
