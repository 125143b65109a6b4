"""Pace: how fast a business may go on a body, so that its arms swing as quickly as arms do and no quicker."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from filmwright.stage.rehearsal.company import Errand
from filmwright.stage.rehearsal.figure import SIDES
from filmwright.stage.rehearsal.posing import Posed
from filmwright.stage.rehearsal.rotations import Reals

BRISK = 540.0
"""Degrees a second that joints of arms turn at most as a business is planned; the trunk adds its own."""
_SLOWEST = 0.35
"""Share of the tempo asked for that a business keeps in any case."""
_SMALLEST = 0.7
"""Share of its way that a blow is shortened to at most."""


def paced(body: Posed, frames: slice, rate: float, sides: list[int]) -> float:
    """Return the share of its tempo (0..1] at which the arms of a posed body stay brisk over some frames."""
    fastest = 0.0
    for name in (SIDES[side] for side in sides):
        for above, part in (("chest", "upper_arm"), ("upper_arm", "forearm")):
            parent = "chest" if above == "chest" else f"{above}_{name}"
            degrees = turning(body, parent, f"{part}_{name}", rate)[frames][:-1]
            if len(degrees):
                fastest = max(fastest, float(degrees.max()))
    return float(np.clip(BRISK / max(fastest, 1e-6), _SLOWEST, 1.0))


def turning(body: Posed, parent: str, part: str, rate: float) -> Reals:
    """Return how fast a part turns against what carries it until the next frame, (n,) degrees a second."""
    index = body.figure.index
    local = np.swapaxes(body.turn[:, index[parent]], -1, -2) @ body.turn[:, index[part]]
    steps = np.swapaxes(local[:-1], -1, -2) @ local[1:]
    cosine = np.clip((np.trace(steps, axis1=-2, axis2=-1) - 1) / 2, -1, 1)
    return np.append(np.degrees(np.arccos(cosine)) * rate, 0.0)


def slower(errand: Errand, share: float, *, blows: bool) -> Errand:
    """Return an errand at a share of its tempo; one of blows goes less far as well as less often."""
    size = max(_SMALLEST, share**0.5) if blows else 1.0
    return replace(
        errand, tempo=errand.tempo * max(min(share / size, 1.0), _SLOWEST), size=errand.size * size
    )
