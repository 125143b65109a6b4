"""Where one learns, works and is cured: classroom, office, laboratory, ward, factory, stores."""

from __future__ import annotations

from math import cos, pi, sin

from filmwright.stage.world.model import Finish
from filmwright.stage.world.sets.rooms.design import Design, Light
from filmwright.stage.world.sets.rooms.fixtures import ceiling_panel, tube_light
from filmwright.stage.world.sets.rooms.furniture import (
    carton,
    chair,
    counter,
    cupboard,
    monitor,
    office_chair,
    plant,
    stool,
    table,
)  # fmt: skip
from filmwright.stage.world.sets.rooms.goods import flasks
from filmwright.stage.world.sets.rooms.openings import Window, curtain, door, window
from filmwright.stage.world.sets.rooms.palette import (
    BLACK,
    CHALK,
    CHROME,
    GAY,
    GREY,
    IRON,
    OAK,
    PINE,
    STEEL,
    WALNUT,
    WHITE,
    glow,
)  # fmt: skip
from filmwright.stage.world.sets.rooms.shell import Room, Shell
from filmwright.stage.world.shaping.paint import Paint


def school_desk(room: Room) -> None:
    """A pupil's desk with its chair; whoever sits there faces +y."""
    crate = room.crate
    crate.box((0.68, 0.48, 0.035), (0, 0, 0.72), PINE, 0.01)
    crate.box((0.60, 0.40, 0.02), (0, 0, 0.60), GREY)
    for x in (-0.3, 0.3):
        crate.bar((x, -0.2, 0), (x, -0.16, 0.70), 0.018, STEEL)
        crate.bar((x, 0.2, 0), (x, 0.16, 0.70), 0.018, STEEL)
    with room.at(0, -0.52, 180):
        chair(room, PINE, STEEL)
    room.solid((0.68, 0.5, 0.72), (0, 0, 0))


def _classroom(room: Room) -> None:
    crate = room.crate
    with room.on("back"):
        crate.box((4.2, 0.05, 1.35), (-0.2, -0.03, 1.75), OAK, 0.012)
        crate.box((4.05, 0.02, 1.22), (-0.2, -0.055, 1.75), Paint((0.10, 0.27, 0.21)))
        crate.box((4.0, 0.10, 0.03), (-0.2, -0.09, 1.06), OAK)
        for k in range(5):  # sums and a drawing in chalk
            for j in range(9):
                if (k * 7 + j * 3) % 4:
                    crate.box(
                        (0.07 + 0.03 * ((j * k) % 3), 0.004, 0.018),
                        (-1.95 + 0.2 * j, -0.068, 2.15 - 0.19 * k),
                        CHALK,
                    )
        for a, b in (((0.5, 1.4), (1.5, 1.4)), ((1.5, 1.4), (0.5, 2.1)), ((0.5, 2.1), (0.5, 1.4))):
            crate.bar((a[0], -0.07, a[1]), (b[0], -0.07, b[1]), 0.010, CHALK)
        for j in range(14):
            a0, a1 = 2 * pi * j / 14, 2 * pi * (j + 1) / 14
            crate.bar(
                (1.35 + 0.2 * cos(a0), -0.07, 2.02 + 0.2 * sin(a0)),
                (1.35 + 0.2 * cos(a1), -0.07, 2.02 + 0.2 * sin(a1)),
                0.009,
                CHALK,
            )
        for k in range(12):
            crate.box((0.3, 0.006, 0.22), (-2.3 + 0.38 * k, -0.008, 2.66), Paint(GAY[k % 7]))
            crate.box((0.14, 0.004, 0.12), (-2.3 + 0.38 * k, -0.013, 2.66), WHITE)
        crate.bar((2.55, -0.02, 2.35), (2.55, -0.06, 2.35), 0.22, BLACK)
        crate.bar((2.55, -0.03, 2.35), (2.55, -0.066, 2.35), 0.20, WHITE)
        crate.box((0.014, 0.006, 0.15), (2.55, -0.07, 2.41), BLACK)
        crate.box((0.11, 0.006, 0.014), (2.60, -0.072, 2.35), BLACK)
    with room.at(1.85, 2.05, 0):  # the teacher's desk
        table(room, (1.35, 0.65, 0.76), OAK)
        for k in range(4):
            crate.block((0.28, 0.2, 0.04), (-0.4, 0, 0.76 + 0.042 * k), Paint(GAY[k + 1]), 0, (0, 0, 9 * k))
        crate.ball(0.05, (0.05, -0.1, 0.81), Paint((0.82, 0.14, 0.12), Finish.PLASTIC, 0.2))
        crate.post(0.10, 0.02, (0.42, 0, 0.76), OAK)
        crate.post(0.012, 0.12, (0.42, 0, 0.78), STEEL)
        crate.ball(0.16, (0.42, 0, 1.02), Paint((0.24, 0.50, 0.74), Finish.PLASTIC, 0.3))
        for k in range(5):
            crate.ball(
                (0.075, 0.05, 0.05),
                (0.42 + 0.11 * cos(k + 3.6), 0.11 * sin(k + 3.6), 1.02 + 0.06 * sin(k * 2)),
                Paint((0.36, 0.56, 0.28)),
            )
    for j in range(4):
        for k in range(4):
            x, y = -2.4 + 1.6 * k, 0.75 - 1.3 * j
            if abs(x) < 1.0 and -1.0 < y < 0.3:
                continue
            with room.at(x, y):
                school_desk(room)
    with room.on("left", 0):
        for y in (-3.0, -0.3, 2.2):
            window(room, Window(wide=1.9, high=1.6, sill=0.95, panes=(3, 2), view="trees"), y)
    with room.on("right", 0.0):
        for k in range(3):
            crate.box(
                (1.1, 0.02, 0.8),
                (-1.6 + 1.5 * k, -0.02, 1.8),
                Paint(((0.70, 0.82, 0.90), (0.95, 0.90, 0.70), (0.80, 0.60, 0.46))[k]),
                0.006,
            )
            for j in range(6):
                crate.ball(
                    (0.13, 0.004, 0.09),
                    (-1.9 + 1.5 * k + 0.15 * j, -0.035, 1.8 + 0.2 * sin(j * 2.3)),
                    Paint(GAY[(j + k) % 7]),
                )
    for x in (-1.6, 1.6):
        for y in (1.2, -1.8):
            tube_light(room, (x, y, 2.95), 1.6)


def _desk(room: Room, seed: int, chairs: bool = True) -> None:
    """An office desk with its computer; whoever works there faces +y."""
    crate = room.crate
    crate.box((1.5, 0.72, 0.035), (0, 0, 0.73), Paint((0.80, 0.66, 0.48), Finish.WOOD, 0.4), 0.01)
    for x in (-0.7, 0.7):
        crate.block((0.04, 0.66, 0.71), (x, 0, 0), WHITE)
    crate.block((0.4, 0.55, 0.55), (0.45, 0.02, 0.1), WHITE)
    with room.at(0, 0.1, 180):
        monitor(room, (0, 0, 0.748), (0.62, 0.38))
    crate.block((0.42, 0.14, 0.018), (0, -0.14, 0.748), BLACK, 0.004)
    crate.ball((0.035, 0.055, 0.018), (0.32, -0.14, 0.76), BLACK)
    crate.post(0.035, 0.1, (-0.5, -0.1, 0.748), Paint(GAY[seed % 7], Finish.PLASTIC))
    crate.block((0.21, 0.3, 0.03 + 0.02 * (seed % 3)), (0.55, 0.08, 0.748), WHITE, 0, (0, 0, 8 * seed))
    room.solid((1.5, 0.75, 0.75), (0, 0, 0))
    if chairs:
        with room.at(0, -0.68, 180 + 15 * (seed % 3 - 1)):
            office_chair(room, Paint((0.16, 0.18, 0.22), Finish.CLOTH))


def _office(room: Room) -> None:
    crate = room.crate
    with room.on("back"):
        for x in (-2.35, 0.0, 2.35):
            window(
                room,
                Window(
                    wide=2.15,
                    high=1.9,
                    sill=0.75,
                    panes=(2, 1),
                    view="city",
                    frame=Paint((0.30, 0.32, 0.35), Finish.METAL, 0.5),
                ),
                x,
            )
    for x, y, turn, seed in (
        (-2.1, 1.9, 180, 1),
        (-0.1, 1.95, 180, 2),
        (2.0, 1.9, 180, 3),
        (-2.5, -0.5, 90, 4),
        (2.5, -0.5, -90, 5),
        (-2.5, -2.4, 90, 6),
        (2.5, -2.4, -90, 7),
    ):
        with room.at(x, y, turn):
            _desk(room, seed)
    for x, y, turn, long in ((-1.1, 1.9, 90, 1.0), (1.0, 1.9, 90, 1.0)):
        with room.at(x, y, turn):
            crate.block((long, 0.05, 1.25), (0, 0, 0), Paint((0.36, 0.48, 0.56), Finish.CLOTH), 0.012)
    with room.on("left", 0.9):
        crate.box((1.9, 0.03, 1.1), (0, -0.02, 1.7), STEEL, 0.008)
        crate.box((1.8, 0.012, 1.0), (0, -0.042, 1.7), Paint((0.98, 0.98, 0.98), Finish.PLASTIC, 0.2))
        for k in range(5):
            tone = Paint(((0.85, 0.2, 0.2), (0.2, 0.4, 0.8), (0.15, 0.15, 0.16))[k % 3])
            crate.box((0.5 + 0.2 * (k % 2), 0.003, 0.02), (-0.4, -0.05, 2.05 - 0.14 * k), tone)
            crate.box((0.16, 0.003, 0.14), (0.55, -0.05, 2.05 - 0.18 * k), Paint(GAY[k]))
    with room.at(-2.95, 2.5):
        plant(room, 1.5, Paint((0.30, 0.32, 0.34)), 12)
    with room.at(3.0, 2.4):
        cupboard(room, (0.8, 0.45, 1.3), GREY, 2)
    for x in (-1.7, 1.7):
        for y in (1.2, -1.4):
            ceiling_panel(room, (x, y), (0.6, 1.2))


def _bench(room: Room, long: float) -> None:
    counter(
        room,
        (long, 0.75, 0.92),
        Paint((0.90, 0.92, 0.94), Finish.PLASTIC, 0.4),
        Paint((0.16, 0.18, 0.20), Finish.STONE, 0.3),
        int(long / 0.6),
    )


def _microscope(room: Room) -> None:
    crate = room.crate
    crate.block((0.2, 0.26, 0.035), (0, 0, 0), WHITE, 0.01)
    crate.block((0.07, 0.07, 0.30), (0, 0.09, 0.03), WHITE, 0.02)
    crate.box((0.18, 0.17, 0.02), (0, -0.01, 0.14), BLACK)
    crate.post(0.02, 0.10, (0, -0.02, 0.16), STEEL)
    crate.bar((0, -0.02, 0.26), (0, -0.02, 0.36), 0.042, WHITE)
    crate.box((0.1, 0.2, 0.08), (0, 0.02, 0.34), WHITE, 0.02)
    for s in (-0.035, 0.035):
        crate.bar((s, -0.02, 0.37), (s, -0.15, 0.46), 0.024, BLACK)


def _laboratory(room: Room) -> None:
    crate = room.crate
    for y, seed in ((1.35, 0),):
        with room.at(0, y):
            _bench(room, 4.0)
            flasks(room, (-1.15, -0.1, 0.92), 3, 6, 0.2)
            with room.at(0.45, -0.02, 0, 0.92):
                _microscope(room)
            with room.at(1.25, 0, 0, 0.92):  # a rack of tubes
                crate.block((0.6, 0.14, 0.03), (0, 0, 0), OAK)
                crate.block((0.6, 0.14, 0.02), (0, 0, 0.13), OAK)
                for k in range(8):
                    tone = Paint(GAY[k % 7], Finish.PLASTIC, 0.1)
                    crate.post(0.022, 0.16, (-0.25 + 0.071 * k, 0, 0.03), tone)
                    crate.post(
                        0.023,
                        0.07,
                        (-0.25 + 0.071 * k, 0, 0.19),
                        Paint((0.86, 0.93, 0.95), Finish.PLASTIC, 0.05),
                    )
                for x in (-0.29, 0.29):
                    crate.block((0.03, 0.14, 0.16), (x, 0, 0), OAK)
            crate.post(0.05, 0.1, (-0.2, 0.12, 0.92), BLACK)  # burner and flask above it
            crate.ball((0.03, 0.03, 0.07), (-0.2, 0.12, 1.06), glow((0.30, 0.55, 1.0)))
            crate.bar((-0.35, 0.16, 0.92), (-0.35, 0.16, 1.6), 0.014, CHROME)
            crate.bar((-0.35, 0.16, 1.3), (-0.2, 0.12, 1.3), 0.010, CHROME)
            crate.ball(0.11, (-0.2, 0.12, 1.26), Paint((0.30, 0.78, 0.40), Finish.PLASTIC, 0.08))
            crate.post(0.025, 0.16, (-0.2, 0.12, 1.35), Paint((0.86, 0.93, 0.95), Finish.PLASTIC, 0.05))
    for x in (-1.2, 1.2):
        with room.at(x, 0.65):
            stool(room, 0.62, Paint((0.16, 0.42, 0.62), Finish.PLASTIC))
    with room.on("back"):
        with room.at(-0.6, -0.36):
            _bench(room, 4.4)
            flasks(room, (-1.2, 0.05, 0.92), 8, 8, 0.19)
            monitor(room, (1.2, 0.1, 0.92), (0.6, 0.4), (0.25, 0.70, 0.55))
        for j in range(2):
            crate.box((4.2, 0.3, 0.04), (-0.6, -0.16, 1.65 + 0.5 * j), WHITE)
            for k in range(20):
                tone = ((0.50, 0.28, 0.10), (0.92, 0.94, 0.95), (0.25, 0.55, 0.75), (0.40, 0.65, 0.35))[
                    (k * 3 + j) % 4
                ]
                crate.post(
                    0.06,
                    0.2 + 0.05 * (k % 3),
                    (-2.5 + 0.2 * k, -0.16, 1.67 + 0.5 * j),
                    Paint(tone, Finish.PLASTIC, 0.1),
                )
                crate.post(0.03, 0.06, (-2.5 + 0.2 * k, -0.16, 1.87 + 0.5 * j + 0.05 * (k % 3)), BLACK)
        with room.at(2.45, -0.42):  # the fume cupboard
            crate.block((1.3, 0.8, 2.4), (0, 0, 0), Paint((0.86, 0.88, 0.90), Finish.METAL, 0.4), 0.01)
            crate.box((1.1, 0.01, 1.0), (0, -0.405, 1.45), Paint((0.24, 0.32, 0.36), Finish.PLASTIC, 0.08))
            crate.box((1.1, 0.03, 0.05), (0, -0.41, 1.3), STEEL)
            crate.box((0.5, 0.02, 0.25), (0, -0.41, 0.5), Paint((0.98, 0.78, 0.10)))
            for k in range(3):
                crate.post(0.05, 0.12, (-0.3 + 0.3 * k, -0.43, 0.96), Paint(GAY[k * 2], Finish.PLASTIC, 0.1))
    with room.on("right", 0.0):
        crate.box((1.3, 0.02, 0.9), (-1.2, -0.02, 1.75), WHITE)
        for k in range(7):
            for j in range(4):
                if j or k in (0, 6):
                    crate.box(
                        (0.14, 0.004, 0.16),
                        (-1.7 + 0.165 * k, -0.034, 2.0 - 0.18 * j),
                        Paint(GAY[(k + j) % 7]),
                    )
    for x in (-1.5, 1.5):
        for y in (1.2, -1.4):
            ceiling_panel(room, (x, y), (0.6, 1.2))


def _hospital(room: Room) -> None:
    crate = room.crate
    blue = Paint((0.46, 0.70, 0.80), Finish.CLOTH)
    for k, x in enumerate((-2.1, 0.35, 2.8)):
        with room.at(x, 1.7):
            for y in (-0.95, 0.98):
                crate.box((0.95, 0.05, 0.5), (0, y, 0.75), WHITE, 0.02)
            crate.block((0.92, 1.9, 0.10), (0, 0, 0.42), STEEL, 0.01)
            crate.block((0.90, 1.85, 0.16), (0, 0, 0.52), WHITE, 0.05)
            crate.block((0.94, 1.1, 0.06), (0, -0.36, 0.66), blue, 0.025)
            crate.block((0.95, 0.24, 0.07), (0, 0.2, 0.66), WHITE, 0.025)
            crate.box((0.6, 0.38, 0.15), (0, 0.66, 0.77), WHITE, 0.06, (14, 0, 0))
            for s in (-0.5, 0.5):
                for y in (-0.4, 0.3):
                    crate.bar((s, y - 0.25, 0.55), (s, y - 0.25, 0.88), 0.014, CHROME)
                    crate.bar((s, y + 0.25, 0.55), (s, y + 0.25, 0.88), 0.014, CHROME)
                    crate.bar((s, y - 0.25, 0.88), (s, y + 0.25, 0.88), 0.016, CHROME)
                for y in (-0.8, 0.8):
                    crate.post(0.022, 0.4, (s * 0.85, y, 0.06), STEEL)
                    crate.ball((0.03, 0.06, 0.06), (s * 0.85, y, 0.06), BLACK)
            room.solid((1.0, 2.0, 0.8), (0, 0, 0))
        with room.at(x - 0.72, 2.3):  # drip
            crate.post(0.2, 0.03, (0, 0, 0), CHROME, 0.03)
            crate.bar((0, 0, 0.02), (0, 0, 1.95), 0.014, CHROME)
            crate.bar((-0.12, 0, 1.93), (0.12, 0, 1.93), 0.01, CHROME)
            crate.box(
                (0.14, 0.05, 0.24), (0.1, 0, 1.76), Paint((0.86, 0.93, 0.96), Finish.PLASTIC, 0.08), 0.02
            )
            crate.bar((0.1, 0, 1.64), (0.35, -0.4, 0.8), 0.006, WHITE)
        with room.on("back", x):
            crate.box((1.1, 0.1, 0.22), (0, -0.06, 1.45), Paint((0.80, 0.84, 0.86)), 0.01)
            crate.box((0.42, 0.1, 0.32), (0.5, -0.14, 1.95), GREY, 0.02)
            crate.box((0.36, 0.01, 0.26), (0.5, -0.195, 1.95), glow((0.03, 0.12, 0.12)))
            for i in range(9):  # a heart's line
                z = (0, 0, 0.02, -0.03, 0.09, -0.05, 0, 0.01, 0)
                if i < 8:
                    crate.bar(
                        (0.34 + 0.04 * i, -0.205, 1.97 + z[i]),
                        (0.38 + 0.04 * i, -0.205, 1.97 + z[i + 1]),
                        0.006,
                        glow((0.3, 1.0, 0.45)),
                    )
            crate.box((0.26, 0.004, 0.02), (0.46, -0.203, 1.86), glow((1.0, 0.8, 0.2)))
    for x in (-0.9, 1.55):  # curtains between the beds
        crate.bar((x, 0.5, 2.45), (x, 3.0, 2.45), 0.016, CHROME)
        with room.at(x, 2.35, 90):
            curtain(room, 0, 1.2, 2.42, blue, 0.0, 0.35)
        crate.post(0.008, 0.5, (x, 0.6, 2.45), CHROME)
    with room.on("back", 0):
        for size in ((0.12, 0.02, 0.36), (0.36, 0.021, 0.12)):
            crate.box(size, (-0.87, -0.015, 2.25), Paint((0.86, 0.12, 0.14), Finish.PLASTIC, 0.4))
    with room.on("left", 0.6):
        window(room, Window(wide=2.2, high=1.5, sill=0.9, panes=(3, 1), view="sky"))
    with room.at(-2.6, -0.6, 70):  # a wheelchair
        crate.box((0.46, 0.46, 0.05), (0, 0, 0.5), Paint((0.16, 0.30, 0.50), Finish.CLOTH), 0.01)
        crate.box((0.46, 0.04, 0.45), (0, 0.24, 0.76), Paint((0.16, 0.30, 0.50), Finish.CLOTH), 0.01)
        for s in (-0.27, 0.27):
            for j in range(16):
                a, b = 2 * pi * j / 16, 2 * pi * (j + 1) / 16
                crate.bar(
                    (s, 0.1 + 0.3 * cos(a), 0.3 + 0.3 * sin(a)),
                    (s, 0.1 + 0.3 * cos(b), 0.3 + 0.3 * sin(b)),
                    0.018,
                    BLACK,
                )
                if j % 4 == 0:
                    crate.bar((s, 0.1, 0.3), (s, 0.1 + 0.3 * cos(a), 0.3 + 0.3 * sin(a)), 0.006, CHROME)
            crate.bar((s, 0.24, 0.5), (s, 0.28, 1.0), 0.016, CHROME)
            crate.bar((s, 0.24, 0.72), (s, -0.2, 0.72), 0.02, BLACK)
            crate.ball((0.025, 0.09, 0.09), (s * 0.8, -0.3, 0.09), BLACK)
    for x in (-1.6, 1.6):
        for y in (1.0, -1.5):
            ceiling_panel(room, (x, y), (1.2, 0.6))


def _meeting_room(room: Room) -> None:
    crate = room.crate
    with room.at(0, 1.2):
        crate.box((3.4, 1.4, 0.06), (0, 0, 0.74), WALNUT, 0.02)
        for x in (-1.1, 1.1):
            crate.block((0.5, 0.8, 0.7), (x, 0, 0), BLACK)
        room.solid((3.4, 1.4, 0.75), (0, 0, 0))
        for k in range(4):
            for s, turn in ((-1, 180), (1, 0)):
                with room.at(-1.2 + 0.8 * k, s * 1.05, turn):
                    office_chair(room)
                crate.block((0.21, 0.3, 0.01), (-1.2 + 0.8 * k, s * 0.42, 0.772), WHITE)
                crate.post(
                    0.03,
                    0.12,
                    (-0.98 + 0.8 * k, s * 0.4, 0.77),
                    Paint((0.75, 0.88, 0.92), Finish.PLASTIC, 0.05),
                )
    with room.on("back"):
        crate.box((2.6, 0.05, 1.5), (0, -0.04, 1.85), BLACK, 0.01)
        crate.box((2.5, 0.01, 1.4), (0, -0.07, 1.85), glow((0.90, 0.94, 0.98)))
        for k in range(6):
            h = 0.25 + 0.14 * k + 0.1 * sin(k * 3)
            crate.box((0.2, 0.004, h), (-0.85 + 0.3 * k, -0.078, 1.3 + h / 2), glow(GAY[k]))
        crate.box((1.4, 0.004, 0.08), (-0.3, -0.078, 2.42), glow((0.16, 0.24, 0.40)))
    with room.on("left", 0.6):
        for y in (-2.2, 0.2, 2.4):
            window(room, Window(wide=2.1, high=2.0, sill=0.5, panes=(2, 1), view="city", frame=GREY), y - 0.6)
    with room.at(2.7, 2.2):
        plant(room, 1.6, Paint((0.25, 0.26, 0.28)), 3)
    for y in (1.2, -1.6):
        ceiling_panel(room, (0, y), (2.4, 0.3))


def _server_room(room: Room) -> None:
    crate = room.crate
    for side in (-1, 1):
        for k in range(8):
            with room.at(side * 1.45, 5.2 - 1.25 * k, 90 if side < 0 else -90):
                crate.block((1.2, 1.0, 2.35), (0, 0, 0), Paint((0.07, 0.08, 0.10), Finish.METAL, 0.4), 0.01)
                for j in range(12):
                    crate.box(
                        (1.06, 0.02, 0.14),
                        (0, -0.505, 0.22 + 0.175 * j),
                        Paint((0.13, 0.14, 0.17), Finish.METAL, 0.4),
                        0.004,
                    )
                    with crate.shadowless():
                        for i in range(6):
                            on = (i * 5 + j * 3 + k * 7 + (side > 0)) % 7
                            tone = (
                                (0.20, 0.75, 1.0),
                                (0.20, 1.0, 0.50),
                                (0.1, 0.3, 0.9),
                                (0.95, 0.65, 0.15),
                            )[on % 4]
                            if on < 5:
                                crate.box(
                                    (0.05, 0.006, 0.028),
                                    (-0.42 + 0.11 * i, -0.518, 0.22 + 0.175 * j),
                                    glow(tone),
                                )
                crate.box((0.02, 0.012, 2.2), (0.58, -0.508, 1.15), glow((0.10, 0.45, 1.0)))
    room.solid((1.0, 10.0, 2.3), (-1.45, 1.0, 0))
    room.solid((1.0, 10.0, 2.3), (1.45, 1.0, 0))
    for k in range(5):
        y = 4.8 - 2.0 * k
        crate.box((0.5, 1.2, 0.04), (0, y, 2.97), glow((0.70, 0.86, 1.0)))
        for s in (-0.85, 0.85):
            crate.bar((s, -6, 2.6), (s, 6, 2.6), 0.06, Paint((0.20, 0.35, 0.70), Finish.PLASTIC))
    with room.on("back"):
        door(room, 0, Paint((0.30, 0.34, 0.40), Finish.METAL, 0.4), glass=True)
    for y in (3.5, 0.5, -2.5):
        room.lamp((0, y, 2.4), (0.40, 0.66, 1.0), 4.6, 2.0)


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


PANEL = Paint((0.82, 0.83, 0.84))

DESIGNS = {
    "classroom": Design(
        shell=Shell(
            wide=7.2,
            back=3.0,
            front=7.2,
            high=3.2,
            walls=Paint((0.90, 0.87, 0.74)),
            floor=Paint((0.72, 0.55, 0.36), Finish.WOOD, 0.4),
            wainscot=(Paint((0.52, 0.66, 0.60), Finish.PLAIN, 0.5), 0.9),
        ),
        furnish=_classroom,
        light=Light(sun=0.75, level=0.24, colour=(1.0, 0.96, 0.9)),
        frame=5.2,
        depth=0.4,
        low=0.3,
        walk=(-1.1, -3.3, 1.1, 2.4),
    ),
    "office": Design(
        shell=Shell(
            wide=7.4,
            back=3.2,
            front=7.0,
            high=2.9,
            walls=Paint((0.88, 0.88, 0.86)),
            floor=Paint((0.40, 0.43, 0.47), Finish.CARPET),
            overhead=PANEL,
        ),
        furnish=_office,
        light=Light(sun=0.5, level=0.36, colour=(0.98, 0.98, 1.0)),
        frame=5.0,
        depth=0.4,
        low=0.3,
        ground="carpet",
        walk=(-1.5, -3.2, 1.5, 0.8),
    ),
    "laboratory": Design(
        shell=Shell(
            wide=6.8,
            back=2.9,
            front=6.8,
            high=3.0,
            walls=Paint((0.86, 0.91, 0.93)),
            floor=Paint((0.80, 0.84, 0.86), Finish.TILE, 0.2),
            overhead=Paint((0.92, 0.94, 0.95)),
        ),
        furnish=_laboratory,
        light=Light(sun=0.0, level=0.56, colour=(0.90, 0.97, 1.0)),
        frame=4.6,
        depth=0.4,
        low=0.4,
        ground="tile",
        walk=(-2.4, -3.0, 2.4, 0.3),
    ),
    "hospital_ward": Design(
        shell=Shell(
            wide=7.6,
            back=3.0,
            front=7.0,
            high=3.0,
            walls=Paint((0.86, 0.92, 0.90)),
            floor=Paint((0.72, 0.80, 0.80), Finish.TILE, 0.2),
            overhead=Paint((0.93, 0.94, 0.94)),
            wainscot=(Paint((0.70, 0.84, 0.82), Finish.PLAIN, 0.5), 1.1),
        ),
        furnish=_hospital,
        light=Light(sun=0.4, level=0.42, colour=(0.94, 0.99, 1.0)),
        frame=5.0,
        depth=0.4,
        low=0.35,
        ground="tile",
        walk=(-2.2, -3.2, 3.0, 0.4),
    ),
    "meeting_room": Design(
        shell=Shell(
            wide=7.0,
            back=3.0,
            front=6.8,
            high=2.9,
            walls=Paint((0.80, 0.82, 0.84)),
            back_wall=Paint((0.28, 0.36, 0.44)),
            floor=Paint((0.36, 0.38, 0.42), Finish.CARPET),
        ),
        furnish=_meeting_room,
        light=Light(sun=0.6, level=0.3, colour=(1.0, 0.97, 0.92)),
        centre=(0.0, -1.0),
        frame=4.8,
        depth=0.4,
        low=0.3,
        ground="carpet",
        walk=(-3.0, -3.0, 3.0, -0.3),
    ),
    "server_room": Design(
        shell=Shell(
            wide=4.4,
            back=6.4,
            front=6.6,
            high=3.0,
            walls=Paint((0.16, 0.18, 0.22)),
            floor=Paint((0.34, 0.37, 0.42), Finish.TILE, 0.2),
            overhead=Paint((0.10, 0.11, 0.14)),
        ),
        furnish=_server_room,
        light=Light(sun=0.0, level=0.12, colour=(0.55, 0.78, 1.0)),
        frame=2.9,
        depth=0.0,
        low=0.5,
        ground="tile",
        ambience="machines",
        walk=(-0.8, -3.4, 0.8, 5.0),
    ),
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
        frame=6.0,
        depth=0.3,
        low=0.3,
        ground="concrete",
        ambience="machines",
        walk=(-3.0, -3.4, 2.6, 0.2),
    ),
}
