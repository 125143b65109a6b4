"""Stores and works: warehouse, factory."""

from __future__ import annotations

from filmwright.stage.world.model import Finish
from filmwright.stage.world.sets.rooms.design import Design, Light
from filmwright.stage.world.sets.rooms.furniture import (
    carton,
)  # fmt: skip
from filmwright.stage.world.sets.rooms.openings import Window, window
from filmwright.stage.world.sets.rooms.palette import (
    BLACK,
    IRON,
    PINE,
    STEEL,
    glow,
)  # fmt: skip
from filmwright.stage.world.sets.rooms.shell import Room, Shell
from filmwright.stage.world.shaping.paint import Paint


def _warehouse(room: Room) -> None:
    crate = room.crate
    orange, blue = Paint((0.93, 0.42, 0.10), Finish.METAL, 0.5), Paint((0.12, 0.26, 0.52), Finish.METAL, 0.5)
    for side in (-1, 1):
        for k in range(4):
            y = 4.6 - 2.7 * k
            for s in (-1.3, 1.3):
                for d in (-0.5, 0.5):
                    crate.block((0.1, 0.1, 5.4), (side * 3.0 + d, y + s, 0), blue)
            for j in range(4):
                z = 0.12 + 1.4 * j
                for d in (-0.5, 0.5):
                    crate.block((0.06, 2.6, 0.13), (side * 3.0 + d, y, z), orange)
                for i in range(2):
                    cy = y - 0.62 + 1.24 * i
                    crate.block((1.05, 1.1, 0.1), (side * 3.0, cy, z + 0.13), PINE.shaded(0.9))
                    if (i + j + k) % 5 == 4:
                        crate.block(
                            (0.9, 0.95, 0.8),
                            (side * 3.0, cy, z + 0.23),
                            Paint((0.50, 0.62, 0.70), Finish.PLASTIC),
                            0.04,
                        )
                        continue
                    for a in range(2):
                        for b in range(2):
                            high = 0.40 if (a + b + j) % 2 else 0.34
                            carton(
                                room,
                                (0.47, 0.48, high),
                                (side * 3.0 - 0.25 + 0.5 * a, cy - 0.26 + 0.52 * b, z + 0.23),
                                0,
                                0.85 + 0.1 * ((i + j + a) % 3),
                            )
                    carton(room, (0.9, 0.9, 0.42), (side * 3.0, cy, z + 0.645), 0, 0.9 + 0.08 * ((i + k) % 2))
        room.solid((1.2, 11.0, 5.0), (side * 3.0, 0.5, 0))
    with room.at(0.7, 2.3, 18):  # the fork-lift truck
        yellow = Paint((0.96, 0.72, 0.10), Finish.METAL, 0.4)
        crate.block((1.0, 1.5, 0.6), (0, 0.3, 0.25), yellow, 0.06)
        crate.block((1.0, 0.4, 0.95), (0, 0.95, 0.3), IRON, 0.05)
        for x in (-0.45, 0.45):
            for y in (-0.35, 0.85):
                crate.bar((x - 0.1, y, 0.26), (x + 0.1, y, 0.26), 0.26, BLACK)
            crate.bar((x, -0.35, 0.8), (x, -0.1, 2.05), 0.035, BLACK)
            crate.bar((x, 1.0, 1.2), (x, 0.85, 2.05), 0.035, BLACK)
        crate.box((1.0, 1.1, 0.05), (0, 0.38, 2.07), BLACK)
        crate.box((0.5, 0.5, 0.12), (0, 0.45, 0.92), BLACK, 0.03)
        crate.box((0.5, 0.12, 0.5), (0, 0.72, 1.2), BLACK, 0.03)
        for x in (-0.25, 0.25):
            crate.block((0.09, 0.12, 2.3), (x, -0.62, 0.1), IRON)
            crate.box((0.12, 1.1, 0.05), (x, -1.2, 0.35), IRON)
        carton(room, (0.9, 0.9, 0.7), (0, -1.2, 0.38))
        room.solid((1.0, 2.6, 1.5), (0, -0.2, 0))
    for k in range(5):
        y = 5.0 - 2.4 * k
        crate.post(0.35, 0.25, (0, y, 5.6), STEEL, 0.12)
        crate.post(0.33, 0.02, (0, y, 5.59), glow((1.0, 0.97, 0.90)))
        crate.box((9.4, 0.16, 0.3), (0, y - 1.2, 6.0), STEEL)
    for x in (-2.1, 2.1):
        crate.block((0.1, 13, 0.004), (x, 0.2, 0.001), Paint((0.96, 0.80, 0.12)))
    with room.on("back"):
        for k in range(12):
            crate.box(
                (3.6, 0.05, 0.28),
                (0, -0.04, 0.15 + 0.3 * k),
                Paint((0.66, 0.68, 0.70), Finish.METAL, 0.5),
                0.02,
            )
    room.lamp((0, 1.0, 5.0), (1.0, 0.95, 0.86), 9.0, 2.4)


def _robot_arm(room: Room) -> None:
    crate = room.crate
    orange = Paint((0.95, 0.45, 0.08), Finish.METAL, 0.35)
    crate.post(0.35, 0.25, (0, 0, 0), IRON, 0.3)
    crate.post(0.26, 0.35, (0, 0, 0.25), orange)
    crate.ball(0.24, (0, 0, 0.72), orange)
    crate.bar((0, 0, 0.72), (0.2, 0.25, 1.75), 0.15, orange)
    crate.ball(0.2, (0.2, 0.25, 1.78), IRON)
    crate.bar((0.2, 0.25, 1.78), (0.05, -0.75, 1.95), 0.11, orange)
    crate.ball(0.14, (0.05, -0.75, 1.95), IRON)
    crate.bar((0.05, -0.75, 1.95), (0.0, -0.95, 1.45), 0.08, orange)
    for s in (-0.1, 0.1):
        crate.box((0.05, 0.1, 0.25), (s, -0.97, 1.32), IRON)


def _factory(room: Room) -> None:
    crate = room.crate
    for y in (1.0, 3.2):  # conveyor belts across the picture
        crate.box((8.6, 0.85, 0.08), (0, y, 0.82), Paint((0.10, 0.10, 0.11), Finish.RUBBER))
        for s in (-0.46, 0.46):
            crate.box((8.6, 0.06, 0.16), (0, y + s, 0.82), STEEL)
        for k in range(8):
            crate.block(
                (0.1, 0.8, 0.78), (-3.8 + 1.08 * k, y, 0), Paint((0.20, 0.36, 0.56), Finish.METAL, 0.5)
            )
        for k in range(7):
            x = -3.6 + 1.15 * k + 0.3 * (y > 2)
            if y < 2:
                crate.block(
                    (0.55, 0.45, 0.22), (x, y, 0.86), Paint((0.80, 0.82, 0.84), Finish.METAL, 0.3), 0.03
                )
                crate.post(0.12, 0.12, (x, y, 1.08), IRON)
            else:
                crate.block((0.5, 0.5, 0.4), (x, y, 0.86), Paint((0.72, 0.54, 0.34)), 0.01)
        room.solid((8.6, 0.95, 0.9), (0, y, 0))
    for x, turn in ((-2.4, 0), (0.3, 10), (2.8, -8)):
        with room.at(x, 2.15, turn):
            _robot_arm(room)
    for x in (-3.6, 3.7):  # tanks
        crate.post(0.75, 3.0, (x, 4.5, 0.4), STEEL)
        crate.ball((0.75, 0.75, 0.3), (x, 4.5, 3.4), STEEL)
    for k, z in enumerate((4.1, 4.5, 4.8)):
        tone = (
            Paint((0.86, 0.70, 0.16), Finish.METAL, 0.4),
            STEEL,
            Paint((0.24, 0.46, 0.66), Finish.METAL, 0.4),
        )[k]
        crate.bar((-4.8, 4.6 - 0.3 * k, z), (4.8, 4.6 - 0.3 * k, z), 0.13, tone)
    for k in range(4):
        y = 4.0 - 2.4 * k
        crate.box((9.6, 0.18, 0.3), (0, y, 5.4), IRON)
        for x in (-2.4, 2.4):
            crate.post(0.3, 0.22, (x, y, 4.9), STEEL, 0.1)
            crate.post(0.28, 0.02, (x, y, 4.89), glow((1.0, 0.96, 0.88)))
    for k in range(9):
        crate.block(
            (0.42, 0.12, 0.004),
            (-3.8 + 0.95 * k, 0.3, 0.001),
            Paint((0.96, 0.80, 0.12) if k % 2 == 0 else (0.1, 0.1, 0.1)),
        )
    with room.at(3.3, -0.3):  # a control cabinet
        crate.block((0.9, 0.5, 1.6), (0, 0, 0), Paint((0.66, 0.70, 0.70), Finish.METAL, 0.5), 0.02)
        for k in range(6):
            crate.ball(
                (0.05, 0.03, 0.05),
                (-0.25 + 0.25 * (k % 3), -0.26, 1.0 + 0.2 * (k // 3)),
                glow(((0.95, 0.2, 0.15), (0.2, 0.9, 0.3), (0.98, 0.75, 0.15))[k % 3]),
            )
        crate.box((0.5, 0.01, 0.22), (0, -0.256, 1.42), glow((0.20, 0.55, 0.75)))
    with room.on("back"):
        for x in (-3.4, 0, 3.4):
            window(room, Window(wide=2.4, high=1.4, sill=3.4, panes=(6, 3), view="sky", frame=IRON), x)
    room.lamp((0, 1.2, 4.4), (1.0, 0.94, 0.84), 8.0, 2.2)
    room.lamp((-2.2, 1.3, 2.6), (0.8, 0.9, 1.0), 3.0, 1.4)


DESIGNS = {
    "warehouse": Design(
        shell=Shell(
            wide=9.6,
            back=6.2,
            front=7.4,
            high=6.4,
            walls=Paint((0.70, 0.72, 0.74), Finish.METAL, 0.7),
            floor=Paint((0.56, 0.56, 0.55), Finish.CONCRETE, 0.5),
            overhead=Paint((0.50, 0.52, 0.54)),
        ),
        furnish=_warehouse,
        light=Light(sun=0.1, level=0.42, colour=(1.0, 0.97, 0.92)),
        frame=5.4,
        depth=0.2,
        low=0.35,
        ground="concrete",
        ambience="machines",
        walk=(-2.0, -3.4, 2.0, 0.6),
    ),
    "factory": Design(
        shell=Shell(
            wide=9.8,
            back=5.6,
            front=7.6,
            high=5.8,
            walls=Paint((0.62, 0.66, 0.66)),
            floor=Paint((0.50, 0.54, 0.52), Finish.CONCRETE, 0.4),
            overhead=Paint((0.40, 0.42, 0.44)),
        ),
        furnish=_factory,
        light=Light(sun=0.25, level=0.36, colour=(1.0, 0.96, 0.90)),
        centre=(0.0, -0.5),
        frame=6.0,
        depth=0.3,
        low=0.3,
        ground="concrete",
        ambience="machines",
        walk=(-3.0, -3.4, 2.6, 0.2),
    ),
}
