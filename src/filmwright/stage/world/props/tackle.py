"""Tackle: what ropes are held by and hang from: handles, reels, posts. The ropes themselves are played.

A mark `tie` is where the rope begins.
"""

from __future__ import annotations

from filmwright.stage.world.model import Finish, Mark
from filmwright.stage.world.props.wish import BLACK, RED, WHITE, Wish
from filmwright.stage.world.shaping.assembly import Bench
from filmwright.stage.world.shaping.boxes import rounded_box
from filmwright.stage.world.shaping.joinery import both
from filmwright.stage.world.shaping.mesh import moved, turned
from filmwright.stage.world.shaping.paint import Paint
from filmwright.stage.world.shaping.swept import curved, rod, swept
from filmwright.stage.world.shaping.turned import cylinder, torus

_WASHING = ((0.97, 0.97, 0.95), (0.35, 0.58, 0.86), (0.98, 0.86, 0.42), (0.93, 0.45, 0.50))
_HEMP = Paint((0.80, 0.66, 0.42), Finish.CLOTH, 0.95)


def leash(wish: Wish) -> Bench:
    """The loop at a leash's end."""
    paint = wish.main((0.85, 0.14, 0.14), Finish.CLOTH)
    made = Bench(mass=0.1)
    loop = [(0, 0, 0.0), (0, 0.035, 0.04), (0, 0.03, 0.10), (0, -0.03, 0.10), (0, -0.035, 0.04), (0, 0, 0.0)]
    made.add(swept(curved(loop, 18), 0.010, paint, 6))
    made.marks |= {"tie": Mark(position=(0, 0, 0)), "grip": Mark(position=(0, 0, 0.07))}
    return made.cased("cloth")


def lasso(wish: Wish) -> Bench:
    """The spare coils of a lasso, as the other hand holds them."""
    paint = wish.main(_HEMP.colour, Finish.CLOTH)
    made = Bench(mass=1)
    for k, r in enumerate((0.15, 0.165, 0.14)):
        ring = turned(moved(torus(r, 0.013, paint, 28, 6), (0, 0, 0)), 90, "y")
        made.add(moved(ring, (0.02 * k - 0.02, 0, 0.16)))
    made.marks |= {"grip": Mark(position=(0, 0, 0.30)), "tie": Mark(position=(0, 0, 0.30))}
    return made.cased("cloth")


def whip(wish: Wish) -> Bench:
    """A whip's plaited handle; its thong is played."""
    paint = wish.main((0.20, 0.11, 0.06), Finish.LEATHER)
    made = Bench(mass=0.3)
    made.add(swept([(0, 0, 0), (0, 0, 0.16), (0, 0, 0.34)], (0.019, 0.016, 0.011), paint, 8))
    made.marks |= {"tie": Mark(position=(0, 0, 0.34)), "grip": Mark(position=(0, 0, 0.08))}
    return made.cased("leather")


def yo_yo(wish: Wish) -> Bench:
    """Two round halves on an axle, seen from the side."""
    paint = wish.lacquer((0.90, 0.12, 0.16))
    made = Bench(mass=0.07)
    for s in (-1, 1):
        half = turned(cylinder(0.055, 0.026, paint, 0.010, 24), 90, "x")
        made.add(moved(half, (0, s * 0.019 + 0.013, 0.055)))
    made.add(moved(turned(cylinder(0.012, 0.05, WHITE, 0, 10), 90, "x"), (0, 0.025, 0.055)))
    made.marks |= {"tie": Mark(position=(0, 0, 0.055)), "grip": Mark(position=(0, 0, 0.055))}
    return made.cased("plastic")


def tow_bar(wish: Wish) -> Bench:
    """The handle at the end of a tow rope."""
    made = Bench(mass=0.4)
    made.add(rod((0, -0.2, 0), (0, 0.2, 0), 0.018, BLACK, 8))
    made.add(*both(rod((0, 0.18, 0), (0.22, 0, 0), 0.007, wish.lacquer(RED.colour), 4)))
    made.marks |= {"tie": Mark(position=(0.22, 0, 0)), "grip": Mark(position=(0, 0, 0))}
    return made.cased("plastic")


def clothes_line(wish: Wish) -> Bench:
    """Two posts with arms and a line between them, washing pinned along it: sheets that the wind moves."""
    made = Bench(mass=60, fixed=True)
    wood = Paint((0.50, 0.36, 0.24), Finish.WOOD)
    half, top = 2.3, 2.05
    for s in (-1, 1):
        made.add(rod((0, s * half, 0), (0, s * half, top + 0.1), 0.05, wood, 8))
        made.add(rod((-0.35, s * half, top), (0.35, s * half, top), 0.035, wood, 8))
    made.add(rod((0, -half, top), (0, half, top), 0.010, WHITE, 5))
    colours = [wish.main(tone, Finish.CLOTH, 0.9) for tone in _WASHING]
    edge = -half + 0.25
    for k, (wide, deep) in enumerate(((1.15, 1.25), (0.75, 0.9), (1.05, 1.2), (0.8, 0.75))):
        sheet = rounded_box((0.006, wide, deep), 0.002, colours[k], 1)
        made.hinge(f"hung_{k}", (0, edge + wide / 2, top), [moved(sheet, (0, 0, -deep / 2 - 0.01))])
        edge += wide + 0.12
    return made.cased("cloth", share=0.05)


MAKERS = {
    "clothes_line": clothes_line,
    "lasso": lasso,
    "leash": leash,
    "tow_bar": tow_bar,
    "whip": whip,
    "yo_yo": yo_yo,
}
