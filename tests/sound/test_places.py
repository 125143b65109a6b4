"""Beds of rooms: each sounds like itself as far as its spectrum and its blows can tell."""

import numpy as np
import pytest

from filmwright.film.time import SAMPLE_RATE
from filmwright.sound.places import BEDS


def bed(name):
    return BEDS[name](4 * SAMPLE_RATE, np.random.default_rng(3), 1.0)


def share_above(wave, pitch):
    power = np.abs(np.fft.rfft(wave[:, 0].astype(np.float64))) ** 2
    return power[np.fft.rfftfreq(len(wave), 1 / SAMPLE_RATE) > pitch].sum() / power.sum()


@pytest.mark.parametrize("name", sorted(BEDS))
def test_a_room_is_heard_under_the_words(name):
    level = 20 * np.log10(np.sqrt((bed(name) ** 2).mean()))
    assert -60 < level < -30


def test_a_train_rolls_low_and_a_pool_splashes_high():
    assert share_above(bed("train"), 1000) < 0.1 < share_above(bed("pool"), 1000)
