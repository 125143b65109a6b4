"""A room told by what stands in it: props by name, and recipes for what is built in."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from filmwright.stage.world.sets.rooms.shell import Room
from filmwright.stage.world.shaping.recipe import laid
from filmwright.stage.world.world import Colour

Stood = tuple[str, float, float, float, float]
"""A prop's kind, x, y, degrees (0 faces the camera) and size."""


def stocked(
    recipe: str,
    props: Sequence[Stood] = (),
    lamps: Sequence[tuple[float, float, float, Colour, float]] = (),
    sign: tuple[str, float, float] | None = None,
) -> Callable[[Room], None]:
    """Return what furnishes a room: a recipe in its own centimetres, props, lights, a sign on its back wall.

    `lamps`: x, y, z, colour (linear, its strength included), reach; `sign`: words, width, how high it hangs.
    """

    def furnish(room: Room) -> None:
        if recipe:
            room.add(*laid(recipe))
        for kind, x, y, degrees, size in props:
            with room.at(x, y, degrees):
                room.put(kind, size=size)
        for x, y, z, colour, reach in lamps:
            room.lamp((x, y, z), colour, reach)
        if sign is not None:
            with room.on("back"):
                room.sign(sign[0], (sign[1], sign[1] / 4), (0, -0.06, sign[2]), (0.80, 0.62, 0.25))

    return furnish
