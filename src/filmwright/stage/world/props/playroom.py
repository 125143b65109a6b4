"""Toys that ride, roll and turn: a rocking horse, a train, tops, pinwheels, building blocks."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from filmwright.stage.world.model import Finish, Mark, Surface
from filmwright.stage.world.props.toys import BRIGHT
from filmwright.stage.world.props.wish import BLACK, OAK, WALNUT, Wish
from filmwright.stage.world.shaping.assembly import Bench
from filmwright.stage.world.shaping.boxes import box, ellipsoid, rounded_box, sphere
from filmwright.stage.world.shaping.grounds import draped
from filmwright.stage.world.shaping.joinery import (
    along_x,
    body,
    both,
    profiled,
)
from filmwright.stage.world.shaping.mesh import moved, turned, two_sided
from filmwright.stage.world.shaping.paint import Paint, mixed
from filmwright.stage.world.shaping.soft import leaning, sausage, spun, strewn
from filmwright.stage.world.shaping.swept import curved, rod, swept
from filmwright.stage.world.shaping.turned import cone, cylinder, torus


def toy_blocks(wish: Wish) -> Bench:
    """Wooden cubes stacked in a pyramid, a prism on top, letters on their faces."""
    made = Bench(mass=0.6)
    spots = [
        (0, -0.056, 0.025, 8),
        (0, 0.0, 0.025, -4),
        (0, 0.056, 0.025, 5),
        (0, -0.028, 0.075, -6),
        (0, 0.03, 0.075, 9),
    ]
    for k, (x, y, z, turn) in enumerate(spots):
        paint = (
            wish.main(BRIGHT[k % 5], Finish.WOOD)
            if wish.prop.colour is None
            else wish.main(BRIGHT[0], Finish.WOOD).shaded(0.85 + 0.1 * (k % 3))
        )
        pale = Paint(mixed(paint.colour, (1, 0.97, 0.88), 0.82), Finish.PLAIN)
        cube = [rounded_box((0.05, 0.05, 0.05), 0.005, paint, 2)]
        for side in range(4):
            face = [moved(box((0.001, 0.037, 0.037), pale), (0.0252, 0, 0)), *_letter((k + side) % 3, paint)]
            cube += [turned(piece, 90 * side) for piece in face]
        made.add(*leaning(cube, turn, "z", (x, y, z)))
    roof = wish.main(BRIGHT[4], Finish.WOOD)
    made.add(
        moved(profiled([(-0.028, 0), (0.028, 0), (0, 0.034)], 0.052, roof, 0.003), (0, 0.0, 0.1)),
        *leaning(
            cylinder(0.022, 0.05, wish.main(BRIGHT[3], Finish.WOOD), 0.003, 24),
            90,
            "y",
            (0.045, -0.06, 0.022),
        ),
    )
    return made.cased("wood", (0, 0, 0.1), 0.85)


def _letter(which: int, paint: Paint) -> list[Surface]:
    """Return A, B or C on a face along +x."""
    x, bar = 0.026, 0.0028
    if which == 0:
        return [
            swept([(x, -0.011, -0.013), (x, 0, 0.014), (x, 0.011, -0.013)], bar, paint, 5),
            rod((x, -0.006, -0.003), (x, 0.006, -0.003), bar * 0.9, paint, 5),
        ]
    if which == 1:
        return [
            rod((x, -0.008, -0.013), (x, -0.008, 0.013), bar, paint, 5),
            *(
                swept(
                    [
                        (x, -0.008 + 0.016 * np.sin(t), z + 0.0065 * np.cos(t))
                        for t in np.linspace(0, np.pi, 9)
                    ],
                    bar,
                    paint,
                    5,
                )
                for z in (0.0065, -0.0065)
            ),
        ]
    return [
        swept([(x, 0.012 * np.cos(t), 0.014 * np.sin(t)) for t in np.linspace(0.8, 5.5, 14)], bar, paint, 5)
    ]


def toy_train(wish: Wish) -> Bench:
    """A wooden engine with two wagons, facing +x... seen along its side."""
    red = wish.lacquer((0.82, 0.18, 0.16), 0.3)
    made = Bench(mass=0.6)
    wheel = [
        moved(
            turned(
                cylinder(0.019, 0.009, Paint((0.97, 0.80, 0.22), Finish.PLASTIC, 0.3), 0.002, 20), 90, "x"
            ),
            (0, 0.0045, 0),
        ),
        moved(turned(cylinder(0.007, 0.011, red, 0.001, 12), 90, "x"), (0, 0.0055, 0)),
    ]
    for at, tone in ((0.13, None), (0.0, BRIGHT[1]), (-0.12, BRIGHT[3])):
        made.add(
            moved(box((0.11, 0.06, 0.02), WALNUT, 0.003), (at, 0, 0.03)),
            *strewn(wheel, [(at + x, s * 0.036, 0.019) for x in (-0.032, 0.032) for s in (-1, 1)]),
        )
        if tone is not None:
            made.add(
                moved(box((0.1, 0.06, 0.045), Paint(tone, Finish.PLASTIC, 0.3), 0.004), (at, 0, 0.06)),
                *(
                    moved(
                        sphere(0.016, Paint(BRIGHT[(k + 2) % 5], Finish.PLASTIC, 0.25), 3),
                        (at - 0.03 + 0.03 * k, 0, 0.088),
                    )
                    for k in range(3)
                ),
                rod((at + 0.05, 0, 0.03), (at + 0.08, 0, 0.03), 0.004, BLACK, 6),
            )
    made.add(
        moved(
            turned(
                cylinder(
                    0.03,
                    0.075,
                    Paint(
                        (0.20, 0.48, 0.82) if wish.prop.colour is None else red.shaded(1.15).colour,
                        Finish.PLASTIC,
                        0.3,
                    ),
                    0.004,
                    24,
                ),
                90,
                "y",
            ),
            (0.12, 0, 0.072),
        ),
        moved(box((0.045, 0.064, 0.075), red, 0.005), (0.098, 0, 0.078)),
        moved(box((0.06, 0.076, 0.01), Paint((0.97, 0.80, 0.22), Finish.PLASTIC), 0.003), (0.098, 0, 0.12)),
        moved(cone((0.009, 0.016), 0.04, BLACK, 0.002, 16), (0.17, 0, 0.095)),
        moved(
            spun(
                [(0, 0), (0.011, 0.0), (0.008, 0.014), (0, 0.018)],
                Paint((0.97, 0.80, 0.22), Finish.PLASTIC),
                8,
                14,
            ),
            (0.14, 0, 0.1),
        ),
        *both(
            moved(
                box((0.02, 0.003, 0.026), Paint((0.85, 0.93, 0.97), Finish.PLASTIC, 0.1)),
                (0.098, 0.033, 0.092),
            )
        ),
    )
    made.surfaces = leaning(made.surfaces, -60, "z")
    return made.cased("wood", (0, 0, 0.06), 0.8)


def spinning_top(wish: Wish) -> Bench:
    paint = wish.lacquer((0.84, 0.18, 0.18), 0.15)
    made = Bench(mass=0.1)
    pieces = [
        spun(
            [(0, 0), (0.004, 0.004), (0.03, 0.03), (0.048, 0.05), (0.046, 0.062), (0.014, 0.072), (0, 0.073)],
            paint,
            20,
            30,
        ),
        moved(cylinder(0.0055, 0.05, OAK, 0.001, 12), (0, 0, 0.07)),
        moved(sphere(0.009, OAK, 4), (0, 0, 0.12)),
        moved(torus(0.047, 0.003, Paint((0.97, 0.80, 0.22), Finish.PLASTIC, 0.2), 36, 6), (0, 0, 0.056)),
        moved(torus(0.033, 0.0022, Paint((0.20, 0.48, 0.82), Finish.PLASTIC, 0.2), 30, 5), (0, 0, 0.0675)),
    ]
    made.add(*leaning(pieces, 12, "y", (-0.012, 0, 0.001)))
    return made.cased("wood", (0.01, 0, 0.11), 0.8)


def pinwheel(wish: Wish) -> Bench:
    """风车: four curled vanes on a stick, facing +x, set in a small foot."""
    made = Bench(mass=0.1)
    for k in range(4):
        tone = (
            wish.main(BRIGHT[(0, 2, 1, 3)[k]], Finish.PAPER, 0.5)
            if wish.prop.colour is None or k % 2 == 0
            else Paint(mixed(wish.prop.colour, (1, 1, 1), 0.6), Finish.PAPER, 0.5)
        )
        t, s = np.meshgrid(np.linspace(0, 1, 7), np.linspace(0, 1, 5), indexing="ij")
        y, z = 0.10 * t, 0.10 * s * (1 - 0.45 * t) * 1.1
        x = 0.034 * np.sin(np.pi * np.clip(s, 0, 1) ** 1.2 * 0.9) * t
        made.add(turned(two_sided(draped(np.stack([x, y, z], axis=-1), tone)), 90 * k, "x"))
    made.surfaces = [moved(piece, (0.02, 0, 0.3)) for piece in made.surfaces]
    made.add(
        moved(
            along_x(cylinder(0.011, 0.012, Paint((0.97, 0.80, 0.22), Finish.PLASTIC, 0.2), 0.003, 18)),
            (0.026, 0, 0.3),
        ),
        rod((0.008, 0, 0.0), (0.008, 0, 0.305), 0.005, OAK, 8),
        rod((0.0, 0, 0.3), (0.03, 0, 0.3), 0.003, OAK, 6),
        moved(cylinder(0.04, 0.014, OAK, 0.004, 22), (0.008, 0, 0)),
    )
    return made.cased("paper", (0.008, 0, 0.12), 0.85)


def rocking_horse(wish: Wish) -> Bench:
    paint = wish.main((0.90, 0.86, 0.78), Finish.WOOD)
    mane = Paint((0.36, 0.22, 0.13), Finish.CLOTH)
    red = Paint((0.80, 0.16, 0.16), Finish.LEATHER)
    made = Bench(mass=8)
    made.add(
        body(
            [
                (-0.32, 0.06, 0.46, 0.56),
                (-0.28, 0.11, 0.42, 0.62),
                (-0.1, 0.12, 0.40, 0.61),
                (0.12, 0.12, 0.40, 0.62),
                (0.25, 0.09, 0.44, 0.66),
                (0.3, 0.05, 0.5, 0.64),
            ],
            paint,
            sides=18,
            crease=70,
        )
    )
    made.add(
        swept(
            curved([(0.2, 0, 0.56), (0.3, 0, 0.72), (0.36, 0, 0.86)], 8), np.linspace(0.1, 0.07, 8), paint, 12
        ),
        swept(
            curved([(0.33, 0, 0.89), (0.42, 0, 0.83), (0.5, 0, 0.76)], 8),
            np.linspace(0.075, 0.045, 8),
            paint,
            12,
        ),
        moved(sphere(0.047, paint, 4), (0.5, 0, 0.76)),
        *both(
            moved(cone((0.022, 0.004), 0.07, paint, 0, 10), (0.33, 0.035, 0.93)),
            moved(sphere(0.014, BLACK, 3), (0.40, 0.062, 0.87)),
        ),
    )
    made.add(
        *(
            moved(ellipsoid((0.035, 0.03, 0.05), mane, 3), (0.28 - 0.028 * k, 0, 0.94 - 0.06 * k))
            for k in range(6)
        ),
        sausage([(-0.3, 0, 0.56), (-0.4, 0, 0.52), (-0.44, 0, 0.34)], 0.035, mane, count=7, segments=8),
        moved(
            body(
                [(-0.12, 0.125, 0.5, 0.63), (0.0, 0.128, 0.5, 0.625), (0.1, 0.125, 0.5, 0.645)], red, sides=18
            ),
            (0, 0, 0.004),
        ),
    )
    for side in (-1, 1):
        made.add(
            swept(
                curved([(0.2, side * 0.08, 0.46), (0.3, side * 0.13, 0.26), (0.34, side * 0.16, 0.09)], 6),
                np.linspace(0.045, 0.026, 6),
                paint,
                9,
            ),
            swept(
                curved(
                    [(-0.24, side * 0.08, 0.46), (-0.33, side * 0.13, 0.26), (-0.34, side * 0.16, 0.09)], 6
                ),
                np.linspace(0.05, 0.026, 6),
                paint,
                9,
            ),
        )
        t = np.linspace(-1, 1, 15)
        made.add(
            swept(np.column_stack([0.56 * t, np.full(15, side * 0.17), 0.03 + 0.13 * t**2]), 0.026, red, 7)
        )
    made.add(
        *(rod((x, -0.17, 0.055), (x, 0.17, 0.055), 0.016, red, 8) for x in (-0.22, 0.22)),
        rod((0.34, -0.13, 0.78), (0.34, 0.13, 0.78), 0.014, red, 8),
    )
    made.cased("wood", (0.34, 0, 0.78), 0.75)
    made.add(rod((0.0, -0.22, 0.33), (0.0, 0.22, 0.33), 0.014, red, 8))
    made.marks["seat"] = Mark(position=(0, 0, 0.65))
    for hand, side in (("l", 1), ("r", -1)):
        made.marks[f"grip_{hand}"] = Mark(position=(0.34, side * 0.1, 0.79))
        made.marks[f"foot_{hand}"] = Mark(position=(0.0, side * 0.19, 0.345))
    return made


MAKERS: dict[str, Callable[[Wish], Bench]] = {
    "pinwheel": pinwheel,
    "rocking_horse": rocking_horse,
    "spinning_top": spinning_top,
    "toy_blocks": toy_blocks,
    "toy_train": toy_train,
}
