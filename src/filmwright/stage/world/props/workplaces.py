"""Where hands work and what they work with: counters, benches, boards, stoves, sticks, cloths."""

from __future__ import annotations

import numpy as np

from filmwright.stage.world.model import Finish
from filmwright.stage.world.props.wish import BLACK, CHROME, IRON, WHITE, Wish
from filmwright.stage.world.shaping.assembly import Bench
from filmwright.stage.world.shaping.boxes import box, rounded_box, standing_box
from filmwright.stage.world.shaping.joinery import along_x, along_y, both, ellipse, facing
from filmwright.stage.world.shaping.mesh import moved, turned, unshadowed
from filmwright.stage.world.shaping.paint import Paint
from filmwright.stage.world.shaping.swept import curved, rod, swept
from filmwright.stage.world.shaping.turned import cylinder, torus

_OAK = (0.70, 0.50, 0.30)
_PLASTER = (0.88, 0.87, 0.84)


def counter(wish: Wish) -> Bench:
    """A kitchen unit of 0.9 m with doors towards its user and a stone top."""
    paint = wish.main((0.86, 0.84, 0.78), Finish.PLASTIC, 0.5)
    top = Paint((0.34, 0.33, 0.33), Finish.STONE, 0.3)
    made = Bench(mass=70, fixed=True)
    made.add(moved(standing_box((0.52, 1.3, 0.80), paint, 0.01), (-0.02, 0, 0.06)))
    made.add(moved(standing_box((0.46, 1.26, 0.06), BLACK), (-0.04, 0, 0)))
    made.add(moved(standing_box((0.62, 1.36, 0.04), top, 0.008), (0, 0, 0.86)))
    for y in (-0.43, 0.0, 0.43):
        made.add(moved(rounded_box((0.02, 0.40, 0.60), 0.008, paint.shaded(1.08)), (0.245, y, 0.46)))
        made.add(moved(box((0.02, 0.14, 0.014), CHROME, 0.004), (0.265, y, 0.70)))
    return made.cased("wood")


def stove(wish: Wish) -> Bench:
    """A cooker of 0.9 m: oven door and knobs towards its cook, four rings on top."""
    paint = wish.main((0.90, 0.90, 0.89), Finish.PLASTIC, 0.35)
    made = Bench(mass=60, fixed=True)
    made.add(moved(standing_box((0.58, 0.75, 0.86), paint, 0.012), (0, 0, 0.02)))
    made.add(moved(standing_box((0.58, 0.75, 0.02), BLACK, 0.004), (0, 0, 0.88)))
    made.add(moved(rounded_box((0.02, 0.56, 0.40), 0.01, BLACK), (0.29, 0, 0.40)))
    made.add(moved(along_y(rod((0, 0, -0.26), (0, 0, 0.26), 0.012, CHROME, 10)), (0.33, 0, 0.66)))
    for x in (-0.13, 0.13):
        for y in (-0.18, 0.18):
            made.add(moved(torus(0.085, 0.010, IRON, 24, 6), (x, y, 0.908)))
            made.add(moved(cylinder(0.04, 0.012, IRON, 0.003, 16), (x, y, 0.90)))
    for y in (-0.26, -0.13, 0.0, 0.13, 0.26):
        made.add(moved(along_x(cylinder(0.022, 0.03, CHROME, 0.004, 14)), (0.28, y, 0.79)))
    return made.cased("metal")


def workbench(wish: Wish) -> Bench:
    """A joiner's bench of 0.86 m: thick top, square legs, a vice."""
    paint = wish.main(_OAK, Finish.WOOD, 0.75)
    made = Bench(mass=80, fixed=True)
    made.add(moved(standing_box((0.64, 1.5, 0.08), paint, 0.006), (0, 0, 0.78)))
    for x in (-0.24, 0.24):
        for y in (-0.64, 0.64):
            made.add(moved(standing_box((0.09, 0.09, 0.78), paint.shaded(0.85), 0.004), (x, y, 0)))
    made.add(moved(standing_box((0.44, 1.2, 0.03), paint.shaded(0.75)), (0, 0, 0.22)))
    made.add(moved(box((0.06, 0.24, 0.12), IRON, 0.008), (0.36, 0.45, 0.77)))
    made.add(moved(along_y(rod((0, 0, -0.11), (0, 0, 0.11), 0.008, CHROME, 8)), (0.41, 0.45, 0.77)))
    return made.cased("wood")


def ironing_board(wish: Wish) -> Bench:
    """A padded board of 0.88 m on crossed legs, its nose to one side."""
    paint = wish.main((0.42, 0.62, 0.74), Finish.CLOTH, 0.95)
    made = Bench(mass=5, fixed=True)
    outline = [(0.19 * s, -0.62) for s in (-1, 1)]
    outline += [(0.19, 0.25), (0.15, 0.46), (0.07, 0.60), (-0.07, 0.60), (-0.15, 0.46), (-0.19, 0.25)]
    board = turned(facing(np.array(outline), 0.035, paint, 0.008), 90, "y")
    made.add(moved(board, (0, 0, 0.865)))
    for s in (-1, 1):
        made.add(rod((0.15 * s, -0.42 * s, 0.0), (0.10 * s, 0.34 * s, 0.85), 0.013, WHITE, 10))
        made.add(rod((-0.2, -0.42 * s, 0.01), (0.2, -0.42 * s, 0.01), 0.012, WHITE, 10))
    return made.cased("metal")


def whiteboard(wish: Wish) -> Bench:
    """A board of 1.6 by 1.1 m on a stand, its face towards the writer."""
    paint = wish.main((0.95, 0.96, 0.96), Finish.PLASTIC, 0.3)
    made = Bench(mass=14, fixed=True)
    made.add(moved(box((0.02, 1.6, 1.05), paint, 0.004), (0, 0, 1.38)))
    for z in (0.85, 1.91):
        made.add(moved(box((0.035, 1.66, 0.035), CHROME, 0.004), (0, 0, z)))
    made.add(*both(moved(box((0.035, 0.035, 1.09), CHROME, 0.004), (0, 0.81, 1.38))))
    made.add(*both(rod((0, 0.72, 0.02), (0, 0.72, 0.86), 0.016, CHROME, 10)))
    made.add(*both(rod((-0.28, 0.72, 0.02), (0.28, 0.72, 0.02), 0.016, CHROME, 10)))
    made.add(moved(box((0.05, 1.0, 0.015), CHROME), (0.03, 0, 0.87)))
    ink = Paint((0.12, 0.22, 0.55), Finish.PLAIN, 0.9)
    for row in range(3):
        line = [(0.012, 0.55 - 0.09 * k, 1.70 - 0.14 * row + 0.03 * np.sin(2.3 * k + row)) for k in range(9)]
        made.add(swept(curved(line, 40), 0.006, ink, 5))
    return made.cased("plastic")


def window(wish: Wish) -> Bench:
    """A standing window of four panes in a wooden frame, with a piece of wall below it."""
    paint = wish.main((0.93, 0.92, 0.89), Finish.WOOD, 0.5)
    glass = Paint((0.72, 0.86, 0.92), Finish.GLASS, 0.05)
    made = Bench(mass=60, fixed=True)
    made.add(moved(standing_box((0.14, 1.7, 0.80), Paint(_PLASTER, Finish.PLAIN, 0.95)), (0, 0, 0)))
    made.add(moved(standing_box((0.20, 1.74, 0.04), paint, 0.006), (0.03, 0, 0.80)))
    for y in (-0.80, 0.0, 0.80):
        made.add(moved(standing_box((0.07, 0.07, 1.30), paint, 0.006), (0, y, 0.84)))
    for z in (0.84, 1.45, 2.08):
        made.add(moved(standing_box((0.07, 1.66, 0.06), paint, 0.006), (0, 0, z)))
    made.add(moved(standing_box((0.01, 1.56, 1.24), glass), (0, 0, 0.88)))
    return made.cased("glass")


def partition(wish: Wish) -> Bench:
    """A piece of wall, 2.4 by 2.3 m, with a skirting board; its face towards who works at it."""
    paint = wish.main((0.86, 0.80, 0.68), Finish.PLAIN, 0.95)
    made = Bench(mass=120, fixed=True)
    made.add(standing_box((0.12, 2.4, 2.3), paint))
    made.add(standing_box((0.15, 2.4, 0.12), WHITE, 0.006))
    return made.cased("concrete")


def cloth(wish: Wish) -> Bench:
    """A folded cloth lying flat: washing, a napkin, a duster."""
    paint = wish.main((0.45, 0.62, 0.78), Finish.CLOTH, 0.95)
    made = Bench(mass=0.2)
    for k, (wide, deep) in enumerate(((0.42, 0.32), (0.41, 0.315), (0.40, 0.31))):
        made.add(
            moved(
                rounded_box((deep, wide, 0.014), 0.007, paint.shaded(1 - 0.07 * k)), (0, 0, 0.008 + 0.013 * k)
            )
        )
    return made.cased("cloth")


def yarn(wish: Wish) -> Bench:
    """A ball of wool with its windings."""
    paint = wish.main((0.80, 0.30, 0.38), Finish.CLOTH, 0.95)
    made = Bench(mass=0.1)
    for k in range(9):
        ring = turned(
            turned(torus(0.052, 0.012, paint.shaded(0.85 + 0.03 * (k % 5)), 22, 6), 40 * k, "x"), 70 * k, "z"
        )
        made.add(moved(ring, (0, 0, 0.065)))
    return made.cased("cloth")


def _stick(wish: Wish, length: float, radius: float, colour: tuple[float, float, float]) -> Bench:
    paint = wish.main(colour, Finish.WOOD, 0.5)
    made = Bench(mass=0.05)
    made.add(rod((0, 0, 0), (0, 0, length), radius, paint, 10))
    return made


def drumstick(wish: Wish) -> Bench:
    """A drumstick standing on its butt, its tip a bead."""
    made = _stick(wish, 0.40, 0.009, (0.82, 0.66, 0.44))
    made.add(
        moved(cylinder(0.011, 0.03, wish.main((0.82, 0.66, 0.44), Finish.WOOD, 0.5), 0.005, 10), (0, 0, 0.39))
    )
    return made.cased("wood", (0, 0, 0.08))


def violin_bow(wish: Wish) -> Bench:
    """A bow: a slim stick and its white hair."""
    made = _stick(wish, 0.74, 0.006, (0.42, 0.20, 0.10))
    made.add(rod((0.03, 0, 0.03), (0.03, 0, 0.72), 0.003, WHITE, 6))
    for z in (0.03, 0.72):
        made.add(moved(box((0.04, 0.012, 0.02), BLACK, 0.003), (0.015, 0, z)))
    return made.cased("wood", (0, 0, 0.04))


def cigarette(wish: Wish) -> Bench:
    """A cigarette, drawn stout so that it is seen; its end glows and a thread of smoke rises from it."""
    made = Bench(mass=0.01)
    made.add(rod((0, 0, 0), (0, 0, 0.036), 0.0088, Paint((0.85, 0.58, 0.30), Finish.PAPER, 0.9), 8))
    made.add(rod((0, 0, 0.036), (0, 0, 0.125), 0.0085, wish.main((0.96, 0.96, 0.94), Finish.PAPER, 0.9), 8))
    made.add(rod((0, 0, 0.125), (0, 0, 0.136), 0.0092, Paint((1.0, 0.35, 0.1), Finish.GLOW), 8))
    smoke = Paint((0.97, 0.97, 0.97), Finish.SMOKE, 0.8)
    made.add(unshadowed(swept(curved([(0, 0, 0.14), (0.01, 0, 0.20), (0, 0.01, 0.26)], 8), 0.014, smoke, 6)))
    return made.cased("paper", (0, 0, 0.02))


def oar(wish: Wish) -> Bench:
    """An oar standing on its blade."""
    made = _stick(wish, 1.75, 0.018, (0.74, 0.54, 0.32))
    blade = wish.main((0.74, 0.54, 0.32), Finish.WOOD, 0.5).shaded(1.05)
    made.add(moved(facing(ellipse(0.09, 0.26, 18), 0.018, blade, 0.004), (0, 0, 0.26)))
    return made.cased("wood", (0, 0, 1.55))


def jump_rope(wish: Wish) -> Bench:
    """A skipping rope as it flies: a loop of 0.95 m below two handles, in the plane y-z."""
    paint = wish.main((0.85, 0.22, 0.20), Finish.RUBBER, 0.6)
    made = Bench(mass=0.2)
    turn = np.linspace(-1.0, 1.0, 33)
    loop = np.column_stack(
        [0 * turn, 0.40 * np.sin(turn * np.pi / 2) * (1 + 0.25 * (1 - turn**2)), 0.95 * turn**2]
    )
    made.add(swept(loop, 0.009, paint, 7))
    made.add(*both(rod((0, 0.40, 0.93), (0, 0.40, 1.06), 0.016, BLACK, 10)))
    return made.cased("rubber")


def rifle(wish: Wish) -> Bench:
    """A sporting rifle lying along x: stock, barrel, sight."""
    paint = wish.main((0.44, 0.28, 0.16), Finish.WOOD, 0.5)
    made = Bench(mass=3.5)
    made.add(moved(rounded_box((0.34, 0.045, 0.11), 0.02, paint), (-0.36, 0, 0.075)))
    made.add(moved(rounded_box((0.40, 0.05, 0.06), 0.015, paint), (-0.02, 0, 0.115)))
    made.add(rod((-0.10, 0, 0.145), (0.55, 0, 0.145), 0.013, IRON, 12))
    made.add(rod((-0.14, 0, 0.19), (0.08, 0, 0.19), 0.018, BLACK, 12))
    made.add(moved(box((0.02, 0.02, 0.05), IRON, 0.003), (-0.10, 0, 0.07)))
    return made.cased("wood", (-0.18, 0, 0.10))


def hula_hoop(wish: Wish) -> Bench:
    """A hoop of 0.9 m lying flat, in bands of two colours."""
    paint = wish.main((0.92, 0.25, 0.45), Finish.PLASTIC, 0.4)
    made = Bench(mass=0.4)
    made.add(moved(torus(0.45, 0.018, paint, 48, 8), (0, 0, 0.018)))
    for k in range(8):
        a = np.linspace(k * np.pi / 4, k * np.pi / 4 + 0.35, 8)
        band = np.column_stack([0.45 * np.cos(a), 0.45 * np.sin(a), np.full(8, 0.018)])
        made.add(swept(band, 0.020, WHITE, 8))
    return made.cased("plastic")


MAKERS = {
    "cigarette": cigarette,
    "cloth": cloth,
    "counter": counter,
    "drumstick": drumstick,
    "hula_hoop": hula_hoop,
    "ironing_board": ironing_board,
    "jump_rope": jump_rope,
    "oar": oar,
    "partition": partition,
    "rifle": rifle,
    "stove": stove,
    "violin_bow": violin_bow,
    "whiteboard": whiteboard,
    "window": window,
    "workbench": workbench,
    "yarn": yarn,
}
