"""A playground: slide, swings, see-saw, climbing dome."""

from __future__ import annotations

import numpy as np

from filmwright.stage.world.model import Finish, StageSet
from filmwright.stage.world.sets.outdoors.country import Country
from filmwright.stage.world.sets.outdoors.fittings import fence, hills
from filmwright.stage.world.sets.outdoors.lay import Coat, eased
from filmwright.stage.world.sets.outdoors.lot import finished, framed
from filmwright.stage.world.sets.outdoors.masonry import IRON, block, hip
from filmwright.stage.world.shaping.boxes import box
from filmwright.stage.world.shaping.grounds import draped
from filmwright.stage.world.shaping.mesh import moved, turned, two_sided
from filmwright.stage.world.shaping.paint import Paint
from filmwright.stage.world.shaping.swept import curved, rod, swept
from filmwright.stage.world.world import Place, World


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


SETS = {"playground": playground}
