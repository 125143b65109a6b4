"""What one stands on: skis, snowboards, surfboards, skateboards."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from filmwright.stage.world.model import Finish, Mark, Surface
from filmwright.stage.world.props.wish import BLACK, CHROME, IRON, RED, WHITE, Wish
from filmwright.stage.world.shaping.assembly import Bench
from filmwright.stage.world.shaping.boxes import box, rounded_box
from filmwright.stage.world.shaping.grounds import draped
from filmwright.stage.world.shaping.joinery import (
    along_y,
    both,
    carried,
    ellipse,
    facing,
    profiled,
    skinned,
)
from filmwright.stage.world.shaping.mesh import moved, scaled, turned, two_sided
from filmwright.stage.world.shaping.paint import Paint
from filmwright.stage.world.shaping.swept import rod, swept
from filmwright.stage.world.shaping.turned import cylinder, lathed, torus
from filmwright.stage.world.shaping.wheels import castor


def plank(
    length: float, width: float, thick: float, paint: Paint, rise: float = 0.0, point: float = 0.35
) -> Surface:
    """Return a board along z that looks along +x, rounded at both ends, its tips bent forward by `rise`.

    `point` is how long its ends take to narrow, as a share of half the length.
    """
    rings = []
    for t in np.linspace(-1, 1, 23):
        end = np.clip((abs(t) - (1 - point)) / point, 0, 1)
        half = max(width / 2 * np.sqrt(max(1 - end**2.2, 0)), 0.012 * width)
        x = rise * max(abs(t) - 0.72, 0) ** 2 / 0.28**2
        z = t * length / 2
        e = thick / 2 * max(1 - 0.6 * end, 0.3)
        rings.append(
            [
                (x - e, -half * 0.86, z),
                (x - e, half * 0.86, z),
                (x, half, z),
                (x + e, half * 0.86, z),
                (x + e, -half * 0.86, z),
                (x, -half, z),
            ]
        )
    return skinned(rings, paint, 40)


def skis(wish: Wish) -> Bench:
    """A pair of skis standing in the snow with their poles."""
    paint = wish.lacquer((0.85, 0.12, 0.14))
    made = Bench(mass=7)
    for s in (-1, 1):
        ski = plank(1.72, 0.105, 0.018, paint, 0.13, 0.16)
        parts = [
            ski,
            moved(box((0.006, 0.06, 0.5), WHITE), (0.0105, 0, 0.42)),
            moved(box((0.006, 0.06, 0.3), WHITE), (0.0105, 0, -0.52)),
            moved(rounded_box((0.06, 0.08, 0.1), 0.02, IRON, 2), (0.035, 0, 0.02)),
            moved(rounded_box((0.07, 0.08, 0.12), 0.02, IRON, 2), (0.04, 0, -0.26)),
            moved(box((0.03, 0.07, 0.2), CHROME, 0.005), (0.02, 0, -0.12)),
        ]
        made.add(*carried((turned(piece, s * 3, "x") for piece in parts), (0, s * 0.1, 0.86)))
        made.add(
            rod((0.02, s * 0.34, 0.0), (-0.02, s * 0.25, 1.15), 0.009, CHROME, 7),
            rod((-0.016, s * 0.258, 1.05), (-0.022, s * 0.249, 1.18), 0.016, BLACK, 8),
            moved(torus(0.045, 0.008, BLACK, 14, 5), (0.017, s * 0.333, 0.09)),
            moved(lathed([(0.045, 0), (0, 0)], IRON, 12), (0.017, s * 0.333, 0.09)),
        )
    return made.cased("wood", (0, 0, 0.9), 0.6)


def snowboard(wish: Wish) -> Bench:
    paint = wish.lacquer((0.15, 0.55, 0.80))
    trim = WHITE if sum(paint.colour) < 2.4 else RED
    made = Bench(mass=4)
    parts = [plank(1.5, 0.31, 0.02, paint, 0.1, 0.2)]
    for z in (-0.26, 0.26):
        parts += [
            moved(rounded_box((0.02, 0.22, 0.14), 0.008, BLACK, 2), (0.02, 0, z)),
            moved(rounded_box((0.09, 0.05, 0.13), 0.02, BLACK, 2), (0.05, 0.1, z)),
            *(
                moved(box((0.035, 0.17, 0.028), IRON, 0.01), (0.065, -0.02 + 0.02 * k, z + 0.03 - 0.06 * k))
                for k in (0, 1)
            ),
        ]
    parts += [moved(turned(box((0.004, 0.07, 0.29), trim), 90 - 25, "x"), (0.0105, 0, z)) for z in (-0.02,)]
    parts += [
        moved(facing(ellipse(0.17, 0.17, 20), 0.004, trim), (0.0105, 0, 0.52)),
        moved(facing(ellipse(0.1, 0.1, 20), 0.005, paint.shaded(0.6)), (0.0106, 0, 0.52)),
    ]
    made.add(*carried((turned(piece, -9, "y") for piece in parts), (0, 0, 0.76)))
    return made.cased("wood", (0, 0, 0.8), 0.8)


def surfboard(wish: Wish) -> Bench:
    paint = wish.lacquer((0.97, 0.85, 0.30), 0.12)
    trim = RED if sum(paint.colour) > 1.9 else WHITE
    made = Bench(mass=3.5)
    rings = []
    for t in np.linspace(0, 1, 25):
        half = 0.27 * np.sin(np.pi * np.clip(t, 0.012, 0.99) ** 0.82) ** 0.62
        x, z = 0.1 * max(t - 0.6, 0) ** 2 / 0.16 * 0.9, t * 2.1
        e = 0.032 * min(1, 4 * t + 0.3, 4 * (1 - t) + 0.2)
        a = np.linspace(0, 2 * np.pi, 12, endpoint=False)
        rings.append([(x + e * np.sin(k), half * np.sign(np.cos(k)) * abs(np.cos(k)) ** 0.7, z) for k in a])
    made.add(skinned(rings, paint, 60))
    path = [(0.034 + 0.09 * max(t - 0.6, 0) ** 2 / 0.16, 0, t * 2.1) for t in np.linspace(0.04, 0.97, 12)]
    made.add(scaled(swept(path, 0.006, trim, 5), (1, 2.2, 1)))
    for z, high in ((1.3, 0.16), (1.52, 0.06)):
        band = [
            [
                (0.034 + 0.09 * max(zz / 2.1 - 0.6, 0) ** 2 / 0.16, y, zz)
                for y in np.linspace(-0.235, 0.235, 7)
            ]
            for zz in (z, z + high)
        ]

        made.add(two_sided(draped(np.array(band, np.float32), trim)))
    made.add(
        *both(profiled([(-0.03, 0.25), (-0.15, 0.12), (-0.03, 0.14)], 0.01, BLACK)),
        profiled([(-0.03, 0.4), (-0.18, 0.22), (-0.03, 0.24)], 0.012, BLACK),
    )
    return made.cased("wood", (0, 0, 1.0), 0.8)


def skateboard(wish: Wish) -> Bench:
    paint = wish.main((0.85, 0.45, 0.18), Finish.WOOD, 0.5)
    made = Bench(mass=2.8)
    deck = turned(plank(0.82, 0.21, 0.016, paint, 0.0, 0.28), 90, "y")
    bent = deck.positions.copy()
    far = np.clip(np.abs(bent[:, 0]) - 0.27, 0, None)
    bent[:, 2] += far * 0.42

    deck = replace(deck, positions=bent)
    grip_tape = scaled(
        replace(
            deck, colours=np.tile(np.array([24, 24, 26, 240], np.uint8), (len(bent), 1)), finish=Finish.RUBBER
        ),
        (0.985, 0.97, 1),
    )
    made.add(moved(deck, (0, 0, 0.11)))
    if wish.prop.colour is None and wish.prop.material is None:
        made.add(moved(grip_tape, (0, 0, 0.1135)))
    wheel = wish.prop.colour or (0.97, 0.82, 0.20)
    for name, x in (("back", -0.22), ("front", 0.22)):
        made.add(
            moved(box((0.07, 0.06, 0.045), CHROME, 0.01), (x, 0, 0.08)),
            moved(along_y(moved(cylinder(0.008, 0.19, CHROME, 0, 8), (0, 0, -0.095))), (x, 0, 0.045)),
        )
        for hand, s in (("left", 1), ("right", -1)):
            made.hinge(
                f"wheel_{name}_{hand}",
                (x, s * 0.085, 0.036),
                castor(0.036, 0.045, Paint(wheel, Finish.PLASTIC, 0.4)),
            )
    made.marks |= {"seat": Mark(position=(0, 0, 0.125)), "deck": Mark(position=(0, 0, 0.125))}
    return made.cased("wood", (0, 0, 0.11))


MAKERS = {
    "skateboard": skateboard,
    "skis": skis,
    "snowboard": snowboard,
    "surfboard": surfboard,
}
