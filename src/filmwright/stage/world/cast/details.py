"""Small things sewn on: ties, buttons, pockets, laces."""

from __future__ import annotations

import numpy as np

from filmwright.stage.world.cast.figure import Figure, torso
from filmwright.stage.world.cast.implicit import Ball, Field, Limb
from filmwright.stage.world.cast.sewing import Patch
from filmwright.stage.world.cast.tailoring import eased
from filmwright.stage.world.model import Finish, Floats


def details(figure: Figure) -> list[Patch]:
    """Return the tie of a suit and the buttons of shirts and coats."""
    top = figure.character.clothes.top
    if figure.character.age == "baby":
        return []
    if top == "suit":
        return [_tie(figure), *_buttons(figure, 0.024, (0.47, 0.30), (0.06, 0.06, 0.07), 0.007)]
    if top == "coat":
        return _buttons(figure, 0.028, (0.60, 0.42, 0.24, 0.06), (0.12, 0.09, 0.07), 0.010)
    if top == "shirt":
        return _buttons(figure, 0.012, (0.86, 0.70, 0.54, 0.38, 0.22), (0.93, 0.92, 0.88), 0.0048)
    return []


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
    return [Patch(piece=field.mesh(0.5 * r), colour=colour, finish=Finish.PLASTIC, rough=0.4)]


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
    red, green, blue = figure.character.clothes.top_colour
    colour = (0.55, 0.10, 0.13) if red < 0.4 or green > 0.3 else (0.12, 0.16, 0.32)
    del blue
    return Patch(piece=field.mesh(0.009 * tall), colour=colour, finish=Finish.CLOTH, rough=0.6)
