"""Approach: how animals come up to others and to things, nose to nose, or within a paw's reach."""

from __future__ import annotations

import numpy as np

from filmwright.stage.blocking.blocking import Thing
from filmwright.stage.rehearsal.animals.creature import Creature
from filmwright.stage.rehearsal.animals.gaits import go, turn_on_the_spot
from filmwright.stage.rehearsal.animals.moves import stand_up
from filmwright.stage.rehearsal.animals.passage import Passage
from filmwright.stage.rehearsal.company import Company
from filmwright.stage.rehearsal.rotations import Reals, wrapped


def partner(passage: Passage) -> Thing | None:
    """Return whom the passage is about: its target, else the nearest other of the cast."""
    company, creature = passage.company, passage.creature
    target = company.thing(passage.beat.target)
    if target is not None:
        return target
    others = [thing for thing in company.blocking.things if thing.cast and thing.id != creature.id]
    return min(
        others,
        key=lambda thing: float(np.linalg.norm(spot(company, thing, passage.start) - creature.at)),
        default=None,
    )


def spot(company: Company, thing: Thing, moment: float) -> Reals:
    """Return where a thing is on the ground at a moment, as far as it is planned, (2,)."""
    creature = company.creatures.get(thing.id)
    if creature is not None:
        frame = min(int(np.searchsorted(creature.times, moment)), len(creature.times) - 1)
        return np.asarray(creature.root[frame])
    moves = [
        b for b in company.blocking.beats if b.actor == thing.id and b.path and b.start + b.seconds <= moment
    ]
    place = moves[-1].path[-1].position if moves else thing.start.position
    return np.array(place[:2], float)


def front(creature: Creature) -> float:
    """Return how far the mouth is before the root at rest, metres."""
    index, rest = creature.anatomy.index, creature.anatomy.rest
    return float(rest[index["muzzle"], 0]) if "muzzle" in index else 0.5 * creature.thing.model.size[0]


def face(passage: Passage, where: Reals, seconds: float = 0.5) -> float:
    """Turn towards a place; returns when it is done."""
    creature = passage.creature
    way = where - creature.at
    turn = wrapped(float(np.arctan2(way[1], way[0])) - creature.facing)
    if abs(turn) < 0.15 or np.linalg.norm(way) < 1e-3:
        return passage.start
    if passage.begins_so:  # it has turned before the scene begins
        creature.begin_at(creature.at, creature.facing + turn)
        return passage.start
    turn_on_the_spot(creature, passage.start, seconds, creature.facing + turn)
    return passage.start + seconds


def meet(passage: Passage, other: Thing, gap: float) -> float:
    """Go to another until there are `gap` metres between the mouths; returns when it got there."""
    creature, company = passage.creature, passage.company
    where = spot(company, other, passage.start)
    own = company.creatures.get(other.id)
    theirs = front(own) if own else 0.35 * other.model.size[0] if other.cast else 0.0
    reach = front(creature) + gap + theirs
    mine = [b.business for b in company.blocking.beats if b.actor == creature.id]
    if any(b.actor == other.id and b.business in mine and b.business for b in company.blocking.beats):
        here, there = (np.array(t.start.position[:2], float) for t in (creature.thing, other))
        way = there - here
        far = float(np.linalg.norm(way)) + 1e-9
        middle = 0.5 * (here + there)  # both come half the way, whoever is planned first
        where = middle + way / far * (theirs + 0.5 * gap)
        if far < reach:
            where = there
    way = where - creature.at
    far = float(np.linalg.norm(way))
    start = stand_up(creature, passage.start)
    if far > reach + 0.15:
        goal = where - way / far * reach
        if passage.begins_so:  # the scene begins with both together
            creature.begin_at(goal, float(np.arctan2(way[1], way[0])))
            return start
        return go(creature, start, min(0.45 * passage.seconds, 2.5), [goal], swift=False)
    return max(face(passage, where), start)


def close_to(
    passage: Passage, where: Reals, gap: float, *, swift: bool = False, there: bool = False
) -> float:
    """Go up to a place until `gap` metres are left; who is `there` when the scene begins with it has gone."""
    creature = passage.creature
    way = where - creature.at
    far = float(np.linalg.norm(way))
    start = stand_up(creature, passage.start)
    if there and passage.begins_so:
        view = passage.company.blocking.place.camera_side
        across = np.array([-np.sin(view), np.cos(view)]) * (
            1.0 if way @ [-np.sin(view), np.cos(view)] >= 0 else -1.0
        )
        creature.begin_at(where - across * gap, float(np.arctan2(across[1], across[0])))
        return start
    if far > gap + 0.12:
        return go(creature, start, 0.5 * passage.seconds, [where - way / far * gap], swift=swift)
    return max(face(passage, where), start)
