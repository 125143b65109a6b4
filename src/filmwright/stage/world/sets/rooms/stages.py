"""Where an audience looks: cinema, theatre."""

from __future__ import annotations

from math import cos, pi, sin

from filmwright.stage.world.model import Finish
from filmwright.stage.world.sets.rooms.design import Design, Light
from filmwright.stage.world.sets.rooms.furniture import (
    theatre_seat,
)  # fmt: skip
from filmwright.stage.world.sets.rooms.openings import curtain
from filmwright.stage.world.sets.rooms.palette import (
    BLACK,
    BRASS,
    CHROME,
    GOLD,
    IRON,
    glow,
)  # fmt: skip
from filmwright.stage.world.sets.rooms.shell import Room, Shell
from filmwright.stage.world.shaping.paint import Paint


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
            curtain(room, x, 1.0, 4.5, red, (-0.3, 0.03))
        crate.box((9.4, 0.3, 0.5), (0, -0.3, 4.65), red.shaded(0.8), 0.05)
    with room.at(0, 0):
        for j in range(5):
            y = 2.2 - 1.25 * j
            up = 0.16 * j
            for s in (-1, 1):  # the aisle between stays flat
                if j:
                    step = Paint((0.16, 0.12, 0.13), Finish.CARPET)
                    crate.block((4.1, 1.25, up), (s * 2.65, y + 0.1, 0), step)
                    crate.box((0.03, 0.5, 0.03), (s * 0.585, y, up * 0.6), glow((1.0, 0.7, 0.3)))
                with room.at(s * 2.5, y, 0, up):
                    theatre_seat(room, red, 6)
    for wall in ("left", "right"):
        with room.on(wall):
            for k in range(4):
                along = -3.0 + 2.0 * k
                crate.box((0.24, 0.1, 0.5), (along, -0.06, 2.4), BRASS, 0.02)
                crate.post(0.08, 0.02, (along, -0.12, 2.66), glow((1.0, 0.70, 0.36)))
                crate.box(
                    (1.4, 0.05, 2.6), (along + 1.0, -0.03, 1.9), Paint((0.28, 0.06, 0.08), Finish.CLOTH), 0.02
                )
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
            curtain(room, -3.3 + 1.1 * k, 1.1, 4.3, Paint((0.42, 0.05, 0.09), Finish.CLOTH), (-0.3, 0.02))
    for s in (-1, 1):  # the drapes that frame the stage
        with room.at(0, 1.0, 0, 0.9):
            curtain(room, s * 3.25, 1.9, 4.4, red, (0.0, 0.03))
            curtain(room, s * 3.9, 1.4, 4.4, red.shaded(0.85), (0.45, 0.03))
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
    crate.post(0.16, 0.03, (-0.75, 2.3, 0.91), BLACK)
    crate.post(0.014, 1.35, (-0.75, 2.3, 0.93), CHROME)
    crate.ball((0.05, 0.05, 0.08), (-0.75, 2.3, 2.34), IRON)
    for j in range(3):
        for x in (-2.0, 2.0):
            with room.at(x, -0.7 - 1.15 * j):
                theatre_seat(room, red.shaded(0.8), 6)
    room.lamp((0, 1.8, 4.4), (1.0, 0.90, 0.70), 4.6, 5.0)
    room.lamp((-2.6, 1.6, 3.6), (1.0, 0.60, 0.40), 5.0, 1.6)
    room.lamp((2.6, 1.6, 3.6), (1.0, 0.60, 0.40), 5.0, 1.6)
    room.lamp((0, 3.6, 3.2), (1.0, 0.55, 0.40), 5.0, 2.2)
    room.lamp((0, -2.0, 4.2), (1.0, 0.70, 0.46), 7.0, 0.7)


DESIGNS = {
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
}
