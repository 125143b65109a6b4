"""What tells and bars the way: signs, billboards, banners, flags, fences, barriers."""

from __future__ import annotations

import numpy as np

from filmwright.stage.world.model import Finish, Surface
from filmwright.stage.world.props.street import ZINC
from filmwright.stage.world.props.wish import (
    BLACK,
    IRON,
    WHITE,
    YELLOW,
    Wish,
)
from filmwright.stage.world.shaping.assembly import Bench
from filmwright.stage.world.shaping.boxes import box, sphere
from filmwright.stage.world.shaping.grounds import draped
from filmwright.stage.world.shaping.joinery import (
    along_x,
    both,
    carried,
    ellipse,
    facing,
)
from filmwright.stage.world.shaping.mesh import moved, turned, two_sided
from filmwright.stage.world.shaping.paint import Paint
from filmwright.stage.world.shaping.pictures import panel
from filmwright.stage.world.shaping.swept import curved, rod, swept
from filmwright.stage.world.shaping.turned import cone, cylinder, lathed, torus


def octagon(radius: float) -> list[tuple[float, float]]:
    a = np.pi / 8 + np.arange(8) * np.pi / 4
    return [(float(radius * np.cos(k)), float(radius * np.sin(k))) for k in a]


def stop_sign(wish: Wish) -> Bench:
    paint = wish.lacquer((0.80, 0.06, 0.08), 0.35)
    made = Bench(mass=15, fixed=True)
    made.add(
        moved(box((0.05, 0.06, 2.4), ZINC, 0.01), (0, 0, 1.2)),
        moved(facing(octagon(0.42), 0.015, WHITE), (0.035, 0, 2.15)),
        moved(facing(octagon(0.385), 0.016, paint), (0.0385, 0, 2.15)),
    )
    made.add(*carried(letters("STOP", 0.215, 0.0035, WHITE), (0.0485, 0, 2.15)))
    return made.cased("metal", None, 0.9)


_STROKES: dict[str, tuple[tuple[tuple[float, float], ...], ...]] = {
    "S": (
        (
            (1, 0.85),
            (0.75, 1),
            (0.25, 1),
            (0, 0.82),
            (0, 0.66),
            (0.2, 0.55),
            (0.8, 0.45),
            (1, 0.34),
            (1, 0.18),
            (0.75, 0),
            (0.25, 0),
            (0, 0.15),
        ),
    ),
    "T": (((0, 1), (1, 1)), ((0.5, 1), (0.5, 0))),
    "O": (((0.25, 0), (0.75, 0), (1, 0.2), (1, 0.8), (0.75, 1), (0.25, 1), (0, 0.8), (0, 0.2), (0.25, 0)),),
    "P": (((0, 0), (0, 1), (0.75, 1), (1, 0.85), (1, 0.6), (0.75, 0.45), (0, 0.45)),),
}


def letters(word: str, high: float, thick: float, paint: Paint) -> list[Surface]:
    """Return capital letters (those of STOP) drawn in strokes, centred, that look along +x."""
    wide, gap = high * 0.52, high * 0.2
    start = -(len(word) * wide + (len(word) - 1) * gap) / 2
    pieces = []
    for k, letter in enumerate(word):
        for stroke in _STROKES[letter]:
            path = [(0, start + k * (wide + gap) + a * wide, (b - 0.5) * high) for a, b in stroke]
            made = swept(path, high * 0.09, paint, 6)
            made.positions[:, 0] *= thick / (high * 0.09)
            pieces.append(made)
    return pieces


def road_sign(wish: Wish) -> Bench:
    """A triangular warning sign; a speed or no-entry sign when the words say so."""
    made = Bench(mass=15, fixed=True)
    made.add(cylinder(0.035, 2.3, ZINC, 0.008, 12))
    paint = wish.lacquer((0.85, 0.08, 0.08), 0.35)
    round_ = wish.says("speed", "limit", "no entry", "限速", "禁")
    if round_:
        made.add(
            moved(facing(ellipse(0.7, 0.7, 32), 0.014, paint), (0.04, 0, 2.15)),
            moved(facing(ellipse(0.54, 0.54, 32), 0.016, WHITE), (0.042, 0, 2.15)),
        )
        made.add(moved(panel("label:50", (0.36, 0.26)), (0.0505, 0, 2.15)))
    else:
        tri = [(0.42 * np.cos(a), 0.42 * np.sin(a)) for a in np.radians((90, 210, 330))]
        made.add(
            moved(facing(tri, 0.014, paint, 0.003), (0.04, 0, 2.1)),
            moved(
                facing([(a * 0.68, b * 0.68) for a, b in tri], 0.016, WHITE),
                (0.042, 0, 2.1),
            ),
        )
        made.add(
            moved(box((0.006, 0.055, 0.17), BLACK, 0.002), (0.051, 0, 2.12)),
            moved(along_x(cylinder(0.032, 0.006, BLACK, 0, 14)), (0.049, 0, 1.99)),
        )
    return made.cased("metal", None, 0.9)


def billboard(wish: Wish) -> Bench:
    paint = wish.lacquer((0.95, 0.62, 0.14), 0.5)
    made = Bench(mass=900, fixed=True)
    made.add(
        *both(moved(cylinder(0.13, 2.6, IRON, 0.02, 12), (0, 1.5, 0))),
        moved(box((0.25, 5.4, 2.7), IRON, 0.03), (0, 0, 3.9)),
        moved(box((0.06, 5.1, 2.4), paint), (0.11, 0, 3.9)),
        *both(
            *(
                swept(curved([(0.12, y, 2.5), (0.6, y, 2.4), (0.75, y, 2.65)], 6), 0.025, IRON, 5)
                for y in (0.8, 2.0)
            )
        ),
        *both(
            *(
                moved(box((0.14, 0.24, 0.1), Paint((1.0, 0.95, 0.8), Finish.GLOW), 0.02), (0.75, y, 2.68))
                for y in (0.8, 2.0)
            )
        ),
    )
    words = wish.prop.picture or (f"label:{wish.prop.words}" if wish.prop.words else "label:YOUR AD HERE")
    made.add(moved(panel(words, (4.6, 2.0)), (0.145, 0, 3.9)))
    return made.cased("metal", None, 0.9)


def banner(wish: Wish) -> Bench:
    paint = wish.main((0.80, 0.10, 0.14), Finish.CLOTH, 0.8)
    made = Bench(mass=12, fixed=True)
    made.add(
        *both(
            moved(cylinder(0.035, 2.6, Paint((0.6, 0.42, 0.26), Finish.WOOD), 0.01, 10), (0, 1.6, 0)),
            moved(sphere(0.06, YELLOW, 3), (0, 1.6, 2.62)),
        )
    )
    y = np.linspace(-1.55, 1.55, 21)
    rows = [[(0.05 * np.sin(3 * a + b), a, z) for a in y] for b, z in ((0, 1.75), (0.4, 2.1), (0.8, 2.45))]
    made.add(two_sided(draped(np.array(rows, np.float32)[:, ::-1], paint)))
    words = wish.prop.picture or "label:WELCOME"
    made.add(moved(panel(words, (2.2, 0.45)), (0.075, 0, 2.1)))
    return made.cased("cloth", None, 0.9)


def flag(wish: Wish) -> Bench:
    """A flag that flies from its pole; the flag is a part."""
    paint = wish.main((0.86, 0.10, 0.12), Finish.CLOTH, 0.7)
    made = Bench(mass=20, fixed=True)
    made.add(
        lathed([(0, 0), (0.16, 0), (0.16, 0.06), (0.04, 0.09), (0.03, 4.0), (0, 4.0)], ZINC, 14, 40),
        moved(sphere(0.07, YELLOW, 4), (0, 0, 4.05)),
    )
    s = np.linspace(0, 1, 19)
    rows = [
        [(0.16 * a * np.sin(8 * a + 0.5 * t), 0.04 + 1.7 * a, 3.9 - 1.1 * t - 0.12 * a) for a in s]
        for t in np.linspace(0, 1, 9)
    ]
    cloth = two_sided(draped(np.array(rows, np.float32), paint))
    made.hinge("flag", (0, 0, 0), [cloth])
    return made.cased("cloth", None, 0.9)


def fence(wish: Wish) -> Bench:
    paint = wish.main((0.94, 0.94, 0.91), Finish.WOOD, 0.7)
    made = Bench(mass=60, fixed=True)
    picket = facing(
        [(-0.05, 0.06), (0.05, 0.06), (0.05, 0.95), (0, 1.05), (-0.05, 0.95)], 0.025, paint, 0.006
    )
    made.add(
        *(moved(picket, (0.03, y, 0)) for y in np.linspace(-1.6, 1.6, 22)),
        *(moved(box((0.04, 3.4, 0.08), paint.shaded(0.9), 0.01), (0, 0, z)) for z in (0.3, 0.78)),
        *(
            moved(box((0.1, 0.1, 1.15), paint.shaded(0.95), 0.015), (-0.03, y, 0.575))
            for y in (-1.65, 0, 1.65)
        ),
    )
    return made.cased("wood", None, 0.95)


def gate(wish: Wish) -> Bench:
    """Two iron leaves between stone piers."""
    paint = wish.lacquer((0.10, 0.11, 0.12), 0.4)
    stone = Paint((0.68, 0.65, 0.60), Finish.STONE)
    made = Bench(mass=900, fixed=True)
    made.add(
        *both(
            moved(box((0.55, 0.55, 2.3), stone, 0.03), (0, 1.75, 1.15)),
            moved(box((0.68, 0.68, 0.14), stone, 0.04), (0, 1.75, 2.36)),
            moved(sphere(0.22, stone, 5), (0, 1.75, 2.62)),
        )
    )
    for s in (-1, 1):
        for k in range(8):
            y = s * (0.08 + 0.18 * k)
            top = 2.35 - 0.55 * (k / 7) ** 1.5
            made.add(
                rod((0, y, 0.08), (0, y, top), 0.018, paint, 6),
                moved(cone((0.035, 0), 0.12, paint, 0, 6), (0, y, top)),
            )
        made.add(
            *(moved(box((0.035, 1.4, 0.05), paint, 0.01), (0, s * 0.74, z)) for z in (0.2, 0.95, 1.7)),
            moved(turned(torus(0.2, 0.016, paint, 22, 5), 90, "y"), (0, s * 0.72, 1.32)),
        )
    return made.cased("metal", None, 0.95)


def bollard(wish: Wish) -> Bench:
    paint = wish.lacquer((0.95, 0.72, 0.10), 0.4)
    made = Bench(mass=30, fixed=True)
    made.add(
        lathed(
            [
                (0, 0),
                (0.12, 0),
                (0.12, 0.05),
                (0.09, 0.07),
                (0.09, 0.78),
                (0.1, 0.8),
                (0.08, 0.88),
                (0, 0.92),
            ],
            paint,
            20,
            40,
        ),
        *(
            lathed([(0.0905, z), (0.092, z + 0.004), (0.092, z + 0.1), (0.0905, z + 0.104)], BLACK, 20)
            for z in (0.3, 0.55)
        ),
    )
    return made.cased("metal", None, 0.9)


def barrier(wish: Wish) -> Bench:
    """A roadworks barrier with red and white stripes and a lamp."""
    paint = wish.lacquer((0.88, 0.14, 0.08), 0.4)
    made = Bench(mass=14)
    for k in range(10):
        made.add(moved(turned(box((0.04, 0.16, 0.3), (paint, WHITE)[k % 2]), 0), (0, -0.72 + 0.16 * k, 0.85)))
    made.add(
        moved(box((0.035, 1.6, 0.16), WHITE, 0.01), (0, 0, 0.45)),
        *both(
            rod((0.28, 0.65, 0), (0, 0.65, 1.0), 0.025, IRON),
            rod((-0.28, 0.65, 0), (0, 0.65, 1.0), 0.025, IRON),
        ),
        *both(moved(sphere(0.09, Paint((1.0, 0.62, 0.1), Finish.GLOW), 4), (0, 0.65, 1.1))),
    )
    return made.cased("metal", None, 0.9)


MAKERS = {
    "banner": banner,
    "barrier": barrier,
    "billboard": billboard,
    "bollard": bollard,
    "fence": fence,
    "flag": flag,
    "gate": gate,
    "road_sign": road_sign,
    "stop_sign": stop_sign,
}
