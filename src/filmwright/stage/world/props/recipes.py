"""Things told as recipes: what a line of simple pieces becomes on the bench."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from filmwright.stage.world.model import Finish
from filmwright.stage.world.props.wish import Wish
from filmwright.stage.world.shaping.assembly import Bench, bounds
from filmwright.stage.world.shaping.paint import Paint
from filmwright.stage.world.shaping.recipe import assembled

_HELD = 0.7
"""Metres up to which a thing is held by its middle."""
_FULL = 0.25
"""Share of its box that a thing fills, about."""
_WEIGHS = {Finish.METAL: 3000.0, Finish.STONE: 2200.0, Finish.CONCRETE: 2000.0, Finish.WOOD: 650.0}
_LIGHT = 350.0
"""Kilograms a cubic metre of what is not of metal, stone or wood."""
_SOUNDS = {
    Finish.METAL: "metal",
    Finish.STONE: "concrete",
    Finish.CONCRETE: "concrete",
    Finish.CLOTH: "cloth",
    Finish.GLASS: "glass",
    Finish.RUBBER: "rubber",
}


def recipes(told: Mapping[str, str]) -> dict[str, Callable[[Wish], Bench]]:
    """Return a maker for every recipe of a sheet."""
    return {kind: partial(_made, recipe) for kind, recipe in told.items()}


def _made(recipe: str, wish: Wish) -> Bench:
    def main(paint: Paint) -> Paint:
        return wish.main(paint.colour, paint.finish, paint.roughness)

    made = Bench(surfaces=assembled(recipe, main))
    low, high = bounds(made.surfaces)
    size = [b - a for a, b in zip(low, high, strict=True)]
    most = max(made.surfaces, key=lambda piece: len(piece.triangles)).finish
    made.mass = max(_FULL * size[0] * size[1] * size[2] * _WEIGHS.get(most, _LIGHT), 0.01)
    made.fixed = made.mass > 400
    grip = (0.0, 0.0, size[2] / 2) if max(size) < _HELD else None
    return made.cased(_SOUNDS.get(most, "wood"), grip)
