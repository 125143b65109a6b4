"""Bags, cases, and what goes into them: wallets, keys, coins, suitcases, parcels."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from filmwright.stage.world.model import Finish
from filmwright.stage.world.props.wish import BLACK, Wish
from filmwright.stage.world.shaping.assembly import Bench
from filmwright.stage.world.shaping.boxes import box, ellipsoid, rounded_box, sphere
from filmwright.stage.world.shaping.joinery import both, facing, skinned
from filmwright.stage.world.shaping.mesh import moved, turned
from filmwright.stage.world.shaping.outlines import round_rectangle
from filmwright.stage.world.shaping.paint import Paint, mixed
from filmwright.stage.world.shaping.shade import grounded
from filmwright.stage.world.shaping.soft import leaning, sausage, strewn
from filmwright.stage.world.shaping.swept import curved, rod, swept
from filmwright.stage.world.shaping.turned import cylinder, torus

GOLD = Paint((0.93, 0.72, 0.28), Finish.PLASTIC, 0.12)
CHROME = Paint((0.66, 0.68, 0.71), Finish.PLASTIC, 0.12)


def backpack(wish: Wish) -> Bench:
    """Standing, its pocket and flap to +x, straps behind."""
    cloth = wish.main((0.22, 0.42, 0.66), Finish.CLOTH)
    dark = cloth.shaded(0.62)
    made = Bench(mass=1.0)
    rings = [
        np.column_stack([round_rectangle(d, w, d * 0.42, 5) + np.array((x, 0)), np.full(24, z)])
        for z, d, w, x in (
            (0, 0.14, 0.26, 0),
            (0.03, 0.18, 0.31, 0),
            (0.2, 0.19, 0.32, 0),
            (0.34, 0.17, 0.29, -0.005),
            (0.42, 0.11, 0.21, -0.015),
            (0.445, 0.05, 0.12, -0.02),
        )
    ]
    made.add(
        skinned(rings, cloth, 60),
        moved(rounded_box((0.07, 0.23, 0.17), 0.03, dark, 3), (0.105, 0, 0.13)),
        moved(rounded_box((0.078, 0.235, 0.05), 0.02, cloth.shaded(1.15), 2), (0.106, 0, 0.205)),
        *both(moved(rounded_box((0.1, 0.05, 0.16), 0.024, dark, 2), (0.0, 0.165, 0.11))),
    )
    made.add(
        swept(
            curved(
                [
                    (0.02, -0.15, 0.18),
                    (0.07, -0.13, 0.33),
                    (0.075, 0, 0.385),
                    (0.07, 0.13, 0.33),
                    (0.02, 0.15, 0.18),
                ],
                20,
            ),
            0.0055,
            Paint((0.95, 0.78, 0.25), Finish.PLASTIC),
            6,
        ),
        swept(
            curved(
                [(-0.01, -0.04, 0.435), (-0.015, -0.03, 0.49), (-0.015, 0.03, 0.49), (-0.01, 0.04, 0.435)], 11
            ),
            0.010,
            dark,
            7,
        ),
        moved(box((0.012, 0.035, 0.05), Paint((0.85, 0.66, 0.36), Finish.LEATHER), 0.004), (0.146, 0, 0.185)),
        moved(box((0.008, 0.018, 0.018), CHROME, 0.003), (0.152, 0, 0.175)),
    )
    made.add(
        *both(
            swept(
                curved(
                    [(-0.085, 0.06, 0.41), (-0.15, 0.085, 0.36), (-0.165, 0.1, 0.2), (-0.08, 0.12, 0.05)], 14
                ),
                0.017,
                dark,
                8,
            )
        )
    )
    made.surfaces = [grounded(piece, 0.15, 0.7) for piece in made.surfaces]
    return made.cased("cloth", (-0.015, 0, 0.49), 0.85)


def suitcase(wish: Wish) -> Bench:
    """A ribbed case on wheels, its handle drawn out, a tag on it."""
    shell = wish.lacquer((0.86, 0.40, 0.22), 0.3)
    made = Bench(mass=4)
    made.add(
        moved(rounded_box((0.25, 0.42, 0.6), 0.05, shell, 4), (0, 0, 0.36)),
        moved(box((0.012, 0.425, 0.605), shell.shaded(0.35), 0.004), (0, 0, 0.36)),
        *(
            moved(
                rounded_box((0.014, 0.022, 0.5), 0.006, shell.shaded(1.12), 2),
                (side * 0.124, -0.135 + 0.054 * k, 0.36),
            )
            for k in range(6)
            for side in (-1, 1)
        ),
    )
    made.add(
        *both(rod((-0.06, 0.085, 0.62), (-0.06, 0.085, 0.93), 0.009, CHROME, 8)),
        sausage(
            [(-0.06, -0.1, 0.935), (-0.06, 0, 0.94), (-0.06, 0.1, 0.935)], 0.0165, BLACK, count=6, segments=10
        ),
        swept(
            curved(
                [(0.03, -0.07, 0.655), (0.03, -0.055, 0.69), (0.03, 0.055, 0.69), (0.03, 0.07, 0.655)], 11
            ),
            0.010,
            BLACK,
            7,
        ),
        *(
            moved(turned(cylinder(0.032, 0.026, BLACK, 0.006, 18), 90, "x"), (x, y + 0.013, 0.032))
            for x in (-0.085, 0.085)
            for y in (-0.165, 0.165)
        ),
    )
    made.add(
        *leaning(
            [
                moved(
                    box((0.004, 0.05, 0.085), Paint((0.95, 0.93, 0.86), Finish.LEATHER), 0.001), (0, 0, -0.07)
                ),
                moved(box((0.005, 0.034, 0.02), Paint((0.80, 0.18, 0.16), Finish.PLAIN)), (0, 0, -0.06)),
                rod((0, 0, -0.028), (0, 0, 0.0), 0.002, BLACK, 4),
            ],
            12,
            "x",
            (0.142, 0.06, 0.665),
        ),
        *(moved(box((0.02, 0.05, 0.03), CHROME, 0.005), (0, 0.212, z)) for z in (0.28, 0.46)),
    )
    return made.cased("plastic", (-0.06, 0, 0.94), 0.9)


def handbag(wish: Wish) -> Bench:
    """A lady's bag: flap, clasp, arched handle, a chain."""
    leather = wish.main((0.72, 0.16, 0.20), Finish.LEATHER, 0.35)
    made = Bench(mass=0.8)
    rings = [
        np.column_stack([round_rectangle(d, w, d * 0.42, 5), np.full(24, z)])
        for z, d, w in (
            (0, 0.1, 0.29),
            (0.015, 0.12, 0.31),
            (0.1, 0.115, 0.29),
            (0.17, 0.08, 0.26),
            (0.195, 0.045, 0.24),
        )
    ]
    made.add(
        skinned(rings, leather, 55),
        *leaning(
            facing(
                [
                    (-0.13, 0.0),
                    (0.13, 0.0),
                    (0.135, -0.05),
                    (0.10, -0.095),
                    (0, -0.11),
                    (-0.10, -0.095),
                    (-0.135, -0.05),
                ],
                0.012,
                leather.shaded(0.8),
                0.004,
            ),
            -14,
            "y",
            (0.035, 0, 0.195),
        ),
        moved(rounded_box((0.014, 0.036, 0.03), 0.005, GOLD, 2), (0.071, 0, 0.095)),
    )
    bow = curved([(0, -0.095, 0.19), (0, -0.085, 0.29), (0, 0, 0.34), (0, 0.085, 0.29), (0, 0.095, 0.19)], 19)
    made.add(
        swept(bow, 0.009, leather.shaded(0.7), 8),
        *both(moved(turned(torus(0.012, 0.003, GOLD, 16, 6), 90, "x"), (0, 0.095, 0.195))),
        *both(moved(sphere(0.008, GOLD, 3), (0.03, 0.13, 0.02))),
    )
    return made.cased("cloth", (0, 0, 0.34), 0.85)


def shopping_bag(wish: Wish) -> Bench:
    """A paper bag with cord handles, greens and a loaf looking out."""
    paper = wish.main((0.80, 0.62, 0.42), Finish.PAPER)
    made = Bench(mass=0.8)
    rings = [
        np.column_stack([round_rectangle(d, w, 0.006, 2), np.full(12, z)])
        for z, d, w in ((0, 0.15, 0.26), (0.3, 0.165, 0.27), (0.36, 0.17, 0.275))
    ]
    made.add(
        skinned(rings, paper, 30),
        moved(box((0.156, 0.262, 0.004), Paint((0.22, 0.16, 0.10), Finish.PAPER)), (0, 0, 0.3595)),
        *(
            swept(
                curved(
                    [
                        (s * 0.084, -0.06, 0.34),
                        (s * 0.08, -0.045, 0.45),
                        (s * 0.08, 0.045, 0.45),
                        (s * 0.084, 0.06, 0.34),
                    ],
                    13,
                ),
                0.005,
                paper.shaded(0.6),
                6,
            )
            for s in (-1, 1)
        ),
    )
    made.add(
        sausage(
            [(-0.02, 0.06, 0.25), (-0.01, 0.085, 0.4), (0.0, 0.1, 0.5)],
            0.032,
            Paint((0.82, 0.55, 0.26), Finish.SOFT, 0.6),
            count=8,
            segments=12,
        ),
        *(
            moved(
                ellipsoid(
                    (0.018, 0.03, 0.05), Paint((0.35, 0.62, 0.22), Finish.LEAF).shaded(0.85 + 0.1 * k), 3
                ),
                (0.02 * (k - 1), -0.075 + 0.02 * k, 0.4),
            )
            for k in range(4)
        ),
        *strewn(
            sphere(0.036, Paint((0.84, 0.13, 0.12), Finish.SOFT, 0.2), 4),
            [(0.035, 0.02, 0.365), (-0.03, 0.0, 0.37)],
        ),
    )
    made.add(
        moved(
            facing(
                [(0.04 * np.cos(a), 0.17 + 0.04 * np.sin(a)) for a in np.linspace(0, 6.28, 25)[:-1]],
                0.002,
                Paint(mixed(paper.colour, (0.3, 0.55, 0.3), 0.8), Finish.PAPER),
            ),
            (0.082, 0, 0),
        )
    )
    return made.cased("paper", (0, 0, 0.44), 0.85)


def briefcase(wish: Wish) -> Bench:
    leather = wish.main((0.38, 0.22, 0.13), Finish.LEATHER, 0.4)
    made = Bench(mass=2.5)
    made.add(
        moved(rounded_box((0.11, 0.42, 0.3), 0.018, leather, 2), (0, 0, 0.15)),
        moved(box((0.113, 0.424, 0.008), leather.shaded(0.4)), (0, 0, 0.2)),
        swept(
            curved([(0, -0.07, 0.3), (0, -0.055, 0.345), (0, 0.055, 0.345), (0, 0.07, 0.3)], 13),
            0.0115,
            leather.shaded(0.7),
            8,
        ),
        *both(
            moved(rounded_box((0.012, 0.045, 0.04), 0.004, GOLD, 2), (0.056, 0.12, 0.2)),
            moved(box((0.115, 0.03, 0.302), leather.shaded(0.75), 0.006), (0, 0.185, 0.151)),
        ),
    )
    return made.cased("cloth", (0, 0, 0.345), 0.9)


MAKERS: dict[str, Callable[[Wish], Bench]] = {
    "backpack": backpack,
    "briefcase": briefcase,
    "handbag": handbag,
    "shopping_bag": shopping_bag,
    "suitcase": suitcase,
}
