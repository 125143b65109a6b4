"""What faces are made with: grids as pieces, and the colours of the skin."""

from __future__ import annotations

import numpy as np

from filmwright.stage.world.cast.cloth import Piece
from filmwright.stage.world.cast.head import Head
from filmwright.stage.world.cast.sewing import smooth
from filmwright.stage.world.model import Floats
from filmwright.stage.world.world import Colour

LASH: Colour = (0.13, 0.09, 0.08)


def sheet(points: Floats, loop: bool = False, normals: Floats | None = None) -> Piece:
    """Return a grid of points (rows, columns, 3) as a piece; `loop` joins the last column to the first.

    Seen from outside, rows go up when columns go to the right. Normals are taken from the grid if not given.
    """
    rows, columns = points.shape[:2]
    if normals is None:
        across = np.roll(points, -1, axis=1) - np.roll(points, 1, axis=1)
        if not loop:
            across[:, 0] = points[:, 1] - points[:, 0]
            across[:, -1] = points[:, -1] - points[:, -2]
        normals = np.cross(across, np.gradient(points, axis=0))
        length = np.linalg.norm(normals, axis=2, keepdims=True)
        mean = normals.mean(axis=(0, 1)) + np.array([1e-9, 0.0, 0.0])
        normals = np.where(length > 1e-12, normals / (length + 1e-30), mean / np.linalg.norm(mean))
    number = np.arange(rows * columns).reshape(rows, columns)
    right = np.roll(number, -1, axis=1)
    if not loop:
        number, right = number[:, :-1], right[:, :-1]
    a, b, c, d = number[:-1].ravel(), right[:-1].ravel(), right[1:].ravel(), number[1:].ravel()
    triangles = np.concatenate([np.stack([a, b, c], axis=1), np.stack([a, c, d], axis=1)])
    return Piece(
        positions=points.reshape(-1, 3).astype(np.float32),
        normals=normals.reshape(-1, 3).astype(np.float32),
        triangles=triangles.astype(np.uint32),
    )


def blushed(head: Head, points: Floats, skin: Colour) -> Floats:
    """Return the colours of the skin at the points, (n, 3): rosy on cheeks, nose, ears, chin and knuckles."""
    local = head.local(points)
    rosy = np.zeros(len(points), np.float32)
    young = 0.75 + 0.35 * head.figure.youth + 0.2 * (0.5 - head.figure.m.man)
    for centre, reach, strength in (
        ((0.33, 0.21, 0.315), 0.115, 0.75 * young),
        ((0.33, -0.21, 0.315), 0.115, 0.75 * young),
        ((0.49, 0.0, 0.32), 0.075, 0.60),
        ((-0.03, 0.41, 0.43), 0.13, 0.65),
        ((-0.03, -0.41, 0.43), 0.13, 0.65),
        ((0.37, 0.0, 0.06), 0.09, 0.2),
    ):
        away = local - np.array(centre, np.float32)
        rosy = np.maximum(rosy, strength * np.exp(-np.einsum("ij,ij->i", away, away) / reach**2))
    m = head.figure.m
    for side in "lr":
        along = head.figure.along_arm(points, side) - m.upper_arm - m.forearm
        knuckle = smooth(along, 0.3 * m.hand, 0.5 * m.hand) * (head.figure.arm_side(points, side) > 0)
        rosy = np.maximum(rosy, 0.35 * knuckle)
    base = np.array(skin, np.float32)
    warm = base * np.array([1.02, 0.80, 0.78], np.float32)
    mixed: Floats = base + (warm - base) * rosy[:, None]
    return mixed.astype(np.float32)
