"""Where one looks, reads and listens: galleries, museums, library, cinema, theatre, studio."""

from __future__ import annotations

from math import cos, pi, sin

import numpy as np

from filmwright.stage.world.model import Finish
from filmwright.stage.world.sets.rooms.design import Design, Light
from filmwright.stage.world.sets.rooms.fixtures import TUNGSTEN
from filmwright.stage.world.sets.rooms.furniture import (
    chair,
    column,
    rope_barrier,
    shelves,
    table,
    theatre_seat,
)  # fmt: skip
from filmwright.stage.world.sets.rooms.goods import books
from filmwright.stage.world.sets.rooms.openings import Window, curtain, window
from filmwright.stage.world.sets.rooms.palette import (
    BLACK,
    BRASS,
    CHROME,
    EBONY,
    GAY,
    GOLD,
    GREY,
    IRON,
    MAHOGANY,
    MARBLE,
    OAK,
    SPINES,
    STEEL,
    WALNUT,
    WHITE,
    glow,
)  # fmt: skip
from filmwright.stage.world.sets.rooms.shell import Room, Shell
from filmwright.stage.world.shaping.paint import Paint
from filmwright.stage.world.world import Colour


def abstract(room: Room, x: float, z: float, size: tuple[float, float], seed: int) -> None:
    """Hang a modern painting: a coloured ground with bold forms."""
    crate, (wide, high) = room.crate, size
    rng = np.random.default_rng(seed)
    ground = ((0.95, 0.92, 0.85), (0.16, 0.24, 0.36), (0.90, 0.72, 0.30), (0.82, 0.30, 0.24))[seed % 4]
    crate.box((wide + 0.08, 0.05, high + 0.08), (x, -0.03, z), EBONY, 0.008)
    crate.box((wide, 0.02, high), (x, -0.05, z), Paint(ground))
    for k in range(7):
        tone = Paint(GAY[int(rng.integers(8))])
        w, h = float(rng.uniform(0.12, 0.45)) * wide, float(rng.uniform(0.1, 0.4)) * high
        px = x + float(rng.uniform(-0.5, 0.5)) * (wide - w - 0.06)
        pz = z + float(rng.uniform(-0.5, 0.5)) * (high - h - 0.06)
        depth = -0.062 - 0.003 * k
        if k % 3 == 0:
            r = min(w, h) / 2
            crate.ball((r, 0.002, r), (px, depth, pz), tone)
        else:
            crate.box((w, 0.003, h), (px, depth, pz), tone)


def old_master(room: Room, x: float, z: float, size: tuple[float, float], seed: int) -> None:
    """Hang a portrait or a landscape in a gilded frame."""
    crate, (wide, high) = room.crate, size
    crate.box((wide + 0.22, 0.06, high + 0.22), (x, -0.035, z), GOLD, 0.025)
    crate.box((wide + 0.08, 0.07, high + 0.08), (x, -0.04, z), BRASS.shaded(0.75), 0.01)
    crate.box((wide, 0.02, high), (x, -0.068, z), Paint((0.20, 0.16, 0.11)))
    if seed % 2:
        crate.box((wide, 0.004, high * 0.45), (x, -0.081, z + high * 0.27), Paint((0.62, 0.68, 0.66)))
        crate.box((wide, 0.005, high * 0.3), (x, -0.082, z - high * 0.35), Paint((0.30, 0.32, 0.16)))
        crate.ball(
            (wide * 0.18, 0.004, high * 0.2),
            (x - wide * 0.2, -0.083, z - high * 0.02),
            Paint((0.16, 0.24, 0.12)),
        )
    else:
        crate.ball((wide * 0.34, 0.004, high * 0.26), (x, -0.081, z - high * 0.34), Paint((0.46, 0.12, 0.10)))
        crate.ball((wide * 0.17, 0.004, high * 0.19), (x, -0.084, z + high * 0.10), Paint((0.85, 0.66, 0.50)))
        crate.ball((wide * 0.19, 0.003, high * 0.13), (x, -0.082, z + high * 0.24), Paint((0.14, 0.09, 0.06)))


def _gallery_bench(room: Room) -> None:
    room.crate.box((1.9, 0.55, 0.10), (0, 0, 0.42), Paint((0.12, 0.12, 0.13), Finish.PLASTIC, 0.5), 0.03)
    for x in (-0.75, 0.75):
        room.crate.block((0.06, 0.45, 0.37), (x, 0, 0), STEEL)
    room.solid((1.9, 0.55, 0.45), (0, 0, 0))


def _art_gallery(room: Room) -> None:
    crate = room.crate
    with room.on("back"):
        for k, (x, size) in enumerate(((-2.35, (1.3, 1.7)), (0.0, (2.3, 1.7)), (2.35, (1.3, 1.7)))):
            abstract(room, x, 1.75, size, k)
            crate.box((0.16, 0.01, 0.1), (x + size[0] / 2 + 0.16, -0.01, 1.15), WHITE)
            room.lamp((x, -0.8, 2.9), (1.0, 0.93, 0.82), 4.6, 1.2)
    for wall, seed in (("left", 5), ("right", 9)):
        with room.on(wall):  # type: ignore[arg-type]
            for k, y in enumerate((-2.6, -0.2, 2.0)):
                along = y if wall == "left" else -y
                abstract(room, along, 1.75, (1.35, 1.5), seed + k)
    with room.at(0, 1.15):
        _gallery_bench(room)
    for x, seed in ((-1.9, 1), (1.95, 2)):  # sculptures on plinths
        with room.at(x, 1.55):
            crate.block((0.5, 0.5, 1.0), (0, 0, 0), Paint((0.97, 0.97, 0.96)))
            tone = Paint((0.86, 0.26, 0.18), Finish.PLASTIC, 0.2) if seed == 1 else GOLD
            for k in range(14):
                a, b = 2 * pi * k / 14, 2 * pi * (k + 1) / 14
                p = (0.25 * cos(a), 0.12 * sin(a * seed), 1.36 + 0.3 * sin(a))
                q = (0.25 * cos(b), 0.12 * sin(b * seed), 1.36 + 0.3 * sin(b))
                crate.bar(p, q, 0.06, tone)
            room.solid((0.5, 0.5, 1.6), (0, 0, 0))
    for y in (-1.5, 1.4):  # lamps on a track
        crate.box((5.6, 0.05, 0.05), (0, y, 3.3), WHITE)
        for k in range(6):
            crate.post(0.07, 0.16, (-2.4 + 0.96 * k, y, 3.1), WHITE, 0.05)
            crate.post(0.055, 0.01, (-2.4 + 0.96 * k, y, 3.092), glow((1.0, 0.95, 0.86)))


def _statue(room: Room, pose: int) -> None:
    """A marble figure on a pedestal."""
    crate = room.crate
    crate.block((0.8, 0.8, 0.12), (0, 0, 0), MARBLE.shaded(0.8), 0.01)
    crate.block((0.62, 0.62, 0.75), (0, 0, 0.12), MARBLE.shaded(0.9), 0.01)
    crate.block((0.74, 0.74, 0.08), (0, 0, 0.87), MARBLE, 0.015)
    stone = Paint((0.93, 0.92, 0.88), Finish.STONE, 0.4)
    crate.post(0.27, 0.75, (0, 0, 0.95), stone, 0.17)
    for k in range(9):
        a = 2 * pi * k / 9
        crate.bar((0.26 * cos(a), 0.26 * sin(a), 0.96), (0.15 * cos(a), 0.15 * sin(a), 1.7), 0.035, stone)
    crate.ball((0.19, 0.13, 0.27), (0, 0, 1.86), stone)
    crate.post(0.06, 0.14, (0, 0, 2.06), stone)
    crate.ball((0.10, 0.115, 0.14), (0, -0.01, 2.28), stone)
    crate.ball((0.11, 0.11, 0.09), (0, 0.03, 2.35), stone)
    up = (0.46, -0.05, 2.42) if pose else (0.34, -0.16, 1.50)
    crate.bar((0.19, 0, 2.02), (0.38, -0.03, 1.80 if not pose else 2.12), 0.058, stone)
    crate.bar((0.38, -0.03, 1.80 if not pose else 2.12), up, 0.045, stone)
    crate.bar((-0.19, 0, 2.02), (-0.30, -0.05, 1.68), 0.058, stone)
    crate.bar((-0.30, -0.05, 1.68), (-0.14, -0.22, 1.66), 0.045, stone)
    room.solid((0.7, 0.7, 2.3), (0, 0, 0), "stone")


def vitrine(room: Room, what: int) -> None:
    """A case of glass on a dark plinth with something old inside, lit."""
    crate = room.crate
    crate.block((0.85, 0.85, 0.95), (0, 0, 0), Paint((0.20, 0.17, 0.16), Finish.WOOD, 0.4), 0.01)
    crate.box((0.80, 0.80, 0.02), (0, 0, 0.96), Paint((0.86, 0.82, 0.72)))
    clay = Paint((0.72, 0.38, 0.20), Finish.PLASTIC, 0.5)
    if what % 3 == 0:  # a painted vase
        crate.post(0.09, 0.06, (0, 0, 0.97), clay)
        crate.ball((0.20, 0.20, 0.22), (0, 0, 1.22), clay)
        crate.post(0.205, 0.07, (0, 0, 1.18), BLACK)
        crate.post(0.08, 0.14, (0, 0, 1.40), BLACK, 0.12)
        for s in (-1, 1):
            crate.bar((s * 0.18, 0, 1.30), (s * 0.24, 0, 1.44), 0.02, BLACK)
            crate.bar((s * 0.24, 0, 1.44), (s * 0.10, 0, 1.50), 0.02, BLACK)
    elif what % 3 == 1:  # a golden mask
        crate.ball((0.17, 0.10, 0.24), (0, 0, 1.30), GOLD)
        crate.ball((0.26, 0.06, 0.30), (0, 0.05, 1.30), Paint((0.14, 0.28, 0.52), Finish.METAL, 0.3))
        for s in (-1, 1):
            crate.ball((0.035, 0.02, 0.018), (s * 0.065, -0.098, 1.34), BLACK)
            for k in range(5):
                crate.box((0.09, 0.08, 0.035), (s * 0.19, -0.01, 1.14 + 0.085 * k), GOLD)
        crate.post(0.05, 0.14, (0, 0, 0.97), BLACK)
    else:  # a crown
        crate.post(0.19, 0.10, (0, 0, 1.05), GOLD, 0.2)
        for k in range(8):
            a = 2 * pi * k / 8
            crate.post(0.03, 0.14, (0.19 * cos(a), 0.19 * sin(a), 1.15), GOLD, 0.006)
            crate.ball(
                0.028, (0.195 * cos(a), 0.195 * sin(a), 1.10), Paint(GAY[(k * 4) % 7], Finish.PLASTIC, 0.1)
            )
        crate.box((0.4, 0.4, 0.07), (0, 0, 1.0), Paint((0.50, 0.08, 0.14), Finish.CLOTH), 0.03)
    with crate.shadowless():
        crate.block((0.82, 0.82, 0.85), (0, 0, 0.96), Paint((0.84, 0.92, 0.93), Finish.GLASS))
        for x in (-0.41, 0.41):
            for y in (-0.41, 0.41):
                crate.block((0.02, 0.02, 0.87), (x, y, 0.96), BRASS)
        crate.box((0.84, 0.84, 0.02), (0, 0, 1.83), BRASS)
    room.solid((0.85, 0.85, 1.8), (0, 0, 0), "glass")


def skeleton(room: Room, size: float) -> None:
    """The bones of a great dinosaur, walking to the left, on a low stand."""
    crate = room.crate
    bone = Paint((0.86, 0.78, 0.62), Finish.PLAIN, 0.7)

    def spine(t: float) -> tuple[float, float, float]:
        """Nose at 0, tail's tip at 1."""
        x = size * (-2.0 + 4.3 * t)
        z = size * (2.35 - 1.25 * (1 - (1 - t) ** 2) + 0.35 * sin(3.0 * t) - 0.5 * max(t - 0.7, 0))
        return x, 0.0, z

    for k in range(34):
        t = 0.12 + 0.88 * k / 34
        a, b = spine(t), spine(t + 0.88 / 34)
        thick = size * (0.075 - 0.055 * abs(t - 0.45) / 0.55)
        crate.bar(a, b, thick, bone)
        crate.box(
            (size * 0.05, size * 0.03, size * 0.16 * (1.15 - t)), (a[0], 0, a[2] + size * 0.09), bone, 0.005
        )
    for k in range(10):  # ribs
        x, _, z = spine(0.30 + 0.024 * k)
        drop = size * (0.62 - 0.022 * (k - 4) ** 2)
        for s in (-1, 1):
            points = [
                (x, 0, z),
                (x - 0.02, s * size * 0.30, z - 0.3 * drop),
                (x - 0.05, s * size * 0.26, z - 0.75 * drop),
                (x - 0.06, s * size * 0.08, z - drop),
            ]
            for p, q in zip(points[:-1], points[1:], strict=True):
                crate.bar(p, q, size * 0.024, bone)
    hip, chest = spine(0.56), spine(0.33)
    for s in (-1, 1):  # legs and small arms
        joints = [
            (hip[0], s * size * 0.2, hip[2]),
            (hip[0] - size * 0.35 * s, s * size * 0.3, size * 0.98),
            (hip[0] + size * (0.18 - 0.25 * s), s * size * 0.3, size * 0.45),
            (hip[0] - size * (0.05 + 0.3 * s), s * size * 0.3, 0.2),
        ]
        for p, q in zip(joints[:-1], joints[1:], strict=True):
            crate.bar(p, q, size * 0.075, bone)
        foot = joints[-1]
        for k in (-1, 0, 1):
            crate.bar(foot, (foot[0] - size * 0.32, foot[1] + size * 0.13 * k, 0.18), size * 0.04, bone)
        arm = [
            (chest[0], s * size * 0.22, chest[2] - size * 0.4),
            (chest[0] - size * 0.12, s * size * 0.25, chest[2] - size * 0.72),
            (chest[0] - size * 0.34, s * size * 0.25, chest[2] - size * 0.66),
        ]
        for p, q in zip(arm[:-1], arm[1:], strict=True):
            crate.bar(p, q, size * 0.035, bone)
    x, _, z = spine(0.12)
    crate.ball((size * 0.40, size * 0.17, size * 0.19), (x - size * 0.30, 0, z + 0.04), bone)
    crate.box((size * 0.5, size * 0.20, size * 0.10), (x - size * 0.5, 0, z - 0.02), bone, 0.03)
    crate.box(
        (size * 0.66, size * 0.18, size * 0.07),
        (x - size * 0.42, 0, z - size * 0.26),
        bone,
        0.02,
        (0, -14, 0),
    )
    for k in range(9):
        crate.post(
            size * 0.022,
            size * 0.10,
            (x - size * (0.30 + 0.055 * k), -size * 0.095, z - size * 0.155),
            Paint((0.97, 0.95, 0.86)),
            0.004,
        )
    crate.ball(size * 0.06, (x - size * 0.24, -size * 0.15, z + size * 0.08), BLACK)
    crate.block(
        (size * 4.4, size * 1.3, 0.14), (size * 0.15, 0, 0), Paint((0.26, 0.22, 0.20), Finish.WOOD, 0.5), 0.02
    )
    crate.post(0.03, hip[2] - 0.1, (hip[0] + 0.2, 0, 0.1), IRON)
    crate.post(0.03, chest[2] - 0.1, (chest[0] - 0.3, 0, 0.1), IRON)
    room.solid((size * 4.2, size * 1.2, 1.5), (size * 0.15, 0, 0))


def _museum(room: Room) -> None:
    for x in (-3.3, 3.3):
        for y in (3.2, 0.6, -2.0):
            with room.at(x, y):
                column(room, 4.6, 0.3, MARBLE, Paint((0.93, 0.90, 0.84), Finish.STONE, 0.3))
    with room.at(0.1, 2.5):
        skeleton(room, 0.98)
    for x, pose in ((-2.45, 0), (2.5, 1)):
        with room.at(x, 0.75):
            _statue(room, pose)
    for x, what in ((-1.35, 0), (1.35, 1)):
        with room.at(x, 0.9):
            vitrine(room, what)
    rope_barrier(room, [(-2.0, 1.55), (-0.75, 1.42), (0.75, 1.42), (2.0, 1.55)])
    with room.on("back"):
        for k, x in enumerate((-2.6, 0, 2.6)):
            window(room, Window(wide=1.3, high=2.0, sill=2.5, arched=True, view="sky"), x)
            if k != 1:
                old_master(room, x, 1.45, (1.1, 1.3), k)
    for k in range(2):
        room.lamp((-1.4 + 2.8 * k, 0.6, 2.9), (1.0, 0.88, 0.70), 4.0, 1.3)
    room.lamp((0, 2.0, 3.6), (1.0, 0.9, 0.74), 5.0, 1.4)


PLANETS: tuple[tuple[Colour, float], ...] = (
    ((0.72, 0.66, 0.60), 0.12), ((0.92, 0.76, 0.46), 0.17), ((0.24, 0.48, 0.80), 0.19), ((0.80, 0.36, 0.20), 0.15),
    ((0.86, 0.70, 0.52), 0.40), ((0.90, 0.80, 0.56), 0.32), ((0.56, 0.82, 0.86), 0.23), ((0.26, 0.40, 0.82), 0.22),
)  # fmt: skip


def _science_museum(room: Room) -> None:
    crate = room.crate
    x = -3.1
    with crate.shadowless():
        for k, (colour, r) in enumerate(PLANETS):  # the planets hang in a row
            x += r + 0.05
            y, z = 0.9 + 0.5 * sin(k * 1.3), 2.55 + 0.22 * sin(k * 2.1)
            crate.ball(r, (x, y, z), Paint(colour, Finish.PLAIN, 0.6))
            crate.post(0.006, 4.4 - z - r, (x, y, z + r), STEEL)
            if k in (4, 5):
                for j in range(-2, 3):
                    crate.post(
                        r * (1 - 0.12 * j * j) * 1.005,
                        0.03,
                        (x, y, z + 0.11 * j * r / 0.4),
                        Paint(colour).shaded(0.78),
                    )
            if k == 5:
                crate.post(r * 1.9, 0.012, (x, y, z), Paint((0.86, 0.76, 0.56)))
                crate.post(r * 1.5, 0.016, (x, y, z - 0.002), Paint((0.70, 0.58, 0.40)))
            if k == 2:
                for j in range(5):
                    a = j * 1.4
                    crate.ball(
                        (0.07, 0.05, 0.06),
                        (x + 0.14 * cos(a), y - 0.14, z + 0.12 * sin(a)),
                        Paint((0.30, 0.58, 0.28)),
                    )
            x += r + 0.05
    with room.at(-1.95, 2.0):  # the rocket
        crate.post(0.42, 2.5, (0, 0, 0.5), WHITE, 0.36)
        crate.post(0.36, 0.9, (0, 0, 3.0), Paint((0.85, 0.16, 0.12), Finish.PLASTIC, 0.3), 0.02)
        crate.post(0.30, 0.4, (0, 0, 0.12), GREY, 0.2)
        crate.post(0.425, 0.3, (0, 0, 1.1), Paint((0.85, 0.16, 0.12), Finish.PLASTIC, 0.3), 0.42)
        for k in range(4):
            a = pi / 4 + k * pi / 2
            crate.box(
                (0.5, 0.05, 0.9),
                (0.55 * cos(a), 0.55 * sin(a), 0.55),
                Paint((0.85, 0.16, 0.12), Finish.PLASTIC, 0.3),
                0.02,
                (0, 0, float(np.degrees(a))),
            )
        for z in (1.9, 2.4):
            crate.ball((0.13, 0.06, 0.13), (0, -0.37, z), Paint((0.14, 0.30, 0.46), Finish.PLASTIC, 0.1))
        room.solid((1.0, 1.0, 2.5), (0, 0, 0))
    with room.at(2.1, 2.0):  # the double helix
        for k in range(26):
            a, b, z = 0.42 * k, 0.42 * (k + 1), 0.35 + 0.115 * k
            for s in (0, pi):
                p = (0.38 * cos(a + s), 0.38 * sin(a + s), z)
                q = (0.38 * cos(b + s), 0.38 * sin(b + s), z + 0.115)
                crate.bar(
                    p, q, 0.045, Paint((0.20, 0.56, 0.86) if s else (0.92, 0.36, 0.26), Finish.PLASTIC, 0.2)
                )
            if k % 2 == 0:
                crate.bar((0.36 * cos(a), 0.36 * sin(a), z), (0, 0, z), 0.028, Paint(GAY[2 + k % 3]))
                crate.bar((0, 0, z), (-0.36 * cos(a), -0.36 * sin(a), z), 0.028, Paint(GAY[k % 3]))
        crate.post(0.55, 0.3, (0, 0, 0), WHITE)
        room.solid((1.0, 1.0, 2.5), (0, 0, 0))
    for x, k in ((-0.55, 0), (0.75, 1)):  # consoles one may touch
        with room.at(x, 1.7):
            crate.post(0.5, 0.85, (0, 0, 0), WHITE, 0.55)
            crate.post(0.56, 0.05, (0, 0, 0.85), Paint((0.98, 0.62, 0.14), Finish.PLASTIC, 0.3))
            if k == 0:  # a plasma globe
                crate.ball(0.26, (0, 0, 1.18), glow((0.52, 0.20, 0.86)))
                for j in range(9):
                    a = 2 * pi * j / 9
                    crate.bar(
                        (0, -0.2, 1.18),
                        (0.25 * cos(a), -0.14, 1.18 + 0.25 * sin(a)),
                        0.010,
                        glow((0.98, 0.80, 1.0)),
                    )
            else:  # an atom
                crate.ball(0.10, (0, 0, 1.25), Paint((0.90, 0.24, 0.20), Finish.PLASTIC, 0.2))
                for j in range(3):
                    for i in range(20):
                        a, b = 2 * pi * i / 20, 2 * pi * (i + 1) / 20
                        c, s = cos(j * pi / 3), sin(j * pi / 3)
                        p, q = [
                            (
                                0.36 * cos(t) * c - 0.12 * sin(t) * s,
                                -0.02,
                                1.25 + 0.36 * cos(t) * s + 0.12 * sin(t) * c,
                            )
                            for t in (a, b)
                        ]
                        crate.bar(p, q, 0.014, STEEL)
            room.solid((1.0, 1.0, 1.2), (0, 0, 0))
    with room.on("back"):
        room.sign("SCIENCE", (2.2, 0.5), (0, -0.04, 3.55), (0.98, 0.62, 0.14))
        for k in range(5):
            with crate.shadowless():
                crate.box((1.0, 0.04, 0.62), (-2.5 + 1.25 * k, -0.04, 1.9), BLACK)
                crate.box(
                    (0.92, 0.01, 0.54),
                    (-2.5 + 1.25 * k, -0.065, 1.9),
                    glow(
                        (
                            (0.18, 0.52, 0.80),
                            (0.86, 0.42, 0.16),
                            (0.24, 0.66, 0.42),
                            (0.56, 0.30, 0.76),
                            (0.18, 0.52, 0.80),
                        )[k]
                    ),
                )
                for j in range(8):
                    h = 0.06 + 0.34 * abs(sin(j * 1.3 + k))
                    crate.box(
                        (0.06, 0.004, h),
                        (-2.85 + 1.25 * k + 0.1 * j, -0.073, 1.67 + h / 2),
                        glow((0.92, 0.96, 1.0)),
                    )
    room.lamp((-1.9, 0.8, 2.6), (0.9, 0.95, 1.0), 4.5, 1.6)
    room.lamp((2.0, 0.8, 2.6), (0.9, 0.95, 1.0), 4.5, 1.6)
    room.lamp((0.0, 0.2, 3.2), (0.9, 0.95, 1.0), 5.5, 1.6)
    room.lamp((-0.5, 1.3, 1.3), (0.6, 0.25, 1.0), 2.5, 1.6)


def _reading_table(room: Room) -> None:
    crate = room.crate
    table(room, (2.2, 0.95, 0.76), MAHOGANY)
    for x in (-0.6, 0.6):  # green lamps
        crate.post(0.08, 0.02, (x, 0, 0.76), BRASS)
        crate.post(0.015, 0.32, (x, 0, 0.78), BRASS)
        with crate.shadowless():
            crate.box(
                (0.34, 0.15, 0.09), (x, -0.02, 1.12), Paint((0.08, 0.40, 0.24), Finish.PLASTIC, 0.15), 0.04
            )
            crate.box((0.30, 0.10, 0.01), (x, -0.02, 1.07), glow((1.0, 0.88, 0.6)))
    for k, x in enumerate((-0.75, 0.05, 0.8)):
        crate.block(
            (0.32, 0.24, 0.05), (x, -0.25, 0.76), Paint(SPINES[k], Finish.CLOTH), 0.006, (0, 0, 12 * k - 10)
        )
        crate.block(
            (0.28, 0.2, 0.04),
            (x, -0.25, 0.815),
            Paint(SPINES[k + 3], Finish.CLOTH),
            0.006,
            (0, 0, 30 - 20 * k),
        )
    for s in (-1, 1):  # an open book
        crate.box(
            (0.17, 0.24, 0.02),
            (0.3 + s * 0.085, 0.2, 0.775),
            Paint((0.95, 0.92, 0.84)),
            0.004,
            (0, -s * 7, 0),
        )


def _library(room: Room) -> None:
    crate = room.crate
    for side in (-1, 1):
        with room.on("left" if side < 0 else "right", 0.0):
            for k in range(4):
                y = (-3.0 + 2.05 * k) * (1 if side < 0 else -1)
                with room.at(y, -0.18):
                    for j, z in enumerate(shelves(room, (1.95, 0.34, 3.3), 8, WALNUT)):
                        books(room, 1.84, (0, -0.02, z), 0.34, 40 * k + j + (400 if side > 0 else 0))
    with room.on("back"):
        for x in (-2.35, 2.35):
            with room.at(x, -0.18):
                for j, z in enumerate(shelves(room, (1.9, 0.34, 3.3), 8, WALNUT)):
                    books(room, 1.78, (0, -0.02, z), 0.34, 900 + j + int(x))
        window(
            room,
            Window(wide=1.7, high=2.6, sill=0.9, panes=(3, 4), arched=True, view="trees", frame=WALNUT),
            0,
        )
        crate.box((7.0, 0.5, 0.18), (0, -0.22, 3.62), WALNUT, 0.03)
    with room.at(-2.5, 1.0, 90):  # the ladder
        for s in (-0.22, 0.22):
            crate.bar((s, -0.62, 0.02), (s, -0.05, 3.2), 0.028, OAK)
        for k in range(9):
            t = (k + 0.7) / 9.5
            crate.bar((-0.22, -0.62 + 0.57 * t, 3.2 * t), (0.22, -0.62 + 0.57 * t, 3.2 * t), 0.02, OAK)
    for y in (1.7,):
        with room.at(0.0, y):
            _reading_table(room)
            for x in (-0.55, 0.55):
                for turn in (0, 180):
                    with room.at(x, -0.78 if turn else 0.78, turn):
                        chair(room, Paint((0.42, 0.18, 0.12), Finish.PLASTIC, 0.5), WALNUT, solid=True)
    crate.block((3.4, 2.4, 0.014), (0, 1.5, 0.002), Paint((0.46, 0.12, 0.12), Finish.CARPET))
    with room.at(-1.85, -0.6):
        crate.post(0.05, 0.75, (0, 0, 0), WALNUT, 0.03)  # the globe
        crate.post(0.26, 0.05, (0, 0, 0), WALNUT)
        crate.ball(0.30, (0, 0, 1.05), Paint((0.24, 0.44, 0.60), Finish.PLASTIC, 0.3))
        for k in range(7):
            a = k * 0.9 + 3.6
            crate.ball(
                (0.14, 0.10, 0.10),
                (0.22 * cos(a), 0.22 * sin(a), 1.05 + 0.12 * sin(k * 2)),
                Paint((0.62, 0.56, 0.32)),
            )
        room.solid((0.5, 0.5, 1.2), (0, 0, 0))
    room.lamp((0, 1.6, 1.5), TUNGSTEN, 3.6, 2.2)
    room.lamp((0, -0.8, 3.2), TUNGSTEN, 6.5, 1.2)


def _movie_theater(room: Room) -> None:
    crate = room.crate
    red = Paint((0.62, 0.08, 0.09), Finish.CLOTH)
    with room.on("back"):
        with crate.shadowless():
            crate.box((7.0, 0.04, 3.2), (0, -0.10, 2.75), BLACK)
            sky = ((0.98, 0.62, 0.34), (0.86, 0.50, 0.46), (0.34, 0.34, 0.58), (0.16, 0.20, 0.42))
            for k in range(12):  # the picture: a sunset over hills and a rider
                t = k / 11 * 3
                i = min(int(t), 2)
                tone = tuple(sky[i][c] + (sky[i + 1][c] - sky[i][c]) * (t - i) for c in range(3))
                crate.box((6.7, 0.01, 0.245), (0, -0.13, 1.42 + 0.242 * k), glow(tone))  # type: ignore[arg-type]
            crate.ball((0.55, 0.004, 0.55), (1.2, -0.138, 2.35), glow((1.0, 0.92, 0.66)))
        hills = [
            (-3.35, 1.3),
            (3.35, 1.3),
            (3.35, 2.0),
            (2.2, 1.75),
            (0.9, 2.1),
            (-0.4, 1.8),
            (-1.6, 2.3),
            (-2.6, 1.9),
            (-3.35, 2.1),
        ]
        room.flat(hills, -0.146, glow((0.34, 0.16, 0.20)))
        room.flat(
            [(-3.35, 1.3), (3.35, 1.3), (3.35, 1.6), (0.5, 1.75), (-3.35, 1.55)],
            -0.150,
            glow((0.14, 0.07, 0.12)),
        )
        for x in (-4.0, 4.0):
            curtain(room, x, 1.0, 4.5, red, -0.3)
        crate.box((9.4, 0.3, 0.5), (0, -0.3, 4.65), red.shaded(0.8), 0.05)
    with room.at(0, 0):
        for j in range(5):
            y = 2.2 - 1.25 * j
            up = 0.16 * j
            if j:
                crate.block((9.4, 1.25, up), (0, y + 0.1, 0), Paint((0.16, 0.12, 0.13), Finish.CARPET))
            for x in (-2.2, 2.2):
                with room.at(x, y, 0, up):
                    theatre_seat(room, red, 6)
    for wall in ("left", "right"):
        with room.on(wall):  # type: ignore[arg-type]
            for k in range(4):
                along = -3.0 + 2.0 * k
                crate.box((0.24, 0.1, 0.5), (along, -0.06, 2.4), BRASS, 0.02)
                crate.post(0.08, 0.02, (along, -0.12, 2.66), glow((1.0, 0.70, 0.36)))
                crate.box(
                    (1.4, 0.05, 2.6), (along + 1.0, -0.03, 1.9), Paint((0.28, 0.06, 0.08), Finish.CLOTH), 0.02
                )
    for k in range(4):
        crate.box((0.9, 0.03, 0.03), (0, 1.6 - 1.25 * k, 0.16 * (k + 1) + 0.02), glow((1.0, 0.7, 0.3)))
    room.lamp((0, 3.0, 2.8), (0.95, 0.72, 0.66), 8.5, 2.6)
    room.lamp((0, 0.0, 3.8), (0.8, 0.46, 0.40), 8.0, 0.7)


def _theatre(room: Room) -> None:
    crate = room.crate
    red = Paint((0.66, 0.06, 0.09), Finish.CLOTH)
    boards = Paint((0.62, 0.42, 0.26), Finish.WOOD, 0.35)
    crate.block((8.6, 4.6, 0.85), (0, 2.8, 0), Paint((0.30, 0.16, 0.10), Finish.WOOD, 0.5))
    crate.box((8.7, 4.7, 0.05), (0, 2.8, 0.876), boards)
    with room.on("back"), room.at(0, 0, 0, 0.9):
        for k in range(7):
            curtain(room, -3.3 + 1.1 * k, 1.1, 4.3, Paint((0.42, 0.05, 0.09), Finish.CLOTH), -0.3, 0.02)
    for s in (-1, 1):  # the drapes that frame the stage
        with room.at(0, 1.0, 0, 0.9):
            curtain(room, s * 3.25, 1.9, 4.4, red, 0)
            curtain(room, s * 3.9, 1.4, 4.4, red.shaded(0.85), 0.45)
    for k in range(9):  # swags
        for j in range(7):
            a, b = pi * j / 7, pi * (j + 1) / 7
            x = -3.2 + 0.8 * k
            crate.bar(
                (x - 0.42 * cos(a), 0.85, 5.15 - 0.45 * sin(a)),
                (x - 0.42 * cos(b), 0.85, 5.15 - 0.45 * sin(b)),
                0.13,
                red,
            )
    crate.box((9.0, 0.3, 0.7), (0, 0.85, 5.45), red.shaded(0.9), 0.08)
    for s in (-1, 1):  # the gilded arch
        crate.block((0.6, 0.5, 5.6), (s * 4.35, 0.55, 0), GOLD.shaded(0.9), 0.06)
        crate.block((0.85, 0.6, 0.3), (s * 4.35, 0.55, 5.3), GOLD, 0.05)
    crate.box((9.6, 0.5, 0.5), (0, 0.55, 5.9), GOLD.shaded(0.9), 0.06)
    with crate.shadowless():
        for k in range(11):  # footlights
            crate.ball((0.12, 0.09, 0.12), (-3.5 + 0.7 * k, 0.48, 0.95), glow((1.0, 0.86, 0.6)))
        crate.post(
            1.0, 0.004, (0, 2.3, 0.906), Paint((1.0, 0.93, 0.76), Finish.WOOD, 0.3)
        )  # the pool of light
    crate.post(0.16, 0.03, (0, 2.3, 0.91), BLACK)
    crate.post(0.014, 1.35, (0, 2.3, 0.93), CHROME)
    crate.ball((0.05, 0.05, 0.08), (0, 2.3, 2.34), IRON)
    for j in range(3):
        for x in (-2.0, 2.0):
            with room.at(x, -0.7 - 1.15 * j):
                theatre_seat(room, red.shaded(0.8), 6)
    room.lamp((0, 1.8, 4.4), (1.0, 0.90, 0.70), 4.6, 5.0)
    room.lamp((-2.6, 1.6, 3.6), (1.0, 0.60, 0.40), 5.0, 1.6)
    room.lamp((2.6, 1.6, 3.6), (1.0, 0.60, 0.40), 5.0, 1.6)
    room.lamp((0, -2.0, 4.2), (1.0, 0.70, 0.46), 7.0, 0.7)


def _speaker(room: Room, high: float) -> None:
    crate = room.crate
    wide = high * 0.6
    crate.block((wide, wide * 0.8, high), (0, 0, 0), BLACK, 0.02)
    for z, r in ((0.34, 0.36), (0.76, 0.20)):
        crate.bar((0, -wide * 0.40, high * z), (0, -wide * 0.43, high * z), wide * r, GREY)
        crate.bar(
            (0, -wide * 0.41, high * z),
            (0, -wide * 0.44, high * z),
            wide * r * 0.8,
            Paint((0.16, 0.16, 0.17)),
        )
        crate.ball((wide * r * 0.3, 0.03, wide * r * 0.3), (0, -wide * 0.43, high * z), GREY)


def _music_studio(room: Room) -> None:
    crate = room.crate
    with room.on("back"):  # the booth behind glass
        with crate.shadowless():
            crate.box((3.2, 0.02, 1.25), (0, -0.01, 1.85), Paint((0.30, 0.26, 0.24)))
            crate.box((3.4, 0.08, 0.1), (0, -0.04, 2.52), WALNUT, 0.02)
            crate.box((3.4, 0.08, 0.1), (0, -0.04, 1.18), WALNUT, 0.02)
            for x in (-1.65, 1.65):
                crate.box((0.1, 0.08, 1.4), (x, -0.04, 1.85), WALNUT, 0.02)
            crate.box((3.2, 0.01, 0.5), (0, -0.022, 2.2), glow((0.62, 0.36, 0.18)))
            crate.bar((-0.3, -0.03, 1.2), (-0.3, -0.03, 1.9), 0.014, CHROME)  # microphone in the booth
            crate.ball((0.07, 0.02, 0.12), (-0.3, -0.04, 2.0), CHROME)
            crate.ball((0.24, 0.02, 0.24), (-0.3, -0.03, 2.0), Paint((0.10, 0.10, 0.11)))
        foam = Paint((0.28, 0.26, 0.30), Finish.CLOTH)
        for x in (-2.9, -2.4, 2.4, 2.9):
            for j in range(5):
                for s in range(3):
                    crate.box(
                        (0.13, 0.10, 0.44),
                        (x - 0.16 + 0.16 * s, -0.05, 0.55 + 0.48 * j),
                        foam if (j + s) % 2 else foam.shaded(0.75),
                        0.03,
                        (0, 0, 45),
                    )
    with room.at(0, 1.35):  # the desk
        crate.block((3.3, 0.9, 0.12), (0, 0, 0.68), WALNUT, 0.02)
        crate.box(
            (3.1, 0.95, 0.06), (0, 0.0, 0.86), Paint((0.20, 0.21, 0.23), Finish.METAL, 0.5), 0.01, (12, 0, 0)
        )
        for x in (-1.5, 1.5):
            crate.block((0.12, 0.85, 0.7), (x, 0, 0), WALNUT)
        for k in range(30):
            x = -1.45 + 0.1 * k
            crate.box((0.012, 0.40, 0.004), (x, -0.20, 0.852), BLACK, 0, (12, 0, 0))
            slide = -0.34 + 0.26 * abs(sin(k * 1.7))
            crate.box(
                (0.05, 0.035, 0.035),
                (x, slide, 0.875 + 0.21 * (slide + 0.2)),
                WHITE if k % 8 else Paint((0.86, 0.20, 0.16)),
                0.006,
            )
            for j in range(4):
                tone = Paint(
                    ((0.85, 0.25, 0.20), (0.25, 0.60, 0.80), (0.90, 0.75, 0.25), (0.80, 0.80, 0.82))[j],
                    Finish.PLASTIC,
                )
                crate.post(0.018, 0.03, (x, 0.09 + 0.09 * j, 0.905 + 0.019 * j), tone)
        for k in range(30):
            crate.box(
                (0.05, 0.01, 0.10 * abs(sin(k)) + 0.03),
                (-1.45 + 0.1 * k, 0.49, 1.06),
                glow((0.35, 0.95, 0.40) if k % 5 else (0.98, 0.70, 0.2)),
            )
        crate.box((3.1, 0.05, 0.22), (0, 0.52, 1.05), BLACK)
        for x in (-1.25, 1.25):
            with room.at(x, 0.55, -14 if x < 0 else 14, 1.17):
                _speaker(room, 0.55)
        room.solid((3.3, 0.95, 1.0), (0, 0, 0))
    with room.at(-2.2, 0.35, 35):  # a microphone on its stand
        for k in range(3):
            a = 2.1 * k
            crate.bar((0, 0, 0.25), (0.3 * cos(a), 0.3 * sin(a), 0.02), 0.014, BLACK)
        crate.bar((0, 0, 0.2), (0, 0, 1.5), 0.014, CHROME)
        crate.bar((0, 0.1, 1.42), (0, -0.45, 1.62), 0.012, CHROME)
        crate.ball((0.055, 0.055, 0.11), (0, -0.47, 1.55), CHROME)
    with room.at(2.35, 0.35, -20):  # an electric guitar on its stand
        red = Paint((0.80, 0.12, 0.10), Finish.PLASTIC, 0.12)
        crate.ball((0.20, 0.035, 0.19), (0, 0, 0.34), red, (-10, 0, 0))
        crate.ball((0.16, 0.033, 0.14), (0, 0.03, 0.55), red, (-10, 0, 0))
        crate.box((0.17, 0.008, 0.2), (0, -0.035, 0.42), WHITE, 0, (-10, 0, 0))
        crate.bar((0, 0.02, 0.55), (0, 0.17, 1.28), 0.026, OAK)
        crate.box((0.09, 0.03, 0.17), (0, 0.19, 1.36), EBONY, 0.01, (-10, 0, 0))
        for s in (-0.15, 0.15):
            crate.bar((s, -0.12, 0.02), (s * 0.4, 0.16, 0.6), 0.012, IRON)
    for x in (-2.75, 2.75):
        with room.at(x, 2.2, 25 if x < 0 else -25):
            _speaker(room, 1.3)
    with room.at(0.3, 0.15, 160):
        crate.box((0.5, 0.5, 0.1), (0, 0, 0.5), BLACK, 0.04)
        crate.box((0.46, 0.08, 0.5), (0, 0.24, 0.85), BLACK, 0.03)
        crate.post(0.03, 0.45, (0, 0, 0.05), CHROME)
        crate.post(0.28, 0.04, (0, 0, 0.02), BLACK)
    room.lamp((0, 1.9, 2.3), (1.0, 0.55, 0.30), 4.0, 1.8)
    room.lamp((-2.4, 0.6, 1.9), (0.36, 0.36, 1.0), 3.6, 1.8)
    room.lamp((2.4, 0.6, 1.9), (0.95, 0.30, 0.62), 3.6, 1.4)


CARPET_RED = Paint((0.44, 0.10, 0.12), Finish.CARPET)

DESIGNS = {
    "art_gallery": Design(
        shell=Shell(
            wide=7.4,
            back=3.0,
            front=7.2,
            high=3.5,
            walls=Paint((0.95, 0.95, 0.94)),
            floor=Paint((0.74, 0.60, 0.43), Finish.WOOD, 0.3),
        ),
        furnish=_art_gallery,
        light=Light(sun=0.0, level=0.45, colour=(1.0, 0.97, 0.92)),
        frame=5.4,
        depth=0.4,
        low=0.25,
        ambience="hall",
        walk=(-3.0, -3.2, 3.0, 0.6),
    ),
    "museum": Design(
        shell=Shell(
            wide=8.4,
            back=4.2,
            front=7.6,
            high=4.9,
            walls=Paint((0.78, 0.70, 0.58)),
            floor=Paint((0.80, 0.77, 0.72), Finish.STONE, 0.2),
            checker=(Paint((0.56, 0.52, 0.48)), 0.8),
        ),
        furnish=_museum,
        light=Light(sun=0.35, level=0.25, colour=(1.0, 0.92, 0.78)),
        frame=5.8,
        depth=0.5,
        low=0.2,
        ground="tile",
        ambience="hall",
        walk=(-2.8, -3.2, 2.8, 0.2),
    ),
    "science_museum": Design(
        shell=Shell(
            wide=8.0,
            back=3.4,
            front=7.4,
            high=4.4,
            walls=Paint((0.10, 0.16, 0.34)),
            floor=Paint((0.30, 0.34, 0.40), Finish.CONCRETE, 0.3),
            overhead=Paint((0.06, 0.08, 0.14)),
        ),
        furnish=_science_museum,
        light=Light(sun=0.0, level=0.26, colour=(0.82, 0.90, 1.0)),
        frame=5.6,
        depth=0.5,
        low=0.3,
        ground="concrete",
        ambience="hall",
        walk=(-3.0, -3.2, 3.0, 0.9),
    ),
    "library": Design(
        shell=Shell(
            wide=7.0,
            back=3.6,
            front=7.0,
            high=4.2,
            walls=Paint((0.62, 0.46, 0.30)),
            floor=Paint((0.46, 0.29, 0.17), Finish.WOOD, 0.35),
            overhead=Paint((0.86, 0.78, 0.64)),
            beams=(Paint((0.34, 0.20, 0.12), Finish.WOOD, 0.5), 1.6),
        ),
        furnish=_library,
        light=Light(sun=0.45, level=0.22, colour=(1.0, 0.82, 0.58)),
        frame=5.0,
        depth=0.4,
        low=0.25,
        ambience="hall",
        walk=(-2.4, -3.2, 2.4, 0.4),
    ),
    "movie_theater": Design(
        shell=Shell(
            wide=9.6,
            back=4.6,
            front=7.2,
            high=5.0,
            walls=Paint((0.26, 0.07, 0.09)),
            floor=Paint((0.20, 0.08, 0.09), Finish.CARPET),
            overhead=Paint((0.08, 0.06, 0.08)),
        ),
        furnish=_movie_theater,
        light=Light(sun=0.0, level=0.09, colour=(1.0, 0.70, 0.62)),
        frame=5.8,
        depth=0.8,
        low=0.85,
        ground="carpet",
        ambience="hall",
        walk=(-0.3, -3.2, 0.3, 2.6),
    ),
    "theatre_stage": Design(
        shell=Shell(
            sunk=0.9,
            wide=9.6,
            back=5.0,
            front=7.6,
            high=6.4,
            walls=Paint((0.34, 0.12, 0.10)),
            floor=Paint((0.36, 0.08, 0.10), Finish.CARPET),
            overhead=Paint((0.20, 0.12, 0.10)),
        ),
        furnish=_theatre,
        light=Light(sun=0.0, level=0.14, colour=(1.0, 0.80, 0.62)),
        centre=(0.0, 1.9),
        low=-0.3,
        frame=6.2,
        depth=0.9,
        ground="carpet",
        ambience="hall",
        walk=(-3.0, 0.6, 3.0, 3.8),
    ),
    "music_studio": Design(
        shell=Shell(
            wide=6.6,
            back=2.8,
            front=6.8,
            high=2.9,
            walls=Paint((0.34, 0.22, 0.16), Finish.WOOD, 0.6),
            floor=Paint((0.42, 0.27, 0.17), Finish.WOOD, 0.4),
            overhead=Paint((0.18, 0.17, 0.18)),
        ),
        furnish=_music_studio,
        light=Light(sun=0.0, level=0.20, colour=(1.0, 0.82, 0.66), exposure=1.1),
        frame=4.6,
        depth=0.4,
        low=0.3,
        ambience="studio",
        walk=(-2.0, -3.0, 2.0, 0.4),
    ),
}
