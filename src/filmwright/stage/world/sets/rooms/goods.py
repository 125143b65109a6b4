"""What fills shelves and counters: books, packets, bottles, bread, jars, glassware."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from filmwright.stage.world.model import Finish
from filmwright.stage.world.sets.rooms.palette import SPINES
from filmwright.stage.world.sets.rooms.shell import Room
from filmwright.stage.world.shaping.mesh import Point
from filmwright.stage.world.shaping.paint import Paint
from filmwright.stage.world.world import Colour


def books(
    room: Room, wide: float, at: Point, tall: float, seed: int, colours: Sequence[Colour] = SPINES
) -> None:
    """Fill a shelf `wide` metres long with standing books, their spines to -y."""
    rng = np.random.default_rng(seed)
    x = -wide / 2
    while x < wide / 2 - 0.05:
        thick = float(rng.uniform(0.035, 0.075))
        if x + thick > wide / 2:
            break
        if rng.uniform() < 0.04:
            x += 0.09
            continue
        high = tall * float(rng.uniform(0.70, 0.95))
        tone = colours[int(rng.integers(len(colours)))]
        shade = float(rng.uniform(0.85, 1.15))
        paint = Paint(
            (min(tone[0] * shade, 1), min(tone[1] * shade, 1), min(tone[2] * shade, 1)), Finish.CLOTH, 0.6
        )
        deep = float(rng.uniform(0.19, 0.23))
        room.crate.block(
            (thick - 0.004, deep, high), (at[0] + x + thick / 2, at[1] + 0.11 - deep / 2, at[2]), paint
        )
        x += thick


def packets(room: Room, wide: float, at: Point, size: Point, seed: int, colours: Sequence[Colour]) -> None:
    """Fill a shelf with packets; a brand's stand together, up to three, a stripe on each."""
    rng = np.random.default_rng(seed)
    x = -wide / 2
    while x < wide / 2 - size[0] * 0.5:
        brand = colours[int(rng.integers(len(colours)))]
        stripe = colours[int(rng.integers(len(colours)))]
        each = size[0] * float(rng.uniform(0.75, 1.25))
        high = size[2] * float(rng.uniform(0.7, 1.0))
        for _ in range(int(rng.integers(1, 4))):
            if x + each > wide / 2:
                return
            spot = (at[0] + x + each / 2, at[1], at[2])
            room.crate.block((each - 0.012, size[1], high), spot, Paint(brand, Finish.PLASTIC, 0.5))
            band = (each - 0.03, 0.004, high * 0.3)
            mid = (spot[0], at[1] - size[1] / 2 - 0.003, at[2] + high * 0.55)
            room.crate.box(band, mid, Paint(stripe, Finish.PLASTIC, 0.5))
            x += each
        x += 0.01


def bottles(
    room: Room, wide: float, at: Point, tall: float, seed: int, colours: Sequence[Colour | Paint]
) -> None:
    """Fill a shelf with bottles."""
    rng = np.random.default_rng(seed)
    x = -wide / 2 + 0.06
    while x < wide / 2 - 0.04:
        high = tall * float(rng.uniform(0.72, 1.0))
        r = float(rng.uniform(0.032, 0.044))
        tone = colours[int(rng.integers(len(colours)))]
        paint = tone if isinstance(tone, Paint) else Paint(tone, Finish.PLASTIC, 0.08)
        spot = (at[0] + x, at[1], at[2])
        room.crate.post(r, high * 0.6, spot, paint)
        room.crate.post(r, high * 0.14, (spot[0], spot[1], spot[2] + high * 0.6), paint, r * 0.35)
        room.crate.post(r * 0.36, high * 0.26, (spot[0], spot[1], spot[2] + high * 0.74), paint)
        label = Paint(((0.93, 0.90, 0.80), (0.14, 0.13, 0.14), (0.75, 0.20, 0.16))[int(rng.integers(3))])
        room.crate.post(r + 0.002, high * 0.24, (spot[0], spot[1], spot[2] + high * 0.18), label)
        x += 2 * r + float(rng.uniform(0.015, 0.04))


def loaves(room: Room, wide: float, deep: float, at: Point, kind: int, seed: int) -> None:
    """Lay bread: 0 round loaves, 1 long loaves, 2 rolls, 3 croissants."""
    rng = np.random.default_rng(seed)
    crust = ((0.74, 0.45, 0.20), (0.84, 0.56, 0.26), (0.66, 0.36, 0.15), (0.88, 0.64, 0.34))
    size = ((0.15, 0.13, 0.08), (0.08, 0.24, 0.06), (0.07, 0.065, 0.045), (0.10, 0.055, 0.05))[kind]
    count = (max(1, int(wide / (2.1 * size[0]))), max(1, int(deep / (2.1 * size[1]))))
    for i in range(count[0]):
        for j in range(count[1]):
            x = (i + 0.5) * wide / count[0] - wide / 2
            y = (j + 0.5) * deep / count[1] - deep / 2
            tone = crust[int(rng.integers(4))]
            shade = float(rng.uniform(0.9, 1.08))
            paint = Paint((tone[0] * shade, tone[1] * shade, tone[2] * shade), Finish.PLAIN, 0.7)
            spot = (at[0] + x, at[1] + y, at[2] + size[2] * 0.85)
            turn = (0.0, 0.0, float(rng.uniform(-12, 12)))
            room.crate.ball(size, spot, paint, turn)
            if kind in (0, 1):
                for k in (-1, 0, 1):
                    cut = (
                        spot[0],
                        spot[1] + k * size[1] * 0.45,
                        spot[2] + size[2] * (0.93 if k == 0 else 0.80),
                    )
                    room.crate.box(
                        (size[0] * 0.8, 0.014, 0.012), cut, Paint((0.95, 0.82, 0.58)), 0, (0, 0, 22)
                    )


def flasks(room: Room, at: Point, seed: int, count: int = 5, apart: float = 0.2) -> None:
    """Stand laboratory glass with coloured liquids."""
    rng = np.random.default_rng(seed)
    liquids = (
        (0.16, 0.62, 0.85),
        (0.30, 0.78, 0.34),
        (0.92, 0.36, 0.30),
        (0.95, 0.80, 0.20),
        (0.62, 0.30, 0.76),
    )
    glass = Paint((0.80, 0.90, 0.93), Finish.PLASTIC, 0.05)
    for k in range(count):
        x = at[0] + (k - (count - 1) / 2) * apart
        colour = Paint(liquids[int(rng.integers(5))], Finish.PLASTIC, 0.1)
        form = int(rng.integers(3))
        if form == 0:  # conical
            room.crate.post(0.075, 0.10, (x, at[1], at[2]), colour, 0.045)
            room.crate.post(0.045, 0.05, (x, at[1], at[2] + 0.10), glass, 0.025)
            room.crate.post(0.025, 0.07, (x, at[1], at[2] + 0.15), glass)
        elif form == 1:  # round
            room.crate.ball(0.075, (x, at[1], at[2] + 0.075), colour)
            room.crate.post(0.022, 0.12, (x, at[1], at[2] + 0.14), glass)
        else:  # beaker
            room.crate.post(0.055, 0.10, (x, at[1], at[2]), colour)
            room.crate.post(0.056, 0.05, (x, at[1], at[2] + 0.10), glass)


def place_setting(room: Room, at: Point, wine: bool = True) -> None:
    """Lay a plate, a napkin and a glass for somebody who sits at -y."""
    x, y, z = at
    china = Paint((0.97, 0.97, 0.96), Finish.PLASTIC, 0.12)
    room.crate.post(0.09, 0.012, at, china, 0.13)
    room.crate.block((0.05, 0.11, 0.03), (x, y, z + 0.012), Paint((0.70, 0.16, 0.16), Finish.CLOTH), 0.01)
    if wine:
        glass = Paint((0.88, 0.92, 0.94), Finish.PLASTIC, 0.05)
        room.crate.post(0.035, 0.006, (x + 0.16, y + 0.12, z), glass)
        room.crate.post(0.006, 0.09, (x + 0.16, y + 0.12, z + 0.006), glass)
        room.crate.ball((0.042, 0.042, 0.06), (x + 0.16, y + 0.12, z + 0.14), glass)
