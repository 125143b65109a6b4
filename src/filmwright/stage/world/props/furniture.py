"""What stands in rooms and parks to sit on, put things on, light and look at."""

from __future__ import annotations

import numpy as np

from filmwright.stage.world.model import Finish, Mark, Surface
from filmwright.stage.world.props.wish import DARK_STEEL, OAK, WALNUT, Wish
from filmwright.stage.world.shaping.assembly import Bench, box_solid, post_solid
from filmwright.stage.world.shaping.boxes import box, rounded_box
from filmwright.stage.world.shaping.joinery import facing
from filmwright.stage.world.shaping.mesh import Point, moved, turned, unshadowed
from filmwright.stage.world.shaping.outlines import extruded, round_rectangle
from filmwright.stage.world.shaping.paint import Paint, mixed
from filmwright.stage.world.shaping.pictures import glowing, panel
from filmwright.stage.world.shaping.shade import grounded, mottled
from filmwright.stage.world.shaping.swept import curved, rod, swept
from filmwright.stage.world.shaping.turned import cone, cylinder, lathed

BOOKS = (
    (0.62, 0.20, 0.17), (0.86, 0.62, 0.24), (0.18, 0.33, 0.42), (0.85, 0.80, 0.70),
    (0.30, 0.42, 0.30), (0.46, 0.24, 0.36), (0.20, 0.22, 0.30), (0.78, 0.45, 0.28),
)  # fmt: skip


def bench(wish: Wish) -> Bench:
    slat = wish.main((0.58, 0.37, 0.21), Finish.WOOD)
    made = Bench(mass=40, fixed=True)
    for x in (-0.17, -0.06, 0.05, 0.16):
        made.add(moved(box((0.095, 1.6, 0.035), slat, 0.012), (x, 0, 0.44)))
    for k in range(3):
        lean = turned(box((0.03, 1.6, 0.1), slat, 0.012), -12, "y")
        made.add(moved(lean, (-0.25 - 0.028 * k, 0, 0.58 + 0.13 * k)))
    for y in (-0.62, 0.62):
        made.add(swept(curved([(0.20, y, 0.0), (0.17, y, 0.2), (0.2, y, 0.40)], 6), 0.022, DARK_STEEL))
        back = [(-0.24, y, 0.0), (-0.2, y, 0.25), (-0.23, y, 0.45), (-0.345, y, 0.93)]
        made.add(swept(curved(back, 9), 0.022, DARK_STEEL))
        made.add(rod((-0.22, y, 0.41), (0.2, y, 0.41), 0.02, DARK_STEEL))
        made.add(
            swept(
                curved([(-0.28, y, 0.64), (0, y, 0.68), (0.18, y, 0.64), (0.2, y, 0.42)], 9),
                0.018,
                DARK_STEEL,
            )
        )
    made.surfaces = [grounded(piece, 0.5, 0.6) for piece in made.surfaces]
    made.solids += [
        box_solid((0.46, 1.6, 0.06), (0.0, 0, 0.43)),
        box_solid((0.08, 1.6, 0.45), (-0.28, 0, 0.68)),
        box_solid((0.44, 0.08, 0.4), (0, 0.62, 0.2), "metal"),
        box_solid((0.44, 0.08, 0.4), (0, -0.62, 0.2), "metal"),
    ]
    made.marks |= {
        "seat": Mark(position=(0.0, 0, 0.46)),
        "seat_l": Mark(position=(0.0, 0.4, 0.46)),
        "seat_r": Mark(position=(0.0, -0.4, 0.46)),
        "top": Mark(position=(0.0, 0, 0.46)),
    }
    return made


def chair(wish: Wish) -> Bench:
    wood = wish.main(OAK.colour, Finish.WOOD)
    made = Bench(mass=5)
    made.add(moved(rounded_box((0.44, 0.44, 0.045), 0.02, wood, 1), (0, 0, 0.45)))
    cushion = Paint(mixed(wood.colour, (0.80, 0.72, 0.58), 0.7), Finish.CLOTH)
    made.add(moved(rounded_box((0.40, 0.40, 0.04), 0.02, cushion, 2), (0.01, 0, 0.485)))
    for x, y in ((0.18, 0.18), (0.18, -0.18)):
        made.add(rod((x + 0.02, y * 1.08, 0), (x, y, 0.44), 0.018, wood))
    for y in (0.185, -0.185):
        leg = curved([(-0.22, y, 0), (-0.19, y, 0.25), (-0.19, y, 0.46), (-0.27, y, 0.88)], 9)
        made.add(swept(leg, 0.018, wood))
    for k, height in enumerate((0.62, 0.74, 0.86)):
        bow = [
            (-0.215 - 0.023 * k, -0.19, height),
            (-0.245 - 0.023 * k, 0, height),
            (-0.215 - 0.023 * k, 0.19, height),
        ]
        made.add(moved(swept(curved(bow, 6), 0.017, wood, 6), (0, 0, 0)))
    made.surfaces = [grounded(piece, 0.45, 0.65) for piece in made.surfaces]
    made.solids += [box_solid((0.42, 0.42, 0.5), (0, 0, 0.25)), box_solid((0.06, 0.4, 0.4), (-0.24, 0, 0.7))]
    made.marks |= {"seat": Mark(position=(0.02, 0, 0.5)), "top": Mark(position=(0.02, 0, 0.5))}
    return made


def table(wish: Wish) -> Bench:
    return _table(wish, (0.85, 1.5, 0.75), 22)


def coffee_table(wish: Wish) -> Bench:
    return _table(wish, (0.62, 1.15, 0.40), 14)


def _table(wish: Wish, size: tuple[float, float, float], mass: float) -> Bench:
    wood = wish.main(OAK.colour, Finish.WOOD)
    deep, wide, high = size
    made = Bench(mass=mass, fixed=True)
    top = extruded(round_rectangle(deep, wide, 0.07, 4), 0.04, wood, 0.012)
    made.add(moved(top, (0, 0, high - 0.04)))
    made.add(moved(box((deep - 0.2, wide - 0.2, 0.06), wood.shaded(0.8), 0.01), (0, 0, high - 0.07)))
    for x in (-1, 1):
        for y in (-1, 1):
            foot = (x * (deep / 2 - 0.06), y * (wide / 2 - 0.07), 0.0)
            head = (x * (deep / 2 - 0.11), y * (wide / 2 - 0.13), high - 0.04)
            made.add(swept([foot, head], [0.016, 0.028], wood.shaded(0.9), 8))
    made.surfaces = [grounded(piece, 0.5, 0.65) for piece in made.surfaces]
    made.solids.append(box_solid((deep, wide, 0.05), (0, 0, high - 0.025)))
    for x in (-1, 1):
        for y in (-1, 1):
            made.solids.append(
                post_solid(0.03, high - 0.06, (x * (deep / 2 - 0.09), y * (wide / 2 - 0.1), 0), "wood")
            )
    made.marks["top"] = Mark(position=(0, 0, high))
    return made


def sofa(wish: Wish) -> Bench:
    made = _seats(wish, 2.05, 2, (0.24, 0.42, 0.45), 45)
    for y, colour in ((0.78, (0.88, 0.62, 0.25)), (-0.8, (0.90, 0.85, 0.75))):
        pillow = rounded_box((0.13, 0.42, 0.40), 0.065, Paint(colour, Finish.CLOTH), 1)
        made.add(moved(turned(turned(pillow, -22, "y"), 8 if y > 0 else -10), (-0.12, y, 0.66)))
    return made


def armchair(wish: Wish) -> Bench:
    return _seats(wish, 0.92, 1, (0.72, 0.42, 0.26), 22)


def _seats(wish: Wish, width: float, seats: int, colour: tuple[float, float, float], mass: float) -> Bench:
    """Cushions between two arms, on short legs; seats are told apart as seat_l and seat_r."""
    cloth = wish.main(colour, Finish.CLOTH)
    made = Bench(mass=mass, fixed=True)
    inner = width - 0.36
    made.add(moved(rounded_box((0.84, width - 0.06, 0.22), 0.06, cloth.shaded(0.86), 2), (0, 0, 0.22)))
    each = inner / seats
    for k in range(seats):
        y = (k - (seats - 1) / 2) * each
        made.add(moved(rounded_box((0.70, each - 0.012, 0.17), 0.06, cloth, 2), (0.06, y, 0.375)))
        back = turned(rounded_box((0.20, each - 0.012, 0.46), 0.085, cloth.shaded(1.05), 2), -11, "y")
        made.add(moved(back, (-0.27, y, 0.645)))
    made.add(
        moved(
            turned(rounded_box((0.17, width - 0.1, 0.66), 0.07, cloth.shaded(0.92), 2), -8, "y"),
            (-0.385, 0, 0.5),
        )
    )
    for side in (-1, 1):
        arm = rounded_box((0.86, 0.18, 0.50), 0.08, cloth.shaded(0.96), 2)
        made.add(moved(arm, (0.0, side * (width / 2 - 0.09), 0.36)))
        for x in (-0.34, 0.34):
            made.add(moved(cone((0.016, 0.028), 0.14, WALNUT, 0, 8), (x, side * (width / 2 - 0.12), 0)))
    made.surfaces = [mottled(grounded(piece, 0.4, 0.55), 0.03, 0.3) for piece in made.surfaces]
    made.solids += [
        box_solid((0.84, width - 0.1, 0.44), (0.0, 0, 0.24), "cloth", 0.1),
        box_solid((0.22, width - 0.1, 0.5), (-0.33, 0, 0.65), "cloth", 0.1),
        box_solid((0.84, 0.18, 0.5), (0, width / 2 - 0.09, 0.36), "cloth", 0.1),
        box_solid((0.84, 0.18, 0.5), (0, 0.09 - width / 2, 0.36), "cloth", 0.1),
    ]
    made.marks |= {"seat": Mark(position=(0.08, 0, 0.46)), "top": Mark(position=(0.1, 0, 0.46))}
    if seats > 1:
        made.marks |= {
            "seat_l": Mark(position=(0.08, each / 2, 0.46)),
            "seat_r": Mark(position=(0.08, -each / 2, 0.46)),
        }
    return made


def lamp(wish: Wish) -> Bench:
    if wish.says("table", "desk", "bedside"):
        return _table_lamp(wish)
    shade = wish.main((0.98, 0.86, 0.62), Finish.CLOTH)
    stand = DARK_STEEL if wish.prop.material is None else shade
    made = Bench(mass=5)
    made.add(cylinder(0.15, 0.025, stand, 0.01, 24))
    made.add(moved(cylinder(0.011, 1.32, stand, 0, 10), (0, 0, 0.02)))
    made.add(*_shade(shade, 0.22, 0.15, 0.28, 1.28))
    made.solids += [
        post_solid(0.15, 0.03, (0, 0, 0)),
        post_solid(0.03, 1.3, (0, 0, 0)),
        post_solid(0.2, 0.28, (0, 0, 1.28), "cloth"),
    ]
    made.marks |= {"grip": Mark(position=(0, 0, 0.9)), "top": Mark(position=(0, 0, 1.56))}
    return made


def _table_lamp(wish: Wish) -> Bench:
    body = wish.main((0.20, 0.36, 0.40), Finish.PLASTIC, 0.25)
    made = Bench(mass=2)
    profile = [
        (0, 0),
        (0.075, 0),
        (0.08, 0.012),
        (0.05, 0.03),
        (0.085, 0.11),
        (0.07, 0.18),
        (0.022, 0.24),
        (0.016, 0.30),
        (0, 0.30),
    ]
    made.add(lathed(profile, body, 20))
    made.add(*_shade(Paint((0.98, 0.88, 0.68), Finish.CLOTH), 0.155, 0.105, 0.2, 0.28))
    made.solids.append(post_solid(0.08, 0.48, (0, 0, 0), "wood"))
    made.marks |= {"grip": Mark(position=(0, 0, 0.2)), "top": Mark(position=(0, 0, 0.48))}
    return made


def _shade(cloth: Paint, low: float, high: float, height: float, foot: float) -> list[Surface]:
    """A lit lampshade: glowing cloth outside, a brighter lining and a bulb inside."""
    glow = Paint(mixed(cloth.colour, (1.0, 0.80, 0.50), 0.55), Finish.GLOW)
    profile = [(low - 0.006, 0.0), (low, 0.0), (high, height), (high - 0.006, height), (low - 0.006, 0.0)]
    rim = Paint(mixed(cloth.colour, (0.55, 0.40, 0.25), 0.4), Finish.CLOTH)
    bulb = Paint((1.0, 0.95, 0.82), Finish.GLOW)
    pieces = [moved(lathed(profile, glow, 28), (0, 0, foot))]
    for radius, z in ((low, foot), (high, foot + height - 0.012)):
        pieces.append(
            moved(
                lathed(
                    [(radius, 0), (radius + 0.004, 0), (radius + 0.004, 0.012), (radius, 0.012), (radius, 0)],
                    rim,
                    28,
                ),
                (0, 0, z),
            )
        )
    pieces.append(
        moved(
            lathed([(0, 0), (0.03, 0.02), (0.035, 0.05), (0.02, 0.09), (0, 0.1)], bulb, 10),
            (0, 0, foot + 0.08),
        )
    )
    return [unshadowed(piece) for piece in pieces]


def tv(wish: Wish) -> Bench:
    case = wish.main((0.06, 0.06, 0.07), Finish.PLASTIC, 0.3)
    made = Bench(mass=14)
    made.add(moved(box((0.05, 1.24, 0.72), case, 0.015), (0, 0, 0.46)))
    made.add(
        moved(box((0.22, 0.5, 0.02), case, 0.008), (0, 0, 0.01)),
        moved(box((0.03, 0.1, 0.12), case, 0.01), (-0.01, 0, 0.07)),
    )
    made.add(screen(wish.prop.picture, (1.20, 0.675), (0.0262, 0, 0.46)))
    if wish.prop.picture is None:
        made.add(*_programme())
    made.solids += [
        box_solid((0.06, 1.24, 0.72), (0, 0, 0.46), "plastic"),
        box_solid((0.22, 0.5, 0.1), (0, 0, 0.05), "plastic"),
    ]
    made.marks |= {"top": Mark(position=(0, 0, 0.82)), "screen": Mark(position=(0.03, 0, 0.46))}
    return made


def _programme() -> list[Surface]:
    """Return what is on: hills, a sun and a line of news, as light a hair in front of the screen."""
    hills = [
        (-0.6, -0.3375),
        (0.6, -0.3375),
        (0.6, -0.02),
        (0.35, 0.1),
        (0.1, -0.06),
        (-0.2, 0.06),
        (-0.6, -0.14),
    ]
    near = [(-0.6, -0.3375), (0.6, -0.3375), (0.6, -0.2), (0.1, -0.12), (-0.3, -0.2), (-0.6, -0.1)]
    sun = [(-0.28 + 0.075 * np.cos(a), 0.17 + 0.075 * np.sin(a)) for a in np.linspace(0, 2 * np.pi, 25)[:-1]]
    bar = [(-0.6, -0.3), (0.6, -0.3), (0.6, -0.235), (-0.6, -0.235)]
    layers = (
        (sun, (1.0, 0.86, 0.45)),
        (hills, (0.30, 0.50, 0.42)),
        (near, (0.42, 0.66, 0.30)),
        (bar, (0.75, 0.14, 0.14)),
    )
    return [
        moved(facing(outline, 0.0006, Paint(colour, Finish.GLOW)), (0.0268 + 0.0007 * k, 0, 0.46))
        for k, (outline, colour) in enumerate(layers)
    ]


def screen(picture: str | None, size: tuple[float, float], at: Point) -> Surface:
    """Return a screen that looks along +x: it shows the picture, or a quiet blue glow."""
    if picture is not None:
        return moved(panel(picture, size, Paint((1.0, 1.0, 1.0), Finish.PICTURE, 0.3)), at)
    return moved(glowing([(0.10, 0.17, 0.32), (0.22, 0.42, 0.62), (0.60, 0.74, 0.80)], size), at)


def rug(wish: Wish) -> Bench:
    wool = wish.main((0.70, 0.33, 0.26), Finish.CARPET)
    made = Bench(mass=8, fixed=True)
    outer = extruded(round_rectangle(2.0, 2.9, 0.08, 3), 0.012, wool, 0.005)
    made.add(outer)
    pale = Paint(mixed(wool.colour, (0.95, 0.88, 0.76), 0.75), Finish.CARPET)
    deep = Paint(mixed(wool.colour, (0.12, 0.14, 0.22), 0.55), Finish.CARPET)
    for shrink, paint, up in (
        (0.22, pale, 0.014),
        (0.30, wool, 0.016),
        (0.62, deep, 0.018),
        (0.72, wool.shaded(1.12), 0.020),
    ):
        made.add(
            moved(
                extruded(round_rectangle(2.0 - shrink, 2.9 - shrink, 0.05, 2), 0.002, paint),
                (0, 0, up - 0.002),
            )
        )
    made.surfaces = [unshadowed(piece) for piece in made.surfaces]
    made.solids.append(box_solid((2.0, 2.9, 0.02), (0, 0, 0.01), "cloth", 0.1))
    made.marks["top"] = Mark(position=(0, 0, 0.02))
    return made


def bookshelf(wish: Wish) -> Bench:
    wood = wish.main(WALNUT.colour, Finish.WOOD)
    made = Bench(mass=60, fixed=True)
    deep, wide, high = 0.32, 1.1, 2.0
    for y in (-wide / 2 + 0.015, wide / 2 - 0.015):
        made.add(moved(box((deep, 0.03, high), wood, 0.006), (0, y, high / 2)))
    made.add(
        moved(box((0.015, wide - 0.02, high - 0.02), wood.shaded(0.55)), (-deep / 2 + 0.012, 0, high / 2))
    )
    shelves = (0.06, 0.44, 0.82, 1.20, 1.58, high - 0.015)
    for z in shelves:
        made.add(moved(box((deep - 0.01, wide - 0.05, 0.028), wood, 0.005), (0, 0, z)))
    rng = np.random.default_rng(11)
    for z in shelves[:-1]:
        y = -wide / 2 + 0.06
        stop = wide / 2 - 0.08 - rng.uniform(0, 0.3)
        while y < stop:
            thick, tall, inward = rng.uniform(0.025, 0.06), rng.uniform(0.20, 0.30), rng.uniform(0.16, 0.22)
            cover = Paint(BOOKS[rng.integers(len(BOOKS))], Finish.CLOTH, 0.8)
            made.add(
                moved(
                    box((inward, thick - 0.004, tall), cover),
                    (0.02, y + thick / 2, z + 0.014 + tall / 2),
                )
            )
            y += thick
    made.surfaces = [grounded(piece, 0.4, 0.7) for piece in made.surfaces]
    made.solids.append(box_solid((deep, wide, high), (0, 0, high / 2)))
    made.marks["top"] = Mark(position=(0, 0, high))
    return made


MAKERS = {
    "armchair": armchair,
    "bench": bench,
    "bookshelf": bookshelf,
    "chair": chair,
    "coffee_table": coffee_table,
    "lamp": lamp,
    "rug": rug,
    "sofa": sofa,
    "table": table,
    "tv": tv,
}
