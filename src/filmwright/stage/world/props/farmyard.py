"""What stands on farms: hay, scarecrows, carts, barrels, chests."""

from __future__ import annotations

import numpy as np

from filmwright.stage.world.model import Finish, Mark
from filmwright.stage.world.props.wish import BLACK, IRON, RED, YELLOW, Wish
from filmwright.stage.world.props.yard import STRAW, TIMBER
from filmwright.stage.world.shaping.assembly import Bench
from filmwright.stage.world.shaping.boxes import box, ellipsoid, rounded_box, sphere
from filmwright.stage.world.shaping.joinery import (
    along_x,
    along_y,
    around,
    body,
    both,
    profiled,
)
from filmwright.stage.world.shaping.mesh import moved, turned
from filmwright.stage.world.shaping.paint import Paint
from filmwright.stage.world.shaping.swept import curved, rod, swept
from filmwright.stage.world.shaping.turned import capsule, cone, cylinder, lathed, torus
from filmwright.stage.world.shaping.wheels import CHROME, wooden


def barrel(wish: Wish) -> Bench:
    paint = wish.main((0.55, 0.34, 0.18), Finish.WOOD, 0.6)
    made = Bench(mass=30)
    profile = [(0.26, 0.0), (0.3, 0.15), (0.33, 0.42), (0.3, 0.69), (0.26, 0.84)]
    made.add(lathed([(0, 0.03), (0.24, 0.03), *profile, (0.24, 0.84), (0.24, 0.8), (0, 0.8)], paint, 26, 40))
    for z in (0.06, 0.25, 0.58, 0.76):
        r = float(np.interp(z, [p[1] for p in profile], [p[0] for p in profile]))
        made.add(
            lathed([(r, z - 0.025), (r + 0.012, z - 0.023), (r + 0.012, z + 0.023), (r, z + 0.025)], IRON, 26)
        )
    made.add(moved(along_x(cylinder(0.03, 0.03, TIMBER, 0.005, 12)), (0.325, 0, 0.42)))
    return made.cased("wood", None, 0.8)


def oil_drum(wish: Wish) -> Bench:
    paint = wish.lacquer((0.12, 0.36, 0.60), 0.4)
    made = Bench(mass=20)
    ribs = [
        (0.29, 0.0),
        (0.295, 0.02),
        (0.285, 0.04),
        (0.285, 0.28),
        (0.3, 0.3),
        (0.285, 0.32),
        (0.285, 0.57),
        (0.3, 0.59),
        (0.285, 0.61),
        (0.285, 0.86),
        (0.295, 0.88),
        (0.29, 0.9),
    ]
    made.add(
        lathed([(0, 0.02), *ribs, (0.27, 0.9), (0.27, 0.87), (0, 0.87)], paint, 28, 30),
        moved(cylinder(0.035, 0.02, CHROME, 0.005, 14), (0.15, 0.08, 0.87)),
    )
    return made.cased("metal", None, 0.8)


def crate(wish: Wish) -> Bench:
    paint = wish.main((0.72, 0.52, 0.31), Finish.WOOD, 0.7)
    made = Bench(mass=15)
    s = 0.7
    made.add(moved(box((s * 0.94, s * 0.94, s * 0.94), paint.shaded(0.75)), (0, 0, s / 2)))
    side = [
        *(
            moved(
                box((0.03, s, 0.105), paint.shaded(0.95 + 0.06 * (k % 2)), 0.005),
                (s * 0.47, 0, 0.07 + 0.14 * k),
            )
            for k in range(5)
        ),
        *(
            moved(box((0.05, 0.09, s), paint, 0.008), (s * 0.48, y, s / 2))
            for y in (-s / 2 + 0.045, s / 2 - 0.045)
        ),
        moved(turned(box((0.045, 0.09, s * 1.12), paint.shaded(0.92), 0.006), 40, "x"), (s * 0.48, 0, s / 2)),
        *(moved(box((0.052, s, 0.09), paint, 0.008), (s * 0.48, 0, z)) for z in (0.045, s - 0.045)),
    ]
    made.add(
        *around(side, 4),
        *(moved(box((s, 0.13, 0.03), paint, 0.006), (0, -s / 2 + 0.07 + 0.14 * k, s)) for k in range(5)),
    )
    return made.cased("wood", None, 0.95)


def treasure_chest(wish: Wish) -> Bench:
    """An open chest full of gold."""
    paint = wish.main((0.45, 0.26, 0.13), Finish.WOOD, 0.5)
    gold = Paint((0.98, 0.76, 0.20), Finish.PLASTIC, 0.12)
    made = Bench(mass=40)
    made.add(moved(box((0.5, 0.8, 0.36), paint, 0.015), (0, 0, 0.18)))
    a = np.linspace(0, np.pi, 11)
    lid = [(0.25 * np.cos(k), 0.25 * np.sin(k) * 0.8) for k in a]
    top = [
        profiled(lid, 0.8, paint),
        *(
            moved(
                profiled([(x * 1.03, z * 1.03 - 0.003) for x, z in lid], 0.05, gold.shaded(0.85)), (0, y, 0)
            )
            for y in (-0.3, 0, 0.3)
        ),
    ]
    made.add(*(moved(turned(moved(piece, (0.25, 0, 0)), -62, "y"), (-0.25, 0, 0.37)) for piece in top))
    made.add(
        *(moved(box((0.52, 0.05, 0.37), gold.shaded(0.85), 0.01), (0, y, 0.185)) for y in (-0.3, 0.3)),
        moved(box((0.03, 0.1, 0.13), gold, 0.01), (0.26, 0, 0.3)),
        moved(ellipsoid((0.22, 0.36, 0.1), gold, 7), (0, 0, 0.36)),
    )
    rng = np.random.default_rng(5)
    coin = cylinder(0.035, 0.01, gold, 0.002, 12)
    for _ in range(40):
        x, y = rng.uniform(-0.2, 0.2), rng.uniform(-0.34, 0.34)
        z = 0.37 + 0.1 * np.sqrt(max(1 - (x / 0.22) ** 2 - (y / 0.36) ** 2, 0))
        made.add(
            moved(
                turned(turned(coin, float(rng.uniform(-50, 50)), "x"), float(rng.uniform(0, 90))), (x, y, z)
            )
        )
    for x, y, tone in (
        (0.1, 0.15, (0.85, 0.1, 0.2)),
        (0.05, -0.2, (0.1, 0.4, 0.9)),
        (-0.05, 0.02, (0.1, 0.75, 0.35)),
    ):
        made.add(moved(ellipsoid((0.04, 0.04, 0.035), Paint(tone, Finish.PLASTIC, 0.05), 2), (x, y, 0.48)))
    return made.cased("wood", None, 0.9)


def haystack(wish: Wish) -> Bench:
    paint = wish.main(STRAW.colour, Finish.CLOTH, 0.95)
    made = Bench(mass=200)
    made.add(
        moved(
            along_y(
                moved(
                    lathed(
                        [(0, 0), (0.72, 0), (0.75, 0.04), (0.75, 1.16), (0.72, 1.2), (0, 1.2)], paint, 30, 40
                    ),
                    (0, 0, -0.6),
                )
            ),
            (0, 0, 0.75),
        )
    )
    t = np.linspace(0, 9 * np.pi, 70)
    r = 0.05 + 0.65 * t / t[-1]
    made.add(
        *both(
            swept(
                np.column_stack([r * np.cos(t), np.full(70, 0.605), 0.75 + r * np.sin(t)]),
                0.014,
                paint.shaded(0.7),
                4,
            )
        ),
        *(
            moved(turned(torus(0.752, 0.01, paint.shaded(0.75), 30, 4), 90, "x"), (0, y, 0.75))
            for y in (-0.4, -0.13, 0.13, 0.4)
        ),
    )
    return made.cased("cloth", None, 0.85)


def scarecrow(wish: Wish) -> Bench:
    shirt = wish.main((0.75, 0.18, 0.14), Finish.CLOTH, 0.9)
    jeans = Paint((0.20, 0.30, 0.50), Finish.CLOTH, 0.9)
    made = Bench(mass=12, fixed=True)
    made.add(
        moved(cylinder(0.04, 1.9, TIMBER, 0, 8), (-0.02, 0, 0)),
        rod((0, -0.85, 1.42), (0, 0.85, 1.42), 0.03, TIMBER, 7),
        moved(rounded_box((0.26, 0.46, 0.6), 0.1, shirt, 2), (0, 0, 1.18)),
        *both(
            moved(along_y(cone((0.12, 0.09), 0.5, shirt, 0.03, 12)), (0, 0.2, 1.4)),
            *(
                rod((0.0, 0.68, 1.42), (0.03 * np.cos(k), 0.86, 1.42 + 0.07 * np.sin(k)), 0.01, STRAW, 4)
                for k in np.linspace(0, 6, 6)
            ),
            moved(capsule(0.1, 0.36, jeans, 10, 3), (0, 0.12, 0.68)),
            *(
                rod((0, 0.12, 0.5), (0.05 * np.cos(k), 0.12 + 0.06 * np.sin(k), 0.33), 0.01, STRAW, 4)
                for k in np.linspace(0, 6, 6)
            ),
        ),
    )
    made.add(
        moved(ellipsoid((0.15, 0.145, 0.17), Paint((0.86, 0.72, 0.50), Finish.CLOTH), 5), (0, 0, 1.68)),
        *both(moved(sphere(0.025, BLACK, 2), (0.135, 0.05, 1.71))),
        moved(turned(cone((0.025, 0.003), 0.09, Paint((0.95, 0.5, 0.1)), 0, 8), 90, "y"), (0.14, 0, 1.67)),
        swept(curved([(0.125, 0.06, 1.61), (0.14, 0, 1.585), (0.125, -0.06, 1.61)], 7), 0.008, BLACK, 4),
        *(
            rod(
                (0.1 * np.cos(k), 0.1 * np.sin(k), 1.55),
                (0.17 * np.cos(k), 0.17 * np.sin(k), 1.47),
                0.008,
                STRAW,
                4,
            )
            for k in np.linspace(0, 6.2, 12)
        ),
    )
    hat = Paint((0.62, 0.45, 0.22), Finish.CLOTH)
    made.add(
        moved(
            lathed(
                [(0, 0), (0.3, -0.03), (0.3, -0.01), (0.15, 0.02), (0.13, 0.16), (0.06, 0.24), (0, 0.25)],
                hat,
                22,
                40,
            ),
            (0, 0, 1.79),
        ),
        moved(lathed([(0.152, 0.02), (0.15, 0.06)], RED, 22), (0, 0, 1.79)),
        *both(moved(box((0.02, 0.09, 0.09), YELLOW), (0.125, 0.12, 1.05))),
    )
    return made.cased("cloth", None, 0.7)


def carriage(wish: Wish) -> Bench:
    """A closed coach on four wooden wheels, as for a princess."""
    paint = wish.lacquer((0.50, 0.10, 0.16), 0.2)
    gold = Paint((0.95, 0.74, 0.28), Finish.PLASTIC, 0.25)
    made = Bench(mass=600)
    made.add(
        body(
            (
                (-0.95, 0.5, 1.0, 2.0),
                (-0.85, 0.62, 0.85, 2.2),
                (0.0, 0.66, 0.75, 2.25),
                (0.85, 0.62, 0.85, 2.2),
                (0.95, 0.5, 1.0, 2.0),
            ),
            paint,
            square=4,
            sides=22,
        ),
        moved(rounded_box((2.0, 1.4, 0.12), 0.06, paint.shaded(0.7), 2), (0, 0, 2.27)),
        *both(
            *(
                moved(
                    rounded_box((0.5, 0.05, 0.55), 0.02, Paint((0.11, 0.15, 0.19), Finish.PLASTIC, 0.06), 1),
                    (x, 0.64, 1.8),
                )
                for x in (-0.58, 0, 0.58)
            ),
            moved(box((1.7, 0.03, 0.06), gold), (0, 0.655, 1.42)),
            moved(box((0.66, 0.03, 1.25), paint.shaded(0.85), 0.02), (0, 0.65, 1.45)),
            moved(sphere(0.08, gold, 3), (0.85, 0.62, 2.32)),
            moved(sphere(0.08, gold, 3), (-0.85, 0.62, 2.32)),
            swept(
                curved(
                    [(-1.4, 0.4, 0.8), (-0.9, 0.4, 0.62), (0, 0.4, 0.7), (0.9, 0.4, 0.62), (1.5, 0.4, 0.75)],
                    14,
                ),
                0.05,
                gold,
                7,
            ),
            moved(
                rounded_box((0.12, 0.12, 0.24), 0.04, Paint((1.0, 0.85, 0.5), Finish.GLOW), 1),
                (1.0, 0.6, 1.75),
            ),
        ),
    )
    made.add(
        moved(rounded_box((0.4, 1.0, 0.14), 0.05, paint, 2), (1.35, 0, 1.5)),
        moved(turned(rounded_box((0.1, 1.0, 0.4), 0.04, paint, 2), -10, "y"), (1.15, 0, 1.7)),
        moved(box((0.5, 0.9, 0.08), TIMBER, 0.02), (1.55, 0, 1.0)),
        *both(rod((1.6, 0.35, 0.6), (3.2, 0.35, 0.75), 0.035, TIMBER)),
    )
    for name, x, r in (("back", -0.95, 0.6), ("front", 1.15, 0.45)):
        made.add(rod((x, -0.7, r), (x, 0.7, r), 0.04, IRON))
        for hand, s in (("left", 1), ("right", -1)):
            made.hinge(f"wheel_{name}_{hand}", (x, s * 0.72, r), wooden(r, 0.07, gold))
    made.marks |= {
        "seat": Mark(position=(1.3, 0, 1.58)),
        "seat_1": Mark(position=(1.3, 0.3, 1.58)),
        "trace": Mark(position=(2.3, 0, 0.7)),
        "door": Mark(position=(0, 1.2, 0), heading=-np.pi / 2),
    }
    return made.cased("wood", None, 0.8)


def wooden_cart(wish: Wish) -> Bench:
    paint = wish.main((0.52, 0.35, 0.20), Finish.WOOD, 0.7)
    made = Bench(mass=150)
    made.add(
        moved(box((1.7, 1.0, 0.06), paint, 0.01), (0, 0, 0.72)),
        *both(
            *(
                moved(box((1.7, 0.04, 0.12), paint.shaded(0.9 + 0.08 * k), 0.01), (0, 0.49, 0.84 + 0.15 * k))
                for k in range(3)
            ),
            *(moved(box((0.06, 0.06, 0.5), paint, 0.01), (x, 0.52, 0.95)) for x in (-0.8, 0, 0.8)),
            rod((0.8, 0.38, 0.72), (2.1, 0.38, 0.6), 0.035, paint),
        ),
        *(moved(box((0.04, 0.98, 0.12), paint, 0.01), (-0.84, 0, 0.84 + 0.15 * k)) for k in range(3)),
        moved(ellipsoid((0.78, 0.42, 0.34), STRAW, 5), (0, 0, 0.95)),
        rod((0, -0.66, 0.55), (0, 0.66, 0.55), 0.04, IRON),
    )
    for hand, s in (("left", 1), ("right", -1)):
        made.hinge(f"wheel_{hand}", (0, s * 0.62, 0.55), wooden(0.55, 0.08, paint))
    return made.cased("wood", (2.1, 0, 0.6), 0.8)


MAKERS = {
    "barrel": barrel,
    "carriage": carriage,
    "crate": crate,
    "haystack": haystack,
    "oil_drum": oil_drum,
    "scarecrow": scarecrow,
    "treasure_chest": treasure_chest,
    "wooden_cart": wooden_cart,
}
