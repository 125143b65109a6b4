"""Serpents: one long chain of bones: snakes, worms, the dragon of the East."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from filmwright.stage.world.cast.animals.coat import Marking, belly, net, painted, rings
from filmwright.stage.world.cast.animals.flesh import Patch, along, ball, pair, tube
from filmwright.stage.world.cast.animals.makings import Makings
from filmwright.stage.world.cast.animals.plumage import both_faces
from filmwright.stage.world.cast.implicit import Triple, floats
from filmwright.stage.world.model import Finish, Model
from filmwright.stage.world.shaping.paint import shaded
from filmwright.stage.world.world import Colour

JOINTS = 16
"""Bones along a serpent behind its head."""


@dataclass(frozen=True, kw_only=True)
class Build:
    """The proportions of a serpent, in metres; `thick` are radii from head to tail."""

    length: float
    thick: tuple[float, ...]
    coat: Colour
    band: Colour | None = None
    bands: int = 12
    scales: Colour | None = None
    pale: Colour = (0.90, 0.85, 0.62)
    head: tuple[float, float, float] = (0.09, 0.05, 0.035)  # half length, width, height
    eye: Colour = (0.95, 0.75, 0.10)
    tongue: bool = True
    dragon: bool = False
    ringed: int = 0  # how many rolls a worm has
    mass: float = 3.0


def sized(build: Build, k: float) -> Build:
    """Return a serpent `k` times as large."""
    a, b, c = build.head
    return replace(
        build,
        length=k * build.length,
        thick=tuple(k * radius for radius in build.thick),
        head=(k * a, k * b, k * c),
        mass=build.mass * k**3,
    )


def built(build: Build, coat: Colour) -> Model:
    """Return the serpent stretched out on the ground along x, its head in front."""
    length, fat = build.length, max(build.thick)
    x = np.linspace(0.5 * length, -0.5 * length, JOINTS + 1)
    t = np.linspace(0, 1, 72)
    radius = np.interp(t, np.linspace(0, 1, len(build.thick)), build.thick)
    if build.ringed:
        radius = radius * (0.90 + 0.14 * np.abs(np.sin(np.pi * build.ringed * t)))
    level = radius if not build.dragon else np.full(len(t), 1.2 * fat)
    line = np.stack([0.5 * length - t * length, 0 * t, level], axis=1)
    piece = tube(line, radius, sides=12)
    neck: Triple = (0.5 * length, 0.0, float(level[0]))
    middle = JOINTS // 2
    joints = [(float(at), 0.0, float(np.interp(at, line[::-1, 0], level[::-1]))) for at in x]
    # The root lies in the middle, so that the animal turns about it; coils count from there.
    bones = [("spine", "", joints[middle])]
    parent = "spine"
    for number in range(middle - 1, -1, -1):
        bones.append((f"fore_{middle - number}", parent, joints[number]))
        parent = f"fore_{middle - number}"
    bones += [("head", parent, neck), ("muzzle", "head", (neck[0] + 1.6 * build.head[0], 0.0, neck[2]))]
    parent = "spine"
    for number in range(middle + 1, JOINTS):
        bones.append((f"tail_{number - middle}", parent, joints[number]))
        parent = f"tail_{number - middle}"
    makings = Makings(bones=list(bones))
    chain = (
        [f"fore_{n}" for n in range(middle, 0, -1)]
        + ["spine"]
        + [f"tail_{n}" for n in range(1, JOINTS - middle)]
    )
    markings: tuple[Marking, ...] = (
        Marking(colour=build.pale, where=belly(0.4 * fat, 1.2 * fat), soft=True),
    )
    if build.scales is not None:
        scales = build.scales if coat == build.coat else shaded(coat, 0.66)
        markings = (Marking(colour=scales, where=net(1.3 * fat, 0.16 * fat)), *markings)
    if build.band is not None:
        markings = (Marking(colour=build.band, where=rings(length / build.bands, 0.45, 0)), *markings)
    makings.eyes(
        (neck[0] + 0.5 * build.head[0], 0.62 * build.head[1], neck[2] + 0.75 * build.head[2]),
        0.26 * build.head[1],
        build.eye,
    )
    skeleton = makings.skeleton()
    for part, colour in painted(piece, coat, markings):
        hold = along(skeleton, chain, part.positions)
        makings.patches.append(Patch(piece=part, colour=colour, hold=hold, finish=Finish.PLASTIC, rough=0.45))
    _head(makings, build, neck, coat)
    if build.dragon:
        _mane_and_legs(makings, build, line, coat)
    return makings.model(
        build.mass, (neck[0] + 0.5 * build.head[0], 0.0, neck[2]), (neck[0] + 2 * build.head[0], 0.0, neck[2])
    )


def _head(makings: Makings, build: Build, neck: Triple, coat: Colour) -> None:
    long, wide, high = build.head
    skull = ball((neck[0] + 0.6 * long, 0, neck[2]), (long, wide, high), rings=9, sides=12)
    makings.patches.append(Patch(piece=skull, colour=coat, part="head", finish=Finish.PLASTIC, rough=0.45))
    if build.tongue:
        tip = neck[0] + 1.6 * long
        for side in (1, -1):
            fork = [(tip - 0.2 * long, 0, neck[2] - 0.3 * high), (tip + 0.5 * long, 0, neck[2] - 0.35 * high),
                    (tip + 0.85 * long, side * 0.16 * wide, neck[2] - 0.2 * high)]  # fmt: skip
            piece = tube(fork, [0.07 * wide, 0.06 * wide, 0.02 * wide], sides=5)
            makings.patches.append(Patch(piece=piece, colour=(0.75, 0.05, 0.08), part="muzzle"))


def _mane_and_legs(makings: Makings, build: Build, line: object, coat: Colour) -> None:
    """Antlers, whiskers, a mane, a crest down the back and four clawed legs."""
    long, wide, high = build.head
    neck = next(joint for name, _, joint in makings.bones if name == "head")
    gold: Colour = (0.96, 0.74, 0.16)
    x, z = neck[0], neck[2]
    snout = ball((x + 1.5 * long, 0, z - 0.1 * high), (0.7 * long, 0.62 * wide, 0.55 * high))
    makings.patches.append(Patch(piece=snout, colour=coat, part="head", finish=Finish.PLASTIC, rough=0.45))
    jaw = ball((x + 1.1 * long, 0, z - 0.85 * high), (0.9 * long, 0.5 * wide, 0.28 * high))
    makings.patches.append(Patch(piece=jaw, colour=gold, part="head", finish=Finish.PLASTIC, rough=0.45))
    found = [
        tube([(x + 0.2 * long, 0.4 * wide, z + 0.8 * high), (x - 0.5 * long, 0.9 * wide,
            z + 2.0 * high), (x - 0.6 * long, 1.3 * wide, z + 3.0 * high)],
             [0.14 * wide, 0.10 * wide, 0.03 * wide]),
        tube([(x - 0.3 * long, 0.8 * wide, z + 1.7 * high), (x + 0.2 * long, 1.2 * wide,
            z + 2.5 * high)], [0.10 * wide, 0.03 * wide]),
        tube([(x + 1.9 * long, 0.4 * wide, z), (x + 2.6 * long, 1.2 * wide, z + 0.6 * high),
            (x + 1.8 * long, 2.2 * wide, z - 0.2 * high)],
             [0.07 * wide, 0.06 * wide, 0.02 * wide]),
    ]  # fmt: skip
    makings.patches += pair(*[Patch(piece=piece, colour=gold, part="head") for piece in found])
    for number in range(9):
        angle = np.radians(-80 + 20 * number)
        root = (x - 0.1 * long, 0.7 * wide * float(np.sin(angle)), z + 0.7 * high * float(np.cos(angle)))
        tip = (x - 1.4 * long, 1.7 * wide * float(np.sin(angle)), z + 1.6 * high * float(np.cos(angle)))
        makings.patches.append(
            Patch(
                piece=tube([root, tip], [0.22 * wide, 0.03 * wide], sides=6),
                colour=(0.92, 0.32, 0.08),
                part="head",
                finish=Finish.HAIR,
            )
        )
    fat = max(build.thick)
    place = {name: joint for name, _, joint in makings.bones}
    for name, joint in place.items():
        if name.startswith(("fore_", "tail_", "spine")):
            top = joint[2] + 0.9 * fat
            step = build.length / JOINTS
            grid = [[(joint[0] + s * step, 0.0, top - 0.2 * fat) for s in (0.5, 0.0, -0.5)],
                    [(joint[0] + (s - 0.2) * step, 0.0,
                        top + (0.75 if s == 0 else 0.25) * fat) for s in (0.5, 0.0, -0.5)]]  # fmt: skip
            makings.patches.append(
                Patch(piece=both_faces(floats(np.array(grid))), colour=(0.92, 0.32, 0.08), part=name)
            )
    for name in ("fore_4", "tail_2"):
        jx, _, jz = place[name]
        leg = tube([(jx, 0.6 * fat, jz), (jx - 0.9 * fat, 1.5 * fat, jz - 0.7 * fat), (jx + 0.4 * fat,
            1.7 * fat, jz - 1.1 * fat)],
                   [0.45 * fat, 0.34 * fat, 0.22 * fat], sides=8)  # fmt: skip
        claws = [tube([(jx + 0.4 * fat, 1.7 * fat, jz - 1.1 * fat), (jx + 0.95 * fat,
            (1.7 + 0.4 * side) * fat, jz - 1.3 * fat)],
                      [0.12 * fat, 0.02 * fat], sides=5) for side in (-1, 0, 1)]  # fmt: skip
        makings.patches += pair(
            Patch(piece=leg, colour=coat, part=name), *[Patch(piece=c, colour=gold, part=name) for c in claws]
        )


# fmt: off
BUILDS: dict[str, Build] = {
    "snake": Build(length=1.7, thick=(0.028, 0.036, 0.046, 0.050, 0.046, 0.034, 0.008), coat=(0.34, 0.52,
    0.16), scales=(0.20, 0.33, 0.10), head=(0.062, 0.044, 0.030)),
    "cobra": Build(length=1.7, thick=(0.028, 0.036, 0.046, 0.050, 0.046, 0.034, 0.008), coat=(0.22, 0.17,
    0.12), band=(0.52, 0.42, 0.26), head=(0.062, 0.044, 0.030)),
    "coral_snake": Build(length=1.2, thick=(0.02, 0.026, 0.032, 0.034, 0.032, 0.024, 0.006), coat=(0.82,
    0.08, 0.06), band=(0.06, 0.05, 0.05), head=(0.045, 0.032, 0.022)),
    "worm": Build(length=0.22, thick=(0.009, 0.011, 0.012, 0.012, 0.011, 0.009, 0.004), coat=(0.82, 0.45,
    0.42), pale=(0.90, 0.62, 0.58), head=(0.010, 0.009, 0.009),
                  tongue=False, ringed=18, mass=0.01),
    "caterpillar": Build(length=0.12, thick=(0.011, 0.013, 0.014, 0.014, 0.014, 0.013, 0.008), coat=(0.50,
    0.78, 0.16), pale=(0.75, 0.88, 0.4), head=(0.012, 0.012, 0.012),
                         tongue=False, ringed=9, mass=0.01, band=(0.95, 0.82, 0.15), bands=14),
    "chinese_dragon": Build(length=7.0, thick=(0.15, 0.19, 0.22, 0.23, 0.22, 0.18, 0.04), coat=(0.80, 0.10,
    0.07), scales=(0.62, 0.06, 0.05), pale=(0.97, 0.78, 0.25),
                            head=(0.30, 0.24, 0.20), eye=(0.98, 0.85, 0.20), tongue=False, dragon=True,
                            mass=500),
}
# fmt: on
