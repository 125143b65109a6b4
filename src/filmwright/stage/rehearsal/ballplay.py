"""Playing with a ball: dribble, throw, dunk. The ball flies by gravity whenever no hand is on it."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from filmwright.stage.blocking.blocking import Beat, Thing
from filmwright.stage.rehearsal.actor import GRAVITY, Actor, Gaze, Style, style_of
from filmwright.stage.rehearsal.company import Company, Driven, Freed, Held, Sounding, is_ball, radius_of
from filmwright.stage.rehearsal.figure import SIGN
from filmwright.stage.rehearsal.footwork import Step
from filmwright.stage.rehearsal.gaits import go
from filmwright.stage.rehearsal.launching import aim_at, launched, roll
from filmwright.stage.rehearsal.leaps import Leap, absorb, crouch, fly, hermite
from filmwright.stage.rehearsal.posture import OTHER, C
from filmwright.stage.rehearsal.rotations import Reals, bump, curve, smooth

RIGHT = 1
PALM = 0.02
"""Metres from the bones of the palm to its skin."""


def dribble(company: Company, actor: Actor, beat: Beat) -> None:
    """Dribble standing, or along the beat's path."""
    style, end = style_of(beat.manner), beat.start + beat.seconds
    if beat.path:
        go(actor, beat.start, beat.seconds, list(beat.path), style)
    ball = company.ball_of(actor, beat.target)
    bounce_along(company, actor, ball, (beat.start, end), style)


def ready(actor: Actor, span: tuple[float, float], depth: float = 1.0) -> None:
    """Sink into the knees and lean forward a little, arms away from the body."""
    frames = actor.span(*span)
    clock = actor.times[frames]
    weight = depth * smooth((clock - span[0]) / 0.3)
    actor.add(
        frames,
        {
            C.RISE: -0.07 * weight,
            C.PELVIS_PITCH: 0.14 * weight,
            C.SPINE_PITCH: 0.12 * weight,
            C.HEAD_PITCH: -0.2 * weight,
            **actor.both(C.LIFT_L, 0.22 * weight),
            **actor.both(C.ELBOW_L, 0.6 * weight),
            **actor.both(C.SWING_L, 0.12 * weight),
        },
    )


@dataclass(frozen=True, kw_only=True)
class Rhythm:
    """One dribble, over and over: in the hand, down to the floor, up again. Metres and seconds."""

    top: float  # of the ball's centre when it leaves the palm, and when it comes back
    radius: float
    bounce: float  # coefficient of restitution
    push: float  # speed down when it leaves the palm
    back: float  # speed up when it comes back
    hand: float
    down: float
    up: float
    count: int

    @property
    def cycle(self) -> float:
        return self.hand + self.down + self.up

    @property
    def floor_speed(self) -> float:
        return self.push + GRAVITY * self.down

    def ball(self, tau: Reals) -> Reals:
        """Return the height of the ball `tau` seconds after a catch."""
        u, fall = np.clip(tau / self.hand, 0, 1), tau - self.hand
        held = hermite(u, self.top, self.top, self.back * self.hand, -self.push * self.hand)
        rise = fall - self.down
        falling = np.where(
            rise < 0,
            self.top - self.push * fall - GRAVITY * fall**2 / 2,
            self.radius + self.bounce * self.floor_speed * rise - GRAVITY * rise**2 / 2,
        )
        return np.where(tau < self.hand, held, falling)

    def palm(self, tau: Reals) -> Reals:
        """Return the height of the palm: on the ball, then following it down and back to meet it."""
        away = self.down + self.up
        u = np.clip((tau - self.hand) / away, 0, 1)
        follow = hermite(u, self.top, self.top, -0.75 * self.push * away, self.back * away)
        return np.where(tau < self.hand, self.ball(tau), follow) + self.radius + PALM


def _rhythm(actor: Actor, ball: Thing | None, seconds: float, tempo: float) -> Rhythm:
    """Return a whole number of dribbles that fill `seconds`; gravity sets the flight, the hand the rest."""
    radius = radius_of(ball) if ball else 0.12
    bounce = float(np.clip(ball.model.solids[0].bounce if ball else 0.8, 0.6, 0.9))
    top = max(0.44 * actor.figure.height, radius + 0.25)
    fall = 2 * GRAVITY * (top - radius)
    back = 0.2 * np.sqrt(fall)
    push = np.sqrt((back**2 + fall) / bounce**2 - fall)
    floor = np.sqrt(push**2 + fall)
    down, up = (floor - push) / GRAVITY, (bounce * floor - back) / GRAVITY
    count = max(1, round(seconds / (down + up + 0.24 / tempo)))
    if seconds / count - down - up < 0.08:
        count = max(1, int(seconds / (down + up + 0.08)))
    return Rhythm(
        top=top,
        radius=radius,
        bounce=bounce,
        push=float(push),
        back=float(back),
        hand=max(seconds / count - float(down + up), 0.08),
        down=float(down),
        up=float(up),
        count=count,
    )


def bounce_along(
    company: Company, actor: Actor, ball: Thing | None, span: tuple[float, float], style: Style
) -> None:
    """Dribble beside the actor's planned way from `span` start to end; the ball ends in the hand.

    hand     \\__/        \\__/     from catch to release the palm lies on the ball
    ball     /  \\        /  \\     then it falls, bounces with its own restitution, and comes back
    floor  _/____\\______/____\\_
    """
    rhythm = _rhythm(actor, ball, span[1] - span[0], style.tempo)
    ready(actor, span, 0.8)
    frames = actor.span(*span)
    clock = actor.times[frames]
    since = clock - span[0] + rhythm.hand / 2
    tau = since % rhythm.cycle  # 0 at the catch
    caught = clock - tau
    side = _beside(actor, clock)
    leave, meet = _beside(actor, caught + rhythm.hand), _beside(actor, caught + rhythm.cycle)
    u = np.clip((tau - rhythm.hand) / (rhythm.down + rhythm.up), 0, 1)[:, None]
    level = np.where((tau < rhythm.hand)[:, None], side, leave + u * (meet - leave))
    places = np.zeros((len(actor.times), 3))
    places[frames] = np.column_stack([level, rhythm.ball(tau)])
    weight = smooth((clock - span[0]) / 0.2 + 0.3)
    actor.hand_to(RIGHT, frames, np.column_stack([side, rhythm.palm(tau)]), weight)
    actor.palm_to(RIGHT, frames, (0.0, 0.0, -1.0), weight)
    pump = np.where(tau < rhythm.hand, np.sin(np.pi * np.clip(tau / rhythm.hand, 0, 1)), 0.0)
    actor.add(frames, {C.RISE: 0.018 * pump, C.SPINE_PITCH: -0.04 * pump, C(C.CURL_L + OTHER): -0.25})
    if ball is None:
        return
    company.hand_over(ball, Driven(start=span[0], places=places, spin=-3.0))
    company.hand_over(ball, Held(start=span[1], actor=actor.id, side=RIGHT))
    for number in range(rhythm.count):
        moment = span[0] + rhythm.hand / 2 + number * rhythm.cycle + rhythm.down
        catch = moment - rhythm.down
        share = rhythm.down / (rhythm.down + rhythm.up)
        ends = _beside(actor, np.array([catch, catch + rhythm.down + rhythm.up]))
        spot = ends[0] + share * (ends[1] - ends[0])
        company.soundings.append(
            Sounding(
                seconds=float(moment),
                thing=ball.id,
                kind="bounce",
                speed=rhythm.floor_speed,
                position=(float(spot[0]), float(spot[1]), 0.0),
                materials=("rubber", company.blocking.place.ground),
            )
        )


def _beside(actor: Actor, moments: Reals) -> Reals:
    """Return the dribbling spot (n, 2) in front of and beside the right foot at some moments."""
    root = np.stack([np.interp(moments, actor.times, actor.way.root[:, axis]) for axis in (0, 1)], -1)
    heading = np.interp(moments, actor.times, actor.way.heading)
    forward, across = 0.17 * actor.figure.height, SIGN[RIGHT] * 0.17 * actor.figure.height
    cos, sin = np.cos(heading), np.sin(heading)
    return root + np.stack([cos * forward - sin * across, sin * forward + cos * across], -1)


def body_path(actor: Actor, frames: slice, keys: list[tuple[float, float, float, float]]) -> Reals:
    """Return world places (n, 3) through keys (time, forward, left, up) in heights from the root.

    They ride on the body's way and flight; between the keys they ease.
    """
    clock, tall = actor.times[frames], actor.figure.height
    forward, left, up = (curve(clock, [(key[0], key[axis]) for key in keys]) * tall for axis in (1, 2, 3))
    heading = actor.way.heading[frames]
    cos, sin = np.cos(heading), np.sin(heading)
    root = actor.way.root[frames]
    return np.column_stack(
        [
            root[:, 0] + cos * forward - sin * left,
            root[:, 1] + sin * forward + cos * left,
            up + actor.way.flight[frames],
        ]
    )


def throw(company: Company, actor: Actor, beat: Beat) -> None:
    """Throw at the target: wind-up, then hips, chest, arm, hand in turn; at a basket, a jump shot."""
    ball = launched(company, actor, beat, "thrown")
    rolled = company.thing(dict(beat.using).get("rolled"))
    if rolled is not None:
        roll(company, actor, rolled, beat)
        return
    aim, lobbed = aim_at(company, beat.target, beat.start + beat.seconds)
    rim = company.rim(actor.at)
    shot = (
        rim is not None
        and (ball is None or is_ball(ball))
        and (
            aim is None
            or (beat.target or "").startswith(("rim", "hoop", "basket"))
            or beat.target == getattr(ball, "id", "")
        )
    )
    if shot and rim is not None:
        aim = rim
    if aim is None:
        aim = np.append(actor.at + 6.0 * np.array([np.cos(actor.heading), np.sin(actor.heading)]), 1.2)
    begin = beat.start
    if beat.path:
        begin = go(actor, begin, 0.5 * beat.seconds, list(beat.path), style_of(beat.manner))
    towards = aim[:2] - actor.at
    heading = float(np.arctan2(towards[1], towards[0]))
    turn = abs((heading - actor.heading + np.pi) % (2 * np.pi) - np.pi)
    if turn > 0.25:
        begin = actor.shuffle(begin, min(0.3 + 0.2 * turn, 0.5), actor.at, heading)
    left = max(beat.start + beat.seconds - begin, 0.7)
    actor.gazes.append(Gaze(start=begin, seconds=left, point=(float(aim[0]), float(aim[1]), float(aim[2]))))
    release = begin + min(0.75, 0.62 * left)
    if shot:
        _shot(actor, begin, release)
    else:
        _overarm(actor, begin, release)
    if ball is None:
        return
    company.hand_over(ball, Held(start=begin - 1e-3, actor=actor.id, side=RIGHT))
    place = (float(aim[0]), float(aim[1]), float(aim[2]))
    if shot or lobbed:
        company.hand_over(ball, Freed(start=release, aim=place))
        return
    flight = float(np.clip(np.linalg.norm(towards) / 9.0, 0.3, 1.6))
    company.hand_over(ball, Freed(start=release, aim=place, flight=flight))
    if beat.target in company.actors:
        _catch(company, ball, company.actors[beat.target], release + flight)


def _overarm(actor: Actor, begin: float, release: float) -> None:
    """Write the throw itself: weight back, a step, then the whip from the hips outwards."""
    wind = begin + 0.5 * (release - begin)
    after = release + 0.5
    frames = actor.span(begin, after + 0.3)
    clock = actor.times[frames]
    for channel, lead, size in ((C.PELVIS_YAW, 0.10, 0.45), (C.SPINE_YAW, 0.05, 0.55)):
        values = [(begin, 0.0), (wind, -size), (release - lead + 0.06, 0.5 * size), (after + 0.3, 0.0)]
        actor.add(frames, {channel: curve(clock, values)})
    actor.add(
        frames,
        {
            C.HEAD_YAW: curve(clock, [(begin, 0.0), (wind, 0.8), (release, -0.4), (after + 0.3, 0.0)]),
            C.SPINE_PITCH: curve(
                clock, [(begin, 0.0), (wind, -0.15), (release + 0.08, 0.30), (after + 0.3, 0.0)]
            ),
            C.SURGE: curve(clock, [(begin, 0.0), (wind, -0.10), (release + 0.1, 0.16), (after + 0.3, 0.10)]),
            C.RISE: curve(clock, [(begin, 0.0), (wind, -0.05), (release, -0.03), (after + 0.3, 0.0)]),
            C.SWING_L: curve(clock, [(begin, 0.0), (wind, 1.2), (release, 0.1), (after, 0.0)]),
            C.ELBOW_L: curve(clock, [(begin, 0.0), (wind, 0.3), (release, 1.2), (after, 0.0)]),
        },
    )
    stride = actor.stance(0, actor.at + 0.32 * actor.figure.leg * _ahead(actor), actor.heading)
    actor.step(
        Step(foot=0, lift=wind - 0.12, land=release - 0.08, spot=stride, arc=0.08, roll=0.3, strike=0.2)
    )
    path = body_path(
        actor,
        frames,
        [
            (begin, 0.16, -0.12, 0.62),
            (wind, -0.16, -0.26, 0.88),
            (release, 0.22, -0.16, 0.98),
            (after, 0.24, 0.08, 0.52),
        ],
    )
    weight = smooth((clock - begin) / 0.2) * (1 - smooth((clock - release - 0.12) / 0.4))
    actor.hand_to(RIGHT, frames, path, weight)
    actor.palm_to(RIGHT, frames, (*_ahead(actor), -0.2), 0.9 * weight)


def _ahead(actor: Actor) -> Reals:
    return np.array([np.cos(actor.heading), np.sin(actor.heading)])


def _shot(actor: Actor, begin: float, release: float) -> None:
    """Write a jump shot: dip, rise, both hands lift the ball, the right one flicks it at the top."""
    height = 0.18 * actor.figure.height
    off = release - float(np.sqrt(2 * height / GRAVITY)) * 0.85
    leap = Leap(off=off, height=height, start=actor.at.copy(), end=actor.at + 0.12 * _ahead(actor))
    crouch(actor, max(begin, off - 0.45), leap)
    land = fly(actor, leap, tuck=0.10)
    absorb(actor, land, leap.speed)
    frames = actor.span(begin, land + 0.5)
    clock = actor.times[frames]
    keys = [
        (begin, 0.16, -0.07, 0.60),
        (off - 0.12, 0.18, -0.06, 0.56),
        (release - 0.16, 0.10, -0.07, 0.98),
        (release, 0.15, -0.06, 1.17),
        (release + 0.4, 0.19, -0.06, 1.12),
    ]
    weight = smooth((clock - begin) / 0.2) * (1 - smooth((clock - release - 0.35) / 0.4))
    path = body_path(actor, frames, keys)
    actor.hand_to(RIGHT, frames, path, weight)
    actor.palm_to(RIGHT, frames, (*_ahead(actor), 0.9), 0.9 * weight)
    guide = weight * (1 - smooth((clock - release + 0.1) / 0.25))
    side = np.array([-np.sin(actor.heading), np.cos(actor.heading), 0.0]) * 0.13
    actor.hand_to(0, frames, path + side + np.array([*(_ahead(actor) * 0.06), 0.06]), guide)
    actor.palm_to(0, frames, tuple(-side), 0.8 * guide)
    flick = bump((clock - release + 0.15) / 0.5)
    actor.add(frames, {C(C.WRIST_L + OTHER): 0.8 * flick})


def _catch(company: Company, ball: Thing, catcher: Actor, moment: float) -> None:
    """Lift a catcher's hands to where the ball will be, give with it, and keep it."""
    frames = catcher.span(moment - 0.45, moment + 0.8)
    clock = catcher.times[frames]
    tall = catcher.figure.height
    give = 0.10 * tall * smooth((clock - moment) / 0.25)
    index = min(int(np.searchsorted(catcher.times, moment)), len(catcher.times) - 1)
    heading = catcher.way.heading[index]
    ahead = np.array([np.cos(heading), np.sin(heading), 0.0])
    left = np.array([-np.sin(heading), np.cos(heading), 0.0])
    middle = np.append(catcher.way.root[index], 0.68 * tall) + ahead * 0.26 * tall
    weight = smooth((clock - moment + 0.45) / 0.35) * (1 - smooth((clock - moment - 0.45) / 0.35))
    for side in (0, 1):
        place = middle + SIGN[side] * left * (0.5 * min(ball.model.size) + PALM) - give[:, None] * ahead
        catcher.hand_to(side, frames, place, weight)
        catcher.palm_to(side, frames, tuple(-SIGN[side] * left), weight)
    last = company.custody[ball.id][-1]
    assert isinstance(last, Freed)
    company.custody[ball.id][-1] = Freed(
        start=last.start, aim=(float(middle[0]), float(middle[1]), float(middle[2])), flight=last.flight
    )
    company.hand_over(ball, Held(start=moment, actor=catcher.id, side=RIGHT))
    company.soundings.append(
        Sounding(
            seconds=moment,
            thing=ball.id,
            kind="catch",
            speed=7.0,
            position=(float(middle[0]), float(middle[1]), float(middle[2])),
            materials=("rubber", "flesh"),
        )
    )
