"""What stands in streets: lights, hydrants, meters, signs, boxes, stops, fences, banners."""

from __future__ import annotations

import numpy as np

from filmwright.stage.world.model import Finish, Mark
from filmwright.stage.world.props.wish import (
    BLACK,
    CHROME,
    IRON,
    PALE_GLASS,
    RED,
    STEEL,
    WHITE,
    YELLOW,
    Wish,
)
from filmwright.stage.world.shaping.assembly import Bench
from filmwright.stage.world.shaping.boxes import box, ellipsoid, rounded_box, sphere
from filmwright.stage.world.shaping.grounds import draped
from filmwright.stage.world.shaping.joinery import (
    along_x,
    along_y,
    around,
    both,
    ellipse,
    facing,
)
from filmwright.stage.world.shaping.mesh import moved, turned, two_sided
from filmwright.stage.world.shaping.paint import Paint
from filmwright.stage.world.shaping.pictures import panel
from filmwright.stage.world.shaping.swept import rod
from filmwright.stage.world.shaping.turned import cone, cylinder, lathed, torus
from filmwright.stage.world.world import Colour

ZINC = Paint((0.55, 0.57, 0.60), Finish.PLASTIC, 0.35)


def traffic_light(wish: Wish) -> Bench:
    """Three lit lamps with hoods on a post; the words may say which one shines."""
    paint = wish.lacquer((0.96, 0.74, 0.08), 0.4)
    made = Bench(mass=60, fixed=True)
    made.add(moved(cylinder(0.07, 2.3, IRON, 0.02, 14), (0, 0, 0)), cylinder(0.17, 0.12, IRON, 0.03, 18))
    made.add(
        moved(rounded_box((0.3, 0.46, 1.24), 0.06, paint, 2), (0, 0, 2.85)),
        moved(rounded_box((0.02, 0.4, 1.18), 0.01, BLACK, 1), (0.15, 0, 2.85)),
    )
    lamps: list[tuple[str, Colour]] = [
        ("red", (1.0, 0.09, 0.06)),
        ("amber", (1.0, 0.66, 0.05)),
        ("green", (0.10, 0.95, 0.30)),
    ]
    only = next(
        (
            name
            for name, words in (
                ("red", ("red light", "红灯")),
                ("amber", ("yellow light", "amber light", "黄灯")),
                ("green", ("green light", "绿灯")),
            )
            if wish.says(*words)
        ),
        None,
    )
    hood_angle = np.linspace(0.05 * np.pi, 0.95 * np.pi, 9)
    for k, (name, colour) in enumerate(lamps):
        z = 3.24 - 0.39 * k
        lit = only in (None, name)
        glass = (
            Paint(colour, Finish.GLOW)
            if lit
            else Paint((colour[0] * 0.3, colour[1] * 0.3, colour[2] * 0.3), Finish.PLASTIC, 0.2)
        )
        made.add(moved(along_x(lathed([(0.155, 0), (0.11, 0.04), (0, 0.06)], glass, 22, 70)), (0.158, 0, z)))
        rows = [[(x, 0.175 * np.cos(a), z + 0.175 * np.sin(a)) for a in hood_angle] for x in (0.155, 0.36)]
        made.add(two_sided(draped(np.array(rows, np.float32), paint)))
    made.add(moved(rounded_box((0.1, 0.5, 0.08), 0.03, paint, 1), (0, 0, 3.5)))
    return made.cased("metal", None, 0.9)


def fire_hydrant(wish: Wish) -> Bench:
    paint = wish.lacquer((0.84, 0.10, 0.07), 0.35)
    cap = Paint((0.95, 0.80, 0.18), Finish.PLASTIC, 0.4) if not wish.prop.colour else paint.shaded(0.8)
    made = Bench(mass=120, fixed=True)
    profile = [
        (0, 0),
        (0.19, 0),
        (0.19, 0.04),
        (0.14, 0.06),
        (0.14, 0.1),
        (0.125, 0.12),
        (0.125, 0.5),
        (0.165, 0.53),
        (0.165, 0.58),
        (0.13, 0.6),
        (0.125, 0.66),
        (0.085, 0.73),
        (0.03, 0.76),
        (0, 0.76),
    ]
    made.add(
        lathed(profile, paint, 26, 40),
        moved(cylinder(0.035, 0.07, cap, 0.01, 5), (0, 0, 0.755)),
        *both(
            moved(along_y(cylinder(0.06, 0.1, paint, 0.01, 16)), (0, 0.11, 0.42)),
            moved(along_y(cylinder(0.075, 0.05, cap, 0.012, 8)), (0, 0.19, 0.42)),
        ),
        moved(along_x(cylinder(0.08, 0.1, paint, 0.01, 18)), (0.1, 0, 0.38)),
        moved(along_x(cylinder(0.098, 0.055, cap, 0.014, 8)), (0.18, 0, 0.38)),
        moved(along_x(cylinder(0.03, 0.03, cap, 0.008, 5)), (0.235, 0, 0.38)),
    )
    made.add(
        *around(moved(sphere(0.017, IRON, 2), (0.165, 0, 0.045)), 8),
        *around(moved(sphere(0.015, IRON, 2), (0.15, 0, 0.585)), 8),
    )
    return made.cased("metal", None, 0.8)


def parking_meter(wish: Wish) -> Bench:
    paint = wish.lacquer((0.42, 0.46, 0.50), 0.35)
    made = Bench(mass=30, fixed=True)
    made.add(cylinder(0.04, 1.02, ZINC, 0.01, 14), cylinder(0.11, 0.04, IRON, 0.01, 18))
    outline = [
        (-0.11, 0),
        (0.11, 0),
        (0.125, 0.1),
        (0.125, 0.24),
        *((0.125 * np.cos(a), 0.24 + 0.13 * np.sin(a)) for a in np.linspace(0.15, np.pi - 0.15, 10)),
        (-0.125, 0.24),
        (-0.125, 0.1),
    ]
    made.add(moved(facing(outline, 0.16, paint, 0.025), (0, 0, 1.02)))
    dome = [
        (-0.09, 0.0),
        (0.09, 0.0),
        *((0.09 * np.cos(a), 0.02 + 0.1 * np.sin(a)) for a in np.linspace(0.0, np.pi, 10)),
    ]
    made.add(
        moved(facing(dome, 0.012, Paint((0.82, 0.90, 0.93), Finish.PLASTIC, 0.1)), (0.081, 0, 1.245)),
        moved(turned(box((0.004, 0.008, 0.09), RED), -35, "x"), (0.089, 0.02, 1.29)),
        *(
            moved(
                turned(moved(box((0.004, 0.005, 0.018), BLACK), (0, 0, 0.08)), 18 * k, "x"), (0.089, 0, 1.262)
            )
            for k in range(-4, 5)
        ),
    )
    made.add(
        moved(box((0.01, 0.13, 0.075), BLACK, 0.003), (0.08, 0, 1.185)),
        moved(panel("label:2 HR", (0.11, 0.05)), (0.0862, 0, 1.187)),
        moved(box((0.012, 0.012, 0.05), CHROME), (0.083, 0.05, 1.11)),
        moved(along_x(cylinder(0.028, 0.03, CHROME, 0.006, 14)), (0.08, -0.035, 1.1)),
        moved(box((0.02, 0.05, 0.014), CHROME, 0.004), (0.115, -0.035, 1.1)),
    )
    return made.cased("metal", None, 0.9)


def mailbox(wish: Wish) -> Bench:
    """A rural box with its flag up; a street's pillar box when the words say so."""
    paint = wish.lacquer((0.12, 0.30, 0.66), 0.3)
    made = Bench(mass=12, fixed=True)
    if wish.says("post box", "postbox", "pillar", "邮筒"):
        paint = wish.lacquer((0.80, 0.08, 0.07), 0.3)
        made.add(
            lathed(
                [
                    (0, 0),
                    (0.27, 0),
                    (0.27, 0.14),
                    (0.24, 0.16),
                    (0.24, 1.35),
                    (0.285, 1.38),
                    (0.285, 1.45),
                    (0.22, 1.52),
                    (0, 1.58),
                ],
                paint,
                28,
                40,
            ),
            moved(box((0.06, 0.28, 0.045), BLACK, 0.01), (0.225, 0, 1.22)),
            moved(box((0.02, 0.2, 0.16), WHITE, 0.005), (0.232, 0, 0.98)),
            cylinder(0.275, 0.1, BLACK, 0.01, 28),
        )
        return made.cased("metal", None, 0.8)
    made.add(moved(box((0.1, 0.1, 1.05), Paint((0.48, 0.34, 0.22), Finish.WOOD), 0.01), (0, 0, 0.525)))
    arch = [
        (-0.12, 0.0),
        (0.12, 0.0),
        (0.12, 0.14),
        *((0.12 * np.cos(a), 0.14 + 0.12 * np.sin(a)) for a in np.linspace(0.2, np.pi - 0.2, 9)),
        (-0.12, 0.14),
    ]
    made.add(
        moved(facing(arch, 0.52, paint, 0.012), (0.02, 0, 1.05)),
        moved(
            facing([(a * 0.98, b * 0.98) for a, b in arch], 0.014, paint.shaded(0.75), 0.004),
            (0.287, 0, 1.053),
        ),
        moved(box((0.02, 0.03, 0.05), CHROME, 0.006), (0.3, 0, 1.27)),
    )
    made.add(
        moved(box((0.02, 0.012, 0.24), RED), (0.12, -0.128, 1.3)),
        moved(box((0.11, 0.012, 0.08), RED), (0.075, -0.128, 1.4)),
    )
    return made.cased("metal", None, 0.9)


def phone_booth(wish: Wish) -> Bench:
    paint = wish.lacquer((0.80, 0.07, 0.06), 0.25)
    made = Bench(mass=500, fixed=True)
    made.add(
        moved(box((0.94, 0.94, 0.14), paint, 0.02), (0, 0, 0.07)),
        moved(box((0.98, 0.98, 0.3), paint, 0.03), (0, 0, 2.32)),
        moved(box((0.9, 0.9, 0.12), paint, 0.05), (0, 0, 2.52)),
    )
    made.add(
        *(moved(box((0.1, 0.1, 2.1), paint, 0.015), (x, y, 1.18)) for x in (-0.4, 0.4) for y in (-0.4, 0.4)),
        moved(box((0.8, 0.8, 2.0), PALE_GLASS), (0, 0, 1.18)),
    )
    bars = (
        [moved(box((0.03, 0.72, 0.035), paint), (0.41, 0, z)) for z in np.linspace(0.55, 1.95, 6)]
        + [moved(box((0.03, 0.035, 1.9), paint), (0.41, y, 1.2)) for y in (-0.17, 0.17)]
        + [
            moved(box((0.035, 0.72, 0.3), paint), (0.405, 0, 0.3)),
            moved(box((0.02, 0.72, 0.2), WHITE), (0.49, 0, 2.32)),
            moved(panel("label:TELEPHONE", (0.7, 0.17)), (0.503, 0, 2.32)),
        ]
    )
    made.add(*around(bars, 4))
    return made.cased("metal", None, 0.9)


def bus_stop(wish: Wish) -> Bench:
    """A glass shelter with a seat and the line's sign."""
    paint = wish.lacquer((0.16, 0.36, 0.58), 0.3)
    made = Bench(mass=400, fixed=True)
    made.add(
        moved(box((1.5, 3.4, 0.1), paint, 0.03), (0, 0, 2.42)),
        *(
            moved(box((0.08, 0.08, 2.4), ZINC, 0.01), (x, y, 1.2))
            for x in (-0.6, 0.55)
            for y in (-1.55, 1.55)
        ),
    )
    glass = Paint((0.70, 0.84, 0.88), Finish.GLASS)
    made.add(
        moved(box((0.02, 3.0, 1.9), glass), (-0.6, 0, 1.3)),
        *both(moved(box((1.1, 0.02, 1.9), glass), (-0.02, 1.56, 1.3))),
        moved(box((0.4, 2.2, 0.06), Paint((0.6, 0.42, 0.26), Finish.WOOD), 0.015), (-0.3, 0.3, 0.46)),
        *(moved(box((0.06, 0.06, 0.46), ZINC), (-0.3, y, 0.23)) for y in (-0.6, 1.2)),
    )
    made.add(
        moved(cylinder(0.04, 2.9, ZINC, 0.01, 10), (0.75, -1.85, 0)),
        moved(facing(ellipse(0.5, 0.5, 28), 0.03, paint), (0.75, -1.85, 2.75)),
        moved(facing(ellipse(0.36, 0.36, 28), 0.034, WHITE), (0.75, -1.85, 2.75)),
        moved(panel("label:BUS", (0.26, 0.14)), (0.769, -1.85, 2.75)),
        moved(box((0.03, 1.0, 1.5), WHITE, 0.01), (-0.57, -1.0, 1.3)),
        moved(box((0.032, 0.9, 1.4), Paint((0.95, 0.6, 0.2), Finish.PLASTIC)), (-0.568, -1.0, 1.3)),
    )
    made.marks["seat"] = Mark(position=(-0.25, 0.3, 0.49))
    return made.cased("glass", None, 0.9)


def telegraph_pole(wish: Wish) -> Bench:
    paint = wish.main((0.42, 0.30, 0.20), Finish.WOOD)
    made = Bench(mass=400, fixed=True)
    made.add(
        cone((0.15, 0.11), 7.0, paint, 0.01, 12),
        *(moved(box((0.12, 2.0 - 0.4 * k, 0.12), paint, 0.02), (0.1, 0, 6.4 - 0.7 * k)) for k in range(2)),
        *(moved(cylinder(0.05, 0.14, WHITE, 0.02, 10), (0.1, y, 6.46)) for y in (-0.85, -0.4, 0.4, 0.85)),
        *(moved(cylinder(0.05, 0.14, WHITE, 0.02, 10), (0.1, y, 5.76)) for y in (-0.65, 0.65)),
        moved(cylinder(0.22, 0.6, ZINC, 0.05, 14), (-0.3, 0, 5.0)),
    )
    return made.cased("wood", None, 0.9)


def vending_machine(wish: Wish) -> Bench:
    paint = wish.lacquer((0.82, 0.10, 0.12), 0.25)
    made = Bench(mass=300, fixed=True)
    made.add(
        moved(rounded_box((0.8, 1.0, 1.9), 0.04, paint, 1), (0, 0, 0.97)),
        moved(box((0.02, 0.66, 1.3), Paint((0.85, 0.92, 0.96), Finish.GLOW)), (0.4, 0.12, 1.15)),
        moved(box((0.03, 0.18, 0.5), BLACK, 0.01), (0.4, -0.36, 1.2)),
        moved(box((0.03, 0.6, 0.2), BLACK, 0.02), (0.4, 0.1, 0.3)),
    )
    tones: list[Colour] = [
        (0.85, 0.1, 0.1),
        (0.1, 0.5, 0.2),
        (0.1, 0.3, 0.8),
        (0.98, 0.75, 0.1),
        (0.95, 0.5, 0.1),
        (0.5, 0.2, 0.6),
    ]
    for row in range(4):
        made.add(moved(box((0.05, 0.66, 0.02), ZINC), (0.4, 0.12, 0.58 + 0.31 * row)))
        made.add(
            *(
                moved(
                    cylinder(0.04, 0.19, Paint(tones[(k + 2 * row) % 6], Finish.PLASTIC, 0.25), 0.012, 10),
                    (0.43, -0.13 + 0.125 * k, 0.59 + 0.31 * row),
                )
                for k in range(5)
            )
        )
    made.add(
        moved(box((0.012, 0.12, 0.08), Paint((0.3, 0.9, 0.6), Finish.GLOW)), (0.418, -0.36, 1.36)),
        *(moved(cylinder(0.03, 0.02, BLACK, 0, 8), (x, y, 0)) for x in (-0.35, 0.35) for y in (-0.45, 0.45)),
    )
    return made.cased("metal", None, 0.95)


def manhole(wish: Wish) -> Bench:
    paint = wish.main((0.30, 0.30, 0.31), Finish.METAL, 0.5)
    made = Bench(mass=60, fixed=True)
    made.add(
        lathed([(0, 0), (0.36, 0), (0.36, 0.03), (0.33, 0.035), (0, 0.035)], paint, 32, 40),
        *(moved(torus(r, 0.012, paint.shaded(1.4), 32, 4), (0, 0, 0.036)) for r in (0.12, 0.22, 0.31)),
        *around(moved(box((0.16, 0.02, 0.012), paint.shaded(1.4)), (0.2, 0, 0.038)), 12),
    )
    return made.cased("metal", None, 0.9)


def flower_bed(wish: Wish) -> Bench:
    """A wooden planter full of flowers."""
    wood = Paint((0.55, 0.37, 0.22), Finish.WOOD)
    made = Bench(mass=60)
    rng = np.random.default_rng(8)
    made.add(
        moved(box((0.5, 1.4, 0.36), wood, 0.02), (0, 0, 0.18)),
        *both(moved(box((0.53, 0.04, 0.4), wood.shaded(0.8), 0.01), (0, 0.68, 0.2))),
        moved(ellipsoid((0.22, 0.66, 0.1), Paint((0.20, 0.42, 0.16), Finish.LEAF), 6), (0, 0, 0.38)),
    )
    tones: list[Colour] = [
        (0.90, 0.15, 0.25),
        (0.98, 0.80, 0.15),
        (0.95, 0.50, 0.70),
        (0.60, 0.30, 0.80),
        (0.97, 0.97, 0.95),
    ]
    for _ in range(46):
        x, y = rng.uniform(-0.21, 0.21), rng.uniform(-0.64, 0.64)
        z = 0.44 + 0.08 * (1 - (y / 0.66) ** 2) + rng.uniform(0, 0.08)
        bloom = wish.main(tones[int(rng.integers(5))], Finish.PLAIN, 0.8)
        made.add(
            moved(ellipsoid((0.05, 0.05, 0.03), bloom, 2), (x, y, z)),
            moved(sphere(0.016, YELLOW, 2), (x, y, z + 0.022)),
        )
    return made.cased("wood", None, 0.9)


def telescope(wish: Wish) -> Bench:
    paint = wish.lacquer((0.94, 0.95, 0.96), 0.25)
    made = Bench(mass=8)
    tube = [
        lathed(
            [
                (0, -0.45),
                (0.065, -0.45),
                (0.065, 0.5),
                (0.08, 0.52),
                (0.08, 0.68),
                (0.07, 0.68),
                (0.065, 0.62),
                (0, 0.6),
            ],
            paint,
            22,
            40,
        ),
        moved(cylinder(0.03, 0.16, BLACK, 0.005, 14), (0, 0, -0.58)),
        moved(cylinder(0.018, 0.3, BLACK, 0.004, 10), (-0.095, 0, -0.25)),
        moved(torus(0.067, 0.008, BLACK, 22, 5), (0, 0, 0.1)),
    ]
    made.add(
        *(moved(turned(piece, 58, "y"), (0, 0, 1.25)) for piece in tube),
        moved(sphere(0.07, IRON, 3), (0, 0, 1.16)),
        *around(rod((0.02, 0, 1.15), (0.42, 0, 0), 0.022, STEEL, 8), 3, start=60),
    )
    return made.cased("metal", (0, 0, 1.2), 0.7)


MAKERS = {
    "bus_stop": bus_stop,
    "fire_hydrant": fire_hydrant,
    "flower_bed": flower_bed,
    "mailbox": mailbox,
    "manhole": manhole,
    "parking_meter": parking_meter,
    "phone_booth": phone_booth,
    "telegraph_pole": telegraph_pole,
    "telescope": telescope,
    "traffic_light": traffic_light,
    "vending_machine": vending_machine,
}
