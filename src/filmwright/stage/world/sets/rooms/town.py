"""What a town keeps under a roof for all: shopping mall, night club, court, operating theatre, laundry."""

from __future__ import annotations

from math import cos, pi, sin

from filmwright.stage.world.model import Finish
from filmwright.stage.world.sets.rooms.design import Design, Light
from filmwright.stage.world.sets.rooms.fixtures import ceiling_panel
from filmwright.stage.world.sets.rooms.furniture import chair, counter, cupboard, monitor, pew, plant
from filmwright.stage.world.sets.rooms.openings import SKIES
from filmwright.stage.world.sets.rooms.palette import (
    BLACK,
    BRASS,
    CHROME,
    GAY,
    GOLD,
    GREY,
    MAHOGANY,
    OAK,
    STEEL,
    WALNUT,
    WHITE,
    glow,
)
from filmwright.stage.world.sets.rooms.shell import Room, Shell
from filmwright.stage.world.shaping.paint import Paint


def _shop_front(room: Room, name: str, seed: int) -> None:
    """A lit window full of things under a coloured fascia, 2.6 m wide."""
    crate = room.crate
    crate.box((2.5, 0.02, 2.1), (0, -0.02, 1.15), glow((1.0, 0.94, 0.82)))
    crate.box((2.6, 0.2, 0.55), (0, -0.1, 2.55), Paint(GAY[seed % 7], Finish.PLASTIC, 0.4), 0.02)
    room.sign(name, (1.3, 0.32), (0, -0.22, 2.55), GAY[seed % 7])
    for x in (-1.27, -0.42, 0.42, 1.27):
        crate.block((0.06, 0.14, 2.25), (x, -0.08, 0), STEEL)
    for k in range(5):
        tone = Paint(GAY[(k * 3 + seed) % 7], Finish.PLASTIC, 0.4)
        high = 0.5 + 0.35 * ((k * 5 + seed) % 3)
        crate.block((0.26, 0.1, high), (-1.0 + 0.5 * k, -0.09, 0.12), tone, 0.03)
        crate.ball((0.13, 0.05, 0.13), (-1.0 + 0.5 * k, -0.09, high + 0.24), tone.shaded(1.2))
    crate.block((2.5, 0.12, 0.12), (0, -0.07, 0), GREY)


def _escalator(room: Room, x: float) -> None:
    """Moving stairs that climb away from the camera."""
    crate = room.crate
    for k in range(17):
        crate.block((0.85, 0.26, 0.2), (x, 0.26 * k, 0.18 * k), Paint((0.30, 0.31, 0.33), Finish.METAL, 0.4))
        crate.box((0.85, 0.02, 0.03), (x, 0.26 * k - 0.12, 0.18 * k + 0.2), Paint((0.95, 0.80, 0.15)))
    for s in (-0.5, 0.5):
        crate.bar((x + s, -0.5, 0.95), (x + s, 4.2, 4.05), 0.05, BLACK)
        crate.bar((x + s, -0.5, 0.35), (x + s, 4.2, 3.45), 0.16, STEEL)
        for k in range(9):
            y, z = 0.5 * k - 0.1, 0.36 * k + 0.35
            crate.box(
                (0.02, 0.46, 0.5), (x + s, y, z + 0.22), Paint((0.62, 0.78, 0.84), Finish.PLASTIC, 0.06)
            )


def _mall(room: Room) -> None:
    crate = room.crate
    names = ("FASHION", "SHOES", "TOYS", "BOOKS", "SPORT", "PHONES", "MUSIC", "GIFTS")
    for floor in (0, 1):
        for s in (-1, 1):
            with room.on("left" if s < 0 else "right", 0.0, 3.5 * floor):
                for k in range(4):
                    along = (4.2 - 2.8 * k) * (1 if s < 0 else -1)
                    with room.at(along, 0):
                        _shop_front(
                            room, names[(k + 4 * (s > 0) + 3 * floor) % 8], k + 2 * floor + 3 * (s > 0)
                        )
    for s in (-1, 1):  # the gallery above, its rail of glass
        crate.box((1.0, 14, 0.3), (s * 3.25, -0.5, 3.35), Paint((0.93, 0.92, 0.90)), 0.03)
        crate.box((0.03, 14, 0.8), (s * 2.77, -0.5, 3.95), Paint((0.66, 0.80, 0.85), Finish.PLASTIC, 0.06))
        crate.box((0.07, 14, 0.06), (s * 2.77, -0.5, 4.38), CHROME)
        crate.box((0.03, 14, 0.05), (s * 2.74, -0.5, 3.3), glow((1.0, 0.90, 0.70)))
        for k in range(2):
            with room.at(s * 1.75, 5.6 - 3.6 * k):
                plant(room, 1.9, WHITE, k + 3 * (s > 0))
    with room.at(0, 2.2):
        _escalator(room, -0.65)
        _escalator(room, 0.65)
        room.solid((2.6, 4.0, 1.0), (0, 2.0, 0), "metal")
    crate.box((7.4, 2.0, 0.3), (0, 6.9, 3.35), Paint((0.93, 0.92, 0.90)), 0.03)
    with room.on("back"):
        crate.box((7.0, 0.02, 3.0), (0, -0.02, 5.2), glow(SKIES[room.hour][1]))
        for k in range(8):
            crate.box((0.08, 0.06, 3.0), (-3.5 + k, -0.04, 5.2), WHITE)
    for y in (3.0, 0.0, -3.0):
        crate.box((3.2, 1.4, 0.05), (0, y, 6.9), glow((1.0, 0.98, 0.94)))
    room.lamp((0, 1.0, 5.5), (1.0, 0.96, 0.9), 10.0, 1.2)


def _night_club(room: Room) -> None:
    crate = room.crate
    neon = ((1.0, 0.15, 0.55), (0.15, 0.65, 1.0), (0.55, 0.20, 1.0), (0.15, 0.95, 0.65), (1.0, 0.75, 0.1))
    for i in range(8):  # the floor of lit tiles
        for j in range(7):
            tone = neon[(i * 3 + j * 2 + (i * j) % 3) % 5]
            dim = 0.35 + 0.65 * (((i * 5 + j * 7) % 4) / 3)
            crate.box((0.72, 0.72, 0.02), (-2.63 + 0.75 * i, 2.4 - 0.75 * j, 0.012), glow(tone, dim))
    with room.on("back"):
        crate.block((4.4, 1.0, 0.6), (0, -0.7, 0), Paint((0.07, 0.07, 0.10)))
        crate.block((2.4, 0.6, 1.05), (0, -0.8, 0.6), Paint((0.10, 0.10, 0.14)), 0.02)
        for k in range(12):
            high = 0.2 + 0.55 * abs(sin(k * 1.9))
            crate.box((0.13, 0.02, high), (-1.05 + 0.19 * k, -1.11, 0.75 + high / 2), glow(neon[k % 5]))
        for x in (-0.6, 0.6):  # turntables
            crate.post(0.22, 0.03, (x, -0.8, 1.65), BLACK)
            crate.post(0.07, 0.035, (x, -0.8, 1.65), Paint((0.9, 0.2, 0.2)))
        for k in range(5):
            crate.box((4.8 - 0.5 * k, 0.03, 0.05), (0, -0.03, 2.1 + 0.28 * k), glow(neon[k]))
    for s in (-1, 1):  # towers of loudspeakers
        with room.at(s * 2.75, 2.5):
            for k in range(3):
                crate.block((0.9, 0.7, 0.85), (0, 0, 0.88 * k), Paint((0.06, 0.06, 0.07)), 0.02)
                crate.bar((0, -0.34, 0.88 * k + 0.42), (0, -0.38, 0.88 * k + 0.42), 0.32, GREY)
                crate.bar((0, -0.35, 0.88 * k + 0.42), (0, -0.39, 0.88 * k + 0.42), 0.26, BLACK)
            room.solid((0.9, 0.7, 2.5), (0, 0, 0))
    crate.ball(0.42, (0, 0.9, 3.05), Paint((0.85, 0.87, 0.92), Finish.METAL, 0.1))  # the mirror ball
    for k in range(60):
        a, z = 2.4 * k, -0.95 + 1.9 * k / 59
        r = 0.42 * (1 - z * z) ** 0.5
        at = (r * cos(a), 0.9 + r * sin(a), 3.05 + 0.42 * z)
        crate.box((0.06, 0.06, 0.06), at, glow((1.0, 1.0, 1.0), 0.5 + 0.5 * (k % 2)), 0, (0, 0, a * 57.3))
    crate.post(0.012, 0.5, (0, 0.9, 3.4), GREY)
    for k in range(7):  # beams that fall from the rig
        x = -2.4 + 0.8 * k
        crate.post(0.12, 0.22, (x, 1.8, 3.3), BLACK, 0.08)
        crate.bar(
            (x, 1.8, 3.3), (x * 0.3 + 0.5 * sin(k * 2.0), 1.9, 0.4), 0.035, Paint(neon[k % 5], Finish.SMOKE)
        )
    for k in range(5):
        room.lamp((-2.2 + 1.1 * k, 0.8, 2.6), neon[k], 4.2, 1.8)


def _courtroom(room: Room) -> None:
    crate = room.crate
    with room.on("back"):
        crate.block((7.6, 0.08, 3.0), (0, -0.04, 0), WALNUT)
        for k in range(6):
            crate.box((1.0, 0.04, 1.9), (-3.1 + 1.24 * k, -0.1, 1.6), WALNUT.shaded(1.25), 0.02)
        crate.ball((0.5, 0.05, 0.5), (0, -0.16, 2.55), GOLD)  # a seal with the scales
        crate.ball((0.4, 0.055, 0.4), (0, -0.17, 2.55), MAHOGANY)
        crate.box((0.03, 0.02, 0.5), (0, -0.235, 2.55), GOLD)
        crate.box((0.5, 0.02, 0.03), (0, -0.235, 2.72), GOLD)
        for s in (-1, 1):
            crate.ball((0.09, 0.01, 0.04), (s * 0.22, -0.235, 2.5), GOLD)
            crate.bar((s * 1.3, -0.5, 0), (s * 1.3, -0.5, 2.5), 0.025, BRASS)
            flag = (0.20, 0.30, 0.55) if s < 0 else (0.62, 0.12, 0.14)
            crate.box((0.34, 0.06, 1.1), (s * 1.3 - s * 0.15, -0.5, 1.85), Paint(flag, Finish.CLOTH), 0.02)
    crate.block((4.6, 1.9, 0.4), (0, 2.6, 0), WALNUT)  # the bench
    with room.at(0, 2.1, 0, 0.4):
        counter(room, (3.4, 0.6, 1.1), MAHOGANY, WALNUT, 5)
        crate.block((0.3, 0.14, 0.03), (0.5, -0.1, 1.1), OAK)
        crate.bar((0.38, -0.1, 1.18), (0.62, -0.1, 1.18), 0.05, OAK)  # the gavel
        crate.bar((0.5, -0.1, 1.18), (0.5, -0.42, 1.16), 0.018, OAK)
    crate.box((0.75, 0.14, 1.3), (0, 2.95, 1.65), Paint((0.20, 0.10, 0.08), Finish.PLASTIC, 0.5), 0.05)
    with room.at(2.4, 1.5, -14):
        counter(room, (1.3, 0.5, 1.0), MAHOGANY, WALNUT, 2)
    for s in (-1, 1):  # counsels' tables
        with room.at(s * 1.75, -0.4):
            counter(room, (1.7, 0.65, 0.76), MAHOGANY, WALNUT, 3)
            for k in range(2):
                crate.block((0.22, 0.3, 0.03), (-0.3 + 0.5 * k, 0, 0.76), WHITE)
                with room.at(-0.4 + 0.8 * k, -0.75, 180):
                    chair(room, Paint((0.30, 0.12, 0.10), Finish.PLASTIC, 0.5), WALNUT)
    for s in (-1, 1):
        with room.at(s * 2.0, -3.0):
            pew(room, 2.6, MAHOGANY)
    room.lamp((0, 1.2, 3.0), (1.0, 0.86, 0.66), 6.0, 1.6)


def _operating_theatre(room: Room) -> None:
    crate = room.crate
    green = Paint((0.16, 0.50, 0.46), Finish.CLOTH)
    with room.at(0, 1.4):  # the table under its lamp
        crate.block((0.4, 0.6, 0.7), (0, 0, 0), STEEL, 0.05)
        crate.box((2.1, 0.62, 0.10), (0, 0, 0.82), BLACK, 0.03)
        crate.box((2.15, 0.72, 0.04), (0, 0, 0.89), green, 0.015)
        crate.box((1.9, 0.02, 0.45), (0, -0.37, 0.68), green)
        crate.box((0.42, 0.36, 0.1), (-0.82, 0, 0.95), Paint((0.80, 0.90, 0.90), Finish.CLOTH), 0.04)
        room.solid((2.1, 0.7, 0.9), (0, 0, 0))
        for s in (-1, 1):
            crate.bar((0, 0.2, 3.1), (s * 0.75, 0, 2.75), 0.05, WHITE)
            crate.bar((s * 0.75, 0, 2.75), (s * 0.6, 0, 2.35), 0.045, WHITE)
            crate.post(0.48, 0.12, (s * 0.6, 0, 2.2), WHITE, 0.34)
            for k in range(7):
                a = 2 * pi * k / 6
                r = 0.3 if k < 6 else 0.0
                crate.post(0.11, 0.02, (s * 0.6 + r * cos(a), r * sin(a), 2.19), glow((1.0, 1.0, 0.96)))
        room.lamp((0, 0, 2.1), (1.0, 1.0, 0.96), 3.6, 3.0)
    with room.at(1.75, 1.9, -20):  # the anaesthetist's machine
        crate.block((0.65, 0.55, 1.2), (0, 0, 0.1), WHITE, 0.03)
        monitor(room, (0, 0, 1.3), (0.55, 0.4), (0.05, 0.30, 0.26))
        for k, tone in enumerate(((0.2, 0.5, 0.9), (0.95, 0.95, 0.95), (0.2, 0.65, 0.35))):
            crate.post(0.08, 0.75, (-0.2 + 0.2 * k, -0.34, 0.1), Paint(tone, Finish.METAL, 0.3))
        room.solid((0.7, 0.6, 1.3), (0, 0, 0))
    with room.at(-1.65, 1.0, 25):  # instruments on their trolley
        crate.box((0.9, 0.5, 0.03), (0, 0, 0.9), STEEL)
        crate.box((0.94, 0.54, 0.012), (0, 0, 0.885), green)
        for k in range(9):
            crate.box((0.03, 0.26, 0.012), (-0.36 + 0.09 * k, 0, 0.925), CHROME)
        for x in (-0.4, 0.4):
            for y in (-0.2, 0.2):
                crate.post(0.015, 0.88, (x, y, 0), CHROME)
        room.solid((0.9, 0.5, 0.9), (0, 0, 0))
    with room.on("back"):
        with room.at(-2.2, -0.25):
            cupboard(room, (1.5, 0.45, 1.9), WHITE, 3)
        crate.box((1.6, 0.03, 0.9), (0.2, -0.02, 1.75), BLACK)
        crate.box((1.5, 0.01, 0.8), (0.2, -0.04, 1.75), glow((0.75, 0.88, 0.95)))
        for k in range(2):  # X-rays
            crate.box((0.6, 0.006, 0.7), (-0.17 + 0.74 * k, -0.05, 1.75), glow((0.06, 0.09, 0.13)))
            for j in range(6):
                crate.box(
                    (0.34 - 0.02 * j, 0.004, 0.03),
                    (-0.17 + 0.74 * k, -0.056, 2.0 - 0.09 * j),
                    glow((0.62, 0.76, 0.84)),
                )
            crate.box((0.05, 0.004, 0.6), (-0.17 + 0.74 * k, -0.059, 1.75), glow((0.62, 0.76, 0.84)))
    for x in (-1.6, 1.6):
        ceiling_panel(room, (x, -0.6), (1.2, 0.6))


def _laundry(room: Room) -> None:
    crate = room.crate
    for row in (0, 1):
        for k in range(7):
            with room.on("back", -2.55 + 0.85 * k, 0.92 * row), room.at(0, -0.38):
                crate.block((0.8, 0.7, 0.9), (0, 0, 0), WHITE if row == 0 else STEEL, 0.02)
                crate.bar((0, -0.34, 0.42), (0, -0.38, 0.42), 0.29, CHROME)
                crate.bar(
                    (0, -0.35, 0.42), (0, -0.39, 0.42), 0.23, Paint((0.18, 0.26, 0.34), Finish.PLASTIC, 0.06)
                )
                if (k + row) % 2:
                    crate.ball(
                        (0.16, 0.01, 0.11), (0.02, -0.392, 0.34), Paint(GAY[(k * 2 + row) % 7], Finish.CLOTH)
                    )
                crate.box((0.7, 0.02, 0.1), (0, -0.352, 0.82), Paint((0.20, 0.24, 0.30)))
                crate.box((0.14, 0.01, 0.05), (0.2, -0.365, 0.82), glow((0.3, 1.0, 0.6)))
                crate.ball((0.035, 0.02, 0.035), (-0.2, -0.37, 0.82), CHROME)
    room.solid((6.0, 0.8, 1.8), (0, room.shell.back - 0.4, 0), "metal")
    with room.on("back"):
        room.sign("LAUNDRY", (1.8, 0.42), (0, -0.05, 2.4), (0.20, 0.50, 0.85))
    with room.at(-1.9, 0.7, 15):  # a basket on wheels, full of washing
        crate.block((0.8, 0.55, 0.5), (0, 0, 0.25), Paint((0.30, 0.55, 0.80), Finish.PLASTIC, 0.5), 0.04)
        for k in range(7):
            at = (-0.25 + 0.09 * k, 0.1 * sin(k * 2), 0.78 + 0.05 * (k % 2))
            crate.ball((0.17, 0.15, 0.10), at, Paint(GAY[k], Finish.CLOTH))
        room.solid((0.8, 0.6, 0.8), (0, 0, 0))
    for k in range(4):
        with room.at(1.0 + 0.55 * k, 0.5, 0):
            chair(room, Paint((0.95, 0.55, 0.15), Finish.PLASTIC, 0.4), STEEL)
    for x in (-1.5, 1.5):
        ceiling_panel(room, (x, 0.6), (1.6, 0.5))


DESIGNS = {
    "shopping_mall": Design(
        shell=Shell(
            wide=7.6,
            back=7.8,
            front=7.6,
            high=7.0,
            walls=Paint((0.90, 0.88, 0.84)),
            floor=Paint((0.88, 0.85, 0.80), Finish.STONE, 0.1),
            checker=(Paint((0.78, 0.72, 0.64)), 1.2),
        ),
        furnish=_mall,
        light=Light(sun=0.2, level=0.46, colour=(1.0, 0.95, 0.88)),
        frame=6.4,
        depth=0.4,
        low=0.4,
        ground="tile",
        ambience="shop",
        walk=(-2.2, -3.4, 2.2, 1.2),
    ),
    "night_club": Design(
        shell=Shell(
            wide=7.2,
            back=3.4,
            front=6.8,
            high=3.8,
            walls=Paint((0.10, 0.08, 0.18)),
            floor=Paint((0.08, 0.08, 0.12), Finish.PLASTIC, 0.2),
            overhead=Paint((0.04, 0.04, 0.07)),
        ),
        furnish=_night_club,
        light=Light(sun=0.0, level=0.10, colour=(0.62, 0.55, 1.0), exposure=1.15),
        frame=4.8,
        depth=0.4,
        low=0.3,
        ambience="restaurant",
        walk=(-2.6, -3.0, 2.6, 1.4),
    ),
    "courtroom": Design(
        shell=Shell(
            wide=8.0,
            back=3.6,
            front=7.0,
            high=3.8,
            walls=Paint((0.84, 0.78, 0.66)),
            floor=Paint((0.42, 0.27, 0.17), Finish.WOOD, 0.35),
            wainscot=(Paint((0.40, 0.25, 0.15), Finish.WOOD, 0.5), 1.3),
        ),
        furnish=_courtroom,
        light=Light(sun=0.3, level=0.32, colour=(1.0, 0.88, 0.72)),
        frame=5.2,
        depth=0.4,
        low=0.4,
        ambience="hall",
        centre=(0.0, 0.6),
        walk=(-0.7, -3.0, 0.7, 1.2),
    ),
    "operating_theatre": Design(
        shell=Shell(
            wide=6.6,
            back=2.9,
            front=6.6,
            high=3.1,
            walls=Paint((0.70, 0.86, 0.84), Finish.TILE, 0.25),
            floor=Paint((0.62, 0.74, 0.74), Finish.TILE, 0.2),
        ),
        furnish=_operating_theatre,
        light=Light(sun=0.0, level=0.46, colour=(0.90, 1.0, 0.99)),
        frame=4.3,
        depth=0.4,
        low=0.35,
        ground="tile",
        ambience="machines",
        walk=(-2.6, -3.0, 2.6, 0.5),
    ),
    "laundry": Design(
        shell=Shell(
            wide=6.4,
            back=2.6,
            front=6.6,
            high=3.0,
            walls=Paint((0.62, 0.84, 0.88)),
            floor=Paint((0.92, 0.92, 0.90), Finish.TILE, 0.2),
            checker=(Paint((0.55, 0.72, 0.80)), 0.45),
        ),
        furnish=_laundry,
        light=Light(sun=0.0, level=0.56, colour=(0.96, 0.99, 1.0)),
        frame=4.3,
        depth=0.4,
        low=0.3,
        ground="tile",
        ambience="machines",
        walk=(-2.6, -3.0, 2.6, 0.4),
    ),
}
