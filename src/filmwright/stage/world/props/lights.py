"""What gives light in a house, and what one looks through: candles, lanterns, lamps, lenses."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from filmwright.stage.world.model import Finish, Surface
from filmwright.stage.world.props.wish import WALNUT, Wish
from filmwright.stage.world.shaping.assembly import Bench
from filmwright.stage.world.shaping.boxes import box, sphere
from filmwright.stage.world.shaping.joinery import around
from filmwright.stage.world.shaping.mesh import moved, scaled, turned, unshadowed
from filmwright.stage.world.shaping.paint import Paint, mixed
from filmwright.stage.world.shaping.soft import leaning, ribbed, sausage, spun
from filmwright.stage.world.shaping.swept import curved, rod, swept
from filmwright.stage.world.shaping.turned import cylinder, lathed, torus

GOLD = Paint((0.93, 0.72, 0.28), Finish.PLASTIC, 0.12)
CHROME = Paint((0.66, 0.68, 0.71), Finish.PLASTIC, 0.12)
IRON = Paint((0.13, 0.13, 0.14), Finish.METAL, 0.5)
FLAME = Paint((1.0, 0.70, 0.20), Finish.FLAME)
CORE = Paint((1.0, 0.95, 0.76), Finish.FLAME)
WARM = Paint((1.0, 0.88, 0.62), Finish.GLOW)


def flame(at: tuple[float, float, float], high: float) -> list[Surface]:
    """Return a candle's flame that stands on a point."""
    outer = spun([(0, 0), (0.2, 0.2), (0.15, 0.55), (0, 1)], FLAME, 8, 9)
    inner = spun([(0, 0.05), (0.11, 0.2), (0, 0.55)], CORE, 5, 7)
    return [
        unshadowed(moved(scaled(piece, high), (at[0] + shift, at[1], at[2])))
        for piece, shift in ((outer, 0.0), (inner, 0.09 * high))
    ]


def candle(wish: Wish) -> Bench:
    """A lit candle on a saucer with a finger ring, wax running down."""
    wax = wish.main((0.96, 0.92, 0.82), Finish.SOFT, 0.35)
    made = Bench(mass=0.3)
    made.add(
        lathed([(0, 0), (0.055, 0), (0.068, 0.012), (0.066, 0.016), (0.05, 0.006), (0, 0.006)], GOLD, 32),
        lathed([(0.02, 0.006), (0.026, 0.006), (0.025, 0.03), (0.021, 0.03)], GOLD, 24),
        moved(turned(torus(0.015, 0.004, GOLD, 18, 7), 90, "x"), (0, 0.078, 0.016)),
        moved(
            spun(
                [(0, 0), (0.0205, 0), (0.0205, 0.10), (0.017, 0.107), (0.01, 0.103), (0, 0.102)], wax, 14, 22
            ),
            (0, 0, 0.008),
        ),
    )
    for a, low in ((-0.7, 0.06), (0.5, 0.082), (2.0, 0.05), (3.6, 0.075)):
        made.add(
            sausage(
                [
                    (0.019 * np.cos(a), 0.019 * np.sin(a), 0.112),
                    (0.0215 * np.cos(a), 0.0215 * np.sin(a), 0.1),
                    (0.022 * np.cos(a), 0.022 * np.sin(a), low),
                ],
                0.0042,
                wax.shaded(1.04),
                count=6,
                segments=7,
            )
        )
    made.add(rod((0, 0, 0.108), (0.001, 0, 0.122), 0.0013, IRON, 5), *flame((0, 0, 0.116), 0.045))
    return made.cased("metal", (0, 0.08, 0.02), 0.85)


def candelabra(wish: Wish) -> Bench:
    gold = wish.main((0.93, 0.72, 0.28), Finish.PLASTIC, 0.12)
    made = Bench(mass=1.5)
    made.add(
        spun(
            [
                (0, 0),
                (0.075, 0.0),
                (0.07, 0.015),
                (0.02, 0.04),
                (0.012, 0.1),
                (0.022, 0.13),
                (0.011, 0.2),
                (0, 0.24),
            ],
            gold,
            24,
            28,
        )
    )
    for k, y in enumerate((-0.13, -0.068, 0, 0.068, 0.13)):
        top = 0.25 + 0.03 * (2 - abs(k - 2)) * 0.6
        if y:
            made.add(
                swept(
                    curved([(0, 0, 0.17), (0, y * 0.55, 0.15), (0, y, 0.18), (0, y, top)], 14),
                    0.0055,
                    gold,
                    8,
                )
            )
        made.add(
            moved(
                spun([(0, 0), (0.018, 0.004), (0.02, 0.012), (0.011, 0.02), (0, 0.02)], gold, 10, 18),
                (0, y, top),
            ),
            rod(
                (0, y, top + 0.018),
                (0, y, top + 0.09),
                0.0075,
                Paint((0.97, 0.94, 0.86), Finish.SOFT, 0.4),
                12,
            ),
            *flame((0, y, top + 0.092), 0.036),
        )
    return made.cased("metal", (0, 0, 0.1), 0.85)


def red_lantern(wish: Wish) -> Bench:
    """红灯笼: ribbed silk, gold caps, a tassel, hung from a small post."""
    silk = wish.main((0.86, 0.10, 0.08), Finish.CLOTH, 0.5)
    lit = (
        Paint(mixed(silk.colour, (1.0, 0.35, 0.12), 0.25), Finish.GLOW)
        if wish.prop.material is None
        else silk
    )
    made = Bench(mass=1.0)
    body = ribbed(
        spun([(0.07, 0), (0.13, 0.03), (0.17, 0.12), (0.13, 0.21), (0.07, 0.24)], lit, 20, 64), 16, 0.09
    )
    caps = [
        moved(lathed([(0, 0), (0.072, 0), (0.076, 0.012), (0.072, 0.026), (0, 0.026)], GOLD, 32), (0, 0, z))
        for z in (-0.022, 0.236)
    ]
    ribs = [
        turned(
            swept(
                [
                    (r * 1.012, 0, z)
                    for r, z in curved(
                        [(0.07, 0), (0.13, 0.03), (0.17, 0.12), (0.13, 0.21), (0.07, 0.24)], 11
                    )
                ],
                0.0026,
                silk.shaded(0.55),
                4,
            ),
            22.5 * k,
        )
        for k in range(16)
    ]
    tassel = [
        rod((0, 0, -0.06), (0, 0, -0.02), 0.003, GOLD, 6),
        moved(sphere(0.013, GOLD, 4), (0, 0, -0.062)),
        ribbed(
            spun(
                [(0.012, -0.075), (0.016, -0.09), (0.02, -0.2), (0, -0.2)][::-1],
                Paint((0.93, 0.62, 0.14), Finish.CLOTH),
                10,
                40,
            ),
            14,
            0.12,
        ),
        rod((0, 0, 0.26), (0, 0, 0.34), 0.003, GOLD, 6),
    ]
    made.add(*(moved(piece, (0.0, 0, 0.30)) for piece in (body, *caps, *ribs, *tassel)))
    made.add(
        swept(
            curved([(-0.2, 0, 0.0), (-0.2, 0, 0.45), (-0.17, 0, 0.62), (-0.08, 0, 0.67), (0.0, 0, 0.64)], 18),
            0.009,
            WALNUT,
            8,
        ),
        moved(box((0.14, 0.14, 0.02), WALNUT, 0.005), (-0.2, 0, 0.01)),
        moved(box((0.3, 0.05, 0.012), WALNUT, 0.004), (-0.1, 0, 0.006)),
    )
    made.surfaces = [moved(piece, (0.04, 0, 0)) for piece in made.surfaces]
    return made.cased("cloth", (0.04, 0, 0.64), 0.85)


def oil_lantern(wish: Wish) -> Bench:
    """A storm lantern with its glass, guards and bail."""
    tin = wish.lacquer((0.16, 0.36, 0.34), 0.25)
    made = Bench(mass=1.2)
    made.add(
        spun([(0, 0), (0.075, 0), (0.08, 0.02), (0.07, 0.045), (0.04, 0.055), (0, 0.055)], tin, 14, 30),
        moved(cylinder(0.04, 0.014, GOLD, 0.003, 24), (0, 0, 0.055)),
        lathed(
            [(0.035, 0.068), (0.052, 0.11), (0.05, 0.14), (0.034, 0.18)],
            Paint((1.0, 0.93, 0.78), Finish.GLASS, 0.03),
            26,
            80,
        ),
        *flame((0, 0, 0.078), 0.062),
        moved(
            spun(
                [(0.04, 0), (0.055, 0.004), (0.045, 0.02), (0.03, 0.04), (0.034, 0.05), (0, 0.062)],
                tin,
                14,
                26,
            ),
            (0, 0, 0.178),
        ),
    )
    for side in (-1, 1):
        made.add(
            swept(
                curved(
                    [
                        (0, side * 0.07, 0.03),
                        (0, side * 0.083, 0.1),
                        (0, side * 0.078, 0.18),
                        (0, side * 0.04, 0.215),
                    ],
                    12,
                ),
                0.0085,
                tin,
                8,
            )
        )
    for z in (0.1, 0.15):
        made.add(moved(torus(0.056, 0.0018, CHROME, 28, 4), (0, 0, z)))
    made.add(
        *around(
            swept(curved([(0.042, 0, 0.065), (0.058, 0, 0.12), (0.042, 0, 0.185)], 7), 0.0018, CHROME, 4),
            4,
            start=45,
        ),
        swept(
            curved(
                [(0, -0.08, 0.17), (0, -0.075, 0.28), (0, 0, 0.325), (0, 0.075, 0.28), (0, 0.08, 0.17)], 19
            ),
            0.003,
            CHROME,
            6,
        ),
    )
    return made.cased("metal", (0, 0, 0.325), 0.85)


def desk_lamp(wish: Wish) -> Bench:
    """An angled work lamp: foot, two arms, a conical head over +x."""
    paint = wish.lacquer((0.84, 0.26, 0.18), 0.2)
    made = Bench(mass=2)
    made.add(spun([(0, 0), (0.09, 0.0), (0.092, 0.014), (0.03, 0.026), (0, 0.028)], paint, 12, 32))
    for y in (-0.012, 0.012):
        made.add(
            rod((0, y, 0.03), (-0.13, y, 0.26), 0.0048, CHROME, 7),
            rod((-0.13, y, 0.26), (0.07, y, 0.43), 0.0048, CHROME, 7),
        )
    made.add(
        *(
            moved(turned(cylinder(0.014, 0.036, paint, 0.003, 16), 90, "x"), at)
            for at in ((0, 0.018, 0.035), (-0.13, 0.018, 0.26), (0.07, 0.018, 0.43))
        ),
        sausage(
            [(-0.03, 0, 0.07), (-0.05, 0, 0.105), (-0.07, 0, 0.14)],
            0.008,
            CHROME.shaded(0.7),
            count=5,
            segments=8,
        ),
    )
    head = [
        lathed(
            [
                (0, 0.075),
                (0.026, 0.075),
                (0.034, 0.05),
                (0.085, -0.05),
                (0.082, -0.05),
                (0.03, 0.045),
                (0, 0.05),
            ][::-1],
            paint,
            32,
        ),
        moved(cylinder(0.02, 0.03, paint.shaded(0.8), 0.004, 18), (0, 0, 0.072)),
        moved(sphere(0.03, WARM, 5), (0, 0, -0.018)),
    ]
    made.add(*leaning(head, -38, "y", (0.105, 0, 0.40)))
    made.surfaces = [moved(piece, (-0.02, 0, 0)) for piece in made.surfaces]
    return made.cased("metal", (-0.1, 0, 0.25), 0.8)


def light_bulb(wish: Wish) -> Bench:
    """Standing on its cap, glowing, its filament seen."""
    glow = (
        wish.main((1.0, 0.90, 0.58), Finish.GLOW)
        if wish.prop.material is None
        else wish.main((1.0, 0.9, 0.6))
    )
    made = Bench(mass=0.05)
    made.add(
        spun(
            [(0.0135, 0.028), (0.016, 0.045), (0.03, 0.07), (0.0315, 0.088), (0.022, 0.108), (0, 0.115)],
            glow,
            20,
            26,
        ),
        lathed([(0, 0), (0.006, 0), (0.012, 0.005), (0.0135, 0.006), (0.0135, 0.03), (0, 0.03)], CHROME, 24),
        *(
            moved(torus(0.0137, 0.0017, CHROME.shaded(0.8), 22, 5), (0, 0, 0.009 + 0.006 * k))
            for k in range(4)
        ),
    )
    wire = Paint((0.92, 0.50, 0.12), Finish.PLASTIC, 0.3)
    made.add(
        swept(
            curved(
                [
                    (0.0305, -0.012, 0.07),
                    (0.033, -0.008, 0.094),
                    (0.0335, -0.003, 0.08),
                    (0.0335, 0.003, 0.094),
                    (0.033, 0.008, 0.08),
                    (0.0305, 0.012, 0.094),
                ],
                18,
            ),
            0.0014,
            wire,
            5,
        )
    )
    return made.cased("glass", (0, 0, 0.02), 0.9)


def ceiling_lamp(wish: Wish) -> Bench:
    """A pendant lamp with a domed shade on its cord."""
    shade = wish.lacquer((0.20, 0.38, 0.42), 0.25)
    made = Bench(mass=1.5, fixed=True)
    made.add(
        lathed([(0.2, 0), (0.17, 0.08), (0.1, 0.15), (0.03, 0.18), (0, 0.18)], shade, 36, 80),
        lathed([(0.2, 0), (0.165, 0.076), (0.095, 0.145), (0, 0.165)][::-1], WARM, 36, 80),
        moved(sphere(0.05, Paint((1.0, 0.97, 0.86), Finish.GLOW), 5), (0, 0, 0.05)),
        moved(cylinder(0.025, 0.05, GOLD, 0.005, 18), (0, 0, 0.175)),
        rod((0, 0, 0.22), (0, 0, 0.75), 0.005, IRON, 6),
        moved(cylinder(0.06, 0.025, GOLD, 0.005, 24), (0, 0, 0.745)),
    )
    return made.cased("metal")


MAKERS: dict[str, Callable[[Wish], Bench]] = {
    "candelabra": candelabra,
    "candle": candle,
    "ceiling_lamp": ceiling_lamp,
    "desk_lamp": desk_lamp,
    "lantern": oil_lantern,
    "light_bulb": light_bulb,
    "red_lantern": red_lantern,
}
