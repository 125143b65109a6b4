"""Chinese and Japanese food, served: bowls, baskets, boards, and the chopsticks beside them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import numpy as np

from filmwright.stage.world.model import Finish, Mark, Surface
from filmwright.stage.world.props.baked import PLATE
from filmwright.stage.world.props.larder import BAMBOO, food, leaf_slab, soup_bowl, sticks
from filmwright.stage.world.props.tableware import BLUE_GLAZE, PORCELAIN, dish
from filmwright.stage.world.props.wish import Wish
from filmwright.stage.world.shaping.assembly import Bench
from filmwright.stage.world.shaping.boxes import box, ellipsoid, rounded_box, sphere
from filmwright.stage.world.shaping.grounds import draped
from filmwright.stage.world.shaping.mesh import moved, scaled, turned, two_sided
from filmwright.stage.world.shaping.paint import Paint, mixed
from filmwright.stage.world.shaping.soft import (
    filling,
    leaning,
    lumpy,
    resmoothed,
    ribbed,
    sausage,
    spiral_spots,
    spun,
    strewn,
    vessel,
)
from filmwright.stage.world.shaping.swept import curved, rod, swept
from filmwright.stage.world.shaping.turned import cylinder, lathed, torus


def noodles(wish: Wish) -> Bench:
    """A bowl of noodle soup: egg, greens, spring onion, chopsticks lifting a skein."""
    glaze = wish.lacquer((0.76, 0.14, 0.11), 0.2)
    made = Bench(mass=0.9)
    made.add(*soup_bowl(0.11, glaze), filling(0.1, 0.066, Paint((0.80, 0.50, 0.18), Finish.SOFT, 0.1)))
    pasta = Paint((0.97, 0.84, 0.48), Finish.SOFT, 0.35)
    for k in range(12):
        t = np.linspace(0, 2 * np.pi * 1.3, 22) + k
        r = 0.024 + 0.048 * ((k * 5) % 12) / 12 + 0.009 * np.sin(3 * t + k)
        loop = np.column_stack(
            [r * np.cos(t) - 0.008, r * np.sin(t), 0.068 + 0.005 * np.sin(2 * t + 1.7 * k) + 0.0011 * k]
        )
        made.add(swept(loop, 0.0034, pasta.shaded(0.94 + 0.01 * k), 5))
    for k in range(7):
        t = np.linspace(0, 1, 9)
        strand = np.column_stack(
            [-0.02 + 0.004 * np.sin(5 * t + k), 0.006 * (k - 3) * (1 - 0.35 * t), 0.07 + 0.075 * t]
        )
        made.add(swept(strand, 0.0033, pasta, 5))
    made.add(
        *leaning(
            sticks((0, 0, 0), (-0.06, 0.2, 0.07), Paint((0.16, 0.10, 0.08), Finish.WOOD)),
            0,
            "z",
            (-0.02, -0.035, 0.141),
        )
    )
    for x, y in ((0.052, 0.028), (0.058, -0.022)):
        egg = [
            moved(
                scaled(sphere(0.022, Paint((0.98, 0.97, 0.94), Finish.SOFT, 0.3), 5), (0.85, 1.1, 0.6)),
                (x, y, 0.072),
            ),
            moved(
                scaled(sphere(0.0115, Paint((0.98, 0.62, 0.08), Finish.SOFT, 0.2), 4), (1, 1, 0.5)),
                (x, y, 0.083),
            ),
        ]
        made.add(*egg)
    ring = torus(0.0045, 0.0015, Paint((0.35, 0.68, 0.20), Finish.SOFT, 0.4), 10, 4)
    made.add(*strewn(ring, [(x * 0.8 + 0.005, y, 0.083) for x, y in spiral_spots(12, 0.07, 9)]))
    made.add(
        *(
            moved(turned(turned(leaf_slab(0.05), 24, "y"), 150 + 25 * k), (-0.06, 0.045 - 0.02 * k, 0.075))
            for k in range(3)
        )
    )
    made.marks["inside"] = Mark(position=(0, 0, 0.06))
    return made.cased("ceramic", (0.08, 0, 0.05), 0.9)


def rice(wish: Wish) -> Bench:
    """A heaped bowl of rice with chopsticks laid across."""
    glaze = wish.lacquer(PORCELAIN, 0.15)
    made = Bench(mass=0.5)
    made.add(
        *soup_bowl(0.075, glaze, 0.06),
        moved(
            torus(0.066, 0.0035, BLUE_GLAZE if wish.prop.colour is None else glaze.shaded(0.6), 36, 5),
            (0, 0, 0.045),
        ),
    )
    grain = Paint((0.98, 0.97, 0.93), Finish.SOFT, 0.5)
    heap = lumpy(
        spun([(0, 0), (0.068, 0.0), (0.06, 0.018), (0.035, 0.036), (0, 0.042)], grain, 16, 30), 0.0018, 0.008
    )
    made.add(moved(heap, (0, 0, 0.052)))
    one = ellipsoid((0.0055, 0.0022, 0.0022), grain, 1)
    rng = np.random.default_rng(1)
    for k, (x, y) in enumerate(spiral_spots(60, 0.062, 3)):
        z = 0.052 + float(np.interp(np.hypot(x, y), (0, 0.035, 0.06, 0.068), (0.0425, 0.0365, 0.018, 0.003)))
        made.add(moved(turned(turned(one, rng.uniform(-40, 40), "y"), 77 * k), (x, y, z)))
    made.add(*sticks((0.09, -0.05, 0.066), (-0.12, -0.058, 0.066), Paint((0.45, 0.12, 0.09), Finish.WOOD)))
    made.marks["inside"] = Mark(position=(0, 0, 0.05))
    return made.cased("ceramic", (0.07, 0, 0.03), 0.9)


def dumplings(wish: Wish) -> Bench:
    """饺子 on a plate: pleated half moons around a saucer of sauce."""
    skin_ = food(wish, (0.97, 0.92, 0.82), 0.4)
    half = spun([(0, 0), (0.02, 0.001), (0.021, 0.012), (0.010, 0.021), (0, 0.023)], skin_, 8, 14)
    body = scaled(half, (0.82, 1.55, 1))
    bend = body.positions.copy()
    bend[:, 0] -= 9.0 * bend[:, 1] ** 2
    one = [resmoothed(replace(body, positions=bend.astype(np.float32)))]
    for k in range(7):
        y = -0.024 + 0.008 * k
        one.append(
            moved(
                turned(ellipsoid((0.0055, 0.0048, 0.0105), skin_.shaded(0.97), 2), -8, "y"),
                (-9.0 * y**2 - 0.001, y, 0.0215 - 5.5 * y**2),
            )
        )
    made = Bench(mass=0.6)
    made.add(*dish(0.14, Paint((0.30, 0.50, 0.56), Finish.PLASTIC, 0.2)))
    made.add(
        *(piece for k in range(8) for piece in leaning(leaning(one, 0, "z", (0.082, 0, 0.011)), 45 * k, "z"))
    )
    made.add(
        moved(
            vessel(
                [(0.022, 0), (0.032, 0.018)],
                0.003,
                Paint((0.20, 0.36, 0.62), Finish.PLASTIC, 0.2),
                rows=4,
                segments=20,
            ),
            (0, 0, 0.010),
        ),
        moved(filling(0.028, 0.024, Paint((0.18, 0.07, 0.03), Finish.PLASTIC, 0.05)), (0, 0, 0)),
    )
    made.add(*sticks((0.155, -0.10, 0.03), (0.06, 0.16, 0.034), Paint((0.55, 0.13, 0.09), Finish.WOOD)))
    return made.cased("ceramic", (0.12, 0, 0.02), 0.9)


def baozi(wish: Wish) -> Bench:
    """Steamed buns in their bamboo basket."""
    skin_ = food(wish, (0.97, 0.95, 0.90), 0.6)
    made = Bench(mass=0.6)
    made.add(
        lathed([(0.1, 0), (0.115, 0), (0.115, 0.05), (0.107, 0.05), (0.107, 0.012), (0, 0.012)], BAMBOO, 40)
    )
    for z in (0.012, 0.04):
        made.add(moved(torus(0.116, 0.004, BAMBOO.shaded(0.65), 40, 5), (0, 0, z)))
    bun = ribbed(
        spun(
            [(0, 0), (0.03, 0.0), (0.036, 0.014), (0.026, 0.035), (0.008, 0.044), (0, 0.041)], skin_, 10, 36
        ),
        12,
        0.08,
        500,
    )
    made.add(
        *strewn(
            bun,
            [
                (0.062 * np.cos(a), 0.062 * np.sin(a), 0.016, 40 * a)
                for a in np.linspace(0, 2 * np.pi, 6)[:-1]
            ],
        ),
        moved(bun, (0, 0, 0.024)),
    )
    return made.cased("wood", (0.11, 0, 0.03), 0.95)


def zongzi(wish: Wish) -> Bench:
    """粽子: three leaf-wrapped pyramids bound with string, one opened to its rice."""
    wrap = wish.main((0.30, 0.42, 0.18), Finish.LEAF)
    string = Paint((0.93, 0.86, 0.66), Finish.CLOTH)
    corners = np.array([(0.055, 0, 0.006), (-0.03, 0.048, 0.006), (-0.03, -0.048, 0.006), (-0.004, 0, 0.078)])
    faces = [(0, 1, 3), (1, 2, 3), (2, 0, 3), (0, 2, 1)]
    body: list[Surface] = []
    heart = corners.mean(axis=0)
    for face in faces:
        a, b, c = (corners[k] for k in face)
        grid = np.array(
            [
                [a + (b - a) * u + (c - a) * v * (1 - 0.0) - (b - a) * u * v for v in np.linspace(0, 1, 6)]
                for u in np.linspace(0, 1, 6)
            ]
        )
        out = grid - heart
        round_off = np.linalg.norm(out, axis=-1, keepdims=True)
        grid = heart + out * (0.72 + 0.28 * np.minimum(0.055 / np.maximum(round_off, 1e-6), 1.25))
        body.append(two_sided(draped(grid, wrap.shaded(0.85 + 0.12 * (face[2] % 2)))))
    for lift, grow in ((0.018, 0.92), (0.034, 0.70)):
        ring = [
            heart * (1, 1, 0) + (p - heart) * (grow, grow, 0) * 0.98 + (0, 0, lift) for p in (*corners[:3],)
        ]
        ring = [
            ring[0],
            (ring[0] + ring[1]) / 2 * 1.02,
            ring[1],
            (ring[1] + ring[2]) / 2,
            ring[2],
            (ring[2] + ring[0]) / 2,
        ]
        body.append(swept(np.array(ring), 0.0022, string, 5, closed=True))
    body.append(
        swept(curved([(0.02, 0, 0.04), (0.04, 0.012, 0.052), (0.05, -0.01, 0.04)], 8), 0.002, string, 5)
    )
    made = Bench(mass=0.6)
    made.add(*dish(0.14, PLATE))
    for x, y, turn in ((-0.045, 0.05, 20), (-0.045, -0.055, 140), (0.06, 0.0, 265)):
        made.add(*leaning(body, turn, "z", (x, y, 0.008)))
    return made.cased("ceramic", (0.12, 0, 0.02), 0.9)


def sushi(wish: Wish) -> Bench:
    """Salmon, prawn and tuna on rice, two rolls, on a wooden stand with chopsticks."""
    grain = Paint((0.98, 0.97, 0.94), Finish.SOFT, 0.5)
    board = wish.main((0.45, 0.28, 0.16), Finish.WOOD)
    made = Bench(mass=0.5)
    made.add(
        moved(box((0.13, 0.25, 0.012), board, 0.002), (0, 0, 0.026)),
        *(moved(box((0.11, 0.015, 0.02), board.shaded(0.8)), (0, y, 0.01)) for y in (-0.09, 0.09)),
    )
    for k, colour in enumerate(((0.98, 0.50, 0.26), (0.80, 0.14, 0.16), (0.98, 0.50, 0.26))):
        y = -0.085 + 0.042 * k
        made.add(
            moved(lumpy(rounded_box((0.07, 0.03, 0.024), 0.011, grain, 3), 0.001, 0.005), (-0.008, y, 0.045))
        )
        fish = Paint(colour, Finish.SOFT, 0.2)
        top = sausage(
            [(-0.055, y, 0.05), (-0.03, y, 0.061), (0.012, y, 0.061), (0.038, y, 0.05)],
            0.0165,
            fish,
            count=12,
            segments=12,
            ends=0.7,
        )
        flat = top.positions.copy()
        flat[:, 2] = 0.0575 + (flat[:, 2] - 0.0575) * 0.55
        made.add(resmoothed(replace(top, positions=flat.astype(np.float32))))
        for x in (-0.035, -0.02, -0.005, 0.01, 0.025):
            made.add(
                moved(
                    turned(
                        box((0.002, 0.028, 0.002), Paint(mixed(colour, (1, 1, 1), 0.6), Finish.SOFT, 0.3)), 24
                    ),
                    (x, y, 0.066),
                )
            )
    nori = Paint((0.07, 0.11, 0.08), Finish.PAPER)
    for x, y in ((-0.03, 0.055), (0.02, 0.055), (-0.006, 0.094)):
        roll = [
            lathed([(0, 0), (0.021, 0), (0.021, 0.032), (0.0195, 0.032)], nori, 24),
            lathed([(0.0195, 0.032), (0.008, 0.0335)], grain, 24),
            lathed([(0.008, 0.0335), (0, 0.034)], Paint((0.98, 0.48, 0.22), Finish.SOFT, 0.3), 14),
        ]
        made.add(*leaning(roll, 0, "z", (x, y, 0.032)))
    made.add(
        *sticks((0.085, -0.11, 0.006), (0.085, 0.13, 0.006), Paint((0.12, 0.09, 0.09), Finish.PLASTIC, 0.2))
    )
    return made.cased("wood", (0.06, 0, 0.02), 0.95)


def tanghulu(wish: Wish) -> Bench:
    """糖葫芦: sugared haws on a stick, upright in a small block of straw."""
    haw = wish.lacquer((0.80, 0.06, 0.07), 0.05)
    made = Bench(mass=0.2)
    made.add(
        rod((0, 0, 0.02), (0, 0, 0.32), 0.003, BAMBOO, 6),
        cylinder(0.04, 0.05, Paint((0.84, 0.68, 0.36), Finish.CLOTH), 0.012, 20),
    )
    for k in range(6):
        made.add(
            moved(
                spun([(0, 0), (0.012, 0.002), (0.019, 0.017), (0.012, 0.032), (0, 0.034)], haw, 12, 20),
                (0, 0, 0.088 + 0.0345 * k),
            ),
            moved(
                sphere(0.003, Paint((0.95, 0.85, 0.60), Finish.PLASTIC, 0.1), 2),
                (0.0155, -0.008, 0.114 + 0.0345 * k),
            ),
        )
    return made.cased("wood", (0, 0, 0.07), 0.9)


MAKERS: dict[str, Callable[[Wish], Bench]] = {
    "baozi": baozi,
    "dumplings": dumplings,
    "noodles": noodles,
    "rice": rice,
    "sushi": sushi,
    "tanghulu": tanghulu,
    "zongzi": zongzi,
}
