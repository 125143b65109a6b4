"""Motor cars, from one parametric body: saloon, taxi, police, sports, vintage, off-road, pickup."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

import numpy as np

from filmwright.stage.world.model import Finish, Mark, Surface
from filmwright.stage.world.props.wish import (
    BLACK,
    CHROME,
    DARK_GLASS,
    HEADLIGHT,
    STEEL,
    TAIL_LIGHT,
    WHITE,
    Wish,
)
from filmwright.stage.world.shaping.assembly import Bench, box_solid
from filmwright.stage.world.shaping.boxes import box, rounded_box
from filmwright.stage.world.shaping.joinery import along_x, body, both, skinned
from filmwright.stage.world.shaping.mesh import Point, moved, turned
from filmwright.stage.world.shaping.outlines import round_rectangle
from filmwright.stage.world.shaping.paint import Paint
from filmwright.stage.world.shaping.pictures import panel
from filmwright.stage.world.shaping.shade import grounded
from filmwright.stage.world.shaping.swept import curved, swept
from filmwright.stage.world.shaping.turned import cylinder, lathed, torus
from filmwright.stage.world.shaping.wheels import tyred
from filmwright.stage.world.world import Colour

_SEAM = Paint((0.05, 0.05, 0.06), Finish.PLASTIC, 0.7)
_ARCH = Paint((0.05, 0.05, 0.055), Finish.PLASTIC, 0.9)


@dataclass(frozen=True)
class Make:
    """The lines of a car: body from tail to nose (x, half width, underside, top); cabin floors
    from the belt up (z, length, width, middle); roof skins likewise; axles and wheels."""

    lines: tuple[tuple[float, float, float, float], ...]
    cabin: tuple[tuple[float, float, float, float], ...]
    axles: tuple[float, float] = (-1.28, 1.32)
    wheel: float = 0.34
    track: float = 0.825
    side: float = 0.885  # where the body's flank is
    doors: tuple[float, ...] = (0.72, -0.28, -1.05)
    thick: float = 0.22  # width of a tyre


SALOON = Make(
    lines=(
        (-2.12, 0.60, 0.42, 0.66),
        (-2.06, 0.74, 0.33, 0.82),
        (-1.8, 0.86, 0.28, 0.90),
        (-1.3, 0.88, 0.24, 0.93),
        (-0.4, 0.90, 0.22, 0.93),
        (0.5, 0.90, 0.22, 0.92),
        (1.1, 0.88, 0.24, 0.87),
        (1.7, 0.865, 0.27, 0.78),
        (2.0, 0.79, 0.33, 0.70),
        (2.12, 0.62, 0.40, 0.60),
    ),
    cabin=((0.84, 2.75, 1.56, -0.28), (1.1, 2.2, 1.46, -0.33), (1.36, 1.66, 1.26, -0.38)),
)
_SPORTS = Make(
    lines=(
        (-2.1, 0.7, 0.42, 0.72),
        (-2.0, 0.86, 0.26, 0.84),
        (-1.5, 0.93, 0.2, 0.88),
        (-0.9, 0.91, 0.16, 0.82),
        (0.0, 0.88, 0.15, 0.76),
        (0.8, 0.89, 0.15, 0.76),
        (1.3, 0.92, 0.17, 0.77),
        (1.8, 0.88, 0.19, 0.60),
        (2.15, 0.74, 0.22, 0.42),
        (2.26, 0.56, 0.24, 0.34),
    ),
    cabin=((0.72, 2.5, 1.56, -0.38), (0.95, 1.75, 1.34, -0.48), (1.1, 1.12, 1.06, -0.5)),
    axles=(-1.35, 1.38),
    wheel=0.345,
    track=0.84,
    side=0.9,
    doors=(0.55, -0.55),
    thick=0.28,
)


def corners(make: Make) -> dict[str, Point]:
    """Return the wheels of a make with the middle of each."""
    back, front = make.axles
    return {
        f"wheel_{end}_{hand}": (x, side * make.track, make.wheel)
        for end, x in (("back", back), ("front", front))
        for hand, side in (("left", 1), ("right", -1))
    }


def parked_car(paint: Paint) -> list[Surface]:
    """Return a whole car that stands still, for streets."""
    pieces = list(car_body(SALOON, paint))
    for at in corners(SALOON).values():
        pieces += [moved(piece, at) for piece in tyred(SALOON.wheel, SALOON.thick)]
    return pieces


@lru_cache(maxsize=16)
def car_body(make: Make, paint: Paint) -> tuple[Surface, ...]:
    """Return a rounded car without its wheels, nose along +x."""
    pieces = [
        body(make.lines, paint, square=5, sides=20, crease=50),
        *_cabin(make, paint),
        *_trim(make, paint),
    ]
    for x, y, z in corners(make).values():
        side = 1 if y > 0 else -1
        arch = lathed([(make.wheel + 0.06, 0.0), (0.0, 0.006)], _ARCH, 18)
        arch = moved(turned(arch, -90 * side, "x"), (x, side * (make.side + 0.004), z + 0.01))
        pieces.append(replace(arch, positions=np.maximum(arch.positions, (-9, -9, 0.2)).astype(np.float32)))
    return tuple(grounded(piece, 0.5, 0.6) for piece in pieces)


def _cabin(make: Make, paint: Paint) -> list[Surface]:
    def floor(z: float, length: float, width: float, middle: float) -> np.ndarray:
        ring = round_rectangle(length, width, 0.26, 4) + np.array((middle, 0))
        return np.column_stack([ring, np.full(len(ring), z)])

    z, length, width, middle = make.cabin[-1]
    steps = ((-0.02, 0.05, 0.02), (0.035, -0.02, -0.03), (0.07, -0.3, -0.22), (0.08, -0.7, -0.5))
    roof = [floor(z + up, length + a, width + b, middle) for up, a, b in steps]
    pieces = [
        skinned([floor(*row) for row in make.cabin], DARK_GLASS, 40),
        skinned(roof, paint, 60),
    ]
    for share in (0.47, -0.02, -0.47):
        path = [
            (middle + share * length * (0.93 if share else 1), width / 2 * (0.93 if share else 1.015), z)
            for z, length, width, middle in make.cabin
        ]
        pieces += both(swept(curved(path, 5), 0.037, paint, 6))
    return pieces


def _trim(make: Make, paint: Paint) -> list[Surface]:
    x, half, low, high = make.lines[-1]
    back = make.lines[0]
    belt = make.cabin[0][0]
    lamp = rounded_box((0.12, 0.34, 0.14), 0.05, HEADLIGHT, 1)
    pieces = both(moved(turned(lamp, -18), (x - 0.09, half * 0.84, high - 0.03)))
    pieces += both(
        moved(rounded_box((0.08, 0.32, 0.13), 0.04, TAIL_LIGHT, 1), (back[0] + 0.03, back[1] * 0.86, back[3]))
    )
    pieces += both(
        moved(rounded_box((0.14, 0.2, 0.13), 0.05, paint, 1), (make.doors[0], make.side + 0.08, belt + 0.09))
    )
    for at in make.doors:
        pieces += both(moved(box((0.014, 0.02, 0.5 * belt), _SEAM), (at, make.side + 0.006, belt * 0.72)))
    for at in make.doors[1:]:
        pieces += both(moved(box((0.16, 0.03, 0.03), STEEL, 0.01), (at + 0.16, make.side + 0.02, belt * 0.9)))
    pieces += both(
        moved(box((sum(np.abs(make.axles)) - 0.9, 0.04, 0.06), _SEAM, 0.015), (0, make.side, low - 0.13))
    )
    plate = Paint((0.93, 0.93, 0.88), Finish.PLAIN)
    for at, z, sign in ((x, low + 0.02, 1), (back[0], back[2] + 0.02, -1)):
        pieces.append(moved(rounded_box((0.10, 1.25, 0.14), 0.05, _SEAM, 1), (at - 0.03 * sign, 0, z)))
        pieces.append(moved(box((0.012, 0.42, 0.11), plate), (at + 0.03 * sign, 0, z)))
    pieces.append(
        moved(rounded_box((0.06, 0.66, 0.1), 0.03, BLACK, 1), (x - 0.005, 0, (low + high) / 2 + 0.06))
    )
    return pieces


def assembled(make: Make, paint: Paint, mass: float = 1250) -> Bench:
    made = Bench(mass=mass)
    made.add(*car_body(make, paint))
    finish_car(made, make)
    z, length, width, middle = make.cabin[0]
    roof = make.cabin[-1][0] + 0.07
    first, last = make.lines[0][0], make.lines[-1][0]
    made.solids += [
        box_solid(
            (last - first - 0.06, 2 * make.side, z - 0.24), ((last + first) / 2, 0, (z + 0.24) / 2), "metal"
        ),
        box_solid((length * 0.75, width * 0.9, roof - z), (middle, 0, (roof + z) / 2), "glass"),
    ]
    belt, roof_z, back = make.cabin[0][0], make.cabin[-1][0], make.cabin[-1][3]
    seat = (back + 0.02, 0.36, min(0.52, roof_z - 0.86))
    made.add(
        *both(
            moved(
                turned(rounded_box((0.12, 0.46, 0.5), 0.05, _ARCH, 1), -12, "y"),
                (seat[0] - 0.3, 0.36, belt + 0.1),
            )
        ),
        moved(turned(torus(0.17, 0.016, BLACK, 24, 6), 62, "y"), (seat[0] + 0.46, 0.36, belt + 0.1)),
    )
    made.marks |= {
        "seat": Mark(position=seat),
        "seat_1": Mark(position=(seat[0], -0.36, seat[2])),
        "grip_l": Mark(position=(seat[0] + 0.45, 0.53, belt + 0.12)),
        "grip_r": Mark(position=(seat[0] + 0.45, 0.19, belt + 0.12)),
        "door": Mark(position=(0.1, make.side + 0.42, 0), heading=-np.pi / 2),
        "top": Mark(position=(make.cabin[-1][3], 0, roof)),
    }
    return made


def finish_car(made: Bench, make: Make) -> None:
    """Put the car on its wheels."""
    for name, at in corners(make).items():
        made.hinge(name, at, tyred(make.wheel, make.thick))


def lacquered(wish: Wish, colour: Colour) -> Paint:
    return wish.main(colour, Finish.PLASTIC, 0.2)


def car(wish: Wish) -> Bench:
    return assembled(SALOON, lacquered(wish, (0.80, 0.13, 0.10)))


def taxi(wish: Wish) -> Bench:
    made = assembled(SALOON, lacquered(wish, (0.98, 0.75, 0.05)))
    sign = Paint((1.0, 0.93, 0.6), Finish.GLOW)
    made.add(moved(rounded_box((0.26, 0.62, 0.2), 0.04, sign, 1), (-0.38, 0, 1.53)))
    made.add(
        *(
            moved(turned(panel("label:TAXI", (0.5, 0.17)), k), (-0.38 + x, 0, 1.53))
            for k, x in ((0, 0.134), (180, -0.134))
        )
    )
    for k in range(22):
        paint = (BLACK, WHITE)[k % 2]
        made.add(*both(moved(box((0.11, 0.012, 0.09), paint), (1.0 - 0.11 * k, 0.909, 0.69))))
        made.add(*both(moved(box((0.11, 0.012, 0.09), (WHITE, BLACK)[k % 2]), (1.0 - 0.11 * k, 0.909, 0.60))))
    return made


def light_bar(at: Point, wide: float = 1.1) -> list[Surface]:
    """Return a bar of blue and red lights across a roof."""
    colours: Sequence[Colour] = ((0.1, 0.25, 1.0), (1.0, 0.08, 0.08))
    pieces = [moved(box((0.26, wide, 0.06), BLACK, 0.02), at)]
    for side, colour in zip((-1, 1), colours, strict=True):
        lens = rounded_box((0.26, wide * 0.42, 0.17), 0.06, Paint(colour, Finish.GLOW), 1)
        pieces.append(moved(lens, (at[0], at[1] + side * wide * 0.27, at[2] + 0.1)))
    pieces.append(moved(box((0.2, wide * 0.1, 0.15), WHITE, 0.02), (at[0], at[1], at[2] + 0.09)))
    return pieces


def police_car(wish: Wish) -> Bench:
    made = assembled(SALOON, lacquered(wish, (0.94, 0.95, 0.96)))
    blue = Paint((0.05, 0.14, 0.55), Finish.PLASTIC, 0.25)
    made.add(*light_bar((-0.35, 0, 1.47)))
    made.add(*both(moved(box((1.9, 0.012, 0.4), blue), (-0.17, 0.906, 0.62))))
    for turn in (0, 180):
        made.add(turned(moved(turned(panel("label:POLICE", (1.35, 0.34)), 90), (0, 0.915, 0.64)), turn))
    made.add(moved(box((0.5, 1.45, 0.012), blue), (1.42, 0, 0.845)))
    return made


def sports_car(wish: Wish) -> Bench:
    paint = lacquered(wish, (0.88, 0.07, 0.06))
    made = assembled(_SPORTS, paint)
    made.add(moved(box((0.34, 1.7, 0.035), paint, 0.015), (-1.95, 0, 1.08)))
    made.add(*both(moved(box((0.2, 0.04, 0.26), paint, 0.01), (-1.93, 0.6, 0.95))))
    made.add(*both(moved(box((0.4, 0.03, 0.16), BLACK, 0.01), (-0.72, 0.9, 0.55))))
    made.add(*both(moved(along_x(cylinder(0.05, 0.14, CHROME, 0.01, 12)), (-2.14, 0.3, 0.34))))
    return made


MAKERS = {
    "car": car,
    "police_car": police_car,
    "sports_car": sports_car,
    "taxi": taxi,
}
