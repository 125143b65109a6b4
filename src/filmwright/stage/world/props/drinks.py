"""Drinks as they are served, and the vessels they come in."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from filmwright.stage.world.model import Finish
from filmwright.stage.world.props.tableware import MAKERS as GLASSES
from filmwright.stage.world.props.tableware import RIM_LIGHT
from filmwright.stage.world.props.wish import Wish
from filmwright.stage.world.shaping.assembly import Bench
from filmwright.stage.world.shaping.boxes import box, ellipsoid, sphere
from filmwright.stage.world.shaping.mesh import moved, turned
from filmwright.stage.world.shaping.paint import Paint
from filmwright.stage.world.shaping.soft import leaning
from filmwright.stage.world.shaping.swept import curved, swept
from filmwright.stage.world.shaping.turned import lathed, torus
from filmwright.stage.world.world import Prop

CLEAR = Paint((0.86, 0.93, 0.95), Finish.GLASS, 0.03)
FROTH = Paint((0.99, 0.97, 0.92), Finish.FOAM, 0.6)
PAPER = Paint((0.97, 0.96, 0.94), Finish.PAPER)
STRAW = Paint((0.88, 0.20, 0.20), Finish.PLASTIC, 0.3)


def paper_cup(wish: Wish) -> Bench:
    """A coffee to take away: sleeve, lid."""
    sleeve = wish.main((0.62, 0.42, 0.24), Finish.PAPER, 0.8)
    made = Bench(mass=0.35)
    made.add(
        lathed([(0, 0), (0.029, 0), (0.04, 0.11), (0, 0.11)], PAPER, 32),
        lathed([(0.0325, 0.03), (0.0345, 0.031), (0.0395, 0.083), (0.0375, 0.084)], sleeve, 32),
        moved(
            lathed(
                [
                    (0, 0),
                    (0.0425, 0),
                    (0.0435, 0.006),
                    (0.0415, 0.010),
                    (0.038, 0.011),
                    (0.0365, 0.02),
                    (0.033, 0.021),
                    (0, 0.017),
                ],
                Paint((0.13, 0.12, 0.12), Finish.PLASTIC, 0.3),
                32,
            ),
            (0, 0, 0.108),
        ),
    )
    bean = ellipsoid((0.002, 0.0075, 0.0105), PAPER, 4)
    made.add(
        moved(turned(bean, 8, "y"), (0.0372, 0, 0.057)),
        moved(box((0.001, 0.0016, 0.019), sleeve), (0.0393, 0, 0.057)),
    )
    return made.cased("paper", (0, 0, 0.06), 0.9)


def bubble_tea(wish: Wish) -> Bench:
    """奶茶: a domed cup, pearls at the bottom, a fat straw."""
    tea = wish.main((0.80, 0.60, 0.42), Finish.SOFT, 0.25)
    made = Bench(mass=0.6)
    made.add(
        lathed([(0, 0), (0.034, 0), (0.046, 0.125), (0, 0.125)], tea, 30),
        lathed([(0.0345, 0.0), (0.035, 0), (0.048, 0.14), (0.0465, 0.14)], CLEAR, 30),
        moved(
            lathed(
                [(0.05, 0), (0.049, 0.006), (0.044, 0.024), (0.028, 0.036), (0.008, 0.04)],
                Paint((0.95, 0.96, 0.96), Finish.GLASS, 0.05),
                28,
            ),
            (0, 0, 0.138),
        ),
        moved(torus(0.048, 0.0025, RIM_LIGHT, 30, 6), (0, 0, 0.14)),
    )
    pearl = sphere(0.0072, Paint((0.12, 0.07, 0.05), Finish.PLASTIC, 0.1), 3)
    rng = np.random.default_rng(9)
    for k in range(30):
        a, z = 2.4 * k, 0.008 + 0.034 * rng.random()
        r = 0.0345 + 0.012 * z / 0.125 - 0.002
        made.add(moved(pearl, (r * np.cos(a), r * np.sin(a), z)))
    made.add(
        swept(
            [(0.004, 0.004, 0.05), (-0.006, -0.012, 0.24)],
            0.006,
            Paint((0.93, 0.42, 0.55), Finish.PLASTIC, 0.25),
            12,
        )
    )
    return made.cased("plastic", (0, 0, 0.07), 0.9)


def can(wish: Wish) -> Bench:
    """A soft-drink can with a wave across it."""
    paint = wish.main((0.84, 0.12, 0.13), Finish.PLASTIC, 0.15)
    steel = Paint((0.70, 0.72, 0.75), Finish.PLASTIC, 0.15)
    made = Bench(mass=0.35)
    made.add(
        lathed([(0, 0.003), (0.024, 0.003), (0.027, 0), (0.032, 0.008)], steel, 32),
        lathed([(0.032, 0.008), (0.033, 0.012), (0.033, 0.105), (0.032, 0.108)], paint, 32),
        lathed(
            [(0.032, 0.108), (0.0275, 0.117), (0.0275, 0.12), (0.0255, 0.12), (0.0245, 0.117), (0, 0.117)],
            steel,
            32,
        ),
        moved(ellipsoid((0.012, 0.008, 0.0012), steel.shaded(0.75), 3), (0.004, 0, 0.1182)),
    )
    t = np.linspace(-1.2, 1.2, 24)
    white = Paint((0.97, 0.97, 0.96), Finish.PLASTIC, 0.2)
    made.add(
        swept(
            np.column_stack([0.0328 * np.cos(t), 0.0328 * np.sin(t), 0.06 + 0.02 * np.sin(2.4 * t)]),
            0.007 * np.cos(t * 1.2),
            white,
            8,
        ),
        moved(ellipsoid((0.0018, 0.012, 0.012), white, 3), (0.0322, 0, 0.088)),
    )
    return made.cased("metal", (0, 0, 0.06), 0.9)


def thermos(wish: Wish) -> Bench:
    shell = wish.lacquer((0.20, 0.46, 0.42), 0.2)
    steel = Paint((0.68, 0.70, 0.73), Finish.PLASTIC, 0.15)
    made = Bench(mass=0.7)
    made.add(
        lathed([(0, 0), (0.038, 0), (0.041, 0.004), (0.041, 0.19), (0.034, 0.212), (0, 0.212)], shell, 30),
        lathed([(0.04, 0), (0.0422, 0.001), (0.0422, 0.018), (0.04, 0.02)], steel, 30),
        moved(
            lathed(
                [(0, 0), (0.0345, 0), (0.0355, 0.004), (0.032, 0.06), (0.027, 0.066), (0, 0.066)], steel, 30
            ),
            (0, 0, 0.212),
        ),
        swept(
            curved([(0, 0.04, 0.17), (0, 0.075, 0.16), (0, 0.075, 0.08), (0, 0.04, 0.065)], 13),
            0.0075,
            Paint((0.12, 0.12, 0.13), Finish.PLASTIC),
            8,
        ),
    )
    return made.cased("metal", (0, 0.07, 0.12), 0.9)


def wine_bottle(wish: Wish) -> Bench:
    """A dark bottle with a label, a full glass beside it."""
    glass_ = wish.main((0.10, 0.20, 0.12), Finish.PLASTIC, 0.06)
    made = Bench(mass=1.4)
    profile = [
        (0, 0.008),
        (0.03, 0),
        (0.037, 0.004),
        (0.038, 0.19),
        (0.032, 0.215),
        (0.016, 0.235),
        (0.0145, 0.29),
        (0.0165, 0.292),
        (0.0165, 0.304),
        (0, 0.304),
    ]
    bottle = [
        lathed(profile, glass_, 30, 40),
        lathed(
            [(0.038, 0.06), (0.0386, 0.061), (0.0386, 0.15), (0.038, 0.151)],
            Paint((0.95, 0.91, 0.80), Finish.PAPER),
            30,
        ),
        lathed(
            [(0.0386, 0.1), (0.039, 0.1005), (0.039, 0.118), (0.0386, 0.1185)],
            Paint((0.60, 0.12, 0.16), Finish.PAPER),
            30,
        ),
        lathed(
            [(0.0148, 0.245), (0.0155, 0.246), (0.0155, 0.29), (0.0172, 0.291), (0.0172, 0.3055), (0, 0.306)],
            Paint((0.56, 0.10, 0.14), Finish.PLASTIC, 0.3),
            24,
        ),
    ]
    made.add(*leaning(bottle, 0, "z", (-0.02, -0.035, 0)))
    made.add(
        *(
            moved(piece, (0.035, 0.055, 0))
            for piece in GLASSES["wine_glass"](Wish(prop=Prop(id="glass", kind="wine_glass"))).surfaces
        )
    )
    return made.cased("glass", (-0.02, -0.035, 0.26), 0.9)


def jar(wish: Wish) -> Bench:
    """A preserve jar: checked lid, label, fruit within."""
    jam = wish.main((0.78, 0.12, 0.16), Finish.SOFT, 0.1)
    made = Bench(mass=0.5)
    made.add(
        lathed(
            [(0, 0), (0.04, 0), (0.044, 0.006), (0.044, 0.085), (0.036, 0.1), (0.035, 0.105), (0, 0.105)],
            jam,
            30,
        ),
        lathed([(0.036, 0.1), (0.0455, 0.085), (0.046, 0.006), (0.041, -0.001)][::-1], CLEAR, 30),
        moved(
            lathed(
                [(0, 0), (0.039, 0), (0.04, 0.003), (0.04, 0.018), (0.036, 0.021), (0, 0.021)],
                Paint((0.93, 0.74, 0.30), Finish.PLASTIC, 0.2),
                30,
            ),
            (0, 0, 0.103),
        ),
        moved(
            lathed([(0.0448, 0), (0.0464, 0.0005), (0.0464, 0.045), (0.0448, 0.0455)], PAPER, 30),
            (0, 0, 0.022),
        ),
        moved(sphere(0.0125, Paint(jam.colour, Finish.SOFT, 0.2), 4), (0.0415, -0.004, 0.043)),
        moved(
            ellipsoid((0.003, 0.008, 0.005), Paint((0.25, 0.5, 0.2), Finish.LEAF), 2), (0.052, 0.004, 0.057)
        ),
    )
    return made.cased("glass", (0, 0, 0.06), 0.9)


MAKERS: dict[str, Callable[[Wish], Bench]] = {
    "bubble_tea": bubble_tea,
    "can": can,
    "jar": jar,
    "paper_cup": paper_cup,
    "thermos": thermos,
    "wine_bottle": wine_bottle,
}
