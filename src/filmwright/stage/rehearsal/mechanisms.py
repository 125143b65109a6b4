"""Mechanisms: things with parts that move on joints: seesaws and trampolines by MuJoCo, pendulums exactly."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from filmwright.stage.blocking.blocking import Thing, Trigger
from filmwright.stage.rehearsal.actor import GRAVITY
from filmwright.stage.rehearsal.rotations import Reals, about_y, about_z
from filmwright.stage.world.model import Floats
from filmwright.stage.world.world import Course

_JOINTS = {
    "beam": 'type="hinge" axis="0 1 0" range="-32 0" damping="1.5" frictionloss="0.5"',
    "deck": 'type="slide" axis="0 0 1" range="-0.62 0.3" stiffness="{stiff:.1f}" damping="{damp:.2f}"',
}
"""What a part of this name (before its number) moves on, in MuJoCo's words."""

_DENSITY = {"beam": 350.0, "deck": 8.0}  # kilograms a cubic metre: a trampoline's cloth weighs little
_STIFF = 4200.0
"""Newtons a metre of a trampoline 3 m across, pushed in at its middle."""

SWINGS = ("swing", "bob")
_OPENED = 0.62
"""Radians from which a pendulum is let go."""

_LOSS = 0.985
"""Coefficient of restitution of two steel balls of a cradle."""


@dataclass(frozen=True, kw_only=True)
class Jointed:
    """One part of a thing that moves on a joint."""

    part: int
    name: str
    joint: str  # its attributes in MuJoCo's XML
    density: float


def moving_parts(thing: Thing) -> list[Jointed]:
    """Return the parts of a thing that MuJoCo moves, if it has such."""
    found = []
    for number, part in enumerate(thing.model.parts):
        kind = part.rstrip("_0123456789")
        if kind in _JOINTS and any(solid.part == number for solid in thing.model.solids):
            scale = max(thing.model.size) / 3.1
            joint = _JOINTS[kind].format(stiff=_STIFF * scale**2, damp=14.0 * scale**2)
            found.append(Jointed(part=number, name=f"{thing.id}#{part}", joint=joint, density=_DENSITY[kind]))
    return found


def swings(thing: Thing) -> bool:
    """Tell whether a thing has parts that hang and swing."""
    return any(part.startswith(SWINGS) for part in thing.model.parts)


def swung(thing: Thing, trigger: Trigger, times: Reals) -> Floats:
    """Return the matrices (frames, parts, 3, 4) of a thing whose hanging parts swing from the trigger on.

    One or two bobs swing freely: a'' = -g / l sin a. Bobs in a row hit one another: equal masses
    exchange their speeds, a little lost, as in a cradle.
    """
    parts = [number for number, part in enumerate(thing.model.parts) if part.startswith(SWINGS)]
    lengths = np.array([length_of(thing, number) for number in parts])
    row = len(parts) >= 3
    angles = _angles(lengths, times, trigger.seconds, row=row)
    turn = about_z(thing.start.heading)
    base = np.concatenate([turn, np.array(thing.start.position, float)[:, None]], axis=1)
    poses = np.tile(base, (len(times), len(thing.model.parts), 1, 1))
    for column, number in enumerate(parts):
        axle = thing.model.joints[number].astype(float)
        own = about_y(angles[:, column])
        poses[:, number, :, :3] = turn @ own
        held = axle - own @ axle
        poses[:, number, :, 3] = base[:, 3] + held @ turn.T
    return poses.astype(np.float32)


def length_of(thing: Thing, part: int) -> float:
    """Return the length of a pendulum: from its joint to the middle of its lowest third."""
    low = min(
        float(surface.positions[surface.bones[:, 0] == part, 2].min())
        for surface in thing.model.surfaces
        if (surface.bones[:, 0] == part).any()
    )
    return max((float(thing.model.joints[part, 2]) - low) * 0.9, 0.05)


def _angles(lengths: Reals, times: Reals, start: float, *, row: bool) -> Reals:
    """Return the angles (frames, bobs) of pendulums, the first one drawn aside; leap-frog at 2 kHz."""
    angle = np.zeros(len(lengths))
    angle[0] = _OPENED  # about y: what hangs goes to -x
    if not row:
        angle[1:] = -0.7 * _OPENED
    rate = np.zeros(len(lengths))
    step = 0.0005
    told, now, frame = np.zeros((len(times), len(lengths))), float(times[0]), 0
    while frame < len(times):
        while frame < len(times) and times[frame] <= now + 1e-9:
            told[frame] = angle
            frame += 1
        if now >= start:
            rate = rate - step * (GRAVITY / lengths * np.sin(angle) + 0.02 * rate)
            angle = angle + step * rate
            if row:
                angle, rate = _exchanged(angle, rate)
        now += step
    return told


def _exchanged(angle: Reals, rate: Reals) -> tuple[Reals, Reals]:
    """Let neighbours of a cradle that meet exchange their speeds, until nobody meets any more.

    An angle about y carries a bob to -x: the one on the left meets its neighbour when it is not above it.
    """
    for _ in range(2 * len(angle)):
        met = False
        for left in range(len(angle) - 1):
            right = left + 1
            if angle[left] <= angle[right] + 1e-9 and rate[left] < rate[right] - 1e-9:
                sum_, gap = rate[left] + rate[right], rate[left] - rate[right]
                rate[left], rate[right] = (sum_ - _LOSS * gap) / 2, (sum_ + _LOSS * gap) / 2
                angle[left] = max(angle[left], angle[right])
                met = True
        if not met:
            break
    return angle, rate


def pendulums(triggers: tuple[Trigger, ...], things: tuple[Thing, ...]) -> dict[str, Trigger]:
    """Return the trigger of every thing that swings by itself."""
    hung = {thing.id for thing in things if swings(thing)}
    courses = (Course.SWING, Course.STRIKE, Course.ROCK, Course.BOUNCE)
    return {t.thing: t for t in triggers if t.thing in hung and t.course in courses}
