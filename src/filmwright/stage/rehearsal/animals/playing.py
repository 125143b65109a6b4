"""Animals play their beats: every pose and footfall of one creature."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from filmwright.stage.blocking.blocking import Beat, Thing
from filmwright.stage.rehearsal.animals import persona, tricks
from filmwright.stage.rehearsal.animals.aloft import driven, fly, glide, land
from filmwright.stage.rehearsal.animals.creature import Aim, Creature, Reach, arrived, matrices, skeleton
from filmwright.stage.rehearsal.animals.leaping import levelled
from filmwright.stage.rehearsal.animals.legs import stood, tidied
from filmwright.stage.rehearsal.animals.life import enliven
from filmwright.stage.rehearsal.animals.mouth import aimed
from filmwright.stage.rehearsal.animals.mouthfuls import mouthed
from filmwright.stage.rehearsal.animals.moves import ON_FEET, idle
from filmwright.stage.rehearsal.animals.paws import worked
from filmwright.stage.rehearsal.animals.ranging import fled
from filmwright.stage.rehearsal.animals.steadying import steadied
from filmwright.stage.rehearsal.company import Company
from filmwright.stage.rehearsal.performance import Contact
from filmwright.stage.world.business.catalog import catalogue
from filmwright.stage.world.cast.animals import catalog
from filmwright.stage.world.model import Floats, Mark
from filmwright.stage.world.world import Verb

__all__ = ["mouthed", "planned", "posed"]

OVERLAID = ("look", "talk")


def planned(company: Company, thing: Thing) -> Creature:
    """Return a creature with all its beats planned; its bones are posed later, by `posed`."""
    creature = arrived(
        thing, catalog.habits(company.species_of(thing)), company.times, company.blocking.world.seed
    )
    water = company.blocking.place.marks.get("water")
    start = thing.start.position
    creature.afloat = water is not None and water.position[2] < 0 and abs(start[2] - water.position[2]) < 0.01
    mine = sorted((b for b in company.blocking.beats if b.actor == thing.id), key=lambda b: b.start)
    for beat in [b for b in mine if b.verb not in OVERLAID] + [b for b in mine if b.verb in OVERLAID]:
        _played(company, creature, beat)
    fled(company, creature)
    return creature


def _played(company: Company, creature: Creature, beat: Beat) -> None:
    if creature.afloat:
        _swum(company, creature, beat)
        return
    if beat.verb is Verb.DO and beat.business in catalogue():
        persona.busy(company, creature, beat)
        return
    beat = _free(creature, beat)
    if _level(creature, beat):
        beat = levelled(company, creature, beat)
    if beat.business in tricks.known():
        tricks.performed(company, creature, beat, str(beat.business))
        return
    persona.come_down(creature, beat.start)
    if creature.habits.medium != "feet":
        if beat.path and beat.verb is not Verb.TURN:
            glide(creature, beat)
        elif beat.verb is Verb.TALK:
            ON_FEET[Verb.TALK](creature, beat)
        if beat.target:
            creature.looks.append((beat.start, beat.seconds, beat.target))
        return
    if beat.verb is Verb.FLY:
        fly(creature, beat, company.thing(beat.target))
        return
    if creature.aloft and beat.verb not in (Verb.LOOK, Verb.TALK, Verb.IDLE):
        land(creature, beat.start)
    mover = ON_FEET.get(beat.verb, idle)
    if mover is idle:
        if creature.sitting + creature.lying > 0:
            beat = replace(beat, path=())
        idle(creature, beat)
        return
    mover(creature, beat)


def _free(creature: Creature, beat: Beat) -> Beat:
    """Return a beat that begins when the leap before it has landed."""
    if beat.verb in OVERLAID or beat.start >= creature.free - 1e-6:
        return beat
    end = beat.start + beat.seconds
    return replace(beat, start=creature.free, seconds=max(end - creature.free, 0.3))


def _level(creature: Creature, beat: Beat) -> bool:
    """Tell whether a beat's way is gone on the ground, which may be higher or lower where it ends."""
    going = beat.verb in (Verb.WALK, Verb.RUN) and beat.business not in ("climb", "leap_over")
    return going and creature.habits.medium == "feet" and not creature.aloft


def _swum(company: Company, creature: Creature, beat: Beat) -> None:
    """Play a beat on the water: swim straight on, or do what can be done swimming."""
    if beat.business in _IN_WATER:
        tricks.performed(company, creature, beat, str(beat.business))
    elif beat.verb in _SWIMMING:
        speed = 0.55 * float(np.sqrt(max(creature.thing.model.size[0], 0.1) * 9.81 * 0.12)) + 0.1
        ahead = np.array([np.cos(creature.facing), np.sin(creature.facing)])
        x, y = creature.at + ahead * speed * beat.seconds
        glide(creature, replace(beat, path=(Mark(position=(float(x), float(y), 0.0)),)))


_SWIMMING = (Verb.SWIM, Verb.WALK, Verb.RUN, Verb.FLY)
_IN_WATER = (
    "breach",
    "backflip",
    "dive_under",
    "dive_deep",
    "float",
    "call",
    "yawn",
    "roar",
    "preen",
    "groom",
    "spread_wings",
)


def posed(company: Company, creature: Creature) -> tuple[Floats, list[Contact]]:
    """Return the matrices (n, parts, 3, 4) of a creature, and what is heard of its feet and its voice."""
    enliven(company, creature)
    driven(creature)
    _from_the_floor(creature)
    aimed(creature)
    tidied(creature)
    turn, place = skeleton(creature)
    worked(company, creature, turn, place)
    stood(creature, turn, place)
    steadied(creature, turn, place)
    return matrices(creature, turn, place), _heard(company, creature)


def _from_the_floor(creature: Creature) -> None:
    """Tell goals in the world from what the creature stands on: it is posed there and raised afterwards."""
    if creature.ground.any():
        goals: list[Reach | Aim] = [*creature.reaches, *creature.aims]
        for goal in goals:
            if goal.part is None:
                goal.offset[:, 2] -= creature.ground


def _heard(company: Company, creature: Creature) -> list[Contact]:
    ground = company.blocking.place.ground
    model = creature.thing.model
    found = []
    for steps in creature.steps:
        for step in steps:
            found.append(
                Contact(
                    seconds=step.land,
                    thing=creature.id,
                    kind="hoof" if creature.habits.hooves else "paw",
                    materials=("flesh", ground),
                    speed=0.5 + 2.0 * step.arc / max(step.land - step.lift, 0.08),
                    mass=float(model.mass),
                    position=(step.x, step.y, 0.0),
                )
            )
    for seconds, voice in creature.cries:
        frame = int(np.clip(seconds * float(company.blocking.rate), 0, len(creature.times) - 1))
        x, y = creature.root[frame]
        found.append(
            Contact(
                seconds=seconds,
                thing=creature.id,
                kind=voice,
                materials=("flesh", "air"),
                speed=1.0,
                mass=float(model.mass),
                position=(float(x), float(y), float(model.size[2])),
            )
        )
    return found
