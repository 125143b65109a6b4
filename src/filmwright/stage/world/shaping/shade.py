"""Paint over form: gradients, and the soft dark that gathers near the ground and in corners."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from numpy.typing import ArrayLike, NDArray

from filmwright.stage.world.model import Surface
from filmwright.stage.world.shaping.grounds import noise
from filmwright.stage.world.world import Colour


def tinted(what: Surface, factor: ArrayLike) -> Surface:
    """Return the surface with its colours multiplied, (n,) or (n, 3); darkening leans to blue."""
    by = np.asarray(factor, np.float64)
    if by.ndim < 2:
        by = by.reshape(-1, 1) * np.ones(3)
        by[:, 2] += 0.10 * np.clip(1 - by[:, 2], 0, 1)
    colours = what.colours.copy()
    colours[:, :3] = np.round(np.clip(what.colours[:, :3] * by, 0, 255)).astype(np.uint8)
    return replace(what, colours=colours)


def graduated(what: Surface, low: Colour, high: Colour, axis: int = 2) -> Surface:
    """Return the surface coloured from `low` at its lowest point along an axis to `high`."""
    along = what.positions[:, axis]
    span = max(float(np.ptp(along)), 1e-9)
    share = ((along - along.min()) / span)[:, None]
    rgb = np.asarray(low) * (1 - share) + np.asarray(high) * share
    colours = what.colours.copy()
    colours[:, :3] = np.round(np.clip(rgb, 0, 1) * 255).astype(np.uint8)
    return replace(what, colours=colours)


def grounded(what: Surface, depth: float = 0.35, dark: float = 0.55, floor: float = 0.0) -> Surface:
    """Return the surface darkened towards the floor, as a thing that stands there is.

    At the floor the colour is multiplied by `dark`, at `depth` metres above by 1; faces
    that look down are darker still.
    """
    above = np.clip((what.positions[:, 2] - floor) / depth, 0, 1)
    down = np.clip(-what.normals[:, 2], 0, 1)
    light = (dark + (1 - dark) * above * (2 - above)) * (1 - 0.3 * down)
    return tinted(what, light)


def cornered(
    what: Surface, low: ArrayLike, high: ArrayLike, depth: float = 0.6, dark: float = 0.72
) -> Surface:
    """Return the surface darkened near the walls of the box it lies in, as corners of rooms are."""
    lower, upper = np.asarray(low, np.float64), np.asarray(high, np.float64)
    light = np.ones(len(what.positions))
    for axis in range(3):
        for wall, sign in ((lower[axis], 1.0), (upper[axis], -1.0)):
            away = np.clip(sign * (what.positions[:, axis] - wall) / depth, 0, 1)
            facing = sign * what.normals[:, axis] > 0.5  # a wall does not darken itself
            light *= np.where(facing, 1.0, dark + (1 - dark) * away * (2 - away))
    return tinted(what, light)


def shadowed(what: Surface, spots: ArrayLike, dark: float = 0.6) -> Surface:
    """Return a floor darkened under things that stand on it; spots are (x, y, radius) each."""
    light: NDArray[np.float64] = np.ones(len(what.positions))
    for x, y, radius in np.asarray(spots, np.float64):
        away = np.hypot(what.positions[:, 0] - x, what.positions[:, 1] - y) / radius
        light *= 1 - (1 - dark) * np.clip(1.4 - away, 0, 1) ** 2
    return tinted(what, light)


def mottled(what: Surface, strength: float = 0.06, size: float = 1.0, seed: int = 0) -> Surface:
    """Return the surface with slight, large-scale differences of tone; nothing real is even."""
    x, y, z = (what.positions / size).T
    return tinted(what, 1 + strength * noise(x, y, z, seed))
