"""Brass, woodwind and bellows."""

from __future__ import annotations

import numpy as np

from filmwright.stage.world.model import Finish, Surface
from filmwright.stage.world.props.orchestra import keys
from filmwright.stage.world.props.wish import BLACK, BRASS, CHROME, IRON, WHITE, Wish
from filmwright.stage.world.shaping.assembly import Bench
from filmwright.stage.world.shaping.boxes import box, rounded_box, sphere
from filmwright.stage.world.shaping.joinery import (
    along_x,
    along_y,
    facing,
)
from filmwright.stage.world.shaping.mesh import moved, turned
from filmwright.stage.world.shaping.paint import Paint
from filmwright.stage.world.shaping.swept import curved, rod, swept
from filmwright.stage.world.shaping.turned import cylinder, disc, lathed, torus


def horn(path: np.ndarray, thin: float, bell: float, paint: Paint) -> list[Surface]:
    """Return a brass tube along a path that flares into a bell at its end."""
    t = np.linspace(0, 1, len(path))
    radius = thin * (1 + 0.5 * t) + (bell - 1.5 * thin) * np.clip((t - 0.72) / 0.28, 0, 1) ** 2.6
    return [swept(path, radius, paint, 14)]


def trumpet(wish: Wish) -> Bench:
    """A trumpet standing on its bell."""
    paint = wish.main((0.93, 0.70, 0.24), Finish.PLASTIC, 0.12)
    made = Bench(mass=1.1)
    line = curved(
        [
            (0.0, -0.03, 0.5),
            (0.0, -0.03, 0.2),
            (0.0, -0.03, 0.13),
            (0.0, 0.0, 0.09),
            (0, 0.03, 0.13),
            (0, 0.03, 0.35),
            (0, 0.03, 0.41),
            (0, 0.0, 0.44),
        ],
        30,
    )
    made.add(swept(line[:26], 0.0065, paint, 8))
    made.add(
        lathed(
            [
                (0.062, 0),
                (0.04, 0.03),
                (0.02, 0.08),
                (0.011, 0.16),
                (0.008, 0.3),
                (0.0, 0.3),
                (0.0, 0.05),
                (0.045, 0.005),
                (0.058, 0.0),
                (0.062, 0),
            ],
            paint,
            24,
            60,
        )
    )
    made.surfaces[-1] = moved(made.surfaces[-1], (0, 0.03, 0))
    made.add(
        moved(torus(0.061, 0.003, paint, 26, 5), (0, 0.03, 0.002)),
        lathed([(0.004, 0.48), (0.006, 0.52), (0.013, 0.56), (0.008, 0.565), (0.0, 0.53)], CHROME, 14),
    )
    made.surfaces[-1] = moved(made.surfaces[-1], (0, -0.03, 0))
    for k in range(3):
        made.add(
            moved(along_x(cylinder(0.012, 0.13, paint, 0.003, 14)), (-0.06, 0.0, 0.23 + 0.03 * k)),
            moved(along_x(cylinder(0.008, 0.02, WHITE, 0.003, 10)), (0.07, 0.0, 0.23 + 0.03 * k)),
        )
    made.add(
        swept(
            curved([(0, 0.03, 0.33), (0, 0.08, 0.33), (0, 0.085, 0.28), (0, 0.03, 0.28)], 10), 0.006, paint, 7
        )
    )
    return made.cased("metal", (0, 0, 0.27), 0.7)


def saxophone(wish: Wish) -> Bench:
    paint = wish.main((0.93, 0.70, 0.24), Finish.PLASTIC, 0.12)
    made = Bench(mass=3)
    path = curved(
        [
            (0.0, 0.12, 0.75),
            (0.0, 0.06, 0.78),
            (0, 0.0, 0.74),
            (0, 0.0, 0.5),
            (0, 0.0, 0.2),
            (0, 0.02, 0.08),
            (0, 0.09, 0.03),
            (0, 0.16, 0.09),
            (0, 0.19, 0.2),
            (0, 0.22, 0.36),
        ],
        44,
    )
    t = np.linspace(0, 1, 44)
    radius = 0.008 + 0.028 * t**1.1 + 0.055 * np.clip((t - 0.82) / 0.18, 0, 1) ** 2.2
    made.add(
        swept(path, radius, paint, 14),
        moved(torus(0.088, 0.004, paint, 26, 5), (0, 0.22, 0.36)),
        moved(turned(disc(0.082, paint.shaded(0.35), 24), -8, "x"), (0, 0.2205, 0.3612)),
    )
    made.add(
        rod((0, 0.1, 0.765), (0, 0.17, 0.745), 0.011, BLACK, 8),
        *(
            moved(
                along_x(cylinder(0.02 - 0.001 * k, 0.016, paint.shaded(1.12), 0.004, 14)),
                (0.024 - 0.001 * k, 0, 0.2 + 0.06 * k),
            )
            for k in range(8)
        ),
        *(
            moved(
                along_x(cylinder(0.026, 0.014, paint.shaded(1.12), 0.004, 14)), (0.035, 0.17, 0.16 + 0.07 * k)
            )
            for k in range(2)
        ),
        rod((0.026, -0.016, 0.15), (0.018, -0.014, 0.66), 0.0035, paint.shaded(0.8), 5),
        rod((0.026, 0.02, 0.15), (0.018, 0.016, 0.66), 0.0035, paint.shaded(0.8), 5),
    )
    return made.cased("metal", (0, 0, 0.4), 0.7)


def flute(wish: Wish) -> Bench:
    """A silver flute with its keys; a bamboo one when the words say so."""
    bamboo = wish.says("bamboo", "竹笛", "笛子", "dizi")
    paint = (
        wish.main((0.82, 0.84, 0.87), Finish.PLASTIC, 0.12)
        if not bamboo
        else wish.main((0.78, 0.66, 0.36), Finish.WOOD, 0.4)
    )
    made = Bench(mass=0.4)
    pieces = [
        rod((0, -0.33, 0), (0, 0.33, 0), 0.0105, paint, 14),
        *(
            moved(
                along_y(
                    moved(
                        cylinder(0.0125, 0.02, paint.shaded(0.8) if not bamboo else BLACK, 0.003, 14),
                        (0, 0, -0.01),
                    )
                ),
                (0, y, 0),
            )
            for y in (-0.32, -0.12, 0.2, 0.32)
        ),
    ]
    pieces += [
        moved(
            cylinder(
                0.0085 if not bamboo else 0.005, 0.006, paint.shaded(1.1) if not bamboo else BLACK, 0.002, 12
            ),
            (0, y, 0.009),
        )
        for y in np.linspace(-0.09, 0.3, 10)
    ]
    pieces += [
        moved(rounded_box((0.022, 0.035, 0.006), 0.003, paint, 1), (0, -0.25, 0.0105)),
        moved(cylinder(0.0045, 0.004, BLACK, 0, 10), (0, -0.25, 0.0125)),
        rod((0.011, -0.1, 0.006), (0.011, 0.31, 0.006), 0.002, paint, 5),
    ]
    made.add(*(moved(turned(piece, 64, "x"), (0, 0, 0.31)) for piece in pieces))
    return made.cased("metal", (0, 0, 0.3), 0.6)


def accordion(wish: Wish) -> Bench:
    paint = wish.lacquer((0.78, 0.08, 0.10), 0.15)
    made = Bench(mass=8)
    made.add(
        moved(rounded_box((0.2, 0.12, 0.42), 0.03, paint, 2), (0, 0.23, 0.21)),
        moved(rounded_box((0.2, 0.13, 0.4), 0.03, paint, 2), (0, -0.24, 0.2)),
    )
    pleats = [
        (y, w) for k, y in enumerate(np.linspace(-0.17, 0.17, 15)) for w in ((0.36 if k % 2 else 0.31),)
    ]
    outline = [(y, 0.2 + w / 2) for y, w in pleats] + [(y, 0.2 - w / 2) for y, w in pleats[::-1]]
    made.add(
        facing(outline, 0.17, Paint((0.12, 0.11, 0.12), Finish.LEATHER)),
        *(
            moved(box((0.175, 0.008, 0.33), CHROME), (0, float(y), 0.2))
            for y in np.linspace(-0.145, 0.145, 7)
        ),
    )
    made.add(*(moved(turned(piece, 90, "x"), (0.07, 0.305, 0.21)) for piece in keys(0.38, 0.1, 14)))
    made.add(
        *(
            moved(
                along_y(moved(cylinder(0.009, 0.008, WHITE, 0.002, 8), (0, 0, -0.31))),
                (-0.05 + 0.035 * c, 0, 0.08 + 0.04 * r),
            )
            for c in range(4)
            for r in range(7)
        ),
        *(moved(box((0.006, 0.07, 0.04), CHROME, 0.002), (0.102, 0.23, z)) for z in (0.1, 0.2, 0.3)),
    )
    return made.cased("wood", (0, 0, 0.4), 0.9)


def bell(wish: Wish) -> Bench:
    paint = wish.main((0.90, 0.66, 0.22), Finish.PLASTIC, 0.15)
    made = Bench(mass=1)
    made.add(
        lathed(
            [
                (0.05, 0.02),
                (0.1, 0.0),
                (0.105, 0.01),
                (0.085, 0.05),
                (0.065, 0.12),
                (0.055, 0.16),
                (0.03, 0.185),
                (0, 0.19),
            ],
            paint,
            28,
            60,
        ),
        moved(sphere(0.022, IRON, 3), (0, 0, 0.018)),
        moved(
            lathed(
                [(0, 0), (0.016, 0), (0.014, 0.03), (0.02, 0.06), (0.022, 0.1), (0.012, 0.125), (0, 0.127)],
                Paint((0.36, 0.2, 0.1), Finish.WOOD, 0.3),
                14,
                60,
            ),
            (0, 0, 0.185),
        ),
        moved(torus(0.096, 0.004, paint.shaded(0.8), 28, 4), (0, 0, 0.022)),
    )
    return made.cased("metal", (0, 0, 0.25), 0.8)


def gramophone(wish: Wish) -> Bench:
    """A gramophone: a box, a record, a great brass horn."""
    paint = wish.main((0.42, 0.22, 0.11), Finish.WOOD, 0.25)
    made = Bench(mass=8)
    made.add(
        moved(box((0.36, 0.36, 0.16), paint, 0.015), (0, 0, 0.1)),
        moved(box((0.4, 0.4, 0.03), paint.shaded(0.85), 0.01), (0, 0, 0.02)),
        moved(cylinder(0.15, 0.012, BLACK, 0.003, 30), (0.02, 0, 0.185)),
        moved(cylinder(0.05, 0.003, Paint((0.8, 0.12, 0.1)), 0, 20), (0.02, 0, 0.197)),
    )
    t = np.linspace(0, 1, 18)
    path = curved([(-0.13, 0, 0.24), (-0.2, 0, 0.4), (-0.12, 0, 0.55), (0.05, 0, 0.6), (0.22, 0, 0.66)], 18)
    made.add(
        swept(path, 0.015 + 0.03 * t + 0.17 * np.clip((t - 0.35) / 0.65, 0, 1) ** 1.8, BRASS, 18),
        rod((-0.13, 0, 0.25), (0.06, 0.05, 0.21), 0.01, CHROME),
        rod((0, -0.18, 0.1), (0.0, -0.26, 0.1), 0.008, CHROME),
        rod((0.0, -0.26, 0.1), (0, -0.26, 0.16), 0.008, CHROME),
    )
    ahead = path[-1] - path[-2]
    made.add(
        moved(
            turned(
                along_x(disc(0.2, BRASS.shaded(0.4), 20)),
                -float(np.degrees(np.arctan2(ahead[2], ahead[0]))),
                "y",
            ),
            path[-1] + 0.002 * ahead / np.linalg.norm(ahead),
        )
    )
    return made.cased("wood", None, 0.8)


MAKERS = {
    "accordion": accordion,
    "bell": bell,
    "flute": flute,
    "gramophone": gramophone,
    "saxophone": saxophone,
    "trumpet": trumpet,
}
