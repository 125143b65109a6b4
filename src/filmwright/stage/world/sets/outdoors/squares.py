"""Where people gather: courtyard, campus, square; and a telephone box."""

from __future__ import annotations

import numpy as np

from filmwright.stage.world.model import Finish, StageSet, Surface
from filmwright.stage.world.sets.outdoors.country import Country
from filmwright.stage.world.sets.outdoors.fittings import fountain, hills
from filmwright.stage.world.sets.outdoors.growth import sown
from filmwright.stage.world.sets.outdoors.homes import ROOF, SLATE
from filmwright.stage.world.sets.outdoors.lay import Coat, either
from filmwright.stage.world.sets.outdoors.lot import finished, framed
from filmwright.stage.world.sets.outdoors.masonry import (
    GREY,
    IRON,
    WHITE,
    Windows,
    arched_wall,
    block,
    column,
    glass,
    hip,
    pediment,
    steps,
    tinted_house,
    walls,
    windows,
)
from filmwright.stage.world.shaping.assembly import box_solid
from filmwright.stage.world.shaping.boxes import box, ellipsoid
from filmwright.stage.world.shaping.mesh import moved, turned
from filmwright.stage.world.shaping.paint import Paint
from filmwright.stage.world.shaping.swept import curved
from filmwright.stage.world.shaping.turned import cylinder, lathed
from filmwright.stage.world.world import Place, World


def courtyard(place: Place, world: World) -> StageSet:
    """A paved court with a fountain, arcades on three sides, plants in tubs."""
    here = Country.opened(place, world, material="stone")
    here.ground(Paint(here.wished((0.78, 0.66, 0.52)), Finish.TILE, 0.8), rings=50)
    wall = Paint(here.wished((0.92, 0.80, 0.62), 0.4), Finish.PLAIN)
    for at, degrees, long, count in (
        ((0, 20, 0), 0.0, 24.0, 6),
        ((-12, 8, 0), 90.0, 24.0, 6),
        ((12, 8, 0), -90.0, 24.0, 6),
    ):
        here.stand([arched_wall((long, 0.8, 4.6), (2.6, 3.7), wall, count)], at, degrees)
        upper = [
            block((long, 5, 3.8), wall, (0, 2.1, 4.6)),
            block((long + 0.6, 6.0, 0.4), ROOF, (0, 2.1, 8.4)),
            block((long, 0.3, 9), wall.shaded(0.62), (0, 4.4, 0)),
        ]
        upper += [
            moved(p, (0, -0.4, 4.6))
            for p in windows(long, Windows(columns=count, size=(1.1, 1.7), sill=1.0), here.lit)
        ]
        here.stand(upper, at, degrees)
    fountain(here, (0, 9.0, 0), 2.4)
    for x, y in ((-8, 16), (8, 16), (-8.5, 3), (8.5, 3)):
        here.stand(
            [
                lathed(
                    [(0, 0), (0.6, 0), (0.8, 0.9), (0.7, 0.9), (0, 0.8)],
                    Paint((0.76, 0.40, 0.26), Finish.PLAIN),
                    16,
                )
            ],
            (x, y, 0),
        )
        here.woods(np.array([(x, y, 0.8)]), (0.34, 0.38), True)
    for x in (-5.5, 5.5):
        here.prop("bench", (x, 13.5, 0), -90)
        here.site.lamp((x, 6.0, 3.2), (3.6, 2.5, 1.3), 10)
    return finished(
        here.site,
        "courtyard",
        ground="stone",
        ambience="park",
        walkable=((-6.5, -6, 0), (6.5, 6, 4)),
        shows=framed((0, -12, 3.8)),
    )


def campus(place: Place, world: World) -> StageSet:
    """A lawn crossed by paths before a brick hall with a clock tower and columns."""
    here = Country.opened(place, world, hills)
    here.ground(rings=80)
    brick = Paint(here.wished((0.62, 0.32, 0.25)), Finish.BRICK)
    what = Windows(columns=6, rows=3, size=(1.2, 1.9), storey=3.7, sill=1.4)
    for x in (-17.5, 17.5):
        here.stand(walls((22, 12, 12), brick, what, here.lit), (x, 44, 0))
        here.stand([hip((22, 12, 3.4), SLATE, 0.7, 0.7)], (x, 44, 12))
    here.stand(
        walls(
            (13, 14, 13), brick, Windows(columns=5, rows=3, size=(1.1, 2.0), storey=3.9, sill=1.4), here.lit
        ),
        (0, 44, 0),
    )
    for k in range(6):
        here.stand(column(9.4, 0.5, WHITE), (-5.5 + 2.2 * k, 34.6, 0.8))
    here.stand(
        [block((13, 3.4, 0.8), GREY, (0, 35.4, 0)), block((13, 3.4, 0.9), WHITE, (0, 35.4, 10.2))], (0, 0, 0)
    )
    here.stand([pediment((13.2, 3.4, 2.8), WHITE)], (0, 35.4, 11.1))
    here.stand(steps(9, 5, GREY), (0, 33.7, 0))
    here.stand(
        [
            block((4.2, 4.2, 8), brick, (0, 0, 0)),
            block((4.6, 4.6, 3.6), WHITE, (0, 0, 8)),
            moved(
                turned(
                    cylinder(
                        1.3, 0.2, Paint((0.96, 0.95, 0.90), Finish.GLOW if here.lit else Finish.PLAIN), 0, 24
                    ),
                    90,
                    "x",
                ),
                (0, -2.22, 9.8),
            ),
            moved(box((0.12, 0.1, 0.9), IRON), (0, -2.46, 10.15)),
            moved(box((0.7, 0.1, 0.12), IRON), (0.3, -2.46, 9.8)),
            moved(
                lathed(
                    [(2.4, 0), (2.1, 1.6), (0.6, 3.0), (0.1, 5), (0, 5)],
                    Paint((0.36, 0.52, 0.48), Finish.METAL, 0.6),
                    16,
                ),
                (0, 0, 11.6),
            ),
        ],
        (0, 44, 13),
    )
    for path in ([(0, -30), (0, 8), (0, 33)], [(-26, -6), (-8, 10), (0, 24)], [(26, -6), (8, 10), (0, 24)]):
        here.way(
            curved(path, 40), 2.6, Paint((0.76, 0.72, 0.66), Finish.CONCRETE), 0.02 + 0.004 * abs(path[0][0])
        )
    here.woods(
        np.array([(-9.5, 8.0, 0), (10.0, 10.0, 0), (-14, 20, 0), (14, 22, 0), (-8, 26, 0), (9, 28, 0)]),
        (0.9, 1.2),
        True,
    )
    here.woods(here.spots((-70, 20, 70, 80), 9, 5, lambda x, y: (np.abs(x) > 32) | (y > 56)), (0.9, 1.5))
    for x in (-2.6, 2.6):
        here.prop("bench", (x * 1.6, 12, 0), 180 if x > 0 else 0)
        for y in (4.0, 18.0):
            here.site.street_lamp((x, y, 0), 0 if x < 0 else 180, 6.0, 11.0)
    return finished(here.site, "campus", ambience="park", shows=framed((0, -30, 10.0)))


def square(place: Place, world: World) -> StageSet:
    """A town square: a great fountain on patterned paving, old fronts all round, lamps, benches."""
    here = Country.opened(place, world, material="stone")
    ring = Coat(
        Paint((0.50, 0.42, 0.36), Finish.STONE),
        lambda lie: (
            either(np.sin(np.hypot(lie.x, lie.y - 13) * 1.1) > 0.72, 1.0, 0.0)
            * (np.hypot(lie.x, lie.y - 13) < 26)
        ),
    )
    here.ground(Paint(here.wished((0.74, 0.68, 0.60)), Finish.TILE, 0.8), ring, rings=110)
    fountain(here, (0, 13, 0), 5.0)
    here.stand(
        [
            lathed(
                [(1.6, 0), (1.3, 3.0), (2.4, 3.8), (2.5, 4.0), (0.5, 3.6), (0.4, 5.6), (0, 5.8)],
                Paint((0.80, 0.77, 0.70), Finish.STONE),
                20,
            )
        ],
        (0, 13, 0),
    )
    for k in range(9):
        x = -36 + 9 * k
        wall = Paint(here.wished(tinted_house(k + 1), 0.4), Finish.PLAIN)
        what = Windows(columns=3, rows=3 + k % 2, size=(1.1, 1.8), storey=3.4, sill=4.4)
        high = 4.0 + 3.4 * (3 + k % 2)
        here.stand(
            [
                *walls((9, 9, high), wall, what, here.lit),
                *(moved(p, (0, 0, high)) for p in [hip((9, 9, 3.4), ROOF, 0.4, 0.3)]),
                block((7.6, 0.3, 2.8), glass(here.lit), (0, -4.45, 0.3)),
                block(
                    (8.6, 1.4, 0.2),
                    Paint(((0.72, 0.18, 0.16), (0.16, 0.36, 0.30), (0.86, 0.62, 0.22))[k % 3], Finish.CLOTH),
                    (0, -5.0, 3.3),
                ),
            ],
            (x, 42, 0),
        )
    for side in (-1, 1):
        for k in range(3):
            wall = Paint(here.wished(tinted_house(k + 3), 0.4), Finish.PLAIN)
            here.stand(
                [
                    *walls(
                        (10, 9, 14),
                        wall,
                        Windows(columns=3, rows=4, size=(1.1, 1.8), storey=3.3, sill=1.4),
                        here.lit,
                    ),
                    moved(hip((10, 9, 3.4), ROOF, 0.4, 0.3), (0, 0, 14)),
                ],
                (side * 28, 8 + 11 * k, 0),
                -90.0 * side,
            )
        for y in (4.0, 20.0):
            here.site.street_lamp((side * 9.5, y, 0), 180 if side > 0 else 0, 7.0, 12.0)
        for y in (6.0, 18.0):
            here.prop("bench", (side * 8.0, y, 0), 180 if side > 0 else 0)
    pigeon = ellipsoid((0.16, 0.08, 0.09), Paint((0.46, 0.48, 0.54), Finish.PLAIN), 2)
    here.site.add(
        sown(
            pigeon,
            [
                (-2.6, 3.2, 0.1),
                (-3.3, 3.9, 0.1),
                (-1.9, 4.4, 0.1),
                (3.0, 4.2, 0.1),
                (3.7, 3.4, 0.1),
                (-4.1, 3.0, 0.1),
            ],
            3,
        )
    )
    return finished(here.site, "square", ground="stone", ambience="crowd", shows=framed((0, -12, 4.6)))


def phone_booth(place: Place, world: World) -> StageSet:
    """A red telephone box on a pavement, filmed close."""
    here = Country.opened(place, world, material="concrete")
    here.ground(Paint((0.62, 0.60, 0.56), Finish.TILE, 0.8), rings=60)
    red = Paint(here.wished((0.76, 0.07, 0.06), 1.0), Finish.METAL, 0.4)
    pane = (
        Paint((0.72, 0.82, 0.84), Finish.PLASTIC, 0.1)
        if not here.lit
        else Paint((1.0, 0.86, 0.56), Finish.GLOW)
    )
    pieces: list[Surface] = [
        block((1.06, 1.06, 0.2), IRON),
        block((0.98, 0.98, 2.3), pane, (0, 0, 0.2)),
        block((1.12, 1.12, 0.5), red, (0, 0, 2.36)),
        block((1.18, 1.18, 0.08), red.shaded(0.8), (0, 0, 2.84)),
        moved(lathed([(0.72, 0), (0.6, 0.14), (0.3, 0.24), (0, 0.27)], red, 20), (0, 0, 2.9)),
    ]
    for quarter in range(4):
        side = [block((0.13, 0.09, 2.2), red, (x, -0.5, 0.2)) for x in (-0.47, 0.47)]
        side += [block((1.0, 0.06, 0.05), red, (0, -0.5, 0.42 + 0.24 * k)) for k in range(9)] + [
            block((0.04, 0.06, 2.1), red, (x, -0.5, 0.3)) for x in (-0.2, 0.2)
        ]
        side += [
            block((0.94, 0.07, 0.34), red, (0, -0.5, 0.2)),
            block((0.84, 0.03, 0.2), WHITE, (0, -0.575, 2.52)),
            *(block((0.05, 0.04, 0.12), IRON, (-0.3 + 0.086 * k, -0.59, 2.56)) for k in range(8)),
        ]
        pieces += [turned(p, 90 * quarter) for p in side]
    pieces += [block((0.34, 0.16, 0.5), IRON, (0, 0.36, 1.2))]
    here.stand(pieces, (0, 3.4, 0), 14)
    here.site.solid(box_solid((1.1, 1.1, 2.9), (0, 3.4, 1.45), "metal"))
    brick = Paint((0.60, 0.38, 0.30), Finish.BRICK)
    here.stand(
        walls(
            (34, 8, 12), brick, Windows(columns=9, rows=3, size=(1.2, 1.9), storey=3.6, sill=1.4), here.lit
        ),
        (0, 16, 0),
    )
    here.stand(
        [
            block((34, 0.3, 1.0), GREY, (0, 11.9, 0)),
            *(block((0.05, 0.05, 1.2), IRON, (-15 + 0.5 * k, 9.8, 0)) for k in range(24)),
            block((12, 0.06, 0.07), IRON, (-9.2, 9.8, 1.05)),
        ],
        (0, 0, 0),
    )
    here.woods(np.array([(-5.4, 8.2, 0.0), (7.0, 9.0, 0)]), (0.7, 0.9), True)
    here.site.street_lamp((3.4, 5.4, 0), 200, 7.0, 11.0)
    here.site.lamp((0, 2.2, 2.4), (3.0, 2.2, 1.2), 7)
    return finished(
        here.site,
        "phone_booth",
        ground="concrete",
        ambience="street",
        walkable=((-6.5, -6, 0), (6.5, 2.4, 4)),
        shows=framed((0, -2.8, 1.6)),
    )


SETS = {"campus": campus, "courtyard": courtyard, "phone_booth": phone_booth, "square": square}
