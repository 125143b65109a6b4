"""Ways: smooth curves over the ground that bodies go along."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from filmwright.stage.rehearsal.rotations import Reals


@dataclass(frozen=True, kw_only=True, eq=False)
class Way:
    """A smooth way over the ground: points (n, 2) a few centimetres apart, with length run and heading."""

    points: Reals
    run: Reals
    heading: Reals

    @property
    def length(self) -> float:
        return float(self.run[-1])

    def at(self, run: Reals) -> Reals:
        """Return places (n, 2) after `run` metres."""
        return np.stack([np.interp(run, self.run, self.points[:, axis]) for axis in (0, 1)], -1)

    def as_far_as(self, length: float) -> Way:
        """Return the way up to so many metres."""
        if length >= self.length:
            return self
        count = max(int(np.searchsorted(self.run, length)), 2)
        return Way(points=self.points[:count], run=self.run[:count], heading=self.heading[:count])

    def facing(self, run: Reals) -> Reals:
        """Return headings (n,) after `run` metres, unwrapped."""
        return np.asarray(np.interp(run, self.run, self.heading))


def way_through(start: Reals, heading: float, places: list[Reals]) -> Way:
    """Return a smooth way from `start` through `places`: cubic arcs that leave along `heading`."""
    corners = [np.asarray(start, float), *[np.asarray(place, float) for place in places]]
    corners = [corners[0]] + [b for a, b in pairwise(corners) if np.linalg.norm(b - a) > 0.02]
    tangents = []
    for number, corner in enumerate(corners):
        before, after = corners[max(number - 1, 0)], corners[min(number + 1, len(corners) - 1)]
        tangents.append((after - before) / (np.linalg.norm(after - before) + 1e-9))
        del corner
    tangents[0] = np.array([np.cos(heading), np.sin(heading)])
    pieces = [corners[0][None]]
    for number in range(len(corners) - 1):
        a, b = corners[number], corners[number + 1]
        length = float(np.linalg.norm(b - a))
        u = np.linspace(0, 1, max(8, int(length / 0.05)))[1:, None]
        ta, tb = tangents[number] * length * 0.9, tangents[number + 1] * length * 0.9
        pieces.append(
            (2 * u**3 - 3 * u**2 + 1) * a + (u**3 - 2 * u**2 + u) * ta
            + (3 * u**2 - 2 * u**3) * b + (u**3 - u**2) * tb
        )  # fmt: skip
    points = np.concatenate(pieces)
    leaps = np.diff(points, axis=0)
    run = np.concatenate([[0.0], np.cumsum(np.linalg.norm(leaps, axis=1))])
    facing = np.unwrap(np.arctan2(leaps[:, 1], leaps[:, 0]))
    facing = np.concatenate([facing[:1], facing])
    facing += 2 * np.pi * np.round((heading - facing[0]) / (2 * np.pi))
    return Way(points=points, run=run, heading=facing)


def wavering(way: Way, size: float, rng: np.random.Generator) -> Way:
    """Return a way that strays to both sides by up to `size` metres, and ends where it should."""
    count = int(way.length / 0.9)
    if count < 1 or size <= 0:
        return way
    run = (np.arange(count) + 0.5) * way.length / count
    facing = way.facing(run)
    sides = np.where(np.arange(count) % 2, 1.0, -1.0) * rng.uniform(0.4, 1.0, count) * size
    places = way.at(run) + np.stack([-np.sin(facing), np.cos(facing)], -1) * sides[:, None]
    return way_through(way.points[0], float(way.heading[0]), [*places, way.points[-1]])
