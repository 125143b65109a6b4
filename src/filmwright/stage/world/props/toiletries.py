"""What one washes, shaves and combs with."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import numpy as np

from filmwright.stage.world.model import Finish
from filmwright.stage.world.props.appliances import CHROME, DARK
from filmwright.stage.world.props.beds import SILVERED
from filmwright.stage.world.props.wish import Wish
from filmwright.stage.world.shaping.assembly import Bench
from filmwright.stage.world.shaping.boxes import box, ellipsoid, rounded_box, sphere
from filmwright.stage.world.shaping.grounds import draped
from filmwright.stage.world.shaping.joinery import ellipse, facing, skinned
from filmwright.stage.world.shaping.mesh import moved, scaled, turned, two_sided
from filmwright.stage.world.shaping.outlines import round_rectangle
from filmwright.stage.world.shaping.paint import Paint, mixed
from filmwright.stage.world.shaping.soft import leaning, sausage, strewn
from filmwright.stage.world.shaping.swept import curved, rod, swept
from filmwright.stage.world.shaping.turned import cylinder, lathed, torus

WHITE = Paint((0.96, 0.96, 0.95), Finish.PLASTIC, 0.25)


def toothbrush(wish: Wish) -> Bench:
    """Upright, bristles to +x, a curl of paste on them."""
    handle = wish.lacquer((0.20, 0.55, 0.82), 0.2)
    made = Bench(mass=0.03)
    path = curved([(0, 0, 0.004), (0.003, 0, 0.05), (-0.002, 0, 0.1), (0, 0, 0.15), (0.0, 0, 0.188)], 26)
    made.add(
        swept(
            path,
            np.interp(
                np.linspace(0, 1, 26),
                (0, 0.05, 0.35, 0.6, 0.8, 1),
                (0.004, 0.0062, 0.0068, 0.0042, 0.0038, 0.0045),
            ),
            handle,
            10,
        ),
        moved(rounded_box((0.008, 0.021, 0.044), 0.004, handle, 3), (0, 0, 0.176)),
        moved(ellipsoid((0.0065, 0.005, 0.032), WHITE, 3), (0.0038, 0, 0.055)),
    )
    for row in range(7):
        tone = WHITE if row % 3 else Paint(mixed(handle.colour, (1, 1, 1), 0.35), Finish.PLASTIC)
        made.add(
            *(
                moved(box((0.017, 0.005, 0.005), tone), (0.012, -0.0066 + 0.0066 * k, 0.158 + 0.006 * row))
                for k in range(3)
            )
        )
    paste = curved(
        [
            (0.0215, 0, 0.162),
            (0.024, 0.003, 0.169),
            (0.0215, -0.003, 0.177),
            (0.024, 0.002, 0.186),
            (0.022, 0, 0.194),
        ],
        16,
    )
    made.add(sausage(paste, 0.0055, Paint((0.86, 0.95, 0.97), Finish.SOFT, 0.2), count=14, segments=8))
    return made.cased("plastic", (0, 0, 0.06), 0.9)


def toothpaste(wish: Wish) -> Bench:
    """A tube standing on its cap."""
    tube = wish.lacquer((0.93, 0.94, 0.96), 0.25)
    made = Bench(mass=0.12)
    rings = [
        np.column_stack([ellipse(d, w, 24), np.full(24, z)])
        for z, d, w in (
            (0.022, 0.036, 0.036),
            (0.028, 0.04, 0.042),
            (0.08, 0.034, 0.048),
            (0.13, 0.015, 0.054),
            (0.16, 0.004, 0.056),
            (0.172, 0.004, 0.056),
        )
    ]
    made.add(
        skinned(rings, tube, 60),
        cylinder(0.0165, 0.024, Paint((0.16, 0.42, 0.78), Finish.PLASTIC, 0.25), 0.003, 20),
    )
    for z, high, colour in ((0.07, 0.05, (0.16, 0.42, 0.78)), (0.068, 0.012, (0.86, 0.18, 0.18))):
        made.add(
            moved(
                facing(
                    [
                        (y * (0.7 if high > 0.03 else 0.95), zz)
                        for y, zz in round_rectangle(0.045, high, 0.006, 2)
                    ],
                    0.001,
                    Paint(colour, Finish.PLASTIC),
                ),
                (0.0185 if high > 0.03 else 0.0192, 0, z + 0.004),
            )
        )
    return made.cased("plastic", (0, 0, 0.08), 0.9)


def comb(wish: Wish) -> Bench:
    """On its edge, teeth up."""
    horn = wish.lacquer((0.55, 0.26, 0.12), 0.2)
    made = Bench(mass=0.03)
    made.add(
        moved(rounded_box((0.006, 0.19, 0.014), 0.0028, horn, 2), (0, 0, 0.007)),
        *(moved(box((0.005, 0.006, 0.034), horn, 0.002), (0, y, 0.026)) for y in (-0.092, 0.092)),
    )
    made.add(
        *(
            moved(box((0.0035, 0.0026 if k > 14 else 0.0018, 0.03), horn), (0, y, 0.027))
            for k, y in enumerate(
                np.concatenate([np.linspace(-0.084, -0.004, 20), np.linspace(0.004, 0.084, 13)])
            )
        )
    )
    return made.cased("plastic", (0, 0, 0.01), 0.9)


def hairbrush(wish: Wish) -> Bench:
    """Leaning back, bristles to +x."""
    wood = wish.main((0.62, 0.38, 0.20), Finish.WOOD)
    made = Bench(mass=0.1)
    pieces = [
        moved(ellipsoid((0.010, 0.036, 0.058), wood, 6), (0, 0, 0.19)),
        sausage([(0, 0, 0.004), (0, 0, 0.06), (0, 0, 0.14)], 0.0105, wood, count=8, segments=12),
        moved(
            ellipsoid((0.012, 0.029, 0.048), Paint((0.20, 0.12, 0.12), Finish.RUBBER), 5), (0.003, 0, 0.19)
        ),
    ]
    for row in range(7):
        for k in range(5):
            y, z = (k - 2) * 0.0105, 0.152 + 0.0127 * row
            if (y / 0.027) ** 2 + ((z - 0.19) / 0.046) ** 2 < 1:
                pieces += [
                    rod((0.010, y, z), (0.03, y * 1.1, z), 0.0008, DARK, 3),
                    moved(sphere(0.0016, DARK, 1), (0.03, y * 1.1, z)),
                ]
    made.add(
        *leaning(pieces, -14, "y", (0.02, 0, 0)), rod((-0.055, 0, 0.003), (-0.02, 0, 0.15), 0.003, CHROME, 6)
    )
    return made.cased("wood", (0.01, 0, 0.06), 0.9)


def soap(wish: Wish) -> Bench:
    """A bar on its dish with bubbles on it."""
    bar = wish.main((0.62, 0.82, 0.72), Finish.SOFT, 0.3)
    made = Bench(mass=0.2)
    made.add(
        scaled(
            lathed([(0, 0), (0.05, 0), (0.06, 0.012), (0.058, 0.014), (0.046, 0.006), (0, 0.006)], WHITE, 36),
            (0.85, 1.15, 1),
        ),
        moved(rounded_box((0.058, 0.09, 0.028), 0.013, bar, 4), (0, 0, 0.021)),
        moved(rounded_box((0.03, 0.056, 0.004), 0.0018, bar.shaded(0.88), 2), (0, 0, 0.0345)),
    )
    clear = Paint((0.85, 0.93, 0.97), Finish.GLASS, 0.03)
    pale = Paint((0.93, 0.97, 0.99), Finish.FOAM, 0.3)
    made.add(
        *(
            moved(sphere(r, clear if k % 2 else pale, 4), at)
            for k, (r, *at) in enumerate(
                (
                    (0.012, 0.012, 0.028, 0.044),
                    (0.008, -0.006, 0.036, 0.040),
                    (0.016, 0.0, 0.018, 0.064),
                    (0.006, 0.02, 0.0, 0.038),
                    (0.009, -0.016, -0.02, 0.041),
                    (0.010, -0.01, 0.03, 0.088),
                )
            )
        )
    )
    return made.cased("plastic", (0, 0, 0.025), 0.9)


def towel(wish: Wish) -> Bench:
    """A stack of folded towels, one rolled on top."""
    terry = wish.main((0.36, 0.62, 0.72), Finish.CARPET)
    made = Bench(mass=1.0)
    for k in range(3):
        tone = terry.shaded(1 - 0.12 * (k % 2))
        for j in range(3):
            made.add(
                moved(
                    rounded_box((0.26 - 0.004 * j, 0.36, 0.026), 0.013, tone, 2),
                    (-0.002 * j, 0, 0.013 + 0.024 * j + 0.078 * k),
                )
            )
        made.add(moved(box((0.262, 0.05, 0.001), tone.shaded(0.75)), (0, 0.1, 0.075 + 0.078 * k)))
    t = np.linspace(0, 1, 40)
    roll = np.column_stack([(0.012 + 0.042 * t) * np.cos(t * 20), (0.012 + 0.042 * t) * np.sin(t * 20)])
    made.add(
        moved(turned(cylinder(0.054, 0.30, terry.shaded(1.12), 0.008, 26), 90, "x"), (0, 0.15, 0.288)),
        *(
            swept(
                np.column_stack([roll[:, 0], np.full(40, y), 0.288 + roll[:, 1]]), 0.003, terry.shaded(0.8), 4
            )
            for y in (-0.151, 0.151)
        ),
    )
    return made.cased("cloth", (0, 0, 0.1), 0.9)


def toilet_paper(wish: Wish) -> Bench:
    """Two rolls: one stands, one lies with its end hanging."""
    paper = wish.main((0.97, 0.97, 0.96), Finish.PAPER, 0.9)
    card = Paint((0.68, 0.54, 0.38), Finish.PAPER)
    made = Bench(mass=0.2)
    roll = [
        lathed(
            [(0.02, 0), (0.052, 0), (0.055, 0.003), (0.055, 0.097), (0.052, 0.1), (0.02, 0.1), (0.02, 0)],
            paper,
            32,
        ),
        lathed([(0.0205, 0.002), (0.0205, 0.0985), (0.0185, 0.1), (0.0185, 0)][::-1], card, 24),
        *(moved(torus(r, 0.0005, paper.shaded(0.82), 32, 3), (0, 0, 0.1)) for r in (0.028, 0.036, 0.044)),
    ]
    made.add(*strewn(roll, [(-0.02, -0.07, 0)]))
    made.add(*leaning(roll, 90, "x", (0.03, 0.12, 0.055)))
    sheet = curved(
        [
            (0.03, 0, 0.1105),
            (0.065, 0, 0.1),
            (0.087, 0, 0.06),
            (0.09, 0, 0.02),
            (0.12, 0, 0.002),
            (0.17, 0, 0.001),
        ],
        16,
    )
    made.add(
        two_sided(draped(np.stack([sheet + np.array((0, y, 0)) for y in (0.022, 0.118)], axis=1), paper))
    )
    made.surfaces = [moved(piece, (-0.04, 0, 0)) for piece in made.surfaces]
    return made.cased("paper", (-0.06, -0.07, 0.05), 0.9)


def razor(wish: Wish) -> Bench:
    handle = wish.lacquer((0.20, 0.45, 0.70), 0.2)
    made = Bench(mass=0.04)
    made.add(
        swept(
            curved([(0, 0, 0.003), (-0.004, 0, 0.05), (0.0, 0, 0.1), (0.014, 0, 0.128)], 14),
            np.interp(np.linspace(0, 1, 14), (0, 0.1, 0.6, 1), (0.004, 0.0068, 0.0058, 0.0045)),
            handle,
            10,
        ),
        *leaning(
            [
                box((0.012, 0.042, 0.016), handle, 0.003),
                *(
                    moved(box((0.002, 0.036, 0.0022), CHROME), (0.0065, 0, -0.004 + 0.004 * k))
                    for k in range(3)
                ),
                moved(box((0.003, 0.04, 0.003), Paint((0.35, 0.8, 0.6), Finish.PLASTIC)), (0.006, 0, 0.0075)),
            ],
            -25,
            "y",
            (0.02, 0, 0.134),
        ),
        *(moved(torus(0.0062, 0.001, DARK, 14, 4), (-0.0035, 0, 0.03 + 0.008 * k)) for k in range(5)),
    )
    return made.cased("plastic", (0, 0, 0.05), 0.9)


def lipstick(wish: Wish) -> Bench:
    """Open, its cap beside it."""
    colour = wish.main((0.80, 0.06, 0.16), Finish.SOFT, 0.2)
    gold = Paint((0.90, 0.70, 0.34), Finish.PLASTIC, 0.15)
    made = Bench(mass=0.03)
    made.add(
        cylinder(0.0105, 0.03, DARK, 0.001, 22),
        moved(cylinder(0.0092, 0.014, gold, 0.0008, 22), (0, 0, 0.03)),
    )
    stick = lathed(
        [(0, 0), (0.0068, 0), (0.0068, 0.022), (0.006, 0.03), (0.003, 0.034), (0, 0.0345)], colour, 20
    )
    slant = stick.positions.copy()
    high = slant[:, 2] > 0.012
    slant[high, 2] += np.clip(-slant[high, 0], -0.007, 0.007) * 0.9 * (slant[high, 2] - 0.012) / 0.02
    made.add(
        moved(replace(stick, positions=slant), (0, 0, 0.043)),
        *leaning(
            [
                cylinder(0.0112, 0.042, DARK, 0.001, 22),
                moved(torus(0.0112, 0.0008, gold, 22, 4), (0, 0, 0.004)),
            ],
            0,
            "z",
            (0.005, 0.032, 0),
        ),
    )
    made.surfaces = [moved(piece, (0, -0.014, 0)) for piece in made.surfaces]
    return made.cased("plastic", (0, -0.014, 0.03), 0.9)


def perfume(wish: Wish) -> Bench:
    """A faceted flacon with a ball stopper."""
    glass = wish.main((0.95, 0.72, 0.55), Finish.PLASTIC, 0.05)
    gold = Paint((0.90, 0.70, 0.34), Finish.PLASTIC, 0.15)
    made = Bench(mass=0.3)
    made.add(
        moved(box((0.035, 0.075, 0.085), glass, 0.012), (0, 0, 0.0425)),
        moved(box((0.036, 0.05, 0.03), Paint((0.98, 0.96, 0.92), Finish.PAPER), 0.001), (0.0, 0, 0.042)),
        moved(cylinder(0.012, 0.018, gold, 0.002, 20), (0, 0, 0.085)),
        moved(
            sphere(0.019, Paint(mixed(glass.colour, (1, 1, 1), 0.4), Finish.PLASTIC, 0.04), 5), (0, 0, 0.118)
        ),
        moved(box((0.0365, 0.03, 0.006), gold), (0, 0, 0.042)),
    )
    return made.cased("glass", (0, 0, 0.045), 0.9)


def bathroom_mirror(wish: Wish) -> Bench:
    """A hand mirror, upright."""
    frame = wish.lacquer((0.80, 0.45, 0.55), 0.2)
    made = Bench(mass=0.3)
    oval = ellipse(0.13, 0.16, 32) + np.array((0, 0.22))
    made.add(
        facing(oval, 0.014, frame, 0.004),
        moved(
            facing((oval - np.array((0, 0.22))) * 0.86 + np.array((0, 0.22)), 0.002, SILVERED), (0.0075, 0, 0)
        ),
        sausage([(0, 0, 0.003), (0, 0, 0.08), (0, 0, 0.145)], 0.0105, frame, count=8, segments=12),
        moved(
            facing(
                [(-0.035, 0.19), (-0.018, 0.19), (0.022, 0.26), (0.005, 0.26)],
                0.001,
                Paint((0.95, 0.98, 1.0), Finish.PLASTIC, 0.05),
            ),
            (0.0088, 0, 0),
        ),
    )
    return made.cased("glass", (0, 0, 0.07), 0.9)


MAKERS: dict[str, Callable[[Wish], Bench]] = {
    "comb": comb,
    "hairbrush": hairbrush,
    "hand_mirror": bathroom_mirror,
    "lipstick": lipstick,
    "perfume": perfume,
    "razor": razor,
    "soap": soap,
    "toilet_paper": toilet_paper,
    "toothbrush": toothbrush,
    "toothpaste": toothpaste,
    "towel": towel,
}
