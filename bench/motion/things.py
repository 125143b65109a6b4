"""Measures of things and space: what goes through what, and whether free bodies keep their energy."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from bench.motion.findings import Finding
from bench.motion.observing import Observed
from filmwright.stage.blocking.blocking import Thing
from filmwright.stage.rehearsal.actor import GRAVITY
from filmwright.stage.rehearsal.company import Wielded
from filmwright.stage.rehearsal.grips import grip_of
from filmwright.stage.rehearsal.rotations import from_quaternion
from filmwright.stage.world.business.catalog import business
from filmwright.stage.world.model import Model, Shape, Solid

Reals = NDArray[np.float64]

DEEP = 0.01
"""Metres a body may sink into another and still count as touching it."""
_SAMPLE = 3  # every third frame
_OWN = ("hand", "forearm")  # what may touch the things that are handled


@dataclass(frozen=True, kw_only=True, eq=False)
class _Ball:
    """Balls along the solids of a body: places (n, balls, 3), radii, and which part each is of."""

    places: Reals
    radii: Reals
    parts: list[str]


def _balls(model: Model, poses: Reals) -> _Ball:
    places, radii, parts = [], [], []
    for solid in model.solids:
        axis = from_quaternion(np.array(solid.turn))[:, 2]
        half = solid.size[1] if solid.shape in (Shape.CAPSULE, Shape.CYLINDER) else 0.0
        for share in (-1.0, 0.0, 1.0) if half else (0.0,):
            rest = np.array(solid.centre) + share * half * axis
            matrix = poses[:, solid.part]
            places.append(matrix[:, :, :3] @ rest + matrix[:, :, 3])
            radii.append(solid.size[0])
            parts.append(model.parts[solid.part])
    if not places:
        return _Ball(places=np.zeros((len(poses), 0, 3)), radii=np.zeros(0), parts=[])
    return _Ball(places=np.stack(places, 1), radii=np.array(radii), parts=parts)


def _distance(solid: Solid, poses: Reals, places: Reals) -> Reals:
    """Return the signed distance of places (n, balls, 3) from a solid's surface, metres."""
    matrix = poses[:, solid.part]
    rest = from_quaternion(np.array(solid.turn))
    turn = matrix[:, :, :3] @ rest
    centre = matrix[:, :, :3] @ np.array(solid.centre) + matrix[:, :, 3]
    own = np.einsum("nji,nbj->nbi", turn, places - centre[:, None])
    match solid.shape:
        case Shape.BOX:
            over = np.abs(own) - np.array(solid.size)
            return np.linalg.norm(np.maximum(over, 0), axis=-1) + np.minimum(over.max(-1), 0)
        case Shape.SPHERE:
            return np.linalg.norm(own, axis=-1) - solid.size[0]
        case Shape.CAPSULE:
            own = own - np.clip(own[..., 2:], -solid.size[1], solid.size[1]) * np.array([0, 0, 1.0])
            return np.linalg.norm(own, axis=-1) - solid.size[0]
        case Shape.CYLINDER:
            flat = np.linalg.norm(own[..., :2], axis=-1) - solid.size[0]
            tall = np.abs(own[..., 2]) - solid.size[1]
            over = np.stack([flat, tall], -1)
            return np.linalg.norm(np.maximum(over, 0), axis=-1) + np.minimum(over.max(-1), 0)


def penetrations(seen: Observed) -> Iterator[Finding]:
    """Yield the share of a body's frames in which it is over a centimetre deep in something, percent.

    Bodies against the set, the props and each other; hands may hold, and who sits, rides or lies
    sinks into what carries it by as much as flesh gives way, so thighs, seat and back may touch.
    """
    performance, blocking = seen.performance, seen.performance.blocking
    numbers = np.arange(0, performance.frames, _SAMPLE)
    rate = float(performance.rate)
    still = np.tile(np.eye(3, 4), (len(numbers), len(blocking.place.model.parts), 1, 1))
    others = [("the set", blocking.place.model, still)]
    for thing in blocking.things:
        pose = np.asarray(performance.poses[thing.id], float)
        others.append(
            (thing.id, thing.model, pose[numbers] if len(pose) > 1 else np.repeat(pose, len(numbers), 0))
        )
    for name in seen.bodies:
        thing = next(thing for thing in blocking.things if thing.id == name)
        flesh = _balls(thing.model, np.asarray(performance.poses[name], float)[numbers])
        depth, against = np.zeros(len(numbers)), np.zeros(len(numbers), int)
        if not len(flesh.radii):
            continue
        for number, (other, model, poses) in enumerate(others):
            if other == name or (other in seen.company.mounts and seen.company.actors[name].footings):
                continue
            sunk = _sunk(flesh, model, poses, _allowed(seen, name, other))
            against[sunk > depth] = number
            depth = np.maximum(depth, sunk)
        awake = numbers < seen.awake(name)
        if awake.any():
            share = 100 * float((depth[awake] > DEEP).mean())
            worst = int(np.where(awake, depth, 0).argmax())
            what = f"{others[against[worst]][0]} {100 * depth[worst]:.0f} cm"
            yield Finding(
                measure="penetration, share of frames over 1 cm",
                value=share,
                who=name,
                what=what,
                seconds=float(numbers[worst]) / rate,
                prompt=seen.prompt.text,
            )


def _allowed(seen: Observed, name: str, other: str) -> tuple[str, ...]:
    """Return the parts of a body that may touch another thing: what holds, what sits."""
    blocking = seen.performance.blocking
    mine = [beat for beat in blocking.beats if beat.actor == name]
    handled = {beat.target for beat in mine} | {thing for beat in mine for _, thing in beat.using}
    handled |= {thing.id for thing in blocking.things if thing.held_by == name}
    handled |= set(seen.company.actors) | set(seen.company.creatures)
    chain = seen.company.custody.get(other, [])
    if any(getattr(custody, "actor", None) == name for custody in chain):
        handled.add(other)
    parts: tuple[str, ...] = ()
    if other in handled:
        parts += _OWN
    thing = next((thing for thing in blocking.things if thing.id == name), None)
    seat = seen.company.actors[name].seated is not None or (thing is not None and thing.on == other)
    rests = any(beat.business and business(beat.business).stance.startswith(("sit", "lie")) for beat in mine)
    if seat or rests or any(beat.verb.value in ("sit", "lie") for beat in mine):
        parts += ("pelvis", "thigh", "spine", "chest", "upper_arm")
    return parts


def _sunk(flesh: _Ball, model: Model, poses: Reals, allowed: tuple[str, ...]) -> Reals:
    """Return how deep the deepest ball is in a model's solids in every frame, metres."""
    chosen = [k for k, part in enumerate(flesh.parts) if not part.startswith(allowed)] if allowed else None
    places = flesh.places if chosen is None else flesh.places[:, chosen]
    radii = flesh.radii if chosen is None else flesh.radii[chosen]
    deepest = np.zeros(len(places))
    if not len(radii):
        return deepest
    middle, reach = places.mean((0, 1)), float(np.ptp(places.reshape(-1, 3), axis=0).max())
    for solid in model.solids:
        centre = poses[:, solid.part, :, :3] @ np.array(solid.centre) + poses[:, solid.part, :, 3]
        if np.linalg.norm(centre - middle, axis=-1).min() > reach + float(np.linalg.norm(solid.size)) + 0.3:
            continue
        if solid.shape is Shape.BOX and solid.size[2] > 0.0 and _is_floor(solid, centre):
            continue
        deep = radii - _distance(solid, poses, places)
        deep[np.abs(poses[:, solid.part, :, :3]).max((1, 2)) == 0.0] = 0.0  # in a pocket: nowhere
        deepest = np.maximum(deepest, deep.max(1))
    return deepest


def _is_floor(solid: Solid, centre: Reals) -> bool:
    """Whether a box is ground under the feet: its top is at most at the level of the soles."""
    return bool(centre[0, 2] + solid.size[2] < 0.03)


def energies(seen: Observed) -> Iterator[Finding]:
    """Yield by how much the energy of things in free flight strays from g z + v^2 / 2, percent of what moves.

    A flight is four frames or more in which a thing falls as everything does; the middle of its
    solids is followed, and the energies compared are those half way between frames.
    """
    rate = float(seen.performance.rate)
    for thing in seen.performance.blocking.things:
        pose = np.asarray(seen.performance.poses[thing.id], float)
        if thing.cast or thing.drive is not None or len(pose) < 6 or not thing.model.solids:
            continue
        middle = np.mean([solid.centre for solid in thing.model.solids], axis=0)
        place = pose[:, 0, :, :3] @ middle + pose[:, 0, :, 3]
        speed = np.diff(place, axis=0) * rate
        pull = np.diff(speed[:, 2]) * rate
        falls = np.abs(pull + GRAVITY) < 0.25 * GRAVITY
        begin = 0
        for frame in range(len(falls) + 1):
            if frame < len(falls) and falls[frame]:
                continue
            if frame - begin >= 4:
                yield _kept(seen, thing.id, (begin + 1, frame - 1), (place, speed))
            begin = frame + 1


def _kept(seen: Observed, name: str, span: tuple[int, int], track: tuple[Reals, Reals]) -> Finding:
    (first, last), (place, speed) = span, track
    rate = float(seen.performance.rate)
    height = (place[first:last, 2] + place[first + 1 : last + 1, 2]) / 2
    # the mean speed between frames is the true speed there; the mean height lies g t^2 / 8 below
    height = height + GRAVITY / rate**2 / 8
    energy = (speed[first:last] ** 2).sum(1) / 2 + GRAVITY * height
    scale = max(float((speed[first:last] ** 2).sum(1).max()) / 2, 0.05)
    return Finding(
        measure="energy of free bodies",
        value=100 * float(np.ptp(energy)) / scale if len(energy) else 0.0,
        who=name,
        seconds=first / rate,
        prompt=seen.prompt.text,
    )


def holds(seen: Observed) -> Iterator[Finding]:
    """Yield how far palms are beside what both hands lead, once for each hand and thing, centimetres.

    Where a palm was meant to be on the thing is compared with where it is on it; along the thing's own
    axis hands may slide.
    """
    rate = float(seen.performance.rate)
    for thing in seen.performance.blocking.things:
        chain = sorted(seen.company.custody.get(thing.id, []), key=lambda custody: custody.start)
        for number, custody in enumerate(chain):
            if (
                not isinstance(custody, Wielded)
                or custody.side is not None
                or custody.actor not in seen.bodies
            ):
                continue
            until = chain[number + 1].start if number + 1 < len(chain) else np.inf
            first = 0.0 if custody.start < 0 else custody.start + 1.0  # it is being taken up
            times = seen.company.times
            frames = np.flatnonzero((times >= first) & (times < until))
            frames = frames[frames < min(seen.awake(custody.actor), len(seen.performance.poses[thing.id]))]
            if len(frames):
                yield from _held(seen, thing, custody, frames, rate)


def _held(
    seen: Observed, thing: Thing, custody: Wielded, frames: NDArray[np.int64], rate: float
) -> Iterator[Finding]:
    grip = grip_of(thing.model, led=True)
    axis = (grip.head - grip.foot) / max(grip.length, 1e-9)
    pose = np.asarray(seen.performance.poses[thing.id], float)[frames, 0]
    body = seen.bodies[custody.actor]
    for side, letter in enumerate("lr"):
        if np.isnan(custody.palms[side]).any():
            continue  # this hand is elsewhere
        meant = np.einsum("nji,nj->ni", custody.turns, custody.palms[side] - custody.places)[frames]
        real = np.einsum("nji,nj->ni", pose[:, :, :3], body.palm(side)[frames] - pose[:, :, 3])
        gap = real - meant
        gap -= (gap @ axis)[:, None] * axis
        far = 100 * np.linalg.norm(gap, axis=1)
        worst = int(far.argmax())
        yield Finding(
            measure="hold error",
            value=float(far[worst]),
            who=custody.actor,
            what=f"{thing.id} hand_{letter}",
            seconds=float(frames[worst]) / rate,
            prompt=seen.prompt.text,
        )
