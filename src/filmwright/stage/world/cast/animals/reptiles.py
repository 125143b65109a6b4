"""Crawlers on four legs: turtles, crocodiles, lizards, frogs, and the great plant-eating dinosaurs."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from filmwright.stage.world.cast.animals.coat import (
    Marking,
    belly,
    both_of,
    net,
    painted,
    spots,
    stripes,
    within,
)
from filmwright.stage.world.cast.animals.flesh import Flesh, Patch, ball, leaf, pair, skin, tube
from filmwright.stage.world.cast.animals.heads import Head, horn
from filmwright.stage.world.cast.animals.quadruped import Body, Build, Legs, Tail
from filmwright.stage.world.cast.implicit import Ball, floats
from filmwright.stage.world.model import Finish, Floats
from filmwright.stage.world.world import Colour

_SNOUT = Head(
    tilt=4.0,
    skull=(0.26, 0.04, 0.28, 0.20, 0.17),
    muzzle=((0.40, 0.0, 0.0), (0.92, 0.0, -0.02)),
    thick=(0.17, 0.12, 0.09),
    squeeze=1.0,
    eye=(0.40, 0.15, 0.16),
    eye_size=0.055,
    outward=60.0,
    iris=(0.85, 0.70, 0.15),
    pupil="slit",
    nose=None,
    ear=None,
)
_SPRAWL = Legs(
    front=((0.04, 0.62), (-0.05, 0.46), (0.02, 0.16), (0.06, 0.08)),
    hind=((0.02, 0.62), (0.10, 0.46), (-0.06, 0.16), (0.04, 0.08)),
    front_thick=(0.17, 0.13, 0.10, 0.09),
    hind_thick=(0.20, 0.15, 0.11, 0.09),
    foot=(0.20, 0.13, 0.06),
    stance=0.30,
    splay=0.35,
)


def _under(body: Body) -> tuple[Marking, ...]:
    h = body.h
    r, g, b = body.coat
    pale = (r + 0.55 * (0.95 - r), g + 0.55 * (0.93 - g), b + 0.5 * (0.75 - b))
    return (Marking(colour=pale, where=belly(0.45 * h, 0.75 * h), soft=True),)


def _shell(body: Body) -> list[Patch]:
    """A turtle's shell: a dome of plates over a pale rim."""
    h = body.h
    half = 0.5 * body.build.base * h
    low = (half + 0.34 * h, 0.62 * h)
    dome = Ball(centre=(0, 0, 0.62 * h), radii=(*low, 0.62 * h), blend=0.02 * h)
    cut_ = Ball(centre=(0, 0, -0.62 * h), radii=(4 * h, 4 * h, 1.10 * h), blend=0.08 * h, carve=True)
    piece = skin([Flesh(part="", lump=dome), Flesh(part="", lump=cut_)], 0.075 * h, 0.0)
    colour: Colour = (0.36, 0.26, 0.13)
    patches = []
    for part, rgb in painted(
        piece, (0.20, 0.14, 0.07), (Marking(colour=colour, where=net(0.36 * h, 0.045 * h)),)
    ):
        patches.append(Patch(piece=part, colour=rgb, part="spine", finish=Finish.PLASTIC, rough=0.5))
    return patches


def _scutes(body: Body) -> list[Patch]:
    """Rows of ridges down a crocodile's back and tail, and its teeth."""
    h, half = body.h, 0.5 * body.build.base * body.h
    found = []
    for number, x in enumerate(np.linspace(half, -half, 9)):
        for y in (0.10, 0.26):
            root = (float(x), y * h, (1.0 - 0.35 * y) * h)
            tip = (root[0] - 0.06 * h, root[1], root[2] + 0.16 * h)
            part = "chest" if number < 3 else "spine" if number < 6 else "pelvis"
            found.append(
                Patch(piece=tube([root, tip], [0.09 * h, 0.004 * h], sides=5), colour=body.coat, part=part)
            )
    points = np.array(body.tail_points)
    for number, s in enumerate(np.linspace(0.1, 3.6, 10)):
        k = int(s)
        at = points[k] + (s - k) * (points[k + 1] - points[k])
        thick = 0.30 * h * (1 - s / 4.2)
        root = (float(at[0]), 0.04 * h, float(at[2]) + 0.8 * thick)
        tip = (root[0] - 0.10 * h, 0.03 * h, root[2] + 0.22 * h)
        found.append(
            Patch(
                piece=tube([root, tip], [0.08 * h, 0.004 * h], sides=5),
                colour=body.coat,
                part=f"tail_{k + 1}",
            )
        )
        del number
    found = pair(*found)
    for x in np.linspace(0.45, 0.92, 8):
        found += horn(
            body.head,
            [(x, 0.115 - 0.05 * (x - 0.45), -0.045), (x, 0.12 - 0.05 * (x - 0.45), -0.105)],
            [0.016, 0.002],
            (0.95, 0.93, 0.85),
        )
    return found


def _frog_eyes(body: Body) -> list[Flesh]:
    return [Flesh(part="head", lump=body.head.ball(0.40, 0.24, 0.26, (0.16, 0.14, 0.16)))]


def _chameleon(body: Body) -> tuple[Marking, ...]:
    h = body.h
    return (*_under(body), Marking(colour=(0.85, 0.75, 0.15), where=stripes(0.32 * h, 0.30, 0.1)))


def _leopard_frog(body: Body) -> tuple[Marking, ...]:
    h = body.h
    back = Ball(centre=(0, 0, 0.9 * h), radii=(1.2 * h, 1.2 * h, 0.45 * h))
    return (
        *_under(body),
        Marking(colour=(0.16, 0.34, 0.10), where=both_of(spots(0.30 * h, 0.07 * h), within(back))),
    )


def _frill(body: Body) -> list[Patch]:
    """Triceratops: a bony frill behind the head and three horns."""
    head, k = body.head, body.head.size
    back, front = leaf(
        head.at(0.16, 0, 0.10), head.way((-0.75, 0, 0.85)), head.way((1.0, 0.0, 0.6)),
        lambda t: floats(0.62 * k * np.sqrt(np.clip(1 - (0.96 * np.asarray(t)) ** 2.2, 0.05, 1))),
            0.78 * k, 0.18,
    )  # fmt: skip
    found = [
        Patch(piece=back, colour=body.coat, part="head", finish=Finish.SKIN),
        Patch(piece=front, colour=(0.72, 0.45, 0.26), part="head", finish=Finish.SKIN),
    ]
    bone: Colour = (0.92, 0.87, 0.74)
    found += horn(
        head, [(0.42, 0.13, 0.20), (0.62, 0.20, 0.52), (0.90, 0.22, 0.70)], [0.075, 0.055, 0.008], bone
    )
    found += horn(head, [(0.82, 0, 0.08), (0.92, 0, 0.26)], [0.07, 0.008], bone, middle=True)
    for angle in np.radians(np.linspace(-70, 70, 9)):
        tip = ball(
            head.at(
                0.10 - 0.52 * float(np.cos(angle)),
                0.62 * float(np.sin(angle)),
                0.20 + 0.58 * float(np.cos(angle)),
            ),
            (0.05 * k,) * 3,
            rings=4,
            sides=6,
        )
        found.append(Patch(piece=tip, colour=bone, part="head"))
    return found


def _plates(body: Body) -> list[Patch]:
    """Stegosaurus: two rows of plates along the back, spikes at the tail's end."""
    h, half = body.h, 0.5 * body.build.base * body.h
    found = []
    for number, x in enumerate(np.linspace(half * 1.1, -half * 1.25, 8)):
        size = h * (0.16 + 0.20 * float(np.sin(np.pi * (number + 0.8) / 9)))
        part = "chest" if number < 3 else "spine" if number < 5 else "pelvis"
        top = h * (1.0 - 0.10 * abs(number - 4) / 4)

        def outline(t: Floats, size: float = size) -> Floats:
            return floats(0.55 * size * np.sin(np.pi * np.clip(0.18 + 0.82 * t, 0, 0.99)) ** 0.8)

        root = (float(x), 0.06 * h, top - 0.04 * h)
        for piece in leaf(root, (-0.1, 0.15, 1.0), (0.0, 1.0, 0.0), outline, size, 0.05):
            found.append(Patch(piece=piece, colour=(0.80, 0.42, 0.16), part=part))
    tip = body.tail_points[3]
    for x in (0.0, 0.10):
        root = (tip[0] - x * h, 0.02 * h, tip[2] + 0.02 * h)
        spike = tube([root, (root[0] - 0.1 * h, 0.2 * h, root[2] + 0.16 * h)], [0.03 * h, 0.003 * h], sides=5)
        found.append(Patch(piece=spike, colour=(0.92, 0.87, 0.74), part="tail_4"))
    return pair(*found)


# fmt: off
_LIZARD = Build(
    height=0.10, coat=(0.30, 0.52, 0.20), base=1.7, depth=0.62, tuck=1.0, wide=(0.30, 0.36, 0.28),
    breast=0.2, rump=0.2, neck=0.35, neck_angle=10,
    neck_thick=(0.28, 0.24, 0.22), neck_root=(0.1, 0.72), head=0.85, shape=_SNOUT, mass=0.5, cell=0.07,
    legs=_SPRAWL, finish=Finish.SKIN, markings=_under,
    tail=Tail(length=2.9, leaves=-8, ends=4, thick=(0.24, 0.16, 0.10, 0.05, 0.015)),
)
_FROG_LEGS = Legs(
    front=((0.04, 0.46), (-0.10, 0.30), (0.02, 0.12), (0.10, 0.05)), hind=((0.0, 0.40), (0.42, 0.30),
    (-0.20, 0.14), (0.12, 0.05)),
    front_thick=(0.11, 0.08, 0.055, 0.05), hind_thick=(0.20, 0.14, 0.07, 0.055), foot=(0.18, 0.11, 0.04),
    stance=0.30, splay=0.22,
)
_TURTLE = Build(
    height=0.22, coat=(0.38, 0.48, 0.22), base=1.15, depth=0.60, tuck=1.0, wide=(0.40, 0.44, 0.38),
    breast=0.2, rump=0.12, round=2.0, neck=0.42, neck_angle=22,
    neck_thick=(0.20, 0.17, 0.16), neck_root=(0.16, 0.46), head=0.52, mass=8, cell=0.06, finish=Finish.SKIN,
    extras=_shell, markings=_under,
    shape=replace(_SNOUT, skull=(0.40, 0.06, 0.40, 0.28, 0.28), muzzle=((0.5, 0, 0.02), (0.86, 0, -0.04)),
    thick=(0.2, 0.13), eye=(0.62, 0.2, 0.14), eye_size=0.075,
                  iris=(0.1, 0.07, 0.04), pupil="all"),
    legs=replace(_SPRAWL, front=((0.06, 0.42), (-0.02, 0.30), (0.04, 0.14), (0.08, 0.06)), hind=((0.0,
    0.42), (0.06, 0.30), (-0.04, 0.14), (0.04, 0.06)), stance=0.40,
                 splay=0.16, foot=(0.17, 0.14, 0.06)),
    tail=Tail(length=0.3, leaves=-20, ends=-20, thick=(0.09, 0.05, 0.015)),
)
_COLUMNS = Legs(
    front=((0.03, 0.66), (-0.04, 0.42), (0.0, 0.18), (0.01, 0.05)), hind=((0.02, 0.68), (0.06, 0.40),
    (-0.04, 0.18), (0.01, 0.05)),
    front_thick=(0.15, 0.11, 0.085, 0.085), hind_thick=(0.21, 0.13, 0.09, 0.09), foot=(0.11, 0.10, 0.05),
    stance=0.19,
)

BUILDS: dict[str, Build] = {
    "lizard": _LIZARD,
    "chameleon": replace(
        _LIZARD, height=0.12, coat=(0.28, 0.62, 0.22), base=1.1, depth=0.72, wide=(0.16, 0.20, 0.16),
        markings=_chameleon, head=0.7,
        shape=replace(_SNOUT, skull=(0.30, 0.12, 0.32, 0.18, 0.28), eye=(0.46, 0.19, 0.12), eye_size=0.11,
        iris=(0.3, 0.6, 0.2), pupil="round"),
        tail=Tail(length=1.9, leaves=-20, ends=-330, thick=(0.13, 0.10, 0.07, 0.05, 0.03)),
        legs=replace(_SPRAWL, stance=0.18, splay=0.2),
    ),
    "crocodile": replace(
        _LIZARD, height=0.42, coat=(0.27, 0.31, 0.17), base=2.5, head=1.55, wide=(0.42, 0.50, 0.40),
        depth=0.68, mass=300, extras=_scutes, neck=0.4, cell=0.085,
        neck_thick=(0.40, 0.36, 0.33), neck_angle=0, neck_root=(0.15, 0.62), shape=replace(_SNOUT,
        thick=(0.15, 0.10, 0.085), eye=(0.30, 0.13, 0.19), eye_size=0.038,
        skull=(0.22, 0.03, 0.24, 0.20, 0.14), extra=(Ball(centre=(0.28, 0.12, 0.14), radii=(0.07, 0.05,
        0.06), blend=0.04),
                                                     Ball(centre=(0.95, 0.04, 0.07), radii=(0.05, 0.04,
                                                     0.04), blend=0.04))),
        tail=Tail(length=3.4, leaves=-6, ends=0, thick=(0.38, 0.30, 0.20, 0.12, 0.03)),
    ),
    "frog": Build(
        height=0.085, coat=(0.34, 0.62, 0.16), base=0.62, depth=0.62, tuck=1.0, croup=0.80, loin=0.95,
        wide=(0.42, 0.48, 0.32), breast=0.2, rump=0.26, round=2.0,
        neck=0.16, neck_angle=20, neck_thick=(0.36, 0.36, 0.34), neck_root=(0.0, 0.72), head=0.66, mass=0.1,
        cell=0.055, finish=Finish.SKIN, markings=_leopard_frog,
        bulk=_frog_eyes, legs=_FROG_LEGS, tail=None, shape=replace(
            _SNOUT, tilt=-8.0, skull=(0.34, 0.06, 0.36, 0.46, 0.26), muzzle=((0.45, 0, -0.02), (0.78, 0,
            -0.06)), thick=(0.28, 0.20), eye=(0.44, 0.29, 0.30),
            eye_size=0.115, outward=58.0, iris=(0.88, 0.72, 0.12), pupil="bar"),
    ),
    "turtle": _TURTLE,
    "tortoise": replace(_TURTLE, height=0.40, coat=(0.48, 0.42, 0.28), mass=100),
    "triceratops": Build(
        height=2.5, coat=(0.45, 0.42, 0.30), base=1.10, depth=0.56, tuck=0.95, croup=1.0, wide=(0.26, 0.30,
        0.27), neck=0.26, neck_angle=-4,
        neck_thick=(0.26, 0.22, 0.19), head=0.66, mass=6000, cell=0.034, finish=Finish.SKIN,
        markings=_under, extras=_frill, legs=_COLUMNS,
        shape=replace(_SNOUT, tilt=26.0, thick=(0.2, 0.14, 0.07), eye_size=0.03, eye=(0.46, 0.175, 0.09)),
        tail=Tail(length=1.0, leaves=-22, ends=-6, thick=(0.22, 0.14, 0.08, 0.02)),
    ),
    "brachiosaurus": Build(
        height=4.2, coat=(0.42, 0.47, 0.42), base=0.92, depth=0.50, tuck=0.95, croup=0.90, loin=0.95,
        wide=(0.22, 0.26, 0.23), neck=1.35, neck_angle=56, neck_bend=16,
        neck_thick=(0.19, 0.105, 0.075), neck_root=(0.08, 0.82), head=0.24, mass=30000, cell=0.030,
        finish=Finish.SKIN, markings=_under, legs=_COLUMNS,
        shape=replace(_SNOUT, tilt=14.0, skull=(0.32, 0.1, 0.34, 0.24, 0.26), thick=(0.2, 0.17, 0.16),
        eye_size=0.05),
        tail=Tail(length=1.7, leaves=-20, ends=-2, thick=(0.18, 0.11, 0.06, 0.03, 0.01)),
    ),
    "stegosaurus": Build(
        height=2.0, coat=(0.40, 0.46, 0.24), base=1.0, depth=0.56, tuck=0.95, croup=1.06, loin=1.08,
        wide=(0.20, 0.25, 0.22), neck=0.45, neck_angle=-12,
        neck_thick=(0.2, 0.13, 0.10), neck_root=(0.05, 0.66), head=0.30, mass=3000, cell=0.034,
        finish=Finish.SKIN, markings=_under, extras=_plates, legs=_COLUMNS,
        shape=replace(_SNOUT, eye_size=0.05), tail=Tail(length=1.25, leaves=-24, ends=14, thick=(0.20, 0.13,
        0.08, 0.03)),
    ),
}
# fmt: on
