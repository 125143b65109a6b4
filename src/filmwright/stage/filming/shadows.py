"""Where the key light's two shadow maps lie: one still for all that stands, one close on what moves."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from filmwright.stage.filming.frame import View
from filmwright.stage.filming.geometry import Standing
from filmwright.stage.world.model import Floats

Matrix = NDArray[np.float64]
FAR_OUT = 20.0
"""Pictures away from the picture's corner at which outlines are cut off."""
HEART, OUTSKIRTS, TALL = 8.0, 10.0, 5.0
"""Metres: how far from the middle of the set the action plays, from where on things are far off, and how
high those are whose shadows are told to keep out."""
BEGINS = 0.05
"""Metres ahead of the camera from which on things count as in its picture."""


@dataclass(frozen=True, kw_only=True, eq=False)
class Fit:
    """A shadow map's place: `matrix` (4, 4) carries the world to map (u, v down, depth), all 0 to 1."""

    matrix: Matrix
    texel: float  # metres
    side: float  # metres


def axes(towards: tuple[float, float, float]) -> Matrix:
    """Return rows right, up, towards of the light, unit and orthogonal."""
    forward = np.array(towards)
    right = np.cross((0.0, 0.0, 1.0), forward)
    right = right / np.linalg.norm(right) if np.linalg.norm(right) > 1e-6 else np.array([1.0, 0.0, 0.0])
    return np.array([right, np.cross(forward, right), forward])


def fitted(
    points: Floats | Matrix, depth: Floats | Matrix, towards: tuple[float, float, float], texels: int
) -> Fit:
    """Return the square map that holds `points` across and `depth` along the light.

    Its side grows in steps of a fifth and its corner lies on whole texels of the world, so that
    a map that follows a mover does not crawl.
    """
    light = axes(towards)
    seen = points @ light.T
    lower, upper = seen[:, :2].min(axis=0), seen[:, :2].max(axis=0)
    wanted = max(float((upper - lower).max()), 0.5) * 1.02
    side = float(1.2 ** np.ceil(np.log(wanted) / np.log(1.2)))
    texel = side / texels
    corner = np.floor(((lower + upper) / 2 - side / 2) / texel) * texel
    along = depth @ light[2]
    far, near = float(along.min()) - 0.5, float(along.max()) + 0.5
    matrix = np.zeros((4, 4))
    matrix[0, :3], matrix[0, 3] = light[0] / side, -corner[0] / side
    matrix[1, :3], matrix[1, 3] = -light[1] / side, 1 + corner[1] / side
    matrix[2, :3], matrix[2, 3] = -light[2] / (near - far), near / (near - far)
    matrix[3, 3] = 1
    return Fit(matrix=matrix, texel=texel, side=side)


def darkened(
    throwing: Matrix, towards: tuple[float, float, float], lowest: float, also: Matrix
) -> list[Matrix] | None:
    """Return stacks of hulls in which shadows of what is in some boxes may fall; None: anywhere.

    `throwing` (n, 8, 3) are the boxes' corners; shadows end at the height `lowest`. The boxes `also`
    (m, 8, 3) are hulls too.
    """
    if len(throwing) and towards[2] < 0.03:
        return None
    falls = np.maximum(throwing[..., 2].max(axis=1) - lowest, 0.0) / max(towards[2], 0.03)
    fallen = throwing - falls[:, None, None] * np.array(towards)
    return [np.concatenate([throwing, fallen], axis=1), also]


def seen_parts(hulls: Sequence[Matrix], view: View) -> list[Matrix]:
    """Return the outlines (k, 2) of convex hulls in shares of the picture, across and down.

    The hulls come in stacks of points, (n, m, 3) each. A hull that reaches behind the camera is cut
    where the view begins; one behind it is left out.
    """
    outlines = []
    rows = view.projection()[[0, 1, 3]]
    for some in hulls:
        clip = some @ rows[:, :3].T + rows[:, 3]
        ahead = clip[..., 2] >= BEGINS
        flat = [*_flat(clip[ahead.all(axis=1)])]
        for points, seen in zip(clip[~ahead.all(axis=1)], ahead[~ahead.all(axis=1)], strict=True):
            if not seen.any():
                continue
            front, back = points[seen][:, None], points[~seen][None]
            share = (BEGINS - front[..., 2:]) / (back[..., 2:] - front[..., 2:])
            cut = (front + (back - front) * share).reshape(-1, 3)
            flat.append(_flat(np.concatenate([points[seen], cut])))
        outlines += [cv2.convexHull(points).reshape(-1, 2).astype(np.float64) for points in flat]
    return outlines


def _flat(clip: Matrix) -> Floats:
    """Return where points before the camera are, in shares of the picture across and down."""
    flat = 0.5 + np.array([0.5, -0.5]) * clip[..., :2] / clip[..., 2:]
    return np.clip(flat, -FAR_OUT, FAR_OUT).astype(np.float32)


def seen_ground(views: list[View], far: float, lower: Floats, upper: Floats) -> Matrix:
    """Return the corners of all views up to `far` metres, held inside the set's box."""
    corners = np.concatenate([view.corners(0.1, far) for view in views])
    held: Matrix = np.clip(corners, lower - 0.1, np.maximum(upper, lower + 0.2))
    return held


def box_of(stands: Standing) -> Matrix:
    """Return the corners (8, 3) of the box around all that stands."""
    corners: Matrix = np.array(np.meshgrid(*zip(stands.lower, stands.upper, strict=True))).reshape(3, -1).T
    return corners


def caster_mask(centres: Floats, radii: Floats, fit: Fit) -> NDArray[np.bool_]:
    """Say of each ball whether its shadow may fall into the map."""
    at = centres @ fit.matrix[:2, :3].T + fit.matrix[:2, 3]
    room = radii[:, None] / fit.side
    return np.asarray(((at > -room) & (at < 1 + room)).all(axis=1))


def drowns(
    triangles: Floats, heart: tuple[float, float], towards: tuple[float, float, float]
) -> NDArray[np.bool_]:
    """Say of triangles of the set (n, 3, 3) whether they are far off, tall, and darken its heart (x, y).

    They throw no shadow: a cameraman waits until the sun stands in the gap between two houses.
    """
    middle = triangles[..., :2].mean(axis=1).astype(np.float64) - heart
    step = (
        -np.array(towards[:2]) / max(towards[2], 0.03) * np.maximum(triangles[..., 2].max(axis=1), 0)[:, None]
    )
    share = np.clip(-(middle * step).sum(axis=1) / np.maximum((step**2).sum(axis=1), 1e-9), 0.0, 1.0)
    nearest = np.linalg.norm(middle + share[:, None] * step, axis=1)
    far_off = np.linalg.norm(middle, axis=1) > OUTSKIRTS
    return np.asarray((nearest < HEART) & far_off & (triangles[..., 2].max(axis=1) > TALL))
