"""One building that makes the place: castle, palace, temple, tower, lighthouse, windmill, arch, ruins."""

from __future__ import annotations

import numpy as np

from filmwright.stage.world.model import Finish, StageSet, Surface
from filmwright.stage.world.sets.outdoors.country import Country
from filmwright.stage.world.sets.outdoors.growth import sown
from filmwright.stage.world.sets.outdoors.lay import Coat, Numbers, clearing, eased, fractal, ridged
from filmwright.stage.world.sets.outdoors.lot import finished, framed
from filmwright.stage.world.sets.outdoors.masonry import (
    GREY,
    IRON,
    OAK,
    WHITE,
    Windows,
    arched_wall,
    battlement,
    block,
    column,
    dark_arch,
    glass,
    hip,
    house,
    pediment,
    round_tower,
    steps,
    sweeping,
    walls,
    windows,
)
from filmwright.stage.world.shaping.assembly import box_solid
from filmwright.stage.world.shaping.boxes import box, ellipsoid, sphere
from filmwright.stage.world.shaping.mesh import moved, turned
from filmwright.stage.world.shaping.paint import Paint
from filmwright.stage.world.shaping.swept import curved, rod, swept
from filmwright.stage.world.shaping.turned import cone, cylinder, lathed
from filmwright.stage.world.world import Colour, Place, World

GRAVEL = Paint((0.78, 0.70, 0.56), Finish.SAND)


def hills(x: Numbers, y: Numbers) -> Numbers:
    """Nearly level lawns with far hills."""
    return 0.7 * fractal(x / 25, y / 25, 3) * clearing(x, y, 26, 60) + 22 * ridged(
        x / 110, y / 110, 6, 3
    ) * eased(130, 260, np.hypot(x, y))


def approach(end: float) -> Numbers:
    """Return a straight way from behind the camera to a building."""
    return np.column_stack([np.zeros(60), np.linspace(-30, end, 60)])


def castle(place: Place, world: World) -> StageSet:
    here = Country.opened(
        place, world, lambda x, y: hills(x, y) + 7 * np.exp(-(((x / 44) ** 2 + ((y - 70) / 36) ** 2) ** 2))
    )
    here.ground(rings=90)
    stone = Paint(here.wished((0.66, 0.63, 0.58)), Finish.STONE)
    slate = Paint((0.24, 0.34, 0.52), Finish.TILE, 0.6)
    z = 6.6
    for x, y, radius, high, pointed in (
        (-15, 52, 3.0, 12.0, True),
        (15, 52, 3.0, 12.0, True),
        (-15, 80, 2.8, 12, True),
        (15, 80, 2.8, 12, True),
        (-4.2, 50, 1.9, 9.5, False),
        (4.2, 50, 1.9, 9.5, False),
    ):
        here.stand(round_tower(radius, high, stone, slate if pointed else None, here.lit), (x, y, z - 1))
    for a, b in (
        ((-15, 52), (-4, 51)),
        ((4, 51), (15, 52)),
        ((-15, 52), (-15, 80)),
        ((15, 52), (15, 80)),
        ((-15, 80), (15, 80)),
    ):
        here.stand(battlement(a, b, 7.0, 1.6, stone), (0, 0, z - 1))
    here.stand([arched_wall((6.6, 2.0, 8.0), (3.0, 4.6), stone)], (0, 50.6, z - 1))
    here.stand([dark_arch((3.0, 4.6), (0, 51.2, 0), OAK)], (0, 0, z - 1))
    keep = walls(
        (13, 11, 13),
        stone,
        Windows(rows=3, columns=4, sill=4.0, storey=3.0, size=(0.7, 1.4), arched=True),
        here.lit,
    )
    here.stand(keep, (0, 67, z))
    here.stand([hip((13, 11, 5), slate, 0.6, 0.3)], (0, 67, z + 13))
    for x in (-6.5, 6.5):
        here.stand(round_tower(1.7, 15.5, stone, slate, here.lit), (x, 61.5, z))
    here.way(curved([(0, -30), (0, 2), (4, 18), (-3, 34), (0, 49)], 60), 3.2, GRAVEL, 0.03)
    here.woods(here.spots((-80, 26, 80, 120), 8, 5, lambda x, y: np.hypot(x / 1.2, y - 66) > 34))
    here.bushes(here.spots((-18, 4, 18, 36), 5, 6, lambda x, y: np.abs(x) > 7), (0.5, 1.0))
    here.flowers((-10, -7, 10, 10), 1.2, 4)
    return finished(here.site, "castle", ambience="meadow", shows=framed((0, -16, 10)))


def palace(place: Place, world: World) -> StageSet:
    """A long front of stone with columns, wings and domes behind a formal garden and a fountain."""
    here = Country.opened(place, world, hills)
    here.ground(rings=80)
    stone = Paint(here.wished((0.93, 0.86, 0.70)), Finish.STONE)
    roof = Paint((0.32, 0.44, 0.46), Finish.METAL, 0.7)
    rows = Windows(rows=3, columns=8, size=(1.2, 2.0), storey=4.0, sill=1.2)
    for x in (-24, 24):
        here.stand(walls((30, 13, 13), stone, rows, here.lit), (x, 62, 0))
        here.stand([hip((30, 13, 3.4), roof, 0.8, 0.8)], (x, 62, 13))
    for x in (-40, 40):
        end = Windows(rows=3, columns=3, size=(1.2, 2.2), storey=4.0, sill=1.2, arched=True)
        here.stand(walls((10, 16, 14.5), stone, end, here.lit), (x, 60, 0))
        here.stand(
            [lathed([(5.4, 0), (5.2, 2.2), (3.6, 4.6), (1.2, 5.8), (0, 6.0)], roof, 24)], (x, 60, 14.5)
        )
    here.stand(
        walls(
            (19, 15, 15),
            stone,
            Windows(rows=3, columns=7, size=(1.2, 2.3), storey=4.4, sill=1.2, arched=True),
            here.lit,
        ),
        (0, 60, 0),
    )
    for k in range(8):
        here.stand(column(11.0, 0.55, stone.shaded(1.08)), (-8 + 16 / 7 * k, 50.4, 1.2))
    here.stand(
        [block((19, 4, 1.2), stone, (0, 51.2, 0)), block((19, 3.4, 1.2), stone, (0, 50.8, 12.2))], (0, 0, 0)
    )
    here.stand([pediment((19, 3.4, 3.6), stone)], (0, 50.8, 13.4))
    here.stand(
        [
            cylinder(5, 4, stone, 0, 24),
            moved(lathed([(5.2, 0), (4.9, 2.4), (3.3, 5.0), (0.7, 6.4), (0, 6.4)], roof, 28), (0, 0, 4)),
            moved(cylinder(0.1, 3, IRON, 0, 6), (0, 0, 10.2)),
        ],
        (0, 61, 15),
    )
    here.stand(steps(12, 7, stone), (0, 49.2, 0))
    here.way(approach(47), 9.0, GRAVEL)
    fountain(here, (0, 21, 0), 3.4)
    _parterre(here)
    for spot in (-6.0, 6.0):
        here.site.street_lamp((spot, 3.0, 0), 0 if spot < 0 else 180, 6.0, 11.0)
    here.woods(here.spots((-90, 76, 90, 110), 8, 5))
    return finished(here.site, "palace", ground="gravel", ambience="park", shows=framed((0, -20, 9)))


def _parterre(here: Country) -> None:
    """Clipped hedges, cone yews and beds in rows to both sides of the way."""
    hedge = Paint((0.22, 0.38, 0.16), Finish.LEAF)
    for side in (-1, 1):
        for y in (8.0, 19.0, 30.0):
            for dx, dy, w, d in (
                (10, -3.6, 8, 0.7),
                (10, 3.6, 8, 0.7),
                (6.2, 0, 0.7, 6.6),
                (13.8, 0, 0.7, 6.6),
            ):
                here.stand([block((w, d, 0.7), hedge, (side * dx, y + dy, 0))], (0, 0, 0))
            here.stand([cone((0.9, 0.05), 2.8, hedge, 0, 12)], (side * 10, y, 0))
            here.flowers((min(side * 7, side * 13), y - 2.8, max(side * 7, side * 13), y + 2.8), 0.7, int(y))


def fountain(here: Country, at: tuple[float, float, float], radius: float) -> None:
    stone = Paint((0.80, 0.77, 0.70), Finish.STONE)
    basin = lathed(
        [(0, 0), (radius, 0), (radius, 0.6), (radius - 0.35, 0.6), (radius - 0.35, 0.3), (0, 0.3)], stone, 32
    )
    bowl = lathed(
        [
            (0.3, 0),
            (0.22, 1.4),
            (1.2, 1.9),
            (1.3, 2.0),
            (1.1, 2.0),
            (0.2, 1.7),
            (0.16, 2.6),
            (0.6, 2.9),
            (0.62, 2.96),
            (0, 2.9),
        ],
        stone,
        20,
    )
    water = moved(
        lathed([(radius - 0.36, 0), (0, 0)], Paint((0.20, 0.46, 0.54), Finish.WATER), 32), (0, 0, 0.46)
    )
    pieces: list[Surface] = [basin, bowl, water]
    foam = Paint((0.93, 0.97, 0.99), Finish.FOAM)
    for k in range(10):
        a = 2 * np.pi * k / 10
        path = curved(
            [
                (0.1 * np.cos(a), 0.1 * np.sin(a), 2.9),
                (0.9 * np.cos(a), 0.9 * np.sin(a), 3.5),
                ((radius - 1.1) * np.cos(a), (radius - 1.1) * np.sin(a), 0.45),
            ],
            9,
        )
        pieces.append(swept(path, np.linspace(0.05, 0.12, 9), foam, 5))
    pieces.append(moved(cone((0.12, 0.03), 1.5, foam, 0, 6), (0, 0, 2.9)))
    here.stand(pieces, at)
    here.site.solid(box_solid((2 * radius, 2 * radius, 1.0), (at[0], at[1], 0.5), "stone"))


def temple(place: Place, world: World) -> StageSet:
    """An East Asian hall on a stone terrace: red pillars, sweeping tiled roofs, lanterns."""
    here = Country.opened(place, world, hills)
    here.ground(rings=80)
    red = Paint(here.wished((0.70, 0.14, 0.10)), Finish.WOOD, 0.5)
    tiles = Paint((0.26, 0.30, 0.32), Finish.TILE, 0.7)
    here.stand([block((26, 18, 1.6), GREY, (0, 34, 0))], (0, 0, 0))
    here.stand(steps(8, 10, GREY), (0, 25, 0))
    here.stand([block((17, 9, 5.0), Paint((0.84, 0.76, 0.60), Finish.PLAIN), (0, 36, 1.6))], (0, 0, 0))
    here.stand(
        [
            dark_arch((2.6, 3.6), (x, 31.45, 1.6), Paint((0.30, 0.10, 0.08), Finish.WOOD))
            for x in (-5.4, 0, 5.4)
        ],
        (0, 0, 0),
    )
    for k in range(7):
        here.stand([cylinder(0.36, 5.0, red, 0, 12)], (-9 + 3 * k, 29.0, 1.6))
        here.stand([cylinder(0.36, 5.0, red, 0, 12)], (-9 + 3 * k, 42.6, 1.6))
    here.stand([block((19.4, 0.4, 0.6), red, (0, 29.0, 6.1))], (0, 0, 0))
    here.stand(sweeping((20, 15, 4.4), tiles, 2.2, 1.3), (0, 36, 6.6))
    here.stand([block((10, 6, 3.0), red, (0, 36, 9.4))], (0, 0, 0))
    here.stand(sweeping((11, 7, 3.6), tiles, 1.8, 1.1), (0, 36, 12.2))
    for side in (-1, 1):
        for y in (4.0, 12.0, 20.0):
            _stone_lantern(here, (side * 4.6, y, 0))
    here.way(approach(26), 5.0, Paint((0.66, 0.64, 0.60), Finish.STONE))
    here.woods(
        here.spots(
            (-60, 6, 60, 80), 7, 5, lambda x, y: (np.abs(x) > 11) & ((np.abs(x) > 18) | (y < 18) | (y > 56))
        ),
        (0.8, 1.3),
    )
    return finished(here.site, "temple", ground="stone", ambience="forest", shows=framed((0, -15, 6)))


def _stone_lantern(here: Country, at: tuple[float, float, float]) -> None:
    profile = [
        (0, 0),
        (0.42, 0),
        (0.36, 0.2),
        (0.14, 0.3),
        (0.12, 1.1),
        (0.36, 1.25),
        (0.36, 1.32),
        (0.2, 1.34),
        (0.2, 1.75),
        (0.55, 1.78),
        (0.3, 2.0),
        (0.08, 2.15),
        (0, 2.3),
    ]
    here.stand([lathed(profile, Paint((0.58, 0.57, 0.54), Finish.STONE), 8)], at)
    glow = Paint((1.0, 0.76, 0.4), Finish.GLOW if here.lit else Finish.PLAIN)
    here.stand([moved(box((0.43, 0.2, 0.3), glow), (0, 0, 1.54))], at)
    if here.lit and at[1] < 14:
        here.site.lamp((at[0], at[1], 1.6), (2.2, 1.3, 0.6), 6)


def tower(place: Place, world: World) -> StageSet:
    """A tall stone clock tower by itself in a square."""
    here = Country.opened(place, world, hills, "stone")
    paving = Coat(
        Paint((0.66, 0.62, 0.56), Finish.TILE, 0.8),
        lambda lie: 1 - eased(30, 31, np.hypot(lie.x, lie.y - 20)),
    )
    here.ground(None, paving, rings=90)
    stone = Paint(here.wished((0.78, 0.66, 0.50)), Finish.STONE)
    trim = stone.shaded(1.16)
    y, lit = 38.0, here.lit
    here.stand(
        walls(
            (6.4, 6.4, 18),
            stone,
            Windows(rows=5, columns=2, size=(0.7, 1.7), storey=3.2, sill=2.6, arched=True),
            lit,
        ),
        (0, y, 0),
    )
    for z in (0.0, 9.0, 17.6):
        here.stand([block((7.2, 7.2, 0.6), trim, (0, y, z))], (0, 0, 0))
    for sx in (-1, 1):
        for sy in (-1, 1):
            here.stand(
                [
                    block((1.0, 1.0, 19.5), trim, (sx * 3.1, y + sy * 3.1, 0)),
                    moved(
                        cone((0.7, 0), 2.6, Paint((0.30, 0.42, 0.42), Finish.TILE), 0, 8),
                        (sx * 3.1, y + sy * 3.1, 19.5),
                    ),
                ],
                (0, 0, 0),
            )
    here.stand([block((6.0, 6.0, 5.2), stone, (0, y, 18.2))], (0, 0, 0))
    face = Paint((0.97, 0.95, 0.88), Finish.GLOW if lit else Finish.PLAIN)
    clock = [
        turned(cylinder(2.1, 0.2, IRON, 0, 32), 90, "x"),
        moved(turned(cylinder(1.9, 0.24, face, 0, 32), 90, "x"), (0, -0.01, 0)),
        moved(box((0.14, 0.06, 1.5), IRON), (0, -0.27, 0.6)),
        moved(box((1.1, 0.06, 0.16), IRON), (0.45, -0.27, 0.1)),
    ]
    here.stand(clock, (0, y - 2.9, 20.9))
    here.stand([hip((6.4, 6.4, 9.0), Paint((0.28, 0.42, 0.42), Finish.TILE, 0.6), 0.4, 0.0)], (0, y, 23.4))
    here.stand([dark_arch((2.2, 3.6), (0, y - 3.25, 0), OAK)], (0, 0, 0))
    here.woods(here.spots((-60, 20, 60, 80), 8, 5, lambda x, yy: np.hypot(x, yy - 20) > 33), (0.8, 1.3))
    for x in (-9.0, 9.0):
        here.site.street_lamp((x, 12, 0), -90, 6.0, 11.0)
    for x in (-6.5, 6.5):
        here.prop("bench", (x, 9, 0), -90)
    return finished(
        here.site,
        "tower",
        ground="stone",
        ambience="city",
        shows=framed((0, -52, 10)),
    )


def lighthouse(place: Place, world: World) -> StageSet:
    """A white and red tower on a rock in the sea, waves at its foot."""

    def heights(x: Numbers, y: Numbers) -> Numbers:
        rock = (
            7.4
            * np.clip(
                1.25 - np.hypot((x - 5) / 17, (y - 44) / 13) * (1 + 0.3 * fractal(x / 6, y / 6, 4)), 0, 1
            )
            ** 0.8
        )
        coast = -5 * eased(4, 12, y + 2.2 * fractal(x / 7, y / 7, 6) - 0.14 * np.abs(x + 6))
        return coast + rock * 1.55 * (y > 14) + 0.5 * fractal(x / 5, y / 5, 9) * clearing(x, y, 5, 9)

    here = Country.opened(place, world, heights, "rock")
    rocky = Coat(
        Paint((0.46, 0.42, 0.38), Finish.ROCK),
        lambda lie: np.maximum(eased(0.12, 0.3, lie.slope), 1.0 * ((lie.y > 14) & (lie.z < 4.4))),
    )
    here.ground(None, rocky, rings=120)
    here.sea(-1.0, (0.07, 0.30, 0.42), (0.30, 0.60, 0.60), 0.6)
    x, y, z = 5.0, 44.0, here.high(5, 44) - 0.4
    red = here.wished((0.80, 0.12, 0.10), 1.0)
    radius = np.linspace(2.3, 1.5, 6)
    for k in range(5):
        paint = Paint((0.95, 0.94, 0.90) if k % 2 == 0 else red, Finish.PLAIN)
        here.stand([cone((radius[k], radius[k + 1]), 2.5, paint, 0, 24)], (x, y, z + 2.5 * k))
    top = z + 12.5
    here.stand(
        [
            cylinder(2.2, 0.35, IRON, 0, 24),
            moved(cylinder(1.15, 1.7, glass(True), 0, 16), (0, 0, 0.3)),
            moved(cone((1.6, 0.0), 1.3, Paint(red, Finish.METAL, 0.5), 0, 20), (0, 0, 2.0)),
            moved(sphere(0.2, IRON, 3), (0, 0, 3.4)),
        ],
        (x, y, top),
    )
    for k in range(14):
        a = 2 * np.pi * k / 14
        here.stand(
            [
                rod(
                    (2.05 * np.cos(a), 2.05 * np.sin(a), 0.3),
                    (2.05 * np.cos(a), 2.05 * np.sin(a), 1.2),
                    0.04,
                    IRON,
                    4,
                )
            ],
            (x, y, top),
        )
    here.stand([dark_arch((0.9, 1.9), (x, y - 2.25, z), Paint(red))], (0, 0, 0))
    here.stand(
        house((6.5, 4.5, 3.0), WHITE, Paint(red, Finish.TILE), here.lit, porch=False),
        (x + 7.6, y + 1, here.high(x + 7.6, y + 1) - 0.4),
    )
    foam = Paint((0.95, 0.97, 0.98), Finish.FOAM)
    ring = here.spots((-18, 26, 28, 62), 1.1, 5, lambda px, py: np.abs(heights(px, py) + 0.95) < 0.5)
    here.site.add(sown(ellipsoid((0.8, 0.5, 0.22), foam, 2), ring[:150] * (1, 1, 0) - (0, 0, 0.92), 3))
    here.stones(here.spots((-16, -4, 16, 12), 2.6, 8), (0.3, 1.4))
    here.grass((-10, -7, 10, 4), 1.2, 4, 0.3)
    return finished(here.site, "lighthouse", ground="rock", ambience="sea", shows=framed((0.5, -13, 9)))


def windmill(place: Place, world: World) -> StageSet:
    """A windmill with four great sails over fields of tulips."""
    here = Country.opened(place, world, hills)
    here.ground(rings=90)
    wood = Paint(here.wished((0.42, 0.28, 0.19)), Finish.WOOD)
    x, y = 3.0, 27.0
    here.stand(
        [
            cone((4.2, 3.6), 2.4, Paint((0.62, 0.34, 0.26), Finish.BRICK), 0, 8),
            moved(cone((3.6, 2.1), 6.6, wood, 0, 8), (0, 0, 2.4)),
            moved(cone((5.0, 5.0), 0.25, OAK, 0, 8), (0, 0, 2.4)),
        ],
        (x, y, 0),
    )
    cap = lathed(
        [(2.3, 0), (2.2, 0.9), (1.6, 1.9), (0.6, 2.5), (0, 2.6)], Paint((0.30, 0.24, 0.20), Finish.WOOD), 16
    )
    here.stand([cap], (x, y, 9.0))
    hub = (x, y - 2.9, 10.0)
    here.stand([turned(cylinder(0.4, 1.6, OAK, 0.05, 12), 90, "x")], (hub[0], hub[1] + 1.0, hub[2]))
    for k in range(4):
        here.stand([turned(piece, 90 * k + 22, "y") for piece in _sail()], hub)
    here.stand([dark_arch((1.2, 2.1), (x, y - 4.1, 0), OAK)], (0, 0, 0))
    here.stand(
        windows(3.0, Windows(columns=1, rows=2, sill=3.8, storey=2.6, size=(0.8, 1.0)), here.lit),
        (x, y - 3.35, 0),
    )
    tones: tuple[Colour, ...] = (
        (0.90, 0.14, 0.18),
        (0.98, 0.80, 0.16),
        (0.96, 0.46, 0.66),
        (0.96, 0.96, 0.94),
        (0.62, 0.24, 0.66),
    )
    for k in range(9):
        left = 5.0 + 3.0 * (k % 5) if k < 5 else -8.0 - 3.0 * (k - 5)
        here.flowers((left, 1.0, left + 2.3, 22.0), 0.62, k, [tones[k % 5]])
    here.way(curved([(-2, -30), (-1.6, 0), (-1.0, 12), (2.0, 22)], 40), 2.6, GRAVEL)
    here.woods(here.spots((-100, 60, 100, 120), 9, 5), (0.8, 1.4))
    return finished(here.site, "windmill", ambience="meadow", shows=framed((0, -19, 6)))


def _sail() -> list[Surface]:
    """Return one sail: a beam with a lattice and cloth, upwards from the hub."""
    pieces = [block((0.22, 0.2, 6.6), OAK)]
    cloth = Paint((0.94, 0.90, 0.80), Finish.CLOTH)
    pieces.append(moved(box((1.5, 0.03, 5.2), cloth), (0.85, -0.04, 3.9)))
    for k in range(9):
        pieces.append(moved(box((1.6, 0.08, 0.07), OAK), (0.85, -0.09, 1.3 + 0.65 * k)))
    for x in (0.5, 1.0, 1.6):
        pieces.append(moved(box((0.07, 0.08, 5.3), OAK), (x, -0.09, 3.9)))
    return pieces


def arch(place: Place, world: World) -> StageSet:
    """A triumphal arch over a paved way."""
    here = Country.opened(place, world, hills, "stone")
    paving = Coat(
        Paint((0.64, 0.62, 0.58), Finish.TILE, 0.8),
        lambda lie: 1 - eased(24, 25, np.hypot(lie.x, lie.y - 18)),
    )
    here.ground(None, paving, rings=80)
    stone = Paint(here.wished((0.86, 0.79, 0.66)), Finish.STONE)
    here.stand([arched_wall((17, 8, 13), (6.0, 9.6), stone)], (0, 30, 0))
    here.stand(
        [
            block((18, 9, 0.7), stone.shaded(1.12), (0, 30, 13)),
            block((17, 8, 2.4), stone, (0, 30, 13.7)),
            block((18, 9, 0.6), stone.shaded(1.12), (0, 30, 16.1)),
            block((18.2, 9.2, 0.9), stone.shaded(0.9), (0, 30, 0)),
        ][:3],
        (0, 0, 0),
    )
    for x in (-7.2, -4.3, 4.3, 7.2):
        here.stand(column(10.5, 0.5, stone.shaded(1.1)), (x, 25.5, 0))
        here.stand([block((1.5, 1.2, 0.6), stone.shaded(1.12), (x, 25.5, 10.5))], (0, 0, 0))
    relief = stone.shaded(0.72)
    for x in (-5.75, 5.75):
        here.stand(
            [
                moved(box((1.5, 0.2, 2.6), relief), (x, 25.98, 5.0)),
                moved(box((1.5, 0.2, 1.2), relief), (x, 25.98, 8.4)),
            ],
            (0, 0, 0),
        )
    here.stand([moved(box((11, 0.16, 1.3), relief), (0, 25.98, 14.9))], (0, 0, 0))
    here.woods(here.spots((-60, 10, 60, 80), 8, 5, lambda x, y: np.hypot(x, y - 18) > 27), (0.8, 1.3))
    for x in (-8.0, 8.0):
        here.site.street_lamp((x, 8, 0), -90, 6.0, 11.0)
    return finished(here.site, "arch", ground="stone", ambience="city", shows=framed((0, -18, 6)))


def ruins(place: Place, world: World) -> StageSet:
    """Broken columns and a standing corner of an ancient temple on a hill."""
    here = Country.opened(place, world, hills)
    here.ground(
        None,
        Coat(
            Paint((0.72, 0.62, 0.44), Finish.SAND),
            lambda lie: eased(0.0, 0.4, fractal(lie.x / 8, lie.y / 8, 5)) * (lie.y < 60),
        ),
        rings=80,
    )
    stone = Paint(here.wished((0.86, 0.80, 0.68)), Finish.STONE)
    here.stand(
        [block((24, 22, 0.5), stone, (0, 30, 0)), block((22.6, 20.6, 0.45), stone, (0, 30, 0.5))], (0, 0, 0)
    )
    for k, high in enumerate((7.5, 7.5, 7.5, 7.5, 3.1, 7.5, 1.4)):
        here.stand(column(high, 0.62, stone), (-9.6 + 3.2 * k, 21.4, 0.95))
    for k, high in enumerate((7.5, 7.5, 2.2, 7.5, 5.0)):
        for x in (-9.6, 9.6):
            here.stand(column(high if x < 0 else 7.5 - high * 0.5, 0.62, stone), (x, 25.0 + 3.6 * k, 0.95))
    here.stand(
        [
            block((11.2, 1.5, 1.2), stone, (-4.8, 21.4, 8.45)),
            block((1.5, 5.2, 1.2), stone, (-9.6, 23.8, 8.45)),
        ],
        (0, 0, 0),
    )
    here.stand([pediment((7.0, 1.3, 1.9), stone)], (-6.2, 21.4, 9.65))
    for at, degrees in (((5.8, 9.0, 0.55), 20.0), ((-6.5, 7.0, 0.55), 75.0), ((9.0, 14.5, 0.55), -35.0)):
        drum = moved(turned(cylinder(0.6, 2.6, stone, 0.05, 14), 90, "y"), (-1.3, 0, 0))
        here.stand([drum], at, degrees)
    here.stones(here.spots((-18, 2, 18, 40), 4, 8), (0.3, 1.1), [(0.84, 0.78, 0.66)])
    here.grass((-12, -7, 12, 14), 1.3, 4, 0.35)
    here.firs(here.spots((-60, 40, 60, 90), 11, 5), (0.7, 1.2))
    return finished(here.site, "ruins", ambience="wind", shows=framed((0, -14, 3.6)))


SETS = {
    "arch": arch,
    "castle": castle,
    "lighthouse": lighthouse,
    "palace": palace,
    "ruins": ruins,
    "temple": temple,
    "tower": tower,
    "windmill": windmill,
}
