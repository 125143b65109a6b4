"""What writes and draws: pens, pencils, brushes, and the scholar's four treasures."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from filmwright.stage.world.model import Finish, Surface
from filmwright.stage.world.props.stationery import CHROME, GOLD, PAPER
from filmwright.stage.world.props.wish import WALNUT, Wish
from filmwright.stage.world.shaping.assembly import Bench
from filmwright.stage.world.shaping.boxes import box, rounded_box, sphere
from filmwright.stage.world.shaping.joinery import along_x, facing, profiled
from filmwright.stage.world.shaping.mesh import moved, scaled
from filmwright.stage.world.shaping.paint import Paint
from filmwright.stage.world.shaping.soft import leaning, sausage, spun
from filmwright.stage.world.shaping.swept import curved, swept
from filmwright.stage.world.shaping.turned import cone, cylinder, torus
from filmwright.stage.world.world import Colour


def _writer(
    point: Callable[[Paint], list[Surface]], colour: Colour, long: float, radius: float, sides: int
) -> Callable[[Wish], Bench]:
    """Return the maker of something to write with, standing slantwise in a small block, point up."""

    def maker(wish: Wish) -> Bench:
        paint = wish.lacquer(colour, 0.3)
        made = Bench(mass=0.02)
        pieces = [
            moved(cylinder(radius, long, paint, radius * 0.1, sides), (0, 0, 0.0)),
            *(moved(piece, (0, 0, long)) for piece in point(paint)),
        ]
        made.add(
            *leaning(pieces, 16, "x", (0, 0.018, 0.012)),
            moved(rounded_box((0.034, 0.05, 0.022), 0.006, WALNUT, 2), (0, 0.016, 0.011)),
        )
        return made.cased("wood", (0, 0, 0.07), 0.85)

    return maker


def _lead(paint: Paint) -> list[Surface]:
    wood = Paint((0.88, 0.70, 0.48), Finish.WOOD)
    return [
        cone((0.0048, 0.0014), 0.017, wood, 0, 6),
        moved(cone((0.0015, 0.0002), 0.006, Paint((0.15, 0.15, 0.16), Finish.PLASTIC), 0, 8), (0, 0, 0.0165)),
        moved(cylinder(0.0052, 0.012, CHROME, 0.001, 14), (0, 0, -0.158)),
        moved(cylinder(0.0049, 0.010, Paint((0.93, 0.50, 0.52), Finish.RUBBER), 0.002, 14), (0, 0, -0.1655)),
    ]


def _nib(paint: Paint) -> list[Surface]:
    return [
        moved(torus(0.0055, 0.0012, GOLD, 18, 5), (0, 0, 0.0)),
        cone((0.0048, 0.0038), 0.016, Paint((0.08, 0.08, 0.09), Finish.PLASTIC, 0.2), 0.001, 14),
        moved(scaled(cone((0.004, 0.0004), 0.019, GOLD, 0, 10), (0.45, 1.1, 1)), (0, 0, 0.015)),
        moved(torus(0.0057, 0.001, GOLD, 18, 5), (0, 0, -0.06)),
        moved(rounded_box((0.002, 0.003, 0.045), 0.001, GOLD, 2), (0.0068, 0, -0.09)),
    ]


def _bristles(paint: Paint) -> list[Surface]:
    return [
        cone((0.0052, 0.0062), 0.022, CHROME, 0.001, 16),
        moved(
            spun(
                [(0, 0), (0.006, 0.001), (0.0078, 0.014), (0.005, 0.026), (0, 0.038)],
                Paint((0.80, 0.16, 0.18), Finish.SOFT, 0.4),
                12,
                16,
            ),
            (0, 0, 0.02),
        ),
        moved(
            spun(
                [(0, 0), (0.006, 0.0), (0.0072, 0.010), (0, 0.011)],
                Paint((0.42, 0.27, 0.16), Finish.HAIR),
                8,
                16,
            ),
            (0, 0, 0.02),
        ),
    ]


def writing_brush(wish: Wish) -> Bench:
    """毛笔: a writing brush on its rest, ink stone and paper with a stroke beside it."""
    bamboo = wish.main((0.78, 0.58, 0.32), Finish.WOOD)
    made = Bench(mass=0.8)
    made.add(
        moved(box((0.13, 0.18, 0.002), PAPER), (-0.005, 0.02, 0.001)),
        *(
            swept(
                curved(path, 14),
                np.interp(np.linspace(0, 1, 14), (0, 0.15, 0.6, 1), (0.004, 0.0085, 0.006, 0.001)),
                Paint((0.05, 0.05, 0.06), Finish.PLAIN),
                6,
            )
            for path in (
                [(-0.03, -0.045, 0.0015), (-0.028, 0.02, 0.0015), (-0.033, 0.075, 0.0015)],
                [(-0.06, 0.018, 0.0015), (-0.01, 0.012, 0.0015), (0.05, -0.035, 0.0015)],
                [(-0.01, 0.016, 0.0015), (0.02, 0.04, 0.0015), (0.06, 0.085, 0.0015)],
            )
        ),
    )
    brush_ = [
        cylinder(0.0125, 0.2, bamboo, 0.002, 14),
        moved(torus(0.011, 0.002, bamboo.shaded(0.6), 14, 5), (0, 0, 0.196)),
        moved(
            spun(
                [(0, 0), (0.0105, 0), (0.0145, 0.016), (0.010, 0.04), (0, 0.062)],
                Paint((0.93, 0.90, 0.84), Finish.HAIR),
                12,
                16,
            ),
            (0, 0, 0.2),
        ),
        moved(
            spun([(0.0122, 0.0), (0.010, 0.010), (0, 0.036)], Paint((0.06, 0.06, 0.07), Finish.HAIR), 8, 16),
            (0, 0, 0.229),
        ),
        swept(
            curved([(0, 0, 0), (0, 0.006, -0.015), (0, 0, -0.03), (0, -0.004, -0.015), (0, 0, 0)], 12),
            0.0014,
            Paint((0.80, 0.12, 0.12), Finish.CLOTH),
            5,
        ),
    ]
    made.add(
        *leaning(brush_, -66, "x", (0.095, -0.12, 0.03)),
        moved(
            profiled(
                [
                    (-0.014, 0),
                    (0.014, 0),
                    (0.012, 0.066),
                    (0.005, 0.05),
                    (0, 0.07),
                    (-0.005, 0.05),
                    (-0.012, 0.066),
                ],
                0.012,
                Paint((0.25, 0.45, 0.62), Finish.PLASTIC, 0.2),
                0.002,
            ),
            (0.095, -0.0, 0),
        ),
    )
    stone = Paint((0.13, 0.13, 0.14), Finish.STONE)
    made.add(
        moved(rounded_box((0.09, 0.06, 0.02), 0.007, stone, 2), (-0.045, -0.165, 0.01)),
        moved(
            scaled(
                cylinder(0.021, 0.001, Paint((0.02, 0.02, 0.025), Finish.PLASTIC, 0.03), 0, 22), (1.5, 1, 1)
            ),
            (-0.045, -0.165, 0.02),
        ),
    )
    return made.cased("wood", (0.095, 0, 0.07), 0.9)


def scissors(wish: Wish) -> Bench:
    """Open, upright on their points' opposite: handles below, blades up and apart, broad side +x."""
    plastic = wish.lacquer((0.86, 0.22, 0.18), 0.25)
    steel = Paint((0.60, 0.62, 0.66), Finish.PLASTIC, 0.12)
    made = Bench(mass=0.1)
    for side in (-1, 1):
        blade = [
            (-0.008, -0.012),
            (0.008, -0.014),
            (0.0105, 0.03),
            (0.008, 0.085),
            (0.0, 0.115),
            (-0.0065, 0.1),
            (-0.0075, 0.03),
        ]
        arm = [facing([(side * y, z) for y, z in blade], 0.0028, steel, 0.0008)]
        arm += [
            swept(
                curved([(0, side * 0.0, -0.006), (0, side * -0.004, -0.03), (0, side * -0.012, -0.05)], 6),
                [0.0058, 0.006, 0.006, 0.006, 0.0065, 0.007],
                plastic,
                8,
            )
        ]
        loop = [
            (0, side * -0.020 + 0.0165 * np.cos(a), -0.073 + 0.026 * np.sin(a))
            for a in np.linspace(0, 2 * np.pi, 25)[:-1]
        ]
        arm.append(swept(loop, 0.0056, plastic, 8, closed=True))
        made.add(*leaning(arm, side * -17, "x", (0.0016 * side, 0, 0.1)))
    made.add(moved(along_x(cylinder(0.0055, 0.008, CHROME, 0.0015, 14)), (-0.004, 0, 0.1)))
    return made.cased("metal", (0, -0.02, 0.02), 0.85)


def magnifying_glass(wish: Wish) -> Bench:
    """Upright on its handle, the lens to +x."""
    rim = wish.lacquer((0.86, 0.66, 0.28), 0.15)
    made = Bench(mass=0.2)
    ring_ = [(0, 0.052 * np.cos(a), 0.175 + 0.052 * np.sin(a)) for a in np.linspace(0, 2 * np.pi, 37)[:-1]]
    made.add(
        swept(ring_, 0.0058, rim, 9, closed=True),
        moved(
            scaled(sphere(0.05, Paint((0.72, 0.87, 0.95), Finish.GLASS, 0.02), 6), (0.12, 1, 1)),
            (0, 0, 0.175),
        ),
        sausage(
            [(0, 0, 0.002), (0, 0, 0.06), (0, 0, 0.1)],
            0.0115,
            Paint((0.22, 0.13, 0.09), Finish.WOOD),
            count=7,
            segments=12,
        ),
        moved(cylinder(0.008, 0.025, rim, 0.001, 14), (0, 0, 0.098)),
        moved(
            facing(
                [(-0.022, 0.185), (-0.010, 0.185), (0.014, 0.212), (0.002, 0.212)],
                0.0008,
                Paint((0.97, 0.99, 1.0), Finish.PLASTIC, 0.03),
            ),
            (0.0065, 0, 0),
        ),
    )
    return made.cased("glass", (0, 0, 0.05), 0.9)


MAKERS: dict[str, Callable[[Wish], Bench]] = {
    "magnifying_glass": magnifying_glass,
    "paintbrush": _writer(_bristles, (0.20, 0.42, 0.72), 0.17, 0.005, 14),
    "pen": _writer(_nib, (0.12, 0.20, 0.42), 0.115, 0.0058, 16),
    "pencil": _writer(_lead, (0.97, 0.72, 0.14), 0.155, 0.0052, 6),
    "scissors": scissors,
    "writing_brush": writing_brush,
}
