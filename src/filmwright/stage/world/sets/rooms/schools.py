"""Where one learns, looks into things and is cured: classroom, laboratory, ward."""

from __future__ import annotations

from math import cos, pi, sin

from filmwright.stage.world.model import Finish
from filmwright.stage.world.sets.rooms.design import Design, Light
from filmwright.stage.world.sets.rooms.fixtures import ceiling_panel, tube_light
from filmwright.stage.world.sets.rooms.furniture import (
    chair,
    counter,
    monitor,
    stool,
    table,
)  # fmt: skip
from filmwright.stage.world.sets.rooms.goods import flasks
from filmwright.stage.world.sets.rooms.openings import Window, curtain, window
from filmwright.stage.world.sets.rooms.palette import (
    BLACK,
    CHALK,
    CHROME,
    GAY,
    GREY,
    OAK,
    PINE,
    STEEL,
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


def _tubes(room: Room) -> None:
    """A rack of tubes."""
    crate = room.crate
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


def _laboratory(room: Room) -> None:
    crate = room.crate
    with room.at(0, 1.35):
        _bench(room, 4.0)
        flasks(room, (-1.15, -0.1, 0.92), 3, 6, 0.2)
        with room.at(0.45, -0.02, 0, 0.92):
            _microscope(room)
        with room.at(1.25, 0, 0, 0.92):  # a rack of tubes
            _tubes(room)
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


def _wheelchair(room: Room) -> None:
    """A wheelchair."""
    crate = room.crate
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


SHEET = Paint((0.46, 0.70, 0.80), Finish.CLOTH)


def _hospital_bed(room: Room) -> None:
    """A bed with rails on wheels."""
    crate = room.crate
    for y in (-0.95, 0.98):
        crate.box((0.95, 0.05, 0.5), (0, y, 0.75), WHITE, 0.02)
    crate.block((0.92, 1.9, 0.10), (0, 0, 0.42), STEEL, 0.01)
    crate.block((0.90, 1.85, 0.16), (0, 0, 0.52), WHITE, 0.05)
    crate.block((0.94, 1.1, 0.06), (0, -0.36, 0.66), SHEET, 0.025)
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


def _hospital(room: Room) -> None:
    crate = room.crate
    for x in (-2.1, 0.35, 2.8):
        with room.at(x, 1.7):
            _hospital_bed(room)
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
            curtain(room, 0, 1.2, 2.42, SHEET, (0.0, 0.35))
        crate.post(0.008, 0.5, (x, 0.6, 2.45), CHROME)
    with room.on("back", 0):
        for size in ((0.12, 0.02, 0.36), (0.36, 0.021, 0.12)):
            crate.box(size, (-0.87, -0.015, 2.25), Paint((0.86, 0.12, 0.14), Finish.PLASTIC, 0.4))
    with room.on("left", 0.6):
        window(room, Window(wide=2.2, high=1.5, sill=0.9, panes=(3, 1), view="sky"))
    _wheelchair(room)
    for x in (-1.6, 1.6):
        for y in (1.0, -1.5):
            ceiling_panel(room, (x, y), (1.2, 0.6))


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
}
