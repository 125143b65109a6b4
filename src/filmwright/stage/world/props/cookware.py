"""What one cooks with: pots, pans, knives, boards, kettles."""

from __future__ import annotations

from collections.abc import Callable

from filmwright.stage.world.model import Finish, Mark
from filmwright.stage.world.props.tableware import _pour
from filmwright.stage.world.props.wish import BLACK, CHROME, Wish
from filmwright.stage.world.shaping.assembly import Bench
from filmwright.stage.world.shaping.boxes import box, ellipsoid, sphere
from filmwright.stage.world.shaping.joinery import facing
from filmwright.stage.world.shaping.mesh import moved, turned
from filmwright.stage.world.shaping.outlines import extruded, round_rectangle
from filmwright.stage.world.shaping.paint import Paint
from filmwright.stage.world.shaping.soft import sausage, spun, vessel
from filmwright.stage.world.shaping.swept import curved, rod, swept
from filmwright.stage.world.shaping.turned import Profile, cylinder, lathed, torus
from filmwright.stage.world.world import Colour

HANDLE = Paint((0.10, 0.10, 0.11), Finish.PLASTIC, 0.45)


def kitchen_knife(wish: Wish) -> Bench:
    """A cook's knife, upright, edge to +y."""
    steel = wish.lacquer((0.80, 0.82, 0.84), 0.15)
    made = Bench(mass=0.2)
    handle = [
        (-0.012, 0),
        (0.016, 0.004),
        (0.010, 0.05),
        (0.013, 0.1),
        (0.013, 0.118),
        (-0.013, 0.118),
        (-0.013, 0.06),
        (-0.016, 0.012),
    ]
    made.add(facing(handle, 0.017, HANDLE, 0.004))
    made.add(
        *(
            moved(turned(cylinder(0.003, 0.0185, CHROME, 0, 10), 90, "y"), (-0.00925, -0.001, z))
            for z in (0.025, 0.06, 0.095)
        )
    )
    made.add(moved(box((0.02, 0.03, 0.014), steel, 0.003), (0, 0.002, 0.124)))
    blade = [(0.030, 0.132), (0.031, 0.2), (0.024, 0.265), (0.008, 0.312), (-0.012, 0.33), (-0.013, 0.131)]
    made.add(facing(blade, 0.0028, steel, 0.0012))
    made.add(
        facing(
            [(0.030, 0.135), (0.031, 0.2), (0.024, 0.265), (0.012, 0.302), (0.019, 0.2), (0.019, 0.135)],
            0.0033,
            steel.shaded(1.2),
        )
    )
    return made.cased("metal", (0, 0, 0.06), 0.9)


def kettle(wish: Wish) -> Bench:
    """A stove kettle with a high bow and a short spout."""
    enamel = wish.main((0.80, 0.16, 0.13), Finish.PLASTIC, 0.12)
    made = Bench(mass=1.0)
    made.add(
        spun(
            [(0, 0), (0.095, 0.001), (0.103, 0.02), (0.092, 0.085), (0.055, 0.133), (0, 0.142)],
            enamel,
            22,
            32,
        )
    )
    made.add(lathed([(0.095, 0), (0.1045, 0.002), (0.1048, 0.018), (0.1, 0.02)], CHROME, 32))
    made.add(moved(cylinder(0.045, 0.012, CHROME, 0.004, 24), (0, 0, 0.132)))
    made.add(moved(sphere(0.013, BLACK, 4), (0, 0, 0.152)))
    made.add(_pour(enamel, 0.07, 0.062, 0.085, 0.138, 0.018))
    made.add(moved(turned(cylinder(0.012, 0.01, CHROME, 0.002, 14), 38, "y"), (0.127, 0, 0.134)))
    bow = curved(
        [(0.052, 0, 0.125), (0.062, 0, 0.19), (0, 0, 0.228), (-0.062, 0, 0.19), (-0.052, 0, 0.125)], 17
    )
    made.add(swept(bow, 0.0055, CHROME, 8), sausage(bow[4:13], 0.011, BLACK, count=9, segments=10))
    return made.cased("metal", (0, 0, 0.22), 0.8)


def pot(wish: Wish) -> Bench:
    """A cooking pot with two ears and a lid."""
    steel = wish.lacquer((0.56, 0.58, 0.61), 0.12)
    made = Bench(mass=2.0)
    made.add(
        vessel([(0.115, 0), (0.122, 0.008), (0.122, 0.07), (0.122, 0.132), (0.127, 0.139)], 0.005, steel)
    )
    made.add(spun([(0.124, 0.142), (0.118, 0.152), (0.06, 0.172), (0, 0.178)], steel.shaded(1.08), 10, 36))
    made.add(
        moved(cylinder(0.008, 0.018, BLACK, 0.002, 12), (0, 0, 0.176)),
        moved(ellipsoid((0.022, 0.022, 0.011), BLACK, 4), (0, 0, 0.2)),
    )
    for side in (-1, 1):
        ear = curved(
            [
                (0.035, side * 0.118, 0.105),
                (0.03, side * 0.158, 0.112),
                (-0.03, side * 0.158, 0.112),
                (-0.035, side * 0.118, 0.105),
            ],
            12,
        )
        made.add(swept(ear, 0.008, BLACK, 8))
    made.marks["inside"] = Mark(position=(0, 0, 0.08))
    return made.cased("metal", (0, 0.15, 0.11), 0.85)


def _pan(outline: Profile, wall: float, colour: Colour, long: float) -> Callable[[Wish], Bench]:
    def maker(wish: Wish) -> Bench:
        iron = wish.main(colour, Finish.METAL, 0.5)
        made = Bench(mass=1.2)
        rim, high = outline[-1]
        made.add(vessel(outline, wall, iron, rows=10, segments=36))
        made.add(moved(torus(rim - wall / 2, wall * 0.7, iron.shaded(1.6), 36, 6), (0, 0, high)))
        grip = curved(
            [(rim - 0.01, 0, high - 0.012), (rim + 0.05, 0, high + 0.004), (rim + long, 0, high + 0.03)], 9
        )
        made.add(swept(grip[:4], 0.007, CHROME, 8), sausage(grip[2:], 0.0125, HANDLE, count=8, segments=10))
        made.marks["inside"] = Mark(position=(0, 0, 0.01))
        return made.cased("metal", (rim + long * 0.7, 0, high + 0.02), 0.85)

    return maker


def cutting_board(wish: Wish) -> Bench:
    """A thick board of glued strips that lies flat, a hole in its handle."""
    wood = wish.main((0.72, 0.52, 0.32), Finish.WOOD)
    made = Bench(mass=1.2)
    board = [extruded(round_rectangle(0.24, 0.34, 0.03, 5), 0.026, wood, 0.005)]
    board.append(moved(box((0.055, 0.11, 0.026), wood, 0.006), (0, 0.21, 0.013)))
    board.append(moved(cylinder(0.0105, 0.0266, wood.shaded(0.3), 0, 14), (0, 0.245, 0)))
    board += [moved(box((0.23, 0.003, 0.0264), wood.shaded(0.72)), (0, y, 0.0132)) for y in (-0.06, 0, 0.06)]
    made.add(*board)
    made.surfaces = [moved(piece, (0, -0.045, 0)) for piece in made.surfaces]
    made.cased("wood", (0, 0.18, 0.013), 0.95)
    made.marks["top"] = Mark(position=(0, -0.045, 0.0265))
    return made


def whisk(wish: Wish) -> Bench:
    steel = wish.lacquer((0.75, 0.77, 0.80), 0.2)
    made = Bench(mass=0.15)
    made.add(
        sausage([(0, 0, 0.004), (0, 0, 0.06), (0, 0, 0.125)], 0.0115, HANDLE, count=6, segments=12),
        rod((0, 0, 0.12), (0, 0, 0.15), 0.007, steel, 10),
    )
    for k in range(4):
        loop = curved(
            [
                (0.004, 0, 0.145),
                (0.03, 0, 0.2),
                (0.034, 0, 0.25),
                (0, 0, 0.295),
                (-0.034, 0, 0.25),
                (-0.03, 0, 0.2),
                (-0.004, 0, 0.145),
            ],
            20,
        )
        made.add(turned(swept(loop, 0.0014, steel, 4), 45 * k))
    return made.cased("metal", (0, 0, 0.06), 0.8)


def rolling_pin(wish: Wish) -> Bench:
    wood = wish.main((0.76, 0.56, 0.35), Finish.WOOD)
    made = Bench(mass=0.6)
    made.add(moved(turned(cylinder(0.03, 0.25, wood, 0.006, 24), 90, "x"), (0, 0.125, 0.03)))
    for side in (-1, 1):
        grip = [(0, side * 0.125, 0.03), (0, side * 0.17, 0.03), (0, side * 0.205, 0.03)]
        made.add(sausage(grip, 0.0125, wood.shaded(0.62), count=6, segments=10))
    return made.cased("wood", (0, 0.18, 0.03), 0.9)


MAKERS: dict[str, Callable[[Wish], Bench]] = {
    "cutting_board": cutting_board,
    "frying_pan": _pan([(0.105, 0), (0.116, 0.006), (0.135, 0.042)], 0.004, (0.17, 0.17, 0.18), 0.19),
    "kettle": kettle,
    "kitchen_knife": kitchen_knife,
    "pot": pot,
    "rolling_pin": rolling_pin,
    "whisk": whisk,
    "wok": _pan([(0.03, 0), (0.09, 0.022), (0.15, 0.075), (0.17, 0.1)], 0.005, (0.20, 0.20, 0.21), 0.17),
}
