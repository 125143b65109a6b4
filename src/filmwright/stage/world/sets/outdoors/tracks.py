"""Ground one runs, races or plays golf over."""

from __future__ import annotations

import numpy as np

from filmwright.stage.world.model import Finish, StageSet, Surface
from filmwright.stage.world.sets.outdoors.country import Country
from filmwright.stage.world.sets.outdoors.lay import (
    Coat,
    Lie,
    Numbers,
    aside,
    clearing,
    eased,
    either,
    fractal,
    ribbon,
)
from filmwright.stage.world.sets.outdoors.lot import finished, framed
from filmwright.stage.world.sets.outdoors.masonry import IRON, WHITE, block
from filmwright.stage.world.sets.outdoors.pitches import CHALK, Path, floodlight, stand_of_seats
from filmwright.stage.world.shaping.boxes import box, ellipsoid
from filmwright.stage.world.shaping.grounds import draped
from filmwright.stage.world.shaping.mesh import moved, unshadowed
from filmwright.stage.world.shaping.outlines import arc, painted_line, sheet
from filmwright.stage.world.shaping.paint import Paint
from filmwright.stage.world.shaping.swept import curved, rod
from filmwright.stage.world.shaping.turned import cylinder
from filmwright.stage.world.world import Colour, Place, World


def running_track(place: Place, world: World) -> StageSet:
    """Red lanes with white lines that bend away round a green field."""
    here = Country.opened(place, world)
    red = here.wished((0.76, 0.30, 0.20))
    inside = Coat(Paint((0.28, 0.52, 0.18), Finish.GRASS), lambda lie: either(_in_oval(lie, -0.2), 1.0, 0.0))
    here.ground(Paint((0.36, 0.54, 0.22), Finish.GRASS), inside, rings=90)
    here.site.add(_belt(-0.1, 9.9, Paint(red, Finish.ASPHALT, 0.9)))
    for k in range(9):
        here.site.add(unshadowed(moved(painted_line(_oval(1.22 * k), 0.09, CHALK, True), (0, 0, 0.05))))
    here.site.add(
        unshadowed(
            moved(sheet([(-4.9, -2.2), (4.9, -2.2), (4.9, -2.05), (-4.9, -2.05)], CHALK), (0.1, 0, 0.05))
        )
    )
    for lane in range(8):
        x = 4.9 - 1.22 * lane - 0.61
        here.stand(_digit(lane + 1), (x, -4.6, 0.05), 0.0)
    for k in range(3):
        for lane in range(8):
            if k or lane in (0, 7):
                here.stand(_hurdle(), (4.3 - 1.22 * lane, 14 + 9 * k, 0.03))
    here.stand(stand_of_seats(44, 9, 3, 0.5), (10.5, 24, 0), -90)
    here.woods(here.spots((-90, 96, 60, 120), 8, 5), (0.9, 1.5))
    for y in (-8.0, 50.0):
        floodlight(here, (16, y, 0), 180)
    here.site.lamp((2, 5, 8.0), (4.4, 4.3, 4.0), 24)
    return finished(
        here.site,
        "running_track",
        ground="asphalt",
        ambience="park",
        shows=framed((0, -11, 3.0)),
        walkable=((-4.6, -6, 0), (4.6, 12, 4)),
    )


def _oval(out: float) -> Path:
    """Return the line `out` metres outside the inner edge of a track whose home straight runs along +y."""
    radius, long = 26.0, 62.0
    top = arc(radius + out, 0, 180, 40) + np.array((-radius - 4.9, long))
    low = arc(radius + out, 180, 360, 40) + np.array((-radius - 4.9, -20.0))
    return [(float(x), float(y)) for x, y in np.concatenate([top, low])]


def _in_oval(lie: Lie, out: float) -> np.ndarray:
    return np.hypot(lie.x + 30.9, lie.y - np.clip(lie.y, -20, 62)) < 26 + out


def _belt(inner: float, outer: float, paint: Paint) -> Surface:
    near, far = np.array([(*p, 0.03) for p in _oval(inner)]), np.array([(*p, 0.03) for p in _oval(outer)])
    near, far = np.concatenate([near, near[:1]]), np.concatenate([far, far[:1]])
    return unshadowed(draped(np.stack([near, far]).astype(np.float32), paint))


def _digit(number: int) -> list[Surface]:
    """Return a lane's number painted on the ground, in strokes of a seven-segment figure."""
    on = ("", "bc", "abged", "abgcd", "fgbc", "afgcd", "afgedc", "abc", "abcdefg")[number]
    strokes = {
        "a": (0, 1.0, 0.5, 0.1),
        "g": (0, 0.5, 0.5, 0.1),
        "d": (0, 0.0, 0.5, 0.1),
        "b": (0.22, 0.75, 0.1, 0.5),
        "c": (0.22, 0.25, 0.1, 0.5),
        "f": (-0.22, 0.75, 0.1, 0.5),
        "e": (-0.22, 0.25, 0.1, 0.5),
    }
    pieces = []
    for key in on:
        x, y, w, d = strokes[key]
        pieces.append(
            unshadowed(
                sheet(
                    [
                        (x - w / 2, 1.4 * (y - d / 2)),
                        (x + w / 2, 1.4 * (y - d / 2)),
                        (x + w / 2, 1.4 * (y + d / 2)),
                        (x - w / 2, 1.4 * (y + d / 2)),
                    ],
                    CHALK,
                )
            )
        )
    return pieces


def _hurdle() -> list[Surface]:
    return [
        block((1.1, 0.05, 0.14), WHITE, (0, 0, 0.9)),
        block((0.05, 0.5, 0.06), IRON, (-0.5, 0, 0)),
        block((0.05, 0.5, 0.06), IRON, (0.5, 0, 0)),
        block((0.04, 0.04, 0.95), IRON, (-0.5, 0, 0)),
        block((0.04, 0.04, 0.95), IRON, (0.5, 0, 0)),
    ]


def raceway(place: Place, world: World) -> StageSet:
    """A racing circuit: grey track, red and white kerbs, tyre walls, a stand, cars on the grid."""
    way = curved([(0, -60), (0, -10), (0, 24), (-6, 48), (-26, 66), (-58, 72), (-100, 70)], 120)
    here = Country.opened(place, world, material="asphalt")
    here.ground(
        Paint((0.34, 0.52, 0.20), Finish.GRASS),
        Coat(
            Paint((0.78, 0.70, 0.52), Finish.SAND),
            lambda lie: either(aside(lie.x, lie.y, way + np.array((9, 6))) < 7.5, 1.0, 0.0) * (lie.y > 34),
        ),
        rings=90,
    )
    here.way(way, 11.0, Paint(here.wished((0.26, 0.26, 0.28)), Finish.ASPHALT), 0.02)
    for side in (-5.9, 5.3):
        for k in range(0, 118, 2):
            tone = (0.86, 0.12, 0.12) if k % 4 else (0.96, 0.96, 0.94)
            here.site.add(_kerb_piece(way[k : k + 3], side, tone))
    white = Paint((0.95, 0.95, 0.93), Finish.PLAIN)
    for row in range(2):
        for k in range(22):
            if (k + row) % 2:
                here.site.add(
                    unshadowed(
                        moved(
                            sheet([(0, 0), (0.5, 0), (0.5, 0.5), (0, 0.5)], white),
                            (-5.5 + 0.5 * k, 1.0 + 0.5 * row, 0.05),
                        )
                    )
                )
    for k, (x, y, tone) in enumerate(
        (
            (2.4, 12.0, (0.86, 0.10, 0.10)),
            (-2.4, 16.0, (0.10, 0.30, 0.80)),
            (2.4, 20.0, (0.96, 0.78, 0.10)),
            (-2.4, 25.0, (0.94, 0.94, 0.94)),
        )
    ):
        here.prop("racing_car", (x, y, 0.02), -90 if k < 0 else 90, tone)
    here.stand(stand_of_seats(52, 10, 4, 0.85), (10.5, 18, 0), -90)
    for k in range(26):
        tone = (0.88, 0.14, 0.12) if k % 4 < 2 else (0.95, 0.95, 0.94)
        here.stand([cylinder(0.42, 0.9, Paint(tone, Finish.RUBBER), 0.1, 10)], (-8.2, -10 + 1.3 * k, 0))
    here.stand(
        [
            block((0.4, 0.4, 6), IRON, (-7, 0, 0)),
            block((0.4, 0.4, 6), IRON, (7, 0, 0)),
            block((14.4, 0.5, 1.3), Paint((0.10, 0.12, 0.16)), (0, 0, 5)),
            *(
                moved(
                    box((0.6, 0.1, 0.6), Paint((0.95, 0.10, 0.08), Finish.GLOW)), (-2.4 + 1.2 * k, -0.3, 5.65)
                )
                for k in range(5)
            ),
        ],
        (0, 30, 0),
    )
    here.woods(here.spots((-120, 86, 90, 120), 9, 5), (0.9, 1.5))
    return finished(here.site, "raceway", ground="asphalt", ambience="motorway", shows=framed((0, -12, 3.6)))


def _kerb_piece(way: Numbers, side: float, tone: Colour) -> Surface:
    return ribbon(way, (side, side + 0.7), Paint(tone, Finish.PLAIN), lift=0.05)


def golf_course(place: Place, world: World) -> StageSet:
    """A smooth green with its flag, white bunkers, a fairway, a pond, round trees."""

    def heights(x: Numbers, y: Numbers) -> Numbers:
        rise = 2.6 * fractal(x / 38, y / 38, 5, 2) * clearing(x, y, 9, 30)
        bowls = sum(
            -1.0 * (1 - eased(0.5, 1.0, np.hypot((x - a) / w, (y - b) / d))) for a, b, w, d in _BUNKERS
        )
        water_ = -2.4 * (1 - eased(0.7, 1.0, np.hypot((x - 19) / 11, (y - 30) / 9)))
        return rise + bowls + water_

    here = Country.opened(place, world, heights)
    rough = here.wished((0.27, 0.44, 0.16))
    fairway = Coat(
        Paint((0.40, 0.60, 0.22), Finish.GRASS),
        lambda lie: (
            1 - eased(10, 11.5, np.abs(lie.x + 3 * np.sin(lie.y / 22)) + fractal(lie.x / 9, lie.y / 9, 6))
        ),
    )
    bright = Coat(
        Paint((0.50, 0.74, 0.30), Finish.PLAIN),
        lambda lie: 1 - eased(0.97, 1.03, np.hypot((lie.x + 1.5) / 8.5, (lie.y - 15) / 6)),
    )
    sand = Coat(
        Paint((0.96, 0.90, 0.74), Finish.SAND),
        lambda lie: np.max(
            [1 - eased(0.86, 0.96, np.hypot((lie.x - a) / w, (lie.y - b) / d)) for a, b, w, d in _BUNKERS],
            axis=0,
        ),
    )
    here.ground(Paint(rough, Finish.GRASS), fairway, bright, sand, rings=150)
    here.sea(-0.9, (0.12, 0.36, 0.46))
    z = here.high(-0.5, 13)
    here.stand(
        [
            rod((0, 0, 0), (0, 0, 3.2), 0.035, WHITE, 6),
            moved(box((1.1, 0.03, 0.75), Paint((0.90, 0.12, 0.12), Finish.CLOTH)), (0.58, 0, 2.75)),
            cylinder(0.16, 0.02, Paint((0.05, 0.05, 0.05)), 0, 14),
        ],
        (-0.5, 13, z),
    )
    for x, y in ((1.6, 7.2), (-3.4, 10.5)):
        here.stand([moved(ellipsoid((0.06, 0.06, 0.06), WHITE, 3), (0, 0, 0.06))], (x, y, here.high(x, y)))
    here.woods(
        here.spots(
            (-80, 12, 80, 110),
            9,
            5,
            lambda x, y: (
                (np.abs(x + 3 * np.sin(y / 22)) > 15) & (np.hypot((x - 19) / 11, (y - 30) / 9) > 1.2)
            ),
        ),
        (0.8, 1.4),
    )
    here.woods(here.spots((-60, 84, 60, 110), 7, 6), (1.0, 1.5))
    return finished(here.site, "golf_course", ambience="meadow", shows=framed((0, -10, 4.2)))


_BUNKERS = ((9.5, 10.0, 4.2, 2.6), (-11.5, 13.0, 3.6, 3.4), (5.5, 24.0, 4.6, 2.4), (-9.0, 34.0, 5.0, 3.0))


SETS = {"golf_course": golf_course, "raceway": raceway, "running_track": running_track}
