"""Halls of the great: ballroom, palace, throne, hotel lobby."""

from __future__ import annotations

from math import cos, pi, sin

from filmwright.stage.world.model import Finish
from filmwright.stage.world.sets.rooms.design import Design, Light
from filmwright.stage.world.sets.rooms.fixtures import TUNGSTEN, chandelier, sconce, table_lamp
from filmwright.stage.world.sets.rooms.furniture import column, counter, plant
from filmwright.stage.world.sets.rooms.galleries import old_master
from filmwright.stage.world.sets.rooms.openings import Window, curtain, window
from filmwright.stage.world.sets.rooms.palette import (
    BRASS,
    GOLD,
    MAHOGANY,
    MARBLE,
    MIRROR,
    WALNUT,
    WHITE,
    glow,
)
from filmwright.stage.world.sets.rooms.shell import Room, Shell
from filmwright.stage.world.shaping.paint import Paint

GILT = GOLD.shaded(0.95)
CRIMSON = Paint((0.62, 0.08, 0.12), Finish.CLOTH)


def _gilded_panel(room: Room, x: float, z: float, size: tuple[float, float]) -> None:
    """A frame of gilded moulding on the wall."""
    wide, high = size
    for s in (-1, 1):
        room.crate.box((0.06, 0.04, high), (x + s * wide / 2, -0.02, z), GILT, 0.015)
        room.crate.box((wide, 0.04, 0.06), (x, -0.021, z + s * high / 2), GILT, 0.015)


def _ballroom(room: Room) -> None:
    crate = room.crate
    for k in range(4):  # rings and a star inlaid in the floor
        for s in (0, 1):
            crate.post(
                3.2 - 0.8 * k - 0.12 * s,
                0.003 + 0.0015 * (2 * k + s),
                (0, 0.8, 0.001),
                Paint((0.36, 0.20, 0.11) if s == 0 else (0.74, 0.52, 0.30), Finish.WOOD, 0.15),
            )
    with room.on("back"):
        for x in (-3.0, 0.0, 3.0):
            window(
                room,
                Window(wide=1.6, high=3.4, sill=0.5, panes=(3, 5), arched=True, view="sky", frame=GILT),
                x,
            )
            for s in (-1, 1):
                curtain(room, x + s * 1.05, 0.55, 4.25, CRIMSON)
            crate.box((2.8, 0.25, 0.4), (x, -0.16, 4.35), CRIMSON, 0.08)
        for x in (-1.5, 1.5):
            _gilded_panel(room, x, 2.0, (0.6, 2.6))
            sconce(room, x, 2.2)
    for side in ("left", "right"):
        with room.on(side):
            for k in range(3):
                along = (2.4 - 2.6 * k) * (1 if side == "left" else -1)
                crate.box((1.5, 0.03, 3.0), (along, -0.02, 2.2), MIRROR)
                _gilded_panel(room, along, 2.2, (1.55, 3.05))
    for x in (-3.9, 3.9):
        for y in (3.3, 0.6, -2.1):
            with room.at(x, y):
                column(room, 5.0, 0.26, Paint((0.93, 0.88, 0.78), Finish.STONE, 0.2), GILT)
    chandelier(room, (0, 0.9, 3.1), 1.15, 2, 2.6)
    for x in (-2.4, 2.4):
        chandelier(room, (x, 2.3, 3.6), 0.7, 2, 1.5)
    crate.box((9.0, 0.3, 0.25), (0, room.shell.back - 0.16, 4.85), GILT, 0.05)


def _palace(room: Room) -> None:
    crate = room.crate
    crate.block((1.9, 14, 0.014), (0, 0, 0.002), Paint((0.64, 0.07, 0.10), Finish.CARPET))
    for s in (-1, 1):
        crate.block((0.10, 14, 0.016), (s * 0.86, 0, 0.002), Paint((0.93, 0.72, 0.28), Finish.CARPET))
        for k in range(5):
            with room.at(s * 2.75, 5.4 - 2.3 * k):
                column(room, 5.2, 0.34, Paint((0.58, 0.22, 0.16), Finish.STONE, 0.15), GILT)
        with room.on("left" if s < 0 else "right"):
            for k in range(4):
                along = (4.2 - 2.3 * k) * (1 if s < 0 else -1)
                old_master(room, along, 2.5, (1.0, 1.5), k)
    for k in range(5):  # the stairs at the end
        crate.block((5.4 - 0.3 * k, 2.0 - 0.35 * k, 0.16), (0, 5.4 + 0.17 * k, 0.16 * k), MARBLE, 0.01)
        crate.block(
            (1.9, 0.36, 0.012), (0, 4.6 + 0.35 * k, 0.16 * (k + 1)), Paint((0.64, 0.07, 0.10), Finish.CARPET)
        )
    room.solid((5.4, 2.0, 0.8), (0, 5.4, 0))
    with room.on("back"):
        window(
            room, Window(wide=2.0, high=3.4, sill=1.1, panes=(4, 5), arched=True, view="sky", frame=GILT), 0
        )
        for s in (-1, 1):
            curtain(room, s * 1.35, 0.7, 4.7, CRIMSON)
            _gilded_panel(room, s * 2.6, 2.6, (1.0, 3.2))
    for y in (4.6, 1.2):
        chandelier(room, (0, y, 3.4 if y > 2 else 3.7), 0.95, 2, 2.4)
    for s in (-1, 1):
        with room.at(s * 1.9, -0.6):  # golden vases
            crate.block((0.5, 0.5, 0.8), (0, 0, 0), MARBLE, 0.02)
            crate.ball((0.22, 0.22, 0.28), (0, 0, 1.12), GOLD)
            crate.post(0.09, 0.2, (0, 0, 1.32), GOLD, 0.16)
            crate.post(0.1, 0.08, (0, 0, 0.8), GOLD)
            room.solid((0.5, 0.5, 1.2), (0, 0, 0), "stone")
    room.lamp((0, -1.5, 3.5), TUNGSTEN, 7.0, 0.9)


def _throne(room: Room) -> None:
    crate = room.crate
    crate.post(0.9, 0.01, (0, 0, 0), GOLD)
    crate.box((1.0, 0.8, 0.10), (0, 0, 0.62), CRIMSON, 0.04)
    crate.block((1.1, 0.85, 0.55), (0, 0, 0.02), GOLD, 0.04)
    crate.box((1.05, 0.14, 1.5), (0, 0.42, 1.35), GOLD, 0.05)
    crate.box((0.78, 0.05, 1.2), (0, 0.335, 1.32), CRIMSON, 0.03)
    for s in (-1, 1):
        crate.box((0.16, 0.75, 0.12), (s * 0.5, 0, 0.95), GOLD, 0.03)
        crate.post(0.06, 0.35, (s * 0.5, -0.3, 0.6), GOLD)
        crate.ball(0.10, (s * 0.5, -0.38, 1.0), GOLD)
        crate.post(0.08, 2.1, (s * 0.55, 0.42, 0.1), GOLD, 0.06)
        crate.ball((0.11, 0.11, 0.16), (s * 0.55, 0.42, 2.3), GOLD)
    crate.ball((0.32, 0.08, 0.32), (0, 0.42, 2.15), GOLD)
    for k in range(9):
        a = pi * k / 8
        crate.bar(
            (0.3 * cos(a), 0.42, 2.15 + 0.3 * sin(a)), (0.55 * cos(a), 0.42, 2.15 + 0.55 * sin(a)), 0.03, GOLD
        )
    crate.ball(0.1, (0, 0.33, 2.15), Paint((0.72, 0.06, 0.12), Finish.PLASTIC, 0.1))
    room.solid((1.2, 0.9, 1.2), (0, 0, 0))


def _throne_room(room: Room) -> None:
    crate = room.crate
    stone = Paint((0.62, 0.58, 0.52), Finish.STONE, 0.5)
    for k in range(4):
        crate.block((4.4 - 0.5 * k, 3.0 - 0.45 * k, 0.18), (0, 3.2 + 0.2 * k, 0.18 * k), stone, 0.01)
        crate.block(
            (1.5, 0.46, 0.012), (0, 1.9 + 0.43 * k, 0.18 * (k + 1)), Paint((0.60, 0.06, 0.09), Finish.CARPET)
        )
    room.solid((4.4, 3.0, 0.7), (0, 3.2, 0), "stone")
    with room.at(0, 3.8, 0, 0.72):
        _throne(room)
    crate.block((1.5, 11, 0.014), (0, -3.6, 0.002), Paint((0.60, 0.06, 0.09), Finish.CARPET))
    for s in (-1, 1):
        crate.block((0.08, 11, 0.016), (s * 0.68, -3.6, 0.002), Paint((0.93, 0.72, 0.28), Finish.CARPET))
        for k in range(4):
            with room.at(s * 2.7, 3.6 - 2.2 * k):
                column(room, 5.0, 0.36, stone)
                if k < 3:  # a banner hangs from each
                    crate.box(
                        (0.75, 0.04, 1.9),
                        (-s * 0.05, -0.46, 3.2),
                        Paint((0.60, 0.06, 0.09), Finish.CLOTH),
                        0.01,
                    )
                    room.flat(
                        [(-0.05 * s - 0.02, 1.9), (0.33 - s * 0.05, 2.25), (-0.43 - s * 0.05, 2.25)],
                        -0.46,
                        Paint((0.60, 0.06, 0.09), Finish.CLOTH),
                    )
                    crate.ball((0.2, 0.02, 0.2), (-s * 0.05, -0.485, 3.3), GOLD)
                    crate.box((0.85, 0.06, 0.06), (-s * 0.05, -0.46, 4.17), GOLD)
        for k in range(2):  # standing candlesticks
            with room.at(s * 1.65, 1.3 - 2.3 * k):
                crate.post(0.2, 0.04, (0, 0, 0), BRASS)
                crate.post(0.03, 1.5, (0, 0, 0.04), BRASS)
                for j in range(5):
                    a = 2 * pi * j / 5
                    crate.bar((0, 0, 1.35), (0.22 * cos(a), 0.22 * sin(a), 1.55), 0.016, BRASS)
                    crate.post(0.03, 0.16, (0.22 * cos(a), 0.22 * sin(a), 1.55), WHITE)
                    crate.ball(
                        (0.022, 0.022, 0.05), (0.22 * cos(a), 0.22 * sin(a), 1.76), glow((1.0, 0.75, 0.3))
                    )
    with room.on("back"):
        curtain(room, -1.1, 1.6, 4.9, CRIMSON.shaded(0.8))
        curtain(room, 1.1, 1.6, 4.9, CRIMSON.shaded(0.8))
        crate.box((4.2, 0.6, 0.4), (0, -0.35, 4.9), GOLD, 0.06)
        colours = ((0.85, 0.18, 0.16), (0.20, 0.36, 0.80), (0.95, 0.75, 0.20), (0.25, 0.60, 0.35))
        for s in (-1, 1):
            window(
                room,
                Window(wide=0.9, high=3.0, sill=1.3, arched=True, glass=colours, panes=(1, 1), frame=stone),
                s * 3.0,
            )
    room.lamp((0, 2.4, 3.0), TUNGSTEN, 4.5, 2.8)
    for s in (-1, 1):
        room.lamp((s * 1.6, 0.6, 2.0), (1.0, 0.66, 0.34), 4.5, 1.8)
    room.lamp((0, -2.6, 3.4), TUNGSTEN, 5.5, 0.9)


def _sofa(room: Room, wide: float, cloth: Paint) -> None:
    crate = room.crate
    crate.block((wide, 0.8, 0.34), (0, 0, 0.08), cloth, 0.06)
    crate.box((wide, 0.24, 0.7), (0, 0.34, 0.6), cloth, 0.08, (-8, 0, 0))
    for s in (-1, 1):
        crate.box((0.2, 0.8, 0.5), (s * (wide / 2 - 0.06), 0, 0.4), cloth.shaded(0.93), 0.07)
    count = max(1, round(wide / 0.75))
    for k in range(count):
        x = (k + 0.5) * (wide - 0.36) / count - (wide - 0.36) / 2
        crate.box(((wide - 0.4) / count, 0.62, 0.16), (x, -0.06, 0.48), cloth.shaded(1.08), 0.05)
    room.solid((wide, 0.8, 0.5), (0, 0, 0))


def _luggage(room: Room) -> None:
    """The brass trolley with trunks."""
    crate = room.crate
    with room.at(1.55, 0.9, -20):  # the luggage trolley
        crate.block((1.0, 0.6, 0.08), (0, 0, 0.16), Paint((0.50, 0.08, 0.10), Finish.CARPET))
        for x in (-0.45, 0.45):
            for y in (-0.26, 0.26):
                crate.post(0.022, 1.35, (x, y, 0.2), BRASS)
                crate.ball((0.03, 0.07, 0.07), (x, y, 0.07), Paint((0.1, 0.1, 0.1)))
            for k in range(6):
                a, b = pi * k / 6, pi * (k + 1) / 6
                crate.bar(
                    (x, 0.26 * cos(a), 1.55 + 0.26 * sin(a)),
                    (x, 0.26 * cos(b), 1.55 + 0.26 * sin(b)),
                    0.022,
                    BRASS,
                )
        crate.bar((-0.45, 0, 1.81), (0.45, 0, 1.81), 0.022, BRASS)
        for k, tone in enumerate(((0.42, 0.24, 0.14), (0.20, 0.30, 0.42), (0.62, 0.50, 0.34))):
            crate.block(
                (0.7 - 0.1 * k, 0.42, 0.24),
                (0.02 * k, 0, 0.24 + 0.245 * k),
                Paint(tone, Finish.PLASTIC, 0.5),
                0.03,
            )
        room.solid((1.0, 0.6, 1.2), (0, 0, 0))


def _hotel_lobby(room: Room) -> None:
    crate = room.crate
    with room.at(0, 2.2):
        counter(room, (4.2, 0.8, 1.12), WALNUT, MARBLE, 6)
        crate.box((4.1, 0.02, 0.05), (0, -0.44, 0.2), glow((1.0, 0.78, 0.42)))
        crate.post(0.07, 0.05, (-0.4, -0.15, 1.12), BRASS, 0.02)  # the bell
        crate.ball((0.07, 0.07, 0.05), (-0.4, -0.15, 1.16), BRASS)
        table_lamp(room, (-1.7, 0, 1.12), Paint((1.0, 0.84, 0.58)))
        table_lamp(room, (1.7, 0, 1.12), Paint((1.0, 0.84, 0.58)))
        crate.block((0.5, 0.04, 0.32), (0.6, 0.05, 1.12), Paint((0.1, 0.1, 0.1)))
        room.sign("RECEPTION", (1.6, 0.28), (0, -0.46, 0.72), (0.86, 0.68, 0.34))
    with room.on("back"):
        crate.block((4.6, 0.06, 2.3), (0, -0.03, 0.9), MAHOGANY)
        for k in range(4):  # the world's clocks
            x = -1.5 + 1.0 * k
            crate.bar((x, -0.06, 2.75), (x, -0.1, 2.75), 0.25, BRASS)
            crate.bar((x, -0.07, 2.75), (x, -0.11, 2.75), 0.22, WHITE)
            for j, long in ((1 + 2.3 * k, 0.16), (2 + 0.9 * k, 0.11)):
                crate.bar(
                    (x, -0.12, 2.75),
                    (x + long * sin(j), -0.12, 2.75 + long * cos(j)),
                    0.012,
                    Paint((0.08, 0.08, 0.09)),
                )
        for j in range(4):  # pigeon holes with keys
            for k in range(12):
                x, z = -1.65 + 0.3 * k, 1.3 + 0.28 * j
                crate.box((0.25, 0.01, 0.22), (x, -0.066, z), Paint((0.12, 0.06, 0.05)))
                if (k * 3 + j) % 4:
                    crate.box((0.05, 0.02, 0.11), (x, -0.075, z), BRASS)
                else:
                    crate.box((0.15, 0.02, 0.1), (x, -0.075, z - 0.05), Paint((0.92, 0.90, 0.84)))
    for s in (-1, 1):
        with room.at(s * 2.7, 0.2, -s * 70):
            _sofa(room, 1.9, Paint((0.20, 0.36, 0.34), Finish.CLOTH))
        with room.at(s * 3.2, 3.0):
            plant(room, 2.0, Paint((0.82, 0.66, 0.34), Finish.METAL, 0.3), 4 + s)
        with room.at(s * 2.7, 1.9):
            column(room, 4.2, 0.24, MARBLE, GILT)
    crate.post(1.5, 0.012, (0, 0.2, 0.002), Paint((0.60, 0.14, 0.16), Finish.CARPET))
    crate.post(1.2, 0.013, (0, 0.2, 0.003), Paint((0.86, 0.70, 0.40), Finish.CARPET))
    _luggage(room)
    chandelier(room, (0, 0.7, 3.0), 0.8, 2, 2.2)
    room.lamp((0, 2.9, 2.6), TUNGSTEN, 4.0, 1.6)


DESIGNS = {
    "ballroom": Design(
        shell=Shell(
            wide=9.2,
            back=4.4,
            front=7.8,
            high=5.4,
            walls=Paint((0.93, 0.86, 0.70)),
            floor=Paint((0.66, 0.44, 0.25), Finish.WOOD, 0.18),
            cornice=GILT,
            overhead=Paint((0.95, 0.92, 0.84)),
        ),
        furnish=_ballroom,
        light=Light(sun=0.3, level=0.3, colour=(1.0, 0.84, 0.60)),
        frame=6.2,
        depth=0.5,
        low=0.3,
        ambience="hall",
        walk=(-2.8, -3.4, 2.8, 3.0),
    ),
    "palace_hall": Design(
        shell=Shell(
            wide=8.0,
            back=6.6,
            front=7.4,
            high=5.4,
            ceiling="arch",
            rise=1.2,
            walls=Paint((0.90, 0.80, 0.58)),
            floor=Paint((0.90, 0.87, 0.80), Finish.STONE, 0.12),
            checker=(Paint((0.32, 0.22, 0.20)), 0.7),
            overhead=Paint((0.88, 0.76, 0.50)),
        ),
        furnish=_palace,
        light=Light(sun=0.3, level=0.28, colour=(1.0, 0.82, 0.56)),
        frame=5.6,
        depth=0.4,
        low=0.3,
        ground="tile",
        ambience="hall",
        walk=(-1.5, -3.4, 1.5, 3.6),
    ),
    "throne_room": Design(
        shell=Shell(
            wide=7.8,
            back=5.0,
            front=7.4,
            high=5.2,
            walls=Paint((0.46, 0.42, 0.38), Finish.STONE, 0.8),
            floor=Paint((0.42, 0.38, 0.36), Finish.STONE, 0.3),
            overhead=Paint((0.30, 0.22, 0.16), Finish.WOOD, 0.7),
            beams=(Paint((0.28, 0.18, 0.11), Finish.WOOD, 0.6), 1.8),
        ),
        furnish=_throne_room,
        light=Light(sun=0.15, level=0.16, colour=(1.0, 0.76, 0.48), exposure=1.1),
        frame=5.0,
        depth=0.5,
        low=0.35,
        ground="stone",
        ambience="hall",
        walk=(-1.3, -3.4, 1.3, 1.2),
    ),
    "hotel_lobby": Design(
        shell=Shell(
            wide=8.4,
            back=3.4,
            front=7.4,
            high=4.4,
            walls=Paint((0.80, 0.68, 0.50)),
            floor=Paint((0.88, 0.84, 0.76), Finish.STONE, 0.12),
            checker=(Paint((0.46, 0.36, 0.28)), 0.9),
            cornice=GILT,
        ),
        furnish=_hotel_lobby,
        light=Light(sun=0.1, level=0.34, colour=(1.0, 0.86, 0.66)),
        frame=5.6,
        depth=0.4,
        low=0.3,
        ground="tile",
        ambience="hall",
        walk=(-1.6, -3.4, 1.6, 0.6),
    ),
}
