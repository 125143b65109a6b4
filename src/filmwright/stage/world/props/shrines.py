"""Pagodas, temples, gates and pyramids."""

from __future__ import annotations

import numpy as np

from filmwright.stage.world.model import Finish, Mark, Surface
from filmwright.stage.world.props.buildings import STONE, TRIM
from filmwright.stage.world.props.wish import BLACK, YELLOW, Wish
from filmwright.stage.world.shaping.assembly import Bench
from filmwright.stage.world.shaping.boxes import box, sphere
from filmwright.stage.world.shaping.joinery import (
    around,
    both,
    carried,
    facing,
    skinned,
)
from filmwright.stage.world.shaping.mesh import moved, scaled, turned
from filmwright.stage.world.shaping.paint import Paint
from filmwright.stage.world.shaping.turned import cylinder, lathed


def pagoda(wish: Wish) -> Bench:
    """Storeys with upturned eaves, red posts, a golden finial."""
    paint = wish.main((0.74, 0.13, 0.10), Finish.WOOD, 0.6)
    tiles = paint.shaded(0.85) if wish.prop.colour else Paint((0.20, 0.30, 0.30), Finish.TILE, 0.5)
    gold = Paint((0.95, 0.74, 0.28), Finish.PLASTIC, 0.25)
    made = Bench(mass=1e6, fixed=True)
    made.add(
        moved(box((6.4, 6.4, 0.6), STONE, 0.05), (0, 0, 0.3)),
        moved(box((5.8, 5.8, 0.3), STONE, 0.05), (0, 0, 0.75)),
    )
    z = 0.9
    for k in range(5):
        side, high = 4.0 - 0.5 * k, 1.7 - 0.12 * k
        made.add(moved(box((side * 0.86, side * 0.86, high), TRIM), (0, 0, z + high / 2)))
        made.add(
            *around(
                [
                    *(
                        moved(cylinder(0.11, high, paint, 0, 8), (side * 0.45, y, z))
                        for y in np.linspace(-side * 0.45, side * 0.45, 4)
                    ),
                    moved(box((0.06, side * 0.26, high * 0.7), paint), (side * 0.435, 0, z + high * 0.38)),
                    moved(box((0.1, side * 0.95, 0.16), paint), (side * 0.45, 0, z + high - 0.1)),
                ],
                4,
            )
        )
        made.add(*eaves(side * 0.78, z + high, 0.75 if k < 4 else 1.4, tiles, gold))
        z += high + 0.5
    made.add(
        moved(
            lathed(
                [
                    (0, 0),
                    (0.28, 0),
                    (0.2, 0.2),
                    (0.08, 0.3),
                    (0.16, 0.5),
                    (0.06, 0.7),
                    (0.12, 0.9),
                    (0.03, 1.1),
                    (0, 1.7),
                ],
                gold,
                14,
                60,
            ),
            (0, 0, z + 0.75),
        )
    )
    made.marks["door"] = Mark(position=(3.6, 0, 0))
    return made.cased("wood", None, 0.8)


def eaves(half: float, z: float, rise: float, tiles: Paint, trim: Paint) -> list[Surface]:
    """Return a hipped roof whose corners curl up, `half` its reach from the middle, on z."""
    rings = []
    for t in np.linspace(0, 1, 6):
        r = half * (1 - t) + 0.12 * t
        ring = []
        for k in range(4):
            for s in np.linspace(-1, 1, 7)[:-1]:
                curl = 0.42 * half * 0.42 * abs(s) ** 4 * (1 - t) ** 2
                a = np.pi / 2 * k
                reach = r * (1 + 0.09 * abs(s) ** 4 * (1 - t))
                x, y = reach, reach * s
                ring.append(
                    (x * np.cos(a) - y * np.sin(a), x * np.sin(a) + y * np.cos(a), z + rise * t**1.5 + curl)
                )
        rings.append(ring)
    rings.insert(0, [(x * 0.97, y * 0.97, zz - 0.1) for x, y, zz in rings[0]])
    return [
        skinned(rings, tiles, 25),
        *(
            moved(sphere(0.09, trim, 3), (half * 1.09 * a, half * 1.09 * b, z + 0.42 * half * 0.42 + 0.05))
            for a in (-1, 1)
            for b in (-1, 1)
        ),
    ]


def temple(wish: Wish) -> Bench:
    """A hall with columns and a curved roof; with a pediment and marble columns if said to be Greek."""
    if wish.says("greek", "roman", "parthenon", "希腊", "罗马"):
        return greek_temple(wish)
    paint = wish.main((0.74, 0.13, 0.10), Finish.WOOD, 0.6)
    tiles, gold = (
        Paint((0.85, 0.58, 0.14), Finish.TILE, 0.45),
        Paint((0.95, 0.74, 0.28), Finish.PLASTIC, 0.25),
    )
    made = Bench(mass=1e6, fixed=True)
    made.add(
        *(
            moved(
                box((7.4 - 0.5 * k, 10.4 - 0.5 * k, 0.35), Paint((0.88, 0.87, 0.84), Finish.STONE), 0.03),
                (0, 0, 0.175 + 0.35 * k),
            )
            for k in range(3)
        ),
        moved(box((4.2, 7.2, 3.0), paint.shaded(0.8)), (0, 0, 2.5)),
    )
    made.add(
        *(
            moved(cylinder(0.2, 3.0, paint, 0, 12), (x, y, 1.05))
            for x in (-2.6, 2.6)
            for y in np.linspace(-3.9, 3.9, 6)
        ),
        *(moved(cylinder(0.2, 3.0, paint, 0, 12), (x, y, 1.05)) for x in (-0.9, 0.9) for y in (-3.9, 3.9)),
        moved(box((5.6, 8.2, 0.4), Paint((0.10, 0.36, 0.36), Finish.PLASTIC)), (0, 0, 4.2)),
        *(
            moved(box((0.1, 1.1, 2.2), Paint((0.5, 0.08, 0.06), Finish.WOOD), 0.02), (2.12, y, 2.2))
            for y in (-2.4, -1.2, 0, 1.2, 2.4)
        ),
    )
    made.add(
        *(_long(piece, 1.36) for piece in eaves(3.7, 4.4, 2.6, tiles, gold)),
        moved(box((0.4, 3.2, 0.5), tiles, 0.1), (0, 0, 7.0)),
        *both(
            moved(
                facing([(-0.3, 0), (0.25, 0), (0.3, 0.5), (0.6, 0.9), (0.1, 0.75), (-0.3, 0.4)], 0.3, gold),
                (0, 1.6, 6.9),
            )
        ),
        moved(box((1.6, 2.4, 0.35), STONE, 0.02), (4.2, 0, 0.175)),
        moved(box((0.8, 2.4, 0.35), STONE, 0.02), (3.8, 0, 0.5)),
    )
    made.marks["door"] = Mark(position=(4.9, 0, 0))
    return made.cased("wood", None, 0.9)


def _long(piece: Surface, factor: float) -> Surface:
    return scaled(piece, (1, factor, 1))


def greek_temple(wish: Wish) -> Bench:
    paint = wish.main((0.92, 0.90, 0.85), Finish.STONE, 0.7)
    made = Bench(mass=1e6, fixed=True)
    made.add(
        *(
            moved(box((10 - 0.6 * k, 7 - 0.6 * k, 0.3), paint, 0.02), (0, 0, 0.15 + 0.3 * k))
            for k in range(3)
        ),
        moved(box((6, 3.4, 3.8), paint.shaded(0.9)), (0, 0, 2.8)),
    )
    column = [
        lathed(
            [(0, 0), (0.4, 0), (0.4, 0.12), (0.32, 0.18), (0.26, 3.4), (0.36, 3.55), (0, 3.55)], paint, 14, 40
        ),
        moved(box((0.85, 0.85, 0.2), paint), (0, 0, 3.65)),
    ]
    for x in np.linspace(-3.8, 3.8, 6):
        for y in (-2.4, 2.4):
            made.add(*carried(column, (float(x), y, 0.9)))
    for y in (-0.8, 0.8):
        for x in (-3.8, 3.8):
            made.add(*carried(column, (x, y, 0.9)))
    made.add(
        moved(box((8.8, 5.8, 0.6), paint, 0.02), (0, 0, 4.95)),
        moved(facing([(-3.1, 0), (3.1, 0), (0, 1.6)], 9.0, paint), (0, 0, 5.25)),
        moved(facing([(-2.4, 0), (2.4, 0), (0, 1.15)], 9.05, paint.shaded(0.72)), (0, 0, 5.33)),
    )
    return made.cased("stone", None, 0.9)


def torii(wish: Wish) -> Bench:
    paint = wish.main((0.88, 0.22, 0.10), Finish.WOOD, 0.5)
    made = Bench(mass=2000, fixed=True)
    made.add(
        *both(
            moved(
                turned(lathed([(0, 0), (0.24, 0), (0.2, 4.2), (0, 4.2)], paint, 16, 40), 3, "x"), (0, 1.75, 0)
            ),
            moved(
                lathed([(0, 0), (0.34, 0), (0.32, 0.5), (0.24, 0.6), (0, 0.6)], BLACK, 16, 40), (0, 1.75, 0)
            ),
        )
    )
    beam = [(-2.75, 4.35), (0, 4.1), (2.75, 4.35), (2.9, 4.62), (0, 4.36), (-2.9, 4.62)]
    cap = [(-2.95, 4.64), (0, 4.38), (2.95, 4.64), (3.05, 4.82), (0, 4.56), (-3.05, 4.82)]
    made.add(
        facing(beam, 0.4, paint),
        facing(cap, 0.56, BLACK),
        moved(box((0.26, 4.4, 0.3), paint, 0.03), (0, 0, 3.4)),
        moved(box((0.2, 0.5, 0.62), paint, 0.02), (0, 0, 3.9)),
        moved(box((0.24, 0.36, 0.46), BLACK, 0.02), (0, 0, 3.9)),
        moved(box((0.26, 0.28, 0.38), YELLOW, 0.02), (0, 0, 3.9)),
    )
    return made.cased("wood", None, 0.8)


def pyramid(wish: Wish) -> Bench:
    paint = wish.main((0.86, 0.70, 0.44), Finish.SAND, 0.95)
    made = Bench(mass=1e9, fixed=True)
    steps = 14
    for k in range(steps):
        side = 9.0 * (1 - k / steps)
        made.add(
            moved(
                box((side, side, 6.0 / steps + 0.005), paint.shaded(1.0 if k % 2 else 0.93), 0.04),
                (0, 0, 6.0 * (k + 0.5) / steps),
            )
        )
    made.add(moved(box((0.3, 0.9, 0.9), BLACK), (4.4, 0, 0.45)))
    return made.cased("stone", None, 0.7)


MAKERS = {
    "greek_temple": greek_temple,
    "pagoda": pagoda,
    "pyramid": pyramid,
    "temple": temple,
    "torii": torii,
}
