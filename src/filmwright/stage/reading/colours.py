"""Named colours in sRGB, and what dark, light, pale and bright do to them."""

from __future__ import annotations

import colorsys
from functools import cache
from math import dist

import numpy as np

from filmwright.stage.reading.vocabulary import sheet
from filmwright.stage.world.matter import matter_of
from filmwright.stage.world.model import Finish
from filmwright.stage.world.props.catalog import build
from filmwright.stage.world.world import Colour, Prop


@cache
def colour(name: str) -> Colour:
    """Return a colour of the lexicon, or of hex digits like #c9302c."""
    code = name if name.startswith("#") else str(sheet("colours")[name]).split("|")[0].strip()
    red, green, blue = (int(code[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return red, green, blue


def shaded(base: Colour, shade: str | None) -> Colour:
    """Return the colour darker, lighter, paler or brighter, as a person would picture it."""
    hue, light, saturation = colorsys.rgb_to_hls(*base)
    match shade:
        case "dark":
            light *= 0.55
        case "light":
            light += (1 - light) * 0.42
        case "pale":
            light, saturation = light + (1 - light) * 0.55, saturation * 0.6
        case "bright":
            light, saturation = min(0.6, light * 1.1 + 0.02), min(1.0, saturation * 1.35)
        case _:
            return base
    red, green, blue = colorsys.hls_to_rgb(hue, light, saturation)
    return round(red, 4), round(green, 4), round(blue, 4)


def called(tint: Colour) -> str:
    """Return the name of the lexicon's colour that is nearest to this one."""
    return min(sheet("colours"), key=lambda name: dist(colour(name), tint)).replace("_", " ")


_HARD = {
    Finish.PLAIN,
    Finish.WOOD,
    Finish.METAL,
    Finish.PLASTIC,
    Finish.STONE,
    Finish.CONCRETE,
    Finish.TILE,
    Finish.GLASS,
}
_SOFT = {
    "rubber",
    "feather",
    "fruit",
    "wool",
    "paper",
    "cardboard",
    "wax",
    "ice",
    "eggshell",
    "leather",
    "cloth",
}


def metal_of(kind: str, tint: Colour | None) -> str | None:
    """Return the metal that a colour means on a thing: a golden vase is of gold, a golden balloon is not.

    None unless the colour is just silver's or gold's, and what the maker paints in it is hard.
    """
    name = next((metal for metal in ("silver", "gold") if tint == colour(metal)), None)
    if name is None or matter_of(Prop(id=kind, kind=kind, words="")) in _SOFT:
        return None
    shown = np.round(255 * np.array(tint))
    made = build(Prop(id=kind, kind=kind, words="", colour=tint))
    painted = {
        piece.finish
        for piece in made.surfaces
        if (np.abs(piece.colours[:, :3] - shown) <= 1).all(axis=1).any()
    }
    return name if painted & _HARD else None
