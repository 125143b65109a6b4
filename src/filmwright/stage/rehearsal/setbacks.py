"""Coming off worse: guarding somebody who gets past, staggering, falling."""

from __future__ import annotations

import numpy as np

from filmwright.stage.blocking.blocking import Beat
from filmwright.stage.rehearsal.actor import Actor, Gaze, Limp, style_of
from filmwright.stage.rehearsal.company import Company
from filmwright.stage.rehearsal.footwork import Step
from filmwright.stage.rehearsal.gaits import go
from filmwright.stage.rehearsal.leaps import Leap, absorb, crouch, fly
from filmwright.stage.rehearsal.posture import C
from filmwright.stage.rehearsal.rotations import Reals, bump, smooth, unit, wrapped

STAGGER = 0.55
"""Seconds of reeling before the knees give way."""

LATE = 0.34
"""Seconds after the other's take-off at which a beaten guard leaves the ground."""


def fall(company: Company, actor: Actor, beat: Beat) -> None:
    """Reel two steps backwards, arms flying, go limp and fall by physics: on the seat, then the back."""
    begin = beat.start
    if beat.path:
        begin = go(actor, begin, 0.6 * beat.seconds, list(beat.path), style_of(beat.manner))
    limp = begin + min(STAGGER, 0.35 * beat.seconds)
    way = _clear_way(company, actor, begin)
    leg, length = actor.figure.leg, limp - begin
    for number, share in enumerate((0.55, 1.0)):
        foot, lift = number % 2, begin + (0.04 + 0.46 * number) * length
        spot = actor.stance(foot, actor.at + 0.42 * share * leg * way, actor.heading, 1.2)
        land = lift + 0.42 * length
        actor.step(Step(foot=foot, lift=lift, land=land, spot=spot, arc=0.06, roll=0.2, strike=0.1))
    frames = actor.span(begin, limp + 0.2)
    clock = actor.times[frames]
    u = np.clip((clock - begin) / length, 0, 1)
    actor.travel(frames, actor.at + (0.55 * leg * u**1.6)[:, None] * way, actor.heading)
    actor.stay(limp + 0.2, actor.at + 0.55 * leg * way, actor.heading)
    reel = smooth(u / 0.5)
    mill = np.sin(2 * np.pi * 1.9 * (clock - begin)) * reel
    back = -float(way @ np.array([np.cos(actor.heading), np.sin(actor.heading)]))
    actor.add(
        frames,
        {
            C.SURGE: -0.06 * reel * back,
            C.PELVIS_PITCH: -0.22 * reel * back,
            C.SPINE_PITCH: -0.20 * reel * back,
            C.HEAD_PITCH: 0.30 * reel,
            C.RISE: -0.10 * reel,
            C.BROWS: 0.9 * reel,
            C.MOUTH: 0.5 * reel,
            **actor.both(C.LIFT_L, 0.8 * reel),
            C.SWING_L: 0.7 * reel + 0.7 * mill,
            C.SWING_R: 0.7 * reel - 0.7 * mill,
            **actor.both(C.ELBOW_L, 0.3 * reel),
        },
    )
    if actor.limp is None or actor.limp.seconds > limp:
        actor.limp = Limp(seconds=limp, velocity=(0.9 * float(way[0]), 0.9 * float(way[1]), 0.0))


def _clear_way(company: Company, actor: Actor, moment: float) -> Reals:
    """Return the unit direction of a fall, (2,): backwards, and away from whoever is near."""
    back = -np.array([np.cos(actor.heading), np.sin(actor.heading)])
    aside = np.zeros(2)
    for name, other in sorted(company.actors.items()):
        frame = min(int(np.searchsorted(actor.times, moment + 0.8)), len(actor.times) - 1)
        apart = actor.at - other.way.root[frame]
        far = float(np.linalg.norm(apart))
        if name != actor.id and 1e-3 < far < 2.5:
            aside += apart / far * (2.5 - far) / 2.5
    way: Reals = unit(back + np.clip(1.1 * aside, -0.8, 0.8))
    return way


def guard(company: Company, actor: Actor, beat: Beat) -> None:
    """Stand low with arms out, slide with the target; jump late at its leap, reach, and be beaten."""
    begin, end = beat.start, beat.start + beat.seconds
    if beat.path:
        begin = go(actor, begin, 0.5 * beat.seconds, list(beat.path), style_of(beat.manner))
    place = company.where(beat.target, begin)
    if place is not None:
        way = place[:2] - actor.at
        facing = wrapped(float(np.arctan2(way[1], way[0])) - actor.heading)
        if abs(facing) > 0.3:
            begin = actor.shuffle(begin, min(0.5, 0.4 * beat.seconds), actor.at, actor.heading + facing, 1.7)
    leap = _leap_of(company, beat.target, begin, end)
    _stance(actor, (begin, end), leap)
    actor.gazes.append(Gaze(start=begin, seconds=end - begin, thing=beat.target))
    _slides(company, actor, beat.target, (begin, min(leap or end, end) - 0.1))
    if leap is not None and leap + 1.0 < end:
        actor.seams.append(leap)
        hop = Leap(off=leap + LATE, height=0.075 * actor.figure.height, start=actor.at, end=actor.at)
        crouch(actor, leap, hop, 0.2)
        absorb(actor, fly(actor, hop, tuck=0.05), hop.speed)


def _stance(actor: Actor, span: tuple[float, float], leap: float | None) -> None:
    """Write the low, wide stance; with a leap to stop, the late reach and the stare after it."""
    frames = actor.span(*span)
    clock = actor.times[frames]
    low = np.ones(len(clock)) if span[0] < 0.05 else smooth((clock - span[0]) / 0.35)
    up, stunned = 0 * clock, 0 * clock
    if leap is not None:
        up = smooth((clock - leap - LATE + 0.12) / 0.25) * (1 - smooth((clock - leap - LATE - 0.5) / 0.4))
        stunned = smooth((clock - leap - LATE - 0.6) / 0.4)
        low = low * (1 - smooth((clock - leap + 0.1) / 0.3))
    sway = np.sin(2 * np.pi * 0.9 * (clock - span[0])) * low
    actor.add(
        frames,
        {
            C.RISE: -0.17 * low + 0.010 * np.abs(sway),
            C.SWAY: 0.04 * sway,
            C.PELVIS_PITCH: 0.30 * low,
            C.SPINE_PITCH: 0.15 * low - 0.15 * up,
            C.HEAD_PITCH: -0.40 * low - 0.2 * up,
            **actor.both(C.LIFT_L, 0.85 * low + 0.10 * up),
            **actor.both(C.SWING_L, 0.50 * low + 0.85 * up),
            **actor.both(C.ELBOW_L, 0.55 * low - 0.15 * up),
            **actor.both(C.TURN_L, 0.9 * low),
            **actor.both(C.WRIST_L, -0.3 * low),
            **actor.both(C.CURL_L, -0.4 * np.maximum(low, up)),
            **actor.both(C.KNEE_L, 0.25 * low),
            C.BROWS: 0.95 * stunned + 0.4 * up,
            C.MOUTH: 0.40 * stunned + 0.2 * bump(up),
        },
    )


def _leap_of(company: Company, name: str | None, begin: float, end: float) -> float | None:
    """Return when the watched actor leaves the ground, if that is planned already."""
    watched = company.actors.get(name or "")
    if watched is None:
        return None
    return next(
        (s.lift for s in sorted(watched.steps, key=lambda s: s.lift) if s.flies and begin < s.lift < end),
        None,
    )


def _slides(company: Company, actor: Actor, target: str | None, span: tuple[float, float]) -> None:
    """Slide sideways with whoever is guarded, face to face, never far from the mark.

    From the start of the scene the feet stand wide already.
    """
    home, begin = actor.at.copy(), span[0]
    if begin < 0.05:
        feet = [actor.stance(foot, home, actor.heading, 1.8) for foot in (0, 1)]
        actor.feet, actor.first_feet = feet, (feet[0], feet[1])
    first = company.where(target, begin)
    across = np.array([-np.sin(actor.heading), np.cos(actor.heading)])
    moment, side = begin + 0.35, 1.0
    while moment + 0.5 < span[1]:
        place = company.where(target, moment + 0.45)
        drift, facing = 0.0, 0.0
        if place is not None and first is not None:
            drift = float(np.clip(0.35 * (place - first)[:2] @ across, -0.4, 0.4))
            way = place[:2] - actor.at
            facing = float(np.clip(wrapped(float(np.arctan2(way[1], way[0])) - actor.heading), -0.7, 0.7))
        spot = home + (drift + 0.05 * side * actor.figure.height) * across
        actor.shuffle(moment, 0.46, spot, actor.heading + facing, 1.8)
        moment, side = moment + 0.46 + 0.2 * float(actor.rng.uniform(0.5, 1.8)), -side
