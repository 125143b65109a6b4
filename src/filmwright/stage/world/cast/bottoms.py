"""What is worn on the legs, and what hangs over them: trousers, shorts, skirts, dresses, rompers."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from filmwright.stage.world.cast.figure import Figure, leg, parting, torso
from filmwright.stage.world.cast.implicit import Field, Limb, Loft, Lump, floats
from filmwright.stage.world.cast.sewing import smooth
from filmwright.stage.world.cast.tailoring import (
    Garment,
    Trim,
    above,
    band,
    below,
    collarless,
    darker,
    eased,
    folds,
    sleeved,
    sleeves,
)
from filmwright.stage.world.model import Floats
from filmwright.stage.world.world import Colour


def _legs_field(figure: Figure, ease: float, flare: float, stop: int = 8) -> Field:
    """Return hips and legs grown; flare widens towards the hem."""
    tall = figure.tall
    lumps: list[Lump] = eased(torso(figure), ease * tall)
    upper, lower, calf = leg(figure, "l")
    assert isinstance(upper, Limb) and isinstance(lower, Limb)
    lumps += [
        replace(
            upper,
            radii=tuple(
                r + (ease + flare * t) * tall for r, t in zip(upper.radii, (0, 0.2, 0.6, 1.0), strict=True)
            ),
        ),
        replace(
            lower,
            radii=tuple(
                r + (ease + flare * t) * tall for r, t in zip(lower.radii, (1.0, 1.0, 1.1, 1.15), strict=True)
            ),
        ),
        calf.eased(0.6 * ease * tall),
    ]
    lumps.append(parting(figure, 0.006, 0.072))
    return Field(lumps=tuple(lumps), relief=folds(figure, 0.0016), parted=True)


def trousers(figure: Figure) -> list[Garment]:
    hem = 1.12 * figure.m.ankle_height
    waist = figure.torso_height(0.30)
    return [
        Garment(
            field=_legs_field(figure, 0.0045, 0.010),
            edges=(above(hem), below(waist)),
            colour=figure.character.clothes.legs_colour,
        )
    ]


def shorts(figure: Figure) -> list[Garment]:
    clothes, tall = figure.character.clothes, figure.tall
    knee = float(figure.joint("shin_l")[2])
    hem = knee + (0.055 if clothes.top != "jersey" else 0.022) * tall
    inside = (
        0.6 * (figure.m.hip_height - hem) / tall - 0.043
    )  # heights: one sees in as far as near the crotch
    trims: tuple[Trim, ...] = ()
    if clothes.top == "jersey":
        trims = (Trim(within=band(above(hem), 0.012 * tall), colour=clothes.top_colour),)
    return [
        Garment(
            field=_legs_field(figure, 0.005, 0.026),
            edges=(above(hem), below(figure.torso_height(0.30))),
            colour=clothes.legs_colour,
            trims=trims,
            tuck=inside,
            fold=min(inside, 0.04),
        )
    ]


def skirt(figure: Figure) -> list[Garment]:
    tall, waist = figure.tall, figure.torso_height(0.30)
    hem = float(figure.joint("shin_l")[2]) + 0.045 * tall
    return [flared(figure, waist, hem, figure.character.clothes.legs_colour, 0.020)]


def dress(figure: Figure) -> list[Garment]:
    clothes, tall = figure.character.clothes, figure.tall
    waist = figure.torso_height(0.36)
    hem = float(figure.joint("shin_l")[2]) - 0.05 * tall
    sleeves_at = 0.42 * figure.m.upper_arm
    neck = collarless(figure, 0.006, 0.85)
    bodice = Garment(
        field=Field(
            lumps=(*eased(torso(figure), 0.0075 * tall), *sleeved(figure, 0.009, 0.4, 0.012)),
            relief=folds(figure, 0.001),
        ),
        edges=(above(waist - 0.012 * tall), neck, sleeves(figure, sleeves_at)),
        colour=clothes.top_colour,
        trims=(Trim(within=band(neck, 0.008 * tall), colour=darker(clothes.top_colour, 0.82)),),
    )
    return [
        bodice,
        flared(figure, waist, hem, clothes.top_colour, 0.012),
        _belt(figure, waist, clothes.top_colour),
    ]


def flared(figure: Figure, waist: float, hem: float, colour: Colour, ease: float) -> Garment:
    """A skirt that falls in soft folds from the waist to the hem (heights in metres)."""
    tall, loft = figure.tall, torso(figure)[0]
    assert isinstance(loft, Loft)
    hips, middle = loft.stations[1], loft.stations[3]
    leg_wide = figure.m.hip_half + 0.052 * tall * figure.bulk
    hips = (hips[0], hips[1], max(hips[2], 0.076 * tall), max(hips[3], leg_wide))
    fall = (waist - hem) / tall
    wide, deep = hips[3] + (0.024 + 0.16 * fall) * tall, hips[2] + (0.024 + 0.20 * fall) * tall
    stations = (
        (hem - 0.03 * tall, 0.004 * tall, deep * 1.03, wide * 1.03),
        (
            hem + 0.35 * (hips[0] - hem),
            0.003 * tall,
            0.45 * (hips[2] + 0.026 * tall) + 0.55 * deep,
            0.45 * (hips[3] + 0.026 * tall) + 0.55 * wide,
        ),
        (hips[0], -0.003 * tall, hips[2] + 0.028 * tall, hips[3] + 0.024 * tall),
        (
            0.5 * (hips[0] + waist),
            0.0,
            max(hips[2], middle[2]) + 0.020 * tall,
            0.6 * hips[3] + 0.4 * middle[3] + 0.016 * tall,
        ),
        (waist + 0.010 * tall, middle[1], middle[2] + ease * tall, middle[3] + ease * tall),
    )

    under = [lump.eased(0.012 * tall) for lump in torso(figure)[1:] if lump.box()[1][2] < waist]

    def pleats(points: Floats) -> Floats:
        around = np.arctan2(points[..., 1], points[..., 0] - 0.002)
        amount = 0.013 * tall * smooth(points[..., 2], hips[0] + 0.04 * tall, hem)
        wave = np.sin(9 * around + np.pi / 2 + 0.8 * np.sin(2 * around + np.pi / 2))
        return floats(amount * wave)

    return Garment(
        field=Field(lumps=(Loft(stations=stations, power=2.1), *under), relief=pleats),
        edges=(above(hem), below(waist + 0.008 * tall)),
        colour=colour,
        cell=0.025,
        loose=0.95,
        tuck=0.035,
        thick=0.005,
    )


def _belt(figure: Figure, waist: float, colour: Colour) -> Garment:
    tall = figure.tall
    return Garment(
        field=Field(lumps=tuple(eased(torso(figure), 0.016 * tall))),
        edges=(above(waist - 0.012 * tall), below(waist + 0.012 * tall)),
        colour=darker(colour, 0.62),
        cell=0.016,
        thick=0.008,
        fold=0.003,
        opaque=False,
    )


def romper(figure: Figure) -> list[Garment]:
    """A baby's one-piece: short sleeves, bare legs, a nappy's roundness below."""
    clothes, tall = figure.character.clothes, figure.tall
    field = Field(
        lumps=(
            *eased(torso(figure), 0.014 * tall),
            *sleeved(figure, 0.012, 0.4, 0.012),
            *(
                Limb(
                    start=figure.spot(f"thigh_{side}", z=0.01),
                    end=figure.spot(f"shin_{side}"),
                    radii=(0.115 * tall, 0.104 * tall, 0.088 * tall),
                    blend=0.04 * tall,
                )
                for side in "lr"
            ),
            parting(figure, 0.006, 0.055),
        ),
        relief=folds(figure, 0.002),
    )
    neck = collarless(figure)
    hem = float(figure.joint("shin_l")[2]) + 0.30 * figure.m.thigh
    dark = darker(clothes.top_colour, 0.85)
    return [
        Garment(
            field=field,
            edges=(above(hem), neck, sleeves(figure, 0.6 * figure.m.upper_arm)),
            colour=clothes.top_colour,
            trims=(
                Trim(within=band(neck, 0.014 * tall), colour=dark),
                Trim(within=band(above(hem), 0.016 * tall), colour=dark),
            ),
            cell=0.018,
        )
    ]
