"""Matter: what things are made of, as far as their motion asks: density, bounce, friction, brittleness."""

from __future__ import annotations

from dataclasses import dataclass

from filmwright.stage.world.world import Prop

WATER = 1000.0
"""Kilograms a cubic metre of fresh water."""


@dataclass(frozen=True, kw_only=True)
class Matter:
    """One material. `bounce` is the coefficient of restitution on a hard floor; `friction` Coulomb's."""

    density: float  # kilograms a cubic metre, of the thing as it is used: a plank, a hollow toy
    bounce: float
    friction: float = 0.5
    brittle: bool = False


MATTER: dict[str, Matter] = {
    "wood": Matter(density=600, bounce=0.45, friction=0.45),
    "bamboo": Matter(density=400, bounce=0.45, friction=0.45),
    "cork": Matter(density=240, bounce=0.55, friction=0.6),
    "styrofoam": Matter(density=50, bounce=0.45, friction=0.4),
    "rubber": Matter(density=1100, bounce=0.80, friction=0.9),
    "plastic": Matter(density=500, bounce=0.55, friction=0.35),
    "metal": Matter(density=7800, bounce=0.35, friction=0.3),
    "steel": Matter(density=7800, bounce=0.55, friction=0.3),
    "iron": Matter(density=7200, bounce=0.35, friction=0.35),
    "bronze": Matter(density=8700, bounce=0.35, friction=0.3),
    "brass": Matter(density=8500, bounce=0.35, friction=0.3),
    "copper": Matter(density=8900, bounce=0.3, friction=0.35),
    "gold": Matter(density=19300, bounce=0.2, friction=0.3),
    "silver": Matter(density=10500, bounce=0.3, friction=0.3),
    "stone": Matter(density=2600, bounce=0.25, friction=0.6),
    "marble": Matter(density=2700, bounce=0.3, friction=0.4),
    "concrete": Matter(density=2400, bounce=0.2, friction=0.7),
    "brick": Matter(density=1900, bounce=0.2, friction=0.65),
    "glass": Matter(density=2500, bounce=0.55, friction=0.3, brittle=True),
    "crystal": Matter(density=2900, bounce=0.5, friction=0.3, brittle=True),
    "ceramic": Matter(density=2300, bounce=0.4, friction=0.4, brittle=True),
    "porcelain": Matter(density=2400, bounce=0.4, friction=0.35, brittle=True),
    "clay": Matter(density=1800, bounce=0.12, friction=0.7, brittle=True),
    "eggshell": Matter(density=1050, bounce=0.1, friction=0.5, brittle=True),
    "ice": Matter(density=917, bounce=0.3, friction=0.05, brittle=True),
    "cloth": Matter(density=200, bounce=0.05, friction=0.7),
    "leather": Matter(density=900, bounce=0.15, friction=0.6),
    "paper": Matter(density=700, bounce=0.05, friction=0.45),
    "cardboard": Matter(density=120, bounce=0.15, friction=0.5),
    "wax": Matter(density=900, bounce=0.2, friction=0.5),
    "wool": Matter(density=150, bounce=0.1, friction=0.8),
    "straw": Matter(density=120, bounce=0.1, friction=0.7),
    "feather": Matter(density=20, bounce=0.02, friction=0.5),
    "fruit": Matter(density=850, bounce=0.2, friction=0.5),
    "resin": Matter(density=1200, bounce=0.6, friction=0.15),  # polished balls: bowling, billiards
    "wheels": Matter(density=300, bounce=0.1, friction=0.03),  # what rolls on its own
    "flesh": Matter(density=985, bounce=0.1, friction=0.7),
}

_KINDS = {
    "glass": "glass wine_glass champagne_glass bottle jar beer mirror window crystal_ball light_bulb marble "
    "cocktail fish_bowl hourglass glasses picture_frame juice milk",
    "porcelain": "vase plate cup teacup teapot bowl mug saucer flower_vase piggy_bank coffee tea",
    "eggshell": "egg",
    "clay": "pot flower_pot flowerpot urn pottery",
    "wood": "crate barrel table chair stool bench toy_block plank baseball_bat violin guitar log bowling_pin "
    "rolling_pin pencil chess_board",
    "cardboard": "box cardboard_box package",
    "rubber": "ball rubber_duck beach_ball tennis_ball basketball soccer_ball volleyball tyre balloon eraser",
    "plastic": "domino frisbee toy_car toothbrush",
    "steel": "can coin key hammer anvil wrench dumbbell barbell kettlebell spoon fork knife screw nail "
    "scissors",
    "stone": "stone rock pebble boulder statue",
    "feather": "feather leaf petal snowflake",
    "paper": "letter newspaper paper_plane playing_card paper_cup book notebook magazine card open_book",
    "fruit": "apple orange banana lemon pear watermelon tomato pumpkin potato peach mango strawberry cherry",
    "wool": "teddy_bear cushion pillow blanket doll plush_toy",
    "leather": "bag wallet shoe backpack baseball_glove american_football",
    "resin": "bowling_ball pool_ball eight_ball golf_ball",
    "styrofoam": "styrofoam",
    "wax": "candle",
    "ice": "ice_cube icicle iceberg",
    "cork": "cork plastic_toy",
}
_OF_KIND = {kind: matter for matter, kinds in _KINDS.items() for kind in kinds.split()}


def matter_of(prop: Prop, solid: str = "wood") -> str:
    """Return what a prop is made of: as told, as its words or kind say, else what its solid sounds like."""
    if prop.material in MATTER:
        return prop.material
    for word in prop.words.lower().replace("-", " ").split():
        if word in MATTER:
            return word
    for name in (prop.kind, prop.kind.replace(" ", "_"), prop.kind.rpartition(" ")[2]):
        if name in _OF_KIND:
            return _OF_KIND[name]
    return solid if solid in MATTER else "wood"
