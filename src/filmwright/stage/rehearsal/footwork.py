"""Footwork: where each foot stands and swings. A foot on the ground does not move; it rolls.

stance   flat ........ heel rises about the ball of the foot, toes flat
swing          lift \\___ arc ___/ land on the heel
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from filmwright.stage.rehearsal.figure import Figure
from filmwright.stage.rehearsal.rotations import Reals, about_y, about_z, bump, smooth, turned

_QUICKEST = 5.6
"""Radians a second a heel rises on the mean: at its fastest about twice that."""


@dataclass(frozen=True, kw_only=True)
class Spot:
    """Where a flat foot stands: the ground below its ankle, metres, and its heading."""

    x: float
    y: float
    yaw: float
    z: float = 0.0
    heel: float = 0.0  # radians the heel is up while the foot stands: on tiptoe


@dataclass(frozen=True, kw_only=True)
class Step:
    """A foot leaves the ground at `lift` and stands on `spot` from `land`, seconds."""

    foot: int  # 0 left, 1 right
    lift: float
    land: float
    spot: Spot
    arc: float = 0.05  # metres the ankle rises
    roll: float = 0.5  # radians the heel rises before the foot leaves
    strike: float = 0.2  # radians the toes point up at landing
    tuck: float = 0.0  # metres the foot is drawn up while the whole body flies
    flies: bool = False  # the body's flight carries the foot
    trail: float = 0.0  # metres the foot is left behind in the middle of a flight; negative: in front


@dataclass(frozen=True, kw_only=True, eq=False)
class FootTrack:
    """One foot, every frame. ankle (n, 3), turn (n, 3, 3), toes (n, 3, 3), planted (n,) bool;
    slack (n,): leg lengths the hip may be out of its reach for."""

    ankle: Reals
    turn: Reals
    toes: Reals
    planted: Reals
    slack: Reals

    def during(self, frames: slice) -> FootTrack:
        """Return the track of some frames."""
        return FootTrack(
            ankle=self.ankle[frames],
            turn=self.turn[frames],
            toes=self.toes[frames],
            planted=self.planted[frames],
            slack=self.slack[frames],
        )


def tidied(steps: list[Step]) -> list[Step]:
    """Return one foot's steps in order, each leaving the ground only after the one before landed."""
    tidy: list[Step] = []
    for step in sorted(steps, key=lambda s: s.lift):
        if tidy and step.lift < tidy[-1].land + 0.02:
            lift = tidy[-1].land + 0.02
            step = replace(step, lift=lift, land=max(step.land, lift + 0.12))
        tidy.append(step)
    return tidy


def foot_track(figure: Figure, start: Spot, steps: list[Step], times: Reals, body: Reals) -> FootTrack:
    """Return a foot's way through `steps` (tidied) from `start`. `body` (n, 3): root and height of flight."""
    flat = np.tile([start.x, start.y, start.z], (len(times), 1))
    yaw = np.full(len(times), start.yaw)
    pitch = np.full(len(times), start.heel)
    planted, free = np.ones(len(times)), np.zeros(len(times))
    slack = np.zeros(len(times))
    at, last_land = start, -9.0
    for step in steps:
        rolling = max(min(0.22, 0.6 * (step.lift - last_land)), 1e-3)
        duration = max(step.land - step.lift, 1e-3)
        u = (times - step.lift) / duration
        swing, after = (u > 0) & (u < 1), u >= 1
        going = smooth(np.clip(u, 0, 1)) if not step.flies else np.clip(u, 0, 1)
        there = np.array([step.spot.x, step.spot.y, step.spot.z])
        here = np.array([at.x, at.y, at.z])
        moved = after | swing
        flat[after] = there
        flat[swing] = _swung(step, here, there, times, body)[swing]
        flat[swing, 2] += step.arc * bump(u[swing])
        free[swing] = smooth(u[swing] / 0.4)
        if step.flies:
            flat[swing] = _flown(step, at, times, body)[swing]
        yaw[moved] = at.yaw + going[moved] * (step.spot.yaw - at.yaw)
        pitch[moved] += going[moved] * (step.spot.heel - at.heel)
        planted[swing] = 0.0
        slack[swing] = 1.0 if step.flies else 0.05
        before = (times > step.lift - rolling) & (times <= step.lift)
        roll = min(step.roll, _QUICKEST * rolling)
        pitch[before] += roll * smooth((times[before] - step.lift + rolling) / rolling)
        pitch[swing] += roll * (1 - smooth(u[swing] / 0.75)) - step.strike * smooth((u[swing] - 0.35) / 0.6)
        settle = after & (times < step.land + 0.1)
        pitch[settle] -= step.strike * (1 - smooth((times[settle] - step.land) / 0.1))
        at, last_land = step.spot, step.land
    bent = np.where(pitch > 0, pitch * free, pitch)  # toes stay flat until the foot leaves
    ankle, turn, toes = _rolled(figure, flat, yaw, pitch, bent)
    return FootTrack(ankle=ankle, turn=turn, toes=toes, planted=planted, slack=slack)


def _swung(step: Step, here: Reals, there: Reals, times: Reals, body: Reals) -> Reals:
    """Return a swinging foot's places (n, 3): past the body, at rest on the ground at both ends."""
    seconds = step.land - step.lift
    u = np.clip((times - step.lift) / seconds, 0, 1)[:, None]
    ends, speeds = [], []
    for moment, spot in ((step.lift, here), (step.land, there)):
        place, a_little_later = (
            np.array([np.interp(at, times, body[:, axis]) for axis in (0, 1)])
            for at in (moment - 0.02, moment + 0.02)
        )
        speeds.append(-seconds * (a_little_later - place) / 0.04)
        ends.append(spot[:2] - (place + a_little_later) / 2)
    square, cube = u * u, u * u * u
    level = (
        body[:, :2]
        + (2 * cube - 3 * square + 1) * ends[0]
        + (cube - 2 * square + u) * speeds[0]
        + (3 * square - 2 * cube) * ends[1]
        + (cube - square) * speeds[1]
    )
    return np.concatenate([level, here[2] + smooth(u) * (there[2] - here[2])], 1)


def _flown(step: Step, start: Spot, times: Reals, body: Reals) -> Reals:
    """Return a foot's places (n, 3) in a leap: carried by the body, tucked and left behind on the way."""
    u = np.clip((times - step.lift) / (step.land - step.lift), 0, 1)[:, None]

    def body_at(moment: float) -> Reals:
        return np.array([np.interp(moment, times, body[:, axis]) for axis in (0, 1)])

    first = np.array([start.x, start.y]) - body_at(step.lift)
    last = np.array([step.spot.x, step.spot.y]) - body_at(step.land)
    yaw = start.yaw + u * (step.spot.yaw - start.yaw)
    back = -step.trail * bump(u) * np.concatenate([np.cos(yaw), np.sin(yaw)], 1)
    level = body[:, :2] + first + smooth(u) * (last - first) + back
    ground = start.z + u * (step.spot.z - start.z)
    return np.concatenate([level, ground + body[:, 2:] + step.tuck * bump(u) ** 0.7], 1)


def _rolled(figure: Figure, flat: Reals, yaw: Reals, pitch: Reals, bent: Reals) -> tuple[Reals, Reals, Reals]:
    """Return (ankle, turn, toes) of the foot pitched about its toe joint (heel up) or its heel (toes up)."""
    heading = about_z(yaw)
    turn = heading @ about_y(pitch)
    toe = np.array([figure.ball, 0.0, figure.toe_height])
    heel = np.array([-figure.heel, 0.0, 0.0])
    ankle = np.array([0.0, 0.0, figure.ankle])
    pivot = np.where((pitch > 0)[:, None], toe, heel)
    lifted = turned(heading, pivot) + turned(turn, ankle - pivot)
    return flat + lifted, turn, heading @ about_y(bent)
