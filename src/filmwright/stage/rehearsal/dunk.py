"""The dunk: run up with the ball, gather, leap as high as it takes, slam, hang, drop, land.

run-up (dribbling) | gather | flight ....... slam | hang | fall | landing
The leap obeys gravity whatever its height: who needs two metres of air gets 1.2 s of it.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from filmwright.stage.blocking.blocking import Beat, Thing
from filmwright.stage.rehearsal.actor import GRAVITY, Actor, Gaze, style_of
from filmwright.stage.rehearsal.ballplay import PALM, RIGHT, body_path, bounce_along, throw
from filmwright.stage.rehearsal.company import RIM_RADIUS, Company, Freed, Held, Sounding, radius_of
from filmwright.stage.rehearsal.footwork import Step
from filmwright.stage.rehearsal.gaits import go
from filmwright.stage.rehearsal.leaps import STRETCH, Leap, absorb, crouch, plant
from filmwright.stage.rehearsal.posture import OTHER, C
from filmwright.stage.rehearsal.rotations import Reals, bump, curve, smooth
from filmwright.stage.world.model import Mark

GATHER = 0.34
HANG = 0.55


@dataclass(frozen=True, kw_only=True, eq=False)
class Plan:
    """When and where everything of one dunk happens. Times in seconds, places in metres."""

    rim: Reals
    ahead: Reals  # (2,) unit, towards the rim
    gather: float
    off: float
    slam: float
    let_go: float
    land: float
    leap: Leap
    top: float  # flight at the slam
    hang: float  # flight while hanging
    under: Reals  # (2,) root at the slam


def dunk(company: Company, actor: Actor, beat: Beat) -> None:
    """Dunk into the nearest basket. On a set without one the ball is thrown down instead."""
    rim = company.rim(actor.at)
    if rim is None:
        throw(company, actor, beat)
        return
    ball = company.ball_of(actor, beat.target)
    radius = radius_of(ball) if ball else 0.12
    plan = _planned(actor, beat, rim, radius)
    style = style_of(beat.manner)
    actor.gazes.append(
        Gaze(
            start=beat.start,
            seconds=plan.slam - beat.start,
            point=(float(rim[0]), float(rim[1]), float(rim[2])),
        )
    )
    run = max(plan.gather - beat.start, 0.3)
    spot = plan.leap.start - plan.ahead * _gather_length(actor, run, plan)
    go(
        actor,
        beat.start,
        run,
        [Mark(position=(float(spot[0]), float(spot[1]), 0.0), heading=0.0)],
        style,
        stop=False,
    )
    bounce_along(company, actor, ball, (beat.start, plan.gather), style)
    _gather(actor, plan)
    _flight(actor, plan)
    _arms(actor, plan, radius)
    end = absorb(actor, plan.land, float(np.sqrt(2 * GRAVITY * max(plan.hang, 0.05))))
    actor.add(actor.span(end - 0.2, end), {})
    if ball is not None:
        _ball(company, actor, ball, plan)


def _planned(actor: Actor, beat: Beat, rim: Reals, radius: float) -> Plan:
    figure = actor.figure
    way = rim[:2] - actor.at
    ahead = way / (np.linalg.norm(way) + 1e-9)
    stretch = STRETCH * figure.leg
    top = max(rim[2] + radius + PALM + 0.03 - 0.965 * figure.reach - stretch, 0.22)
    leap_height = top + 0.06
    rise = float(np.sqrt(2 * GRAVITY * leap_height))
    to_slam = (rise + float(np.sqrt(rise**2 - 2 * GRAVITY * top))) / GRAVITY
    hang = max(rim[2] + PALM - 0.975 * figure.reach - stretch, 0.03)
    fall = float(np.sqrt(2 * GRAVITY * hang / 1.0))
    drop = fall / GRAVITY
    under = rim[:2] - ahead * (RIM_RADIUS + 0.10 * figure.height)
    room = float(np.linalg.norm(under - actor.at))
    speed = float(np.clip(0.9 * room / (to_slam + 0.8), 0.8, 3.4))
    length = min(speed * to_slam, 0.75 * room)
    fixed = GATHER + to_slam + HANG + drop + 0.5
    run = float(np.clip(beat.seconds - fixed, 0.6, 30.0))
    gather = beat.start + run
    off, start = gather + GATHER, under - ahead * length
    leap = Leap(off=off, height=leap_height, start=start, end=under)
    slam = off + to_slam
    return Plan(
        rim=rim,
        ahead=ahead,
        gather=gather,
        off=off,
        slam=slam,
        let_go=slam + HANG,
        land=slam + HANG + drop,
        leap=leap,
        top=top,
        hang=hang,
        under=under,
    )


def _gather_length(actor: Actor, run: float, plan: Plan) -> float:
    """Return metres covered while gathering: from the run's speed to the leap's."""
    room = float(np.linalg.norm(plan.leap.start - actor.at))
    leap_speed = float(np.linalg.norm(plan.leap.end - plan.leap.start)) / (plan.slam - plan.off)
    return min(0.5 * (leap_speed + room / (run + GATHER)) * GATHER, 0.4 * room)


def _gather(actor: Actor, plan: Plan) -> None:
    """Bring the other foot alongside and sink, without losing the way."""
    frames = actor.span(plan.gather, plan.off)
    clock = actor.times[frames]
    u = (clock - plan.gather) / GATHER
    begin = actor.at.copy()
    heading = float(np.arctan2(plan.ahead[1], plan.ahead[0]))
    turn = (heading - actor.heading + np.pi) % (2 * np.pi) - np.pi
    was = actor.heading
    actor.travel(frames, begin + u[:, None] * (plan.leap.start - begin), was + turn * smooth(u))
    actor.stay(plan.off, plan.leap.start, was + turn)
    last = max(actor.steps, key=lambda step: step.land) if actor.steps else None
    first = 1 - last.foot if last else 0
    for number, foot in enumerate((first, 1 - first)):
        lift = plan.gather + number * 0.12
        spot = actor.stance(foot, plan.leap.start + 0.04 * plan.ahead, was + turn, 1.1)
        actor.step(Step(foot=foot, lift=lift, land=lift + 0.17, spot=spot, arc=0.05, roll=0.6, strike=0.1))
    crouch(actor, plan.gather, plan.leap, 0.22)


def _flight(actor: Actor, plan: Plan) -> None:
    """Write the body's height and way from take-off to landing."""
    leap = plan.leap
    frames = actor.span(plan.off, plan.land)
    clock = actor.times[frames]
    up = clock - plan.off
    rising = leap.speed * up - GRAVITY * up**2 / 2
    late = clock - plan.slam
    sinking = leap.speed - GRAVITY * (plan.slam - plan.off)
    calm = np.exp(-late / 0.09)
    gap = plan.top - plan.hang
    hanging = plan.hang + (gap + (sinking + gap / 0.09) * late) * calm
    fall = clock - plan.let_go
    falling = plan.hang - GRAVITY * fall**2 / 2
    actor.way.flight[frames] = np.where(
        clock < plan.slam, rising, np.where(clock < plan.let_go, hanging, np.maximum(falling, 0.0))
    )
    u = np.clip(up / (plan.slam - plan.off), 0, 1)
    speed = np.linalg.norm(leap.end - leap.start) / (plan.slam - plan.off)
    omega = np.sqrt(GRAVITY / (0.9 * actor.figure.height))
    swing = np.where(
        late > 0, speed / omega * 0.5 * np.sin(omega * np.maximum(late, 0)) * np.exp(-late / 1.2), 0.0
    )
    swing = np.clip(swing, -0.4, 0.45)
    root = leap.start + u[:, None] * (leap.end - leap.start) + swing[:, None] * plan.ahead
    actor.travel(frames, root, actor.heading)
    landing = root[-1] if len(root) else leap.end
    actor.stay(plan.land, landing, actor.heading)
    actor.write(frames, {C.RISE: STRETCH})
    lean = bump(u) * 0.25
    actor.add(
        frames,
        {
            C.PELVIS_PITCH: lean - 0.5 * np.clip(swing, -0.4, 0.4),
            C.SPINE_PITCH: -0.30 * bump(u**1.5) + 0.35 * bump(np.clip(late / 0.4, 0, 1)),
            C.SPINE_YAW: 0.35 * bump(u) * np.where(late < 0, 1, 0),
            C.SPINE_ROLL: 0.12 * smooth(u) * (1 - smooth((clock - plan.let_go) / 0.3)) * 1.0,
        },
    )
    flown = Leap(off=plan.off, height=leap.height, start=leap.start, end=landing)
    plant(actor, flown, plan.land, tuck=0.30, trail=0.22)


def _arms(actor: Actor, plan: Plan, radius: float) -> None:
    """Lift the ball from the waist past the ear to above the rim, push it through, hold the rim."""
    begin, end = plan.gather, plan.land + 0.35
    frames = actor.span(begin, end)
    clock = actor.times[frames]
    middle = plan.off + 0.55 * (plan.slam - plan.off)
    path = body_path(
        actor,
        frames,
        [
            (begin, 0.16, -0.14, 0.44),
            (plan.off - 0.05, 0.15, -0.05, 0.58),
            (plan.off + 0.28 * (plan.slam - plan.off), 0.24, -0.20, 0.84),  # in front of the shoulder
            (middle, 0.08, -0.20, 1.08),
            (plan.slam - 0.08, 0.10, -0.10, 1.24),
            (plan.slam, 0.16, -0.05, 1.22),
        ],
    )
    rim, ahead = plan.rim, np.append(plan.ahead, 0.0)
    over = rim + np.array([0.0, 0.0, radius + PALM])
    grip = rim - ahead * RIM_RADIUS + np.array([0.0, 0.0, PALM])
    near = smooth((clock - plan.slam + 0.28) / 0.28)[:, None]
    held = smooth((clock - plan.slam - 0.02) / 0.10)[:, None]
    target = path + near * (over - path)
    target = target + held * (grip - target)
    weight = smooth((clock - begin) / 0.1 + 0.6) * (1 - smooth((clock - plan.let_go + 0.02) / 0.3))
    actor.hand_to(RIGHT, frames, target, weight)
    up = np.array([0.0, 0.0, 1.0])
    facing = (1 - near) * (0.8 * ahead + 0.6 * up) + near * (0.35 * ahead - up)
    actor.palm_to(RIGHT, frames, facing, weight)
    across = np.array([-plan.ahead[1], plan.ahead[0], 0.0])
    guide = smooth((clock - begin) / 0.24) * (1 - smooth((clock - plan.off + 0.10) / 0.4))
    actor.hand_to(0, frames, path + across * (2 * radius + 2 * PALM) * 0.8, guide)
    actor.palm_to(0, frames, tuple(-across), guide)
    raised = [(begin, 0.4), (plan.off, 0.7), (middle, 2.5), (plan.slam, 2.75), (plan.let_go, 2.8), (end, 0.1)]
    bent = [(begin, 1.0), (plan.off, 1.3), (middle, 1.2), (plan.slam, 0.35), (plan.let_go, 0.3), (end, 0.3)]
    actor.write(frames, {C.SWING_R: curve(clock, raised), C.ELBOW_R: curve(clock, bent)})
    balance = smooth((clock - plan.off) / 0.25) * (1 - smooth((clock - plan.land) / 0.2))
    actor.add(
        frames,
        {
            C.LIFT_L: 0.7 * balance,
            C.SWING_L: 0.2 * balance,
            C.ELBOW_L: 0.5 * balance,
            C(C.CURL_L + OTHER): curve(
                clock, [(begin, -0.2), (plan.slam, -0.1), (plan.slam + 0.1, 0.9), (end, 0.2)]
            ),
            C.SMILE: 0.8 * smooth((clock - plan.slam) / 0.3),
            C.MOUTH: 0.5 * bump((clock - plan.slam + 0.3) / 0.8),
            C.BROWS: 0.5 * bump((clock - plan.off) / (plan.slam - plan.off + 0.4)),
        },
    )


def _ball(company: Company, actor: Actor, ball: Thing, plan: Plan) -> None:
    """Let the ball go through the middle of the rim, downwards, at the slam."""
    rim = plan.rim
    place = (float(rim[0]), float(rim[1]), float(rim[2]))
    company.hand_over(ball, Held(start=plan.gather, actor=actor.id, side=RIGHT))
    company.hand_over(
        ball, Freed(start=plan.slam, place=(*place[:2], place[2] + 0.02), velocity=(0.0, 0.0, -5.0))
    )
    company.soundings.append(
        Sounding(
            seconds=plan.slam,
            thing=actor.id,
            kind="hit",
            speed=3.0,
            position=place,
            materials=("flesh", "metal"),
        )
    )
