"""Where to put a camera so that a frame holds given points: the geometry of composition."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Vector = NDArray[np.float64]


@dataclass(frozen=True, kw_only=True)
class Margins:
    """The part of the half-frame that subjects may fill, 0 (nothing) to 1 (to the edge)."""

    sides: float = 0.80
    above: float = 0.82
    below: float = 0.90


def basis_towards(heading: float, pitch: float, roll: float = 0.0) -> Vector:
    """Return rows right, up, forward of a camera looking along `heading`, tilted up by `pitch`, radians."""
    forward = np.array([np.cos(pitch) * np.cos(heading), np.cos(pitch) * np.sin(heading), np.sin(pitch)])
    right = np.array([np.sin(heading), -np.cos(heading), 0.0])
    up = np.cross(right, forward)
    if roll:
        right, up = right * np.cos(roll) + up * np.sin(roll), up * np.cos(roll) - right * np.sin(roll)
    return np.stack([right, up, forward])


def angles_of(forward: Vector) -> tuple[float, float]:
    """Return heading and pitch of a direction of any length, radians."""
    flat = float(np.hypot(forward[0], forward[1]))
    return float(np.arctan2(forward[1], forward[0])), float(np.arctan2(forward[2], flat))


def fitted(points: Vector, basis: Vector, half: tuple[float, float], margins: Margins) -> Vector:
    """Return the nearest position from which a camera with this basis holds all points (k, 3).

    `half` are the tangents of half the horizontal and vertical fields of view. Each side of the
    frame is a plane through the camera; the tightest point of each plane fixes the position.

            \\    .   /          points p, right r, forward f, tangent t:
             \\  . . /           right edge   r.p - t f.p <= r.c - t f.c
              \\  . /            left edge    r.p + t f.p >= r.c + t f.c
               \\ /
                c
    """
    right, up, forward = basis
    across, height, depth = points @ right, points @ up, points @ forward
    side, above, below = half[0] * margins.sides, half[1] * margins.above, half[1] * margins.below
    rightmost, leftmost = (across - side * depth).max(), (across + side * depth).min()
    topmost, lowest = (height - above * depth).max(), (height + below * depth).min()
    back_for_width = (leftmost - rightmost) / (2 * side)
    back_for_height = (lowest - topmost) / (above + below)
    back = min(back_for_width, back_for_height, depth.min() - 0.3)
    # Spare height goes below the subject: eyes belong on the upper third.
    level = (
        topmost + above * back if back == back_for_height else _spread(topmost, lowest, above, below, back)
    )
    position: Vector = right * ((rightmost + leftmost) / 2) + up * level + forward * back
    return position


def _spread(topmost: float, lowest: float, above: float, below: float, back: float) -> float:
    """Return the camera's height along its up axis that leaves 40 % of the spare room above."""
    highest_allowed, lowest_allowed = lowest - below * back, topmost + above * back
    return float(lowest_allowed + 0.4 * (highest_allowed - lowest_allowed))


def inside(position: Vector, box: tuple[tuple[float, ...], tuple[float, ...]]) -> Vector:
    """Return the position moved into a box, each axis on its own."""
    return np.clip(position, np.array(box[0]), np.array(box[1]))


def seen_through(camera: Vector, targets: Vector, lows: Vector, highs: Vector) -> float:
    """Return the share of sight lines to targets (k, 3) that no box (lows, highs: (m, 3)) blocks."""
    if not len(lows):
        return 1.0
    ray = targets - camera
    with np.errstate(divide="ignore", invalid="ignore"):
        inverse = 1.0 / ray[:, None, :]
        near, far = (lows - camera) * inverse, (highs - camera) * inverse
    first = np.nanmax(np.minimum(near, far), axis=2)
    last = np.nanmin(np.maximum(near, far), axis=2)
    blocked = (first < last) & (last > 0.02) & (first < 0.97)
    return float(1.0 - blocked.any(axis=1).mean())
