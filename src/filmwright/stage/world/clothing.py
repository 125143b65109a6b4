"""Colours, and what somebody wears in them."""

from __future__ import annotations

from dataclasses import dataclass

Colour = tuple[float, float, float]
"""Red, green, blue in sRGB, 0 to 1."""


@dataclass(frozen=True, kw_only=True)
class Weave:
    """A pattern in cloth, in a second colour. `pattern` is a name in `stage/world/cast/weaves`."""

    pattern: str  # striped, checked, plaid, dotted, floral, pinstriped, camouflage, leopard, knitted
    colour: Colour = (0.95, 0.94, 0.91)


@dataclass(frozen=True, kw_only=True)
class Accessory:
    """What is worn besides clothes. `kind` is a name in `stage/world/cast/accessories`."""

    kind: str  # glasses, scarf, tie, backpack, necklace, wings...
    colour: Colour | None = None  # None: its usual one
    weave: Weave | None = None


@dataclass(frozen=True, kw_only=True)
class Clothes:
    """What somebody wears. Kinds are names in `stage/world/cast/wardrobe`, `shoes` and `headwear`."""

    top: str = "t_shirt"  # t_shirt, shirt, suit, dress, kimono, hoodie, spacesuit, none...
    top_colour: Colour = (0.75, 0.25, 0.2)
    top_weave: Weave | None = None
    legs: str = "trousers"  # trousers, shorts, skirt, leggings, none...
    legs_colour: Colour = (0.16, 0.18, 0.24)
    legs_weave: Weave | None = None
    over: str | None = None  # worn open over the top: jacket, lab_coat, apron, waistcoat, cape...
    over_colour: Colour = (0.25, 0.27, 0.32)
    over_weave: Weave | None = None
    shoes: str = "trainers"  # trainers, boots, heels, sandals, barefoot...
    shoes_colour: Colour = (0.92, 0.92, 0.9)
    hat: str | None = None  # cap, hat, helmet, crown, turban, witch_hat...
    hat_colour: Colour = (0.2, 0.2, 0.25)
    worn: tuple[Accessory, ...] = ()
