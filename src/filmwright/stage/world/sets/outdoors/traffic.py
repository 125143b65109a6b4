"""Streets and what drives on them: cars, lane markings, rows of fronts, traffic lights."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from filmwright.stage.world.model import Finish, Surface
from filmwright.stage.world.sets.city import BAY, COOL, WARM, tower
from filmwright.stage.world.sets.outdoors.country import Country
from filmwright.stage.world.sets.outdoors.lay import ribbon
from filmwright.stage.world.sets.outdoors.masonry import IRON, block, glass
from filmwright.stage.world.shaping.assembly import box_solid
from filmwright.stage.world.shaping.boxes import box
from filmwright.stage.world.shaping.mesh import moved, placed, turned, unshadowed
from filmwright.stage.world.shaping.paint import Paint
from filmwright.stage.world.shaping.turned import cylinder
from filmwright.stage.world.world import Colour

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
