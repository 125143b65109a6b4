"""Mascots: animals that are carried: upright on a saddle with the paws on bar and pedals, or on their board.

An animal is posed at home, as if its mount stood there, and then taken along: mount and rider are one.
"""

from __future__ import annotations

from itertools import pairwise

import numpy as np

from filmwright.stage.blocking.blocking import Beat, Thing
from filmwright.stage.rehearsal.animals.bearing import full_height, trunk_of
from filmwright.stage.rehearsal.animals.creature import Creature
from filmwright.stage.rehearsal.animals.passage import Passage
from filmwright.stage.rehearsal.animals.persona import balance, risen
from filmwright.stage.rehearsal.animals.playing import posed
from filmwright.stage.rehearsal.company import Company
from filmwright.stage.rehearsal.driving import driven
from filmwright.stage.rehearsal.performance import Contact
from filmwright.stage.rehearsal.riding import carriers
from filmwright.stage.rehearsal.rotations import Reals, about_z, turned
from filmwright.stage.rehearsal.stations import Station, Touch, station
from filmwright.stage.world.model import Floats
from filmwright.stage.world.mounts import Mount, Seat, mount_of
from filmwright.stage.world.world import Verb

_ON_FOUR = ("dog", "wolf", "fox")
"""They stand on a board on all four; what has hooves does too."""

_SUNK = 0.45
"""Of a trunk's depth that it sinks over a saddle: fur and belly to both sides of it, the legs long enough."""

_STANDING = (Seat.STANDING, Seat.SIDEWAYS)


def settled(company: Company) -> list[Contact]:
    """Pose the animals that carry somebody, settle those that ride; return what is heard of the former.

    They go first: who rides them goes where they go.
    """
    heard: list[Contact] = []
    drawn = {
        thing.id: thing.drive for thing in company.blocking.things if thing.drive and thing.drive.drawn_by
    }
    teams = {name for drive in drawn.values() for name in drive.drawn_by}
    for name in sorted((carriers(company.blocking) | teams) & company.creatures.keys()):
        company.mounts[name], steps = posed(company, company.creatures[name])
        heard += steps
    for name, drive in drawn.items():
        cart, leader = company.thing(name), company.creatures.get(drive.drawn_by[0])
        if cart is not None and leader is not None:
            ahead = np.array([np.cos(cart.start.heading), np.sin(cart.start.heading)])
            gone = (leader.root - leader.root[0]) @ ahead
            company.mounts[name] = driven(cart, drive, company.times, gone)
    _seat_riders(company)
    return heard


def _seat_riders(company: Company) -> None:
    """Settle every animal that rides on its mount, before it is posed."""
    for beat, creature, mount in _rides(company):
        how = mount_of(company.kind_of(mount), alive=mount.cast)
        at = station(mount, company.mounts[mount.id], 0)
        frames = creature.span(beat.start, beat.start + beat.seconds)
        if how.seat in _STANDING:
            if _upright(company, creature):
                risen(creature, 0.0)
                balance(Passage(company=company, creature=creature, beat=beat, start=0.0, end=beat.seconds))
            continue
        if not creature.four:
            continue
        risen(creature, 0.0, seat=0.0)
        creature.perch[frames] -= _SUNK * trunk_of(creature)[1]
        _lean_to(creature, at, frames)
        for side, letter in ((0, 1), (1, -1)):
            for touch, leg in (
                (at.grips[side], creature.fore(letter)),
                (at.feet[side], creature.hind(letter)),
            ):
                if touch is not None:
                    creature.foot_to(leg, frames, _at_home(creature, at, touch)[frames], 1.0)


def _lean_to(creature: Creature, at: Station, frames: slice) -> None:
    """Lean the trunk forward as far as the forelegs need it to reach what they hold."""
    held = [_at_home(creature, at, grip)[frames] for grip in at.grips if grip is not None]
    fore = creature.fore(1)
    if not held or fore is None:
        return
    rest = creature.anatomy.rest
    bones = creature.anatomy.legs[fore].bones
    hip = next(rest[leg.bones[0]] for leg in creature.anatomy.legs if not leg.fore)
    arm = sum(float(np.linalg.norm(rest[b] - rest[a])) for a, b in pairwise(bones[:3]))
    trunk = rest[bones[0]] - hip
    long, own = float(np.hypot(trunk[0], trunk[2])), float(np.arctan2(trunk[2], trunk[0]))
    start, heading = _home(creature)
    home = np.append(start[:2], (0.55 - _SUNK) * trunk_of(creature)[1])  # the hips of who sits
    grip = np.mean(held, axis=0).mean(axis=0) - home
    ahead = grip @ np.array([np.cos(heading), np.sin(heading), 0.0])
    angles = np.linspace(full_height(creature), 0.2, 40)
    toe = next(rest[leg.bones[3]] for leg in creature.anatomy.legs if not leg.fore)
    hips = hip[0] - toe[0] - 0.20 * (rest[0, 0] - hip[0]) * np.sin(angles)  # where sitting puts them
    shoulder = long * np.column_stack([np.cos(own + angles), np.sin(own + angles)])
    shoulder[:, 0] += hips
    missing = np.linalg.norm(shoulder - np.array([ahead, grip[2]]), axis=1) - 0.9 * arm
    best = angles[int(np.argmax(missing <= 0))] if (missing <= 0).any() else angles[int(np.argmin(missing))]
    creature.upright[frames] = best


def carried_animals(company: Company, poses: dict[str, Floats]) -> dict[str, Floats]:
    """Return the matrices of the animals that ride, taken along with what carries them."""
    found = {}
    for _, creature, mount in _rides(company):
        how = mount_of(company.kind_of(mount), alive=mount.cast)
        at = station(mount, company.mounts[mount.id], 0)
        home, heading = _home(creature)
        own = poses[creature.id].astype(float)
        turn = at.seat.turn @ about_z(_facing(company, creature, how) - heading)
        whole = own.copy()
        whole[..., :3] = np.einsum("nij,npjk->npik", turn, own[..., :3])
        whole[..., 3] = np.einsum("nij,npj->npi", turn, own[..., 3] - home) + at.seat.place[:, None]
        found[creature.id] = whole.astype(np.float32)
    return found


def _rides(company: Company) -> list[tuple[Beat, Creature, Thing]]:
    """Return the rides of animals: beat, rider and mount."""
    found = []
    for beat in company.blocking.beats:
        mount = company.thing(beat.target) if beat.verb is Verb.RIDE else None
        if mount is not None and mount.id in company.mounts and beat.actor in company.creatures:
            found.append((beat, company.creatures[beat.actor], mount))
    return found


def _upright(company: Company, creature: Creature) -> bool:
    species = company.species_of(creature.thing)
    return creature.four and not creature.habits.hooves and species not in _ON_FOUR


def _facing(company: Company, creature: Creature, how: Mount) -> float:
    """Return how far an animal is turned on its mount: upright across a board, its chest to the lens."""
    return -1.2 if how.seat is Seat.SIDEWAYS and _upright(company, creature) else 0.0


def _at_home(creature: Creature, at: Station, touch: Touch) -> Reals:
    """Return where a mark of the mount is for an animal that is posed at home, (n, 3)."""
    back = np.swapaxes(at.seat.turn, 1, 2)
    local = turned(back, touch.place - at.seat.place)
    home, heading = _home(creature)
    return np.asarray(home + turned(np.tile(about_z(heading), (len(local), 1, 1)), local))


def _home(creature: Creature) -> tuple[Reals, float]:
    """Return where an animal is posed, (3,), and its heading there: bearing moves its root afterwards."""
    x, y, _ = creature.thing.start.position
    return np.array([x, y, 0.0]), float(creature.thing.start.heading)
