"""Balls of every game, told apart by their seams, patches and colours."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from filmwright.stage.world.model import Finish, Mark, Surface
from filmwright.stage.world.props.wish import BLACK, WHITE, Wish
from filmwright.stage.world.shaping.assembly import Bench, ball_solid
from filmwright.stage.world.shaping.boxes import sphere
from filmwright.stage.world.shaping.grounds import noise, woven
from filmwright.stage.world.shaping.joinery import along_x
from filmwright.stage.world.shaping.mesh import moved, surface, turned, unit
from filmwright.stage.world.shaping.paint import Paint
from filmwright.stage.world.shaping.swept import curved, swept
from filmwright.stage.world.shaping.turned import cone, cylinder, lathed, torus
from filmwright.stage.world.world import Colour

_LEATHER_WHITE = (0.95, 0.95, 0.93)


def round_ball(radius: float, mass: float, pieces: Sequence[Surface], bounce: float = 0.8) -> Bench:
    """Return a ball made about the origin, standing on the floor."""
    made = Bench(mass=mass)
    made.add(*(moved(piece, (0, 0, radius)) for piece in pieces))
    made.solids.append(ball_solid(radius, (0, 0, radius), "rubber", bounce))
    made.marks |= {"grip": Mark(position=(0, 0, radius)), "top": Mark(position=(0, 0, 2 * radius))}
    return made


def ball_seam(points: NDArray[np.float64], radius: float, width: float, paint: Paint) -> Surface:
    """Return a seam drawn on a ball along directions (n, 3), closed."""
    return swept(unit(points) * radius * 0.997, width, paint, 5, closed=True)


def patches(
    radius: float, centres: NDArray[np.float64], inner: float, paint: Paint, sides: int = 5
) -> list[Surface]:
    """Return straight-sided patches lying on a ball; `inner` is the angle to their corners, in radians."""
    steps = 4 if sides < 8 else 1
    angle = 2 * np.pi * np.arange(sides) / sides
    corner = np.column_stack([np.cos(angle), np.sin(angle)])
    share = np.arange(steps)[None, :, None] / steps
    border = ((1 - share) * corner[:, None] + share * np.roll(corner, -1, axis=0)[:, None]).reshape(-1, 2)
    count = len(border)
    column = np.arange(count)
    following = (column + 1) % count
    triangles = [
        piece
        for ring in (0, 1)
        for low, high in ((ring * count, (ring + 1) * count),)
        for piece in (
            np.stack([low + column, high + column, high + following], 1),
            np.stack([low + column, high + following, low + following], 1),
        )
    ]
    pieces = []
    for centre in unit(centres).astype(np.float64):
        across = np.cross(centre, (0.31, 0.77, 0.55))
        across /= np.linalg.norm(across)
        other = np.cross(centre, across)
        flat = np.concatenate([border * np.sin(inner) * share for share in (0.0, 0.55, 1.0)])
        points = centre + flat[:, :1] * across + flat[:, 1:] * other
        on_ball = unit(points) * radius * 1.007
        pieces.append(surface(on_ball, on_ball, np.concatenate(triangles), paint))
    return pieces


def _icosahedron() -> NDArray[np.float64]:
    g = (1 + 5**0.5) / 2
    return np.array(
        [(0, s, t * g) for s in (-1, 1) for t in (-1, 1)]
        + [(s, t * g, 0) for s in (-1, 1) for t in (-1, 1)]
        + [(t * g, 0, s) for s in (-1, 1) for t in (-1, 1)],
        float,
    )


def painted_gores(radius: float, paints: Sequence[Paint]) -> list[Surface]:
    """Return a ball in slices of colours from pole to pole."""
    pieces = []
    for k, paint in enumerate(paints):
        a = np.linspace(2 * np.pi * k / len(paints), 2 * np.pi * (k + 1) / len(paints), 7)
        b = np.linspace(-np.pi / 2, np.pi / 2, 15)
        x, y = np.cos(b)[None] * np.cos(a)[:, None], np.cos(b)[None] * np.sin(a)[:, None]
        points = np.stack([x, y, np.broadcast_to(np.sin(b), x.shape)], 2).reshape(-1, 3)
        pieces.append(surface(points * radius, points, woven(7, 15), paint))
    return pieces


def painted_strips(radius: float, paints: Sequence[Paint]) -> list[Surface]:
    """Return a ball of six faces of three strips each, as a volleyball is sewn."""
    pieces = []
    u = np.linspace(-1, 1, 10)
    for face in range(3):
        for sign in (-1, 1):
            for strip, paint in enumerate(paints):
                v = np.linspace(-1 + 2 * strip / 3 + 0.015, -1 + 2 * (strip + 1) / 3 - 0.015, 5)
                grid = np.zeros((10, 5, 3))
                grid[..., face] = sign
                grid[..., (face + 1) % 3] = np.tan(v * np.pi / 4)[None]
                grid[..., (face + 2) % 3] = np.tan(u * np.pi / 4)[:, None]
                points = unit(grid).reshape(-1, 3)
                cells = woven(10, 5)
                pieces.append(surface(points * radius, points, cells[:, ::-1] if sign > 0 else cells, paint))
    return pieces


def soccer_ball(wish: Wish) -> Bench:
    paint = wish.main(_LEATHER_WHITE, Finish.PLASTIC, 0.4)
    dark = BLACK if sum(paint.colour) > 0.6 else WHITE
    corners = _icosahedron()
    seams = []
    line = dark.shaded(1.0)
    for i in range(12):
        for j in range(i + 1, 12):
            if abs(np.linalg.norm(corners[i] - corners[j]) - 2) < 0.01:
                a, b = unit(corners[i]), unit(corners[j])
                path = unit(np.array([a * (1 - t) + b * t for t in np.linspace(0.32, 0.68, 4)])) * 0.1105
                seams.append(swept(path, 0.0014, line, 4))
    return round_ball(0.11, 0.43, [sphere(0.11, paint, 10), *patches(0.11, corners, 0.36, dark), *seams])


def american_football(wish: Wish) -> Bench:
    paint = wish.main((0.50, 0.24, 0.11), Finish.LEATHER, 0.6)
    made = Bench(mass=0.41)
    angle = np.linspace(0, np.pi, 15)

    half = 0.14

    def width(x: float) -> float:
        return float(0.085 * (1 - (abs(x) / half) ** 1.9) ** 0.85)

    xs = -half * np.cos(angle)
    made.add(along_x(lathed([(width(float(x)), float(x)) for x in xs], paint, 24, 80)))
    for x in (-0.085, 0.085):
        r = width(x)
        made.add(
            along_x(
                moved(
                    lathed(
                        [
                            (r + 0.0005, -0.008),
                            (r + 0.0015, -0.004),
                            (r + 0.0015, 0.004),
                            (r + 0.0005, 0.008),
                        ],
                        WHITE,
                        24,
                    ),
                    (0, 0, x),
                )
            )
        )
    made.add(swept([(x, 0, width(float(x)) + 0.0015) for x in np.linspace(-0.05, 0.05, 7)], 0.003, WHITE, 5))
    made.add(
        *(
            swept(
                [(x, -0.016, width(x) - 0.001), (x, 0, width(x) + 0.003), (x, 0.016, width(x) - 0.001)],
                0.0035,
                WHITE,
                5,
            )
            for x in np.linspace(-0.045, 0.045, 7).tolist()
        )
    )
    made.surfaces = [moved(turned(turned(piece, 25, "x"), -22, "y"), (0, 0, 0.1)) for piece in made.surfaces]
    return made.cased("rubber", (0, 0, 0.1))


def rugby_ball(wish: Wish) -> Bench:
    paint = wish.main((0.94, 0.94, 0.92), Finish.PLASTIC, 0.5)
    band = Paint((0.12, 0.35, 0.65), Finish.PLASTIC, 0.5)
    made = Bench(mass=0.43)
    for low, high, tone in ((0.0, 0.24, band), (0.24, 0.76, paint), (0.76, 1.0, band)):
        a = np.pi * np.linspace(low, high, 9)
        ends = [(0.0951 * float(np.sin(k)), -0.145 * float(np.cos(k))) for k in a]
        made.add(moved(turned(along_x(lathed(ends, tone, 26, 80)), -20, "y"), (0, 0, 0.107)))
    return made.cased("rubber", (0, 0, 0.1))


def tennis_ball(wish: Wish) -> Bench:
    paint = wish.main((0.78, 0.90, 0.18), Finish.CLOTH, 0.95)
    return round_ball(
        0.034, 0.058, [sphere(0.034, paint, 8), ball_seam(_tennis_curve(), 0.034, 0.0013, WHITE)], 0.75
    )


def _tennis_curve(count: int = 48) -> NDArray[np.float64]:
    """The seam of a tennis ball or a baseball: a = 0.75, b = 0.25 of the classic parametrisation."""
    t = np.linspace(0, 2 * np.pi, count, endpoint=False)
    a, b = 0.75, 0.25
    c = 2 * np.sqrt(a * b)
    return np.column_stack(
        [a * np.cos(t) + b * np.cos(3 * t), a * np.sin(t) - b * np.sin(3 * t), c * np.sin(2 * t)]
    )


def baseball(wish: Wish) -> Bench:
    paint = wish.main((0.96, 0.95, 0.91), Finish.LEATHER, 0.6)
    red = Paint((0.80, 0.10, 0.10), Finish.CLOTH)
    curve = unit(_tennis_curve(60)).astype(np.float64)
    pieces = [sphere(0.037, paint, 8), ball_seam(curve, 0.037, 0.0006, red)]
    for k in range(0, 60, 2):
        here, ahead = curve[k], curve[(k + 1) % 60] - curve[k]
        side = np.cross(here, ahead / np.linalg.norm(ahead)) * 0.0042
        base = here * 0.0372
        pieces.append(
            swept(
                [base - side + ahead * 0.02, base + here * 0.0004, base + side + ahead * 0.02], 0.0009, red, 4
            )
        )
    return round_ball(0.037, 0.145, pieces, 0.5)


def volleyball(wish: Wish) -> Bench:
    paint = wish.main((0.97, 0.82, 0.15), Finish.PLASTIC, 0.5)
    second = WHITE if wish.prop.colour else Paint((0.10, 0.28, 0.62), Finish.PLASTIC, 0.5)
    seams = sphere(0.1035, Paint((0.2, 0.2, 0.22)), 6)
    return round_ball(0.105, 0.27, [seams, *painted_strips(0.105, (paint, second, paint))])


def beach_ball(wish: Wish) -> Bench:
    white = Paint(_LEATHER_WHITE, Finish.PLASTIC, 0.3)
    if wish.prop.colour or wish.prop.material:
        slices = painted_gores(0.2, [wish.lacquer((1, 1, 1)), white] * 3)
    else:
        tones: list[Colour] = [(0.90, 0.15, 0.12), (0.12, 0.35, 0.80), (0.98, 0.80, 0.12)]
        slices = painted_gores(0.2, [p for c in tones for p in (Paint(c, Finish.PLASTIC, 0.3), white)])
    cap = moved(cylinder(0.035, 0.01, white, 0.003, 16), (0, 0, 0.193))
    return round_ball(0.2, 0.1, [turned(piece, 35, "x") for piece in (*slices, cap)], 0.7)


def bowling_ball(wish: Wish) -> Bench:
    paint = wish.lacquer((0.10, 0.16, 0.45), 0.08)
    holes = patches(
        0.108, np.array([(0.85, 0.16, 0.62), (0.85, -0.16, 0.62), (0.62, 0.0, 0.85)]), 0.12, BLACK, 14
    )
    return round_ball(0.108, 6, [sphere(0.108, paint, 10), *holes], 0.2)


def golf_ball(wish: Wish) -> Bench:
    """A dimpled ball on its tee."""
    paint = wish.main((0.96, 0.96, 0.95), Finish.PLASTIC, 0.35)
    count = 150
    k = np.arange(count) + 0.5
    z, a = 1 - 2 * k / count, np.pi * (1 + 5**0.5) * k
    dots = np.column_stack([np.sqrt(1 - z * z) * np.cos(a), np.sqrt(1 - z * z) * np.sin(a), z])
    made = round_ball(
        0.0214, 0.046, [sphere(0.0214, paint, 7), *patches(0.0214, dots, 0.09, paint.shaded(0.72), 8)], 0.6
    )
    return made


def eight_ball(wish: Wish) -> Bench:
    paint = wish.lacquer((0.05, 0.05, 0.06), 0.05)

    spot = patches(0.0286, np.array([(1.0, -0.25, 0.3)]), 0.45, WHITE, 20)
    rings = [moved(along_x(torus(0.0032, 0.0011, BLACK, 16, 5)), (0.0287, 0, z)) for z in (0.0033, -0.0033)]
    figure = [turned(turned(ring, -16, "y"), -14) for ring in rings]
    return round_ball(0.0286, 0.17, [sphere(0.0286, paint, 8), *spot, *figure], 0.5)


def balloon(wish: Wish) -> Bench:
    """A toy balloon on a string."""

    paint = wish.main((0.90, 0.12, 0.15), Finish.PLASTIC, 0.12)
    made = Bench(mass=0.01)
    profile = [
        (0, 0.9),
        (0.02, 0.905),
        (0.06, 0.95),
        (0.12, 1.05),
        (0.15, 1.15),
        (0.145, 1.23),
        (0.11, 1.3),
        (0.06, 1.335),
        (0, 1.345),
    ]
    made.add(lathed(profile, paint, 24, 80), moved(cone((0.022, 0.008), 0.025, paint, 0, 10), (0, 0, 0.88)))
    made.add(
        swept(
            curved([(0, 0, 0.88), (0.02, 0.01, 0.6), (-0.02, -0.01, 0.3), (0.01, 0, 0.0)], 12),
            0.003,
            WHITE,
            4,
        )
    )
    return made.cased("rubber", (0, 0, 0.02), 0.8)


def balloons(wish: Wish) -> Bench:
    """A bunch of balloons in many colours."""

    made = Bench(mass=0.05)
    colours: list[Colour] = [
        (0.90, 0.12, 0.15),
        (0.98, 0.80, 0.12),
        (0.15, 0.45, 0.90),
        (0.20, 0.70, 0.30),
        (0.95, 0.50, 0.70),
        (0.60, 0.30, 0.80),
        (0.98, 0.55, 0.12),
    ]
    profile = [(0, -0.2), (0.06, -0.12), (0.13, 0.0), (0.15, 0.1), (0.12, 0.2), (0.06, 0.25), (0, 0.26)]
    for k, colour in enumerate(colours):
        a = 2 * np.pi * k / 6
        r = 0.0 if k == 6 else 0.26
        at = (r * np.cos(a), r * np.sin(a), 1.55 + (0.22 if k == 6 else 0.1 * (k % 2)))
        paint = wish.main(colour, Finish.PLASTIC, 0.12)
        made.add(moved(turned(turned(lathed(profile, paint, 20, 80), 14 * (r > 0), "y"), np.degrees(a)), at))
        made.add(
            swept([(at[0] * 0.85, at[1] * 0.85, at[2] - 0.19), (0, 0, 0.45), (0, 0, 0)], 0.003, WHITE, 3)
        )
    return made.cased("rubber", (0, 0, 0.2), 0.8)


def disco_ball(wish: Wish) -> Bench:
    paint = wish.main((0.82, 0.84, 0.88), Finish.PLASTIC, 0.08)
    made = sphere(0.2, paint, 14)
    rng = np.random.default_rng(4)
    p = made.positions[made.triangles].mean(axis=1)
    cell = np.round(
        np.column_stack([np.arctan2(p[:, 1], p[:, 0]) * 5, np.arcsin(np.clip(p[:, 2] / 0.2, -1, 1)) * 7])
    ).astype(int)
    _, which = np.unique(cell, axis=0, return_inverse=True)
    tone = rng.uniform(0.35, 1.15, which.max() + 1)[which.ravel()]
    corners = made.triangles.ravel()
    flat = np.repeat(unit(p), 3, axis=0)
    colours = made.colours[corners].copy()
    colours[:, :3] = np.clip(colours[:, :3] * np.repeat(tone, 3)[:, None], 0, 255)
    faceted = replace(
        made,
        positions=made.positions[corners],
        normals=flat,
        colours=colours,
        bones=made.bones[corners],
        weights=made.weights[corners],
        triangles=np.arange(len(corners), dtype=np.uint32).reshape(-1, 3),
    )
    bench = round_ball(0.2, 2, [faceted, moved(cylinder(0.02, 0.05, BLACK, 0, 8), (0, 0, 0.19))], 0.1)
    bench.marks["top"] = Mark(position=(0, 0, 0.42))
    return bench


def globe(wish: Wish) -> Bench:
    """A school globe on its stand."""

    sea = wish.main((0.16, 0.42, 0.75), Finish.PLASTIC, 0.2)
    ball = sphere(0.15, sea, 20)
    x, y, z = (ball.positions / 0.15 * 0.8).T
    land = noise(x, y, z, 3) + 0.35 * noise(2 * x, 2 * y, 2 * z, 5) > 0.22
    colours = ball.colours.copy()
    colours[land, :3] = (84, 150, 62)
    colours[np.abs(ball.positions[:, 2]) > 0.138, :3] = (240, 244, 248)
    made = Bench(mass=1.2)
    made.add(moved(turned(replace(ball, colours=colours), 23, "x"), (0, 0, 0.3)))
    brass = Paint((0.85, 0.62, 0.24), Finish.PLASTIC, 0.22)
    a = np.radians(np.linspace(-113, 67, 20))
    made.add(swept(np.column_stack([0 * a, 0.165 * np.cos(a), 0.3 + 0.165 * np.sin(a)]), 0.008, brass, 6))
    made.add(
        moved(cylinder(0.018, 0.12, brass, 0.004, 12), (0, 0, 0.02)),
        cylinder(0.1, 0.03, Paint((0.36, 0.22, 0.14), Finish.WOOD), 0.01, 24),
    )
    return made.cased("wood", (0, 0, 0.1), 0.8)


MAKERS = {
    "american_football": american_football,
    "balloon": balloon,
    "balloons": balloons,
    "baseball": baseball,
    "beach_ball": beach_ball,
    "bowling_ball": bowling_ball,
    "disco_ball": disco_ball,
    "eight_ball": eight_ball,
    "globe": globe,
    "golf_ball": golf_ball,
    "rugby_ball": rugby_ball,
    "soccer_ball": soccer_ball,
    "tennis_ball": tennis_ball,
    "volleyball": volleyball,
}
