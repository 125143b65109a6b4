"""What a prop's order asks of its maker: colour, material and picture, over the maker's own habit."""

from __future__ import annotations

from dataclasses import dataclass

from filmwright.film.errors import BoardRefused, did_you_mean, listed
from filmwright.stage.world.model import Finish
from filmwright.stage.world.shaping.paint import Paint
from filmwright.stage.world.world import Colour, Prop

MATERIALS: dict[str, tuple[Finish, Colour | None, float | None]] = {
    "wood": (Finish.WOOD, (0.56, 0.36, 0.20), None),
    "metal": (Finish.METAL, (0.80, 0.82, 0.85), None),
    "steel": (Finish.METAL, (0.80, 0.82, 0.85), 0.28),
    "gold": (Finish.METAL, (1.0, 0.82, 0.36), 0.3),
    "silver": (Finish.METAL, (0.95, 0.96, 0.98), 0.25),
    "copper": (Finish.METAL, (0.95, 0.56, 0.36), 0.3),
    "glass": (Finish.GLASS, (0.74, 0.87, 0.88), None),
    "plastic": (Finish.PLASTIC, None, None),
    "rubber": (Finish.RUBBER, None, None),
    "cloth": (Finish.CLOTH, None, None),
    "leather": (Finish.LEATHER, (0.42, 0.24, 0.15), 0.55),
    "stone": (Finish.STONE, (0.60, 0.58, 0.55), None),
    "marble": (Finish.STONE, (0.88, 0.87, 0.85), 0.25),
    "concrete": (Finish.CONCRETE, (0.62, 0.61, 0.59), None),
    "brick": (Finish.BRICK, (0.62, 0.32, 0.24), None),
    "ceramic": (Finish.PLASTIC, None, 0.2),
    "iron": (Finish.METAL, (0.32, 0.33, 0.35), 0.5),
    "bronze": (Finish.METAL, (0.76, 0.52, 0.30), 0.35),
    "brass": (Finish.METAL, (0.95, 0.76, 0.38), 0.3),
    "water": (Finish.WATER, (0.35, 0.62, 0.72), None),
    "ice": (Finish.ICE, (0.78, 0.90, 0.97), 0.08),
    "crystal": (Finish.GLASS, (0.85, 0.88, 0.97), 0.04),
    "diamond": (Finish.GLASS, (0.90, 0.96, 1.0), 0.02),
    "snow": (Finish.SNOW, (0.95, 0.97, 1.0), 0.95),
    "sand": (Finish.SAND, (0.85, 0.73, 0.52), 0.95),
    "straw": (Finish.CLOTH, (0.86, 0.72, 0.38), 0.95),
    "bamboo": (Finish.WOOD, (0.78, 0.68, 0.40), None),
    "clay": (Finish.PLAIN, (0.72, 0.42, 0.30), 0.9),
    "jade": (Finish.PLASTIC, (0.36, 0.66, 0.48), 0.15),
    "porcelain": (Finish.PLASTIC, (0.95, 0.95, 0.93), 0.12),
    "chocolate": (Finish.SOFT, (0.30, 0.16, 0.09), 0.35),
    "velvet": (Finish.CLOTH, None, 0.95),
    "silk": (Finish.CLOTH, None, 0.45),
    "wool": (Finish.CLOTH, None, 0.95),
    "fur": (Finish.HAIR, None, 0.9),
    "moss": (Finish.GRASS, (0.30, 0.45, 0.16), 0.95),
    "neon": (Finish.GLOW, None, None),
    "paper": (Finish.PAPER, None, 0.95),
    "cardboard": (Finish.PAPER, (0.72, 0.55, 0.36), 0.95),
}
"""Finish, usual colour (None: the maker's own) and roughness (None: the finish's own)."""


@dataclass(frozen=True, kw_only=True)
class Wish:
    """A prop's order with the aspect (width / height) of the picture it shows."""

    prop: Prop
    aspect: float = 1.0

    def main(self, colour: Colour, finish: Finish = Finish.PLAIN, roughness: float | None = None) -> Paint:
        """Return the paint of the thing's main part: what was asked for, else the maker's habit."""
        if self.prop.material is None:
            return Paint(self.prop.colour or colour, finish, roughness)
        if self.prop.material not in MATERIALS:
            raise BoardRefused(
                f"the material {self.prop.material!r} of the prop {self.prop.id!r} is not known"
                f"{did_you_mean(self.prop.material, MATERIALS)}; choose one of {listed(MATERIALS)}"
            )
        asked, usual, rough = MATERIALS[self.prop.material]
        return Paint(self.prop.colour or usual or colour, asked, rough)

    def lacquer(self, colour: Colour, roughness: float = 0.25) -> Paint:
        """Return the paint of a main part that is glossy by habit."""
        return self.main(colour, Finish.PLASTIC, roughness)

    def says(self, *words: str) -> bool:
        """Say whether the brief's words about this thing hold one of the given ones."""
        spoken = self.prop.words.lower()
        return any(word in spoken for word in words)


STEEL = Paint((0.55, 0.57, 0.60), Finish.METAL)
DARK_STEEL = Paint((0.16, 0.17, 0.19), Finish.METAL, 0.45)
BLACK = Paint((0.07, 0.07, 0.08), Finish.PLASTIC)
TYRE = Paint((0.08, 0.08, 0.085), Finish.RUBBER)
CHROME = Paint((0.80, 0.81, 0.83), Finish.PLASTIC, 0.2)
WHITE = Paint((0.95, 0.95, 0.94), Finish.PLASTIC, 0.4)
RED = Paint((0.82, 0.10, 0.08), Finish.PLASTIC, 0.4)
YELLOW = Paint((0.97, 0.78, 0.10), Finish.PLASTIC, 0.4)
BRASS = Paint((0.85, 0.62, 0.24), Finish.PLASTIC, 0.22)
IRON = Paint((0.17, 0.17, 0.18), Finish.PLASTIC, 0.5)
DARK_GLASS = Paint((0.11, 0.15, 0.19), Finish.PLASTIC, 0.06)
PALE_GLASS = Paint((0.55, 0.72, 0.84), Finish.PLASTIC, 0.1)
HEADLIGHT = Paint((1.0, 0.96, 0.86), Finish.GLOW)
TAIL_LIGHT = Paint((0.85, 0.08, 0.07), Finish.GLOW)
CREAM = Paint((0.93, 0.90, 0.83), Finish.CLOTH)
OAK = Paint((0.60, 0.41, 0.24), Finish.WOOD)
WALNUT = Paint((0.36, 0.22, 0.14), Finish.WOOD)
"""Paints that many makers keep on the shelf."""
