"""Across water and along rails: a suspension bridge, a railway, a station platform."""

from __future__ import annotations

import numpy as np

from filmwright.stage.world.model import Finish, StageSet, Surface
from filmwright.stage.world.sets.outdoors.country import Country
from filmwright.stage.world.sets.outdoors.growth import sown
from filmwright.stage.world.sets.outdoors.lay import Coat, Numbers, clearing, eased, fractal, ridged
from filmwright.stage.world.sets.outdoors.lot import finished, framed
from filmwright.stage.world.sets.outdoors.masonry import GREY, IRON, WHITE, block, glass
from filmwright.stage.world.sets.outdoors.traffic import MARKING, TAR, YELLOW
from filmwright.stage.world.shaping.assembly import box_solid
from filmwright.stage.world.shaping.boxes import box
from filmwright.stage.world.shaping.grounds import draped
from filmwright.stage.world.shaping.mesh import moved, turned, unshadowed
from filmwright.stage.world.shaping.outlines import sheet
from filmwright.stage.world.shaping.paint import Paint
from filmwright.stage.world.shaping.swept import rod, swept
from filmwright.stage.world.shaping.turned import cylinder
from filmwright.stage.world.world import Place, World


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


def track_at(here: Country, x: float, reach: tuple[float, float], z: float = 0.0) -> None:
    """Lay a railway track along +y at a height: ballast, sleepers, two rails."""
    y0, y1 = reach
    here.site.add(
        unshadowed(
            draped(
                np.array(
                    [
                        [(x + w, y, z + h) for y in (y0, y1)]
                        for w, h in ((2.0, 0.02), (1.35, 0.24), (-1.35, 0.24), (-2.0, 0.02))
                    ],
                    np.float32,
                ),
                Paint((0.46, 0.43, 0.40), Finish.ROCK),
            )
        )
    )
    sleeper = block((2.5, 0.26, 0.14), Paint((0.34, 0.26, 0.20), Finish.WOOD))
    here.site.add(sown(sleeper, [(x, y, z + 0.2) for y in np.arange(y0, min(y1, 90.0), 0.68)], 1, spin=0))
    for side in (-0.72, 0.72):
        here.site.add(
            moved(
                box((0.09, y1 - y0, 0.16), Paint((0.62, 0.60, 0.58), Finish.METAL, 0.35)),
                (x + side, (y0 + y1) / 2, z + 0.42),
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


ON_RAILS = frozenset({"locomotive", "rail_wagon", "train", "tram"})
"""Kinds of things that stand on the track in the place of a set's own train."""


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
    if not any(prop.kind in ON_RAILS for prop in world.props):
        _carriages(here)
    track_at(here, 7.35, (-40, 120), -1.1)
    here.site.mark("road", (7.35, 10.0, -1.1), -90)
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


SETS = {"bridge": bridge, "railway": railway, "train_platform": train_platform}
