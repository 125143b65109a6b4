"""The desk's machines: printers, telephones, typewriters, calculators, routers."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from filmwright.stage.world.model import Finish
from filmwright.stage.world.props.appliances import CHROME, DARK, LIT_GREEN
from filmwright.stage.world.props.electronics import KEY
from filmwright.stage.world.props.wish import BLACK, STEEL, Wish
from filmwright.stage.world.shaping.assembly import Bench
from filmwright.stage.world.shaping.boxes import box, rounded_box, sphere
from filmwright.stage.world.shaping.grounds import draped
from filmwright.stage.world.shaping.joinery import along_x, both, facing, skinned
from filmwright.stage.world.shaping.mesh import moved, turned, two_sided
from filmwright.stage.world.shaping.outlines import round_rectangle
from filmwright.stage.world.shaping.paint import Paint
from filmwright.stage.world.shaping.soft import leaning
from filmwright.stage.world.shaping.swept import curved, rod, swept
from filmwright.stage.world.shaping.turned import cylinder, torus


def printer(wish: Wish) -> Bench:
    case = wish.lacquer((0.90, 0.90, 0.90), 0.3)
    paper = Paint((0.98, 0.98, 0.97), Finish.PAPER)
    made = Bench(mass=8)
    made.add(
        moved(rounded_box((0.34, 0.46, 0.18), 0.03, case, 2), (0, 0, 0.1)),
        moved(rounded_box((0.3, 0.44, 0.05), 0.02, case.shaded(0.45), 2), (-0.01, 0, 0.2)),
        moved(box((0.02, 0.30, 0.035), DARK), (0.163, 0, 0.085)),
    )
    made.add(
        moved(box((0.2, 0.25, 0.004), case.shaded(0.6), 0.001), (0.24, 0, 0.05)),
        moved(turned(box((0.21, 0.21, 0.004), paper), -4, "y"), (0.235, 0, 0.066)),
        *(
            moved(
                box((0.01, 0.15, 0.001), Paint((0.25, 0.3, 0.4), Finish.PLAIN)),
                (0.18 + 0.024 * k, 0, 0.0665 + 0.0017 * k),
            )
            for k in range(6)
        ),
        moved(box((0.05, 0.08, 0.001), Paint((0.9, 0.5, 0.3), Finish.PLAIN)), (0.3, 0.04, 0.0735)),
    )
    made.add(
        *leaning(
            [
                moved(box((0.004, 0.24, 0.26), case.shaded(0.5)), (0, 0, 0.13)),
                moved(box((0.006, 0.21, 0.27), paper), (0.006, 0, 0.165)),
            ],
            -18,
            "y",
            (-0.1, 0, 0.2),
        )
    )
    made.add(
        moved(box((0.07, 0.1, 0.006), DARK), (0.1, -0.16, 0.227)),
        moved(box((0.04, 0.06, 0.003), Paint((0.45, 0.75, 0.95), Finish.GLOW)), (0.1, -0.165, 0.231)),
        moved(cylinder(0.012, 0.006, LIT_GREEN, 0, 14), (0.1, -0.095, 0.226)),
    )
    made.surfaces = [moved(piece, (-0.06, 0, 0)) for piece in made.surfaces]
    return made.cased("plastic", None, 0.9)


def game_controller(wish: Wish) -> Bench:
    """Tipped up so that sticks and buttons are seen."""
    shell = wish.lacquer((0.92, 0.92, 0.93), 0.3)
    made = Bench(mass=0.3)
    half = [
        (0.0, 0.035),
        (0.035, 0.036),
        (0.062, 0.028),
        (0.078, 0.0),
        (0.084, -0.04),
        (0.072, -0.058),
        (0.056, -0.05),
        (0.038, -0.02),
        (0.0, -0.018),
    ]
    smooth = curved(half, 30)
    outline = np.concatenate([smooth, smooth[::-1][1:-1] * (-1, 1)])
    pieces = [
        facing(outline, 0.036, shell, 0.012),
        *both(
            moved(along_x(cylinder(0.0125, 0.01, DARK, 0.003, 18)), (0.018, 0.024, -0.004)),
            moved(along_x(cylinder(0.009, 0.004, DARK, 0.001, 16)), (0.028, 0.024, -0.004)),
        ),
    ]
    for k, colour in enumerate(
        ((0.92, 0.25, 0.22), (0.30, 0.72, 0.35), (0.28, 0.48, 0.90), (0.96, 0.78, 0.22))
    ):
        a = np.pi / 2 * k
        pieces.append(
            moved(
                along_x(cylinder(0.0055, 0.006, Paint(colour, Finish.PLASTIC, 0.2), 0.0015, 12)),
                (0.017, 0.05 + 0.0105 * np.cos(a), 0.013 + 0.0105 * np.sin(a)),
            )
        )
    pieces += [
        moved(box((0.006, 0.024, 0.008), DARK, 0.002), (0.018, -0.05, 0.013)),
        moved(box((0.006, 0.008, 0.024), DARK, 0.002), (0.018, -0.05, 0.013)),
        moved(box((0.004, 0.028, 0.014), shell.shaded(0.5), 0.001), (0.018, 0, 0.02)),
        *both(moved(rounded_box((0.025, 0.034, 0.012), 0.005, DARK, 2), (-0.002, 0.048, 0.036))),
    ]
    made.add(*leaning(pieces, -42, "y", (0, 0, 0.06)))
    made.add(moved(box((0.03, 0.09, 0.02), DARK, 0.004), (-0.02, 0, 0.035)))
    return made.cased("plastic", (0, 0, 0.05), 0.85)


def telephone(wish: Wish) -> Bench:
    """A dial telephone with its handset on the cradle."""
    shell = wish.lacquer((0.75, 0.14, 0.12), 0.12)
    made = Bench(mass=1.5)
    rings = [
        np.column_stack([round_rectangle(d, w, 0.03, 4) + np.array((x, 0)), np.full(20, z)])
        for z, d, w, x in (
            (0, 0.2, 0.2, 0),
            (0.02, 0.2, 0.2, 0),
            (0.06, 0.15, 0.18, -0.018),
            (0.1, 0.085, 0.14, -0.045),
            (0.105, 0.07, 0.12, -0.048),
        )
    ]

    made.add(skinned(rings, shell, 50))
    disc = [
        cylinder(0.052, 0.008, Paint((0.94, 0.93, 0.90), Finish.PLASTIC, 0.2), 0.002, 32),
        moved(cylinder(0.02, 0.012, shell, 0.002, 24), (0, 0, 0)),
        moved(torus(0.051, 0.003, CHROME, 32, 5), (0, 0, 0.008)),
    ]
    disc += [
        turned(moved(cylinder(0.0078, 0.010, DARK, 0, 12), (0.037, 0, 0)), 60 + 28 * k) for k in range(10)
    ]
    made.add(*leaning(disc, 46, "y", (0.052, 0, 0.068)))
    made.add(*(moved(box((0.04, 0.018, 0.035), shell, 0.006), (-0.047, y, 0.118)) for y in (-0.045, 0.045)))
    handset = curved(
        [
            (-0.047, -0.11, 0.125),
            (-0.047, -0.08, 0.155),
            (-0.047, 0, 0.167),
            (-0.047, 0.08, 0.155),
            (-0.047, 0.11, 0.125),
        ],
        15,
    )
    made.add(
        swept(handset, 0.0135, shell, 10),
        *(moved(cylinder(0.028, 0.03, shell, 0.008, 22), (-0.047, y, 0.1)) for y in (-0.115, 0.115)),
    )
    t = np.linspace(0, 1, 110)
    cord = curved(
        [(-0.047, -0.13, 0.115), (-0.02, -0.17, 0.02), (0.06, -0.15, 0.012), (0.07, -0.08, 0.012)], 110
    ) + np.column_stack([0.006 * np.cos(130 * t), 0 * t, 0.006 * np.sin(130 * t)])
    made.add(swept(cord, 0.0022, DARK, 4))
    return made.cased("plastic", (-0.047, 0, 0.165), 0.85)


def typewriter(wish: Wish) -> Bench:
    shell = wish.lacquer((0.28, 0.48, 0.50), 0.25)
    made = Bench(mass=5)
    made.add(
        moved(rounded_box((0.3, 0.32, 0.06), 0.02, shell, 2), (0, 0, 0.035)),
        moved(rounded_box((0.14, 0.32, 0.11), 0.03, shell, 3), (-0.07, 0, 0.09)),
    )
    for row in range(4):
        made.add(
            *(
                moved(
                    cylinder(0.0105, 0.006, DARK, 0, 10),
                    (0.13 - 0.03 * row, -0.112 + 0.0235 * k + 0.006 * (row % 2), 0.078 + 0.013 * row),
                )
                for k in range(10)
            ),
            *(
                moved(
                    cylinder(0.008, 0.0075, KEY, 0, 10),
                    (0.13 - 0.03 * row, -0.112 + 0.0235 * k + 0.006 * (row % 2), 0.078 + 0.013 * row),
                )
                for k in range(10)
            ),
        )
    made.add(
        moved(box((0.02, 0.16, 0.008), DARK, 0.002), (0.152, 0, 0.068)),
        moved(turned(cylinder(0.021, 0.4, BLACK, 0.002, 20), 90, "x"), (-0.09, 0.2, 0.158)),
        *(
            moved(turned(cylinder(0.026, 0.02, CHROME, 0.004, 18), 90, "x"), (-0.09, y, 0.158))
            for y in (-0.2, 0.225)
        ),
        rod((-0.09, -0.2, 0.158), (-0.03, -0.23, 0.2), 0.005, CHROME, 6),
    )
    page = curved([(-0.068, 0, 0.15), (-0.085, 0, 0.182), (-0.11, 0, 0.24), (-0.125, 0, 0.33)], 9)

    made.add(
        two_sided(
            draped(
                np.stack([page + np.array((0, y, 0)) for y in (-0.105, 0.105)], axis=1),
                Paint((0.98, 0.97, 0.93), Finish.PAPER),
            )
        ),
        *(
            moved(
                box((0.004, 0.15 - 0.03 * (k % 2), 0.004), Paint((0.2, 0.2, 0.25), Finish.PLAIN)),
                (-0.089 - 0.012 * k, -0.01 * (k % 2), 0.205 + 0.024 * k),
            )
            for k in range(3)
        ),
    )
    return made.cased("metal", None, 0.9)


def calculator(wish: Wish) -> Bench:
    shell = wish.lacquer((0.20, 0.22, 0.26), 0.35)
    made = Bench(mass=0.15)
    pieces = [
        facing([(y, z + 0.08) for y, z in round_rectangle(0.1, 0.16, 0.01, 3)], 0.014, shell, 0.004),
        moved(box((0.004, 0.084, 0.032), Paint((0.62, 0.74, 0.60), Finish.PLASTIC, 0.1)), (0.0062, 0, 0.135)),
    ]
    pieces += [moved(box((0.005, 0.006, 0.018), DARK), (0.0068, 0.012 + 0.009 * k, 0.135)) for k in range(3)]
    for k in range(20):
        tone = (0.95, 0.55, 0.20) if k % 4 == 3 else (0.90, 0.90, 0.89)
        pieces.append(
            moved(
                box((0.006, 0.017, 0.014), Paint(tone, Finish.PLASTIC), 0.002),
                (0.008, -0.0325 + 0.0217 * (k % 4), 0.1 - 0.019 * (k // 4)),
            )
        )
    made.add(
        *leaning(pieces, -28, "y", (0.03, 0, 0.003)),
        rod((-0.06, 0, 0.003), (-0.015, 0, 0.08), 0.003, STEEL, 6),
    )
    return made.cased("plastic", (0, 0, 0.05), 0.9)


def router(wish: Wish) -> Bench:
    shell = wish.lacquer((0.14, 0.15, 0.17), 0.3)
    made = Bench(mass=0.5)
    made.add(
        moved(rounded_box((0.15, 0.24, 0.035), 0.015, shell, 2), (0, 0, 0.022)),
        *(
            swept(
                [(-0.07, y, 0.03), (-0.078, y * 1.05, 0.16), (-0.08, y * 1.08, 0.2)],
                [0.009, 0.007, 0.006],
                shell,
                8,
            )
            for y in (-0.1, -0.035, 0.035, 0.1)
        ),
        *(moved(sphere(0.0045, LIT_GREEN, 2), (0.05, -0.06 + 0.03 * k, 0.0395)) for k in range(5)),
    )
    return made.cased("plastic", None, 0.9)


MAKERS: dict[str, Callable[[Wish], Bench]] = {
    "calculator": calculator,
    "game_controller": game_controller,
    "printer": printer,
    "router": router,
    "telephone": telephone,
    "typewriter": typewriter,
}
