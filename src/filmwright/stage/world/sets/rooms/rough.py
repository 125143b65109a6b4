"""Where nobody wants to stay: cell, dungeon."""

from __future__ import annotations

from math import cos, pi, sin

from filmwright.stage.world.model import Finish
from filmwright.stage.world.sets.rooms.design import Design, Light
from filmwright.stage.world.sets.rooms.fixtures import bulb, torch
from filmwright.stage.world.sets.rooms.openings import SKIES
from filmwright.stage.world.sets.rooms.palette import BLACK, IRON, OLD_WOOD, STEEL, WHITE, glow
from filmwright.stage.world.sets.rooms.shell import Room, Shell
from filmwright.stage.world.shaping.paint import Paint


def bars(room: Room, left: float, right: float, high: float, y: float, apart: float = 0.16) -> None:
    """Stand a grille of round bars across the picture."""
    crate = room.crate
    count = max(1, round((right - left) / apart))
    for k in range(count + 1):
        crate.post(0.024, high, (left + (right - left) * k / count, y, 0), IRON)
    for z in (0.08, 1.1, high - 0.05):
        crate.box((right - left + 0.06, 0.05, 0.08), ((left + right) / 2, y, z), IRON, 0.01)


def _jail(room: Room) -> None:
    crate = room.crate
    bars(room, -2.5, -0.62, 2.8, 0.35)
    bars(room, 0.62, 2.5, 2.8, 0.35)
    crate.box((1.3, 0.06, 0.12), (0, 0.35, 2.15), IRON, 0.01)
    for k in range(5):
        crate.post(0.024, 0.6, (-0.5 + 0.25 * k, 0.35, 2.2), IRON)
    with room.at(-0.62, 0.35, 112):  # the open door
        bars(room, 0.06, 1.2, 2.08, 0.0)
        crate.box((0.16, 0.1, 0.26), (1.14, 0, 1.05), STEEL, 0.01)
    with room.at(-1.45, 1.75, 90):  # the bunk
        for z in (0.42, 1.45):
            crate.box((1.95, 0.8, 0.06), (0, 0, z), IRON)
            crate.block((1.9, 0.76, 0.10), (0, 0, z + 0.03), Paint((0.62, 0.60, 0.54), Finish.CLOTH), 0.03)
            crate.block(
                (1.3, 0.78, 0.04), (-0.28, 0, z + 0.12), Paint((0.42, 0.44, 0.46), Finish.CLOTH), 0.015
            )
            crate.block((0.4, 0.6, 0.10), (0.72, 0, z + 0.12), Paint((0.82, 0.80, 0.74), Finish.CLOTH), 0.04)
        for x in (-0.95, 0.95):
            for y in (-0.38, 0.38):
                crate.post(0.028, 1.85, (x, y, 0), IRON)
        room.solid((1.95, 0.8, 0.6), (0, 0, 0))
    with room.at(1.75, 2.35):  # steel pan and basin
        crate.post(0.2, 0.4, (0, 0, 0), STEEL, 0.24)
        crate.post(0.17, 0.01, (0, 0, 0.395), Paint((0.20, 0.22, 0.24), Finish.PLASTIC, 0.1))
        crate.block((0.42, 0.22, 0.85), (0, 0.26, 0), STEEL, 0.02)
        crate.ball((0.17, 0.14, 0.06), (0, 0.12, 0.86), STEEL)
    with room.on("back"):
        crate.box((1.15, 0.02, 0.75), (0.15, -0.008, 2.15), Paint((0.20, 0.19, 0.18), Finish.CONCRETE))
        crate.box((1.0, 0.012, 0.6), (0.15, -0.022, 2.15), glow(SKIES[room.hour][1]))
        for k in range(6):
            crate.post(0.022, 0.75, (-0.32 + 0.19 * k, -0.06, 1.78), IRON)
        for k in range(17):  # days scratched into the wall
            x = -0.95 + 0.055 * (k % 6) + 0.42 * (k // 6)
            if k % 6 == 5:
                crate.box((0.3, 0.004, 0.012), (x - 0.15, -0.008, 1.42), WHITE, 0, (0, 32, 0))
            else:
                crate.box((0.012, 0.004, 0.16), (x, -0.008, 1.42), WHITE)
    with room.on("right", 1.4):
        crate.box((0.5, 0.36, 0.04), (0, -0.18, 0.75), IRON)
    bulb(room, (0.2, 1.5, 2.45), 1.5)
    room.lamp((0.2, 2.2, 2.0), (0.70, 0.85, 1.0), 3.5, 1.2)


def _dungeon(room: Room) -> None:
    crate = room.crate
    stone = Paint((0.40, 0.37, 0.34), Finish.STONE, 0.9)
    for y in (2.2, -0.8, -3.4):  # ribs of the vault
        for s in (-1, 1):
            crate.block((0.5, 0.5, 2.0), (s * 2.75, y, 0), stone, 0.05)
            for k in range(5):
                a, b = pi * (0.5 + 0.1 * k * s), pi * (0.5 + 0.1 * (k + 1) * s)
                p = (-2.65 * cos(a) * -1, y, 1.95 + 1.3 * sin(a))
                q = (-2.65 * cos(b) * -1, y, 1.95 + 1.3 * sin(b))
                crate.bar(p, q, 0.16, stone)
    with room.on("back"):
        with room.at(0, -0.05):
            bars(room, -0.8, 0.8, 2.1, 0.0, 0.2)
        room.flat(
            [(-0.85, 0), (0.85, 0), (0.85, 2.0), (0.5, 2.5), (0, 2.7), (-0.5, 2.5), (-0.85, 2.0)],
            -0.006,
            Paint((0.03, 0.03, 0.035)),
        )
        for x in (-1.6, 1.6):
            torch(room, x, 1.75)
    for s in (-1, 1):
        with room.on("left" if s < 0 else "right", -0.9 * -s):
            torch(room, 0, 1.75)
            for x in (-0.9, 0.9):  # chains
                for k in range(9):
                    crate.ball(
                        (0.045, 0.02, 0.06),
                        (x, -0.08 - 0.01 * (k % 2), 2.0 - 0.10 * k),
                        IRON,
                        (0, 0, 90 * (k % 2)),
                    )
                for j in range(8):
                    a, b = 2 * pi * j / 8, 2 * pi * (j + 1) / 8
                    crate.bar(
                        (x + 0.09 * cos(a), -0.1, 1.02 + 0.09 * sin(a)),
                        (x + 0.09 * cos(b), -0.1, 1.02 + 0.09 * sin(b)),
                        0.022,
                        IRON,
                    )
    with room.at(-1.35, 1.45, 20):  # stocks
        crate.box((1.3, 0.10, 0.42), (0, 0, 1.05), OLD_WOOD, 0.015)
        for x in (-0.35, 0.0, 0.35):
            crate.bar((x, -0.052, 1.05), (x, 0.052, 1.05), 0.10 if x == 0 else 0.06, BLACK)
        for x in (-0.6, 0.6):
            crate.block((0.12, 0.12, 1.3), (x, 0, 0), OLD_WOOD, 0.01)
            crate.block((0.14, 0.7, 0.1), (x, 0, 0), OLD_WOOD)
        room.solid((1.3, 0.6, 1.2), (0, 0, 0))
    with room.at(1.5, 1.4):
        for x, y, z in ((0, 0, 0), (0.55, 0.25, 0), (0.2, 0.5, 0)):
            crate.post(0.24, 0.35, (x, y, z), OLD_WOOD, 0.29)
            crate.post(0.29, 0.35, (x, y, z + 0.35), OLD_WOOD, 0.24)
            for h in (0.12, 0.55):
                crate.post(0.287, 0.05, (x, y, h), IRON)
        room.solid((0.8, 0.8, 0.7), (0.25, 0.2, 0))
    for k in range(30):  # straw
        crate.box(
            (0.4, 0.02, 0.012),
            (0.9 * sin(k * 7.1), 0.2 + 0.7 * sin(k * 3.7), 0.008 + 0.0005 * k),
            Paint((0.66, 0.54, 0.28)),
            0,
            (0, 0, 47 * k),
        )
    crate.ball((0.10, 0.12, 0.11), (0.75, 0.3, 0.11), Paint((0.88, 0.84, 0.72)))  # a skull
    for x in (-0.04, 0.04):
        crate.ball((0.028, 0.02, 0.03), (0.75 + x, 0.195, 0.12), BLACK)


DESIGNS = {
    "jail_cell": Design(
        shell=Shell(
            wide=5.0,
            back=3.0,
            front=6.2,
            high=2.8,
            walls=Paint((0.55, 0.56, 0.53), Finish.BRICK, 0.9),
            floor=Paint((0.42, 0.42, 0.41), Finish.CONCRETE),
            overhead=Paint((0.44, 0.44, 0.43), Finish.CONCRETE),
        ),
        furnish=_jail,
        light=Light(sun=0.0, level=0.3, colour=(0.86, 0.93, 1.0)),
        frame=3.8,
        depth=0.2,
        low=0.3,
        ground="concrete",
        ambience="hall",
        walk=(-2.0, -2.6, 2.0, 2.2),
    ),
    "dungeon": Design(
        shell=Shell(
            wide=6.0,
            back=3.4,
            front=6.6,
            high=1.9,
            ceiling="arch",
            rise=1.5,
            walls=Paint((0.36, 0.34, 0.32), Finish.STONE, 0.95),
            floor=Paint((0.32, 0.30, 0.28), Finish.STONE, 0.9),
            overhead=Paint((0.30, 0.28, 0.27), Finish.STONE, 0.95),
        ),
        furnish=_dungeon,
        light=Light(sun=0.0, level=0.09, colour=(0.75, 0.82, 1.0), exposure=1.15),
        frame=4.4,
        depth=0.4,
        low=0.25,
        ground="concrete",
        ambience="hall",
        walk=(-1.6, -3.0, 1.6, 1.0),
    ),
}
