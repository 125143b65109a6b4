"""Places people built to live, work and trade in: downtown, rooftop, market, building site, harbour."""

from __future__ import annotations

import numpy as np

from filmwright.stage.world.model import Air, Finish, StageSet, Surface
from filmwright.stage.world.sets.city import BAY, COOL, STOREY, WARM, tower
from filmwright.stage.world.sets.outdoors import growth
from filmwright.stage.world.sets.outdoors.country import Country
from filmwright.stage.world.sets.outdoors.growth import sown
from filmwright.stage.world.sets.outdoors.landmarks import approach
from filmwright.stage.world.sets.outdoors.lay import Coat, eased, either, fractal
from filmwright.stage.world.sets.outdoors.lot import finished, framed
from filmwright.stage.world.sets.outdoors.masonry import (
    GREY,
    IRON,
    OAK,
    WHITE,
    Windows,
    block,
    glass,
    walls,
)
from filmwright.stage.world.sets.outdoors.roads import TAR, YELLOW, cars, far_car, street_of_houses
from filmwright.stage.world.shaping.assembly import box_solid
from filmwright.stage.world.shaping.boxes import box, ellipsoid
from filmwright.stage.world.shaping.mesh import moved, placed, turned, unshadowed
from filmwright.stage.world.shaping.paint import Paint
from filmwright.stage.world.shaping.swept import curved, rod, swept
from filmwright.stage.world.shaping.turned import cone, cylinder, lathed
from filmwright.stage.world.world import Colour, Place, World


def towers(here: Country, plan: tuple[tuple[float, float, int, int, int], ...], rich: float = 60.0) -> None:
    """Raise office towers: (x, y, bays wide, bays deep, storeys) each; far ones plain."""
    tones = COOL + WARM[:1]
    for k, (x, y, wide, deep, storeys) in enumerate(plan):
        base = (round((x / BAY) - wide / 2) * BAY, round(y / BAY) * BAY, 0.0)
        tone = here.wished(tones[k % len(tones)], 0.5)
        made = placed(tower((wide, deep), storeys, tone, 50 + k, abs(y) < rich), base)
        here.site.add(*(made if y < 60 else map(unshadowed, made)))


def downtown(place: Place, world: World) -> StageSet:
    """A broad avenue between towers of glass and stone, traffic, a canyon of windows."""
    here = Country.opened(place, world, material="asphalt")
    here.ground(Paint(here.wished(TAR, 0.5), Finish.ASPHALT), rings=60, snow=False)
    way = np.column_stack([np.zeros(80), np.linspace(-40, 260, 80)])
    for x in (-3.6, 3.6):
        from filmwright.stage.world.sets.outdoors.roads import dashes

        dashes(here, way, x, 0.18, 4)
    here.site.add(*(unshadowed(moved(box((0.14, 300, 0.02), YELLOW), (x, 100, 0.03))) for x in (-0.2, 0.2)))
    for side in (-1, 1):
        here.site.add(block((6, 240, 0.15), Paint((0.62, 0.60, 0.57), Finish.TILE), (side * 13.2, 90, 0)))
        for k, y in enumerate(np.arange(-6.0, 90, 16)):
            here.site.street_lamp(
                (side * 10.8, float(y), 0.15), 0 if side < 0 else 180, 7.0 if k < 3 else 4.0, 12.0
            )
            here.woods(np.array([(side * 14.6, float(y) + 7, 0.15)]), (0.6, 0.7), bool(y < 10))
    left = tuple((-22.0 - 2 * (k % 2), 2.0 + 19 * k, 5, 6, (11, 17, 9, 22, 14, 26, 18)[k]) for k in range(7))
    right = tuple(
        (22.0 + 2 * (k % 2), -2.0 + 19 * k, 5, 6, (14, 10, 20, 13, 24, 16, 30)[k]) for k in range(7)
    )
    far = (
        (-14, 190, 6, 5, 34),
        (4, 215, 6, 6, 44),
        (22, 200, 5, 5, 30),
        (-40, 160, 6, 6, 38),
        (44, 170, 6, 6, 36),
    )
    towers(here, left + right + far, 30)
    cars(
        here,
        [
            (1.8, 10, 90),
            (5.4, 20, 90),
            (8.2, 6, 90),
            (5.4, 38, 90),
            (1.8, 54, 90),
            (-1.8, 16, -90),
            (-5.4, 8, -90),
            (-8.2, 24, -90),
            (-1.8, 40, -90),
            (-5.4, 60, -90),
        ],
    )
    here.prop("taxi", (-5.4, 30, 0.02), -90)
    here.prop("bus", (8.2, 27, 0.02), 90)
    return finished(here.site, "downtown", ground="asphalt", ambience="street", shows=framed((0, -12, 4.4)))


def skyscraper(place: Place, world: World) -> StageSet:
    """One very tall tower of glass over a city, seen from afar so that all of it stands in the picture."""
    here = Country.opened(place, world, material="concrete")
    here.ground(
        Paint(here.wished((0.56, 0.56, 0.56), 0.4), Finish.CONCRETE),
        Coat(
            Paint((0.36, 0.50, 0.22), Finish.GRASS),
            lambda lie: either((np.abs(lie.x) > 6) & (lie.y < 30), 1.0, 0.0),
        ),
        rings=60,
    )
    pane = Paint(here.wished((0.44, 0.60, 0.74), 0.6), Finish.FACADE, 0.35)
    x, y = 4 * BAY, 70.2
    for wide, low, high in ((7, 0, 16), (6, 16, 28), (4, 28, 38)):
        here.site.add(
            moved(
                box((wide * BAY, wide * BAY, (high - low) * STOREY), pane), (x, y, (low + high) / 2 * STOREY)
            )
        )
        rib = Paint((0.86, 0.90, 0.94), Finish.METAL, 0.4)
        for side in (-1, 1):
            here.site.add(
                block(
                    (0.5, 0.5, (high - low) * STOREY + 1),
                    rib,
                    (x + side * wide * BAY / 2, y - wide * BAY / 2, low * STOREY),
                )
            )
        here.site.add(block((wide * BAY + 0.6, wide * BAY + 0.6, 1.0), rib, (x, y, high * STOREY)))
    here.stand(
        [cylinder(0.7, 10, GREY, 0, 8), moved(cone((0.5, 0.04), 22, GREY, 0, 8), (0, 0, 10))],
        (x, y, 38 * STOREY),
    )
    towers(
        here,
        (
            (-36, 60, 5, 5, 12),
            (-18, 96, 5, 5, 16),
            (34, 64, 5, 5, 10),
            (52, 90, 6, 5, 17),
            (-58, 92, 6, 5, 14),
            (24, 120, 5, 5, 13),
            (-36, 130, 6, 6, 19),
            (76, 130, 6, 6, 18),
            (-84, 140, 7, 6, 15),
            (-2, 140, 6, 6, 14),
        ),
        40,
    )
    here.way(approach(64), 7.0, Paint((0.68, 0.66, 0.62), Finish.TILE))
    here.woods(here.spots((-40, 4, 40, 56), 8, 5, lambda px, py: np.abs(px) > 8), (0.7, 1.1))
    for edge in (-5.2, 5.2):
        for py in (2.0, 16.0):
            here.site.street_lamp((edge, py, 0), 0 if edge < 0 else 180, 6.0, 11.0)
    return finished(
        here.site,
        "skyscraper",
        ground="concrete",
        ambience="city",
        shows=((-16.0, 60.0, -8.0), (34.0, 60.1, 152.0)),
        filmable=((-16, -120, 0.12), (16, 16, 14)),
        air=Air(haze_density=0.0011) if world.weather.sky.value == "clear" else None,
    )


def rooftop(place: Place, world: World) -> StageSet:
    """A flat roof high over a city: parapet, water tank, vents, towers all round at eye height."""
    here = Country.opened(place, world, material="concrete")
    deck = Paint(here.wished((0.56, 0.55, 0.53)), Finish.CONCRETE)
    here.site.add(moved(box((26, 24, 60), deck), (0, -1, -30.0)))
    here.site.add(moved(box((900, 900, 0.1), Paint((0.30, 0.31, 0.34), Finish.ASPHALT)), (0, 100, -44)))
    wall = Paint((0.52, 0.36, 0.30), Finish.BRICK)
    for size, at in (
        ((26.4, 0.4, 1.1), (0, 11, 0)),
        ((0.4, 24.4, 1.1), (-13, -1, 0)),
        ((0.4, 24.4, 1.1), (13, -1, 0)),
    ):
        here.site.add(
            block(size, wall, at), block((size[0] + 0.2, size[1] + 0.2, 0.14), GREY, (at[0], at[1], 1.1))
        )
        here.site.solid(box_solid((size[0], size[1], 1.2), (at[0], at[1], 0.6), "concrete"))
    tank = [
        cylinder(1.7, 2.8, Paint((0.44, 0.30, 0.20), Finish.WOOD), 0, 18),
        moved(cone((1.9, 0), 1.2, IRON, 0, 18), (0, 0, 2.8)),
        *(moved(lathed([(1.7, 0), (1.76, 0.05), (1.7, 0.1)], IRON, 18), (0, 0, z)) for z in (0.4, 1.4, 2.3)),
    ]
    here.stand(
        [
            *(moved(p, (0, 0, 2.4)) for p in tank),
            *(block((0.16, 0.16, 2.4), IRON, (a, b, 0)) for a in (-1.1, 1.1) for b in (-1.1, 1.1)),
        ],
        (-8.4, 7.2, 0),
    )
    here.stand(
        [
            block((3.4, 3.0, 2.7), wall),
            block((3.7, 3.3, 0.2), GREY, (0, 0, 2.7)),
            block((1.0, 0.1, 2.1), Paint((0.24, 0.36, 0.38), Finish.METAL, 0.6), (0, -1.5, 0)),
        ],
        (9.0, 7.6, 0),
    )
    for x, y in ((3.4, 8.6), (5.2, 8.6), (-3.8, 9.0)):
        here.stand(
            [
                block((1.2, 0.9, 0.9), Paint((0.74, 0.75, 0.75), Finish.METAL, 0.6)),
                moved(cylinder(0.34, 0.12, IRON, 0, 14), (0, 0, 0.9)),
            ],
            (x, y, 0),
        )
    here.stand(
        [
            rod((0, 0, 0), (0, 0, 3.4), 0.04, IRON, 5),
            *(rod((-0.7, 0, 1.8 + 0.3 * k), (0.7, 0, 1.8 + 0.3 * k), 0.02, IRON, 4) for k in range(5)),
        ],
        (0.5, 9.6, 0),
    )
    rng = np.random.default_rng(7)
    for k in range(54):
        ring = k // 18
        angle = np.radians(20 * k + 7 * ring + rng.uniform(-5, 5))
        radius = (46, 84, 140)[ring]
        x, y = radius * np.cos(angle), radius * np.sin(angle) + 4
        storeys = int(rng.integers(9, 15) + (0, 3, 10)[ring] * rng.uniform(0.4, 1.3))
        base = (round(x / BAY) * BAY - 2 * BAY, round(y / BAY) * BAY - 2 * BAY, -14 * STOREY)
        here.site.add(
            *(
                unshadowed(p)
                for p in placed(tower((4, 4), storeys, (WARM + COOL)[k % 10], k % 9, False), base)
            )
        )
    here.site.lamp((7.4, 5.0, 2.6), (3.6, 2.4, 1.2), 12)
    here.site.lamp((-4, 2.0, 3.4), (1.6, 1.5, 1.4), 10)
    return finished(
        here.site,
        "rooftop",
        ground="concrete",
        ambience="city",
        walkable=((-6.5, -6, 0), (6.5, 7, 4)),
        shows=framed((0, -9.6, 2.6)),
    )


def street_market(place: Place, world: World) -> StageSet:
    """A lane of stalls under striped awnings, heaped with fruit, lanterns over it."""
    here = Country.opened(place, world, material="stone")
    here.ground(Paint(here.wished((0.66, 0.60, 0.52)), Finish.TILE, 0.8), rings=60)
    street_of_houses(here, 8.0, (-8.0, 60.0), (3, 5))
    tones: tuple[Colour, ...] = (
        (0.86, 0.20, 0.16),
        (0.16, 0.50, 0.40),
        (0.94, 0.70, 0.18),
        (0.18, 0.38, 0.66),
        (0.90, 0.46, 0.16),
    )
    for k in range(12):
        side, y = (-1, 1)[k % 2], -1.0 + 4.1 * (k // 2)
        here.stand(stall(tones[k % 5], k, y < 14), (side * 4.9, y, 0), 90 * side)
        here.site.solid(box_solid((1.4, 3.0, 1.0), (side * 4.9, y, 0.5), "wood"))
    for y in (2.0, 7.0, 12.0, 17.0, 22.0):
        here.site.add(swept(curved([(-6, y, 4.8), (0, y, 4.2), (6, y, 4.8)], 9), 0.02, IRON, 3))
        for k in range(7):
            x = -4.5 + 1.5 * k
            lamp = Paint((1.0, 0.80, 0.42), Finish.GLOW) if here.lit else Paint(tones[k % 5], Finish.PAPER)
            here.stand([ellipsoid((0.2, 0.2, 0.24), lamp, 3)], (x, y, 4.0 + 0.022 * x * x))
    for y in (2.0, 12.0):
        here.site.lamp((0, y, 3.8), (4.5, 2.9, 1.3), 11)
    return finished(
        here.site,
        "street_market",
        ground="stone",
        ambience="crowd",
        walkable=((-3.2, -6, 0), (3.2, 12, 4)),
        shows=framed((0, -8.6, 2.4)),
    )


def stall(colour: Colour, seed: int, near: bool) -> list[Surface]:
    """Return a market stall facing -y: table, crates of fruit, a striped awning on poles."""
    rng = np.random.default_rng(seed)
    pieces = [
        block((3.0, 1.3, 0.8), Paint((0.50, 0.36, 0.22), Finish.WOOD)),
        *(rod((x, y, 0), (x, y, 2.6), 0.05, OAK, 6) for x in (-1.5, 1.5) for y in (-0.9, 0.8)),
    ]
    for k in range(10):
        cloth = Paint(colour if k % 2 else (0.96, 0.94, 0.88), Finish.CLOTH)
        pieces.append(moved(turned(box((0.32, 2.3, 0.04), cloth), 16, "x"), (-1.44 + 0.32 * k, -0.2, 2.5)))
        pieces.append(moved(box((0.32, 0.03, 0.28), cloth), (-1.44 + 0.32 * k, -1.3, 2.06)))
    goods: tuple[Colour, ...] = (
        (0.88, 0.14, 0.12),
        (0.96, 0.56, 0.10),
        (0.98, 0.84, 0.22),
        (0.38, 0.62, 0.18),
        (0.48, 0.16, 0.44),
        (0.82, 0.62, 0.36),
    )
    for k in range(5):
        x = -1.2 + 0.6 * k
        pieces.append(moved(turned(box((0.54, 0.9, 0.16), OAK), 14, "x"), (x, -0.25, 0.9)))
        spots = [
            (x + a, -0.25 + b, 0.99 + 0.25 * b) for a in (-0.16, 0.0, 0.16) for b in (-0.3, -0.1, 0.1, 0.3)
        ]
        fruit = ellipsoid((0.1, 0.1, 0.1), Paint(goods[int(rng.integers(6))], Finish.SOFT), 2 if near else 1)
        pieces.append(sown(fruit, spots, k))
    return pieces


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
    from filmwright.stage.world.shaping.turned import torus

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
    from filmwright.stage.world.shaping.outlines import extruded

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
        here.site, "industrial_area", ground="concrete", ambience="motorway", shows=framed((0, -16, 6.4))
    )


def container(colour: Colour) -> list[Surface]:
    """Return a shipping container along x, 6 m long."""
    paint = Paint(colour, Finish.METAL, 0.7)
    ribs = [block((0.12, 2.5, 2.3), paint.shaded(0.82), (-2.7 + 0.45 * k, 0, 0.15)) for k in range(13)]
    return [block((6.0, 2.4, 2.55), paint), *ribs]


def harbor(place: Place, world: World) -> StageSet:
    """A quay with boats at their moorings, cranes, stacked containers and a ship beyond."""
    here = Country.opened(place, world, lambda x, y: either((y < 6.0) | (y > 62), 0.0, -6.0), "concrete")
    here.ground(Paint(here.wished((0.60, 0.58, 0.54)), Finish.CONCRETE), rings=110)
    here.sea(-1.3, (0.10, 0.30, 0.38), None, 0.1)
    here.site.add(moved(box((160, 0.6, 3.0), GREY.shaded(0.8)), (0, 6.2, -1.52)))
    for k in range(10):
        here.stand(
            [cylinder(0.22, 0.5, IRON, 0.05, 12), moved(cylinder(0.32, 0.12, IRON, 0.04, 12), (0, 0, 0.5))],
            (-18 + 4 * k, 5.2, 0),
        )
    for kind, x, y, degrees, size in (
        ("fishing_boat", -9.0, 13.0, 10, 1.0),
        ("sailboat", 3.2, 15.0, -15, 1.0),
        ("sailboat", 12.5, 19.0, 20, 1.0),
        ("yacht", 18, 30.0, 175, 1.0),
        ("sailboat", -18.0, 24.0, 8, 1.1),
        ("fishing_boat", -3.0, 28, 170, 1.0),
    ):
        here.prop(kind, (x, y, -1.6), degrees, None, size)
    ship(here, (6, 54, -1.4))
    tones = (
        (0.72, 0.20, 0.14),
        (0.16, 0.36, 0.56),
        (0.86, 0.56, 0.16),
        (0.24, 0.48, 0.36),
        (0.80, 0.78, 0.74),
    )
    for k in range(26):
        here.stand(container(tones[(k * 3) % 5]), (-46 + 6.6 * (k % 13), 70 + 2.6 * (k // 13), 0.0), 0, False)
        here.stand(
            container(tones[(k * 2 + 1) % 5]), (-46 + 6.6 * (k % 13), 70 + 2.6 * (k // 13), 2.6), 0, False
        )
    for x in (-26.0, 12.0, 44.0):
        quay_crane(here, (x, 66.0))
    for k in range(2):
        here.prop("box", (-6.5 + 1.3 * k, 3.4, 0), 10 * k, (0.56, 0.42, 0.26), 1.9)
    for x in (-9.0, 9.0):
        here.site.street_lamp((x, 4.6, 0), -90, 6.0, 12.0)
    return finished(
        here.site,
        "harbor",
        ground="concrete",
        ambience="harbour",
        walkable=((-6.5, -6, 0), (6.5, 5.0, 4)),
        shows=framed((0, -12, 5.2)),
    )


def ship(here: Country, at: tuple[float, float, float]) -> None:
    """Moor a container ship that lies along x."""
    from filmwright.stage.world.shaping.outlines import extruded

    outline = np.array([(-34.0, -5.0), (26.0, -5.0), (35.0, 0.0), (26.0, 5.0), (-34.0, 5.0)])
    pieces = [
        extruded(outline, 2.0, Paint((0.62, 0.14, 0.12), Finish.METAL, 0.6)),
        moved(extruded(outline, 4.2, Paint((0.12, 0.20, 0.30), Finish.METAL, 0.6)), (0, 0, 2.0)),
    ]
    pieces += [
        block((6, 8.6, 8.5), WHITE, (-28, 0, 6.2)),
        block((6.2, 10.4, 1.2), glass(here.lit), (-28, 0, 12.4)),
        block((2.2, 2.6, 5), Paint((0.86, 0.46, 0.12)), (-32.4, 0, 6.2)),
    ]
    tones = (
        (0.72, 0.20, 0.14),
        (0.16, 0.36, 0.56),
        (0.86, 0.56, 0.16),
        (0.24, 0.48, 0.36),
        (0.80, 0.78, 0.74),
    )
    for k in range(8):
        for level in range(2 + k % 2):
            pieces.append(
                block(
                    (5.9, 8.4, 2.4),
                    Paint(tones[(k * 2 + level) % 5], Finish.METAL, 0.7),
                    (-20 + 6.2 * k, 0, 6.2 + 2.5 * level),
                )
            )
    here.stand(pieces, at)


def quay_crane(here: Country, at: tuple[float, float]) -> None:
    """Raise a gantry crane that reaches out over the water towards -y."""
    blue = Paint((0.16, 0.40, 0.66), Finish.METAL, 0.6)
    pieces = [block((0.9, 0.9, 20), blue, (x, y, 0)) for x in (-4, 4) for y in (0, 9)]
    pieces += [block((9, 0.7, 0.9), blue, (0, y, z)) for y in (0, 9) for z in (7.0, 19.4)]
    pieces += [block((1.0, 40, 1.2), blue, (x, -8, 20)) for x in (-1.6, 1.6)]
    pieces += [block((0.8, 0.8, 10), blue, (x, 1, 20)) for x in (-2, 2)] + [
        block((5, 3, 2.6), WHITE, (0, 7, 21))
    ]
    pieces += [rod((x, 1, 30), (x, -27, 21), 0.12, blue, 4) for x in (-1.6, 1.6)]
    here.stand(pieces, (at[0], at[1], 0), 0, False)


SETS = {
    "construction_site": construction_site,
    "downtown": downtown,
    "harbor": harbor,
    "industrial_area": industrial_area,
    "junkyard": junkyard,
    "rooftop": rooftop,
    "skyscraper": skyscraper,
    "street_market": street_market,
}
