"""The colours of a picture: which rule it, what they are called, how bright it is."""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

_NAMED = {
    "black": (20, 20, 22),
    "grey": (128, 128, 128),
    "white": (242, 242, 240),
    "red": (200, 35, 40),
    "orange": (235, 130, 35),
    "brown": (110, 70, 40),
    "yellow": (240, 210, 55),
    "green": (60, 150, 65),
    "teal": (30, 135, 135),
    "cyan": (80, 205, 225),
    "blue": (45, 85, 190),
    "navy": (25, 35, 85),
    "purple": (115, 55, 155),
    "pink": (240, 155, 185),
    "beige": (222, 203, 170),
}


@dataclass(frozen=True, kw_only=True)
class Swatch:
    """One colour of a picture: sRGB 0 to 1, its name, and the share of the picture it covers."""

    colour: tuple[float, float, float]
    name: str
    share: float


@dataclass(frozen=True, kw_only=True)
class Palette:
    """Up to five colours, the largest first; brightness is the mean luma, 0 to 1."""

    swatches: tuple[Swatch, ...]
    brightness: float


def palette(picture: NDArray[np.uint8], colours: int = 5) -> Palette:
    """Return the dominant colours of a picture (h, w, 3 or 4); transparent pixels do not count."""
    small = cv2.resize(picture, (96, 96), interpolation=cv2.INTER_AREA)
    pixels = small[..., :3].reshape(-1, 3)
    if small.shape[2] == 4:
        pixels = pixels[small[..., 3].ravel() > 127]
    if not len(pixels):
        return Palette(swatches=(), brightness=0.0)
    lab = _lab(pixels)
    cv2.setRNGSeed(3)
    stop = (cv2.TERM_CRITERIA_EPS + cv2.TERM_CRITERIA_MAX_ITER, 30, 0.5)
    groups = min(colours, len(pixels))
    _, labels, centres = cv2.kmeans(lab, groups, None, stop, 2, cv2.KMEANS_PP_CENTERS)
    shares = np.bincount(labels.ravel(), minlength=groups) / len(lab)
    found: list[tuple[NDArray[np.float32], float]] = []
    for index in np.argsort(-shares, kind="stable"):
        if shares[index] < 0.01:
            continue
        close = next((i for i, (c, _) in enumerate(found) if np.linalg.norm(c - centres[index]) < 8), None)
        if close is None:
            found.append((centres[index], float(shares[index])))
        else:
            found[close] = (found[close][0], found[close][1] + float(shares[index]))
    luma = float((pixels @ np.array([0.2126, 0.7152, 0.0722])).mean()) / 255
    return Palette(swatches=tuple(_swatch(centre, share) for centre, share in found), brightness=luma)


def name_of(colour: tuple[float, float, float]) -> str:
    """Return the everyday name nearest to an sRGB colour, 0 to 1."""
    names = list(_NAMED)
    known = _lab(np.array([_NAMED[name] for name in names], np.uint8))
    asked = _lab(np.round(np.array([colour]) * 255).clip(0, 255).astype(np.uint8))
    # Hue tells colours apart more than lightness does.
    apart = (known - asked) * np.array([0.6, 1.0, 1.0])
    return names[int(np.linalg.norm(apart, axis=1).argmin())]


def _swatch(centre: NDArray[np.float32], share: float) -> Swatch:
    rgb = cv2.cvtColor(centre.reshape(1, 1, 3), cv2.COLOR_LAB2RGB).reshape(3).clip(0, 1)
    colour = (float(rgb[0]), float(rgb[1]), float(rgb[2]))
    return Swatch(colour=colour, name=name_of(colour), share=share)


def _lab(pixels: NDArray[np.uint8]) -> NDArray[np.float32]:
    plain = pixels.reshape(1, -1, 3).astype(np.float32) / 255
    lab: NDArray[np.float32] = cv2.cvtColor(plain, cv2.COLOR_RGB2LAB).reshape(-1, 3)
    return lab
