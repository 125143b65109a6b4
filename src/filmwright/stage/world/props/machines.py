"""Working machines: tractor, excavator, bulldozer, crane, forklift."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np

from filmwright.stage.world.model import Finish, Mark, Surface
from filmwright.stage.world.props.wish import BLACK, CHROME, DARK_GLASS, HEADLIGHT, IRON, WHITE, Wish
from filmwright.stage.world.shaping.assembly import Bench
from filmwright.stage.world.shaping.boxes import box, rounded_box
from filmwright.stage.world.shaping.joinery import along_x, both, carried, profiled, struts
from filmwright.stage.world.shaping.mesh import Point, moved, turned
from filmwright.stage.world.shaping.paint import Paint
from filmwright.stage.world.shaping.swept import rod
from filmwright.stage.world.shaping.turned import cylinder, torus
from filmwright.stage.world.shaping.wheels import knobbly, tracked, tyred

_HAZARD = (0.97, 0.66, 0.06)


def cab(size: Point, at: Point, paint: Paint) -> list[Surface]:
    """Return a driver's cab that is all windows: glass, four posts and a roof, standing at `at`."""
    deep, wide, high = size
    x, y, z = at
    posts = [
        moved(
            box((0.09, 0.09, high), paint, 0.02),
            (x + sx * (deep / 2 - 0.03), y + sy * (wide / 2 - 0.03), z + high / 2),
        )
        for sx in (-1, 1)
        for sy in (-1, 1)
    ]
    glass = moved(rounded_box((deep - 0.08, wide - 0.08, high), 0.05, DARK_GLASS, 1), (x, y, z + high / 2))
    roof = moved(rounded_box((deep + 0.16, wide + 0.14, 0.14), 0.06, paint, 1), (x, y, z + high + 0.04))
    return [glass, roof, *posts]


def girder(a: Point, b: Point, wide: float, paint: Paint, bays: int) -> list[Surface]:
    """Return a lattice girder with a square section, from a to b."""
    start, end = np.asarray(a, float), np.asarray(b, float)
    ahead = (end - start) / np.linalg.norm(end - start)
    side = np.cross(ahead, (0, 1, 0) if abs(ahead[1]) < 0.9 else (0, 0, 1))
    side *= wide / 2 / np.linalg.norm(side)
    other = np.cross(ahead, side)
    chords = [side + other, side - other, -side - other, -side + other]
    thin = wide * 0.07
    beams = [(start + c, end + c) for c in chords]
    thin = wide * 0.07
    steps = np.linspace(0, 1, bays + 1)
    braces = []
    for k in range(bays):
        here, there = (start + (end - start) * s for s in (steps[k], steps[k + 1]))
        for j in range(4):
            first, second = chords[j], chords[(j + 1) % 4]
            braces.append((here + (first if k % 2 else second), there + (second if k % 2 else first)))
    return [struts(beams, thin, paint), struts(braces, thin * 0.6, paint)]


def tractor(wish: Wish) -> Bench:
    paint = wish.lacquer((0.12, 0.48, 0.16))
    made = Bench(mass=3500)
    made.add(moved(rounded_box((1.7, 0.72, 0.72), 0.12, paint, 2), (0.95, 0, 1.12)))
    made.add(
        moved(rounded_box((0.06, 0.6, 0.62), 0.03, BLACK, 1), (1.79, 0, 1.1)),
        *both(moved(along_x(cylinder(0.09, 0.05, HEADLIGHT, 0.01, 14)), (1.79, 0.24, 1.3))),
    )
    made.add(
        moved(box((3.0, 0.5, 0.35), IRON, 0.05), (0.2, 0, 0.72)),
        moved(cylinder(0.05, 1.0, IRON, 0.01, 12), (1.1, 0.25, 1.45)),
    )
    made.add(
        *cab((1.25, 1.15, 1.15), (-0.55, 0, 1.3), paint),
        moved(box((1.25, 1.2, 0.3), paint, 0.05), (-0.55, 0, 1.2)),
    )
    for side in (-1, 1):
        a = np.radians(np.linspace(15, 165, 9))
        arc = [(-0.85 + 0.98 * np.cos(k), 0.85 + 0.95 * np.sin(k)) for k in a]
        inner = [(-0.85 + 0.92 * np.cos(k), 0.85 + 0.89 * np.sin(k)) for k in a[::-1]]
        made.add(moved(profiled([*arc, *inner], 0.42, paint), (0, side * 0.88, 0)))
    hub = Paint((0.97, 0.80, 0.12), Finish.PLASTIC, 0.35)
    for hand, side in (("left", 1), ("right", -1)):
        made.hinge(f"wheel_back_{hand}", (-0.85, side * 0.88, 0.85), knobbly(0.85, 0.46, hub))
        made.hinge(f"wheel_front_{hand}", (1.3, side * 0.75, 0.5), knobbly(0.5, 0.3, hub))
    made.marks |= {
        "seat": Mark(position=(-0.62, 0, 1.45)),
        "grip_l": Mark(position=(-0.16, 0.16, 1.86)),
        "grip_r": Mark(position=(-0.16, -0.16, 1.86)),
        "door": Mark(position=(-0.1, 1.5, 0), heading=-np.pi / 2),
    }
    made.add(
        rod((0.02, 0, 1.4), (-0.13, 0, 1.82), 0.025, IRON),
        moved(turned(torus(0.17, 0.018, BLACK, 24, 6), 55, "y"), (-0.15, 0, 1.85)),
        moved(rounded_box((0.4, 0.45, 0.1), 0.04, BLACK, 1), (-0.62, 0, 1.4)),
    )
    return made.cased()


def _ram(a: Point, b: Point) -> list[Surface]:
    middle = tuple((np.array(a) + np.array(b)) / 2)
    return [
        rod(a, (middle[0], middle[1], middle[2]), 0.085, BLACK, 8),
        rod((middle[0], middle[1], middle[2]), b, 0.05, CHROME, 8),
    ]


def beam(points: list[tuple[float, float]], thick: Iterable[float], width: float, paint: Paint) -> Surface:
    """A bent beam in the side view that is thicker in its middle."""
    line = np.array(points)
    ahead = np.gradient(line, axis=0)
    across = np.column_stack([-ahead[:, 1], ahead[:, 0]]) / np.linalg.norm(ahead, axis=1)[:, None]
    half = np.array(list(thick))[:, None] / 2
    return profiled(np.concatenate([line + across * half, (line - across * half)[::-1]]), width, paint, 0.03)


def excavator(wish: Wish) -> Bench:
    paint = wish.lacquer(_HAZARD)
    made = Bench(mass=20000)
    for y in (-1.1, 1.1):
        made.add(*carried(tracked(3.9, 0.85, 0.6), (0, y, 0)))
    made.add(
        moved(box((2.2, 1.8, 0.35), IRON, 0.05), (0, 0, 0.72)),
        moved(cylinder(0.7, 0.25, IRON, 0.03, 20), (0, 0, 0.85)),
    )
    made.add(
        moved(rounded_box((3.0, 2.4, 0.35), 0.08, paint, 1), (-0.35, 0, 1.22)),
        moved(rounded_box((1.7, 2.4, 0.95), 0.15, paint, 2), (-1.1, 0, 1.75)),
    )
    made.add(
        moved(box((0.05, 1.6, 0.5), BLACK, 0.02), (-1.95, 0, 1.75)),
        *cab((1.3, 0.95, 1.45), (0.5, 0.68, 1.35), paint),
    )
    made.add(beam([(0.6, 1.4), (1.6, 3.2), (2.6, 3.9), (4.3, 3.7)], (0.4, 0.65, 0.62, 0.4), 0.4, paint))
    made.add(beam([(4.0, 4.2), (4.35, 3.7), (4.9, 2.2), (5.0, 1.5)], (0.3, 0.55, 0.42, 0.3), 0.34, paint))
    made.add(
        *_ram((1.1, 0, 1.5), (2.2, 0, 3.3)),
        *_ram((2.6, 0, 4.2), (4.05, 0, 4.3)),
        *_ram((4.6, 0, 3.8), (5.2, 0, 1.9)),
    )
    bucket = [
        (4.75, 1.55),
        (5.3, 1.5),
        (5.45, 0.9),
        (5.1, 0.45),
        (4.4, 0.3),
        (4.25, 0.45),
        (4.8, 0.75),
        (4.85, 1.1),
    ]
    made.add(moved(profiled(bucket, 1.1, Paint((0.25, 0.25, 0.26), Finish.PLASTIC, 0.5), 0.02), (0, 0, 0)))
    made.add(*(moved(box((0.3, 0.12, 0.08), CHROME), (4.2, y, 0.36)) for y in np.linspace(-0.45, 0.45, 5)))
    made.marks |= {"seat": Mark(position=(0.4, 0.68, 1.5))}
    return made.cased()


def bulldozer(wish: Wish) -> Bench:
    paint = wish.lacquer(_HAZARD)
    made = Bench(mass=18000)
    for y in (-1.0, 1.0):
        made.add(*carried(tracked(3.4, 1.05, 0.55), (0, y, 0)))
    made.add(
        moved(rounded_box((1.9, 1.2, 0.9), 0.12, paint, 2), (0.75, 0, 1.45)),
        moved(box((3.0, 1.5, 0.6), paint, 0.06), (-0.1, 0, 0.95)),
    )
    made.add(
        moved(box((0.05, 1.0, 0.7), BLACK), (1.7, 0, 1.45)),
        moved(cylinder(0.06, 0.8, IRON, 0.01, 12), (0.9, 0.3, 1.9)),
    )
    made.add(*cab((1.3, 1.4, 1.25), (-0.75, 0, 1.4), paint))
    blade = [
        (2.3, 0.1),
        (2.55, 0.05),
        (2.38, 0.35),
        (2.3, 0.75),
        (2.38, 1.15),
        (2.5, 1.35),
        (2.3, 1.35),
        (2.18, 0.75),
    ]
    made.add(
        profiled(blade, 3.2, paint, 0.02),
        *both(
            moved(box((2.0, 0.16, 0.22), paint, 0.03), (1.3, 1.35, 0.55)),
            *_ram((1.3, 0.45, 1.2), (2.25, 0.45, 0.8)),
        ),
    )
    made.add(moved(box((0.4, 1.2, 0.5), IRON, 0.05), (-1.75, 0, 0.8)))
    made.marks |= {"seat": Mark(position=(-0.75, 0, 1.5))}
    return made.cased()


def crane(wish: Wish) -> Bench:
    """A tower crane with its load on the hook."""
    paint = wish.lacquer((0.97, 0.75, 0.06))
    made = Bench(mass=60000, fixed=True)
    made.add(
        moved(rounded_box((3.4, 3.4, 0.5), 0.05, Paint((0.6, 0.6, 0.58), Finish.CONCRETE), 1), (0, 0, 0.25))
    )
    made.add(
        *girder((0, 0, 0.5), (0, 0, 17), 1.3, paint, 14),
        *girder((-5.5, 0, 17.6), (15, 0, 17.6), 1.0, paint, 16),
    )
    made.add(
        *girder((0, 0, 17), (0, 0, 21), 0.8, paint, 4),
        moved(box((2.0, 1.6, 1.6), Paint((0.5, 0.5, 0.5), Finish.CONCRETE), 0.05), (-5, 0, 16.8)),
    )
    made.add(*cab((1.4, 1.3, 1.4), (1.1, 0.9, 15.5), WHITE))
    for x, z in ((13.5, 18.1), (7, 18.1), (-5, 18.1)):
        made.add(rod((0, 0, 21), (x, 0, z), 0.06, IRON, 5))
    made.add(
        rod((11, 0, 17.2), (11, 0, 9), 0.05, IRON, 5),
        moved(box((1.2, 1.0, 0.4), IRON, 0.05), (11, 0, 17)),
        moved(box((0.5, 0.4, 0.9), paint, 0.08), (11, 0, 8.7)),
    )
    made.add(
        moved(box((3.4, 0.5, 0.5), Paint((0.7, 0.25, 0.16), Finish.PLASTIC)), (11, 0, 6.9)),
        rod((9.6, 0, 7.1), (11, 0, 8.3), 0.03, IRON, 4),
        rod((12.4, 0, 7.1), (11, 0, 8.3), 0.03, IRON, 4),
    )
    return made.cased().resized(0.7)


def forklift(wish: Wish) -> Bench:
    paint = wish.lacquer((0.95, 0.55, 0.08))
    made = Bench(mass=2800)
    made.add(
        moved(rounded_box((1.7, 1.1, 0.6), 0.1, paint, 2), (-0.2, 0, 0.62)),
        moved(rounded_box((0.6, 1.1, 0.5), 0.12, paint, 2), (-0.8, 0, 1.05)),
    )
    for x in (-0.85, 0.5):
        made.add(*both(rod((x, 0.48, 0.9), (x * 0.75, 0.44, 2.05), 0.045, IRON, 6)))
    made.add(
        moved(box((1.15, 1.0, 0.07), IRON, 0.02), (-0.14, 0, 2.06)),
        moved(rounded_box((0.5, 0.5, 0.14), 0.05, BLACK, 1), (-0.35, 0, 1.0)),
    )
    made.add(
        moved(rounded_box((0.12, 0.5, 0.5), 0.05, BLACK, 1), (-0.6, 0, 1.3)),
        *both(moved(box((0.12, 0.1, 2.1), IRON, 0.02), (0.85, 0.32, 1.15))),
    )
    made.add(
        *(moved(box((0.08, 0.8, 0.1), IRON), (0.92, 0, z)) for z in (0.3, 0.75, 2.1)),
        *both(moved(box((1.1, 0.13, 0.06), IRON, 0.015), (1.4, 0.27, 0.14))),
    )
    for name, x, y in (
        ("back_left", -0.65, 1),
        ("back_right", -0.65, -1),
        ("front_left", 0.5, 1),
        ("front_right", 0.5, -1),
    ):
        made.hinge(f"wheel_{name}", (x, 0.5 * y, 0.3), tyred(0.3, 0.22, WHITE, 0.5))
    made.marks |= {"seat": Mark(position=(-0.35, 0, 1.05))}
    return made.cased()


MAKERS = {
    "bulldozer": bulldozer,
    "crane": crane,
    "excavator": excavator,
    "forklift": forklift,
    "tractor": tractor,
}
