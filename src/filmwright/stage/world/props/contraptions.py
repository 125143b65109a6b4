"""Contraptions: robots, gear wheels, a cannon."""

from __future__ import annotations

import numpy as np

from filmwright.stage.world.model import Finish, Surface
from filmwright.stage.world.props.machines import beam
from filmwright.stage.world.props.wish import BLACK, CHROME, IRON, Wish
from filmwright.stage.world.shaping.assembly import Bench
from filmwright.stage.world.shaping.boxes import box, rounded_box, sphere
from filmwright.stage.world.shaping.joinery import along_x, along_y, both, carried, facing
from filmwright.stage.world.shaping.mesh import joined, moved, turned
from filmwright.stage.world.shaping.paint import Paint
from filmwright.stage.world.shaping.swept import curved, rod, swept
from filmwright.stage.world.shaping.turned import capsule, cylinder, lathed
from filmwright.stage.world.shaping.wheels import wooden


def robot_arm(wish: Wish) -> Bench:
    paint = wish.lacquer((0.96, 0.50, 0.08))
    made = Bench(mass=400, fixed=True)
    made.add(
        cylinder(0.42, 0.12, IRON, 0.02, 24),
        moved(cylinder(0.3, 0.3, paint, 0.04, 24), (0, 0, 0.12)),
        moved(rounded_box((0.44, 0.5, 0.4), 0.1, paint, 2), (0, 0, 0.55)),
    )

    def joint(x: float, z: float, r: float, wide: float) -> list[Surface]:
        return [
            moved(along_y(moved(cylinder(r, wide, paint, 0.03, 20), (0, 0, -wide / 2))), (x, 0, z)),
            *both(moved(along_y(cylinder(r * 0.6, 0.03, IRON, 0.01, 16)), (x, wide / 2, z))),
        ]

    made.add(*joint(0, 0.72, 0.2, 0.56), *joint(-0.35, 1.6, 0.17, 0.46), *joint(0.72, 1.75, 0.12, 0.3))
    made.add(
        beam([(0, 0.72), (-0.175, 1.16), (-0.35, 1.6)], (0.3, 0.26, 0.24), 0.28, paint),
        beam([(-0.35, 1.6), (0.2, 1.68), (0.72, 1.75)], (0.26, 0.2, 0.16), 0.22, paint),
    )
    made.add(
        rod((0.72, 0, 1.75), (1.0, 0, 1.4), 0.07, IRON, 12),
        *both(_tilted(box((0.3, 0.04, 0.07), CHROME, 0.01), 0.09)),
    )
    made.add(moved(turned(box((0.07, 0.26, 0.1), IRON, 0.02), 50, "y"), (1.02, 0, 1.38)))
    return made.cased()


def _tilted(jaw: Surface, y: float) -> Surface:
    return moved(turned(moved(jaw, (0.16, y, 0)), 50, "y"), (1.0, 0, 1.38))


def robot(wish: Wish) -> Bench:
    """A friendly robot that stands: barrel chest, dome head with lit eyes, claws, antenna."""
    paint = wish.lacquer((0.78, 0.80, 0.83))
    dark, lit = Paint((0.20, 0.22, 0.26), Finish.PLASTIC, 0.4), Paint((0.25, 0.85, 1.0), Finish.GLOW)
    made = Bench(mass=110)
    made.add(
        moved(rounded_box((0.42, 0.58, 0.56), 0.12, paint, 3), (0, 0, 1.06)),
        moved(rounded_box((0.34, 0.44, 0.16), 0.06, dark, 2), (0, 0, 0.72)),
    )
    made.add(
        moved(rounded_box((0.36, 0.46, 0.36), 0.1, paint, 3), (0, 0, 1.6)),
        moved(cylinder(0.1, 0.12, dark, 0, 14), (0, 0, 1.32)),
    )
    made.add(
        moved(rounded_box((0.04, 0.38, 0.2), 0.02, dark, 2), (0.175, 0, 1.63)),
        *both(moved(along_x(cylinder(0.055, 0.02, lit, 0, 18)), (0.19, 0.095, 1.64))),
    )
    made.add(*(moved(box((0.02, 0.03, 0.03), lit), (0.185, y, 1.5)) for y in np.linspace(-0.09, 0.09, 5)))
    made.add(
        rod((0, 0, 1.78), (0, 0, 1.92), 0.012, dark, 6),
        moved(sphere(0.035, Paint((1.0, 0.25, 0.2), Finish.GLOW), 3), (0, 0, 1.94)),
        *both(moved(along_y(cylinder(0.07, 0.05, dark, 0.01, 16)), (0, 0.23, 1.6))),
    )
    made.add(
        moved(rounded_box((0.03, 0.34, 0.22), 0.02, dark, 1), (0.205, 0, 1.12)),
        *(
            moved(along_x(cylinder(0.03, 0.02, Paint(c, Finish.GLOW), 0, 12)), (0.215, y, 1.12))
            for y, c in ((-0.1, (1.0, 0.3, 0.2)), (0, (1.0, 0.8, 0.2)), (0.1, (0.3, 0.9, 0.3)))
        ),
    )
    arm = swept(
        curved([(0, 0.3, 1.24), (0, 0.42, 1.15), (0.02, 0.45, 0.95), (0.1, 0.44, 0.75)], 9), 0.055, dark, 8
    )
    claw = [moved(capsule(0.022, 0.1, paint, 8, 2), (0.13, 0.44 + y, 0.62)) for y in (-0.06, 0.06)]
    made.add(
        *both(
            arm,
            moved(sphere(0.1, paint, 4), (0, 0.32, 1.24)),
            moved(sphere(0.085, paint, 4), (0.1, 0.44, 0.72)),
            *claw,
        )
    )
    made.add(
        *both(
            moved(capsule(0.075, 0.4, dark, 12, 3), (0, 0.14, 0.4)),
            moved(rounded_box((0.36, 0.2, 0.13), 0.06, paint, 2), (0.05, 0.15, 0.065)),
            moved(sphere(0.09, paint, 3), (0, 0.14, 0.42)),
        )
    )
    return made.cased()


def cannon(wish: Wish) -> Bench:
    metal, wood = wish.main((0.20, 0.20, 0.22), Finish.PLASTIC, 0.35), Paint((0.45, 0.28, 0.16), Finish.WOOD)
    made = Bench(mass=900)
    profile = [
        (0, -0.85),
        (0.07, -0.85),
        (0.1, -0.78),
        (0.05, -0.72),
        (0.2, -0.66),
        (0.2, -0.3),
        (0.165, -0.25),
        (0.14, 0.9),
        (0.19, 0.98),
        (0.19, 1.06),
        (0.1, 1.08),
        (0.09, 0.9),
        (0, 0.9),
    ]
    made.add(moved(turned(along_x(lathed(profile, metal, 24, 35)), -9, "y"), (0.1, 0, 0.72)))
    made.add(
        *both(moved(turned(box((1.7, 0.1, 0.2), wood, 0.03), -14, "y"), (-0.45, 0.23, 0.42))),
        moved(box((0.12, 0.9, 0.12), wood, 0.02), (0.1, 0, 0.55)),
    )
    for hand, side in (("left", 1), ("right", -1)):
        made.hinge(f"wheel_{hand}", (0.1, side * 0.46, 0.55), wooden(0.55, 0.09, wood))
    made.add(
        *(
            moved(sphere(0.11, metal, 4), at)
            for at in ((0.95, 0.5, 0.11), (0.95, 0.28, 0.11), (1.13, 0.39, 0.11), (1.0, 0.39, 0.28))
        )
    )
    return made.cased("metal")


def gear_wheel(wish: Wish) -> Bench:
    paint = wish.main((0.66, 0.55, 0.36), Finish.METAL, 0.35)
    made = Bench(mass=12)
    made.add(moved(cog(0.5, 14, 0.14, paint), (0, 0, 0.5)))
    made.add(*carried([turned(cog(0.3, 9, 0.14, paint.shaded(0.82)), 12, "x")], (0, 0.7, 0.3)))
    return made.cased("metal", (0, 0, 0.5))


def cog(radius: float, teeth: int, thick: float, paint: Paint) -> Surface:
    """Return a toothed wheel that looks along +x, with spokes cut by a raised hub."""
    outline = []
    for k in range(teeth):
        a = 2 * np.pi * k / teeth
        for share, r in ((-0.3, 0.82), (-0.17, 1.0), (0.17, 1.0), (0.3, 0.82)):
            angle = a + share * 2 * np.pi / teeth
            outline.append((radius * r * np.cos(angle), radius * r * np.sin(angle)))
    pieces = [facing(outline, thick, paint, 0.012 * radius / 0.5)]
    for sign in (1, -1):
        ring = lathed(
            [(0.66 * radius, 0), (0.64 * radius, 0.02), (0.34 * radius, 0.02), (0.3 * radius, 0)],
            paint.shaded(0.6),
            24,
        )
        hub = [
            lathed([(0.3 * radius, 0), (0.28 * radius, 0.05), (0.14 * radius, 0.05)], paint, 20),
            moved(lathed([(0.14 * radius, 0), (0, 0)], BLACK, 16), (0, 0, 0.03)),
        ]
        pieces += [
            turned(moved(along_x(piece), (thick / 2, 0, 0)), 0 if sign > 0 else 180)
            for piece in (ring, hub[0])
        ]
        pieces.append(
            turned(
                moved(
                    along_x(moved(cylinder(0.14 * radius, 0.03, paint.shaded(0.2), 0, 16), (0, 0, 0.025))),
                    (thick / 2, 0, 0),
                ),
                0 if sign > 0 else 180,
            )
        )
    return joined(pieces)


MAKERS = {
    "cannon": cannon,
    "gear_wheel": gear_wheel,
    "robot": robot,
    "robot_arm": robot_arm,
}
