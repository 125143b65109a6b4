"""Shops: supermarket, pharmacy, clothes, books, toys, flowers, barber."""

from __future__ import annotations

from math import cos, pi, sin

from filmwright.stage.world.model import Finish
from filmwright.stage.world.sets.rooms.design import Design, Light
from filmwright.stage.world.sets.rooms.fixtures import TUNGSTEN, ceiling_panel, pendant, tube_light
from filmwright.stage.world.sets.rooms.furniture import counter, plant, shelves, table
from filmwright.stage.world.sets.rooms.goods import books, bottles, packets
from filmwright.stage.world.sets.rooms.palette import (
    BLACK,
    BRASS,
    CHROME,
    GAY,
    GREY,
    IRON,
    MAHOGANY,
    MIRROR,
    OAK,
    PHARMACY,
    PINE,
    SPINES,
    WALNUT,
    WHITE,
    glow,
)  # fmt: skip
from filmwright.stage.world.sets.rooms.shell import Room, Shell
from filmwright.stage.world.shaping.paint import Paint
from filmwright.stage.world.world import Colour


def _aisle(room: Room, x: float, facing: float, long: float, seed: int) -> None:
    """One side of a gondola along y, its goods facing the aisle."""
    with room.at(x, 0.9, facing):
        boards = shelves(
            room,
            (long, 0.42, 2.0),
            5,
            Paint((0.90, 0.90, 0.88), Finish.METAL, 0.5),
            Paint((0.84, 0.85, 0.86)),
        )
        for j, z in enumerate(boards):
            if j in (1, 3):
                bottles(room, long - 0.1, (0, -0.06, z), 0.28, seed + j, GAY)
            else:
                packets(room, long - 0.08, (0, -0.06, z), (0.15, 0.26, 0.31), seed + j, GAY, 3)
            room.crate.box(
                (long - 0.05, 0.012, 0.05),
                (0, -0.212, z - 0.02),
                Paint((0.95, 0.85, 0.25) if j % 2 else (0.86, 0.18, 0.16)),
            )


def _supermarket(room: Room) -> None:
    crate = room.crate
    for k, x in enumerate((-1.7, 1.7)):
        _aisle(room, x, 90 if x < 0 else -90, 6.6, 10 * k)
    for x in (-2.3, 2.3):  # the other sides of the gondolas
        crate.block((0.5, 6.6, 1.98), (x, 0.9, 0), Paint((0.84, 0.85, 0.86), Finish.METAL, 0.5))
    for k, (x, words) in enumerate(((-3.0, "DAIRY 2"), (0.0, "SNACKS 1"), (3.0, "DRINKS 3"))):
        room.sign(words, (1.5, 0.42), (x, 0.5, 2.75), (0.45, 0.85, 0.55))
        for s in (-0.6, 0.6):
            crate.post(0.008, 0.5, (x + s, 0.5, 2.98), IRON)
    with room.on("back"):  # lit fridges
        for k in range(7):
            x = -4.2 + 1.4 * k
            crate.block((1.36, 0.6, 2.2), (x, -0.3, 0), Paint((0.88, 0.90, 0.92), Finish.METAL, 0.4))
            crate.box((1.16, 0.01, 1.9), (x, -0.606, 1.1), Paint((0.86, 0.95, 1.0), Finish.GLOW))
            for j in range(4):
                packets(
                    room,
                    1.1,
                    (x, -0.66, 0.25 + 0.45 * j),
                    (0.13, 0.08, 0.32),
                    90 + 7 * k + j,
                    ((0.95, 0.96, 0.98), (0.30, 0.55, 0.82), (0.86, 0.30, 0.26), (0.50, 0.76, 0.40)),
                )
        room.sign("FRESH FOOD", (2.4, 0.46), (0, -0.5, 2.6), (0.55, 0.90, 0.60))
    with room.at(0.75, -0.9, 28):  # a trolley
        for k in range(9):
            x = -0.25 + 0.0625 * k
            crate.bar((x, -0.38, 0.58), (x, 0.42, 0.50), 0.008, CHROME)
            crate.bar((x, -0.38, 0.58), (x, -0.42, 0.98), 0.008, CHROME)
            crate.bar((x, 0.42, 0.50), (x, 0.46, 0.92), 0.008, CHROME)
        for s in (-0.25, 0.25):
            for k in range(5):
                crate.bar((s, -0.39, 0.58 + 0.1 * k), (s, 0.44, 0.50 + 0.105 * k), 0.008, CHROME)
            crate.bar((s, -0.36, 0.2), (s, 0.40, 0.2), 0.018, CHROME)
            crate.bar((s, 0.40, 0.2), (s, 0.42, 0.92), 0.016, CHROME)
            crate.bar((s, -0.36, 0.2), (s, -0.36, 0.58), 0.014, CHROME)
            for y in (-0.34, 0.38):
                crate.ball((0.03, 0.07, 0.07), (s, y, 0.07), BLACK)
        crate.bar((-0.28, -0.48, 1.02), (0.28, -0.48, 1.02), 0.025, Paint((0.85, 0.15, 0.12), Finish.PLASTIC))
        for k in range(5):
            crate.block(
                (0.14, 0.16, 0.26),
                (-0.15 + 0.15 * (k % 3), -0.2 + 0.3 * (k // 3), 0.56),
                Paint(GAY[k], Finish.PLASTIC),
            )
        room.solid((0.6, 1.0, 1.0), (0, 0, 0))
    for x in (-3.0, 0.0, 3.0):
        for y in (2.5, 0.0, -2.5):
            tube_light(room, (x, y, 3.35), 1.8)


def _pharmacy(room: Room) -> None:
    crate = room.crate
    white = Paint((0.94, 0.95, 0.95), Finish.PLASTIC, 0.35)
    with room.on("back"):
        for k, x in enumerate((-2.15, -0.72, 0.72, 2.15)):
            with room.at(x, -0.2):
                boards = shelves(room, (1.38, 0.36, 2.15), 6, white, Paint((0.82, 0.92, 0.88)))
                for j, z in enumerate(boards):
                    if (j + k) % 3 == 1:
                        bottles(
                            room,
                            1.3,
                            (0, -0.06, z),
                            0.2,
                            3 * k + j,
                            ((0.80, 0.42, 0.12), (0.95, 0.95, 0.93), (0.62, 0.32, 0.10)),
                        )
                    else:
                        packets(room, 1.3, (0, -0.06, z), (0.11, 0.2, 0.2), 31 * k + j, PHARMACY, 4)
        crate.block((5.9, 0.06, 0.58), (0, -0.06, 2.3), Paint((0.10, 0.56, 0.36), Finish.PLASTIC, 0.4))
        room.sign("PHARMACY", (1.9, 0.42), (0.35, -0.10, 2.59), (0.92, 1.0, 0.94))
        for size in ((0.16, 0.03, 0.5), (0.5, 0.032, 0.16)):
            crate.box(size, (-1.25, -0.11, 2.59), glow((0.55, 1.0, 0.62)))
    with room.at(0, 1.15):
        counter(room, (4.4, 0.65, 1.02), white, Paint((0.86, 0.90, 0.90), Finish.STONE, 0.2), 0)
        crate.box((4.3, 0.03, 0.14), (0, -0.34, 0.72), Paint((0.10, 0.60, 0.38), Finish.PLASTIC, 0.4))
        for size in ((0.13, 0.03, 0.4), (0.4, 0.032, 0.13)):
            crate.box(size, (0, -0.345, 0.42), Paint((0.10, 0.60, 0.38), Finish.PLASTIC, 0.4))
        crate.block((0.42, 0.3, 0.28), (1.3, 0.05, 1.02), GREY, 0.02)
        crate.box((0.34, 0.02, 0.24), (1.3, -0.11, 1.34), BLACK, 0, (-12, 0, 0))
        with room.at(-1.4, 0, 0, 1.02):
            packets(room, 0.8, (0, -0.05, 0), (0.12, 0.16, 0.2), 77, PHARMACY, 2)
        crate.post(0.07, 0.02, (0.35, 0, 1.02), BRASS)  # the mortar
        crate.post(0.06, 0.11, (0.35, 0, 1.04), BRASS, 0.10)
        crate.bar((0.35, 0, 1.1), (0.43, -0.02, 1.28), 0.016, BRASS)
    for wall, seed in (("left", 200), ("right", 300)):
        with room.on(wall, 0.4):  # type: ignore[arg-type]
            with room.at(0, -0.2):
                boards = shelves(room, (3.4, 0.36, 1.9), 5, white, Paint((0.82, 0.92, 0.88)))
                for j, z in enumerate(boards):
                    packets(room, 3.3, (0, -0.06, z), (0.13, 0.2, 0.24), seed + j, PHARMACY, 4)
    for x in (-1.5, 1.5):
        for y in (1.5, -1.2):
            ceiling_panel(room, (x, y), (1.1, 1.1))


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
            _mannequin(room, top, skirt)  # type: ignore[arg-type]
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
                            for s in (-0.07, 0.07):
                                crate.ball((0.035, 0.02, 0.035), (at[0] + s, at[1] - 0.06, z + 0.035), BLACK)
                        else:
                            crate.block((0.22, 0.16, 0.28), (at[0], at[1], z), tone, 0.01)
                            crate.box((0.16, 0.004, 0.14), (at[0], at[1] - 0.083, z + 0.16), white)
        room.sign("TOYS", (1.5, 0.5), (0, -0.05, 2.62), (1.0, 0.82, 0.25))
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


def _bunch(room: Room, colour: Colour, seed: int, bucket: Paint) -> None:
    """A bucket full of flowers."""
    crate = room.crate
    crate.post(0.13, 0.3, (0, 0, 0), bucket, 0.16)
    for k in range(10):
        a, r = 2.4 * k + seed, 0.20 * ((k + 0.5) / 10) ** 0.5
        top = (1.15 * r * cos(a), 1.15 * r * sin(a), 0.56 + 0.10 * cos(r * 6) + 0.03 * (k % 3))
        stem = (0.7 * r * cos(a), 0.7 * r * sin(a), 0.40)
        crate.box((0.014, 0.014, 0.3), stem, Paint((0.26, 0.50, 0.20)))
        crate.ball((0.068, 0.068, 0.05), top, Paint(colour, Finish.CLOTH))
        crate.ball((0.025, 0.025, 0.029), (top[0], top[1], top[2] + 0.03), Paint((0.98, 0.86, 0.40)))
    for k in range(5):
        a = 1.05 * k + seed
        crate.ball(
            (0.089, 0.05, 0.012),
            (0.2 * cos(a), 0.2 * sin(a), 0.42),
            Paint((0.26, 0.50, 0.20), Finish.LEAF),
            (0, -30, float(a * 57.3)),
        )


def _flower_shop(room: Room) -> None:
    blooms = (
        (0.86, 0.14, 0.20),
        (0.98, 0.76, 0.20),
        (0.96, 0.56, 0.68),
        (0.98, 0.96, 0.92),
        (0.58, 0.32, 0.70),
        (0.96, 0.48, 0.18),
        (0.40, 0.44, 0.80),
    )
    for tier, (y, z) in enumerate(((1.0, 0.0), (1.6, 0.36), (2.2, 0.72))):
        if z:
            room.crate.block((5.6, 0.58, z), (0, y, 0), PINE)
        for k in range(11):
            x = -2.55 + 0.51 * k
            if tier == 0 and abs(x) < 0.9:
                continue
            with room.at(x, y, 0, z):
                bucket = Paint(
                    ((0.80, 0.82, 0.84), (0.30, 0.36, 0.38), (0.72, 0.46, 0.32))[(k + tier) % 3],
                    Finish.METAL,
                    0.45,
                )
                _bunch(room, blooms[(3 * k + 2 * tier) % 7], k + 7 * tier, bucket)
    room.solid((5.6, 1.6, 0.8), (0, 1.7, 0))
    with room.on("back"):
        room.sign("FLOWERS", (1.9, 0.46), (0, -0.05, 2.5), (0.98, 0.82, 0.86))
        for k in range(9):  # hanging greens
            x = -2.8 + 0.7 * k
            if abs(x) > 1.2:
                for j in range(7):
                    room.crate.ball(
                        (0.12, 0.10, 0.05),
                        (x + 0.08 * sin(j), -0.18, 2.85 - 0.12 * j),
                        Paint((0.28, 0.50, 0.22), Finish.LEAF),
                        (0, 20, j * 50),
                    )
    for x, y in ((-2.4, -0.9), (2.4, -0.8), (2.75, 0.1), (-2.8, 0.0)):
        with room.at(x, y):
            plant(room, 1.4, Paint((0.82, 0.48, 0.34)), int(x * 7) + 30)
    with room.at(-1.85, -1.7):
        _bunch(room, (0.98, 0.76, 0.20), 3, Paint((0.80, 0.82, 0.84), Finish.METAL, 0.45))
    for x in (-1.5, 1.5):
        pendant(room, (x, 1.2, 2.35), Paint((0.93, 0.90, 0.84), Finish.PLASTIC), 0.2, TUNGSTEN)


def _barber_shop(room: Room) -> None:
    crate = room.crate
    red = Paint((0.66, 0.10, 0.10), Finish.PLASTIC, 0.35)
    with room.on("back"):
        for x in (-1.6, 0.0, 1.6):
            crate.box((1.2, 0.04, 1.25), (x, -0.025, 1.75), OAK, 0.01)
            crate.box((1.1, 0.012, 1.15), (x, -0.05, 1.75), MIRROR)
            for k in range(5):
                for s in (-0.66, 0.66):
                    crate.ball(0.04, (x + s, -0.06, 1.25 + 0.24 * k), glow((1.0, 0.90, 0.70)))
            crate.box((1.3, 0.36, 0.05), (x, -0.2, 0.98), WALNUT, 0.01)
            crate.block((1.2, 0.3, 0.8), (x, -0.17, 0.15), MAHOGANY)
            for k in range(6):
                tone = ((0.16, 0.42, 0.66), (0.80, 0.52, 0.16), (0.93, 0.93, 0.90), (0.30, 0.50, 0.30))[k % 4]
                crate.post(
                    0.03,
                    0.16 + 0.04 * (k % 2),
                    (x - 0.45 + 0.17 * k, -0.18, 1.005),
                    Paint(tone, Finish.PLASTIC, 0.1),
                )
        room.sign("BARBER", (1.3, 0.34), (0, -0.04, 2.62), (0.98, 0.94, 0.86))
    for x in (-1.6, 1.6):
        with room.at(x, 1.15, 150 if x < 0 else 205):
            crate.post(0.32, 0.05, (0, 0, 0), CHROME)
            crate.post(0.10, 0.42, (0, 0, 0.05), CHROME, 0.08)
            crate.box((0.56, 0.56, 0.14), (0, 0, 0.54), red, 0.05)
            crate.box((0.54, 0.13, 0.62), (0, 0.28, 0.92), red, 0.05, (-10, 0, 0))
            crate.box((0.30, 0.10, 0.2), (0, 0.37, 1.33), red, 0.04, (-10, 0, 0))
            for s in (-1, 1):
                crate.box((0.09, 0.5, 0.06), (s * 0.33, 0, 0.78), red, 0.02)
                crate.box((0.04, 0.04, 0.22), (s * 0.33, -0.2, 0.66), CHROME)
                crate.box((0.04, 0.04, 0.22), (s * 0.33, 0.2, 0.66), CHROME)
            crate.box((0.44, 0.26, 0.04), (0, -0.48, 0.22), CHROME, 0.01, (-20, 0, 0))
            crate.bar((0, -0.2, 0.5), (0, -0.45, 0.22), 0.03, CHROME)
            room.solid((0.7, 0.9, 1.2), (0, 0, 0))
    for x in (-2.55, 2.55):  # poles
        with room.on("back", x):
            crate.post(0.10, 0.7, (0, -0.16, 1.45), WHITE)
            for k in range(5):
                for j in range(10):
                    a = 2 * pi * j / 10
                    z = 1.47 + 0.14 * k + 0.014 * j
                    tone = Paint((0.80, 0.10, 0.12) if k % 2 else (0.10, 0.20, 0.60), Finish.PLASTIC, 0.3)
                    crate.box(
                        (0.075, 0.014, 0.06),
                        (0.1 * cos(a), -0.16 + 0.1 * sin(a), z),
                        tone,
                        0,
                        (0, 14, float(a * 57.3) + 90),
                    )
            for z in (1.38, 2.15):
                crate.post(0.13, 0.08, (0, -0.16, z), CHROME)
            crate.ball(0.09, (0, -0.16, 2.28), glow((1.0, 0.95, 0.85)))
    with room.on("right", -0.6):
        for k in range(3):
            crate.block((0.5, 0.5, 0.45), (-0.8 + 0.8 * k, -0.4, 0), IRON)
            crate.box((0.56, 0.56, 0.1), (-0.8 + 0.8 * k, -0.4, 0.48), BLACK, 0.04)
            crate.box((0.56, 0.1, 0.5), (-0.8 + 0.8 * k, -0.1, 0.75), BLACK, 0.04)
    for x in (-1.6, 1.6):
        pendant(room, (x, 1.4, 2.35), BLACK, 0.18, TUNGSTEN)


DESIGNS = {
    "supermarket": Design(
        shell=Shell(
            wide=9.6,
            back=5.4,
            front=7.4,
            high=3.6,
            walls=Paint((0.92, 0.93, 0.92)),
            floor=Paint((0.90, 0.91, 0.90), Finish.TILE, 0.12),
            overhead=Paint((0.80, 0.81, 0.82)),
        ),
        furnish=_supermarket,
        light=Light(sun=0.0, level=0.62, colour=(0.97, 0.99, 1.0)),
        frame=4.8,
        depth=0.2,
        low=0.3,
        ground="tile",
        ambience="shop",
        walk=(-1.2, -3.4, 1.2, 3.6),
    ),
    "pharmacy": Design(
        shell=Shell(
            wide=6.4,
            back=2.6,
            front=6.8,
            high=3.0,
            walls=Paint((0.92, 0.95, 0.94)),
            floor=Paint((0.90, 0.92, 0.91), Finish.TILE, 0.2),
        ),
        furnish=_pharmacy,
        light=Light(sun=0.0, level=0.58, colour=(0.94, 1.0, 0.98)),
        frame=4.6,
        depth=0.4,
        low=0.4,
        ground="tile",
        ambience="shop",
        walk=(-2.2, -3.0, 2.2, 0.4),
    ),
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
    "flower_shop": Design(
        shell=Shell(
            wide=6.4,
            back=2.6,
            front=6.6,
            high=3.0,
            walls=Paint((0.80, 0.86, 0.78)),
            floor=Paint((0.66, 0.60, 0.52), Finish.STONE, 0.5),
        ),
        furnish=_flower_shop,
        light=Light(sun=0.6, level=0.28),
        frame=4.4,
        depth=0.4,
        low=0.25,
        ground="tile",
        ambience="shop",
        walk=(-1.4, -3.0, 1.4, 0.6),
    ),
    "barber_shop": Design(
        shell=Shell(
            wide=6.0,
            back=2.4,
            front=6.6,
            high=2.95,
            walls=Paint((0.24, 0.34, 0.36)),
            floor=Paint((0.92, 0.91, 0.88), Finish.TILE, 0.15),
            checker=(Paint((0.10, 0.10, 0.11)), 0.45),
        ),
        furnish=_barber_shop,
        light=Light(sun=0.2, level=0.34, colour=(1.0, 0.90, 0.76)),
        frame=4.3,
        depth=0.4,
        low=0.35,
        ground="tile",
        ambience="shop",
        walk=(-0.8, -3.0, 0.8, 1.2),
    ),
}
