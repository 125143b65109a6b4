"""What is worn over a top, open or closed in front: jackets, coats, waistcoats, aprons, capes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from filmwright.stage.world.cast.bottoms import belt
from filmwright.stage.world.cast.figure import Figure, torso
from filmwright.stage.world.cast.implicit import Field, Loft, floats
from filmwright.stage.world.cast.sewing import smooth
from filmwright.stage.world.cast.tailoring import (
    Edge,
    Garment,
    Trim,
    above,
    band,
    below,
    collarless,
    darker,
    draped,
    eased,
    sleeves,
    upper,
    v_neck,
)
from filmwright.stage.world.cast.tops import armholes
from filmwright.stage.world.model import Finish, Floats
from filmwright.stage.world.world import Colour, Weave


@dataclass(frozen=True, kw_only=True)
class Jacket:
    """How a jacket is cut. `hem` 0 at the hips, 1 at the soles; `deep` of its V in heights."""

    ease: float = 0.019
    sleeve: float = 0.97  # a share of the arm, 0: none
    wide: float = 0.006
    hem: float = 0.10
    flare: float = 0.010
    deep: float = 0.175
    open: float = 0.10  # how the fronts part towards the hem
    gap: float = 0.0  # half of how far they are apart all the way, in heights
    lapels: bool = True
    belted: float = 0.0  # half the width of a belt in heights
    bound: tuple[str, ...] = ()  # edges with a band: cuffs, hem, front
    binding: float | Colour = 0.8
    stripes: Colour | None = None  # two bands about the body that shine
    finish: Finish = Finish.CLOTH
    rough: float = 0.9
    thick: float = 0.007


_SHINING = (0.86, 0.88, 0.90)

JACKETS: dict[str, Jacket] = {
    "jacket": Jacket(hem=0.07, deep=0.14, gap=0.016, lapels=False, bound=("cuffs", "hem"), binding=0.78),
    "leather_jacket": Jacket(hem=0.05, deep=0.15, gap=0.020, finish=Finish.LEATHER, rough=0.45),
    "blazer": Jacket(hem=0.13, flare=0.014, gap=0.012),
    "cardigan": Jacket(
        hem=0.14, deep=0.16, gap=0.014, lapels=False, bound=("front", "cuffs", "hem"), binding=0.86
    ),
    "puffer": Jacket(
        ease=0.034,
        wide=0.010,
        hem=0.10,
        deep=0.06,
        lapels=False,
        thick=0.014,
        rough=0.6,
        bound=("hem", "cuffs"),
        binding=0.8,
    ),
    "coat": Jacket(ease=0.021, hem=0.46, flare=0.030, deep=0.115),
    "trench_coat": Jacket(ease=0.022, hem=0.52, flare=0.034, deep=0.125, belted=0.012),
    "raincoat": Jacket(
        ease=0.024,
        hem=0.46,
        flare=0.034,
        deep=0.04,
        lapels=False,
        open=0.05,
        rough=0.35,
        finish=Finish.PLASTIC,
    ),
    "lab_coat": Jacket(ease=0.021, hem=0.48, flare=0.024, deep=0.17, gap=0.010),
    "tailcoat": Jacket(hem=0.34, flare=0.012, open=0.55),
    "fire_coat": Jacket(
        ease=0.026,
        hem=0.24,
        flare=0.020,
        deep=0.035,
        lapels=False,
        open=0.03,
        stripes=(0.88, 0.92, 0.45),
        bound=("cuffs", "hem"),
        binding=(0.88, 0.92, 0.45),
    ),
    "santa_coat": Jacket(
        ease=0.026,
        hem=0.26,
        flare=0.018,
        deep=0.04,
        lapels=False,
        open=0.0,
        bound=("cuffs", "hem", "front"),
        binding=(0.96, 0.95, 0.93),
        thick=0.012,
    ),
    "parka": Jacket(ease=0.030, hem=0.30, flare=0.018, deep=0.05, lapels=False, thick=0.012),
    "waistcoat": Jacket(ease=0.016, sleeve=0.0, hem=0.02, deep=0.15, lapels=False, open=0.16),
    "high_vis": Jacket(
        ease=0.022, sleeve=0.0, hem=0.05, deep=0.10, lapels=False, gap=0.006, stripes=_SHINING
    ),
    "life_jacket": Jacket(ease=0.036, sleeve=0.0, hem=0.0, deep=0.07, lapels=False, thick=0.016),
    "bulletproof_vest": Jacket(ease=0.028, sleeve=0.0, hem=0.0, deep=0.03, lapels=False, thick=0.012),
    "graduation_gown": Jacket(
        ease=0.026, wide=0.040, hem=0.74, flare=0.075, deep=0.16, gap=0.016, lapels=False
    ),
    "open_robe": Jacket(
        ease=0.026,
        wide=0.045,
        hem=0.86,
        flare=0.085,
        deep=0.16,
        gap=0.022,
        lapels=False,
        bound=("front",),
        binding=(0.83, 0.66, 0.25),
    ),
}


def jacket(figure: Figure, cut: Jacket, colour: Colour, weave: Weave | None = None) -> list[Garment]:
    """Return a jacket of the given cut, with its lapels."""
    tall, m = figure.tall, figure.m
    hem = m.hip_height * (1 - cut.hem)
    neck = v_neck(figure, cut.deep, 0.048, 0.010)
    arms = sleeves(figure, cut.sleeve * (m.upper_arm + m.forearm)) if cut.sleeve else armholes(figure)
    field = upper(figure, cut.ease, hem, 1.0 if cut.sleeve else 0.0, cut.wide, cut.flare)
    if not cut.sleeve:
        field = Field(lumps=(*field.lumps, *eased(torso(figure), cut.ease * tall)), relief=field.relief)
    close = float(figure.joint("neck")[2]) - cut.deep * tall
    back = collarless(figure, -0.010, 0.15)
    front = _opening(figure, cut, close)
    shade = darker(colour, cut.binding) if isinstance(cut.binding, float) else cut.binding
    bound: dict[str, tuple[Edge, float]] = {
        "cuffs": (arms, 0.024),
        "hem": (above(hem), 0.024),
        "front": (lambda points: floats(np.minimum(front(points), neck(points))), 0.014),
    }
    trims = [Trim(within=band(bound[name][0], bound[name][1] * tall), colour=shade) for name in cut.bound]
    if cut.stripes is not None:
        trims += [_stripe(figure, share, cut.stripes) for share in (0.62, 0.26)]
    body = Garment(
        field=field,
        edges=(above(hem), arms, neck, front, back),
        colour=colour,
        weave=weave,
        trims=tuple(trims),
        loose=0.8,
        thick=cut.thick,
        cell=0.0265 if cut.stripes is None else 0.0185,
        finish=cut.finish,
        rough=cut.rough,
    )
    made = [body]
    if cut.belted:
        made.append(
            belt(figure, figure.torso_height(0.36), cut.belted, darker(colour, 0.75), cut.ease + 0.006)
        )
    return [*made, _lapels(figure, cut, body, (close, neck, back))] if cut.lapels else made


def _opening(figure: Figure, cut: Jacket, close: float) -> Edge:
    """Keep what lies beside the slit in front, which widens a little below the button."""
    tall = figure.tall

    def front(points: Floats) -> Floats:
        drop = np.maximum(close - 0.06 * tall - points[..., 2], 0.0)
        gap = (
            np.abs(points[..., 1])
            - cut.open * drop
            - cut.gap * tall * smooth(points[..., 0], 0.0, 0.03 * tall)
        )
        return floats(np.maximum(gap, -points[..., 0]))

    return front


def _stripe(figure: Figure, share: float, colour: Colour) -> Trim:
    return Trim(within=_about(figure.torso_height(share), 0.016 * figure.tall), colour=colour)


def _about(height: float, half: float) -> Edge:
    return lambda points: floats(half - np.abs(points[..., 2] - np.float32(height)))


def _lapels(figure: Figure, cut: Jacket, body: Garment, edges: tuple[float, Edge, Edge]) -> Garment:
    tall, (close, neck, back) = figure.tall, edges

    def lapel(points: Floats) -> Floats:
        """A band along the V, broad at the chest, notched near the collar, pointed below."""
        high = (points[..., 2] - close) / (cut.deep * tall)
        width = 0.040 * tall * smooth(high, -0.02, 0.55) * (1 - 0.55 * smooth(high, 0.66, 0.70))
        return floats(np.minimum(width - neck(points), points[..., 0]))

    raised = Field(
        lumps=tuple(lump.eased(0.005 * tall) for lump in body.field.lumps), relief=body.field.relief
    )
    return Garment(
        field=raised,
        edges=(neck, lapel, above(close - 0.01 * tall), back),
        colour=darker(body.colour, 0.88),
        finish=body.finish,
        rough=body.rough,
        thick=0.008,
        fold=0.003,
        opaque=False,
    )


def shirt_front(figure: Figure, colour: Colour) -> Garment:
    """Return a shirt's chest and collar; sleeves and tails would never be seen."""
    return Garment(
        field=Field(lumps=tuple(eased(torso(figure), 0.008 * figure.tall))),
        edges=(
            above(figure.torso_height(0.25)),
            collarless(figure, -0.004, 0.4),
            lambda points: floats(points[..., 0] + 0.02 * figure.tall),
            lambda points: floats(0.075 * figure.tall - np.abs(points[..., 1])),
        ),
        colour=colour,
    )


def suit(figure: Figure, colour: Colour, weave: Weave | None = None) -> list[Garment]:
    """A jacket with lapels over a white shirt; the tie is in `details`."""
    cut = Jacket(ease=0.017, hem=0.105, flare=0.014)
    return [shirt_front(figure, (0.95, 0.95, 0.94)), *jacket(figure, cut, colour, weave)]


def coated(figure: Figure, colour: Colour, weave: Weave | None = None) -> list[Garment]:
    """A long coat over a light shirt."""
    return [shirt_front(figure, (0.90, 0.88, 0.84)), *jacket(figure, JACKETS["coat"], colour, weave)]


def apron(figure: Figure, colour: Colour, weave: Weave | None = None) -> list[Garment]:
    """A panel from chest to knees with a strap about the neck and a band about the waist."""
    tall, low = figure.tall, figure.m.hip_height * 0.58
    field = Field(lumps=(*eased(torso(figure), 0.024 * tall), draped(figure, low, 0.026, 0.016)))
    waist, chest = figure.torso_height(0.38), figure.torso_height(0.74)

    def panel(points: Floats) -> Floats:
        up = smooth(points[..., 2], waist - 0.01 * tall, waist + 0.02 * tall)
        half = (0.100 - 0.045 * up) * tall
        return floats(np.minimum(half - np.abs(points[..., 1]), points[..., 0] - 0.004 * tall))

    def straps(points: Floats) -> Floats:
        strip = 0.009 * tall - np.abs(np.abs(points[..., 1]) - 0.046 * tall)
        return floats(np.minimum(strip, points[..., 2] - np.float32(chest - 0.01 * tall)))

    def shape(points: Floats) -> Floats:
        return floats(
            np.maximum(np.minimum(panel(points), np.float32(chest) - points[..., 2]), straps(points))
        )

    cloth = Garment(
        field=field,
        edges=(shape, above(low), below(float(figure.joint("neck")[2]))),
        colour=colour,
        weave=weave,
        loose=0.9,
        thick=0.004,
        fold=0.004,
        opaque=False,
        cell=0.014,
        within=_ahead(figure, low),
    )
    return [cloth, belt(figure, waist, 0.007, darker(colour, 0.85), 0.025)]


def bib(figure: Figure, colour: Colour, weave: Weave | None = None) -> list[Garment]:
    """The upper part of overalls: a panel on the chest, straps over the shoulders, a band at the waist."""
    tall, chest = figure.tall, figure.torso_height(0.76)

    def shape(points: Floats) -> Floats:
        panel = np.minimum(0.058 * tall - np.abs(points[..., 1]), np.float32(chest) - points[..., 2])
        panel = np.minimum(panel, points[..., 0] - 0.01 * tall)
        strap = 0.0115 * tall - np.abs(np.abs(points[..., 1]) - 0.050 * tall)
        strap = np.maximum(strap, panel)
        waist = np.float32(figure.torso_height(0.36)) - points[..., 2]
        return floats(np.maximum(strap, waist))

    cloth = Garment(
        field=Field(lumps=tuple(eased(torso(figure), 0.0205 * tall))),
        edges=(shape, above(figure.torso_height(0.22))),
        colour=colour,
        weave=weave,
        thick=0.006,
        fold=0.006,
        opaque=False,
        cell=0.015,
    )
    return [cloth]


def _ahead(figure: Figure, low: float) -> tuple[Floats, Floats]:
    """Return the box in front of the body from `low` metres up."""
    return floats([0.0, -9.0, low - 0.05 * figure.tall]), floats([9.0, 9.0, 9.0])


def cape(figure: Figure, colour: Colour, weave: Weave | None = None) -> list[Garment]:
    """A cape that hangs from the shoulders down the back to the calves."""
    tall, m = figure.tall, figure.m
    high, low = float(figure.joint("neck")[2]) - 0.006 * tall, 0.26 * m.hip_height
    loft = torso(figure)[0]
    assert isinstance(loft, Loft)
    rows = loft.stations
    stations = (
        (low - 0.02 * tall, -0.075 * tall, 0.10 * tall, m.shoulder_half + 0.085 * tall),
        (0.5 * (low + high), -0.040 * tall, rows[3][2] + 0.05 * tall, m.shoulder_half + 0.065 * tall),
        (rows[5][0], rows[5][1] - 0.012 * tall, rows[5][2] + 0.026 * tall, m.shoulder_half + 0.055 * tall),
        (rows[6][0] + 0.012 * tall, rows[6][1], rows[6][2] + 0.030 * tall, m.shoulder_half + 0.030 * tall),
        (high, rows[7][1], rows[7][2] + 0.022 * tall, rows[7][3] + 0.030 * tall),
    )

    def pleats(points: Floats) -> Floats:
        amount = 0.014 * tall * smooth(points[..., 2], high - 0.08 * tall, low)
        return floats(amount * np.sin(62.0 / tall * points[..., 1] + np.pi / 2))

    def behind(points: Floats) -> Floats:
        up = smooth(points[..., 2], figure.torso_height(0.86), high - 0.01 * tall)
        return floats(-points[..., 0] + (-0.004 + 0.030 * up) * tall)

    cloth = Garment(
        field=Field(lumps=(Loft(stations=stations, power=2.4),), relief=pleats),
        edges=(above(low), below(high), behind),
        colour=colour,
        weave=weave,
        cell=0.030,
        loose=0.95,
        thick=0.005,
        opaque=False,
        part="chest",
    )
    return [cloth]


def poncho(figure: Figure, colour: Colour, weave: Weave | None = None) -> list[Garment]:
    """A cone of cloth about shoulders and arms."""
    tall, m = figure.tall, figure.m
    high, low = float(figure.joint("neck")[2]), figure.torso_height(0.16)
    stations = (
        (low - 0.02 * tall, 0.0, 0.135 * tall, m.shoulder_half + 0.150 * tall),
        (figure.torso_height(0.62), 0.0, 0.105 * tall, m.shoulder_half + 0.095 * tall),
        (figure.torso_height(0.90), -0.012 * tall, 0.070 * tall, m.shoulder_half + 0.020 * tall),
        (high, -0.018 * tall, 0.045 * tall, 0.050 * tall),
    )
    cloth = Garment(
        field=Field(lumps=(Loft(stations=stations, power=2.0),)),
        edges=(above(low), collarless(figure, -0.004, 0.3)),
        colour=colour,
        weave=weave,
        thick=0.006,
        part="chest",
        opaque=False,
        trims=(Trim(within=band(above(low), 0.02 * tall), colour=darker(colour, 0.7)),),
    )
    return [cloth]


OVER: dict[str, Callable[[Figure, Colour, Weave | None], list[Garment]]] = {
    **{name: lambda f, c, w, cut=cut: jacket(f, cut, c, w) for name, cut in JACKETS.items()},  # type: ignore[misc]
    "apron": apron,
    "bib": bib,
    "cape": cape,
    "poncho": poncho,
}
"""Everything worn over a top, by name."""
