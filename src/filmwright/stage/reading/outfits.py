"""Outfits: what somebody wears when nothing is said, and what the words put on them."""

from __future__ import annotations

from dataclasses import replace
from math import dist

from filmwright.stage.reading.colours import colour
from filmwright.stage.reading.phrase import Garb, Phrase
from filmwright.stage.reading.vocabulary import row
from filmwright.stage.world.business.catalog import catalogue
from filmwright.stage.world.world import Accessory, Character, Clothes, Colour, Weave

_PAIRS: tuple[tuple[str, str], ...] = (  # top, legs: an accent over a quiet support
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
_PLAIN: dict[str, tuple[tuple[str, str], ...]] = {  # top and legs of an ordinary day
    "woman": (
        ("blouse", "trousers"),
        ("sweater", "skirt"),
        ("t_shirt", "jeans"),
        ("shirt", "jeans"),
        ("t_shirt", "skirt"),
        ("sweater", "jeans"),
    ),
    "man": (
        ("t_shirt", "jeans"),
        ("shirt", "trousers"),
        ("hoodie", "trousers"),
        ("polo", "jeans"),
        ("sweater", "trousers"),
    ),
    "neutral": (("t_shirt", "jeans"), ("shirt", "trousers"), ("hoodie", "jeans"), ("sweater", "trousers")),
}
_YOUNG = (("t_shirt", "shorts"), ("hoodie", "jeans"), ("t_shirt", "jeans"), ("sweater", "trousers"))
_DENIM = "#3d5478"
_SECOND = {  # a pattern's other colour over a light and over a dark cloth
    "striped": ("#1f2c4d", "#f1f0ec"),
    "pinstriped": ("#55607a", "#c9ccd1"),
    "checked": ("#b02a2a", "#f1f0ec"),
    "plaid": ("#8a2430", "#1c1c20"),
    "dotted": ("#23252b", "#f4f2ec"),
    "floral": ("#d8567a", "#f6d8dc"),
    "camouflage": ("#a39a72", "#a39a72"),
    "leopard": ("#2a1a10", "#2a1a10"),
    "knitted": ("#f1f0ec", "#f1f0ec"),
}
_GROUND = {  # a pattern's cloth when no colour is told
    "striped": "#2f4a86",
    "pinstriped": "#262c3c",
    "checked": "#f1ece2",
    "plaid": "#a82c2c",
    "dotted": "#c22f45",
    "floral": "#e8eef0",
    "camouflage": "#6d7048",
    "leopard": "#c9a063",
}
_SMART = frozenset({"suit", "tailcoat", "blazer", "tunic_jacket"})
_HEELED = frozenset({"evening_gown", "ball_gown", "wedding_dress", "sheath", "qipao", "dress", "short_dress"})
_DRESSY = frozenset({*_HEELED, "summer_dress", "long_dress", "maid_dress", "pinafore", "nightgown"})
_THICK = frozenset({"hoodie", "sweater", "jersey"})


def chosen(
    told: dict[str, str | float],
    who: tuple[str, str],
    taken: tuple[Colour, ...],
    *,
    sporty: bool,
    dice: int,
) -> Clothes:
    """Return what such a person (a row of the people sheet, age and gender) wears when nothing is said."""
    age, gender = who
    uniform = "top_colour" in told
    jersey = (sporty and not uniform and told.get("top") in (None, "jersey")) or told.get("top") == "jersey"
    pairs = _JERSEYS if jersey else _PAIRS
    top, legs = _apart(pairs, taken, dice)
    plain = _YOUNG if age in ("child", "toddler") else _PLAIN[gender]
    kind, below = plain[dice // 5 % len(plain)]
    below = str(told.get("legs", "trousers" if uniform or "top" in told else below))
    far = all(dist(colour(_DENIM), other) > 0.3 for other in taken)
    denim = below == "jeans" and "legs_colour" not in told and far
    shoes = str(told.get("shoes", "trainers"))
    made = Clothes(
        top="jersey" if jersey else str(told.get("top", kind)),
        top_colour=colour(str(told.get("top_colour", top))),
        top_weave=_told_weave(told, "top"),
        legs="shorts" if jersey else below,
        legs_colour=colour(str(told.get("legs_colour", _DENIM if denim else legs))),
        legs_weave=_told_weave(told, "legs"),
        over=str(told["over"]) if told.get("over") else None,
        over_colour=colour(str(told.get("over_colour", "#33353d"))),
        shoes=shoes,
        shoes_colour=colour(str(told.get("shoes_colour", _SHOES[dice // 13 % len(_SHOES)]))),
        hat=str(told["hat"]) if told.get("hat") else None,
        hat_colour=colour(str(told.get("hat_colour", "#33353d"))),
        worn=_told_worn(told),
    )
    if made.top == "sweater":
        made = replace(made, top_weave=Weave(pattern="knitted"))
    if not jersey and not uniform and not told.keys() & {"top", "legs", "over", "worn", "hat"}:
        made = _individual(made, who, dice)
    if told.get("swims"):
        swim = "swimsuit" if gender == "woman" else "none"
        made = replace(made, top=swim, top_colour=colour("#b0244a"), legs="swim_trunks")
    return made


_PATTERNS = {
    "t_shirt": ("striped", None, None, "striped", None),
    "shirt": ("plaid", None, "checked", "striped", None),
    "blouse": ("floral", None, "dotted", None, "striped"),
}
_OVER = {  # what is worn open over it, and its colours
    "woman": (("cardigan", "#d9c7a8"), ("jacket", "#4a6285"), ("blazer", "#6d3f4c"), ("cardigan", "#9a5a5f")),
    "man": (
        ("jacket", "#4a6285"),
        ("cardigan", "#5a6650"),
        ("blazer", "#4b4f5c"),
        ("leather_jacket", "#3a2f2a"),
    ),
    "neutral": (("jacket", "#4a6285"), ("cardigan", "#7a6a8a"), ("jacket", "#8a6a3e")),
}
_WORN = {
    "woman": (None, "necklace", None, "glasses", None, None, "watch"),
    "man": (None, "glasses", None, None, "watch", None, None),
    "neutral": (None,),
}


def _individual(plain: Clothes, who: tuple[str, str], dice: int) -> Clothes:
    """Return an ordinary day's clothes with what makes them somebody's own: a pattern, a jacket, glasses."""
    age, gender = who
    patterns = _PATTERNS.get(plain.top, (None,))
    pattern = patterns[dice // 23 % len(patterns)]
    made = plain
    if pattern is not None:
        dark, light = _SECOND[pattern]
        second = colour(dark if sum(plain.top_colour) > 1.5 else light)
        made = replace(made, top_weave=Weave(pattern=pattern, colour=second))
    if age in ("baby", "toddler", "child"):
        return made
    if dice // 29 % 4 == 0 and plain.top in ("t_shirt", "blouse", "shirt"):
        kind, tint = _OVER[gender][dice // 31 % len(_OVER[gender])]
        made = replace(made, over=kind, over_colour=colour(tint))
    extra = _WORN[gender][dice // 37 % len(_WORN[gender])]
    return replace(made, worn=(*made.worn, Accessory(kind=extra))) if extra else made


def dressed_for(person: Character, deeds: frozenset[str], *, cold: bool, told: bool) -> Clothes:
    """Return the clothes with what somebody needs for what is done: a tie to tie, a coat in snow, for sport.

    `deeds`: business and verbs; `cold`: it snows; `told`: the words say what is worn.
    """
    clothes = person.clothes
    plain = clothes.over in _OPEN and clothes.top in _LIGHT and clothes.hat is None
    if plain and not told:
        told_of = [catalogue()[deed] for deed in deeds if deed in catalogue()]
        places = {place for entry in told_of for place in entry.where[:1]}
        if cold:
            clothes = _warm(clothes)
        elif "swimming pool" in places or deeds & _IN_WATER:
            top = "swimsuit" if person.gender == "woman" else "none"
            bare = replace(clothes, over=None, shoes="barefoot", worn=())
            clothes = replace(bare, top=top, top_weave=None, legs="swim_trunks")
        elif places & _SPORT:
            clothes = _athletic(clothes, person.gender)
    if "tie_tie" not in deeds or any(one.kind in ("tie", "bow_tie") for one in clothes.worn):
        return clothes
    smart = clothes.top in ("shirt", "suit", "blouse")
    shirt = clothes if smart else replace(clothes, top="shirt", top_colour=colour("#eceae4"))
    return replace(_adorned(shirt, Accessory(kind="tie")), top_weave=None, over=None)


_IN_WATER = {"swim", "dive"}
_SPORT = {"gym", "yoga studio", "stadium", "tennis court", "gymnasium", "dojo"}


def _warm(clothes: Clothes) -> Clothes:
    warm = replace(clothes, over="puffer", over_colour=clothes.top_colour, top="sweater", top_weave=None)
    warm = replace(warm, legs="trousers" if warm.legs in ("shorts", "skirt") else warm.legs, shoes="boots")
    tint = colour("#c0392b" if clothes.top_colour[0] < 0.5 else "#2f4a86")
    return _adorned(replace(warm, hat="beanie", hat_colour=tint), Accessory(kind="scarf", colour=tint))


def _athletic(clothes: Clothes, gender: str) -> Clothes:
    below = "leggings" if gender == "woman" else "joggers"
    light = replace(
        clothes, top="t_shirt", over=None, top_weave=None, legs=below, legs_weave=None, shoes="trainers"
    )
    return replace(light, legs_colour=colour("#2a2d36"), worn=())


_OPEN = (None, *dict.fromkeys(kind for kinds in _OVER.values() for kind, _ in kinds))
_LIGHT = ("t_shirt", "shirt", "blouse", "polo", "hoodie", "sweater")
"""What is worn under a coat outside in winter."""


def _told_weave(told: dict[str, str | float], part: str) -> Weave | None:
    pattern = told.get(f"{part}_weave")
    return (
        Weave(pattern=str(pattern), colour=colour(str(told.get(f"{part}_second", "white"))))
        if pattern
        else None
    )


def _told_worn(told: dict[str, str | float]) -> tuple[Accessory, ...]:
    """Return accessories written as `kind` or `kind:colour`, parted by commas."""
    made = []
    for one in str(told.get("worn") or "").split(","):
        kind, _, tint = one.strip().partition(":")
        if kind:
            made.append(Accessory(kind=kind, colour=colour(tint) if tint else None))
    return tuple(made)


def _apart(pairs: tuple[tuple[str, str], ...], taken: tuple[Colour, ...], dice: int) -> tuple[str, str]:
    """Return the outfit farthest from the colours taken; among equals the dice choose the first tried."""
    start = dice % len(pairs)
    turned = pairs[start:] + pairs[:start]

    def distance(pair: tuple[str, str]) -> float:
        top, legs = colour(pair[0]), colour(pair[1])
        near_top = min((dist(top, other) for other in taken), default=1.0)
        near_legs = min((dist(legs, other) for other in taken), default=1.0)
        return round(min(near_top, 0.5) + 0.5 * min(near_legs, 0.3), 3)

    return max(turned, key=distance)


def worn(phrase: Phrase, usual: Clothes, who: tuple[str, str], marks: set[str]) -> Clothes:
    """Return the clothes the words tell of, put on over the usual ones; `who`: age and gender."""
    clothes = usual
    if phrase.colour is not None:  # "the man in red", "a blue robot"
        clothes = replace(clothes, top_colour=phrase.colour, top_weave=None)
    said = {str(row("clothes", garb.kind)["part"]) for garb in phrase.garbs}
    if said & {"top", "whole"}:  # what a profession wears over its shirt stays off a dress
        clothes = replace(clothes, over=None, top_weave=None)
    if "whole" in said:
        clothes = replace(clothes, legs_weave=None)
    for garb in phrase.garbs:
        clothes = _with(clothes, garb, who)
    if "shoes" not in said:
        clothes = _shod(clothes, who, phrase)
    if any(row("clothes", word.value)["part"] == "hat" for word in phrase.without):
        clothes = replace(clothes, hat=None)
    off = {str(row("clothes", word.value)["kind"]) for word in phrase.without}
    clothes = replace(clothes, worn=tuple(one for one in clothes.worn if one.kind not in off))
    if "glasses" in marks:
        clothes = _adorned(clothes, Accessory(kind="glasses"))
    if "elf_ears" in marks:
        clothes = _adorned(clothes, Accessory(kind="pointed_ears"))
    if "topless" in marks:
        clothes = replace(clothes, top="none", over=None)
    return replace(clothes, shoes="barefoot") if "barefoot" in marks else clothes


def _adorned(clothes: Clothes, accessory: Accessory) -> Clothes:
    """Return the clothes with an accessory, in the place of one of its kind."""
    others = tuple(one for one in clothes.worn if one.kind != accessory.kind)
    return replace(clothes, worn=(*others, accessory))


def _weave(garb: Garb, told: dict[str, str | float], cloth: Colour) -> Weave | None:
    pattern = garb.pattern or told.get("weave")
    if not pattern:
        return None
    if garb.second is not None:
        return Weave(pattern=str(pattern), colour=garb.second)
    if garb.pattern is None and "second" in told:
        return Weave(pattern=str(pattern), colour=colour(str(told["second"])))
    dark, light = _SECOND[str(pattern)]
    return Weave(pattern=str(pattern), colour=colour(dark if sum(cloth) > 2.1 else light))


def _with(clothes: Clothes, garb: Garb, who: tuple[str, str]) -> Clothes:
    told = row("clothes", garb.kind)
    named = told.get("colour") or _GROUND.get(garb.pattern or "")
    own: Colour | None = garb.colour or (colour(str(named)) if named else None)
    kind = str(told["kind"])
    part = told["part"]
    if part == "worn":
        cloth = own or (0.8, 0.2, 0.2)
        made = Accessory(kind=kind, colour=own, weave=_weave(garb, told, cloth))
        clothes = _adorned(clothes, made)
        return _adorned(clothes, Accessory(kind=str(told["extra"]))) if "extra" in told else clothes
    if part == "hat":
        return replace(clothes, hat=kind, hat_colour=own or clothes.hat_colour)
    if part == "shoes":
        return replace(clothes, shoes=kind, shoes_colour=own or clothes.shoes_colour)
    if part == "over":
        return _over(clothes, kind, own, garb)
    cloth = own or (clothes.legs_colour if part == "legs" else clothes.top_colour)
    weave = _weave(garb, told, cloth)
    if part == "legs":
        made_of = replace(clothes, legs=kind, legs_colour=cloth, legs_weave=weave)
        made_of = replace(made_of, top=str(told["top"])) if "top" in told else made_of
        made_of = replace(made_of, shoes=str(told["shoes"])) if "shoes" in told else made_of
        return (
            _adorned(made_of, Accessory(kind="bib", colour=cloth)) if told.get("extra") == "bib" else made_of
        )
    clothes = replace(clothes, top=kind, top_colour=cloth, top_weave=weave)
    if "legs" in told or part == "whole":
        clothes = _below(clothes, told, garb, (cloth, weave), who)
    return _with_extras(clothes, told)


def _over(clothes: Clothes, kind: str, own: Colour | None, garb: Garb) -> Clothes:
    """Put a jacket on; what is thick below it gives way to a shirt."""
    tint = own or (clothes.over_colour if clothes.over else colour("#3a4152"))
    weave = Weave(pattern=garb.pattern, colour=garb.second or colour("#f1f0ec")) if garb.pattern else None
    top = "shirt" if clothes.top in _THICK else clothes.top
    knit = None if top != clothes.top else clothes.top_weave
    clothes = replace(clothes, over=kind, over_colour=tint, over_weave=weave, top=top, top_weave=knit)
    near = dist(tint, clothes.top_colour) < 0.25
    return replace(clothes, top_colour=colour("#efeee8")) if near else clothes


def _below(
    clothes: Clothes,
    told: dict[str, str | float],
    garb: Garb,
    cloth: tuple[Colour, Weave | None],
    who: tuple[str, str],
) -> Clothes:
    """Return the clothes with what goes below such a top: shorts, trousers, or nothing but a dress."""
    legs = str(told.get("legs", "none"))
    if legs == "uniform":
        return replace(
            clothes,
            legs="pleated_skirt" if who[1] == "woman" else "trousers",
            legs_colour=garb.second or colour("#2b3f6b"),
        )
    if told["part"] == "top":
        return replace(clothes, legs=legs, legs_colour=garb.second or clothes.legs_colour, legs_weave=None)
    light = legs == "tights" and told["kind"] == "tutu"
    tint = colour("#f6dcd8") if light else garb.second or cloth[0]
    return replace(clothes, legs=legs, legs_colour=tint, legs_weave=cloth[1] if legs != "none" else None)


def _with_extras(clothes: Clothes, told: dict[str, str | float]) -> Clothes:
    """Return the clothes with what comes with a garment: a spacesuit's helmet, a gi's belt."""
    if "hat" in told:
        clothes = replace(clothes, hat=str(told["hat"]), hat_colour=clothes.top_colour)
    if "shoes" in told:
        clothes = replace(clothes, shoes=str(told["shoes"]))
    return _adorned(clothes, Accessory(kind=str(told["extra"]))) if "extra" in told else clothes


def _shod(clothes: Clothes, who: tuple[str, str], phrase: Phrase) -> Clothes:
    """Return the clothes with shoes that go with them, when only the clothes were told of."""
    if not phrase.garbs or clothes.shoes != "trainers":
        return clothes
    age, gender = who
    if clothes.top in _SMART or clothes.over in ("blazer", "tailcoat"):
        return replace(clothes, shoes="smart", shoes_colour=colour("#1c1a1c"))
    if clothes.top in _HEELED and age in ("adult", "old") and gender != "man":
        return replace(clothes, shoes="heels", shoes_colour=colour("#23191d"))
    if clothes.top in _DRESSY:
        return replace(clothes, shoes="flats")
    return clothes
