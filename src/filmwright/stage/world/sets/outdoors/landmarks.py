"""One building that makes the place: castle, palace, temple, ruins."""

from __future__ import annotations

import numpy as np

from filmwright.stage.world.model import Finish, StageSet
from filmwright.stage.world.sets.outdoors.country import Country
from filmwright.stage.world.sets.outdoors.fittings import GRAVEL, approach, fountain, hills
from filmwright.stage.world.sets.outdoors.lay import Coat, eased, fractal
from filmwright.stage.world.sets.outdoors.lot import finished, framed
from filmwright.stage.world.sets.outdoors.masonry import (
    GREY,
    IRON,
    OAK,
    Windows,
    arched_wall,
    battlement,
    block,
    column,
    dark_arch,
    hip,
    pediment,
    round_tower,
    steps,
    sweeping,
    walls,
)
from filmwright.stage.world.shaping.boxes import box
from filmwright.stage.world.shaping.mesh import moved, turned
from filmwright.stage.world.shaping.paint import Paint
from filmwright.stage.world.shaping.swept import curved
from filmwright.stage.world.shaping.turned import cone, cylinder, lathed
from filmwright.stage.world.world import Place, World


def castle(place: Place, world: World) -> StageSet:
    here = Country.opened(
        place, world, lambda x, y: hills(x, y) + 7 * np.exp(-(((x / 44) ** 2 + ((y - 70) / 36) ** 2) ** 2))
    )
    here.ground(rings=90)
    stone = Paint(here.wished((0.66, 0.63, 0.58)), Finish.STONE)
    slate = Paint((0.24, 0.34, 0.52), Finish.TILE, 0.6)
    z = 6.6
    for x, y, radius, high, pointed in (
        (-15, 52, 3.0, 12.0, True),
        (15, 52, 3.0, 12.0, True),
        (-15, 80, 2.8, 12, True),
        (15, 80, 2.8, 12, True),
        (-4.2, 50, 1.9, 9.5, False),
        (4.2, 50, 1.9, 9.5, False),
    ):
        here.stand(round_tower(radius, high, stone, slate if pointed else None, here.lit), (x, y, z - 1))
    for a, b in (
        ((-15, 52), (-4, 51)),
        ((4, 51), (15, 52)),
        ((-15, 52), (-15, 80)),
        ((15, 52), (15, 80)),
        ((-15, 80), (15, 80)),
    ):
        here.stand(battlement(a, b, 7.0, 1.6, stone), (0, 0, z - 1))
    here.stand([arched_wall((6.6, 2.0, 8.0), (3.0, 4.6), stone)], (0, 50.6, z - 1))
    here.stand([dark_arch((3.0, 4.6), (0, 51.2, 0), OAK)], (0, 0, z - 1))
    keep = walls(
        (13, 11, 13),
        stone,
        Windows(rows=3, columns=4, sill=4.0, storey=3.0, size=(0.7, 1.4), arched=True),
        here.lit,
    )
    here.stand(keep, (0, 67, z))
    here.stand([hip((13, 11, 5), slate, 0.6, 0.3)], (0, 67, z + 13))
    for x in (-6.5, 6.5):
        here.stand(round_tower(1.7, 15.5, stone, slate, here.lit), (x, 61.5, z))
    here.way(curved([(0, -30), (0, 2), (4, 18), (-3, 34), (0, 49)], 60), 3.2, GRAVEL, 0.03)
    here.woods(here.spots((-80, 26, 80, 120), 8, 5, lambda x, y: np.hypot(x / 1.2, y - 66) > 34))
    here.bushes(here.spots((-18, 4, 18, 36), 5, 6, lambda x, y: np.abs(x) > 7), (0.5, 1.0))
    here.flowers((-10, -7, 10, 10), 1.2, 4)
    return finished(here.site, "castle", ambience="meadow", shows=framed((0, -16, 10)))


def palace(place: Place, world: World) -> StageSet:
    """A long front of stone with columns, wings and domes behind a formal garden and a fountain."""
    here = Country.opened(place, world, hills)
    here.ground(rings=80)
    stone = Paint(here.wished((0.93, 0.86, 0.70)), Finish.STONE)
    roof = Paint((0.32, 0.44, 0.46), Finish.METAL, 0.7)
    rows = Windows(rows=3, columns=8, size=(1.2, 2.0), storey=4.0, sill=1.2)
    for x in (-24, 24):
        here.stand(walls((30, 13, 13), stone, rows, here.lit), (x, 62, 0))
        here.stand([hip((30, 13, 3.4), roof, 0.8, 0.8)], (x, 62, 13))
    for x in (-40, 40):
        end = Windows(rows=3, columns=3, size=(1.2, 2.2), storey=4.0, sill=1.2, arched=True)
        here.stand(walls((10, 16, 14.5), stone, end, here.lit), (x, 60, 0))
        here.stand(
            [lathed([(5.4, 0), (5.2, 2.2), (3.6, 4.6), (1.2, 5.8), (0, 6.0)], roof, 24)], (x, 60, 14.5)
        )
    here.stand(
        walls(
            (19, 15, 15),
            stone,
            Windows(rows=3, columns=7, size=(1.2, 2.3), storey=4.4, sill=1.2, arched=True),
            here.lit,
        ),
        (0, 60, 0),
    )
    for k in range(8):
        here.stand(column(11.0, 0.55, stone.shaded(1.08)), (-8 + 16 / 7 * k, 50.4, 1.2))
    here.stand(
        [block((19, 4, 1.2), stone, (0, 51.2, 0)), block((19, 3.4, 1.2), stone, (0, 50.8, 12.2))], (0, 0, 0)
    )
    here.stand([pediment((19, 3.4, 3.6), stone)], (0, 50.8, 13.4))
    here.stand(
        [
            cylinder(5, 4, stone, 0, 24),
            moved(lathed([(5.2, 0), (4.9, 2.4), (3.3, 5.0), (0.7, 6.4), (0, 6.4)], roof, 28), (0, 0, 4)),
            moved(cylinder(0.1, 3, IRON, 0, 6), (0, 0, 10.2)),
        ],
        (0, 61, 15),
    )
    here.stand(steps(12, 7, stone), (0, 49.2, 0))
    here.way(approach(47), 9.0, GRAVEL)
    fountain(here, (0, 21, 0), 3.4)
    _parterre(here)
    for spot in (-6.0, 6.0):
        here.site.street_lamp((spot, 3.0, 0), 0 if spot < 0 else 180, 6.0, 11.0)
    here.woods(here.spots((-90, 76, 90, 110), 8, 5))
    return finished(here.site, "palace", ground="gravel", ambience="park", shows=framed((0, -20, 9)))


def _parterre(here: Country) -> None:
    """Clipped hedges, cone yews and beds in rows to both sides of the way."""
    hedge = Paint((0.22, 0.38, 0.16), Finish.LEAF)
    for side in (-1, 1):
        for y in (8.0, 19.0, 30.0):
            for dx, dy, w, d in (
                (10, -3.6, 8, 0.7),
                (10, 3.6, 8, 0.7),
                (6.2, 0, 0.7, 6.6),
                (13.8, 0, 0.7, 6.6),
            ):
                here.stand([block((w, d, 0.7), hedge, (side * dx, y + dy, 0))], (0, 0, 0))
            here.stand([cone((0.9, 0.05), 2.8, hedge, 0, 12)], (side * 10, y, 0))
            here.flowers((min(side * 7, side * 13), y - 2.8, max(side * 7, side * 13), y + 2.8), 0.7, int(y))


def temple(place: Place, world: World) -> StageSet:
    """An East Asian hall on a stone terrace: red pillars, sweeping tiled roofs, lanterns."""
    here = Country.opened(place, world, hills)
    here.ground(rings=80)
    red = Paint(here.wished((0.70, 0.14, 0.10)), Finish.WOOD, 0.5)
    tiles = Paint((0.26, 0.30, 0.32), Finish.TILE, 0.7)
    here.stand([block((26, 18, 1.6), GREY, (0, 34, 0))], (0, 0, 0))
    here.stand(steps(8, 10, GREY), (0, 25, 0))
    here.stand([block((17, 9, 5.0), Paint((0.84, 0.76, 0.60), Finish.PLAIN), (0, 36, 1.6))], (0, 0, 0))
    here.stand(
        [
            dark_arch((2.6, 3.6), (x, 31.45, 1.6), Paint((0.30, 0.10, 0.08), Finish.WOOD))
            for x in (-5.4, 0, 5.4)
        ],
        (0, 0, 0),
    )
    for k in range(7):
        here.stand([cylinder(0.36, 5.0, red, 0, 12)], (-9 + 3 * k, 29.0, 1.6))
        here.stand([cylinder(0.36, 5.0, red, 0, 12)], (-9 + 3 * k, 42.6, 1.6))
    here.stand([block((19.4, 0.4, 0.6), red, (0, 29.0, 6.1))], (0, 0, 0))
    here.stand(sweeping((20, 15, 4.4), tiles, 2.2, 1.3), (0, 36, 6.6))
    here.stand([block((10, 6, 3.0), red, (0, 36, 9.4))], (0, 0, 0))
    here.stand(sweeping((11, 7, 3.6), tiles, 1.8, 1.1), (0, 36, 12.2))
    for side in (-1, 1):
        for y in (4.0, 12.0, 20.0):
            _stone_lantern(here, (side * 4.6, y, 0))
    here.way(approach(26), 5.0, Paint((0.66, 0.64, 0.60), Finish.STONE))
    here.woods(
        here.spots(
            (-60, 6, 60, 80), 7, 5, lambda x, y: (np.abs(x) > 11) & ((np.abs(x) > 18) | (y < 18) | (y > 56))
        ),
        (0.8, 1.3),
    )
    return finished(here.site, "temple", ground="stone", ambience="forest", shows=framed((0, -15, 6)))


def _stone_lantern(here: Country, at: tuple[float, float, float]) -> None:
    profile = [
        (0, 0),
        (0.42, 0),
        (0.36, 0.2),
        (0.14, 0.3),
        (0.12, 1.1),
        (0.36, 1.25),
        (0.36, 1.32),
        (0.2, 1.34),
        (0.2, 1.75),
        (0.55, 1.78),
        (0.3, 2.0),
        (0.08, 2.15),
        (0, 2.3),
    ]
    here.stand([lathed(profile, Paint((0.58, 0.57, 0.54), Finish.STONE), 8)], at)
    glow = Paint((1.0, 0.76, 0.4), Finish.GLOW if here.lit else Finish.PLAIN)
    here.stand([moved(box((0.43, 0.2, 0.3), glow), (0, 0, 1.54))], at)
    if here.lit and at[1] < 14:
        here.site.lamp((at[0], at[1], 1.6), (2.2, 1.3, 0.6), 6)


def ruins(place: Place, world: World) -> StageSet:
    """Broken columns and a standing corner of an ancient temple on a hill."""
    here = Country.opened(place, world, hills)
    here.ground(
        None,
        Coat(
            Paint((0.72, 0.62, 0.44), Finish.SAND),
            lambda lie: eased(0.0, 0.4, fractal(lie.x / 8, lie.y / 8, 5)) * (lie.y < 60),
        ),
        rings=80,
    )
    stone = Paint(here.wished((0.86, 0.80, 0.68)), Finish.STONE)
    here.stand(
        [block((24, 22, 0.5), stone, (0, 30, 0)), block((22.6, 20.6, 0.45), stone, (0, 30, 0.5))], (0, 0, 0)
    )
    for k, high in enumerate((7.5, 7.5, 7.5, 7.5, 3.1, 7.5, 1.4)):
        here.stand(column(high, 0.62, stone), (-9.6 + 3.2 * k, 21.4, 0.95))
    for k, high in enumerate((7.5, 7.5, 2.2, 7.5, 5.0)):
        for x in (-9.6, 9.6):
            here.stand(column(high if x < 0 else 7.5 - high * 0.5, 0.62, stone), (x, 25.0 + 3.6 * k, 0.95))
    here.stand(
        [
            block((11.2, 1.5, 1.2), stone, (-4.8, 21.4, 8.45)),
            block((1.5, 5.2, 1.2), stone, (-9.6, 23.8, 8.45)),
        ],
        (0, 0, 0),
    )
    here.stand([pediment((7.0, 1.3, 1.9), stone)], (-6.2, 21.4, 9.65))
    for at, degrees in (((5.8, 9.0, 0.55), 20.0), ((-6.5, 7.0, 0.55), 75.0), ((9.0, 14.5, 0.55), -35.0)):
        drum = moved(turned(cylinder(0.6, 2.6, stone, 0.05, 14), 90, "y"), (-1.3, 0, 0))
        here.stand([drum], at, degrees)
    here.stones(here.spots((-18, 2, 18, 40), 4, 8), (0.3, 1.1), [(0.84, 0.78, 0.66)])
    here.grass((-12, -7, 12, 14), 1.3, 4, 0.35)
    here.firs(here.spots((-60, 40, 60, 90), 11, 5), (0.7, 1.2))
    return finished(here.site, "ruins", ambience="wind", shows=framed((0, -14, 3.6)))


SETS = {"castle": castle, "palace": palace, "ruins": ruins, "temple": temple}
