"""Rails: what runs on a track of its own thing: a roller coaster's train, the steps of moving stairs."""

from __future__ import annotations

import numpy as np

from filmwright.stage.rehearsal.rotations import Reals, about_y
from filmwright.stage.rehearsal.sprays import GRAVITY
from filmwright.stage.world.model import Model

_PUSH = 2.0
"""Joules a kilogram that a train has more than its highest hill asks for."""


def rails_of(model: Model) -> Reals:
    """Return rails as points (k, 3) close together: Catmull and Rom's curve through `rail_0`, `rail_1`..."""
    count = sum(name.startswith("rail_") for name in model.marks)
    marks = np.array([model.marks[f"rail_{number}"].position for number in range(count)], float)
    fine = np.linspace(0, count - 1, 40 * (count - 1) + 1)
    low = np.minimum(fine.astype(int), count - 2)
    t = (fine - low)[:, None]
    before, after = marks[np.maximum(low - 1, 0)], marks[np.minimum(low + 2, count - 1)]
    a, b = marks[low], marks[low + 1]
    cubic = 3 * (a - b) + after - before
    return np.asarray(a + 0.5 * t * (b - before + t * (2 * before - 5 * a + 4 * b - after + t * cubic)))


def along(line: Reals, gone: Reals) -> tuple[Reals, Reals]:
    """Return (turn (n, 3, 3), place (n, 3)) of what has gone so many metres along rails in the plane x-z."""
    long = _lengths(line)
    place = np.column_stack([np.interp(gone, long, line[:, axis]) for axis in range(3)])
    way = np.gradient(line, axis=0)
    pitch = -np.arctan2(np.interp(gone, long, way[:, 2]), np.interp(gone, long, way[:, 0]))
    return about_y(pitch), place


def fallen(line: Reals, times: Reals) -> Reals:
    """Return the metres a train has run at times (n,): v^2 / 2 + g z stays as it is."""
    long = _lengths(line)
    energy = GRAVITY * float(line[:, 2].max()) + _PUSH
    speed = np.sqrt(2 * np.maximum(energy - GRAVITY * line[:, 2], 0.5))
    reached = np.concatenate([[0.0], np.cumsum(np.diff(long) / ((speed[1:] + speed[:-1]) / 2))])
    return np.asarray(np.interp(times, reached, long))


def _lengths(line: Reals) -> Reals:
    return np.concatenate([[0.0], np.cumsum(np.linalg.norm(np.diff(line, axis=0), axis=1))])
