"""What painters and scholars use: easels, palettes, brushes, scrolls, maps, an abacus."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from filmwright.stage.world.model import Finish
from filmwright.stage.world.props.stationery import CHROME, GOLD, INK
from filmwright.stage.world.props.wish import OAK, WALNUT, Wish
from filmwright.stage.world.shaping.assembly import Bench
from filmwright.stage.world.shaping.boxes import box, sphere
from filmwright.stage.world.shaping.joinery import along_x, facing
from filmwright.stage.world.shaping.mesh import moved, scaled, turned
from filmwright.stage.world.shaping.outlines import extruded
from filmwright.stage.world.shaping.paint import Paint
from filmwright.stage.world.shaping.soft import leaning, spun
from filmwright.stage.world.shaping.swept import curved, rod, swept
from filmwright.stage.world.shaping.turned import cone, cylinder
from filmwright.stage.world.world import Colour


def easel(wish: Wish) -> Bench:
    """A painter's easel with a half-painted landscape, brushes on its ledge."""
    wood = wish.main((0.70, 0.50, 0.30), Finish.WOOD)
    made = Bench(mass=6)
    for y in (-1, 1):
        made.add(swept([(0.14, y * 0.36, 0), (-0.12, y * 0.05, 1.7)], 0.02, wood, 6))
    made.add(
        swept([(-0.62, 0, 0), (-0.12, 0, 1.6)], 0.02, wood, 6),
        moved(box((0.09, 0.7, 0.035), wood, 0.006), (0.06, 0, 0.72)),
        rod((0.07, -0.27, 0.45), (0.07, 0.27, 0.45), 0.014, wood, 6),
    )
    canvas = [moved(box((0.025, 0.74, 0.56), Paint((0.97, 0.96, 0.93), Finish.CLOTH)), (0, 0, 0.28))]
    layers: list[tuple[list[tuple[float, float]], Colour]] = [
        ([(-0.34, 0.03), (0.34, 0.03), (0.34, 0.53), (-0.34, 0.53)], (0.62, 0.80, 0.92)),
        (
            [
                (-0.34, 0.03),
                (0.34, 0.03),
                (0.34, 0.26),
                (0.2, 0.36),
                (0.08, 0.27),
                (-0.1, 0.40),
                (-0.34, 0.22),
            ],
            (0.44, 0.56, 0.66),
        ),
        (
            [(-0.34, 0.03), (0.34, 0.03), (0.34, 0.2), (0.1, 0.15), (-0.12, 0.22), (-0.34, 0.16)],
            (0.42, 0.62, 0.26),
        ),
        (
            [(0.02, 0.03), (0.16, 0.03), (0.06, 0.12), (0.09, 0.165), (0.07, 0.165), (0.03, 0.12)],
            (0.88, 0.76, 0.50),
        ),
    ]
    canvas += [
        moved(facing(outline, 0.001, Paint(colour, Finish.PLAIN)), (0.0135 + 0.0012 * k, 0, 0))
        for k, (outline, colour) in enumerate(layers)
    ]
    canvas.append(
        moved(
            along_x(cylinder(0.05, 0.001, Paint((0.98, 0.78, 0.25), Finish.PLAIN), 0, 24)),
            (0.014, 0.22, 0.44),
        )
    )
    made.add(
        *leaning(canvas, -9, "y", (0.045, 0, 0.735)),
        *(
            moved(
                turned(rod((0, -0.1, 0), (0, 0.1, 0), 0.006, WALNUT, 6), 12 * k),
                (0.095, -0.15 + 0.15 * k, 0.745),
            )
            for k in range(3)
        ),
    )
    return made.cased("wood", (0, 0.3, 0.3), 0.85)


def palette(wish: Wish) -> Bench:
    """Dabs of colour round a thumb hole, propped up, a brush through it."""
    wood = wish.main((0.70, 0.48, 0.27), Finish.WOOD)
    made = Bench(mass=0.3)
    t = np.linspace(0, 2 * np.pi, 41)[:-1]
    r = 0.13 * (1 - 0.22 * np.exp(-(((t - 5.2) / 0.35) ** 2)))
    outline = np.column_stack([r * np.cos(t) * 0.85, r * np.sin(t) * 1.15])
    pieces = [
        extruded(outline, 0.008, wood, 0.002),
        moved(cylinder(0.019, 0.001, Paint((0.25, 0.18, 0.12), Finish.WOOD), 0, 20), (0.03, -0.075, 0.008)),
    ]
    tones = (
        (0.88, 0.16, 0.16),
        (0.96, 0.52, 0.12),
        (0.98, 0.84, 0.18),
        (0.28, 0.66, 0.30),
        (0.16, 0.42, 0.82),
        (0.50, 0.26, 0.62),
        (0.97, 0.97, 0.95),
    )
    for k, tone in enumerate(tones):
        a = 0.75 + 0.56 * k
        dab = spun([(0, 0), (0.019, 0.0), (0.015, 0.007), (0, 0.011)], Paint(tone, Finish.SOFT, 0.25), 8, 14)
        pieces.append(moved(scaled(dab, (1, 1.15, 1)), (0.078 * np.cos(a), 0.108 * np.sin(a), 0.007)))
    made.add(
        *leaning(pieces, 52, "y", (0, 0, 0.092)),
        *leaning(
            [
                rod((0, 0, 0), (0, 0, 0.22), 0.0045, WALNUT, 8),
                moved(cone((0.005, 0.006), 0.02, CHROME, 0, 12), (0, 0, 0.22)),
                moved(
                    spun(
                        [(0, 0), (0.0065, 0.004), (0, 0.03)],
                        Paint((0.16, 0.42, 0.82), Finish.SOFT, 0.4),
                        8,
                        12,
                    ),
                    (0, 0, 0.238),
                ),
            ],
            -32,
            "x",
            (0.055, -0.09, 0.0),
        ),
        rod((-0.09, 0, 0.003), (-0.03, 0, 0.12), 0.004, WALNUT, 6),
    )
    return made.cased("wood", (0.02, -0.08, 0.05), 0.9)


def scroll(wish: Wish) -> Bench:
    """Parchment rolled out between two rods, standing, lines of brush writing on it."""
    paper = wish.main((0.94, 0.86, 0.66), Finish.PAPER)
    made = Bench(mass=0.3)
    made.add(
        moved(box((0.003, 0.26, 0.42), paper), (0, 0, 0.25)),
        *(
            moved(turned(cylinder(0.022, 0.27, paper.shaded(0.9), 0.002, 18), 90, "x"), (0.004, 0.135, z))
            for z in (0.035, 0.465)
        ),
        *(rod((0.004, -0.165, z), (0.004, 0.165, z), 0.009, WALNUT, 8) for z in (0.035, 0.465)),
        *(
            moved(sphere(0.015, Paint((0.70, 0.14, 0.12), Finish.PLASTIC, 0.2), 3), (0.004, y, z))
            for y in (-0.165, 0.165)
            for z in (0.035, 0.465)
        ),
    )
    rng = np.random.default_rng(8)
    for column in range(4):
        for k in range(8):
            for _ in range(3):
                y, z = (
                    0.09 - 0.06 * column + rng.uniform(-0.011, 0.011),
                    0.405 - 0.04 * k + rng.uniform(-0.011, 0.011),
                )
                made.add(
                    moved(
                        turned(
                            box((0.0042, rng.uniform(0.008, 0.024), 0.0035), INK),
                            rng.choice([0, 90, 40]),
                            "x",
                        ),
                        (0, y, z),
                    )
                )
    made.add(
        moved(box((0.0046, 0.026, 0.026), Paint((0.80, 0.12, 0.10), Finish.PLAIN)), (0, -0.095, 0.095)),
        *(rod((-0.09, y, 0.004), (-0.003, y, 0.4), 0.004, WALNUT, 5) for y in (-0.1, 0.1)),
    )
    return made.cased("paper", (0, 0.16, 0.25), 0.9)


def world_map(wish: Wish) -> Bench:
    """A map of land and sea on a board that leans, folds across it, a red route."""
    sea = wish.main((0.55, 0.75, 0.86), Finish.PAPER)
    made = Bench(mass=0.4)
    land = Paint((0.78, 0.72, 0.46), Finish.PAPER)
    pieces = [
        moved(box((0.006, 0.62, 0.40), Paint((0.93, 0.88, 0.74), Finish.PAPER)), (0, 0, 0.2)),
        moved(box((0.0065, 0.58, 0.36), sea), (0, 0, 0.2)),
    ]
    shores = [
        [(-0.26, 0.34), (-0.10, 0.35), (-0.13, 0.27), (-0.18, 0.22), (-0.22, 0.26)],
        [(-0.17, 0.20), (-0.10, 0.17), (-0.13, 0.07), (-0.155, 0.05), (-0.17, 0.12)],
        [(-0.03, 0.32), (0.06, 0.35), (0.24, 0.34), (0.25, 0.27), (0.13, 0.17), (0.07, 0.23), (0.0, 0.25)],
        [(-0.02, 0.235), (0.06, 0.22), (0.08, 0.16), (0.04, 0.07), (0.01, 0.14), (-0.03, 0.18)],
        [(0.18, 0.13), (0.26, 0.13), (0.25, 0.07), (0.18, 0.08)],
    ]
    for shore in shores:
        smooth = curved([*shore, shore[0]], 4 * len(shore))[:-1]
        pieces.append(moved(facing(smooth, 0.0012, land), (0.0038, 0, 0)))
    pieces += [
        swept(
            curved(
                [(0.0052, -0.15, 0.28), (0.0052, -0.06, 0.23), (0.0052, 0.02, 0.29), (0.0052, 0.18, 0.21)], 16
            ),
            0.003,
            Paint((0.85, 0.15, 0.13), Finish.PLAIN),
            5,
        ),
        *(moved(box((0.0068, 0.002, 0.40), sea.shaded(0.8)), (0, y, 0.2)) for y in (-0.15, 0.0, 0.15)),
    ]
    made.add(
        *leaning(pieces, -16, "y", (0.05, 0, 0)),
        *(rod((-0.12, y, 0.004), (-0.045, y, 0.33), 0.005, OAK, 5) for y in (-0.2, 0.2)),
    )
    return made.cased("paper", (0, 0.3, 0.2), 0.9)


def abacus(wish: Wish) -> Bench:
    """算盘, upright."""
    wood = wish.main((0.48, 0.27, 0.15), Finish.WOOD)
    bead = Paint((0.75, 0.20, 0.15), Finish.PLASTIC, 0.25)
    made = Bench(mass=0.6)
    pieces = [
        *(moved(box((0.03, 0.36, 0.018), wood, 0.003), (0, 0, z)) for z in (0.009, 0.14, 0.19)),
        *(moved(box((0.03, 0.018, 0.2), wood, 0.003), (0, y, 0.1)) for y in (-0.18, 0.18)),
    ]
    one = scaled(sphere(0.0135, bead, 2), (1, 1, 0.72))
    for k in range(11):
        y = -0.15 + 0.03 * k
        pieces.append(rod((0, y, 0.01), (0, y, 0.19), 0.002, GOLD, 4))
        up = (k * 7) % 4
        pieces += [
            moved(one, (0, y, 0.028 + 0.0195 * j + (0.022 if j >= 4 - up else 0))) for j in range(4)
        ] + [moved(one, (0, y, 0.16 if k % 3 else 0.171))]
    made.add(*leaning(pieces, -8, "y"))
    made.add(*(moved(box((0.07, 0.014, 0.012), wood), (-0.005, y, 0.006)) for y in (-0.14, 0.14)))
    return made.cased("wood", (0, 0.18, 0.1), 0.9)


MAKERS: dict[str, Callable[[Wish], Bench]] = {
    "abacus": abacus,
    "easel": easel,
    "map": world_map,
    "paint_palette": palette,
    "scroll": scroll,
}
