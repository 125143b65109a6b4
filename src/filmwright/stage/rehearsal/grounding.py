"""Grounding: bodies off their feet keep touching the floor, and limbs stay planted while the body passes."""

from __future__ import annotations

import numpy as np

from filmwright.stage.rehearsal.actor import Actor
from filmwright.stage.rehearsal.posture import C
from filmwright.stage.rehearsal.rotations import Reals, bump, smooth, turned
from filmwright.stage.rehearsal.stances import lowest_flesh
from filmwright.stage.rehearsal.ways import Way


def ground(actor: Actor, frames: slice, weight: Reals | float = 1.0, *, hands: bool = True) -> None:
    """Raise or lower the body over some frames so that its lowest flesh is on the actor's floor."""
    low = lowest_flesh(actor, frames, hands=hands)
    actor.posture[frames, C.RISE] -= weight * low / actor.figure.leg


def planted(
    way: Way, run: Reals, limb: tuple[float, float, float], cycle: tuple[float, float, float]
) -> Reals:
    """Return where a limb is, (n, 3), when the body has gone `run` (n,) metres: held, then on its way.

    `limb`: its place from the root, ahead, left and up; `cycle`: metres from hold to hold, the
    share of them it is held, and how much later than others it begins, as a share. It swings in
    an arc as high as a tenth of the way.
    """
    (ahead, left, up), (stride, held, late) = limb, cycle
    count = np.floor(run / stride - late)
    since = run - (count + late) * stride

    def hold(number: Reals) -> Reals:
        begun = np.clip((number + late) * stride + held * stride / 2, 0.0, way.length + stride)
        place, facing = way.at(begun), way.facing(begun)
        beyond = np.maximum(begun - way.length, 0.0)
        heading = np.stack([np.cos(facing), np.sin(facing)], -1)
        side = np.stack([-np.sin(facing), np.cos(facing)], -1)
        level = place + (ahead + beyond)[:, None] * heading + left * side
        return np.column_stack([level, np.full(len(number), up)])

    u = np.clip((since - held * stride) / ((1 - held) * stride), 0.0, 1.0)
    place = hold(count) + smooth(u)[:, None] * (hold(count + 1) - hold(count))
    place[:, 2] += 0.10 * stride * bump(u)
    return place


def around(way: Way, run: Reals, offset: tuple[float, float]) -> Reals:
    """Return places (n, 2) beside the way: ahead of and to the left of where the body is."""
    facing = way.facing(run)
    ahead, left = offset
    turn = np.stack([np.stack([np.cos(facing), -np.sin(facing)], -1),
                     np.stack([np.sin(facing), np.cos(facing)], -1)], -2)  # fmt: skip
    return way.at(run) + turned(turn, np.tile([ahead, left], (len(run), 1)))
