"""Where a house washes and plays: bathroom, shower, nursery."""

from __future__ import annotations

from math import cos, pi, sin

from filmwright.stage.world.model import Finish
from filmwright.stage.world.sets.rooms.design import Design, Light
from filmwright.stage.world.sets.rooms.fixtures import TUNGSTEN
from filmwright.stage.world.sets.rooms.furniture import chair, plant
from filmwright.stage.world.sets.rooms.openings import Window, window
from filmwright.stage.world.sets.rooms.palette import (
    BLACK,
    BRASS,
    CERAMIC,
    CHROME,
    GAY,
    MIRROR,
    OAK,
    SKIRT,
    STEEL,
    WHITE,
)  # fmt: skip
from filmwright.stage.world.sets.rooms.shell import Room, Shell
from filmwright.stage.world.shaping.paint import Paint


def _toilet(room: Room) -> None:
    crate = room.crate
    crate.block((0.40, 0.20, 0.42), (0, 0.26, 0.40), CERAMIC, 0.03)
    crate.box((0.42, 0.22, 0.03), (0, 0.26, 0.835), CERAMIC, 0.01)
    crate.post(0.13, 0.20, (0, -0.02, 0), CERAMIC, 0.11)
    crate.post(0.12, 0.22, (0, -0.04, 0.18), CERAMIC, 0.215)
    crate.ball((0.20, 0.25, 0.03), (0, -0.06, 0.42), CERAMIC.shaded(0.97))
    crate.ball((0.13, 0.17, 0.012), (0, -0.08, 0.446), Paint((0.70, 0.78, 0.82), Finish.PLASTIC, 0.1))
    crate.box((0.36, 0.05, 0.42), (0, 0.14, 0.64), CERAMIC, 0.02, (-6, 0, 0))
    room.solid((0.42, 0.7, 0.45), (0, 0, 0))


def _basin(room: Room) -> None:
    crate = room.crate
    crate.block((0.95, 0.48, 0.72), (0, 0, 0.10), OAK, 0.01)
    for x in (-0.235, 0.235):
        crate.box((0.45, 0.02, 0.62), (x, -0.246, 0.46), OAK.shaded(1.1), 0.008)
    crate.box((1.02, 0.54, 0.05), (0, -0.01, 0.845), CERAMIC, 0.012)
    crate.post(0.17, 0.12, (0, -0.03, 0.86), CERAMIC, 0.23)
    crate.post(0.20, 0.006, (0, -0.03, 0.977), Paint((0.66, 0.74, 0.78), Finish.PLASTIC, 0.1))
    crate.post(0.02, 0.26, (0, 0.19, 0.87), CHROME)
    crate.bar((0, 0.19, 1.12), (0, 0.04, 1.08), 0.018, CHROME)
    room.solid((0.95, 0.5, 0.85), (0, 0, 0))


def _bathroom(room: Room) -> None:
    crate = room.crate
    with room.at(-1.15, 1.45):  # the tub, its long side to the camera
        crate.block((1.75, 0.82, 0.50), (0, 0, 0.08), CERAMIC, 0.10)
        crate.box((1.83, 0.90, 0.06), (0, 0, 0.58), CERAMIC, 0.028)
        crate.box((1.52, 0.60, 0.012), (0, 0, 0.608), Paint((0.62, 0.80, 0.86), Finish.PLASTIC, 0.06))
        for k in range(9):
            at = (-0.55 + 0.12 * k, 0.16 * sin(k * 2.1), 0.61)
            crate.ball((0.11, 0.10, 0.05), at, Paint((0.97, 0.98, 1.0)))
        for x in (-0.7, 0.7):
            for y in (-0.3, 0.3):
                crate.ball((0.06, 0.06, 0.09), (x, y, 0.06), BRASS)
        crate.post(0.025, 0.36, (0.5, 0.40, 0.60), BRASS)
        crate.bar((0.5, 0.40, 0.94), (0.5, 0.20, 0.90), 0.022, BRASS)
        for x in (0.36, 0.64):
            crate.ball(0.04, (x, 0.40, 0.70), BRASS)
        crate.box((0.5, 0.03, 0.55), (-0.45, -0.43, 0.40), Paint((0.86, 0.52, 0.44), Finish.CLOTH), 0.012)
        room.solid((1.75, 0.85, 0.6), (0, 0, 0))
    with room.on("back"):
        window(room, Window(wide=1.0, high=0.9, sill=1.35, view="sky"), -1.15)
        with room.at(0.75, -0.30):
            _basin(room)
        crate.box((0.86, 0.03, 1.0), (0.75, -0.02, 1.65), Paint((0.80, 0.62, 0.34), Finish.METAL, 0.3), 0.012)
        crate.box((0.80, 0.012, 0.94), (0.75, -0.04, 1.65), MIRROR)
        for x in (0.18, 1.32):
            crate.post(0.05, 0.2, (x, -0.1, 1.6), Paint((1.0, 0.92, 0.78), Finish.GLOW))
        with room.at(1.95, -0.42):
            _toilet(room)
        crate.post(0.05, 0.12, (2.32, -0.07, 0.68), WHITE)
    with room.on("right", 0.6):
        crate.bar((-0.4, -0.08, 1.35), (0.4, -0.08, 1.35), 0.015, CHROME)
        for x, tone in ((-0.18, (0.86, 0.52, 0.44)), (0.2, (0.95, 0.93, 0.90))):
            crate.box((0.32, 0.05, 0.62), (x, -0.08, 1.06), Paint(tone, Finish.CLOTH), 0.02)
    crate.block((0.95, 0.6, 0.02), (-0.9, 0.55, 0.002), Paint((0.86, 0.52, 0.44), Finish.CARPET), 0.01)
    with room.at(2.35, -0.2):
        plant(room, 0.9, Paint((0.92, 0.90, 0.86)), 7)
    room.lamp((0.75, 1.2, 1.9), (1.0, 0.86, 0.68), 4.5, 1.4)


def _shower(room: Room) -> None:
    crate = room.crate
    dark = Paint((0.20, 0.42, 0.46), Finish.TILE, 0.18)
    with room.on("back"):
        crate.block((0.55, 0.03, 0.5), (-1.0, -0.005, 1.15), Paint((0.86, 0.86, 0.84), Finish.PLAIN), 0.005)
        for k, tone in enumerate(((0.93, 0.60, 0.30), (0.95, 0.93, 0.88), (0.40, 0.62, 0.40))):
            crate.post(
                0.045, 0.2 + 0.03 * k, (-1.16 + 0.16 * k, -0.07, 1.17), Paint(tone, Finish.PLASTIC, 0.2)
            )
        crate.bar((0, -0.03, 2.25), (0, -0.52, 2.25), 0.022, CHROME)
        crate.post(0.022, 1.15, (0, -0.05, 1.1), CHROME)
        crate.post(0.05, 0.04, (0, -0.52, 2.19), CHROME)
        crate.post(0.25, 0.025, (0, -0.52, 2.165), CHROME)
        crate.box((0.36, 0.09, 0.07), (0, -0.07, 1.12), CHROME, 0.02)
        for x in (-0.2, 0.2):
            crate.ball((0.05, 0.05, 0.05), (x, -0.08, 1.12), CHROME)
        crate.bar((0.42, -0.05, 0.95), (0.42, -0.05, 1.75), 0.012, CHROME)
        crate.ball((0.055, 0.03, 0.08), (0.42, -0.12, 1.66), CHROME, (30, 0, 0))
        for k in range(8):
            a, b = k / 8, (k + 1) / 8
            drop = [(0.42 + 0.16 * sin(pi * t), -0.10, 1.60 - 0.75 * t) for t in (a, b)]
            crate.bar(drop[0], drop[1], 0.011, STEEL)
        with crate.shadowless():  # the falling water
            for k in range(46):
                a, r = 2.4 * k, 0.22 * ((k + 0.5) / 46) ** 0.5
                x, y = r * cos(a), -0.52 + r * sin(a)
                z = 2.14 - 0.31 * ((k * 7) % 6)
                crate.bar((x, y, z), (x * 1.06, y, z - 0.30), 0.0035, Paint((0.86, 0.95, 1.0), Finish.GLOW))
    crate.block((1.9, 1.5, 0.04), (0, 1.05, 0), Paint((0.93, 0.94, 0.93), Finish.PLASTIC, 0.2), 0.012)
    crate.post(0.09, 0.008, (0, 1.1, 0.04), CHROME)
    for k in range(7):
        crate.ball(
            (0.09, 0.07, 0.006),
            (0.55 * cos(k * 2.2), 1.1 + 0.45 * sin(k * 2.2), 0.044),
            Paint((0.75, 0.88, 0.92), Finish.PLASTIC, 0.05),
        )
    for x in (-0.98, 0.98):  # glass walls
        with crate.shadowless():
            crate.block((0.012, 1.45, 2.05), (x, 1.08, 0.04), Paint((0.78, 0.90, 0.90), Finish.GLASS))
        crate.block((0.035, 0.035, 2.1), (x, 0.35, 0.02), CHROME)
        crate.block((0.035, 1.45, 0.035), (x, 1.08, 2.09), CHROME)
    with room.on("left", 0.3):
        crate.block((3.0, 0.012, 0.9), (0, -0.014, 0), dark)
    with room.on("right", 0.9):
        crate.bar((-0.35, -0.08, 1.45), (0.35, -0.08, 1.45), 0.015, CHROME)
        crate.box((0.5, 0.06, 0.8), (0, -0.09, 1.08), Paint((0.95, 0.70, 0.36), Finish.CLOTH), 0.02)
    crate.block((0.9, 0.55, 0.02), (0, -0.15, 0.002), Paint((0.95, 0.70, 0.36), Finish.CARPET), 0.01)
    room.lamp((0, 0.4, 2.4), (0.92, 0.97, 1.0), 4.5, 1.6)


LACQUER = Paint((0.97, 0.96, 0.94), Finish.PLAIN, 0.5)


def _cot(room: Room) -> None:
    """A cot with a mobile above it."""
    crate = room.crate
    with room.at(-0.5, 1.75):  # the cot
        for y in (-0.36, 0.36):
            for z in (0.16, 0.98):
                crate.box((1.34, 0.05, 0.06), (0, y, z), LACQUER, 0.012)
            for k in range(13):
                crate.post(0.014, 0.80, (-0.6 + 0.1 * k, y, 0.17), LACQUER)
        for x in (-0.66, 0.66):
            crate.block((0.06, 0.78, 1.12), (x, 0, 0), LACQUER, 0.02)
        crate.block((1.24, 0.66, 0.14), (0, 0, 0.30), Paint((0.98, 0.95, 0.90), Finish.CLOTH), 0.04)
        crate.block((0.72, 0.64, 0.07), (0.22, 0, 0.43), Paint((0.58, 0.76, 0.86), Finish.CLOTH), 0.03)
        crate.ball((0.20, 0.26, 0.08), (-0.42, 0, 0.50), Paint((1.0, 1.0, 1.0), Finish.CLOTH))
        room.solid((1.4, 0.8, 1.0), (0, 0, 0))
        with crate.shadowless():  # the mobile above it
            crate.bar((-0.62, 0.3, 1.1), (-0.62, 0.3, 1.78), 0.012, LACQUER)
            crate.bar((-0.62, 0.3, 1.78), (0, 0, 1.86), 0.012, LACQUER)
            for k in range(5):
                a = 2 * pi * k / 5
                x, y = 0.30 * cos(a), 0.30 * sin(a)
                crate.bar((0, 0, 1.84), (x, y, 1.78), 0.006, LACQUER)
                crate.bar((x, y, 1.78), (x, y, 1.56), 0.003, LACQUER)
                crate.ball((0.075, 0.075, 0.06), (x, y, 1.50), Paint(GAY[k]))


def _teddy(room: Room) -> None:
    """A sitting bear."""
    crate = room.crate
    with room.at(-2.35, 0.7, 55):  # the teddy bear
        fur = Paint((0.72, 0.48, 0.26), Finish.CLOTH)
        crate.ball((0.24, 0.20, 0.27), (0, 0, 0.26), fur)
        crate.ball((0.19, 0.17, 0.17), (0, -0.04, 0.63), fur)
        crate.ball((0.09, 0.07, 0.07), (0, -0.19, 0.59), fur.shaded(1.3))
        crate.ball(0.025, (0, -0.255, 0.61), BLACK)
        for s in (-1, 1):
            crate.ball(0.075, (s * 0.15, -0.02, 0.79), fur)
            crate.ball(0.020, (s * 0.07, -0.19, 0.67), BLACK)
            crate.ball((0.08, 0.20, 0.08), (s * 0.17, -0.24, 0.08), fur)
            crate.ball((0.075, 0.075, 0.17), (s * 0.26, -0.06, 0.34), fur, (0, s * -25, 0))


def _rainbow_wall(room: Room) -> None:
    """Window, clouds and a rainbow."""
    crate = room.crate
    with room.on("back"):
        window(room, Window(wide=1.3, high=1.2, sill=1.1, view="trees"), 1.9)
        for k in range(9):  # clouds, a rainbow and stars on the wall
            at = (-2.6 + 0.55 * k + 0.1 * sin(k * 5), -0.006, 2.25 + 0.28 * sin(k * 2.3))
            if at[0] < 1.0:
                for d in (-0.12, 0, 0.12):
                    crate.ball(
                        (0.14, 0.006, 0.10 if d else 0.14), (at[0] + d, at[1], at[2]), Paint((1.0, 1.0, 1.0))
                    )
        for k in range(5):
            for j in range(10):
                a, b = pi * j / 10, pi * (j + 1) / 10
                r = 0.95 - 0.09 * k
                crate.bar(
                    (-1.75 + r * cos(a), -0.012, 1.15 + r * sin(a)),
                    (-1.75 + r * cos(b), -0.012, 1.15 + r * sin(b)),
                    0.042,
                    Paint(GAY[k]),
                )


def _nursery(room: Room) -> None:
    crate = room.crate
    _cot(room)
    _teddy(room)
    for k, (x, y) in enumerate(((0.95, 0.65), (1.18, 0.62), (1.05, 0.9), (1.07, 0.66))):  # letter blocks
        z = 0.0 if k < 3 else 0.19
        crate.block((0.18, 0.18, 0.18), (x, y, z), Paint(GAY[k], Finish.PLASTIC), 0.012, (0, 0, 14 * k))
    crate.ball(0.16, (-1.15, 0.15, 0.16), Paint((0.90, 0.28, 0.24), Finish.PLASTIC, 0.3))
    crate.post(1.35, 0.014, (0.1, 0.35, 0.002), Paint((0.98, 0.88, 0.62), Finish.CARPET))
    with room.at(1.9, 1.85):  # shelves of toys
        for z in (0.0, 0.38, 0.76):
            crate.block((1.15, 0.36, 0.03), (0, 0, z + 0.05), LACQUER)
            for k in range(5):
                tone = Paint(GAY[(k + int(z * 7)) % 7], Finish.PLASTIC)
                if k % 2:
                    crate.ball(0.085, (-0.44 + 0.22 * k, -0.04, z + 0.165), tone)
                else:
                    crate.block((0.15, 0.2, 0.22), (-0.44 + 0.22 * k, 0, z + 0.08), tone, 0.02)
        for x in (-0.58, 0.58):
            crate.block((0.03, 0.38, 1.12), (x, 0, 0), LACQUER)
        room.solid((1.2, 0.4, 1.1), (0, 0, 0))
    _rainbow_wall(room)
    with room.at(2.35, 0.1, -60):  # the rocking chair
        chair(room, LACQUER)
        for x in (-0.2, 0.2):
            for k in range(6):
                a, b = -0.5 + 0.2 * k, -0.5 + 0.2 * (k + 1)
                crate.bar((x, a, 0.03 + 0.22 * a * a), (x, b, 0.03 + 0.22 * b * b), 0.02, OAK)
    with room.on("left", 1.4):
        crate.box((0.5, 0.02, 0.5), (0, -0.02, 1.6), Paint((0.98, 0.86, 0.50)), 0.01)
    room.lamp((0, -0.5, 2.4), TUNGSTEN, 6.0, 0.8)


DESIGNS = {
    "bathroom": Design(
        shell=Shell(
            wide=5.2,
            back=2.1,
            front=6.5,
            high=2.7,
            walls=Paint((0.86, 0.90, 0.88)),
            wainscot=(Paint((0.55, 0.74, 0.76), Finish.TILE, 0.2), 1.2),
            floor=Paint((0.90, 0.90, 0.88), Finish.TILE, 0.2),
            checker=(Paint((0.16, 0.18, 0.20)), 0.3),
        ),
        furnish=_bathroom,
        light=Light(sun=0.6, level=0.35, colour=(1.0, 0.92, 0.82)),
        frame=3.5,
        depth=0.3,
        ground="tile",
        walk=(-2.2, -2.8, 2.2, 0.4),
    ),
    "shower": Design(
        shell=Shell(
            wide=3.4,
            back=1.85,
            front=5.6,
            high=2.6,
            walls=Paint((0.72, 0.87, 0.88), Finish.TILE, 0.18),
            floor=Paint((0.82, 0.84, 0.84), Finish.TILE, 0.25),
        ),
        furnish=_shower,
        light=Light(sun=0.25, level=0.5, colour=(0.95, 0.98, 1.0)),
        frame=2.7,
        depth=0.4,
        low=0.5,
        ground="tile",
        walk=(-1.2, -2.5, 1.2, 1.5),
    ),
    "nursery": Design(
        shell=Shell(
            wide=6.0,
            back=2.5,
            front=6.8,
            high=2.8,
            walls=Paint((0.78, 0.88, 0.92)),
            floor=Paint((0.82, 0.66, 0.46), Finish.WOOD, 0.5),
            skirting=SKIRT,
        ),
        furnish=_nursery,
        light=Light(sun=0.8, level=0.22),
        frame=3.9,
        depth=0.4,
        walk=(-2.6, -3.0, 2.0, 1.2),
    ),
}
