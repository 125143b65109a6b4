"""Beds, and the soft and folding things around them: cots, mirrors, curtains, screens."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import numpy as np

from filmwright.stage.world.model import Finish, Mark
from filmwright.stage.world.props.casework import KNOB, upright
from filmwright.stage.world.props.wish import OAK, WALNUT, Wish
from filmwright.stage.world.shaping.assembly import Bench, box_solid
from filmwright.stage.world.shaping.boxes import box, ellipsoid, rounded_box, sphere
from filmwright.stage.world.shaping.grounds import draped
from filmwright.stage.world.shaping.joinery import ellipse, facing
from filmwright.stage.world.shaping.mesh import Point, moved, turned, two_sided
from filmwright.stage.world.shaping.paint import Paint, mixed
from filmwright.stage.world.shaping.pictures import glowing
from filmwright.stage.world.shaping.shade import grounded
from filmwright.stage.world.shaping.soft import cushion, leaning, spun
from filmwright.stage.world.shaping.swept import curved, rod, swept

LINEN = Paint((0.95, 0.94, 0.91), Finish.CLOTH)


SILVERED = Paint((0.70, 0.80, 0.86), Finish.PLASTIC, 0.04)


def _mattress(made: Bench, size: Point, quilt: Paint, pillows: Iterable[float]) -> None:
    """Lay a mattress, a quilt turned down at its head, and pillows; the head is at -x."""
    deep, wide, low = size
    made.add(moved(rounded_box((deep, wide, 0.2), 0.05, LINEN, 2), (0, 0, low + 0.1)))
    cover = rounded_box((deep * 0.70, wide + 0.07, 0.2), 0.06, quilt, 3)
    made.add(moved(cover, (deep * 0.155, 0, low + 0.125)))
    for side in (-1, 1):
        made.add(
            moved(
                box((deep * 0.68, 0.02, 0.2), quilt.shaded(0.95), 0.008),
                (deep * 0.16, side * (wide / 2 + 0.035), low + 0.04),
            )
        )
    made.add(
        moved(
            rounded_box(
                (0.2, wide + 0.075, 0.05), 0.024, Paint(mixed(quilt.colour, (1, 1, 1), 0.75), Finish.CLOTH), 2
            ),
            (-deep * 0.17, 0, low + 0.225),
        )
    )
    for y in pillows:
        made.add(
            moved(turned(cushion((0.42, 0.62, 0.17), LINEN, 0.5), -20, "y"), (-deep / 2 + 0.28, y, low + 0.3))
        )


def bed(wish: Wish) -> Bench:
    """A double bed, its foot to +x: headboard, two pillows, a quilt; the colour is the quilt's."""
    quilt = wish.main((0.32, 0.46, 0.62), Finish.CLOTH)
    wood = wish.main(OAK.colour, Finish.WOOD) if wish.prop.material == "wood" else OAK
    made = Bench(mass=70, fixed=True)
    made.add(
        upright((0, 0, 0.14), (2.02, 1.62, 0.18), wood, 0.02),
        moved(rounded_box((0.09, 1.7, 0.85), 0.035, wood, 2), (-1.02, 0, 0.62)),
    )
    made.add(
        *(
            moved(box((0.012, 0.48, 0.5), wood.shaded(0.82), 0.006), (-0.972, y, 0.75))
            for y in (-0.53, 0, 0.53)
        )
    )
    made.add(moved(rounded_box((0.07, 1.68, 0.34), 0.03, wood, 2), (1.03, 0, 0.26)))
    made.add(
        *(
            upright((x, y, 0), (0.08, 0.08, 0.2), wood.shaded(0.7))
            for x in (-0.95, 0.95)
            for y in (-0.74, 0.74)
        )
    )
    _mattress(made, (1.98, 1.56, 0.3), quilt, (-0.38, 0.38))
    made.surfaces = [grounded(piece, 0.35, 0.6) for piece in made.surfaces]
    made.solids += [
        box_solid((2.0, 1.6, 0.5), (0, 0, 0.26), "cloth", 0.1),
        box_solid((0.09, 1.7, 1.0), (-1.02, 0, 0.52)),
    ]
    made.marks |= {"seat": Mark(position=(0.3, 0.6, 0.53)), "top": Mark(position=(0.2, 0, 0.54))}
    return made


def bunk_bed(wish: Wish) -> Bench:
    wood = wish.main(OAK.colour, Finish.WOOD)
    made = Bench(mass=80, fixed=True)
    made.add(*(upright((x, y, 0), (0.07, 0.07, 1.75), wood) for x in (-1.0, 1.0) for y in (-0.46, 0.46)))
    for low, colour in ((0.25, (0.78, 0.34, 0.28)), (1.2, (0.30, 0.50, 0.66))):
        made.add(*(upright((0, y, low), (2.0, 0.04, 0.14), wood) for y in (-0.46, 0.46)))
        made.add(*(upright((x, 0, low), (0.04, 0.92, 0.14), wood) for x in (-1.0, 1.0)))
        _mattress(made, (1.92, 0.86, low + 0.04), Paint(colour, Finish.CLOTH), (0.0,))
    made.add(*(upright((0.15, y, z), (1.6, 0.03, 0.06), wood) for y in (-0.46, 0.46) for z in (1.5, 1.62)))
    for y in (0.5,):
        made.add(
            *(rod((x, y, 0), (x, y, 1.65), 0.018, wood) for x in (0.62, 0.95)),
            *(rod((0.62, y, z), (0.95, y, z), 0.016, wood) for z in (0.3, 0.6, 0.9, 1.2)),
        )
    made.cased("wood")
    made.marks["seat"] = Mark(position=(0.2, 0.3, 0.52))
    return made


def crib(wish: Wish) -> Bench:
    """A cot with barred sides, a small mattress and a mobile of stars over it."""
    paint = wish.main((0.95, 0.93, 0.89), Finish.WOOD)
    made = Bench(mass=25, fixed=True)
    for x in (-0.62, 0.62):
        made.add(
            *(upright((x, y, 0), (0.05, 0.05, 0.95), paint) for y in (-0.34, 0.34)),
            moved(rounded_box((0.035, 0.68, 0.5), 0.016, paint, 2), (x, 0, 0.66)),
        )
    for y in (-0.34, 0.34):
        made.add(
            *(upright((0, y, z), (1.24, 0.035, 0.045), paint) for z in (0.3, 0.84)),
            *(rod((x, y, 0.32), (x, y, 0.85), 0.011, paint, 6) for x in np.linspace(-0.55, 0.55, 11)),
        )
    _mattress(made, (1.18, 0.62, 0.26), Paint((0.98, 0.80, 0.50), Finish.CLOTH), ())
    made.add(moved(cushion((0.26, 0.4, 0.09), LINEN, 0.5), (-0.42, 0, 0.5)))
    made.add(
        swept(
            curved([(-0.6, 0, 0.9), (-0.6, 0, 1.35), (-0.45, 0, 1.5), (-0.2, 0, 1.48)], 12), 0.012, paint, 6
        )
    )
    for k, colour in enumerate(
        ((0.95, 0.55, 0.50), (0.98, 0.80, 0.35), (0.45, 0.70, 0.85), (0.60, 0.80, 0.55))
    ):
        a = np.pi / 2 * k
        made.add(
            rod((-0.2, 0, 1.47), (-0.2 + 0.17 * np.cos(a), 0.17 * np.sin(a), 1.42), 0.005, paint, 4),
            moved(
                ellipsoid((0.045, 0.045, 0.055), Paint(colour, Finish.CLOTH), 3),
                (-0.2 + 0.17 * np.cos(a), 0.17 * np.sin(a), 1.27),
            ),
        )
        made.add(
            rod(
                (-0.2 + 0.17 * np.cos(a), 0.17 * np.sin(a), 1.3),
                (-0.2 + 0.17 * np.cos(a), 0.17 * np.sin(a), 1.42),
                0.003,
                paint,
                4,
            )
        )
    return made.cased("wood")


def mirror(wish: Wish) -> Bench:
    """A tall oval glass in a frame that swings on a stand; streaks of light say that it is glass."""
    frame = wish.main((0.80, 0.62, 0.32), Finish.WOOD)
    made = Bench(mass=14, fixed=True)
    oval = ellipse(0.56, 1.35, 40)
    pieces = [
        facing(oval, 0.025, frame.shaded(0.6)),
        moved(facing(oval * 0.985, 0.004, SILVERED), (0.0135, 0, 0)),
    ]
    pieces.append(moved(swept([(0, y, z) for y, z in oval], 0.026, frame, 8, closed=True), (0.012, 0, 0)))
    pale = Paint((0.93, 0.97, 0.99), Finish.PLASTIC, 0.05)
    for shift, wide in ((-0.06, 0.07), (0.07, 0.025)):
        streak = np.array(
            [
                (shift - 0.10, -0.25),
                (shift + wide - 0.10, -0.25),
                (shift + wide + 0.10, 0.25),
                (shift + 0.10, 0.25),
            ]
        )
        pieces.append(moved(facing(streak, 0.001, pale), (0.0165, 0, 0.1)))
    made.add(*leaning(pieces, -7, "y", (0, 0, 0.88)))
    for side in (-1, 1):
        made.add(
            rod((0, side * 0.34, 0.05), (0, side * 0.34, 1.05), 0.02, frame),
            moved(sphere(0.032, frame, 4), (0, side * 0.34, 1.07)),
            rod((0, side * 0.34, 0.88), (0, side * 0.28, 0.88), 0.014, frame),
        )
        made.add(
            swept(
                curved(
                    [
                        (0.24, side * 0.34, 0.0),
                        (0.16, side * 0.34, 0.05),
                        (0, side * 0.34, 0.09),
                        (-0.16, side * 0.34, 0.05),
                        (-0.24, side * 0.34, 0.0),
                    ],
                    11,
                ),
                0.02,
                frame,
                8,
            )
        )
    made.add(rod((0, -0.34, 0.12), (0, 0.34, 0.12), 0.016, frame))
    return made.cased("glass")


def curtain(wish: Wish) -> Bench:
    """A pair of curtains on a rod, drawn to the sides of a bright window."""
    cloth = wish.main((0.72, 0.22, 0.24), Finish.CLOTH)
    made = Bench(mass=6, fixed=True)
    made.add(moved(glowing([(0.80, 0.86, 0.90), (0.92, 0.96, 1.0)], (1.1, 1.6)), (-0.09, 0, 1.35)))
    for y in (-0.56, 0, 0.56):
        made.add(moved(box((0.05, 0.05, 1.66), LINEN, 0.008), (-0.08, y, 1.35)))
    made.add(*(moved(box((0.05, 1.17, 0.05), LINEN, 0.008), (-0.08, 0, z)) for z in (0.54, 1.35, 2.16)))
    u, v = np.meshgrid(np.linspace(0, 1, 41), np.linspace(0, 1, 12), indexing="ij")
    gather = 1 - 0.42 * np.exp(-(((v - 0.62) / 0.16) ** 2))
    for side in (-1, 1):
        across = side * (0.80 - 0.52 * u * gather)
        grid = np.stack(
            [0.035 * np.cos(u * 34) * (0.5 + 0.5 * v) + 0.02 * gather, across, 2.28 - 2.24 * v], axis=-1
        )
        made.add(two_sided(draped(grid, cloth)))
        made.add(
            moved(rounded_box((0.10, 0.34, 0.06), 0.025, cloth.shaded(0.65), 2), (0.02, side * 0.66, 0.89)),
            moved(sphere(0.04, KNOB, 4), (0, side * 0.92, 2.32)),
        )
    made.add(rod((0, -0.9, 2.32), (0, 0.9, 2.32), 0.018, KNOB, 10))
    return made.cased("cloth")


def folding_screen(wish: Wish) -> Bench:
    """屏风: four painted panels that stand in a zigzag."""
    lacquer = wish.main((0.55, 0.12, 0.10), Finish.PLASTIC, 0.3)
    silk = Paint((0.93, 0.84, 0.62), Finish.CLOTH)
    branch, bloom = Paint((0.25, 0.17, 0.12), Finish.WOOD), Paint((0.88, 0.30, 0.36), Finish.PLAIN)
    made = Bench(mass=20, fixed=True)
    for k in range(4):
        turn = 22 if k % 2 else -22
        pieces = [
            moved(box((0.025, 0.48, 1.72), lacquer, 0.006), (0, 0, 0.88)),
            moved(box((0.03, 0.40, 1.28), silk), (0, 0, 0.98)),
            moved(box((0.03, 0.40, 0.22), lacquer.shaded(1.4), 0.004), (0, 0, 0.19)),
        ]
        path = curved(
            [
                (0.016, -0.18, 0.42),
                (0.016, -0.02, 0.8),
                (0.016, 0.06 - 0.1 * (k % 2), 1.15),
                (0.016, 0.12, 1.5),
            ],
            12,
        )
        pieces.append(swept(path, np.linspace(0.014, 0.004, 12), branch, 5))
        for j in range(3, 12, 1):
            pieces.append(
                moved(
                    ellipsoid((0.003, 0.028, 0.028), bloom.shaded(0.85 + 0.1 * (j % 3)), 2),
                    path[j] + (0.004, 0.05 * (-1) ** j, 0.02),
                )
            )
        made.add(*leaning(pieces, turn, "z", (0, -0.675 + 0.45 * k, 0)))
    return made.cased("wood")


def coat_rack(wish: Wish) -> Bench:
    wood = wish.main(WALNUT.colour, Finish.WOOD)
    made = Bench(mass=6, fixed=True)
    made.add(
        swept([(0, 0, 0), (0, 0, 1.75)], [0.025, 0.018], wood, 10),
        moved(sphere(0.035, wood, 4), (0, 0, 1.78)),
    )
    peg = [
        swept(curved([(0.01, 0, 0.22), (0.14, 0, 0.14), (0.27, 0, 0.0)], 7), 0.018, wood, 6),
        swept(curved([(0.01, 0, 1.55), (0.1, 0, 1.53), (0.17, 0, 1.62), (0.18, 0, 1.72)], 9), 0.012, wood, 6),
        moved(sphere(0.02, wood, 3), (0.18, 0, 1.73)),
    ]
    made.add(*(turned(piece, 90 * k) for k in range(4) for piece in peg))
    coat = Paint((0.33, 0.42, 0.50), Finish.CLOTH)
    made.add(
        moved(
            spun([(0, 0), (0.15, 0.02), (0.14, 0.5), (0.09, 0.82), (0.03, 0.9), (0, 0.9)], coat, 12, 20),
            (0.16, 0, 0.78),
        )
    )
    made.add(
        moved(
            spun(
                [(0, 0.1), (0.05, 0.095), (0.085, 0.02), (0.15, 0.0), (0.15, 0.01), (0, 0.02)][::-1],
                Paint((0.62, 0.45, 0.28), Finish.CLOTH),
                12,
                24,
            ),
            (0, -0.17, 1.66),
        )
    )
    return made.cased("wood")


MAKERS: dict[str, Callable[[Wish], Bench]] = {
    "bed": bed,
    "bunk_bed": bunk_bed,
    "coat_rack": coat_rack,
    "crib": crib,
    "curtain": curtain,
    "folding_screen": folding_screen,
    "mirror": mirror,
}
