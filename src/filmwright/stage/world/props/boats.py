"""What floats: rowing boats, sailing ships, yachts, ferries, submarines; the keel stands on z = 0."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from filmwright.stage.world.model import Finish, Mark
from filmwright.stage.world.props.wish import BLACK, BRASS, CHROME, DARK_GLASS, IRON, RED, WHITE, Wish
from filmwright.stage.world.shaping.assembly import Bench
from filmwright.stage.world.shaping.boxes import box, rounded_box
from filmwright.stage.world.shaping.hulls import banded, hull, rim_line, sail
from filmwright.stage.world.shaping.joinery import Station, along_x, body, both, facing, skinned
from filmwright.stage.world.shaping.mesh import Point, moved, turned
from filmwright.stage.world.shaping.paint import Paint
from filmwright.stage.world.shaping.swept import rod, swept
from filmwright.stage.world.shaping.turned import cylinder, lathed, torus

PLANKS = Paint((0.66, 0.46, 0.27), Finish.WOOD)
TEAK = Paint((0.72, 0.53, 0.33), Finish.WOOD)
CANVAS = Paint((0.95, 0.93, 0.87), Finish.CLOTH, 0.9)


def afloat(made: Bench, waterline: float, deck: Point, seat: Point | None = None) -> Bench:
    made.marks |= {"waterline": Mark(position=(0, 0, waterline)), "deck": Mark(position=deck)}
    if seat is not None:
        made.marks["seat"] = Mark(position=seat)
    return made.cased("wood", share=0.85)


def scaled_lines(
    lines: Sequence[Station], length: float, beam: float, depth: float
) -> list[tuple[float, ...]]:
    """Return hull lines drawn from -0.5 to 0.5 and 0 to 1, at full size."""
    return [(x * length, half * beam / 2, keel * depth, rim * depth) for x, half, keel, rim in lines]


_SKIFF = (
    (-0.5, 0.72, 0.1, 0.95),
    (-0.48, 0.78, 0.06, 0.94),
    (-0.3, 0.95, 0.0, 0.88),
    (0.0, 1.0, 0.0, 0.86),
    (0.2, 0.9, 0.02, 0.88),
    (0.36, 0.62, 0.12, 0.96),
    (0.45, 0.34, 0.3, 1.05),
    (0.5, 0.05, 0.5, 1.12),
)
SHIP = (
    (-0.5, 0.75, 0.35, 1.25),
    (-0.47, 0.85, 0.12, 1.22),
    (-0.3, 1.0, 0.02, 1.0),
    (0.0, 1.0, 0.0, 0.92),
    (0.22, 0.92, 0.0, 0.95),
    (0.36, 0.66, 0.04, 1.05),
    (0.45, 0.34, 0.16, 1.15),
    (0.5, 0.04, 0.42, 1.22),
)
_CANOE = (
    (-0.5, 0.03, 0.5, 1.25),
    (-0.45, 0.3, 0.16, 1.02),
    (-0.3, 0.78, 0.02, 0.84),
    (0.0, 1.0, 0.0, 0.8),
    (0.3, 0.78, 0.02, 0.84),
    (0.45, 0.3, 0.16, 1.02),
    (0.5, 0.03, 0.5, 1.25),
)


def bladed(made: Bench, top: Point, long: float) -> None:
    """Lay a paddle with one blade on the bench, upright beside the boat, with the marks of both hands."""
    made.hinge(
        "blade",
        top,
        [
            rod((0, 0, 0.04), (0.02, -0.30 * long, -long), 0.016, PLANKS, 6),
            rod((0, -0.06, 0.04), (0, 0.06, 0.04), 0.018, PLANKS, 6),
            moved(
                rounded_box((0.03, 0.17, 0.42), 0.012, PLANKS, 1), (0.02, -0.30 * long - 0.02, -long - 0.16)
            ),
        ],
    )
    low = (top[0] + 0.01, top[1] - 0.12, top[2] - 0.40)
    made.marks |= {"grip_l": Mark(position=top, part="blade"), "grip_r": Mark(position=low, part="blade")}


def boat(wish: Wish) -> Bench:
    """A rowing boat with oars; said to sail, fish or speed it becomes that boat."""
    for words, other in (
        (("sail", "帆"), sailboat),
        (("motor", "speed", "快艇"), speedboat),
        (("dragon", "龙舟"), dragon_boat),
    ):
        if wish.says(*words):
            return other(wish)
    paint = wish.main((0.75, 0.20, 0.14), Finish.PLASTIC, 0.45)
    lines = scaled_lines(_SKIFF, 4.2, 1.5, 0.62)
    made = Bench(mass=120)
    made.add(hull(lines, paint, 0.42), banded(lines, 0.72, 0.9, WHITE), *rim_line(lines, 0.035, PLANKS))
    for x, wide in ((-1.3, 1.25), (0.0, 1.35), (1.1, 1.0)):
        made.add(moved(box((0.28, wide, 0.045), PLANKS, 0.01), (x, 0, 0.4)))
    made.add(moved(box((2.9, 0.8, 0.03), TEAK), (-0.1, 0, 0.16)))
    for hand, s in (("l", 1), ("r", -1)):  # the handles are before whoever sits amidships and looks astern
        lock: Point = (-0.36, s * 0.74, 0.62)
        made.add(moved(torus(0.05, 0.012, BRASS, 12, 5), lock))
        oar = [
            rod((0, -s * 0.62, 0.15), (0, s * 1.35, -0.33), 0.026, PLANKS, 7),
            moved(turned(box((0.025, 0.55, 0.17), PLANKS, 0.01), -s * 14, "x"), (0, s * 1.58, -0.39)),
        ]
        made.hinge(f"oar_{hand}", lock, oar)
        grip = (lock[0], lock[1] - s * 0.56, lock[2] + 0.145)
        made.marks[f"grip_{hand}"] = Mark(position=grip, part=f"oar_{hand}")
        made.marks[f"foot_{hand}"] = Mark(position=(-0.72, s * 0.13, 0.24))
    made.marks["seat_1"] = Mark(position=(-1.35, 0, 0.43))
    return afloat(made, 0.2, (0, 0, 0.18), (0, 0, 0.43))


def canoe(wish: Wish) -> Bench:
    paint = wish.main((0.80, 0.22, 0.12), Finish.PLASTIC, 0.35)
    lines = scaled_lines(_CANOE, 4.8, 0.86, 0.42)
    made = Bench(mass=30)
    made.add(hull(lines, paint, 0.3, 0.025, 0.7), *rim_line(lines, 0.02, PLANKS))
    made.add(
        *(moved(box((0.2, 0.6, 0.03), PLANKS, 0.008), (x, 0, 0.29)) for x in (-1.2, 1.1)),
        *(moved(box((0.05, 0.76, 0.03), PLANKS), (x, 0, 0.33)) for x in (-0.3, 0.4)),
    )
    bladed(made, (-0.74, -0.14, 0.96), 1.0)
    made.marks |= {
        "foot_l": Mark(position=(-0.62, 0.12, 0.08)),
        "foot_r": Mark(position=(-0.62, -0.12, 0.08)),
    }
    made.marks["seat_1"] = Mark(position=(1.1, 0, 0.31))
    return afloat(made, 0.12, (0, 0, 0.1), (-1.2, 0, 0.31))


def kayak(wish: Wish) -> Bench:
    paint = wish.lacquer((0.95, 0.60, 0.08))
    made = Bench(mass=22)
    made.add(
        body(
            (
                (-2.2, 0.02, 0.2, 0.3),
                (-1.5, 0.2, 0.04, 0.33),
                (-0.5, 0.31, 0.0, 0.37),
                (0.5, 0.31, 0.0, 0.38),
                (1.5, 0.2, 0.04, 0.34),
                (2.2, 0.02, 0.22, 0.32),
            ),
            paint,
            square=2.4,
            sides=18,
        )
    )
    made.add(
        moved(turned(torus(0.25, 0.03, BLACK, 24, 6), 0), (-0.1, 0, 0.385)),
        moved(lathed([(0.24, 0), (0, 0.0)], BLACK, 20), (-0.1, 0, 0.392)),
    )
    blade = moved(box((0.03, 0.44, 0.18), paint.shaded(0.85), 0.01), (0, 1.15, 0))
    made.hinge("paddle", (0.31, 0, 0.64), [rod((0, -1.05, 0), (0, 1.05, 0), 0.018, IRON, 6), *both(blade)])
    made.marks |= {
        f"grip_{hand}": Mark(position=(0.31, s * 0.34, 0.64), part="paddle")
        for hand, s in (("l", 1), ("r", -1))
    }
    return afloat(made, 0.12, (0, 0, 0.38), (-0.1, 0, 0.17))


def sailboat(wish: Wish) -> Bench:
    paint = wish.main((0.96, 0.96, 0.95), Finish.PLASTIC, 0.25)
    lines = scaled_lines(_SKIFF, 6.4, 2.2, 1.0)
    made = Bench(mass=900)
    made.add(
        hull(lines, paint, 0.4, 0.12),
        banded(lines, 0.55, 0.68, Paint((0.1, 0.25, 0.6), Finish.PLASTIC)),
        *rim_line(lines, 0.045, TEAK),
    )
    made.add(
        moved(rounded_box((1.7, 1.0, 0.5), 0.15, WHITE, 2), (0.6, 0, 0.95)),
        *both(moved(box((0.9, 0.03, 0.16), DARK_GLASS, 0.01), (0.6, 0.5, 1.02))),
        moved(box((2.4, 1.4, 0.05), TEAK), (-1.4, 0, 0.62)),
    )
    made.add(
        moved(cylinder(0.06, 8.0, CHROME, 0.01, 10), (0.7, 0, 0.9)),
        rod((0.7, 0, 1.75), (-2.5, 0.25, 1.7), 0.05, CHROME, 8),
    )
    cloth = paint if wish.prop.colour and wish.says("sail") else CANVAS
    made.add(
        sail([(0.6, 0, 8.7), (0.6, 0, 1.9), (-2.4, 0.25, 1.85), (0.55, 0, 8.6)], (0, 0.35, 0), cloth),
        sail(
            [(0.85, 0, 7.6), (3.05, 0, 1.25), (0.6, 0.35, 1.5), (0.85, 0, 7.5)],
            (0.1, 0.3, 0),
            paint if sum(paint.colour) < 2.6 else Paint((0.85, 0.16, 0.14), Finish.CLOTH),
        ),
    )
    made.add(
        *(
            rod((0.7, 0, 8.8), at, 0.012, IRON, 3)
            for at in ((3.15, 0, 1.1), (-3.1, 0, 0.95), (0.5, 1.08, 0.9), (0.5, -1.08, 0.9))
        ),
        facing([(0, 8.6), (0.55, 8.75), (0, 8.9)], 0.01, RED),
    )
    made.add(rod((-3.1, 0, 0.95), (-2.05, 0.1, 1.1), 0.025, TEAK, 7))
    made.marks |= {"grip_r": Mark(position=(-2.1, 0.1, 1.12)), "seat_1": Mark(position=(-1.2, -0.55, 0.75))}
    made.marks |= {"foot_l": Mark(position=(-1.2, 0.62, 0.66)), "foot_r": Mark(position=(-1.2, 0.42, 0.66))}
    return afloat(made, 0.4, (-1.4, 0, 0.65), (-1.6, 0.5, 0.85))


def speedboat(wish: Wish) -> Bench:
    paint = wish.lacquer((0.94, 0.95, 0.96), 0.15)
    stripe = Paint((0.80, 0.12, 0.10), Finish.PLASTIC, 0.2) if sum(paint.colour) > 2.5 else WHITE
    lines = scaled_lines(
        (
            (-0.5, 0.9, 0.25, 0.95),
            (-0.3, 1.0, 0.1, 0.95),
            (0.0, 1.0, 0.05, 1.0),
            (0.25, 0.85, 0.12, 1.08),
            (0.42, 0.45, 0.4, 1.12),
            (0.5, 0.03, 0.85, 1.12),
        ),
        6.2,
        2.2,
        0.95,
    )
    made = Bench(mass=1100)
    made.add(
        hull(lines, paint, 0.35, 0.2, 0.75),
        banded(lines, 0.7, 0.86, stripe, 0.75),
        *rim_line(lines, 0.04, CHROME),
    )
    made.add(
        skinned(
            [
                [(0.1, -0.95, 0.96), (2.9, -0.02, 1.06), (2.9, 0.02, 1.06), (0.1, 0.95, 0.96)],
                [(0.3, -0.7, 1.1), (2.5, -0.1, 1.12), (2.5, 0.1, 1.12), (0.3, 0.7, 1.1)],
            ],
            paint,
            30,
        )
    )
    made.add(
        moved(turned(rounded_box((0.06, 1.6, 0.5), 0.03, DARK_GLASS, 1), -50, "y"), (0.25, 0, 1.24)),
        *(
            moved(rounded_box((0.5, 0.5, 0.3), 0.08, WHITE, 2), (x, y, 0.85))
            for x, y in ((-0.6, 0.45), (-0.6, -0.45), (-1.7, 0.45), (-1.7, -0.45))
        ),
    )
    made.add(
        moved(rounded_box((0.45, 0.4, 0.6), 0.1, BLACK, 2), (-3.2, 0, 1.1)),
        moved(box((0.14, 0.1, 0.8), IRON, 0.03), (-3.25, 0, 0.5)),
    )
    made.hinge(
        "propeller",
        (-3.36, 0, 0.15),
        [moved(turned(box((0.03, 0.06, 0.3), CHROME, 0.01), 120 * k, "x"), (0, 0, 0)) for k in range(3)],
    )
    return afloat(made, 0.35, (-1, 0, 0.65), (-0.6, 0.45, 1.0))


def raft(wish: Wish) -> Bench:
    log = wish.main((0.56, 0.38, 0.22), Finish.BARK)
    made = Bench(mass=300)
    made.add(
        *(
            moved(
                along_x(
                    moved(
                        cylinder(0.13, 2.9 + 0.2 * (k % 2), log.shaded(0.9 + 0.08 * (k % 3)), 0.02, 10),
                        (0, 0, -1.5),
                    )
                ),
                (0, -0.9 + 0.26 * k, 0.13),
            )
            for k in range(8)
        )
    )
    rope = Paint((0.80, 0.70, 0.48), Finish.CLOTH)
    made.add(
        *(moved(box((0.12, 2.1, 0.05), rope, 0.02), (x, 0, 0.26)) for x in (-1.1, 1.1)),
        rod((0.1, 0, 0.2), (0.1, 0, 2.6), 0.05, PLANKS, 8),
        sail([(0.15, 0.7, 1.0), (0.15, -0.7, 1.0), (0.15, -0.6, 2.4), (0.15, 0.6, 2.4)], (0.3, 0, 0), CANVAS),
        rod((0.13, -0.75, 2.4), (0.13, 0.75, 2.4), 0.03, PLANKS, 6),
    )
    bladed(made, (-0.2, -0.36, 1.0), 0.95)
    return afloat(made, 0.14, (-0.6, 0, 0.28), (-0.6, -0.2, 0.28))


def gondola(wish: Wish) -> Bench:
    paint = wish.lacquer((0.07, 0.07, 0.08))
    lines = scaled_lines(
        (
            (-0.5, 0.03, 0.9, 1.9),
            (-0.42, 0.35, 0.4, 1.3),
            (-0.25, 0.8, 0.06, 1.0),
            (0.0, 1.0, 0.0, 0.9),
            (0.25, 0.8, 0.06, 1.0),
            (0.42, 0.35, 0.4, 1.35),
            (0.5, 0.03, 1.0, 2.0),
        ),
        9,
        1.5,
        0.62,
    )
    made = Bench(mass=400)
    made.add(
        hull(lines, paint, 0.42, 0.05),
        *rim_line(lines, 0.03, BRASS),
        moved(rounded_box((0.9, 0.9, 0.35), 0.12, Paint((0.7, 0.1, 0.1), Finish.CLOTH), 2), (-0.6, 0, 0.4)),
        moved(
            turned(rounded_box((0.2, 0.9, 0.7), 0.1, Paint((0.7, 0.1, 0.1), Finish.CLOTH), 2), -15, "y"),
            (-1.15, 0, 0.65),
        ),
    )
    made.add(
        moved(turned(box((0.06, 0.05, 0.8), CHROME, 0.01), 12, "y"), (4.5, 0, 1.3)),
        *(moved(box((0.25, 0.04, 0.06), CHROME), (4.6, 0, z)) for z in (1.05, 1.2, 1.35, 1.5)),
    )
    bladed(made, (-2.62, -0.2, 1.72), 1.75)
    made.marks |= {"foot_l": Mark(position=(-2.85, 0.14, 0.6)), "foot_r": Mark(position=(-3.1, -0.1, 0.6))}
    made.marks["seat_1"] = Mark(position=(-0.6, 0, 0.58))
    return afloat(made, 0.2, (-3, 0, 0.6), (-3.0, 0, 0.6))


def dragon_boat(wish: Wish) -> Bench:
    paint = wish.lacquer((0.82, 0.12, 0.10))
    lines = scaled_lines(_CANOE, 11, 1.3, 0.75)
    gold = Paint((0.95, 0.72, 0.2), Finish.PLASTIC, 0.25)
    made = Bench(mass=400)
    made.add(
        hull(lines, paint, 0.5, 0.05),
        *rim_line(lines, 0.04, gold),
        banded(lines, 0.55, 0.7, Paint((0.1, 0.5, 0.3), Finish.PLASTIC)),
    )
    neck = [(5.0, 0, 0.6), (5.6, 0, 1.1), (5.75, 0, 1.6), (6.2, 0, 1.85)]
    made.add(
        swept(neck, (0.2, 0.18, 0.17, 0.16), paint, 10),
        moved(rounded_box((0.62, 0.34, 0.28), 0.1, gold, 2), (6.45, 0, 1.85)),
        moved(box((0.5, 0.3, 0.09), paint, 0.03), (6.5, 0, 1.66)),
        *both(
            moved(rounded_box((0.14, 0.1, 0.14), 0.05, WHITE, 2), (6.35, 0.15, 2.02)),
            rod((6.2, 0.1, 1.95), (5.85, 0.22, 2.35), 0.03, gold, 5),
            moved(box((0.06, 0.04, 0.05), BLACK), (6.42, 0.19, 2.03)),
        ),
    )
    made.add(
        swept(
            [(-5.0, 0, 0.65), (-5.6, 0, 1.2), (-5.5, 0, 1.7), (-5.9, 0, 2.0)],
            (0.16, 0.12, 0.1, 0.04),
            gold,
            8,
        ),
        moved(cylinder(0.32, 0.5, Paint((0.7, 0.1, 0.08), Finish.WOOD), 0.02, 18), (3.6, 0, 0.4)),
        moved(cylinder(0.3, 0.02, CANVAS, 0, 18), (3.6, 0, 0.9)),
    )
    made.add(*(moved(box((0.25, 0.95, 0.04), PLANKS), (x, 0, 0.5)) for x in np.arange(-3.6, 3.2, 0.85)))
    return afloat(made, 0.25, (0, 0, 0.4), (0, 0, 0.52))


MAKERS = {
    "boat": boat,
    "canoe": canoe,
    "dragon_boat": dragon_boat,
    "gondola": gondola,
    "kayak": kayak,
    "raft": raft,
    "sailboat": sailboat,
    "speedboat": speedboat,
}
