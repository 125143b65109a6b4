"""Gear of gyms, links and rinks: weights, clubs, sticks, gloves, skates, helmets, targets."""

from __future__ import annotations

import numpy as np

from filmwright.stage.world.model import Finish, Mark, Surface
from filmwright.stage.world.props.balls import golf_ball
from filmwright.stage.world.props.wish import BLACK, BRASS, CHROME, IRON, RED, WHITE, Wish
from filmwright.stage.world.shaping.assembly import Bench
from filmwright.stage.world.shaping.boxes import box, rounded_box, sphere
from filmwright.stage.world.shaping.joinery import (
    along_x,
    along_y,
    both,
    carried,
    profiled,
)
from filmwright.stage.world.shaping.mesh import merged, moved, scaled, turned
from filmwright.stage.world.shaping.outlines import sheet
from filmwright.stage.world.shaping.paint import Paint
from filmwright.stage.world.shaping.swept import curved, rod, swept
from filmwright.stage.world.shaping.turned import cone, cylinder, lathed, torus
from filmwright.stage.world.shaping.wheels import castor


def golf_club(wish: Wish) -> Bench:
    """A club leaning with its head on the turf behind a teed ball."""
    paint = wish.lacquer((0.75, 0.77, 0.80), 0.15)
    made = Bench(mass=0.4)
    made.add(
        rod((0, 0.0, 0.05), (-0.12, 0.28, 1.0), 0.007, CHROME, 8),
        rod((-0.09, 0.21, 0.76), (-0.123, 0.288, 1.03), 0.014, BLACK, 10),
    )
    head = [(-0.11, 0.0), (0.035, 0.0), (0.05, 0.02), (0.03, 0.055), (-0.03, 0.062), (-0.1, 0.035)]
    made.add(
        moved(turned(profiled([(y, z) for y, z in head], 0.075, paint, 0.015), 0), (0.0, 0.0, 0.0)),
        moved(rod((0, 0, 0.04), (-0.012, 0.028, 0.135), 0.012, BLACK, 8), (0, 0, 0)),
    )
    tee = [moved(cone((0.003, 0.008), 0.035, WHITE, 0, 8), (0.16, -0.1, 0))]
    made.add(
        *tee,
        *(
            moved(piece, (0.16, -0.1, 0.032))
            for piece in golf_ball(Wish(prop=type(wish.prop)(id="b", kind="b"))).surfaces
        ),
    )
    return made.cased("metal", (-0.11, 0.26, 0.9), 0.7)


def golf_bag(wish: Wish) -> Bench:
    paint = wish.main((0.12, 0.30, 0.55), Finish.CLOTH, 0.7)
    made = Bench(mass=12)
    made.add(
        lathed(
            [
                (0, 0),
                (0.13, 0),
                (0.135, 0.03),
                (0.125, 0.4),
                (0.135, 0.82),
                (0.14, 0.86),
                (0.12, 0.86),
                (0.115, 0.82),
                (0, 0.8),
            ],
            paint,
            22,
            40,
        ),
        *(moved(torus(0.137, 0.014, BLACK, 22, 6), (0, 0, z)) for z in (0.03, 0.85)),
        moved(rounded_box((0.1, 0.2, 0.34), 0.04, paint.shaded(0.8), 2), (0.13, 0, 0.28)),
        moved(rounded_box((0.07, 0.16, 0.16), 0.03, paint.shaded(0.7), 2), (0.13, 0, 0.62)),
    )
    made.add(swept(curved([(-0.13, 0.0, 0.8), (-0.22, 0.05, 0.55), (-0.13, 0.0, 0.3)], 9), 0.018, BLACK, 6))
    for k in range(6):
        a = 2 * np.pi * k / 6
        x, y, z = 0.07 * np.cos(a), 0.07 * np.sin(a), 1.12 + 0.05 * (k % 3)
        made.add(rod((x, y, 0.8), (x * 1.3, y * 1.3, z), 0.007, CHROME, 6))
        made.add(
            moved(
                rounded_box((0.06, 0.11, 0.06), 0.025, CHROME if k % 2 else RED, 2),
                (x * 1.3, y * 1.3 + 0.03, z),
            )
        )
    return made.cased("cloth", (0, 0, 0.5), 0.8)


def hockey_stick(wish: Wish) -> Bench:
    """A stick standing against nothing with its blade on the ice, and a puck."""
    paint = wish.main((0.80, 0.55, 0.28), Finish.WOOD, 0.4)
    made = Bench(mass=0.6)
    made.add(
        moved(turned(box((0.022, 0.032, 1.3), paint, 0.006), 14, "x"), (0, 0.13, 0.66)),
        moved(turned(box((0.026, 0.036, 0.2), BLACK, 0.006), 14, "x"), (0, -0.0, 1.2)),
    )
    made.add(
        moved(
            profiled([(0, 0), (0.30, 0.0), (0.33, 0.03), (0.30, 0.075), (0.02, 0.06)], 0.014, BLACK, 0.004),
            (0, 0, 0),
        )
    )
    blade = made.surfaces.pop()
    made.add(
        moved(turned(blade, -90), (0, 0.31, 0)),
        moved(cylinder(0.038, 0.026, BLACK, 0.004, 22), (0.1, -0.02, 0)),
    )
    return made.cased("wood", (0, 0, 1.1), 0.8)


def boxing_gloves(wish: Wish) -> Bench:
    paint = wish.main((0.83, 0.08, 0.08), Finish.PLASTIC, 0.25)
    made = Bench(mass=0.8)
    for s, lean in ((1, 8), (-1, -8)):
        hand = [
            moved(scaled(sphere(1, paint, 7), (0.075, 0.068, 0.09)), (0.01, 0, 0.25)),
            moved(scaled(sphere(1, paint, 6), (0.065, 0.06, 0.085)), (0, 0, 0.16)),
            swept(
                curved([(0.035, -s * 0.05, 0.15), (0.06, -s * 0.078, 0.21), (0.055, -s * 0.06, 0.28)], 7),
                (0.03, 0.034, 0.035, 0.034, 0.032, 0.028, 0.018),
                paint,
                9,
            ),
            moved(cone((0.056, 0.06), 0.1, paint.shaded(0.92), 0.012, 20), (0, 0, 0.02)),
            moved(torus(0.055, 0.01, WHITE, 22, 6), (0, 0, 0.022)),
            moved(
                lathed([(0.062, 0), (0.064, 0.003), (0.064, 0.042), (0.062, 0.045)], WHITE, 22), (0, 0, 0.07)
            ),
        ]
        made.add(*carried((turned(piece, lean, "x") for piece in hand), (0, s * 0.085, 0.0)))
    return made.cased("cloth", (0, 0, 0.1), 0.8)


def ice_skates(wish: Wish) -> Bench:
    return _skates(wish, wish.main((0.95, 0.95, 0.96), Finish.LEATHER, 0.4), False)


def roller_skates(wish: Wish) -> Bench:
    return _skates(wish, wish.main((0.92, 0.45, 0.62), Finish.LEATHER, 0.4), True)


def _skates(wish: Wish, paint: Paint, rolls: bool) -> Bench:
    made = Bench(mass=2)
    up = 0.085
    for s, x0 in ((1, 0.02), (-1, -0.03)):
        boot = [
            (-0.1, up),
            (0.15, up),
            (0.165, up + 0.03),
            (0.14, up + 0.062),
            (0.06, up + 0.09),
            (0.015, up + 0.14),
            (0.02, up + 0.23),
            (-0.095, up + 0.24),
            (-0.085, up + 0.1),
            (-0.105, up + 0.05),
        ]
        pieces = [
            profiled(boot, 0.085, paint, 0.022),
            moved(box((0.28, 0.09, 0.02), BLACK, 0.006), (0.025, 0, up)),
            moved(box((0.05, 0.075, 0.03), BLACK, 0.01), (-0.09, 0, up + 0.005)),
            *(
                swept(
                    [
                        (0.025 + 0.03 * k, 0.025, up + 0.14 - 0.027 * k),
                        (0.034 + 0.03 * k, 0, up + 0.145 - 0.027 * k),
                        (0.025 + 0.03 * k, -0.025, up + 0.14 - 0.027 * k),
                    ],
                    0.005,
                    RED if sum(paint.colour) > 2.4 else WHITE,
                    5,
                )
                for k in range(4)
            ),
            *(
                rod(
                    (0.024, -0.03, up + 0.155 + 0.03 * k),
                    (0.024, 0.03, up + 0.165 + 0.03 * k),
                    0.005,
                    RED if sum(paint.colour) > 2.4 else WHITE,
                    5,
                )
                for k in range(3)
            ),
        ]
        if rolls:
            pieces += [
                moved(piece, (x, y, 0.03))
                for x in (-0.07, 0.11)
                for y in (-0.04, 0.04)
                for piece in castor(0.03, 0.03, Paint((0.98, 0.80, 0.20), Finish.PLASTIC))
            ]
            pieces += [moved(box((0.06, 0.07, 0.05), IRON, 0.01), (x, 0, 0.055)) for x in (-0.07, 0.11)]
            pieces.append(moved(cylinder(0.02, 0.035, RED, 0.005, 12), (0.17, 0, 0.045)))
        else:
            blade = [
                (-0.13, 0.0),
                (0.16, 0.0),
                (0.185, 0.025),
                (0.175, 0.035),
                (0.15, 0.016),
                (-0.12, 0.018),
                (-0.135, 0.012),
            ]
            pieces += [
                profiled(blade, 0.006, CHROME),
                moved(cone((0.008, 0.03), 0.06, CHROME, 0, 10), (-0.07, 0, 0.015)),
                moved(cone((0.008, 0.035), 0.06, CHROME, 0, 10), (0.1, 0, 0.015)),
            ]
        made.add(*carried(pieces, (x0, s * 0.075, 0.0), s * 4))
    return made.cased("rubber", (0, 0, 0.3), 0.8)


def helmet(wish: Wish) -> Bench:
    """A cyclist's or rider's helmet; said to be a football's or an astronaut's it becomes that."""
    paint = wish.lacquer((0.86, 0.16, 0.12), 0.12)
    made = Bench(mass=0.7)
    shell = scaled(sphere(1, paint, 9), (0.15, 0.125, 0.125))
    made.add(
        moved(shell, (0, 0, 0.15)), moved(rounded_box((0.2, 0.215, 0.12), 0.06, paint, 3), (0.0, 0, 0.09))
    )
    visor = Paint((0.05, 0.07, 0.1), Finish.PLASTIC, 0.04)
    made.add(
        moved(scaled(sphere(1, visor, 8), (0.1, 0.115, 0.058)), (0.067, 0, 0.135)),
        moved(scaled(sphere(1, paint.shaded(0.85), 6), (0.09, 0.1, 0.035)), (0.09, 0, 0.05)),
    )
    made.add(*both(moved(along_y(cylinder(0.02, 0.01, CHROME, 0.003, 14)), (0.03, 0.118, 0.14))))
    stripe = WHITE if sum(paint.colour) < 2.2 else RED
    a = np.radians(np.linspace(30, 165, 12))
    made.add(
        *both(
            scaled(
                swept(
                    np.column_stack([0.152 * np.cos(a), np.full(12, 0.03), 0.15 + 0.126 * np.sin(a)]),
                    0.004,
                    stripe,
                    4,
                ),
                (1, 2.2, 1),
            )
        )
    )
    made.surfaces[-2:] = [
        moved(piece, (0, -0.036 * (1 if k == 0 else -1), 0)) for k, piece in enumerate(made.surfaces[-2:])
    ]
    return made.cased("plastic", (0, 0, 0.1), 0.8)


def hard_hat(wish: Wish) -> Bench:
    paint = wish.lacquer((0.98, 0.78, 0.08))
    made = Bench(mass=0.4)
    dome = [(0.125, 0.02), (0.124, 0.05), (0.11, 0.1), (0.075, 0.14), (0.0, 0.155)]
    made.add(
        lathed([(0.0, 0.018), (0.1, 0.015), *dome], paint, 28, 60),
        scaled(
            lathed([(0, 0.005), (0.15, 0.005), (0.155, 0.012), (0.125, 0.03), (0, 0.03)], paint, 28),
            (1.08, 0.92, 1),
        ),
    )
    a = np.radians(np.linspace(10, 170, 12))
    made.add(
        *(
            scaled(
                moved(
                    swept(
                        np.column_stack([0.118 * np.cos(a), 0 * a, 0.035 + 0.125 * np.sin(a)]), 0.01, paint, 6
                    ),
                    (0, y, 0),
                ),
                (1, 1, 0.98),
            )
            for y in (-0.03, 0, 0.03)
        )
    )
    return made.cased("plastic", (0, 0, 0.05), 0.8)


def dartboard(wish: Wish) -> Bench:
    """A dartboard on an easel with three darts in it."""

    main = wish.main((0.10, 0.10, 0.11), Finish.CLOTH, 0.9)
    cream, red, green = Paint((0.93, 0.87, 0.68)), Paint((0.80, 0.10, 0.10)), Paint((0.08, 0.45, 0.20))
    made = Bench(mass=6, fixed=True)
    face: list[Surface] = [lathed([(0, -0.03), (0.225, -0.03), (0.225, 0), (0, 0)], main, 40)]
    for k in range(20):
        dark = k % 2 == 0
        for inner, outer, tone in (
            (0.016, 0.099, main if dark else cream),
            (0.099, 0.107, red if dark else green),
            (0.107, 0.162, main if dark else cream),
            (0.162, 0.17, red if dark else green),
        ):
            a = np.linspace(2 * np.pi * (k - 0.5) / 20, 2 * np.pi * (k + 0.5) / 20, 4)
            outline = [(outer * np.cos(t), outer * np.sin(t)) for t in a] + [
                (inner * np.cos(t), inner * np.sin(t)) for t in a[::-1]
            ]

            face.append(moved(sheet(outline, tone), (0, 0, 0.0015)))
    face += [
        moved(lathed([(0.016, 0), (0.0, 0)], green, 16), (0, 0, 0.0018)),
        moved(lathed([(0.0065, 0), (0.0, 0)], red, 12), (0, 0, 0.0025)),
        torus(0.226, 0.006, CHROME, 40, 4),
    ]
    made.add(*merged(moved(turned(along_x(piece), -10, "y"), (0, 0, 1.35)) for piece in face))
    for y, z in ((0.01, 1.36), (-0.07, 1.43), (0.08, 1.3)):
        made.add(
            *carried(
                [
                    rod((0, 0, 0), (0.1, 0, 0.02), 0.004, BRASS, 6),
                    *(
                        moved(box((0.05, 0.003 if k else 0.04, 0.04 if k else 0.003), RED), (0.12, 0, 0.024))
                        for k in (0, 1)
                    ),
                ],
                (0.01, y, z),
            )
        )
    made.add(
        *both(rod((0.08, 0.25, 0), (-0.06, 0.04, 1.6), 0.018, Paint((0.5, 0.33, 0.2), Finish.WOOD), 6)),
        rod((-0.5, 0, 0), (-0.06, 0, 1.6), 0.018, Paint((0.5, 0.33, 0.2), Finish.WOOD), 6),
        moved(box((0.05, 0.4, 0.03), Paint((0.5, 0.33, 0.2), Finish.WOOD)), (0.0, 0, 1.09)),
    )
    return made.cased("wood", None, 0.7)


def bowling_pins(wish: Wish) -> Bench:
    paint = wish.lacquer((0.96, 0.95, 0.92), 0.15)
    made = Bench(mass=15)
    pin = [
        (0, 0),
        (0.026, 0),
        (0.05, 0.06),
        (0.06, 0.115),
        (0.048, 0.19),
        (0.024, 0.255),
        (0.023, 0.28),
        (0.032, 0.335),
        (0.025, 0.37),
        (0, 0.381),
    ]
    band = [
        lathed([(0.0262, z), (0.027, z + 0.003), (0.027, z + 0.01), (0.0262, z + 0.013)], RED, 16)
        for z in (0.245, 0.268)
    ]
    for row in range(3):
        for k in range(row + 1):
            made.add(
                *carried([lathed(pin, paint, 18, 70), *band], (0.13 - 0.13 * row, 0.15 * (k - row / 2), 0))
            )
    return made.cased("wood", (0, 0, 0.25))


def fishing_rod(wish: Wish) -> Bench:
    paint = wish.lacquer((0.15, 0.30, 0.45))
    made = Bench(mass=0.5)
    line = curved([(-0.4, 0, 0.0), (-0.1, 0, 0.6), (0.25, 0, 1.2), (0.75, 0, 1.55)], 16)
    made.add(
        swept(line, np.linspace(0.014, 0.003, 16), paint, 6),
        swept(line[:4], 0.018, Paint((0.72, 0.52, 0.34), Finish.WOOD), 8),
        moved(along_y(moved(cylinder(0.045, 0.05, CHROME, 0.01, 16), (0, 0, -0.025))), (-0.2, 0, 0.36)),
        rod((-0.2, 0.03, 0.36), (-0.15, 0.06, 0.33), 0.006, BLACK),
    )
    made.marks["tie"] = Mark(position=(0.75, 0, 1.55))
    return made.cased("wood", (-0.3, 0, 0.2), 0.7)


MAKERS = {
    "bowling_pins": bowling_pins,
    "boxing_gloves": boxing_gloves,
    "dartboard": dartboard,
    "fishing_rod": fishing_rod,
    "golf_bag": golf_bag,
    "golf_club": golf_club,
    "hard_hat": hard_hat,
    "helmet": helmet,
    "hockey_stick": hockey_stick,
    "ice_skates": ice_skates,
    "roller_skates": roller_skates,
}
