"""Grounds for games: football, baseball, a stadium."""

from __future__ import annotations

import numpy as np

from filmwright.stage.world.model import Finish, StageSet, Surface
from filmwright.stage.world.sets.outdoors import growth
from filmwright.stage.world.sets.outdoors.country import Country
from filmwright.stage.world.sets.outdoors.growth import sown
from filmwright.stage.world.sets.outdoors.lay import Coat, Lie, Numbers, eased, either
from filmwright.stage.world.sets.outdoors.lot import finished, framed
from filmwright.stage.world.sets.outdoors.masonry import WHITE, block
from filmwright.stage.world.sets.outdoors.pitches import (
    CLAY,
    Path,
    floodlight,
    goal,
    lines,
    stand_of_seats,
    striped,
)
from filmwright.stage.world.shaping.boxes import box
from filmwright.stage.world.shaping.grounds import draped
from filmwright.stage.world.shaping.mesh import moved, unshadowed
from filmwright.stage.world.shaping.outlines import arc
from filmwright.stage.world.shaping.paint import Paint
from filmwright.stage.world.shaping.swept import rod
from filmwright.stage.world.world import Place, World


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
    seats = draped(rings.astype(np.float32), Paint((0.24, 0.34, 0.60), Finish.CONCRETE))
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
    for row in range(26):
        t = (row + 0.5) / 26
        a, b = np.interp(t, (0, 1), (43, 63.5)), np.interp(t, (0, 1), (53, 76.5))
        z = np.interp(t, (0, 0.46, 0.5, 1), (2.0, 11.0, 14.2, 26))
        turn = rng.uniform(0, 2 * np.pi, 140)
        spots.append(np.column_stack([a * np.cos(turn), 34 + b * np.sin(turn), np.full(140, z)]))
    tones = (
        (0.90, 0.20, 0.20),
        (0.95, 0.94, 0.92),
        (0.22, 0.36, 0.70),
        (0.96, 0.80, 0.24),
        (0.20, 0.22, 0.26),
    )
    at = np.concatenate(spots)
    fan = box((0.7, 0.7, 0.95), Paint(growth.BASE, Finish.CLOTH))
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


SETS = {"baseball_field": baseball_field, "football_field": football_field, "stadium": stadium}
