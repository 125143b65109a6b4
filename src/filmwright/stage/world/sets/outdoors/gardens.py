"""Quiet grounds: a graveyard, a camp in the woods, a botanical garden."""

from __future__ import annotations

import numpy as np

from filmwright.stage.world.model import Finish, StageSet, Surface
from filmwright.stage.world.sets.outdoors import growth
from filmwright.stage.world.sets.outdoors.country import Country
from filmwright.stage.world.sets.outdoors.fittings import GRAVEL, fountain, hills, turned_gable
from filmwright.stage.world.sets.outdoors.growth import sown
from filmwright.stage.world.sets.outdoors.lay import Coat, eased, fractal
from filmwright.stage.world.sets.outdoors.lot import finished, framed
from filmwright.stage.world.sets.outdoors.masonry import IRON, OAK, WHITE, Windows, block, dark_arch, walls
from filmwright.stage.world.shaping.boxes import box, ellipsoid
from filmwright.stage.world.shaping.mesh import faced, joined, moved, turned, two_sided, unshadowed
from filmwright.stage.world.shaping.outlines import arc, extruded
from filmwright.stage.world.shaping.paint import Paint
from filmwright.stage.world.shaping.swept import curved, rod, swept
from filmwright.stage.world.shaping.turned import cone, cylinder, lathed
from filmwright.stage.world.world import Colour, Place, World


def cemetery(place: Place, world: World) -> StageSet:
    """Rows of headstones and crosses on grass, bare trees, an iron fence, a chapel."""
    here = Country.opened(place, world, hills)
    here.ground(here.turf((0.30, 0.38, 0.19)), rings=80)
    tones = [(0.62, 0.62, 0.60), (0.48, 0.49, 0.50), (0.72, 0.70, 0.66)]
    kinds = [_headstone(0), _headstone(1), _cross()]
    x, y = (
        v.ravel()
        for v in np.meshgrid(
            np.array([-14.5, -11.2, -7.9, -4.6, 4.6, 7.9, 11.2, 14.5]), np.arange(1.0, 44, 4.2)
        )
    )
    spots = np.column_stack([x, y + 0.3 * np.sin(7 * x), here.heights(x, y)])
    rng = np.random.default_rng(5)
    which = rng.integers(3, size=len(spots))
    for k, kind in enumerate(kinds):
        for part in kind:
            mine = spots[which == k]
            here.site.add(
                sown(
                    part,
                    mine,
                    k,
                    sizes=rng.uniform(0.85, 1.25, len(mine)),
                    tints=growth.tinted_by(tones, len(mine), k),
                    spin=0.12,
                )
            )
    here.plant(
        [growth.bare_tree(k) for k in range(3)],
        np.array([(-10.0, 12.0, 0), (12.5, 18, 0), (-17, 30, 0), (6.5, 33, 0), (20, 8, 0)]),
        (1.3, 1.9),
        [(0.6, 0.6, 0.6)],
    )
    here.way(curved([(0, -30), (0, 0), (0, 20), (0, 44)], 40), 2.6, Paint((0.56, 0.52, 0.45), Finish.SAND))
    stone = Paint((0.60, 0.58, 0.54), Finish.STONE)
    here.stand(
        walls((7, 9, 5.4), stone, Windows(columns=2, arched=True, size=(0.8, 1.8)), here.lit), (0, 52, 0)
    )
    here.stand(turned_gable((7, 9, 4.0), Paint((0.26, 0.27, 0.30), Finish.TILE), stone), (0, 52, 5.4))
    here.stand(
        [
            dark_arch((1.8, 3.0), (0, 47.4, 0), OAK),
            block((0.25, 0.25, 2.2), IRON, (0, 47.6, 9.4)),
            block((1.2, 0.25, 0.25), IRON, (0, 47.6, 10.6)),
        ],
        (0, 0, 0),
    )
    for side in (-1, 1):
        for k in range(26):
            here.site.add(block((0.05, 0.05, 1.5), IRON, (side * (3.4 + 0.55 * k), 47.0, 0)))
        here.site.add(block((14, 0.06, 0.08), IRON, (side * 10.2, 47.0, 1.2)))
    here.grass((-12, -7, 12, 12), 1.4, 4, 0.28)
    return finished(here.site, "cemetery", ambience="wind", shows=framed((0, -9, 2.6)))


def _headstone(kind: int) -> tuple[Surface, ...]:
    stone = Paint(growth.BASE, Finish.STONE)
    top = (
        arc(0.36, 0, 180, 9) + np.array((0, 0.75))
        if kind == 0
        else np.array([(0.36, 0.95), (0.0, 1.15), (-0.36, 0.95)])
    )
    outline = np.concatenate([[(-0.36, 0.0), (0.36, 0.0)], top])
    slab = moved(turned(extruded(outline, 0.14, stone), 90, "x"), (0, 0.07, 0))
    words = [
        moved(box((w, 0.03, 0.04), stone.shaded(0.6)), (0, -0.075, z))
        for w, z in ((0.4, 0.78), (0.3, 0.66), (0.36, 0.54))
    ]
    return (joined([slab, block((0.9, 0.3, 0.12), stone), *words]),)


def _cross() -> tuple[Surface, ...]:
    stone = Paint(growth.BASE, Finish.STONE)
    return (
        joined(
            [
                block((0.16, 0.16, 1.35), stone),
                moved(box((0.75, 0.16, 0.16), stone), (0, 0, 0.95)),
                block((0.6, 0.5, 0.2), stone),
            ]
        ),
    )


def campsite(place: Place, world: World) -> StageSet:
    """Tents round a fire by the edge of a wood."""
    here = Country.opened(place, world, hills)
    here.ground(
        None,
        Coat(
            Paint((0.52, 0.42, 0.28), Finish.SOIL),
            lambda lie: 1 - eased(2.6, 4.6, np.hypot(lie.x + 2.2, lie.y - 5.4) + fractal(lie.x, lie.y, 3)),
        ),
        rings=80,
    )
    for x, y, a, colour in (
        (-7.4, 9.0, 28, (0.92, 0.46, 0.12)),
        (4.4, 9.4, -22, (0.14, 0.46, 0.62)),
        (-1.6, 15.5, 4, (0.86, 0.76, 0.28)),
        (11.0, 15.0, -30, (0.36, 0.52, 0.22)),
    ):
        here.stand(tent(here.wished(colour, 0.5)), (x, y, 0), a)
    campfire(here, (-2.2, 5.4, 0))
    here.firs(here.spots((-60, 20, 60, 70), 5.6, 5), (1.0, 1.8))
    here.firs(
        here.spots((-24, 8, 24, 24), 6.4, 6, lambda x, y: (np.abs(x) > 13) | (y > 20)), (1.0, 1.7), True
    )
    here.grass((-10, -7, 10, 10), 1.2, 4, 0.25)
    return finished(here.site, "campsite", ambience="forest", shows=framed((0, -8.5, 2.4)))


def tent(colour: Colour) -> list[Surface]:
    """Return a ridge tent, open towards -y."""
    cloth = Paint(colour, Finish.CLOTH)
    w, d, h = 1.5, 1.7, 1.9
    sides = faced(
        [(-w, -d, 0), (-w, d, 0), (0, d, h), (0, -d, h), (w, -d, 0), (w, d, 0)],
        [(0, 3, 2), (0, 2, 1), (4, 5, 2), (4, 2, 3), (1, 2, 5)],
        cloth,
        20,
    )
    inside = faced(
        [(-w * 0.92, -d + 0.04, 0), (w * 0.92, -d + 0.04, 0), (0, -d + 0.04, h * 0.94)],
        [(0, 1, 2)],
        Paint((0.10, 0.09, 0.08)),
        20,
    )
    flap = faced([(-w, -d, 0), (-0.35, -d - 0.25, 0), (0, -d, h)], [(0, 1, 2)], cloth.shaded(1.15), 20)
    ropes = [rod((0, s * d, h), (0, s * (d + 1.1), 0), 0.015, WHITE, 3) for s in (-1, 1)]
    return [sides, inside, two_sided(flap), *ropes]


def campfire(here: Country, at: tuple[float, float, float]) -> None:
    """Lay a fire with logs to sit on."""
    stones = [(0.62 * np.cos(a), 0.62 * np.sin(a), 0.02) for a in np.linspace(0, 5.7, 10)]
    here.stand([sown(growth.rock(2)[0], stones, 2, sizes=0.3)], at)
    for k in range(5):
        a = 1.26 * k
        here.stand(
            [
                rod(
                    (0.4 * np.cos(a), 0.4 * np.sin(a), 0.05),
                    (-0.05 * np.cos(a), -0.05 * np.sin(a), 0.5),
                    0.07,
                    OAK,
                    6,
                )
            ],
            at,
        )
    for k in range(6):
        flame = cone(
            (0.16, 0.0),
            0.75 + 0.25 * np.sin(2.4 * k),
            Paint((1.0, 0.50 + 0.06 * k, 0.10), Finish.FLAME),
            0,
            7,
        )
        here.stand(
            [unshadowed(flame)], (at[0] + 0.16 * np.cos(1.05 * k), at[1] + 0.16 * np.sin(1.05 * k), 0.12)
        )
    for a in (40, 150, 260):
        spot = (at[0] + 2.0 * np.cos(np.radians(a)), at[1] + 2.0 * np.sin(np.radians(a)), 0.22)
        here.stand(
            [
                moved(
                    turned(cylinder(0.22, 1.5, Paint((0.36, 0.27, 0.19), Finish.BARK), 0.02, 10), 90, "y"),
                    (-0.75, 0, 0),
                )
            ],
            spot,
            a + 90,
        )
    here.site.lamp((at[0], at[1], 0.9), (4.5, 1.9, 0.6), 9)


def botanical_garden(place: Place, world: World) -> StageSet:
    """A glass house with a dome among beds of many colours, palms and clipped shrubs."""
    here = Country.opened(place, world, hills)
    here.ground(rings=80)
    frame = Paint((0.90, 0.93, 0.92), Finish.METAL, 0.6)
    pane = Paint((0.56, 0.76, 0.74), Finish.PLASTIC, 0.12)
    for x, wide in ((0.0, 11.0), (-14.0, 16.0), (14.0, 16.0)):
        high = 5.0 if wide > 12 else 6.5
        here.stand([block((wide, 9, high), pane, (x, 40, 0))], (0, 0, 0))
        for k in range(int(wide / 1.4) + 1):
            here.stand(
                [block((0.12, 9.2, high), frame, (x - wide / 2 + wide * k / int(wide / 1.4), 40, 0))],
                (0, 0, 0),
            )
        for z in (0.0, high / 2, high - 0.1):
            here.stand([block((wide + 0.2, 9.2, 0.16), frame, (x, 40, z))], (0, 0, 0))
    dome = [(5.5, 0), (5.2, 2.0), (4.0, 4.0), (2.0, 5.3), (0, 5.8)]
    here.stand([lathed(dome, pane, 24)], (0, 40, 6.5))
    for k in range(12):
        a = np.pi * k / 6
        rib = [(r * 1.01 * np.cos(a), r * 1.01 * np.sin(a), z * 1.01) for r, z in dome]
        here.stand([swept(curved(rib, 9), 0.07, frame, 4)], (0, 40, 6.5))
    here.way(curved([(0, -30), (0, 8), (0, 35)], 40), 3.6, GRAVEL)
    fountain(here, (0, 19, 0), 2.2)
    for x in (-2.4, 2.4):
        here.site.street_lamp((x, 6.0, 0), 0 if x < 0 else 180, 6.0, 11.0)
    beds: tuple[Colour, ...] = (
        (0.92, 0.20, 0.24),
        (0.98, 0.82, 0.20),
        (0.66, 0.30, 0.78),
        (0.98, 0.56, 0.20),
        (0.96, 0.62, 0.78),
        (0.36, 0.46, 0.92),
    )
    for k in range(6):
        side, y = (-1, 1)[k % 2], 1.5 + 5.6 * (k // 2)
        x0 = 3.2 if side > 0 else -9.6
        here.flowers((x0, y, x0 + 6.4, y + 3.8), 0.42, k, [beds[k], tuple(0.8 * c for c in beds[k])])  # type: ignore[list-item]
        for dx in (0.0, 6.4):
            here.stand(
                [ellipsoid((0.7, 0.7, 0.75), Paint((0.24, 0.42, 0.18), Finish.LEAF), 4)],
                (x0 + dx, y - 0.4, 0.55),
            )
    here.plant(
        [growth.palm(0), growth.palm(1)],
        np.array([(-12.5, 14.0, 0), (12.5, 15.0, 0), (-12, 26, 0), (12, 27, 0)]),
        (0.8, 1.0),
        [(0.72, 0.72, 0.72)],
    )
    here.plant(
        [growth.fern(0)],
        here.spots((-14, 8, 14, 34), 2.4, 7, lambda x, y: np.abs(x) > 9.8),
        (0.8, 1.6),
        [(0.24, 0.50, 0.20)],
    )
    here.woods(here.spots((-70, 50, 70, 90), 8, 5), (0.9, 1.5))
    return finished(here.site, "botanical_garden", ambience="park", shows=framed((0, -10, 3.4)))


SETS = {"botanical_garden": botanical_garden, "campsite": campsite, "cemetery": cemetery}
