"""What many dishes share: fillings, soup bowls, chopsticks, leaves."""

from __future__ import annotations

import numpy as np

from filmwright.stage.world.model import Finish, Surface
from filmwright.stage.world.props.fruit import LEAF_GREEN
from filmwright.stage.world.props.wish import Wish
from filmwright.stage.world.shaping.boxes import ellipsoid
from filmwright.stage.world.shaping.grounds import draped
from filmwright.stage.world.shaping.mesh import moved, two_sided
from filmwright.stage.world.shaping.paint import Paint
from filmwright.stage.world.shaping.soft import (
    vessel,
)
from filmwright.stage.world.shaping.swept import swept
from filmwright.stage.world.shaping.turned import torus
from filmwright.stage.world.world import Colour

CHEESE = Paint((0.98, 0.75, 0.18), Finish.SOFT, 0.4)
HAM = Paint((0.92, 0.56, 0.56), Finish.SOFT, 0.4)
LETTUCE = Paint((0.42, 0.70, 0.20), Finish.LEAF)
TOMATO = Paint((0.86, 0.16, 0.10), Finish.SOFT, 0.25)
MEAT = Paint((0.36, 0.19, 0.11), Finish.SOFT, 0.6)
BUN = (0.84, 0.55, 0.24)
BAMBOO = Paint((0.80, 0.64, 0.36), Finish.WOOD)


def food(wish: Wish, colour: Colour, roughness: float = 0.4) -> Paint:
    """Return the paint of a dish's main part, as asked or as it is cooked."""
    return wish.main(colour, Finish.SOFT, roughness)


def frill(radius: float, paint: Paint, waves: int = 11, depth: float = 0.006) -> Surface:
    """Return a frilled round leaf, flat at z = 0, seen from both sides."""
    u, v = np.meshgrid(np.linspace(0, 2 * np.pi, 4 * waves + 1), np.linspace(0.3, 1, 4), indexing="ij")
    z = depth * np.sin(waves * u) * v**3 - 0.3 * depth * v
    grid = np.stack([radius * v * np.cos(u), radius * v * np.sin(u), z], axis=-1)
    return two_sided(draped(grid, paint))


def soup_bowl(radius: float, glaze: Paint, depth: float = 0.075) -> list[Surface]:
    outline = [(radius * 0.42, 0), (radius * 0.44, 0.01), (radius * 0.78, depth * 0.4), (radius, depth)]
    return [
        vessel(outline, 0.005, glaze, rows=12, segments=32),
        moved(torus(radius - 0.0025, 0.0028, glaze.shaded(0.75), 36, 5), (0, 0, depth)),
    ]


def sticks(
    at: tuple[float, float, float], far: tuple[float, float, float], paint: Paint = BAMBOO
) -> list[Surface]:
    """Return a pair of chopsticks from tip to handle, a finger apart."""
    gap = np.array((0.0, 0.012, 0.0))
    return [
        swept([np.array(at) + s * gap * 0.4, np.array(far) + s * gap], [0.0022, 0.0038], paint, 6)
        for s in (-0.5, 0.5)
    ]


def leaf_slab(length: float) -> Surface:
    """Return a cooked green leaf, thick enough to be seen."""
    return moved(ellipsoid((length / 2, length / 4, 0.003), LEAF_GREEN, 3), (length / 2, 0, 0))
