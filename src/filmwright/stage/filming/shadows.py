"""Where the key light's two shadow maps lie: one still for all that stands, one close on what moves."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from filmwright.stage.filming.frame import View
from filmwright.stage.world.model import Floats

Matrix = NDArray[np.float64]
FALLS = 6
"""Pieces of a shadow's way down whose parts of the picture are told apart."""
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
    throwing: Matrix, towards: tuple[float, float, float], lowest: float, also: Matrix, view: View
) -> Matrix:
    """Return the parts of the picture in which shadows of what is in some boxes may fall, (k, 4).

    `throwing` (n, 8, 3) are the boxes' corners; shadows end at the height `lowest`; the boxes `also`
    (m, 8, 3) are in parts too. A part is left, top, right, bottom in shares of the picture.
    """
    everywhere = np.array([[0.0, 0.0, 1.0, 1.0]])
    if not len(throwing):
        return np.zeros((0, 4))
    if towards[2] < 0.03:
        return everywhere
    falls = np.maximum(throwing[..., 2].max(axis=1) - lowest, 0.0) / towards[2]
    steps = np.linspace(0.0, 1.0, FALLS + 1)[:, None, None, None] * falls[:, None, None]
    fallen = throwing - steps * np.array(towards)
    hulls = np.concatenate([fallen[:-1], fallen[1:]], axis=2).reshape(-1, 16, 3)
    if len(also):
        hulls = np.concatenate([hulls, np.concatenate([also, also], axis=1)])
    return seen_parts(hulls, view)


def seen_parts(hulls: Matrix, view: View) -> Matrix:
    """Return the parts of the picture that convex hulls of points (n, k, 3) take, (m, 4), m <= n.

    A hull that reaches behind the camera is cut where the view begins.
    """
    clip = hulls @ view.projection()[[0, 1, 3], :3].T + view.projection()[[0, 1, 3], 3]
    ahead = clip[..., 2] >= BEGINS
    clip, ahead = clip[ahead.any(axis=1)], ahead[ahead.any(axis=1)]
    ends = [_ends(clip[ahead.all(axis=1)])]
    for points, seen in zip(clip[~ahead.all(axis=1)], ahead[~ahead.all(axis=1)], strict=True):
        front, back = points[seen][:, None], points[~seen][None]
        share = (BEGINS - front[..., 2:]) / (back[..., 2:] - front[..., 2:])
        cut = (front + (back - front) * share).reshape(-1, 3)
        ends.append(_ends(np.concatenate([points[seen], cut])[None]))
    parts: Matrix = np.clip(np.concatenate(ends), 0.0, 1.0)
    return parts


def _ends(clip: Matrix) -> Matrix:
    across, down = 0.5 + 0.5 * clip[..., 0] / clip[..., 2], 0.5 - 0.5 * clip[..., 1] / clip[..., 2]
    return np.stack([across.min(axis=1), down.min(axis=1), across.max(axis=1), down.max(axis=1)], axis=1)


def seen_ground(views: list[View], far: float, lower: Floats, upper: Floats) -> Matrix:
    """Return the corners of all views up to `far` metres, held inside the set's box."""
    corners = np.concatenate([view.corners(0.1, far) for view in views])
    held: Matrix = np.clip(corners, lower - 0.1, np.maximum(upper, lower + 0.2))
    return held


def caster_mask(centres: Floats, radii: Floats, fit: Fit) -> NDArray[np.bool_]:
    """Say of each ball whether its shadow may fall into the map."""
    at = centres @ fit.matrix[:2, :3].T + fit.matrix[:2, 3]
    room = radii[:, None] / fit.side
    return np.asarray(((at > -room) & (at < 1 + room)).all(axis=1))
