"""On rails: train, underground, its station."""

from __future__ import annotations

from math import cos, pi, sin

from filmwright.stage.world.model import Finish
from filmwright.stage.world.sets.rooms.design import Design, Light
from filmwright.stage.world.sets.rooms.fixtures import tube_light
from filmwright.stage.world.sets.rooms.openings import DIM, Window, window
from filmwright.stage.world.sets.rooms.palette import (
    BLACK,
    CHROME,
    GREY,
    IRON,
    STEEL,
    WHITE,
    glow,
)
from filmwright.stage.world.sets.rooms.shell import Room, Shell
from filmwright.stage.world.shaping.paint import Paint


def _train_seats(room: Room, cloth: Paint) -> None:
    """A pair of seats that face -y, with a white cloth where the head lies."""
    crate = room.crate
    for x in (-0.26, 0.26):
        crate.box((0.49, 0.50, 0.15), (x, 0, 0.46), cloth, 0.05)
        crate.box((0.47, 0.16, 0.72), (x, 0.28, 0.86), cloth, 0.06, (-9, 0, 0))
        crate.box((0.30, 0.13, 0.22), (x, 0.30, 1.22), cloth.shaded(1.1), 0.05, (-9, 0, 0))
        crate.box((0.31, 0.02, 0.18), (x, 0.225, 1.24), WHITE, 0.006, (-9, 0, 0))
    crate.block((0.9, 0.4, 0.4), (0, 0.05, 0), IRON)
    for x in (-0.53, 0.0, 0.53):
        crate.box((0.05, 0.42, 0.05), (x, 0.02, 0.68), BLACK, 0.015)
    room.solid((1.05, 0.65, 1.1), (0, 0.1, 0))


def scenery(room: Room, wide: float, sill: float, high: float, x: float) -> None:
    """A carriage window: rounded, with land and a few trees rushing by outside."""
    crate = room.crate
    dim = DIM[room.hour]
    window(room, Window(wide=wide, high=high, sill=sill, panes=(1, 1), view="hills", frame=GREY), x)
    for k in range(3):
        tone = (0.16 * dim, 0.32 * dim, 0.14 * dim)
        at = (x - wide * 0.35 + wide * 0.33 * k, -0.018, sill + 0.16 + 0.05 * (k % 2))
        crate.ball((0.11, 0.004, 0.15), at, glow(tone))


def _train(room: Room) -> None:
    crate = room.crate
    cloth = Paint((0.16, 0.30, 0.52), Finish.CLOTH)
    for k in range(7):
        for x in (-0.98, 0.98):
            with room.at(x, 4.9 - 1.2 * k, 0):
                if 4.9 - 1.2 * k > -3.0:
                    _train_seats(room, cloth)
    for side in ("left", "right"):
        with room.on(side):
            for k in range(6):
                along = (4.6 - 1.75 * k) * (1 if side == "left" else -1)
                scenery(room, 1.4, 0.95, 0.85, along)
            crate.box((13, 0.42, 0.05), (0, -0.22, 2.05), STEEL, 0.015)
            crate.bar((-6.4, -0.43, 2.08), (6.4, -0.43, 2.08), 0.02, CHROME)
            crate.box((13, 0.03, 0.06), (0, -0.03, 0.85), Paint((0.86, 0.52, 0.16)))
            for k in range(7):
                tone = Paint(
                    ((0.55, 0.16, 0.14), (0.16, 0.22, 0.32), (0.52, 0.42, 0.26))[k % 3], Finish.CLOTH
                )
                crate.block((0.5 + 0.1 * (k % 2), 0.34, 0.26), (-5.0 + 1.6 * k, -0.22, 2.075), tone, 0.05)
    crate.box((0.5, 12.5, 0.03), (0, 0.2, 2.42), glow((1.0, 0.97, 0.90)))
    with room.on("back"):
        crate.block((0.85, 0.06, 2.0), (0, -0.03, 0), STEEL, 0.01)
        crate.box((0.5, 0.02, 0.9), (0, -0.07, 1.4), Paint((0.62, 0.74, 0.80), Finish.PLASTIC, 0.1))
        crate.box((0.9, 0.03, 0.16), (0, -0.05, 2.2), BLACK)
        crate.box((0.7, 0.01, 0.07), (0, -0.07, 2.2), glow((1.0, 0.55, 0.1)))
    crate.block((0.7, 12.5, 0.012), (0, 0.2, 0.002), Paint((0.24, 0.26, 0.32), Finish.CARPET))
    for y in (3.0, 0.0, -2.5):
        room.lamp((0, y, 2.2), (1.0, 0.96, 0.9), 4.0, 1.0)


def _subway_car(room: Room) -> None:
    crate = room.crate
    seat = Paint((0.90, 0.52, 0.12), Finish.PLASTIC, 0.35)
    for s in (-1, 1):
        for k in range(3):
            y = 3.9 - 3.4 * k
            for j in range(5):
                with room.at(s * 1.08, y - 0.96 + 0.48 * j, 90 if s < 0 else -90):
                    crate.box((0.44, 0.44, 0.06), (0, 0, 0.44), seat, 0.025)
                    crate.box((0.44, 0.05, 0.46), (0, 0.24, 0.72), seat, 0.02, (-6, 0, 0))
            crate.block((0.35, 2.4, 0.4), (s * 1.15, y, 0), GREY)
            room.solid((0.5, 2.4, 0.5), (s * 1.08, y, 0))
            for e in (-1.3, 1.3):
                crate.post(0.018, 2.4, (s * 0.82, y + e, 0), CHROME)
        for k in range(20):  # straps
            y = 4.8 - 0.5 * k
            crate.bar((s * 0.72, y, 2.08), (s * 0.72, y, 1.9), 0.012, BLACK)
            for j in range(8):
                a, b = 2 * pi * j / 8, 2 * pi * (j + 1) / 8
                p = (s * 0.72, y + 0.075 * cos(a), 1.83 + 0.075 * sin(a))
                q = (s * 0.72, y + 0.075 * cos(b), 1.83 + 0.075 * sin(b))
                crate.bar(p, q, 0.013, WHITE)
        crate.bar((s * 0.72, -5.5, 2.09), (s * 0.72, 5.4, 2.09), 0.018, CHROME)
    for side in ("left", "right"):
        with room.on(side):
            for k in range(4):
                along = (3.9 - 3.4 * k) * (1 if side == "left" else -1)
                window(
                    room, Window(wide=2.0, high=0.9, sill=1.05, panes=(2, 1), view="dark", frame=STEEL), along
                )
                door_at = along + 1.7
                crate.block((1.1, 0.03, 2.0), (door_at, -0.02, 0), STEEL)
                crate.box((0.02, 0.04, 2.0), (door_at, -0.03, 1.0), BLACK)
                for e in (-0.28, 0.28):
                    crate.box(
                        (0.36, 0.012, 0.85),
                        (door_at + e, -0.04, 1.45),
                        Paint((0.10, 0.12, 0.16), Finish.PLASTIC, 0.1),
                    )
            for k in range(12):
                tone = ((0.85, 0.24, 0.20), (0.20, 0.48, 0.75), (0.95, 0.75, 0.2), (0.36, 0.62, 0.36))[k % 4]
                crate.box((0.7, 0.02, 0.24), (-5.0 + 0.85 * k, -0.02, 2.14), Paint(tone))
    for x in (-0.45, 0.45):
        crate.box((0.16, 11, 0.03), (x, 0, 2.41), glow((0.95, 0.98, 1.0)))
    for y in (2.2, -1.2):
        crate.post(0.02, 2.42, (0.0, y + 0.2, 0), CHROME)
    with room.on("back"):
        crate.block((0.8, 0.05, 1.95), (0, -0.03, 0), STEEL)
        crate.box((0.46, 0.012, 0.8), (0, -0.06, 1.4), Paint((0.10, 0.12, 0.16), Finish.PLASTIC, 0.1))


def _subway_station(room: Room) -> None:
    crate = room.crate
    edge = 0.9  # where the platform ends, x to the right of it lie the tracks
    crate.block((2.9, 16.0, 0.02), (2.45, 2.0, -0.9), Paint((0.13, 0.12, 0.12), Finish.CONCRETE))
    crate.block((0.35, 16.0, 0.012), (edge - 0.3, 2.0, 0.001), Paint((0.96, 0.80, 0.12)))
    crate.block((0.10, 16.0, 0.012), (edge - 0.05, 2.0, 0.001), WHITE)
    body, stripe = Paint((0.80, 0.82, 0.84), Finish.METAL, 0.3), Paint((0.80, 0.14, 0.14), Finish.METAL, 0.4)
    with room.at(2.5, 0.0):  # the train that stands there
        crate.block((2.5, 7.6, 2.9), (0, 5.6, 0.15), body, 0.22)
        crate.box((0.012, 7.2, 0.28), (-1.257, 5.6, 0.85), stripe)
        crate.box((2.2, 0.02, 1.15), (0, 1.79, 2.0), Paint((0.06, 0.08, 0.11), Finish.PLASTIC, 0.08), 0.005)
        crate.box((2.3, 0.02, 0.3), (0, 1.785, 0.95), stripe)
        for x in (-0.85, 0.85):
            crate.ball((0.15, 0.05, 0.15), (x, 1.79, 0.62), glow((1.0, 0.97, 0.88)))
        crate.box((1.0, 0.02, 0.22), (0, 1.78, 2.78), glow((1.0, 0.62, 0.12)))
        for k in range(6):
            crate.box((0.012, 0.85, 0.85), (-1.26, 2.6 + 1.15 * k, 1.85), glow((0.98, 0.92, 0.76)))
        room.solid((2.5, 7.6, 3.0), (0, 5.6, 0), "metal")
        room.lamp((0, 0.2, 1.0), (1.0, 0.95, 0.85), 5.0, 1.0)
    for k in range(5):  # columns on the platform
        y = 5.6 - 2.6 * k
        crate.block((0.42, 0.42, 3.4), (-1.75, y, 0), Paint((0.93, 0.93, 0.90), Finish.TILE, 0.2), 0.02)
        crate.block((0.44, 0.44, 0.28), (-1.75, y, 1.7), Paint((0.10, 0.28, 0.60), Finish.PLASTIC, 0.4))
        if y > -1.0:
            room.solid((0.42, 0.42, 3.0), (-1.75, y, 0), "concrete")
    with room.on("left", 1.2):
        crate.block((12, 0.02, 0.3), (0, -0.01, 1.75), Paint((0.10, 0.28, 0.60), Finish.PLASTIC, 0.4))
        for k in range(3):
            room.sign("METRO", (1.3, 0.36), (-2.6 + 2.6 * k, -0.03, 1.9), (0.80, 0.14, 0.14))
            crate.box((1.5, 0.45, 0.06), (-1.4 + 2.6 * k, -0.35, 0.45), BLACK, 0.015)
    with room.at(0.3, 0.6):
        room.sign("EXIT", (0.9, 0.3), (-0.55, 0, 2.75), (0.10, 0.45, 0.25))
        crate.post(0.01, 0.5, (-0.55, 0, 2.9), IRON)
    with room.on("back"):
        ring = [(1.55 * cos(pi * k / 16), 1.55 * sin(pi * k / 16)) for k in range(17)]
        room.flat([(2.5 + px, pz + 0.2) for px, pz in ring], -0.01, Paint((0.02, 0.02, 0.03)))
    for x in (-1.7, 0.3):
        for k in range(5):
            tube_light(room, (x, 4.8 - 2.4 * k, 3.1), 1.8)


DESIGNS = {
    "train_carriage": Design(
        shell=Shell(
            wide=3.1,
            back=6.0,
            front=6.8,
            high=2.2,
            ceiling="arch",
            rise=0.3,
            walls=Paint((0.90, 0.89, 0.85), Finish.PLASTIC, 0.5),
            floor=Paint((0.34, 0.36, 0.40), Finish.CARPET),
        ),
        furnish=_train,
        light=Light(sun=0.6, level=0.28, colour=(1.0, 0.97, 0.92)),
        frame=2.9,
        depth=-0.5,
        low=0.5,
        ground="carpet",
        ambience="train",
        walk=(-0.3, -3.6, 0.3, 5.0),
    ),
    "subway_carriage": Design(
        shell=Shell(
            wide=2.9,
            back=5.6,
            front=6.6,
            high=2.45,
            walls=Paint((0.86, 0.88, 0.89), Finish.PLASTIC, 0.4),
            floor=Paint((0.36, 0.38, 0.42), Finish.CONCRETE, 0.4),
        ),
        furnish=_subway_car,
        light=Light(sun=0.0, level=0.5, colour=(0.92, 0.97, 1.0)),
        frame=2.8,
        depth=-0.5,
        low=0.45,
        ground="concrete",
        ambience="train",
        walk=(-0.6, -3.6, 0.6, 5.0),
    ),
    "subway_station": Design(
        shell=Shell(
            wide=7.8,
            back=9.4,
            front=6.6,
            high=3.4,
            walls=Paint((0.92, 0.92, 0.89), Finish.TILE, 0.2),
            floor=Paint((0.60, 0.59, 0.57), Finish.TILE, 0.3),
            overhead=Paint((0.50, 0.50, 0.50), Finish.CONCRETE),
        ),
        furnish=_subway_station,
        light=Light(sun=0.0, level=0.42, colour=(0.95, 0.98, 1.0)),
        frame=4.8,
        depth=0.4,
        low=0.35,
        ground="tile",
        ambience="hall",
        walk=(-3.2, -3.4, 0.5, 6.0),
    ),
}
