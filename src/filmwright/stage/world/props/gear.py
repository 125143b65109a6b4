"""Sports gear held, worn or ridden: bats, rackets, boards, skis, gloves, weights.

Long things stand upright, as in a shop or stuck in the snow: that is how a stranger knows them.
"""

from __future__ import annotations

import numpy as np

from filmwright.stage.world.model import Finish, Mark, Surface
from filmwright.stage.world.props.balls import baseball, tennis_ball
from filmwright.stage.world.props.wish import BLACK, IRON, WHITE, Wish
from filmwright.stage.world.shaping.assembly import Bench
from filmwright.stage.world.shaping.boxes import ellipsoid, sphere
from filmwright.stage.world.shaping.joinery import (
    both,
    carried,
    ellipse,
    facing,
    front_sheet,
)
from filmwright.stage.world.shaping.mesh import moved, scaled, turned, two_sided
from filmwright.stage.world.shaping.outlines import extruded
from filmwright.stage.world.shaping.paint import Paint
from filmwright.stage.world.shaping.swept import curved, rod, swept
from filmwright.stage.world.shaping.turned import cone, cylinder, lathed, torus

_ASH = Paint((0.82, 0.60, 0.36), Finish.WOOD)
_TAPE = Paint((0.12, 0.12, 0.13), Finish.RUBBER)


def baseball_bat(wish: Wish) -> Bench:
    """A bat standing on its end beside a ball."""
    paint = wish.main(_ASH.colour, Finish.WOOD, 0.35)
    made = Bench(mass=0.9)
    bat = [
        (0, 0),
        (0.022, 0.0),
        (0.032, 0.012),
        (0.034, 0.1),
        (0.033, 0.3),
        (0.026, 0.45),
        (0.015, 0.62),
        (0.0125, 0.82),
        (0.022, 0.835),
        (0.023, 0.85),
        (0.012, 0.858),
        (0, 0.858),
    ]
    made.add(
        lathed([(r * 1.25, z) for r, z in bat], paint, 22, 55),
        lathed([(0.0185, 0.60), (0.0195, 0.605), (0.0168, 0.81), (0.016, 0.815)], _TAPE, 18),
    )
    made.add(
        *(
            moved(piece, (0.06, -0.14, 0))
            for piece in baseball(Wish(prop=type(wish.prop)(id="ball", kind="baseball"))).surfaces
        )
    )
    return made.cased("wood", (0, 0, 0.72))


def baseball_glove(wish: Wish) -> Bench:
    """A mitt open towards the camera with the ball in its pocket."""
    paint = wish.main((0.60, 0.32, 0.14), Finish.LEATHER, 0.55)
    dark, lace = paint.shaded(0.62), Paint((0.86, 0.72, 0.50), Finish.LEATHER)
    made = Bench(mass=0.6)
    palm = scaled(sphere(1, paint, 7), (0.05, 0.115, 0.12))
    made.add(
        moved(palm, (0, 0, 0.125)),
        moved(scaled(sphere(1, dark, 6), (0.03, 0.08, 0.085)), (0.036, 0.005, 0.135)),
    )
    for y, z, lean, long in (
        (0.075, 0.19, -14, 0.10),
        (0.03, 0.215, -5, 0.12),
        (-0.015, 0.215, 4, 0.12),
        (-0.06, 0.195, 14, 0.11),
    ):
        finger = swept(
            curved([(0, 0, 0), (-0.005, 0, long * 0.5), (0.03, 0, long)], 6),
            (0.026, 0.028, 0.028, 0.027, 0.024, 0.015),
            paint,
            9,
        )
        made.add(
            moved(turned(finger, lean, "x"), (0.012, y, z - 0.02)),
            moved(
                turned(rod((0.028, 0, 0), (0.04, 0, long * 0.8), 0.004, lace, 4), lean, "x"),
                (0.014, y, z - 0.01),
            ),
        )
    thumb = swept(
        curved([(0.0, 0.08, 0.08), (0.01, 0.125, 0.14), (0.035, 0.125, 0.22), (0.045, 0.11, 0.26)], 8),
        (0.03, 0.034, 0.035, 0.034, 0.032, 0.03, 0.025, 0.015),
        paint,
        9,
    )
    made.add(
        thumb,
        *(
            rod((0.035, 0.10 - 0.012 * k, 0.2 + 0.012 * k), (0.04, 0.055, 0.235 + 0.01 * k), 0.0045, lace, 4)
            for k in range(3)
        ),
        *(
            rod((0.035, 0.118, 0.17 + 0.03 * k), (0.035, 0.06, 0.17 + 0.03 * k), 0.0045, lace, 4)
            for k in range(3)
        ),
    )
    made.add(moved(scaled(torus(0.062, 0.018, paint.shaded(0.8), 20, 6), (0.7, 1.0, 1.0)), (-0.005, 0, 0.03)))
    made.add(
        *(
            moved(piece, (0.075, 0.0, 0.09))
            for piece in baseball(Wish(prop=type(wish.prop)(id="ball", kind="baseball"))).surfaces
        )
    )
    return made.cased("cloth", (0, 0, 0.1), 0.8)


def _strung(size: tuple[float, float], at: float, spacing: float, paint: Paint) -> list[Surface]:
    """Strings of a racket head, an ellipse about z = `at`, in the plane x = 0."""
    wide, high = size
    pieces = []
    for y in np.arange(-wide / 2 + spacing, wide / 2, spacing):
        h = high / 2 * np.sqrt(max(1 - (2 * y / wide) ** 2, 0))
        pieces.append(rod((0, float(y), at - h), (0, float(y), at + h), 0.0012, paint, 3))
    for z in np.arange(-high / 2 + spacing, high / 2, spacing):
        w = wide / 2 * np.sqrt(max(1 - (2 * z / high) ** 2, 0))
        pieces.append(rod((0.001, -w, at + float(z)), (0.001, w, at + float(z)), 0.0012, paint, 3))
    return pieces


def _racket(wish: Wish, head: tuple[float, float], shaft: float, grip: float, paint: Paint) -> Bench:
    made = Bench(mass=0.3)
    middle = grip + shaft + head[1] / 2
    ring = np.column_stack([np.zeros(32), ellipse(head[0], head[1], 32, (0, middle))])
    made.add(swept(ring, 0.0105, paint, 8, closed=True), *_strung(head, middle, 0.021, WHITE))
    made.add(
        moved(cylinder(0.0165, grip, _TAPE, 0.004, 8), (0, 0, 0)),
        moved(cylinder(0.019, 0.02, _TAPE, 0.004, 8), (0, 0, 0)),
        *(
            moved(torus(0.0165, 0.0022, IRON, 10, 4), (0, 0, z))
            for z in np.arange(0.03, grip, 0.025).tolist()
        ),
    )
    return made


def tennis_racket(wish: Wish) -> Bench:
    paint = wish.lacquer((0.82, 0.12, 0.12))
    made = _racket(wish, (0.27, 0.35), 0.13, 0.2, paint)
    made.add(
        *both(rod((0, 0.008, 0.2), (0, 0.085, 0.375), 0.0105, paint, 8)),
        swept(curved([(0, 0.078, 0.375), (0, 0, 0.345), (0, -0.078, 0.375)], 8), 0.009, WHITE, 6),
    )
    made.add(
        *(
            moved(piece, (0.06, 0.15, 0))
            for piece in tennis_ball(Wish(prop=type(wish.prop)(id="ball", kind="tennis_ball"))).surfaces
        )
    )
    return made.cased("wood", (0, 0, 0.1), 0.8)


def badminton_racket(wish: Wish) -> Bench:
    """A slim racket with a shuttlecock."""
    paint = wish.lacquer((0.10, 0.35, 0.75))
    made = _racket(wish, (0.22, 0.27), 0.24, 0.18, paint)
    made.add(rod((0, 0, 0.18), (0, 0, 0.425), 0.006, paint, 8))
    cork = moved(ellipsoid((0.014, 0.014, 0.014), Paint((0.85, 0.70, 0.50)), 3), (0.06, 0.15, 0.014))
    feathers = [
        rod(
            (0.06 + 0.012 * np.cos(a), 0.15 + 0.012 * np.sin(a), 0.02),
            (0.06 + 0.032 * np.cos(a), 0.15 + 0.032 * np.sin(a), 0.085),
            0.0045,
            WHITE,
            4,
        )
        for a in np.linspace(0, 2 * np.pi, 12, endpoint=False).tolist()
    ]
    made.add(cork, *feathers, moved(torus(0.022, 0.002, WHITE, 16, 4), (0.06, 0.15, 0.05)))
    return made.cased("wood", (0, 0, 0.1), 0.8)


def ping_pong_paddle(wish: Wish) -> Bench:
    paint = wish.main((0.82, 0.12, 0.10), Finish.RUBBER, 0.7)
    made = Bench(mass=0.17)
    made.add(
        facing(ellipse(0.155, 0.165, 28, (0, 0.19)), 0.007, _ASH),
        moved(facing(ellipse(0.15, 0.16, 28, (0, 0.19)), 0.003, paint), (0.005, 0, 0)),
        moved(facing(ellipse(0.15, 0.16, 28, (0, 0.19)), 0.003, BLACK), (-0.005, 0, 0)),
    )
    made.add(
        facing(
            [(-0.014, 0), (0.014, 0), (0.012, 0.08), (0.03, 0.13), (-0.03, 0.13), (-0.012, 0.08)],
            0.022,
            _ASH,
            0.004,
        ),
        moved(sphere(0.02, WHITE, 5), (0.05, 0.09, 0.02)),
    )
    return made.cased("wood", (0, 0, 0.05), 0.8)


def frisbee(wish: Wish) -> Bench:
    """A flying disc leaning on its edge, its rings towards the camera."""
    paint = wish.lacquer((0.95, 0.25, 0.15), 0.2)
    profile = [
        (0.128, 0.0),
        (0.137, 0.004),
        (0.137, 0.016),
        (0.128, 0.026),
        (0.11, 0.031),
        (0.07, 0.033),
        (0, 0.034),
    ]
    inner = [(0, 0.029), (0.1, 0.027), (0.128, 0.0)]
    light = paint.shaded(1.2) if sum(paint.colour) < 2.2 else paint.shaded(0.85)
    disc = [
        lathed(profile, paint, 36, 50),
        lathed([(0.128, 0.0), *inner[::-1][1:]], paint.shaded(0.7), 36),
        *(
            moved(torus(r, 0.0018, paint.shaded(0.75), 36, 4), (0, 0, z))
            for r, z in ((0.118, 0.029), (0.105, 0.0315), (0.092, 0.0325))
        ),
    ]
    disc.append(lathed([(0.066, 0.0345), (0, 0.0352)], WHITE if sum(paint.colour) < 2.2 else light, 30))
    disc.append(
        extruded(
            [
                (x * 0.05, y * 0.05)
                for x, y in (
                    (0, 1),
                    (-0.22, 0.3),
                    (-0.95, 0.31),
                    (-0.36, -0.12),
                    (-0.59, -0.81),
                    (0, -0.38),
                    (0.59, -0.81),
                    (0.36, -0.12),
                    (0.95, 0.31),
                    (0.22, 0.3),
                )
            ],
            0.037,
            paint,
        )
    )
    made = Bench(mass=0.17)
    made.add(*(moved(turned(turned(piece, 90), 62, "y"), (0, 0, 0.13)) for piece in disc))
    return made.cased("plastic", (0, 0, 0.13))


def kite(wish: Wish) -> Bench:
    """A diamond kite in the air with a tail of bows; its string begins at `tie`."""
    paint = wish.main((0.90, 0.15, 0.18), Finish.CLOTH, 0.7)
    other = Paint((0.98, 0.80, 0.15), Finish.CLOTH, 0.7) if not wish.prop.colour else paint.shaded(0.72)

    top, side, low = (0.0, 0.62), (0.5, 0.22), (0.0, -0.78)
    panes = [
        ([top, (0, 0.22), side], paint),
        ([top, (-side[0], side[1]), (0, 0.22)], other),
        ([(0, 0.22), low, side], other),
        ([(0, 0.22), (-side[0], side[1]), low], paint),
    ]
    pieces = [two_sided(front_sheet(outline, tone)) for outline, tone in panes]
    pieces += [
        moved(rod((0, 0, 0.62), (0, 0, -0.78), 0.008, _ASH, 5), (0.008, 0, 0)),
        moved(rod((0, -0.5, 0.22), (0, 0.5, 0.22), 0.008, _ASH, 5), (0.008, 0, 0)),
    ]
    made = Bench(mass=0.2)
    made.add(*carried((turned(piece, -28, "y") for piece in pieces), (0, 0, 1.75)))
    tail = curved(
        [(0.37, 0, 1.06), (0.3, 0.2, 0.8), (0.35, -0.1, 0.5), (0.2, 0.1, 0.25), (0.3, 0.0, 0.0)], 24
    )
    made.add(swept(tail, 0.005, WHITE, 4))
    for k in range(3, 24, 4):
        at = tail[k]
        tone = (paint, other, Paint((0.15, 0.45, 0.85), Finish.CLOTH))[k % 3]
        made.add(
            *carried(
                [
                    cone((0.001, 0.03), 0.07, tone, 0, 8),
                    turned(cone((0.001, 0.03), 0.07, tone, 0, 8), 180, "x"),
                ],
                at,
                80,
                "x",
            )
        )
    made.marks["tie"] = Mark(position=(0.02, 0, 1.75))
    return made.cased("cloth", (0.02, 0, 1.75), 0.7)


MAKERS = {
    "badminton_racket": badminton_racket,
    "baseball_bat": baseball_bat,
    "baseball_glove": baseball_glove,
    "frisbee": frisbee,
    "kite": kite,
    "ping_pong_paddle": ping_pong_paddle,
    "tennis_racket": tennis_racket,
}
