"""Dresses, robes and what else covers trunk and legs: a bodice of some cut on a skirt of some cut."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from filmwright.stage.world.cast.bottoms import Skirt, belt, briefs, flared
from filmwright.stage.world.cast.figure import Figure, torso
from filmwright.stage.world.cast.implicit import Field, floats
from filmwright.stage.world.cast.tailoring import Garment, Trim, above, below, darker, eased
from filmwright.stage.world.cast.tops import CUTS, Cut, top
from filmwright.stage.world.model import Floats
from filmwright.stage.world.world import Colour, Weave


@dataclass(frozen=True, kw_only=True)
class Gown:
    """How a dress is cut: its bodice, where its waist is (a share of the trunk), its skirt, its belt."""

    bodice: Cut
    skirt: Skirt
    waist: float = 0.36
    belt: float = 0.0  # half its width in heights; 0: none
    belted: float | Colour = 0.62
    ease: float = 0.012


_SHORT = Cut(ease=0.0075, sleeve=0.22, wide=0.012, neck="scoop", binding=0.82)
_BARE = Cut(ease=0.0065, sleeve=0.0, neck="straps", bound=())
_ROBE = Cut(ease=0.018, sleeve=0.97, wide=0.030, bag=0.045, neck="v", bound=("cuffs",), binding=0.75)
_GOLD = (0.83, 0.66, 0.25)

GOWNS: dict[str, Gown] = {
    "dress": Gown(bodice=_SHORT, skirt=Skirt(length=0.57), belt=0.012),
    "short_dress": Gown(bodice=_SHORT, skirt=Skirt(length=0.30, full=1.2), belt=0.009),
    "summer_dress": Gown(bodice=_BARE, skirt=Skirt(length=0.50, full=1.15), belt=0.008),
    "long_dress": Gown(bodice=_SHORT, skirt=Skirt(length=0.90, full=0.72, deep=0.017), belt=0.010),
    "sheath": Gown(
        bodice=replace(_SHORT, sleeve=0.0, neck="round"), skirt=Skirt(length=0.50, full=0.08, deep=0.0)
    ),
    "evening_gown": Gown(
        bodice=replace(_BARE, rough=0.4), skirt=Skirt(length=0.965, full=0.50, pleats=7, deep=0.014)
    ),
    "ball_gown": Gown(
        bodice=replace(_SHORT, neck="off", sleeve=0.24, wide=0.02, bound=()),
        skirt=Skirt(length=0.965, full=1.55, pleats=11, deep=0.026, bound=0.030),
        belt=0.012,
        belted=_GOLD,
    ),
    "wedding_dress": Gown(
        bodice=replace(_BARE, neck="off"),
        skirt=Skirt(length=0.975, full=1.45, pleats=11, deep=0.026),
        belt=0.010,
        belted=0.86,
    ),
    "maid_dress": Gown(
        bodice=replace(_SHORT, neck="collar", bound=("cuffs",), binding=(0.95, 0.95, 0.94)),
        skirt=Skirt(length=0.50, full=1.1),
        belt=0.010,
        belted=(0.95, 0.95, 0.94),
    ),
    "pinafore": Gown(bodice=replace(_BARE, ease=0.014), skirt=Skirt(length=0.42, full=1.0, pleats=15)),
    "qipao": Gown(
        bodice=Cut(ease=0.006, sleeve=0.16, wide=0.004, neck="stand", bound=("neck", "cuffs"), binding=_GOLD),
        skirt=Skirt(length=0.74, full=0.05, deep=0.0, bound=0.014, binding=_GOLD),
    ),
    "kimono": Gown(
        bodice=Cut(
            ease=0.013,
            sleeve=0.90,
            wide=0.022,
            bag=0.085,
            neck="wrap",
            bound=("neck",),
            binding=(0.95, 0.94, 0.91),
        ),
        skirt=Skirt(length=0.93, full=0.07, deep=0.0),
        waist=0.40,
        belt=0.034,
        belted=(0.83, 0.66, 0.25),
        ease=0.018,
    ),
    "hanfu": Gown(
        bodice=Cut(
            ease=0.012,
            sleeve=0.98,
            wide=0.026,
            bag=0.095,
            neck="wrap",
            bound=("neck", "cuffs"),
            binding=(0.95, 0.94, 0.91),
        ),
        skirt=Skirt(length=0.95, full=0.66, pleats=17, deep=0.014),
        waist=0.58,
        belt=0.018,
        belted=0.55,
        ease=0.016,
    ),
    "hanbok": Gown(
        bodice=Cut(
            ease=0.014,
            sleeve=0.96,
            wide=0.020,
            bag=0.035,
            neck="wrap",
            bound=("neck", "cuffs"),
            binding=(0.95, 0.94, 0.91),
        ),
        skirt=Skirt(length=0.95, full=1.15, pleats=15, deep=0.018),
        waist=0.64,
        ease=0.016,
    ),
    "sari": Gown(
        bodice=Cut(ease=0.006, sleeve=0.20, wide=0.004, neck="scoop", bound=("cuffs",), binding=_GOLD),
        skirt=Skirt(length=0.95, full=0.34, pleats=13, deep=0.012, bound=0.030, binding=_GOLD),
        waist=0.34,
    ),
    "robe": Gown(
        bodice=_ROBE, skirt=Skirt(length=0.94, full=0.52, pleats=7, deep=0.014), waist=0.42, ease=0.026
    ),
    "monk_robe": Gown(
        bodice=replace(_ROBE, neck="wrap"),
        skirt=Skirt(length=0.92, full=0.45),
        waist=0.42,
        belt=0.010,
        belted=0.6,
        ease=0.022,
    ),
    "thobe": Gown(
        bodice=Cut(ease=0.014, sleeve=0.98, wide=0.012, neck="collar", bound=(), front="placket"),
        skirt=Skirt(length=0.94, full=0.30, pleats=5, deep=0.008),
        waist=0.42,
        ease=0.020,
    ),
    "bathrobe": Gown(
        bodice=replace(_ROBE, bag=0.0, wide=0.016, neck="wrap", bound=("neck", "cuffs")),
        skirt=Skirt(length=0.58, full=0.30, deep=0.006),
        waist=0.36,
        belt=0.012,
        ease=0.022,
    ),
    "nightgown": Gown(
        bodice=replace(_SHORT, ease=0.012), skirt=Skirt(length=0.80, full=0.75), waist=0.62, ease=0.018
    ),
    "toga": Gown(
        bodice=replace(_BARE, ease=0.014, neck="scoop"),
        skirt=Skirt(length=0.86, full=0.42, deep=0.018),
        waist=0.42,
        belt=0.010,
        belted=_GOLD,
        ease=0.020,
    ),
    "mermaid_tail": Gown(
        bodice=replace(_BARE, hem=-0.12, neck="strapless"),
        skirt=Skirt(length=0.99, full=0.16, deep=0.0),
        waist=0.16,
    ),
}
"""Every dress and robe by name. Half the beauty of a long one is that it touches the floor."""


def gown(figure: Figure, cut: Gown, colour: Colour, weave: Weave | None = None) -> list[Garment]:
    """Return a dress of the given cut, outermost last."""
    high = max(cut.waist, 0.60) if figure.character.figure == "pregnant" else cut.waist
    tall, waist = figure.tall, figure.torso_height(high)
    ends = None if cut.bodice.hem < -0.05 else waist - 0.012 * tall
    bodice = top(figure, cut.bodice, colour, weave, ends)[0]
    hem = figure.m.hip_height * (1 - cut.skirt.length)
    made = [bodice, flared(figure, waist, hem, (colour, weave), cut.ease, cut.skirt)]
    if cut.belt:
        shade = darker(colour, cut.belted) if isinstance(cut.belted, float) else cut.belted
        made.append(
            belt(figure, waist, cut.belt, shade, max(0.016, cut.ease + (0.012 if cut.belt > 0.02 else 0.004)))
        )
    return made


def hanbok(figure: Figure, colour: Colour, weave: Weave | None = None) -> list[Garment]:
    """A jacket of its own light colour over a high, wide skirt."""
    light = (0.96, 0.92, 0.80)
    bodice, skirt = gown(figure, GOWNS["hanbok"], colour, weave)
    return [replace(bodice, colour=light, weave=None), skirt]


def sari(figure: Figure, colour: Colour, weave: Weave | None = None) -> list[Garment]:
    """A blouse and a skirt, and the cloth drawn from the hip over the left shoulder."""
    tall = figure.tall
    blouse, skirt = gown(figure, GOWNS["sari"], colour, weave)
    blouse = replace(blouse, colour=darker(colour, 0.62), weave=None)
    high = float(figure.joint("neck")[2])

    def drape(points: Floats) -> Floats:
        along = (high - points[..., 2]) / (0.30 * tall)
        middle = 0.060 * tall - 0.125 * tall * along
        wide = (0.046 + 0.040 * along) * tall
        return floats(wide - np.abs(points[..., 1] - middle))

    edging = Trim(
        within=lambda points: floats(0.010 * tall - drape(points)),
        colour=_GOLD,
    )
    cloth = Garment(
        field=Field(lumps=tuple(eased(torso(figure), 0.018 * tall))),
        edges=(drape, above(figure.torso_height(0.30)), below(high + 0.02 * tall)),
        colour=colour,
        weave=weave,
        trims=(edging,),
        thick=0.005,
        fold=0.004,
        opaque=False,
        lopsided=True,
    )
    return [blouse, skirt, cloth]


def swimsuit(figure: Figure, colour: Colour, weave: Weave | None = None) -> list[Garment]:
    """A one-piece with straps, cut high over the thighs."""
    split = figure.torso_height(0.20) - 0.01 * figure.tall
    upper = top(figure, CUTS["swimsuit"], colour, weave, split)[0]
    return [replace(briefs(figure, 0.0050, colour), weave=weave), upper]


def bikini(figure: Figure, colour: Colour, weave: Weave | None = None) -> list[Garment]:
    """Two small pieces."""
    upper = top(figure, replace(CUTS["swimsuit"], hem=-0.14), colour, weave)[0]
    return [replace(briefs(figure, 0.0050, colour, 0.10), weave=weave), upper]


def leotard(figure: Figure, colour: Colour, weave: Weave | None = None) -> list[Garment]:
    """A gymnast's: long sleeves, cut high over the thighs."""
    split = figure.torso_height(0.20) - 0.01 * figure.tall
    upper = top(figure, replace(CUTS["bodysuit"], neck="scoop"), colour, weave, split)[0]
    return [replace(briefs(figure, 0.0050, colour), weave=weave), upper]


def tutu(figure: Figure, colour: Colour, weave: Weave | None = None) -> list[Garment]:
    """A ballerina's bodice; the wheel of tulle about it is among the `details`."""
    return swimsuit(figure, colour, weave)
