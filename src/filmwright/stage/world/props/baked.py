"""What comes out of an oven: bread, cakes, doughnuts, pizza, biscuits."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from filmwright.stage.world.model import Finish, Surface
from filmwright.stage.world.props.fruit import LEAF_GREEN
from filmwright.stage.world.props.tableware import PORCELAIN, dish
from filmwright.stage.world.props.wish import Wish
from filmwright.stage.world.shaping.assembly import Bench
from filmwright.stage.world.shaping.boxes import box, ellipsoid, rounded_box, sphere
from filmwright.stage.world.shaping.foliage import leaf
from filmwright.stage.world.shaping.joinery import facing
from filmwright.stage.world.shaping.mesh import moved, scaled, turned
from filmwright.stage.world.shaping.outlines import arc, extruded
from filmwright.stage.world.shaping.paint import Paint, mixed
from filmwright.stage.world.shaping.shade import tinted
from filmwright.stage.world.shaping.soft import (
    leaning,
    lumpy,
    resmoothed,
    sausage,
    spiral_spots,
    spun,
    strewn,
)
from filmwright.stage.world.shaping.swept import curved, swept
from filmwright.stage.world.shaping.turned import cylinder, torus
from filmwright.stage.world.world import Colour

CRUST = (0.78, 0.50, 0.22)
CRUMB = (0.96, 0.87, 0.68)
SPRINKLES: tuple[Colour, ...] = (
    (0.98, 0.85, 0.20), (0.30, 0.70, 0.95), (0.95, 0.95, 0.95), (0.40, 0.80, 0.35), (0.95, 0.30, 0.25),
)  # fmt: skip
PLATE = Paint(PORCELAIN, Finish.PLASTIC, 0.15)


def dough(colour: Colour = CRUST, roughness: float = 0.6) -> Paint:
    """Return the paint of something baked."""
    return Paint(colour, Finish.SOFT, roughness)


def baked(wish: Wish, colour: Colour = CRUST) -> Paint:
    """Return the paint of a baked main part, as asked or golden."""
    return wish.main(colour, Finish.SOFT, 0.6)


def bread(wish: Wish) -> Bench:
    """A tin loaf, two slices of it cut off in front."""
    crust = baked(wish)
    crumb = dough(CRUMB if wish.prop.colour is None else mixed(crust.colour, CRUMB, 0.6), 0.9)
    outline = [(0.05, 0), (0.056, 0.045), (0.066, 0.07), (0.06, 0.098), (0.03, 0.114), (0, 0.117)]
    half = curved(outline, 14)
    whole = np.concatenate([half, half[::-1][1:] * (-1, 1)])
    made = Bench(mass=0.6)

    def slice_(thick: float) -> list[Surface]:
        face = facing([(y * 0.9, 0.006 + z * 0.91) for y, z in whole], thick + 0.002, crumb)
        return [facing(whole, thick, crust, 0.004), face]

    made.add(*leaning(slice_(0.15), 0, "z", (-0.06, 0, 0)))
    made.add(*leaning(slice_(0.016), 20, "y", (0.045, 0.004, 0.0)))
    made.add(*leaning(slice_(0.016), 42, "y", (0.09, -0.006, 0.0)))
    for k in range(3):
        cut = ellipsoid((0.010, 0.034, 0.004), crumb.shaded(0.92), 3)
        made.add(moved(cut, (-0.105 + 0.045 * k, 0, 0.116)))
    return made.cased("cloth", (-0.06, 0, 0.06), 0.9)


def baguette(wish: Wish) -> Bench:
    crust = baked(wish, (0.80, 0.53, 0.24))
    made = Bench(mass=0.3)
    loaf = sausage(
        [(0, -0.26, 0.03), (0, 0, 0.032), (0, 0.26, 0.03)], 0.036, crust, count=26, segments=16, ends=2.2
    )
    made.add(lumpy(loaf, 0.002, 0.03))
    slash = ellipsoid((0.009, 0.038, 0.006), dough((0.96, 0.84, 0.60)), 3)
    made.add(*strewn(slash, [(0, -0.17 + 0.085 * k, 0.061, 32) for k in range(5)]))
    made.surfaces = leaning(made.surfaces, 25, "z")
    return made.cased("cloth", (0, 0, 0.03), 0.85)


def croissant(wish: Wish) -> Bench:
    crust = baked(wish, (0.82, 0.52, 0.20))
    made = Bench(mass=0.08)
    t = np.linspace(-1, 1, 57)
    angle = t * 1.35
    path = np.column_stack([0.06 * np.cos(angle) - 0.045, 0.062 * np.sin(angle), 0.024 - 0.012 * t**2])
    ridge = np.where(t < 0, 1 - np.abs((-t * 4.5) % 1), 1 - np.abs((t * 4.5) % 1))
    thick = (0.0285 * np.cos(t * 1.28) + 0.004) * (0.86 + 0.17 * ridge)
    roll = resmoothed(swept(path, thick, crust, 14))
    tone = np.repeat(0.62 + 0.48 * ridge, 14)
    made.add(tinted(roll, np.concatenate([tone, np.full(len(roll.positions) - len(tone), 0.7)])))
    return made.cased("cloth", (0, 0, 0.03), 0.85)


def doughnut(wish: Wish) -> Bench:
    """A ring with pink icing that drips, and sprinkles; a colour asked for is that of the icing."""
    ring = dough((0.82, 0.56, 0.28))
    icing = wish.main((0.96, 0.45, 0.62), Finish.SOFT, 0.15)
    made = Bench(mass=0.08)
    made.add(moved(scaled(torus(0.031, 0.0185, ring, 36, 12), (1, 1, 0.9)), (0, 0, 0.0165)))
    top = torus(0.031, 0.0195, icing, 48, 14)
    around_it = np.arctan2(top.positions[:, 1], top.positions[:, 0])
    edge = 0.0025 * np.sin(around_it * 7) + 0.0015 * np.sin(around_it * 11 + 1)
    z = np.maximum(top.positions[:, 2], edge)
    inwards = np.where(top.positions[:, 2] < edge, 0.93, 1.0)
    away = np.hypot(top.positions[:, 0], top.positions[:, 1])
    ratio = (0.031 + (away - 0.031) * inwards) / np.maximum(away, 1e-6)
    poured = np.column_stack([top.positions[:, 0] * ratio, top.positions[:, 1] * ratio, z * 0.92])
    made.add(moved(resmoothed(replace(top, positions=poured.astype(np.float32))), (0, 0, 0.0175)))
    rng = np.random.default_rng(4)
    for k in range(44):
        a, b = k * 2.399, np.radians(rng.uniform(18, 162))
        r, up = 0.031 + 0.0192 * np.cos(b), 0.0178 + 0.0182 * np.sin(b)
        grain = turned(
            turned(
                box((0.0016, 0.0052, 0.0016), Paint(SPRINKLES[k % 5], Finish.PLASTIC, 0.3)),
                rng.uniform(0, 180),
            ),
            90 - np.degrees(b),
            "y",
        )
        made.add(moved(turned(grain, np.degrees(a)), (r * np.cos(a), r * np.sin(a), up)))
    made.surfaces = leaning(made.surfaces, 38, "y", (0, 0, 0.03))
    made.surfaces += _napkin_wedge()
    return made.cased("cloth", (0, 0, 0.03), 0.85)


def _napkin_wedge() -> list[Surface]:
    """What a round flat thing leans on so that its face is seen: another of its kind, half hidden."""
    under = moved(
        scaled(torus(0.031, 0.0185, dough((0.80, 0.54, 0.26)), 28, 10), (1, 1, 0.85)), (-0.03, 0, 0.0157)
    )
    return [under]


def _pizza_face(radius: float, share: float, wish: Wish) -> list[Surface]:
    """Return a pizza (or `share` of it, from 0 degrees on) lying at z = 0: crust, cheese, toppings."""
    crust = dough((0.82, 0.55, 0.26))
    cheese = wish.main((0.97, 0.76, 0.30), Finish.SOFT, 0.4)
    turn = 360 * share
    count = max(int(40 * share), 8)
    rim = np.column_stack([arc(radius - 0.012, 0, turn, count), np.full(count, 0.0135)])
    wobble = 0.0135 + 0.0022 * np.sin(np.arange(count) * 1.9)
    pieces = [resmoothed(swept(rim, wobble, crust, 9, closed=share >= 1))]
    outline = arc(radius - 0.012, 0, turn, count)
    outline = np.concatenate([[(0.0, 0.0)], outline]) if share < 1 else outline[:-1]
    pieces.append(extruded(outline, 0.011, crust.shaded(0.95)))
    sauce = Paint((0.76, 0.20, 0.08), Finish.SOFT, 0.4)
    pieces.append(moved(extruded(outline * 0.955, 0.004, sauce), (0, 0, 0.0105)))
    pieces.append(moved(extruded(outline * 0.92, 0.004, cheese), (0, 0, 0.0125)))
    return pieces


def pizza(wish: Wish) -> Bench:
    """On a round board that tips forward: sausage slices, basil, olives; a slice pulled out."""
    pieces = _pizza_face(0.165, 0.875, wish)
    slice_ = _pizza_face(0.165, 0.125, wish)
    meat = [
        cylinder(0.0205, 0.004, Paint((0.72, 0.16, 0.12), Finish.SOFT, 0.35), 0.0015, 18),
        moved(torus(0.0195, 0.0018, Paint((0.52, 0.08, 0.07), Finish.SOFT, 0.4), 18, 4), (0, 0, 0.003)),
    ]
    olive = torus(0.006, 0.0035, Paint((0.12, 0.11, 0.13), Finish.PLASTIC, 0.2), 12, 6)
    for ring, (count, away) in enumerate(((4, 0.052), (8, 0.108))):
        for k in range(count):
            a = np.radians(22 + 360 * (k + 0.3 * ring) / (count + 0.9))
            if np.degrees(a) % 360 < 300:
                pieces += strewn(meat, [(away * np.cos(a), away * np.sin(a), 0.0155)])
    for k in range(9):
        a, away = np.radians(14 + 33 * k), (0.085, 0.034, 0.132)[k % 3]
        pieces += strewn(olive, [(away * np.cos(a), away * np.sin(a), 0.018)])
        green = turned(leaf(0.032, 0.018, 0.006, LEAF_GREEN), 70 * k)
        b = a + 0.25
        pieces.append(moved(green, (away * 0.9 * np.cos(b), away * 0.9 * np.sin(b), 0.019)))
    slice_ += strewn(meat, [(0.108 * np.cos(0.39), 0.108 * np.sin(0.39), 0.0155)])
    pieces = leaning(pieces, 60, "z", (0, 0, 0.014))
    out = np.radians(352.5)
    pieces += leaning(slice_, -30, "z", (0.045 * np.cos(out), 0.045 * np.sin(out), 0.014))
    board = cylinder(0.195, 0.014, Paint((0.50, 0.33, 0.19), Finish.WOOD), 0.004, 40)
    made = Bench(mass=0.8)
    made.add(*leaning([board, *pieces], 24, "y", (0, 0, 0.086)))
    made.add(
        *(
            moved(box((0.03, 0.03, 0.14), Paint((0.36, 0.22, 0.13), Finish.WOOD)), (-0.14, y, 0.07))
            for y in (-0.06, 0.06)
        )
    )
    return made.cased("wood", (0.1, 0, 0.06), 0.85)


def cookies(wish: Wish) -> Bench:
    """A stack of three and one that leans on it, full of chocolate drops."""
    biscuit = baked(wish, (0.80, 0.55, 0.28))
    chip = ellipsoid((0.005, 0.005, 0.003), Paint((0.24, 0.12, 0.06), Finish.SOFT, 0.3), 2)
    one = [
        lumpy(
            spun([(0, 0), (0.034, 0.0005), (0.038, 0.006), (0.03, 0.012), (0, 0.014)], biscuit, 12, 28),
            0.0012,
            0.012,
        )
    ]
    for k, (x, y) in enumerate(spiral_spots(11, 0.033, 1)):
        one.append(moved(chip, (x, y, 0.0135 - 0.0016 * (np.hypot(x, y) > 0.026) - 0.0004 * (k % 2))))
    made = Bench(mass=0.1)
    made.add(*strewn(one, [(-0.02, 0.002 * k, 0.0135 * k, 70 * k) for k in range(4)]))
    made.add(*leaning(one, 68, "y", (0.030, -0.004, 0.037)))
    return made.cased("cloth", (0, 0, 0.03), 0.85)


def pretzel(wish: Wish) -> Bench:
    """Standing on its two feet, its knot to +x."""
    crust = baked(wish, (0.62, 0.32, 0.12))
    half = [(0, 0, 0.042), (0, -0.03, 0.012), (0, -0.07, 0.035), (0, -0.064, 0.072), (-0.002, -0.022, 0.075)]
    near = [(-0.004, 0.012, 0.048), (0.006, 0.046, 0.062)]
    far = [(0.010, -0.012, 0.048), (0.004, -0.046, 0.062)]
    other = [(0, 0.03, 0.012), (0, 0.07, 0.035), (0, 0.064, 0.072), (0.008, 0.022, 0.075)]
    path = curved([*near[::-1], *half[::-1], *other, *far], 60)
    path[:, 2] = 0.085 - path[:, 2] + 0.01
    made = Bench(mass=0.1)
    thick = np.interp(np.linspace(0, 1, 60), (0, 0.1, 0.5, 0.9, 1), (0.005, 0.0075, 0.0125, 0.0075, 0.005))
    made.add(resmoothed(swept(path, thick, crust, 10)))
    salt = box((0.003, 0.003, 0.003), Paint((0.98, 0.97, 0.95), Finish.PLAIN))
    for k in range(10, 50, 2):
        made.add(moved(turned(salt, 40 * k), path[k] + (thick[k] * 0.95, 0, 0.003 * (k % 3 - 1))))
    return made.cased("cloth", (0, 0, 0.05), 0.85)


def waffle(wish: Wish) -> Bench:
    crust = baked(wish, (0.85, 0.58, 0.25))
    made = Bench(mass=0.2)
    pieces = [moved(rounded_box((0.13, 0.13, 0.016), 0.006, crust.shaded(0.75), 2), (0, 0, 0.01))]
    for k in range(6):
        at = -0.0575 + 0.023 * k
        pieces += [
            moved(box((0.128, 0.008, 0.012), crust, 0.003), (0, at, 0.02)),
            moved(box((0.008, 0.128, 0.012), crust, 0.003), (at, 0, 0.02)),
        ]
    made.add(*dish(0.12, PLATE), *leaning(pieces, 12, "z", (0, 0, 0.012)))
    made.add(
        moved(
            rounded_box((0.03, 0.03, 0.013), 0.004, Paint((0.99, 0.88, 0.48), Finish.SOFT, 0.4), 2),
            (0.005, 0, 0.044),
        )
    )
    berry = sphere(0.008, Paint((0.22, 0.25, 0.55), Finish.SOFT, 0.4), 3)
    made.add(
        *strewn(
            berry, [(0.04, 0.035, 0.043), (-0.035, 0.04, 0.043), (-0.04, -0.03, 0.043), (0.03, -0.042, 0.043)]
        )
    )
    return made.cased("ceramic", (0.1, 0, 0.02), 0.9)


MAKERS = {
    "baguette": baguette,
    "bread": bread,
    "cookie": cookies,
    "croissant": croissant,
    "donut": doughnut,
    "pizza": pizza,
    "pretzel": pretzel,
    "waffle": waffle,
}
