"""Towers of every kind, lighthouses and mills."""

from __future__ import annotations

from itertools import pairwise

import numpy as np

from filmwright.stage.world.model import Finish, Mark, Surface
from filmwright.stage.world.props.buildings import LIT, STONE, TILES, TIMBER, door
from filmwright.stage.world.props.wish import BLACK, DARK_GLASS, IRON, RED, WHITE, YELLOW, Wish
from filmwright.stage.world.shaping.assembly import Bench
from filmwright.stage.world.shaping.boxes import box, rounded_box, sphere
from filmwright.stage.world.shaping.joinery import (
    along_x,
    around,
    carried,
    facing,
    skinned,
    struts,
)
from filmwright.stage.world.shaping.mesh import Point, moved, turned
from filmwright.stage.world.shaping.paint import Paint
from filmwright.stage.world.shaping.shade import grounded
from filmwright.stage.world.shaping.swept import rod
from filmwright.stage.world.shaping.turned import cone, cylinder, lathed, torus


def tower(wish: Wish) -> Bench:
    """A round stone tower with battlements; a clock tower or an iron one when the words say so."""
    if wish.says("clock", "big ben", "钟"):
        return clock_tower(wish)
    if wish.says("eiffel", "iron", "埃菲尔", "铁塔"):
        return iron_tower(wish)
    paint = wish.main((0.66, 0.62, 0.56), Finish.STONE, 0.9)
    made = Bench(mass=1e6, fixed=True)
    made.add(
        *battlement_tower(1.9, 9, paint, False),
        moved(box((0.2, 1.1, 1.9), TIMBER, 0.05), (1.85, 0, 0.95)),
        *(
            turned(moved(box((0.3, 0.25, 0.9), BLACK, 0.02), (1.84, 0, z)), a)
            for a, z in ((0, 4.2), (-60, 5.6), (60, 5.8), (0, 7.2), (180, 5))
        ),
    )
    return made.cased("stone", None, 0.8)


def battlement_tower(
    radius: float, high: float, paint: Paint, roofed: bool, roof: Paint = TILES
) -> list[Surface]:
    """Return a round tower with teeth around its top, or a pointed roof and a flag."""
    pieces = [
        grounded(
            lathed(
                [
                    (0, 0),
                    (radius * 1.08, 0),
                    (radius, 0.5),
                    (radius * 0.97, high * 0.85),
                    (radius * 1.15, high * 0.9),
                    (radius * 1.15, high),
                    (0, high),
                ],
                paint,
                24,
                30,
            ),
            1.0,
            0.7,
        )
    ]
    pieces += around(
        moved(
            box((0.3 * radius, 0.34 * radius, 0.36 * radius), paint, 0.02),
            (radius * 1.0, 0, high + 0.17 * radius),
        ),
        9,
    )
    if roofed:
        top = high + 0.1
        pieces += [
            moved(cone((radius * 1.05, 0.02), radius * 2.3, roof, 0, 22), (0, 0, top)),
            moved(cylinder(0.03 * radius + 0.02, radius, IRON, 0, 6), (0, 0, top + radius * 2.2)),
            moved(
                facing([(0, 0), (radius * 0.9, radius * 0.22), (0, radius * 0.44)], 0.03, RED),
                (0, 0, top + radius * 2.7),
            ),
        ]
    return pieces


def castle(wish: Wish) -> Bench:
    """Four round towers with pointed roofs, a wall, a gate and a keep."""
    paint = wish.main((0.74, 0.71, 0.66), Finish.STONE, 0.9)
    roof = Paint((0.18, 0.32, 0.58), Finish.TILE, 0.6)
    made = Bench(mass=1e7, fixed=True)
    for x, y in ((4, 4), (4, -4), (-4, 4), (-4, -4)):
        made.add(
            *carried(battlement_tower(1.15, 6.2, paint, True, roof), (x, y, 0)),
            *carried([moved(box((0.2, 0.25, 0.7), BLACK), (1.1, 0, z)) for z in (2.8, 4.6)], (x, y, 0)),
        )
    for turn in range(4):
        wall = [
            moved(box((0.7, 7.0, 3.6), paint, 0.02), (4, 0, 1.8)),
            *(moved(box((0.7, 0.42, 0.5), paint, 0.02), (4, y, 3.8)) for y in np.linspace(-2.8, 2.8, 8)),
        ]
        made.add(*(turned(piece, 90 * turn) for piece in wall))
    made.add(
        moved(box((1.2, 3.0, 4.8), paint, 0.03), (4, 0, 2.4)),
        *(moved(box((1.2, 0.4, 0.5), paint, 0.02), (4, y, 5.0)) for y in (-1.3, -0.43, 0.43, 1.3)),
    )
    arch = [
        (-0.85, 0),
        (0.85, 0),
        (0.85, 1.7),
        *((0.85 * np.cos(a), 1.7 + 0.85 * np.sin(a)) for a in np.linspace(0.2, np.pi - 0.2, 8)),
        (-0.85, 1.7),
    ]
    made.add(
        moved(facing(arch, 0.1, TIMBER), (4.6, 0, 0)),
        *(moved(box((0.06, 0.07, 2.4), IRON), (4.68, y, 1.2)) for y in np.linspace(-0.6, 0.6, 5)),
        *(moved(box((0.06, 1.6, 0.07), IRON), (4.68, 0, z)) for z in (0.6, 1.2, 1.8)),
    )
    made.add(
        moved(box((4.0, 4.0, 7.4), paint, 0.03), (-0.8, 0, 3.7)),
        *carried(battlement_tower(1.3, 10.5, paint, True, roof), (-0.8, 0, 0)),
        *carried(
            around(
                [moved(box((0.1, 0.5, 1.0), LIT), (2.0, y, z)) for y in (-1.0, 1.0) for z in (4.4, 6.2)], 4
            ),
            (-0.8, 0, 0),
        ),
    )
    made.add(
        *(
            moved(box((0.42, 0.42, 0.5), paint), (-0.8 + x, y, 7.6))
            for x in np.linspace(-1.8, 1.8, 5)
            for y in (-1.8, 1.8)
        )
    )
    return made.cased("stone", None, 0.9)


def lighthouse(wish: Wish) -> Bench:
    paint = wish.main((0.85, 0.13, 0.11), Finish.PLASTIC, 0.6)
    white = Paint((0.95, 0.95, 0.93), Finish.PLAIN) if sum(paint.colour) < 2.5 else RED
    made = Bench(mass=1e6, fixed=True)
    levels = np.linspace(0.6, 9.0, 6)
    for k in range(5):
        r0, r1 = (1.6 - 0.075 * (z - 0.6) for z in (levels[k], levels[k + 1]))
        made.add(
            lathed(
                [(0, levels[k]), (r0, levels[k]), (r1, levels[k + 1]), (0, levels[k + 1])],
                white if k % 2 else paint,
                28,
                30,
            )
        )
    made.add(
        lathed([(0, 0), (2.2, 0), (2.1, 0.5), (1.7, 0.62), (0, 0.62)], STONE, 24, 40),
        lathed([(0, 9.0), (1.4, 9.0), (1.4, 9.18), (0, 9.18)], IRON, 28),
        *around(rod((1.32, 0, 9.18), (1.32, 0, 9.85), 0.03, IRON, 5), 14),
        moved(torus(1.32, 0.035, IRON, 28, 5), (0, 0, 9.85)),
        moved(torus(1.32, 0.025, IRON, 28, 5), (0, 0, 9.5)),
    )
    made.add(
        moved(cylinder(0.72, 1.4, Paint((1.0, 0.90, 0.55), Finish.GLOW), 0, 16), (0, 0, 9.18)),
        *around(rod((0.76, 0, 9.18), (0.76, 0, 10.6), 0.035, IRON, 5), 8),
        moved(cone((1.0, 0.05), 0.9, paint, 0.02, 20), (0, 0, 10.55)),
        moved(sphere(0.14, paint, 3), (0, 0, 11.5)),
        *door((1.56, 0, 0.6), (0.8, 1.5), TIMBER),
        *(
            moved(box((0.2, 0.4, 0.6), DARK_GLASS, 0.02), (1.6 - 0.075 * (z - 0.6) - 0.04, 0, z))
            for z in (4.0, 6.4)
        ),
    )
    made.marks["light"] = Mark(position=(0, 0, 9.9))
    return made.cased("stone", None, 0.8)


def windmill(wish: Wish) -> Bench:
    """A Dutch mill; its sails are a part that turns."""
    paint = wish.main((0.92, 0.88, 0.78), Finish.PLAIN, 0.9)
    made = Bench(mass=60000, fixed=True)
    made.add(
        grounded(lathed([(0, 0), (2.3, 0), (1.45, 6.2), (0, 6.2)], paint, 8, 20), 0.8, 0.75),
        lathed(
            [(0, 6.1), (1.7, 6.1), (1.6, 6.4), (0.9, 7.3), (0, 7.8)],
            Paint((0.45, 0.25, 0.16), Finish.TILE),
            20,
            50,
        ),
        lathed([(1.95, 2.6), (2.6, 2.6), (2.6, 2.75), (1.95, 2.75), (1.95, 2.6)], TIMBER, 16),
        *door((2.12, 0, 0), (0.9, 1.9), RED),
        *(turned(moved(box((0.1, 0.5, 0.7), DARK_GLASS, 0.02), (1.68, 0, 4.1)), a) for a in (0, 90, -90)),
    )
    sail: list[Surface] = [
        moved(box((0.1, 0.14, 4.6), TIMBER, 0.02), (0, 0, 2.4)),
        *(moved(box((0.05, 1.0, 0.05), TIMBER), (0.02, 0.5, z)) for z in np.linspace(0.9, 4.6, 9)),
        moved(box((0.05, 0.05, 3.75), TIMBER), (0.02, 0.98, 2.75)),
        moved(box((0.03, 0.88, 3.6), Paint((0.93, 0.90, 0.82), Finish.CLOTH)), (0.0, 0.52, 2.75)),
    ]
    made.hinge(
        "sails",
        (2.0, 0, 6.55),
        [
            *(turned(piece, 90 * k + 20, "x") for k in range(4) for piece in sail),
            along_x(cylinder(0.22, 0.3, IRON, 0.04, 12)),
        ],
    )
    made.spins["sails"] = ((1, 0, 0), 0.13)
    made.add(rod((0, 0, 6.7), (2.0, 0, 6.55), 0.15, TIMBER, 8))
    return made.cased("wood", None, 0.7)


def wind_turbine(wish: Wish) -> Bench:
    paint = wish.lacquer((0.95, 0.96, 0.97), 0.35)
    made = Bench(mass=2e5, fixed=True)
    made.add(
        cone((0.55, 0.3), 14, paint, 0.02, 18),
        moved(rounded_box((2.2, 0.85, 0.85), 0.25, paint, 2), (0.1, 0, 14.3)),
    )
    rings = []
    for t in np.linspace(0, 1, 9):
        chord = (0.3 + 0.35 * np.sin(np.pi * min(t * 2.2, 1)) * (1 - t) + 0.12) * (1.0 if t < 0.98 else 0.5)
        rings.append(
            [
                (x * 0.16 * (1 - 0.8 * t) + 0.05, y * chord / 2 + 0.1, 0.25 + 6.6 * t)
                for x, y in ((1, 0), (0.5, 0.8), (-0.2, 1), (-1, 0), (-0.4, -0.9), (0.5, -0.8))
            ]
        )
    blade = skinned(rings, paint, 60)
    made.hinge(
        "rotor",
        (1.45, 0, 14.3),
        [
            *around(blade, 3, "x", 15),
            along_x(lathed([(0, -0.25), (0.42, -0.25), (0.4, 0.1), (0.2, 0.4), (0, 0.48)], paint, 16, 60)),
            *around(moved(box((0.1, 0.3, 0.5), RED), (0.06, 0.12, 6.0)), 3, "x", 15),
        ],
    )
    made.spins["rotor"] = ((1, 0, 0), 0.22)
    return made.cased("metal", None, 0.6)


def clock_tower(wish: Wish) -> Bench:
    paint = wish.main((0.80, 0.64, 0.42), Finish.STONE, 0.9)
    made = Bench(mass=1e6, fixed=True)
    made.add(
        grounded(moved(box((2.4, 2.4, 9.0), paint, 0.03), (0, 0, 4.5)), 1, 0.7),
        moved(box((2.9, 2.9, 2.9), paint, 0.04), (0, 0, 10.3)),
        moved(box((3.2, 3.2, 0.3), paint.shaded(0.85), 0.04), (0, 0, 8.9)),
        moved(box((3.2, 3.2, 0.3), paint.shaded(0.85), 0.04), (0, 0, 11.8)),
    )
    face = [
        moved(along_x(cylinder(1.15, 0.06, WHITE, 0, 32)), (1.45, 0, 10.35)),
        moved(along_x(torus(1.15, 0.09, YELLOW, 32, 5)), (1.48, 0, 10.35)),
        *(
            moved(turned(moved(box((0.04, 0.07, 0.24), BLACK), (0, 0, 0.93)), 30 * k, "x"), (1.51, 0, 10.35))
            for k in range(12)
        ),
        moved(turned(moved(box((0.04, 0.1, 0.66), BLACK), (0, 0, 0.3)), 60, "x"), (1.53, 0, 10.35)),
        moved(turned(moved(box((0.04, 0.07, 0.95), BLACK), (0, 0, 0.42)), -8, "x"), (1.54, 0, 10.35)),
        *(
            moved(box((0.06, 0.3, 1.4), DARK_GLASS), (1.2, y, z))
            for y in (-0.6, 0, 0.6)
            for z in (3, 5.4, 7.6)
        ),
    ]
    made.add(
        *around(face, 4),
        *carried([cone((2.1, 0.9), 2.2, Paint((0.25, 0.33, 0.36), Finish.TILE), 0, 4)], (0, 0, 11.95), 45),
        *carried([cone((1.1, 0.02), 3.2, Paint((0.25, 0.33, 0.36), Finish.TILE), 0, 4)], (0, 0, 14.1), 45),
        moved(sphere(0.16, YELLOW, 3), (0, 0, 17.3)),
    )
    return made.cased("stone", None, 0.8)


def iron_tower(wish: Wish) -> Bench:
    """A lattice tower on four curved legs."""
    paint = wish.lacquer((0.48, 0.36, 0.26), 0.5)
    made = Bench(mass=1e6, fixed=True)

    def reach(z: float) -> float:
        return float(3.5 * np.exp(-z / 4.6) + 0.22)

    beams: list[tuple[Point, Point]] = []
    braces: list[tuple[Point, Point]] = []
    levels = [0, 1.6, 3.2, 4.8, 6.4, 8.2, 10.2, 12.4, 14.8, 17.4]
    for a, b in pairwise(levels):
        r0, r1 = reach(a), reach(b)
        w0, w1 = (min(0.42 * r, 1.1) if z < 5 else r for r, z in ((r0, a), (r1, b)))
        for sx in (-1, 1):
            for sy in (-1, 1):
                low = [(sx * (r0 - i * w0), sy * (r0 - j * w0), a) for i, j in ((0, 0), (1, 0), (0, 1))]
                high = [(sx * (r1 - i * w1), sy * (r1 - j * w1), b) for i, j in ((0, 0), (1, 0), (0, 1))]
                beams += zip(low, high, strict=True)
                braces += [(low[0], high[1]), (low[1], high[0]), (low[0], high[2]), (low[2], high[0])]
    made.add(struts(beams, 0.13, paint), struts(braces, 0.07, paint))
    for z, thick in ((4.8, 0.4), (8.2, 0.3), (17.4, 0.3)):
        made.add(moved(box((2.15 * reach(z), 2.15 * reach(z), thick), paint, 0.03), (0, 0, z)))
    arch = np.radians(np.linspace(10, 170, 11))
    r = reach(1.5)
    arcs = [
        rod(
            (r * 1.02, float(2.2 * np.cos(a)), float(1.2 + 2.2 * np.sin(a))),
            (r * 0.9, float(2.2 * np.cos(b)), float(1.2 + 2.2 * np.sin(b))),
            0.13,
            paint,
            4,
        )
        for a, b in pairwise(arch.tolist())
    ]
    made.add(*around(arcs, 4), moved(cone((0.3, 0.05), 2.2, paint, 0, 8), (0, 0, 17.4)))
    return made.cased("metal", None, 0.7)


MAKERS = {
    "castle": castle,
    "clock_tower": clock_tower,
    "iron_tower": iron_tower,
    "lighthouse": lighthouse,
    "tower": tower,
    "wind_turbine": wind_turbine,
    "windmill": windmill,
}
