"""Recorded: stretches of a performance that somebody else's motion leads, laid over the planned body.

A recording gives the turns of trunk and limbs, the place of the pelvis and of the ankles; legs are
solved to the ankles again, so that feet stay where they are on any body. At its ends it passes
into what was planned before and after, limb by limb. Face, fingers and hair hang on as planned.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from filmwright.media.motion import between, matrices, quaternions
from filmwright.stage.rehearsal.figure import SIDES, Figure
from filmwright.stage.rehearsal.posing import Posed
from filmwright.stage.rehearsal.rotations import Reals, frame, turned, unit
from filmwright.stage.world.cast.rig import PARENTS, PARTS
from filmwright.stage.world.clip import BONES

_NUMBER = {bone: number for number, bone in enumerate(BONES)}
_TRUNK = (("spine", "pelvis"), ("chest", "spine"), ("neck", "chest"), ("head", "neck"))
_STEP = 0.12
"""How high a foot is lifted that has to change its place in passing, of the way it has to go."""


@dataclass(frozen=True, kw_only=True, eq=False)
class Recorded:
    """A stretch of frames of one actor.

    turns (n, len(BONES), 4) w x y z from rest to the world, pelvis (n, 3), ankles (n, 2, 3) metres,
    weight (n,): 0 as planned, 1 as recorded.
    """

    frames: slice
    turns: Reals
    pelvis: Reals
    ankles: Reals
    weight: Reals


def overlaid(body: Posed, stretches: list[Recorded]) -> Posed:
    """Return the body led by the recordings where they have weight."""
    if not stretches:
        return body
    led = Posed(figure=body.figure, turn=body.turn.copy(), at=body.at.copy(), scale=body.scale)
    for stretch in stretches:
        _lay(led, stretch)
    return led


def _lay(body: Posed, stretch: Recorded) -> None:
    figure, frames, weight = body.figure, stretch.frames, stretch.weight[:, None]
    index = [figure.index[bone] for bone in BONES]
    before_turn, before_at = body.turn[frames].copy(), body.at[frames].copy()
    planned = quaternions(before_turn[:, index])
    turns = between(planned, stretch.turns, np.broadcast_to(weight[:, None], (*planned.shape[:2], 1)))
    pelvis = before_at[:, figure.index["pelvis"]]
    pelvis = pelvis + weight * (stretch.pelvis - pelvis)
    ankles = np.stack([before_at[:, figure.index[f"foot_{side}"]] for side in SIDES], 1)
    far = np.linalg.norm(stretch.ankles - ankles, axis=-1)
    ankles = ankles + weight[:, None] * (stretch.ankles - ankles)
    ankles[..., 2] += _STEP * far * (4 * weight * (1 - weight))
    turn, at = assembled(figure, matrices(turns), pelvis, ankles)
    for part, number in figure.index.items():
        if part in _NUMBER:
            before_turn[:, number], before_at[:, number] = turn[:, _NUMBER[part]], at[:, _NUMBER[part]]
        elif part in PARTS:
            above = PARENTS[PARTS.index(part)]
            carry = before_turn[:, above] @ np.swapaxes(body.turn[frames][:, above], -1, -2)
            before_turn[:, number] = carry @ before_turn[:, number]
            way = body.at[frames][:, number] - body.at[frames][:, above]
            before_at[:, number] = before_at[:, above] + turned(carry, way)
    body.turn[frames], body.at[frames] = before_turn, before_at


def assembled(figure: Figure, turn: Reals, pelvis: Reals, ankles: Reals) -> tuple[Reals, Reals]:
    """Return turns (n, len(BONES), 3, 3) and joints (n, len(BONES), 3) with the legs solved to ankles.

    A leg keeps the side its knee was turned to; what is out of reach is reached for with a straight leg.
    """
    turn, at = turn.copy(), np.zeros(turn.shape[:-1])
    at[:, 0] = pelvis

    def hang(part: str, parent: str) -> None:
        way = figure.rest[figure.index[part]] - figure.rest[figure.index[parent]]
        at[:, _NUMBER[part]] = at[:, _NUMBER[parent]] + turned(turn[:, _NUMBER[parent]], way)

    for part, parent in _TRUNK:
        hang(part, parent)
    for number, side in enumerate(SIDES):
        hang(f"upper_arm_{side}", "chest")
        hang(f"forearm_{side}", f"upper_arm_{side}")
        hang(f"hand_{side}", f"forearm_{side}")
        thigh, shin, foot, toes = (f"{part}_{side}" for part in ("thigh", "shin", "foot", "toes"))
        hang(thigh, "pelvis")
        hinge = turn[:, _NUMBER[thigh], :, 1]
        upper, lower, hinge = bent(
            ankles[:, number] - at[:, _NUMBER[thigh]], hinge, (figure.thigh, figure.shin)
        )
        rest = figure.leg_frames[number]
        turn[:, _NUMBER[thigh]] = frame(upper, hinge) @ rest[0].T
        turn[:, _NUMBER[shin]] = frame(lower, hinge) @ rest[1].T
        hang(shin, thigh)
        hang(foot, shin)
        hang(toes, foot)
    return turn, at


def bent(chord: Reals, hinge: Reals, lengths: tuple[float, float]) -> tuple[Reals, Reals, Reals]:
    """Return the ways (n, 3) of the two bones of a limb that span a chord, and their hinge."""
    first, second = lengths
    along = unit(chord)
    length = np.clip(
        np.linalg.norm(chord, axis=-1), abs(first - second) + 0.02 * first, 0.9998 * (first + second)
    )
    hinge = unit(hinge - (hinge * along).sum(-1, keepdims=True) * along)
    cosine = np.clip((first**2 + length**2 - second**2) / (2 * first * length), -1.0, 1.0)
    sine = np.sqrt(1 - cosine**2)
    ahead = np.cross(along, hinge)  # knee or elbow lies on this side
    upper = cosine[:, None] * along + sine[:, None] * ahead
    lower = unit(along * length[:, None] - first * upper)
    return upper, lower, hinge
