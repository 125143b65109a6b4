"""Where one reads and records: library, music studio."""

from __future__ import annotations

from math import cos, sin

from filmwright.stage.world.model import Finish
from filmwright.stage.world.sets.rooms.design import Design, Light
from filmwright.stage.world.sets.rooms.fixtures import TUNGSTEN
from filmwright.stage.world.sets.rooms.furniture import (
    chair,
    shelves,
    table,
)  # fmt: skip
from filmwright.stage.world.sets.rooms.goods import books
from filmwright.stage.world.sets.rooms.openings import Window, window
from filmwright.stage.world.sets.rooms.palette import (
    BLACK,
    BRASS,
    CHROME,
    EBONY,
    GREY,
    IRON,
    MAHOGANY,
    OAK,
    SPINES,
    WALNUT,
    WHITE,
    glow,
)  # fmt: skip
from filmwright.stage.world.sets.rooms.shell import Room, Shell
from filmwright.stage.world.shaping.paint import Paint


def _reading_table(room: Room) -> None:
    crate = room.crate
    table(room, (2.2, 0.95, 0.76), MAHOGANY)
    for x in (-0.6, 0.6):  # green lamps
        crate.post(0.08, 0.02, (x, 0, 0.76), BRASS)
        crate.post(0.015, 0.32, (x, 0, 0.78), BRASS)
        with crate.shadowless():
            crate.box(
                (0.34, 0.15, 0.09), (x, -0.02, 1.12), Paint((0.08, 0.40, 0.24), Finish.PLASTIC, 0.15), 0.04
            )
            crate.box((0.30, 0.10, 0.01), (x, -0.02, 1.07), glow((1.0, 0.88, 0.6)))
    for k, x in enumerate((-0.75, 0.05, 0.8)):
        crate.block(
            (0.32, 0.24, 0.05), (x, -0.25, 0.76), Paint(SPINES[k], Finish.CLOTH), 0.006, (0, 0, 12 * k - 10)
        )
        crate.block(
            (0.28, 0.2, 0.04),
            (x, -0.25, 0.815),
            Paint(SPINES[k + 3], Finish.CLOTH),
            0.006,
            (0, 0, 30 - 20 * k),
        )
    for s in (-1, 1):  # an open book
        crate.box(
            (0.17, 0.24, 0.02),
            (0.3 + s * 0.085, 0.2, 0.775),
            Paint((0.95, 0.92, 0.84)),
            0.004,
            (0, -s * 7, 0),
        )


def _library(room: Room) -> None:
    crate = room.crate
    for side in (-1, 1):
        with room.on("left" if side < 0 else "right", 0.0):
            for k in range(4):
                y = (-3.0 + 2.05 * k) * (1 if side < 0 else -1)
                with room.at(y, -0.18):
                    for j, z in enumerate(shelves(room, (1.95, 0.34, 3.3), 8, WALNUT)):
                        books(room, 1.84, (0, -0.02, z), 0.34, 40 * k + j + (400 if side > 0 else 0))
    with room.on("back"):
        for x in (-2.35, 2.35):
            with room.at(x, -0.18):
                for j, z in enumerate(shelves(room, (1.9, 0.34, 3.3), 8, WALNUT)):
                    books(room, 1.78, (0, -0.02, z), 0.34, 900 + j + int(x))
        window(
            room,
            Window(wide=1.7, high=2.6, sill=0.9, panes=(3, 4), arched=True, view="trees", frame=WALNUT),
            0,
        )
        crate.box((7.0, 0.5, 0.18), (0, -0.22, 3.62), WALNUT, 0.03)
    with room.at(-2.5, 1.0, 90):  # the ladder
        for s in (-0.22, 0.22):
            crate.bar((s, -0.62, 0.02), (s, -0.05, 3.2), 0.028, OAK)
        for k in range(9):
            t = (k + 0.7) / 9.5
            crate.bar((-0.22, -0.62 + 0.57 * t, 3.2 * t), (0.22, -0.62 + 0.57 * t, 3.2 * t), 0.02, OAK)
    for y in (1.7,):
        with room.at(0.0, y):
            _reading_table(room)
            for x in (-0.55, 0.55):
                for turn in (0, 180):
                    with room.at(x, -0.78 if turn else 0.78, turn):
                        chair(room, Paint((0.42, 0.18, 0.12), Finish.PLASTIC, 0.5), WALNUT, solid=True)
    crate.block((3.4, 2.4, 0.014), (0, 1.5, 0.002), Paint((0.46, 0.12, 0.12), Finish.CARPET))
    with room.at(-1.85, -0.6):
        crate.post(0.05, 0.75, (0, 0, 0), WALNUT, 0.03)  # the globe
        crate.post(0.26, 0.05, (0, 0, 0), WALNUT)
        crate.ball(0.30, (0, 0, 1.05), Paint((0.24, 0.44, 0.60), Finish.PLASTIC, 0.3))
        for k in range(7):
            a = k * 0.9 + 3.6
            crate.ball(
                (0.14, 0.10, 0.10),
                (0.22 * cos(a), 0.22 * sin(a), 1.05 + 0.12 * sin(k * 2)),
                Paint((0.62, 0.56, 0.32)),
            )
        room.solid((0.5, 0.5, 1.2), (0, 0, 0))
    room.lamp((0, 1.6, 1.5), TUNGSTEN, 3.6, 2.2)
    room.lamp((0, -0.8, 3.2), TUNGSTEN, 6.5, 1.2)


def _speaker(room: Room, high: float) -> None:
    crate = room.crate
    wide = high * 0.6
    crate.block((wide, wide * 0.8, high), (0, 0, 0), BLACK, 0.02)
    for z, r in ((0.34, 0.36), (0.76, 0.20)):
        crate.bar((0, -wide * 0.40, high * z), (0, -wide * 0.43, high * z), wide * r, GREY)
        crate.bar(
            (0, -wide * 0.41, high * z),
            (0, -wide * 0.44, high * z),
            wide * r * 0.8,
            Paint((0.16, 0.16, 0.17)),
        )
        crate.ball((wide * r * 0.3, 0.03, wide * r * 0.3), (0, -wide * 0.43, high * z), GREY)


def _booth(room: Room) -> None:
    """The window to the singer, and foam on the wall around it."""
    crate = room.crate
    with room.on("back"):  # the booth behind glass
        with crate.shadowless():
            crate.box((3.2, 0.02, 1.25), (0, -0.01, 1.85), Paint((0.30, 0.26, 0.24)))
            crate.box((3.4, 0.08, 0.1), (0, -0.04, 2.52), WALNUT, 0.02)
            crate.box((3.4, 0.08, 0.1), (0, -0.04, 1.18), WALNUT, 0.02)
            for x in (-1.65, 1.65):
                crate.box((0.1, 0.08, 1.4), (x, -0.04, 1.85), WALNUT, 0.02)
            crate.box((3.2, 0.01, 0.5), (0, -0.022, 2.2), glow((0.62, 0.36, 0.18)))
            crate.bar((-0.3, -0.03, 1.2), (-0.3, -0.03, 1.9), 0.014, CHROME)  # microphone in the booth
            crate.ball((0.07, 0.02, 0.12), (-0.3, -0.04, 2.0), CHROME)
            crate.ball((0.24, 0.02, 0.24), (-0.3, -0.03, 2.0), Paint((0.10, 0.10, 0.11)))
        foam = Paint((0.28, 0.26, 0.30), Finish.CLOTH)
        for x in (-2.9, -2.4, 2.4, 2.9):
            for j in range(5):
                for s in range(3):
                    crate.box(
                        (0.13, 0.10, 0.44),
                        (x - 0.16 + 0.16 * s, -0.05, 0.55 + 0.48 * j),
                        foam if (j + s) % 2 else foam.shaded(0.75),
                        0.03,
                        (0, 0, 45),
                    )


def _mixing_desk(room: Room) -> None:
    """Thirty faders under two loudspeakers."""
    crate = room.crate
    with room.at(0, 1.35):  # the desk
        crate.block((3.3, 0.9, 0.12), (0, 0, 0.68), WALNUT, 0.02)
        crate.box(
            (3.1, 0.95, 0.06), (0, 0.0, 0.86), Paint((0.20, 0.21, 0.23), Finish.METAL, 0.5), 0.01, (12, 0, 0)
        )
        for x in (-1.5, 1.5):
            crate.block((0.12, 0.85, 0.7), (x, 0, 0), WALNUT)
        for k in range(30):
            x = -1.45 + 0.1 * k
            crate.box((0.012, 0.40, 0.004), (x, -0.20, 0.852), BLACK, 0, (12, 0, 0))
            slide = -0.34 + 0.26 * abs(sin(k * 1.7))
            crate.box(
                (0.05, 0.035, 0.035),
                (x, slide, 0.875 + 0.21 * (slide + 0.2)),
                WHITE if k % 8 else Paint((0.86, 0.20, 0.16)),
                0.006,
            )
            for j in range(4):
                tone = Paint(
                    ((0.85, 0.25, 0.20), (0.25, 0.60, 0.80), (0.90, 0.75, 0.25), (0.80, 0.80, 0.82))[j],
                    Finish.PLASTIC,
                )
                crate.post(0.018, 0.03, (x, 0.09 + 0.09 * j, 0.905 + 0.019 * j), tone)
        for k in range(30):
            crate.box(
                (0.05, 0.01, 0.10 * abs(sin(k)) + 0.03),
                (-1.45 + 0.1 * k, 0.49, 1.06),
                glow((0.35, 0.95, 0.40) if k % 5 else (0.98, 0.70, 0.2)),
            )
        crate.box((3.1, 0.05, 0.22), (0, 0.52, 1.05), BLACK)
        for x in (-1.25, 1.25):
            with room.at(x, 0.55, -14 if x < 0 else 14, 1.17):
                _speaker(room, 0.55)
        room.solid((3.3, 0.95, 1.0), (0, 0, 0))


def _guitar(room: Room) -> None:
    """An electric guitar on its stand."""
    crate = room.crate
    with room.at(2.35, 0.35, -20):  # an electric guitar on its stand
        red = Paint((0.80, 0.12, 0.10), Finish.PLASTIC, 0.12)
        crate.ball((0.20, 0.035, 0.19), (0, 0, 0.34), red, (-10, 0, 0))
        crate.ball((0.16, 0.033, 0.14), (0, 0.03, 0.55), red, (-10, 0, 0))
        crate.box((0.17, 0.008, 0.2), (0, -0.035, 0.42), WHITE, 0, (-10, 0, 0))
        crate.bar((0, 0.02, 0.55), (0, 0.17, 1.28), 0.026, OAK)
        crate.box((0.09, 0.03, 0.17), (0, 0.19, 1.36), EBONY, 0.01, (-10, 0, 0))
        for s in (-0.15, 0.15):
            crate.bar((s, -0.12, 0.02), (s * 0.4, 0.16, 0.6), 0.012, IRON)


def _music_studio(room: Room) -> None:
    crate = room.crate
    _booth(room)
    _mixing_desk(room)
    with room.at(-2.2, 0.35, 35):  # a microphone on its stand
        for k in range(3):
            a = 2.1 * k
            crate.bar((0, 0, 0.25), (0.3 * cos(a), 0.3 * sin(a), 0.02), 0.014, BLACK)
        crate.bar((0, 0, 0.2), (0, 0, 1.5), 0.014, CHROME)
        crate.bar((0, 0.1, 1.42), (0, -0.45, 1.62), 0.012, CHROME)
        crate.ball((0.055, 0.055, 0.11), (0, -0.47, 1.55), CHROME)
    _guitar(room)
    for x in (-2.75, 2.75):
        with room.at(x, 2.2, 25 if x < 0 else -25):
            _speaker(room, 1.3)
    with room.at(0.3, 0.15, 160):
        crate.box((0.5, 0.5, 0.1), (0, 0, 0.5), BLACK, 0.04)
        crate.box((0.46, 0.08, 0.5), (0, 0.24, 0.85), BLACK, 0.03)
        crate.post(0.03, 0.45, (0, 0, 0.05), CHROME)
        crate.post(0.28, 0.04, (0, 0, 0.02), BLACK)
    room.lamp((0, 1.9, 2.3), (1.0, 0.55, 0.30), 4.0, 1.8)
    room.lamp((-2.4, 0.6, 1.9), (0.36, 0.36, 1.0), 3.6, 1.8)
    room.lamp((2.4, 0.6, 1.9), (0.95, 0.30, 0.62), 3.6, 1.4)


DESIGNS = {
    "library": Design(
        shell=Shell(
            wide=7.0,
            back=3.6,
            front=7.0,
            high=4.2,
            walls=Paint((0.62, 0.46, 0.30)),
            floor=Paint((0.46, 0.29, 0.17), Finish.WOOD, 0.35),
            overhead=Paint((0.86, 0.78, 0.64)),
            beams=(Paint((0.34, 0.20, 0.12), Finish.WOOD, 0.5), 1.6),
        ),
        furnish=_library,
        light=Light(sun=0.45, level=0.22, colour=(1.0, 0.82, 0.58)),
        frame=5.0,
        depth=0.4,
        low=0.25,
        ambience="hall",
        walk=(-2.4, -3.2, 2.4, 0.4),
    ),
    "music_studio": Design(
        shell=Shell(
            wide=6.6,
            back=2.8,
            front=6.8,
            high=2.9,
            walls=Paint((0.34, 0.22, 0.16), Finish.WOOD, 0.6),
            floor=Paint((0.42, 0.27, 0.17), Finish.WOOD, 0.4),
            overhead=Paint((0.18, 0.17, 0.18)),
        ),
        furnish=_music_studio,
        light=Light(sun=0.0, level=0.34, colour=(1.0, 0.82, 0.66), exposure=1.1),
        frame=4.6,
        depth=0.4,
        low=0.3,
        ambience="studio",
        walk=(-2.0, -3.0, 2.0, 0.4),
    ),
}
