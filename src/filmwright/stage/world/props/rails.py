"""What runs on rails: express train, steam locomotive, tram, wagon, with a length of track under it."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np

from filmwright.stage.world.model import Finish, Mark, Surface
from filmwright.stage.world.props.lorries import panes
from filmwright.stage.world.props.wish import (
    BLACK,
    BRASS,
    CHROME,
    DARK_GLASS,
    HEADLIGHT,
    IRON,
    RED,
    WHITE,
    Wish,
)
from filmwright.stage.world.shaping.assembly import Bench
from filmwright.stage.world.shaping.boxes import box, rounded_box
from filmwright.stage.world.shaping.joinery import along_x, body, both, profiled
from filmwright.stage.world.shaping.mesh import moved, turned
from filmwright.stage.world.shaping.paint import Paint
from filmwright.stage.world.shaping.shade import grounded
from filmwright.stage.world.shaping.swept import rod
from filmwright.stage.world.shaping.turned import cone, cylinder, lathed, torus
from filmwright.stage.world.shaping.wheels import railed

_RAIL = 0.16
_GAUGE = 0.72


def track(length: float) -> list[Surface]:
    """Return sleepers, two rails and a low bed, `length` metres long about the origin."""
    bed = [(-1.5, 0), (1.5, 0), (1.2, 0.06), (-1.2, 0.06)]
    stones = Paint((0.50, 0.48, 0.46), Finish.STONE)
    pieces = [turned(profiled(bed, length, stones), 90)]
    sleeper = box((0.24, 2.3, 0.1), Paint((0.33, 0.24, 0.18), Finish.WOOD), 0.02)
    pieces += [moved(sleeper, (x, 0, 0.07)) for x in np.arange(-length / 2 + 0.3, length / 2, 0.65)]
    steel = Paint((0.62, 0.62, 0.63), Finish.PLASTIC, 0.25)
    return pieces + both(moved(box((length, 0.08, 0.09), steel, 0.015), (0, _GAUGE, 0.125)))


def bogies(
    made: Bench, xs: Iterable[float], radius: float, spokes: int = 0, paint: Paint = IRON, start: int = 0
) -> None:
    """Put axles at `xs` on the rails; every wheel is a part."""
    for k, x in enumerate(xs, start=start):
        for hand, side in (("left", 1), ("right", -1)):
            made.hinge(
                f"wheel_{k}_{hand}", (x, side * _GAUGE, _RAIL + radius), railed(radius, 0.12, paint, spokes)
            )


def train(wish: Wish) -> Bench:
    """A streamlined express: a power car with a long nose and one coach."""
    if wish.says("steam", "蒸汽"):
        return locomotive(wish)
    paint = wish.lacquer((0.93, 0.94, 0.95), 0.2)
    band = WHITE if sum(paint.colour) < 2.2 else Paint((0.10, 0.30, 0.65), Finish.PLASTIC, 0.25)
    made = Bench(mass=60000)
    made.add(*track(21))
    nose = (
        (-0.2, 1.38, 0.5, 3.6),
        (0.0, 1.42, 0.42, 3.68),
        (5.6, 1.42, 0.42, 3.68),
        (7.2, 1.36, 0.42, 3.4),
        (8.6, 1.15, 0.42, 2.5),
        (9.6, 0.8, 0.45, 1.6),
        (10.0, 0.42, 0.55, 1.1),
    )
    made.add(grounded(body(nose, paint, square=3.6, sides=28, crease=60), 0.8, 0.7))
    made.add(
        grounded(
            body(
                (
                    (-10.2, 1.38, 0.5, 3.6),
                    (-10.0, 1.42, 0.42, 3.68),
                    (-0.7, 1.42, 0.42, 3.68),
                    (-0.5, 1.38, 0.5, 3.6),
                ),
                paint,
                square=3.6,
                sides=28,
            ),
            0.8,
            0.7,
        )
    )
    made.add(moved(box((0.5, 2.2, 2.6), BLACK), (-0.35, 0, 1.9)))
    shield = body(
        ((6.75, 0.85, 2.5, 3.555), (7.25, 0.98, 2.3, 3.44), (7.95, 0.9, 2.1, 3.02), (8.35, 0.6, 2.05, 2.72)),
        DARK_GLASS,
        square=3,
        sides=18,
    )
    made.add(
        shield, *panes([*np.arange(-9.3, -0.8, 1.05), *np.arange(1.1, 5.6, 1.05)], 0.72, 2.0, 2.8, 1.405)
    )
    for a, b in ((-10.1, -0.6), (-0.1, 7.0)):
        made.add(
            *both(
                moved(box((b - a, 0.04, 0.3), band), ((a + b) / 2, 1.405, 1.5)),
                moved(box((b - a, 0.045, 0.07), RED), ((a + b) / 2, 1.4, 1.2)),
            )
        )
    for x in (-9.0, -1.5, 0.45, 6.0):
        made.add(*both(moved(rounded_box((0.7, 0.06, 1.9), 0.03, paint.shaded(0.78), 1), (x, 1.4, 1.85))))
    made.add(
        *both(moved(turned(rounded_box((0.3, 0.2, 0.1), 0.05, HEADLIGHT, 1), 30, "y"), (9.35, 0.5, 1.55)))
    )
    made.add(moved(box((19, 1.6, 0.3), IRON), (-0.4, 0, 0.6)))
    bogies(made, (-9, -7.8, -3, -1.8, 1.2, 2.4, 6.2, 7.4), 0.36)
    made.marks |= {
        "seat": Mark(position=(3, 0.6, 1.2)),
        "door": Mark(position=(0.45, 2.0, 0), heading=-np.pi / 2),
    }
    return made.cased()


def locomotive(wish: Wish) -> Bench:
    paint = wish.lacquer((0.10, 0.11, 0.12), 0.3)
    trim = Paint((0.75, 0.10, 0.08), Finish.PLASTIC, 0.35)
    accent = trim if paint.colour[0] - paint.colour[1] < 0.4 else BLACK
    made = Bench(mass=50000)
    made.add(*track(14))
    profile = [(0, -3.3), (0.95, -3.3), (0.95, 0.2), (0.84, 0.5), (0.84, 3.6), (0.8, 3.7), (0.0, 3.72)]
    made.add(moved(along_x(lathed(profile, paint, 28, 35)), (1.2, 0, 2.25)))
    made.add(
        *(
            moved(along_x(torus(0.86 if x > 1.4 else 0.96, 0.035, BRASS, 28, 6)), (x, 0, 2.25))
            for x in (0.0, 2.6, 3.7, 4.75)
        )
    )
    made.add(
        moved(cylinder(0.24, 0.9, paint, 0.02, 18), (4.3, 0, 3.0)),
        moved(cone((0.26, 0.42), 0.45, paint, 0.03, 20), (4.3, 0, 3.75)),
        moved(torus(0.4, 0.04, BRASS, 20, 6), (4.3, 0, 4.18)),
    )
    for x, r, h in ((2.7, 0.38, 0.5), (0.9, 0.34, 0.42)):
        made.add(
            moved(lathed([(r, 0), (r, h * 0.5), (r * 0.7, h * 0.85), (0, h)], BRASS, 18, 70), (x, 0, 3.0))
        )
    made.add(
        moved(along_x(cylinder(0.26, 0.3, BRASS, 0.04, 18)), (4.85, 0, 3.2)),
        moved(along_x(cylinder(0.2, 0.03, HEADLIGHT, 0, 18)), (5.15, 0, 3.2)),
        moved(along_x(cylinder(0.55, 0.06, BLACK, 0.02, 24)), (4.9, 0, 2.25)),
    )
    made.add(
        moved(rounded_box((1.8, 2.5, 1.2), 0.05, paint, 1), (-1.6, 0, 1.9)),
        moved(box((1.6, 2.35, 1.1), DARK_GLASS), (-1.6, 0, 3.0)),
        moved(rounded_box((2.3, 2.8, 0.16), 0.07, paint, 1), (-1.65, 0, 3.62)),
    )
    made.add(
        *both(
            *(moved(box((0.18, 0.1, 1.15), paint, 0.02), (x, 1.2, 3.0)) for x in (-2.4, -1.6, -0.8)),
            moved(box((6.9, 0.5, 0.1), accent, 0.02), (1.8, 1.05, 1.42)),
        )
    )
    made.add(
        moved(box((7.0, 1.3, 0.3), accent, 0.03), (1.6, 0, 1.2)),
        moved(box((0.25, 2.4, 0.42), trim, 0.03), (5.2, 0, 1.15)),
        *both(moved(along_x(cylinder(0.2, 0.3, BLACK, 0.03, 16)), (5.3, 0.75, 1.15))),
    )
    grille = [(5.2, 0.25), (5.95, 0.22), (5.3, 0.95), (5.2, 0.95)]
    made.add(*(moved(profiled(grille, 0.07, trim), (0, y, 0)) for y in np.linspace(-0.85, 0.85, 9)))
    made.add(
        moved(rounded_box((2.5, 2.4, 1.5), 0.05, paint, 1), (-4.3, 0, 1.75)),
        moved(box((2.2, 2.0, 0.3), Paint((0.05, 0.05, 0.05), Finish.STONE), 0.1), (-4.3, 0, 2.55)),
        moved(box((3.2, 1.2, 0.25), accent), (-4.2, 0, 0.95)),
    )
    bogies(made, (-0.9, 0.75, 2.4), 0.68, 12, trim)
    bogies(made, (4.1, -3.5, -5.0), 0.4, 9, trim, 3)
    made.add(
        *both(
            rod((-0.9, 0.86, 0.6), (2.4, 0.86, 0.6), 0.06, CHROME, 6),
            rod((0.75, 0.9, 0.62), (3.9, 0.9, 0.95), 0.05, CHROME, 6),
            moved(along_x(cylinder(0.27, 0.8, paint, 0.03, 16)), (3.6, 0.98, 0.98)),
        )
    )
    made.marks |= {"seat": Mark(position=(-1.8, 0.5, 1.4)), "chimney": Mark(position=(4.3, 0, 4.2))}
    return made.cased()


def tram(wish: Wish) -> Bench:
    paint = wish.lacquer((0.78, 0.12, 0.10))
    cream = Paint((0.95, 0.90, 0.76), Finish.PLASTIC, 0.35)
    made = Bench(mass=16000)
    made.add(*both(moved(box((11, 0.1, 0.03), IRON), (0, _GAUGE, 0.015))))
    lower = ((-4.6, 0.8, 0.45, 1.7), (-4.2, 1.1, 0.4, 1.75), (4.2, 1.1, 0.4, 1.75), (4.6, 0.8, 0.45, 1.7))
    made.add(
        grounded(body(lower, paint, square=10, sides=24), 0.5, 0.7),
        body([(x, h, 1.68, 2.95) for x, h, _, _ in lower], cream, square=10, sides=24),
    )
    made.add(
        body(
            (
                (-4.5, 0.75, 2.85, 3.1),
                (-4.1, 1.05, 2.85, 3.22),
                (4.1, 1.05, 2.85, 3.22),
                (4.5, 0.75, 2.85, 3.1),
            ),
            paint,
            square=3,
            sides=20,
        )
    )
    made.add(
        *panes(np.linspace(-2.6, 2.6, 5), 0.95, 1.85, 2.75, 1.09), *panes((-3.75, 3.75), 0.6, 0.7, 2.7, 1.1)
    )
    for turn in (0, 180):
        front = [
            moved(rounded_box((0.08, 1.2, 0.9), 0.04, DARK_GLASS, 1), (4.585, 0, 2.3)),
            moved(along_x(cylinder(0.16, 0.08, HEADLIGHT, 0.02, 18)), (4.58, 0, 1.2)),
            moved(rounded_box((0.2, 1.5, 0.2), 0.06, IRON, 1), (4.65, 0, 0.6)),
        ]
        made.add(*(turned(piece, turn) for piece in front))
    made.add(
        *both(moved(box((8.2, 0.03, 0.1), cream), (0, 1.11, 1.35))),
        rod((-0.6, 0, 3.2), (0.4, 0, 3.75), 0.03, IRON),
        rod((0.4, 0, 3.75), (-0.3, 0, 4.3), 0.03, IRON),
        moved(box((0.1, 1.3, 0.05), IRON), (-0.3, 0, 4.32)),
    )
    for k, x in enumerate((-2.6, -1.4, 1.4, 2.6)):
        for hand, side in (("left", 1), ("right", -1)):
            made.hinge(f"wheel_{k}_{hand}", (x, side * _GAUGE, 0.34), railed(0.34, 0.1, IRON))
    made.marks |= {
        "seat": Mark(position=(0, 0.6, 0.9)),
        "door": Mark(position=(3.75, 1.7, 0), heading=-np.pi / 2),
    }
    return made.cased()


def rail_wagon(wish: Wish) -> Bench:
    """An open mine or goods wagon heaped with coal."""
    paint = wish.main((0.46, 0.29, 0.17), Finish.WOOD)
    made = Bench(mass=9000)
    made.add(*track(5.4))
    tub = [(-1.9, 0.85), (1.9, 0.85), (2.1, 2.0), (-2.1, 2.0)]
    made.add(
        profiled(tub, 2.2, paint, 0.03),
        body(
            (
                (-1.9, 0.4, 1.7, 2.05),
                (-1.2, 0.95, 1.7, 2.3),
                (0.2, 1.0, 1.7, 2.42),
                (1.2, 0.95, 1.7, 2.3),
                (1.9, 0.4, 1.7, 2.05),
            ),
            Paint((0.06, 0.06, 0.07), Finish.STONE),
            square=2,
        ),
    )
    made.add(
        *both(
            *(moved(box((0.12, 0.06, 1.2), IRON, 0.01), (x, 1.11, 1.42)) for x in (-1.5, -0.5, 0.5, 1.5)),
            *(
                moved(box((3.9 + 0.3 * k, 0.02, 0.03), paint.shaded(0.6)), (0, 1.105, 1.15 + 0.28 * k))
                for k in range(3)
            ),
        )
    )
    made.add(moved(box((4.3, 1.2, 0.18), IRON), (0, 0, 0.8)))
    bogies(made, (-1.2, 1.2), 0.36, 8)
    return made.cased()


MAKERS = {
    "locomotive": locomotive,
    "rail_wagon": rail_wagon,
    "train": train,
    "tram": tram,
}
