"""As people do: any animal on four legs goes upright, and its forelegs are arms.

Whatever a person does with hands, an animal does with its forepaws: instruments, tools, cups. An animal
that only does such things is upright from the scene's first frame on.
"""

from __future__ import annotations

import numpy as np

from filmwright.stage.rehearsal.animals.bearing import full_height
from filmwright.stage.rehearsal.animals.creature import Creature, Step
from filmwright.stage.rehearsal.animals.gaits import go
from filmwright.stage.rehearsal.animals.mouth import chewing, gape
from filmwright.stage.rehearsal.animals.moves import places_of
from filmwright.stage.rehearsal.animals.passage import Passage
from filmwright.stage.rehearsal.rotations import Reals, bump, smooth

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
    """Raise a forepaw and wave it."""
    reach_out(passage, passage.near, 0.35, 0.25 + 0.26 * passage.wave(1.8), 0.66)
    passage.turn("head", x=0.15)


def clap(passage: Passage) -> None:
    """Clap the forepaws together."""
    apart = 0.10 + 0.22 * np.abs(passage.wave(1.4))
    for side in (1, -1):
        reach_out(passage, side, 0.62, apart - 0.18, -0.10)


def drums(passage: Passage) -> None:
    """Beat on what stands before it with both forepaws in turns."""
    for side, late in ((1, 0.0), (-1, np.pi)):
        hit = np.maximum(passage.wave(2.2, late), -0.3)
        reach_out(passage, side, 0.66, 0.10, -0.34 + 0.34 * hit)
    passage.turn("head", y=0.12 * passage.wave(2.2))
    passage.turn("chest", z=0.08 * passage.wave(1.1))


def piano(passage: Passage) -> None:
    """Play keys: both forepaws level, tapping and travelling."""
    for side, late in ((1, 0.0), (-1, 1.9)):
        reach_out(
            passage,
            side,
            0.68,
            0.02 + 0.14 * passage.wave(0.45, late),
            -0.36 + 0.10 * np.abs(passage.wave(2.1, late)),
        )
    passage.turn("head", y=0.22 + 0.08 * passage.wave(1.05), x=0.10 * passage.wave(0.45))
    passage.turn("chest", x=0.08 * passage.wave(0.45))


def guitar(passage: Passage) -> None:
    """Strum before the belly with one forepaw, the other up on the neck."""
    reach_out(passage, 1, 0.46, 0.42, 0.02 + 0.03 * passage.wave(0.6))
    reach_out(passage, -1, 0.42, -0.22, -0.46 + 0.14 * passage.wave(2.3))
    passage.turn("head", y=0.12 + 0.08 * passage.wave(1.15), z=0.18)


def trumpet(passage: Passage) -> None:
    """Hold a horn to the mouth with both forepaws and blow."""
    passage.paw(1, _before_mouth(passage, 0.30, 0.08), part="head")
    passage.paw(-1, _before_mouth(passage, 0.12, -0.06), part="head")
    passage.turn("head", y=-0.12 + 0.05 * passage.wave(0.9))
    passage.turn("chest", y=-0.08 * passage.wave(0.9))


def violin(passage: Passage) -> None:
    """Draw a bow over strings under the chin."""
    reach_out(passage, 1, 0.55, 0.38, 0.22)
    bow = passage.wave(0.9)
    reach_out(passage, -1, 0.50, -0.10 + 0.18 * bow, 0.02 + 0.12 * bow)
    passage.turn("head", x=0.28, z=0.30, y=0.12)


def sip(passage: Passage) -> None:
    """Lift a cup to the mouth, drink, put it down again."""
    up = bump(np.mod(passage.t / 3.0 + 0.25, 1.0)) ** 0.6
    low = np.array([0.55, -0.02, -0.45]) * passage.arm
    passage.paw(-1, np.tile(low, (len(passage.t), 1)), part="own")
    passage.creature.foot_to(
        passage.creature.fore(-1),
        passage.frames,
        _before_mouth(passage, 0.10, 0.0),
        passage.weight * up,
        part="head",
    )
    passage.turn("head", y=-0.30 * up)
    gape(passage.creature, passage.frames, 0.12 * up * passage.weight)


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


def stir(passage: Passage) -> None:
    """Stir a pot with one forepaw, the other resting before it."""
    angle = 2 * np.pi * 0.9 * passage.t
    reach_out(passage, -1, 0.62 + 0.12 * np.cos(angle), -0.12 + 0.12 * np.sin(angle), -0.30)
    reach_out(passage, 1, 0.60, 0.10, -0.42)
    passage.turn("head", y=0.26)


def type_(passage: Passage) -> None:
    """Tap keys with both forepaws, looking at what is written."""
    for side, late in ((1, 0.0), (-1, 1.2)):
        reach_out(passage, side, 0.62, -0.04, -0.38 + 0.05 * passage.wave(4.2, late))
    passage.turn("head", y=0.16)


def read(passage: Passage) -> None:
    """Hold something flat before the eyes with both forepaws."""
    for side in (1, -1):
        reach_out(passage, side, 0.66, 0.02, -0.12 + 0.02 * passage.wave(0.4))
    passage.turn("head", y=0.22, z=0.10 * passage.wave(0.35))


def write(passage: Passage) -> None:
    """Write or paint with one forepaw in small strokes."""
    reach_out(passage, -1, 0.70, -0.05 + 0.08 * passage.wave(0.6), -0.10 + 0.06 * passage.wave(2.6))
    reach_out(passage, 1, 0.50, 0.08, -0.42)
    passage.turn("head", y=0.10)


def steer(passage: Passage) -> None:
    """Hold a wheel or handlebars with both forepaws and turn it a little."""
    angle = 0.22 * passage.wave(0.5)
    for side in (1, -1):
        reach_out(passage, side, 0.66, 0.10, -0.16 + side * angle)
    passage.turn("chest", x=0.06 * passage.wave(0.5))


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
        out = np.maximum(passage.wave(1.7, late), 0) ** 0.6
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


def hold(passage: Passage) -> None:
    """Hold something before the chest with both forepaws."""
    for side in (1, -1):
        reach_out(passage, side, 0.52, -0.02, -0.22)


def use(passage: Passage) -> None:
    """Work at something with one forepaw, the other holding on: what no gesture of its own is known for."""
    reach_out(passage, -1, 0.62, -0.04, -0.22 + 0.16 * passage.wave(1.2))
    reach_out(passage, 1, 0.56, 0.04, -0.30)
    passage.turn("head", y=0.20)


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
