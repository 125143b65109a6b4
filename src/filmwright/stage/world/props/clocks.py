"""Clocks and what measures time."""

from __future__ import annotations

from collections.abc import Callable

from filmwright.stage.world.model import Finish, Surface
from filmwright.stage.world.props.ornaments import CHROME, CLEAR, GOLD
from filmwright.stage.world.props.wish import BLACK, WALNUT, Wish
from filmwright.stage.world.shaping.assembly import Bench
from filmwright.stage.world.shaping.boxes import box, ellipsoid, sphere
from filmwright.stage.world.shaping.joinery import along_x, around, both, facing
from filmwright.stage.world.shaping.mesh import moved, turned
from filmwright.stage.world.shaping.paint import Paint
from filmwright.stage.world.shaping.soft import leaning, sausage, spun
from filmwright.stage.world.shaping.swept import curved, rod, swept
from filmwright.stage.world.shaping.turned import cylinder, lathed

FACE = Paint((0.97, 0.96, 0.93), Finish.PLASTIC, 0.3)


def dial(radius: float, face: Paint = FACE, hours: tuple[float, float] = (-55, 60)) -> list[Surface]:
    """Return a clock's face at z = 0, looking up, twelve at -x: ticks and two hands (degrees from twelve)."""
    pieces = [lathed([(radius, 0), (radius * 0.93, 0.0003), (radius * 0.5, 0.0004), (0, 0.0004)], face, 40)]
    for k in range(12):
        long, wide = (0.17, 0.055) if k % 3 == 0 else (0.10, 0.03)
        pieces.append(
            turned(
                moved(
                    box((radius * long, radius * wide, 0.0012), BLACK),
                    (-radius * (0.92 - long / 2), 0, 0.001),
                ),
                -30 * k,
            )
        )
    for angle, long, wide in ((hours[0], 0.52, 0.075), (hours[1], 0.78, 0.05)):
        hand = moved(
            box((radius * long, radius * wide, radius * 0.02), BLACK),
            (-radius * (long / 2 - 0.06), 0, radius * 0.03),
        )
        pieces.append(turned(hand, -angle))
    pieces.append(cylinder(radius * 0.06, radius * 0.06, Paint((0.80, 0.16, 0.14), Finish.PLASTIC), 0, 14))
    return pieces


def upright_dial(radius: float, face: Paint = FACE) -> list[Surface]:
    """Return a clock's face that looks along +x, twelve up."""
    return [turned(piece, 90, "y") for piece in dial(radius, face)]


def clock(wish: Wish) -> Bench:
    """A large round clock in a thick rim, on two small feet."""
    rim = wish.lacquer((0.14, 0.36, 0.46), 0.2)
    made = Bench(mass=1.2)
    ring = [
        lathed(
            [
                (0, -0.045),
                (0.13, -0.045),
                (0.155, -0.02),
                (0.157, 0.005),
                (0.148, 0.014),
                (0.136, 0.012),
                (0.132, -0.012),
                (0, -0.012),
            ],
            rim,
            48,
        )
    ]
    made.add(
        *(moved(turned(piece, 90, "y"), (0, 0, 0.165)) for piece in ring),
        *(moved(piece, (0.0015, 0, 0.165)) for piece in upright_dial(0.133)),
        *both(
            sausage(
                [(-0.02, 0.07, 0.035), (-0.02, 0.09, 0.0), (-0.02, 0.095, 0.004)],
                0.012,
                rim.shaded(0.8),
                count=4,
                segments=8,
            )
        ),
    )
    return made.cased("plastic", (0, 0.15, 0.165), 0.9)


def alarm_clock(wish: Wish) -> Bench:
    """Two bells, a hammer, splayed feet."""
    shell = wish.lacquer((0.84, 0.18, 0.16), 0.15)
    made = Bench(mass=0.4)
    made.add(
        *(
            moved(turned(piece, 90, "y"), (0, 0, 0.072))
            for piece in [
                lathed(
                    [
                        (0, -0.03),
                        (0.045, -0.03),
                        (0.057, -0.015),
                        (0.058, 0.01),
                        (0.053, 0.014),
                        (0.048, 0.010),
                        (0, -0.006),
                    ],
                    shell,
                    36,
                )
            ]
        ),
        *(moved(piece, (0.0095, 0, 0.072)) for piece in upright_dial(0.049)),
    )
    bell = [
        spun([(0.026, 0), (0.025, 0.008), (0.014, 0.018), (0, 0.02)], GOLD, 10, 22),
        lathed([(0.026, 0), (0, 0.004)][::-1], GOLD.shaded(0.6), 22),
        moved(sphere(0.005, GOLD, 3), (0, 0, 0.022)),
        rod((0, 0, -0.014), (0, 0, 0.01), 0.003, CHROME, 6),
    ]
    for side in (-1, 1):
        made.add(
            *leaning(bell, side * -30, "x", (-0.008, side * 0.035, 0.128)),
            swept([(-0.005, side * 0.035, 0.03), (-0.002, side * 0.046, 0.0)], [0.006, 0.0045], CHROME, 8),
        )
    made.add(
        rod((-0.008, 0, 0.125), (-0.008, 0, 0.146), 0.002, CHROME, 6),
        moved(ellipsoid((0.005, 0.009, 0.006), CHROME, 3), (-0.008, 0, 0.148)),
        swept(
            curved([(-0.012, -0.03, 0.152), (-0.012, 0, 0.18), (-0.012, 0.03, 0.152)], 9), 0.0025, CHROME, 6
        ),
    )
    return made.cased("metal", (0, 0, 0.13), 0.9)


def grandfather_clock(wish: Wish) -> Bench:
    wood = wish.main(WALNUT.colour, Finish.WOOD)
    made = Bench(mass=50, fixed=True)
    for size, z in (((0.3, 0.52, 0.42), 0.21), ((0.25, 0.4, 0.95), 0.88), ((0.3, 0.52, 0.5), 1.58)):
        made.add(moved(box(size, wood, 0.012), (0, 0, z)))
    made.add(
        *(
            moved(box((0.33, 0.56, 0.05), wood.shaded(0.8), 0.015), (0, 0, z))
            for z in (0.03, 0.43, 1.34, 1.84)
        ),
        moved(
            facing(
                [(-0.26, 0), (0.26, 0), (0.2, 0.08), (0.08, 0.11), (0, 0.19), (-0.08, 0.11), (-0.2, 0.08)],
                0.1,
                wood,
                0.015,
            ),
            (0.05, 0, 1.86),
        ),
    )
    made.add(
        *(
            moved(turned(piece, 90, "y"), (0.15, 0, 1.6))
            for piece in [lathed([(0.2, 0), (0.21, 0.014), (0.19, 0.018), (0.185, 0.004)], GOLD, 40)]
        ),
        *(moved(piece, (0.154, 0, 1.6)) for piece in upright_dial(0.187)),
    )
    made.add(
        moved(box((0.006, 0.27, 0.78), Paint((0.12, 0.09, 0.08), Finish.PLASTIC, 0.1)), (0.124, 0, 0.88)),
        rod((0.13, 0.01, 1.24), (0.13, 0.035, 0.72), 0.006, GOLD, 6),
        moved(along_x(cylinder(0.062, 0.012, GOLD, 0.004, 26)), (0.126, 0.04, 0.68)),
        *(moved(cylinder(0.02, 0.2, GOLD, 0.004, 14), (0.135, y, 0.85)) for y in (-0.08, 0.0)),
        *both(moved(box((0.012, 0.02, 0.8), wood.shaded(1.2), 0.004), (0.128, 0.145, 0.88))),
    )
    return made.cased("wood")


def hourglass(wish: Wish) -> Bench:
    wood = wish.main((0.50, 0.30, 0.17), Finish.WOOD)
    sand = Paint((0.93, 0.74, 0.40), Finish.SAND)
    made = Bench(mass=0.5)
    for z in (0.0, 0.205):
        made.add(
            moved(
                spun([(0, 0), (0.062, 0), (0.066, 0.008), (0.058, 0.018), (0, 0.018)], wood, 10, 32),
                (0, 0, z),
            )
        )
    made.add(
        *around(
            swept([(0.052, 0, 0.015), (0.056, 0, 0.11), (0.052, 0, 0.208)], [0.006, 0.0085, 0.006], wood, 9),
            3,
            start=20,
        ),
        lathed(
            [
                (0.038, 0.018),
                (0.041, 0.05),
                (0.03, 0.085),
                (0.006, 0.11),
                (0.006, 0.114),
                (0.03, 0.139),
                (0.041, 0.174),
                (0.038, 0.206),
            ],
            CLEAR,
            28,
            90,
        ),
    )
    made.add(
        spun([(0, 0.019), (0.037, 0.019), (0.038, 0.03), (0.02, 0.052), (0, 0.066)], sand, 12, 26),
        lathed([(0.005, 0.113), (0.0285, 0.138), (0.034, 0.152), (0.012, 0.147), (0, 0.145)], sand, 26),
        rod((0, 0, 0.06), (0, 0, 0.118), 0.0016, sand, 5),
    )
    return made.cased("glass", (0.055, 0, 0.11), 0.9)


MAKERS: dict[str, Callable[[Wish], Bench]] = {
    "alarm_clock": alarm_clock,
    "clock": clock,
    "grandfather_clock": grandfather_clock,
    "hourglass": hourglass,
}
