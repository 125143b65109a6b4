"""Jewels, watches, glasses and other small finery."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from filmwright.stage.world.model import Finish, Surface
from filmwright.stage.world.props.wearing import GOLD, WOODEN
from filmwright.stage.world.props.wish import BLACK, Wish
from filmwright.stage.world.shaping.assembly import Bench
from filmwright.stage.world.shaping.boxes import box, ellipsoid, rounded_box, sphere
from filmwright.stage.world.shaping.grounds import draped
from filmwright.stage.world.shaping.joinery import both, ellipse, facing, skinned
from filmwright.stage.world.shaping.mesh import moved, scaled, turned, two_sided
from filmwright.stage.world.shaping.outlines import round_rectangle
from filmwright.stage.world.shaping.paint import Paint, mixed
from filmwright.stage.world.shaping.soft import leaning, spun
from filmwright.stage.world.shaping.swept import curved, rod, swept
from filmwright.stage.world.shaping.turned import cylinder, lathed, torus

GEM = Paint((0.80, 0.93, 1.0), Finish.PLASTIC, 0.02)


VELVET = Paint((0.20, 0.12, 0.22), Finish.CLOTH)


def velvet(wish: Wish) -> Paint:
    """Return the dark cloth jewels are shown on, its hue that of the colour asked for."""
    return (
        VELVET if wish.prop.colour is None else Paint(mixed(wish.prop.colour, (0, 0, 0), 0.45), Finish.CLOTH)
    )


def bust(cloth: Paint) -> list[Surface]:
    """Return a velvet neck on a foot, as jewellers show chains on; its face is +x."""
    rings = [
        np.column_stack([ellipse(d, w, 24) + np.array((x, 0)), np.full(24, z)])
        for z, d, w, x in (
            (0, 0.14, 0.17, 0),
            (0.01, 0.14, 0.17, 0),
            (0.03, 0.11, 0.2, 0.0),
            (0.12, 0.12, 0.23, 0.0),
            (0.17, 0.09, 0.17, -0.012),
            (0.2, 0.075, 0.09, -0.02),
            (0.27, 0.075, 0.085, -0.022),
            (0.275, 0.06, 0.07, -0.022),
        )
    ]
    return [skinned(rings, cloth, 60)]


def crown(wish: Wish) -> Bench:
    gold = wish.main((0.95, 0.73, 0.26), Finish.PLASTIC, 0.12)
    made = Bench(mass=0.9)
    n = 60
    a = np.linspace(0, 2 * np.pi, n + 1)
    rise = 0.055 + 0.062 * (1 - np.abs(((a / (2 * np.pi) * 8) % 1) * 2 - 1))
    flare = 0.088 + 0.020 * (rise / 0.12)
    low = np.column_stack([0.086 * np.cos(a), 0.086 * np.sin(a), np.zeros(n + 1)])
    high = np.column_stack([flare * np.cos(a), flare * np.sin(a), rise])
    made.add(
        two_sided(draped(np.stack([high, low], axis=1), gold)),
        moved(torus(0.0875, 0.0075, gold, 44, 8), (0, 0, 0.006)),
        moved(torus(0.09, 0.0045, gold.shaded(0.85), 44, 6), (0, 0, 0.034)),
    )
    for k in range(8):
        b = 2 * np.pi * (k + 0.5) / 8
        jewel = Paint(
            ((0.80, 0.06, 0.14), (0.10, 0.30, 0.75), (0.08, 0.55, 0.28))[k % 3], Finish.PLASTIC, 0.03
        )
        made.add(moved(sphere(0.0105, gold, 4), (0.109 * np.cos(b), 0.109 * np.sin(b), 0.121)))
        set_in = moved(ellipsoid((0.006, 0.009, 0.011), jewel, 4), (0.092, 0, 0.021))
        made.add(turned(set_in, float(np.degrees(b))))
        made.add(
            moved(
                turned(
                    moved(sphere(0.0065, Paint((0.97, 0.95, 0.92), Finish.PLASTIC, 0.1), 3), (0.0955, 0, 0)),
                    float(np.degrees(b)) + 22.5,
                ),
                (0, 0, 0.021),
            )
        )
    made.add(
        spun(
            [(0.08, 0.02), (0.075, 0.06), (0.05, 0.085), (0, 0.092)],
            Paint((0.55, 0.07, 0.14), Finish.CLOTH),
            12,
            30,
        )
    )
    return made.cased("metal", (0.09, 0, 0.02), 0.85)


def _spectacles(lens: Paint, colour: tuple[float, float, float]) -> Callable[[Wish], Bench]:
    def maker(wish: Wish) -> Bench:
        frame = wish.lacquer(colour, 0.2)
        made = Bench(mass=0.03)
        ring = round_rectangle(0.052, 0.044, 0.018, 5)
        for side in (-1, 1):
            at = np.array((0.0, side * 0.034, 0.026))
            path = [(0.0, y, z) for y, z in ring] + at
            made.add(swept(path, 0.0032, frame, 7, closed=True), moved(facing(ring * 0.97, 0.0015, lens), at))
            temple = curved(
                [
                    (-0.002, side * 0.062, 0.038),
                    (-0.06, side * 0.066, 0.038),
                    (-0.11, side * 0.065, 0.034),
                    (-0.14, side * 0.063, 0.008),
                ],
                12,
            )
            made.add(
                swept(temple, 0.0028, frame, 6),
                moved(
                    facing(
                        [(-0.006, -0.009), (0.006, -0.012), (0.008, 0.010), (-0.002, 0.012)],
                        0.0004,
                        Paint((0.97, 0.99, 1.0), Finish.PLASTIC, 0.03),
                    ),
                    at + np.array((0.0012, 0.005, 0.004)),
                ),
            )
        made.add(
            swept(
                curved([(0.001, -0.010, 0.033), (0.003, 0, 0.038), (0.001, 0.010, 0.033)], 7),
                0.0032,
                frame,
                6,
            )
        )
        made.surfaces = [moved(piece, (0.07, 0, 0)) for piece in made.surfaces]
        return made.cased("plastic", (0, 0.065, 0.035), 0.85)

    return maker


def ring(wish: Wish) -> Bench:
    """A ring with a great stone, in its open velvet box."""
    gold = wish.main((0.95, 0.74, 0.30), Finish.PLASTIC, 0.1)
    made = Bench(mass=0.05)
    made.add(
        moved(rounded_box((0.055, 0.055, 0.026), 0.006, velvet(wish), 2), (0, 0, 0.013)),
        *leaning(
            [
                moved(rounded_box((0.055, 0.055, 0.02), 0.006, velvet(wish), 2), (0.0275, 0, 0.01)),
                moved(
                    box((0.046, 0.046, 0.002), Paint((0.93, 0.90, 0.88), Finish.CLOTH)), (0.0275, 0, -0.0008)
                ),
            ],
            -112,
            "y",
            (-0.0265, 0, 0.03),
        ),
        moved(box((0.046, 0.046, 0.003), Paint((0.93, 0.90, 0.88), Finish.CLOTH), 0.001), (0, 0, 0.026)),
    )
    stone = lathed([(0, -0.012), (0.0105, 0), (0.0105, 0.0015), (0.0065, 0.005), (0, 0.005)], GEM, 8, 5)
    made.add(
        *leaning(
            [
                moved(turned(torus(0.0145, 0.0023, gold, 36, 8), 90, "x"), (0, 0, 0.012)),
                moved(stone, (0, 0, 0.037)),
                *(
                    moved(
                        turned(rod((0.0085, 0, 0.027), (0.0105, 0, 0.039), 0.001, gold, 5), 90 * k + 45),
                        (0, 0, 0),
                    )
                    for k in range(4)
                ),
            ],
            24,
            "z",
            (0.002, 0, 0.0265),
        )
    )
    return made.cased("metal", (0, 0, 0.045), 0.85)


def necklace(wish: Wish) -> Bench:
    """Pearls or gold round a jeweller's velvet neck, with a pendant."""
    bead_paint = wish.main((0.97, 0.94, 0.90), Finish.PLASTIC, 0.12)
    made = Bench(mass=0.3)
    made.add(*bust(velvet(wish)))
    bead = sphere(0.0085, bead_paint, 3)
    for k in range(27):
        a = np.radians(-165 + 330 * k / 26)
        drop = (np.cos(a) + 1) / 2
        x, y = 0.042 + 0.028 * drop - 0.06 * (1 - drop), 0.076 * np.sin(a)
        made.add(moved(bead, (x, y * (0.85 + 0.25 * drop * (1 - drop) * 4), 0.205 - 0.095 * drop**1.5)))
    made.add(
        moved(
            lathed(
                [(0, -0.03), (0.014, -0.012), (0.012, 0.0), (0.003, 0.012), (0, 0.013)],
                Paint((0.10, 0.36, 0.72), Finish.PLASTIC, 0.03),
                10,
                10,
            ),
            (0.079, 0, 0.092),
        ),
        moved(turned(torus(0.006, 0.002, GOLD, 14, 6), 90, "y"), (0.077, 0, 0.108)),
    )
    return made.cased("metal", (0.07, 0, 0.11), 0.85)


def earrings(wish: Wish) -> Bench:
    metal = Paint((0.95, 0.74, 0.30), Finish.PLASTIC, 0.1)
    gem = wish.lacquer((0.08, 0.55, 0.38), 0.03)
    made = Bench(mass=0.05)
    made.add(
        moved(box((0.03, 0.06, 0.008), WOODEN, 0.002), (0, 0, 0.004)),
        rod((0, 0, 0.005), (0, 0, 0.085), 0.003, WOODEN, 8),
        rod((0, -0.04, 0.085), (0, 0.04, 0.085), 0.003, WOODEN, 8),
    )
    for y in (-0.032, 0.032):
        made.add(
            moved(turned(torus(0.006, 0.0013, metal, 18, 5), 90, "y"), (0, y, 0.079)),
            moved(sphere(0.006, metal, 3), (0, y, 0.069)),
            moved(
                spun(
                    [(0, 0), (0.013, 0.010), (0.008, 0.026), (0, 0.034)],
                    gem,
                    12,
                    14,
                ),
                (0, y, 0.03),
            ),
        )
    return made.cased("metal", (0, 0, 0.05), 0.85)


def watch(wish: Wish) -> Bench:
    """A wristwatch closed round its cushion, its face tipped to +x."""
    strap = wish.main((0.42, 0.24, 0.14), Finish.LEATHER)
    made = Bench(mass=0.1)
    pieces = [
        lathed([(0, -0.005), (0.019, -0.005), (0.0215, 0), (0.0205, 0.004), (0.018, 0.005)], GOLD, 34),
        lathed([(0.0185, 0.0053), (0, 0.0055)], Paint((0.97, 0.97, 0.95), Finish.PLASTIC, 0.2), 30),
        moved(rod((0.0215, 0, 0), (0.025, 0, 0), 0.0025, GOLD, 8), (0, 0, 0)),
    ]
    pieces += [
        turned(
            moved(
                box((0.0032 if k % 3 else 0.005, 0.0012 if k % 3 else 0.002, 0.0006), BLACK),
                (0.0148, 0, 0.0059),
            ),
            30 * k,
        )
        for k in range(12)
    ]
    pieces += [
        turned(moved(box((long, wide, 0.0006), BLACK), (long / 2 - 0.001, 0, 0.0064)), angle)
        for long, wide, angle in ((0.009, 0.0017, 150), (0.0135, 0.0012, 30))
    ]
    face = leaning(leaning([scaled(p, 1.06) for p in pieces], 90, "z"), 66, "y", (0.027, 0, 0.040))
    t = np.linspace(np.radians(40), np.radians(385 - 12), 34)
    band = np.stack(
        [
            np.column_stack([0.007 + 0.022 * np.cos(t), np.full(34, y), 0.033 + 0.031 * np.sin(t)])
            for y in (-0.0105, -0.009, 0.009, 0.0105)
        ],
        axis=1,
    )
    made.add(
        *face,
        two_sided(draped(band, strap)),
        *(swept(band[:, k], 0.0016, strap.shaded(0.8), 5) for k in (0, 3)),
        moved(box((0.004, 0.026, 0.014), GOLD, 0.001), (-0.0145, 0, 0.033)),
        moved(ellipsoid((0.017, 0.02, 0.026), Paint((0.93, 0.91, 0.88), Finish.CLOTH), 5), (0.006, 0, 0.032)),
    )
    return made.cased("metal", (0, 0, 0.03), 0.85)


def belt(wish: Wish) -> Bench:
    """Rolled up on its edge, the buckle outside."""
    leather = wish.main((0.40, 0.23, 0.13), Finish.LEATHER)
    made = Bench(mass=0.2)
    t = np.linspace(0, 1, 90)
    r = 0.018 + 0.034 * t
    x, y = r * np.cos(t * 19), r * np.sin(t * 19)
    made.add(
        two_sided(
            draped(np.stack([np.column_stack([x, y, np.full(90, z)]) for z in (0.0, 0.038)], axis=1), leather)
        ),
        *(
            swept(np.column_stack([x, y, np.full(90, z)]), 0.0018, leather.shaded(0.75), 4)
            for z in (0.0, 0.038)
        ),
    )
    at = np.array((x[-1], y[-1]))
    ahead = float(np.degrees(np.arctan2(y[-1] - y[-2], x[-1] - x[-2])))
    made.add(
        *leaning(
            [
                swept(
                    [(0, 0, -0.004), (0.036, 0, -0.004), (0.036, 0, 0.042), (0, 0, 0.042)],
                    0.003,
                    GOLD,
                    6,
                    closed=True,
                ),
                rod((0, 0, 0.019), (0.038, -0.002, 0.019), 0.0022, GOLD, 6),
            ],
            ahead,
            "z",
            (at[0], at[1], 0),
        )
    )
    return made.cased("cloth", (0, 0, 0.02), 0.85)


def mask(wish: Wish) -> Bench:
    """A carnival half-mask with plumes, on a stick."""
    face = wish.lacquer((0.55, 0.12, 0.48), 0.25)
    made = Bench(mass=0.1)
    half = [
        (0.0, 0.018),
        (0.03, 0.036),
        (0.075, 0.05),
        (0.098, 0.046),
        (0.09, 0.0),
        (0.06, -0.038),
        (0.025, -0.035),
        (0.010, -0.012),
        (0.0, -0.008),
    ]
    outline = np.array([*half, *((-y, z) for y, z in half[::-1][1:-1])])
    hole = np.array(
        [
            (0.046 + 0.024 * np.cos(a), 0.004 + 0.0125 * np.sin(a) + 0.004 * np.cos(a))
            for a in np.linspace(0, 6.28, 17)[:-1]
        ]
    )
    pieces = [
        facing(curved(np.concatenate([outline, outline[:1]]), 60)[:-1], 0.008, face, 0.003),
        *both(
            moved(facing(hole, 0.0095, Paint((0.05, 0.04, 0.06), Finish.CLOTH)), (0, 0, 0)),
            swept([(0.005, y, z) for y, z in hole * 1.0], 0.0018, GOLD, 5, closed=True),
        ),
        moved(
            turned(
                lathed(
                    [(0.010, 0), (0.006, 0.005), (0, 0.006)],
                    Paint((0.85, 0.08, 0.2), Finish.PLASTIC, 0.03),
                    8,
                    5,
                ),
                90,
                "y",
            ),
            (0.004, 0, 0.028),
        ),
    ]
    for k in range(7):
        lean = np.radians(-48 + 16 * k)
        tip = (0, 0.10 * np.sin(lean) * 1.3, 0.05 + 0.13 * np.cos(lean))
        pieces.append(
            swept(
                curved(
                    [(-0.004, 0.01 * (k - 3), 0.03), (-0.01, tip[1] * 0.6, tip[2] * 0.7), (-0.02, *tip[1:])],
                    9,
                ),
                np.interp(np.linspace(0, 1, 9), (0, 0.5, 0.85, 1), (0.003, 0.013, 0.012, 0.002)),
                (GOLD if k % 2 else face.shaded(1.3)),
                7,
            )
        )
    made.add(
        *(moved(piece, (0, 0, 0.24)) for piece in pieces),
        rod((-0.006, 0.088, 0.03), (-0.006, 0.088, 0.26), 0.004, GOLD, 8),
        moved(
            cylinder(0.045, 0.016, Paint((0.10, 0.09, 0.10), Finish.WOOD), 0.004, 24), (-0.006, 0.088, 0.0)
        ),
        rod((-0.006, 0.088, 0.01), (-0.006, 0.088, 0.03), 0.006, GOLD, 8),
    )
    made.surfaces = [moved(piece, (0, -0.03, 0)) for piece in made.surfaces]
    return made.cased("plastic", (-0.006, 0.058, 0.12), 0.8)


MAKERS: dict[str, Callable[[Wish], Bench]] = {
    "belt": belt,
    "crown": crown,
    "earrings": earrings,
    "glasses": _spectacles(Paint((0.80, 0.90, 0.95), Finish.GLASS, 0.03), (0.12, 0.10, 0.10)),
    "mask": mask,
    "necklace": necklace,
    "ring": ring,
    "sunglasses": _spectacles(Paint((0.06, 0.06, 0.08), Finish.PLASTIC, 0.03), (0.10, 0.09, 0.09)),
    "watch": watch,
}
