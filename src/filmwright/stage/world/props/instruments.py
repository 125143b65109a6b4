"""Musical instruments with strings: a body cut from an outline, a neck, a head, strings."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from filmwright.stage.world.model import Finish
from filmwright.stage.world.props.wish import BLACK, CHROME, WHITE, Wish
from filmwright.stage.world.shaping.assembly import Bench
from filmwright.stage.world.shaping.boxes import box, ellipsoid, rounded_box
from filmwright.stage.world.shaping.joinery import (
    along_x,
    both,
    ellipse,
    facing,
    halved,
)
from filmwright.stage.world.shaping.mesh import moved, turned
from filmwright.stage.world.shaping.paint import Paint
from filmwright.stage.world.shaping.swept import curved, rod, swept
from filmwright.stage.world.shaping.turned import cylinder, torus

EBONY = Paint((0.10, 0.07, 0.06), Finish.WOOD, 0.4)
_SPRUCE = (0.86, 0.62, 0.34)

Outline = Sequence[tuple[float, float]]


def smooth(half: Outline, count: int = 24) -> list[tuple[float, float]]:
    """Return the whole of an outline whose right half is given from bottom to top, its corners rounded."""
    line = curved([(a, b, 0) for a, b in half], count)
    return halved([(max(float(a), 0.0), float(b)) for a, b, _ in line])


_GUITAR = (
    (0, 0),
    (0.09, 0.008),
    (0.165, 0.06),
    (0.19, 0.14),
    (0.165, 0.22),
    (0.12, 0.275),
    (0.118, 0.315),
    (0.142, 0.375),
    (0.13, 0.44),
    (0.07, 0.482),
    (0, 0.488),
)
_VIOLIN = (
    (0, 0),
    (0.06, 0.006),
    (0.098, 0.04),
    (0.104, 0.085),
    (0.094, 0.12),
    (0.106, 0.135),
    (0.07, 0.155),
    (0.062, 0.19),
    (0.07, 0.225),
    (0.092, 0.24),
    (0.082, 0.25),
    (0.086, 0.285),
    (0.072, 0.335),
    (0.03, 0.354),
    (0, 0.356),
)


def fiddle(made: Bench, outline: list[tuple[float, float]], deep: float, paint: Paint, top: Paint) -> None:
    """Lay a hollow body on the bench, standing on its end, its belly towards +x."""
    made.add(
        facing(outline, deep, paint, deep * 0.18),
        moved(facing([(a * 0.965, 0.004 + b * 0.984) for a, b in outline], 0.004, top), (deep / 2, 0, 0)),
    )


def neck(
    made: Bench, low: float, high: float, widths: tuple[float, float], front: float, wood: Paint = EBONY
) -> None:
    """Lay a fingerboard with its neck behind it, from z = low to high, its face at x = front."""
    a, b = widths
    board = [(-a / 2, low), (a / 2, low), (b / 2, high), (-b / 2, high)]
    made.add(
        moved(facing(board, 0.008, EBONY), (front, 0, 0)),
        moved(facing([(y * 0.9, z) for y, z in board], 0.022, wood, 0.005), (front - 0.013, 0, 0)),
    )


def strings(
    made: Bench,
    low: tuple[float, float, float],
    high: tuple[float, float, float],
    count: int,
    thick: float = 0.0012,
) -> None:
    """Stretch strings from the bridge to the nut; each end is (x, z, spread)."""
    for k in np.linspace(-0.5, 0.5, count):
        made.add(
            rod((low[0], float(k) * low[2], low[1]), (high[0], float(k) * high[2], high[1]), thick, CHROME, 3)
        )


def pegs(made: Bench, at: float, rise: float, count: int, reach: float, paint: Paint) -> None:
    """Set tuning pegs on both sides of a head, from z = `at` upwards."""
    for k in range(count):
        made.add(
            *both(
                rod((0, 0.01, at + rise * k), (0, reach, at + rise * k), 0.004, CHROME, 5),
                moved(ellipsoid((0.006, 0.01, 0.008), paint, 2), (0, reach, at + rise * k)),
            )
        )


def guitar(wish: Wish) -> Bench:
    if wish.says("electric", "电吉他"):
        return electric_guitar(wish)
    paint = wish.main(_SPRUCE, Finish.WOOD, 0.3)
    side = (
        Paint((0.42, 0.22, 0.12), Finish.WOOD, 0.3)
        if not wish.prop.colour and not wish.prop.material
        else paint.shaded(0.8)
    )
    made = Bench(mass=2)
    fiddle(made, smooth(_GUITAR), 0.1, side, paint)
    made.add(
        moved(facing(ellipse(0.105, 0.105, 28, (0, 0.335)), 0.003, BLACK), (0.0535, 0, 0)),
        moved(along_x(torus(0.058, 0.005, EBONY, 28, 4)), (0.0535, 0, 0.335)),
        moved(box((0.014, 0.15, 0.022), EBONY, 0.004), (0.058, 0, 0.15)),
        moved(box((0.012, 0.08, 0.005), WHITE), (0.062, 0, 0.155)),
    )
    neck(made, 0.30, 0.90, (0.056, 0.046), 0.06, Paint((0.5, 0.3, 0.17), Finish.WOOD))
    made.add(
        *(
            moved(box((0.002, 0.05, 0.003), CHROME), (0.0645, 0, 0.5 + 0.4 * (1 - 0.9**k)))
            for k in range(1, 14)
        ),
        moved(
            turned(
                facing(
                    [(-0.025, 0), (0.025, 0), (0.034, 0.17), (0, 0.18), (-0.034, 0.17)], 0.018, side, 0.004
                ),
                -8,
                "y",
            ),
            (0.047, 0, 0.89),
        ),
    )
    strings(made, (0.066, 0.155, 0.054), (0.068, 0.9, 0.038), 6)
    pegs(made, 0.935, 0.045, 3, 0.048, WHITE)
    return made.cased("wood", (0.04, 0, 0.7), 0.8)


_STRAT = (
    (0.0, 0.0),
    (0.09, 0.0),
    (0.155, 0.04),
    (0.165, 0.12),
    (0.13, 0.2),
    (0.125, 0.25),
    (0.155, 0.33),
    (0.165, 0.42),
    (0.14, 0.44),
    (0.11, 0.38),
    (0.06, 0.33),
    (0.03, 0.32),
    (-0.03, 0.32),
    (-0.06, 0.34),
    (-0.10, 0.41),
    (-0.135, 0.4),
    (-0.13, 0.32),
    (-0.115, 0.25),
    (-0.125, 0.18),
    (-0.165, 0.11),
    (-0.155, 0.03),
    (-0.09, 0.0),
)


def electric_guitar(wish: Wish) -> Bench:
    paint = wish.lacquer((0.80, 0.10, 0.10), 0.1)
    made = Bench(mass=3.5)
    line = curved([(*p, 0) for p in (*_STRAT, _STRAT[0])], 46)[:-1, :2]
    made.add(facing(line, 0.045, paint, 0.012))
    guard = [
        (0.10, 0.1),
        (0.12, 0.2),
        (0.1, 0.32),
        (0.04, 0.3),
        (-0.06, 0.3),
        (-0.09, 0.2),
        (-0.02, 0.12),
        (0.02, 0.06),
    ]
    made.add(
        moved(facing(guard, 0.004, WHITE), (0.0245, 0, 0)),
        *(
            moved(rounded_box((0.012, 0.075, 0.02), 0.004, BLACK, 1), (0.029, 0, z))
            for z in (0.14, 0.2, 0.26)
        ),
        moved(box((0.014, 0.07, 0.03), CHROME, 0.004), (0.03, 0, 0.085)),
        *(
            moved(
                along_x(cylinder(0.011, 0.014, WHITE if k else BLACK, 0.003, 12)),
                (0.026, 0.085 - 0.02 * k, 0.14 - 0.035 * k),
            )
            for k in range(2)
        ),
    )
    maple = Paint((0.82, 0.60, 0.32), Finish.WOOD)
    neck(made, 0.28, 0.86, (0.055, 0.044), 0.032, maple)
    made.add(
        *(
            moved(box((0.002, 0.048, 0.003), CHROME), (0.0365, 0, 0.4 + 0.46 * (1 - 0.9**k)))
            for k in range(1, 16)
        ),
        facing(
            [
                (-0.022, 0.86),
                (0.022, 0.86),
                (0.045, 0.9),
                (0.03, 1.03),
                (-0.01, 1.045),
                (-0.03, 1.0),
                (-0.024, 0.9),
            ],
            0.016,
            maple,
            0.003,
        ),
    )
    strings(made, (0.04, 0.085, 0.05), (0.04, 0.87, 0.036), 6)
    made.add(
        *(rod((0, 0.0, 0.89 + 0.025 * k), (0, -0.05, 0.895 + 0.025 * k), 0.005, CHROME, 6) for k in range(6))
    )
    return made.cased("wood", (0.02, 0, 0.65), 0.8)


def _bowed(wish: Wish, scale: float, colour: tuple[float, float, float], spike: float) -> Bench:
    paint = wish.main(colour, Finish.WOOD, 0.2)
    made = Bench(mass=0.5 * scale**2)
    fiddle(made, smooth(_VIOLIN, 28), 0.045, paint.shaded(0.85), paint)
    for s in (1, -1):
        hole = curved(
            [
                (0, s * 0.034, 0.12),
                (0, s * 0.038, 0.135),
                (0, s * 0.028, 0.16),
                (0, s * 0.034, 0.178),
                (0, s * 0.028, 0.188),
            ],
            9,
        )
        made.add(moved(swept(hole, 0.0028, BLACK, 4), (0.0245, 0, 0)))
    made.add(
        moved(
            facing([(-0.012, 0.02), (0.012, 0.02), (0.02, 0.11), (-0.02, 0.11)], 0.006, EBONY), (0.036, 0, 0)
        ),
        moved(box((0.004, 0.045, 0.03), Paint((0.85, 0.66, 0.42), Finish.WOOD)), (0.036, 0, 0.15)),
        moved(ellipsoid((0.015, 0.03, 0.018), EBONY, 3), (0.03, 0.045, 0.03)),
    )
    neck(made, 0.24, 0.48, (0.034, 0.024), 0.036, paint)
    scroll = [
        (np.cos(a) * (0.019 - 0.0016 * a) - 0.004, np.sin(a) * (0.019 - 0.0016 * a) + 0.565)
        for a in np.linspace(-1.2, 7, 24)
    ]
    made.add(
        moved(box((0.022, 0.026, 0.075), paint, 0.005), (0.015, 0, 0.515)),
        *(swept([(x, y, z) for x, z in scroll], 0.0065, paint, 6) for y in (-0.009, 0.009)),
    )
    strings(made, (0.052, 0.155, 0.03), (0.044, 0.49, 0.017), 4, 0.0009)
    for k in range(2):
        made.add(
            *both(rod((0.015, 0.01, 0.495 + 0.03 * k), (0.015, 0.045, 0.495 + 0.03 * k), 0.004, EBONY, 6))
        )
    made.add(
        rod((-0.01, -0.155, 0.0), (-0.03, -0.135, 0.66), 0.0035, Paint((0.35, 0.16, 0.08), Finish.WOOD), 6),
        rod((0.004, -0.155, 0.02), (-0.014, -0.137, 0.64), 0.0028, WHITE, 4),
    )
    return made


def violin(wish: Wish) -> Bench:
    return _bowed(wish, 1.0, (0.62, 0.28, 0.10), 0).cased("wood", (0, 0, 0.45), 0.7)


def cello(wish: Wish) -> Bench:
    made = _bowed(wish, 2.1, (0.60, 0.27, 0.10), 0.15).resized(2.05)
    made.mass = 3.5
    made.surfaces = [moved(piece, (0, 0, 0.14)) for piece in made.surfaces]
    made.add(rod((0, 0, 0), (0, 0, 0.16), 0.009, CHROME, 8))
    return made.cased("wood", (0, 0, 1.0), 0.7)


def erhu(wish: Wish) -> Bench:
    """Two strings, a small drum with a snakeskin face, the bow between the strings."""
    paint = wish.main((0.40, 0.16, 0.09), Finish.WOOD, 0.3)
    made = Bench(mass=0.8)
    made.add(
        moved(along_x(moved(cylinder(0.055, 0.14, paint, 0.006, 6), (0, 0, -0.07))), (0, 0, 0.075)),
        moved(
            along_x(cylinder(0.048, 0.004, Paint((0.62, 0.55, 0.38), Finish.LEATHER), 0, 18)),
            (0.069, 0, 0.075),
        ),
        moved(box((0.13, 0.08, 0.022), paint, 0.005), (0, 0, 0.011)),
    )
    made.add(
        rod((0, 0, 0.1), (0, 0, 0.82), 0.0105, paint, 8),
        swept(curved([(0, 0, 0.8), (-0.005, 0, 0.84), (-0.045, 0, 0.86)], 5), 0.013, paint, 8),
        *(rod((-0.11, 0, z), (0.03, 0, z), 0.008, paint, 6) for z in (0.7, 0.77)),
        *(moved(along_x(cylinder(0.014, 0.04, paint, 0.004, 8)), (-0.125, 0, z)) for z in (0.7, 0.77)),
    )
    strings(made, (0.075, 0.07, 0.012), (0.015, 0.76, 0.008), 2)
    made.add(
        moved(box((0.014, 0.02, 0.014), BLACK), (0.076, 0, 0.085)),
        swept(
            curved([(0.05, -0.36, 0.135), (0.055, 0.05, 0.21), (0.05, 0.4, 0.165)], 14),
            0.005,
            Paint((0.72, 0.55, 0.3), Finish.WOOD),
            6,
        ),
        rod((0.035, -0.35, 0.13), (0.035, 0.39, 0.16), 0.004, WHITE, 4),
    )
    return made.cased("wood", (0, 0, 0.6), 0.6)


MAKERS = {
    "cello": cello,
    "electric_guitar": electric_guitar,
    "erhu": erhu,
    "guitar": guitar,
    "violin": violin,
}
