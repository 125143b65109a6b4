"""Where people dwell: a house, a suburb, a mansion, a village."""

from __future__ import annotations

import numpy as np

from filmwright.stage.world.model import Finish, StageSet
from filmwright.stage.world.sets.outdoors.country import Country
from filmwright.stage.world.sets.outdoors.fittings import GRAVEL, fence, fountain, hills, turned_gable
from filmwright.stage.world.sets.outdoors.lot import finished, framed
from filmwright.stage.world.sets.outdoors.masonry import (
    GREY,
    OAK,
    WHITE,
    Windows,
    block,
    column,
    door,
    hip,
    house,
    pediment,
    steps,
    tinted_house,
    walls,
)
from filmwright.stage.world.sets.outdoors.traffic import TAR, cars
from filmwright.stage.world.shaping.boxes import ellipsoid
from filmwright.stage.world.shaping.mesh import moved
from filmwright.stage.world.shaping.paint import Paint
from filmwright.stage.world.shaping.swept import curved
from filmwright.stage.world.shaping.turned import cone
from filmwright.stage.world.world import Place, World

ROOF = Paint((0.46, 0.24, 0.19), Finish.TILE, 0.7)


SLATE = Paint((0.30, 0.32, 0.36), Finish.TILE, 0.7)


def home(place: Place, world: World) -> StageSet:
    """One family house by itself: door, porch, garden path, picket fence, trees."""
    here = Country.opened(place, world, hills)
    here.ground(rings=80)
    wall = Paint(here.wished((0.93, 0.87, 0.72)), Finish.PLAIN)
    here.stand(house((13, 9, 6.2), wall, ROOF, here.lit), (0, 23, 0))
    here.stand(
        [
            block((4.4, 6, 3.2), wall, (0, 0, 0)),
            *(moved(p, (0, 0, 3.2)) for p in turned_gable((4.4, 6, 1.8), ROOF, wall)),
            *door((2.8, 2.3), WHITE, (0.0, -3.0)),
        ],
        (8.7, 22.2, 0),
    )
    here.way(curved([(0, -30), (0, -4), (0.8, 6), (0, 17.4)], 40), 2.2, GRAVEL)
    for side in (-1, 1):
        fence(here, [(side * 1.6, 7.0), (side * 15.0, 7.0)], 2, (0.94, 0.93, 0.90))
        here.bushes(np.array([(side * x, 17.6, 0.0) for x in (2.8, 4.2, 5.6)]), (0.6, 0.85))
        here.flowers((min(side * 1.8, side * 6.5), 7.6, max(side * 1.8, side * 6.5), 9.4), 0.42, 5)
    here.woods(
        np.array([(-10.5, 15.0, 0.0), (13.5, 13.0, 0), (-14.0, 28.0, 0), (17.0, 30.0, 0)]), (0.9, 1.3), True
    )
    here.woods(here.spots((-80, 40, 80, 90), 8.5, 5), (0.9, 1.5))
    here.site.lamp((0.0, 16.0, 2.6), (3.4, 2.4, 1.3), 10)
    here.site.lamp((0.0, 4.0, 3.4), (1.4, 1.2, 0.9), 9)
    return finished(here.site, "house", ambience="park", shows=framed((0, -11, 3.4)))


def suburb(place: Place, world: World) -> StageSet:
    """A quiet street with painted houses, lawns, mailboxes and trees to both sides."""
    here = Country.opened(place, world, material="asphalt")
    here.ground(rings=70)
    way = np.column_stack([np.zeros(80), np.linspace(-40, 200, 80)])
    here.way(way, 7.4, Paint(TAR, Finish.ASPHALT), 0.02)
    for side in (-1, 1):
        here.site.add(
            block((1.8, 220, 0.1), Paint((0.72, 0.70, 0.66), Finish.CONCRETE), (side * 6.4, 80, 0)),
            block((0.25, 220, 0.13), GREY, (side * 3.8, 80, 0)),
        )
        for k in range(6):
            y = 4.0 + 17.0 * k + (4 if side > 0 else 0)
            wall = Paint(here.wished(tinted_house(2 * k + (side > 0)), 0.5), Finish.PLAIN)
            made = house(
                (10.5, 8, 5.8 if (k + (side > 0)) % 2 else 3.2), wall, (ROOF, SLATE)[k % 2], here.lit
            )
            here.stand(made, (side * 16.5, y, 0), 90.0 * -side)
            here.site.add(
                block((6, 2.8, 0.06), Paint((0.70, 0.68, 0.64), Finish.CONCRETE), (side * 9.6, y - 6.4, 0))
            )
            here.stand(
                [
                    block((0.1, 0.1, 1.05), OAK),
                    block((0.5, 0.24, 0.24), Paint((0.16, 0.26, 0.46), Finish.METAL), (0, 0, 1.05)),
                ],
                (side * 5.0, y - 4, 0),
            )
        here.woods(np.array([(side * 9.2, 12.0 + 17 * k, 0.0) for k in range(6)]), (0.7, 1.0), True)
        for y in (-3.0, 22.0, 46.0):
            here.site.street_lamp((side * 4.5, y, 0.1), 0 if side < 0 else 180, 6.0, 11.0)
    cars(here, [(-2.6, 12, 90), (2.6, 26, -90), (9.6, 1.6, 180)], 1)
    here.woods(here.spots((-60, 112, 60, 140), 8, 5), (1.0, 1.6))
    return finished(here.site, "suburb", ground="asphalt", ambience="park", shows=framed((0, -11, 3.0)))


def mansion(place: Place, world: World) -> StageSet:
    """A great white house with columns, wings and many windows at the end of a drive."""
    here = Country.opened(place, world, hills)
    here.ground(rings=80)
    white = Paint(here.wished((0.94, 0.93, 0.89)), Finish.PLAIN)
    what = Windows(columns=5, rows=2, size=(1.2, 2.1), storey=4.2, sill=1.3)
    here.stand(walls((17, 12, 9.4), white, what, here.lit, (2,)), (0, 36, 0))
    here.stand([hip((17, 12, 4.0), SLATE, 0.8, 0.4)], (0, 36, 9.4))
    for x in (-16, 16):
        here.stand(walls((15, 10, 8.6), white, what, here.lit), (x, 37.5, 0))
        here.stand([hip((15, 10, 3.4), SLATE, 0.7, 0.5)], (x, 37.5, 8.6))
        here.stand(
            [block((1.2, 1.2, 5.4), Paint((0.58, 0.34, 0.28), Finish.BRICK), (x * 0.55, 38, 9.0))], (0, 0, 0)
        )
    for k in range(6):
        here.stand(column(8.4, 0.48, WHITE), (-5 + 2.0 * k, 27.4, 0.6))
    here.stand(
        [block((12.4, 4, 0.6), GREY, (0, 28.4, 0)), block((12.4, 3.4, 0.9), WHITE, (0, 28.2, 9.0))], (0, 0, 0)
    )
    here.stand([pediment((12.6, 3.4, 2.8), WHITE)], (0, 28.2, 9.9))
    here.stand(steps(7, 4, GREY), (0, 26.4, 0))
    here.stand(door((2.2, 3.4), Paint((0.20, 0.14, 0.12), Finish.WOOD), (0.0, 30.0)), (0, 0, 0.6))
    here.way(curved([(0, -30), (0, 0), (0, 26)], 30), 5.0, GRAVEL)
    fountain(here, (0, 14.5, 0), 2.8)
    hedge = Paint((0.24, 0.40, 0.17), Finish.LEAF)
    for side in (-1, 1):
        here.stand(
            [
                block((0.9, 24, 0.9), hedge, (side * 4.4, 11, 0)),
                *(cone((0.9, 0.05), 3.0, hedge, 0, 10) for _ in (0,)),
            ],
            (0, 0, 0),
        )
        for y in (2.0, 10.0, 18.0):
            here.stand([ellipsoid((0.9, 0.9, 1.0), hedge, 4)], (side * 6.4, y, 0.8))
    here.woods(here.spots((-70, 14, 70, 80), 8.5, 5, lambda x, y: (np.abs(x) > 27) | (y > 52)), (1.0, 1.6))
    here.site.lamp((0, 25.0, 5.0), (5, 3.8, 2.2), 16)
    here.site.lamp((0, 3.0, 4.0), (1.6, 1.4, 1.1), 10)
    return finished(here.site, "mansion", ground="gravel", ambience="park", shows=framed((0, -17, 6.0)))


def village(place: Place, world: World) -> StageSet:
    """A cluster of old houses with red roofs round a church on a green hillside."""

    def heights(x: np.ndarray, y: np.ndarray) -> np.ndarray:
        return hills(x, y) + 6.0 * np.clip((y - 22) / 60, 0, 1)

    here = Country.opened(place, world, heights)
    here.ground(rings=90)
    way = curved([(-1, -40), (0, -4), (1, 10), (-3, 26), (2, 42), (0, 60)], 80)
    here.way(way, 3.4, Paint((0.66, 0.60, 0.50), Finish.STONE), 0.05)
    rng = np.random.default_rng(8)
    spots = (
        (-9, 12),
        (9.5, 11),
        (-12, 24),
        (8.5, 22),
        (18, 25),
        (-20, 34),
        (-8, 40),
        (10, 36),
        (22, 42),
        (-16, 54),
        (13, 52),
        (30, 58),
        (-32, 50),
    )
    for k, (x, y) in enumerate(spots):
        wall = Paint(here.wished(tinted_house(k), 0.5), Finish.PLAIN)
        size = (float(rng.uniform(6.5, 9)), float(rng.uniform(5.5, 7)), 3.2 if k % 3 else 5.8)
        here.stand(
            house(size, wall, ROOF, here.lit, porch=False),
            (x, y, here.high(x, y) - 0.3),
            float(rng.uniform(-30, 30)) + (40 if x < 0 else -40),
        )
    z = here.high(2, 66) - 0.3
    stone = Paint((0.82, 0.78, 0.70), Finish.STONE)
    here.stand(
        [
            *walls((8, 15, 7), stone, Windows(columns=3, arched=True, size=(0.9, 2.4)), here.lit),
            *(moved(p, (0, 0, 7)) for p in turned_gable((8, 15, 4.2), ROOF, stone)),
        ],
        (2, 68, z),
    )
    here.stand(
        [
            block((4.4, 4.4, 14), stone, (0, 0, 0)),
            moved(hip((4.4, 4.4, 7.5), SLATE, 0.3, 0.0), (0, 0, 14)),
            block((2.2, 0.2, 2.2), Paint((0.95, 0.94, 0.88)), (0, -2.2, 10.6)),
        ],
        (2, 59.5, z),
    )
    here.woods(here.spots((-70, 8, 70, 110), 9.5, 5, lambda x, y: (np.abs(x) > 26) | (y > 78)), (0.8, 1.4))
    here.flowers((-9, -7, 9, 8), 1.2, 4)
    for left, far in ((-3.4, 6.0), (4.0, 16.0)):
        here.site.street_lamp((left, far, here.high(left, far)), 0, 5.0, 11.0)
    return finished(here.site, "village", ambience="farm", shows=framed((0, -20, 9.0)))


SETS = {"house": home, "mansion": mansion, "suburb": suburb, "village": village}
