"""Seats: going to one, lowering onto it, sitting with the hands on the thighs, getting up again."""

from __future__ import annotations

import numpy as np

from filmwright.stage.blocking.blocking import Beat, Thing
from filmwright.stage.rehearsal.actor import Actor, style_of
from filmwright.stage.rehearsal.company import Company
from filmwright.stage.rehearsal.figure import SIGN
from filmwright.stage.rehearsal.gaits import go
from filmwright.stage.rehearsal.posture import OTHER, C, at_ease
from filmwright.stage.rehearsal.rotations import Reals, bump, smooth, unit, wrapped
from filmwright.stage.rehearsal.stances import settle, take_stance
from filmwright.stage.world.model import Mark

SEATED = -0.25
"""Leg lengths the pelvis of somebody who sits is below standing, at least."""

_NEAR = 0.35
"""Metres from before a seat within which somebody sits down on it."""

_LAP = {C.SWING_L: 0.20, C.ELBOW_L: 0.85, C.TURN_L: 0.9, C.TWIST_L: 0.15}


def sit(company: Company, actor: Actor, beat: Beat) -> None:
    """Go to the seat, turn, lower onto it and sit; a character whose scene begins so sits already."""
    seat, heading, height = _seat(company, actor, beat)
    figure, style = actor.figure, style_of(beat.manner)
    ahead = np.array([np.cos(heading), np.sin(heading)])
    height = max(height, 0.30 * figure.leg)
    thigh = 0.92 * figure.thigh
    stand = seat + ahead * min(thigh, figure.leg * 0.55)
    begin = beat.start
    if actor.seated is not None:
        _sitting(actor, (begin, beat.start + beat.seconds), actor.seated)
        return
    already = begin < 0.05 and np.linalg.norm(actor.at - seat) < 0.3
    if already:
        feet = [actor.stance(foot, stand, heading, 1.1) for foot in (0, 1)]
        actor.feet, actor.first_feet = feet, (feet[0], feet[1])
    down = (
        begin if already else _to_the_seat(actor, beat, seat, Mark(position=(*stand, 0.0), heading=heading))
    )
    if not already and np.linalg.norm(actor.at - stand) > _NEAR:
        return  # there was not the time to get there
    lower = 0.95 / style.tempo
    end = beat.start + beat.seconds
    frames = actor.span(down, end)
    clock = actor.times[frames]
    u = np.ones(len(clock)) if already else smooth((clock - down) / lower)
    actor.travel(frames, stand + u[:, None] * (seat - stand), heading)
    actor.stay(end, seat, heading)
    bottom = height + 0.06 * figure.height
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


def lie(company: Company, actor: Actor, beat: Beat) -> None:
    """Go to the bed, or to where the path ends, and lie down on the back; a scene may begin so."""
    thing, begin = company.thing(beat.target), beat.start
    at, heading, height = actor.at, actor.heading, 0.0
    if thing is not None and max(thing.model.size[:2]) > 0.75 * actor.figure.height:
        long = 0.0 if thing.model.size[0] >= thing.model.size[1] else np.pi / 2
        heading, height = thing.start.heading + long, _bed_height(thing)
        at = np.array(thing.start.position[:2], float) + 0.1 * np.array([np.cos(heading), np.sin(heading)])
    elif beat.path:
        at = np.array(beat.path[-1].position[:2], float)
    if begin < 0.05:
        actor.stay(begin, at, heading)
        take_stance(actor, slice(0, None), "lie_back")
        actor.settled = "lie_back"
    else:
        if np.linalg.norm(at - actor.at) > 0.8 and beat.path:
            begin = go(actor, begin, 0.45 * beat.seconds, list(beat.path), style_of(beat.manner))
        down = min(1.8, 0.6 * (beat.start + beat.seconds - begin))
        frames = actor.span(begin, begin + down)
        u = smooth((actor.times[frames] - begin) / down)
        here, facing = actor.at.copy(), actor.heading
        turn = wrapped(heading - facing)
        actor.stay(begin + down, at, facing + turn)
        actor.travel(frames, here + u[:, None] * (at - here), facing + u * turn)
        settle(actor, begin, "lie_back", down)
    rest = actor.span(begin, np.inf)
    actor.way.flight[rest] = height * smooth(
        (actor.times[rest] - begin) / 1.2 + (1.0 if begin < 0.05 else 0.0)
    )


def _bed_height(thing: Thing) -> float:
    """Return how high one lies on a bed, metres: on its named place, else on half its height."""
    spots = [
        mark for name, mark in sorted(thing.model.marks.items()) if name.startswith(("lie", "seat", "top"))
    ]
    return thing.start.position[2] + (spots[0].position[2] if spots else 0.5 * thing.model.size[2])


def _to_the_seat(actor: Actor, beat: Beat, seat: Reals, mark: Mark) -> float:
    """Go to the mark before a seat and turn the back to it; returns when standing there."""
    style, begin = style_of(beat.manner), beat.start
    leg, heading = actor.figure.leg, mark.heading
    stand, ahead = np.array(mark.position[:2]), np.array([np.cos(heading), np.sin(heading)])
    far = float(np.linalg.norm(stand - actor.at))
    if 0.12 < far < 0.75 * leg:
        seconds = min(0.7 + 0.2 * abs(wrapped(heading - actor.heading)), 0.5 * beat.seconds)
        begin = actor.shuffle(begin, seconds, stand, heading)
    elif far > 0.12:
        walk = min(far / (0.75 * leg * style.tempo) + 0.5, 0.55 * beat.seconds)
        begin = go(actor, begin, max(walk, 0.6), [*_around(actor, seat, ahead), mark], style)
    if abs(wrapped(heading - actor.heading)) > 0.15:
        begin = actor.shuffle(begin, 0.7, actor.at, actor.heading + wrapped(heading - actor.heading))
    return begin


def _around(actor: Actor, seat: Reals, ahead: Reals) -> list[Mark]:
    """Return a mark beside the seat for who comes from behind it, so that nobody walks through chairs."""
    way = actor.at - seat
    if way @ ahead > 0.25 or np.linalg.norm(way) < 0.4:
        return []
    side = np.array([-ahead[1], ahead[0]])
    corner = seat + side * (0.75 if way @ side >= 0 else -0.75) + 0.15 * ahead
    return [Mark(position=(*corner.tolist(), 0.0))]


def _laps(actor: Actor, frames: slice, weight: Reals) -> None:
    """Bend the arms so that the hands come near the thighs; `rest_hands` lays them down."""
    for channel, value in {**_LAP, C.KNEE_L: 0.12}.items():
        actor.add(frames, actor.both(channel, value * weight))


def rest_hands(actor: Actor) -> None:
    """Lay the hands of who sits on the thighs, palms down, as long as nothing else moves the arm.

    The more an arm's channels differ from a resting lap, the less the thigh holds its hand: so
    gestures, waves and what is carried lift it without a jump.
    """
    p = actor.posture
    seated = (
        (p[:, C.RISE] < SEATED)
        & (np.abs(p[:, C.PELVIS_PITCH]) < 0.6)
        & (p[:, C.FREE_L] + p[:, C.FREE_R] < 0.1)
    )
    if not seated.any():
        return
    ease = at_ease(1)[0]
    for side in (0, 1):
        away = np.zeros(len(actor.times))
        for channel, value in ((C.SWING_L, 0.20), (C.ELBOW_L, 0.85), (C.LIFT_L, 0.0)):
            here = C(channel + side * OTHER)
            away += np.abs(actor.posture[:, here] - ease[here] - value)
        reach = actor.way.reaches[side]
        weight = np.where(seated & (reach.weight <= 0), 1 - smooth((away - 0.05) / 0.45), 0.0)
        down = smooth((SEATED - actor.posture[:, C.RISE]) / 0.2)
        free = reach.weight <= 0
        reach.target[free] = _on_the_thigh(actor, side)[free]
        reach.palm[free] = (0.0, 0.0, -1.0)
        reach.weight[free] = 0.96 * (weight * down)[free]
        reach.palm_weight[free] = 0.8 * (weight * down)[free]


def _on_the_thigh(actor: Actor, side: int) -> Reals:
    """Return where a palm rests on its thigh, (n, 3): two thirds of the way from hip to knee, on top."""
    figure, way = actor.figure, actor.way
    ahead = np.column_stack([np.cos(way.heading), np.sin(way.heading), 0 * way.heading])
    left = np.column_stack([-ahead[:, 1], ahead[:, 0], 0 * way.heading])
    height = figure.stand + actor.posture[:, C.RISE] * figure.leg
    hip = np.column_stack([way.root, height]) + left * SIGN[side] * 1.25 * figure.hip_half
    foot = np.array([actor.feet[side].x, actor.feet[side].y, figure.ankle])
    drop = foot - hip
    far = np.clip(np.linalg.norm(drop, axis=1), 1e-3, 0.999 * (figure.thigh + figure.shin))
    along = (figure.thigh**2 + far**2 - figure.shin**2) / (2 * far)
    out = np.sqrt(np.maximum(figure.thigh**2 - along**2, 0.0))
    straight = drop / far[:, None]
    forward = ahead - straight * (ahead * straight).sum(1, keepdims=True)
    knee = hip + along[:, None] * straight + out[:, None] * unit(forward)
    top: Reals = hip + 0.66 * (knee - hip) + np.array([0.0, 0.0, 0.052 * figure.height])
    return top


def _sitting(actor: Actor, span: tuple[float, float], rise: float) -> None:
    """Go on sitting."""
    frames = actor.span(*span)
    one = np.ones(frames.stop - frames.start)
    actor.write(frames, {C.RISE: rise})
    actor.add(frames, {C.PELVIS_PITCH: -0.12, C.SPINE_PITCH: 0.10})
    _laps(actor, frames, one)


def stand_up(actor: Actor, begin: float, time: float = 4.0) -> float:
    """Get up from a seat, faster if there is little `time` for what comes next; returns when standing."""
    if actor.seated is None:
        return begin
    seconds = float(np.clip(0.3 * time, 0.55, 0.8))
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
