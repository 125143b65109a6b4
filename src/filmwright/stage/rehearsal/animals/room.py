"""Room: how much of it there is for an animal's ways, past what stands on the stage."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

import numpy as np

from filmwright.stage.blocking.blocking import Blocking
from filmwright.stage.blocking.ground import Floor
from filmwright.stage.rehearsal.company import Company
from filmwright.stage.rehearsal.rotations import Reals


@lru_cache(maxsize=4)
def _floor(blocking: Blocking) -> Floor:
    floor = Floor.of(blocking.place)
    for thing in blocking.things:
        if not thing.cast and thing.held_by is None and thing.start.position[2] < 0.5:
            floor.stand(thing.model, thing.start, thing.id)
    return floor


def gap(company: Company, way: Reals, ignored: Iterable[str] = ()) -> float:
    """Return the least metres between a way (n, 2) and what stands on the stage, or the stage's edge."""
    floor = _floor(company.blocking)
    near = float(np.min(floor.gaps(way, frozenset(ignored))))
    (x0, y0), (x1, y1) = floor.low, floor.high
    edges = np.minimum(way - [x0, y0], [x1, y1] - way)
    return min(near, float(edges.min()) + 0.3)


def roomiest(company: Company, ways: Iterable[Reals], need: float, ignored: Iterable[str] = ()) -> int:
    """Return which way to take: the first with `need` metres to all sides, else the one with most room."""
    kept = frozenset(ignored)
    best, widest = 0, -np.inf
    for number, way in enumerate(ways):
        room = gap(company, way, kept)
        if room >= need:
            return number
        if room > widest + 1e-6:
            best, widest = number, room
    return best
