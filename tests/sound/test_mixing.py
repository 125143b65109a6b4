"""The mix: loudness, ceiling, length, ducking, the musical end, and films with next to nothing in them."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from filmwright.film.time import SAMPLE_RATE
from filmwright.sound.loudness import SILENT, loudness
from filmwright.sound.mixing import mixed
from filmwright.sound.scoring import scored
from filmwright.sound.sound import Sound, silence


def tone(seconds: float, hertz: float, level: float = 0.2) -> Sound:
    wave = level * np.sin(2 * np.pi * hertz * np.arange(int(seconds * SAMPLE_RATE)) / SAMPLE_RATE)
    return Sound(np.repeat(wave.astype(np.float32)[:, None], 2, axis=1))


def hits(seconds: float, level: float = 0.5) -> Sound:
    samples = 0.001 * np.random.default_rng(3).standard_normal((int(seconds * SAMPLE_RATE), 2))
    for start in range(4800, len(samples) - 4800, 36_000):
        samples[start : start + 4800] += level * (np.exp(-np.arange(4800) / 900))[:, None]
    return Sound(samples.astype(np.float32))


def words(seconds: float, start: float, end: float) -> Sound:
    samples = np.zeros((int(seconds * SAMPLE_RATE), 2), np.float32)
    first, last = int(start * SAMPLE_RATE), int(end * SAMPLE_RATE)
    samples[first:last] = tone(end - start, 300).samples[: last - first]
    return Sound(samples)


def strength(sound: Sound, hertz: float, start: float, end: float) -> float:
    """Decibels of one frequency between two moments."""
    part = sound.samples[int(start * SAMPLE_RATE) : int(end * SAMPLE_RATE), 0].astype(np.float64)
    turn = np.exp(-2j * np.pi * hertz * np.arange(len(part)) / SAMPLE_RATE)
    return float(20 * np.log10(np.abs((part * turn).mean()) + 1e-9))


@pytest.mark.parametrize("seconds", [1.0, 8.0, 20.0])
def test_a_mix_is_at_its_loudness_under_its_ceiling_and_exactly_as_long(seconds):
    samples = int(seconds * SAMPLE_RATE)
    mix = mixed(words(seconds, seconds * 0.3, seconds * 0.6), hits(seconds), tone(30, 880), samples=samples)
    assert len(mix.sound.samples) == samples and mix.sound.samples.dtype == np.float32
    assert mix.loudness == pytest.approx(-16, abs=0.3) and mix.true_peak < -1
    assert loudness(mix.sound) == pytest.approx(mix.loudness, abs=0.01)


def test_music_makes_room_before_the_words_and_comes_back_after_them():
    mix = mixed(words(10, 4, 6), silence(1), tone(12, 880), samples=10 * SAMPLE_RATE).sound
    before, during, after = (strength(mix, 880, *span) for span in ((1, 3), (4.1, 5.9), (7.2, 8)))
    assert before - during == pytest.approx(12, abs=0.5)
    assert before == pytest.approx(after, abs=0.3)
    assert strength(mix, 880, 4.0, 4.05) == pytest.approx(during, abs=1.0)  # down when the word begins
    half_way_back = strength(mix, 880, 6.5, 6.6)
    assert during + 1 < half_way_back < after - 1


def test_words_lie_12_to_18_lu_over_the_music():
    line = words(10, 4, 6)
    mix = mixed(line, silence(1), tone(12, 880), samples=10 * SAMPLE_RATE).sound
    gap = strength(mix, 300, 4.1, 5.9) - strength(mix, 880, 4.1, 5.9)
    assert 12 <= gap <= 18


def test_music_ends_with_the_film_in_a_fade():
    mix = mixed(silence(1), silence(1), tone(60, 440), samples=8 * SAMPLE_RATE).sound.samples
    level = [
        float(np.abs(mix[int(t * SAMPLE_RATE) : int((t + 0.1) * SAMPLE_RATE)]).max()) for t in (6, 7.2, 7.8)
    ]
    assert level[0] > 1.3 * level[1] > 4 * level[2]
    assert np.abs(mix[-10:]).max() < 1e-4


def test_hits_stay_audible_in_front_of_music():
    mix = mixed(silence(1), hits(6, level=0.05), tone(10, 880), samples=6 * SAMPLE_RATE).sound.samples[:, 0]
    hit = mix[4800 + 36_000 * 2 :][:960]
    quiet = mix[4800 + 36_000 * 2 - 2000 :][:960]
    assert np.abs(hit).max() > 1.5 * np.abs(quiet).max()


def test_a_bed_alone_stays_far_under_the_music():
    bed = Sound((0.008 * np.random.default_rng(1).standard_normal((96_000 * 3, 2))).astype(np.float32))
    loud = mixed(silence(1), bed, tone(10, 880), samples=96_000 * 3).sound
    # 600 samples are 11 whole periods of the tone: the difference holds the bed alone, twice.
    rest = (loud.samples[48_600:96_600] - loud.samples[48_000:96_000]).std() / np.sqrt(2)
    assert 18 < strength(loud, 880, 1, 2) + 3 - 20 * np.log10(rest) < 32


def test_silence_stays_silence():
    mix = mixed(silence(0), silence(0), None, samples=96_000)
    assert mix.loudness == mix.true_peak == SILENT and not mix.sound.samples.any()
    assert len(mixed(silence(0), silence(0), silence(4800), samples=0).sound.samples) == 0


def test_a_whispering_room_is_not_blown_up():
    room = Sound((3e-4 * np.random.default_rng(1).standard_normal((96_000, 2))).astype(np.float32))
    mix = mixed(silence(0), room, None, samples=96_000)
    assert mix.loudness == pytest.approx(loudness(room) + 24, abs=0.3)


@settings(max_examples=15, deadline=None)
@given(
    samples=st.integers(1, 60_000),
    speech=st.integers(0, 70_000),
    effects=st.integers(0, 70_000),
    music=st.one_of(st.none(), st.integers(0, 70_000)),
)
def test_any_lengths_make_a_finite_mix_of_the_length_asked_for(samples, speech, effects, music):
    mix = mixed(
        Sound(tone(2, 300).samples[:speech]),
        Sound(hits(2).samples[:effects]),
        None if music is None else Sound(tone(2, 500).samples[:music]),
        samples=samples,
    )
    assert mix.sound.samples.shape == (samples, 2)
    assert np.isfinite(mix.sound.samples).all() and mix.true_peak < -1 and np.isfinite(mix.loudness)


def test_short_music_repeats_on_its_beats():
    clicks = np.zeros((SAMPLE_RATE * 5, 2), np.float32)
    beats = [0.5 * i for i in range(1, 10)]  # 120 a minute, the first at half a second
    for beat in beats:
        clicks[int(beat * SAMPLE_RATE) : int(beat * SAMPLE_RATE) + 480] = 0.5
    long = scored(Sound(clicks), SAMPLE_RATE * 14, beats).part(0, SAMPLE_RATE * 14)[:, 0]
    starts = np.flatnonzero((long[1:] > 0.02) & (long[:-1] <= 0.02))
    gaps = np.diff(starts[starts < 12 * SAMPLE_RATE])
    assert len(gaps) > 20 and np.abs(gaps - SAMPLE_RATE // 2).max() < 0.01 * SAMPLE_RATE


def test_short_music_without_beats_goes_on_without_a_hole():
    long = scored(tone(2, 440), SAMPLE_RATE * 9).part(0, SAMPLE_RATE * 7)[:, 0]
    level = np.abs(long[4800 : 4800 * 69]).reshape(-1, 4800).max(axis=1)
    assert level.min() > 0.1
    assert not scored(silence(0), 1000).part(0, 1000).any()


def test_a_mix_is_the_same_in_one_piece_or_many(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = (words(9, 2, 4), hits(9), tone(5, 880))
    whole = mixed(*asked, samples=9 * SAMPLE_RATE).sound.samples
    for module in ("mixing", "tape", "loudness"):
        monkeypatch.setattr(f"filmwright.sound.{module}.PIECE", 28_800)
    parted = mixed(*asked, samples=9 * SAMPLE_RATE).sound.samples
    np.testing.assert_allclose(parted, whole, atol=2e-4)
