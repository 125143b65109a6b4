"""Vans, buses and lorries: boxes with windows on wheels."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np

from filmwright.stage.world.model import Finish, Mark, Surface
from filmwright.stage.world.props.vehicles import light_bar
from filmwright.stage.world.props.wish import (
    BLACK,
    CHROME,
    DARK_GLASS,
    HEADLIGHT,
    IRON,
    RED,
    TAIL_LIGHT,
    WHITE,
    YELLOW,
    Wish,
)
from filmwright.stage.world.shaping.assembly import Bench
from filmwright.stage.world.shaping.boxes import box, rounded_box, sphere
from filmwright.stage.world.shaping.joinery import along_x, along_y, body, both, profiled
from filmwright.stage.world.shaping.mesh import moved, turned
from filmwright.stage.world.shaping.paint import Paint
from filmwright.stage.world.shaping.pictures import panel
from filmwright.stage.world.shaping.shade import grounded
from filmwright.stage.world.shaping.swept import rod
from filmwright.stage.world.shaping.turned import cone, cylinder, lathed
from filmwright.stage.world.shaping.wheels import tyred

_ARCH = Paint((0.05, 0.05, 0.055), Finish.PLASTIC, 0.9)


def panes(xs: Iterable[float], wide: float, low: float, high: float, side: float) -> list[Surface]:
    """Return a row of windows on both flanks, each `wide` and centred at one of `xs`."""
    pane = rounded_box((wide, 0.05, high - low), 0.024, DARK_GLASS, 1)
    return [piece for x in xs for piece in both(moved(pane, (x, side, (low + high) / 2)))]


def lamps(x: float, y: float, z: float, back: float) -> list[Surface]:
    """Return lit lamps at the nose, and red ones at the tail."""
    front = moved(along_x(cylinder(0.11, 0.05, HEADLIGHT, 0.02, 16)), (x - 0.02, y, z))
    rear = moved(box((0.05, 0.16, 0.26), TAIL_LIGHT, 0.02), (back - 0.01, y, z))
    return both(front, rear)


def wheels(made: Bench, axles: Iterable[float], track: float, radius: float, width: float) -> None:
    """Put a body on wheels, with the dark of an arch behind each."""
    for k, x in enumerate(axles):
        arch = lathed([(radius * 1.2, 0.0), (0.0, 0.006)], _ARCH, 18)
        for hand, side in (("left", 1), ("right", -1)):
            made.hinge(
                f"wheel_{k}_{hand}", (x, side * (track - width / 2 + 0.035), radius), tyred(radius, width)
            )
            piece = moved(turned(arch, -90 * side, "x"), (x, side * (track + 0.006), radius * 1.05))
            piece.positions[:, 2] = np.maximum(piece.positions[:, 2], 0.3)
            made.add(piece)


def _van(wish: Wish, paint: Paint, windows: bool) -> Bench:
    made = Bench(mass=2100)
    lines = ((-2.5, 0.9, 0.38, 2.1), (-2.46, 0.97, 0.32, 2.2), (0.9, 0.97, 0.3, 2.24), (1.35, 0.95, 0.3, 2.0),
             (1.85, 0.93, 0.32, 1.32), (2.4, 0.88, 0.34, 1.08), (2.52, 0.8, 0.4, 0.9))  # fmt: skip
    made.add(grounded(body(lines, paint, square=7, sides=24), 0.5, 0.65))
    shield = turned(rounded_box((0.06, 1.56, 0.86), 0.03, DARK_GLASS, 1), -37, "y")
    made.add(moved(shield, (1.66, 0, 1.72)))
    made.add(*panes((0.72,), 0.8, 1.25, 1.86, 0.955))
    if windows:
        made.add(*panes((-0.3, -1.25, -2.05), 0.78, 1.25, 1.86, 0.955))
    for x in (0.22, 1.2):
        made.add(*both(moved(box((0.014, 0.02, 1.1), _ARCH), (x, 0.965, 1.05))))
    made.add(*lamps(2.47, 0.68, 0.82, -2.5), moved(box((0.1, 1.5, 0.18), BLACK, 0.04), (2.5, 0, 0.48)))
    made.add(*both(moved(rounded_box((0.12, 0.18, 0.24), 0.05, BLACK, 1), (1.35, 1.06, 1.3))))
    made.add(moved(box((0.04, 0.7, 0.12), BLACK, 0.01), (2.5, 0, 0.82)))
    wheels(made, (-1.5, 1.6), 0.97, 0.36, 0.24)
    made.marks |= {
        "seat": Mark(position=(0.8, 0.4, 0.9)),
        "door": Mark(position=(0.7, 1.5, 0), heading=-np.pi / 2),
    }
    return made


def van(wish: Wish) -> Bench:
    return _van(wish, wish.lacquer((0.92, 0.93, 0.94)), False).cased()


def minibus(wish: Wish) -> Bench:
    return _van(wish, wish.lacquer((0.30, 0.62, 0.72)), True).cased()


def ambulance(wish: Wish) -> Bench:
    made = _van(wish, wish.lacquer((0.95, 0.95, 0.95)), False)
    made.add(*light_bar((0.95, 0, 2.24), 1.4), *light_bar((-2.2, 0, 2.22), 1.4))
    made.add(*both(moved(box((3.6, 0.02, 0.2), RED), (-0.7, 0.972, 1.06))))
    cross = [
        moved(box(size, RED), (-1.15, 0.976, 1.62)) for size in ((0.74, 0.022, 0.25), (0.25, 0.024, 0.74))
    ]
    made.add(*both(*cross), moved(box((0.012, 1.1, 0.1), RED), (2.46, 0, 1.0)))
    made.add(
        *(
            turned(moved(turned(panel("label:AMBULANCE", (1.2, 0.22)), 90), (0, 0.978, 0.8)), k)
            for k in (0, 180)
        )
    )
    return made.cased()


def ice_cream_van(wish: Wish) -> Bench:
    made = _van(wish, wish.lacquer((0.97, 0.75, 0.80)), False)
    made.add(
        *both(
            moved(rounded_box((1.5, 0.06, 0.8), 0.03, WHITE, 1), (-0.95, 0.96, 1.6)),
            *(
                moved(
                    turned(box((0.19, 0.5, 0.03), (RED, WHITE)[k % 2]), -20, "x"),
                    (-1.6 + 0.19 * k, 1.15, 2.08),
                )
                for k in range(8)
            ),
        )
    )
    made.add(moved(cone((0.06, 0.24), 0.55, Paint((0.85, 0.6, 0.3)), 0, 14), (-0.2, 0, 2.2)))
    made.add(moved(sphere(0.28, Paint((0.98, 0.93, 0.85)), 4), (-0.2, 0, 2.85)))
    return made.cased()


def _coach(wish: Wish, paint: Paint, length: float, high: float) -> Bench:
    made = Bench(mass=11000)
    x = length / 2
    lines = ((-x, 1.15, 0.42, high - 0.1), (-x + 0.06, 1.24, 0.36, high), (x - 0.35, 1.24, 0.36, high),
             (x - 0.06, 1.2, 0.38, high - 0.12), (x, 1.12, 0.45, high - 0.3))  # fmt: skip
    made.add(grounded(body(lines, paint, square=9, sides=24), 0.6, 0.65))
    made.add(moved(rounded_box((0.08, 2.1, 1.15), 0.04, DARK_GLASS, 1), (x - 0.01, 0, 1.95)))
    made.add(moved(rounded_box((0.08, 2.0, 0.9), 0.04, DARK_GLASS, 1), (-x, 0, 2.1)))
    made.add(*lamps(x, 0.85, 0.78, -x), moved(box((0.12, 2.3, 0.22), BLACK, 0.05), (x - 0.02, 0, 0.5)))
    made.add(*both(moved(rounded_box((0.1, 0.16, 0.4), 0.05, BLACK, 1), (x + 0.08, 1.22, 2.2))))
    for at in (x - 0.75, -0.5):  # doors on the kerb side
        for k in (-1, 1):
            made.add(moved(rounded_box((0.5, 0.06, 1.95), 0.03, DARK_GLASS, 1), (at + 0.27 * k, -1.235, 1.4)))
    wheels(made, (-0.27 * length, 0.29 * length), 1.24, 0.5, 0.3)
    made.marks |= {
        "seat": Mark(position=(0, 0.6, 0.9)),
        "door": Mark(position=(x - 0.75, -1.8, 0), heading=np.pi / 2),
    }
    return made


def bus(wish: Wish) -> Bench:
    if wish.says("double", "london", "双层"):
        return double_decker(wish)
    if wish.says("school", "校车"):
        return school_bus(wish)
    made = _coach(wish, wish.lacquer((0.86, 0.16, 0.12)), 9.6, 3.05)
    made.add(*panes(np.linspace(-4.1, 2.9, 6), 1.3, 1.5, 2.45, 1.235))
    made.add(*both(moved(box((9.2, 0.02, 0.14), WHITE), (-0.1, 1.243, 1.25))))
    sign = Paint((1.0, 0.72, 0.1), Finish.GLOW)
    made.add(
        moved(box((0.04, 1.7, 0.3), BLACK), (4.76, 0, 2.72)),
        moved(panel("label:42 CITY", (0.9, 0.22)), (4.79, 0, 2.72)),
    )
    made.add(*(moved(box((0.02, 0.05, 0.14), sign), (4.785, y, 2.72)) for y in (-0.62, -0.7, 0.62, 0.7)))
    return made.cased()


def double_decker(wish: Wish) -> Bench:
    made = _coach(wish, wish.lacquer((0.84, 0.10, 0.10)), 9.0, 4.3)
    made.add(
        *panes(np.linspace(-3.8, 2.7, 6), 1.15, 1.45, 2.25, 1.235),
        *panes(np.linspace(-3.8, 3.6, 7), 1.1, 2.95, 3.75, 1.235),
    )
    made.add(moved(rounded_box((0.1, 2.1, 0.85), 0.05, DARK_GLASS, 1), (4.43, 0, 3.35)))
    made.add(*both(moved(box((8.7, 0.02, 0.08), WHITE), (-0.1, 1.243, 2.65))))
    return made.cased()


def school_bus(wish: Wish) -> Bench:
    paint = wish.lacquer((0.98, 0.72, 0.05))
    made = Bench(mass=9000)
    made.add(
        grounded(
            body(
                (
                    (-4.4, 1.1, 0.5, 2.8),
                    (-4.3, 1.2, 0.45, 2.95),
                    (2.6, 1.2, 0.45, 2.95),
                    (2.75, 1.15, 0.5, 2.85),
                ),
                paint,
                square=7,
                sides=24,
            )
        )
    )
    made.add(
        grounded(
            body(
                ((2.6, 0.95, 0.5, 1.55), (3.9, 0.9, 0.5, 1.42), (4.2, 0.8, 0.55, 1.25)),
                paint,
                square=6,
                sides=20,
            )
        )
    )
    made.add(
        *panes(np.linspace(-3.9, 1.7, 7), 0.7, 1.6, 2.3, 1.195),
        moved(rounded_box((0.06, 2.0, 0.85), 0.03, DARK_GLASS, 1), (2.74, 0, 2.1)),
    )
    for z in (0.85, 1.15, 1.42):
        made.add(*both(moved(box((6.9, 0.03, 0.06), BLACK), (-0.85, 1.203, z))))
    made.add(*lamps(4.15, 0.62, 1.0, -4.4), moved(box((0.12, 2.2, 0.25), BLACK, 0.04), (4.2, 0, 0.62)))
    made.add(*(moved(box((0.04, 0.9, 0.05), BLACK), (4.17, 0, z)) for z in (0.85, 0.95, 1.05)))
    made.add(
        moved(panel("label:SCHOOL BUS", (1.6, 0.28)), (2.77, 0, 2.68)),
        *both(moved(box((0.1, 0.14, 0.14), TAIL_LIGHT, 0.03), (2.7, 0.95, 2.75))),
    )
    made.add(moved(rounded_box((0.55, 0.06, 1.9), 0.03, DARK_GLASS, 1), (2.3, -1.195, 1.4)))
    wheels(made, (-2.6, 3.2), 1.2, 0.48, 0.3)
    return made.cased()


def _tractor_unit(made: Bench, paint: Paint, x: float) -> None:
    """A cab over the front axle; `x` is the middle of its front."""
    made.add(
        grounded(
            body(
                (
                    (x - 1.7, 1.16, 0.55, 2.9),
                    (x - 1.6, 1.2, 0.5, 3.0),
                    (x - 0.4, 1.2, 0.5, 3.0),
                    (x - 0.1, 1.16, 0.5, 2.6),
                    (x, 1.1, 0.55, 1.7),
                ),
                paint,
                square=8,
                sides=24,
            )
        )
    )
    made.add(
        moved(turned(rounded_box((0.08, 2.0, 0.95), 0.04, DARK_GLASS, 1), -6, "y"), (x - 0.045, 0, 2.15))
    )
    made.add(*panes((x - 0.75,), 0.85, 1.7, 2.5, 1.19))
    made.add(*(moved(box((0.05, 1.5, 0.07), CHROME, 0.02), (x, 0, z)) for z in (0.95, 1.1, 1.25, 1.4)))
    made.add(
        *both(
            moved(box((0.06, 0.36, 0.2), HEADLIGHT, 0.03), (x + 0.02, 0.85, 0.8)),
            moved(rounded_box((0.12, 0.16, 0.5), 0.05, BLACK, 1), (x - 0.1, 1.32, 2.1)),
        )
    )
    made.add(moved(box((0.2, 2.3, 0.3), IRON, 0.06), (x - 0.02, 0, 0.58)))
    made.add(*both(moved(cylinder(0.07, 1.6, CHROME, 0.02, 12), (x - 1.82, 0.95, 1.6))))


def truck(wish: Wish) -> Bench:
    paint = wish.lacquer((0.12, 0.32, 0.68))
    made = Bench(mass=9500)
    _tractor_unit(made, paint, 4.0)
    load = paint if wish.prop.colour or wish.prop.material else Paint((0.90, 0.90, 0.88), Finish.PLASTIC, 0.4)
    made.add(moved(rounded_box((5.9, 2.45, 2.6), 0.06, load, 1), (-1.05, 0, 2.4)))
    made.add(
        *both(
            *(
                moved(box((0.05, 0.03, 2.4), load.shaded(0.86)), (x, 1.228, 2.4))
                for x in np.linspace(-3.8, 1.7, 9)
            )
        )
    )
    made.add(
        moved(box((7.6, 1.0, 0.3), IRON, 0.03), (-0.2, 0, 0.85)),
        *both(moved(box((2.2, 0.05, 0.5), IRON), (-0.6, 1.1, 0.75))),
    )
    made.add(*both(moved(box((0.05, 0.3, 0.16), TAIL_LIGHT, 0.02), (-4.0, 0.9, 0.95))))
    wheels(made, (-3.0, -2.0, 3.1), 1.2, 0.5, 0.34)
    made.marks |= {
        "seat": Mark(position=(3.2, 0.5, 1.4)),
        "door": Mark(position=(3.2, 1.8, 0), heading=-np.pi / 2),
    }
    return made.cased()


def fire_truck(wish: Wish) -> Bench:
    paint = wish.lacquer((0.84, 0.07, 0.06))
    made = Bench(mass=13000)
    _tractor_unit(made, paint, 4.0)
    made.add(*light_bar((3.2, 0, 3.0), 1.9))
    made.add(moved(rounded_box((5.9, 2.4, 1.9), 0.06, paint, 1), (-1.1, 0, 1.75)))
    for x in (-3.2, -1.9, -0.6, 0.7):
        made.add(
            *both(
                moved(box((1.1, 0.03, 1.0), CHROME, 0.01), (x, 1.2, 2.05)),
                *(moved(box((1.1, 0.034, 0.02), IRON), (x, 1.203, z)) for z in np.linspace(1.65, 2.45, 6)),
            )
        )
    made.add(
        *both(
            moved(box((7.8, 0.03, 0.22), WHITE), (0, 1.205, 1.22)),
            moved(box((7.8, 0.034, 0.07), YELLOW), (0, 1.206, 1.22)),
        )
    )
    for y in (-0.32, 0.32):
        made.add(rod((-4.2, y, 3.05), (3.4, y, 3.5), 0.06, WHITE, 6))
    made.add(
        *(
            rod((x, -0.32, 3.05 + (x + 4.2) * 0.0592), (x, 0.32, 3.05 + (x + 4.2) * 0.0592), 0.035, WHITE, 5)
            for x in np.linspace(-4.0, 3.2, 17)
        )
    )
    made.add(
        moved(cylinder(0.45, 0.35, IRON, 0.03, 20), (-3.2, 0, 2.65)),
        moved(box((0.1, 2.1, 0.3), CHROME, 0.03), (4.1, 0, 0.62)),
    )
    made.add(*both(moved(along_y(cylinder(0.32, 0.06, YELLOW, 0.01, 20)), (1.6, 1.18, 1.75))))
    wheels(made, (-2.9, 3.1), 1.2, 0.52, 0.36)
    made.marks |= {
        "seat": Mark(position=(3.2, 0.5, 1.4)),
        "door": Mark(position=(3.2, 1.8, 0), heading=-np.pi / 2),
    }
    return made.cased()


def dump_truck(wish: Wish) -> Bench:
    paint = wish.lacquer((0.97, 0.70, 0.08))
    made = Bench(mass=12000)
    _tractor_unit(made, paint, 3.6)
    tub = [(-3.7, 2.75), (-3.3, 1.15), (1.5, 1.15), (1.6, 2.95), (2.9, 2.95), (2.9, 3.05), (1.5, 3.05)]
    made.add(profiled(tub, 2.4, paint, 0.04))
    made.add(
        *both(
            *(
                moved(box((0.12, 0.08, 1.55), paint.shaded(0.85), 0.02), (x, 1.21, 1.95))
                for x in (-2.8, -1.8, -0.8, 0.2, 1.1)
            )
        )
    )
    heap = body(
        (
            (-3.4, 0.4, 2.4, 2.8),
            (-2.4, 1.0, 2.4, 3.1),
            (-0.8, 1.1, 2.4, 3.3),
            (0.6, 1.0, 2.4, 3.1),
            (1.4, 0.5, 2.4, 2.9),
        ),
        Paint((0.45, 0.33, 0.22), Finish.CONCRETE),
        square=2,
    )
    made.add(heap, moved(box((6.6, 1.0, 0.3), IRON, 0.03), (-0.2, 0, 0.95)))
    wheels(made, (-2.7, -1.5, 2.7), 1.2, 0.54, 0.36)
    return made.cased()


def cement_mixer(wish: Wish) -> Bench:
    paint = wish.lacquer((0.95, 0.50, 0.10))
    made = Bench(mass=14000)
    _tractor_unit(made, paint, 3.9)
    white = paint.shaded(1.2) if wish.prop.colour else Paint((0.93, 0.93, 0.91), Finish.PLASTIC, 0.35)
    profile = [(0.0, -2.6), (0.62, -2.6), (0.75, -2.2), (1.28, -0.6), (1.3, 0.4), (0.9, 1.7), (0.0, 1.9)]
    drum = [lathed(profile, white, 24, 30)]
    for k in range(3):
        low = -1.9 + 1.1 * k
        r = np.interp([low, low + 0.4], [z for _, z in profile], [r for r, _ in profile])
        drum.append(
            lathed(
                [(r[0], low), (r[0] + 0.02, low + 0.01), (r[1] + 0.02, low + 0.39), (r[1], low + 0.4)],
                paint,
                24,
            )
        )
    made.add(*(moved(turned(along_x(piece), 12, "y"), (-0.7, 0, 2.35)) for piece in drum))
    made.add(
        moved(box((6.8, 1.2, 0.3), IRON, 0.03), (-0.3, 0, 0.95)),
        *both(moved(box((0.2, 0.12, 1.6), IRON), (-2.6, 0.5, 1.6))),
    )
    made.add(moved(turned(box((1.1, 0.6, 0.1), paint, 0.02), -35, "y"), (-3.6, 0, 2.3)))
    wheels(made, (-2.7, -1.5, 3.0), 1.2, 0.52, 0.36)
    return made.cased()


MAKERS = {
    "ambulance": ambulance,
    "bus": bus,
    "cement_mixer": cement_mixer,
    "double_decker": double_decker,
    "dump_truck": dump_truck,
    "fire_truck": fire_truck,
    "ice_cream_van": ice_cream_van,
    "minibus": minibus,
    "school_bus": school_bus,
    "truck": truck,
    "van": van,
}
