"""Who a character is to look at: age, height, skin, hair and clothes, said or chosen with taste."""

from __future__ import annotations

import zlib
from dataclasses import replace
from math import dist

from filmwright.stage.reading.colours import colour
from filmwright.stage.reading.phrase import Garb, Phrase
from filmwright.stage.reading.vocabulary import Tag, row
from filmwright.stage.world.world import Character, Clothes, Colour

_OUTFITS: tuple[tuple[str, str], ...] = (  # top, legs: an accent over a quiet support
    ("#c8452f", "#2b3145"),
    ("#2f6f8f", "#3a3632"),
    ("#e0a03a", "#33405c"),
    ("#4f7d5a", "#2e2c33"),
    ("#e8e1d3", "#4a5a73"),
    ("#8a4a6b", "#2d3340"),
    ("#3c4f86", "#b8a888"),
    ("#d98a6a", "#38424f"),
    ("#7a8c8f", "#262a35"),
)
_JERSEYS: tuple[tuple[str, str], ...] = (
    ("#c8372d", "#c8372d"),
    ("#4a2f7a", "#e3a92c"),
    ("#1f5fa8", "#1f5fa8"),
    ("#efeee8", "#20304f"),
    ("#2f7a4d", "#efeee8"),
    ("#25262b", "#25262b"),
)
_SHOES = ("#efeeea", "#23252b", "#8a5a38", "#c9ccd1")
_SKINS = ("#f0c8a8", "#d9a57e", "#b97f58", "#8a5a3c", "#5f3d2a", "#e4b38c")
_SKIN_NAMED = {"dark": "#5b3a29", "brown": "#a06c48", "east": "#e6bb95", "fair": "#f3d0b5"}
_HAIRS = ("#1d1613", "#3a2618", "#6b4526", "#241a17", "#a9793f")
_HAIR_NAMED = {
    "blond": "#d8b06a",
    "ginger": "#a8502a",
    "brunette": "#4a2f1e",
    "grey": "#b4b4b2",
    "black": "#15110f",
}
_STYLES = {
    "woman": ("long", "bob", "ponytail", "bun", "curly"),
    "man": ("short", "short", "short", "curly", "bald"),
    "neutral": ("short", "bob", "short", "curly"),
}
_HEIGHTS = {"tiny": 0.8, "small": 0.92, "short": 0.92, "big": 1.09, "huge": 1.3, "tall": 1.08}
_USUAL = {"baby": 0.72, "toddler": 0.9, "child": 1.3, "teenager": 1.62, "adult": 1.72, "old": 1.64}


def dressed(
    name: str, key: str, phrase: Phrase, *, taken: tuple[Colour, ...], sporty: bool, seed: int
) -> Character:
    """Return the character a phrase describes.

    `key` is a row of the people sheet; `taken` are colours others wear or are said to wear: what is
    chosen here keeps away from them. What was not said is chosen from `name` and `seed` alone.
    """
    told = row("people", key)
    dice = zlib.crc32(f"{name} {seed}".encode())
    age = _age(phrase, str(told.get("age", "adult")))
    gender = phrase.quality(Tag.GENDER) or str(told.get("gender", "neutral"))
    height = _height(phrase, float(told.get("height", 1.72)), age, str(told.get("age", "adult")))
    clothes = _worn(phrase, _usual(told, taken, sporty, dice))
    skin_name, tint_name = phrase.quality(Tag.SKIN), phrase.quality(Tag.HAIR_COLOUR)
    skin = colour(
        _SKIN_NAMED[skin_name] if skin_name else str(told.get("skin", _SKINS[(dice // 3) % len(_SKINS)]))
    )
    shades = _HAIRS if sum(skin) > 1.7 else _HAIRS[:3]  # fair hair goes with fair skin
    tint = phrase.hair_colour or colour(
        _HAIR_NAMED[tint_name]
        if tint_name
        else "#b9b8b4"
        if age == "old"
        else shades[dice // 7 % len(shades)]
    )
    return Character(
        id=name,
        words=phrase.words,
        age=age,
        gender=gender,
        height=height,
        build=_build(phrase, float(told.get("build", 0.5))),
        skin=skin,
        hair=phrase.hair or str(told.get("hair", _hair(gender, age, dice))),
        hair_colour=tint,
        clothes=clothes,
    )


def _age(phrase: Phrase, told: str) -> str:
    said = phrase.quality(Tag.AGE)
    if said == "young":
        return "teenager" if told == "teenager" else told
    return said or told


def _height(phrase: Phrase, usual: float, age: str, told: str) -> float:
    if phrase.metres is not None:
        return min(3.5, max(0.5, phrase.metres))
    height = usual if age == told else usual * _USUAL[age] / _USUAL[told]
    for tag, size, very in phrase.qualities:
        if tag is Tag.SIZE and size in _HEIGHTS:
            change = _HEIGHTS[size]
            strength = {"very": 2.4, "slightly": 0.5}.get(very, 1.0)
            height *= 1 + (change - 1) * strength
    return round(min(3.5, max(0.6, height)), 3)


def _build(phrase: Phrase, usual: float) -> float:
    return {"thin": 0.15, "heavy": 0.95, "strong": 0.75}.get(phrase.quality(Tag.BUILD) or "", usual)


def _hair(gender: str, age: str, dice: int) -> str:
    if age == "baby":
        return "bald"
    if age == "old":
        return {"woman": "bun", "man": "short"}.get(gender, "short")
    styles = _STYLES[gender]
    return styles[dice // 11 % len(styles)]


def _usual(told: dict[str, str | float], taken: tuple[Colour, ...], sporty: bool, dice: int) -> Clothes:
    """Return what such a person wears when nothing is said."""
    uniform = "top_colour" in told
    jersey = (sporty and not uniform) or told.get("top") == "jersey"
    pairs = _JERSEYS if jersey else _OUTFITS
    top, legs = _apart(pairs, taken, dice)
    plain = ("t_shirt", "shirt", "hoodie")[dice // 5 % 3]
    hat = told.get("hat")
    return Clothes(
        top="jersey" if jersey else str(told.get("top", plain)),
        top_colour=colour(str(told.get("top_colour", top))),
        legs="shorts" if jersey else str(told.get("legs", "trousers")),
        legs_colour=colour(str(told.get("legs_colour", legs))),
        shoes_colour=colour(_SHOES[dice // 13 % len(_SHOES)]),
        hat=str(hat) if hat else None,
        hat_colour=colour(str(told.get("hat_colour", "#33353d"))),
    )


def _apart(pairs: tuple[tuple[str, str], ...], taken: tuple[Colour, ...], dice: int) -> tuple[str, str]:
    """Return the outfit farthest from the colours taken; among equals the dice choose the first tried."""
    start = dice % len(pairs)
    turned = pairs[start:] + pairs[:start]

    def distance(pair: tuple[str, str]) -> float:
        top, legs = colour(pair[0]), colour(pair[1])
        near_top = min((_far(top, other) for other in taken), default=1.0)
        near_legs = min((_far(legs, other) for other in taken), default=1.0)
        return round(min(near_top, 0.5) + 0.5 * min(near_legs, 0.3), 3)

    return max(turned, key=distance)


def _far(a: Colour, b: Colour) -> float:
    return dist(a, b)


def _worn(phrase: Phrase, usual: Clothes) -> Clothes:
    clothes = usual
    if phrase.colour is not None:  # "the man in red", "a blue robot"
        clothes = replace(clothes, top_colour=phrase.colour)
    for garb in phrase.garbs:
        clothes = _with(clothes, garb)
    if any(row("clothes", word.value)["part"] == "hat" for word in phrase.without):
        clothes = replace(clothes, hat=None)
    return clothes


def _with(clothes: Clothes, garb: Garb) -> Clothes:
    told = row("clothes", garb.kind)
    named = told.get("colour")
    own: Colour | None = garb.colour or (colour(str(named)) if named else None)
    kind = str(told["kind"])
    match told["part"]:
        case "top":
            legs = str(told.get("legs", clothes.legs))
            below = garb.second or clothes.legs_colour
            top_colour = own or clothes.top_colour
            return replace(clothes, top=kind, legs=legs, top_colour=top_colour, legs_colour=below)
        case "whole":
            cloth = own or clothes.top_colour
            legs = "none" if kind == "dress" else "trousers"
            return replace(clothes, top=kind, legs=legs, top_colour=cloth, legs_colour=cloth)
        case "legs":
            return replace(clothes, legs=kind, legs_colour=own or clothes.legs_colour)
        case "shoes":
            return replace(clothes, shoes_colour=own or clothes.shoes_colour)
        case _:
            return replace(clothes, hat=kind, hat_colour=own or clothes.hat_colour)
