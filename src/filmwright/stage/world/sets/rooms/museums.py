"""Museums: bones, statues, what is kept under glass."""

from __future__ import annotations

from itertools import pairwise
from math import cos, pi, sin

from filmwright.stage.world.model import Finish
from filmwright.stage.world.sets.rooms.design import Design, Light
from filmwright.stage.world.sets.rooms.furniture import (
    column,
    rope_barrier,
)  # fmt: skip
from filmwright.stage.world.sets.rooms.galleries import old_master
from filmwright.stage.world.sets.rooms.openings import Window, window
from filmwright.stage.world.sets.rooms.palette import (
    BLACK,
    BRASS,
    GAY,
    GOLD,
    IRON,
    MARBLE,
)  # fmt: skip
from filmwright.stage.world.sets.rooms.shell import Room, Shell
from filmwright.stage.world.shaping.paint import Paint


def _statue(room: Room, pose: int) -> None:
    """A marble figure on a pedestal."""
    crate = room.crate
    crate.block((0.8, 0.8, 0.12), (0, 0, 0), MARBLE.shaded(0.8), 0.01)
    crate.block((0.62, 0.62, 0.75), (0, 0, 0.12), MARBLE.shaded(0.9), 0.01)
    crate.block((0.74, 0.74, 0.08), (0, 0, 0.87), MARBLE, 0.015)
    stone = Paint((0.93, 0.92, 0.88), Finish.STONE, 0.4)
    crate.post(0.27, 0.75, (0, 0, 0.95), stone, 0.17)
    for k in range(9):
        a = 2 * pi * k / 9
        crate.bar((0.26 * cos(a), 0.26 * sin(a), 0.96), (0.15 * cos(a), 0.15 * sin(a), 1.7), 0.035, stone)
    crate.ball((0.19, 0.13, 0.27), (0, 0, 1.86), stone)
    crate.post(0.06, 0.14, (0, 0, 2.06), stone)
    crate.ball((0.10, 0.115, 0.14), (0, -0.01, 2.28), stone)
    crate.ball((0.11, 0.11, 0.09), (0, 0.03, 2.35), stone)
    up = (0.46, -0.05, 2.42) if pose else (0.34, -0.16, 1.50)
    crate.bar((0.19, 0, 2.02), (0.38, -0.03, 1.80 if not pose else 2.12), 0.058, stone)
    crate.bar((0.38, -0.03, 1.80 if not pose else 2.12), up, 0.045, stone)
    crate.bar((-0.19, 0, 2.02), (-0.30, -0.05, 1.68), 0.058, stone)
    crate.bar((-0.30, -0.05, 1.68), (-0.14, -0.22, 1.66), 0.045, stone)
    room.solid((0.7, 0.7, 2.3), (0, 0, 0), "stone")


def vitrine(room: Room, what: int) -> None:
    """A case of glass on a dark plinth with something old inside, lit."""
    crate = room.crate
    crate.block((0.85, 0.85, 0.95), (0, 0, 0), Paint((0.20, 0.17, 0.16), Finish.WOOD, 0.4), 0.01)
    crate.box((0.80, 0.80, 0.02), (0, 0, 0.96), Paint((0.86, 0.82, 0.72)))
    clay = Paint((0.72, 0.38, 0.20), Finish.PLASTIC, 0.5)
    if what % 3 == 0:  # a painted vase
        crate.post(0.09, 0.06, (0, 0, 0.97), clay)
        crate.ball((0.20, 0.20, 0.22), (0, 0, 1.22), clay)
        crate.post(0.205, 0.07, (0, 0, 1.18), BLACK)
        crate.post(0.08, 0.14, (0, 0, 1.40), BLACK, 0.12)
        for s in (-1, 1):
            crate.bar((s * 0.18, 0, 1.30), (s * 0.24, 0, 1.44), 0.02, BLACK)
            crate.bar((s * 0.24, 0, 1.44), (s * 0.10, 0, 1.50), 0.02, BLACK)
    elif what % 3 == 1:  # a golden mask
        crate.ball((0.17, 0.10, 0.24), (0, 0, 1.30), GOLD)
        crate.ball((0.26, 0.06, 0.30), (0, 0.05, 1.30), Paint((0.14, 0.28, 0.52), Finish.METAL, 0.3))
        for s in (-1, 1):
            crate.ball((0.035, 0.02, 0.018), (s * 0.065, -0.098, 1.34), BLACK)
            for k in range(5):
                crate.box((0.09, 0.08, 0.035), (s * 0.19, -0.01, 1.14 + 0.085 * k), GOLD)
        crate.post(0.05, 0.14, (0, 0, 0.97), BLACK)
    else:  # a crown
        crate.post(0.19, 0.10, (0, 0, 1.05), GOLD, 0.2)
        for k in range(8):
            a = 2 * pi * k / 8
            crate.post(0.03, 0.14, (0.19 * cos(a), 0.19 * sin(a), 1.15), GOLD, 0.006)
            crate.ball(
                0.028, (0.195 * cos(a), 0.195 * sin(a), 1.10), Paint(GAY[(k * 4) % 7], Finish.PLASTIC, 0.1)
            )
        crate.box((0.4, 0.4, 0.07), (0, 0, 1.0), Paint((0.50, 0.08, 0.14), Finish.CLOTH), 0.03)
    with crate.shadowless():
        crate.block((0.82, 0.82, 0.85), (0, 0, 0.96), Paint((0.84, 0.92, 0.93), Finish.GLASS))
        for x in (-0.41, 0.41):
            for y in (-0.41, 0.41):
                crate.block((0.02, 0.02, 0.87), (x, y, 0.96), BRASS)
        crate.box((0.84, 0.84, 0.02), (0, 0, 1.83), BRASS)
    room.solid((0.85, 0.85, 1.8), (0, 0, 0), "glass")


def skeleton(room: Room, size: float) -> None:
    """The bones of a great dinosaur, walking to the left, on a low stand."""
    crate = room.crate
    bone = Paint((0.86, 0.78, 0.62), Finish.PLAIN, 0.7)

    def spine(t: float) -> tuple[float, float, float]:
        """Nose at 0, tail's tip at 1."""
        x = size * (-2.0 + 4.3 * t)
        z = size * (2.35 - 1.25 * (1 - (1 - t) ** 2) + 0.35 * sin(3.0 * t) - 0.5 * max(t - 0.7, 0))
        return x, 0.0, z

    for k in range(34):
        t = 0.12 + 0.88 * k / 34
        a, b = spine(t), spine(t + 0.88 / 34)
        thick = size * (0.075 - 0.055 * abs(t - 0.45) / 0.55)
        crate.bar(a, b, thick, bone)
        crate.box(
            (size * 0.05, size * 0.03, size * 0.16 * (1.15 - t)), (a[0], 0, a[2] + size * 0.09), bone, 0.005
        )
    for k in range(10):  # ribs
        x, _, z = spine(0.30 + 0.024 * k)
        drop = size * (0.62 - 0.022 * (k - 4) ** 2)
        for s in (-1, 1):
            points = [
                (x, 0, z),
                (x - 0.02, s * size * 0.30, z - 0.3 * drop),
                (x - 0.05, s * size * 0.26, z - 0.75 * drop),
                (x - 0.06, s * size * 0.08, z - drop),
            ]
            for p, q in pairwise(points):
                crate.bar(p, q, size * 0.024, bone)
    hip, chest = spine(0.56), spine(0.33)
    for s in (-1, 1):  # legs and small arms
        joints = [
            (hip[0], s * size * 0.2, hip[2]),
            (hip[0] - size * 0.35 * s, s * size * 0.3, size * 0.98),
            (hip[0] + size * (0.18 - 0.25 * s), s * size * 0.3, size * 0.45),
            (hip[0] - size * (0.05 + 0.3 * s), s * size * 0.3, 0.2),
        ]
        for p, q in pairwise(joints):
            crate.bar(p, q, size * 0.075, bone)
        foot = joints[-1]
        for k in (-1, 0, 1):
            crate.bar(foot, (foot[0] - size * 0.32, foot[1] + size * 0.13 * k, 0.18), size * 0.04, bone)
        arm = [
            (chest[0], s * size * 0.22, chest[2] - size * 0.4),
            (chest[0] - size * 0.12, s * size * 0.25, chest[2] - size * 0.72),
            (chest[0] - size * 0.34, s * size * 0.25, chest[2] - size * 0.66),
        ]
        for p, q in pairwise(arm):
            crate.bar(p, q, size * 0.035, bone)
    x, _, z = spine(0.12)
    crate.ball((size * 0.40, size * 0.17, size * 0.19), (x - size * 0.30, 0, z + 0.04), bone)
    crate.box((size * 0.5, size * 0.20, size * 0.10), (x - size * 0.5, 0, z - 0.02), bone, 0.03)
    crate.box(
        (size * 0.66, size * 0.18, size * 0.07),
        (x - size * 0.42, 0, z - size * 0.26),
        bone,
        0.02,
        (0, -14, 0),
    )
    for k in range(9):
        crate.post(
            size * 0.022,
            size * 0.10,
            (x - size * (0.30 + 0.055 * k), -size * 0.095, z - size * 0.155),
            Paint((0.97, 0.95, 0.86)),
            0.004,
        )
    crate.ball(size * 0.06, (x - size * 0.24, -size * 0.15, z + size * 0.08), BLACK)
    crate.block(
        (size * 4.4, size * 1.3, 0.14), (size * 0.15, 0, 0), Paint((0.26, 0.22, 0.20), Finish.WOOD, 0.5), 0.02
    )
    crate.post(0.03, hip[2] - 0.1, (hip[0] + 0.2, 0, 0.1), IRON)
    crate.post(0.03, chest[2] - 0.1, (chest[0] - 0.3, 0, 0.1), IRON)
    room.solid((size * 4.2, size * 1.2, 1.5), (size * 0.15, 0, 0))


def _museum(room: Room) -> None:
    for x in (-3.3, 3.3):
        for y in (3.2, 0.6, -2.0):
            with room.at(x, y):
                column(room, 4.6, 0.3, MARBLE, Paint((0.93, 0.90, 0.84), Finish.STONE, 0.3))
    with room.at(0.1, 2.5):
        skeleton(room, 0.98)
    for x, pose in ((-2.45, 0), (2.5, 1)):
        with room.at(x, 0.75):
            _statue(room, pose)
    for x, what in ((-1.35, 0), (1.35, 1)):
        with room.at(x, 0.9):
            vitrine(room, what)
    rope_barrier(room, [(-2.0, 1.55), (-0.75, 1.42), (0.75, 1.42), (2.0, 1.55)])
    with room.on("back"):
        for k, x in enumerate((-2.6, 0, 2.6)):
            window(room, Window(wide=1.3, high=2.0, sill=2.5, arched=True, view="sky"), x)
            if k != 1:
                old_master(room, x, 1.45, (1.1, 1.3), k)
    for k in range(2):
        room.lamp((-1.4 + 2.8 * k, 0.6, 2.9), (1.0, 0.88, 0.70), 4.0, 1.3)
    room.lamp((0, 2.0, 3.6), (1.0, 0.9, 0.74), 5.0, 1.4)


DESIGNS = {
    "museum": Design(
        shell=Shell(
            wide=8.4,
            back=4.2,
            front=7.6,
            high=4.9,
            walls=Paint((0.78, 0.70, 0.58)),
            floor=Paint((0.80, 0.77, 0.72), Finish.STONE, 0.2),
            checker=(Paint((0.56, 0.52, 0.48)), 0.8),
        ),
        furnish=_museum,
        light=Light(sun=0.35, level=0.25, colour=(1.0, 0.92, 0.78)),
        centre=(0.0, -0.5),
        frame=5.8,
        depth=0.5,
        low=0.2,
        ground="tile",
        ambience="hall",
        walk=(-2.8, -3.2, 2.8, 0.2),
    ),
}
