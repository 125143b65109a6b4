"""Varieties of beasts: breeds and cousins, each made from the species it is like and what sets it apart."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import numpy as np

from filmwright.stage.world.cast.animals import heavy, herd, paws, reptiles, small
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
    within,
)
from filmwright.stage.world.cast.animals.flesh import Patch, ball, pair, tube
from filmwright.stage.world.cast.animals.heads import BLACK, Ear, Head, horn
from filmwright.stage.world.cast.animals.quadruped import Body, Build, Tail
from filmwright.stage.world.cast.implicit import Ball
from filmwright.stage.world.model import Finish
from filmwright.stage.world.world import Colour

WHITE: Colour = (0.95, 0.94, 0.92)
PINK: Colour = (0.90, 0.62, 0.62)
_DARK: Colour = (0.16, 0.11, 0.09)
_DOG, _PRICKED, _CAT = paws.BUILDS["dog"], paws.BUILDS["husky"], paws.BUILDS["cat"]
_FOX, _RACCOON, _BADGER, _LEOPARD = (paws.BUILDS[name] for name in ("fox", "raccoon", "badger", "leopard"))
_MOUSE, _HEDGEHOG = small.BUILDS["mouse"], small.BUILDS["hedgehog"]


_Painter = Callable[[Body], tuple[Marking, ...]]


def _face(body: Body, colour: Colour) -> Marking:
    return Marking(colour=colour, where=within(body.head.ball(0.80, 0.0, -0.06, (0.30, 0.30, 0.24))))


def _dark_face(body: Body) -> tuple[Marking, ...]:
    ears = within(body.head.ball(0.28, 0.30, 0.36, (0.20, 0.16, 0.20)))
    return (_face(body, BLACK), Marking(colour=BLACK, where=ears))


def _pied(body: Body) -> tuple[Marking, ...]:
    chest = Ball(centre=(0.55 * body.h, 0, 0.5 * body.h), radii=(0.3 * body.h, 0.3 * body.h, 0.35 * body.h))
    return (
        Marking(colour=WHITE, where=belly(0.45 * body.h, 0.80 * body.h), soft=True),
        Marking(colour=WHITE, where=within(chest)),
        _face(body, WHITE),
    )


def _points(body: Body) -> tuple[Marking, ...]:
    """Dark mask, ears and paws on a pale coat."""
    mask = within(body.head.ball(0.78, 0.0, 0.0, (0.34, 0.30, 0.30)))
    ears = within(body.head.ball(0.30, 0.30, 0.60, (0.30, 0.26, 0.34)))
    return (
        Marking(colour=_DARK, where=faded(mask, 0.12 * body.head.size), soft=True),
        Marking(colour=_DARK, where=ears),
        Marking(colour=_DARK, where=below(0.30 * body.h)),
    )


def _tan_points(body: Body) -> tuple[Marking, ...]:
    """Rust-coloured muzzle, brows, chest and feet on black."""
    rust = (0.58, 0.30, 0.12)
    chest = Ball(
        centre=(0.62 * body.h, 0, 0.60 * body.h), radii=(0.16 * body.h, 0.12 * body.h, 0.16 * body.h)
    )
    brows = within(body.head.ball(0.55, 0.12, 0.27, (0.07, 0.05, 0.05)))
    return (
        _face(body, rust),
        Marking(colour=rust, where=within(chest)),
        Marking(colour=rust, where=brows),
        Marking(colour=rust, where=below(0.30 * body.h)),
    )


def _back_stripe(body: Body) -> tuple[Marking, ...]:
    """A skunk's broad white stripe from brow to tail."""
    h = body.h
    back = Ball(centre=(-0.1 * h, 0, 1.05 * h), radii=(1.2 * h, 0.13 * h, 0.30 * h))
    return (
        Marking(colour=WHITE, where=within(back)),
        Marking(colour=WHITE, where=within(body.head.ball(0.35, 0.0, 0.32, (0.5, 0.07, 0.2)))),
    )


def _saddled(body: Body) -> tuple[Marking, ...]:
    h = body.h
    return (
        Marking(
            colour=WHITE, where=within(Ball(centre=(-0.35 * h, 0, 0.75 * h), radii=(0.42 * h, h, 0.6 * h)))
        ),
    )


def _plated(body: Body) -> tuple[Marking, ...]:
    h = body.h
    back = within(Ball(centre=(0, 0, 0.85 * h), radii=(0.9 * h, h, 0.5 * h)))
    return (Marking(colour=(0.36, 0.31, 0.27), where=both_of(rings(0.16 * h, 0.22, 0), back)),)


def _lemur(body: Body) -> tuple[Marking, ...]:
    eyes = within(body.head.ball(0.70, 0.17, 0.14, (0.16, 0.13, 0.13)))
    return (
        Marking(colour=WHITE, where=within(body.head.ball(0.70, 0.0, 0.05, (0.36, 0.40, 0.36)))),
        Marking(colour=BLACK, where=eyes),
        Marking(colour=BLACK, where=within(body.head.ball(1.0, 0.0, -0.05, (0.14, 0.12, 0.10)))),
        Marking(colour=WHITE, where=belly(0.45 * body.h, 0.8 * body.h), soft=True),
    )


def _rosettes(colour: Colour, gap: float) -> _Painter:
    def markings(body: Body) -> tuple[Marking, ...]:
        front: Where = within(body.head.ball(0.85, 0.0, 0.0, (0.36, 0.45, 0.36)))
        step = gap * body.h
        return (
            Marking(colour=WHITE, where=belly(0.45 * body.h, 0.8 * body.h), soft=True),
            Marking(colour=colour, where=except_(spots(step, 0.42 * step), front)),
            Marking(colour=body.coat, where=except_(spots(step, 0.20 * step), front)),
        )

    return markings


def _blotched(colour: Colour, gap: float = 0.20, size: float = 0.07) -> _Painter:
    return lambda body: (Marking(colour=colour, where=spots(gap * body.h, size * body.h)),)


def _puffs(body: Body) -> list[Patch]:
    """A poodle's clipped curls: on its crown, ears, ankles and about the chest."""
    h, k, head = body.h, body.head.size, body.head
    x = 0.5 * body.build.base * h
    curls = [
        Patch(
            piece=ball(head.at(0.22, 0.0, 0.34), (0.26 * k, 0.27 * k, 0.26 * k)),
            colour=body.coat,
            part="head",
            finish=Finish.HAIR,
        ),
        Patch(
            piece=ball((x - 0.05 * h, 0, 0.76 * h), (0.27 * h, 0.23 * h, 0.26 * h)),
            colour=body.coat,
            part="chest",
            finish=Finish.HAIR,
        ),
    ]
    sides = [
        Patch(
            piece=ball(head.at(0.18, 0.30, 0.0), (0.13 * k, 0.12 * k, 0.30 * k)),
            colour=body.coat,
            part="head",
            finish=Finish.HAIR,
        ),
        Patch(
            piece=ball((x, 0.13 * h, 0.15 * h), (0.09 * h,) * 3),
            colour=body.coat,
            part="hand_l",
            finish=Finish.HAIR,
        ),
        Patch(
            piece=ball((-x - 0.08 * h, 0.13 * h, 0.17 * h), (0.09 * h,) * 3),
            colour=body.coat,
            part="foot_l",
            finish=Finish.HAIR,
        ),
    ]
    return [*curls, *pair(*sides)]


def _gills(body: Body) -> list[Patch]:
    """An axolotl's feathered gills."""
    head, k, found = body.head, body.head.size, []
    for up in (0.12, 0.28, 0.44):
        stalk = tube(
            [head.at(0.10, 0.34, 0.06), head.at(-0.12, 0.62, up), head.at(-0.22, 0.80, up + 0.22)],
            [0.07 * k, 0.05 * k, 0.01 * k],
            sides=6,
        )
        found.append(Patch(piece=stalk, colour=(0.90, 0.25, 0.36), part="head", finish=Finish.HAIR))
    return pair(*found)


def _spines(body: Body) -> list[Patch]:
    """An iguana's crest, or the knobs down an armoured back."""
    h, found = body.h, []
    for share in np.linspace(0.46, -0.5, 15):
        x = float(share) * body.build.base * h
        root, tip = (x, 0.0, 0.84 * h), (x - 0.10 * h, 0.0, 1.20 * h)
        found.append(
            Patch(
                piece=tube([root, tip], [0.06 * h, 0.004 * h], sides=5),
                colour=(0.28, 0.40, 0.16),
                part="spine",
            )
        )
    return found


def _mammoth_tusks(body: Body) -> list[Patch]:
    curve = [
        (0.55, 0.24, -0.2),
        (0.72, 0.42, -0.58),
        (1.1, 0.52, -0.72),
        (1.42, 0.42, -0.42),
        (1.4, 0.2, -0.1),
    ]
    trunk = heavy.BUILDS["elephant"].extras
    tusks = horn(body.head, curve, [0.075, 0.07, 0.06, 0.045, 0.01], (0.95, 0.92, 0.82))
    return [*(trunk(body) if trunk else []), *tusks]


_SLENDER = replace(
    _BADGER, height=0.22, base=1.9, coat=(0.40, 0.26, 0.15), markings=paws.light_below, wide=(0.24, 0.25,
        0.24), depth=0.56,
    neck=0.62, neck_angle=28, head=0.78, neck_thick=(0.26, 0.23, 0.22), mass=8,
    shape=replace(paws.CANINE, thick=(0.24, 0.19, 0.16), eye_size=0.06, eye=(0.62, 0.17, 0.13), nose=(0.99,
        0.03, 0.075, 0.11),
                  ear=Ear(base=(0.16, 0.27, 0.20), up=(-0.1, 0.7, 0.8), length=0.14, width=0.10,
                  shape="round")),
    tail=Tail(length=1.7, leaves=-25, ends=-5, thick=(0.19, 0.15, 0.11, 0.07, 0.02)),
)  # fmt: skip
_SHORT_NOSE = replace(
    paws.CANINE, muzzle=((0.40, 0.0, -0.05), (0.62, 0.0, -0.08)), thick=(0.26, 0.24, 0.22), eye=(0.58, 0.20,
        0.14), eye_size=0.095,
    nose=(0.83, 0.02, 0.05, 0.075), ear=replace(paws.DROP, length=0.34),
)  # fmt: skip

# fmt: off
BUILDS: dict[str, Build] = {
    "poodle": replace(_DOG, coat=(0.96, 0.95, 0.93), markings=None, extras=_puffs, height=0.50, neck_angle=60,
                      tail=Tail(length=0.4, leaves=65, ends=80, thick=(0.04, 0.035, 0.03, 0.12, 0.05))),
    "pug": replace(_DOG, height=0.30, coat=(0.84, 0.68, 0.46), markings=_dark_face, head=0.62,
        shape=_SHORT_NOSE, depth=0.56,
                   tuck=0.95, wide=(0.24, 0.24, 0.22), neck=0.30, neck_thick=(0.28, 0.24, 0.23), mass=8,
                   legs=replace(paws.SHORT, stance=0.18),
                   tail=Tail(length=0.42, leaves=80, ends=330, thick=(0.07, 0.07, 0.05))),
    "bulldog": replace(_DOG, height=0.38, coat=(0.82, 0.62, 0.42), markings=_pied, head=0.66,
        shape=_SHORT_NOSE, depth=0.60, tuck=0.85,
                       wide=(0.32, 0.26, 0.22), neck=0.26, neck_angle=25, neck_thick=(0.34, 0.30, 0.28),
                       mass=25,
                       legs=replace(paws.SHORT, stance=0.27), tail=Tail(length=0.12, leaves=10, ends=0,
                       thick=(0.06, 0.04))),
    "samoyed": replace(_PRICKED, coat=(0.97, 0.96, 0.94), markings=None, wide=(0.23, 0.23, 0.22),
        finish=Finish.HAIR,
                       neck_thick=(0.28, 0.24, 0.22)),
    "border_collie": replace(_DOG, coat=(0.07, 0.07, 0.08), markings=paws.collie, height=0.52,
                             tail=Tail(length=0.8, leaves=-20, ends=10, thick=(0.05, 0.10, 0.11, 0.09,
                             0.02), tip=WHITE)),
    "doberman": replace(_DOG, coat=(0.06, 0.05, 0.05), markings=_tan_points, height=0.66,
        shape=replace(paws.CANINE)),
    "saint_bernard": replace(_DOG, coat=(0.70, 0.36, 0.14), markings=_pied, height=0.75, head=0.50,
        wide=(0.22, 0.22, 0.20), mass=70,
                             neck_thick=(0.26, 0.21, 0.20)),
    "siamese": replace(_CAT, coat=(0.90, 0.82, 0.70), markings=_points, shape=replace(paws.FELINE,
        iris=(0.35, 0.62, 0.95)),
                       tail=Tail(length=1.05, leaves=40, ends=100, thick=(0.055, 0.05, 0.048, 0.04),
                       colour=_DARK)),
    "lynx": replace(_LEOPARD, height=0.58, coat=(0.66, 0.55, 0.42), markings=_blotched((0.32, 0.23, 0.16),
        0.14, 0.035), mass=22, head=0.46,
                    shape=replace(paws.BIG_CAT, ear=Ear(base=(0.22, 0.22, 0.30), up=(-0.05, 0.3, 1.0),
                    length=0.52, width=0.14)),
                    tail=Tail(length=0.2, leaves=10, ends=0, thick=(0.07, 0.07, 0.05), tip=BLACK)),
    "snow_leopard": replace(_LEOPARD, coat=(0.82, 0.82, 0.80), markings=_rosettes((0.25, 0.25, 0.27), 0.16),
                            tail=Tail(length=1.25, leaves=-35, ends=45, thick=(0.07, 0.085, 0.085, 0.06),
                            rings=((0.25, 0.25, 0.27), 7))),
    "jaguar": replace(_LEOPARD, coat=(0.86, 0.58, 0.20), markings=_rosettes((0.09, 0.06, 0.05), 0.19),
        wide=(0.22, 0.22, 0.20), head=0.47),
    "puma": replace(paws.BUILDS["lioness"], height=0.72, coat=(0.72, 0.53, 0.36), mass=60, head=0.37),
    "arctic_fox": replace(_FOX, coat=(0.97, 0.97, 0.98), markings=None, neck_thick=(0.22, 0.18, 0.17),
        wide=(0.18, 0.19, 0.17),
                          shape=replace(_FOX.shape, ear=Ear(base=(0.14, 0.18, 0.27), up=(-0.1, 0.3, 1.0),
                          length=0.32, width=0.17))),
    "fennec_fox": replace(_FOX, height=0.22, coat=(0.90, 0.74, 0.50), markings=paws.light_below, head=0.60,
        mass=1.5,
                          shape=replace(_FOX.shape, ear=Ear(base=(0.14, 0.20, 0.27), up=(-0.1, 0.55, 1.0),
                          length=1.0, width=0.30))),
    "coyote": replace(paws.BUILDS["wolf"], height=0.60, coat=(0.62, 0.50, 0.36), mass=15),
    "skunk": replace(_RACCOON, height=0.24, coat=(0.05, 0.05, 0.06), markings=_back_stripe, legs=paws.SHORT,
        mass=4,
                     tail=Tail(length=1.5, leaves=60, ends=120, thick=(0.08, 0.22, 0.28, 0.26, 0.06),
                     colour=(0.92, 0.92, 0.90), finish=Finish.HAIR)),
    "otter": _SLENDER,
    "weasel": replace(_SLENDER, height=0.12, coat=(0.62, 0.36, 0.16), base=2.1, mass=0.4,
                      tail=Tail(length=1.0, leaves=-10, ends=0, thick=(0.08, 0.08, 0.07, 0.03))),
    "ferret": replace(_SLENDER, height=0.13, coat=(0.84, 0.74, 0.58), markings=_points, base=2.1, mass=1.2,
                      tail=Tail(length=1.0, leaves=-10, ends=0, thick=(0.08, 0.09, 0.08, 0.03),
                      colour=_DARK)),
    "meerkat": replace(_SLENDER, height=0.20, base=1.25, coat=(0.78, 0.62, 0.42),
        markings=paws.BUILDS["raccoon"].markings, head=0.62, mass=0.8,
                       legs=replace(_RACCOON.legs, stance=0.14), neck_angle=45,
                       tail=Tail(length=1.1, leaves=-15, ends=20, thick=(0.06, 0.05, 0.04, 0.02), tip=BLACK)),
    "porcupine": replace(_HEDGEHOG, height=0.34, coat=(0.18, 0.14, 0.12), mass=12),
    "guinea_pig": replace(small.BUILDS["hamster"], height=0.12, coat=(0.62, 0.34, 0.14), markings=_saddled,
        base=1.1, mass=1.0, tail=None),
    "capybara": replace(small.BUILDS["beaver"], height=0.55, coat=(0.52, 0.36, 0.20), base=1.15, tail=None,
        mass=50,
                        shape=replace(small.BUILDS["beaver"].shape, thick=(0.25, 0.24, 0.23), muzzle=((0.45,
                        0.0, 0.0), (0.90, 0.0, -0.04)))),
    "mole": replace(_MOUSE, height=0.08, coat=(0.14, 0.12, 0.13), markings=None, head=0.70, wide=(0.34,
        0.38, 0.34), base=0.9, mass=0.1,
                    shape=replace(_MOUSE.shape, eye_size=0.028, ear=None, nose=(1.02, -0.08, 0.08, 0.08),
                    nose_colour=PINK),
                    tail=Tail(length=0.3, leaves=10, ends=20, thick=(0.05, 0.04, 0.02), colour=PINK)),
    "opossum": replace(small.BUILDS["rat"], height=0.18, coat=(0.60, 0.59, 0.58), mass=3,
                       markings=lambda body: (Marking(colour=WHITE, where=within(body.head.ball(0.6, 0, 0,
                       (0.5, 0.4, 0.4)))),)),
    "anteater": replace(_BADGER, height=0.60, coat=(0.36, 0.32, 0.29), markings=_saddled, head=0.85,
        neck_angle=0, neck=0.30, mass=35, depth=0.48,
                        wide=(0.18, 0.20, 0.18), legs=_DOG.legs,
                        shape=Head(tilt=20.0, skull=(0.15, 0.03, 0.20, 0.12, 0.12), muzzle=((0.25, 0.0,
                        0.0), (1.15, 0.0, -0.08)),
                                   thick=(0.11, 0.075, 0.045), eye=(0.24, 0.09, 0.06), eye_size=0.025,
                                   nose=(1.18, -0.06, 0.03, 0.03),
                                   ear=Ear(base=(0.0, 0.10, 0.12), up=(-0.2, 0.4, 1.0), length=0.12,
                                   width=0.06, shape="round")),
                        tail=Tail(length=1.2, leaves=-10, ends=-30, thick=(0.09, 0.24, 0.30, 0.26, 0.06),
                        finish=Finish.HAIR)),
    "armadillo": replace(_BADGER, height=0.26, coat=(0.60, 0.53, 0.45), markings=_plated, head=0.62, mass=6,
        finish=Finish.STONE,
                         shape=replace(paws.CANINE, thick=(0.16, 0.09, 0.06), eye_size=0.04,
                                       ear=Ear(base=(0.10, 0.13, 0.24), up=(-0.2, 0.3, 1.0), length=0.32,
                                       width=0.10, shape="leaf")),
                         tail=Tail(length=1.1, leaves=-30, ends=-10, thick=(0.10, 0.07, 0.04, 0.01))),
    "wombat": replace(heavy.BUILDS["koala"], height=0.34, coat=(0.46, 0.36, 0.28), markings=None, head=0.60,
        base=1.0, mass=26,
                      shape=replace(heavy.BUILDS["koala"].shape, nose=(0.92, 0.02, 0.07, 0.10),
                      ear_inside=(0.5, 0.4, 0.34),
                                    ear=Ear(base=(0.26, 0.24, 0.32), up=(-0.1, 0.4, 1.0), length=0.22,
                                    width=0.12, shape="round"))),
    "tapir": replace(herd.BUILDS["pig"], height=0.95, coat=(0.08, 0.08, 0.09), markings=_saddled, mass=250,
        tail=None),
    "orangutan": replace(heavy.BUILDS["chimpanzee"], coat=(0.72, 0.32, 0.10), finish=Finish.HAIR),
    "baboon": replace(heavy.BUILDS["monkey"], height=0.62, coat=(0.55, 0.47, 0.34), mass=25, markings=None,
                      shape=replace(paws.CANINE, ear=Ear(base=(0.10, 0.24, 0.16), up=(-0.1, 0.8, 0.5),
                      length=0.2, width=0.13, shape="round"))),
    "lemur": replace(heavy.BUILDS["monkey"], coat=(0.58, 0.57, 0.56), markings=_lemur, mass=3,
                     shape=replace(_FOX.shape, iris=(0.95, 0.60, 0.10), eye_size=0.10, ear_inside=WHITE,
                                   ear=Ear(base=(0.16, 0.22, 0.28), up=(-0.1, 0.5, 1.0), length=0.36,
                                   width=0.20, shape="round")),
                     tail=Tail(length=1.6, leaves=60, ends=150, thick=(0.06, 0.08, 0.08, 0.07),
                     colour=WHITE, rings=(BLACK, 9))),
    "mammoth": replace(heavy.BUILDS["elephant"], height=3.0, coat=(0.36, 0.21, 0.11), finish=Finish.HAIR,
        extras=_mammoth_tusks,
                       croup=0.84, hump=((0.30, 1.02, 0.30, 0.20, 0.16),)),
    "komodo_dragon": replace(reptiles.BUILDS["lizard"], height=0.45, coat=(0.34, 0.31, 0.25), mass=70,
        markings=None),
    "iguana": replace(reptiles.BUILDS["lizard"], height=0.20, coat=(0.40, 0.66, 0.22), extras=_spines,
        mass=4),
    "gecko": replace(reptiles.BUILDS["lizard"], height=0.08, coat=(0.45, 0.80, 0.25),
        markings=_blotched((0.92, 0.42, 0.12), 0.5, 0.12)),
    "salamander": replace(reptiles.BUILDS["lizard"], height=0.08, coat=(0.06, 0.06, 0.07),
        markings=_blotched((0.98, 0.80, 0.08), 0.55, 0.17)),
    "axolotl": replace(reptiles.BUILDS["lizard"], height=0.10, coat=(0.97, 0.72, 0.76), markings=None,
        extras=_gills, head=1.0,
                       shape=replace(reptiles.BUILDS["frog"].shape, skull=(0.34, 0.04, 0.36, 0.42, 0.24),
                       eye=(0.52, 0.34, 0.12),
                                     eye_size=0.06, iris=BLACK, pupil="all", tilt=0.0)),
    "toad": replace(reptiles.BUILDS["frog"], coat=(0.42, 0.32, 0.18), markings=_blotched((0.28, 0.20, 0.11),
        0.34, 0.09)),
    "ankylosaurus": replace(reptiles.BUILDS["stegosaurus"], height=1.5, coat=(0.48, 0.40, 0.26),
        extras=_spines, base=1.35,
                            wide=(0.34, 0.42, 0.34), tail=Tail(length=1.5, leaves=-18, ends=4, thick=(0.20,
                            0.12, 0.07, 0.06, 0.17))),
}
# fmt: on

KIN: dict[str, str] = {
    **dict.fromkeys(
        ("poodle", "pug", "bulldog", "samoyed", "border_collie", "doberman", "saint_bernard"), "dog"
    ),
    "siamese": "cat",
    **dict.fromkeys(("lynx", "snow_leopard", "jaguar", "puma"), "leopard"),
    **dict.fromkeys(("arctic_fox", "fennec_fox"), "fox"),
    "coyote": "wolf",
    **dict.fromkeys(("skunk", "meerkat"), "raccoon"),
    **dict.fromkeys(("otter", "weasel", "ferret", "guinea_pig", "capybara", "opossum"), "beaver"),
    **dict.fromkeys(("porcupine", "mole", "armadillo"), "hedgehog"),
    "anteater": "badger",
    "wombat": "koala",
    "tapir": "pig",
    "orangutan": "gorilla",
    **dict.fromkeys(("baboon", "lemur"), "monkey"),
    "mammoth": "elephant",
    **dict.fromkeys(("komodo_dragon", "iguana", "gecko", "salamander", "axolotl"), "lizard"),
    "toad": "frog",
    "ankylosaurus": "stegosaurus",
}
"""Whose habits a variety has."""
