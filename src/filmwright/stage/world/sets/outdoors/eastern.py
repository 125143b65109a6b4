"""Places of China: 长城, 故宫, 胡同."""

from __future__ import annotations

import numpy as np

from filmwright.stage.world.model import Finish, StageSet
from filmwright.stage.world.sets.outdoors.country import Country
from filmwright.stage.world.sets.outdoors.fittings import GOLD, TILES, lantern
from filmwright.stage.world.sets.outdoors.lay import Coat, Numbers, aside, eased, fractal, ridged
from filmwright.stage.world.sets.outdoors.lot import finished, framed
from filmwright.stage.world.sets.outdoors.masonry import (
    GREY,
    OAK,
    block,
    dark_arch,
    gable,
    glass,
    steps,
    sweeping,
)
from filmwright.stage.world.shaping.boxes import box, ellipsoid
from filmwright.stage.world.shaping.grounds import Heights, draped
from filmwright.stage.world.shaping.mesh import moved, turned, unshadowed
from filmwright.stage.world.shaping.paint import Paint
from filmwright.stage.world.shaping.swept import curved
from filmwright.stage.world.shaping.turned import cylinder, lathed
from filmwright.stage.world.world import Colour, Place, World

VERMILION: Colour = (0.66, 0.12, 0.09)


def great_wall(place: Place, world: World) -> StageSet:
    """长城: one walks on the wall itself, which climbs ridge after ridge to far watchtowers."""
    way = np.array(
        [(0.0, -24), (0.0, 12), (2, 26), (13, 52), (-4, 84), (-34, 112), (-22, 160), (22, 200), (8, 250)]
    )
    line = curved(way, 220)

    def crest(x: Numbers, y: Numbers) -> Numbers:
        rise = (
            9 * eased(14, 52, y)
            - 5 * eased(52, 84, y)
            + 15 * eased(84, 116, y)
            - 6 * eased(120, 160, y)
            + 18 * eased(160, 230, y)
        )
        return np.asarray(rise + 0 * x, float)

    def heights(x: Numbers, y: Numbers) -> Numbers:
        off = aside(x, y, line)
        return (
            crest(x, y)
            - 5.2
            - 0.42 * np.clip(off - 3, 0, 46) * (1 + 0.3 * fractal(x / 22, y / 22, 3))
            + 26 * ridged(x / 90, y / 90, 5, 4) * eased(30, 90, off)
        )

    here = Country.opened(place, world, heights, "stone")
    here.ground(
        Paint((0.27, 0.40, 0.17), Finish.LEAF),
        Coat(Paint((0.46, 0.42, 0.34), Finish.ROCK), lambda lie: eased(0.24, 0.4, lie.slope)),
        rings=100,
    )
    stone = Paint(here.wished((0.66, 0.59, 0.49)), Finish.BRICK)
    _rampart(here, line, crest, stone)
    for at in (52.0, 112.0, 160.0, 240.0):
        k = int(np.argmin(np.abs(line[:, 1] - at)))
        x, y = line[k]
        z = float(crest(x, y)) - 6
        here.stand(
            [
                block((9, 9, 12.5), stone),
                *(dark_arch((1.4, 2.4), (a, -4.52, 8.0)) for a in (-2.6, 0, 2.6)),
                *(
                    block((1.0, 0.6, 0.9), stone, (a, b, 12.5))
                    for a in (-4, -2, 0, 2, 4)
                    for b in (-4.2, 4.2)
                ),
                *(block((0.6, 1.0, 0.9), stone, (b, a, 12.5)) for a in (-2, 0, 2) for b in (-4.2, 4.2)),
            ],
            (x, y, z),
            12,
        )
    here.woods(here.spots((-120, 20, 120, 220), 10, 5, lambda x, y: aside(x, y, line) > 7), (0.6, 1.1))
    return finished(
        here.site,
        "great_wall",
        ground="stone",
        ambience="wind",
        walkable=((-2.2, -6, 0), (2.2, 9, 4)),
        shows=framed((0, -12, 4.0)),
    )


def _rampart(here: Country, line: np.ndarray, crest: Heights, stone: Paint) -> None:
    """Build the wall along its crest: walkway, parapets with merlons, outer faces."""
    ahead = np.gradient(line, axis=0)
    left = np.stack([-ahead[:, 1], ahead[:, 0]], 1) / np.linalg.norm(ahead, axis=1, keepdims=True)
    z = crest(line[:, 0], line[:, 1])

    def rail(out: float, up: float) -> np.ndarray:
        return np.column_stack([line + left * out, z + up])

    strips = [
        ((2.5, 0.0), (-2.5, 0.0), stone.shaded(1.1)),
        ((3.0, 1.1), (2.5, 1.1), stone),
        ((2.5, 1.1), (2.5, 0.0), stone),
        ((-2.5, 0.0), (-2.5, 1.1), stone),
        ((-2.5, 1.1), (-3.0, 1.1), stone),
        ((3.4, -9.0), (3.0, 1.1), stone),
        ((-3.0, 1.1), (-3.4, -9.0), stone),
    ]
    for (a, b), (c, d), paint in strips:
        here.site.add(
            draped(
                np.stack([rail(c, d), rail(a, b)]).astype(np.float32)[::-1].transpose(1, 0, 2)[:, ::-1], paint
            )
        )
    for k in range(0, 219, 1):
        step = float(np.linalg.norm(line[k + 1] - line[k]))
        degrees = float(np.degrees(np.arctan2(ahead[k, 1], ahead[k, 0])))
        if k % 2 == 0 and line[k, 1] < 170:
            for out in (-2.75, 2.75):
                x, y = line[k] + left[k] * out
                here.site.add(
                    moved(turned(block((step * 1.1, 0.5, 0.8), stone), degrees), (x, y, z[k] + 1.1))
                )


def forbidden_city(place: Place, world: World) -> StageSet:
    """故宫: a vermilion hall with golden roofs on white marble terraces across a great court."""
    here = Country.opened(place, world, material="stone")
    here.ground(Paint(here.wished((0.62, 0.60, 0.56), 0.4), Finish.TILE, 0.8), rings=70)
    red = Paint(here.wished(VERMILION), Finish.PLAIN)
    marble = Paint((0.93, 0.92, 0.89), Finish.STONE)
    for k, (wide, deep) in enumerate(((54, 32), (48, 27), (42, 22))):
        here.stand(
            [
                block((wide, deep, 1.5), marble, (0, 0, 1.5 * k)),
                *(
                    block((0.2, 0.2, 0.9), marble, (x, -deep / 2 + 0.15, 1.5 * k + 1.5))
                    for x in np.arange(-wide / 2, wide / 2 + 0.1, 1.6)
                    if abs(x) > 4.5
                ),
                block(
                    (wide / 2 - 4.5, 0.14, 0.5), marble, (-wide / 4 - 2.2, -deep / 2 + 0.15, 1.5 * k + 1.8)
                ),
                block((wide / 2 - 4.5, 0.14, 0.5), marble, (wide / 4 + 2.2, -deep / 2 + 0.15, 1.5 * k + 1.8)),
            ],
            (0, 54, 0),
        )
    here.stand(steps(8, 28, marble), (0, 43, 0))
    here.stand(
        [
            block((34, 12, 7.5), red, (0, 57, 4.5)),
            *(
                dark_arch((2.2, 4.6), (x, 50.95, 4.5), Paint((0.36, 0.06, 0.05)))
                for x in np.arange(-13.5, 14, 4.5)
            ),
        ],
        (0, 0, 0),
    )
    for k in range(12):
        here.stand([cylinder(0.5, 7.5, red.shaded(1.15), 0, 12)], (-16.5 + 3 * k, 49.0, 4.5))
    here.stand(
        [
            block((36, 0.5, 1.1), Paint((0.14, 0.40, 0.42)), (0, 48.9, 11.2)),
            block((36, 0.3, 0.3), GOLD, (0, 48.7, 11.6)),
        ],
        (0, 0, 0),
    )
    here.stand(sweeping((36, 17, 4.6), GOLD, 2.6, 1.3, 0.8), (0, 57, 12.2))
    here.stand([block((26, 8, 3.4), red, (0, 57, 15.4))], (0, 0, 0))
    here.stand(sweeping((27, 10, 5.0), GOLD, 2.2, 1.3, 0.66), (0, 57, 18.4))
    for side in (-1, 1):
        here.stand(
            [block((8, 60, 5), red, (side * 42, 30, 0)), block((9, 61, 0.6), GOLD, (side * 42, 30, 5))],
            (0, 0, 0),
        )
        here.stand(
            [
                block((10, 10, 7), red),
                *(moved(p, (0, 0, 7)) for p in sweeping((11, 11, 4.0), GOLD, 1.8, 1.0, 0.5)),
            ],
            (side * 36, 58, 2),
        )
        bronze = Paint((0.36, 0.30, 0.20), Finish.METAL, 0.5)
        for y in (8.0, 20.0):
            here.stand(
                [
                    block((1.4, 1.4, 0.7), marble),
                    moved(
                        lathed(
                            [(0.2, 0), (0.7, 0.5), (0.75, 1.1), (0.6, 1.3), (0.5, 1.2), (0, 1.1)], bronze, 16
                        ),
                        (0, 0, 0.7),
                    ),
                ],
                (side * 7.5, y, 0),
            )
    here.site.add(
        unshadowed(moved(box((5, 74, 0.04), Paint((0.80, 0.77, 0.70), Finish.STONE)), (0, 6, 0.02)))
    )
    here.site.lamp((-5, 6, 3.2), (3.2, 2.2, 1.2), 11)
    here.site.lamp((5, 6, 3.2), (3.2, 2.2, 1.2), 11)
    return finished(here.site, "forbidden_city", ground="stone", ambience="wind", shows=framed((0, -16, 7.6)))


def hutong(place: Place, world: World) -> StageSet:
    """胡同: a lane between grey brick walls, red gates, tiled eaves, lanterns, a bicycle, a tree."""
    here = Country.opened(place, world, material="stone")
    here.ground(Paint(here.wished((0.52, 0.51, 0.49)), Finish.STONE), rings=60)
    brick = Paint((0.50, 0.51, 0.52), Finish.BRICK)
    for side in (-1, 1):
        for k in range(7):
            y = -8.0 + 8.4 * k + (2 if side > 0 else 0)
            high = (3.0, 3.6, 3.2)[k % 3]
            here.stand(
                [
                    block((8.4, 5, high), brick),
                    *(moved(p, (0, 0, high)) for p in gable((8.4, 5, 1.5), TILES, brick, 0.55)),
                ],
                (side * 6.1, y, 0),
                -90.0 * side,
            )
            if k % 2 == (side > 0):
                here.stand(
                    [
                        block((2.6, 0.3, 3.0), Paint((0.36, 0.36, 0.37), Finish.BRICK)),
                        block((1.9, 0.4, 2.5), Paint(VERMILION, Finish.WOOD)),
                        block((0.04, 0.44, 2.5), OAK),
                        *(
                            moved(ellipsoid((0.09, 0.06, 0.09), GOLD, 2), (a, -0.24, 1.3))
                            for a in (-0.25, 0.25)
                        ),
                        block((3.2, 1.0, 0.14), TILES, (0, 0, 3.0)),
                        block((2.6, 0.9, 0.16), GREY, (0, -0.3, 0)),
                        *(moved(p, (0, 0, 3.1)) for p in gable((3.0, 1.2, 0.5), TILES, brick, 0.2)),
                        *(block((0.42, 0.5, 0.7), GREY, (a, -0.6, 0)) for a in (-1.3, 1.3)),
                    ],
                    (side * 3.5, y, 0),
                    -90.0 * side,
                )
                for off in (-1.5, 1.5):
                    lantern(here, (side * 3.05, y + off, 2.3), 1.1)
            else:
                here.stand(
                    [
                        block((1.5, 0.1, 1.1), OAK, (0, -2.5, 1.3)),
                        block((1.3, 0.14, 0.9), glass(here.lit), (0, -2.5, 1.4)),
                    ],
                    (side * 6.1, y, 0),
                    -90.0 * side,
                )
    here.prop("bicycle", (-2.9, 5.6, 0), 92)
    here.prop("tricycle", (2.6, 11.0, 0), 80)
    here.woods(np.array([(2.6, 16.0, 0.0), (-2.8, 27.0, 0)]), (0.9, 1.1), True)
    for y in (1.0, 9.0):
        here.site.lamp((-2.4, y, 2.4), (3.6, 1.7, 0.8), 8)
    return finished(
        here.site,
        "hutong",
        ground="stone",
        ambience="city",
        walkable=((-2.2, -6, 0), (2.2, 12, 4)),
        filmable=((-2.9, -15, 0.12), (2.9, 16, 12)),
        shows=framed((0, -9, 1.9)),
    )


SETS = {"forbidden_city": forbidden_city, "great_wall": great_wall, "hutong": hutong}
