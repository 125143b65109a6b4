"""What stands on mantels and in studies: clocks, vases, globes, glasses, trophies, figures."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from filmwright.stage.world.model import Finish, Mark, Surface
from filmwright.stage.world.props.fruit import LEAF_GREEN
from filmwright.stage.world.props.wish import Wish
from filmwright.stage.world.shaping.assembly import Bench
from filmwright.stage.world.shaping.boxes import box, ellipsoid, sphere
from filmwright.stage.world.shaping.foliage import leaf
from filmwright.stage.world.shaping.grounds import draped
from filmwright.stage.world.shaping.joinery import along_x, both, facing
from filmwright.stage.world.shaping.mesh import moved, scaled, turned, two_sided
from filmwright.stage.world.shaping.paint import Paint, mixed
from filmwright.stage.world.shaping.shade import tinted
from filmwright.stage.world.shaping.soft import leaning, spun, vessel
from filmwright.stage.world.shaping.swept import curved, rod, swept
from filmwright.stage.world.shaping.turned import Profile, cylinder, torus
from filmwright.stage.world.world import Colour

GOLD = Paint((0.93, 0.72, 0.28), Finish.PLASTIC, 0.12)
CHROME = Paint((0.66, 0.68, 0.71), Finish.PLASTIC, 0.12)
CLEAR = Paint((0.84, 0.92, 0.96), Finish.GLASS, 0.03)
BLOOMS: tuple[Colour, ...] = (
    (0.88, 0.16, 0.22),
    (0.97, 0.72, 0.20),
    (0.95, 0.55, 0.68),
    (0.97, 0.96, 0.92),
    (0.62, 0.36, 0.72),
)


def _vase(points: Profile, band: float) -> Callable[[Wish], Bench]:
    def maker(wish: Wish) -> Bench:
        glaze = wish.lacquer((0.20, 0.42, 0.66), 0.12)
        made = Bench(mass=1.0)
        pale = Paint(mixed(glaze.colour, (0.97, 0.96, 0.92), 0.85), Finish.PLASTIC, 0.15)
        made.add(vessel(points, 0.005, glaze, rows=18, segments=32, floor=points[0][1] + 0.02))
        smooth = curved(points, 60)
        for z in (band - 0.02, band + 0.02):
            made.add(
                moved(torus(float(np.interp(z, smooth[:, 1], smooth[:, 0])), 0.0025, pale, 36, 5), (0, 0, z))
            )
        radius = float(np.interp(band, smooth[:, 1], smooth[:, 0]))
        flower = [moved(ellipsoid((0.002, 0.0055, 0.009), pale, 1), (0, 0, 0.008))]
        for k in range(10):
            petals = [
                *(turned(piece, 72 * j, "x") for j in range(5) for piece in flower),
                sphere(0.0035, GOLD, 1),
            ]
            made.add(*(turned(moved(piece, (radius, 0, band)), 36 * k) for piece in petals))
        made.marks["inside"] = Mark(position=(0, 0, points[-1][1] - 0.01))
        return made.cased("ceramic", (0, 0, points[-1][1] * 0.5), 0.9)

    return maker


_AMPHORA = [
    (0.045, 0),
    (0.05, 0.012),
    (0.088, 0.09),
    (0.094, 0.15),
    (0.066, 0.22),
    (0.036, 0.26),
    (0.034, 0.285),
    (0.05, 0.315),
]


def rose_head(paint: Paint, radius: float) -> list[Surface]:
    """Return a full bloom about the origin, opening upwards."""
    pieces: list[Surface] = [sphere(radius * 0.5, paint.shaded(0.8), 2)]
    for ring, (count, lean, size) in enumerate(((3, 18, 0.62), (4, 42, 0.74), (4, 66, 0.8))):
        petal = scaled(sphere(radius * size, paint.shaded(0.86 + 0.1 * ring), 2), (0.16, 0.62, 0.72))
        for k in range(count):
            one = moved(
                turned(moved(petal, (0, 0, radius * size * 0.45)), lean, "y"),
                (radius * 0.18, 0, -radius * 0.2),
            )
            pieces.append(turned(one, 360 * k / count + 25 * ring))
    return pieces


def flower_vase(wish: Wish) -> Bench:
    """A bunch of roses and daisies in a glazed vase."""
    made = _vase(
        [(0.04, 0), (0.045, 0.012), (0.066, 0.07), (0.06, 0.12), (0.036, 0.165), (0.05, 0.19)], 0.08
    )(wish)
    heads = [(0.0, 0.0, 0.36), (0.06, 0.03, 0.33), (-0.055, 0.045, 0.325), (0.0, -0.075, 0.32)]
    heads += [(0.04, 0.085, 0.30), (0.075, -0.045, 0.29)]
    for k, (x, y, z) in enumerate(heads):
        bloom = Paint(BLOOMS[k % 5], Finish.SOFT, 0.6)
        made.add(
            swept(
                curved([(x * 0.2, y * 0.2, 0.16), (x * 0.7, y * 0.7, z * 0.72), (x, y, z - 0.01)], 6),
                0.0032,
                LEAF_GREEN,
                5,
            )
        )
        lean = float(np.degrees(np.arctan2(np.hypot(x, y), 0.16)))
        head = leaning(rose_head(bloom, 0.034), lean, "y")
        made.add(*leaning(head, float(np.degrees(np.arctan2(y, x))), "z", (x, y, z)))
    for k in range(9):
        blade = turned(
            leaf(0.11, 0.045, 0.02, LEAF_GREEN.shaded(0.8 + 0.05 * (k % 4))), -38 - 6 * (k % 3), "y"
        )
        made.add(moved(turned(blade, 40 * k), (0.02 * np.cos(0.7 * k), 0.02 * np.sin(0.7 * k), 0.185)))
    made.marks.pop("top")
    made.solids.clear()
    return made.cased("ceramic", (0, 0, 0.1), 0.7)


def bust(wish: Wish) -> Bench:
    """A marble head and shoulders on a plinth."""
    marble = wish.main((0.90, 0.89, 0.86), Finish.STONE, 0.4)
    made = Bench(mass=25)
    made.add(
        moved(box((0.2, 0.2, 0.05), marble.shaded(0.85), 0.008), (0, 0, 0.025)),
        moved(
            spun([(0, 0), (0.07, 0), (0.05, 0.03), (0.055, 0.06), (0, 0.06)], marble, 10, 24), (0, 0, 0.05)
        ),
    )
    made.add(
        moved(scaled(sphere(0.1, marble, 8), (0.85, 1.75, 0.85)), (0, 0, 0.19)),
        *both(moved(scaled(sphere(0.07, marble, 6), (0.9, 1, 0.8)), (0, 0.12, 0.2))),
        swept(
            curved([(-0.01, 0, 0.22), (0.0, 0, 0.3), (0.012, 0, 0.36)], 6),
            [0.075, 0.06, 0.055, 0.053, 0.053, 0.055],
            marble,
            14,
        ),
    )
    made.add(
        moved(scaled(sphere(0.09, marble, 9), (0.98, 0.82, 1.15)), (0.012, 0, 0.43)),
        moved(scaled(sphere(0.05, marble, 6), (0.9, 0.85, 0.9)), (0.055, 0, 0.365)),
        swept([(0.092, 0, 0.455), (0.115, 0, 0.415), (0.1, 0, 0.41)], [0.009, 0.015, 0.012], marble, 8),
        moved(ellipsoid((0.012, 0.024, 0.006), marble.shaded(0.85), 3), (0.096, 0, 0.382)),
        *both(
            moved(ellipsoid((0.014, 0.018, 0.01), marble.shaded(0.75), 3), (0.082, 0.032, 0.445)),
            moved(ellipsoid((0.012, 0.024, 0.007), marble, 3), (0.088, 0.033, 0.462)),
            moved(ellipsoid((0.02, 0.008, 0.026), marble, 3), (0.01, 0.078, 0.43)),
        ),
    )
    rng = np.random.default_rng(5)
    for k in range(60):
        up = 1 - 1.0 * (k + 0.5) / 60
        a = k * 2.4
        out = np.sqrt(1 - up * up)
        if up < 0.45 and np.cos(a) > 0.15:
            continue
        at = np.array((out * np.cos(a) * 0.088, out * np.sin(a) * 0.077, up * 0.105)) + np.array(
            (0.004, 0, 0.435)
        )
        made.add(moved(sphere(0.019, marble.shaded(rng.uniform(0.86, 1.0)), 2), at))
    return made.cased("stone", None, 0.85)


def folding_fan(wish: Wish) -> Bench:
    """扇子: open, upright on a little stand, painted, its face to +x."""
    paper = wish.main((0.88, 0.24, 0.22), Finish.PAPER)
    rib = Paint((0.42, 0.24, 0.13), Finish.WOOD)
    made = Bench(mass=0.1)
    n = 26
    a = np.radians(np.linspace(12, 168, n + 1))
    ridge = 0.004 * (-1.0) ** np.arange(n + 1)
    rows = [
        np.column_stack([ridge * s, r * np.cos(a), 0.03 + r * np.sin(a)])
        for r, s in ((0.085, 0.6), (0.16, 0.9), (0.225, 1.1))
    ]
    sheet_ = draped(np.stack(rows, axis=0), paper)
    made.add(two_sided(tinted(sheet_, np.tile(1 + 0.09 * (-1.0) ** np.arange(n + 1), 3))))
    for k in range(0, n + 1, 2):
        made.add(
            swept(
                [(-0.003, 0.0, 0.03), (-0.006, 0.22 * np.cos(a[k]), 0.03 + 0.22 * np.sin(a[k]))],
                [0.0032, 0.0022],
                rib,
                5,
            )
        )
    gold = Paint(mixed(paper.colour, (0.98, 0.84, 0.40), 0.85), Finish.PLASTIC, 0.3)
    made.add(
        swept([(0.006, 0.222 * np.cos(t), 0.03 + 0.222 * np.sin(t)) for t in a], 0.003, gold, 5),
        *(
            moved(
                facing(
                    [
                        (
                            0.022 * np.cos(t) * (1 + 0.3 * np.cos(5 * t)),
                            0.022 * np.sin(t) * (1 + 0.3 * np.cos(5 * t)),
                        )
                        for t in np.linspace(0, 2 * np.pi, 16)[:-1]
                    ],
                    0.002,
                    Paint(mixed(paper.colour, (1, 0.95, 0.9), 0.85), Finish.PAPER),
                ),
                (0.008, 0.165 * np.cos(t), 0.03 + 0.165 * np.sin(t)),
            )
            for t in np.radians((42, 78, 112, 142))
        ),
    )
    made.add(
        moved(along_x(cylinder(0.006, 0.014, GOLD, 0.002, 12)), (-0.007, 0, 0.03)),
        swept(
            curved([(0, 0, 0.03), (0.01, 0.012, 0.016), (0.014, 0.02, 0.002)], 7),
            0.003,
            Paint((0.86, 0.16, 0.14), Finish.CLOTH),
            5,
        ),
        moved(box((0.06, 0.16, 0.02), rib, 0.004), (0, 0, 0.005)),
        *(rod((0, y, 0.01), (-0.006, y, 0.055), 0.004, rib, 6) for y in (-0.06, 0.06)),
    )
    return made.cased("paper", (0, 0, 0.04), 0.85)


MAKERS: dict[str, Callable[[Wish], Bench]] = {
    "bust": bust,
    "flower_vase": flower_vase,
    "folding_fan": folding_fan,
    "vase": _vase(_AMPHORA, 0.14),
}
