"""The bathroom and what one washes, shaves and combs with there."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from filmwright.stage.world.model import Finish, Mark, Surface
from filmwright.stage.world.props.appliances import CHROME
from filmwright.stage.world.props.casework import upright
from filmwright.stage.world.props.wish import Wish
from filmwright.stage.world.shaping.assembly import Bench, box_solid
from filmwright.stage.world.shaping.boxes import box, ellipsoid, rounded_box, sphere
from filmwright.stage.world.shaping.joinery import ellipse, facing, skinned
from filmwright.stage.world.shaping.mesh import moved, scaled, turned
from filmwright.stage.world.shaping.paint import Paint
from filmwright.stage.world.shaping.soft import filling, leaning, sausage, spun
from filmwright.stage.world.shaping.swept import curved, rod, swept
from filmwright.stage.world.shaping.turned import cylinder, lathed

CERAMIC = (0.95, 0.95, 0.94)
WATER = Paint((0.50, 0.76, 0.86), Finish.PLASTIC, 0.04)


def oval_rings(stations: list[tuple[float, float, float, float]], count: int = 28) -> list[np.ndarray]:
    """Return elliptic rings from (height, depth, width, shift along x)."""
    return [
        np.column_stack([ellipse(d, w, count) + np.array((x, 0)), np.full(count, z)])
        for z, d, w, x in stations
    ]


def tap(at: tuple[float, float, float], reach: float, rise: float) -> list[Surface]:
    """Return a chrome tap that bows over along +x, with a lever on top."""
    x, y, z = at
    path = curved(
        [(x, y, z), (x, y, z + rise), (x + reach * 0.5, y, z + rise * 1.35), (x + reach, y, z + rise * 0.8)],
        14,
    )
    return [
        moved(cylinder(0.026, 0.025, CHROME, 0.006, 18), at),
        swept(path, 0.0125, CHROME, 9),
        swept([(x, y, z + rise * 0.9), (x - 0.045, y, z + rise * 1.2)], [0.010, 0.006], CHROME, 8),
    ]


def toilet(wish: Wish) -> Bench:
    """A lavatory: pedestal, bowl with an open seat, lid up, cistern behind with its lever."""
    glaze = wish.lacquer(CERAMIC, 0.12)
    made = Bench(mass=30, fixed=True)
    made.add(
        skinned(
            oval_rings(
                [
                    (0, 0.34, 0.22, -0.02),
                    (0.05, 0.30, 0.19, -0.02),
                    (0.2, 0.32, 0.22, 0.0),
                    (0.32, 0.46, 0.34, 0.06),
                    (0.4, 0.50, 0.38, 0.08),
                ]
            ),
            glaze,
            60,
        )
    )
    rim = [(x, y, 0.41) for x, y in ellipse(0.43, 0.31, 36) + np.array((0.085, 0))]
    made.add(
        swept(rim, 0.034, glaze.shaded(1.03), 8, closed=True),
        moved(
            scaled(
                cylinder(0.2, 0.004, Paint((0.36, 0.42, 0.46), Finish.PLASTIC, 0.3), 0, 32), (0.98, 0.68, 1)
            ),
            (0.085, 0, 0.403),
        ),
        moved(scaled(cylinder(0.1, 0.004, WATER, 0, 24), (1.2, 0.9, 1)), (0.06, 0, 0.408)),
    )
    lid = facing([(y, z + 0.22) for y, z in ellipse(0.37, 0.45, 32)], 0.022, glaze, 0.008)
    made.add(
        *leaning(lid, -10, "y", (-0.135, 0, 0.40)),
        moved(rounded_box((0.2, 0.40, 0.34), 0.035, glaze, 3), (-0.30, 0, 0.585)),
        moved(rounded_box((0.22, 0.42, 0.04), 0.016, glaze, 2), (-0.30, 0, 0.765)),
        moved(box((0.16, 0.26, 0.12), glaze, 0.03), (-0.2, 0, 0.36)),
    )
    made.add(
        rod((-0.19, 0.15, 0.7), (-0.17, 0.15, 0.7), 0.012, CHROME, 10),
        rod((-0.17, 0.155, 0.7), (-0.165, 0.09, 0.69), 0.007, CHROME, 7),
    )
    made.surfaces = [moved(piece, (0.05, 0, 0)) for piece in made.surfaces]
    made.solids += [
        box_solid((0.62, 0.36, 0.42), (0.04, 0, 0.21), "ceramic"),
        box_solid((0.2, 0.42, 0.4), (-0.25, 0, 0.58), "ceramic"),
    ]
    made.marks |= {"seat": Mark(position=(0.12, 0, 0.44)), "top": Mark(position=(-0.25, 0, 0.785))}
    return made


def sink(wish: Wish) -> Bench:
    """A wash basin on its pedestal, tap over it, water in it."""
    glaze = wish.lacquer(CERAMIC, 0.12)
    made = Bench(mass=20, fixed=True)
    made.add(
        skinned(
            oval_rings(
                [
                    (0, 0.22, 0.26, -0.06),
                    (0.04, 0.17, 0.2, -0.06),
                    (0.5, 0.14, 0.17, -0.06),
                    (0.68, 0.2, 0.24, -0.05),
                ]
            ),
            glaze.shaded(0.96),
            60,
        )
    )
    made.add(
        skinned(
            oval_rings(
                [
                    (0.66, 0.22, 0.28, -0.03),
                    (0.74, 0.40, 0.50, 0.0),
                    (0.83, 0.47, 0.58, 0.0),
                    (0.84, 0.46, 0.57, 0.0),
                ]
            ),
            glaze,
            60,
        ),
        moved(rounded_box((0.12, 0.56, 0.05), 0.02, glaze, 2), (-0.2, 0, 0.84)),
    )
    well = lathed(
        [(0.205, 0.0), (0.19, -0.01), (0.0, -0.012)], Paint((0.72, 0.78, 0.81), Finish.PLASTIC, 0.1), 36
    )
    made.add(
        moved(scaled(well, (0.82, 1.14, 1)), (0.03, 0, 0.853)),
        moved(scaled(filling(0.16, 0, WATER), (0.82, 1.2, 1)), (0.03, 0, 0.848)),
    )
    rim = [(x, y, 0.845) for x, y in ellipse(0.42, 0.54, 40) + np.array((0.015, 0))]
    made.add(swept(rim, 0.022, glaze, 8, closed=True), *tap((-0.19, 0, 0.86), 0.16, 0.12))
    made.add(
        sausage(
            [(-0.03, 0, 0.955), (-0.03, 0, 0.9), (-0.03, 0, 0.85)],
            0.007,
            Paint((0.70, 0.87, 0.94), Finish.GLASS, 0.05),
            count=5,
            segments=8,
        )
    )
    made.solids += [
        box_solid((0.46, 0.56, 0.18), (0, 0, 0.75), "ceramic"),
        box_solid((0.18, 0.2, 0.68), (-0.06, 0, 0.34), "ceramic"),
    ]
    made.marks |= {"top": Mark(position=(0.02, 0, 0.86)), "inside": Mark(position=(0.03, 0, 0.84))}
    return made


def bathtub(wish: Wish) -> Bench:
    """A free-standing tub on four feet, full of foam, tap at its end."""
    glaze = wish.lacquer(CERAMIC, 0.12)
    made = Bench(mass=80, fixed=True)
    made.add(
        skinned(
            oval_rings(
                [(0.1, 0.9, 0.42, 0.0), (0.14, 1.2, 0.55, 0.0), (0.34, 1.5, 0.70, 0), (0.56, 1.62, 0.76, 0)],
                36,
            ),
            glaze,
            70,
        )
    )
    rim = [(x, y, 0.57 + 0.05 * (x / 0.8) ** 2) for x, y in ellipse(1.62, 0.76, 48)]
    made.add(
        swept(rim, 0.035, glaze, 8, closed=True),
        moved(scaled(filling(0.4, 0, WATER), (1.92, 0.88, 1)), (0, 0, 0.566)),
    )
    foam = Paint((0.98, 0.99, 1.0), Finish.FOAM, 0.7)
    rng = np.random.default_rng(4)
    for _ in range(30):
        a, r = rng.uniform(0, 2 * np.pi), np.sqrt(rng.uniform(0, 1))
        made.add(
            moved(
                sphere(rng.uniform(0.045, 0.10), foam, 3),
                (0.66 * r * np.cos(a) + 0.04, 0.27 * r * np.sin(a), 0.585),
            )
        )
    for x in (-0.5, 0.5):
        made.add(
            *(
                moved(
                    turned(
                        ellipsoid((0.05, 0.04, 0.075), Paint((0.85, 0.66, 0.32), Finish.PLASTIC, 0.2), 4), 0
                    ),
                    (x, y, 0.075),
                )
                for y in (-0.2, 0.2)
            )
        )
    made.add(
        *tap((-0.76, 0, 0.58), 0.2, 0.2),
        moved(
            ellipsoid((0.04, 0.03, 0.035), Paint((0.98, 0.82, 0.18), Finish.PLASTIC, 0.2), 4),
            (0.3, 0.1, 0.68),
        ),
        moved(sphere(0.024, Paint((0.98, 0.82, 0.18), Finish.PLASTIC, 0.2), 4), (0.325, 0.1, 0.715)),
        moved(
            ellipsoid((0.013, 0.011, 0.006), Paint((0.95, 0.45, 0.12), Finish.PLASTIC, 0.2), 2),
            (0.35, 0.1, 0.712),
        ),
    )
    made.cased("ceramic")
    made.marks["inside"] = made.marks["seat"] = Mark(position=(0.3, 0, 0.35))
    return made


def shower(wish: Wish) -> Bench:
    """A glazed cubicle: tray, rail, rose, falling water."""
    tiles = wish.main((0.62, 0.78, 0.82), Finish.TILE)
    frame = Paint((0.76, 0.78, 0.80), Finish.PLASTIC, 0.2)
    made = Bench(mass=60, fixed=True)
    made.add(
        moved(rounded_box((0.95, 0.95, 0.12), 0.03, Paint(CERAMIC, Finish.PLASTIC, 0.15), 2), (0, 0, 0.06))
    )
    made.add(
        upright((-0.455, 0, 0.1), (0.03, 0.95, 2.0), tiles),
        upright((0, -0.455, 0.1), (0.95, 0.03, 2.0), tiles),
    )
    made.add(
        *(
            upright((x, y, 0.1), (0.03, 0.03, 2.0), frame)
            for x, y in ((0.455, -0.455), (0.455, 0.455), (-0.455, 0.455))
        ),
        upright((0, 0.455, 2.08), (0.94, 0.03, 0.03), frame),
        upright((0.455, 0, 2.08), (0.03, 0.94, 0.03), frame),
        upright((0.455, 0.22, 0.12), (0.008, 0.45, 1.95), Paint((0.82, 0.92, 0.95), Finish.GLASS, 0.04)),
    )
    made.add(
        swept(
            curved([(-0.43, -0.1, 0.9), (-0.43, -0.1, 1.95), (-0.36, -0.1, 2.06), (-0.12, -0.1, 2.04)], 14),
            0.013,
            CHROME,
            8,
        ),
        moved(
            lathed([(0, 0), (0.11, 0), (0.11, 0.012), (0.03, 0.04), (0, 0.05)], CHROME, 28),
            (-0.1, -0.1, 1.99),
        ),
        moved(rounded_box((0.05, 0.2, 0.05), 0.02, CHROME, 2), (-0.42, -0.1, 1.0)),
    )
    drop = Paint((0.75, 0.90, 0.97), Finish.PLASTIC, 0.03)
    for k in range(26):
        a, r = 2.4 * k, 0.1 * np.sqrt((k + 0.5) / 26)
        made.add(
            rod(
                (-0.1 + r * np.cos(a), -0.1 + r * np.sin(a), 1.98),
                (-0.1 + 1.9 * r * np.cos(a), -0.1 + 1.9 * r * np.sin(a), 0.13),
                0.0028,
                drop,
                3,
            )
        )
    made.cased("glass")
    made.marks["inside"] = Mark(position=(0, 0, 0.12))
    return made


def faucet(wish: Wish) -> Bench:
    steel = wish.lacquer((0.66, 0.68, 0.71), 0.12)
    made = Bench(mass=1.5)
    made.add(
        cylinder(0.034, 0.014, steel, 0.004, 24),
        swept(
            curved([(0, 0, 0.01), (0, 0, 0.16), (0.05, 0, 0.225), (0.12, 0, 0.215), (0.15, 0, 0.15)], 20),
            np.linspace(0.02, 0.0145, 20),
            steel,
            12,
        ),
        moved(cylinder(0.0165, 0.016, steel.shaded(0.8), 0.003, 16), (0.151, 0, 0.135)),
    )
    for side, tone in ((-1, (0.25, 0.45, 0.85)), (1, (0.85, 0.22, 0.18))):
        made.add(
            moved(
                spun([(0, 0), (0.022, 0), (0.018, 0.03), (0.012, 0.04), (0, 0.045)], steel, 10, 18),
                (0, side * 0.085, 0),
            ),
            *(
                moved(
                    turned(rod((-0.034, 0, 0), (0.034, 0, 0), 0.007, steel, 8), 90 * k + 30),
                    (0, side * 0.085, 0.052),
                )
                for k in range(2)
            ),
            moved(cylinder(0.011, 0.012, Paint(tone, Finish.PLASTIC), 0.003, 14), (0, side * 0.085, 0.05)),
        )
    made.add(
        moved(box((0.045, 0.21, 0.016), steel, 0.006), (0, 0, 0.008)),
        moved(spun([(0, 0), (0.007, 0.008), (0.004, 0.02), (0, 0.03)], WATER, 8, 12), (0.151, 0, 0.085)),
    )
    return made.cased("metal", None, 0.85)


MAKERS: dict[str, Callable[[Wish], Bench]] = {
    "bathtub": bathtub,
    "faucet": faucet,
    "shower": shower,
    "sink": sink,
    "toilet": toilet,
}
