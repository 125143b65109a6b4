"""Instruments that are plucked: harp, banjo, pipa, guzheng."""

from __future__ import annotations

import numpy as np

from filmwright.stage.world.model import Finish
from filmwright.stage.world.props.instruments import EBONY, fiddle, neck, pegs, smooth, strings
from filmwright.stage.world.props.wish import BLACK, CHROME, WHITE, Wish
from filmwright.stage.world.shaping.assembly import Bench
from filmwright.stage.world.shaping.boxes import box, rounded_box
from filmwright.stage.world.shaping.joinery import (
    along_x,
    both,
    ellipse,
    facing,
    skinned,
)
from filmwright.stage.world.shaping.mesh import moved, turned
from filmwright.stage.world.shaping.paint import Paint
from filmwright.stage.world.shaping.swept import curved, rod, swept
from filmwright.stage.world.shaping.turned import cylinder, lathed, torus

_TEARDROP = (
    (0, 0),
    (0.07, 0.01),
    (0.13, 0.07),
    (0.15, 0.16),
    (0.125, 0.28),
    (0.085, 0.40),
    (0.045, 0.54),
    (0.03, 0.62),
    (0, 0.62),
)


RED_STRING = Paint((0.75, 0.12, 0.1), Finish.PLASTIC)


def harp(wish: Wish) -> Bench:
    paint = wish.main((0.85, 0.62, 0.25), Finish.PLASTIC, 0.25)
    made = Bench(mass=30)
    crown = curved([(0.62, 0, 1.68), (0.45, 0, 1.6), (0.2, 0, 1.42), (-0.05, 0, 1.5), (-0.28, 0, 1.62)], 18)
    made.add(
        swept(crown, 0.045, paint, 9),
        lathed(
            [
                (0, 0),
                (0.075, 0),
                (0.08, 0.08),
                (0.045, 0.14),
                (0.04, 1.5),
                (0.07, 1.58),
                (0.06, 1.68),
                (0.08, 1.74),
                (0, 1.8),
            ],
            paint,
            14,
            50,
        ),
    )
    made.surfaces[-1] = moved(made.surfaces[-1], (0.6, 0, 0.02))
    rings = []
    for t in np.linspace(0, 1, 6):
        x, z, w = 0.42 - 0.72 * t, 0.1 + 1.5 * t, 0.21 - 0.14 * t
        rings.append(
            [
                (x - 0.08 + 0.03 * t, -w, z - 0.06),
                (x + 0.04, -w, z),
                (x + 0.04, w, z),
                (x - 0.08 + 0.03 * t, w, z - 0.06),
            ]
        )
    made.add(
        skinned(rings, paint.shaded(0.9), 40),
        moved(rounded_box((0.6, 0.5, 0.14), 0.04, paint, 1), (0.4, 0, 0.07)),
    )
    for k in range(20):
        t = k / 19
        at = crown[min(int(2 + t * 14), 17)]
        made.add(
            rod(
                (0.42 - 0.66 * t, 0, 0.14 + 1.32 * t),
                (float(at[0]) - 0.02, 0, float(at[2]) - 0.04),
                0.0025,
                RED_STRING if k % 7 == 0 else WHITE,
                3,
            )
        )
    return made.cased("wood", None, 0.8)


def pipa(wish: Wish) -> Bench:
    paint = wish.main((0.80, 0.58, 0.34), Finish.WOOD, 0.35)
    made = Bench(mass=3)
    fiddle(made, smooth(_TEARDROP), 0.06, Paint((0.36, 0.16, 0.09), Finish.WOOD, 0.3), paint)
    made.add(
        moved(box((0.012, 0.13, 0.025), EBONY, 0.004), (0.036, 0, 0.1)),
        *(
            moved(
                box((0.008, 0.105 - 0.005 * k, 0.008), Paint((0.72, 0.58, 0.36), Finish.WOOD)),
                (0.036, 0, 0.22 + 0.028 * k),
            )
            for k in range(12)
        ),
        *both(moved(facing(ellipse(0.025, 0.012, 12, (0.07, 0.3)), 0.003, BLACK), (0.0335, 0, 0))),
    )
    made.add(
        *(
            moved(
                box((0.02, 0.06 - 0.002 * k, 0.02), Paint((0.92, 0.88, 0.75), Finish.PLASTIC), 0.005),
                (0.04, 0, 0.58 + 0.035 * k),
            )
            for k in range(5)
        ),
        facing([(-0.028, 0.6), (0.028, 0.6), (0.022, 0.88), (-0.022, 0.88)], 0.04, EBONY, 0.008),
        swept(
            curved([(0, 0, 0.86), (-0.01, 0, 0.93), (-0.06, 0, 0.96)], 6),
            (0.03, 0.034, 0.036, 0.034, 0.03, 0.022),
            EBONY,
            8,
        ),
    )
    strings(made, (0.048, 0.105, 0.07), (0.045, 0.8, 0.03), 4)
    made.add(
        *(
            rod((0, 0, z), (0, s * 0.085, z + 0.008), 0.008, EBONY, 6)
            for z, s in ((0.8, 1), (0.82, -1), (0.85, 1), (0.87, -1))
        )
    )
    return made.cased("wood", (0.02, 0, 0.5), 0.7)


def guzheng(wish: Wish) -> Bench:
    """A long zither on two stands, its white bridges in a slanting row."""
    paint = wish.main((0.34, 0.14, 0.08), Finish.WOOD, 0.25)
    made = Bench(mass=12)
    long, top = 1.62, 0.78
    rings = []
    for x in (-long / 2, -long / 2 + 0.05, long / 2 - 0.05, long / 2):
        w = 0.17
        a = np.linspace(np.pi, 0, 9)
        rings.append(
            [(x, w * np.cos(k), top - 0.05 + 0.05 * np.sin(k)) for k in a]
            + [(x, w, top - 0.12), (x, -w, top - 0.12)]
        )
    board = Paint((0.78, 0.58, 0.36), Finish.WOOD, 0.4) if not wish.prop.colour else paint.shaded(1.25)
    made.add(
        skinned(rings, paint, 45),
        skinned(
            [
                [(x, y * 0.98, z + 0.0025) for _, y, z in rings[0][:9]]
                + [(x, 0.16, top - 0.07), (x, -0.16, top - 0.07)]
                for x in (-0.62, 0.66)
            ],
            board,
            60,
        ),
    )
    for k in range(13):
        y = -0.14 + 0.28 * k / 12
        z = top - 0.05 + 0.05 * np.sqrt(max(1 - (y / 0.17) ** 2, 0))
        x = -0.35 + 0.75 * k / 12
        made.add(
            rod((-0.72, y, z + 0.012), (x, y, z + 0.05), 0.0018, WHITE, 3),
            rod((x, y, z + 0.05), (0.72, y, z + 0.012), 0.0018, WHITE, 3),
        )
        made.add(
            moved(box((0.012, 0.014, 0.048), Paint((0.95, 0.92, 0.84), Finish.PLASTIC)), (x, y, z + 0.024))
        )
    for x in (-0.55, 0.55):
        made.add(
            *both(rod((x - 0.08, 0.2, 0), (x + 0.05, -0.16, top - 0.12), 0.02, paint, 7)),
            moved(box((0.06, 0.36, 0.04), paint, 0.01), (x, 0, top - 0.14)),
        )
    return made.cased("wood", None, 0.9)


def banjo(wish: Wish) -> Bench:
    skin = wish.main((0.95, 0.93, 0.86), Finish.PLASTIC, 0.5)
    wood = Paint((0.45, 0.24, 0.12), Finish.WOOD, 0.3)
    made = Bench(mass=3)
    made.add(
        moved(along_x(moved(cylinder(0.15, 0.07, wood, 0.01, 32), (0, 0, -0.035))), (0, 0, 0.15)),
        moved(along_x(cylinder(0.135, 0.006, skin, 0, 32)), (0.033, 0, 0.15)),
        moved(along_x(torus(0.142, 0.01, CHROME, 36, 6)), (0.035, 0, 0.15)),
        *(
            moved(
                turned(moved(box((0.05, 0.012, 0.016), CHROME, 0.003), (0.01, 0.15, 0)), 22.5 * k, "x"),
                (0, 0, 0.15),
            )
            for k in range(16)
        ),
    )
    neck(made, 0.29, 0.82, (0.05, 0.036), 0.04, wood)
    made.add(
        facing([(-0.02, 0.82), (0.02, 0.82), (0.04, 0.92), (0, 0.96), (-0.04, 0.92)], 0.016, wood, 0.003),
        moved(box((0.012, 0.08, 0.012), wood), (0.044, 0, 0.1)),
    )
    strings(made, (0.052, 0.1, 0.045), (0.047, 0.83, 0.028), 5)
    pegs(made, 0.855, 0.045, 2, 0.045, WHITE)
    return made.cased("wood", (0.02, 0, 0.6), 0.7)


MAKERS = {
    "banjo": banjo,
    "guzheng": guzheng,
    "harp": harp,
    "pipa": pipa,
}
