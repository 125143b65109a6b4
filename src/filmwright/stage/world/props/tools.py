"""Tools of workshop and garden. Long ones stand upright, short ones lie as on a bench."""

from __future__ import annotations

import numpy as np

from filmwright.stage.world.model import Finish
from filmwright.stage.world.props.wish import BLACK, CHROME, IRON, RED, Wish
from filmwright.stage.world.shaping.assembly import Bench
from filmwright.stage.world.shaping.boxes import box, rounded_box
from filmwright.stage.world.shaping.joinery import (
    along_x,
    along_y,
    around,
    facing,
    profiled,
    skinned,
)
from filmwright.stage.world.shaping.mesh import moved, scaled, turned
from filmwright.stage.world.shaping.paint import Paint
from filmwright.stage.world.shaping.swept import curved, swept
from filmwright.stage.world.shaping.turned import cone, cylinder, lathed

ASH = Paint((0.72, 0.52, 0.31), Finish.WOOD, 0.5)
BLADE = Paint((0.74, 0.76, 0.79), Finish.PLASTIC, 0.18)
_GRIP = (0.85, 0.14, 0.10)


def hammer(wish: Wish) -> Bench:
    paint = wish.main(ASH.colour, Finish.WOOD, 0.5)
    made = Bench(mass=0.6)
    made.add(
        lathed(
            [(0, 0), (0.017, 0), (0.02, 0.02), (0.016, 0.1), (0.013, 0.22), (0.014, 0.3), (0, 0.3)],
            paint,
            14,
            60,
        ),
        moved(box((0.03, 0.05, 0.034), IRON, 0.005), (0, 0, 0.29)),
        moved(along_y(cylinder(0.017, 0.05, IRON, 0.004, 14)), (0, 0.02, 0.29)),
        moved(along_y(cylinder(0.022, 0.02, CHROME, 0.004, 14)), (0, 0.065, 0.29)),
    )
    for s in (-1, 1):
        made.add(
            swept(
                curved([(s * 0.006, -0.02, 0.292), (s * 0.01, -0.06, 0.295), (s * 0.013, -0.1, 0.265)], 7),
                (0.014, 0.0135, 0.012, 0.011, 0.009, 0.007, 0.003),
                IRON,
                7,
            )
        )
    made.surfaces = [scaled(piece, (1.3, 1.3, 1.15)) for piece in made.surfaces]
    return made.cased("metal", (0, 0, 0.08), 0.8)


def axe(wish: Wish) -> Bench:
    paint = wish.main(ASH.colour, Finish.WOOD, 0.5)
    made = Bench(mass=1.6)
    made.add(
        swept(
            curved([(0, 0.02, 0), (0, 0.0, 0.1), (0, 0.01, 0.35), (0, 0, 0.72)], 10),
            (0.024, 0.021, 0.018, 0.017, 0.017, 0.017, 0.017, 0.018, 0.018, 0.018),
            paint,
            9,
        )
    )
    head = [
        (0.05, 0.62),
        (0.04, 0.7),
        (-0.02, 0.7),
        (-0.1, 0.735),
        (-0.15, 0.77),
        (-0.175, 0.66),
        (-0.15, 0.56),
        (-0.1, 0.6),
        (-0.02, 0.63),
    ]
    made.add(
        facing(
            head,
            0.03,
            Paint((0.62, 0.12, 0.10), Finish.PLASTIC, 0.4) if not wish.prop.colour else IRON,
            0.008,
        ),
        moved(
            facing(
                [
                    (-0.125, 0.75),
                    (-0.152, 0.772),
                    (-0.178, 0.66),
                    (-0.152, 0.556),
                    (-0.125, 0.58),
                    (-0.135, 0.66),
                ],
                0.032,
                BLADE,
                0.012,
            ),
            (0, 0, 0),
        ),
    )
    return made.cased("metal", (0, 0, 0.15), 0.8)


def saw(wish: Wish) -> Bench:
    paint = wish.main((0.78, 0.42, 0.18), Finish.WOOD, 0.4)
    made = Bench(mass=0.6)
    teeth = [(0.30 - 0.0135 * k, -0.0 if k % 2 else 0.011) for k in range(38)]
    blade = [(0.3, 0.11), (-0.2, 0.055), (-0.213, 0.02), *teeth[::-1]]
    made.add(
        facing(blade, 0.003, BLADE),
        facing(
            [(0.27, -0.005), (0.36, -0.02), (0.42, 0.01), (0.43, 0.1), (0.4, 0.135), (0.27, 0.12)],
            0.024,
            paint,
            0.006,
        ),
        facing([(0.325, 0.03), (0.375, 0.025), (0.385, 0.09), (0.335, 0.1)], 0.025, BLACK),
        *(
            moved(along_x(cylinder(0.009, 0.028, CHROME, 0.002, 12)), (-0.014, y, z))
            for y, z in ((0.29, 0.03), (0.29, 0.09))
        ),
    )
    made.surfaces = [moved(piece, (0, -0.1, 0.0)) for piece in made.surfaces]
    return made.cased("metal", (0, 0.26, 0.06), 0.8)


def screwdriver(wish: Wish) -> Bench:
    paint = wish.lacquer(_GRIP, 0.2)
    made = Bench(mass=0.15)
    handle = lathed(
        [
            (0, 0),
            (0.013, 0.002),
            (0.017, 0.02),
            (0.0165, 0.08),
            (0.011, 0.1),
            (0.014, 0.11),
            (0.012, 0.118),
            (0, 0.118),
        ],
        paint,
        16,
        60,
    )
    pieces = [
        handle,
        *around(moved(box((0.004, 0.003, 0.06), BLACK), (0.0165, 0, 0.048)), 8),
        moved(cylinder(0.0045, 0.13, CHROME, 0, 10), (0, 0, 0.115)),
        moved(box((0.003, 0.011, 0.014), CHROME), (0, 0, 0.25)),
    ]
    made.add(*(moved(turned(piece, 180, "x"), (0, 0, 0.257)) for piece in pieces))
    return made.cased("metal", (0, 0, 0.2), 0.8)


def wrench(wish: Wish) -> Bench:
    paint = wish.main((0.76, 0.78, 0.81), Finish.PLASTIC, 0.18)
    made = Bench(mass=0.4)
    jaw = [
        (0.012, 0.05),
        (0.035, 0.22),
        (0.05, 0.25),
        (0.055, 0.285),
        (0.035, 0.315),
        (0.02, 0.318),
        (0.022, 0.275),
        (-0.022, 0.262),
        (-0.03, 0.305),
        (-0.052, 0.285),
        (-0.05, 0.25),
        (-0.035, 0.225),
        (-0.018, 0.05),
    ]
    made.add(facing([(a, b) for a, b in jaw], 0.014, paint, 0.004))
    ring = [
        (0.042 * np.cos(a), 0.042 + 0.042 * np.sin(a)) for a in np.linspace(0, 2 * np.pi, 20, endpoint=False)
    ]
    made.add(
        facing(ring, 0.016, paint, 0.004),
        facing(
            [
                (0.022 * np.cos(a), 0.042 + 0.022 * np.sin(a))
                for a in np.linspace(0, 2 * np.pi, 12, endpoint=False)
            ],
            0.0165,
            BLACK,
        ),
    )
    return made.cased("metal", (0, 0, 0.12), 0.8)


def pliers(wish: Wish) -> Bench:
    paint = wish.lacquer(_GRIP, 0.4)
    made = Bench(mass=0.25)
    for s in (-1, 1):
        made.add(
            swept(
                curved([(0, s * 0.045, 0.0), (0, s * 0.052, 0.06), (0, s * 0.015, 0.125)], 8),
                (0.009, 0.0105, 0.0105, 0.01, 0.01, 0.0095, 0.009, 0.008),
                paint,
                8,
            ),
            facing(
                [
                    (s * 0.002, 0.12),
                    (s * 0.02, 0.12),
                    (s * 0.02, 0.15),
                    (s * 0.008, 0.205),
                    (s * 0.002, 0.205),
                ],
                0.014,
                BLADE,
                0.003,
            ),
        )
    made.add(moved(along_x(cylinder(0.014, 0.018, CHROME, 0.003, 16)), (-0.009, 0, 0.13)))
    return made.cased("metal", (0, 0, 0.06), 0.8)


def drill(wish: Wish) -> Bench:
    paint = wish.lacquer((0.97, 0.72, 0.08), 0.35)
    made = Bench(mass=1.8)
    made.add(
        moved(
            along_x(
                lathed(
                    [(0, -0.1), (0.03, -0.1), (0.038, -0.08), (0.038, 0.04), (0.03, 0.07), (0, 0.07)],
                    paint,
                    18,
                    50,
                )
            ),
            (0, 0, 0.22),
        ),
        profiled([(-0.06, 0.05), (-0.005, 0.05), (0.02, 0.2), (-0.05, 0.2)], 0.045, BLACK, 0.012),
        moved(rounded_box((0.11, 0.075, 0.055), 0.012, paint, 2), (-0.02, 0, 0.028)),
        moved(along_x(cone((0.026, 0.014), 0.05, BLACK, 0.004, 14)), (0.07, 0, 0.22)),
        moved(along_x(cylinder(0.005, 0.09, CHROME, 0, 8)), (0.12, 0, 0.22)),
        moved(box((0.02, 0.02, 0.035), RED, 0.006), (0.022, 0, 0.165)),
    )
    return made.cased("plastic", (-0.03, 0, 0.13), 0.8)


def rope(wish: Wish) -> Bench:
    """A coil of rope, its end loose."""
    paint = wish.main((0.82, 0.68, 0.44), Finish.CLOTH, 0.95)
    made = Bench(mass=3)
    for k, (r, z) in enumerate(
        ((0.2, 0.025), (0.15, 0.025), (0.1, 0.025), (0.185, 0.07), (0.135, 0.07), (0.165, 0.11))
    ):
        t = np.linspace(0, 2 * np.pi, 40, endpoint=False)
        ring = np.column_stack([r * np.cos(t), r * np.sin(t), np.full(40, z)])
        made.add(swept(ring, 0.025, paint.shaded(0.9 + 0.07 * (k % 3)), 7, closed=True))
    made.add(
        swept(
            curved([(0.16, 0.0, 0.11), (0.3, -0.1, 0.06), (0.42, 0.05, 0.025), (0.5, 0.0, 0.025)], 14),
            0.024,
            paint,
            7,
        )
    )
    return made.cased("cloth", (0, 0, 0.1), 0.7)


def chain(wish: Wish) -> Bench:
    """Heavy links, a length of chain hung up in an arc."""
    paint = wish.main((0.50, 0.52, 0.55), Finish.PLASTIC, 0.25)
    made = Bench(mass=8)
    link = [
        (0.05 * np.cos(a), 0.045 * np.sign(np.round(np.sin(a), 3)) + 0.05 * np.sin(a))
        for a in np.linspace(0, 2 * np.pi, 20, endpoint=False)
    ]
    ring = np.array([(0.0, x, z) for x, z in link])
    loop = swept(ring, 0.018, paint, 7, closed=True)
    t = np.linspace(-1, 1, 13)
    line = np.column_stack([0.0 * t, 0.75 * t, 0.16 + 0.62 * t * t])
    for k in range(13):
        ahead = line[min(k + 1, 12)] - line[max(k - 1, 0)]
        lean = float(np.degrees(np.arctan2(ahead[1], ahead[2])))
        made.add(moved(turned(turned(loop, 90 * (k % 2)), -lean, "x"), line[k]))
    return made.cased("metal", (0, 0.7, 0.7), 0.7)


def anvil(wish: Wish) -> Bench:
    paint = wish.main((0.24, 0.25, 0.27), Finish.PLASTIC, 0.3)
    made = Bench(mass=80)
    made.add(
        moved(
            lathed(
                [(0, 0), (0.24, 0), (0.25, 0.03), (0.23, 0.45), (0, 0.45)],
                Paint((0.48, 0.33, 0.2), Finish.BARK),
                20,
                40,
            ),
            (0, 0, 0),
        )
    )
    rings = []
    for z, lx, ly in (
        (0.45, 0.15, 0.13),
        (0.49, 0.14, 0.12),
        (0.52, 0.08, 0.06),
        (0.58, 0.075, 0.055),
        (0.62, 0.17, 0.07),
        (0.72, 0.18, 0.075),
    ):
        rings.append([(-ly, -lx, z), (ly, -lx, z), (ly, lx, z), (-ly, lx, z)])
    made.add(
        skinned(rings, paint, 20),
        moved(
            turned(scaled(cone((0.06, 0.004), 0.24, paint, 0, 14), (1.1, 0.8, 1)), -90, "x"), (0, 0.17, 0.67)
        ),
        moved(box((0.13, 0.12, 0.05), paint, 0.008), (0, -0.22, 0.69)),
    )
    return made.cased("metal", None, 0.7)


def toolbox(wish: Wish) -> Bench:
    paint = wish.lacquer((0.82, 0.12, 0.10), 0.3)
    made = Bench(mass=8)
    made.add(
        moved(box((0.22, 0.46, 0.18), paint, 0.012), (0, 0, 0.09)),
        profiled([(-0.11, 0.19), (0.11, 0.19), (0.06, 0.25), (-0.06, 0.25)], 0.45, paint.shaded(0.92), 0.008),
        moved(box((0.222, 0.462, 0.01), BLACK), (0, 0, 0.185)),
        *(moved(box((0.012, 0.05, 0.05), CHROME, 0.004), (0.112, y, 0.185)) for y in (-0.13, 0.13)),
        swept(
            curved([(0, -0.11, 0.25), (0, -0.1, 0.305), (0, 0.1, 0.305), (0, 0.11, 0.25)], 12),
            0.013,
            BLACK,
            8,
        ),
    )
    return made.cased("metal", (0, 0, 0.3), 0.95)


MAKERS = {
    "anvil": anvil,
    "axe": axe,
    "chain": chain,
    "drill": drill,
    "hammer": hammer,
    "pliers": pliers,
    "rope": rope,
    "saw": saw,
    "screwdriver": screwdriver,
    "toolbox": toolbox,
    "wrench": wrench,
}
