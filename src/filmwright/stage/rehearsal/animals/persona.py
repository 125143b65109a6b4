"""As people do: any animal on four legs goes upright, and its forelegs are arms.

Whatever a person does with hands, an animal does with its forepaws: instruments, tools, cups. An animal
that only does such things is upright from the scene's first frame on.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from filmwright.stage.blocking.blocking import Beat
from filmwright.stage.rehearsal.animals.bearing import full_height
from filmwright.stage.rehearsal.animals.creature import Creature, Step
from filmwright.stage.rehearsal.animals.gaits import go, turn_on_the_spot
from filmwright.stage.rehearsal.animals.mouth import chewing, gape
from filmwright.stage.rehearsal.animals.moves import places_of
from filmwright.stage.rehearsal.animals.passage import Passage
from filmwright.stage.rehearsal.animals.paws import swung
from filmwright.stage.rehearsal.company import Company
from filmwright.stage.rehearsal.rotations import Reals, smooth, wrapped
from filmwright.stage.world.business.catalog import business

_RISES = 0.7
"""Seconds in which an animal rises on its hind legs or comes down from them."""


def risen(creature: Creature, start: float, *, seat: float | None = None) -> None:
    """Go upright from `start` on, on the hind legs, or sitting on a seat so many metres high.

    From the scene's first frame on if it begins there.
    """
    rest = creature.span(start, np.inf)
    if not creature.four:
        if seat is not None:
            creature.sit[rest] = 1.0
        return
    u = np.ones(rest.stop - rest.start) if start < 0.05 else smooth((creature.times[rest] - start) / _RISES)
    if not creature.biped:
        _set_feet(creature, start, biped=True)
        creature.upright[rest] = u * full_height(creature)
        creature.centred[rest] = u
        creature.sit[rest] *= 1 - u
        creature.fold[rest] *= 1 - u
        creature.sitting = creature.lying = 0.0
    if seat is not None:
        creature.seat[rest] = np.maximum(creature.seat[rest], u)
        creature.perch[rest] = np.maximum(creature.perch[rest], u * seat)


def busy(company: Company, creature: Creature, beat: Beat) -> None:
    """Do an entry of the catalogue of people's business with the forepaws, standing or on its seat."""
    if beat.business is None:
        return
    entry = business(beat.business)
    seat = company.thing(dict(beat.using).get("seat")) if entry.stance == "sit" else None
    high = None
    if entry.stance in _LOW or seat is not None:
        high = 0.0
    if not creature.four:
        return
    start, end = beat.start, beat.start + beat.seconds
    if seat is not None:
        mark = next((m for name, m in sorted(seat.model.marks.items()) if name.startswith("seat")), None)
        high = (mark.position[2] if mark else seat.model.size[2]) + seat.start.position[2]
        at = np.array(seat.start.position[:2], float)
        if start < 0.05 or np.linalg.norm(at - creature.at) < 0.6:
            creature.stay(start, at, creature.facing)
    risen(creature, start, seat=high)
    if beat.path and seat is None:
        places = [np.array(mark.position[:2], float) for mark in beat.path]
        begin = go(creature, start, beat.seconds if entry.gait else 0.6 * beat.seconds, places, swift=False)
        if entry.gait is None and abs(wrapped(beat.path[-1].heading - creature.facing)) > 0.1:
            facing = creature.facing + wrapped(beat.path[-1].heading - creature.facing)
            turn_on_the_spot(creature, begin, 0.5, facing)
            begin += 0.5
        if entry.gait is None:
            start = min(begin, end - 0.3)
    beat = replace(beat, start=start, seconds=end - start)
    creature.errands.append(beat)
    swung(creature, beat)
    if entry.gaze in dict(beat.using):
        creature.looks.append((start, beat.seconds, dict(beat.using)[entry.gaze or ""]))


_LOW = ("sit", "kneel", "cross_legged", "kneel_one", "squat", "sit_floor")
"""Stances in which an animal sits on the ground, its hind legs before it."""


def come_down(creature: Creature, start: float) -> None:
    """Stand on all four again."""
    if not creature.biped:
        return
    rest = creature.span(start, np.inf)
    u = 1 - smooth((creature.times[rest] - start) / _RISES)
    for channel in (creature.upright, creature.centred, creature.seat):
        channel[rest] *= u
    _set_feet(creature, start, biped=False)


def _set_feet(creature: Creature, start: float, *, biped: bool) -> None:
    """Bring the feet under the body as it stands from now on."""
    every = range(len(creature.anatomy.legs))
    for number in every:
        creature.last_spot(number)
    creature.biped = biped
    for number in creature.walking:
        x, y = creature.foot_at(number, creature.at, creature.facing)
        if start < 0.05:
            creature.first[number] = (float(x), float(y))
        else:
            late = 0.12 * number
            creature.steps[number].append(
                Step(lift=start + late, land=start + late + 0.3, x=float(x), y=float(y),
                     yaw=creature.facing, arc=0.08 * creature.leg)
            )  # fmt: skip


def reach_out(
    passage: Passage, side: int, ahead: Reals | float, out: Reals | float, up: Reals | float
) -> None:
    """Take a forepaw to a place before its own shoulder, in arm's lengths."""
    shape = np.broadcast_arrays(passage.t, ahead, out, up)
    goal = np.column_stack([shape[1], side * shape[2], shape[3]]) * passage.arm
    passage.paw(side, goal, part="own")


def stand(passage: Passage) -> None:
    """Stand upright, swaying a little."""
    passage.turn("chest", x=0.04 * passage.wave(0.4))


def walk(passage: Passage) -> None:
    """Walk on the hind legs."""
    creature = passage.creature
    places = places_of(passage.beat)
    if not places:
        places = [
            creature.at + 1.6 * creature.leg * np.array([np.cos(creature.facing), np.sin(creature.facing)])
        ]
    go(creature, passage.start, passage.seconds, places, swift=False)


def wave(passage: Passage) -> None:
    """Raise a forepaw and wave it; birds wave a folded wing."""
    if passage.creature.fore(passage.near) is None:
        side = passage.near
        lift = 1.15 + 0.45 * passage.wave(1.8)
        passage.turn(f"fold_{'l' if side > 0 else 'r'}", x=side * lift)
        passage.turn("head", z=0.3 * side)
        return
    reach_out(passage, passage.near, 0.35, 0.25 + 0.26 * passage.wave(1.8), 0.66)
    passage.turn("head", x=0.15)


def feed(passage: Passage) -> None:
    """Hold food in the forepaws and gnaw at it."""
    nod = 0.04 * passage.wave(2.6)
    for side in (1, -1):
        passage.paw(
            side,
            _before_mouth(passage, 0.04, 0.16 * side) + np.outer(nod, [0.0, 0.0, 1.0]) * passage.arm,
            part="head",
        )
    chewing(passage.creature, passage.frames, passage.weight, 2.6)
    passage.turn("head", y=0.16 + 0.05 * passage.wave(2.6))


def _before_mouth(passage: Passage, ahead: float, out: float) -> Reals:
    """Return a place before the mouth in the head's frame, in head lengths beyond it."""
    mouth = passage.from_joint("head", "muzzle")
    k = float(np.linalg.norm(mouth))
    return np.asarray(mouth + k * np.array([ahead, out, -0.30]))


def balance(passage: Passage) -> None:
    """Stand in a crouch with arms out, rocking: on a board, a wave, a ball."""
    sway = passage.wave(0.6)
    passage.raise_by(-0.14 * passage.leg * (1 + 0.3 * passage.wave(1.1)))
    passage.pitch(0.20)
    passage.creature.roll[passage.frames] += 0.10 * sway * passage.weight
    for side in (1, -1):
        reach_out(passage, side, 0.18, 0.72, -0.10 + 0.16 * side * sway)
    passage.turn("neck", y=-0.15)


def dance(passage: Passage) -> None:
    """Dance upright: hips from side to side, forepaws pumping, head going along."""
    beat = 1.6
    sway = passage.wave(beat / 2)
    passage.creature.roll[passage.frames] += 0.14 * sway * passage.weight
    passage.raise_by(-0.07 * passage.leg * (1 + passage.wave(beat)))
    for side in (1, -1):
        reach_out(passage, side, 0.42, 0.32, 0.10 + 0.34 * side * sway)
    passage.turn("head", x=0.25 * sway, y=0.10 * passage.wave(beat))
    passage.turn("pelvis", x=-0.20 * sway, z=0.10 * sway)
    passage.wag(beat, 0.3)
    creature = passage.creature
    for place, number in enumerate(creature.walking):
        for moment in np.arange(passage.start + (0.3 + place) / beat, passage.end - 0.2, 2 / beat):
            x, y = creature.foot_at(number, creature.at, creature.facing)
            passage.step(number, float(moment), np.array([x, y]), 0.12 * creature.leg, 0.28)


def box(passage: Passage) -> None:
    """Stand upright and strike out with the forepaws in turns."""
    for side, late in ((1, 0.0), (-1, np.pi)):
        out = smooth(1.2 * np.maximum(passage.wave(1.2, late), 0))
        reach_out(passage, side, 0.34 + 0.58 * out, 0.02, -0.06 + 0.14 * out)
    passage.turn("chest", z=0.16 * passage.wave(1.7), y=0.08 * np.abs(passage.wave(1.7)))
    passage.pitch(0.06 * passage.wave(0.85))


def cheer(passage: Passage) -> None:
    """Throw both forepaws up."""
    up = 0.60 + 0.16 * passage.wave(2.0)
    for side in (1, -1):
        reach_out(passage, side, 0.22, 0.30, up)
    gape(passage.creature, passage.frames, 0.35 * passage.weight)
    passage.raise_by(0.05 * passage.leg * np.abs(passage.wave(2.0)))


def ponder(passage: Passage) -> None:
    """Hold a paw to the chin and tilt the head from side to side."""
    passage.paw(
        -1, _before_mouth(passage, -0.15, -0.05) - np.array([0.0, 0.0, 0.1 * passage.arm]), part="head"
    )
    passage.turn("head", x=0.34 * np.sign(passage.wave(0.3)), y=0.1)


def stretch_out(passage: Passage) -> None:
    """Yoga: arms up, then a long bow to either side."""
    lean = passage.wave(0.32)
    passage.creature.roll[passage.frames] += 0.34 * lean * passage.weight
    for side in (1, -1):
        reach_out(passage, side, 0.10, 0.10 + 0.25 * side * lean, 0.88)
    passage.turn("head", x=0.2 * lean)
