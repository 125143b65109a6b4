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


def part_of(sound: Sound, start: int, samples: int) -> Sound:
    """Return exactly `samples` samples from `start` on; silence where the sound has none."""
    first, last = max(start, 0), min(start + samples, len(sound.samples))
    if first == start and last == start + samples:
        return Sound(sound.samples[first:last])
    kept = np.zeros((samples, 2), np.float32)
    if last > first:
        kept[first - start : last - start] = sound.samples[first:last]
    return Sound(kept)
