"""Running filters give what scipy's give."""

from __future__ import annotations

import numpy as np
import pytest
from scipy.ndimage import gaussian_filter1d, minimum_filter1d, uniform_filter1d
from scipy.signal import oaconvolve

from filmwright.media.running import bell, convolved, running_least, running_mean

SIGNAL = np.random.default_rng(3).standard_normal(997)


@pytest.mark.parametrize("size", [1, 2, 5, 86, 385, 769, 996])
def test_means_and_minima_are_scipys(size: int) -> None:
    assert np.allclose(running_mean(SIGNAL, size), uniform_filter1d(SIGNAL, size), atol=1e-12)
    assert np.array_equal(running_least(SIGNAL, size), minimum_filter1d(SIGNAL, size))


@pytest.mark.parametrize("sigma", [0.3, 1.0, 3.0, 40.0])
def test_bells_are_scipys(sigma: float) -> None:
    assert np.allclose(bell(SIGNAL, sigma), gaussian_filter1d(SIGNAL, sigma), atol=1e-12)


def test_what_is_shorter_than_its_filter_is_mirrored_again_and_again() -> None:
    assert np.allclose(running_mean(SIGNAL[:7], 40), uniform_filter1d(SIGNAL[:7], 40))
    assert np.array_equal(running_least(SIGNAL[:7], 40), minimum_filter1d(SIGNAL[:7], 40))
    assert np.allclose(bell(SIGNAL[:7], 9.0), gaussian_filter1d(SIGNAL[:7], 9.0))


@pytest.mark.parametrize("length", [1, 50, 99, 997])
def test_an_answer_is_scipys(length: int) -> None:
    signal, answer = SIGNAL[:length].astype(np.float32), SIGNAL[:99].astype(np.float32)
    assert np.allclose(convolved(signal, answer), oaconvolve(signal, answer), atol=1e-4)


def test_silence_stays_silent_away_from_what_sounds() -> None:
    signal = np.zeros(20_000, np.float32)
    signal[15_000] = 1
    assert not convolved(signal, SIGNAL[:99].astype(np.float32))[:10_000].any()
