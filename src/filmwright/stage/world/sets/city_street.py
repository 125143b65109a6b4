"""A city street seen along its length: shops on both sides, a crossing, wires, a vista.

y  far_end ^        The master camera stands in the road at lower right and looks
| shops |road| shops   up the left pavement, shop fronts beside the actors.
|   P   |====|  P      ==== is the crossing
|       |  camera
"""

from __future__ import annotations

from functools import lru_cache

import numpy as np

from filmwright.stage.world.model import Finish, StageSet, Surface
from filmwright.stage.world.props.vehicles import parked_car
from filmwright.stage.world.sets.city import BAY, COOL, WARM, kerb, tower, wires
from filmwright.stage.world.sets.site import IRON, Site
from filmwright.stage.world.shaping.assembly import box_solid
from filmwright.stage.world.shaping.boxes import box, ellipsoid
from filmwright.stage.world.shaping.grounds import plane
from filmwright.stage.world.shaping.mesh import merged, moved, placed, turned, unshadowed
from filmwright.stage.world.shaping.outlines import arc, extruded, sheet
from filmwright.stage.world.shaping.paint import Paint, mixed
from filmwright.stage.world.shaping.pictures import glowing
from filmwright.stage.world.shaping.shade import grounded, tinted
from filmwright.stage.world.shaping.swept import rod
from filmwright.stage.world.shaping.turned import cone, cylinder
from filmwright.stage.world.world import Colour, Place, Prop, World

ROAD = 3.6
FRONT = 3 * BAY
"""Half width of the road; x of the house fronts."""
SIDE = float(np.radians(-62))
AWNINGS: tuple[Colour, ...] = (
    (0.76, 0.22, 0.18),
    (0.14, 0.40, 0.40),
    (0.90, 0.66, 0.26),
    (0.24, 0.32, 0.52),
    (0.50, 0.58, 0.34),
)


def build(place: Place, world: World) -> StageSet:
    site = Site(world=world)
    site.floor((60, 260), "asphalt")
    _ground(site)
    palette = WARM + COOL[:2]
    if place.colour is not None:
        palette = tuple(mixed(colour, place.colour, 0.55) for colour in palette)
    _houses(site, palette)
    _vista(site)
    _furniture(site)
    site.mark("centre", (-5.3, 0, 0), -62)
    site.mark("pavement", (-5.6, 1.6, 0), -62)
    site.mark("crossing", (0, 3.2, 0), 180)
    site.mark("road", (0.6, -1.5, 0), 90)
    site.mark("far_end", (-5.4, 24.0, 0), -90)
    site.mark("shop", (-6.9, 1.3, 0), 0)
    return site.handed_over(
        "city_street",
        ground="concrete",
        ambience="street",
        walkable=((-7.3, -14.0, 0.0), (7.3, 26.0, 4.0)),
        filmable=((-7.2, -24.0, 0.05), (7.2, 40.0, 12.0)),
        camera_side=SIDE,
        shown_from=float(np.radians(-86)),
        shows=((-10.7, 17.0, 2.5), (9.7, 17.1, 2.6)),
    )


def _ground(site: Site) -> None:
    road = moved(
        plane((2 * ROAD + 60, 240), (18, 60), Paint((0.25, 0.26, 0.29), Finish.ASPHALT, 0.75)), (0, 60, 0)
    )
    site.add(road)
    paving = Paint((0.62, 0.59, 0.55), Finish.TILE, 0.75)
    stone = Paint((0.74, 0.72, 0.68), Finish.CONCRETE)
    white = Paint((0.92, 0.92, 0.89), Finish.PLAIN, 0.7)
    for side in (-1, 1):
        width = FRONT + 1 - ROAD
        flags = grounded(
            moved(plane((width, 130), (4, 44), paving), (side * (ROAD + width / 2), 35, 0.012)), 0.001, 1.0
        )
        near = np.clip((FRONT - side * flags.positions[:, 0]) / 1.2, 0, 1)
        site.add(tinted(flags, 0.68 + 0.32 * near))
        for low, high in ((-30.0, 1.4), (5.0, 98.0)):
            site.add(moved(turned(kerb(high - low, stone), 90), (side * ROAD, low, 0)))
        site.add(
            unshadowed(
                moved(
                    sheet([(-0.05, -30), (0.05, -30), (0.05, 98), (-0.05, 98)], line_paint()),
                    (side * (ROAD - 0.45), 0, 0.006),
                )
            )
        )
    for k in range(8):
        x = -ROAD + 0.5 + 0.94 * k
        site.add(
            unshadowed(
                moved(sheet([(-0.24, 1.7), (0.24, 1.7), (0.24, 4.7), (-0.24, 4.7)], white), (x, 0, 0.008))
            )
        )
    for y in (*np.arange(-28, 0, 4.5), *np.arange(7, 90, 4.5)):
        site.add(
            unshadowed(
                moved(sheet([(-0.07, 0), (0.07, 0), (0.07, 2.2), (-0.07, 2.2)], white), (0, float(y), 0.006))
            )
        )
    for y in (0.9, 5.5):
        side = -1 if y > 3 else 1
        x0, x1 = (0.1, ROAD - 0.6) if side > 0 else (-ROAD + 0.6, -0.1)
        site.add(
            unshadowed(moved(sheet([(x0, 0), (x1, 0), (x1, 0.3), (x0, 0.3)], white), (0, y - 0.3, 0.007)))
        )
    iron = Paint((0.20, 0.20, 0.22), Finish.METAL, 0.6)
    for x, y in ((-1.7, -3.0), (1.6, 9.0), (-1.5, 22.0)):
        site.add(unshadowed(moved(cylinder(0.36, 0.01, iron, 0.004, 24), (x, y, 0.0))))


def line_paint() -> Paint:
    """Return the yellow of lines along kerbs."""
    return Paint((0.90, 0.72, 0.30), Finish.PLAIN, 0.75)


def _houses(site: Site, palette: tuple[Colour, ...]) -> None:
    """Two rows of house fronts, each with its shop; far ones go without shops."""
    rng = np.random.default_rng(21)
    end = (34 if site.world.place.background is None else 11) * BAY
    for side in (-1, 1):
        y = -12 * BAY
        number = 0
        while y < end:
            bays = int(rng.integers(2, 5))
            storeys = int(rng.integers(3, 6)) if y < 14 * BAY else int(rng.integers(4, 7))
            colour = palette[int(rng.integers(len(palette)))]
            depth = 4
            base = (FRONT, y, 0.0) if side > 0 else (-FRONT - depth * BAY, y, 0.0)
            site.add(*placed(tower((depth, bays), storeys, colour, 31 + number % 5, y < 14 * BAY), base))
            if -6 * BAY <= y < 11 * BAY:
                front = _shop(bays, AWNINGS[(number * 2 + (side > 0)) % 5], colour, number % 3, site.lit)
                site.add(*placed(front, (side * FRONT, y + bays * BAY / 2, 0), 180 if side > 0 else 0))
                if site.lit and -2 * BAY < y < 9 * BAY:
                    site.lamp((side * (FRONT - 1.3), y + bays * BAY / 2, 2.0), (3.0, 1.9, 0.95), 5.5)
            site.solid(
                box_solid((2.0, bays * BAY, 9), (side * (FRONT + 1), y + bays * BAY / 2, 4.5), "concrete")
            )
            y += bays * BAY
            number += 1


@lru_cache(maxsize=64)
def _shop(bays: int, accent: Colour, wall: Colour, kind: int, lit: bool) -> tuple[Surface, ...]:
    """A shop front along +x, centred in its house: door, window, board, awning."""
    wide = bays * BAY
    frame = Paint(mixed(accent, (0.10, 0.10, 0.12), 0.55), Finish.WOOD, 0.5)
    stone = Paint(mixed(wall, (0.30, 0.28, 0.28), 0.6), Finish.STONE)
    pieces = [moved(box((0.14, wide - 0.1, 0.55), stone, 0.02), (0.06, 0, 0.275))]
    pieces += [
        moved(box((0.26, 0.34, 3.0), stone.shaded(1.15), 0.03), (0.09, side * (wide / 2 - 0.2), 1.5))
        for side in (-1, 1)
    ]
    door_y = (wide / 2 - 1.0) * (1 if kind == 1 else -1)
    left, right = (-wide / 2 + 0.45, door_y - 0.6) if door_y > 0 else (door_y + 0.6, wide / 2 - 0.45)
    pieces += _glazing((left, right), frame, lit, kind)
    glass = (
        Paint((0.16, 0.20, 0.23), Finish.PLASTIC, 0.06) if not lit else Paint((0.90, 0.62, 0.34), Finish.GLOW)
    )
    pieces += [
        moved(box((0.10, 1.0, 2.3), frame, 0.015), (0.06, door_y, 1.15)),
        moved(box((0.02, 0.62, 1.35), glass), (0.12, door_y, 1.45)),
        moved(box((0.03, 0.62, 0.5), frame.shaded(1.2), 0.01), (0.115, door_y, 0.38)),
        rod(
            (0.17, door_y + 0.36, 0.95),
            (0.17, door_y + 0.36, 1.3),
            0.018,
            Paint((0.80, 0.62, 0.32), Finish.METAL),
            6,
        ),
        moved(box((0.5, 1.2, 0.12), stone, 0.02), (0.2, door_y, 0.05)),
    ]
    board = Paint(accent, Finish.PLAIN, 0.6)
    pieces.append(moved(box((0.16, wide - 0.7, 0.5), board, 0.03), (0.12, 0, 2.82)))
    pieces += _emblem(kind, (wide - 0.7) / 2, lit)
    if kind != 2:
        pieces += _awning(right - left, (left + right) / 2, accent)
    return merged(pieces)


def _glazing(ends: tuple[float, float], frame: Paint, lit: bool, kind: int) -> list[Surface]:
    """A shop window with goods as simple shapes, warm after dark."""
    left, right = ends
    wide, middle = right - left, (left + right) / 2
    dark = Paint((0.17, 0.22, 0.26), Finish.PLASTIC, 0.08)
    back = moved(box((0.02, wide, 1.75), dark), (0.02, middle, 1.45))
    if lit:
        warm = ((0.34, 0.16, 0.07), (0.72, 0.40, 0.16), (0.98, 0.70, 0.36), (1.0, 0.86, 0.58))
        back = moved(glowing(warm, (wide, 1.75)), (0.03, middle, 1.45))
    pieces = [back]
    count = max(2, round(wide / 1.1) + 1)
    for y in np.linspace(left, right, count):
        pieces.append(moved(box((0.10, 0.07, 1.85), frame), (0.07, float(y), 1.45)))
    for z in (0.56, 2.02, 2.36):
        pieces.append(moved(box((0.11, wide + 0.07, 0.07), frame), (0.07, middle, z)))
    return pieces + _goods(left, right, kind)


def _goods(left: float, right: float, kind: int) -> list[Surface]:
    """Two shelves of wares: books, bottles or loaves, in groups with gaps, as a dresser would."""
    rng = np.random.default_rng(17 + kind)
    oak = Paint((0.34, 0.22, 0.14), Finish.WOOD)
    pieces = [
        moved(box((0.05, right - left, 0.035), oak), (0.06, (left + right) / 2, z)) for z in (0.64, 1.26)
    ]
    tones = (
        (0.62, 0.24, 0.18),
        (0.86, 0.66, 0.36),
        (0.22, 0.34, 0.36),
        (0.84, 0.78, 0.66),
        (0.36, 0.26, 0.34),
    )
    for shelf in (0.66, 1.28):
        y = left + 0.15
        while y < right - 0.15:
            goods = Paint(tones[int(rng.integers(5))], Finish.PLAIN, 0.7)
            if kind == 0:
                high, wide = float(rng.uniform(0.16, 0.34)), float(rng.uniform(0.06, 0.2))
                pieces.append(moved(box((0.05, wide, high), goods), (0.07, y, shelf + high / 2)))
            elif kind == 1:
                high, wide = float(rng.uniform(0.24, 0.36)), 0.11
                pieces.append(moved(cone((0.05, 0.022), high, goods, 0, 7), (0.075, y, shelf)))
            else:
                high, wide = float(rng.uniform(0.09, 0.13)), 0.24
                pieces.append(
                    moved(ellipsoid((0.06, wide / 2, high), goods, 2), (0.07, y, shelf + high * 0.8))
                )
            y += wide + (0.03 if rng.uniform() < 0.7 else float(rng.uniform(0.2, 0.5)))
    return pieces


def _emblem(kind: int, half: float, lit: bool) -> list[Surface]:
    """Signs in shapes instead of words: dots, a bar and a ring; some burn after dark."""
    pale = Paint((0.98, 0.90, 0.74), Finish.GLOW if lit else Finish.PLAIN)
    pieces = []
    for k in range(5):
        y = (k - 2) * 0.34 * min(half, 1.6)
        if kind == 0:
            piece = turned(cylinder(0.10, 0.02, pale, 0, 16), 90, "y")
        elif kind == 1:
            piece = moved(box((0.02, 0.22 if k % 2 else 0.12, 0.14), pale, 0.006), (0.01, 0, 0))
        else:
            piece = turned(extruded(arc(0.11, 90 * k, 90 * k + 180, 10), 0.02, pale), 90, "y")
        pieces.append(moved(piece, (0.2, y, 2.82)))
    ring = turned(cylinder(0.30, 0.09, Paint((0.16, 0.17, 0.19), Finish.METAL), 0.02, 24), 90, "x")
    disc = turned(cylinder(0.24, 0.11, pale, 0.02, 24), 90, "x")
    pieces += [moved(ring, (0.72, half + 0.08, 3.3)), moved(disc, (0.72, half + 0.09, 3.3))]
    pieces.append(rod((0.1, half + 0.04, 3.3), (0.5, half + 0.04, 3.3), 0.02, IRON, 6))
    return pieces


def _awning(wide: float, middle: float, colour: Colour) -> list[Surface]:
    """Striped cloth on a slope with a hanging edge."""
    pieces = []
    stripes = max(4, round(wide / 0.32))
    each = wide / stripes
    slope = np.degrees(np.arctan2(0.42, 1.05))
    for k in range(stripes):
        y = middle - wide / 2 + (k + 0.5) * each
        tone = colour if k % 2 == 0 else mixed(colour, (0.97, 0.93, 0.85), 0.88)
        cloth = Paint(tone, Finish.CLOTH)
        top = turned(box((1.15, each, 0.025), cloth), slope, "y")
        pieces.append(moved(top, (0.66, y, 2.42)))
        pieces.append(moved(box((0.02, each, 0.20 if k % 2 else 0.24), cloth), (1.19, y, 2.11)))
    return pieces


def _vista(site: Site) -> None:
    """What closes the street far away, at both ends: towers, cooler and higher."""
    for k, (x, y, bays, storeys) in enumerate(
        (
            (-8, 40, (5, 5), 8),
            (4, 44, (5, 4), 11),
            (-3, 60, (6, 5), 6),
            (8, 38, (5, 5), 9),
            (-14, 48, (5, 5), 15),
            (11, 52, (5, 5), 17),
            (-9, -26, (6, 4), 7),
            (-3, -28, (5, 4), 9),
            (3, -26, (6, 4), 6),
        )
    ):
        if site.in_the_way((x * BAY, y * BAY), SIDE + np.radians(-28)):
            continue
        site.add(
            *(
                unshadowed(p)
                for p in placed(tower(bays, storeys, COOL[k % 5], 40 + k, False), (x * BAY, y * BAY, 0))
            )
        )


def _furniture(site: Site) -> None:
    for k, (x, y) in enumerate(
        (
            (-ROAD - 0.5, -11.5),
            (ROAD + 0.5, 0.5),
            (-ROAD - 0.5, 8.4),
            (ROAD + 0.5, 14.5),
            (-ROAD - 0.5, 23.5),
            (ROAD + 0.5, 29.0),
        )
    ):
        site.street_lamp((x, y, 0), 0 if x < 0 else 180, 7.0 if k < 4 else 5.0, 10.0)
    colours: tuple[Colour, ...] = (
        (0.20, 0.36, 0.48),
        (0.86, 0.84, 0.80),
        (0.72, 0.24, 0.18),
        (0.24, 0.25, 0.27),
        (0.80, 0.62, 0.28),
    )
    for k, (x, y) in enumerate(((2.35, 8.6), (2.35, 14.2), (-2.35, 12.5), (2.35, -9.0))):
        paint = Paint(colours[k], Finish.METAL, 0.22)
        site.add(*placed(parked_car(paint), (x, y, 0), 90 if x > 0 else -90))
        site.solid(box_solid((1.76, 4.2, 1.3), (x, y, 0.75), "metal"))
    for k, (x, y) in enumerate(((-4.35, 5.4), (4.35, 5.2), (-4.35, 16.5), (4.35, 20.5), (4.35, -6.0))):
        site.tree("lime" if k % 2 else "birch", (x, y, 0), k, k < 4, 0.85)
        site.add(moved(box((0.9, 0.9, 0.05), Paint((0.30, 0.24, 0.20), Finish.GRASS), 0.01), (x, y, 0.0)))
    site.put(Prop(id="bin", kind="trash_can"), (-4.2, 7.4, 0))
    site.put(Prop(id="bench", kind="bench"), (4.5, -2.0, 0), 180)
    site.put(Prop(id="plant", kind="plant", size=1.2), (-7.15, 3.4, 0))
    site.put(Prop(id="plant_2", kind="plant", size=1.1), (-7.15, -1.4, 0))
    site.put(Prop(id="bike", kind="bicycle", colour=(0.78, 0.28, 0.2)), (-6.95, 5.6, 0), 92)
    for y in (2.0, 12.5):
        site.add(*wires((-FRONT, y, 7.4), (FRONT, y + 3.5, 7.9), 2, 0.7))


SETS = {"city_street": build}
