"""Above the ground: the sky, empty space, the Moon, other planets."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import numpy as np

from filmwright.stage.world.model import Air, Finish, StageSet, Surface
from filmwright.stage.world.sets.outdoors.country import Country
from filmwright.stage.world.sets.outdoors.lay import Coat, Numbers, clearing, eased, fractal, highest, ridged
from filmwright.stage.world.sets.outdoors.lot import finished, framed
from filmwright.stage.world.shaping.boxes import box, ellipsoid, sphere
from filmwright.stage.world.shaping.mesh import joined, moved, turned, two_sided, unshadowed
from filmwright.stage.world.shaping.paint import Paint
from filmwright.stage.world.shaping.shade import graduated
from filmwright.stage.world.shaping.turned import disc, lathed
from filmwright.stage.world.world import Colour, Place, World

CLOUD = Paint((0.97, 0.98, 1.0), Finish.FOAM)


def cumulus(wide: float, seed: int) -> Surface:
    """Return a heaped cloud, flat below."""
    rng = np.random.default_rng(seed)
    balls = []
    for _ in range(9):
        x, y = rng.normal(scale=(0.42 * wide, 0.2 * wide))
        size = wide * rng.uniform(0.2, 0.36) * max(1.2 - abs(x) / wide, 0.4)
        balls.append(moved(ellipsoid((size * 1.2, size, size * 0.85), CLOUD, 4), (x, y, size * 0.35)))
    return graduated(joined(balls), (0.84, 0.88, 0.95), (1.0, 1.0, 1.0))


def sky(place: Place, world: World) -> StageSet:
    """Nothing but sky: blue, heaped clouds; one cloud carries whoever acts."""
    here = Country.opened(place, world, material="snow")
    cloud = Paint(here.wished(CLOUD.colour, 0.5), Finish.FOAM)
    here.site.add(
        moved(
            lathed([(0, -2.4), (4, -2.0), (7.4, -0.9), (7.6, -0.3), (7.0, 0), (0, 0)], cloud, 36), (0, 0, 0)
        )
    )
    far = (
        (-30, 90, 30, 22),
        (34, 110, 44, 26),
        (4, 170, 40, 40),
        (-84, 170, 62, 44),
        (98, 190, 58, 48),
        (-22, 60, 36, 11),
        (20, 70, 22, 9),
    )
    for k, (x, y, z, wide) in enumerate(far):
        here.site.add(unshadowed(moved(cumulus(wide, k), (x, y, z))))
    blue = (0.50, 0.70, 0.98)
    air = Air(haze=blue, nadir=blue, haze_density=0.0011, zenith=(0.10, 0.32, 0.80), clouds=0.5)
    shows = ((-10.0, 30.0, 13.0), (10.0, 30.1, 22.0))
    return finished(
        here.site,
        "sky",
        ground="snow",
        ambience="wind",
        shows=shows,
        filmable=((-90, -90, 0.3), (90, 90, 60.0)),
        air=air,
        walkable=((-4.6, -4.6, 0), (4.6, 4.6, 4)),
    )


def aloft(place: Place, world: World) -> StageSet:
    """High above the land: fields, woods, roads and a river far below, clouds about, nothing underfoot."""
    here = Country.opened(place, world, material="grass")
    rng = np.random.default_rng(11)
    tones = (
        (0.42, 0.56, 0.22),
        (0.62, 0.66, 0.26),
        (0.78, 0.70, 0.36),
        (0.32, 0.46, 0.18),
        (0.52, 0.62, 0.28),
    )
    deep, cell, count = -130.0, 34.0, 36
    for row in range(count):
        for column in range(count):
            x, y = (column - count / 2) * cell, (row - 5) * cell
            shift = 0.3 * cell * np.sin(0.9 * row + 1.3 * column)
            tone = Paint(tones[int(rng.integers(len(tones)))], Finish.PLAIN, 0.95)
            field = box((cell * 0.97, cell * 0.94, 0.2), tone)
            here.site.add(unshadowed(moved(turned(field, 3.0 * np.sin(row)), (x + shift, y, deep))))
    bed = Paint((0.24, 0.38, 0.16), Finish.PLAIN, 0.95)
    here.site.add(unshadowed(moved(box((9000.0, 9000.0, 0.2), bed), (0, 3000, deep - 0.4))))
    stream = Paint((0.42, 0.62, 0.82), Finish.PLAIN, 0.2)
    line = [(16 * np.sin(k * 0.7) + 34 * np.sin(k * 0.23) - 24, -160 + 34.0 * k) for k in range(36)]
    for (x0, y0), (x1, y1) in pairwise(line):
        long, way = float(np.hypot(x1 - x0, y1 - y0)), float(np.degrees(np.arctan2(y1 - y0, x1 - x0)))
        piece = moved(
            turned(box((long + 5, 11.0, 0.3), stream), way), ((x0 + x1) / 2, (y0 + y1) / 2, deep + 0.2)
        )
        here.site.add(unshadowed(piece))
    for k, (x, y, z, wide) in enumerate(
        ((-60, 150, 10, 34), (70, 190, 24, 44), (6, 300, 34, 60), (-150, 290, 50, 70))
    ):
        here.site.add(unshadowed(moved(cumulus(wide, k), (x, y, z))))
    air = Air(
        haze=(0.62, 0.78, 0.98),
        nadir=(0.45, 0.60, 0.50),
        haze_density=0.0007,
        zenith=(0.08, 0.30, 0.80),
        clouds=0.3,
    )
    return finished(
        here.site,
        "aloft",
        ground="grass",
        ambience="wind",
        shows=((-10.0, 30.0, -8.0), (10.0, 30.1, 6.0)),
        filmable=((-90, -90, -20.0), (90, 90, 60.0)),
        air=air,
        walkable=((-8, -8, 0), (8, 8, 4)),
    )


SPACE = Air(
    key=(2.0, 1.95, 1.85),
    key_elevation=0.5,
    key_off_axis=1.1,
    softness=1.0,
    zenith=(0.0, 0.0, 0.003),
    horizon=(0.0, 0.0, 0.003),
    nadir=(0.0, 0.0, 0.002),
    ground=(0.05, 0.05, 0.06),
    haze=(0.0, 0.0, 0.0),
    haze_density=0.0,
    glow=(0.0, 0.0, 0.0),
    disc=0.0,
    clouds=0.0,
    stars=1.0,
    galaxy=0.6,
    timeless=True,
    sheltered=True,
)


def globe(radius: float, low: Colour, high: Colour, cap: Colour, seed: int) -> Surface:
    """Return a planet: seas of one colour, lands of another, white at the poles and in swirls."""
    ball = sphere(radius, Paint(low, Finish.PLAIN, 0.9), 26)
    x, y, z = (ball.positions / radius).T.astype(np.float64)
    land = fractal(x * 1.7 + 0.6 * y + seed, z * 1.7 - 0.4 * y, seed, 5)
    cloud = fractal(x * 1.4 + 2 * y, z * 4.4 + 0.8 * fractal(x * 2, z * 2, 5), seed + 30, 4)
    rgb = np.asarray(low) + (np.asarray(high) - low) * eased(0.0, 0.1, land)[:, None]
    white = highest(eased(0.80, 0.9, np.abs(z) + 0.06 * land), eased(0.12, 0.45, cloud))[:, None]
    rgb = rgb + (np.asarray(cap) - rgb) * white
    colours = ball.colours.copy()
    colours[:, :3] = np.round(np.clip(rgb, 0, 1) * 255)
    return unshadowed(replace(ball, colours=colours))


def _earth(radius: float) -> Surface:
    return globe(radius, (0.06, 0.22, 0.56), (0.26, 0.44, 0.18), (0.96, 0.97, 0.98), 4)


def _deck(here: Country, tone: Colour) -> None:
    """Lay a landing deck in space with lights at its rim, so that somebody can stand there."""
    plate = Paint(tone, Finish.METAL, 0.5)
    here.site.add(
        moved(lathed([(0, -0.5), (4.0, -0.5), (7.0, -0.12), (7.2, 0), (0, 0)], plate, 40), (0, 0, -0.001))
    )
    for k in range(20):
        angle = 2 * np.pi * k / 20
        here.site.add(
            moved(
                box((0.3, 0.12, 0.05), Paint((0.4, 0.8, 1.0), Finish.GLOW)),
                (6.7 * np.cos(angle), 6.7 * np.sin(angle), 0.026),
            )
        )


def space(place: Place, world: World) -> StageSet:
    """Stars, a planet half lit, a moon; a deck floats there for whoever acts."""
    here = Country.opened(place, world, material="metal")
    _deck(here, here.wished((0.40, 0.43, 0.48)))
    here.site.add(moved(turned(_earth(70.0), 24, "x"), (34, 210, 4)))
    here.site.add(
        moved(globe(6.0, (0.50, 0.49, 0.48), (0.62, 0.61, 0.60), (0.7, 0.7, 0.7), 9), (-46, 120, 22))
    )
    rings = two_sided(disc(30, Paint((0.80, 0.70, 0.56), Finish.PLAIN), 60, 19))
    saturn = globe(14.0, (0.82, 0.68, 0.46), (0.88, 0.76, 0.56), (0.90, 0.80, 0.62), 12)
    here.site.add(
        *(
            moved(turned(turned(piece, 18, "x"), 14, "y"), (-130, 300, 62))
            for piece in (saturn, unshadowed(rings))
        )
    )
    return finished(
        here.site,
        "space",
        ground="metal",
        ambience="space",
        shows=framed((0, 8.0, 3.0)),
        air=SPACE,
        walkable=((-4.5, -4.5, 0), (4.5, 4.5, 4)),
    )


def _craters(x: Numbers, y: Numbers, seed: int, size: float) -> Numbers:
    """Return ring walls and bowls, one about every `size` metres."""
    total = np.zeros_like(x)
    for k, apart in enumerate((size, size * 2.3)):
        cell_x, cell_y = np.floor(x / apart), np.floor(y / apart)
        chance = np.sin(cell_x * 91.7 + cell_y * 47.3 + seed + 13 * k) * 4375.5
        part = chance - np.floor(chance)
        cx = (cell_x + 0.5 + 0.3 * np.sin(part * 40)) * apart
        cy = (cell_y + 0.5 + 0.3 * np.cos(part * 40)) * apart
        wide = apart * (0.10 + 0.16 * part)
        off = np.hypot(x - cx, y - cy) / wide
        bowl = -0.42 * (1 - eased(0.0, 1.0, off)) + 0.26 * np.exp(-(((off - 1.05) / 0.22) ** 2))
        total = total + bowl * wide
    return total


def moon(place: Place, world: World) -> StageSet:
    """Grey dust and craters under a black sky, the Earth above the horizon."""

    def heights(x: Numbers, y: Numbers) -> Numbers:
        near = 0.8 * _craters(x, y, 3, 9.0) * clearing(x, y, 4, 9)
        return near + 30 * ridged(x / 130, y / 130, 7, 4) * eased(130, 260, y) + 0.05 * fractal(x, y, 6)

    here = Country.opened(place, world, heights, "sand")
    here.ground(Paint(here.wished((0.52, 0.51, 0.50)), Finish.SAND), rings=120, snow=False)
    here.stones(here.spots((-26, -4, 26, 50), 3.4, 8), (0.1, 0.7), [(0.44, 0.43, 0.43)])
    here.site.add(moved(turned(_earth(17.0), 20, "x"), (70, 330, 66)))
    return finished(
        here.site,
        "moon",
        ground="sand",
        ambience="space",
        air=replace(SPACE, key_elevation=0.3),
        shows=framed((0, -9, 2.4)),
    )


def planet(place: Place, world: World) -> StageSet:
    """Another world: red plain, spires, two suns' worth of moons in a strange sky."""

    def heights(x: Numbers, y: Numbers) -> Numbers:
        mesas = 20 * eased(0.28, 0.4, fractal(x / 60, y / 60, 14, 3)) * eased(70, 110, y)
        return (
            0.7 * _craters(x, y, 5, 16.0) * clearing(x, y, 5, 14)
            + mesas
            + 1.2 * fractal(x / 20, y / 20, 3) * clearing(x, y)
        )

    here = Country.opened(place, world, heights, "sand")
    red = here.wished((0.74, 0.38, 0.22))
    here.ground(
        Paint(red, Finish.SAND),
        Coat(Paint((0.52, 0.26, 0.17), Finish.ROCK), lambda lie: eased(0.16, 0.34, lie.slope)),
        rings=110,
        snow=False,
    )
    here.stones(here.spots((-26, -4, 26, 50), 3.2, 8), (0.2, 1.4), [(0.56, 0.28, 0.18)])
    here.site.add(
        moved(globe(34.0, (0.62, 0.52, 0.72), (0.72, 0.62, 0.66), (0.84, 0.76, 0.80), 7), (-76, 320, 82))
    )
    here.site.add(
        moved(globe(9.0, (0.80, 0.74, 0.62), (0.70, 0.62, 0.52), (0.9, 0.86, 0.8), 11), (66, 300, 60))
    )
    air = Air(
        haze=(0.80, 0.50, 0.34),
        haze_density=0.0022,
        zenith=(0.36, 0.20, 0.28),
        horizon=(0.86, 0.54, 0.36),
        clouds=0.1,
        stars=0.4,
        key_elevation=0.4,
        key_off_axis=1.2,
        sheltered=True,
    )
    return finished(here.site, "planet", ground="sand", ambience="wind", air=air, shows=framed((0, -9, 2.4)))


SETS = {"aloft": aloft, "moon": moon, "planet": planet, "sky": sky, "space": space}
