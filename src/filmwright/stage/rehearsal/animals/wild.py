"""Birds, fish, snakes and what has many legs: soar, dive, breach, strike, coil, hang on a thread."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from filmwright.stage.rehearsal.animals.aloft import fly, glide, land
from filmwright.stage.rehearsal.animals.creature import Creature
from filmwright.stage.rehearsal.animals.gaits import GRAVITY
from filmwright.stage.rehearsal.animals.mouth import gape
from filmwright.stage.rehearsal.animals.moves import jump
from filmwright.stage.rehearsal.animals.passage import Passage
from filmwright.stage.rehearsal.rotations import bump, smooth
from filmwright.stage.world.model import Mark


def soar(passage: Passage) -> None:
    """Fly on wings held still, banking in wide curves."""
    creature = passage.creature
    beat = passage.beat
    if not beat.path:
        beat = replace(beat, path=_curve(creature, passage.seconds, 1.3))
    _on_the_wing(passage, beat)
    creature.soaring[passage.frames] = np.maximum(
        creature.soaring[passage.frames], smooth(passage.t / 0.6 + 0.4)
    )


def fly_about(passage: Passage) -> None:
    """Fly in wide curves over the place."""
    beat = passage.beat
    if not beat.path:
        beat = replace(beat, path=_curve(passage.creature, passage.seconds, 1.0))
    _on_the_wing(passage, beat)


def hover(passage: Passage) -> None:
    """Stay in one place in the air, wings beating fast."""
    creature = passage.creature
    _on_the_wing(passage, replace(passage.beat, path=()))
    passage.pitch(-0.5)
    passage.turn("neck", y=0.2)
    passage.turn("head", y=0.3)
    passage.raise_by(0.05 * creature.leg * passage.wave(0.9))


def swoop(passage: Passage) -> None:
    """Dive from the air down to the ground or the target, and sweep up again."""
    creature = passage.creature
    beat = passage.beat
    if not beat.path:
        beat = replace(beat, path=_curve(creature, passage.seconds, 0.15))
    _on_the_wing(passage, beat)
    u = passage.t / passage.seconds
    down = bump(np.clip(u * 1.1, 0, 1))
    creature.rise[passage.frames] -= 0.82 * creature.aloft * down
    creature.pitch[passage.frames] += 0.55 * np.sin(2 * np.pi * np.clip(u * 1.1, 0, 1))
    creature.soaring[passage.frames] = np.maximum(creature.soaring[passage.frames], smooth(4 * down))


def perch(passage: Passage) -> None:
    """Come down and stand, wings folded, looking about."""
    if passage.creature.aloft:
        land(passage.creature, passage.start)
    passage.turn("head", z=0.6 * np.sign(passage.wave(0.4)) * smooth(np.abs(passage.wave(0.4)) * 4))


def _on_the_wing(passage: Passage, beat: object) -> None:
    creature = passage.creature
    if creature.habits.medium == "feet" and "wing_1_l" in creature.anatomy.index:
        fly(creature, beat)  # type: ignore[arg-type]
    else:
        glide(creature, beat)  # type: ignore[arg-type]


def _curve(creature: Creature, seconds: float, bend: float) -> tuple[Mark, ...]:
    """Return marks of a curve ahead, `bend` radians in all for every two seconds."""
    speed = 0.8 * float(np.sqrt(creature.habits.slow * GRAVITY * creature.leg)) + 0.4
    place, facing, found = creature.at.astype(float), creature.facing, []
    for _ in range(max(2, int(seconds / 0.6))):
        facing += 0.3 * bend
        place = place + 0.6 * speed * np.array([np.cos(facing), np.sin(facing)])
        found.append(Mark(position=(float(place[0]), float(place[1]), 0.0), heading=facing))
    return tuple(found)


def breach(passage: Passage) -> None:
    """Leap out of the water in an arc, nose first, and dive back in."""
    leap_out(passage, flips=0)


def dive_under(passage: Passage) -> None:
    """Tip over, nose first and tail up, and go under; who stands on land leaps."""
    creature = passage.creature
    if not creature.afloat and creature.habits.medium == "feet":
        jump(creature, passage.beat)
        return
    size = max(creature.thing.model.size[0], creature.thing.model.size[2])
    tip = smooth(passage.t / 0.7)
    under = smooth((passage.t - 0.45) / max(0.6 * passage.seconds, 0.5))
    rest = creature.span(passage.start, np.inf)
    for channel, value in (
        (creature.pitch, 1.15 * tip),
        (creature.rise, -0.15 * size * tip - 0.75 * size * under),
    ):
        channel[passage.frames] += value
        channel[rest.start + len(value) : rest.stop] += value[-1] if len(value) else 0.0
    ahead = np.array([np.cos(creature.facing), np.sin(creature.facing)])
    creature.root[passage.frames] = creature.at + np.outer(0.5 * size * under, ahead)
    creature.stay(passage.end, creature.at + 0.5 * size * ahead, creature.facing)


def backflip(passage: Passage) -> None:
    """Leap and turn over backwards in the air."""
    leap_out(passage, flips=1)


def leap_out(passage: Passage, *, flips: int) -> None:
    """Leap in an arc; whoever swims comes out of the water by one and a half lengths."""
    creature = passage.creature
    size = creature.thing.model.size
    if creature.habits.medium == "feet":
        jump(creature, passage.beat)
        air = 2 * np.sqrt(2 * min(max(0.55 * creature.leg, 0.12), 0.9) / GRAVITY)
        u = np.clip((passage.t - 0.33) / air, 0, 1)
        creature.pitch[passage.frames] -= 2 * np.pi * flips * smooth(u) * (u < 1)
        return
    high = 0.9 * size[0] + 0.3
    period = 2 * float(np.sqrt(2 * high / GRAVITY)) + 0.5
    u = np.clip((passage.t - 0.15) / period, 0, 1)
    arc = 4 * u * (1 - u)
    creature.rise[passage.frames] += high * arc
    slope = np.where((u > 0) & (u < 1), 1.05 * (1 - 2 * u), 0.0)
    ends = smooth(u / 0.12) * smooth((1 - u) / 0.12)
    creature.pitch[passage.frames] -= slope * ends + 2 * np.pi * flips * smooth(u) * (u < 1)
    ahead = np.array([np.cos(creature.facing), np.sin(creature.facing)])
    far = 1.2 * size[0]
    creature.root[passage.frames] = creature.at + np.outer(far * u, ahead)
    creature.stay(passage.end, creature.at + far * ahead, creature.facing)
    for number, part in enumerate(creature.anatomy.numbered("tail")):
        creature.turn(part, passage.frames, y=0.25 * np.sin(4 * np.pi * u - 0.6 * number) * ends)


def strike(passage: Passage) -> None:
    """Draw the neck back into an S, and strike out with it."""
    creature = passage.creature
    fore = creature.anatomy.numbered("fore")
    cycle = np.mod(passage.t / 2.0, 1.0)
    drawn = smooth(cycle / 0.45) * smooth((0.62 - cycle) / 0.08)
    out = bump(np.clip((cycle - 0.58) / 0.2, 0, 1))
    if not fore:
        passage.turn("neck", y=-0.5 * drawn + 0.3 * out)
        passage.turn("head", y=0.4 * drawn)
        gape(creature, passage.frames, 0.6 * out * passage.weight)
        return
    count = len(fore)
    for number, part in enumerate(fore, 1):
        share = number / count
        passage.turn(part, y=-0.55 * drawn * (share < 0.7) + 0.75 * drawn * (share >= 0.7) - 0.10 * out)
    creature.jaw[passage.frames] = np.maximum(creature.jaw[passage.frames], 0.6 * out * passage.weight)


def coil(passage: Passage) -> None:
    """Wind the body into rings, the head raised out of them."""
    creature = passage.creature
    tail, fore = creature.anatomy.numbered("tail"), creature.anatomy.numbered("fore")
    for number, part in enumerate(tail):
        passage.turn(part, z=0.85 + 0.05 * number)
    for number, part in enumerate(fore, 1):
        share = number / max(len(fore), 1)
        passage.turn(part, y=-0.42 * (share < 0.6) + 0.42 * (share >= 0.6), z=0.10 * passage.wave(0.5, share))
    creature.vigour[passage.frames] *= 1 - passage.weight


def hang_on_thread(passage: Passage) -> None:
    """Come down on a thread, head first, legs working."""
    creature = passage.creature
    size = max(creature.thing.model.size)
    passage.raise_by(size * (2.2 - 0.9 * smooth(passage.t / max(passage.seconds, 1.0))))
    passage.pitch(1.35)
    creature.vigour[passage.frames] = np.maximum(creature.vigour[passage.frames], 0.5 * passage.weight)


def float_about(passage: Passage) -> None:
    """Drift, rising and sinking slowly."""
    if passage.beat.path:
        glide(passage.creature, passage.beat)
    passage.raise_by(0.12 * max(passage.creature.thing.model.size) * passage.wave(0.22))
