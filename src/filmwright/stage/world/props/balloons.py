"""What flies slowly: balloons, airships, parachutes, paper planes, drones."""

from __future__ import annotations

import numpy as np

from filmwright.stage.world.model import Finish, Mark
from filmwright.stage.world.props.aircraft import propeller, stands_off
from filmwright.stage.world.props.wish import BLACK, CHROME, DARK_GLASS, IRON, WHITE, Wish
from filmwright.stage.world.shaping.assembly import Bench
from filmwright.stage.world.shaping.boxes import box, ellipsoid, rounded_box
from filmwright.stage.world.shaping.grounds import draped
from filmwright.stage.world.shaping.joinery import along_x, around, body, both, wing
from filmwright.stage.world.shaping.mesh import moved, turned, two_sided
from filmwright.stage.world.shaping.paint import Paint
from filmwright.stage.world.shaping.swept import rod, swept
from filmwright.stage.world.shaping.turned import cone, cylinder, torus


def drone(wish: Wish) -> Bench:
    paint = wish.lacquer((0.88, 0.89, 0.91))
    made = Bench(mass=0.9)
    made.add(
        body(
            (
                (-0.11, 0.03, 0.06, 0.1),
                (-0.08, 0.055, 0.045, 0.115),
                (0.07, 0.055, 0.045, 0.12),
                (0.12, 0.03, 0.055, 0.09),
            ),
            paint,
            square=3,
            sides=16,
        ),
        moved(rounded_box((0.05, 0.05, 0.045), 0.015, IRON, 2), (0.11, 0, 0.045)),
        moved(
            along_x(cylinder(0.015, 0.012, Paint((0.1, 0.2, 0.5), Finish.PLASTIC, 0.05), 0, 12)),
            (0.135, 0, 0.045),
        ),
    )
    for k, (x, y) in enumerate(((0.16, 0.17), (0.16, -0.17), (-0.16, 0.17), (-0.16, -0.17))):
        made.add(
            rod((x * 0.35, y * 0.3, 0.085), (x, y, 0.1), 0.014, paint, 8),
            moved(cylinder(0.024, 0.045, IRON, 0.005, 14), (x, y, 0.085)),
            rod((x * 0.9, y * 0.9, 0.09), (x, y * 1.02, 0.0), 0.008, paint, 6),
        )
        made.add(
            moved(torus(0.125, 0.006, paint.shaded(0.6), 24, 4), (x, y, 0.135)),
            moved(
                ellipsoid(
                    (0.008, 0.008, 0.008),
                    Paint((0.1, 1.0, 0.3) if x > 0 else (1.0, 0.15, 0.1), Finish.GLOW),
                    2,
                ),
                (x * 1.1, y * 1.1, 0.08),
            ),
        )
        blade = moved(turned(box((0.11, 0.018, 0.003), BLACK), 10, "x"), (0.06, 0, 0))
        made.hinge(f"rotor_{k}", (x, y, 0.138), around(blade, 2, "z", 30 * k))
    return made.cased("plastic", (0, 0, 0.08))


def hot_air_balloon(wish: Wish) -> Bench:
    """A striped envelope over a wicker basket with a burner."""
    paint = wish.main((0.90, 0.16, 0.13), Finish.CLOTH, 0.55)
    other = Paint((0.98, 0.80, 0.18), Finish.CLOTH, 0.55) if not wish.prop.colour else paint.shaded(1.0)
    third = Paint((0.97, 0.96, 0.93), Finish.CLOTH, 0.55)
    made = Bench(mass=400)
    up = np.array([4.0, 4.8, 6.2, 8.2, 10.6, 13.0, 15.0, 16.4, 17.2, 17.5])
    out = np.array([1.0, 1.9, 3.4, 5.1, 6.4, 6.9, 6.2, 4.4, 2.2, 0.02])
    gores = 16
    for k in range(gores):
        a = np.linspace(2 * np.pi * k / gores, 2 * np.pi * (k + 1) / gores, 4)
        full = out[:, None] * (1 + 0.05 * np.sin(np.pi * np.linspace(0, 1, 4)))
        grid = np.stack([full * np.cos(a), full * np.sin(a), np.repeat(up[:, None], 4, 1)], 2)
        made.add(
            two_sided(draped(grid.transpose(1, 0, 2).astype(np.float32), (paint, third, paint, other)[k % 4]))
        )
    wicker = Paint((0.58, 0.38, 0.20), Finish.WOOD, 0.8)
    made.add(
        moved(rounded_box((1.5, 1.5, 1.15), 0.12, wicker, 2), (0, 0, 0.6)),
        moved(box((1.3, 1.3, 0.04), BLACK), (0, 0, 1.165)),
        *(moved(box((1.54, 1.54, 0.05), wicker.shaded(0.7), 0.02), (0, 0, z)) for z in (0.25, 0.55, 0.85)),
    )
    square = [(-0.7, -0.7), (0.7, -0.7), (0.7, 0.7), (-0.7, 0.7)]
    made.add(
        swept(
            [(x, y, 1.2) for x, y in square], 0.07, Paint((0.35, 0.2, 0.12), Finish.LEATHER), 8, closed=True
        )
    )
    made.add(
        *(rod((x, y, 1.2), (x * 1.0, y * 1.0, 4.1), 0.03, IRON, 4) for x, y in square),
        moved(cylinder(0.2, 0.5, CHROME, 0.03, 14), (0, 0, 2.7)),
        moved(cone((0.16, 0), 1.1, Paint((1.0, 0.62, 0.15), Finish.GLOW), 0, 12), (0, 0, 3.2)),
        *both(moved(box((1.4, 0.05, 0.05), IRON), (0, 0.7, 2.7))),
        moved(box((0.05, 1.4, 0.05), IRON), (0, 0, 2.7)),
    )
    made.marks |= {"seat": Mark(position=(0, 0, 0.35)), "basket": Mark(position=(0, 0, 0.1))}
    return made.cased("cloth", share=0.5).resized(0.7)


def airship(wish: Wish) -> Bench:
    paint = wish.lacquer((0.80, 0.83, 0.87), 0.4)
    trim = stands_off(paint)
    made = Bench(mass=5000)
    made.add(
        body(
            (
                (-20, 0.2, 9.6, 10.4),
                (-16, 2.6, 7.2, 12.8),
                (-8, 4.8, 5.2, 14.8),
                (2, 5.4, 4.6, 15.4),
                (12, 4.6, 5.4, 14.6),
                (18, 2.6, 7.4, 12.6),
                (20.5, 0.4, 9.6, 10.4),
            ),
            paint,
            sides=24,
            crease=80,
        )
    )
    made.add(
        *both(
            wing((-13.5, 2.2, 10, 6, 0.4), (-17, 7, 10, 3, 0.2), trim),
            moved(box((16, 0.12, 1.2), trim), (2, 5.33, 9.2)),
        ),
        wing((-13.5, 0, 12.2, 6, 0.4), (-17, 0, 17, 3, 0.2), trim),
        wing((-13.5, 0, 7.8, 6, 0.4), (-17, 0, 3.4, 3, 0.2), trim),
    )
    made.add(
        body(
            ((-3, 0.6, 3.0, 4.9), (-2.5, 1.1, 2.7, 5.0), (3, 1.1, 2.7, 5.0), (4.5, 0.7, 3.0, 4.9)),
            trim,
            square=4,
            sides=18,
        ),
        *both(
            *(moved(box((0.9, 0.06, 0.8), DARK_GLASS, 0.03), (x, 1.09, 4.0)) for x in (-1.8, -0.5, 0.8, 2.1))
        ),
        moved(rounded_box((0.1, 1.2, 0.8), 0.04, DARK_GLASS, 1), (4.3, 0, 4.1)),
    )
    for hand, s in (("left", 1), ("right", -1)):
        made.add(
            moved(along_x(cylinder(0.4, 1.6, IRON, 0.1, 14)), (-3.5, s * 2.0, 3.8)),
            rod((-2.8, s * 2.0, 3.8), (-2.2, s * 1.0, 4.2), 0.1, IRON),
        )
        made.hinge(f"propeller_{hand}", (-3.7, s * 2.0, 3.8), propeller(1.1, 3))
    made.add(
        rod((0, 0, 2.8), (0, 0, 0.3), 0.12, IRON), moved(ellipsoid((0.4, 0.3, 0.3), BLACK, 3), (0, 0, 0.3))
    )
    return made.cased("cloth", share=0.6).resized(0.5)


def parachute(wish: Wish) -> Bench:
    paint = wish.main((0.90, 0.20, 0.15), Finish.CLOTH, 0.6)
    made = Bench(mass=8)
    up = np.array([2.9, 3.5, 4.05, 4.35, 4.45])
    out = np.array([2.5, 2.35, 1.7, 0.8, 0.02])
    for k in range(12):
        a = np.linspace(2 * np.pi * k / 12, 2 * np.pi * (k + 1) / 12, 4)
        swell = 1 + 0.07 * np.sin(np.pi * np.linspace(0, 1, 4))
        grid = np.stack(
            [out[:, None] * swell * np.cos(a), out[:, None] * swell * np.sin(a), up[:, None] + 0 * a], 2
        )
        made.add(
            two_sided(
                draped(
                    grid.transpose(1, 0, 2).astype(np.float32),
                    paint if k % 2 else Paint((0.97, 0.96, 0.94), Finish.CLOTH, 0.6),
                )
            )
        )
        riser = (0.02, 0.16 if np.sin(a[0]) > 0 else -0.16, 1.15)
        made.add(rod((2.5 * np.cos(a[0]), 2.5 * np.sin(a[0]), 2.9), riser, 0.012, WHITE, 3))
    olive = Paint((0.25, 0.3, 0.2), Finish.CLOTH)
    made.add(moved(rounded_box((0.14, 0.32, 0.46), 0.06, olive, 2), (-0.22, 0, 0.62)))
    made.add(moved(rounded_box((0.30, 0.34, 0.05), 0.02, olive, 1), (0, 0, 0.34)))
    made.marks |= {"seat": Mark(position=(0, 0, 0.36))}
    made.marks |= {f"grip_{n}": Mark(position=(0.06, s * 0.22, 1.2)) for n, s in (("l", 1), ("r", -1))}
    return made.cased("cloth", share=0.6)


MAKERS = {
    "airship": airship,
    "drone": drone,
    "hot_air_balloon": hot_air_balloon,
    "parachute": parachute,
}
