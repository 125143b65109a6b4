"""Horns, pipes and plates that are blown or struck: trombone, tuba's kin, clarinet, bagpipes, cymbals."""

from __future__ import annotations

from filmwright.stage.world.model import Finish, Mark
from filmwright.stage.world.props.winds import horn
from filmwright.stage.world.props.wish import BLACK, CHROME, Wish
from filmwright.stage.world.shaping.assembly import Bench
from filmwright.stage.world.shaping.boxes import box, ellipsoid, rounded_box
from filmwright.stage.world.shaping.joinery import along_x
from filmwright.stage.world.shaping.mesh import moved, turned
from filmwright.stage.world.shaping.paint import Paint
from filmwright.stage.world.shaping.swept import curved, rod, swept
from filmwright.stage.world.shaping.turned import cylinder, lathed, torus

_BRASS = (0.93, 0.70, 0.24)
_EBONY = (0.09, 0.08, 0.09)


def trombone(wish: Wish) -> Bench:
    """A trombone of 1.1 m standing on its slide's end: the long slide, the bell beside it."""
    paint = wish.main(_BRASS, Finish.METAL, 0.25)
    made = Bench(mass=2)
    for y in (-0.045, 0.045):
        made.add(rod((0, y, 0.05), (0, y, 0.78), 0.009, paint, 10))
    made.add(
        swept(
            curved([(0, -0.045, 0.05), (0, -0.03, 0.01), (0, 0.03, 0.01), (0, 0.045, 0.05)], 14),
            0.010,
            paint,
            10,
        )
    )
    made.add(
        rod((0, -0.045, 0.62), (0, 0.045, 0.62), 0.007, CHROME),
        rod((0, -0.045, 0.74), (0, 0.045, 0.74), 0.007, CHROME),
    )
    made.add(moved(lathed([(0.008, 0.0), (0.015, 0.03)], CHROME, 14), (0, -0.045, 0.78)))
    back = curved([(0, 0.045, 0.78), (0, 0.05, 1.0), (0, 0.10, 1.06), (0, 0.15, 1.0), (0, 0.15, 0.55)], 26)
    made.add(*horn(back, 0.010, 0.11, paint))
    made.marks["grip"] = Mark(position=(0.0, 0.0, 0.68))
    return made.cased("metal")


def clarinet(wish: Wish) -> Bench:
    """A clarinet of 0.66 m: a black tube with silver keys, its bell below."""
    wood = wish.main(_EBONY, Finish.WOOD, 0.35)
    made = Bench(mass=0.8)
    made.add(
        lathed(
            [(0.030, 0.0), (0.018, 0.07), (0.014, 0.12), (0.014, 0.56), (0.010, 0.60), (0.004, 0.66)],
            wood,
            20,
        )
    )
    for n in range(8):
        made.add(moved(along_x(cylinder(0.009, 0.010, CHROME, 0.002, 12)), (0.012, 0, 0.16 + 0.048 * n)))
    made.add(*(moved(torus(0.0155, 0.003, CHROME, 20, 6), (0, 0, z)) for z in (0.10, 0.33, 0.55)))
    return made.cased("metal")


def recorder(wish: Wish) -> Bench:
    """A recorder of 0.33 m: a pale wooden pipe with finger holes."""
    made = Bench(mass=0.2)
    made.add(
        lathed(
            [(0.010, 0.0), (0.013, 0.03), (0.011, 0.06), (0.014, 0.24), (0.015, 0.30), (0.006, 0.33)],
            wish.main((0.88, 0.76, 0.55), Finish.WOOD, 0.5),
            20,
        )
    )
    made.add(
        *(moved(ellipsoid((0.003, 0.005, 0.005), BLACK, 3), (0.0125, 0, 0.07 + 0.026 * n)) for n in range(6))
    )
    return made.cased("metal")


def harmonica(wish: Wish) -> Bench:
    """A mouth organ of 0.14 m, its holes in front."""
    made = Bench(mass=0.15)
    made.add(
        moved(
            rounded_box((0.03, 0.14, 0.030), 0.008, wish.main((0.80, 0.82, 0.85), Finish.METAL, 0.25)),
            (0, 0, 0.015),
        )
    )
    made.add(moved(box((0.004, 0.12, 0.012), Paint((0.45, 0.12, 0.10), Finish.WOOD, 0.6)), (0.015, 0, 0.015)))
    return made.cased("metal")


def didgeridoo(wish: Wish) -> Bench:
    """A didgeridoo of 1.3 m, banded in ochre and white."""
    wood = wish.main((0.46, 0.27, 0.15), Finish.WOOD, 0.7)
    made = Bench(mass=3)
    made.add(
        lathed(
            [(0.060, 0.0), (0.045, 0.25), (0.036, 0.8), (0.030, 1.26), (0.024, 1.30), (0.018, 1.28)], wood, 22
        )
    )
    for n, z in enumerate((0.18, 0.30, 0.62, 0.74, 1.02, 1.10)):
        band = Paint((0.90, 0.86, 0.76) if n % 2 else (0.80, 0.45, 0.15), Finish.PLAIN, 0.8)
        made.add(moved(torus(0.047 - 0.012 * z, 0.008, band, 22, 6), (0, 0, z)))
    return made.cased("metal")


def bagpipes(wish: Wish) -> Bench:
    """Bagpipes: a tartan bag, a chanter below it, three drones that rise from it."""
    bag = wish.main((0.60, 0.10, 0.14), Finish.CLOTH, 0.9)
    wood = Paint(_EBONY, Finish.WOOD, 0.4)
    made = Bench(mass=3)
    made.add(moved(ellipsoid((0.13, 0.26, 0.15), bag), (0, 0, 0.32)))
    for y in (-0.12, 0.0, 0.12):
        made.add(
            moved(torus(0.135, 0.006, Paint((0.12, 0.30, 0.18), Finish.CLOTH, 0.9), 26, 5), (0, y, 0.32))
        )
        top = (-0.10, 1.5 * y, 0.92 - abs(y))
        made.add(
            rod((-0.02, y, 0.42), top, 0.014, wood),
            moved(ellipsoid((0.022, 0.022, 0.03), Paint((0.95, 0.93, 0.86), Finish.PLASTIC, 0.3)), top),
        )
    made.add(
        rod((0.08, 0.12, 0.26), (0.16, 0.16, -0.02), 0.012, wood),
        rod((0.06, -0.02, 0.44), (0.12, -0.02, 0.60), 0.008, wood),
    )
    made.marks["grip"] = Mark(position=(0.0, 0.0, 0.30))
    return made.cased("metal")


def cymbal(wish: Wish) -> Bench:
    """One of a pair of cymbals, 0.36 m across, on edge, its strap behind."""
    paint = wish.main((0.94, 0.76, 0.30), Finish.METAL, 0.25)
    made = Bench(mass=0.9)
    plate = [
        (0.0, 0.035),
        (0.045, 0.028),
        (0.055, 0.012),
        (0.18, 0.0),
        (0.18, -0.002),
        (0.055, 0.008),
        (0.0, 0.03),
    ]
    made.add(moved(turned(lathed(plate, paint, 40), -90, "y"), (0.0, 0, 0.18)))
    made.add(
        moved(box((0.03, 0.10, 0.02), Paint((0.3, 0.15, 0.1), Finish.LEATHER, 0.6), 0.006), (-0.05, 0, 0.18))
    )
    made.marks["grip"] = Mark(position=(-0.05, 0.0, 0.18))
    return made.cased("metal")


MAKERS = {
    "bagpipes": bagpipes,
    "clarinet": clarinet,
    "cymbal": cymbal,
    "didgeridoo": didgeridoo,
    "harmonica": harmonica,
    "recorder": recorder,
    "trombone": trombone,
}
