"""What one looks through, and great lights: microscopes, binoculars, chandeliers, hearths."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from filmwright.stage.world.model import Finish, Surface
from filmwright.stage.world.props.lights import CHROME, CORE, FLAME, IRON, flame
from filmwright.stage.world.props.wish import OAK, Wish
from filmwright.stage.world.shaping.assembly import Bench
from filmwright.stage.world.shaping.boxes import box, rounded_box, sphere
from filmwright.stage.world.shaping.joinery import along_x, around
from filmwright.stage.world.shaping.mesh import moved, scaled, turned, unshadowed
from filmwright.stage.world.shaping.paint import Paint
from filmwright.stage.world.shaping.soft import leaning, spun
from filmwright.stage.world.shaping.swept import curved, rod, swept
from filmwright.stage.world.shaping.turned import cone, cylinder, lathed, torus


def chandelier(wish: Wish) -> Bench:
    """Eight branches of candles and hanging drops, on its chain from a stand's bow."""
    gold = wish.main((0.93, 0.72, 0.28), Finish.PLASTIC, 0.12)
    drop = Paint((0.90, 0.96, 1.0), Finish.PLASTIC, 0.02)
    made = Bench(mass=12, fixed=True)
    pieces: list[Surface] = [
        spun(
            [
                (0, -0.16),
                (0.03, -0.14),
                (0.02, -0.08),
                (0.06, -0.02),
                (0.03, 0.06),
                (0.05, 0.14),
                (0.015, 0.2),
                (0, 0.26),
            ],
            gold,
            26,
            24,
        ),
        moved(sphere(0.03, drop, 4), (0, 0, -0.19)),
    ]
    branch: list[Surface] = [
        swept(
            curved([(0.03, 0, -0.02), (0.15, 0, -0.1), (0.3, 0, -0.06), (0.34, 0, 0.02)], 9), 0.009, gold, 5
        ),
        moved(
            spun([(0, 0), (0.035, 0.004), (0.04, 0.016), (0.014, 0.024), (0, 0.024)], gold, 10, 16),
            (0.34, 0, 0.02),
        ),
        rod((0.34, 0, 0.04), (0.34, 0, 0.13), 0.012, Paint((0.97, 0.95, 0.88), Finish.SOFT, 0.4), 10),
        *flame((0.34, 0, 0.132), 0.055),
        *(
            moved(
                scaled(sphere(0.013, drop, 1), (1, 1, 1.6)),
                (0.34 - 0.095 * k, 0, -0.03 - 0.03 * (k % 2) - 0.04 * (k > 0)),
            )
            for k in range(4)
        ),
    ]
    pieces += around(branch, 8)
    for k in range(8):
        a, b = np.pi / 4 * k, np.pi / 4 * (k + 1)
        path = curved(
            [
                (0.33 * np.cos(a), 0.33 * np.sin(a), 0.03),
                (0.27 * np.cos((a + b) / 2), 0.27 * np.sin((a + b) / 2), -0.04),
                (0.33 * np.cos(b), 0.33 * np.sin(b), 0.03),
            ],
            7,
        )
        pieces += [moved(sphere(0.011, drop, 1), at) for at in path]
    made.add(
        *(moved(piece, (0, 0, 1.6)) for piece in pieces),
        rod((0, 0, 1.85), (0, 0, 2.2), 0.006, gold, 6),
        moved(spun([(0, 0), (0.02, 0.0), (0.09, 0.05), (0.09, 0.06), (0, 0.06)], gold, 10, 24), (0, 0, 2.18)),
    )
    low = 1.36
    made.surfaces = [moved(piece, (0, 0, -low)) for piece in made.surfaces]
    return made.cased("metal")


def microscope(wish: Wish) -> Bench:
    shell = wish.lacquer((0.92, 0.92, 0.91), 0.25)
    made = Bench(mass=3)
    made.add(
        moved(rounded_box((0.2, 0.15, 0.04), 0.018, shell, 3), (0.01, 0, 0.02)),
        swept(
            curved([(-0.07, 0, 0.02), (-0.095, 0, 0.13), (-0.085, 0, 0.25), (-0.02, 0, 0.3)], 16),
            np.linspace(0.026, 0.021, 16),
            shell,
            12,
        ),
        moved(rounded_box((0.12, 0.12, 0.014), 0.004, IRON, 2), (0.02, 0, 0.13)),
        moved(box((0.075, 0.025, 0.002), Paint((0.72, 0.88, 0.95), Finish.PLASTIC, 0.05)), (0.025, 0, 0.138)),
        moved(box((0.014, 0.014, 0.001), Paint((0.86, 0.3, 0.5), Finish.PLASTIC)), (0.025, 0, 0.1395)),
        moved(cylinder(0.022, 0.03, CHROME, 0.004, 20), (0.025, 0, 0.042)),
        moved(cylinder(0.016, 0.003, Paint((1.0, 0.96, 0.8), Finish.GLOW), 0, 18), (0.025, 0, 0.072)),
    )
    tube = [
        cylinder(0.021, 0.16, shell, 0.003, 22),
        moved(cylinder(0.0165, 0.05, IRON, 0.003, 18), (0, 0, 0.155)),
        moved(cylinder(0.021, 0.02, IRON, 0.004, 20), (0, 0, 0.2)),
        moved(cylinder(0.03, 0.022, IRON, 0.006, 24), (0, 0, -0.018)),
    ]
    made.add(
        *leaning(tube, -14, "y", (0.02, 0, 0.225)),
        *(
            leaning(piece, tilt, "y", (0.022, 0, 0.21))[0]
            for piece, tilt in (
                (moved(cone((0.006, 0.011), 0.055, CHROME, 0.001, 14), (0, 0, -0.055)), -8),
                (moved(cone((0.006, 0.011), 0.045, CHROME, 0.001, 14), (0, 0, -0.05)), -48),
            )
        ),
    )
    made.add(
        *(
            moved(
                turned(cylinder(r, 0.022, IRON, 0.004, 22), 90, "x"), (-0.09, s * 0.026 + 0.011, 0.12 + 0.005)
            )
            for r in (0.024,)
            for s in (-1, 1)
        )
    )
    return made.cased("metal", (-0.09, 0, 0.2), 0.85)


def binoculars(wish: Wish) -> Bench:
    """Standing on their big lenses' rims... lying level, looking along +x."""
    shell = wish.lacquer((0.14, 0.15, 0.16), 0.35)
    made = Bench(mass=0.8)
    barrel = [
        lathed(
            [
                (0, 0),
                (0.019, 0),
                (0.021, 0.02),
                (0.022, 0.05),
                (0.032, 0.085),
                (0.034, 0.15),
                (0.03, 0.15),
                (0.029, 0.142),
                (0, 0.142),
            ],
            shell,
            28,
        ),
        moved(cylinder(0.028, 0.002, Paint((0.24, 0.34, 0.62), Finish.PLASTIC, 0.02), 0, 24), (0, 0, 0.143)),
        moved(torus(0.032, 0.002, CHROME, 26, 5), (0, 0, 0.15)),
        moved(cylinder(0.016, 0.012, IRON, 0.003, 18), (0, 0, -0.011)),
    ]
    for side in (-1, 1):
        made.add(*(moved(along_x(piece), (-0.07, side * 0.038, 0.036)) for piece in barrel))
    made.add(
        moved(along_x(cylinder(0.012, 0.06, IRON, 0.002, 16)), (-0.035, 0, 0.046)),
        moved(box((0.03, 0.06, 0.014), shell, 0.004), (0.0, 0, 0.04)),
        moved(box((0.02, 0.06, 0.012), shell, 0.004), (-0.045, 0, 0.036)),
    )
    return made.cased("metal", (0, 0.05, 0.05), 0.9)


def fireplace(wish: Wish) -> Bench:
    """A hearth with a mantelshelf, logs and a fire."""
    stone = wish.main((0.62, 0.32, 0.25), Finish.BRICK)
    made = Bench(mass=400, fixed=True)
    made.add(
        *(moved(box((0.4, 0.32, 1.0), stone), (0, s * 0.54, 0.5)) for s in (-1, 1)),
        moved(box((0.4, 1.4, 0.25), stone), (0, 0, 1.0)),
        moved(box((0.5, 1.56, 0.07), OAK, 0.015), (0.03, 0, 1.16)),
        moved(box((0.05, 0.8, 0.9), Paint((0.06, 0.05, 0.05), Finish.STONE)), (-0.16, 0, 0.45)),
        moved(box((0.66, 1.5, 0.05), Paint((0.45, 0.42, 0.40), Finish.STONE), 0.01), (0.1, 0, 0.025)),
    )
    bark = Paint((0.34, 0.22, 0.14), Finish.BARK)
    for k, (x, z, tilt) in enumerate(((-0.02, 0.12, 8), (0.08, 0.11, -10), (0.03, 0.2, 4))):
        made.add(moved(turned(turned(cylinder(0.055, 0.52, bark, 0.006, 12), 90, "x"), tilt), (x, 0.26, z)))
        made.add(
            *(
                moved(
                    sphere(0.02, Paint((1.0, 0.35, 0.06), Finish.GLOW), 2),
                    (x + 0.05, -0.18 + 0.12 * j + 0.03 * k, z - 0.03),
                )
                for j in range(4)
            )
        )
    for k, (y, high) in enumerate(
        ((0, 0.42), (-0.13, 0.3), (0.14, 0.33), (-0.22, 0.2), (0.23, 0.22), (0.06, 0.3))
    ):
        tongue = scaled(
            spun(
                [(0, 0), (0.22, 0.15), (0.16, 0.5), (0, 1)],
                FLAME if k % 2 else Paint((1.0, 0.52, 0.12), Finish.GLOW),
                10,
                12,
            ),
            high,
        )
        made.add(
            unshadowed(moved(tongue, (0.03 + 0.02 * (k % 3), y, 0.2))),
            unshadowed(
                moved(
                    scaled(spun([(0, 0), (0.12, 0.15), (0, 0.6)], CORE, 8, 10), high),
                    (0.06 + 0.02 * (k % 3), y, 0.2),
                )
            ),
        )
    return made.cased("stone")


MAKERS: dict[str, Callable[[Wish], Bench]] = {
    "binoculars": binoculars,
    "chandelier": chandelier,
    "fireplace": fireplace,
    "microscope": microscope,
}
