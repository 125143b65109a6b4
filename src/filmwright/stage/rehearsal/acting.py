"""Acting: idle, wave, talk, look, hold, sit, cheer, dance."""

from __future__ import annotations

from itertools import pairwise

import numpy as np

from filmwright.stage.blocking.blocking import Beat
from filmwright.stage.rehearsal.actor import Actor, Gaze, style_of
from filmwright.stage.rehearsal.company import Company, Held, is_ball
from filmwright.stage.rehearsal.figure import SIGN
from filmwright.stage.rehearsal.footwork import Step
from filmwright.stage.rehearsal.gaits import go
from filmwright.stage.rehearsal.manners import bear
from filmwright.stage.rehearsal.posture import OTHER, C
from filmwright.stage.rehearsal.rotations import bump, smooth


def idle(company: Company, actor: Actor, beat: Beat) -> None:
    """Stand (or go to the path's end) and be alive; breathing and small motion come with every actor."""
    if beat.path:
        go(actor, beat.start, beat.seconds, list(beat.path), style_of(beat.manner))
    bear(actor, beat.start, beat.start + beat.seconds, style_of(beat.manner))
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
        (0.15, 0.42, 1.95) if tall else ((0.25, 0.30, 1.35) if at_hip else (0.45, 0.18, 1.45))
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
            C.TWIST_R: (-0.25 if tall else 0.35) + 0 * u,
            C.TURN_R: 0.0 * u,
            C.WRIST_R: 0 * u,
            C.CURL_R: (0.2 if at_hip else 1.15) + 0 * u,
        },
        weight,
    )
    if thing is not None and company.holder(thing) != actor.id:
        company.hand_over(thing, Held(start=beat.start + 0.3, actor=actor.id))


def eat(company: Company, actor: Actor, beat: Beat) -> None:
    """Bring the right hand to the mouth bite by bite, and chew."""
    frames = actor.span(beat.start, beat.start + beat.seconds)
    u = actor.times[frames] - beat.start
    ends = smooth(u / 0.4) * smooth((beat.seconds - u) / 0.4)
    bite = bump(np.mod(u / 1.9, 1.0)) * ends
    actor.mix(
        frames,
        {
            C.SWING_R: 0.45 + 0.75 * bite,
            C.LIFT_R: 0.22 + 0.12 * bite,
            C.ELBOW_R: 1.35 + 0.85 * bite,
            C.TWIST_R: 0.45 + 0.0 * u,
            C.CURL_R: 1.0 + 0.0 * u,
        },
        ends,
    )
    chewing = (1 - bite) * ends
    actor.add(
        frames,
        {
            C.HEAD_PITCH: 0.16 * bite + 0.03 * np.sin(2 * np.pi * 1.6 * u) * chewing,
            C.MOUTH: 0.35 * bite + 0.12 * (0.5 + 0.5 * np.sin(2 * np.pi * 1.6 * u)) * chewing,
        },
    )
    if beat.target:
        actor.gazes.append(Gaze(start=beat.start, seconds=beat.seconds, thing=beat.target, strength=0.6))


def talk(company: Company, actor: Actor, beat: Beat) -> None:
    """Speak: a gesture on each phrase, nods, brows; the mouth follows the line's sound elsewhere."""
    style = style_of(beat.manner)
    frames = actor.span(beat.start, beat.start + beat.seconds)
    clock = actor.times[frames]
    u = clock - beat.start
    ends = smooth(u / 0.3) * smooth((beat.seconds - u) / 0.4)
    seated = len(clock) > 0 and float(actor.posture[frames, C.RISE].mean()) < -0.25
    small = 0.45 if seated else 1.0  # who sits talks with the hands near the lap
    moment, number = beat.start + 0.1, 0
    while moment < beat.start + beat.seconds - 0.5:
        length = float(actor.rng.uniform(1.0, 1.7)) / style.tempo
        side = int(actor.rng.integers(0, 2)) if number % 3 else 2
        size = float(actor.rng.uniform(0.6, 1.05)) * style.energy * small
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
