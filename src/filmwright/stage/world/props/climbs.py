"""What gyms and stadiums have to climb and to leap over: ropes, walls, hurdles, bars, boxes."""

from __future__ import annotations

import numpy as np

from filmwright.stage.world.model import Finish, Mark
from filmwright.stage.world.props.wish import IRON, Wish
from filmwright.stage.world.shaping.assembly import Bench, box_solid
from filmwright.stage.world.shaping.boxes import box, ellipsoid, rounded_box
from filmwright.stage.world.shaping.mesh import moved, turned
from filmwright.stage.world.shaping.paint import Paint
from filmwright.stage.world.shaping.swept import rod, swept

HOLDS = ((0.90, 0.22, 0.18), (0.98, 0.76, 0.12), (0.20, 0.55, 0.85), (0.25, 0.70, 0.30), (0.62, 0.30, 0.70))


def climbing_rope(wish: Wish) -> Bench:
    """A thick rope with knots, hung from a beam between two posts."""
    made = Bench(mass=120, fixed=True)
    hemp = wish.main((0.80, 0.64, 0.38), Finish.CLOTH, 0.9)
    top = 4.6
    made.add(rod((0, -1.5, top), (0, 1.5, top), 0.06, IRON, 10))
    for side in (-1.5, 1.5):
        made.add(rod((0, side, 0), (0, side, top), 0.05, IRON, 10))
        made.add(moved(box((0.9, 0.16, 0.05), IRON), (0, side, 0.025)))
    made.add(swept([(0, 0, 0.35), (0.01, 0, 2.0), (0, 0, top)], (0.026,), hemp, 10))
    made.add(*(moved(ellipsoid((0.05, 0.05, 0.045), hemp, 3), (0, 0, z)) for z in (0.38, 1.4, 2.5, 3.6)))
    made.marks |= {"top": Mark(position=(0, 0, top)), "rope": Mark(position=(0, 0, 1.5))}
    made.solids.append(box_solid((0.05, 0.05, 4.2), (0, 0, 2.5), "cloth"))
    return made


def climbing_wall(wish: Wish) -> Bench:
    """A grey panel, taller than three people, with coloured holds all over its front."""
    made = Bench(mass=900, fixed=True)
    wide, tall, deep = 3.6, 5.2, 0.35
    panel = wish.main((0.62, 0.64, 0.68), Finish.CONCRETE, 0.8)
    made.add(moved(box((deep, wide, tall), panel), (-deep / 2, 0, tall / 2)))
    made.add(moved(box((0.30, 1.2, 1.5), panel.shaded(0.92)), (0.02, -0.9, 3.9)))
    rng = np.random.default_rng(11)
    for row in range(13):
        for column in range(6):
            y = (column - 2.5) * 0.6 + float(rng.uniform(-0.14, 0.14))
            z = 0.35 + 0.37 * row + float(rng.uniform(-0.08, 0.08))
            x = 0.19 if -1.5 < y < -0.3 and 3.15 < z < 4.65 else 0.02
            paint = Paint(HOLDS[int(rng.integers(len(HOLDS)))], Finish.PLASTIC, 0.6)
            size = float(rng.uniform(0.05, 0.10))
            hold = ellipsoid((0.06, 0.85 * size, 0.65 * size), paint, 2)
            made.add(moved(turned(hold, float(rng.uniform(0, 180)), "x"), (x, y, z)))
    made.marks["top"] = Mark(position=(-deep / 2, 0, tall))
    return made.cased("concrete", share=1.0)


def hurdle(wish: Wish) -> Bench:
    """A white board on two legs, striped, as high as a hip."""
    made = Bench(mass=10)
    tall, wide = 0.84, 1.2
    board = wish.main((0.96, 0.96, 0.94), Finish.PLASTIC, 0.5)
    made.add(moved(box((0.03, wide, 0.10), board), (0, 0, tall - 0.05)))
    for k in (-2, 0, 2):
        made.add(moved(box((0.034, 0.12, 0.102), Paint((0.86, 0.12, 0.12))), (0, 0.2 * k, tall - 0.05)))
    for side in (-0.54, 0.54):
        made.add(rod((0, side, 0.03), (0, side, tall - 0.08), 0.018, IRON, 8))
        made.add(rod((0, side, 0.03), (-0.65, side, 0.03), 0.022, IRON, 8))
    made.marks["top"] = Mark(position=(0, 0, tall))
    return made.cased("metal", share=1.0)


def high_jump_bar(wish: Wish) -> Bench:
    """A bar on two posts before a thick mat, to be jumped from the front."""
    made = Bench(mass=120, fixed=True)
    high, wide = 1.35, 4.0
    stripe = wish.main((0.95, 0.30, 0.12), Finish.PLASTIC, 0.4)
    for side in (-wide / 2, wide / 2):
        made.add(rod((0, side, 0), (0, side, 1.9), 0.03, IRON, 10))
        made.add(moved(box((0.6, 0.4, 0.04), IRON), (0, side, 0.02)))
    for k in range(8):
        y = (k - 4) * wide / 8
        paint = stripe if k % 2 else Paint((0.96, 0.96, 0.94), Finish.PLASTIC, 0.4)
        made.add(rod((0, y, high), (0, y + wide / 8, high), 0.018, paint, 10))
    mat = Paint((0.16, 0.32, 0.66), Finish.CLOTH, 0.8)
    made.add(moved(rounded_box((2.8, 4.4, 0.55), 0.08, mat, 2), (-1.75, 0, 0.275)))
    made.marks |= {"top": Mark(position=(0, 0, high)), "mat": Mark(position=(-1.6, 0, 0.55))}
    made.solids.append(box_solid((2.7, 4.2, 0.5), (-1.75, 0, 0.26), "cloth"))
    return made


def vaulting_box(wish: Wish) -> Bench:
    """A wooden box of four storeys with a leather top."""
    made = Bench(mass=60, fixed=True)
    wood = wish.main((0.80, 0.60, 0.36), Finish.WOOD, 0.5)
    for k in range(4):
        made.add(
            moved(
                box((0.72 - 0.07 * k, 1.4 - 0.05 * k, 0.2), wood.shaded(1.0 - 0.04 * (k % 2))),
                (0, 0, 0.1 + 0.205 * k),
            )
        )
    made.add(
        moved(
            rounded_box((0.46, 1.24, 0.12), 0.05, Paint((0.45, 0.24, 0.14), Finish.LEATHER), 2), (0, 0, 0.87)
        )
    )
    made.marks["top"] = Mark(position=(0, 0, 0.93))
    return made.cased("wood", share=1.0)


MAKERS = {
    "climbing_rope": climbing_rope,
    "climbing_wall": climbing_wall,
    "high_jump_bar": high_jump_bar,
    "hurdle": hurdle,
    "vaulting_box": vaulting_box,
}
