"""What carries people through the air: wings of cloth, a carpet, a broom, a bar on ropes."""

from __future__ import annotations

from itertools import pairwise

import numpy as np

from filmwright.stage.world.model import Finish, Mark
from filmwright.stage.world.props.cycles import held
from filmwright.stage.world.props.wish import BLACK, CHROME, IRON, WHITE, Wish
from filmwright.stage.world.shaping.assembly import Bench
from filmwright.stage.world.shaping.boxes import ellipsoid, rounded_box
from filmwright.stage.world.shaping.grounds import draped
from filmwright.stage.world.shaping.hulls import sail
from filmwright.stage.world.shaping.joinery import along_x, both
from filmwright.stage.world.shaping.mesh import Point, moved, turned, two_sided
from filmwright.stage.world.shaping.paint import Paint
from filmwright.stage.world.shaping.swept import rod, swept
from filmwright.stage.world.shaping.turned import cone

_ROPE = Paint((0.80, 0.70, 0.48), Finish.CLOTH)


def hang_glider(wish: Wish) -> Bench:
    """A delta of cloth over a triangle of tubes; its pilot lies below with the hands on the bar."""
    paint = wish.main((0.92, 0.22, 0.16), Finish.CLOTH)
    made = Bench(mass=30)
    nose, keel, z = (1.5, 0.0, 1.45), (-1.1, 0.0, 1.35), 1.45
    for sign in (1, -1):
        tip = (-0.9, sign * 3.6, z + 0.2)
        mid = (-0.55, sign * 1.5, z - 0.05)
        made.add(rod(nose, tip, 0.03, CHROME, 7))
        inner = [nose, (0.55, sign * 1.45, z + 0.08), mid, keel]
        outer = [(0.55, sign * 1.45, z + 0.08), tip, (-1.15, sign * 3.3, z + 0.1), mid]
        for corners, cloth in ((inner, paint), (outer, Paint((0.98, 0.80, 0.16), Finish.CLOTH))):
            made.add(sail(corners, (0, 0, 0.16), cloth))
        bar: Point = (0.38, sign * 0.5, 0.02)
        made.add(
            rod((0.35, 0, z - 0.05), bar, 0.016, CHROME, 6), rod(bar, (0.1, sign * 2.2, z), 0.006, IRON, 3)
        )
    made.add(rod(nose, keel, 0.03, CHROME, 7), rod((0.38, -0.5, 0.02), (0.38, 0.5, 0.02), 0.018, BLACK, 7))
    made.add(rod((-0.15, 0, z), (-0.15, 0, 0.62), 0.01, IRON, 4))
    made.marks |= {"seat": Mark(position=(-0.25, 0, 0.36))} | held((0.38, 0.25, 0.02))
    return made.cased("cloth", share=0.3)


def _canopy(made: Bench, paint: Paint, second: Paint, high: float, half: float, chord: float) -> list[Point]:
    """Lay an arched wing of cells on the bench; return where its lines hang."""
    angle = np.radians(np.linspace(-66, 66, 14))
    radius = half / np.sin(angle[-1])
    hung: list[Point] = []
    for k, (a, b) in enumerate(pairwise(angle)):
        rows = []
        for x in np.linspace(0.55, -0.45, 7):
            thick = 0.10 * np.sqrt(max(0.55 - x, 0.0) + 0.02) * (0.9 - 0.8 * (0.55 - x))
            narrow = 1 - 0.45 * (abs(k - 6) / 6.5) ** 2
            row = []
            for t, puff in ((a, 0.0), ((a + b) / 2, 0.03), (b, 0.0)):
                z = high - radius * (1 - np.cos(t)) + thick + puff
                row.append((x * chord * narrow, radius * np.sin(t), z))
            rows.append(row)
        made.add(two_sided(draped(np.array(rows, np.float32), paint if k % 2 else second)))
        if k % 2 == 0:
            hung.append((0.1 * chord, float(radius * np.sin(a)), float(high - radius * (1 - np.cos(a)))))
    return hung


def _harness(made: Bench, hung: list[Point], at: Point) -> None:
    """Lay a seat of straps on the bench, on lines from the canopy; its risers are what hands hold."""
    for x, y, z in hung:
        made.add(rod((at[0] + 0.02, at[1] + np.sign(y) * 0.2, at[2] + 0.95), (x, y, z), 0.005, WHITE, 3))
    made.add(moved(rounded_box((0.42, 0.42, 0.09), 0.04, BLACK, 2), (at[0] - 0.02, 0, at[2] - 0.05)))
    made.add(
        moved(
            turned(rounded_box((0.09, 0.4, 0.5), 0.04, BLACK, 2), -14, "y"), (at[0] - 0.27, 0, at[2] + 0.18)
        )
    )
    made.marks |= {"seat": Mark(position=at)} | held((at[0] + 0.10, 0.26, at[2] + 0.92))


def paraglider(wish: Wish) -> Bench:
    """A wing of cloth cells over a seat on lines."""
    paint = wish.main((0.95, 0.35, 0.10), Finish.CLOTH)
    made = Bench(mass=12)
    hung = _canopy(made, paint, Paint((0.99, 0.82, 0.20), Finish.CLOTH), 3.9, 2.6, 1.5)
    _harness(made, hung, (0.0, 0.0, 0.55))
    return made.cased("cloth", share=0.3)


def parasail(wish: Wish) -> Bench:
    """A round canopy of bright gores over a seat, on the line of a boat below."""
    paint = wish.main((0.90, 0.16, 0.16), Finish.CLOTH)
    made = Bench(mass=12)
    colours = (paint, Paint((0.99, 0.82, 0.16), Finish.CLOTH), Paint((0.15, 0.42, 0.85), Finish.CLOTH), WHITE)
    hung: list[Point] = []
    for k in range(16):
        rows = []
        for lift in np.radians((8, 26, 46, 66, 88)):
            out, back, z = 2.0 * np.cos(lift), 0.3 * (1 - np.sin(lift)), 3.0 + 1.35 * np.sin(lift)
            gore = np.radians(np.linspace(22.5 * k, 22.5 * (k + 1), 3))
            rows.append([(out * np.cos(t) - back, out * np.sin(t), z) for t in gore])
        made.add(two_sided(draped(np.array(rows, np.float32), colours[k % 4])))
        x, y, z = rows[0][0]
        hung.append((float(x), float(y), float(z)))
    _harness(made, hung, (0.0, 0.0, 0.55))
    made.add(rod((0.1, 0, 1.0), (6.0, 0, -1.6), 0.008, WHITE, 4))
    made.marks |= {
        "shown_low": Mark(position=(-1.6, -2.0, -0.4)),
        "shown_high": Mark(position=(1.6, 2.0, 4.4)),
    }
    return made.cased("cloth", share=0.3)


def flying_carpet(wish: Wish) -> Bench:
    """A patterned carpet with tassels that ripples in the air."""
    paint = wish.main((0.62, 0.08, 0.12), Finish.CARPET)
    gold = Paint((0.90, 0.68, 0.22), Finish.CLOTH)
    blue = Paint((0.10, 0.18, 0.45), Finish.CARPET)
    made = Bench(mass=8)

    def cloth(x0: float, x1: float, half: float, lift: float, colour: Paint) -> None:
        rows = []
        for x in np.linspace(x1, x0, 19):
            wave = 0.05 * np.sin(5.2 * x) * (0.35 + abs(x)) + 0.14 * max(x - 0.55, 0) + lift
            rows.append([(x, y, wave + 0.1 + 0.03 * abs(y)) for y in np.linspace(-half, half, 7)])
        made.add(two_sided(draped(np.array(rows, np.float32), colour)))

    cloth(-1.1, 1.1, 0.72, 0.0, gold)
    cloth(-1.04, 1.04, 0.66, 0.008, paint)
    cloth(-0.8, 0.8, 0.42, 0.016, blue)
    cloth(-0.62, 0.62, 0.26, 0.024, paint)
    for x in (-1.1, 1.1):
        for y in np.linspace(-0.68, 0.68, 13):
            z = 0.1 + 0.05 * np.sin(5.2 * x) * (0.35 + abs(x)) + 0.14 * max(x - 0.55, 0)
            made.add(rod((x, y, z), (x * 1.1, y, z - 0.05), 0.012, gold, 4))
    made.marks |= {"seat": Mark(position=(-0.05, 0, 0.12)), "seat_1": Mark(position=(-0.6, 0, 0.12))}
    return made.cased("cloth", share=0.8)


def flying_broom(wish: Wish) -> Bench:
    """A besom to ride on, twigs behind."""
    stick = wish.main((0.45, 0.29, 0.16), Finish.WOOD)
    straw = Paint((0.80, 0.62, 0.26), Finish.CLOTH)
    made = Bench(mass=1)
    made.add(swept([(-0.6, 0, 0.2), (0.2, 0, 0.17), (0.95, 0, 0.22)], 0.019, stick, 8))
    made.add(moved(turned(along_x(cone((0.05, 0.17), 0.55, straw, 0.0, 14)), 180), (-0.5, 0, 0.2)))
    for k in range(18):
        a = 2 * np.pi * k / 18
        made.add(
            rod(
                (-0.55, 0.05 * np.cos(a), 0.2 + 0.05 * np.sin(a)),
                (-1.15, 0.17 * np.cos(a), 0.2 + 0.17 * np.sin(a)),
                0.012,
                straw.shaded(0.8 + 0.02 * k),
                3,
            )
        )
    made.add(moved(rounded_box((0.05, 0.12, 0.12), 0.03, IRON, 1), (-0.53, 0, 0.2)))
    made.marks |= {
        "seat": Mark(position=(-0.18, 0, 0.195)),
        "grip_l": Mark(position=(0.26, 0.02, 0.195)),
        "grip_r": Mark(position=(0.15, -0.02, 0.19)),
    }
    return made.cased("wood", share=0.8)


def trapeze(wish: Wish) -> Bench:
    """A bar on two long ropes, hung from a beam on tall posts."""
    made = Bench(mass=60, fixed=True)
    top = 5.0
    made.add(rod((0, -2.2, top), (0, 2.2, top), 0.06, wish.lacquer((0.85, 0.16, 0.12)), 10))
    made.add(
        *both(rod((0, 2.2, top), (0, 2.2, 0), 0.05, IRON, 10), rod((0, 2.2, 3.4), (1.3, 2.6, 0), 0.02, IRON))
    )
    bar = [rod((0, -0.42, 2.55 - top), (0, 0.42, 2.55 - top), 0.02, CHROME, 8)]
    bar += [rod((0, s * 0.38, 0), (0, s * 0.38, 2.55 - top), 0.012, WHITE, 5) for s in (-1, 1)]
    made.hinge("swing", (0, 0, top), bar)
    made.marks |= {"seat": Mark(position=(0, 0, 2.55), part="swing")}
    made.marks |= {
        f"grip_{n}": Mark(position=(0, s * 0.24, 2.55), part="swing") for n, s in (("l", 1), ("r", -1))
    }
    return made.cased("metal", share=0.9)


def rope_swing(wish: Wish) -> Bench:
    """A rope hung from the branch of a tree."""
    made = Bench(mass=60, fixed=True)
    top = 4.6
    bark = Paint((0.36, 0.26, 0.18), Finish.BARK)
    leaf = wish.main((0.26, 0.46, 0.16), Finish.LEAF)
    made.add(swept([(0.2, 2.4, 0), (0.1, 2.3, 2.5), (0, 2.0, 5.2)], (0.34, 0.26, 0.16), bark, 10))
    made.add(
        swept(
            [(0, 2.2, 3.8), (0, 1.2, 4.5), (0, 0, top + 0.06), (0, -0.7, top + 0.3)],
            (0.16, 0.12, 0.09, 0.05),
            bark,
            8,
        )
    )
    for at, size in (
        ((0, 2.1, 5.9), 1.5),
        ((0.9, 1.2, 5.6), 1.0),
        ((-0.8, 2.9, 5.3), 1.1),
        ((0, -0.6, 5.2), 0.7),
    ):
        made.add(moved(ellipsoid((size, size, 0.8 * size), leaf, 5), at))
    rope = [
        rod((0, 0, 0), (0, 0, 0.7 - top), 0.018, _ROPE, 6),
        moved(rounded_box((0.07, 0.07, 0.09), 0.03, _ROPE, 1), (0, 0, 0.72 - top)),
    ]
    made.hinge("swing", (0, 0, top), rope)
    made.marks |= {"seat": Mark(position=(0, 0, 2.25), part="swing")}
    made.marks |= {
        "grip_l": Mark(position=(0, 0.0, 2.30), part="swing"),
        "grip_r": Mark(position=(0, 0, 2.16), part="swing"),
    }
    return made.cased("wood", share=0.9)


MAKERS = {
    "flying_broom": flying_broom,
    "flying_carpet": flying_carpet,
    "hang_glider": hang_glider,
    "paraglider": paraglider,
    "parasail": parasail,
    "rope_swing": rope_swing,
    "trapeze": trapeze,
}
