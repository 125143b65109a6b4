"""Beasts of prey on paws: dogs, wolves, foxes, cats small and great."""

from __future__ import annotations

from dataclasses import replace

from filmwright.stage.world.cast.animals.coat import (
    Marking,
    Where,
    belly,
    below,
    both_of,
    except_,
    faded,
    rings,
    spots,
    stripes,
    within,
)
from filmwright.stage.world.cast.animals.flesh import Flesh, Patch, carried
from filmwright.stage.world.cast.animals.heads import BLACK, Ear, Head
from filmwright.stage.world.cast.animals.quadruped import Body, Build, Legs, Tail
from filmwright.stage.world.cast.implicit import Ball, Field
from filmwright.stage.world.model import Finish

WHITE = (0.95, 0.93, 0.90)

PRICK = Ear(base=(0.12, 0.17, 0.28), up=(-0.10, 0.30, 1.0), length=0.46, width=0.17)
CANINE = Head(
    tilt=14.0,
    skull=(0.28, 0.10, 0.30, 0.27, 0.26),
    muzzle=((0.42, 0.0, -0.02), (0.88, 0.0, -0.06)),
    thick=(0.20, 0.155, 0.135),
    extra=(Ball(centre=(0.50, 0.0, 0.14), radii=(0.16, 0.16, 0.12), blend=0.1),),
    eye=(0.52, 0.150, 0.165),
    eye_size=0.070,
    outward=24.0,
    nose=(0.99, 0.01, 0.070, 0.088),
    ear=PRICK,
)
DROP = Ear(
    base=(0.22, 0.23, 0.30), up=(-0.05, 0.42, -1.0), front=(0.3, 1.0, 0.3),
    length=0.58, width=0.17, shape="flap", cup=-0.25,
)  # fmt: skip
FELINE = Head(
    tilt=6.0,
    skull=(0.42, 0.10, 0.42, 0.42, 0.38),
    muzzle=((0.62, 0.0, -0.06), (0.86, 0.0, -0.09)),
    thick=(0.22, 0.20, 0.17),
    squeeze=0.85,
    cheek=(0.50, 0.22, -0.06, 0.20),
    eye=(0.73, 0.195, 0.145),
    eye_size=0.105,
    outward=16.0,
    iris=(0.62, 0.68, 0.14),
    pupil="slit",
    nose=(1.01, 0.00, 0.04, 0.06),
    nose_colour=(0.76, 0.40, 0.38),
    ear=Ear(base=(0.34, 0.25, 0.38), up=(-0.05, 0.36, 1.0), front=(1.0, 0.25, 0.0), length=0.52, width=0.22),
)
BIG_CAT = replace(
    FELINE,
    tilt=12.0,
    skull=(0.34, 0.08, 0.36, 0.31, 0.29),
    muzzle=((0.50, 0.0, -0.06), (0.86, 0.0, -0.09)),
    thick=(0.22, 0.20, 0.18),
    cheek=(0.42, 0.18, -0.06, 0.19),
    eye=(0.60, 0.165, 0.130),
    eye_size=0.060,
    iris=(0.72, 0.50, 0.12),
    pupil="round",
    nose=(1.0, 0.0, 0.06, 0.10),
    nose_colour=(0.42, 0.22, 0.20),
    ear=Ear(base=(0.20, 0.24, 0.28), up=(-0.1, 0.5, 1.0), length=0.24, width=0.13, shape="round"),
)
_CAT_LEGS = Legs(
    stance=0.12,
    front_thick=(0.11, 0.075, 0.058, 0.055),
    hind_thick=(0.16, 0.09, 0.055, 0.052),
    foot=(0.10, 0.065, 0.05),
)
_BIG_LEGS = replace(_CAT_LEGS, front_thick=(0.12, 0.085, 0.068, 0.066), foot=(0.11, 0.075, 0.055))


def light_below(body: Body) -> tuple[Marking, ...]:
    """A pale belly, throat and muzzle: what nearly every coat has."""
    r, g, b = body.coat
    pale = (r + 0.65 * (0.97 - r), g + 0.65 * (0.95 - g), b + 0.65 * (0.90 - b))
    return (
        Marking(colour=pale, where=belly(0.55 * body.h, 0.85 * body.h), soft=True),
        Marking(colour=pale, where=faded(_muzzle(body), 0.10 * body.head.size), soft=True),
    )


def _muzzle(body: Body, wide: float = 0.2) -> Where:
    return within(body.head.ball(0.85, 0.0, -0.12, (0.32, wide, 0.15)))


def collie(body: Body) -> tuple[Marking, ...]:
    """White chest, muzzle, socks and tail tip on a coloured coat."""
    x, z = 0.5 * body.build.base * body.h, body.h
    chest = Ball(centre=(x + 0.20 * z, 0, 0.62 * z), radii=(0.17 * z, 0.12 * z, 0.28 * z))
    return (
        Marking(colour=WHITE, where=belly(0.40 * body.h, 0.75 * body.h), soft=True),
        Marking(colour=WHITE, where=within(chest)),
        Marking(colour=WHITE, where=_muzzle(body)),
        Marking(colour=WHITE, where=within(body.head.ball(0.55, 0.0, 0.33, (0.34, 0.055, 0.22)))),
        Marking(colour=WHITE, where=below(0.20 * body.h)),
    )


def _husky(body: Body) -> tuple[Marking, ...]:
    h, head = body.h, body.head
    low = 0.66 * h
    return (
        Marking(
            colour=WHITE,
            where=except_(below(low), within(Ball(centre=(0, 0, h), radii=(2 * h, h, 0.25 * h)))),
        ),
        Marking(colour=WHITE, where=within(head.ball(0.75, 0.0, -0.12, (0.55, 0.30, 0.24)))),
        Marking(colour=WHITE, where=within(head.ball(0.50, 0.13, 0.27, (0.10, 0.06, 0.06)))),
    )


def _saddle(body: Body) -> tuple[Marking, ...]:
    h = body.h
    back = Ball(centre=(-0.05 * h, 0, 1.0 * h), radii=(0.70 * h, 0.30 * h, 0.26 * h))
    return (
        Marking(colour=(0.10, 0.08, 0.07), where=within(back)),
        Marking(colour=(0.10, 0.08, 0.07), where=_muzzle(body, 0.26)),
    )


def _dalmatian(body: Body) -> tuple[Marking, ...]:
    return (Marking(colour=(0.06, 0.06, 0.07), where=spots(0.16 * body.h, 0.055 * body.h)),)


def _fox(body: Body) -> tuple[Marking, ...]:
    h, head = body.h, body.head
    chest = Ball(centre=(0.66 * h, 0, 0.60 * h), radii=(0.24 * h, 0.13 * h, 0.24 * h))
    return (
        Marking(colour=WHITE, where=within(chest)),
        Marking(colour=WHITE, where=within(head.ball(0.72, 0.0, -0.16, (0.42, 0.40, 0.15)))),
        Marking(colour=(0.07, 0.05, 0.05), where=below(0.30 * h, 0.01 * h)),
    )


def _wolf(body: Body) -> tuple[Marking, ...]:
    h = body.h
    back = Ball(centre=(-0.05 * h, 0, 1.05 * h), radii=(0.9 * h, 0.4 * h, 0.30 * h))
    dark = (0.24, 0.24, 0.25)
    return (*light_below(body), Marking(colour=dark, where=faded(within(back), 0.16 * h), soft=True))


def _tabby(body: Body) -> tuple[Marking, ...]:
    r, g, b = body.coat
    dark = (0.45 * r, 0.38 * g, 0.32 * b)
    h = body.h
    trunk = Ball(centre=(-0.05 * h, 0, 0.95 * h), radii=(0.85 * h, h, 0.42 * h))
    brow = body.head.ball(0.45, 0.0, 0.46, (0.25, 0.25, 0.18))
    return (
        Marking(colour=dark, where=both_of(stripes(0.17 * h, 0.42, 0.25), within(trunk))),
        Marking(colour=dark, where=both_of(_across(0.062 * h), within(brow))),
        Marking(colour=WHITE, where=faded(_muzzle(body, 0.30), 0.08 * body.head.size), soft=True),
        Marking(colour=WHITE, where=belly(0.50 * h, 0.72 * h), soft=True),
    )


def _across(period: float) -> Where:
    """Stripes that run along x: on a brow."""
    return rings(period, 0.45, 1)


def _tiger(body: Body) -> tuple[Marking, ...]:
    h, head = body.h, body.head
    legs = within(Ball(centre=(0, 0, 0), radii=(2 * h, h, 0.52 * h)))
    bands = stripes(0.170 * h, 0.38, 0.10, 0.14)
    return (
        Marking(colour=WHITE, where=belly(0.50 * h, 0.80 * h), soft=True),
        Marking(colour=WHITE, where=within(head.ball(0.80, 0.0, -0.14, (0.36, 0.36, 0.18)))),
        Marking(colour=WHITE, where=within(head.ball(0.58, 0.15, 0.23, (0.12, 0.09, 0.07)))),
        Marking(colour=BLACK, where=except_(bands, legs, _front_of_face(body))),
        Marking(colour=BLACK, where=both_of(rings(0.11 * h, 0.34), legs)),
    )


def _front_of_face(body: Body) -> Where:
    return within(body.head.ball(0.85, 0.0, 0.0, (0.36, 0.45, 0.36)))


def _leopard(body: Body) -> tuple[Marking, ...]:
    h = body.h
    gap = 0.13 * h
    return (
        *light_below(body),
        Marking(colour=(0.10, 0.07, 0.05), where=except_(spots(gap, 0.42 * gap), _front_of_face(body))),
        Marking(colour=(0.62, 0.40, 0.16), where=except_(spots(gap, 0.22 * gap), _front_of_face(body))),
    )


def _cheetah(body: Body) -> tuple[Marking, ...]:
    h = body.h
    tear = body.head.limb((0.66, 0.14, 0.06), (0.86, 0.15, -0.16), (0.028, 0.028), 0.0)
    return (
        *light_below(body),
        Marking(colour=BLACK, where=except_(spots(0.095 * h, 0.030 * h), _front_of_face(body))),
        Marking(colour=BLACK, where=within(tear)),
    )


def _mane(body: Body) -> list[Patch]:
    """A lion's mane: a ruff about the face and down the neck."""
    head, h = body.head, body.h
    x, _, z = body.neck_points[1]
    field = Field(
        lumps=(
            head.ball(0.16, 0.0, 0.04, (0.26, 0.62, 0.66), 0.1),
            Ball(
                centre=(x - 0.02 * h, 0, z - 0.06 * h), radii=(0.25 * h, 0.26 * h, 0.36 * h), blend=0.12 * h
            ),
        )
    )
    piece = field.mesh(0.045 * h)
    part = "head"
    holders = [Flesh(part=part, lump=field.lumps[0]), Flesh(part="nape", lump=field.lumps[1])]
    hold = carried(body.skeleton, holders, piece.positions, 0.05 * h)
    return [Patch(piece=piece, colour=(0.42, 0.22, 0.08), hold=hold, finish=Finish.HAIR)]


def _raccoon(body: Body) -> tuple[Marking, ...]:
    head = body.head
    return (
        *light_below(body),
        Marking(colour=WHITE, where=within(head.ball(0.62, 0.0, 0.08, (0.42, 0.36, 0.28)))),
        Marking(colour=(0.07, 0.07, 0.08), where=within(head.ball(0.56, 0.22, 0.08, (0.22, 0.17, 0.11)))),
        Marking(colour=(0.10, 0.10, 0.10), where=below(0.22 * body.h)),
    )


def _red_panda(body: Body) -> tuple[Marking, ...]:
    head = body.head
    return (
        Marking(colour=(0.10, 0.05, 0.04), where=below(0.42 * body.h, 0.01 * body.h)),
        Marking(colour=WHITE, where=within(head.ball(0.78, 0.0, -0.02, (0.35, 0.30, 0.18)))),
        Marking(colour=WHITE, where=within(head.ball(0.55, 0.2, 0.28, (0.18, 0.08, 0.08)))),
    )


def _badger(body: Body) -> tuple[Marking, ...]:
    head, h = body.head, body.h
    return (
        Marking(colour=(0.07, 0.07, 0.07), where=below(0.55 * h)),
        Marking(colour=WHITE, where=within(head.ball(0.5, 0.0, 0.05, (0.7, 0.4, 0.5)))),
        Marking(
            colour=(0.06, 0.06, 0.06), where=within(head.limb((0.0, 0.2, 0.2), (0.9, 0.14, 0.0), (0.1, 0.07)))
        ),
    )


# fmt: off
_DOG = Build(
    height=0.58, coat=(0.74, 0.50, 0.26), head=0.46, neck=0.36, neck_angle=50, mass=28, depth=0.44,
    wide=(0.165, 0.16, 0.15), neck_thick=(0.19, 0.145, 0.135), shape=replace(CANINE, ear=DROP),
    legs=Legs(front_thick=(0.11, 0.072, 0.052, 0.05), hind_thick=(0.15, 0.08, 0.048, 0.048)),
    tail=Tail(length=0.55, leaves=45, ends=85, thick=(0.05, 0.055, 0.05, 0.02)), markings=light_below,
)
_PRICK = replace(_DOG, shape=CANINE)
_BUSHY = Tail(length=0.75, leaves=-35, ends=-50, thick=(0.05, 0.10, 0.11, 0.09, 0.02))
_CURLED = Tail(length=0.75, leaves=75, ends=260, thick=(0.06, 0.09, 0.09, 0.03))
SHORT = Legs(
    front=((0.10, 0.62), (-0.04, 0.44), (-0.01, 0.17), (0.03, 0.06)),
    hind=((0.03, 0.62), (0.10, 0.38), (-0.10, 0.20), (0.02, 0.06)),
    front_thick=(0.16, 0.11, 0.09, 0.085), hind_thick=(0.20, 0.12, 0.085, 0.08), foot=(0.15, 0.10, 0.07),
    stance=0.19,
)
_CAT = Build(
    height=0.27, coat=(0.82, 0.53, 0.24), base=1.0, depth=0.46, tuck=0.95, head=0.46, neck=0.30,
    neck_angle=42,
    wide=(0.16, 0.19, 0.17), neck_thick=(0.18, 0.165, 0.16), shape=FELINE, mass=4.5, legs=_CAT_LEGS,
    tail=Tail(length=1.05, leaves=40, ends=100, thick=(0.058, 0.055, 0.052, 0.04), rings=((0.38, 0.20,
    0.08), 7)),
    markings=_tabby,
)
_LION = Build(
    height=1.05, coat=(0.78, 0.57, 0.30), base=1.15, depth=0.46, tuck=0.85, head=0.44, neck=0.34,
    neck_angle=28,
    wide=(0.19, 0.19, 0.17), neck_thick=(0.24, 0.20, 0.18), shape=BIG_CAT, mass=180, legs=_BIG_LEGS,
    tail=Tail(length=0.85, leaves=-40, ends=10, thick=(0.04, 0.03, 0.025, 0.02), tip=(0.30, 0.16, 0.07),
              tip_share=0.05, tuft=(0.06, 0.06)),
    markings=light_below,
)

BUILDS: dict[str, Build] = {
    "dog": _DOG,
    "corgi": replace(
        _PRICK, height=0.30, base=1.40, head=0.72, coat=(0.80, 0.48, 0.20), depth=0.60, tuck=0.95,
        markings=collie,
        neck=0.45, wide=(0.26, 0.26, 0.25), neck_thick=(0.28, 0.23, 0.22), legs=SHORT, mass=12, rump=0.16,
        breast=0.2,
        tail=Tail(length=0.15, leaves=20, ends=20, thick=(0.10, 0.09, 0.03)), cell=0.045,
        shape=replace(CANINE, ear=replace(PRICK, length=0.52, width=0.21)),
    ),
    "husky": replace(
        _PRICK, coat=(0.36, 0.38, 0.41), markings=_husky, mass=25, tail=replace(_CURLED, tip=WHITE),
        shape=replace(CANINE, iris=(0.45, 0.70, 0.95), ear=replace(PRICK, length=0.38)),
        wide=(0.18, 0.18, 0.17), neck_thick=(0.23, 0.19, 0.18),
    ),
    "dalmatian": replace(
        _DOG, coat=(0.95, 0.94, 0.92), markings=_dalmatian,
        shape=replace(CANINE, ear=DROP, ear_inside=(0.10, 0.09, 0.09)),
    ),
    "german_shepherd": replace(
        _PRICK, coat=(0.66, 0.43, 0.20), markings=_saddle, croup=0.92,
        tail=replace(_BUSHY, thick=(0.05, 0.08, 0.08, 0.02), colour=(0.12, 0.09, 0.08)),
    ),
    "shiba": replace(
        _PRICK, height=0.42, coat=(0.85, 0.52, 0.22), markings=collie, tail=_CURLED, head=0.5, wide=(0.18,
        0.18, 0.17),
        neck_thick=(0.23, 0.19, 0.18),
    ),
    "dachshund": replace(
        _DOG, height=0.24, base=2.0, head=0.85, coat=(0.38, 0.19, 0.10), depth=0.60, tuck=0.9, neck=0.65,
        wide=(0.26, 0.26, 0.25), neck_thick=(0.28, 0.21, 0.20), legs=SHORT, mass=9, cell=0.05, markings=None,
        tail=Tail(length=0.9, leaves=30, ends=50, thick=(0.09, 0.08, 0.06, 0.03)),
    ),
    "wolf": replace(
        _PRICK, height=0.80, coat=(0.50, 0.49, 0.48), markings=_wolf, mass=45, neck_angle=25, tail=_BUSHY,
        neck_thick=(0.24, 0.21, 0.19), shape=replace(CANINE, iris=(0.78, 0.58, 0.12), tilt=8.0,
                                                    ear=replace(PRICK, length=0.34, width=0.15)),
    ),
    "hyena": replace(
        _PRICK, height=0.80, coat=(0.62, 0.50, 0.36), croup=0.82, loin=0.90, mass=55, markings=_dalmatian,
        shape=replace(CANINE, ear=replace(PRICK, shape="round", length=0.34, width=0.16)),
        tail=replace(_BUSHY, length=0.4),
    ),
    "fox": replace(
        _PRICK, height=0.40, coat=(0.83, 0.38, 0.12), markings=_fox, mass=7, base=1.1, neck_angle=30,
        head=0.50,
        wide=(0.14, 0.14, 0.13),
        shape=replace(CANINE, thick=(0.19, 0.115, 0.085), cheek=(0.36, 0.20, -0.02, 0.17),
                      ear=replace(PRICK, length=0.52, width=0.20), ear_inside=(0.95, 0.90, 0.86)),
        tail=Tail(length=1.05, leaves=-15, ends=-10, thick=(0.06, 0.14, 0.17, 0.15, 0.03), tip=WHITE),
    ),
    "raccoon": replace(
        _PRICK, height=0.32, coat=(0.46, 0.45, 0.44), markings=_raccoon, mass=8, croup=1.08, loin=1.08,
        depth=0.55,
        tuck=1.0, wide=(0.20, 0.24, 0.22), head=0.56, neck_angle=15, neck=0.28, legs=replace(_CAT_LEGS,
        stance=0.16),
        neck_thick=(0.25, 0.20, 0.19), cell=0.036,
        shape=replace(CANINE, thick=(0.2, 0.12, 0.09), cheek=(0.36, 0.22, 0.0, 0.2), eye_size=0.06,
                      ear=replace(PRICK, shape="round", length=0.28, width=0.15)),
        tail=Tail(length=0.95, leaves=-10, ends=-5, thick=(0.08, 0.14, 0.14, 0.04), rings=((0.08, 0.08,
        0.08), 5)),
    ),
    "red_panda": replace(
        _PRICK, height=0.32, coat=(0.66, 0.27, 0.10), markings=_red_panda, mass=6, depth=0.55, tuck=1.0,
        wide=(0.19, 0.22, 0.20), head=0.52, neck_angle=25, neck=0.28, legs=replace(_CAT_LEGS, stance=0.15),
        neck_thick=(0.24, 0.20, 0.19), cell=0.036,
        shape=replace(FELINE, iris=BLACK, pupil="all", eye_size=0.075, nose_colour=BLACK, ear_inside=WHITE),
        tail=Tail(length=1.25, leaves=-10, ends=0, thick=(0.09, 0.15, 0.15, 0.06), rings=((0.36, 0.13,
        0.06), 7)),
    ),
    "badger": replace(
        _PRICK, height=0.30, coat=(0.52, 0.51, 0.50), markings=_badger, mass=11, depth=0.62, tuck=1.0,
        base=1.3,
        wide=(0.25, 0.30, 0.27), head=0.60, neck_angle=2, neck=0.30, legs=SHORT, cell=0.042,
        neck_thick=(0.27, 0.22, 0.20),
        shape=replace(CANINE, ear=replace(PRICK, shape="round", length=0.16, width=0.10), eye_size=0.045),
        tail=Tail(length=0.35, leaves=-30, ends=-30, thick=(0.08, 0.09, 0.03)),
    ),
    "cat": _CAT,
    "lion": replace(_LION, extras=_mane, neck_angle=35),
    "lioness": _LION,
    "tiger": replace(
        _LION, height=1.0, coat=(0.90, 0.48, 0.10), markings=_tiger, cell=0.029, longest=1.7,
        tail=Tail(length=0.95, leaves=-40, ends=20, thick=(0.045, 0.04, 0.04, 0.035), rings=(BLACK, 7)),
    ),
    "leopard": replace(
        _LION, height=0.70, coat=(0.84, 0.64, 0.32), markings=_leopard, mass=60, head=0.42, cell=0.027,
        tail=Tail(length=1.05, leaves=-35, ends=45, thick=(0.045, 0.04, 0.04, 0.03), rings=((0.12, 0.08,
        0.05), 8)),
    ),
    "cheetah": replace(
        _LION, height=0.80, coat=(0.86, 0.66, 0.36), markings=_cheetah, mass=50, head=0.32, depth=0.40,
        tuck=0.68,
        wide=(0.14, 0.13, 0.13), neck=0.36, neck_thick=(0.17, 0.13, 0.12), base=1.12, cell=0.027,
        legs=replace(_CAT_LEGS, front_thick=(0.10, 0.06, 0.045, 0.042), hind_thick=(0.14, 0.075, 0.042,
        0.042)),
        tail=Tail(length=0.95, leaves=-35, ends=45, thick=(0.035, 0.033, 0.033, 0.03), rings=(BLACK, 6)),
    ),
    "panther": replace(
        _LION, height=0.70, coat=(0.07, 0.07, 0.08), markings=None, mass=60, head=0.42,
        shape=replace(BIG_CAT, iris=(0.85, 0.75, 0.15), nose_colour=BLACK, ear_inside=(0.15, 0.12, 0.12),
        eye_size=0.07),
        tail=Tail(length=1.05, leaves=-35, ends=45, thick=(0.045, 0.04, 0.04, 0.03)),
    ),
}
# fmt: on
