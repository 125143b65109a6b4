"""What playing grounds share: chalk lines, mown stripes, stands of people, floodlights, goals."""

from __future__ import annotations

import numpy as np

from filmwright.stage.world.model import Finish, Surface
from filmwright.stage.world.sets.outdoors import growth
from filmwright.stage.world.sets.outdoors.country import Country
from filmwright.stage.world.sets.outdoors.growth import sown
from filmwright.stage.world.sets.outdoors.lay import Lie, Numbers, either
from filmwright.stage.world.sets.outdoors.masonry import GREY, IRON, WHITE, block
from filmwright.stage.world.shaping.boxes import box, ellipsoid
from filmwright.stage.world.shaping.mesh import joined, moved, unshadowed
from filmwright.stage.world.shaping.outlines import painted_line
from filmwright.stage.world.shaping.paint import Paint
from filmwright.stage.world.shaping.swept import rod
from filmwright.stage.world.shaping.turned import cylinder
from filmwright.stage.world.world import Colour

CHALK = Paint((0.96, 0.96, 0.94), Finish.PLAIN, 0.8)


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


CLAY: Colour = (0.74, 0.34, 0.22)
