"""How the camera of a clip moved: pan, tilt, roll and zoom, frame by frame.

Corners are followed from frame to frame, there and back; a similarity through most of them
(RANSAC) is the camera, and what disagrees with it is people. The lens is assumed, since a clip
does not tell it: angles are right for a normal lens and scale with any other.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise

import cv2
import numpy as np
from numpy.typing import NDArray

from filmwright.film.errors import MediaRefused
from filmwright.media.running import bell

Vector = NDArray[np.float64]

ASSUMED_LENS_MM = 35.0
"""Full frame, 36 mm along the longer side of the picture."""

_LONGEST = 320  # pixels; enough for a hundredth of a pixel over hundreds of corners
_SMOOTH = 0.08  # seconds: the jitter of measuring goes, the hand of the operator stays


@dataclass(frozen=True, kw_only=True, eq=False)
class MeasuredMove:
    """A camera's move over the longest stretch of a clip without a cut.

    pan (left +), tilt (up +), roll (the camera leans to its right +) in radians and zoom as a
    factor, each (n,), counted from the stretch's first frame, where they are 0, 0, 0 and 1.
    """

    pan: Vector
    tilt: Vector
    roll: Vector
    zoom: Vector
    rate: Fraction
    first: int  # frame of the clip on which the stretch begins
    cuts: tuple[int, ...]  # frames of the clip on which a new shot begins
    confidence: float  # 0 to 1: the share of the picture that agrees on the move
    notes: tuple[str, ...] = ()

    @property
    def speeds(self) -> tuple[Vector, Vector, Vector]:
        """Pan, tilt and roll in radians a second, each (n,)."""
        pan, tilt, roll = (_slope(turn) * float(self.rate) for turn in (self.pan, self.tilt, self.roll))
        return pan, tilt, roll


def measured_move(
    frames: NDArray[np.uint8], rate: Fraction, lens_mm: float = ASSUMED_LENS_MM
) -> MeasuredMove:
    """Return the move of the camera in frames (n, h, w, 3) shown at `rate`.

    A clip with cuts is measured over its longest shot and says so in its notes. Raises
    MediaRefused for a clip with fewer than two frames.
    """
    if frames.ndim != 4 or len(frames) < 2:
        raise MediaRefused(
            "the clip has fewer than two frames, so its camera cannot be measured; give a longer one"
        )
    grey = [_small(frame) for frame in frames]
    cuts = found_cuts(grey)
    first, last = _longest(cuts, len(grey))
    notes = []
    if cuts:
        notes.append(
            f"the clip has {len(cuts)} cuts; its camera is measured over the longest shot, "
            f"frames {first} to {last - 1}"
        )
    height, width = grey[0].shape
    focal, turns, shares = max(width, height) * lens_mm / 36.0, [np.zeros(4)], []
    for before, after in zip(grey[first : last - 1], grey[first + 1 : last], strict=True):
        step, share = _step(before, after, focal * float(np.exp(turns[-1][3])))
        turns.append(turns[-1] + _levelled(step, float(turns[-1][2])))
        shares.append(share)
    confidence = float(np.mean(shares)) if shares else 0.0
    if confidence < 0.35:
        notes.append("too little of the clip stands still to be sure of its camera's move")
    pan, tilt, roll, log_zoom = np.array(turns).T
    sigma = _SMOOTH * float(rate)
    pan, tilt, roll = (_smoothed(turn, sigma) for turn in (pan, tilt, roll))
    return MeasuredMove(
        pan=pan,
        tilt=tilt,
        roll=roll,
        zoom=np.exp(_smoothed(log_zoom, sigma)),
        rate=rate,
        first=first,
        cuts=cuts,
        confidence=confidence,
        notes=tuple(notes),
    )


def found_cuts(grey: list[NDArray[np.uint8]]) -> tuple[int, ...]:
    """Return the frames that begin a new shot: grey pictures whose tones and layout change at once."""
    tiny = [cv2.resize(frame, (32, 32), interpolation=cv2.INTER_AREA).astype(np.float32) for frame in grey]
    tones = [np.cumsum(np.histogram(frame, 32, (0, 256))[0]) / frame.size for frame in grey]
    change = np.array([np.abs(b - a).mean() for a, b in pairwise(tiny)])
    shift = np.array([np.abs(b - a).mean() for a, b in pairwise(tones)])
    cuts = []
    for index, (moved, toned) in enumerate(zip(change, shift, strict=True)):
        around = np.r_[change[max(index - 4, 0) : index], change[index + 1 : index + 5]]
        usual = float(np.median(around)) if len(around) else 0.0
        # A whip pan changes every frame; a cut changes one.
        if moved > 12 and moved > 3.5 * usual + 4 and (toned > 0.015 or moved > 30):
            cuts.append(index + 1)
    return tuple(cuts)


def _small(frame: NDArray[np.uint8]) -> NDArray[np.uint8]:
    height, width = frame.shape[:2]
    scale = min(_LONGEST / max(height, width), 1.0)
    size = (max(round(width * scale), 16), max(round(height * scale), 16))
    small = cv2.resize(frame[..., :3], size, interpolation=cv2.INTER_AREA)
    grey: NDArray[np.uint8] = cv2.cvtColor(small, cv2.COLOR_RGB2GRAY)
    return grey


def _longest(cuts: tuple[int, ...], count: int) -> tuple[int, int]:
    edges = [0, *cuts, count]
    return max(pairwise(edges), key=lambda shot: shot[1] - shot[0])


def _step(before: NDArray[np.uint8], after: NDArray[np.uint8], focal: float) -> tuple[Vector, float]:
    """Return pan, tilt, roll and log zoom from one frame to the next, and the share that agrees."""
    corners = cv2.goodFeaturesToTrack(before, 400, 0.01, 6)
    if corners is None or len(corners) < 8:
        return np.zeros(4), 0.0
    there, found, _ = cv2.calcOpticalFlowPyrLK(before, after, corners, None, winSize=(15, 15), maxLevel=4)
    back, again, _ = cv2.calcOpticalFlowPyrLK(after, before, there, None, winSize=(15, 15), maxLevel=4)
    steady = np.linalg.norm((back - corners).reshape(-1, 2), axis=1) < 0.5
    kept = (found.ravel() == 1) & (again.ravel() == 1) & steady
    if kept.sum() < 8:
        return np.zeros(4), 0.0
    start, end = corners[kept].reshape(-1, 2), there[kept].reshape(-1, 2)
    # A turned camera stretches the picture's edges, so a quick pan needs a wider gate.
    gate = 0.7 + 0.06 * float(np.median(np.linalg.norm(end - start, axis=1)))
    cv2.setRNGSeed(7)
    similarity, agree = cv2.estimateAffinePartial2D(
        start, end, method=cv2.RANSAC, ransacReprojThreshold=gate, maxIters=500
    )
    if similarity is None:
        return np.zeros(4), 0.0
    still = agree.ravel() == 1
    height, width = before.shape
    return _turn(start[still], end[still], (width / 2 - 0.5, height / 2 - 0.5), focal), still.sum() / len(
        corners
    )


def _turn(start: Vector, end: Vector, centre: tuple[float, float], focal: float) -> Vector:
    """Return the turn of a pinhole camera that moves points so, least squares (4,).

    Rotational flow of Longuet-Higgins and Prazdny (1980), taken half way; image y points down,
    and the picture moves against the camera.
    """
    x, y = ((start + end) / 2 - centre).astype(np.float64).T / focal
    flow = (end - start).astype(np.float64).T / focal
    across = np.stack([1 + x * x, x * y, y, x], axis=1)
    down = np.stack([x * y, 1 + y * y, -x, y], axis=1)
    turn: Vector = np.linalg.lstsq(np.concatenate([across, down]), flow.ravel(), rcond=None)[0]
    return turn


def _levelled(step: Vector, lean: float) -> Vector:
    """Return the step of a camera that leans by `lean` as pan and tilt of one that does not."""
    across, down, roll, zoom = step
    return np.array(
        [
            across * np.cos(lean) - down * np.sin(lean),
            across * np.sin(lean) + down * np.cos(lean),
            roll,
            zoom,
        ]
    )


def _smoothed(track: Vector, sigma: float) -> Vector:
    """Return the track without measuring jitter; ends and straight moves stay where they are."""
    if len(track) < 3:
        return np.asarray(track - track[0], np.float64)
    reach = min(int(4 * sigma) + 1, len(track) - 1)
    before, after = 2 * track[0] - track[reach:0:-1], 2 * track[-1] - track[-2 : -reach - 2 : -1]
    smooth = bell(np.concatenate([before, track, after]), max(sigma, 0.3))
    kept = smooth[reach : reach + len(track)]
    return np.asarray(kept - kept[0], np.float64)


def _slope(track: Vector) -> Vector:
    return np.asarray(np.gradient(track) if len(track) > 1 else np.zeros_like(track), np.float64)
