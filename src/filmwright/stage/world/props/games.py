"""Games of the table: chess, dice, cards, puzzles."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from filmwright.stage.world.model import Finish, Surface
from filmwright.stage.world.props.toys import BRIGHT
from filmwright.stage.world.props.wish import WALNUT, Wish
from filmwright.stage.world.shaping.assembly import Bench
from filmwright.stage.world.shaping.boxes import box, rounded_box, sphere
from filmwright.stage.world.shaping.joinery import (
    around,
    facing,
    profiled,
)
from filmwright.stage.world.shaping.mesh import moved, scaled, turned
from filmwright.stage.world.shaping.outlines import extruded
from filmwright.stage.world.shaping.paint import Paint
from filmwright.stage.world.shaping.soft import leaning, spun, strewn
from filmwright.stage.world.shaping.turned import cylinder


def dice(wish: Wish) -> Bench:
    """A pair, one leaning on the other."""
    ivory = wish.lacquer((0.96, 0.95, 0.91), 0.15)
    dark = Paint((0.08, 0.08, 0.09) if sum(ivory.colour) > 1.2 else (0.96, 0.96, 0.95), Finish.PLASTIC, 0.3)
    red = Paint((0.84, 0.12, 0.10), Finish.PLASTIC, 0.3)
    pips = {
        1: [(0, 0)],
        2: [(-1, -1), (1, 1)],
        3: [(-1, -1), (0, 0), (1, 1)],
        4: [(-1, -1), (1, 1), (-1, 1), (1, -1)],
        5: [(-1, -1), (1, 1), (-1, 1), (1, -1), (0, 0)],
        6: [(-1, -1), (1, 1), (-1, 1), (1, -1), (-1, 0), (1, 0)],
    }
    one: list[Surface] = [rounded_box((0.03, 0.03, 0.03), 0.006, ivory, 3)]
    for number, (axis, turn) in {
        3: ("z", 0),
        2: ("z", 90),
        4: ("z", 180),
        5: ("z", 270),
        6: ("y", -90),
        1: ("y", 90),
    }.items():
        for y, z in pips[number]:
            size = 0.0048 if number == 1 else 0.0031
            dot = moved(
                scaled(sphere(size, red if number in (1, 4) else dark, 3), (0.25, 1, 1)),
                (0.0149, 0.0078 * y, 0.0078 * z),
            )
            one.append(turned(dot, turn, axis))
    made = Bench(mass=0.02)
    made.add(
        *leaning(one, -18, "z", (0.0, -0.021, 0.015)),
        *leaning(leaning(one, 180, "x"), 32, "z", (-0.004, 0.022, 0.015)),
    )
    return made.cased("plastic", (0, 0, 0.015), 0.85)


def magic_cube(wish: Wish) -> Bench:
    """A puzzle cube, one layer half turned."""
    core = wish.lacquer((0.07, 0.07, 0.08), 0.3)
    tones = (
        (0.86, 0.14, 0.14),
        (0.15, 0.40, 0.80),
        (0.95, 0.50, 0.12),
        (0.18, 0.60, 0.28),
        (0.97, 0.97, 0.96),
        (0.98, 0.84, 0.16),
    )
    made = Bench(mass=0.1)
    for layer in range(3):
        pieces: list[Surface] = []
        z = 0.019 * (layer - 1)
        for x in (-1, 0, 1):
            for y in (-1, 0, 1):
                pieces.append(moved(box((0.0186, 0.0186, 0.0186), core, 0.002), (0.019 * x, 0.019 * y, z)))
        for side in range(4):
            for k in (-1, 0, 1):
                pieces.append(
                    turned(
                        moved(
                            box(
                                (0.001, 0.0158, 0.0158),
                                Paint(tones[(side + (layer * k) % 2) % 4], Finish.PLASTIC, 0.25),
                                0.0004,
                            ),
                            (0.0286, 0.019 * k, z),
                        ),
                        90 * side,
                    )
                )
        made.add(*leaning(pieces, 32 if layer == 2 else 0, "z", (0, 0, 0.0286)))
    top = [
        moved(
            box((0.0158, 0.0158, 0.001), Paint(tones[4], Finish.PLASTIC, 0.25)),
            (0.019 * x, 0.019 * y, 0.0572),
        )
        for x in (-1, 0, 1)
        for y in (-1, 0, 1)
    ]
    made.add(*leaning(top, 32, "z"))
    return made.cased("plastic", (0, 0, 0.03), 0.85)


def _jigsaw_piece(size: float) -> np.ndarray:
    h = size / 2
    knob = [(np.cos(a) * 0.2 * size, np.sin(a) * 0.2 * size) for a in np.linspace(-2.4, 2.4, 11)]
    right = [(h, -0.12 * size), *((h + 0.17 * size + x, y) for x, y in knob), (h, 0.12 * size)]
    upper = [(0.12 * size, h), *((-y * 1.0, h + 0.17 * size + x) for x, y in knob), (-0.12 * size, h)]
    left = [
        (-h, 0.12 * size),
        (-h + 0.2 * size, 0.18 * size),
        (-h + 0.32 * size, 0),
        (-h + 0.2 * size, -0.18 * size),
        (-h, -0.12 * size),
    ]
    under = [
        (-0.12 * size, -h),
        (-0.18 * size, -h + 0.2 * size),
        (0, -h + 0.32 * size),
        (0.18 * size, -h + 0.2 * size),
        (0.12 * size, -h),
    ]
    return np.array([(h, -h), *right, (h, h), *upper, (-h, h), *left, (-h, -h), *under])


def puzzle(wish: Wish) -> Bench:
    """Four big pieces of a jigsaw, three joined and one to come, on a sloping board."""
    paints = [wish.main(colour, Finish.PAPER, 0.5) for colour in BRIGHT[:4]]
    if wish.prop.colour is not None:
        paints = [paint.shaded(by) for paint, by in zip(paints, (1.0, 0.75, 1.25, 0.9), strict=True)]
    piece = _jigsaw_piece(0.09)
    made = Bench(mass=0.4)
    pieces: list[Surface] = [
        moved(box((0.3, 0.3, 0.012), Paint((0.93, 0.91, 0.86), Finish.WOOD), 0.004), (0, 0, -0.006))
    ]
    for k, (x, y, turn, lift) in enumerate(
        ((-0.05, -0.05, 0, 0), (0.04, -0.05, 0, 0), (-0.05, 0.04, 0, 0), (0.07, 0.07, 24, 0.012))
    ):
        pieces += leaning(extruded(piece, 0.012, paints[k], 0.002), turn, "z", (x, y, lift))
    made.add(
        *leaning(pieces, 42, "y", (0, 0, 0.11)),
        moved(box((0.03, 0.2, 0.14), Paint((0.60, 0.42, 0.25), Finish.WOOD)), (-0.06, 0, 0.07)),
    )
    return made.cased("wood", (0, 0.15, 0.1), 0.9)


def _chessman(height: float, paint: Paint, head: str) -> list[Surface]:
    h = height
    stem = spun(
        [
            (0, 0),
            (0.3 * h, 0),
            (0.32 * h, 0.07 * h),
            (0.2 * h, 0.16 * h),
            (0.11 * h, 0.42 * h),
            (0.17 * h, 0.6 * h),
            (0.1 * h, 0.64 * h),
            (0, 0.65 * h),
        ],
        paint,
        12,
        10,
    )
    if head == "pawn":
        return [stem, moved(sphere(0.17 * h, paint, 2), (0, 0, 0.74 * h))]
    if head == "rook":
        return [
            stem,
            moved(cylinder(0.18 * h, 0.26 * h, paint, 0.02 * h, 16), (0, 0, 0.6 * h)),
            *around(moved(box((0.1 * h, 0.1 * h, 0.1 * h), paint), (0.14 * h, 0, 0.9 * h)), 5),
        ]
    if head == "knight":
        horse = [
            (-0.14, 0.6),
            (0.14, 0.6),
            (0.08, 0.72),
            (0.22, 0.78),
            (0.24, 0.88),
            (0.08, 1.0),
            (-0.02, 1.06),
            (-0.16, 0.9),
            (-0.2, 0.72),
        ]
        return [stem, profiled([(x * h, z * h) for x, z in horse], 0.16 * h, paint, 0.03 * h)]
    crown_ = [
        moved(
            spun([(0.1 * h, 0.6 * h), (0.18 * h, 0.84 * h), (0.1 * h, 0.9 * h), (0, 0.92 * h)], paint, 7, 10),
            (0, 0, 0),
        ),
        moved(sphere(0.05 * h, paint, 3), (0, 0, 0.95 * h)),
    ]
    if head == "king":
        crown_ += [
            moved(box((0.04 * h, 0.16 * h, 0.05 * h), paint), (0, 0, 1.04 * h)),
            moved(box((0.04 * h, 0.05 * h, 0.2 * h), paint), (0, 0, 1.04 * h)),
        ]
    return [stem, *crown_]


def chess_board(wish: Wish) -> Bench:
    """A chequered board with a game under way: big, few, clear men."""
    dark = wish.main((0.34, 0.20, 0.12), Finish.WOOD)
    light = Paint((0.92, 0.82, 0.62), Finish.WOOD)
    made = Bench(mass=2)
    made.add(moved(box((0.46, 0.46, 0.03), dark.shaded(0.75), 0.006), (0, 0, 0.015)))
    tiles = [(a, b) for a in range(8) for b in range(8)]
    for a, b in tiles:
        made.add(
            moved(
                box((0.05, 0.05, 0.002), light if (a + b) % 2 else dark),
                (-0.175 + 0.05 * a, -0.175 + 0.05 * b, 0.031),
            )
        )
    black, white = (
        Paint((0.10, 0.08, 0.08), Finish.PLASTIC, 0.2),
        Paint((0.97, 0.93, 0.84), Finish.PLASTIC, 0.2),
    )
    for a, b, kind, paint in (
        (0, 0, "rook", black),
        (0, 3, "queen", black),
        (0, 4, "king", black),
        (2, 2, "knight", black),
        (1, 5, "pawn", black),
        (1, 6, "pawn", black),
        (3, 4, "pawn", black),
        (7, 7, "rook", white),
        (7, 3, "queen", white),
        (7, 4, "king", white),
        (5, 5, "knight", white),
        (6, 1, "pawn", white),
        (6, 2, "pawn", white),
        (4, 3, "pawn", white),
    ):
        high = {"pawn": 0.055, "rook": 0.065, "knight": 0.075, "queen": 0.09, "king": 0.095}[kind]
        made.add(
            *strewn(
                _chessman(high, paint, kind),
                [(-0.175 + 0.05 * a, -0.175 + 0.05 * b, 0.032, 0 if paint is black else 180)],
            )
        )
    return made.cased("wood", None, 0.98)


def playing_cards(wish: Wish) -> Bench:
    """A fan of five cards held up by a small stand, the ace in front; their faces are +x."""
    back = wish.main((0.76, 0.14, 0.16), Finish.PAPER, 0.4)
    face = Paint((0.98, 0.98, 0.97), Finish.PAPER, 0.4)
    red, black = Paint((0.84, 0.10, 0.12), Finish.PLAIN), Paint((0.07, 0.07, 0.08), Finish.PLAIN)
    heart = [
        (
            0.5 * 16 * np.sin(t) ** 3,
            0.5 * (13 * np.cos(t) - 5 * np.cos(2 * t) - 2 * np.cos(3 * t) - np.cos(4 * t)),
        )
        for t in np.linspace(0, 2 * np.pi, 15)[:-1]
    ]
    diamond = [(0, 8), (-6, 0), (0, -8), (6, 0)]
    spade = [(y * 0.95, -z + 1) for y, z in heart]
    made = Bench(mass=0.05)
    for k in range(5):
        suit, paint = ((diamond, red), (spade, black), (heart, red), (spade, black), (heart, red))[k]
        card_ = [
            moved(box((0.0006, 0.07, 0.1), back), (-0.0004, 0, 0.05)),
            moved(box((0.0006, 0.0695, 0.0995), face), (0.0003, 0, 0.05)),
            moved(facing([(y * 0.0019, z * 0.0019 + 0.05) for y, z in suit], 0.0004, paint), (0.0009, 0, 0)),
            *(
                moved(
                    facing(
                        [(y * 0.0007 + s * -0.025, z * 0.0007 + 0.05 + s * 0.036) for y, z in suit],
                        0.0004,
                        paint,
                    ),
                    (0.0009, 0, 0),
                )
                for s in (1, -1)
            ),
        ]
        if suit is spade:
            card_ += [
                moved(
                    facing([(-0.006, 0.03), (0.006, 0.03), (0.001, 0.045), (-0.001, 0.045)], 0.0004, paint),
                    (0.0009, 0, 0),
                )
            ]
        raised = [moved(piece, (0, 0, 0.035)) for piece in card_]
        made.add(*leaning(raised, -40 + 20 * k, "x", (0.0022 * k, 0, -0.012)))
    made.surfaces = leaning(made.surfaces, -12, "y")
    made.add(moved(box((0.03, 0.09, 0.03), WALNUT, 0.005), (-0.002, 0, 0.012)))
    return made.cased("paper", (0, 0, 0.04), 0.85)


MAKERS: dict[str, Callable[[Wish], Bench]] = {
    "chess_board": chess_board,
    "dice": dice,
    "magic_cube": magic_cube,
    "playing_cards": playing_cards,
    "puzzle": puzzle,
}
