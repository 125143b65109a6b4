"""Swimming, floating and flying: bodies that lie in the water or the air, and the strokes that drive them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import numpy as np

from filmwright.stage.blocking.blocking import Beat
from filmwright.stage.rehearsal.actor import Actor, style_of
from filmwright.stage.rehearsal.company import Company
from filmwright.stage.rehearsal.going import begun, gone
from filmwright.stage.rehearsal.posture import OTHER, C
from filmwright.stage.rehearsal.rotations import Reals, bump, smooth
from filmwright.stage.rehearsal.stances import lowest_flesh, take_stance
from filmwright.stage.rehearsal.waters import across, into, sideways, waters
from filmwright.stage.world.model import Mark

Moves = dict[C, Reals | float]
_ON_LAND = 0.15
"""Leg lengths the pelvis of who lies on the ground is above it."""
DEPTH = -0.02
"""Metres the pelvis of a swimmer is below the water's surface: the back shows."""


def _launched(company: Company, actor: Actor, beat: Beat, far: float) -> tuple[Beat, float | None]:
    """Return the beat with its way in the water, and how high a swimmer's pelvis is; puts the swimmer in.

    None: where a set has no water one swims on the ground, as children do.
    """
    places = waters(company)
    if not len(places):
        return beat, None
    wanted = np.array(beat.path[-1].position[:2], float) if beat.path else actor.at
    along = wanted - actor.at
    if np.linalg.norm(along) < 0.3:
        along = np.array([np.cos(actor.heading), np.sin(actor.heading)])
    start = into(places, actor.at, 1.8)
    end = across(places, start[:2], sideways(company, along), far)
    end = into(places, end)[:2]
    if beat.start < 0.05 or np.linalg.norm(start[:2] - actor.at) < 0.3:
        actor.stay(beat.start, start[:2], actor.heading)
    else:  # from the edge into the water
        frames = actor.span(beat.start, beat.start + 1.0)
        u = smooth(actor.times[frames] - beat.start)
        here = actor.at.copy()
        actor.stay(beat.start + 1.0, start[:2], actor.heading)
        actor.travel(frames, here + u[:, None] * (start[:2] - here), actor.heading)
    mark = Mark(position=(float(end[0]), float(end[1]), 0.0))
    return replace(beat, path=(mark,), target=None), float(start[2]) - DEPTH


def _stroke(stance: str, beats: float, speed: float, moves: Callable[[Reals], Moves]) -> Callable[..., None]:
    def swim(company: Company, actor: Actor, beat: Beat) -> None:
        style = style_of(beat.manner)
        beat, wet = _launched(company, actor, beat, speed * beat.seconds)
        height = _ON_LAND * actor.figure.leg if wet is None else wet
        turn = np.pi if stance == "float_back" else 0.0  # the head goes first
        going = begun(company, actor, beat, stance, speed * style.tempo, (height, turn))
        frames, run = going.frames, going.run
        take_stance(actor, frames, stance, 1.0, height=height)
        actor.travel(frames, going.way.at(run), going.way.facing(run) + turn)
        phase = 2 * np.pi * beats * style.tempo * going.clock(actor)
        begins = smooth(going.clock(actor) / 0.9 + (1.0 if beat.start < 0.05 else 0.0))
        resting = actor.posture[frames].copy()
        actor.add(frames, {**moves(phase), C.RISE: 0.02 * np.sin(phase)})
        actor.posture[frames] = resting + begins[:, None] * (actor.posture[frames] - resting)
        if wet is None:
            _spread(actor, frames, 1.0 if turn == 0.0 else -1.0)
        gone(actor, going, stance, height=height)
        if wet is None:
            _laid(actor, actor.span(beat.start, np.inf))
        if turn:
            actor.stay(going.end, actor.at, actor.heading + turn)

    return swim


def _spread(actor: Actor, frames: slice, down: float) -> None:
    """Let arms go past the body, not into the ground, and legs kick less; `down`: 1 on the front, -1 back."""
    for side in (0, 1):
        actor.posture[frames, C.THIGH_L + side * OTHER] *= 0.35
        swing, lift = (C(channel + side * OTHER) for channel in (C.SWING_L, C.LIFT_L))
        under = np.clip(1.6 * down * np.sin(actor.posture[frames, swing]), 0.0, 1.0)
        now = actor.posture[frames, lift]
        actor.write(frames, {lift: now + smooth(under) * (np.pi / 2 - now)})


def _laid(actor: Actor, frames: slice) -> None:
    """Raise who swims on land, wherever a leg's or an arm's stroke would go into the ground."""
    low = lowest_flesh(actor, frames)
    actor.posture[frames, C.RISE] += np.maximum(-low, 0.0) / actor.figure.leg


def _flutter(phase: Reals, size: float = 0.22) -> Moves:
    kick = np.sin(3 * phase)
    return {
        C.THIGH_L: size * kick,
        C.THIGH_R: -size * kick,
        C.BEND_L: 0.18 + 0.18 * np.cos(3 * phase),
        C.BEND_R: 0.18 - 0.18 * np.cos(3 * phase),
    }


def _front_crawl(phase: Reals) -> Moves:
    moves = _flutter(phase)
    for side in (0, 1):
        shift = side * OTHER
        at = np.mod(phase + np.pi * side, 2 * np.pi)
        over = bump((at - np.pi) / np.pi)  # the half of the circle above the water
        moves[C(C.SWING_L + shift)] = -at  # from ahead, down under the body, back and over
        moves[C(C.ELBOW_L + shift)] = 0.15 + 1.25 * over + 0.55 * bump(at / np.pi)
        moves[C(C.LIFT_L + shift)] = 0.25 * over
    roll = np.sin(phase + 0.5)
    moves |= {C.SPINE_YAW: 0.42 * roll, C.HEAD_YAW: 0.5 * np.maximum(roll, 0.0) - 0.2 * roll}
    return moves


def _back_crawl(phase: Reals) -> Moves:
    moves = _flutter(phase)
    for side in (0, 1):
        shift = side * OTHER
        at = np.mod(phase + np.pi * side, 2 * np.pi)
        moves[C(C.SWING_L + shift)] = at  # from the hip, up over the water, behind the head and through
        moves[C(C.LIFT_L + shift)] = -1.0 + 0.9 * bump((at - np.pi) / np.pi)
        moves[C(C.ELBOW_L + shift)] = 0.9 * bump((at - np.pi) / np.pi)
    return moves | {C.SPINE_YAW: 0.3 * np.sin(phase + 0.4)}


def _breast(phase: Reals) -> Moves:
    at = np.mod(phase / (2 * np.pi), 1.0)
    out, close = smooth(at / 0.3) * (1 - smooth((at - 0.3) / 0.2)), bump((at - 0.2) / 0.5)
    drawn = bump((at - 0.35) / 0.45)
    kick = bump((at - 0.62) / 0.3)
    both: Moves = {
        C.LIFT_L: 1.05 * out,
        C.SWING_L: -1.35 * close - 0.3 * out,
        C.ELBOW_L: 2.0 * close,
        C.THIGH_L: 0.75 * drawn,
        C.SPREAD_L: 0.45 * drawn + 0.35 * kick,
        C.KNEE_L: 0.5 * drawn,
        C.BEND_L: 1.9 * drawn,
    }
    moves = dict(both) | {C(channel + OTHER): value for channel, value in both.items()}
    return moves | {C.PELVIS_PITCH: -0.16 * close, C.SPINE_PITCH: -0.2 * close, C.HEAD_PITCH: -0.15 * close}


def _butterfly(phase: Reals) -> Moves:
    at = np.mod(phase, 2 * np.pi)
    over = bump((at - np.pi) / np.pi)
    both: Moves = {
        C.SWING_L: -at,
        C.LIFT_L: 0.9 * over,
        C.ELBOW_L: 0.1 + 0.5 * bump(at / np.pi),
        C.THIGH_L: 0.30 * np.sin(2 * phase),
        C.BEND_L: 0.35 + 0.35 * np.cos(2 * phase),
    }
    moves = dict(both) | {C(channel + OTHER): value for channel, value in both.items()}
    return moves | {
        C.PELVIS_PITCH: 0.16 * np.sin(2 * phase + 0.6),
        C.SPINE_PITCH: -0.22 * np.sin(phase - 0.8),
        C.HEAD_PITCH: -0.2 * over,
    }


def _afloat(phase: Reals) -> Moves:
    return {
        C.LIFT_L: 0.15 * np.sin(0.5 * phase),
        C.LIFT_R: 0.15 * np.sin(0.5 * phase + 0.7),
        C.THIGH_L: 0.08 * np.sin(0.7 * phase),
        C.THIGH_R: -0.08 * np.sin(0.7 * phase),
    }


freestyle = _stroke("float_front", 0.75, 1.5, _front_crawl)
backstroke = _stroke("float_back", 0.65, 1.3, _back_crawl)
breaststroke = _stroke("float_front", 0.7, 1.2, _breast)
butterfly = _stroke("float_front", 0.8, 1.6, _butterfly)
drift = _stroke("float_back", 0.25, 0.12, _afloat)


def soar(company: Company, actor: Actor, beat: Beat) -> None:
    """Fly as heroes do: up from the ground, then body level, one fist ahead, leaning into bends."""
    style = style_of(beat.manner)
    high = 1.35 * actor.figure.height
    going = begun(company, actor, beat, "stand", 4.5 * style.tempo)
    frames, run, clock = going.frames, going.run, going.clock(actor)
    begins = 1.0 if beat.start < 0.05 else 0.0
    up = smooth(clock / 0.9 + begins)
    level = smooth((clock - 0.2) / 0.8 + begins)
    facing = going.way.facing(run)
    actor.travel(frames, going.way.at(run), facing)
    take_stance(actor, frames, "float_front", level, height=actor.figure.stand)
    actor.write(frames, actor.both(C.FREE_L, smooth(clock / 0.35 + begins)))  # the feet leave at once
    bank = np.gradient(facing, clock) * going.speed / 9.81 if len(clock) > 2 else 0.0 * clock
    wave = np.sin(2 * np.pi * 0.45 * clock)
    actor.way.flight[frames] = high * up + 0.06 * wave * level
    actor.mix(
        frames,
        {
            C.PELVIS_PITCH: 1.40 + 0.03 * wave,
            C.SWING_L: -0.05 + 0.0 * clock,
            C.LIFT_L: 0.25 + 0.0 * clock,
            C.CURL_L: 1.4 + 0.0 * clock,
            C.CURL_R: 1.4 + 0.0 * clock,
            C.THIGH_L: 0.05 + 0.0 * clock,
            C.THIGH_R: 0.55 + 0.04 * wave,
            C.BEND_R: 0.95 + 0.0 * clock,
        },
        level,
    )
    actor.add(frames, {C.PELVIS_ROLL: -np.clip(bank, -0.5, 0.5), C.TAIL_PITCH: 0.3 * level})
    last = run[-1:] if len(run) else np.zeros(1)
    actor.stay(going.end, going.way.at(last)[0], float(going.way.facing(last)[0]))
    rest = actor.span(going.end, np.inf)
    if 0 < rest.start < rest.stop:  # hangs in the air, upright again
        upright = smooth((actor.times[rest] - going.end) / 1.2)[:, None]
        ease = actor.posture[rest].copy()
        actor.posture[rest] = actor.posture[rest.start - 1] * (1 - upright) + ease * upright
        dangle = {C.FREE_L: 1.0, C.THIGH_L: 0.12, C.BEND_L: 0.35, C.POINT_L: 0.7}
        for channel, value in dangle.items():
            actor.mix(rest, actor.both(channel, value), upright[:, 0])
        actor.write(rest, actor.both(C.FREE_L, 1.0))
        actor.way.flight[rest] = high
