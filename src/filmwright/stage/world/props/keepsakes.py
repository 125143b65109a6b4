"""Keepsakes: snow globes, music boxes, crystal balls, fish bowls, piggy banks."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from filmwright.stage.world.model import Finish
from filmwright.stage.world.props.ornaments import GOLD
from filmwright.stage.world.props.wish import BLACK, Wish
from filmwright.stage.world.shaping.assembly import Bench
from filmwright.stage.world.shaping.boxes import box, ellipsoid, sphere
from filmwright.stage.world.shaping.joinery import along_x, both
from filmwright.stage.world.shaping.mesh import moved, scaled, turned
from filmwright.stage.world.shaping.paint import Paint, mixed
from filmwright.stage.world.shaping.soft import leaning, spun
from filmwright.stage.world.shaping.swept import curved, rod, swept
from filmwright.stage.world.shaping.turned import cone, cylinder, lathed, torus


def piggy_bank(wish: Wish) -> Bench:
    skin = wish.lacquer((0.97, 0.58, 0.68), 0.15)
    dark = skin.shaded(0.62)
    made = Bench(mass=0.5)
    made.add(
        moved(ellipsoid((0.088, 0.068, 0.065), skin, 9), (0, 0, 0.085)),
        moved(turned(cylinder(0.0265, 0.026, skin, 0.006, 22), 90, "y"), (0.078, 0, 0.09)),
        *both(
            moved(
                scaled(along_x(cylinder(0.0062, 0.002, dark, 0, 12)), (1, 0.8, 1.3)), (0.1035, 0.0095, 0.09)
            )
        ),
        *both(
            moved(sphere(0.007, BLACK, 4), (0.066, 0.034, 0.114)),
            moved(
                turned(turned(cone((0.021, 0.003), 0.036, skin.shaded(0.9), 0, 14), 20, "y"), 25),
                (0.035, 0.036, 0.134),
            ),
        ),
    )
    made.add(
        *(
            moved(cone((0.017, 0.0215), 0.04, skin.shaded(0.94), 0.004, 16), (x, y, 0))
            for x in (-0.044, 0.044)
            for y in (-0.036, 0.036)
        ),
        *(
            moved(cylinder(0.0175, 0.009, dark, 0.002, 16), (x, y, 0))
            for x in (-0.044, 0.044)
            for y in (-0.036, 0.036)
        ),
        moved(box((0.04, 0.0065, 0.004), BLACK), (-0.005, 0, 0.149)),
        *leaning(
            leaning(cylinder(0.019, 0.0045, GOLD, 0.001, 24), 90, "x", (0, 0.00225, 0)),
            8,
            "y",
            (-0.005, 0, 0.163),
        ),
    )
    t = np.linspace(0, 1, 22)
    made.add(
        swept(
            np.column_stack([-0.086 - 0.028 * t, 0.011 * np.sin(t * 11), 0.1 + 0.011 * np.cos(t * 11)]),
            0.0042,
            skin.shaded(0.9),
            7,
        )
    )
    return made.cased("ceramic", (0, 0, 0.09), 0.85)


def snow_globe(wish: Wish) -> Bench:
    base = wish.main((0.62, 0.16, 0.14), Finish.WOOD)
    made = Bench(mass=0.6)
    made.add(
        spun([(0, 0), (0.062, 0.0), (0.066, 0.01), (0.054, 0.035), (0.048, 0.042), (0, 0.042)], base, 12, 32),
        moved(torus(0.049, 0.004, GOLD, 32, 6), (0, 0, 0.042)),
        moved(sphere(0.06, Paint((0.86, 0.94, 1.0), Finish.GLASS, 0.02), 9), (0, 0, 0.09)),
        moved(scaled(sphere(0.048, Paint((0.97, 0.98, 1.0), Finish.SNOW), 5), (1, 1, 0.3)), (0, 0, 0.046)),
    )
    green = Paint((0.16, 0.42, 0.24), Finish.LEAF)
    made.add(
        *(
            moved(cone((0.024 - 0.006 * k, 0.003), 0.026, green, 0, 14), (-0.012, 0.012, 0.056 + 0.017 * k))
            for k in range(3)
        ),
        moved(box((0.026, 0.026, 0.02), Paint((0.80, 0.30, 0.22), Finish.PLAIN)), (0.012, -0.016, 0.066)),
        moved(
            cone((0.024, 0.001), 0.018, Paint((0.97, 0.98, 1.0), Finish.SNOW), 0, 4), (0.012, -0.016, 0.076)
        ),
        moved(box((0.001, 0.008, 0.008), Paint((1.0, 0.85, 0.4), Finish.GLOW)), (0.0255, -0.016, 0.066)),
    )
    rng = np.random.default_rng(3)
    for _ in range(22):
        out = rng.normal(size=3)
        at = out / np.linalg.norm(out) * rng.uniform(0.02, 0.052)
        made.add(moved(sphere(0.0021, Paint((1.0, 1.0, 1.0), Finish.GLOW), 1), at + np.array((0, 0, 0.1))))
    return made.cased("glass", (0, 0, 0.05), 0.85)


def crystal_ball(wish: Wish) -> Bench:
    orb = wish.main((0.62, 0.52, 0.88), Finish.PLASTIC, 0.03)
    made = Bench(mass=1.5)
    made.add(
        moved(sphere(0.075, orb, 10), (0, 0, 0.125)),
        spun(
            [(0, 0), (0.065, 0), (0.068, 0.012), (0.045, 0.03), (0.05, 0.055), (0.058, 0.068), (0, 0.06)],
            GOLD,
            16,
            28,
        ),
        *(
            moved(turned(moved(sphere(0.008, GOLD, 3), (0.062, 0, 0)), 60 * k), (0, 0, 0.068))
            for k in range(6)
        ),
        moved(
            turned(
                turned(ellipsoid((0.004, 0.014, 0.022), Paint((0.98, 0.97, 1.0), Finish.GLOW), 3), -25, "y"),
                -20,
            ),
            (0.058, -0.022, 0.165),
        ),
    )
    made.add(
        moved(
            scaled(sphere(0.074, Paint(mixed(orb.colour, (1, 1, 1), 0.5), Finish.GLOW), 6), (0.4, 0.4, 0.4)),
            (0, 0, 0.125),
        )
    )
    return made.cased("glass", (0, 0, 0.12), 0.85)


def music_box(wish: Wish) -> Bench:
    """An open box with a dancer under its mirrored lid."""
    wood = wish.main((0.60, 0.26, 0.28), Finish.WOOD)
    made = Bench(mass=0.6)
    made.add(
        moved(box((0.12, 0.17, 0.065), wood, 0.006), (0, 0, 0.0325)),
        moved(box((0.105, 0.155, 0.004), Paint((0.92, 0.66, 0.72), Finish.CLOTH)), (0, 0, 0.065)),
        *leaning(
            [
                moved(box((0.012, 0.17, 0.11), wood, 0.004), (0, 0, 0.055)),
                moved(
                    box((0.004, 0.145, 0.085), Paint((0.72, 0.82, 0.88), Finish.PLASTIC, 0.03)),
                    (0.006, 0, 0.055),
                ),
            ],
            -18,
            "y",
            (-0.06, 0, 0.065),
        ),
        moved(cylinder(0.026, 0.008, GOLD, 0.002, 24), (0.01, 0, 0.066)),
    )
    skin_, white = Paint((0.97, 0.84, 0.74), Finish.PLASTIC, 0.4), Paint((0.98, 0.86, 0.90), Finish.PAPER)
    made.add(
        rod((0.01, 0, 0.07), (0.01, 0, 0.11), 0.0026, skin_, 6),
        moved(
            scaled(lathed([(0.004, 0.012), (0.03, 0.0), (0.028, -0.002), (0, 0.004)], white, 24), (1, 1, 1)),
            (0.01, 0, 0.112),
        ),
        rod((0.01, 0, 0.115), (0.01, 0, 0.138), 0.0058, white, 8),
        moved(sphere(0.0085, skin_, 4), (0.01, 0, 0.15)),
        moved(sphere(0.005, Paint((0.26, 0.16, 0.10), Finish.HAIR), 3), (0.006, 0, 0.16)),
        *both(
            swept(
                curved([(0.01, 0.005, 0.136), (0.012, 0.022, 0.148), (0.012, 0.006, 0.172)], 7),
                0.0023,
                skin_,
                6,
            )
        ),
        swept([(0.01, 0.002, 0.105), (0.014, 0.02, 0.096), (0.01, 0.004, 0.082)], 0.0025, skin_, 6),
        rod((-0.0, 0.085, 0.03), (0.0, 0.105, 0.03), 0.003, GOLD, 6),
        moved(box((0.02, 0.003, 0.008), GOLD, 0.001), (0, 0.106, 0.03)),
    )
    return made.cased("wood", (0, 0.08, 0.03), 0.9)


def fish_bowl(wish: Wish) -> Bench:
    """A round bowl, water, a goldfish, pebbles, weed."""
    glass_ = wish.main((0.80, 0.92, 0.96), Finish.GLASS, 0.03)
    made = Bench(mass=4)
    outline = curved([(0.06, 0), (0.115, 0.05), (0.125, 0.1), (0.1, 0.17), (0.085, 0.19), (0.092, 0.205)], 22)
    made.add(
        lathed([(0, 0), *((r, z) for r, z in outline), (0.088, 0.205)], glass_, 36, 80),
        moved(torus(0.0905, 0.003, Paint((0.93, 0.97, 0.98), Finish.PLASTIC, 0.05), 36, 6), (0, 0, 0.205)),
        moved(
            lathed([(0.118, 0), (0, 0.0005)], Paint((0.55, 0.80, 0.90), Finish.GLASS, 0.03), 32),
            (0, 0, 0.135),
        ),
    )
    gold = Paint((0.97, 0.46, 0.08), Finish.PLASTIC, 0.2)
    fish = [
        ellipsoid((0.038, 0.014, 0.023), gold, 6),
        moved(scaled(sphere(0.02, gold.shaded(1.1), 4), (1.1, 0.16, 0.9)), (-0.05, 0, 0.008)),
        moved(scaled(sphere(0.018, gold.shaded(1.1), 4), (1.1, 0.16, 0.8)), (-0.05, 0, -0.010)),
        moved(scaled(sphere(0.016, gold.shaded(1.1), 4), (1.2, 0.14, 0.8)), (-0.002, 0, 0.024)),
        *both(
            moved(sphere(0.005, Paint((0.98, 0.98, 0.95), Finish.PLASTIC), 3), (0.026, 0.0105, 0.006)),
            moved(sphere(0.003, BLACK, 2), (0.028, 0.0145, 0.006)),
            moved(scaled(sphere(0.012, gold.shaded(1.1), 3), (0.9, 0.3, 0.6)), (0.004, 0.016, -0.008)),
        ),
    ]
    made.add(*leaning(fish, -70, "z", (0.02, 0.0, 0.085)))
    rng = np.random.default_rng(2)
    for k in range(30):
        x, y = (
            0.068 * np.sqrt((k + 0.5) / 30) * np.cos(2.4 * k),
            0.068 * np.sqrt((k + 0.5) / 30) * np.sin(2.4 * k),
        )
        tone = ((0.60, 0.55, 0.48), (0.80, 0.74, 0.62), (0.42, 0.55, 0.62))[k % 3]
        made.add(
            moved(
                ellipsoid((0.013, 0.011, 0.008), Paint(tone, Finish.STONE), 2),
                (x, y, 0.012 + 0.004 * rng.random()),
            )
        )
    for k in range(5):
        t = np.linspace(0, 1, 8)
        made.add(
            swept(
                np.column_stack(
                    [
                        -0.05 + 0.012 * k + 0.008 * np.sin(5 * t + k),
                        0.045 - 0.006 * k + 0.006 * np.cos(5 * t),
                        0.02 + (0.075 + 0.01 * (k % 3)) * t,
                    ]
                ),
                0.0045 * (1 - 0.7 * t),
                Paint((0.20, 0.55, 0.24), Finish.LEAF),
                5,
            )
        )
    return made.cased("glass", (0, 0, 0.1), 0.85)


MAKERS: dict[str, Callable[[Wish], Bench]] = {
    "crystal_ball": crystal_ball,
    "fish_bowl": fish_bowl,
    "music_box": music_box,
    "piggy_bank": piggy_bank,
    "snow_globe": snow_globe,
}
