"""Small things sewn on: ties, buttons, pockets, laces."""

from __future__ import annotations

import numpy as np

from filmwright.stage.world.cast.face import sheet
from filmwright.stage.world.cast.figure import Figure, neck_radius, torso
from filmwright.stage.world.cast.implicit import Ball, Field, Limb, floats
from filmwright.stage.world.cast.sewing import Patch
from filmwright.stage.world.cast.tailoring import darker, eased
from filmwright.stage.world.model import Finish, Floats
from filmwright.stage.world.world import Colour


def details(figure: Figure) -> list[Patch]:
    """Return the tie of a suit and the buttons of shirts and coats."""
    top = figure.character.clothes.top
    if figure.character.age == "baby":
        return []
    if top == "suit":
        return [
            *_collars(figure),
            _tie(figure),
            *_buttons(figure, 0.024, (0.47, 0.30), (0.06, 0.06, 0.07), 0.007),
        ]
    if top == "coat":
        return [
            *_collars(figure),
            *_buttons(figure, 0.028, (0.60, 0.42, 0.24, 0.06), (0.12, 0.09, 0.07), 0.010),
        ]
    if top == "shirt":
        return [
            *_collars(figure),
            *_buttons(figure, 0.012, (0.86, 0.70, 0.54, 0.38, 0.22), (0.93, 0.92, 0.88), 0.0048),
        ]
    return []


def _collars(figure: Figure) -> list[Patch]:
    """Return the turned collar of a shirt, and of the jacket over it."""
    clothes = figure.character.clothes
    if clothes.top == "shirt":
        return [_collar(figure, clothes.top_colour, 0.010, 0.0, 14.0)]
    white = (0.95, 0.95, 0.94) if clothes.top == "suit" else (0.90, 0.88, 0.84)
    ease = 0.018 if clothes.top == "suit" else 0.022
    coat = _collar(
        figure, darker(clothes.top_colour, 0.88), ease, 0.010, 40.0 if clothes.top == "suit" else 34.0
    )
    return [_collar(figure, white, 0.010, 0.0, 14.0), coat]


def _collar(figure: Figure, colour: Colour, ease: float, wider: float, opening: float) -> Patch:
    """Return a stand about the neck and the fall that lies over the shoulders.

    `ease`: heights of the cloth below it over the body; `opening`: degrees from the middle of the chest
    to the collar's points.
    """
    tall, (x, _, z) = figure.tall, (float(v) for v in figure.joint("neck"))
    angle = np.deg2rad(np.linspace(opening, 360.0 - opening, 25))
    ahead = np.maximum(np.cos(angle), 0.0)
    below = Field(lumps=tuple(eased(torso(figure), (ease + 0.003) * tall)))
    under = wider == 0.0 and figure.character.clothes.top != "shirt"
    slim = neck_radius(figure) + (0.006 + wider) * tall

    def ring(radius: float) -> tuple[Floats, Floats]:
        return floats(x + 0.006 * tall + 1.10 * radius * np.cos(angle)), floats(radius * np.sin(angle))

    def standing(radius: float, rise: float) -> Floats:
        a, b = ring(radius)
        return np.stack([a, b, floats(z + (rise - 0.034 * ahead**1.5) * tall)], axis=1)

    back = np.maximum(-np.cos(angle), 0.0)
    wide = (0.026 + 0.012 * ahead**2 - 0.014 * back + 0.3 * wider) * tall
    reach = slim + wide * (0.5 if under else 1.0)
    a, b = floats(x + 0.006 * tall + 1.10 * reach * np.cos(angle)), floats(reach * np.sin(angle))
    height = np.full(len(angle), z + 0.06 * tall, np.float32)
    for _ in range(30):
        height -= np.clip(below.at(np.stack([a, b, height], axis=1)), -0.02 * tall, 0.01 * tall)
    lip = np.stack([a, b, np.maximum(height, z - (0.012 + 0.06 * ahead) * tall)], axis=1)
    rows = [
        standing(slim, -0.02),
        standing(slim, 0.020),
        standing(slim + 0.004 * tall, 0.0245),
        standing(slim + 0.010 * tall, 0.019),
        lip + np.array([0, 0, 0.005 * tall]),
        lip,
    ]
    return Patch(piece=sheet(floats(np.stack(rows))), colour=colour, finish=Finish.CLOTH, rough=0.85)


def _front(figure: Figure, heights: Floats, ease: float) -> Floats:
    """Return the x of the chest's surface, grown by `ease` heights, at y = 0."""
    field = Field(lumps=tuple(eased(torso(figure), ease * figure.tall)))
    x = np.full(len(heights), 0.4 * figure.tall, np.float32)
    for _ in range(40):
        x = (
            x
            - np.clip(
                field.at(np.column_stack([x, np.zeros_like(x), heights]).astype(np.float32)), -0.02, 0.1
            )
            * 0.8
        )
    return x


def _buttons(
    figure: Figure, ease: float, shares: tuple[float, ...], colour: tuple[float, float, float], size: float
) -> list[Patch]:
    heights = np.array([figure.torso_height(share) for share in shares], np.float32)
    x = _front(figure, heights, ease)
    r = size * figure.tall
    field = Field(
        lumps=tuple(
            Ball(centre=(float(a), 0.0, float(z)), radii=(0.5 * r, r, r), blend=0.0)
            for a, z in zip(x, heights, strict=True)
        )
    )
    return [Patch(piece=field.mesh(0.7 * r), colour=colour, finish=Finish.PLASTIC, rough=0.4)]


def _tie(figure: Figure) -> Patch:
    tall = figure.tall
    heights = np.array([figure.torso_height(share) for share in (0.955, 0.92, 0.78, 0.64, 0.50)], np.float32)
    x = _front(figure, heights, 0.0125)
    spots = [(float(a), 0.0, float(z)) for a, z in zip(x, heights, strict=True)]
    ahead = (1.0, 0.0, 0.0)
    knot = (0.014 * tall, 0.009 * tall)
    lumps = [Limb(start=spots[0], end=spots[1], radii=knot, flat=(ahead, 0.7), blend=0.0)]
    widths = (0.009, 0.0135, 0.0165, 0.019)
    for k in range(3):
        wide = (widths[k] * tall, widths[k + 1] * tall)
        blade = Limb(start=spots[k + 1], end=spots[k + 2], radii=wide, flat=(ahead, 0.4), blend=0.004 * tall)
        lumps.append(blade)
    field = Field(lumps=tuple(lumps))
    red, green, _ = figure.character.clothes.top_colour
    colour = (0.55, 0.10, 0.13) if red < 0.4 or green > 0.3 else (0.12, 0.16, 0.32)
    return Patch(piece=field.mesh(0.009 * tall), colour=colour, finish=Finish.CLOTH, rough=0.6)
