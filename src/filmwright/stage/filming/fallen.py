"""Where shadows fall on what stands, as seen by a locked camera.

Every few pixels the place of what stands is known from the plate's distances. Seen from the key,
each is a point on a plane, and so is everything that throws a shadow.
"""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

from filmwright.stage.filming.frame import NEAR, View
from filmwright.stage.filming.lightpass import TILE, Tiles, no_tiles
from filmwright.stage.filming.shadows import axes

APART = 4
"""Pixels between two points that are looked at."""
CELLS = 256
"""Along a side of the map in which the silhouettes of what moves are drawn."""
SOFT = 0.06
"""Metres by which a silhouette is drawn larger: the soft edge of its shadow."""
Plane = NDArray[np.float64]


def seen_from_key(depth: NDArray[np.float32], view: View, towards: tuple[float, float, float]) -> Plane:
    """Return where the key sees the plate's points, (rows, columns, 2) metres; NaN: the sky.

    `depth` (h, w): near plane over distance, as the geometry pass leaves it.
    """
    height, width = depth.shape
    down, across = np.mgrid[APART // 2 : height : APART, APART // 2 : width : APART]
    near = depth[down, across].astype(np.float64)
    with np.errstate(divide="ignore"):
        far = np.where(near > 0, NEAR / near, np.nan)
    right, up, forward = view.basis
    ray = (
        forward
        + ((2 * across + 1) / width - 1)[..., None] * view.tangents[0] * right
        + (1 - (2 * down + 1) / height)[..., None] * view.tangents[1] * up
    )
    places = view.position + ray * far[..., None]
    return np.asarray(places @ axes(towards)[:2].T)


def tiles_under(
    points: Plane, boxes: NDArray[np.float64], towards: tuple[float, float, float], size: tuple[int, int]
) -> Tiles:
    """Return the tiles with points that lie in the shadow of boxes (n, 8, 3), or near its edge."""
    tiles = no_tiles(size)
    if not len(boxes):
        return tiles
    corners = boxes @ axes(towards)[:2].T
    lower, upper = corners.min(axis=(0, 1)) - SOFT, corners.max(axis=(0, 1)) + SOFT
    cell = float((upper - lower).max()) / CELLS
    drawn = np.zeros((CELLS, CELLS), np.uint8)
    for box in corners:
        outline = cv2.convexHull(((box - lower) / cell).astype(np.float32))
        cv2.fillConvexPoly(drawn, np.rint(outline).astype(np.int32), 1)
    reach = 2 * int(np.ceil(SOFT / cell)) + 3
    drawn = cv2.dilate(drawn, np.ones((reach, reach), np.uint8))
    at = np.floor((points - lower) / cell)
    inside = ((at >= 0) & (at < CELLS)).all(axis=-1)
    column, row = np.where(inside[..., None], at, 0).astype(int).transpose(2, 0, 1)
    dark = inside & (drawn[row, column] > 0)
    fine = TILE // APART
    whole = np.zeros((tiles.shape[0] * fine, tiles.shape[1] * fine), np.bool_)
    whole[: dark.shape[0], : dark.shape[1]] = dark
    return np.asarray(whole.reshape(tiles.shape[0], fine, tiles.shape[1], fine).any(axis=(1, 3)))
