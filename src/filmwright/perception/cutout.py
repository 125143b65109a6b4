"""Cutting a subject out of its photograph: by its own alpha, a plain ground, or what stands out."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

import cv2
import numpy as np
from numpy.typing import NDArray

Picture = NDArray[np.uint8]
Plane = NDArray[np.float32]

SURE = 0.45
"""Below this confidence a matte looks worse than the photograph as a print."""

_LONGEST = 288  # pixels at which a busy picture is cut: half a second
_SPREAD = 9.0  # Lab units within which a ground counts as plain
_EDGE = 0.04  # of the shorter side: the border that shows the ground


class How(StrEnum):
    ALPHA = "alpha"  # the picture came cut out
    PLAIN = "plain"  # a plain ground was taken away
    SALIENT = "salient"  # what stands out was kept


@dataclass(frozen=True, kw_only=True, eq=False)
class Matte:
    """A subject with its alpha, how it was found, and how sure that is, 0 to 1."""

    picture: Picture  # (h, w, 4)
    how: How
    confidence: float


def cut_out(picture: Picture) -> Picture:
    """Return the subject of an RGBA picture (h, w, 4) with the ground transparent, the same size.

    A photograph whose subject cannot be told from its ground comes back whole: a print.
    """
    matte = matted(picture)
    return matte.picture if matte.confidence >= SURE else picture.copy()


def matted(picture: Picture) -> Matte:
    """Return the best matte for an RGBA picture (h, w, 4) and how sure it is."""
    alpha = picture[..., 3]
    if float((alpha < 128).mean()) > 0.02:
        return Matte(picture=picture.copy(), how=How.ALPHA, confidence=1.0)
    lab = cv2.cvtColor(picture[..., :3], cv2.COLOR_RGB2LAB).astype(np.float32)
    far, share = ground_distance(lab)
    if share > 0.85:
        mask, confidence = _off_plain(far, share)
        how = How.PLAIN
    else:
        mask, confidence = _off_busy(picture)
        how = How.SALIENT
    cut = picture.copy()
    cut[..., 3] = np.round(mask * 255).astype(np.uint8)
    return Matte(picture=cut, how=how, confidence=confidence)


def ground_distance(lab: Plane) -> tuple[Plane, float]:
    """Return how far each pixel is from the ground seen at the border, and how plain that is.

    `lab` (h, w, 3) float32. The ground may shade from side to side: a quadratic is fitted to the
    border, twice, the second time without what sticks into the border. Plainness is the share of
    the border within nine Lab units of the fit.
    """
    height, width = lab.shape[:2]
    edge = max(round(min(height, width) * _EDGE), 1)
    border = np.ones((height, width), bool)
    border[edge:-edge, edge:-edge] = False
    y, x = np.mgrid[0:height, 0:width].astype(np.float32)
    x, y = x / width - 0.5, y / height - 0.5
    terms = np.stack([np.ones_like(x), x, y, x * x, y * y, x * y], axis=-1)
    known, colours = terms[border], lab[border]
    start = np.median(colours, axis=0)
    near = np.linalg.norm(colours - start, axis=1) < 4 * _SPREAD
    ground = np.broadcast_to(start, lab.shape).astype(np.float32)
    if near.sum() > 50:
        fit = np.linalg.lstsq(known[near], colours[near], rcond=None)[0]
        ground = (terms @ fit).astype(np.float32)
    far: Plane = np.linalg.norm(lab - ground, axis=2).astype(np.float32)
    return far, float((far[border] < _SPREAD).mean())


def _off_plain(far: Plane, share: float) -> tuple[Plane, float]:
    """Return the mask (h, w) 0 to 1 of what is not the ground, and the confidence."""
    ground = (far < _SPREAD).astype(np.uint8)
    # Only ground that reaches the border goes: a white label inside the subject stays.
    count, labels = cv2.connectedComponents(ground, connectivity=4)
    rim = np.concatenate([labels[0], labels[-1], labels[:, 0], labels[:, -1]])
    outside = np.isin(labels, np.unique(rim[rim > 0])) if count > 1 else np.zeros(far.shape, bool)
    solid = (~outside).astype(np.uint8)
    solid = cv2.morphologyEx(solid, cv2.MORPH_OPEN, np.ones((3, 3), np.uint8))
    solid = _without_crumbs(solid)
    soft = cv2.GaussianBlur(solid.astype(np.float32), (0, 0), 1.0)
    mask = np.clip((soft - 0.35) / 0.5, 0, 1)
    area = float(solid.mean())
    if not 0.005 < area < 0.95:
        return mask, 0.0
    inside = float(np.median(far[solid > 0]))
    return mask, float(share * np.clip((inside - _SPREAD) / 18.0, 0.0, 1.0))


def _off_busy(picture: Picture) -> tuple[Plane, float]:
    """Return the mask of what stands out of a busy picture: grabCut from a saliency prior."""
    height, width = picture.shape[:2]
    scale = min(_LONGEST / max(height, width), 1.0)
    size = (max(round(width * scale), 8), max(round(height * scale), 8))
    small = cv2.resize(np.ascontiguousarray(picture[..., :3]), size, interpolation=cv2.INTER_AREA)
    lab = cv2.cvtColor(small, cv2.COLOR_RGB2LAB).astype(np.float32)
    stands_out = _saliency(lab)
    seeds = np.full(stands_out.shape, cv2.GC_PR_BGD, np.uint8)
    seeds[stands_out > np.quantile(stands_out, 0.62)] = cv2.GC_PR_FGD
    seeds[stands_out > np.quantile(stands_out, 0.93)] = cv2.GC_FGD
    edge = max(round(min(size) * 0.02), 1)
    seeds[:edge], seeds[:, :edge], seeds[:, -edge:] = cv2.GC_BGD, cv2.GC_BGD, cv2.GC_BGD
    cv2.setRNGSeed(11)
    cv2.grabCut(small, seeds, None, np.zeros((1, 65)), np.zeros((1, 65)), 4, cv2.GC_INIT_WITH_MASK)
    solid = _without_crumbs(((seeds == cv2.GC_FGD) | (seeds == cv2.GC_PR_FGD)).astype(np.uint8))
    confidence = _edge_contrast(solid, lab)
    large = cv2.resize(solid.astype(np.float32), (width, height), interpolation=cv2.INTER_LINEAR)
    guide = cv2.cvtColor(picture[..., :3], cv2.COLOR_RGB2GRAY).astype(np.float32) / 255
    return np.clip((_guided(guide, large, max(round(2 / scale), 2)) - 0.3) / 0.4, 0, 1), confidence


def _saliency(lab: Plane) -> Plane:
    """Return what differs from the border's colours, lies near the middle, and is sharp."""
    height, width = lab.shape[:2]
    edge = max(round(min(height, width) * 0.06), 2)
    rims = [lab[:edge], lab[-edge:], lab[:, :edge], lab[:, -edge:]]
    distances = []
    for rim in rims:
        colours = rim.reshape(-1, 3)
        spread = np.cov(colours.T) + 20 * np.eye(3)
        apart = lab.reshape(-1, 3) - colours.mean(axis=0)
        distances.append(np.sqrt(np.einsum("ij,jk,ik->i", apart, np.linalg.inv(spread), apart)))
    colour = np.sort(np.array(distances), axis=0)[:2].mean(axis=0).reshape(height, width)
    y, x = np.mgrid[0:height, 0:width]
    middle = np.exp(-(((x / width - 0.5) / 0.30) ** 2) - ((y / height - 0.52) / 0.34) ** 2)
    stands_out = (colour / (colour.mean() + 1e-6) + 0.6) * middle
    smooth: Plane = cv2.GaussianBlur(stands_out.astype(np.float32), (0, 0), 3)
    return smooth


def _without_crumbs(solid: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """Return the mask with only its large pieces, their holes filled."""
    count, labels, facts, _ = cv2.connectedComponentsWithStats(solid, connectivity=8)
    if count < 2:
        return solid
    areas = facts[1:, cv2.CC_STAT_AREA]
    kept = np.flatnonzero(areas > 0.08 * areas.max()) + 1
    return np.isin(labels, kept).astype(np.uint8)


def _edge_contrast(solid: NDArray[np.uint8], lab: Plane) -> float:
    """Return 0 to 1: along how much of the mask's edge the colours of both sides really differ."""
    area = float(solid.mean())
    if not 0.03 < area < 0.75:
        return 0.0
    box = (9, 9)
    inside = solid.astype(np.float32)[..., None]
    means = [
        cv2.blur(lab * part, box) / np.maximum(cv2.blur(part, box)[..., None], 1e-3)
        for part in (inside, 1 - inside)
    ]
    edge = (solid - cv2.erode(solid, np.ones((3, 3), np.uint8))) > 0
    edge[:2], edge[-2:], edge[:, :2], edge[:, -2:] = False, False, False, False
    if edge.sum() < 20:
        return 0.0
    apart = np.linalg.norm(means[0] - means[1], axis=2)[edge]
    return float(np.clip((float((apart > 20).mean()) - 0.6) / 0.4, 0, 1))


def _guided(guide: Plane, mask: Plane, reach: int) -> Plane:
    """Return the mask drawn to the guide's edges (He, Sun and Tang, Guided Image Filtering, 2013)."""
    box = (2 * reach + 1, 2 * reach + 1)
    mean_guide, mean_mask = cv2.blur(guide, box), cv2.blur(mask, box)
    spread = cv2.blur(guide * guide, box) - mean_guide**2
    slope = (cv2.blur(guide * mask, box) - mean_guide * mean_mask) / (spread + 1e-4)
    drawn: Plane = cv2.blur(slope, box) * guide + cv2.blur(mean_mask - slope * mean_guide, box)
    return drawn
