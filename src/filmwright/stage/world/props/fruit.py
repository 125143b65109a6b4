"""Fruit, each as one would draw it: its outline, its stalk, its seeds, its inside where that tells."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import numpy as np

from filmwright.stage.world.model import Finish, Surface
from filmwright.stage.world.props.wish import Wish
from filmwright.stage.world.shaping.assembly import Bench
from filmwright.stage.world.shaping.boxes import ellipsoid, sphere
from filmwright.stage.world.shaping.foliage import leaf
from filmwright.stage.world.shaping.mesh import Point, moved, scaled, turned
from filmwright.stage.world.shaping.outlines import arc, extruded
from filmwright.stage.world.shaping.paint import Paint, mixed
from filmwright.stage.world.shaping.shade import graduated, tinted
from filmwright.stage.world.shaping.soft import leaning, lumpy, resmoothed, spun
from filmwright.stage.world.shaping.swept import curved, swept
from filmwright.stage.world.shaping.turned import Profile, lathed
from filmwright.stage.world.world import Colour

STALK = Paint((0.36, 0.24, 0.13), Finish.WOOD)
LEAF_GREEN = Paint((0.27, 0.52, 0.15), Finish.LEAF)
CREAMY = (0.97, 0.93, 0.80)
_APPLE = [
    (0, 0.010),
    (0.018, 0.0),
    (0.036, 0.018),
    (0.044, 0.046),
    (0.037, 0.070),
    (0.017, 0.076),
    (0, 0.060),
]
_PEAR = [(0, 0.006), (0.02, 0.0), (0.042, 0.026), (0.042, 0.05), (0.024, 0.084), (0.018, 0.106), (0, 0.114)]
_MANGO = [(0, 0.0), (0.028, 0.008), (0.045, 0.034), (0.043, 0.066), (0.026, 0.096), (0, 0.104)]


def stalk(foot: float, height: float, bend: float = 0.3, radius: float = 0.0035) -> Surface:
    """Return a short bent stalk that starts at height `foot`."""
    path = [(0, 0, foot), (0, bend * height * 0.2, foot + height * 0.5), (0, bend * height, foot + height)]
    return swept(curved(path, 5), np.linspace(radius * 0.8, radius * 1.2, 5), STALK, 6)


def skin(wish: Wish, colour: Colour, roughness: float = 0.35) -> Paint:
    """Return the paint of a fruit's skin, as asked or as it grows."""
    return wish.main(colour, Finish.SOFT, roughness)


def tree_fruit(points: Profile, colour: Colour, stem: Point, leafy: float = 0.045) -> Callable[[Wish], Bench]:
    """Return the maker of a turned fruit; `stem` is the stalk's foot, height and bend."""

    def maker(wish: Wish) -> Bench:
        made = Bench(mass=0.2)
        made.add(spun(points, skin(wish, colour, 0.25), 20, 24), stalk(*stem))
        top = stem[0] + 0.4 * stem[1]
        if leafy:
            made.add(
                *leaning(
                    turned(leaf(leafy, leafy * 0.5, 0.01, LEAF_GREEN), -25, "y"), -50, "z", (0, 0.003, top)
                )
            )
        return made.cased("flesh", (0, 0, 0.036), 0.8)

    return maker


def peach(wish: Wish) -> Bench:
    fuzz = skin(wish, (0.98, 0.66, 0.42), 0.8)
    points = [(0, 0.004), (0.02, 0.0), (0.037, 0.022), (0.036, 0.048), (0.018, 0.066), (0, 0.062)]
    ball = spun(points, fuzz, 20, 32)
    groove = np.exp(-((np.arctan2(ball.positions[:, 1], ball.positions[:, 0]) / 0.2) ** 2))
    pressed = ball.positions * np.column_stack([1 - 0.12 * groove, 1 - 0.12 * groove, np.ones_like(groove)])
    ball = resmoothed(replace(ball, positions=pressed.astype(np.float32)))
    made = Bench(mass=0.16)
    made.add(graduated(ball, mixed(fuzz.colour, (0.90, 0.25, 0.28), 0.6), fuzz.colour, 1))
    for angle in (40, 215):
        made.add(*leaning(turned(leaf(0.06, 0.024, 0.012, LEAF_GREEN), -20, "y"), angle, "z", (0, 0, 0.062)))
    return made.cased("flesh", (0, 0, 0.035), 0.8)


def cut_citrus(radius: float, rind: Paint, flesh: Colour, wedges: int = 9) -> list[Surface]:
    """Return a half of a citrus fruit, its cut face up at z = 0."""
    bowl = spun([(0, -radius), (radius * 0.6, -radius * 0.8), (radius, 0)], rind, 10, 28)
    pith = Paint(CREAMY, Finish.SOFT, 0.6)
    pieces = [bowl, lathed([(radius, 0), (radius * 0.94, 0.0006)], rind, 28)]
    pieces.append(lathed([(radius * 0.94, 0.0006), (0, 0.0006)], pith, 28))
    half = 180 / wedges
    outline = np.concatenate([[(radius * 0.1, 0.0)], arc(radius * 0.84, -half * 0.82, half * 0.82, 4)])
    wedge = extruded(outline, radius * 0.04, Paint(flesh, Finish.SOFT, 0.2))
    pieces += [turned(moved(wedge, (0, 0, 0.0004)), 360 * k / wedges) for k in range(wedges)]
    return pieces


def citrus(colour: Colour, flesh: Colour, stretch: float, radius: float) -> Callable[[Wish], Bench]:
    """Return the maker of a citrus fruit with its cut half leaning beside it."""

    def maker(wish: Wish) -> Bench:
        peel = skin(wish, colour, 0.4)
        inside = flesh if wish.prop.colour is None else mixed(peel.colour, CREAMY, 0.25)
        made = Bench(mass=0.3)
        if stretch > 1:
            outline = [(0, 0), (0.2, 0.16), (0.75, 0.6), (1.0, 1.3), (0.75, 2.0), (0.22, 2.42), (0, 2.6)]
            whole = spun([(radius * r, radius * z * stretch / 1.3) for r, z in outline], peel, 18, 24)
            made.add(moved(turned(whole, 90, "x"), (-0.2 * radius, 0.55 * radius, radius)))
        else:
            made.add(
                moved(
                    lumpy(sphere(radius, peel, 8), radius * 0.006, radius * 0.1),
                    (-0.4 * radius, 0.75 * radius, radius),
                )
            )
            green = turned(leaf(radius * 1.1, radius * 0.5, radius * 0.2, LEAF_GREEN), -18, "y")
            made.add(moved(turned(green, 20), (-0.4 * radius, 0.75 * radius, 2 * radius)))
            made.add(moved(stalk(0, 0.3 * radius), (-0.4 * radius, 0.75 * radius, 1.94 * radius)))
        half = leaning(
            cut_citrus(radius * 0.97, peel, inside), 62, "y", (0.35 * radius, -0.8 * radius, 0.98 * radius)
        )
        made.add(*half)
        return made.cased("flesh", (0, 0, radius), 0.8)

    return maker


def banana(wish: Wish) -> Bench:
    """A hand of three that lie in one another's curve, their stalks in one crown to +y, with dark tips."""
    peel = skin(wish, (0.98, 0.82, 0.17), 0.45)
    made = Bench(mass=0.4)
    t = np.linspace(0, 1, 16)
    radius = 0.0185 * np.clip(
        np.interp(t, (0, 0.1, 0.22, 0.5, 0.82, 0.95, 1), (0.42, 0.45, 0.85, 1, 0.85, 0.4, 0.22)), 0, 1
    )
    tip = Paint((0.24, 0.17, 0.10), Finish.SOFT, 0.8)
    for lean, grow in ((-30, 1.0), (-8, 0.94), (16, 0.86)):
        angle = np.radians(-78 + 156 * t)
        bow = 0.105 * grow
        curve = np.column_stack([np.zeros(16), -bow * np.sin(angle), bow * (1 - np.cos(angle))])
        fruit = swept(curve, radius, peel, 6)
        shade = np.interp(np.repeat(t, 6), (0, 0.12, 0.9, 1), (0.80, 1, 1, 0.75))
        fruit = replace(fruit, normals=fruit.normals)
        fruit = tinted(fruit, np.concatenate([shade, np.full(len(fruit.positions) - 96, 0.8)]))
        end = moved(sphere(0.0055, tip, 2), curve[-1])
        stalk = np.array((0.0, 0.102, 0.082))
        for piece in (fruit, end):
            made.add(moved(turned(moved(piece, -curve[0]), -lean, "y"), stalk))
    made.add(
        moved(
            turned(ellipsoid((0.020, 0.014, 0.013), Paint((0.45, 0.36, 0.14), Finish.SOFT, 0.7), 3), 60, "x"),
            (0.0, 0.104, 0.088),
        )
    )
    return made.cased("flesh", (0, 0, 0.03), 0.7)


def grapes(wish: Wish) -> Bench:
    """A bunch that leans on its own broad end."""
    berry = skin(wish, (0.42, 0.16, 0.46), 0.2)
    made = Bench(mass=0.5)
    rng = np.random.default_rng(5)
    ball = sphere(0.0125, berry, 3)
    for row, (count, ring, z) in enumerate(
        (
            (1, 0.0, 0.012),
            (3, 0.013, 0.026),
            (5, 0.022, 0.043),
            (7, 0.030, 0.060),
            (8, 0.035, 0.079),
            (8, 0.034, 0.098),
            (5, 0.02, 0.112),
        )
    ):
        for k in range(count):
            a = 2 * np.pi * (k + 0.5 * (row % 2)) / count
            shake = rng.uniform(-0.002, 0.002, 3)
            made.add(
                moved(
                    tinted(ball, np.full(len(ball.positions), rng.uniform(0.85, 1.2))),
                    np.array((ring * np.cos(a), ring * np.sin(a), z)) + shake,
                )
            )
    made.add(stalk(0.11, 0.04, 0.3, 0.004))
    for angle in (20, 200):
        made.add(*leaning(turned(leaf(0.075, 0.06, 0.012, LEAF_GREEN), 8, "y"), angle, "z", (0, 0, 0.128)))
    return made.cased("flesh", (0, 0, 0.07), 0.8)


def strawberry(wish: Wish) -> Bench:
    """Standing on its leaves' opposite end would roll: it lies a little to one side."""
    flesh = skin(wish, (0.87, 0.08, 0.10), 0.2)
    points = [(0, 0), (0.006, 0.003), (0.016, 0.018), (0.021, 0.034), (0.017, 0.045), (0, 0.047)]
    pieces = [spun(points, flesh, 16, 22)]
    outline = curved(points, 40)
    seed = ellipsoid((0.0012, 0.0007, 0.0006), Paint((0.98, 0.83, 0.38), Finish.SOFT, 0.5), 1)
    for row in range(7):
        z = 0.006 + 0.0055 * row
        radius = float(np.interp(z, outline[:30, 1], outline[:30, 0]))
        for k in range(7):
            pieces.append(
                turned(moved(turned(seed, 70, "y"), (radius, 0, z)), 360 * (k + 0.5 * (row % 2)) / 7)
            )
    for k in range(7):
        pieces.append(
            moved(turned(turned(leaf(0.021, 0.011, 0.003, LEAF_GREEN), 20, "y"), 360 * k / 7), (0, 0, 0.048))
        )
    pieces.append(stalk(0.046, 0.012, 0.3, 0.0015))
    made = Bench(mass=0.02)
    made.add(*leaning(pieces, 16, "x"))
    return made.cased("flesh", (0, 0, 0.02), 0.8)


def watermelon(wish: Wish) -> Bench:
    """A striped melon with a red wedge of it in front."""
    rind = skin(wish, (0.20, 0.45, 0.16), 0.3)
    made = Bench(mass=6)
    melon = sphere(0.115, rind, 12)
    angle = np.arctan2(melon.positions[:, 1], melon.positions[:, 0])
    wavy = angle * 9 + 1.2 * np.sin(melon.positions[:, 2] * 90 + 3 * angle)
    made.add(
        moved(
            scaled(tinted(melon, np.where(np.cos(wavy) > 0.1, 0.5, 1.35)), (1, 1, 0.95)), (-0.06, 0.05, 0.109)
        )
    )
    made.add(moved(stalk(0, 0.03, 0.6, 0.004), (-0.06, 0.05, 0.214)))
    red = Paint(
        (0.90, 0.17, 0.18) if wish.prop.colour is None else mixed(rind.colour, (1, 0.85, 0.8), 0.3),
        Finish.SOFT,
        0.3,
    )
    pale = Paint((0.88, 0.93, 0.72), Finish.SOFT, 0.5)
    wedge = []
    for radius, width, paint in (
        (0.105, 0.040, rind.shaded(1.25)),
        (0.099, 0.0412, pale),
        (0.092, 0.0424, red),
    ):
        outline = arc(radius, 198, 342, 20)
        slab = moved(extruded(outline, width, paint), (0, 0, -width / 2))
        wedge.append(turned(turned(slab, 90, "x"), 90))
    pip = ellipsoid((0.002, 0.0035, 0.006), Paint((0.05, 0.04, 0.04), Finish.PLASTIC, 0.2), 2)
    for away, a in (
        (0.062, -60),
        (0.062, -90),
        (0.062, -120),
        (0.05, -75),
        (0.05, -105),
        (0.076, -48),
        (0.076, -76),
        (0.076, -104),
        (0.076, -132),
    ):
        y, z = away * np.cos(np.radians(a)), away * np.sin(np.radians(a))
        wedge += [moved(pip, (side * 0.0212, y, z)) for side in (-1, 1)]
    made.add(*leaning(leaning(wedge, -14, "y"), 12, "z", (0.115, -0.075, 0.104)))
    return made.cased("flesh", (-0.06, 0.05, 0.11), 0.8)


def pineapple(wish: Wish) -> Bench:
    """A body of diamond scales under a crown of stiff leaves."""
    peel = skin(wish, (0.88, 0.60, 0.15), 0.6)
    made = Bench(mass=1.2)
    points = [(0, 0), (0.04, 0.002), (0.056, 0.03), (0.06, 0.075), (0.054, 0.12), (0.036, 0.15), (0, 0.156)]
    made.add(spun(points, peel.shaded(0.55), 20, 24))
    outline = curved(points, 60)
    scale = ellipsoid((0.0125, 0.0125, 0.007), peel, 1)
    eye = sphere(0.0022, Paint((0.42, 0.28, 0.08), Finish.SOFT, 0.8), 1)
    for row in range(9):
        z = 0.012 + 0.0163 * row
        radius = float(np.interp(z, outline[:, 1], outline[:, 0])) - 0.001
        tilt = float(np.interp(z, (0.0, 0.03, 0.12, 0.155), (125, 100, 75, 40)))
        for k in range(12):
            around = 360 * (k + 0.5 * (row % 2)) / 12
            for piece, out in ((turned(turned(scale, 45), tilt, "y"), 0.0), (eye, 0.0065)):
                made.add(turned(moved(piece, (radius + out, 0, z)), around))
    blade = Paint((0.22, 0.45, 0.20), Finish.LEAF)
    for ring, (count, lean, long) in enumerate(((8, 50, 0.09), (7, 30, 0.115), (5, 12, 0.13))):
        for k in range(count):
            one = turned(leaf(long, 0.024, 0.012, blade.shaded(0.8 + 0.15 * ring)), -(90 - lean), "y")
            made.add(moved(turned(one, 360 * k / count + 17 * ring), (0, 0, 0.15)))
    return made.cased("flesh", (0, 0, 0.08), 0.7)


def cherries(wish: Wish) -> Bench:
    """A pair on long stalks that meet under a leaf."""
    flesh = skin(wish, (0.70, 0.04, 0.10), 0.12)
    made = Bench(mass=0.02)
    points = [(0, 0.001), (0.006, 0), (0.0115, 0.009), (0.0105, 0.017), (0.004, 0.0205), (0, 0.018)]
    for y, x in ((-0.0135, 0.002), (0.0135, -0.002)):
        made.add(moved(spun(points, flesh, 14, 18), (x, y, 0)))
        path = curved([(x, y, 0.018), (x * 0.5, y * 0.9, 0.036), (0, y * 0.3, 0.052), (0, 0, 0.062)], 8)
        made.add(swept(path, 0.0011, Paint((0.42, 0.52, 0.18), Finish.LEAF), 5))
    made.add(moved(sphere(0.0022, STALK, 2), (0, 0, 0.062)))
    made.add(*leaning(turned(leaf(0.036, 0.018, 0.005, LEAF_GREEN), 12, "y"), 70, "z", (0, 0, 0.061)))
    return made.cased("flesh", (0, 0, 0.05), 0.7)


def halved_fruit(
    outside: Colour, inside: Colour, pit: Colour, radius: float, egg: float
) -> Callable[[Wish], Bench]:
    """Return the maker of a fruit cut in two: one half shows its inside, one lies on it."""

    def maker(wish: Wish) -> Bench:
        peel = skin(wish, outside, 0.6)
        flesh = Paint(
            inside if wish.prop.colour is None else mixed(peel.colour, CREAMY, 0.6), Finish.SOFT, 0.4
        )
        made = Bench(mass=0.2)
        half = []
        for size, depth, paint in ((1.0, -1.0, peel), (0.94, -0.02, flesh)):
            bowl = spun(
                [(0, depth * radius), (radius * 0.7 * size, depth * radius * 0.7), (radius * size, 0)],
                paint,
                8,
                28,
            )
            cap = lathed([(radius * size, 0.0), (0, 0.0)], paint, 28)
            lift = 0.0 if depth == -1 else radius * 0.012
            half += [moved(piece, (0, 0, lift)) for piece in (bowl, cap)]
        half.append(
            moved(
                sphere(radius * 0.38, Paint(pit, Finish.PLASTIC, 0.3), 4),
                (-0.15 * radius * (egg - 1) * 4, 0, 0),
            )
        )
        stretched = [_egged(piece, egg, radius) for piece in half]
        made.add(*leaning(stretched, 58, "y", (0.3 * radius, -0.65 * radius, radius * 0.98)))
        whole = _egged(sphere(radius, peel, 6), egg, radius)
        made.add(moved(turned(whole, 70), (-0.75 * radius, 0.85 * radius, radius)))
        return made.cased("flesh", (0, 0, radius), 0.8)

    return maker


def _egged(what: Surface, stretch: float, radius: float) -> Surface:
    """Return a round thing drawn out along +x into an egg."""
    x = what.positions[:, 0]
    narrow = 1 - 0.28 * (stretch - 1) / 0.35 * np.clip(x / radius, 0, 1) ** 2
    pulled = what.positions * np.column_stack([np.where(x > 0, 2 * stretch - 1, 1), narrow, narrow])
    return replace(what, positions=pulled.astype(np.float32))


MAKERS = {
    "apple": tree_fruit(_APPLE, (0.82, 0.09, 0.10), (0.058, 0.036, 0.35)),
    "avocado": halved_fruit((0.20, 0.30, 0.12), (0.86, 0.86, 0.46), (0.42, 0.24, 0.12), 0.034, 1.3),
    "banana": banana,
    "cherry": cherries,
    "coconut": halved_fruit((0.36, 0.23, 0.14), (0.97, 0.96, 0.93), (0.93, 0.92, 0.89), 0.06, 1.0),
    "grapes": grapes,
    "lemon": citrus((0.97, 0.86, 0.16), (0.98, 0.93, 0.45), 1.3, 0.03),
    "mango": tree_fruit(_MANGO, (0.96, 0.60, 0.16), (0.102, 0.012, 0.2), 0.05),
    "orange": citrus((0.96, 0.52, 0.07), (0.99, 0.66, 0.20), 1.0, 0.038),
    "peach": peach,
    "pear": tree_fruit(_PEAR, (0.72, 0.76, 0.20), (0.110, 0.032, 0.4)),
    "pineapple": pineapple,
    "strawberry": strawberry,
    "watermelon": watermelon,
}
