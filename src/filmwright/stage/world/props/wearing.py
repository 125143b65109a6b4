"""What one puts on last and takes off first: hats, caps, crowns, shoes, boots, socks."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import numpy as np

from filmwright.stage.world.model import Finish, Surface
from filmwright.stage.world.props.wish import BLACK, Wish
from filmwright.stage.world.shaping.assembly import Bench
from filmwright.stage.world.shaping.boxes import ellipsoid, sphere
from filmwright.stage.world.shaping.grounds import draped
from filmwright.stage.world.shaping.joinery import both, ellipse, facing, skinned
from filmwright.stage.world.shaping.mesh import moved, scaled, turned, two_sided
from filmwright.stage.world.shaping.outlines import extruded, round_rectangle
from filmwright.stage.world.shaping.paint import Paint
from filmwright.stage.world.shaping.soft import leaning, resmoothed, ribbed, sausage, spun
from filmwright.stage.world.shaping.swept import curved, swept
from filmwright.stage.world.shaping.turned import cylinder, lathed, torus

GOLD = Paint((0.93, 0.72, 0.28), Finish.PLASTIC, 0.12)
CHROME = Paint((0.68, 0.70, 0.73), Finish.PLASTIC, 0.12)
WOODEN = Paint((0.62, 0.42, 0.25), Finish.WOOD)


def hat(wish: Wish) -> Bench:
    """A brimmed felt hat with a band."""
    felt = wish.main((0.50, 0.36, 0.24), Finish.CLOTH)
    made = Bench(mass=0.15)
    crown = spun(
        [(0.1, 0.02), (0.1, 0.03), (0.094, 0.08), (0.088, 0.125), (0.06, 0.142), (0, 0.132)], felt, 18, 36
    )
    pinch = crown.positions.copy()
    high = np.clip((pinch[:, 2] - 0.06) / 0.08, 0, 1)
    pinch[:, 1] *= 1 - 0.22 * high * np.clip(pinch[:, 0] / 0.09 + 0.3, 0, 1)
    pinch[:, 2] -= 0.022 * high**2 * np.exp(-((pinch[:, 1] / 0.03) ** 2))
    made.add(scaled(resmoothed(replace(crown, positions=pinch.astype(np.float32))), (1.12, 0.95, 1)))
    brim = spun(
        [(0.1, 0.018), (0.14, 0.006), (0.168, 0.02), (0.166, 0.024), (0.138, 0.011), (0.1, 0.024)],
        felt,
        16,
        44,
    )
    bent = brim.positions.copy()
    bent[:, 2] += 0.9 * bent[:, 1] ** 2 - 0.35 * bent[:, 0] ** 2
    made.add(scaled(resmoothed(replace(brim, positions=bent.astype(np.float32))), (1.12, 0.97, 1)))
    made.add(
        scaled(
            moved(
                lathed([(0.101, 0), (0.103, 0.002), (0.1015, 0.026), (0.099, 0.028)], felt.shaded(0.35), 36),
                (0, 0, 0.028),
            ),
            (1.12, 0.95, 1),
        )
    )
    return made.cased("cloth", (0.1, 0, 0.03), 0.85)


def top_hat(wish: Wish) -> Bench:
    silk = wish.main((0.08, 0.08, 0.09), Finish.CLOTH, 0.3)
    made = Bench(mass=0.3)
    made.add(
        spun([(0.088, 0.012), (0.086, 0.06), (0.09, 0.14), (0.096, 0.17)], silk, 12, 36),
        lathed([(0.096, 0.17), (0.09, 0.174), (0, 0.174)], silk, 36),
        scaled(
            spun(
                [(0.088, 0.006), (0.12, 0.0), (0.145, 0.014), (0.143, 0.018), (0.12, 0.006), (0.088, 0.013)],
                silk,
                14,
                40,
            ),
            (1.1, 0.95, 1),
        ),
        lathed(
            [(0.089, 0.014), (0.09, 0.016), (0.0885, 0.05), (0.087, 0.052)],
            Paint((0.72, 0.12, 0.14), Finish.CLOTH),
            36,
        ),
    )
    return made.cased("cloth", (0.1, 0, 0.02), 0.85)


def straw_hat(wish: Wish) -> Bench:
    straw = wish.main((0.90, 0.75, 0.42), Finish.CLOTH)
    made = Bench(mass=0.12)
    made.add(
        ribbed(
            spun(
                [(0.21, 0.004), (0.15, 0.012), (0.098, 0.016), (0.092, 0.05), (0.075, 0.09), (0, 0.105)],
                straw,
                24,
                48,
            ),
            48,
            0.015,
        ),
        two_sided(lathed([(0.21, 0.003), (0.09, 0.014)], straw.shaded(0.8), 40)),
        *(
            moved(torus(r, 0.0022, straw.shaded(0.8), 40, 4), (0, 0, z))
            for r, z in ((0.21, 0.004), (0.18, 0.009), (0.15, 0.013), (0.12, 0.0155))
        ),
        lathed(
            [(0.0985, 0.016), (0.1, 0.018), (0.0965, 0.042), (0.094, 0.043)],
            Paint((0.80, 0.20, 0.18), Finish.CLOTH),
            36,
        ),
    )
    return made.cased("cloth", (0.15, 0, 0.02), 0.85)


def cap(wish: Wish) -> Bench:
    """A baseball cap, its peak along +x."""
    cloth = wish.main((0.18, 0.36, 0.66), Finish.CLOTH)
    made = Bench(mass=0.1)
    made.add(
        scaled(
            spun([(0.09, 0.0), (0.093, 0.02), (0.085, 0.07), (0.055, 0.105), (0, 0.118)], cloth, 18, 36),
            (1.08, 0.95, 1),
        )
    )
    made.add(
        *(
            turned(
                swept(
                    [(0.0935 * np.cos(t) * 1.05, 0, 0.118 * np.sin(t)) for t in np.linspace(0.05, 1.5, 8)],
                    0.0014,
                    cloth.shaded(0.6),
                    4,
                ),
                60 * k + 30,
            )
            for k in range(6)
        ),
        moved(sphere(0.008, cloth.shaded(0.8), 3), (0, 0, 0.119)),
    )
    u, v = np.meshgrid(np.linspace(-1, 1, 17), np.linspace(0, 1, 7), indexing="ij")
    a = u * 1.12
    grid = np.stack(
        [
            0.098 * np.cos(a) + v * 0.085 * np.cos(a * 0.8),
            0.087 * np.sin(a) * (1 + 0.04 * v),
            0.008 - 0.020 * v * (0.3 + u**2) + 0.012 * v,
        ],
        axis=-1,
    )
    made.add(
        two_sided(draped(grid, cloth.shaded(0.8))),
        moved(
            facing(
                [(0.026 * np.cos(t), 0.026 * np.sin(t)) for t in np.linspace(0, 6.28, 21)[:-1]],
                0.004,
                Paint((0.95, 0.94, 0.90), Finish.CLOTH),
            ),
            (0.091, 0, 0.055),
        ),
    )
    made.surfaces = [moved(piece, (-0.04, 0, 0)) for piece in made.surfaces]
    return made.cased("cloth", (0.1, 0, 0.01), 0.85)


def sock(wish: Wish) -> Bench:
    """A pair of striped socks, standing."""
    wool = wish.main((0.86, 0.30, 0.28), Finish.CLOTH)
    white = Paint((0.96, 0.95, 0.91), Finish.CLOTH)
    made = Bench(mass=0.08)
    for y, turn in ((0.055, 6), (-0.055, -8)):
        path = curved(
            [
                (-0.04, 0, 0.25),
                (-0.04, 0, 0.15),
                (-0.036, 0, 0.065),
                (0.0, 0, 0.036),
                (0.06, 0, 0.031),
                (0.115, 0, 0.029),
            ],
            22,
        )
        pieces = [
            swept(
                path[:-1],
                np.interp(np.linspace(0, 1, 21), (0, 0.4, 0.6, 0.9, 1), (0.042, 0.038, 0.036, 0.031, 0.027)),
                wool,
                14,
            ),
            moved(ellipsoid((0.03, 0.0285, 0.0275), white, 5), (0.112, 0, 0.029)),
            moved(ellipsoid((0.034, 0.036, 0.036), white, 5), (-0.04, 0, 0.04)),
            *(
                moved(
                    lathed([(0.0385, 0), (0.0432, 0.002), (0.0432, 0.018), (0.0385, 0.02)], white, 22),
                    (-0.04, 0, z),
                )
                for z in (0.145, 0.19, 0.235)
            ),
        ]
        made.add(*leaning(pieces, turn, "z", (0, y, 0)))
    made.surfaces = [moved(piece, (-0.03, 0, 0)) for piece in made.surfaces]
    return made.cased("cloth", (-0.07, 0.055, 0.2), 0.85)


def boot(wish: Wish) -> Bench:
    """A pair of rain boots."""
    rubber = wish.lacquer((0.95, 0.74, 0.16), 0.2)
    made = Bench(mass=1.2)
    for y in (-0.075, 0.075):
        path = curved(
            [
                (-0.06, 0, 0.34),
                (-0.06, 0, 0.2),
                (-0.05, 0, 0.09),
                (0.0, 0, 0.062),
                (0.08, 0, 0.052),
                (0.12, 0, 0.048),
            ],
            22,
        )
        made.add(
            moved(
                swept(
                    path,
                    np.interp(
                        np.linspace(0, 1, 22), (0, 0.35, 0.6, 0.9, 1), (0.062, 0.056, 0.054, 0.046, 0.03)
                    ),
                    rubber,
                    16,
                ),
                (0, y, 0.004),
            ),
            moved(ellipsoid((0.05, 0.046, 0.042), rubber, 6), (0.105, y, 0.05)),
            moved(ellipsoid((0.055, 0.05, 0.055), rubber, 6), (-0.055, y, 0.06)),
            moved(torus(0.0625, 0.007, rubber.shaded(0.6), 28, 6), (-0.06, y, 0.342)),
            moved(cylinder(0.058, 0.004, Paint((0.10, 0.08, 0.06), Finish.CLOTH), 0, 24), (-0.06, y, 0.338)),
        )
        made.add(
            moved(
                extruded(
                    round_rectangle(0.27, 0.096, 0.045, 5),
                    0.018,
                    Paint((0.25, 0.22, 0.18), Finish.RUBBER),
                    0.004,
                ),
                (0.022, y, 0),
            )
        )
    return made.cased("rubber", (-0.06, 0.075, 0.34), 0.85)


def high_heel(wish: Wish) -> Bench:
    """A pair of court shoes with a thin heel, toes to +x."""
    leather = wish.lacquer((0.82, 0.08, 0.12), 0.1)
    made = Bench(mass=0.5)
    sole = curved([(-0.1, 0, 0.1), (-0.07, 0, 0.1), (0.0, 0, 0.045), (0.055, 0, 0.010), (0.13, 0, 0.006)], 24)
    t = np.linspace(0, 1, 24)
    half = np.interp(
        t, (0, 0.06, 0.25, 0.45, 0.7, 0.85, 0.96, 1), (0.008, 0.026, 0.027, 0.024, 0.037, 0.034, 0.016, 0.003)
    )
    wall = np.interp(
        t, (0, 0.1, 0.3, 0.5, 0.62, 0.72, 0.9, 1), (0.05, 0.05, 0.034, 0.026, 0.022, 0.032, 0.02, 0.006)
    )
    for y in (-0.06, 0.06):
        for side in (-1, 1):
            edge = [
                np.column_stack([sole[:, 0], y + side * half * k, sole[:, 2] + wall * h])
                for k, h in ((1.0, 0.0), (1.06, 0.4), (0.96, 1.0))
            ]
            made.add(two_sided(draped(np.stack(edge, axis=1), leather)))
        toe = t > 0.66
        lid = [
            np.column_stack(
                [sole[toe, 0], y + s * half[toe] * 0.96, sole[toe, 2] + wall[toe] * (1 + 0.32 * (1 - s * s))]
            )
            for s in np.linspace(-1, 1, 9)
        ]
        made.add(two_sided(draped(np.stack(lid, axis=1), leather)))
        insole = [np.column_stack([sole[:, 0], y + s * half * 0.98, sole[:, 2] + 0.003]) for s in (-1, 0, 1)]
        made.add(two_sided(draped(np.stack(insole, axis=1), Paint((0.88, 0.72, 0.55), Finish.LEATHER))))
        base = [np.column_stack([sole[:, 0], y + s * half, sole[:, 2] - 0.004]) for s in (-1, 0, 1)]
        made.add(
            two_sided(draped(np.stack(base, axis=1), BLACK)),
            swept(
                curved([(-0.09, y, 0.1), (-0.088, y, 0.05), (-0.094, y, 0.0)], 7),
                np.interp(np.linspace(0, 1, 7), (0, 0.3, 1), (0.021, 0.009, 0.0055)),
                leather,
                10,
            ),
        )
    return made.cased("wood", (-0.09, 0.06, 0.1), 0.85)


def slippers(wish: Wish) -> Bench:
    cloth = wish.main((0.55, 0.66, 0.80), Finish.CLOTH)
    made = Bench(mass=0.3)
    for y in (-0.065, 0.065):
        made.add(
            moved(
                extruded(
                    np.array([(x * 0.135, yy * 0.048 * (1 + 0.1 * x)) for x, yy in ellipse(2, 2, 28)]),
                    0.018,
                    cloth.shaded(0.6),
                    0.006,
                ),
                (0, y, 0),
            ),
            moved(
                extruded(
                    np.array([(x * 0.125, yy * 0.04) for x, yy in ellipse(2, 2, 28)]),
                    0.004,
                    Paint((0.96, 0.93, 0.86), Finish.CARPET),
                ),
                (0, y, 0.017),
            ),
        )
        u, v = np.meshgrid(np.linspace(0, np.pi, 13), np.linspace(0, 1, 9), indexing="ij")
        half = 0.05 * np.sqrt(np.clip(1 - ((v * 0.14 - 0.005) / 0.138) ** 2, 0, 1))
        grid = np.stack(
            [
                v * 0.135,
                y + half * np.cos(u),
                0.012 + (0.055 * (1 - 0.5 * v**2)) * np.sin(u) * np.sqrt(np.clip(1 - v**4, 0, 1)),
            ],
            axis=-1,
        )
        made.add(
            two_sided(draped(grid, cloth)),
            moved(torus(0.0, 0.0101, Paint((0.97, 0.95, 0.9), Finish.CARPET), 10, 6), (0.05, y, 0.066)),
        )
    return made.cased("cloth", (0.1, 0.065, 0.03), 0.85)


def gloves(wish: Wish) -> Bench:
    """A pair standing on their cuffs, fingers spread."""
    wool = wish.main((0.76, 0.20, 0.20), Finish.CLOTH)
    made = Bench(mass=0.15)
    half: list[Surface] = [
        skinned(
            [
                np.column_stack([ellipse(d, w, 20), np.full(20, z)])
                for z, d, w in (
                    (0, 0.05, 0.075),
                    (0.05, 0.046, 0.07),
                    (0.08, 0.045, 0.08),
                    (0.125, 0.034, 0.09),
                    (0.135, 0.03, 0.085),
                )
            ],
            wool,
            60,
        ),
        moved(scaled(cylinder(0.042, 0.045, wool.shaded(0.7), 0.006, 22), (0.75, 1.0, 1)), (0, 0, 0)),
    ]
    for k, (y, long, lean) in enumerate(
        ((-0.033, 0.058, -0.012), (-0.011, 0.075, -0.004), (0.012, 0.07, 0.004), (0.033, 0.052, 0.014))
    ):
        half.append(
            sausage(
                [(0, y, 0.115), (0, y + lean, 0.135 + long * 0.5), (0.004, y + lean * 2, 0.13 + long)],
                0.0125 - 0.0005 * k,
                wool,
                count=6,
                segments=12,
            )
        )
    half.append(
        sausage(
            [(0, -0.03, 0.075), (0.004, -0.055, 0.1), (0.004, -0.068, 0.135)],
            0.0135,
            wool,
            count=6,
            segments=12,
        )
    )
    made.add(*(moved(piece, (0, 0.085, 0)) for piece in half))
    made.add(*both(*(moved(piece, (0, 0.085, 0)) for piece in half))[len(half) :])
    return made.cased("cloth", (0, 0.085, 0.05), 0.85)


MAKERS: dict[str, Callable[[Wish], Bench]] = {
    "gloves": gloves,
    "boot": boot,
    "cap": cap,
    "hat": hat,
    "high_heel": high_heel,
    "slippers": slippers,
    "sock": sock,
    "straw_hat": straw_hat,
    "top_hat": top_hat,
}
