"""What a picture is: a cut-out, a product on plain ground, or a scene, so that it can be given a role."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

import cv2
import numpy as np
from numpy.typing import NDArray

from filmwright.perception.cutout import SURE, How, matted


class Seen(StrEnum):
    CUT_OUT = "cut_out"  # has an alpha of its own
    PRODUCT = "product"  # one thing on a plain ground
    SCENE = "scene"  # a place that fills the picture


@dataclass(frozen=True, kw_only=True)
class Sight:
    kind: Seen
    confidence: float  # 0 to 1


def seen(picture: NDArray[np.uint8]) -> Sight:
    """Return what a picture (h, w, 4) shows. A portrait or close-up in a busy place is a scene."""
    height, width = picture.shape[:2]
    scale = min(256 / max(height, width), 1.0)
    size = (max(round(width * scale), 8), max(round(height * scale), 8))
    matte = matted(cv2.resize(picture, size, interpolation=cv2.INTER_AREA))
    if matte.how is How.ALPHA:
        return Sight(kind=Seen.CUT_OUT, confidence=1.0)
    covered = float((matte.picture[..., 3] > 127).mean())
    if matte.how is How.PLAIN and matte.confidence >= SURE and 0.01 < covered < 0.85:
        return Sight(kind=Seen.PRODUCT, confidence=0.5 + 0.5 * matte.confidence)
    return Sight(kind=Seen.SCENE, confidence=float(np.clip(0.9 - 0.5 * matte.confidence, 0.4, 0.9)))
