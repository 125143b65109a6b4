"""What crafts and kitchens work at: a potter's wheel, a grill, a sink with suds, a barber's chair."""

from __future__ import annotations

from itertools import pairwise
from math import cos, pi, sin

from filmwright.stage.world.model import Finish, Mark
from filmwright.stage.world.props.wish import BLACK, CHROME, IRON, WHITE, Wish
from filmwright.stage.world.shaping.assembly import Bench
from filmwright.stage.world.shaping.boxes import box, ellipsoid, rounded_box, standing_box
from filmwright.stage.world.shaping.joinery import along_x, facing
from filmwright.stage.world.shaping.mesh import moved, turned
from filmwright.stage.world.shaping.paint import Paint
from filmwright.stage.world.shaping.swept import curved, rod, swept
from filmwright.stage.world.shaping.turned import cylinder, disc, lathed, torus

_CLAY = Paint((0.62, 0.40, 0.28), Finish.PLAIN, 0.9)
_STEEL = Paint((0.74, 0.76, 0.78), Finish.METAL, 0.35)
_RED = (0.80, 0.12, 0.10)
_EMBER = Paint((1.0, 0.36, 0.08), Finish.GLOW, 0.9)
_OAK = Paint((0.58, 0.40, 0.24), Finish.WOOD, 0.7)


def potters_wheel(wish: Wish) -> Bench:
    """A wheel of 0.55 m in its splash pan on a stout frame, a wet pot growing on it."""
    paint = wish.main((0.30, 0.44, 0.62), Finish.PLASTIC, 0.5)
    made = Bench(mass=45, fixed=True)
    made.add(moved(standing_box((0.56, 0.62, 0.34), paint, 0.03), (0, 0, 0.06)))
    for x in (-0.22, 0.22):
        made.add(*(moved(standing_box((0.07, 0.07, 0.08), BLACK), (x, y, 0)) for y in (-0.25, 0.25)))
    made.add(
        moved(
            lathed([(0.0, 0.0), (0.30, 0.0), (0.31, 0.11), (0.29, 0.11), (0.28, 0.02)], WHITE, 32),
            (0, 0, 0.40),
        )
    )
    made.add(moved(cylinder(0.19, 0.03, _STEEL, 0.004, 32), (0, 0, 0.46)))
    pot = [(0.0, 0.0), (0.085, 0.0), (0.115, 0.06), (0.105, 0.14), (0.075, 0.20), (0.092, 0.24)]
    inside = [(0.080, 0.235), (0.062, 0.19), (0.09, 0.12), (0.0, 0.05)]
    made.add(moved(lathed([*pot, *inside], _CLAY, 28), (0, 0, 0.49)))
    made.marks["top"] = Mark(position=(0.0, 0.0, 0.49))
    return made.cased("wood")


def barbecue(wish: Wish) -> Bench:
    """A kettle grill of 0.9 m on three legs: glowing coal, sausages and steaks on the grid, its lid up."""
    paint = wish.main((0.12, 0.12, 0.13), Finish.METAL, 0.4)
    made = Bench(mass=18, fixed=True)
    bowl = [(0.0, 0.0), (0.18, 0.03), (0.29, 0.12), (0.33, 0.24), (0.31, 0.24), (0.0, 0.10)]
    made.add(moved(lathed(bowl, paint, 32), (0, 0, 0.62)))
    for turn in (0.5, 2.6, 4.7):
        made.add(
            rod(
                (0.2 * cos(turn), 0.2 * sin(turn), 0.68),
                (0.38 * cos(turn), 0.38 * sin(turn), 0.0),
                0.016,
                IRON,
            )
        )
    made.add(
        moved(disc(0.30, _EMBER, 28), (0, 0, 0.80)), moved(torus(0.32, 0.012, IRON, 36, 6), (0, 0, 0.86))
    )
    for n in range(-6, 7):
        half = (0.32**2 - (0.046 * n) ** 2) ** 0.5
        made.add(rod((-half, 0.046 * n, 0.868), (half, 0.046 * n, 0.868), 0.004, IRON, 5))
    sausage = Paint((0.55, 0.22, 0.10), Finish.SOFT, 0.5)
    for y in (-0.16, -0.09, -0.02):
        made.add(moved(along_x(ellipsoid((0.022, 0.022, 0.075), sausage)), (0.08, y, 0.892)))
    made.add(
        moved(
            ellipsoid((0.075, 0.10, 0.018), Paint((0.42, 0.20, 0.12), Finish.SOFT, 0.6)), (0.05, 0.12, 0.89)
        )
    )
    made.add(
        moved(
            ellipsoid((0.06, 0.075, 0.018), Paint((0.46, 0.22, 0.13), Finish.SOFT, 0.6)), (-0.12, 0.05, 0.89)
        )
    )
    made.marks["top"] = Mark(position=(0.0, 0.0, 0.88))
    return made.cased("metal")


def kitchen_sink(wish: Wish) -> Bench:
    """A kitchen unit with a steel basin full of suds, a tall tap, plates in a rack."""
    paint = wish.main((0.90, 0.90, 0.88), Finish.PLASTIC, 0.5)
    made = Bench(mass=60, fixed=True)
    made.add(moved(standing_box((0.56, 1.30, 0.80), paint, 0.01), (-0.02, 0, 0.04)))
    for y in (-0.43, 0.0, 0.43):
        made.add(moved(rounded_box((0.02, 0.40, 0.62), 0.008, paint.shaded(1.06)), (0.265, y, 0.44)))
        made.add(moved(box((0.02, 0.12, 0.014), CHROME, 0.004), (0.285, y, 0.68)))
    for x, wide in ((0.24, 0.08), (-0.26, 0.10)):
        made.add(moved(standing_box((wide, 0.62, 0.04), _STEEL, 0.004), (x, -0.30, 0.86)))
    made.add(moved(standing_box((0.60, 0.70, 0.04), _STEEL, 0.004), (-0.02, 0.33, 0.86)))
    made.add(moved(standing_box((0.60, 0.05, 0.04), _STEEL, 0.004), (-0.02, -0.64, 0.86)))
    made.add(moved(standing_box((0.42, 0.58, 0.02), _STEEL), (0, -0.30, 0.72)))
    for x, y, r in ((0.08, -0.42, 0.10), (-0.06, -0.24, 0.11), (0.06, -0.16, 0.09), (-0.08, -0.44, 0.08)):
        made.add(moved(ellipsoid((r, r, 0.55 * r), WHITE), (x, y, 0.85)))
    tap = curved([(-0.27, -0.30, 0.90), (-0.27, -0.30, 1.16), (-0.20, -0.30, 1.24), (-0.10, -0.30, 1.20)], 16)
    made.add(swept(tap, 0.016, CHROME, 10))
    for n in range(4):
        plate = turned(cylinder(0.12, 0.014, WHITE, 0.004, 28), 76, "y")
        made.add(moved(plate, (-0.12 + 0.09 * n, 0.36, 1.01)))
    made.marks["top"] = Mark(position=(0.0, 0.0, 0.90))
    return made.cased("metal")


def barber_chair(wish: Wish) -> Bench:
    """A barber's chair: padded seat, back and arms on a chrome column, a footrest."""
    paint = wish.main((0.62, 0.10, 0.12), Finish.LEATHER, 0.45)
    made = Bench(mass=60, fixed=True)
    made.add(
        cylinder(0.30, 0.04, CHROME, 0.01, 32), moved(cylinder(0.07, 0.34, CHROME, 0.0, 20), (0, 0, 0.04))
    )
    made.add(moved(rounded_box((0.52, 0.52, 0.14), 0.05, paint), (0, 0, 0.44)))
    made.add(moved(turned(rounded_box((0.12, 0.50, 0.56), 0.05, paint), -8, "y"), (-0.28, 0, 0.80)))
    for y in (-0.31, 0.31):
        made.add(moved(rounded_box((0.42, 0.07, 0.06), 0.025, paint), (-0.02, y, 0.70)))
        made.add(rod((0.12, y, 0.68), (0.12, y, 0.46), 0.018, CHROME))
    made.add(
        rod((0.24, 0, 0.38), (0.50, 0, 0.14), 0.025, CHROME),
        moved(box((0.16, 0.40, 0.03), CHROME, 0.01), (0.50, 0, 0.13)),
    )
    made.marks["seat"] = Mark(position=(0.04, 0.0, 0.51), heading=0.0)
    return made.cased("metal")


def gas_pump(wish: Wish) -> Bench:
    """A petrol pump of 1.7 m with its display, a hose and a nozzle."""
    paint = wish.main(_RED, Finish.PLASTIC, 0.4)
    made = Bench(mass=300, fixed=True)
    made.add(standing_box((0.52, 0.74, 0.10), Paint((0.5, 0.5, 0.5), Finish.CONCRETE, 0.9)))
    made.add(moved(standing_box((0.40, 0.62, 1.30), paint, 0.03), (0, 0, 0.10)))
    made.add(moved(standing_box((0.42, 0.70, 0.26), WHITE, 0.03), (0, 0, 1.42)))
    made.add(moved(box((0.02, 0.46, 0.24), BLACK, 0.004), (0.205, 0, 1.16)))
    made.add(moved(box((0.01, 0.36, 0.07), Paint((0.5, 1.0, 0.6), Finish.GLOW, 0.5)), (0.218, 0, 1.20)))
    hose = curved(
        [(0.0, 0.34, 1.30), (0.10, 0.50, 1.0), (0.14, 0.52, 0.45), (0.16, 0.44, 0.30), (0.20, 0.38, 0.9)], 26
    )
    made.add(swept(hose, 0.02, BLACK, 8), moved(box((0.07, 0.05, 0.20), BLACK, 0.01), (0.20, 0.38, 0.95)))
    return made.cased("metal")


def honeycomb(wish: Wish) -> Bench:
    """A frame of comb out of a hive: wooden slats around honey."""
    made = Bench(mass=2)
    comb = wish.main((0.92, 0.66, 0.18), Finish.SOFT, 0.5)
    made.add(moved(standing_box((0.025, 0.38, 0.20), comb, 0.008), (0, 0, 0.02)))
    for z in (0.01, 0.23):
        made.add(moved(box((0.03, 0.46, 0.022), _OAK), (0, 0, z)))
    made.add(*(moved(box((0.03, 0.02, 0.23), _OAK), (0, y, 0.12)) for y in (-0.20, 0.20)))
    return made.cased("metal")


def banknotes(wish: Wish) -> Bench:
    """A fan of five banknotes, each of 0.16 by 0.07 m."""
    paint = wish.main((0.40, 0.62, 0.42), Finish.PAPER, 0.9)
    made = Bench(mass=0.01)
    for n in range(5):
        note = [moved(box((0.0016, 0.072, 0.16), paint.shaded(0.9 + 0.05 * n)), (0.003 * n, 0, 0.08))]
        note.append(
            moved(turned(disc(0.022, paint.shaded(1.35), 18), 90, "y"), (0.003 * n + 0.0012, 0, 0.08))
        )
        note += [
            moved(box((0.0018, 0.05, 0.010), paint.shaded(0.6)), (0.003 * n, 0, z)) for z in (0.02, 0.14)
        ]
        made.add(*(turned(piece, 14.0 * (n - 2), "x") for piece in note))
    made.marks["grip"] = Mark(position=(0.006, 0.0, 0.02))
    return made.cased("metal")


def watermelon_slice(wish: Wish) -> Bench:
    """A half-round slice of watermelon: red flesh with black pips, a pale and a green rind."""
    made = Bench(mass=0.4)
    flesh = wish.main((0.90, 0.16, 0.18), Finish.SOFT, 0.4)
    arc = [(0.15 * cos(pi + pi * n / 20), 0.15 * sin(pi + pi * n / 20)) for n in range(21)]
    for size, thick, paint in (
        (1.0, 0.030, Paint((0.14, 0.42, 0.14), Finish.SOFT, 0.4)),
        (0.94, 0.032, Paint((0.86, 0.93, 0.74), Finish.SOFT, 0.5)),
        (0.88, 0.036, flesh),
    ):
        made.add(moved(facing([(size * y, size * z) for y, z in arc], thick, paint), (0, 0, 0.15)))
    for n, y in enumerate((-0.08, -0.04, 0.0, 0.04, 0.08)):
        made.add(
            *(
                moved(ellipsoid((0.003, 0.005, 0.009), BLACK, 3), (x, y, 0.11 - 0.03 * (n % 2)))
                for x in (-0.018, 0.018)
            )
        )
    made.marks["grip"] = Mark(position=(0.0, 0.0, 0.01))
    return made.cased("metal")


def sapling(wish: Wish) -> Bench:
    """A young tree of 0.9 m with its ball of roots in sacking."""
    made = Bench(mass=3)
    leaf = wish.main((0.30, 0.58, 0.20), Finish.LEAF, 0.7)
    made.add(
        moved(ellipsoid((0.13, 0.13, 0.11), Paint((0.52, 0.38, 0.24), Finish.CLOTH, 0.95)), (0, 0, 0.11))
    )
    made.add(rod((0, 0, 0.18), (0.01, 0, 0.72), 0.012, Paint((0.40, 0.27, 0.16), Finish.WOOD, 0.9)))
    for x, y, z, r in (
        (0, 0, 0.78, 0.14),
        (0.10, 0.05, 0.66, 0.10),
        (-0.09, -0.06, 0.62, 0.10),
        (-0.02, 0.11, 0.70, 0.10),
    ):
        made.add(moved(ellipsoid((r, r, 0.85 * r), leaf), (x, y, z)))
    made.marks["grip"] = Mark(position=(0.0, 0.0, 0.40))
    return made.cased("metal")


def drawing(wish: Wish) -> Bench:
    """A sheet of drawing paper, 0.42 by 0.30 m, with a house, a tree and the sun begun on it."""
    paper, line = (
        wish.main((0.97, 0.96, 0.92), Finish.PAPER, 0.95),
        Paint((0.16, 0.16, 0.20), Finish.PAPER, 0.9),
    )
    made = Bench(mass=0.02)
    made.add(moved(box((0.30, 0.42, 0.003), paper), (0, 0, 0.0015)))
    house = [(0.08, -0.14), (-0.03, -0.14), (-0.09, -0.07), (-0.03, 0.0), (0.08, 0.0), (0.08, -0.14)]
    trunk = [(0.09, 0.11), (-0.01, 0.11)]
    for way in (house, trunk, [(-0.03, -0.14), (-0.03, 0.0)]):
        for (x, y), (u, v) in pairwise(way):
            made.add(rod((x, y, 0.004), (u, v, 0.004), 0.0028, line, 5))
    made.add(moved(torus(0.045, 0.0028, line, 24, 5), (-0.05, 0.11, 0.004)))
    made.add(moved(torus(0.022, 0.0028, line, 20, 5), (-0.11, -0.15, 0.004)))
    return made.cased("paper")


def metal_bar(wish: Wish) -> Bench:
    """A bar of steel of 0.8 m, as thick as a thumb."""
    paint = wish.main((0.45, 0.47, 0.50), Finish.METAL, 0.4)
    made = Bench(mass=3)
    made.add(rod((0, 0, 0), (0, 0, 0.8), 0.016, paint, 12))
    return made.cased("metal")


def discus(wish: Wish) -> Bench:
    """A discus of 0.22 m: a wooden lens in a steel rim."""
    made = Bench(mass=2)
    half = [(0.0, -0.022), (0.095, -0.012), (0.095, 0.012), (0.0, 0.022)]
    made.add(moved(along_x(lathed(half, wish.main((0.72, 0.52, 0.30), Finish.WOOD, 0.5), 32)), (0, 0, 0.11)))
    made.add(moved(along_x(torus(0.098, 0.013, _STEEL, 32, 8)), (0, 0, 0.11)))
    return made.cased("metal")


def tongs(wish: Wish) -> Bench:
    """Kitchen tongs of 0.36 m, a little open."""
    paint = wish.main((0.42, 0.43, 0.46), Finish.METAL, 0.4)
    made = Bench(mass=0.2)
    for side in (-1, 1):
        made.add(
            rod((0, 0, 0), (0, 0.035 * side, 0.30), 0.007, paint),
            moved(ellipsoid((0.014, 0.006, 0.035), paint), (0, 0.034 * side, 0.33)),
        )
    made.marks["grip"] = Mark(position=(0.0, 0.0, 0.10))
    return made.cased("metal")


def hair_clippers(wish: Wish) -> Bench:
    """Electric clippers of 0.18 m."""
    made = Bench(mass=0.3)
    made.add(
        moved(
            ellipsoid((0.022, 0.026, 0.085), wish.main((0.10, 0.10, 0.12), Finish.PLASTIC, 0.4)),
            (0, 0, 0.085),
        )
    )
    made.add(moved(box((0.018, 0.046, 0.03), CHROME, 0.003), (0, 0, 0.175)))
    made.marks["grip"] = Mark(position=(0.0, 0.0, 0.06))
    return made.cased("metal")


def welding_torch(wish: Wish) -> Bench:
    """A torch of 0.3 m whose tip burns white."""
    handle = wish.main((0.10, 0.10, 0.12), Finish.RUBBER, 0.6)
    made = Bench(mass=0.6)
    made.add(
        rod((0, 0, 0), (0, 0, 0.18), 0.020, handle, 12), rod((0, 0, 0.18), (0.03, 0, 0.27), 0.010, CHROME, 10)
    )
    made.add(
        moved(ellipsoid((0.030, 0.030, 0.05), Paint((0.85, 0.95, 1.0), Finish.GLOW, 0.5)), (0.04, 0, 0.31))
    )
    made.marks["grip"] = Mark(position=(0.0, 0.0, 0.06))
    return made.cased("metal")


def blowpipe(wish: Wish) -> Bench:
    """A glass-blower's pipe of 1.2 m with a glowing bubble of glass at its end."""
    pipe = wish.main((0.32, 0.33, 0.35), Finish.METAL, 0.5)
    made = Bench(mass=3)
    made.add(rod((0, 0, 0), (0, 0, 1.0), 0.011, pipe, 10))
    made.add(moved(ellipsoid((0.085, 0.085, 0.12), Paint((1.0, 0.50, 0.14), Finish.GLOW, 0.4)), (0, 0, 1.08)))
    made.marks["grip"] = Mark(position=(0.0, 0.0, 0.35))
    return made.cased("metal")


def megaphone(wish: Wish) -> Bench:
    """A megaphone of 0.34 m."""
    made = Bench(mass=0.8)
    paint = wish.main((0.92, 0.92, 0.90), Finish.PLASTIC, 0.4)
    made.add(
        moved(
            along_x(lathed([(0.03, 0), (0.04, 0.12), (0.12, 0.32), (0.115, 0.32), (0.03, 0.10)], paint, 28)),
            (-0.16, 0, 0.14),
        )
    )
    made.add(moved(along_x(torus(0.118, 0.008, Paint(_RED, Finish.PLASTIC, 0.4), 30, 6)), (0.16, 0, 0.14)))
    made.add(moved(box((0.03, 0.03, 0.11), BLACK, 0.006), (-0.04, 0, 0.05)))
    made.marks["grip"] = Mark(position=(-0.04, 0.0, 0.04))
    return made.cased("metal")


def hookah(wish: Wish) -> Bench:
    """A water pipe of 0.7 m: glass bowl, brass stem, a coal on top, a hose."""
    made = Bench(mass=3)
    glass, brass = (
        wish.main((0.20, 0.35, 0.70), Finish.GLASS, 0.1),
        Paint((0.86, 0.66, 0.28), Finish.METAL, 0.3),
    )
    made.add(
        lathed([(0.0, 0.0), (0.09, 0.0), (0.12, 0.08), (0.09, 0.20), (0.035, 0.28), (0.04, 0.30)], glass, 28)
    )
    made.add(
        moved(
            lathed(
                [(0.03, 0), (0.018, 0.1), (0.03, 0.14), (0.016, 0.2), (0.02, 0.3), (0.05, 0.36), (0.0, 0.34)],
                brass,
                20,
            ),
            (0, 0, 0.28),
        )
    )
    made.add(moved(ellipsoid((0.03, 0.03, 0.02), _EMBER), (0, 0, 0.65)))
    made.add(
        swept(
            curved([(0.04, 0, 0.34), (0.20, 0.05, 0.30), (0.30, 0.10, 0.05), (0.42, 0.05, 0.03)], 24),
            0.012,
            Paint((0.6, 0.1, 0.2), Finish.CLOTH, 0.8),
            8,
        )
    )
    return made.cased("metal")


def paper_shredder(wish: Wish) -> Bench:
    """A shredder of 0.6 m over its bin, strips hanging out of it."""
    made = Bench(mass=8)
    made.add(standing_box((0.26, 0.36, 0.42), wish.main((0.22, 0.23, 0.25), Finish.PLASTIC, 0.5), 0.02))
    made.add(moved(standing_box((0.28, 0.40, 0.14), BLACK, 0.03), (0, 0, 0.42)))
    made.add(moved(standing_box((0.01, 0.24, 0.14), WHITE), (0, 0, 0.54)))
    for n in range(9):
        made.add(moved(box((0.004, 0.012, 0.18), WHITE), (0.135, -0.12 + 0.03 * n, 0.32)))
    made.marks["top"] = Mark(position=(0.0, 0.0, 0.56))
    return made.cased("metal")


MAKERS = {
    "banknotes": banknotes,
    "barbecue": barbecue,
    "barber_chair": barber_chair,
    "blowpipe": blowpipe,
    "discus": discus,
    "drawing": drawing,
    "gas_pump": gas_pump,
    "hair_clippers": hair_clippers,
    "hookah": hookah,
    "kitchen_sink": kitchen_sink,
    "megaphone": megaphone,
    "metal_bar": metal_bar,
    "paper_shredder": paper_shredder,
    "potters_wheel": potters_wheel,
    "sapling": sapling,
    "tongs": tongs,
    "watermelon_slice": watermelon_slice,
    "welding_torch": welding_torch,
    "honeycomb": honeycomb,
}
