"""Shirts, and the jackets and coats worn over them; their collars are among the `details`."""

from __future__ import annotations

import numpy as np

from filmwright.stage.world.cast.figure import Figure, torso
from filmwright.stage.world.cast.implicit import Field, floats
from filmwright.stage.world.cast.sewing import smooth
from filmwright.stage.world.cast.tailoring import (
    Garment,
    Trim,
    above,
    band,
    below_hips,
    collarless,
    darker,
    eased,
    sleeves,
    upper,
    v_neck,
)
from filmwright.stage.world.model import Floats
from filmwright.stage.world.world import Colour


def shirt(figure: Figure, colour: Colour | None = None, ease: float = 0.009) -> list[Garment]:
    """A buttoned shirt."""
    colour = figure.character.clothes.top_colour if colour is None else colour
    hem, length = below_hips(figure, 0.020), figure.m.upper_arm + 0.98 * figure.m.forearm
    placket_half = 0.010 * figure.tall

    def placket(points: Floats) -> Floats:
        return floats(np.minimum(placket_half - np.abs(points[..., 1]), points[..., 0] - 0.01 * figure.tall))

    arms = sleeves(figure, length)
    return [
        Garment(
            field=upper(figure, ease, hem, 1.0, 0.004),
            edges=(above(hem), collarless(figure, -0.004, 0.4), arms),
            colour=colour,
            trims=(
                Trim(within=placket, colour=darker(colour, 0.93)),
                Trim(within=band(arms, 0.026 * figure.tall), colour=darker(colour, 0.93)),
            ),
        ),
    ]


def suit(figure: Figure) -> list[Garment]:
    """A jacket with lapels over a white shirt; the tie is in `details`."""
    colour = figure.character.clothes.top_colour
    return [
        *_shirt_front(figure, (0.95, 0.95, 0.94)),
        *_jacket(figure, colour, 0.017, below_hips(figure, 0.055), 0.014, 0.175),
    ]


def coat(figure: Figure) -> list[Garment]:
    """A long coat over a light shirt."""
    colour, tall = figure.character.clothes.top_colour, figure.tall
    knee = float(figure.joint("shin_l")[2]) + 0.035 * tall
    return [*_shirt_front(figure, (0.90, 0.88, 0.84)), *_jacket(figure, colour, 0.021, knee, 0.030, 0.115)]


def _shirt_front(figure: Figure, colour: Colour) -> list[Garment]:
    """Return a shirt's chest and collar; sleeves and tails would never be seen."""
    inner = Garment(
        field=Field(lumps=tuple(eased(torso(figure), 0.008 * figure.tall))),
        edges=(
            above(figure.torso_height(0.25)),
            collarless(figure, -0.004, 0.4),
            lambda points: floats(points[..., 0] + 0.02 * figure.tall),
            lambda points: floats(0.075 * figure.tall - np.abs(points[..., 1])),
        ),
        colour=colour,
    )
    return [inner]


def _jacket(
    figure: Figure, colour: Colour, ease: float, hem: float, flare: float, deep: float
) -> list[Garment]:
    tall, m = figure.tall, figure.m
    neck, arms = v_neck(figure, deep, 0.048, 0.010), sleeves(figure, m.upper_arm + 0.97 * m.forearm)
    field = upper(figure, ease, hem, 1.0, 0.006, flare)
    close = float(figure.joint("neck")[2]) - deep * tall
    back = collarless(figure, -0.010, 0.15)

    def front(points: Floats) -> Floats:
        """A slit below the button that opens a little towards the hem."""
        gap = np.abs(points[..., 1]) - 0.10 * np.maximum(close - 0.06 * tall - points[..., 2], 0.0)
        return floats(np.maximum(gap, -points[..., 0]))

    body = Garment(
        field=field,
        edges=(above(hem), arms, neck, front, back),
        colour=colour,
        loose=0.8,
        thick=0.007,
        cell=0.0265,
    )

    def lapel(points: Floats) -> Floats:
        """A band along the V, broad at the chest, notched near the collar, pointed below."""
        high = (points[..., 2] - close) / (deep * tall)
        width = 0.040 * tall * smooth(high, -0.02, 0.55) * (1 - 0.55 * smooth(high, 0.66, 0.70))
        return floats(np.minimum(width - neck(points), points[..., 0] - 0.0 * tall))

    raised = Field(lumps=tuple(lump.eased(0.005 * tall) for lump in field.lumps), relief=field.relief)
    flap = Garment(
        field=raised,
        edges=(neck, lapel, above(close - 0.01 * tall), back),
        colour=darker(colour, 0.88),
        thick=0.008,
        fold=0.003,
        opaque=False,
    )
    return [body, flap]
