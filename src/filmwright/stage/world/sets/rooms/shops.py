"""Shops one goes to for pleasure: clothes, books, toys."""

from __future__ import annotations

from math import sin

from filmwright.stage.world.model import Finish
from filmwright.stage.world.sets.rooms.design import Design, Light
from filmwright.stage.world.sets.rooms.fixtures import TUNGSTEN, pendant
from filmwright.stage.world.sets.rooms.furniture import shelves, table
from filmwright.stage.world.sets.rooms.goods import books
from filmwright.stage.world.sets.rooms.palette import (
    BLACK,
    BRASS,
    CHROME,
    GAY,
    MIRROR,
    OAK,
    SPINES,
    WALNUT,
    WHITE,
)  # fmt: skip
from filmwright.stage.world.sets.rooms.shell import Room, Shell
from filmwright.stage.world.shaping.paint import Paint
from filmwright.stage.world.world import Colour


def _rail(room: Room, wide: float, seed: int, high: float = 1.5) -> None:
    """Clothes on hangers along a rail."""
    crate = room.crate
    crate.bar((-wide / 2, 0, high), (wide / 2, 0, high), 0.02, CHROME)
    for x in (-wide / 2, wide / 2):
        crate.bar((x, -0.2, 0), (x, 0, 0.3), 0.02, CHROME)
        crate.bar((x, 0.2, 0), (x, 0, 0.3), 0.02, CHROME)
        crate.bar((x, 0, 0.3), (x, 0, high), 0.02, CHROME)
    tones = (
        (0.82, 0.30, 0.26),
        (0.16, 0.24, 0.40),
        (0.93, 0.90, 0.84),
        (0.30, 0.46, 0.40),
        (0.86, 0.64, 0.30),
        (0.24, 0.22, 0.24),
        (0.70, 0.50, 0.58),
    )
    count = int(wide / 0.11)
    for k in range(count):
        x = -wide / 2 + 0.08 + (wide - 0.16) * k / max(count - 1, 1)
        cloth = Paint(tones[(k // 3 + seed) % 7], Finish.CLOTH)
        long = 0.72 + 0.3 * ((k // 3 + seed) % 3) / 2
        crate.box((0.05, 0.46, long), (x, 0, high - 0.12 - long / 2), cloth, 0.02, (0, 0, 8 * sin(k * 2.1)))
        crate.box((0.055, 0.14, 0.5), (x, -0.26, high - 0.38), cloth, 0.02, (-16, 0, 0))
        crate.bar((x, 0, high - 0.12), (x, 0, high + 0.02), 0.006, CHROME)


def _mannequin(room: Room, top: Colour, skirt: Colour) -> None:
    crate = room.crate
    skin = Paint((0.93, 0.90, 0.86), Finish.PLASTIC, 0.3)
    crate.post(0.22, 0.03, (0, 0, 0), CHROME)
    for x in (-0.08, 0.08):
        crate.post(0.05, 0.75, (x, 0, 0.03), skin, 0.075)
    crate.post(0.30, 0.52, (0, 0, 0.50), Paint(skirt, Finish.CLOTH), 0.14)
    crate.ball((0.17, 0.12, 0.18), (0, 0, 1.06), Paint(top, Finish.CLOTH))
    crate.ball((0.20, 0.13, 0.20), (0, 0, 1.28), Paint(top, Finish.CLOTH))
    for s in (-1, 1):
        crate.bar((s * 0.2, 0, 1.40), (s * 0.28, -0.02, 1.08), 0.055, Paint(top, Finish.CLOTH))
        crate.bar((s * 0.28, -0.02, 1.08), (s * 0.24, -0.14, 0.86), 0.036, skin)
    crate.post(0.05, 0.12, (0, 0, 1.44), skin)
    crate.ball((0.09, 0.10, 0.13), (0, -0.01, 1.65), skin)


def _clothes_shop(room: Room) -> None:
    crate = room.crate
    for x, y, turn, seed in ((-2.1, 1.3, 0, 1), (2.1, 1.3, 0, 4), (-2.75, -0.9, 90, 2), (2.75, -0.9, 90, 5)):
        with room.at(x, y, turn):
            _rail(room, 1.9, seed)
            room.solid((1.9, 0.5, 1.5), (0, 0, 0))
    crate.block((2.2, 0.8, 0.2), (0, 2.2, 0), Paint((0.90, 0.86, 0.80), Finish.WOOD, 0.4), 0.01)
    for x, top, skirt in (
        (-0.65, (0.86, 0.30, 0.34), (0.20, 0.22, 0.30)),
        (0.0, (0.20, 0.34, 0.52), (0.92, 0.86, 0.74)),
        (0.65, (0.95, 0.80, 0.40), (0.46, 0.24, 0.34)),
    ):
        with room.at(x, 2.15, 0, 0.2):
            _mannequin(room, top, skirt)
    with room.on("back"):
        for x in (-2.3, 2.3):
            crate.bar((x - 0.9, -0.25, 1.95), (x + 0.9, -0.25, 1.95), 0.02, CHROME)
            for k in range(16):
                tone = Paint(GAY[(k // 2 + int(x)) % 8], Finish.CLOTH)
                crate.box((0.05, 0.4, 0.8), (x - 0.85 + 0.113 * k, -0.25, 1.5), tone, 0.02)
            for j in range(2):
                crate.box((1.9, 0.4, 0.03), (x, -0.22, 2.25 + 0.35 * j), OAK)
                for k in range(6):
                    crate.block(
                        (0.26, 0.3, 0.1 + 0.05 * (k % 3)),
                        (x - 0.78 + 0.31 * k, -0.22, 2.267 + 0.35 * j),
                        Paint(GAY[(k + j + 3) % 8], Finish.CLOTH),
                        0.03,
                    )
        room.sign("FASHION", (1.7, 0.42), (0, -0.03, 2.6), (1.0, 0.92, 0.86))
        crate.box((0.9, 0.03, 1.9), (0, -0.02, 1.2), BRASS, 0.01)
    with room.on("left", 0.8):
        crate.box((0.9, 0.03, 1.9), (0, -0.02, 1.1), BRASS, 0.01)
        crate.box((0.82, 0.012, 1.82), (0, -0.04, 1.1), MIRROR)
    for x in (-2, 2):
        pendant(room, (x, 1.4, 2.5), BLACK, 0.16, TUNGSTEN)
    with room.at(1.35, 0.25):  # shoes and bags on a low table
        table(room, (0.9, 0.6, 0.45), OAK)
        for k in range(3):
            crate.block(
                (0.22, 0.12, 0.18),
                (-0.28 + 0.28 * k, 0.1, 0.45),
                Paint(GAY[k * 2], Finish.PLASTIC, 0.35),
                0.03,
            )
            for s in (-0.05, 0.05):
                crate.ball(
                    (0.035, 0.12, 0.04),
                    (-0.28 + 0.28 * k + s, -0.14, 0.49),
                    Paint(SPINES[k], Finish.PLASTIC, 0.3),
                )


def _book_shop(room: Room) -> None:
    crate = room.crate
    with room.on("back"):
        for k, x in enumerate((-2.4, -0.8, 0.8, 2.4)):
            with room.at(x, -0.18):
                for j, z in enumerate(shelves(room, (1.55, 0.32, 2.3), 6, OAK)):
                    books(room, 1.45, (0, -0.02, z), 0.33, 9 * k + j, GAY)
        room.sign("BOOKS", (1.5, 0.42), (0, -0.05, 2.62), (0.98, 0.88, 0.62))
    for wall, seed in (("left", 100), ("right", 160)):
        with room.on(wall, 0.2):  # type: ignore[arg-type]
            for k, x in enumerate((-2.0, 0.0, 2.0)):
                with room.at(x, -0.18):
                    for j, z in enumerate(shelves(room, (1.9, 0.32, 2.1), 5, OAK)):
                        books(room, 1.8, (0, -0.02, z), 0.36, seed + 9 * k + j, GAY)
    for x, y, turn in ((-1.45, 1.0, 8), (1.45, 1.0, -8)):  # tables with stacks
        with room.at(x, y, turn):
            table(room, (1.5, 0.9, 0.72), WALNUT)
            for k in range(8):
                at = (-0.58 + 0.39 * (k % 4), -0.22 + 0.42 * (k // 4))
                for j in range(2 + (k * 5) % 4):
                    tone = Paint(GAY[(k + j) % 8] if j % 2 else GAY[k % 8], Finish.PLAIN, 0.6)
                    crate.block(
                        (0.24, 0.32, 0.035), (*at, 0.72 + 0.04 * j), tone, 0, (0, 0, 6 * sin(k * 3 + j))
                    )
    for x in (-1.45, 1.45):
        pendant(room, (x, 1.0, 2.1), Paint((0.20, 0.40, 0.34), Finish.PLASTIC, 0.3), 0.24, TUNGSTEN)
    with room.at(2.35, -0.6, 40):
        crate.box((0.72, 0.68, 0.28), (0, 0, 0.30), Paint((0.36, 0.44, 0.34), Finish.CLOTH), 0.09)
        crate.box(
            (0.72, 0.20, 0.60), (0, 0.30, 0.62), Paint((0.36, 0.44, 0.34), Finish.CLOTH), 0.08, (-10, 0, 0)
        )


def _rocking_horse(room: Room) -> None:
    """A rocking horse."""
    crate = room.crate
    with room.at(1.9, 0.75, -25):  # a rocking horse
        wood = Paint((0.86, 0.62, 0.36), Finish.WOOD)
        crate.ball((0.17, 0.36, 0.17), (0, 0, 0.55), wood)
        crate.bar((0, -0.26, 0.62), (0, -0.44, 0.94), 0.09, wood)
        crate.ball((0.08, 0.18, 0.09), (0, -0.52, 0.96), wood, (18, 0, 0))
        crate.box(
            (0.05, 0.14, 0.34), (0, -0.30, 0.84), Paint((0.45, 0.24, 0.14), Finish.CLOTH), 0.02, (26, 0, 0)
        )
        crate.box((0.30, 0.26, 0.06), (0, 0.02, 0.71), Paint((0.80, 0.16, 0.14), Finish.CLOTH), 0.03)
        for s in (-0.13, 0.13):
            crate.bar((s, -0.2, 0.48), (s * 1.3, -0.30, 0.12), 0.035, wood)
            crate.bar((s, 0.22, 0.48), (s * 1.3, 0.32, 0.12), 0.035, wood)
            for k in range(8):
                a, b = -0.7 + 0.175 * k, -0.7 + 0.175 * (k + 1)
                crate.bar(
                    (s * 1.3, a, 0.03 + 0.2 * a * a),
                    (s * 1.3, b, 0.03 + 0.2 * b * b),
                    0.028,
                    Paint((0.80, 0.16, 0.14)),
                )


def _big_bear(room: Room) -> None:
    """A bear as large as a child."""
    crate = room.crate
    with room.at(-1.95, 0.75, 20):  # a big bear
        fur = Paint((0.74, 0.50, 0.28), Finish.CLOTH)
        crate.ball((0.36, 0.30, 0.40), (0, 0, 0.38), fur)
        crate.ball((0.28, 0.25, 0.25), (0, -0.05, 0.95), fur)
        crate.ball((0.13, 0.10, 0.10), (0, -0.27, 0.89), fur.shaded(1.3))
        crate.ball(0.036, (0, -0.365, 0.92), BLACK)
        for s in (-1, 1):
            crate.ball(0.10, (s * 0.22, -0.02, 1.16), fur)
            crate.ball(0.030, (s * 0.10, -0.28, 1.01), BLACK)
            crate.ball((0.12, 0.28, 0.12), (s * 0.25, -0.34, 0.12), fur)
            crate.ball((0.11, 0.11, 0.25), (s * 0.38, -0.08, 0.50), fur, (0, s * -25, 0))
        crate.box((0.30, 0.06, 0.14), (0, -0.27, 0.70), Paint((0.80, 0.16, 0.20), Finish.CLOTH), 0.03)


def _toy_shop(room: Room) -> None:
    crate = room.crate
    white = Paint((0.97, 0.95, 0.90), Finish.PLASTIC, 0.4)
    with room.on("back"):
        for k, x in enumerate((-2.3, -0.76, 0.76, 2.3)):
            with room.at(x, -0.22):
                for j, z in enumerate(
                    shelves(room, (1.5, 0.42, 2.2), 4, Paint(GAY[(2 * k) % 7], Finish.PLASTIC, 0.4), white)
                ):
                    for i in range(5):
                        at = (-0.56 + 0.28 * i, -0.06, z)
                        what = (i + 2 * j + k) % 5
                        tone = Paint(GAY[(i + j + 3 * k) % 7], Finish.PLASTIC, 0.35)
                        if what == 0:
                            crate.ball(0.12, (at[0], at[1], z + 0.12), tone)
                        elif what == 1:  # a bear
                            fur = Paint(
                                ((0.70, 0.46, 0.26), (0.93, 0.80, 0.62), (0.93, 0.66, 0.72))[(i + k) % 3],
                                Finish.CLOTH,
                            )
                            crate.ball((0.10, 0.09, 0.12), (at[0], at[1], z + 0.12), fur)
                            crate.ball(0.08, (at[0], at[1] - 0.02, z + 0.29), fur)
                            for s in (-1, 1):
                                crate.ball(0.033, (at[0] + s * 0.065, at[1], z + 0.36), fur)
                        elif what == 2:  # blocks
                            for b in range(3):
                                crate.block(
                                    (0.11, 0.11, 0.11),
                                    (
                                        at[0] - 0.06 + 0.12 * (b % 2) * (b < 2) + 0.06 * (b == 2),
                                        at[1],
                                        z + 0.115 * (b // 2),
                                    ),
                                    Paint(GAY[(b + k) % 7], Finish.PLASTIC),
                                    0.01,
                                )
                        elif what == 3:  # a car
                            crate.block((0.22, 0.12, 0.07), (at[0], at[1], z + 0.03), tone, 0.02)
                            crate.block((0.12, 0.10, 0.06), (at[0], at[1], z + 0.10), WHITE, 0.02)
                            for dx in (-0.07, 0.07):
                                crate.ball((0.035, 0.02, 0.035), (at[0] + dx, at[1] - 0.06, z + 0.035), BLACK)
                        else:
                            crate.block((0.22, 0.16, 0.28), (at[0], at[1], z), tone, 0.01)
                            crate.box((0.16, 0.004, 0.14), (at[0], at[1] - 0.083, z + 0.16), white)
        room.sign("TOYS", (1.5, 0.5), (0, -0.05, 2.62), (1.0, 0.82, 0.25))
    _rocking_horse(room)
    _big_bear(room)
    for k in range(7):  # balloons
        x, y, z = (
            (-2.6 + 0.52 * k if k < 4 else 0.5 + 0.52 * k - 1.0),
            1.2 + 0.3 * sin(k * 2),
            2.45 + 0.2 * sin(k * 3.1),
        )
        crate.ball((0.16, 0.16, 0.20), (x, y, z), Paint(GAY[k], Finish.PLASTIC, 0.2))
        crate.bar((x, y, z - 0.2), (x + 0.05, y, z - 0.75), 0.005, WHITE)
    for k in range(5):
        crate.block(
            (0.26, 0.26, 0.26),
            (0.75 - 0.29 * (k % 3) * (k < 3), 1.55, 0.27 * (k // 3)),
            Paint(GAY[k], Finish.PLASTIC),
            0.02,
            (0, 0, 9 * k),
        )
    room.lamp((0, 0.5, 2.5), TUNGSTEN, 7.0, 1.0)


DESIGNS = {
    "clothes_shop": Design(
        shell=Shell(
            wide=7.0,
            back=3.2,
            front=6.8,
            high=3.1,
            walls=Paint((0.93, 0.89, 0.84)),
            floor=Paint((0.72, 0.56, 0.38), Finish.WOOD, 0.4),
        ),
        furnish=_clothes_shop,
        light=Light(sun=0.1, level=0.45, colour=(1.0, 0.93, 0.84)),
        frame=4.8,
        depth=0.4,
        low=0.35,
        ambience="shop",
        walk=(-1.2, -3.0, 1.2, 1.4),
    ),
    "book_shop": Design(
        shell=Shell(
            wide=6.8,
            back=2.9,
            front=6.8,
            high=3.0,
            walls=Paint((0.80, 0.70, 0.54)),
            floor=Paint((0.46, 0.30, 0.18), Finish.WOOD, 0.4),
        ),
        furnish=_book_shop,
        light=Light(sun=0.1, level=0.32, colour=(1.0, 0.86, 0.66)),
        frame=4.8,
        depth=0.4,
        low=0.35,
        ambience="shop",
        walk=(-0.6, -3.0, 0.6, 2.2),
    ),
    "toy_shop": Design(
        shell=Shell(
            wide=6.8,
            back=2.7,
            front=6.8,
            high=3.0,
            walls=Paint((0.52, 0.78, 0.86)),
            floor=Paint((0.96, 0.86, 0.56), Finish.PLASTIC, 0.3),
            checker=(Paint((0.93, 0.60, 0.50)), 0.6),
        ),
        furnish=_toy_shop,
        light=Light(sun=0.1, level=0.5, colour=(1.0, 0.95, 0.88)),
        frame=4.8,
        depth=0.4,
        low=0.3,
        ambience="shop",
        walk=(-1.3, -3.0, 1.2, 1.3),
    ),
}
