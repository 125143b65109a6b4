"""What one eats out of the hand: fries, sweets, ice, popcorn, chocolate, cheese and eggs."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from filmwright.stage.world.model import Finish
from filmwright.stage.world.props.baked import CRUMB, dough
from filmwright.stage.world.props.fruit import LEAF_GREEN
from filmwright.stage.world.props.larder import (
    BAMBOO,
    CHEESE,
    LETTUCE,
    MEAT,
    TOMATO,
    food,
    frill,
)
from filmwright.stage.world.props.wish import Wish
from filmwright.stage.world.shaping.assembly import Bench
from filmwright.stage.world.shaping.boxes import box, rounded_box, sphere
from filmwright.stage.world.shaping.grounds import draped
from filmwright.stage.world.shaping.joinery import around, facing
from filmwright.stage.world.shaping.mesh import moved, scaled, turned, two_sided
from filmwright.stage.world.shaping.outlines import arc, extruded
from filmwright.stage.world.shaping.paint import Paint, mixed
from filmwright.stage.world.shaping.soft import (
    leaning,
    lumpy,
    sausage,
    spiral_spots,
    spun,
    vessel,
)
from filmwright.stage.world.shaping.swept import curved, rod, swept
from filmwright.stage.world.shaping.turned import cone, cylinder, lathed, torus


def fries(wish: Wish) -> Bench:
    """A red paper scoop full of golden sticks."""
    paper = wish.main((0.85, 0.12, 0.10), Finish.PAPER, 0.6)
    gold = Paint((0.97, 0.77, 0.28), Finish.SOFT, 0.5)
    made = Bench(mass=0.15)
    front = [
        (-0.036, 0),
        (0.036, 0),
        (0.052, 0.085),
        (0.03, 0.072),
        (0, 0.066),
        (-0.03, 0.072),
        (-0.052, 0.085),
    ]
    back = [(-0.036, 0), (0.036, 0), (0.054, 0.1), (0.03, 0.112), (0, 0.115), (-0.03, 0.112), (-0.054, 0.1)]
    made.add(
        *leaning(facing(front, 0.002, paper), 10, "y", (0.016, 0, 0)),
        *leaning(facing(back, 0.002, paper.shaded(0.75)), -6, "y", (-0.016, 0, 0)),
    )
    made.add(
        *leaning(
            facing(
                [(0.02 * np.cos(a), 0.034 + 0.02 * np.sin(a)) for a in np.linspace(0, 6.28, 20)[:-1]],
                0.003,
                Paint((0.99, 0.80, 0.15), Finish.PAPER),
            ),
            10,
            "y",
            (0.0168, 0, 0),
        )
    )
    made.add(moved(cone((0.03, 0.043), 0.085, paper.shaded(0.7), 0, 20), (0, 0, 0.0)))
    made.surfaces[-1] = scaled(made.surfaces[-1], (0.55, 1.05, 1))
    rng = np.random.default_rng(6)
    for k in range(30):
        y, x = -0.04 + 0.08 * (k % 10) / 9, -0.012 + 0.012 * (k // 10)
        stick = box((0.0085, 0.0085, 0.09), gold.shaded(rng.uniform(0.86, 1.06)), 0.0015)
        tilted = turned(
            turned(turned(stick, rng.uniform(0, 90)), float(-y * 420 + rng.uniform(-8, 8)), "x"),
            rng.uniform(-12, 12),
            "y",
        )
        made.add(moved(tilted, (x, y * 1.15, 0.088 + rng.uniform(-0.014, 0.022) - 0.004 * (k // 10 == 2))))
    return made.cased("paper", (0, 0, 0.04), 0.9)


def egg(wish: Wish) -> Bench:
    """A brown egg and a white one, in a cup and beside it."""
    shell = wish.main((0.90, 0.72, 0.54), Finish.SOFT, 0.45)
    points = [(0, 0), (0.013, 0.003), (0.0222, 0.02), (0.019, 0.040), (0.008, 0.055), (0, 0.058)]
    one = spun(points, shell, 18, 24)
    cup = vessel(
        [(0.014, 0), (0.012, 0.012), (0.02, 0.024), (0.0245, 0.038)],
        0.002,
        Paint((0.36, 0.56, 0.70), Finish.PLASTIC, 0.25),
        rows=10,
        segments=24,
    )
    made = Bench(mass=0.1)
    made.add(
        lathed(
            [(0, 0), (0.02, 0), (0.014, 0.004), (0, 0.004)],
            Paint((0.36, 0.56, 0.70), Finish.PLASTIC, 0.25),
            24,
        ),
        cup,
        moved(one, (0, 0, 0.02)),
    )
    made.add(moved(turned(turned(one, 82, "x"), 50), (0.035, 0.048, 0.0222)))
    made.surfaces = [moved(piece, (-0.012, -0.016, 0)) for piece in made.surfaces]
    return made.cased("flesh", (0, 0, 0.05), 0.85)


def cheese(wish: Wish) -> Bench:
    """A wedge with holes, its cut faces outward."""
    paste = food(wish, (0.98, 0.78, 0.22), 0.4)
    hole = Paint(mixed(paste.colour, (0.55, 0.30, 0.02), 0.55), Finish.SOFT, 0.6)
    made = Bench(mass=0.4)
    wedge = np.concatenate([[(0.09, 0.0)], arc(0.17, 158, 202, 9) + np.array((0.09, 0))])
    made.add(extruded(wedge, 0.075, paste, 0.003))
    made.add(
        extruded(
            np.concatenate([arc(0.173, 158, 202, 9), arc(0.169, 202, 158, 9)]) + np.array((0.09, 0)),
            0.0745,
            Paint((0.80, 0.50, 0.10), Finish.SOFT, 0.4),
        )
    )
    for along, z, size in (
        (0.05, 0.05, 0.010),
        (0.09, 0.025, 0.013),
        (0.125, 0.055, 0.011),
        (0.14, 0.02, 0.008),
        (0.075, 0.062, 0.006),
        (0.11, 0.045, 0.005),
    ):
        for side in (-1, 1):
            a = np.radians(180 - side * 22)
            at = np.array((0.09 + along * np.cos(a), along * np.sin(a), z if side > 0 else 0.075 - z))
            pit = turned(turned(scaled(sphere(size, hole, 4), (1, 0.12, 1)), 0), -side * 22)
            made.add(moved(pit, at))
    for x, y, size in ((-0.03, 0.01, 0.011), (0.01, -0.008, 0.008), (-0.055, -0.025, 0.009)):
        made.add(moved(scaled(sphere(size, hole, 4), (1, 1, 0.1)), (x, y, 0.075)))
    made.surfaces = leaning(made.surfaces, -62, "z")
    return made.cased("flesh", (0, 0, 0.04), 0.85)


def ice_cream(wish: Wish) -> Bench:
    """A cone in a small ring stand: two scoops, a wafer, a cherry."""
    scoop = food(wish, (0.97, 0.62, 0.70), 0.5)
    wafer = Paint((0.86, 0.62, 0.32), Finish.SOFT, 0.6)
    made = Bench(mass=0.15)
    made.add(
        spun([(0, 0.002), (0.006, 0.004), (0.031, 0.115)], wafer, 8, 28),
        moved(
            lathed([(0.0305, 0), (0.034, 0), (0.034, 0.014), (0.0305, 0.014)], wafer.shaded(0.9), 28),
            (0, 0, 0.104),
        ),
    )
    for k in range(9):
        for way in (-1, 1):
            t = np.linspace(0.08, 1, 7)
            a = 2 * np.pi * k / 9 + way * t * 1.1
            made.add(
                swept(
                    np.column_stack(
                        [
                            (0.004 + 0.0268 * t) * np.cos(a),
                            (0.004 + 0.0268 * t) * np.sin(a),
                            0.003 + 0.104 * t,
                        ]
                    ),
                    0.0011,
                    wafer.shaded(0.72),
                    4,
                )
            )
    for z, size, paint in (
        (0.128, 0.038, scoop),
        (0.178, 0.033, Paint(mixed(scoop.colour, (1.0, 0.98, 0.90), 0.8), Finish.SOFT, 0.5)),
    ):
        made.add(
            moved(lumpy(sphere(size, paint, 8), 0.002, 0.012), (0, 0, z)),
            moved(
                lumpy(torus(size * 0.82, size * 0.22, paint, 26, 7), 0.003, 0.012), (0, 0, z - size * 0.42)
            ),
        )
    made.add(
        moved(sphere(0.0095, Paint((0.82, 0.05, 0.09), Finish.PLASTIC, 0.1), 4), (0, 0, 0.216)),
        swept(curved([(0, 0, 0.224), (0.003, 0, 0.236), (0.012, 0, 0.243)], 5), 0.001, LEAF_GREEN, 4),
    )
    made.add(
        rod((-0.01, 0.012, 0.18), (-0.03, 0.04, 0.25), 0.006, Paint((0.80, 0.52, 0.24), Finish.SOFT, 0.6), 10)
    )
    made.add(
        moved(torus(0.018, 0.003, Paint((0.70, 0.72, 0.75), Finish.PLASTIC, 0.2), 24, 6), (0, 0, 0.055)),
        *around(
            rod((0.018, 0, 0.055), (0.04, 0, 0.0), 0.0022, Paint((0.70, 0.72, 0.75), Finish.PLASTIC, 0.2), 6),
            3,
        ),
    )
    return made.cased("flesh", (0, 0, 0.05), 0.85)


def popsicle(wish: Wish) -> Bench:
    ice = food(wish, (0.92, 0.30, 0.36), 0.12)
    made = Bench(mass=0.1)
    outline = np.concatenate(
        [[(-0.026, 0.045), (0.026, 0.045)], arc(0.026, 0, 180, 11) + np.array((0, 0.115))]
    )
    made.add(
        facing(outline, 0.022, ice, 0.007), moved(box((0.006, 0.012, 0.06), BAMBOO, 0.002), (0, 0, 0.03))
    )
    made.add(
        *(
            moved(box((0.0225, 0.006, 0.07), ice.shaded(0.82), 0.003), (0, y, 0.093))
            for y in (-0.0115, 0.0115)
        )
    )
    return made.cased("flesh", (0, 0, 0.02), 0.9)


def popcorn(wish: Wish) -> Bench:
    """A striped carton, heaped."""
    stripe = wish.main((0.85, 0.13, 0.11), Finish.PAPER, 0.6)
    white = Paint((0.96, 0.95, 0.92), Finish.PAPER)
    made = Bench(mass=0.2)
    for k in range(16):
        a, b = 2 * np.pi * k / 16, 2 * np.pi * (k + 1) / 16
        low = [(0.045 * np.cos(t), 0.045 * np.sin(t), 0) for t in (a, b)]
        high = [(0.066 * np.cos(t), 0.066 * np.sin(t), 0.14 + 0.004 * (k % 2)) for t in (a, b)]
        made.add(
            two_sided(draped(np.array([low, high])[:, ::1].transpose(1, 0, 2), stripe if k % 2 else white))
        )
    rng = np.random.default_rng(2)
    for k, (x, y) in enumerate(spiral_spots(44, 0.06, 4)):
        z = 0.139 + 0.035 * (1 - (np.hypot(x, y) / 0.06) ** 2) + rng.uniform(-0.003, 0.006)
        puff = Paint((0.99, 0.95, 0.80), Finish.FOAM, 0.7).shaded(rng.uniform(0.9, 1.05))
        made.add(moved(lumpy(sphere(0.0125, puff, 2), 0.005, 0.008, k), (x, y, z)))
    return made.cased("paper", (0, 0, 0.06), 0.9)


def chocolate(wish: Wish) -> Bench:
    """A bar half out of its wrapper, standing tilted."""
    cocoa = food(wish, (0.32, 0.16, 0.08), 0.3)
    foil = Paint((0.82, 0.84, 0.87), Finish.PLASTIC, 0.2)
    made = Bench(mass=0.1)
    pieces = [moved(box((0.006, 0.082, 0.15), cocoa, 0.002), (0, 0, 0.085))]
    for row in range(5):
        pieces += [
            moved(
                rounded_box((0.010, 0.024, 0.026), 0.003, cocoa.shaded(1.15), 2),
                (0.0015, -0.027 + 0.027 * column, 0.145 - 0.029 * row),
            )
            for column in range(3)
        ]
    pieces += [
        moved(box((0.014, 0.09, 0.07), Paint((0.62, 0.10, 0.14), Finish.PAPER), 0.002), (0, 0, 0.035)),
        moved(box((0.0135, 0.089, 0.014), foil, 0.002), (0, 0, 0.075)),
    ]
    pieces.append(
        moved(box((0.0142, 0.06, 0.018), Paint((0.93, 0.74, 0.34), Finish.PLASTIC, 0.25)), (0.0002, 0, 0.038))
    )
    made.add(
        *leaning(pieces, -16, "y", (0.02, 0, 0.002)), rod((-0.055, 0, 0.0), (-0.012, 0, 0.10), 0.004, foil, 6)
    )
    return made.cased("paper", (0, 0, 0.05), 0.9)


def lollipop(wish: Wish) -> Bench:
    """A big spiral sweet on a stick, upright, its face to +x."""
    sugar = wish.lacquer((0.95, 0.22, 0.36), 0.1)
    made = Bench(mass=0.08)
    t = np.linspace(0.05, 1, 90)
    for k, paint in enumerate((sugar, Paint((0.99, 0.97, 0.93), Finish.PLASTIC, 0.1))):
        a = t * 2 * np.pi * 2.4 + np.pi * k
        r = 0.0475 * t
        made.add(
            swept(np.column_stack([np.zeros(90), r * np.cos(a), 0.165 + r * np.sin(a)]), 0.0058, paint, 7)
        )
    made.add(
        moved(turned(cylinder(0.05, 0.006, sugar, 0.002, 36), 90, "y"), (-0.003, 0, 0.165)),
        rod((0, 0, 0), (0, 0, 0.12), 0.0032, Paint((0.97, 0.96, 0.93), Finish.PAPER), 8),
    )
    return made.cased("plastic", (0, 0, 0.05), 0.9)


def taco(wish: Wish) -> Bench:
    shell = food(wish, (0.92, 0.70, 0.30), 0.5)
    made = Bench(mass=0.2)
    t, y = np.meshgrid(np.linspace(-1, 1, 13), np.linspace(-0.075, 0.075, 15), indexing="ij")
    depth = 0.07 * np.sqrt(np.clip(1 - (y / 0.077) ** 2, 0.02, 1))
    x, z = 0.026 * np.sign(t) * np.abs(t) ** 0.8, 0.075 - depth + depth * np.abs(t) ** 1.4 * 0.98
    made.add(two_sided(draped(np.stack([x, y, 0.012 + z * 0.92], axis=-1), shell)))
    rng = np.random.default_rng(5)
    for k in range(30):
        y_ = -0.06 + 0.12 * k / 29
        top = 0.086 + rng.uniform(-0.006, 0.004)
        kind = k % 3
        if kind == 0:
            made.add(
                moved(
                    turned(turned(frill(0.02, LETTUCE, 5, 0.006), 80, "y"), rng.uniform(-40, 40)),
                    (rng.uniform(-0.01, 0.01), y_, top),
                )
            )
        else:
            paint = (MEAT, TOMATO, CHEESE)[k % 2 + (k % 4 == 1)]
            made.add(
                moved(
                    lumpy(box((0.014, 0.012, 0.012), paint, 0.003), 0.001, 0.01, k),
                    (rng.uniform(-0.01, 0.01), y_, top - 0.008),
                )
            )
    return made.cased("flesh", (0, 0, 0.03), 0.85)


def hot_dog(wish: Wish) -> Bench:
    bun = food(wish, (0.86, 0.60, 0.28), 0.4)
    sausage_paint = Paint((0.72, 0.24, 0.12), Finish.SOFT, 0.2)
    made = Bench(mass=0.2)
    for side in (-1, 1):
        half = sausage(
            [(side * 0.021, -0.072, 0.026), (side * 0.023, 0, 0.025), (side * 0.021, 0.072, 0.026)],
            0.0235,
            bun,
            count=12,
            segments=14,
            ends=1.2,
        )
        made.add(half)
    made.add(moved(rounded_box((0.05, 0.15, 0.02), 0.01, bun, 2), (0, 0, 0.012)))
    made.add(moved(box((0.03, 0.14, 0.01), dough(mixed(bun.colour, CRUMB, 0.8))), (0, 0, 0.034)))
    made.add(
        sausage(
            [(0, -0.098, 0.05), (0, 0, 0.046), (0, 0.098, 0.05)], 0.0175, sausage_paint, count=14, segments=14
        )
    )
    t = np.linspace(-1, 1, 42)
    zigzag = np.column_stack(
        [0.0105 * np.sin(t * 17), 0.08 * t, 0.0625 + 0.004 * t**2 - 0.004 * np.abs(np.sin(t * 17))]
    )
    made.add(swept(zigzag, 0.0034, Paint((0.99, 0.80, 0.10), Finish.SOFT, 0.2), 6))
    made.surfaces = leaning(leaning(made.surfaces, 18, "y"), 8, "z")
    made.add(moved(box((0.1, 0.2, 0.004), Paint((0.95, 0.95, 0.93), Finish.PAPER)), (0, 0, -0.012)))
    return made.cased("flesh", (0, 0, 0.03), 0.9)


MAKERS: dict[str, Callable[[Wish], Bench]] = {
    "hot_dog": hot_dog,
    "cheese": cheese,
    "chocolate": chocolate,
    "egg": egg,
    "fries": fries,
    "ice_cream": ice_cream,
    "lollipop": lollipop,
    "popcorn": popcorn,
    "popsicle": popsicle,
    "taco": taco,
}
