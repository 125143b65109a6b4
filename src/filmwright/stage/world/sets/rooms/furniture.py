"""Furniture of many rooms, laid in the crate: made facing -y about the middle of its foot."""

from __future__ import annotations

from itertools import pairwise
from math import cos, pi, sin

import numpy as np

from filmwright.stage.world.model import Finish
from filmwright.stage.world.sets.rooms.palette import (
    BLACK,
    CHROME,
    GREY,
    IRON,
    LEAF,
    LINEN,
    OAK,
    WALNUT,
    WHITE,
)  # fmt: skip
from filmwright.stage.world.sets.rooms.shell import Room
from filmwright.stage.world.shaping.mesh import Point
from filmwright.stage.world.shaping.paint import Paint
from filmwright.stage.world.world import Colour


def table(room: Room, size: Point, top: Paint = OAK, legs: Paint | None = None, solid: bool = True) -> None:
    """Stand a table with four legs; size: width, depth, height."""
    wide, deep, high = size
    under = legs or top.shaded(0.8)
    room.crate.box((wide, deep, 0.045), (0, 0, high - 0.0225), top, 0.01)
    room.crate.box((wide - 0.14, deep - 0.14, 0.06), (0, 0, high - 0.08), under)
    for x in (-1, 1):
        for y in (-1, 1):
            at = (x * (wide / 2 - 0.08), y * (deep / 2 - 0.08), 0.0)
            room.crate.block((0.05, 0.05, high - 0.05), at, under)
    if solid:
        room.solid((wide, deep, high), (0, 0, 0))


def round_table(room: Room, radius: float, high: float, top: Paint = OAK, foot: Paint = IRON) -> None:
    """Stand a round table on one foot."""
    room.crate.post(radius, 0.035, (0, 0, high - 0.035), top)
    room.crate.post(0.035, high - 0.05, (0, 0, 0.02), foot)
    room.crate.post(radius * 0.6, 0.025, (0, 0, 0), foot)
    room.solid((radius * 1.6, radius * 1.6, high), (0, 0, 0))


def chair(room: Room, seat: Paint = OAK, frame: Paint | None = None, solid: bool = False) -> None:
    """Stand a plain chair that faces -y."""
    legs = frame or seat.shaded(0.8)
    room.crate.box((0.42, 0.42, 0.045), (0, 0, 0.45), seat, 0.012)
    room.crate.box((0.40, 0.035, 0.36), (0, 0.21, 0.74), seat, 0.012, (-8, 0, 0))
    for x in (-0.18, 0.18):
        room.crate.bar((x, -0.18, 0), (x, -0.17, 0.44), 0.017, legs)
        room.crate.bar((x, 0.22, 0), (x, 0.19, 0.80), 0.017, legs)
    if solid:
        room.solid((0.42, 0.42, 0.46), (0, 0, 0))


def stool(room: Room, high: float, seat: Paint, leg: Paint = CHROME) -> None:
    """Stand a round stool on one leg with a foot ring."""
    room.crate.post(0.19, 0.08, (0, 0, high - 0.08), seat, 0.17)
    room.crate.post(0.03, high - 0.08, (0, 0, 0), leg)
    room.crate.post(0.20, 0.02, (0, 0, 0), leg)
    if high > 0.6:
        room.crate.post(0.15, 0.02, (0, 0, high * 0.38), leg)


def office_chair(room: Room, cloth: Paint = BLACK) -> None:
    """Stand a swivel chair on castors."""
    room.crate.box((0.48, 0.48, 0.09), (0, 0, 0.48), cloth, 0.03)
    room.crate.box((0.44, 0.07, 0.58), (0, 0.25, 0.86), cloth, 0.03, (-7, 0, 0))
    room.crate.post(0.03, 0.36, (0, 0, 0.08), GREY)
    for k in range(5):
        a = 2 * pi * k / 5
        room.crate.bar((0, 0, 0.09), (0.28 * cos(a), 0.28 * sin(a), 0.05), 0.022, BLACK)
    for x in (-0.27, 0.27):
        room.crate.box((0.05, 0.28, 0.03), (x, 0.02, 0.66), BLACK, 0.01)


def pew(room: Room, wide: float, wood: Paint = WALNUT) -> None:
    """Stand a long bench with a high back that faces +y, as a congregation does."""
    room.crate.box((wide, 0.40, 0.05), (0, 0.0, 0.44), wood, 0.012)
    room.crate.box((wide, 0.05, 0.50), (0, -0.23, 0.68), wood, 0.012, (8, 0, 0))
    room.crate.box((wide + 0.04, 0.09, 0.05), (0, -0.27, 0.95), wood.shaded(1.15), 0.015)
    for x in (-wide / 2, wide / 2):
        room.crate.block((0.07, 0.56, 0.98), (x, -0.02, 0), wood.shaded(0.9), 0.015)
    room.solid((wide, 0.5, 0.9), (0, -0.05, 0))


def theatre_seat(room: Room, cloth: Paint, count: int, apart: float = 0.58) -> None:
    """Stand a row of tip-up seats that face +y, seen from behind."""
    for k in range(count):
        x = (k - (count - 1) / 2) * apart
        room.crate.box((apart - 0.07, 0.13, 0.66), (x, -0.22, 0.72), cloth, 0.05, (9, 0, 0))
        room.crate.box((apart - 0.10, 0.44, 0.12), (x, 0.05, 0.44), cloth.shaded(0.9), 0.04)
    for k in range(count + 1):
        x = (k - count / 2) * apart
        room.crate.box((0.06, 0.46, 0.08), (x, 0.0, 0.62), BLACK, 0.02)
        room.crate.block((0.04, 0.36, 0.58), (x, 0.02, 0), BLACK)


def counter(room: Room, size: Point, front: Paint, top: Paint, panels: int = 0) -> None:
    """Stand a counter; size: width, depth, height."""
    wide, deep, high = size
    room.crate.block((wide, deep, high - 0.05), (0, 0, 0), front)
    room.crate.box((wide + 0.1, deep + 0.12, 0.05), (0, -0.02, high - 0.025), top, 0.012)
    room.crate.block((wide - 0.02, 0.03, 0.1), (0, -deep / 2 - 0.006, 0), front.shaded(0.5))
    for k in range(panels):
        each = wide / panels
        x = (k + 0.5) * each - wide / 2
        room.crate.box(
            (each - 0.14, 0.03, high - 0.36), (x, -deep / 2 - 0.008, high / 2), front.shaded(1.15), 0.014
        )
    room.solid((wide, deep, high), (0, 0, 0))


def cupboard(room: Room, size: Point, paint: Paint, doors: int = 2, knob: Paint = CHROME) -> None:
    """Stand a cupboard; size: width, depth, height."""
    wide, deep, high = size
    room.crate.block(size, (0, 0, 0), paint)
    each = wide / doors
    for k in range(doors):
        x = (k + 0.5) * each - wide / 2
        front = paint.shaded(1.06)
        room.crate.box((each - 0.02, 0.025, high - 0.04), (x, -deep / 2 - 0.014, high / 2), front, 0.008)
        side = 1 if k % 2 == 0 else -1
        handle = (0.02, 0.03, min(0.16, high * 0.3))
        room.crate.box(handle, (x + side * (each / 2 - 0.07), -deep / 2 - 0.04, high * 0.55), knob, 0.005)
    room.solid(size, (0, 0, 0))


def bed(room: Room, wide: float, cover: Paint, wood: Paint = WALNUT, pillows: int = 2) -> None:
    """Stand a bed, its head at +y; 2.05 m long."""
    room.crate.block((wide + 0.08, 2.05, 0.22), (0, 0, 0.10), wood, 0.02)
    room.crate.block((wide, 1.98, 0.24), (0, 0, 0.30), LINEN, 0.06)
    room.crate.block((wide + 0.06, 1.36, 0.10), (0, -0.34, 0.47), cover, 0.045)
    room.crate.block((wide + 0.07, 0.28, 0.115), (0, 0.28, 0.47), LINEN, 0.045)
    room.crate.block((wide + 0.075, 1.42, 0.26), (0, -0.34, 0.24), cover.shaded(0.92), 0.03)
    room.crate.block((wide + 0.16, 0.08, 1.15), (0, 1.04, 0), wood, 0.03)
    for k in range(pillows):
        x = (k - (pillows - 1) / 2) * wide / max(pillows, 1)
        size = (min(wide / pillows - 0.08, 0.72), 0.20, 0.46)
        room.crate.box(size, (x, 0.80, 0.70), Paint((0.97, 0.96, 0.94), Finish.CLOTH), 0.09, (-28, 0, 0))
        small = (size[0] * 0.7, 0.15, 0.34)
        room.crate.box(small, (x, 0.62, 0.66), cover.shaded(0.85), 0.07, (-24, 0, 0))
    room.solid((wide + 0.1, 2.05, 0.6), (0, 0, 0))


def shelves(room: Room, size: Point, rows: int, wood: Paint, back: Paint | None = None) -> list[float]:
    """Stand open shelves, return the height of every board; size: width, depth, height."""
    wide, deep, high = size
    for x in (-wide / 2, wide / 2):
        room.crate.block((0.04, deep, high), (x, 0, 0), wood)
    room.crate.block((wide, 0.02, high), (0, deep / 2 - 0.01, 0), back or wood.shaded(0.62))
    boards = [0.10 + (high - 0.12) * k / rows for k in range(rows)]
    for z in (*boards, high - 0.02):
        room.crate.box((wide - 0.04, deep - 0.02, 0.035), (0, -0.01, z - 0.0175), wood)
    room.solid(size, (0, 0, 0))
    return boards


def plant(room: Room, high: float = 1.4, pot: Paint = WHITE, seed: int = 1) -> None:
    """Stand a pot with a leafy plant."""
    rng = np.random.default_rng(seed)
    room.crate.post(0.13, 0.32, (0, 0, 0), pot, 0.18)
    room.crate.post(0.165, 0.01, (0, 0, 0.315), Paint((0.20, 0.14, 0.10)))
    for k in range(22):
        a = 2.4 * k
        lean = 0.16 + 0.3 * float(rng.uniform())
        up = 0.38 + (high - 0.38) * (k + 1) / 22
        tip = (lean * cos(a), lean * sin(a), up)
        room.crate.bar((0, 0, 0.3), (tip[0] * 0.8, tip[1] * 0.8, up - 0.04), 0.007, LEAF.shaded(0.7))
        turn = (float(rng.uniform(-25, 25)), -28.0, float(np.degrees(a)))
        room.crate.ball((0.17, 0.07, 0.014), tip, LEAF.shaded(0.8 + 0.45 * float(rng.uniform())), turn)


def column(room: Room, high: float, radius: float, paint: Paint, capital: Paint | None = None) -> None:
    """Stand a round column with base and capital."""
    crown = capital or paint.shaded(1.05)
    room.crate.block((radius * 2.8, radius * 2.8, 0.16), (0, 0, 0), crown, 0.02)
    room.crate.post(radius * 1.25, 0.14, (0, 0, 0.16), crown, radius * 1.05)
    room.crate.post(radius, high - 0.7, (0, 0, 0.30), paint, radius * 0.88)
    room.crate.post(radius * 0.9, 0.24, (0, 0, high - 0.40), crown, radius * 1.35)
    room.crate.block((radius * 2.9, radius * 2.9, 0.16), (0, 0, high - 0.16), crown, 0.02)
    room.solid((radius * 2, radius * 2, high), (0, 0, 0), "stone")


def rope_barrier(room: Room, points: list[tuple[float, float]], rope: Colour = (0.62, 0.08, 0.12)) -> None:
    """Stand brass posts joined by a hanging rope."""
    for x, y in points:
        room.crate.post(0.15, 0.03, (x, y, 0), Paint((0.82, 0.63, 0.28), Finish.METAL, 0.25))
        room.crate.post(0.028, 0.95, (x, y, 0.03), Paint((0.82, 0.63, 0.28), Finish.METAL, 0.25))
        room.crate.ball(0.05, (x, y, 1.0), Paint((0.82, 0.63, 0.28), Finish.METAL, 0.25))
    for (x0, y0), (x1, y1) in pairwise(points):
        for k in range(6):
            s, t = k / 6, (k + 1) / 6
            a = (x0 + (x1 - x0) * s, y0 + (y1 - y0) * s, 0.9 - 0.9 * s * (1 - s))
            b = (x0 + (x1 - x0) * t, y0 + (y1 - y0) * t, 0.9 - 0.9 * t * (1 - t))
            room.crate.bar(a, b, 0.024, Paint(rope, Finish.CLOTH))


def monitor(room: Room, at: Point, size: tuple[float, float], picture: Colour = (0.35, 0.62, 0.85)) -> None:
    """Stand a screen that faces -y on a foot; `at` is the foot."""
    wide, high = size
    x, y, z = at
    room.crate.block((wide * 0.4, 0.2, 0.015), at, BLACK)
    room.crate.block((0.05, 0.03, 0.16), (x, y + 0.03, z), BLACK)
    room.crate.box((wide, 0.035, high), (x, y, z + 0.12 + high / 2), BLACK, 0.008)
    lit = Paint(picture, Finish.GLOW)
    with room.crate.shadowless():
        room.crate.box((wide - 0.03, 0.004, high - 0.03), (x, y - 0.020, z + 0.12 + high / 2), lit)
        pale = Paint((0.9, 0.95, 1.0), Finish.GLOW)
        for k in range(3):
            room.crate.box(
                (wide * (0.5 - 0.12 * k), 0.003, 0.02),
                (x - wide * 0.12, y - 0.024, z + 0.3 + 0.05 * k - 0.06),
                pale,
            )


def steps(room: Room, wide: float, count: int, step: tuple[float, float], paint: Paint, nose: Paint) -> None:
    """Build a flight that climbs towards +y from y = 0; `step`: rise and tread."""
    rise, tread = step
    for k in range(count):
        room.crate.block((wide, tread, rise * (k + 1)), (0, tread * (k + 0.5), 0), paint)
        room.crate.box(
            (wide + 0.02, tread + 0.03, 0.035),
            (0, tread * (k + 0.5) - 0.012, rise * (k + 1) + 0.014),
            nose,
            0.008,
        )
    room.mark("stairs_foot", (0, 0, 0), 90.0)
    room.mark("stairs_top", (0, tread * count, rise * count), 90.0)
    room.solid((wide, tread * count, rise), (0, tread * count / 2, 0))


def carton(room: Room, size: Point, at: Point, turn: float = 0.0, tone: float = 1.0) -> None:
    """Set down a cardboard box with tape over its top."""
    board = Paint((0.72 * tone, 0.54 * tone, 0.34 * tone), Finish.PLAIN, 0.9)
    room.crate.block(size, at, board, 0.004, (0, 0, turn))
    tape = Paint((0.86, 0.74, 0.54), Finish.PLASTIC, 0.5)
    room.crate.box(
        (0.05, size[1] + 0.004, 0.004), (at[0], at[1], at[2] + size[2] + 0.001), tape, 0, (0, 0, turn)
    )


WHITE_CLOTH = Paint((0.97, 0.96, 0.94), Finish.CLOTH)
