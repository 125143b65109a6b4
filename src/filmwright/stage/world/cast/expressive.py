"""Expression: which of the face's skin goes with the jaw and with the corners of the mouth."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from filmwright.stage.world.cast.head import Head
from filmwright.stage.world.cast.rig import INDEX
from filmwright.stage.world.cast.sewing import held, smooth
from filmwright.stage.world.model import Floats


def carried(head: Head, points: Floats) -> tuple[NDArray[np.uint16], Floats]:
    """Return the two bones that carry each point of the skin, face included, and the share of the first."""
    bones, share = held(head.figure, points)
    local = head.local(points)
    face = np.flatnonzero((local[:, 0] > 0.0) & (local[:, 2] > -0.12) & (local[:, 2] < 0.42))
    near = local[face]
    corners = {side: head.local(head.figure.joint(f"mouth_{side}")) for side in "lr"}
    level = float(head.local(head.figure.joint("mouth"))[2])
    pulls = np.zeros((len(face), 3), np.float32)  # left corner, right corner, jaw
    for column, side in enumerate("lr"):
        away = near - (corners[side] + np.array([0.02, 0.0, 0.02], np.float32))
        pulls[:, column] = 0.92 * np.exp(-np.einsum("ij,ij->i", away, away) / 0.095**2)
    below = smooth(near[:, 2], level + 0.012, level - 0.020) * smooth(near[:, 2], -0.10, -0.01)
    pulls[:, 2] = below * smooth(near[:, 0], 0.02, 0.20) * (1.0 - pulls[:, 0] - pulls[:, 1]).clip(0.0, 1.0)
    rest = (1.0 - pulls.sum(axis=1)).clip(0.0, 1.0)
    names = np.array([INDEX["mouth_l"], INDEX["mouth_r"], INDEX["mouth"], INDEX["head"]], np.uint16)
    shares = np.column_stack([pulls, rest])
    two = np.argsort(-shares, axis=1, kind="stable")[:, :2]
    kept = np.take_along_axis(shares, two, axis=1)
    moved = pulls.sum(axis=1) > 0.02
    bones[face[moved]] = names[two[moved]]
    share[face[moved]] = (kept[:, 0] / (kept.sum(axis=1) + 1e-9))[moved]
    return bones, share
