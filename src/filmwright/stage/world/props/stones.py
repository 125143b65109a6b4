"""What nature makes without roots: rocks, crystals, ice, snow, sand, sky bodies."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from filmwright.stage.world.model import Finish, Surface
from filmwright.stage.world.props.wish import Wish
from filmwright.stage.world.shaping.assembly import Bench
from filmwright.stage.world.shaping.boxes import ellipsoid, sphere
from filmwright.stage.world.shaping.grounds import noise
from filmwright.stage.world.shaping.mesh import Point, faced, moved, turned
from filmwright.stage.world.shaping.paint import Paint
from filmwright.stage.world.shaping.shade import mottled
from filmwright.stage.world.shaping.swept import lofted, swept
from filmwright.stage.world.shaping.turned import cylinder, lathed


def rough(
    radii: Point, paint: Paint, seed: int, depth: float = 0.22, steps: int = 9, crease: float = 22
) -> Surface:
    """Return a broken stone about the origin: a ball pushed in and out, with edges."""
    ball = sphere(1.0, paint, steps)
    x, y, z = (ball.positions * 1.1).T
    bump = 1 + depth * noise(x, y, z, seed) + 0.35 * depth * noise(2.2 * x, 2.2 * y, 2.2 * z, seed + 3)
    shape = ball.positions * bump[:, None] * np.asarray(radii)
    shape[:, 2] = np.maximum(shape[:, 2], -0.55 * radii[2])
    return mottled(faced(shape, ball.triangles, paint, crease), 0.12, 0.4 * radii[0], seed)


def rock(wish: Wish) -> Bench:
    paint = wish.main((0.52, 0.50, 0.48), Finish.ROCK, 0.95)
    made = Bench(mass=60)
    made.add(
        moved(rough((0.34, 0.4, 0.26), paint, 2), (0, 0, 0.14)),
        moved(rough((0.12, 0.13, 0.1), paint.shaded(0.9), 5, steps=6), (0.3, -0.3, 0.05)),
    )
    return made.cased("stone", (0, 0, 0.15), 0.8)


def boulder(wish: Wish) -> Bench:
    paint = wish.main((0.50, 0.48, 0.45), Finish.ROCK, 0.95)
    made = Bench(mass=2000, fixed=True)
    made.add(moved(rough((0.95, 1.1, 0.95), paint, 7, 0.2, 12), (0, 0, 0.52)))
    return made.cased("stone", None, 0.8)


def crystal(wish: Wish) -> Bench:
    """A cluster of six-sided points."""
    paint = wish.main((0.62, 0.36, 0.86), Finish.PLASTIC, 0.04)
    made = Bench(mass=3)
    rng = np.random.default_rng(4)
    for k in range(9):
        r = 0.05 + 0.035 * rng.random()
        long = (0.5 if k == 0 else 0.2 + 0.22 * rng.random()) * (1.1 if k == 0 else 1)
        point = lathed(
            [(0, 0), (r, 0), (r * 0.96, long * 0.78), (0, long)],
            paint.shaded(float(rng.uniform(0.8, 1.2))),
            6,
            15,
        )
        lean = 0 if k == 0 else 18 + 24 * rng.random()
        made.add(
            moved(
                turned(turned(point, float(lean), "y"), 45 * k),
                (0.05 * np.cos(0.785 * k) * (k > 0), 0.05 * np.sin(0.785 * k) * (k > 0), 0.02),
            )
        )
    made.add(moved(rough((0.2, 0.2, 0.09), Paint((0.42, 0.40, 0.40), Finish.ROCK), 3, steps=6), (0, 0, 0.04)))
    return made.cased("glass", (0, 0, 0.1), 0.7)


def gem(wish: Wish) -> Bench:
    """A cut diamond standing on its point."""
    paint = wish.main((0.70, 0.88, 1.0), Finish.PLASTIC, 0.03)
    made = Bench(mass=0.05)
    body = lathed([(0, 0), (0.1, 0.1), (0.1, 0.108), (0.062, 0.14), (0, 0.14)], paint, 10, 5)
    corners = body.triangles.ravel()
    tone = np.tile(np.repeat(np.array((1.15, 0.75, 0.95)), 3), len(corners) // 9 + 1)[: len(corners)]
    colours = body.colours[corners].copy()
    colours[:, :3] = np.clip(colours[:, :3] * tone[:, None], 0, 255)
    flat = faced(body.positions[corners], np.arange(len(corners)).reshape(-1, 3), paint, 4)
    made.add(flat if len(flat.positions) != len(colours) else replace(flat, colours=colours))
    return made.cased("glass", (0, 0, 0.07), 0.8)


def iceberg(wish: Wish) -> Bench:
    paint = wish.main((0.86, 0.94, 1.0), Finish.ICE, 0.3)
    made = Bench(mass=1e6, fixed=True)
    made.add(
        moved(rough((2.4, 3.0, 1.2), paint.shaded(0.92), 4, 0.25, 10, 14), (0, 0, 0.6)),
        moved(turned(rough((1.2, 1.3, 2.6), paint, 9, 0.3, 9, 12), 8, "x"), (-0.3, 0.5, 1.7)),
        moved(rough((0.8, 0.9, 1.6), paint, 12, 0.3, 8, 12), (0.3, -1.2, 1.1)),
    )
    return made.cased("glass", None, 0.8)


def mountain(wish: Wish) -> Bench:
    """A peak with snow on its top, as small as a model."""
    if wish.says("volcano", "火山"):
        return volcano(wish)
    paint = wish.main((0.42, 0.42, 0.45), Finish.ROCK, 0.95)
    return _peak(paint, 4.2, 6.5, snow=0.6, seed=3)


def _peak(paint: Paint, radius: float, high: float, snow: float, seed: int, crater: float = 0.0) -> Bench:
    made = Bench(mass=1e7, fixed=True)
    t = np.linspace(0, 1, 26)
    a = np.linspace(0, 2 * np.pi, 49)[:-1]
    rows = []
    for share in t:
        ridge = 1 + 0.16 * np.sin(5 * a + 2 * share) + 0.1 * np.sin(11 * a + 5 * share + seed)
        r = radius * max(1 - share, crater) ** 1.12 * (1.5 - 0.5 * share) * 0.9
        z = high * share
        rows.append(
            np.column_stack(
                [
                    r * ridge * np.cos(a),
                    r * ridge * np.sin(a),
                    z + 0.1 * high * np.sin(7 * a + seed) * share * (1 - share),
                ]
            )
        )

    made.add(lofted(rows, paint, 25))
    piece = made.surfaces[0]
    x, y, z = piece.positions.T
    white = z > high * snow + 0.35 * np.sin(6 * np.arctan2(y, x)) * (snow < 1) * 0.8
    colours = piece.colours.copy()
    colours[white, :3] = (244, 247, 252)
    green = z < high * 0.14
    colours[green, :3] = (colours[green, :3] * 0.5 + np.array((38, 52, 20))).astype(np.uint8)
    made.surfaces[0] = replace(piece, colours=colours)
    return made.cased("stone", None, 0.6)


def volcano(wish: Wish) -> Bench:
    """A cone with a glowing crater, lava on its flanks, smoke above it."""
    paint = wish.main((0.30, 0.25, 0.23), Finish.ROCK, 0.95)
    made = _peak(paint, 5.0, 3.6, 2.0, 5, 0.2)
    made.solids.clear()
    made.marks.clear()
    lava = Paint((1.0, 0.36, 0.05), Finish.GLOW)
    made.add(moved(cylinder(0.85, 0.05, lava, 0, 24), (0, 0, 3.58)))
    for k in range(6):
        angle = 1.05 * k + 0.3
        line = [
            (
                (0.75 + 2.3 * s) * np.cos(angle + 0.25 * np.sin(4 * s)),
                (0.75 + 2.3 * s) * np.sin(angle + 0.25 * np.sin(4 * s)),
                3.66 - 2.75 * s**0.8,
            )
            for s in np.linspace(0, 1, 9)
        ]
        made.add(swept(line, np.linspace(0.22, 0.1, 9), lava, 6))
    rng = np.random.default_rng(2)
    for k in range(9):
        made.add(
            moved(
                ellipsoid(
                    (0.55 + 0.1 * k, 0.55 + 0.1 * k, 0.5 + 0.07 * k),
                    Paint((0.35, 0.33, 0.33), Finish.SMOKE, 0.7),
                    4,
                ),
                (0.12 * k + float(rng.normal(0, 0.15)), float(rng.normal(0, 0.2)), 4.0 + 0.42 * k),
            )
        )
    made.add(
        *(
            moved(
                sphere(0.1, lava, 2),
                (float(rng.normal(0, 0.9)), float(rng.normal(0, 0.9)), 4.0 + float(rng.uniform(0, 1.6))),
            )
            for _ in range(14)
        )
    )
    return made.cased("stone", None, 0.5)


def planet(wish: Wish) -> Bench:
    """A striped world with rings."""
    paint = wish.main((0.88, 0.70, 0.45), Finish.PLAIN, 0.8)
    made = Bench(mass=1e4, fixed=True)
    ball = sphere(1.0, paint, 14)
    band = (
        1
        + 0.16 * np.sin(9 * ball.positions[:, 2] + 0.5 * np.sin(3 * ball.positions[:, 0]))
        + 0.08 * np.sin(23 * ball.positions[:, 2])
    )
    colours = ball.colours.copy()
    colours[:, :3] = np.clip(colours[:, :3] * band[:, None], 0, 255)
    pieces = [replace(ball, colours=colours)]
    for inner, outer, tone in ((1.3, 1.55, 0.9), (1.6, 1.85, 1.05), (1.9, 2.0, 0.75)):
        pieces.append(
            lathed(
                [(inner, 0.01), (inner, -0.01), (outer, -0.01), (outer, 0.01), (inner, 0.01)],
                paint.shaded(tone),
                56,
                30,
            )
        )
    made.add(*(moved(turned(turned(piece, 24, "x"), -8, "y"), (0, 0, 1.2)) for piece in pieces))
    return made.cased("stone", None, 0.4)


MAKERS = {
    "boulder": boulder,
    "crystal": crystal,
    "gem": gem,
    "iceberg": iceberg,
    "mountain": mountain,
    "planet": planet,
    "rock": rock,
    "volcano": volcano,
}
