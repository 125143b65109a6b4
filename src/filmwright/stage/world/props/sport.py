"""Balls and the hoop."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

import numpy as np

from filmwright.stage.world.model import Finish, Mark, Surface
from filmwright.stage.world.props.wish import DARK_STEEL, Wish
from filmwright.stage.world.shaping.assembly import Bench, ball_solid, box_solid, post_solid, rod_solid
from filmwright.stage.world.shaping.boxes import box, rounded_box, sphere
from filmwright.stage.world.shaping.mesh import joined, moved, placed, turned
from filmwright.stage.world.shaping.outlines import painted_line
from filmwright.stage.world.shaping.paint import Paint
from filmwright.stage.world.shaping.swept import rod, swept
from filmwright.stage.world.shaping.turned import cylinder, torus

RIM_HEIGHT = 3.05
RIM_RADIUS = 0.2286
BOARD_AT = -(RIM_RADIUS + 0.151)
"""x of the backboard's face when the rim's centre is at x = 0."""


def basketball(wish: Wish) -> Bench:
    return _ball(wish.main((0.86, 0.40, 0.13), Finish.BALL), 0.12, 0.62)


def ball(wish: Wish) -> Bench:
    return _ball(wish.main((0.84, 0.20, 0.20), Finish.RUBBER, 0.45), 0.11, 0.4)


def _ball(paint: Paint, radius: float, mass: float) -> Bench:
    bench = Bench(mass=mass)
    bench.add(moved(sphere(radius, paint, 8), (0, 0, radius)))
    bench.solids.append(ball_solid(radius, (0, 0, radius), "rubber", 0.82))
    bench.marks |= {"grip": Mark(position=(0, 0, radius)), "top": Mark(position=(0, 0, 2 * radius))}
    return bench


def hoop(wish: Wish) -> Bench:
    bench = hoop_bench(wish.main((0.93, 0.94, 0.95), Finish.PLASTIC, 0.3))
    back = 0.62  # the foot's centre comes to the origin's side, so that the whole is centred
    bench.surfaces = placed(bench.surfaces, (back, 0, 0))
    bench.solids = [replace(s, centre=(s.centre[0] + back, *s.centre[1:])) for s in bench.solids]
    bench.marks = {
        "hoop": Mark(position=(back, 0, RIM_HEIGHT), heading=0.0),
        "top": Mark(position=(back, 0, RIM_HEIGHT)),
    }
    bench.mass, bench.fixed = 180.0, True
    return bench


def hoop_bench(board: Paint) -> Bench:
    """Return a hoop whose rim's centre is above the origin and which looks along +x."""
    bench = Bench()
    bench.add(*_hoop_surfaces(board))
    bench.solids = [
        box_solid((0.05, 1.83, 1.07), (BOARD_AT - 0.025, 0, 3.435), "glass", 0.55),
        box_solid((-BOARD_AT - RIM_RADIUS, 0.12, 0.04), ((BOARD_AT - RIM_RADIUS) / 2, 0, 3.03), "metal"),
        post_solid(0.1, 3.3, (-1.55, 0, 0), "metal"),
    ]
    corners = _circle(14)
    bench.solids += [
        rod_solid(a, b, 0.011, "metal", 0.5) for a, b in zip(corners, corners[1:] + corners[:1], strict=True)
    ]
    return bench


def _circle(count: int) -> list[tuple[float, float, float]]:
    angle = np.linspace(0, 2 * np.pi, count, endpoint=False)
    x, y = RIM_RADIUS * np.cos(angle), RIM_RADIUS * np.sin(angle)
    return [(float(a), float(b), RIM_HEIGHT) for a, b in zip(x, y, strict=True)]


@lru_cache(maxsize=8)
def _hoop_surfaces(board: Paint) -> tuple[Surface, ...]:
    orange = Paint((0.93, 0.33, 0.08), Finish.METAL, 0.5)
    red = Paint((0.86, 0.20, 0.12), Finish.PLASTIC, 0.5)
    pad = Paint((0.12, 0.20, 0.45), Finish.PLASTIC, 0.6)
    face = moved(rounded_box((0.05, 1.83, 1.07), 0.05, board, 2), (BOARD_AT - 0.025, 0, 3.435))
    pieces = [face, moved(torus(RIM_RADIUS, 0.014, orange, 28, 8), (0, 0, RIM_HEIGHT)), _net()]
    for height, width, up in ((0.45, 0.59, 3.28), (1.01, 1.77, 3.435)):
        half_w, half_h = width / 2, height / 2
        frame = [(-half_h, -half_w), (half_h, -half_w), (half_h, half_w), (-half_h, half_w)]
        stripe = turned(painted_line(frame, 0.05, red, closed=True), 90, "y")
        pieces.append(moved(stripe, (BOARD_AT + 0.004, 0, up)))
    bracket = moved(
        box((-BOARD_AT - RIM_RADIUS, 0.12, 0.05), orange, 0.01), ((BOARD_AT - RIM_RADIUS) / 2, 0, 3.02)
    )
    pieces += [bracket, moved(box((0.16, 1.86, 0.07), pad, 0.025), (BOARD_AT - 0.03, 0, 2.905))]
    pieces += [
        rod((-1.55, 0, 3.0), (BOARD_AT - 0.05, 0.0, 3.35), 0.06, DARK_STEEL, 10),
        rod((-1.55, 0, 2.55), (BOARD_AT - 0.05, 0.35, 3.1), 0.032, DARK_STEEL),
        rod((-1.55, 0, 2.55), (BOARD_AT - 0.05, -0.35, 3.1), 0.032, DARK_STEEL),
        moved(cylinder(0.095, 3.15, DARK_STEEL, 0.03, 16), (-1.55, 0, 0)),
        moved(rounded_box((0.36, 0.36, 1.75), 0.09, pad, 2), (-1.55, 0, 0.985)),
        moved(box((0.6, 0.6, 0.1), DARK_STEEL, 0.02), (-1.55, 0, 0.05)),
    ]
    return tuple(pieces)


def _net() -> Surface:
    """Twelve pairs of cords that cross as they fall and narrow."""
    cord = Paint((0.95, 0.95, 0.93), Finish.CLOTH)
    down = np.linspace(0, 1, 6)
    radius = 0.222 - 0.085 * np.sin(down * np.pi * 0.62)
    strands = []
    for k in range(12):
        for way in (-1, 1):
            angle = 2 * np.pi * (k / 12 + way * down * 1.5 / 12)
            curve = np.stack([radius * np.cos(angle), radius * np.sin(angle), RIM_HEIGHT - 0.44 * down], 1)
            strands.append(swept(curve, 0.0065, cord, 3))
    return joined(strands)


MAKERS = {
    "ball": ball,
    "basketball": basketball,
    "hoop": hoop,
}
