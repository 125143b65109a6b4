"""A subject lifted off its ground: existing alpha, a plain background, or a guess by colour and place."""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

Picture = NDArray[np.uint8]

_WORK = 384
"""Longest side at which grounds are modelled; edges are refined at full size."""

TRUSTED = 0.5
"""Confidence from which on a cut-out is better than the whole photograph."""


@dataclass(frozen=True, kw_only=True, eq=False)
class Matte:
    """A picture with its subject's alpha (h, w, 4), cropped to it, and how sure it is, 0..1."""

    picture: Picture
    confidence: float


def cut_out(picture: Picture) -> Picture:
    """Return the subject of an RGBA picture on nothing; the picture as it is when that is unsure."""
    found = matte(picture)
    return found.picture if found.confidence >= TRUSTED else picture


def matte(picture: Picture) -> Matte:
    """Return the best matte for the subject of an RGBA picture (h, w, 4), straight alpha."""
    if (picture[..., 3] < 128).mean() > 0.02:
        return Matte(picture=_cropped(picture, picture[..., 3]), confidence=1.0)
    small = _shrunk(picture[..., :3])
    plain, spread = _off_plain_ground(small)
    if spread < 14.0 and 0.02 < plain.mean() < 0.9:
        return _finished(picture, plain, float(np.clip(1.2 - spread / 25.0, 0.0, 1.0)))
    guess = _grabbed(small)
    return _finished(picture, guess, _clarity(small, guess))


def _shrunk(rgb: Picture) -> Picture:
    scale = min(_WORK / max(rgb.shape[:2]), 1.0)
    size = (max(round(rgb.shape[1] * scale), 8), max(round(rgb.shape[0] * scale), 8))
    return np.asarray(cv2.resize(rgb, size, interpolation=cv2.INTER_AREA), np.uint8)


def _off_plain_ground(rgb: Picture) -> tuple[NDArray[np.float32], float]:
    """Return what differs from a smooth ground fitted to the border, and how plain that border is.

    The ground is a plane in each channel of CIE Lab: studio grounds are even or fall off slowly.
    """
    lab = cv2.cvtColor(rgb, cv2.COLOR_RGB2LAB).astype(np.float32)
    height, width = lab.shape[:2]
    y, x = np.mgrid[:height, :width].astype(np.float32)
    basis = np.stack([np.ones_like(x), x / width, y / height, (x / width) ** 2, (y / height) ** 2], axis=-1)
    edge = max(min(height, width) // 24, 2)
    border = np.zeros((height, width), bool)
    border[:edge], border[-edge:], border[:, :edge], border[:, -edge:] = True, True, True, True
    fit, *_ = np.linalg.lstsq(basis[border], lab[border], rcond=None)
    distance = np.linalg.norm(lab - basis @ fit, axis=-1)
    spread = float(np.quantile(distance[border], 0.9))
    inner = np.clip((distance - max(spread, 4.0)) / 12.0, 0, 1).astype(np.float32)
    return _solid(inner), spread


def _solid(alpha: NDArray[np.float32]) -> NDArray[np.float32]:
    """Return the matte without holes and crumbs: the largest piece, filled."""
    mask = (alpha > 0.5).astype(np.uint8)
    count, labels, facts, _ = cv2.connectedComponentsWithStats(mask)
    if count < 2:
        return alpha
    largest = 1 + int(np.argmax(facts[1:, cv2.CC_STAT_AREA]))
    piece = (labels == largest).astype(np.uint8)
    outlines, _ = cv2.findContours(piece, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_NONE)
    filled = cv2.drawContours(np.zeros_like(piece), outlines, -1, 1, cv2.FILLED)
    near = cv2.dilate(filled, np.ones((5, 5), np.uint8))
    return np.where(filled > 0, np.maximum(alpha, 0.98), alpha * near).astype(np.float32)


def _grabbed(rgb: Picture) -> NDArray[np.float32]:
    """Return a matte by GrabCut, begun with what stands in the middle and differs from the border."""
    height, width = rgb.shape[:2]
    mask = np.full((height, width), cv2.GC_PR_BGD, np.uint8)
    y, x = np.mgrid[:height, :width]
    radius = ((x / width - 0.5) / 0.38) ** 2 + ((y / height - 0.52) / 0.42) ** 2
    mask[radius < 1.0] = cv2.GC_PR_FGD
    mask[radius < 0.08] = cv2.GC_FGD
    rim = max(min(height, width) // 40, 2)
    mask[:rim], mask[:, :rim], mask[:, -rim:] = cv2.GC_BGD, cv2.GC_BGD, cv2.GC_BGD
    cv2.setRNGSeed(1)
    grounds = np.zeros((1, 65)), np.zeros((1, 65))
    cv2.grabCut(np.ascontiguousarray(rgb[..., ::-1]), mask, None, *grounds, 4, cv2.GC_INIT_WITH_MASK)
    sure = ((mask == cv2.GC_FGD) | (mask == cv2.GC_PR_FGD)).astype(np.float32)
    return _solid(sure)


def _clarity(rgb: Picture, alpha: NDArray[np.float32]) -> float:
    """Return how far apart the colours on both sides of the matte's edge are, and how whole it is, 0..1."""
    mask = (alpha > 0.5).astype(np.uint8)
    share = float(mask.mean())
    if not 0.04 < share < 0.85:
        return 0.0
    lab = cv2.cvtColor(rgb, cv2.COLOR_RGB2LAB).astype(np.float32)
    kernel = np.ones((7, 7), np.uint8)
    inside = (mask - cv2.erode(mask, kernel)).astype(bool)
    outside = (cv2.dilate(mask, kernel) - mask).astype(bool)
    if not inside.any() or not outside.any():
        return 0.0
    contrast = float(np.linalg.norm(cv2.blur(lab, (5, 5))[inside].mean(0) - lab[outside].mean(0)))
    cut_off = float(np.concatenate([mask[0], mask[:, 0], mask[:, -1]]).mean())
    return float(np.clip(contrast / 45.0, 0, 1) * (1.0 - min(cut_off * 3.0, 0.8)))


def _finished(picture: Picture, alpha: NDArray[np.float32], confidence: float) -> Matte:
    """Return the full-size picture with soft edges that follow its own, cropped to the subject."""
    height, width = picture.shape[:2]
    large = cv2.resize(alpha, (width, height), interpolation=cv2.INTER_CUBIC)
    guide = cv2.cvtColor(picture[..., :3], cv2.COLOR_RGB2GRAY).astype(np.float32) / 255.0
    soft = _guided(guide, np.clip(large, 0, 1).astype(np.float32), max(round(max(height, width) / 250), 2))
    opacity = (np.clip((soft - 0.12) / 0.76, 0, 1) * 255).astype(np.uint8)
    cut = np.dstack([picture[..., :3], opacity])
    return Matte(picture=_cropped(cut, opacity), confidence=confidence)


def _guided(guide: NDArray[np.float32], alpha: NDArray[np.float32], radius: int) -> NDArray[np.float32]:
    """Return alpha filtered so that its edges follow the guide's (He, Sun and Tang 2013)."""
    side = (2 * radius + 1, 2 * radius + 1)

    def mean(values: NDArray[np.float32]) -> NDArray[np.float32]:
        return np.asarray(cv2.blur(values, side), np.float32)

    guide_mean, alpha_mean = mean(guide), mean(alpha)
    slope = (mean(guide * alpha) - guide_mean * alpha_mean) / (mean(guide * guide) - guide_mean**2 + 1e-4)
    return np.asarray(mean(slope) * guide + mean(alpha_mean - slope * guide_mean), np.float32)


def _cropped(picture: Picture, opacity: NDArray[np.uint8]) -> Picture:
    rows, columns = np.flatnonzero((opacity > 20).any(axis=1)), np.flatnonzero((opacity > 20).any(axis=0))
    if not len(rows) or not len(columns):
        return picture
    spare = max(2, round(0.01 * max(picture.shape[:2])))
    top, left = max(rows[0] - spare, 0), max(columns[0] - spare, 0)
    return picture[top : rows[-1] + spare + 1, left : columns[-1] + spare + 1]
