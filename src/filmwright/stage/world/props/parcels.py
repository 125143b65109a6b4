"""Parcels, purses and soft things: gifts, wallets, keys, coins, pillows, blankets."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from filmwright.stage.world.model import Finish
from filmwright.stage.world.props.belongings import CHROME
from filmwright.stage.world.props.wish import Wish
from filmwright.stage.world.shaping.assembly import Bench
from filmwright.stage.world.shaping.boxes import box, ellipsoid, rounded_box
from filmwright.stage.world.shaping.joinery import along_x, facing
from filmwright.stage.world.shaping.mesh import moved, scaled, turned
from filmwright.stage.world.shaping.paint import Paint, mixed
from filmwright.stage.world.shaping.soft import cushion, leaning, strewn
from filmwright.stage.world.shaping.swept import curved, rod, swept
from filmwright.stage.world.shaping.turned import cylinder, lathed, torus


def wallet(wish: Wish) -> Bench:
    """Half open, standing, notes and a card looking out."""
    leather = wish.main((0.46, 0.26, 0.15), Finish.LEATHER, 0.4)
    made = Bench(mass=0.1)
    for turn in (-38, 38):
        made.add(
            *leaning(
                [
                    moved(rounded_box((0.008, 0.11, 0.088), 0.0035, leather, 2), (0, 0.055, 0.044)),
                    *(
                        rod((0.0045, 0.006, z), (0.0045, 0.104, z), 0.0008, leather.shaded(1.6), 4)
                        for z in (0.006, 0.082)
                    ),
                ],
                turn,
                "z",
            )
        )
    green = Paint((0.55, 0.72, 0.52), Finish.PAPER)
    for k in range(3):
        made.add(
            *leaning(
                moved(
                    box((0.0008, 0.098, 0.07), green.shaded(0.9 + 0.08 * k)),
                    (-0.008, 0.056, 0.062 + 0.004 * k),
                ),
                36 - 2 * k,
                "z",
            ),
            *leaning(
                moved(
                    box(
                        (0.0008, 0.08, 0.05),
                        Paint(
                            ((0.20, 0.42, 0.75), (0.92, 0.75, 0.25), (0.85, 0.85, 0.88))[k],
                            Finish.PLASTIC,
                            0.2,
                        ),
                    ),
                    (0.0075 + 0.001 * k, 0.056, 0.062 - 0.009 * k),
                ),
                -38,
                "z",
            ),
        )
    made.surfaces = [moved(turned(piece, -90), (-0.045, 0, 0)) for piece in made.surfaces]
    return made.cased("cloth", (0, 0, 0.05), 0.85)


def key(wish: Wish) -> Bench:
    """An old key, upright on its bit, its bow above; its broad side is +x."""
    brass = wish.lacquer((0.86, 0.66, 0.28), 0.15)
    made = Bench(mass=0.05)
    made.add(
        swept([(0, 0, 0), (0, 0, 0.075)], 0.0042, brass, 10),
        *(moved(torus(0.0045, 0.0018, brass, 16, 5), (0, 0, z)) for z in (0.062, 0.07)),
        moved(
            facing(
                [
                    (0.003, 0.004),
                    (0.02, 0.004),
                    (0.02, 0.010),
                    (0.014, 0.010),
                    (0.014, 0.014),
                    (0.02, 0.014),
                    (0.02, 0.024),
                    (0.003, 0.024),
                ],
                0.004,
                brass,
                0.0006,
            ),
            (0, 0, 0),
        ),
    )
    made.add(
        *(
            swept(
                [
                    (0, y0 + 0.0105 * np.cos(a), z0 + 0.0105 * np.sin(a))
                    for a in np.linspace(0, 2 * np.pi, 19)[:-1]
                ],
                0.003,
                brass,
                7,
                closed=True,
            )
            for y0, z0 in ((-0.0115, 0.087), (0.0115, 0.087), (0, 0.105))
        )
    )
    made.add(
        swept(
            [
                (0.012 * np.sin(a), 0.002, 0.127 + 0.014 * np.cos(a))
                for a in np.linspace(0, 2 * np.pi, 21)[:-1]
            ],
            0.0013,
            CHROME,
            5,
            closed=True,
        ),
        *leaning(
            [
                swept([(0, 0, 0), (0, 0, -0.05)], 0.0025, CHROME, 8),
                moved(
                    facing(
                        [
                            (0, -0.05),
                            (0.008, -0.05),
                            (0.008, -0.044),
                            (0.004, -0.042),
                            (0.008, -0.038),
                            (0, -0.034),
                        ],
                        0.002,
                        CHROME,
                    ),
                    (0, 0, 0),
                ),
                moved(along_x(cylinder(0.010, 0.002, CHROME, 0.0005, 18)), (-0.001, 0, 0.008)),
            ],
            -35,
            "x",
            (0.008, -0.002, 0.106),
        ),
    )
    return made.cased("metal", (0, 0, 0.09), 0.85)


def coins(wish: Wish) -> Bench:
    """Stacks of coins, one leaning."""
    gold = wish.main((0.93, 0.72, 0.26), Finish.PLASTIC, 0.15)
    made = Bench(mass=0.2)
    coin = [
        cylinder(0.0135, 0.0026, gold, 0.0006, 22),
        moved(lathed([(0.012, 0), (0.0105, -0.0004), (0, -0.0004)], gold.shaded(0.75), 20), (0, 0, 0.0027)),
    ]
    for x, y, count in ((0, -0.03, 9), (0.004, 0.002, 6), (-0.004, 0.033, 3)):
        made.add(
            *strewn(
                coin,
                [
                    (x + 0.0008 * ((k * 7) % 3 - 1), y + 0.0008 * ((k * 5) % 3 - 1), 0.0028 * k)
                    for k in range(count)
                ],
            )
        )
    made.add(*leaning(coin, 72, "y", (0.022, 0.018, 0.0135)))
    return made.cased("metal", (0, 0, 0.01), 0.85)


def gift(wish: Wish) -> Bench:
    """A wrapped box with ribbon and a large bow."""
    paper = wish.main((0.82, 0.16, 0.18), Finish.PAPER, 0.4)
    ribbon = Paint(
        (0.97, 0.80, 0.28) if wish.prop.colour is None else mixed(paper.colour, (1.0, 0.95, 0.75), 0.85),
        Finish.CLOTH,
        0.4,
    )
    made = Bench(mass=1)
    made.add(
        moved(box((0.24, 0.24, 0.17), paper, 0.004), (0, 0, 0.085)),
        moved(box((0.255, 0.255, 0.05), paper.shaded(1.1), 0.005), (0, 0, 0.185)),
        moved(box((0.257, 0.04, 0.052), ribbon), (0, 0, 0.1855)),
        moved(box((0.04, 0.257, 0.052), ribbon), (0, 0, 0.1855)),
        moved(box((0.243, 0.04, 0.162), ribbon), (0, 0, 0.081)),
        moved(box((0.04, 0.243, 0.162), ribbon), (0, 0, 0.081)),
    )
    loop = curved(
        [(0, 0, 0), (0.035, 0, 0.055), (0.085, 0, 0.07), (0.1, 0, 0.04), (0.06, 0, 0.012), (0, 0, 0.004)], 16
    )
    strip = scaled(swept(loop, 0.005, ribbon, 6), (1, 4.2, 1))
    made.add(
        *(moved(turned(strip, turn), (0, 0, 0.212)) for turn in (0, 90, 180, 270)),
        moved(ellipsoid((0.024, 0.024, 0.018), ribbon.shaded(0.85), 4), (0, 0, 0.222)),
    )
    return made.cased("cardboard", (0, 0, 0.1), 0.9)


def pillow(wish: Wish) -> Bench:
    """Two plump pillows, one laid across the other."""
    cloth = wish.main((0.62, 0.76, 0.86), Finish.CLOTH)
    made = Bench(mass=0.8)
    for k, turn in enumerate((8, -16)):
        soft = cushion((0.44, 0.66, 0.2), cloth.shaded(0.85 + 0.2 * k), 0.72, 4)
        made.add(moved(turned(soft, turn), (0, 0, 0.1 + 0.155 * k)))
    return made.cased("cloth", (0.1, 0, 0.2), 0.8)


def blanket(wish: Wish) -> Bench:
    """Folded, its checks showing, a fringe along the edge."""
    wool = wish.main((0.70, 0.28, 0.24), Finish.CLOTH)
    pale = Paint(mixed(wool.colour, (0.97, 0.92, 0.80), 0.75), Finish.CLOTH)
    made = Bench(mass=1.2)
    for k in range(4):
        made.add(
            moved(
                rounded_box((0.44 - 0.006 * k, 0.56, 0.05), 0.025, wool.shaded(1 - 0.06 * (k % 2)), 3),
                (-0.004 * k, 0, 0.025 + 0.046 * k),
            )
        )
    made.add(
        *(moved(box((0.03, 0.561, 0.051), pale, 0.01), (x, 0, 0.1635)) for x in (-0.14, 0.0, 0.14)),
        *(moved(box((0.43, 0.03, 0.0515), pale, 0.01), (-0.01, y, 0.1635)) for y in (-0.2, 0.0, 0.2)),
        *(
            rod((0.2, -0.26 + 0.026 * k, 0.16), (0.235, -0.262 + 0.0262 * k, 0.1), 0.0045, wool, 4)
            for k in range(21)
        ),
    )
    return made.cased("cloth", None, 0.9)


MAKERS: dict[str, Callable[[Wish], Bench]] = {
    "blanket": blanket,
    "coin": coins,
    "gift": gift,
    "key": key,
    "pillow": pillow,
    "wallet": wallet,
}
