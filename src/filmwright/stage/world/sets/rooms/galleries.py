"""Art and science on show: a gallery, a science museum."""

from __future__ import annotations

from math import cos, pi, sin

import numpy as np

from filmwright.stage.world.model import Finish
from filmwright.stage.world.sets.rooms.design import Design, Light
from filmwright.stage.world.sets.rooms.palette import (
    BLACK,
    BRASS,
    EBONY,
    GAY,
    GOLD,
    GREY,
    STEEL,
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


PLANETS: tuple[tuple[Colour, float], ...] = (
    ((0.72, 0.66, 0.60), 0.12),
    ((0.92, 0.76, 0.46), 0.17),
    ((0.24, 0.48, 0.80), 0.19),
    ((0.80, 0.36, 0.20), 0.15),
    ((0.86, 0.70, 0.52), 0.40),
    ((0.90, 0.80, 0.56), 0.32),
    ((0.56, 0.82, 0.86), 0.23),
    ((0.26, 0.40, 0.82), 0.22),
)


def _planets(room: Room) -> None:
    """The planets hang in a row."""
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


def _rocket(room: Room) -> None:
    """A rocket as tall as the hall."""
    crate = room.crate
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


def _helix(room: Room) -> None:
    """The double helix of life."""
    crate = room.crate
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


def _consoles(room: Room) -> None:
    """A plasma globe and an atom on their stands."""
    crate = room.crate
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


def _science_museum(room: Room) -> None:
    crate = room.crate
    _planets(room)
    _rocket(room)
    _helix(room)
    _consoles(room)
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
}
