"""Flowers, leaves and small plants, grown from petals, blades and stems."""

from __future__ import annotations

import numpy as np

from filmwright.stage.world.model import Finish, Surface
from filmwright.stage.world.props.wish import RED, YELLOW, Wish
from filmwright.stage.world.shaping.assembly import Bench
from filmwright.stage.world.shaping.boxes import ellipsoid, sphere
from filmwright.stage.world.shaping.foliage import leaf
from filmwright.stage.world.shaping.grounds import draped
from filmwright.stage.world.shaping.joinery import around, carried, facing
from filmwright.stage.world.shaping.mesh import moved, scaled, turned, two_sided
from filmwright.stage.world.shaping.outlines import extruded
from filmwright.stage.world.shaping.paint import Paint
from filmwright.stage.world.shaping.shade import graduated
from filmwright.stage.world.shaping.swept import curved, rod, swept
from filmwright.stage.world.shaping.turned import cone, lathed, torus
from filmwright.stage.world.world import Colour

STEM = Paint((0.22, 0.48, 0.16), Finish.LEAF, 0.6)


def petal(length: float, width: float, cup: float, curl: float, paint: Paint) -> Surface:
    """Return a petal along +x from the origin: hollowed by `cup`, its tip curled down by `curl`."""
    t = np.linspace(0, 1, 6)
    half = width / 2 * np.sin(np.pi * np.clip(t * 0.86 + 0.1, 0, 1)) ** 0.75
    rise = -curl * t**2.4
    rows = [
        np.stack([length * t, s * half, rise + cup * width * s * s], 1) for s in (-1.0, -0.5, 0.0, 0.5, 1.0)
    ]
    made = two_sided(draped(np.array(rows, np.float32).transpose(1, 0, 2), paint))
    low = paint.shaded(0.72).colour
    return graduated(made, low, paint.shaded(1.08).colour, 0)


def whorl(count: int, shape: Surface, lift: float, start: float = 0.0) -> list[Surface]:
    """Return petals set around z, lifted by degrees from flat."""
    return around(turned(shape, -lift, "y"), count, "z", start)


def stemmed(
    made: Bench,
    height: float,
    bend: float = 0.04,
    thick: float = 0.006,
    leaves: int = 2,
    blade: tuple[float, float] = (0.14, 0.05),
) -> tuple[float, float, float]:
    """Grow a stem with leaves; return where its flower sits."""
    line = curved([(0, 0, 0), (bend * 0.3, 0, height * 0.4), (bend, 0, height)], 8)
    made.add(swept(line, thick, STEM, 6))
    for k in range(leaves):
        at = line[2 + (2 * k) % 5]
        made.add(moved(turned(turned(leaf(blade[0], blade[1], 0.03, STEM), -40, "y"), 140 * k + 30), at))
    return bend, 0.0, height


def rose(wish: Wish) -> Bench:
    paint = wish.main((0.82, 0.05, 0.12), Finish.SOFT, 0.7)
    made = Bench(mass=0.05)
    at = stemmed(made, 0.36, 0.03, 0.006, 3, (0.11, 0.055))
    bloom: list[Surface] = []
    for ring, (count, long, lift, tone) in enumerate(
        ((3, 0.045, 84, 0.8), (5, 0.055, 72, 0.9), (5, 0.062, 56, 1.0), (6, 0.066, 36, 1.08))
    ):
        bloom += whorl(
            count,
            petal(long, 0.058 + 0.006 * ring, 0.28, 0.012 + 0.008 * ring, paint.shaded(tone)),
            lift,
            31 * ring,
        )
    bloom += [
        moved(ellipsoid((0.02, 0.02, 0.028), paint.shaded(0.7), 4), (0, 0, 0.022)),
        moved(ellipsoid((0.016, 0.016, 0.014), STEM, 3), (0, 0, -0.004)),
        *whorl(5, petal(0.04, 0.014, 0.1, 0.02, STEM), -5),
    ]
    made.add(
        *carried((turned(scaled(piece, 1.45), 22, "y") for piece in bloom), at),
        *(
            moved(turned(cone((0.003, 0), 0.01, STEM, 0, 4), 90, "y"), (0.012, 0, z))
            for z in (0.1, 0.18, 0.26)
        ),
    )
    return made.cased("cloth", (0, 0, 0.1), 0.6)


def sunflower(wish: Wish) -> Bench:
    paint = wish.main((0.98, 0.76, 0.06), Finish.SOFT, 0.7)
    seed = Paint((0.28, 0.16, 0.07), Finish.CLOTH)
    made = Bench(mass=0.5)
    at = stemmed(made, 1.25, 0.05, 0.016, 5, (0.3, 0.2))
    bloom = [
        *whorl(18, petal(0.16, 0.055, 0.12, 0.02, paint), 12),
        *whorl(18, petal(0.145, 0.05, 0.12, 0.0, paint.shaded(0.9)), 24, 10),
        lathed([(0.1, 0), (0.095, 0.022), (0.05, 0.03), (0, 0.024)], seed, 26, 70),
        *whorl(12, petal(0.1, 0.05, 0.1, 0.03, STEM), -16),
    ]
    n = np.arange(60)
    r, a = 0.011 * np.sqrt(n), 2.39996 * n
    bloom += [
        moved(
            sphere(0.006, seed.shaded(1.5 if k % 3 else 2.4), 1),
            (r[k] * np.cos(a[k]), r[k] * np.sin(a[k]), 0.029),
        )
        for k in range(60)
    ]
    made.add(*carried((turned(scaled(piece, 1.35), 68, "y") for piece in bloom), at))
    return made.cased("cloth", (0, 0, 0.4), 0.6)


def tulip(wish: Wish) -> Bench:
    paint = wish.main((0.92, 0.20, 0.28), Finish.SOFT, 0.7)
    made = Bench(mass=0.1)
    for k, (x, y, high) in enumerate(((0.0, 0.0, 0.36), (0.05, 0.06, 0.31), (-0.02, -0.07, 0.32))):
        made.add(
            swept(
                curved([(x * 0.4, y * 0.4, 0), (x * 0.7, y * 0.7, high * 0.5), (x, y, high)], 6),
                0.006,
                STEM,
                6,
            )
        )
        cup = [
            *whorl(3, petal(0.085, 0.06, 0.5, 0.0, paint), 78, 20 * k),
            *whorl(3, petal(0.08, 0.06, 0.45, -0.004, paint.shaded(0.9)), 84, 60 + 20 * k),
            moved(ellipsoid((0.026, 0.026, 0.02), paint.shaded(0.8), 3), (0, 0, 0.008)),
        ]
        made.add(
            *carried(cup, (x, y, high)),
            *(
                moved(
                    turned(turned(leaf(0.26, 0.05, 0.04, STEM), -68, "y"), 100 * k + 120 * j),
                    (x * 0.4, y * 0.4, 0),
                )
                for j in (0, 1)
            ),
        )
    return made.cased("cloth", (0, 0, 0.1), 0.6)


def daisy(wish: Wish) -> Bench:
    paint = wish.main((0.97, 0.97, 0.95), Finish.SOFT, 0.8)
    heart = YELLOW if paint.colour[2] > 0.4 or paint.colour[0] < 0.8 else Paint((0.55, 0.3, 0.1))
    made = Bench(mass=0.05)
    for k, (x, y, high) in enumerate(((0.0, 0.0, 0.30), (0.05, 0.07, 0.25), (-0.01, -0.08, 0.24))):
        made.add(
            swept(
                curved([(x * 0.3, y * 0.3, 0), (x * 0.7, y * 0.8, high * 0.6), (x, y, high)], 6),
                0.004,
                STEM,
                5,
            )
        )
        bloom = [
            *whorl(13, petal(0.055, 0.019, 0.1, 0.008, paint), 8, 9 * k),
            moved(ellipsoid((0.02, 0.02, 0.011), heart, 4), (0, 0, 0.006)),
        ]
        made.add(
            *carried((turned(piece, 48, "y") for piece in bloom), (x, y, high)),
            moved(turned(turned(leaf(0.1, 0.03, 0.02, STEM), -25, "y"), 120 * k), (0, 0, 0.02)),
        )
    return made.cased("cloth", (0, 0, 0.1), 0.6)


def lotus(wish: Wish) -> Bench:
    """A water lily on its pad."""
    paint = wish.main((0.96, 0.62, 0.74), Finish.SOFT, 0.7)
    made = Bench(mass=0.3)
    a = np.linspace(0.15, 2 * np.pi - 0.15, 30)
    pad = [(0.3 * np.cos(k), 0.3 * np.sin(k)) for k in a] + [(0.02, 0)]

    made.add(
        extruded(pad, 0.012, Paint((0.18, 0.46, 0.22), Finish.LEAF, 0.5), 0.004),
        *(
            rod(
                (0.03, 0, 0.013),
                (0.28 * np.cos(k), 0.28 * np.sin(k), 0.013),
                0.003,
                Paint((0.3, 0.58, 0.3)),
                3,
            )
            for k in np.linspace(0.4, 5.9, 11)
        ),
    )
    bloom = [
        *whorl(9, petal(0.19, 0.085, 0.25, 0.01, paint.shaded(1.02)), 26),
        *whorl(8, petal(0.165, 0.08, 0.3, -0.01, paint), 48, 20),
        *whorl(6, petal(0.135, 0.07, 0.35, -0.01, paint.shaded(0.95)), 68, 40),
        moved(lathed([(0.02, 0), (0.035, 0.04), (0.03, 0.05), (0, 0.05)], YELLOW, 14), (0, 0, 0.02)),
    ]
    made.add(*carried(bloom, (0.0, 0, 0.04)))
    return made.cased("cloth", (0, 0, 0.05), 0.8)


def lavender(wish: Wish) -> Bench:
    paint = wish.main((0.52, 0.36, 0.76), Finish.SOFT, 0.8)
    made = Bench(mass=0.3)
    rng = np.random.default_rng(3)
    for k in range(22):
        angle, lean = 2.4 * k, 0.05 + 0.13 * (k / 22)
        tip = (lean * np.cos(angle), lean * np.sin(angle), 0.42 + 0.08 * rng.random() - 0.3 * lean)
        made.add(rod((tip[0] * 0.2, tip[1] * 0.2, 0), tip, 0.0025, STEM, 4))
        made.add(
            *(
                moved(
                    ellipsoid(
                        (0.013 - 0.0012 * j, 0.013 - 0.0012 * j, 0.01), paint.shaded(0.9 + 0.05 * (j % 3)), 1
                    ),
                    (tip[0] * (1 + 0.02 * j), tip[1] * (1 + 0.02 * j), tip[2] - 0.05 + 0.017 * j),
                )
                for j in range(6)
            )
        )
    made.add(
        *(
            moved(turned(turned(leaf(0.16, 0.012, 0.03, STEM.shaded(1.2)), -55, "y"), 33 * k), (0, 0, 0))
            for k in range(11)
        )
    )
    return made.cased("cloth", (0, 0, 0.1), 0.7)


def bouquet(wish: Wish) -> Bench:
    """A bunch of flowers in paper."""
    made = Bench(mass=0.5)
    tones: list[Colour] = [
        (0.88, 0.10, 0.22),
        (0.97, 0.60, 0.72),
        (0.98, 0.82, 0.25),
        (0.97, 0.97, 0.95),
        (0.62, 0.35, 0.78),
    ]
    wrap = Paint((0.94, 0.88, 0.78), Finish.PAPER)
    made.add(
        two_sided(lathed([(0.025, 0), (0.03, 0.1), (0.075, 0.22), (0.125, 0.31)], wrap, 14, 20)),
        moved(torus(0.045, 0.012, RED, 18, 6), (0, 0, 0.13)),
    )
    for k in range(12):
        r = 0.05 * np.sqrt(k)
        x, y = r * np.cos(2.4 * k), r * np.sin(2.4 * k)
        z = 0.42 - 2.6 * r * r
        paint = wish.main(tones[k % 5], Finish.SOFT, 0.7)
        bud = [
            *whorl(5, petal(0.068, 0.06, 0.3, 0.014, paint), 30, 20 * k),
            *whorl(3, petal(0.05, 0.05, 0.35, 0.0, paint.shaded(0.88)), 62, 50 * k),
            sphere(0.016, paint.shaded(0.75), 2),
        ]
        made.add(
            *carried(
                (turned(turned(piece, 110 * r, "y"), float(np.degrees(2.4 * k))) for piece in bud), (x, y, z)
            )
        )
        if k % 2:
            made.add(
                moved(
                    turned(turned(leaf(0.1, 0.045, 0.02, STEM), -30, "y"), 2.4 * 57.3 * k),
                    (x * 0.7, y * 0.7, z - 0.05),
                )
            )
    return made.cased("paper", (0, 0, 0.08), 0.7)


def toadstool(wish: Wish) -> Bench:
    """A red cap with white spots; its little brother beside it."""
    paint = wish.main((0.84, 0.10, 0.08), Finish.SOFT, 0.35)
    pale = Paint((0.95, 0.92, 0.84), Finish.SOFT, 0.8)
    made = Bench(mass=0.2)
    for at, size in (((0, 0.0), 1.0), ((0.04, 0.11), 0.55)):
        cap = [
            lathed(
                [(0.03, 0.11), (0.095, 0.098), (0.108, 0.105), (0.1, 0.14), (0.065, 0.178), (0, 0.195)],
                paint,
                26,
                70,
            ),
            lathed([(0.105, 0.103), (0.03, 0.118), (0, 0.118)][::-1], pale.shaded(0.85), 26),
            lathed([(0, 0), (0.045, 0), (0.04, 0.02), (0.026, 0.06), (0.03, 0.12), (0, 0.125)], pale, 18, 60),
            lathed([(0.03, 0.086), (0.05, 0.076), (0.052, 0.08), (0.03, 0.095)], pale, 18),
        ]
        for k in range(14):
            t = 0.25 + 0.62 * ((k * 0.618) % 1)
            r, z = (
                np.interp(t, (0, 0.4, 0.75, 1), (0, 0.065, 0.1, 0.107)),
                np.interp(t, (0, 0.4, 0.75, 1), (0.195, 0.178, 0.14, 0.11)),
            )
            cap.append(moved(sphere(0.0115, pale, 2), (r * np.cos(2.4 * k), r * np.sin(2.4 * k), z)))

        made.add(*carried((scaled(piece, size) for piece in cap), (*at, 0)))
    return made.cased("cloth", (0, 0, 0.05), 0.7)


def maple_leaf(wish: Wish) -> Bench:
    """A single leaf standing on its stalk; of maple when autumn or red, else a plain green one."""
    plain = wish.says("green", "绿", "leaf") and not wish.says("maple", "autumn", "枫")
    paint = wish.main((0.28, 0.55, 0.16) if plain else (0.88, 0.30, 0.08), Finish.LEAF, 0.6)
    made = Bench(mass=0.005)
    if plain:
        t = np.linspace(0, np.pi, 14)
        half = [(0.055 * np.sin(k) ** 0.8, 0.06 + 0.16 * (1 - np.cos(k)) / 2) for k in t]
        outline = [*half, *((-a, b) for a, b in half[-2:0:-1])]
        veins = [
            ((0, 0.06), (0, 0.21)),
            *(
                ((0, 0.08 + 0.025 * k), (s * (0.045 - 0.006 * abs(k - 1.5)), 0.1 + 0.028 * k))
                for k in range(4)
                for s in (-1, 1)
            ),
        ]
    else:
        right = [
            (0.0, 0.06),
            (0.05, 0.07),
            (0.045, 0.085),
            (0.10, 0.10),
            (0.09, 0.115),
            (0.125, 0.155),
            (0.10, 0.16),
            (0.095, 0.175),
            (0.05, 0.155),
            (0.065, 0.215),
            (0.045, 0.205),
            (0.03, 0.225),
            (0.0, 0.28),
        ]
        outline = [*right, *((-a, b) for a, b in right[-2:0:-1])]
        veins = [
            ((0, 0.06), (0, 0.26)),
            *(((0, 0.07), (s * 0.085, 0.105)) for s in (-1, 1)),
            *(((0, 0.08), (s * 0.085, 0.15)) for s in (-1, 1)),
        ]
    made.add(
        facing(outline, 0.003, paint),
        swept(curved([(0.0, 0.0, 0.0), (0, 0.008, 0.03), (0, 0, 0.065)], 5), 0.0025, paint.shaded(0.7), 5),
        *(rod((0.002, *a), (0.002, *b), 0.0013, paint.shaded(0.7), 3) for a, b in veins),
    )
    return made.cased("paper", (0, 0, 0.02))


def grass_tuft(wish: Wish) -> Bench:
    paint = wish.main((0.30, 0.55, 0.16), Finish.LEAF, 0.7)
    made = Bench(mass=0.2)
    rng = np.random.default_rng(7)
    for k in range(40):
        blade = leaf(
            float(rng.uniform(0.16, 0.34)),
            0.014,
            float(rng.uniform(0.02, 0.08)),
            paint.shaded(float(rng.uniform(0.75, 1.2))),
        )
        made.add(
            moved(
                turned(turned(blade, -float(rng.uniform(45, 85)), "y"), 137.5 * k),
                (float(rng.normal(0, 0.03)), float(rng.normal(0, 0.03)), 0),
            )
        )
    return made.cased("cloth", None, 0.7)


def wheat(wish: Wish) -> Bench:
    paint = wish.main((0.90, 0.70, 0.26), Finish.CLOTH, 0.8)
    made = Bench(mass=0.3)
    for k in range(14):
        angle, lean = 2.4 * k, 0.02 + 0.009 * k
        tip = (lean * np.cos(angle), lean * np.sin(angle), 0.62 - 0.9 * lean)
        made.add(rod((tip[0] * -0.4, tip[1] * -0.4, 0), tip, 0.003, paint.shaded(0.9), 4))
        made.add(
            *(
                moved(
                    ellipsoid((0.009, 0.009, 0.014), paint, 1),
                    (
                        tip[0] * (1 + 0.05 * j) + 0.007 * (-1) ** j,
                        tip[1] * (1 + 0.05 * j),
                        tip[2] + 0.017 * j,
                    ),
                )
                for j in range(7)
            )
        )
    made.add(moved(torus(0.028, 0.014, RED, 16, 6), (0, 0, 0.24)))
    return made.cased("cloth", (0, 0, 0.25), 0.7)


MAKERS = {
    "bouquet": bouquet,
    "daisy": daisy,
    "grass_tuft": grass_tuft,
    "lavender": lavender,
    "leaf": maple_leaf,
    "lotus": lotus,
    "toadstool": toadstool,
    "rose": rose,
    "sunflower": sunflower,
    "tulip": tulip,
    "wheat": wheat,
}
