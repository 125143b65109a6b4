"""Where many eat at once, and where one drinks tea: cafeteria, food court, tea house."""

from __future__ import annotations

from math import cos, pi, sin

from filmwright.stage.world.model import Finish
from filmwright.stage.world.sets.rooms.design import Design, Light
from filmwright.stage.world.sets.rooms.fixtures import TUNGSTEN, ceiling_panel, pendant
from filmwright.stage.world.sets.rooms.furniture import (
    chair,
    counter,
    round_table,
    shelves,
    stool,
    table,
)  # fmt: skip
from filmwright.stage.world.sets.rooms.openings import Window, window
from filmwright.stage.world.sets.rooms.palette import (
    BLACK,
    BRASS,
    CHROME,
    EBONY,
    GAY,
    IRON,
    MAHOGANY,
    STEEL,
    WHITE,
    glow,
)  # fmt: skip
from filmwright.stage.world.sets.rooms.shell import Room, Shell
from filmwright.stage.world.shaping.mesh import Point
from filmwright.stage.world.shaping.paint import Paint
from filmwright.stage.world.world import Colour


def _cafeteria(room: Room) -> None:
    crate = room.crate
    tones = ((0.90, 0.36, 0.20), (0.16, 0.50, 0.62), (0.95, 0.72, 0.20))
    for j in range(4):
        for x in (-2.35, 2.35):
            with room.at(x, 2.6 - 2.2 * j):
                table(room, (2.6, 0.75, 0.74), Paint((0.93, 0.92, 0.88), Finish.PLASTIC, 0.3), GREY_LEGS)
                for s in (-1, 1):
                    for k in range(4):
                        with room.at(-0.96 + 0.64 * k, s * 0.62):
                            stool(room, 0.45, Paint(tones[(j + k) % 3], Finish.PLASTIC, 0.35), STEEL)
                    crate.bar((-1.2, s * 0.62, 0.12), (1.2, s * 0.62, 0.12), 0.025, STEEL)
                for k in range(2):
                    tray = (-0.7 + 1.2 * k, -0.1, 0.742)
                    crate.block((0.42, 0.32, 0.02), tray, Paint(tones[(j + k + 1) % 3], Finish.PLASTIC))
                    crate.post(0.08, 0.02, (tray[0] - 0.08, -0.1, 0.762), WHITE, 0.11)
                    crate.ball((0.07, 0.07, 0.03), (tray[0] - 0.08, -0.1, 0.785), Paint((0.86, 0.62, 0.26)))
                    crate.post(0.03, 0.1, (tray[0] + 0.14, -0.04, 0.762), Paint((0.85, 0.25, 0.22)))
    with room.on("back"):  # the serving line
        with room.at(0, -0.9):
            counter(room, (6.4, 0.7, 0.92), STEEL, STEEL, 6)
            for k in range(7):
                x = -2.7 + 0.9 * k
                crate.box((0.74, 0.5, 0.02), (x, 0.02, 0.935), Paint((0.30, 0.30, 0.31)))
                food = ((0.80, 0.46, 0.16), (0.42, 0.58, 0.22), (0.95, 0.88, 0.70), (0.76, 0.24, 0.14))[k % 4]
                for i in range(8):
                    at = (x - 0.26 + 0.17 * (i % 4), -0.1 + 0.22 * (i // 4), 0.95)
                    crate.ball((0.10, 0.11, 0.05), at, Paint(food, Finish.PLAIN))
            for z, deep in ((1.38, 0.4),):
                crate.box((6.3, deep, 0.02), (0, -0.05, z), Paint((0.80, 0.90, 0.92), Finish.GLASS))
            for k in range(5):
                crate.post(0.02, 0.46, (-3.1 + 1.55 * k, -0.12, 0.92), CHROME)
            crate.box((6.3, 0.22, 0.08), (0, 0.05, 1.48), STEEL)
            crate.box((6.1, 0.1, 0.02), (0, 0.02, 1.43), glow((1.0, 0.72, 0.38)))
        for k, x in enumerate((-2.3, 0, 2.3)):
            crate.box((1.9, 0.05, 0.72), (x, -0.04, 2.28), Paint(tones[k]), 0.01)
            for i in range(4):
                crate.box(
                    (0.9 - 0.15 * (i % 2), 0.004, 0.035),
                    (x - 0.3, -0.068, 2.46 - 0.12 * i),
                    Paint((0.98, 0.97, 0.92)),
                )
            crate.ball((0.24, 0.012, 0.2), (x + 0.6, -0.07, 2.28), Paint((0.98, 0.90, 0.66)))
        room.sign("CANTEEN", (1.5, 0.32), (0, -0.05, 2.86), (0.98, 0.94, 0.80))
    for x in (-2.0, 2.0):
        for y in (2.2, -0.4, -3.0):
            ceiling_panel(room, (x, y), (1.6, 0.5))
    with room.on("left", 0):
        for y in (-2.5, 0.5):
            window(room, Window(wide=2.2, high=1.5, sill=1.0, panes=(3, 1)), y)


GREY_LEGS = Paint((0.40, 0.42, 0.44), Finish.METAL, 0.4)


def _stall(room: Room, name: str, colour: Colour, food: Colour) -> None:
    """A food stall: striped awning, sign, lit menu, counter."""
    crate = room.crate
    with room.at(0, -0.55):
        counter(room, (2.5, 0.6, 1.05), Paint(colour, Finish.PLASTIC, 0.4), STEEL, 4)
        for k in range(5):
            crate.ball((0.12, 0.12, 0.09), (-0.9 + 0.45 * k, 0, 1.12), Paint(food))
    for k in range(10):
        tone = Paint(colour if k % 2 else (0.96, 0.94, 0.90), Finish.CLOTH)
        crate.box((0.26, 0.95, 0.02), (-1.17 + 0.26 * k, -0.62, 2.28), tone, 0, (20, 0, 0))
        crate.box((0.26, 0.02, 0.16), (-1.17 + 0.26 * k, -1.07, 2.05), tone)
    room.sign(name, (1.8, 0.46), (0, -0.58, 2.78), tuple(min(1.0, 0.45 + 0.6 * c) for c in colour))  # type: ignore[arg-type]
    for k in range(3):
        crate.box((0.68, 0.03, 0.52), (-0.76 + 0.76 * k, -0.03, 1.72), Paint((1.0, 0.95, 0.82), Finish.GLOW))
        crate.ball((0.16, 0.01, 0.11), (-0.76 + 0.76 * k, -0.05, 1.80), Paint(food))
        crate.box((0.4, 0.004, 0.03), (-0.76 + 0.76 * k, -0.05, 1.56), BLACK)
    crate.block((0.05, 0.05, 2.4), (-1.27, -0.9, 0), STEEL)
    crate.block((0.05, 0.05, 2.4), (1.27, -0.9, 0), STEEL)


def _food_court(room: Room) -> None:
    crate = room.crate
    names = (
        ("PIZZA", (0.80, 0.16, 0.13), (0.93, 0.66, 0.24)),
        ("SUSHI", (0.14, 0.36, 0.52), (0.93, 0.46, 0.34)),
        ("BURGER", (0.92, 0.56, 0.10), (0.62, 0.34, 0.14)),
        ("NOODLES", (0.22, 0.50, 0.28), (0.95, 0.84, 0.50)),
    )
    with room.on("back"):
        for k, stall in enumerate(names[:3]):
            with room.at(-3.0 + 3.0 * k, -0.02):
                _stall(room, *stall)
    for wall, k, y in (("left", 3, 1.2), ("right", 0, 1.2)):
        with room.on(wall, y):  # type: ignore[arg-type]
            _stall(
                room, *(names[k] if wall == "left" else ("ICE CREAM", (0.86, 0.36, 0.56), (0.98, 0.80, 0.84)))
            )
    for j in range(4):
        for i in range(4):
            x, y = -2.7 + 1.8 * i + 0.3 * (j % 2), 2.1 - 1.55 * j
            if abs(x) < 1.3 and abs(y) < 1.2:
                continue
            with room.at(x, y, 17 * (i + 2 * j)):
                round_table(room, 0.40, 0.74, Paint((0.93, 0.91, 0.86), Finish.PLASTIC, 0.3))
                for turn in (0, 120, 240):
                    with room.at(0, 0, turn), room.at(0, -0.66, 180):
                        chair(room, Paint(GAY[(i + j) % 5], Finish.PLASTIC, 0.4), STEEL)
                crate.block((0.3, 0.22, 0.02), (0, -0.1, 0.742), Paint((0.75, 0.20, 0.16)))
                crate.post(0.04, 0.14, (0.08, -0.08, 0.76), WHITE, 0.05)
    for x in (-1.5, 1.5):
        for y in (0.9, -2.0):
            pendant(room, (x, y, 2.9), Paint((0.95, 0.92, 0.86), Finish.PLASTIC), 0.34)
    room.lamp((0, 1.5, 2.7), TUNGSTEN, 9.0, 1.6)


def lantern(room: Room, at: Point, radius: float = 0.22, colour: Colour = (0.95, 0.24, 0.12)) -> None:
    """Hang a red paper lantern with gold rims and a tassel; `at` is its middle."""
    x, y, z = at
    with room.crate.shadowless():
        room.crate.ball((radius, radius, radius * 0.82), at, glow(colour))
        for s in (-1, 1):
            room.crate.post(radius * 0.5, 0.04, (x, y, z + s * radius * 0.76 - 0.02), BRASS)
        room.crate.post(
            0.012, 0.3, (x, y, z - radius * 0.8 - 0.3), Paint((0.95, 0.66, 0.2), Finish.CLOTH), 0.03
        )
        room.crate.post(0.006, max(room.top(x) - z - radius * 0.8, 0.05), (x, y, z + radius * 0.8), IRON)


def lattice(room: Room, wide: float, high: float, at: Point, wood: Paint, paper: Paint) -> None:
    """Set a window of carved lattice backed with lit paper into a wall."""
    x, y, z = at
    crate = room.crate
    with crate.shadowless():
        crate.box((wide, 0.02, high), (x, y - 0.012, z), paper)
        for k in range(7):
            crate.box((0.03, 0.04, high), (x - wide / 2 + wide * k / 6, y - 0.035, z), wood)
        for k in range(7):
            crate.box((wide, 0.036, 0.03), (x, y - 0.035, z - high / 2 + high * k / 6), wood)
        crate.box((wide * 0.42, 0.05, high * 0.42), (x, y - 0.03, z), wood)
        crate.box((wide * 0.36, 0.052, high * 0.36), (x, y - 0.032, z), paper)


def _tea_table(room: Room) -> None:
    """The table with its pot and cups."""
    crate = room.crate
    with room.at(0, 1.35):  # the tea table
        table(room, (1.7, 0.85, 0.72), MAHOGANY)
        crate.block((0.9, 0.45, 0.05), (0, 0, 0.72), EBONY, 0.01)
        clay = Paint((0.56, 0.28, 0.18), Finish.PLASTIC, 0.4)
        crate.ball((0.12, 0.12, 0.10), (0, 0.02, 0.86), clay)
        crate.post(0.05, 0.03, (0, 0.02, 0.94), clay)
        crate.ball(0.02, (0, 0.02, 0.985), clay)
        crate.bar((0.09, 0.02, 0.84), (0.22, 0.02, 0.93), 0.022, clay)
        for k in range(6):
            a, b = -pi / 2 + pi * k / 6, -pi / 2 + pi * (k + 1) / 6
            crate.bar(
                (-0.11 - 0.07 * cos(a), 0.02, 0.86 + 0.07 * sin(a)),
                (-0.11 - 0.07 * cos(b), 0.02, 0.86 + 0.07 * sin(b)),
                0.014,
                clay,
            )
        for x in (-0.32, -0.2, 0.24, 0.36):
            crate.post(0.025, 0.045, (x, -0.14, 0.77), WHITE, 0.042)
            crate.post(0.036, 0.004, (x, -0.14, 0.81), Paint((0.62, 0.44, 0.14)))


def _bamboo(room: Room) -> None:
    """Bamboo in a pot."""
    crate = room.crate
    with room.at(2.75, 1.9):
        crate.post(0.22, 0.7, (0, 0, 0), MAHOGANY, 0.2)
        crate.post(0.10, 0.12, (0, 0, 0.7), Paint((0.24, 0.40, 0.62), Finish.PLASTIC, 0.2), 0.2)
        for k in range(12):  # bamboo
            top = (0.16 * cos(k * 2.4), 0.16 * sin(k * 2.4), 1.9 + 0.3 * sin(k * 1.7))
            crate.bar((top[0] * 0.4, top[1] * 0.4, 0.8), top, 0.014, Paint((0.46, 0.62, 0.26), Finish.LEAF))
            for s in (-1, 1):
                crate.ball(
                    (0.20, 0.035, 0.012),
                    (top[0] + 0.1 * s, top[1], top[2] - 0.15 * (k % 4)),
                    Paint((0.30, 0.54, 0.22), Finish.LEAF),
                    (0, s * 28, k * 50),
                )


def _tea_house(room: Room) -> None:
    crate = room.crate
    paper = Paint((0.98, 0.88, 0.66), Finish.GLOW)
    with room.on("back"):
        for x in (-2.2, 2.2):
            lattice(room, 1.5, 1.5, (x, 0, 1.6), MAHOGANY, paper)
        crate.box(
            (1.5, 0.03, 1.9), (0, -0.02, 1.75), Paint((0.93, 0.89, 0.78)), 0.008
        )  # a scroll of mountains
        for k in range(3):
            tone = ((0.66, 0.70, 0.68), (0.42, 0.48, 0.48), (0.20, 0.24, 0.24))[k]
            peaks = [
                (-0.65, 1.2),
                (0.65, 1.2),
                (0.65, 1.5 - 0.1 * k),
                (0.3, 2.1 - 0.25 * k),
                (0.0, 1.6 - 0.1 * k),
                (-0.35, 2.35 - 0.3 * k),
                (-0.65, 1.6 - 0.1 * k),
            ]
            room.flat(peaks, -0.038 - 0.003 * k, Paint(tone))
        crate.bar((-0.85, -0.04, 2.72), (0.85, -0.04, 2.72), 0.035, MAHOGANY)
        crate.bar((-0.85, -0.04, 0.8), (0.85, -0.04, 0.8), 0.035, MAHOGANY)
    for x in (-3.1, -1.25, 1.25, 3.1):
        crate.post(0.12, 3.0, (x, 2.75, 0), Paint((0.55, 0.11, 0.09), Finish.PLASTIC, 0.35))
    crate.box((6.6, 0.16, 0.26), (0, 2.75, 2.85), MAHOGANY, 0.02)
    _tea_table(room)
    for x, y, turn in ((-1.3, 1.35, 90), (1.3, 1.35, -90), (0, 0.5, 180)):
        with room.at(x, y, turn):
            if y > 0.6:
                chair(room, MAHOGANY, solid=True)
            else:
                crate.post(0.2, 0.08, (0.55, 0, 0.4), MAHOGANY)
                crate.post(0.16, 0.4, (0.55, 0, 0), MAHOGANY, 0.17)
    for x, z in ((-1.9, 2.35), (1.9, 2.35), (-2.9, 2.1), (2.9, 2.1)):
        lantern(room, (x, 1.0 if abs(x) < 2.5 else -0.6, z), 0.26)
    with room.at(-2.7, 1.9):  # shelf of tea jars
        boards = shelves(room, (1.0, 0.36, 1.9), 4, MAHOGANY)
        for j, z in enumerate(boards):
            for k in range(4):
                tone = ((0.30, 0.46, 0.42), (0.92, 0.92, 0.90), (0.46, 0.26, 0.16))[(j + k) % 3]
                crate.post(0.08, 0.2, (-0.34 + 0.23 * k, -0.04, z), Paint(tone, Finish.PLASTIC, 0.2))
                crate.post(0.05, 0.05, (-0.34 + 0.23 * k, -0.04, z + 0.2), MAHOGANY)
    _bamboo(room)
    room.lamp((0, 0.6, 2.3), (1.0, 0.62, 0.32), 5.5, 1.8)
    room.lamp((0, 2.3, 1.9), (1.0, 0.74, 0.44), 4.0, 1.0)


DESIGNS = {
    "cafeteria": Design(
        shell=Shell(
            wide=9.0,
            back=4.6,
            front=8.0,
            high=3.2,
            walls=Paint((0.90, 0.90, 0.84)),
            floor=Paint((0.80, 0.81, 0.79), Finish.TILE, 0.25),
        ),
        furnish=_cafeteria,
        light=Light(sun=0.35, level=0.42, colour=(1.0, 0.96, 0.90)),
        frame=6.2,
        depth=0.4,
        low=0.3,
        ground="tile",
        ambience="restaurant",
        walk=(-0.8, -3.4, 0.8, 3.0),
    ),
    "food_court": Design(
        shell=Shell(
            wide=9.4,
            back=4.0,
            front=8.0,
            high=4.2,
            walls=Paint((0.90, 0.86, 0.78)),
            floor=Paint((0.86, 0.83, 0.78), Finish.TILE, 0.2),
            overhead=Paint((0.32, 0.31, 0.32)),
        ),
        furnish=_food_court,
        light=Light(sun=0.1, level=0.46, colour=(1.0, 0.93, 0.82)),
        frame=6.4,
        depth=0.4,
        low=0.35,
        ground="tile",
        ambience="restaurant",
        walk=(-1.1, -3.4, 1.1, 1.0),
    ),
    "tea_house": Design(
        shell=Shell(
            wide=7.0,
            back=3.0,
            front=6.8,
            high=3.0,
            walls=Paint((0.86, 0.76, 0.58)),
            floor=Paint((0.38, 0.22, 0.14), Finish.WOOD, 0.35),
            overhead=Paint((0.34, 0.20, 0.13), Finish.WOOD, 0.7),
            beams=(Paint((0.28, 0.14, 0.09), Finish.WOOD, 0.5), 1.5),
        ),
        furnish=_tea_house,
        light=Light(sun=0.3, level=0.2, colour=(1.0, 0.80, 0.55)),
        centre=(0.0, -0.7),
        frame=4.8,
        depth=0.4,
        low=0.3,
        walk=(-2.2, -3.0, 2.2, 0.0),
    ),
}
