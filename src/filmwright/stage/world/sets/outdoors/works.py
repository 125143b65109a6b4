"""Where things are built, made and scrapped: a building site, a factory, a junkyard."""

from __future__ import annotations

import numpy as np

from filmwright.stage.world.model import Finish, StageSet, Surface
from filmwright.stage.world.sets.outdoors import growth
from filmwright.stage.world.sets.outdoors.country import Country
from filmwright.stage.world.sets.outdoors.fittings import container
from filmwright.stage.world.sets.outdoors.growth import sown
from filmwright.stage.world.sets.outdoors.lay import eased, fractal
from filmwright.stage.world.sets.outdoors.lot import finished, framed
from filmwright.stage.world.sets.outdoors.masonry import GREY, IRON, OAK, Windows, block, glass, walls
from filmwright.stage.world.sets.outdoors.towns import towers
from filmwright.stage.world.sets.outdoors.traffic import YELLOW, far_car
from filmwright.stage.world.shaping.boxes import ellipsoid
from filmwright.stage.world.shaping.mesh import moved, turned, unshadowed
from filmwright.stage.world.shaping.outlines import extruded
from filmwright.stage.world.shaping.paint import Paint
from filmwright.stage.world.shaping.swept import curved, rod, swept
from filmwright.stage.world.shaping.turned import cone, cylinder, lathed, torus
from filmwright.stage.world.world import Colour, Place, World


def construction_site(place: Place, world: World) -> StageSet:
    """A frame of concrete floors and columns with a crane over it, machines, cones, heaps of earth."""
    here = Country.opened(
        place,
        world,
        lambda x, y: 1.3 * np.clip(fractal(x / 9, y / 9, 4), 0, 1) * eased(9, 16, np.abs(x)) * eased(0, 8, y),
        "mud",
    )
    here.ground(Paint(here.wished((0.62, 0.50, 0.36)), Finish.SOIL), rings=80)
    raw = Paint((0.64, 0.63, 0.61), Finish.CONCRETE)
    pieces = []
    for floor in range(4):
        z = 3.6 * floor
        pieces.append(block((22, 14, 0.4), raw, (0, 0, z)))
        for x in (-10, -5, 0, 5, 10):
            for y in (-6.2, 0, 6.2):
                if floor < 3:
                    pieces.append(block((0.6, 0.6, 3.2), raw, (x, y, z + 0.4)))
                else:
                    pieces += [
                        rod(
                            (x + a, y, z + 0.4),
                            (x + a, y, z + 1.8),
                            0.04,
                            Paint((0.50, 0.28, 0.18), Finish.METAL, 0.8),
                            4,
                        )
                        for a in (-0.2, 0.2)
                    ]
    for left in np.arange(-11.4, 0, 2.2):
        pieces += [rod((left, -8.2, 0), (left, -8.2, 13.4), 0.05, YELLOW, 5)]
    for z in (1.9, 3.8, 5.7, 7.6, 9.5, 11.4):
        pieces += [
            rod((-11.6, -8.2, z), (-0.2, -8.2, z), 0.05, YELLOW, 5),
            block((11.2, 1.1, 0.08), OAK, (-5.8, -7.7, z)),
        ]
    here.stand(pieces, (3, 34, 0))
    here.site.street_lamp((-8.0, 5.0, 0), -40, 6.0, 12.0)
    tower_crane(here, (-13.0, 40.0), 28.0)
    here.prop("excavator", (-6.6, 10.5, 0), -40)
    here.prop("dump_truck", (8.6, 13.5, 0), -130)
    here.prop("cement_mixer", (1.4, 20.5, 0), -100)
    for at_x, at_y in ((-3.2, 3.6), (-1.2, 4.2), (3.4, 3.4), (5.2, 4.4), (-5.4, 2.8)):
        here.prop("traffic_cone", (at_x, at_y, 0), 0, None, 1.3)
    stripes = [
        block(
            (0.5, 0.06, 0.3),
            Paint((0.92, 0.30, 0.08) if k % 2 else (0.95, 0.95, 0.93), Finish.PLASTIC),
            (-1.25 + 0.5 * k, 0, 0.75),
        )
        for k in range(6)
    ]
    for left in (-9.0, 7.4):
        here.stand(
            [*stripes, *(block((0.08, 0.5, 1.0), GREY, (a, 0, 0)) for a in (-1.3, 1.3))], (left, 4.5, 0)
        )
    steel = Paint((0.46, 0.30, 0.22), Finish.METAL, 0.8)
    here.stand(
        [block((5, 0.3, 0.3), steel, (0, 0.42 * k, 0.0)) for k in range(4)]
        + [block((5, 0.3, 0.3), steel, (0, 0.2 + 0.42 * k, 0.3)) for k in range(3)],
        (10.0, 7.0, 0),
        12,
    )
    here.stones(here.spots((-14, 6, 14, 24), 3.6, 8), (0.2, 0.6), [(0.60, 0.52, 0.42)])
    towers(here, ((-44, 84, 5, 5, 9), (-16, 96, 5, 5, 7), (30, 90, 5, 5, 11), (56, 100, 5, 5, 8)), 10)
    return finished(
        here.site, "construction_site", ground="mud", ambience="street", shows=framed((0, -15, 6.0))
    )


def tower_crane(here: Country, at: tuple[float, float], high: float) -> None:
    """Raise a yellow tower crane whose jib reaches along +x."""
    y_ = Paint((0.96, 0.72, 0.10), Finish.METAL, 0.5)
    pieces: list[Surface] = []
    for x in (-0.7, 0.7):
        for y in (-0.7, 0.7):
            pieces.append(rod((x, y, 0), (x, y, high), 0.09, y_, 4))
    for k in range(int(high / 1.4)):
        z = 1.4 * k
        a, b = (-0.7, 0.7) if k % 2 else (0.7, -0.7)
        for y in (-0.7, 0.7):
            pieces.append(rod((a, y, z), (b, y, z + 1.4), 0.045, y_, 3))
    for y in (-0.5, 0.5):
        pieces.append(rod((-9, y, high), (24, y, high), 0.09, y_, 4))
    pieces.append(rod((-1, 0, high + 1.3), (24, 0, high + 1.1), 0.08, y_, 4))
    for k in range(17):
        x = -1 + 1.5 * k
        pieces += [rod((x, s, high), (x + 0.75, 0, high + 1.2), 0.04, y_, 3) for s in (-0.5, 0.5)]
        pieces += [rod((x + 1.5, s, high), (x + 0.75, 0, high + 1.2), 0.04, y_, 3) for s in (-0.5, 0.5)]
    pieces += [
        rod((0, 0, high), (0, 0, high + 5), 0.14, y_, 5),
        rod((0, 0, high + 5), (16, 0, high + 1.2), 0.04, IRON, 3),
        rod((0, 0, high + 5), (-8.5, 0, high), 0.04, IRON, 3),
    ]
    pieces += [
        block((2.6, 1.6, 2.2), GREY, (-8, 0, high - 2.2)),
        block((1.5, 1.5, 1.9), Paint((0.92, 0.92, 0.90)), (1.5, -0.9, high - 2.0)),
        block((1.4, 0.1, 1.0), glass(False), (1.5, -1.7, high - 1.3)),
    ]
    pieces += [
        rod((17, 0, high), (17, 0, high - 9), 0.04, IRON, 3),
        block((3.4, 0.6, 0.6), Paint((0.62, 0.34, 0.24), Finish.METAL, 0.8), (17, 0, high - 9.8)),
    ]
    here.stand(pieces, (at[0], at[1], 0))


def junkyard(place: Place, world: World) -> StageSet:
    """Heaps of wrecked cars, tyres and scrap on bare earth behind a fence."""
    here = Country.opened(place, world, material="mud")
    here.ground(Paint(here.wished((0.50, 0.42, 0.33)), Finish.SOIL), rings=70)
    rust: tuple[Colour, ...] = (
        (0.46, 0.26, 0.16),
        (0.56, 0.36, 0.22),
        (0.40, 0.42, 0.44),
        (0.30, 0.40, 0.46),
        (0.58, 0.22, 0.16),
        (0.62, 0.58, 0.46),
    )
    rng = np.random.default_rng(6)
    for row, (x0, y0, count) in enumerate(((-17, 12, 4), (-15, 20, 6), (6, 13, 4), (2, 22, 6), (-6, 30, 8))):
        for k in range(count):
            for level in range(1 + int(rng.integers(1, 4))):
                tone = rust[int(rng.integers(6))]
                wreck = [p for p in far_car(tone) if p.finish is not Finish.GLOW]
                wreck = [turned(p, float(rng.uniform(-4, 4)), "x") for p in wreck]
                here.stand(
                    wreck,
                    (
                        x0 + 4.0 * (k % 4) + rng.uniform(-0.5, 0.5),
                        y0 + 2.5 * (k // 4) + rng.uniform(-0.3, 0.3),
                        1.22 * level,
                    ),
                    float(rng.uniform(-16, 16)) + 180 * (row % 2),
                )
    tyre = torus(0.32, 0.13, Paint((0.06, 0.06, 0.065), Finish.RUBBER), 16, 6)
    spots = [
        (x + rng.uniform(-0.1, 0.1), y, 0.14 + 0.25 * k)
        for x, y, n in ((-7.5, 7, 6), (-6.6, 7.4, 4), (-7.2, 8.2, 7), (5.2, 8, 3), (6.2, 7.4, 5), (9, 5.6, 2))
        for k in range(n)
    ]
    here.site.add(sown(tyre, spots, 4))
    scrap = here.spots((-16, 3, 16, 26), 1.5, 9)
    here.plant(
        [
            (block((0.7, 0.3, 0.12), Paint(growth.BASE, Finish.METAL, 0.8)),),
            (turned(cylinder(0.08, 1.3, Paint(growth.BASE, Finish.METAL, 0.8), 0, 6), 84, "y"),),
        ],
        scrap + np.array((0, 0, 0.03)),
        (0.6, 1.6),
        rust,
    )
    here.stand(
        [block((0.12, 0.12, 3.0), GREY, (-30 + 3 * k, 0, 0)) for k in range(21)]
        + [block((60, 0.06, 2.6), Paint((0.44, 0.46, 0.44), Finish.METAL, 0.8), (0, 0.1, 0.1))],
        (0, 42, 0),
    )
    here.prop("crane", (15.0, 31.0, 0), 200)
    here.prop("forklift", (11.0, 9.5, 0), -120)
    here.site.street_lamp((-9.5, 9, 0), -60, 6.0, 12.0)
    return finished(here.site, "junkyard", ground="mud", ambience="wind", shows=framed((0, -10, 3.2)))


def industrial_area(place: Place, world: World) -> StageSet:
    """A factory with a saw-tooth roof, tall smoking chimneys, tanks and pipes."""
    here = Country.opened(place, world, material="concrete")
    here.ground(Paint(here.wished((0.48, 0.47, 0.46), 0.4), Finish.CONCRETE), rings=70)
    brick = Paint(here.wished((0.54, 0.32, 0.25)), Finish.BRICK)
    here.stand(
        walls(
            (40, 18, 8),
            brick,
            Windows(columns=13, rows=2, storey=3.6, sill=1.2, size=(1.9, 2.0), frame=IRON),
            here.lit,
        ),
        (4, 46, 0),
    )
    for k in range(8):
        tooth = turned(
            extruded(
                np.array([(0.0, 0.0), (5.0, 0.0), (5.0, 3.0)]),
                18,
                Paint((0.44, 0.45, 0.47), Finish.METAL, 0.7),
            ),
            90,
            "x",
        )
        here.stand([moved(tooth, (-20 + 5 * k, 9, 0))], (4, 46, 8))
    smoke = Paint((0.62, 0.62, 0.64), Finish.SMOKE, 0.7)
    for x, y, high in ((-14, 62, 27), (-5, 66, 31), (5, 64, 25)):
        here.stand(
            [
                cone((1.9, 1.2), high, Paint((0.66, 0.40, 0.32), Finish.BRICK), 0, 16),
                *(
                    moved(
                        cone(
                            (1.36, 1.34), 1.6, Paint((0.90, 0.88, 0.84) if k else (0.76, 0.16, 0.14)), 0, 16
                        ),
                        (0, 0, high - 2 - 2.4 * k),
                    )
                    for k in range(2)
                ),
            ],
            (x, y, 0),
        )
        for k in range(9):
            size = 1.6 + 0.8 * k
            here.site.add(
                unshadowed(
                    moved(
                        ellipsoid((size * 1.2, size, size), smoke.shaded(0.75 + 0.04 * k), 4),
                        (x + 2.6 * k + 0.15 * k * k, y + np.sin(k), high + 1.6 * k),
                    )
                )
            )
    steel = Paint((0.76, 0.78, 0.79), Finish.METAL, 0.45)
    for x, y in ((-22, 34), (-29, 38), (-23, 44)):
        here.stand(
            [
                cylinder(3.2, 7, steel, 0, 22),
                moved(lathed([(3.3, 0), (2.4, 0.9), (0, 1.3)], steel, 22), (0, 0, 7)),
            ],
            (x, y, 0),
        )
    for z in (4.4, 5.2):
        here.site.add(
            swept(
                curved([(-24, 32, z), (-14, 31, z), (-8, 32, z), (-6, 38, z)], 14),
                0.28,
                Paint((0.86, 0.62, 0.16), Finish.METAL, 0.5),
                8,
            )
        )
    for left in (-20.0, -14.0, -9.0):
        here.site.add(block((0.3, 0.3, 5.2), IRON, (left, 31.6, 0)))
    box_tones = ((0.72, 0.20, 0.14), (0.16, 0.36, 0.56), (0.86, 0.56, 0.16), (0.24, 0.48, 0.36))
    for k in range(8):
        here.stand(
            container(box_tones[k % 4]),
            (16 + 0.4 * (k % 2), 22 + 2.7 * (k // 2), 2.6 * (k % 2)),
            4.0 * (k % 3),
        )
    here.prop("truck", (-8.5, 19.0, 0), -30)
    here.prop("forklift", (9.0, 15.0, 0), -120)
    for left in (-10.0, 10.0):
        here.site.street_lamp((left, 8, 0), -90, 6.0, 12.0)
    return finished(
        here.site, "industrial_area", ground="concrete", ambience="motorway", shows=framed((0, -28, 10.0))
    )


SETS = {"construction_site": construction_site, "industrial_area": industrial_area, "junkyard": junkyard}
