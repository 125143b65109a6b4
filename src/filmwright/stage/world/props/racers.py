"""Cars of other days and other roads: vintage, racing, off-road, pickup."""

from __future__ import annotations

import numpy as np

from filmwright.stage.world.model import Finish, Mark
from filmwright.stage.world.props.vehicles import Make, assembled, lacquered
from filmwright.stage.world.props.wish import (
    BLACK,
    CHROME,
    DARK_GLASS,
    HEADLIGHT,
    WHITE,
    Wish,
)
from filmwright.stage.world.shaping.assembly import Bench, box_solid
from filmwright.stage.world.shaping.boxes import box, rounded_box, sphere
from filmwright.stage.world.shaping.joinery import along_x, body, both
from filmwright.stage.world.shaping.mesh import moved, scaled, turned
from filmwright.stage.world.shaping.paint import Paint
from filmwright.stage.world.shaping.swept import swept
from filmwright.stage.world.shaping.turned import cylinder, torus
from filmwright.stage.world.shaping.wheels import tyred

_JEEP = Make(
    lines=(
        (-1.95, 0.80, 0.5, 1.02),
        (-1.9, 0.86, 0.45, 1.08),
        (-1.2, 0.88, 0.4, 1.10),
        (0.0, 0.88, 0.38, 1.10),
        (0.75, 0.88, 0.38, 1.10),
        (1.4, 0.86, 0.42, 1.06),
        (1.8, 0.84, 0.46, 1.02),
        (1.88, 0.78, 0.5, 0.94),
    ),
    cabin=((1.04, 2.65, 1.64, -0.58), (1.4, 2.45, 1.56, -0.64), (1.72, 2.25, 1.46, -0.69)),
    axles=(-1.2, 1.22),
    wheel=0.42,
    track=0.78,
    side=0.87,
    doors=(0.62, -0.3, -1.0),
    thick=0.28,
)


_PICKUP = Make(
    lines=(
        (-2.6, 0.84, 0.5, 0.92),
        (-2.55, 0.9, 0.44, 0.98),
        (-1.2, 0.92, 0.38, 0.98),
        (0.0, 0.92, 0.34, 1.0),
        (0.9, 0.92, 0.34, 1.0),
        (1.6, 0.9, 0.36, 0.98),
        (2.1, 0.87, 0.42, 0.9),
        (2.22, 0.78, 0.48, 0.82),
    ),
    cabin=((0.94, 2.1, 1.66, 0.0), (1.28, 1.75, 1.56, -0.08), (1.62, 1.3, 1.4, -0.14)),
    axles=(-1.55, 1.45),
    wheel=0.4,
    track=0.8,
    side=0.91,
    doors=(0.75, -0.15, -0.8),
    thick=0.27,
)


def jeep(wish: Wish) -> Bench:
    paint = lacquered(wish, (0.30, 0.38, 0.22))
    made = assembled(_JEEP, paint, 1700)
    spare = [moved(turned(piece, 90), (-2.06, 0, 0.95)) for piece in tyred(0.4, 0.22)]
    made.add(*spare, *both(moved(box((1.9, 0.04, 0.05), BLACK, 0.01), (-0.7, 0.62, 1.86))))
    made.add(*(moved(box((0.05, 1.3, 0.04), BLACK), (x, 0, 1.86)) for x in (-1.5, -1.0, -0.5, 0.05)))
    made.add(*(moved(box((0.03, 0.05, 0.26), CHROME), (1.885, y, 0.78)) for y in np.linspace(-0.3, 0.3, 6)))
    return made


def pickup(wish: Wish) -> Bench:
    made = assembled(_PICKUP, lacquered(wish, (0.12, 0.28, 0.55)), 1900)
    paint = lacquered(wish, (0.12, 0.28, 0.55))
    made.add(moved(box((1.5, 1.5, 0.02), BLACK), (-1.8, 0, 0.99)))
    made.add(*both(moved(box((1.65, 0.1, 0.18), paint, 0.03), (-1.76, 0.85, 1.03))))
    made.add(moved(box((0.1, 1.8, 0.18), paint, 0.03), (-2.54, 0, 1.03)))
    return made


def vintage_car(wish: Wish) -> Bench:
    """A car of the twenties: long bonnet, swept wings, big lamps, upright cabin."""
    paint = lacquered(wish, (0.12, 0.30, 0.20))
    trim = paint.shaded(0.7) if wish.prop.colour else Paint((0.09, 0.09, 0.10), Finish.PLASTIC, 0.2)
    made = Bench(mass=1100)
    made.add(
        body(
            (
                (-1.6, 0.5, 0.55, 0.95),
                (-1.5, 0.66, 0.45, 1.1),
                (-0.4, 0.68, 0.42, 1.1),
                (0.35, 0.62, 0.42, 1.08),
                (0.5, 0.44, 0.45, 1.05),
                (1.55, 0.34, 0.48, 1.0),
                (1.6, 0.3, 0.5, 0.97),
            ),
            paint,
            square=6,
            sides=20,
        )
    )
    made.add(moved(rounded_box((1.75, 1.28, 0.56), 0.1, DARK_GLASS, 2), (-0.6, 0, 1.36)))
    made.add(moved(rounded_box((1.95, 1.4, 0.14), 0.07, trim, 2), (-0.58, 0, 1.68)))
    for x in (0.27, -0.4, -0.8, -1.46):
        made.add(*both(moved(box((0.09, 0.05, 0.6), paint, 0.015), (x, 0.63, 1.36))))
    made.add(moved(rounded_box((0.1, 0.56, 0.6), 0.09, CHROME, 2), (1.62, 0, 0.78)))
    made.add(moved(rounded_box((0.03, 0.44, 0.46), 0.07, BLACK, 2), (1.665, 0, 0.78)))
    lamp = along_x(scaled(sphere(0.16, CHROME, 4), (1, 1, 1.1)))
    made.add(
        *both(
            moved(lamp, (1.55, 0.42, 0.98)),
            moved(along_x(cylinder(0.135, 0.03, HEADLIGHT, 0, 18)), (1.69, 0.42, 0.98)),
        )
    )
    for x in (-1.15, 1.3):
        angle = np.radians(np.linspace(-15, 195, 11))
        arch = np.column_stack([x + 0.5 * np.cos(angle), np.zeros(11), 0.42 + 0.48 * np.sin(angle)])
        made.add(*both(moved(scaled(swept(arch, 0.05, trim, 6), (1, 3.4, 1)), (0, 0.68, 0))))
    made.add(*both(moved(box((1.5, 0.3, 0.05), trim, 0.02), (0.08, 0.72, 0.38))))
    for name, x, y in (
        ("back_left", -1.15, 1),
        ("back_right", -1.15, -1),
        ("front_left", 1.3, 1),
        ("front_right", 1.3, -1),
    ):
        made.hinge(f"wheel_{name}", (x, 0.68 * y, 0.39), tyred(0.39, 0.14, CHROME, 0.72))
    made.add(
        moved(box((0.06, 1.5, 0.06), CHROME, 0.02), (1.85, 0, 0.45)),
        moved(box((0.06, 1.4, 0.06), CHROME, 0.02), (-1.75, 0, 0.45)),
    )
    made.add(*both(moved(box((0.3, 0.04, 0.05), CHROME), (1.72, 0.3, 0.45))))
    made.add(moved(along_x(torus(0.3, 0.09, BLACK, 20, 8)), (-1.68, 0, 0.9)))
    made.solids.append(box_solid((3.2, 1.3, 1.3), (0, 0, 1.0), "metal"))
    made.marks |= {
        "seat": Mark(position=(-0.3, 0.3, 0.75)),
        "door": Mark(position=(-0.1, 1.2, 0), heading=-np.pi / 2),
        "top": Mark(position=(-0.6, 0, 1.75)),
    }
    return made


def racing_car(wish: Wish) -> Bench:
    """An open-wheeled racer with wings."""
    paint = lacquered(wish, (0.85, 0.08, 0.08))
    made = Bench(mass=700)
    made.add(
        body(
            (
                (-2.1, 0.2, 0.2, 0.55),
                (-1.6, 0.34, 0.12, 0.75),
                (-0.9, 0.62, 0.1, 0.62),
                (-0.1, 0.62, 0.1, 0.55),
                (0.5, 0.34, 0.12, 0.6),
                (1.4, 0.2, 0.16, 0.48),
                (2.5, 0.12, 0.2, 0.34),
            ),
            paint,
            square=3.4,
            sides=18,
        )
    )
    made.add(
        body(
            (
                (-1.6, 0.08, 0.6, 0.8),
                (-0.9, 0.14, 0.6, 0.98),
                (-0.5, 0.12, 0.6, 0.95),
                (-0.45, 0.1, 0.6, 0.9),
            ),
            paint,
            square=3,
        )
    )
    made.add(moved(rounded_box((0.75, 0.5, 0.2), 0.1, BLACK, 2), (0.0, 0, 0.53)))
    made.add(
        moved(sphere(0.14, WHITE, 5), (-0.15, 0, 0.72)),
        moved(box((0.1, 0.22, 0.07), DARK_GLASS, 0.02), (-0.05, 0, 0.73)),
    )
    made.add(
        moved(box((0.4, 1.7, 0.03), paint, 0.01), (2.45, 0, 0.16)),
        moved(box((0.34, 1.0, 0.04), paint, 0.01), (-2.1, 0, 0.92)),
    )
    made.add(
        *both(
            moved(box((0.42, 0.02, 0.22), BLACK), (2.42, 0.84, 0.2)),
            moved(box((0.5, 0.03, 0.46), BLACK), (-2.1, 0.5, 0.75)),
        )
    )
    for x in (-1.5, 1.55):
        made.add(
            moved(box((0.05, 1.5, 0.04), BLACK), (x, 0, 0.34)),
            moved(box((0.05, 1.5, 0.04), BLACK), (x - 0.2, 0, 0.3)),
        )
    for name, x, y in (
        ("back_left", -1.5, 1),
        ("back_right", -1.5, -1),
        ("front_left", 1.55, 1),
        ("front_right", 1.55, -1),
    ):
        made.hinge(f"wheel_{name}", (x, 0.76 * y, 0.34), tyred(0.34, 0.36 if x < 0 else 0.3, BLACK, 0.55))
    made.solids.append(box_solid((4.2, 1.2, 0.6), (0.1, 0, 0.35), "metal"))
    made.marks |= {"seat": Mark(position=(-0.1, 0, 0.32)), "top": Mark(position=(-0.9, 0, 0.98))}
    return made


MAKERS = {
    "jeep": jeep,
    "pickup": pickup,
    "racing_car": racing_car,
    "vintage_car": vintage_car,
}
