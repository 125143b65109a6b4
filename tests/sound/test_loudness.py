"""Loudness against the standard's own tool, and a ceiling that holds between samples."""

import numpy as np
import pyloudnorm
import pytest

from filmwright.film.time import SAMPLE_RATE
from filmwright.sound.loudness import SILENT, limited, loudness, momentary, true_peak
from filmwright.sound.sound import Sound, part_of, silence


def noise(seconds: float, level: float = 0.1, seed: int = 1) -> Sound:
    rng = np.random.default_rng(seed)
    return Sound((level * rng.standard_normal((int(seconds * SAMPLE_RATE), 2))).astype(np.float32))


def test_a_full_scale_tone_reads_as_the_standard_says():
    wave = np.sin(2 * np.pi * 997 * np.arange(SAMPLE_RATE * 5) / SAMPLE_RATE).astype(np.float32)
    one_side = Sound(np.stack([wave, np.zeros_like(wave)], axis=1))
    assert loudness(one_side) == pytest.approx(-3.01, abs=0.05)


@pytest.mark.parametrize("seconds", [0.45, 1.0, 7.3])
def test_loudness_agrees_with_pyloudnorm(seconds):
    sound = noise(seconds)
    sound.samples[: len(sound.samples) // 3] *= 0.05  # something for the gate to leave out
    peer = pyloudnorm.Meter(SAMPLE_RATE).integrated_loudness(sound.samples.astype(np.float64))
    assert loudness(sound) == pytest.approx(peer, abs=0.25)


def test_silence_nothing_and_a_blink_have_a_loudness():
    assert loudness(silence(SAMPLE_RATE)) == loudness(silence(0)) == true_peak(silence(0)) == SILENT
    assert loudness(noise(0.05)) == pytest.approx(loudness(noise(3)), abs=1.5)
    assert len(momentary(noise(2))) == 17


def test_a_peak_between_samples_is_found_and_held_down():
    wave = np.sin(np.pi / 2 * np.arange(9600) + np.pi / 4).astype(np.float32)  # its samples miss the peak
    hot = np.repeat(wave[:, None], 2, axis=1)
    assert true_peak(Sound(hot)) > -0.1 > 20 * np.log10(np.abs(hot).max())
    assert true_peak(Sound(limited(Sound(hot), 0, len(hot), 1.0, -2.0))) <= -1.95


def test_only_the_neighbourhood_of_a_peak_is_turned_down():
    samples = noise(1.0, level=0.02).samples.copy()
    samples[24_000] = 3.0
    calm = limited(Sound(samples), 0, len(samples), 1.0, -1.0)
    assert true_peak(Sound(calm)) <= -0.95
    assert np.array_equal(calm[:22_000], samples[:22_000]) and np.array_equal(calm[26_000:], samples[26_000:])


def test_a_part_has_exactly_its_length_wherever_it_lies():
    sound = noise(0.1)
    assert np.array_equal(part_of(sound, 100, 50).samples, sound.samples[100:150])
    before = part_of(sound, -10, 30).samples
    assert not before[:10].any() and np.array_equal(before[10:], sound.samples[:20])
    assert not part_of(sound, 10**6, 30).samples.any() and len(part_of(sound, 4790, 30).samples) == 30
