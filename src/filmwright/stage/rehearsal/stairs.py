"""Stairs: up and down a flight of the set, every foot flat on a tread, the body carried from one to the next.

A set marks where its flight begins and ends (`stairs_foot`, `stairs_top`); where each tread lies and how high
is measured on what the set is made of.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from filmwright.stage.blocking.blocking import Beat
from filmwright.stage.rehearsal.actor import Actor, style_of
from filmwright.stage.rehearsal.company import Company
from filmwright.stage.rehearsal.figure import SIGN
from filmwright.stage.rehearsal.footwork import Spot, Step
from filmwright.stage.rehearsal.posture import C
from filmwright.stage.rehearsal.rotations import Reals, smooth
from filmwright.stage.world.model import Model

STAIRS = ("stairs_foot", "stairs_top")
_GRAIN = 0.02
"""Metres between two measures of a flight's height."""
_LEAST = 0.08
"""Metres that a riser is high at least."""
_PACE = 0.62
"""Seconds an adult takes from tread to tread, at ease."""
_SWINGS = 0.72
"""Share of a pace that the foot is in the air."""


@dataclass(frozen=True, kw_only=True, eq=False)
class Flight:
    """A flight of stairs: where it begins and its way up (2,), each tread's middle along it and height."""

    start: Reals
    way: Reals
    along: Reals
    heights: Reals

    def spot(self, number: int, aside: float, yaw: float, back: float) -> Spot:
        """Return where a foot stands on a tread, the ankle `back` metres behind its middle."""
        along = self.along[number] - back
        place = self.start + along * self.way + aside * np.array([-self.way[1], self.way[0]])
        return Spot(x=float(place[0]), y=float(place[1]), yaw=yaw, z=float(self.heights[number]))


def flight_of(company: Company) -> Flight | None:
    """Return the flight of stairs of the set, if it has one."""
    foot, top = (company.mark(name) for name in STAIRS)
    if foot is None or top is None:
        return None
    start, end = np.array(foot.position, float), np.array(top.position, float)
    long = float(np.linalg.norm((end - start)[:2]))
    way = (end - start)[:2] / max(long, 1e-6)
    along = np.arange(-0.4, long, _GRAIN)
    heights = _profile(company.blocking.place.model, start[:2], way, along, (start[2] - 0.3, end[2] + 0.3))
    edges = np.flatnonzero(np.diff(heights) > _LEAST) + 1
    pieces = np.split(np.arange(len(along)), edges)
    middles = [float(along[piece].mean()) for piece in pieces]
    middles[0] = float(along[pieces[0]].max()) - 0.15
    levels = [float(np.median(heights[piece])) for piece in pieces]
    return Flight(start=start[:2], way=way, along=np.array(middles), heights=np.array(levels))


def _profile(model: Model, start: Reals, way: Reals, along: Reals, band: tuple[float, float]) -> Reals:
    """Return how high the set is under points of a line, metres: the highest surface there within `band`."""
    points = start + along[:, None] * way
    found = np.full(len(along), band[0] + 0.3)
    for surface in model.surfaces:
        corners = surface.positions[surface.triangles].astype(float)  # (m, 3, 3)
        low, high = corners.min(axis=1), corners.max(axis=1)
        near = (high[:, :2] > points.min(axis=0) - 0.01).all(axis=1)
        near &= (low[:, :2] < points.max(axis=0) + 0.01).all(axis=1)
        near &= (high[:, 2] > band[0]) & (low[:, 2] < band[1])
        for a, b, c in corners[near]:
            across = (b - a)[0] * (c - a)[1] - (b - a)[1] * (c - a)[0]
            if abs(across) < 1e-9:
                continue  # upright
            off = points - a[:2]
            u = (off[:, 0] * (c - a)[1] - off[:, 1] * (c - a)[0]) / across
            v = (off[:, 1] * (b - a)[0] - off[:, 0] * (b - a)[1]) / across
            height = a[2] + u * (b - a)[2] + v * (c - a)[2]
            under = (u >= -1e-6) & (v >= -1e-6) & (u + v <= 1 + 1e-6) & (height < band[1])
            found[under] = np.maximum(found[under], height[under])
    return found


def take_stairs(company: Company, actor: Actor, beat: Beat, flight: Flight) -> None:
    """Walk the flight up, or down when its foot is the target, from tread to tread."""
    up = beat.target != STAIRS[0]
    figure, style = actor.figure, style_of(beat.manner)
    pace = _PACE * np.sqrt(figure.leg / 0.88) / style.tempo
    numbers = list(range(len(flight.along))) if up else list(range(len(flight.along) - 1, -1, -1))
    if beat.start < 0.05:  # who climbs as the scene begins is on the way
        numbers = numbers[min(2, len(numbers) - 3) :]
    heading = float(np.arctan2(flight.way[1], flight.way[0])) + (0.0 if up else np.pi)
    back = (0.4 if up else 0.15) * figure.ball * (1.0 if up else -1.0)
    spots = [_spot(actor, flight, number, heading, (place % 2, back)) for place, number in enumerate(numbers)]
    begin, end = beat.start, beat.start + beat.seconds
    first = flight.start + flight.along[numbers[0]] * flight.way
    actor.stay(begin, first, heading)
    actor.feet[0], actor.feet[1] = spots[0], _spot(actor, flight, numbers[0], heading, (1, back))
    if begin < 0.05:
        actor.first_feet = (actor.feet[0], actor.feet[1])
    taken = min(len(numbers) - 1, int((end - begin - 0.2) / pace))
    for place in range(1, taken + 1):
        lift = begin + (place - 1) * pace + 0.12 * pace
        arc = 0.10 if up else 0.05
        actor.step(
            Step(
                foot=place % 2,
                lift=lift,
                land=lift + _SWINGS * pace,
                spot=spots[place],
                arc=arc,
                roll=0.3,
                strike=0.0,
            )
        )
    if taken and taken < len(numbers):  # the last foot joins the other
        lift = begin + taken * pace + 0.12 * pace
        joins = _spot(actor, flight, numbers[taken], heading, ((taken + 1) % 2, back))
        actor.step(
            Step(
                foot=(taken + 1) % 2,
                lift=lift,
                land=lift + _SWINGS * pace,
                spot=joins,
                arc=0.1,
                roll=0.3,
                strike=0.0,
            )
        )
    _carried(actor, (begin, pace), [flight.along[n] for n in numbers[: taken + 1]], flight, up)


def _spot(actor: Actor, flight: Flight, number: int, heading: float, foot: tuple[int, float]) -> Spot:
    side, back = foot
    turned = 1.0 if np.cos(heading - np.arctan2(flight.way[1], flight.way[0])) > 0 else -1.0
    return flight.spot(number, turned * SIGN[side] * 0.8 * actor.figure.hip_half, heading, back)


def _carried(actor: Actor, time: tuple[float, float], along: list[float], flight: Flight, up: bool) -> None:
    """Carry the body over its feet: ahead evenly, up as the upper leg stretches, down as the lower lands."""
    begin, pace = time
    frames = actor.span(begin, np.inf)
    clock = (actor.times[frames] - begin) / pace
    count = len(along) - 1
    done = np.clip(clock - (0.5 if up else 0.35), 0.0, count)
    gone = np.interp(done, np.arange(count + 1), along)
    last = smooth((clock - count + 0.6) / 0.6) if count else np.zeros(len(clock))
    levels = np.array([float(np.interp(at, flight.along, flight.heights)) for at in along])
    late = 0.85 if up else 0.1  # the upper leg lifts the body; downwards it is down when the foot is
    at = np.clip(clock - late, 0.0, count)
    low = np.minimum(at.astype(int), max(count - 1, 0))
    high = np.minimum(low + 1, count)
    rise = levels[low] + (levels[high] - levels[low]) * smooth(at - low)
    lead = (0.06 if up else -0.02) * actor.figure.leg * (1 - last)
    place = flight.start + (gone + lead * (1.0 if up else -1.0))[:, None] * flight.way
    actor.travel(frames, place, float(actor.heading))
    actor.way.flight[frames] = rise
    swing = np.sin(np.pi * clock) * (clock < count)
    actor.add(
        frames,
        {
            C.SPINE_PITCH: 0.16 if up else 0.04,
            C.HEAD_PITCH: -0.06 if up else 0.25,
            C.SWING_L: 0.45 * swing,
            C.SWING_R: -0.45 * swing,
            C.SWAY: 0.02 * swing,
            C.RISE: -0.05,
        },
    )
    actor.at = place[-1]
