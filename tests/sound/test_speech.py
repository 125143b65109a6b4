"""The voice: deterministic, level, several people from one model, honest about other scripts."""

import numpy as np
import pytest
from scipy.signal import butter, sosfiltfilt

from filmwright.film.errors import BriefRefused
from filmwright.film.time import SAMPLE_RATE
from filmwright.sound.loudness import loudness
from filmwright.sound.sound import Sound
from filmwright.sound.speech import NARRATOR, _spoken, can_speak, mouth_opening, put_away, spoken, voice_of

WORDS = "Two tickets to the harbour are waiting for you."


def pitch_of(sound: Sound) -> float:
    """The median fundamental of the voiced parts, by autocorrelation, in hertz."""
    low = butter(4, 700, fs=SAMPLE_RATE, output="sos")
    wave = sosfiltfilt(low, sound.samples[:, 0])
    found = []
    for start in range(0, len(wave) - 4096, 1024):
        block = wave[start : start + 4096]
        spectrum = np.fft.rfft(block * np.hanning(4096), 16384)
        same = np.fft.irfft(np.abs(spectrum) ** 2)[:800]
        lags = same[120:640]
        if block.std() > 0.03 and lags.max() > 0.3 * same[0]:
            found.append(SAMPLE_RATE / (120 + int(lags.argmax())))
    return float(np.median(found))


def test_the_same_words_are_the_same_samples():
    once = spoken(WORDS).samples.copy()
    _spoken.cache_clear()
    again = spoken(WORDS).samples
    assert np.array_equal(once, again)
    assert once.dtype == np.float32 and once.shape[1] == 2 and np.isfinite(once).all()


def test_a_line_has_the_house_level_and_begins_at_once():
    line = spoken(WORDS)
    assert loudness(line) == pytest.approx(-20, abs=0.1)
    first = np.flatnonzero(np.abs(line.samples[:, 0]) > 0.016 * np.abs(line.samples).max())[0]
    assert first < 0.06 * SAMPLE_RATE


def test_the_narrator_keeps_a_natural_pace():
    text = (
        "The old man walked down to the harbour and looked at the boats for a very long time before he left."
    )
    words_a_minute = len(text.split()) / spoken(text, NARRATOR).seconds * 60
    assert 130 < words_a_minute < 200


def test_man_woman_and_child_have_their_own_pitch():
    man, woman, child = (
        pitch_of(spoken(WORDS, voice_of(age=age, gender=gender, height=height)))
        for age, gender, height in (("adult", "man", 1.8), ("adult", "woman", 1.66), ("child", "woman", 1.2))
    )
    assert 85 < man < 150 < woman < 240 < child < 340


def test_voices_keep_the_length_of_the_words():
    man = spoken(WORDS, voice_of(gender="man", height=1.85)).seconds
    child = spoken(WORDS, voice_of(age="child", height=1.2)).seconds
    assert man == pytest.approx(child, rel=0.08)


@pytest.mark.parametrize("text", ["Hello.", "Café, 25 $", "$19.99!", "It's 5 o'clock"])
def test_latin_words_and_numbers_can_be_said(text):
    assert can_speak(text)
    assert spoken(text).seconds > 0.2


@pytest.mark.parametrize("text", ["你好", "Hello 你好", "мир", "", "...", "🙂"])
def test_what_no_voice_can_read_is_refused_not_mumbled(text):
    assert not can_speak(text)
    with pytest.raises(BriefRefused, match="no voice here"):
        spoken(text)


@pytest.mark.parametrize(
    ("figures", "words"),
    [
        ("It costs $25.", "It costs twenty five dollars."),
        ("It is €30 now.", "It is thirty euros now."),
        ("I paid 12€ here.", "I paid twelve euros here."),
        ("We saw 1,250 people.", "We saw one thousand two hundred and fifty people."),
    ],
)
def test_figures_and_money_are_said_as_words(figures, words):
    assert spoken(figures).seconds == pytest.approx(spoken(words).seconds, rel=0.12)


def test_mouths_lead_the_sound_and_close_after_it():
    wave = np.zeros((SAMPLE_RATE * 2, 2), np.float32)
    wave[SAMPLE_RATE : SAMPLE_RATE + 14400] = 0.3 * np.sin(np.arange(14400) * 0.02)[:, None]
    opening = mouth_opening(Sound(wave), 24, 60)
    assert opening.shape == (60,) and opening.dtype == np.float32
    assert opening.min() >= 0 and opening.max() <= 1
    first = int(np.flatnonzero(opening > 0.3)[0])
    assert 22 <= first <= 23  # the sound starts with frame 24
    assert not opening[34:].any() and not opening[:20].any()


def test_a_silent_or_empty_sound_opens_no_mouth():
    assert not mouth_opening(Sound(np.zeros((0, 2), np.float32)), 24, 10).any()
    assert not mouth_opening(Sound(np.zeros((4800, 2), np.float32)), 24, 10).any()
    assert mouth_opening(spoken("Hi."), 24, 0).shape == (0,)


def test_a_voice_that_was_put_away_speaks_on_as_before() -> None:
    before = spoken("Over here.").samples
    put_away()
    put_away()
    _spoken.cache_clear()
    np.testing.assert_array_equal(spoken("Over here.").samples, before)
