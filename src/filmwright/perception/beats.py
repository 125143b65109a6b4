"""The beat of a recording: onsets, tempo, and the beats a foot would tap.

Onsets are the rise of a log-mel spectrum; tempo is the strongest autocorrelation of the onsets
near a human pace; beats are the path that best joins onsets at that tempo (D. Ellis, Beat
Tracking by Dynamic Programming, J. New Music Research 36(1), 2007).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from filmwright.film.time import SAMPLE_RATE
from filmwright.media.running import bell, running_mean
from filmwright.perception.recording import Recording

_HOP = 240  # samples: 5 ms
_WINDOW = 1024
_RATE = SAMPLE_RATE / _HOP
_BANDS = 40
_USUAL_TEMPO = 115.0  # where people hear the beat when several tempos fit
_TIGHTNESS = 100.0
_BAR = 4
_LEAST = 0.35  # clicks reach 0.97, a band 0.92, read prose 0.27, noise 0.26


@dataclass(frozen=True, kw_only=True, eq=False)
class Beats:
    """When a foot taps. Iterating gives (seconds, strong), as cuts want them."""

    times: NDArray[np.float64]  # (n,) seconds, rising
    strong: NDArray[np.bool_]  # (n,) the first of a bar, or an accent
    tempo: float  # beats a minute; 0 when there is no beat
    confidence: float  # 0 to 1: how much of the onsets falls on the beats

    def __iter__(self) -> Iterator[tuple[float, bool]]:
        return zip(self.times.tolist(), self.strong.tolist(), strict=True)

    def __len__(self) -> int:
        return len(self.times)


def beats(sound: Recording) -> Beats:
    """Return the beats of a recording; none, with confidence 0, for silence, speech or a drone."""
    nothing = Beats(times=np.zeros(0), strong=np.zeros(0, bool), tempo=0.0, confidence=0.0)
    if len(sound.samples) < 1.5 * SAMPLE_RATE:
        return nothing
    rise, bass = _onsets(sound)
    if float(rise.max(initial=0.0)) <= 0:
        return nothing
    period = _period(rise)
    if period is None:
        return nothing
    frames = _path(rise, period)
    if len(frames) < 4:
        return nothing
    times = _refined(frames, rise)
    confidence = _agreement(frames, rise, period)
    if confidence < _LEAST:
        return nothing
    tempo = 60.0 / float(np.median(np.diff(times)))
    return Beats(times=times, strong=_strong(frames, rise, bass), tempo=tempo, confidence=confidence)


def onset_strength(sound: Recording) -> NDArray[np.float64]:
    """Return how much begins at every 5 ms of the recording, 0 where nothing does."""
    return _onsets(sound)[0]


def _onsets(sound: Recording) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Return onset strength over all bands and over the lowest (kick and bass), every 5 ms."""
    mono = sound.samples.mean(axis=1)
    padded = np.pad(mono, (_WINDOW // 2, _WINDOW))
    views = np.lib.stride_tricks.sliding_window_view(padded, _WINDOW)[::_HOP]
    window, bank = np.hanning(_WINDOW).astype(np.float32), _mel_bank()
    mel = np.concatenate(
        [np.abs(np.fft.rfft(views[at : at + 4096] * window)) @ bank for at in range(0, len(views), 4096)]
    )
    top = float(mel.max(initial=0.0))
    if top < 1e-4:
        return np.zeros(len(mel)), np.zeros(len(mel))
    decibels = 20 * np.log10(np.maximum(mel, top * 1e-4))
    lag = 3
    # Against the strongest neighbour band of before: a sliding note is not a new one.
    before = np.maximum(decibels[:-lag], np.maximum(np.roll(decibels, 1, 1), np.roll(decibels, -1, 1))[:-lag])
    rises = np.maximum(decibels[lag:] - before, 0.0)
    rises = np.pad(rises, ((lag, 0), (0, 0)))
    whole, bass = rises.mean(axis=1), rises[:, :6].mean(axis=1)
    whole = np.maximum(whole - running_mean(whole, int(1.0 * _RATE)), 0.0)
    if whole.std() > 0:
        whole = whole / whole.std()
    return whole, bass


def _mel_bank() -> NDArray[np.float32]:
    """Return triangular bands (513, 40) evenly spaced in mel from 30 Hz to 10 kHz."""
    mels = np.linspace(2595 * np.log10(1 + 30 / 700), 2595 * np.log10(1 + 10_000 / 700), _BANDS + 2)
    edges = 700 * (10 ** (mels / 2595) - 1)
    hertz = np.fft.rfftfreq(_WINDOW, 1 / SAMPLE_RATE)[:, None]
    up = (hertz - edges[:-2]) / np.maximum(edges[1:-1] - edges[:-2], 50)
    down = (edges[2:] - hertz) / np.maximum(edges[2:] - edges[1:-1], 50)
    bank: NDArray[np.float32] = np.clip(np.minimum(up, down), 0, None).astype(np.float32)
    return bank


def _period(rise: NDArray[np.float64]) -> float | None:
    """Return the beat's length in onset steps, or None if nothing repeats."""
    smooth = bell(rise, 2.0)
    smooth = smooth - smooth.mean()
    size = 1 << int(np.ceil(np.log2(2 * len(smooth))))
    power = np.abs(np.fft.rfft(smooth, size)) ** 2
    same = np.fft.irfft(power)[: len(smooth)]
    same = same / max(float(same[0]), 1e-9) / np.maximum(1 - np.arange(len(same)) / len(same), 0.2)
    lags = np.arange(int(_RATE * 60 / 220), min(int(_RATE * 60 / 45), len(same) // 2))
    if not len(lags):
        return None
    # A beat repeats at once, twice and four times its length.
    score = same[lags].copy()
    for multiple, weight in ((2, 0.5), (4, 0.25)):
        inside = lags * multiple < len(same)
        score[inside] += weight * same[lags[inside] * multiple]
    score = np.maximum(score, 0) * np.exp(-0.5 * (np.log2(lags / (_RATE * 60 / _USUAL_TEMPO)) / 0.9) ** 2)
    best = int(score.argmax())
    if score[best] < 0.03:
        return None
    lag = int(lags[best])
    # Where every half beat is as strong as the beat, the half is the beat.
    half = round(lag / 2)
    if half >= _RATE * 60 / 190 and same[half - 1 : half + 2].max() > 0.75 * same[lag]:
        lag = half - 1 + int(same[half - 1 : half + 2].argmax())
    a, b, c = same[lag - 1 : lag + 2]
    peaked = b >= max(a, c) and a - 2 * b + c < 0
    return lag + (0.5 * float(a - c) / float(a - 2 * b + c) if peaked else 0.0)


def _path(rise: NDArray[np.float64], period: float) -> NDArray[np.int64]:
    """Return the onset steps of the beats: the chain of the best sum of onsets and even spacing."""
    local = bell(rise, period / 32)
    steps = np.arange(-round(2 * period), -round(period / 2) + 1)
    cost = -_TIGHTNESS * np.log(-steps / period) ** 2
    total, back = local.copy(), np.full(len(local), -1)
    first = -int(steps[0])
    padded = np.concatenate([np.zeros(first), np.zeros(len(local))])
    padded[:first] = -1e3
    floor = 0.01 * local.max()
    begun = False
    for at in range(len(local)):
        reach = padded[at : at + len(steps)] + cost
        best = int(reach.argmax())
        if begun and reach[best] > -1e2:
            total[at] = local[at] + max(float(reach[best]), 0.0)
            back[at] = at + int(steps[best]) if reach[best] > 0 else -1
        begun = begun or local[at] > floor
        padded[first + at] = total[at]
    tail = max(len(total) - round(1.2 * period), 0)
    at = tail + int(total[tail:].argmax())
    chain = [at]
    while back[chain[-1]] >= 0:
        chain.append(int(back[chain[-1]]))
    frames = np.array(chain[::-1])
    # Beats tapped into silence before the music or after it are no beats.
    heard = np.flatnonzero(local[frames] > 0.1 * np.median(local[frames]))
    return frames[heard[0] : heard[-1] + 1] if len(heard) else frames[:0]


def _refined(frames: NDArray[np.int64], rise: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return seconds: each beat on the nearest onset within 25 ms, between steps by a parabola."""
    smooth = bell(rise, 1.0)
    reach = 5
    times = []
    for frame in frames:
        low = max(int(frame) - reach, 1)
        window = smooth[low : int(frame) + reach + 1]
        peak = low + int(window.argmax()) if len(window) and window.max() > 0.3 else int(frame)
        offset = 0.0
        if 0 < peak < len(smooth) - 1:
            a, b, c = smooth[peak - 1 : peak + 2]
            if b >= max(a, c) and a - 2 * b + c < 0:
                offset = 0.5 * (a - c) / (a - 2 * b + c)
        times.append((peak + offset) / _RATE)
    return np.maximum.accumulate(np.array(times))


def _agreement(frames: NDArray[np.int64], rise: NDArray[np.float64], period: float) -> float:
    """Return 0 to 1: how far the onsets on the beats stand above those between them."""
    near = bell(rise, 3.0)
    on = float(np.mean(near[frames]))
    middle = np.clip(frames + round(period * 0.37), 0, len(near) - 1)
    off = float(np.mean(near[middle]))
    uneven = float(np.abs(np.diff(frames, n=2)).mean()) / period  # players drift, talkers jump
    return float(np.clip((on - off) / (on + off + 1e-9), 0, 1) * np.exp(-((uneven / 0.06) ** 2)))


def _strong(
    frames: NDArray[np.int64], rise: NDArray[np.float64], bass: NDArray[np.float64]
) -> NDArray[np.bool_]:
    """Return which beats are the first of a bar of four, by bass and accent, and lone accents."""
    near = bell(rise, 3.0)[frames]
    low = bell(bass, 3.0)[frames]
    weight = near / max(float(near.std()), 1e-9) + low / max(float(low.std()), 1e-9)
    phase = max(range(min(_BAR, len(weight))), key=lambda first: float(weight[first::_BAR].mean()))
    strong = np.zeros(len(frames), bool)
    strong[phase::_BAR] = True
    strong |= weight > weight.mean() + 2.5 * weight.std()
    return strong
