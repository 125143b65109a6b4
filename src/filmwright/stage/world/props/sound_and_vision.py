"""What sounds and looks: cameras, microphones, loudspeakers, radios, record players, projectors."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from filmwright.stage.world.model import Finish
from filmwright.stage.world.props.appliances import CHROME, DARK, LIT_GREEN
from filmwright.stage.world.props.electronics import GOLD
from filmwright.stage.world.props.wish import BLACK, Wish
from filmwright.stage.world.shaping.assembly import Bench
from filmwright.stage.world.shaping.boxes import box, ellipsoid, rounded_box, sphere
from filmwright.stage.world.shaping.joinery import along_x
from filmwright.stage.world.shaping.mesh import moved, scaled, turned
from filmwright.stage.world.shaping.paint import Paint
from filmwright.stage.world.shaping.soft import leaning, spun
from filmwright.stage.world.shaping.swept import curved, rod, swept
from filmwright.stage.world.shaping.turned import cone, cylinder, lathed, torus

LENS = Paint((0.10, 0.13, 0.24), Finish.PLASTIC, 0.02)


def camera(wish: Wish) -> Bench:
    """A reflex camera, its lens along +x."""
    shell = wish.main((0.10, 0.10, 0.11), Finish.LEATHER, 0.55)
    trim = CHROME if wish.prop.material is None else shell.shaded(1.15)
    made = Bench(mass=0.7)
    made.add(
        moved(rounded_box((0.058, 0.135, 0.078), 0.014, shell, 3), (0, 0, 0.042)),
        moved(rounded_box((0.056, 0.133, 0.02), 0.009, trim, 2), (0, 0, 0.083)),
        moved(box((0.05, 0.05, 0.028), trim, 0.010), (0.002, 0, 0.1)),
        moved(rounded_box((0.03, 0.03, 0.075), 0.013, shell, 3), (0.022, -0.056, 0.042)),
    )
    barrel = [
        lathed(
            [
                (0, 0),
                (0.034, 0),
                (0.034, 0.018),
                (0.031, 0.02),
                (0.031, 0.034),
                (0.0345, 0.036),
                (0.0345, 0.062),
                (0.030, 0.062),
                (0.027, 0.052),
                (0, 0.052),
            ],
            DARK,
            32,
        ),
        moved(torus(0.0335, 0.0016, trim, 32, 5), (0, 0, 0.062)),
        moved(spun([(0.027, 0), (0.018, 0.006), (0, 0.0085)], LENS, 8, 26), (0, 0, 0.0505)),
    ]
    barrel += [
        turned(
            moved(box((0.002, 0.0025, 0.012), Paint((0.3, 0.3, 0.31), Finish.RUBBER)), (0.031, 0, 0.027)),
            360 * k / 24,
        )
        for k in range(24)
    ]
    made.add(
        *(moved(along_x(piece), (0.028, 0.004, 0.044)) for piece in barrel),
        moved(
            ellipsoid((0.002, 0.006, 0.006), Paint((0.75, 0.85, 0.98), Finish.GLOW), 2),
            (0.0855, 0.014, 0.053),
        ),
    )
    made.add(
        moved(cylinder(0.009, 0.01, trim, 0.002, 16), (0.01, -0.048, 0.092)),
        moved(cylinder(0.012, 0.008, DARK, 0.002, 18), (0, 0.045, 0.092)),
        moved(
            cylinder(0.0055, 0.006, Paint((0.85, 0.14, 0.12), Finish.PLASTIC), 0.002, 12), (0.01, -0.048, 0.1)
        ),
        moved(
            box((0.004, 0.03, 0.016), Paint((0.9, 0.93, 0.95), Finish.PLASTIC, 0.1), 0.001),
            (0.0275, 0, 0.101),
        ),
    )
    made.surfaces = [moved(piece, (-0.03, 0, 0)) for piece in made.surfaces]
    return made.cased("metal", (-0.03, -0.05, 0.045), 0.85)


def video_camera(wish: Wish) -> Bench:
    """A film camera with two reels, on a tripod."""
    shell = (
        wish.main((0.12, 0.12, 0.13), Finish.METAL, 0.5)
        if wish.prop.material
        else wish.lacquer((0.14, 0.14, 0.16), 0.4)
    )
    made = Bench(mass=8)
    made.add(
        moved(rounded_box((0.34, 0.14, 0.22), 0.02, shell, 2), (0, 0, 1.31)),
        *(
            moved(
                turned(
                    lathed(
                        [(0, 0), (0.105, 0), (0.105, 0.045), (0.06, 0.05), (0, 0.05)], shell.shaded(1.5), 28
                    ),
                    90,
                    "x",
                ),
                (x, 0.025, 1.52),
            )
            for x in (-0.1, 0.11)
        ),
    )
    made.add(
        *(
            moved(turned(cylinder(0.022, 0.06, CHROME, 0.004, 14), 90, "x"), (x, 0.03, 1.52))
            for x in (-0.1, 0.11)
        ),
        *(
            moved(along_x(piece), (0.17, 0, 1.31))
            for piece in (
                cylinder(0.05, 0.1, DARK, 0.006, 24),
                moved(cone((0.055, 0.075), 0.05, DARK, 0, 24), (0, 0, 0.1)),
                moved(cylinder(0.045, 0.004, LENS, 0, 22), (0, 0, 0.148)),
            )
        ),
    )
    for k in range(3):
        a = 2 * np.pi * k / 3 + 0.3
        made.add(
            swept(
                [(0.04 * np.cos(a), 0.04 * np.sin(a), 1.17), (0.45 * np.cos(a), 0.45 * np.sin(a), 0.0)],
                [0.022, 0.014],
                DARK,
                8,
            )
        )
    made.add(
        moved(cylinder(0.07, 0.06, DARK, 0.01, 20), (0, 0, 1.14)),
        moved(box((0.06, 0.05, 0.04), BLACK, 0.01), (-0.2, 0.03, 1.36)),
        rod((-0.08, 0, 1.2), (-0.42, 0.1, 1.1), 0.012, DARK, 8),
    )
    return made.cased("metal", (-0.3, 0.05, 1.15), 0.7)


def headphones(wish: Wish) -> Bench:
    """Standing on its two cups, the band above."""
    shell = wish.lacquer((0.16, 0.17, 0.19), 0.2)
    pad = Paint((0.13, 0.12, 0.12), Finish.LEATHER)
    made = Bench(mass=0.25)
    cup = [
        lathed([(0, 0.0), (0.03, 0), (0.041, 0.01), (0.043, 0.024), (0, 0.026)], shell, 28),
        moved(scaled(torus(0.029, 0.0135, pad, 28, 8), (1, 1, 0.9)), (0, 0, 0.034)),
        moved(cylinder(0.018, 0.003, shell.shaded(1.6), 0.001, 22), (0, 0, -0.002)),
    ]
    for side in (-1, 1):
        for piece in cup:
            made.add(
                moved(
                    turned(scaled(piece, (1.18, 1, 1)), 90 * side, "x"), (0, side * 0.098 - side * 0.0, 0.05)
                )
            )
        made.add(
            swept(
                curved([(0, side * 0.085, 0.085), (0, side * 0.094, 0.11), (0, side * 0.09, 0.14)], 6),
                0.006,
                CHROME,
                7,
            )
        )
    band = curved(
        [(0, -0.09, 0.13), (0, -0.066, 0.185), (0, 0, 0.212), (0, 0.066, 0.185), (0, 0.09, 0.13)], 24
    )
    for x in (-0.008, 0.0, 0.008):
        made.add(swept(band + np.array((x, 0, 0)), 0.0085, shell, 8))
    made.add(*(swept(band[6:18] - np.array((x, 0, 0.008)), 0.0085, pad, 8) for x in (-0.006, 0.006)))
    return made.cased("plastic", (0, 0, 0.21), 0.9)


def speaker(wish: Wish) -> Bench:
    cabinet = wish.main((0.42, 0.27, 0.17), Finish.WOOD)
    made = Bench(mass=9)
    made.add(
        moved(box((0.26, 0.26, 0.46), cabinet, 0.012), (0, 0, 0.24)),
        moved(box((0.01, 0.236, 0.436), DARK, 0.004), (0.128, 0, 0.24)),
        *(
            moved(cylinder(0.018, 0.012, BLACK, 0, 10), (x, y, 0))
            for x in (-0.09, 0.09)
            for y in (-0.09, 0.09)
        ),
    )
    for z, r in ((0.155, 0.095), (0.36, 0.05)):
        cone_ = [
            torus(r, 0.009, CHROME, 36, 6),
            lathed(
                [(r, 0.002), (r * 0.9, 0.008), (r * 0.8, -0.004), (r * 0.4, -0.02)],
                Paint((0.24, 0.24, 0.25), Finish.PAPER),
                32,
            ),
            moved(
                spun(
                    [(r * 0.42, -0.02), (r * 0.3, -0.004), (0, 0.004)],
                    Paint((0.12, 0.12, 0.13), Finish.PLASTIC, 0.2),
                    6,
                    22,
                ),
                (0, 0, 0),
            ),
        ]
        made.add(*(moved(along_x(piece), (0.134, 0, z)) for piece in cone_))
    made.add(moved(ellipsoid((0.004, 0.006, 0.006), LIT_GREEN, 2), (0.133, -0.1, 0.44)))
    return made.cased("wood", None, 0.95)


def radio(wish: Wish) -> Bench:
    """An old wireless: cloth front, dial, two knobs, an aerial and a handle."""
    case = wish.main((0.58, 0.33, 0.18), Finish.WOOD)
    made = Bench(mass=2.5)
    made.add(
        moved(rounded_box((0.14, 0.34, 0.21), 0.03, case, 3), (0, 0, 0.115)),
        moved(box((0.01, 0.18, 0.15), Paint((0.86, 0.76, 0.55), Finish.CLOTH), 0.004), (0.067, -0.06, 0.12)),
        *(
            moved(box((0.006, 0.004, 0.14), case.shaded(0.6)), (0.073, -0.13 + 0.028 * k, 0.12))
            for k in range(6)
        ),
    )
    dial_ = [
        cylinder(0.046, 0.006, Paint((0.98, 0.92, 0.74), Finish.GLOW), 0.001, 30),
        moved(torus(0.046, 0.005, GOLD, 30, 6), (0, 0, 0.004)),
        moved(box((0.052, 0.003, 0.002), Paint((0.80, 0.15, 0.10), Finish.PLASTIC)), (0.006, 0, 0.008)),
    ]
    dial_ += [turned(moved(box((0.008, 0.0025, 0.002), DARK), (0.036, 0, 0.0065)), 30 * k) for k in range(12)]
    made.add(
        *(moved(along_x(turned(piece, 20)), (0.068, 0.1, 0.145)) for piece in dial_),
        *(moved(along_x(cylinder(0.019, 0.016, GOLD, 0.004, 18)), (0.068, y, 0.055)) for y in (0.07, 0.13)),
    )
    made.add(
        *(
            moved(cylinder(0.014, 0.012, BLACK, 0, 10), (x, y, 0))
            for x in (-0.045, 0.045)
            for y in (-0.13, 0.13)
        ),
        swept(
            curved([(0, -0.1, 0.215), (0, -0.085, 0.265), (0, 0.085, 0.265), (0, 0.1, 0.215)], 13),
            0.008,
            case.shaded(0.6),
            7,
        ),
        rod((-0.04, 0.14, 0.21), (-0.06, 0.2, 0.46), 0.003, CHROME, 6),
        moved(sphere(0.006, CHROME, 2), (-0.06, 0.2, 0.46)),
    )
    return made.cased("wood", (0, 0, 0.265), 0.85)


def microphone(wish: Wish) -> Bench:
    """A singer's microphone tilted on a short table stand, or on a tall one when the words say so."""
    body_paint = wish.lacquer((0.14, 0.14, 0.15), 0.3)
    mesh_ = Paint((0.62, 0.64, 0.67), Finish.PLASTIC, 0.25)
    head = [
        moved(sphere(0.03, mesh_, 7), (0, 0, 0.2)),
        moved(torus(0.0295, 0.0035, CHROME, 26, 6), (0, 0, 0.197)),
        *(moved(turned(torus(0.0301, 0.0011, DARK, 26, 4), 90, "x"), (0, 0, 0.2)) for _ in (0,)),
        *(
            turned(moved(turned(torus(0.0301, 0.0011, DARK, 26, 4), 90, "x"), (0, 0, 0.2)), 36 * k)
            for k in range(5)
        ),
        *(
            moved(torus(0.0301 * np.cos(a), 0.0011, DARK, 26, 4), (0, 0, 0.2 + 0.0301 * np.sin(a)))
            for a in (-0.5, 0.35, 0.75, 1.1)
        ),
    ]
    head += [
        lathed(
            [(0, 0), (0.0125, 0), (0.015, 0.08), (0.026, 0.175), (0.027, 0.188), (0, 0.188)], body_paint, 22
        ),
        moved(box((0.005, 0.008, 0.02), CHROME, 0.001), (0.0165, 0, 0.11)),
    ]
    made = Bench(mass=2)
    tall = 1.38 if wish.says("stand", "stage", "singer", "支架") else 0.16
    made.add(*leaning(head, 42, "y", (-0.075, 0, tall - 0.085)))
    made.add(rod((0, 0, 0.02), (0, 0, tall), 0.009, CHROME, 10))
    foot = [(0, 0), (0.075, 0), (0.08, 0.01), (0.04, 0.02), (0.014, 0.04), (0, 0.04)]
    made.add(spun([(r * (2 if tall > 1 else 1), z) for r, z in foot], DARK, 14, 32))
    made.add(moved(rounded_box((0.05, 0.036, 0.036), 0.012, DARK, 2), (0, 0, tall)))
    return made.cased("metal", (0, 0, tall * 0.8), 0.7)


def projector(wish: Wish) -> Bench:
    shell = wish.lacquer((0.92, 0.92, 0.92), 0.3)
    made = Bench(mass=3)
    made.add(
        moved(rounded_box((0.26, 0.34, 0.1), 0.03, shell, 3), (0, 0, 0.065)),
        *(
            moved(along_x(piece), (0.11, 0.08, 0.068))
            for piece in (
                cylinder(0.046, 0.045, DARK, 0.004, 28),
                moved(torus(0.042, 0.004, CHROME, 28, 5), (0, 0, 0.045)),
                moved(
                    spun(
                        [(0.038, 0), (0.02, 0.006), (0, 0.008)], Paint((0.80, 0.92, 1.0), Finish.GLOW), 6, 24
                    ),
                    (0, 0, 0.042),
                ),
            )
        ),
        *(moved(box((0.004, 0.1, 0.005), DARK), (0.1295, -0.08, 0.04 + 0.012 * k)) for k in range(5)),
        *(
            moved(cylinder(0.016, 0.02, BLACK, 0, 10), (x, y, 0))
            for x in (-0.09, 0.09)
            for y in (-0.12, 0.12)
        ),
        *(
            moved(cylinder(0.011, 0.006, CHROME, 0.001, 12), (-0.02, -0.1 + 0.03 * k, 0.113))
            for k in range(3)
        ),
    )
    return made.cased("plastic", None, 0.9)


def record_player(wish: Wish) -> Bench:
    wood = wish.main((0.52, 0.33, 0.19), Finish.WOOD)
    vinyl = Paint((0.05, 0.05, 0.055), Finish.PLASTIC, 0.15)
    made = Bench(mass=6)
    made.add(
        moved(rounded_box((0.36, 0.45, 0.1), 0.015, wood, 2), (0, 0, 0.06)),
        moved(box((0.34, 0.43, 0.004), DARK), (0, 0, 0.1115)),
        moved(cylinder(0.155, 0.012, CHROME, 0.003, 44), (0, -0.04, 0.112)),
        moved(cylinder(0.15, 0.004, vinyl, 0.001, 44), (0, -0.04, 0.124)),
        *(
            moved(torus(r, 0.0009, Paint((0.3, 0.3, 0.32), Finish.PLASTIC, 0.1), 44, 3), (0, -0.04, 0.128))
            for r in (0.07, 0.09, 0.11, 0.13)
        ),
        moved(cylinder(0.05, 0.001, Paint((0.85, 0.26, 0.20), Finish.PAPER), 0, 28), (0, -0.04, 0.128)),
        moved(cylinder(0.004, 0.014, CHROME, 0.001, 8), (0, -0.04, 0.128)),
    )
    made.add(
        moved(cylinder(0.025, 0.035, CHROME, 0.004, 20), (-0.11, 0.17, 0.112)),
        swept(curved([(-0.11, 0.17, 0.15), (0.02, 0.165, 0.152), (0.09, 0.09, 0.14)], 10), 0.0055, CHROME, 7),
        moved(box((0.035, 0.018, 0.012), BLACK, 0.003), (0.1, 0.08, 0.136)),
        *(moved(cylinder(0.014, 0.012, CHROME, 0.003, 14), (0.14, y, 0.112)) for y in (0.14, 0.18)),
    )
    made.add(
        *(
            moved(cylinder(0.02, 0.012, BLACK, 0, 10), (x, y, 0))
            for x in (-0.14, 0.14)
            for y in (-0.18, 0.18)
        ),
        *leaning(
            moved(box((0.006, 0.44, 0.3), Paint((0.80, 0.88, 0.92), Finish.GLASS)), (0, 0, 0.15)),
            -22,
            "y",
            (-0.18, 0, 0.11),
        ),
    )
    return made.cased("wood", None, 0.9)


def capsule_light(wish: Wish) -> Bench:
    """A hand torch, standing on its head's rim beside its beam's glow: upright, lens along +z."""
    shell = wish.lacquer((0.16, 0.17, 0.19), 0.3)
    made = Bench(mass=0.3)
    pieces = [
        lathed(
            [
                (0, 0),
                (0.016, 0),
                (0.017, 0.004),
                (0.017, 0.11),
                (0.03, 0.14),
                (0.031, 0.165),
                (0.028, 0.165),
                (0, 0.15),
            ],
            shell,
            26,
        ),
        moved(cylinder(0.027, 0.003, Paint((1.0, 0.95, 0.70), Finish.GLOW), 0, 24), (0, 0, 0.161)),
        moved(torus(0.0295, 0.0025, CHROME, 26, 5), (0, 0, 0.165)),
        moved(box((0.006, 0.012, 0.024), Paint((0.85, 0.2, 0.15), Finish.PLASTIC), 0.002), (0.017, 0, 0.09)),
        *(moved(torus(0.0172, 0.0012, DARK, 20, 4), (0, 0, 0.02 + 0.012 * k)) for k in range(5)),
    ]
    made.add(*leaning(pieces, 84, "y", (-0.08, 0, 0.0305)))
    return made.cased("metal", (-0.03, 0, 0.03), 0.9)


MAKERS: dict[str, Callable[[Wish], Bench]] = {
    "camera": camera,
    "flashlight": capsule_light,
    "headphones": headphones,
    "microphone": microphone,
    "projector": projector,
    "radio": radio,
    "record_player": record_player,
    "speaker": speaker,
    "video_camera": video_camera,
}
