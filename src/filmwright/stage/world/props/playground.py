"""What stands on playgrounds and pitches: swings, slides, goals, nets, tables."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from math import cos, pi, sin

import numpy as np

from filmwright.stage.world.model import Finish, Mark, Shape, Solid, Surface
from filmwright.stage.world.props.wish import BLACK, CHROME, RED, WHITE, YELLOW, Wish
from filmwright.stage.world.shaping.assembly import Bench, box_solid, rod_solid
from filmwright.stage.world.shaping.boxes import box, rounded_box
from filmwright.stage.world.shaping.joinery import around, both, carried, profiled, skinned, struts
from filmwright.stage.world.shaping.mesh import Point, moved, recoloured, turned
from filmwright.stage.world.shaping.paint import Paint
from filmwright.stage.world.shaping.swept import curved, rod, swept
from filmwright.stage.world.shaping.turned import cylinder, lathed, torus

CORD = Paint((0.95, 0.95, 0.93), Finish.CLOTH)


def netting(a: Point, b: Point, c: Point, d: Point, cells: tuple[int, int], thick: float = 0.012) -> Surface:
    """Return a net of cords over the corners a b (along), d c (opposite)."""
    p, q, r, s = (np.asarray(x, float) for x in (a, b, c, d))
    across = [(p + (q - p) * t, s + (r - s) * t) for t in np.linspace(0, 1, cells[0] + 1)]
    along = [(p + (s - p) * t, q + (r - q) * t) for t in np.linspace(0, 1, cells[1] + 1)]
    return struts([*across, *along], thick, CORD)


def _dyed(net: Surface, wish: Wish) -> Surface:
    return recoloured(net, wish.prop.colour) if wish.prop.colour else net


def goal(wish: Wish) -> Bench:
    paint = wish.lacquer((0.95, 0.95, 0.95))
    made = Bench(mass=120, fixed=True)
    w, h, deep, top = 3.0, 2.1, 1.2, 0.6
    made.add(
        rod((0.5, -w / 2, h), (0.5, w / 2, h), 0.06, paint, 12),
        *both(
            rod((0.5, w / 2, 0), (0.5, w / 2, h + 0.0), 0.06, paint, 12),
            rod((0.5, w / 2, h), (0.5 - top, w / 2, h), 0.025, paint),
            rod((0.5 - top, w / 2, h), (0.5 - deep, w / 2, 0.03), 0.025, paint),
            rod((0.5, w / 2, 0.03), (0.5 - deep, w / 2, 0.03), 0.025, paint),
        ),
        rod((0.5 - deep, -w / 2, 0.03), (0.5 - deep, w / 2, 0.03), 0.025, paint),
    )
    back = netting(
        (0.5 - top, -w / 2, h),
        (0.5 - top, w / 2, h),
        (0.5 - deep, w / 2, 0.03),
        (0.5 - deep, -w / 2, 0.03),
        (18, 13),
    )
    roof = netting((0.5, -w / 2, h), (0.5, w / 2, h), (0.5 - top, w / 2, h), (0.5 - top, -w / 2, h), (18, 4))
    made.add(
        back,
        roof,
        *both(
            netting(
                (0.5, w / 2, h), (0.5, w / 2, 0.03), (0.5 - deep, w / 2, 0.03), (0.5 - top, w / 2, h), (12, 6)
            )
        ),
    )
    made.marks |= {"goal": Mark(position=(0.1, 0.5, 0.9)), "top": Mark(position=(0, 0, h))}
    made.solids += [
        *(rod_solid((0.5, y, 0.05), (0.5, y, h), 0.06, "metal", 0.5) for y in (-w / 2, w / 2)),
        rod_solid((0.5, -w / 2, h), (0.5, w / 2, h), 0.06, "metal", 0.5),
        box_solid((0.04, w, h), (0.5 - deep, 0, h / 2), "cloth", 0.05),
        *(box_solid((deep, 0.04, h), (0.5 - deep / 2, y, h / 2), "cloth", 0.05) for y in (-w / 2, w / 2)),
    ]
    return made


def tennis_net(wish: Wish) -> Bench:
    paint = wish.main((0.20, 0.35, 0.28), Finish.PLASTIC, 0.5)
    made = Bench(mass=60, fixed=True)
    w = 5.0
    made.add(
        *both(moved(cylinder(0.05, 1.1, paint, 0.02, 12), (0, w / 2, 0))),
        _dyed(
            netting((0, -w / 2, 0.08), (0, w / 2, 0.08), (0, w / 2, 1.0), (0, -w / 2, 1.0), (44, 9), 0.008),
            wish,
        ),
        moved(box((0.03, w, 0.09), WHITE, 0.01), (0, 0, 1.0)),
        moved(box((0.03, 0.06, 0.95), WHITE, 0.01), (0, 0, 0.5)),
    )
    return made.cased("cloth")


def volleyball_net(wish: Wish) -> Bench:
    paint = wish.lacquer((0.95, 0.75, 0.10))
    made = Bench(mass=60, fixed=True)
    w = 5.0
    made.add(
        *both(
            moved(cylinder(0.05, 2.5, paint, 0.02, 12), (0, w / 2, 0)),
            rod((0, w / 2, 2.4), (0.0, w / 2 + 1.0, 0.02), 0.01, CORD, 4),
        ),
        _dyed(
            netting((0, -w / 2, 1.45), (0, w / 2, 1.45), (0, w / 2, 2.4), (0, -w / 2, 2.4), (44, 9), 0.008),
            wish,
        ),
        *(moved(box((0.03, w, 0.08), WHITE, 0.01), (0, 0, z)) for z in (1.45, 2.4)),
    )
    return made.cased("cloth")


def swing(wish: Wish) -> Bench:
    """An A-frame with two seats on chains; each seat with its chains is a part that swings."""
    paint = wish.lacquer((0.85, 0.16, 0.12))
    made = Bench(mass=90, fixed=True)
    h, w = 2.3, 1.7
    made.add(
        rod((0, -w, h), (0, w, h), 0.05, paint, 10),
        *both(
            rod((0, w, h), (0.8, w + 0.2, 0), 0.045, paint, 10),
            rod((0, w, h), (-0.8, w + 0.2, 0), 0.045, paint, 10),
            rod((0.48, w + 0.12, 0.92), (-0.48, w + 0.12, 0.92), 0.03, paint),
        ),
    )
    second = Paint((0.12, 0.40, 0.75), Finish.PLASTIC, 0.4) if not wish.prop.colour else paint.shaded(0.7)
    for k, y in enumerate((-0.75, 0.75)):
        seat = [rod((0, s * 0.22, 0), (0, s * 0.22, 0.5 - h), 0.013, CHROME, 5) for s in (-1, 1)]
        seat.append(moved(rounded_box((0.2, 0.5, 0.05), 0.02, second, 2), (0, 0, 0.48 - h)))
        made.hinge(f"swing_{k}", (0, y, h), seat)
        made.marks |= {
            "shown_low": Mark(position=(-0.8, -1.7, 0.0)),
            "shown_high": Mark(position=(0.8, 0.6, h)),
        }
        tail, part = f"_{k}" if k else "", f"swing_{k}"
        made.marks[f"seat{tail}"] = Mark(position=(0, y, 0.52), part=part)
        for hand, side in (("l", 0.22), ("r", -0.22)):
            made.marks[f"grip_{hand}{tail}"] = Mark(position=(0, y + side, 1.26), part=part)
    return made.cased("metal", None, 0.9)


def slide(wish: Wish) -> Bench:
    paint = wish.lacquer((0.95, 0.70, 0.08))
    frame = Paint((0.85, 0.15, 0.12), Finish.PLASTIC, 0.35) if not wish.prop.colour else paint.shaded(0.75)
    made = Bench(mass=110, fixed=True)
    path = curved(
        [(-0.55, 0, 1.62), (-0.2, 0, 1.58), (0.5, 0, 1.0), (1.2, 0, 0.42), (1.7, 0, 0.22), (2.05, 0, 0.2)], 18
    )

    rings = []
    for x, _, z in path:
        rings.append(
            [
                (x, -0.3, z + 0.18),
                (x, -0.3, z - 0.03),
                (x, 0.3, z - 0.03),
                (x, 0.3, z + 0.18),
                (x, 0.26, z + 0.18),
                (x, 0.24, z),
                (x, -0.24, z),
                (x, -0.26, z + 0.18),
            ]
        )
    made.add(skinned(rings, paint, 30), moved(box((0.6, 0.62, 0.06), frame, 0.02), (-0.75, 0, 1.58)))
    made.add(
        *both(
            rod((-1.05, 0.3, 2.15), (-1.25, 0.3, 0), 0.03, frame),
            rod((-0.6, 0.3, 1.55), (-0.6, 0.3, 0), 0.03, frame),
            swept(
                curved([(-1.04, 0.3, 1.6), (-1.04, 0.3, 2.2), (-0.7, 0.3, 2.25), (-0.42, 0.3, 1.78)], 12),
                0.028,
                frame,
                8,
            ),
            rod((1.9, 0.25, 0.2), (1.9, 0.25, 0), 0.03, frame),
        ),
        *(
            rod(
                (-1.23 + 0.03 * k, -0.3, 0.2 + 0.26 * k),
                (-1.23 + 0.03 * k, 0.3, 0.2 + 0.26 * k),
                0.025,
                frame,
            )
            for k in range(6)
        ),
    )
    return made.cased("plastic", None, 0.9)


def seesaw(wish: Wish) -> Bench:
    paint = wish.lacquer((0.15, 0.55, 0.85))
    trim = RED if not wish.prop.colour else paint.shaded(0.7)
    made = Bench(mass=45, fixed=True)
    made.add(
        *carried(
            [profiled([(-0.35, 0), (0.35, 0), (0.06, 0.55), (-0.06, 0.55)], 0.34, trim, 0.02)], (0, 0, 0)
        ),
        rod((0, -0.25, 0.55), (0, 0.25, 0.55), 0.05, CHROME, 10),
    )
    beam = [box((3.0, 0.26, 0.08), paint, 0.02)]
    for s in (-1, 1):
        beam += [
            moved(rounded_box((0.36, 0.36, 0.07), 0.03, YELLOW, 2), (s * 1.3, 0, 0.06)),
            rod((s * 1.0, 0, 0.03), (s * 1.0, 0, 0.32), 0.02, CHROME),
            rod((s * 1.0, -0.16, 0.32), (s * 1.0, 0.16, 0.32), 0.022, BLACK),
        ]
    made.hinge("beam", (0, 0, 0.58), [turned(piece, 16, "y") for piece in beam])
    for end, tail in ((1, ""), (-1, "_1")):  # both look at the middle
        made.marks |= {
            f"seat{tail}": _on_beam(end * 1.3, 0.0, 0.1),
            f"grip_l{tail}": _on_beam(end * 1.0, -end * 0.12, 0.33),
            f"grip_r{tail}": _on_beam(end * 1.0, end * 0.12, 0.33),
        }
    half = (cos(pi * 8 / 180), 0.0, sin(pi * 8 / 180), 0.0)
    made.solids += [
        box_solid((0.5, 0.3, 0.5), (0, 0, 0.25), "wood"),
        replace(box_solid((3.0, 0.30, 0.08), (0, 0, 0.58), "wood"), turn=half, part=1),
    ]
    made.marks["top"] = _on_beam(-1.3, 0.0, 0.1)
    return made


def _on_beam(x: float, y: float, z: float) -> Mark:
    """Return a mark fixed to the beam of a seesaw, which rests with its front end down."""
    lean = np.radians(16)
    at = (float(x * np.cos(lean) + z * np.sin(lean)), y, float(0.58 - x * np.sin(lean) + z * np.cos(lean)))
    return Mark(position=at, part="beam", heading=np.pi if x > 0 else 0.0)


def trampoline(wish: Wish) -> Bench:
    paint = wish.lacquer((0.12, 0.40, 0.80))
    made = Bench(mass=50)
    made.add(
        moved(
            lathed([(1.25, 0), (1.5, 0.0), (1.55, 0.03), (1.5, 0.06), (1.25, 0.05)], paint, 36, 50),
            (0, 0, 0.75),
        ),
    )
    made.add(
        *around(
            [
                rod((1.45, 0.35, 0.76), (1.45, 0.35, 0.03), 0.03, CHROME),
                rod((1.45, -0.35, 0.76), (1.45, -0.35, 0.03), 0.03, CHROME),
                rod((1.45, -0.37, 0.03), (1.45, 0.37, 0.03), 0.03, CHROME),
            ],
            4,
            start=45,
        ),
        moved(torus(1.5, 0.03, CHROME, 36, 6), (0, 0, 0.75)),
    )
    made.parts["deck"] = (0.0, 0.0, 0.77)
    cloth = Paint((0.10, 0.10, 0.11), Finish.CLOTH)
    rings = [(1.26 * k / 8, 0.0) for k in range(9)]
    made.add(
        _sagging(moved(lathed(rings[::-1], cloth, 30), (0, 0, 0.79)), len(made.parts)),
        _sagging(moved(lathed(rings, cloth, 30), (0, 0, 0.775)), len(made.parts)),
    )
    corners = [(1.42 * cos(2 * pi * k / 16), 1.42 * sin(2 * pi * k / 16), 0.77) for k in range(17)]
    deck = Solid(shape=Shape.CYLINDER, size=(1.24, 0.01, 0.0), centre=(0, 0, 0.78), part=1, material="cloth")
    made.solids += [deck, *(rod_solid(a, b, 0.06, "metal") for a, b in pairwise(corners))]
    made.marks |= {"deck": Mark(position=(0, 0, 0.79)), "top": Mark(position=(0, 0, 0.79))}
    made.fixed = True
    return made


def _sagging(cloth: Surface, part: int) -> Surface:
    """Return a round cloth whose middle goes with a part and whose rim stays with the body."""
    far = np.hypot(cloth.positions[:, 0], cloth.positions[:, 1]) / 1.26
    bones = np.zeros((len(cloth.positions), 2), np.uint16)
    bones[:, 0] = part
    return replace(cloth, bones=bones, weights=(1 - np.clip(far, 0, 1)).astype(np.float32))


def treadmill(wish: Wish) -> Bench:
    paint = wish.lacquer((0.20, 0.21, 0.24), 0.4)
    made = Bench(mass=90, fixed=True)
    made.add(
        moved(box((1.7, 0.75, 0.14), paint, 0.03), (0, 0, 0.11)),
        moved(box((1.5, 0.5, 0.02), BLACK), (-0.05, 0, 0.185)),
        *both(
            moved(box((1.55, 0.09, 0.03), CHROME, 0.01), (-0.05, 0.31, 0.19)),
            rod((0.7, 0.34, 0.15), (0.55, 0.34, 1.25), 0.04, paint, 10),
            rod((0.55, 0.34, 1.0), (0.0, 0.34, 0.98), 0.025, BLACK),
        ),
        moved(turned(rounded_box((0.12, 0.75, 0.36), 0.04, paint, 2), -35, "y"), (0.6, 0, 1.3)),
        moved(
            turned(box((0.01, 0.42, 0.2), Paint((0.25, 0.75, 0.95), Finish.GLOW)), -35, "y"), (0.545, 0, 1.34)
        ),
        moved(rounded_box((0.4, 0.7, 0.2), 0.07, paint, 2), (0.7, 0, 0.2)),
    )
    made.marks["deck"] = Mark(position=(-0.1, 0, 0.2))
    return made.cased("metal", None, 0.9)


MAKERS = {
    "goal": goal,
    "seesaw": seesaw,
    "slide": slide,
    "swing": swing,
    "tennis_net": tennis_net,
    "trampoline": trampoline,
    "treadmill": treadmill,
    "volleyball_net": volleyball_net,
}
