"""Buildings as props: walls with rows of windows, roofs, towers; small enough to stand in a set."""

from __future__ import annotations

import numpy as np

from filmwright.stage.world.model import Finish, Mark, Surface
from filmwright.stage.world.props.wish import BLACK, DARK_GLASS, IRON, RED, WHITE, YELLOW, Wish
from filmwright.stage.world.shaping.assembly import Bench
from filmwright.stage.world.shaping.boxes import box, sphere
from filmwright.stage.world.shaping.joinery import (
    around,
    both,
    facing,
    profiled,
)
from filmwright.stage.world.shaping.mesh import Point, moved, turned
from filmwright.stage.world.shaping.paint import Paint
from filmwright.stage.world.shaping.shade import grounded
from filmwright.stage.world.shaping.swept import rod
from filmwright.stage.world.shaping.turned import cone, lathed, torus

TILES = Paint((0.62, 0.24, 0.17), Finish.TILE, 0.7)
TRIM = Paint((0.95, 0.94, 0.90), Finish.PLAIN)
TIMBER = Paint((0.40, 0.26, 0.16), Finish.WOOD)
LIT = Paint((1.0, 0.82, 0.45), Finish.GLOW)
STONE = Paint((0.66, 0.63, 0.58), Finish.STONE)


def window(at: Point, size: tuple[float, float], degrees: float = 0.0, lit: bool = False) -> list[Surface]:
    """Return a framed window (width, height) on a wall that looks along +x before it is turned."""
    wide, high = size
    pieces = [
        moved(box((0.06, wide + 0.12, high + 0.12), TRIM, 0.01), (0, 0, 0)),
        box((0.07, wide, high), LIT if lit else DARK_GLASS),
    ]
    pieces += [box((0.08, 0.04, high), TRIM), box((0.08, wide, 0.04), TRIM)]
    return [moved(turned(piece, degrees), at) for piece in pieces]


def door(at: Point, size: tuple[float, float], paint: Paint, degrees: float = 0.0) -> list[Surface]:
    """Return a panelled door (width, height) whose foot is at `at`."""
    wide, high = size
    pieces = [
        moved(box((0.06, wide + 0.16, high + 0.08), TRIM, 0.01), (0, 0, high / 2)),
        moved(box((0.09, wide, high), paint, 0.01), (0, 0, high / 2)),
        moved(sphere(0.04, YELLOW, 2), (0.06, wide * 0.36, high * 0.48)),
    ]
    pieces += [
        moved(box((0.1, wide * 0.66, high * 0.3), paint.shaded(0.8), 0.02), (0, 0, high * z))
        for z in (0.28, 0.7)
    ]
    return [moved(turned(piece, degrees), at) for piece in pieces]


def gable_roof(
    size: tuple[float, float], z: float, rise: float, paints: tuple[Paint, Paint], over: float
) -> list[Surface]:
    """Return, in the paints of tiles and wall, two slopes over `size` (x, y); the ridge runs along y."""
    length, width = size
    half = length / 2 + over
    drop = rise * over / (length / 2)
    slab = [
        (-half, z - drop),
        (0, z + rise),
        (half, z - drop),
        (half, z - drop + 0.14),
        (0, z + rise + 0.18),
        (-half, z - drop + 0.14),
    ]
    wall = [(-length / 2, z), (length / 2, z), (0, z + rise)]
    return [profiled(slab, width + 2 * over, paints[0]), profiled(wall, width, paints[1])]


def house(wish: Wish) -> Bench:
    paint = wish.main((0.94, 0.86, 0.68), Finish.PLAIN, 0.9)
    made = Bench(mass=50000, fixed=True)
    made.add(
        grounded(moved(box((5.0, 6.4, 3.0), paint, 0.02), (0, 0, 1.5)), 0.8, 0.7),
        moved(box((5.2, 6.6, 0.3), STONE, 0.02), (0, 0, 0.15)),
    )
    made.add(*gable_roof((5.0, 6.4), 3.0, 2.2, (TILES, paint), 0.45))
    made.add(
        *door((2.5, -0.3, 0.3), (1.0, 2.05), Paint((0.55, 0.16, 0.13), Finish.WOOD)),
        *window((2.5, 1.7, 1.75), (1.1, 1.1)),
        *window((2.5, -2.1, 1.75), (1.1, 1.1), lit=True),
    )
    for s in (-1, 1):
        made.add(
            *window((0.9, s * 3.2, 1.7), (1.0, 1.1), 90 * s),
            *window((-1.1, s * 3.2, 1.7), (1.0, 1.1), 90 * s),
            *window((0, s * 3.2, 3.9), (0.8, 0.9), 90 * s),
        )
    made.add(
        moved(box((0.7, 0.7, 1.9), Paint((0.60, 0.30, 0.22), Finish.BRICK), 0.02), (-1.0, 1.8, 4.9)),
        moved(box((0.84, 0.84, 0.16), STONE, 0.02), (-1.0, 1.8, 5.85)),
        moved(box((1.2, 1.7, 0.16), STONE, 0.02), (3.0, -0.3, 0.08)),
        moved(box((0.8, 1.4, 0.16), STONE, 0.02), (2.8, -0.3, 0.22)),
    )
    made.add(
        moved(turned(box((1.3, 1.8, 0.1), TILES, 0.02), 18, "y"), (3.0, -0.3, 2.65)),
        *both(moved(box((0.09, 0.09, 2.2), TRIM, 0.01), (3.4, 0.6, 1.3))),
    )
    made.surfaces[-1] = moved(made.surfaces[-1], (0, -0.6, 0))
    made.surfaces[-2] = moved(made.surfaces[-2], (0, -0.2, 0))
    made.marks["door"] = Mark(position=(3.4, -0.3, 0))
    return made.cased("brick", None, 0.9)


def barn(wish: Wish) -> Bench:
    paint = wish.main((0.70, 0.12, 0.09), Finish.WOOD, 0.8)
    roof = Paint((0.32, 0.32, 0.35), Finish.TILE, 0.7)
    made = Bench(mass=40000, fixed=True)
    shape = [(-3, 0), (3, 0), (3, 3.0), (2.1, 4.8), (0, 6.0), (-2.1, 4.8), (-3, 3.0)]
    front = facing(shape, 8.0, paint)
    made.add(grounded(front, 0.8, 0.75))
    top = [
        (-3.35, 2.75),
        (-2.25, 5.0),
        (0, 6.3),
        (2.25, 5.0),
        (3.35, 2.75),
        (3.1, 2.7),
        (2.1, 4.8),
        (0, 6.02),
        (-2.1, 4.8),
        (-3.1, 2.7),
    ]
    made.add(facing(top, 8.6, roof))
    for y in (-0.8, 0.8):
        made.add(
            moved(box((0.1, 1.5, 2.5), paint.shaded(0.85), 0.02), (4.0, y, 1.3)),
            *(moved(box((0.14, 1.55, 0.14), TRIM, 0.02), (4.02, y, z)) for z in (0.1, 1.3, 2.5)),
            *(moved(box((0.14, 0.14, 2.5), TRIM, 0.02), (4.02, y + d, 1.3)) for d in (-0.72, 0.72)),
            *(
                moved(turned(box((0.13, 0.12, 1.75), TRIM), s * 50, "x"), (4.015, y, z))
                for s, z in ((1, 0.7), (-1, 1.9))
            ),
        )
    made.add(
        moved(box((0.12, 1.3, 1.2), TRIM, 0.02), (4.0, 0, 4.2)),
        moved(box((0.14, 1.1, 1.0), BLACK), (4.0, 0, 4.2)),
        *both(*window((-1.5, 3.0, 1.7), (0.9, 0.9), 90), *window((1.5, 3.0, 1.7), (0.9, 0.9), 90)),
        moved(facing([(-0.05, 0), (0.05, 0), (0.05, 0.8), (-0.05, 0.8)], 0.1, IRON), (0, 0, 6.2)),
        moved(box((0.9, 0.04, 0.16), IRON), (0, 0, 6.9)),
    )
    made.marks["door"] = Mark(position=(4.8, 0, 0))
    return made.cased("wood", None, 0.9)


def apartment(wish: Wish) -> Bench:
    """A town block: rows of windows, balconies, a shop below; a skyscraper if the words say so."""
    if wish.says("skyscraper", "tower block", "摩天"):
        return skyscraper(wish)
    paint = wish.main((0.80, 0.52, 0.38), Finish.BRICK, 0.9)
    made = Bench(mass=1e6, fixed=True)
    made.add(
        grounded(moved(box((7, 9, 13), paint, 0.02), (0, 0, 6.5)), 1.5, 0.7),
        moved(box((7.4, 9.4, 0.5), TRIM, 0.05), (0, 0, 13.1)),
        moved(box((7.1, 9.1, 0.3), TRIM, 0.05), (0, 0, 3.3)),
    )
    pane, frame = box((0.07, 1.2, 1.6), DARK_GLASS), box((0.05, 1.4, 1.8), TRIM)
    lit = box((0.07, 1.2, 1.6), LIT)
    for row in range(3):
        for k in range(4):
            z, y = 5.2 + 2.9 * row, -3.3 + 2.2 * k
            made.add(
                moved(frame, (3.51, y, z)),
                moved(lit if (row * 3 + k * 5) % 7 == 0 else pane, (3.52, y, z)),
                moved(box((0.3, 1.5, 0.12), TRIM), (3.6, y, z - 0.95)),
            )
            if k < 3:
                for s in (-1, 1):
                    made.add(
                        *(
                            moved(turned(piece, 90 * s), (-2.3 + 2.3 * k, s * 4.51, z))
                            for piece in (frame, pane)
                        )
                    )
    made.add(
        moved(box((0.08, 3.4, 2.2), DARK_GLASS, 0.02), (3.52, -2.2, 1.5)),
        moved(turned(box((1.2, 3.8, 0.1), RED, 0.02), 18, "y"), (4.0, -2.2, 2.9)),
        *door((3.5, 1.4, 0), (1.3, 2.5), TIMBER),
        moved(box((0.08, 1.6, 2.0), DARK_GLASS, 0.02), (3.52, 3.3, 1.6)),
    )
    made.marks["door"] = Mark(position=(4.3, 1.4, 0))
    return made.cased("brick", None, 0.9)


def skyscraper(wish: Wish) -> Bench:
    paint = wish.main((0.42, 0.58, 0.70), Finish.PLASTIC, 0.12)
    made = Bench(mass=1e8, fixed=True)
    for z, high, side in ((0, 14, 7.0), (14, 7, 5.6), (21, 4, 4.0)):
        made.add(moved(box((side, side, high), paint, 0.05), (0, 0, z + high / 2)))
        made.add(
            *around(
                [
                    moved(box((0.08, 0.12, high), WHITE), (side / 2, y, z + high / 2))
                    for y in np.linspace(-side / 2 + 0.1, side / 2 - 0.1, int(side) + 1)
                ],
                4,
            ),
            *(
                moved(
                    box((side + 0.1, side + 0.1, 0.14), Paint((0.2, 0.26, 0.32), Finish.PLASTIC, 0.2)),
                    (0, 0, zz),
                )
                for zz in np.arange(z + 1.0, z + high, 1.0)
            ),
        )
    made.add(
        moved(cone((0.3, 0.03), 5, IRON, 0, 8), (0, 0, 25)),
        moved(box((7.6, 7.6, 0.5), STONE, 0.05), (0, 0, 0.25)),
    )
    return made.cased("glass", None, 0.9)


def igloo(wish: Wish) -> Bench:
    paint = wish.main((0.93, 0.96, 1.0), Finish.SNOW, 0.9)
    made = Bench(mass=3000, fixed=True)
    dark = paint.shaded(0.72)
    rows = 7
    for k in range(rows):
        a0, a1 = (np.pi / 2 * t / rows for t in (k, k + 1))
        gap = 0.03
        profile = [
            (1.9 * np.cos(a0), 1.9 * np.sin(a0) + gap),
            (1.95 * np.cos((a0 + a1) / 2), 1.95 * np.sin((a0 + a1) / 2)),
            (1.9 * np.cos(a1), 1.9 * np.sin(a1)),
        ]
        made.add(lathed(profile, paint, 28, 30))
        count = max(5, int(18 * np.cos(a0)))
        middle = (a0 + a1) / 2
        made.add(
            *around(
                moved(
                    turned(box((0.06, 0.045, 1.9 * (a1 - a0)), dark), -float(np.degrees(middle)), "y"),
                    (1.925 * np.cos(middle), 0, 1.925 * np.sin(middle)),
                ),
                count,
                start=10 * (k % 2),
            )
        )
        made.add(moved(torus(1.9 * np.cos(a0) + 0.002, 0.03, dark, 30, 4), (0, 0, 1.9 * np.sin(a0) + 0.015)))
    arch = [
        (-0.75, 0),
        (0.75, 0),
        *((0.75 * np.cos(a), 0.35 + 0.75 * np.sin(a)) for a in np.linspace(0, np.pi, 12)),
    ]
    hole = [(y * 0.68, z * 0.78) for y, z in arch]
    made.add(
        moved(facing(arch, 1.3, paint, 0.03), (2.0, 0, 0)),
        moved(facing(hole, 0.04, Paint((0.06, 0.08, 0.12), Finish.PLAIN)), (2.65, 0, 0)),
    )
    made.add(
        *(
            moved(turned(moved(box((1.28, 0.04, 0.05), dark), (0, 0, 0.76)), float(a), "x"), (2.0, 0, 0.35))
            for a in (-60, -20, 20, 60)
        )
    )
    made.marks["door"] = Mark(position=(3.3, 0, 0))
    return made.cased("stone", None, 0.8)


def tent(wish: Wish) -> Bench:
    paint = wish.main((0.93, 0.50, 0.12), Finish.CLOTH, 0.8)
    made = Bench(mass=6)
    shape = [(-1.15, 0), (1.15, 0), (0.62, 0.9), (0, 1.5), (-0.62, 0.9)]
    made.add(
        facing(shape, 2.5, paint),
        moved(
            facing([(-0.42, 0), (0.42, 0), (0, 1.22)], 0.02, Paint((0.08, 0.07, 0.07), Finish.CLOTH)),
            (1.25, 0, 0),
        ),
        moved(
            facing([(0.44, 0), (0.80, 0.02), (0.10, 1.25), (0.02, 1.25)], 0.03, paint.shaded(0.8)),
            (1.27, 0, 0),
        ),
        moved(
            facing([(-0.44, 0), (-0.80, 0.02), (-0.10, 1.25), (-0.02, 1.25)], 0.03, paint.shaded(0.8)),
            (1.27, 0, 0),
        ),
    )
    fly = [
        (-1.28, 0.12),
        (-0.68, 0.95),
        (0, 1.6),
        (0.68, 0.95),
        (1.28, 0.12),
        (1.22, 0.1),
        (0.62, 0.9),
        (0, 1.52),
        (-0.62, 0.9),
        (-1.22, 0.1),
    ]
    made.add(
        facing(fly, 2.0, paint.shaded(1.15)),
        *(rod((x, 0, 1.56), (x * 1.7, 0, 0.02), 0.008, WHITE, 4) for x in (-1.25, 1.25)),
        *both(*(rod((x, 1.25, 0.15), (x * 1.2, 1.75, 0.02), 0.008, WHITE, 4) for x in (-0.95, 0.95))),
    )
    made.marks["door"] = Mark(position=(1.9, 0, 0))
    return made.cased("cloth", None, 0.8)


def yurt(wish: Wish) -> Bench:
    paint = wish.main((0.95, 0.93, 0.88), Finish.CLOTH, 0.9)
    made = Bench(mass=900, fixed=True)
    made.add(
        lathed([(0, 0), (2.3, 0), (2.35, 1.5), (0, 1.5)], paint, 30, 40),
        lathed([(2.45, 1.45), (1.3, 2.3), (0.45, 2.65), (0, 2.7)], paint, 30, 50),
        lathed(
            [(2.36, 1.1), (2.38, 1.12), (2.385, 1.4), (2.37, 1.42)],
            Paint((0.14, 0.32, 0.62), Finish.CLOTH),
            30,
        ),
        lathed([(0.5, 2.64), (0.5, 2.8), (0, 2.86)], RED, 20),
        *door((2.32, 0, 0), (0.9, 1.35), Paint((0.72, 0.15, 0.1), Finish.WOOD)),
        *around(
            moved(
                turned(box((0.03, 0.12, 0.2), Paint((0.95, 0.7, 0.2), Finish.CLOTH)), 45, "x"),
                (2.385, 0, 1.26),
            ),
            22,
            start=8,
        ),
    )
    return made.cased("cloth", None, 0.8)


MAKERS = {
    "apartment": apartment,
    "barn": barn,
    "house": house,
    "igloo": igloo,
    "skyscraper": skyscraper,
    "tent": tent,
    "yurt": yurt,
}
