"""What animals on feet do: stand, walk, run, jump, sit, lie, eat, look about, call."""

from __future__ import annotations

import numpy as np

from filmwright.stage.blocking.blocking import Beat
from filmwright.stage.rehearsal.animals import leaping
from filmwright.stage.rehearsal.animals.creature import Creature
from filmwright.stage.rehearsal.animals.gaits import GRAVITY, go, turn_on_the_spot
from filmwright.stage.rehearsal.rotations import Reals, bump, smooth, wrapped
from filmwright.stage.world.world import Verb


def rising(creature: Creature) -> float:
    """Return the seconds an animal takes to sit down, lie down or get up: a mouse less than a cow.

    Times of like movements go with the root of length; a dog of half a metre at the hips takes 0.65 s.
    """
    return float(np.clip(0.9 * np.sqrt(creature.leg), 0.35, 1.1))


def places_of(beat: Beat) -> list[Reals]:
    """Return the spots of a beat's path, (2,) each."""
    return [np.array(mark.position[:2], float) for mark in beat.path]


def stand_up(creature: Creature, start: float, *, quick: bool = False) -> float:
    """Get up from sitting or lying; returns when it stands, or when it can gather for a leap if `quick`."""
    if creature.sitting + creature.lying < 0.01:
        if creature.flank[creature.span(start, np.inf)].any():
            woken(creature, start)
        return start
    settle(creature, start, sit=0.0, lie=0.0)
    return start + (0.3 if quick else 0.85) * rising(creature)


def woken(creature: Creature, start: float) -> None:
    """Open the eyes and come back from the side, in which a creature slept or lay so far."""
    rest = creature.span(start, np.inf)
    left = 1 - smooth((creature.times[rest] - start) / rising(creature))
    for channel in (creature.asleep, creature.flank, creature.lids):
        channel[rest] *= left


def settle(creature: Creature, start: float, *, sit: float, lie: float) -> None:
    """Ease from the posture held so far to another, and hold it from then on."""
    rest = creature.span(start, np.inf)
    woken(creature, start)
    since = creature.times[rest] - start
    u = smooth(since / rising(creature)) if start > 0.05 else np.ones(len(since))
    creature.sit[rest] = creature.sitting + u * (sit - creature.sitting)
    creature.fold[rest] = creature.lying + u * (lie - creature.lying)
    creature.sitting, creature.lying = sit, lie


def walk(creature: Creature, beat: Beat, *, swift: bool = False) -> None:
    """Go along the path; without one, about one length to and fro is a walk on the spot.

    Who walks does not break into a gallop because time is short: it gets as far as it gets.
    """
    start = stand_up(creature, beat.start)
    seconds = max(beat.seconds - (start - beat.start), 0.4)
    places = places_of(beat)
    if not places:
        ahead = np.array([np.cos(creature.facing), np.sin(creature.facing)])
        places = [creature.at + ahead * 1.5 * creature.leg]
    if not swift and creature.habits.medium == "feet":
        places = _as_far_as(creature, places, float(np.sqrt(_BRISK * GRAVITY * creature.leg)) * seconds)
    go(creature, start, seconds, places, swift=swift)


_BRISK = 0.55
"""The Froude number of the fastest walk, just short of a trot or little over it."""


def _as_far_as(creature: Creature, places: list[Reals], metres: float) -> list[Reals]:
    """Return the places of a way up to so many metres from where a creature stands."""
    points = np.array([creature.at, *places])
    run = np.concatenate([[0.0], np.cumsum(np.linalg.norm(np.diff(points, axis=0), axis=1))])
    if run[-1] <= metres:
        return places
    end = np.array([np.interp(metres, run, points[:, axis]) for axis in (0, 1)])
    return [*(place for place, far in zip(places, run[1:], strict=True) if far < metres), end]


def run(creature: Creature, beat: Beat) -> None:
    """Run along the path in the fastest gait its length and time ask for."""
    walk(creature, beat, swift=True)


def idle(creature: Creature, beat: Beat) -> None:
    """Stand; life comes with every creature."""
    if beat.path:
        walk(creature, beat)
    if beat.target:
        creature.looks.append((beat.start, beat.seconds, beat.target))


def look(creature: Creature, beat: Beat) -> None:
    """Turn the head to the target."""
    if beat.target:
        creature.looks.append((beat.start, beat.seconds, beat.target))


def turn(creature: Creature, beat: Beat) -> None:
    """Turn on the spot: to the path's heading, or all the way round."""
    start = stand_up(creature, beat.start)
    facing = beat.path[-1].heading if beat.path else creature.facing + 2 * np.pi
    change = wrapped(facing - creature.facing) if beat.path else 2 * np.pi
    turn_on_the_spot(creature, start, max(beat.seconds - (start - beat.start), 0.4), creature.facing + change)


def sit(creature: Creature, beat: Beat) -> None:
    """Sit down on the haunches and stay so."""
    start = beat.start
    if beat.path:
        start = go(creature, start, 0.6 * beat.seconds, places_of(beat), swift=False)
    settle(creature, start, sit=1.0, lie=0.0)


def lie(creature: Creature, beat: Beat) -> None:
    """Lie down on the belly and stay so."""
    start = beat.start
    if beat.path:
        start = go(creature, start, 0.6 * beat.seconds, places_of(beat), swift=False)
    settle(creature, start, sit=0.0, lie=1.0)


def fall(creature: Creature, beat: Beat) -> None:
    """Go down and roll onto the side."""
    lie(creature, beat)
    rest = creature.span(beat.start, np.inf)
    creature.roll[rest] += 0.9 * smooth((creature.times[rest] - beat.start - 0.3) / 0.8)


def eat(creature: Creature, beat: Beat) -> None:
    """Put the mouth to the ground and chew: graze, peck, lap."""
    start = beat.start
    if beat.path:
        start = go(creature, stand_up(creature, start), 0.5 * beat.seconds, places_of(beat), swift=False)
    end = beat.start + beat.seconds
    frames = creature.span(start, end)
    t = creature.times[frames]
    down = smooth((t - start) / 0.6 + (0.9 if start < 0.05 else 0.0)) * smooth((end - t) / 0.5)
    angles, dip = to_the_ground(creature)
    chew = np.sin(2 * np.pi * 1.7 * t) * down
    pull = bump(np.mod((t - start) / 1.6, 1.0)) * down
    for part, angle in angles.items():
        creature.turn(part, frames, y=angle * down)
    creature.turn("head", frames, y=0.05 * chew - 0.10 * pull)
    creature.turn("neck", frames, y=-0.05 * pull, z=0.10 * np.sin(2 * np.pi * 0.23 * t) * down)
    creature.pitch[frames] += dip * down


def to_the_ground(creature: Creature, above: float = 0.0) -> tuple[dict[str, float], float]:
    """Return how far neck and head must bend, radians, and the body dip, for the mouth to meet the ground.

    Or what is `above` metres over it: the rim of a bowl.
    """
    anatomy = creature.anatomy
    index, rest = anatomy.index, anatomy.rest
    names = [name for name in ("neck", "nape", "head") if name in index]
    chain = [rest[index[name]] for name in names]
    chain.append(rest[index["muzzle"]] if "muzzle" in index else chain[-1] + [creature.leg * 0.2, 0, 0])
    share = dict(zip(names, {1: (1.0,), 2: (0.6, 0.4), 3: (0.52, 0.30, 0.18)}[len(names)], strict=True))
    root = rest[0]
    for dip in (0.0, 0.10, 0.2, 0.3):
        for total in np.linspace(0.0, 2.6, 53):
            angle, at = dip, root + _nod(chain[0] - root, dip)
            for number, name in enumerate(names):
                angle += total * share[name]
                at = at + _nod(chain[number + 1] - chain[number], angle)
            if at[2] < above + 0.04 * creature.leg:
                return {name: float(total * part) for name, part in share.items()}, dip
    return {name: float(2.0 * part) for name, part in share.items()}, 0.3


def _nod(vector: Reals, angle: float) -> Reals:
    c, s = np.cos(angle), np.sin(angle)
    return np.array([c * vector[0] + s * vector[2], vector[1], -s * vector[0] + c * vector[2]])


def jump(creature: Creature, beat: Beat) -> None:
    """Crouch, leap, land: in an arc along the path, or on the spot."""
    leaping.jump(creature, beat, stand_up(creature, beat.start, quick=True))


def dance(creature: Creature, beat: Beat) -> None:
    """Prance on the spot: hop from side to side, head and tail swinging."""
    start = stand_up(creature, beat.start)
    frames = creature.span(start, beat.start + beat.seconds)
    t = creature.times[frames] - start
    weight = smooth(t / 0.4) * smooth((beat.seconds - t) / 0.4)
    turn_ = 2 * np.pi * 1.7 * t
    creature.rise[frames] += weight * creature.leg * 0.10 * (np.abs(np.sin(turn_)) - 0.9)
    creature.roll[frames] += 0.13 * weight * np.sin(turn_)
    creature.heading[frames] += 0.18 * weight * np.sin(0.5 * turn_)
    creature.turn("neck", frames, z=0.2 * weight * np.sin(turn_), y=0.1 * weight * np.cos(2 * turn_))
    creature.turn("head", frames, x=0.25 * weight * np.sin(turn_))
    for number, part in enumerate(creature.anatomy.numbered("tail")):
        creature.turn(part, frames, z=0.35 * weight * np.sin(2 * turn_ - 0.6 * number))


def cheer(creature: Creature, beat: Beat) -> None:
    """Leap for joy."""
    jump(creature, beat)


def call(creature: Creature, beat: Beat) -> None:
    """Bark, moo, neigh, chirp: the head goes up and forward with every call, and it is heard."""
    frames = creature.span(beat.start, beat.start + beat.seconds)
    t = creature.times[frames]
    moment = beat.start + 0.25
    while moment < beat.start + beat.seconds - 0.3:
        creature.cries.append((moment, creature.habits.voice))
        push = bump((t - moment + 0.12) / 0.45)
        creature.turn("neck", frames, y=-0.12 * push)
        creature.turn("head", frames, y=-0.20 * push)
        moment += 0.75 + creature.leg * 0.7 + float(creature.rng.uniform(0, 0.3))
    if beat.target:
        creature.looks.append((beat.start, beat.seconds, beat.target))


ON_FEET = {
    Verb.WALK: walk,
    Verb.RUN: run,
    Verb.JUMP: jump,
    Verb.SIT: sit,
    Verb.LIE: lie,
    Verb.FALL: fall,
    Verb.EAT: eat,
    Verb.LOOK: look,
    Verb.TURN: turn,
    Verb.DANCE: dance,
    Verb.CHEER: cheer,
    Verb.TALK: call,
    Verb.CLIMB: walk,
    Verb.SWIM: walk,
    Verb.PUSH: run,
    Verb.DRIBBLE: walk,
}
"""What animals on feet make of a verb; the rest they stand by for."""
