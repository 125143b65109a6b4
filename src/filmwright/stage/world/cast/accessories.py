"""Accessories: what is worn besides clothes, each by name, in its usual colour or another."""

from __future__ import annotations

from collections.abc import Callable

from filmwright.film.errors import BoardRefused, did_you_mean, listed
from filmwright.stage.world.cast.baggage import BAGGAGE
from filmwright.stage.world.cast.head import Head
from filmwright.stage.world.cast.jewellery import JEWELLERY
from filmwright.stage.world.cast.neckwear import NECKWEAR
from filmwright.stage.world.cast.sewing import Patch
from filmwright.stage.world.cast.spectacles import SPECTACLES
from filmwright.stage.world.world import Accessory, Colour

Maker = Callable[[Head, Colour], list[Patch]]
Kind = tuple[Maker, Colour]
"""What makes it, and its usual colour."""

ON_HANDS: dict[str, Colour] = {
    "gloves": (0.16, 0.14, 0.14),
    "mittens": (0.70, 0.16, 0.18),
    "white_gloves": (0.95, 0.95, 0.94),
    "rubber_gloves": (0.90, 0.75, 0.20),
    "boxing_gloves": (0.78, 0.10, 0.11),
}
"""What covers the hands: the hands themselves are made in these colours."""

_MADE: dict[str, Kind] = {**SPECTACLES, **NECKWEAR, **JEWELLERY, **BAGGAGE}
GARMENTS: dict[str, Colour] = {
    "apron": (0.90, 0.89, 0.85),
    "cape": (0.66, 0.12, 0.16),
    "bib": (0.24, 0.35, 0.53),
    "poncho": (0.65, 0.31, 0.18),
    "waistcoat": (0.23, 0.24, 0.27),
    "high_vis": (0.83, 0.89, 0.16),
    "life_jacket": (0.91, 0.41, 0.17),
    "bulletproof_vest": (0.13, 0.15, 0.17),
}
"""Accessories that are sewn as garments, with their usual colours."""
ACCESSORIES: tuple[str, ...] = (*_MADE, *ON_HANDS, *GARMENTS)


def accessories(head: Head) -> list[Patch]:
    """Return all that the character wears besides clothes. Raises BoardRefused for what nobody makes."""
    made: list[Patch] = []
    for worn in head.figure.character.clothes.worn:
        if worn.kind not in ACCESSORIES:
            raise BoardRefused(
                f"the accessory {worn.kind!r} of {head.figure.character.id} is not known"
                f"{did_you_mean(worn.kind, ACCESSORIES)}; choose one of {listed(ACCESSORIES)}"
            )
        if worn.kind in _MADE:
            maker, usual = _MADE[worn.kind]
            made += maker(head, worn.colour or usual)
    return made


def hands_in(worn: tuple[Accessory, ...]) -> tuple[str, Colour] | None:
    """Return the kind and colour of what covers the hands, None for bare ones."""
    for one in worn:
        if one.kind in ON_HANDS:
            return one.kind, one.colour or ON_HANDS[one.kind]
    return None
