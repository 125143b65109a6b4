"""Where one is served: restaurant, cafe, bar, bakery."""

from __future__ import annotations

from math import cos, pi, sin

from filmwright.stage.world.model import Finish
from filmwright.stage.world.sets.rooms.design import Design, Light
from filmwright.stage.world.sets.rooms.fixtures import CANDLE, TUNGSTEN, pendant, sconce
from filmwright.stage.world.sets.rooms.furniture import (
    WHITE_CLOTH,
    chair,
    counter,
    plant,
    round_table,
    shelves,
    stool,
)  # fmt: skip
from filmwright.stage.world.sets.rooms.goods import bottles, loaves, place_setting
from filmwright.stage.world.sets.rooms.openings import Window, curtain, window
from filmwright.stage.world.sets.rooms.palette import (
    BLACK,
    BOTTLES,
    BRASS,
    CHALK,
    CHROME,
    EBONY,
    IRON,
    MAHOGANY,
    MARBLE,
    MIRROR,
    OAK,
    PINE,
    STEEL,
    WALNUT,
    WHITE,
    glow,
)  # fmt: skip
from filmwright.stage.world.sets.rooms.shell import Room, Shell
from filmwright.stage.world.shaping.paint import Paint
from filmwright.stage.world.world import Colour


def laid_table(room: Room, seats: tuple[float, ...] = (0, 180), lit: bool = False) -> None:
    """Stand a table under a white cloth, laid for those who sit at these sides."""
    crate = room.crate
    crate.post(0.48, 0.02, (0, 0, 0.745), WHITE_CLOTH)
    crate.post(0.53, 0.46, (0, 0, 0.28), WHITE_CLOTH, 0.482)
    crate.post(0.05, 0.3, (0, 0, 0), IRON)
    crate.post(0.03, 0.10, (0, 0, 0.765), Paint((0.62, 0.14, 0.16), Finish.PLASTIC, 0.1), 0.045)
    crate.ball((0.02, 0.02, 0.035), (0, 0, 0.90), glow((1.0, 0.82, 0.42)))
    for turn in seats:
        with room.at(0, 0, turn):
            place_setting(room, (0, -0.30, 0.766))
            with room.at(0, -0.78, 180):
                chair(room, Paint((0.46, 0.13, 0.14), Finish.CLOTH), WALNUT, solid=True)
    room.solid((0.8, 0.8, 0.76), (0, 0, 0))
    if lit:
        room.lamp((0, 0, 1.15), CANDLE, 2.6, 1.6)


def menu_board(room: Room, x: float, z: float, size: tuple[float, float], title: str = "MENU") -> None:
    """Hang a blackboard with a menu in chalk on the wall."""
    crate, (wide, high) = room.crate, size
    crate.box((wide + 0.1, 0.03, high + 0.1), (x, -0.02, z), OAK, 0.01)
    crate.box((wide, 0.012, high), (x, -0.038, z), Paint((0.10, 0.12, 0.12)))
    room.sign(title, (wide * 0.42, high * 0.2), (x, -0.035, z + high * 0.36), (0.95, 0.85, 0.55))
    for k in range(6):
        line = z + high * (0.16 - 0.115 * k)
        crate.box(
            (wide * (0.40 + 0.06 * ((k * 5) % 3)), 0.004, 0.022), (x - wide * 0.17, -0.047, line), CHALK
        )
        crate.box((wide * 0.12, 0.004, 0.022), (x + wide * 0.36, -0.047, line), CHALK)


def _restaurant(room: Room) -> None:
    for x, y, seats in (
        (-1.75, 1.6, (20, 200)),
        (1.75, 1.6, (-20, 160)),
        (-2.2, -1.5, (70, 250)),
        (2.25, -1.4, (110, 290)),
        (0.0, 3.1, (0, 180)),
    ):
        with room.at(x, y):
            laid_table(room, seats, lit=abs(x) < 2)
            pendant(room, (0, 0, 1.95), Paint((0.80, 0.24, 0.16), Finish.PLASTIC, 0.3), 0.24)
    with room.on("back"):
        for x in (-2.3, 0.0, 2.3):
            window(room, Window(wide=1.2, high=2.0, sill=0.7, arched=True, view="city"), x)
        for x in (-1.15, 1.15):
            sconce(room, x, 1.9)
        for x in (-3.15, -1.45, 1.45, 3.15):
            curtain(room, x, 0.35, 2.8, Paint((0.50, 0.12, 0.14), Finish.CLOTH))
    with room.on("right", 1.4):  # the wine wall
        for k in range(4):
            room.crate.box((1.8, 0.3, 0.03), (0, -0.15, 0.95 + 0.38 * k), WALNUT)
            bottles(room, 1.75, (0, -0.15, 0.967 + 0.38 * k), 0.32, k, BOTTLES)
    for x in (-3.0, 3.05):
        with room.at(x, 3.3):
            plant(room, 1.6, Paint((0.28, 0.26, 0.24)), 9)
    room.lamp((0, -1.2, 2.6), TUNGSTEN, 7.0, 1.4)


def _cafe(room: Room) -> None:
    crate = room.crate
    with room.at(0.6, 1.9):
        counter(room, (3.4, 0.7, 1.08), OAK, MARBLE, 5)
        with room.at(-0.9, 0.05, 0, 1.08):  # the espresso machine
            crate.block((0.85, 0.50, 0.12), (0, 0, 0), CHROME, 0.02)
            crate.block(
                (0.85, 0.26, 0.34), (0, 0.1, 0.12), Paint((0.78, 0.14, 0.12), Finish.METAL, 0.25), 0.03
            )
            crate.block((0.90, 0.46, 0.10), (0, 0.02, 0.40), CHROME, 0.02)
            for x in (-0.22, 0.22):
                crate.post(0.05, 0.06, (x, -0.14, 0.34), CHROME)
                crate.bar((x, -0.15, 0.33), (x, -0.34, 0.31), 0.02, BLACK)
            for k in range(8):
                crate.post(0.035, 0.06, (-0.34 + 0.1 * k, 0.02, 0.50), WHITE, 0.045)
        with room.at(0.55, 0.0, 0, 1.08):  # cakes under glass
            crate.block((1.1, 0.5, 0.03), (0, 0, 0), STEEL)
            for k in range(4):
                tone = ((0.36, 0.20, 0.12), (0.95, 0.80, 0.84), (0.96, 0.88, 0.62), (0.75, 0.20, 0.24))[k]
                crate.post(0.12, 0.09, (-0.4 + 0.27 * k, 0, 0.03), Paint(tone))
                crate.post(0.11, 0.02, (-0.4 + 0.27 * k, 0, 0.12), Paint((0.98, 0.95, 0.90)))
            with crate.shadowless():
                crate.block((1.12, 0.5, 0.34), (0, 0, 0.03), Paint((0.85, 0.92, 0.93), Finish.GLASS))
    with room.on("back"):
        menu_board(room, -0.35, 2.05, (1.5, 0.95), "COFFEE")
        menu_board(room, 1.45, 2.05, (1.5, 0.95), "CAKE")
        for z in (1.2,):
            crate.box((3.6, 0.28, 0.04), (0.6, -0.16, z), OAK)
            for k in range(15):
                x = -1.0 + 0.23 * k
                if k % 4 == 0:
                    crate.post(
                        0.07, 0.22, (x, -0.16, z + 0.02), Paint((0.45, 0.26, 0.14), Finish.PLASTIC, 0.2)
                    )
                else:
                    crate.post(0.04, 0.09, (x, -0.16, z + 0.02), WHITE, 0.055)
        window(room, Window(wide=1.9, high=2.0, sill=0.55, panes=(2, 3), view="city", frame=BLACK), -2.75)
    for x in (-0.9, 0.55, 2.3):
        pendant(room, (x, 1.75, 2.25), BLACK, 0.19, TUNGSTEN if x == 0.55 else None)
    for x, y, turns in ((-2.3, 0.9, (10, 190)), (2.55, -0.5, (60, 240)), (-2.25, -1.7, (80, 260))):
        with room.at(x, y):
            round_table(room, 0.36, 0.74, OAK)
            crate.post(0.075, 0.008, (0.08, -0.1, 0.741), WHITE)
            crate.post(0.032, 0.06, (0.08, -0.1, 0.748), WHITE, 0.045)
            crate.post(0.04, 0.004, (0.08, -0.1, 0.802), Paint((0.30, 0.17, 0.09)))
            for turn in turns:
                with room.at(0, 0, turn), room.at(0, -0.62, 180):
                    chair(room, PINE, IRON, solid=True)
    with room.at(-3.3, 2.4):
        plant(room, 1.7, Paint((0.80, 0.46, 0.32)), 2)
    for k in range(3):
        with room.at(0.0 + 0.8 * k, 1.15):
            stool(room, 0.74, OAK, IRON)


LIT_BOTTLES: tuple[Colour | Paint, ...] = (*BOTTLES, *(glow(tone) for tone in BOTTLES))
"""Half of them with the light of the shelf behind them."""


def _bar(room: Room) -> None:
    crate = room.crate
    with room.on("back"):  # the lit shelves
        crate.block((5.2, 0.12, 2.0), (0, -0.06, 0.95), EBONY)
        crate.box((4.9, 0.01, 1.66), (0, -0.125, 1.98), MIRROR.shaded(0.7))
        for k in range(4):
            z = 1.2 + 0.42 * k
            crate.box((4.9, 0.26, 0.03), (0, -0.26, z), WALNUT)
            crate.box((4.8, 0.012, 0.02), (0, -0.14, z + 0.026), glow((1.0, 0.66, 0.25)))
            bottles(room, 4.8, (0, -0.26, z + 0.016), 0.34, 11 + k, LIT_BOTTLES)
        for x in (-2.62, 2.62):
            crate.block((0.2, 0.4, 2.9), (x, -0.2, 0), MAHOGANY, 0.02)
        crate.box((5.6, 0.46, 0.22), (0, -0.22, 3.0), MAHOGANY, 0.03)
        room.sign("BAR", (0.8, 0.36), (0, -0.28, 3.32), (1.0, 0.72, 0.30))
    with room.at(0, 1.75):
        counter(room, (5.4, 0.65, 1.10), MAHOGANY, WALNUT, 7)
        crate.bar((-2.7, -0.46, 0.22), (2.7, -0.46, 0.22), 0.03, BRASS)
        for x in (-0.18, 0.0, 0.18):  # beer taps
            crate.post(0.03, 0.3, (x, 0.05, 1.1), BRASS)
            crate.bar((x, 0.05, 1.36), (x, -0.10, 1.34), 0.018, BRASS)
            crate.block((0.035, 0.03, 0.16), (x, 0.05, 1.42), EBONY, 0.01)
        for x in (-1.7, 1.2, 1.5):
            crate.post(0.035, 0.14, (x, -0.1, 1.1), Paint((0.86, 0.58, 0.16), Finish.PLASTIC, 0.08), 0.042)
            crate.post(0.042, 0.03, (x, -0.1, 1.24), Paint((0.98, 0.96, 0.90)))
    for k in range(6):
        x = -2.2 + 0.88 * k
        if abs(x) > 0.5:
            with room.at(x, 0.95):
                stool(room, 0.78, Paint((0.48, 0.10, 0.10), Finish.PLASTIC, 0.45), BRASS)
                room.solid((0.36, 0.36, 0.78), (0, 0, 0))
    for x in (-2.0, -1.0, 1.0, 2.0):
        pendant(
            room,
            (x, 1.6, 2.35),
            Paint((0.16, 0.34, 0.24), Finish.PLASTIC, 0.2),
            0.2,
            (1.0, 0.66, 0.32) if abs(x) < 1.5 else None,
        )
    for x, turn in ((-2.7, 60), (2.7, -60)):  # tables in the foreground
        with room.at(x, -1.5, turn):
            round_table(room, 0.36, 1.05, WALNUT, BRASS)
            crate.post(0.03, 0.16, (0.05, -0.05, 1.05), Paint((0.70, 0.42, 0.12), Finish.PLASTIC, 0.08))
    room.lamp((0, 2.5, 2.0), (1.0, 0.55, 0.20), 4.0, 2.4)
    with room.on("right", -0.5):
        crate.box((1.0, 0.03, 1.3), (0, -0.02, 1.9), BRASS, 0.01)
        crate.box((0.9, 0.012, 1.2), (0, -0.04, 1.9), MIRROR.shaded(0.6))
    with room.on("left", -0.5):
        for k in range(7):
            a, b = 2 * pi * k / 7, 2 * pi * (k + 1) / 7
            crate.bar(
                (0.3 * cos(a), -0.06, 1.9 + 0.3 * sin(a)),
                (0.3 * cos(b), -0.06, 1.9 + 0.3 * sin(b)),
                0.025,
                glow((1.0, 0.20, 0.45)),
            )


def _bread_counter(room: Room) -> None:
    """The glass counter with cakes, baskets of baguettes on it."""
    crate = room.crate
    with room.at(0, 1.15):  # the glass counter
        crate.block((4.2, 0.75, 0.42), (0, 0, 0), PINE)
        crate.box((4.3, 0.85, 0.05), (0, 0, 0.445), OAK, 0.01)
        for j, z in enumerate((0.47, 0.80)):
            crate.box((4.1, 0.66, 0.02), (0, 0, z), STEEL)
            for k in range(5):
                x = -1.62 + 0.81 * k
                crate.box((0.72, 0.58, 0.018), (x, 0, z + 0.02), Paint((0.90, 0.86, 0.80)))
                if (k + j) % 3 == 2:
                    for i in range(6):
                        tone = ((0.95, 0.62, 0.70), (0.98, 0.92, 0.80), (0.40, 0.24, 0.14))[i % 3]
                        at = (x - 0.22 + 0.22 * (i % 3), -0.12 + 0.26 * (i // 3), z + 0.03)
                        crate.post(0.085, 0.08, at, Paint(tone), 0.07)
                        crate.ball(0.03, (at[0], at[1], at[2] + 0.1), Paint((0.82, 0.12, 0.14)))
                else:
                    loaves(room, 0.66, 0.5, (x, 0, z + 0.03), 3 if (k + j) % 2 else 2, 40 + 5 * j + k)
        with crate.shadowless():
            crate.box(
                (4.16, 0.012, 0.64), (0, -0.38, 0.80), Paint((0.85, 0.92, 0.93), Finish.GLASS), 0, (-8, 0, 0)
            )
        crate.box((4.3, 0.72, 0.05), (0, 0.04, 1.14), OAK, 0.012)
        for x in (-2.08, 2.08):
            crate.block((0.05, 0.75, 0.70), (x, 0.02, 0.45), PINE)
        crate.block((0.36, 0.3, 0.18), (1.5, 0.1, 1.165), BLACK, 0.03)
        for x in (-1.6, -0.9):  # baskets of baguettes
            crate.post(0.19, 0.2, (x, 0.05, 1.165), Paint((0.62, 0.44, 0.24), Finish.CLOTH), 0.24)
            for i in range(5):
                tip = (x + 0.12 * cos(i * 1.3), 0.05 + 0.1 * sin(i * 1.3), 1.62 + 0.04 * (i % 3))
                foot = (x + 0.05 * cos(i * 1.3), 0.05 + 0.05 * sin(i * 1.3), 1.2)
                crate.bar(foot, tip, 0.046, Paint((0.84, 0.56, 0.26), Finish.PLAIN))
                crate.ball((0.046, 0.046, 0.06), tip, Paint((0.84, 0.56, 0.26), Finish.PLAIN))
        room.solid((4.2, 0.8, 1.15), (0, 0, 0))


def _bakery(room: Room) -> None:
    crate = room.crate
    with room.on("back"):
        for k, x in enumerate((-1.75, 0.0, 1.75)):
            with room.at(x, -0.24):
                boards = shelves(room, (1.65, 0.46, 2.1), 4, PINE, Paint((0.62, 0.40, 0.22), Finish.WOOD))
                for j, z in enumerate(boards):
                    if j > 0 or k != 1:
                        loaves(
                            room, 1.5, 0.40, (0, -0.04, z), (k + j) % 3 if j < 3 else (k + 2) % 4, 5 * k + j
                        )
        room.sign("BAKERY", (1.7, 0.44), (0, -0.04, 2.55), (0.98, 0.80, 0.46))
    _bread_counter(room)
    for x in (-1.75, 1.75):
        pendant(room, (x, 1.1, 2.15), Paint((0.92, 0.88, 0.78), Finish.PLASTIC, 0.3), 0.2, TUNGSTEN)
    with room.on("left", 0.6):
        menu_board(room, 0, 1.75, (1.2, 1.1), "BREAD")
    with room.on("right", 0.3):
        window(room, Window(wide=1.6, high=1.6, view="city"))
    with room.at(-2.35, -0.3):
        crate.post(0.30, 0.36, (0, 0, 0), Paint((0.62, 0.44, 0.24), Finish.CLOTH), 0.36)
        for i in range(9):
            a = 2.4 * i
            r = 0.2 * (i / 9) ** 0.5
            crate.bar(
                (r * cos(a), r * sin(a), 0.2),
                (1.7 * r * cos(a), 1.7 * r * sin(a), 0.86 + 0.03 * (i % 3)),
                0.05,
                Paint((0.80, 0.50, 0.22), Finish.PLAIN),
            )


DESIGNS = {
    "restaurant": Design(
        shell=Shell(
            wide=7.2,
            back=4.3,
            front=7.0,
            high=3.1,
            walls=Paint((0.56, 0.30, 0.22)),
            floor=Paint((0.40, 0.25, 0.15), Finish.WOOD, 0.4),
            wainscot=(Paint((0.34, 0.20, 0.13), Finish.WOOD, 0.5), 0.9),
        ),
        furnish=_restaurant,
        light=Light(sun=0.2, level=0.20, colour=(1.0, 0.78, 0.52)),
        frame=5.2,
        depth=0.4,
        low=0.25,
        ambience="restaurant",
        walk=(-1.1, -3.2, 1.1, 1.8),
    ),
    "cafe": Design(
        shell=Shell(
            wide=7.6,
            back=3.1,
            front=7.0,
            high=3.0,
            walls=Paint((0.86, 0.80, 0.70)),
            back_wall=Paint((0.58, 0.30, 0.21), Finish.BRICK, 0.9),
            floor=Paint((0.52, 0.36, 0.22), Finish.WOOD, 0.4),
        ),
        furnish=_cafe,
        light=Light(sun=0.5, level=0.22),
        frame=5.0,
        depth=0.3,
        low=0.3,
        ambience="restaurant",
        walk=(-1.6, -3.2, 1.8, 0.7),
    ),
    "bar": Design(
        shell=Shell(
            wide=7.0,
            back=3.2,
            front=6.8,
            high=3.6,
            walls=Paint((0.22, 0.14, 0.12)),
            floor=Paint((0.30, 0.18, 0.11), Finish.WOOD, 0.3),
            overhead=Paint((0.14, 0.10, 0.09)),
        ),
        furnish=_bar,
        light=Light(sun=0.0, level=0.16, colour=(1.0, 0.70, 0.44), exposure=1.1),
        frame=5.0,
        depth=0.5,
        low=0.4,
        ambience="restaurant",
        walk=(-2.2, -3.2, 2.2, 0.5),
    ),
    "bakery_shop": Design(
        shell=Shell(
            wide=6.2,
            back=2.7,
            front=6.6,
            high=3.0,
            walls=Paint((0.93, 0.84, 0.68)),
            floor=Paint((0.80, 0.68, 0.54), Finish.TILE, 0.3),
        ),
        furnish=_bakery,
        light=Light(sun=0.35, level=0.36, colour=(1.0, 0.86, 0.66)),
        frame=4.0,
        depth=0.5,
        low=0.35,
        ground="tile",
        ambience="shop",
        walk=(-2.6, -3.0, 2.6, 0.4),
    ),
}
