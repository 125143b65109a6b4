"""A park: a lawn, a path that winds away, a pond, trees of several kinds, hills and a far town.

   hills and far town
trees    trees     trees          The action is on the path and the lawn beside it;
   lawn  \\__ path  pond          around the middle the ground is level, so that
bench  --centre--                 feet stand where z is nought.
         camera
"""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from filmwright.stage.world.model import Finish, StageSet, Surface
from filmwright.stage.world.sets.city import COOL, WARM, skyline
from filmwright.stage.world.sets.outdoors.lot import greens, snowy
from filmwright.stage.world.sets.site import Site
from filmwright.stage.world.shaping.assembly import box_solid
from filmwright.stage.world.shaping.boxes import ellipsoid
from filmwright.stage.world.shaping.foliage import blades, crown, heap
from filmwright.stage.world.shaping.grounds import draped, graded, noise, terrain
from filmwright.stage.world.shaping.mesh import moved, unshadowed
from filmwright.stage.world.shaping.outlines import sheet
from filmwright.stage.world.shaping.paint import Paint
from filmwright.stage.world.shaping.shade import grounded, mottled, shadowed
from filmwright.stage.world.shaping.swept import curved
from filmwright.stage.world.world import Colour, Place, Prop, World

SIDE = float(np.radians(-96))
PATH = (
    (-3.2, -30),
    (-1.6, -16),
    (-0.4, -6),
    (0.2, 0),
    (1.6, 6),
    (0.4, 13),
    (-5.5, 20),
    (-9.0, 28),
    (-6.0, 40),
    (2, 56),
)
POND = (9.0, 11.5, 4.6, 3.2)
"""Middle and half sides of the pond."""


def build(place: Place, world: World) -> StageSet:
    site = Site(world=world)
    site.floor((200, 200), "grass")
    site.add(*_ground(greens(place, world, (0.40, 0.52, 0.20)), snowy(world)))
    _trees(site)
    _beds(site)
    marks = site.put(Prop(id="bench", kind="bench"), (-2.9, 2.6, 0), -62)
    site.bench.marks["bench"] = marks["seat"]
    site.put(Prop(id="bench_2", kind="bench"), (3.9, 8.6, 0), -130)
    site.put(Prop(id="bin", kind="trash_can"), (-1.55, 4.0, 0))
    site.street_lamp((-2.3, 6.4, 0), -10, 6.0, 10.0)
    site.street_lamp((3.4, -3.0, 0), 170, 6.0, 10.0)
    site.street_lamp((2.3, 14.2, 0), 200, 6.0, 10.0)
    for at, built in skyline(96, 130, COOL + WARM[1:2], 9, 0.35):
        if not site.in_the_way(at, SIDE):
            site.add(*built)
    site.mark("centre", (0.2, 0, 0), -96)
    site.mark("path", (0.9, 3.4, 0), -96)
    site.mark("lawn", (-3.2, -1.2, 0), -80)
    site.mark("tree", (-5.0, 5.0, 0), -70)
    site.mark("pond", (4.9, 8.2, 0), 50)
    return site.handed_over(
        "park",
        ground="grass",
        ambience="park",
        walkable=((-8.0, -9.0, 0.0), (6.0, 12.0, 4.0)),
        filmable=((-14.0, -18.0, 0.1), (12.0, 16.0, 12.0)),
        camera_side=SIDE,
    )


def _heights(x: NDArray[np.float64], y: NDArray[np.float64]) -> NDArray[np.float64]:
    """Level where people walk, gentle mounds beyond, hills at the rim, a hollow for the pond."""
    away = np.clip((np.hypot(x, y - 2) - 15) / 24, 0, 1)
    mounds = away**2 * (0.9 + 0.9 * noise(x * 0.045, y * 0.045, 0, 3))
    far = np.clip((np.hypot(x, y) - 46) / 40, 0, 1)
    hills = far**2 * (8.0 + 5.0 * noise(x * 0.018, y * 0.018, 0, 8))
    hollow = np.clip(1.25 - np.hypot((x - POND[0]) / POND[2], (y - POND[1]) / POND[3]), 0, 1)
    height: NDArray[np.float64] = mounds + hills - 0.9 * np.minimum(hollow * 2.2, 1)
    return height


@lru_cache(maxsize=4)
def _ground(green: Colour, white: bool = False) -> tuple[Surface, ...]:
    lines = np.unique(np.concatenate([graded(92, 1.9, 48)]))
    turf = Paint((0.90, 0.93, 0.97), Finish.SNOW) if white else Paint(green, Finish.GRASS)
    lawn = terrain(lines, lines + 4.0, _heights, turf)
    spots = [(x, y, 2.6 * size) for _, x, y, size in _NEAR] + [(-2.9, 2.6, 1.3)]
    lawn = shadowed(mottled(lawn, 0.10, 6.0), spots, 0.6)
    way = curved(PATH, 60)
    ahead = np.gradient(way, axis=0)
    left = np.stack([-ahead[:, 1], ahead[:, 0]], 1) / np.linalg.norm(ahead, axis=1, keepdims=True)
    gravel = []
    for width, up, colour in ((2.3, 0.010, (0.50, 0.46, 0.30)), (2.0, 0.016, (0.80, 0.70, 0.54))):
        across = np.linspace(-width / 2, width / 2, 5)
        grid = way[:, None, :] - left[:, None, :] * across[None, :, None]
        z = (
            _heights(grid[..., 0], grid[..., 1])
            + up
            + 0.02 * np.clip(np.hypot(grid[..., 0], grid[..., 1]) / 30, 0, 4)
        )
        strip = draped(
            np.dstack([grid, z]).transpose(1, 0, 2).astype(np.float32), Paint(colour, Finish.CONCRETE, 0.95)
        )
        gravel.append(unshadowed(mottled(strip, 0.05, 2.0)))
    angle = np.linspace(0, 2 * np.pi, 40, endpoint=False)
    wobble = 1 + 0.06 * np.sin(3 * angle) + 0.04 * np.sin(5 * angle + 1)
    shore = np.stack([np.cos(angle) * POND[2] * wobble, np.sin(angle) * POND[3] * wobble], 1)
    water = moved(sheet(shore * 1.06, Paint((0.16, 0.34, 0.38), Finish.WATER)), (POND[0], POND[1], -0.16))
    stones = []
    rng = np.random.default_rng(6)
    for k in range(26):
        a = 2 * np.pi * k / 26 + rng.uniform(-0.08, 0.08)
        size = rng.uniform(0.16, 0.36)
        grey = Paint((0.55 + rng.uniform(-0.06, 0.06), 0.54, 0.50), Finish.STONE)
        rock = ellipsoid((size, size * 0.8, size * 0.55), grey, 2)
        stones.append(
            moved(rock, (POND[0] + 1.03 * POND[2] * np.cos(a), POND[1] + 1.03 * POND[3] * np.sin(a), -0.06))
        )
    reeds = np.stack(
        [
            POND[0] + 0.99 * POND[2] * np.cos(angle[4:20]),
            POND[1] + 0.99 * POND[3] * np.sin(angle[4:20]),
            np.full(16, -0.2),
        ],
        1,
    )
    tufts = rng.uniform((-13, -12), (12, 17), (420, 2))
    off_path = (
        np.min(np.hypot(tufts[:, None, 0] - way[None, :, 0], tufts[:, None, 1] - way[None, :, 1]), axis=1)
        > 1.35
    )
    dry = np.hypot((tufts[:, 0] - POND[0]) / POND[2], (tufts[:, 1] - POND[1]) / POND[3]) > 1.1
    tufts = tufts[off_path & dry][: 4 if white else None]
    blade = Paint((green[0] * 1.05, green[1] * 1.12, green[2]), Finish.LEAF, 0.95)
    spots3 = np.column_stack([tufts, _heights(tufts[:, 0], tufts[:, 1])])
    grass = [
        unshadowed(blades(spots3, blade, 0.12, 3)),
        unshadowed(blades(np.repeat(reeds, 3, 0), Paint((0.42, 0.50, 0.22), Finish.LEAF), 0.9, 4)),
    ]
    return (lawn, *gravel, water, *stones, *grass)


_NEAR = (
    ("oak", -6.8, 7.0, 1.15), ("birch", -9.5, 1.5, 1.0), ("cherry", 5.0, 4.6, 1.0),
    ("maple", -10.5, 11.5, 1.1), ("lime", 3.6, 17.5, 1.2), ("oak", -3.4, 22.5, 1.1),
    ("birch", 12.0, 3.2, 1.0),
)  # fmt: skip
_FAR = (
    ("poplar", 7.5, 27, 1.2), ("poplar", 10.0, 27.6, 1.3), ("poplar", 12.5, 28.4, 1.15),
    ("pine", -16, 18, 1.2), ("pine", -19, 22, 1.4), ("lime", -14, 26, 1.2), ("oak", 15.5, 19, 1.25),
    ("maple", 19, 14, 1.1), ("cherry", -15, 6, 1.0), ("lime", 19, 5, 1.2), ("oak", -18, -2, 1.2),
    ("pine", 22, 24, 1.4), ("pine", 25, 20, 1.3), ("oak", 2, 36, 1.3), ("lime", -12, 38, 1.3),
    ("maple", 8, 40, 1.2), ("oak", -22, 34, 1.4), ("lime", 17, 36, 1.4), ("oak", 16, -8, 1.1),
    ("lime", -16, -12, 1.1), ("birch", 10, -16, 1.1), ("maple", -10, -20, 1.1),
    ("oak", 4, -24, 1.2), ("pine", -22, -22, 1.3), ("lime", 20, -20, 1.2), ("oak", -4, -30, 1.2),
)  # fmt: skip


def _trees(site: Site) -> None:
    for k, (species, x, y, size) in enumerate(_NEAR):
        site.tree(species, (x, y, float(_heights(np.array(x), np.array(y)))), k, True, size)
    for k, (species, x, y, size) in enumerate(_FAR):
        if site.in_the_way((x, y), SIDE) and np.hypot(x, y) > 24:
            continue
        site.tree(species, (x, y, float(_heights(np.array(x), np.array(y)))), k, False, size)
    rng = np.random.default_rng(12)
    for k in range(22):  # a dark band of woods ties the trees to the hills
        angle = 2 * np.pi * k / 22
        radius = 50 + 6 * rng.uniform()
        x, y = radius * np.cos(angle), radius * np.sin(angle) + 4
        if site.in_the_way((x, y), SIDE):
            continue
        wood = _wood(k % 4)
        site.add(*(moved(piece, (x, y, float(_heights(np.array(x), np.array(y))) - 0.4)) for piece in wood))


@lru_cache(maxsize=4)
def _wood(seed: int) -> tuple[Surface, ...]:
    colour = ((0.24, 0.38, 0.20), (0.30, 0.42, 0.20), (0.22, 0.34, 0.24), (0.36, 0.42, 0.18))[seed]
    return (unshadowed(crown(heap(6.4, 5.5, 3, seed + 20), colour, seed, 3, 30)),)


def _beds(site: Site) -> None:
    """Flower beds: soft mounds of leaves with blossoms on top, and clipped bushes."""
    rng = np.random.default_rng(3)
    for x, y, colour in (
        (-3.9, -3.4, (0.92, 0.42, 0.40)),
        (3.3, 2.2, (0.96, 0.76, 0.32)),
        (-4.3, 4.3, (0.80, 0.52, 0.78)),
    ):
        mound = crown(heap(0.85, 0.5, 7, int(10 + x)), (0.26, 0.42, 0.20), int(20 + x), 3, 40)
        site.add(moved(grounded(mound, 0.3, 0.6), (x, y, -0.12)))
        top = rng.normal(size=(46, 3)) * (0.42, 0.42, 0)
        top[:, 2] = 0.42 - 0.45 * (top[:, 0] ** 2 + top[:, 1] ** 2)
        for k, spot in enumerate(top):
            tone = Paint((colour[0], colour[1] * (0.8 + 0.4 * (k % 3) / 2), colour[2]), Finish.PLAIN, 0.9)
            site.add(
                unshadowed(
                    moved(
                        ellipsoid((0.055, 0.055, 0.035), tone, 1),
                        (x + spot[0], y + spot[1], max(0.05, spot[2])),
                    )
                )
            )
    for x, y, size in (
        (-6.0, -4.6, 0.8),
        (5.2, -1.0, 0.7),
        (6.0, 0.2, 0.9),
        (-7.4, -2.6, 1.0),
        (7.2, 6.4, 0.8),
    ):
        bush = crown(heap(1.0, 1.1, 8, int(40 + x)), (0.30, 0.46, 0.20), int(30 + x), 3, 50)
        grown = replace(bush, positions=bush.positions * np.float32(size))
        site.add(moved(grounded(grown, 0.4, 0.55), (x, y, -0.08)))
        site.solid(box_solid((1.0 * size, 1.0 * size, 0.8 * size), (x, y, 0.4 * size), "grass"))


SETS = {"park": build}
