"""A barber's shop."""

from __future__ import annotations

from math import cos, pi, sin

from filmwright.stage.world.model import Finish
from filmwright.stage.world.sets.rooms.design import Design, Light
from filmwright.stage.world.sets.rooms.fixtures import TUNGSTEN, pendant
from filmwright.stage.world.sets.rooms.palette import (
    BLACK,
    CHROME,
    IRON,
    MAHOGANY,
    MIRROR,
    OAK,
    WALNUT,
    WHITE,
    glow,
)  # fmt: skip
from filmwright.stage.world.sets.rooms.shell import Room, Shell
from filmwright.stage.world.shaping.paint import Paint


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
                    band = Paint((0.80, 0.10, 0.12) if k % 2 else (0.10, 0.20, 0.60), Finish.PLASTIC, 0.3)
                    crate.box(
                        (0.075, 0.014, 0.06),
                        (0.1 * cos(a), -0.16 + 0.1 * sin(a), z),
                        band,
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
        frame=3.9,
        depth=0.4,
        low=0.35,
        ground="tile",
        ambience="shop",
        walk=(-0.8, -3.0, 0.8, 1.2),
    ),
}
