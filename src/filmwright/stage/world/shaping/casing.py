"""Casing: the simple solids that physics knows a shape by, fitted to triangles nobody here made.

A ball gets a sphere, a can a cylinder, a brick a box. What is hollow or has legs is filled with
small cubes from its outline, and those are merged into few large boxes: a table gets a top and legs.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from filmwright.stage.world.model import Shape, Solid, Surface

MOST_SOLIDS = 24
_CELLS = 18  # cubes along the longest side
_CONCAVE = 0.62
"""Share of its convex hull that a shape must fill to count as one solid."""
_DENSE = 30  # points of the outline in each side of a triangle, at most

Numbers = NDArray[np.float64]
Cells = NDArray[np.bool_]


@dataclass(frozen=True, kw_only=True)
class Casing:
    """Solids of a thing and how much room they take, cubic metres."""

    solids: tuple[Solid, ...]
    volume: float


def casing(surfaces: list[Surface], material: str) -> Casing:
    """Return the solids of a thing that stands on z = 0. Flat things get a thin box."""
    from scipy.spatial import ConvexHull, QhullError  # takes a fifth of a second to load: only when needed

    corners = np.concatenate([s.positions[s.triangles] for s in surfaces]).astype(np.float64)
    points = np.unique(corners.reshape(-1, 3).round(5), axis=0)
    low, high = points.min(axis=0), points.max(axis=0)
    size = np.maximum(high - low, 0.004)
    try:
        hull = ConvexHull(points)
    except QhullError:  # flat, or a line
        return _boxed([(low, low + size)], material)
    lines = [_lines(corners, axis, low[axis], high[axis], float(size.max())) for axis in range(3)]
    filled = _filled(corners, lines, float(size.max()))
    room = np.einsum("i,j,k->ijk", *(np.diff(line) for line in lines))
    if room[filled].sum() < _CONCAVE * hull.volume and hull.volume > 0.02 * float(np.prod(size)):
        boxes = _merged(filled, room)
        if len(boxes) <= MOST_SOLIDS:
            at = [
                [np.array([line[n] for line, n in zip(lines, end, strict=True)]) for end in box]
                for box in boxes
            ]
            return _boxed([(first, last) for first, last in at], material)
    return _whole(points[hull.vertices], float(hull.volume), material)


def _lines(corners: Numbers, axis: int, low: float, high: float, longest: float) -> Numbers:
    """Return where cubes are cut along an axis: evenly, and exactly where large faces lie."""
    step = longest / _CELLS
    across = np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0])
    area = np.linalg.norm(across, axis=1)
    facing = np.abs(across[:, axis]) > 0.97 * area
    places, where = np.unique(np.round(corners[facing][..., axis].mean(axis=1), 4), return_inverse=True)
    largest = np.argsort(-np.bincount(where, area[facing], minlength=len(places)))[:_CELLS]
    kept = [low, high]
    for place in places[largest]:
        if min(abs(place - line) for line in kept) > 0.2 * step:
            kept.append(float(place))
    for first, last in pairwise(sorted(kept)):
        kept += np.linspace(first, last, max(int(np.ceil((last - first) / step - 1e-6)), 1) + 1)[
            1:-1
        ].tolist()
    return np.array(sorted(kept))


def _whole(points: Numbers, volume: float, material: str) -> Casing:
    """Return the one solid that holds a convex shape with least to spare."""
    low, high = points.min(axis=0), points.max(axis=0)
    middle, half = (low + high) / 2, (high - low) / 2
    radius = float(np.linalg.norm(points - middle, axis=1).max())
    kinds: list[tuple[float, Solid]] = []
    centre = (float(middle[0]), float(middle[1]), float(middle[2]))
    for axis, turn in (
        (2, (1.0, 0.0, 0.0, 0.0)),
        (0, (0.5**0.5, 0.0, 0.5**0.5, 0.0)),
        (1, (0.5**0.5, -(0.5**0.5), 0.0, 0.0)),
    ):
        across = np.delete(points - middle, axis, axis=1)
        wide = float(np.linalg.norm(across, axis=1).max())
        room = np.pi * wide**2 * 2 * half[axis]
        solid = Solid(
            shape=Shape.CYLINDER,
            size=(wide, float(half[axis]), 0.0),
            centre=centre,
            turn=turn,
            material=material,
        )
        kinds.append((1.02 * room, solid))
    ball = Solid(shape=Shape.SPHERE, size=(radius, 0.0, 0.0), centre=centre, material=material, bounce=0.5)
    kinds.append((4 / 3 * np.pi * radius**3, ball))
    box = (float(half[0]), float(half[1]), float(half[2]))
    kinds.append(
        (float(np.prod(2 * half)), Solid(shape=Shape.BOX, size=box, centre=centre, material=material))
    )
    return Casing(solids=(min(kinds, key=lambda kind: kind[0])[1],), volume=volume)


def _boxed(boxes: list[tuple[Numbers, Numbers]], material: str) -> Casing:
    solids, volume = [], 0.0
    for low, high in boxes:
        half, middle = (high - low) / 2, (low + high) / 2
        solids.append(
            Solid(
                shape=Shape.BOX,
                size=(float(half[0]), float(half[1]), float(half[2])),
                centre=(float(middle[0]), float(middle[1]), float(middle[2])),
                material=material,
            )
        )
        volume += float(np.prod(high - low))
    return Casing(solids=tuple(solids), volume=volume)


def _filled(corners: Numbers, lines: list[Numbers], longest: float) -> Cells:
    """Return the cubes that the triangles (m, 3, 3) touch or close in on all six sides."""
    cells = np.zeros([len(line) - 1 for line in lines], bool)
    across = np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0])
    inwards = -across / np.maximum(np.linalg.norm(across, axis=1, keepdims=True), 1e-12)
    sides = np.linalg.norm(corners - np.roll(corners, 1, axis=1), axis=2).max(axis=1)
    parts = np.clip(np.ceil(2 * sides * _CELLS / longest).astype(int), 1, _DENSE)
    for count in np.unique(parts):
        some = corners[parts == count]
        some = some + 4e-3 * (some.mean(axis=1, keepdims=True) - some)  # off edges that others share
        some = some + 3e-4 * longest * inwards[parts == count][:, None]
        u, v = np.meshgrid(np.linspace(0, 1, count + 1), np.linspace(0, 1, count + 1), indexing="ij")
        u, v = u[u + v <= 1 + 1e-9], v[u + v <= 1 + 1e-9]
        spread = np.einsum("kp,pmd->kmd", np.stack([1 - u - v, u, v], 1), np.moveaxis(some, 1, 0)).reshape(
            -1, 3
        )
        at = [
            np.clip(np.searchsorted(line, spread[:, axis], side="right") - 1, 0, len(line) - 2)
            for axis, line in enumerate(lines)
        ]
        cells[at[0], at[1], at[2]] = True
    closed = np.ones_like(cells)
    for axis in range(3):
        for way in (1, -1):
            view = cells[tuple(slice(None, None, way if a == axis else 1) for a in range(3))]
            seen = np.maximum.accumulate(view, axis=axis)
            closed &= seen[tuple(slice(None, None, way if a == axis else 1) for a in range(3))]
    return cells | closed


def _merged(filled: Cells, room: Numbers) -> list[tuple[NDArray[np.int64], NDArray[np.int64]]]:
    """Return boxes (first, last line on each axis) that together are the filled cubes, large ones first.

    `room`: how much each cube holds.
    """
    left = filled.copy()
    boxes: list[tuple[NDArray[np.int64], NDArray[np.int64]]] = []
    while left.any() and len(boxes) <= MOST_SOLIDS:
        grown = [_grown(left, seed) for seed in _seeds(left)]
        best = max(grown, key=lambda box: float(room[_inside(box)].sum()))
        left[_inside(best)] = False
        boxes.append(best)
    return boxes


def _inside(box: tuple[NDArray[np.int64], NDArray[np.int64]]) -> tuple[slice, ...]:
    return tuple(slice(int(a), int(b)) for a, b in zip(*box, strict=True))


def _seeds(left: Cells) -> NDArray[np.int64]:
    """Return a few cubes from which boxes may grow, spread over those that are left."""
    every = np.argwhere(left)
    some: NDArray[np.int64] = every[np.linspace(0, len(every) - 1, min(len(every), 12)).astype(int)]
    return some


def _grown(left: Cells, seed: NDArray[np.int64]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Return the box around a cube that cannot grow on any side, grown on the widest side first."""
    low, high = seed.copy(), seed + 1
    growing = True
    while growing:
        growing = False
        gains = []
        for axis in range(3):
            for end, at in ((0, low[axis] - 1), (1, high[axis])):
                if not 0 <= at < left.shape[axis]:
                    continue
                layer = left[tuple(at if a == axis else slice(int(low[a]), int(high[a])) for a in range(3))]
                if layer.all():
                    gains.append((int(layer.size), axis, end))
        if gains:
            _, axis, end = max(gains)
            low[axis] -= end == 0
            high[axis] += end == 1
            growing = True
    return low, high
