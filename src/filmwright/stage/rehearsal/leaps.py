"""Leaps: crouch, take off, fly by gravity alone, land and give way."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from filmwright.stage.rehearsal.actor import GRAVITY, Actor, Landing
from filmwright.stage.rehearsal.figure import SIDES
from filmwright.stage.rehearsal.footwork import Step
from filmwright.stage.rehearsal.posture import C
from filmwright.stage.rehearsal.rotations import Reals, bump, smooth

STRETCH = 0.035
"""Leg lengths the pelvis is above standing while in the air: toes point down."""

_BEHIND = 0.62
"""Leg lengths that a foot on the ground is left behind at most."""


@dataclass(frozen=True, kw_only=True, eq=False)
class Leap:
    """A flight from `start` to `end` (2,), off the ground at `off` seconds, `height` metres up."""

    off: float
    height: float
    start: Reals
    end: Reals

    @property
    def speed(self) -> float:
        """Metres a second upwards at take-off: sqrt(2 g h)."""
        return float(np.sqrt(2 * GRAVITY * self.height))

    @property
    def seconds(self) -> float:
        """Time in the air: 2 sqrt(2 h / g)."""
        return 2 * self.speed / GRAVITY


def hermite(u: Reals, first: float, last: float, rate_first: float, rate_last: float) -> Reals:
    """Return the cubic over 0..1 with given ends and rates of change at the ends."""
    square, cube = u * u, u * u * u
    return (
        (2 * cube - 3 * square + 1) * first
        + (cube - 2 * square + u) * rate_first
        + (3 * square - 2 * cube) * last
        + (cube - square) * rate_last
    )


def crouch(actor: Actor, begin: float, leap: Leap, depth: float = 0.24) -> None:
    """Sink from `begin`, then push so that the body leaves the ground at the leap's own speed."""
    leg = actor.figure.leg
    now = -0.004
    bottom = -depth
    push = 2 * (STRETCH - bottom) * leg / leap.speed
    push = min(push, 0.6 * (leap.off - begin))
    low = leap.off - push
    frames = actor.span(begin, leap.off)
    clock = actor.times[frames]
    sink = now + (bottom - now) * smooth((clock - begin) / max(low - begin, 1e-3))
    rise = bottom + (STRETCH - bottom) * np.clip((clock - low) / push, 0, 1) ** 2
    weight = smooth((clock - begin) / max(low - begin, 1e-3)) * (1 - smooth((clock - low) / push))
    swing = -0.9 * weight + (1.9 + 0.9 * weight) * smooth((clock - low + 0.16) / (push + 0.16))
    actor.write(frames, {C.RISE: np.where(clock < low, sink, rise)})
    actor.add(
        frames,
        {
            C.PELVIS_PITCH: 0.42 * weight,
            C.SPINE_PITCH: 0.30 * weight,
            C.HEAD_PITCH: -0.35 * weight,
            C.SURGE: -0.05 * weight,
            **actor.both(C.SWING_L, swing),
            **actor.both(C.ELBOW_L, 0.3 * weight + 0.4 * smooth((clock - low) / push)),
        },
    )


def fly(actor: Actor, leap: Leap, *, tuck: float, trail: float = 0.0) -> float:
    """Write the flight; returns when the feet land. `tuck`, `trail` in leg lengths."""
    frames = actor.span(leap.off, leap.off + leap.seconds)
    after = actor.times[frames] - leap.off
    actor.way.flight[frames] = leap.speed * after - GRAVITY * after**2 / 2
    u = after / leap.seconds
    actor.travel(frames, leap.start + u[:, None] * (leap.end - leap.start), actor.heading)
    actor.write(frames, {C.RISE: STRETCH})
    arms = 1.9 - 1.1 * smooth(u)
    actor.add(
        frames,
        {
            **actor.both(C.SWING_L, arms),
            **actor.both(C.ELBOW_L, 0.4 + 0 * u),
            **actor.both(C.LIFT_L, 0.25 * bump(u)),
            C.SPINE_PITCH: 0.12 * u,
        },
    )
    land = leap.off + leap.seconds
    actor.stay(land, leap.end, actor.heading)
    plant(actor, leap, land, tuck, trail)
    return land


def plant(actor: Actor, leap: Leap, land: float, tuck: float, trail: float) -> None:
    """Plan both feet through a flight from take-off to `land`, where they stand below the body."""
    leg = actor.figure.leg
    for foot in (0, 1):
        spot = actor.stance(foot, leap.end, actor.heading, 1.15)
        actor.step(
            Step(
                foot=foot,
                lift=_left_behind(actor, foot, leap.off),
                land=land,
                spot=spot,
                roll=0.95,
                strike=-0.25,
                tuck=(tuck + 0.06) * leg * (1.0 if foot else 0.8),
                trail=trail * leg * (1.0 if foot == 0 else 0.6),
                flies=True,
            ),
            kind="land",
        )
        actor.landings[-1] = Landing(
            seconds=land,
            kind="land",
            speed=float(np.sqrt(2 * GRAVITY * leap.height)),
            part=f"foot_{SIDES[foot]}",
            materials=("rubber", "ground"),
        )


def _left_behind(actor: Actor, foot: int, off: float) -> float:
    """Return when a planned foot leaves the ground: at take-off, or when the body has run away from it."""
    spot = np.array([actor.feet[foot].x, actor.feet[foot].y])
    landed = max([step.land for step in actor.steps if step.foot == foot and step.land < off], default=0.0)
    frames = actor.span(landed, off)
    far = np.linalg.norm(actor.way.root[frames] - spot, axis=1) > _BEHIND * actor.figure.leg
    return float(actor.times[frames][far.argmax()]) if far.any() else off


def absorb(actor: Actor, land: float, speed: float, *, recover: float = 0.45) -> float:
    """Give way in the knees from `land` at `speed`, then stand up; returns when it is over."""
    leg = actor.figure.leg
    deep = float(np.clip(0.045 * speed + 0.06, 0.08, 0.36))
    drop = 2 * (deep + STRETCH) * leg / max(speed, 0.8)
    low = land + drop
    end = low + recover + 0.05 * speed
    frames = actor.span(land, end)
    clock = actor.times[frames]
    u = np.clip((clock - land) / drop, 0, 1)
    sink = STRETCH - (deep + STRETCH) * (2 * u - u * u)
    up = smooth((clock - low) / (end - low))
    weight = smooth((clock - land) / drop) * (1 - up)
    size = deep / 0.3
    actor.write(frames, {C.RISE: np.where(clock < low, sink, -deep + (deep - 0.004) * up)})
    actor.add(
        frames,
        {
            C.PELVIS_PITCH: 0.45 * size * weight,
            C.SPINE_PITCH: 0.35 * size * weight + 0.12 * (1 - smooth((clock - land) / 0.3)),
            C.HEAD_PITCH: -0.3 * size * weight,
            C.SURGE: -0.06 * size * weight,
            **actor.both(C.SWING_L, 0.8 * (1 - smooth((clock - land) / 0.35)) - 0.3 * weight),
            **actor.both(C.LIFT_L, 0.35 * size * weight),
            **actor.both(C.ELBOW_L, 0.4 * (1 - up)),
        },
    )
    return end
