"""The small and furry: rabbits, squirrels, mice, hedgehogs."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from filmwright.stage.world.cast.animals.coat import Marking, belly, faded, within
from filmwright.stage.world.cast.animals.flesh import Patch, tube
from filmwright.stage.world.cast.animals.heads import Ear, Head
from filmwright.stage.world.cast.animals.quadruped import Body, Build, Legs, Tail
from filmwright.stage.world.model import Finish
from filmwright.stage.world.world import Colour

WHITE: Colour = (0.95, 0.94, 0.91)

_RODENT = Head(
    tilt=16.0,
    skull=(0.34, 0.08, 0.36, 0.30, 0.30),
    muzzle=((0.50, 0.0, -0.02), (0.92, 0.0, -0.09)),
    thick=(0.22, 0.13, 0.07),
    cheek=(0.38, 0.16, -0.06, 0.20),
    eye=(0.54, 0.22, 0.12),
    eye_size=0.075,
    outward=55.0,
    pupil="all",
    nose=(0.985, -0.08, 0.035, 0.04),
    nose_colour=(0.85, 0.50, 0.50),
    ear=Ear(base=(0.20, 0.20, 0.28), up=(-0.15, 0.5, 1.0), length=0.46, width=0.26, shape="round"),
)
_CROUCHED = Legs(
    front=((0.08, 0.44), (-0.06, 0.26), (-0.01, 0.11), (0.04, 0.05)),
    hind=((0.02, 0.46), (0.24, 0.26), (-0.16, 0.11), (0.10, 0.05)),
    front_thick=(0.11, 0.075, 0.05, 0.05),
    hind_thick=(0.24, 0.13, 0.06, 0.055),
    foot=(0.12, 0.06, 0.05),
    stance=0.17,
)


def _light(body: Body) -> tuple[Marking, ...]:
    h = body.h
    muzzle = within(body.head.ball(0.85, 0, -0.14, (0.25, 0.2, 0.14)))
    return (
        Marking(colour=WHITE, where=belly(0.45 * h, 0.75 * h), soft=True),
        Marking(colour=WHITE, where=faded(muzzle, 0.06 * body.head.size), soft=True),
    )


def _stripes(body: Body) -> tuple[Marking, ...]:
    return _light(body)


def _spines(body: Body) -> list[Patch]:
    """A hedgehog's spines, all over back and sides, swept back."""
    h, build = body.h, body.build
    half = 0.5 * build.base * h
    found = []
    count = 150
    for number in range(count):
        z = 1 - (number + 0.5) / count * 0.95
        turn = number * 2.399963
        flat = np.sqrt(max(1 - z * z, 0.0))
        normal = np.array([flat * np.cos(turn), flat * np.sin(turn), z])
        root = np.array(
            [normal[0] * (half + 0.12 * h), normal[1] * 0.34 * h, 0.55 * h + normal[2] * 0.42 * h]
        )
        if root[0] > half * 0.95 and root[2] < 0.75 * h:
            continue
        tip = root + (normal + np.array([-0.45, 0, 0.1])) * 0.16 * h
        spine = tube([root, tip], [0.024 * h, 0.002 * h], sides=4)
        colour = ((0.30, 0.22, 0.16), (0.72, 0.62, 0.48))[number % 2]
        found.append(Patch(piece=spine, colour=colour, part="spine", finish=Finish.PLASTIC, rough=0.7))
    return found


# fmt: off
_RABBIT = Build(
    height=0.22, coat=(0.66, 0.56, 0.46), base=0.85, depth=0.55, tuck=1.0, croup=1.02, loin=1.08,
    wide=(0.20, 0.25, 0.27), breast=0.14, rump=0.2,
    round=2.0, neck=0.22, neck_angle=42, neck_thick=(0.22, 0.19, 0.18), head=0.56, mass=2, cell=0.042,
    legs=_CROUCHED, markings=_light,
    shape=replace(_RODENT, thick=(0.23, 0.18, 0.14), nose=(0.99, -0.05, 0.04, 0.05),
                  ear=Ear(base=(0.22, 0.14, 0.30), up=(-0.30, 0.20, 1.0), front=(0.9, 0.6, 0.2),
                  length=0.95, width=0.14, shape="leaf", cup=0.6)),
    tail=Tail(length=0.22, leaves=35, ends=50, thick=(0.10, 0.13, 0.11, 0.03), colour=WHITE),
)
_SQUIRREL = Build(
    height=0.16, coat=(0.66, 0.32, 0.13), base=0.85, depth=0.50, tuck=0.98, croup=1.0, loin=1.05,
    wide=(0.18, 0.21, 0.22), rump=0.16, round=2.0,
    neck=0.26, neck_angle=42, neck_thick=(0.19, 0.17, 0.16), head=0.52, mass=0.5, cell=0.042,
    legs=_CROUCHED, markings=_light,
    shape=replace(_RODENT, ear=Ear(base=(0.20, 0.17, 0.28), up=(-0.1, 0.3, 1.0), length=0.38, width=0.13)),
    tail=Tail(length=1.55, leaves=70, ends=150, thick=(0.06, 0.17, 0.22, 0.24, 0.20, 0.04),
    finish=Finish.HAIR),
)
_MOUSE = Build(
    height=0.05, coat=(0.56, 0.53, 0.51), base=1.0, depth=0.82, tuck=1.02, loin=1.12, wide=(0.28, 0.36, 0.36),
    rump=0.22, round=2.0, neck=0.22, neck_angle=8,
    neck_thick=(0.26, 0.24, 0.22), head=0.72, mass=0.03, cell=0.05, legs=_CROUCHED, markings=_light,
    shape=_RODENT,
    tail=Tail(length=1.6, leaves=-15, ends=15, thick=(0.045, 0.035, 0.025, 0.012), colour=(0.85, 0.62, 0.58)),
)

BUILDS: dict[str, Build] = {
    "rabbit": _RABBIT,
    "squirrel": _SQUIRREL,
    "chipmunk": replace(_SQUIRREL, height=0.10, coat=(0.62, 0.40, 0.20), tail=Tail(length=1.0, leaves=20,
    ends=60, thick=(0.05, 0.1, 0.11, 0.03))),
    "mouse": _MOUSE,
    "rat": replace(_MOUSE, height=0.09, coat=(0.38, 0.34, 0.32), base=1.2, shape=replace(_RODENT,
    ear=replace(_RODENT.ear, length=0.3, width=0.17)
                   if _RODENT.ear else None)),
    "hamster": replace(_MOUSE, height=0.07, coat=(0.86, 0.60, 0.30), base=0.75, wide=(0.30, 0.36, 0.34),
    shape=replace(
        _RODENT, cheek=(0.42, 0.24, -0.08, 0.26), thick=(0.22, 0.16, 0.11), ear=replace(_RODENT.ear,
        length=0.28, width=0.17) if _RODENT.ear else None),
        tail=Tail(length=0.12, leaves=0, ends=0, thick=(0.06, 0.05, 0.02))),
    "hedgehog": replace(_MOUSE, height=0.14, coat=(0.72, 0.60, 0.45), base=0.9, wide=(0.30, 0.36, 0.32),
    extras=_spines, mass=0.8, tail=None, shape=replace(
        _RODENT, thick=(0.2, 0.11, 0.05), nose=(0.99, -0.08, 0.06, 0.06), nose_colour=(0.05, 0.04, 0.04),
        ear=replace(_RODENT.ear, length=0.22, width=0.14) if _RODENT.ear else None)),
    "beaver": replace(
        _RABBIT, height=0.32, coat=(0.36, 0.23, 0.14), markings=None, head=0.58, mass=18,
        shape=replace(_RODENT, thick=(0.24, 0.2, 0.16),
        ear=replace(_RODENT.ear, length=0.16, width=0.11) if _RODENT.ear else None, eye_size=0.045,
        nose_colour=(0.1, 0.08, 0.08)),
        tail=Tail(length=0.85, leaves=-30, ends=0, thick=(0.10, 0.12, 0.16, 0.18, 0.12, 0.02), colour=(0.16,
        0.13, 0.12))),
}
# fmt: on
