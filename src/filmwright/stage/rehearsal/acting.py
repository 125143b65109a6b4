"""Acting: idle, wave, talk, look, hold, sit, cheer, dance."""

from __future__ import annotations

from itertools import pairwise

import numpy as np

from filmwright.stage.blocking.blocking import Beat, Thing
from filmwright.stage.rehearsal.actor import Actor, Gaze, style_of
from filmwright.stage.rehearsal.company import Company, Held, is_ball
from filmwright.stage.rehearsal.figure import SIGN
from filmwright.stage.rehearsal.footwork import Step
from filmwright.stage.rehearsal.gaits import go
from filmwright.stage.rehearsal.posture import OTHER, C
from filmwright.stage.rehearsal.rotations import Reals, bump, smooth, wrapped
from filmwright.stage.world.model import Mark


def idle(company: Company, actor: Actor, beat: Beat) -> None:
    """Stand (or go to the path's end) and be alive; breathing and small motion come with every actor."""
    if beat.path:
        go(actor, beat.start, beat.seconds, list(beat.path), style_of(beat.manner))
    style = style_of(beat.manner)
    frames = actor.span(beat.start, beat.start + beat.seconds)
    actor.add(
        frames,
        {
            C.SPINE_PITCH: style.slump,
            C.HEAD_PITCH: 0.6 * style.slump,
            C.SMILE: style.smile,
            C.BROWS: style.brows,
        },
    )
    if beat.target:
        actor.gazes.append(Gaze(start=beat.start, seconds=beat.seconds, thing=beat.target))


def wave(company: Company, actor: Actor, beat: Beat) -> None:
    """Raise the right hand and wave it; lies over whatever else the actor does."""
    style = style_of(beat.manner)
    frames = actor.span(beat.start, beat.start + beat.seconds)
    u = actor.times[frames] - beat.start
    weight = smooth(u / 0.45) * smooth((beat.seconds - u) / 0.45)
    beatwave = np.sin(2 * np.pi * 1.7 * style.tempo * (u - 0.25)) * smooth((u - 0.25) / 0.3)
    actor.mix(
        frames,
        {
            C.SWING_R: 0.75 + 0.0 * u,
            C.LIFT_R: 1.05 + 0.10 * beatwave,
            C.TWIST_R: -1.45 + 0.0 * u,
            C.ELBOW_R: 1.75 + 0.42 * beatwave * style.energy,
            C.WRIST_R: 0.0 * u,
            C.TURN_R: 0.9 + 0.0 * u,
            C.CURL_R: 0.08 + 0.0 * u,
        },
        weight,
    )
    actor.add(
        frames,
        {
            C.HEAD_ROLL: 0.08 * weight,
            C.SPINE_ROLL: -0.05 * weight,
            C.SMILE: 0.7 * weight,
            C.BROWS: 0.25 * bump(u / 0.8),
        },
    )
    if beat.target:
        actor.gazes.append(Gaze(start=beat.start, seconds=beat.seconds, thing=beat.target))


def look(company: Company, actor: Actor, beat: Beat) -> None:
    """Look at the target: eyes at once, the head a moment later, the chest a little."""
    actor.gazes.append(Gaze(start=beat.start, seconds=beat.seconds, thing=beat.target))
    frames = actor.span(beat.start, beat.start + beat.seconds)
    u = actor.times[frames] - beat.start
    actor.add(frames, {C.BROWS: 0.3 * bump(u / 1.2)})


def hold(company: Company, actor: Actor, beat: Beat) -> None:
    """Hold a thing in the right hand: an umbrella overhead, a ball at the hip, the rest at the chest."""
    thing = company.thing(beat.target) or next(
        (thing for thing in company.blocking.things if thing.held_by == actor.id), None
    )
    owner = company.holder(thing) if thing is not None else None
    keeps = owner in (actor.id, None)
    given = [c.start for c in company.custody.get(thing.id, []) if isinstance(c, Held)] if thing else []
    begin = max([beat.start, *given]) if owner == actor.id else beat.start
    seconds = actor.times[-1] + 1.0 - begin if keeps else beat.seconds
    frames = actor.span(begin, begin + seconds)
    u = actor.times[frames] - begin
    tall = thing is not None and thing.model.size[2] > 0.6
    at_hip = thing is not None and is_ball(thing)
    swing, lift, elbow = (
        (0.25, 0.28, 1.85) if tall else ((0.25, 0.30, 1.35) if at_hip else (0.45, 0.18, 1.45))
    )
    weight = smooth(u / 0.35 + (1.0 if begin < 0.05 else 0.0))
    if not keeps:
        weight = weight * smooth((seconds - u) / 0.35)
    actor.mix(
        frames,
        {
            C.SWING_R: swing + 0 * u,
            C.LIFT_R: lift + 0 * u,
            C.ELBOW_R: elbow + 0 * u,
            C.TWIST_R: (0.1 if tall else 0.35) + 0 * u,
            C.TURN_R: 0.0 * u,
            C.WRIST_R: 0 * u,
            C.CURL_R: (0.2 if at_hip else 1.15) + 0 * u,
        },
        weight,
    )
    if thing is not None and company.holder(thing) != actor.id:
        company.hand_over(thing, Held(start=beat.start + 0.3, actor=actor.id))


def talk(company: Company, actor: Actor, beat: Beat) -> None:
    """Speak: a gesture on each phrase, nods, brows; the mouth follows the line's sound elsewhere."""
    style = style_of(beat.manner)
    frames = actor.span(beat.start, beat.start + beat.seconds)
    clock = actor.times[frames]
    u = clock - beat.start
    ends = smooth(u / 0.3) * smooth((beat.seconds - u) / 0.4)
    moment, number = beat.start + 0.1, 0
    while moment < beat.start + beat.seconds - 0.5:
        length = float(actor.rng.uniform(1.0, 1.7)) / style.tempo
        side = int(actor.rng.integers(0, 2)) if number % 3 else 2
        size = float(actor.rng.uniform(0.6, 1.05)) * style.energy
        shape = smooth((clock - moment) / 0.32) * (1 - smooth((clock - moment - length + 0.42) / 0.5)) * ends
        stroke = bump((clock - moment - 0.25) / 0.5) * ends
        for arm in (0, 1):
            if side not in (arm, 2):
                continue
            shift = arm * OTHER
            actor.add(
                frames,
                {
                    C(C.SWING_L + shift): size * (0.42 * shape + 0.16 * stroke),
                    C(C.ELBOW_L + shift): size * (1.15 * shape - 0.22 * stroke),
                    C(C.LIFT_L + shift): size * (0.16 * shape + 0.10 * stroke),
                    C(C.TWIST_L + shift): -size * 0.35 * shape,
                    C(C.TURN_L + shift): -size * 0.85 * shape,
                    C(C.CURL_L + shift): -0.25 * shape,
                    C(C.WRIST_L + shift): -0.25 * stroke,
                },
            )
        tilt = float(actor.rng.uniform(-0.07, 0.07))
        actor.add(
            frames,
            {
                C.HEAD_PITCH: 0.11 * size * bump((clock - moment - 0.2) / 0.45),
                C.HEAD_ROLL: tilt * shape,
                C.SPINE_PITCH: 0.04 * shape,
                C.BROWS: 0.35 * bump((clock - moment) / 0.7) + style.brows * shape,
                C.SMILE: (0.15 + style.smile) * shape,
            },
        )
        moment += length + float(actor.rng.uniform(0.15, 0.5))
        number += 1
    if beat.target:
        actor.gazes.append(Gaze(start=beat.start, seconds=beat.seconds, thing=beat.target, strength=0.9))


def cheer(company: Company, actor: Actor, beat: Beat) -> None:
    """Throw both arms up and bounce on the toes."""
    style = style_of(beat.manner)
    if beat.path:
        go(actor, beat.start, 0.5 * beat.seconds, list(beat.path), style)
    frames = actor.span(beat.start, beat.start + beat.seconds)
    u = actor.times[frames] - beat.start
    weight = smooth(u / 0.35) * smooth((beat.seconds - u) / 0.4)
    dip = bump(u / 0.35)
    pump = np.sin(2 * np.pi * 1.6 * style.tempo * u)
    hop = np.abs(np.sin(np.pi * 1.6 * style.tempo * u))
    values = {
        **actor.both(C.SWING_L, 2.35 + 0.22 * pump),
        **actor.both(C.LIFT_L, 0.42 - 0.1 * pump),
        **actor.both(C.ELBOW_L, 0.55 + 0.40 * pump),
        **actor.both(C.CURL_L, 1.2 + 0 * u),
    }
    actor.mix(frames, values, weight)
    actor.add(
        frames,
        {
            C.RISE: -0.05 * dip - 0.05 * weight * (1 - hop) + 0.01 * weight,
            C.SPINE_PITCH: -0.12 * weight,
            C.HEAD_PITCH: -0.15 * weight,
            C.SMILE: 1.0 * weight,
            C.MOUTH: 0.45 * weight * (0.6 + 0.4 * hop),
            C.BROWS: 0.6 * weight,
        },
    )


def dance(company: Company, actor: Actor, beat: Beat) -> None:
    """Dance on the music's accents, or at 110 beats a minute: bounce, hips, arms, side steps."""
    style = style_of(beat.manner)
    frames = actor.span(beat.start, beat.start + beat.seconds)
    clock = actor.times[frames]
    beats = _beats(company, beat)
    count = np.interp(clock, beats, np.arange(len(beats), dtype=float))
    weight = (
        smooth((clock - beat.start) / 0.5) * smooth((beat.start + beat.seconds - clock) / 0.4) * style.energy
    )
    bounce = 0.5 + 0.5 * np.cos(2 * np.pi * count)
    hips = np.sin(np.pi * count)
    slow = np.sin(np.pi * count / 4)
    figure = np.mod(np.floor(count / 8), 2)
    figure = smooth(np.clip((np.mod(count, 8) - 7) + 0, 0, 1)) * (1 - 2 * figure) + figure
    up = figure * (0.5 + 0.5 * np.cos(np.pi * count))
    actor.add(
        frames,
        {
            C.RISE: weight * (-0.035 - 0.05 * bounce),
            C.SWAY: weight * 0.085 * hips,
            C.PELVIS_ROLL: weight * 0.13 * hips,
            C.PELVIS_YAW: weight * 0.16 * slow,
            C.SPINE_ROLL: weight * -0.20 * hips,
            C.SPINE_YAW: weight * -0.25 * slow,
            C.HEAD_ROLL: weight * 0.10 * hips,
            C.HEAD_PITCH: weight * 0.12 * bounce,
            C.SMILE: 0.6 * np.minimum(weight, 1),
        },
    )
    for side in (0, 1):
        shift, sign = side * OTHER, SIGN[side]
        low = np.sin(np.pi * count - 0.35) * sign
        actor.mix(
            frames,
            {
                C(C.SWING_L + shift): 0.45 + 0.45 * low + 1.75 * up,
                C(C.LIFT_L + shift): 0.40 + 0.18 * bounce + 0.15 * up,
                C(C.ELBOW_L + shift): 1.45 + 0.30 * low - 0.5 * up,
                C(C.TURN_L + shift): 0.5 + 0 * low,
                C(C.CURL_L + shift): 0.7 + 0 * low,
                C(C.WRIST_L + shift): 0.35 * np.sin(np.pi * count - 0.9) * sign,
            },
            np.minimum(weight, 1.0),
        )
    for number, moment in enumerate(beats[1:-1]):
        foot = number // 2 % 2
        wide = 2.3 if number % 2 == 0 else 1.25
        if moment + 0.3 > beat.start + beat.seconds:
            wide = 1.0
        spot = actor.stance(foot, actor.at, actor.heading, wide)
        actor.step(
            Step(
                foot=foot,
                lift=moment - 0.24,
                land=moment,
                spot=spot,
                arc=0.07 * actor.figure.leg,
                roll=0.3,
                strike=0.0,
            )
        )


def _beats(company: Company, beat: Beat) -> list[float]:
    """Return the times danced to, from before the beat's start to after its end."""
    given = [t for t in company.blocking.world.accents if beat.start < t < beat.start + beat.seconds]
    gap = 60 / 110
    if len(given) >= 3:
        gap = float(np.median(np.diff(given)))
        while gap > 0.8:
            given = sorted([*given, *[(a + b) / 2 for a, b in pairwise(given)]])
            gap /= 2
    else:
        given = [beat.start + gap]
    while given[0] > beat.start:
        given.insert(0, given[0] - gap)
    while given[-1] < beat.start + beat.seconds:
        given.append(given[-1] + gap)
    return given


def sit(company: Company, actor: Actor, beat: Beat) -> None:
    """Go to the seat, turn, lower onto it and sit; a character whose scene begins so sits already."""
    seat, heading, height = _seat(company, actor, beat)
    figure, style = actor.figure, style_of(beat.manner)
    ahead = np.array([np.cos(heading), np.sin(heading)])
    height = max(height, 0.30 * figure.leg)
    thigh = 0.92 * figure.thigh
    stand = seat + ahead * min(thigh, figure.leg * 0.55)
    begin = beat.start
    already = begin < 0.05 and np.linalg.norm(actor.at - seat) < 0.75
    if actor.seated is not None:
        _sitting(actor, (begin, beat.start + beat.seconds), actor.seated)
        return
    if already:
        feet = [actor.stance(foot, stand, heading, 1.1) for foot in (0, 1)]
        actor.feet, actor.first_feet = feet, (feet[0], feet[1])
        down = begin
    else:
        if np.linalg.norm(stand - actor.at) > 0.12:
            marks = [*_around(actor, seat, ahead), Mark(position=(*stand.tolist(), 0.0), heading=heading)]
            begin = go(actor, begin, max(0.45 * beat.seconds, 0.6), marks, style)
        if abs(wrapped(heading - actor.heading)) > 0.15:
            begin = actor.shuffle(begin, 0.7, actor.at, actor.heading + wrapped(heading - actor.heading))
        down = begin
    lower = 1e-3 if already else 0.95 / style.tempo
    end = beat.start + beat.seconds
    frames = actor.span(down, end)
    clock = actor.times[frames]
    u = smooth((clock - down) / lower)
    actor.travel(frames, stand + u[:, None] * (seat - stand), heading)
    actor.stay(end, seat, heading)
    bottom = height + 0.075 * figure.height
    rise = (bottom - figure.stand) / figure.leg
    lean = bump((clock - down) / (lower * 1.15)) if not already else 0 * clock
    actor.write(frames, {C.RISE: rise * u - 0.004 * (1 - u)})
    actor.add(
        frames,
        {
            C.PELVIS_PITCH: 0.35 * lean - 0.12 * u,
            C.SPINE_PITCH: 0.35 * lean + 0.10 * u,
            C.HEAD_PITCH: -0.3 * lean,
        },
    )
    actor.seated = rise
    _laps(actor, frames, u)


def _around(actor: Actor, seat: Reals, ahead: Reals) -> list[Mark]:
    """Return a mark beside the seat for who comes from behind it, so that nobody walks through chairs."""
    way = actor.at - seat
    if way @ ahead > 0.25 or np.linalg.norm(way) < 0.4:
        return []
    side = np.array([-ahead[1], ahead[0]])
    corner = seat + side * (0.75 if way @ side >= 0 else -0.75) + 0.15 * ahead
    return [Mark(position=(*corner.tolist(), 0.0))]


def _laps(actor: Actor, frames: slice, weight: Reals) -> None:
    """Rest the hands on the thighs."""
    actor.add(
        frames,
        {
            **actor.both(C.SWING_L, 0.20 * weight),
            **actor.both(C.ELBOW_L, 0.85 * weight),
            **actor.both(C.TURN_L, 0.9 * weight),
            **actor.both(C.TWIST_L, 0.15 * weight),
            **actor.both(C.KNEE_L, 0.12 * weight),
        },
    )


def _sitting(actor: Actor, span: tuple[float, float], rise: float) -> None:
    """Go on sitting."""
    frames = actor.span(*span)
    one = np.ones(frames.stop - frames.start)
    actor.write(frames, {C.RISE: rise})
    actor.add(frames, {C.PELVIS_PITCH: -0.12, C.SPINE_PITCH: 0.10})
    _laps(actor, frames, one)


def stand_up(actor: Actor, begin: float) -> float:
    """Get up from a seat; returns when standing."""
    if actor.seated is None:
        return begin
    seconds = 0.8
    frames = actor.span(begin, begin + seconds)
    clock = actor.times[frames]
    u = smooth((clock - begin) / seconds)
    lean = bump((clock - begin + 0.1) / seconds)
    feet = np.array([[spot.x, spot.y] for spot in actor.feet]).mean(0)
    here = actor.at.copy()
    actor.travel(frames, here + u[:, None] * (feet - here), actor.heading)
    actor.stay(begin + seconds, feet, actor.heading)
    actor.write(frames, {C.RISE: actor.seated * (1 - u)})
    actor.add(frames, {C.PELVIS_PITCH: 0.35 * lean, C.SPINE_PITCH: 0.4 * lean, C.HEAD_PITCH: -0.3 * lean})
    _laps(actor, frames, 1 - u)
    actor.seated = None
    return begin + seconds


def _seat(company: Company, actor: Actor, beat: Beat) -> tuple[Reals, float, float]:
    """Return (place (2,), heading, height) of the seat: the target's own, the path's end, or here."""
    thing = company.thing(beat.target)
    if thing is not None:
        spots = [mark for name, mark in sorted(thing.model.marks.items()) if name.startswith(("seat", "sit"))]
        if spots:
            turn = thing.start.heading
            best = min(spots, key=lambda m: float(np.hypot(*(_world(thing, m)[:2] - actor.at))))
            place = _world(thing, best)
            return place[:2], turn + best.heading, float(place[2])
        return np.array(thing.start.position[:2], float), thing.start.heading, thing.model.size[2] * 0.5
    mark = company.mark(beat.target) or (beat.path[-1] if beat.path else None)
    if mark is not None:
        return np.array(mark.position[:2], float), mark.heading, float(mark.position[2]) or 0.45
    return actor.at.copy(), actor.heading, min(0.45, 0.55 * actor.figure.leg)


def _world(thing: Thing, mark: Mark) -> Reals:
    """Return a thing's own mark in the world, (3,)."""
    start = thing.start
    cos, sin = np.cos(start.heading), np.sin(start.heading)
    x, y, z = mark.position
    place: Reals = np.array(start.position, float) + np.array([cos * x - sin * y, sin * x + cos * y, z])
    return place
