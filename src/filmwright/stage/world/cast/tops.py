"""Soft tops: t-shirt, jersey, hoodie."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from filmwright.stage.world.cast.figure import Figure
from filmwright.stage.world.cast.implicit import Limb, floats
from filmwright.stage.world.cast.tailoring import (
    Edge,
    Garment,
    Trim,
    above,
    band,
    below_hips,
    collarless,
    darker,
    sleeves,
    upper,
    v_neck,
)
from filmwright.stage.world.model import Floats
from filmwright.stage.world.world import Colour


def t_shirt(figure: Figure) -> list[Garment]:
    colour = figure.character.clothes.top_colour
    hem, length = below_hips(figure, 0.012), 0.62 * figure.m.upper_arm
    neck = collarless(figure)
    return [
        Garment(
            field=upper(figure, 0.011, hem, 0.4, 0.012),
            edges=(above(hem), neck, sleeves(figure, length)),
            colour=colour,
            trims=(Trim(within=band(neck, 0.010 * figure.tall), colour=darker(colour)),),
            weave=figure.character.clothes.top_weave,
        )
    ]


def _contrast(figure: Figure) -> Colour:
    """Return the jersey's trim: the colour of the shorts, or white when that is the same."""
    clothes = figure.character.clothes
    if clothes.legs in ("shorts", "trousers", "skirt") and (
        sum(abs(a - b) for a, b in zip(clothes.legs_colour, clothes.top_colour, strict=True)) > 0.4
    ):
        return clothes.legs_colour
    return (0.95, 0.94, 0.91)


def jersey(figure: Figure) -> list[Garment]:
    tall, hem = figure.tall, below_hips(figure, 0.020)
    holes, neck = armholes(figure), v_neck(figure, 0.075, 0.052, 0.012)
    collar = collarless(figure, -0.004, 0.25)
    trim = _contrast(figure)
    bands = tuple(
        Trim(within=band(edge, width * tall), colour=trim)
        for edge, width in ((holes, 0.010), (neck, 0.010), (above(hem), 0.012))
    )
    return [
        Garment(
            field=upper(figure, 0.012, hem, 0.0, flare=0.004),
            edges=(above(hem), holes, neck, collar),
            colour=figure.character.clothes.top_colour,
            tuck=0.055,
            fold=0.02,
            cell=0.0195,
            trims=(*bands, Trim(within=band(collar, 0.010 * tall), colour=trim)),
        )
    ]


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


def hoodie(figure: Figure) -> list[Garment]:
    colour, tall = figure.character.clothes.top_colour, figure.tall
    hem, length = below_hips(figure, 0.018), figure.m.upper_arm + 0.97 * figure.m.forearm
    field = upper(figure, 0.017, hem, 1.0, 0.010)
    x, _, z = figure.spot("neck")
    hood = [
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
    arms = sleeves(figure, length)
    ribs = tuple(
        Trim(within=band(edge, 0.026 * tall), colour=darker(colour, 0.86)) for edge in (above(hem), arms)
    )
    return [
        Garment(
            field=replace(field, lumps=(*field.lumps, *hood)),
            edges=(above(hem), arms, collarless(figure, -0.018, 0.55)),
            colour=colour,
            trims=ribs,
            thick=0.009,
        )
    ]
