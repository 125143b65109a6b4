"""Filters that run along a signal: means, minima, bells and echoes.

They give what scipy.ndimage and scipy.signal give, which take a quarter and most of a second to load.
At both ends the signal is mirrored, its last sample doubled.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

_TRUNCATED = 4.0
"""Standard deviations after which a bell ends."""


def running_mean(signal: NDArray[np.floating], size: int) -> NDArray[np.float64]:
    """Return the mean of `size` samples around each; of an even number one more lies before than after."""
    sums = np.cumsum(np.concatenate([[0.0], _mirrored(signal, size // 2, size - 1 - size // 2)]))
    return np.asarray((sums[size:] - sums[:-size]) / size)


def running_least(signal: NDArray[np.floating], size: int) -> NDArray[np.float64]:
    """Return the least of `size` samples around each.

    van Herk 1992, "A fast algorithm for local minimum and maximum filters": within blocks of `size`
    the least so far from the left and from the right; every window is an end and a beginning of two.
    """
    padded = _mirrored(signal, size // 2, size - 1 - size // 2)
    whole = np.concatenate([padded, np.full(-len(padded) % size, np.inf)]).reshape(-1, size)
    before = np.minimum.accumulate(whole, axis=1).ravel()
    after = np.minimum.accumulate(whole[:, ::-1], axis=1)[:, ::-1].ravel()
    return np.minimum(after[: len(signal)], before[size - 1 : size - 1 + len(signal)])


def bell(signal: NDArray[np.floating], sigma: float) -> NDArray[np.float64]:
    """Return a signal averaged with the weights of a Gaussian of `sigma` samples."""
    reach = int(_TRUNCATED * sigma + 0.5)
    weights = np.exp(-0.5 * (np.arange(-reach, reach + 1) / sigma) ** 2)
    return np.convolve(_mirrored(signal, reach, reach), weights / weights.sum(), "valid")


def convolved(signal: NDArray[np.float32], answer: NDArray[np.float32]) -> NDArray[np.float32]:
    """Return a signal through an answer, as long as both together less one, by overlapping transforms."""
    length = len(signal) + len(answer) - 1
    size = 1 << int(np.ceil(np.log2(4 * len(answer))))
    step = size - len(answer) + 1
    spectrum = np.fft.rfft(answer, size)
    out = np.zeros(-(-len(signal) // step) * step + len(answer) - 1, np.float32)
    for start in range(0, len(signal), step):
        part = np.fft.irfft(np.fft.rfft(signal[start : start + step], size) * spectrum, size)
        out[start : start + size] += part[: len(out) - start].astype(np.float32)
    return out[:length]


def _mirrored(signal: NDArray[np.floating], before: int, after: int) -> NDArray[np.float64]:
    return np.pad(np.asarray(signal, np.float64), (before, after), mode="symmetric")
