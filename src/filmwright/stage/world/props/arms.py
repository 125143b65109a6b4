"""Weapons of films, and what burns: swords, shields, bows, campfires, torches, fireworks."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from filmwright.stage.world.model import Finish, Mark, Surface
from filmwright.stage.world.props.tools import ASH, BLADE
from filmwright.stage.world.props.wish import BRASS, IRON, RED, WHITE, Wish
from filmwright.stage.world.shaping.assembly import Bench
from filmwright.stage.world.shaping.boxes import box, ellipsoid, sphere
from filmwright.stage.world.shaping.joinery import (
    around,
    both,
    facing,
    skinned,
    starred,
    struts,
)
from filmwright.stage.world.shaping.mesh import moved, scaled, turned, unshadowed
from filmwright.stage.world.shaping.paint import Paint
from filmwright.stage.world.shaping.swept import curved, rod, swept
from filmwright.stage.world.shaping.turned import cone, cylinder, lathed, torus
from filmwright.stage.world.world import Colour

_HIDE = Paint((0.32, 0.18, 0.10), Finish.LEATHER)


def sword(wish: Wish) -> Bench:
    """A knight's sword standing on its point."""
    paint = wish.main((0.78, 0.80, 0.84), Finish.PLASTIC, 0.12)
    made = Bench(mass=1.3)
    rings = []
    for z, half in ((0.0, 0.001), (0.06, 0.02), (0.1, 0.026), (0.8, 0.033)):
        rings.append([(-0.007, 0, z), (0, -half, z), (0.007, 0, z), (0, half, z)])
    made.add(
        skinned(rings, paint, 20),
        moved(box((0.03, 0.24, 0.03), BRASS, 0.008), (0, 0, 0.81)),
        *both(moved(sphere(0.021, BRASS, 3), (0, 0.12, 0.81))),
        moved(cylinder(0.016, 0.16, _HIDE, 0.002, 12), (0, 0, 0.82)),
        *(moved(torus(0.016, 0.003, BRASS, 12, 4), (0, 0, z)) for z in np.linspace(0.84, 0.97, 6)),
        moved(sphere(0.03, BRASS, 4), (0, 0, 1.0)),
        moved(box((0.016, 0.007, 0.6), paint.shaded(0.72)), (0, 0, 0.45)),
    )
    return made.cased("metal", (0, 0, 0.9), 0.8)


def katana(wish: Wish) -> Bench:
    paint = wish.main((0.80, 0.82, 0.86), Finish.PLASTIC, 0.1)
    made = Bench(mass=1.1)
    rings = []
    for t in np.linspace(0, 1, 12):
        bend = 0.05 * (2 * t - 1) ** 2
        half = 0.017 * min(1.0, 0.1 + 6 * t)
        rings.append(
            [
                (-0.005, bend - half * 0.4, 0.75 * t),
                (0, bend - half, 0.75 * t),
                (0.005, bend - half * 0.4, 0.75 * t),
                (0.003, bend + half, 0.75 * t),
                (-0.003, bend + half, 0.75 * t),
            ]
        )
    made.add(
        skinned(rings, paint, 25),
        moved(scaled(cylinder(0.045, 0.012, BRASS, 0.003, 20), (0.8, 1, 1)), (0, 0.05, 0.75)),
        swept(
            curved([(0, 0.05, 0.76), (0, 0.06, 0.88), (0, 0.085, 1.02)], 10),
            0.016,
            Paint((0.12, 0.12, 0.14), Finish.CLOTH),
            8,
        ),
        *(
            moved(
                turned(box((0.034, 0.016, 0.016), Paint((0.85, 0.8, 0.65), Finish.CLOTH)), 45, "x"),
                (0, 0.052 + 0.11 * (k / 7) ** 2 * 0.3, 0.79 + 0.03 * k),
            )
            for k in range(8)
        ),
    )
    return made.cased("metal", (0, 0.06, 0.88), 0.7)


def shield(wish: Wish) -> Bench:
    paint = wish.lacquer((0.12, 0.28, 0.62), 0.3)
    made = Bench(mass=5)
    outline = [
        (0, 0),
        (0.16, 0.14),
        (0.25, 0.34),
        (0.28, 0.55),
        (0.28, 0.76),
        (0.14, 0.74),
        (0, 0.78),
        (-0.14, 0.74),
        (-0.28, 0.76),
        (-0.28, 0.55),
        (-0.25, 0.34),
        (-0.16, 0.14),
    ]
    made.add(
        facing(outline, 0.035, BRASS, 0.008),
        moved(facing([(y * 0.9, 0.04 + z * 0.9) for y, z in outline], 0.02, paint), (0.012, 0, 0)),
        moved(box((0.012, 0.075, 0.62), WHITE), (0.022, 0, 0.42)),
        moved(box((0.012, 0.44, 0.075), WHITE), (0.022, 0, 0.52)),
        *(moved(sphere(0.014, BRASS, 2), (0.02, y * 0.95, 0.02 + z * 0.95)) for y, z in outline),
    )
    return made.cased("metal", (-0.02, 0, 0.45), 0.8)


def bow(wish: Wish) -> Bench:
    """A drawn-out bow with an arrow across it."""
    paint = wish.main((0.55, 0.32, 0.16), Finish.WOOD, 0.35)
    made = Bench(mass=1)
    line = curved(
        [
            (0, 0.12, 0.0),
            (0, 0.02, 0.06),
            (0, -0.13, 0.35),
            (0, -0.15, 0.65),
            (0, -0.13, 0.95),
            (0, 0.02, 1.24),
            (0, 0.12, 1.3),
        ],
        30,
    )
    made.add(
        swept(line, 0.011 + 0.008 * np.sin(np.linspace(0, np.pi, 30)), paint, 8),
        rod((0, 0.09, 0.02), (0, 0.09, 1.28), 0.0025, WHITE, 4),
        moved(cylinder(0.022, 0.14, _HIDE, 0.004, 12), (0, -0.15, 0.58)),
        rod((0.02, 0.1, 0.66), (0.02, -0.45, 0.66), 0.006, ASH, 6),
        moved(turned(cone((0.02, 0.001), 0.06, IRON, 0, 4), 90, "x"), (0.02, -0.45, 0.66)),
        *(
            moved(
                turned(box((0.002, 0.1, 0.035), RED), 120 * k, "y"),
                (0.02 + 0.014 * np.sin(2.09 * k), 0.06, 0.66 + 0.014 * np.cos(2.09 * k)),
            )
            for k in range(3)
        ),
    )
    return made.cased("wood", (0, -0.15, 0.65), 0.7)


def spear(wish: Wish) -> Bench:
    paint = wish.main((0.55, 0.36, 0.20), Finish.WOOD, 0.5)
    made = Bench(mass=2)
    rings = [
        [(-0.008, 0, z), (0, -h, z), (0.008, 0, z), (0, h, z)]
        for z, h in ((1.85, 0.012), (1.93, 0.035), (2.2, 0.001))
    ]
    made.add(
        cylinder(0.018, 1.85, paint, 0.004, 10),
        skinned(rings, BLADE, 20),
        moved(cylinder(0.023, 0.06, BRASS, 0.004, 12), (0, 0, 1.8)),
        *around(swept(curved([(0.02, 0, 1.8), (0.05, 0, 1.74), (0.04, 0, 1.62)], 6), 0.008, RED, 5), 9),
    )
    return made.cased("wood", (0, 0, 1.0), 0.7)


def magic_wand(wish: Wish) -> Bench:
    paint = wish.main((0.98, 0.80, 0.20), Finish.GLOW)
    made = Bench(mass=0.1)
    made.add(
        cylinder(0.008, 0.34, Paint((0.55, 0.25, 0.65), Finish.PLASTIC, 0.3), 0.003, 10),
        moved(facing(starred(5, 0.075, 0.032), 0.022, paint, 0.006), (0, 0, 0.39)),
        *(
            moved(sphere(0.008, paint, 2), (0.02, 0.1 * np.cos(a), 0.39 + 0.1 * np.sin(a)))
            for a in np.linspace(0.3, 6, 7)
        ),
    )
    return made.cased("wood", (0, 0, 0.08), 0.7)


def flame(high: float, radius: float, seed: int = 1, tone: Colour = (1.0, 0.42, 0.06)) -> list[Surface]:
    """Return a lick of fire standing at z = 0: an orange tongue around a yellow heart."""
    pieces = []
    for k, (share, colour) in enumerate(((1.0, tone), (0.72, (1.0, 0.72, 0.12)), (0.42, (1.0, 0.94, 0.6)))):
        paint = Paint(colour, Finish.FLAME)
        r, h = radius * share, high * share
        profile = [
            (0, 0),
            (r * 0.7, 0.04 * h),
            (r, 0.2 * h),
            (r * 0.86, 0.42 * h),
            (r * 0.42, 0.7 * h),
            (r * 0.14, 0.9 * h),
            (0, h),
        ]
        tongue = lathed(profile, paint, 12, 80)
        z = tongue.positions[:, 2] / max(high, 1e-6)
        tongue.positions[:, 0] += 0.35 * radius * np.sin(5 * z + 1.7 * seed + 0.3 * k) * z
        tongue.positions[:, 1] += 0.35 * radius * np.sin(4 * z + 2.9 * seed) * z
        pieces.append(unshadowed(tongue))
    return pieces


def _fuel(wish: Wish, colour: Colour) -> Paint:
    """What burns keeps its own colour: a colour asked for is the fire's."""
    return (
        replace(wish.main(colour, Finish.BARK), colour=colour)
        if wish.prop.colour
        else wish.main(colour, Finish.BARK)
    )


def campfire(wish: Wish) -> Bench:
    paint = _fuel(wish, (0.40, 0.26, 0.15))
    stone = Paint((0.48, 0.47, 0.46), Finish.ROCK)
    tone = wish.prop.colour or (1.0, 0.42, 0.06)
    made = Bench(mass=40, fixed=True)
    made.add(
        *around(moved(ellipsoid((0.11, 0.14, 0.1), stone, 4), (0.52, 0, 0.06)), 11),
        moved(cylinder(0.45, 0.03, Paint((0.12, 0.11, 0.11), Finish.SOIL), 0.01, 22), (0, 0, 0)),
    )
    stick = rod(
        (0.46, 0, 0.05),
        (-0.06, 0, 0.46),
        0.055,
        paint,
        9,
    )
    made.add(*around(stick, 7))
    for k, (x, y, s) in enumerate(
        ((0, 0, 1.0), (0.16, 0.06, 0.62), (-0.13, 0.13, 0.66), (0.02, -0.17, 0.6), (-0.1, -0.08, 0.55))
    ):
        made.add(*(moved(piece, (x, y, 0.12)) for piece in flame(0.95 * s, 0.2 * s + 0.05, k + 1, tone)))
    made.add(
        *(
            moved(
                sphere(0.014, Paint(tone, Finish.GLOW), 1),
                (0.25 * np.sin(2.4 * k), 0.25 * np.cos(2.4 * k), 0.75 + 0.06 * k),
            )
            for k in range(8)
        )
    )
    made.marks["light"] = Mark(position=(0, 0, 0.6))
    return made.cased("wood", None, 0.7)


def torch(wish: Wish) -> Bench:
    tone = wish.prop.colour or (1.0, 0.42, 0.06)
    paint = _fuel(wish, (0.50, 0.33, 0.19))
    made = Bench(mass=1)
    made.add(
        cone((0.018, 0.03), 0.55, paint, 0.004, 10),
        moved(
            lathed(
                [(0, 0), (0.04, 0), (0.055, 0.04), (0.05, 0.12), (0, 0.12)],
                Paint((0.36, 0.28, 0.2), Finish.CLOTH),
                14,
                50,
            ),
            (0, 0, 0.5),
        ),
        *(moved(torus(0.047, 0.007, IRON, 16, 4), (0, 0, z)) for z in (0.51, 0.57)),
        *(moved(piece, (0, 0, 0.58)) for piece in flame(0.36, 0.075, 2, tone)),
    )
    made.marks["light"] = Mark(position=(0, 0, 0.75))
    return made.cased("wood", (0, 0, 0.2), 0.7)


def bonfire(wish: Wish) -> Bench:
    """A bonfire: a tall pyre in flames."""
    tone = wish.prop.colour or (1.0, 0.40, 0.05)
    wood = _fuel(wish, (0.38, 0.25, 0.15))
    made = Bench(mass=200, fixed=True)
    made.add(*around(rod((0.9, 0, 0), (0.12, 0, 1.7), 0.09, wood, 8), 9))
    for k in range(8):
        a, r = 2.4 * k, 0.16 * np.sqrt(k)
        made.add(
            *(
                moved(piece, (r * np.cos(a), r * np.sin(a), 0.15 + 0.05 * k))
                for piece in flame(2.3 - 0.16 * k, 0.42 - 0.02 * k, k + 1, tone)
            )
        )
    return made.cased("wood", None, 0.6)


def fireworks(wish: Wish) -> Bench:
    """Three bursts over the rockets' trails."""
    tones: list[Colour] = [(1.0, 0.25, 0.25), (0.3, 0.75, 1.0), (1.0, 0.85, 0.25)]
    made = Bench(mass=2, fixed=True)
    for k, (y, z, r) in enumerate(((0.0, 5.4, 1.5), (-1.9, 3.9, 1.15), (1.9, 4.1, 1.2))):
        paint = wish.main(tones[k], Finish.GLOW)
        n = np.arange(70) + 0.5
        up, a = 1 - 2 * n / 70, np.pi * (1 + 5**0.5) * n
        out = np.column_stack([np.sqrt(1 - up**2) * np.cos(a), np.sqrt(1 - up**2) * np.sin(a), up])
        reach = np.where(np.arange(70) % 2, 1.0, 0.72)[:, None] * r
        heart = np.array((0.0, y, z))
        start, tip = heart + out * 0.25 * r, heart + out * reach - (0, 0, 0.1 * r)
        middle = (start + tip) / 2 + (0, 0, 0.06 * r)
        made.add(unshadowed(struts(np.stack([start, middle], 1), 0.014, paint)))
        made.add(unshadowed(struts(np.stack([middle, tip], 1), 0.024, paint.shaded(1.2))))
        made.add(*(unshadowed(moved(sphere(0.05, paint, 1), at)) for at in tip))
        made.add(
            unshadowed(
                swept(
                    curved([(0, y * 0.15, 0.3), (0, y * 0.7, z * 0.6), (0, y, z)], 9),
                    0.02,
                    Paint((1.0, 0.85, 0.6), Finish.GLOW),
                    4,
                )
            )
        )
    made.add(*(moved(cylinder(0.07, 0.4, RED, 0.01, 12), (0, y, 0)) for y in (-0.25, 0, 0.25)))
    return made.cased("paper", None, 0.7)


def lantern(wish: Wish) -> Bench:
    """A red paper lantern with a gold fringe, hung on a hook."""
    paint = wish.main((0.92, 0.12, 0.08), Finish.GLOW)
    gold = Paint((0.95, 0.74, 0.28), Finish.PLASTIC, 0.25)
    made = Bench(mass=2)
    ribs = [
        (0.1, 0.0),
        *((0.1 + 0.15 * np.sin(np.pi * t), 0.34 * t) for t in np.linspace(0.06, 0.94, 9)),
        (0.1, 0.34),
    ]
    made.add(
        moved(lathed(ribs, paint, 24, 80), (0, 0, 0.7)),
        *(moved(cylinder(0.1, 0.035, gold, 0.006, 20), (0, 0, z)) for z in (0.68, 1.03)),
        *around(rod((0.06, 0, 0.68), (0.06, 0, 0.5), 0.008, gold, 4), 10),
        rod((0, 0, 1.05), (0, 0, 1.3), 0.008, gold, 5),
    )
    stand = Paint((0.28, 0.16, 0.10), Finish.WOOD)
    made.add(
        rod((-0.42, 0, 0), (-0.42, 0, 1.4), 0.025, stand, 8),
        swept(curved([(-0.42, 0, 1.4), (-0.25, 0, 1.52), (0, 0, 1.44), (0.0, 0, 1.3)], 10), 0.02, stand, 7),
        moved(cylinder(0.2, 0.04, stand, 0.01, 18), (-0.42, 0, 0)),
    )
    made.marks["light"] = Mark(position=(0, 0, 0.87))
    return made.cased("paper", (0, 0, 1.3), 0.7)


def bomb(wish: Wish) -> Bench:
    """A round bomb of the cartoons with a burning fuse."""
    paint = wish.lacquer((0.08, 0.08, 0.09), 0.2)
    made = Bench(mass=4)
    made.add(
        moved(sphere(0.16, paint, 8), (0, 0, 0.16)),
        moved(cylinder(0.045, 0.05, paint.shaded(1.6), 0.008, 16), (0, 0, 0.3)),
        swept(
            curved([(0, 0, 0.34), (0.02, 0, 0.4), (0.07, 0, 0.42), (0.1, 0, 0.47)], 8),
            0.008,
            Paint((0.85, 0.75, 0.55), Finish.CLOTH),
            6,
        ),
        moved(sphere(0.02, Paint((1.0, 0.8, 0.2), Finish.GLOW), 2), (0.1, 0, 0.475)),
        *(
            rod(
                (0.1, 0, 0.475),
                (0.1 + 0.05 * np.cos(a), 0.05 * np.sin(a) * 0.6, 0.475 + 0.045 * np.sin(a)),
                0.004,
                Paint((1.0, 0.6, 0.1), Finish.GLOW),
                3,
            )
            for a in np.linspace(0, 5.5, 7)
        ),
    )
    return made.cased("metal", (0, 0, 0.16), 0.7)


MAKERS = {
    "bomb": bomb,
    "bonfire": bonfire,
    "bow": bow,
    "campfire": campfire,
    "fireworks": fireworks,
    "katana": katana,
    "magic_wand": magic_wand,
    "paper_lantern": lantern,
    "shield": shield,
    "spear": spear,
    "sword": sword,
    "torch": torch,
}
