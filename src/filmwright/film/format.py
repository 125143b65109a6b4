"""The shape of the picture: ratio, resolution, rate, and the pixels they come to."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from filmwright.film.errors import BriefRefused, did_you_mean, listed
from filmwright.film.time import RATE

_LANDSCAPE = {
    "480p": {"16:9": (854, 480), "4:3": (752, 560), "1:1": (640, 640), "21:9": (992, 432)},
    "720p": {"16:9": (1280, 720), "4:3": (1112, 834), "1:1": (960, 960), "21:9": (1470, 630)},
    "1080p": {"16:9": (1920, 1080), "4:3": (1664, 1248), "1:1": (1440, 1440), "21:9": (2206, 946)},
    "4k": {"16:9": (3840, 2160), "4:3": (3326, 2494), "1:1": (2880, 2880), "21:9": (4398, 1886)},
}
"""Pixels as Seedance 2.5 (4k: 2.0) delivers them."""

_PORTRAIT = {"9:16": "16:9", "3:4": "4:3"}

RATIOS = ("16:9", "4:3", "1:1", "3:4", "9:16", "21:9")
RESOLUTIONS = tuple(_LANDSCAPE)


@dataclass(frozen=True, kw_only=True)
class Format:
    """The shape of a film. Raises BriefRefused for a ratio or resolution nobody has."""

    ratio: str = "16:9"
    resolution: str = "480p"
    rate: Fraction = RATE

    def __post_init__(self) -> None:
        for what, value, known in (
            ("ratio", self.ratio, RATIOS),
            ("resolution", self.resolution, RESOLUTIONS),
        ):
            if value not in known:
                raise BriefRefused(
                    f"the {what} {value!r} is not known{did_you_mean(value, known)}; "
                    f"choose one of {listed(known)}"
                )

    @property
    def size(self) -> tuple[int, int]:
        """Width and height in pixels, both even."""
        if self.ratio in _PORTRAIT:
            height, width = _LANDSCAPE[self.resolution][_PORTRAIT[self.ratio]]
            return width, height
        return _LANDSCAPE[self.resolution][self.ratio]
