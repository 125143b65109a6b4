"""What flies in space: rockets, shuttles, saucers, satellites, stations, rovers."""

from __future__ import annotations

from filmwright.stage.world.model import Finish, Mark
from filmwright.stage.world.props.wish import BLACK, BRASS, CHROME, DARK_GLASS, IRON, RED, WHITE, Wish
from filmwright.stage.world.shaping.assembly import Bench
from filmwright.stage.world.shaping.boxes import box, rounded_box, sphere
from filmwright.stage.world.shaping.joinery import along_x, along_y, around, body, both, profiled, wing
from filmwright.stage.world.shaping.mesh import moved, turned
from filmwright.stage.world.shaping.paint import Paint
from filmwright.stage.world.shaping.swept import rod
from filmwright.stage.world.shaping.turned import cone, cylinder, lathed, torus
from filmwright.stage.world.shaping.wheels import tyred

_CELL = Paint((0.08, 0.16, 0.42), Finish.PLASTIC, 0.15)
_FOIL = Paint((0.92, 0.70, 0.25), Finish.PLASTIC, 0.25)


def rocket(wish: Wish) -> Bench:
    """The rocket of every picture book: white body, red nose and fins, a round window."""
    paint = wish.lacquer((0.95, 0.95, 0.96))
    trim = RED if not wish.prop.colour or sum(paint.colour) > 2.5 else WHITE
    made = Bench(mass=8000)
    made.add(
        lathed([(0, 1.2), (0.75, 1.2), (1.0, 2.2), (1.15, 4.5), (1.02, 7.0), (0.82, 8.2)], paint, 28, 60),
        lathed([(0.82, 8.2), (0.62, 9.1), (0.3, 10.0), (0.0, 10.5)], trim, 28, 60),
        moved(cylinder(0.02, 0.7, CHROME, 0, 6), (0, 0, 10.4)),
    )
    made.add(
        *(
            moved(torus(r, 0.05, trim, 28, 6), (0, 0, z))
            for r, z in ((1.155, 3.9), (0.83, 8.15), (0.76, 1.25))
        ),
        lathed([(0.0, 1.25), (0.45, 1.2), (0.62, 0.55), (0.5, 0.55), (0.35, 1.0), (0, 1.0)], IRON, 20),
    )
    fin = [(0.75, 3.4), (1.5, 2.4), (2.0, 0.9), (1.95, 0.0), (1.7, 0.0), (1.55, 0.7), (0.85, 1.5)]
    made.add(*around(profiled(fin, 0.14, trim, 0.03), 4, "z", 45))
    for turn, z in ((0, 6.0), (0, 4.9)):
        window = [
            torus(0.34, 0.08, CHROME, 24, 6),
            cylinder(0.33, 0.03, Paint((0.45, 0.78, 0.95), Finish.PLASTIC, 0.08), 0, 22),
        ]
        made.add(*(turned(moved(along_x(piece), (1.08 if z > 5 else 1.12, 0, z)), turn) for piece in window))
    made.marks |= {"seat": Mark(position=(0, 0, 5)), "door": Mark(position=(1.9, 0, 0))}
    return made.cased(share=0.6)


def space_shuttle(wish: Wish) -> Bench:
    """An orbiter on its orange tank between two boosters, ready to lift off."""
    paint = wish.lacquer((0.95, 0.95, 0.96))
    tank = Paint((0.85, 0.42, 0.14), Finish.PLASTIC, 0.6)
    made = Bench(mass=2e6)
    made.add(
        moved(
            lathed([(0, 4), (3.6, 5), (4.2, 7), (4.2, 36), (3.2, 42), (1.2, 46), (0, 47)], tank, 24, 60),
            (-5.2, 0, 0),
        )
    )
    for s in (-1, 1):
        made.add(
            moved(
                lathed([(0, 2), (2.4, 0.2), (1.9, 3), (1.85, 38), (0, 43)], WHITE, 18, 40), (-5.2, s * 6.2, 0)
            )
        )
        made.add(*(moved(torus(1.9, 0.12, IRON, 18, 4), (-5.2, s * 6.2, z)) for z in (8, 20, 32)))
    lines = (
        (3.5, 2.6, -2.4, 2.6),
        (5, 2.8, -2.5, 2.7),
        (24, 2.8, -2.4, 2.7),
        (29, 2.5, -2.3, 2.6),
        (33, 1.6, -2.0, 1.4),
        (35.5, 0.5, -1.6, -0.2),
    )
    orbiter = [
        body(lines, paint, square=3, sides=20),
        body([(x, h * 0.98, low - 0.12, low + 0.5) for x, h, low, _ in lines], BLACK, square=6, sides=14),
        *both(wing((21, 2.4, -1.6, 16, 0.8), (7, 11, -1.8, 4, 0.4), paint)),
        wing((10, 0, 2.2, 8, 0.7), (4.5, 0, 10, 4, 0.4), paint),
        body(
            ((30.6, 1.5, 1.6, 2.25), (31.6, 1.4, 1.1, 1.95), (32.3, 1.2, 0.9, 1.6)),
            DARK_GLASS,
            square=4,
            sides=14,
        ),
    ]
    orbiter += [
        moved(turned(lathed([(0, 0.4), (1.3, -0.6), (1.0, 1), (0, 1)], IRON, 16), 90, "y"), (2.6, y, z))
        for y, z in ((-1.3, -0.6), (1.3, -0.6), (0, 1.5))
    ]
    made.add(*(moved(turned(turned(piece, -90, "y"), 180), (1.8, 0, 3)) for piece in orbiter))
    return made.cased(share=0.6).resized(0.45)


def spaceship(wish: Wish) -> Bench:
    """A sleek ship of science fiction on landing legs."""
    if wish.says("ufo", "saucer", "alien", "飞碟", "不明飞行物"):
        return ufo(wish)
    paint = wish.lacquer((0.72, 0.75, 0.80), 0.3)
    lit = Paint((0.25, 0.75, 1.0), Finish.GLOW)
    made = Bench(mass=30000)
    made.add(
        body(
            (
                (-6, 1.6, 1.4, 3.0),
                (-5, 2.2, 1.2, 3.5),
                (-1, 2.0, 1.2, 3.6),
                (3, 1.2, 1.5, 3.1),
                (7, 0.5, 1.9, 2.6),
                (9, 0.05, 2.1, 2.3),
            ),
            paint,
            square=3,
            sides=18,
        ),
        body(
            ((0.0, 0.4, 3.0, 3.7), (1.2, 0.9, 3.0, 4.2), (3.0, 0.8, 2.8, 3.8), (5.0, 0.2, 2.6, 2.9)),
            Paint((0.10, 0.22, 0.34), Finish.PLASTIC, 0.05),
            sides=14,
            crease=80,
        ),
    )
    made.add(
        *both(
            wing((2.5, 1.2, 2.2, 7.5, 0.6), (-5.5, 7.5, 1.5, 2.6, 0.25), paint.shaded(0.85)),
            wing((-3.2, 1.2, 3.2, 3.0, 0.4), (-6.2, 2.6, 5.8, 1.4, 0.2), RED),
            moved(along_x(cylinder(0.9, 4.5, paint.shaded(0.7), 0.2, 18)), (-7.5, 2.6, 2.3)),
            moved(along_x(cylinder(0.72, 0.1, lit, 0, 18)), (-7.56, 2.6, 2.3)),
            moved(box((3.5, 0.08, 0.16), lit), (1.0, 1.72, 2.3)),
            moved(along_x(cylinder(0.16, 4.5, IRON, 0.05, 10)), (-3.6, 7.5, 1.5)),
            *(rod((x, y, 1.6), (x, y * 1.35, 0.1), 0.12, IRON, 6) for x, y in ((-3.5, 1.5), (4.0, 0.6))),
            *(
                moved(cylinder(0.4, 0.1, IRON, 0.03, 14), (x, y * 1.35, 0))
                for x, y in ((-3.5, 1.5), (4.0, 0.6))
            ),
        )
    )
    return made.cased(share=0.6).resized(0.75)


def ufo(wish: Wish) -> Bench:
    paint = wish.lacquer((0.70, 0.73, 0.77), 0.2)
    made = Bench(mass=9000)
    made.add(
        lathed(
            [
                (0, 1.0),
                (1.6, 0.95),
                (3.2, 1.35),
                (4.2, 1.75),
                (4.3, 1.9),
                (4.1, 2.05),
                (2.6, 2.5),
                (1.7, 2.75),
                (0, 2.8),
            ],
            paint,
            36,
            50,
        ),
        lathed(
            [(1.65, 2.7), (1.5, 3.4), (1.0, 3.95), (0.4, 4.15), (0, 4.2)],
            Paint((0.35, 0.80, 0.78), Finish.PLASTIC, 0.06),
            24,
            80,
        ),
        moved(torus(4.28, 0.1, IRON, 36, 6), (0, 0, 1.9)),
        moved(torus(1.68, 0.08, CHROME, 28, 6), (0, 0, 2.75)),
    )
    for k, piece in enumerate(around(moved(sphere(0.22, WHITE, 3), (3.4, 0, 2.22)), 12)):
        lit = Paint(((1.0, 0.85, 0.2), (0.3, 1.0, 0.5), (1.0, 0.3, 0.3))[k % 3], Finish.GLOW)
        at = piece.positions.mean(axis=0)
        made.add(moved(sphere(0.22, lit, 3), at))
    made.add(
        *around(
            [
                rod((1.7, 0, 1.05), (2.5, 0, 0.1), 0.1, IRON, 6),
                moved(cylinder(0.3, 0.08, IRON, 0.02, 12), (2.5, 0, 0.0)),
            ],
            3,
        ),
        moved(cylinder(1.0, 0.06, Paint((0.7, 1.0, 0.85), Finish.GLOW), 0, 24), (0, 0, 0.93)),
    )
    return made.cased()


def satellite(wish: Wish) -> Bench:
    paint = wish.main(_FOIL.colour, Finish.PLASTIC, 0.25)
    made = Bench(mass=1500)
    made.add(
        moved(rounded_box((1.5, 1.5, 1.9), 0.08, paint, 1), (0, 0, 1.5)),
        *both(
            rod((0, 0.7, 1.5), (0, 1.4, 1.5), 0.06, CHROME),
            *(moved(box((0.05, 1.5, 1.6), _CELL, 0.01), (0, 2.2 + 1.58 * k, 1.5)) for k in range(3)),
            *(moved(box((0.06, 0.03, 1.62), CHROME), (0, 1.45 + 0.53 * k, 1.5)) for k in range(10)),
            *(moved(box((0.06, 4.7, 0.03), CHROME), (0, 3.78, 0.72 + 0.52 * k)) for k in range(4)),
        ),
    )
    dish = [(0, 0.0), (0.4, 0.06), (0.8, 0.26), (1.0, 0.45), (0.97, 0.47), (0.4, 0.1), (0, 0.04)]
    made.add(
        moved(along_x(lathed(dish, WHITE, 28, 60)), (0.85, 0, 1.7)),
        rod((0.85, 0, 1.7), (1.5, 0, 1.7), 0.03, CHROME),
        moved(sphere(0.08, IRON, 3), (1.5, 0, 1.7)),
        moved(cone((0.35, 0.2), 0.5, IRON, 0.02, 16), (0, 0, 0.05)),
        moved(cylinder(0.03, 1.2, CHROME, 0, 6), (-0.4, 0.3, 2.4)),
    )
    return made.cased(share=0.6)


def space_station(wish: Wish) -> Bench:
    paint = wish.lacquer((0.88, 0.89, 0.91), 0.4)
    made = Bench(mass=4e5)
    tube = [(0, -5), (1.6, -5), (2.0, -4.4), (2.0, 4.4), (1.6, 5), (0, 5)]
    made.add(
        *(moved(along_x(lathed(tube, paint, 20, 40)), (x, 0, 10)) for x in (-10.5, 0, 10.5)),
        *(moved(along_x(torus(2.02, 0.1, IRON, 20, 4)), (x, 0, 10)) for x in range(-14, 16, 4)),
        moved(along_y(moved(lathed(tube, paint, 20, 40), (0, 0, 0))), (0, 0, 10)),
        moved(box((0.8, 46, 0.8), CHROME, 0.05), (0, 0, 13)),
    )
    for y in (-20, -14, 14, 20):
        made.add(
            *(moved(box((8, 4.2, 0.1), _CELL), (s * 6.2, y, 13)) for s in (-1, 1)),
            *(
                moved(box((8.1, 0.1, 0.14), CHROME), (s * 6.2, y + d, 13))
                for s in (-1, 1)
                for d in (-2.1, 0, 2.1)
            ),
        )
    made.add(
        moved(cone((1.6, 0.9), 3, WHITE, 0.1, 18), (10.5, 0, 11.5)),
        *both(moved(box((3, 0.2, 4), WHITE), (-10, 4, 8))),
        moved(cylinder(1.4, 8, paint, 0.3, 18), (-10.5, 0, 0)),
    )
    return made.cased(share=0.5).resized(0.45)


def rover(wish: Wish) -> Bench:
    """A six-wheeled rover with a mast of cameras."""
    paint = wish.lacquer((0.90, 0.90, 0.88))
    made = Bench(mass=900)
    made.add(
        moved(box((1.7, 1.1, 0.4), paint, 0.04), (0, 0, 0.95)),
        moved(box((1.9, 1.3, 0.05), paint, 0.02), (-0.1, 0, 1.18)),
        moved(cylinder(0.06, 0.9, CHROME, 0.01, 10), (0.7, 0.3, 1.15)),
        moved(rounded_box((0.22, 0.5, 0.24), 0.06, paint, 2), (0.72, 0.3, 2.1)),
        *(moved(along_x(cylinder(0.07, 0.04, BLACK, 0.01, 14)), (0.82, 0.3 + y, 2.1)) for y in (-0.13, 0.13)),
    )
    made.add(
        moved(turned(cylinder(0.3, 0.06, paint, 0.02, 20), 30, "y"), (-0.5, -0.3, 1.5)),
        rod((-0.5, -0.3, 1.2), (-0.5, -0.3, 1.48), 0.04, IRON),
        rod((0.85, -0.3, 1.0), (1.4, -0.3, 1.4), 0.05, CHROME),
        rod((1.4, -0.3, 1.4), (1.75, -0.3, 0.8), 0.045, CHROME),
        moved(box((0.2, 0.2, 0.2), IRON, 0.04), (1.75, -0.3, 0.75)),
        moved(turned(box((0.5, 0.5, 0.3), BRASS, 0.03), 20, "y"), (-1.0, 0, 1.2)),
    )
    for k, x in enumerate((-0.95, 0.0, 0.95)):
        for hand, s in (("left", 1), ("right", -1)):
            made.add(rod((x, s * 0.78, 0.28), (x * 0.5, s * 0.66, 0.85), 0.04, CHROME, 6))
            made.hinge(f"wheel_{k}_{hand}", (x, s * 0.85, 0.28), tyred(0.28, 0.3, paint, 0.75))
    return made.cased(share=0.8)


MAKERS = {
    "rocket": rocket,
    "rover": rover,
    "satellite": satellite,
    "space_shuttle": space_shuttle,
    "space_station": space_station,
    "spaceship": spaceship,
    "ufo": ufo,
}
