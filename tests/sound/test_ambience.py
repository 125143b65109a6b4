"""Ambience: under the words, seeded, stereo, never a loop."""

import numpy as np
import pytest

from filmwright.film.errors import BoardRefused
from filmwright.film.time import SAMPLE_RATE
from filmwright.sound.ambience import PLACES, Air, ambience
from filmwright.sound.loudness import loudness

AIRS = [
    *(Air(place=place, hour=hour) for place in PLACES for hour in ("day", "night")),
    Air(sky="rain", strength=1.0),
    Air(place="room", sky="rain"),
    Air(place="park", sky="snow", wind=9.0),
    Air(place="street", crowd=12),
]


@pytest.mark.parametrize("air", AIRS, ids=str)
def test_the_air_lies_under_the_words_and_is_wide(air):
    bed = ambience(air, samples=3 * SAMPLE_RATE, seed=5)
    assert bed.samples.shape == (3 * SAMPLE_RATE, 2) and bed.samples.dtype == np.float32
    assert np.isfinite(bed.samples).all()
    assert -62 < loudness(bed) < -25
    assert np.corrcoef(bed.samples.T)[0, 1] < 0.95


def test_the_same_air_is_the_same_samples_and_another_seed_is_not():
    air = Air(place="park")
    once, again, other = (ambience(air, samples=48_000, seed=seed).samples for seed in (1, 1, 2))
    assert np.array_equal(once, again) and not np.allclose(once, other)


def test_heavier_rain_is_louder():
    light, heavy = (loudness(ambience(Air(sky="rain", strength=s), samples=96_000)) for s in (0.2, 1.0))
    assert heavy > light + 5


def test_no_part_of_a_long_bed_repeats():
    bed = ambience(Air(place="room"), samples=12 * SAMPLE_RATE).samples[:, 0].astype(np.float64)
    bed = np.diff(bed)  # without the hum, which is one tone
    part = bed[SAMPLE_RATE : 2 * SAMPLE_RATE]
    size = 1 << 20
    match = np.fft.irfft(np.fft.rfft(bed, size) * np.conj(np.fft.rfft(part, size)))[: len(bed) - len(part)]
    match[SAMPLE_RATE - 2000 : SAMPLE_RATE + 2000] = 0
    assert np.abs(match).max() < 0.5 * (part**2).sum()


@pytest.mark.parametrize("samples", [0, 1, 100, 5000])
def test_short_beds_can_be_made(samples):
    for air in AIRS:
        assert ambience(air, samples=samples).samples.shape == (samples, 2)


def test_a_place_nobody_recorded_is_refused():
    with pytest.raises(BoardRefused, match="did you mean 'park'"):
        ambience(Air(place="parc"), samples=10)
