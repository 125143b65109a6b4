"""Suspension: while no foot is on the ground the body flies as gravity has it, and gives way in between."""

from __future__ import annotations

from itertools import pairwise

import numpy as np

from filmwright.stage.rehearsal.actor import GRAVITY
from filmwright.stage.rehearsal.rotations import Reals

SHORTEST = 0.03
"""Seconds: a shorter moment without a foot on the ground is none."""
_GATHER, _ABSORB = 0.24, 0.32
"""Seconds in which the first push is gathered and the last landing absorbed."""

Span = tuple[float, float]


def flights(swings: dict[int, list[Span]], start: float, end: float) -> list[Span]:
    """Return when both feet are off the ground between two times. `swings`: foot -> (lift, land)."""
    moments = sorted({start, end, *(m for spans in swings.values() for span in spans for m in span)})
    found: list[Span] = []
    for a, b in pairwise(m for m in moments if start <= m <= end):
        middle = (a + b) / 2
        if all(any(lift < middle < land for lift, land in spans) for spans in swings.values()):
            if found and abs(found[-1][1] - a) < 1e-9:
                found[-1] = (found[-1][0], b)
            else:
                found.append((a, b))
    return [(a, b) for a, b in found if b - a > SHORTEST]


def suspended(clock: Reals, airborne: list[Span]) -> Reals:
    """Return metres the body is above its riding height: parabolas in flight, dips between.

    A flight of T seconds leaves and lands at g T / 2; in the stance between, the legs turn the one
    speed into the other, so height and speed never jump.
    """
    height = np.zeros_like(clock)
    for a, b in airborne:
        inside = (clock >= a) & (clock <= b)
        height[inside] = GRAVITY / 2 * (clock[inside] - a) * (b - clock[inside])
    if not airborne:
        return height
    ends = [(airborne[0][0] - _GATHER, 0.0), *[(b, GRAVITY * (b - a) / 2) for a, b in airborne]]
    begins = [
        *[(a, GRAVITY * (b - a) / 2) for a, b in airborne],
        (airborne[-1][1] + _ABSORB, 0.0),
    ]
    for (a, falling), (b, rising) in zip(ends, begins, strict=True):
        inside = (clock > a) & (clock < b)
        u, long = (clock[inside] - a) / (b - a), b - a
        height[inside] = long * (-falling * u * (1 - u) ** 2 - rising * u * u * (1 - u))
    return height
