"""The mouth: necks that bring it to a place, jaws, calls, and what is carried in it."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from filmwright.stage.rehearsal.animals.creature import OWN, Aim, Creature
from filmwright.stage.rehearsal.rotations import Reals, about_x, about_y, about_z, bump, smooth, turned

Frames = NDArray[np.int64]

_TURNS = (("neck", 1), ("nape", 1), ("head", 1), ("neck", 2), ("head", 2), ("chest", 1))
"""Which bones bend to bring the mouth somewhere, about which axis (1: nod, 2: look aside)."""

_SHARES = np.array([1.0, 0.8, 0.8, 0.8, 0.6, 0.25])
_FURTHEST = 2.0
"""Radians no joint of the neck goes beyond on the way of the mouth to its goal."""


def aimed(creature: Creature) -> None:
    """Bend necks so that mouths are where they aim, by damped least squares over all frames at once."""
    for aim in creature.aims:
        if "muzzle" in creature.anatomy.index and aim.weight.any():
            _aim(creature, aim)


def _aim(creature: Creature, aim: Aim) -> None:
    frames = np.flatnonzero(aim.weight > 1e-3).astype(np.int64)
    turns = [(part, axis) for part, axis in _TURNS if part in creature.anatomy.index]
    shares = np.array(
        [share for share, (part, _) in zip(_SHARES, _TURNS, strict=True) if part in creature.anatomy.index]
    )
    bends = np.zeros((len(frames), len(turns)))
    for _ in range(7):
        mouth, goal = _mouth(creature, frames, turns, bends, aim)
        miss = goal - mouth
        slope = np.zeros((len(frames), 3, len(turns)))
        for number in range(len(turns)):
            tried = bends.copy()
            tried[:, number] += 1e-3
            slope[:, :, number] = (_mouth(creature, frames, turns, tried, aim)[0] - mouth) / 1e-3
        slope = slope * shares
        size = (0.08 * creature.leg) ** 2
        square = slope @ slope.transpose(0, 2, 1) + size * np.eye(3)
        change = (slope.transpose(0, 2, 1) @ np.linalg.solve(square, miss[:, :, None]))[:, :, 0] * shares
        bends = np.clip(bends + np.clip(change, -0.5, 0.5), -_FURTHEST, _FURTHEST)
    bends *= aim.weight[frames, None]
    for number, (part, axis) in enumerate(turns):
        creature.bend[frames, creature.anatomy.index[part], axis] += bends[:, number]


def _mouth(
    creature: Creature, frames: Frames, turns: list[tuple[str, int]], bends: Reals, aim: Aim
) -> tuple[Reals, Reals]:
    """Return where the mouth is with so many bends more, and where it should be, (k, 3) each."""
    anatomy, rest = creature.anatomy, creature.anatomy.rest
    line: list[int] = []
    bone = anatomy.index["muzzle"]
    while bone >= 0:
        line.insert(0, bone)
        bone = anatomy.parents[bone]
    extra = np.zeros((len(frames), len(rest), 3))
    for number, (part, axis) in enumerate(turns):
        extra[:, anatomy.index[part], axis] = bends[:, number]
    heading = about_z(creature.heading[frames])
    turn = heading @ about_y(creature.pitch[frames]) @ about_x(creature.roll[frames])
    place = np.column_stack([creature.root[frames], rest[line[0], 2] + creature.rise[frames]])
    place[:, :2] += (heading @ np.array([*rest[line[0], :2], 0.0]))[:, :2]
    known = {}
    for before, bone in zip([None, *line], line, strict=False):
        if before is not None:
            place = place + turn @ (rest[bone] - rest[before])
        b = creature.bend[frames, bone] + extra[:, bone]
        turn = turn @ about_z(b[:, 2]) @ about_y(b[:, 1]) @ about_x(b[:, 0])
        known[bone] = place, turn
    goal = aim.offset[frames]
    if aim.part == OWN:
        root = known[line[0]][0]
        goal = root + turned(heading, goal)
    elif aim.part is not None and anatomy.index.get(aim.part) in known:
        at, frame = known[anatomy.index[aim.part]]
        goal = at + turned(frame, goal)
    return place, goal


def gape(creature: Creature, frames: slice, angle: Reals | float) -> None:
    """Open the mouth at least so far, radians."""
    creature.jaw[frames] = np.maximum(creature.jaw[frames], angle)


def called(creature: Creature, moment: float, voice: str | None = None, seconds: float = 0.45) -> None:
    """Call at a moment: the head goes up and forward, the mouth opens, and it is heard."""
    creature.cries.append((moment, voice or creature.habits.voice))
    frames = creature.span(moment - 0.12, moment + seconds)
    push = bump((creature.times[frames] - moment + 0.12) / (seconds + 0.12))
    creature.turn("neck", frames, y=-0.12 * push)
    creature.turn("head", frames, y=-0.20 * push)
    gape(creature, frames, 0.50 * push)


def chewing(creature: Creature, frames: slice, weight: Reals, hertz: float = 1.7) -> None:
    """Chew: the jaw goes up and down and a little aside."""
    t = creature.times[frames]
    gape(creature, frames, weight * 0.16 * (0.5 + 0.5 * np.sin(2 * np.pi * hertz * t)))
    creature.turn("jaw", frames, z=0.07 * weight * np.sin(2 * np.pi * hertz * t + 1.2))


def panting(creature: Creature, frames: slice, weight: Reals | float = 1.0) -> None:
    """Pant with the tongue out."""
    t = creature.times[frames]
    gape(creature, frames, weight * (0.24 + 0.07 * np.sin(2 * np.pi * 3.2 * t)))
    creature.tongue[frames] = np.maximum(creature.tongue[frames], weight)
    creature.chest_up[frames] = np.maximum(creature.chest_up[frames], weight)


def licking(creature: Creature, frames: slice, weight: Reals, hertz: float = 1.6) -> None:
    """Put the tongue out again and again."""
    stroke = np.maximum(np.sin(2 * np.pi * hertz * creature.times[frames]), 0.0)
    gape(creature, frames, weight * (0.10 + 0.16 * stroke))
    creature.tongue[frames] = np.maximum(creature.tongue[frames], weight * smooth(1.6 * stroke))
