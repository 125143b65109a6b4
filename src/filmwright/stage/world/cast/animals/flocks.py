"""Flocks: more birds, each made from the one it is like and what sets it apart."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from filmwright.stage.world.cast.animals import aviary
from filmwright.stage.world.cast.animals.bipeds import Beak, Body, Build, Stilts
from filmwright.stage.world.cast.animals.birds import (
    BLACK,
    WHITE,
    Painter,
    breast,
    crest,
    hood,
    replace_colour,
)
from filmwright.stage.world.cast.animals.coat import Marking, belly, both_of, stripes, within
from filmwright.stage.world.cast.animals.flesh import Patch
from filmwright.stage.world.cast.animals.plumage import Fan, Wing
from filmwright.stage.world.cast.implicit import Ball
from filmwright.stage.world.world import Colour

_BIRD, _EAGLE, _HEN, _DUCK = (aviary.BUILDS[name] for name in ("bird", "eagle", "chicken", "duck"))
_CROW, _GULL, _HERON, _PARROT = (aviary.BUILDS[name] for name in ("crow", "seagull", "heron", "parrot"))
_OSTRICH, _OWL = aviary.BUILDS["ostrich"], aviary.BUILDS["owl"]
_YELLOW: Colour = (0.98, 0.80, 0.12)


def _crest_of(colour: Colour) -> Callable[[Body], list[Patch]]:
    def grown(body: Body) -> list[Patch]:
        return [replace_colour(patch, colour) for patch in crest(body)]

    return grown


def _bib(colour: Colour, size: float = 0.42) -> Painter:
    """Throat and breast of another colour, with an edge."""

    def markings(body: Body) -> tuple[Marking, ...]:
        u = body.u
        lump = Ball(centre=body.trunk(0.25, 0, -0.20), radii=(size * u, 0.5 * u, 0.30 * u))
        return (Marking(colour=colour, where=within(lump)),)

    return markings


def _belly_and_hood(under: Colour, head: Colour) -> Painter:
    return lambda body: (*_bib(under, 0.5)(body), *hood(head, 1.5)(body))


def _barred(body: Body) -> tuple[Marking, ...]:
    return (
        Marking(colour=(0.95, 0.92, 0.86), where=belly(0.5 * body.u, 1.0 * body.u), soft=True),
        Marking(
            colour=WHITE,
            where=both_of(
                stripes(0.22 * body.u, 0.35),
                within(Ball(centre=body.trunk(-0.2, 0, 0), radii=(0.5 * body.u,) * 3)),
            ),
        ),
    )


# fmt: off
BUILDS: dict[str, Build] = {
    "sparrow": replace(_BIRD, coat=(0.52, 0.37, 0.24), markings=_belly_and_hood((0.86, 0.82, 0.74), (0.42,
        0.28, 0.18))),
    "blue_jay": replace(_BIRD, size=0.20, coat=(0.16, 0.40, 0.85), markings=_bib(WHITE),
        extras=_crest_of((0.16, 0.40, 0.85)),
                        wing=Wing(tip=WHITE), fan=Fan(length=0.6, tip=WHITE)),
    "magpie": replace(_CROW, markings=_bib(WHITE, 0.5), wing=Wing(colour=(0.08, 0.14, 0.36), tip=WHITE),
                      fan=Fan(length=1.0, wide=0.10, colour=(0.05, 0.16, 0.22))),
    "woodpecker": replace(_BIRD, size=0.22, coat=(0.07, 0.07, 0.08), markings=_barred, carriage=55,
        extras=_crest_of((0.88, 0.08, 0.06)),
                          beak=Beak(length=1.7, deep=0.28, hook=0.0, colour=(0.32, 0.30, 0.28))),
    "kingfisher": replace(_BIRD, size=0.17, coat=(0.05, 0.46, 0.80), markings=breast((0.95, 0.50, 0.12)),
        head=0.27,
                          beak=Beak(length=2.1, deep=0.34, hook=0.0, colour=BLACK), fan=Fan(length=0.22)),
    "toucan": replace(_PARROT, coat=(0.06, 0.06, 0.07), markings=_bib((0.98, 0.94, 0.62), 0.34),
        carriage=40, head=0.19,
                      beak=Beak(length=3.0, deep=0.85, hook=0.32, colour=(0.99, 0.58, 0.06)),
                      wing=Wing(tip=BLACK),
                      fan=Fan(length=0.6, wide=0.1, colour=BLACK)),
    "cockatoo": replace(_PARROT, coat=WHITE, markings=None, extras=_crest_of(_YELLOW),
        wing=Wing(colour=WHITE, tip=WHITE),
                        beak=Beak(length=0.9, deep=0.6, hook=0.95, colour=(0.22, 0.21, 0.22)),
                        fan=Fan(length=0.5, colour=WHITE, tip=WHITE)),
    "macaw": replace(_PARROT, coat=(0.08, 0.38, 0.85), markings=_bib((0.99, 0.78, 0.08), 0.5),
                     wing=Wing(colour=(0.08, 0.38, 0.85), tip=(0.05, 0.16, 0.50)), beak=Beak(length=0.95,
                     deep=0.62, hook=0.95, colour=BLACK),
                     fan=Fan(length=1.2, wide=0.08, angle=-2, colour=(0.08, 0.38, 0.85), tip=(0.99, 0.78,
                     0.08))),
    "parakeet": replace(_PARROT, size=0.13, coat=(0.42, 0.80, 0.16), markings=hood((0.98, 0.90, 0.20), 1.3),
        mass=0.05,
                        wing=Wing(colour=(0.35, 0.66, 0.14), tip=(0.12, 0.30, 0.10)), beak=Beak(length=0.6,
                        deep=0.5, hook=0.95, colour=(0.92, 0.72, 0.30)),
                        fan=Fan(length=1.0, wide=0.06, angle=-2, colour=(0.10, 0.32, 0.62))),
    "hawk": replace(_EAGLE, size=0.36, coat=(0.45, 0.30, 0.18), markings=_bib((0.92, 0.84, 0.72), 0.5),
        mass=1.2, fan=Fan(length=0.5, wide=0.18, colour=(0.62, 0.32, 0.16)),
                    beak=Beak(length=0.85, deep=0.48, hook=0.6, colour=(0.25, 0.23, 0.22))),
    "vulture": replace(_EAGLE, coat=(0.13, 0.10, 0.09), markings=_belly_and_hood((0.16, 0.12, 0.11), (0.88,
        0.52, 0.50)), neck=0.46, neck_angle=48,
                       neck_thick=(0.20, 0.09, 0.08), carriage=36, fan=Fan(length=0.36, wide=0.2,
                       colour=(0.10, 0.08, 0.07)),
                       beak=Beak(length=1.2, deep=0.45, hook=0.6, colour=(0.62, 0.56, 0.48))),
    "snowy_owl": replace(_OWL, coat=WHITE, markings=None, extras=None, wing=Wing(colour=WHITE, tip=(0.82,
        0.82, 0.82)), fan=Fan(length=0.3, wide=0.14, colour=WHITE)),
    "pelican": replace(_GULL, size=0.75, coat=WHITE, mass=7, neck=0.62, neck_angle=74, neck_thick=(0.17,
        0.09, 0.085), head=0.11, height=0.52,
                       beak=Beak(length=3.6, deep=0.72, hook=0.06, flat=1.6, colour=(0.98, 0.66, 0.20)),
                       wing=Wing(length=1.7, chord=0.42, colour=WHITE, tip=BLACK)),
    "puffin": replace(_GULL, size=0.24, coat=(0.06, 0.06, 0.07), markings=_belly_and_hood(WHITE, WHITE),
        carriage=60, neck=0.18, head=0.21, mass=0.5,
                      neck_thick=(0.22, 0.18, 0.17), wing=Wing(length=0.9, colour=(0.06, 0.06, 0.07),
                      tip=BLACK), fan=Fan(length=0.2, colour=BLACK),
                      beak=Beak(length=1.15, deep=0.85, hook=0.35, colour=(0.98, 0.36, 0.06)),
                      legs=Stilts(web=True, bare=(0.98, 0.42, 0.10))),
    "stork": replace(_HERON, markings=None, beak=Beak(length=2.8, deep=0.30, hook=0.0, colour=(0.90, 0.22,
        0.12)),
                     legs=replace(_HERON.legs, bare=(0.90, 0.24, 0.15))),
    "egret": replace(_HERON, markings=None, size=0.42, wing=Wing(length=1.4, chord=0.5, colour=WHITE,
        tip=WHITE),
                     beak=Beak(length=2.4, deep=0.26, hook=0.0, colour=(0.95, 0.72, 0.12)),
                     fan=Fan(length=0.2, wide=0.12, colour=WHITE, tip=WHITE)),
    "emu": replace(_OSTRICH, size=0.80, coat=(0.30, 0.23, 0.17), markings=hood((0.20, 0.32, 0.42), 3.5),
        wing=Wing(length=0.5, tip=(0.24, 0.18, 0.13)),
                   fan=Fan(length=0.3, wide=0.16, angle=-30, colour=(0.24, 0.18, 0.13)), mass=45),
    "cassowary": replace(_OSTRICH, size=0.80, coat=(0.05, 0.05, 0.06), markings=hood((0.10, 0.38, 0.85),
        4.0), extras=_crest_of((0.66, 0.52, 0.34)),
                         wing=Wing(length=0.5, tip=BLACK), fan=Fan(length=0.3, wide=0.16, angle=-30,
                         colour=BLACK), mass=55),
    "kiwi": replace(_HEN, size=0.22, coat=(0.42, 0.30, 0.19), extras=None, fan=None, wing=None, height=0.66,
        mass=2.5, neck=0.22, carriage=12,
                    beak=Beak(length=3.0, deep=0.22, hook=0.12, colour=(0.86, 0.78, 0.66))),
    "pheasant": replace(_HEN, coat=(0.66, 0.34, 0.12), markings=hood((0.08, 0.32, 0.24), 1.7), extras=None,
                        fan=Fan(length=1.3, wide=0.08, angle=12, colour=(0.62, 0.44, 0.22))),
    "quail": replace(_HEN, size=0.16, coat=(0.56, 0.44, 0.31), extras=None, neck=0.2, fan=Fan(length=0.2),
        mass=0.2, markings=breast((0.72, 0.58, 0.42))),
    "gosling": replace(_DUCK, size=0.14, coat=(0.90, 0.82, 0.36), markings=None, neck=0.34, head=0.20,
        mass=0.1,
                       wing=Wing(length=0.35, chord=0.25), neck_thick=(0.20, 0.14, 0.14)),
}
# fmt: on

KIN: dict[str, str] = {
    **dict.fromkeys(("hawk", "vulture"), "eagle"),
    "snowy_owl": "owl",
    "magpie": "crow",
    **dict.fromkeys(("pelican", "puffin"), "seagull"),
    **dict.fromkeys(("pheasant", "quail", "kiwi"), "chicken"),
    "gosling": "duckling",
    **dict.fromkeys(("emu", "cassowary"), "ostrich"),
}
"""Whose habits a bird has that are not a songbird's."""

FLIGHTLESS = ("emu", "cassowary", "kiwi")
