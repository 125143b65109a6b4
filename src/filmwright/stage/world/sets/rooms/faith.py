"""Where one prays or keeps old ways: church, temple hall, a Chinese room."""

from __future__ import annotations

from math import cos, pi, sin

from filmwright.stage.world.model import Finish
from filmwright.stage.world.sets.rooms.canteens import lantern, lattice
from filmwright.stage.world.sets.rooms.design import Design, Light
from filmwright.stage.world.sets.rooms.fixtures import TUNGSTEN
from filmwright.stage.world.sets.rooms.furniture import chair, pew, table
from filmwright.stage.world.sets.rooms.openings import Window, window
from filmwright.stage.world.sets.rooms.palette import (
    BRASS,
    EBONY,
    GOLD,
    MAHOGANY,
    MARBLE,
    WHITE,
    glow,
)
from filmwright.stage.world.sets.rooms.shell import Room, Shell
from filmwright.stage.world.shaping.paint import Paint
from filmwright.stage.world.world import Colour

STAINED: tuple[Colour, ...] = (
    (0.90, 0.16, 0.14),
    (0.14, 0.34, 0.90),
    (0.98, 0.78, 0.18),
    (0.14, 0.62, 0.36),
    (0.56, 0.20, 0.70),
)
STONE = Paint((0.72, 0.67, 0.58), Finish.STONE, 0.7)


def _church(room: Room) -> None:
    crate = room.crate
    for j in range(6):
        for s in (-1, 1):
            with room.at(s * 1.75, 2.3 - 1.15 * j):
                pew(room, 2.1)
    for s in (-1, 1):  # piers and the ribs that spring from them
        for k in range(5):
            y = 4.6 - 2.4 * k
            crate.post(0.24, 3.6, (s * 3.15, y, 0), STONE, 0.22)
            for a in range(4):
                x, dy = 0.22 * cos(a * pi / 2 + 0.78), 0.22 * sin(a * pi / 2 + 0.78)
                crate.post(0.08, 3.6, (s * 3.15 + x, y + dy, 0), STONE.shaded(1.1))
            crate.block((0.7, 0.7, 0.25), (s * 3.15, y, 0), STONE, 0.02)
            crate.block((0.66, 0.66, 0.2), (s * 3.15, y, 3.6), STONE, 0.03)
            for i in range(7):
                t0, t1 = i / 7, (i + 1) / 7
                p = (s * 3.15 * (1 - t0), y, 3.7 + 2.75 * (1 - (1 - t0) ** 2) ** 0.62)
                q = (s * 3.15 * (1 - t1), y, 3.7 + 2.75 * (1 - (1 - t1) ** 2) ** 0.62)
                crate.bar(p, q, 0.10, STONE)
        with room.on("left" if s < 0 else "right"):
            for k in range(4):
                along = (3.4 - 2.4 * k) * (1 if s < 0 else -1)
                window(
                    room,
                    Window(
                        wide=1.0, high=2.4, sill=1.5, arched=True, glass=STAINED, panes=(1, 1), frame=STONE
                    ),
                    along,
                )
    with room.on("back"):
        window(
            room,
            Window(wide=2.2, high=3.4, sill=2.1, arched=True, glass=STAINED, panes=(1, 1), frame=STONE),
            0,
        )
        for s in (-1, 1):
            window(
                room,
                Window(wide=0.9, high=2.6, sill=1.9, arched=True, glass=STAINED, panes=(1, 1), frame=STONE),
                s * 2.2,
            )
        crate.box((0.16, 0.1, 1.5), (0, -0.12, 2.55), GOLD, 0.02)
        crate.box((0.85, 0.1, 0.16), (0, -0.12, 2.85), GOLD, 0.02)
    for k in range(2):
        crate.block((5.0 - 0.6 * k, 2.4 - 0.5 * k, 0.16), (0, 4.3 + 0.1 * k, 0.16 * k), STONE, 0.01)
    crate.block((2.0, 0.75, 0.95), (0, 4.4, 0.32), MARBLE, 0.02)  # the altar
    crate.block((2.1, 0.85, 0.03), (0, 4.4, 1.27), WHITE)
    crate.box((0.75, 0.012, 0.8), (0, 3.97, 0.9), Paint((0.93, 0.91, 0.86), Finish.CLOTH))
    for x in (-0.8, -0.55, 0.55, 0.8):
        crate.post(0.05, 0.02, (x, 4.4, 1.3), BRASS)
        crate.post(0.022, 0.4, (x, 4.4, 1.3), WHITE)
        crate.ball((0.022, 0.022, 0.05), (x, 4.4, 1.75), glow((1.0, 0.85, 0.45)))
    crate.block((1.15, 8.6, 0.014), (0, -0.9, 0.002), Paint((0.52, 0.08, 0.12), Finish.CARPET))
    room.solid((5.0, 2.2, 1.0), (0, 4.4, 0), "stone")
    room.lamp((0, 3.6, 2.4), TUNGSTEN, 4.5, 2.2)
    for s in (-1, 1):
        room.lamp((s * 2.4, 0.4, 2.4), ((1.0, 0.60, 0.40) if s < 0 else (0.62, 0.62, 1.0)), 4.5, 1.2)


def _buddha(room: Room) -> None:
    crate = room.crate
    for k in range(12):  # the lotus
        a = 2 * pi * k / 12
        crate.ball((0.36, 0.20, 0.16), (0.85 * cos(a), 0.75 * sin(a), 0.16), GOLD, (0, -22, a * 57.3))
    crate.post(0.95, 0.18, (0, 0, 0.1), GOLD)
    for s in (-1, 1):
        crate.ball((0.62, 0.30, 0.20), (s * 0.42, -0.25, 0.46), GOLD, (0, 0, s * 14))
        crate.ball((0.17, 0.17, 0.42), (s * 0.58, 0.0, 1.15), GOLD, (0, s * -16, 0))
        crate.bar((s * 0.66, -0.02, 0.85), (s * 0.18, -0.5, 0.68), 0.12, GOLD)
        crate.ball((0.05, 0.07, 0.16), (s * 0.34, 0.0, 2.0), GOLD)
    crate.ball((0.55, 0.36, 0.62), (0, 0.05, 1.05), GOLD)
    crate.ball((0.52, 0.28, 0.24), (0, 0.03, 1.52), GOLD)
    crate.ball((0.16, 0.12, 0.07), (0, -0.52, 0.68), GOLD)
    crate.post(0.15, 0.2, (0, 0.02, 1.62), GOLD)
    crate.ball((0.32, 0.31, 0.38), (0, 0, 2.05), GOLD)
    hair = Paint((0.16, 0.20, 0.36), Finish.PLAIN, 0.6)
    crate.ball((0.335, 0.32, 0.26), (0, 0.04, 2.24), hair)
    crate.ball((0.14, 0.14, 0.13), (0, 0.04, 2.52), hair)
    for x in (-0.12, 0.12):
        crate.ball((0.075, 0.03, 0.02), (x, -0.29, 2.08), EBONY)
    crate.ball((0.03, 0.02, 0.03), (0, -0.315, 2.2), Paint((0.8, 0.1, 0.1)))


def _temple(room: Room) -> None:
    crate = room.crate
    red = Paint((0.64, 0.11, 0.08), Finish.PLASTIC, 0.3)
    for s in (-1, 1):
        for k in range(4):
            y = 3.4 - 2.2 * k
            crate.post(0.24, 4.2, (s * 2.5, y, 0), red)
            crate.post(0.34, 0.22, (s * 2.5, y, 0), STONE)
            crate.box((0.8, 0.5, 0.3), (s * 2.5, y, 4.15), Paint((0.10, 0.36, 0.40)), 0.03)
            lantern(room, (s * 1.75, y - 0.4, 3.0), 0.3)
            if k < 3:
                crate.box((0.04, 0.5, 1.9), (s * 2.2, y - 0.3, 2.7), Paint((0.95, 0.72, 0.16), Finish.CLOTH))
        crate.box((0.2, 9, 0.35), (s * 2.5, 0.2, 4.4), Paint((0.10, 0.36, 0.40)), 0.02)
    for k in range(4):
        y = 3.4 - 2.2 * k
        crate.box((7.4, 0.24, 0.4), (0, y, 4.5), red, 0.02)
        crate.box((5.2, 0.26, 0.12), (0, y - 0.02, 4.25), GOLD, 0.01)
    crate.block((3.6, 1.9, 0.75), (0, 3.1, 0), red, 0.02)
    crate.box((3.4, 0.02, 0.5), (0, 2.14, 0.38), GOLD)
    for k in range(7):
        crate.box((0.4, 0.024, 0.4), (-1.44 + 0.48 * k, 2.138, 0.38), Paint((0.10, 0.36, 0.40)))
    with room.at(0, 3.15, 0, 0.75):
        _buddha(room)
    for k in range(18):  # the halo
        a, b = 2 * pi * k / 18, 2 * pi * (k + 1) / 18
        for r, t in ((1.15, 0.06), (0.72, 0.04)):
            crate.bar((r * cos(a), 3.75, 2.6 + r * sin(a)), (r * cos(b), 3.75, 2.6 + r * sin(b)), t, GOLD)
        crate.bar(
            (0.74 * cos(a), 3.75, 2.6 + 0.74 * sin(a)), (1.13 * cos(a), 3.75, 2.6 + 1.13 * sin(a)), 0.03, GOLD
        )
    room.solid((3.6, 1.9, 1.0), (0, 3.1, 0))
    with room.at(0, 1.35):  # the altar table with incense and fruit
        table(room, (2.2, 0.6, 0.85), MAHOGANY)
        crate.box((2.1, 0.02, 0.5), (0, -0.31, 0.58), Paint((0.95, 0.72, 0.16), Finish.CLOTH))
        crate.post(0.14, 0.2, (0, 0, 0.85), BRASS, 0.2)
        for k in range(7):
            x, y = 0.1 * cos(k * 2.4), 0.1 * sin(k * 2.4)
            crate.bar((x, y, 1.0), (x * 1.4, y * 1.4, 1.42), 0.008, Paint((0.52, 0.20, 0.12)))
            crate.ball(0.014, (x * 1.4, y * 1.4, 1.43), glow((1.0, 0.4, 0.1)))
        for s in (-1, 1):
            crate.post(0.06, 0.04, (s * 0.8, 0, 0.85), BRASS)
            crate.post(0.04, 0.35, (s * 0.8, 0, 0.89), Paint((0.75, 0.10, 0.08)))
            crate.ball((0.025, 0.025, 0.06), (s * 0.8, 0, 1.3), glow((1.0, 0.8, 0.35)))
            for j in range(4):
                crate.ball(
                    0.07,
                    (
                        s * 0.42 + 0.1 * cos(j * 2.1) * (j < 3),
                        0.1 * sin(j * 2.1) * (j < 3),
                        0.92 + 0.11 * (j == 3),
                    ),
                    Paint((0.96, 0.56, 0.10), Finish.PLASTIC, 0.4),
                )
    for j in range(2):
        for x in (-1.3, -0.45, 0.45, 1.3):
            if j == 0 or abs(x) > 1:
                crate.post(0.28, 0.14, (x, 0.35 - 1.1 * j, 0), Paint((0.92, 0.66, 0.14), Finish.CLOTH), 0.25)
    room.lamp((0, 1.9, 3.0), (1.0, 0.74, 0.42), 4.5, 2.8)
    room.lamp((0, 1.0, 1.5), (1.0, 0.6, 0.3), 3.0, 1.4)
    for s in (-1, 1):
        room.lamp((s * 1.6, -0.2, 2.6), (1.0, 0.5, 0.26), 4.0, 1.4)


def _altar_table(room: Room) -> None:
    """The long table under the painting, with vases."""
    crate = room.crate
    with room.at(0, 2.55):  # the long altar table
        crate.box((2.5, 0.42, 0.06), (0, 0, 0.98), MAHOGANY, 0.015)
        for s in (-1, 1):
            crate.block((0.08, 0.36, 0.96), (s * 1.1, 0, 0), MAHOGANY)
            crate.ball((0.16, 0.10, 0.08), (s * 1.24, 0, 1.03), MAHOGANY)
            crate.post(0.06, 0.04, (s * 0.85, 0, 1.01), WHITE)  # blue and white vases
            crate.ball((0.14, 0.14, 0.17), (s * 0.85, 0, 1.2), WHITE)
            crate.post(0.142, 0.07, (s * 0.85, 0, 1.16), Paint((0.14, 0.28, 0.62), Finish.PLASTIC, 0.2))
            crate.post(0.05, 0.12, (s * 0.85, 0, 1.34), WHITE, 0.08)
        crate.post(0.10, 0.16, (0, 0, 1.01), BRASS, 0.13)
        room.solid((2.5, 0.45, 1.0), (0, 0, 0))


def _guests_table(room: Room) -> None:
    """The square table between two armchairs."""
    crate = room.crate
    with room.at(0, 1.75):  # the square table between two armchairs
        table(room, (0.85, 0.85, 0.8), MAHOGANY)
        crate.ball((0.09, 0.09, 0.075), (0, 0, 0.88), Paint((0.56, 0.28, 0.18), Finish.PLASTIC, 0.4))
        for s in (-1, 1):
            crate.post(0.03, 0.05, (s * 0.2, -0.15, 0.8), WHITE, 0.045)
            with room.at(s * 0.95, 0, s * 12):
                chair(room, MAHOGANY, solid=True)
                for e in (-0.24, 0.24):
                    crate.bar((e, -0.16, 0.7), (e, 0.22, 0.74), 0.02, MAHOGANY)
                    crate.bar((e, -0.16, 0.45), (e, -0.16, 0.7), 0.018, MAHOGANY)
                crate.box((0.16, 0.02, 0.5), (0, 0.2, 0.75), MAHOGANY.shaded(1.3))


def _chinese_room(room: Room) -> None:
    crate = room.crate
    paper = Paint((0.98, 0.90, 0.72), Finish.GLOW)
    with room.on("back"):
        for x in (-2.35, 2.35):
            lattice(room, 1.6, 2.3, (x, 0, 1.35), MAHOGANY, paper)
        crate.box((1.25, 0.03, 1.7), (0, -0.02, 1.95), Paint((0.93, 0.89, 0.80)))
        for k in range(3):  # mountains in ink
            tone = ((0.70, 0.73, 0.71), (0.45, 0.50, 0.49), (0.22, 0.25, 0.25))[k]
            high = 0.25 - 0.06 * k
            peaks = [
                (-0.55, 1.25),
                (0.55, 1.25),
                (0.55, 1.55 - 0.08 * k),
                (0.22, 2.05 + high - 0.2 * k),
                (-0.05, 1.6 - 0.05 * k),
                (-0.3, 2.3 + high - 0.3 * k),
                (-0.55, 1.6 - 0.08 * k),
            ]
            room.flat(peaks, -0.038 - 0.003 * k, Paint(tone))
        crate.ball((0.12, 0.004, 0.12), (0.32, -0.04, 2.5), Paint((0.80, 0.18, 0.14)))
        for s in (-1, 1):  # the couplets
            crate.box((0.34, 0.03, 1.8), (s * 1.0, -0.02, 1.95), Paint((0.66, 0.09, 0.08)))
            for k in range(5):
                for stroke, lean in ((0.18, 0), (0.14, 90), (0.13, 38)):
                    crate.box(
                        (stroke, 0.004, 0.028),
                        (
                            s * 1.0,
                            -0.04 - 0.0015 * (lean > 0) - 0.0015 * (lean == 38),
                            2.65 - 0.34 * k + 0.03 * (lean == 38),
                        ),
                        GOLD,
                        0,
                        (0, lean, 0),
                    )
    _altar_table(room)
    _guests_table(room)
    for s in (-1, 1):
        crate.post(0.14, 3.4, (s * 1.55, 2.2, 0), Paint((0.52, 0.10, 0.08), Finish.PLASTIC, 0.3))
        crate.post(0.14, 3.4, (s * 2.9, 0.4, 0), Paint((0.52, 0.10, 0.08), Finish.PLASTIC, 0.3))
        lantern(room, (s * 2.1, 0.9, 2.35), 0.28)
        with room.at(s * 2.5, 1.7):
            for k in range(5):  # a carved screen
                crate.box((0.5, 0.05, 1.8), (-0.0, 0.0, 0.95), MAHOGANY, 0.01) if k == 0 else None
                crate.box(
                    (0.36, 0.06, 0.28), (0, -0.002, 0.28 + 0.34 * k), Paint((0.93, 0.86, 0.68), Finish.GLOW)
                )
                crate.box((0.30, 0.064, 0.03), (0, -0.004, 0.28 + 0.34 * k), MAHOGANY)
                crate.box((0.03, 0.066, 0.24), (0, -0.005, 0.28 + 0.34 * k), MAHOGANY)
    crate.box((6.8, 0.2, 0.3), (0, 2.2, 3.1), MAHOGANY, 0.02)
    crate.block((2.6, 1.8, 0.014), (0, 0.4, 0.002), Paint((0.56, 0.12, 0.12), Finish.CARPET))
    room.lamp((0, 1.2, 2.4), (1.0, 0.70, 0.40), 5.0, 1.8)
    room.lamp((0, -1.6, 2.6), (1.0, 0.78, 0.5), 5.0, 0.9)


DESIGNS = {
    "church": Design(
        shell=Shell(
            wide=7.4,
            back=5.6,
            front=7.4,
            high=4.4,
            ceiling="vault",
            rise=2.6,
            walls=Paint((0.74, 0.69, 0.60), Finish.STONE, 0.8),
            floor=Paint((0.58, 0.54, 0.48), Finish.STONE, 0.4),
            overhead=Paint((0.78, 0.74, 0.66)),
        ),
        furnish=_church,
        light=Light(sun=0.3, level=0.18, colour=(1.0, 0.86, 0.68), from_side=-120, from_above=45),
        frame=5.4,
        depth=0.3,
        low=0.45,
        ground="stone",
        ambience="hall",
        walk=(-0.5, -3.4, 0.5, 2.9),
    ),
    "temple_hall": Design(
        shell=Shell(
            wide=7.6,
            back=4.4,
            front=7.0,
            high=4.9,
            walls=Paint((0.72, 0.48, 0.22)),
            floor=Paint((0.44, 0.38, 0.34), Finish.STONE, 0.3),
            overhead=Paint((0.30, 0.12, 0.09), Finish.WOOD, 0.6),
        ),
        furnish=_temple,
        light=Light(sun=0.2, level=0.2, colour=(1.0, 0.78, 0.50)),
        frame=5.0,
        depth=0.5,
        low=0.35,
        ground="stone",
        ambience="hall",
        walk=(-1.6, -3.2, 1.6, 0.9),
    ),
    "chinese_room": Design(
        shell=Shell(
            wide=7.0,
            back=3.0,
            front=6.8,
            high=3.4,
            walls=Paint((0.90, 0.86, 0.76)),
            floor=Paint((0.46, 0.44, 0.42), Finish.STONE, 0.5),
            overhead=Paint((0.36, 0.20, 0.13), Finish.WOOD, 0.7),
            beams=(Paint((0.34, 0.14, 0.09), Finish.WOOD, 0.5), 1.6),
        ),
        furnish=_chinese_room,
        light=Light(sun=0.45, level=0.2, colour=(1.0, 0.84, 0.62)),
        frame=4.6,
        depth=0.4,
        low=0.3,
        ground="stone",
        walk=(-2.2, -3.0, 2.2, 1.0),
    ),
}
