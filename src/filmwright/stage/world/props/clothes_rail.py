"""Clothes as they hang and lie: dresses, shirts, trousers, scarves, ties, gloves."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from filmwright.stage.world.model import Finish, Surface
from filmwright.stage.world.props.wearing import CHROME, GOLD, WOODEN
from filmwright.stage.world.props.wish import Wish
from filmwright.stage.world.shaping.assembly import Bench
from filmwright.stage.world.shaping.boxes import box, ellipsoid, rounded_box, sphere
from filmwright.stage.world.shaping.joinery import ellipse, facing, skinned
from filmwright.stage.world.shaping.mesh import moved, scaled
from filmwright.stage.world.shaping.paint import Paint, mixed
from filmwright.stage.world.shaping.soft import leaning
from filmwright.stage.world.shaping.swept import curved, rod, swept
from filmwright.stage.world.shaping.turned import cone, cylinder, torus


def tie(wish: Wish) -> Bench:
    """A striped tie knotted under a white collar that a small stand holds up."""
    silk = wish.main((0.70, 0.12, 0.16), Finish.CLOTH, 0.5)
    shirt = Paint((0.94, 0.95, 0.97), Finish.CLOTH)
    made = Bench(mass=0.6)
    made.add(cylinder(0.09, 0.016, WOODEN, 0.004, 28), rod((0, 0, 0.01), (0, 0, 0.46), 0.011, WOODEN, 8))
    made.add(moved(cone((0.066, 0.06), 0.05, shirt.shaded(0.97), 0.006, 26), (0.0, 0, 0.45)))
    for side in (-1, 1):
        wing_ = [
            (0.004 * side, 0.498),
            (0.06 * side, 0.5),
            (0.072 * side, 0.43),
            (0.038 * side, 0.405),
            (0.006 * side, 0.47),
        ]
        made.add(*leaning(facing(wing_, 0.006, shirt.shaded(1.04), 0.001), -14, "y", (0.177, 0, 0.008)))
    blade = [(-0.017, 0.425), (0.017, 0.425), (0.046, 0.10), (0.0, 0.045), (-0.046, 0.10)]
    made.add(
        moved(facing(blade, 0.006, silk, 0.002), (0.0955, 0, 0)),
        moved(
            facing(
                [(-0.026, 0.475), (0.026, 0.475), (0.014, 0.425), (-0.014, 0.425)],
                0.022,
                silk.shaded(0.85),
                0.005,
            ),
            (0.075, 0, 0),
        ),
    )
    pale = Paint(mixed(silk.colour, (0.98, 0.92, 0.75), 0.8), Finish.CLOTH, 0.5)
    for k in range(6):
        z = 0.1 + 0.055 * k
        half = float(np.interp(z, (0.10, 0.425), (0.045, 0.018)))
        made.add(
            moved(
                facing(
                    [(-half, z), (half, z + half), (half, z + half + 0.012), (-half, z + 0.012)], 0.001, pale
                ),
                (0.0988, 0, 0),
            )
        )
    made.add(
        *(
            moved(
                ellipsoid((0.004, 0.006, 0.006), Paint((0.85, 0.87, 0.9), Finish.PLASTIC, 0.2), 2),
                (0.088, 0, z),
            )
            for z in (0.035,)
        )
    )
    return made.cased("cloth", (0.1, 0, 0.2), 0.85)


def bow_tie(wish: Wish) -> Bench:
    silk = wish.main((0.78, 0.10, 0.14), Finish.CLOTH, 0.5)
    made = Bench(mass=0.05)
    for side in (-1, 1):
        rings = [
            [(d * np.cos(t), side * y, 0.045 + h * np.sin(t)) for t in np.linspace(0, 2 * np.pi, 19)[:-1]]
            for y, h, d in (
                (0.006, 0.011, 0.009),
                (0.03, 0.030, 0.017),
                (0.058, 0.042, 0.019),
                (0.066, 0.0425, 0.012),
                (0.067, 0.040, 0.004),
            )
        ]
        made.add(
            skinned(rings, silk, 70),
            *(
                swept(
                    curved(
                        [(0.011, side * 0.009, 0.045 + s * 0.004), (0.0185, side * 0.04, 0.045 + s * 0.018)],
                        4,
                    ),
                    0.0012,
                    silk.shaded(0.55),
                    4,
                )
                for s in (-1, 0, 1)
            ),
        )
    made.add(moved(rounded_box((0.03, 0.026, 0.03), 0.010, silk.shaded(0.85), 3), (0.002, 0, 0.045)))
    return made.cased("cloth", (0, 0, 0.045), 0.85)


def scarf(wish: Wish) -> Bench:
    """A striped scarf, coiled and knotted, its fringed ends hanging down a peg."""
    wool = wish.main((0.75, 0.22, 0.20), Finish.CLOTH)
    pale = Paint(mixed(wool.colour, (0.98, 0.93, 0.82), 0.8), Finish.CLOTH)
    made = Bench(mass=0.3)
    made.add(
        cylinder(0.09, 0.02, WOODEN, 0.005, 28),
        rod((0, 0, 0.01), (0, 0, 0.5), 0.014, WOODEN, 10),
        moved(sphere(0.024, WOODEN, 4), (0, 0, 0.5)),
    )
    loop = np.column_stack([ellipse(0.2, 0.23, 30), 0.42 + 0.02 * np.sin(np.linspace(0, 2 * np.pi, 30))])
    made.add(
        swept(loop, 0.05, wool, 10, closed=True),
        swept(loop * (0.92, 0.92, 1) + np.array((0, 0, -0.05)), 0.042, wool.shaded(0.9), 10, closed=True),
        moved(sphere(0.062, wool, 5), (0.1, 0.02, 0.39)),
    )
    for y, low, tilt in ((0.055, 0.06, 6), (-0.03, 0.12, -5)):
        strip = [
            moved(rounded_box((0.022, 0.095, 0.36 - low), 0.009, wool, 2), (0, 0, (0.36 + low) / 2)),
            *(
                moved(box((0.0235, 0.0955, 0.024), pale, 0.002), (0, 0, low + 0.03 + 0.055 * k))
                for k in range(4)
            ),
            *(
                rod((0, -0.042 + 0.012 * k, low), (0, -0.044 + 0.0125 * k, low - 0.045), 0.0038, wool, 4)
                for k in range(8)
            ),
        ]
        made.add(*leaning(strip, tilt, "x", (0.115, y, 0)))
    return made.cased("cloth", (0.1, 0, 0.39), 0.85)


def _hanger(width: float, at: float) -> list[Surface]:
    hook = curved(
        [(0, 0, at), (0, 0, at + 0.06), (0, 0.03, at + 0.09), (0, 0.045, at + 0.06), (0, 0.03, at + 0.045)],
        14,
    )
    return [
        swept(hook, 0.004, CHROME, 6),
        swept(
            [(0, -width / 2, at - 0.09), (0, -0.03, at), (0, 0.03, at), (0, width / 2, at - 0.09)],
            0.012,
            WOODEN,
            8,
        ),
    ]


def _stand(high: float, wide: float) -> list[Surface]:
    """Return a clothes rail's two feet and bar, from which a hanger hangs."""
    pieces = [rod((0, -wide, high), (0, wide, high), 0.012, CHROME, 8)]
    for y in (-wide, wide):
        pieces += [
            rod((0, y, 0.02), (0, y, high), 0.012, CHROME, 8),
            rod((-0.16, y, 0.014), (0.16, y, 0.014), 0.012, CHROME, 8),
        ]
    return pieces


def _garment(rings: list[tuple[float, float, float]], folds: int, cloth: Paint, top: float) -> Surface:
    """Return a hanging garment's body through (height, depth, width), its hem falling in folds."""
    made = []
    lowest, highest = rings[0][0], rings[-1][0]
    for z, deep, wide in rings:
        t = np.linspace(0, 2 * np.pi, 49)[:-1]
        share = np.clip((highest - z) / (highest - lowest), 0, 1)
        wave = 1 + 0.14 * share * np.cos(folds * t)
        made.append(
            np.column_stack(
                [
                    deep / 2 * np.cos(t) * wave,
                    wide / 2 * np.sin(t) * (1 + 0.05 * share * np.cos(folds * t)),
                    np.full(48, z + top),
                ]
            )
        )
    return skinned(made, cloth, 75)


def dress(wish: Wish) -> Bench:
    """On a hanger on a rail: bodice, belt, flared skirt in folds."""
    cloth = wish.main((0.82, 0.20, 0.36), Finish.CLOTH)
    made = Bench(mass=1.5)
    made.add(*_stand(1.6, 0.42), *_hanger(0.36, 1.49))
    made.add(
        _garment([(0.32, 0.34, 0.66), (0.6, 0.27, 0.54), (0.9, 0.16, 0.34), (0.98, 0.13, 0.27)], 9, cloth, 0),
        _garment(
            [
                (0.98, 0.13, 0.27),
                (1.08, 0.15, 0.32),
                (1.24, 0.16, 0.36),
                (1.33, 0.1, 0.33),
                (1.385, 0.05, 0.26),
            ],
            0,
            cloth,
            0,
        ),
    )
    made.add(moved(scaled(torus(0.1, 0.016, cloth.shaded(0.5), 32, 6), (0.72, 1.4, 1)), (0, 0, 0.985)))
    for side in (-1, 1):
        made.add(
            swept(
                curved([(0, side * 0.15, 1.36), (0, side * 0.21, 1.30), (0, side * 0.235, 1.21)], 6),
                [0.04, 0.05, 0.055, 0.058, 0.06, 0.062],
                cloth,
                12,
            ),
            rod((0, side * 0.11, 1.38), (0, side * 0.1, 1.43), 0.012, cloth, 6),
        )
    return made.cased("cloth", (0, 0, 1.4), 0.85)


def shirt(wish: Wish) -> Bench:
    """A shirt on a hanger on a rail: collar, buttons, sleeves."""
    cloth = wish.main((0.36, 0.56, 0.80), Finish.CLOTH)
    made = Bench(mass=1.0)
    made.add(
        *_stand(1.25, 0.42),
        *_hanger(0.4, 1.14),
        _garment(
            [(0.42, 0.17, 0.50), (0.7, 0.17, 0.48), (0.95, 0.16, 0.48), (1.04, 0.1, 0.42), (1.09, 0.06, 0.2)],
            6,
            cloth,
            0,
        ),
    )
    for side in (-1, 1):
        made.add(
            swept(
                curved(
                    [
                        (0, side * 0.17, 1.03),
                        (0.01, side * 0.27, 0.93),
                        (0.015, side * 0.31, 0.7),
                        (0.015, side * 0.32, 0.5),
                    ],
                    10,
                ),
                np.linspace(0.075, 0.05, 10),
                cloth.shaded(0.93),
                12,
            ),
            swept([(0.015, side * 0.32, 0.52), (0.015, side * 0.321, 0.46)], 0.053, cloth.shaded(1.15), 12),
        )
        made.add(
            *leaning(
                facing(
                    [
                        (side * 0.005, 0.03),
                        (side * 0.085, 0.05),
                        (side * 0.095, -0.02),
                        (side * 0.05, -0.045),
                    ],
                    0.008,
                    cloth.shaded(1.15),
                    0.002,
                ),
                -20,
                "y",
                (0.055, 0, 1.09),
            )
        )
    made.add(
        moved(box((0.006, 0.03, 0.6), cloth.shaded(1.12)), (0.084, 0, 0.73)),
        *(
            moved(
                ellipsoid((0.004, 0.009, 0.009), Paint((0.97, 0.96, 0.93), Finish.PLASTIC, 0.2), 2),
                (0.089, 0, 0.5 + 0.1 * k),
            )
            for k in range(6)
        ),
        moved(box((0.006, 0.1, 0.11), cloth.shaded(0.9), 0.002), (0.083, 0.11, 0.88)),
    )
    return made.cased("cloth", (0, 0, 1.1), 0.85)


def trousers(wish: Wish) -> Bench:
    """Jeans on a rail, hung by clips."""
    denim = wish.main((0.20, 0.32, 0.52), Finish.CLOTH)
    made = Bench(mass=1.2)
    made.add(
        *_stand(1.35, 0.36),
        *(rod((0, y, 1.35), (0, y, 1.2), 0.006, CHROME, 6) for y in (-0.13, 0.13)),
        *(moved(box((0.05, 0.03, 0.05), CHROME, 0.006), (0, y, 1.19)) for y in (-0.13, 0.13)),
    )
    made.add(
        skinned(
            [
                np.column_stack([ellipse(d, w, 28), np.full(28, z)])
                for z, d, w in ((0.86, 0.2, 0.36), (1.0, 0.2, 0.4), (1.1, 0.17, 0.38), (1.19, 0.13, 0.36))
            ],
            denim,
            60,
        ),
        *(
            skinned(
                [
                    np.column_stack([ellipse(d, w, 20) + np.array((0, s * y)), np.full(20, z)])
                    for z, d, w, y in (
                        (0.18, 0.12, 0.16, 0.12),
                        (0.5, 0.13, 0.16, 0.11),
                        (0.8, 0.17, 0.19, 0.095),
                        (0.92, 0.18, 0.2, 0.09),
                    )
                ],
                denim.shaded(0.96),
                60,
            )
            for s in (-1, 1)
        ),
    )
    made.add(
        moved(scaled(torus(0.1, 0.02, denim.shaded(0.7), 28, 6), (0.68, 1.8, 1)), (0, 0, 1.175)),
        *(
            swept(
                curved([(0.085, s * 0.05, 1.14), (0.1, s * 0.1, 1.08), (0.06, s * 0.175, 1.06)], 7),
                0.004,
                Paint((0.90, 0.66, 0.30), Finish.CLOTH),
                4,
            )
            for s in (-1, 1)
        ),
        rod((0.088, 0, 1.16), (0.102, 0, 1.0), 0.003, Paint((0.90, 0.66, 0.30), Finish.CLOTH), 4),
        moved(sphere(0.012, GOLD, 3), (0.075, 0, 1.175)),
    )
    return made.cased("cloth", (0, 0, 1.2), 0.85)


MAKERS: dict[str, Callable[[Wish], Bench]] = {
    "bow_tie": bow_tie,
    "dress": dress,
    "scarf": scarf,
    "shirt": shirt,
    "tie": tie,
    "trousers": trousers,
}
