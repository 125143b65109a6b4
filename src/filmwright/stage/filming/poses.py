"""Where things and their joints are at some scene times."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from filmwright.stage.blocking.blocking import Thing
from filmwright.stage.rehearsal.performance import Performance

Points = NDArray[np.float64]


def sampled(pose: NDArray[np.float32], seconds: NDArray[np.float64], rate: float) -> NDArray[np.float64]:
    """Return matrices (n, parts, 3, 4) of a pose track at scene times, linear between frames."""
    if len(pose) == 1:
        return np.broadcast_to(pose.astype(np.float64), (len(seconds), *pose.shape[1:]))
    at = np.clip(seconds * rate, 0, len(pose) - 1)
    low = np.minimum(at.astype(int), len(pose) - 2)
    share = (at - low)[:, None, None, None]
    mixed: NDArray[np.float64] = pose[low] * (1 - share) + pose[low + 1] * share
    return mixed


def sampled_poses(
    performance: Performance, thing: Thing, seconds: NDArray[np.float64]
) -> NDArray[np.float64]:
    """Return the matrices of a thing's parts at scene times, (n, parts, 3, 4)."""
    return sampled(performance.poses[thing.id], seconds, float(performance.rate))


def moved(matrix: NDArray[np.float64], point: NDArray[np.float64]) -> Points:
    """Return a rest point under matrices (..., 3, 4)."""
    where: Points = matrix[..., :3] @ point + matrix[..., 3]
    return where


def sampled_joints(performance: Performance, thing: Thing, seconds: NDArray[np.float64]) -> Points:
    """Return where all joints of a thing are, (n, parts, 3)."""
    matrices = sampled_poses(performance, thing, seconds)
    rest = thing.model.joints.astype(np.float64)
    where: Points = np.einsum("fpij,pj->fpi", matrices[..., :3], rest) + matrices[..., 3]
    return where


def joint(performance: Performance, thing: Thing, name: str, seconds: NDArray[np.float64]) -> Points:
    """Return where a joint is at scene times, (n, 3)."""
    part = thing.model.parts.index(name)
    matrices = sampled_poses(performance, thing, seconds)
    return moved(matrices[:, part], thing.model.joints[part].astype(np.float64))


def corners_of(performance: Performance, thing: Thing, seconds: NDArray[np.float64]) -> Points:
    """Return the corners of a thing's box at scene times, (n, 8, 3)."""
    matrices = sampled_poses(performance, thing, seconds)
    x, y, z = thing.model.size
    ends = [(i * x / 2, j * y / 2, k * z) for i in (-1, 1) for j in (-1, 1) for k in (0, 1)]
    return np.stack([moved(matrices[:, 0], np.array(end)) for end in ends], axis=1)


def upright(spine: Points) -> NDArray[np.float64]:
    """Return the cosine of the angle between vectors (n, 3) and the vertical."""
    cosine: NDArray[np.float64] = spine[:, 2] / np.maximum(np.linalg.norm(spine, axis=1), 1e-6)
    return cosine
