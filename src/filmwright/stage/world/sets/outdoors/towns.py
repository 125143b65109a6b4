"""The heart of a city: downtown, a skyscraper, a rooftop, a street market."""

from __future__ import annotations

import numpy as np

from filmwright.stage.world.model import Air, Finish, StageSet
from filmwright.stage.world.sets.city import BAY, COOL, STOREY, WARM, tower
from filmwright.stage.world.sets.outdoors.country import Country
from filmwright.stage.world.sets.outdoors.fittings import approach, stall
from filmwright.stage.world.sets.outdoors.lay import Coat, either
from filmwright.stage.world.sets.outdoors.lot import finished, framed
from filmwright.stage.world.sets.outdoors.masonry import GREY, IRON, block
from filmwright.stage.world.sets.outdoors.traffic import TAR, YELLOW, cars, dashes, street_of_houses
from filmwright.stage.world.shaping.assembly import box_solid
from filmwright.stage.world.shaping.boxes import box, ellipsoid
from filmwright.stage.world.shaping.mesh import moved, placed, unshadowed
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
    for wide, low, high in ((11, 0, 16), (9, 16, 28), (6, 28, 38)):
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
        shows=((-16.0, 60.0, 2.0), (34.0, 60.1, 150.0)),
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
        storeys = int(rng.integers(14, 21) + (0, 4, 12)[ring] * rng.uniform(0.4, 1.3))
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
        here.stand(stall(tones[k % 5], k, y < 14), (side * 4.9, y, 0), -90 * side)
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


SETS = {"downtown": downtown, "rooftop": rooftop, "skyscraper": skyscraper, "street_market": street_market}
