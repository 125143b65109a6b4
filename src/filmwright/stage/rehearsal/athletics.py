"""Whole-body actions: walk, run, jump, turn, push, fall, guard."""

from __future__ import annotations

import numpy as np

from filmwright.stage.blocking.blocking import Beat
from filmwright.stage.rehearsal.actor import Actor, Limp, style_of
from filmwright.stage.rehearsal.company import Company
from filmwright.stage.rehearsal.feats import feat_of
from filmwright.stage.rehearsal.gaits import RUN_FROUDE, WALK_FROUDE, go, natural_speed
from filmwright.stage.rehearsal.leaps import Leap, absorb, crouch, fly
from filmwright.stage.rehearsal.posture import C
from filmwright.stage.rehearsal.pushing import push_along
from filmwright.stage.rehearsal.rotations import Reals, bump, smooth, wrapped
from filmwright.stage.rehearsal.trampolining import bounce, has_deck
from filmwright.stage.world.model import Mark


def walk(company: Company, actor: Actor, beat: Beat) -> None:
    """Walk the beat's path, or to the target, or straight on; in the gait or feat its manner names."""
    if (feat := feat_of(beat)) is not None:
        feat(company, actor, beat)
        return
    go(
        actor,
        beat.start,
        beat.seconds,
        _destination(company, actor, beat, WALK_FROUDE),
        style_of(beat.manner),
    )


def run(company: Company, actor: Actor, beat: Beat) -> None:
    """Run the beat's path, or to the target, or straight on; in the gait or feat its manner names."""
    if (feat := feat_of(beat)) is not None:
        feat(company, actor, beat)
        return
    go(actor, beat.start, beat.seconds, _destination(company, actor, beat, RUN_FROUDE), style_of(beat.manner))


def _destination(company: Company, actor: Actor, beat: Beat, froude: float) -> list[Mark]:
    if beat.path:
        return list(beat.path)
    heading = np.array([np.cos(actor.heading), np.sin(actor.heading)])
    place = company.where(beat.target, beat.start)
    if place is not None:
        way = place[:2] - actor.at
        far = max(float(np.linalg.norm(way)) - 0.7, 0.0)
        end = actor.at + way / (np.linalg.norm(way) + 1e-9) * far
    else:
        pace = natural_speed(actor.figure.leg, froude) * style_of(beat.manner).tempo
        end = actor.at + heading * pace * max(beat.seconds - 0.4, 0.2)
    low, high = company.blocking.place.walkable
    end = np.clip(end, low[:2], high[:2])
    return [Mark(position=(float(end[0]), float(end[1]), 0.0), heading=actor.heading)]


def jump(company: Company, actor: Actor, beat: Beat) -> None:
    """Jump up, or forward to the end of the path; as high as the manner has energy."""
    if (feat := feat_of(beat)) is not None:
        feat(company, actor, beat)
        return
    if has_deck(springy := company.thing(beat.target)) and springy is not None:
        bounce(company, actor, springy, beat)
        return
    style = style_of(beat.manner)
    height = 0.24 * actor.figure.height * style.energy
    begin = beat.start
    end = actor.at
    if beat.path:
        last = beat.path[-1]
        end = np.array(last.position[:2], float)
        far = float(np.linalg.norm(end - actor.at))
        longest = 0.75 * actor.figure.height
        if far > longest:
            middle = end - (end - actor.at) / far * longest
            mark = Mark(position=(float(middle[0]), float(middle[1]), 0.0), heading=last.heading)
            begin = go(actor, begin, max(beat.seconds - 1.4, 0.6), [mark], style)
        way = end - actor.at
        if np.linalg.norm(way) > 0.1:
            turn = wrapped(float(np.arctan2(way[1], way[0])) - actor.heading)
            if abs(turn) > 0.3:
                begin = actor.shuffle(begin, 0.4, actor.at, actor.heading + turn)
    times = 1 if beat.path else max(1, int((beat.start + beat.seconds - begin) / 1.5))
    for _ in range(times):
        leap = Leap(off=begin + 0.5, height=height, start=actor.at.copy(), end=end)
        crouch(actor, begin, leap)
        land = fly(actor, leap, tuck=0.12)
        begin = absorb(actor, land, leap.speed)


def turn(company: Company, actor: Actor, beat: Beat) -> None:
    """Turn on the spot to the target or to the path's heading: eyes, head, chest, then the feet."""
    heading = actor.heading + np.pi
    if beat.path:
        heading = beat.path[-1].heading
    place = company.where(beat.target, beat.start)
    if place is not None:
        heading = float(np.arctan2(*(place[:2] - actor.at)[::-1]))
    change = wrapped(heading - actor.heading)
    style = style_of(beat.manner)
    seconds = float(np.clip((0.45 + 0.35 * abs(change)) / style.tempo, 0.3, max(beat.seconds, 0.4)))
    if abs(change) < 0.05:
        return
    frames = actor.span(beat.start, beat.start + seconds + 0.3)
    u = (actor.times[frames] - beat.start) / seconds
    lead = bump(u * 0.8 + 0.02) * np.sign(change)
    actor.add(frames, {C.HEAD_YAW: 0.55 * lead, C.SPINE_YAW: 0.22 * bump(u * 0.9) * np.sign(change)})
    actor.shuffle(beat.start + 0.12, seconds, actor.at, actor.heading + change)


def push(company: Company, actor: Actor, beat: Beat) -> None:
    """Step in and shove the target with both hands: it falls with that push; a thing goes along."""
    thing = company.thing(beat.target)
    shoved = {t.thing for t in company.blocking.triggers}
    if thing is not None and not thing.cast and not thing.model.fixed and thing.id not in shoved:
        push_along(company, actor, thing, beat)
        return
    place = company.where(beat.target, beat.start)
    begin, seconds = beat.start, beat.seconds
    heading = actor.heading
    arm = 0.88 * actor.figure.arm
    if place is not None:
        way = place[:2] - actor.at
        far = float(np.linalg.norm(way))
        heading = float(np.arctan2(way[1], way[0]))
        if far > arm + 0.35:
            stop = actor.at + way / far * (far - arm - 0.12)
            mark = Mark(position=(float(stop[0]), float(stop[1]), 0.0), heading=heading)
            begin = go(actor, begin, max(seconds - 0.9, 0.5), [mark], style_of("quickly"))
        elif abs(wrapped(heading - actor.heading)) > 0.2:
            begin = actor.shuffle(begin, 0.4, actor.at, heading)
    shove = begin + 0.42
    ahead = np.array([np.cos(heading), np.sin(heading)])
    actor.shuffle(begin + 0.15, 0.3, actor.at + 0.06 * ahead, actor.heading, 1.1)
    frames = actor.span(begin, shove + 0.9)
    clock = actor.times[frames]
    back = bump((clock - begin) / 0.42)
    out = smooth((clock - shove + 0.2) / 0.2) * (1 - smooth((clock - shove - 0.18) / 0.5))
    actor.add(
        frames,
        {
            C.SURGE: -0.06 * back + 0.14 * out,
            C.SPINE_PITCH: -0.12 * back + 0.28 * out,
            C.RISE: -0.03 * back - 0.06 * out,
            C.BROWS: -0.8 * out,
            **actor.both(C.SWING_L, 0.55 * back + 1.25 * out),
            **actor.both(C.ELBOW_L, 1.6 * back - 0.1 * out),
            **actor.both(C.WRIST_L, -0.7 * (back + out)),
            **actor.both(C.TURN_L, 0.8 * (back + out)),
        },
    )
    victim = company.actors.get(beat.target or "")
    if victim is not None and (victim.limp is None or victim.limp.seconds > shove):
        level = 2.6 * ahead
        victim.limp = Limp(seconds=shove, velocity=(float(level[0]), float(level[1]), 0.5))
        chest = _chest_of(victim, shove)
        side = np.array([-ahead[1], ahead[0], 0.0]) * 0.11 * victim.figure.height / 1.7
        weight = smooth((clock - shove + 0.12) / 0.12) * (1 - smooth((clock - shove - 0.06) / 0.25))
        front = chest - np.append(ahead, 0) * 0.10 * victim.figure.height / 1.7
        actor.hand_to(0, frames, np.tile(front + side, (len(clock), 1)), 0.8 * weight)
        actor.hand_to(1, frames, np.tile(front - side, (len(clock), 1)), 0.8 * weight)


def _chest_of(actor: Actor, seconds: float) -> Reals:
    frame = min(int(np.searchsorted(actor.times, seconds)), len(actor.times) - 1)
    return np.append(actor.way.root[frame], 0.74 * actor.figure.height)
