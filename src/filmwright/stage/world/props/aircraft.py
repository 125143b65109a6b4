"""What flies in air: airliners, propeller planes, jets, helicopters, balloons, drones."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np

from filmwright.stage.world.model import Finish, Mark, Surface
from filmwright.stage.world.props.wish import BLACK, CHROME, DARK_GLASS, IRON, WHITE, Wish
from filmwright.stage.world.shaping.assembly import Bench
from filmwright.stage.world.shaping.boxes import box, rounded_box
from filmwright.stage.world.shaping.grounds import draped
from filmwright.stage.world.shaping.joinery import along_x, along_y, around, body, both, wing
from filmwright.stage.world.shaping.mesh import Point, moved, turned, two_sided
from filmwright.stage.world.shaping.paint import Paint
from filmwright.stage.world.shaping.swept import rod, swept
from filmwright.stage.world.shaping.turned import cone, cylinder, lathed, torus
from filmwright.stage.world.shaping.wheels import castor
from filmwright.stage.world.world import Colour

_BLUE: Colour = (0.10, 0.30, 0.70)


def propeller(radius: float, blades: int, paint: Paint = IRON) -> list[Surface]:
    """Return a propeller with its spinner about the origin, turning about x."""
    blade = moved(
        turned(box((0.03 * radius, 0.17 * radius, 0.95 * radius), paint, 0.01 * radius), 24),
        (0, 0, 0.5 * radius),
    )
    spinner = lathed(
        [
            (0, -0.08 * radius),
            (0.15 * radius, -0.08 * radius),
            (0.1 * radius, 0.12 * radius),
            (0, 0.2 * radius),
        ],
        CHROME,
        14,
        70,
    )
    return [along_x(spinner), *(turned(blade, 360 * k / blades, "x") for k in range(blades))]


def gear(made: Bench, spots: Iterable[tuple[str, Point]], radius: float) -> None:
    """Put an aircraft on wheels: each a part, with a leg up to `z` of its spot."""
    for name, (x, y, z) in spots:
        made.add(rod((x, y, z), (x, y, radius), 0.22 * radius, CHROME, 8))
        made.hinge(f"wheel_{name}", (x, y, radius), castor(radius, 0.8 * radius))


def stands_off(paint: Paint, colour: Colour = _BLUE) -> Paint:
    """A trim that stands off the main colour."""
    return Paint(colour, Finish.PLASTIC, 0.25) if sum(paint.colour) > 2.4 else WHITE


def airplane(wish: Wish) -> Bench:
    """An airliner with two engines under swept wings."""
    for words, other in (
        (("propeller", "biplane", "螺旋桨", "双翼"), propeller_plane),
        (("fighter", "战斗"), fighter_jet),
        (("paper", "纸"), paper_plane),
    ):
        if wish.says(*words):
            return other(wish)
    paint = wish.lacquer((0.95, 0.96, 0.97), 0.2)
    trim = stands_off(paint)
    made = Bench(mass=70000)
    lines = (
        (-18.5, 0.15, 4.9, 5.5),
        (-15, 0.9, 3.9, 5.7),
        (-10, 1.75, 2.6, 5.9),
        (-6, 2.0, 2.0, 6.0),
        (10, 2.0, 2.0, 6.0),
        (13.5, 1.85, 2.15, 5.85),
        (16, 1.4, 2.55, 5.35),
        (17.6, 0.75, 3.05, 4.6),
        (18.1, 0.2, 3.5, 4.0),
    )
    made.add(body(lines, paint, sides=24, crease=70))
    made.add(
        *both(
            wing((4.2, 1.4, 2.9, 6.8, 0.85), (-5.6, 17.5, 4.0, 1.7, 0.22), paint),
            wing((-5.7, 17.4, 4.0, 1.5, 0.2), (-7.0, 17.9, 5.8, 0.7, 0.1), trim),
            wing((-13.6, 0.5, 5.0, 3.8, 0.4), (-16.8, 6.2, 5.5, 1.5, 0.16), paint),
        )
    )
    made.add(
        wing((-11.4, 0, 5.4, 6.4, 0.5), (-16.6, 0, 12.0, 2.6, 0.25), trim if not wish.prop.colour else paint)
    )
    nacelle = [
        (0.0, -1.7),
        (0.5, -1.9),
        (0.95, -0.8),
        (1.12, 0.8),
        (1.05, 1.75),
        (0.9, 1.75),
        (0.82, 1.3),
        (0, 1.25),
    ]
    for piece in (
        along_x(lathed(nacelle, paint if wish.prop.colour else trim, 20, 50)),
        along_x(moved(cylinder(0.85, 0.05, BLACK, 0, 20), (0, 0, 1.33))),
        along_x(moved(cone((0.3, 0), 0.5, CHROME, 0, 12), (0, 0, 1.36))),
    ):
        made.add(*both(moved(piece, (3.4, 5.6, 2.05))))
    made.add(*both(moved(box((1.6, 0.3, 0.7), paint, 0.1), (2.6, 5.6, 2.95))))
    pane = rounded_box((0.42, 0.1, 0.58), 0.05, DARK_GLASS, 1)
    made.add(
        *(
            piece
            for x in np.arange(-11.5, 12.4, 1.05)
            for piece in both(
                moved(pane, (float(x), 1.95 if x > -7 else 1.95 - 0.055 * (-7 - float(x)), 4.35))
            )
        )
    )
    made.add(
        body(
            (
                (15.15, 1.28, 4.62, 5.42),
                (15.8, 1.3, 4.55, 5.38),
                (16.6, 0.98, 4.5, 5.1),
                (16.85, 0.7, 4.55, 4.95),
            ),
            DARK_GLASS,
            square=2.6,
            sides=18,
        )
    )
    made.add(
        *both(moved(box((24, 0.06, 0.35), trim), (0.5, 1.97, 3.5))),
        *both(moved(rounded_box((1.0, 0.1, 1.9), 0.04, paint.shaded(0.82), 1), (12.6, 1.88, 4.0))),
    )
    gear(made, (("nose", (13, 0, 2.3)), ("left", (-1, 2.9, 2.7)), ("right", (-1, -2.9, 2.7))), 0.62)
    made.marks |= {"seat": Mark(position=(13, 0.5, 3.4)), "door": Mark(position=(12.6, 3.0, 0))}
    return made.cased(share=0.5).resized(0.42)


def propeller_plane(wish: Wish) -> Bench:
    """A biplane with an open cockpit."""
    paint = wish.lacquer((0.85, 0.14, 0.10))
    trim = stands_off(paint, (0.95, 0.75, 0.15))
    made = Bench(mass=700)
    made.add(
        body(
            (
                (-3.4, 0.1, 1.3, 1.6),
                (-1.5, 0.36, 0.95, 1.72),
                (0.3, 0.48, 0.75, 1.75),
                (1.3, 0.5, 0.75, 1.7),
                (1.75, 0.46, 0.8, 1.65),
            ),
            paint,
            square=2.6,
            sides=18,
        ),
        moved(along_x(cylinder(0.46, 0.16, IRON, 0.04, 20)), (1.7, 0, 1.22)),
    )
    for z, x in ((0.9, 0.7), (2.25, 1.0)):
        made.add(
            *both(wing((x, 0, z, 1.25, 0.14), (x, 4.2, z + 0.1, 1.1, 0.1), paint)),
            *both(moved(box((1.15, 0.4, 0.02), trim), (x - 0.5, 3.2, z + 0.18))),
        )
    made.add(
        *both(
            *(rod((x, y, 0.95), (x + 0.3, y, 2.3), 0.035, trim, 6) for x in (0.45, -0.3) for y in (1.4, 3.3)),
            wing((-2.6, 0, 1.5, 0.8, 0.08), (-2.8, 1.4, 1.5, 0.6, 0.05), paint),
            rod((0.5, 0.35, 1.7), (0.75, 0.4, 2.25), 0.03, trim, 6),
        ),
        wing((-2.5, 0, 1.55, 0.9, 0.08), (-3.0, 0, 2.5, 0.55, 0.05), trim),
    )
    made.add(
        moved(turned(torus(0.3, 0.05, BLACK, 20, 6), 0), (-0.45, 0, 1.72)),
        moved(lathed([(0.3, 0), (0, 0)], BLACK, 16), (-0.45, 0, 1.735)),
        moved(turned(rounded_box((0.03, 0.45, 0.28), 0.012, DARK_GLASS, 1), -25, "y"), (-0.12, 0, 1.85)),
    )
    made.add(*both(rod((0.7, 0.3, 0.85), (0.8, 0.75, 0.36), 0.035, CHROME, 6)))
    made.hinge("propeller", (1.95, 0, 1.22), propeller(1.05, 2, Paint((0.55, 0.36, 0.2), Finish.WOOD)))
    for hand, s in (("left", 1), ("right", -1)):
        made.hinge(f"wheel_{hand}", (0.8, s * 0.8, 0.34), castor(0.34, 0.12))
    made.add(rod((-3.0, 0, 1.3), (-3.3, 0, 0.75), 0.03, IRON))
    made.marks |= {"seat": Mark(position=(-0.45, 0, 1.3))}
    return made.cased(share=0.6)


def fighter_jet(wish: Wish) -> Bench:
    paint = wish.lacquer((0.52, 0.57, 0.62), 0.4)
    made = Bench(mass=12000)
    made.add(
        body(
            (
                (-6.4, 0.75, 1.3, 2.5),
                (-5, 0.95, 1.1, 2.7),
                (-1, 1.1, 1.0, 2.7),
                (2, 0.75, 1.2, 2.6),
                (4.8, 0.5, 1.5, 2.4),
                (7.0, 0.2, 1.75, 2.1),
                (8.4, 0.02, 1.85, 1.9),
            ),
            paint,
            square=3,
            sides=18,
        )
    )
    made.add(
        body(
            ((1.2, 0.1, 2.4, 2.7), (2.2, 0.42, 2.3, 3.15), (3.4, 0.45, 2.2, 3.1), (5.0, 0.12, 2.2, 2.5)),
            DARK_GLASS,
            square=2,
            sides=14,
            crease=80,
        ),
        *both(
            moved(box((3.0, 0.5, 0.9), paint.shaded(0.85), 0.1), (0.4, 1.05, 1.65)),
            moved(box((0.06, 0.4, 0.7), BLACK), (1.92, 1.05, 1.65)),
        ),
    )
    made.add(
        *both(
            wing((1.2, 0.9, 1.9, 5.6, 0.25), (-3.6, 5.2, 1.9, 1.4, 0.1), paint),
            wing((-3.9, 0.8, 1.9, 2.2, 0.16), (-5.6, 3.0, 1.9, 1.0, 0.08), paint),
            wing((-3.4, 0.75, 2.5, 2.4, 0.18), (-5.0, 1.5, 4.8, 1.1, 0.08), paint),
            moved(along_x(cylinder(0.12, 3.2, WHITE, 0.05, 10)), (-3.2, 5.25, 1.9)),
            moved(along_x(cylinder(0.42, 0.7, IRON, 0.03, 18)), (-6.9, 0.48, 1.9)),
            moved(
                along_x(cylinder(0.34, 0.05, Paint((1.0, 0.55, 0.15), Finish.GLOW), 0, 16)),
                (-6.93, 0.48, 1.9),
            ),
        )
    )
    gear(made, (("nose", (4.2, 0, 1.7)), ("left", (-1.5, 1.3, 1.4)), ("right", (-1.5, -1.3, 1.4))), 0.35)
    made.marks |= {"seat": Mark(position=(2.8, 0, 2.0))}
    return made.cased(share=0.6)


def paper_plane(wish: Wish) -> Bench:
    paint = wish.main((0.96, 0.96, 0.95), Finish.PAPER, 0.9)
    made = Bench(mass=0.005)
    nose, tail = (0.16, 0.0, 0.05), -0.14
    for s in (-1, 1):
        wing_ = [[nose, (tail, s * 0.004, 0.055)], [nose, (tail, s * 0.10, 0.075)]]
        keel = [[nose, (tail, s * 0.004, 0.055)], [nose, (tail, 0, 0.0)]]
        fold = [[nose, (0.02, s * 0.004, 0.057)], [nose, (tail, s * 0.055, 0.067)]]
        made.add(
            *(
                two_sided(draped(np.array(grid, np.float32), tone))
                for grid, tone in ((wing_, paint), (keel, paint.shaded(0.85)), (fold, paint.shaded(0.93)))
            )
        )
    return made.cased("paper", (0, 0, 0.03))


def helicopter(wish: Wish) -> Bench:
    paint = wish.lacquer((0.85, 0.14, 0.10))
    trim = stands_off(paint)
    made = Bench(mass=2200)
    made.add(
        body(
            (
                (-2.0, 0.25, 1.5, 2.2),
                (-1.4, 0.7, 0.9, 2.5),
                (-0.3, 0.95, 0.6, 2.65),
                (1.0, 0.95, 0.55, 2.6),
                (2.0, 0.75, 0.6, 2.2),
                (2.6, 0.4, 0.8, 1.6),
                (2.75, 0.1, 1.0, 1.3),
            ),
            paint,
            square=2.5,
            sides=20,
            crease=70,
        )
    )
    made.add(
        body(
            (
                (0.85, 0.9, 1.5, 2.52),
                (1.5, 0.885, 1.38, 2.46),
                (2.15, 0.7, 1.28, 2.14),
                (2.55, 0.38, 1.2, 1.66),
            ),
            DARK_GLASS,
            square=2.6,
            sides=18,
            crease=60,
        ),
        *both(moved(rounded_box((0.95, 0.06, 0.7), 0.03, DARK_GLASS, 1), (-0.1, 0.93, 1.95))),
    )
    made.add(
        body(((-6.2, 0.1, 1.95, 2.2), (-4, 0.17, 1.85, 2.25), (-1.6, 0.36, 1.6, 2.4)), paint, sides=12),
        wing((-5.6, 0, 2.0, 0.9, 0.1), (-6.4, 0, 3.2, 0.6, 0.06), trim),
        *both(wing((-5.0, 0.1, 2.05, 0.6, 0.08), (-5.2, 0.95, 2.05, 0.4, 0.05), trim)),
        moved(rounded_box((1.6, 0.8, 0.5), 0.2, trim, 2), (-0.3, 0, 2.75)),
        moved(cylinder(0.09, 0.5, IRON, 0, 10), (0, 0, 2.9)),
    )
    made.add(
        *both(
            rod((-1.4, 1.0, 0.06), (2.2, 1.0, 0.06), 0.06, IRON, 8),
            swept([(2.2, 1.0, 0.06), (2.5, 1.0, 0.14), (2.65, 1.0, 0.3)], 0.06, IRON, 8),
            *(rod((x, 0.6, 0.75), (x, 1.0, 0.06), 0.05, IRON, 6) for x in (-0.7, 1.3)),
            moved(box((3.2, 0.05, 0.16), trim), (0, 0.93, 1.3)),
        )
    )
    blade = moved(box((0.28, 5.0, 0.04), Paint((0.20, 0.21, 0.23), Finish.PLASTIC, 0.5), 0.015), (0, 2.6, 0))
    tip = moved(box((0.29, 0.5, 0.045), Paint((0.95, 0.8, 0.1), Finish.PLASTIC), 0.015), (0, 4.7, 0))
    made.hinge(
        "rotor", (0, 0, 3.36), [*around([blade, tip], 4, "z", 20), cylinder(0.22, 0.16, IRON, 0.03, 14)]
    )
    made.hinge(
        "tail_rotor",
        (-6.2, 0.22, 2.6),
        [
            *around(moved(box((0.1, 0.03, 0.75), WHITE, 0.01), (0, 0, 0.4)), 3, "y"),
            along_y(cylinder(0.07, 0.06, IRON, 0, 10)),
        ],
    )
    made.marks |= {
        "seat": Mark(position=(1.0, 0.4, 1.2)),
        "door": Mark(position=(0.5, 1.7, 0), heading=-np.pi / 2),
    }
    return made.cased(share=0.5)


MAKERS = {
    "airplane": airplane,
    "fighter_jet": fighter_jet,
    "helicopter": helicopter,
    "paper_plane": paper_plane,
    "propeller_plane": propeller_plane,
}
