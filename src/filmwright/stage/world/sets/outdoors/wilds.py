"""Dry land without people: deserts, mountains, valleys, snow and ice, a volcano, grasslands."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from filmwright.stage.world.model import Finish, StageSet
from filmwright.stage.world.sets.outdoors.country import STONES, Country
from filmwright.stage.world.sets.outdoors.growth import bare_tree, cactus, conifer, patchy, rock
from filmwright.stage.world.sets.outdoors.lay import (
    Coat,
    Lie,
    Numbers,
    aside,
    bumps,
    clearing,
    eased,
    either,
    fractal,
    highest,
    lowest,
    ribbon,
    ridged,
)
from filmwright.stage.world.sets.outdoors.lot import finished, framed, low_sun, vista
from filmwright.stage.world.shaping.boxes import ellipsoid
from filmwright.stage.world.shaping.mesh import moved, unshadowed
from filmwright.stage.world.shaping.paint import Paint
from filmwright.stage.world.shaping.swept import curved
from filmwright.stage.world.world import Colour, Place, World

GREY_ROCK: Colour = (0.36, 0.35, 0.36)


WHITE: Colour = (0.92, 0.95, 0.99)


SNOW = Paint(WHITE, Finish.SNOW)


TOPS = (
    (10.0, 215.0, 66.0, 100.0),
    (-92.0, 250.0, 52.0, 86.0),
    (104.0, 260.0, 56.0, 92.0),
    (-36.0, 330.0, 62.0, 110.0),
    (190.0, 330.0, 64.0, 110.0),
    (-200.0, 320.0, 58.0, 110.0),
)
"""x, y, height and radius of a mountain range ahead of the camera, its highest peak in the middle."""


def peaks(x: Numbers, y: Numbers, tops: tuple[tuple[float, float, float, float], ...], seed: int) -> Numbers:
    """Return mountains of given (x, y, height, radius), their flanks cut by gullies."""
    total = np.zeros_like(x)
    rough = ridged(x / 46, y / 46, seed)
    for px, py, high, wide in tops:
        far = np.hypot(x - px, y - py) / wide * (1 + 0.22 * fractal(x / 40 + px, y / 40, seed + 2, 3))
        form = np.clip(1 - far, 0, None) ** 1.15
        total = highest(total, high * form * (0.66 + 0.62 * rough * (1 - 0.45 * form)))
    return total


def rock_on_slopes(low: float, high: float, colour: Colour, seed: int = 6) -> Coat:
    """Return rock that shows where the ground is steep, ragged at its edge."""

    def bare(lie: Lie) -> Numbers:
        return eased(low, high, lie.slope + 0.07 * fractal(lie.x / 12, lie.y / 12, seed))

    return Coat(Paint(colour, Finish.ROCK), bare)


def snow_above(line: float, ragged: float = 14.0, steepest: float = 0.55) -> Coat:
    """Return snow above a height; it slides off what is steep."""

    def lies(lie: Lie) -> Numbers:
        own = line + ragged * fractal(lie.x / 30, lie.y / 30, 9)
        return eased(own, own + 5, lie.z) * (1 - eased(steepest, steepest + 0.12, lie.slope))

    return Coat(SNOW, lies)


def desert(place: Place, world: World) -> StageSet:
    def dunes(x: Numbers, y: Numbers) -> Numbers:
        lean = y / 34 + 0.35 * fractal(x / 90, y / 90, 3) + x / 120
        phase = lean - np.floor(lean)
        wave = either(phase < 0.72, phase / 0.72, (1 - phase) / 0.28)
        wave = wave * wave * (3 - 2 * wave)
        high = 4.5 + 15.0 * eased(22, 100, y) + 4 * bumps(x / 60, y / 60, 5)
        return wave * high * clearing(x, y, 8, 24) + 0.1 * bumps(x / 3, y / 2, 9) * clearing(x, y, 3, 9)

    here = Country.opened(place, world, dunes, "sand")
    here.ground(Paint(here.wished((0.87, 0.66, 0.40)), Finish.SAND), rings=100, snow=False)
    here.plant(
        [cactus()],
        here.spots((-30, 4, 30, 42), 11, 4, patchy(14, 0.0, 3))[:7],
        (0.7, 1.2),
        [(0.72, 0.72, 0.72)],
    )
    # Near ones give the eye a measure for the dunes.
    here.plant([cactus()], np.array([(-6.9, 3.6, 0.0), (8.6, 8.5, 0.0)]), (1.05, 1.25), [(0.72, 0.72, 0.72)])
    here.stones(here.spots((-16, -5, 16, 14), 4, 6)[:14], (0.2, 0.7), [(0.66, 0.50, 0.36)])
    here.grass((-9, -7, -3, 1), 1.6, 5, 0.4)
    here.grass((3, -7, 9, 0), 1.9, 6, 0.4)
    return finished(
        here.site, "desert", ground="sand", ambience="wind", shows=framed((0, -10, 3.6)), air=low_sun(world)
    )


def mountain(place: Place, world: World) -> StageSet:
    def heights(x: Numbers, y: Numbers) -> Numbers:
        mounds = 1.6 * fractal(x / 26, y / 26, 4) * clearing(x, y)
        return 1.22 * peaks(x, y, TOPS, 3) - 7 * eased(9, 40, y) * clearing(x, y, 6, 20) + mounds

    def bare(lie: Lie) -> Numbers:
        return eased(3, 9, lie.z + 14 * (lie.slope - 0.25) + 5 * fractal(lie.x / 15, lie.y / 15, 6))

    here = Country.opened(place, world, heights)
    stone = Coat(Paint(here.wished(GREY_ROCK, 0.5), Finish.ROCK), bare)
    here.ground(None, stone, snow_above(17, 9), rings=110)
    here.firs(here.spots((-90, 12, 90, 110), 6.5, 4, patchy(30, 0.02, 12)), (0.7, 1.15))
    here.stones(here.spots((-14, -4, 14, 16), 5, 8), (0.4, 1.4))
    here.flowers((-10, -7, 10, 12), 0.9, 3)
    return finished(
        here.site, "mountain", ambience="wind", air=vista(world, 0.0008), shows=framed((0, -9, 3.0))
    )


def valley(place: Place, world: World) -> StageSet:
    """A green trough between two flanks, a river winding out to blue hills."""
    way = curved([(2, 8), (7, 22), (-9, 46), (12, 80), (-8, 130), (6, 200), (0, 320)], 90)

    def heights(x: Numbers, y: Numbers) -> Numbers:
        from_stream = aside(x, y, way)
        ahead = eased(4, 40, y)
        flank = (np.clip(np.abs(x) - 16, 0, None) * 0.62) ** 1.12 * (0.8 + 0.45 * ridged(x / 60, y / 60, 4))
        flank = lowest(flank, 75 + 10 * fractal(x / 50, y / 50, 3)) * eased(-30, 60, y)
        ends = 60 * eased(240, 390, y) * (0.5 + 0.7 * ridged(x / 80, y / 80, 8))
        floor = -9 * ahead + 0.8 * fractal(x / 18, y / 18, 2) * clearing(x, y)
        return highest(flank, ends) + floor - 1.4 * ahead * (1 - eased(1.5, 6.5, from_stream))

    here = Country.opened(place, world, heights)
    here.ground(None, rock_on_slopes(0.34, 0.5, GREY_ROCK), snow_above(66, 6), rings=110)
    river = ribbon(way, (-4.0, 4.0), Paint((0.26, 0.46, 0.56), Finish.WATER), lift=0.0)
    here.site.add(moved(river, (0, 0, -9.75)))
    banks: Numbers = here.spots((-70, 14, 70, 200), 7.5, 5, patchy(26, 0.12, 4))
    dry = aside(banks[:, 0], banks[:, 1], way) > 7
    here.woods(banks[dry][::2], (0.6, 1.1))
    here.firs(banks[dry][1::2], (0.6, 1.2))
    here.flowers((-9, -7, 9, 9), 0.8, 4)
    here.stones(here.spots((-12, -4, 12, 12), 5, 8), (0.3, 0.9))
    return finished(here.site, "valley", ambience="wind", shows=framed((0, -9, 3.2)))


def canyon(place: Place, world: World) -> StageSet:
    """Red walls in steps on both sides, a dry bed between, buttes beyond."""
    here = Country.opened(place, world, _canyon_heights, "sand")
    red = here.wished((0.70, 0.36, 0.22), 0.5)

    def banded(lie: Lie) -> Numbers:
        return 0.5 + 0.5 * np.sin(lie.z * 0.9 + 2 * fractal(lie.x / 20, lie.y / 20, 3))

    def steep(lie: Lie) -> Numbers:
        return eased(0.12, 0.3, lie.slope)

    pale = Coat(Paint((0.86, 0.60, 0.40), Finish.ROCK), lambda lie: banded(lie) * steep(lie))
    here.ground(Paint((0.82, 0.56, 0.36), Finish.SAND), Coat(Paint(red, Finish.ROCK), steep), pale, rings=120)
    here.stones(here.spots((-12, -4, 12, 20), 4, 6), (0.3, 1.5), [red])
    here.bushes(here.spots((-14, -4, 14, 30), 6, 9), (0.3, 0.7))
    return finished(here.site, "canyon", ground="sand", ambience="wind")


def _canyon_heights(x: Numbers, y: Numbers) -> Numbers:
    off = np.abs(x + 7 * np.sin(y / 30) * eased(8, 30, y)) + 5 * fractal(x / 24, y / 24, 3)
    steps = 9 * eased(13, 16, off) + 8 * eased(22, 25, off) + 11 * eased(34, 38, off) + 9 * eased(52, 58, off)
    buttes = 34 * eased(0.35, 0.45, fractal(x / 80, y / 80, 21, 2)) * eased(120, 150, y)
    return highest(steps * eased(-25, 12, y), buttes) * clearing(x, y, 9, 14)


def _headland(x: Numbers, y: Numbers) -> Numbers:
    """Grass to the left up to an edge that swings out ahead, the sea far below to the right."""
    edge = 4.2 - 8 * eased(8, 30, y) + 34 * eased(40, 95, y) - 110 * eased(110, 150, y)
    inland = edge + 2.6 * fractal(y / 11, y / 31, 5) * eased(6, 14, y) - x
    top = 9 * eased(20, 90, y) + 0.8 * fractal(x / 15, y / 15, 2) * clearing(x, y)
    return -24 + (24 + top) * eased(-2.2, 0.6, inland) * eased(-40, -30, x + 60)


def cliff(place: Place, world: World) -> StageSet:
    """A chalk headland that drops into the sea, seen along its edge."""
    here = Country.opened(place, world, _headland)
    here.ground(None, rock_on_slopes(0.2, 0.34, here.wished((0.90, 0.88, 0.82), 0.5)), rings=150)
    here.sea(-17.0, (0.08, 0.32, 0.44), (0.30, 0.60, 0.60), 0.5)
    here.grass((-12, -7, 3, 10), 0.9, 4, 0.3)
    here.flowers((-12, -6, 3, 12), 0.9, 5)
    return finished(here.site, "cliff", ambience="sea", shows=framed((0.5, -10, 5.0)))


def volcano(place: Place, world: World) -> StageSet:
    """A cone with lava down its flank and smoke over its mouth."""
    cx, cy, wide, high = 6.0, 175.0, 84.0, 50.0
    flows = [
        curved(
            [(cx, cy - 14), (cx - 4, cy - 40), (cx + 6, cy - 70), (cx - 2, cy - 90), (cx + 8, cy - 104)], 60
        ),
        curved([(cx + 8, cy - 13), (cx + 24, cy - 40), (cx + 30, cy - 66), (cx + 44, cy - 90)], 50),
        curved([(cx - 8, cy - 13), (cx - 26, cy - 38), (cx - 36, cy - 60)], 40),
    ]

    def heights(x: Numbers, y: Numbers) -> Numbers:
        far = np.hypot(x - cx, y - cy)
        spread = far / wide * (1 + 0.06 * fractal(x / 25, y / 25, 3))
        cone = high * np.clip(1 - spread, 0, 1) ** 1.55 * (1 + 0.10 * ridged(x / 20, y / 20, 5))
        mouth = 9 * (1 - eased(4, 12, far))
        hills = 7 * ridged(x / 60, y / 60, 7) * eased(60, 160, np.hypot(x, y))
        return highest(lowest(cone, high * 0.76) - mouth, hills * 0.6) + 0.7 * fractal(
            x / 9, y / 9, 2
        ) * clearing(x, y, 6, 18)

    def molten(lie: Lie) -> Numbers:
        off = np.min([aside(lie.x, lie.y, flow) for flow in flows], axis=0)
        rim = (np.hypot(lie.x - cx, lie.y - cy) < 10.5) * 1.0
        return highest(1 - eased(2.2, 4.4, off + 1.4 * fractal(lie.x / 5, lie.y / 5, 4)), rim)

    here = Country.opened(place, world, heights, "rock")
    ash = here.wished((0.25, 0.22, 0.22), 0.5)
    lava = Coat(Paint((1.0, 0.36, 0.06), Finish.GLOW), molten)
    here.ground(
        Paint(ash, Finish.ROCK),
        Coat(Paint((0.36, 0.22, 0.18), Finish.ROCK), lambda lie: eased(20, 60, lie.z)),
        lava,
        rings=130,
    )
    here.stones(here.spots((-22, -5, 22, 34), 4, 8), (0.3, 1.6), [(0.26, 0.23, 0.23)])
    smoke = Paint((0.30, 0.27, 0.28), Finish.SMOKE)
    for k in range(13):
        up = k / 12
        size = 7 + 15 * up
        at = (cx + 52 * up**1.5 + 5 * np.sin(2.6 * k), cy + 3 * np.cos(1.7 * k), high * 0.76 + 30 * up)
        here.site.add(
            unshadowed(moved(ellipsoid((size, size, size * 0.8), smoke.shaded(0.8 + 0.5 * up), 5), at))
        )
    glow = Paint((1.0, 0.52, 0.16), Finish.FLAME)
    here.site.add(unshadowed(moved(ellipsoid((9, 9, 8), glow, 4), (cx, cy, high * 0.72))))
    here.site.lamp((2, 9, 2.0), (2.4, 0.9, 0.3), 12)
    return finished(here.site, "volcano", ground="rock", ambience="wind", shows=framed((0, -10, 2.0)))


def _ice_flow(y: Numbers) -> Numbers:
    """Half the width of the glacier at a distance."""
    return 30 - 14 * eased(70, 240, y)


def _ice_bed(x: Numbers, y: Numbers) -> Numbers:
    """A river of ice that comes down between dark mountains and breaks off at a lake."""
    middle = 26 * np.sin(y / 75) * eased(60, 160, y)
    off = np.abs(x - middle) - _ice_flow(y)
    walls = (
        lowest(np.clip(off, 0, None) * 0.75, 58) * (0.7 + 0.7 * ridged(x / 50, y / 50, 4)) * eased(20, 80, y)
    )
    slope = np.clip(y - 56, 0, None) * 0.17
    ice = (5.0 + 2.2 * ridged(x / 8, y / 11, 6, 3)) * eased(50, 52, y + 6 * fractal(x / 13, 0 * y, 8)) + slope
    lake = -2.2 * eased(5, 10, y) * (1 - eased(48, 51, y))
    far = 20 * ridged(x / 90, y / 90, 14) * eased(240, 330, y)
    return either(off > 0, highest(walls, slope * 0.8), ice) + far + lake


def glacier(place: Place, world: World) -> StageSet:
    def icy(lie: Lie) -> Numbers:
        off = np.abs(lie.x - 26 * np.sin(lie.y / 75) * eased(60, 160, lie.y)) - _ice_flow(lie.y)
        return eased(46, 48, lie.y) * (1 - eased(-2, 1, off))

    def blue(lie: Lie) -> Numbers:
        cracks = 1 - eased(0.30, 0.46, ridged(lie.x / 8, lie.y / 11, 6, 3))
        return icy(lie) * highest(cracks, eased(0.15, 0.35, lie.slope))

    here = Country.opened(place, world, _ice_bed, "rock")
    here.ground(
        Paint(here.wished((0.33, 0.33, 0.36), 0.4), Finish.ROCK),
        snow_above(30, 9, 0.4),
        Coat(Paint((0.86, 0.94, 1.0), Finish.SNOW), icy),
        Coat(Paint(here.wished((0.34, 0.68, 0.90), 0.5), Finish.ICE), blue),
        rings=140,
    )
    here.sea(-0.6, (0.20, 0.46, 0.54))
    bergs = here.spots((-24, 10, 24, 44), 8, 5)
    pale = [tuple(replace(s, finish=Finish.ICE) for s in rock(k, 2, 0.7)) for k in (7, 8)]
    here.plant(pale, bergs * (1, 1, 0) - (0, 0, 0.7), (0.9, 2.8), [(0.78, 0.92, 0.99)])
    here.stones(here.spots((-14, -5, 14, 5), 3, 8), (0.3, 0.9), STONES)
    return finished(here.site, "glacier", ground="rock", ambience="wind", shows=framed((0, -12, 5.0)))


def snowfield(place: Place, world: World) -> StageSet:
    def heights(x: Numbers, y: Numbers) -> Numbers:
        drifts = 0.5 * bumps(x / 9, y / 5, 3) + 2.2 * fractal(x / 50, y / 50, 6, 2)
        return drifts * clearing(x, y, 6, 26) + 26 * ridged(x / 110, y / 110, 5) * eased(150, 300, y)

    here = Country.opened(place, world, heights, "snow")
    here.ground(Paint(here.wished(WHITE, 0.5), Finish.SNOW), rings=90, snow=False)
    firs = here.spots((-90, 40, 90, 110), 9, 4, patchy(30, 0.2, 12))
    here.plant([bare_tree(0), bare_tree(1)], here.spots((-24, 12, 24, 40), 12, 7)[:5], (0.7, 1.1), STONES)
    _snowy_firs(here, firs)
    return finished(here.site, "snowfield", ground="snow", ambience="wind")


def _snowy_firs(here: Country, spots: Numbers, sizes: tuple[float, float] = (0.7, 1.2)) -> None:
    tones = ((0.70, 0.78, 0.82), (0.58, 0.68, 0.70), (0.84, 0.88, 0.92))
    here.plant([conifer(0), conifer(1)], spots, sizes, tones, False)


SETS = {
    "canyon": canyon,
    "cliff": cliff,
    "desert": desert,
    "glacier": glacier,
    "mountain": mountain,
    "snowfield": snowfield,
    "valley": valley,
    "volcano": volcano,
}
