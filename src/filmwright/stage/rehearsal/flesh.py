"""Flesh: the balls that a body's outside is measured by."""

from __future__ import annotations

from functools import lru_cache

import numpy as np

from filmwright.stage.rehearsal.figure import Figure
from filmwright.stage.rehearsal.rotations import Reals
from filmwright.stage.world.model import Shape

_THICK = {
    "pelvis": 0.07,
    "spine": 0.07,
    "chest": 0.075,
    "head": 0.055,
    "upper_arm": 0.032,
    "forearm": 0.025,
    "thigh": 0.05,
    "shin": 0.045,
    "foot": 0.03,
}
"""Radius about a joint, in body heights."""


@lru_cache(maxsize=32)
def flesh(figure: Figure) -> tuple[tuple[int, Reals, float], ...]:
    """Return the balls a body's outside is measured by: (part, place at rest, radius), from its solids."""
    found: list[tuple[int, Reals, float]] = []
    for solid in figure.model.solids:
        w, x, y, z = solid.turn
        axis = np.array([2 * (x * z + w * y), 2 * (y * z - w * x), 1 - 2 * (x * x + y * y)])
        half = solid.size[1] if solid.shape is Shape.CAPSULE else 0.0
        ends = (-1.0, 1.0) if half else (0.0,)
        found += [(solid.part, np.array(solid.centre) + end * half * axis, solid.size[0]) for end in ends]
    if not found:  # a bare rig: its joints, as thick as people are
        found = [
            (
                number,
                figure.rest[number],
                _THICK.get(part.split("_l")[0].split("_r")[0], 0.02) * figure.height,
            )
            for number, part in enumerate(figure.model.parts)
        ]
    return tuple(found)
