"""Seats beyond the plain chair: office, bar, rocking, deck, throne, pouf, hammock."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from filmwright.stage.world.model import Finish, Mark
from filmwright.stage.world.props.wish import BLACK, DARK_STEEL, OAK, STEEL, Wish
from filmwright.stage.world.shaping.assembly import Bench, box_solid
from filmwright.stage.world.shaping.boxes import box, rounded_box, sphere
from filmwright.stage.world.shaping.grounds import draped
from filmwright.stage.world.shaping.joinery import facing
from filmwright.stage.world.shaping.mesh import moved, turned, two_sided
from filmwright.stage.world.shaping.paint import Paint, mixed
from filmwright.stage.world.shaping.shade import grounded, tinted
from filmwright.stage.world.shaping.soft import cushion, lumpy, spun
from filmwright.stage.world.shaping.swept import curved, rod, swept
from filmwright.stage.world.shaping.turned import cylinder, torus


def seated(made: Bench, height: float, deep: float, wide: float) -> Bench:
    """Shade towards the floor, add the seat's and the back's box and the marks."""
    made.surfaces = [grounded(piece, 0.45, 0.65) for piece in made.surfaces]
    made.solids += [
        box_solid((deep, wide, height), (0, 0, height / 2)),
        box_solid((0.1, wide, 0.45), (-deep / 2 + 0.05, 0, height + 0.25)),
    ]
    made.marks |= {"seat": Mark(position=(0.02, 0, height)), "top": Mark(position=(0.02, 0, height))}
    return made


def office_chair(wish: Wish) -> Bench:
    cloth = wish.main((0.13, 0.14, 0.16), Finish.CLOTH)
    made = Bench(mass=14)
    made.add(moved(rounded_box((0.5, 0.5, 0.09), 0.04, cloth, 3), (0.02, 0, 0.47)))
    made.add(moved(turned(rounded_box((0.08, 0.46, 0.58), 0.038, cloth, 3), -9, "y"), (-0.26, 0, 0.84)))
    made.add(
        swept(
            curved([(-0.05, 0, 0.40), (-0.3, 0, 0.42), (-0.32, 0, 0.6), (-0.30, 0, 0.7)], 10),
            0.022,
            DARK_STEEL,
            8,
        ),
        moved(cylinder(0.03, 0.36, STEEL, 0, 14), (0, 0, 0.08)),
    )
    for side in (-1, 1):
        made.add(
            swept(
                curved([(0.05, side * 0.24, 0.45), (0.05, side * 0.31, 0.5), (0.02, side * 0.31, 0.66)], 9),
                0.015,
                BLACK,
                7,
            ),
            moved(rounded_box((0.28, 0.07, 0.035), 0.016, BLACK, 2), (0.02, side * 0.31, 0.67)),
        )
    for k in range(5):
        made.add(
            *(
                turned(piece, 72 * k)
                for piece in (
                    swept([(0.02, 0, 0.11), (0.29, 0, 0.07)], [0.028, 0.018], STEEL, 7),
                    moved(turned(cylinder(0.03, 0.035, BLACK, 0.006, 14), 90, "x"), (0.29, 0.0175, 0.03)),
                )
            )
        )
    return seated(made, 0.52, 0.5, 0.5)


def bar_stool(wish: Wish) -> Bench:
    seat = wish.main((0.70, 0.18, 0.16), Finish.LEATHER, 0.4)
    made = Bench(mass=6)
    made.add(
        moved(
            spun([(0, 0), (0.17, 0.0), (0.19, 0.03), (0.17, 0.065), (0, 0.075)], seat, 14, 30), (0, 0, 0.69)
        ),
        moved(torus(0.18, 0.008, STEEL, 30, 6), (0, 0, 0.69)),
    )
    made.add(
        moved(cylinder(0.025, 0.68, STEEL, 0, 14), (0, 0, 0.02)),
        spun([(0, 0), (0.2, 0.0), (0.2, 0.012), (0.05, 0.03), (0.026, 0.06), (0, 0.06)], STEEL, 14, 32),
        moved(torus(0.15, 0.011, STEEL, 30, 6), (0, 0, 0.28)),
    )
    made.add(
        *(
            rod(
                (0.02 * np.cos(a), 0.02 * np.sin(a), 0.28),
                (0.15 * np.cos(a), 0.15 * np.sin(a), 0.28),
                0.008,
                STEEL,
                6,
            )
            for a in (0.5, 2.6, 4.7)
        )
    )
    made.cased("metal")
    made.marks |= {"seat": Mark(position=(0, 0, 0.765)), "top": Mark(position=(0, 0, 0.765))}
    return made


def rocking_chair(wish: Wish) -> Bench:
    wood = wish.main(OAK.colour, Finish.WOOD)
    made = Bench(mass=10)
    made.add(moved(turned(rounded_box((0.48, 0.5, 0.04), 0.018, wood, 1), -4, "y"), (0, 0, 0.42)))
    for side in (-1, 1):
        y = side * 0.24
        t = np.linspace(-1, 1, 17)
        made.add(
            swept(np.column_stack([0.46 * t - 0.05, np.full(17, y), 0.022 + 0.12 * t**2]), 0.02, wood, 7)
        )
        made.add(
            rod((0.2, y, 0.08), (0.19, y, 0.66), 0.018, wood),
            rod((-0.2, y, 0.07), (-0.21, y, 0.45), 0.018, wood),
        )
        made.add(
            swept(curved([(-0.21, y, 0.42), (-0.27, y, 0.8), (-0.35, y, 1.12)], 8), 0.02, wood, 8),
            moved(sphere(0.028, wood, 3), (-0.352, y, 1.13)),
        )
        made.add(moved(rounded_box((0.5, 0.06, 0.03), 0.014, wood, 2), (-0.03, y, 0.67)))
    for k in range(6):
        y = -0.18 + 0.072 * k
        made.add(swept(curved([(-0.21, y, 0.43), (-0.28, y, 0.78), (-0.335, y, 1.06)], 6), 0.011, wood, 6))
    made.add(
        swept(curved([(-0.335, -0.23, 1.06), (-0.36, 0, 1.1), (-0.335, 0.23, 1.06)], 9), 0.03, wood, 8),
        moved(
            cushion(
                (0.42, 0.44, 0.08), Paint(mixed(wood.colour, (0.85, 0.35, 0.30), 0.85), Finish.CLOTH), 0.4
            ),
            (0.01, 0, 0.465),
        ),
    )
    return seated(made, 0.48, 0.5, 0.5)


def deck_chair(wish: Wish) -> Bench:
    """A beach chair: striped canvas slung between crossed wooden frames."""
    canvas = wish.main((0.16, 0.42, 0.68), Finish.CLOTH)
    made = Bench(mass=5)
    for y in (-0.28, 0.28):
        made.add(
            rod((0.55, y, 0.02), (-0.62, y, 0.95), 0.02, OAK),
            rod((-0.45, y * 0.88, 0.02), (0.5, y * 0.88, 0.42), 0.02, OAK),
        )
    made.add(
        *(
            rod((x, -0.3, z), (x, 0.3, z), 0.018, OAK)
            for x, z in ((-0.62, 0.95), (0.5, 0.42), (0.55, 0.03), (-0.45, 0.03))
        )
    )
    line = curved([(-0.62, 0, 0.97), (-0.38, 0, 0.62), (-0.02, 0, 0.30), (0.3, 0, 0.30), (0.5, 0, 0.44)], 18)
    ys = np.linspace(-0.245, 0.245, 29)
    grid = np.stack(
        [np.column_stack([line[:, 0], np.full(18, y), line[:, 2] - 0.02 * np.cos(y * 6)]) for y in ys], axis=1
    )
    sling = draped(grid, canvas)
    stripe = np.tile(np.where((np.arange(29) // 4) % 2 == 0, 0.0, 1.0), 18)[:, None]
    pale = (1 - stripe) + stripe * (np.array((0.97, 0.96, 0.92)) / np.maximum(canvas.colour, 0.05))
    made.add(two_sided(tinted(sling, pale)))
    made.solids += [box_solid((0.9, 0.55, 0.3), (0, 0, 0.16), "cloth", 0.1)]
    made.marks |= {"seat": Mark(position=(0.12, 0, 0.3)), "top": Mark(position=(0.12, 0, 0.3))}
    return made


def throne(wish: Wish) -> Bench:
    """A high gilded chair with a red back and a crest."""
    gold = wish.main((0.92, 0.70, 0.26), Finish.PLASTIC, 0.2)
    red = Paint((0.62, 0.08, 0.12), Finish.CLOTH)
    made = Bench(mass=40, fixed=True)
    made.add(
        moved(box((0.85, 0.95, 0.12), red.shaded(0.7), 0.02), (0.05, 0, 0.06)),
        moved(box((0.62, 0.72, 0.36), gold, 0.02), (0, 0, 0.3)),
    )
    made.add(moved(cushion((0.58, 0.62, 0.16), red, 0.4), (0.03, 0, 0.53)))
    arch = [
        (-0.34, 0.12),
        (0.34, 0.12),
        (0.34, 1.35),
        (0.25, 1.55),
        (0.1, 1.66),
        (0, 1.76),
        (-0.1, 1.66),
        (-0.25, 1.55),
        (-0.34, 1.35),
    ]
    made.add(
        moved(facing(arch, 0.09, gold, 0.02), (-0.29, 0, 0)),
        moved(
            facing(
                [(y * 0.78, 0.56 + (z - 0.5) * 0.84) for y, z in arch if z > 0.2]
                + [(-0.265, 0.56), (0.265, 0.56)],
                0.03,
                red,
                0.01,
            ),
            (-0.24, 0, 0),
        ),
    )
    for side in (-1, 1):
        made.add(
            moved(box((0.55, 0.09, 0.09), gold, 0.03), (0.02, side * 0.37, 0.78)),
            moved(sphere(0.065, gold, 5), (0.31, side * 0.37, 0.79)),
            moved(box((0.08, 0.08, 0.62), gold, 0.02), (0.26, side * 0.37, 0.45)),
        )
        made.add(
            moved(box((0.1, 0.1, 1.4), gold, 0.03), (-0.29, side * 0.38, 0.75)),
            moved(
                spun([(0, 0), (0.06, 0.02), (0.05, 0.09), (0, 0.16)], gold, 10, 14),
                (-0.29, side * 0.38, 1.44),
            ),
        )
    made.add(
        *(
            moved(sphere(0.026, Paint((0.75, 0.06, 0.14), Finish.PLASTIC, 0.05), 4), (-0.232, y, z))
            for y, z in ((0, 1.66), (-0.17, 1.56), (0.17, 1.56))
        )
    )
    return seated(made, 0.6, 0.62, 0.8)


def bean_bag(wish: Wish) -> Bench:
    cloth = wish.main((0.90, 0.52, 0.20), Finish.CLOTH)
    made = Bench(mass=5)
    bag = spun([(0, 0), (0.36, 0.01), (0.45, 0.16), (0.36, 0.42), (0.14, 0.68), (0, 0.72)], cloth, 20, 30)
    made.add(lumpy(bag, 0.02, 0.25, 2))
    made.cased("cloth", None, 0.7)
    made.marks |= {"seat": Mark(position=(0.1, 0, 0.5)), "top": Mark(position=(0, 0, 0.7))}
    return made


def hammock(wish: Wish) -> Bench:
    """A striped hammock slung from its own bowed stand."""
    cloth = wish.main((0.85, 0.36, 0.24), Finish.CLOTH)
    made = Bench(mass=25, fixed=True)
    arc = curved([(0, -1.45, 1.15), (0, -1.1, 0.35), (0, 0, 0.05), (0, 1.1, 0.35), (0, 1.45, 1.15)], 24)
    made.add(
        swept(arc, 0.04, OAK, 8), *(rod((-0.4, y, 0.03), (0.4, y, 0.03), 0.035, OAK) for y in (-0.7, 0.7))
    )
    u, v = np.meshgrid(np.linspace(-1, 1, 25), np.linspace(-1, 1, 17), indexing="ij")
    grid = np.stack([0.36 * v * (1 - 0.25 * u**4), 0.98 * u, 0.52 + 0.34 * u**2 + 0.22 * v**2], axis=-1)
    bed_ = draped(grid, cloth)
    stripe = ((np.arange(17) // 2) % 2)[None, :].repeat(25, axis=0).ravel()[:, None]
    made.add(
        two_sided(
            tinted(
                bed_, 1 - stripe + stripe * (np.array((0.97, 0.92, 0.80)) / np.maximum(cloth.colour, 0.05))
            )
        )
    )
    for side in (-1, 1):
        made.add(
            *(
                rod(
                    (0.27 * k, side * 0.98, 0.86 + 0.18 * k * k),
                    (0, side * 1.44, 1.12),
                    0.006,
                    Paint((0.93, 0.90, 0.82), Finish.CLOTH),
                    4,
                )
                for k in (-1, -0.5, 0, 0.5, 1)
            )
        )
    made.cased("cloth")
    made.marks["seat"] = Mark(position=(0, 0, 0.55))
    return made


def high_chair(wish: Wish) -> Bench:
    plastic = wish.lacquer((0.95, 0.62, 0.30), 0.35)
    made = Bench(mass=7)
    for x in (-1, 1):
        made.add(*(rod((x * 0.28, y * 1.25, 0), (x * 0.14, y, 0.56), 0.018, OAK) for y in (-0.19, 0.19)))
    made.add(
        moved(rounded_box((0.34, 0.38, 0.06), 0.028, plastic, 2), (0, 0, 0.58)),
        moved(turned(rounded_box((0.05, 0.38, 0.46), 0.024, plastic, 2), -8, "y"), (-0.18, 0, 0.82)),
        moved(
            rounded_box((0.28, 0.5, 0.035), 0.016, Paint((0.96, 0.96, 0.94), Finish.PLASTIC, 0.3), 2),
            (0.2, 0, 0.80),
        ),
    )
    made.add(
        *(moved(rounded_box((0.36, 0.04, 0.2), 0.018, plastic, 2), (0.0, s * 0.2, 0.70)) for s in (-1, 1)),
        rod((0.22, -0.2, 0.25), (0.22, 0.2, 0.25), 0.016, OAK),
    )
    made.cased("plastic")
    made.marks["seat"] = Mark(position=(0.0, 0, 0.61))
    return made


MAKERS: dict[str, Callable[[Wish], Bench]] = {
    "bar_stool": bar_stool,
    "bean_bag": bean_bag,
    "deck_chair": deck_chair,
    "hammock": hammock,
    "high_chair": high_chair,
    "office_chair": office_chair,
    "rocking_chair": rocking_chair,
    "throne": throne,
}
