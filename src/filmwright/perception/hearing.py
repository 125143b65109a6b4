"""What a recording is: speech, music or an effect, so that it can be given a role."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray

from filmwright.film.time import SAMPLE_RATE
from filmwright.perception.beats import beats
from filmwright.perception.recording import Recording


class Heard(StrEnum):
    SPEECH = "speech"
    MUSIC = "music"
    EFFECT = "effect"


@dataclass(frozen=True, eq=False)
class _Excerpt:
    samples: NDArray[np.float32]


@dataclass(frozen=True, kw_only=True)
class Hearing:
    kind: Heard
    confidence: float  # 0 to 1


def heard(sound: Recording) -> Hearing:
    """Return what the first 30 seconds of a recording are, by rhythm, pauses and tone.

    Speech stops between phrases and pulses at 3 to 7 syllables a second; music goes on, keeps a
    beat or holds pitches; anything else, or anything under two seconds, is an effect.
    """
    part = _Excerpt(sound.samples[: 30 * SAMPLE_RATE])
    seconds = len(part.samples) / SAMPLE_RATE
    mono = part.samples.mean(axis=1)
    if float(np.abs(mono).max(initial=0.0)) < 1e-4:
        return Hearing(kind=Heard.EFFECT, confidence=0.0)
    if seconds < 0.8:
        return Hearing(kind=Heard.EFFECT, confidence=0.7)
    hop = SAMPLE_RATE // 100
    blocks = mono[: len(mono) // hop * hop].reshape(-1, hop)
    level = np.sqrt((blocks**2).mean(axis=1) + 1e-12)
    quiet = float((level < 0.12 * np.quantile(level, 0.95)).mean())
    slow = np.abs(np.fft.rfft((level - level.mean()) * np.hanning(len(level)))) ** 2
    pace = np.fft.rfftfreq(len(level), 0.01)
    syllables = float(slow[(pace > 2.5) & (pace < 8)].sum() / slow[(pace > 0.3) & (pace < 30)].sum())
    held, voiced = _tones(mono)
    beat = beats(part).confidence
    going_on = 1 - _between(quiet, 0.08, 0.25)
    phrased = 1.4 * _between(quiet, 0.10, 0.28) + 0.9 * _between(syllables, 0.2, 0.5)
    scores = {
        Heard.SPEECH: phrased + 0.6 * voiced - 0.5 * beat,
        Heard.MUSIC: 0.9 * beat + 1.2 * _between(held, 0.3, 0.6) + 0.5 * going_on * beat,
        Heard.EFFECT: 0.75 + (0.5 if seconds < 2 else 0.0) - 0.4 * voiced,
    }
    ranked = sorted(scores.items(), key=lambda item: -item[1])
    lead = ranked[0][1] - ranked[1][1]
    return Hearing(kind=ranked[0][0], confidence=float(np.clip(0.4 + 0.5 * lead, 0.0, 1.0)))


def _between(value: float, low: float, high: float) -> float:
    return float(np.clip((value - low) / (high - low), 0, 1))


def _tones(mono: NDArray[np.float32]) -> tuple[float, float]:
    """Return the share of loud moments that hold one pitch for a quarter second, and that are voiced."""
    from scipy.signal import stft  # it takes most of a second to load: only when needed

    hertz, _, spectrum = stft(mono, SAMPLE_RATE, nperseg=4096, noverlap=2048)
    power = np.abs(spectrum[(hertz > 80) & (hertz < 4000)]) ** 2
    loud = power.sum(axis=0) > 0.05 * np.quantile(power.sum(axis=0), 0.95)
    if loud.sum() < 8:
        return 0.0, 0.0
    power = power[:, loud]
    peaked = power.max(axis=0) / power.sum(axis=0)
    tops = power.argmax(axis=0)
    same = np.abs(tops[6:] - tops[:-6]) <= 1
    flatness = np.exp(np.log(power + 1e-15).mean(axis=0)) / (power.mean(axis=0) + 1e-15)
    return float((same & (peaked[6:] > 0.12)).mean()), float((flatness < 0.15).mean())
