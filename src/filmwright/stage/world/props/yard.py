"""What stands in yards and squares: fountains, statues, wells, bridges, barrels, scarecrows."""

from __future__ import annotations

import numpy as np

from filmwright.stage.world.model import Finish, Mark
from filmwright.stage.world.props.wish import BLACK, IRON, WHITE, Wish
from filmwright.stage.world.shaping.assembly import Bench
from filmwright.stage.world.shaping.boxes import box, ellipsoid, rounded_box, sphere
from filmwright.stage.world.shaping.joinery import (
    along_x,
    along_y,
    around,
    both,
    facing,
    profiled,
    skinned,
)
from filmwright.stage.world.shaping.mesh import moved, turned
from filmwright.stage.world.shaping.paint import Paint
from filmwright.stage.world.shaping.swept import curved, rod, swept
from filmwright.stage.world.shaping.turned import cone, cylinder, lathed, torus

TIMBER = Paint((0.46, 0.31, 0.19), Finish.WOOD)
STRAW = Paint((0.88, 0.74, 0.38), Finish.CLOTH, 0.95)


def fountain(wish: Wish) -> Bench:
    """Two basins with water that arcs from the top."""
    paint = wish.main((0.78, 0.76, 0.72), Finish.STONE, 0.8)
    water = Paint((0.42, 0.68, 0.80), Finish.WATER, 0.1)
    spray = Paint((0.86, 0.94, 0.98), Finish.FOAM, 0.5)
    made = Bench(mass=5000, fixed=True)
    made.add(
        lathed(
            [
                (0, 0),
                (1.9, 0),
                (1.95, 0.08),
                (1.8, 0.14),
                (1.8, 0.5),
                (1.95, 0.56),
                (1.95, 0.64),
                (1.68, 0.64),
                (1.64, 0.3),
                (0, 0.3),
            ],
            paint,
            40,
            40,
        ),
        lathed([(1.66, 0.53), (0, 0.53)], water, 36),
        lathed([(0.0, 0.3), (0.34, 0.3), (0.26, 0.6), (0.16, 0.9), (0.2, 1.25), (0, 1.3)], paint, 20, 50),
        lathed(
            [(0.1, 1.25), (0.5, 1.32), (0.92, 1.5), (0.95, 1.56), (0.88, 1.58), (0.5, 1.45), (0.1, 1.4)],
            paint,
            32,
            50,
        ),
        lathed([(0.86, 1.54), (0, 1.54)], water, 30),
        lathed(
            [
                (0, 1.4),
                (0.12, 1.4),
                (0.08, 1.75),
                (0.14, 1.9),
                (0.3, 2.0),
                (0.3, 2.05),
                (0.08, 2.02),
                (0, 2.05),
            ],
            paint,
            18,
            50,
        ),
    )
    arc = curved([(0.05, 0, 2.05), (0.18, 0, 2.5), (0.42, 0, 2.35), (0.68, 0, 1.56)], 12)
    fall = curved([(0.93, 0, 1.57), (1.08, 0, 1.4), (1.2, 0, 1.0), (1.25, 0, 0.54)], 10)
    made.add(
        *around(swept(arc, np.linspace(0.022, 0.03, 12), spray, 5), 8),
        *around(swept(fall, np.linspace(0.018, 0.035, 10), spray, 5), 10),
        swept([(0, 0, 2.0), (0, 0, 2.5), (0, 0, 2.75)], (0.05, 0.035, 0.01), spray, 6),
    )
    return made.cased("stone", None, 0.8)


def statue(wish: Wish) -> Bench:
    """A draped figure with a raised arm on a plinth."""
    paint = wish.main((0.84, 0.82, 0.78), Finish.STONE, 0.7)
    made = Bench(mass=2500, fixed=True)
    made.add(
        moved(box((1.0, 1.0, 0.2), paint, 0.03), (0, 0, 0.1)),
        moved(box((0.8, 0.8, 0.9), paint, 0.02), (0, 0, 0.65)),
        moved(box((0.95, 0.95, 0.14), paint, 0.04), (0, 0, 1.15)),
    )
    folds = []
    a = np.linspace(0, 2 * np.pi, 30, endpoint=False)
    for z, r in ((1.2, 0.36), (1.5, 0.3), (1.9, 0.22), (2.15, 0.19), (2.45, 0.23), (2.62, 0.2), (2.7, 0.09)):
        wave = 1 + (0.09 if z < 2.1 else 0.02) * np.sin(9 * a + z)
        folds.append(np.column_stack([0.8 * r * wave * np.cos(a), r * wave * np.sin(a), np.full(30, z)]))
    made.add(
        skinned(folds, paint, 60),
        moved(ellipsoid((0.115, 0.1, 0.14), paint, 5), (0.01, 0, 2.88)),
        moved(ellipsoid((0.12, 0.12, 0.11), paint.shaded(0.85), 4), (-0.03, 0, 2.94)),
        moved(box((0.05, 0.03, 0.05), paint, 0.015), (0.12, 0, 2.86)),
    )
    made.add(
        swept(
            curved([(0, 0.2, 2.58), (0.05, 0.34, 2.75), (0.1, 0.36, 3.1), (0.1, 0.34, 3.3)], 9),
            (0.075, 0.07, 0.065, 0.06, 0.055, 0.05, 0.045, 0.045, 0.04),
            paint,
            9,
        ),
        moved(cone((0.03, 0.08), 0.2, paint, 0.01, 12), (0.1, 0.34, 3.28)),
        moved(sphere(0.08, paint, 3), (0.1, 0.34, 3.5)),
        swept(
            curved([(0, -0.2, 2.58), (0.06, -0.3, 2.35), (0.2, -0.22, 2.2)], 7),
            (0.075, 0.07, 0.065, 0.06, 0.055, 0.05, 0.045),
            paint,
            9,
        ),
        moved(turned(box((0.06, 0.24, 0.32), paint, 0.01), 12, "y"), (0.2, -0.2, 2.25)),
    )
    return made.cased("stone", None, 0.7)


def well(wish: Wish) -> Bench:
    paint = wish.main((0.62, 0.60, 0.56), Finish.STONE, 0.9)
    made = Bench(mass=2000, fixed=True)
    for k in range(4):
        made.add(
            *around(
                moved(
                    rounded_box((0.2, 0.48, 0.2), 0.03, paint.shaded(0.88 + 0.08 * (k % 2)), 1),
                    (0.62, 0, 0.1 + 0.2 * k),
                ),
                8,
                start=22.5 * (k % 2),
            )
        )
    made.add(
        moved(torus(0.62, 0.12, paint, 26, 6), (0, 0, 0.8)),
        moved(lathed([(0.55, 0), (0, 0)], Paint((0.12, 0.25, 0.32), Finish.WATER, 0.06), 20), (0, 0, 0.55)),
    )
    made.add(
        *both(moved(box((0.1, 0.1, 1.6), TIMBER, 0.015), (0, 0.66, 1.3))),
        along_y(moved(cylinder(0.06, 1.5, TIMBER, 0.01, 10), (0, 0, -0.75))),
    )
    made.surfaces[-1] = moved(made.surfaces[-1], (0, 0, 1.6))
    roof = [(-0.75, 1.95), (0, 2.55), (0.75, 1.95), (0.75, 2.05), (0, 2.66), (-0.75, 2.05)]
    made.add(
        profiled(roof, 1.75, Paint((0.55, 0.22, 0.15), Finish.TILE)),
        rod((0, 0, 1.56), (0, 0, 1.25), 0.012, Paint((0.8, 0.7, 0.5), Finish.CLOTH), 5),
        moved(cone((0.1, 0.13), 0.24, TIMBER, 0.01, 14), (0, 0, 0.98)),
        moved(torus(0.135, 0.012, IRON, 16, 5), (0, 0, 1.2)),
        rod((0, 0.75, 1.6), (0, 0.85, 1.6), 0.02, IRON),
        rod((0, 0.85, 1.6), (0.0, 0.85, 1.38), 0.02, IRON),
    )
    return made.cased("stone", None, 0.8)


def bridge(wish: Wish) -> Bench:
    """An arched bridge with railings."""
    paint = wish.main((0.78, 0.16, 0.11), Finish.WOOD, 0.5)
    made = Bench(mass=4000, fixed=True)
    t = np.linspace(-1, 1, 25)
    deck = [(3.2 * x, 1.25 * (1 - x * x) + 0.1) for x in t]
    under = [(3.2 * x, 1.25 * (1 - x * x) - 0.1) for x in t[::-1]]
    made.add(profiled([(x, max(z, 0)) for x, z in deck + under], 1.8, Paint((0.58, 0.42, 0.27), Finish.WOOD)))
    for s in (-1, 1):
        made.add(
            *(
                swept([(x, s * 0.88, z + up) for x, z in deck], r, paint, 6)
                for up, r in ((0.85, 0.055), (0.5, 0.03), (0.03, 0.06))
            ),
            *(
                moved(
                    cylinder(0.05 if k % 3 else 0.08, 0.9 if k % 3 else 1.1, paint, 0.01, 8),
                    (x, s * 0.88, z - 0.02),
                )
                for k, (x, z) in enumerate(deck[::2])
            ),
            *(
                moved(sphere(0.09, paint, 3), (x, s * 0.88, z + 1.1))
                for k, (x, z) in enumerate(deck[::2])
                if k % 3 == 0
            ),
        )
    made.marks["deck"] = Mark(position=(0, 0, 1.35))
    return made.cased("wood", None, 0.9)


def birdhouse(wish: Wish) -> Bench:
    paint = wish.main((0.86, 0.55, 0.28), Finish.WOOD, 0.6)
    made = Bench(mass=3, fixed=True)
    made.add(
        cylinder(0.035, 1.5, TIMBER, 0, 8),
        moved(
            facing([(-0.14, 0), (0.14, 0), (0.14, 0.24), (0, 0.38), (-0.14, 0.24)], 0.26, paint, 0.006),
            (0, 0, 1.5),
        ),
        moved(
            facing(
                [(-0.22, 0.2), (-0.2, 0.165), (0, 0.37), (0.2, 0.165), (0.22, 0.2), (0, 0.42)],
                0.36,
                Paint((0.6, 0.18, 0.14), Finish.WOOD),
            ),
            (0, 0, 1.5),
        ),
        moved(along_x(cylinder(0.045, 0.01, BLACK, 0, 16)), (0.128, 0, 1.68)),
        rod((0.12, 0, 1.59), (0.2, 0, 1.59), 0.01, TIMBER, 6),
    )
    return made.cased("wood", None, 0.8)


def doghouse(wish: Wish) -> Bench:
    paint = wish.main((0.80, 0.20, 0.15), Finish.WOOD, 0.6)
    made = Bench(mass=30, fixed=True)
    made.add(
        facing([(-0.45, 0), (0.45, 0), (0.45, 0.6), (0, 1.0), (-0.45, 0.6)], 1.0, paint),
        facing(
            [(-0.62, 0.5), (-0.58, 0.44), (0, 0.98), (0.58, 0.44), (0.62, 0.5), (0, 1.08)],
            1.2,
            Paint((0.25, 0.28, 0.32), Finish.TILE),
        ),
        moved(
            facing(
                [
                    (-0.22, 0.03),
                    (0.22, 0.03),
                    (0.22, 0.36),
                    *((0.22 * np.cos(a), 0.36 + 0.22 * np.sin(a)) for a in np.linspace(0.2, 2.94, 8)),
                    (-0.22, 0.36),
                ],
                0.02,
                BLACK,
            ),
            (0.5, 0, 0),
        ),
        moved(box((0.02, 0.36, 0.1), WHITE, 0.005), (0.51, 0, 0.72)),
    )
    return made.cased("wood", None, 0.9)


MAKERS = {
    "birdhouse": birdhouse,
    "bridge": bridge,
    "doghouse": doghouse,
    "fountain": fountain,
    "statue": statue,
    "well": well,
}
