"""Steadying: where a standing leg would have to snap, the trunk above it takes its time instead."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from filmwright.stage.rehearsal.figure import SIDES
from filmwright.stage.rehearsal.posing import Carriage, Posed
from filmwright.stage.rehearsal.posture import C
from filmwright.stage.rehearsal.rotations import Reals

BRISK = 690.0
"""Degrees a second that joints of a leg turn at most."""
_TRUNK = slice(C.RISE, C.SPINE_PITCH)
_WIDE = 7
"""Frames around a snap that are steadied."""

Flags = NDArray[np.bool_]


def snapping(body: Posed, standing: tuple[Flags, Flags], rate: float) -> Flags:
    """Return the frames (n,) in which a hip, knee or ankle of a standing leg turns faster than people's."""
    found = np.zeros(len(body.turn), bool)
    most = 1 + 2 * np.cos(np.radians(BRISK / rate))  # the trace of the largest step there may be
    for stands, name in zip(standing, SIDES, strict=True):
        held = stands[1:] | stands[:-1]
        for above, part in (("pelvis", "thigh"), ("thigh", "shin"), ("shin", "foot")):
            parent = body.figure.index["pelvis" if above == "pelvis" else f"{above}_{name}"]
            local = (
                np.swapaxes(body.turn[:, parent], -1, -2) @ body.turn[:, body.figure.index[f"{part}_{name}"]]
            )
            steps = np.swapaxes(local[:-1], -1, -2) @ local[1:]
            found[:-1] |= held & (np.trace(steps, axis1=-2, axis2=-1) < most)
    return found


def steadied(posture: Reals, way: Carriage, snaps: Flags) -> None:
    """Average the trunk's own way, in place, over the neighbours of frames that snap, but not in flight."""
    grounded = way.flight <= 1e-6
    near = (np.convolve(snaps, np.ones(_WIDE), "same")[: len(snaps)] > 0) & grounded
    for values in (posture[:, _TRUNK], way.root):
        padded = np.pad(values, ((1, 1), (0, 0)), mode="edge")
        mean = (padded[:-2] + 2 * padded[1:-1] + padded[2:]) / 4
        values[near] = mean[near]
