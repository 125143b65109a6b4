"""What one rides or pushes on light wheels: bicycles, motorcycles, scooters, chairs and carts."""

from __future__ import annotations

import numpy as np

from filmwright.stage.world.model import Finish, Mark, Surface
from filmwright.stage.world.props.wish import BLACK, CHROME, HEADLIGHT, IRON, STEEL, TAIL_LIGHT, Wish
from filmwright.stage.world.shaping.assembly import Bench, box_solid
from filmwright.stage.world.shaping.boxes import box, ellipsoid, rounded_box
from filmwright.stage.world.shaping.joinery import (
    along_x,
    along_y,
    body,
    both,
    frame,
    profiled,
)
from filmwright.stage.world.shaping.mesh import Point, moved, turned
from filmwright.stage.world.shaping.paint import Paint
from filmwright.stage.world.shaping.swept import curved, rod, swept
from filmwright.stage.world.shaping.turned import cylinder, lathed, torus
from filmwright.stage.world.shaping.wheels import castor, spoked, tyred

_LEATHER = Paint((0.30, 0.18, 0.12), Finish.PLASTIC, 0.5)


def saddle(at: Point, long: float, wide: float, paint: Paint = _LEATHER) -> Surface:
    """Return a pear-shaped saddle, its nose along +x."""
    stations = (
        (-0.5, 0.35, -0.4, 0.6),
        (-0.4, 0.5, -0.5, 0.7),
        (-0.1, 0.38, -0.45, 0.5),
        (0.2, 0.16, -0.4, 0.45),
        (0.5, 0.1, -0.35, 0.4),
    )
    rows = [(x * long, half * wide, low * 0.07, high * 0.07) for x, half, low, high in stations]
    return moved(body(rows, paint, square=2.6, sides=12), at)


def handlebar(reach: float, at: Point, back: float, rise: float) -> list[Surface]:
    """Return a bent bar with black grips, `reach` to either side."""
    x, _, z = at
    line = [
        (x - back, reach, z + rise),
        (x - 0.02, reach * 0.62, z + rise),
        (x, 0, z),
        (x - 0.02, -reach * 0.62, z + rise),
        (x - back, -reach, z + rise),
    ]
    grip = rod(
        (x - back * 0.45, reach * 0.82, z + rise), (x - back * 1.15, reach * 1.05, z + rise), 0.021, BLACK, 8
    )
    return [swept(curved(line, 15), 0.013, CHROME, 6), *both(grip)]


def held(at: Point, name: str = "grip") -> dict[str, Mark]:
    """Return the marks of two grips, or footrests, alike on both sides; `at` is the left one."""
    x, y, z = at
    return {f"{name}_l": Mark(position=(x, y, z)), f"{name}_r": Mark(position=(x, -y, z))}


def cranked(made: Bench, at: Point, arm: float, ring: float, apart: float = 0.085) -> None:
    """Lay a crank with its pedals on the bench: parts that turn, and the marks of the feet on them."""
    x, _, z = at
    way = np.array([0.79, -0.61]) * arm
    left, right = (x - way[0], apart, z - way[1]), (x + way[0], -apart, z + way[1])
    pieces = [
        moved(along_y(cylinder(0.024, 2 * apart - 0.03, IRON, 0, 12)), (0, -apart + 0.015, 0)),
        rod((0, apart - 0.02, 0), (-way[0], apart - 0.012, -way[1]), 0.012, STEEL, 6),
        rod((0, -apart + 0.02, 0), (way[0], -apart + 0.012, way[1]), 0.012, STEEL, 6),
    ]
    if ring:
        pieces.append(moved(turned(torus(ring, 0.011, CHROME, 20, 4), 90, "x"), (0, -0.05, 0)))
        pieces += [rod((0, -0.05, 0), (ring * np.cos(a), -0.05, ring * np.sin(a)), 0.008, CHROME, 4)
                   for a in np.radians((90, 210, 330))]  # fmt: skip
    made.hinge("crank", at, pieces)
    for part, where, out in (("pedal_l", left, 1), ("pedal_r", right, -1)):
        made.hinge(part, where, [moved(box((0.1, 0.09, 0.022), BLACK, 0.006), (0, out * 0.045, 0))])
        foot = (where[0], where[1] + out * 0.045, where[2] + 0.012)
        made.marks[f"foot_{part[-1]}"] = Mark(position=foot, part=part)


def bicycle(wish: Wish) -> Bench:
    paint = wish.lacquer((0.10, 0.45, 0.60))
    made = Bench(mass=13)
    at: dict[str, Point] = {
        "rear": (-0.51, 0, 0.34),
        "crank": (-0.06, 0, 0.29),
        "head": (0.36, 0, 0.82),
        "neck": (0.4, 0, 0.7),
        "seat": (-0.2, 0, 0.78),
    }
    made.add(*frame(at, ("crank-neck", "crank-seat", "seat-head", "head-neck"), 0.024, paint))
    made.add(*both(
        rod((-0.51, 0.06, 0.34), (-0.06, 0.03, 0.29), 0.013, paint, 6),
        rod((-0.51, 0.06, 0.34), (-0.2, 0.02, 0.74), 0.012, paint, 6),
        swept(curved([(0.4, 0.03, 0.72), (0.45, 0.055, 0.55), (0.54, 0.055, 0.34)], 6), 0.015, paint, 6),
    ))  # fmt: skip
    made.add(
        rod((0.36, 0, 0.8), (0.335, 0, 0.98), 0.017, STEEL),
        rod((-0.19, 0, 0.76), (-0.225, 0, 0.91), 0.014, STEEL),
    )
    made.add(*handlebar(0.29, (0.35, 0, 0.99), 0.12, 0.03), saddle((-0.22, 0, 0.94), 0.28, 0.19))
    cranked(made, (-0.06, 0.0, 0.29), 0.165, 0.09)
    for y, z in ((-0.05, 0.37), (-0.05, 0.215)):
        made.add(rod((-0.06, y, z), (-0.5, y, 0.34 + (z - 0.29) * 0.4), 0.006, IRON, 4))
    for x in (-0.51, 0.54):  # mudguards
        a = np.radians(np.linspace(25, 165, 10) if x < 0 else np.linspace(20, 130, 9))
        made.add(
            swept(np.column_stack([x + 0.365 * np.cos(a), 0 * a, 0.34 + 0.365 * np.sin(a)]), 0.02, paint, 5)
        )
    made.add(
        moved(along_x(cylinder(0.035, 0.05, HEADLIGHT, 0.01, 12)), (0.42, 0, 0.88)),
        moved(box((0.03, 0.05, 0.05), TAIL_LIGHT, 0.01), (-0.87, 0, 0.5)),
    )
    made.add(rod((-0.42, -0.07, 0.33), (-0.34, -0.19, 0.01), 0.01, STEEL, 5))
    made.hinge("wheel_back", at["rear"], spoked(0.34, 0.022))
    made.hinge("wheel_front", (0.54, 0.0, 0.34), spoked(0.34, 0.022))
    made.solids.append(box_solid((1.7, 0.12, 0.9), (0.01, 0, 0.47), "metal"))
    made.marks |= {
        "seat": Mark(position=(-0.22, 0, 0.965)),
        "grip": Mark(position=(0.23, 0, 1.02)),
        "top": Mark(position=(-0.2, 0, 0.95)),
        **held((0.25, 0.275, 1.035)),
    }
    return made


def motorcycle(wish: Wish) -> Bench:
    paint = wish.lacquer((0.80, 0.10, 0.08), 0.15)
    made = Bench(mass=190)
    made.add(
        body(
            (
                (-0.22, 0.12, 0.68, 0.8),
                (-0.1, 0.17, 0.62, 0.9),
                (0.15, 0.19, 0.62, 0.97),
                (0.36, 0.13, 0.68, 0.93),
            ),
            paint,
            square=2.6,
        )
    )
    made.add(
        body(
            (
                (-0.75, 0.06, 0.8, 0.86),
                (-0.6, 0.13, 0.7, 0.88),
                (-0.2, 0.14, 0.66, 0.8),
                (-0.1, 0.11, 0.7, 0.78),
            ),
            BLACK,
            square=3,
        )
    )
    made.add(
        body(((-0.95, 0.06, 0.74, 0.84), (-0.75, 0.11, 0.62, 0.8), (-0.35, 0.12, 0.6, 0.7)), paint, square=3)
    )
    made.add(
        moved(rounded_box((0.5, 0.34, 0.4), 0.08, IRON, 2), (0.05, 0, 0.42)),
        *(
            moved(along_y(cylinder(0.13, 0.36, CHROME, 0.02, 16)), (x, -0.18, z))
            for x, z in ((0.08, 0.34), (-0.15, 0.38))
        ),
    )
    made.add(*(moved(box((0.22, 0.3, 0.02), CHROME), (0.16, 0, z)) for z in (0.5, 0.545, 0.59)))
    made.add(
        *both(
            rod((0.42, 0.1, 0.95), (0.72, 0.1, 0.31), 0.03, CHROME, 8),
            rod((-0.2, 0.14, 0.36), (-0.66, 0.12, 0.31), 0.03, IRON, 7),
            rod((-0.45, 0.13, 0.62), (-0.62, 0.13, 0.32), 0.025, CHROME, 7),
        )
    )
    pipe = curved(
        [(0.2, -0.16, 0.45), (0.32, -0.2, 0.3), (0.1, -0.22, 0.2), (-0.4, -0.22, 0.24), (-0.95, -0.23, 0.36)],
        14,
    )
    made.add(
        swept(pipe, np.linspace(0.03, 0.065, 14), CHROME, 8), *handlebar(0.36, (0.38, 0, 0.98), 0.16, 0.1)
    )
    made.add(
        moved(
            along_x(lathed([(0, -0.12), (0.07, -0.1), (0.11, 0), (0, 0.01)], CHROME, 18, 60)), (0.55, 0, 0.9)
        ),
        moved(along_x(cylinder(0.1, 0.02, HEADLIGHT, 0, 18)), (0.555, 0, 0.9)),
    )
    made.add(
        moved(box((0.05, 0.12, 0.08), TAIL_LIGHT, 0.02), (-0.95, 0, 0.78)),
        *both(
            rod((0.42, 0.28, 1.08), (0.42, 0.33, 1.22), 0.008, BLACK, 5),
            moved(ellipsoid((0.02, 0.07, 0.05), BLACK, 3), (0.42, 0.33, 1.25)),
        ),
    )
    for x, lo, hi in ((0.72, 30, 150), (-0.66, 40, 160)):
        a = np.radians(np.linspace(lo, hi, 9))
        made.add(
            swept(np.column_stack([x + 0.345 * np.cos(a), 0 * a, 0.31 + 0.345 * np.sin(a)]), 0.07, paint, 6)
        )
    made.add(rod((-0.1, 0.12, 0.35), (-0.05, 0.34, 0.02), 0.016, IRON, 6))
    made.hinge("wheel_back", (-0.66, 0, 0.31), tyred(0.31, 0.17, CHROME, 0.58))
    made.hinge("wheel_front", (0.72, 0, 0.31), tyred(0.31, 0.13, CHROME, 0.6))
    made.add(rod((-0.02, -0.29, 0.27), (-0.02, 0.29, 0.27), 0.018, IRON, 6))
    made.marks |= {"seat": Mark(position=(-0.3, 0, 0.81)), "grip": Mark(position=(0.25, 0, 1.08))}
    made.marks |= held((0.25, 0.337, 1.09)) | held((-0.02, 0.235, 0.29), "foot")
    return made.cased(share=0.8)


def motor_scooter(wish: Wish) -> Bench:
    paint = wish.lacquer((0.45, 0.75, 0.70), 0.18)
    made = Bench(mass=110)
    made.add(
        body(
            (
                (-0.85, 0.06, 0.4, 0.55),
                (-0.7, 0.2, 0.28, 0.66),
                (-0.4, 0.22, 0.24, 0.7),
                (-0.1, 0.17, 0.22, 0.66),
                (-0.02, 0.12, 0.2, 0.4),
            ),
            paint,
            square=2.5,
            sides=18,
        )
    )
    made.add(
        body(
            (
                (-0.75, 0.08, 0.66, 0.72),
                (-0.5, 0.15, 0.66, 0.77),
                (-0.1, 0.14, 0.64, 0.76),
                (0.02, 0.08, 0.64, 0.7),
            ),
            _LEATHER,
            square=3,
        )
    )
    made.add(moved(box((0.55, 0.36, 0.06), paint, 0.02), (0.2, 0, 0.22)))
    shield = [(0.36, 0.2), (0.5, 0.2), (0.46, 0.6), (0.36, 0.88), (0.3, 0.88), (0.38, 0.6)]
    made.add(
        profiled(shield, 0.36, paint, 0.02),
        moved(ellipsoid((0.2, 0.09, 0.12), paint, 4), (0.55, 0, 0.32)),
        moved(ellipsoid((0.1, 0.1, 0.08), paint, 4), (0.37, 0, 0.95)),
    )
    made.add(
        *handlebar(0.3, (0.34, 0, 0.94), 0.08, 0.04),
        moved(along_x(cylinder(0.065, 0.03, HEADLIGHT, 0.01, 16)), (0.45, 0, 0.95)),
        moved(box((0.04, 0.1, 0.06), TAIL_LIGHT, 0.01), (-0.83, 0, 0.52)),
    )
    made.add(
        rod((0.48, 0, 0.4), (0.55, 0, 0.22), 0.03, CHROME, 8),
        *both(
            rod((0.32, 0.24, 1.0), (0.34, 0.3, 1.12), 0.007, CHROME, 5),
            moved(along_x(cylinder(0.05, 0.015, CHROME, 0, 14)), (0.34, 0.31, 1.14)),
        ),
    )
    made.hinge("wheel_back", (-0.55, 0, 0.22), tyred(0.22, 0.11, CHROME, 0.5))
    made.hinge("wheel_front", (0.56, 0, 0.22), tyred(0.22, 0.1, CHROME, 0.5))
    made.marks |= {"seat": Mark(position=(-0.3, 0, 0.77)), "grip": Mark(position=(0.25, 0, 1.0))}
    made.marks |= held((0.28, 0.28, 0.985)) | held((0.24, 0.12, 0.25), "foot")
    return made.cased(share=0.8)


def kick_scooter(wish: Wish) -> Bench:
    paint = wish.lacquer((0.20, 0.65, 0.35))
    made = Bench(mass=4)
    made.add(
        moved(box((0.62, 0.13, 0.035), paint, 0.012), (-0.05, 0, 0.11)),
        moved(box((0.5, 0.11, 0.006), BLACK), (-0.07, 0, 0.13)),
    )
    made.add(
        rod((0.24, 0, 0.12), (0.34, 0, 0.22), 0.025, paint, 8),
        rod((0.4, 0, 0.09), (0.3, 0, 0.95), 0.02, paint, 8),
        rod((0.3, -0.22, 0.95), (0.3, 0.22, 0.95), 0.015, CHROME, 6),
    )
    made.add(
        *both(rod((0.3, 0.12, 0.95), (0.3, 0.24, 0.95), 0.022, BLACK, 8)),
        moved(turned(box((0.16, 0.07, 0.015), IRON, 0.005), 25, "y"), (-0.38, 0, 0.2)),
    )
    made.hinge("wheel_back", (-0.42, 0, 0.09), castor(0.09, 0.035))
    made.hinge("wheel_front", (0.41, 0, 0.09), castor(0.09, 0.035))
    made.marks |= held((0.3, 0.19, 0.965)) | {
        "seat": Mark(position=(-0.02, 0, 0.133)),
        "foot_l": Mark(position=(0.10, 0.01, 0.133)),
        "foot_r": Mark(position=(-0.20, -0.01, 0.133)),
    }
    return made.cased(grip=(0.3, 0, 0.95))


def tricycle(wish: Wish) -> Bench:
    paint = wish.lacquer((0.86, 0.14, 0.12))
    made = Bench(mass=6)
    at: dict[str, Point] = {
        "head": (0.2, 0, 0.42),
        "low": (-0.18, 0, 0.26),
        "rear": (-0.25, 0, 0.14),
        "fork": (0.28, 0, 0.2),
    }
    made.add(
        *frame(at, ("head-low-rear", "head-fork"), 0.022, paint),
        rod((-0.25, -0.2, 0.14), (-0.25, 0.2, 0.14), 0.016, paint),
    )
    made.add(
        saddle((-0.14, 0, 0.36), 0.24, 0.2, BLACK),
        rod((-0.17, 0, 0.26), (-0.15, 0, 0.34), 0.02, paint),
        rod((0.2, 0, 0.4), (0.17, 0, 0.58), 0.015, CHROME),
    )
    made.add(
        *handlebar(0.2, (0.18, 0, 0.58), 0.08, 0.03),
        *both(
            rod((0.28, 0.03, 0.36), (0.28, 0.05, 0.2), 0.013, paint, 6),
        ),
    )
    cranked(made, (0.28, 0.0, 0.2), 0.075, 0.0, 0.07)
    for name, where, r in (
        ("front", (0.28, 0.0, 0.2), 0.2),
        ("back_left", (-0.25, 0.2, 0.14), 0.14),
        ("back_right", (-0.25, -0.2, 0.14), 0.14),
    ):
        made.hinge(f"wheel_{name}", where, tyred(r, 0.05, paint, 0.74))
    made.marks |= {"seat": Mark(position=(-0.14, 0, 0.38)), "grip": Mark(position=(0.1, 0, 0.6))}
    made.marks |= held((0.116, 0.187, 0.615))
    return made.cased(share=0.85)


MAKERS = {
    "bicycle": bicycle,
    "kick_scooter": kick_scooter,
    "motor_scooter": motor_scooter,
    "motorcycle": motorcycle,
    "tricycle": tricycle,
}
