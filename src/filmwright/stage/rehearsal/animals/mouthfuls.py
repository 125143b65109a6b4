"""What animals have in their mouths, on their noses or under their paws, once all bodies are posed."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from filmwright.stage.blocking.blocking import Thing
from filmwright.stage.rehearsal.animals.creature import Creature, Mouthful
from filmwright.stage.rehearsal.animals.paws import held
from filmwright.stage.rehearsal.company import Company
from filmwright.stage.rehearsal.rotations import Reals, about_z, smooth, turned
from filmwright.stage.world.model import Floats

_TAKEN = 0.22
"""Seconds a thing takes from where it lay into the mouth."""


def mouthed(company: Company, poses: Mapping[str, Floats]) -> dict[str, Floats]:
    """Return the poses (n, parts, 3, 4) of all things that animals carry or roll about."""
    found: dict[str, Floats] = {}
    for creature in company.creatures.values():
        for mouthful in creature.mouthfuls:
            if (thing := company.thing(mouthful.thing)) is not None:
                way = _whole(found.get(thing.id, poses[thing.id]), len(poses[creature.id]))
                found[thing.id] = _carried(creature, mouthful, thing, way, poses[creature.id])
        for wielded in creature.wields:
            if (thing := company.thing(wielded.thing)) is not None:
                way = _whole(found.get(thing.id, poses[thing.id]), len(poses[creature.id]))
                found[thing.id] = held(way, wielded)
        for name, frames, metres in creature.rolls:
            if (thing := company.thing(name)) is not None:
                way = _whole(found.get(name, poses[name]), len(poses[creature.id]))
                found[name] = _rolled(thing, way, frames, metres)
    return found


def _whole(pose: Floats, count: int) -> Floats:
    return np.repeat(pose, count, axis=0) if len(pose) == 1 else pose.copy()


def middle(thing: Thing) -> Reals:
    """Return the middle of a thing in its own frame, metres."""
    solids = thing.model.solids
    return np.array(solids[0].centre if solids else (0.0, 0.0, 0.5 * thing.model.size[2]), float)


def _carried(creature: Creature, mouthful: Mouthful, thing: Thing, way: Floats, body: Floats) -> Floats:
    count = len(body)
    times = creature.times[:count]
    kept = (times >= mouthful.start - 1e-9) & (times < mouthful.end)
    if not kept.any():
        return way
    mouth, head = _mouth(creature, body)
    own = middle(thing)
    size = thing.model.size
    across = np.pi / 2 if size[0] > 1.5 * size[1] else 0.0
    turn = head @ about_z(np.full(count, across))
    reach = 0.35 * min(size[:2])
    offset = np.array([reach, 0.0, -0.12 * size[2]])
    if mouthful.on_nose:
        turn = about_z(creature.heading[:count] + 3.0 * np.sin(0.4 * times))
        goal = mouth + np.array([0.0, 0.0, 0.5 * size[2] + 0.02 * creature.leg])
    else:
        goal = mouth + turned(head, np.tile(offset, (count, 1)))
    place = goal - turned(turn, np.tile(own, (count, 1)))
    first = int(np.argmax(kept))
    long = mouthful.flies or _TAKEN
    before = (
        (times >= mouthful.start - long) & (times < mouthful.start) if mouthful.start > 0.05 else kept & False
    )
    result = way.astype(float)
    if before.any():
        u = (times[before] - mouthful.start + long) / long
        start = result[int(np.argmax(before)), 0, :, 3]
        line = start + (u if mouthful.flies else smooth(u))[:, None] * (place[first] - start)
        line[:, 2] += (9.81 / 2 * long**2 * u * (1 - u)) if mouthful.flies else 0.0
        result[before, :, :, 3] = line[:, None]
    result[kept, :, :, :3] = turn[kept, None]
    result[kept, :, :, 3] = place[kept, None]
    after = times >= mouthful.end
    if after.any():
        last = int(np.flatnonzero(kept)[-1])
        fallen = result[last].copy()
        drop = np.minimum(9.81 / 2 * (times[after] - times[last]) ** 2, max(float(fallen[0, 2, 3]), 0.0))
        result[after] = fallen
        result[after, :, 2, 3] -= drop[:, None]
    return result.astype(np.float32)


def _mouth(creature: Creature, body: Floats) -> tuple[Reals, Reals]:
    """Return where the mouth is, (n, 3), and how the head is turned, (n, 3, 3)."""
    index, rest = creature.anatomy.index, creature.anatomy.rest
    part = index.get("muzzle", index.get("head", 0))
    whole = body[:, part].astype(float)
    place = whole[:, :, :3] @ rest[part] + whole[:, :, 3]
    turn: Reals = body[:, index.get("head", 0), :, :3].astype(float)
    return place, turn


def _rolled(thing: Thing, way: Floats, frames: slice, metres: Reals) -> Floats:
    result = way.astype(float)
    own, round_ = middle(thing), max(0.5 * min(thing.model.size), 0.01)
    count = len(result)
    far = np.zeros((count, 2))
    far[frames] = metres[: len(far[frames])]
    for frame in range(count):
        dx, dy = far[frame]
        size = float(np.hypot(dx, dy))
        if size < 1e-6:
            continue
        axis = np.array([-dy, dx, 0.0]) / size
        k = np.array([[0, -axis[2], axis[1]], [axis[2], 0, -axis[0]], [-axis[1], axis[0], 0]])
        angle = size / round_ if thing.model.size[2] > 0.2 * max(thing.model.size) else 0.0  # a spot of light
        spin = np.eye(3) + np.sin(angle) * k + (1 - np.cos(angle)) * (k @ k)
        turn = result[frame, 0, :, :3]
        centre = turn @ own + result[frame, 0, :, 3]
        result[frame, :, :, :3] = spin @ turn
        result[frame, :, :, 3] = centre + np.array([dx, dy, 0.0]) - spin @ turn @ own
    return result.astype(np.float32)
