"""Launching: what feet and hands set going: a ball that is kicked, a thing that is dropped or rolled."""

from __future__ import annotations

import numpy as np

from filmwright.stage.blocking.blocking import Beat, Thing
from filmwright.stage.rehearsal.actor import Actor, Gaze, style_of
from filmwright.stage.rehearsal.company import Company, Freed, Held, is_ball
from filmwright.stage.rehearsal.footwork import Spot, Step
from filmwright.stage.rehearsal.gaits import go
from filmwright.stage.rehearsal.posture import OTHER, C
from filmwright.stage.rehearsal.rotations import Reals, bump, curve, smooth, wrapped
from filmwright.stage.world.model import Mark

RIGHT = 1
_AIMS = ("bullseye", "goal", "hoop", "rim", "basket")
_KICKED, _THROWN = 11.0, 9.0  # metres a second over the ground, of a person of 1.7 m
_REACHED = 0.30
"""Leg lengths behind a ball at which one stands to kick it."""


def launched(company: Company, actor: Actor, beat: Beat, role: str) -> Thing | None:
    """Return the thing somebody throws, kicks or drops: the named one, the one in hand, the nearest ball."""
    named = company.thing(dict(beat.using).get(role))
    if named is not None:
        return named
    held = next((thing for thing in company.blocking.things if thing.held_by == actor.id), None)
    return held or company.ball_of(actor, None)


def aim_at(company: Company, target: str | None, seconds: float) -> tuple[Reals | None, bool]:
    """Return where a launched thing is to go (3,), and whether it must fall in from above."""
    thing = company.thing(target)
    if thing is None or thing.cast:
        return company.where(target, seconds), False
    turn, place = thing.start.heading, np.array(thing.start.position, float)
    for name, mark in sorted(thing.model.marks.items()):
        if name.startswith(_AIMS):
            x, y, z = mark.position
            c, s = np.cos(turn), np.sin(turn)
            return place + np.array([c * x - s * y, s * x + c * y, z]), name.startswith(("hoop", "rim"))
    opened = len(thing.model.solids) > 11  # a vessel that physics knows as open
    top = place + np.array([0.0, 0.0, thing.model.size[2]])
    return (top, True) if opened else (place + np.array([0.0, 0.0, 0.5 * thing.model.size[2]]), False)


def kick(company: Company, actor: Actor, beat: Beat) -> None:
    """Step up to a ball and kick it at the target: it leaves the foot when the instep meets it."""
    ball = launched(company, actor, beat, "kicked")
    spot = np.array(ball.start.position[:2], float) if ball else actor.at + 0.6 * _ahead(actor.heading)
    aim, _ = aim_at(company, beat.target, beat.start)
    way = _way(aim, spot, actor)
    heading, leg = float(np.arctan2(way[1], way[0])), actor.figure.leg
    left = np.array([-way[1], way[0]])
    radius = max(ball.model.size) / 2 if ball else 0.1
    stand = spot - (_REACHED * leg + radius) * way + actor.figure.hip_half * left
    begin, end = beat.start, beat.start + beat.seconds
    if np.linalg.norm(stand - actor.at) > 0.06:
        mark = Mark(position=(float(stand[0]), float(stand[1]), 0.0), heading=heading)
        begin = go(actor, begin, max(0.55 * beat.seconds, 0.5), [mark], style_of("quickly"))
    if abs(wrapped(heading - actor.heading)) > 0.12:
        begin = actor.shuffle(begin, 0.25, actor.at, heading)
    meet = begin + float(np.clip(0.5 * (end - begin), 0.32, 0.5))
    point = (float(spot[0]), float(spot[1]), 0.1)
    actor.gazes.append(Gaze(start=beat.start, seconds=meet - beat.start, point=point))
    _swing_leg(actor, (begin, meet), way)
    if ball is None:
        return
    place = np.array(ball.start.position, float) + np.array([0.0, 0.0, radius if is_ball(ball) else 0.0])
    if aim is None:
        aim = place + 9.0 * np.append(way, 0.0)
    flight = float(np.linalg.norm((aim - place)[:2])) / (_KICKED * np.sqrt(actor.figure.height / 1.7))
    company.hand_over(
        ball,
        Freed(
            start=meet,
            aim=(float(aim[0]), float(aim[1]), float(aim[2])),
            flight=max(flight, 0.35),
            place=(float(place[0]), float(place[1]), float(place[2])),
            spin=(float(-9 * way[1]), float(9 * way[0]), 0.0),
        ),
    )


def _way(aim: Reals | None, spot: Reals, actor: Actor) -> Reals:
    way = aim[:2] - spot if aim is not None else spot - actor.at
    far = float(np.linalg.norm(way))
    ahead: Reals = way / far if far > 1e-6 else _ahead(actor.heading)
    return ahead


def _ahead(heading: float) -> Reals:
    return np.array([np.cos(heading), np.sin(heading)])


def _swing_leg(actor: Actor, span: tuple[float, float], way: Reals) -> None:
    """Draw the right leg back, swing it through the ball, let it rise, and set it down in front."""
    begin, meet = span
    leg, at = actor.figure.leg, actor.at
    back = actor.stance(RIGHT, at - 0.42 * leg * way, actor.heading)
    front = actor.stance(RIGHT, at + 0.45 * leg * way, actor.heading)
    draw = begin + 0.5 * (meet - begin)
    after = meet + 0.38
    actor.step(Step(foot=RIGHT, lift=begin, land=draw, spot=back, arc=0.16 * leg, roll=0.9, strike=-0.5))
    through = Spot(x=front.x, y=front.y, yaw=front.yaw)
    actor.step(
        Step(foot=RIGHT, lift=draw + 1e-3, land=after, spot=through, arc=0.24 * leg, roll=0.7, strike=-0.4),
        kind="land",
    )
    frames = actor.span(begin, after + 0.4)
    clock = actor.times[frames]
    drawn = bump((clock - begin) / max(meet - begin, 0.1))
    out = smooth((clock - draw) / max(meet - draw, 0.1)) * (1 - smooth((clock - after) / 0.35))
    actor.add(
        frames,
        {
            C.SPINE_PITCH: 0.10 * drawn - 0.22 * out,
            C.PELVIS_PITCH: -0.10 * out,
            C.PELVIS_YAW: -0.25 * drawn + 0.35 * out,
            C.SPINE_YAW: 0.30 * drawn - 0.45 * out,
            C.SURGE: -0.10 * out,
            C.HEAD_PITCH: 0.25 * drawn,
            C.SWING_L: 0.2 * drawn + 0.9 * out,
            C.LIFT_L: 0.5 * drawn + 0.5 * out,
            C(C.LIFT_L + OTHER): 0.6 * drawn + 0.3 * out,
            C(C.SWING_L + OTHER): 0.3 * drawn - 0.6 * out,
        },
    )
    actor.stay(after, at + 0.25 * leg * way, actor.heading)
    frames = actor.span(meet, after)
    u = smooth((actor.times[frames] - meet) / max(after - meet, 0.1))
    actor.travel(frames, at + (0.25 * leg * u)[:, None] * way, actor.heading)


def drop(company: Company, actor: Actor, beat: Beat) -> None:
    """Hold a thing out, let go of it, start back and look after it."""
    thing = launched(company, actor, beat, "dropped")
    loose = beat.start + min(0.9, 0.45 * beat.seconds)
    frames = actor.span(beat.start - 0.3, loose + 1.2)
    clock = actor.times[frames]
    tall = actor.figure.height
    out = smooth((clock - beat.start + 0.1) / 0.35) * (1 - smooth((clock - loose - 0.45) / 0.5))
    shock = smooth((clock - loose) / 0.18) * (1 - smooth((clock - loose - 0.9) / 0.3))
    ahead = np.append(_ahead(actor.heading), 0.0)
    right = np.array([np.sin(actor.heading), -np.cos(actor.heading), 0.0])
    root = np.column_stack([actor.way.root[frames], np.full(len(clock), 0.66 * tall)])
    palm = root + 0.30 * tall * ahead + 0.06 * tall * right
    actor.hand_to(RIGHT, frames, palm, out)
    actor.palm_to(RIGHT, frames, (float(-right[0]), float(-right[1]), 0.25), 0.8 * out)
    actor.add(
        frames,
        {
            C(C.CURL_L + OTHER): -0.9 * shock,
            C.SPINE_PITCH: -0.06 * shock,
            C.HEAD_PITCH: 0.35 * shock,
            C.BROWS: 0.9 * shock,
            C.MOUTH: 0.5 * shock,
            C.LIFT_L: 0.5 * shock,
            C.ELBOW_L: 1.0 * shock,
        },
    )
    if thing is None:
        return
    company.hand_over(thing, Held(start=min(beat.start, 0.0) - 1e-3, actor=actor.id, side=RIGHT))
    company.hand_over(thing, Freed(start=loose, velocity=(0.0, 0.0, 0.0), spin=(0.6, 0.4, 0.0)))


def roll(company: Company, actor: Actor, thing: Thing, beat: Beat) -> None:
    """Bowl a thing along the floor at the target: a step, a low swing of the arm, and it rolls."""
    aim, _ = aim_at(company, beat.target, beat.start)
    way = _way(aim, actor.at, actor)
    heading = float(np.arctan2(way[1], way[0]))
    begin = beat.start
    if abs(wrapped(heading - actor.heading)) > 0.15:
        begin = actor.shuffle(begin, 0.3, actor.at, heading)
    loose = begin + float(np.clip(0.6 * (beat.start + beat.seconds - begin), 0.5, 0.8))
    leg, tall = actor.figure.leg, actor.figure.height
    stride = actor.stance(0, actor.at + 0.55 * leg * way, heading)
    actor.step(Step(foot=0, lift=loose - 0.42, land=loose - 0.06, spot=stride, arc=0.07, roll=0.3))
    frames = actor.span(begin, loose + 0.9)
    clock = actor.times[frames]
    low = smooth((clock - begin) / 0.4) * (1 - smooth((clock - loose - 0.35) / 0.5))
    lunge = smooth((clock - loose + 0.4) / 0.35) * (1 - smooth((clock - loose - 0.45) / 0.4))
    actor.add(
        frames,
        {
            C.RISE: -0.30 * low,
            C.PELVIS_PITCH: 0.45 * low,
            C.SPINE_PITCH: 0.40 * low,
            C.HEAD_PITCH: -0.7 * low,
            C.SURGE: 0.18 * lunge,
        },
    )
    keys = [(begin, 0.10, 0.5), (loose - 0.35, -0.34, 0.52), (loose, 0.24, 0.10), (loose + 0.3, 0.42, 0.5)]
    ahead = np.append(way, 0.0)
    right = np.array([way[1], -way[0], 0.0])
    along, up = (curve(clock, [(k[0], k[axis]) for k in keys]) * tall for axis in (1, 2))
    root = np.column_stack([actor.way.root[frames], np.zeros(len(clock))])
    palm = root + along[:, None] * ahead + 0.14 * tall * right + up[:, None] * np.array([0.0, 0.0, 1.0])
    weight = smooth((clock - begin) / 0.2) * (1 - smooth((clock - loose - 0.2) / 0.4))
    actor.hand_to(RIGHT, frames, palm, weight)
    actor.palm_to(RIGHT, frames, (float(way[0]), float(way[1]), 0.4), 0.8 * weight)
    radius = max(thing.model.size) / 2
    start = actor.at + 0.30 * tall * way + 0.14 * tall * right[:2]
    speed = 6.0 * np.sqrt(tall / 1.7)
    if aim is not None:
        way = (aim[:2] - start) / max(float(np.linalg.norm(aim[:2] - start)), 1e-6)
    company.hand_over(thing, Held(start=beat.start - 1e-3, actor=actor.id, side=RIGHT))
    company.hand_over(
        thing,
        Freed(
            start=loose,
            place=(float(start[0]), float(start[1]), radius + 0.01),
            velocity=(float(speed * way[0]), float(speed * way[1]), 0.0),
            spin=(float(-speed / radius * way[1]), float(speed / radius * way[0]), 0.0),
        ),
    )
