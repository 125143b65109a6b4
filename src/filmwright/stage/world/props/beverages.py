"""Hot and cold drinks in cups and glasses."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from filmwright.stage.world.model import Finish, Surface
from filmwright.stage.world.props.drinks import CLEAR, FROTH, PAPER, STRAW
from filmwright.stage.world.props.fruit import cut_citrus
from filmwright.stage.world.props.tableware import PORCELAIN, RIM_LIGHT
from filmwright.stage.world.props.wish import Wish
from filmwright.stage.world.shaping.assembly import Bench
from filmwright.stage.world.shaping.boxes import box, ellipsoid, sphere
from filmwright.stage.world.shaping.joinery import counterclockwise, facing, profiled
from filmwright.stage.world.shaping.mesh import moved, turned, unshadowed
from filmwright.stage.world.shaping.outlines import extruded
from filmwright.stage.world.shaping.paint import Paint, mixed
from filmwright.stage.world.shaping.soft import filling, leaning, lumpy, spiral_spots, strewn, vessel
from filmwright.stage.world.shaping.swept import curved, rod, swept
from filmwright.stage.world.shaping.turned import cylinder, lathed, torus
from filmwright.stage.world.world import Colour


def steam(at: tuple[float, float, float], high: float) -> list[Surface]:
    """Return two thin curls of steam over a hot drink."""
    mist = Paint((0.98, 0.98, 0.98), Finish.SMOKE, 0.85)
    curls = []
    for k, y in enumerate((-0.014, 0.014)):
        t = np.linspace(0, 1, 14)
        path = np.column_stack([0.006 * np.sin(6 * t + k), y + 0.010 * np.sin(7 * t + 2 * k), high * t]) + at
        curls.append(unshadowed(swept(path, 0.0055 * np.sin(np.pi * np.clip(t, 0.04, 0.98)), mist, 6)))
    return curls


def _hot_cup(drink: Colour, art: Colour | None) -> Callable[[Wish], Bench]:
    """Return the maker of a cup on a saucer with a hot drink in it."""

    def maker(wish: Wish) -> Bench:
        glaze = wish.lacquer(PORCELAIN, 0.15)
        made = Bench(mass=0.4)
        saucer = [
            (0, 0.003),
            (0.04, 0.003),
            (0.042, 0),
            (0.05, 0),
            (0.082, 0.014),
            (0.08, 0.017),
            (0.05, 0.007),
            (0, 0.007),
        ]
        made.add(
            lathed(saucer, glaze, 36),
            vessel([(0.024, 0.006), (0.03, 0.012), (0.045, 0.038), (0.05, 0.07)], 0.003, glaze, rows=12),
        )
        ear = curved([(0, 0.045, 0.062), (0, 0.072, 0.066), (0, 0.074, 0.038), (0, 0.04, 0.03)], 13)
        made.add(swept(ear, 0.005, glaze, 8), filling(0.0455, 0.066, Paint(drink, Finish.PLASTIC, 0.08)))
        if art is not None:
            heart = [
                (16 * np.sin(t) ** 3, 13 * np.cos(t) - 5 * np.cos(2 * t) - 2 * np.cos(3 * t) - np.cos(4 * t))
                for t in np.linspace(0, 2 * np.pi, 23)[:-1]
            ]

            made.add(
                moved(
                    lathed(
                        [(0.0455, 0), (0.036, 0.0004)], Paint(mixed(drink, art, 0.45), Finish.SOFT, 0.3), 28
                    ),
                    (0, 0, 0.0662),
                ),
                moved(
                    turned(
                        extruded(
                            counterclockwise(np.array(heart) * 0.0016), 0.0008, Paint(art, Finish.SOFT, 0.3)
                        ),
                        90,
                    ),
                    (0, 0, 0.0662),
                ),
            )
            beans = ellipsoid((0.006, 0.004, 0.003), Paint((0.22, 0.11, 0.06), Finish.SOFT, 0.3), 3)
            made.add(
                *strewn(
                    beans,
                    [(0.064, -0.022, 0.0135, 20), (0.055, -0.036, 0.012, 80), (0.068, -0.006, 0.0145, 140)],
                )
            )
        steel = Paint((0.62, 0.64, 0.67), Finish.PLASTIC, 0.12)
        made.add(
            rod((-0.03, -0.058, 0.014), (0.035, -0.064, 0.016), 0.0018, steel, 6),
            moved(ellipsoid((0.011, 0.007, 0.003), steel, 3), (0.046, -0.065, 0.016)),
            *steam((0, 0, 0.072), 0.075),
        )
        return made.cased("ceramic", (0, 0.07, 0.05), 0.9)

    return maker


def juice(wish: Wish) -> Bench:
    """A tall glass of juice, straw in it, a slice of orange on its rim."""
    drink = wish.main((0.98, 0.58, 0.08), Finish.SOFT, 0.15)
    made = Bench(mass=0.4)
    made.add(
        vessel([(0.028, 0), (0.03, 0.012), (0.038, 0.135)], 0.0018, CLEAR, rows=6, floor=0.008),
        lathed([(0, 0.009), (0.0282, 0.009), (0.0352, 0.112), (0, 0.112)], drink, 26),
        moved(torus(0.037, 0.0013, RIM_LIGHT, 28, 5), (0, 0, 0.135)),
    )
    made.add(
        swept(
            [(-0.012, 0.01, 0.03), (0.006, -0.022, 0.15), (0.01, -0.03, 0.178), (0.03, -0.045, 0.192)],
            0.0034,
            STRAW,
            8,
        ),
        *strewn(
            moved(
                box((0.013, 0.013, 0.013), Paint((0.88, 0.95, 0.98), Finish.PLASTIC, 0.05), 0.002), (0, 0, 0)
            ),
            [(0.012, 0.01, 0.112, 20), (-0.014, -0.006, 0.111, 60), (0.0, 0.02, 0.110, 40)],
        ),
    )
    flesh = mixed(drink.colour, (1.0, 0.9, 0.5), 0.3)
    piece = cut_citrus(0.03, Paint(mixed(drink.colour, (0.95, 0.5, 0.05), 0.4), Finish.SOFT, 0.4), flesh, 8)[
        1:
    ]
    back = [turned(p, 180, "x") for p in piece]
    made.add(*leaning(leaning([*piece, *back], 90, "y"), -10, "z", (0.012, 0.045, 0.142)))
    return made.cased("glass", (0, 0, 0.06), 0.9)


def beer(wish: Wish) -> Bench:
    """A handled mug, its head of froth running over."""
    ale = wish.main((0.94, 0.64, 0.10), Finish.PLASTIC, 0.06)
    made = Bench(mass=0.9)
    made.add(
        lathed([(0, 0.014), (0.041, 0.014), (0.043, 0.125), (0, 0.125)], ale, 26),
        lathed([(0, 0), (0.046, 0), (0.048, 0.006), (0.044, 0.014), (0, 0.014)], RIM_LIGHT, 28),
        lathed([(0.0415, 0.014), (0.047, 0.014), (0.0485, 0.15), (0.045, 0.15)], CLEAR, 28),
    )
    made.add(
        *(
            rod(
                (0.0468 * np.cos(a), 0.0468 * np.sin(a), 0.02),
                (0.0478 * np.cos(a), 0.0478 * np.sin(a), 0.118),
                0.0028,
                Paint(mixed(ale.colour, (1, 1, 0.9), 0.35), Finish.PLASTIC, 0.05),
                6,
            )
            for a in np.linspace(0, 2 * np.pi, 11)[:-1]
        )
    )
    made.add(
        moved(cylinder(0.044, 0.028, FROTH, 0.004, 26), (0, 0, 0.123)),
        *(
            moved(lumpy(sphere(0.017, FROTH, 4), 0.002, 0.01, k), (x, y, 0.152 + 0.005 * (k % 3)))
            for k, (x, y) in enumerate(spiral_spots(11, 0.04, 3))
        ),
        *(
            moved(ellipsoid((0.006, 0.010, 0.02), FROTH, 3), (0.047 * np.cos(a), 0.047 * np.sin(a), z))
            for a, z in ((-0.5, 0.137), (0.3, 0.142), (-1.6, 0.14))
        ),
    )
    made.add(
        swept(
            curved([(0, 0.045, 0.125), (0, 0.088, 0.122), (0, 0.09, 0.045), (0, 0.045, 0.035)], 15),
            0.0085,
            RIM_LIGHT,
            9,
        )
    )
    return made.cased("glass", (0, 0.085, 0.08), 0.9)


def milk(wish: Wish) -> Bench:
    """A gabled carton and a full glass."""
    carton = wish.main((0.30, 0.56, 0.82), Finish.PAPER, 0.4)
    made = Bench(mass=1.2)
    made.add(
        moved(box((0.07, 0.07, 0.15), PAPER, 0.002), (0, -0.03, 0.075)),
        moved(box((0.0712, 0.0712, 0.07), carton), (0, -0.03, 0.05)),
        moved(
            profiled(
                [(-0.035, 0), (0.035, 0), (0.002, 0.04), (-0.002, 0.04)], 0.07, carton.shaded(0.95), 0.001
            ),
            (0, -0.03, 0.15),
        ),
        moved(box((0.006, 0.07, 0.022), carton, 0.001), (0, -0.03, 0.198)),
        moved(
            leaning(cylinder(0.012, 0.012, Paint((0.85, 0.2, 0.2), Finish.PLASTIC), 0.002, 16), 48, "y")[0],
            (0.017, -0.03, 0.168),
        ),
    )
    drop = [
        (0.0, 0.028),
        (0.008, 0.012),
        (0.013, 0.0),
        (0.010, -0.011),
        (0, -0.015),
        (-0.010, -0.011),
        (-0.013, 0.0),
        (-0.008, 0.012),
    ]
    made.add(
        moved(facing(drop, 0.001, PAPER), (0.0362, -0.03, 0.05)),
        moved(facing([(y, z) for y, z in drop], 0.001, carton), (0.0355, -0.03, 0.112)),
    )
    glass_ = [
        vessel([(0.026, 0), (0.028, 0.01), (0.032, 0.1)], 0.0018, CLEAR, rows=6, floor=0.008),
        lathed(
            [(0, 0.008), (0.0255, 0.008), (0.0295, 0.088), (0, 0.088)],
            Paint((0.98, 0.98, 0.96), Finish.SOFT, 0.2),
            24,
        ),
        moved(torus(0.0312, 0.0012, RIM_LIGHT, 26, 5), (0, 0, 0.1)),
    ]
    made.add(*leaning(glass_, 0, "z", (0.035, 0.052, 0)))
    made.surfaces = [moved(piece, (-0.01, 0, 0)) for piece in made.surfaces]
    return made.cased("paper", (0, -0.03, 0.1), 0.9)


MAKERS: dict[str, Callable[[Wish], Bench]] = {
    "beer": beer,
    "coffee": _hot_cup((0.32, 0.17, 0.09), (0.95, 0.86, 0.70)),
    "juice": juice,
    "milk": milk,
    "tea": _hot_cup((0.72, 0.38, 0.10), None),
}
