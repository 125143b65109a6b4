"""Machines of the house: cold, hot, washing, blowing."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from filmwright.stage.world.model import Finish, Surface
from filmwright.stage.world.props.baked import CRUMB, CRUST
from filmwright.stage.world.props.casework import settled, upright
from filmwright.stage.world.props.wish import BLACK, Wish
from filmwright.stage.world.shaping.assembly import Bench
from filmwright.stage.world.shaping.boxes import box, ellipsoid, rounded_box, sphere
from filmwright.stage.world.shaping.joinery import facing
from filmwright.stage.world.shaping.mesh import Point, moved, turned
from filmwright.stage.world.shaping.paint import Paint, mixed
from filmwright.stage.world.shaping.soft import sausage, spun
from filmwright.stage.world.shaping.swept import curved, rod, swept
from filmwright.stage.world.shaping.turned import cylinder, lathed, torus

CHROME = Paint((0.66, 0.68, 0.71), Finish.PLASTIC, 0.15)
DARK = Paint((0.10, 0.11, 0.12), Finish.PLASTIC, 0.15)
SEAM = Paint((0.16, 0.16, 0.17), Finish.PLASTIC, 0.8)
LIT_GREEN = Paint((0.35, 0.95, 0.55), Finish.GLOW)
WINDOW = Paint((0.14, 0.16, 0.18), Finish.PLASTIC, 0.05)
FOOT = Paint((0.12, 0.12, 0.13), Finish.RUBBER)


def grip_bar(at: Point, long: float, standing: bool, radius: float = 0.013) -> Surface:
    """Return a chrome bar handle on a front that looks along +x."""
    reach = np.array((0, 0, long / 2) if standing else (0, long / 2, 0))
    middle, out = np.array(at), np.array((0.045, 0, 0))
    return swept(
        [middle - reach, middle - reach + out, middle + reach + out, middle + reach], radius, CHROME, 8
    )


def dial(at: Point, radius: float, paint: Paint = BLACK) -> list[Surface]:
    """Return a knob with a mark on a front that looks along +x."""
    body = turned(cylinder(radius, radius * 0.7, paint, radius * 0.15, 18), 90, "y")
    tick = box((0.002, radius * 0.18, radius * 0.8), Paint((0.95, 0.95, 0.95), Finish.PLASTIC))
    return [moved(body, at), moved(tick, (at[0] + radius * 0.71, at[1], at[2] + radius * 0.4))]


def refrigerator(wish: Wish) -> Bench:
    """Two doors, freezer above, long handles, a few magnets and notes."""
    enamel = wish.lacquer((0.88, 0.90, 0.91), 0.25)
    made = Bench(mass=70, fixed=True)
    made.add(
        upright((-0.03, 0, 0.05), (0.6, 0.7, 1.7), enamel.shaded(0.88), 0.02),
        upright((-0.03, 0, 0), (0.55, 0.66, 0.05), FOOT),
    )
    for low, high in ((0.06, 1.17), (1.185, 1.75)):
        made.add(moved(rounded_box((0.08, 0.7, high - low), 0.025, enamel, 2), (0.31, 0, (low + high) / 2)))
    made.add(moved(box((0.075, 0.69, 0.012), SEAM), (0.3, 0, 1.178)))
    made.add(grip_bar((0.345, -0.27, 0.86), 0.5, True), grip_bar((0.345, -0.27, 1.36), 0.26, True))
    for y, z, colour in (
        (0.1, 1.5, (0.95, 0.80, 0.25)),
        (0.2, 1.42, (0.90, 0.35, 0.30)),
        (0.08, 0.95, (0.97, 0.97, 0.95)),
    ):
        made.add(
            moved(
                turned(box((0.004, 0.09, 0.09 if z > 1 else 0.13), Paint(colour, Finish.PAPER)), 6, "x"),
                (0.352, y, z),
            ),
            moved(sphere(0.012, Paint((0.20, 0.40, 0.75), Finish.PLASTIC), 3), (0.356, y, z + 0.035)),
        )
    return settled(made, (0.7, 0.7, 1.75), "metal")


def oven(wish: Wish) -> Bench:
    """A cooker: hob with four rings above, dials, a windowed door with a lit inside."""
    enamel = wish.lacquer((0.93, 0.93, 0.92), 0.25)
    made = Bench(mass=45, fixed=True)
    made.add(
        upright((0, 0, 0.05), (0.6, 0.6, 0.8), enamel, 0.012),
        upright((0, 0, 0), (0.54, 0.56, 0.05), FOOT),
        upright((0, 0, 0.85), (0.62, 0.62, 0.025), DARK, 0.008),
    )
    for x, y, r in ((0.14, 0.15, 0.085), (0.14, -0.15, 0.105), (-0.14, 0.15, 0.105), (-0.14, -0.15, 0.085)):
        made.add(
            moved(cylinder(r, 0.012, Paint((0.22, 0.22, 0.23), Finish.METAL, 0.6), 0.004, 28), (x, y, 0.872)),
            moved(torus(r * 0.6, 0.004, Paint((0.85, 0.22, 0.12), Finish.PLASTIC), 24, 5), (x, y, 0.885)),
        )
    made.add(moved(box((0.02, 0.58, 0.11), enamel.shaded(0.9), 0.004), (0.3, 0, 0.785)))
    for k in range(5):
        made.add(*dial((0.31, -0.22 + 0.11 * k, 0.785), 0.024, BLACK))
    made.add(
        moved(box((0.03, 0.57, 0.52), enamel, 0.01), (0.305, 0, 0.45)),
        moved(box((0.006, 0.43, 0.29), WINDOW, 0.002), (0.3205, 0, 0.42)),
        grip_bar((0.318, 0, 0.65), 0.46, False),
    )
    made.add(moved(box((0.004, 0.36, 0.2), Paint((1.0, 0.62, 0.25), Finish.GLOW)), (0.3225, 0, 0.42)))
    made.add(
        *(moved(box((0.006, 0.38, 0.008), DARK), (0.324, 0, z)) for z in (0.37, 0.46)),
        moved(
            spun([(0, 0), (0.07, 0), (0.08, 0.05), (0, 0.075)], Paint(CRUST, Finish.SOFT), 8, 18),
            (0.25, 0, 0.374),
        ),
    )
    made.add(moved(box((0.025, 0.57, 0.11), enamel.shaded(0.95), 0.008), (0.305, 0, 0.12)))
    return settled(made, (0.62, 0.62, 0.88), "metal")


def microwave(wish: Wish) -> Bench:
    case = wish.lacquer((0.90, 0.91, 0.91), 0.3)
    made = Bench(mass=12)
    made.add(
        moved(rounded_box((0.36, 0.5, 0.28), 0.018, case, 2), (0, 0, 0.15)),
        *(moved(cylinder(0.018, 0.014, FOOT, 0, 10), (x, y, 0)) for x in (-0.13, 0.13) for y in (-0.2, 0.2)),
    )
    made.add(
        moved(box((0.01, 0.355, 0.235), case.shaded(0.35), 0.004), (0.178, 0.055, 0.15)),
        moved(box((0.006, 0.27, 0.165), Paint((0.95, 0.72, 0.36), Finish.GLOW)), (0.1815, 0.07, 0.15)),
    )
    for k in range(9):
        made.add(moved(box((0.008, 0.27, 0.004), DARK), (0.1825, 0.07, 0.075 + 0.0185 * k)))
    made.add(moved(rounded_box((0.03, 0.02, 0.21), 0.009, CHROME, 2), (0.196, -0.105, 0.15)))
    made.add(
        moved(box((0.01, 0.1, 0.235), DARK, 0.004), (0.178, -0.185, 0.15)),
        moved(box((0.006, 0.078, 0.036), LIT_GREEN), (0.182, -0.185, 0.235)),
    )
    for k in range(12):
        made.add(
            moved(
                box((0.006, 0.02, 0.018), Paint((0.78, 0.79, 0.80), Finish.PLASTIC), 0.002),
                (0.184, -0.211 + 0.026 * (k % 3), 0.195 - 0.027 * (k // 3)),
            )
        )
    made.add(moved(box((0.008, 0.07, 0.024), CHROME, 0.003), (0.184, -0.185, 0.062)))
    return settled(made, (0.36, 0.5, 0.29), "metal")


def toaster(wish: Wish) -> Bench:
    """Two slices standing out of it, lever on the end, a dial."""
    case = wish.lacquer((0.80, 0.22, 0.18), 0.15)
    made = Bench(mass=1.5)
    made.add(
        moved(rounded_box((0.165, 0.28, 0.17), 0.05, case, 4), (0, 0, 0.1)),
        moved(box((0.15, 0.265, 0.03), BLACK, 0.008), (0, 0, 0.02)),
    )
    for x in (-0.032, 0.032):
        made.add(moved(box((0.03, 0.17, 0.004), DARK), (x, 0, 0.1855)))
        toast = [
            (-0.062, 0),
            (0.062, 0),
            (0.062, 0.075),
            (0.07, 0.09),
            (0.06, 0.112),
            (0, 0.118),
            (-0.06, 0.112),
            (-0.07, 0.09),
            (-0.062, 0.075),
        ]
        made.add(
            moved(facing(toast, 0.017, Paint(CRUST, Finish.SOFT), 0.003), (x, 0, 0.145)),
            moved(
                facing(
                    [(y * 0.84, 0.008 + z * 0.86) for y, z in toast],
                    0.0185,
                    Paint(mixed(CRUMB, CRUST, 0.4), Finish.SOFT),
                ),
                (x, 0, 0.148),
            ),
        )
    made.add(
        moved(box((0.012, 0.006, 0.09), DARK), (0, -0.139, 0.105)),
        moved(rounded_box((0.05, 0.022, 0.018), 0.008, BLACK, 2), (0, -0.15, 0.125)),
    )
    made.add(*dial((0.082, -0.07, 0.075), 0.02, CHROME))
    return settled(made, (0.17, 0.3, 0.19), "metal")


def washing_machine(wish: Wish) -> Bench:
    enamel = wish.lacquer((0.93, 0.94, 0.94), 0.25)
    made = Bench(mass=65, fixed=True)
    made.add(
        upright((0, 0, 0.03), (0.58, 0.6, 0.82), enamel, 0.02), upright((0, 0, 0), (0.5, 0.52, 0.03), FOOT)
    )
    made.add(
        moved(box((0.01, 0.57, 0.11), enamel.shaded(0.85), 0.004), (0.29, 0, 0.775)),
        moved(box((0.012, 0.17, 0.075), enamel, 0.006), (0.292, 0.18, 0.775)),
        *dial((0.295, 0.02, 0.775), 0.036, CHROME),
    )
    made.add(
        moved(box((0.006, 0.1, 0.04), LIT_GREEN), (0.294, -0.12, 0.785)),
        *(moved(sphere(0.009, BLACK, 2), (0.296, -0.2 - 0.03 * k, 0.775)) for k in range(3)),
    )
    ring = [
        lathed([(0.205, 0), (0.21, 0.02), (0.165, 0.05), (0.15, 0.03), (0.15, 0)], CHROME, 44),
        lathed(
            [(0.151, 0.02), (0.06, 0.045), (0, 0.055)], Paint((0.16, 0.22, 0.27), Finish.PLASTIC, 0.04), 32
        ),
    ]
    made.add(*(moved(turned(piece, 90, "y"), (0.29, 0, 0.42)) for piece in ring))
    pale = Paint((0.75, 0.86, 0.92), Finish.PLASTIC, 0.05)
    made.add(
        *(
            moved(
                turned(
                    swept(
                        curved([(0.336, r * np.cos(a), r * np.sin(a)) for a in np.linspace(0.5, 1.5, 5)], 8),
                        0.006,
                        pale,
                        5,
                    ),
                    0,
                ),
                (0, 0, 0.42),
            )
            for r in (0.115, 0.09)
        )
    )
    made.add(moved(rounded_box((0.03, 0.03, 0.09), 0.01, CHROME, 2), (0.33, -0.178, 0.42)))
    return settled(made, (0.6, 0.6, 0.85), "metal")


def dishwasher(wish: Wish) -> Bench:
    steel = wish.lacquer((0.74, 0.76, 0.78), 0.2)
    made = Bench(mass=45, fixed=True)
    made.add(
        upright((0, 0, 0.06), (0.58, 0.6, 0.79), steel.shaded(0.85), 0.01),
        upright((-0.03, 0, 0), (0.5, 0.58, 0.06), FOOT),
        moved(box((0.03, 0.58, 0.62), steel, 0.008), (0.3, 0, 0.4)),
        moved(box((0.03, 0.58, 0.12), DARK, 0.006), (0.3, 0, 0.78)),
    )
    made.add(
        grip_bar((0.31, 0, 0.66), 0.46, False),
        moved(box((0.006, 0.09, 0.04), LIT_GREEN), (0.314, 0.15, 0.785)),
        *(moved(sphere(0.01, CHROME, 2), (0.316, -0.04 - 0.045 * k, 0.78)) for k in range(5)),
    )
    return settled(made, (0.6, 0.6, 0.85), "metal")


def air_conditioner(wish: Wish) -> Bench:
    case = wish.lacquer((0.95, 0.95, 0.94), 0.3)
    made = Bench(mass=10, fixed=True)
    made.add(
        moved(rounded_box((0.2, 0.85, 0.28), 0.05, case, 3), (0, 0, 0.16)),
        moved(box((0.004, 0.8, 0.006), SEAM), (0.1, 0, 0.13)),
        moved(turned(box((0.07, 0.74, 0.012), case.shaded(0.9), 0.004), 40, "y"), (0.085, 0, 0.035)),
        moved(box((0.1, 0.76, 0.03), DARK), (0.035, 0, 0.03)),
    )
    made.add(
        moved(box((0.004, 0.07, 0.025), LIT_GREEN), (0.1005, -0.3, 0.19)),
        *(moved(box((0.12, 0.8, 0.004), SEAM), (0.0, 0, 0.3)) for _ in (0,)),
    )
    return made.cased("plastic")


def heater(wish: Wish) -> Bench:
    """A column radiator."""
    enamel = wish.lacquer((0.93, 0.93, 0.91), 0.3)
    made = Bench(mass=18, fixed=True)
    for k in range(10):
        y = -0.36 + 0.08 * k
        for x in (-0.045, 0.045):
            made.add(sausage([(x, y, 0.1), (x, y, 0.35), (x, y, 0.66)], 0.026, enamel, count=3, segments=8))
        made.add(*(moved(ellipsoid((0.075, 0.03, 0.03), enamel, 3), (0, y, z)) for z in (0.1, 0.66)))
    made.add(
        *(rod((0, -0.38, z), (0, 0.38, z), 0.02, enamel.shaded(0.8)) for z in (0.1, 0.66)),
        *(upright((0, y, 0), (0.12, 0.03, 0.09), FOOT) for y in (-0.32, 0.32)),
    )
    made.add(moved(turned(cylinder(0.028, 0.05, BLACK, 0.008, 16), -90, "x"), (0, 0.38, 0.1)))
    return made.cased("metal")


MAKERS: dict[str, Callable[[Wish], Bench]] = {
    "air_conditioner": air_conditioner,
    "dishwasher": dishwasher,
    "heater": heater,
    "microwave": microwave,
    "oven": oven,
    "refrigerator": refrigerator,
    "toaster": toaster,
    "washing_machine": washing_machine,
}
