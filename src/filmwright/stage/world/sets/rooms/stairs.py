"""What joins a house and lies above and below it: stairs, corridor, attic, basement, garage."""

from __future__ import annotations

from math import cos, pi, sin

from filmwright.stage.world.model import Finish
from filmwright.stage.world.sets.rooms.design import Design, Light
from filmwright.stage.world.sets.rooms.fixtures import bulb, chandelier, sconce, tube_light
from filmwright.stage.world.sets.rooms.furniture import carton, chair, plant, steps
from filmwright.stage.world.sets.rooms.openings import Window, door, window
from filmwright.stage.world.sets.rooms.palette import (
    BLACK,
    BRASS,
    CHROME,
    CONCRETE,
    IRON,
    OAK,
    OLD_WOOD,
    PINE,
    SKIRT,
    STEEL,
    WALNUT,
    WHITE,
)  # fmt: skip
from filmwright.stage.world.sets.rooms.shell import Room, Shell
from filmwright.stage.world.shaping.paint import Paint


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

    for x, y, z, s, turn in (
        (-3.0, 0.4, 0, 0.6, 8),
        (-2.95, 0.45, 0.5, 0.5, -14),
        (-2.2, 0.75, 0, 0.48, 22),
        (-3.1, -0.6, 0, 0.55, -5),
        (0.4, 2.75, 0, 0.55, 5),
        (1.0, 2.75, 0, 0.45, -9),
        (0.45, 2.75, 0.46, 0.42, 12),
    ):
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

    for x, y, z, s, turn in (
        (1.55, 1.9, 0, 0.62, 8),
        (1.5, 1.85, 0.5, 0.48, -14),
        (2.15, 1.3, 0, 0.55, 22),
        (-2.3, 0.4, 0, 0.5, -8),
        (0.9, 2.4, 0, 0.5, 3),
        (2.4, 0.1, 0, 0.6, -12),
        (-2.3, 2.2, 0, 0.6, 6),
        (-2.25, 2.2, 0.48, 0.42, 18),
    ):
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
        steps(room, 3.0, 11, (0.17, 0.30), white, OAK)
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

    chandelier(room, (0, 0.9, 3.3), 0.6, 2, 1.6)
    for wall in ("left", "right"):
        with room.on(wall, 0.0):
            sconce(room, 0, 2.0, True)
    for x in (-2.6, 2.6):
        with room.at(x, 0.2):
            plant(room, 1.5, Paint((0.86, 0.84, 0.80)), 4)


def _corridor(room: Room) -> None:
    crate = room.crate
    for k in range(6):
        y = 10.5 - 3.0 * k
        for wall in ("left", "right"):
            with room.on(wall, y):
                door(room, 0, Paint((0.48, 0.28, 0.16), Finish.WOOD, 0.4))
                crate.box((0.2, 0.012, 0.09), (0.78, -0.012, 1.62), BRASS)
                crate.post(
                    0.06,
                    0.18,
                    (-0.95, -0.1, 1.85),
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

    for x in (-1.4, 1.4):
        tube_light(room, (x, 0.6, 2.75), 1.6)
    room.lamp((0, 0.5, 2.5), (0.95, 0.97, 1.0), 7.0, 1.8)
    crate.block((1.1, 0.7, 0.004), (0.9, -0.3, 0.003), Paint((0.16, 0.15, 0.15), Finish.CONCRETE))


DESIGNS = {
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
        centre=(0.0, -0.6),
        film_back=-0.6,
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
}
