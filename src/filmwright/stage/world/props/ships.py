"""Ships: galleons under sail, yachts, ferries, liners, submarines."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from filmwright.stage.world.model import Finish
from filmwright.stage.world.props.boats import CANVAS, PLANKS, SHIP, TEAK, afloat, scaled_lines
from filmwright.stage.world.props.wish import BLACK, BRASS, CHROME, DARK_GLASS, IRON, RED, WHITE, Wish
from filmwright.stage.world.shaping.assembly import Bench
from filmwright.stage.world.shaping.boxes import box, rounded_box
from filmwright.stage.world.shaping.hulls import banded, hull, rim_line, sail
from filmwright.stage.world.shaping.joinery import along_x, body, both, facing, profiled, wing
from filmwright.stage.world.shaping.mesh import moved, turned
from filmwright.stage.world.shaping.paint import Paint
from filmwright.stage.world.shaping.swept import rod, swept
from filmwright.stage.world.shaping.turned import cone, cylinder, torus


def fishing_boat(wish: Wish) -> Bench:
    paint = wish.lacquer((0.12, 0.38, 0.65))
    lines = scaled_lines(SHIP, 9, 3.0, 1.9)
    made = Bench(mass=9000)
    made.add(
        hull(lines, paint, 0.5, 0.12),
        banded(lines, 0.0, 0.3, RED),
        *rim_line(lines, 0.07, WHITE),
        moved(box((7.2, 2.3, 0.06), TEAK), (-0.4, 0, 1.36)),
    )
    made.add(
        moved(rounded_box((2.2, 1.7, 1.9), 0.1, WHITE, 1), (-1.6, 0, 2.3)),
        moved(rounded_box((2.6, 2.1, 0.14), 0.05, paint, 1), (-1.5, 0, 3.3)),
        moved(box((0.05, 1.4, 0.55), DARK_GLASS), (-0.49, 0, 2.75)),
        *both(*(moved(box((0.55, 0.05, 0.55), DARK_GLASS, 0.02), (x, 0.85, 2.75)) for x in (-2.2, -1.2))),
    )
    made.add(
        moved(cylinder(0.07, 4.2, PLANKS, 0.01, 8), (0.9, 0, 1.3)),
        rod((0.9, 0, 1.9), (3.6, 0, 4.4), 0.05, PLANKS, 6),
        rod((0.9, 0, 5.4), (3.6, 0, 4.4), 0.02, IRON, 3),
        rod((0.9, 0, 5.4), (-4.2, 0, 2.4), 0.02, IRON, 3),
        rod((0.9, 0, 5.4), (4.3, 0, 2.3), 0.02, IRON, 3),
    )
    made.add(
        *both(*(moved(turned(torus(0.24, 0.08, RED, 18, 6), 90, "x"), (x, 1.5, 1.3)) for x in (-2.4, 0.4))),
        moved(box((0.8, 0.9, 0.5), Paint((0.85, 0.6, 0.2), Finish.WOOD), 0.02), (2.2, 0.3, 1.6)),
    )
    return afloat(made, 0.7, (1.5, 0, 1.4), (2.2, 0.3, 1.85))


def sailing_ship(wish: Wish) -> Bench:
    """A galleon under full sail: three masts, square sails, high stern."""
    paint = wish.main((0.50, 0.30, 0.16), Finish.WOOD)
    lines = scaled_lines(SHIP, 22, 6.0, 4.4)
    made = Bench(mass=200000)
    made.add(
        hull(lines, paint, 0.9, 0.25),
        banded(lines, 0.62, 0.72, Paint((0.92, 0.78, 0.36), Finish.PLASTIC)),
        *rim_line(lines, 0.16, paint.shaded(0.7)),
        moved(box((18, 4.6, 0.1), TEAK), (-1, 0, 3.4)),
    )
    made.add(
        moved(box((4.2, 4.6, 1.8), paint, 0.1), (-8.7, 0, 5.0)),
        moved(box((4.6, 5.0, 0.2), paint.shaded(0.7), 0.05), (-8.7, 0, 6.0)),
        *(
            moved(box((0.06, 0.6, 0.6), Paint((1.0, 0.82, 0.4), Finish.GLOW), 0.02), (-10.83, y, 5.0))
            for y in (-1.5, -0.5, 0.5, 1.5)
        ),
    )
    made.add(
        *both(
            *(
                moved(box((0.55, 0.1, 0.5), BLACK, 0.02), (x, 2.95 if x < 4 else 2.7, 2.5))
                for x in np.arange(-7, 5.5, 1.75)
            )
        ),
        rod((8.5, 0, 4.6), (14, 0, 7.2), 0.16, PLANKS, 8),
    )
    for x, top, wide in ((6.2, 16.5, 6.2), (-0.2, 19.5, 7.2), (-6.6, 15.5, 5.6)):
        made.add(rod((x, 0, 3.4), (x, 0, top), 0.2, PLANKS, 8))
        low = 6.4
        for k in range(3):
            a, b = low + (top - 0.6 - low) * np.array((k / 3, (k + 0.92) / 3))
            y0, y1 = wide / 2 * (1 - 0.16 * k), wide / 2 * (0.9 - 0.16 * k)
            made.add(
                sail(
                    [(x + 0.3, y0, a), (x + 0.3, -y0, a), (x + 0.3, -y1, b), (x + 0.3, y1, b)],
                    (1.0, 0, 0),
                    CANVAS,
                ),
                rod((x + 0.25, -y1 - 0.3, b), (x + 0.25, y1 + 0.3, b), 0.1, PLANKS, 6),
            )
        made.add(
            facing(
                [(0, top - 0.1), (1.6, top + 0.15), (0, top + 0.5)],
                0.03,
                Paint((0.8, 0.1, 0.1), Finish.CLOTH),
            )
        )
    made.add(
        sail([(6.5, 0, 14), (13.6, 0, 7.2), (7.4, 0.3, 6.6), (6.5, 0, 13.9)], (0, 0.6, 0), CANVAS),
        *(
            rod((x, 0, z), at, 0.04, BLACK, 3)
            for x, z, at in (
                (6.2, 15.5, (13.8, 0, 7.1)),
                (-0.2, 18.5, (6.2, 0, 12)),
                (-6.6, 15, (-10.5, 0, 6.2)),
                (-0.2, 15, (-0.8, 2.9, 4.2)),
                (-0.2, 15, (-0.8, -2.9, 4.2)),
                (6.2, 13, (5.5, 2.5, 4.4)),
                (6.2, 13, (5.5, -2.5, 4.4)),
            )
        ),
    )
    return afloat(made, 1.5, (2, 0, 3.5)).resized(0.75)


def yacht(wish: Wish) -> Bench:
    paint = wish.lacquer((0.96, 0.97, 0.98), 0.15)
    lines = scaled_lines(
        (
            (-0.5, 0.85, 0.2, 0.9),
            (-0.3, 1.0, 0.05, 0.95),
            (0.0, 1.0, 0.0, 1.05),
            (0.22, 0.85, 0.05, 1.15),
            (0.4, 0.5, 0.25, 1.22),
            (0.5, 0.03, 0.75, 1.28),
        ),
        20,
        5.0,
        2.6,
    )
    made = Bench(mass=40000)
    made.add(
        hull(lines, paint, 0.25, 0.3, 0.7),
        banded(lines, 0.05, 0.22, Paint((0.08, 0.14, 0.32), Finish.PLASTIC)),
        *rim_line(lines, 0.06, CHROME),
        moved(box((15, 3.9, 0.08), TEAK), (-1.8, 0, 2.5)),
    )
    for z, x0, x1, half in ((2.5, -6.0, 4.6, 1.9), (3.9, -5.2, 2.2, 1.6)):
        made.add(
            body(
                (
                    (x0, half * 0.9, z, z + 1.3),
                    (x0 + 0.2, half, z, z + 1.35),
                    (x1 - 2.2, half, z, z + 1.35),
                    (x1, half * 0.7, z, z + 0.35),
                ),
                paint,
                square=8,
                sides=20,
            )
        )
        made.add(
            *both(
                moved(
                    box((x1 - x0 - 2.8, 0.06, 0.6), DARK_GLASS, 0.02),
                    ((x0 + x1) / 2 - 0.8, half - 0.005, z + 0.75),
                )
            ),
            moved(turned(box((0.08, half * 1.35, 1.4), DARK_GLASS, 0.03), -63, "y"), (x1 - 1.15, 0, z + 0.9)),
        )
    made.add(
        moved(box((4.8, 2.6, 0.14), paint, 0.05), (-2.4, 0, 5.95)),
        *both(moved(box((0.14, 0.1, 0.9), CHROME), (-4, 0.9, 5.5))),
        moved(cylinder(0.06, 1.8, CHROME, 0, 8), (-3, 0, 6)),
        moved(rounded_box((0.3, 0.9, 0.14), 0.06, WHITE, 1), (-3, 0, 6.9)),
    )
    made.add(*both(*(rod((x, 1.9, 2.95), (x, 1.9, 2.4), 0.02, CHROME, 4) for x in (5.5, 6.5, 7.3))))
    return afloat(made, 0.9, (-8, 0, 2.55), (-8, 0, 2.9))


def _decks(
    made: Bench, rows: Sequence[tuple[float, float, float, float]], paint: Paint, high: float, step: float
) -> None:
    """Lay storeys on a ship, each (z, x0, x1, half width), with a row of windows."""
    for z, x0, x1, half in rows:
        made.add(
            body(
                (
                    (x0, half * 0.9, z, z + high),
                    (x0 + 0.5, half, z, z + high),
                    (x1 - 1.2, half, z, z + high),
                    (x1, half * 0.72, z, z + high),
                ),
                paint,
                square=9,
                sides=20,
            )
        )
        pane = box((step * 0.6, 0.08, high * 0.42), DARK_GLASS, 0.03)
        made.add(
            *(
                piece
                for x in np.arange(x0 + 1, x1 - 1.4, step)
                for piece in both(moved(pane, (float(x), half, z + high * 0.55)))
            ),
            moved(box((0.1, half * 1.2, high * 0.42), DARK_GLASS, 0.03), (x1 + 0.0, 0, z + high * 0.55)),
        )


def ferry(wish: Wish) -> Bench:
    paint = wish.lacquer((0.95, 0.95, 0.94))
    dark = Paint((0.10, 0.32, 0.52), Finish.PLASTIC, 0.3)
    lines = scaled_lines(SHIP, 36, 10, 4.6)
    made = Bench(mass=800000)
    made.add(
        hull(
            [(x, h, k, min(r, 4.7)) for x, h, k, r in lines],
            dark if not wish.prop.colour else paint,
            0.2,
            0.3,
            0.5,
        ),
        *rim_line([(x, h, k, min(r, 4.7)) for x, h, k, r in lines], 0.12, WHITE),
    )
    _decks(made, ((4.5, -16, 12, 4.6), (6.9, -15, 10.5, 4.3), (9.3, 3.5, 9.5, 4.0)), paint, 2.4, 1.7)
    made.add(
        moved(cone((1.2, 1.0), 3.6, RED if not wish.prop.colour else paint, 0.1, 20), (-5, 0, 9.3)),
        moved(cylinder(1.06, 0.7, BLACK, 0.05, 20), (-5, 0, 12.6)),
        moved(box((14, 8, 0.15), WHITE), (-7, 0, 9.35)),
        rod((6, 0, 11.6), (6, 0, 15), 0.1, WHITE),
    )
    return afloat(made, 1.6, (14, 0, 4.6)).resized(0.6)


def cruise_ship(wish: Wish) -> Bench:
    paint = wish.lacquer((0.97, 0.97, 0.98))
    lines = scaled_lines(
        (
            (-0.5, 0.85, 0.2, 1.0),
            (-0.45, 1.0, 0.05, 1.0),
            (0.25, 1.0, 0.0, 1.0),
            (0.4, 0.62, 0.05, 1.06),
            (0.47, 0.28, 0.15, 1.12),
            (0.5, 0.03, 0.5, 1.16),
        ),
        90,
        17,
        9,
    )
    made = Bench(mass=5e6)
    made.add(
        hull(lines, paint, 0.3, 0.5, 0.45),
        banded(lines, 0.0, 0.32, Paint((0.10, 0.16, 0.36), Finish.PLASTIC), 0.45),
    )
    _decks(
        made,
        ((9, -43, 27, 8.2), (12, -42, 25, 8.0), (15, -40, 22, 7.8), (18, -38, 19, 7.4), (21, 4, 16, 7)),
        paint,
        3.0,
        3.2,
    )
    for x in (-22, -8):
        made.add(
            profiled(
                [(x - 3, 21), (x + 3, 21), (x + 0.5, 29), (x - 4.5, 28)],
                3.4,
                Paint((0.85, 0.15, 0.12), Finish.PLASTIC),
                0.3,
            )
        )
    made.add(
        *both(
            *(
                moved(
                    rounded_box((5, 1.4, 1.4), 0.6, Paint((0.97, 0.55, 0.1), Finish.PLASTIC), 2),
                    (x, 8.7, 11.2),
                )
                for x in range(-36, 20, 8)
            )
        )
    )
    return afloat(made, 3.2, (32, 0, 9.2)).resized(0.4)


def submarine(wish: Wish) -> Bench:
    paint = wish.lacquer((0.97, 0.76, 0.10))
    made = Bench(mass=90000)
    made.add(
        body(
            (
                (-6.4, 0.15, 1.5, 1.8),
                (-5.4, 0.7, 0.8, 2.4),
                (-3.4, 1.4, 0.1, 3.0),
                (0, 1.6, 0, 3.2),
                (3.6, 1.5, 0.1, 3.1),
                (5.2, 1.1, 0.5, 2.7),
                (6.0, 0.5, 1.1, 2.1),
                (6.2, 0.1, 1.5, 1.7),
            ),
            paint,
            square=2.1,
            sides=24,
            crease=80,
        )
    )
    made.add(
        body(
            ((-0.9, 0.25, 2.9, 4.5), (-0.4, 0.55, 2.9, 4.6), (1.0, 0.55, 2.9, 4.6), (1.6, 0.25, 2.9, 4.5)),
            paint,
            square=2.6,
            sides=16,
        ),
        swept([(0.3, 0, 4.5), (0.3, 0, 5.6), (0.4, 0, 5.8), (0.75, 0, 5.85)], 0.09, CHROME, 8),
        rod((-0.3, 0, 4.5), (-0.3, 0, 5.3), 0.04, CHROME),
    )
    for x in (-1.6, 0.6, 2.8):
        made.add(
            *both(
                *(
                    moved(turned(piece, -90, "x"), (x, 1.5, 1.85))
                    for piece in (
                        torus(0.36, 0.08, BRASS, 22, 6),
                        moved(cylinder(0.34, 0.06, Paint((0.55, 0.85, 0.95), Finish.GLOW), 0, 20), (0, 0, 0)),
                    )
                )
            )
        )
    made.add(
        *both(
            wing((-4.2, 0.6, 1.6, 1.4, 0.14), (-4.9, 2.3, 1.6, 0.8, 0.08), paint),
            wing((0.9, 0.4, 4.0, 0.8, 0.1), (0.7, 1.4, 4.0, 0.5, 0.06), paint),
        ),
        wing((-4.2, 0, 2.0, 1.5, 0.14), (-5.0, 0, 3.7, 0.8, 0.08), paint),
    )
    made.hinge(
        "propeller",
        (-6.5, 0, 1.65),
        [
            moved(along_x(cone((0.16, 0.05), 0.4, BRASS, 0, 12)), (-0.3, 0, 0)),
            *(
                turned(moved(turned(box((0.06, 0.36, 0.8), BRASS, 0.02), 30), (-0.1, 0, 0.5)), 90 * k, "x")
                for k in range(4)
            ),
        ],
    )
    return afloat(made, 2.3, (0, 0, 3.2))


MAKERS = {
    "cruise_ship": cruise_ship,
    "ferry": ferry,
    "fishing_boat": fishing_boat,
    "sailing_ship": sailing_ship,
    "submarine": submarine,
    "yacht": yacht,
}
