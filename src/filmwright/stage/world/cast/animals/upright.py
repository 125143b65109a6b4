"""Beasts that go on two legs and are no birds: kangaroos and the great dinosaurs of prey."""

from __future__ import annotations

from dataclasses import replace

from filmwright.stage.world.cast.animals.bipeds import Body, Build, Stilts
from filmwright.stage.world.cast.animals.coat import Marking, belly, both_of, stripes, within
from filmwright.stage.world.cast.animals.flesh import Patch, pair, tube
from filmwright.stage.world.cast.animals.heads import Ear, Head
from filmwright.stage.world.cast.animals.hooves import CERVINE
from filmwright.stage.world.cast.animals.quadruped import Tail
from filmwright.stage.world.cast.implicit import Ball
from filmwright.stage.world.model import Finish

_TYRANT = Head(
    tilt=6.0,
    skull=(0.26, 0.10, 0.28, 0.20, 0.25),
    muzzle=((0.34, 0.0, 0.06), (0.88, 0.0, 0.02)),
    thick=(0.25, 0.20, 0.155),
    squeeze=0.72,
    extra=(
        Ball(centre=(0.55, 0.0, -0.20), radii=(0.40, 0.13, 0.09), blend=0.05),
        Ball(centre=(0.40, 0.13, 0.30), radii=(0.12, 0.06, 0.06), blend=0.05),
    ),
    eye=(0.42, 0.17, 0.22),
    eye_size=0.042,
    outward=50.0,
    iris=(0.95, 0.75, 0.12),
    pupil="slit",
    nose=None,
    ear=None,
)


def _pale(body: Body) -> tuple[Marking, ...]:
    u = body.u
    r, g, b = body.coat
    pale = (r + 0.5 * (1 - r), g + 0.5 * (0.95 - g), b + 0.5 * (0.8 - b))
    under = belly(0.7 * body.build.height * u, 1.1 * body.build.height * u)
    return (Marking(colour=pale, where=under, soft=True),)


def _tyrant(body: Body) -> tuple[Marking, ...]:
    u = body.u
    r, g, b = body.coat
    back = Ball(centre=body.trunk(-0.2, 0, 0.34), radii=(1.4 * u, 0.6 * u, 0.36 * u))
    return (
        *_pale(body),
        Marking(
            colour=(0.55 * r, 0.55 * g, 0.5 * b), where=both_of(stripes(0.16 * u, 0.42, 0.2), within(back))
        ),
    )


def _teeth(body: Body) -> list[Patch]:
    """Teeth along both jaws, and claws on feet and hands."""
    head, k = body.head, body.head.size
    found = []
    for number in range(7):
        x = 0.50 + 0.066 * number
        y = 0.135 - 0.010 * number
        piece = tube([head.at(x, y, -0.075), head.at(x + 0.01, y, -0.165)], [0.022 * k, 0.002 * k], sides=4)
        found.append(
            Patch(piece=piece, colour=(0.95, 0.92, 0.82), part="head", finish=Finish.PLASTIC, rough=0.4)
        )
    toe = body.leg()[3]
    u = body.u
    for side in (-0.05, 0.0, 0.05):
        root = (toe[0] + 1.3 * body.build.legs.toes * u, toe[1] + side * u, 0.045 * u)
        tip = (root[0] + 0.08 * u, root[1], 0.005 * u)
        found.append(
            Patch(
                piece=tube([root, tip], [0.022 * u, 0.003 * u], sides=5),
                colour=(0.12, 0.10, 0.09),
                part="toes_l",
            )
        )
    return pair(*found)


# fmt: off
BUILDS: dict[str, Build] = {
    "tyrannosaurus": Build(
        size=1.9, coat=(0.36, 0.40, 0.20), height=1.02, carriage=14, deep=0.30, wide=0.21, neck=0.34,
        neck_angle=52, neck_thick=(0.22, 0.17, 0.15),
        head=0.62, shape=_TYRANT, wing=None, fan=None, finish=Finish.SKIN, mass=6000, cell=0.034,
        markings=_tyrant, extras=_teeth,
        tail=Tail(length=1.55, leaves=-4, ends=14, thick=(0.21, 0.15, 0.10, 0.06, 0.02)), arms=(0.13, 0.12,
        0.035),
        legs=Stilts(hip=(-0.10, -0.10), stance=0.16, knee=(0.20, 0.62), ankle=(-0.12, 0.30), toe=(0.05,
        0.06), thick=(0.22, 0.12, 0.065, 0.055),
                    bare=None, toes=0.15),
    ),
    "velociraptor": Build(
        size=0.62, coat=(0.55, 0.42, 0.24), height=0.98, carriage=12, deep=0.23, wide=0.17, neck=0.42,
        neck_angle=58, neck_thick=(0.15, 0.10, 0.09),
        head=0.46, shape=replace(_TYRANT, thick=(0.2, 0.15, 0.10), eye_size=0.06), wing=None, fan=None,
        finish=Finish.SKIN, mass=30, cell=0.034,
        markings=_tyrant, tail=Tail(length=1.7, leaves=4, ends=12, thick=(0.13, 0.08, 0.05, 0.03, 0.01)),
        arms=(0.20, 0.20, 0.035),
        legs=Stilts(hip=(-0.10, -0.06), stance=0.12, knee=(0.20, 0.64), ankle=(-0.14, 0.34), toe=(0.04,
        0.06), thick=(0.16, 0.085, 0.042, 0.036),
                    bare=None, toes=0.13),
    ),
    "kangaroo": Build(
        size=0.62, coat=(0.66, 0.43, 0.26), height=1.00, carriage=58, deep=0.27, wide=0.24, neck=0.24,
        neck_angle=66, neck_thick=(0.17, 0.13, 0.115),
        head=0.36, wing=None, fan=None, mass=60, cell=0.036, markings=_pale, arms=(0.24, 0.20, 0.038),
        shape=replace(CERVINE, tilt=18.0, ear=Ear(base=(0.10, 0.14, 0.22), up=(-0.15, 0.35, 1.0),
        front=(1.0, 0.5, 0), length=0.52, width=0.13,
                                                 shape="leaf")),
        tail=Tail(length=1.45, leaves=-62, ends=-8, thick=(0.15, 0.11, 0.075, 0.055, 0.03)),
        legs=Stilts(hip=(-0.22, -0.05), stance=0.16, knee=(0.22, 0.58), ankle=(-0.16, 0.13), toe=(0.18,
        0.07), thick=(0.23, 0.12, 0.055, 0.048),
                    bare=None, toes=0.20),
    ),
}
# fmt: on
