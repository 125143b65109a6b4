"""Life of animals: breath, ears, tails, blinks, glances, the postures they hold."""

from __future__ import annotations

import numpy as np

from filmwright.stage.rehearsal.animals.creature import Creature
from filmwright.stage.rehearsal.company import Company
from filmwright.stage.rehearsal.rotations import Reals, bump, smooth
from filmwright.stage.world.model import Shape


def enliven(company: Company, creature: Creature) -> None:
    """Add what no beat says, to every frame."""
    _posture(creature)
    _breath(creature)
    _glances(company, creature)
    _ears_and_tail(creature)
    _blinks(creature)


def _posture(creature: Creature) -> None:
    """Bring the trunk down for those who sit and lie."""
    anatomy, rest = creature.anatomy, creature.anatomy.rest
    everything = slice(None)
    solid = next((s for s in creature.thing.model.solids if s.shape is Shape.BOX), None)
    belly = solid.centre[2] - solid.size[2] if solid else 0.4 * creature.leg
    creature.rise -= creature.fold * max(belly - 0.02 * creature.leg, 0.0)
    rests = creature.fold  # a lying animal lets head and tail sink
    creature.turn("neck", everything, y=0.34 * rests)
    creature.turn("head", everything, y=-0.16 * rests)
    if tail := anatomy.numbered("tail"):
        root, tip = (anatomy.rest[anatomy.index[name]] for name in (tail[0], tail[-1]))
        lifted = float(np.arctan2(tip[2] - root[2], np.linalg.norm(tip[:2] - root[:2]) + 1e-9))
        creature.turn(tail[0], everything, y=-(lifted + 0.25) * rests, z=0.5 * rests)
    hind = next((leg for leg in anatomy.legs if not leg.fore), None)
    fore = next((leg for leg in anatomy.legs if leg.fore), None)
    if hind is None:
        return
    if fore is None:  # who has two legs sits down on them
        creature.rise -= creature.sit * 0.62 * creature.leg
        return
    hip, shoulder = rest[hind.bones[0]], rest[fore.bones[0]]
    base = float(shoulder[0] - hip[0])
    angle = float(np.arcsin(np.clip(0.68 * hip[2] / max(base, 1e-6), 0, 0.80)))
    tilt = angle * creature.sit
    creature.pitch -= tilt
    creature.rise -= (shoulder[0] - rest[0, 0]) * np.sin(tilt)
    back = (shoulder[0] - rest[0, 0]) * (1 - np.cos(tilt))
    creature.root = creature.root + back[:, None] * np.column_stack(
        [np.cos(creature.heading), np.sin(creature.heading)]
    )
    creature.turn("neck", everything, y=0.30 * tilt)
    creature.turn("head", everything, y=0.62 * tilt)
    if tail:
        creature.turn(tail[0], everything, y=0.75 * tilt)


def _wander(creature: Creature, period: float) -> Reals:
    waves = [
        np.sin(2 * np.pi * creature.times / (period * ratio) + creature.rng.uniform(0, 2 * np.pi)) / weight
        for ratio, weight in ((1.0, 1.0), (0.53, 1.8), (0.31, 3.0))
    ]
    return np.asarray(np.sum(waves, axis=0))


def _breath(creature: Creature) -> None:
    """Breathe: small bodies fast, large ones slowly."""
    period = float(np.clip(1.2 + 1.6 * creature.leg, 0.9, 4.0))
    breath = np.sin(2 * np.pi * creature.times / period + creature.rng.uniform(0, 6))
    everything = slice(None)
    creature.turn("chest", everything, y=0.012 * breath)
    creature.turn("neck", everything, y=-0.014 * breath)
    creature.rise += 0.004 * creature.leg * breath * (1 - creature.vigour)


def _glances(company: Company, creature: Creature) -> None:
    """Look where a beat says, else about: quick turns of the head with long rests between them."""
    times, calm = creature.times, 1 - 0.8 * creature.vigour
    yaw = np.zeros(len(times))
    moment, now = float(creature.rng.uniform(0.2, 1.0)), 0.0
    while moment < times[-1]:
        goal = float(creature.rng.uniform(-0.65, 0.65))
        yaw += (goal - now) * smooth((times - moment) / 0.35)
        now = goal
        moment += float(creature.rng.uniform(0.9, 2.2))
    for start, seconds, name in creature.looks:
        place = company.where(name, start)
        if place is None:
            continue
        way = place[:2] - creature.root
        wanted = np.arctan2(way[:, 1], way[:, 0]) - creature.heading
        wanted = np.clip((wanted + np.pi) % (2 * np.pi) - np.pi, -1.2, 1.2)
        weight = smooth((times - start) / 0.3) * smooth((start + seconds - times) / 0.3)
        yaw += weight * (wanted - yaw)
    everything = slice(None)
    creature.turn("neck", everything, z=0.40 * yaw * calm, y=0.03 * _wander(creature, 4.1) * calm)
    creature.turn(
        "head", everything, z=0.60 * yaw * calm, x=0.10 * yaw * calm, y=0.04 * _wander(creature, 3.3) * calm
    )


def _ears_and_tail(creature: Creature) -> None:
    times, rng = creature.times, creature.rng
    everything = slice(None)
    for side, sign in (("l", 1.0), ("r", -1.0)):
        flick = np.zeros(len(times))
        moment = float(rng.uniform(0.3, 2.0))
        while moment < times[-1]:
            flick += bump((times - moment) / 0.28) * float(rng.uniform(0.5, 1.0))
            moment += float(rng.uniform(0.9, 3.0))
        size = creature.habits.ears
        creature.turn(f"ear_{side}", everything, z=-0.45 * sign * flick * size, x=0.2 * sign * flick * size)
    wag = creature.habits.wag
    rate = 2.6 if wag > 0.5 else 0.45
    tail = creature.anatomy.numbered("tail")
    calm = 1 - 0.55 * creature.vigour
    for number, part in enumerate(tail):
        swing = np.sin(2 * np.pi * rate * times - 0.75 * number + 0.3)
        slow = _wander(creature, 3.6)
        creature.turn(part, everything, z=calm * (0.30 * wag * swing + 0.10 * slow), y=0.05 * slow * calm)


def _blinks(creature: Creature) -> None:
    times, rng = creature.times, creature.rng
    shut = np.zeros(len(times))
    moment = float(rng.uniform(0.4, 2.5))
    while moment < times[-1]:
        shut = np.maximum(shut, bump((times - moment) / 0.22))
        moment += float(rng.uniform(1.8, 4.5))
    if creature.habits.blinks:
        for side in "lr":
            creature.squash[f"eye_{side}"] = (1 - 0.88 * shut) * (1 - 0.72 * creature.fold)
