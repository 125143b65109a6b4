"""What is round and soft: smooth turnings, hollow vessels, cushions, dough, fruit, sausages.

Everything stands on z = 0 unless its docstring says otherwise.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import ArrayLike, NDArray

from filmwright.stage.world.model import Surface
from filmwright.stage.world.shaping.boxes import rounded_box
from filmwright.stage.world.shaping.grounds import noise
from filmwright.stage.world.shaping.mesh import moved, turned, unit
from filmwright.stage.world.shaping.paint import Paint
from filmwright.stage.world.shaping.swept import curved, swept
from filmwright.stage.world.shaping.turned import Profile, lathed


def spun(points: Profile, paint: Paint, rows: int = 18, segments: int = 24) -> Surface:
    """Return a smooth turning through a few (radius, height) points, bottom to top."""
    smooth = curved(points, rows)
    smooth[:, 0] = np.maximum(smooth[:, 0], 0.0)
    smooth[[0, -1]] = points[0], points[-1]
    return lathed([(r, z) for r, z in smooth], paint, segments, crease=75)


def vessel(
    points: Profile, wall: float, paint: Paint, *, rows: int = 12, segments: int = 28, floor: float = 0.0
) -> Surface:
    """Return a hollow turning with a round rim, open above.

    `points` run from the foot's edge up the outside to the rim; the inside follows `wall`
    metres within, down to `floor` metres (default: one wall) above the foot.
    """
    outer = curved(points, rows)
    base = floor or float(outer[0, 1]) + wall
    inner = outer[::-1] - np.array((wall, 0.0))
    inner = inner[inner[:, 1] > base]
    rim = (outer[-1] + (-wall / 2, wall * 0.35))[None]
    foot = np.array([(0.0, outer[0, 1])])
    last = np.array([(max(float(inner[-1, 0]) * 0.9, 0.001), base), (0.0, base)])
    whole = np.concatenate([foot, outer, rim, inner, last])
    whole[:, 0] = np.maximum(whole[:, 0], 0.0)
    return lathed([(r, z) for r, z in whole], paint, segments, crease=50)


def filling(radius: float, height: float, paint: Paint, dome: float = 0.0, segments: int = 24) -> Surface:
    """Return what fills a vessel as seen from above: a disc at `height`, its middle raised by `dome`."""
    steps = np.linspace(1, 0, 5) if dome else np.array((1.0, 0.92, 0.5, 0.0))
    return lathed([(radius * s, height + dome * (1 - s * s)) for s in steps], paint, segments, 80)


def cushion(size: tuple[float, float, float], paint: Paint, puff: float = 0.35, steps: int = 4) -> Surface:
    """Return a stuffed cushion about the origin: full in the middle, thin at its four seams.

    `puff` is the share of its height that is lost at the edges.
    """
    made = rounded_box(size, min(size) * 0.48, paint, steps)
    u = made.positions[:, 0] / (size[0] / 2)
    v = made.positions[:, 1] / (size[1] / 2)
    full = 1 - puff * np.clip(np.maximum(np.abs(u), np.abs(v)), 0, 1) ** 3
    pinched = made.positions * np.column_stack(
        [1 - 0.06 * (1 - v**2) * np.abs(u), 1 - 0.06 * (1 - u**2) * np.abs(v), full]
    )
    return resmoothed(replace(made, positions=pinched.astype(np.float32)))


def resmoothed(what: Surface) -> Surface:
    """Return the surface with normals made smooth over all its corners, after its form was bent."""
    points = what.positions.astype(np.float64)
    a, b, c = (points[what.triangles[:, k]] for k in range(3))
    area = np.cross(b - a, c - a)
    grain = max(float(np.ptp(points, axis=0).max()), 1e-6) * 1e-5
    _, place = np.unique(np.round(points / grain).astype(np.int64), axis=0, return_inverse=True)
    place = place.ravel()
    total = np.zeros((int(place.max()) + 1, 3))
    for k in range(3):
        np.add.at(total, place[what.triangles[:, k]], area)
    return replace(what, normals=unit(total[place]))


def lumpy(what: Surface, height: float, width: float, seed: int = 0) -> Surface:
    """Return a surface whose skin rises and falls by `height` in lumps about `width` metres wide."""
    x, y, z = (what.positions / width).T
    out = unit(what.positions - what.positions.mean(axis=0))
    bump = noise(x, y, z, seed)[:, None] * height
    return resmoothed(replace(what, positions=(what.positions + out * bump).astype(np.float32)))


def ribbed(what: Surface, count: int, depth: float, twist: float = 0.0) -> Surface:
    """Return a turning whose skin swells in `count` ribs around z, valleys `depth` (share) deep.

    `twist` turns the ribs by so many degrees for each metre of height.
    """
    angle = np.arctan2(what.positions[:, 1], what.positions[:, 0])
    angle = angle + np.radians(twist) * what.positions[:, 2]
    shape = 1 - depth * (1 - np.abs(np.cos(angle * count / 2)))
    bent = what.positions * np.column_stack([shape, shape, np.ones_like(shape)])
    return resmoothed(replace(what, positions=bent.astype(np.float32)))


def sausage(
    points: ArrayLike, radius: float, paint: Paint, *, count: int = 16, segments: int = 12, ends: float = 1.0
) -> Surface:
    """Return a round-ended roll along a smooth curve; `ends` is how long its ends are, in radii."""
    path = curved(points, count)
    step = np.linalg.norm(np.diff(path, axis=0), axis=1)
    at = np.concatenate([[0], np.cumsum(step)])
    total = float(at[-1])
    # Stations crowd at the ends, where the radius falls to a point.
    reach = min(ends * radius, total / 2)
    near = reach * (1 - np.cos(np.linspace(0, np.pi / 2, 5)))
    stations = np.unique(
        np.concatenate([near, np.linspace(reach, total - reach, count), total - near]).round(9)
    )
    away = np.clip(np.minimum(stations, total - stations) / reach, 0, 1)
    thick = radius * np.sqrt(np.clip(1 - (1 - away) ** 2, 0.0004, 1))
    line = np.column_stack([np.interp(stations, at, path[:, axis]) for axis in range(3)])
    return resmoothed(swept(line, thick, paint, segments))


def strewn(pieces: Iterable[Surface] | Surface, spots: Iterable[Sequence[float]]) -> list[Surface]:
    """Return a copy of the pieces at every (x, y, z) or (x, y, z, degrees about z) spot."""
    kept = [pieces] if isinstance(pieces, Surface) else list(pieces)
    found = []
    for x, y, z, *degrees in spots:
        found += [moved(turned(piece, degrees[0]) if degrees else piece, (x, y, z)) for piece in kept]
    return found


def leaning(
    pieces: Iterable[Surface] | Surface, degrees: float, axis: str, at: ArrayLike = (0, 0, 0)
) -> list[Surface]:
    """Return the pieces turned about an axis through the origin, then carried to a place."""
    kept = [pieces] if isinstance(pieces, Surface) else list(pieces)
    return [moved(turned(piece, degrees, axis), at) for piece in kept]


def spiral_spots(count: int, radius: float, seed: int = 0) -> NDArray[np.float64]:
    """Return `count` evenly strewn (x, y) inside a circle: a sunflower's pattern, a little shaken."""
    rng = np.random.default_rng(seed)
    k = np.arange(count) + 0.5
    angle = k * np.pi * (3 - np.sqrt(5)) + rng.uniform(-0.25, 0.25, count)
    away = radius * np.sqrt(k / count)
    spots: NDArray[np.float64] = np.column_stack([away * np.cos(angle), away * np.sin(angle)])
    return spots
