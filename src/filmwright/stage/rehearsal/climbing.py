"""Climbing: up ladders, walls, ropes and trees; hands and feet go from hold to hold by turns."""

from __future__ import annotations

import numpy as np

from filmwright.stage.blocking.blocking import Beat, Thing
from filmwright.stage.rehearsal.actor import Actor, style_of
from filmwright.stage.rehearsal.clambering import clamber, is_low
from filmwright.stage.rehearsal.company import Company
from filmwright.stage.rehearsal.figure import SIGN
from filmwright.stage.rehearsal.footwork import Spot, Step
from filmwright.stage.rehearsal.gaits import go
from filmwright.stage.rehearsal.posture import C
from filmwright.stage.rehearsal.rotations import Reals, bump, smooth, wrapped
from filmwright.stage.rehearsal.stairs import STAIRS, flight_of, take_stairs
from filmwright.stage.world.model import Mark

RUNG = 0.30
"""Metres from hold to hold, of an adult's 0.88 m legs."""


def climb(company: Company, actor: Actor, beat: Beat) -> None:
    """Climb what is named (or whatever is ahead): hands and feet on holds a rung apart; stairs are walked."""
    if beat.target in STAIRS and (flight := flight_of(company)) is not None:
        take_stairs(company, actor, beat, flight)
        return
    _climb(company, actor, beat, 0.20)


def climb_rope(company: Company, actor: Actor, beat: Beat) -> None:
    """Climb a rope or pole: one hand over the other, the feet clasp it."""
    _climb(company, actor, beat, 0.03)


def _climb(company: Company, actor: Actor, beat: Beat, apart: float) -> None:
    figure, style = actor.figure, style_of(beat.manner)
    scale = figure.leg / 0.88
    thing = company.thing(beat.target)
    at, heading, top, back = _face(actor, thing, beat)
    begin = _at_the_foot(actor, beat, at, heading)
    if thing is not None and is_low(actor, thing):
        clamber(actor, beat, thing, begin)
        return
    end = beat.start + beat.seconds
    frames = actor.span(begin, end)
    clock = actor.times[frames] - begin
    rung, pace = RUNG * scale, 0.42 * scale * style.tempo
    already = 0.45 * scale if beat.start < 0.05 else 0.0  # who climbs as the scene begins is on the way
    most = max((top if top is not None else 9.0) - 0.55 * figure.height, already + 0.1)
    mounted = smooth(clock / 0.5 + (1.0 if already else 0.0))
    height = np.minimum(already + pace * np.maximum(clock - (0.0 if already else 0.3), 0.0), most)
    flight = rung * (height / rung - 0.35 * np.sin(2 * np.pi * height / rung) / (2 * np.pi))
    near = _recess(thing, at, back, flight + 0.75 * figure.height)
    actor.travel(frames, at - near[:, None] * back, heading)
    actor.way.flight[frames] = flight * mounted
    ahead = np.array([np.cos(heading), np.sin(heading)])
    left = np.array([-ahead[1], ahead[0]])
    for side in (0, 1):
        across = SIGN[side] * apart * scale
        level = at - near[:, None] * back + 0.36 * scale * ahead + across * left
        late = 0.5 if side == 0 else 0.0
        hold = _rungs(height, rung, late) + figure.reach - 0.38 * figure.arm
        swing = _swings(height, rung, late)
        place = np.column_stack([level, hold])
        place[:, :2] -= 0.10 * scale * swing[:, None] * ahead
        actor.hand_to(side, frames, place, mounted)
        actor.palm_to(side, frames, (float(ahead[0]), float(ahead[1]), 0.0), mounted)
        _feet(actor, (side, at, heading), (begin, already, most), (rung, pace, apart * scale), (thing, back))
    sway = np.sin(np.pi * height / rung)
    moving = mounted * (height < most - 1e-6)
    actor.add(
        frames,
        {
            C.RISE: -0.16 * mounted,
            C.SWAY: 0.05 * sway * moving,
            C.PELVIS_ROLL: 0.08 * sway * moving,
            C.SPINE_ROLL: -0.10 * sway * moving,
            C.SPINE_PITCH: 0.06 * mounted,
            C.HEAD_PITCH: -0.38 * mounted,
            **actor.both(C.KNEE_L, 0.55 * mounted),
            **actor.both(C.CURL_L, 1.0 * mounted),
        },
    )
    _stay_up(actor, end, (actor.way.root[frames][-1] if len(clock) else at, heading), frames)


def _face(actor: Actor, thing: Thing | None, beat: Beat) -> tuple[Reals, float, float | None, Reals]:
    """Return where one stands to climb, heading, how high the thing goes, and the way off it, (2,)."""
    if thing is None:
        last = np.array(beat.path[-1].position[:2], float) if beat.path else actor.at
        way = last - actor.at
        heading = float(np.arctan2(way[1], way[0])) if np.linalg.norm(way) > 0.2 else actor.heading
        return last, heading, None, -np.array([np.cos(heading), np.sin(heading)])
    middle = np.array(thing.start.position[:2], float)
    way = middle - actor.at
    facing = thing.start.heading
    back = np.array([np.cos(facing), np.sin(facing)])
    deep = thing.model.size[0] / 2
    if max(thing.model.size[:2]) < 0.5:  # a rope, a pole, a trunk: from where one comes
        back, deep = -way / (np.linalg.norm(way) + 1e-9), max(thing.model.size[:2]) / 2
    elif back @ -way < 0:
        back = -back
    stand = middle + back * (deep + 0.34 * actor.figure.leg / 0.88)
    return stand, float(np.arctan2(-back[1], -back[0])), thing.start.position[2] + thing.model.size[2], back


def _recess(thing: Thing | None, at: Reals, back: Reals, heights: Reals) -> Reals:
    """Return how much further off than at its foot a thing's face is at some heights, (n,) metres.

    Ladders lean, trunks taper, walls stand: the face is the outermost of the thing's surfaces
    within reach of the line one climbs.
    """
    if thing is None:
        return np.zeros(len(heights))
    turn = thing.start.heading
    ahead, left = np.array([np.cos(turn), np.sin(turn)]), np.array([-np.sin(turn), np.cos(turn)])
    points = np.concatenate([np.asarray(surface.positions, float) for surface in thing.model.surfaces])
    level = np.array(thing.start.position[:2]) + points[:, :1] * ahead + points[:, 1:2] * left - at
    side = np.array([-back[1], back[0]])
    near = np.abs(level @ side) < 0.4
    out, high = (level @ back)[near], points[near, 2] + thing.start.position[2]
    if len(out) < 8:
        return np.zeros(len(heights))
    bins = np.arange(0.0, high.max() + 0.3, 0.3)
    face = [
        float(out[np.abs(high - z) < 0.3].max()) if (np.abs(high - z) < 0.3).any() else np.nan for z in bins
    ]
    known = ~np.isnan(face)
    profile = np.interp(np.clip(heights, 0.0, high.max()), bins[known], np.array(face)[known])
    return np.asarray(np.clip(-0.34 - profile, -0.3, 1.5))


def _at_the_foot(actor: Actor, beat: Beat, at: Reals, heading: float) -> float:
    """Go to where the climb begins, at once when the scene begins so; returns when there."""
    if beat.start < 0.05:
        actor.stay(beat.start, at, heading)
        return beat.start
    begin = beat.start
    if np.linalg.norm(at - actor.at) > 0.2:
        mark = Mark(position=(float(at[0]), float(at[1]), 0.0), heading=heading)
        begin = go(actor, begin, 0.45 * beat.seconds, [mark], style_of(beat.manner))
    if abs(wrapped(heading - actor.heading)) > 0.15:
        begin = actor.shuffle(begin, 0.5, actor.at, actor.heading + wrapped(heading - actor.heading))
    return begin


def _rungs(height: Reals, rung: float, late: float) -> Reals:
    """Return how high a hold is that is passed on rung by rung, two at a time, with a body at `height`."""
    at = height / (2 * rung) + late
    return 2 * rung * (np.floor(at) + smooth((at - np.floor(at) - 0.55) / 0.45) - late)


def _swings(height: Reals, rung: float, late: float) -> Reals:
    at = height / (2 * rung) + late
    return bump((at - np.floor(at) - 0.55) / 0.45)


def _feet(
    actor: Actor,
    foot: tuple[int, Reals, float],
    way: tuple[float, float, float],
    rungs: tuple[float, float, float],
    against: tuple[Thing | None, Reals],
) -> None:
    """Plan the steps of a foot from rung to rung."""
    (side, at, heading), (begin, already, most), (rung, pace, apart) = foot, way, rungs
    scale = actor.figure.leg / 0.88
    ahead = np.array([np.cos(heading), np.sin(heading)])
    level = at + 0.17 * scale * ahead + SIGN[side] * max(apart, 0.05) * np.array([-ahead[1], ahead[0]])
    late = 0.0 if side == 0 else 0.5

    def on(number: float) -> Spot:
        height = max(2 * rung * number + 1.15 * rung, 0.0)
        here = level - _recess(against[0], at, against[1], np.array([height]))[0] * against[1]
        return Spot(x=float(here[0]), y=float(here[1]), yaw=heading + 0.35 * SIGN[side], z=height, heel=0.25)

    number = np.floor(already / (2 * rung) + late) - late
    if already:
        actor.feet[side] = on(number)
        first = [*actor.first_feet]
        first[side] = on(number)
        actor.first_feet = (first[0], first[1])
    while True:
        number += 1.0
        height = 2 * rung * (number - 0.45)  # the body's when this foot leaves
        lift = begin + (0.0 if already else 0.3) + (height - already) / pace
        if 2 * rung * number > most + rung or lift > actor.times[-1]:
            return
        land = lift + 0.9 * rung / pace
        actor.step(
            Step(
                foot=side,
                lift=max(lift, 0.0),
                land=max(land, 0.1),
                spot=on(number),
                arc=0.05,
                roll=0.3,
                strike=0.0,
            )
        )


def _stay_up(actor: Actor, end: float, where: tuple[Reals, float], frames: slice) -> None:
    """Hold on where the climb ended."""
    rest = actor.span(end, np.inf)
    actor.stay(end, *where)
    if rest.start >= rest.stop or frames.stop <= frames.start:
        return
    last = frames.stop - 1
    actor.way.flight[rest] = actor.way.flight[last]
    actor.posture[rest] = actor.posture[last]
    for side in (0, 1):
        reach = actor.way.reaches[side]
        actor.hand_to(
            side, rest, np.tile(reach.target[last], (rest.stop - rest.start, 1)), reach.weight[last]
        )
        actor.palm_to(
            side, rest, np.tile(reach.palm[last], (rest.stop - rest.start, 1)), reach.palm_weight[last]
        )
