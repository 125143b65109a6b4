"""Sun in a room: the windows it comes in by, as one picture of their panes seen from the sun."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from filmwright.stage.filming.light import Light, Rig, degrees
from filmwright.stage.filming.shadows import Fit, Matrix, fitted
from filmwright.stage.world.model import Floats, Opening

SIDE = 512
"""Texels along a side of the picture of the windows, and of the map of what stands in the beam."""
ASIDE, HIGH, LOW = degrees(34), degrees(34), degrees(21)
"""How far the sun stands beside the way out of the main window, and how high it is by day and else."""
BAR = 0.045
"""Metres: the width of the bars between panes."""
CLEAR = 0.07
"""Metres before a window in which nothing throws a shadow: frames, panes and what is painted behind them."""
EDGE = 0.022
"""Metres over which the edge of a beam is soft."""


@dataclass(frozen=True, kw_only=True, eq=False)
class Sunbeam:
    """Where the sun stands, where the maps of its beam lie, and the picture of the windows, 255 for open."""

    towards: Light
    fit: Fit
    panes: NDArray[np.uint8]
    openings: tuple[Opening, ...]  # those it comes in by

    def thrown_inside(self, triangles: Floats) -> NDArray[np.bool_]:
        """Say of triangles (n, 3, 3) whether they stand in the room, not in or beyond a window."""
        inside = np.ones(len(triangles), np.bool_)
        middle = triangles.mean(axis=1)
        for some in self.openings:
            inside &= (middle - np.array(some.corners[0])) @ np.array(some.outwards) < -CLEAR
        return inside


def sunbeam(
    openings: Sequence[Opening], rig: Rig, corners: Matrix, heart: tuple[float, float]
) -> Sunbeam | None:
    """Return the beam that comes in by the largest window and those beside it; None: there is none.

    `corners` (8, 3) are the room's. The sun stands so that the beam leans towards the heart.
    """
    if not openings or max(rig.sunbeam) < 0.05:
        return None
    main = max(openings, key=_area)
    out = np.arctan2(main.outwards[1], main.outwards[0])
    middle = np.mean(main.corners, axis=0)[:2]
    inwards = np.array(heart) - middle
    aside = np.sign(np.sin(out) * inwards[0] - np.cos(out) * inwards[1]) or 1.0
    heading = out + aside * ASIDE
    height = HIGH if rig.elevation > degrees(25) else LOW
    flat = np.cos(height)
    towards = (float(flat * np.cos(heading)), float(flat * np.sin(heading)), float(np.sin(height)))
    lit = [some for some in openings if float(np.dot(some.outwards, towards)) > 0.25]
    fit = fitted(np.concatenate([some.corners for some in lit]), corners, towards, SIDE)
    return Sunbeam(towards=towards, fit=fit, panes=_panes(lit, fit), openings=tuple(lit))


def _area(opening: Opening) -> float:
    low_left, low_right, _, high_left = (np.array(corner) for corner in opening.corners)
    return float(np.linalg.norm(low_right - low_left) * np.linalg.norm(high_left - low_left))


def _panes(openings: Sequence[Opening], fit: Fit) -> NDArray[np.uint8]:
    picture = np.zeros((SIDE, SIDE), np.uint8)
    for opening in openings:
        corner, right, _, up = (np.array(c) for c in opening.corners)
        right, up = right - corner, up - corner
        bars = BAR / np.linalg.norm(right), BAR / np.linalg.norm(up)
        for column in range(opening.panes[0]):
            for row in range(opening.panes[1]):
                sides = [(column + e) / opening.panes[0] + (0.5 - e) * bars[0] for e in (0, 1)]
                ends = [(row + e) / opening.panes[1] + (0.5 - e) * bars[1] for e in (0, 1)]
                around = [(sides[0], ends[0]), (sides[1], ends[0]), (sides[1], ends[1]), (sides[0], ends[1])]
                points = np.array([corner + u * right + v * up for u, v in around])
                flat = points @ fit.matrix[:2, :3].T + fit.matrix[:2, 3]
                cv2.fillConvexPoly(picture, np.rint(flat * SIDE * 16).astype(np.int32), 255, cv2.LINE_AA, 4)
    blurred = cv2.GaussianBlur(picture, (0, 0), max(EDGE / fit.texel, 0.8))
    blurred[[0, -1]] = blurred[:, [0, -1]] = 0
    return np.asarray(blurred, np.uint8)
