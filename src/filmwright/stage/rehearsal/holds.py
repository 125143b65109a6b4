"""Holds: feet and hands that stood in a recording stand still on any body."""

from __future__ import annotations

from itertools import pairwise
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from filmwright.media.motion import matrices, quaternions
from filmwright.stage.rehearsal.figure import SIDES, Figure
from filmwright.stage.rehearsal.recorded import assembled, bent
from filmwright.stage.rehearsal.rotations import Reals, frame, smooth, turned
from filmwright.stage.world.clip import BONES

_LETS_GO = 0.22
"""Seconds in which what was held in place comes back to its own way."""
_WRIST = 0.03
"""Height of the wrist of a hand that bears, of the body's height."""

Flags: TypeAlias = NDArray[np.bool_]


def stances(planted: Flags) -> list[tuple[int, int]]:
    """Return the runs of frames (first, after the last) in which something stands."""
    edges = np.flatnonzero(np.diff(np.concatenate([[False], planted, [False]]).astype(int)))
    return list(zip(edges[::2].tolist(), edges[1::2].tolist(), strict=True))


def stilled(place: Reals, planted: Flags, height: float, clock: Reals) -> Reals:
    """Return by how much (n, 3) to move what is at `place` so that it stands still at a height while planted.

    Between two stances what was corrected fades, or passes from one correction to the next.
    """
    change = np.zeros_like(place)
    runs = stances(planted)
    for start, end in runs:
        change[start:end] = np.append(np.median(place[start:end, :2], axis=0), height) - place[start:end]
    edges = [(0, 0), *runs, (len(place), len(place))]
    for (_, left), (start, _) in pairwise(edges):
        if left >= start:
            continue
        own = clock[left:start]
        fading, coming = np.zeros(len(own)), np.zeros(len(own))
        if left > 0:
            fading = 1 - smooth((own - clock[left - 1]) / _LETS_GO)
        if start < len(place):
            coming = 1 - smooth((clock[start] - own) / _LETS_GO)
        both = np.maximum(fading + coming, 1.0)
        before = change[left - 1] if left > 0 else np.zeros(3)
        after = change[start] if start < len(place) else np.zeros(3)
        change[left:start] = (fading / both)[:, None] * before + (coming / both)[:, None] * after
    return change


def leant(figure: Figure, turns: Reals, where: tuple[Reals, Reals], planted: Flags, clock: Reals) -> Reals:
    """Return turns (n, bones, 4) with the arms solved so that hands that bear stay where they are.

    `where`: places of the pelvis (n, 3) and the ankles (n, 2, 3). What is out of an arm's reach is
    reached for.
    """
    if not planted.any():
        return turns
    turn, at = assembled(figure, matrices(turns), *where)
    led = turns.copy()
    for number, side in enumerate(SIDES):
        if not planted[:, number].any():
            continue
        upper, fore, hand = (BONES.index(f"{part}_{side}") for part in ("upper_arm", "forearm", "hand"))
        fingers = figure.rest[figure.index[f"fingers_{side}"]] - figure.rest[figure.index[f"hand_{side}"]]
        down = np.median(
            -turned(turn[planted[:, number], hand], 1.9 * fingers)[:, 2]
        )  # on fists, on fingertips
        height = max(_WRIST * figure.height, float(down))
        change = stilled(at[:, hand], planted[:, number], height, clock)
        moved = np.abs(change).max(axis=1) > 1e-6
        rest = figure.arm_frames[number]
        hinge = turn[:, upper] @ rest[0][:, 1]
        chord = at[:, hand] + change - at[:, upper]
        first, second, hinge = bent(chord, hinge, (figure.upper, figure.fore))
        for bone, way, own in ((upper, first, rest[0]), (fore, second, rest[1])):
            solved = quaternions(frame(way, hinge) @ own.T)
            led[moved, bone] = solved[moved]
    return led
