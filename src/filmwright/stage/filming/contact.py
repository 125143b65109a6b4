"""Contact shadows: how much of the sky the things just above the ground hide from it.

Two maps of the ground plane from above. One is made once from all that stands; the other is made
for every frame from the joints of what moves, a small soft disc under each.
"""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from filmwright.stage.world.model import Floats

SIDE = 128
"""Texels along a side of the moving map."""
FIXED_SIDE = 512
HIGH = 0.7
"""Metres above the ground from which a joint no longer darkens it."""


FADES = 2.7
"""Radii from the middle of a soft disc to where it no longer shows."""
NOWHERE = (1e9, 1e9)


@dataclass(frozen=True, kw_only=True, eq=False)
class Ground:
    """A map of darkness, 0 to 255, over the square from `corner` with sides of `side` metres."""

    dark: NDArray[np.uint8]
    corner: tuple[float, float]
    side: float

    @property
    def vector(self) -> tuple[float, float, float, float]:
        return (*self.corner, 1 / self.side, 1 / self.side)


def darkened(joints: Floats, radii: Floats, ground: float) -> NDArray[np.float64]:
    """Return the corners of boxes (n, 8, 3) over the ground that `under` darkens, the lowest part of it."""
    height = joints[:, 2] - ground
    low = (height < HIGH) & (height > -0.5)
    far = FADES * (radii[low] + 0.55 * np.maximum(height[low], 0.0))
    ends = np.array([(x, y, z) for x in (-1, 1) for y in (-1, 1) for z in (0, 1)], np.float64)
    middle = np.concatenate([joints[low, :2], np.full((len(far), 1), ground)], axis=1)
    boxes: NDArray[np.float64] = (
        middle[:, None] + ends * np.stack([far, far, np.full(len(far), 0.25)], axis=1)[:, None]
    )
    return boxes


def under(joints: Floats, radii: Floats, ground: float) -> Ground:
    """Return the darkness under joints (n, 3) with bodies of the given radii around them."""
    height = joints[:, 2] - ground
    low = (height < HIGH) & (height > -0.5)
    if not low.any():
        return Ground(dark=np.zeros((SIDE, SIDE), np.uint8), corner=NOWHERE, side=1.0)
    points, radii, height = joints[low, :2], radii[low], np.maximum(height[low], 0.0)
    lower, upper = points.min(axis=0) - 1.0, points.max(axis=0) + 1.0
    side = float((upper - lower).max())
    corner = (lower + upper) / 2 - side / 2
    metres = side / SIDE
    axis = (np.arange(SIDE, dtype=np.float32) + 0.5) * metres
    spread = np.maximum(radii + 0.55 * height, metres)[:, None]
    strength = (0.62 * (1 - height / HIGH) ** 1.5)[:, None]
    middle = (points - corner).astype(np.float32)
    across, down = (np.exp(-(((axis - middle[:, k, None]) / spread) ** 2)) for k in (0, 1))
    light = np.ones((SIDE, SIDE), np.float32)
    for row, column in zip((strength * down).astype(np.float32), across.astype(np.float32), strict=True):
        light *= 1 - np.outer(row, column)
    dark = 1 - light
    return Ground(
        dark=np.rint(dark * 255).astype(np.uint8), corner=(float(corner[0]), float(corner[1])), side=side
    )


def beside(positions: Floats, triangles: NDArray[np.uint32], ground: float, reach: float = 24.0) -> Ground:
    """Return the darkness around all that stands low over the ground within `reach` of the centre.

    Every triangle below a metre is drawn onto the plan, darker the lower it hangs, and the plan is
    blurred at two widths: a tight seam and a wide soft fall-off.
    """
    corners = positions[triangles]
    height = corners[..., 2].mean(axis=1) - ground
    span = np.ptp(corners[..., 2], axis=1)
    flat = (span < 0.02) & (height < 0.06)
    near = (np.abs(corners[..., :2]).max(axis=(1, 2)) < reach * 2) & (height < 1.2) & ~flat
    corners, height = corners[near], height[near]
    plan = np.zeros((FIXED_SIDE, FIXED_SIDE), np.float32)
    scale = FIXED_SIDE / (2 * reach)
    order = np.argsort(-height)
    for triangle, high in zip(corners[order], height[order], strict=True):
        points = np.rint((triangle[:, :2] + reach) * scale * 16).astype(np.int32)
        cv2.fillConvexPoly(plan, points, float(np.clip(1 - high / 1.2, 0, 1)), lineType=cv2.LINE_8, shift=4)
    wide = cv2.GaussianBlur(plan, (0, 0), 0.45 * scale)
    tight = cv2.GaussianBlur(plan, (0, 0), 0.12 * scale)
    dark = np.clip(0.55 * wide + 0.40 * tight, 0, 0.8)
    return Ground(dark=np.rint(dark * 255).astype(np.uint8), corner=(-reach, -reach), side=2 * reach)
