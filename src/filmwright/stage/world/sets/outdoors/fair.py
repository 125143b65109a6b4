"""Places for a day out: amusement park, carousel, zoo."""

from __future__ import annotations

import numpy as np

from filmwright.stage.world.model import Finish, StageSet, Surface
from filmwright.stage.world.sets.outdoors.country import Country
from filmwright.stage.world.sets.outdoors.fittings import fence, hills, stall
from filmwright.stage.world.sets.outdoors.growth import palm
from filmwright.stage.world.sets.outdoors.lay import Coat, either
from filmwright.stage.world.sets.outdoors.lot import finished, framed
from filmwright.stage.world.sets.outdoors.masonry import IRON, OAK, WHITE, block
from filmwright.stage.world.shaping.boxes import box, ellipsoid
from filmwright.stage.world.shaping.mesh import moved, scaled, turned
from filmwright.stage.world.shaping.paint import Paint
from filmwright.stage.world.shaping.swept import curved, rod, swept
from filmwright.stage.world.shaping.turned import cylinder
from filmwright.stage.world.world import Colour, Place, World

GAY: tuple[Colour, ...] = (
    (0.92, 0.20, 0.18),
    (0.98, 0.78, 0.16),
    (0.16, 0.46, 0.80),
    (0.30, 0.66, 0.34),
    (0.84, 0.36, 0.66),
)


def bunting(here: Country, start: tuple[float, float, float], end: tuple[float, float, float]) -> None:
    """Hang a string of little flags between two spots."""
    a, b = np.array(start), np.array(end)
    count = max(6, int(np.linalg.norm(b - a) / 0.9))
    for k in range(count):
        t = (k + 0.5) / count
        x, y, z = a + (b - a) * t - np.array((0, 0, 3.0 * t * (1 - t)))
        here.stand(
            [moved(box((0.36, 0.02, 0.42), Paint(GAY[k % 5], Finish.CLOTH)), (0, 0, -0.22))],
            (x, y, z),
            float(np.degrees(np.arctan2(b[1] - a[1], b[0] - a[0]))),
        )
    line = np.array([a + (b - a) * t - np.array((0, 0, 3.0 * t * (1 - t))) for t in np.linspace(0, 1, 11)])
    here.site.add(swept(line, 0.015, IRON, 3))


def amusement_park(place: Place, world: World) -> StageSet:
    """A big wheel and a roller coaster against the sky, a carousel, booths, flags."""
    here = Country.opened(place, world, hills)
    paved = Coat(
        Paint(here.wished((0.80, 0.70, 0.58)), Finish.CONCRETE),
        lambda lie: either((np.abs(lie.x) < 22) & (lie.y < 44), 1.0, 0.0),
    )
    here.ground(None, paved, rings=80)
    here.prop("ferris_wheel", (-13.0, 46.0, 0), 0, None, 1.0)
    here.prop("carousel", (3.4, 24.0, 0), -90)
    _coaster(here)
    for k in range(6):
        side = (-1, 1)[k % 2]
        here.stand(stall(GAY[k % 5], k, False), (side * (9.5 + k // 2), 4.0 + 6.0 * (k // 2), 0), -90 * side)
    for x, y, high in ((-6.0, 10.0, 6.0), (6.5, 10.0, 6.0), (-10.0, 24.0, 7.0), (11.0, 26.0, 7.0)):
        here.stand(
            [
                cylinder(0.09, high, WHITE, 0, 8),
                moved(
                    box((1.0, 0.03, 0.6), Paint(GAY[int(abs(x)) % 5], Finish.CLOTH)), (0.5, 0, high - 0.35)
                ),
            ],
            (x, y, 0),
        )
    bunting(here, (-6.0, 10.0, 5.4), (6.5, 10.0, 5.4))
    bunting(here, (-10.0, 24.0, 6.4), (11.0, 26.0, 6.4))
    for k in range(9):
        here.stand(
            [ellipsoid((0.22, 0.22, 0.27), Paint(GAY[k % 5], Finish.PLASTIC, 0.2), 3)],
            (-4.6 + 0.32 * np.cos(2.2 * k), 6.0 + 0.3 * np.sin(2.2 * k), 2.0 + 0.12 * k),
        )
    here.stand([rod((0, 0, 0), (0, 0, 2.0), 0.02, IRON, 4)], (-4.6, 6.0, 0))
    here.woods(here.spots((-80, 50, 80, 90), 8, 5), (0.8, 1.3))
    for x, y in ((-5.5, 4.0), (5.5, 4.0), (3.0, 18.0)):
        here.site.lamp((x, y, 3.6), (4.4, 3.2, 2.2), 12)
    return finished(
        here.site, "amusement_park", ground="concrete", ambience="crowd", shows=framed((0, -13, 5.0))
    )


def _coaster(here: Country) -> None:
    """Raise a roller coaster with a loop behind the park."""
    spots = [
        (8, 44, 3),
        (14, 46, 9),
        (20, 48, 14),
        (26, 50, 9),
        (31, 52, 3),
        (38, 54, 6),
        (46, 56, 11),
        (54, 58, 5),
    ]
    loop = [
        (22 + 5.2 * np.cos(t), 60 + 1.2 * t / 6, 8 + 5.2 * np.sin(t))
        for t in np.linspace(-np.pi / 2, 1.5 * np.pi, 25)
    ]
    red, white = Paint((0.86, 0.16, 0.16), Finish.METAL, 0.5), Paint((0.94, 0.94, 0.92), Finish.METAL, 0.6)
    for path in (curved(spots, 50), np.array(loop) + 0.0):
        for off in (-0.5, 0.5):
            here.site.add(swept(path + np.array((0.0, off, 0.0)), 0.16, red, 5))
        for k in range(0, len(path), 2):
            x, y, z = path[k]
            here.site.add(rod((x, y - 0.5, z), (x, y + 0.5, z), 0.08, red, 4))
            if z < 13.2 and k % 4 == 0:
                here.site.add(rod((x, y, 0), (x, y, z), 0.14, white, 5))
    for k in range(4):
        x, y, z = curved(spots, 50)[14 + 2 * k]
        here.stand(
            [moved(box((1.2, 1.1, 0.8), Paint(GAY[k], Finish.PLASTIC, 0.3), 0.1), (0, 0, 0.6))], (x, y, z), 18
        )


def carousel_place(place: Place, world: World) -> StageSet:
    """A carousel filmed so that it fills the picture, lights and flags about it."""
    here = Country.opened(place, world, hills)
    paved = Coat(
        Paint(here.wished((0.82, 0.74, 0.62)), Finish.TILE, 0.8),
        lambda lie: either(np.hypot(lie.x, lie.y - 8) < 17, 1.0, 0.0),
    )
    here.ground(None, paved, rings=90)
    here.prop("carousel", (0.0, 14.0, 0), -90, here.place.colour, 1.5)
    for x in (-9.5, 9.5):
        here.stand(
            [
                cylinder(0.09, 6.0, WHITE, 0, 8),
                moved(ellipsoid((0.2, 0.2, 0.2), Paint((1.0, 0.9, 0.6), Finish.GLOW), 3), (0, 0, 6.1)),
            ],
            (x, 5.0, 0),
        )
        here.site.lamp((x * 0.7, 4.5, 4.0), (4.4, 3.2, 2.0), 13)
        for k in range(2):
            here.stand(
                stall(GAY[k + (x > 0)], k, False), (x * 1.4, 12.0 + 6 * k, 0), 60.0 if x < 0 else -60.0
            )
    bunting(here, (-9.5, 5.0, 5.9), (-3.0, 24.0, 9.0))
    bunting(here, (9.5, 5.0, 5.9), (3.0, 24.0, 9.0))
    here.woods(here.spots((-60, 26, 60, 70), 7, 5), (0.9, 1.4))
    return finished(
        here.site,
        "carousel",
        ground="tile",
        ambience="crowd",
        walkable=((-6.5, -6, 0), (6.5, 3.0, 4)),
        shows=framed((0, -6.5, 3.0)),
    )


def zoo(place: Place, world: World) -> StageSet:
    """Enclosures with rails and rocks, elephants and giraffes of stone-grey and spots, palms, a signboard."""
    here = Country.opened(place, world, hills)
    path = Coat(
        Paint((0.80, 0.70, 0.54), Finish.SAND),
        lambda lie: either((np.abs(lie.x) < 3.2) | (np.abs(lie.y - 1) < 3.0), 1.0, 0.0) * (lie.y < 30),
    )
    dust = Coat(
        Paint(here.wished((0.78, 0.62, 0.42)), Finish.SOIL),
        lambda lie: either(
            (np.abs(lie.x) > 4.4) & (np.abs(lie.x) < 22) & (lie.y > 5.5) & (lie.y < 28), 1.0, 0.0
        ),
    )
    here.ground(None, path, dust, rings=100)
    for side in (-1, 1):
        fence(here, [(side * 4.2, 30), (side * 4.2, 5.2), (side * 22, 5.2)], 3, (0.46, 0.34, 0.22))
        here.stones(
            here.spots((min(side * 7, side * 20), 18, max(side * 7, side * 20), 27), 3.4, 8),
            (0.8, 2.2),
            [(0.62, 0.54, 0.44)],
        )
    here.stand(_elephant(), (-10.5, 13.0, 0), -50)
    here.stand([_shrunk(p, 0.62) for p in _elephant()], (-14.5, 10.0, 0), -20)
    here.stand(_giraffe(), (9.6, 14.0, 0), -130)
    here.stand([_shrunk(p, 0.85) for p in _giraffe()], (14.2, 17.0, 0), -160)
    here.stand(
        [block((0.3, 0.3, 5.4), OAK, (x, 0, 0)) for x in (-4.0, 4.0)]
        + [block((9.0, 0.35, 1.5), Paint((0.22, 0.46, 0.26), Finish.WOOD), (0, 0, 4.6)), *_zoo_letters()],
        (0, 9.5, 0),
    )
    here.plant(
        [palm(0), palm(1)],
        np.array([(-6.2, 24.0, 0), (6.4, 26.0, 0), (-20.0, 16.0, 0), (20.0, 20.0, 0)]),
        (0.9, 1.2),
        [(0.72, 0.72, 0.72)],
    )
    here.woods(here.spots((-70, 32, 70, 70), 7.5, 5), (0.9, 1.5))
    here.site.street_lamp((-3.6, 3.0, 0), 0, 6.0, 11.0)
    here.site.street_lamp((3.6, 12.0, 0), 180, 6.0, 11.0)
    return finished(
        here.site,
        "zoo",
        ground="sand",
        ambience="park",
        walkable=((-6.5, -6, 0), (6.5, 4.2, 4)),
        shows=framed((0, -8, 2.6)),
    )


def _shrunk(piece: Surface, by: float) -> Surface:
    return scaled(piece, by)


def _zoo_letters() -> list[Surface]:
    white = Paint((0.97, 0.95, 0.88))
    pieces = [
        moved(box((w, 0.1, h), white), (x, -0.2, z))
        for w, h, x, z in ((0.8, 0.16, -1.6, 5.75), (0.8, 0.16, -1.6, 4.95))
    ]
    pieces.append(moved(turned(box((0.16, 0.1, 1.02), white), 45, "y"), (-1.6, -0.2, 5.35)))
    for x in (0.0, 1.6):
        ring = [
            (x + 0.42 * np.cos(t), -0.2, 5.35 + 0.42 * np.sin(t)) for t in np.linspace(0, 2 * np.pi, 15)[:-1]
        ]
        pieces.append(swept(ring, 0.09, white, 5, True))
    return pieces


def _elephant() -> list[Surface]:
    """Return a standing elephant, 2.6 m high, facing +x."""
    grey = Paint((0.50, 0.48, 0.48), Finish.LEATHER)
    pieces = [
        moved(ellipsoid((1.5, 0.95, 0.95), grey, 6), (0, 0, 1.75)),
        moved(ellipsoid((0.62, 0.5, 0.65), grey, 5), (1.65, 0, 2.2)),
    ]
    pieces += [moved(cylinder(0.27, 1.4, grey, 0, 10), (x, y, 0)) for x in (-0.9, 0.9) for y in (-0.5, 0.5)]
    pieces.append(
        swept(
            curved([(2.1, 0, 2.1), (2.55, 0, 1.6), (2.6, 0, 0.9), (2.85, 0, 0.45)], 10),
            np.linspace(0.26, 0.1, 10),
            grey,
            9,
        )
    )
    pieces += [
        moved(turned(ellipsoid((0.12, 0.55, 0.6), grey.shaded(0.9), 4), 25 * s), (1.35, s * 0.72, 2.3))
        for s in (-1, 1)
    ]
    pieces += [
        swept(
            curved([(2.0, s * 0.25, 1.85), (2.4, s * 0.3, 1.6), (2.75, s * 0.28, 1.72)], 7),
            np.linspace(0.08, 0.02, 7),
            WHITE,
            6,
        )
        for s in (-1, 1)
    ]
    pieces.append(rod((-1.45, 0, 1.9), (-1.75, 0, 1.1), 0.05, grey, 5))
    return pieces


def _giraffe() -> list[Surface]:
    """Return a standing giraffe, 4.6 m high, facing +x, with brown patches."""
    tan, brown = Paint((0.90, 0.70, 0.40), Finish.LEATHER), Paint((0.52, 0.30, 0.14), Finish.LEATHER)
    pieces = [
        moved(ellipsoid((0.9, 0.5, 0.6), tan, 6), (0, 0, 2.2)),
        rod((0.6, 0, 2.4), (1.5, 0, 4.2), 0.24, tan, 10),
        moved(turned(ellipsoid((0.42, 0.17, 0.2), tan, 4), 20, "y"), (1.75, 0, 4.3)),
    ]
    pieces += [moved(cylinder(0.12, 2.0, tan, 0, 8), (x, y, 0)) for x in (-0.6, 0.6) for y in (-0.26, 0.26)]
    pieces += [rod((1.5, s * 0.1, 4.4), (1.45, s * 0.12, 4.72), 0.03, brown, 5) for s in (-1, 1)]
    rng = np.random.default_rng(3)
    for k in range(44):
        t, a = rng.uniform(), rng.uniform(-1.2, 1.2)
        side = 1 if k % 2 else -1
        if k < 26:
            x, up = rng.uniform(-0.75, 0.75), np.sin(a) * 0.5
            spot = (
                x,
                side * 0.5 * np.sqrt(max(1 - (x / 0.9) ** 2, 0.05)) * np.cos(a) * 1.0,
                2.2 + up * np.sqrt(max(1 - (x / 0.9) ** 2, 0.05)),
            )
        else:
            spot = (0.6 + 0.9 * t, side * 0.22, 2.45 + 1.75 * t)
        pieces.append(moved(ellipsoid((0.13, 0.05, 0.12), brown, 2), spot))
    return pieces


SETS = {"amusement_park": amusement_park, "carousel": carousel_place, "zoo": zoo}
