"""What beasts on hooves are made of: heads, legs, horns, antlers, manes, wool and their markings."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from filmwright.stage.world.cast.animals.coat import (
    Marking,
    belly,
    below,
    both_of,
    except_,
    faded,
    net,
    patches,
    rings,
    spots,
    stripes,
    within,
)
from filmwright.stage.world.cast.animals.flesh import Flesh, Patch, ball, carried, pair, skin, tube
from filmwright.stage.world.cast.animals.heads import BLACK, Ear, Head, horn
from filmwright.stage.world.cast.animals.manes import crest, forelock
from filmwright.stage.world.cast.animals.quadruped import Body, Legs
from filmwright.stage.world.cast.implicit import Ball, Triple
from filmwright.stage.world.model import Finish
from filmwright.stage.world.world import Colour

WHITE: Colour = (0.94, 0.93, 0.90)
HORN: Colour = (0.82, 0.76, 0.62)
HOOF: Colour = (0.12, 0.10, 0.09)

LEAF = Ear(
    base=(0.06, 0.13, 0.16),
    up=(-0.15, 0.30, 1.0),
    front=(0.8, 0.6, 0.0),
    length=0.26,
    width=0.065,
    shape="leaf",
)
_SIDE = Ear(
    base=(0.10, 0.17, 0.14),
    up=(-0.25, 1.0, 0.10),
    front=(1.0, 0.2, -0.5),
    length=0.36,
    width=0.10,
    shape="leaf",
)

EQUINE = Head(
    tilt=48.0,
    skull=(0.20, 0.04, 0.22, 0.155, 0.19),
    muzzle=((0.30, 0.0, -0.02), (0.90, 0.0, -0.03)),
    thick=(0.165, 0.115, 0.105),
    cheek=(0.20, 0.07, -0.07, 0.14),
    eye=(0.31, 0.125, 0.085),
    eye_size=0.042,
    outward=65.0,
    nose=None,
    ear=LEAF,
    blend=0.06,
)
BOVINE = Head(
    tilt=38.0,
    skull=(0.24, 0.06, 0.26, 0.21, 0.20),
    muzzle=((0.40, 0.0, 0.0), (0.88, 0.0, -0.03)),
    thick=(0.20, 0.155, 0.165),
    squeeze=1.0,
    eye=(0.36, 0.185, 0.09),
    eye_size=0.052,
    outward=60.0,
    nose=(1.00, 0.0, 0.085, 0.13),
    nose_colour=(0.78, 0.52, 0.50),
    ear=_SIDE,
    blend=0.07,
)
OVINE = Head(
    tilt=32.0,
    skull=(0.27, 0.06, 0.28, 0.20, 0.21),
    muzzle=((0.40, 0.0, 0.0), (0.88, 0.0, -0.05)),
    thick=(0.19, 0.135, 0.115),
    eye=(0.42, 0.165, 0.09),
    eye_size=0.055,
    outward=58.0,
    pupil="bar",
    iris=(0.72, 0.56, 0.22),
    nose=(0.985, -0.02, 0.05, 0.06),
    nose_colour=(0.25, 0.18, 0.17),
    ear=replace(_SIDE, length=0.36),
    blend=0.08,
)
CERVINE = replace(
    OVINE, pupil="all", eye_size=0.06, nose=(0.99, 0.0, 0.06, 0.075), nose_colour=BLACK, tilt=28.0,
    ear=Ear(
        base=(0.10, 0.15, 0.20), up=(-0.2, 0.8, 0.75), front=(1.0, 0.4, 0.0),
        length=0.42, width=0.12, shape="leaf",
    ),
)  # fmt: skip
PIG = Head(
    tilt=22.0,
    skull=(0.34, 0.06, 0.36, 0.31, 0.31),
    muzzle=((0.50, 0.0, -0.04), (0.92, 0.0, -0.08)),
    thick=(0.24, 0.17, 0.145),
    squeeze=1.0,
    cheek=(0.32, 0.14, -0.12, 0.22),
    eye=(0.58, 0.185, 0.14),
    eye_size=0.045,
    outward=40.0,
    pupil="all",
    nose=(0.99, -0.08, 0.125, 0.135),
    nose_colour=(0.88, 0.52, 0.52),
    ear=Ear(base=(0.26, 0.22, 0.30), up=(0.35, 0.45, 0.75), front=(1.0, 0.2, -0.6), length=0.40, width=0.17),
)

HORSE_LEGS = Legs(
    front=((0.12, 0.70), (-0.05, 0.57), (0.0, 0.31), (0.0, 0.10)),
    hind=((0.06, 0.76), (0.10, 0.56), (-0.13, 0.34), (-0.02, 0.10)),
    front_thick=(0.11, 0.070, 0.042, 0.034),
    hind_thick=(0.16, 0.085, 0.045, 0.034),
    foot=(0.05, 0.036, 0.055),
    hoof=HOOF,
    stance=0.115,
)
COW_LEGS = replace(
    HORSE_LEGS,
    front=((0.08, 0.62), (-0.04, 0.47), (0.0, 0.25), (0.0, 0.09)),
    hind=((0.03, 0.68), (0.08, 0.47), (-0.10, 0.29), (-0.02, 0.09)),
    front_thick=(0.12, 0.078, 0.050, 0.042),
    hind_thick=(0.17, 0.090, 0.052, 0.042),
    stance=0.15,
)
DEER_LEGS = replace(
    HORSE_LEGS,
    front_thick=(0.09, 0.055, 0.032, 0.026),
    hind_thick=(0.14, 0.07, 0.034, 0.026),
    foot=(0.04, 0.027, 0.05),
)


def horse_hair(body: Body) -> list[Patch]:
    dark = _hair_of(body)
    return [*crest(body, dark, 0.11, stands=False), *forelock(body, dark)]


def _hair_of(body: Body) -> Colour:
    return (0.10, 0.06, 0.04) if sum(body.coat) < 2.2 else (0.86, 0.83, 0.78)


def horse(body: Body) -> tuple[Marking, ...]:
    blaze = body.head.limb((0.22, 0.0, 0.22), (0.92, 0.0, 0.06), (0.05, 0.035), 0.0)
    found: tuple[Marking, ...] = (Marking(colour=WHITE, where=within(blaze)),)
    if 0.5 < sum(body.coat) < 2.2:
        found += (
            Marking(colour=(0.12, 0.07, 0.05), where=faded(below(0.30 * body.h), 0.12 * body.h), soft=True),
        )
    return (*found, Marking(colour=WHITE, where=below(0.13 * body.h)))


def zebra(body: Body) -> tuple[Marking, ...]:
    h = body.h
    nose = within(body.head.ball(0.98, 0.0, -0.04, (0.22, 0.2, 0.2)))
    low = Ball(centre=(0, 0, 0.0), radii=(2 * h, h, 0.60 * h))
    legs = within(low)
    return (
        Marking(colour=BLACK, where=except_(stripes(0.150 * h, 0.50, -0.10, 0.14), legs)),
        Marking(colour=BLACK, where=both_of(rings(0.085 * h, 0.48), legs)),
        Marking(colour=(0.10, 0.09, 0.09), where=nose),
    )


def zebra_hair(body: Body) -> list[Patch]:
    return crest(body, (0.12, 0.11, 0.11), 0.10, stands=True)


def donkey(body: Body) -> tuple[Marking, ...]:
    h = body.h
    return (
        Marking(
            colour=WHITE,
            where=faded(within(body.head.ball(0.95, 0.0, -0.02, (0.26, 0.2, 0.2))), 0.04 * h),
            soft=True,
        ),
        Marking(colour=WHITE, where=belly(0.55 * h, 0.75 * h), soft=True),
    )


def unicorn(body: Body) -> list[Patch]:
    hair = (0.93, 0.62, 0.80)
    spike: list[Triple] = [(0.26, 0, 0.18), (0.36, 0, 0.50), (0.46, 0, 0.86)]
    return [
        *crest(body, hair, 0.13, stands=False), *forelock(body, hair),
        *horn(body.head, spike, [0.055, 0.036, 0.004], (0.96, 0.80, 0.36), middle=True),
    ]  # fmt: skip


def friesian(body: Body) -> tuple[Marking, ...]:
    h = body.h
    return (
        Marking(colour=(0.07, 0.06, 0.06), where=except_(patches(0.36 * h, 0.46), below(0.36 * h))),
        Marking(
            colour=(0.86, 0.62, 0.60),
            where=within(Ball(centre=(-0.30 * h, 0, 0.44 * h), radii=(0.2 * h, 0.13 * h, 0.12 * h))),
        ),
    )


def udder(body: Body) -> list[Flesh]:
    h = body.h
    lump = Ball(centre=(-0.28 * h, 0.0, 0.47 * h), radii=(0.14 * h, 0.10 * h, 0.10 * h), blend=0.03 * h)
    return [Flesh(part="pelvis", lump=lump)]


def cow_horns(body: Body) -> list[Patch]:
    curve: list[Triple] = [(0.10, 0.13, 0.22), (0.10, 0.28, 0.28), (0.16, 0.36, 0.46)]
    return horn(body.head, curve, [0.055, 0.042, 0.008], HORN)


def bull_horns(body: Body) -> list[Patch]:
    curve: list[Triple] = [(0.12, 0.15, 0.20), (0.12, 0.42, 0.22), (0.24, 0.56, 0.40), (0.32, 0.54, 0.56)]
    return horn(body.head, curve, [0.075, 0.065, 0.04, 0.006], HORN)


def buffalo_horns(body: Body) -> list[Patch]:
    curve: list[Triple] = [(0.14, 0.12, 0.22), (0.10, 0.36, 0.16), (0.14, 0.48, 0.34), (0.2, 0.42, 0.46)]
    return horn(body.head, curve, [0.085, 0.065, 0.04, 0.006], (0.20, 0.18, 0.17))


def fleece(body: Body) -> list[Patch]:
    """A sheep's wool: a cloud of tufts over trunk and neck that hides their line."""
    h = body.h
    rng = np.random.default_rng(3)
    lumps = [Ball(centre=(0, 0, 0.72 * h), radii=(0.66 * h, 0.28 * h, 0.29 * h), blend=0.02 * h)]
    for number in range(64):
        z = 1 - 2 * (number + 0.5) / 64
        turn = number * 2.399963
        flat = np.sqrt(1 - z * z)
        x, y, up = flat * np.cos(turn), flat * np.sin(turn), z
        if y < -0.05:
            continue
        centre = (float(0.62 * h * x), float(0.25 * h * y), float((0.72 + 0.26 * up) * h))
        r = float(h * rng.uniform(0.095, 0.125))
        lumps.append(Ball(centre=centre, radii=(r, r, r), blend=0.03 * h))
    x, _, z = body.neck_points[1]
    lumps.append(Ball(centre=(x - 0.03 * h, 0, z), radii=(0.20 * h, 0.17 * h, 0.22 * h), blend=0.05 * h))
    crown = body.head.ball(0.12, 0.0, 0.24, (0.20, 0.19, 0.14))
    lumps.append(crown)
    flesh = [Flesh(part="", lump=lump) for lump in lumps]
    piece = skin(flesh, 0.05 * h, 0.006 * h)
    holders = [
        part for part in body.flesh if part.part in ("chest", "spine", "pelvis", "neck", "nape", "head")
    ]
    hold = carried(body.skeleton, holders, piece.positions, 0.04 * h)
    return [
        Patch(piece=piece, colour=(0.93, 0.90, 0.83) if body.coat == SHEEP_FACE else body.coat, hold=hold)
    ]


SHEEP_FACE: Colour = (0.16, 0.13, 0.12)


def ram(body: Body) -> list[Patch]:
    curl: list[Triple] = []
    for number in range(9):
        turn = np.radians(80 - 48 * number)
        r = 0.30 - 0.012 * number
        curl.append((0.02 + r * float(np.cos(turn)), 0.17 + 0.035 * number, 0.10 + r * float(np.sin(turn))))
    return [
        *fleece(body),
        *horn(body.head, curl, [0.10, 0.095, 0.09, 0.085, 0.075, 0.065, 0.05, 0.03, 0.006], HORN),
    ]


def goat_horns(body: Body) -> list[Patch]:
    curve: list[Triple] = [(0.20, 0.08, 0.22), (0.08, 0.12, 0.48), (-0.14, 0.17, 0.64), (-0.36, 0.22, 0.66)]
    beard = tube([body.head.at(0.80, 0, -0.14), body.head.at(0.74, 0, -0.30), body.head.at(0.70, 0, -0.44)],
                 [0.05 * body.head.size, 0.05 * body.head.size, 0.004], sides=6)  # fmt: skip
    return [
        *horn(body.head, curve, [0.06, 0.052, 0.04, 0.008], (0.42, 0.36, 0.28)),
        Patch(piece=beard, colour=WHITE, part="head", finish=Finish.HAIR),
    ]


def antlers(body: Body, size: float = 1.0) -> list[Patch]:
    """Return a stag's antlers: a beam that sweeps back, out and forward, and its tines."""
    beam: list[Triple] = [(0.18, 0.09, 0.22), (0.02, 0.24, 0.52), (-0.08, 0.44, 0.84), (0.08, 0.52, 1.16)]
    tines: list[list[Triple]] = [
        [(0.12, 0.13, 0.32), (0.34, 0.16, 0.44), (0.42, 0.17, 0.60)],
        [(-0.02, 0.30, 0.62), (0.20, 0.38, 0.74), (0.28, 0.40, 0.92)],
        [(-0.07, 0.42, 0.82), (-0.24, 0.50, 0.98), (-0.26, 0.54, 1.14)],
    ]
    bone: Colour = (0.55, 0.42, 0.28)

    def grown(points: list[Triple]) -> list[Triple]:
        x0, y0, z0 = beam[0]
        return [(x0 + size * (x - x0), y0 + size * (y - y0), z0 + size * (z - z0)) for x, y, z in points]

    found = horn(body.head, grown(beam), [0.045 * size, 0.04 * size, 0.034 * size, 0.008], bone)
    for tine in tines:
        found += horn(body.head, grown(tine), [0.032 * size, 0.026 * size, 0.006], bone)
    return found


def palms(body: Body) -> list[Patch]:
    """Return a moose's antlers: broad palms."""
    head, k = body.head, body.head.size
    found = horn(head, [(0.16, 0.10, 0.20), (0.10, 0.34, 0.30)], [0.05, 0.05], (0.55, 0.42, 0.28))
    palm = ball(head.at(0.02, 0.66, 0.48), (0.36 * k, 0.34 * k, 0.05 * k), head.turn)
    found += pair(Patch(piece=palm, colour=(0.55, 0.42, 0.28), part="head", finish=Finish.PLASTIC, rough=0.6))
    for x, y in ((0.30, 0.62), (0.24, 0.86), (0.02, 0.98), (-0.2, 0.92)):
        found += horn(
            head, [(x * 0.8, y * 0.92, 0.5), (x * 1.1, y * 1.08, 0.72)], [0.04, 0.008], (0.55, 0.42, 0.28)
        )
    return found


def fawn_spots(body: Body) -> tuple[Marking, ...]:
    h = body.h
    back = Ball(centre=(-0.05 * h, 0, 0.92 * h), radii=(0.6 * h, 0.4 * h, 0.24 * h))
    return (
        Marking(colour=WHITE, where=belly(0.5 * h, 0.8 * h), soft=True),
        Marking(colour=WHITE, where=both_of(spots(0.14 * h, 0.028 * h), within(back))),
        Marking(
            colour=WHITE,
            where=within(Ball(centre=(-0.64 * h, 0, 0.80 * h), radii=(0.09 * h, 0.09 * h, 0.14 * h))),
        ),
        Marking(
            colour=WHITE,
            where=faded(within(body.head.ball(0.80, 0, -0.16, (0.25, 0.14, 0.1))), 0.03 * h),
            soft=True,
        ),
    )


def antelope_horns(body: Body) -> list[Patch]:
    curve: list[Triple] = [(0.22, 0.07, 0.20), (0.10, 0.10, 0.60), (-0.06, 0.17, 0.92), (0.0, 0.20, 1.20)]
    return horn(body.head, curve, [0.05, 0.042, 0.034, 0.006], (0.18, 0.14, 0.12))


def giraffe(body: Body) -> tuple[Marking, ...]:
    h = body.h
    face = within(body.head.ball(0.55, 0.0, 0.0, (0.75, 0.4, 0.45)))
    return (
        Marking(colour=(0.58, 0.31, 0.12), where=except_(net(0.165 * h, 0.022 * h), face, below(0.30 * h))),
        Marking(colour=(0.78, 0.58, 0.34), where=faded(face, 0.05 * h), soft=True),
    )


def ossicones(body: Body) -> list[Patch]:
    found = horn(body.head, [(0.24, 0.08, 0.16), (0.18, 0.11, 0.44)], [0.05, 0.042], (0.58, 0.36, 0.18))
    found += horn(body.head, [(0.18, 0.11, 0.40), (0.17, 0.112, 0.50)], [0.06, 0.056], (0.10, 0.07, 0.06))
    return [*found, *crest(body, (0.42, 0.22, 0.10), 0.05, stands=True, to=0.98)]


def tusks(body: Body) -> list[Patch]:
    return horn(
        body.head, [(0.80, 0.12, -0.14), (0.86, 0.22, -0.06), (0.84, 0.24, 0.12)], [0.035, 0.03, 0.004], WHITE
    )
