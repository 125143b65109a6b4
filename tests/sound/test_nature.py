"""Beds of nature: each sounds like itself as far as its spectrum and its swells can tell."""

import numpy as np

from filmwright.film.time import SAMPLE_RATE
from filmwright.sound.nature import BEDS


def bed(name):
    return BEDS[name](8 * SAMPLE_RATE, np.random.default_rng(3), 1.0)[:, 0].astype(np.float64)


def share_above(wave, pitch):
    power = np.abs(np.fft.rfft(wave)) ** 2
    return power[np.fft.rfftfreq(len(wave), 1 / SAMPLE_RATE) > pitch].sum() / power.sum()


def swell(wave):
    loud = np.sqrt((wave.reshape(-1, SAMPLE_RATE // 4) ** 2).mean(axis=1))
    return loud.max() / loud.min()


def test_under_water_nothing_high_is_heard():
    assert share_above(bed("underwater"), 1500) < 0.02 < share_above(bed("waterfall"), 1500)


def test_the_sea_comes_and_goes_while_a_waterfall_does_not():
    assert swell(bed("sea")) > 1.5 * swell(bed("waterfall"))
