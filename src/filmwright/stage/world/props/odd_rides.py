"""Odd things to ride: one-wheelers, high-wheelers, karts, rockers, machines to train on."""

from __future__ import annotations

import numpy as np

from filmwright.stage.world.model import Finish, Mark
from filmwright.stage.world.props.cycles import cranked, handlebar, held, saddle
from filmwright.stage.world.props.wish import (
    BLACK,
    BRASS,
    CHROME,
    IRON,
    RED,
    STEEL,
    TYRE,
    WHITE,
    YELLOW,
    Wish,
)
from filmwright.stage.world.shaping.assembly import Bench
from filmwright.stage.world.shaping.boxes import box, ellipsoid, rounded_box
from filmwright.stage.world.shaping.joinery import along_y, body, both
from filmwright.stage.world.shaping.mesh import moved, turned
from filmwright.stage.world.shaping.paint import Paint
from filmwright.stage.world.shaping.swept import curved, rod, swept
from filmwright.stage.world.shaping.turned import cylinder, torus
from filmwright.stage.world.shaping.wheels import spoked, tyred


def unicycle(wish: Wish) -> Bench:
    paint = wish.lacquer((0.85, 0.14, 0.12))
    made = Bench(mass=6)
    r = 0.3
    made.add(
        *both(rod((0, 0.06, r), (0, 0.05, 0.66), 0.016, paint, 7)),
        rod((0, -0.06, 0.66), (0, 0.06, 0.66), 0.02, paint),
    )
    made.add(rod((0, 0, 0.66), (-0.01, 0, 0.92), 0.016, STEEL), saddle((0, 0, 0.95), 0.3, 0.16, paint))
    made.hinge("wheel", (0, 0, r), spoked(r, 0.026, paint))
    cranked(made, (0.0, 0.0, r), 0.125, 0.0, 0.1)
    made.marks["seat"] = Mark(position=(0, 0, 0.965))
    return made.cased(share=0.8)


def penny_farthing(wish: Wish) -> Bench:
    """A high-wheeler: one great wheel, one small."""
    paint = wish.lacquer((0.07, 0.07, 0.08))
    made = Bench(mass=20)
    r = 0.57
    made.add(*both(rod((0.1, 0.05, r), (0.06, 0.04, 1.22), 0.016, paint, 7)))
    back = [(0.06, 0, 1.23), (-0.25, 0, 1.16), (-0.55, 0, 0.85), (-0.75, 0, 0.42), (-0.78, 0, 0.2)]
    made.add(swept(curved(back, 18), 0.022, paint, 8), saddle((-0.12, 0, 1.25), 0.28, 0.17))
    made.add(
        *handlebar(0.33, (0.08, 0, 1.33), 0.14, -0.06), rod((0.07, 0, 1.2), (0.08, 0, 1.33), 0.016, paint)
    )
    made.hinge("wheel_back", (-0.78, 0, 0.2), spoked(0.2, 0.013, CHROME, 10))
    made.hinge("wheel_front", (0.1, 0, r), spoked(r, 0.014, CHROME, 24))
    cranked(made, (0.1, 0.0, r), 0.14, 0.0, 0.09)
    made.marks |= {"seat": Mark(position=(-0.12, 0, 1.275))} | held((-0.03, 0.31, 1.28))
    return made.cased(share=0.8)


def exercise_bike(wish: Wish) -> Bench:
    paint = wish.lacquer((0.20, 0.21, 0.24), 0.3)
    made = Bench(mass=45, fixed=True)
    made.add(*(moved(rounded_box((0.1, 0.56, 0.07), 0.03, paint, 1), (x, 0, 0.04)) for x in (-0.5, 0.55)))
    made.add(
        rod((-0.5, 0, 0.08), (0.55, 0, 0.08), 0.04, paint),
        rod((-0.1, 0, 0.1), (-0.22, 0, 0.82), 0.035, paint),
        rod((0.25, 0, 0.1), (0.42, 0, 1.0), 0.035, paint),
    )
    made.add(
        moved(
            along_y(moved(cylinder(0.27, 0.07, wish.lacquer((0.85, 0.14, 0.12)), 0.02, 28), (0, 0, -0.035))),
            (0.42, 0, 0.38),
        )
    )
    made.add(moved(rounded_box((0.62, 0.1, 0.26), 0.08, paint, 2), (0.15, 0, 0.34)))
    made.add(*handlebar(0.24, (0.42, 0, 1.04), 0.1, 0.02), saddle((-0.24, 0, 0.87), 0.28, 0.22))
    made.add(
        moved(turned(rounded_box((0.03, 0.22, 0.16), 0.02, BLACK, 1), -30, "y"), (0.5, 0, 1.14)),
        moved(
            turned(box((0.01, 0.17, 0.11), Paint((0.25, 0.75, 0.95), Finish.GLOW)), -30, "y"),
            (0.478, 0, 1.14),
        ),
    )
    cranked(made, (-0.02, 0.0, 0.32), 0.165, 0.0, 0.1)
    made.marks |= {"seat": Mark(position=(-0.24, 0, 0.895))} | held((0.33, 0.235, 1.065))
    return made.cased(share=0.9)


def rowing_machine(wish: Wish) -> Bench:
    """A rail with a sliding seat, foot plates, and a handle on its chain."""
    paint = wish.lacquer((0.20, 0.21, 0.24), 0.3)
    made = Bench(mass=30, fixed=True)
    made.add(
        moved(box((1.75, 0.08, 0.07), STEEL, 0.02), (-0.35, 0, 0.34)),
        rod((-1.18, -0.25, 0.02), (-1.18, 0.25, 0.02), 0.03, paint),
        rod((-1.18, 0, 0.03), (-1.15, 0, 0.32), 0.03, paint),
    )
    made.add(
        moved(along_y(moved(cylinder(0.27, 0.12, paint, 0.03, 28), (0, 0, -0.06))), (0.82, 0, 0.46)),
        moved(
            along_y(moved(torus(0.19, 0.03, wish.lacquer((0.9, 0.4, 0.1)), 24, 6), (0, 0, 0.065))),
            (0.82, 0, 0.46),
        ),
    )
    made.add(
        rod((0.75, -0.28, 0.02), (0.75, 0.28, 0.02), 0.03, paint),
        rod((0.75, 0, 0.04), (0.8, 0, 0.4), 0.03, paint),
        rod((0.75, 0, 0.5), (0.62, 0, 0.86), 0.02, paint),
        moved(box((0.03, 0.2, 0.14), BLACK), (0.6, 0, 0.9)),
    )
    made.add(*both(moved(turned(box((0.3, 0.11, 0.02), BLACK), -48, "y"), (0.5, 0.13, 0.36))))
    made.hinge("slider", (0.12, 0, 0.42), [rounded_box((0.26, 0.3, 0.06), 0.025, BLACK, 1)])
    made.hinge(
        "handle",
        (0.52, 0, 0.72),
        [rod((0, -0.22, 0), (0, 0.22, 0), 0.016, IRON, 7), rod((0, 0, 0), (0.3, 0, -0.16), 0.006, CHROME, 3)],
    )
    made.marks |= {
        "seat": Mark(position=(0.12, 0, 0.45), part="slider"),
        "grip_l": Mark(position=(0.52, 0.15, 0.72), part="handle"),
        "grip_r": Mark(position=(0.52, -0.15, 0.72), part="handle"),
    } | held((0.56, 0.13, 0.42), "foot")
    return made.cased(share=0.9)


def go_kart(wish: Wish) -> Bench:
    paint = wish.lacquer((0.90, 0.14, 0.10), 0.15)
    made = Bench(mass=90)
    made.add(
        moved(box((1.5, 0.6, 0.05), IRON, 0.02), (0, 0, 0.12)),
        body(((0.62, 0.38, 0.08, 0.2), (0.85, 0.4, 0.07, 0.28), (1.05, 0.3, 0.08, 0.18)), paint, square=4),
    )
    made.add(
        *both(
            body(((-0.45, 0.1, 0.08, 0.26), (0.0, 0.13, 0.08, 0.3), (0.45, 0.1, 0.08, 0.22)), paint, square=4)
        )
    )
    for s in (1, -1):
        made.surfaces[-1 if s < 0 else -2] = moved(made.surfaces[-1 if s < 0 else -2], (0, s * 0.5, 0))
    made.add(
        moved(rounded_box((0.42, 0.42, 0.08), 0.03, BLACK, 2), (-0.3, 0, 0.17)),
        moved(turned(rounded_box((0.07, 0.42, 0.5), 0.03, BLACK, 2), -18, "y"), (-0.56, 0, 0.4)),
    )
    made.add(
        moved(rounded_box((0.34, 0.3, 0.3), 0.05, IRON, 2), (-0.72, -0.25, 0.3)),
        rod((0.5, 0, 0.16), (0.2, 0, 0.5), 0.02, STEEL),
    )
    made.add(moved(turned(torus(0.15, 0.016, BLACK, 24, 6), 55, "y"), (0.19, 0, 0.51)))
    made.add(moved(box((0.04, 0.42, 0.3), WHITE, 0.02), (0.66, 0, 0.34)))
    for end, x in (("back", -0.55), ("front", 0.62)):
        for hand, s in (("left", 1), ("right", -1)):
            made.hinge(
                f"wheel_{end}_{hand}",
                (x, s * 0.56, 0.14),
                tyred(0.14, 0.17 if x < 0 else 0.12, CHROME, 0.55, TYRE),
            )
    made.marks |= (
        {"seat": Mark(position=(-0.3, 0, 0.21))} | held((0.17, 0.145, 0.53)) | held((0.6, 0.12, 0.2), "foot")
    )
    return made.cased(share=0.85)


def bumper_car(wish: Wish) -> Bench:
    paint = wish.lacquer((0.15, 0.42, 0.85), 0.15)
    made = Bench(mass=200)
    made.add(
        body(
            (
                (-0.9, 0.45, 0.12, 0.62),
                (-0.6, 0.58, 0.1, 0.66),
                (0.0, 0.6, 0.1, 0.5),
                (0.4, 0.58, 0.1, 0.62),
                (0.8, 0.46, 0.12, 0.52),
                (0.95, 0.3, 0.16, 0.4),
            ),
            paint,
            square=3,
            sides=20,
        )
    )
    ring = np.array(
        [
            (0.95 * np.cos(a) if np.cos(a) > 0 else 0.92 * np.cos(a), 0.66 * np.sin(a), 0.2)
            for a in np.linspace(0, 2 * np.pi, 29)[:-1]
        ]
    )
    made.add(swept(ring, 0.08, BLACK, 8, closed=True))
    made.add(
        moved(rounded_box((0.5, 0.8, 0.1), 0.04, RED, 2), (-0.4, 0, 0.55)),
        moved(turned(rounded_box((0.1, 0.86, 0.5), 0.05, RED, 2), -12, "y"), (-0.68, 0, 0.75)),
    )
    made.add(
        rod((0.4, 0, 0.5), (0.15, 0, 0.82), 0.02, CHROME),
        moved(turned(torus(0.15, 0.018, BLACK, 24, 6), 50, "y"), (0.14, 0, 0.83)),
        rod((-0.86, 0, 0.5), (-0.86, 0, 2.4), 0.018, CHROME),
    )
    made.add(*both(moved(ellipsoid((0.05, 0.08, 0.08), YELLOW, 3), (0.88, 0.22, 0.46))))
    made.marks |= {"seat": Mark(position=(-0.38, 0.0, 0.6)), "seat_1": Mark(position=(-0.38, -0.3, 0.6))}
    made.marks |= held((0.12, 0.145, 0.84)) | held((0.2, 0.14, 0.36), "foot")
    return made.cased(share=0.85)


def mechanical_bull(wish: Wish) -> Bench:
    """A padded barrel with horns on its column, on a soft mat."""
    hide = wish.main((0.42, 0.24, 0.14), Finish.LEATHER)
    made = Bench(mass=300)
    made.add(
        moved(
            body(
                (
                    (-0.62, 0.12, 1.0, 1.2),
                    (-0.5, 0.26, 0.86, 1.32),
                    (0.3, 0.27, 0.86, 1.34),
                    (0.55, 0.14, 1.0, 1.3),
                ),
                hide,
                sides=18,
            ),
            (0, 0, 0),
        )
    )
    made.add(
        moved(rounded_box((0.34, 0.26, 0.28), 0.1, hide, 2), (0.72, 0, 1.3)),
        *both(
            swept([(0.72, 0.1, 1.42), (0.78, 0.3, 1.46), (0.86, 0.36, 1.62)], (0.045, 0.035, 0.01), WHITE, 8)
        ),
    )
    made.add(
        moved(cylinder(0.16, 0.95, IRON, 0.02, 16), (0, 0, 0.0)),
        moved(cylinder(0.5, 0.16, IRON, 0.03, 24), (0, 0, 0)),
    )
    made.add(
        moved(rounded_box((0.5, 0.5, 0.06), 0.03, RED, 2), (-0.1, 0, 1.33)),
        rod((0.14, -0.1, 1.37), (0.14, 0.1, 1.37), 0.02, BRASS),
    )
    made.marks |= {"seat": Mark(position=(-0.1, 0, 1.36)), "grip_r": Mark(position=(0.14, 0.0, 1.39))}
    return made.cased("leather", share=0.9)


MAKERS = {
    "bumper_car": bumper_car,
    "exercise_bike": exercise_bike,
    "go_kart": go_kart,
    "mechanical_bull": mechanical_bull,
    "penny_farthing": penny_farthing,
    "rowing_machine": rowing_machine,
    "unicycle": unicycle,
}
