"""What one cooks in and eats from: crockery, glasses, cutlery, pots and pans."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import numpy as np

from filmwright.stage.world.model import Finish, Mark, Surface
from filmwright.stage.world.props.wish import CHROME, Wish
from filmwright.stage.world.shaping.assembly import Bench
from filmwright.stage.world.shaping.boxes import box, ellipsoid, rounded_box, sphere
from filmwright.stage.world.shaping.joinery import facing, profiled
from filmwright.stage.world.shaping.mesh import moved
from filmwright.stage.world.shaping.outlines import extruded, round_rectangle
from filmwright.stage.world.shaping.paint import Paint, mixed
from filmwright.stage.world.shaping.soft import leaning, resmoothed, spun, vessel
from filmwright.stage.world.shaping.swept import curved, rod, swept
from filmwright.stage.world.shaping.turned import Profile, lathed, torus
from filmwright.stage.world.world import Colour

PORCELAIN = (0.95, 0.95, 0.93)
BLUE_GLAZE = Paint((0.16, 0.30, 0.66), Finish.PLASTIC, 0.2)
RIM_LIGHT = Paint((0.95, 0.97, 0.98), Finish.PLASTIC, 0.05)


def dish(radius: float, paint: Paint, rise: float = 0.022) -> list[Surface]:
    """Return a plate with a foot, a well and a broad rim, standing on z = 0."""
    r = radius
    under = [(0, 0.004), (r * 0.5, 0.004), (r * 0.52, 0), (r * 0.58, 0), (r * 0.62, 0.006), (r, rise)]
    over = [
        (r * 0.985, rise + 0.004),
        (r * 0.68, 0.0135),
        (r * 0.6, 0.009),
        (r * 0.5, 0.009),
        (r * 0.25, 0.009),
        (0, 0.009),
    ]
    return [lathed([*under, *over], paint, 36, 30)]


def plate(wish: Wish) -> Bench:
    """A dinner plate that lies ready for what is put on it, blue lines on its rim and under it."""
    glaze = wish.lacquer(PORCELAIN, 0.15)
    made = Bench(mass=0.5)
    made.add(*dish(0.135, glaze, 0.03))
    band = glaze.shaded(0.72) if wish.prop.colour else BLUE_GLAZE
    made.add(
        *(moved(torus(r, 0.0017, band, 40, 5), (0, 0, z)) for r, z in ((0.1345, 0.0325), (0.098, 0.0195)))
    )
    made.add(lathed([(0.112, 0.0165), (0.1135, 0.0165), (0.124, 0.0235), (0.1225, 0.0235)], band, 40))
    made.cased("ceramic", (0.12, 0, 0.02), 0.8)
    made.marks["top"] = made.marks["inside"] = Mark(position=(0, 0, 0.0095))
    return made


def bowl(wish: Wish) -> Bench:
    glaze = wish.lacquer((0.30, 0.50, 0.62), 0.2)
    made = Bench(mass=0.4)
    outline = [(0.032, 0), (0.034, 0.008), (0.058, 0.022), (0.078, 0.05), (0.083, 0.075)]
    made.add(vessel(outline, 0.005, glaze, rows=14))
    made.add(moved(torus(0.0815, 0.0028, glaze.shaded(1.25), 36, 6), (0, 0, 0.0755)))
    made.marks["inside"] = Mark(position=(0, 0, 0.03))
    return made.cased("ceramic", (0.07, 0, 0.06), 0.9)


def _goblet(
    points: Profile, wine: Colour | None, level: tuple[float, float, float]
) -> Callable[[Wish], Bench]:
    """Return the maker of a stemmed glass; `level` is the foot, height and radius of what is in it."""

    def maker(wish: Wish) -> Bench:
        clear = wish.main((0.88, 0.93, 0.95), Finish.GLASS, 0.03)
        made = Bench(mass=0.15)
        foot = [
            (0, 0),
            (0.034, 0),
            (0.034, 0.002),
            (0.010, 0.006),
            (0.0042, 0.014),
            (0.0038, points[0][1]),
            (0.007, points[0][1] + 0.004),
        ]
        made.add(lathed(foot, clear, 24, 60), vessel(points, 0.0013, clear, rows=14))
        rim_at = points[-1]
        made.add(moved(torus(rim_at[0], 0.0011, RIM_LIGHT, 28, 5), (0, 0, rim_at[1])))
        made.add(moved(torus(0.0335, 0.0011, RIM_LIGHT, 28, 4), (0, 0, 0.0016)))
        made.add(
            rod(
                (0, 0, 0.006),
                (0, 0, points[0][1]),
                0.0021,
                Paint((0.75, 0.82, 0.85), Finish.PLASTIC, 0.05),
                8,
            )
        )
        if wine is not None:
            outline = curved(points, 40)
            part = [(max(r - 0.0022, 0.0), z + 0.002) for r, z in outline if z <= level[1]]
            drink = Paint(
                mixed(wine, wish.prop.colour, 0.75) if wish.prop.colour else wine, Finish.PLASTIC, 0.06
            )
            made.add(lathed([(0, part[0][1]), *part[::3], (0, part[-1][1])], drink, 24, 50))
        return made.cased("glass", (0, 0, points[0][1] * 0.6), 0.9)

    return maker


_WINE = [(0.0045, 0.082), (0.026, 0.094), (0.041, 0.122), (0.0415, 0.145), (0.033, 0.205)]
_FLUTE = [(0.0045, 0.085), (0.016, 0.105), (0.0245, 0.15), (0.0255, 0.185), (0.023, 0.235)]
_MARTINI = [(0.004, 0.095), (0.012, 0.102), (0.032, 0.125), (0.057, 0.153)]


def tumbler(wish: Wish) -> Bench:
    """A glass of water, its level and rim drawn bright so that it is seen on any ground."""
    clear = wish.main((0.84, 0.93, 0.96), Finish.GLASS, 0.03)
    water = Paint(
        mixed((0.55, 0.78, 0.88), wish.prop.colour, 0.6) if wish.prop.colour else (0.55, 0.78, 0.88),
        Finish.GLASS,
        0.05,
    )
    made = Bench(mass=0.25)
    made.add(vessel([(0.029, 0), (0.031, 0.01), (0.0385, 0.12)], 0.0022, clear, rows=6, floor=0.01))
    made.add(lathed([(0, 0.011), (0.0285, 0.011), (0.0345, 0.085), (0, 0.085)], water, 24))
    for radius, z, thick in ((0.0378, 0.12, 0.0013), (0.0343, 0.085, 0.0008), (0.0295, 0.002, 0.0014)):
        made.add(moved(torus(radius, thick, RIM_LIGHT, 28, 5), (0, 0, z)))
    return made.cased("glass", (0, 0, 0.05), 0.9)


def _cutlery(head: Callable[[Paint], list[Surface]]) -> Callable[[Wish], Bench]:
    """Return the maker of a piece of cutlery, upright, its broad side to +x, as a hand holds it."""

    def maker(wish: Wish) -> Bench:
        steel = wish.lacquer((0.56, 0.58, 0.61), 0.12)
        made = Bench(mass=0.06)
        stem = [(-0.011, 0), (0.011, 0), (0.0115, 0.012), (0.0085, 0.06), (0.0042, 0.108), (0.0042, 0.135)]
        whole = [*stem[1:], *((-y, z) for y, z in reversed(stem[1:]))]
        made.add(facing(whole, 0.004, steel, 0.0012))
        made.add(moved(ellipsoid((0.0026, 0.0082, 0.02), steel, 4), (0.0008, 0, 0.022)))
        made.add(*head(steel))
        return made.cased("metal", (0, 0, 0.06), 0.9)

    return maker


def _tines(steel: Paint) -> list[Surface]:
    crown = [
        (0.0042, 0.130),
        (0.0125, 0.146),
        (0.0135, 0.158),
        (0.0135, 0.164),
        (-0.0135, 0.164),
        (-0.0135, 0.158),
        (-0.0125, 0.146),
        (-0.0042, 0.130),
    ]
    pieces = [facing(crown, 0.004, steel, 0.0012)]
    for y in (-0.0115, -0.0038, 0.0038, 0.0115):
        tine = curved([(0, y, 0.160), (0.002, y, 0.182), (-0.001, y * 0.97, 0.206)], 6)
        pieces.append(swept(tine, [0.0021, 0.0022, 0.0021, 0.0019, 0.0016, 0.0008], steel, 6))
    return pieces


def _blade(steel: Paint) -> list[Surface]:
    edge = [
        (0.0042, 0.128),
        (0.0075, 0.135),
        (0.0095, 0.19),
        (0.0085, 0.215),
        (0.003, 0.236),
        (-0.004, 0.24),
        (-0.0075, 0.232),
        (-0.0075, 0.14),
        (-0.0042, 0.128),
    ]
    pieces = [facing(edge, 0.0024, steel, 0.0009)]
    pieces += [
        moved(box((0.0002, 0.001, 0.008), steel.shaded(0.5)), (0.0013, 0.0088, 0.15 + 0.006 * k))
        for k in range(9)
    ]
    return pieces


def _bowl_of_spoon(steel: Paint) -> list[Surface]:
    oval = ellipsoid((0.007, 0.021, 0.031), steel, 8)
    hollow = oval.positions.copy()
    front = hollow[:, 0] > -0.0008
    hollow[front, 0] = (
        -0.0075 + 0.0068 * ((hollow[front, 1] / 0.021) ** 2 + (hollow[front, 2] / 0.031) ** 2) ** 1.4
    )

    bowl_ = resmoothed(replace(oval, positions=hollow.astype(np.float32)))
    return [moved(bowl_, (0.003, 0, 0.164)), rod((0, 0, 0.13), (-0.002, 0, 0.14), 0.004, steel, 8)]


def chopsticks(wish: Wish) -> Bench:
    """A pair laid on a porcelain rest, tips raised."""
    lacquer = wish.main((0.70, 0.13, 0.10), Finish.PLASTIC, 0.25)
    made = Bench(mass=0.03)
    for y, turn in ((-0.009, 3.0), (0.011, -2.0)):
        near, mid = (-0.115, y, 0.006), (-0.062, y, 0.0107)
        stick = [
            swept([near, (0.03, y, 0.019), (0.115, y, 0.0265)], [0.0046, 0.0036, 0.0022], lacquer, 8),
            swept([near, mid], [0.0049, 0.0046], Paint((0.10, 0.08, 0.08), Finish.PLASTIC, 0.25), 8),
            swept([mid, (-0.052, y, 0.0116)], 0.0048, Paint((0.90, 0.70, 0.30), Finish.PLASTIC, 0.25), 8),
        ]
        made.add(*leaning(stick, turn, "z"))
    rest = [
        (-0.012, 0),
        (0.012, 0),
        (0.013, 0.010),
        (0.006, 0.015),
        (0, 0.012),
        (-0.006, 0.015),
        (-0.013, 0.010),
    ]

    made.add(moved(profiled(rest, 0.05, Paint(PORCELAIN, Finish.PLASTIC, 0.15), 0.003), (0.045, 0, 0)))
    made.add(moved(box((0.012, 0.0502, 0.003), BLUE_GLAZE), (0.045, 0, 0.004)))
    return made.cased("wood", (-0.05, 0, 0.012), 0.9)


def _pour(paint: Paint, mouth: float, reach: float, foot: float, tip: float, thick: float = 0.014) -> Surface:
    """Return a spout along +x from the body at height `foot` to its lip at height `tip`."""
    path = curved(
        [
            (mouth, 0, foot),
            (mouth + reach * 0.45, 0, foot + (tip - foot) * 0.3),
            (mouth + reach * 0.72, 0, tip * 0.82 + foot * 0.18),
            (mouth + reach, 0, tip),
        ],
        9,
    )
    return swept(path, np.linspace(thick * 1.35, thick * 0.62, 9), paint, 12)


def teapot(wish: Wish) -> Bench:
    clay = wish.main((0.55, 0.27, 0.18), Finish.PLASTIC, 0.3)
    made = Bench(mass=0.7)
    made.add(
        spun(
            [(0, 0), (0.042, 0.001), (0.07, 0.03), (0.074, 0.055), (0.052, 0.092), (0.033, 0.099), (0, 0.1)],
            clay,
            22,
            30,
        )
    )
    made.add(
        spun(
            [(0.036, 0.096), (0.034, 0.103), (0.014, 0.111), (0.006, 0.115), (0, 0.116)],
            clay.shaded(1.1),
            10,
            24,
        )
    )
    made.add(moved(sphere(0.0105, clay.shaded(1.1), 4), (0, 0, 0.124)))
    made.add(moved(torus(0.036, 0.003, clay.shaded(0.7), 28, 6), (0, 0, 0.0985)))
    made.add(_pour(clay, 0.06, 0.066, 0.04, 0.099))
    ear = curved(
        [(-0.05, 0, 0.088), (-0.092, 0, 0.094), (-0.106, 0, 0.06), (-0.088, 0, 0.03), (-0.068, 0, 0.03)], 14
    )
    made.add(swept(ear, 0.0065, clay, 8))
    return made.cased("ceramic", (-0.1, 0, 0.06), 0.8)


def tray(wish: Wish) -> Bench:
    wood = wish.main((0.60, 0.40, 0.23), Finish.WOOD)
    made = Bench(mass=0.8)
    made.add(extruded(round_rectangle(0.3, 0.44, 0.05, 6), 0.012, wood, 0.003))
    ring = [(x, y, 0.022) for x, y in round_rectangle(0.296, 0.436, 0.05, 6)]
    made.add(swept(ring, 0.011, wood.shaded(0.8), 8, closed=True))
    for side in (-1, 1):
        bow = curved(
            [
                (-0.06, side * 0.218, 0.03),
                (-0.045, side * 0.222, 0.062),
                (0.045, side * 0.222, 0.062),
                (0.06, side * 0.218, 0.03),
            ],
            11,
        )
        made.add(swept(bow, 0.007, CHROME, 8))
    made.cased("wood", (0, 0.22, 0.055), 0.95)
    made.marks["top"] = Mark(position=(0, 0, 0.013))
    return made


def basket(wish: Wish) -> Bench:
    """A woven basket with a high bow, its weave drawn in crossing strands."""
    cane = wish.main((0.74, 0.54, 0.30), Finish.WOOD)
    made = Bench(mass=0.8)
    made.add(vessel([(0.115, 0), (0.135, 0.06), (0.155, 0.15)], 0.008, cane.shaded(0.55), rows=6))
    for row in range(9):
        z = 0.008 + 0.0175 * row
        radius = 0.116 + 0.04 * (z / 0.15)
        angle = np.linspace(0, 2 * np.pi, 49)[:-1]
        wave = radius + 0.0045 * np.cos(24 * angle + np.pi * row)
        ring = np.column_stack([wave * np.cos(angle), wave * np.sin(angle), np.full(48, z)])
        made.add(swept(ring, 0.0078, cane.shaded(0.95 + 0.12 * (row % 2)), 4, closed=True))
    for radius, z in ((0.158, 0.158), (0.118, 0.006)):
        made.add(moved(torus(radius, 0.0095, cane.shaded(0.85), 40, 6), (0, 0, z)))
    bow = curved([(0, -0.155, 0.15), (0, -0.14, 0.27), (0, 0, 0.35), (0, 0.14, 0.27), (0, 0.155, 0.15)], 19)
    made.add(swept(bow, 0.0095, cane.shaded(0.85), 7))
    made.cased("wood", (0, 0, 0.35), 0.85)
    made.marks["inside"] = Mark(position=(0, 0, 0.02))
    return made


def jug(wish: Wish) -> Bench:
    glaze = wish.lacquer((0.86, 0.82, 0.70), 0.2)
    made = Bench(mass=0.8)
    outline = [(0.05, 0), (0.066, 0.03), (0.07, 0.075), (0.046, 0.14), (0.044, 0.165), (0.056, 0.2)]
    body = vessel(outline, 0.004, glaze, rows=18)
    lip = (
        np.clip((body.positions[:, 2] - 0.155) / 0.045, 0, 1)
        * np.clip(body.positions[:, 0] / 0.05, 0, 1) ** 3
    )

    drawn = body.positions + np.column_stack([0.034 * lip, 0 * lip, 0.012 * lip])
    made.add(replace(body, positions=drawn.astype(np.float32)))
    ear = curved([(-0.05, 0, 0.18), (-0.095, 0, 0.175), (-0.105, 0, 0.12), (-0.066, 0, 0.07)], 13)
    made.add(
        swept(ear, 0.0085, glaze, 8), moved(torus(0.0705, 0.003, glaze.shaded(0.7), 30, 5), (0, 0, 0.075))
    )
    made.marks["inside"] = Mark(position=(0, 0, 0.05))
    return made.cased("ceramic", (-0.1, 0, 0.13), 0.85)


def lunch_box(wish: Wish) -> Bench:
    plastic = wish.lacquer((0.28, 0.58, 0.80), 0.3)
    made = Bench(mass=0.4)
    made.add(
        moved(rounded_box((0.15, 0.21, 0.075), 0.018, plastic, 2), (0, 0, 0.0375)),
        moved(rounded_box((0.156, 0.216, 0.03), 0.012, plastic.shaded(1.25), 2), (0, 0, 0.085)),
    )
    for side in (-1, 1):
        made.add(moved(box((0.03, 0.008, 0.04), plastic.shaded(0.6), 0.003), (0, side * 0.109, 0.075)))
    bow = curved([(0, -0.06, 0.095), (0, -0.05, 0.135), (0, 0.05, 0.135), (0, 0.06, 0.095)], 11)
    made.add(swept(bow, 0.006, plastic.shaded(0.6), 7))
    return made.cased("plastic", (0, 0, 0.135), 0.9)


MAKERS = {
    "basket": basket,
    "bowl": bowl,
    "champagne_glass": _goblet(_FLUTE, (0.95, 0.82, 0.45), (0, 0.2, 0)),
    "chopsticks": chopsticks,
    "cocktail": _goblet(_MARTINI, (0.95, 0.45, 0.30), (0, 0.143, 0)),
    "fork": _cutlery(_tines),
    "glass": tumbler,
    "jug": jug,
    "knife": _cutlery(_blade),
    "lunch_box": lunch_box,
    "plate": plate,
    "spoon": _cutlery(_bowl_of_spoon),
    "teapot": teapot,
    "tray": tray,
    "wine_glass": _goblet(_WINE, (0.48, 0.05, 0.12), (0, 0.143, 0)),
}
