"""Gaits: which foot leaves the ground when, at which speed, and how the body goes along.

A gait is a cycle. Every foot stands for `duty` of it, from its own offset on:

    walk    LH ----------....    each foot alone, hind before fore of a side
            LF ...----------
    trot    diagonal pairs
    gallop  hind pair, then fore pair, then all four in the air
    hop     all feet together, or hind feet past the fore feet

Lengths of strides after Alexander and Jayes (1983), "A dynamic similarity hypothesis for the gaits of
quadrupedal mammals": stride = 2.4 hip heights times Froude number to the 0.34.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from filmwright.stage.rehearsal.animals.creature import OWN, Creature, Step
from filmwright.stage.rehearsal.gaits import Way, way_through
from filmwright.stage.rehearsal.rotations import Reals, bump, smooth, wrapped

GRAVITY = 9.81


@dataclass(frozen=True, kw_only=True)
class Gait:
    """When hind left, fore left, hind right and fore right land, in cycles, and how the body goes along."""

    offsets: tuple[float, float, float, float]
    duty: float
    lift: float  # leg lengths
    bob: float = 0.0  # leg lengths the body rises and falls, `beats` times a cycle
    beats: int = 2
    rock: float = 0.0  # radians it pitches, once a cycle
    flex: float = 0.0  # radians the back bends, once a cycle


WALK = Gait(offsets=(0.0, 0.25, 0.5, 0.75), duty=0.64, lift=0.11, bob=0.010)
TROT = Gait(offsets=(0.0, 0.5, 0.5, 0.0), duty=0.46, lift=0.17, bob=0.030)
GALLOP = Gait(offsets=(0.0, 0.52, 0.10, 0.62), duty=0.28, lift=0.17, bob=0.055, beats=1, rock=0.08, flex=0.16)
HOP = Gait(offsets=(0.0, 0.42, 0.0, 0.46), duty=0.34, lift=0.20, bob=0.20, beats=1, rock=0.20, flex=0.14)
CANTER = Gait(offsets=(0.0, 0.30, 0.30, 0.60), duty=0.36, lift=0.17, bob=0.045, beats=1, rock=0.07, flex=0.10)
PACE = Gait(offsets=(0.0, 0.06, 0.5, 0.56), duty=0.48, lift=0.15, bob=0.02)
CREEP = Gait(offsets=(0.0, 0.25, 0.5, 0.75), duty=0.70, lift=0.14, bob=0.004)
STRIDE = Gait(offsets=(0.0, 0.0, 0.5, 0.5), duty=0.62, lift=0.14, bob=0.014)
SPRINT = Gait(offsets=(0.0, 0.0, 0.5, 0.5), duty=0.34, lift=0.30, bob=0.05)
BOUND = Gait(offsets=(0.0, 0.0, 0.0, 0.0), duty=0.32, lift=0.25, bob=0.35, beats=1)

_QUICKEST = 0.38, 0.22
"""Seconds a cycle takes at least, and for every metre of leg. The legs of a mouse take a third of it; a film
of 24 frames a second shows nothing of that, so it springs farther instead of stepping faster."""

NAMED: dict[str, tuple[Gait, float]] = {
    "walk": (WALK, 0.22),
    "creep": (CREEP, 0.06),
    "trot": (TROT, 0.9),
    "pace": (PACE, 0.9),
    "canter": (CANTER, 1.6),
    "gallop": (GALLOP, 3.6),
    "hop": (HOP, 1.2),
}
"""Gaits people call by name, and the Froude number each is gone at."""


def gait_for(creature: Creature, froude: float, name: str | None = None) -> Gait:
    """Return the gait an animal takes at a speed, v^2 / (g leg), or the one that was named."""
    if creature.habits.gait == "hop" and not creature.biped:
        return HOP if creature.four else BOUND
    if len(creature.walking) <= 2:
        return STRIDE if froude < 0.6 else SPRINT
    if name in NAMED:
        return NAMED[name][0]
    if creature.habits.gait == "pace" and froude >= 0.42:
        return PACE if froude < 1.8 else GALLOP
    if creature.habits.gait == "heavy":  # elephants and tortoises never leave the ground
        return WALK
    return WALK if froude < 0.42 else TROT if froude < 1.8 else GALLOP


def go(
    creature: Creature,
    start: float,
    seconds: float,
    places: list[Reals],
    *,
    swift: bool,
    gait: str | None = None,
) -> float:
    """Walk or run along places; returns when it got there (never later than start + seconds)."""
    if not places or np.linalg.norm(places[-1] - creature.at) < 0.03:
        return start
    first = places[0] - creature.at
    facing = float(np.arctan2(first[1], first[0]))
    if abs(wrapped(facing - creature.facing)) > 0.9:
        pause = min(0.30 + 0.28 * abs(wrapped(facing - creature.facing)), 0.3 * seconds)
        turn_on_the_spot(creature, start, pause, creature.facing + wrapped(facing - creature.facing))
        start, seconds = start + pause, seconds - pause
    way = way_through(creature.at, creature.facing, places)
    froude = creature.habits.fast if swift else creature.habits.slow
    slowest = 0.6 * float(np.sqrt(froude * GRAVITY * creature.leg))
    if gait in NAMED:
        slowest = 0.85 * float(np.sqrt(NAMED[gait][1] * GRAVITY * creature.leg))
    seconds = min(seconds, max(way.length / slowest, 0.6))
    return along(creature, way, start, seconds, gait)


def along(creature: Creature, way: Way, start: float, seconds: float, name: str | None = None) -> float:
    """Move along a way in so many seconds, feet and body in the gait of that speed, or the one named."""
    leg = creature.leg
    ease = min(0.5, 0.25 * seconds)
    speed = way.length / (seconds - ease)
    froude = speed**2 / (GRAVITY * leg)
    gait = gait_for(creature, froude, name)
    stride = 2.4 * leg * max(froude, 0.02) ** 0.34
    if gait in (HOP, BOUND):
        stride = max(stride, 1.6 * leg)
    stride = max(stride, speed * (_QUICKEST[0] + _QUICKEST[1] * leg))
    if creature.habits.gait == "heavy":  # shorter steps, so that some foot always stands
        stride = min(stride, 1.45 * leg)
    # who springs stands under the body only: the legs need not swing so far, nor so fast
    duty = min(gait.duty, (0.84 if gait.duty > 0.45 else 0.52) * leg / stride)
    cycle = stride / speed
    fine = np.linspace(start, start + seconds, max(64, int(seconds * 240)))
    rate = speed * np.minimum(
        np.clip((fine - start) / ease, 0, 1), np.clip((start + seconds - fine) / ease, 0, 1)
    )
    run = np.concatenate([[0.0], np.cumsum((rate[1:] + rate[:-1]) / 2 * np.diff(fine))])
    run *= way.length / run[-1]
    tail = np.linspace(start + seconds, start + seconds + 1.0 * cycle, 64)[1:]
    clock = np.concatenate([fine, tail])
    pace = np.concatenate([np.maximum(rate / stride, 0.55 / cycle), np.full(len(tail), 0.75 / cycle)])
    phase = np.concatenate([[0.0], np.cumsum((pace[1:] + pace[:-1]) / 2 * np.diff(clock))])
    whole = np.concatenate([run, np.full(len(tail), way.length)])
    _footsteps(creature, way, (gait, duty, stride), (clock, phase, whole))
    frames = creature.span(start, start + seconds)
    gone = np.interp(creature.times[frames], fine, run)
    creature.root[frames] = way.at(gone)
    creature.heading[frames] = way.facing(gone)
    creature.stay(start + seconds, way.at(np.array([way.length]))[0], float(way.heading[-1]))
    _body(creature, (start, seconds, cycle), (gait, duty, stride), (clock, phase))
    return start + seconds


def _footsteps(
    creature: Creature,
    way: Way,
    step: tuple[Gait, float, float],
    course: tuple[Reals, Reals, Reals],
) -> None:
    gait, duty, stride = step
    clock, phase, run = course
    order = {(1, False): 0, (1, True): 1, (-1, False): 2, (-1, True): 3}
    for number in creature.walking:
        leg = creature.anatomy.legs[number]
        offset = gait.offsets[order[leg.side, leg.fore]]
        spot = np.array(creature.last_spot(number)[:2])
        count = int(np.ceil(phase[-1])) + 1
        for cycle in range(-1, count):
            land, lift = offset + cycle, offset + cycle - (1 - duty)
            if land < 0.06 or land > phase[-1]:
                continue
            middle = min(land + duty / 2, phase[-1])
            moment = np.interp(middle, phase, clock)
            place = np.interp(moment, clock, run)
            at = way.at(np.array([place]))[0]
            facing = float(way.facing(np.array([place]))[0])
            there = creature.foot_at(number, at, facing)
            far = float(np.linalg.norm(there - spot))
            if far < 0.004 * creature.leg and place >= way.length - 1e-6:
                break
            arc = gait.lift * creature.leg * min(1.0, 0.25 + far / (0.6 * stride))
            creature.steps[number].append(
                Step(
                    lift=float(np.interp(max(lift, 0.0), phase, clock)),
                    land=float(np.interp(land, phase, clock)),
                    x=float(there[0]),
                    y=float(there[1]),
                    yaw=facing,
                    arc=arc,
                    flow=1 - duty,
                )
            )
            spot = there


def _body(
    creature: Creature,
    span: tuple[float, float, float],
    how: tuple[Gait, float, float],
    course: tuple[Reals, Reals],
) -> None:
    """Let trunk, neck, head and tail go with the gait."""
    start, seconds, cycle = span
    gait, duty, reach = how
    clock, phase = course
    end = start + seconds + 0.5 * cycle
    frames = creature.span(start, end)
    t = creature.times[frames]
    turn = 2 * np.pi * np.interp(t, clock, phase)
    weight = smooth((t - start) / min(0.5, 0.3 * seconds)) * smooth((end - t) / (0.5 * cycle + 0.2))
    leg = creature.leg
    creature.rise[frames] -= weight * _dip(creature, 0.5 * duty * reach)
    if gait.beats == 1:
        # in the air about the middle of the time no foot stands
        air = 2 * np.pi * (0.5 * (duty + 1.0) if gait is not GALLOP else 0.84)
        creature.rise[frames] += weight * leg * gait.bob * (0.35 + 0.65 * np.cos(turn - air))
        creature.pitch[frames] += weight * gait.rock * np.sin(turn - air)
    else:
        creature.rise[frames] += weight * leg * gait.bob * (np.cos(2 * turn - 2 * np.pi * duty) - 0.6)
    flex = weight * gait.flex * np.cos(turn - 2 * np.pi * 0.30) * creature.habits.supple
    creature.turn("pelvis", frames, y=-flex)
    creature.turn("chest", frames, y=0.6 * flex)
    sway = weight * np.sin(turn) * creature.habits.supple
    creature.turn("pelvis", frames, z=0.06 * sway, x=0.05 * sway)
    creature.turn("chest", frames, z=-0.05 * sway)
    _carriage(creature, frames, (gait, seconds), (t - start, turn, weight))
    if creature.biped:
        _arms(creature, frames, turn, weight)
    creature.vigour[frames] = np.maximum(creature.vigour[frames], weight)


def _carriage(
    creature: Creature, frames: slice, how: tuple[Gait, float], when: tuple[Reals, Reals, Reals]
) -> None:
    """Let neck, head, tail and ears go with the gait; stop a gallop on the haunches."""
    (gait, seconds), (t, turn, weight) = how, when
    leg = creature.leg
    nod = weight * (0.06 * np.cos(2 * turn + 0.6) if gait.beats == 2 else 0.10 * np.cos(turn - 1.2))
    creature.turn("neck", frames, y=nod)
    creature.turn("head", frames, y=-0.7 * nod - 0.8 * weight * gait.rock * np.sin(turn - 5.2))
    if gait in (GALLOP, SPRINT):
        creature.turn("neck", frames, y=0.22 * weight)
        creature.turn("head", frames, y=-0.20 * weight)
    if gait is CREEP:  # belly low, neck stretched out, shoulder blades working
        creature.rise[frames] -= 0.20 * leg * weight
        creature.turn("neck", frames, y=0.42 * weight)
        creature.turn("head", frames, y=-0.36 * weight)
        creature.turn("chest", frames, x=0.10 * weight * np.sin(turn))
    if gait in (GALLOP, CANTER) and seconds > 1.2:  # it stops on its haunches, forelegs braced
        brake = bump((t - seconds + 0.55) / 0.85)
        creature.pitch[frames] -= 0.17 * brake
        creature.rise[frames] -= 0.10 * leg * brake
        creature.turn("neck", frames, y=-0.20 * brake)
        creature.turn("head", frames, y=0.28 * brake)
    tail = creature.anatomy.numbered("tail")
    for number, part in enumerate(tail):
        late = turn - 0.7 * number
        creature.turn(
            part, frames, z=0.13 * weight * np.sin(late), y=-(0.16 if gait.beats == 1 else 0.0) * weight
        )
    for side in "lr":
        creature.turn(
            f"ear_{side}", frames, y=-0.20 * weight * (gait.bob > 0.04) + 0.05 * weight * np.cos(2 * turn)
        )


def _arms(creature: Creature, frames: slice, turn: Reals, weight: Reals) -> None:
    """Swing the forelegs of whoever goes upright against its hind legs."""
    long = arm_length(creature)
    for side, late in ((1, np.pi), (-1, 0.0)):
        angle = 0.25 + 0.45 * np.sin(turn + late)
        goal = long * np.column_stack([0.72 * np.sin(angle), 0 * angle + 0.12 * side, -0.72 * np.cos(angle)])
        creature.foot_to(creature.fore(side), frames, goal, weight, part=OWN)


def arm_length(creature: Creature) -> float:
    """Return the length of a foreleg from its shoulder to its toes, metres; 0 for none."""
    number = creature.fore(1)
    if number is None:
        return 0.0
    points = creature.anatomy.rest[list(creature.anatomy.legs[number].bones)]
    return float(np.linalg.norm(np.diff(points, axis=0), axis=1).sum())


def _dip(creature: Creature, half: float) -> float:
    """Return how far the body must come down for feet `half` a stance away to reach the ground, metres."""
    rest, deepest = creature.anatomy.rest, 0.0
    for leg in (creature.anatomy.legs[number] for number in creature.walking):
        a, b, c, d = (rest[bone] for bone in leg.bones)
        longest = 0.985 * sum(float(np.linalg.norm(q - p)) for p, q in ((a, b), (b, c), (c, d)))
        ahead = half + abs(float(a[0] - d[0]))
        deepest = max(deepest, float(a[2] - d[2]) - float(np.sqrt(max(longest**2 - ahead**2, 0.0))))
    return min(deepest, 0.14 * creature.leg)


def turn_on_the_spot(creature: Creature, start: float, seconds: float, facing: float) -> None:
    """Turn to another heading within so many seconds, stepping with every foot in its turn."""
    change = facing - creature.facing
    rounds = max(1, int(np.ceil(abs(change) / 0.9)))
    legs, on = creature.anatomy.legs, creature.walking
    each = seconds / (rounds * max(len(on), 1) + 0.3) if legs else seconds
    order = sorted(on, key=lambda n: (legs[n].fore, legs[n].side * np.sign(change)))
    for turn_number in range(rounds):
        share = (turn_number + 1) / rounds
        heading = creature.facing + share * change
        for place, number in enumerate(order):
            lift = start + (turn_number * len(order) + place) * each
            x, y = creature.foot_at(number, creature.at, heading)
            arc = 0.09 * creature.leg
            creature.steps[number].append(
                Step(lift=lift, land=lift + 1.25 * each, x=float(x), y=float(y), yaw=heading, arc=arc)
            )
    frames = creature.span(start, start + seconds)
    u = smooth((creature.times[frames] - start) / seconds)
    creature.root[frames] = creature.at
    creature.heading[frames] = creature.facing + u * change
    look = bump((creature.times[frames] - start) / seconds) * np.sign(change) * min(abs(change), 1.0)
    creature.turn("neck", frames, z=0.25 * look)
    creature.turn("head", frames, z=0.25 * look)
    creature.turn("chest", frames, z=0.08 * look)
    creature.stay(start + seconds, creature.at, facing)
