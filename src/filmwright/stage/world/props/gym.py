"""What gyms keep and winners take home: weights, bags, mats, cups."""

from __future__ import annotations

import numpy as np

from filmwright.stage.world.model import Finish, Surface
from filmwright.stage.world.props.wish import BLACK, CHROME, IRON, RED, WHITE, Wish
from filmwright.stage.world.shaping.assembly import Bench
from filmwright.stage.world.shaping.boxes import box, rounded_box
from filmwright.stage.world.shaping.joinery import (
    along_x,
    along_y,
    both,
    carried,
    ellipse,
    facing,
    profiled,
    starred,
)
from filmwright.stage.world.shaping.mesh import moved, turned
from filmwright.stage.world.shaping.paint import Paint
from filmwright.stage.world.shaping.swept import curved, rod, swept
from filmwright.stage.world.shaping.turned import cylinder, lathed, torus


def _disc(radius: float, thick: float, paint: Paint) -> list[Surface]:
    """A weight plate with a raised rim, its axle along y."""
    profile = [
        (0, -thick / 2),
        (radius * 0.55, -thick * 0.35),
        (radius * 0.85, -thick * 0.35),
        (radius * 0.9, -thick / 2),
        (radius, -thick * 0.4),
        (radius, thick * 0.4),
        (radius * 0.9, thick / 2),
        (radius * 0.85, thick * 0.35),
        (radius * 0.55, thick * 0.35),
        (0, thick / 2),
    ]
    return [along_y(lathed(profile, paint, 28, 40))]


def dumbbell(wish: Wish) -> Bench:
    paint = wish.lacquer((0.16, 0.17, 0.19), 0.4)
    made = Bench(mass=8)
    made.add(rod((0, -0.1, 0.075), (0, 0.1, 0.075), 0.016, CHROME, 12))
    for s in (-1, 1):
        made.add(
            moved(
                turned(along_y(moved(cylinder(0.075, 0.1, paint, 0.014, 6), (0, 0, -0.05))), 30, "y"),
                (0, s * 0.12, 0.065),
            ),
            moved(
                along_y(moved(cylinder(0.035, 0.105, CHROME, 0.004, 20), (0, 0, -0.0525))),
                (0, s * 0.12, 0.065),
            ),
        )
    return made.cased("metal", (0, 0, 0.075))


def barbell(wish: Wish) -> Bench:
    paint = wish.lacquer((0.80, 0.12, 0.12), 0.4)
    made = Bench(mass=100)
    z = 0.225
    made.add(
        rod((0, -0.66, z), (0, 0.66, z), 0.014, CHROME, 10),
        *both(
            rod((0, 0.66, z), (0, 1.05, z), 0.025, CHROME, 14),
            moved(along_y(cylinder(0.045, 0.03, CHROME, 0.005, 16)), (0, 0.66, z)),
        ),
    )
    second = Paint((0.12, 0.30, 0.65), Finish.PLASTIC, 0.4) if not wish.prop.colour else paint.shaded(0.7)
    for s in (-1, 1):
        for y, r, t, tone in (
            (0.73, 0.225, 0.07, paint),
            (0.805, 0.225, 0.06, second),
            (0.865, 0.16, 0.04, BLACK),
        ):
            made.add(*carried(_disc(r, t, tone), (0, s * y, z)))
        made.add(
            moved(along_y(moved(cylinder(0.04, 0.03, IRON, 0.005, 14), (0, 0, -0.015))), (0, s * 0.91, z))
        )
    return made.cased("metal", (0, 0, z))


def kettlebell(wish: Wish) -> Bench:
    paint = wish.lacquer((0.15, 0.16, 0.17), 0.4)
    made = Bench(mass=16)
    made.add(
        lathed(
            [(0, 0), (0.06, 0), (0.09, 0.03), (0.103, 0.09), (0.09, 0.15), (0.05, 0.185), (0, 0.19)],
            paint,
            24,
            70,
        )
    )
    made.add(
        swept(
            curved(
                [
                    (0, 0.055, 0.16),
                    (0, 0.075, 0.23),
                    (0, 0.055, 0.275),
                    (0, -0.055, 0.275),
                    (0, -0.075, 0.23),
                    (0, -0.055, 0.16),
                ],
                16,
            ),
            0.017,
            paint,
            8,
        )
    )
    made.add(
        moved(
            along_x(cylinder(0.045, 0.012, RED if not wish.prop.colour else WHITE, 0.003, 20)),
            (0.092, 0, 0.09),
        )
    )
    return made.cased("metal", (0, 0, 0.28))


def punching_bag(wish: Wish) -> Bench:
    paint = wish.main((0.78, 0.12, 0.10), Finish.LEATHER, 0.5)
    made = Bench(mass=45)
    made.add(
        moved(cylinder(0.17, 1.0, paint, 0.04, 26), (0, 0, 0.55)),
        *(
            moved(lathed([(0.171, 0), (0.174, 0.003), (0.174, 0.05), (0.171, 0.053)], BLACK, 26), (0, 0, z))
            for z in (0.75, 1.35)
        ),
    )
    made.add(
        *(
            rod((0.14 * np.cos(a), 0.14 * np.sin(a), 1.54), (0, 0, 1.85), 0.008, CHROME, 5)
            for a in (0.8, 2.4, 4.0, 5.5)
        ),
        rod((0, 0, 1.85), (0, 0, 2.1), 0.012, CHROME),
        rod((-0.55, 0, 2.12), (0.1, 0, 2.12), 0.035, IRON),
        rod((-0.55, 0, 0.02), (-0.55, 0, 2.14), 0.04, IRON),
        *both(rod((-0.6, 0.0, 0.03), (0.4, 0.45, 0.03), 0.035, IRON)),
    )
    return made.cased("cloth", None, 0.6)


def yoga_mat(wish: Wish) -> Bench:
    """A mat, half of it still rolled up."""
    paint = wish.main((0.52, 0.30, 0.66), Finish.RUBBER, 0.9)
    made = Bench(mass=1.2)
    made.add(moved(rounded_box((1.1, 0.62, 0.012), 0.006, paint, 1), (0.15, 0, 0.006)))
    t = np.linspace(0, 3.3 * 2 * np.pi, 60)
    r = 0.072 - 0.0028 * t
    outer = np.column_stack([-0.4 + r * np.sin(-t), 0.074 - r * np.cos(t)])
    inner = np.column_stack([-0.4 + (r - 0.011) * np.sin(-t), 0.074 - (r - 0.011) * np.cos(t)])
    made.add(profiled(np.concatenate([outer, inner[::-1]]), 0.62, paint.shaded(0.92)))
    return made.cased("cloth", (-0.4, 0, 0.07))


def trophy(wish: Wish) -> Bench:
    paint = wish.main((0.95, 0.72, 0.20), Finish.PLASTIC, 0.12)
    made = Bench(mass=2)
    made.add(
        lathed(
            [
                (0.075, 0.09),
                (0.07, 0.1),
                (0.02, 0.12),
                (0.016, 0.17),
                (0.03, 0.19),
                (0.075, 0.23),
                (0.095, 0.3),
                (0.1, 0.37),
                (0.105, 0.375),
                (0.096, 0.375),
                (0.09, 0.3),
                (0, 0.22),
            ],
            paint,
            32,
            60,
        )
    )
    made.add(
        *both(
            swept(
                curved([(0, 0.095, 0.35), (0, 0.16, 0.35), (0, 0.16, 0.27), (0, 0.08, 0.24)], 12),
                0.01,
                paint,
                8,
            )
        )
    )
    made.add(
        moved(box((0.17, 0.17, 0.09), Paint((0.10, 0.09, 0.09), Finish.PLASTIC, 0.2), 0.01), (0, 0, 0.045)),
        moved(box((0.004, 0.1, 0.04), paint), (0.086, 0, 0.045)),
    )
    star = [
        (
            0.03 * np.cos(np.pi / 2 + k * np.pi / 5) * (1 if k % 2 == 0 else 0.42),
            0.03 * np.sin(np.pi / 2 + k * np.pi / 5) * (1 if k % 2 == 0 else 0.42),
        )
        for k in range(10)
    ]

    made.add(moved(facing(star, 0.012, paint.shaded(0.75)), (0.095, 0, 0.3)))
    return made.cased("metal", (0, 0, 0.15), 0.8)


def medal(wish: Wish) -> Bench:

    paint = wish.main((0.95, 0.72, 0.20), Finish.PLASTIC, 0.15)
    made = Bench(mass=0.2)
    made.add(
        facing(ellipse(0.09, 0.09, 32, (0, 0.045)), 0.008, paint, 0.003),
        moved(
            facing(starred(5, 0.028, 0.012) + np.array((0, 0.045)), 0.004, paint.shaded(0.75)), (0.005, 0, 0)
        ),
        moved(turned(torus(0.04, 0.002, paint.shaded(0.8), 28, 4), 90, "y"), (0.004, 0, 0.045)),
    )
    for s, tone in ((1, (0.80, 0.10, 0.12)), (-1, (0.12, 0.25, 0.65))):
        made.add(
            facing(
                [(0, 0.09), (0.014 * s, 0.085), (0.055 * s, 0.22), (0.02 * s, 0.22)],
                0.003,
                Paint(tone, Finish.CLOTH),
            )
        )
    return made.cased("metal", (0, 0, 0.2))


MAKERS = {
    "barbell": barbell,
    "dumbbell": dumbbell,
    "kettlebell": kettlebell,
    "medal": medal,
    "punching_bag": punching_bag,
    "trophy": trophy,
    "yoga_mat": yoga_mat,
}
