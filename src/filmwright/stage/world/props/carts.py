"""What one pushes: wheelchair, stroller, shopping cart, wheelbarrow, hand truck."""

from __future__ import annotations

import numpy as np

from filmwright.stage.world.model import Finish, Mark
from filmwright.stage.world.props.cycles import held
from filmwright.stage.world.props.wish import BLACK, CHROME, IRON, WHITE, Wish
from filmwright.stage.world.shaping.assembly import Bench
from filmwright.stage.world.shaping.boxes import box, ellipsoid, rounded_box
from filmwright.stage.world.shaping.joinery import (
    along_y,
    both,
    carried,
    profiled,
    skinned,
)
from filmwright.stage.world.shaping.mesh import Point, moved, turned, two_sided
from filmwright.stage.world.shaping.paint import Paint
from filmwright.stage.world.shaping.swept import rod, swept
from filmwright.stage.world.shaping.turned import torus
from filmwright.stage.world.shaping.wheels import castor, spoked, tyred


def wheelchair(wish: Wish) -> Bench:
    paint = wish.main((0.10, 0.14, 0.30), Finish.CLOTH, 0.8)
    made = Bench(mass=15)
    made.add(
        moved(rounded_box((0.42, 0.44, 0.06), 0.025, paint, 2), (0.0, 0, 0.5)),
        moved(turned(rounded_box((0.05, 0.44, 0.44), 0.02, paint, 2), -8, "y"), (-0.24, 0, 0.74)),
    )
    side = [
        rod((-0.2, 0.24, 0.3), (-0.27, 0.24, 0.95), 0.013, CHROME),
        rod((-0.27, 0.24, 0.95), (-0.4, 0.24, 0.96), 0.018, BLACK),
        rod((-0.22, 0.24, 0.5), (0.22, 0.24, 0.5), 0.013, CHROME),
        rod((0.22, 0.24, 0.5), (0.32, 0.22, 0.14), 0.013, CHROME),
        rod((-0.2, 0.24, 0.3), (0.26, 0.24, 0.3), 0.012, CHROME),
        rod((-0.24, 0.25, 0.72), (0.12, 0.25, 0.72), 0.012, CHROME),
        rod((0.12, 0.25, 0.72), (0.12, 0.24, 0.5), 0.012, CHROME),
        moved(box((0.28, 0.06, 0.03), BLACK, 0.01), (-0.05, 0.25, 0.74)),
        moved(box((0.16, 0.15, 0.02), IRON, 0.006), (0.36, 0.13, 0.13)),
        rod((0.2, 0.22, 0.3), (0.22, 0.22, 0.14), 0.012, CHROME),
    ]
    made.add(*both(*side))
    for hand, s in (("left", 1), ("right", -1)):
        made.hinge(
            f"wheel_{hand}",
            (-0.14, s * 0.3, 0.305),
            [
                *spoked(0.305, 0.014),
                *carried([along_y(torus(0.255, 0.008, CHROME, 26, 4))], (0, s * 0.035, 0)),
            ],
        )
        made.hinge(f"castor_{hand}", (0.22, s * 0.22, 0.085), castor(0.085, 0.03))
    made.marks |= {"seat": Mark(position=(0.02, 0, 0.53)), "grip": Mark(position=(-0.38, 0, 0.96))}
    made.marks |= held((-0.39, 0.24, 0.98), "push") | held((0.36, 0.12, 0.145), "foot")
    made.marks |= held((-0.1, 0.31, 0.62))
    return made.cased(share=0.85)


def stroller(wish: Wish) -> Bench:
    paint = wish.main((0.20, 0.42, 0.68), Finish.CLOTH, 0.85)
    made = Bench(mass=9)
    tub = [(-0.3, 0.45), (0.32, 0.42), (0.42, 0.62), (-0.36, 0.66)]
    made.add(profiled(tub, 0.42, paint, 0.03))
    angle = np.radians(np.linspace(80, 188, 10))
    for k in range(9):  # ribs of the hood
        a, b = angle[k], angle[k + 1]
        rib = [
            (0.0, 0.66),
            (0.40 * np.cos(a), 0.66 + 0.42 * np.sin(a)),
            (0.40 * np.cos(b), 0.66 + 0.42 * np.sin(b)),
        ]
        made.add(profiled(rib, 0.42, paint.shaded(1.0 if k % 2 else 0.86)))
    made.add(moved(ellipsoid((0.24, 0.15, 0.09), WHITE, 4), (0.12, 0, 0.63)))
    made.add(
        *both(
            rod((-0.34, 0.22, 0.1), (0.26, 0.22, 0.46), 0.014, CHROME),
            rod((0.34, 0.22, 0.1), (-0.5, 0.22, 0.98), 0.014, CHROME),
        ),
        rod((-0.5, -0.22, 0.98), (-0.5, 0.22, 0.98), 0.02, BLACK),
    )
    for name, x, s in (
        ("back_left", -0.34, 1),
        ("back_right", -0.34, -1),
        ("front_left", 0.34, 1),
        ("front_right", 0.34, -1),
    ):
        made.hinge(f"wheel_{name}", (x, s * 0.25, 0.13), spoked(0.13, 0.014, WHITE, 8))
    made.marks |= {"grip": Mark(position=(-0.5, 0, 0.98))} | held((-0.5, 0.16, 1.0), "push")
    return made.cased(share=0.85)


def shopping_cart(wish: Wish) -> Bench:
    wire = wish.main((0.78, 0.79, 0.81), Finish.PLASTIC, 0.25)
    handle = Paint((0.82, 0.12, 0.10), Finish.PLASTIC, 0.4)
    made = Bench(mass=18)

    def corner(x: float, side: float, z: float) -> Point:
        """A point of the basket's side wall that leans out as it rises."""
        return (x, side * (0.2 + 0.09 * (z - 0.45)) * (1.0 if x < 0 else 0.88), z)

    def top(x: float) -> float:
        return 0.9 - 0.13 * (x + 0.38) / 0.8

    for s in (-1, 1):
        for x in np.linspace(-0.38, 0.42, 11):
            made.add(rod(corner(x * 0.92, s, 0.45), corner(x, s, top(x)), 0.006, wire, 4))
        for t in np.linspace(0, 1, 5):
            made.add(
                rod(
                    corner(-0.37, s, 0.45 + t * (top(-0.38) - 0.45)),
                    corner(0.40, s, 0.45 + t * (top(0.42) - 0.45)),
                    0.007 if t < 1 else 0.013,
                    wire,
                    5,
                )
            )
    for x in (-0.37, 0.41):
        for t in np.linspace(0, 1, 5):
            z = 0.45 + t * (top(x) - 0.45)
            made.add(rod(corner(x, -1, z), corner(x, 1, z), 0.007, wire, 4))
        for y in np.linspace(-0.8, 0.8, 6):
            a, b = corner(x * 0.95, y, 0.45), corner(x, y, top(x))
            made.add(rod(a, b, 0.006, wire, 4))
    made.add(*(rod((-0.36, y, 0.45), (0.38, y, 0.45), 0.006, wire, 4) for y in np.linspace(-0.18, 0.18, 7)))
    made.add(
        *both(
            rod((-0.38, 0.2, 0.88), (-0.5, 0.22, 0.98), 0.013, wire),
            rod((-0.36, 0.2, 0.45), (-0.3, 0.22, 0.16), 0.015, wire),
            rod((-0.34, 0.22, 0.18), (0.42, 0.17, 0.16), 0.015, wire),
            rod((0.36, 0.16, 0.45), (0.2, 0.2, 0.18), 0.013, wire),
        ),
        rod((-0.5, -0.26, 0.98), (-0.5, 0.26, 0.98), 0.022, handle),
    )
    for name, x, s in (
        ("back_left", -0.32, 1),
        ("back_right", -0.32, -1),
        ("front_left", 0.4, 1),
        ("front_right", 0.4, -1),
    ):
        made.hinge(f"wheel_{name}", (x, s * 0.18, 0.075), castor(0.075, 0.03))
    made.marks |= held((-0.5, 0.18, 1.0), "push") | {"seat": Mark(position=(-0.1, 0, 0.5))}
    return made.cased(grip=(-0.5, 0, 0.98), share=0.85)


def wheelbarrow(wish: Wish) -> Bench:
    paint = wish.lacquer((0.15, 0.45, 0.25))
    made = Bench(mass=14)
    low = [(x, y, 0.33) for x, y in ((-0.28, -0.2), (0.3, -0.16), (0.3, 0.16), (-0.28, 0.2))]
    high = [
        (x, y, 0.66 if x > 0 else 0.6)
        for x, y in ((-0.42, -0.33), (0.62, -0.28), (0.62, 0.28), (-0.42, 0.33))
    ]
    made.add(two_sided(skinned([low, high], paint, 20)), swept([*high], 0.015, paint, 6, closed=True))
    made.add(moved(ellipsoid((0.44, 0.25, 0.12), Paint((0.32, 0.22, 0.15), Finish.SOIL), 4), (0.1, 0, 0.62)))
    wood = Paint((0.62, 0.44, 0.27), Finish.WOOD)
    made.add(
        *both(
            rod((0.68, 0.06, 0.2), (-0.3, 0.24, 0.36), 0.022, wood),
            rod((-0.3, 0.24, 0.36), (-0.95, 0.3, 0.62), 0.022, wood),
            rod((-0.78, 0.28, 0.56), (-0.97, 0.3, 0.63), 0.028, BLACK),
            rod((-0.2, 0.22, 0.34), (-0.3, 0.26, 0.0), 0.02, IRON),
        )
    )
    made.hinge("wheel", (0.66, 0, 0.2), tyred(0.2, 0.09, CHROME, 0.5))
    made.marks |= held((-0.92, 0.3, 0.62), "push")
    return made.cased(grip=(-0.9, 0, 0.6), share=0.85)


def hand_truck(wish: Wish) -> Bench:
    """A luggage trolley: two wheels, a toe plate and a tall handle."""
    paint = wish.lacquer((0.85, 0.20, 0.12))
    made = Bench(mass=10)
    made.add(
        *both(
            rod((0, 0.2, 0.15), (-0.2, 0.2, 1.1), 0.018, paint),
            rod((-0.2, 0.2, 1.1), (-0.32, 0.2, 1.15), 0.022, BLACK),
        ),
        *(
            rod((-0.2 * t, -0.2, 0.15 + 0.95 * t), (-0.2 * t, 0.2, 0.15 + 0.95 * t), 0.014, paint)
            for t in (0.1, 0.4, 0.7, 1.0)
        ),
        moved(box((0.3, 0.44, 0.015), IRON, 0.004), (0.14, 0, 0.05)),
        rod((0, -0.2, 0.16), (0, 0.2, 0.16), 0.02, paint),
    )
    for hand, s in (("left", 1), ("right", -1)):
        made.hinge(f"wheel_{hand}", (-0.05, s * 0.26, 0.13), castor(0.13, 0.05))
    return made.cased(grip=(-0.3, 0, 1.14), share=0.85)


MAKERS = {
    "hand_truck": hand_truck,
    "shopping_cart": shopping_cart,
    "stroller": stroller,
    "wheelbarrow": wheelbarrow,
    "wheelchair": wheelchair,
}
