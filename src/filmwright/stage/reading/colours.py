"""Named colours in sRGB, and what dark, light, pale and bright do to them."""

from __future__ import annotations

import colorsys
from functools import cache
from math import dist

from filmwright.stage.reading.vocabulary import sheet
from filmwright.stage.world.world import Colour


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
