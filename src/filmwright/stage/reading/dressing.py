"""Who a character is to look at: age, height, skin, hair and clothes, said or chosen with taste."""

from __future__ import annotations

import re
import zlib

from filmwright.stage.reading.colours import colour
from filmwright.stage.reading.outfits import chosen, worn
from filmwright.stage.reading.phrase import Phrase
from filmwright.stage.reading.vocabulary import Tag, row
from filmwright.stage.world.world import Character, Colour

_SKINS: tuple[tuple[str, str], ...] = (  # skin, and the cut of face that goes with it
    ("#f0c8a8", "european"),
    ("#d9a57e", "latino"),
    ("#b97f58", "south_asian"),
    ("#8a5a3c", "african"),
    ("#5f3d2a", "african"),
    ("#e8bd98", "east_asian"),
)
_NAMED: dict[str, tuple[str, str]] = {
    "dark": ("#5b3a29", "african"),
    "brown": ("#a06c48", "south_asian"),
    "latino": ("#c48d62", "latino"),
    "east": ("#e9c09c", "east_asian"),
    "arab": ("#c8946a", "arab"),
    "fair": ("#f3d0b5", "european"),
}
_DARK_HAIRED = ("african", "east_asian", "south_asian", "arab")
_HAIRS = ("#1d1613", "#3a2618", "#6b4526", "#241a17", "#a9793f")
_HAIR_NAMED = {
    "blond": "#d8b06a",
    "ginger": "#a8502a",
    "brunette": "#4a2f1e",
    "grey": "#b4b4b2",
    "black": "#15110f",
}
_EYES = {"eyes_blue": "#3f7fc0", "eyes_green": "#4a8a4a", "eyes_brown": "#5a3418", "eyes_grey": "#7f8f9a"}
_LIGHT_EYES = ("#3f7fc0", "#5a3a20", "#4a8a5a", "#6b4a2a", "#6f8494")
_STYLES = {
    "woman": ("long", "bob", "ponytail", "bun", "curly", "wavy", "braids", "long"),
    "man": ("short", "side_part", "short", "curly", "buzz", "spiky", "short", "bald"),
    "neutral": ("short", "bob", "side_part", "curly"),
}
_GIRLS = ("pigtails", "bob", "long", "ponytail", "braids", "space_buns")
_COILED = {
    "woman": ("afro", "braids", "curly", "bun", "dreadlocks"),
    "man": ("buzz", "buzz", "afro", "dreadlocks", "curly"),
    "neutral": ("afro", "buzz", "curly"),
}
_HEIGHTS = {"tiny": 0.8, "small": 0.92, "short": 0.92, "big": 1.09, "huge": 1.3, "tall": 1.08}
_USUAL = {"baby": 0.72, "toddler": 0.9, "child": 1.3, "teenager": 1.62, "adult": 1.72, "old": 1.64}
_OF_THE_FACE = ("freckles", "make_up", "scar")
_PALE_OR_DARK = re.compile(r"\b(black|white|brown)\s+(?:young |old |elderly |little |teenage |adult )*\w+$")


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
    skin, folk = _skin(phrase, told, dice)
    marks = {value for tag, value, _ in phrase.qualities if tag is Tag.MARK}
    usual = chosen(told, (age, gender), taken, sporty=sporty, dice=dice)
    return Character(
        id=name,
        words=phrase.words,
        age=age,
        gender=gender,
        height=height,
        build=_build(phrase, float(told.get("build", 0.5))),
        figure=_figure(phrase, marks, str(told.get("figure", ""))),
        skin=skin,
        folk=folk,
        eyes=_eyes(marks, told, folk, dice),
        hair=phrase.hair or str(told.get("hair") or _hair((gender, age, folk), dice)),
        hair_colour=_tint(phrase, told, (age, folk), sum(skin), dice),
        beard=phrase.beard or _beard(marks, told, (gender, age), dice),
        marks=(*(mark for mark in _OF_THE_FACE if mark in marks), *_split(told.get("marks"))),
        clothes=worn(phrase, usual, (age, gender), marks),
    )


def _split(words: str | float | None) -> tuple[str, ...]:
    return tuple(word.strip() for word in str(words).split(",")) if words else ()


def _age(phrase: Phrase, told: str) -> str:
    said = phrase.quality(Tag.AGE)
    if said == "young":
        return "teenager" if told == "teenager" else "adult" if told == "old" else told
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
    return {"thin": 0.12, "heavy": 0.95, "strong": 0.6}.get(phrase.quality(Tag.BUILD) or "", usual)


def _figure(phrase: Phrase, marks: set[str], usual: str) -> str:
    if "pregnant" in marks:
        return "pregnant"
    return "muscular" if phrase.quality(Tag.BUILD) == "strong" or "muscular" in marks else usual


def _skin(phrase: Phrase, told: dict[str, str | float], dice: int) -> tuple[Colour, str]:
    """Return the skin and the folk whose faces go with it. `A Black woman` is no woman in black."""
    said = phrase.quality(Tag.SKIN)
    of_colour = _PALE_OR_DARK.search(phrase.words.lower())
    named = phrase.words.lower().endswith(phrase.head.text.lower()) and phrase.colour is not None
    if said is None and of_colour is not None and named:
        said = {"black": "dark", "white": "fair", "brown": "latino"}[of_colour.group(1)]
        phrase.colour = None
    if said is not None:
        shade, folk = _NAMED[said]
        return colour(shade), folk
    if "skin" in told:
        return colour(str(told["skin"])), str(told.get("folk", ""))
    folk = str(told.get("folk", ""))
    shade, usual = _SKINS[(dice // 3) % len(_SKINS)]
    return colour(shade), folk or usual


def _eyes(marks: set[str], told: dict[str, str | float], folk: str, dice: int) -> Colour:
    said = next((_EYES[mark] for mark in sorted(marks) if mark in _EYES), None)
    if said or "eyes" in told:
        return colour(said or str(told["eyes"]))
    light = folk in ("european", "")
    return colour(_LIGHT_EYES[dice // 17 % len(_LIGHT_EYES)] if light else "#4a2c16")


def _hair(who: tuple[str, str, str], dice: int) -> str:
    gender, age, folk = who
    if age == "baby":
        return "tuft"
    if age == "old":
        return {"woman": "bun", "man": ("short", "balding")[dice // 11 % 2]}.get(gender, "short")
    styles = _COILED[gender] if folk == "african" else _STYLES[gender]
    if age in ("child", "toddler") and gender == "woman" and folk != "african":
        styles = _GIRLS
    styles = tuple(style for style in styles if age == "adult" or style != "bald")
    return styles[dice // 11 % len(styles)]


def _tint(
    phrase: Phrase, told: dict[str, str | float], who: tuple[str, str], light: float, dice: int
) -> Colour:
    age, folk = who
    if phrase.hair_colour is not None:
        return phrase.hair_colour
    if named := phrase.quality(Tag.HAIR_COLOUR):
        return colour(_HAIR_NAMED[named])
    if "hair_colour" in told:
        return colour(str(told["hair_colour"]))
    if age == "old":
        return colour("#b9b8b4")
    dark = folk in _DARK_HAIRED or light <= 1.7
    shades = (_HAIRS[0], _HAIRS[3]) if dark else _HAIRS  # fair hair goes with fair skin
    return colour(shades[dice // 7 % len(shades)])


def _beard(marks: set[str], told: dict[str, str | float], who: tuple[str, str], dice: int) -> str | None:
    gender, age = who
    if "bearded" in marks or "moustached" in marks:
        return "full" if "bearded" in marks else "moustache"
    if told.get("beard"):
        return str(told["beard"]) if gender == "man" else None
    if gender != "man" or age not in ("adult", "old") or "marks" in told or "skin" in told:
        return None
    return (None, None, None, None, "stubble", "full", None, "moustache")[dice // 19 % 8]
