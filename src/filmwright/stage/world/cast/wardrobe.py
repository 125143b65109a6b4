"""The wardrobe: which garment each word of the clothes means."""

from __future__ import annotations

from dataclasses import replace

from filmwright.film.errors import BoardRefused, did_you_mean, listed
from filmwright.stage.world.cast.bottoms import dress, romper, shorts, skirt, trousers
from filmwright.stage.world.cast.figure import Figure
from filmwright.stage.world.cast.jackets import coat, shirt, suit
from filmwright.stage.world.cast.tailoring import Garment, above, below, below_hips
from filmwright.stage.world.cast.tops import hoodie, jersey, t_shirt

_TOPS = {
    "t_shirt": t_shirt,
    "jersey": jersey,
    "shirt": shirt,
    "coat": coat,
    "suit": suit,
    "dress": dress,
    "hoodie": hoodie,
}
_LEGS = {"trousers": trousers, "shorts": shorts, "skirt": skirt}
TOPS, LEGS = (*_TOPS, "none"), (*_LEGS, "none")


def garments(figure: Figure) -> list[Garment]:
    """Return what the character wears, inside out. Raises BoardRefused for clothes nobody has."""
    clothes = figure.character.clothes
    for what, value, known in (("top", clothes.top, TOPS), ("legs", clothes.legs, LEGS)):
        if value not in known:
            raise BoardRefused(
                f"the {what} {value!r} of {figure.character.id} is not known{did_you_mean(value, known)}; "
                f"choose one of {listed(known)}"
            )
    if figure.character.age == "baby":
        return romper(figure)
    worn: list[Garment] = []
    if clothes.legs != "none" and clothes.top != "dress":
        worn += _LEGS[clothes.legs](figure)
    elif clothes.top != "dress":
        worn += [
            replace(
                shorts(figure)[0],
                edges=(above(below_hips(figure, 0.075)), below(figure.torso_height(0.22))),
                trims=(),
                fold=0.03,
            )
        ]
    top = _TOPS[clothes.top](figure) if clothes.top != "none" else []
    return [*top, *worn] if clothes.legs == "skirt" and clothes.top not in ("coat", "suit") else [*worn, *top]
