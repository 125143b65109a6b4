"""Ways for cars: highway, crossing, car park, filling station."""

from __future__ import annotations

import numpy as np

from filmwright.stage.world.model import Finish, StageSet, Surface
from filmwright.stage.world.sets.outdoors.country import Country
from filmwright.stage.world.sets.outdoors.fittings import hills
from filmwright.stage.world.sets.outdoors.growth import sown
from filmwright.stage.world.sets.outdoors.lay import Coat, eased, either, fractal, ribbon, ridged
from filmwright.stage.world.sets.outdoors.lot import finished, framed
from filmwright.stage.world.sets.outdoors.masonry import GREY, WHITE, block, glass
from filmwright.stage.world.sets.outdoors.traffic import (
    MARKING,
    TAR,
    YELLOW,
    cars,
    dashes,
    street_of_houses,
    traffic_light,
)
from filmwright.stage.world.shaping.assembly import box_solid
from filmwright.stage.world.shaping.boxes import box
from filmwright.stage.world.shaping.mesh import moved, turned, unshadowed
from filmwright.stage.world.shaping.outlines import sheet
from filmwright.stage.world.shaping.paint import Paint
from filmwright.stage.world.shaping.swept import curved, swept
from filmwright.stage.world.shaping.turned import cylinder
from filmwright.stage.world.world import Place, World


def highway(place: Place, world: World) -> StageSet:
    """Six lanes with traffic that run to the horizon, rails, gantry signs, lamps."""
    here = Country.opened(
        place,
        world,
        lambda x, y: (
            (
                1.5 * fractal(x / 30, y / 30, 4)
                + 16 * ridged(x / 110, y / 110, 6, 3) * eased(40, 140, np.abs(x))
            )
            * eased(18, 34, np.abs(x))
        ),
        "asphalt",
    )
    here.ground(rings=90)
    way = np.column_stack([np.zeros(170), np.linspace(-60, 360, 170)])
    tar = Paint(here.wished(TAR), Finish.ASPHALT)
    here.way(way, 31.0, tar, 0.02)
    here.site.add(ribbon(way, (-1.0, 1.0), Paint((0.36, 0.50, 0.22), Finish.GRASS), lift=0.05))
    for side in (-1, 1):
        for lane in (5.2, 9.2):
            dashes(here, way, side * lane, 0.2, 4)
        for edge in (1.4, 13.2):
            here.site.add(
                ribbon(
                    way, (side * edge - 0.1, side * edge + 0.1), YELLOW if edge < 2 else MARKING, lift=0.045
                )
            )
        for x in (0.85, 15.6):
            rail = [(side * x, -40.0, 0.72), (side * x, 200.0, 0.72)]
            here.site.add(swept(rail, 0.15, Paint((0.70, 0.72, 0.74), Finish.METAL, 0.5), 4))
            here.stand(
                [
                    sown(
                        block((0.12, 0.12, 0.7), GREY),
                        [(side * x, y, 0) for y in np.arange(-20.0, 150, 4)],
                        1,
                        spin=0,
                    )
                ],
                (0, 0, 0),
            )
    lanes = [
        (3.2, 14, 90),
        (7.2, 26, 90),
        (11.2, 9, 90),
        (3.2, 46, 90),
        (7.2, 66, 90),
        (11.2, 40, 90),
        (11.2, 84, 90),
        (3.2, 104, 90),
        (-3.2, 22, -90),
        (-7.2, 12, -90),
        (-11.2, 32, -90),
        (-3.2, 58, -90),
        (-7.2, 44, -90),
        (-11.2, 76, -90),
        (-7.2, 96, -90),
        (-3.2, 130, -90),
    ]
    cars(here, lanes)
    here.prop("truck", (11.2, 58, 0), 90)
    here.prop("bus", (-11.2, 54, 0), -90)
    green, poles = Paint((0.06, 0.36, 0.22), Finish.PLAIN), Paint((0.60, 0.62, 0.64), Finish.METAL, 0.6)
    sign = [block((0.4, 0.4, 8.2), poles, (x, 0, 0)) for x in (-16.5, 16.5)] + [
        block((33.5, 0.4, 0.5), poles, (0, 0, 7.7))
    ]
    for x in (-8.5, 8.5):
        sign += [
            moved(box((8.4, 0.2, 3.0), green), (x, -0.4, 7.4)),
            *(moved(box((w, 0.06, 0.34), WHITE), (x - 0.8, -0.53, z)) for w, z in ((4.6, 8.1), (3.4, 7.3))),
            moved(box((0.3, 0.06, 1.3), WHITE), (x + 3.0, -0.53, 7.2)),
            moved(turned(box((0.8, 0.06, 0.8), WHITE), 45, "y"), (x + 3.0, -0.53, 7.9)),
        ]
    here.stand(sign, (0, 62, 0))
    for y in (30.0, 58.0, 86.0, 114.0):
        lamp = [
            cylinder(0.14, 10, poles, 0, 6),
            *(moved(box((3.0, 0.16, 0.12), poles), (s * 1.5, 0, 10)) for s in (-1, 1)),
            *(
                moved(
                    box(
                        (0.9, 0.3, 0.12), Paint((1.0, 0.92, 0.72), Finish.GLOW if here.lit else Finish.PLAIN)
                    ),
                    (s * 2.8, 0, 9.9),
                )
                for s in (-1, 1)
            ),
        ]
        here.stand(lamp, (0, y, 0))
        if here.lit and y < 80:
            here.site.lamp((0, y, 9.4), (6, 4.6, 2.8), 22)
    here.woods(here.spots((-110, 10, 110, 160), 10, 5, lambda x, y: np.abs(x) > 26), (0.8, 1.4))
    return finished(
        here.site, "highway", ground="asphalt", ambience="motorway", shows=framed((0, -11.5, 4.3))
    )


def crosswalk(place: Place, world: World) -> StageSet:
    """A wide zebra crossing over a city street, seen along it: stripes fill the foreground."""
    here = Country.opened(place, world, material="asphalt")
    here.ground(Paint(here.wished(TAR), Finish.ASPHALT), rings=70, snow=False)
    for k in range(13):
        x = -9.0 + 1.5 * k
        here.site.add(
            unshadowed(
                moved(
                    sheet([(x - 0.4, -5.0), (x + 0.4, -5.0), (x + 0.4, 1.0), (x - 0.4, 1.0)], MARKING),
                    (0, 0, 0.02),
                )
            )
        )
    here.site.add(
        unshadowed(moved(sheet([(0.3, 2.6), (9.4, 2.6), (9.4, 3.1), (0.3, 3.1)], MARKING), (0, 0, 0.02)))
    )
    way = np.column_stack([np.zeros(60), np.linspace(4, 150, 60)])
    dashes(here, way, 0.0, 0.16, 2, YELLOW)
    street_of_houses(here, 10.2, (3.4, 130.0))
    for x, degrees in ((-9.9, 0.0), (9.9, 180.0)):
        traffic_light(here, (x, 3.2, 0.14), degrees)
    cars(
        here,
        [(3.2, 8.5, -90), (6.4, 13.0, -90), (-4.8, 15.0, 90), (3.2, 17, -90), (-4.8, 30, 90), (5.0, 36, -90)],
    )
    return finished(
        here.site,
        "crosswalk",
        ground="asphalt",
        ambience="street",
        shows=framed((0, -12, 3.6)),
        walkable=((-8.5, -6, 0), (8.5, 2.0, 4)),
    )


def parking_lot(place: Place, world: World) -> StageSet:
    """Rows of parked cars between white bays, seen from a little above; a store behind."""
    here = Country.opened(place, world, material="asphalt")
    here.ground(
        Paint(here.wished(TAR), Finish.ASPHALT),
        Coat(
            Paint((0.38, 0.54, 0.22), Finish.GRASS),
            lambda lie: either((lie.y > 62) | (np.abs(lie.x) > 44), 1.0, 0.0),
        ),
        rings=70,
    )
    bays = []
    for row, y in enumerate((-2.0, 13.0, 20.0, 35.0, 42.0)):
        for k in range(-11, 12):
            x = 2.9 * k
            here.site.add(
                unshadowed(
                    moved(
                        sheet([(x - 0.07, y), (x + 0.07, y), (x + 0.07, y + 5), (x - 0.07, y + 5)], MARKING),
                        (1.45, 0, 0.02),
                    )
                )
            )
            chance = np.sin(12.9 * k + 78.2 * row) * 43758.5
            if row and (chance - np.floor(chance)) < 0.78 and abs(k) < 11:
                bays.append((x, y + 2.5, 90 if row % 2 else -90))
    cars(here, bays[:80])
    for x in (-8.7, 8.7):
        cars(here, [(x, 0.5, 90)], 2 if x > 0 else 4)
    for x in (-2.6, 2.6):  # arrows for the way in and out
        way = 1 if x > 0 else -1
        arrow = [(-0.1, -1.2), (0.1, -1.2), (0.1, 0.3), (0.42, 0.3), (0.0, 1.2), (-0.42, 0.3), (-0.1, 0.3)]
        points = [(px, way * py) for px, py in arrow][::way]
        here.site.add(unshadowed(moved(sheet(points, MARKING), (x, -5.2, 0.02))))
    here.stand(
        [
            block((56, 14, 7), Paint((0.82, 0.79, 0.73), Finish.CONCRETE), (0, 60, 0)),
            block((57, 15, 0.7), Paint((0.64, 0.16, 0.14)), (0, 60, 7)),
            block((30, 0.4, 3), glass(here.lit), (0, 52.9, 0.3)),
            block((12, 0.6, 2.2), Paint((0.16, 0.36, 0.62)), (0, 52.7, 4.2)),
        ],
        (0, 0, 0),
    )
    sign = [
        block((0.16, 0.16, 3.0), GREY),
        moved(box((1.3, 0.08, 1.3), Paint((0.08, 0.30, 0.72))), (0, -0.1, 3.3)),
        *_letter_p(),
    ]
    here.stand(sign, (-7.0, 5.4, 0))
    for x in (-22.0, 0.0, 22.0):
        for y in (9.5, 31.0):
            here.stand(
                [
                    cylinder(0.14, 7.4, GREY, 0, 8),
                    moved(box((2.4, 0.3, 0.14), GREY), (0, 0, 7.4)),
                    moved(
                        box(
                            (0.9, 0.32, 0.1),
                            Paint((1.0, 0.95, 0.8), Finish.GLOW if here.lit else Finish.PLAIN),
                        ),
                        (0.8, 0, 7.3),
                    ),
                ],
                (x, y, 0),
            )
            if here.lit and abs(x) < 2:
                here.site.lamp((x, y, 7.0), (5.0, 4.2, 3.0), 18)
    here.woods(here.spots((-90, 72, 90, 100), 8, 5), (0.9, 1.5))
    return finished(
        here.site, "parking_lot", ground="asphalt", ambience="street", shows=framed((0, -14, 6.4))
    )


def _letter_p() -> list[Surface]:
    white = Paint((0.97, 0.97, 0.97))
    strokes = (
        (-0.22, 3.3, 0.16, 0.9),
        (0.05, 3.67, 0.5, 0.16),
        (0.05, 3.27, 0.5, 0.16),
        (0.25, 3.47, 0.16, 0.5),
    )
    return [moved(box((w, 0.03, h), white), (x, -0.16, z)) for x, z, w, h in strokes]


def gas_station(place: Place, world: World) -> StageSet:
    """A bright canopy on posts over pumps, a shop behind, a price sign, a car at the pump."""
    here = Country.opened(place, world, hills, "concrete")
    apron = Coat(
        Paint((0.62, 0.62, 0.62), Finish.CONCRETE),
        lambda lie: either((np.abs(lie.x) < 22) & (lie.y < 34), 1.0, 0.0),
    )
    here.ground(None, apron, rings=90)
    red = here.wished((0.84, 0.12, 0.10), 1.0)
    brand, white = Paint(red, Finish.PLASTIC, 0.4), Paint((0.95, 0.95, 0.94), Finish.PLASTIC, 0.4)
    glow = Paint((1.0, 0.98, 0.92), Finish.GLOW if here.lit else Finish.PLAIN)
    canopy = [
        block((19, 10, 0.9), white, (0, 13, 5.0)),
        block((19.2, 10.2, 0.42), brand, (0, 13, 5.3)),
        *(block((2.4, 1.0, 0.06), glow, (x, y, 4.94)) for x in (-6, 0, 6) for y in (10.5, 15.5)),
    ]
    canopy += [block((0.5, 0.5, 5.0), white, (x, y, 0)) for x in (-6, 6) for y in (10.4, 15.6)]
    here.stand(canopy, (0, 0, 0))
    for x in (-6.0, 0.0, 6.0):
        here.stand(
            [
                block((1.5, 4.4, 0.2), GREY, (0, 0, 0)),
                *(piece for y in (-1.2, 1.2) for piece in pump(brand, white, y)),
            ],
            (x, 12.6, 0),
        )
        here.site.solid(box_solid((1.5, 4.4, 2.0), (x, 12.6, 1.0), "metal"))
    cars(here, [(3.0, 12.0, -90)], 2)
    cars(here, [(-9.4, 14.0, 90)], 1)
    here.stand(
        [
            block((20, 8, 4.2), Paint((0.90, 0.89, 0.86), Finish.PLAIN), (0, 27, 0)),
            block((20.4, 8.4, 0.8), brand, (0, 27, 4.2)),
            block((15, 0.3, 2.6), glass(here.lit), (0, 22.95, 0.4)),
            *(block((0.12, 0.4, 2.6), white, (x, 22.9, 0.4)) for x in (-7.5, -4.5, -1.5, 1.5, 4.5, 7.5)),
        ],
        (0, 0, 0),
    )
    sign = [
        block((0.6, 0.5, 8.4), white, (-1.2, 0, 0)),
        block((0.6, 0.5, 8.4), white, (1.2, 0, 0)),
        block((3.4, 0.6, 1.7), brand, (0, 0, 6.7)),
        *(block((3.0, 0.56, 0.9), Paint((0.08, 0.09, 0.10)), (0, 0, z)) for z in (3.2, 4.3, 5.4)),
        *(
            block((1.5, 0.6, 0.4), Paint((1.0, 0.80, 0.16), Finish.GLOW), (0.4, 0, z + 0.25))
            for z in (3.2, 4.3, 5.4)
        ),
    ]
    here.stand(sign, (-12.5, 13, 0))
    here.way(
        np.column_stack([np.linspace(-120, 120, 40), np.full(40, -13.0)]),
        8.0,
        Paint(TAR, Finish.ASPHALT),
        0.03,
    )
    here.woods(here.spots((-80, 38, 80, 90), 9, 5), (0.9, 1.5))
    here.site.lamp((0, 9.5, 4.6), (5, 4.8, 4.3), 14)
    here.site.lamp((0, 3.0, 5.0), (3, 2.9, 2.6), 11)
    return finished(
        here.site, "gas_station", ground="concrete", ambience="street", shows=framed((0, -11, 3.2))
    )


def pump(brand: Paint, white: Paint, y: float) -> list[Surface]:
    """Return a petrol pump with display and hose."""
    hose = swept(
        curved([(0.45, y, 1.5), (0.8, y - 0.1, 0.9), (0.75, y - 0.2, 0.45), (0.48, y - 0.25, 1.1)], 9),
        0.035,
        Paint((0.05, 0.05, 0.05), Finish.RUBBER),
        5,
    )
    return [
        block((0.85, 0.6, 1.75), white, (0, y, 0.2)),
        block((0.87, 0.62, 0.5), brand, (0, y, 1.95)),
        block((0.55, 0.66, 0.36), Paint((0.10, 0.14, 0.12)), (0, y, 1.4)),
        block((0.3, 0.7, 0.12), Paint((0.4, 1.0, 0.6), Finish.GLOW), (0, y, 1.55)),
        hose,
    ]


SETS = {"crosswalk": crosswalk, "gas_station": gas_station, "highway": highway, "parking_lot": parking_lot}
