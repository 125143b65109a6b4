"""The ingredients of ambience, each a stereo bed (n, 2) at its place in the mix."""

from __future__ import annotations

from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from filmwright.film.time import SAMPLE_RATE
from filmwright.sound.synthesis import Wave, band, burst, noise, tilted, wandering

Bed: TypeAlias = NDArray[np.float32]


def level(decibels: float) -> np.float32:
    """Return the amplitude of a level in decibels under full scale."""
    return np.float32(10 ** (decibels / 20))


def wide(left: Wave, right: Wave, width: float) -> Bed:
    """Return two independent noises as stereo: width 0 is mono, 1 is two separate sides."""
    angle = np.float32(np.pi / 4 * (1 - width))
    near, far = np.cos(angle), np.sin(angle)
    return np.stack([near * left + far * right, far * left + near * right], axis=1)


def panned(wave: Wave, place: float | Wave) -> Bed:
    """Return the wave at constant power between left (-1) and right (1); the place may move."""
    angle = (np.asarray(place, np.float32) + 1) * np.float32(np.pi / 4)
    return np.stack([wave * np.cos(angle), wave * np.sin(angle)], axis=1)


def laid(bed: Bed, event: Bed, start: int) -> None:
    """Add an event to the bed from sample `start` on; what lies outside is not heard."""
    first, last = max(start, 0), min(start + len(event), len(bed))
    if last > first:
        bed[first:last] += event[first - start : last - start]


def moments(samples: int, rng: np.random.Generator, a_minute: float) -> list[int]:
    """Return random times in samples, on average `a_minute`, never bunched within 0.4 of their gap."""
    if a_minute <= 0:
        return []
    gap = 60 * SAMPLE_RATE / a_minute
    found, at = [], rng.uniform(-0.5, 0.8) * gap
    while at < samples:
        found.append(int(at))
        at += gap * (0.4 + rng.exponential(0.6))
    return found


def _two(samples: int, rng: np.random.Generator, low: float, high: float, tilt: float) -> tuple[Wave, Wave]:
    colour = tilted(low, high, tilt)
    return noise(samples, rng, colour), noise(samples, rng, colour)


def rumble(samples: int, rng: np.random.Generator, decibels: float) -> Bed:
    """The breath of a city: far traffic without any single car in it."""
    low = wide(*_two(samples, rng, 45, 220, 3), 0.5) * wandering(samples, rng, 4.0, 0.7, 1.0)[:, None]
    wash = wide(*_two(samples, rng, 250, 1400, 4.5), 0.7) * wandering(samples, rng, 3.0, 0.5, 1.0)[:, None]
    return (low + np.float32(0.55) * wash) * level(decibels)


def traffic(samples: int, rng: np.random.Generator, *, cars: float, level: float) -> Bed:
    """Cars that pass: tyres swell, darken and move from side to side; `cars` a minute."""
    bed = np.zeros((samples, 2), np.float32)
    for at in moments(samples, rng, cars):
        seconds = rng.uniform(4.0, 8.0)
        count = int(seconds * SAMPLE_RATE)
        time = np.linspace(-1, 1, count, dtype=np.float32)
        # Distance to a car that passes at one side: level falls as one over it.
        near = 1 / np.sqrt(1 + (time * rng.uniform(3, 5)) ** 2) - 0.2
        swell = np.clip(near, 0, None) ** 1.2
        far_tyres = noise(count, rng, tilted(90, 700, 3))
        near_tyres = noise(count, rng, tilted(400, 2600, 3))
        wave = far_tyres * swell + np.float32(0.8) * near_tyres * swell**2
        engine = np.cumsum(rng.uniform(55, 85) * (1 - 0.05 * np.tanh(time * 4))) * (2 * np.pi / SAMPLE_RATE)
        wave += np.float32(0.35) * (np.sin(engine) + 0.5 * np.sin(2 * engine + 1)).astype(np.float32) * swell
        side = np.clip(time * rng.choice([-1.0, 1.0]) * 0.9, -0.9, 0.9).astype(np.float32)
        loud = 10 ** ((level + rng.uniform(-5, 3)) / 20)
        laid(bed, panned(wave * np.float32(loud * 1.6), side), at - count // 2)
    return bed


def horns(samples: int, rng: np.random.Generator, a_minute: float) -> Bed:
    """A horn far off, two reeds a third apart, dulled by the streets between."""
    bed = np.zeros((samples, 2), np.float32)
    for at in moments(samples, rng, a_minute):
        pitch, side = rng.uniform(330, 430), rng.uniform(-0.8, 0.8)
        lengths = [rng.uniform(0.25, 0.7)] + ([rng.uniform(0.15, 0.3)] if rng.uniform() < 0.4 else [])
        start = at
        for seconds in lengths:
            count = int((seconds + 0.5) * SAMPLE_RATE)
            time = np.arange(count, dtype=np.float32) / SAMPLE_RATE
            wave = np.zeros(count, np.float32)
            for reed in (pitch, pitch * 1.26):
                for overtone, amount in ((1, 1.0), (2, 0.6), (3, 0.35), (4, 0.12)):
                    wave += np.float32(amount) * np.sin(np.float32(2 * np.pi * reed * overtone) * time)
            # The street goes on ringing after the hand has left the wheel.
            held = np.minimum(time / 0.05, 1) * np.where(
                time < seconds, 1.0, 0.25 * np.exp(-(time - seconds) / 0.12)
            )
            edge = np.convolve(held, np.hanning(961) / 480, mode="same").astype(np.float32)
            laid(bed, panned(wave * edge * level(-53.0), side), start)
            start += int((seconds + 0.12) * SAMPLE_RATE)
    return bed


def leaves(samples: int, rng: np.random.Generator, decibels: float) -> Bed:
    """Leaves in a light wind: gusts from one side and the other."""
    left, right = _two(samples, rng, 1500, 7000, 2)
    gust = wandering(samples, rng, 2.2, 0.15, 1.0)
    other = wandering(samples, rng, 2.7, 0.15, 1.0)
    return wide(left * gust**2, right * other**2, 0.75) * level(decibels)


def birds(samples: int, rng: np.random.Generator, liveliness: float) -> Bed:
    """Songbirds at their places in the trees, each with a phrase of its own that it varies."""
    bed = np.zeros((samples, 2), np.float32)
    for _ in range(4):
        base, notes = rng.uniform(2300, 4600), int(rng.integers(2, 7))
        side, loud = rng.uniform(-0.95, 0.95), level(rng.uniform(-47, -37))
        melody = [
            (rng.uniform(0.8, 1.3), rng.uniform(0.75, 1.35), rng.uniform(0.05, 0.16)) for _ in range(notes)
        ]
        trill = rng.uniform(18, 34) if rng.uniform() < 0.5 else 0.0
        for at in moments(samples, rng, 7.0 * liveliness):
            start = at
            for begin, end, seconds in melody[: int(rng.integers(1, notes + 1))]:
                tune = rng.uniform(0.97, 1.03)
                note = _chirp(base * begin * tune, base * end * tune, seconds, trill)
                laid(bed, panned(note * loud, side), start)
                laid(bed, panned(note * loud * np.float32(0.18), -side * 0.4), start + 2900)  # off the trees
                start += int((seconds + rng.uniform(0.02, 0.09)) * SAMPLE_RATE)
    return bed


def _chirp(begin: float, end: float, seconds: float, trill: float) -> Wave:
    count = int(seconds * SAMPLE_RATE)
    way = np.linspace(0, 1, count, dtype=np.float32)
    hertz = begin * (end / begin) ** way
    if trill:
        hertz = hertz * (1 + 0.05 * np.sin(2 * np.pi * trill * way * seconds))
    phase = np.cumsum(hertz) * (2 * np.pi / SAMPLE_RATE)
    wave = np.sin(phase) + 0.12 * np.sin(2 * phase)
    shaped: Wave = (wave * np.clip(np.sin(np.pi * way), 0, 1) ** 0.8).astype(np.float32)
    return shaped


def crickets(samples: int, rng: np.random.Generator, liveliness: float) -> Bed:
    """Crickets: pulses of one tone in threes and fours, some near, some a field away."""
    bed = np.zeros((samples, 2), np.float32)
    time = np.arange(samples, dtype=np.float32) / SAMPLE_RATE
    for _ in range(6):
        tone, pulses = rng.uniform(4000, 5100), rng.uniform(48, 62)
        every = rng.uniform(0.35, 0.8)
        song = ((time + np.float32(rng.uniform(0, 1))) % np.float32(every)) / np.float32(every)
        sings = np.clip((0.45 - np.abs(song - 0.5) * 1.2) * 8, 0, 1)
        beat = np.sin(np.float32(np.pi * pulses) * time) ** 2
        lives = np.clip(wandering(samples, rng, 5.0, -0.5, 1.6), 0, 1)
        wave = np.sin(np.float32(2 * np.pi * tone) * time) * beat * sings * lives
        bed += panned(wave.astype(np.float32) * level(rng.uniform(-58, -46)), rng.uniform(-0.9, 0.9))
    return bed


def room_tone(samples: int, rng: np.random.Generator, decibels: float) -> Bed:
    """Air standing in a room; a fridge somewhere."""
    air = wide(*_two(samples, rng, 60, 420, 5), 0.35) + np.float32(0.3) * wide(
        *_two(samples, rng, 500, 3000, 5), 0.6
    )
    time = np.arange(samples, dtype=np.float32) / SAMPLE_RATE
    hum = sum(
        a * np.sin(np.float32(2 * np.pi * f) * time) for f, a in ((100, 0.16), (200, 0.07), (300, 0.03))
    )
    return (air + np.asarray(hum, np.float32)[:, None]) * level(decibels)


def rain(samples: int, rng: np.random.Generator, strength: float, *, indoors: bool) -> Bed:
    """Rain: a bed that grows denser and duller with strength, and single drops in front of it."""
    loud = -46.0 + 14.0 * strength
    high = 9000 - 3500 * strength
    bed = wide(*_two(samples, rng, 700 - 400 * strength, high, 2.0), 0.85)
    bed *= wandering(samples, rng, 3.0, 0.8, 1.0)[:, None] * level(loud)
    if strength > 0.5:
        bed += wide(*_two(samples, rng, 120, 700, 3), 0.7) * level(loud - 6)
    drops = [_drop(rng) for _ in range(24)]
    for _ in range(int(samples / SAMPLE_RATE * (14 + 50 * strength))):
        drop = drops[int(rng.integers(24))]
        near = rng.uniform() ** 3
        laid(
            bed,
            panned(drop * level(loud - 3 + 13 * near), rng.uniform(-1, 1)),
            int(rng.integers(0, max(samples, 1))),
        )
    if indoors:  # heard through glass
        from scipy.signal import butter, sosfilt  # it takes most of a second to load: only when needed

        bed = sosfilt(butter(2, 900, fs=SAMPLE_RATE, output="sos"), bed, axis=0).astype(np.float32)
        bed *= level(-5)
    return bed


def _drop(rng: np.random.Generator) -> Wave:
    """A drop on a hard ground: a tick, and a bubble's short rising tone if it fell into water."""
    tick = burst(rng.uniform(0.006, 0.02), rng, band(1200, rng.uniform(3500, 9000)), rise=0.0003)
    if rng.uniform() < 0.35:
        count = int(rng.uniform(0.02, 0.05) * SAMPLE_RATE)
        time = np.arange(count, dtype=np.float32) / SAMPLE_RATE
        pitch = rng.uniform(900, 2600)
        ring = np.sin(2 * np.pi * pitch * (time + 3 * time**2)) * np.exp(-time * 140)
        tone = np.zeros(max(count, len(tick)), np.float32)
        tone[:count] = ring * np.minimum(time / 0.001, 1)
        tone[: len(tick)] += 0.5 * tick
        return tone
    return tick


def snowfall(samples: int, rng: np.random.Generator, strength: float) -> Bed:
    """Snow makes no sound; what is heard is soft air and a world turned down."""
    hush = wide(*_two(samples, rng, 250, 1300, 4), 0.8)
    return hush * wandering(samples, rng, 3.5, 0.6, 1.0)[:, None] * level(-48 + 4 * strength)


def wind(samples: int, rng: np.random.Generator, speed: float) -> Bed:
    """Wind past the ears: bands that rise in pitch together with the gust."""
    loud = -50.0 + min(speed, 20.0) * 1.1
    bed = np.zeros((samples, 2), np.float32)
    gust = wandering(samples, rng, 2.6, 0.0, 1.0)
    for index, (low, high) in enumerate(((90, 260), (240, 600), (520, 1300))):
        weight = np.exp(-(((gust - 0.5 * index) / 0.45) ** 2)) * (0.35 + gust)
        bed += wide(*_two(samples, rng, low, high, 2), 0.6) * (weight * np.float32(0.8**index))[:, None]
    return bed * level(loud)


def murmur(samples: int, rng: np.random.Generator, people: int) -> Bed:
    """A crowd nobody can be understood in: voices as coloured noise with the rhythm of syllables."""
    bed = np.zeros((samples, 2), np.float32)
    count = min(max(people, 1), 10)
    time = np.arange(samples, dtype=np.float32) / SAMPLE_RATE
    for _ in range(count):
        pitch = rng.uniform(95, 210)
        glide = wandering(samples, rng, 0.35, 0.85, 1.2)
        phase = np.cumsum(pitch * glide) * (2 * np.pi / SAMPLE_RATE)
        first = noise(samples, rng, band(350, 800, 18)) * wandering(samples, rng, 0.18, 0, 1)
        second = noise(samples, rng, band(900, 1900, 18)) * wandering(samples, rng, 0.16, 0, 0.6)
        pulse = (np.cos(phase) ** 2).astype(np.float32) ** 3  # glottal beats give it a human pitch
        talks = np.clip(wandering(samples, rng, 1.6, -0.4, 1.4), 0, 1)
        syllables = 0.35 + 0.65 * np.sin(np.pi * rng.uniform(3.2, 4.8) * time) ** 2
        bed += panned((first + second) * pulse * talks * syllables.astype(np.float32), rng.uniform(-0.9, 0.9))
    return bed * level(-42.0 + 3.0 * np.log2(max(people, 1)) * 0.5 - 10 * np.log10(count))
