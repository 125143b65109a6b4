"""The heavy and the thick-furred: elephants, rhinoceroses, hippopotamuses, bears, apes."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from filmwright.stage.world.cast.animals.coat import Marking, below, both_of, faded, within
from filmwright.stage.world.cast.animals.flesh import Flesh, Patch, along, tube
from filmwright.stage.world.cast.animals.heads import BLACK, Ear, Head, horn
from filmwright.stage.world.cast.animals.quadruped import Body, Build, Legs, Tail
from filmwright.stage.world.cast.implicit import Ball, Limb
from filmwright.stage.world.model import Finish
from filmwright.stage.world.world import Colour

WHITE: Colour = (0.94, 0.93, 0.89)
IVORY: Colour = (0.93, 0.89, 0.78)

_ELEPHANT = Head(
    tilt=10.0,
    skull=(0.30, 0.10, 0.36, 0.30, 0.40),
    muzzle=((0.45, 0.0, -0.05), (0.60, 0.0, -0.22)),
    thick=(0.24, 0.17),
    extra=(Ball(centre=(0.30, 0.0, 0.36), radii=(0.24, 0.22, 0.18), blend=0.1),),
    eye=(0.50, 0.245, 0.08),
    eye_size=0.034,
    ear_inside=(0.56, 0.50, 0.49),
    outward=55.0,
    nose=None,
    ear=Ear(base=(0.14, 0.25, 0.20), up=(-0.55, 1.0, -0.42), front=(1.0, 0.55, 0.0), length=0.72,
        width=0.46, shape="fan",
            cup=0.12),
)  # fmt: skip
_BEAR = Head(
    tilt=16.0,
    skull=(0.34, 0.10, 0.36, 0.33, 0.32),
    muzzle=((0.50, 0.0, -0.03), (0.88, 0.0, -0.07)),
    thick=(0.22, 0.165, 0.135),
    cheek=(0.32, 0.18, -0.04, 0.20),
    eye=(0.62, 0.140, 0.150),
    eye_size=0.045,
    outward=25.0,
    nose=(0.99, -0.02, 0.06, 0.08),
    ear=Ear(base=(0.22, 0.24, 0.30), up=(-0.1, 0.5, 1.0), length=0.24, width=0.14, shape="round"),
)
_APE = Head(
    tilt=4.0,
    skull=(0.38, 0.16, 0.42, 0.34, 0.40),
    muzzle=((0.60, 0.0, -0.06), (0.80, 0.0, -0.10)),
    thick=(0.24, 0.21),
    extra=(Limb(start=(0.72, 0.16, 0.25), end=(0.74, 0.0, 0.26), radii=(0.07, 0.07), blend=0.06),),
    squeeze=1.0,
    eye=(0.745, 0.115, 0.16),
    eye_size=0.062,
    outward=10.0,
    nose=(0.955, 0.0, 0.035, 0.07),
    nose_colour=(0.30, 0.18, 0.14),
    ear=Ear(
        base=(0.36, 0.30, 0.12),
        up=(-0.2, 1.0, 0.35),
        front=(1.0, 0.3, 0.0),
        length=0.26,
        width=0.17,
        shape="round",
    ),
)
_PILLARS = Legs(
    front=((0.03, 0.62), (-0.03, 0.42), (0.0, 0.20), (0.01, 0.05)),
    hind=((0.02, 0.62), (0.04, 0.38), (-0.03, 0.18), (0.01, 0.05)),
    front_thick=(0.15, 0.115, 0.098, 0.098),
    hind_thick=(0.19, 0.125, 0.098, 0.098),
    foot=(0.115, 0.115, 0.05),
    stance=0.17,
)
_PAWS = Legs(
    front=((0.06, 0.62), (-0.03, 0.40), (-0.01, 0.12), (0.05, 0.06)),
    hind=((0.02, 0.60), (0.09, 0.34), (-0.05, 0.10), (0.07, 0.06)),
    front_thick=(0.19, 0.125, 0.095, 0.085),
    hind_thick=(0.22, 0.14, 0.095, 0.085),
    foot=(0.14, 0.10, 0.062),
    stance=0.20,
)


def _trunk_bones(body: Body) -> list[Patch]:
    """An elephant's trunk, carried by the head, and its tusks."""
    head, k = body.head, body.head.size
    x, _, z = head.at(0.58, 0.0, -0.16)
    h = body.h
    t = np.linspace(0, 1, 14)
    low = 0.10 * h
    line = np.stack(
        [
            x + 0.10 * h * np.sin(1.2 * np.pi * t) + 0.16 * h * t**4,
            0 * t,
            z - (z - low) * (1.05 * t - 0.12 * t**6),
        ],
        axis=1,
    )
    piece = tube(line, k * np.interp(t, [0, 0.3, 1], [0.185, 0.125, 0.058]), sides=10)
    parts = ["head", *[f"trunk_{number}" for number in range(1, 4)]]
    found = [
        Patch(
            piece=piece,
            colour=body.coat,
            hold=along(body.skeleton, parts, piece.positions),
            finish=Finish.STONE,
        )
    ]
    curve = [(0.55, 0.14, -0.28), (0.72, 0.20, -0.44), (0.98, 0.22, -0.46), (1.14, 0.20, -0.34)]
    return [*found, *horn(head, curve, [0.055, 0.05, 0.038, 0.008], IVORY)]


def trunk_joints(body: Body) -> list[tuple[float, float, float]]:
    """Return the joints of an elephant's trunk, from its root down."""
    x, _, z = body.head.at(0.60, 0.0, -0.20)
    low = 0.10 * body.h
    return [
        (x, 0.0, z),
        (x + 0.06 * body.h, 0.0, z - 0.36 * (z - low)),
        (x + 0.06 * body.h, 0.0, z - 0.70 * (z - low)),
    ]


def _rhino_horns(body: Body) -> list[Patch]:
    found = horn(
        body.head,
        [(0.84, 0, 0.06), (0.92, 0, 0.34), (0.86, 0, 0.62)],
        [0.085, 0.055, 0.006],
        (0.62, 0.57, 0.50),
        True,
    )
    return found + horn(
        body.head, [(0.62, 0, 0.14), (0.66, 0, 0.36)], [0.065, 0.006], (0.62, 0.57, 0.50), True
    )


def _panda(body: Body) -> tuple[Marking, ...]:
    h, half = body.h, 0.5 * body.build.base * body.h
    black: Colour = (0.05, 0.05, 0.06)
    shoulders = Ball(centre=(half + 0.02 * h, 0, 0.66 * h), radii=(0.155 * h, 0.6 * h, 0.60 * h))
    hind = Ball(centre=(-half + 0.04 * h, 0.2 * h, 0.10 * h), radii=(0.30 * h, 0.25 * h, 0.40 * h))
    return (
        Marking(colour=black, where=within(shoulders)),
        Marking(colour=black, where=within(hind)),
        Marking(colour=black, where=both_of(below(0.42 * h), below(0.42 * h))),
        Marking(colour=black, where=within(body.head.ball(0.62, 0.165, 0.12, (0.13, 0.10, 0.13)))),
    )


def _muzzled(body: Body) -> tuple[Marking, ...]:
    r, g, b = body.coat
    pale = (min(1.5 * r + 0.12, 1.0), min(1.5 * g + 0.09, 1.0), min(1.5 * b + 0.06, 1.0))
    return (
        Marking(
            colour=pale,
            where=faded(within(body.head.ball(0.88, 0, -0.08, (0.26, 0.22, 0.18))), 0.05 * body.h),
            soft=True,
        ),
    )


def _koala(body: Body) -> tuple[Marking, ...]:
    h = body.h
    return (
        Marking(
            colour=WHITE,
            where=faded(
                within(Ball(centre=(0.45 * h, 0, 0.55 * h), radii=(0.3 * h, 0.2 * h, 0.3 * h))), 0.1 * h
            ),
            soft=True,
        ),
    )


def _bare_face(colour: Colour):  # type: ignore[no-untyped-def]
    def markings(body: Body) -> tuple[Marking, ...]:
        head, legs = body.head, body.build.legs
        return (
            Marking(colour=colour, where=within(head.ball(0.86, 0.0, -0.08, (0.26, 0.28, 0.22)))),
            Marking(colour=colour, where=within(head.ball(0.78, 0.13, 0.15, (0.16, 0.14, 0.13)))),
            Marking(colour=colour, where=below(1.6 * legs.foot[2] * body.h)),
        )

    return markings


def _silver(body: Body) -> tuple[Marking, ...]:
    h = body.h
    back = Ball(centre=(-0.22 * h, 0, 0.95 * h), radii=(0.42 * h, 0.5 * h, 0.26 * h))
    return (
        Marking(colour=(0.46, 0.47, 0.50), where=faded(within(back), 0.12 * h), soft=True),
        *_bare_face((0.10, 0.09, 0.09))(body),
    )


def shaggy(body: Body) -> list[Flesh]:
    """Loose fur under belly and chest."""
    h = body.h
    return [
        Flesh(
            part="spine",
            lump=Ball(centre=(0, 0, 0.50 * h), radii=(0.5 * h, 0.24 * h, 0.14 * h), blend=0.1 * h),
        )
    ]


# fmt: off
_BROWN = Build(
    height=1.05, coat=(0.36, 0.22, 0.13), base=1.0, depth=0.56, tuck=0.98, croup=0.97, loin=0.98,
    wide=(0.25, 0.28, 0.26), breast=0.16, rump=0.16,
    round=2.0, neck=0.34, neck_angle=18, neck_thick=(0.29, 0.24, 0.20), head=0.46, shape=_BEAR, mass=250,
    cell=0.034, legs=_PAWS,
    tail=Tail(length=0.12, leaves=-20, ends=-30, thick=(0.07, 0.07, 0.02)), hump=((0.40, 0.98, 0.22, 0.16,
    0.12),), markings=_muzzled,
)
_MONKEY = Build(
    height=0.42, coat=(0.47, 0.31, 0.18), base=0.80, depth=0.38, tuck=0.88, wide=(0.15, 0.16, 0.15),
    breast=0.12, rump=0.12, neck=0.26, neck_angle=52,
    neck_thick=(0.16, 0.13, 0.13), head=0.40, shape=_APE, mass=8, cell=0.034, markings=_bare_face((0.90,
    0.68, 0.54)),
    legs=Legs(front=((0.06, 0.72), (-0.06, 0.42), (0.0, 0.09), (0.05, 0.04)), hind=((0.02, 0.70), (0.12,
    0.40), (-0.06, 0.10), (0.06, 0.04)),
              front_thick=(0.085, 0.06, 0.045, 0.04), hind_thick=(0.12, 0.07, 0.045, 0.04), foot=(0.11,
              0.055, 0.035), stance=0.13),
    tail=Tail(length=1.25, leaves=50, ends=190, thick=(0.035, 0.032, 0.03, 0.025)),
)
_GORILLA = replace(
    _MONKEY, height=1.15, coat=(0.09, 0.09, 0.10), croup=0.74, loin=0.84, wide=(0.27, 0.25, 0.21),
    depth=0.46, neck=0.24, neck_angle=34,
    neck_thick=(0.26, 0.22, 0.20), head=0.40, mass=160, markings=_silver, tail=None, base=0.72,
    shape=replace(_APE, skull=(0.36, 0.20, 0.38, 0.30, 0.44), nose_colour=BLACK, ear=replace(_APE.ear,
    length=0.12, width=0.08) if _APE.ear else None),
    legs=Legs(front=((0.04, 0.80), (-0.04, 0.46), (0.02, 0.10), (0.05, 0.05)), hind=((0.0, 0.56), (0.12,
    0.32), (-0.04, 0.09), (0.06, 0.05)),
              front_thick=(0.15, 0.11, 0.095, 0.08), hind_thick=(0.17, 0.11, 0.08, 0.07), foot=(0.12, 0.075,
              0.05), stance=0.20),
)

BUILDS: dict[str, Build] = {
    "elephant": Build(
        height=2.8, coat=(0.50, 0.49, 0.49), base=0.78, depth=0.60, tuck=0.95, croup=0.92, loin=1.02,
        wide=(0.24, 0.29, 0.25), breast=0.14, rump=0.16,
        round=2.1, neck=0.16, neck_angle=16, neck_thick=(0.27, 0.24, 0.22), neck_root=(0.06, 0.78),
        head=0.44, shape=_ELEPHANT, mass=4500, cell=0.030,
        legs=_PILLARS, finish=Finish.STONE, extras=_trunk_bones, trunk=trunk_joints,
        tail=Tail(length=0.50, leaves=-60, ends=-88, thick=(0.03, 0.02, 0.015), tuft=(0.05, 0.025),
        tip=(0.12, 0.11, 0.11), tip_share=0.04),
    ),
    "rhinoceros": Build(
        height=1.65, coat=(0.48, 0.46, 0.44), base=1.08, depth=0.64, tuck=0.95, croup=0.95, wide=(0.26,
        0.30, 0.26), breast=0.18, rump=0.16, neck=0.28,
        neck_angle=-6, neck_thick=(0.29, 0.24, 0.20), head=0.52, mass=2000, cell=0.032, legs=_PILLARS,
        finish=Finish.STONE, extras=_rhino_horns,
        shape=Head(tilt=22.0, skull=(0.26, 0.08, 0.28, 0.20, 0.20), muzzle=((0.40, 0, 0.0), (0.88, 0,
        -0.06)), thick=(0.20, 0.165, 0.145), squeeze=0.95,
                   eye=(0.50, 0.175, 0.08), eye_size=0.030, outward=60, nose=None,
                   ear=Ear(base=(0.08, 0.14, 0.22), up=(-0.1, 0.35, 1.0), length=0.24, width=0.09,
                   shape="leaf"), ear_inside=(0.4, 0.36, 0.34)),
        hump=((0.38, 0.98, 0.24, 0.16, 0.12),), tail=Tail(length=0.34, leaves=-70, ends=-88, thick=(0.025,
        0.018, 0.02)),
    ),
    "hippopotamus": Build(
        height=1.45, coat=(0.50, 0.40, 0.42), base=1.22, depth=0.76, tuck=1.0, croup=0.98, loin=1.0,
        wide=(0.32, 0.38, 0.33), breast=0.2, rump=0.2,
        round=2.0, neck=0.22, neck_angle=4, neck_thick=(0.36, 0.32, 0.28), head=0.62, mass=1800, cell=0.036,
        finish=Finish.SKIN,
        shape=Head(tilt=14.0, skull=(0.28, 0.08, 0.32, 0.24, 0.24), muzzle=((0.45, 0, -0.02), (0.80, 0,
        -0.08)), thick=(0.21, 0.24, 0.25), squeeze=1.0,
                   extra=(Ball(centre=(0.82, 0.15, -0.08), radii=(0.20, 0.16, 0.18), blend=0.1),
                          Ball(centre=(0.94, 0.10, 0.10), radii=(0.07, 0.06, 0.06), blend=0.05),
                          Ball(centre=(0.46, 0.15, 0.30), radii=(0.09, 0.07, 0.08), blend=0.05)),
                   eye=(0.51, 0.175, 0.32), eye_size=0.036, outward=50, nose=None,
                   ear=Ear(base=(0.18, 0.20, 0.26), up=(-0.1, 0.6, 1.0), length=0.13, width=0.07,
                   shape="round")),
        legs=replace(_PILLARS, front=((0.03, 0.48), (-0.02, 0.32), (0.0, 0.16), (0.01, 0.05)), hind=((0.02,
        0.48), (0.04, 0.30), (-0.03, 0.15), (0.01, 0.05)),
                     stance=0.22),
        tail=Tail(length=0.2, leaves=-60, ends=-80, thick=(0.04, 0.03, 0.02)),
    ),
    "bear": _BROWN,
    "polar_bear": replace(_BROWN, height=1.2, coat=(0.95, 0.93, 0.87), markings=None, neck=0.44,
    neck_thick=(0.25, 0.19, 0.17), head=0.42, mass=450,
                          hump=(), shape=replace(_BEAR, thick=(0.22, 0.155, 0.12), ear_inside=(0.8, 0.75,
                          0.7))),
    "panda": replace(
        _BROWN, height=0.85, coat=(0.95, 0.94, 0.90), markings=_panda, hump=(), head=0.54, neck=0.28,
        mass=110, wide=(0.27, 0.31, 0.29), depth=0.60,
        shape=replace(_BEAR, skull=(0.36, 0.10, 0.38, 0.38, 0.36), thick=(0.2, 0.16, 0.13), cheek=(0.36,
        0.24, -0.06, 0.23), ear_inside=(0.05, 0.05, 0.06),
                      ear=Ear(base=(0.22, 0.27, 0.36), up=(-0.1, 0.55, 1.0), length=0.26, width=0.16,
                      shape="round"), eye_size=0.05)),
    "koala": replace(
        _BROWN, height=0.42, coat=(0.58, 0.58, 0.60), markings=_koala, hump=(), head=0.66, neck=0.22,
        neck_angle=35, mass=9, tail=None,
        shape=replace(_BEAR, skull=(0.40, 0.12, 0.40, 0.40, 0.38), muzzle=((0.5, 0, 0), (0.70, 0, -0.06)),
        thick=(0.22, 0.19), eye=(0.72, 0.17, 0.16), eye_size=0.06,
                      nose=(0.90, 0.02, 0.13, 0.085), ear_inside=(0.93, 0.86, 0.86),
                      ear=Ear(base=(0.34, 0.34, 0.28), up=(-0.1, 1.0, 0.55), length=0.46, width=0.28,
                      shape="round"))),
    "sloth": replace(
        _BROWN, height=0.40, coat=(0.55, 0.47, 0.36), markings=_bare_face((0.88, 0.78, 0.62)), hump=(),
        head=0.44, mass=6, tail=None, finish=Finish.HAIR,
        shape=replace(_APE, ear=None, nose_colour=BLACK)),
    "monkey": _MONKEY,
    "gorilla": _GORILLA,
    "chimpanzee": replace(_GORILLA, height=0.80, coat=(0.12, 0.10, 0.09), markings=_bare_face((0.72, 0.54,
    0.44)), wide=(0.20, 0.19, 0.17), mass=50, croup=0.84,
                          shape=replace(_APE, ear=replace(_APE.ear, length=0.3,
                          width=0.2) if _APE.ear else None),
                          neck_thick=(0.19, 0.16, 0.15)),
}
# fmt: on
