"""Vegetables: their outline, their green, their ribs and rings."""

from __future__ import annotations

import numpy as np

from filmwright.stage.world.model import Finish
from filmwright.stage.world.props.fruit import LEAF_GREEN, skin, stalk
from filmwright.stage.world.props.wish import Wish
from filmwright.stage.world.shaping.assembly import Bench
from filmwright.stage.world.shaping.boxes import ellipsoid, sphere
from filmwright.stage.world.shaping.foliage import leaf
from filmwright.stage.world.shaping.grounds import draped, noise
from filmwright.stage.world.shaping.joinery import around
from filmwright.stage.world.shaping.mesh import moved, turned, two_sided
from filmwright.stage.world.shaping.paint import Paint, mixed
from filmwright.stage.world.shaping.shade import graduated, tinted
from filmwright.stage.world.shaping.soft import (
    leaning,
    lumpy,
    ribbed,
    sausage,
    spiral_spots,
    spun,
)
from filmwright.stage.world.shaping.swept import curved, swept
from filmwright.stage.world.shaping.turned import lathed

VINE = Paint((0.24, 0.45, 0.14), Finish.LEAF)


def carrot(wish: Wish) -> Bench:
    """Two carrots with their greens, lying crossed so that both ends show."""
    flesh = skin(wish, (0.96, 0.45, 0.08), 0.5)
    points = [
        (0, 0),
        (0.004, 0.008),
        (0.011, 0.06),
        (0.0175, 0.12),
        (0.021, 0.155),
        (0.016, 0.17),
        (0, 0.172),
    ]
    root = spun(points, flesh, 28, 16)
    rings = 1 - 0.16 * (np.sin(root.positions[:, 2] * 520 + 2 * np.sin(root.positions[:, 2] * 90)) > 0.82)
    pieces = [tinted(root, rings)]
    rng = np.random.default_rng(3)
    for k in range(9):
        lean = np.radians(rng.uniform(-32, 32, 2))
        tip = (np.sin(lean[0]) * 0.11, np.sin(lean[1]) * 0.11, 0.17 + 0.10 * np.cos(lean[0]))
        path = curved([(0, 0, 0.168), (tip[0] * 0.35, tip[1] * 0.35, 0.215), tip], 5)
        pieces.append(swept(path, 0.0022, LEAF_GREEN, 4))
        for share in (0.45, 0.65, 0.85, 1.0):
            at = path[0] + (path[-1] - path[0]) * share
            tuft = ellipsoid((0.008, 0.008, 0.011), LEAF_GREEN.shaded(0.8 + 0.4 * rng.random()), 2)
            pieces.append(moved(lumpy(tuft, 0.003, 0.006, k), at))
    made = Bench(mass=0.2)
    lying = leaning(pieces, 90, "x", (0, 0.115, 0.021))
    made.add(*leaning(lying, 14, "z", (-0.012, 0, 0)))
    made.add(*leaning(leaning(lying, -5, "x"), -17, "z", (0.028, 0.01, 0.012)))
    return made.cased("flesh", (0, 0.03, 0.02), 0.8)


def broccoli(wish: Wish) -> Bench:
    """A tree of florets on a pale, branching stem."""
    head = skin(wish, (0.18, 0.44, 0.14), 0.95)
    stem = Paint(mixed(head.colour, (0.80, 0.90, 0.50), 0.62), Finish.SOFT, 0.5)
    made = Bench(mass=0.4)
    made.add(spun([(0, 0), (0.021, 0.001), (0.019, 0.03), (0.022, 0.06), (0, 0.07)], stem, 12, 14))
    rng = np.random.default_rng(8)
    lobes = [(0.0, 0.0, 0.118, 0.033)]
    lobes += [(0.044 * np.cos(a), 0.044 * np.sin(a), 0.094, 0.029) for a in np.linspace(0, 2 * np.pi, 7)[:-1]]
    for x, y, z, radius in lobes:
        made.add(
            swept(
                [(x * 0.2, y * 0.2, 0.045), (x * 0.85, y * 0.85, z - radius * 0.5)], [0.011, 0.009], stem, 8
            )
        )
        buds = []
        for k in range(34):
            up = 1 - 1.5 * (k + 0.5) / 34
            a = k * 2.39996
            out = np.sqrt(max(1 - up * up, 0))
            at = np.array((out * np.cos(a), out * np.sin(a), up)) * radius * rng.uniform(0.86, 1.0)
            bud = tinted(sphere(radius * 0.27, head, 1), rng.uniform(0.75, 1.3) * (0.72 + 0.28 * (up + 0.5)))
            buds.append(moved(bud, (x + at[0], y + at[1], z + at[2])))
        made.add(moved(sphere(radius * 0.88, head.shaded(0.62), 3), (x, y, z)), *buds)
    return made.cased("flesh", (0, 0, 0.04), 0.8)


def tomato(wish: Wish) -> Bench:
    flesh = skin(wish, (0.86, 0.12, 0.08), 0.15)
    points = [(0, 0.004), (0.018, 0), (0.038, 0.018), (0.037, 0.042), (0.016, 0.056), (0, 0.050)]
    made = Bench(mass=0.15)
    made.add(ribbed(spun(points, flesh, 18, 40), 5, 0.09))
    star = turned(leaf(0.030, 0.009, 0.006, VINE), 8, "y")
    made.add(*(moved(piece, (0, 0, 0.055)) for piece in around(star, 6)), stalk(0.052, 0.022, 0.5))
    return made.cased("flesh", (0, 0, 0.03), 0.8)


def pumpkin(wish: Wish) -> Bench:
    flesh = skin(wish, (0.93, 0.47, 0.08), 0.45)
    points = [
        (0, 0.012),
        (0.07, 0.0),
        (0.135, 0.045),
        (0.145, 0.11),
        (0.105, 0.175),
        (0.045, 0.19),
        (0, 0.172),
    ]
    body = ribbed(spun(points, flesh, 20, 72), 12, 0.15)
    away = np.hypot(body.positions[:, 0], body.positions[:, 1])
    angle = np.arctan2(body.positions[:, 1], body.positions[:, 0])
    groove = 1 - 0.30 * (1 - np.abs(np.cos(angle * 6))) ** 2 * np.clip(away / 0.05, 0, 1)
    made = Bench(mass=5)
    made.add(tinted(body, groove))
    wood = Paint((0.40, 0.38, 0.16), Finish.WOOD)
    stem = swept(
        curved([(0, 0, 0.168), (0.004, 0, 0.205), (0.03, 0.01, 0.24)], 7),
        [0.03, 0.022, 0.018, 0.016, 0.016, 0.017, 0.02],
        wood,
        7,
    )
    made.add(stem)
    made.add(*leaning(turned(leaf(0.09, 0.08, 0.02, VINE), -5, "y"), 120, "z", (0, 0, 0.195)))
    return made.cased("flesh", (0, 0, 0.1), 0.85)


def corn(wish: Wish) -> Bench:
    """An ear of corn, its husk peeled half back."""
    kernel = skin(wish, (0.98, 0.79, 0.20), 0.25)
    made = Bench(mass=0.3)
    outline = curved([(0.020, 0.02), (0.026, 0.06), (0.024, 0.13), (0.014, 0.185), (0.004, 0.2)], 60)
    made.add(
        spun(
            [(0, 0.01), (0.02, 0.02), (0.024, 0.06), (0.022, 0.13), (0.012, 0.185), (0, 0.2)],
            kernel.shaded(0.7),
            14,
            14,
        )
    )
    grain = ellipsoid((0.0045, 0.0056, 0.0052), kernel, 1)
    for row in range(16):
        z = 0.025 + 0.0108 * row
        radius = float(np.interp(z, outline[:, 1], outline[:, 0]))
        count = 14
        for k in range(count):
            tone = tinted(grain, 0.92 + 0.14 * ((k * 7 + row * 5) % 4) / 3)
            made.add(turned(moved(tone, (radius - 0.0025, 0, z)), 360 * (k + 0.5 * (row % 2)) / count))
    husk = Paint((0.52, 0.68, 0.28), Finish.LEAF)
    for k, (lean, long) in enumerate(((28, 0.16), (40, 0.14), (22, 0.17), (50, 0.13), (34, 0.15))):
        blade = turned(leaf(long, 0.05, 0.02, husk.shaded(0.9 + 0.05 * (k % 3))), -(90 - lean), "y")
        made.add(*leaning(blade, 72 * k, "z", (0, 0, 0.004)))
    made.add(spun([(0, 0), (0.012, 0.0), (0.018, 0.02), (0, 0.03)], husk, 8, 12))
    made.surfaces = leaning(made.surfaces, 90, "x", (0, 0.1, 0.03))
    made.surfaces = leaning(made.surfaces, 25, "z")
    return made.cased("flesh", (0, 0, 0.03), 0.8)


def bell_pepper(wish: Wish) -> Bench:
    flesh = skin(wish, (0.84, 0.10, 0.07), 0.12)
    points = [
        (0, 0.012),
        (0.02, 0),
        (0.032, 0.014),
        (0.040, 0.05),
        (0.041, 0.075),
        (0.026, 0.095),
        (0, 0.082),
    ]
    made = Bench(mass=0.2)
    made.add(ribbed(spun(points, flesh, 18, 40), 4, 0.16))
    made.add(
        spun(
            [(0, 0.083), (0.014, 0.087), (0.008, 0.095), (0.005, 0.11), (0.007, 0.122), (0, 0.123)],
            VINE,
            10,
            10,
        )
    )
    return made.cased("flesh", (0, 0, 0.05), 0.8)


def chilli(wish: Wish) -> Bench:
    flesh = skin(wish, (0.84, 0.07, 0.05), 0.12)
    made = Bench(mass=0.02)
    for turn, at in ((0, 0.0), (24, 0.02)):
        path = curved(
            [(0, -0.045, 0.012), (0.004, -0.015, 0.013), (0.012, 0.025, 0.011), (0.03, 0.06, 0.008)], 14
        )
        pod = swept(
            path,
            np.interp(np.linspace(0, 1, 14), (0, 0.1, 0.35, 1), (0.006, 0.010, 0.0105, 0.0012)),
            flesh,
            10,
        )
        cap = sausage(
            [(0, -0.072, 0.016), (0, -0.05, 0.0125), (0, -0.042, 0.012)], 0.0032, VINE, count=5, segments=6
        )
        rim = moved(ellipsoid((0.0082, 0.006, 0.0082), VINE, 2), (0, -0.046, 0.012))
        made.add(*leaning([pod, cap, rim], turn, "z", (at, at * 0.3, 0.0)))
    return made.cased("flesh", (0, 0, 0.01), 0.7)


def onion(wish: Wish) -> Bench:
    paper = wish.main((0.80, 0.48, 0.22), Finish.SOFT, 0.3)
    points = [
        (0, 0.002),
        (0.012, 0),
        (0.036, 0.022),
        (0.037, 0.036),
        (0.018, 0.058),
        (0.006, 0.072),
        (0.004, 0.088),
        (0, 0.09),
    ]
    made = Bench(mass=0.15)
    bulb = spun(points, paper, 24, 32)
    angle = np.arctan2(bulb.positions[:, 1], bulb.positions[:, 0])
    made.add(tinted(bulb, 1 - 0.22 * (np.cos(angle * 11) > 0.86)))
    for k in range(5):
        made.add(
            turned(
                swept([(0.002, 0, 0.084), (0.006, 0, 0.1)], [0.002, 0.0008], paper.shaded(0.75), 4), 72 * k
            )
        )
    return made.cased("flesh", (0, 0, 0.035), 0.8)


def garlic(wish: Wish) -> Bench:
    paper = wish.main((0.95, 0.92, 0.88), Finish.SOFT, 0.5)
    points = [
        (0, 0.003),
        (0.01, 0),
        (0.027, 0.014),
        (0.025, 0.027),
        (0.009, 0.041),
        (0.004, 0.058),
        (0, 0.06),
    ]
    bulb = ribbed(spun(points, paper, 18, 42), 7, 0.2)
    made = Bench(mass=0.06)
    made.add(graduated(bulb, mixed(paper.colour, (0.72, 0.55, 0.62), 0.35), paper.colour))
    return made.cased("flesh", (0, 0, 0.02), 0.8)


def mushroom(wish: Wish) -> Bench:
    """A toadstool's clear form: dome, gills, stem; spotted when the cap is red."""
    cap = wish.main((0.80, 0.16, 0.11), Finish.SOFT, 0.35)
    pale = Paint((0.96, 0.92, 0.84), Finish.SOFT, 0.7)
    made = Bench(mass=0.05)
    made.add(spun([(0, 0), (0.018, 0.001), (0.015, 0.02), (0.012, 0.06), (0, 0.066)], pale, 12, 16))
    made.add(lathed([(0.012, 0.05), (0.014, 0.046), (0.022, 0.042), (0.013, 0.052)], pale, 18))
    dome = [
        (0.012, 0.06),
        (0.03, 0.055),
        (0.048, 0.056),
        (0.050, 0.062),
        (0.042, 0.082),
        (0.022, 0.098),
        (0, 0.102),
    ]
    shape = spun(dome, cap, 20, 28)
    made.add(lathed([(0.012, 0.0605), (0.046, 0.0558)][::-1], pale.shaded(0.9), 28), shape)
    outline = curved(dome, 60)[30:]
    for k, (x, y) in enumerate(spiral_spots(15, 0.045, 2)):
        away = float(np.hypot(x, y))
        z = float(np.interp(away, outline[::-1, 0], outline[::-1, 1]))
        made.add(moved(ellipsoid((0.0052, 0.0052, 0.0028), pale, 2), (x, y, z - 0.0004 * (k % 2))))
    return made.cased("flesh", (0, 0, 0.03), 0.8)


def cucumber(wish: Wish) -> Bench:
    """A cucumber with three cut slices in front."""
    peel = skin(wish, (0.17, 0.40, 0.14), 0.35)
    flesh = Paint(mixed(peel.colour, (0.90, 0.96, 0.72), 0.8), Finish.SOFT, 0.3)
    made = Bench(mass=0.3)
    body = sausage(
        [(0, -0.11, 0.022), (0.006, 0, 0.022), (0, 0.11, 0.022)], 0.022, peel, count=12, segments=18, ends=1.2
    )
    made.add(lumpy(body, 0.0012, 0.008))
    seed = ellipsoid((0.0016, 0.0026, 0.0008), Paint((0.97, 0.98, 0.86), Finish.SOFT, 0.4), 1)
    for k, y in enumerate((-0.07, -0.035, 0.0)):
        slice_ = [
            lathed([(0, 0), (0.021, 0), (0.022, 0.002), (0.022, 0.005), (0.021, 0.007)], peel, 20),
            lathed([(0.021, 0.007), (0, 0.0072)], flesh, 20),
        ]
        slice_ += around(moved(turned(seed, 90), (0.010, 0, 0.0076)), 7)
        made.add(*leaning(slice_, 24, "y", (0.052 + 0.004 * k, y, 0.011)))
    return made.cased("flesh", (0, 0, 0.022), 0.8)


def aubergine(wish: Wish) -> Bench:
    peel = skin(wish, (0.24, 0.10, 0.28), 0.08)
    points = [
        (0, 0),
        (0.02, 0.003),
        (0.040, 0.03),
        (0.041, 0.06),
        (0.028, 0.11),
        (0.020, 0.15),
        (0.016, 0.175),
        (0, 0.178),
    ]
    pieces = [spun(points, peel, 22, 22)]
    cap = Paint((0.36, 0.46, 0.22), Finish.LEAF)
    pieces.append(
        spun(
            [(0.020, 0.166), (0.021, 0.172), (0.012, 0.181), (0.006, 0.19), (0.007, 0.212), (0, 0.213)],
            cap,
            10,
            12,
        )
    )
    pieces += [
        moved(piece, (0, 0, 0.178)) for piece in around(turned(leaf(0.042, 0.018, 0.0, cap), 62, "y"), 5)
    ]
    made = Bench(mass=0.3)
    made.add(*leaning(leaning(pieces, 84, "x", (0, 0.1, 0.042)), 30, "z"))
    return made.cased("flesh", (0, 0, 0.04), 0.8)


def potato(wish: Wish) -> Bench:
    peel = skin(wish, (0.72, 0.54, 0.32), 0.85)
    made = Bench(mass=0.5)
    for x, y, z, angle, seed in (
        (0, -0.045, 0.03, 20, 1),
        (-0.01, 0.05, 0.03, -40, 2),
        (-0.005, 0.0, 0.072, 70, 3),
    ):
        one = lumpy(ellipsoid((0.036, 0.052, 0.031), peel.shaded(0.94 + 0.05 * seed), 8), 0.006, 0.05, seed)
        made.add(moved(turned(one, angle), (x, y, z)))
        dot = ellipsoid((0.003, 0.002, 0.001), peel.shaded(0.55), 1)
        made.add(
            *(
                moved(turned(dot, 40 * k), (x + 0.02 * np.cos(k), y + 0.02 * np.sin(2.2 * k), z + 0.028))
                for k in range(2)
            )
        )
    return made.cased("flesh", (0, 0, 0.04), 0.8)


def cabbage(wish: Wish) -> Bench:
    """A tight head with outer leaves that stand off and pale ribs."""
    green = wish.main((0.52, 0.72, 0.32), Finish.LEAF)
    rib = Paint(mixed(green.colour, (0.95, 0.97, 0.85), 0.65), Finish.LEAF)
    made = Bench(mass=1.2)
    made.add(
        moved(
            lumpy(
                sphere(0.075, Paint(mixed(green.colour, (0.92, 0.96, 0.75), 0.4), Finish.LEAF), 7),
                0.004,
                0.03,
            ),
            (0, 0, 0.085),
        )
    )
    u, v = np.meshgrid(np.linspace(-1, 1, 9), np.linspace(0, 1, 7), indexing="ij")
    for ring, (count, radius, open_) in enumerate(((4, 0.081, 0.02), (6, 0.088, 0.06))):
        for k in range(count):
            lift = 0.92 + 0.08 * np.cos(u * 2)
            a = u * (0.85 - 0.25 * v**3)
            tall = np.pi * (0.06 + (0.70 - 0.14 * ring) * v)
            r = radius + open_ * v**2 + 0.006 * noise(u * 3, v * 3, 0, k + ring)
            r = r + 0.01 * v**3 * np.cos(u * 9)
            grid = np.stack(
                [
                    r * np.sin(tall) * np.cos(a) * lift,
                    r * np.sin(tall) * np.sin(a),
                    0.085 - radius * np.cos(tall),
                ],
                axis=-1,
            )
            blade = two_sided(draped(grid, green.shaded(1.1 - 0.16 * ring)))
            spine = swept(grid[4, ::2] * (1.02, 1.02, 1), np.linspace(0.005, 0.001, 4), rib, 5)
            made.add(*(turned(piece, 360 * k / count + 31 * ring) for piece in (blade, spine)))
    return made.cased("flesh", (0, 0, 0.08), 0.8)


MAKERS = {
    "bell_pepper": bell_pepper,
    "broccoli": broccoli,
    "cabbage": cabbage,
    "carrot": carrot,
    "chilli": chilli,
    "corn": corn,
    "cucumber": cucumber,
    "eggplant": aubergine,
    "garlic": garlic,
    "mushroom": mushroom,
    "onion": onion,
    "potato": potato,
    "pumpkin": pumpkin,
    "tomato": tomato,
}
