"""Places of growth: forests, roads through them, jungle, bamboo, meadow, savanna, tundra, a ski slope."""

from __future__ import annotations

from itertools import pairwise

import numpy as np

from filmwright.stage.world.model import Air, Finish, StageSet
from filmwright.stage.world.sets.outdoors import growth
from filmwright.stage.world.sets.outdoors.country import Country, Keep
from filmwright.stage.world.sets.outdoors.growth import palm, patchy, tuft
from filmwright.stage.world.sets.outdoors.lay import (
    Coat,
    Numbers,
    aside,
    away,
    clearing,
    eased,
    fractal,
    ribbon,
    ridged,
)
from filmwright.stage.world.sets.outdoors.lot import finished, framed, low_sun
from filmwright.stage.world.sets.outdoors.wilds import WHITE, peaks, snow_above
from filmwright.stage.world.shaping.boxes import box
from filmwright.stage.world.shaping.grounds import Heights
from filmwright.stage.world.shaping.mesh import moved, placed, turned, unshadowed
from filmwright.stage.world.shaping.paint import Paint
from filmwright.stage.world.shaping.swept import curved, rod, swept
from filmwright.stage.world.shaping.turned import cylinder
from filmwright.stage.world.world import Hour, Place, Season, Sky, World


def _floor(x: Numbers, y: Numbers) -> Numbers:
    return (0.5 * fractal(x / 7, y / 7, 3) + 1.8 * fractal(x / 40, y / 40, 5)) * clearing(x, y, 5, 18)


def forest(place: Place, world: World) -> StageSet:
    """Tall trunks all round a small clearing, undergrowth, light between them."""
    here = Country.opened(place, world, _floor)
    leaf_mould = Coat(
        Paint((0.34, 0.27, 0.16), Finish.SOIL),
        lambda lie: eased(0.0, 0.5, fractal(lie.x / 6, lie.y / 6, 12)) * 0.8,
    )
    here.ground(here.turf((0.24, 0.32, 0.13)), leaf_mould, rings=90)

    near = here.spots((-26, -2, 26, 30), 5.0, 5, lambda x, y: growth.off_stage(x, y, 6.5))
    if world.season in (Season.AUTUMN, Season.SPRING):
        here.woods(near[::2], (1.2, 1.8), True)
        here.firs(near[1::2], (1.2, 2.0), True)
    else:
        here.firs(near[::2], (1.1, 1.9), True)
        here.woods(near[1::2], (1.3, 1.9), True)
    here.woods(here.spots((-50, 28, 50, 60), 6.5, 6), (1.3, 2.0))
    here.firs(here.spots((-56, 44, 56, 74), 9.0, 7), (1.4, 2.4))
    here.firs(here.spots((-26, -34, 26, -16), 11, 7), (1.4, 2.4))
    here.bushes(
        here.spots((-18, 0, 18, 22), 3.2, 8, lambda x, y: growth.off_stage(x, y, 5.5))[::2], (0.4, 0.9)
    )
    here.grass((-9, -7, 9, 8), 1.3, 4, 0.28, None if here.snowy else (0.26, 0.42, 0.15))
    here.stones(here.spots((-14, -4, 14, 14), 5, 8), (0.3, 1.0), [(0.40, 0.42, 0.36)])
    _log(here, (-4.4, 3.2, 0.0), 24)
    return finished(here.site, "forest", ambience="forest", air=_under_leaves(world))


def _under_leaves(world: World) -> Air | None:
    """Return a wood's lit air on a clear day, of its leaves' colour; None: as hour and weather have it."""
    if world.weather.sky is not Sky.CLEAR or world.hour is Hour.NIGHT:
        return None
    gold = world.season is Season.AUTUMN
    return Air(
        haze=(0.74, 0.60, 0.38) if gold else (0.50, 0.62, 0.44), haze_density=0.005, shafts=0.4, exposure=1.25
    )


def _log(here: Country, at: tuple[float, float, float], degrees: float) -> None:
    """Lay a fallen trunk."""
    bark = Paint((0.36, 0.27, 0.19), Finish.BARK)
    trunk = moved(turned(cylinder(0.28, 3.4, bark, 0.03, 12), 90, "y"), (-1.7, 0, 0.24))
    end = moved(
        turned(cylinder(0.25, 0.02, Paint((0.74, 0.58, 0.38), Finish.WOOD), 0, 12), 90, "y"), (1.7, 0, 0.24)
    )
    here.site.add(*placed([trunk, end], at, degrees))


def forest_road(place: Place, world: World) -> StageSet:
    """A road that runs away between two walls of trees."""
    way = curved([(0.8, -60), (0.8, -8), (0, 10), (1.5, 34), (9, 64), (14, 100), (6, 150)], 120)

    def heights(x: Numbers, y: Numbers) -> Numbers:
        return (0.5 + 2.2 * fractal(x / 18, y / 18, 5)) * eased(4.5, 13, aside(x, y, way))

    here = Country.opened(place, world, heights, "asphalt")
    verge = Coat(
        Paint((0.46, 0.40, 0.28), Finish.SOIL), lambda lie: 1 - eased(3.4, 4.4, aside(lie.x, lie.y, way))
    )
    here.ground(here.turf((0.27, 0.36, 0.14)), verge, rings=110)
    here.site.add(ribbon(way, (-2.9, 2.9), Paint(here.wished((0.27, 0.27, 0.29)), Finish.ASPHALT), lift=0.02))
    white = Paint((0.93, 0.92, 0.86), Finish.PLAIN, 0.8)
    for k in range(0, 116, 4):
        here.site.add(ribbon(way[k : k + 3], (-0.07, 0.07), white, lift=0.035))
    for side in (-2.7, 2.6):
        here.site.add(ribbon(way, (side, side + 0.1), white, lift=0.035))

    def beside(low: float, high: float) -> Keep:
        return lambda x, y: (aside(x, y, way) > low) & (aside(x, y, way) < high)

    row = here.spots((-16, -24, 30, 70), 4.4, 5, beside(5.2, 11.5))
    here.woods(row[::2], (1.2, 1.7), True)
    here.firs(row[1::2], (1.2, 1.9), True)
    here.firs(here.spots((-46, -10, 60, 150), 6.0, 6, beside(11, 34)), (1.3, 2.2))
    here.bushes(here.spots((-12, -8, 26, 60), 3.0, 8, beside(4.4, 7))[::2], (0.4, 0.9))
    here.grass((-8, -8, 10, 30), 1.0, 4, 0.3, (0.30, 0.44, 0.16), beside(3.6, 6.0))
    return finished(
        here.site,
        "forest_road",
        ground="asphalt",
        ambience="forest",
        walkable=((-2.6, -6, 0), (3.2, 12, 4)),
        shows=framed((0.4, -11, 2.0)),
    )


def jungle(place: Place, world: World) -> StageSet:
    """Dense green: palms, great leaves, vines, a shaft of light."""
    here = Country.opened(place, world, _floor)
    here.ground(Paint(here.wished((0.22, 0.30, 0.12)), Finish.SOIL), rings=80, snow=False)
    green = ((0.20, 0.46, 0.16), (0.28, 0.54, 0.16), (0.16, 0.38, 0.18))
    here.plant(
        [palm(0), palm(1), palm(2)],
        here.spots((-24, 3, 24, 26), 4.5, 5, lambda x, y: growth.off_stage(x, y, 6)),
        (0.8, 1.4),
        green,
    )
    here.plant(
        [growth.broadleaf(k) for k in range(3)], here.spots((-36, 14, 36, 44), 6.0, 6), (1.4, 2.2), green
    )
    here.plant(
        [growth.fern(k) for k in range(2)],
        here.spots((-16, -3, 16, 18), 1.5, 7, lambda x, y: growth.off_stage(x, y, 4.6)),
        (0.8, 2.0),
        green,
    )
    vine = Paint((0.26, 0.36, 0.14), Finish.BARK)
    for k in range(7):
        x, y = -12 + 4 * k, 11 + 3 * np.sin(2.2 * k)
        path = curved([(x, y, 9), (x + 1.5, y, 5.4 + np.sin(k)), (x + 3.6, y + 0.6, 8.6)], 10)
        here.site.add(unshadowed(swept(path, 0.05, vine, 4)))
    air = (
        None
        if world.weather.sky.value in ("fog", "rain", "storm")
        else Air(haze=(0.36, 0.52, 0.34), haze_density=0.012, shafts=0.6)
    )
    return finished(here.site, "jungle", ambience="forest", air=air)


def bamboo_forest(place: Place, world: World) -> StageSet:
    """竹林: a path of packed earth between walls of bamboo."""
    way = curved([(0, -60), (0, -4), (0.6, 10), (-1.2, 24), (2.0, 44), (0, 80)], 80)
    here = Country.opened(place, world)
    path = Coat(
        Paint((0.58, 0.48, 0.34), Finish.SOIL),
        lambda lie: 1 - eased(1.5, 2.2, aside(lie.x, lie.y, way) + 0.3 * fractal(lie.x, lie.y, 3)),
    )
    here.ground(Paint((0.30, 0.34, 0.15), Finish.SOIL), path, rings=90)
    green = here.wished((0.42, 0.60, 0.20), 0.5)
    canes = here.spots(
        (-14, -18, 14, 46), 1.75, 5, lambda x, y: (aside(x, y, way) > 2.5) & ((y > -3) | (np.abs(x) > 5))
    )
    tones = [green, (0.34, 0.54, 0.18), (0.52, 0.62, 0.24)]
    for part in np.array_split(canes[np.argsort(away(canes[:, 0], canes[:, 1]))][:160], 5):
        here.plant([growth.bamboo()], part, (0.8, 1.25), tones)
    rail = Paint((0.66, 0.54, 0.30), Finish.WOOD)
    for side in (-2.0, 2.0):
        points = np.column_stack([way[:, 0] + side, way[:, 1], np.full(80, 0.55)])[20:70]
        here.site.add(swept(points, 0.035, rail, 5))
        for p in points[::2]:
            here.site.add(rod((p[0], p[1], 0), (p[0], p[1], 0.7), 0.03, rail, 5))
    return finished(here.site, "bamboo_forest", ambience="forest", walkable=((-1.6, -6, 0), (1.6, 9, 4)))


def meadow(place: Place, world: World) -> StageSet:
    """Grass and flowers to the horizon, one tree."""

    def heights(x: Numbers, y: Numbers) -> Numbers:
        return 4.5 * fractal(x / 60, y / 60, 5, 2) * clearing(x, y, 10, 40) + 14 * ridged(
            x / 110, y / 110, 3, 3
        ) * eased(120, 260, y)

    here = Country.opened(place, world, heights)
    here.ground(rings=90)
    here.grass((-13, -7.5, 13, 14), 0.95, 4, 0.36)
    here.flowers((-13, -7.5, 13, 10), 0.68, 5)
    here.flowers((-26, 10, 26, 34), 1.3, 6)
    here.woods(np.array([(9.0, 26.0, float(heights(np.array(9.0), np.array(26.0))))]), (1.5, 1.5), True)
    here.woods(here.spots((-120, 90, 120, 130), 9, 5, patchy(40, 0.1, 3)), (1.0, 1.6))
    return finished(here.site, "meadow", ambience="meadow")


def grassland(place: Place, world: World) -> StageSet:
    """Open country that fits whatever is said of it: low hills, a few trees, sky."""

    def heights(x: Numbers, y: Numbers) -> Numbers:
        return 2.2 * fractal(x / 40, y / 40, 8) * clearing(x, y) + 24 * ridged(
            x / 120, y / 120, 6, 3
        ) * eased(130, 280, np.hypot(x, y))

    here = Country.opened(place, world, heights)
    here.ground(rings=90)
    here.woods(here.spots((-80, 18, 80, 120), 11, 5, patchy(34, 0.15, 9)), (0.8, 1.4))
    here.bushes(here.spots((-24, 4, 24, 30), 7, 8), (0.5, 1.1))
    here.grass((-12, -7, 12, 12), 1.3, 4, 0.25)
    here.flowers((-10, -7, 10, 8), 1.5, 5)
    here.stones(here.spots((-16, -4, 16, 20), 7, 8), (0.3, 0.9))
    return finished(here.site, "landscape", ambience="meadow")


def savanna(place: Place, world: World) -> StageSet:
    """Golden grass, flat-crowned acacias, a low sun."""
    here = Country.opened(place, world, lambda x, y: 0.8 * fractal(x / 30, y / 30, 3) * clearing(x, y))
    gold = here.wished((0.76, 0.62, 0.28))
    here.ground(
        Paint(gold, Finish.GRASS),
        Coat(
            Paint((0.68, 0.44, 0.26), Finish.SOIL),
            lambda lie: 0.7 * eased(0.2, 0.5, fractal(lie.x / 9, lie.y / 9, 6)),
        ),
        rings=80,
    )
    trees = np.array(
        [
            (-9.5, 15.0, 0.0),
            (13.0, 27.0, 0),
            (-26, 44, 0),
            (30, 60, 0),
            (-4, 74, 0),
            (52, 92, 0),
            (-60, 88, 0),
            (12, 110, 0),
        ]
    )
    here.plant(
        [growth.acacia(0), growth.acacia(1)], trees, (1.0, 1.35), [(0.42, 0.48, 0.20), (0.50, 0.52, 0.22)]
    )
    here.plant(
        [tuft(0.55, 0), tuft(0.55, 1)],
        here.spots((-18, -7, 18, 24), 0.95, 4, None),
        (0.6, 1.3),
        [(0.80, 0.66, 0.30), (0.70, 0.56, 0.24)],
        False,
    )
    here.bushes(here.spots((-60, 14, 60, 80), 12, 9), (0.5, 1.1))
    return finished(here.site, "savanna", ambience="meadow", air=low_sun(world))


def tundra(place: Place, world: World) -> StageSet:
    """Treeless plain: moss, patches of snow, pools, far white hills."""

    def heights(x: Numbers, y: Numbers) -> Numbers:
        return (0.5 * fractal(x / 8, y / 6, 3) - 0.1) * clearing(x, y, 5, 12) + peaks(
            x, y, ((30, 280, 34, 120), (-90, 300, 30, 110), (150, 300, 36, 120)), 5
        )

    here = Country.opened(place, world, heights)
    moss = here.wished((0.48, 0.42, 0.22))
    patches = Coat(Paint(WHITE, Finish.SNOW), lambda lie: eased(0.05, 0.2, fractal(lie.x / 9, lie.y / 5, 21)))
    red = Coat(
        Paint((0.56, 0.28, 0.18), Finish.GRASS),
        lambda lie: 0.8 * eased(0.05, 0.4, fractal(lie.x / 7, lie.y / 4, 31)),
    )
    here.ground(Paint(moss, Finish.GRASS), red, patches, snow_above(6, 3, 0.6), rings=100)
    here.sea(-0.3, (0.22, 0.36, 0.46))
    here.stones(here.spots((-18, -4, 18, 30), 3.2, 8), (0.2, 0.8))
    here.grass((-12, -6, 12, 12), 1.5, 4, 0.22, (0.62, 0.54, 0.28))
    return finished(here.site, "tundra", ambience="wind")


def ski_slope(place: Place, world: World) -> StageSet:
    """A groomed piste down a white mountain, firs to both sides, slalom gates, a chair lift."""

    def heights(x: Numbers, y: Numbers) -> Numbers:
        slope = np.clip(y - 7, 0, 190) * 0.23
        sides = 0.9 * fractal(x / 9, y / 9, 3) * eased(15, 22, np.abs(x)) + 6 * eased(
            30, 70, np.abs(x)
        ) * fractal(x / 30, y / 30, 5)
        return slope + sides * eased(0, 12, y) + 20 * ridged(x / 60, y / 60, 8) * eased(150, 230, y)

    here = Country.opened(place, world, heights, "snow")
    groomed = Coat(Paint((0.97, 0.98, 1.0), Finish.SNOW), lambda lie: 1 - eased(13, 15, np.abs(lie.x)))
    here.ground(Paint(here.wished((0.86, 0.90, 0.96), 0.5), Finish.SNOW), groomed, rings=100, snow=False)
    side = here.spots((-70, 6, 70, 130), 7.0, 5, lambda x, y: np.abs(x) > 16)
    tones = ((0.30, 0.44, 0.36), (0.66, 0.74, 0.78), (0.22, 0.36, 0.28))
    here.plant([growth.conifer(k) for k in range(2)], side, (0.9, 1.7), tones, False)
    for k in range(9):
        y = 3.5 + 7.5 * k
        x = 4.2 * (-1) ** k
        _gate(
            here,
            x,
            y,
            float(heights(np.array(x), np.array(y))),
            (0.88, 0.10, 0.12) if k % 2 else (0.08, 0.26, 0.80),
        )
    _chair_lift(here, heights)
    return finished(
        here.site,
        "ski_slope",
        ground="snow",
        ambience="wind",
        shows=framed((0, -10, 2.4)),
        air=low_sun(world),
    )


def _gate(here: Country, x: float, y: float, z: float, colour: tuple[float, float, float]) -> None:
    pole = Paint(colour, Finish.PLASTIC)
    for off in (-0.55, 0.55):
        here.site.add(rod((x + off, y, z - 0.1), (x + off, y, z + 1.9), 0.035, pole, 6))
    here.site.add(moved(box((1.1, 0.02, 0.7), Paint(colour, Finish.CLOTH)), (x, y, z + 1.35)))


def _chair_lift(here: Country, heights: Heights) -> None:
    iron, black = Paint((0.34, 0.38, 0.42), Finish.METAL, 0.6), Paint((0.08, 0.08, 0.09))
    spots = [(18.5, y, float(heights(np.array(18.5), np.array(y)))) for y in (6.0, 34.0, 62.0, 90.0, 118.0)]
    for x, y, z in spots:
        here.site.add(
            moved(cylinder(0.22, 8.4, iron, 0, 8), (x, y, z - 0.4)),
            moved(box((4.0, 0.3, 0.3), iron), (x, y, z + 8.0)),
        )
    for side in (-1.9, 1.9):
        for (ax, ay, az), (bx, by, bz) in pairwise(spots):
            here.site.add(rod((ax + side, ay, az + 8.1), (bx + side, by, bz + 8.1), 0.045, black, 4))
            for t in (0.25, 0.6, 0.92):
                px, py, pz = ax + side, ay + (by - ay) * t, az + (bz - az) * t + 8.1
                here.site.add(rod((px, py, pz), (px, py, pz - 2.0), 0.04, iron, 4))
                here.site.add(moved(box((1.7, 0.5, 0.12), Paint((0.82, 0.16, 0.14))), (px, py, pz - 2.1)))
                here.site.add(
                    moved(box((1.7, 0.1, 0.7), Paint((0.82, 0.16, 0.14))), (px, py + 0.25, pz - 1.75))
                )


SETS = {
    "bamboo_forest": bamboo_forest,
    "forest": forest,
    "forest_road": forest_road,
    "jungle": jungle,
    "landscape": grassland,
    "meadow": meadow,
    "savanna": savanna,
    "ski_slope": ski_slope,
    "tundra": tundra,
}
