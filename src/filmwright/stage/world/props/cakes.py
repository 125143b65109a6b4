"""Cakes and sweet pastry: tiers, slices, cupcakes, pies, pancakes, moon cakes."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from filmwright.stage.world.model import Finish, Mark, Surface
from filmwright.stage.world.props.baked import CRUMB, PLATE, SPRINKLES, baked, dough
from filmwright.stage.world.props.fruit import LEAF_GREEN
from filmwright.stage.world.props.tableware import dish
from filmwright.stage.world.props.wish import Wish
from filmwright.stage.world.shaping.assembly import Bench
from filmwright.stage.world.shaping.boxes import box, ellipsoid, rounded_box, sphere
from filmwright.stage.world.shaping.joinery import around
from filmwright.stage.world.shaping.mesh import moved, scaled, turned
from filmwright.stage.world.shaping.outlines import arc, extruded
from filmwright.stage.world.shaping.paint import Paint, mixed
from filmwright.stage.world.shaping.soft import (
    filling,
    leaning,
    lumpy,
    ribbed,
    sausage,
    spun,
    strewn,
)
from filmwright.stage.world.shaping.swept import curved, rod, swept
from filmwright.stage.world.shaping.turned import cone, cylinder, lathed, torus
from filmwright.stage.world.world import Colour


def cake(wish: Wish) -> Bench:
    """Two tiers of frosting with piped edges, strawberries and a slice cut out of nothing."""
    return _celebration(wish, candles=0)


def birthday_cake(wish: Wish) -> Bench:
    return _celebration(wish, candles=6)


def _celebration(wish: Wish, candles: int) -> Bench:
    cream = wish.main((0.98, 0.86, 0.86), Finish.SOFT, 0.5)
    white = Paint(mixed(cream.colour, (1, 1, 1), 0.75), Finish.SOFT, 0.5)
    made = Bench(mass=1.5)
    made.add(
        cylinder(0.17, 0.008, PLATE, 0.003, 40), moved(cylinder(0.05, 0.03, PLATE, 0.004, 24), (0, 0, -0.03))
    )
    for radius, low, high in ((0.135, 0.008, 0.085), (0.088, 0.085, 0.15)):
        made.add(moved(cylinder(radius, high - low, cream, 0.008, 40), (0, 0, low)))
        dollop = spun([(0, -0.006), (0.013, -0.004), (0.011, 0.008), (0, 0.019)], white, 5, 7)
        count = int(radius * 135)
        for z, out in ((low + 0.004, radius + 0.001), (high, radius - 0.012)):
            made.add(*(turned(moved(dollop, (out, 0, z)), 360 * k / count) for k in range(count)))
        drip = ellipsoid(
            (0.004, 0.009, 0.022),
            Paint(
                (0.72, 0.22, 0.36) if wish.prop.colour is None else cream.shaded(0.7).colour, Finish.SOFT, 0.2
            ),
            2,
        )
        made.add(
            *(
                turned(moved(drip, (radius, 0, high - 0.014 - 0.007 * (k % 3))), 360 * k / count + 9)
                for k in range(count)
            )
        )
    made.add(
        moved(
            filling(
                0.078,
                0.1505,
                Paint(
                    (0.72, 0.22, 0.36) if wish.prop.colour is None else cream.shaded(0.7).colour,
                    Finish.SOFT,
                    0.2,
                ),
                0.001,
            ),
            (0, 0, 0),
        )
    )
    if candles:
        for k in range(candles):
            a = 2 * np.pi * k / candles
            made.add(
                *leaning(
                    candle_pieces(SPRINKLES[k % 5]), 0, "z", (0.045 * np.cos(a), 0.045 * np.sin(a), 0.15)
                )
            )
    else:
        berry = spun(
            [(0, 0.034), (0.004, 0.032), (0.016, 0.016), (0.017, 0.006), (0, 0)][::-1],
            Paint((0.86, 0.08, 0.10), Finish.SOFT, 0.2),
            10,
            14,
        )
        made.add(
            *strewn(
                berry,
                [(0.036 * np.cos(a), 0.036 * np.sin(a), 0.15) for a in np.linspace(0, 2 * np.pi, 6)[:-1]],
            ),
            moved(berry, (0, 0, 0.155)),
        )
    made.marks["inside"] = Mark(position=(0, 0, 0.05))
    return made.cased("cloth", (0.15, 0, 0.004), 0.9)


def candle_pieces(colour: Colour, height: float = 0.07) -> list[Surface]:
    """Return a thin striped candle with its flame, standing on z = 0."""
    wax = rod((0, 0, 0), (0, 0, height), 0.0042, Paint(colour, Finish.SOFT, 0.5), 8)
    flame = spun(
        [(0, 0), (0.0055, 0.006), (0.004, 0.016), (0, 0.027)], Paint((1.0, 0.72, 0.22), Finish.FLAME), 9, 10
    )
    core = spun([(0, 0.002), (0.0028, 0.006), (0, 0.014)], Paint((1.0, 0.95, 0.75), Finish.FLAME), 6, 8)
    return [wax, moved(flame, (0, 0, height + 0.001)), moved(core, (0.002, 0, height + 0.001))]


def cake_slice(wish: Wish) -> Bench:
    """A wedge on a plate: sponge and cream in layers, a strawberry on top."""
    cream = wish.main((0.98, 0.93, 0.88), Finish.SOFT, 0.5)
    sponge = dough((0.90, 0.68, 0.36), 0.9)
    wedge = np.concatenate([[(-0.075, 0.0)], arc(0.13, -20, 20, 9) - (0.075, 0)])
    made = Bench(mass=0.2)
    made.add(*dish(0.115, PLATE))
    z = 0.01
    for thick, paint, grow in (
        (0.024, sponge, 1.0),
        (0.007, cream, 1.02),
        (0.024, sponge, 1.0),
        (0.013, cream, 1.04),
    ):
        made.add(moved(extruded(wedge * grow, thick, paint, 0.002), (0, 0, z)))
        z += thick
    made.add(
        moved(
            extruded(
                np.concatenate([arc(0.138, -20.6, 20.6, 9), arc(0.13, 20, -20, 9)]) - (0.075, 0), 0.066, cream
            ),
            (0, 0, 0.011),
        )
    )
    berry = spun(
        [(0, 0), (0.017, 0.006), (0.016, 0.016), (0.004, 0.032), (0, 0.034)],
        Paint((0.86, 0.08, 0.10), Finish.SOFT, 0.2),
        10,
        14,
    )
    made.add(
        moved(berry, (0.025, 0, z)),
        *strewn(
            spun([(0, -0.002), (0.011, 0), (0.009, 0.008), (0, 0.018)], cream, 8, 10),
            [(0.048, 0.012, z), (0.048, -0.012, z)],
        ),
    )
    made.surfaces = leaning(made.surfaces, 60, "z")
    return made.cased("ceramic", (0.1, 0, 0.02), 0.9)


def cupcake(wish: Wish) -> Bench:
    frosting = wish.main((0.97, 0.62, 0.72), Finish.SOFT, 0.5)
    paper = Paint((0.90, 0.62, 0.30), Finish.PAPER)
    made = Bench(mass=0.1)
    made.add(ribbed(cone((0.028, 0.038), 0.042, paper, 0, 64), 24, 0.12))
    for radius, z in ((0.037, 0.05), (0.03, 0.064), (0.021, 0.077)):
        made.add(moved(torus(radius * 0.55, radius * 0.5, frosting, 24, 10), (0, 0, z)))
    made.add(moved(spun([(0, 0), (0.014, 0.002), (0.01, 0.014), (0, 0.024)], frosting, 10, 14), (0, 0, 0.08)))
    made.add(
        moved(sphere(0.0095, Paint((0.80, 0.05, 0.09), Finish.PLASTIC, 0.1), 4), (0, 0, 0.105)),
        swept(curved([(0, 0, 0.113), (0.003, 0, 0.125), (0.011, 0, 0.133)], 5), 0.0009, LEAF_GREEN, 4),
    )
    rng = np.random.default_rng(2)
    for k in range(24):
        a, z = rng.uniform(0, 2 * np.pi), rng.uniform(0.052, 0.084)
        away = float(np.interp(z, (0.05, 0.064, 0.077, 0.09), (0.038, 0.03, 0.022, 0.012)))
        made.add(
            moved(
                turned(
                    box((0.0015, 0.006, 0.0015), Paint(SPRINKLES[k % 5], Finish.PLASTIC, 0.3)),
                    np.degrees(a) + 30,
                ),
                (away * np.cos(a), away * np.sin(a), z),
            )
        )
    return made.cased("cloth", (0, 0, 0.02), 0.85)


def pie(wish: Wish) -> Bench:
    """A fruit pie with a lattice and a crimped edge."""
    crust = baked(wish, (0.83, 0.57, 0.28))
    made = Bench(mass=1.0)
    made.add(
        lathed(
            [(0, 0), (0.095, 0), (0.125, 0.034), (0.12, 0.036), (0, 0.034)],
            Paint((0.62, 0.64, 0.66), Finish.METAL, 0.4),
            36,
        )
    )
    made.add(filling(0.118, 0.037, Paint((0.62, 0.08, 0.10), Finish.SOFT, 0.25), 0.012))
    for k in range(7):
        at = -0.096 + 0.032 * k
        reach = float(np.sqrt(max(0.117**2 - at**2, 0)))
        bow = curved([(-reach, at, 0.040), (0, at, 0.052 - 1.2 * at * at), (reach, at, 0.040)], 7)
        strip = scaled(swept(bow, 0.0085, crust, 6), (1, 1, 1))
        made.add(strip, turned(moved(strip, (0, 0, 0.003)), 90))
    bead = ellipsoid((0.014, 0.010, 0.009), crust, 3)
    made.add(*(turned(moved(turned(bead, 35), (0.122, 0, 0.04)), 360 * k / 36) for k in range(36)))
    return made.cased("metal", (0.12, 0, 0.02), 0.9)


def pancakes(wish: Wish) -> Bench:
    """A stack on a plate, butter on top, syrup running down."""
    cakes = baked(wish, (0.84, 0.56, 0.24))
    edge = dough(mixed(cakes.colour, CRUMB, 0.7))
    made = Bench(mass=0.5)
    made.add(*dish(0.12, PLATE))
    for k in range(5):
        shift = (0.004 * np.cos(2.1 * k), 0.004 * np.sin(2.1 * k), 0.011 + 0.0135 * k)
        made.add(
            moved(lathed([(0, 0), (0.07, 0), (0.076, 0.0065)], cakes, 32), shift),
            moved(lathed([(0.076, 0.0055), (0.0755, 0.0085)], edge, 32), shift),
        )
        made.add(moved(lathed([(0.0765, 0.007), (0.071, 0.0135), (0, 0.0138)], cakes, 32), shift))
    syrup = Paint((0.45, 0.18, 0.04), Finish.PLASTIC, 0.05)
    made.add(
        moved(spun([(0.05, 0), (0.052, 0.002), (0.03, 0.0035), (0, 0.004)], syrup, 8, 26), (0, 0, 0.0785))
    )
    for a, low in ((-35, 0.03), (30, 0.022), (95, 0.045), (160, 0.03), (235, 0.04)):
        drop = sausage(
            [(0.048, 0, 0.080), (0.077, 0, 0.078), (0.080, 0, 0.06), (0.081, 0, low)],
            0.0075,
            syrup,
            count=9,
            segments=8,
        )
        made.add(turned(drop, a))
    made.add(
        moved(
            turned(
                rounded_box((0.026, 0.026, 0.013), 0.004, Paint((0.99, 0.88, 0.48), Finish.SOFT, 0.4), 2), 25
            ),
            (0, 0, 0.089),
        )
    )
    return made.cased("ceramic", (0.1, 0, 0.02), 0.9)


def mooncakes(wish: Wish) -> Bench:
    """月饼: two pressed cakes with a flower on top, one cut to show its filling."""
    crust = baked(wish, (0.70, 0.40, 0.15))
    made = Bench(mass=0.4)
    made.add(*dish(0.115, Paint((0.93, 0.94, 0.95), Finish.PLASTIC, 0.15)))
    body = ribbed(
        spun([(0, 0), (0.034, 0), (0.036, 0.006), (0.036, 0.026), (0.034, 0.031), (0, 0.031)], crust, 9, 54),
        18,
        0.09,
    )
    petals = around(moved(ellipsoid((0.0105, 0.0055, 0.0025), crust.shaded(1.2), 2), (0.014, 0, 0.0315)), 8)
    rim = moved(torus(0.028, 0.0016, crust.shaded(1.2), 32, 4), (0, 0, 0.0315))
    whole = [body, *petals, rim, moved(sphere(0.0045, crust.shaded(0.7), 2), (0, 0, 0.0315))]
    made.add(*strewn(whole, [(-0.038, 0.03, 0.011), (-0.03, -0.045, 0.011)]))
    made.add(*leaning(whole, 55, "y", (-0.005, -0.006, 0.046)))
    half = np.concatenate([arc(0.036, -90, 90, 14)])
    made.add(
        *leaning(
            [
                extruded(half, 0.031, crust),
                moved(
                    box((0.001, 0.066, 0.025), Paint((0.40, 0.16, 0.09), Finish.SOFT, 0.5)),
                    (-0.0002, 0, 0.0155),
                ),
                moved(
                    turned(
                        cylinder(0.011, 0.001, Paint((0.97, 0.65, 0.14), Finish.SOFT, 0.5), 0, 16), -90, "y"
                    ),
                    (-0.0004, 0, 0.0155),
                ),
            ],
            160,
            "z",
            (0.052, 0.045, 0.011),
        )
    )
    return made.cased("ceramic", (0.1, 0, 0.02), 0.9)


def macarons(wish: Wish) -> Bench:
    made = Bench(mass=0.1)
    colours = ((0.95, 0.60, 0.68), (0.62, 0.80, 0.55), (0.95, 0.82, 0.45), (0.72, 0.58, 0.82))
    for k in range(4):
        shell = wish.main(colours[k], Finish.SOFT, 0.5)
        cream = Paint(mixed(shell.colour, (1, 1, 1), 0.6), Finish.SOFT, 0.5)
        half = [
            spun([(0.018, 0.004), (0.022, 0.008), (0.019, 0.016), (0, 0.0195)], shell, 10, 24),
            moved(lumpy(torus(0.0195, 0.0028, shell.shaded(1.1), 28, 5), 0.001, 0.003), (0, 0, 0.0055)),
        ]
        one = [
            *half,
            *(moved(turned(piece, 180, "x"), (0, 0, 0)) for piece in half),
            moved(cylinder(0.0185, 0.0085, cream, 0.003, 24), (0, 0, -0.00425)),
        ]
        spot = ((-0.026, 0.0, 0.0195), (0.02, 0.026, 0.0195), (0.02, -0.026, 0.0195), (0.004, 0.0, 0.0575))[k]
        made.add(*strewn(one, [spot]))
    return made.cased("cloth", (0, 0, 0.02), 0.85)


MAKERS: dict[str, Callable[[Wish], Bench]] = {
    "birthday_cake": birthday_cake,
    "cake": cake,
    "cake_slice": cake_slice,
    "cupcake": cupcake,
    "macaron": macarons,
    "mooncake": mooncakes,
    "pancakes": pancakes,
    "pie": pie,
}
