"""The wardrobe: which garments each word of the clothes means, and in which order they are put on."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

from filmwright.film.errors import BoardRefused, did_you_mean, listed
from filmwright.stage.world.cast.accessories import GARMENTS
from filmwright.stage.world.cast.bottoms import BOTTOMS, briefs, romper
from filmwright.stage.world.cast.figure import Figure
from filmwright.stage.world.cast.gowns import GOWNS, bikini, gown, hanbok, leotard, sari, swimsuit, tutu
from filmwright.stage.world.cast.jackets import JACKETS, OVER, coated, jacket, suit
from filmwright.stage.world.cast.tailoring import Garment
from filmwright.stage.world.cast.tops import CUTS, jersey, top
from filmwright.stage.world.world import Colour, Weave

Maker = Callable[[Figure, Colour, Weave | None], list[Garment]]

_TOPS: dict[str, Maker] = {
    **{name: lambda f, c, w, cut=cut: top(f, cut, c, w) for name, cut in CUTS.items()},  # type: ignore[misc]
    **{name: lambda f, c, w, cut=cut: gown(f, cut, c, w) for name, cut in GOWNS.items()},  # type: ignore[misc]
    **{name: lambda f, c, w, cut=cut: jacket(f, cut, c, w) for name, cut in JACKETS.items()},  # type: ignore[misc]
    "jersey": jersey,
    "suit": suit,
    "coat": coated,
    "hanbok": hanbok,
    "sari": sari,
    "swimsuit": swimsuit,
    "bikini": bikini,
    "leotard": leotard,
    "tutu": tutu,
}
WHOLE = frozenset({*GOWNS, "swimsuit", "bikini", "leotard", "tutu"})
"""Tops that clothe the legs too, or leave them bare."""
CLOSED = frozenset(JACKETS) - {"coat"}
"""Jackets that may be worn with nothing named below them: then a plain shirt is."""
TOPS, LEGS, OVERS = (*_TOPS, "none"), (*BOTTOMS, "none"), tuple(OVER)


def garments(figure: Figure) -> list[Garment]:
    """Return what the character wears, inside out. Raises BoardRefused for clothes nobody has."""
    clothes = figure.character.clothes
    _refuse_strangers(figure, "top", clothes.top, TOPS)
    _refuse_strangers(figure, "legs", clothes.legs, LEGS)
    if clothes.over is not None:
        _refuse_strangers(figure, "over", clothes.over, OVERS)
    if figure.character.age == "baby":
        return romper(figure)
    legs = _legs(figure)
    upper = _TOPS[clothes.top](figure, clothes.top_colour, clothes.top_weave) if clothes.top != "none" else []
    if clothes.top in CUTS and clothes.over in JACKETS:  # sleeves must fit into sleeves
        close = replace(CUTS[clothes.top], wide=0.003, ease=min(CUTS[clothes.top].ease, 0.010))
        upper = top(figure, close, clothes.top_colour, clothes.top_weave)
    if clothes.top in CLOSED:
        upper = [*top(figure, CUTS["t_shirt"], (0.92, 0.91, 0.88)), *upper]
    over = OVER[clothes.over](figure, clothes.over_colour, clothes.over_weave) if clothes.over else []
    for worn in clothes.worn:
        if worn.kind in GARMENTS:
            over += OVER[worn.kind](figure, worn.colour or GARMENTS[worn.kind], worn.weave)
    tucked = "skirt" in clothes.legs or clothes.legs == "kilt"
    inner = [*upper, *legs] if tucked and clothes.top not in ("coat", "suit", *JACKETS) else [*legs, *upper]
    return [*inner, *over]


def _legs(figure: Figure) -> list[Garment]:
    clothes = figure.character.clothes
    if clothes.top in WHOLE and clothes.legs not in ("tights", "leggings"):
        return []
    if clothes.legs == "none":
        return [briefs(figure, 0.0045, clothes.legs_colour)]
    return BOTTOMS[clothes.legs](figure, clothes.legs_colour, clothes.legs_weave)


def _refuse_strangers(figure: Figure, what: str, value: str, known: Iterable[str]) -> None:
    if value not in known:
        raise BoardRefused(
            f"the {what} {value!r} of {figure.character.id} is not known{did_you_mean(value, known)}; "
            f"choose one of {listed(known)}"
        )
