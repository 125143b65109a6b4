"""Places of tales: islands in the sky, an enchanted forest."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from filmwright.stage.world.model import Air, Finish, StageSet, Surface
from filmwright.stage.world.sets.outdoors import growth
from filmwright.stage.world.sets.outdoors.country import Country
from filmwright.stage.world.sets.outdoors.heavens import cumulus
from filmwright.stage.world.sets.outdoors.lay import clearing, fractal
from filmwright.stage.world.sets.outdoors.lot import finished, framed
from filmwright.stage.world.shaping.boxes import box, ellipsoid
from filmwright.stage.world.shaping.grounds import draped
from filmwright.stage.world.shaping.mesh import moved, unshadowed
from filmwright.stage.world.shaping.paint import Paint
from filmwright.stage.world.shaping.turned import lathed
from filmwright.stage.world.world import Colour, Place, World


def floating_islands(place: Place, world: World) -> StageSet:
    """Islands of rock in the sky, grass and trees on top, waterfalls off their edges."""
    here = Country.opened(place, world)
    for k, (x, y, z, wide) in enumerate(
        (
            (0, 0, 0, 11),
            (-24, 44, 3.5, 9),
            (23, 56, 9, 12),
            (2, 100, 16, 17),
            (-62, 104, 20, 16),
            (66, 120, 12, 18),
            (-20, 70, -8, 7),
        )
    ):
        here.site.add(
            *(moved(piece, (x, y, z)) for piece in _island(wide, k, here.wished((0.40, 0.60, 0.22))))
        )
        rng = np.random.default_rng(k + 40)
        angle, out = rng.uniform(0, 6.28, 9), rng.uniform(0.3, 0.8, 9) * wide
        spots = np.column_stack([x + out * np.cos(angle), y + out * np.sin(angle), np.full(9, z + 0.1)])
        spots = spots[growth.off_stage(spots[:, 0], spots[:, 1], 6.5)]
        here.woods(spots, (0.5, 0.9))
        if k in (1, 2, 3):
            fall = box((wide * 0.16, 0.1, wide * 1.5), Paint((0.86, 0.95, 0.99), Finish.FOAM))
            here.site.add(unshadowed(moved(fall, (x + wide * 0.2, y - wide * 0.96, z - wide * 0.74))))
    here.grass((-9, -7, 9, 9), 1.0, 4, 0.3)
    here.flowers((-9, -7, 9, 9), 1.0, 5)
    for k in range(8):
        here.site.add(
            unshadowed(moved(cumulus(24, k + 3), (-120 + 36 * k, 130 + 20 * (k % 3), -26 + 7 * (k % 4))))
        )
    air = Air(haze=(0.72, 0.82, 0.97), haze_density=0.0028, nadir=(0.62, 0.78, 0.96))
    return finished(
        here.site,
        "floating_islands",
        ambience="wind",
        air=air,
        shows=framed((0, -8, 3.4)),
        walkable=((-6, -6, 0), (6, 6, 4)),
    )


def _island(wide: float, seed: int, green: Colour) -> list[Surface]:
    """Return a disc of grass on a cone of rock that points down."""
    angle = np.linspace(0, 2 * np.pi, 41)
    rings = []
    for share, depth in (
        (1.0, 0.0),
        (1.0, -0.07),
        (0.86, -0.22),
        (0.55, -0.55),
        (0.26, -0.95),
        (0.05, -1.25),
    ):
        edge = (
            wide * share * (1 + 0.16 * fractal(2 * np.cos(angle) + seed, 2 * np.sin(angle) + 4 * depth, seed))
        )
        rings.append(
            np.stack([edge * np.cos(angle), edge * np.sin(angle), np.full(41, depth * wide) + 0.0], 1)
        )
    body = draped(
        np.array(rings[::-1], np.float32).transpose(1, 0, 2), Paint((0.50, 0.42, 0.35), Finish.ROCK)
    )
    top = np.stack([rings[0] * (s, s, 1) for s in (1.0, 0.7, 0.35, 0.02)], 0)
    grass = draped(top[::-1].astype(np.float32), Paint(green, Finish.GRASS))
    return [body, replace(grass, normals=np.tile(np.array((0, 0, 1), np.float32), (len(grass.positions), 1)))]


def enchanted_forest(place: Place, world: World) -> StageSet:
    """Great old trees, glowing mushrooms and lights that drift in a violet dusk."""
    here = Country.opened(place, world, lambda x, y: 0.6 * fractal(x / 8, y / 8, 3) * clearing(x, y, 5, 16))
    here.ground(Paint(here.wished((0.16, 0.30, 0.20)), Finish.GRASS), rings=80)
    tones = ((0.30, 0.28, 0.56), (0.20, 0.42, 0.46), (0.50, 0.28, 0.54))
    near = here.spots((-24, 3, 24, 26), 5.4, 5, lambda x, y: growth.off_stage(x, y, 7.5))
    here.plant([growth.broadleaf(k, True) for k in range(2)], near[:15], (1.5, 2.3), tones)
    here.plant(
        [growth.broadleaf(k) for k in range(2)], here.spots((-60, 26, 60, 70), 6.5, 6), (1.6, 2.6), tones
    )
    rng = np.random.default_rng(5)
    spots = here.spots((-10, -2, 10, 14), 1.9, 8, lambda x, y: growth.off_stage(x, y, 4.4))
    for k, (cap, glow) in enumerate(
        (((0.98, 0.30, 0.34), 0.0), ((0.30, 0.96, 0.90), 1.0), ((0.96, 0.60, 0.98), 1.0))
    ):
        mine = spots[k::3]
        for piece in _mushroom(cap, Finish.GLOW if glow else Finish.PLAIN):
            here.site.add(growth.sown(piece, mine, k, sizes=rng.uniform(0.5, 1.9, len(mine))))
    sparks = rng.uniform((-11, 0, 0.4), (11, 20, 5), (120, 3))
    here.site.add(
        unshadowed(
            growth.sown(ellipsoid((0.035, 0.035, 0.035), Paint((1.0, 0.94, 0.6), Finish.GLOW), 1), sparks, 3)
        )
    )
    here.plant(
        [growth.fern(0)],
        here.spots((-12, -2, 12, 14), 2.0, 9, lambda x, y: growth.off_stage(x, y, 5)),
        (0.6, 1.2),
        [(0.20, 0.50, 0.36)],
    )
    for x, y in ((-5.0, 4.0), (5.0, 5.0), (0.0, 9.0)):
        here.site.lamp((x, y, 1.2), (0.5, 1.6, 1.7), 8)
    air = Air(
        haze=(0.26, 0.20, 0.46),
        haze_density=0.016,
        zenith=(0.12, 0.10, 0.34),
        horizon=(0.40, 0.28, 0.58),
        key=(0.62, 0.66, 1.1),
        key_off_axis=2.2,
        shafts=0.5,
        motes=0.7,
        motes_colour=(1.0, 0.9, 0.5),
        lamps=1.0,
        clouds=0.1,
        stars=0.4,
    )
    return finished(here.site, "enchanted_forest", ambience="forest", air=air)


def _mushroom(cap: Colour, finish: Finish) -> list[Surface]:
    stem = Paint((0.92, 0.88, 0.78), Finish.PLAIN)
    foot = lathed([(0.09, 0), (0.07, 0.3), (0.06, 0.5), (0, 0.5)], stem, 8)
    top = lathed(
        [(0, 0.44), (0.28, 0.44), (0.36, 0.5), (0.3, 0.66), (0.14, 0.76), (0, 0.78)], Paint(cap, finish), 12
    )
    return [foot, top]


SETS = {"enchanted_forest": enchanted_forest, "floating_islands": floating_islands}
