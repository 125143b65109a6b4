"""Grounds for games: football, baseball, running track, raceway, golf, stadium, tennis, a playground."""

from __future__ import annotations

import numpy as np

from filmwright.stage.world.model import Finish, StageSet, Surface
from filmwright.stage.world.sets.outdoors import growth
from filmwright.stage.world.sets.outdoors.country import Country
from filmwright.stage.world.sets.outdoors.growth import sown
from filmwright.stage.world.sets.outdoors.landmarks import hills
from filmwright.stage.world.sets.outdoors.lay import (
    Coat,
    Lie,
    Numbers,
    aside,
    clearing,
    eased,
    either,
    fractal,
)
from filmwright.stage.world.sets.outdoors.lot import finished, framed
from filmwright.stage.world.sets.outdoors.masonry import GREY, IRON, WHITE, block
from filmwright.stage.world.shaping.boxes import box, ellipsoid
from filmwright.stage.world.shaping.grounds import draped
from filmwright.stage.world.shaping.mesh import joined, moved, turned, unshadowed
from filmwright.stage.world.shaping.outlines import arc, painted_line, sheet
from filmwright.stage.world.shaping.paint import Paint
from filmwright.stage.world.shaping.swept import curved, rod, swept
from filmwright.stage.world.shaping.turned import cylinder
from filmwright.stage.world.world import Colour, Place, World

CHALK = Paint((0.96, 0.96, 0.94), Finish.PLAIN, 0.8)
CLAY: Colour = (0.74, 0.34, 0.22)
Path = list[tuple[float, float]]


def lines(here: Country, paths: list[tuple[Path, bool]], wide: float = 0.14, lift: float = 0.025) -> None:
    """Paint white lines on the ground."""
    for path, closed in paths:
        here.site.add(unshadowed(moved(painted_line(path, wide, CHALK, closed), (0, 0, lift))))


def striped(lie: Lie, wide: float) -> Numbers:
    """Return mown stripes across the way the camera looks."""
    return either(np.sin(lie.y * np.pi / wide) > 0, 1.0, 0.0)


def stand_of_seats(
    width: float, rows: int, seed: int, full: float = 0.8, tone: Colour = (0.20, 0.36, 0.62)
) -> list[Surface]:
    """Return a bank of seats facing -y along x, people on a share of them."""
    rng = np.random.default_rng(seed)
    pieces = [
        block(
            (width, 0.9, 0.45 * (k + 1)), Paint((0.60, 0.60, 0.61), Finish.CONCRETE), (0, 0.45 + 0.9 * k, 0)
        )
        for k in range(rows)
    ]
    seats = [
        block((width, 0.4, 0.3), Paint(tone, Finish.PLASTIC), (0, 0.65 + 0.9 * k, 0.45 * (k + 1)))
        for k in range(rows)
    ]
    spots = [
        (x, 0.55 + 0.9 * k, 0.45 * (k + 1) + 0.35)
        for k in range(rows)
        for x in np.arange(-width / 2 + 0.5, width / 2, 0.75)
        if rng.uniform() < full
    ]
    tones = (
        (0.86, 0.22, 0.20),
        (0.94, 0.93, 0.90),
        (0.22, 0.36, 0.66),
        (0.94, 0.76, 0.22),
        (0.20, 0.22, 0.26),
        (0.36, 0.60, 0.36),
    )
    body = joined([block((0.42, 0.3, 0.5), Paint(growth.BASE, Finish.CLOTH))])
    head = moved(ellipsoid((0.12, 0.13, 0.15), Paint((0.80, 0.60, 0.47), Finish.SKIN), 1), (0, 0, 0.64))
    crowd = []
    if spots:
        crowd = [
            sown(body, spots, seed, spin=0.2, tints=growth.tinted_by(tones, len(spots), seed)),
            sown(head, spots, seed, spin=0.2),
        ]
    return pieces + seats + [unshadowed(piece) for piece in crowd]


def floodlight(here: Country, at: tuple[float, float, float], degrees: float, high: float = 14.0) -> None:
    """Raise a mast with a panel of lamps that faces `degrees`."""
    lamp = Paint((1.0, 0.97, 0.88), Finish.GLOW if here.lit else Finish.PLAIN)
    lamps = [
        moved(box((0.06, 0.55, 0.4), lamp), (0.2, -1.5 + 0.75 * k, high - 0.4 + 0.6 * row))
        for k in range(5)
        for row in range(3)
    ]
    here.stand(
        [cylinder(0.22, high, GREY, 0, 8), block((0.3, 4.2, 2.2), IRON, (0, 0, high - 0.8)), *lamps],
        at,
        degrees,
    )


def goal(here: Country, at: tuple[float, float, float], degrees: float) -> None:
    """Stand a football goal whose mouth faces `degrees`."""
    net = Paint((0.90, 0.91, 0.92), Finish.PLAIN)
    pieces = [rod((0, y, 0), (0, y, 2.44), 0.06, WHITE, 8) for y in (-3.66, 3.66)]
    pieces.append(rod((0, -3.66, 2.44), (0, 3.66, 2.44), 0.06, WHITE, 8))
    for k in range(19):
        y = -3.66 + 7.32 * k / 18
        pieces += [
            rod((0, y, 2.44), (-1.0, y, 2.3), 0.012, net, 3),
            rod((-1.0, y, 2.3), (-2.0, y, 0), 0.012, net, 3),
        ]
    for k in range(7):
        t = k / 6
        pieces.append(
            rod((-1 - t, -3.66, 2.3 * (1 - t) + 0.02), (-1 - t, 3.66, 2.3 * (1 - t) + 0.02), 0.012, net, 3)
        )
    here.stand(pieces, at, degrees)


def football_field(place: Place, world: World) -> StageSet:
    """A pitch seen from one end towards the far goal: stripes, white lines, stands, floodlights."""
    here = Country.opened(place, world)
    green = here.wished((0.26, 0.50, 0.17))
    pitch = Coat(
        Paint((green[0] * 1.45, green[1] * 1.3, green[2] * 1.3), Finish.GRASS),
        lambda lie: striped(lie, 6.0) * (np.abs(lie.x) < 25) * (lie.y < 42),
    )
    here.ground(Paint(green, Finish.GRASS), pitch, rings=120)
    x0, y0, y1 = 20.0, -14.0, 38.0
    paths: list[tuple[Path, bool]] = [
        ([(-x0, y0), (x0, y0), (x0, y1), (-x0, y1)], True),
        ([(-x0, 6.0), (x0, 6.0)], False),
    ]
    paths += [([(a, b) for a, b in (arc(7.0, 0, 360, 40)[:-1] + np.array((0, 6))).tolist()], True)]
    paths += [
        ([(-13.0, y1), (-13.0, y1 - 12), (13.0, y1 - 12), (13.0, y1)], False),
        ([(-6.0, y1), (-6.0, y1 - 4.5), (6.0, y1 - 4.5), (6.0, y1)], False),
    ]
    paths += [([(a, b) for a, b in (arc(6.0, 217, 323, 20) + np.array((0, y1 - 8.4))).tolist()], False)]
    lines(here, paths, 0.22)
    goal(here, (0, y1, 0), -90)
    here.stand(stand_of_seats(52, 11, 3), (0, 45, 0))
    here.stand(stand_of_seats(58, 8, 4), (-27, 12, 0), 90)
    here.stand(stand_of_seats(58, 8, 5), (27, 12, 0), -90)
    for x in (-33.0, 33.0):
        floodlight(here, (x, 50, 0), -90 - np.sign(x) * 30)
        here.site.lamp((x * 0.25, 8.0, 9.0), (5.0, 4.9, 4.5), 26)
    for x in (-x0, x0):
        here.stand(
            [
                rod((0, 0, 0), (0, 0, 1.5), 0.03, WHITE, 5),
                moved(box((0.5, 0.02, 0.35), Paint((0.95, 0.3, 0.1), Finish.CLOTH)), (0.25, 0, 1.3)),
            ],
            (x, y1, 0),
        )
    return finished(here.site, "football_field", ambience="crowd", shows=framed((0, -16, 6.0)))


def stadium(place: Place, world: World) -> StageSet:
    """An oval bowl of full stands round a pitch under a ring of roof and lights."""
    here = Country.opened(place, world)
    green = here.wished((0.26, 0.52, 0.17))
    pitch = Coat(Paint((0.32, 0.60, 0.20), Finish.GRASS), lambda lie: striped(lie, 7.0))
    track = Coat(
        Paint(CLAY, Finish.ASPHALT), lambda lie: eased(1.0, 1.02, np.hypot(lie.x / 40, (lie.y - 34) / 50))
    )
    here.ground(Paint(green, Finish.GRASS), pitch, track, rings=110, snow=False)
    paths: list[tuple[Path, bool]] = [
        ([(-26.0, -6.0), (26, -6.0), (26, 74), (-26, 74)], True),
        ([(-26.0, 34), (26, 34)], False),
    ]
    paths += [
        ([(a, b) for a, b in (arc(8.0, 0, 360, 40)[:-1] + np.array((0, 34))).tolist()], True),
        ([(-14.0, 74), (-14, 60), (14, 60), (14, 74)], False),
    ]
    lines(here, paths, 0.3)
    goal(here, (0, 74, 0), -90)
    here.site.add(*_bowl())
    for k in range(14):
        a = np.radians(8 + 164 * k / 13)
        here.stand(
            [moved(box((0.4, 4.0, 1.4), Paint((1.0, 0.98, 0.92), Finish.GLOW)), (0, 0, 0))],
            (62 * np.cos(a), 34 + 74 * np.sin(a), 27.5),
            float(np.degrees(a)) + 180,
        )
    for x in (-14.0, 14.0):
        here.site.lamp((x, 6.0, 10.0), (5.0, 4.9, 4.5), 26)
    return finished(here.site, "stadium", ambience="crowd", shows=framed((0, -16, 11.0)))


def _bowl() -> list[Surface]:
    """Return the stands of a stadium: tiers, a speckle of people, a roof."""
    angle = np.linspace(0, 2 * np.pi, 97)
    tiers = [(42, 52, 1.2), (52, 64, 11.0), (53, 65, 14.0), (64, 77, 26.0)]
    rings = np.stack(
        [np.stack([a * np.cos(angle), 34 + b * np.sin(angle), np.full(97, z)], 1) for a, b, z in tiers]
    )
    seats = draped(rings.astype(np.float32), Paint((0.46, 0.48, 0.54), Finish.CONCRETE))
    wall = np.stack(
        [np.stack([41.6 * np.cos(angle), 34 + 51.6 * np.sin(angle), np.full(97, z)], 1) for z in (0.0, 1.3)]
    )
    boards = draped(wall[::-1].astype(np.float32), Paint((0.12, 0.30, 0.62), Finish.PLASTIC))
    roof = np.stack(
        [
            np.stack([a * np.cos(angle), 34 + b * np.sin(angle), np.full(97, z)], 1)
            for a, b, z in ((54, 66, 29.0), (67, 80, 27.5), (68, 81, 24.5))
        ]
    )
    cover = Paint((0.90, 0.91, 0.93), Finish.METAL, 0.7)
    above, below = (
        draped(roof.astype(np.float32), cover),
        draped(roof[::-1].astype(np.float32), cover.shaded(0.7)),
    )
    rng = np.random.default_rng(4)
    spots = []
    for row in range(22):
        t = (row + 0.5) / 22
        a, b = np.interp(t, (0, 1), (43, 63.5)), np.interp(t, (0, 1), (53, 76.5))
        z = np.interp(t, (0, 0.46, 0.5, 1), (2.0, 11.0, 14.2, 26))
        turn = rng.uniform(0, 2 * np.pi, 120)
        spots.append(np.column_stack([a * np.cos(turn), 34 + b * np.sin(turn), np.full(120, z)]))
    tones = (
        (0.90, 0.20, 0.20),
        (0.95, 0.94, 0.92),
        (0.22, 0.36, 0.70),
        (0.96, 0.80, 0.24),
        (0.20, 0.22, 0.26),
    )
    at = np.concatenate(spots)
    fan = box((0.6, 0.6, 0.95), Paint(growth.BASE, Finish.CLOTH))
    people = sown(fan, at, 3, tints=growth.tinted_by(tones, len(at), 4))
    return [unshadowed(piece) for piece in (seats, boards, above, below, people)]


def baseball_field(place: Place, world: World) -> StageSet:
    """A diamond from behind home plate: clay infield, white bases, outfield wall, stands."""
    here = Country.opened(place, world)
    green = here.wished((0.26, 0.50, 0.17))

    def clay(lie: Lie) -> Numbers:
        u, v = (lie.x + lie.y + 3) / np.sqrt(2), (lie.y + 3 - lie.x) / np.sqrt(2)
        infield = (np.minimum(u, v) > -2.0) & (np.hypot(lie.x, lie.y - 15.5) < 28)
        grass = (u > 1.6) & (v > 1.6) & (u < 24) & (v < 24)
        mound = np.hypot(lie.x, lie.y - 15) < 2.6
        plate = np.hypot(lie.x, lie.y + 3) < 4.2
        return either(((infield & ~grass) | mound | plate) & (lie.y > -9), 1.0, 0.0)

    warn = Coat(Paint(CLAY, Finish.SOIL), lambda lie: eased(76, 76.5, np.hypot(lie.x, lie.y + 3)))
    mown = Coat(
        Paint((0.33, 0.60, 0.21), Finish.GRASS),
        lambda lie: either(np.sin((lie.x + lie.y) / 3.2) > 0, 1.0, 0.0) * (lie.y > 22),
    )
    here.ground(
        Paint(green, Finish.GRASS), mown, warn, Coat(Paint((0.72, 0.46, 0.28), Finish.SOIL), clay), rings=150
    )
    far = 74.0
    lines(
        here,
        [
            ([(0.0, -3.0), (far * 0.707, far * 0.707 - 3)], False),
            ([(0.0, -3.0), (-far * 0.707, far * 0.707 - 3)], False),
        ],
        0.16,
        0.03,
    )
    for x, y in ((17.8, 14.8), (0, 32.6), (-17.8, 14.8)):
        here.stand([block((0.9, 0.9, 0.12), WHITE)], (x, y, 0), 45)
    here.stand([block((0.9, 0.9, 0.04), WHITE, (0, 0, 0.01))], (0, -3, 0))
    here.stand([block((0.9, 0.25, 0.3), WHITE)], (0, 15, 0))
    angle = np.radians(np.linspace(40, 140, 41))
    rim = np.stack(
        [np.stack([82 * np.cos(angle), 82 * np.sin(angle) - 3, np.full(41, z)], 1) for z in (0.0, 3.2)]
    )
    here.site.add(draped(rim[::-1].astype(np.float32), Paint((0.10, 0.30, 0.22), Finish.PLAIN)))
    for k in range(9):
        a = np.radians(46 + 88 * k / 8)
        here.stand(
            stand_of_seats(15.5, 8, k, 0.8),
            (90 * np.cos(a), 90 * np.sin(a) - 3, 2.4),
            float(np.degrees(a)) - 90,
            False,
        )
    here.stand(
        [
            block((15, 0.6, 7.5), Paint((0.10, 0.14, 0.20)), (0, 0, 6)),
            moved(
                box((13, 0.1, 2.2), Paint((0.95, 0.80, 0.30), Finish.GLOW if here.lit else Finish.PLAIN)),
                (0, -0.36, 10.5),
            ),
        ],
        (0, 99, 0),
    )
    for x in (-58, 58):
        floodlight(here, (x, 74, 0), -90 - np.sign(x) * 35, 20)
    here.site.lamp((0, 8, 9), (5.0, 4.9, 4.5), 26)
    return finished(here.site, "baseball_field", ambience="crowd", shows=framed((0, -19, 7.0)))


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
    from filmwright.stage.world.sets.outdoors.lay import ribbon

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


def playground(place: Place, world: World) -> StageSet:
    """Slide, swings, climbing dome, see-saw, sand pit: bright colours on soft ground."""
    here = Country.opened(place, world, hills)
    here.ground(
        None,
        Coat(
            Paint((0.84, 0.66, 0.42), Finish.SAND),
            lambda lie: 1 - eased(0.95, 1.05, np.hypot(lie.x / 12, (lie.y - 9) / 8)),
        ),
        rings=80,
    )
    red, blue, yellow, green = (
        Paint(c, Finish.PLASTIC, 0.35)
        for c in ((0.90, 0.16, 0.14), (0.12, 0.38, 0.82), (0.98, 0.80, 0.12), (0.20, 0.62, 0.26))
    )
    _slide(here, red, blue, yellow)
    _swings(here, blue, red)
    _see_saw(here, green, yellow)
    _dome(here, yellow)
    here.stand(
        [
            block((3.6, 0.35, 0.35), green, (0, -1.7, 0)),
            block((3.6, 0.35, 0.35), green, (0, 1.7, 0)),
            block((0.35, 3.0, 0.35), green, (-1.65, 0, 0)),
            block((0.35, 3.0, 0.35), green, (1.65, 0, 0)),
            block((3.0, 3.0, 0.16), Paint((0.96, 0.88, 0.62), Finish.SAND)),
        ],
        (-0.4, 4.6, 0),
        12,
    )
    here.woods(here.spots((-60, 24, 60, 60), 7, 5), (0.8, 1.3))
    from filmwright.stage.world.sets.outdoors.fields import fence

    fence(here, [(-16, 20.5), (16, 20.5)], 2, (0.92, 0.90, 0.86))
    here.prop("bench", (9.6, 4.0, 0), 150)
    here.site.street_lamp((-9, 18, 0), -60, 6.0, 12.0)
    here.site.street_lamp((9, 18, 0), -120, 6.0, 12.0)
    return finished(
        here.site,
        "playground",
        ground="sand",
        ambience="park",
        shows=framed((0, -6.5, 2.6)),
        walkable=((-6, -6, 0), (6, 3.4, 4)),
    )


def _slide(here: Country, roof: Paint, post: Paint, chute: Paint) -> None:
    at = (-5.8, 10.5, 0.0)
    pieces = [block((0.14, 0.14, 3.0), post, (x, y, 0)) for x in (-0.9, 0.9) for y in (-0.9, 0.9)]
    pieces.append(block((2.0, 2.0, 0.12), post.shaded(0.8), (0, 0, 1.8)))
    from filmwright.stage.world.sets.outdoors.masonry import hip

    pieces.append(moved(hip((1.9, 1.9, 1.1), roof, 0.3, 0.0), (0, 0, 3.0)))
    path = curved(
        [(0.9, 0, 1.95), (1.8, -0.5, 1.55), (3.0, -1.3, 0.7), (3.9, -1.9, 0.35), (4.5, -2.2, 0.32)], 14
    )
    ahead = np.gradient(path, axis=0)[:, :2]
    left = np.stack([-ahead[:, 1], ahead[:, 0]], 1) / np.linalg.norm(ahead, axis=1, keepdims=True)
    for out in (-0.4, 0.4):
        rail = path + np.column_stack([left * out, np.full(14, 0.22)])
        pieces.append(swept(rail, 0.06, roof, 6))
    grid = np.stack([path + np.column_stack([left * o, np.full(14, 0.05)]) for o in (0.42, -0.42)])
    from filmwright.stage.world.shaping.mesh import two_sided

    pieces.append(two_sided(draped(grid.astype(np.float32), chute)))
    for k in range(6):
        pieces.append(
            rod(
                (-1.0 - 0.14 * (6 - k), -0.35, 0.3 * k + 0.15),
                (-1.0 - 0.14 * (6 - k), 0.35, 0.3 * k + 0.15),
                0.035,
                chute,
                6,
            )
        )
    for y in (-0.35, 0.35):
        pieces.append(rod((-1.9, y, 0), (-0.95, y, 2.0), 0.05, roof, 6))
    here.stand(pieces, at)


def _swings(here: Country, frame: Paint, seat: Paint) -> None:
    pieces = [rod((-3, 0, 2.9), (3, 0, 2.9), 0.08, frame, 8)]
    for x in (-3.0, 3.0):
        for y in (-1.1, 1.1):
            pieces.append(rod((x, y, 0), (x, 0, 2.9), 0.07, frame, 8))
    for x in (-1.6, 0.0, 1.6):
        for side in (-0.26, 0.26):
            pieces.append(rod((x + side, 0, 2.9), (x + side, 0.1, 0.62), 0.014, IRON, 4))
        pieces.append(moved(box((0.62, 0.24, 0.06), seat, 0.02), (x, 0.1, 0.6)))
    here.stand(pieces, (5.2, 9.6, 0), 8)


def _see_saw(here: Country, base: Paint, board: Paint) -> None:
    plank = turned(box((3.4, 0.3, 0.08), board, 0.02), -11, "y")
    handles = [
        turned(moved(rod((x, -0.2, 0.3), (x, 0.2, 0.3), 0.03, base, 6), (0, 0, 0)), -11, "y")
        for x in (-1.35, 1.35)
    ]
    here.stand(
        [
            moved(plank, (0, 0, 0.62)),
            *(moved(h, (0, 0, 0.6)) for h in handles),
            block((0.5, 0.6, 0.58), base),
        ],
        (3.6, 4.8, 0),
        -20,
    )


def _dome(here: Country, paint: Paint) -> None:
    pieces = []
    for k in range(8):
        a = np.pi * k / 8
        path = [
            (1.7 * np.cos(t) * np.cos(a), 1.7 * np.cos(t) * np.sin(a), 1.6 * np.sin(t))
            for t in np.linspace(0, np.pi, 13)
        ]
        pieces.append(swept(path, 0.035, paint, 5))
    for t in (0.35, 0.8, 1.2):
        ring = [
            (1.7 * np.cos(t) * np.cos(a), 1.7 * np.cos(t) * np.sin(a), 1.6 * np.sin(t))
            for a in np.linspace(0, 2 * np.pi, 25)[:-1]
        ]
        pieces.append(swept(ring, 0.03, paint, 5, True))
    here.stand(pieces, (0.2, 14.0, 0))


SETS = {
    "baseball_field": baseball_field,
    "football_field": football_field,
    "golf_course": golf_course,
    "playground": playground,
    "raceway": raceway,
    "running_track": running_track,
    "stadium": stadium,
}
