"""Places by and on the water: sea, beach, lake, river, waterfall, pond, marsh, icebergs, a reef."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from filmwright.stage.world.model import Finish, StageSet, Surface
from filmwright.stage.world.sets.outdoors import growth
from filmwright.stage.world.sets.outdoors.country import Country
from filmwright.stage.world.sets.outdoors.fittings import jetty
from filmwright.stage.world.sets.outdoors.growth import palm
from filmwright.stage.world.sets.outdoors.lay import Coat, Numbers, cut_out, eased, either, fractal, ridged
from filmwright.stage.world.sets.outdoors.lot import finished, framed
from filmwright.stage.world.shaping.boxes import ellipsoid
from filmwright.stage.world.shaping.grounds import draped
from filmwright.stage.world.shaping.mesh import faced, moved, placed, two_sided, unshadowed
from filmwright.stage.world.shaping.outlines import sheet
from filmwright.stage.world.shaping.paint import Paint
from filmwright.stage.world.shaping.turned import cylinder, lathed
from filmwright.stage.world.world import Colour, Place, World

FOAM = Paint((0.95, 0.97, 0.98), Finish.FOAM)


SEA: Colour = (0.07, 0.30, 0.42)


TURQUOISE: Colour = (0.24, 0.66, 0.66)


def shore(y: Numbers, x: Numbers) -> Numbers:
    """Return how far out to sea a spot lies on a beach whose water begins ahead of the camera."""
    return y - 5.5 - 1.2 * np.sin(x / 9) - 0.9 * fractal(x / 6, 0 * x, 4) + 0.006 * x * x


def beach(place: Place, world: World) -> StageSet:
    def heights(x: Numbers, y: Numbers) -> Numbers:
        out = shore(y, x)
        falls = -0.09 * np.clip(out, 0, 30) - 0.02 * np.clip(out + 6, 0, 6)
        back = 5 * eased(60, 120, np.abs(x)) * (0.6 + 0.6 * fractal(x / 20, y / 20, 3)) * (out < 40)
        return falls + back * eased(-14, 0, -out) + 0.06 * fractal(x / 3, y / 2, 9) * (out < 0)

    here = Country.opened(place, world, heights, "sand")
    sand = here.wished((0.93, 0.82, 0.60))
    wet = Coat(
        Paint((0.66, 0.54, 0.38), Finish.SAND, 0.5), lambda lie: eased(-2.4, -0.6, shore(lie.y, lie.x))
    )
    here.ground(Paint(sand, Finish.SAND), wet, rings=110, snow=False)
    here.sea(-0.12, SEA, TURQUOISE, 0.35)
    for out, wide, high in ((0.3, 0.8, 0.05), (3.6, 0.7, 0.16), (8.5, 0.8, 0.24), (16, 0.9, 0.3)):
        here.site.add(_breaker(out, wide, high))
    here.plant(
        [palm(0), palm(1)],
        np.array([(-8.0, 5.2, 0.0), (-10.5, 3.6, 0.0), (9.6, 5.0, 0.0), (12.4, 7.5, 0)]),
        (0.9, 1.15),
        [(0.72, 0.72, 0.72)],
    )
    _parasol(here, (-4.6, 2.2, 0.0), (0.90, 0.24, 0.20))
    _parasol(here, (6.6, 1.4, 0.0), (0.16, 0.46, 0.72))
    here.stones(here.spots((-14, -6, 14, 5), 5, 8), (0.05, 0.12), [(0.9, 0.84, 0.76)])
    return finished(here.site, "beach", ground="sand", ambience="sea", shows=framed((0, -10, 2.2)))


def _breaker(out: float, wide: float, high: float) -> Surface:
    """Return a line of white water along the shore, `out` metres from its edge."""
    x = np.linspace(-70, 70, 141)
    y = 5.5 + 1.2 * np.sin(x / 9) + 0.9 * fractal(x / 6, 0 * x, 4) - 0.006 * x * x + out
    y = y + 0.9 * fractal(x / 5, 0 * x + out, 7)
    grow = np.clip(0.25 + 1.1 * fractal(x / 11, 0 * x + 3 * out, 3), 0, 1) if out > 2 else np.ones_like(x)
    across = np.linspace(0, 1, 6)
    grid = np.stack(
        [
            np.broadcast_to(x[:, None], (141, 6)),
            y[:, None] + (across - 0.5) * wide * (0.4 + grow[:, None]) * 1.6,
            -0.10 - 0.0 * across + high * grow[:, None] * np.sin(np.pi * across) ** 0.8 + 0.01,
        ],
        axis=-1,
    )
    return unshadowed(draped(grid.astype(np.float32), FOAM))


def _parasol(here: Country, at: tuple[float, float, float], colour: Colour) -> None:
    """Stand a parasol with a towel under it."""
    pole = Paint((0.92, 0.90, 0.86), Finish.WOOD)
    here.site.add(moved(cylinder(0.03, 2.2, pole, 0, 8), at))
    for k in range(8):
        tone = colour if k % 2 else (0.97, 0.95, 0.90)
        a = np.radians([45 * k, 45 * k + 45])
        rim = np.stack([1.35 * np.cos(a), 1.35 * np.sin(a), [1.85, 1.85]], 1)
        corners = np.array([(0, 0, 2.3), rim[0], rim[1]])
        here.site.add(*placed([two_sided(faced(corners, [(0, 1, 2)], Paint(tone, Finish.CLOTH)))], at))
    towel = sheet([(-0.5, -0.9), (0.5, -0.9), (0.5, 0.9), (-0.5, 0.9)], Paint(colour, Finish.CLOTH))
    here.site.add(moved(towel, (at[0] + 1.0, at[1] - 0.4, at[2] + 0.05)))


def ocean(place: Place, world: World) -> StageSet:
    """Open sea; people stand on a wooden jetty."""
    here = Country.opened(place, world, lambda x, y: 0 * x - 6.0, "wood")
    here.sea(-0.7, here.wished(SEA), None, 0.8)
    jetty(here, 0.0, -24.0, 5.0)
    rng = np.random.default_rng(4)
    caps = rng.uniform((-90, 12), (90, 120), (90, 2))
    spots = np.column_stack([caps, np.full(90, -0.62)])
    cap = ellipsoid((0.9, 0.12, 0.1), FOAM, 2)
    here.site.add(unshadowed(growth.sown(cap, spots, 3, sizes=rng.uniform(0.5, 1.6, 90), spin=0.25)))
    return finished(
        here.site,
        "ocean",
        ground="wood",
        ambience="sea",
        walkable=((-1.4, -8, 0), (1.4, 4.5, 4)),
        shows=framed((0, 5.4, 2.4)),
    )


def iceberg(place: Place, world: World) -> StageSet:
    """A great iceberg in dark water, floes around, seen from a snowy shore."""

    def heights(x: Numbers, y: Numbers) -> Numbers:
        return -5 * eased(2.5, 8, y + 2 * fractal(x / 8, y / 8, 3)) + 12 * ridged(x / 70, y / 90, 4) * eased(
            240, 300, y
        )

    here = Country.opened(place, world, heights, "snow")
    here.ground(Paint((0.92, 0.95, 0.99), Finish.SNOW), rings=70, snow=False)
    here.sea(-0.8, here.wished((0.05, 0.22, 0.32), 0.5), None, 0.2)
    ice = ((0.86, 0.95, 1.0), (0.55, 0.80, 0.92))
    for k, (x, y, wide, high) in enumerate(
        ((4, 46, 21, 13.5), (-27, 74, 15, 7), (34, 92, 18, 8), (-60, 130, 24, 10))
    ):
        here.site.add(*(moved(piece, (x, y, -0.8)) for piece in _berg(wide, high, k, ice)))
    floe = lathed(
        [(0, -0.3), (1.1, -0.3), (1.2, 0.14), (1.0, 0.2), (0, 0.2)], Paint((0.90, 0.95, 0.99), Finish.SNOW), 9
    )
    spots = here.spots((-34, 10, 34, 60), 6.5, 5) * (1, 1, 0) - (0, 0, 0.72)
    here.site.add(
        unshadowed(growth.sown(floe, spots, 6, sizes=np.random.default_rng(2).uniform(0.4, 1.7, len(spots))))
    )
    return finished(here.site, "iceberg", ground="snow", ambience="sea", shows=framed((0, -9, 2.6)))


def _berg(wide: float, high: float, seed: int, tones: tuple[Colour, Colour]) -> list[Surface]:
    """Return an iceberg: sheer sides of blue ice, a sloping snowy top with peaks."""
    n = 44
    u, v = np.meshgrid(np.linspace(-1, 1, n), np.linspace(-1, 1, n), indexing="ij")
    off = np.hypot(u, v * 1.15) * (1 + 0.22 * fractal(u * 1.6 + seed * 5, v * 1.6, seed))
    crest = 0.35 + 0.75 * ridged(u * 1.1 + 3 * seed + 0.4, v * 1.1, seed + 3, 3) * (1 - 0.5 * off)
    z = either(off < 0.86, crest, 0.0) * (1 - eased(0.74, 0.86, off)) - eased(0.8, 0.95, off) * 0.1
    grid = np.stack([u * wide * 0.62, v * wide * 0.5, z * high], -1)
    made = draped(grid.astype(np.float32), Paint(tones[0], Finish.SNOW))
    steep = np.asarray(made.normals[:, 2] < 0.62)
    colours = made.colours.copy()
    colours[steep, :3] = np.round(np.array(tones[1]) * 255)
    made = replace(made, colours=colours)
    wall = np.asarray(steep[made.triangles].all(axis=1))
    return [cut_out(made, ~wall), replace(cut_out(made, wall), finish=Finish.ICE)]


SETS = {"beach": beach, "iceberg": iceberg, "ocean": ocean}
