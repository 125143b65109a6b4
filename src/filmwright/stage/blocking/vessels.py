"""Vessels: things that are open above, as physics meets them: a floor and a ring of walls."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from math import cos, pi, sin

import numpy as np

from filmwright.stage.blocking.set_dressing import hollow
from filmwright.stage.world.model import Floats, Model, Shape, Solid

_WALLS = 12
_OPEN = 0.62
"""Share of its height below which a thing's bottom must lie to hold anything."""

_HANDLE = 0.85  # of the widest ring
_LARGEST = 1.5  # metres of a thing that holds others as a vessel does


def hollowed(model: Model, *, forced: bool = False) -> Model:
    """Return a model whose one solid is opened, if it is a bowl, basket, bucket or bin; else as it is.

    `forced` opens also what has a lid: something is thrown into it. The walls follow the outline:
    as wide as the thing is at each of three heights.
    """
    bottom, tall, solids = hollow(model), model.size[2], model.solids
    if forced and bottom > _OPEN * tall and "top" in model.marks and tall > 0.35:
        bottom = 0.08 * tall
    if len(solids) != 1 or solids[0].shape is Shape.SPHERE or bottom > _OPEN * tall:
        return model
    if max(model.size) > _LARGEST or tall < 0.03:
        return model
    points = np.concatenate([surface.positions for surface in model.surfaces])
    thick = max(0.006, 0.03 * max(model.size[:2]))
    floor = max(bottom, 0.012)
    base = _radius(points, 0.0, max(floor, 0.15 * tall))
    ground = replace(
        solids[0], shape=Shape.CYLINDER, size=(base, floor / 2, 0.0), centre=(0.0, 0.0, floor / 2)
    )
    heights = np.linspace(0.0, tall, 4).tolist()
    rings = [(low, high, _radius(points, low, high)) for low, high in pairwise(heights)]
    widest = max(radius for _, _, radius in rings)
    walls = [
        _wall(solids[0], wall, (low, high), (radius, thick))
        for low, high, radius in rings
        if radius > _HANDLE * widest or low == 0.0  # what is narrow above is a handle, not a wall
        for wall in range(_WALLS)
    ]
    return replace(model, solids=(ground, *walls))


def _wall(like: Solid, number: int, between: tuple[float, float], sizes: tuple[float, float]) -> Solid:
    """Return one wall of a ring between two heights; `sizes` are the ring's radius and its thickness."""
    (low, high), (radius, thick) = between, sizes
    turn = 2 * pi * (number + 0.5) / _WALLS
    out = radius - thick / 2
    return replace(
        like,
        shape=Shape.BOX,
        size=(thick / 2, radius * sin(pi / _WALLS) * 1.05, (high - low) / 2),
        centre=(out * cos(turn), out * sin(turn), (low + high) / 2),
        turn=(cos(turn / 2), 0.0, 0.0, sin(turn / 2)),
    )


def _radius(points: Floats, low: float, high: float) -> float:
    """Return how far a thing reaches from its axis between two heights."""
    there = points[(points[:, 2] >= low - 1e-4) & (points[:, 2] <= high + 1e-4)]
    kept = there if len(there) else points
    return float(np.quantile(np.hypot(kept[:, 0], kept[:, 1]), 0.9))
