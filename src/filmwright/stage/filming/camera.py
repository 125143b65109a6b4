"""A camera's track through a shot: where it is, where it looks, with which lens, every frame."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from filmwright.stage.filming.foreground import Foreground

SENSOR_MM = 36.0
"""Width of the full-frame sensor along the longer side of the picture."""


@dataclass(frozen=True, kw_only=True, eq=False)
class CameraTrack:
    """One row a frame of the shot.

    scene_time (n,) seconds into the performance (slow motion advances by less than 1/rate a frame);
    position (n, 3) metres; basis (n, 3, 3) rows: right, up, forward, unit and orthogonal;
    lens_mm (n,); focus_m (n,) distance in focus; f_number (n,) large: everything is sharp.
    `foreground`: what the operator stood before the lens for this shot.
    """

    scene_time: NDArray[np.float64]
    position: NDArray[np.float64]
    basis: NDArray[np.float64]
    lens_mm: NDArray[np.float64]
    focus_m: NDArray[np.float64]
    f_number: NDArray[np.float64]
    foreground: Foreground | None = None

    def __len__(self) -> int:
        return len(self.position)

    def half_angles(self, size: tuple[int, int]) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
        """Return tan of half the horizontal and vertical field of view, each (n,), for a picture size."""
        width, height = size
        half = SENSOR_MM / 2 / self.lens_mm
        longer = max(size)
        return half * width / longer, half * height / longer
