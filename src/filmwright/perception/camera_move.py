"""How the camera of a clip moved: pan, tilt, roll and zoom, frame by frame, whoever walks through it."""

from __future__ import annotations

import itertools
from dataclasses import dataclass
from fractions import Fraction

import cv2
import numpy as np
from numpy.typing import NDArray
from scipy.ndimage import gaussian_filter1d

Floats = NDArray[np.float64]

LENS_MM = 35.0
"""The lens assumed, full frame: turns pixels into angles."""

_WIDTH = 320
_CUT = 0.35


@dataclass(frozen=True, kw_only=True, eq=False)
class MeasuredMove:
    """A camera's move from rest, one value a frame of `span`.

    pan (left +), tilt (up +), roll (clockwise of the picture +): radians; zoom: factor, 1 at first.
    `span`: first frame and frame count of the clip's longest shot, which was measured.
    `confidence` 0..1: the share of the picture that agreed with one move.
    """

    pan: Floats
    tilt: Floats
    roll: Floats
    zoom: Floats
    span: tuple[int, int]
    confidence: float


def measured_move(frames: NDArray[np.uint8], rate: Fraction) -> MeasuredMove:
    """Return the camera's move in the longest shot of a clip (n, h, w, 3), n >= 1."""
    grey = [_small_grey(frame) for frame in frames]
    steps, shares = _steps(grey)
    start, count = _longest_shot(grey, shares)
    mine = steps[start : start + count - 1]
    per_pixel = 36.0 / LENS_MM / max(grey[0].shape)  # radians of a small turn for one pixel

    def track(column: int, scale: float) -> Floats:
        way = np.concatenate([[0.0], np.cumsum(mine[:, column])]) * scale
        # A tenth of a second of smoothing drops the measure's noise and keeps the move.
        return np.asarray(gaussian_filter1d(way, 0.05 * float(rate), mode="nearest"), np.float64)

    return MeasuredMove(
        # What slides to the right in the picture is a camera that turns to the left.
        pan=track(0, per_pixel),
        tilt=track(1, per_pixel),
        roll=track(2, -1.0),
        zoom=np.exp(track(3, 1.0)),
        span=(start, count),
        confidence=float(np.clip(shares[start : start + count - 1].mean(), 0, 1)) if count > 1 else 0.0,
    )


def _small_grey(frame: NDArray[np.uint8]) -> NDArray[np.uint8]:
    height, width = frame.shape[:2]
    scale = _WIDTH / max(height, width)
    size = (max(round(width * scale), 16), max(round(height * scale), 16))
    small = cv2.resize(frame, size, interpolation=cv2.INTER_AREA)
    return np.asarray(cv2.cvtColor(small, cv2.COLOR_RGB2GRAY), np.uint8)


def _steps(grey: list[NDArray[np.uint8]]) -> tuple[Floats, Floats]:
    """Return (n-1, 4) shift right and down in pixels, turn, log of zoom; and how much agreed with them."""
    steps = np.zeros((max(len(grey) - 1, 0), 4))
    shares = np.zeros(len(steps))
    for i, (before, after) in enumerate(itertools.pairwise(grey)):
        steps[i], shares[i] = _step(before, after)
    return steps, shares


def _step(before: NDArray[np.uint8], after: NDArray[np.uint8]) -> tuple[Floats, float]:
    corners = cv2.goodFeaturesToTrack(before, 300, 0.01, 7)
    if corners is None or len(corners) < 8:
        return np.zeros(4), 0.0
    moved, found, _ = cv2.calcOpticalFlowPyrLK(before, after, corners, None, winSize=(21, 21), maxLevel=3)
    back, again, _ = cv2.calcOpticalFlowPyrLK(after, before, moved, None, winSize=(21, 21), maxLevel=3)
    true = (found.ravel() == 1) & (again.ravel() == 1)
    true &= np.linalg.norm((back - corners).reshape(-1, 2), axis=1) < 1.0
    if true.sum() < 8:
        return np.zeros(4), 0.0
    middle = np.array(before.shape[::-1]) / 2
    source, target = corners.reshape(-1, 2)[true] - middle, moved.reshape(-1, 2)[true] - middle
    cv2.setRNGSeed(1)
    matrix, agreeing = cv2.estimateAffinePartial2D(
        source, target, method=cv2.RANSAC, ransacReprojThreshold=1.5
    )
    if matrix is None:
        return np.zeros(4), 0.0
    turn = np.arctan2(matrix[1, 0], matrix[0, 0])
    zoom = np.log(max(float(np.hypot(matrix[0, 0], matrix[1, 0])), 1e-6))
    share = float(agreeing.mean()) * min(float(true.mean()) * 1.5, 1.0)
    return np.array([matrix[0, 2], matrix[1, 2], turn, zoom]), share


def _longest_shot(grey: list[NDArray[np.uint8]], shares: Floats) -> tuple[int, int]:
    """Return first frame and length of the longest stretch without a cut."""
    levels = [np.bincount((g >> 4).ravel(), minlength=16) / g.size for g in grey]
    jumps = np.array([np.abs(a - b).sum() / 2 for a, b in itertools.pairwise(levels)])
    cuts = np.flatnonzero((jumps > _CUT) | ((jumps > 0.15) & (shares < 0.2))) + 1
    edges = [0, *cuts.tolist(), len(grey)]
    lengths = np.diff(edges)
    longest = int(np.argmax(lengths))
    return int(edges[longest]), int(lengths[longest])
