"""Gaits: going along a way on two feet, with footsteps planned before a bone moves.

Steps are laid along the way first; a foot lands when the body is so far before its place, and
leaves when the body is so far past it. So feet lock to the ground, and starting, stopping and
turning need no special case; walking, running, skipping and hopping differ only in numbers:

    feet   |0   |1   |2   |3   |4 4'      body   ---------------->
    landing of k when the body is half a step before it; in a run both feet are off in between
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import pairwise

import numpy as np

from filmwright.stage.rehearsal.actor import GRAVITY, Actor
from filmwright.stage.rehearsal.easing import unhurried
from filmwright.stage.rehearsal.figure import SIGN
from filmwright.stage.rehearsal.footwork import Step
from filmwright.stage.rehearsal.gait_book import GAITS, Gait
from filmwright.stage.rehearsal.manners import bear
from filmwright.stage.rehearsal.posture import OTHER, C
from filmwright.stage.rehearsal.rotations import Reals, smooth, wrapped
from filmwright.stage.rehearsal.styles import Style, composed
from filmwright.stage.rehearsal.suspension import flights, suspended
from filmwright.stage.rehearsal.ways import Way as Way
from filmwright.stage.rehearsal.ways import wavering
from filmwright.stage.rehearsal.ways import way_through as way_through
from filmwright.stage.world.model import Mark

WALK_FROUDE = 0.20
RUN_FROUDE = 1.2
BREAK_FROUDE = 0.55
"""v^2 / (g leg): a comfortable walk, an easy run, and where walking breaks into running."""
_FASTEST = 5.6
"""Metres a second that an adult runs at most."""
_SHORTEST = 0.25
"""Seconds in which at least a step is taken."""
_BENDS, _TURNS = 3.2, 6.0
"""Radians a second that a body turns in bends without slowing down, and at most."""


def natural_speed(leg: float, froude: float) -> float:
    """Return metres a second at which legs of this length move alike (Alexander 1976)."""
    return float(np.sqrt(froude * GRAVITY * leg))


@dataclass(frozen=True, kw_only=True, eq=False)
class Course:
    """One going: the way, when the body is where on it, and how it goes. Seconds, metres."""

    way: Way
    start: float
    seconds: float
    gone: Reals  # metres at `fine`
    fine: Reals  # seconds from the start
    rate: Reals  # metres a second at `fine`
    speed: float
    step: float  # mean length
    count: int
    runs: float  # 0 walk .. 1 run
    gait: Gait
    style: Style  # the gait's own and the manner's
    stop: bool

    def when(self, run: float) -> float:
        """Return when the body has gone `run` metres."""
        return float(self.start + np.interp(run, self.gone, self.fine))


@dataclass(frozen=True, kw_only=True)
class Tread:
    """One foot comes down: when, which, and when it had left the ground before."""

    lift: float
    land: float
    foot: int


def go(
    actor: Actor, start: float, seconds: float, marks: list[Mark], style: Style, *, stop: bool = True
) -> float:
    """Move the actor along marks; returns when it got there (never later than start + seconds).

    The speed is what the time asks for, but not below a natural stroll: who arrives early waits; nor
    above what people run: who cannot get there gets as far as that.
    The style's gait, if it has one, says how. With `stop` False the last step does not close: a
    leap or a seat takes over at full speed.
    """
    places = [np.array(mark.position[:2], float) for mark in marks]
    if not places or (np.linalg.norm(places[-1] - actor.at) < 0.05 and len(places) == 1):
        return start
    gait = GAITS.get(style.gait or "walk", GAITS["walk"])  # a feat's approach is walked
    style = composed(gait.style, style)
    first = places[0] - actor.at
    turn = _turned(actor, gait, float(np.arctan2(first[1], first[0])))
    facing = float(np.arctan2(first[1], first[0])) + turn
    change = wrapped(facing - actor.heading)
    if abs(change) > 1.0:
        turning = min(0.35 + 0.25 * abs(change), max(0.35 * seconds, min(0.15 * abs(change), 0.55 * seconds)))
        turned = actor.shuffle(start, turning, actor.at, actor.heading + change)
        start, seconds = turned, max(seconds - (turned - start), _SHORTEST)
    way = way_through(actor.at, actor.heading - turn, places)
    way = way.as_far_as(_FASTEST * float(np.sqrt(actor.figure.leg / 0.86)) * max(seconds - 0.15, 0.1))
    way = wavering(way, style.weave * actor.figure.leg, actor.rng)
    leg = actor.figure.leg
    slowest = natural_speed(leg, 0.06) * style.tempo * min(style.step, 1.0)
    seconds = min(seconds, max(way.length / slowest, 0.5))
    course = _course(actor, way, (start, seconds), (gait, style), stop)
    treads = _footsteps(actor, course, turn)
    _along(actor, course, treads, turn)
    return start + seconds


def _turned(actor: Actor, gait: Gait, along: float) -> float:
    """Return the body's heading from the way's: of two sides, the one nearer to how it stands."""
    if abs(abs(gait.turn) - np.pi / 2) > 0.01:
        return gait.turn
    lens = -np.pi / 2  # most sets are filmed from there: who stands square to the way turns that way
    return min(
        (gait.turn, -gait.turn),
        key=lambda turn: (
            round(abs(wrapped(along + turn - actor.heading)), 1),
            abs(wrapped(along + turn - lens)),
        ),
    )


def _course(actor: Actor, way: Way, span: tuple[float, float], how: tuple[Gait, Style], stop: bool) -> Course:
    (start, seconds), (gait, style) = span, how
    leg = actor.figure.leg
    ease = min(0.45, 0.3 * seconds)
    out = ease if stop else 0.0
    speed = way.length / (seconds - ease / 2 - out / 2)
    froude = speed**2 / (GRAVITY * leg)
    runs = float(smooth((froude - 0.45) / (0.75 - 0.45))) if gait.runs is None else gait.runs
    step = leg * (1.02 * froude**0.21 * (1 - runs) + min(0.62 + 0.75 * np.sqrt(froude), 1.9) * runs)
    count = max(1, round(way.length / (step * style.step)))
    fine = np.linspace(0, seconds, max(64, int(seconds * 240)))
    rate = speed * np.clip(fine / max(ease, 1e-6), 0, 1)
    if stop:
        rate = np.minimum(rate, speed * np.clip((seconds - fine) / out, 0, 1))
    gone = np.concatenate([[0.0], np.cumsum((rate[1:] + rate[:-1]) / 2 * np.diff(fine))])
    gone *= way.length / gone[-1]
    gone = _slower_in_bends(way, fine, gone)
    rate = np.gradient(gone, fine)
    return Course(
        way=way,
        start=start,
        seconds=seconds,
        gone=gone,
        fine=fine,
        rate=rate,
        speed=speed,
        step=way.length / count,
        count=count,
        runs=runs,
        gait=gait,
        style=style,
        stop=stop,
    )


def _slower_in_bends(way: Way, fine: Reals, gone: Reals) -> Reals:
    """Return metres gone at the `fine` seconds by a body that slows down in bends and hurries between."""
    turning = np.abs(np.gradient(way.facing(gone), fine))
    lately = max(int(0.15 * len(fine) / max(fine[-1], 1e-6)), 1)
    taps = np.full(2 * lately + 1, 1 / (2 * lately + 1))
    turning = np.convolve(np.pad(turning, lately, mode="edge"), taps, "valid")
    slow = np.maximum(turning / _BENDS, 1.0)
    if slow.max() <= 1.0:
        return gone
    step = np.diff(fine) * (slow[1:] + slow[:-1]) / 2
    when = np.concatenate([[0.0], np.cumsum(step)])
    return np.asarray(np.interp(fine, when * fine[-1] / when[-1], gone))


def _footsteps(actor: Actor, course: Course, turn: float) -> list[Tread]:
    """Plan every step of the way, the closing ones included; returns how each foot came down."""
    leg, count, gait = actor.figure.leg, course.count, course.gait
    before, behind, shared = _contact(course, leg)
    places = np.cumsum([gait.spacing[k % len(gait.spacing)] for k in range(count)]) * course.step
    places *= course.way.length / places[-1]
    first = _first_foot(actor, course.way)
    feet = [("LR".index(gait.feet[k % len(gait.feet)]) + first) % 2 for k in range(count)]
    stood: dict[int, float] = {}  # where on the way each foot stands, once it has stepped
    nexts = dict(pairwise([*places.tolist(), float(places[-1] + course.step)]))
    treads: list[Tread] = []

    def come_down(foot: int, place: float, land: float, closing: bool) -> None:
        lift = course.start + 0.1 * min(len(treads), 1)
        if foot in stood:  # a walker's foot stays until the other carries the body
            other_lands = nexts[stood[foot]] - stood[foot] - before
            lift = course.when(stood[foot] + behind + shared * max(other_lands, 0.0))
        lift = min(lift, land - (0.16 if treads else 0.1))
        treads.append(Tread(lift=lift, land=land, foot=foot))
        _step(actor, course, (treads[-1], place), closing, turn)
        stood[foot] = place

    for number in range(count):
        earliest = treads[-1].land + 0.04 if treads else course.start + 0.18
        land = max(course.when(float(places[number]) - before), earliest)
        come_down(feet[number], float(places[number]), land, course.stop and number == count - 1)
    for foot in (1 - feet[-1], feet[-1]) if course.stop else ():
        if stood.get(foot) != float(places[-1]):
            land = max(course.start + course.seconds + 0.04, treads[-1].land + 0.22)
            come_down(foot, float(places[-1]), land, True)
    return treads


def _contact(course: Course, leg: float) -> tuple[float, float, float]:
    """Return how far the body is before a foot when it lands, and past it when it leaves, metres.

    A walker's foot lands half a step before the body and leaves a fifth of a step after the
    other has landed (the third number's share of that); a runner's lands close and leaves soon.
    """
    length, runs = course.step, course.runs
    if course.gait.contact is not None:
        return course.gait.contact[0] * length, course.gait.contact[1] * length, 0.0
    before = length / 2 * (1 - runs) + min(length / 2, 0.30 * leg) * runs
    behind = 0.20 * length * (1 - runs) + min(0.62 * length, 0.46 * leg) * runs
    return before, behind, 1 - runs


def _step(actor: Actor, course: Course, coming: tuple[Tread, float], closing: bool, turn: float) -> None:
    """Plan one step onto the way: `coming` is how the foot comes down and after how many metres."""
    tread, place = coming
    leg, runs, style, gait = actor.figure.leg, course.runs, course.style, course.gait
    width = 1.0 if closing else (0.75 - 0.45 * runs) * style.width
    if abs(abs(turn) - np.pi / 2) < 0.3:
        width = 1.0  # sideways, the track is as wide as the hips
    at, facing = course.way.at(np.array([place]))[0], float(course.way.facing(np.array([place]))[0])
    size = min(1.0, course.step / (0.75 * leg)) * (0.4 if closing and course.count > 1 else 1.0)
    spared = style.limp * tread.foot  # the right leg
    actor.step(
        Step(
            foot=tread.foot,
            lift=tread.lift,
            land=tread.land,
            spot=replace(
                actor.stance(tread.foot, at, facing + turn, width), heel=0.0 if closing else style.heel
            ),
            arc=leg * (0.05 + 0.20 * runs * size + style.lift * min(1.0, 1.6 * size)) * (1 - 0.5 * spared),
            roll=(0.55 + 0.35 * runs) * size * gait.roll * (1 - 0.7 * spared),
            strike=(0.30 - 0.24 * runs) * size * gait.strike * (1 - 0.7 * spared),
        )
    )


def _first_foot(actor: Actor, way: Way) -> int:
    """Return the foot to set out with: the one on the inside of a bend, else either."""
    inward = way.facing(np.array([min(0.3, way.length)]))[0] - way.heading[0]
    if abs(inward) > 0.15:
        return 0 if inward > 0 else 1
    return int(actor.rng.integers(0, 2))


def _along(actor: Actor, course: Course, treads: list[Tread], turn: float) -> None:
    """Carry the body along the way: where it is, how it leans, and its dance over the feet."""
    start, end = course.start, course.start + course.seconds
    frames = actor.span(start, end)
    clock = actor.times[frames]
    run = np.interp(clock - start, course.fine, course.gone)
    facing = unhurried(course.way.facing(run), _TURNS * actor.way.step)
    actor.travel(frames, course.way.at(run), facing + turn)
    actor.stay(end, course.way.at(np.array([course.way.length]))[0], float(course.way.heading[-1]) + turn)
    _carried(actor, frames, course, treads)
    if len(clock) > 2:
        rate = np.interp(clock - start, course.fine, course.rate)
        pace, push = rate / course.speed, np.gradient(rate, clock)
        bank = np.gradient(facing, clock) * pace * course.speed / GRAVITY
        ahead, runs = np.cos(turn), course.runs
        actor.add(
            frames,
            {
                C.PELVIS_PITCH: ahead
                * (np.clip(0.035 * push, -0.12, 0.16) + runs * 0.07 * pace + 0.02 * pace),
                C.SPINE_PITCH: ahead * runs * 0.08 * pace,
                C.PELVIS_ROLL: -np.clip(bank, -0.2, 0.2),
                C.HEAD_YAW: course.gait.look * pace,
                C.SPINE_YAW: 0.4 * course.gait.look * pace,
            },
        )
    bear(actor, start, end, course.style)


def _toe_height(actor: Actor, heel: float) -> float:
    """Return how much higher an ankle is when the heel is up by so many radians, metres."""
    return float(actor.figure.ball * np.sin(heel) - actor.figure.ankle * (1 - np.cos(heel)))


def _swayed(clock: Reals, knots: list[float], values: list[float]) -> Reals:
    """Return values (n,) that pass from knot to knot on half waves, resting on each."""
    phase = np.interp(clock, knots, np.arange(len(knots), dtype=float))
    below = np.minimum(phase.astype(int), len(knots) - 2)
    ease = (1 - np.cos(np.pi * (phase - below))) / 2
    known = np.array(values)
    return np.asarray(known[below] + ease * (known[below + 1] - known[below]))


def _carried(actor: Actor, frames: slice, course: Course, treads: list[Tread]) -> None:
    """Write pelvis, chest and arms against the legs, in time with the landings."""
    clock, start, leg = actor.times[frames], course.start, actor.figure.leg
    style, runs = course.style, course.runs
    knots = [start, *[tread.land for tread in treads]]
    ahead = [SIGN[tread.foot] for tread in treads]
    in_front = [0.0, *ahead]  # +1: the left foot is in front
    lag = 0.14 * (knots[-1] - start) / len(treads)
    size = min(1.2, course.step / (0.75 * leg)) * style.energy
    fade = smooth((clock - start) / 0.35) * smooth((knots[-1] - clock) / 0.3 + 0.15)
    wave = _swayed(clock, knots, in_front) * fade * size
    late = _swayed(clock, [knot + lag for knot in knots], in_front) * fade * size * style.swing
    middles = [start, *[(a + b) / 2 for a, b in pairwise([*knots[1:], knots[-1] + 0.3])]]
    over = _swayed(clock, middles, [-ahead[0], *ahead]) * fade  # +1: the weight is on the left foot
    double = np.cos(2 * np.pi * np.interp(clock, knots, np.arange(len(knots), dtype=float)))  # +1 at landings
    swings = {foot: [(t.lift, t.land) for t in treads if t.foot == foot] for foot in (0, 1)}
    spared = style.limp * np.maximum(-over, 0.0)
    bounce = (1 - runs) * 0.012 * double * style.bounce
    actor.add(
        frames,
        {
            C.RISE: (
                suspended(clock, flights(swings, start, knots[-1])) + _toe_height(actor, style.heel) * fade
            )
            / leg
            - (0.015 + 0.04 * runs + bounce + 0.04 * spared) * np.minimum(fade * max(size, 0.6), 1.0),
            C.SWAY: 0.045 * over * (1 - 0.6 * runs) * style.sway,
            C.PELVIS_YAW: -0.11 * wave,
            C.PELVIS_ROLL: 0.05 * over * style.sway + 0.06 * spared,
            C.SPINE_YAW: 0.24 * wave,
            C.SPINE_ROLL: -0.05 * over * style.sway + 0.16 * spared,
            C.HEAD_YAW: -0.12 * wave,
            C.HEAD_PITCH: 0.02 * double * fade,
        },
    )
    for side in (0, 1):
        _arm_swung(actor, frames, (side, -late * SIGN[side], fade), course)
    if len(set(ahead[:-1])) == 1 and len(ahead) > 2:
        _held_up(actor, frames, 1 - treads[0].foot, (clock, start, knots[-1]), course.gait.knee)


def _arm_swung(actor: Actor, frames: slice, arm: tuple[int, Reals, Reals], course: Course) -> None:
    """Swing an arm against its leg, from the shoulder, forearm and hand coming after."""
    side, swing, fade = arm
    runs, shift = course.runs, side * OTHER
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


def _held_up(actor: Actor, frames: slice, side: int, when: tuple[Reals, float, float], knee: float) -> None:
    """Hold one leg up while the other hops."""
    clock, start, end = when
    weight = smooth((clock - start) / 0.25) * smooth((end - clock) / 0.3)
    shift = side * OTHER
    actor.add(
        frames,
        {
            C(C.FREE_L + shift): weight,
            C(C.THIGH_L + shift): 0.8 * knee * weight,
            C(C.BEND_L + shift): 2.0 * knee * weight,
            C(C.POINT_L + shift): 0.4 * weight,
        },
    )
