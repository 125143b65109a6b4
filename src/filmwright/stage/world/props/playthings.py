"""What is laid out, knocked over, rolled and swung: dominoes, pins, bricks, ramps, cradles, pendulums."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from filmwright.stage.world.model import Finish, Mark, Surface
from filmwright.stage.world.props.wish import CHROME, DARK_STEEL, OAK, WALNUT, Wish
from filmwright.stage.world.shaping.assembly import Bench, ball_solid, box_solid, post_solid
from filmwright.stage.world.shaping.boxes import box, rounded_box, sphere, standing_box
from filmwright.stage.world.shaping.joinery import profiled
from filmwright.stage.world.shaping.mesh import Point, moved, turned
from filmwright.stage.world.shaping.paint import Paint
from filmwright.stage.world.shaping.swept import rod
from filmwright.stage.world.shaping.turned import cylinder, lathed

PIP = Paint((0.96, 0.95, 0.92), Finish.PLASTIC, 0.5)
INK = Paint((0.06, 0.06, 0.07), Finish.PLASTIC, 0.5)
RAMP_ANGLE = np.radians(20.0)
_PIPS = {1: [(0, 0)], 2: [(-1, -1), (1, 1)], 3: [(-1, -1), (0, 0), (1, 1)]}
_PIPS[4] = [(-1, -1), (-1, 1), (1, -1), (1, 1)]
_PIPS[5] = [*_PIPS[4], (0, 0)]
_PIPS[6] = [*_PIPS[4], (-1, 0), (1, 0)]


def _number(wish: Wish) -> int:
    """Return which of several alike things this is, from 1."""
    last = wish.prop.id.rpartition("_")[2]
    return int(last) if last.isdigit() else 1


def _bright(wish: Wish) -> bool:
    return sum(wish.prop.colour or (0.0, 0.0, 0.0)) > 1.8


def domino(wish: Wish) -> Bench:
    """A large domino, twice as high as wide, its pips on both faces."""
    paint = wish.main((0.05, 0.05, 0.06), Finish.PLASTIC, 0.25)
    dots = INK if _bright(wish) else PIP
    deep, wide, tall = 0.020, 0.060, 0.120
    made = Bench(mass=0.17)
    made.add(standing_box((deep, wide, tall), paint, 0.004))
    number = _number(wish)
    for face in (-1, 1):
        x = face * (deep / 2 + 0.0004)
        made.add(moved(box((0.0012, wide * 0.8, 0.003), dots), (x, 0, tall / 2)))
        for half, pips in ((0.75, number % 6 + 1), (0.25, (number * 5 + 2) % 6 + 1)):
            for across, up in _PIPS[pips]:
                spot = (x, across * 0.27 * wide, tall * half + up * 0.125 * tall)
                made.add(moved(turned(cylinder(0.0068, 0.0012, dots, segments=10), 90, "y"), spot))
    made.solids.append(box_solid((deep, wide, tall), (0, 0, tall / 2), "plastic", 0.1))
    made.marks |= {"grip": Mark(position=(0, 0, tall / 2)), "top": Mark(position=(0, 0, tall))}
    return made


def bowling_pin(wish: Wish) -> Bench:
    """One tenpin: 38 cm, belly 12 cm, two red rings at its neck."""
    paint = wish.main((0.96, 0.95, 0.92), Finish.PLASTIC, 0.25)
    red = Paint((0.80, 0.08, 0.10), Finish.PLASTIC, 0.3)
    outline = [
        (0.0, 0.38), (0.018, 0.376), (0.030, 0.355), (0.0325, 0.340), (0.030, 0.315), (0.0235, 0.270),
        (0.025, 0.235), (0.040, 0.185), (0.0560, 0.140), (0.0605, 0.114), (0.0560, 0.075), (0.0440, 0.030),
        (0.0290, 0.0), (0.0, 0.0),
    ]  # fmt: skip
    made = Bench(mass=1.5)
    made.add(lathed(outline[::-1], paint, 24, 60))
    for low in (0.256, 0.282):
        made.add(moved(lathed([(0.0262, 0.0), (0.0262, 0.012)], red, 24), (0, 0, low)))
    made.solids += [
        post_solid(0.0400, 0.07, (0, 0, 0), "wood"),
        ball_solid(0.0600, (0, 0, 0.114), "wood", 0.55),
        post_solid(0.0290, 0.20, (0, 0, 0.14), "wood"),
        ball_solid(0.0320, (0, 0, 0.345), "wood", 0.55),
    ]
    made.marks |= {"grip": Mark(position=(0, 0, 0.27)), "top": Mark(position=(0, 0, 0.38))}
    return made


def brick(wish: Wish) -> Bench:
    paint = wish.main((0.62, 0.28, 0.20), Finish.CONCRETE, 0.9)
    return _block(paint, (0.105, 0.22, 0.075), 3.2, "concrete")


_TOY_COLOURS = ((0.85, 0.16, 0.14), (0.13, 0.42, 0.80), (0.96, 0.75, 0.10), (0.16, 0.60, 0.28))


def toy_block(wish: Wish) -> Bench:
    """A wooden cube of a child's set, of another colour than its neighbours."""
    paint = wish.main(_TOY_COLOURS[_number(wish) % 4], Finish.PLASTIC, 0.4)
    return _block(paint, (0.10, 0.10, 0.10), 0.5, "wood")


def _block(paint: Paint, size: Point, mass: float, material: str) -> Bench:
    made = Bench(mass=mass)
    made.add(standing_box(size, paint, 0.05 * min(size)))
    made.solids.append(box_solid(size, (0, 0, size[2] / 2), material, 0.15))
    made.marks |= {"grip": Mark(position=(0, 0, size[2] / 2)), "top": Mark(position=(0, 0, size[2]))}
    return made


def playing_card(wish: Wish) -> Bench:
    """One card, standing: white with a red or black sign, its back patterned."""
    paint = wish.main((0.97, 0.96, 0.94), Finish.PAPER, 0.7)
    sign = Paint((0.80, 0.06, 0.08) if _number(wish) % 2 else (0.05, 0.05, 0.06), Finish.PAPER, 0.7)
    back = Paint((0.72, 0.10, 0.14), Finish.PAPER, 0.7)
    deep, wide, tall = 0.003, 0.09, 0.126
    made = Bench(mass=0.01)
    made.add(standing_box((deep, wide, tall), paint))
    made.add(moved(box((0.0008, wide * 0.84, tall * 0.88), back), (-deep / 2 - 0.0003, 0, tall / 2)))
    face = deep / 2 + 0.0003
    for y, z, size in ((0, 0.5, 0.030), (0.33, 0.84, 0.014), (-0.33, 0.16, 0.014)):
        made.add(moved(turned(box((0.0008, size, size), sign), 45, "x"), (face, y * wide, z * tall)))
    made.solids.append(box_solid((deep, wide, tall), (0, 0, tall / 2), "paper", 0.05))
    made.marks |= {"grip": Mark(position=(0, 0, tall / 2)), "top": Mark(position=(0, 0, tall))}
    return made


def marble(wish: Wish) -> Bench:
    colours = ((0.12, 0.45, 0.85), (0.85, 0.25, 0.12), (0.15, 0.65, 0.35), (0.95, 0.78, 0.15))
    radius = 0.03
    paint = wish.main(colours[_number(wish) % 4], Finish.PLASTIC, 0.05)
    made = Bench(mass=0.28)
    made.add(moved(sphere(radius, paint, 6), (0, 0, radius)))
    swirl = Paint((0.97, 0.97, 0.95), Finish.PLASTIC, 0.05)
    made.add(moved(turned(lathed(_band(radius * 1.004, 0.28), swirl, 20), 35, "x"), (0, 0, radius)))
    made.solids.append(ball_solid(radius, (0, 0, radius), "glass", 0.4))
    made.marks |= {"grip": Mark(position=(0, 0, radius)), "top": Mark(position=(0, 0, 2 * radius))}
    return made


_POOL = (
    (0.95, 0.75, 0.08), (0.10, 0.25, 0.70), (0.82, 0.10, 0.08), (0.40, 0.12, 0.48), (0.95, 0.42, 0.06),
    (0.05, 0.42, 0.20), (0.50, 0.08, 0.10), (0.05, 0.05, 0.06),
)  # fmt: skip


def pool_ball(wish: Wish) -> Bench:
    """A billiard ball: solid colours by its number, and every eleventh the white cue ball."""
    radius, number = 0.0286, _number(wish)
    white = Paint((0.97, 0.97, 0.94), Finish.PLASTIC, 0.05)
    paint = white if number % 11 == 0 else wish.main(_POOL[number % 8], Finish.PLASTIC, 0.05)
    made = Bench(mass=0.17)
    made.add(moved(sphere(radius, paint, 6), (0, 0, radius)))
    if number % 11:
        made.add(moved(turned(lathed(_band(radius * 1.004, 0.22), white, 20), 40, "x"), (0, 0, radius)))
    made.solids.append(ball_solid(radius, (0, 0, radius), "stone", 0.75))
    made.marks |= {"grip": Mark(position=(0, 0, radius)), "top": Mark(position=(0, 0, 2 * radius))}
    return made


def _band(radius: float, half: float) -> list[tuple[float, float]]:
    angles = np.linspace(-half, half, 5)
    return [(float(radius * np.cos(a)), float(radius * np.sin(a))) for a in angles]


def ramp(wish: Wish) -> Bench:
    """A wedge of 20 degrees, 2.4 m long, going down along +x to the floor."""
    paint = wish.main((0.72, 0.52, 0.30), Finish.WOOD)
    long, wide = 2.4, 0.7
    high = float(long * np.tan(RAMP_ANGLE))
    made = Bench(mass=60, fixed=True)
    made.add(profiled([(-long / 2, 0), (long / 2, 0), (-long / 2, high)], wide, paint))
    slope = float(np.hypot(long, high))
    normal = (float(np.sin(RAMP_ANGLE)), float(np.cos(RAMP_ANGLE)))
    thick = 0.06
    half = (float(np.cos(RAMP_ANGLE / 2)), 0.0, float(np.sin(RAMP_ANGLE / 2)), 0.0)
    plate = box_solid(
        (slope, wide, thick), (-normal[0] * thick / 2, 0.0, high / 2 - normal[1] * thick / 2), "wood"
    )
    made.solids.append(replace(plate, turn=half))
    made.marks |= {
        "top": Mark(position=(-long / 2 + 0.12, 0, high - 0.12 * float(np.tan(RAMP_ANGLE)))),
        "foot": Mark(position=(long / 2, 0, 0)),
    }
    return made


def wall_piece(wish: Wish) -> Bench:
    """A piece of brick wall, its face along +x."""
    made = Bench(mass=2000, fixed=True)
    deep, wide, tall = 0.24, 2.4, 1.5
    made.add(standing_box((deep, wide, tall), wish.main((0.66, 0.36, 0.27), Finish.BRICK, 0.9), 0.01))
    made.add(
        moved(
            standing_box((deep + 0.08, wide + 0.08, 0.07), Paint((0.7, 0.69, 0.66), Finish.CONCRETE)),
            (0, 0, tall),
        )
    )
    made.solids.append(box_solid((deep, wide, tall), (0, 0, tall / 2), "concrete", 0.5))
    made.marks["top"] = Mark(position=(0, 0, tall + 0.07))
    return made


def plank(wish: Wish) -> Bench:
    return _block(wish.main((0.66, 0.47, 0.28), Finish.WOOD), (1.6, 0.28, 0.04), 9.0, "wood")


def newtons_cradle(wish: Wish) -> Bench:
    """Five steel balls on threads in a frame: each ball with its threads is a part `bob`."""
    ball = wish.main((0.80, 0.82, 0.85), Finish.METAL, 0.12)
    thread = Paint((0.25, 0.26, 0.28), Finish.METAL, 0.4)
    radius, long, half, deep = 0.055, 0.42, 0.34, 0.17
    top = 0.58
    made = Bench(mass=4, fixed=True)
    made.add(standing_box((2 * half + 0.10, 2 * deep + 0.10, 0.04), WALNUT, 0.01))
    for y in (-deep, deep):
        made.add(rod((-half, y, top), (half, y, top), 0.012, CHROME, 10))
        made.add(*(rod((x, y, 0.03), (x, y, top), 0.012, CHROME, 10) for x in (-half, half)))
    for k in range(5):
        strings = [rod((0, y, 0), (0, 0, -long + 0.6 * radius), 0.0022, thread, 5) for y in (-deep, deep)]
        at = ((k - 2) * 2 * radius, 0.0, top)
        made.hinge(f"bob_{k}", at, [moved(sphere(radius, ball, 6), (0, 0, -long)), *strings])
    made.marks["top"] = Mark(position=(0, 0, top))
    made.solids += [box_solid((2 * half, 2 * deep, 0.04), (0, 0, 0.02), "wood")]
    return made


def pendulum(wish: Wish) -> Bench:
    """A heavy bob on a rod under a gallows: bob and rod are the part `bob`."""
    paint = wish.main((0.85, 0.62, 0.24), Finish.METAL, 0.2)
    long, top = 1.2, 1.6
    made = Bench(mass=30, fixed=True)
    made.add(
        standing_box((1.5, 0.5, 0.06), paint if wish.prop.colour or wish.prop.material else OAK, 0.01),
        *(rod((x, 0, 0.05), (0, 0, top + 0.05), 0.028, OAK, 10) for x in (-0.68, 0.68)),
        rod((0, -0.07, top), (0, 0.07, top), 0.03, DARK_STEEL, 10),
    )
    bob = [
        rod((0, 0.06, 0), (0, 0.06, -long), 0.010, CHROME, 8),
        moved(sphere(0.12, paint, 6), (0, 0.06, -long)),
    ]
    made.hinge("bob", (0, 0.0, top), bob)
    made.marks["top"] = Mark(position=(0, 0, top))
    made.solids += [box_solid((1.5, 0.5, 0.06), (0, 0, 0.03), "wood")]
    return made


def target(wish: Wish) -> Bench:
    """A round of straw with coloured rings on a stand, facing +x."""
    made = Bench(mass=14, fixed=True)
    rings = (
        (0.5, (0.96, 0.96, 0.94)),
        (0.4, (0.10, 0.10, 0.11)),
        (0.3, (0.15, 0.45, 0.80)),
        (0.2, (0.85, 0.14, 0.12)),
        (0.1, (0.97, 0.80, 0.12)),
    )
    middle = 1.2
    face = wish.main(rings[0][1], Finish.CLOTH)
    for number, (radius, colour) in enumerate(rings):
        paint = face if number == 0 else Paint(colour, Finish.CLOTH)
        disc = turned(cylinder(radius, 0.10 + 0.006 * number, paint, segments=36), 90, "y")
        made.add(moved(disc, (-0.05, 0, middle)))
    made.add(
        rod((-0.02, -0.35, 0), (0, -0.12, 1.7), 0.025, OAK),
        rod((-0.02, 0.35, 0), (0, 0.12, 1.7), 0.025, OAK),
        rod((-0.7, 0, 0), (-0.03, 0, 1.6), 0.025, OAK),
    )
    made.solids.append(box_solid((0.10, 0.9, 0.9), (0.0, 0, middle), "straw", 0.05))
    made.marks |= {"bullseye": Mark(position=(0.07, 0, middle)), "top": Mark(position=(0, 0, middle + 0.5))}
    return made


def styrofoam(wish: Wish) -> Bench:
    return _block(wish.main((0.97, 0.97, 0.97), Finish.FOAM, 0.95), (0.26, 0.20, 0.10), 0.26, "cork")


def plastic_toy(wish: Wish) -> Bench:
    """A bath boat of a child: hull, cabin and funnel in bright colours."""
    hull = wish.lacquer((0.90, 0.16, 0.14))
    made = Bench(mass=0.3)
    outline = [(-0.15, 0.0), (0.10, 0.0), (0.19, 0.09), (-0.17, 0.09)]
    made.add(
        profiled(outline, 0.14, hull, 0.015),
        moved(
            box((0.14, 0.10, 0.07), Paint((0.97, 0.97, 0.95), Finish.PLASTIC, 0.3), 0.01), (-0.04, 0, 0.125)
        ),
        moved(cylinder(0.022, 0.07, Paint((0.12, 0.40, 0.80), Finish.PLASTIC, 0.3)), (-0.06, 0, 0.16)),
    )
    made.solids.append(box_solid((0.34, 0.14, 0.16), (0, 0, 0.08), "plastic", 0.5))
    made.marks |= {"grip": Mark(position=(0, 0, 0.1)), "top": Mark(position=(0, 0, 0.16))}
    return made


def dart(wish: Wish) -> Bench:
    """A dart along +x: point, barrel, shaft and four flights."""
    flight = wish.main((0.85, 0.12, 0.12), Finish.PAPER, 0.6)
    made = Bench(mass=0.025)
    made.add(
        rod((0.0, 0, 0.03), (0.09, 0, 0.03), 0.002, CHROME, 6),
        rod((-0.03, 0, 0.03), (0.03, 0, 0.03), 0.0075, CHROME, 10),
        rod((-0.10, 0, 0.03), (-0.03, 0, 0.03), 0.004, DARK_STEEL, 8),
        moved(box((0.05, 0.055, 0.002), flight), (-0.10, 0, 0.03)),
        moved(box((0.05, 0.002, 0.055), flight), (-0.10, 0, 0.03)),
    )
    made.solids.append(box_solid((0.2, 0.03, 0.03), (0, 0, 0.03), "metal", 0.1))
    made.marks |= {"grip": Mark(position=(0, 0, 0.03)), "top": Mark(position=(0, 0, 0.05))}
    return made


def feather(wish: Wish) -> Bench:
    """A quill lying on its back, curved a little, along x."""
    paint = wish.main((0.95, 0.95, 0.93), Finish.PAPER, 0.8)
    shaft = Paint((0.85, 0.80, 0.70), Finish.PLASTIC, 0.4)
    made = Bench(mass=0.002)
    made.add(*_vane(paint))
    made.add(rod((-0.18, 0, 0.004), (0.10, 0, 0.004), 0.0035, shaft, 6))
    made.solids.append(box_solid((0.30, 0.09, 0.012), (0, 0, 0.006), "paper", 0.02))
    made.marks |= {"grip": Mark(position=(-0.16, 0, 0.004)), "top": Mark(position=(0, 0, 0.01))}
    return made


def _vane(paint: Paint) -> list[Surface]:
    pieces = []
    for side in (-1, 1):
        for number in range(14):
            x = -0.10 + 0.019 * number
            reach = 0.055 * np.sin(np.pi * (number + 2.5) / 17) + 0.008
            barb = box((0.022, float(reach), 0.0025), paint)
            pieces.append(moved(turned(barb, side * -25, "z"), (x, side * float(reach) / 2, 0.003)))
    return pieces


def water_tank(wish: Wish) -> Bench:
    """A tank of clear water with low walls one sees through; its part of water is level with `water`."""
    glass = Paint((0.74, 0.87, 0.90), Finish.GLASS, 0.05)
    liquid = Paint((0.10, 0.42, 0.72), Finish.GLASS, 0.03)
    long, wide, tall, level = 1.1, 0.7, 0.62, 0.46
    made = Bench(mass=200, fixed=True)
    made.add(
        moved(
            rounded_box((long, wide, 0.03), 0.01, wish.main((0.2, 0.22, 0.25), Finish.PLASTIC)), (0, 0, 0.015)
        )
    )
    for size, at in (
        ((long, 0.012, tall), (0, wide / 2)),
        ((long, 0.012, tall), (0, -wide / 2)),
        ((0.012, wide, tall), (long / 2, 0)),
        ((0.012, wide, tall), (-long / 2, 0)),
    ):
        made.add(moved(box(size, glass), (*at, tall / 2)))
        made.solids.append(box_solid(size, (*at, tall / 2), "glass"))
    made.add(moved(box((long - 0.03, wide - 0.03, level - 0.03), liquid), (0, 0, level / 2 + 0.015)))
    made.solids.append(box_solid((long, wide, 0.03), (0, 0, 0.015), "glass"))
    made.marks |= {"water": Mark(position=(0, 0, level)), "top": Mark(position=(0, 0, level))}
    return made


MAKERS = {
    "bowling_pin": bowling_pin,
    "brick": brick,
    "domino": domino,
    "feather": feather,
    "marble": marble,
    "newtons_cradle": newtons_cradle,
    "pendulum": pendulum,
    "plank": plank,
    "playing_card": playing_card,
    "pool_ball": pool_ball,
    "dart": dart,
    "plastic_toy": plastic_toy,
    "ramp": ramp,
    "styrofoam": styrofoam,
    "target": target,
    "toy_block": toy_block,
    "wall_piece": wall_piece,
    "water_tank": water_tank,
}
