"""What rolls: cars and bicycles, their wheels as parts that turn about y."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from filmwright.stage.world.model import Finish, Mark, Surface
from filmwright.stage.world.props.wish import BLACK, STEEL, TYRE, Wish
from filmwright.stage.world.shaping.assembly import Bench, box_solid
from filmwright.stage.world.shaping.boxes import box, rounded_box
from filmwright.stage.world.shaping.mesh import Point, bound, moved, placed, turned
from filmwright.stage.world.shaping.outlines import round_rectangle
from filmwright.stage.world.shaping.paint import Paint
from filmwright.stage.world.shaping.shade import grounded
from filmwright.stage.world.shaping.swept import curved, lofted, rod, swept
from filmwright.stage.world.shaping.turned import lathed, torus

_GLASS = Paint((0.11, 0.15, 0.19), Finish.PLASTIC, 0.06)
_BODY = (
    (-2.12, 0.60, 0.42, 0.66), (-2.06, 0.74, 0.33, 0.80), (-1.8, 0.86, 0.28, 0.88), (-1.3, 0.88, 0.24, 0.91),
    (-0.4, 0.90, 0.22, 0.91), (0.5, 0.90, 0.22, 0.90), (1.1, 0.88, 0.24, 0.86), (1.7, 0.865, 0.27, 0.78),
    (2.0, 0.79, 0.33, 0.70), (2.12, 0.62, 0.40, 0.60),
)  # fmt: skip
"""The body from tail to nose: x, half width, underside and top, metres."""
_AXLES = (-1.28, 1.32)
_WHEEL = 0.33


def car(wish: Wish) -> Bench:
    made = Bench(mass=1250)
    made.add(*car_body(wish.main((0.78, 0.22, 0.17), Finish.METAL, 0.22)))
    made.solids += [
        box_solid((4.2, 1.76, 0.66), (0, 0, 0.57), "metal"),
        box_solid((2.0, 1.4, 0.5), (-0.25, 0, 1.13), "glass"),
    ]
    for part, (x, y) in enumerate(_corners(), start=1):
        made.add(*(bound(piece, part) for piece in _placed_wheel((x, y, _WHEEL))))
    made.marks |= {
        "seat": Mark(position=(0.0, 0.36, 0.55)),
        "door": Mark(position=(0.1, 1.3, 0), heading=-np.pi / 2),
        "top": Mark(position=(-0.3, 0, 1.42)),
    }
    return made


CAR_PARTS: dict[str, Point] = {
    "wheel_back_left": (_AXLES[0], 0.79, _WHEEL),
    "wheel_back_right": (_AXLES[0], -0.79, _WHEEL),
    "wheel_front_left": (_AXLES[1], 0.79, _WHEEL),
    "wheel_front_right": (_AXLES[1], -0.79, _WHEEL),
}


def _corners() -> list[tuple[float, float]]:
    return [(x, y) for x, y, _ in CAR_PARTS.values()]


def parked_car(paint: Paint) -> list[Surface]:
    """Return a whole car that stands still, for streets."""
    pieces = list(car_body(paint))
    for x, y in _corners():
        pieces += _placed_wheel((x, y, _WHEEL), 11)
    return pieces


def _placed_wheel(at: Point, segments: int = 16) -> list[Surface]:
    """Put a wheel on its axle, its hub outwards."""
    return placed(_wheel(segments), at, 0.0 if at[1] > 0 else 180.0)


@lru_cache(maxsize=2)
def _wheel(segments: int) -> tuple[Surface, ...]:
    r = _WHEEL
    tyre = [
        (0.2, -0.1),
        (r - 0.05, -0.11),
        (r - 0.01, -0.08),
        (r, 0.0),
        (r - 0.01, 0.08),
        (r - 0.05, 0.11),
        (0.2, 0.10),
    ]
    rim = Paint((0.74, 0.75, 0.77), Finish.METAL, 0.25)
    face = [(0.21, 0.085), (0.19, 0.10), (0.17, 0.075), (0.06, 0.085), (0.03, 0.105), (0.0, 0.105)]
    pieces = [
        lathed(tyre, TYRE, segments),
        lathed(face, rim, segments),
        lathed([(0.0, -0.1), (0.2, -0.1)], TYRE, 12),
    ]
    for k in range(5):
        gap = box((0.035, 0.075, 0.012), Paint((0.13, 0.13, 0.14), Finish.METAL, 0.5))
        pieces.append(turned(moved(gap, (0, 0.125, 0.082)), 72 * k))
    return tuple(turned(piece, -90, "x") for piece in pieces)


def _ring(half: float, low: float, high: float) -> NDArray[np.float64]:
    outline = round_rectangle(2 * half, high - low, min(0.2, (high - low) * 0.42), 3)
    ring: NDArray[np.float64] = outline + np.array((0, (low + high) / 2))
    return ring


@lru_cache(maxsize=12)
def car_body(paint: Paint) -> tuple[Surface, ...]:
    """Return a rounded car without its wheels, nose along +x."""
    rings = []
    for x, half, low, high in _BODY:
        ring = _ring(half, low, high)
        rings.append(np.column_stack([np.full(len(ring), x), ring]))
    pieces = [lofted(rings, paint, 50), *_cabin(paint), *_trim(paint)]
    for x, y in _corners():
        arch = lathed([(0.385, 0.0), (0.0, 0.006)], Paint((0.05, 0.05, 0.055), Finish.PLASTIC, 0.9), 16)
        side = 1 if y > 0 else -1
        arch = moved(turned(arch, -90 * side, "x"), (x, side * 0.878, _WHEEL + 0.01))
        above = np.maximum(arch.positions, (-9, -9, 0.2)).astype(np.float32)
        pieces.append(replace(arch, positions=above))
    return tuple(grounded(piece, 0.55, 0.55) for piece in pieces)


def _cabin(paint: Paint) -> list[Surface]:
    floors = []
    for z, length, width, back in (
        (0.84, 2.75, 1.56, -0.28),
        (1.1, 2.2, 1.44, -0.33),
        (1.34, 1.66, 1.24, -0.38),
    ):
        ring = round_rectangle(length, width, 0.28, 4) + np.array((back, 0))
        floors.append(np.column_stack([ring, np.full(len(ring), z)]))
    roof = []
    for z, length, width in ((1.325, 1.70, 1.27), (1.375, 1.62, 1.22), (1.41, 1.30, 1.0), (1.42, 0.9, 0.7)):
        ring = round_rectangle(length, width, 0.28, 4) + np.array((-0.38, 0))
        roof.append(np.column_stack([ring, np.full(len(ring), z)]))
    pieces = [lofted(floors, _GLASS, 40), lofted(roof, paint, 60)]
    for side in (-1, 1):
        for foot, middle, head in (
            ((1.02, 0.72, 0.84), (0.72, 0.67, 1.1), (0.38, 0.575, 1.34)),
            ((-0.25, 0.795, 0.84), (-0.3, 0.74, 1.1), (-0.36, 0.63, 1.34)),
            ((-1.58, 0.70, 0.84), (-1.36, 0.65, 1.1), (-1.14, 0.565, 1.34)),
        ):
            path = curved([(x, side * y, z) for x, y, z in (foot, middle, head)], 5)
            pieces.append(swept(path, 0.035, paint, 6))
    return pieces


def _trim(paint: Paint) -> list[Surface]:
    lit = Paint((1.0, 0.96, 0.86), Finish.GLOW)
    red = Paint((0.85, 0.08, 0.07), Finish.GLOW)
    seam = Paint((0.05, 0.05, 0.06), Finish.PLASTIC, 0.7)
    pieces: list[Surface] = []
    for side in (-1, 1):
        lamp = turned(rounded_box((0.10, 0.34, 0.12), 0.05, lit, 1), side * -22)
        pieces.append(moved(lamp, (2.04, side * 0.52, 0.585)))
        pieces.append(moved(rounded_box((0.08, 0.30, 0.13), 0.04, red, 1), (-2.085, side * 0.50, 0.66)))
        pieces.append(moved(rounded_box((0.16, 0.2, 0.12), 0.05, paint, 1), (0.72, side * 0.96, 0.93)))
        for x in (0.72, -0.28, -1.05):
            pieces.append(moved(box((0.012, 0.02, 0.46), seam), (x, side * 0.893, 0.62)))
        for x in (-0.12, -0.92):
            pieces.append(moved(box((0.16, 0.03, 0.03), STEEL, 0.01), (x, side * 0.905, 0.76)))
        pieces.append(moved(box((2.1, 0.04, 0.06), seam, 0.015), (0.02, side * 0.885, 0.27)))
    for x, z in ((2.1, 0.42), (-2.1, 0.44)):
        pieces.append(moved(rounded_box((0.10, 1.2, 0.14), 0.05, seam, 1), (x - 0.03 * np.sign(x), 0, z)))
        pieces.append(
            moved(
                box((0.012, 0.42, 0.10), Paint((0.93, 0.93, 0.88), Finish.PLAIN)),
                (x + 0.03 * np.sign(x), 0, z),
            )
        )
    pieces.append(moved(rounded_box((0.06, 0.62, 0.08), 0.03, BLACK, 1), (2.1, 0, 0.56)))
    return pieces


BICYCLE_PARTS: dict[str, Point] = {"wheel_back": (-0.51, 0.0, 0.34), "wheel_front": (0.54, 0.0, 0.34)}


def bicycle(wish: Wish) -> Bench:
    paint = wish.main((0.16, 0.42, 0.45), Finish.METAL, 0.3)
    made = Bench(mass=13)
    rear, crank, front = (-0.51, 0.0, 0.34), (-0.06, 0.0, 0.29), (0.54, 0.0, 0.34)
    head, seat = (0.38, 0.0, 0.80), (-0.19, 0.0, 0.78)
    for a, b, r in ((crank, head, 0.02), (crank, seat, 0.018), (seat, head, 0.018)):
        made.add(rod(a, b, r, paint, 8))
    for y in (-0.05, 0.05):
        made.add(rod((rear[0], y, rear[2]), (crank[0], y * 0.6, crank[2]), 0.011, paint, 6))
        made.add(rod((rear[0], y, rear[2]), (seat[0], y * 0.3, seat[2]), 0.01, paint, 6))
        made.add(swept(curved([(0.38, y * 0.6, 0.72), (0.44, y, 0.55), (0.54, y, 0.34)], 6), 0.012, paint, 6))
    made.add(rod(head, (0.355, 0, 0.96), 0.016, STEEL), rod(seat, (-0.215, 0, 0.90), 0.013, STEEL))
    bar = curved(
        [(0.26, 0.29, 0.99), (0.36, 0.2, 1.0), (0.36, 0, 0.965), (0.36, -0.2, 1.0), (0.26, -0.29, 0.99)], 15
    )
    made.add(swept(bar, 0.012, STEEL, 6))
    for side in (-1, 1):
        made.add(rod((0.32, side * 0.25, 0.995), (0.235, side * 0.30, 0.988), 0.018, BLACK, 8))
    made.add(
        moved(
            rounded_box((0.26, 0.15, 0.06), 0.028, Paint((0.30, 0.18, 0.12), Finish.PLASTIC), 2),
            (-0.215, 0, 0.925),
        )
    )
    chainring = turned(torus(0.085, 0.008, STEEL, 18, 4), 90, "x")
    made.add(moved(chainring, (crank[0], -0.05, crank[2])))
    for side, angle in ((-1, 1.0), (1, -1.0)):
        foot = (crank[0] + 0.13 * angle, side * 0.09, crank[2] - 0.1 * angle)
        made.add(rod((crank[0], side * 0.07, crank[2]), foot, 0.01, STEEL, 6))
        made.add(moved(box((0.09, 0.09, 0.02), BLACK, 0.006), (foot[0], foot[1] + side * 0.04, foot[2])))
    for part, hub in enumerate((rear, front), start=1):
        made.add(*(bound(moved(piece, hub), part) for piece in _bicycle_wheel()))
    made.solids.append(box_solid((1.7, 0.12, 0.9), (0.01, 0, 0.47), "metal"))
    made.marks |= {
        "seat": Mark(position=(-0.2, 0, 0.95)),
        "grip": Mark(position=(0.29, 0, 0.99)),
        "top": Mark(position=(-0.2, 0, 0.95)),
    }
    return made


@lru_cache(maxsize=1)
def _bicycle_wheel() -> tuple[Surface, ...]:
    pieces = [torus(0.32, 0.02, TYRE, 30, 6), torus(0.298, 0.01, STEEL, 30, 4)]
    hub = lathed([(0, -0.05), (0.022, -0.05), (0.022, 0.05), (0, 0.05)], STEEL, 8)
    pieces.append(hub)
    for k in range(10):
        a, b = 2 * np.pi * k / 10, 2 * np.pi * (k / 10 + (0.03 if k % 2 else -0.03))
        start = (0.02 * np.cos(a), 0.02 * np.sin(a), 0.03 * (-1) ** k)
        pieces.append(rod(start, (0.295 * np.cos(b), 0.295 * np.sin(b), 0.0), 0.0028, STEEL, 3))
    return tuple(turned(piece, -90, "x") for piece in pieces)


MAKERS = {
    "bicycle": bicycle,
    "car": car,
}

PARTS = {"car": CAR_PARTS, "bicycle": BICYCLE_PARTS}
"""Parts that turn on their own, by kind, with the rest position of each."""
