"""Where one buys what is needed: supermarket, pharmacy, flowers."""

from __future__ import annotations

from math import cos, sin

from filmwright.stage.world.model import Finish
from filmwright.stage.world.sets.rooms.design import Design, Light
from filmwright.stage.world.sets.rooms.fixtures import TUNGSTEN, ceiling_panel, pendant, tube_light
from filmwright.stage.world.sets.rooms.furniture import counter, plant, shelves
from filmwright.stage.world.sets.rooms.goods import bottles, packets
from filmwright.stage.world.sets.rooms.palette import (
    BLACK,
    BRASS,
    CHROME,
    GAY,
    GREY,
    IRON,
    PHARMACY,
    PINE,
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
                packets(room, long - 0.08, (0, -0.06, z), (0.15, 0.26, 0.31), seed + j, GAY)
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
    for x, words in ((-3.0, "DAIRY 2"), (0.0, "SNACKS 1"), (3.0, "DRINKS 3")):
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
                        packets(room, 1.3, (0, -0.06, z), (0.11, 0.2, 0.2), 31 * k + j, PHARMACY)
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
            packets(room, 0.8, (0, -0.05, 0), (0.12, 0.16, 0.2), 77, PHARMACY)
        crate.post(0.07, 0.02, (0.35, 0, 1.02), BRASS)  # the mortar
        crate.post(0.06, 0.11, (0.35, 0, 1.04), BRASS, 0.10)
        crate.bar((0.35, 0, 1.1), (0.43, -0.02, 1.28), 0.016, BRASS)
    for wall, seed in (("left", 200), ("right", 300)):
        with room.on(wall, 0.4), room.at(0, -0.2):  # type: ignore[arg-type]
            boards = shelves(room, (3.4, 0.36, 1.9), 5, white, Paint((0.82, 0.92, 0.88)))
            for j, z in enumerate(boards):
                packets(room, 3.3, (0, -0.06, z), (0.13, 0.2, 0.24), seed + j, PHARMACY)
    for x in (-1.5, 1.5):
        for y in (1.5, -1.2):
            ceiling_panel(room, (x, y), (1.1, 1.1))


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
    for k in range(4):
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
        frame=4.2,
        depth=0.4,
        low=0.4,
        ground="tile",
        ambience="shop",
        walk=(-2.2, -3.0, 2.2, 0.4),
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
}
