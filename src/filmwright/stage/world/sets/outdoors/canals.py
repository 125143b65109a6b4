"""江南水乡: a town of white houses on a canal."""

from __future__ import annotations

from itertools import pairwise

import numpy as np

from filmwright.stage.world.model import Finish, StageSet
from filmwright.stage.world.sets.outdoors import growth
from filmwright.stage.world.sets.outdoors.country import Country
from filmwright.stage.world.sets.outdoors.fittings import TILES, lantern
from filmwright.stage.world.sets.outdoors.lay import Numbers, eased, either
from filmwright.stage.world.sets.outdoors.lot import finished, framed
from filmwright.stage.world.sets.outdoors.masonry import OAK, block, gable, glass
from filmwright.stage.world.shaping.boxes import ellipsoid
from filmwright.stage.world.shaping.mesh import moved, scaled, turned
from filmwright.stage.world.shaping.outlines import arc, extruded
from filmwright.stage.world.shaping.paint import Paint
from filmwright.stage.world.shaping.swept import rod
from filmwright.stage.world.shaping.turned import lathed
from filmwright.stage.world.world import Place, World


def water_town(place: Place, world: World) -> StageSet:
    """江南水乡: white houses with black roofs along a canal, an arched stone bridge, lanterns, a boat."""

    def heights(x: Numbers, y: Numbers) -> Numbers:
        canal = 1 - eased(4.6, 4.7, np.abs(x - 2.5))
        return either(y > 3.2, -2.6 * canal, 0.0)

    here = Country.opened(place, world, heights, "stone")
    here.ground(Paint(here.wished((0.58, 0.56, 0.53)), Finish.STONE), rings=130)
    here.sea(-0.9, (0.16, 0.34, 0.30))
    quay = Paint((0.60, 0.58, 0.54), Finish.STONE)
    for x in (-2.3, 7.3):
        here.site.add(block((0.5, 90, 2.6), quay, (x, 48.2, -2.4)))
    here.site.add(block((10.2, 0.5, 2.6), quay, (2.5, 3.0, -2.55)))
    white = Paint((0.93, 0.92, 0.89), Finish.PLAIN)
    for k in range(8):
        for side in (-1, 1):
            y = 5.0 + 8.6 * k
            high = 6.2 if (k + (side > 0)) % 2 else 3.6
            x = -8.6 if side < 0 else 13.4
            long, deep = 8.2, 7.0
            pieces = [
                block((long, deep, high), white),
                *(moved(p, (0, 0, high)) for p in gable((long, deep, 2.2), TILES, white, 0.7)),
            ]
            pieces += [block((0.9, 0.1, 1.1), OAK, (a, -deep / 2, 1.0)) for a in (-2.4, 2.4)] + [
                block((1.6, 0.1, 2.2), OAK, (0, -deep / 2, 0))
            ]
            pieces += [block((0.6, 0.14, 0.8), glass(here.lit), (a, -deep / 2, 1.15)) for a in (-2.4, 2.4)]
            if high > 5:
                pieces += [
                    block((6.0, 0.14, 1.3), OAK, (0, -deep / 2, 4.0)),
                    *(
                        block((0.8, 0.2, 1.0), glass(here.lit), (-2.4 + 1.2 * n, -deep / 2, 4.15))
                        for n in range(5)
                    ),
                ]
            here.stand(pieces, (x, y, 0), 90.0 if side < 0 else -90.0)
            if k < 5:
                lantern(here, (side * 4.6 + 2.5 + side * 1.0, y - 2.4, 2.5), 1.0)
                lantern(here, (side * 4.6 + 2.5 + side * 1.0, y + 2.4, 2.5), 1.0)
    _moon_bridge(here, (2.5, 27.0))
    boat = [moved(lathed([(0, -0.3), (0.5, -0.2), (0.75, 0.2), (0.68, 0.24), (0, 0.1)], OAK, 16), (0, 0, 0))]
    here.stand(
        [scaled(p, (1.1, 4.2, 1.2)) for p in boat]
        + [
            block((1.2, 2.0, 0.06), Paint((0.30, 0.24, 0.18), Finish.WOOD), (0, 0, 1.0)),
            *(rod((a, b, 0), (a, b, 1.0), 0.03, OAK, 4) for a in (-0.5, 0.5) for b in (-0.9, 0.9)),
        ],
        (3.6, 13.0, -0.75),
        8,
    )
    for x, y in ((-3.6, 7.0), (8.6, 13.5), (-3.8, 19.0)):
        _willow(here, (x, y, 0.0))
    for x, y in ((-3.0, 6.0), (8.0, 6.0), (2.5, 2.0)):
        here.site.lamp((x, y, 2.6), (3.4, 1.7, 0.9), 9)
    return finished(
        here.site,
        "water_town",
        ground="stone",
        ambience="water",
        walkable=((-6.5, -6, 0), (6.5, 2.4, 4)),
        shows=framed((2.0, -9.5, 3.6)),
    )


def _moon_bridge(here: Country, at: tuple[float, float]) -> None:
    """Span the canal with a half-round bridge of stone."""
    stone = Paint((0.70, 0.67, 0.61), Finish.STONE)
    over = [(8.2 * np.cos(t), 5.3 * np.sin(t) - 0.6) for t in np.radians(np.linspace(6, 174, 25))]
    under = arc(4.4, 176, 4, 21) * (1, 0.92) + np.array((0.0, -0.9))
    outline = np.array([*over, (-8.2, -1.2), *map(tuple, under.tolist()), (8.2, -1.2)])
    body = moved(turned(extruded(outline, 3.4, stone), 90, "x"), (0, 1.7, 0))
    here.stand([body], (at[0], at[1], 0))
    for side in (-1.6, 1.6):
        for x, z in over[2:-2:2]:
            here.stand([block((0.18, 0.18, 0.9), stone, (x, side, z - 0.05))], (at[0], at[1], 0))
        for (a, b), (c, d) in pairwise(over[2:-2]):
            here.stand([rod((a, side, b + 0.75), (c, side, d + 0.75), 0.08, stone, 5)], (at[0], at[1], 0))


def _willow(here: Country, at: tuple[float, float, float]) -> None:
    """Plant a weeping willow."""
    bark = Paint((0.34, 0.27, 0.20), Finish.BARK)
    tone = growth.leaf_tones(here.world.season, ((0.50, 0.64, 0.24),))[0]
    rng = np.random.default_rng(int(abs(at[0] * 10)))
    strands = []
    for _ in range(46):
        angle, out = rng.uniform(0, 2 * np.pi), rng.uniform(0.6, 2.0)
        blade = growth.frond(
            float(rng.uniform(1.6, 3.0)),
            0.24,
            0.02,
            0.02,
            Paint(tone, Finish.LEAF).shaded(float(rng.uniform(0.75, 1.15))),
        )
        hang = turned(turned(blade, 84, "y"), float(np.degrees(angle)))
        strands.append(moved(hang, (out * np.cos(angle), out * np.sin(angle), 4.6 - 0.25 * out)))
    here.stand(
        [
            rod((0, 0, -0.2), (0.2, 0.1, 3.6), 0.2, bark, 7),
            moved(ellipsoid((1.7, 1.7, 0.8), Paint(tone, Finish.LEAF).shaded(0.85), 3), (0.1, 0, 4.4)),
            *strands,
        ],
        at,
    )


SETS = {"water_town": water_town}
