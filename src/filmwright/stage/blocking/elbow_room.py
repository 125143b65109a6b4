"""Elbow room: where a body with all it needs around it stands clear of everything else."""

from __future__ import annotations

import numpy as np

from filmwright.stage.blocking.ground import Floor, spot_of, wrapped
from filmwright.stage.blocking.room import Patch, Reals, left_free
from filmwright.stage.world.model import Mark

_RINGS, _STEP = 34, 0.16
"""Rings of spots that are tried around the wanted one, and metres between them."""

_TURNS = (0.0, 0.35, -0.35)
"""Radians by which one turns away to find room nearby, the wanted heading first."""

_NEARBY = 1.2
"""Metres within which the wanted heading is kept rather than turned."""


def cleared(floor: Floor, wanted: Mark, needs: list[Patch], ignored: frozenset[str]) -> Mark:
    """Return the mark nearest to the wanted one from which nothing that is needed stands in anything.

    needs: the patches of the body and its things in the mark's own frame; those without an owner are
    bodies, which stay where one may walk. Where there is no room at all, the least bad mark.
    """
    others = floor.others(ignored)
    tried: list[tuple[float, float, Mark]] = []
    for turn in _TURNS:
        heading = wrapped(wanted.heading + turn)
        spots = np.array(floor.around(spot_of(wanted), _RINGS, _STEP))
        room = _room(
            floor, spots, [patch.moved(Mark(position=(0, 0, 0), heading=heading)) for patch in needs], others
        )
        away = np.linalg.norm(spots - spots[0], axis=1) + (_NEARBY if turn else 0.0)
        free = np.flatnonzero(room >= -1e-9)
        best = int(free[away[free].argmin()]) if len(free) else int((away - 20.0 * room).argmin())
        mark = Mark(
            position=(float(spots[best, 0]), float(spots[best, 1]), wanted.position[2]), heading=heading
        )
        tried.append((-min(float(room[best]), 0.0), float(away[best]), mark))
    return min(tried, key=lambda one: one[:2])[2]


def _room(floor: Floor, spots: Reals, needs: list[Patch], others: list[Patch]) -> Reals:
    """Return how much room is left around all that is needed at each spot, metres; negative: none."""
    room = np.full(len(spots), np.inf)
    for patch in needs:
        points = patch.points()
        places = (spots[:, None] + points).reshape(-1, 2)
        gaps = left_free(places, others).reshape(len(spots), -1) - patch.radius
        if not patch.owner:
            low, high = np.array(floor.low), np.array(floor.high)
            gaps = np.minimum(
                gaps, np.minimum(places - low, high - places).min(axis=1).reshape(len(spots), -1)
            )
        room = np.minimum(room, gaps.min(axis=1))
    return room
