"""Acrobatics: wheels, rolls, flips, handstands, dives, hurdles and vaults."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from filmwright.stage.blocking.blocking import Beat
from filmwright.stage.rehearsal.actor import Actor, Style, style_of
from filmwright.stage.rehearsal.company import Company
from filmwright.stage.rehearsal.gaits import go
from filmwright.stage.rehearsal.grounding import ground
from filmwright.stage.rehearsal.leaps import Leap, absorb, crouch, fly
from filmwright.stage.rehearsal.posture import OTHER, C
from filmwright.stage.rehearsal.rotations import Reals, bump, smooth
from filmwright.stage.rehearsal.stances import settle
from filmwright.stage.rehearsal.waters import springboard, waters
from filmwright.stage.world.model import Mark

_WHEEL, _ROLL = 1.05, 1.0
"""Seconds of one cartwheel, of one roll."""
_LEANT = 0.21
"""Seconds before and after passing over something in which a hand is on its way to it, on it, off it."""


def _level(angle: Reals) -> Reals:
    """Return angles between -pi and pi, so that a whole turn ends where it began."""
    return (angle + np.pi) % (2 * np.pi) - np.pi


def _ahead(actor: Actor, beat: Beat) -> Reals:
    """Return the direction the path leads, (2,) unit; without one, where the actor looks."""
    if beat.path:
        way = np.array(beat.path[-1].position[:2], float) - actor.at
        if np.linalg.norm(way) > 0.2:
            return np.asarray(way / np.linalg.norm(way))
    return np.array([np.cos(actor.heading), np.sin(actor.heading)])


def _faced(actor: Actor, begin: float, heading: float) -> float:
    """Turn to a heading, at once when the scene begins so; returns when turned."""
    change = float(_level(np.array(heading - actor.heading)))
    if begin < 0.05:
        actor.stay(begin, actor.at, actor.heading + change)
        actor.feet = [actor.stance(foot, actor.at, actor.heading) for foot in (0, 1)]
        actor.first_feet = (actor.feet[0], actor.feet[1])
        return begin
    return actor.shuffle(begin, 0.4, actor.at, actor.heading + change) if abs(change) > 0.3 else begin


def _off_the_feet(u: Reals) -> Reals:
    return smooth(u / 0.16) * smooth((1 - u) / 0.16)


def cartwheel(company: Company, actor: Actor, beat: Beat) -> None:
    """Turn cartwheels along the path, facing the lens: hand, hand, foot, foot like spokes."""
    ahead = _ahead(actor, beat)
    along = float(np.arctan2(ahead[1], ahead[0]))
    side = min((1.0, -1.0), key=lambda s: float(np.sin(along + s * np.pi / 2)))  # most lenses are at -y
    begin = _faced(actor, beat.start, along + side * np.pi / 2)
    count = max(1, int((beat.start + beat.seconds - begin) / (_WHEEL + 0.15)))
    for _ in range(count):
        _spun(actor, begin, _WHEEL, ahead * 1.05 * actor.figure.height, (C.PELVIS_ROLL, side * 2 * np.pi))
        frames = actor.span(begin, begin + _WHEEL)
        u = (actor.times[frames] - begin) / _WHEEL
        out = _off_the_feet(u)
        values = {C.SWING_L: 0.0, C.LIFT_L: 2.75, C.ELBOW_L: 0.05, C.TWIST_L: 0.0, C.FREE_L: 1.0}
        values |= {C.THIGH_L: 0.0, C.SPREAD_L: 0.62, C.BEND_L: 0.05, C.POINT_L: 0.8, C.KNEE_L: 0.3}
        for channel, value in values.items():
            weight = out if channel >= C.FREE_L else smooth(u / 0.32) * smooth((1 - u) / 0.32)
            actor.mix(frames, {channel: value, C(channel + OTHER): value}, weight)
        ground(actor, frames, out)
        begin += _WHEEL + 0.15


def _spun(actor: Actor, begin: float, seconds: float, far: Reals, turn: tuple[C, float]) -> None:
    """Turn the body once about an axis while it travels `far`; the feet stand at both ends."""
    channel, angle = turn
    frames = actor.span(begin, begin + seconds)
    u = (actor.times[frames] - begin) / seconds
    eased = 0.55 * smooth(u) + 0.45 * u
    start, end = actor.at.copy(), actor.at + far
    actor.travel(frames, start + eased[:, None] * far, actor.heading)
    actor.write(frames, {channel: _level(angle * eased)})
    actor.stay(begin + seconds, end, actor.heading)
    _carried_feet(actor, begin, begin + seconds, end)


def _carried_feet(actor: Actor, lift: float, land: float, end: Reals) -> None:
    """Bring the planned feet below the body's new place while the legs are free."""
    from filmwright.stage.rehearsal.footwork import Step

    for foot in (0, 1):
        spot = actor.stance(foot, end, actor.heading)
        actor.step(Step(foot=foot, lift=lift + 0.02, land=land, spot=spot, arc=0.0, roll=0.0, strike=0.0))


def forward_roll(company: Company, actor: Actor, beat: Beat) -> None:
    """Roll forwards over the back, tucked like a ball, as often as there is time."""
    ahead = _ahead(actor, beat)
    begin = _faced(actor, beat.start, float(np.arctan2(ahead[1], ahead[0])))
    count = max(1, int((beat.start + beat.seconds - begin) / (_ROLL + 0.5)))
    for _ in range(count):
        _spun(actor, begin, _ROLL + 0.35, ahead * 1.5 * actor.figure.leg, (C.PELVIS_PITCH, 2 * np.pi))
        frames = actor.span(begin, begin + _ROLL + 0.35)
        u = (actor.times[frames] - begin) / (_ROLL + 0.35)
        tuck, out = smooth(u / 0.28) * smooth((1 - u) / 0.25), _off_the_feet(u)
        _tucked(actor, frames, tuck, out)
        ground(actor, frames, out)
        begin += _ROLL + 0.45


def _tucked(actor: Actor, frames: slice, tuck: Reals, free: Reals) -> None:
    actor.mix(frames, actor.both(C.FREE_L, 1.0), free)
    values = {C.THIGH_L: 2.0, C.BEND_L: 2.2, C.POINT_L: 0.5, C.SWING_L: 1.0, C.ELBOW_L: 1.1, C.LIFT_L: 0.15}
    for channel, value in values.items():
        actor.mix(frames, actor.both(channel, value), tuck)
    actor.add(frames, {C.SPINE_PITCH: 0.85 * tuck, C.HEAD_PITCH: 0.55 * tuck})


def _flip(actor: Actor, beat: Beat, sense: float) -> None:
    style = style_of(beat.manner)
    ahead = _ahead(actor, beat)
    begin = _faced(actor, beat.start, float(np.arctan2(ahead[1], ahead[0])) + (0.0 if sense > 0 else np.pi))
    height = 0.42 * actor.figure.height * min(style.energy, 1.2)
    far = 0.5 * actor.figure.height * ahead
    while True:
        leap = Leap(off=begin + 0.45, height=height, start=actor.at.copy(), end=actor.at + far)
        if leap.off + leap.seconds > beat.start + beat.seconds and begin > beat.start + 0.6:
            return
        crouch(actor, begin, leap)
        land = fly(actor, leap, tuck=0.25)
        frames = actor.span(leap.off, land)
        u = (actor.times[frames] - leap.off) / leap.seconds
        turn = 0.7 * smooth((u - 0.03) / 0.94) + 0.3 * np.clip((u - 0.03) / 0.94, 0, 1)
        tuck = smooth(u / 0.3) * smooth((1 - u) / 0.3)
        _tucked(actor, frames, tuck, smooth(u / 0.12) * smooth((1 - u) / 0.12))
        actor.add(frames, {C.PELVIS_PITCH: _level(sense * 2 * np.pi * turn)})
        begin = absorb(actor, land, leap.speed)


def front_flip(company: Company, actor: Actor, beat: Beat) -> None:
    """Somersault forwards through the air."""
    _flip(actor, beat, 1.0)


def back_flip(company: Company, actor: Actor, beat: Beat) -> None:
    """Somersault backwards through the air."""
    _flip(actor, beat, -1.0)


def handstand(company: Company, actor: Actor, beat: Beat) -> None:
    """Kick up into a handstand, balance, and come down when there is time."""
    end = beat.start + beat.seconds
    if beat.start < 0.05:  # the scene shows it at once
        from filmwright.stage.rehearsal.stances import take_stance

        take_stance(actor, slice(0, None), "upside_down")
        actor.settled = "upside_down"
        there = beat.start
    else:
        there = settle(actor, beat.start, "upside_down", min(1.4, 0.5 * beat.seconds))
    frames = actor.span(there, end)
    clock = actor.times[frames] - there
    balance = smooth(clock / 0.4)
    actor.add(
        frames,
        {
            C.SPINE_PITCH: 0.05 * np.sin(2.9 * clock) * balance,
            C.THIGH_L: 0.16 * np.sin(2.3 * clock + 1.0) * balance,
            C.THIGH_R: -0.14 * np.sin(2.7 * clock) * balance,
            C.BEND_L: 0.08 * (1 + np.sin(3.1 * clock)) * balance,
        },
    )


def dive(company: Company, actor: Actor, beat: Beat) -> None:
    """Spring off head first, arms ahead, and go in below the ground's level: the water's."""
    ahead, places = _ahead(actor, beat), waters(company)
    if len(places):  # from the edge towards the water
        edge, ahead = springboard(company, places, actor.at)
        if beat.start < 0.05:
            actor.stay(beat.start, edge - 0.5 * ahead, actor.heading)
    begin = _faced(actor, beat.start, float(np.arctan2(ahead[1], ahead[0])))
    leap = Leap(
        off=begin + 0.5,
        height=0.32 * actor.figure.height,
        start=actor.at.copy(),
        end=actor.at + 1.1 * actor.figure.height * ahead,
    )
    crouch(actor, begin, leap)
    fly(actor, leap, tuck=0.0)
    rest = actor.span(leap.off, np.inf)
    after = actor.times[rest] - leap.off
    u = np.clip(after / leap.seconds, 0.0, 1.6)
    under = np.minimum(leap.speed * after - 9.81 * after**2 / 2, 99.0)
    actor.way.flight[rest] = np.maximum(under, -1.6 * actor.figure.height)
    actor.way.root[rest] = leap.start + np.minimum(u, 1.5)[:, None] * (leap.end - leap.start)
    pitch = 2.45 * smooth(u / 1.05) - 0.25 * smooth((u - 0.9) / 0.5)
    straight = smooth(u / 0.25)
    for channel, value in {
        C.SWING_L: 3.0,
        C.ELBOW_L: 0.05,
        C.LIFT_L: 0.1,
        C.POINT_L: 1.1,
        C.FREE_L: 1.0,
    }.items():
        actor.mix(rest, actor.both(channel, value), straight)
    actor.write(rest, {C.PELVIS_PITCH: pitch})
    actor.add(rest, {C.SPINE_PITCH: 0.35 * bump(u)})


def _runner(style: Style) -> Style:
    """Return a style that runs up instead of walking."""
    return replace(style, gait="run")


def _over(actor: Actor, leap: Leap, shape: dict[C, float]) -> float:
    """Fly over something with the legs as `shape` has them; returns when landed."""
    land = fly(actor, leap, tuck=0.3)
    actor.seams += [leap.off, land]
    frames = actor.span(leap.off, land)
    u = (actor.times[frames] - leap.off) / leap.seconds
    free = smooth(u / 0.15) * smooth((1 - u) / 0.18)
    shaped = smooth(u / 0.4) * smooth((1 - u) / 0.4)
    actor.mix(frames, actor.both(C.FREE_L, 1.0), free)
    for channel, value in shape.items():
        actor.mix(frames, {channel: value}, shaped)
    return land


_HURDLING = {
    C.THIGH_L: 1.55, C.BEND_L: 0.25, C.POINT_L: 0.0, C.THIGH_R: 0.35, C.SPREAD_R: 1.15, C.BEND_R: 1.9,
    C.KNEE_R: -0.5, C.SPINE_PITCH: 0.55, C.SWING_R: 1.5, C.SWING_L: -0.5, C.ELBOW_R: 0.5,
}  # fmt: skip
_VAULTING = {
    C.THIGH_L: 1.35, C.BEND_L: 0.8, C.THIGH_R: 1.45, C.BEND_R: 0.7, C.SPREAD_L: 0.25, C.SPREAD_R: 0.15,
    C.PELVIS_ROLL: 0.75, C.SPINE_PITCH: 0.3, C.LIFT_L: 0.9,
}  # fmt: skip


def _leant_on(actor: Actor, leap: Leap, top: Reals) -> None:
    """Lean the right hand on a top (3,) while the body passes over it."""
    way = leap.end - leap.start
    far = float(np.linalg.norm(way))
    ahead = way / max(far, 1e-9)
    passing = leap.off + leap.seconds * float(
        np.clip((top[:2] - leap.start) @ ahead / max(far, 1e-9), 0.2, 0.7)
    )
    passing += 0.03  # hips first
    frames = actor.span(passing - _LEANT, passing + _LEANT)
    off = np.abs(actor.times[frames] - passing)
    beside = 0.18 * actor.figure.height * np.array([ahead[1], -ahead[0]])
    actor.hand_to(
        1, frames, np.tile(top + np.append(beside, 0.0), (len(off), 1)), smooth((_LEANT - off) / 0.2)
    )


def _leap_over(company: Company, actor: Actor, beat: Beat, shape: dict[C, float], hand: bool) -> None:
    """Run up, leap over the target (or the middle of the way), and run on."""
    style = style_of(beat.manner)
    ahead = _ahead(actor, beat)
    thing = company.thing(beat.target)
    middle = actor.at + 2.2 * ahead
    high = 0.45
    if thing is not None:
        middle = np.array(thing.start.position[:2], float)
        way = middle - actor.at
        ahead = way / (np.linalg.norm(way) + 1e-9)
        high = min(thing.model.size[2], 1.0)
    legs = actor.figure.leg
    rise = max(0.16, high - 0.62 * legs + (-0.16 if hand else 0.12))  # a hand gets down to it
    reach = 0.95 * actor.figure.height
    begin, off = beat.start, middle - 0.52 * reach * ahead
    if np.linalg.norm(off - actor.at) > 0.4 and (off - actor.at) @ ahead > 0:
        mark = Mark(position=(float(off[0]), float(off[1]), 0.0))
        begin = go(actor, begin, 0.4 * beat.seconds, [mark], _runner(style), stop=False)
    leap = Leap(off=begin + 0.02, height=rise, start=actor.at.copy(), end=middle + 0.48 * reach * ahead)
    land = _over(actor, leap, shape)
    if hand and thing is not None:
        _leant_on(actor, leap, np.append(middle, high + 0.02))
    end = beat.start + beat.seconds
    if end - land > 0.7:
        far = actor.at + min(3.2 * (end - land), 4.0) * ahead
        low, top = company.blocking.place.walkable
        far = np.clip(far, low[:2], top[:2])
        go(actor, land, end - land, [Mark(position=(float(far[0]), float(far[1]), 0.0))], style)
    else:
        absorb(actor, land, leap.speed)


def hurdle(company: Company, actor: Actor, beat: Beat) -> None:
    """Run over a hurdle: one leg straight ahead, the other folded to the side."""
    _leap_over(company, actor, beat, _HURDLING, False)


def vault(company: Company, actor: Actor, beat: Beat) -> None:
    """Run at a box or wall and swing over it on one hand, legs to the side."""
    _leap_over(company, actor, beat, _VAULTING, True)


def long_jump(company: Company, actor: Actor, beat: Beat) -> None:
    """Run up, take off, hang with arms and legs ahead, land in a deep squat."""
    style, ahead = style_of(beat.manner), _ahead(actor, beat)
    reach = 1.9 * actor.figure.height
    run = 3.4 * actor.figure.leg if beat.start < 0.05 else 2.2 * actor.figure.leg
    begin = beat.start
    mark = actor.at + run * ahead
    begin = go(
        actor,
        begin,
        0.42 * beat.seconds,
        [Mark(position=(float(mark[0]), float(mark[1]), 0.0))],
        style,
        stop=False,
    )
    leap = Leap(
        off=begin + 0.02,
        height=0.30 * actor.figure.height,
        start=actor.at.copy(),
        end=actor.at + reach * ahead,
    )
    shape = {C.SPINE_PITCH: 0.5}
    for side in (0, OTHER):
        shape |= {C(C.THIGH_L + side): 1.45, C(C.BEND_L + side): 0.35, C(C.SWING_L + side): 1.9}
    land = _over(actor, leap, shape)
    absorb(actor, land, leap.speed + 1.0, recover=0.8)


def high_jump(company: Company, actor: Actor, beat: Beat) -> None:
    """Run up and go over the bar backwards, arched, as high jumpers do; land on the back."""
    style, ahead = style_of(beat.manner), _ahead(actor, beat)
    thing = company.thing(beat.target)
    middle = np.array(thing.start.position[:2], float) if thing is not None else actor.at + 2.4 * ahead
    way = middle - actor.at
    ahead = way / (np.linalg.norm(way) + 1e-9)
    off = middle - 0.55 * actor.figure.height * ahead
    begin = beat.start
    if np.linalg.norm(off - actor.at) > 0.4:
        mark = Mark(position=(float(off[0]), float(off[1]), 0.0))
        begin = go(actor, begin, 0.42 * beat.seconds, [mark], _runner(style), stop=False)
    height = 0.50 * actor.figure.height
    leap = Leap(
        off=begin + 0.02, height=height, start=actor.at.copy(), end=middle + 0.8 * actor.figure.height * ahead
    )
    land = fly(actor, leap, tuck=0.2)
    mat = thing.model.marks.get("mat") if thing is not None else None
    actor.seams.append(leap.off)
    frames = actor.span(leap.off, land)
    u = (actor.times[frames] - leap.off) / leap.seconds
    turned_ = smooth(u / 0.35)
    actor.way.heading[frames] = actor.heading + np.pi * turned_
    actor.mix(frames, actor.both(C.FREE_L, 1.0), smooth(u / 0.15))
    actor.write(frames, {C.PELVIS_PITCH: -1.5 * smooth(u / 0.55)})
    actor.add(
        frames,
        {
            C.SPINE_PITCH: -0.45 * bump(u / 0.9),
            **actor.both(C.BEND_L, 1.1 * bump(u)),
            **actor.both(C.THIGH_L, -0.2 * bump(u / 0.9) + 0.8 * smooth((u - 0.7) / 0.3)),
        },
    )
    actor.heading += np.pi
    actor.stay(land, leap.end, actor.heading)
    rest = actor.span(land, np.inf)
    if rest.start < rest.stop:
        from filmwright.stage.rehearsal.stances import take_stance

        take_stance(actor, rest, "lie_back")
        if mat is not None:
            actor.way.flight[rest] = mat.position[2]
        actor.settled = "lie_back"
        actor.seams.append(land)
