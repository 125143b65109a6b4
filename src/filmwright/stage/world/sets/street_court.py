"""A street basketball court: painted ground, one hoop, a fence, a mural, trees and the city behind.

    y
    ^    trees   mural wall          The master camera stands at lower left and
    |  ==== fence =========|         looks towards upper right, so that action
    |  bench                |        that goes for the hoop crosses the frame.
----+------------key--(hoop)|-> x
    |                       |
 camera                     |
"""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

import numpy as np
from numpy.typing import ArrayLike, NDArray

from filmwright.stage.world.model import Finish, StageSet, Surface
from filmwright.stage.world.props.sport import RIM_HEIGHT, hoop_bench
from filmwright.stage.world.sets.city import BAY, COOL, STOREY, WARM, chain_fence, kerb, skyline, tower
from filmwright.stage.world.sets.site import Site, carried
from filmwright.stage.world.shaping.assembly import box_solid
from filmwright.stage.world.shaping.boxes import box
from filmwright.stage.world.shaping.grounds import graded, terrain
from filmwright.stage.world.shaping.mesh import moved, placed, turned, unshadowed
from filmwright.stage.world.shaping.outlines import arc, painted_line, sheet
from filmwright.stage.world.shaping.paint import Paint, mixed
from filmwright.stage.world.shaping.shade import grounded, mottled, shadowed
from filmwright.stage.world.world import Colour, Place, Prop, World

RIM_X = 5.2
BASELINE = RIM_X + 1.575
HALF_LINE = RIM_X - 12.4
HALF_WIDTH = 7.5
SIDE = float(np.radians(-117))


def build(place: Place, world: World) -> StageSet:
    site = Site(world=world)
    site.floor((160, 160), "asphalt")
    court = place.colour or (0.10, 0.36, 0.44)
    site.add(*_ground(court), *_lines())
    _hoop(site)
    _surroundings(site)
    for at, built in skyline(44, 96, COOL + WARM[:2], 5):
        if not site.in_the_way(at, SIDE):
            site.add(*built)
    site.mark("centre", (1.6, 0, 0), -117)
    site.mark("under_hoop", (4.55, 0, 0), 180)
    site.mark("free_throw", (0.85, 0, 0), 0)
    site.mark("top_key", (-1.95, 0, 0), 0)
    site.mark("half_court", (HALF_LINE + 0.4, 0, 0), 0)
    site.mark("hoop", (RIM_X, 0, RIM_HEIGHT), 180)
    return site.handed_over(
        "street_court",
        ground="asphalt",
        ambience="city",
        walkable=((-9.0, -9.0, 0.0), (8.6, 9.2, 4.0)),
        filmable=((-17.0, -22.0, 0.05), (9.6, 9.8, 14.0)),
        camera_side=SIDE,
    )


@lru_cache(maxsize=4)
def _ground(court: Colour) -> tuple[Surface, ...]:
    """Worn asphalt, the painted field on it, grass beyond the fence."""
    base = Paint((0.30, 0.32, 0.35), Finish.ASPHALT)
    wide = terrain(graded(80, 1.7, 34), graded(80, 1.7, 34), lambda x, y: np.zeros_like(x), base)
    spots = [(RIM_X + 1.55, 0, 1.2), (-2.0, 8.55, 1.4), (10, 0, 0.01)]
    field = _field(court)
    grass = Paint((0.34, 0.46, 0.20), Finish.GRASS)
    verges = []
    for low, high in (
        ((-24.0, 10.6), (26.0, 13.6)),
        ((10.4, -16.0), (13.4, 10.6)),
        ((-30.0, -19.0), (9.0, -16.0)),
    ):
        outline = [(low[0], low[1]), (high[0], low[1]), (high[0], high[1]), (low[0], high[1])]
        verges.append(moved(sheet(outline, grass), (0, 0, 0.012)))
    stone = Paint((0.66, 0.65, 0.62), Finish.CONCRETE)
    edges = [
        moved(kerb(50, stone), (-24, 10.6, 0)),
        moved(turned(kerb(26, stone), 90), (10.4, -16, 0)),
        moved(kerb(39, stone), (-30, -16.0, 0)),
    ]
    return (shadowed(mottled(wide, 0.05, 4), spots, 0.62), *field, *verges, *edges)


def _field(court: Colour) -> list[Surface]:
    """The court's colours: field, three-point zone and key, each a coat above the last."""
    clay = mixed((0.83, 0.38, 0.25), court, 0.06)
    field = Paint(court, Finish.ASPHALT, 0.7)
    zone = Paint(mixed(court, (0.16, 0.24, 0.46), 0.45), Finish.ASPHALT, 0.7)
    key = Paint(clay, Finish.ASPHALT, 0.7)
    outer = _rectangle(HALF_LINE - 1.3, -HALF_WIDTH - 1.0, BASELINE + 1.2, HALF_WIDTH + 1.0)
    coats = [(sheet(outer, Paint(mixed(clay, (0.35, 0.20, 0.20), 0.35), Finish.ASPHALT, 0.7)), 0.002)]
    coats.append((sheet(_rectangle(HALF_LINE, -HALF_WIDTH, BASELINE, HALF_WIDTH), field), 0.004))
    coats.append((sheet(_three(), zone), 0.006))
    coats.append((sheet(_rectangle(BASELINE - 5.8, -2.45, BASELINE, 2.45), key), 0.008))
    circle = arc(1.8, 90, 270, 24) + np.array((BASELINE - 5.8, 0))
    coats.append((sheet(circle, Paint(mixed(clay, (0.95, 0.72, 0.35), 0.45), Finish.ASPHALT, 0.7)), 0.008))
    return [moved(unshadowed(coat), (0, 0, up)) for coat, up in coats]


def _rectangle(x0: float, y0: float, x1: float, y1: float) -> list[tuple[float, float]]:
    return [(x0, y0), (x1, y0), (x1, y1), (x0, y1)]


def _three() -> NDArray[np.float64]:
    """The three-point line from one corner round to the other, running over -x."""
    turn = np.degrees(np.arcsin(6.6 / 6.75))
    bow = arc(6.75, 180 - turn, 180 + turn, 40) + np.array((RIM_X, 0))
    return np.concatenate([[(BASELINE, 6.6)], bow, [(BASELINE, -6.6)]])


def _lines() -> list[Surface]:
    """White lines, 6 cm wide, a coat above all paint."""
    white = Paint((0.95, 0.95, 0.93), Finish.PLAIN, 0.75)
    free = BASELINE - 5.8
    paths = [
        (_rectangle(HALF_LINE, -HALF_WIDTH, BASELINE, HALF_WIDTH), True),
        (_three(), False),
        (_rectangle(free, -2.45, BASELINE, 2.45), True),
        (arc(1.8, 90, 270, 28) + np.array((free, 0)), False),
        (arc(1.8, -90, 90, 28) + np.array((HALF_LINE, 0)), False),
        (arc(1.25, 90, 270, 24) + np.array((RIM_X, 0)), False),
    ]
    lines = [painted_line(path, 0.065, white, closed) for path, closed in paths]
    for k in range(4):
        for side in (-1, 1):
            x = BASELINE - 1.75 - 0.85 * k - (0.4 if k else 0)
            lines.append(painted_line([(x, side * 2.48), (x, side * 2.66)], 0.06, white))
    return [moved(unshadowed(_upward(line)), (0, 0, 0.011)) for line in lines]


def _upward(line: Surface) -> Surface:
    a, b, c = (line.positions[line.triangles[:, k]] for k in range(3))
    if np.cross(b - a, c - a)[:, 2].sum() >= 0:
        return line
    return replace(line, triangles=line.triangles[:, ::-1].copy())


def _hoop(site: Site) -> None:
    made = hoop_bench(Paint((0.93, 0.94, 0.95), Finish.PLASTIC, 0.25))
    at = (RIM_X, 0.0, 0.0)
    site.add(*placed(made.surfaces, at, 180))
    site.solid(*(carried(solid, at, 180) for solid in made.solids))


def _surroundings(site: Site) -> None:
    site.add(*placed(chain_fence(34.0), (-24, 10.2, 0)), *placed(chain_fence(20.2), (10.0, -10.0, 0), 90))
    site.solid(
        box_solid((34, 0.08, 3.2), (-7, 10.2, 1.6), "metal", 0.4),
        box_solid((0.08, 20.2, 3.2), (10.0, 0.1, 1.6), "metal", 0.4),
    )
    marks = site.put(Prop(id="bench_1", kind="bench", colour=(0.86, 0.58, 0.28)), (-2.4, 8.6, 0), -90)
    site.put(Prop(id="bench_2", kind="bench", colour=(0.86, 0.58, 0.28)), (-5.2, 8.6, 0), -90)
    site.bench.marks["bench"] = marks["seat"]
    site.put(Prop(id="bin", kind="trash_can"), (-0.9, 8.9, 0))
    site.put(Prop(id="bag", kind="bag", colour=(0.88, 0.45, 0.18), size=1.2), (-3.6, 8.5, 0), -70)
    site.put(Prop(id="bike", kind="bicycle"), (1.5, 9.75, 0), 4)
    site.street_lamp((-8.6, 9.4, 0), -60, 7.5, 11.5)
    site.street_lamp((8.9, 8.9, 0), -130, 7.5, 11.5)
    site.street_lamp((8.9, -8.6, 0), 140, 7.5, 11.5)
    site.street_lamp((-10.0, -14.6, 0), 60, 6.0, 12.0)
    _mural_house(site)
    rows = [
        ("oak", -17, 13.2, 1.1),
        ("lime", -11.5, 12.1, 1.15),
        ("maple", -6.0, 12.6, 1.05),
        ("oak", 0.2, 12.2, 0.9),
    ]
    rows += [
        ("lime", 12.0, -6.5, 1.1),
        ("oak", 12.2, -12.0, 1.1),
        ("maple", 12.3, 3.4, 0.95),
    ]
    for k, (species, x, y, size) in enumerate(rows):
        site.tree(species, (x, y, 0), k, True, size)
    far = [
        ("lime", -22, -17.5),
        ("oak", -14, -17.4),
        ("maple", -7, -17.6),
        ("oak", 0, -17.5),
        ("lime", 6, -17.3),
        ("poplar", -27, 9),
        ("poplar", -26, 3),
        ("oak", -27, -4),
        ("lime", -26, -11),
    ]
    for k, (species, x, y) in enumerate(far):
        site.tree(species, (x, y, 0), k + 3, False, 1.1)


def _mural_house(site: Site) -> None:
    """A brick house whose court side carries a painting; its neighbour fills the corner."""
    if site.in_the_way((10, 20), SIDE):
        return
    x0, y0 = 1 * BAY, 6 * BAY
    wide, high = 5 * BAY, 2.1 * STOREY
    brick = Paint((0.60, 0.33, 0.27), Finish.BRICK)
    house = moved(box((wide, 10, high), brick), (x0 + wide / 2, y0 + 5, high / 2))
    cap = moved(
        box((wide + 0.4, 10.4, 0.4), Paint((0.80, 0.76, 0.70), Finish.CONCRETE)),
        (x0 + wide / 2, y0 + 5, high + 0.1),
    )
    site.add(grounded(house, 2.5, 0.7), cap)
    site.add(*(moved(piece, (x0 + wide / 2, y0, 0)) for piece in _mural(wide - 0.8, high - 1.2)))
    for base, bays, storeys, colour in (
        ((-5, 6), (4, 4), 3, COOL[4]),
        ((8, 4), (4, 5), 4, WARM[0]),
        ((-11, 7), (4, 4), 2, COOL[1]),
        ((9, -3), (4, 5), 2, COOL[0]),
    ):
        for piece in placed(
            tower(bays, storeys, colour, 7 + storeys, True), (base[0] * BAY, base[1] * BAY, 0)
        ):
            site.add(piece)


def _mural(wide: float, high: float) -> list[Surface]:
    """A sunrise of flat shapes over waves, facing -y, each layer of paint a centimetre proud."""
    half = wide / 2
    layers: list[tuple[ArrayLike, Colour]] = [(_rectangle(-half, 0.5, half, high), (0.19, 0.29, 0.40))]
    for radius, colour in ((3.3, (0.86, 0.40, 0.28)), (2.6, (0.94, 0.60, 0.34)), (1.85, (0.98, 0.84, 0.56))):
        dome = arc(radius, 0, 180, 30) * (1, 0.98) + np.array((1.2, 1.6))
        layers.append((np.clip(dome, (-half, 0.5), (half, high)), colour))
    for k, (level, colour) in enumerate(
        ((2.5, (0.30, 0.58, 0.58)), (1.9, (0.16, 0.44, 0.50)), (1.3, (0.10, 0.28, 0.38)))
    ):
        x = np.linspace(half, -half, 25)
        crest = level + 0.42 * np.sin(1.1 * x + 1.9 * k) + 0.16 * np.sin(2.7 * x + k)
        layers.append((np.concatenate([[(-half, 0.5), (half, 0.5)], np.stack([x, crest], 1)]), colour))
    pieces = []
    for k, (outline, colour) in enumerate(layers):
        flat = sheet(outline, Paint(colour, Finish.BRICK, 0.85))
        pieces.append(moved(unshadowed(turned(flat, 90, "x")), (0, -0.02 - 0.012 * k, 0)))
    return pieces


SETS = {"street_court": build}
