"""Tops: how every one is cut, and the maker that sews any cut."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from filmwright.stage.world.cast.figure import Figure, arm, neck
from filmwright.stage.world.cast.implicit import Limb, Lump, floats
from filmwright.stage.world.cast.necklines import NECKLINES
from filmwright.stage.world.cast.tailoring import (
    Edge,
    Garment,
    Trim,
    band,
    below_hips,
    collarless,
    darker,
    sleeves,
    upper,
)
from filmwright.stage.world.model import Finish, Floats
from filmwright.stage.world.world import Colour, Weave


@dataclass(frozen=True, kw_only=True)
class Cut:
    """How a top is cut. Lengths in heights; `sleeve` is a share of the arm, 0 for none."""

    ease: float = 0.011
    sleeve: float = 0.31
    wide: float = 0.012  # by which a sleeve grows
    bag: float = 0.0  # by which it hangs down below the forearm
    hem: float = 0.012  # below the hips; less than -0.05 bares the belly
    flare: float = 0.0
    neck: str = "round"
    bound: tuple[str, ...] = ("neck",)  # edges with a band: neck, cuffs, hem
    binding: float | Colour = 0.80  # the bands' shade of the cloth, or their own colour
    front: str = ""  # buttons, double (two rows), zip, placket
    pockets: int = 0
    finish: Finish = Finish.CLOTH
    rough: float = 0.9
    thick: float = 0.006


CUTS: dict[str, Cut] = {
    "t_shirt": Cut(),
    "polo": Cut(neck="collar", front="placket", bound=("cuffs",)),
    "shirt": Cut(
        ease=0.009,
        sleeve=0.98,
        wide=0.004,
        hem=0.020,
        neck="collar",
        bound=("cuffs",),
        binding=0.90,
        front="buttons",
        pockets=1,
    ),
    "blouse": Cut(
        ease=0.010,
        sleeve=0.95,
        wide=0.016,
        hem=0.015,
        neck="v",
        bound=("cuffs", "neck"),
        binding=0.92,
        flare=0.004,
    ),
    "sweater": Cut(
        ease=0.017,
        sleeve=0.97,
        wide=0.010,
        hem=0.016,
        bound=("neck", "cuffs", "hem"),
        binding=0.84,
        thick=0.009,
    ),
    "turtleneck": Cut(
        ease=0.012, sleeve=0.97, wide=0.006, hem=0.016, neck="roll", bound=("cuffs",), binding=0.86
    ),
    "hoodie": Cut(
        ease=0.017,
        sleeve=0.97,
        wide=0.010,
        hem=0.018,
        neck="hood",
        bound=("cuffs", "hem"),
        binding=0.86,
        thick=0.009,
        pockets=3,
    ),
    "tank_top": Cut(sleeve=0.0, hem=0.012, neck="scoop", bound=("neck",)),
    "camisole": Cut(ease=0.007, sleeve=0.0, hem=0.010, neck="straps", bound=()),
    "crop_top": Cut(ease=0.008, sleeve=0.22, hem=-0.085, bound=("neck", "hem")),
    "sports_bra": Cut(ease=0.006, sleeve=0.0, hem=-0.130, neck="scoop", bound=("hem",)),
    "kit": Cut(
        ease=0.012,
        sleeve=0.36,
        wide=0.014,
        hem=0.020,
        neck="v",
        bound=("neck", "cuffs"),
        binding=(0.94, 0.94, 0.92),
    ),
    "bodysuit": Cut(ease=0.0042, sleeve=0.99, wide=0.002, hem=0.0, neck="stand", bound=(), rough=0.55),
    "wetsuit": Cut(
        ease=0.0045,
        sleeve=0.98,
        wide=0.002,
        hem=0.0,
        neck="stand",
        bound=("neck", "cuffs"),
        binding=(0.20, 0.45, 0.75),
        front="zip",
        finish=Finish.RUBBER,
        rough=0.45,
    ),
    "tunic": Cut(
        ease=0.014,
        sleeve=0.92,
        wide=0.014,
        hem=0.115,
        flare=0.022,
        neck="v",
        bound=("neck", "cuffs", "hem"),
        binding=0.62,
    ),
    "scrubs": Cut(ease=0.014, sleeve=0.34, wide=0.016, hem=0.022, neck="v", bound=(), pockets=1),
    "uniform": Cut(
        ease=0.010,
        sleeve=0.98,
        wide=0.005,
        hem=0.014,
        neck="collar",
        bound=("cuffs",),
        binding=0.86,
        front="buttons",
        pockets=2,
    ),
    "chef_jacket": Cut(
        ease=0.014,
        sleeve=0.97,
        wide=0.008,
        hem=0.040,
        neck="stand",
        bound=("cuffs",),
        binding=0.94,
        front="double",
    ),
    "tunic_jacket": Cut(
        ease=0.013,
        sleeve=0.98,
        wide=0.005,
        hem=0.040,
        neck="stand",
        bound=("neck", "cuffs"),
        binding=(0.83, 0.66, 0.25),
        front="double",
    ),
    "gi": Cut(
        ease=0.016,
        sleeve=0.86,
        wide=0.020,
        hem=0.070,
        flare=0.014,
        neck="wrap",
        bound=("neck",),
        binding=0.93,
    ),
    "pyjamas": Cut(
        ease=0.014,
        sleeve=0.96,
        wide=0.012,
        hem=0.030,
        neck="collar",
        bound=("cuffs",),
        binding=0.86,
        front="buttons",
        pockets=1,
    ),
    "armour": Cut(
        ease=0.017,
        sleeve=0.97,
        wide=0.004,
        hem=0.035,
        flare=0.012,
        neck="stand",
        bound=("cuffs", "hem", "neck"),
        binding=0.72,
        finish=Finish.METAL,
        rough=0.34,
        thick=0.009,
    ),
    "spacesuit": Cut(
        ease=0.032,
        sleeve=0.96,
        wide=0.004,
        hem=0.030,
        neck="stand",
        bound=("cuffs", "neck"),
        binding=(0.55, 0.58, 0.62),
        thick=0.012,
        rough=0.7,
    ),
    "swimsuit": Cut(ease=0.0045, sleeve=0.0, hem=0.0, neck="straps", bound=(), rough=0.5),
}
"""Every top that one cut tells of. Suits, coats, dresses and robes are made of several."""


def top(
    figure: Figure, cut: Cut, colour: Colour, weave: Weave | None = None, hem: float | None = None
) -> list[Garment]:
    """Return a top of the given cut; `hem` is a height in metres to end at instead of the cut's own."""
    m = figure.m
    hem = _hem(figure, cut) if hem is None else hem
    arm_length = m.upper_arm + m.forearm
    share = 0.0 if cut.sleeve == 0 else 0.4 if cut.sleeve < 0.5 else 1.0
    field = upper(figure, cut.ease, hem, share, cut.wide, cut.flare)
    field = replace(field, lumps=(*field.lumps, *_neck_lumps(figure, cut), *_bags(figure, cut)))
    necks = NECKLINES[cut.neck](figure)
    ends = sleeves(figure, cut.sleeve * arm_length) if cut.sleeve else armholes(figure)
    if cut.bag:
        ends = _baggy(figure, cut.sleeve * arm_length)
    low = _above_on_trunk(figure, hem)
    edges = {"hem": low, "cuffs": ends, "neck": necks[0]}
    shade = darker(colour, cut.binding) if isinstance(cut.binding, float) else cut.binding
    wide = {"hem": 0.020, "cuffs": 0.022 if cut.sleeve > 0.5 else 0.012, "neck": 0.012}
    trims = [Trim(within=_bound(figure, name, edges[name], wide[name]), colour=shade) for name in cut.bound]
    if cut.front in ("buttons", "placket"):
        trims.append(Trim(within=_placket(figure, cut.front == "placket"), colour=darker(colour, 0.91)))
    return [
        Garment(
            field=field,
            edges=(low, ends, *necks),
            colour=colour,
            trims=tuple(trims),
            tuck=0.055 if cut.sleeve == 0 else 0.040,
            fold=0.02 if cut.sleeve == 0 else 0.040,
            cell=0.0195 if cut.sleeve == 0 else 0.0230,
            thick=cut.thick,
            finish=cut.finish,
            rough=cut.rough,
            weave=weave,
        )
    ]


def _bound(figure: Figure, name: str, edge: Edge, wide: float) -> Edge:
    """Return a band along an edge; the neck's keeps off the bust, which comes near its plane."""
    strip = band(edge, wide * figure.tall)
    if name != "neck":
        return strip
    low = figure.torso_height(0.70)
    return lambda points: floats(np.minimum(strip(points), points[..., 2] - np.float32(low)))


def _above_on_trunk(figure: Figure, height: float) -> Edge:
    """Keep what is above a height, and the arms, which may hang lower."""

    def edge(points: Floats) -> Floats:
        arms = np.maximum(figure.arm_side(points, "l"), figure.arm_side(points, "r"))
        return floats(np.maximum(points[..., 2] - np.float32(height), arms))

    return edge


def _hem(figure: Figure, cut: Cut) -> float:
    """Return the height of the hem in metres; what would end above a skirt's waistband is tucked in."""
    if cut.hem < -0.05:
        return figure.torso_height(0.36) + (-cut.hem - 0.05) * figure.tall
    return below_hips(figure, cut.hem)


def _neck_lumps(figure: Figure, cut: Cut) -> list[Lump]:
    tall = figure.tall
    if cut.neck == "roll":
        return [lump.eased((cut.ease + 0.002) * tall) for lump in neck(figure)]
    if cut.neck != "hood":
        return []
    x, _, z = figure.spot("neck")
    hood: list[Lump] = [
        Limb(
            start=(x - 0.045 * tall, -0.045 * tall, z - 0.004 * tall),
            end=(x - 0.045 * tall, 0.045 * tall, z - 0.004 * tall),
            radii=(0.030 * tall, 0.036 * tall, 0.030 * tall),
            blend=0.02 * tall,
        )
    ]
    for sign in (1.0, -1.0):
        hood.append(
            Limb(
                start=(x - 0.030 * tall, sign * 0.052 * tall, z),
                end=(x + 0.050 * tall, sign * 0.034 * tall, z - 0.028 * tall),
                radii=(0.026 * tall, 0.022 * tall, 0.016 * tall),
                blend=0.02 * tall,
            )
        )
    return hood


def _bags(figure: Figure, cut: Cut) -> list[Lump]:
    """Return what hangs below the forearms of wide sleeves: flat, deepest at the wrist."""
    if not cut.bag:
        return []
    lumps: list[Lump] = []
    tall = figure.tall
    for side, sign in (("l", 1.0), ("r", -1.0)):
        _, lower = arm(figure, side)
        assert isinstance(lower, Limb)
        down = np.array([0.0, -sign * 0.7071, -0.7071]) * cut.bag * tall
        for share in (0.55, 1.1):
            start, end = np.array(lower.start) + 0.25 * share * down, np.array(lower.end) + share * down
            lumps.append(
                Limb(
                    start=(float(start[0]), float(start[1]), float(start[2])),
                    end=(float(end[0]), float(end[1]), float(end[2])),
                    radii=(0.034 * tall, 0.036 * tall, 0.036 * tall),
                    blend=0.02 * tall,
                )
            )
    return lumps


def _baggy(figure: Figure, length: float) -> Edge:
    """Keep sleeves of any width up to `length` metres along the arm."""

    def edge(points: Floats) -> Floats:
        along = [
            np.where(
                figure.arm_side(points, side) > 0, length - figure.along_arm(points, side), np.float32(9)
            )
            for side in "lr"
        ]
        return floats(np.minimum(along[0], along[1]))

    return edge


def _placket(figure: Figure, short: bool) -> Edge:
    half, tall, low = 0.010 * figure.tall, figure.tall, figure.torso_height(0.66)

    def edge(points: Floats) -> Floats:
        strip = np.minimum(half - np.abs(points[..., 1]), points[..., 0] - 0.01 * tall)
        return floats(np.minimum(strip, points[..., 2] - low) if short else strip)

    return edge


def _contrast(figure: Figure) -> Colour:
    """Return the jersey's trim: the colour of the shorts, or white when that is the same."""
    clothes = figure.character.clothes
    if clothes.legs in ("shorts", "trousers", "skirt") and (
        sum(abs(a - b) for a, b in zip(clothes.legs_colour, clothes.top_colour, strict=True)) > 0.4
    ):
        return clothes.legs_colour
    return (0.95, 0.94, 0.91)


def jersey(figure: Figure, colour: Colour, weave: Weave | None = None) -> list[Garment]:
    """A basketball player's: sleeveless, its bands in the colour of the shorts."""
    cut = Cut(
        ease=0.012,
        sleeve=0.0,
        hem=0.020,
        flare=0.004,
        neck="v",
        bound=("cuffs", "neck", "hem"),
        binding=_contrast(figure),
    )
    made = top(figure, cut, colour, weave)[0]
    rim = Trim(within=band(collarless(figure, -0.004, 0.25), 0.010 * figure.tall), colour=_contrast(figure))
    return [replace(made, trims=(*made.trims, rim))]


def armholes(figure: Figure) -> Edge:
    """Keep a sleeveless body: cut away beyond an oval about each shoulder."""
    joint, half = figure.joint("upper_arm_l"), figure.m.shoulder_half
    wide = figure.tall * (0.016 + 0.040 * figure.bulk)

    def edge(points: Floats) -> Floats:
        x = (points[..., 0] - joint[0]) / wide
        z = np.minimum(points[..., 2] - joint[2] + 0.25 * wide, 0.0) / (1.2 * wide)
        oval = (np.sqrt(x * x + z * z) - 1.0) * wide
        within = 0.72 * half - np.abs(points[..., 1]) + 0.12 * (joint[2] - points[..., 2])
        return floats(np.maximum(oval, within))

    return edge
