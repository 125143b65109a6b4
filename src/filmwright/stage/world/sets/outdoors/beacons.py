"""Buildings that stand alone against the sky: tower, lighthouse, windmill, arch."""

from __future__ import annotations

import numpy as np

from filmwright.stage.world.model import Finish, StageSet, Surface
from filmwright.stage.world.sets.outdoors.country import Country
from filmwright.stage.world.sets.outdoors.fittings import GRAVEL, hills
from filmwright.stage.world.sets.outdoors.growth import sown
from filmwright.stage.world.sets.outdoors.lay import Coat, Numbers, clearing, eased, fractal
from filmwright.stage.world.sets.outdoors.lot import finished, framed
from filmwright.stage.world.sets.outdoors.masonry import (
    IRON,
    OAK,
    WHITE,
    Windows,
    arched_wall,
    block,
    column,
    dark_arch,
    glass,
    hip,
    house,
    walls,
    windows,
)
from filmwright.stage.world.shaping.boxes import box, ellipsoid, sphere
from filmwright.stage.world.shaping.mesh import bound, moved, turned
from filmwright.stage.world.shaping.paint import Paint
from filmwright.stage.world.shaping.swept import curved, rod
from filmwright.stage.world.shaping.turned import cone, cylinder, lathed
from filmwright.stage.world.world import Colour, Place, World


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
    sails = here.site.spinning(hub, (0, 1, 0), 0.12)
    for k in range(4):
        here.stand([bound(turned(piece, 90 * k + 22, "y"), sails) for piece in _sail()], hub)
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


SETS = {"arch": arch, "lighthouse": lighthouse, "tower": tower, "windmill": windmill}
