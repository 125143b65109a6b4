"""Sound as a value: stereo samples at the house rate."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from filmwright.film.time import SAMPLE_RATE


class Heard(Protocol):
    """Stereo sound that is heard a part at a time, in memory or on a tape."""

    @property
    def length(self) -> int:
        """How many samples there are."""

    def part(self, start: int, samples: int) -> NDArray[np.float32]:
        """Return (samples, 2) from `start` on; silence where there is none. Not to be written into."""


@dataclass(frozen=True, eq=False)
class Sound:
    """Stereo sound: samples (n, 2) float32, full scale at 1.0, 48 kHz."""

    samples: NDArray[np.float32]

    @property
    def seconds(self) -> float:
        return len(self.samples) / SAMPLE_RATE

    @property
    def length(self) -> int:
        return len(self.samples)

    def part(self, start: int, samples: int) -> NDArray[np.float32]:
        return part_of(self, start, samples).samples


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
