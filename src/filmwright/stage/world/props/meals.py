"""Meals and sweets, served: on a plate, in a bowl, in a box, on a stick."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import numpy as np

from filmwright.stage.world.model import Finish, Mark, Surface
from filmwright.stage.world.props.baked import CRUMB, PLATE
from filmwright.stage.world.props.larder import (
    BUN,
    CHEESE,
    HAM,
    LETTUCE,
    MEAT,
    TOMATO,
    food,
    frill,
    leaf_slab,
    soup_bowl,
)
from filmwright.stage.world.props.tableware import PORCELAIN, dish
from filmwright.stage.world.props.wish import Wish
from filmwright.stage.world.shaping.assembly import Bench
from filmwright.stage.world.shaping.boxes import box, ellipsoid, sphere
from filmwright.stage.world.shaping.mesh import moved, scaled, turned
from filmwright.stage.world.shaping.outlines import extruded
from filmwright.stage.world.shaping.paint import Paint, mixed
from filmwright.stage.world.shaping.soft import (
    filling,
    leaning,
    lumpy,
    sausage,
    spiral_spots,
    spun,
)
from filmwright.stage.world.shaping.swept import curved, rod, swept
from filmwright.stage.world.shaping.turned import cylinder


def burger(wish: Wish) -> Bench:
    bun = food(wish, BUN, 0.35)
    made = Bench(mass=0.3)
    made.add(spun([(0, 0), (0.046, 0.0), (0.053, 0.01), (0.05, 0.022), (0, 0.023)], bun, 12, 30))
    made.add(moved(lumpy(cylinder(0.054, 0.018, MEAT, 0.006, 36), 0.0015, 0.012), (0, 0, 0.024)))
    slab = turned(box((0.086, 0.086, 0.003), CHEESE), 20)
    u = np.abs(slab.positions[:, :2]).sum(axis=1)
    made.add(
        moved(
            replace(
                slab,
                positions=(
                    slab.positions - np.column_stack([0 * u, 0 * u, np.clip(u - 0.07, 0, 1) * 0.5])
                ).astype(np.float32),
            ),
            (0, 0, 0.0465),
        )
    )
    made.add(
        moved(cylinder(0.050, 0.008, TOMATO, 0.003, 28), (0, 0, 0.049)),
        moved(frill(0.066, LETTUCE), (0, 0, 0.06)),
    )
    made.add(
        moved(
            spun(
                [(0, 0), (0.053, 0.001), (0.056, 0.012), (0.048, 0.03), (0.025, 0.043), (0, 0.046)],
                bun,
                16,
                32,
            ),
            (0, 0, 0.061),
        )
    )
    seed = ellipsoid((0.0036, 0.0019, 0.0012), Paint((0.98, 0.93, 0.76), Finish.SOFT, 0.5), 2)
    for k, (x, y) in enumerate(spiral_spots(26, 0.043, 3)):
        away = np.hypot(x, y)
        z = 0.061 + float(np.interp(away, (0, 0.025, 0.043, 0.05), (0.0462, 0.0432, 0.0345, 0.028)))
        tilt = float(np.interp(away, (0, 0.045), (0, 42)))
        made.add(
            moved(
                turned(turned(turned(seed, 47 * k), tilt, "y"), float(np.degrees(np.arctan2(y, x)))),
                (x, y, z),
            )
        )
    return made.cased("flesh", (0, 0, 0.05), 0.9)


def sandwich(wish: Wish) -> Bench:
    """Two triangles of toast side by side, their cut faces with all the layers to +x."""
    bread = food(wish, CRUMB, 0.9)
    crust = Paint(mixed(bread.colour, (0.55, 0.30, 0.10), 0.75), Finish.SOFT, 0.7)
    tri = np.array([(0.0, -0.085), (0.085, 0.0), (0.0, 0.085)]) * (-1, 1)
    tri = tri[::-1]
    pieces: list[Surface] = []
    z = 0.0
    layers = [(0.015, bread, 1.0), (0.004, LETTUCE, 1.07), (0.006, HAM, 1.03), (0.005, CHEESE, 1.05)]
    layers += [(0.008, TOMATO, 0.96), (0.004, LETTUCE, 1.07), (0.015, bread, 1.0)]
    for thick, paint, grow in layers:
        slab = extruded(tri * grow + ((grow - 1) * 0.04, 0), thick, paint, 0.001)
        pieces.append(moved(slab, (0, 0, z)))
        if paint is bread:
            for a, b in ((tri[0], tri[1]), (tri[1], tri[2])):
                pieces.append(swept([(*a, z + thick / 2), (*b, z + thick / 2)], thick * 0.54, crust, 6))
        z += thick
    made = Bench(mass=0.2)
    made.add(*dish(0.165, PLATE))
    high = [scaled(piece, (1.0, 0.86, 1.3)) for piece in pieces]
    made.add(*leaning(high, 12, "z", (0.045, 0.066, 0.012)))
    made.add(*leaning(high, -14, "z", (0.035, -0.072, 0.012)))
    return made.cased("ceramic", (0.14, 0, 0.02), 0.9)


def soup(wish: Wish) -> Bench:
    glaze = wish.lacquer(PORCELAIN, 0.15)
    made = Bench(mass=0.9)
    made.add(*dish(0.125, PLATE), *leaning(soup_bowl(0.098, glaze, 0.065), 0, "z", (0, 0, 0.008)))
    made.add(filling(0.09, 0.062, Paint((0.90, 0.42, 0.10), Finish.SOFT, 0.1)))
    cream = np.array(
        [
            (0.045 * np.sqrt(t) * np.cos(9 * t), 0.045 * np.sqrt(t) * np.sin(9 * t), 0.0625)
            for t in np.linspace(0.02, 1, 28)
        ]
    )
    made.add(swept(cream, 0.0028, Paint((0.99, 0.95, 0.86), Finish.SOFT, 0.3), 5))
    made.add(
        *(
            moved(turned(leaf_slab(0.022), 130 * k), (0.012 * np.cos(2 * k), 0.012 * np.sin(2 * k), 0.066))
            for k in range(3)
        )
    )
    chrome = Paint((0.72, 0.74, 0.77), Finish.PLASTIC, 0.15)
    made.add(
        rod((0.03, 0.045, 0.06), (0.06, 0.14, 0.135), 0.0035, chrome, 8),
        moved(ellipsoid((0.009, 0.015, 0.006), chrome, 4), (0.027, 0.036, 0.058)),
    )
    return made.cased("ceramic", (0.1, 0, 0.03), 0.9)


def steak(wish: Wish) -> Bench:
    meat = food(wish, (0.44, 0.20, 0.11), 0.35)
    made = Bench(mass=0.7)
    made.add(*dish(0.145, PLATE))
    outline = np.array(
        [
            (0.07, 0.01),
            (0.05, 0.055),
            (0.0, 0.06),
            (-0.05, 0.045),
            (-0.07, 0.0),
            (-0.045, -0.035),
            (0.0, -0.025),
            (0.045, -0.035),
        ]
    )
    smooth = curved(np.concatenate([outline, outline[:1]]), 33)[:-1]
    made.add(moved(lumpy(extruded(smooth, 0.026, meat, 0.008, 70), 0.001, 0.01), (-0.012, 0.008, 0.011)))
    made.add(
        moved(
            extruded(smooth * 0.25 + (0.035, 0.022), 0.002, Paint((0.95, 0.88, 0.74), Finish.SOFT, 0.4)),
            (-0.012, 0.008, 0.0365),
        )
    )
    for k in range(5):
        made.add(
            moved(
                turned(box((0.1 - 0.012 * abs(k - 2), 0.004, 0.002), meat.shaded(0.35)), 35),
                (-0.02 + 0.008 * k, -0.02 + 0.018 * k, 0.0372),
            )
        )
    for k in range(4):
        made.add(
            moved(
                sphere(0.010, Paint((0.86, 0.16, 0.10), Finish.SOFT, 0.15), 4),
                (0.02 - 0.022 * k, -0.075 - 0.004 * (k % 2), 0.02),
            )
        )
    for k in range(3):
        made.add(
            *(
                moved(turned(piece, 60 * k), (0.075, -0.045 + 0.016 * k, 0.018))
                for piece in [leaf_slab(0.045)]
            )
        )
    return made.cased("ceramic", (0.13, 0, 0.02), 0.9)


def fish_dish(wish: Wish) -> Bench:
    """A whole fried fish on an oval plate with lemon and herbs."""
    flesh = food(wish, (0.76, 0.47, 0.20), 0.35)
    made = Bench(mass=0.9)
    oval = [scaled(piece, (0.72, 1.25, 1)) for piece in dish(0.15, PLATE)]
    made.add(*oval)
    y = np.linspace(-0.125, 0.105, 15)
    high = np.interp(y, (-0.125, -0.1, -0.04, 0.05, 0.09, 0.105), (0.008, 0.034, 0.05, 0.024, 0.015, 0.014))
    rings = [
        [
            (high[k] * np.cos(a), y[k], 0.024 + high[k] * 0.42 * np.sin(a))
            for a in np.linspace(0, 2 * np.pi, 17)[:-1]
        ]
        for k in range(15)
    ]
    from filmwright.stage.world.shaping.joinery import skinned

    made.add(skinned(rings, flesh, 60))
    fin = Paint(mixed(flesh.colour, (0.4, 0.2, 0.05), 0.5), Finish.SOFT, 0.5)
    tail = extruded(
        np.array([(0.0, 0.098), (0.05, 0.15), (0.025, 0.135), (0.0, 0.138), (-0.025, 0.135), (-0.05, 0.15)]),
        0.006,
        fin,
    )
    back = extruded(np.array([(0.04, -0.05), (0.07, -0.03), (0.06, 0.02), (0.028, 0.045)]), 0.005, fin)
    made.add(
        moved(tail, (0, 0, 0.022)), moved(back, (0, 0, 0.022)), moved(turned(back, 180, "y"), (0, 0, 0.026))
    )
    made.add(
        moved(sphere(0.0065, Paint((0.97, 0.96, 0.92), Finish.PLASTIC, 0.2), 4), (0.008, -0.1, 0.036)),
        moved(sphere(0.0035, Paint((0.05, 0.05, 0.05), Finish.PLASTIC, 0.2), 3), (0.0085, -0.1005, 0.041)),
    )
    for k in range(4):
        made.add(
            moved(
                turned(box((0.05, 0.0035, 0.003), flesh.shaded(0.45)), 35),
                (0.0, -0.045 + 0.028 * k, 0.0445 - 0.0025 * k),
            )
        )
    rind, juice = Paint((0.97, 0.83, 0.15), Finish.SOFT, 0.3), Paint((0.99, 0.95, 0.60), Finish.SOFT, 0.3)
    for x, y_ in ((0.062, 0.04), (0.068, 0.075), (0.07, 0.0)):
        made.add(
            *leaning(
                [
                    cylinder(0.018, 0.004, rind, 0, 18),
                    moved(cylinder(0.0155, 0.001, juice, 0, 18), (0, 0, 0.004)),
                ],
                14,
                "y",
                (x, y_, 0.022),
            )
        )
    made.add(
        *(
            moved(turned(turned(leaf_slab(0.05), -10, "y"), 190 + 25 * k), (-0.045, 0.06 - 0.03 * k, 0.02))
            for k in range(4)
        )
    )
    return made.cased("ceramic", (0.1, 0, 0.02), 0.9)


def salad(wish: Wish) -> Bench:
    glaze = wish.lacquer((0.94, 0.93, 0.90), 0.2)
    made = Bench(mass=0.6)
    made.add(*soup_bowl(0.115, glaze, 0.07))
    rng = np.random.default_rng(3)
    for k, (x, y) in enumerate(spiral_spots(12, 0.085, 2)):
        one = turned(
            turned(frill(0.036, LETTUCE.shaded(rng.uniform(0.75, 1.2)), 7, 0.008), rng.uniform(-45, 45), "y"),
            57 * k,
        )
        made.add(moved(one, (x, y, 0.07 + 0.03 * (1 - np.hypot(x, y) / 0.085))))
    for k, (x, y) in enumerate(spiral_spots(8, 0.08, 5)):
        z = 0.083 + 0.032 * (1 - np.hypot(x, y) / 0.085)
        made.add(
            moved(sphere(0.0155, TOMATO, 4), (x, y, z))
            if k % 2
            else moved(
                turned(
                    turned(
                        cylinder(0.02, 0.004, Paint((0.72, 0.86, 0.50), Finish.SOFT, 0.3), 0, 18), 30, "y"
                    ),
                    70 * k,
                ),
                (x, y, z),
            )
        )
    made.marks["inside"] = Mark(position=(0, 0, 0.06))
    return made.cased("ceramic", (0.1, 0, 0.04), 0.9)


def fried_egg(wish: Wish) -> Bench:
    white = food(wish, (0.98, 0.97, 0.94), 0.2)
    made = Bench(mass=0.4)
    made.add(*dish(0.115, Paint((0.30, 0.44, 0.58), Finish.PLASTIC, 0.2)))
    a = np.linspace(0, 2 * np.pi, 41)[:-1]
    r = 0.066 + 0.008 * np.sin(3 * a + 1) + 0.005 * np.sin(5 * a)
    made.add(
        moved(
            extruded(np.column_stack([r * np.cos(a), r * np.sin(a)]), 0.008, white, 0.0035, 80), (0, 0, 0.009)
        )
    )
    rim = np.column_stack([r * np.cos(a) * 0.985, r * np.sin(a) * 0.985, np.full(40, 0.0125)])
    made.add(swept(rim, 0.0022, Paint((0.86, 0.70, 0.44), Finish.SOFT, 0.4), 5, closed=True))
    made.add(
        moved(
            scaled(sphere(0.024, Paint((0.99, 0.66, 0.06), Finish.SOFT, 0.08), 6), (1, 1, 0.62)),
            (0.004, 0, 0.017),
        )
    )
    made.surfaces = leaning(made.surfaces, 18, "y", (0, 0, 0.03))
    made.add(moved(box((0.05, 0.16, 0.03), Paint((0.72, 0.52, 0.32), Finish.WOOD)), (-0.06, 0, 0.008)))
    return made.cased("ceramic", (0.1, 0, 0.02), 0.9)


def roast_chicken(wish: Wish) -> Bench:
    skin_ = food(wish, (0.78, 0.44, 0.15), 0.25)
    made = Bench(mass=1.5)
    made.add(*(scaled(piece, (0.85, 1.15, 1)) for piece in dish(0.17, PLATE)))
    made.add(moved(scaled(lumpy(sphere(0.085, skin_, 9), 0.004, 0.05), (0.95, 1.15, 0.78)), (0, 0, 0.08)))
    for side in (-1, 1):
        made.add(
            moved(
                turned(
                    scaled(lumpy(sphere(0.045, skin_.shaded(0.95), 6), 0.003, 0.04), (0.75, 1.25, 0.85)),
                    side * -35,
                ),
                (side * 0.068, 0.06, 0.062),
            )
        )
        bone = [(side * 0.055, 0.1, 0.085), (side * 0.035, 0.155, 0.11)]
        made.add(
            swept([*bone], [0.02, 0.011], skin_, 10),
            rod(bone[1], (side * 0.03, 0.175, 0.12), 0.006, Paint((0.96, 0.92, 0.84), Finish.SOFT, 0.5), 8),
            moved(
                sphere(0.0095, Paint((0.96, 0.92, 0.84), Finish.SOFT, 0.5), 3), (side * 0.03, 0.178, 0.121)
            ),
        )
        made.add(
            moved(
                turned(scaled(sphere(0.03, skin_.shaded(0.9), 5), (0.6, 1.5, 0.7)), side * 25),
                (side * 0.088, -0.035, 0.085),
            )
        )
    made.add(
        *(
            moved(
                turned(frill(0.035, LETTUCE, 6, 0.01), 60 * k), (0.115 * np.cos(k), 0.15 * np.sin(k), 0.028)
            )
            for k in range(7)
        )
    )
    return made.cased("ceramic", (0.1, 0, 0.03), 0.9)


def sausages(wish: Wish) -> Bench:
    meat = food(wish, (0.66, 0.26, 0.14), 0.2)
    made = Bench(mass=0.4)
    made.add(*dish(0.13, PLATE))
    for k in range(3):
        y = -0.045 + 0.042 * k
        made.add(
            *leaning(
                sausage(
                    [(-0.08, y, 0.028), (0, y + 0.014, 0.026), (0.08, y, 0.028)],
                    0.0175,
                    meat,
                    count=12,
                    segments=14,
                ),
                55,
                "z",
            )
        )
        for s in (-0.04, 0.0, 0.04):
            made.add(
                *leaning(
                    moved(turned(box((0.003, 0.026, 0.003), meat.shaded(0.35)), 20), (s, y + 0.011, 0.0435)),
                    55,
                    "z",
                )
            )
    return made.cased("ceramic", (0.12, 0, 0.02), 0.9)


MAKERS: dict[str, Callable[[Wish], Bench]] = {
    "burger": burger,
    "fish_dish": fish_dish,
    "fried_egg": fried_egg,
    "roast_chicken": roast_chicken,
    "salad": salad,
    "sandwich": sandwich,
    "sausage": sausages,
    "soup": soup,
    "steak": steak,
}
