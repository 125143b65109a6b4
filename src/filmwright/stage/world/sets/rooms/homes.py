"""Rooms of a house: kitchen, bedroom, dining room, and a bare one."""

from __future__ import annotations

from math import cos, pi, sin

from filmwright.stage.world.model import Finish
from filmwright.stage.world.sets.rooms.design import Design, Light
from filmwright.stage.world.sets.rooms.fixtures import TUNGSTEN, bulb, pendant, table_lamp
from filmwright.stage.world.sets.rooms.furniture import bed, chair, cupboard, plant, table
from filmwright.stage.world.sets.rooms.goods import place_setting
from filmwright.stage.world.sets.rooms.openings import Window, curtain, door, window
from filmwright.stage.world.sets.rooms.palette import (
    BLACK,
    BRASS,
    CHROME,
    IRON,
    LINEN,
    MIRROR,
    OAK,
    SKIRT,
    STEEL,
    WALNUT,
    WHITE,
)  # fmt: skip
from filmwright.stage.world.sets.rooms.shell import Room, Shell
from filmwright.stage.world.shaping.paint import Paint


def _island(room: Room) -> None:
    """The island with fruit and stools."""
    crate = room.crate
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


def _stove(room: Room) -> None:
    """A stove with pans under its hood."""
    crate = room.crate
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


def _fridge(room: Room) -> None:
    """A tall fridge."""
    crate = room.crate
    crate.block((0.82, 0.70, 1.95), (0, 0, 0), Paint((0.86, 0.88, 0.89), Finish.METAL, 0.4), 0.03)
    crate.box((0.80, 0.012, 0.012), (0, -0.353, 1.30), BLACK)
    for z, long in ((1.62, 0.42), (0.90, 0.6)):
        crate.box((0.025, 0.05, long), (-0.30, -0.38, z), CHROME, 0.01)
    room.solid((0.82, 0.7, 1.95), (0, 0, 0))


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
            _stove(room)
        for x, wide in ((-2.85, 1.3), (1.25, 1.3)):
            with room.at(x, -0.19, 0, 1.55):
                crate.block((wide, 0.36, 0.80), (0, 0, 0), front)
                for k in (-1, 1):
                    crate.box(
                        (wide / 2 - 0.03, 0.02, 0.76), (k * wide / 4, -0.19, 0.40), front.shaded(1.08), 0.008
                    )
                    crate.box((0.015, 0.03, 0.14), (k * 0.06, -0.21, 0.16), BRASS)
        with room.at(2.45, -0.36):  # the fridge
            _fridge(room)
        for k, tone in enumerate(((0.86, 0.24, 0.18), (0.95, 0.72, 0.2), (0.36, 0.56, 0.28))):
            crate.post(0.07, 0.16 + 0.03 * k, (1.1 + 0.2 * k, -0.22, 0.915), Paint(tone, Finish.PLASTIC, 0.2))
        crate.block((0.34, 0.24, 0.03), (-2.5, -0.35, 0.915), OAK)
        crate.ball((0.07, 0.07, 0.065), (-2.55, -0.35, 0.99), Paint((0.85, 0.20, 0.14), Finish.PLASTIC, 0.25))
        crate.ball((0.06, 0.06, 0.06), (-2.42, -0.32, 0.98), Paint((0.45, 0.65, 0.20), Finish.PLASTIC, 0.25))
    _island(room)
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


def _empty_room(room: Room) -> None:
    with room.on("back"):
        window(room, Window(wide=1.6, high=1.6, view="trees"), -1.2)
        door(room, 1.7, Paint((0.93, 0.91, 0.86)))
    with room.on("left", 0.5):
        window(room, Window(wide=1.6, high=1.6, view="trees"))
    bulb(room, (0, 0.8, 2.2), 1.0)
    room.lamp((0, -1.0, 2.3), TUNGSTEN, 6.0, 0.8)


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
        frame=4.0,
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
        centre=(0.0, -0.7),
        frame=4.1,
        depth=0.4,
        walk=(-2.6, -3.0, 2.6, 0.1),
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
        frame=4.3,
        depth=0.4,
        walk=(-3.0, -3.0, 3.0, -0.3),
    ),
    "empty_room": Design(
        shell=Shell(wide=6.0, back=3.0, front=7.0, high=2.8, skirting=SKIRT, cornice=SKIRT),
        furnish=_empty_room,
        light=Light(sun=0.9, level=0.15),
        frame=4.6,
    ),
}
