"""What stands about in many places: fences, fountains, lanterns, stalls, containers, gravel ways."""

from __future__ import annotations

from itertools import pairwise

import numpy as np

from filmwright.stage.world.model import Finish, Surface
from filmwright.stage.world.sets.outdoors.country import Country
from filmwright.stage.world.sets.outdoors.growth import sown
from filmwright.stage.world.sets.outdoors.lay import Numbers, clearing, eased, fractal, ridged
from filmwright.stage.world.sets.outdoors.masonry import OAK, block, gable
from filmwright.stage.world.shaping.assembly import box_solid
from filmwright.stage.world.shaping.boxes import box, ellipsoid
from filmwright.stage.world.shaping.mesh import moved, turned
from filmwright.stage.world.shaping.paint import Paint
from filmwright.stage.world.shaping.swept import curved, rod, swept
from filmwright.stage.world.shaping.turned import cone, cylinder, lathed
from filmwright.stage.world.world import Colour


def stall(colour: Colour, seed: int, near: bool) -> list[Surface]:
    """Return a market stall facing -y: table, crates of fruit, a striped awning on poles."""
    rng = np.random.default_rng(seed)
    pieces = [
        block((3.0, 1.3, 0.8), Paint((0.50, 0.36, 0.22), Finish.WOOD)),
        *(rod((x, y, 0), (x, y, 2.6), 0.05, OAK, 6) for x in (-1.5, 1.5) for y in (-0.9, 0.8)),
    ]
    for k in range(10):
        cloth = Paint(colour if k % 2 else (0.96, 0.94, 0.88), Finish.CLOTH)
        pieces.append(moved(turned(box((0.32, 2.3, 0.04), cloth), 16, "x"), (-1.44 + 0.32 * k, -0.2, 2.5)))
        pieces.append(moved(box((0.32, 0.03, 0.28), cloth), (-1.44 + 0.32 * k, -1.3, 2.06)))
    goods: tuple[Colour, ...] = (
        (0.88, 0.14, 0.12),
        (0.96, 0.56, 0.10),
        (0.98, 0.84, 0.22),
        (0.38, 0.62, 0.18),
        (0.48, 0.16, 0.44),
        (0.82, 0.62, 0.36),
    )
    for k in range(5):
        x = -1.2 + 0.6 * k
        pieces.append(moved(turned(box((0.54, 0.9, 0.16), OAK), 14, "x"), (x, -0.25, 0.9)))
        spots = [
            (x + a, -0.25 + b, 0.99 + 0.25 * b) for a in (-0.16, 0.0, 0.16) for b in (-0.3, -0.1, 0.1, 0.3)
        ]
        fruit = ellipsoid((0.1, 0.1, 0.1), Paint(goods[int(rng.integers(6))], Finish.SOFT), 2 if near else 1)
        pieces.append(sown(fruit, spots, k))
    return pieces


def container(colour: Colour) -> list[Surface]:
    """Return a shipping container along x, 6 m long."""
    paint = Paint(colour, Finish.METAL, 0.7)
    ribs = [block((0.12, 2.5, 2.3), paint.shaded(0.82), (-2.7 + 0.45 * k, 0, 0.15)) for k in range(13)]
    return [block((6.0, 2.4, 2.55), paint), *ribs]


def fence(
    here: Country, path: list[tuple[float, float]], rails: int = 2, colour: Colour = (0.50, 0.38, 0.25)
) -> None:
    """Run a wooden fence along corners (x, y)."""
    wood = Paint(colour, Finish.WOOD)
    for (ax, ay), (bx, by) in pairwise(path):
        count = max(1, round(np.hypot(bx - ax, by - ay) / 2.2))
        for k in range(count + 1):
            x, y = ax + (bx - ax) * k / count, ay + (by - ay) * k / count
            here.site.add(block((0.13, 0.13, 1.15), wood, (x, y, here.high(x, y) - 0.05)))
        for rail in range(rails):
            z = 0.95 - 0.42 * rail
            here.site.add(
                rod((ax, ay, here.high(ax, ay) + z), (bx, by, here.high(bx, by) + z), 0.05, wood, 4)
            )


def turned_gable(size: tuple[float, float, float], roof: Paint, wall: Paint) -> list[Surface]:
    """Return a gabled roof whose ridge runs along y."""
    return [turned(piece, 90) for piece in gable((size[1], size[0], size[2]), roof, wall)]


TILES = Paint((0.22, 0.24, 0.26), Finish.TILE, 0.7)


GOLD = Paint((0.88, 0.60, 0.14), Finish.TILE, 0.5)


def lantern(here: Country, at: tuple[float, float, float], size: float = 1.0) -> None:
    """Hang a red lantern."""
    red = Paint((0.92, 0.12, 0.08), Finish.GLOW if here.lit else Finish.PAPER)
    here.stand(
        [
            ellipsoid((0.3 * size, 0.3 * size, 0.26 * size), red, 4),
            moved(cylinder(0.12 * size, 0.08, GOLD, 0, 10), (0, 0, 0.24 * size)),
            moved(cylinder(0.12 * size, 0.08, GOLD, 0, 10), (0, 0, -0.32 * size)),
            moved(cylinder(0.03, 0.4 * size, GOLD, 0, 5), (0, 0, -0.7 * size)),
        ],
        at,
    )


def jetty(here: Country, x: float, start: float, end: float, top: float = 0.0) -> None:
    """Lay a plank walk out over the water on posts."""
    oak = Paint((0.52, 0.40, 0.28), Finish.WOOD)
    for k, y in enumerate(np.arange(start, end, 0.32)):
        board = Paint((0.52 + 0.05 * np.sin(3.7 * k), 0.41, 0.30), Finish.WOOD)
        here.site.add(moved(box((3.0, 0.29, 0.06), board), (x, float(y), top - 0.03)))
    for y in np.arange(end - 0.3, start, -2.4):
        for side in (-1.45, 1.45):
            here.site.add(moved(cylinder(0.11, 3.2, oak, 0.02, 10), (x + side, float(y), top - 2.6)))
    for side in (-1.2, 1.2):
        here.site.add(moved(box((0.14, end - start, 0.16), oak), (x + side, (start + end) / 2, top - 0.14)))


GRAVEL = Paint((0.78, 0.70, 0.56), Finish.SAND)


def hills(x: Numbers, y: Numbers) -> Numbers:
    """Nearly level lawns with far hills."""
    return 0.7 * fractal(x / 25, y / 25, 3) * clearing(x, y, 26, 60) + 22 * ridged(
        x / 110, y / 110, 6, 3
    ) * eased(130, 260, np.hypot(x, y))


def approach(end: float) -> Numbers:
    """Return a straight way from behind the camera to a building."""
    return np.column_stack([np.zeros(60), np.linspace(-30, end, 60)])


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
