"""What a prop's order asks of its maker: colour, material and picture, over the maker's own habit."""

from __future__ import annotations

from dataclasses import dataclass

from filmwright.film.errors import BoardRefused, did_you_mean, listed
from filmwright.stage.world.model import Finish
from filmwright.stage.world.shaping.paint import Paint
from filmwright.stage.world.world import Colour, Prop

MATERIALS: dict[str, tuple[Finish, Colour | None, float | None]] = {
    "wood": (Finish.WOOD, (0.56, 0.36, 0.20), None),
    "metal": (Finish.METAL, (0.62, 0.64, 0.67), None),
    "steel": (Finish.METAL, (0.62, 0.64, 0.67), 0.25),
    "gold": (Finish.METAL, (0.93, 0.68, 0.24), 0.22),
    "silver": (Finish.METAL, (0.82, 0.83, 0.85), 0.2),
    "copper": (Finish.METAL, (0.78, 0.45, 0.28), 0.28),
    "glass": (Finish.GLASS, (0.74, 0.87, 0.88), None),
    "plastic": (Finish.PLASTIC, None, None),
    "rubber": (Finish.RUBBER, None, None),
    "cloth": (Finish.CLOTH, None, None),
    "leather": (Finish.PLASTIC, (0.42, 0.24, 0.15), 0.55),
    "stone": (Finish.STONE, (0.60, 0.58, 0.55), None),
    "marble": (Finish.STONE, (0.88, 0.87, 0.85), 0.25),
    "concrete": (Finish.CONCRETE, (0.62, 0.61, 0.59), None),
    "brick": (Finish.BRICK, (0.62, 0.32, 0.24), None),
    "ceramic": (Finish.PLASTIC, None, 0.2),
    "paper": (Finish.PLAIN, None, 0.95),
    "cardboard": (Finish.PLAIN, (0.72, 0.55, 0.36), 0.95),
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

    def says(self, *words: str) -> bool:
        """Say whether the brief's words about this thing hold one of the given ones."""
        spoken = self.prop.words.lower()
        return any(word in spoken for word in words)


STEEL = Paint((0.55, 0.57, 0.60), Finish.METAL)
DARK_STEEL = Paint((0.16, 0.17, 0.19), Finish.METAL, 0.45)
BLACK = Paint((0.07, 0.07, 0.08), Finish.PLASTIC)
TYRE = Paint((0.08, 0.08, 0.085), Finish.RUBBER)
CREAM = Paint((0.93, 0.90, 0.83), Finish.CLOTH)
OAK = Paint((0.60, 0.41, 0.24), Finish.WOOD)
WALNUT = Paint((0.36, 0.22, 0.14), Finish.WOOD)
"""Paints that many makers keep on the shelf."""
