"""A trainer: the thing merchants film most."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from filmwright.stage.world.model import Finish, Mark, Surface
from filmwright.stage.world.props.wish import Wish
from filmwright.stage.world.shaping.assembly import Bench, box_solid
from filmwright.stage.world.shaping.boxes import rounded_box
from filmwright.stage.world.shaping.mesh import moved, turned
from filmwright.stage.world.shaping.outlines import extruded
from filmwright.stage.world.shaping.paint import Paint
from filmwright.stage.world.shaping.shade import grounded
from filmwright.stage.world.shaping.swept import curved, lofted, swept

_STATIONS = (
    (-0.138, 0.020, 0.060), (-0.130, 0.034, 0.098), (-0.10, 0.040, 0.107), (-0.06, 0.039, 0.103),
    (-0.02, 0.038, 0.096), (0.03, 0.042, 0.081), (0.08, 0.046, 0.065), (0.115, 0.044, 0.056),
    (0.14, 0.035, 0.049), (0.153, 0.018, 0.040),
)  # fmt: skip
"""From heel to toe: x, half width, height of the upper."""
_SOLE = 0.024
_COLLAR = (-0.070, 0.054, 0.0225)
"""Middle, half length and half width of the opening."""
_CUT = 0.013
"""How far the opening lies below the upper's ridge."""


def shoe(wish: Wish) -> Bench:
    upper = wish.main((0.87, 0.24, 0.20), Finish.CLOTH, 0.7)
    white = Paint((0.95, 0.95, 0.93), Finish.RUBBER, 0.6)
    made = Bench(mass=0.35)
    profile = curved(_STATIONS, 22)
    made.add(grounded(lofted(_sections(profile), upper, 75), 0.07, 0.72), *_sole(profile, white))
    made.add(*_opening(profile, upper), *_laces(profile, white))
    for side in (-1, 1):
        flash = [(-0.085, side * 0.0405, 0.046), (-0.03, side * 0.0405, 0.047), (0.03, side * 0.0405, 0.061)]
        made.add(swept(curved(flash, 9), 0.0055 * np.sin(np.linspace(0.25, 2.9, 9)), white, 6))
    made.solids.append(box_solid((0.29, 0.09, 0.09), (0.01, 0, 0.05), "rubber"))
    made.marks |= {"grip": Mark(position=(-0.06, 0, 0.07)), "top": Mark(position=(-0.06, 0, 0.1))}
    return made


def _sections(profile: NDArray[np.float64]) -> list[NDArray[np.float64]]:
    """Rings across the foot: full sides, a soft ridge, cut level inside the opening."""
    angle = np.linspace(0, 2 * np.pi, 20, endpoint=False)
    cos, sin = np.cos(angle), np.sin(angle)
    wide = np.sign(cos) * np.abs(cos) ** 0.65 * (1 - 0.30 * np.clip(sin, 0, 1) ** 2)
    rings = []
    for x, half, top in profile:
        z = _SOLE + (top - _SOLE) * np.where(sin < 0, 0.1, 1.0) * sin
        if abs(x - _COLLAR[0]) < _COLLAR[1]:
            z = np.minimum(z, top - _CUT)
        rings.append(np.column_stack([np.full(20, x), half * wide, z]))
    return rings


def _sole(profile: NDArray[np.float64], white: Paint) -> list[Surface]:
    tread = Paint((0.13, 0.13, 0.14), Finish.RUBBER)
    left = profile[:, :2] * (1.025, 1.12)
    outline = np.concatenate([left * (1, -1), left[::-1]])
    band = moved(extruded(outline, 0.025, white, 0.006, 60), (0, 0, 0.006))
    return [band, extruded(outline * (1.004, 1.012), 0.009, tread, 0.002, 60)]


def _opening(profile: NDArray[np.float64], upper: Paint) -> list[Surface]:
    """A padded rim around the dark inside, and the tongue that leans out of it."""
    middle, long, wide = _COLLAR
    angle = np.linspace(0, 2 * np.pi, 25)[:-1]
    x, y = middle + long * np.cos(angle), wide * np.sin(angle)
    level = np.interp(x, profile[:, 0], profile[:, 2]) - _CUT
    rim = swept(np.column_stack([x, y, level + 0.001]), 0.0065, upper.shaded(0.72), 8, closed=True)
    inside = np.column_stack([x, y]) * (1, 0.92)
    dark = extruded(inside, 0.001, Paint((0.06, 0.05, 0.06), Finish.CLOTH))
    tilt = float(np.degrees(np.arctan2(level[0] - level[12], 2 * long)))
    lining = moved(turned(moved(dark, (-middle, 0, 0)), -tilt, "y"), (middle, 0, float(level.mean()) + 0.001))
    tongue = turned(rounded_box((0.012, 0.036, 0.040), 0.006, upper.shaded(0.85), 2), -32, "y")
    return [rim, lining, moved(tongue, (-0.022, 0, 0.094))]


def _laces(profile: NDArray[np.float64], white: Paint) -> list[Surface]:
    found = []
    for k in range(5):
        x = 0.004 + 0.0155 * k
        top = float(np.interp(x, profile[:, 0], profile[:, 2]))
        lace = [(x - 0.003, 0.023, top - 0.014), (x, 0, top + 0.0015), (x + 0.003, -0.023, top - 0.014)]
        found.append(swept(curved(lace, 7), 0.0028, white, 5))
    return found


MAKERS = {
    "shoe": shoe,
}
