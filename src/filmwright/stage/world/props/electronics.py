"""What has a plug or a battery: screens, keys, lenses, speakers."""

from __future__ import annotations

from collections.abc import Callable

from filmwright.stage.world.model import Finish, Mark, Surface
from filmwright.stage.world.props.appliances import DARK, LIT_GREEN
from filmwright.stage.world.props.furniture import screen
from filmwright.stage.world.props.wish import BLACK, STEEL, Wish
from filmwright.stage.world.shaping.assembly import Bench
from filmwright.stage.world.shaping.boxes import box, rounded_box
from filmwright.stage.world.shaping.joinery import body, facing
from filmwright.stage.world.shaping.mesh import Point, moved, turned
from filmwright.stage.world.shaping.outlines import extruded, round_rectangle
from filmwright.stage.world.shaping.paint import Paint
from filmwright.stage.world.shaping.soft import leaning
from filmwright.stage.world.shaping.swept import curved, rod, swept
from filmwright.stage.world.shaping.turned import cylinder

KEY = Paint((0.93, 0.93, 0.92), Finish.PLASTIC, 0.4)
GOLD = Paint((0.90, 0.70, 0.30), Finish.PLASTIC, 0.2)


def key_rows(rows: list[int], size: tuple[float, float], at: Point, paint: Paint) -> list[Surface]:
    """Return rows of keycaps (number in each) over a field (depth, width) whose middle is at a point."""
    deep, wide = size
    pitch = deep / len(rows)
    pieces = []
    for row, count in enumerate(rows):
        each = wide / count
        cap = box((pitch * 0.82, each * 0.84, 0.006), paint, 0.0022)
        for k in range(count):
            pieces.append(
                moved(
                    cap, (at[0] - deep / 2 + pitch * (row + 0.5), at[1] - wide / 2 + each * (k + 0.5), at[2])
                )
            )
    return pieces


def mouse(wish: Wish) -> Bench:
    """A computer mouse, its cable running off."""
    shell = wish.lacquer((0.90, 0.90, 0.91), 0.25)
    made = Bench(mass=0.1)
    stations = [
        (-0.058, 0.008, 0.001, 0.012),
        (-0.052, 0.024, 0, 0.024),
        (-0.03, 0.032, 0, 0.036),
        (0.0, 0.032, 0, 0.038),
        (0.03, 0.030, 0, 0.029),
        (0.05, 0.025, 0, 0.018),
        (0.057, 0.014, 0.001, 0.010),
    ]
    made.add(body(stations, shell, square=2.6, sides=22, crease=80))
    made.add(
        swept(
            curved([(0.056, 0, 0.0125), (0.042, 0, 0.0235), (0.02, 0, 0.0335), (0.004, 0, 0.0386)], 8),
            0.0012,
            DARK,
            4,
        ),
        swept(
            curved(
                [
                    (0.002, -0.031, 0.018),
                    (0.002, -0.02, 0.0335),
                    (0.002, 0, 0.0386),
                    (0.002, 0.02, 0.0335),
                    (0.002, 0.031, 0.018),
                ],
                12,
            ),
            0.0012,
            DARK,
            4,
        ),
    )
    made.add(
        moved(turned(turned(cylinder(0.011, 0.009, DARK, 0.003, 16), 90, "x"), 0), (0.028, 0.0045, 0.026))
    )
    made.add(
        swept(
            curved([(0.055, 0, 0.008), (0.09, 0.0, 0.004), (0.12, 0.04, 0.003), (0.09, 0.075, 0.003)], 16),
            0.0025,
            DARK,
            6,
        )
    )
    made.surfaces = [moved(piece, (-0.03, -0.015, 0)) for piece in made.surfaces]
    return made.cased("plastic", (-0.03, -0.015, 0.03), 0.8)


def keyboard(wish: Wish) -> Bench:
    case = wish.lacquer((0.16, 0.17, 0.19), 0.35)
    caps = KEY if sum(case.colour) < 2.2 else Paint((0.45, 0.46, 0.48), Finish.PLASTIC, 0.4)
    made = Bench(mass=0.7)
    pieces = [extruded(round_rectangle(0.155, 0.45, 0.012, 3), 0.018, case, 0.004)]
    pieces += key_rows([15, 14, 14, 13, 12], (0.108, 0.285), (0.008, -0.07, 0.021), caps)[:-12]
    pieces += key_rows([14], (0.0216, 0.285), (-0.0645, -0.07, 0.021), caps.shaded(0.8))
    pieces += key_rows([12], (0.0216, 0.285), (0.0512, -0.07, 0.021), caps)[:3]
    pieces.append(moved(box((0.0178, 0.12, 0.006), caps, 0.0022), (0.0512, -0.068, 0.021)))
    pieces += key_rows([12], (0.0216, 0.285), (0.0512, -0.07, 0.021), caps)[9:]
    pieces += key_rows([4, 4, 4, 4, 4], (0.108, 0.085), (0.008, 0.165, 0.021), caps)
    pieces.append(
        moved(
            box((0.0178, 0.02, 0.0065), Paint((0.88, 0.30, 0.22), Finish.PLASTIC), 0.002),
            (-0.0645, -0.2, 0.021),
        )
    )
    made.add(*leaning(pieces, 30, "y", (0, 0, 0.04)))
    made.add(
        *(
            moved(box((0.012, 0.05, 0.075), case.shaded(0.8), 0.003), (-0.05, y, 0.0375))
            for y in (-0.15, 0.15)
        )
    )
    return made.cased("plastic", (0, 0, 0.015), 0.95)


def remote(wish: Wish) -> Bench:
    """A remote control, standing a little reclined on its end so that its buttons are seen."""
    case = wish.lacquer((0.13, 0.14, 0.15), 0.35)
    made = Bench(mass=0.12)
    pieces = [facing([(y, z + 0.095) for y, z in round_rectangle(0.05, 0.19, 0.014, 4)], 0.02, case, 0.005)]
    button = moved(turned(cylinder(0.0055, 0.004, KEY, 0.0015, 12), 90, "y"), (0.009, 0, 0))
    pieces += [moved(button, (0, -0.0145 + 0.0145 * (k % 3), 0.085 - 0.0155 * (k // 3))) for k in range(12)]
    pieces.append(
        moved(
            turned(cylinder(0.0075, 0.004, Paint((0.90, 0.16, 0.14), Finish.PLASTIC), 0.0015, 14), 90, "y"),
            (0.009, -0.0135, 0.172),
        )
    )
    pieces += [
        moved(
            turned(cylinder(0.017, 0.003, Paint((0.32, 0.33, 0.35), Finish.PLASTIC), 0.001, 24), 90, "y"),
            (0.009, 0, 0.125),
        ),
        moved(turned(cylinder(0.007, 0.005, KEY, 0.0015, 14), 90, "y"), (0.009, 0, 0.125)),
    ]
    pieces += [
        moved(
            box((0.004, 0.01, 0.005), Paint(colour, Finish.PLASTIC), 0.001),
            (0.0105, -0.0165 + 0.011 * k, 0.022),
        )
        for k, colour in enumerate(((0.9, 0.2, 0.2), (0.25, 0.7, 0.3), (0.95, 0.8, 0.2), (0.25, 0.45, 0.9)))
    ]
    made.add(
        *leaning(pieces, -24, "y", (0.035, 0, 0.004)),
        rod((-0.062, 0, 0.003), (-0.02, 0, 0.1), 0.003, STEEL, 6),
    )
    return made.cased("plastic", (0.01, 0, 0.06), 0.9)


def monitor(wish: Wish) -> Bench:
    case = wish.lacquer((0.12, 0.12, 0.13), 0.3)
    made = Bench(mass=5)
    made.add(
        moved(rounded_box((0.035, 0.62, 0.38), 0.012, case, 2), (0, 0, 0.33)),
        screen(wish.prop.picture, (0.59, 0.335), (0.0182, 0, 0.338)),
    )
    if wish.prop.picture is None:
        made.add(*desktop((0.59, 0.335), (0.0188, 0, 0.338)))
    made.add(
        moved(turned(box((0.025, 0.08, 0.2), case, 0.008), 6, "y"), (-0.045, 0, 0.11)),
        moved(extruded(round_rectangle(0.2, 0.26, 0.05), 0.014, case, 0.004), (-0.04, 0, 0)),
    )
    made.cased("plastic", (0, 0.3, 0.3), 0.95)
    made.marks["screen"] = Mark(position=(0.02, 0, 0.34))
    return made


def desktop(size: tuple[float, float], at: Point) -> list[Surface]:
    """Return windows and icons of light, a hair in front of a screen."""
    wide, high = size
    pieces = []
    grey, pale = (0.72, 0.76, 0.80), (0.93, 0.95, 0.97)
    areas = [(0.08, 0.06, 0.52, 0.58, pale), (0.08, 0.32, 0.52, 0.07, (0.30, 0.46, 0.70))]
    areas += [(0.0, 0.13, 0.30, 0.05, (0.55, 0.60, 0.66)), (0.0, -0.45, 1.0, 0.09, (0.10, 0.14, 0.22))]
    areas += [(0.04, 0.03 - 0.1 * k, 0.38, 0.05, grey) for k in range(3)]
    for y, z, w, h, colour in areas:
        pieces.append(
            moved(
                box((0.0006, wide * w, high * h), Paint(colour, Finish.GLOW)),
                (at[0], at[1] + wide * y, at[2] + high * z),
            )
        )
    for k in range(4):
        tone = ((0.95, 0.75, 0.25), (0.40, 0.80, 0.50), (0.90, 0.40, 0.35), (0.50, 0.70, 0.95))[k]
        pieces.append(
            moved(
                box((0.001, wide * 0.06, wide * 0.06), Paint(tone, Finish.GLOW)),
                (at[0], at[1] - wide * 0.38, at[2] + high * (0.34 - 0.19 * k)),
            )
        )
    return pieces


def computer(wish: Wish) -> Bench:
    """A desktop computer: tower, monitor, keyboard and mouse as one."""
    made = monitor(wish)
    made.surfaces += [moved(piece, (0.22, -0.03, 0)) for piece in keyboard(wish).surfaces]
    made.surfaces += [moved(piece, (0.2, 0.3, 0)) for piece in mouse(wish).surfaces]
    case = wish.lacquer((0.12, 0.12, 0.13), 0.3)
    made.add(
        moved(rounded_box((0.42, 0.19, 0.42), 0.012, case, 2), (-0.08, -0.46, 0.21)),
        moved(box((0.006, 0.15, 0.05), DARK), (0.131, -0.46, 0.36)),
        moved(turned(cylinder(0.014, 0.004, LIT_GREEN, 0, 14), 90, "y"), (0.13, -0.46, 0.29)),
        *(moved(box((0.006, 0.14, 0.006), DARK), (0.131, -0.46, 0.08 + 0.018 * k)) for k in range(7)),
    )
    made.solids.clear()
    made.marks.pop("top")
    return made.cased("plastic", (0.2, 0, 0.02), 0.9)


def tablet(wish: Wish) -> Bench:
    """A tablet leaning on its stand, icons on its screen."""
    case = wish.lacquer((0.75, 0.76, 0.78), 0.25)
    made = Bench(mass=0.5)
    pieces = [
        facing([(y, z + 0.09) for y, z in round_rectangle(0.25, 0.175, 0.014, 4)], 0.008, case, 0.003),
        moved(box((0.001, 0.24, 0.165), BLACK), (0.0042, 0, 0.09)),
        screen(wish.prop.picture, (0.226, 0.15), (0.0049, 0, 0.09)),
    ]
    if wish.prop.picture is None:
        tones = (
            (0.95, 0.75, 0.25),
            (0.40, 0.80, 0.50),
            (0.90, 0.40, 0.35),
            (0.97, 0.97, 0.97),
            (0.70, 0.50, 0.90),
            (0.98, 0.55, 0.30),
        )
        pieces += [
            moved(
                facing(
                    round_rectangle(0.022, 0.022, 0.006, 2),
                    0.001,
                    Paint(tones[(3 * k + k // 5) % 6], Finish.GLOW),
                ),
                (0.0054, -0.082 + 0.041 * (k % 5), 0.14 - 0.034 * (k // 5)),
            )
            for k in range(20)
        ]
    made.add(
        *leaning(pieces, -20, "y", (0.02, 0, 0.001)),
        *leaning(
            facing([(-0.05, 0), (0.05, 0), (0.04, 0.12), (-0.04, 0.12)], 0.004, case.shaded(0.7)),
            26,
            "y",
            (-0.075, 0, 0),
        ),
    )
    made.cased("glass", (0, 0.11, 0.06), 0.95)
    made.marks["screen"] = Mark(position=(0.0, 0, 0.09))
    return made


MAKERS: dict[str, Callable[[Wish], Bench]] = {
    "computer": computer,
    "keyboard": keyboard,
    "monitor": monitor,
    "mouse": mouse,
    "remote": remote,
    "tablet": tablet,
}
