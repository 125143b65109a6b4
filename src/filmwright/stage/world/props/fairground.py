"""Rides and game tables."""

from __future__ import annotations

import numpy as np

from filmwright.stage.world.model import Finish, Mark, Surface
from filmwright.stage.world.props.playground import netting
from filmwright.stage.world.props.wish import BLACK, IRON, WHITE, Wish
from filmwright.stage.world.shaping.assembly import Bench, box_solid
from filmwright.stage.world.shaping.boxes import box, rounded_box, sphere
from filmwright.stage.world.shaping.grounds import draped
from filmwright.stage.world.shaping.joinery import both, profiled
from filmwright.stage.world.shaping.mesh import moved, turned, two_sided
from filmwright.stage.world.shaping.paint import Paint
from filmwright.stage.world.shaping.swept import rod
from filmwright.stage.world.shaping.turned import cone, cylinder, lathed, torus


def ping_pong_table(wish: Wish) -> Bench:
    paint = wish.lacquer((0.10, 0.38, 0.62), 0.4)
    made = Bench(mass=100, fixed=True)
    made.add(
        moved(box((2.74, 1.525, 0.04), paint, 0.008), (0, 0, 0.74)),
        *both(moved(box((2.74, 0.025, 0.004), WHITE), (0, 0.75, 0.7615))),
        *(moved(box((0.025, 1.525, 0.004), WHITE), (s * 1.36, 0, 0.7615)) for s in (-1, 1)),
        moved(box((2.74, 0.012, 0.004), WHITE), (0, 0, 0.7612)),
    )
    made.add(
        netting((0, -0.9, 0.77), (0, 0.9, 0.77), (0, 0.9, 0.915), (0, -0.9, 0.915), (40, 4), 0.003),
        moved(box((0.012, 1.82, 0.018), WHITE), (0, 0, 0.915)),
        *both(moved(box((0.03, 0.16, 0.17), IRON, 0.01), (0, 0.84, 0.82))),
        *(
            moved(box((0.06, 0.06, 0.72), IRON, 0.015), (x, y, 0.36))
            for x in (-1.1, -0.25, 0.25, 1.1)
            for y in (-0.6, 0.6)
        ),
        *both(moved(box((2.6, 0.03, 0.08), IRON), (0, 0.7, 0.69))),
    )
    return made.cased("wood")


def pool_table(wish: Wish) -> Bench:
    cloth = wish.main((0.06, 0.45, 0.24), Finish.CLOTH, 0.95)
    wood = Paint((0.38, 0.20, 0.10), Finish.WOOD)
    made = Bench(mass=300, fixed=True)
    made.add(
        moved(box((2.3, 1.15, 0.05), cloth), (0, 0, 0.78)),
        *both(
            moved(box((2.6, 0.16, 0.14), wood, 0.03), (0, 0.65, 0.79)),
            moved(box((2.25, 0.05, 0.05), cloth, 0.015), (0, 0.555, 0.825)),
        ),
        *(moved(box((0.16, 1.46, 0.14), wood, 0.03), (s * 1.22, 0, 0.79)) for s in (-1, 1)),
        *(moved(box((0.05, 1.06, 0.05), cloth, 0.015), (s * 1.125, 0, 0.825)) for s in (-1, 1)),
    )
    made.add(
        *(
            moved(cylinder(0.07, 0.012, BLACK, 0, 16), (x, y, 0.853))
            for x in (-1.13, 0, 1.13)
            for y in (-0.57, 0.57)
        ),
        moved(box((2.2, 1.1, 0.24), wood, 0.03), (0, 0, 0.63)),
        *(
            moved(
                lathed(
                    [
                        (0, 0),
                        (0.06, 0),
                        (0.07, 0.05),
                        (0.05, 0.1),
                        (0.09, 0.3),
                        (0.06, 0.45),
                        (0.09, 0.52),
                        (0, 0.52),
                    ],
                    wood,
                    14,
                    50,
                ),
                (x, y, 0),
            )
            for x in (-0.95, 0.95)
            for y in (-0.42, 0.42)
        ),
    )

    colours = [
        (0.98, 0.80, 0.1),
        (0.1, 0.25, 0.75),
        (0.85, 0.1, 0.1),
        (0.4, 0.15, 0.55),
        (0.95, 0.45, 0.1),
        (0.05, 0.4, 0.2),
        (0.5, 0.08, 0.1),
        (0.05, 0.05, 0.06),
        (0.98, 0.7, 0.1),
        (0.2, 0.4, 0.8),
    ]
    k = 0
    for row in range(4):
        for j in range(row + 1):
            made.add(
                moved(
                    sphere(0.034, Paint(colours[k], Finish.PLASTIC, 0.08), 4),
                    (-0.4 - 0.06 * row, 0.07 * (j - row / 2), 0.838),
                )
            )
            k += 1
    made.add(
        moved(sphere(0.034, WHITE, 4), (0.5, 0.05, 0.838)),
        rod((0.58, 0.06, 0.85), (1.8, 0.22, 1.0), 0.012, Paint((0.8, 0.6, 0.35), Finish.WOOD), 6),
    )
    made.solids += [
        box_solid((2.3, 1.15, 0.78), (0, 0, 0.415), "cloth", 0.2),
        *(box_solid((2.6, 0.16, 0.14), (0, y, 0.80), "rubber", 0.7) for y in (-0.62, 0.62)),
        *(box_solid((0.16, 1.46, 0.14), (x, 0, 0.80), "rubber", 0.7) for x in (-1.19, 1.19)),
    ]
    made.marks["top"] = Mark(position=(0, 0, 0.806))
    return made


def carousel(wish: Wish) -> Bench:
    """A merry-go-round with a striped roof and horses on poles; the ride turns."""
    paint = wish.lacquer((0.85, 0.14, 0.16))
    gold, cream = (
        Paint((0.95, 0.75, 0.3), Finish.PLASTIC, 0.25),
        Paint((0.97, 0.93, 0.82), Finish.PLASTIC, 0.4),
    )
    made = Bench(mass=4000, fixed=True)
    made.add(cylinder(3.1, 0.2, paint.shaded(0.8), 0.05, 36))
    ride: list[Surface] = [
        moved(cylinder(2.95, 0.14, Paint((0.7, 0.5, 0.32), Finish.WOOD), 0.04, 36), (0, 0, 0.2)),
        moved(cylinder(0.6, 3.0, cream, 0.05, 20), (0, 0, 0.3)),
        moved(lathed([(2.95, 0), (3.05, 0.03), (3.05, 0.4), (2.95, 0.43)], gold, 36), (0, 0, 3.1)),
    ]
    for k in range(16):
        a = np.linspace(2 * np.pi * k / 16, 2 * np.pi * (k + 1) / 16, 3)

        grid = np.stack(
            [
                np.stack([r * np.cos(a), r * np.sin(a), np.full(3, z)], 1)
                for r, z in ((3.15, 3.45), (1.6, 4.0), (0.02, 4.9))
            ]
        )
        ride.append(two_sided(draped(grid.astype(np.float32), paint if k % 2 else cream)))
    horse = [
        (-0.5, 0.45),
        (-0.42, 0.75),
        (-0.2, 0.85),
        (0.15, 0.82),
        (0.3, 1.2),
        (0.42, 1.25),
        (0.62, 1.08),
        (0.55, 0.98),
        (0.42, 1.02),
        (0.4, 0.7),
        (0.3, 0.52),
        (0.5, 0.3),
        (0.42, 0.22),
        (0.2, 0.5),
        (-0.25, 0.5),
        (-0.42, 0.2),
        (-0.52, 0.22),
        (-0.38, 0.5),
    ]
    for k in range(8):
        tone = (
            cream,
            Paint((0.55, 0.33, 0.2), Finish.PLASTIC, 0.3),
            Paint((0.3, 0.3, 0.33), Finish.PLASTIC, 0.3),
        )[k % 3]
        unit_ = [
            profiled(horse, 0.2, tone, 0.05),
            moved(box((0.34, 0.24, 0.12), paint, 0.04), (-0.05, 0, 0.82)),
            rod((0, 0, -0.2), (0, 0, 2.6), 0.035, gold, 8),
        ]
        up = 0.5 + 0.2 * (k % 2)
        ride += [turned(moved(turned(piece, 90), (2.2, 0, up)), 45 * k) for piece in unit_]
    ride.append(moved(cone((0.2, 0.02), 0.5, gold, 0, 10), (0, 0, 4.8)))
    made.hinge("ride", (0, 0, 0), ride)
    made.spins["ride"] = ((0, 0, 1), 0.10)
    return made.cased("wood", None, 0.9)


def ferris_wheel(wish: Wish) -> Bench:
    """A great wheel whose cabins hang from its rim; the wheel turns about its axle."""
    paint = wish.lacquer((0.92, 0.93, 0.95))
    made = Bench(mass=40000, fixed=True)
    r, hub = 7.0, 8.4
    colours = [
        (0.88, 0.15, 0.15),
        (0.98, 0.75, 0.12),
        (0.15, 0.6, 0.3),
        (0.15, 0.4, 0.85),
        (0.6, 0.25, 0.7),
        (0.95, 0.5, 0.15),
    ]
    wheel: list[Surface] = [
        *both(
            moved(turned(torus(r, 0.11, paint, 48, 5), 90, "x"), (0, 0.75, 0)),
            moved(turned(torus(r * 0.55, 0.06, paint, 36, 4), 90, "x"), (0, 0.75, 0)),
        ),
        rod((0, -1.3, 0), (0, 1.3, 0), 0.35, IRON, 14),
    ]
    for k in range(12):
        a = 2 * np.pi * k / 12
        x, z = r * np.cos(a), r * np.sin(a)
        wheel += [
            *both(rod((0, 0.75, 0), (x, 0.75, z), 0.06, paint, 5)),
            rod((x, -0.75, z), (x, 0.75, z), 0.06, paint, 5),
        ]
        tone = paint if wish.prop.colour else Paint(colours[k % 6], Finish.PLASTIC, 0.3)
        wheel += [
            moved(rounded_box((1.15, 1.1, 1.1), 0.25, tone, 2), (x, 0, z - 0.95)),
            moved(
                box((1.18, 0.9, 0.4), Paint((0.11, 0.15, 0.19), Finish.PLASTIC, 0.06), 0.05), (x, 0, z - 0.75)
            ),
        ]
    made.hinge("wheel", (0, 0, hub), wheel)
    made.spins["wheel"] = ((0, 1, 0), 0.025)
    made.add(
        *both(
            rod((0, 1.2, hub), (3.2, 1.5, 0), 0.2, IRON, 8), rod((0, 1.2, hub), (-3.2, 1.5, 0), 0.2, IRON, 8)
        ),
        moved(box((7.5, 4.2, 0.3), Paint((0.6, 0.6, 0.6), Finish.CONCRETE), 0.05), (0, 0, 0.15)),
    )
    return made.cased("metal", None, 0.9)


MAKERS = {
    "carousel": carousel,
    "ferris_wheel": ferris_wheel,
    "ping_pong_table": ping_pong_table,
    "pool_table": pool_table,
}
