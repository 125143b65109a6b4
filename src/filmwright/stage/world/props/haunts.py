"""Where animals perch, drink and hide: a windowsill, nests, branches, streams and troughs."""

from __future__ import annotations

import numpy as np

from filmwright.stage.world.model import Finish, Mark
from filmwright.stage.world.props.wish import IRON, Wish
from filmwright.stage.world.props.yard import STRAW
from filmwright.stage.world.shaping.assembly import Bench, box_solid, post_solid
from filmwright.stage.world.shaping.boxes import box, ellipsoid, sphere
from filmwright.stage.world.shaping.joinery import facing
from filmwright.stage.world.shaping.mesh import moved, scaled, turned
from filmwright.stage.world.shaping.paint import Paint
from filmwright.stage.world.shaping.swept import curved, rod, swept
from filmwright.stage.world.shaping.turned import disc, lathed

_WATER = Paint((0.28, 0.62, 0.80), Finish.WATER, 0.10)
_BARK = Paint((0.42, 0.29, 0.18), Finish.BARK)
_LEAF = Paint((0.34, 0.58, 0.20), Finish.LEAF)
_PEBBLE = Paint((0.56, 0.54, 0.50), Finish.ROCK)
_SKY = Paint((0.62, 0.83, 0.98), Finish.GLOW)


def windowsill(wish: Wish) -> Bench:
    """A bright window in a piece of wall, with a sill deep enough for a cat."""
    frame = wish.main((0.95, 0.94, 0.90), Finish.WOOD, 0.5)
    wall = Paint((0.86, 0.80, 0.70), Finish.PLAIN)
    made = Bench(mass=90, fixed=True)
    sill, high, wide = 0.72, 1.25, 1.5
    made.add(
        moved(box((0.14, 2.3, sill), wall), (-0.14, 0, sill / 2)),
        moved(box((0.14, 2.3, 0.25), wall), (-0.14, 0, sill + high + 0.125)),
        *(moved(box((0.14, 0.4, high), wall), (-0.14, s * 0.95, sill + high / 2)) for s in (-1, 1)),
        moved(box((0.02, wide, high), _SKY), (-0.17, 0, sill + high / 2)),
        moved(
            ellipsoid((0.01, 0.5, 0.22), Paint((0.45, 0.68, 0.32), Finish.GLOW), 4),
            (-0.158, 0.3, sill + 0.05),
        ),
        *(moved(box((0.09, 0.08, high), frame, 0.01), (-0.09, s * 0.72, sill + high / 2)) for s in (-1, 1)),
        moved(box((0.06, 0.05, high), frame, 0.008), (-0.11, 0, sill + high / 2)),
        moved(box((0.06, wide, 0.05), frame, 0.008), (-0.11, 0, sill + 0.62 * high)),
        moved(box((0.09, wide, 0.08), frame, 0.01), (-0.09, 0, sill + high)),
        moved(box((0.56, 1.9, 0.06), frame, 0.015), (0.10, 0, sill)),
    )
    made.solids += [
        box_solid((0.14, 2.2, sill + high + 0.2), (-0.14, 0, (sill + high + 0.2) / 2)),
        box_solid((0.54, 1.85, 0.06), (0.10, 0, sill)),
    ]
    made.marks["perch"] = Mark(position=(0.13, 0, sill + 0.03))
    made.marks["top"] = Mark(position=(0.13, 0, sill + 0.03))
    return made


def nest(wish: Wish) -> Bench:
    """A bowl of twigs with eggs in it, in the fork of a stem."""
    paint = wish.main((0.60, 0.44, 0.24), Finish.WOOD, 0.9)
    made = Bench(mass=6, fixed=True)
    high = 0.62
    made.add(
        swept(curved([(0, 0, 0), (0.02, 0.01, 0.3), (0, 0, high - 0.08)], 7), 0.06, _BARK, 10),
        *(
            swept(
                curved([(0, 0, 0.34), (x, y, high - 0.12), (2.2 * x, 2.2 * y, high + 0.34)], 8),
                np.linspace(0.045, 0.012, 8),
                _BARK,
                8,
            )
            for x, y in ((-0.14, 0.12), (-0.12, -0.16), (0.02, 0.2))
        ),
    )
    profile = [
        (0.0, -0.10),
        (0.14, -0.09),
        (0.23, -0.02),
        (0.26, 0.06),
        (0.23, 0.085),
        (0.18, 0.03),
        (0.0, -0.02),
    ]
    made.add(lathed([(r, high + z) for r, z in profile], paint, 30))
    rng = np.random.default_rng(3)
    for turn in np.linspace(0, 2 * np.pi, 34, endpoint=False):
        z = high + rng.uniform(-0.05, 0.08)
        r = 0.25 - 0.4 * max(high - z, 0.0)
        at = np.array([r * np.cos(turn), r * np.sin(turn), z])
        way = np.array([-np.sin(turn), np.cos(turn), rng.uniform(-0.35, 0.35)]) * 0.15
        a, b = at - way, at + way
        made.add(
            rod(
                (a[0], a[1], a[2]),
                (b[0], b[1], b[2]),
                0.011,
                (paint, STRAW, paint.shaded(0.75))[int(rng.integers(3))],
                5,
            )
        )
    for x, y in ((0.09, 0.07), (0.02, -0.11), (-0.09, 0.02)):
        made.add(
            moved(
                ellipsoid((0.045, 0.045, 0.06), Paint((0.66, 0.86, 0.90), Finish.SOFT), 4),
                (x, y, high + 0.03),
            )
        )
    for x, y, z in ((-0.3, 0.28, 0.95), (-0.27, -0.34, 0.93), (0.03, 0.42, 0.92), (-0.2, 0.2, 0.8)):
        made.add(moved(turned(scaled(sphere(0.11, _LEAF, 4), (0.9, 0.6, 0.18)), 40 * x, "y"), (x, y, z)))
    made.solids.append(post_solid(0.24, high + 0.06, (0, 0, 0), "wood"))
    made.marks["perch"] = Mark(position=(0, 0, high + 0.05))
    made.marks["top"] = Mark(position=(0, 0, high + 0.08))
    return made


def branch(wish: Wish) -> Bench:
    """A stem with one stout bough held out level, twigs and leaves at its end."""
    paint = wish.main((0.42, 0.29, 0.18), Finish.BARK)
    made = Bench(mass=40, fixed=True)
    high = 1.35
    made.add(
        swept(
            curved([(0, -1.0, 0), (0, -1.02, 0.9), (-0.05, -1.06, 2.0), (-0.05, -1.1, 2.7)], 12),
            np.linspace(0.17, 0.10, 12),
            paint,
            12,
        ),
        swept(
            curved(
                [
                    (0, -1.0, high - 0.12),
                    (0, -0.5, high - 0.02),
                    (0, 0.2, high - 0.05),
                    (0, 0.95, high + 0.06),
                ],
                12,
            ),
            np.linspace(0.085, 0.035, 12),
            paint,
            10,
        ),
        swept(
            curved([(0, 0.55, high), (0.05, 0.75, high + 0.2), (0.1, 0.85, high + 0.4)], 6), 0.02, paint, 6
        ),
        swept(
            curved([(0, -0.75, high - 0.1), (-0.1, -0.6, high + 0.4), (-0.15, -0.5, high + 0.75)], 6),
            0.03,
            paint,
            6,
        ),
    )
    rng = np.random.default_rng(11)
    for x, y, z in (
        (0, 0.95, high + 0.1),
        (0.1, 0.88, high + 0.42),
        (-0.15, -0.5, high + 0.8),
        (-0.05, -1.1, 2.7),
    ):
        for _ in range(9):
            at = np.array([x, y, z]) + rng.uniform(-0.2, 0.2, 3) * (1, 1, 0.7)
            leaf = turned(
                turned(
                    scaled(sphere(0.1, _LEAF.shaded(float(rng.uniform(0.8, 1.2))), 3), (1.0, 0.55, 0.14)),
                    float(rng.uniform(-50, 50)),
                    "y",
                ),
                float(rng.uniform(0, 180)),
            )
            made.add(moved(leaf, at))
    made.solids += [
        post_solid(0.15, 2.6, (0, -1.03, 0), "wood"),
        box_solid((0.12, 1.7, 0.12), (0, 0.0, high - 0.06)),
    ]
    made.marks["perch"] = Mark(position=(0, 0.12, high + 0.01))
    made.marks["top"] = Mark(position=(0, 0.12, high + 0.01))
    return made


def laser_dot(wish: Wish) -> Bench:
    """A spot of light on the floor, with the beam that makes it."""
    red = wish.main((1.0, 0.10, 0.08), Finish.GLOW)
    made = Bench(mass=0.1)
    made.add(
        moved(disc(0.12, Paint((1.0, 0.45, 0.40), Finish.GLOW), 24), (0, 0, 0.003)),
        moved(disc(0.075, red, 24), (0, 0, 0.006)),
    )
    made.solids.append(box_solid((0.22, 0.22, 0.006), (0, 0, 0.003), "cloth"))
    made.marks["top"] = Mark(position=(0, 0, 0.006))
    made.marks["grip"] = Mark(position=(0, 0, 0.003))
    return made


def _pool(wish: Wish, outline: list[tuple[float, float]], stones: int, seed: int) -> Bench:
    """Return flat water of an outline, its bank a ring of pebbles and tufts."""
    made = Bench(mass=200, fixed=True)
    asked = wish.main(_WATER.colour, Finish.WATER, _WATER.rough)  # a red stream has red water
    points = np.array(outline)
    water = turned(facing([(y, x) for x, y in outline], 0.012, asked), 90, "y")
    made.add(moved(water, (0, 0, 0.012)))
    rng = np.random.default_rng(seed)
    closed = np.vstack([points, points[:1]])
    run = np.concatenate([[0.0], np.cumsum(np.linalg.norm(np.diff(closed, axis=0), axis=1))])
    for place in np.linspace(0, run[-1], stones, endpoint=False):
        x, y = (float(np.interp(place + rng.uniform(-0.05, 0.05), run, closed[:, k])) for k in (0, 1))
        size = float(rng.uniform(0.03, 0.06))
        stone = scaled(sphere(size, _PEBBLE.shaded(float(rng.uniform(0.8, 1.15))), 3), (1.6, 1.2, 0.5))
        made.add(moved(turned(stone, float(rng.uniform(0, 180))), (x, y, 0.25 * size)))
    return made


def water_hole(wish: Wish) -> Bench:
    """A little water hole with a bank of stones."""
    angles = np.linspace(0, 2 * np.pi, 26, endpoint=False)
    outline = [
        (
            float(0.75 * np.cos(a) * (1 + 0.1 * np.sin(3 * a))),
            float(1.15 * np.sin(a) * (1 + 0.08 * np.cos(2 * a))),
        )
        for a in angles
    ]
    made = _pool(wish, outline, 26, 5)
    made.solids.append(box_solid((1.4, 2.1, 0.02), (0, 0, 0.01), "water"))
    made.marks["top"] = Mark(position=(0, 0, 0.02))
    return made


def running_stream(wish: Wish) -> Bench:
    """A reach of running water, across, between pebbles."""
    y = np.linspace(-2.6, 2.6, 16)
    bend = 0.16 * np.sin(1.7 * y)
    left = list(zip((bend + 0.85).tolist(), y.tolist(), strict=True))
    right = list(zip((bend - 0.85 + 0.05 * np.cos(2.3 * y)).tolist(), y.tolist(), strict=True))
    made = _pool(wish, [*left, *right[::-1]], 46, 7)
    foam = Paint((0.92, 0.97, 1.0), Finish.FOAM)
    rng = np.random.default_rng(9)
    for at in np.linspace(-2.3, 2.3, 15):
        x = 0.16 * np.sin(1.7 * at) + rng.uniform(-0.65, 0.65)
        made.add(moved(scaled(sphere(0.12, foam, 3), (0.14, 1.5, 0.03)), (float(x), float(at), 0.016)))
    made.solids.append(box_solid((1.7, 5.0, 0.02), (0, 0, 0.01), "water"))
    made.marks["top"] = Mark(position=(0, 0, 0.02))
    return made


def trough(wish: Wish) -> Bench:
    """A wooden trough on legs, full of water."""
    paint = wish.main((0.58, 0.40, 0.23), Finish.WOOD, 0.7)
    made = Bench(mass=60, fixed=True)
    made.add(
        *(
            moved(turned(box((0.05, 1.5, 0.36), paint, 0.008), s * 12, "y"), (s * 0.27, 0, 0.40))
            for s in (-1, 1)
        ),
        *(moved(box((0.58, 0.05, 0.36), paint.shaded(0.9), 0.008), (0, s * 0.74, 0.40)) for s in (-1, 1)),
        moved(box((0.44, 1.46, 0.05), paint.shaded(0.8)), (0, 0, 0.26)),
        moved(box((0.54, 1.44, 0.02), _WATER), (0, 0, 0.50)),
        *(
            moved(box((0.06, 0.08, 0.3), paint.shaded(0.8), 0.006), (x, y, 0.15))
            for x in (-0.2, 0.2)
            for y in (-0.6, 0.6)
        ),
        *(moved(box((0.64, 0.06, 0.04), IRON), (0, y, 0.585)) for y in (-0.74, 0.74)),
    )
    return made.cased("wood", None, 0.95)


MAKERS = {
    "branch": branch,
    "laser_dot": laser_dot,
    "nest": nest,
    "running_stream": running_stream,
    "trough": trough,
    "water_hole": water_hole,
    "windowsill": windowsill,
}
