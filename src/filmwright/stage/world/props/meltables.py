"""What melts: blocks of butter, wax, cheese and ice."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from filmwright.stage.world.model import Finish
from filmwright.stage.world.props.wish import Wish
from filmwright.stage.world.shaping.assembly import Bench
from filmwright.stage.world.shaping.boxes import rounded_box
from filmwright.stage.world.shaping.mesh import Point, moved
from filmwright.stage.world.shaping.paint import Paint
from filmwright.stage.world.shaping.soft import lumpy
from filmwright.stage.world.shaping.turned import cylinder
from filmwright.stage.world.world import Colour


def _block(
    size: Point, round_: float, paint: tuple[Colour, Finish, float], lumps: float
) -> Callable[[Wish], Bench]:
    """Return the maker of a block, its skin a little uneven by `lumps` metres."""

    def maker(wish: Wish) -> Bench:
        colour, finish, rough = paint
        made = Bench(mass=float(np.prod(size)) * 950)
        body = rounded_box(size, round_, wish.main(colour, finish, rough), 6)
        made.add(moved(lumpy(body, lumps, 0.4 * min(size), 3), (0, 0, size[2] / 2)))
        return made.cased("wood", (0, 0, 0.5 * size[2]))

    return maker


def matchstick(wish: Wish) -> Bench:
    """A match that stands on end in a crumb of clay."""
    made = Bench(mass=0.001)
    made.add(
        moved(cylinder(0.0018, 0.052, wish.main((0.86, 0.70, 0.46), Finish.WOOD), 0.0003, 8), (0, 0, 0.004)),
        moved(cylinder(0.0032, 0.010, Paint((0.62, 0.12, 0.08)), 0.002, 10), (0, 0, 0.053)),
        cylinder(0.009, 0.007, Paint((0.60, 0.58, 0.55), Finish.PLAIN, 0.9), 0.003, 16),
    )
    return made.cased("wood", (0, 0, 0.02))


MAKERS: dict[str, Callable[[Wish], Bench]] = {
    "butter": _block((0.12, 0.07, 0.05), 0.006, ((0.98, 0.86, 0.42), Finish.SOFT, 0.5), 0.001),
    "wax": _block((0.10, 0.10, 0.07), 0.008, ((0.96, 0.90, 0.74), Finish.SOFT, 0.4), 0.001),
    "ice_cube": _block((0.05, 0.05, 0.05), 0.007, ((0.80, 0.92, 0.98), Finish.ICE, 0.08), 0.0012),
    "ice_block": _block((0.5, 0.35, 0.35), 0.03, ((0.78, 0.91, 0.98), Finish.ICE, 0.1), 0.008),
    "matchstick": matchstick,
}
