"""Without a foot on the ground: birds on the wing, fish in the water, butterflies, snakes, jellyfish.

The root goes along its way as in a glide; what drives it, a wave down the body, wings or rows of legs,
is laid over the whole scene afterwards, at a rhythm that follows the speed.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from filmwright.stage.blocking.blocking import Beat, Thing
from filmwright.stage.rehearsal.animals.creature import OWN, Creature, Step
from filmwright.stage.rehearsal.animals.gaits import GRAVITY
from filmwright.stage.rehearsal.gaits import way_through
from filmwright.stage.rehearsal.rotations import Reals, bump, smooth, wrapped
from filmwright.stage.world.world import Verb

_MIDDLE = 0.55
"""Share of a thing's height at which it is flown past or up to."""
_SWIFT = (Verb.RUN, Verb.FLY, Verb.PUSH)


def glide(creature: Creature, beat: Beat) -> None:
    """Go along the path, or on the spot; the heading follows the way in a smooth curve."""
    places = [np.array(mark.position[:2], float) for mark in beat.path]
    if not places or np.linalg.norm(places[-1] - creature.at) < 0.03:
        return
    first = places[0] - creature.at
    facing = float(np.arctan2(first[1], first[0]))
    start, seconds = beat.start, beat.seconds
    turn = wrapped(facing - creature.facing)
    if abs(turn) > 1.2:  # turn half about first: a way that begins backwards would knot
        pause = min(0.5, 0.3 * seconds)
        frames = creature.span(start, start + pause)
        creature.heading[frames] = creature.facing + turn * smooth((creature.times[frames] - start) / pause)
        creature.stay(start + pause, creature.at, creature.facing + turn)
        start, seconds = start + pause, seconds - pause
    way = way_through(creature.at, creature.facing, places)
    froude = creature.habits.fast if beat.verb in _SWIFT else creature.habits.slow
    slowest = 0.5 * float(np.sqrt(froude * GRAVITY * creature.leg))
    seconds = min(seconds, max(way.length / slowest, 0.6))
    frames = creature.span(start, start + seconds)
    t = creature.times[frames] - start
    ease = min(0.6, 0.3 * seconds)
    begins = 0.0 if start < 0.05 and creature.habits.medium != "feet" else ease
    fine = np.linspace(0, seconds, 200)
    rate = np.minimum(
        np.clip(fine / begins, 0, 1) if begins else np.ones(200),
        np.clip((seconds - fine) / ease + 0.25, 0, 1),
    )
    gone = np.concatenate([[0.0], np.cumsum((rate[1:] + rate[:-1]) / 2)])
    run = np.interp(t, fine, gone / gone[-1] * way.length)
    creature.root[frames] = way.at(run)
    creature.heading[frames] = way.facing(run)
    creature.vigour[frames] = np.maximum(creature.vigour[frames], np.interp(t, fine, rate))
    creature.stay(start + seconds, way.at(np.array([way.length]))[0], float(way.heading[-1]))


def fly(creature: Creature, beat: Beat, goal: Thing | None = None) -> None:
    """Take off, unless the scene begins in the air, fly along the path and stay up.

    `goal`: over it one flies clear of its top, beside it as high as its middle at most.
    """
    start = beat.start
    if start < 0.05 and creature.thing.start.position[2] > 0.05 and not creature.aloft:
        start += min(0.35 * beat.seconds, 1.6)  # it is seen on its perch before it leaves it
        beat = replace(beat, start=start, seconds=beat.seconds - (start - beat.start))
    high = _level(creature, beat, goal)
    rest = creature.span(start, np.inf)
    t = creature.times[rest] - start
    up = np.ones(len(t)) if start < 0.05 else smooth(t / 0.9)
    creature.rise[rest] += (high - creature.aloft) * up
    creature.planted[rest] = np.minimum(creature.planted[rest], 1 - np.clip(up * 4, 0, 1))
    creature.spread[rest] = np.maximum(creature.spread[rest], np.clip(up * 5, 0, 1))
    creature.aloft = high
    glide(creature, beat)


def _level(creature: Creature, beat: Beat, goal: Thing | None) -> float:
    """Return how many metres above the ground a flight is."""
    tall = creature.thing.model.size[2]
    usual = 0.9 + 0.9 * float(np.sqrt(tall))
    if goal is None or goal.cast or not beat.path:
        return usual
    top = goal.start.position[2] + goal.model.size[2]
    apart = np.array(beat.path[-1].position[:2]) - np.array(goal.start.position[:2])
    if np.linalg.norm(apart) < max(goal.model.size[:2]) / 2:
        return top + 0.8 * tall - beat.path[-1].position[2]
    return min(usual, max(_MIDDLE * top, 0.4 * tall))


def land(creature: Creature, start: float) -> None:
    """Come down from the air and stand again."""
    rest = creature.span(start, np.inf)
    down = smooth((creature.times[rest] - start) / 0.8)
    creature.rise[rest] -= creature.aloft * down
    creature.planted[rest] = np.clip(down * 3 - 2, 0, 1)
    creature.spread[rest] = 1 - np.clip(down * 4 - 3, 0, 1)
    creature.aloft = 0.0
    if np.linalg.norm(creature.at - np.array(creature.thing.start.position[:2])) > 0.5:  # off its perch
        creature.ground[rest] -= creature.stand * down
        creature.stand = 0.0
    for number, _ in enumerate(creature.anatomy.legs):
        x, y = creature.foot_at(number, creature.at, creature.facing)
        creature.steps[number].append(_set_down(start, float(x), float(y), creature.facing))


def _set_down(start: float, x: float, y: float, yaw: float) -> Step:
    return Step(lift=start, land=start + 0.5, x=x, y=y, yaw=yaw, arc=0.0)


def paddled(creature: Creature) -> None:
    """Float whoever has legs: trunk in the water, head out of it, the legs rowing below."""
    creature.planted[:] = 0.0
    rest, t = creature.anatomy.rest, creature.times
    bird = not creature.four
    middle = float(rest[0, 2])
    creature.rise -= 0.90 * middle if bird else 0.80 * middle
    size = creature.thing.model.size[0]
    creature.rise += 0.012 * size * np.sin(2 * np.pi * t / 1.9 + creature.rng.uniform(0, 6))
    creature.roll += 0.03 * np.sin(2 * np.pi * t / 2.6)
    if bird:
        return
    everything = slice(None)
    creature.turn("neck", everything, y=-0.50)
    creature.turn("head", everything, y=0.30)
    for number, leg in enumerate(creature.anatomy.legs):
        angle = 2 * np.pi * 1.5 * t + np.pi * (number % 2) + (1.6 if leg.fore else 0.0)
        long = 0.8 * creature.leg
        goal = np.column_stack([0.35 * np.cos(angle), 0 * angle, -0.75 + 0.22 * np.sin(angle)]) * long
        creature.foot_to(number, everything, goal, 1.0, part=OWN)


def driven(creature: Creature) -> None:
    """Lay the rhythm of the medium over the whole scene."""
    habits = creature.habits
    if creature.afloat and habits.medium == "feet":
        paddled(creature)
    if habits.medium == "water":
        _swim(creature)
    elif habits.medium == "coils":
        _slither(creature)
    elif habits.medium == "air":
        _flutter(creature)
    elif habits.medium == "many":
        _scuttle(creature)
    elif habits.medium == "drift":
        _drift(creature)
    if (creature.spread > 0).any():
        _flap(creature)


def _clock(creature: Creature, still: float, moving: float) -> Reals:
    """Return a phase (n,) in radians that runs at `still` to `moving` cycles a second."""
    step = np.diff(creature.times, prepend=creature.times[0])
    hertz = still + (moving - still) * creature.vigour
    phase: Reals = 2 * np.pi * np.cumsum(hertz * step) + creature.rng.uniform(0, 6)
    return phase


def _tempo(creature: Creature) -> float:
    """Return how much faster than a metre-long body a small one beats."""
    return float(np.clip(max(creature.thing.model.size[0], 0.02) ** -0.45, 0.35, 3.2))


def _swim(creature: Creature) -> None:
    everything = slice(None)
    phase = _clock(creature, 0.7 * _tempo(creature), 1.5 * _tempo(creature))
    size = 0.45 + 0.55 * creature.vigour
    for number, part in enumerate(creature.anatomy.numbered("tail")):
        bend = (0.05, 0.13, 0.20, 0.30)[min(number, 3)] * size * np.sin(phase - 0.75 * number)
        if creature.habits.flukes:
            creature.turn(part, everything, y=0.9 * bend)
        else:
            creature.turn(part, everything, z=bend)
    nod = 0.07 * size * np.sin(phase + 1.9)
    creature.turn("head", everything, **({"y": nod} if creature.habits.flukes else {"z": -nod}))
    broad = (
        1.6
        if creature.habits.flukes and creature.thing.model.size[1] > 0.7 * creature.thing.model.size[0]
        else 1.0
    )
    for number in (1, 2):
        paddle = 0.30 * broad * np.sin(0.6 * phase - 0.5 * number) - (0.1 if broad == 1 else 0.0)
        creature.turn(f"fin_{number}_l", everything, x=paddle)
        creature.turn(f"fin_{number}_r", everything, x=-paddle)
    high = float(np.clip(0.9 - 0.12 * creature.thing.model.size[2], 0.3, 0.9))
    if creature.afloat:  # its back shows
        high = -0.62 * creature.thing.model.size[2]
    t = creature.times
    creature.rise += high + 0.035 * creature.thing.model.size[0] * np.sin(
        2 * np.pi * t / 3.1 + creature.rng.uniform(0, 6)
    )
    creature.roll += 0.05 * np.sin(2 * np.pi * t / 2.7)
    _bank(creature, 0.25)


def _bank(creature: Creature, amount: float) -> None:
    """Lean into bends."""
    rate = np.gradient(np.unwrap(creature.heading), creature.times)
    creature.roll -= np.clip(amount * rate, -0.5, 0.5)


def _slither(creature: Creature) -> None:
    everything = slice(None)
    phase = _clock(creature, 0.25, 0.95)
    in_air = creature.habits.hover > 0
    size = 0.30 if not in_air else 0.22
    fore, tail = creature.anatomy.numbered("fore"), creature.anatomy.numbered("tail")
    for number, part in enumerate(fore, 1):
        creature.turn(part, everything, z=size * np.cos(phase + 0.75 * number))
        if in_air:
            creature.turn(part, everything, y=0.20 * np.cos(0.8 * phase + 0.7 * number))
    for number, part in enumerate(tail, 1):
        creature.turn(part, everything, z=-size * np.cos(phase - 0.75 * number))
        if in_air:
            creature.turn(part, everything, y=-0.20 * np.cos(0.8 * phase - 0.7 * number))
    if fore and not in_air:  # the head stays up and looks ahead
        creature.turn(fore[-1], everything, y=-0.34)
        creature.turn(fore[-2], everything, y=-0.22)
        creature.turn("head", everything, y=0.50, z=-size * np.cos(phase + 0.75 * len(fore)))
        flick = np.maximum(np.sin(2 * np.pi * creature.times * 1.3), 0) ** 4
        creature.squash["muzzle"] = 0.2 + 0.8 * flick
    creature.rise += creature.habits.hover


def _flutter(creature: Creature) -> None:
    everything = slice(None)
    t, rng = creature.times, creature.rng
    wide = creature.thing.model.size[1] / max(creature.thing.model.size[0], 1e-6)
    slow = wide > 1.05  # broad wings beat slowly enough to be seen
    phase = 2 * np.pi * (3.4 if slow else 10.7) * t + rng.uniform(0, 6)
    stroke = 0.50 + 0.85 * np.sin(phase) if slow else 0.15 + 0.75 * np.sin(phase)
    for number in (1, 2):
        late = stroke if number == 1 else np.roll(stroke, 1 if slow else 0) * 0.9
        creature.turn(f"wing_{number}_l", everything, x=late)
        creature.turn(f"wing_{number}_r", everything, x=-late)
    waver = np.sin(2 * np.pi * t / 1.3) + 0.6 * np.sin(2 * np.pi * t / 0.71 + 1.0)
    size = creature.thing.model.size[0]
    creature.rise += (
        creature.habits.hover + 0.55 * size * waver + (0.25 * size * np.sin(phase + 1.6) if slow else 0)
    )
    across = np.column_stack([-np.sin(creature.heading), np.cos(creature.heading)])
    creature.root = creature.root + across * (0.5 * size * np.sin(2 * np.pi * t / 1.7 + 0.5))[:, None]
    creature.pitch += -0.25 + 0.08 * np.sin(2 * np.pi * t / 0.9)
    for number in range(1, 4):
        for side in "lr":
            creature.turn(f"limb_{number}_{side}", everything, y=0.6)
    _bank(creature, 0.2)


def _scuttle(creature: Creature) -> None:
    everything = slice(None)
    phase = _clock(creature, 0.0, 2.6)
    go = creature.vigour
    number = 1
    while f"limb_{number}_l" in creature.anatomy.index:
        for sign, side in ((1.0, "l"), (-1.0, "r")):
            late = phase + np.pi * ((number + (side == "r")) % 2)
            creature.turn(
                f"limb_{number}_{side}",
                everything,
                z=sign * 0.34 * go * np.sin(late),
                x=sign * 0.22 * go * np.maximum(np.cos(late), 0),
            )
        number += 1
    t = creature.times
    for sign, side in ((1.0, "l"), (-1.0, "r")):
        creature.turn(
            f"arm_1_{side}",
            everything,
            z=sign * 0.20 * np.sin(2 * np.pi * 0.5 * t + sign),
            y=-0.25 * bump(np.mod(0.4 * t + 0.25 * sign, 1.0)),
        )
    creature.turn("tail_1", everything, y=0.05 * np.sin(2 * np.pi * t * 1.1))
    creature.turn(
        "head", everything, z=0.12 * np.sin(2 * np.pi * 0.43 * t), y=0.08 * np.sin(2 * np.pi * 0.7 * t)
    )


def _drift(creature: Creature) -> None:
    everything = slice(None)
    t = creature.times
    beat = 2 * np.pi * (0.55 + 0.3 * creature.vigour.mean()) * t
    index = creature.anatomy.index
    number = 1
    while f"arm{number}_1" in index:
        angle = np.arctan2(*creature.anatomy.rest[index[f"arm{number}_1"], 1::-1])
        for bone in range(1, 5):
            wave = 0.16 * np.sin(beat - 0.8 * bone + 1.3 * number) + 0.05 * np.sin(0.37 * beat + number)
            creature.turn(
                f"arm{number}_{bone}",
                everything,
                x=-wave * np.sin(angle),
                y=wave * np.cos(angle),
                z=0.08 * np.sin(0.7 * beat + number + bone),
            )
        number += 1
    creature.squash["head"] = 1 + 0.10 * np.sin(beat)
    creature.rise += creature.habits.hover * (1 + 0.10 * np.sin(beat - 0.9))


def _flap(creature: Creature) -> None:
    """Beat the wings of whoever flies; large birds glide between beats; the body lies flat."""
    everything = slice(None)
    shown = creature.spread
    span = (
        abs(creature.anatomy.rest[creature.anatomy.index["wing_3_l"], 1])
        if "wing_3_l" in creature.anatomy.index
        else 0.3
    )
    hertz = float(np.clip(1.15 / np.sqrt(max(span, 0.01)), 1.1, 6.5))
    t = creature.times
    phase = 2 * np.pi * hertz * t + creature.rng.uniform(0, 6)
    large = float(np.clip((span - 0.25) / 0.5, 0, 1))
    rests = large * smooth(0.5 + 1.5 * np.sin(2 * np.pi * t / 3.0 - 0.6))
    held = (1 - 0.75 * creature.display) * (1 - 0.92 * creature.soaring)
    beat = (1 - 0.85 * rests) * shown * held
    for sign, side in ((1.0, "l"), (-1.0, "r")):
        creature.turn(f"wing_1_{side}", everything, x=sign * (0.12 * shown + 0.62 * beat * np.sin(phase)))
        creature.turn(
            f"wing_2_{side}", everything, x=sign * (-0.06 * shown + 0.42 * beat * np.sin(phase - 0.9))
        )
        creature.turn(
            f"wing_3_{side}", everything, x=sign * 0.38 * beat * np.sin(phase - 1.7), z=-sign * 0.15 * shown
        )
    level = creature.habits.carriage * shown * (1 - creature.display)
    creature.pitch += 0.85 * level
    creature.turn("neck", everything, y=-0.40 * level)
    creature.turn("head", everything, y=-0.40 * level)
    creature.rise += -0.06 * span * beat * np.sin(phase)
    _bank(creature, 0.35)
