"""Where one works at a desk, and where machines do: office, meeting room, server room."""

from __future__ import annotations

from math import sin

from filmwright.stage.world.model import Finish
from filmwright.stage.world.sets.rooms.design import Design, Light
from filmwright.stage.world.sets.rooms.fixtures import ceiling_panel
from filmwright.stage.world.sets.rooms.furniture import (
    cupboard,
    monitor,
    office_chair,
    plant,
)  # fmt: skip
from filmwright.stage.world.sets.rooms.openings import Window, door, window
from filmwright.stage.world.sets.rooms.palette import (
    BLACK,
    GAY,
    GREY,
    STEEL,
    WALNUT,
    WHITE,
    glow,
)  # fmt: skip
from filmwright.stage.world.sets.rooms.shell import Room, Shell
from filmwright.stage.world.shaping.paint import Paint


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


DESIGNS = {
    "office": Design(
        shell=Shell(
            wide=7.4,
            back=3.2,
            front=7.0,
            high=2.9,
            walls=Paint((0.88, 0.88, 0.86)),
            floor=Paint((0.40, 0.43, 0.47), Finish.CARPET),
            overhead=Paint((0.82, 0.83, 0.84)),
        ),
        furnish=_office,
        light=Light(sun=0.5, level=0.36, colour=(0.98, 0.98, 1.0)),
        frame=5.0,
        depth=0.4,
        low=0.3,
        ground="carpet",
        walk=(-1.5, -3.2, 1.5, 0.8),
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
}
