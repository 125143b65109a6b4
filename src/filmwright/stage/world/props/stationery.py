"""Paper, pens, books, and the tools of artists and scholars."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from filmwright.stage.world.model import Finish
from filmwright.stage.world.props.wish import OAK, Wish
from filmwright.stage.world.shaping.assembly import Bench
from filmwright.stage.world.shaping.boxes import box
from filmwright.stage.world.shaping.grounds import draped
from filmwright.stage.world.shaping.joinery import along_x, both, facing
from filmwright.stage.world.shaping.mesh import moved, turned, two_sided
from filmwright.stage.world.shaping.paint import Paint
from filmwright.stage.world.shaping.pictures import panel
from filmwright.stage.world.shaping.soft import leaning, spun
from filmwright.stage.world.shaping.swept import rod, swept
from filmwright.stage.world.shaping.turned import torus
from filmwright.stage.world.world import Colour

PAPER = Paint((0.97, 0.96, 0.92), Finish.PAPER)
INK = Paint((0.16, 0.17, 0.22), Finish.PLAIN)
CHROME = Paint((0.66, 0.68, 0.71), Finish.PLASTIC, 0.12)
GOLD = Paint((0.92, 0.71, 0.30), Finish.PLASTIC, 0.15)
COVERS: tuple[Colour, ...] = (
    (0.62, 0.20, 0.17),
    (0.18, 0.36, 0.52),
    (0.86, 0.66, 0.26),
    (0.28, 0.48, 0.34),
    (0.52, 0.28, 0.46),
)


def open_book(wish: Wish) -> Bench:
    """Lying open on a low reading stand, its pages bowed, its cover's edge showing."""
    cover = wish.main((0.62, 0.20, 0.17), Finish.CLOTH, 0.7)
    made = Bench(mass=0.8)
    y = np.linspace(0, 1, 12)
    rise = 0.030 * (1 - y) ** 0.5 * (1 - np.exp(-y * 14)) + 0.010
    pieces = [moved(box((0.24, 0.36, 0.006), cover, 0.002), (0, 0, 0.003))]
    for side in (-1, 1):
        top = np.stack(
            [np.column_stack([np.full(12, x), side * 0.17 * y, rise + 0.006]) for x in (-0.112, 0.112)],
            axis=0,
        )
        page = draped(top if side > 0 else top[:, ::-1], PAPER)
        pieces.append(
            page if page.normals[:, 2].mean() > 0 else draped(top[:, ::-1] if side > 0 else top, PAPER)
        )
        for x, flip in ((-0.112, 1), (0.112, -1)):
            wall = np.stack(
                [
                    np.column_stack([np.full(12, x), side * 0.17 * y, np.full(12, 0.006)]),
                    np.column_stack([np.full(12, x), side * 0.17 * y, rise + 0.006]),
                ],
                axis=0,
            )
            pieces.append(two_sided(draped(wall, PAPER.shaded(0.86 + 0.02 * flip))))
        pieces.append(moved(box((0.224, 0.002, 0.012), PAPER.shaded(0.85)), (0, side * 0.17, 0.011)))
        for k in range(9):
            wide = 0.10 if k % 4 != 3 else 0.06
            mid = side * 0.09 - (0.02 if k % 4 == 3 else 0)
            ends = np.array([mid - wide / 2, mid, mid + wide / 2])
            z = np.interp(np.abs(ends) / 0.17, y, rise) + 0.0072
            pieces.append(swept(np.column_stack([np.full(3, -0.08 + 0.02 * k), ends, z]), 0.0019, INK, 4))
    pieces.append(moved(box((0.25, 0.008, 0.002), Paint((0.85, 0.2, 0.2), Finish.CLOTH)), (0.02, 0.0, 0.018)))
    made.add(
        *leaning(pieces, 24, "y", (0.02, 0, 0.05)),
        *(moved(box((0.03, 0.02, 0.085), OAK), (-0.07, s * 0.1, 0.04)) for s in (-1, 1)),
    )
    return made.cased("paper", (0, 0.17, 0.05), 0.9)


def book_stack(wish: Wish) -> Bench:
    """Five volumes piled a little askew, one leaning on them."""
    made = Bench(mass=3)
    z = 0.0
    for k in range(5):
        cover = (
            wish.main(COVERS[k], Finish.CLOTH, 0.7).shaded(0.8 + 0.1 * k)
            if wish.prop.colour
            else wish.main(COVERS[k], Finish.CLOTH, 0.7)
        )
        thick, deep, wide = (0.045, 0.035, 0.05, 0.03, 0.04)[k], 0.17 - 0.008 * k, 0.25 - 0.012 * k
        volume = [
            moved(box((deep, wide, 0.004), cover, 0.001), (0, 0, 0.002)),
            moved(box((deep, wide, 0.004), cover, 0.001), (0, 0, thick - 0.002)),
            moved(box((0.007, wide, thick), cover, 0.002), (deep / 2, 0, thick / 2)),
            moved(box((deep - 0.01, wide - 0.012, thick - 0.007), PAPER), (-0.002, 0, thick / 2)),
            *(
                moved(box((0.0075, 0.006, thick * 0.98), GOLD), (deep / 2 + 0.0002, y * wide, thick / 2))
                for y in (-0.36, 0.36)
            ),
            moved(
                box((0.0078, wide * 0.3, thick * 0.28), PAPER if k % 2 else GOLD),
                (deep / 2 + 0.0002, 0, thick / 2),
            ),
        ]
        made.add(*leaning(volume, (8, -6, 12, -3, 16)[k], "z", (0, 0, z)))
        z += thick
    return made.cased("paper", (0, 0, 0.1), 0.9)


def notebook(wish: Wish) -> Bench:
    """A spiral notebook with a pencil on it, on a slope."""
    cover = wish.main((0.20, 0.50, 0.56), Finish.PAPER, 0.5)
    made = Bench(mass=0.3)
    pieces = [
        moved(box((0.21, 0.15, 0.012), PAPER), (0, 0, 0.006)),
        moved(box((0.214, 0.154, 0.002), cover, 0.0005), (0, 0, 0.013)),
        moved(box((0.05, 0.09, 0.0008), PAPER), (-0.04, 0, 0.0144)),
        *(moved(box((0.004, 0.07, 0.0006), INK), (-0.048 + 0.014 * k, 0, 0.0149)) for k in range(2)),
        *(
            moved(turned(torus(0.009, 0.0016, CHROME, 14, 5), 90, "x"), (-0.105, -0.066 + 0.0132 * k, 0.008))
            for k in range(11)
        ),
    ]
    made.add(
        *leaning(pieces, 30, "y", (0, 0, 0.06)),
        moved(box((0.02, 0.12, 0.09), cover.shaded(0.6)), (-0.055, 0, 0.045)),
    )
    return made.cased("paper", (0, 0.07, 0.06), 0.9)


def newspaper(wish: Wish) -> Bench:
    """Folded once, standing open like a tent, its front page with headline and picture to +x."""
    sheet_ = wish.main((0.90, 0.88, 0.82), Finish.PAPER)
    made = Bench(mass=0.2)
    page = [
        moved(box((0.004, 0.3, 0.38), sheet_), (0, 0, 0.19)),
        moved(panel("label:DAILY NEWS", (0.26, 0.055)), (0.0026, 0, 0.345)),
        moved(box((0.0046, 0.27, 0.004), INK), (0, 0, 0.312)),
        moved(box((0.0046, 0.2, 0.017), INK), (0, -0.035, 0.293)),
        moved(box((0.0046, 0.155, 0.1), Paint((0.45, 0.50, 0.54), Finish.PLAIN)), (0, -0.055, 0.222)),
        moved(
            facing(
                [(-0.13, 0.172), (-0.09, 0.225), (-0.06, 0.195), (-0.02, 0.24), (0.022, 0.172)],
                0.005,
                Paint((0.26, 0.30, 0.33), Finish.PLAIN),
            ),
            (0, 0, 0),
        ),
    ]
    page += [
        moved(
            box((0.0046, 0.078, 0.0035), Paint((0.42, 0.42, 0.42), Finish.PLAIN)), (0, y, 0.155 - 0.0105 * k)
        )
        for k in range(13)
        for y in (-0.094, -0.004)
    ]
    page += [
        moved(
            box((0.0046, 0.078, 0.0035), Paint((0.42, 0.42, 0.42), Finish.PLAIN)),
            (0, 0.088, 0.272 - 0.0105 * k),
        )
        for k in range(24)
    ]
    made.add(
        *leaning(page, -18, "y", (0.13, 0, 0)),
        *leaning(moved(box((0.004, 0.3, 0.38), sheet_.shaded(0.9)), (0, 0, 0.19)), 18, "y", (-0.105, 0, 0)),
    )
    return made.cased("paper", (0.05, 0.15, 0.2), 0.9)


def envelope(wish: Wish) -> Bench:
    """Standing against its own letter, seal to +x."""
    paper = wish.main((0.93, 0.84, 0.66), Finish.PAPER)
    made = Bench(mass=0.02)
    pieces = [
        moved(box((0.004, 0.22, 0.15), paper), (0, 0, 0.075)),
        moved(
            facing([(-0.11, 0.15), (0.11, 0.15), (0, 0.06)][::-1], 0.002, paper.shaded(0.9)), (0.0028, 0, 0)
        ),
        swept(
            [(0.004, -0.108, 0.148), (0.0045, 0, 0.0605), (0.004, 0.108, 0.148)], 0.0012, paper.shaded(0.6), 4
        ),
        *both(swept([(0.0026, 0.106, 0.004), (0.0026, 0.02, 0.072)], 0.001, paper.shaded(0.7), 4)),
        moved(
            along_x(
                spun(
                    [(0, 0), (0.016, 0.0005), (0.0145, 0.004), (0, 0.0045)],
                    Paint((0.76, 0.10, 0.12), Finish.SOFT, 0.25),
                    8,
                    18,
                )
            ),
            (0.004, 0, 0.066),
        ),
        moved(
            along_x(torus(0.009, 0.0014, Paint((0.55, 0.05, 0.08), Finish.SOFT, 0.3), 18, 5)),
            (0.0085, 0, 0.066),
        ),
    ]
    made.add(
        *leaning(pieces, -22, "y", (0.03, 0, 0)), rod((-0.06, 0, 0.002), (-0.012, 0, 0.1), 0.003, OAK, 6)
    )
    return made.cased("paper", (0, 0.11, 0.07), 0.9)


def letter(wish: Wish) -> Bench:
    """A handwritten sheet with a fold, leaning up, a quill beside it."""
    paper = wish.main((0.96, 0.92, 0.80), Finish.PAPER)
    made = Bench(mass=0.05)
    pieces = [
        *leaning(moved(box((0.002, 0.19, 0.13), paper), (0, 0, 0.065)), -10, "y"),
        *leaning(
            moved(box((0.002, 0.19, 0.13), paper.shaded(1.03)), (0, 0, 0.065)), 6, "y", (-0.0225, 0, 0.128)
        ),
    ]
    rng = np.random.default_rng(3)
    for k in range(9):
        z = 0.232 - 0.024 * k
        long = 0.14 if k not in (0, 8) else 0.07
        y = np.linspace(-0.072, -0.072 + long, 26)
        x = (
            np.where(z > 0.128, -0.0225 + (z - 0.128) * np.tan(np.radians(6)), -z * np.tan(np.radians(10)))
            + 0.0022
        )
        pieces.append(
            swept(
                np.column_stack(
                    [
                        np.full(26, x),
                        y,
                        z + 0.0026 * np.sin(np.arange(26) * 2.1 + k) * rng.uniform(0.5, 1.2, 26),
                    ]
                ),
                0.0013,
                Paint((0.14, 0.18, 0.42), Finish.PLAIN),
                4,
            )
        )
    made.add(*leaning(pieces, -8, "y", (0.03, 0, 0)), rod((-0.09, 0, 0.002), (-0.03, 0, 0.16), 0.003, OAK, 6))
    return made.cased("paper", (0, 0.09, 0.1), 0.9)


def calendar(wish: Wish) -> Bench:
    header = wish.main((0.82, 0.18, 0.17), Finish.PAPER, 0.5)
    made = Bench(mass=0.2)
    page = [
        moved(box((0.004, 0.21, 0.18), PAPER), (0, 0, 0.09)),
        moved(box((0.005, 0.21, 0.042), header), (0, 0, 0.16)),
    ]
    for k in range(31):
        row, column = divmod(k + 2, 7)
        tone = header if (row, column) == (2, 4) else Paint((0.45, 0.47, 0.50), Finish.PLAIN)
        page.append(
            moved(box((0.005, 0.013, 0.012), tone), (0, -0.081 + 0.027 * column, 0.118 - 0.0245 * row))
        )
    page += [
        moved(turned(torus(0.009, 0.0017, CHROME, 14, 5), 90, "x"), (-0.003, -0.085 + 0.021 * j, 0.181))
        for j in range(9)
    ]
    made.add(
        *leaning(page, -17, "y", (0.055, 0, 0)),
        *leaning(moved(box((0.004, 0.21, 0.18), header.shaded(0.7)), (0, 0, 0.09)), 17, "y", (-0.055, 0, 0)),
    )
    return made.cased("paper", (0, 0, 0.15), 0.9)


MAKERS: dict[str, Callable[[Wish], Bench]] = {
    "book_stack": book_stack,
    "calendar": calendar,
    "envelope": envelope,
    "letter": letter,
    "newspaper": newspaper,
    "notebook": notebook,
    "open_book": open_book,
}
