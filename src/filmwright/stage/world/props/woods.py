"""Trees with a habit of their own, and what woods leave lying: palms, bamboo, cacti, stumps, logs."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from filmwright.stage.world.model import Finish, Mark, Surface
from filmwright.stage.world.props.outdoors import grown
from filmwright.stage.world.props.wish import WHITE, Wish
from filmwright.stage.world.shaping.assembly import Bench, bounds
from filmwright.stage.world.shaping.boxes import box, ellipsoid, rounded_box, sphere
from filmwright.stage.world.shaping.foliage import crown, heap, leaf
from filmwright.stage.world.shaping.joinery import along_y, around, carried, facing, starred
from filmwright.stage.world.shaping.mesh import merged, moved, recoloured, turned
from filmwright.stage.world.shaping.paint import Paint
from filmwright.stage.world.shaping.swept import curved, rod, swept
from filmwright.stage.world.shaping.turned import cylinder, lathed, torus

_BARK = Paint((0.34, 0.24, 0.16), Finish.BARK)


def oak(wish: Wish) -> Bench:
    return grown(wish, "oak")


def pine_tree(wish: Wish) -> Bench:
    return grown(wish, "pine")


def cherry_tree(wish: Wish) -> Bench:
    return grown(wish, "cherry")


def maple_tree(wish: Wish) -> Bench:
    return grown(wish, "maple")


def birch(wish: Wish) -> Bench:
    return grown(wish, "birch")


def willow(wish: Wish) -> Bench:
    """A weeping tree: strands of leaves hang from its crown to the ground."""
    paint = wish.main((0.52, 0.64, 0.24), Finish.LEAF)
    made = Bench(mass=900, fixed=True)
    made.add(
        swept(
            curved([(0, 0, 0), (0.1, 0.05, 1.2), (0.0, 0, 2.6)], 8),
            (0.36, 0.28, 0.25, 0.23, 0.21, 0.2, 0.18, 0.15),
            _BARK,
            9,
        ),
        *around(
            swept(
                curved([(0, 0, 2.2), (0.5, 0, 2.9), (1.2, 0, 3.2)], 6),
                (0.14, 0.12, 0.1, 0.08, 0.06, 0.04),
                _BARK,
                6,
            ),
            5,
        ),
    )
    rng = np.random.default_rng(2)
    made.add(moved(crown(heap(1.7, 1.6, 7, 3), paint.colour, 3, 4, 60), (0, 0, 2.6)))
    for k in range(90):
        a = 2.4 * k
        r = 0.7 + 1.3 * np.sqrt((k + 1) / 90)
        top = 3.9 - 0.35 * r * r + 0.3
        low = max(0.25, 0.5 + float(rng.uniform(-0.2, 0.6)))
        x, y = r * np.cos(a), r * np.sin(a)
        path = curved([(x * 0.8, y * 0.8, top), (x, y, top - 0.5), (x * 1.06, y * 1.06, low)], 7)
        made.add(
            swept(
                path,
                np.array((0.04, 0.07, 0.075, 0.07, 0.06, 0.05, 0.02)),
                paint.shaded(float(rng.uniform(0.72, 1.15))),
                4,
            )
        )
    return made.cased("wood", None, 0.2)


def palm_tree(wish: Wish) -> Bench:
    paint = wish.main((0.24, 0.52, 0.18), Finish.LEAF, 0.6)
    made = Bench(mass=500, fixed=True)
    line = curved([(-0.5, 0, 0), (-0.35, 0, 1.2), (0.0, 0, 2.8), (0.5, 0, 4.2)], 20)
    bark = Paint((0.52, 0.40, 0.27), Finish.BARK)
    made.add(
        swept(line, np.linspace(0.22, 0.12, 20), bark, 10),
        *(
            moved(torus(0.205 - 0.0045 * k, 0.025, bark.shaded(0.8), 12, 4), at)
            for k, at in enumerate(line[1:])
        ),
    )
    frond: list[Surface] = []
    path = curved([(0, 0, 0), (0.7, 0, 0.42), (1.5, 0, 0.15), (2.05, 0, -0.6)], 15)
    frond.append(swept(path, np.linspace(0.03, 0.008, 15), paint.shaded(0.8), 4))
    for j in range(2, 15, 2):
        long = 0.75 * np.sin(np.pi * (0.1 + 0.82 * j / 15)) + 0.12
        blade = leaf(float(long), 0.15, -0.14, paint.shaded(0.85 + 0.05 * (j % 4)))
        frond += [moved(turned(turned(blade, 18, "y"), s * 58), path[j]) for s in (-1, 1)]
    whole = merged(frond)
    for k in range(11):
        made.add(
            *carried(
                (turned(turned(piece, 10 - 26 * (k % 3 == 0), "y"), 360 / 11 * k) for piece in whole),
                line[-1],
            )
        )
    made.add(
        *(
            moved(
                ellipsoid((0.13, 0.13, 0.15), Paint((0.38, 0.25, 0.14), Finish.BARK), 3),
                (0.5 + 0.2 * np.cos(a), 0.2 * np.sin(a), 4.05),
            )
            for a in (0.3, 2.2, 4.1)
        )
    )
    return made.cased("wood", None, 0.2)


def bamboo(wish: Wish) -> Bench:
    paint = wish.main((0.42, 0.62, 0.22), Finish.PLASTIC, 0.4)
    made = Bench(mass=60, fixed=True)
    blade = leaf(0.62, 0.12, -0.06, Paint((0.30, 0.54, 0.18), Finish.LEAF))
    rng = np.random.default_rng(6)
    for k in range(7):
        x, y = 0.4 * np.cos(2.4 * k) * np.sqrt(k / 7), 0.55 * np.sin(2.4 * k) * np.sqrt(k / 7)
        high = float(rng.uniform(3.0, 4.4))
        bend = float(rng.uniform(-0.25, 0.25))
        tone = paint.shaded(float(rng.uniform(0.85, 1.12)))
        line = curved([(x, y, 0), (x + bend * 0.3, y, high * 0.5), (x + bend, y, high)], 10)
        made.add(
            swept(line, np.linspace(0.05, 0.022, 10), tone, 8),
            *(
                moved(torus(0.048 - 0.003 * j, 0.008, tone.shaded(0.7), 8, 3), at)
                for j, at in enumerate(line[1:-1])
            ),
        )
        for j in range(3, 10):
            made.add(
                *(
                    moved(
                        turned(
                            turned(
                                blade,
                                -15 + 20 * (m % 2),
                                "y",
                            ),
                            130 * m + 67 * j + 31 * k,
                        ),
                        line[j],
                    )
                    for m in range(2)
                )
            )
    return made.cased("wood", None, 0.5)


def cactus(wish: Wish) -> Bench:
    """A saguaro with two arms."""
    paint = wish.main((0.22, 0.50, 0.24), Finish.SOFT, 0.8)
    made = Bench(mass=80, fixed=True)

    def ribbed(path: np.ndarray, radius: np.ndarray) -> Surface:
        made_ = swept(path, radius, paint, 24)
        ridge = (np.arange(len(made_.positions)) % 2).astype(np.float32)
        colours = made_.colours.copy()
        colours[:, :3] = np.clip(colours[:, :3] * (0.78 + 0.34 * ridge[:, None]), 0, 255)

        return replace(made_, colours=colours)

    trunk = np.column_stack(
        [np.zeros(12), np.zeros(12), np.array((0, 0.1, 0.4, 0.8, 1.2, 1.5, 1.7, 1.82, 1.9, 1.95, 1.98, 2.0))]
    )
    made.add(ribbed(trunk, np.array((0.17, 0.19, 0.2, 0.21, 0.21, 0.2, 0.19, 0.17, 0.14, 0.1, 0.06, 0.01))))
    for s, z, up in ((1, 0.75, 0.75), (-1, 1.0, 0.55)):
        arm = curved(
            [
                (0, 0, z),
                (0, s * 0.3, z + 0.02),
                (0, s * 0.46, z + 0.14),
                (0, s * 0.48, z + up * 0.6),
                (0, s * 0.48, z + up),
            ],
            16,
        )
        made.add(ribbed(arm, np.concatenate([np.full(12, 0.115), (0.11, 0.09, 0.06, 0.01)])))
    rng = np.random.default_rng(1)
    for _ in range(70):
        a, z = rng.uniform(0, 2 * np.pi), rng.uniform(0.1, 1.8)
        made.add(
            rod(
                (0.2 * np.cos(a), 0.2 * np.sin(a), z),
                (0.235 * np.cos(a), 0.235 * np.sin(a), z + 0.01),
                0.004,
                WHITE,
                3,
            )
        )
    made.add(
        *(
            moved(ellipsoid((0.05, 0.05, 0.035), Paint((0.95, 0.35, 0.55)), 3), at)
            for at in ((0, 0, 2.0), (0, 0.48, 1.5), (0, -0.48, 1.55))
        )
    )
    return made.cased("wood", None, 0.6)


def bush(wish: Wish) -> Bench:
    paint = wish.main((0.27, 0.47, 0.17), Finish.LEAF)
    made = Bench(mass=40, fixed=True)
    piece = crown(heap(0.75, 1.05, 8, 5), paint.colour, 5, 5, 150)
    made.add(
        recoloured(piece, paint.colour, paint.finish) if wish.prop.material else piece,
        rod((0, 0, 0), (0, 0, 0.4), 0.06, _BARK, 6),
    )
    return made.cased("cloth", None, 0.6)


def hedge(wish: Wish) -> Bench:
    paint = wish.main((0.22, 0.42, 0.16), Finish.LEAF)
    made = Bench(mass=200, fixed=True)
    lobes = [
        (x, y, z, 0.36)
        for x in (-0.15, 0.15)
        for y in np.linspace(-1.4, 1.4, 9).tolist()
        for z in (0.33, 0.78)
    ]
    piece = crown(lobes, paint.colour, 4, 4, 240)
    made.add(recoloured(piece, paint.colour, paint.finish) if wish.prop.material else piece)
    return made.cased("cloth", None, 0.8)


def bonsai(wish: Wish) -> Bench:
    paint = wish.main((0.22, 0.45, 0.20), Finish.LEAF)
    made = Bench(mass=4)
    made.add(
        moved(
            rounded_box((0.26, 0.36, 0.1), 0.03, Paint((0.22, 0.30, 0.42), Finish.PLASTIC, 0.2), 2),
            (0, 0, 0.06),
        ),
        moved(ellipsoid((0.11, 0.15, 0.03), Paint((0.24, 0.34, 0.14), Finish.GRASS), 4), (0, 0, 0.11)),
    )
    line = curved([(0, -0.02, 0.1), (0, 0.06, 0.2), (0, -0.04, 0.3), (0, 0.05, 0.42), (0, 0.02, 0.52)], 14)
    made.add(
        swept(line, np.linspace(0.04, 0.014, 14), _BARK, 8),
        rod((0, -0.02, 0.3), (0.02, -0.18, 0.36), 0.014, _BARK),
        rod((0, 0.04, 0.24), (0.02, 0.19, 0.3), 0.013, _BARK),
    )
    for x, y, z, r in ((0.02, -0.19, 0.36, 0.11), (0.02, 0.19, 0.31, 0.1), (0, 0.02, 0.52, 0.14)):
        made.add(
            moved(
                crown(
                    [
                        (0, 0, 0.02, r * 0.62),
                        (0.04, r * 0.6, 0, r * 0.5),
                        (-0.02, -r * 0.6, 0, r * 0.5),
                        (r * 0.5, 0, 0, r * 0.42),
                        (-r * 0.5, 0, 0, r * 0.42),
                    ],
                    paint.colour,
                    2,
                    4,
                    30,
                ),
                (x, y, z),
            )
        )
    if wish.prop.material:
        made.surfaces = [
            recoloured(piece, paint.colour, paint.finish) if piece.finish is Finish.LEAF else piece
            for piece in made.surfaces
        ]
    return made.cased("wood", (0, 0, 0.06), 0.7)


def christmas_tree(wish: Wish) -> Bench:
    """A fir with lights, baubles, a star and parcels under it."""
    made = grown(wish, "pine").resized(0.36)
    high = bounds(made.surfaces)[1][2]
    made.solids.clear()
    made.marks.clear()
    made.mass = 15
    tones = [(0.85, 0.08, 0.12), (0.95, 0.75, 0.2), (0.15, 0.35, 0.85), (0.8, 0.82, 0.86)]
    for k in range(46):
        t = (k + 0.5) / 46
        z, r = 0.42 + t * (high - 0.7), 0.58 * (1 - t) ** 0.9 + 0.03
        a = 2.4 * k
        paint = Paint(tones[k % 4], Finish.PLASTIC, 0.1) if k % 2 else Paint((1.0, 0.85, 0.4), Finish.GLOW)
        made.add(moved(sphere(0.04 if k % 2 else 0.02, paint, 3), (r * np.cos(a), r * np.sin(a), z)))
    made.add(
        moved(
            facing(starred(5, 0.14, 0.06), 0.04, Paint((1.0, 0.85, 0.25), Finish.GLOW), 0.01),
            (0, 0, high + 0.08),
        )
    )
    for x, y, s, tone, band in (
        (0.42, 0.3, 0.22, (0.15, 0.45, 0.75), (0.95, 0.9, 0.4)),
        (0.48, -0.22, 0.28, (0.85, 0.12, 0.15), (0.95, 0.95, 0.9)),
        (-0.1, -0.55, 0.2, (0.2, 0.6, 0.3), (0.9, 0.2, 0.2)),
    ):
        made.add(
            moved(box((s, s, s * 0.7), Paint(tone, Finish.PAPER), 0.01), (x, y, s * 0.35)),
            moved(box((s * 1.02, s * 0.16, s * 0.72), Paint(band, Finish.CLOTH)), (x, y, s * 0.35)),
            moved(box((s * 0.16, s * 1.02, s * 0.72), Paint(band, Finish.CLOTH)), (x, y, s * 0.35)),
        )
    return made.cased("wood", None, 0.6)


def tree_stump(wish: Wish) -> Bench:
    paint = wish.main((0.42, 0.29, 0.18), Finish.BARK)
    made = Bench(mass=60, fixed=True)
    cut = Paint((0.86, 0.68, 0.44), Finish.WOOD)
    made.add(
        lathed([(0, 0), (0.4, 0), (0.31, 0.12), (0.28, 0.42), (0.25, 0.44), (0, 0.44)], paint, 22, 60),
        lathed([(0.255, 0.443), (0, 0.446)], cut, 22),
        *(
            moved(torus(r, 0.005, cut.shaded(0.72), 22, 4), (0.01, 0, 0.446))
            for r in (0.06, 0.12, 0.18, 0.23)
        ),
        *around(
            swept(
                curved([(0.24, 0, 0.15), (0.4, 0.03, 0.07), (0.55, 0.0, 0.0)], 6),
                (0.1, 0.09, 0.075, 0.06, 0.045, 0.02),
                paint,
                7,
            ),
            5,
        ),
    )
    made.marks["seat"] = Mark(position=(0, 0, 0.45))
    return made.cased("wood", None, 0.6)


def log(wish: Wish) -> Bench:
    paint = wish.main((0.42, 0.29, 0.18), Finish.BARK)
    cut = Paint((0.86, 0.68, 0.44), Finish.WOOD)
    made = Bench(mass=80)
    made.add(
        moved(along_y(moved(cylinder(0.2, 1.5, paint, 0.01, 18), (0, 0, -0.75))), (0, 0, 0.2)),
        *(
            moved(along_y(piece), (0, s * 0.752 - (0.004 if s < 0 else 0), 0.2))
            for s in (-1, 1)
            for piece in (
                moved(cylinder(0.175, 0.005, cut, 0, 18), (0, 0, 0)),
                *(
                    moved(torus(r, 0.004, cut.shaded(0.72), 18, 4), (0, 0, 0.004 * (s > 0)))
                    for r in (0.05, 0.1, 0.15)
                ),
            )
        ),
        rod((0, 0.2, 0.3), (0.05, 0.32, 0.5), 0.05, paint, 7),
    )
    made.marks["seat"] = Mark(position=(0, 0, 0.4))
    return made.cased("wood", None, 0.9)


MAKERS = {
    "bamboo": bamboo,
    "birch": birch,
    "bonsai": bonsai,
    "bush": bush,
    "cactus": cactus,
    "cherry_tree": cherry_tree,
    "christmas_tree": christmas_tree,
    "hedge": hedge,
    "log": log,
    "maple_tree": maple_tree,
    "oak": oak,
    "palm_tree": palm_tree,
    "pine_tree": pine_tree,
    "tree_stump": tree_stump,
    "willow": willow,
}
