"""Play under a roof: arcade, casino, aquarium."""

from __future__ import annotations

from math import cos, pi, sin

import numpy as np

from filmwright.stage.world.model import Finish
from filmwright.stage.world.sets.rooms.design import Design, Light
from filmwright.stage.world.sets.rooms.fixtures import TUNGSTEN
from filmwright.stage.world.sets.rooms.furniture import stool
from filmwright.stage.world.sets.rooms.palette import (
    BLACK,
    BRASS,
    CHROME,
    GAY,
    GOLD,
    IRON,
    MAHOGANY,
    glow,
)
from filmwright.stage.world.sets.rooms.shell import Room, Shell
from filmwright.stage.world.shaping.paint import Paint
from filmwright.stage.world.world import Colour


def _cabinet(room: Room, seed: int) -> None:
    """A video game in its upright cabinet, facing -y."""
    crate = room.crate
    side = Paint(GAY[(seed * 3) % 7], Finish.PLASTIC, 0.35)
    crate.block((0.72, 0.75, 0.95), (0, 0.05, 0), Paint((0.08, 0.08, 0.11), Finish.PLASTIC, 0.4))
    crate.block((0.72, 0.5, 0.95), (0, 0.18, 0.95), Paint((0.08, 0.08, 0.11), Finish.PLASTIC, 0.4))
    for s in (-0.375, 0.375):
        crate.block((0.04, 0.85, 0.98), (s, 0.03, 0), side)
        crate.block((0.04, 0.62, 0.98), (s, 0.14, 0.98), side)
    crate.box(
        (0.68, 0.42, 0.05), (0, -0.24, 0.98), Paint((0.14, 0.14, 0.18), Finish.PLASTIC), 0.01, (14, 0, 0)
    )
    crate.bar((-0.18, -0.24, 1.0), (-0.18, -0.24, 1.12), 0.012, CHROME)
    crate.ball(0.035, (-0.18, -0.24, 1.14), Paint((0.9, 0.1, 0.1), Finish.PLASTIC, 0.2))
    for k in range(4):
        crate.post(0.028, 0.03, (0.04 + 0.09 * k, -0.24, 1.0), glow(GAY[(k + seed) % 5]))
    crate.box((0.60, 0.02, 0.50), (0, -0.11, 1.36), glow((0.04, 0.06, 0.16)), 0, (-12, 0, 0))
    rng = np.random.default_rng(seed)
    for _ in range(12):  # what is played
        px, pz = float(rng.uniform(-0.26, 0.26)), float(rng.uniform(-0.20, 0.20))
        crate.box(
            (0.06, 0.008, 0.045),
            (px, -0.125 + pz * 0.21, 1.36 + pz),
            glow(GAY[int(rng.integers(7))]),
            0,
            (-12, 0, 0),
        )
    crate.box((0.70, 0.06, 0.24), (0, -0.10, 1.80), glow(GAY[(seed * 5 + 1) % 7]), 0.01)
    crate.box((0.42, 0.01, 0.08), (0, -0.135, 1.80), glow((1.0, 1.0, 1.0)))
    crate.box((0.16, 0.01, 0.22), (0, -0.33, 0.5), glow((0.9, 0.3, 0.1), 0.6))
    room.solid((0.75, 0.8, 1.9), (0, 0.05, 0))


def _arcade(room: Room) -> None:
    crate = room.crate
    for k in range(6):
        with room.at(-2.25 + 0.9 * k, 2.3):
            _cabinet(room, k)
    for s in (-1, 1):
        for k in range(4):
            with room.at(s * 2.85, 1.2 - 1.0 * k, -s * 90):
                _cabinet(room, 10 + k + 5 * (s > 0))
    for k in range(3):
        with room.at(-1.35 + 1.35 * k, 1.4):
            stool(room, 0.6, Paint(GAY[k], Finish.PLASTIC, 0.3), CHROME)
    with room.on("back"):
        for k in range(5):  # neon: an invader from the oldest game
            for j, row in enumerate(("0010100", "0111110", "1101011", "1111111", "1011101")):
                if row[k] == "1":
                    for s in (-1, 1):
                        x = s * 0.1 * (3 - k) if k < 4 else 0
                        crate.box((0.085, 0.03, 0.085), (x, -0.04, 2.75 - 0.1 * j), glow((0.25, 1.0, 0.45)))
        for s in (-1, 1):
            for k in range(3):
                z = 2.35 + 0.18 * k
                crate.box(
                    (1.8, 0.03, 0.035),
                    (s * 1.9, -0.03, z),
                    glow(((1.0, 0.2, 0.6), (0.2, 0.7, 1.0), (0.98, 0.75, 0.1))[k]),
                )
    for k in range(26):  # stars on the carpet
        x, y = 2.3 * sin(k * 7.13), -0.6 + 2.4 * sin(k * 3.77)
        crate.box(
            (0.16, 0.16, 0.003),
            (x, y, 0.002 + 0.0002 * k),
            Paint(GAY[k % 7], Finish.CARPET),
            0,
            (0, 0, 31 * k),
        )
    for x in (-1.9, 1.9):
        crate.box((0.06, 6, 0.04), (x, 0, 2.97), glow((0.85, 0.2, 1.0)))
    room.lamp((-1.6, 1.2, 2.0), (0.95, 0.25, 0.85), 4.0, 2.2)
    room.lamp((1.6, 1.2, 2.0), (0.25, 0.55, 1.0), 4.0, 2.2)
    room.lamp((0, -1.0, 2.4), (0.60, 0.35, 1.0), 5.0, 1.4)


def _slot(room: Room, seed: int) -> None:
    """A one-armed bandit, facing -y."""
    crate = room.crate
    body = Paint(((0.75, 0.08, 0.12), (0.14, 0.12, 0.42), (0.10, 0.38, 0.24))[seed % 3], Finish.PLASTIC, 0.2)
    crate.block((0.66, 0.6, 0.75), (0, 0, 0), body, 0.02)
    crate.block((0.66, 0.45, 0.75), (0, 0.08, 0.75), body, 0.03)
    crate.box((0.56, 0.02, 0.36), (0, -0.155, 1.15), GOLD)
    for k in range(3):
        crate.box((0.15, 0.02, 0.28), (-0.17 + 0.17 * k, -0.166, 1.15), glow((1.0, 1.0, 0.94)))
        tone = ((0.90, 0.10, 0.12), (0.98, 0.70, 0.10), (0.20, 0.60, 0.25))[(k + seed) % 3]
        crate.ball((0.05, 0.005, 0.06), (-0.17 + 0.17 * k, -0.178, 1.15), glow(tone))
    crate.box((0.62, 0.3, 0.10), (0, -0.2, 0.82), GOLD, 0.02)
    for k in range(4):
        crate.post(0.035, 0.03, (-0.2 + 0.13 * k, -0.24, 0.87), glow(GAY[(k + seed) % 5]))
    crate.ball(
        (0.33, 0.14, 0.22),
        (0, 0.06, 1.55),
        glow(((1.0, 0.75, 0.15), (0.95, 0.25, 0.55), (0.25, 0.75, 1.0))[seed % 3]),
    )
    crate.ball((0.15, 0.02, 0.1), (0, -0.09, 1.58), glow((1.0, 1.0, 1.0)))
    crate.bar((0.36, 0, 0.95), (0.40, -0.05, 1.3), 0.018, CHROME)
    crate.ball(0.05, (0.40, -0.05, 1.33), Paint((0.9, 0.1, 0.1), Finish.PLASTIC, 0.1))
    room.solid((0.7, 0.6, 1.5), (0, 0, 0))


def _roulette(room: Room) -> None:
    crate = room.crate
    felt = Paint((0.06, 0.42, 0.22), Finish.CLOTH)
    crate.box((3.0, 1.35, 0.12), (0, 0, 0.82), MAHOGANY, 0.04)
    crate.box((2.75, 1.1, 0.02), (0, 0, 0.882), felt)
    for x in (-1.0, 1.0):
        crate.block((0.5, 0.6, 0.76), (x, 0, 0), MAHOGANY)
    crate.post(0.46, 0.10, (-0.95, 0, 0.88), MAHOGANY, 0.48)
    for k in range(24):
        a, b = 2 * pi * k / 24, 2 * pi * (k + 1) / 24
        tone = Paint(((0.80, 0.06, 0.08), (0.05, 0.05, 0.06))[k % 2], Finish.PLASTIC, 0.2)
        crate.bar(
            (-0.95 + 0.36 * cos(a), 0.36 * sin(a), 0.985),
            (-0.95 + 0.36 * cos(b), 0.36 * sin(b), 0.985),
            0.05,
            tone,
        )
    crate.post(0.28, 0.03, (-0.95, 0, 0.975), BRASS, 0.1)
    crate.post(0.03, 0.14, (-0.95, 0, 0.98), GOLD)
    for i in range(10):
        for j in range(3):
            tone = Paint(((0.80, 0.06, 0.08), (0.05, 0.05, 0.06))[(i + j) % 2])
            crate.box((0.15, 0.2, 0.004), (-0.2 + 0.165 * i, -0.25 + 0.22 * j, 0.895), tone)
    for k in range(8):
        at = (-0.1 + 0.2 * k, -0.3 + 0.22 * (k % 3))
        for j in range(2 + k % 4):
            crate.post(0.05, 0.014, (*at, 0.898 + 0.016 * j), Paint(GAY[(k + j) % 5], Finish.PLASTIC, 0.3))
    room.solid((3.0, 1.35, 0.9), (0, 0, 0))


def _casino(room: Room) -> None:
    crate = room.crate
    with room.on("back"):
        room.sign("CASINO", (1.9, 0.5), (0, -0.06, 3.0), (1.0, 0.75, 0.2))
        for k in range(26):
            for z in (2.62, 3.38):
                crate.ball(0.045, (-1.25 + 0.1 * k, -0.09, z), glow((1.0, 0.82, 0.35)))
    for k in range(7):
        with room.at(-2.7 + 0.9 * k, 2.5):
            _slot(room, k)
    for s in (-1, 1):
        for k in range(3):
            with room.at(s * 3.1, 1.2 - 1.05 * k, -s * 90):
                _slot(room, k + 2 * (s > 0))
    with room.at(0, 1.0):
        _roulette(room)
    for k in range(5):
        with room.at(-2.25 + 0.9 * k, 1.95):
            stool(room, 0.6, Paint((0.60, 0.08, 0.10), Finish.PLASTIC, 0.4), BRASS) if abs(
                k - 2
            ) > 1 else None
    for k in range(40):
        x, y = 3.0 * sin(k * 7.13), -1.0 + 2.8 * sin(k * 3.77)
        crate.post(
            0.16,
            0.002 + 0.0001 * k,
            (x, y, 0.002),
            Paint((0.93, 0.66, 0.20) if k % 2 else (0.20, 0.10, 0.30), Finish.CARPET),
        )
    for x in (-1.6, 0, 1.6):
        crate.post(0.5, 0.05, (x, 0.8, 3.5), GOLD)
        crate.post(0.44, 0.02, (x, 0.8, 3.485), glow((1.0, 0.82, 0.5)))
    room.lamp((0, 0.8, 2.8), TUNGSTEN, 5.0, 2.4)
    room.lamp((-2.2, 1.8, 2.2), (1.0, 0.4, 0.5), 3.6, 1.6)
    room.lamp((2.2, 1.8, 2.2), (0.6, 0.5, 1.0), 3.6, 1.6)


def fish(room: Room, size: float, colour: Colour, stripe: Colour | None = None) -> None:
    """A fish that swims towards +x."""
    crate = room.crate
    skin = Paint(colour, Finish.PLASTIC, 0.4)
    crate.ball((size, size * 0.3, size * 0.5), (0, 0, 0), skin)
    crate.box((size * 0.06, size * 0.06, size * 0.75), (-size * 1.2, 0, 0), skin, 0, (0, 0, 0))
    crate.ball((size * 0.42, size * 0.05, size * 0.26), (-size * 1.15, 0, size * 0.2), skin, (0, 40, 0))
    crate.ball((size * 0.42, size * 0.05, size * 0.26), (-size * 1.15, 0, -size * 0.2), skin, (0, -40, 0))
    crate.ball((size * 0.4, size * 0.05, size * 0.3), (0, 0, size * 0.45), skin.shaded(0.85))
    if stripe is not None:
        for x in (-0.3, 0.25):
            crate.ball((size * 0.09, size * 0.31, size * 0.47), (size * x, 0, 0), Paint(stripe))
    for s in (-1, 1):
        crate.ball(size * 0.07, (size * 0.68, s * size * 0.19, size * 0.1), BLACK)


def _coral(room: Room, x: float, y: float, seed: int) -> None:
    crate = room.crate
    tone = Paint(((0.95, 0.42, 0.36), (0.93, 0.62, 0.20), (0.80, 0.36, 0.66), (0.46, 0.76, 0.62))[seed % 4])
    for k in range(7):
        a = 2.4 * k + seed
        tip = (x + 0.3 * cos(a), y + 0.12 * sin(a), 0.75 + 0.5 * abs(sin(k * 1.7 + seed)))
        crate.bar((x, y, 0.5), tip, 0.05, tone)
        crate.ball(0.07, tip, tone.shaded(1.1))


def _aquarium(room: Room) -> None:
    crate = room.crate
    with room.on("back"), crate.shadowless():  # the water's depth
        for k in range(9):
            t = k / 8
            tone = glow((0.02 + 0.10 * t, 0.20 + 0.40 * t, 0.44 + 0.42 * t))
            crate.box((8.7, 0.02, 0.46), (0, -0.03, 0.5 + 0.46 * k), tone)
        for k in range(5):
            beam = (-3.0 + 1.5 * k, -0.06 - 0.004 * k, 2.4)
            crate.box((0.35, 0.01, 4.2), beam, glow((0.16, 0.56, 0.86)), 0, (0, 10, 0))
    back = room.shell.back - 2.2  # where the pane stands
    crate.block((9.0, 2.0, 0.5), (0, back + 1.05, 0), Paint((0.80, 0.72, 0.54)))
    for k in range(9):
        x = -3.9 + 0.98 * k
        _coral(room, x, back + 0.5 + 0.4 * sin(k * 2), k)
        crate.ball((0.4, 0.3, 0.25), (x + 0.45, back + 0.8, 0.5), Paint((0.30, 0.34, 0.40), Finish.STONE))
        for j in range(3):
            for i in range(5):
                at = (x + 0.3 + 0.12 * j + 0.05 * sin(i * 1.4 + k), back + 0.9, 0.6 + 0.2 * i)
                crate.ball((0.04, 0.02, 0.13), at, Paint((0.20, 0.56, 0.30), Finish.LEAF))
    _shoal(room, back)
    crate.block((9.0, 0.3, 0.62), (0, back - 0.15, 0), Paint((0.05, 0.07, 0.12), Finish.PLASTIC, 0.3))
    crate.block((9.0, 0.3, 0.5), (0, back - 0.15, 4.1), Paint((0.05, 0.07, 0.12), Finish.PLASTIC, 0.3))
    for x in (-4.4, -1.47, 1.47, 4.4):
        crate.block((0.12, 0.2, 3.6), (x, back - 0.12, 0.55), Paint((0.04, 0.06, 0.10), Finish.PLASTIC, 0.3))
    with room.at(0, 1.4):
        crate.box((1.9, 0.5, 0.1), (0, 0, 0.42), Paint((0.08, 0.10, 0.16), Finish.PLASTIC, 0.4), 0.03)
        for x in (-0.7, 0.7):
            crate.block((0.08, 0.4, 0.4), (x, 0, 0), IRON)
        room.solid((1.9, 0.5, 0.45), (0, 0, 0))
    for side in ("left", "right"):
        with room.on(side):
            for k in range(3):  # round windows with jelly-fish
                along = -2.4 + 2.2 * k
                crate.bar((along, 0.02, 1.8), (along, -0.06, 1.8), 0.58, BLACK)
                crate.bar((along, 0.0, 1.8), (along, -0.07, 1.8), 0.50, glow((0.06, 0.30, 0.62)))
                crate.ball((0.2, 0.02, 0.14), (along, -0.08, 1.95), glow((0.92, 0.62, 0.86)))
                for j in range(4):
                    crate.box(
                        (0.02, 0.01, 0.34), (along - 0.12 + 0.08 * j, -0.08, 1.72), glow((0.82, 0.52, 0.80))
                    )
    room.lamp((0, back - 0.9, 2.4), (0.20, 0.55, 1.0), 6.5, 2.6)
    room.lamp((0, back + 0.4, 3.6), (0.50, 0.80, 1.0), 5.0, 3.2)
    room.lamp((0, -1.4, 2.8), (0.25, 0.45, 0.95), 6.0, 1.2)


def _shoal(room: Room, back: float) -> None:
    """What swims there: many small fish, some big ones, a ray and a shark."""
    rng = np.random.default_rng(5)
    tones = (
        ((0.98, 0.52, 0.10), (0.98, 0.97, 0.94)),
        ((0.98, 0.84, 0.16), None),
        ((0.20, 0.42, 0.95), (0.98, 0.86, 0.2)),
        ((0.90, 0.30, 0.46), None),
    )
    for k in range(22):
        x, z = float(rng.uniform(-3.8, 3.8)), float(rng.uniform(1.2, 3.6))
        body, stripe = tones[int(rng.integers(4))]
        with room.at(x, back + 0.3 + 0.5 * float(rng.uniform()), 180 if k % 3 == 0 else 0, z):
            fish(room, float(rng.uniform(0.13, 0.26)), body, stripe)
    with room.at(0.9, back + 0.6, 180, 3.1):  # the shark
        grey = Paint((0.46, 0.54, 0.62), Finish.PLASTIC, 0.5)
        room.crate.ball((1.05, 0.26, 0.30), (0, 0, 0), grey)
        room.crate.ball((0.9, 0.22, 0.18), (0.05, -0.02, -0.12), Paint((0.86, 0.90, 0.92)))
        room.crate.ball((0.30, 0.04, 0.34), (-0.05, 0, 0.32), grey, (0, -35, 0))
        room.crate.ball((0.24, 0.05, 0.42), (-1.1, 0, 0.16), grey, (0, -30, 0))
        room.crate.ball((0.18, 0.05, 0.26), (-1.08, 0, -0.14), grey, (0, 30, 0))
        for s in (-1, 1):
            room.crate.ball((0.2, 0.42, 0.04), (0.25, s * 0.35, -0.14), grey, (s * -25, 0, s * -25))
            room.crate.ball(0.03, (0.82, s * 0.15, 0.06), BLACK)
    with room.at(-2.2, back + 0.5, 20, 2.9):  # the ray
        ray = Paint((0.34, 0.40, 0.52), Finish.PLASTIC, 0.5)
        room.crate.ball((0.42, 0.75, 0.07), (0, 0, 0), ray, (18, 0, 0))
        room.crate.bar((-0.35, 0, 0), (-1.1, 0, 0.05), 0.02, ray)


DESIGNS = {
    "arcade": Design(
        shell=Shell(
            wide=6.8,
            back=3.0,
            front=6.6,
            high=3.0,
            walls=Paint((0.14, 0.10, 0.26)),
            floor=Paint((0.12, 0.09, 0.22), Finish.CARPET),
            overhead=Paint((0.06, 0.05, 0.10)),
        ),
        furnish=_arcade,
        light=Light(sun=0.0, level=0.14, colour=(0.70, 0.62, 1.0), exposure=1.15),
        frame=4.6,
        depth=0.4,
        low=0.3,
        ground="carpet",
        ambience="shop",
        walk=(-2.2, -3.0, 2.2, 0.9),
    ),
    "casino": Design(
        shell=Shell(
            wide=7.4,
            back=3.2,
            front=6.8,
            high=3.7,
            walls=Paint((0.42, 0.10, 0.12)),
            floor=Paint((0.48, 0.08, 0.12), Finish.CARPET),
            overhead=Paint((0.30, 0.18, 0.10)),
        ),
        furnish=_casino,
        light=Light(sun=0.0, level=0.26, colour=(1.0, 0.80, 0.56)),
        centre=(0.0, -0.6),
        frame=5.0,
        depth=0.4,
        low=0.35,
        ground="carpet",
        ambience="restaurant",
        walk=(-1.8, -3.2, 1.8, 0.0),
    ),
    "aquarium": Design(
        shell=Shell(
            wide=8.8,
            back=4.7,
            front=7.0,
            high=4.6,
            walls=Paint((0.05, 0.09, 0.18)),
            floor=Paint((0.08, 0.12, 0.20), Finish.STONE, 0.15),
            overhead=Paint((0.03, 0.05, 0.10)),
        ),
        furnish=_aquarium,
        light=Light(sun=0.0, level=0.10, colour=(0.35, 0.62, 1.0)),
        frame=5.6,
        depth=0.5,
        low=0.35,
        ground="carpet",
        ambience="hall",
        walk=(-3.4, -3.2, 3.4, 0.9),
    ),
}
