"""Parts of buildings: walls with windows, roofs, towers, arches, columns, battlements, stairs.

A building stands on z = 0 about the origin, its front towards -y, where the master camera is.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from filmwright.stage.world.model import Finish, Surface
from filmwright.stage.world.sets.outdoors.growth import sown
from filmwright.stage.world.shaping.boxes import box, standing_box
from filmwright.stage.world.shaping.grounds import draped
from filmwright.stage.world.shaping.mesh import faced, joined, moved, turned
from filmwright.stage.world.shaping.outlines import arc, extruded
from filmwright.stage.world.shaping.paint import Paint
from filmwright.stage.world.shaping.shade import grounded
from filmwright.stage.world.shaping.turned import cone, cylinder, lathed
from filmwright.stage.world.world import Colour

Size = tuple[float, float, float]


WHITE = Paint((0.92, 0.91, 0.88), Finish.PLAIN)


OAK = Paint((0.42, 0.29, 0.18), Finish.WOOD)


IRON = Paint((0.16, 0.17, 0.19), Finish.METAL, 0.55)


GREY = Paint((0.62, 0.61, 0.59), Finish.CONCRETE)


def glass(lit: bool) -> Paint:
    """Return what a window pane shows: a dark sheen by day, warm light after dark."""
    if lit:
        return Paint((1.0, 0.74, 0.40), Finish.GLOW)
    return Paint((0.16, 0.22, 0.28), Finish.PLASTIC, 0.08)


def block(size: Size, paint: Paint, at: Size = (0, 0, 0)) -> Surface:
    """Return a box that stands on `at`."""
    return moved(standing_box(size, paint), at)


@dataclass(frozen=True, kw_only=True)
class Windows:
    """Rows of windows on a wall."""

    size: tuple[float, float] = (0.9, 1.3)
    sill: float = 1.0  # of the lowest row, metres
    storey: float = 3.0
    rows: int = 1
    columns: int = 3
    frame: Paint = WHITE
    arched: bool = False


def windows(width: float, what: Windows, lit: bool, skip: tuple[int, ...] = ()) -> list[Surface]:
    """Return windows over a wall `width` wide whose front is at y = 0, facing -y.

    `skip` names columns of the lowest row that a door takes.
    """
    wide, high = what.size
    spots = [
        (width * ((k + 0.5) / what.columns - 0.5), 0.0, what.sill + row * what.storey + high / 2)
        for row in range(what.rows)
        for k in range(what.columns)
        if row or k not in skip
    ]
    if not spots:
        return []
    frame = moved(box((wide + 0.2, 0.08, high + 0.2), what.frame), (0, -0.02, 0))
    pane = moved(box((wide, 0.08, high), glass(lit)), (0, -0.045, 0))
    bars = [
        moved(box((0.05, 0.1, high), what.frame), (0, -0.05, 0)),
        moved(box((wide, 0.1, 0.05), what.frame), (0, -0.05, 0.1 * high)),
    ]
    pieces = [frame, pane, joined(bars)]
    if what.arched:
        head = extruded(arc(wide / 2 + 0.1, 0, 180, 9), 0.07, what.frame)
        pieces.append(moved(turned(head, 90, "x"), (0, 0.02, high / 2)))
        top = extruded(arc(wide / 2, 0, 180, 9), 0.09, glass(lit))
        pieces.append(moved(turned(top, 90, "x"), (0, 0.02, high / 2)))
    return [sown(piece, spots, 1, spin=0.0) for piece in pieces]


def around(size: Size, front: list[Surface], side: list[Surface]) -> list[Surface]:
    """Return fittings of a front and of a side wall set on all four walls of a box."""
    pieces = [moved(piece, (0, -size[1] / 2, 0)) for piece in front]
    pieces += [moved(turned(piece, 180), (0, size[1] / 2, 0)) for piece in front]
    pieces += [moved(turned(piece, 90), (size[0] / 2, 0, 0)) for piece in side]
    pieces += [moved(turned(piece, -90), (-size[0] / 2, 0, 0)) for piece in side]
    return pieces


def walls(size: Size, paint: Paint, what: Windows, lit: bool, skip: tuple[int, ...] = ()) -> list[Surface]:
    """Return a box with windows all round."""
    side_columns = max(1, round(what.columns * size[1] / size[0]))
    front = windows(size[0], what, lit, skip)
    own = Windows(
        size=what.size,
        sill=what.sill,
        storey=what.storey,
        rows=what.rows,
        columns=side_columns,
        frame=what.frame,
        arched=what.arched,
    )
    return [grounded(standing_box(size, paint), 1.2, 0.75), *around(size, front, windows(size[1], own, lit))]


def door(size: tuple[float, float], paint: Paint, at: tuple[float, float]) -> list[Surface]:
    """Return a door at x and y of a wall's front, with frame, knob and step."""
    wide, high = size
    x, y = at
    return [
        block((wide + 0.24, 0.12, high + 0.14), WHITE, (x, y - 0.02, 0)),
        block((wide, 0.12, high), paint, (x, y - 0.05, 0.02)),
        block(
            (0.08, 0.1, 0.12), Paint((0.85, 0.68, 0.3), Finish.METAL), (x + wide * 0.36, y - 0.1, high * 0.46)
        ),
        block((wide + 0.7, 0.7, 0.14), GREY, (x, y - 0.36, 0)),
    ]


def gable(size: Size, roof: Paint, wall: Paint, eaves: float = 0.35) -> list[Surface]:
    """Return a roof with its ridge along x over (length, depth, rise), and the walls under its ends."""
    long, deep, rise = size
    a, b = long / 2 + eaves, deep / 2 + eaves
    drop = rise * eaves / (deep / 2)
    top, low, thick = rise + 0.14, -drop, 0.18
    points = [(-a, -b, low), (a, -b, low), (a, 0, top), (-a, 0, top), (-a, b, low), (a, b, low)]
    points += [(x, y, z - thick) for x, y, z in points]
    faces = [(0, 1, 2), (0, 2, 3), (3, 2, 5), (3, 5, 4), (7, 6, 9), (7, 9, 8), (8, 9, 10), (8, 10, 11)]
    faces += [(6, 7, 1), (6, 1, 0), (4, 5, 11), (4, 11, 10), (1, 7, 8), (1, 8, 2), (2, 8, 11), (2, 11, 5)]
    faces += [(0, 3, 9), (0, 9, 6), (3, 4, 10), (3, 10, 9)]
    c, d = long / 2, deep / 2
    ends = [(-c, -d, 0), (-c, d, 0), (-c, 0, rise), (c, -d, 0), (c, d, 0), (c, 0, rise)]
    return [faced(points, faces, roof, 20), faced(ends, [(0, 2, 1), (3, 4, 5)], wall, 20)]


def hip(size: Size, roof: Paint, eaves: float = 0.4, ridge: float = 0.4) -> Surface:
    """Return a roof that slopes to all sides over (length, depth, rise); `ridge` is a share of the length."""
    a, b, c = size[0] / 2 + eaves, size[1] / 2 + eaves, size[0] / 2 * ridge
    points = [(-a, -b, 0), (a, -b, 0), (a, b, 0), (-a, b, 0), (-c, 0, size[2]), (c, 0, size[2])]
    faces = [(0, 1, 5), (0, 5, 4), (1, 2, 5), (2, 3, 4), (2, 4, 5), (3, 0, 4), (0, 3, 2), (0, 2, 1)]
    return faced(points, faces, roof, 20)


def sweeping(
    size: Size, roof: Paint, eaves: float = 1.2, lift: float = 0.7, ridge: float = 0.5
) -> list[Surface]:
    """Return an East Asian roof: slopes that hang and corners that rise, a heavy ridge."""
    pieces = []
    u, v = np.meshgrid(np.linspace(-1, 1, 13), np.linspace(0, 1, 6), indexing="ij")
    half = (size[0] / 2 + eaves, size[1] / 2 + eaves)
    ridge_half = size[0] / 2 * ridge
    for quarter in range(4):
        along, out = half if quarter % 2 == 0 else half[::-1]
        top = ridge_half if quarter % 2 == 0 else 0.0
        back = 0.0 if quarter % 2 == 0 else ridge_half
        x = u * (along * (1 - v) + top * v)
        y = -(out * (1 - v) + back * v)
        z = size[2] * v**1.55 + lift * np.abs(u) ** 3 * (1 - v) ** 2
        grid = np.stack([x, y, z], -1).astype(np.float32)
        under = grid - np.array((0, 0, 0.2), np.float32)
        for sheet in (draped(grid, roof), draped(under[::-1], roof.shaded(0.55))):
            pieces.append(turned(sheet, 90 * quarter))
        edge = np.stack([under[:, 0], grid[:, 0]], axis=1)
        pieces.append(turned(draped(edge, roof.shaded(0.8)), 90 * quarter))
    bar = roof.shaded(0.75)
    pieces.append(moved(box((2 * ridge_half + 0.6, 0.4, 0.5), bar), (0, 0, size[2] + 0.1)))
    for side in (-1, 1):
        pieces.append(moved(box((0.3, 0.42, 0.9), bar), (side * (ridge_half + 0.3), 0, size[2] + 0.25)))
    return pieces


def round_tower(
    radius: float, height: float, wall: Paint, roof: Paint | None, lit: bool = False
) -> list[Surface]:
    """Return a round tower: a pointed roof, or battlements when there is none; slit windows."""
    pieces = [
        grounded(cylinder(radius, height, wall, 0, 20), 1.5, 0.75),
        moved(cylinder(radius * 1.12, 0.5, wall, 0, 20), (0, 0, height - 0.5)),
    ]
    if roof is None:
        pieces += crenels_round(radius * 1.06, height, wall)
    else:
        pieces.append(moved(cone((radius * 1.3, 0.0), radius * 2.4, roof, 0, 20), (0, 0, height)))
        pieces.append(moved(cylinder(0.05, 1.4, IRON, 0, 5), (0, 0, height + radius * 2.35)))
        pieces.append(
            moved(
                box((0.9, 0.04, 0.5), Paint((0.84, 0.16, 0.14), Finish.CLOTH)),
                (0.5, 0, height + radius * 2.4 + 1.0),
            )
        )
    for k, share in enumerate((0.35, 0.6, 0.82)):
        angle = np.radians(-90 + 40 * (k - 1))
        slit = box((0.12, 0.36, 1.0), glass(lit))
        pieces.append(
            moved(
                turned(slit, -90 + 40 * (k - 1)),
                (radius * np.cos(angle), radius * np.sin(angle), height * share),
            )
        )
    return pieces


def crenels_round(radius: float, z: float, paint: Paint) -> list[Surface]:
    """Return battlements round a tower."""
    count = max(8, round(radius * 5))
    angle = 2 * np.pi * np.arange(count) / count
    return [
        moved(
            turned(standing_box((0.35, 0.5, 0.7), paint), float(np.degrees(a))),
            (radius * np.cos(a), radius * np.sin(a), z),
        )
        for a in angle
    ]


def battlement(start: ArrayLike, end: ArrayLike, height: float, thick: float, paint: Paint) -> list[Surface]:
    """Return a castle's wall between two spots (x, y), with battlements."""
    a, b = np.asarray(start, np.float64), np.asarray(end, np.float64)
    long = float(np.linalg.norm(b - a))
    degrees = float(np.degrees(np.arctan2(b[1] - a[1], b[0] - a[0])))
    count = max(2, round(long / 1.5))
    spots = [
        ((k + 0.5) / count * long - long / 2, side * (thick / 2 - 0.2), height)
        for k in range(count)
        for side in (-1, 1)
    ]
    pieces = [grounded(standing_box((long, thick, height), paint), 1.5, 0.75)]
    pieces.append(sown(standing_box((0.8, 0.4, 0.8), paint), spots, 1, spin=0.0))
    middle = (a + b) / 2
    return [moved(turned(piece, degrees), (middle[0], middle[1], 0)) for piece in pieces]


def arched_wall(size: Size, opening: tuple[float, float], paint: Paint, count: int = 1) -> Surface:
    """Return an upright wall (width, depth, height) with round-headed ways (width, height) through it."""
    wide, deep, high = size
    across, up = opening
    outline = [(wide / 2, 0.0), (wide / 2, high), (-wide / 2, high), (-wide / 2, 0.0)]
    for k in range(count):
        middle = wide * ((k + 0.5) / count - 0.5)
        head = arc(across / 2, 180, 0, 13) + np.array((middle, up - across / 2))
        outline += [(middle - across / 2, 0.0), *map(tuple, head.tolist()), (middle + across / 2, 0.0)]
    made = turned(extruded(np.array(outline), deep, paint), 90, "x")
    return grounded(moved(made, (0, deep / 2, 0)), 1.5, 0.78)


def dark_arch(size: tuple[float, float], at: Size, paint: Paint | None = None) -> Surface:
    """Return a round-headed door or gate as a dark plate on a wall."""
    wide, high = size
    head = arc(wide / 2, 0, 180, 13) + np.array((0, high - wide / 2))
    outline = np.concatenate([[(-wide / 2, 0.0), (wide / 2, 0.0)], head])
    plate = turned(extruded(outline, 0.12, paint or Paint((0.08, 0.07, 0.07))), 90, "x")
    return moved(plate, (at[0], at[1] + 0.04, at[2]))


def column(height: float, radius: float, paint: Paint) -> list[Surface]:
    """Return a column with base and capital."""
    shaft = [
        (0, 0),
        (1.4, 0),
        (1.4, 0.2),
        (1.15, 0.35),
        (1.0, 0.5),
        (0.84, height / radius - 0.7),
        (1.2, height / radius - 0.35),
        (1.35, height / radius - 0.3),
        (1.35, height / radius),
        (0, height / radius),
    ]
    return [lathed([(r * radius, z * radius) for r, z in shaft], paint, 14, 40)]


def pediment(size: Size, paint: Paint) -> Surface:
    """Return the triangle over a portico: (width, depth, rise)."""
    wide, deep, rise = size
    made = turned(extruded(np.array([(-wide / 2, 0.0), (wide / 2, 0.0), (0.0, rise)]), deep, paint), 90, "x")
    return moved(made, (0, deep / 2, 0))


def steps(width: float, count: int, paint: Paint, rise: float = 0.16, tread: float = 0.34) -> list[Surface]:
    """Return a flight that climbs along +y and ends at y = 0."""
    return [
        block((width, tread * (count - k), rise), paint, (0, -tread * (count - k) / 2, rise * k))
        for k in range(count)
    ]


def tinted_house(seed: int) -> Colour:
    """Return the colour of a painted house."""
    tones: tuple[Colour, ...] = (
        (0.93, 0.89, 0.80),
        (0.72, 0.80, 0.84),
        (0.90, 0.78, 0.58),
        (0.80, 0.52, 0.42),
        (0.76, 0.82, 0.70),
        (0.94, 0.94, 0.92),
    )
    return tones[seed % len(tones)]


def house(
    size: Size, wall: Paint, roof: Paint, lit: bool, *, porch: bool = True, chimney: bool = True
) -> list[Surface]:
    """Return a dwelling: storeys of 3 m, door in the middle, gabled roof, porch, chimney."""
    wide, deep, high = size
    rows = max(1, round(high / 3.0))
    rise = deep * 0.42
    pieces = walls(
        size,
        wall,
        Windows(rows=rows, columns=max(3, round(wide / 2.4)) | 1, size=(1.1, 1.35)),
        lit,
        (max(3, round(wide / 2.4)) // 2,),
    )
    pieces += door((1.1, 2.15), Paint((0.56, 0.16, 0.14), Finish.WOOD), (0.0, -deep / 2))
    pieces += [moved(piece, (0, 0, high)) for piece in gable((wide, deep, rise), roof, wall)]
    if chimney:
        pieces.append(
            block(
                (0.8, 0.8, rise + 1.0),
                Paint((0.56, 0.30, 0.24), Finish.BRICK),
                (wide * 0.28, deep * 0.12, high),
            )
        )
    if porch:
        pieces += [block((0.16, 0.16, 2.6), WHITE, (x, -deep / 2 - 1.5, 0)) for x in (-1.5, 1.5)]
        pieces.append(block((3.8, 1.9, 0.16), roof.shaded(0.9), (0, -deep / 2 - 0.85, 2.6)))
        pieces.append(block((3.8, 1.9, 0.1), GREY, (0, -deep / 2 - 0.85, 0)))
    return pieces
