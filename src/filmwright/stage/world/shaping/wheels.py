"""Wheels of every kind, made about the origin with the axle along y."""

from __future__ import annotations

from functools import lru_cache

import numpy as np

from filmwright.stage.world.model import Finish, Surface
from filmwright.stage.world.shaping.boxes import box
from filmwright.stage.world.shaping.joinery import along_y, around, both, profiled
from filmwright.stage.world.shaping.mesh import merged, moved, turned
from filmwright.stage.world.shaping.paint import Paint
from filmwright.stage.world.shaping.swept import curved, rod, swept
from filmwright.stage.world.shaping.turned import cylinder, lathed, torus

RUBBER = Paint((0.07, 0.07, 0.075), Finish.RUBBER)
CHROME = Paint((0.80, 0.81, 0.83), Finish.PLASTIC, 0.2)
_DARK = Paint((0.12, 0.12, 0.13), Finish.PLASTIC, 0.5)


@lru_cache(maxsize=64)
def tyred(
    radius: float, width: float, rim: Paint = CHROME, share: float = 0.62, tyre: Paint = RUBBER
) -> tuple[Surface, ...]:
    """Return a motor vehicle's wheel, the same on both sides; `share` of its radius is rim."""
    r, w = radius, width / 2
    tread = [
        (share * r, -w * 0.9),
        (r * 0.9, -w),
        (r, -w * 0.7),
        (r, w * 0.7),
        (r * 0.9, w),
        (share * r, w * 0.9),
    ]
    face = [
        (share * r, w * 0.9),
        (0.93 * share * r, w * 0.92),
        (0.82 * share * r, w * 0.6),
        (0.3 * r, w * 0.62),
    ]
    face += [(0.17 * r, w * 0.95), (0.0, w * 0.95)]
    hole = moved(box((share * r * 0.3, share * r * 0.26, 0.02 * r), _DARK), (share * r * 0.62, 0, w * 0.62))
    side = [lathed(face, rim, 20, 40), *around(hole, 6)]
    pieces = [lathed(tread, tyre, 22, 40), *side, *(turned(piece, 180, "x") for piece in side)]
    return merged(along_y(piece) for piece in pieces)


@lru_cache(maxsize=32)
def knobbly(radius: float, width: float, rim: Paint) -> tuple[Surface, ...]:
    """Return a tractor's wheel: a deep tyre with slanting bars, a dished rim."""
    bars = []
    for side in (-1, 1):
        bar = turned(box((radius * 0.07, radius * 0.13, width * 0.52), RUBBER, 0.01), 28 * side, "x")
        bars += around(moved(bar, (radius * 0.99, 0, side * width * 0.24)), 14, start=0 if side > 0 else 12.8)
    pieces = [*tyred(radius * 0.96, width, rim, 0.55), *(along_y(bar) for bar in bars)]
    return merged(pieces)


@lru_cache(maxsize=32)
def spoked(
    radius: float, tyre: float, paint: Paint = CHROME, spokes: int = 14, rubber: Paint = RUBBER
) -> tuple[Surface, ...]:
    """Return a wire wheel; `tyre` is the radius of its tube."""
    inner = radius - 2.1 * tyre
    pieces = [torus(radius - tyre, tyre, rubber, 30, 6), torus(inner, 0.55 * tyre, paint, 30, 4)]
    pieces.append(moved(cylinder(0.075 * radius, 0.3 * radius, paint, 0, 8), (0, 0, -0.15 * radius)))
    thin = max(0.006 * radius, 0.0026)
    for k in range(spokes):
        a = 2 * np.pi * k / spokes
        b = a + (0.25 if k % 2 else -0.25)
        foot = (0.06 * radius * np.cos(b), 0.06 * radius * np.sin(b), 0.1 * radius * (-1) ** k)
        pieces.append(rod(foot, (inner * np.cos(a), inner * np.sin(a), 0.0), thin, paint, 3))
    return merged(along_y(piece) for piece in pieces)


@lru_cache(maxsize=32)
def wooden(radius: float, width: float, paint: Paint, spokes: int = 10) -> tuple[Surface, ...]:
    """Return a cart's wheel: an iron tyre, felloes, turned spokes and a hub."""
    r, w = radius, width / 2
    iron = Paint((0.20, 0.20, 0.21), Finish.METAL, 0.5)
    felloe = [(0.86 * r, -w), (0.97 * r, -w), (0.97 * r, w), (0.86 * r, w), (0.86 * r, -w)]
    band = [(0.965 * r, -w * 1.05), (r, -w * 1.05), (r, w * 1.05), (0.965 * r, w * 1.05)]
    hub = [(0, -1.6 * w), (0.1 * r, -1.6 * w), (0.16 * r, 0), (0.1 * r, 1.6 * w), (0, 1.6 * w)]
    pieces = [lathed(felloe, paint, 28), lathed(band, iron, 28), lathed(hub, paint, 12, 60)]
    spoke = swept(curved([(0.1 * r, 0, 0), (0.45 * r, 0, 0), (0.9 * r, 0, 0)], 4), 0.036 * r, paint, 6)
    return merged(along_y(piece) for piece in (*pieces, *around(spoke, spokes)))


@lru_cache(maxsize=32)
def railed(radius: float, width: float, paint: Paint, spokes: int = 0) -> tuple[Surface, ...]:
    """Return a railway wheel: a flanged disc, or with spokes for an engine's drivers."""
    r, w = radius, width / 2
    steel = Paint((0.50, 0.51, 0.53), Finish.PLASTIC, 0.3)
    rim = [(0.8 * r, -w), (r, -w), (r, w), (0.8 * r, w), (0.8 * r, -w)]
    pieces = [
        lathed(rim, steel, 24),
        lathed([(0, -1.2 * w), (0.2 * r, -1.2 * w), (0.2 * r, 1.2 * w), (0, 1.2 * w)], paint, 12),
    ]
    if spokes:
        pieces += around(rod((0.1 * r, 0, 0), (0.86 * r, 0, 0), 0.055 * r, paint, 5), spokes)
    else:
        pieces.append(
            lathed([(0, -0.5 * w), (0.82 * r, -0.5 * w), (0.82 * r, 0.5 * w), (0, 0.5 * w)], paint, 20)
        )
    return merged(along_y(piece) for piece in pieces)


@lru_cache(maxsize=16)
def castor(radius: float, width: float, paint: Paint = RUBBER) -> tuple[Surface, ...]:
    """Return a small plain roller with a pale hub."""
    side = moved(cylinder(0.45 * radius, width * 0.08, CHROME, 0, 12), (0, 0, width / 2))
    pieces = [
        moved(cylinder(radius, width, paint, 0.2 * width, 18), (0, 0, -width / 2)),
        side,
        turned(side, 180, "x"),
    ]
    return merged(along_y(piece) for piece in pieces)


def tracked(length: float, height: float, width: float) -> list[Surface]:
    """Return a caterpillar track with its rollers, standing on z = 0 about x = y = 0."""
    r = height / 2
    half = length / 2 - r
    angle = np.radians(np.linspace(-90, 90, 9))
    front = [(half + r * np.cos(a), r + r * np.sin(a)) for a in angle]
    loop = [*front, *((-x, 2 * r - z) for x, z in front)]
    belt = _belt(loop, width)
    wheels = []
    for x in np.linspace(-half, half, max(3, round(length / height))):
        wheel = along_y(moved(cylinder(0.62 * r, 0.05, CHROME, 0.01, 14), (0, 0, width / 2)))
        wheels += both(moved(wheel, (float(x), 0, r)))
    return [*belt, *wheels]


def _belt(loop: list[tuple[float, float]], width: float) -> list[Surface]:
    """Return the belt around a loop (x, z), with cleats across it."""
    points = np.array([*loop, loop[0]])
    pieces = [profiled(loop, width, Paint((0.13, 0.13, 0.14), Finish.RUBBER), 0.02)]
    length = np.concatenate([[0], np.cumsum(np.linalg.norm(np.diff(points, axis=0), axis=1))])
    for at in np.arange(0, length[-1], length[-1] / 34):
        x, z = np.interp(at, length, points[:, 0]), np.interp(at, length, points[:, 1])
        x2, z2 = np.interp(at + 0.01, length, points[:, 0]), np.interp(at + 0.01, length, points[:, 1])
        cleat = turned(
            box((0.05, width * 1.02, 0.06), RUBBER), -float(np.degrees(np.arctan2(z2 - z, x2 - x))), "y"
        )
        pieces.append(moved(cleat, (float(x), 0, float(z))))
    return pieces
