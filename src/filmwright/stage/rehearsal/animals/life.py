"""Life of animals: breath, ears, tails, blinks, glances, the postures they hold."""

from __future__ import annotations

import numpy as np

from filmwright.stage.rehearsal.animals.bearing import borne
from filmwright.stage.rehearsal.animals.creature import Creature
from filmwright.stage.rehearsal.company import Company
from filmwright.stage.rehearsal.rotations import Reals, bump, smooth
from filmwright.stage.world.cast.animals.heads import IN_THE_MOUTH


def enliven(company: Company, creature: Creature) -> None:
    """Add what no beat says, to every frame."""
    borne(creature)
    _breath(creature)
    _glances(company, creature)
    _ears_and_tail(creature)
    _blinks(creature)
    creature.turn("jaw", slice(None), y=creature.jaw)
    creature.shrink["tongue"] = np.maximum(creature.tongue / IN_THE_MOUTH, 1.0)


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
    swell = 0.018 + 0.03 * np.maximum(creature.fold, creature.chest_up)
    creature.squash["spine"] = 1 + swell * breath


def _glances(company: Company, creature: Creature) -> None:
    """Look where a beat says, else about: quick turns of the head with long rests between them."""
    times, calm = creature.times, (1 - 0.8 * creature.vigour) * (1 - creature.lids)
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
            creature.squash[f"eye_{side}"] = (1 - 0.88 * shut) * (1 - 0.92 * creature.lids)
