"""What a joiner makes: wardrobes, desks, cabinets, chests of drawers, beds, mirrors, screens."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from filmwright.stage.world.model import Finish, Mark, Surface
from filmwright.stage.world.props.wish import OAK, WALNUT, Wish
from filmwright.stage.world.shaping.assembly import Bench, box_solid
from filmwright.stage.world.shaping.boxes import box, sphere
from filmwright.stage.world.shaping.mesh import Point, moved, turned
from filmwright.stage.world.shaping.outlines import extruded, round_rectangle
from filmwright.stage.world.shaping.paint import Paint
from filmwright.stage.world.shaping.shade import grounded
from filmwright.stage.world.shaping.soft import spun
from filmwright.stage.world.shaping.swept import curved, rod, swept
from filmwright.stage.world.shaping.turned import cylinder

KNOB = Paint((0.86, 0.68, 0.36), Finish.PLASTIC, 0.2)


def upright(at: Point, size: Point, paint: Paint, bevel: float = 0.006) -> Surface:
    """Return a board or block whose foot's centre is at a point."""
    return moved(box(size, paint, bevel), (at[0], at[1], at[2] + size[2] / 2))


def knob(at: Point, radius: float = 0.016) -> Surface:
    """Return a round brass knob on a front that looks along +x."""
    return moved(sphere(radius, KNOB, 3), (at[0] + radius * 0.7, at[1], at[2]))


def bar_handle(at: Point, long: float, standing: bool = False) -> Surface:
    """Return a brass bar on a front that looks along +x, lying or standing."""
    reach = np.array((0, 0, long / 2) if standing else (0, long / 2, 0))
    middle = np.array(at)
    path = [middle - reach, middle - reach + (0.025, 0, 0), middle + reach + (0.025, 0, 0), middle + reach]
    return swept(path, 0.006, KNOB, 6)


def front(wish_paint: Paint, at: Point, size: tuple[float, float], panel: bool = True) -> list[Surface]:
    """Return a door or drawer front along +x with a sunk or raised field, a dark gap around it."""
    wide, high = size
    gap = moved(box((0.004, wide, high), wish_paint.shaded(0.3)), (at[0], at[1], at[2]))
    leaf = moved(box((0.018, wide - 0.014, high - 0.014), wish_paint, 0.004), (at[0] + 0.008, at[1], at[2]))
    pieces = [gap, leaf]
    if panel and wide > 0.2 and high > 0.2:
        field = box((0.006, wide - 0.14, high - 0.14), wish_paint.shaded(0.82), 0.003)
        pieces.append(moved(field, (at[0] + 0.0165, at[1], at[2])))
    return pieces


def carcass(paint: Paint, size: Point, foot: float = 0.06, crown: float = 0.02) -> list[Surface]:
    """Return a cabinet's body on a plinth, its top a little proud; its front is at x = depth / 2."""
    deep, wide, high = size
    return [
        upright((0, 0, foot), (deep, wide, high - foot - 0.03), paint),
        upright((0, 0, high - 0.03), (deep + 2 * crown, wide + 2 * crown, 0.03), paint.shaded(0.92), 0.01),
        upright((-0.01, 0, 0), (deep - 0.04, wide - 0.04, foot), paint.shaded(0.6)),
    ]


def settled(made: Bench, size: Point, material: str = "wood") -> Bench:
    """Shade towards the floor, add one box for physics and the top mark."""
    made.surfaces = [grounded(piece, min(0.5, size[2] / 2), 0.65) for piece in made.surfaces]
    made.solids.append(box_solid(size, (0, 0, size[2] / 2), material))
    made.marks.setdefault("top", Mark(position=(0, 0, size[2])))
    return made


def drawers(
    rows: int, columns: int, size: Point, colour: tuple[float, float, float], mass: float
) -> Callable[[Wish], Bench]:
    """Return the maker of a chest of drawers."""

    def maker(wish: Wish) -> Bench:
        wood = wish.main(colour, Finish.WOOD)
        deep, wide, high = size
        made = Bench(mass=mass, fixed=True)
        made.add(*carcass(wood, size, 0.08))
        tall, across = (high - 0.13) / rows, (wide - 0.03) / columns
        for row in range(rows):
            for column in range(columns):
                at = (deep / 2, (column - (columns - 1) / 2) * across, 0.09 + tall * (row + 0.5))
                made.add(*front(wood.shaded(1.12), at, (across, tall), panel=False))
                spread = (-0.25, 0.25) if across > 0.5 else (0.0,)
                made.add(*(knob((deep / 2 + 0.016, at[1] + s * across, at[2]), 0.018) for s in spread))
        return settled(made, size)

    return maker


def wardrobe(wish: Wish) -> Bench:
    """Two tall panelled doors, a drawer below, a cornice above."""
    wood = wish.main(OAK.colour, Finish.WOOD)
    size = (0.58, 1.15, 2.05)
    made = Bench(mass=90, fixed=True)
    made.add(*carcass(wood, size, 0.09, 0.035))
    for side in (-1, 1):
        made.add(*front(wood.shaded(1.1), (0.29, side * 0.285, 1.2), (0.565, 1.58)))
        made.add(moved(box((0.007, 0.425, 0.03), wood), (0.308, side * 0.285, 1.15)))
        made.add(bar_handle((0.306, side * 0.05, 1.15), 0.16, True))
    made.add(
        *front(wood.shaded(1.1), (0.29, 0, 0.25), (1.13, 0.28), panel=False),
        *(knob((0.306, y, 0.25)) for y in (-0.3, 0.3)),
    )
    return settled(made, size)


def cabinet(wish: Wish) -> Bench:
    """A sideboard: doors at the ends, drawers between, on slender legs."""
    wood = wish.main(WALNUT.colour, Finish.WOOD)
    made = Bench(mass=40, fixed=True)
    body = carcass(wood, (0.42, 1.5, 0.6), 0.0)
    made.add(*(moved(piece, (0, 0, 0.2)) for piece in body[:2]))
    for side in (-1, 1):
        made.add(
            *front(wood.shaded(1.25), (0.21, side * 0.5, 0.485), (0.48, 0.54)),
            knob((0.226, side * 0.31, 0.5)),
        )
        for x in (-0.16, 0.16):
            made.add(rod((x * 1.15, side * 0.68, 0), (x, side * 0.62, 0.22), 0.02, wood.shaded(0.8)))
    for k in range(3):
        made.add(
            *front(wood.shaded(1.25), (0.21, 0, 0.305 + 0.18 * k), (0.5, 0.18), False),
            bar_handle((0.226, 0, 0.305 + 0.18 * k), 0.14),
        )
    return settled(made, (0.44, 1.54, 0.8))


def cupboard(wish: Wish) -> Bench:
    """A dresser for china: glazed doors with plates above, panelled doors below."""
    wood = wish.main((0.52, 0.34, 0.20), Finish.WOOD)
    made = Bench(mass=80, fixed=True)
    made.add(*carcass(wood, (0.46, 1.1, 0.88), 0.08))
    made.add(*(moved(piece, (-0.07, 0, 0.88)) for piece in carcass(wood, (0.32, 1.1, 1.05), 0.0, 0.03)))
    china = Paint((0.94, 0.95, 0.96), Finish.PLASTIC, 0.15)
    for side in (-1, 1):
        made.add(
            *front(wood.shaded(1.15), (0.23, side * 0.275, 0.47), (0.54, 0.72)),
            knob((0.246, side * 0.05, 0.5)),
        )
        made.add(moved(box((0.01, 0.46, 0.84), wood.shaded(0.35)), (0.088, side * 0.27, 1.4)))
        for row in range(3):
            for k in range(3):
                disc = turned(
                    cylinder(
                        0.062,
                        0.01,
                        china if (row + k) % 2 else Paint((0.30, 0.46, 0.70), Finish.PLASTIC, 0.2),
                        0.003,
                        18,
                    ),
                    84,
                    "y",
                )
                made.add(moved(disc, (0.092, side * 0.27 + (k - 1) * 0.145, 1.12 + 0.28 * row)))
            made.add(moved(box((0.02, 0.47, 0.02), wood), (0.095, side * 0.27, 1.035 + 0.28 * row)))
        for y in (-0.245, 0.0, 0.245):
            made.add(
                moved(
                    box((0.025, 0.03 if y else 0.012, 0.9), wood.shaded(1.15), 0.004),
                    (0.1, side * 0.275 + y, 1.4),
                )
            )
        made.add(
            *(
                moved(box((0.025, 0.5, 0.035), wood.shaded(1.15), 0.004), (0.1, side * 0.275, z))
                for z in (0.965, 1.84)
            ),
            knob((0.11, side * 0.05, 1.35)),
        )
    return settled(made, (0.5, 1.14, 1.93))


def desk(wish: Wish) -> Bench:
    """A writing desk: a wide top, a stack of drawers on one side, legs on the other."""
    wood = wish.main(OAK.colour, Finish.WOOD)
    made = Bench(mass=35, fixed=True)
    made.add(moved(extruded(round_rectangle(0.7, 1.45, 0.03, 3), 0.035, wood, 0.008), (0, 0, 0.715)))
    made.add(
        upright((0, -0.5, 0.05), (0.6, 0.4, 0.665), wood.shaded(0.88)),
        upright((-0.27, 0.1, 0.42), (0.02, 0.85, 0.29), wood.shaded(0.8)),
    )
    for k in range(3):
        made.add(
            *front(wood.shaded(1.1), (0.3, -0.5, 0.165 + 0.22 * k), (0.38, 0.215), False),
            bar_handle((0.316, -0.5, 0.175 + 0.22 * k), 0.13),
        )
    for x in (-0.28, 0.28):
        made.add(upright((x, 0.64, 0), (0.055, 0.055, 0.715), wood.shaded(0.85)))
    made.add(upright((0, 0.62, 0.62), (0.55, 0.03, 0.09), wood.shaded(0.85)))
    made.surfaces = [grounded(piece, 0.4, 0.65) for piece in made.surfaces]
    made.solids += [
        box_solid((0.7, 1.45, 0.05), (0, 0, 0.725)),
        box_solid((0.6, 0.4, 0.7), (0, -0.5, 0.35)),
        box_solid((0.6, 0.06, 0.7), (0, 0.64, 0.35)),
    ]
    made.marks["top"] = Mark(position=(0, 0, 0.75))
    return made


def shelf(wish: Wish) -> Bench:
    """An open stand of four boards between ladder sides, with a few boxes and plants' pots on it."""
    wood = wish.main((0.66, 0.47, 0.28), Finish.WOOD)
    steel = Paint((0.14, 0.14, 0.15), Finish.METAL, 0.5)
    made = Bench(mass=25, fixed=True)
    for z in (0.15, 0.6, 1.05, 1.5):
        made.add(upright((0, 0, z), (0.32, 0.9, 0.03), wood))
    for y in (-0.44, 0.44):
        for x in (-0.15, 0.15):
            made.add(rod((x, y, 0), (x, y, 1.6), 0.013, steel, 6))
        made.add(*(rod((-0.15, y, z), (0.15, y, z), 0.01, steel, 6) for z in (0.14, 1.58)))
    rng = np.random.default_rng(7)
    tones = ((0.80, 0.45, 0.30), (0.30, 0.48, 0.56), (0.90, 0.80, 0.60), (0.42, 0.55, 0.40))
    for row, z in enumerate((0.18, 0.63, 1.08)):
        for k in range(3):
            y, tall, wide = -0.28 + 0.27 * k, rng.uniform(0.12, 0.26), rng.uniform(0.14, 0.2)
            paint = Paint(tones[(row + k) % 4], Finish.CLOTH)
            made.add(
                upright((0, y, z), (0.2, wide, tall), paint, 0.01)
                if (row + k) % 3
                else moved(
                    spun(
                        [(0, 0), (0.06, 0), (0.085, 0.09), (0.05, 0.17), (0.06, 0.2), (0, 0.2)], paint, 14, 18
                    ),
                    (0, y, z),
                )
            )
    return settled(made, (0.34, 0.92, 1.6))


def stool_table(
    top: float, height: float, legs: int, colour: tuple[float, float, float]
) -> Callable[[Wish], Bench]:
    """Return the maker of a round table or stool on splayed legs."""

    def maker(wish: Wish) -> Bench:
        wood = wish.main(colour, Finish.WOOD)
        made = Bench(mass=6)
        made.add(moved(cylinder(top, 0.035, wood, 0.012, 36), (0, 0, height - 0.035)))
        for k in range(legs):
            a = 2 * np.pi * (k + 0.5) / legs
            made.add(
                swept(
                    [
                        (top * 0.92 * np.cos(a), top * 0.92 * np.sin(a), 0),
                        (top * 0.55 * np.cos(a), top * 0.55 * np.sin(a), height - 0.03),
                    ],
                    [0.014, 0.022],
                    wood.shaded(0.85),
                    8,
                )
            )
        made.surfaces = [grounded(piece, 0.4, 0.65) for piece in made.surfaces]
        made.cased("wood", None, 0.95)
        made.marks |= {"seat": Mark(position=(0, 0, height)), "top": Mark(position=(0, 0, height))}
        return made

    return maker


def round_table(wish: Wish) -> Bench:
    """A pedestal table."""
    wood = wish.main(WALNUT.colour, Finish.WOOD)
    made = Bench(mass=25, fixed=True)
    made.add(
        moved(cylinder(0.55, 0.035, wood, 0.012, 48), (0, 0, 0.715)),
        moved(
            spun(
                [(0, 0), (0.06, 0.0), (0.045, 0.15), (0.075, 0.35), (0.04, 0.5), (0.12, 0.6), (0, 0.6)],
                wood.shaded(0.9),
                18,
                20,
            ),
            (0, 0, 0.115),
        ),
    )
    for k in range(3):
        made.add(
            turned(
                swept(
                    curved([(0, 0, 0.25), (0.2, 0, 0.18), (0.36, 0, 0.02)], 8),
                    [0.05, 0.045, 0.04, 0.035, 0.032, 0.03, 0.028, 0.026],
                    wood.shaded(0.9),
                    8,
                ),
                120 * k,
            )
        )
    return settled(made, (0.8, 0.8, 0.75))


def door(wish: Wish) -> Bench:
    """A panelled door in its frame, standing free, its knob on the right."""
    leaf = wish.main((0.52, 0.33, 0.20), Finish.WOOD)
    trim = leaf.shaded(0.7)
    made = Bench(mass=40, fixed=True)
    made.add(*(upright((0, y, 0), (0.14, 0.09, 2.12), trim, 0.012) for y in (-0.5, 0.5)))
    made.add(
        upright((0, 0, 2.08), (0.16, 1.13, 0.1), trim, 0.012), upright((0, 0, 0), (0.2, 1.0, 0.03), trim)
    )
    made.add(upright((0, 0, 0.03), (0.05, 0.9, 2.04), leaf, 0.006))
    for z, high in ((0.45, 0.62), (1.05, 0.36), (1.65, 0.62)):
        for y in (-0.21, 0.21):
            for side in (-1, 1):
                sunk = box((0.006, 0.32, high), leaf.shaded(0.62), 0.002)
                raised = box((0.012, 0.26, high - 0.07), leaf.shaded(1.1), 0.005)
                made.add(*(moved(piece, (side * 0.026, y, z)) for piece in (sunk, raised)))
    made.add(knob((0.026, -0.38, 1.0), 0.034), moved(sphere(0.034, KNOB, 3), (-0.05, -0.38, 1.0)))
    return settled(made, (0.14, 1.09, 2.18))


MAKERS: dict[str, Callable[[Wish], Bench]] = {
    "cabinet": cabinet,
    "cupboard": cupboard,
    "desk": desk,
    "door": door,
    "dresser": drawers(4, 2, (0.46, 1.1, 0.92), (0.62, 0.43, 0.26), 45),
    "nightstand": drawers(2, 1, (0.38, 0.48, 0.55), (0.60, 0.41, 0.24), 12),
    "round_table": round_table,
    "shelf": shelf,
    "stool": stool_table(0.18, 0.46, 4, (0.66, 0.47, 0.28)),
    "wardrobe": wardrobe,
}
