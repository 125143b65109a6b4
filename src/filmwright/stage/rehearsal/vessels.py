"""Vessels: how a thing is hollow, how much it holds up to a height, and where it pours from."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from filmwright.stage.rehearsal.pieces import kept, pieces
from filmwright.stage.rehearsal.rotations import Reals
from filmwright.stage.rehearsal.show import extent
from filmwright.stage.world.model import Finish, Model

_ROWS = 24
_STICKS_OUT = 1.3
"""From so many radii of the rim on, what reaches out to the front is a spout."""


@dataclass(frozen=True, kw_only=True, eq=False)
class Hollow:
    """The inside of a thing that is open above, at rest: round about its `middle`, `radii` at `heights`."""

    middle: Reals  # (2,)
    heights: Reals  # (k,) rising, the floor first
    radii: Reals  # (k,)

    @property
    def floor(self) -> float:
        return float(self.heights[0])

    @property
    def rim(self) -> float:
        return float(self.heights[-1])

    def radius(self, height: Reals | float) -> Reals:
        """Return how wide it is at a height, metres."""
        return np.asarray(np.interp(height, self.heights, self.radii))

    @property
    def held(self) -> Reals:
        """Return the volume up to each height, cubic metres: frustums, h (a^2 + a b + b^2) pi / 3."""
        a, b, high = self.radii[:-1], self.radii[1:], np.diff(self.heights)
        return np.concatenate([[0.0], np.cumsum(np.pi / 3 * high * (a * a + a * b + b * b))])

    def level(self, volume: Reals | float) -> Reals:
        """Return how high so much of a liquid stands, metres; no higher than the rim."""
        fine = np.linspace(self.floor, self.rim, 400)
        finer = Hollow(middle=self.middle, heights=fine, radii=self.radius(fine))
        return np.asarray(np.interp(volume, finer.held, fine))


def hollow_of(model: Model) -> Hollow | None:
    """Return how a thing is hollow; None: it is not, or not round.

    Inner walls are what faces the axis that goes through the middle of the rim.
    """
    solid = [s for s in model.surfaces if s.finish not in (Finish.FLAME, Finish.SMOKE)]
    points = np.concatenate([s.positions[s.triangles.reshape(-1)] for s in solid]).astype(float)
    normals = np.concatenate([s.normals[s.triangles.reshape(-1)] for s in solid]).astype(float)
    low, high = extent(model)
    tall = float(high[2] - low[2])
    rim = points[points[:, 2] > high[2] - 0.04 * tall]
    middle = (rim[:, :2].min(axis=0) + rim[:, :2].max(axis=0)) / 2
    out = points[:, :2] - middle
    away = np.linalg.norm(out, axis=1)
    inward = (out * normals[:, :2]).sum(axis=1) < -0.25 * np.maximum(away, 1e-9)
    widest = float(np.linalg.norm(rim[:, :2] - middle, axis=1).max())
    inward &= (away > 0.08 * widest) & (away < 1.02 * widest)
    if inward.sum() < 12 or np.ptp(points[inward, 2]) < 0.25 * tall:
        return None
    heights = np.linspace(points[inward, 2].min(), points[inward, 2].max(), _ROWS)
    radii = []
    for height in heights:
        near = np.abs(points[:, 2] - height) <= 0.6 * (heights[1] - heights[0])
        mine = away[inward & near]
        radii.append(float(np.quantile(mine, 0.2)) if len(mine) else np.nan)
    known = ~np.isnan(radii)
    return Hollow(
        middle=middle, heights=heights, radii=np.interp(heights, heights[known], np.array(radii)[known])
    )


def mouth_of(model: Model) -> Reals:
    """Return where a thing pours from when it is tilted to its front: its spout's tip, or its rim."""
    for name in ("spout", "mouth"):
        if name in model.marks:
            return np.array(model.marks[name].position, float)
    points = np.concatenate([s.positions for s in model.surfaces]).astype(float)
    low, high = extent(model)
    upper = points[points[:, 2] > low[2] + 0.45 * (high[2] - low[2])]
    rim = points[points[:, 2] > high[2] - 0.05 * (high[2] - low[2])]
    middle = (rim.min(axis=0) + rim.max(axis=0)) / 2
    radius = float((rim[:, 0].max() - rim[:, 0].min()) / 2)
    tip = upper[np.argmax(upper[:, 0])]
    if tip[0] - middle[0] > _STICKS_OUT * radius and abs(tip[1]) < 0.3 * radius + 0.02:
        return np.asarray(tip)
    return np.array([middle[0] + 0.9 * radius, middle[1], high[2]])


def emptied(model: Model, hollow: Hollow) -> Model:
    """Return a vessel without what its maker filled into it: pieces that lie wholly inside its walls."""
    surfaces = []
    for surface in model.surfaces:
        count, label = pieces(surface)
        points = surface.positions.astype(float)
        away = np.linalg.norm(points[:, :2] - hollow.middle, axis=1)
        room = hollow.radius(points[:, 2]) * 1.03 + 0.001
        inside = (away <= room) & (points[:, 2] > hollow.floor - 0.002) & (points[:, 2] < hollow.rim + 0.004)
        stays = np.array([not inside[label == number].all() for number in range(count)], bool)
        surfaces.append(kept(surface, stays[label]) if count else surface)
    return replace(model, surfaces=tuple(surfaces))


def opened(model: Model) -> Model:
    """Return a pot without its lid: the pieces at its top that lie over its middle."""
    low, high = extent(model)
    middle, tall = (low + high)[:2] / 2, float(high[2] - low[2])
    surfaces = []
    for surface in model.surfaces:
        count, label = pieces(surface)
        stays = np.ones(count, bool)
        for number in range(count):
            mine = surface.positions[label == number].astype(float)
            covers = (mine[:, :2].min(axis=0) < middle).all() and (mine[:, :2].max(axis=0) > middle).all()
            stays[number] = not (covers and mine[:, 2].min() > low[2] + 0.55 * tall)
        surfaces.append(kept(surface, stays[label]) if count else surface)
    return replace(model, surfaces=tuple(surfaces))
