"""Room on the floor: what bodies and things take of it, seen from above, and how much is left around."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from math import atan2, cos, hypot, sin

import numpy as np
from numpy.typing import NDArray

from filmwright.stage.world.model import Mark, Model, Shape, Solid

Reals = NDArray[np.float64]
Spot = tuple[float, float]

_OVERHEAD = 1.9
"""Metres of height from which people pass below a thing."""

_LOW = 0.06
"""Metres of height up to which a thing is stepped on."""

_MANY = 16
"""Solids from which a thing is taken as the box around it."""

_UPRIGHT = 0.98
"""Cosine from which an axis counts as upright."""


@dataclass(frozen=True, kw_only=True)
class Patch:
    """A rounded rectangle of floor: `half` lengths along its heading and across, then `radius` around.

    A disc is a patch without length. Metres and radians.
    """

    at: Spot
    owner: str
    half: Spot = (0.0, 0.0)
    heading: float = 0.0
    radius: float = 0.0

    def moved(self, mark: Mark) -> Patch:
        """Return a patch of a body's own frame where that body stands on a mark."""
        c, s = cos(mark.heading), sin(mark.heading)
        x, y = self.at
        at = (mark.position[0] + c * x - s * y, mark.position[1] + s * x + c * y)
        return replace(self, at=at, heading=self.heading + mark.heading)

    def points(self, step: float = 0.18) -> Reals:
        """Return spots that cover its rectangle, (n, 2), at most `step` apart."""
        axes = [
            np.linspace(-h, h, 1 + int(np.ceil(2 * h / step))) if h > 0 else np.zeros(1) for h in self.half
        ]
        along, across = (grid.ravel() for grid in np.meshgrid(*axes))
        c, s = cos(self.heading), sin(self.heading)
        return np.column_stack([self.at[0] + c * along - s * across, self.at[1] + s * along + c * across])


def patches_of(model: Model, owner: str) -> list[Patch]:
    """Return the floor a model takes, in its own frame: its solids' outlines; without any, its box."""
    found = [patch for solid in model.solids if (patch := outline(solid, owner)) is not None]
    if model.solids and len(found) <= _MANY:
        return found
    if model.size[2] <= _LOW:
        return []
    return [Patch(at=(0.0, 0.0), owner=owner, half=(model.size[0] / 2, model.size[1] / 2))]


def outline(solid: Solid, owner: str) -> Patch | None:
    """Return a solid's outline on the floor; None for what is stepped on or hangs over the heads."""
    axes = _axes(solid)
    half = _half(solid)
    high = float(np.abs(axes[2]) @ half)
    if solid.centre[2] - high > _OVERHEAD or solid.centre[2] + high < _LOW:
        return None
    at = (solid.centre[0], solid.centre[1])
    if solid.shape is Shape.SPHERE or (solid.shape is not Shape.BOX and abs(axes[2, 2]) > _UPRIGHT):
        return Patch(at=at, owner=owner, radius=solid.size[0])
    upright = int(np.argmax(np.abs(axes[2])))
    first, second = (axis for axis in range(3) if axis != upright)
    if abs(axes[2, upright]) < _UPRIGHT:  # leaning: the box around its shadow
        x, y = (float(np.abs(axes[row]) @ half) for row in (0, 1))
        return Patch(at=at, owner=owner, half=(x, y))
    heading = float(np.arctan2(axes[1, first], axes[0, first]))
    return Patch(at=at, owner=owner, half=(float(half[first]), float(half[second])), heading=heading)


def _half(solid: Solid) -> Reals:
    match solid.shape:
        case Shape.BOX:
            return np.array(solid.size, float)
        case Shape.SPHERE:
            return np.full(3, solid.size[0])
        case Shape.CYLINDER:
            return np.array([solid.size[0], solid.size[0], solid.size[1]])
        case Shape.CAPSULE:
            return np.array([solid.size[0], solid.size[0], solid.size[1] + solid.size[0]])


def _axes(solid: Solid) -> Reals:
    """Return the solid's own axes as columns, (3, 3)."""
    w, x, y, z = solid.turn
    return np.array(
        [
            [1 - 2 * (y * y + z * z), 2 * (x * y - w * z), 2 * (x * z + w * y)],
            [2 * (x * y + w * z), 1 - 2 * (x * x + z * z), 2 * (y * z - w * x)],
            [2 * (x * z - w * y), 2 * (y * z + w * x), 1 - 2 * (x * x + y * y)],
        ]
    )


def swept(model: Model, owner: str, corners: Sequence[Spot]) -> list[Patch]:
    """Return the floor that a model takes on its way through corners, the first where it starts."""
    wide, long = model.size[1] / 2, model.size[0] / 2
    found = []
    for a, b in pairwise(corners):
        far, heading = hypot(b[0] - a[0], b[1] - a[1]), atan2(b[1] - a[1], b[0] - a[0])
        at = ((a[0] + b[0]) / 2, (a[1] + b[1]) / 2)
        found.append(Patch(at=at, owner=owner, half=(far / 2 + long, wide), heading=heading))
    return found


def left_free(spots: Reals, patches: Sequence[Patch]) -> Reals:
    """Return how far each spot (n, 2) is from the nearest patch, metres; negative inside, inf without any."""
    nearest = np.full(len(spots), np.inf)
    if not patches:
        return nearest
    at = np.array([patch.at for patch in patches])
    half = np.array([patch.half for patch in patches])
    turn = np.array([(cos(patch.heading), sin(patch.heading)) for patch in patches])
    radius = np.array([patch.radius for patch in patches])
    for block in range(0, len(spots), 4096):
        way = spots[block : block + 4096, None] - at
        along = np.abs(way[..., 0] * turn[:, 0] + way[..., 1] * turn[:, 1]) - half[:, 0]
        across = np.abs(way[..., 1] * turn[:, 0] - way[..., 0] * turn[:, 1]) - half[:, 1]
        out = np.hypot(np.maximum(along, 0.0), np.maximum(across, 0.0))
        gap = out + np.minimum(np.maximum(along, across), 0.0) - radius
        nearest[block : block + 4096] = gap.min(axis=1)
    return nearest


def overlap(patches: Iterable[Patch], others: Sequence[Patch]) -> float:
    """Return how deep the deepest of some patches is in others, metres; 0 when all are clear."""
    deepest = 0.0
    for patch in patches:
        gap = left_free(patch.points(), others)
        deepest = max(deepest, patch.radius - float(gap.min(initial=np.inf)))
    return deepest
