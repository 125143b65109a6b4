"""Where beasts and plants are kept: barn, greenhouse."""

from __future__ import annotations

from math import cos, pi, sin

from filmwright.stage.world.model import Finish
from filmwright.stage.world.sets.rooms.design import Design, Light
from filmwright.stage.world.sets.rooms.openings import SKIES
from filmwright.stage.world.sets.rooms.palette import GAY, IRON, OLD_WOOD, PINE, WHITE, glow
from filmwright.stage.world.sets.rooms.shell import Room, Shell
from filmwright.stage.world.shaping.paint import Paint


def bale(room: Room, x: float, y: float, z: float, turn: float = 0.0) -> None:
    """Lay a bale of hay."""
    crate = room.crate
    hay = Paint((0.84, 0.68, 0.32), Finish.CARPET)
    crate.block((1.0, 0.5, 0.42), (x, y, z), hay, 0.04, (0, 0, turn))
    for s in (-0.28, 0.28):
        c, d = cos(turn * pi / 180), sin(turn * pi / 180)
        crate.block(
            (0.02, 0.51, 0.43), (x + s * c, y + s * d, z - 0.004), Paint((0.50, 0.36, 0.16)), 0, (0, 0, turn)
        )


def _barn_door(room: Room) -> None:
    """The great door stands open to the light."""
    crate = room.crate
    with room.on("back"):  # the great door stands open to the light
        sky = SKIES[room.hour]
        crate.box((1.9, 0.01, 2.3), (0, -0.012, 1.15), glow(sky[0]))
        room.flat(
            [(-0.95, 0), (0.95, 0), (0.95, 0.62), (0.3, 0.75), (-0.95, 0.6)],
            -0.022,
            glow((0.40, 0.56, 0.26), 1.0 if room.hour.value == "day" else 0.5),
        )
        for s in (-1, 1):
            crate.block((0.16, 0.14, 2.4), (s * 1.02, -0.07, 0), OLD_WOOD)
            with room.at(s * 1.02, -0.06, -s * 62):
                crate.block(
                    (0.95, 0.06, 2.3),
                    (-s * -0.48, 0, 0.02),
                    Paint((0.52, 0.15, 0.11), Finish.WOOD, 0.7),
                    0.01,
                )
                for z in (0.15, 1.1, 2.1):
                    crate.box((0.95, 0.08, 0.12), (s * 0.48, 0, z), WHITE)
        crate.box((2.3, 0.16, 0.2), (0, -0.08, 2.45), OLD_WOOD)


def _stalls(room: Room) -> None:
    """Posts, braces and the fences of the stalls."""
    crate = room.crate
    for s in (-1, 1):  # posts, braces and stalls
        for k in range(5):
            y = 4.4 - 2.2 * k
            crate.block((0.24, 0.24, 3.4), (s * 2.1, y, 0), OLD_WOOD, 0.015)
            crate.bar((s * 2.1, y, 2.6), (s * 1.2, y, 3.5), 0.08, OLD_WOOD)
            crate.box((4.4, 0.2, 0.22), (0, y, 3.5), OLD_WOOD, 0.015)
        for k in range(4):
            y = 3.3 - 2.2 * k
            for z in (0.35, 0.75, 1.15):
                crate.box((0.08, 2.0, 0.2), (s * 2.1, y, z), OLD_WOOD.shaded(1.15), 0.01)
            crate.bar((s * 2.05, y - 0.95, 0.3), (s * 2.05, y + 0.95, 1.2), 0.05, OLD_WOOD)
        room.solid((0.3, 9.0, 1.3), (s * 2.1, 0.5, 0))


def _barn(room: Room) -> None:
    crate = room.crate
    _stalls(room)
    for x, y, z, turn in (
        (-1.35, 3.6, 0, 0),
        (-1.35, 3.6, 0.42, 4),
        (-1.3, 3.1, 0, 2),
        (1.35, 3.5, 0, -3),
        (1.3, 3.5, 0.42, 5),
        (1.32, 3.5, 0.84, -2),
        (1.3, 2.9, 0, 8),
        (-1.45, 1.2, 0, 82),
        (1.5, 0.9, 0, 96),
        (1.5, 0.9, 0.42, 88),
    ):
        bale(room, x, y, z, turn)
    crate.box((4.4, 0.12, 0.18), (0, 3.9, 2.5), OLD_WOOD)  # the loft with loose hay
    crate.box((4.4, 1.2, 0.08), (0, 4.5, 2.55), OLD_WOOD)
    for k in range(12):
        crate.ball(
            (0.5, 0.4, 0.3),
            (-2.0 + 0.37 * k, 4.4 + 0.2 * sin(k * 2), 2.7),
            Paint((0.82, 0.66, 0.30), Finish.CARPET),
        )
    _barn_door(room)
    with room.at(-0.75, 2.2):  # pitchfork, wheel
        crate.bar((0, 0, 0.05), (-0.55, 0.5, 1.5), 0.02, PINE)
    with room.at(1.75, -0.9, 80):
        for k in range(16):
            a, b = 2 * pi * k / 16, 2 * pi * (k + 1) / 16
            crate.bar(
                (0.5 * cos(a), 0, 0.5 + 0.5 * sin(a)), (0.5 * cos(b), 0, 0.5 + 0.5 * sin(b)), 0.035, OLD_WOOD
            )
            if k % 2 == 0:
                crate.bar((0, 0, 0.5), (0.5 * cos(a), 0, 0.5 + 0.5 * sin(a)), 0.025, OLD_WOOD)
        crate.ball(0.08, (0, 0, 0.5), IRON)
    for k in range(50):
        at = (1.5 * sin(k * 7.13), 0.5 + 2.2 * sin(k * 3.71), 0.006 + 0.0004 * k)
        crate.box((0.35, 0.02, 0.01), at, Paint((0.80, 0.66, 0.34)), 0, (0, 0, 47 * k))
    room.lamp((0, 3.0, 1.6), (1.0, 0.90, 0.70), 5.0, 1.6)


def _potted(room: Room, kind: int, seed: int) -> None:
    """A pot on a bench: tomatoes, flowers or seedlings."""
    crate = room.crate
    crate.post(0.10, 0.2, (0, 0, 0), Paint((0.76, 0.42, 0.28)), 0.14)
    green = Paint((0.26, 0.50, 0.20), Finish.LEAF)
    for k in range(7):
        a = 2.4 * k + seed
        lean = 0.10 + 0.02 * k
        at = (lean * cos(a), lean * sin(a), 0.28 + 0.07 * k * (0.6 if kind == 2 else 1.0))
        crate.ball((0.085, 0.05, 0.02), at, green.shaded(0.8 + 0.06 * k), (0, -25, float(a * 57)))
        if kind == 0 and k % 2:
            crate.ball(
                0.045,
                (at[0] * 1.2, at[1] * 1.2, at[2] - 0.06),
                Paint((0.86, 0.16, 0.10), Finish.PLASTIC, 0.25),
            )
        if kind == 1 and k > 1:
            crate.ball((0.06, 0.06, 0.045), (at[0], at[1], at[2] + 0.06), Paint(GAY[(seed + k // 4) % 7]))


def _palm(room: Room) -> None:
    """A palm in a great pot."""
    crate = room.crate
    with room.at(0, 3.4):
        crate.post(0.3, 0.45, (0, 0, 0), Paint((0.76, 0.42, 0.28)), 0.36)
        crate.post(0.07, 1.3, (0, 0, 0.4), Paint((0.42, 0.30, 0.18), Finish.BARK), 0.05)
        for j in range(11):
            a = 2 * pi * j / 11
            for k in range(5):
                p = (0.2 * k * cos(a), 0.2 * k * sin(a), 1.7 + 0.22 * k - 0.075 * k * k)
                crate.ball(
                    (0.17, 0.07, 0.02),
                    p,
                    Paint((0.22, 0.48, 0.20), Finish.LEAF),
                    (0, -20 + 16 * k, float(a * 57.3)),
                )


def _greenhouse(room: Room) -> None:
    crate = room.crate
    frame = Paint((0.93, 0.94, 0.93), Finish.METAL, 0.5)
    half, high, rise = room.shell.wide / 2, room.shell.high, room.shell.rise
    with crate.shadowless():
        for k in range(11):  # glazing bars
            y = room.shell.back - 1.1 * k
            for s in (-1, 1):
                crate.post(0.03, high, (s * (half - 0.04), y, 0), frame)
                crate.bar((s * half, y, high - 0.02), (0, y, high + rise - 0.06), 0.032, frame)
        for k in range(4):
            t = k / 3.5
            for s in (-1, 1):
                z, x = high + rise * t - 0.05, s * half * (1 - t)
                crate.bar((x, room.shell.back, z), (x, -room.shell.front, z), 0.026, frame)
        for z in (0.9, 1.7, high - 0.05):
            for s in (-1, 1):
                crate.bar(
                    (s * (half - 0.04), room.shell.back, z),
                    (s * (half - 0.04), -room.shell.front, z),
                    0.026,
                    frame,
                )
    with room.on("back"):
        for k in range(9):
            x = -half + room.shell.wide * k / 8
            crate.post(0.028, high + rise * (1 - abs(x) / half), (x, -0.04, 0), frame)
        for z in (0.9, 2.0):
            crate.box((room.shell.wide, 0.05, 0.05), (0, -0.04, z), frame)
        crate.block((0.95, 0.06, 2.1), (0, -0.05, 0), frame)
        crate.box((0.75, 0.02, 1.5), (0, -0.09, 1.2), Paint((0.72, 0.86, 0.90), Finish.PLASTIC, 0.08))
    for s in (-1, 1):  # benches with pots
        for row, z in ((0, 0.75), (1, 1.15)):
            x = s * (1.75 + 0.6 * row)
            crate.box((0.6, 8.2, 0.05), (x, 0.3, z - 0.025), PINE)
            for k in range(11):
                with room.at(x, 3.9 - 0.72 * k, 0, z):
                    _potted(room, (k + row + (s > 0)) % 3, 3 * k + row)
        for k in range(5):
            crate.block((0.08, 0.08, 0.72), (s * 1.5, 3.9 - 1.9 * k, 0), PINE)
        room.solid((1.2, 8.0, 0.9), (s * 2.05, 0.3, 0))
        for k in range(4):  # hanging baskets
            with room.at(s * 1.35, 3.0 - 1.9 * k, 0, 2.35):
                crate.ball((0.2, 0.2, 0.12), (0, 0, 0), Paint((0.36, 0.24, 0.14), Finish.CARPET))
                for j in range(11):
                    a = 2.4 * j
                    crate.ball(
                        (0.2, 0.06, 0.02),
                        (0.2 * cos(a), 0.2 * sin(a), -0.05 - 0.05 * (j % 4)),
                        Paint((0.30, 0.56, 0.24), Finish.LEAF),
                        (0, 38, float(a * 57)),
                    )
                    if j % 3 == 0:
                        crate.ball(0.06, (0.24 * cos(a), 0.24 * sin(a), 0.02), Paint(GAY[(k + j) % 7]))
                crate.post(0.006, 1.0, (0, 0, 0.1), IRON)
    _palm(room)
    with room.at(-0.75, 0.2, 30):  # a watering can
        can = Paint((0.36, 0.56, 0.62), Finish.METAL, 0.4)
        crate.post(0.14, 0.26, (0, 0, 0), can, 0.13)
        crate.bar((0.1, 0, 0.08), (0.36, 0, 0.3), 0.026, can)
        crate.ball((0.05, 0.06, 0.06), (0.37, 0, 0.31), can)


DESIGNS = {
    "barn_inside": Design(
        shell=Shell(
            wide=7.4,
            back=5.2,
            front=7.0,
            high=3.2,
            ceiling="gable",
            rise=2.6,
            walls=Paint((0.44, 0.31, 0.20), Finish.WOOD, 0.8),
            floor=Paint((0.56, 0.44, 0.28), Finish.CARPET),
            overhead=Paint((0.38, 0.27, 0.17), Finish.WOOD, 0.8),
            beams=(Paint((0.32, 0.22, 0.14), Finish.WOOD, 0.8), 2.2),
        ),
        furnish=_barn,
        light=Light(sun=0.35, level=0.12, from_side=-150, from_above=35),
        frame=4.8,
        depth=0.3,
        low=0.3,
        ground="grass",
        ambience="hall",
        walk=(-1.2, -3.2, 1.2, 2.4),
    ),
    "greenhouse": Design(
        shell=Shell(
            wide=6.0,
            back=4.6,
            front=6.8,
            high=2.5,
            ceiling="gable",
            rise=1.5,
            walls=Paint((0.74, 0.88, 0.90), Finish.PLASTIC, 0.3),
            floor=Paint((0.62, 0.58, 0.50), Finish.STONE, 0.8),
            overhead=Paint((0.76, 0.90, 0.96), Finish.GLOW),
        ),
        furnish=_greenhouse,
        light=Light(sun=1.0, level=0.2, colour=(0.96, 1.0, 0.92)),
        frame=4.2,
        depth=0.3,
        low=0.3,
        ground="concrete",
        walk=(-1.2, -3.0, 1.2, 2.6),
    ),
}
