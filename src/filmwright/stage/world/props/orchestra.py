"""Instruments with keys, skins and pipes: pianos, drums, brass, woodwind."""

from __future__ import annotations

import numpy as np

from filmwright.stage.world.model import Finish, Mark, Surface
from filmwright.stage.world.props.wish import BLACK, BRASS, CHROME, IRON, WHITE, Wish
from filmwright.stage.world.shaping.assembly import Bench
from filmwright.stage.world.shaping.boxes import box, rounded_box, sphere
from filmwright.stage.world.shaping.joinery import (
    along_x,
    around,
    both,
    carried,
    counterclockwise,
)
from filmwright.stage.world.shaping.mesh import moved, turned
from filmwright.stage.world.shaping.outlines import extruded
from filmwright.stage.world.shaping.paint import Paint
from filmwright.stage.world.shaping.swept import rod
from filmwright.stage.world.shaping.turned import cylinder, lathed, torus

_IVORY = Paint((0.96, 0.95, 0.91), Finish.PLASTIC, 0.25)


def keys(wide: float, deep: float, whites: int) -> list[Surface]:
    """Return a keyboard `wide` along y whose front edge looks along +x, about the origin."""
    each = wide / whites
    pieces = [box((deep, wide, 0.02), _IVORY, 0.003)]
    pieces += [
        moved(box((deep * 1.002, 0.0022, 0.0205), BLACK), (0, -wide / 2 + each * k, 0))
        for k in range(1, whites)
    ]
    pieces += [
        moved(
            box((deep * 0.62, each * 0.56, 0.022), BLACK, 0.003),
            (-deep * 0.19, -wide / 2 + each * (k + 1), 0.018),
        )
        for k in range(whites - 1)
        if k % 7 in (0, 1, 3, 4, 5)
    ]
    return pieces


def stool(at: tuple[float, float, float], paint: Paint) -> list[Surface]:
    x, y, _ = at
    return [
        moved(
            rounded_box((0.34, 0.6, 0.09), 0.03, Paint((0.12, 0.10, 0.10), Finish.LEATHER), 2), (x, y, 0.46)
        ),
        *(
            moved(box((0.05, 0.05, 0.42), paint, 0.01), (x + dx, y + dy, 0.21))
            for dx in (-0.13, 0.13)
            for dy in (-0.25, 0.25)
        ),
    ]


def piano(wish: Wish) -> Bench:
    if wish.says("grand", "三角钢琴"):
        return grand_piano(wish)
    paint = wish.lacquer((0.24, 0.12, 0.07), 0.15)
    made = Bench(mass=220, fixed=True)
    made.add(
        moved(box((0.4, 1.5, 1.2), paint, 0.015), (-0.15, 0, 0.6)),
        moved(box((0.46, 1.56, 0.05), paint, 0.015), (-0.15, 0, 1.22)),
        moved(box((0.3, 1.5, 0.1), paint, 0.015), (0.18, 0, 0.66)),
        *both(
            moved(box((0.36, 0.08, 0.2), paint, 0.015), (0.18, 0.71, 0.75)),
            moved(
                lathed(
                    [(0, 0), (0.05, 0), (0.06, 0.06), (0.035, 0.12), (0.05, 0.5), (0.04, 0.62), (0, 0.62)],
                    paint,
                    12,
                    50,
                ),
                (0.28, 0.68, 0),
            ),
        ),
        *carried(keys(1.34, 0.15, 36), (0.26, 0, 0.735)),
        moved(box((0.02, 0.6, 0.22), paint.shaded(0.8), 0.006), (0.065, 0, 0.95)),
        moved(box((0.004, 0.42, 0.26), WHITE), (0.08, 0, 0.98)),
        *(moved(box((0.1, 0.04, 0.015), BRASS, 0.005), (0.1, y, 0.06)) for y in (-0.1, 0, 0.1)),
        *stool((0.72, 0, 0), paint),
    )
    made.marks["seat"] = Mark(position=(0.72, 0, 0.51), heading=np.pi)
    return made.cased("wood", None, 0.9)


def grand_piano(wish: Wish) -> Bench:
    paint = wish.lacquer((0.04, 0.04, 0.045), 0.06)
    made = Bench(mass=420, fixed=True)
    case = [
        (0.62, -0.76),
        (0.62, 0.76),
        (-0.5, 0.76),
        (-1.05, 0.62),
        (-1.3, 0.3),
        (-1.25, -0.05),
        (-0.9, -0.32),
        (-0.55, -0.52),
        (-0.35, -0.76),
    ]
    line = counterclockwise(np.array(case))
    inner = [(x * 0.94 - 0.02, y * 0.93) for x, y in line]
    made.add(
        moved(extruded(line, 0.3, paint, 0.02), (0, 0, 0.66)),
        moved(extruded(np.array(inner), 0.01, Paint((0.85, 0.62, 0.24), Finish.PLASTIC, 0.3)), (0, 0, 0.955)),
        *(
            rod((0.2, y, 0.972), (-1.05 + 0.55 * abs(y - 0.3) ** 1.4, y * 0.8 + 0.08, 0.972), 0.004, IRON, 3)
            for y in np.linspace(-0.6, 0.62, 16)
        ),
    )
    shape = [(min(x, 0.22), y - 0.76) for x, y in line]
    lid = extruded(np.array(shape), 0.025, paint, 0.006)
    made.add(
        moved(turned(lid, -42, "x"), (0, 0.76, 0.965)),
        rod((-0.2, -0.62, 0.96), (-0.2, -0.26, 1.66), 0.014, paint, 7),
    )
    made.add(
        moved(box((0.3, 1.5, 0.06), paint, 0.01), (0.6, 0, 0.7)),
        *carried(keys(1.3, 0.16, 36), (0.62, 0, 0.755)),
        *both(moved(box((0.3, 0.08, 0.16), paint, 0.015), (0.6, 0.71, 0.78))),
        moved(turned(box((0.02, 0.62, 0.26), paint, 0.006), -14, "y"), (0.33, 0, 1.08)),
        moved(turned(box((0.006, 0.42, 0.26), WHITE), -14, "y"), (0.346, 0, 1.1)),
    )
    leg = lathed(
        [(0, 0), (0.05, 0), (0.055, 0.06), (0.05, 0.1), (0.085, 0.5), (0.09, 0.66), (0, 0.66)], paint, 14, 50
    )
    made.add(
        moved(leg, (0.45, 0.6, 0)),
        moved(leg, (0.45, -0.6, 0)),
        moved(leg, (-0.95, 0.25, 0)),
        moved(box((0.06, 0.2, 0.5), paint, 0.02), (0.25, 0, 0.42)),
        *(moved(box((0.16, 0.03, 0.015), BRASS, 0.005), (0.32, y, 0.13)) for y in (-0.07, 0, 0.07)),
        *stool((1.08, 0, 0), paint),
    )
    made.marks["seat"] = Mark(position=(1.08, 0, 0.51), heading=np.pi)
    return made.cased("wood", None, 0.9)


def keyboard_instrument(wish: Wish) -> Bench:
    """A synthesiser on a crossed stand."""
    paint = wish.lacquer((0.10, 0.10, 0.12), 0.35)
    made = Bench(mass=12)
    made.add(
        moved(rounded_box((0.36, 1.2, 0.09), 0.02, paint, 2), (0, 0, 0.85)),
        *carried(keys(1.1, 0.16, 29), (0.09, 0, 0.895)),
        *(
            moved(cylinder(0.014, 0.02, WHITE, 0.003, 10), (-0.1, y, 0.895))
            for y in np.linspace(-0.5, -0.1, 6)
        ),
        moved(box((0.09, 0.24, 0.012), Paint((0.3, 0.8, 0.95), Finish.GLOW)), (-0.1, 0.1, 0.897)),
        *(
            moved(box((0.035, 0.035, 0.012), Paint((1.0, 0.4, 0.2), Finish.GLOW)), (-0.1, y, 0.897))
            for y in (0.32, 0.39, 0.46, 0.53)
        ),
    )
    made.add(
        *both(rod((0.0, 0.4, 0.82), (0.0, -0.4, 0.02), 0.022, IRON, 7)),
        *both(rod((-0.2, 0.4, 0.02), (0.2, 0.4, 0.02), 0.02, IRON, 7)),
    )
    return made.cased("plastic", None, 0.9)


def drum(radius: float, high: float, paint: Paint, head: Paint = _IVORY) -> list[Surface]:
    """Return a drum standing at z = 0: shell, hoops, lugs, skins."""
    pieces = [
        lathed([(0, 0.0), (radius, 0), (radius, high), (0, high)], paint, 26, 40),
        moved(cylinder(radius * 0.97, 0.006, head, 0, 26), (0, 0, high)),
        moved(cylinder(radius * 0.97, 0.006, head, 0, 26), (0, 0, -0.005)),
    ]
    pieces += [moved(torus(radius * 1.01, 0.012, CHROME, 26, 6), (0, 0, z)) for z in (0.008, high - 0.004)]
    return pieces + around(moved(box((0.025, 0.022, high * 0.5), CHROME, 0.005), (radius, 0, high / 2)), 6)


def cymbal(radius: float) -> Surface:
    return lathed(
        [
            (0, 0.05),
            (0.2 * radius, 0.045),
            (0.25 * radius, 0.03),
            (radius, 0.0),
            (0.25 * radius, 0.033),
            (0.19 * radius, 0.05),
            (0, 0.056),
        ],
        BRASS,
        26,
        40,
    )


def drum_kit(wish: Wish) -> Bench:
    paint = wish.lacquer((0.78, 0.08, 0.10), 0.12)
    made = Bench(mass=40, fixed=True)
    made.add(
        *(moved(piece, (0.12, 0, 0.29)) for piece in (along_x(p) for p in drum(0.28, 0.42, paint))),
        *both(rod((0.4, 0.2, 0.15), (0.5, 0.32, 0.0), 0.014, CHROME)),
    )
    made.add(*both(*(moved(turned(piece, 16, "y"), (0.22, 0.2, 0.66)) for piece in drum(0.16, 0.2, paint))))
    made.add(
        *carried(drum(0.21, 0.36, paint), (-0.2, -0.6, 0.2)),
        *around(rod((0.21, 0, 0.4), (0.23, 0, 0.0), 0.01, CHROME), 3),
    )
    made.surfaces[-3:] = [moved(piece, (-0.2, -0.6, 0)) for piece in made.surfaces[-3:]]
    made.add(
        *carried(drum(0.18, 0.14, paint), (-0.25, 0.5, 0.52)),
        rod((-0.25, 0.5, 0.5), (-0.25, 0.5, 0.0), 0.015, CHROME),
    )
    for x, y, z, r, tilt in (
        (0.25, 0.72, 1.15, 0.23, 14),
        (0.2, -0.7, 1.2, 0.25, 14),
        (-0.2, 0.9, 0.85, 0.17, 0),
        (-0.2, 0.9, 0.9, 0.17, 0),
    ):
        made.add(
            moved(turned(cymbal(r), tilt, "y"), (x, y, z)),
            rod((x, y, 0.05), (x, y, z + 0.1), 0.012, CHROME),
            *carried(around(rod((0, 0, 0.3), (0.25, 0, 0), 0.01, CHROME), 3), (x, y, 0)),
        )
    made.add(
        moved(cylinder(0.17, 0.08, BLACK, 0.03, 20), (-0.6, 0, 0.44)),
        rod((-0.6, 0, 0.45), (-0.6, 0, 0.1), 0.02, CHROME),
        *carried(around(rod((0, 0, 0.2), (0.2, 0, 0), 0.012, CHROME), 3), (-0.6, 0, 0)),
    )
    made.marks["seat"] = Mark(position=(-0.6, 0, 0.52))
    return made.cased("wood", None, 0.9)


def drum_alone(wish: Wish) -> Bench:
    """A big red drum with gold studs on a stand, as festivals have; or a snare with sticks."""
    paint = wish.lacquer((0.78, 0.10, 0.09), 0.2)
    wood = Paint((0.45, 0.26, 0.14), Finish.WOOD)
    made = Bench(mass=25)
    profile = [(0, 0), (0.27, 0), (0.33, 0.16), (0.345, 0.25), (0.33, 0.34), (0.27, 0.5), (0, 0.5)]
    shell = [
        lathed(profile, paint, 30, 40),
        *(
            moved(cylinder(0.265, 0.008, Paint((0.93, 0.84, 0.66), Finish.LEATHER), 0, 28), (0, 0, z))
            for z in (0.497, -0.004)
        ),
    ]
    studs = [
        moved(sphere(0.013, BRASS, 2), (0.285 * np.cos(a), 0.285 * np.sin(a), z))
        for a in np.linspace(0, 2 * np.pi, 22, endpoint=False)
        for z in (0.035, 0.465)
    ]
    made.add(*(moved(along_x(piece), (-0.25, 0, 0.85)) for piece in (*shell, *studs)))
    made.add(
        *both(
            rod((0.28, 0.36, 0), (-0.05, 0.3, 0.85), 0.03, wood),
            rod((-0.28, 0.36, 0), (0.05, 0.3, 0.85), 0.03, wood),
            moved(box((0.6, 0.05, 0.05), wood, 0.01), (0, 0.34, 0.3)),
        ),
        moved(box((0.05, 0.7, 0.05), wood, 0.01), (0, 0, 0.3)),
        rod((0.34, -0.15, 0.95), (0.7, -0.35, 1.15), 0.014, wood),
        rod((0.34, 0.12, 0.9), (0.7, 0.3, 1.15), 0.014, wood),
    )
    return made.cased("wood", None, 0.8)


def xylophone(wish: Wish) -> Bench:
    """Coloured bars on a frame with two beaters."""
    made = Bench(mass=2)
    tones = [
        (0.88, 0.12, 0.12),
        (0.96, 0.48, 0.1),
        (0.98, 0.8, 0.12),
        (0.45, 0.75, 0.2),
        (0.1, 0.6, 0.35),
        (0.12, 0.5, 0.85),
        (0.3, 0.25, 0.75),
        (0.65, 0.25, 0.7),
    ]
    wood = Paint((0.8, 0.6, 0.36), Finish.WOOD)
    for k, tone in enumerate(tones):
        y, long = -0.28 + 0.08 * k, 0.3 - 0.018 * k
        paint = wish.main(tone, Finish.PLASTIC, 0.3)
        made.add(
            moved(rounded_box((long, 0.06, 0.02), 0.008, paint, 1), (0, y, 0.06)),
            *(moved(sphere(0.008, CHROME, 2), (s * long * 0.38, y, 0.072)) for s in (-1, 1)),
        )
    made.add(
        *(rod((s * 0.115, -0.33, 0.035), (s * 0.07, 0.33, 0.035), 0.018, wood, 6) for s in (-1, 1)),
        moved(box((0.26, 0.03, 0.05), wood, 0.008), (0, -0.32, 0.025)),
        moved(box((0.16, 0.03, 0.05), wood, 0.008), (0, 0.32, 0.025)),
    )
    made.add(
        rod((0.1, -0.15, 0.085), (0.22, 0.1, 0.1), 0.006, wood, 6),
        moved(sphere(0.018, Paint((0.9, 0.15, 0.15), Finish.PLASTIC), 3), (0.1, -0.15, 0.09)),
    )
    return made.cased("wood", None, 0.9)


MAKERS = {
    "drum": drum_alone,
    "drum_kit": drum_kit,
    "grand_piano": grand_piano,
    "piano": piano,
    "synthesizer": keyboard_instrument,
    "xylophone": xylophone,
}
