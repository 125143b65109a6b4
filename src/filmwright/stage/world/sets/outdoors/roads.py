"""Ways for wheels: highway, crossing, car park, filling station, bridge, railway, platform, drive, alley."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from filmwright.stage.world.model import Air, Finish, StageSet, Surface
from filmwright.stage.world.sets.city import BAY, COOL, WARM, tower, wires
from filmwright.stage.world.sets.outdoors.country import Country
from filmwright.stage.world.sets.outdoors.growth import sown
from filmwright.stage.world.sets.outdoors.landmarks import hills
from filmwright.stage.world.sets.outdoors.lay import (
    Coat,
    Numbers,
    clearing,
    eased,
    either,
    fractal,
    ribbon,
    ridged,
)
from filmwright.stage.world.sets.outdoors.lot import finished, framed
from filmwright.stage.world.sets.outdoors.masonry import (
    GREY,
    IRON,
    OAK,
    WHITE,
    Windows,
    block,
    glass,
    house,
    tinted_house,
    windows,
)
from filmwright.stage.world.shaping.assembly import box_solid
from filmwright.stage.world.shaping.boxes import box
from filmwright.stage.world.shaping.grounds import draped
from filmwright.stage.world.shaping.mesh import moved, placed, turned, unshadowed
from filmwright.stage.world.shaping.outlines import sheet
from filmwright.stage.world.shaping.paint import Paint
from filmwright.stage.world.shaping.swept import curved, rod, swept
from filmwright.stage.world.shaping.turned import cylinder
from filmwright.stage.world.world import Colour, Hour, Place, World

TAR: Colour = (0.25, 0.26, 0.28)
MARKING = Paint((0.94, 0.94, 0.91), Finish.PLAIN, 0.75)
YELLOW = Paint((0.95, 0.74, 0.16), Finish.PLAIN, 0.75)
CAR_TONES: tuple[Colour, ...] = (
    (0.72, 0.14, 0.12),
    (0.88, 0.88, 0.86),
    (0.16, 0.30, 0.52),
    (0.22, 0.23, 0.25),
    (0.80, 0.64, 0.24),
    (0.30, 0.46, 0.40),
)


def far_car(colour: Colour) -> list[Surface]:
    """Return a car of few triangles for the middle distance, facing +x."""
    paint, dark = Paint(colour, Finish.METAL, 0.3), Paint((0.08, 0.10, 0.13), Finish.PLASTIC, 0.1)
    body = box((4.2, 1.75, 0.62), paint, 0.16)
    cabin = box((2.2, 1.5, 0.6), dark, 0.22)
    roof = box((1.5, 1.35, 0.1), paint, 0.05)
    tyre = Paint((0.05, 0.05, 0.055), Finish.RUBBER)
    wheels = [
        moved(turned(cylinder(0.33, 0.2, tyre, 0.03, 10), 90, "x"), (x, y + 0.1, 0.33))
        for x in (-1.3, 1.3)
        for y in (-0.82, 0.82)
    ]
    lights = [
        moved(box((0.06, 0.3, 0.14), Paint(c, Finish.GLOW)), (x, y, 0.66))
        for x, c in ((2.1, (1.0, 0.95, 0.82)), (-2.1, (0.9, 0.08, 0.06)))
        for y in (-0.6, 0.6)
    ]
    return [
        moved(body, (0, 0, 0.6)),
        moved(cabin, (-0.2, 0, 1.1)),
        moved(roof, (-0.25, 0, 1.4)),
        *wheels,
        *lights,
    ]


def cars(here: Country, spots: Sequence[tuple[float, float, float]], seed: int = 0) -> None:
    """Stand cars at (x, y, degrees): well made ones near the action, plain ones beyond."""
    for k, (x, y, degrees) in enumerate(spots):
        tone = CAR_TONES[(k + seed) % len(CAR_TONES)]
        here.stand(far_car(tone), (x, y, here.high(x, y)), degrees)
        if abs(x) < 16 and -20 < y < 20:
            turn = abs(np.sin(np.radians(degrees)))
            here.site.solid(box_solid((4.2 - 2.4 * turn, 1.8 + 2.4 * turn, 1.4), (x, y, 0.7), "metal"))


def dashes(
    here: Country, way: np.ndarray, across: float, wide: float, gap: int, paint: Paint = MARKING
) -> None:
    """Paint a broken line beside the middle of a way; every `gap` points a dash starts."""
    for k in range(0, len(way) - gap, gap):
        here.site.add(
            ribbon(way[k : k + gap // 2 + 1], (across - wide / 2, across + wide / 2), paint, lift=0.045)
        )


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
    return finished(here.site, "highway", ground="asphalt", ambience="motorway", shows=framed((0, -14, 6.4)))


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


def street_of_houses(
    here: Country, half: float, reach: tuple[float, float], high: tuple[int, int] = (4, 8)
) -> None:
    """Line a street that runs along +y with pavements, fronts and lamps; towers close its end."""
    rng = np.random.default_rng(9)
    for side in (-1, 1):
        stone = Paint((0.62, 0.60, 0.56), Finish.TILE, 0.75)
        here.site.add(
            block((5.0, reach[1] - reach[0], 0.14), stone, (side * (half + 2.5), sum(reach) / 2, 0))
        )
        y = reach[0]
        x = round((half + 5.0) / BAY) * BAY
        y = round(y / BAY) * BAY
        while y < reach[1]:
            bays, storeys = int(rng.integers(3, 6)), int(rng.integers(*high))
            tone = (WARM + COOL)[int(rng.integers(10))]
            base = (x if side > 0 else -x - 4 * BAY, y, 0.0)
            here.site.add(
                *(
                    unshadowed(p) if y > 60 else p
                    for p in placed(tower((4, bays), storeys, tone, 31 + bays, y < 30), base)
                )
            )
            if y < 34:
                front = [
                    block((0.3, bays * BAY - 0.6, 2.4), glass(here.lit), (side * x, y + bays * BAY / 2, 0.2)),
                    block(
                        (1.5, bays * BAY - 0.4, 0.18),
                        Paint(CAR_TONES[int(rng.integers(6))], Finish.CLOTH),
                        (side * (x - 0.7), y + bays * BAY / 2, 2.8),
                    ),
                ]
                here.stand(front, (0, 0, 0))
            y += bays * BAY
        for k, y in enumerate(np.arange(reach[0] + 2, min(reach[1], 60), 14.0)):
            here.site.street_lamp(
                (side * (half + 0.6), float(y), 0.14), 0 if side < 0 else 180, 7.0 if k < 2 else 4.0, 11.0
            )
    for k in range(5):
        base = (round((-22 + 9 * k) / BAY) * BAY, round((reach[1] + 8 + 5 * (k % 2)) / BAY) * BAY, 0.0)
        here.site.add(
            *(unshadowed(p) for p in placed(tower((4, 4), 9 + 3 * (k % 3), COOL[k], 3 + k, False), base))
        )


def traffic_light(here: Country, at: tuple[float, float, float], degrees: float) -> None:
    """Stand a traffic light with an arm that reaches along `degrees`."""
    pieces = [cylinder(0.09, 5.4, IRON, 0, 8), moved(box((3.4, 0.1, 0.1), IRON), (1.7, 0, 5.3))]
    for x, z in ((3.2, 4.9), (0.25, 3.0)):
        pieces.append(moved(box((0.34, 0.3, 1.0), Paint((0.08, 0.09, 0.09))), (x, 0, z)))
        for k, tone in enumerate(((1.0, 0.14, 0.10), (0.36, 0.26, 0.06), (0.06, 0.26, 0.12))):
            lamp = Paint(tone, Finish.GLOW if k == 0 else Finish.PLAIN)
            pieces += [
                moved(
                    turned(cylinder(0.12, 0.05, lamp, 0, 10), 90 * s, "x"), (x, -0.17 * s, z + 0.3 - 0.3 * k)
                )
                for s in (1, -1)
            ]
    here.stand(pieces, at, degrees)


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


def bridge(place: Place, world: World) -> StageSet:
    """A red suspension bridge over a strait, hills on its far side; seen from the shore beside it."""

    def heights(x: Numbers, y: Numbers) -> Numbers:
        bank = -6 * eased(6, 14, y + 0.22 * x + 2 * fractal(x / 9, y / 9, 4))
        far = 44 * ridged(x / 100, y / 100, 7, 4) * eased(170, 260, y)
        return bank + far + 0.6 * fractal(x / 8, y / 8, 6) * clearing(x, y, 6, 12)

    here = Country.opened(place, world, heights)
    here.ground(rings=100)
    here.sea(-1.6, (0.10, 0.34, 0.46), (0.28, 0.54, 0.56), 0.3)
    red = Paint(here.wished((0.78, 0.22, 0.13), 1.0), Finish.METAL, 0.7)
    start, end = np.array((30.0, -24.0)), np.array((-50.0, 210.0))
    along = (end - start) / np.linalg.norm(end - start)
    length = float(np.linalg.norm(end - start))
    degrees = float(np.degrees(np.arctan2(along[1], along[0])))
    deck = 9.0
    pieces: list[Surface] = [
        moved(box((length + 60, 9, 0.7), red), (length / 2, 0, deck)),
        moved(box((length + 60, 7.4, 0.1), Paint(TAR, Finish.ASPHALT)), (length / 2, 0, deck + 0.4)),
    ]
    towers = (84.0, 196.0)
    for t in towers:
        for y in (-4.4, 4.4):
            pieces.append(block((2.2, 1.5, 30), red, (t, y, -4)))
        for z in (15.0, 21.0, 26.4):
            pieces.append(block((1.6, 8.4, 1.3), red, (t, 0, z)))
        pieces.append(block((7, 14, 6), GREY, (t, 0, -4)))
    for y in (-4.4, 4.4):
        spans = ((-16.0, towers[0]), (towers[0], towers[1]), (towers[1], length + 20))
        for a, b in spans:
            s = np.linspace(0, 1, 22)
            xs = a + (b - a) * s
            if (a, b) == spans[1]:
                zs = 28 - 17.0 * 4 * s * (1 - s)
            else:
                zs = (
                    np.interp(s, (0, 1), (deck + 1, 28) if a < 0 else (28, deck + 1))
                    - 4 * 4 * s * (1 - s) * 0.4
                )
            pieces.append(swept(np.column_stack([xs, np.full(22, y), zs]), 0.24, red, 5))
            pieces += [
                rod((float(p), y, deck), (float(p), y, float(q)), 0.06, red, 4)
                for p, q in zip(xs[1:-1], zs[1:-1], strict=True)
            ]
    for piece in pieces:
        here.site.add(moved(turned(piece, degrees), (start[0], start[1], 0)))
    here.stones(here.spots((-16, -4, 16, 14), 2.8, 8), (0.3, 1.3))
    here.grass((-10, -7, 10, 5), 1.2, 4, 0.3)
    return finished(here.site, "bridge", ambience="harbour", shows=framed((-6, -16, 9.5)))


def track_at(here: Country, x: float, reach: tuple[float, float]) -> None:
    """Lay a railway track along +y: ballast, sleepers, two rails."""
    y0, y1 = reach
    here.site.add(
        unshadowed(
            draped(
                np.array(
                    [
                        [(x + w, y, z) for y in (y0, y1)]
                        for w, z in ((2.0, 0.02), (1.35, 0.24), (-1.35, 0.24), (-2.0, 0.02))
                    ],
                    np.float32,
                ),
                Paint((0.46, 0.43, 0.40), Finish.ROCK),
            )
        )
    )
    sleeper = block((2.5, 0.26, 0.14), Paint((0.34, 0.26, 0.20), Finish.WOOD))
    here.site.add(sown(sleeper, [(x, y, 0.2) for y in np.arange(y0, min(y1, 90.0), 0.68)], 1, spin=0))
    for side in (-0.72, 0.72):
        here.site.add(
            moved(
                box((0.09, y1 - y0, 0.16), Paint((0.62, 0.60, 0.58), Finish.METAL, 0.35)),
                (x + side, (y0 + y1) / 2, 0.42),
            )
        )


def railway(place: Place, world: World) -> StageSet:
    """Tracks that run to the vanishing point, masts and wires, a train that comes."""
    here = Country.opened(
        place,
        world,
        lambda x, y: (
            2.5 * fractal(x / 25, y / 25, 4) * eased(9, 22, np.abs(x))
            + 20 * ridged(x / 110, y / 110, 6, 3) * eased(120, 240, y)
        ),
        "gravel",
    )
    here.ground(
        None,
        Coat(
            Paint(here.wished((0.50, 0.46, 0.42)), Finish.ROCK),
            lambda lie: 1 - eased(6.4, 7.4, np.abs(lie.x - 1.5)),
        ),
        rings=90,
    )
    for x in (0.0, 4.6):
        track_at(here, x, (-30.0, 300.0))
    steel = Paint((0.48, 0.50, 0.52), Finish.METAL, 0.6)
    for y in np.arange(12.0, 150, 24):
        here.stand(
            [
                block((0.3, 0.3, 7.4), steel, (-3.4, 0, 0)),
                block((0.3, 0.3, 7.4), steel, (8.0, 0, 0)),
                block((11.6, 0.2, 0.25), steel, (2.3, 0, 7.0)),
            ],
            (0, float(y), 0),
        )
    for x in (0.0, 4.6):
        here.site.add(
            unshadowed(rod((x, -20, 5.9), (x, 200, 5.9), 0.03, IRON, 3)),
            unshadowed(rod((x, -20, 6.7), (x, 200, 6.7), 0.03, IRON, 3)),
        )
    here.prop("locomotive", (4.6, 30, 0.5), -90)
    for k in range(3):
        here.prop("rail_wagon", (4.6, 45 + 13 * k, 0.5), -90)
    signal = [
        cylinder(0.1, 4.6, IRON, 0, 8),
        moved(box((0.5, 0.3, 1.2), Paint((0.07, 0.07, 0.08))), (0, 0, 4.4)),
        moved(
            turned(cylinder(0.15, 0.05, Paint((1.0, 0.12, 0.1), Finish.GLOW), 0, 12), 90, "x"),
            (0, -0.16, 4.7),
        ),
        moved(turned(cylinder(0.15, 0.05, Paint((0.1, 0.34, 0.16)), 0, 12), 90, "x"), (0, -0.16, 4.2)),
    ]
    here.stand(signal, (-2.7, 9, 0))
    here.woods(here.spots((-80, 10, 80, 130), 8.5, 5, lambda x, y: np.abs(x) > 16), (0.8, 1.4))
    return finished(here.site, "railway", ground="gravel", ambience="wind", shows=framed((-0.8, -9, 2.6)))


def train_platform(place: Place, world: World) -> StageSet:
    """A station platform: a train along it, yellow line, roof on posts, clock, benches, signs."""
    here = Country.opened(place, world, lambda x, y: 0 * x - 1.1, "concrete")
    here.ground(Paint((0.46, 0.44, 0.42), Finish.ROCK), rings=60)
    here.site.add(moved(box((11.4, 150, 1.6), Paint((0.62, 0.61, 0.60), Finish.TILE)), (0.0, 55, -0.8)))
    for wide, x, paint in ((0.5, 4.6, YELLOW), (0.16, 5.5, MARKING)):
        here.site.add(
            unshadowed(
                moved(
                    sheet(
                        [(x - wide / 2, -20), (x + wide / 2, -20), (x + wide / 2, 120), (x - wide / 2, 120)],
                        paint,
                    ),
                    (0, 0, 0.012),
                )
            )
        )
    _carriages(here)
    steel, roof = Paint((0.16, 0.30, 0.34), Finish.METAL, 0.6), Paint((0.80, 0.82, 0.83), Finish.METAL, 0.7)
    for y in np.arange(3.0, 100, 9.0):
        here.stand(
            [
                block((0.34, 0.34, 4.4), steel, (-2.6, 0, 0)),
                moved(turned(box((7.4, 0.24, 0.24), steel), -4, "y"), (-0.4, 0, 4.5)),
            ],
            (0, float(y), 0),
        )
        here.site.solid(box_solid((0.34, 0.34, 4.4), (-2.6, float(y), 2.2), "metal"))
    here.site.add(moved(turned(box((8.0, 104, 0.14), roof), -4, "y"), (-0.4, 51, 4.75)))
    here.stand(
        [
            block((3, 110, 7), Paint(here.wished((0.66, 0.36, 0.28)), Finish.BRICK), (-7.2, 50, 0)),
            *(block((0.2, 1.8, 2.6), glass(here.lit), (-5.68, 1 + 6.0 * k, 0.9)) for k in range(16)),
        ],
        (0, 0, 0),
    )
    face = Paint((0.97, 0.96, 0.92), Finish.GLOW if here.lit else Finish.PLAIN)
    here.stand(
        [
            moved(turned(cylinder(0.55, 0.2, IRON, 0, 24), 90, "x"), (0, 0.1, 0)),
            moved(turned(cylinder(0.48, 0.22, face, 0, 24), 90, "x"), (0, 0.11, 0)),
            moved(box((0.05, 0.02, 0.36), IRON), (0, -0.13, 0.14)),
            moved(box((0.26, 0.02, 0.05), IRON), (0.11, -0.13, 0)),
            moved(cylinder(0.03, 0.7, IRON, 0, 5), (0, 0, 0.5)),
        ],
        (1.4, 8.0, 3.35),
    )
    here.stand(
        [
            moved(box((2.6, 0.1, 0.62), Paint((0.08, 0.26, 0.58))), (0, 0, 0)),
            moved(box((1.7, 0.02, 0.16), WHITE), (-0.2, -0.06, 0.08)),
            moved(box((1.2, 0.02, 0.1), WHITE), (-0.45, -0.06, -0.14)),
            *(moved(cylinder(0.03, 0.7, IRON, 0, 5), (x, 0, 0.3)) for x in (-1, 1)),
        ],
        (-1.2, 12.4, 3.5),
    )
    for y in (5.5, 14.5, 24.0):
        here.prop("bench", (-3.6, y, 0), 0)
    for y in (6.0, 20.0):
        here.site.lamp((0, y, 4.2), (4.5, 4.2, 3.6), 12)
    return finished(
        here.site,
        "train_platform",
        ground="tile",
        ambience="city",
        walkable=((-2.2, -6, 0), (4.8, 9, 4)),
        shows=framed((0.4, -8.5, 2.2)),
    )


def _carriages(here: Country) -> None:
    """Stand a train of plain carriages along the platform."""
    body, trim = (
        Paint((0.88, 0.89, 0.90), Finish.METAL, 0.4),
        Paint(here.wished((0.76, 0.12, 0.14), 1.0), Finish.PLASTIC, 0.4),
    )
    for k in range(5):
        y = -2.0 + 23.0 * k
        pieces = [
            block((2.8, 22.4, 2.9), body, (0, 0, -0.2)),
            block((2.84, 22.44, 0.5), trim, (0, 0, 0.25)),
            block((2.2, 22.0, 0.35), body.shaded(0.8), (0, 0, 2.7)),
            block((2.4, 20, 0.7), IRON, (0, 0, -0.95)),
        ]
        pieces += [
            block((2.86, 1.9, 0.95), glass(here.lit), (0, -9.2 + 3.05 * n, 1.25))
            for n in range(7)
            if n not in (1, 5)
        ]
        pieces += [
            block((2.88, 1.4, 2.2), Paint((0.74, 0.76, 0.78), Finish.METAL, 0.4), (0, -9.2 + 3.05 * n, 0.05))
            for n in (1, 5)
        ]
        pieces += [
            block((2.9, 0.5, 1.1), glass(here.lit), (0, -9.2 + 3.05 * n + s, 1.0))
            for n in (1, 5)
            for s in (-0.36, 0.36)
        ]
        here.stand(pieces, (7.35, y, 0))


def driveway(place: Place, world: World) -> StageSet:
    """A paved drive up to a family house with a garage, a car on it, lawn to both sides."""
    here = Country.opened(place, world, material="concrete")
    here.ground(rings=70)
    lit = here.lit
    drive = Paint(here.wished((0.70, 0.68, 0.64)), Finish.CONCRETE)
    here.site.add(
        unshadowed(moved(sheet([(-3.2, -16), (3.2, -16), (3.2, 16), (-3.2, 16)], drive), (0, 0, 0.02)))
    )
    joint = Paint((0.46, 0.45, 0.43), Finish.CONCRETE)
    for y in np.arange(-15.0, 16, 3.0):
        here.site.add(
            unshadowed(
                moved(sheet([(-3.2, y), (3.2, y), (3.2, y + 0.06), (-3.2, y + 0.06)], joint), (0, 0, 0.028))
            )
        )
    for side in (-3.3, 3.3):
        here.site.add(block((0.22, 32, 0.1), GREY, (side, 0, 0)))
    wall, roof = Paint((0.90, 0.86, 0.76), Finish.PLAIN), Paint((0.40, 0.32, 0.30), Finish.TILE)
    here.stand(house((12, 9, 6), wall, roof, lit), (10.4, 19, 0))
    garage = [
        block((7.6, 8, 3.4), wall, (0, 20, 0)),
        block((5.4, 0.14, 2.5), WHITE, (0, 15.98, 0.02)),
        *(block((5.4, 0.2, 0.05), joint, (0, 15.98, 0.55 * k + 0.5)) for k in range(4)),
        *(block((0.9, 0.2, 0.35), glass(lit), (-2 + 1.33 * k, 15.96, 1.95)) for k in range(4)),
    ]
    here.stand(garage, (0, 0, 0))
    from filmwright.stage.world.sets.outdoors.fields import turned_gable

    here.stand(turned_gable((7.6, 8, 2.6), roof, wall), (0, 20, 3.4))
    here.prop("car", (0.2, 9.6, 0.03), -90, (0.16, 0.30, 0.52))
    here.stand(
        [
            block((0.12, 0.12, 1.1), OAK),
            block((0.24, 0.5, 0.26), Paint((0.76, 0.14, 0.12), Finish.METAL), (0, 0, 1.1)),
        ],
        (-4.0, -3.0, 0),
    )
    here.bushes(
        np.array(
            [(-4.6, y, 0.0) for y in (4, 6.4, 8.8, 11.2, 13.6)]
            + [(5.0, 13.6, 0), (7.2, 13.8, 0), (13.4, 13.7, 0)]
        ),
        (0.7, 0.95),
    )
    here.woods(np.array([(-9.0, 12.0, 0.0), (9.4, 7.0, 0), (-14, 22, 0), (22, 26, 0)]), (0.8, 1.1), True)
    here.stand(house((11, 9, 6), Paint(tinted_house(1), Finish.PLAIN), roof, lit), (-20, 27, 0))
    here.woods(here.spots((-70, 38, 70, 70), 8, 5), (0.9, 1.4))
    here.flowers((4.0, 4.0, 6.5, 11.0), 0.5, 6)
    here.site.lamp((2.6, 14.0, 2.6), (3.4, 2.4, 1.3), 10)
    here.site.lamp((-3, 4.0, 3.6), (1.6, 1.4, 1.1), 9)
    return finished(here.site, "driveway", ground="concrete", ambience="park", shows=framed((-1.2, -12, 3.2)))


def alley(place: Place, world: World) -> StageSet:
    """A narrow way between brick walls: fire escapes, bins, puddles, wires, a strip of sky."""
    here = Country.opened(place, world, material="asphalt")
    here.ground(Paint(here.wished((0.30, 0.30, 0.31)), Finish.ASPHALT), rings=60, snow=False)
    here.site.add(
        unshadowed(
            moved(
                sheet(
                    [(-0.5, -30), (0.5, -30), (0.5, 60), (-0.5, 60)],
                    Paint((0.38, 0.38, 0.38), Finish.CONCRETE),
                ),
                (0, 0, 0.02),
            )
        )
    )
    lit = here.lit
    for side, tone in ((-1, (0.56, 0.30, 0.24)), (1, (0.50, 0.36, 0.28))):
        for k in range(4):
            colour = tone if k % 2 == 0 else (0.62, 0.52, 0.42)
            high = (13.0, 16.0, 11.5, 15.0)[k]
            wall = [
                block((5, 13.8, high), Paint(colour, Finish.BRICK), (0, 0, 0)),
                block((5.3, 14.0, 0.5), GREY, (0, 0, high)),
            ]
            what = Windows(
                columns=4, rows=int(high // 3.4), storey=3.3, sill=3.8, size=(1.1, 1.6), frame=GREY
            )
            panes = windows(13.8, what, lit)
            here.stand(
                wall + [moved(turned(p, -90 * side), (-side * 2.5, 0, 0)) for p in panes],
                (side * 6.0, -9 + 14 * k, 0),
            )
            here.stand(
                [
                    block(
                        (0.14, 1.2, 2.3), Paint((0.22, 0.30, 0.28), Finish.METAL, 0.6), (-side * 2.52, 0, 0)
                    ),
                    block(
                        (0.7, 0.6, 0.6), Paint((0.74, 0.74, 0.72), Finish.METAL, 0.6), (-side * 2.7, 4, 2.9)
                    ),
                    rod((-side * 2.62, -5.6, 0), (-side * 2.62, -5.6, high), 0.09, GREY, 6),
                ],
                (side * 6.0, -9 + 14 * k, 0),
            )
        _fire_escape(here, side, 4.0 if side < 0 else 13.0)
    _bins(here)
    for y, z in ((6.0, 7.6), (11.0, 9.2), (19.0, 8.4)):
        here.site.add(*wires((-3.4, y, z), (3.4, y + 1.2, z + 0.3), 2, 0.3))
    cloth = ((0.86, 0.28, 0.24), (0.92, 0.90, 0.84), (0.26, 0.46, 0.66), (0.90, 0.74, 0.30))
    for k in range(5):
        here.stand(
            [moved(box((0.8, 0.03, 1.0), Paint(cloth[k % 4], Finish.CLOTH)), (-2.4 + 1.2 * k, 15.2, 6.1))],
            (0, 0, 0),
        )
    here.site.add(rod((-3.5, 15.2, 6.65), (3.5, 15.2, 6.65), 0.02, IRON, 4))
    here.stand([block((9, 6, 16), Paint((0.46, 0.46, 0.50), Finish.FACADE), (0, 56, 0))], (0, 0, 0))
    for x, y in ((-3.3, 2.0), (3.3, 9.0), (-3.3, 20.0)):
        here.stand(
            [
                moved(box((0.3, 0.24, 0.14), IRON), (0, 0, 0)),
                moved(box((0.2, 0.18, 0.1), Paint((1.0, 0.8, 0.46), Finish.GLOW)), (0, 0, -0.1)),
            ],
            (x, y, 3.4),
        )
        here.site.lamp((x * 0.8, y, 3.0), (4.0, 2.5, 1.2), 9)
    return finished(
        here.site,
        "alley",
        ground="asphalt",
        ambience="city",
        walkable=((-2.4, -6, 0), (2.4, 12, 4)),
        air=Air(key_elevation=1.25, key_off_axis=0.3, exposure=1.35) if world.hour is Hour.DAY else None,
        filmable=((-3.0, -15, 0.12), (3.0, 16, 12)),
        shows=framed((0, -8.6, 1.8)),
    )


def _fire_escape(here: Country, side: int, y: float) -> None:
    """Hang iron landings and stairs on a wall at x = 3.5 times `side`."""
    black = Paint((0.12, 0.12, 0.13), Finish.METAL, 0.7)
    pieces = []
    for floor in range(3):
        z = 3.6 + 3.3 * floor
        pieces.append(block((1.1, 4.4, 0.08), black, (-side * 0.55, 0, z)))
        for rail in (0.5, 1.0):
            pieces.append(rod((-side * 1.08, -2.2, z + rail), (-side * 1.08, 2.2, z + rail), 0.03, black, 4))
        pieces += [
            rod((-side * 1.08, -2.2 + 0.55 * k, z), (-side * 1.08, -2.2 + 0.55 * k, z + 1.0), 0.02, black, 4)
            for k in range(9)
        ]
        if floor < 2:
            for x in (0.35, 0.8):
                pieces.append(rod((-side * x, -1.8, z), (-side * x, 1.8, z + 3.3), 0.05, black, 4))
            pieces += [
                block((0.5, 0.24, 0.04), black, (-side * 0.58, -1.8 + 0.4 * k, z + 0.37 * k))
                for k in range(1, 9)
            ]
    here.stand(pieces, (side * 3.5, y, 0))


def _bins(here: Country) -> None:
    """Stand containers, bags and crates along the walls."""
    green = Paint((0.14, 0.34, 0.24), Finish.METAL, 0.6)
    for y in (1.4, 17.0):
        here.stand(
            [
                block((1.3, 2.1, 1.2), green),
                block((1.4, 2.2, 0.12), Paint((0.10, 0.12, 0.12)), (0, 0, 1.2)),
                *(block((0.2, 0.2, 0.14), IRON, (x, s, 0)) for x in (-0.5, 0.5) for s in (-0.9, 0.9)),
            ],
            (2.75, y, 0),
        )
        here.site.solid(box_solid((1.4, 2.2, 1.3), (2.75, y, 0.65), "metal"))
    from filmwright.stage.world.shaping.boxes import ellipsoid

    bag = ellipsoid((0.34, 0.32, 0.36), Paint((0.06, 0.06, 0.07), Finish.PLASTIC, 0.35), 3)
    here.site.add(sown(bag, [(2.4, 3.4, 0.26), (2.9, 3.7, 0.28), (2.6, 4.2, 0.24), (-2.9, 8.0, 0.26)], 3))
    here.prop("trash_can", (-2.9, 1.0, 0))
    here.prop("trash_can", (-2.9, 1.8, 0))
    here.prop("box", (-2.9, 6.4, 0), 10, (0.66, 0.50, 0.32), 1.7)
    here.prop("bicycle", (-3.05, 11.0, 0), 90)


SETS = {
    "alley": alley,
    "bridge": bridge,
    "crosswalk": crosswalk,
    "driveway": driveway,
    "gas_station": gas_station,
    "highway": highway,
    "parking_lot": parking_lot,
    "railway": railway,
    "train_platform": train_platform,
}
