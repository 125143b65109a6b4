"""Beats on clicks within 20 ms from 60 to 180 a minute; music, speech and effects told apart."""

import numpy as np
import pytest

from filmwright.film.time import SAMPLE_RATE
from filmwright.perception.beats import beats
from filmwright.perception.hearing import Heard, heard
from filmwright.sound.ambience import Air, ambience
from filmwright.sound.sound import Sound, silence
from filmwright.sound.speech import spoken


def clicks(tempo: float, seconds: float = 10.0, first: float = 0.3) -> tuple[Sound, np.ndarray]:
    wave = np.zeros(int(seconds * SAMPLE_RATE), np.float32)
    times = np.arange(first, seconds - 0.1, 60 / tempo)
    click = np.sin(np.arange(2400) * 0.13) * np.exp(-np.arange(2400) / 400)
    for index, time in enumerate(times):
        start = int(time * SAMPLE_RATE)
        wave[start : start + 2400] += (0.9 if index % 4 == 0 else 0.5) * click
    return Sound(np.stack([wave, wave], axis=1)), times


@pytest.mark.parametrize("tempo", [60, 72, 90, 100, 120, 128, 144, 160, 180])
def test_clicks_are_found_within_20_ms(tempo):
    sound, times = clicks(tempo)
    found = beats(sound)
    assert found.tempo == pytest.approx(tempo, rel=0.01) and found.confidence > 0.8
    assert abs(len(found) - len(times)) <= 1
    assert max(np.abs(found.times - time).min() for time in times) < 0.020


def test_the_accented_beats_are_the_strong_ones():
    sound, times = clicks(120)
    strong = [time for time, accent in beats(sound) if accent]
    assert np.allclose(strong, times[::4], atol=0.02)


def test_beats_are_found_under_noise_and_are_the_same_twice():
    sound, times = clicks(110)
    noisy = Sound(
        (sound.samples + 0.03 * np.random.default_rng(1).standard_normal(sound.samples.shape)).astype(
            np.float32
        )
    )
    once, again = beats(noisy), beats(noisy)
    assert np.array_equal(once.times, again.times)
    assert max(np.abs(once.times - time).min() for time in times) < 0.020


@pytest.mark.parametrize("seconds", [0.0, 0.5, 3.0])
def test_silence_has_no_beat(seconds):
    found = beats(silence(int(seconds * SAMPLE_RATE)))
    assert len(found) == 0 and found.tempo == found.confidence == 0


def test_noise_has_no_beat():
    noise = 0.1 * np.random.default_rng(0).standard_normal((SAMPLE_RATE * 8, 2))
    assert len(beats(Sound(noise.astype(np.float32)))) == 0


def test_speech_music_and_effects_are_told_apart():
    chords = clicks(120)[0].samples.copy()
    time = np.arange(len(chords)) / SAMPLE_RATE
    for index, hertz in enumerate((220.0, 277.2, 329.6)):
        chords += 0.1 * np.sin(2 * np.pi * hertz * time + index).astype(np.float32)[:, None]
    assert heard(Sound(chords)).kind is Heard.MUSIC
    line = spoken("Two tickets to the harbour are waiting. Where are you going tonight, my friend?")
    assert heard(line).kind is Heard.SPEECH
    assert heard(ambience(Air(sky="rain"), samples=4 * SAMPLE_RATE)).kind is Heard.EFFECT
    assert heard(Sound(chords[:4800])).kind is Heard.EFFECT
    assert heard(silence(SAMPLE_RATE)).confidence == 0
