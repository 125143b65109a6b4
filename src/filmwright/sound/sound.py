"""Sound as a value: stereo samples at the house rate."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from filmwright.film.time import SAMPLE_RATE


@dataclass(frozen=True, eq=False)
class Sound:
    """Stereo sound: samples (n, 2) float32, full scale at 1.0, 48 kHz."""

    samples: NDArray[np.float32]

    @property
    def seconds(self) -> float:
        return len(self.samples) / SAMPLE_RATE


def silence(samples: int) -> Sound:
    """Return `samples` samples of nothing."""
    return Sound(np.zeros((samples, 2), np.float32))
