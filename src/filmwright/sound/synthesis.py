"""Sound from nothing: noise of any colour, struck modes, slow random motion. All seeded."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray

from filmwright.film.time import SAMPLE_RATE

Wave = NDArray[np.float32]
"""One channel, (n,) float32."""

_PIECE = 1 << 17  # samples shaped at a time: bounded memory for scenes of any length
_JOIN = 1 << 12


def noise(samples: int, rng: np.random.Generator, colour: Callable[[Wave], Wave]) -> Wave:
    """Return noise of RMS 1 whose spectrum follows `colour`: frequencies in Hz to magnitudes.

    Long noise is made in pieces that melt into each other at equal power; nothing repeats.
    """
    made = np.zeros(samples + _PIECE, np.float32)
    size = min(_PIECE, 1 << max(int(np.ceil(np.log2(max(samples, 2)))), 9))
    hertz = np.maximum(np.fft.rfftfreq(size, 1 / SAMPLE_RATE), 1.0).astype(np.float32)
    shape: Wave = np.array(colour(hertz), np.float32)
    shape[0] = 0
    power = float((shape.astype(np.float64) ** 2).sum()) * 2 / size
    shape = shape * np.float32(1 / np.sqrt(max(power, 1e-20)))
    join = min(_JOIN, size // 4)
    turn = np.linspace(0, np.pi / 2, join, dtype=np.float32)
    start = 0
    while start < samples:
        piece = np.fft.irfft(np.fft.rfft(rng.standard_normal(size, dtype=np.float32)) * shape, size)
        if start:
            piece[:join] *= np.sin(turn)
        piece[size - join :] *= np.cos(turn)
        made[start : start + size] += piece[: len(made) - start]
        start += size - join
    return made[:samples]


def band(low: float, high: float, slope: float = 12.0) -> Callable[[Wave], Wave]:
    """Return the colour that passes `low` to `high` Hz and falls by `slope` dB an octave outside."""
    order = slope / 6.02

    def colour(hertz: Wave) -> Wave:
        power = (1 + (low / hertz) ** (2 * order)) * (1 + (hertz / high) ** (2 * order))
        return (1 / np.sqrt(power)).astype(np.float32)

    return colour


def tilted(low: float, high: float, tilt: float) -> Callable[[Wave], Wave]:
    """Return a band whose inside falls by `tilt` dB an octave: 3 is pink, 6 is brown."""
    inside = band(low, high)

    def colour(hertz: Wave) -> Wave:
        shaped: Wave = inside(hertz) * hertz ** np.float32(-tilt / 6.02)
        return shaped

    return colour


def wandering(samples: int, rng: np.random.Generator, seconds: float, low: float, high: float) -> Wave:
    """Return a value that wanders smoothly between `low` and `high`, turning about every `seconds`."""
    steps = max(int(samples / SAMPLE_RATE / seconds), 0) + 4
    knots = rng.uniform(0, 1, steps)
    phase = np.linspace(0, samples / SAMPLE_RATE / seconds, max(samples // 480, 2)) + rng.uniform(0, 1)
    whole = np.minimum(phase.astype(int), steps - 2)
    part = phase - whole
    eased = part * part * (3 - 2 * part)
    coarse = low + (high - low) * (knots[whole] * (1 - eased) + knots[whole + 1] * eased)
    fine = np.interp(np.arange(samples), np.linspace(0, max(samples - 1, 1), len(coarse)), coarse)
    wave: Wave = fine.astype(np.float32)
    return wave


def struck(
    frequencies: Sequence[float] | NDArray[np.float64],
    decays: Sequence[float] | NDArray[np.float64],
    levels: Sequence[float] | NDArray[np.float64],
    rng: np.random.Generator,
) -> Wave:
    """Return modes struck together at sample 0: Hz, seconds until each is 60 dB down, amplitudes.

    Every mode rises in a quarter of a millisecond, so the onset is exact and yet no click.
    """
    longest = min(float(max(decays)), 4.0)
    time = np.arange(max(int(longest * SAMPLE_RATE), 480), dtype=np.float32) / SAMPLE_RATE
    wave = np.zeros(len(time), np.float32)
    for hertz, decay, level in zip(frequencies, decays, levels, strict=True):
        if hertz > 0.45 * SAMPLE_RATE:
            continue
        phase = rng.uniform(0.3, 0.7) * np.pi
        rung = np.sin(np.float32(2 * np.pi * hertz) * time + np.float32(phase))
        wave += np.float32(level) * rung * np.exp(np.float32(-6.91 / decay) * time)
    rise = 12
    wave[:rise] *= np.linspace(1 / rise, 1, rise, dtype=np.float32)
    return closed(wave)


def burst(
    seconds: float, rng: np.random.Generator, colour: Callable[[Wave], Wave], rise: float = 0.001
) -> Wave:
    """Return a burst of noise from sample 0, up in `rise` and 60 dB down after `seconds`; peak about 1."""
    samples = max(int((rise + seconds) * SAMPLE_RATE), 64)
    time = np.arange(samples, dtype=np.float32) / SAMPLE_RATE
    shape = np.minimum((time + 1 / SAMPLE_RATE) / max(rise, 1e-4), 1) * np.exp(
        -6.91 / seconds * np.maximum(time - rise, 0)
    )
    return closed(noise(samples, rng, colour) * shape.astype(np.float32) * np.float32(0.33))


def closed(wave: Wave) -> Wave:
    """Return the wave faded over its last 2 ms, so that it ends without a click."""
    fall = min(96, len(wave))
    wave[len(wave) - fall :] *= np.linspace(1, 0, fall, dtype=np.float32)
    return wave


def together(*waves: Wave) -> Wave:
    """Return the sum of waves that begin at the same sample."""
    total = np.zeros(max(len(wave) for wave in waves), np.float32)
    for wave in waves:
        total[: len(wave)] += wave
    return total
