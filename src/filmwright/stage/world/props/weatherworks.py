"""Snow, sand and sky made to stand in a set."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from filmwright.stage.world.model import Finish
from filmwright.stage.world.props.wish import BLACK, RED, Wish
from filmwright.stage.world.shaping.assembly import Bench
from filmwright.stage.world.shaping.boxes import box, ellipsoid, sphere
from filmwright.stage.world.shaping.joinery import around, both, carried, facing, skinned, starred
from filmwright.stage.world.shaping.mesh import faced, moved, turned
from filmwright.stage.world.shaping.paint import Paint
from filmwright.stage.world.shaping.swept import rod
from filmwright.stage.world.shaping.turned import cone, cylinder, lathed, torus
from filmwright.stage.world.world import Colour


def cloud(wish: Wish) -> Bench:
    paint = wish.main((0.97, 0.98, 1.0), Finish.SNOW, 0.98)
    made = Bench(mass=1, fixed=True)
    for y, z, r in (
        (0, 0.62, 0.62),
        (0.62, 0.46, 0.46),
        (-0.66, 0.48, 0.48),
        (1.1, 0.3, 0.3),
        (-1.15, 0.3, 0.3),
        (0.3, 0.95, 0.45),
        (-0.35, 0.88, 0.45),
    ):
        made.add(moved(ellipsoid((r * 0.75, r, r), paint, 6), (0, y, z)))
    return made.cased("cloth", None, 0.8)


def moon(wish: Wish) -> Bench:
    """A crescent that shines; a full one with craters when the words say so."""
    if wish.says("full", "crater", "满月", "圆"):
        paint = wish.main((0.80, 0.79, 0.75), Finish.PLAIN, 0.95)
        made = Bench(mass=1e4, fixed=True)
        ball = sphere(1.0, paint, 16)
        rng = np.random.default_rng(8)
        tone = np.ones(len(ball.positions))
        for _ in range(26):
            centre = rng.normal(size=3)
            centre /= np.linalg.norm(centre)
            away = np.linalg.norm(ball.positions - centre, axis=1) / rng.uniform(0.1, 0.34)
            tone *= np.where(away < 1, 0.82, np.where(away < 1.2, 1.06, 1))
        colours = ball.colours.copy()
        colours[:, :3] = np.clip(colours[:, :3] * tone[:, None], 0, 255)
        made.add(moved(replace(ball, colours=colours), (0, 0, 1.0)))
        return made.cased("stone", None, 0.6)
    paint = wish.main((1.0, 0.90, 0.52), Finish.GLOW)
    outer = [(np.cos(a), np.sin(a)) for a in np.radians(np.linspace(50, 310, 30))]
    r = np.hypot(outer[0][0] - 0.42, outer[0][1])
    inner = [
        (0.42 + r * np.cos(a), r * np.sin(a))
        for a in np.linspace(
            2 * np.pi - np.arctan2(outer[0][1], outer[0][0] - 0.42),
            np.arctan2(outer[0][1], outer[0][0] - 0.42),
            24,
        )[1:-1]
    ]
    made = Bench(mass=5)
    made.add(moved(facing([(y, z) for y, z in (*outer, *inner)], 0.22, paint, 0.05), (0, 0, 1.0)))
    return made.cased("paper", None, 0.8)


def star(wish: Wish) -> Bench:
    paint = wish.main((0.99, 0.80, 0.15), Finish.PLASTIC, 0.25)
    made = Bench(mass=1)
    outline = starred(5, 0.5, 0.22)
    tip, corners = 0.14, [(0.0, float(y), float(z)) for y, z in outline]
    points = np.array([*corners, (tip, 0, 0), (-tip, 0, 0)])
    count = len(corners)
    triangles = [(k, (k + 1) % count, count) for k in range(count)] + [
        ((k + 1) % count, k, count + 1) for k in range(count)
    ]
    made.add(moved(faced(points, triangles, paint, 10), (0, 0, 0.41)))
    return made.cased("plastic", (0, 0, 0.2), 0.8)


def heart(wish: Wish) -> Bench:
    paint = wish.lacquer((0.88, 0.07, 0.14), 0.15)
    made = Bench(mass=1)
    t = np.linspace(0, 2 * np.pi, 40, endpoint=False)
    y, z = 16 * np.sin(t) ** 3, 13 * np.cos(t) - 5 * np.cos(2 * t) - 2 * np.cos(3 * t) - np.cos(4 * t)
    line = np.column_stack([y, z]) * 0.03
    rings = []
    for u in np.linspace(-1, 1, 11):
        k = max(np.sqrt(max(1 - u * u, 0)), 0.02)
        rings.append(np.column_stack([np.full(40, 0.17 * u), line[:, 0] * k, (line[:, 1] - 0.03) * k + 0.03]))

    made.add(moved(skinned(rings, paint, 75), (0, 0, 0.52)))
    return made.cased("plastic", (0, 0, 0.3), 0.8)


def sun(wish: Wish) -> Bench:
    paint = wish.main((1.0, 0.80, 0.18), Finish.GLOW)
    made = Bench(mass=1)
    ray = facing([(-0.09, 0.62), (0.09, 0.62), (0, 0.98)], 0.08, paint.shaded(0.92))
    made.add(*(moved(piece, (0, 0, 1.0)) for piece in (sphere(0.52, paint, 8), *around(ray, 12, "x"))))
    return made.cased("plastic", None, 0.7)


def rainbow(wish: Wish) -> Bench:
    made = Bench(mass=1, fixed=True)
    tones: list[Colour] = [
        (0.88, 0.10, 0.12),
        (0.97, 0.50, 0.08),
        (0.98, 0.85, 0.12),
        (0.20, 0.70, 0.25),
        (0.12, 0.42, 0.88),
        (0.30, 0.20, 0.65),
        (0.58, 0.25, 0.72),
    ]
    a = np.linspace(0, np.pi, 33)
    for k, tone in enumerate(tones):
        paint = wish.main(tone, Finish.PLASTIC, 0.6)
        outer, inner = 2.0 - 0.12 * k, 1.88 - 0.12 * k
        section = ((0.08, inner), (0.08, outer), (-0.08, outer), (-0.08, inner))
        rings = [[(x, r * np.cos(t), r * np.sin(t)) for x, r in section] for t in a]
        made.add(skinned(rings, paint, 30))
    for s in (-1, 1):
        made.add(
            *(
                moved(
                    ellipsoid((0.3, r, r * 0.85), Paint((0.97, 0.98, 1.0), Finish.SNOW), 4),
                    (0, s * 1.6 + dy, dz),
                )
                for dy, dz, r in ((0, 0.25, 0.4), (0.35, 0.18, 0.28), (-0.35, 0.18, 0.28))
            )
        )
    return made.cased("plastic", None, 0.8)


def snowman(wish: Wish) -> Bench:
    paint = wish.main((0.95, 0.97, 1.0), Finish.SNOW, 0.95)
    made = Bench(mass=120)
    made.add(
        *(
            moved(ellipsoid((r, r, r * 0.93), paint, 8), (0, 0, z))
            for r, z in ((0.45, 0.4), (0.34, 1.0), (0.25, 1.48))
        )
    )
    orange, twig = Paint((0.97, 0.48, 0.08), Finish.SOFT), Paint((0.33, 0.22, 0.14), Finish.BARK)
    made.add(
        moved(turned(cone((0.045, 0.006), 0.26, orange, 0, 10), 88, "y"), (0.22, 0, 1.48)),
        *both(
            moved(sphere(0.032, BLACK, 3), (0.215, 0.085, 1.56)),
            rod((0, 0.28, 1.08), (0.08, 0.75, 1.3), 0.018, twig, 6),
            rod((0.06, 0.62, 1.23), (0.16, 0.7, 1.38), 0.012, twig, 5),
        ),
        *(
            moved(sphere(0.018, BLACK, 2), (0.232 - 0.02 * abs(k), 0.04 * k, 1.38 + 0.012 * k * k))
            for k in range(-2, 3)
        ),
        *(moved(sphere(0.032, BLACK, 3), (0.325 - 0.02 * k, 0, 0.92 + 0.13 * k)) for k in range(3)),
    )
    made.add(
        moved(torus(0.21, 0.06, RED, 26, 8), (0, 0, 1.3)),
        moved(turned(box((0.05, 0.12, 0.4), RED, 0.02), -8, "y"), (0.24, 0.12, 1.1)),
        moved(cylinder(0.3, 0.03, BLACK, 0.01, 26), (0, 0, 1.68)),
        moved(cylinder(0.19, 0.28, BLACK, 0.015, 26), (0, 0, 1.7)),
        moved(lathed([(0.192, 0), (0.195, 0.005), (0.195, 0.06), (0.192, 0.065)], RED, 26), (0, 0, 1.715)),
    )
    return made.cased("stone", None, 0.6)


def sandcastle(wish: Wish) -> Bench:
    paint = wish.main((0.87, 0.74, 0.50), Finish.SAND, 0.95)
    made = Bench(mass=60, fixed=True)
    made.add(lathed([(0, 0), (0.62, 0), (0.5, 0.1), (0.46, 0.14), (0, 0.14)], paint, 26, 50))

    def turret(x: float, y: float, z: float, r: float, high: float) -> None:
        made.add(
            moved(lathed([(0, 0), (r * 1.12, 0), (r * 0.95, high), (0, high)], paint, 18, 40), (x, y, z)),
            *carried(
                around(moved(box((r * 0.34, r * 0.4, r * 0.4), paint), (r * 0.78, 0, high + r * 0.18)), 7),
                (x, y, z),
            ),
        )

    for x, y in ((0.26, 0.28), (0.26, -0.28), (-0.28, 0.28), (-0.28, -0.28)):
        turret(x, y, 0.12, 0.12, 0.24)
    turret(-0.05, 0, 0.12, 0.19, 0.42)
    for turn in range(4):
        made.add(turned(moved(box((0.1, 0.5, 0.2), paint), (0.26, 0, 0.22)), 90 * turn))
    made.add(
        moved(
            facing([(-0.06, 0), (0.06, 0), (0.06, 0.08), (0, 0.14), (-0.06, 0.08)], 0.01, BLACK),
            (0.315, 0, 0.14),
        ),
        rod((-0.05, 0, 0.6), (-0.05, 0, 0.86), 0.006, Paint((0.6, 0.42, 0.26), Finish.WOOD), 5),
        moved(facing([(0, 0), (0.14, 0.045), (0, 0.09)], 0.004, RED), (-0.05, 0, 0.76)),
    )
    made.add(
        moved(
            cone((0.075, 0.1), 0.17, Paint((0.12, 0.45, 0.85), Finish.PLASTIC), 0.01, 18), (0.62, -0.42, 0)
        ),
        moved(ellipsoid((0.09, 0.09, 0.03), paint, 3), (0.62, -0.42, 0.17)),
    )
    return made.cased("stone", None, 0.8)


def snowflake(wish: Wish) -> Bench:
    paint = wish.main((0.72, 0.88, 0.98), Finish.ICE, 0.1)
    made = Bench(mass=0.1)
    arm = [box((0.03, 0.035, 0.5), paint, 0.008)]
    arm = [
        moved(arm[0], (0, 0, 0.25)),
        *(
            moved(
                turned(moved(box((0.03, 0.03, long), paint, 0.008), (0, 0, long / 2)), s * 55, "x"), (0, 0, z)
            )
            for z, long in ((0.2, 0.12), (0.32, 0.16))
            for s in (-1, 1)
        ),
    ]
    made.add(*(moved(turned(piece, 60 * k, "x"), (0, 0, 0.52)) for k in range(6) for piece in arm))
    return made.cased("glass", (0, 0, 0.3), 0.8)


MAKERS = {
    "cloud": cloud,
    "heart": heart,
    "moon": moon,
    "toy_rainbow": rainbow,
    "sandcastle": sandcastle,
    "snowflake": snowflake,
    "snowman": snowman,
    "star": star,
    "sun": sun,
}
