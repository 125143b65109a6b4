"""Rooms of a house: kitchen, bedroom, bath, shower, nursery, dining room, and what lies above and below."""

from __future__ import annotations

from math import cos, pi, sin

from filmwright.stage.world.model import Finish
from filmwright.stage.world.sets.rooms.design import Design, Light
from filmwright.stage.world.sets.rooms.fixtures import TUNGSTEN, bulb, pendant, table_lamp
from filmwright.stage.world.sets.rooms.furniture import bed, chair, cupboard, plant, steps, table
from filmwright.stage.world.sets.rooms.goods import place_setting
from filmwright.stage.world.sets.rooms.openings import Window, curtain, door, window
from filmwright.stage.world.sets.rooms.palette import (
    BLACK,
    BRASS,
    CERAMIC,
    CHROME,
    CONCRETE,
    GAY,
    IRON,
    LINEN,
    MIRROR,
    OAK,
    OLD_WOOD,
    PINE,
    STEEL,
    WALNUT,
    WHITE,
)  # fmt: skip
from filmwright.stage.world.sets.rooms.shell import Room, Shell
from filmwright.stage.world.shaping.paint import Paint


def _kitchen(room: Room) -> None:
    front, top = Paint((0.24, 0.42, 0.40), Finish.PLAIN, 0.45), Paint((0.88, 0.86, 0.82), Finish.STONE, 0.25)
    crate = room.crate
    with room.on("back"):
        crate.block((7.0, 0.02, 0.62), (0, -0.012, 0.92), Paint((0.95, 0.94, 0.91), Finish.TILE, 0.2))
        for x, wide in ((-2.7, 1.6), (-1.2, 1.35), (1.25, 1.3)):
            with room.at(x, -0.32):
                cupboard(room, (wide, 0.60, 0.86), front, 2, BRASS)
        crate.box((6.2, 0.66, 0.05), (-0.62, -0.33, 0.89), top, 0.01)
        window(room, Window(wide=1.7, high=1.1, sill=1.12, view="trees"), -1.2)
        crate.box((0.62, 0.42, 0.03), (-1.2, -0.34, 0.912), STEEL)
        crate.box((0.54, 0.34, 0.02), (-1.2, -0.34, 0.922), Paint((0.30, 0.31, 0.33), Finish.METAL, 0.4))
        crate.post(0.02, 0.30, (-1.2, -0.10, 0.92), CHROME)
        crate.bar((-1.2, -0.10, 1.22), (-1.2, -0.30, 1.17), 0.018, CHROME)
        with room.at(0.28, -0.34):  # the stove and its hood
            crate.block((0.62, 0.62, 0.90), (0, 0, 0), STEEL, 0.01)
            crate.box((0.50, 0.02, 0.36), (0, -0.315, 0.42), BLACK, 0.01)
            crate.box((0.46, 0.03, 0.025), (0, -0.335, 0.66), CHROME, 0.008)
            for x in (-0.15, 0.15):
                for y in (-0.14, 0.14):
                    crate.post(0.09, 0.02, (x, y, 0.905), BLACK)
                    crate.post(0.028, 0.03, (x * 1.3, -0.325, 0.78), BLACK)
            crate.post(0.13, 0.16, (-0.15, 0.14, 0.925), Paint((0.82, 0.22, 0.16), Finish.METAL, 0.3))
            crate.post(0.11, 0.12, (0.15, -0.14, 0.925), STEEL)
            crate.block((0.72, 0.44, 0.14), (0, 0.06, 1.62), STEEL, 0.02)
            crate.post(0.24, 0.34, (0, 0.14, 1.76), STEEL, 0.13)
            crate.block((0.24, 0.24, 0.6), (0, 0.14, 2.05), STEEL)
        for x, wide in ((-2.85, 1.3), (1.25, 1.3)):
            with room.at(x, -0.19, 0, 1.55):
                crate.block((wide, 0.36, 0.80), (0, 0, 0), front)
                for k in (-1, 1):
                    crate.box(
                        (wide / 2 - 0.03, 0.02, 0.76), (k * wide / 4, -0.19, 0.40), front.shaded(1.08), 0.008
                    )
                    crate.box((0.015, 0.03, 0.14), (k * 0.06, -0.21, 0.16), BRASS)
        with room.at(2.45, -0.36):  # the fridge
            crate.block((0.82, 0.70, 1.95), (0, 0, 0), Paint((0.86, 0.88, 0.89), Finish.METAL, 0.4), 0.03)
            crate.box((0.80, 0.012, 0.012), (0, -0.353, 1.30), BLACK)
            for z, long in ((1.62, 0.42), (0.90, 0.6)):
                crate.box((0.025, 0.05, long), (-0.30, -0.38, z), CHROME, 0.01)
            room.solid((0.82, 0.7, 1.95), (0, 0, 0))
        for k, tone in enumerate(((0.86, 0.24, 0.18), (0.95, 0.72, 0.2), (0.36, 0.56, 0.28))):
            crate.post(0.07, 0.16 + 0.03 * k, (1.1 + 0.2 * k, -0.22, 0.915), Paint(tone, Finish.PLASTIC, 0.2))
        crate.block((0.34, 0.24, 0.03), (-2.5, -0.35, 0.915), OAK)
        crate.ball((0.07, 0.07, 0.065), (-2.55, -0.35, 0.99), Paint((0.85, 0.20, 0.14), Finish.PLASTIC, 0.25))
        crate.ball((0.06, 0.06, 0.06), (-2.42, -0.32, 0.98), Paint((0.45, 0.65, 0.20), Finish.PLASTIC, 0.25))
    with room.at(-0.3, 1.25):  # the island
        crate.block((2.3, 0.85, 0.86), (0, 0, 0), Paint((0.93, 0.91, 0.87), Finish.PLAIN, 0.5))
        crate.box((2.5, 1.0, 0.06), (0, 0, 0.89), OAK, 0.015)
        room.solid((2.4, 0.95, 0.9), (0, 0, 0))
        crate.post(0.11, 0.09, (0.6, 0, 0.92), WHITE, 0.17)
        for k in range(6):
            fruit = ((0.95, 0.55, 0.12), (0.86, 0.20, 0.14), (0.96, 0.80, 0.20))[k % 3]
            at = (0.6 + 0.08 * cos(k * 1.1), 0.08 * sin(k * 1.1), 1.02 + 0.03 * (k % 2))
            crate.ball(0.055, at, Paint(fruit, Finish.PLASTIC, 0.35))
        for x in (-0.6, 0.0):
            with room.at(x - 0.1, -0.72):
                crate.post(0.17, 0.04, (0, 0, 0.62), OAK)
                for a in range(4):
                    foot = (0.2 * cos(a * pi / 2 + 0.8), 0.2 * sin(a * pi / 2 + 0.8), 0.0)
                    crate.bar(foot, (foot[0] * 0.6, foot[1] * 0.6, 0.62), 0.018, IRON)
    for x in (-0.95, 0.35):
        pendant(
            room,
            (x, 1.25, 1.85),
            Paint((0.90, 0.70, 0.30), Finish.METAL, 0.3),
            0.2,
            TUNGSTEN if x < 0 else None,
        )
    with room.on("left", 0.6):
        door(room, 0, Paint((0.93, 0.91, 0.86)), glass=True)
    with room.on("right", -0.6):
        window(room, Window(wide=1.5, high=1.3, view="trees"))
    with room.at(2.9, 0.5):
        plant(room, 1.3, Paint((0.80, 0.46, 0.32)), 3)


def _bedroom(room: Room) -> None:
    crate = room.crate
    with room.at(-0.1, 1.45):
        bed(room, 1.75, Paint((0.30, 0.42, 0.58), Finish.CLOTH))
    crate.block((2.9, 2.4, 0.014), (-0.1, 0.35, 0.002), Paint((0.88, 0.80, 0.68), Finish.CARPET), 0.006)
    for x in (-1.45, 1.25):
        with room.at(x, 2.25):
            cupboard(room, (0.52, 0.42, 0.52), WALNUT, 1, BRASS)
            table_lamp(room, (0, 0, 0.52), Paint((1.0, 0.86, 0.62)))
    with room.on("back"):
        for k, x in enumerate((-0.65, 0.45)):
            crate.box((0.72, 0.03, 0.92), (x, -0.02, 1.95), OAK, 0.008)
            crate.box((0.62, 0.012, 0.82), (x, -0.04, 1.95), Paint((0.95, 0.92, 0.86)))
            tone = ((0.80, 0.48, 0.34), (0.32, 0.44, 0.50))[k]
            crate.ball((0.18, 0.006, 0.20), (x, -0.047, 2.0 - 0.08 * k), Paint(tone))
            crate.box((0.40, 0.004, 0.12), (x, -0.049, 1.70), Paint((0.90, 0.72, 0.50)))
    with room.on("left", 0.4):
        window(room, Window(wide=1.7, high=1.6, sill=0.75, view="trees"))
        for x in (-1.15, 1.15):
            curtain(room, x, 0.6, 2.62, LINEN)
        crate.bar((-1.7, -0.16, 2.64), (1.7, -0.16, 2.64), 0.02, BRASS)
    with room.at(2.65, 1.55, -90):
        cupboard(room, (1.7, 0.6, 2.15), Paint((0.90, 0.87, 0.80), Finish.PLAIN, 0.5), 3, BRASS)
    with room.at(-2.55, -0.9, 60):
        crate.box((0.72, 0.68, 0.28), (0, 0, 0.30), Paint((0.80, 0.52, 0.36), Finish.CLOTH), 0.09)
        crate.box(
            (0.72, 0.20, 0.60), (0, 0.30, 0.62), Paint((0.80, 0.52, 0.36), Finish.CLOTH), 0.08, (-10, 0, 0)
        )
        for x in (-0.36, 0.36):
            crate.box((0.14, 0.62, 0.24), (x, 0, 0.50), Paint((0.74, 0.46, 0.31), Finish.CLOTH), 0.06)
    with room.at(-2.6, 2.2):
        plant(room, 1.5, Paint((0.92, 0.90, 0.86)), 5)
    with room.on("right", -1.0):
        door(room, 0, Paint((0.92, 0.90, 0.85)))
    room.lamp((0, -1.5, 2.4), TUNGSTEN, 6.0, 0.8)


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


def _nursery(room: Room) -> None:
    crate = room.crate
    white = Paint((0.97, 0.96, 0.94), Finish.PLAIN, 0.5)
    with room.at(-0.5, 1.75):  # the cot
        for y in (-0.36, 0.36):
            for z in (0.16, 0.98):
                crate.box((1.34, 0.05, 0.06), (0, y, z), white, 0.012)
            for k in range(13):
                crate.post(0.014, 0.80, (-0.6 + 0.1 * k, y, 0.17), white)
        for x in (-0.66, 0.66):
            crate.block((0.06, 0.78, 1.12), (x, 0, 0), white, 0.02)
        crate.block((1.24, 0.66, 0.14), (0, 0, 0.30), Paint((0.98, 0.95, 0.90), Finish.CLOTH), 0.04)
        crate.block((0.72, 0.64, 0.07), (0.22, 0, 0.43), Paint((0.58, 0.76, 0.86), Finish.CLOTH), 0.03)
        crate.ball((0.20, 0.26, 0.08), (-0.42, 0, 0.50), Paint((1.0, 1.0, 1.0), Finish.CLOTH))
        room.solid((1.4, 0.8, 1.0), (0, 0, 0))
        with crate.shadowless():  # the mobile above it
            crate.bar((-0.62, 0.3, 1.1), (-0.62, 0.3, 1.78), 0.012, white)
            crate.bar((-0.62, 0.3, 1.78), (0, 0, 1.86), 0.012, white)
            for k in range(5):
                a = 2 * pi * k / 5
                x, y = 0.30 * cos(a), 0.30 * sin(a)
                crate.bar((0, 0, 1.84), (x, y, 1.78), 0.006, white)
                crate.bar((x, y, 1.78), (x, y, 1.56), 0.003, white)
                crate.ball((0.075, 0.075, 0.06), (x, y, 1.50), Paint(GAY[k]))
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
    for k, (x, y) in enumerate(((0.95, 0.65), (1.18, 0.62), (1.05, 0.9), (1.07, 0.66))):  # letter blocks
        z = 0.0 if k < 3 else 0.19
        crate.block((0.18, 0.18, 0.18), (x, y, z), Paint(GAY[k], Finish.PLASTIC), 0.012, (0, 0, 14 * k))
    crate.ball(0.16, (-1.15, 0.15, 0.16), Paint((0.90, 0.28, 0.24), Finish.PLASTIC, 0.3))
    crate.post(1.35, 0.014, (0.1, 0.35, 0.002), Paint((0.98, 0.88, 0.62), Finish.CARPET))
    with room.at(1.9, 1.85):  # shelves of toys
        for z in (0.0, 0.38, 0.76):
            crate.block((1.15, 0.36, 0.03), (0, 0, z + 0.05), white)
            for k in range(5):
                tone = Paint(GAY[(k + int(z * 7)) % 7], Finish.PLASTIC)
                if k % 2:
                    crate.ball(0.085, (-0.44 + 0.22 * k, -0.04, z + 0.165), tone)
                else:
                    crate.block((0.15, 0.2, 0.22), (-0.44 + 0.22 * k, 0, z + 0.08), tone, 0.02)
        for x in (-0.58, 0.58):
            crate.block((0.03, 0.38, 1.12), (x, 0, 0), white)
        room.solid((1.2, 0.4, 1.1), (0, 0, 0))
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
    with room.at(2.35, 0.1, -60):  # the rocking chair
        chair(room, white)
        for x in (-0.2, 0.2):
            for k in range(6):
                a, b = -0.5 + 0.2 * k, -0.5 + 0.2 * (k + 1)
                crate.bar((x, a, 0.03 + 0.22 * a * a), (x, b, 0.03 + 0.22 * b * b), 0.02, OAK)
    with room.on("left", 1.4):
        crate.box((0.5, 0.02, 0.5), (0, -0.02, 1.6), Paint((0.98, 0.86, 0.50)), 0.01)
    room.lamp((0, -0.5, 2.4), TUNGSTEN, 6.0, 0.8)


def _dining_room(room: Room) -> None:
    crate = room.crate
    crate.block((3.6, 2.6, 0.014), (0, 1.5, 0.002), Paint((0.52, 0.16, 0.16), Finish.CARPET), 0.006)
    with room.at(0, 1.5):
        table(room, (2.4, 1.05, 0.76), WALNUT)
        crate.box((0.5, 1.0, 0.006), (0, 0, 0.766), LINEN)
        for x in (-0.8, 0.0, 0.8):
            for turn in (0, 180):
                with room.at(0, 0, turn):
                    place_setting(room, (x, -0.34, 0.762))
                    with room.at(x, -0.82, 180):
                        chair(room, WALNUT, solid=True)
        for x in (-0.3, 0.3):
            crate.post(0.05, 0.02, (x, 0, 0.77), BRASS)
            crate.post(0.016, 0.30, (x, 0, 0.79), BRASS)
            crate.post(0.014, 0.16, (x, 0, 1.09), WHITE)
            crate.ball((0.018, 0.018, 0.04), (x, 0, 1.28), Paint((1.0, 0.85, 0.45), Finish.GLOW))
        crate.post(0.07, 0.16, (0, 0, 0.77), Paint((0.30, 0.46, 0.56), Finish.PLASTIC, 0.2), 0.05)
        for k in range(9):
            at = (0.13 * cos(k * 2.4), 0.13 * sin(k * 2.4), 1.04 + 0.03 * (k % 3))
            crate.ball((0.06, 0.06, 0.045), at, Paint(((0.93, 0.50, 0.55), (0.98, 0.93, 0.88))[k % 2]))
    pendant(room, (0, 1.5, 1.75), Paint((0.92, 0.80, 0.55), Finish.CLOTH), 0.42, TUNGSTEN)
    with room.on("back"):
        with room.at(0, -0.25):
            cupboard(room, (1.9, 0.45, 0.92), WALNUT, 4, BRASS)
        crate.box((1.3, 0.03, 0.9), (0, -0.02, 1.75), BRASS, 0.01)
        crate.box((1.2, 0.012, 0.8), (0, -0.04, 1.75), MIRROR)
        for x in (-2.3, 2.3):
            window(room, Window(wide=1.1, high=1.7, sill=0.6, view="trees"), x)
            for side in (-1, 1):
                curtain(room, x + side * 0.75, 0.4, 2.6, Paint((0.50, 0.16, 0.18), Finish.CLOTH))


def _basement(room: Room) -> None:
    crate = room.crate
    with room.at(2.0, 0.35):  # wooden stairs that come down from the right
        for k in range(10):
            crate.box((0.95, 0.27, 0.05), (0, 0.25 * k, 0.22 * (k + 1)), OLD_WOOD, 0.008)
        for x in (-0.5, 0.5):
            crate.bar((x, -0.15, 0.05), (x, 2.5, 2.45), 0.06, OLD_WOOD)
            crate.bar((x, -0.1, 0.95), (x, 2.4, 3.1), 0.03, OLD_WOOD)
            for k in range(4):
                crate.bar(
                    (x, 0.1 + 0.6 * k, 0.25 + 0.55 * k), (x, 0.1 + 0.6 * k, 1.15 + 0.53 * k), 0.022, OLD_WOOD
                )
        room.solid((1.0, 2.5, 1.0), (0, 1.2, 0))
    for k, z in enumerate((2.28, 2.18, 2.32)):  # pipes under the ceiling
        pipe = (STEEL, Paint((0.62, 0.36, 0.22), Finish.METAL, 0.4), IRON)[k]
        x = -2.0 + 0.35 * k
        crate.bar((x, -6, z), (x, 3.1, z), 0.06 - 0.01 * k, pipe)
        crate.bar((x, 3.05, z), (x, 3.05, 0.9), 0.06 - 0.01 * k, pipe)
    crate.bar((-3.3, 1.6, 2.3), (1.2, 1.6, 2.3), 0.09, STEEL)
    with room.at(-2.35, 2.55):  # boiler
        crate.post(0.36, 1.65, (0, 0, 0.1), Paint((0.80, 0.80, 0.78), Finish.METAL, 0.4))
        crate.ball((0.36, 0.36, 0.12), (0, 0, 1.75), Paint((0.80, 0.80, 0.78), Finish.METAL, 0.4))
        crate.box((0.28, 0.04, 0.2), (0, -0.36, 0.5), BLACK)
        crate.bar((0, 0, 1.8), (0, 0, 2.4), 0.05, IRON)
        room.solid((0.7, 0.7, 1.7), (0, 0, 0))
    with room.at(-1.2, 2.65):  # washing machine
        crate.block((0.62, 0.62, 0.86), (0, 0, 0), WHITE, 0.02)
        crate.bar((0, -0.30, 0.42), (0, -0.33, 0.42), 0.21, CHROME)
        crate.bar((0, -0.32, 0.42), (0, -0.336, 0.42), 0.16, Paint((0.16, 0.20, 0.25), Finish.PLASTIC, 0.1))
        room.solid((0.62, 0.62, 0.86), (0, 0, 0))
    from filmwright.stage.world.sets.rooms.furniture import carton

    for x, y, z, s, turn in (
        (-3.0, 0.4, 0, 0.6, 8), (-2.95, 0.45, 0.5, 0.5, -14), (-2.2, 0.75, 0, 0.48, 22), (-3.1, -0.6, 0, 0.55, -5),
        (0.4, 2.75, 0, 0.55, 5), (1.0, 2.75, 0, 0.45, -9), (0.45, 2.75, 0.46, 0.42, 12),
    ):  # fmt: skip
        carton(room, (s, s * 0.85, s * 0.8), (x, y, z), turn, 0.95)
    with room.on("back"):
        window(room, Window(wide=0.9, high=0.42, sill=1.78, panes=(3, 1), view="sky", frame=IRON), -0.2)
        crate.block((0.5, 0.14, 0.7), (0.55, -0.08, 1.2), Paint((0.50, 0.53, 0.55), Finish.METAL, 0.5), 0.01)
    with room.on("left", 1.2):
        for z in (0.8, 1.35, 1.9):
            crate.box((1.6, 0.34, 0.04), (0, -0.18, z), OLD_WOOD)
            for k in range(6):
                tone = ((0.55, 0.30, 0.24), (0.60, 0.60, 0.56), (0.30, 0.40, 0.48), (0.70, 0.56, 0.30))[
                    (k + int(z * 3)) % 4
                ]
                crate.post(
                    0.09,
                    0.2 + 0.04 * (k % 3),
                    (-0.65 + 0.26 * k, -0.2, z + 0.02),
                    Paint(tone, Finish.METAL, 0.5),
                )
    crate.post(0.14, 2.5, (0.95, 1.1, 0), IRON)
    room.solid((0.28, 0.28, 2.5), (0.95, 1.1, 0))
    bulb(room, (-0.3, 0.4, 1.95), 3.4)
    bulb(room, (-0.3, -3.4, 1.95), 1.2)


def _attic(room: Room) -> None:
    crate = room.crate
    with room.on("back"):
        for j in range(16):
            a, b = 2 * pi * j / 16, 2 * pi * (j + 1) / 16
            crate.bar(
                (0.6 * cos(a), -0.05, 1.75 + 0.6 * sin(a)),
                (0.6 * cos(b), -0.05, 1.75 + 0.6 * sin(b)),
                0.06,
                OLD_WOOD,
            )
        from filmwright.stage.world.sets.rooms.openings import SKIES

        ring = [(0.6 * cos(2 * pi * k / 24), 1.75 + 0.6 * sin(2 * pi * k / 24)) for k in range(24)]
        room.flat(ring, -0.01, Paint(SKIES[room.hour][0], Finish.GLOW))
        crate.box((1.2, 0.06, 0.06), (0, -0.05, 1.75), OLD_WOOD)
        crate.box((0.06, 0.06, 1.2), (0, -0.05, 1.75), OLD_WOOD)
    with room.at(-1.25, 1.35, 12):  # the trunk
        leather = Paint((0.40, 0.24, 0.14), Finish.PLASTIC, 0.6)
        crate.block((1.05, 0.58, 0.42), (0, 0, 0), leather, 0.02)
        crate.block((1.07, 0.60, 0.16), (0, 0, 0.42), leather.shaded(0.9), 0.06)
        for x in (-0.36, 0.36):
            crate.block((0.07, 0.62, 0.585), (x, 0, 0), BRASS.shaded(0.8))
        crate.box((0.12, 0.03, 0.14), (0, -0.305, 0.42), BRASS)
        room.solid((1.05, 0.6, 0.6), (0, 0, 0))
    from filmwright.stage.world.sets.rooms.furniture import carton

    for x, y, z, s, turn in (
        (1.55, 1.9, 0, 0.62, 8), (1.5, 1.85, 0.5, 0.48, -14), (2.15, 1.3, 0, 0.55, 22), (-2.3, 0.4, 0, 0.5, -8), (0.9, 2.4, 0, 0.5, 3),
        (2.4, 0.1, 0, 0.6, -12), (-2.3, 2.2, 0, 0.6, 6), (-2.25, 2.2, 0.48, 0.42, 18),
    ):  # fmt: skip
        carton(room, (s, s * 0.85, s * 0.8), (x, y, z), turn, 0.9)
    with room.at(0.85, 1.15, -18):  # an old rocking chair
        chair(room, OLD_WOOD)
        for x in (-0.2, 0.2):
            for k in range(6):
                a, b = -0.5 + 0.2 * k, -0.5 + 0.2 * (k + 1)
                crate.bar((x, a, 0.03 + 0.22 * a * a), (x, b, 0.03 + 0.22 * b * b), 0.02, OLD_WOOD)
    with room.at(-0.5, 2.45):  # a lamp that lost its bulb, frames against the wall
        crate.box((0.9, 0.04, 0.7), (0.0, 0.2, 0.36), BRASS.shaded(0.8), 0.01, (-14, 0, 0))
        crate.box((0.76, 0.02, 0.56), (0.0, 0.175, 0.36), Paint((0.32, 0.38, 0.36)), 0, (-14, 0, 0))
    bulb(room, (0, 0.2, 2.3), 1.6)


def _staircase(room: Room) -> None:
    crate = room.crate
    runner = Paint((0.60, 0.12, 0.14), Finish.CARPET)
    white = Paint((0.95, 0.93, 0.90), Finish.PLAIN, 0.5)
    with room.at(0, 0.9):
        steps(room, 3.0, 11, 0.17, 0.30, white, OAK)
        for k in range(11):
            crate.box((1.3, 0.33, 0.012), (0, 0.30 * (k + 0.5) - 0.016, 0.17 * (k + 1) + 0.037), runner)
            crate.box((1.3, 0.012, 0.17), (0, 0.30 * k - 0.034, 0.17 * (k + 0.5) + 0.03), runner.shaded(0.85))
        for x in (-1.5, 1.5):
            for k in range(11):
                crate.post(0.022, 0.86, (x, 0.30 * (k + 0.5), 0.17 * (k + 1) + 0.03), white)
                crate.post(0.035, 0.16, (x, 0.30 * (k + 0.5), 0.17 * (k + 1) + 0.33), white, 0.02)
            crate.bar((x, 0.0, 1.02), (x, 3.4, 2.80), 0.05, WALNUT)
            crate.block((0.16, 0.16, 1.12), (x, -0.12, 0), WALNUT, 0.02)
            crate.ball(0.12, (x, -0.12, 1.22), WALNUT)
    top = 0.17 * 11
    crate.block((7.0, 1.9, 0.2), (0, 5.15, top - 0.2), white)  # the landing, two flights going on
    for side in (-1, 1):
        for k in range(7):
            crate.block((0.30, 1.5, 0.17 * (k + 1)), (side * (1.65 + 0.30 * (k + 0.5)), 5.2, top), white)
            crate.box(
                (0.32, 1.5, 0.03), (side * (1.65 + 0.30 * (k + 0.5)), 5.2, top + 0.17 * (k + 1) + 0.015), OAK
            )
            crate.post(0.022, 0.86, (side * (1.65 + 0.30 * (k + 0.5)), 4.42, top + 0.17 * (k + 1)), white)
        crate.bar((side * 1.6, 4.42, top + 0.95), (side * 3.75, 4.42, top + 2.17), 0.05, WALNUT)
        crate.block((0.15, 0.15, 1.1), (side * 1.55, 4.42, top), WALNUT, 0.02)
    with room.on("back"):
        window(room, Window(wide=1.5, high=2.5, sill=top + 0.75, panes=(3, 4), arched=True, view="sky"), 0)
        for x in (-2.5, 2.5):
            crate.box((0.9, 0.05, 1.1), (x, -0.03, top + 2.6), BRASS, 0.02)
            crate.box((0.76, 0.02, 0.96), (x, -0.06, top + 2.6), Paint((0.24, 0.30, 0.28)))
    from filmwright.stage.world.sets.rooms.fixtures import chandelier, sconce

    chandelier(room, (0, 0.9, 3.3), 0.6, 2, 1.6)
    for wall in ("left", "right"):
        with room.on(wall, 0.0):  # type: ignore[arg-type]
            sconce(room, 0, 2.0, True)
    for x in (-2.6, 2.6):
        with room.at(x, 0.2):
            plant(room, 1.5, Paint((0.86, 0.84, 0.80)), 4)


def _corridor(room: Room) -> None:
    crate = room.crate
    for k in range(6):
        y = 10.5 - 3.0 * k
        for wall, turn in (("left", 0), ("right", 1)):
            with room.on(wall, y):  # type: ignore[arg-type]
                door(room, 0, Paint((0.48, 0.28, 0.16), Finish.WOOD, 0.4))
                crate.box((0.2, 0.012, 0.09), (0.78, -0.012, 1.62), BRASS)
                crate.post(
                    0.06,
                    0.18,
                    (-0.95 if turn else -0.95, -0.1, 1.85),
                    Paint((1.0, 0.86, 0.62), Finish.GLOW),
                    0.09,
                )
        crate.box(
            (0.7, 1.0, 0.04), (0, y - 1.4, room.shell.high - 0.03), Paint((1.0, 0.95, 0.85), Finish.GLOW)
        )
        if k < 4:
            room.lamp((0, y - 1.4, 2.3), (1.0, 0.84, 0.62), 5.0, 1.3)
    crate.block((1.3, 18, 0.012), (0, 3.0, 0.002), Paint((0.60, 0.14, 0.16), Finish.CARPET))
    for x in (-0.72, 0.72):
        crate.block((0.06, 18, 0.013), (x, 3.0, 0.002), Paint((0.86, 0.68, 0.34), Finish.CARPET))
    with room.on("back"):
        window(room, Window(wide=1.0, high=1.5, sill=0.7, view="sky"))


def _garage(room: Room) -> None:
    crate = room.crate
    with room.on("back"):  # the bench and the board of tools
        crate.box((3.4, 0.7, 0.08), (-1.3, -0.38, 0.88), PINE, 0.012)
        for x in (-2.9, -1.3, 0.3):
            crate.block((0.1, 0.6, 0.85), (x, -0.38, 0), PINE.shaded(0.85))
        room.solid((3.4, 0.7, 0.9), (-1.3, -0.38, 0))
        crate.block((3.3, 0.02, 1.15), (-1.3, -0.014, 1.08), Paint((0.80, 0.66, 0.44)))
        for k in range(11):
            x, steel = -2.75 + 0.29 * k, (STEEL, IRON, CHROME)[k % 3]
            if k % 3 == 0:  # hammers
                crate.block((0.035, 0.03, 0.34), (x, -0.05, 1.35), PINE.shaded(0.7))
                crate.box((0.17, 0.05, 0.06), (x, -0.05, 1.71), IRON)
            elif k % 3 == 1:  # spanners
                crate.block((0.035, 0.014, 0.36), (x, -0.04, 1.35), steel)
                crate.ball((0.05, 0.012, 0.05), (x, -0.04, 1.74), steel)
                crate.ball((0.045, 0.012, 0.045), (x, -0.04, 1.33), steel)
            else:  # saws
                crate.box((0.10, 0.008, 0.46), (x, -0.04, 1.48), STEEL, 0, (0, 9, 0))
                crate.box((0.13, 0.04, 0.12), (x, -0.04, 1.84), Paint((0.86, 0.26, 0.16)), 0.02)
        crate.block((0.34, 0.2, 0.2), (-2.6, -0.4, 0.92), Paint((0.16, 0.34, 0.56), Finish.METAL, 0.4), 0.02)
        crate.block(
            (0.45, 0.24, 0.24), (-0.4, -0.4, 0.92), Paint((0.80, 0.16, 0.12), Finish.METAL, 0.35), 0.02
        )
        with room.at(2.25, -0.35):  # the red cabinet on wheels
            red = Paint((0.78, 0.12, 0.10), Finish.METAL, 0.35)
            crate.block((1.05, 0.55, 1.15), (0, 0, 0.1), red, 0.02)
            for k in range(6):
                crate.box((0.95, 0.02, 0.14), (0, -0.28, 0.26 + 0.175 * k), red.shaded(1.1), 0.006)
                crate.box((0.8, 0.03, 0.02), (0, -0.30, 0.31 + 0.175 * k), CHROME)
            room.solid((1.05, 0.55, 1.2), (0, 0, 0))
    with room.at(2.4, 0.75):  # a stack of tyres
        for k in range(3):
            crate.post(0.34, 0.2, (0, 0, 0.21 * k), Paint((0.09, 0.09, 0.10), Finish.RUBBER))
            crate.post(0.19, 0.006, (0, 0, 0.21 * k + 0.2), Paint((0.03, 0.03, 0.03)))
        room.solid((0.7, 0.7, 0.6), (0, 0, 0))
    room.put("car", (-1.1, 1.15, 0), -155.0, colour=(0.70, 0.16, 0.12))
    with room.on("left", 0.2):  # the roll-up door
        for k in range(10):
            crate.box(
                (3.4, 0.05, 0.235),
                (0, -0.03, 0.12 + 0.25 * k),
                Paint((0.74, 0.75, 0.76), Finish.METAL, 0.5),
                0.02,
            )
    from filmwright.stage.world.sets.rooms.fixtures import tube_light

    for x in (-1.4, 1.4):
        tube_light(room, (x, 0.6, 2.75), 1.6)
    room.lamp((0, 0.5, 2.5), (0.95, 0.97, 1.0), 7.0, 1.8)
    crate.block((1.1, 0.7, 0.004), (0.9, -0.3, 0.003), Paint((0.16, 0.15, 0.15), Finish.CONCRETE))


def _empty_room(room: Room) -> None:
    with room.on("back"):
        window(room, Window(wide=1.6, high=1.6, view="trees"), -1.2)
        door(room, 1.7, Paint((0.93, 0.91, 0.86)))
    with room.on("left", 0.5):
        window(room, Window(wide=1.6, high=1.6, view="trees"))
    bulb(room, (0, 0.8, 2.2), 1.0)
    room.lamp((0, -1.0, 2.3), TUNGSTEN, 6.0, 0.8)


SKIRT = Paint((0.93, 0.91, 0.86), Finish.PLAIN, 0.5)

DESIGNS = {
    "kitchen": Design(
        shell=Shell(
            wide=6.8,
            back=3.0,
            front=7.0,
            high=2.8,
            walls=Paint((0.93, 0.87, 0.76)),
            floor=Paint((0.70, 0.52, 0.34), Finish.WOOD, 0.4),
            skirting=SKIRT,
        ),
        furnish=_kitchen,
        light=Light(sun=0.8, level=0.25),
        frame=4.6,
        depth=0.6,
        low=0.3,
        walk=(-3.0, -3.0, 3.0, 0.35),
        ambience="room",
    ),
    "bedroom": Design(
        shell=Shell(
            wide=6.0,
            back=2.7,
            front=7.0,
            high=2.85,
            walls=Paint((0.78, 0.76, 0.68)),
            back_wall=Paint((0.40, 0.47, 0.46)),
            skirting=SKIRT,
            cornice=SKIRT,
        ),
        furnish=_bedroom,
        light=Light(sun=0.75, level=0.14),
        frame=4.6,
        depth=0.4,
        walk=(-2.6, -3.0, 2.6, 0.1),
    ),
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
        frame=4.0,
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
        frame=4.4,
        depth=0.4,
        walk=(-2.6, -3.0, 2.0, 1.2),
    ),
    "dining_room": Design(
        shell=Shell(
            wide=7.0,
            back=3.6,
            front=7.2,
            high=3.0,
            walls=Paint((0.42, 0.48, 0.42)),
            skirting=SKIRT,
            cornice=SKIRT,
            wainscot=(Paint((0.90, 0.88, 0.82), Finish.PLAIN, 0.5), 0.95),
        ),
        furnish=_dining_room,
        light=Light(sun=0.5, level=0.22),
        centre=(0.0, -0.9),
        frame=5.2,
        depth=0.4,
        walk=(-3.0, -3.0, 3.0, -0.3),
    ),
    "basement": Design(
        shell=Shell(
            wide=7.0,
            back=3.2,
            front=6.8,
            high=2.5,
            walls=Paint((0.52, 0.48, 0.44), Finish.BRICK, 0.9),
            floor=CONCRETE,
            overhead=Paint((0.34, 0.31, 0.28), Finish.WOOD, 0.8),
            beams=(Paint((0.36, 0.27, 0.18), Finish.WOOD, 0.8), 0.9),
        ),
        furnish=_basement,
        light=Light(sun=0.0, level=0.13, colour=(1.0, 0.86, 0.66), exposure=1.15),
        frame=5.4,
        depth=0.6,
        ground="concrete",
        walk=(-1.9, -3.0, 1.3, 2.0),
    ),
    "attic": Design(
        shell=Shell(
            wide=6.4,
            back=3.2,
            front=6.8,
            high=1.0,
            ceiling="gable",
            rise=2.6,
            walls=Paint((0.58, 0.43, 0.28), Finish.WOOD, 0.8),
            overhead=Paint((0.52, 0.38, 0.25), Finish.WOOD, 0.8),
            floor=Paint((0.50, 0.36, 0.23), Finish.WOOD, 0.7),
            beams=(Paint((0.36, 0.24, 0.15), Finish.WOOD, 0.8), 1.5),
        ),
        furnish=_attic,
        light=Light(sun=0.35, level=0.10, from_side=-150, from_above=30),
        frame=4.8,
        depth=0.6,
        walk=(-1.9, -3.0, 1.9, 0.7),
    ),
    "staircase": Design(
        shell=Shell(
            wide=7.0,
            back=6.1,
            front=7.4,
            high=6.4,
            walls=Paint((0.86, 0.80, 0.68)),
            floor=Paint((0.90, 0.88, 0.84), Finish.STONE, 0.2),
            checker=(Paint((0.22, 0.22, 0.24)), 0.5),
            cornice=SKIRT,
        ),
        furnish=_staircase,
        light=Light(sun=0.55, level=0.25),
        frame=5.6,
        depth=0.8,
        low=0.4,
        ground="tile",
        walk=(-3.0, -3.2, 3.0, 0.6),
    ),
    "corridor": Design(
        shell=Shell(
            wide=2.6,
            back=12.0,
            front=6.5,
            high=2.6,
            walls=Paint((0.88, 0.80, 0.62)),
            floor=Paint((0.36, 0.24, 0.16), Finish.WOOD, 0.4),
            skirting=Paint((0.93, 0.91, 0.86)),
            wainscot=(Paint((0.74, 0.62, 0.44), Finish.WOOD, 0.5), 0.95),
        ),
        furnish=_corridor,
        light=Light(sun=0.0, level=0.28),
        frame=3.0,
        depth=0.0,
        low=0.4,
        ground="carpet",
    ),
    "garage": Design(
        shell=Shell(
            wide=6.8,
            back=3.6,
            front=7.0,
            high=3.0,
            walls=Paint((0.70, 0.70, 0.68), Finish.CONCRETE, 0.9),
            floor=Paint((0.50, 0.50, 0.49), Finish.CONCRETE, 0.6),
        ),
        furnish=_garage,
        light=Light(sun=0.15, level=0.4, colour=(0.96, 0.97, 1.0)),
        centre=(0.0, -1.6),
        frame=5.4,
        depth=0.3,
        ground="concrete",
        walk=(-3.0, -3.4, 3.0, -0.9),
    ),
    "empty_room": Design(
        shell=Shell(wide=6.0, back=3.0, front=7.0, high=2.8, skirting=SKIRT, cornice=SKIRT),
        furnish=_empty_room,
        light=Light(sun=0.9, level=0.15),
        frame=5.0,
    ),
}
