"""The air of places far from town: sea, streams, woods, wind, water overhead, empty space.

Each is a bed of noise shaped as its source shapes it: swells that come and go, bands that gusts
lift, single events (a gull, a bubble, a drop) at moments of their own.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TypeAlias

import numpy as np

from filmwright.film.time import SAMPLE_RATE
from filmwright.sound import air
from filmwright.sound.air import Bed, laid, level, moments, panned, wide
from filmwright.sound.synthesis import noise, tilted, wandering

Maker: TypeAlias = Callable[[int, np.random.Generator, float], Bed]
"""Samples, chance, and how much of the day's bustle is left (night 0.5 to day 1) to a bed."""


def hiss(samples: int, rng: np.random.Generator, band: tuple[float, float, float], decibels: float) -> Bed:
    """Return broad noise between two pitches (Hz) that falls by `band[2]` with each octave."""
    colour = tilted(*band)
    return wide(noise(samples, rng, colour), noise(samples, rng, colour), 0.8) * level(decibels)


def _sea(samples: int, rng: np.random.Generator, bustle: float) -> Bed:
    """Breakers every six seconds or so: a low push, then a hiss that runs out; gulls by day."""
    bed = hiss(samples, rng, (60, 500, 3.0), -48.0)
    for at in moments(samples + 3 * SAMPLE_RATE, rng, 12.0):
        count = int(rng.uniform(5.0, 7.5) * SAMPLE_RATE)
        time = np.linspace(0, 1, count, dtype=np.float32)
        push = (np.minimum(time / 0.3, 1) * np.exp(-np.clip(time - 0.3, 0, None) * 7))[:, None]
        wash = (np.minimum(time / 0.45, 1) ** 2 * np.exp(-np.clip(time - 0.45, 0, None) * 5))[:, None]
        wave = (
            hiss(count, rng, (80, 700, 2.5), -31.0) * push + hiss(count, rng, (700, 7000, 2.0), -35.0) * wash
        )
        laid(bed, wave.astype(np.float32), at - count // 2)
    return bed + (_gulls(samples, rng) if bustle > 0.55 else np.float32(0))


def _gulls(samples: int, rng: np.random.Generator) -> Bed:
    """Gulls far off: falling cries in a row."""
    bed = np.zeros((samples, 2), np.float32)
    for at in moments(samples, rng, 9.0):
        side, start = rng.uniform(-0.8, 0.8), at
        for _ in range(int(rng.integers(2, 5))):
            count = int(rng.uniform(0.18, 0.34) * SAMPLE_RATE)
            time = np.linspace(0, 1, count, dtype=np.float32)
            pitch = rng.uniform(950, 1250) * (1.25 - 0.5 * time + 0.2 * np.sin(np.pi * time))
            phase = np.cumsum(pitch) * (2 * np.pi / SAMPLE_RATE)
            cry = np.sin(phase) + 0.5 * np.sin(2 * phase) + 0.3 * np.sin(3 * phase)
            laid(bed, panned((cry * np.sin(np.pi * time)).astype(np.float32) * level(-50.0), side), start)
            start += int(count * 1.4)
    return bed


def _stream(samples: int, rng: np.random.Generator, bustle: float) -> Bed:
    """Water over stones: a soft wash and bubbles that ring as they close."""
    bed = hiss(samples, rng, (300, 3500, 3.0), -45.0) * wandering(samples, rng, 1.2, 0.6, 1.0)[:, None]
    for at in moments(samples, rng, 420.0):
        count = int(rng.uniform(0.03, 0.09) * SAMPLE_RATE)
        time = np.arange(count, dtype=np.float32) / SAMPLE_RATE
        ring = np.sin(2 * np.pi * rng.uniform(420, 1500) * (time + 2.0 * time**2)) * np.exp(-time * 55)
        laid(bed, panned(ring.astype(np.float32) * level(rng.uniform(-52, -43)), rng.uniform(-0.9, 0.9)), at)
    return bed


def _waterfall(samples: int, rng: np.random.Generator, bustle: float) -> Bed:
    roar = hiss(samples, rng, (70, 900, 2.0), -34.0) + hiss(samples, rng, (900, 8000, 1.5), -38.0)
    return roar * wandering(samples, rng, 0.8, 0.85, 1.0)[:, None]


def _forest(samples: int, rng: np.random.Generator, bustle: float) -> Bed:
    life = air.birds(samples, rng, 1.3) if bustle > 0.55 else air.crickets(samples, rng, 0.8)
    return air.leaves(samples, rng, -40.0) + life


def _meadow(samples: int, rng: np.random.Generator, bustle: float) -> Bed:
    birds = air.birds(samples, rng, 0.7) if bustle > 0.55 else np.float32(0)
    return air.leaves(samples, rng, -46.0) + air.crickets(samples, rng, 0.6) + birds


def _insects(samples: int, rng: np.random.Generator, bustle: float) -> Bed:
    return air.rumble(samples, rng, -54.0) + air.crickets(samples, rng, 1.6)


def _wind(samples: int, rng: np.random.Generator, bustle: float) -> Bed:
    return air.wind(samples, rng, 8.0) + hiss(samples, rng, (60, 300, 4.0), -52.0)


def _underwater(samples: int, rng: np.random.Generator, bustle: float) -> Bed:
    """Everything high is gone; a slow surge, and bubbles that rise."""
    surge = wandering(samples, rng, 2.5, 0.4, 1.0)[:, None]
    bed = hiss(samples, rng, (30, 320, 5.0), -36.0) * surge
    for at in moments(samples, rng, 50.0):
        start, side = at, rng.uniform(-0.7, 0.7)
        for _ in range(int(rng.integers(2, 7))):
            count = int(rng.uniform(0.05, 0.11) * SAMPLE_RATE)
            time = np.arange(count, dtype=np.float32) / SAMPLE_RATE
            blub = np.sin(2 * np.pi * rng.uniform(180, 420) * (time + 3 * time**2)) * np.sin(
                np.pi * time / time[-1]
            )
            laid(bed, panned(blub.astype(np.float32) * level(rng.uniform(-46, -40)), side), start)
            start += int(count * rng.uniform(0.7, 1.6))
    return bed


def _space(samples: int, rng: np.random.Generator, bustle: float) -> Bed:
    """No air carries sound; what is heard is one's own suit: a hum and a breath of the fan."""
    time = np.arange(samples, dtype=np.float32) / SAMPLE_RATE
    hum = sum(a * np.sin(np.float32(2 * np.pi * f) * time) for f, a in ((55, 0.9), (82.5, 0.4), (110.2, 0.3)))
    return np.asarray(hum, np.float32)[:, None] * level(-46.0) + hiss(samples, rng, (200, 1200, 4.0), -56.0)


def _harbour(samples: int, rng: np.random.Generator, bustle: float) -> Bed:
    """Water against quay walls, gulls, far engines, now and then a ship's horn."""
    bed = hiss(samples, rng, (150, 1800, 3.0), -45.0) * wandering(samples, rng, 0.9, 0.3, 1.0)[:, None]
    bed += air.rumble(samples, rng, -43.0) + _gulls(samples, rng)
    for at in moments(samples, rng, 2.0):
        count = int(2.6 * SAMPLE_RATE)
        time = np.arange(count, dtype=np.float32) / SAMPLE_RATE
        tone = sum(
            a * np.sin(np.float32(2 * np.pi * 92 * k) * time) for k, a in ((1, 1.0), (2, 0.5), (3, 0.3))
        )
        swell = np.minimum(np.minimum(time / 0.25, 1), np.clip((2.6 - time) / 0.7, 0, 1))
        laid(bed, panned(np.asarray(tone, np.float32) * swell * level(-47.0), 0.3), at)
    return bed


def _motorway(samples: int, rng: np.random.Generator, bustle: float) -> Bed:
    return air.rumble(samples, rng, -37.0) + air.traffic(samples, rng, cars=34.0 * bustle, level=-32.0)


def _farm(samples: int, rng: np.random.Generator, bustle: float) -> Bed:
    """Birds, a breeze, a hen somewhere."""
    bed = air.leaves(samples, rng, -47.0) + air.birds(samples, rng, 0.8)
    for at in moments(samples, rng, 16.0 * bustle):
        start, side = at, rng.uniform(-0.8, 0.8)
        for k in range(int(rng.integers(2, 5))):
            count = int((0.09 if k else 0.2) * SAMPLE_RATE)
            time = np.linspace(0, 1, count, dtype=np.float32)
            phase = np.cumsum(rng.uniform(480, 560) * (1 + 0.25 * time)) * (2 * np.pi / SAMPLE_RATE)
            cluck = (np.sin(phase) + 0.6 * np.sin(2 * phase) + 0.4 * np.sin(3 * phase)) * np.sin(np.pi * time)
            laid(bed, panned(cluck.astype(np.float32) * level(-49.0), side), start)
            start += int(rng.uniform(0.18, 0.3) * SAMPLE_RATE)
    return bed


def _crowd(samples: int, rng: np.random.Generator, bustle: float) -> Bed:
    """Many people at once, in the open."""
    return air.murmur(samples, rng, 9) * np.float32(1.4) + air.rumble(samples, rng, -44.0)


BEDS: Mapping[str, Maker] = {
    "crowd": _crowd,
    "farm": _farm,
    "forest": _forest,
    "harbour": _harbour,
    "insects": _insects,
    "meadow": _meadow,
    "motorway": _motorway,
    "sea": _sea,
    "space": _space,
    "underwater": _underwater,
    "water": _stream,
    "waterfall": _waterfall,
    "wind": _wind,
}
"""The beds by name, as sets call them."""
