"""Carrying: where things are while a hand, a dribble or nobody has them; physics has them otherwise."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np

from filmwright.stage.blocking.blocking import Thing
from filmwright.stage.rehearsal.actor import GRAVITY
from filmwright.stage.rehearsal.ballplay import PALM
from filmwright.stage.rehearsal.company import (
    Company,
    Custody,
    Driven,
    Freed,
    Held,
    Stowed,
    Wielded,
    is_ball,
    radius_of,
)
from filmwright.stage.rehearsal.figure import SIDES, SIGN
from filmwright.stage.rehearsal.posing import Posed
from filmwright.stage.rehearsal.rotations import (
    Reals,
    about_x,
    about_y,
    about_z,
    between,
    from_quaternion,
    slerped,
    smooth,
    turned,
    unit,
)

_TAKEN = 0.45
"""Seconds in which a thing goes from where it lay to how its business wants it."""

_THICK = 0.16
"""Metres of depth and width from which a thing is too thick to lie in the palm."""

_TOGETHER = 0.12
"""Metres up to which two palms on a thing count as one."""

_BULKY, _OFF = 0.5, 0.1
"""Metres from which what is held is bulky, and how much farther from the body that is held."""

_TALL = 0.6
"""Metres from which a thing held is held like an umbrella."""


@dataclass(frozen=True, kw_only=True, eq=False)
class Release:
    """Physics takes a thing at `seconds`, from a place with a velocity, until `until`."""

    seconds: float
    until: float
    place: Reals
    velocity: Reals
    spin: Reals


@dataclass(kw_only=True, eq=False)
class Carried:
    """A thing's places (n, 3), of a ball its centre's, and turns (n, 3, 3); `known` (n,) 0 under physics."""

    thing: Thing
    place: Reals
    turn: Reals
    known: Reals
    releases: list[Release]
    parts: dict[int, tuple[Reals, Reals]] = field(default_factory=dict)  # moving on their own: places, turns
    unseen: list[slice] = field(default_factory=list)  # frames in which it is in a pocket


def carried(company: Company, thing: Thing, bodies: dict[str, Posed]) -> Carried:
    """Return a thing's way through everybody's hands."""
    times = company.times
    chain: list[Custody] = list(company.custody.get(thing.id, []))
    if thing.held_by in bodies and (not chain or chain[0].start > times[0]):
        chain.insert(0, Held(start=float(times[0]) - 1.0, actor=str(thing.held_by)))
    chain.sort(key=lambda custody: custody.start)
    chain = _dropped(company, chain)
    count = len(times)
    way = Carried(
        thing=thing,
        place=np.tile(np.array(thing.start.position, float) + middle_of(thing), (count, 1)),
        turn=np.tile(standing(thing), (count, 1, 1)),
        known=np.ones(count),
        releases=[],
    )
    for number, custody in enumerate(chain):
        until = chain[number + 1].start if number + 1 < len(chain) else np.inf
        first, last = np.searchsorted(times, [custody.start - 1e-9, until - 1e-9])
        frames = slice(int(first), int(last))
        if isinstance(custody, Held):
            _in_hand(way, frames, bodies[custody.actor], custody.side)
        elif isinstance(custody, Wielded):
            _wielded(way, frames, bodies[custody.actor], custody, times)
        elif isinstance(custody, Stowed):
            way.unseen.append(frames)
        elif isinstance(custody, Driven):
            way.place[frames] = custody.places[frames]
            spun = about_y(custody.spin * (times[frames] - custody.start))
            way.turn[frames] = spun if is_ball(thing) else standing(thing)
        else:
            way.known[frames] = 0.0
            way.releases.append(
                _release(company, way, chain[number - 1] if number else None, (custody, until), bodies)
            )
    return way


def _dropped(company: Company, chain: list[Custody]) -> list[Custody]:
    """Return a thing's custody as it ends when its holder goes limp: the hand opens."""
    kept: list[Custody] = []
    for number, custody in enumerate(chain):
        limp = company.actors[custody.actor].limp if isinstance(custody, Held | Wielded) else None
        until = chain[number + 1].start if number + 1 < len(chain) else np.inf
        if limp is not None and limp.seconds < until:
            if limp.seconds > custody.start:
                kept.append(custody)
            return [*kept, Freed(start=limp.seconds, velocity=limp.velocity)]
        kept.append(custody)
    return kept


def standing(thing: Thing) -> Reals:
    """Return the turn (3, 3) with which a thing stands on its mark."""
    return about_z(thing.start.heading) if thing.turn is None else from_quaternion(np.array(thing.turn))


def middle_of(thing: Thing) -> Reals:
    """Return where a thing is held in its own frame: a ball by its centre, the rest by its origin."""
    return np.array(thing.model.solids[0].centre, float) if is_ball(thing) else np.zeros(3)


def hand_places(thing: Thing, body: Posed, side: int, frames: slice) -> tuple[Reals, Reals]:
    """Return (place, turn) of a thing in a hand: a ball on the palm, the rest upright by its grip."""
    name = SIDES[side]
    hand = body.turn[frames, body.figure.index[f"hand_{name}"]]
    rest = body.figure.arm_frames[side, 1]
    facing = turned(hand, SIGN[side] * rest[:, 1])
    palm = body.palm(side)[frames]
    if is_ball(thing):
        return palm + facing * (radius_of(thing) + PALM), hand
    grip = thing.model.marks.get("grip")
    large = min(thing.model.size[:2]) > _THICK  # held before the body, by its near side
    near = -0.5 * thing.model.size[0] - (_OFF if max(thing.model.size) > _BULKY else 0.0) if large else 0.0
    offset = np.array(grip.position if grip else (near, 0.0, 0.3 * thing.model.size[2]), float)
    chest = body.turn[frames, body.figure.index["chest"]]
    heading = about_z(np.arctan2(chest[:, 1, 0], chest[:, 0, 0]))
    along = turned(hand, rest[:, 0])
    level = unit(along * np.array([1.0, 1.0, 0.0]) + 1e-6)
    tilt = np.clip(0.12 * (along * level).sum(-1), -0.2, 0.2)
    upright = heading @ about_y(tilt)
    if thing.model.size[2] > _TALL:  # an umbrella leans over its shoulder, its shaft clear of the face
        upright = (
            upright @ about_x(np.full(len(tilt), -SIGN[side] * 0.20)) @ about_y(np.full(len(tilt), -0.10))
        )
    upright = upright @ about_z(grip.heading if grip else 0.0)
    return palm + facing * 0.03 - turned(upright, np.tile(offset, (len(palm), 1))), upright


def _in_hand(way: Carried, frames: slice, body: Posed, side: int) -> None:
    place, turn = hand_places(way.thing, body, side, frames)
    way.place[frames] = place
    way.turn[frames] = turn
    if frames.start and is_ball(way.thing) and len(place):
        gap = way.place[frames.start - 1] - place[0]
        if np.linalg.norm(gap) < 0.5:  # the palm closes on the ball over a tenth of a second
            fade = np.exp(-np.arange(len(place)) / 1.2)
            way.place[frames] += fade[:, None] * gap * 0.35


def _wielded(way: Carried, frames: slice, body: Posed, custody: Wielded, times: Reals) -> None:
    """Lay a thing into the palm that uses it, coming from where it was, or out of a pocket."""
    place, turn = custody.places[frames].copy(), custody.turns[frames]
    if custody.side is not None:
        place += body.palm(custody.side)[frames] - custody.palms[frames]
    else:
        palms = np.stack([body.palm(side)[frames] for side in (0, 1)])
        place, turn = _between_hands((place, turn), custody.palms[:, frames], palms)
    if custody.pocket:
        way.unseen.append(slice(0, frames.start))
    elif frames.start and len(place):
        fade = 1 - smooth((times[frames] - custody.start) / _TAKEN)
        place += fade[:, None] * (way.place[frames.start - 1] - place)
        turn = slerped(turn, np.broadcast_to(way.turn[frames.start - 1], turn.shape), fade)
    way.place[frames] = place
    way.turn[frames] = turn


def _between_hands(pose: tuple[Reals, Reals], planned: Reals, palms: Reals) -> tuple[Reals, Reals]:
    """Return a pose (places, turns) carried along with both palms (2, n, 3), which may slide along it.

    A palm that is planned nowhere (nan) is elsewhere.
    """
    there = ~np.isnan(planned[:, 0, 0])
    if not there.all():
        return pose[0] + (palms - planned)[there].sum(0) / max(int(there.sum()), 1), pose[1]
    (place, turn), middle = pose, palms.mean(0)
    across, real = planned[1] - planned[0], palms[1] - palms[0]
    swivel = between(unit(across), unit(real))
    near = np.minimum(np.linalg.norm(across, axis=1), np.linalg.norm(real, axis=1)) < _TOGETHER
    swivel[near] = np.eye(3)  # hands next to each other do not tell how it is turned
    return middle + turned(swivel, place - planned.mean(0)), swivel @ turn


def _release(
    company: Company,
    way: Carried,
    before: Custody | None,
    freed: tuple[Freed, float],
    bodies: dict[str, Posed],
) -> Release:
    custody, until = freed
    times, start = company.times, custody.start
    place = np.array([np.interp(start, times, way.place[:, axis]) for axis in range(3)])
    if isinstance(before, Held):
        held, _ = hand_places(way.thing, bodies[before.actor], before.side, slice(None))
        place = np.array([np.interp(start, times, held[:, axis]) for axis in range(3)])
    if custody.place is not None:
        place = np.array(custody.place)
    velocity = np.array(custody.velocity) if custody.velocity is not None else np.zeros(3)
    if custody.aim is not None:
        velocity = thrown(place, np.array(custody.aim), custody.flight)
    spin = np.zeros(3) if custody.spin is None else np.array(custody.spin)
    if custody.spin is None and np.hypot(*velocity[:2]) > 0.05:
        spin = 4.0 * unit(np.array([velocity[1], -velocity[0], 0.0]))  # off the fingers: backspin
    return Release(seconds=start, until=until, place=place, velocity=velocity, spin=spin)


def thrown(place: Reals, aim: Reals, flight: float | None = None) -> Reals:
    """Return the velocity that brings a thing from `place` to `aim`, metres a second.

    In `flight` seconds, or on a shooter's arc: an apex that falls into the basket at about 45 degrees.
    """
    if flight is None:
        level = float(np.linalg.norm((aim - place)[:2]))
        apex = max(place[2], aim[2]) + max(0.22 * level, 0.35)
        flight = float(np.sqrt(2 * (apex - place[2]) / GRAVITY) + np.sqrt(2 * (apex - aim[2]) / GRAVITY))
    velocity: Reals = (aim - place) / flight
    velocity[2] += GRAVITY * flight / 2
    return velocity
