"""Rotations over many frames at once: 3x3 matrices in the last two axes, radians."""

from __future__ import annotations

from itertools import pairwise
from typing import TypeAlias

import numpy as np
from numpy.typing import ArrayLike, NDArray

Reals: TypeAlias = NDArray[np.float64]


def about_x(angle: ArrayLike) -> Reals:
    """Return rotations taking +y to +z by `angle`, (..., 3, 3)."""
    return _about(angle, 1, 2)


def about_y(angle: ArrayLike) -> Reals:
    """Return rotations taking +z to +x by `angle` (a nod down), (..., 3, 3)."""
    return _about(angle, 2, 0)


def about_z(angle: ArrayLike) -> Reals:
    """Return rotations taking +x to +y by `angle` (a look to the left), (..., 3, 3)."""
    return _about(angle, 0, 1)


def _about(angle: ArrayLike, first: int, second: int) -> Reals:
    angle = np.asarray(angle, float)
    turned = np.zeros((*angle.shape, 3, 3))
    cos, sin = np.cos(angle), np.sin(angle)
    turned[..., range(3), range(3)] = 1.0
    turned[..., first, first] = cos
    turned[..., second, second] = cos
    turned[..., first, second] = -sin
    turned[..., second, first] = sin
    return turned


def about(axis: Reals, angle: ArrayLike) -> Reals:
    """Return rotations about unit axes (..., 3) by Rodrigues' formula."""
    angle = np.asarray(angle, float)[..., None, None]
    x, y, z = axis[..., 0], axis[..., 1], axis[..., 2]
    zero = np.zeros_like(x)
    cross = np.stack([zero, -z, y, z, zero, -x, -y, x, zero], -1).reshape(*axis.shape[:-1], 3, 3)
    turned: Reals = np.eye(3) + np.sin(angle) * cross + (1 - np.cos(angle)) * (cross @ cross)
    return turned


def between(start: Reals, end: Reals) -> Reals:
    """Return the smallest rotations taking unit vectors `start` to `end`; opposite ones turn about +z."""
    axis = np.cross(start, end)
    sine = np.linalg.norm(axis, axis=-1)
    cosine = np.clip((start * end).sum(-1), -1.0, 1.0)
    flat = sine < 1e-9
    axis = np.where(flat[..., None], np.array([0.0, 0.0, 1.0]), axis / np.maximum(sine, 1e-9)[..., None])
    return about(axis, np.arctan2(np.where(flat, 0.0, sine), cosine))


def frame(along: Reals, hinge: Reals) -> Reals:
    """Return matrices whose columns are `along`, `hinge` made square to it, and their cross, all unit."""
    first = unit(along)
    second = unit(hinge - (hinge * first).sum(-1, keepdims=True) * first)
    return np.stack([first, second, np.cross(first, second)], -1)


def unit(vectors: Reals) -> Reals:
    """Return vectors (..., 3) at length 1; the zero vector stays zero."""
    length: Reals = np.linalg.norm(vectors, axis=-1, keepdims=True)
    return vectors / np.maximum(length, 1e-12)


def turned(rotations: Reals, vectors: Reals) -> Reals:
    """Return each vector (..., 3) turned by its rotation (..., 3, 3)."""
    answer: Reals = np.einsum("...ij,...j->...i", rotations, vectors)
    return answer


def quaternion(rotation: Reals) -> Reals:
    """Return (w, x, y, z) of one rotation matrix (3, 3)."""
    m = rotation
    squares = np.array(
        [
            1 + m[0, 0] + m[1, 1] + m[2, 2],
            1 + m[0, 0] - m[1, 1] - m[2, 2],
            1 - m[0, 0] + m[1, 1] - m[2, 2],
            1 - m[0, 0] - m[1, 1] + m[2, 2],
        ]
    )
    largest = int(squares.argmax())
    pairs = np.array(
        [
            [squares[0], m[2, 1] - m[1, 2], m[0, 2] - m[2, 0], m[1, 0] - m[0, 1]],
            [m[2, 1] - m[1, 2], squares[1], m[1, 0] + m[0, 1], m[0, 2] + m[2, 0]],
            [m[0, 2] - m[2, 0], m[1, 0] + m[0, 1], squares[2], m[2, 1] + m[1, 2]],
            [m[1, 0] - m[0, 1], m[0, 2] + m[2, 0], m[2, 1] + m[1, 2], squares[3]],
        ]
    )
    found: Reals = pairs[largest]
    return found / np.linalg.norm(found)


def from_quaternion(quaternions: Reals) -> Reals:
    """Return matrices (..., 3, 3) of unit quaternions (..., 4) w x y z."""
    w, x, y, z = np.moveaxis(quaternions, -1, 0)
    rows = [
        1 - 2 * (y * y + z * z), 2 * (x * y - w * z), 2 * (x * z + w * y),
        2 * (x * y + w * z), 1 - 2 * (x * x + z * z), 2 * (y * z - w * x),
        2 * (x * z - w * y), 2 * (y * z + w * x), 1 - 2 * (x * x + y * y),
    ]  # fmt: skip
    return np.stack(rows, -1).reshape(*quaternions.shape[:-1], 3, 3)


def slerped(first: Reals, second: Reals, share: Reals) -> Reals:
    """Return rotations (n, 3, 3) a `share` (n,) 0..1 of the way from `first` to `second`, the short way."""
    from scipy.spatial.transform import Rotation  # takes a quarter of a second to load: only when needed

    apart = Rotation.from_matrix(np.swapaxes(first, -1, -2) @ second).as_rotvec()
    return np.asarray(first @ Rotation.from_rotvec(share[:, None] * apart).as_matrix())


def wrapped(angle: float) -> float:
    """Return the same angle between -pi and pi."""
    return float((angle + np.pi) % (2 * np.pi) - np.pi)


def smooth(value: ArrayLike) -> Reals:
    """Return 0..1 eased at both ends with no jump in speed or acceleration; clipped outside."""
    u = np.clip(np.asarray(value, float), 0.0, 1.0)
    eased: Reals = u * u * u * (u * (6 * u - 15) + 10)
    return eased


def bump(value: ArrayLike) -> Reals:
    """Return an eased hill: 0 at 0, 1 at one half, 0 at 1 and outside."""
    u = np.clip(np.asarray(value, float), 0.0, 1.0)
    hill: Reals = 16 * (u * (1 - u)) ** 2
    return hill


def curve(times: Reals, keys: list[tuple[float, float]]) -> Reals:
    """Return values at `times` eased from key (time, value) to key, resting on each; held outside."""
    value = np.full(times.shape, keys[0][1])
    for (t0, v0), (t1, v1) in pairwise(keys):
        value += (v1 - v0) * smooth((times - t0) / max(t1 - t0, 1e-9))
    return value
