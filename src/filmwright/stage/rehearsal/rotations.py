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
    angle = np.asarray(angle, float)
    turned = np.empty((*np.broadcast_shapes(angle.shape, axis.shape[:-1]), 3, 3))
    cos, sin = np.cos(angle), np.sin(angle)
    x, y, z = axis[..., 0], axis[..., 1], axis[..., 2]
    rest_x, rest_y, rest_z = (1 - cos) * x, (1 - cos) * y, (1 - cos) * z
    sin_x, sin_y, sin_z = sin * x, sin * y, sin * z
    xy, yz, zx = rest_x * y, rest_y * z, rest_z * x
    turned[..., 0, 0] = cos + rest_x * x
    turned[..., 1, 1] = cos + rest_y * y
    turned[..., 2, 2] = cos + rest_z * z
    turned[..., 0, 1], turned[..., 1, 0] = xy - sin_z, xy + sin_z
    turned[..., 1, 2], turned[..., 2, 1] = yz - sin_x, yz + sin_x
    turned[..., 2, 0], turned[..., 0, 2] = zx - sin_y, zx + sin_y
    return turned


def crossed(first: Reals, second: Reals) -> Reals:
    """Return cross products (..., 3); numpy's own is made for any axes and takes thrice as long."""
    a, b, c = first[..., 0], first[..., 1], first[..., 2]
    u, v, w = second[..., 0], second[..., 1], second[..., 2]
    found = np.empty(np.broadcast_shapes(first.shape, second.shape))
    found[..., 0] = b * w - c * v
    found[..., 1] = c * u - a * w
    found[..., 2] = a * v - b * u
    return found


def between(start: Reals, end: Reals) -> Reals:
    """Return the smallest rotations taking unit vectors `start` to `end`; opposite ones turn about +z."""
    axis = crossed(start, end)
    sine = np.linalg.norm(axis, axis=-1)
    cosine = np.clip((start * end).sum(-1), -1.0, 1.0)
    flat = sine < 1e-9
    axis = np.where(flat[..., None], np.array([0.0, 0.0, 1.0]), axis / np.maximum(sine, 1e-9)[..., None])
    return about(axis, np.arctan2(np.where(flat, 0.0, sine), cosine))


def frame(along: Reals, hinge: Reals) -> Reals:
    """Return matrices whose columns are `along`, `hinge` made square to it, and their cross, all unit."""
    first = unit(along)
    second = unit(hinge - (hinge * first).sum(-1, keepdims=True) * first)
    return np.stack([first, second, crossed(first, second)], -1)


def unit(vectors: Reals) -> Reals:
    """Return vectors (..., 3) at length 1; the zero vector stays zero."""
    length: Reals = np.sqrt((vectors * vectors).sum(-1, keepdims=True))
    return vectors / np.maximum(length, 1e-12)


def turned(rotations: Reals, vectors: Reals) -> Reals:
    """Return each vector (..., 3) turned by its rotation (..., 3, 3)."""
    answer: Reals = np.einsum("...ij,...j->...i", rotations, vectors)
    return answer


def quaternion(rotations: Reals) -> Reals:
    """Return unit quaternions (..., 4) w x y z of matrices (..., 3, 3), read off their largest part."""
    m = np.moveaxis(np.asarray(rotations, float), (-2, -1), (0, 1))
    xx, yy, zz = m[0, 0], m[1, 1], m[2, 2]
    wx, wy, wz = m[2, 1] - m[1, 2], m[0, 2] - m[2, 0], m[1, 0] - m[0, 1]
    xy, yz, zx = m[1, 0] + m[0, 1], m[2, 1] + m[1, 2], m[0, 2] + m[2, 0]
    squares = [1 + xx + yy + zz, 1 + xx - yy - zz, 1 - xx + yy - zz, 1 - xx - yy + zz]
    pairs = np.stack(
        [squares[0], wx, wy, wz, wx, squares[1], xy, zx, wy, xy, squares[2], yz, wz, zx, yz, squares[3]], -1
    ).reshape(*xx.shape, 4, 4)
    largest = np.argmax(np.stack(squares, -1), -1)[..., None, None]
    found: Reals = np.take_along_axis(pairs, largest, -2)[..., 0, :]
    return np.asarray(found / np.linalg.norm(found, axis=-1, keepdims=True))


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
    apart = quaternion(np.swapaxes(first, -1, -2) @ second)
    apart = np.where(apart[..., :1] < 0, -apart, apart)
    angle = 2 * np.arctan2(np.linalg.norm(apart[..., 1:], axis=-1), apart[..., 0])
    return np.asarray(first @ about(unit(apart[..., 1:]), share * angle))


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


def through(keys: Reals, rows: Reals, times: Reals) -> Reals:
    """Return rows (n, channels) at `times` that pass through `rows` (k, channels) at `keys`, not beyond.

    Fritsch and Butland 1984, "A method for constructing local monotone piecewise cubic interpolants",
    as scipy's PchipInterpolator, which takes half a second to load. Keys rise; two or more.
    """
    step = np.diff(keys)[:, None]
    slope = np.diff(rows, axis=0) / step
    if len(keys) == 2:
        return np.asarray(rows[0] + (times - keys[0])[:, None] * slope)
    way = np.zeros_like(rows, float)
    before, after = slope[:-1], slope[1:]
    weights = 2 * step[1:] + step[:-1], step[1:] + 2 * step[:-1]
    same = before * after > 0
    with np.errstate(divide="ignore", invalid="ignore"):
        mean = (weights[0] + weights[1]) / (weights[0] / before + weights[1] / after)
    way[1:-1] = np.where(same, mean, 0.0)
    way[0] = _end_slope(step[0], step[1], slope[0], slope[1])
    way[-1] = _end_slope(step[-1], step[-2], slope[-1], slope[-2])
    piece = np.clip(np.searchsorted(keys, times, "right") - 1, 0, len(keys) - 2)
    u = ((times - keys[piece]) / step[piece, 0])[:, None]
    rise = rows[piece + 1] - rows[piece]
    first, last = way[piece] * step[piece], way[piece + 1] * step[piece]
    return np.asarray(
        rows[piece] + u * (first + u * (3 * rise - 2 * first - last + u * (first + last - 2 * rise)))
    )


def _end_slope(step: Reals, next_step: Reals, slope: Reals, next_slope: Reals) -> Reals:
    """Return the slope at an end by three points, no steeper than keeps the curve between its keys."""
    found = ((2 * step + next_step) * slope - step * next_slope) / (step + next_step)
    found = np.where(np.sign(found) != np.sign(slope), 0.0, found)
    steep = (np.sign(slope) != np.sign(next_slope)) & (np.abs(found) > 3 * np.abs(slope))
    return np.asarray(np.where(steep, 3 * slope, found))
