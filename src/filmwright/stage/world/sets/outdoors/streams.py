"""Fresh water: lake, river, waterfall, pond, marsh."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from filmwright.stage.world.model import Finish, StageSet, Surface
from filmwright.stage.world.sets.outdoors import growth
from filmwright.stage.world.sets.outdoors.country import Country
from filmwright.stage.world.sets.outdoors.fittings import jetty
from filmwright.stage.world.sets.outdoors.growth import bare_tree, reeds
from filmwright.stage.world.sets.outdoors.lay import (
    Coat,
    Numbers,
    aside,
    clearing,
    eased,
    fractal,
    highest,
    ridged,
)
from filmwright.stage.world.sets.outdoors.lot import finished, framed
from filmwright.stage.world.sets.outdoors.waters import FOAM
from filmwright.stage.world.sets.outdoors.wilds import GREY_ROCK, peaks, rock_on_slopes, snow_above
from filmwright.stage.world.shaping.boxes import ellipsoid
from filmwright.stage.world.shaping.grounds import draped
from filmwright.stage.world.shaping.mesh import moved, unshadowed
from filmwright.stage.world.shaping.paint import Paint
from filmwright.stage.world.shaping.swept import curved
from filmwright.stage.world.shaping.turned import disc
from filmwright.stage.world.world import Colour, Place, World

LAKE: Colour = (0.10, 0.34, 0.46)


def lake(place: Place, world: World) -> StageSet:
    """Still water between wooded shores, mountains behind, a jetty in front."""

    def heights(x: Numbers, y: Numbers) -> Numbers:
        out = 1 - np.hypot(x / 78, (y - 66) / 62) + 0.09 * fractal(x / 26, y / 26, 3)
        basin = -3 * eased(0.0, 0.06, out)
        hills = 26 * ridged(x / 90, y / 90, 5) * eased(0.05, 0.9, -out)
        return basin + (hills * eased(-20, 30, y) + peaks(x, y, _FAR, 4)) * (out < 0)

    here = Country.opened(place, world, heights)
    here.ground(None, rock_on_slopes(0.3, 0.45, GREY_ROCK), snow_above(30, 6), rings=100)
    here.sea(-0.5, here.wished(LAKE, 0.5), (0.24, 0.48, 0.48))

    def on_shore(x: Numbers, y: Numbers) -> NDArray[np.bool_]:
        return (heights(x, y) > 0.1) & growth.off_stage(x, y, 9)

    far = here.spots((-110, 8, 110, 165), 7.5, 5, on_shore)
    here.firs(far[::3], (0.8, 1.4))
    here.woods(far[1::3], (0.8, 1.3))
    jetty(here, 9.4, 3.2, 14.0, -0.1)
    here.plant([reeds()], here.spots((-14, 3.5, -3, 7), 0.8, 4, None), (0.6, 1.0), [(0.42, 0.52, 0.20)])
    here.flowers((-9, -7, 9, 3), 1.0, 4)
    here.stones(here.spots((-14, 1, 14, 6), 2.2, 8), (0.2, 0.7))
    return finished(here.site, "lake", ambience="water", shows=framed((0, -9, 2.6)))


_FAR = ((20.0, 250.0, 52.0, 90.0), (-80.0, 270.0, 44.0, 80.0), (120.0, 290.0, 48.0, 90.0))


def river(place: Place, world: World) -> StageSet:
    """A broad river that winds away between green banks."""
    way = curved(
        [(16, -40), (9, -12), (7, 6), (-4, 24), (-9, 44), (10, 76), (18, 110), (-10, 170), (0, 330)], 110
    )

    def heights(x: Numbers, y: Numbers) -> Numbers:
        bed = 1 - eased(4.0, 7.0, aside(x, y, way) + 0.8 * fractal(x / 5, y / 5, 3))
        hills = 15 * ridged(x / 90, y / 90, 7) * eased(40, 150, np.abs(x)) + 9 * eased(150, 330, y) * ridged(
            x / 80, y / 80, 3
        )
        return hills - 2.0 * bed + 0.7 * fractal(x / 22, y / 22, 2) * clearing(x, y) * (1 - bed)

    here = Country.opened(place, world, heights)
    bank = Coat(
        Paint((0.56, 0.48, 0.34), Finish.SOIL),
        lambda lie: eased(0.1, 0.5, -lie.z) * (1 - eased(8, 9.5, aside(lie.x, lie.y, way))),
    )
    here.ground(None, bank, rings=110)
    here.sea(-0.55, here.wished((0.16, 0.40, 0.46), 0.5), (0.30, 0.50, 0.44))

    def dry(x: Numbers, y: Numbers) -> NDArray[np.bool_]:
        return (aside(x, y, way) > 8.5) & growth.off_stage(x, y, 8) & (fractal(x / 24, y / 24, 5) > -0.1)

    trees = here.spots((-70, 8, 70, 150), 8, 5, dry)
    here.woods(trees[::2], (0.7, 1.2))
    here.firs(trees[1::4], (0.7, 1.2))
    here.plant(
        [reeds(1.2)],
        here.spots((-3, 3, 14, 22), 1.1, 4, lambda x, y: np.abs(aside(x, y, way) - 6.2) < 0.7),
        (0.5, 0.9),
        [(0.40, 0.52, 0.20)],
    )
    here.stones(
        here.spots((0, -7, 14, 22), 1.6, 6, lambda x, y: np.abs(aside(x, y, way) - 5.4) < 0.9), (0.25, 0.8)
    )
    here.grass((-10, -7, 3, 10), 1.0, 4, 0.25)
    here.flowers((-10, -7, 2, 10), 1.1, 3)
    return finished(here.site, "river", ambience="water", shows=framed((-1, -10, 3.4)))


def waterfall(place: Place, world: World) -> StageSet:
    """Water over a rock face into a pool: falling sheets, white foot, mist."""

    def heights(x: Numbers, y: Numbers) -> Numbers:
        face = 27 + 3 * fractal(x / 8, 0 * x, 3) + 5 * eased(8, 26, np.abs(x))
        ledge = 0.5 + 0.5 * eased(1.2, 3.2, y - face) + 0.0 * x
        gap = 1 - eased(5.6, 7.2, np.abs(x - 1))
        wall = (11.0 + 1.6 * fractal(x / 7, y / 9, 6) - 1.6 * gap) * eased(0, 1.5, y - face) * ledge
        sides = 11 * eased(15, 30, np.abs(x)) * eased(4, 26, y) * (1 + 0.3 * fractal(x / 9, y / 9, 8))
        pool = -2.2 * eased(4.5, 7.5, y) * (1 - eased(26, 29, y)) * (1 - eased(13, 18, np.abs(x)))
        return highest(wall + 0.12 * np.clip(y - 30, 0, 60), sides) + pool

    here = Country.opened(place, world, heights)
    here.ground(None, rock_on_slopes(0.14, 0.3, here.wished((0.40, 0.38, 0.36), 0.5)), rings=130)
    here.sea(-0.5, (0.12, 0.40, 0.46), (0.26, 0.54, 0.52))
    for k, (left, right, ahead) in enumerate(((-4.2, 6.4, 0.0), (-2.6, 1.2, -0.5), (2.0, 5.2, -0.6))):
        here.site.add(_fall(left, right, 26.4 + ahead, k))
    mist = Paint((0.92, 0.95, 0.97), Finish.SMOKE, 0.8)
    for k in range(9):
        x, size = -5 + 1.5 * k, 1.6 + 0.8 * np.sin(2.3 * k) ** 2
        here.site.add(
            unshadowed(moved(ellipsoid((size * 1.3, size, size), mist, 4), (x, 24.6 - 0.5 * (k % 3), 0.2)))
        )
    foam = here.spots((-5, 20, 7, 25.5), 0.75, 6, None) * (1, 1, 0) - (0, 0, 0.46)
    here.site.add(unshadowed(growth.sown(ellipsoid((0.5, 0.4, 0.1), FOAM, 2), foam, 3)))
    here.stones(here.spots((-14, 4, 14, 25), 3.4, 8, lambda x, y: (np.abs(x - 1) > 6) | (y < 8)), (0.5, 2.0))
    here.bushes(here.spots((-22, 5, 22, 26), 3.4, 5, lambda x, y: np.abs(x) > 9.5), (0.7, 1.6))
    here.woods(
        here.spots((-50, 24, 50, 50), 6.5, 5, lambda x, y: (np.abs(x - 1) > 8) & (heights(x, y) > 6)),
        (0.6, 1.0),
    )
    here.grass((-9, -7, 9, 4), 1.2, 4, 0.3)
    return finished(here.site, "waterfall", ambience="waterfall", shows=framed((0, -9, 2.2)))


def _fall(left: float, right: float, y: float, seed: int) -> Surface:
    """Return a sheet of falling water: it leaps from the edge, frays and whitens as it falls."""
    x = np.linspace(left, right, 30)
    down = np.linspace(0, 1, 22)
    z = 9.6 - 10.3 * down**1.25
    forward = 1.5 * down**0.6 + 0.22 * fractal(x[:, None] * 1.2, down[None] * 2.2, seed + 4, 3)
    grid = np.stack(
        [
            x[:, None] + 0.25 * fractal(x[:, None] * 0.6, down[None] * 3, seed, 2) * down,
            y - forward,
            np.broadcast_to(z, forward.shape),
        ],
        -1,
    )
    made = draped(grid[:, ::-1].astype(np.float32), FOAM)
    streak = 0.80 + 0.2 * fractal(made.positions[:, 0] * 2.4, made.positions[:, 2] * 0.12, seed + 9, 3)
    colours = made.colours.copy()
    colours[:, :3] = np.clip(colours[:, :3] * streak[:, None] * (0.90, 0.97, 1.0), 0, 255).astype(np.uint8)
    return unshadowed(replace(made, colours=colours))


def pond(place: Place, world: World) -> StageSet:
    """A small round pond with lilies and reeds, bushes and willows about it."""

    def round_pond(x: Numbers, y: Numbers) -> Numbers:
        return np.hypot(x / 10.5, (y - 9.5) / 5.6) + 0.06 * fractal(x / 4, y / 4, 3)

    def heights(x: Numbers, y: Numbers) -> Numbers:
        rise = 2.2 * eased(1.4, 4.2, round_pond(x, y)) * clearing(x, y, 10, 24)
        return rise - 1.4 * (1 - eased(0.82, 1.06, round_pond(x, y)))

    here = Country.opened(place, world, heights)
    here.ground(rings=100)
    here.sea(-0.3, here.wished((0.13, 0.30, 0.26), 0.5))
    on_water = here.spots(
        (-9, 5, 9, 14), 1.3, 5, lambda x, y: (round_pond(x, y) < 0.8) & (fractal(x / 4, y / 4, 9) > 0.0)
    )
    pad = disc(0.42, Paint((0.26, 0.48, 0.20), Finish.LEAF), 10)
    here.site.add(
        unshadowed(
            growth.sown(
                pad,
                on_water * (1, 1, 0) - (0, 0, 0.27),
                4,
                sizes=np.random.default_rng(3).uniform(0.5, 1.2, len(on_water)),
            )
        )
    )
    bloom = ellipsoid((0.2, 0.2, 0.16), Paint((0.97, 0.70, 0.80), Finish.PLAIN), 2)
    here.site.add(growth.sown(bloom, on_water[::3] * (1, 1, 0) - (0, 0, 0.2), 5))
    edge = here.spots(
        (-12, 3, 12, 17),
        0.7,
        4,
        lambda x, y: (np.abs(round_pond(x, y) - 1.0) < 0.07) & ((y > 9) | (np.abs(x) > 6)),
    )
    here.plant([reeds()], edge, (0.5, 1.0), [(0.40, 0.54, 0.20)])
    here.stones(
        here.spots((-13, 3, 13, 17), 1.0, 6, lambda x, y: np.abs(round_pond(x, y) - 1.04) < 0.05), (0.25, 0.6)
    )
    here.bushes(here.spots((-20, 8, 20, 22), 3.0, 5, lambda x, y: round_pond(x, y) > 1.35), (0.6, 1.2))
    here.woods(here.spots((-34, 16, 34, 50), 6.5, 5, lambda x, y: round_pond(x, y) > 1.7), (0.7, 1.2), True)
    here.flowers((-9, -7, 9, 4), 0.9, 4)
    here.grass((-10, -7, 10, 4), 1.2, 4, 0.25)
    return finished(here.site, "pond", ambience="water", shows=framed((0, -9, 3.0)))


def marsh(place: Place, world: World) -> StageSet:
    """Flat wet land: pools between reeds, dead trees, mist."""

    def heights(x: Numbers, y: Numbers) -> Numbers:
        return (0.1 + 0.9 * fractal(x / 10, y / 7, 6, 3)) * clearing(x, y, 4, 9)

    here = Country.opened(place, world, heights, "mud")
    green = here.wished((0.36, 0.42, 0.18))
    here.ground(
        Paint(green, Finish.GRASS),
        Coat(Paint((0.26, 0.23, 0.15), Finish.SOIL), lambda lie: 1 - eased(-0.15, 0.05, lie.z)),
        rings=100,
    )
    here.sea(-0.12, (0.16, 0.24, 0.22))
    wet = here.spots(
        (-26, 3, 26, 50),
        1.5,
        5,
        lambda x, y: (np.abs(heights(x, y) + 0.1) < 0.22) & growth.off_stage(x, y, 5),
    )
    here.plant([reeds()], wet[:240], (0.6, 1.1), [(0.52, 0.52, 0.22), (0.42, 0.50, 0.20)])
    here.plant(
        [bare_tree(k) for k in range(3)], here.spots((-50, 12, 50, 80), 13, 7), (0.8, 1.5), [(0.6, 0.6, 0.6)]
    )
    here.woods(here.spots((-90, 90, 90, 120), 9, 7), (0.8, 1.3))
    return finished(here.site, "marsh", ground="mud", ambience="insects", shows=framed((0, -9, 2.4)))


SETS = {"lake": lake, "marsh": marsh, "pond": pond, "river": river, "waterfall": waterfall}
