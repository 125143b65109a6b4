"""Gaits: walking and running along a way, with footsteps planned before a bone moves.

Steps are laid along the way first; the time of each landing is when the body is half a step
behind it. So feet lock to the ground, and starting, stopping and turning need no special case:

    feet   |0   |1   |2   |3   |4 4'      body   ---------------->
    landing of k when the body is half a step before it
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from filmwright.stage.rehearsal.actor import GRAVITY, Actor, Style
from filmwright.stage.rehearsal.figure import SIGN
from filmwright.stage.rehearsal.footwork import Step
from filmwright.stage.rehearsal.posture import OTHER, C
from filmwright.stage.rehearsal.rotations import Reals, smooth, wrapped
from filmwright.stage.world.model import Mark

WALK_FROUDE = 0.20
RUN_FROUDE = 1.2
BREAK_FROUDE = 0.55
"""v^2 / (g leg): a comfortable walk, an easy run, and where walking breaks into running."""


def natural_speed(leg: float, froude: float) -> float:
    """Return metres a second at which legs of this length move alike (Alexander 1976)."""
    return float(np.sqrt(froude * GRAVITY * leg))


@dataclass(frozen=True, kw_only=True, eq=False)
class Way:
    """A smooth way over the ground: points (n, 2) a few centimetres apart, with length run and heading."""

    points: Reals
    run: Reals
    heading: Reals

    @property
    def length(self) -> float:
        return float(self.run[-1])

    def at(self, run: Reals) -> Reals:
        """Return places (n, 2) after `run` metres."""
        return np.stack([np.interp(run, self.run, self.points[:, axis]) for axis in (0, 1)], -1)

    def facing(self, run: Reals) -> Reals:
        """Return headings (n,) after `run` metres, unwrapped."""
        return np.asarray(np.interp(run, self.run, self.heading))


def way_through(start: Reals, heading: float, places: list[Reals]) -> Way:
    """Return a smooth way from `start` through `places`: cubic arcs that leave along `heading`."""
    corners = [np.asarray(start, float), *[np.asarray(place, float) for place in places]]
    corners = [corners[0]] + [b for a, b in pairwise(corners) if np.linalg.norm(b - a) > 0.02]
    tangents = []
    for number, corner in enumerate(corners):
        before, after = corners[max(number - 1, 0)], corners[min(number + 1, len(corners) - 1)]
        tangents.append((after - before) / (np.linalg.norm(after - before) + 1e-9))
        del corner
    tangents[0] = np.array([np.cos(heading), np.sin(heading)])
    pieces = [corners[0][None]]
    for number in range(len(corners) - 1):
        a, b = corners[number], corners[number + 1]
        length = float(np.linalg.norm(b - a))
        u = np.linspace(0, 1, max(8, int(length / 0.05)))[1:, None]
        ta, tb = tangents[number] * length * 0.9, tangents[number + 1] * length * 0.9
        pieces.append(
            (2 * u**3 - 3 * u**2 + 1) * a + (u**3 - 2 * u**2 + u) * ta
            + (3 * u**2 - 2 * u**3) * b + (u**3 - u**2) * tb
        )  # fmt: skip
    points = np.concatenate(pieces)
    leaps = np.diff(points, axis=0)
    run = np.concatenate([[0.0], np.cumsum(np.linalg.norm(leaps, axis=1))])
    facing = np.unwrap(np.arctan2(leaps[:, 1], leaps[:, 0]))
    facing = np.concatenate([facing[:1], facing])
    facing += 2 * np.pi * np.round((heading - facing[0]) / (2 * np.pi))
    return Way(points=points, run=run, heading=facing)


@dataclass(frozen=True, kw_only=True)
class Stride:
    """How one gait looks. Lengths in leg lengths, angles in radians."""

    runs: float  # 0 walk .. 1 run
    step: float  # metres
    speed: float


def go(
    actor: Actor, start: float, seconds: float, marks: list[Mark], style: Style, *, stop: bool = True
) -> float:
    """Move the actor along marks; returns when it got there (never later than start + seconds).

    The speed is what the time asks for, but not below a natural stroll: who arrives early waits.
    With `stop` False the last step does not close: a leap or a seat takes over at full speed.
    """
    places = [np.array(mark.position[:2], float) for mark in marks]
    if not places or (np.linalg.norm(places[-1] - actor.at) < 0.05 and len(places) == 1):
        return start
    first = places[0] - actor.at
    facing = float(np.arctan2(first[1], first[0]))
    if abs(wrapped(facing - actor.heading)) > 1.0:
        turn = 0.35 + 0.25 * abs(wrapped(facing - actor.heading))
        turn = min(turn, 0.35 * seconds)
        actor.shuffle(start, turn, actor.at, actor.heading + wrapped(facing - actor.heading))
        start, seconds = start + turn, seconds - turn
    way = way_through(actor.at, actor.heading, places)
    leg = actor.figure.leg
    slowest = natural_speed(leg, 0.06) * style.tempo
    seconds = min(seconds, max(way.length / slowest, 0.5))
    return _along(actor, way, start, seconds, style, stop)


def _along(actor: Actor, way: Way, start: float, seconds: float, style: Style, stop: bool) -> float:
    leg = actor.figure.leg
    ease = min(0.45, 0.3 * seconds)
    out = ease if stop else 0.0
    speed = way.length / (seconds - ease / 2 - out / 2)
    froude = speed**2 / (GRAVITY * leg)
    runs = float(smooth((froude - 0.45) / (0.75 - 0.45)))
    step = leg * (1.02 * froude**0.21 * (1 - runs) + min(0.62 + 0.75 * np.sqrt(froude), 1.9) * runs)
    count = max(1, round(way.length / step))
    stride = Stride(runs=runs, step=way.length / count, speed=speed)
    fine = np.linspace(0, seconds, max(64, int(seconds * 240)))
    rate = speed * np.clip(fine / max(ease, 1e-6), 0, 1)
    if stop:
        rate = np.minimum(rate, speed * np.clip((seconds - fine) / out, 0, 1))
    gone = np.concatenate([[0.0], np.cumsum((rate[1:] + rate[:-1]) / 2 * np.diff(fine))])
    gone *= way.length / gone[-1]

    def when(run: float) -> float:
        return float(start + np.interp(run, gone, fine))

    landings = _footsteps(actor, way, stride, (start, seconds), when, stop)
    frames = actor.span(start, start + seconds)
    clock = actor.times[frames]
    run = np.interp(clock - start, fine, gone)
    heading = way.facing(run)
    actor.travel(frames, way.at(run), heading)
    actor.stay(start + seconds, way.at(np.array([way.length]))[0], float(way.heading[-1]))
    _carried(actor, frames, (landings, start), stride, style)
    pace = np.interp(clock - start, fine, rate) / speed
    push = (
        np.gradient(np.interp(clock - start, fine, rate), clock) if len(clock) > 2 else np.zeros(len(clock))
    )
    bank = np.gradient(heading, clock) * pace * speed / GRAVITY if len(clock) > 2 else np.zeros(len(clock))
    actor.add(
        frames,
        {
            C.PELVIS_PITCH: np.clip(0.035 * push, -0.12, 0.16) + runs * 0.07 * pace + 0.02 * pace,
            C.SPINE_PITCH: runs * 0.08 * pace + style.slump,
            C.PELVIS_ROLL: -np.clip(bank, -0.2, 0.2),
        },
    )
    return start + seconds


def _footsteps(
    actor: Actor,
    way: Way,
    stride: Stride,
    span: tuple[float, float],
    when: Callable[[float], float],
    stop: bool,
) -> list[tuple[float, int]]:
    """Plan every step of the way; returns (time, foot) of each landing, the closing one included.

    A walker's foot lands half a step before the body; a runner's lands close and leaves soon,
    so that both feet are off the ground in between.
    """
    start, seconds = span
    leg, length, runs = actor.figure.leg, stride.step, stride.runs
    count = max(1, round(way.length / length))
    before = length / 2 * (1 - runs) + min(length / 2, 0.30 * leg) * runs
    behind = 0.70 * length * (1 - runs) + min(0.62 * length, 0.46 * leg) * runs
    first = _first_foot(actor, way)
    times = [max(when(k * length - before), start + 0.18) for k in range(1, count + 1)]
    times.append(max(start + seconds + 0.04, times[-1] + 0.22) if stop else times[-1])
    size = min(1.0, length / (0.75 * leg))
    landed: list[tuple[float, int]] = []
    for number, land in enumerate(times[: count + 1 if stop else count]):
        foot = (first + number) % 2
        place = min(number + 1, count) * length
        lift = when((number - 1) * length + behind) if number > 1 else start + 0.10 * number
        lift = min(lift, land - (0.16 if number else 0.1))
        closing = number >= count - 1 and stop
        spot = actor.stance(
            foot,
            way.at(np.array([place]))[0],
            float(way.facing(np.array([place]))[0]),
            1.0 if closing else 0.75 - 0.45 * runs,
        )
        calm = 0.4 if number == count else 1.0
        actor.step(
            Step(
                foot=foot,
                lift=lift,
                land=land,
                spot=spot,
                arc=leg * (0.05 + 0.20 * runs * size * calm),
                roll=(0.55 + 0.35 * runs) * size * calm,
                strike=(0.30 - 0.24 * runs) * size * calm,
            )
        )
        landed.append((land, foot))
    return landed


def _first_foot(actor: Actor, way: Way) -> int:
    """Return the foot to set out with: the one on the inside of a bend, else either."""
    inward = way.facing(np.array([min(0.3, way.length)]))[0] - way.heading[0]
    if abs(inward) > 0.15:
        return 0 if inward > 0 else 1
    return int(actor.rng.integers(0, 2))


def _carried(
    actor: Actor, frames: slice, beat: tuple[list[tuple[float, int]], float], stride: Stride, style: Style
) -> None:
    """Write pelvis, chest and arms against the legs, in time with the landings."""
    landings, start = beat
    clock = actor.times[frames]
    knots = [start, *[time for time, _ in landings]]
    phase = np.interp(clock, knots, np.arange(len(knots), dtype=float))
    sign = SIGN[landings[0][1]]  # +1: the left foot lands at odd phases
    forward = -sign * np.cos(np.pi * phase)  # +1 when the left foot is in front
    size = min(1.2, stride.step / (0.75 * actor.figure.leg)) * style.energy
    fade = smooth((clock - start) / 0.35) * smooth((knots[-1] - clock) / 0.3 + 0.15)
    wave = forward * fade * size
    double = np.cos(2 * np.pi * phase)  # +1 at landings
    over = sign * np.sin(np.pi * (phase - 0.0)) * fade  # +1 while weight is on ... the other foot
    runs = stride.runs
    values: dict[C, Reals | float] = {
        C.RISE: -0.015
        - (0.012 * (1 - runs)) * double * fade * size
        - runs * (0.05 + 0.035 * np.cos(2 * np.pi * (phase - 0.28))) * fade * size,
        C.SWAY: -0.045 * over * (1 - 0.6 * runs),
        C.PELVIS_YAW: -0.11 * wave,
        C.PELVIS_ROLL: -0.05 * over,
        C.SPINE_YAW: 0.24 * wave,
        C.SPINE_ROLL: 0.05 * over,
        C.HEAD_YAW: -0.12 * wave,
        C.HEAD_PITCH: 0.02 * double * fade,
    }
    actor.add(frames, values)
    late = -sign * np.cos(np.pi * (phase - 0.14)) * fade * size
    for side in (0, 1):
        swing = -late * SIGN[side]
        shift = side * OTHER
        actor.add(
            frames,
            {
                C(C.SWING_L + shift): swing * (0.36 + 0.42 * runs) - 0.22 * runs * fade + 0.04,
                C(C.ELBOW_L + shift): fade * (0.10 + 1.25 * runs) + (0.16 + 0.12 * runs) * swing,
                C(C.TWIST_L + shift): 0.12 * runs * fade + 0.1 * np.maximum(swing, 0),
                C(C.LIFT_L + shift): 0.06 * runs * fade,
                C(C.CURL_L + shift): 0.5 * runs * fade,
                C(C.WRIST_L + shift): -0.12 * swing,
            },
        )
