"""Toys and games."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import numpy as np

from filmwright.stage.world.model import Finish, Surface
from filmwright.stage.world.props.wish import BLACK, Wish
from filmwright.stage.world.shaping.assembly import Bench
from filmwright.stage.world.shaping.boxes import box, ellipsoid, rounded_box, sphere
from filmwright.stage.world.shaping.joinery import (
    along_x,
    both,
)
from filmwright.stage.world.shaping.mesh import moved, turned
from filmwright.stage.world.shaping.paint import Paint, mixed
from filmwright.stage.world.shaping.soft import resmoothed, ribbed, sausage, spun
from filmwright.stage.world.shaping.swept import curved, rod, swept
from filmwright.stage.world.shaping.turned import cylinder, torus
from filmwright.stage.world.world import Colour

BRIGHT: tuple[Colour, ...] = (
    (0.86, 0.20, 0.18),
    (0.20, 0.48, 0.82),
    (0.97, 0.77, 0.18),
    (0.28, 0.65, 0.34),
    (0.93, 0.50, 0.18),
    (0.58, 0.34, 0.70),
)
WHITE = Paint((0.96, 0.95, 0.92), Finish.PLASTIC, 0.3)


def eyes(at: tuple[float, float, float], apart: float, radius: float) -> list[Surface]:
    """Return a pair of shiny black eyes with a glint, looking along +x."""
    return both(
        moved(sphere(radius, BLACK, 4), (at[0], apart, at[2])),
        moved(
            sphere(radius * 0.32, WHITE, 2),
            (at[0] + radius * 0.8, apart - radius * 0.3, at[2] + radius * 0.35),
        ),
    )


def teddy_bear(wish: Wish) -> Bench:
    """Sitting: round ears, snout, stitched pads, a bow at its neck."""
    fur = wish.main((0.66, 0.43, 0.24), Finish.CARPET)
    pale = Paint(mixed(fur.colour, (0.98, 0.90, 0.76), 0.62), Finish.CARPET)
    made = Bench(mass=0.5)
    made.add(
        moved(ellipsoid((0.085, 0.095, 0.11), fur, 7), (0, 0, 0.12)),
        moved(ellipsoid((0.055, 0.064, 0.075), pale, 6), (0.037, 0, 0.115)),
        moved(ellipsoid((0.082, 0.095, 0.083), fur, 7), (0.012, 0, 0.285)),
        moved(ellipsoid((0.042, 0.048, 0.037), pale, 6), (0.082, 0, 0.262)),
        moved(ellipsoid((0.014, 0.02, 0.013), BLACK, 4), (0.12, 0, 0.277)),
    )
    made.add(
        rod((0.122, 0, 0.268), (0.12, 0, 0.25), 0.0025, BLACK, 5),
        *both(
            swept(
                curved([(0.12, 0, 0.25), (0.115, 0.014, 0.243), (0.106, 0.026, 0.249)], 5), 0.0024, BLACK, 5
            )
        ),
    )
    made.add(
        *eyes((0.083, 0, 0.305), 0.036, 0.0105),
        *both(
            moved(ellipsoid((0.022, 0.037, 0.037), fur, 5), (0.0, 0.076, 0.352)),
            moved(ellipsoid((0.012, 0.025, 0.025), pale, 4), (0.014, 0.076, 0.35)),
        ),
    )
    made.add(
        *both(
            sausage(
                [(0.02, 0.075, 0.19), (0.05, 0.125, 0.145), (0.075, 0.135, 0.09)],
                0.034,
                fur,
                count=6,
                segments=10,
            ),
            sausage(
                [(0.02, 0.055, 0.045), (0.085, 0.085, 0.045), (0.14, 0.105, 0.05)],
                0.043,
                fur,
                count=6,
                segments=10,
            ),
            moved(turned(ellipsoid((0.012, 0.037, 0.037), pale, 5), 14), (0.172, 0.117, 0.052)),
            moved(ellipsoid((0.010, 0.022, 0.022), pale, 4), (0.092, 0.138, 0.075)),
        )
    )
    ribbon = Paint(
        (0.82, 0.16, 0.20) if wish.prop.colour is None else mixed(fur.colour, (0.98, 0.9, 0.3), 0.8),
        Finish.CLOTH,
    )
    made.add(
        *both(moved(turned(ellipsoid((0.011, 0.03, 0.018), ribbon, 4), 25, "x"), (0.088, 0.03, 0.2))),
        moved(sphere(0.012, ribbon, 3), (0.093, 0, 0.2)),
    )
    return made.cased("cloth", (0, 0, 0.15), 0.8)


def doll(wish: Wish) -> Bench:
    """A rag doll in a dress: yarn plaits, button eyes, striped stockings."""
    dress_ = wish.main((0.86, 0.30, 0.42), Finish.CLOTH)
    skin_, yarn = Paint((0.97, 0.80, 0.66), Finish.CLOTH), Paint((0.78, 0.36, 0.14), Finish.CLOTH)
    made = Bench(mass=0.3)
    made.add(
        ribbed(
            spun(
                [(0, 0.115), (0.095, 0.11), (0.075, 0.16), (0.042, 0.22), (0.03, 0.25), (0, 0.255)],
                dress_,
                12,
                36,
            ),
            12,
            0.08,
        ),
        moved(torus(0.092, 0.007, WHITE, 36, 5), (0, 0, 0.114)),
        moved(torus(0.034, 0.009, WHITE, 24, 6), (0, 0, 0.25)),
    )
    made.add(
        moved(ellipsoid((0.058, 0.06, 0.058), skin_, 6), (0, 0, 0.305)),
        *eyes((0.053, 0, 0.313), 0.022, 0.0078),
        *both(
            moved(
                ellipsoid((0.004, 0.011, 0.009), Paint((0.95, 0.56, 0.52), Finish.CLOTH), 3),
                (0.049, 0.032, 0.291),
            )
        ),
        moved(sphere(0.006, Paint((0.95, 0.55, 0.45), Finish.CLOTH), 3), (0.058, 0, 0.301)),
        swept(
            curved([(0.05, -0.018, 0.285), (0.057, 0, 0.279), (0.05, 0.018, 0.285)], 6),
            0.0022,
            Paint((0.75, 0.12, 0.14), Finish.CLOTH),
            5,
        ),
    )
    made.add(
        moved(ellipsoid((0.062, 0.066, 0.058), yarn, 5), (-0.012, 0, 0.318)),
        *(
            moved(ellipsoid((0.012, 0.014, 0.016), yarn, 3), (0.046, y, 0.35))
            for y in (-0.032, -0.011, 0.011, 0.032)
        ),
    )
    for side in (-1, 1):
        made.add(
            *(
                moved(
                    sphere(0.0155 - 0.001 * k, yarn.shaded(0.9 + 0.1 * (k % 2)), 2),
                    (0.002, side * (0.066 + 0.005 * k), 0.29 - 0.02 * k),
                )
                for k in range(5)
            ),
            moved(ellipsoid((0.009, 0.016, 0.009), dress_, 3), (0.004, side * 0.084, 0.215)),
        )
        made.add(
            sausage(
                [(0, side * 0.035, 0.235), (0.01, side * 0.085, 0.2), (0.02, side * 0.105, 0.15)],
                0.0165,
                dress_.shaded(0.9),
                count=7,
                segments=10,
            ),
            moved(sphere(0.017, skin_, 4), (0.022, side * 0.107, 0.14)),
        )
        made.add(
            *(
                moved(
                    cylinder(0.0155, 0.0145, WHITE if k % 2 else dress_.shaded(0.8), 0, 10),
                    (0, side * 0.034, 0.03 + 0.0145 * k),
                )
                for k in range(6)
            ),
            moved(
                ellipsoid((0.031, 0.02, 0.018), Paint((0.15, 0.10, 0.10), Finish.PLASTIC, 0.2), 4),
                (0.011, side * 0.034, 0.018),
            ),
        )
    return made.cased("cloth", (0, 0, 0.2), 0.85)


def toy_robot(wish: Wish) -> Bench:
    """Tin, boxy, dials on its chest, spring arms, an aerial."""
    tin = wish.lacquer((0.36, 0.60, 0.68), 0.2)
    red = Paint((0.86, 0.22, 0.18), Finish.PLASTIC, 0.2)
    steel = Paint((0.66, 0.68, 0.71), Finish.PLASTIC, 0.15)
    made = Bench(mass=0.6)
    made.add(
        moved(rounded_box((0.09, 0.13, 0.13), 0.012, tin, 2), (0, 0, 0.165)),
        moved(cylinder(0.026, 0.02, steel, 0.002, 18), (0, 0, 0.228)),
        moved(rounded_box((0.085, 0.1, 0.082), 0.014, tin, 2), (0, 0, 0.285)),
        moved(box((0.004, 0.08, 0.028), BLACK, 0.001), (0.042, 0, 0.298)),
        *both(
            moved(
                along_x(cylinder(0.011, 0.006, Paint((1.0, 0.86, 0.35), Finish.GLOW), 0.002, 16)),
                (0.042, 0.02, 0.298),
            )
        ),
    )
    made.add(
        *both(moved(turned(cylinder(0.014, 0.016, red, 0.003, 16), -90, "x"), (0, 0.05, 0.29))),
        *(moved(box((0.004, 0.007, 0.014), WHITE), (0.043, -0.02 + 0.01 * k, 0.262)) for k in range(5)),
        rod((0, 0, 0.32), (0, 0, 0.37), 0.003, steel, 6),
        moved(sphere(0.0095, red, 4), (0, 0, 0.372)),
    )
    made.add(
        moved(box((0.004, 0.1, 0.05), steel, 0.002), (0.045, 0, 0.195)),
        *(
            moved(
                along_x(cylinder(0.012, 0.005, Paint(BRIGHT[k], Finish.PLASTIC, 0.2), 0.002, 16)),
                (0.046, -0.033 + 0.033 * k, 0.197),
            )
            for k in range(3)
        ),
        *(
            moved(
                box((0.004, 0.012, 0.012), Paint(BRIGHT[(k + 2) % 5], Finish.PLASTIC), 0.002),
                (0.0455, -0.036 + 0.024 * k, 0.135),
            )
            for k in range(4)
        ),
    )
    t = np.linspace(0, 1, 60)
    for side in (-1, 1):
        coil = np.column_stack(
            [0.012 * np.cos(t * 44), side * (0.07 + 0.02 * t) + 0.0 * t, 0.205 - 0.085 * t + 0.0 * t]
        )
        coil[:, 1] += 0.012 * np.sin(t * 44)
        made.add(
            swept(coil, 0.0028, steel, 4),
            moved(turned(torus(0.015, 0.005, red, 16, 6), 90, "x"), (0, side * 0.092, 0.105)),
            moved(sphere(0.017, tin, 4), (0, side * 0.066, 0.21)),
        )
        made.add(
            moved(cylinder(0.02, 0.075, steel, 0.004, 18), (0, side * 0.034, 0.03)),
            moved(rounded_box((0.085, 0.05, 0.034), 0.010, red, 2), (0.014, side * 0.036, 0.017)),
            *(moved(torus(0.0205, 0.002, tin, 18, 4), (0, side * 0.034, 0.05 + 0.016 * k)) for k in range(3)),
        )
    return made.cased("metal", (0, 0, 0.16), 0.85)


def rubber_duck(wish: Wish) -> Bench:
    yellow = wish.lacquer((0.99, 0.82, 0.12), 0.2)
    beak = Paint((0.96, 0.48, 0.10), Finish.PLASTIC, 0.25)
    made = Bench(mass=0.08)
    hull = ellipsoid((0.058, 0.044, 0.038), yellow, 8)
    lifted = hull.positions.copy()
    tail = np.clip((-lifted[:, 0] - 0.02) / 0.038, 0, 1)
    lifted[:, 2] += 0.032 * tail**1.6
    lifted[:, 0] -= 0.008 * tail
    lifted[:, 2] = np.maximum(lifted[:, 2], -0.027)
    made.add(
        moved(resmoothed(replace(hull, positions=lifted)), (0, 0, 0.027)),
        moved(sphere(0.0315, yellow, 7), (0.026, 0, 0.083)),
        *both(
            moved(
                turned(turned(ellipsoid((0.031, 0.008, 0.018), yellow.shaded(0.93), 5), 14, "y"), -6),
                (-0.012, 0.041, 0.036),
            )
        ),
    )
    made.add(
        moved(ellipsoid((0.017, 0.0165, 0.0052), beak, 5), (0.0585, 0, 0.081)),
        moved(ellipsoid((0.014, 0.013, 0.004), beak.shaded(0.8), 4), (0.055, 0, 0.0735)),
        *eyes((0.0505, 0, 0.0935), 0.0135, 0.0046),
    )
    return made.cased("rubber", (0, 0, 0.03), 0.85)


MAKERS: dict[str, Callable[[Wish], Bench]] = {
    "doll": doll,
    "rubber_duck": rubber_duck,
    "teddy_bear": teddy_bear,
    "toy_robot": toy_robot,
}
