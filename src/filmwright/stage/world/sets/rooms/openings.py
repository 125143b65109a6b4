"""Windows with light and a view, doors, curtains: what opens a wall. All face -y from a wall's plane."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal, TypeAlias

import numpy as np

from filmwright.stage.world.model import Finish
from filmwright.stage.world.sets.rooms.shell import Room
from filmwright.stage.world.shaping.grounds import draped
from filmwright.stage.world.shaping.mesh import moved, turned, two_sided, unshadowed
from filmwright.stage.world.shaping.paint import Paint, mixed
from filmwright.stage.world.shaping.pictures import glowing
from filmwright.stage.world.shaping.shade import graduated
from filmwright.stage.world.world import Colour, Hour

View: TypeAlias = Literal["sky", "city", "trees", "hills", "sea", "stars", "dark"]

SKIES: dict[Hour, tuple[Colour, ...]] = {
    Hour.DAWN: ((0.98, 0.76, 0.60), (0.88, 0.76, 0.78), (0.60, 0.68, 0.86)),
    Hour.DAY: ((0.94, 0.97, 1.0), (0.78, 0.89, 0.99), (0.52, 0.74, 0.95)),
    Hour.DUSK: ((0.98, 0.60, 0.36), (0.80, 0.48, 0.50), (0.30, 0.30, 0.52)),
    Hour.NIGHT: ((0.13, 0.17, 0.31), (0.07, 0.10, 0.22), (0.03, 0.05, 0.14)),
}
"""What a window shows from its sill up."""
DIM = {Hour.DAWN: 0.75, Hour.DAY: 1.0, Hour.DUSK: 0.5, Hour.NIGHT: 0.2}
"""How bright what stands outside is."""
WHITE_FRAME = Paint((0.93, 0.92, 0.89), Finish.PLAIN, 0.55)


@dataclass(frozen=True, kw_only=True)
class Window:
    """Width and height in metres, its lower edge, panes across and up, what it looks out on."""

    wide: float = 1.6
    high: float = 1.6
    sill: float = 0.9
    panes: tuple[int, int] = (2, 2)
    view: View = "trees"
    arched: bool = False
    frame: Paint = WHITE_FRAME
    glass: tuple[Colour, ...] | None = None  # stained glass of these colours instead of a view


def window(room: Room, what: Window, x: float = 0.0) -> None:
    """Set a window into the wall that is being worked on."""
    crate, frame = room.crate, what.frame
    low, top = what.sill, what.sill + what.high
    if what.glass is None and what.view not in ("stars", "dark"):
        corners = [
            (x + side * what.wide / 2, 0.0, z) for side, z in ((-1, low), (1, low), (1, top), (-1, top))
        ]
        here, beyond = crate.spot((0, 0, 0)), crate.spot((0, 1, 0))
        outwards = (beyond[0] - here[0], beyond[1] - here[1], 0.0)
        room.site.opening(tuple(crate.spot(corner) for corner in corners), what.panes, outwards)
    with crate.shadowless():
        outline = _outline(what, x)
        _outlook(room, what, x, outline)
        straight = what.high - (what.wide / 2 if what.arched else 0.0)
        for side in (-1, 1):
            at = (x + side * (what.wide / 2 + 0.04), -0.035, low + straight / 2)
            crate.box((0.09, 0.09, straight + 0.08), at, frame, 0.012)
        if what.arched:
            arc = [p for p in outline if p[1] > low + straight - 1e-6]
            for (x0, z0), (x1, z1) in pairwise(arc):
                crate.bar((x0, -0.035, z0), (x1, -0.035, z1), 0.055, frame)
        else:
            crate.box((what.wide + 0.18, 0.10, 0.10), (x, -0.035, top + 0.04), frame, 0.012)
        crate.box((what.wide + 0.26, 0.20, 0.05), (x, -0.09, low - 0.03), frame, 0.012)
        for k in range(1, what.panes[0]):
            at_x = x - what.wide / 2 + what.wide * k / what.panes[0]
            tall = what.high if not what.arched else _reach(what, at_x - x)
            crate.box((0.045, 0.05, tall), (at_x, -0.032, low + tall / 2), frame, 0.008)
        for k in range(1, what.panes[1]):
            z = low + straight * k / max(what.panes[1] - (1 if what.arched else 0), 1)
            crate.box((what.wide, 0.044, 0.04), (x, -0.030, z), frame, 0.008)


def _reach(what: Window, off: float) -> float:
    """Return the height of an arched window at some distance from its middle."""
    half = what.wide / 2
    return what.high - half + float(np.sqrt(max(half * half - off * off, 0.0)))


def _outline(what: Window, x: float) -> list[tuple[float, float]]:
    half, low, top = what.wide / 2, what.sill, what.sill + what.high
    if not what.arched:
        return [(x - half, low), (x + half, low), (x + half, top), (x - half, top)]
    angle = np.linspace(0, np.pi, 13)
    arc = [(x + half * float(np.cos(a)), top - half + half * float(np.sin(a))) for a in angle]
    return [(x - half, low), (x + half, low), *arc]


def _outlook(room: Room, what: Window, x: float, outline: list[tuple[float, float]]) -> None:
    """The lit pane, and flat shapes of what stands outside before it."""
    sky = SKIES[room.hour]
    if what.glass is not None:
        _stained(room, what, x)
        return
    if what.view == "stars":
        sky = ((0.05, 0.06, 0.16), (0.03, 0.03, 0.10), (0.01, 0.01, 0.05))
    if what.view == "dark":
        sky = ((0.10, 0.12, 0.16), (0.07, 0.09, 0.13), (0.05, 0.06, 0.10))
    if what.arched:
        room.flat(outline, -0.004, Paint(sky[1], Finish.GLOW))
    else:
        pane = turned(glowing(sky, (what.wide, what.high)), -90)
        room.add(moved(pane, (x, -0.004, what.sill + what.high / 2)))
    rng = np.random.default_rng(int(abs(x) * 131 + what.wide * 17) + 3)
    half, low = what.wide / 2, what.sill
    dim = DIM[room.hour]

    def shape(points: Sequence[tuple[float, float]], colour: Colour, y: float) -> None:
        inside = [(x + float(np.clip(px, -half, half)), low + max(pz, 0.0)) for px, pz in points]
        tone = (colour[0] * dim, colour[1] * dim, colour[2] * dim)
        room.flat(inside, y, Paint(mixed(tone, sky[0], 0.18), Finish.GLOW))

    most = 0.62 * what.high if not what.arched else 0.55 * what.high
    if what.view == "city":
        _skyline(room, what, x, rng, shape, most)
    elif what.view in ("trees", "hills"):
        for k, (tone, share) in enumerate((((0.56, 0.68, 0.66), 0.62), ((0.36, 0.52, 0.30), 0.42))):
            ends = np.linspace(-half, half, 15)
            wave = share * most * (0.75 + 0.25 * np.sin(ends * (2.2 + 3 * k) + 4 * rng.uniform()))
            if what.view == "trees":
                wave = wave * (0.85 + 0.3 * rng.uniform(size=15))
            points = [(-half, 0.0), (half, 0.0)]
            points += [(float(a), float(b)) for a, b in zip(ends[::-1], wave[::-1], strict=True)]
            shape(points, tone, -0.008 - 0.004 * k)
    elif what.view == "sea":
        shape([(-half, 0), (half, 0), (half, 0.55 * most), (-half, 0.55 * most)], (0.16, 0.46, 0.62), -0.008)
    elif what.view == "stars":
        white = Paint((1.0, 1.0, 1.0), Finish.GLOW)
        for _ in range(int(26 * what.wide * what.high)):
            px, pz, size = (
                rng.uniform(-half, half),
                rng.uniform(0.03, what.high - 0.03),
                rng.uniform(0.008, 0.03),
            )
            room.crate.box((size, 0.002, size), (x + float(px), -0.008, low + float(pz)), white)


def _skyline(room: Room, what: Window, x: float, rng: np.random.Generator, shape, most: float) -> None:  # type: ignore[no-untyped-def]
    half = what.wide / 2
    left, lamp = -half, Paint((1.0, 0.80, 0.45), Finish.GLOW)
    while left < half:
        wide, high = float(rng.uniform(0.16, 0.4)), most * float(rng.uniform(0.4, 1.3))
        right = min(left + wide, half)
        tone = mixed((0.50, 0.58, 0.70), (0.70, 0.62, 0.58), float(rng.uniform()))
        shape([(left, 0), (right, 0), (right, high), (left, high)], tone, -0.008)
        if room.site.lit:
            for z in np.arange(0.08, high - 0.05, 0.11):
                if rng.uniform() < 0.5:
                    at = (x + (left + right) / 2, -0.011, what.sill + float(z))
                    room.crate.box(((right - left) * 0.6, 0.002, 0.045), at, lamp)
        left = right + float(rng.choice([0.0, 0.03]))


def _stained(room: Room, what: Window, x: float) -> None:
    """Coloured panes with lead between them; by night they are dark."""
    assert what.glass is not None
    dim = max(DIM[room.hour], 0.32)
    room.flat(_outline(what, x), -0.003, Paint((0.05, 0.05, 0.06)))
    across, up = max(3, round(what.wide / 0.28)), max(5, round(what.high / 0.34))
    cell = (what.wide / across, what.high / up)
    for i in range(across):
        for j in range(up):
            off = (i + 0.5) * cell[0] - what.wide / 2
            z = (j + 0.5) * cell[1]
            if what.arched and z + cell[1] / 2 > _reach(what, abs(off) + cell[0] * 0.35):
                continue
            ring = int(3.2 * np.hypot(off / what.wide, (z - 0.6 * what.high) / what.high) * 2)
            colour = what.glass[(ring + (i + j) % 2) % len(what.glass)]
            tone = (colour[0] * dim, colour[1] * dim, colour[2] * dim)
            size = (cell[0] - 0.03, 0.004, cell[1] - 0.03)
            room.crate.box(size, (x + off, -0.009, what.sill + z), Paint(tone, Finish.GLOW))


def door(
    room: Room, x: float, paint: Paint, size: tuple[float, float] = (0.95, 2.1), glass: bool = False
) -> None:
    """Hang a door with two panels, or one pane, in its frame on the wall that is being worked on."""
    crate, (wide, high) = room.crate, size
    with crate.shadowless():
        crate.block((wide, 0.05, high), (x, -0.026, 0), paint, 0.006)
        trim = paint.shaded(1.12)
        for side in (-1, 1):
            crate.block((0.09, 0.10, high + 0.05), (x + side * (wide / 2 + 0.045), -0.05, 0), trim, 0.012)
        crate.box((wide + 0.18, 0.10, 0.09), (x, -0.05, high + 0.085), trim, 0.012)
        if glass:
            pane = Paint((0.62, 0.74, 0.80), Finish.PLASTIC, 0.08)
            crate.box((wide - 0.3, 0.012, high * 0.42), (x, -0.056, high * 0.68), pane)
        else:
            crate.box((wide - 0.26, 0.02, high * 0.36), (x, -0.056, high * 0.26), paint.shaded(0.9), 0.009)
            crate.box((wide - 0.26, 0.02, high * 0.40), (x, -0.056, high * 0.70), paint.shaded(0.9), 0.009)
        crate.ball(0.035, (x + wide / 2 - 0.1, -0.09, high * 0.48), Paint((0.78, 0.62, 0.34), Finish.METAL))


def curtain(
    room: Room, x: float, wide: float, top: float, cloth: Paint, hung: tuple[float, float] = (-0.16, 0.03)
) -> None:
    """Hang a cloth in folds that widen towards its foot; `hung`: its y, and how high it ends."""
    y, foot = hung
    folds = max(3, round(wide / 0.13))
    along = np.linspace(-wide / 2, wide / 2, 6 * folds + 1)[:, None]
    fall = np.linspace(0, 1, 5)[None, :]
    xs = x + along * (1 + 0.05 * fall)
    ys = y + 0.05 * np.sin((along / wide + 0.5) * 2 * np.pi * folds) * (0.75 + 0.4 * fall)
    zs = top + (foot - top) * fall
    grid = np.stack(np.broadcast_arrays(xs, ys, zs), axis=-1).astype(np.float32)
    shade = (cloth.colour[0] * 0.7, cloth.colour[1] * 0.66, cloth.colour[2] * 0.68)
    room.add(unshadowed(graduated(two_sided(draped(grid, cloth)), shade, cloth.colour)))
