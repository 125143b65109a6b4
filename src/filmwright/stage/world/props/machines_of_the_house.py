"""Small machines of the house: fans, blenders, coffee machines, irons, hair driers."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from filmwright.stage.world.model import Finish, Surface
from filmwright.stage.world.props.appliances import CHROME, DARK, LIT_GREEN, dial
from filmwright.stage.world.props.wish import BLACK, Wish
from filmwright.stage.world.shaping.assembly import Bench
from filmwright.stage.world.shaping.boxes import box, ellipsoid, rounded_box, sphere
from filmwright.stage.world.shaping.joinery import skinned
from filmwright.stage.world.shaping.mesh import moved, turned
from filmwright.stage.world.shaping.outlines import extruded
from filmwright.stage.world.shaping.paint import Paint
from filmwright.stage.world.shaping.soft import leaning, sausage, spun
from filmwright.stage.world.shaping.swept import curved, rod, swept
from filmwright.stage.world.shaping.turned import cone, cylinder, lathed, torus


def _fan_head(paint: Paint) -> list[Surface]:
    """Return cage, blades and motor about the origin, blowing along +x."""
    pieces: list[Surface] = [
        moved(sphere(0.04, paint, 4), (0.05, 0, 0)),
        moved(turned(cone((0.075, 0.05), 0.13, paint, 0.02, 20), -90, "y"), (-0.03, 0, 0)),
    ]
    for radius, x in ((0.19, 0.02), (0.14, 0.055), (0.08, 0.066), (0.19, -0.03)):
        pieces.append(moved(turned(torus(radius, 0.0042, CHROME, 36, 5), 90, "y"), (x, 0, 0)))
    for k in range(14):
        spoke = curved([(0.07, 0.0, 0.03), (0.058, 0.0, 0.13), (0.02, 0.0, 0.19), (-0.03, 0, 0.19)], 6)
        pieces.append(turned(swept(spoke, 0.0022, CHROME, 4), 360 * k / 14, "x"))
    for k in range(4):
        blade = ellipsoid((0.004, 0.055, 0.07), paint.shaded(1.15), 4)
        pieces.append(turned(moved(turned(blade, 28, "z"), (0.005, 0, 0.095)), 90 * k + 20, "x"))
    return pieces


def fan(wish: Wish) -> Bench:
    """A table fan, or a standing one when the words say so."""
    paint = wish.lacquer((0.24, 0.50, 0.64), 0.25)
    tall = 0.85 if wish.says("standing", "floor", "pedestal", "落地") else 0.24
    made = Bench(mass=3)
    made.add(
        spun([(0, 0), (0.14, 0), (0.145, 0.015), (0.06, 0.04), (0.02, 0.055), (0, 0.055)], paint, 14, 32),
        moved(cylinder(0.018, tall, paint, 0.004, 14), (-0.02, 0, 0.04)),
    )
    made.add(*leaning(_fan_head(paint), -6, "y", (0, 0, tall + 0.1)))
    made.add(
        *(
            moved(
                box((0.016, 0.022, 0.014), Paint((0.93, 0.93, 0.92), Finish.PLASTIC), 0.004),
                (0.075, -0.05 + 0.033 * k, 0.04),
            )
            for k in range(4)
        )
    )
    return made.cased("plastic", (-0.1, 0, tall + 0.1), 0.9)


def blender(wish: Wish) -> Bench:
    base = wish.lacquer((0.78, 0.18, 0.16), 0.2)
    made = Bench(mass=3)
    made.add(
        spun([(0, 0), (0.085, 0.0), (0.088, 0.02), (0.07, 0.12), (0.055, 0.14), (0, 0.14)], base, 14, 28),
        *dial((0.074, 0, 0.06), 0.024, CHROME),
    )
    made.add(
        moved(
            lathed(
                [(0.05, 0), (0.078, 0.2), (0.078, 0.21), (0.072, 0.21), (0.045, 0.004), (0.05, 0)],
                Paint((0.80, 0.90, 0.93), Finish.GLASS, 0.03),
                24,
            ),
            (0, 0, 0.14),
        ),
        moved(
            lathed(
                [(0, 0), (0.046, 0.004), (0.064, 0.13), (0, 0.135)],
                Paint((0.93, 0.42, 0.56), Finish.SOFT, 0.3),
                24,
            ),
            (0, 0, 0.143),
        ),
    )
    made.add(
        moved(cylinder(0.08, 0.022, BLACK, 0.006, 26), (0, 0, 0.35)),
        moved(cylinder(0.032, 0.025, BLACK, 0.008, 18), (0, 0, 0.37)),
    )
    made.add(
        swept(
            curved([(0, 0.07, 0.33), (0, 0.125, 0.33), (0, 0.125, 0.2), (0, 0.06, 0.18)], 11), 0.011, BLACK, 8
        )
    )
    return made.cased("glass", (0, 0.12, 0.26), 0.9)


def coffee_machine(wish: Wish) -> Bench:
    """An espresso machine with its cup under the spout."""
    case = wish.lacquer((0.72, 0.16, 0.14), 0.2)
    made = Bench(mass=6)
    made.add(
        moved(box((0.3, 0.26, 0.05), DARK, 0.01), (0.02, 0, 0.025)),
        moved(rounded_box((0.14, 0.26, 0.36), 0.03, case, 2), (-0.08, 0, 0.2)),
        moved(rounded_box((0.27, 0.26, 0.11), 0.03, case, 2), (0.0, 0, 0.33)),
        moved(box((0.15, 0.22, 0.008), CHROME, 0.002), (0.09, 0, 0.054)),
    )
    made.add(
        moved(cylinder(0.035, 0.05, CHROME, 0.006, 20), (0.08, 0, 0.225)),
        swept([(0.1, 0, 0.24), (0.24, 0, 0.235)], 0.013, BLACK, 8),
        *(rod((0.08, y, 0.225), (0.08, y, 0.195), 0.006, CHROME, 6) for y in (-0.012, 0.012)),
    )
    cup = Paint((0.96, 0.95, 0.93), Finish.PLASTIC, 0.15)
    made.add(
        moved(
            lathed([(0, 0), (0.024, 0), (0.036, 0.05), (0.033, 0.05), (0.022, 0.006), (0, 0.006)], cup, 22),
            (0.08, 0, 0.06),
        ),
        moved(
            lathed([(0.0315, 0), (0, 0)], Paint((0.30, 0.16, 0.08), Finish.PLASTIC, 0.1), 20), (0.08, 0, 0.1)
        ),
        moved(turned(torus(0.014, 0.004, cup, 14, 6), 90, "x"), (0.08, 0.045, 0.088)),
    )
    made.add(
        *dial((0.135, -0.075, 0.335), 0.02, CHROME),
        *dial((0.135, 0.075, 0.335), 0.02, CHROME),
        *(moved(sphere(0.009, LIT_GREEN, 3), (0.135, y, 0.345)) for y in (-0.02, 0.02)),
    )
    made.add(
        swept(curved([(0.06, -0.115, 0.3), (0.1, -0.12, 0.26), (0.11, -0.12, 0.14)], 8), 0.006, CHROME, 7)
    )
    return made.cased("metal", (-0.08, 0, 0.3), 0.9)


def rice_cooker(wish: Wish) -> Bench:
    case = wish.lacquer((0.94, 0.93, 0.90), 0.25)
    made = Bench(mass=3)
    made.add(
        spun([(0, 0), (0.12, 0.0), (0.14, 0.03), (0.145, 0.13), (0.13, 0.165), (0, 0.168)], case, 16, 32),
        moved(
            spun([(0, 0), (0.135, 0.0), (0.12, 0.03), (0.06, 0.055), (0, 0.06)], case.shaded(0.9), 12, 32),
            (0, 0, 0.16),
        ),
        moved(torus(0.139, 0.006, CHROME, 36, 6), (0, 0, 0.16)),
    )
    made.add(
        moved(rounded_box((0.03, 0.09, 0.075), 0.012, DARK, 2), (0.142, 0, 0.08)),
        moved(box((0.006, 0.05, 0.022), LIT_GREEN), (0.158, 0, 0.095)),
        *(
            moved(sphere(0.008, Paint((0.95, 0.45, 0.2), Finish.GLOW), 2), (0.157, y, 0.06))
            for y in (-0.018, 0.018)
        ),
    )
    made.add(
        swept(
            curved([(0, -0.14, 0.15), (0, -0.1, 0.26), (0, 0.1, 0.26), (0, 0.14, 0.15)], 15), 0.009, BLACK, 8
        ),
        moved(cylinder(0.014, 0.02, BLACK, 0.004, 14), (-0.05, 0, 0.205)),
    )
    return made.cased("plastic", (0, 0, 0.25), 0.9)


def vacuum_cleaner(wish: Wish) -> Bench:
    """A cylinder on wheels, its hose, tube and brush."""
    case = wish.lacquer((0.80, 0.20, 0.17), 0.2)
    made = Bench(mass=6)
    body = ellipsoid((0.2, 0.13, 0.11), case, 7)
    made.add(
        moved(body, (-0.16, 0, 0.14)),
        moved(
            turned(lathed([(0.108, 0), (0.113, 0.012), (0.108, 0.024)], BLACK, 30), 90, "y"), (-0.12, 0, 0.14)
        ),
        swept(curved([(-0.26, 0, 0.235), (-0.18, 0, 0.29), (-0.08, 0, 0.25)], 9), 0.013, BLACK, 7),
    )
    for side in (-1, 1):
        made.add(
            moved(
                turned(cylinder(0.085, 0.03, BLACK, 0.01, 24), 90, "x"), (-0.24, side * 0.12 + 0.015, 0.086)
            ),
            moved(
                turned(cylinder(0.035, 0.034, CHROME, 0.004, 16), 90, "x"),
                (-0.24, side * 0.12 + 0.017, 0.086),
            ),
        )
    hose = curved(
        [(0.02, 0, 0.17), (0.14, 0.06, 0.3), (0.14, 0.16, 0.62), (0.2, 0.16, 0.83), (0.3, 0.15, 0.72)], 44
    )
    made.add(
        swept(hose, 0.020 + 0.003 * np.cos(np.arange(44) * np.pi), BLACK, 8),
        rod((0.29, 0.15, 0.74), (0.56, 0.15, 0.08), 0.017, CHROME, 10),
        moved(rounded_box((0.11, 0.3, 0.05), 0.018, case, 2), (0.58, 0.15, 0.03)),
    )
    made.surfaces = [moved(piece, (-0.13, -0.03, 0)) for piece in made.surfaces]
    return made.cased("plastic", (0.14, 0.12, 0.74), 0.9)


def iron(wish: Wish) -> Bench:
    shell = wish.lacquer((0.18, 0.50, 0.70), 0.2)
    made = Bench(mass=1.2)
    sole = np.array(
        [
            (0.13, 0.0),
            (0.09, 0.032),
            (0.02, 0.052),
            (-0.1, 0.054),
            (-0.115, 0.04),
            (-0.115, -0.04),
            (-0.1, -0.054),
            (0.02, -0.052),
            (0.09, -0.032),
        ]
    )

    made.add(
        extruded(sole, 0.012, CHROME, 0.003), moved(extruded(sole * 0.93, 0.035, shell, 0.01), (0, 0, 0.011))
    )
    rings = [
        [(x * s - 0.012 * (1 - s), y * s * 0.9, z) for x, y in sole]
        for z, s in ((0.045, 0.9), (0.07, 0.72), (0.085, 0.5))
    ]

    made.add(skinned(rings, shell.shaded(0.85), 50))
    grip = curved(
        [(0.055, 0, 0.075), (0.03, 0, 0.125), (-0.04, 0, 0.135), (-0.1, 0, 0.115), (-0.1, 0, 0.05)], 16
    )
    made.add(
        swept(grip, 0.0145, shell, 10),
        moved(cylinder(0.02, 0.012, CHROME, 0.003, 18), (0.005, 0, 0.082)),
        swept(
            curved([(-0.1, 0, 0.115), (-0.16, 0.03, 0.13), (-0.19, 0.08, 0.02), (-0.12, 0.13, 0.006)], 14),
            0.005,
            BLACK,
            6,
        ),
    )
    made.surfaces = [moved(piece, (0.02, -0.02, 0)) for piece in made.surfaces]
    return made.cased("metal", (-0.02, 0, 0.13), 0.85)


def hair_drier(wish: Wish) -> Bench:
    """Standing on its handle's end, blowing along +x."""
    shell = wish.lacquer((0.90, 0.30, 0.50), 0.2)
    made = Bench(mass=0.5)
    barrel = [
        lathed(
            [
                (0, -0.105),
                (0.03, -0.1),
                (0.043, -0.075),
                (0.046, -0.03),
                (0.040, 0.05),
                (0.032, 0.1),
                (0.028, 0.1),
                (0.03, 0.06),
                (0, 0.06),
            ],
            shell,
            28,
            50,
        ),
        moved(
            lathed([(0.033, 0), (0.036, 0.004), (0.034, 0.045), (0.03, 0.045), (0.028, 0.0)], BLACK, 28),
            (0, 0, 0.095),
        ),
    ]
    barrel += [
        moved(torus(0.018 + 0.009 * k, 0.0022, DARK, 22, 4), (0, 0, -0.1035 + 0.004 * k)) for k in range(3)
    ]
    made.add(*(moved(turned(piece, 90, "y"), (0, 0, 0.19)) for piece in barrel))
    made.add(
        sausage(
            [(-0.042, 0, 0.004), (-0.03, 0, 0.08), (-0.02, 0, 0.175)],
            0.0195,
            shell.shaded(0.92),
            count=8,
            segments=14,
        ),
        moved(box((0.006, 0.014, 0.04), BLACK, 0.002), (-0.009, 0, 0.115)),
        moved(box((0.006, 0.012, 0.014), CHROME, 0.002), (-0.0075, 0, 0.125)),
    )
    made.add(
        swept(
            curved([(-0.042, 0, 0.006), (-0.085, 0.01, 0.004), (-0.1, 0.07, 0.004), (-0.03, 0.1, 0.004)], 14),
            0.0042,
            BLACK,
            6,
        )
    )
    made.surfaces = [moved(piece, (0.0, -0.02, 0)) for piece in made.surfaces]
    return made.cased("plastic", (-0.035, -0.02, 0.07), 0.85)


def sewing_machine(wish: Wish) -> Bench:
    """The old black kind with gold lines, on a wooden base."""
    iron_ = wish.lacquer((0.08, 0.08, 0.09), 0.12)
    gold = Paint((0.88, 0.68, 0.28), Finish.PLASTIC, 0.2)
    made = Bench(mass=9)
    made.add(
        moved(box((0.2, 0.44, 0.05), Paint((0.46, 0.28, 0.16), Finish.WOOD), 0.01), (0, 0, 0.025)),
        moved(box((0.17, 0.4, 0.03), iron_, 0.01), (0, 0, 0.065)),
    )
    made.add(
        swept(
            curved(
                [(0, -0.13, 0.07), (0, -0.125, 0.18), (0, -0.1, 0.26), (0, 0.0, 0.275), (0, 0.12, 0.265)], 18
            ),
            np.interp(np.linspace(0, 1, 18), (0, 0.4, 1), (0.05, 0.042, 0.036)),
            iron_,
            14,
        )
    )
    made.add(
        moved(rounded_box((0.062, 0.06, 0.13), 0.02, iron_, 2), (0, 0.13, 0.235)),
        rod((0, 0.13, 0.08), (0, 0.13, 0.17), 0.0045, CHROME, 8),
        moved(box((0.03, 0.02, 0.006), CHROME), (0.0, 0.13, 0.085)),
        moved(box((0.1, 0.08, 0.004), CHROME), (0, 0.13, 0.08)),
    )
    made.add(
        moved(
            turned(
                lathed(
                    [
                        (0.02, -0.012),
                        (0.06, -0.012),
                        (0.066, 0),
                        (0.06, 0.012),
                        (0.02, 0.012),
                        (0.02, -0.012),
                    ],
                    CHROME,
                    28,
                ),
                90,
                "x",
            ),
            (0, -0.185, 0.255),
        ),
        rod((0, -0.13, 0.255), (0, -0.19, 0.255), 0.012, CHROME, 8),
    )
    made.add(
        moved(
            lathed(
                [(0, 0), (0.016, 0), (0.013, 0.05), (0, 0.05)], Paint((0.82, 0.18, 0.2), Finish.CLOTH), 14
            ),
            (0, -0.04, 0.31),
        ),
        swept(curved([(0.037, -0.09, 0.27), (0.037, 0.0, 0.285), (0.035, 0.1, 0.268)], 8), 0.003, gold, 4),
        moved(ellipsoid((0.004, 0.03, 0.014), gold, 3), (0.048, -0.118, 0.16)),
    )
    made.add(moved(box((0.13, 0.16, 0.004), Paint((0.40, 0.58, 0.72), Finish.CLOTH)), (0.05, 0.13, 0.083)))
    return made.cased("metal", (0, 0, 0.28), 0.9)


MAKERS: dict[str, Callable[[Wish], Bench]] = {
    "blender": blender,
    "coffee_machine": coffee_machine,
    "fan": fan,
    "hair_drier": hair_drier,
    "iron": iron,
    "rice_cooker": rice_cooker,
    "sewing_machine": sewing_machine,
    "vacuum_cleaner": vacuum_cleaner,
}
