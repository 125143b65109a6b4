"""Leaps: off the ground, onto things, down from them; and ways that lead from one height to another.

stands on      |sill|            the body flies as everything thrown does: a parabola over the
                    .  *         straight line between both heights; fore feet land first
floor            ------ *--
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from filmwright.stage.blocking.blocking import Beat, Thing
from filmwright.stage.rehearsal.animals.creature import Creature, Step
from filmwright.stage.rehearsal.animals.gaits import GRAVITY, go
from filmwright.stage.rehearsal.company import Company
from filmwright.stage.rehearsal.rotations import Reals, bump, smooth, wrapped

_STEP = 0.08
"""Metres up or down that are leapt, not simply walked."""

_CROUCH, _LANDING = 0.35, 0.4


@dataclass(frozen=True, kw_only=True)
class Flight:
    """A flight from the ground a creature stands on to a place `height` metres over the stage's floor."""

    goal: Reals
    height: float
    clear: float  # metres the body rises over the higher end

    def seconds(self, stand: float) -> float:
        """Return how long the body is in the air, falling freely."""
        up = max(self.height - stand, 0.0) + self.clear
        return float(np.sqrt(2 * up / GRAVITY) + np.sqrt(2 * (up + stand - self.height) / GRAVITY))


def flight_to(creature: Creature, goal: Reals, height: float, high: float | None = None) -> Flight:
    """Return the flight an animal of this size takes to a place: higher the farther, lower when it drops."""
    far = float(np.linalg.norm(goal - creature.at))
    change = height - creature.stand
    usual = min(max(0.55 * creature.leg, 0.12), 0.9) if high is None else high
    clear = usual if abs(change) < _STEP else max(0.35 * usual, 0.08) if change > 0 else 0.25 * usual
    return Flight(goal=goal, height=height, clear=max(clear, 0.10 * far))


def leap(creature: Creature, start: float, seconds: float, flight: Flight) -> float:
    """Crouch, spring and land within about `seconds`; returns when it stands again.

    The flight takes the time it takes; only the gathering before and the landing after it are cut.
    """
    leg, way = creature.leg, flight.goal - creature.at
    air = flight.seconds(creature.stand)
    spare = max(seconds - air, 0.0)
    crouch, settle = float(np.clip(0.5 * spare, 0.16, _CROUCH)), float(np.clip(0.4 * spare, 0.14, _LANDING))
    up, down = start + crouch, start + crouch + air
    facing = float(np.arctan2(way[1], way[0])) if np.linalg.norm(way) > 0.1 else creature.facing
    turn = wrapped(facing - creature.facing)
    _feet(creature, flight, (up, down), creature.facing + turn)
    frames = creature.span(start, down + settle)
    t = creature.times[frames]
    gone = np.clip((t - up) / air, 0, 1)
    arc = GRAVITY * air**2 / 8
    creature.root[frames] = creature.at + gone[:, None] * way
    creature.heading[frames] = creature.facing + turn * smooth((t - start) / (crouch + 0.6 * air))
    dip = bump((t - start) / (2 * crouch)) * (t < up) + 0.9 * bump((t - down) / settle) * (t >= down)
    creature.rise[frames] += 4 * arc * gone * (1 - gone) - 0.22 * leg * dip
    rest = creature.span(start, np.inf)
    change = flight.height - creature.stand
    creature.ground[rest] = creature.stand + change * np.clip((creature.times[rest] - up) / air, 0, 1)
    climb = (change + 4 * arc * (1 - 2 * gone)) / max(float(np.linalg.norm(way)), 0.5 * leg + 0.1)
    shown = smooth((t - up + 0.15) / 0.2) * smooth((down + 0.12 - t) / 0.2)
    creature.pitch[frames] -= shown * np.clip(0.45 * np.arctan(climb), -0.55, 0.45)
    creature.turn("pelvis", frames, y=0.25 * bump(gone))
    creature.turn("neck", frames, y=-0.30 * shown * np.clip(-0.45 * np.arctan(climb), 0.0, 0.6))
    for part in creature.anatomy.numbered("tail"):
        creature.turn(part, frames, y=-0.2 * bump(gone))
    creature.stay(down + settle, flight.goal, creature.facing + turn)
    creature.root[creature.span(down, np.inf)] = flight.goal
    creature.stand, creature.free = flight.height, down + settle
    return down + settle


def _feet(creature: Creature, flight: Flight, air: tuple[float, float], facing: float) -> None:
    """Take all feet along: the hind ones leave last, the fore ones land first."""
    (up, down), arc = air, GRAVITY * (air[1] - air[0]) ** 2 / 8
    for number, limb in enumerate(creature.anatomy.legs):
        x, y = creature.foot_at(number, flight.goal, facing)
        early, late = (0.04, 0.0) if limb.fore else (0.0, 0.05)
        creature.steps[number].append(
            Step(
                lift=up - early, land=down + late, x=float(x), y=float(y), yaw=facing, arc=1.1 * arc, flow=0.9
            )
        )


def jump(creature: Creature, beat: Beat, start: float) -> float:
    """Leap along the path, or a length ahead, in the time the beat has; returns when it stands again."""
    ahead = np.array([np.cos(creature.facing), np.sin(creature.facing)])
    height = creature.stand
    if beat.path:
        goal, height = np.array(beat.path[-1].position[:2], float), beat.path[-1].position[2]
        creature.told = height
    else:
        goal = creature.at + ahead * 1.3 * creature.leg
    return leap(creature, start, beat.start + beat.seconds - start, flight_to(creature, goal, height))


def levelled(company: Company, creature: Creature, beat: Beat) -> Beat:
    """Leap down from what it stands on, or up at the end, where a beat's way leads to another height.

    Returns the beat that is left to be gone on one level. Ways that begin raised and stay so are
    gone up there.
    """
    if not beat.path:
        return beat
    then = beat.path[-1].position[2]
    changes, creature.told = abs(then - creature.told) > 1e-3, then
    if not changes or abs(then - creature.stand) < _STEP:
        return beat
    goal = np.array(beat.path[-1].position[:2], float)
    if then < creature.stand:
        spot = beyond(company, creature, goal - creature.at)
        start = leap(creature, beat.start, 0.6 * beat.seconds, flight_to(creature, spot, then))
        return replace(beat, start=start, seconds=max(beat.start + beat.seconds - start, 0.3))
    far = max(float(np.linalg.norm(goal - creature.at)), 1e-6)
    near = goal + (creature.at - goal) / far * min(
        far, 0.5 * creature.thing.model.size[0] + 1.2 * (then - creature.stand)
    )
    start = beat.start
    if far > 2.5 * creature.leg + 1.2 * (then - creature.stand):
        start = go(creature, start, 0.6 * beat.seconds, [near], swift=True)
    end = leap(creature, start, beat.start + beat.seconds - start, flight_to(creature, goal, then))
    return replace(beat, start=end, seconds=max(beat.start + beat.seconds - end, 0.1), path=())


def beyond(company: Company, creature: Creature, way: Reals) -> Reals:
    """Return the spot on the floor past the edge of what a creature stands on, in the direction of a way."""
    long = float(np.linalg.norm(way))
    if long < 1e-6:
        way, long = np.array([np.cos(creature.facing), np.sin(creature.facing)]), 1.0
    ahead = way / long
    under = stood_on(company, creature)
    edge = 0.55 if under is None else _edge(under, creature.at, ahead)
    return np.asarray(creature.at + ahead * (edge + 0.55 * creature.thing.model.size[0] + 0.08))


def stood_on(company: Company, creature: Creature) -> Thing | None:
    """Return the thing a creature stands on, if it is one."""
    for thing in company.blocking.things:
        x, y, _ = thing.start.position
        if thing.cast or float(np.hypot(x - creature.at[0], y - creature.at[1])) > 0.75 * max(
            thing.model.size[:2]
        ):
            continue
        if thing.model.size[2] + thing.start.position[2] > creature.stand - 0.1:
            return thing
    return None


def half_across(thing: Thing, ahead: Reals) -> float:
    """Return the metres from a thing's middle to its edge, in a direction."""
    return _edge(thing, np.array(thing.start.position[:2], float), ahead)


def _edge(thing: Thing, at: Reals, ahead: Reals) -> float:
    """Return the metres from a place on a thing to its edge, in a direction."""
    c, s = np.cos(-thing.start.heading), np.sin(-thing.start.heading)
    turn = np.array([[c, -s], [s, c]])
    own, way = turn @ (at - np.array(thing.start.position[:2])), turn @ ahead
    gaps = [
        (np.sign(w) * 0.5 * size - o) / w
        for o, w, size in zip(own, way, thing.model.size[:2], strict=True)
        if abs(w) > 1e-6
    ]
    return max(float(min(gaps)), 0.0)
