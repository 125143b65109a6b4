"""Recorded motion of one skeleton as a file holds it, and the arithmetic of turns that it needs.

Turns are unit quaternions w, x, y, z in the last axis. The file's own axes and units are kept: which
way is up, and how long a metre is, is found out from the bones (`stage/world/clip.py`).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

Numbers: TypeAlias = NDArray[np.float64]

MOST_BONES = 512
MOST_FRAMES = 100_000
MOST_KEPT = 3_000_000
"""The most bones times frames that are kept of a motion."""
LONGEST_SECONDS = 600.0
HIGHEST_RATE = 120.0
"""Frames a second that are kept; faster recordings are thinned."""
FARTHEST = 1e6
"""No joint lies further from the origin, in any unit."""
LONGEST_NAME = 60


@dataclass(frozen=True, kw_only=True, eq=False)
class Motion:
    """Joints over time. Every joint's parent comes before it.

    names (b), parents (b) with -1 for a root, rest (b, 3) places of the joints at rest, places
    (n, b, 3), turns (n, b, 4): what carries directions at rest into the frame; rate in frames a second.
    """

    names: tuple[str, ...]
    parents: tuple[int, ...]
    rest: Numbers
    places: Numbers
    turns: Numbers
    rate: float

    @property
    def seconds(self) -> float:
        """From the first frame to the last."""
        return (len(self.places) - 1) / self.rate


def multiplied(first: Numbers, second: Numbers) -> Numbers:
    """Return the turn `second` and then `first`."""
    a, b, c, d = np.moveaxis(first, -1, 0)
    w, x, y, z = np.moveaxis(second, -1, 0)
    return np.stack(
        [
            a * w - b * x - c * y - d * z,
            a * x + b * w + c * z - d * y,
            a * y - b * z + c * w + d * x,
            a * z + b * y - c * x + d * w,
        ],
        -1,
    )


def inverted(turns: Numbers) -> Numbers:
    """Return the turns back."""
    back: Numbers = turns * np.array([1.0, -1.0, -1.0, -1.0])
    return back


def carried(turns: Numbers, vectors: Numbers) -> Numbers:
    """Return vectors (..., 3) under turns (..., 4)."""
    axis = turns[..., 1:]
    twice = 2 * np.cross(axis, vectors)
    moved: Numbers = vectors + turns[..., :1] * twice + np.cross(axis, twice)
    return moved


def about_axis(axis: int, angles: Numbers) -> Numbers:
    """Return turns by `angles`, radians, about x (0), y (1) or z (2)."""
    turns = np.zeros((*angles.shape, 4))
    turns[..., 0] = np.cos(angles / 2)
    turns[..., 1 + axis] = np.sin(angles / 2)
    return turns


def unit(turns: Numbers) -> Numbers:
    """Return turns at length 1; a turn of no length is none at all."""
    length = np.linalg.norm(turns, axis=-1, keepdims=True)
    none = np.array([1.0, 0.0, 0.0, 0.0])
    made: Numbers = np.where(length > 1e-9, turns / np.maximum(length, 1e-9), none)
    return made


def between(first: Numbers, second: Numbers, share: Numbers) -> Numbers:
    """Return turns `share` (..., 1) of the shorter way from `first` to `second`, at even speed."""
    dot = (first * second).sum(-1, keepdims=True)
    near = np.where(dot < 0, -second, second)
    angle = np.arccos(np.clip(np.abs(dot), 0.0, 1.0))
    sine = np.sin(angle)
    small = sine < 1e-4
    safe = np.where(small, 1.0, sine)
    a = np.where(small, 1 - share, np.sin((1 - share) * angle) / safe)
    b = np.where(small, share, np.sin(share * angle) / safe)
    return unit(a * first + b * near)


def quaternions(matrices: Numbers) -> Numbers:
    """Return the turns (..., 4) of rotation matrices (..., 3, 3)."""
    m = np.moveaxis(matrices.reshape(-1, 3, 3), 0, -1)
    squares = np.stack(
        [
            1 + m[0, 0] + m[1, 1] + m[2, 2],
            1 + m[0, 0] - m[1, 1] - m[2, 2],
            1 - m[0, 0] + m[1, 1] - m[2, 2],
            1 - m[0, 0] - m[1, 1] + m[2, 2],
        ]
    )
    x, y, z = m[2, 1] - m[1, 2], m[0, 2] - m[2, 0], m[1, 0] - m[0, 1]
    xy, xz, yz = m[1, 0] + m[0, 1], m[0, 2] + m[2, 0], m[2, 1] + m[1, 2]
    rows = np.array(
        [
            [squares[0], x, y, z],
            [x, squares[1], xy, xz],
            [y, xy, squares[2], yz],
            [z, xz, yz, squares[3]],
        ]
    )
    best = squares.argmax(axis=0)
    found = np.moveaxis(rows, -1, 0)[np.arange(len(best)), best]
    return unit(found).reshape(*matrices.shape[:-2], 4)


def matrices(turns: Numbers) -> Numbers:
    """Return rotation matrices (..., 3, 3) of turns (..., 4)."""
    columns = [carried(turns, np.broadcast_to(axis, (*turns.shape[:-1], 3))) for axis in np.eye(3)]
    return np.stack(columns, -1)
