"""Calming: no joint turns faster than people's do; what plans leave as a snap becomes a quick move."""

from __future__ import annotations

from dataclasses import replace
from typing import TypeAlias

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view
from numpy.typing import NDArray

from filmwright.stage.rehearsal.figure import SIDES
from filmwright.stage.rehearsal.limbs import kept_above
from filmwright.stage.rehearsal.posing import Posed
from filmwright.stage.rehearsal.rotations import Reals, from_quaternion, quaternion, turned

FASTEST = 690.0
"""Degrees a second."""
_ROUNDS = 60
_SNAP, _LEG_SNAP = 700.0, 2000.0
"""Degrees a second at which even a limb that is held somewhere is moved: its solution has flipped."""
_LEGS = ("thigh", "shin", "foot", "toes")
_NEAR = 4
"""Frames before and after within which a foot was planned as low as it may get."""

Flags: TypeAlias = NDArray[np.bool_]
_FACE = ("eye", "lid", "under", "brow", "mouth", "tongue", "tears", "hair")


def calmed(body: Posed, rate: float, bound: dict[str, Flags]) -> Posed:
    """Return a body whose joints turn at most at `FASTEST` between neighbouring frames.

    Where one is faster, its turns are averaged over the frames around, as wide as needed; all
    other joints keep theirs, and limbs below it come along. `bound`: limb -> (n,) whether its end
    is held to a place (a foot stands, a hand reaches): there it stays as it is. Limbs are named
    by side and end, "hand_l", "foot_r".
    """
    figure = body.figure
    parents = figure.model.parents
    joints = [
        part
        for part, label in enumerate(figure.model.parts)
        if parents[part] >= 0 and not label.startswith(_FACE)
    ]
    above = [parents[part] for part in joints]
    local = np.swapaxes(body.turn[:, above], -1, -2) @ body.turn[:, joints]
    steps = np.swapaxes(local[:-1], -1, -2) @ local[1:]
    most = 1 + 2 * np.cos(np.radians(FASTEST / rate))  # the trace of the largest step there may be
    quick = (np.trace(steps, axis1=-2, axis2=-1) < most).any(0)
    if len(local) < 4 or not quick.any():
        return body
    calm: dict[int, Reals] = {}
    for part in (joints[number] for number in np.flatnonzero(quick)):
        label = figure.model.parts[part]
        snap = _LEG_SNAP if label.startswith(_LEGS) else _SNAP
        snapping = np.swapaxes(body.turn[:, parents[part]], -1, -2) @ body.turn[:, part]
        calm[part] = _smoothed(snapping, rate, _loose(label, bound), snap)
    turn, at = body.turn.copy(), body.at.copy()
    for part, parent in enumerate(parents):
        if parent < 0:
            continue
        own = calm.get(part)
        if own is None:
            own = np.swapaxes(body.turn[:, parent], -1, -2) @ body.turn[:, part]
        reach = turned(np.swapaxes(body.turn[:, parent], -1, -2), body.at[:, part] - body.at[:, parent])
        turn[:, part] = turn[:, parent] @ own
        at[:, part] = at[:, parent] + turned(turn[:, parent], reach)
    calmer = replace(body, turn=turn, at=at)
    for side, name in enumerate(SIDES):
        _lift(calmer, body, [figure.index[f"{part}_{name}"] for part in _LEGS], side)
    return calmer


def _lift(calmer: Posed, body: Posed, parts: list[int], side: int) -> None:
    """Bend the knee of a leg (`parts`, thigh to toes) whose foot got lower than planned around then."""
    figure, (hip, shin, foot, toes) = body.figure, parts
    planned = np.minimum(body.at[:, foot, 2], body.at[:, toes, 2])
    low = sliding_window_view(np.pad(planned, _NEAR, mode="edge"), 2 * _NEAR + 1).min(1)
    turns = tuple(calmer.turn[:, part] for part in parts)
    bones = kept_above(figure, (turns[0], turns[1], turns[2], turns[3]), calmer.at[:, hip], low, side)
    for part, above, turn in zip(parts, (None, hip, shin, foot), bones, strict=True):
        calmer.turn[:, part] = turn
        if above is not None:
            reach = figure.rest[part] - figure.rest[above]
            calmer.at[:, part] = calmer.at[:, above] + turned(calmer.turn[:, above], reach)


def _loose(part: str, bound: dict[str, Flags]) -> Reals:
    """Return where a part may be moved, (n,) 0 or 1: where no end of a limb that it carries is held."""
    limb, _, side = part.rpartition("_")
    arms = ("upper_arm", "forearm", "hand")
    ends = [f"foot_{side}"] if limb in _LEGS else [f"hand_{side}"] if limb in arms else []
    if part in ("spine", "chest"):
        ends = ["hand_l", "hand_r"]
    frames = len(next(iter(bound.values())))
    return np.asarray(np.all([~bound[end] for end in ends], axis=0) if ends else np.ones(frames))


def _smoothed(local: Reals, rate: float, loose: Reals, snap: float) -> Reals:
    """Return rotations (n, 3, 3) averaged around wherever they turn too fast, until nowhere."""
    q = quaternion(local)
    signs = np.cumprod(np.concatenate([[1.0], np.where((q[1:] * q[:-1]).sum(1) < 0, -1.0, 1.0)]))
    q = q * signs[:, None]
    cap = float(np.cos(np.radians(FASTEST / rate) / 2))
    for count in range(2 * _ROUNDS):
        if count == _ROUNDS:  # no place is worth a snap
            loose, cap = np.ones(len(q)), float(np.cos(np.radians(snap / rate) / 2))
        fast = (q[1:] * q[:-1]).sum(1) < cap
        if not fast.any():
            break
        near = np.convolve(
            np.concatenate([fast, [False]]) | np.concatenate([[False], fast]), np.ones(5), "same"
        )
        share = (np.minimum(near, 1.0) * loose)[:, None]
        padded = np.pad(q, ((1, 1), (0, 0)), mode="edge")
        mean = (padded[:-2] + 2 * padded[1:-1] + padded[2:]) / 4
        q = q + share * (mean - q)
        q /= np.linalg.norm(q, axis=1, keepdims=True)
    return from_quaternion(q)
