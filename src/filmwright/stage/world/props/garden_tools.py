"""Tools of the garden and the broom cupboard."""

from __future__ import annotations

import numpy as np

from filmwright.stage.world.model import Finish
from filmwright.stage.world.props.tools import ASH
from filmwright.stage.world.props.wish import BLACK, CHROME, IRON, RED, Wish
from filmwright.stage.world.shaping.assembly import Bench
from filmwright.stage.world.shaping.boxes import box, rounded_box
from filmwright.stage.world.shaping.grounds import draped
from filmwright.stage.world.shaping.joinery import (
    along_y,
    both,
)
from filmwright.stage.world.shaping.mesh import moved, scaled, turned, two_sided
from filmwright.stage.world.shaping.paint import Paint
from filmwright.stage.world.shaping.swept import curved, rod, swept
from filmwright.stage.world.shaping.turned import cone, cylinder, lathed, torus
from filmwright.stage.world.shaping.wheels import castor


def shovel(wish: Wish) -> Bench:
    metal = wish.main((0.35, 0.37, 0.40), Finish.PLASTIC, 0.3)
    made = Bench(mass=2)
    made.add(
        moved(cylinder(0.019, 0.85, ASH, 0, 10), (0, 0, 0.38)),
        *both(rod((0, 0, 1.2), (0, 0.07, 1.32), 0.016, ASH, 7)),
        rod((0, -0.075, 1.33), (0, 0.075, 1.33), 0.018, ASH, 8),
        moved(cone((0.027, 0.02), 0.14, metal, 0, 10), (0, 0, 0.34)),
    )
    rows = []
    for t in np.linspace(0, 1, 8):
        half = 0.115 * (1 - max(0.0, 1 - t * 2.6) ** 2 * 0.98)
        rows.append(
            [
                (0.035 * (2 * (y / 0.115) ** 2 - 0.6) * (0.4 + 0.6 * t), y * half / 0.115, 0.4 * t)
                for y in np.linspace(-0.115, 0.115, 7)
            ]
        )
    made.add(two_sided(draped(np.array(rows, np.float32), metal)))
    return made.cased("metal", (0, 0, 0.9), 0.7)


def rake(wish: Wish) -> Bench:
    paint = wish.lacquer((0.15, 0.45, 0.22), 0.4)
    made = Bench(mass=1.5)
    made.add(
        moved(cylinder(0.017, 1.3, ASH, 0, 10), (0, 0, 0.0)),
        moved(box((0.03, 0.42, 0.035), paint, 0.008), (0, 0, 1.36)),
        *both(rod((0, 0.0, 1.28), (0, 0.12, 1.36), 0.009, paint)),
        *(rod((0, y, 1.36), (0.09, y, 1.34), 0.008, paint, 5) for y in np.linspace(-0.19, 0.19, 10).tolist()),
    )
    return made.cased("metal", (0, 0, 0.7), 0.8)


def pitchfork(wish: Wish) -> Bench:
    paint = wish.lacquer((0.30, 0.31, 0.33), 0.35)
    made = Bench(mass=1.8)
    made.add(
        moved(cylinder(0.018, 1.1, ASH, 0, 10), (0, 0, 0)),
        moved(cone((0.02, 0.014), 0.12, paint, 0, 10), (0, 0, 1.08)),
        *(
            swept(
                curved([(0, 0, 1.18), (0, y * 0.9, 1.22), (0.02, y, 1.35), (0.0, y, 1.55)], 9),
                (0.01, 0.01, 0.009, 0.009, 0.008, 0.008, 0.006, 0.005, 0.001),
                paint,
                6,
            )
            for y in (-0.12, -0.04, 0.04, 0.12)
        ),
    )
    return made.cased("metal", (0, 0, 0.6), 0.8)


def broom(wish: Wish) -> Bench:
    """A straw broom standing on its brush."""
    paint = wish.main((0.88, 0.70, 0.34), Finish.CLOTH, 0.95)
    made = Bench(mass=0.8)
    made.add(moved(cylinder(0.014, 0.95, Paint((0.62, 0.40, 0.22), Finish.WOOD), 0.004, 10), (0, 0, 0.4)))
    for k in range(26):
        a = (k - 12.5) / 12.5
        made.add(
            swept(
                [
                    (0.02 * np.cos(3 * k), 0.02 * a, 0.46),
                    (0.028 * np.cos(3 * k), 0.09 * a, 0.25),
                    (0.035 * np.cos(3 * k), 0.16 * a, 0.0),
                ],
                (0.012, 0.016, 0.007),
                paint.shaded(0.85 + 0.06 * (k % 5)),
                5,
            )
        )
    made.add(
        *(
            moved(scaled(torus(1, 0.1, RED, 20, 5), (0.04, w, 0.07)), (0, 0, z))
            for z, w in ((0.44, 0.035), (0.34, 0.065), (0.27, 0.085))
        )
    )
    return made.cased("wood", (0, 0, 1.0), 0.7)


def mop(wish: Wish) -> Bench:
    paint = wish.main((0.93, 0.92, 0.88), Finish.CLOTH, 0.95)
    made = Bench(mass=1)
    made.add(
        moved(cylinder(0.013, 1.1, Paint((0.15, 0.45, 0.75), Finish.PLASTIC), 0.004, 10), (0, 0, 0.2)),
        moved(cone((0.05, 0.02), 0.06, Paint((0.15, 0.45, 0.75), Finish.PLASTIC), 0.005, 14), (0, 0, 0.18)),
    )
    for k in range(30):
        a = 2.4 * k
        r = 0.05 + 0.11 * np.sqrt((k + 1) / 30)
        made.add(
            swept(
                curved(
                    [
                        (0.02 * np.cos(a), 0.02 * np.sin(a), 0.2),
                        (r * 0.8 * np.cos(a), r * 0.8 * np.sin(a), 0.12),
                        (r * np.cos(a), r * np.sin(a), 0.012),
                    ],
                    6,
                ),
                0.012,
                paint.shaded(0.86 + 0.05 * (k % 4)),
                5,
            )
        )
    return made.cased("cloth", (0, 0, 0.9), 0.7)


def ladder(wish: Wish) -> Bench:
    """A stepladder, open."""
    paint = wish.lacquer((0.94, 0.72, 0.12), 0.4)
    made = Bench(mass=9)
    made.add(
        *both(
            moved(turned(box((0.08, 0.03, 1.85), paint, 0.006), -13, "y"), (0.22, 0.24, 0.9)),
            moved(turned(box((0.06, 0.03, 1.8), paint.shaded(0.85), 0.006), 13, "y"), (-0.22, 0.22, 0.88)),
        ),
        moved(box((0.26, 0.5, 0.04), BLACK, 0.01), (0, 0, 1.8)),
    )
    made.add(
        *(
            moved(box((0.11, 0.46, 0.03), paint.shaded(1.05), 0.006), (0.39 - 0.2135 * z, 0, z))
            for z in (0.3, 0.6, 0.9, 1.2, 1.5)
        ),
        *(
            rod((-0.39 + 0.2135 * z, -0.22, z), (-0.39 + 0.2135 * z, 0.22, z), 0.012, paint)
            for z in (0.35, 1.0)
        ),
        *both(rod((0.2, 0.24, 0.9), (-0.2, 0.22, 0.9), 0.006, IRON, 4)),
    )
    return made.cased("metal", None, 0.9)


def bucket(wish: Wish) -> Bench:
    paint = wish.main((0.62, 0.66, 0.70), Finish.PLASTIC, 0.25)
    made = Bench(mass=1)
    made.add(
        lathed(
            [
                (0, 0.01),
                (0.105, 0.01),
                (0.11, 0),
                (0.15, 0.28),
                (0.157, 0.285),
                (0.148, 0.29),
                (0.104, 0.02),
                (0, 0.02),
            ],
            paint,
            28,
            40,
        ),
        *(
            moved(torus(r, 0.004, paint.shaded(0.8), 28, 4), (0, 0, z))
            for r, z in ((0.119, 0.06), (0.141, 0.22))
        ),
        moved(lathed([(0.138, 0), (0, 0)], Paint((0.30, 0.58, 0.72), Finish.WATER, 0.06), 24), (0, 0, 0.21)),
    )
    a = np.linspace(0, np.pi, 17)
    handle = np.column_stack([0.1 * np.sin(a), 0.156 * np.cos(a), 0.27 + 0.12 * np.sin(a)])
    made.add(
        swept(handle, 0.004, IRON, 6),
        swept(handle[6:11], 0.011, RED, 8),
        *both(moved(along_y(cylinder(0.012, 0.008, IRON, 0, 10)), (0, 0.15, 0.265))),
    )
    return made.cased("metal", (0.1, 0, 0.38), 0.8)


def watering_can(wish: Wish) -> Bench:
    paint = wish.lacquer((0.16, 0.52, 0.36), 0.3)
    made = Bench(mass=1.2)
    made.add(
        lathed(
            [
                (0, 0),
                (0.12, 0),
                (0.125, 0.01),
                (0.11, 0.22),
                (0.1, 0.235),
                (0.085, 0.235),
                (0.08, 0.2),
                (0, 0.19),
            ],
            paint,
            24,
            40,
        ),
        rod((0.1, 0, 0.06), (0.36, 0, 0.27), 0.016, paint, 10),
        moved(turned(cone((0.018, 0.055), 0.06, paint, 0.004, 18), 51, "y"), (0.35, 0, 0.262)),
        swept(
            curved(
                [(0.07, 0, 0.23), (0.02, 0, 0.34), (-0.12, 0, 0.32), (-0.16, 0, 0.2), (-0.115, 0, 0.08)], 16
            ),
            0.01,
            paint,
            8,
        ),
        rod((0.09, 0, 0.19), (0.24, 0, 0.18), 0.006, paint, 6),
    )
    return made.cased("metal", (-0.05, 0, 0.34), 0.8)


def lawn_mower(wish: Wish) -> Bench:
    paint = wish.lacquer((0.85, 0.14, 0.10), 0.3)
    made = Bench(mass=30)
    made.add(
        moved(rounded_box((0.62, 0.5, 0.18), 0.06, paint, 2), (0.1, 0, 0.22)),
        moved(cylinder(0.15, 0.16, BLACK, 0.03, 20), (0.14, 0, 0.3)),
        moved(cylinder(0.1, 0.04, CHROME, 0.01, 18), (0.14, 0, 0.46)),
        *both(rod((-0.15, 0.22, 0.25), (-0.85, 0.22, 0.95), 0.014, BLACK)),
        rod((-0.85, -0.22, 0.95), (-0.85, 0.22, 0.95), 0.02, BLACK),
        moved(
            rounded_box((0.36, 0.44, 0.3), 0.08, Paint((0.16, 0.17, 0.18), Finish.CLOTH), 2), (-0.36, 0, 0.36)
        ),
    )
    for name, x, s, r in (
        ("front_left", 0.32, 1, 0.1),
        ("front_right", 0.32, -1, 0.1),
        ("back_left", -0.15, 1, 0.14),
        ("back_right", -0.15, -1, 0.14),
    ):
        made.hinge(f"wheel_{name}", (x, s * 0.27, r), castor(r, 0.05))
    return made.cased("metal", (-0.85, 0, 0.95), 0.85)


MAKERS = {
    "broom": broom,
    "bucket": bucket,
    "ladder": ladder,
    "lawn_mower": lawn_mower,
    "mop": mop,
    "pitchfork": pitchfork,
    "rake": rake,
    "shovel": shovel,
    "watering_can": watering_can,
}
