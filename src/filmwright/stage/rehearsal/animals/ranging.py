"""Ranging: what takes animals about the place: down from where they are, after prey, exploring."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

import numpy as np

from filmwright.stage.blocking.blocking import Beat, Thing
from filmwright.stage.rehearsal.animals import leaping
from filmwright.stage.rehearsal.animals.aloft import glide
from filmwright.stage.rehearsal.animals.care import head_down
from filmwright.stage.rehearsal.animals.creature import Creature
from filmwright.stage.rehearsal.animals.gaits import GRAVITY, along, go, turn_on_the_spot
from filmwright.stage.rehearsal.animals.moves import places_of, stand_up
from filmwright.stage.rehearsal.animals.passage import Passage
from filmwright.stage.rehearsal.animals.room import roomiest
from filmwright.stage.rehearsal.company import Company
from filmwright.stage.rehearsal.gaits import way_through
from filmwright.stage.rehearsal.rotations import Reals, wrapped
from filmwright.stage.world.model import Mark

CHASE = "chase"
_LEAD = 0.38
"""Lengths of the hunter its prey keeps ahead of its nose."""


def leap_down(passage: Passage) -> None:
    """Leap down from what it stands on; on the floor already, leap ahead."""
    creature = passage.creature
    start = stand_up(creature, passage.start, quick=True)
    leaping.jump(creature, passage.beat, start)


def explore(passage: Passage) -> None:
    """Walk about, nose low, looking to this side and that."""
    creature = passage.creature
    start = stand_up(creature, passage.start)
    places = places_of(passage.beat)
    if not places:
        far = float(np.sqrt(0.25 * GRAVITY * creature.leg)) * passage.seconds
        turns = creature.facing + np.array([0.1, 0.4, 0.9])
        steps = np.column_stack([np.cos(turns), np.sin(turns)]) * far / 3
        places = list(creature.at + np.cumsum(steps, axis=0))
    go(creature, start, max(passage.end - start, 0.4), places, swift=False)
    if creature.four:
        head_down(passage, 0.35 * passage.leg, 0.55 + 0.25 * passage.wave(0.45))
    passage.turn("neck", z=0.45 * passage.wave(0.6))
    passage.turn("head", z=0.35 * passage.wave(0.6, 0.4))
    passage.tail(y=-0.3)


def chase(passage: Passage) -> None:
    """Run after what flees: it keeps a little ahead, in a wide curve across the frame."""
    company, creature, beat = passage.company, passage.creature, passage.beat
    prey = company.thing(beat.target)
    start = stand_up(creature, passage.start, quick=True)
    if prey is None or prey.id == creature.id:
        go(creature, start, max(passage.end - start, 0.4), places_of(beat) or _ahead(creature), swift=True)
        return
    way = pursuit(company, beat)
    lead = nose(creature.thing) + _LEAD * creature.thing.model.size[0] + 0.5 * prey.model.size[0]
    first = way[1] - way[0]
    if passage.begins_so:
        back = way[0] - first / (np.linalg.norm(first) + 1e-9) * lead
        creature.begin_at(back, float(np.arctan2(first[1], first[0])))
    behind = _shortened(way, lead)
    if creature.habits.medium == "feet" and not creature.aloft:
        _raced(creature, start, max(passage.end - start, 0.4), behind)
    else:
        glide(creature, _along(beat, behind))
    creature.looks.append((passage.start, passage.seconds, prey.id))
    if not prey.cast:
        moved = way[0] - np.array(prey.start.position[:2], float)
        course = moved + _course(creature.times, way, (start, passage.end))
        creature.rolls.append((prey.id, slice(None), course))


def _raced(creature: Creature, start: float, seconds: float, places: list[Reals]) -> None:
    """Run along places in exactly so many seconds: whoever flees and whoever follows keep the same time."""
    facing = float(np.arctan2(*(places[0] - creature.at)[::-1]))
    change = wrapped(facing - creature.facing)
    if abs(change) > 0.9:
        pause = min(0.25 + 0.15 * abs(change), 0.3 * seconds)
        turn_on_the_spot(creature, start, pause, creature.facing + change)
        start, seconds = start + pause, seconds - pause
    along(creature, way_through(creature.at, creature.facing, places), start, seconds)


def _ahead(creature: Creature) -> list[Reals]:
    return [creature.at + 8 * creature.leg * np.array([np.cos(creature.facing), np.sin(creature.facing)])]


def fled(company: Company, creature: Creature) -> None:
    """Let a creature run before whoever chases it, unless it has ways of its own."""
    beats = company.blocking.beats
    if any(beat.actor == creature.id and beat.path for beat in beats):
        return
    for beat in beats:
        if beat.business != CHASE or beat.target != creature.id or beat.actor == creature.id:
            continue
        way = pursuit(company, beat)
        facing = float(np.arctan2(*(way[1] - way[0])[::-1]))
        creature.begin_at(way[0], facing)
        if creature.habits.medium == "feet":
            _raced(creature, beat.start, beat.seconds, way[1:])
        else:
            creature.facing = creature.facing + wrapped(facing - creature.facing)
            creature.stay(beat.start, way[0], creature.facing)
            glide(creature, _along(beat, way[1:]))


def pursuit(company: Company, beat: Beat) -> list[Reals]:
    """Return the way of what is chased: from where it is across the frame, swerving to and fro."""
    hunter, prey = company.thing(beat.actor), company.thing(beat.target)
    assert hunter is not None
    assert prey is not None
    size = float(hunter.model.size[0])
    from_ = np.array(hunter.start.position[:2], float)
    here = np.array(prey.start.position[:2], float)
    came = here - from_
    if (far := float(np.linalg.norm(came))) > 2.0 * size + 0.3 and beat.start >= 0.05:
        here = from_ + came / far * (1.6 * size + 0.2)  # it shows itself before the hunter's nose
    view = company.blocking.place.camera_side
    across = np.array([-np.sin(view), np.cos(view)])
    side = 1.0 if float(came @ across) >= 0 else -1.0
    heading = float(np.arctan2(*(side * across)[::-1]))
    ways = [
        _swerving(here, heading + turn, share * _far(size, beat.seconds), centred=beat.start < 0.05)
        for share in (1.0, 0.75, 0.5)
        for turn in (0.0, 0.5, -0.5, np.pi, np.pi - 0.5, np.pi + 0.5, 1.2, -1.2)
    ]
    known = (hunter.id, prey.id)
    return list(ways[roomiest(company, ways, 0.35 * size, known)])


def _swerving(here: Reals, heading: float, far: float, *, centred: bool) -> Reals:
    """Return a way that swerves to either side, (n, 2); it begins here, or has its middle here."""
    count = 12
    turns = heading + 0.75 * np.sin(np.linspace(0, 2 * np.pi, count))
    steps = np.column_stack([np.cos(turns), np.sin(turns)]) * far / count
    way: Reals = np.vstack([here, here + np.cumsum(steps, axis=0)])
    return np.asarray(way - 0.5 * (way[-1] - way[0]) if centred else way)


def _far(size: float, seconds: float) -> float:
    """Return the metres a chase leads: some lengths of the hunter a second."""
    return float(np.clip(2.2 * size, 0.45, 5.0)) * seconds


def nose(thing: Thing) -> float:
    """Return how far a model's mouth is before its root, metres."""
    parts = thing.model.parts
    if "muzzle" in parts:
        return float(thing.model.joints[parts.index("muzzle")][0])
    return 0.5 * float(thing.model.size[0])


def _shortened(way: list[Reals], lead: float) -> list[Reals]:
    """Return a way without its last `lead` metres."""
    points = np.array(way)
    run = np.concatenate([[0.0], np.cumsum(np.linalg.norm(np.diff(points, axis=0), axis=1))])
    last = max(run[-1] - lead, 0.3 * run[-1])
    kept = [point for point, metres in zip(way[1:], run[1:], strict=True) if metres < last - 0.05]
    end = np.array([np.interp(last, run, points[:, axis]) for axis in (0, 1)])
    return [*kept, end]


def _course(times: Reals, way: list[Reals], span: tuple[float, float]) -> Reals:
    """Return how far a thing is from its start along a way, (n, 2), going between two moments."""
    points = np.array(way)
    run = np.concatenate([[0.0], np.cumsum(np.linalg.norm(np.diff(points, axis=0), axis=1))])
    start, end = span
    gone = run[-1] * np.clip((times - start) / max(end - start, 1e-3), 0, 1)
    course = np.column_stack([np.interp(gone, run, points[:, axis]) for axis in (0, 1)])
    return np.asarray(course - points[0])


def _along(beat: Beat, way: Iterable[Reals]) -> Beat:
    marks = tuple(Mark(position=(float(x), float(y), 0.0)) for x, y in way)
    return replace(beat, path=marks)
