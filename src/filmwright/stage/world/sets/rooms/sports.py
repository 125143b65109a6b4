"""Sport under a roof: gymnasium, fitness, pool, bowling."""

from __future__ import annotations

from math import cos, pi, sin

import numpy as np

from filmwright.stage.world.model import Finish
from filmwright.stage.world.sets.rooms.design import Design, Light
from filmwright.stage.world.sets.rooms.openings import Window, window
from filmwright.stage.world.sets.rooms.palette import (
    BLACK,
    CHROME,
    GREY,
    IRON,
    MIRROR,
    PINE,
    WHITE,
    glow,
)
from filmwright.stage.world.sets.rooms.shell import Room, Shell
from filmwright.stage.world.shaping.mesh import moved, unshadowed
from filmwright.stage.world.shaping.outlines import arc, painted_line
from filmwright.stage.world.shaping.paint import Paint


def _line(room: Room, path: object, width: float, paint: Paint, z: float, closed: bool = False) -> None:
    room.add(unshadowed(moved(painted_line(path, width, paint, closed), (0, 0, z))))  # type: ignore[arg-type]


def _hoop(room: Room) -> None:
    """A basket on the wall that is being worked on."""
    crate = room.crate
    orange = Paint((0.95, 0.36, 0.08), Finish.METAL, 0.4)
    crate.box((1.8, 0.05, 1.05), (0, -0.75, 3.35), WHITE, 0.01)
    for s in (-1, 1):
        crate.bar((s * 0.5, -0.02, 3.5), (s * 0.5, -0.73, 3.5), 0.04, IRON)
        crate.box((0.04, 0.01, 0.45), (s * 0.28, -0.78, 3.2), orange)
        crate.box((0.6, 0.01, 0.04), (0, -0.78, 3.2 + s * 0.22), orange)
    for k in range(16):
        a, b = 2 * pi * k / 16, 2 * pi * (k + 1) / 16
        p, q = (0.23 * cos(a), -1.05 + 0.23 * sin(a), 3.05), (0.23 * cos(b), -1.05 + 0.23 * sin(b), 3.05)
        crate.bar(p, q, 0.02, orange)
        crate.bar(p, (0.13 * cos(b), -1.05 + 0.13 * sin(b), 2.62), 0.007, WHITE)
        crate.bar(p, (0.13 * cos(2 * a - b), -1.05 + 0.13 * sin(2 * a - b), 2.62), 0.007, WHITE)


def _gymnasium(room: Room) -> None:
    crate = room.crate
    white, blue = Paint((0.95, 0.95, 0.93), Finish.WOOD, 0.3), Paint((0.14, 0.32, 0.62), Finish.WOOD, 0.3)
    edge = room.shell.back - 1.2
    _line(room, [(-4.6, -8), (-4.6, edge), (4.6, edge), (4.6, -8)], 0.08, white, 0.004)
    _line(room, np.add(arc(3.6, 0, -180, 30), (0, edge - 1.0)), 0.06, white, 0.005)
    crate.block((3.4, 3.6, 0.003), (0, edge - 1.84, 0.0), blue)
    _line(room, [(-1.7, edge), (-1.7, edge - 3.64), (1.7, edge - 3.64), (1.7, edge)], 0.06, white, 0.006)
    _line(room, np.add(arc(1.3, 0, 360, 33)[:-1], (0, edge - 3.64)), 0.06, white, 0.007, True)
    with room.on("back"):
        _hoop(room)
        for x in (-3.6, 3.6):  # wall bars
            for s in (-1.3, 0, 1.3):
                crate.block((0.08, 0.12, 2.6), (x + s, -0.07, 0.1), PINE)
            for k in range(13):
                crate.bar((x - 1.3, -0.13, 0.3 + 0.19 * k), (x + 1.3, -0.13, 0.3 + 0.19 * k), 0.022, PINE)
        for x in (-3.6, 0, 3.6):
            window(room, Window(wide=2.8, high=1.0, sill=4.6, panes=(4, 1), view="sky", frame=GREY), x)
        crate.block((2.0, 0.18, 2.0), (0, -0.1, 0.05), Paint((0.16, 0.36, 0.66), Finish.CLOTH), 0.05)
    for s in (-1, 1):  # the stands
        for k in range(4):
            crate.block((0.62, 9.5, 0.36), (s * (5.0 + 0.58 * k), 0.5, 0.36 * k), Paint((0.40, 0.42, 0.45)))
            crate.block(
                (0.4, 9.4, 0.06),
                (s * (5.0 + 0.58 * k), 0.5, 0.36 * (k + 1)),
                Paint((0.80, 0.20, 0.16) if k % 2 else (0.16, 0.36, 0.66), Finish.PLASTIC, 0.4),
            )
    for k in range(5):
        y = 4.6 - 2.4 * k
        crate.box((15, 0.16, 0.2), (0, y, 6.4), Paint((0.85, 0.86, 0.87)))
        for j in range(12):
            crate.bar((-7 + 1.2 * j, y, 6.3), (-6.4 + 1.2 * j, y, 6.9), 0.03, WHITE)
        for x in (-3, 0, 3):
            crate.post(0.35, 0.2, (x, y - 0.9, 6.0), GREY, 0.15)
            crate.post(0.33, 0.02, (x, y - 0.9, 5.99), glow((1.0, 0.98, 0.93)))
    with room.at(2.6, 1.7):
        for k in range(3):
            crate.ball(0.12, (0.26 * k - 0.2, 0.1 * (k % 2), 0.12), Paint((0.86, 0.42, 0.14), Finish.RUBBER))
    with room.at(-2.7, 1.6, 20):  # the vaulting horse
        crate.ball((0.75, 0.24, 0.2), (0, 0, 1.15), Paint((0.52, 0.32, 0.18), Finish.PLASTIC, 0.6))
        for x in (-0.5, 0.5):
            for y in (-0.2, 0.2):
                crate.bar((x, y, 1.05), (x * 1.3, y * 1.8, 0), 0.04, PINE)
        room.solid((1.4, 0.6, 1.2), (0, 0, 0))
    room.lamp((0, 1.0, 5.0), (1.0, 0.96, 0.9), 10.0, 1.4)


def _treadmill(room: Room) -> None:
    crate = room.crate
    crate.block((0.75, 1.7, 0.16), (0, 0, 0.03), Paint((0.14, 0.15, 0.17), Finish.PLASTIC, 0.4), 0.03)
    crate.box((0.52, 1.5, 0.02), (0, -0.05, 0.195), BLACK)
    for s in (-0.34, 0.34):
        crate.bar((s, 0.65, 0.15), (s, 0.82, 1.2), 0.045, GREY)
        crate.bar((s, 0.78, 1.0), (s, 0.2, 0.98), 0.03, BLACK)
    crate.box((0.8, 0.14, 0.34), (0, 0.8, 1.3), BLACK, 0.03, (-20, 0, 0))
    crate.box((0.5, 0.01, 0.22), (0, 0.725, 1.31), glow((0.25, 0.65, 0.95)), 0, (-20, 0, 0))
    room.solid((0.8, 1.7, 1.2), (0, 0, 0))


def _fitness(room: Room) -> None:
    crate = room.crate
    with room.on("back"):
        crate.box((6.4, 0.02, 1.9), (0, -0.012, 1.4), MIRROR)
        for k in range(5):
            crate.box((0.015, 0.01, 1.9), (-3.2 + 1.6 * k, -0.026, 1.4), GREY)
        with room.at(0, -0.4):  # the rack of dumb-bells
            for j in range(2):
                crate.box((4.4, 0.3, 0.05), (0, -0.14 * (1 - j), 0.5 + 0.42 * j), IRON, 0.01, (-14, 0, 0))
                for k in range(12):
                    x, r = -2.0 + 0.36 * k, 0.07 + 0.005 * k
                    y, z = -0.14 * (1 - j), 0.60 + 0.42 * j + r * 0.4
                    crate.bar((x - 0.13, y, z), (x - 0.06, y, z), r, BLACK)
                    crate.bar((x + 0.06, y, z), (x + 0.13, y, z), r, BLACK)
                    crate.bar((x - 0.06, y, z), (x + 0.06, y, z), 0.022, CHROME)
            for x in (-2.1, 2.1):
                crate.block((0.08, 0.5, 1.0), (x, -0.05, 0), IRON)
            room.solid((4.4, 0.5, 1.0), (0, 0, 0))
    for s in (-1, 1):
        for k in range(3):
            with room.at(s * 2.55, 1.5 - 1.5 * k, -s * 62):
                _treadmill(room)
    with room.at(0.0, 1.5):  # the bench press
        red = Paint((0.75, 0.10, 0.10), Finish.PLASTIC, 0.4)
        crate.box((0.34, 1.3, 0.10), (0, -0.2, 0.46), red, 0.03)
        crate.block((0.08, 0.9, 0.4), (0, -0.2, 0), IRON)
        for x in (-0.55, 0.55):
            crate.block((0.08, 0.08, 1.25), (x, 0.35, 0), IRON)
            crate.block((0.08, 0.6, 0.06), (x, 0.35, 0), IRON)
        crate.bar((-1.05, 0.3, 1.15), (1.05, 0.3, 1.15), 0.02, CHROME)
        for s in (-1, 1):
            for k, r in enumerate((0.24, 0.24, 0.18)):
                x = s * (0.72 + 0.075 * k)
                crate.bar((x - 0.03, 0.3, 1.15), (x + 0.03, 0.3, 1.15), r, (BLACK, red, BLACK)[k])
        room.solid((1.4, 1.3, 1.2), (0, 0, 0))
    for x, tone in ((-1.2, (0.20, 0.50, 0.75)), (1.25, (0.85, 0.35, 0.20))):
        crate.ball(0.32, (x, 0.4, 0.32), Paint(tone, Finish.RUBBER))
    for x in (-1.8, 0, 1.8):
        crate.box((0.1, 5.5, 0.04), (x, 0, 3.08), glow((0.95, 0.98, 1.0)))
    room.lamp((0, 0.6, 2.7), (0.95, 0.98, 1.0), 7.0, 1.6)


def _pool(room: Room) -> None:
    crate = room.crate
    left, right, near, far = -3.4, 3.4, -1.8, 6.2
    deck = Paint((0.86, 0.88, 0.88), Finish.TILE, 0.25)
    blue = Paint((0.14, 0.56, 0.74), Finish.TILE, 0.2)
    long, middle = far - near, (far + near) / 2
    for s, x in ((-1, left - 0.5), (1, right + 0.5)):
        crate.block((1.0, long, 0.34), (x, middle, 0), deck)
        crate.block((0.16, long, 0.04), (x - s * 0.42, middle, 0.34), WHITE, 0.01)
    crate.block((right - left + 2.0, 1.2, 0.34), (0, far + 0.6, 0), deck)
    crate.box((right - left, long, 0.02), (0, middle, 0.03), blue)
    for k in range(6):  # black lines on the bottom, ropes above them
        x = left + (right - left) * (k + 0.5) / 6
        crate.box((0.16, long - 0.8, 0.01), (x, middle, 0.048), Paint((0.05, 0.14, 0.28), Finish.TILE, 0.2))
        crate.block((0.5, 0.5, 0.32), (x, far + 0.5, 0.34), WHITE, 0.02)
        crate.box((0.36, 0.02, 0.26), (x, far + 0.245, 0.5), Paint((0.14, 0.36, 0.66)))
    for k in range(1, 6):
        x = left + (right - left) * k / 6
        for j in range(int(long / 0.16)):
            tone = (0.88, 0.14, 0.12) if (j // 4) % 2 else (0.96, 0.96, 0.94)
            y = near + 0.08 + 0.16 * j
            crate.bar((x, y, 0.27), (x, y + 0.13, 0.27), 0.042, Paint(tone, Finish.PLASTIC, 0.3))
    with crate.shadowless():
        crate.box((right - left, long, 0.01), (0, middle, 0.24), Paint((0.20, 0.62, 0.78), Finish.WATER))
    crate.block((9.0, 5.4, 0.34), (0, near - 2.7, 0), deck)
    crate.block((right - left, 0.16, 0.04), (0, near - 0.1, 0.34), WHITE, 0.01)
    room.solid((9.0, 5.4, 0.34), (0, near - 2.7, 0), "tile")
    with room.on("back"):
        for k in range(5):
            window(
                room,
                Window(wide=1.6, high=3.0, sill=0.8, panes=(2, 3), view="trees", frame=WHITE),
                -3.6 + 1.8 * k,
            )
        crate.box((9, 0.02, 0.5), (0, -0.012, 4.3), Paint((0.14, 0.36, 0.66)))
    with room.on("left", 2.0):
        for k in range(4):
            window(
                room,
                Window(wide=1.9, high=2.4, sill=1.2, panes=(2, 2), view="sky", frame=WHITE),
                -4.0 + 2.4 * k,
            )
    for k in range(5):
        y = 6.0 - 2.6 * k
        crate.box((9.6, 0.2, 0.35), (0, y, 4.95), Paint((0.93, 0.93, 0.91)))
        for x in (-2.4, 2.4):
            crate.box((0.6, 0.3, 0.06), (x, y - 1.2, 4.9), glow((1.0, 1.0, 0.97)))
    for s in (-1, 1):  # ladders and a chair for the guard
        for e in (-0.22, 0.22):
            crate.bar((s * 3.35, 0.6 + e, 0.2), (s * 3.35, 0.6 + e, 1.0), 0.02, CHROME)
            crate.bar((s * 3.35, 0.6 + e, 1.0), (s * 3.75, 0.6 + e, 1.0), 0.02, CHROME)
            crate.bar((s * 3.75, 0.6 + e, 1.0), (s * 3.75, 0.6 + e, 0.34), 0.02, CHROME)
    for k in range(2):
        for j in range(12):
            a, b = 2 * pi * j / 12, 2 * pi * (j + 1) / 12
            ring = Paint((0.95, 0.35, 0.12) if j % 3 else (0.97, 0.97, 0.95), Finish.PLASTIC, 0.4)
            x = -4.75 if k == 0 else 4.75
            crate.bar(
                (x, 2 + 0.3 * cos(a), 1.6 + 0.3 * sin(a)),
                (x, 2 + 0.3 * cos(b), 1.6 + 0.3 * sin(b)),
                0.08,
                ring,
            )
    room.lamp((0, 1.5, 4.2), (0.92, 0.98, 1.0), 9.0, 1.2)


def _bowling(room: Room) -> None:
    crate = room.crate
    maple = Paint((0.86, 0.66, 0.40), Finish.WOOD, 0.12)
    for k in range(5):
        x = -3.2 + 1.6 * k
        crate.block((1.06, 9.0, 0.10), (x, 3.6, 0), maple)
        for s in (-1, 1):
            crate.box(
                (0.22, 9.0, 0.03), (x + s * 0.66, 3.6, 0.02), Paint((0.16, 0.17, 0.20), Finish.PLASTIC, 0.3)
            )
        for j in range(7):  # the arrows
            dx = -0.36 + 0.12 * j
            y = 1.2 - 2.0 * abs(dx)
            crate.box((0.035, 0.28, 0.004), (x + dx, y, 0.103), Paint((0.16, 0.10, 0.08)))
        with room.at(x, 7.4, 0, 0.10):  # ten pins
            for row in range(4):
                for i in range(row + 1):
                    px, py = (i - row / 2) * 0.25, row * 0.2
                    crate.post(0.045, 0.18, (px, py, 0), WHITE, 0.065)
                    crate.post(0.065, 0.10, (px, py, 0.18), WHITE, 0.03)
                    crate.post(0.033, 0.03, (px, py, 0.28), Paint((0.85, 0.10, 0.10)))
                    crate.ball(0.043, (px, py, 0.36), WHITE)
        crate.box((1.1, 0.02, 0.9), (x, 8.1, 0.55), Paint((0.05, 0.05, 0.07)))
        crate.box(
            (1.5, 0.1, 0.85),
            (x, 6.9, 1.45),
            glow(((0.90, 0.20, 0.55), (0.20, 0.55, 0.95), (0.98, 0.62, 0.12))[k % 3]),
        )
        crate.ball((0.12, 0.004, 0.28), (x, 6.84, 1.45), glow((1.0, 1.0, 1.0)))
        crate.ball((0.07, 0.004, 0.09), (x, 6.84, 1.74), glow((1.0, 1.0, 1.0)))
        crate.box((1.0, 0.06, 0.42), (x, 3.2, 2.75), BLACK, 0.01)
        for j in range(3):
            crate.box((0.7 - 0.1 * j, 0.006, 0.05), (x, 3.165, 2.85 - 0.1 * j), glow((0.30, 0.90, 1.0)))
        with crate.shadowless():
            crate.box((0.05, 9.0, 0.01), (x + 0.8, 3.6, 0.11), glow((0.85, 0.25, 0.95)))
    crate.block((8.4, 6.0, 0.10), (0, -3.9, 0), maple.shaded(0.85))
    room.solid((8.6, 15, 0.1), (0, 1.0, 0))
    with room.at(1.6, -0.55):  # the ball return
        crate.block((0.7, 1.1, 0.55), (0, 0, 0.1), Paint((0.20, 0.22, 0.28), Finish.PLASTIC, 0.3), 0.08)
        for k in range(6):
            crate.ball(
                0.11,
                (-0.18 + 0.36 * (k % 2), -0.36 + 0.3 * (k // 2), 0.75),
                Paint(
                    (
                        (0.16, 0.30, 0.85),
                        (0.85, 0.12, 0.16),
                        (0.10, 0.65, 0.35),
                        (0.95, 0.55, 0.10),
                        (0.55, 0.16, 0.70),
                        (0.08, 0.08, 0.10),
                    )[k],
                    Finish.PLASTIC,
                    0.06,
                ),
            )
        room.solid((0.7, 1.1, 0.7), (0, 0, 0))
    crate.ball(0.11, (-0.45, 0.4, 0.21), Paint((0.85, 0.12, 0.16), Finish.PLASTIC, 0.06))
    room.lamp((0, 6.6, 1.6), (1.0, 0.55, 0.80), 4.5, 2.4)
    room.lamp((0, 2.4, 2.6), (0.60, 0.60, 1.0), 6.0, 2.0)
    room.lamp((0, -1.4, 2.6), (1.0, 0.70, 0.60), 5.5, 1.8)


DESIGNS = {
    "gymnasium": Design(
        shell=Shell(
            wide=14.5,
            back=5.2,
            front=8.4,
            high=7.0,
            walls=Paint((0.86, 0.82, 0.70)),
            floor=Paint((0.80, 0.56, 0.32), Finish.WOOD, 0.18),
            overhead=Paint((0.62, 0.64, 0.66)),
            wainscot=(Paint((0.30, 0.46, 0.62), Finish.PLAIN, 0.5), 2.2),
        ),
        furnish=_gymnasium,
        light=Light(sun=0.25, level=0.46, colour=(1.0, 0.96, 0.88)),
        frame=7.4,
        depth=0.3,
        low=0.3,
        ambience="hall",
        walk=(-4.2, -4.0, 4.2, 4.2),
    ),
    "fitness_gym": Design(
        shell=Shell(
            wide=7.4,
            back=3.0,
            front=6.8,
            high=3.2,
            walls=Paint((0.60, 0.64, 0.68)),
            floor=Paint((0.30, 0.32, 0.35), Finish.RUBBER, 0.6),
            overhead=Paint((0.48, 0.50, 0.53)),
        ),
        furnish=_fitness,
        light=Light(sun=0.0, level=0.55, colour=(0.95, 0.98, 1.0)),
        centre=(0.0, -0.6),
        frame=5.0,
        depth=0.4,
        low=0.3,
        ground="concrete",
        ambience="hall",
        walk=(-1.5, -3.2, 1.5, 0.1),
    ),
    "swimming_pool": Design(
        shell=Shell(
            sunk=0.34,
            wide=10.0,
            back=7.6,
            front=8.4,
            high=5.2,
            walls=Paint((0.80, 0.90, 0.92), Finish.TILE, 0.25),
            floor=Paint((0.14, 0.52, 0.70), Finish.TILE, 0.25),
            overhead=Paint((0.90, 0.92, 0.92)),
        ),
        furnish=_pool,
        light=Light(sun=0.6, level=0.36, colour=(0.94, 0.99, 1.0)),
        centre=(0.0, -2.7),
        low=0.16,
        frame=6.0,
        depth=-1.8,
        ground="tile",
        ambience="pool",
        walk=(-4.0, -5.0, 4.0, -2.1),
    ),
    "bowling_alley": Design(
        shell=Shell(
            sunk=0.10,
            wide=8.8,
            back=8.4,
            front=6.6,
            high=3.2,
            walls=Paint((0.16, 0.13, 0.30)),
            floor=Paint((0.16, 0.17, 0.22), Finish.PLASTIC, 0.4),
            overhead=Paint((0.10, 0.09, 0.16)),
        ),
        furnish=_bowling,
        light=Light(sun=0.0, level=0.34, colour=(0.86, 0.80, 1.0)),
        centre=(0.0, -1.2),
        low=0.2,
        frame=4.8,
        depth=-0.2,
        ambience="hall",
        walk=(-3.6, -4.0, 3.6, 4.0),
    ),
}
