"""Bearing: how the trunk is carried by whoever sits, lies, rolls over, rears or goes upright.

sits       haunches down, forelegs straight       upright    trunk raised over the hips, forelegs free
lies       legs folded under the belly            seated     upright on its seat, hind legs before it
flank      rolled over its side, legs in the air
"""

from __future__ import annotations

import numpy as np

from filmwright.stage.rehearsal.animals.creature import Creature
from filmwright.stage.rehearsal.rotations import Reals, smooth
from filmwright.stage.world.model import Shape

UPRIGHT = 1.30
"""Radians a trunk leans from level when an animal stands as people do."""


def borne(creature: Creature) -> None:
    """Bring the trunk where its posture has it, in every frame."""
    _lying(creature)
    _sitting(creature)
    _raised(creature)
    _rolled(creature)


def trunk_of(creature: Creature) -> tuple[float, float, float]:
    """Return the trunk's middle height, half depth and half width at rest, metres."""
    solid = next((s for s in creature.thing.model.solids if s.shape is Shape.BOX), None)
    if solid is None:
        high = float(creature.anatomy.rest[0, 2])
        return high, 0.4 * high, 0.4 * high
    return solid.centre[2], solid.size[2], solid.size[1]


def full_height(creature: Creature) -> float:
    """Return the radians that bring the trunk of a four-legged animal upright."""
    hip, shoulder = _ends(creature)
    return UPRIGHT - float(np.arctan2(shoulder[2] - hip[2], shoulder[0] - hip[0]))


def _ends(creature: Creature) -> tuple[Reals, Reals]:
    rest = creature.anatomy.rest
    hip = next(rest[leg.bones[0]] for leg in creature.anatomy.legs if not leg.fore)
    shoulder = next(rest[leg.bones[0]] for leg in creature.anatomy.legs if leg.fore)
    return hip, shoulder


def _lying(creature: Creature) -> None:
    anatomy, everything = creature.anatomy, slice(None)
    middle, deep, _ = trunk_of(creature)
    rests = creature.fold * (1 - _over(creature))  # a lying animal keeps its head up until it sleeps
    creature.rise -= rests * max(middle - deep - 0.02 * creature.leg, 0.0)
    low = np.maximum(creature.asleep, 0.0)
    creature.turn("neck", everything, y=rests * (-0.22 + 0.56 * low))
    creature.turn("head", everything, y=rests * (0.16 - 0.32 * low))
    if tail := anatomy.numbered("tail"):
        root, tip = (anatomy.rest[anatomy.index[name]] for name in (tail[0], tail[-1]))
        lifted = float(np.arctan2(tip[2] - root[2], np.linalg.norm(tip[:2] - root[:2]) + 1e-9))
        creature.turn(tail[0], everything, y=-(lifted + 0.25) * rests, z=0.5 * rests)
    if creature.asleep.any() and creature.four:  # curled: nose to tail, chin down
        curl = creature.asleep
        for part, angle in (
            ("chest", 0.30),
            ("pelvis", -0.35),
            ("neck", 0.55),
            ("nape", 0.30),
            ("head", 0.35),
        ):
            creature.turn(part, everything, z=angle * curl)
        creature.turn("neck", everything, y=0.28 * curl)
        creature.turn("head", everything, y=0.10 * curl)
        for part in tail:
            creature.turn(part, everything, z=-0.42 * curl)
    creature.lids = np.maximum(creature.lids, creature.asleep)


def _sitting(creature: Creature) -> None:
    rest, everything = creature.anatomy.rest, slice(None)
    if not any(not leg.fore for leg in creature.anatomy.legs):
        return
    if not creature.four:  # who has two legs sits down on them
        creature.rise -= creature.sit * 0.62 * creature.leg
        return
    hip, shoulder = _ends(creature)
    base = float(shoulder[0] - hip[0])
    angle = float(np.arcsin(np.clip(0.68 * hip[2] / max(base, 1e-6), 0, 0.80)))
    tilt = angle * creature.sit
    creature.pitch -= tilt
    creature.rise -= (shoulder[0] - rest[0, 0]) * np.sin(tilt)
    _forward(creature, (shoulder[0] - rest[0, 0]) * (1 - np.cos(tilt)))
    creature.turn("neck", everything, y=0.30 * tilt)
    creature.turn("head", everything, y=0.62 * tilt)
    if tail := creature.anatomy.numbered("tail"):
        creature.turn(tail[0], everything, y=0.75 * tilt)


def _raised(creature: Creature) -> None:
    """Raise the trunk over the hips, which stay over the hind feet or come down on a seat."""
    if not creature.four or not (creature.upright.any() or creature.seat.any()):
        return
    rest, everything = creature.anatomy.rest, slice(None)
    hip, _ = _ends(creature)
    toe = next(rest[leg.bones[3]] for leg in creature.anatomy.legs if not leg.fore)
    angle = creature.upright
    long = float(rest[0, 0] - hip[0])
    x, z = hip[0] - rest[0, 0], hip[2] - rest[0, 2]
    _, deep, _ = trunk_of(creature)
    sat = creature.perch + 0.55 * deep
    hip_x = hip[0] - creature.centred * toe[0] - 0.20 * long * np.sin(angle)
    hip_z = hip[2] + creature.seat * (sat - hip[2])
    turned_x = x * np.cos(angle) - z * np.sin(angle)
    turned_z = x * np.sin(angle) + z * np.cos(angle)
    _forward(creature, hip_x - turned_x - rest[0, 0])
    creature.rise += hip_z - turned_z - rest[0, 2]
    creature.pitch -= angle
    creature.turn("neck", everything, y=0.30 * angle)
    creature.turn("nape", everything, y=0.15 * angle)
    creature.turn("head", everything, y=0.45 * angle)
    if tail := creature.anatomy.numbered("tail"):
        creature.turn(tail[0], everything, y=0.45 * angle)


def _over(creature: Creature) -> Reals:
    """Return (n,) how far an animal has left its legs for its side, 0..1."""
    away = np.abs(np.mod(creature.flank + np.pi, 2 * np.pi) - np.pi)
    return smooth(away / 0.9)


def _rolled(creature: Creature) -> None:
    """Roll about the long axis, the trunk's lowest line on the ground."""
    over = _over(creature)
    middle, deep, wide = trunk_of(creature)
    own = float(creature.anatomy.rest[0, 2])
    cos, sin = np.cos(creature.flank), np.sin(creature.flank)
    under = np.sqrt((wide * sin) ** 2 + (deep * cos) ** 2)
    creature.rise += over * (under - own - (middle - own) * cos)
    creature.roll += creature.flank
    creature.planted = creature.planted * (1 - over)


def _forward(creature: Creature, metres: Reals) -> None:
    ahead = np.column_stack([np.cos(creature.heading), np.sin(creature.heading)])
    creature.root = creature.root + metres[:, None] * ahead
