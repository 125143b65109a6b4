"""Rides for those without fear of heights: bungee, abseiling, free fall, a zip line, a zorb.

A part `harness` is what moves; a mark `tie` is where the rope begins, `tied` where it is made fast.
"""

from __future__ import annotations

import numpy as np

from filmwright.stage.world.model import Finish, Mark
from filmwright.stage.world.props.wish import BLACK, CHROME, STEEL, WHITE, Wish
from filmwright.stage.world.shaping.assembly import Bench
from filmwright.stage.world.shaping.boxes import box, rounded_box, sphere
from filmwright.stage.world.shaping.grounds import draped
from filmwright.stage.world.shaping.joinery import both
from filmwright.stage.world.shaping.mesh import moved, turned, two_sided
from filmwright.stage.world.shaping.paint import Paint
from filmwright.stage.world.shaping.swept import curved, rod, swept
from filmwright.stage.world.shaping.turned import cylinder, lathed

_WEBBING = Paint((0.95, 0.35, 0.10), Finish.CLOTH, 0.8)


def bungee(wish: Wish) -> Bench:
    """A bridge high above with a platform that a cord hangs from; who jumps has its end at the ankles."""
    paint = wish.lacquer((0.78, 0.20, 0.14), 0.5)
    made = Bench(mass=9000, fixed=True)
    deck, far = 9.0, 17.0
    made.add(moved(box((2.4, 2 * far, 0.5), paint), (-1.9, 0, deck)))
    made.add(moved(box((1.3, 1.6, 0.14), STEEL), (-0.25, 0, deck)))
    for s in (-3.1, -0.72):
        made.add(rod((s, -far, deck + 1.5), (s, far, deck + 1.5), 0.06, paint, 6))
        for y in np.arange(-far, far + 0.1, 2.0):
            made.add(rod((s, float(y), deck + 0.4), (s, float(y), deck + 1.5), 0.04, paint, 5))
    for y in np.arange(-far, far - 1.9, 4.0):
        made.add(rod((-0.75, float(y), deck - 1.6), (-0.75, float(y) + 2, deck), 0.09, paint, 6))
        made.add(rod((-0.75, float(y) + 4, deck - 1.6), (-0.75, float(y) + 2, deck), 0.09, paint, 6))
    made.add(rod((-0.75, -far, deck - 1.6), (-0.75, far, deck - 1.6), 0.12, paint, 6))
    for y in (-far, far):
        made.add(*(rod((x, y, 0.0), (x, y, deck), 0.35, STEEL, 8) for x in (-3.0, -0.9)))
    made.hinge("harness", (0.15, 0, 3.4), [turned(cylinder(0.09, 0.1, BLACK, 0.02, 12), 0)])
    made.marks |= {
        "seat": Mark(position=(0.15, 0, 2.4), part="harness"),
        "tied": Mark(position=(0.15, 0, deck)),
        "shown_low": Mark(position=(-1.0, -1.6, 0.4)),
        "shown_high": Mark(position=(0.42, 1.6, 6.4)),
    }
    return made.cased("metal", share=0.05)


def abseil_wall(wish: Wish) -> Bench:
    """A sheer rock face to go down on a rope that is made fast at its top."""
    stone = wish.main((0.60, 0.52, 0.44), Finish.ROCK, 0.95)
    made = Bench(mass=90000, fixed=True)
    high, wide = 9.5, 6.5
    rng = np.random.default_rng(5)
    rows = []
    for z in np.linspace(0, high, 15):
        bumps = 0.16 * rng.standard_normal(17)
        row = [
            (-0.35 + (0.0 if abs(y) < 1.1 else float(b)) - 0.02 * abs(float(y)) ** 1.6, float(y), float(z))
            for y, b in zip(np.linspace(-wide, wide, 17), bumps, strict=True)
        ]
        rows.append(row)
    made.add(two_sided(draped(np.array(rows, np.float32), stone)))
    made.add(
        moved(box((3.0, 2 * wide, 0.4), Paint((0.34, 0.46, 0.20), Finish.GRASS)), (-1.85, 0, high - 0.2))
    )
    for y, z, size in ((-3.4, 2.2, 0.9), (3.0, 4.4, 0.8), (-2.6, 6.6, 0.7), (3.6, 1.0, 1.0), (2.4, 7.6, 0.5)):
        made.add(moved(rounded_box((0.8 * size, size, 0.7 * size), 0.2, stone.shaded(0.9), 1), (-0.35, y, z)))
    made.hinge(
        "harness", (0.5, 0, 4.6), [moved(rounded_box((0.10, 0.30, 0.07), 0.02, _WEBBING, 1), (0.06, 0, 0.0))]
    )
    made.marks |= {
        "seat": Mark(position=(0.5, 0, 4.5), heading=np.pi, part="harness"),
        "foot_l": Mark(position=(-0.33, -0.17, 4.2), heading=np.pi, part="harness"),
        "foot_r": Mark(position=(-0.33, 0.17, 4.2), heading=np.pi, part="harness"),
        "grip_l": Mark(position=(0.20, -0.02, 5.25), part="harness"),
        "grip_r": Mark(position=(0.62, 0.24, 4.55), part="harness"),
        "tie": Mark(position=(0.42, 0, 4.85), part="harness"),
        "tied": Mark(position=(-0.42, 0, high + 0.02)),
        "shown_low": Mark(position=(-0.4, -1.8, 2.2)),
        "shown_high": Mark(position=(0.6, 1.8, 6.6)),
    }
    return made.cased("stone", share=0.05)


def free_fall(wish: Wish) -> Bench:
    """A packed parachute on the back of who falls, its small drogue out above."""
    paint = wish.main((0.90, 0.18, 0.14), Finish.CLOTH)
    made = Bench(mass=9)
    made.add(moved(turned(rounded_box((0.46, 0.34, 0.18), 0.06, paint, 2), -12, "y"), (0.30, 0, 0.40)))
    made.add(moved(turned(rounded_box((0.10, 0.29, 0.195), 0.03, BLACK, 1), -12, "y"), (0.24, 0, 0.40)))
    drogue = [(0.02, 0.30), (0.30, 0.26), (0.50, 0.12), (0.56, 0.0)]
    made.add(two_sided(moved(lathed([(r, z) for r, z in drogue], _WEBBING, 18), (0.0, 0, 2.1))))
    made.add(rod((0.28, 0, 0.48), (0.0, 0, 1.45), 0.012, WHITE, 4))
    made.add(
        *(rod((0, 0, 1.45), (0.56 * np.cos(a), 0.56 * np.sin(a), 2.1), 0.006, WHITE, 3) for a in np.arange(6))
    )
    made.add(*both(rod((0.12, 0.17, 0.12), (-0.10, 0.15, 0.02), 0.02, BLACK, 6)))
    made.marks |= {
        "seat": Mark(position=(0.0, 0, 0.03)),
        "shown_low": Mark(position=(-0.56, -0.56, 0.0)),
        "shown_high": Mark(position=(0.56, 0.56, 2.4)),
    }
    return made.cased("cloth", share=0.3)


def zip_line(wish: Wish) -> Bench:
    """A steel cable that comes down across the frame, a trolley on it and a bar below to hang from."""
    paint = Paint((0.15, 0.45, 0.85), Finish.PLASTIC, 0.25)
    made = Bench(mass=40)
    high, far, slope = 4.4, 19.5, 0.09
    drop = far * slope
    cable = wish.main((0.20, 0.20, 0.22), Finish.METAL, 0.4)
    made.add(rod((-far, 0, high + drop), (far, 0, high - drop), 0.022, cable, 6))
    for x, top in ((-far, high + drop), (far, high - drop)):
        made.add(rod((x, 0, 0), (x, 0, top + 0.2), 0.10, cable, 8))
    tilt = float(np.degrees(np.arctan(slope)))
    made.add(
        moved(turned(rounded_box((0.36, 0.07, 0.15), 0.02, paint, 2), tilt, "y"), (0, 0, high - 0.10)),
        *(
            moved(turned(cylinder(0.06, 0.06, CHROME, 0.01, 16), 90, "x"), (x, 0.03, high + 0.02))
            for x in (-0.11, 0.11)
        ),
        *both(rod((0, 0.03, high - 0.15), (0, 0.22, high - 0.70), 0.014, BLACK, 6)),
        rod((0, -0.34, high - 0.70), (0, 0.34, high - 0.70), 0.022, STEEL, 10),
    )
    made.marks |= {
        "seat": Mark(position=(0, 0, high - 0.70)),
        "grip_l": Mark(position=(0, 0.22, high - 0.70)),
        "grip_r": Mark(position=(0, -0.22, high - 0.70)),
        "shown_low": Mark(position=(-1.6, -0.3, 1.2)),
        "shown_high": Mark(position=(1.6, 0.3, high + 0.4)),
    }
    return made.cased("metal", share=0.02)


def zorb(wish: Wish) -> Bench:
    """A great clear ball of air cushions; who is in it runs, and it rolls."""
    clear = wish.main((0.78, 0.90, 0.97), Finish.GLASS, 0.1)
    band = Paint((0.95, 0.30, 0.45), Finish.PLASTIC, 0.4)
    made = Bench(mass=60)
    r = 1.35
    pieces = [sphere(r, clear, 14)]
    around = np.linspace(0, 2 * np.pi, 48, endpoint=False)
    for k in range(6):
        turn = np.pi * k / 6
        x, z = r * np.cos(around), r * np.sin(around)
        ring = np.column_stack([x, z * np.sin(turn), z * np.cos(turn)])
        pieces.append(swept(ring, 0.025, band, 5, closed=True))
    made.hinge("wheel", (0, 0, r), pieces)
    made.marks |= {"seat": Mark(position=(0, 0, 0.06)), "deck": Mark(position=(0, 0, 0.06))}
    made.marks |= {"tie": Mark(position=(0, 0, r))}
    return made.cased("plastic", share=0.7)


def escalator(wish: Wish) -> Bench:
    """A moving stair between two black handrails; who rides it stands on a step."""
    paint = wish.lacquer((0.62, 0.64, 0.67), 0.3)
    made = Bench(mass=6000, fixed=True)
    long, high = 7.0, 3.5
    count = 18
    for k in range(count):  # the stair that is seen to stand, the steps of the riders among it
        x, z = -long / 2 + long * k / count, high * k / count
        made.add(moved(box((long / count, 1.0, 0.19), STEEL), (x + 0.5 * long / count, 0, z)))
        made.add(moved(box((0.03, 1.0, 0.02), Paint((0.95, 0.80, 0.15))), (x + 0.02, 0, z + 0.10)))
    made.add(moved(box((1.4, 1.5, 0.12), paint), (-long / 2 - 0.7, 0, 0.0)))
    made.add(moved(box((1.4, 1.5, 0.12), paint), (long / 2 + 0.7, 0, high)))
    slope = float(np.degrees(np.arctan2(high, long)))
    run = float(np.hypot(high, long))
    for s in (-1, 1):
        side = turned(box((run + 0.8, 0.10, 0.42), paint), -slope, "y")
        made.add(moved(side, (0, s * 0.62, high / 2 - 0.18)))
        for x in np.linspace(-long / 2, long / 2, 9):
            foot = 0.5 * (float(x) + long / 2)
            made.add(rod((float(x), s * 0.62, foot), (float(x), s * 0.62, foot + 1.03), 0.014, STEEL, 5))
        rail = [
            (-long / 2 - 0.5, s * 0.62, 0.98),
            (-long / 2, s * 0.62, 1.05),
            (long / 2, s * 0.62, high + 1.05),
        ]
        made.add(swept([*rail, (long / 2 + 0.6, s * 0.62, high + 1.05)], 0.045, BLACK, 8))
    made.hinge("harness", (-1.6, 0, 0.95), [moved(box((0.3, 0.96, 0.02), STEEL), (0, 0, 0.02))])
    for k in range(4):
        x = -1.6 + 1.05 * k - 0.4
        seat = (x, 0.18 * (-1) ** k, 0.5 * (x + 3.5) + 0.10)
        tail = f"_{k}" if k else ""
        made.marks |= {f"seat{tail}": Mark(position=seat, part="harness")}
        made.marks |= {
            f"grip_r{tail}": Mark(position=(x + 0.25, -0.60, 0.5 * (x + 3.75) + 1.08), part="harness")
        }
    made.marks |= {"rail_0": Mark(position=(-1.6, 0, 0.95)), "rail_1": Mark(position=(2.4, 0, 2.95))}
    made.marks |= {
        "shown_low": Mark(position=(-2.6, -0.5, 0.4)),
        "shown_high": Mark(position=(2.6, 0.5, 4.2)),
    }
    return made.cased("metal", share=0.3)


_TRACK = (
    (-14.0, 2.0), (-11.5, 5.0), (-9.0, 6.6), (-6.5, 5.6), (-3.5, 2.2),
    (-0.5, 0.9), (2.5, 2.0), (5.5, 4.4), (8.5, 4.6), (11.5, 2.4), (14.0, 1.2),
)  # fmt: skip
"""Where a roller coaster's rails go, metres along and up."""


def roller_coaster(wish: Wish) -> Bench:
    """Hills of red rails on a white trestle, a train of two cars that runs down and up them."""
    paint = wish.lacquer((0.88, 0.14, 0.12), 0.3)
    made = Bench(mass=40000, fixed=True)
    line = curved([(x, 0.0, z) for x, z in _TRACK], 72)
    for s in (-1, 1):
        made.add(swept(line + np.array([0, 0.55 * s, 0]), 0.075, paint, 7))
    made.add(swept(line - np.array([0, 0, 0.42]), 0.12, paint, 7))
    for at in line[::2]:
        x, _, z = (float(v) for v in at)
        made.add(
            rod((x, -0.55, z), (x, 0.55, z), 0.035, paint, 5),
            rod((x, -0.55, z), (x, 0, z - 0.42), 0.03, paint, 4),
        )
        made.add(rod((x, 0.55, z), (x, 0, z - 0.42), 0.03, paint, 4))
    for at in line[::8]:
        x, _, z = (float(v) for v in at)
        made.add(*both(rod((x, 1.1, 0), (x, 0.1, z - 0.4), 0.07, WHITE, 6)))
        for level in np.arange(1.2, z - 0.9, 1.4):
            wide = 1.1 - 1.0 * float(level) / max(z - 0.4, 0.5)
            made.add(rod((x, -wide, float(level)), (x, wide, float(level)), 0.04, WHITE, 5))
    car = Paint((0.10, 0.35, 0.85), Finish.PLASTIC, 0.25)
    trim = Paint((0.98, 0.80, 0.15), Finish.PLASTIC, 0.3)
    x0, z0 = _TRACK[2]
    train = []
    for k in range(2):
        x = -1.85 * k
        train += [
            moved(rounded_box((1.7, 1.2, 0.22), 0.08, car, 2), (x, 0, 0.32)),
            *both(moved(rounded_box((1.7, 0.08, 0.42), 0.04, car, 1), (x, 0.58, 0.56))),
            moved(rounded_box((0.12, 1.15, 0.85), 0.05, BLACK, 1), (x - 0.62, 0, 0.85)),
            moved(rounded_box((0.16, 1.2, 0.5), 0.06, trim, 1), (x + 0.80, 0, 0.55)),
            rod((x + 0.35, -0.5, 0.95), (x + 0.35, 0.5, 0.95), 0.03, STEEL, 8),
        ]
    made.hinge("harness", (x0, 0, z0), train)
    for k in range(4):
        x, y = x0 - 0.25 - 1.85 * (k // 2), 0.27 * (1 - 2 * (k % 2))
        tail = f"_{k}" if k else ""
        made.marks |= {f"seat{tail}": Mark(position=(x, y, z0 + 0.48), part="harness")}
        for n, s in (("l", 1), ("r", -1)):
            grip = (x + 0.60, y + 0.14 * s, z0 + 0.97)
            made.marks |= {f"grip_{n}{tail}": Mark(position=grip, part="harness")}
    made.marks |= {f"rail_{k}": Mark(position=(x, 0, z)) for k, (x, z) in enumerate(_TRACK[2:-1])}
    made.marks |= {
        "shown_low": Mark(position=(-6.5, -0.9, 0.4)),
        "shown_high": Mark(position=(5.5, 0.9, 6.9)),
    }
    return made.cased("metal", share=0.05)


MAKERS = {
    "abseil_wall": abseil_wall,
    "bungee": bungee,
    "escalator": escalator,
    "free_fall": free_fall,
    "roller_coaster": roller_coaster,
    "zip_line": zip_line,
    "zorb": zorb,
}
