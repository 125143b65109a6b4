"""Paints of the workshop where rooms are furnished."""

from __future__ import annotations

from filmwright.stage.world.model import Finish
from filmwright.stage.world.shaping.paint import Paint
from filmwright.stage.world.world import Colour

OAK = Paint((0.66, 0.46, 0.27), Finish.WOOD, 0.5)
PINE = Paint((0.80, 0.62, 0.40), Finish.WOOD, 0.6)
WALNUT = Paint((0.36, 0.22, 0.13), Finish.WOOD, 0.4)
MAHOGANY = Paint((0.42, 0.17, 0.10), Finish.WOOD, 0.32)
EBONY = Paint((0.13, 0.10, 0.09), Finish.WOOD, 0.35)
OLD_WOOD = Paint((0.42, 0.31, 0.21), Finish.WOOD, 0.8)
STEEL = Paint((0.72, 0.74, 0.77), Finish.METAL, 0.32)
CHROME = Paint((0.86, 0.88, 0.90), Finish.METAL, 0.12)
IRON = Paint((0.16, 0.16, 0.18), Finish.METAL, 0.5)
BRASS = Paint((0.82, 0.63, 0.28), Finish.METAL, 0.28)
GOLD = Paint((0.95, 0.72, 0.28), Finish.METAL, 0.25)
BLACK = Paint((0.06, 0.06, 0.07), Finish.PLASTIC, 0.4)
GREY = Paint((0.45, 0.47, 0.50), Finish.PLASTIC, 0.5)
WHITE = Paint((0.94, 0.94, 0.93), Finish.PLASTIC, 0.35)
CERAMIC = Paint((0.97, 0.97, 0.96), Finish.PLASTIC, 0.12)
LINEN = Paint((0.93, 0.91, 0.86), Finish.CLOTH)
MARBLE = Paint((0.88, 0.86, 0.82), Finish.STONE, 0.18)
CONCRETE = Paint((0.58, 0.57, 0.55), Finish.CONCRETE, 0.85)
BRICK = Paint((0.60, 0.32, 0.23), Finish.BRICK, 0.9)
MIRROR = Paint((0.80, 0.87, 0.90), Finish.METAL, 0.08)
CHALK = Paint((0.90, 0.92, 0.90), Finish.PLAIN, 0.95)
SKIRT = Paint((0.93, 0.91, 0.86), Finish.PLAIN, 0.5)
LEAF = Paint((0.24, 0.46, 0.20), Finish.LEAF)

GAY: tuple[Colour, ...] = (
    (0.85, 0.22, 0.18), (0.95, 0.66, 0.16), (0.98, 0.86, 0.30), (0.30, 0.62, 0.30),
    (0.16, 0.48, 0.72), (0.55, 0.30, 0.62), (0.93, 0.50, 0.60), (0.94, 0.92, 0.86),
)  # fmt: skip
"""Packets, toys, sweets."""
SPINES: tuple[Colour, ...] = (
    (0.45, 0.14, 0.12), (0.62, 0.42, 0.18), (0.16, 0.26, 0.34), (0.66, 0.58, 0.44),
    (0.20, 0.32, 0.22), (0.36, 0.18, 0.26), (0.14, 0.15, 0.20), (0.55, 0.30, 0.18),
)  # fmt: skip
"""Bound books."""
BOTTLES: tuple[Colour, ...] = (
    (0.55, 0.28, 0.08), (0.12, 0.30, 0.14), (0.75, 0.70, 0.55), (0.70, 0.42, 0.12),
    (0.36, 0.10, 0.12), (0.20, 0.42, 0.48), (0.86, 0.84, 0.80),
)  # fmt: skip
"""Spirits and wine."""
PHARMACY: tuple[Colour, ...] = (
    (0.95, 0.96, 0.96), (0.86, 0.92, 0.95), (0.30, 0.62, 0.76), (0.40, 0.72, 0.50),
    (0.95, 0.95, 0.92), (0.90, 0.52, 0.34), (0.72, 0.84, 0.92),
)  # fmt: skip


def glow(colour: Colour, strength: float = 1.0) -> Paint:
    """Return the paint of a lamp's face."""
    return Paint((colour[0] * strength, colour[1] * strength, colour[2] * strength), Finish.GLOW)


WARM = glow((1.0, 0.84, 0.58))
COLD = glow((0.94, 0.98, 1.0))
