"""The sound of fire and water: crackling, pouring, splashing, boiling, drops, explosions. Mono."""

from __future__ import annotations

import numpy as np

from filmwright.film.time import SAMPLE_RATE
from filmwright.sound.synthesis import Wave, band, burst, closed, noise, struck, tilted, together
from filmwright.stage.rehearsal.performance import Contact

MINNAERT = 3.26
"""Hertz times metres: an air bubble in water rings at this over its radius (Minnaert 1933)."""
_BED = 0.62
"""Seconds of a sound that goes on: its pieces come every half second and melt into each other."""


def _bubbles(count: int, radii: tuple[float, float], seconds: float, rng: np.random.Generator) -> Wave:
    """Return bubbles of air closing in water: each a tone that rises a little and dies at once."""
    samples = int(seconds * SAMPLE_RATE)
    wave = np.zeros(samples, np.float32)
    for at, share in zip(rng.uniform(0, seconds * 0.92, count), rng.uniform(0, 1, count), strict=True):
        radius = radii[0] * (radii[1] / radii[0]) ** share
        hertz = MINNAERT / radius
        length = min(int((0.010 + 26.0 * radius * 0.4) * SAMPLE_RATE), samples - int(at * SAMPLE_RATE))
        if length < 64:
            continue
        time = np.arange(length, dtype=np.float32) / SAMPLE_RATE
        ring = np.sin(2 * np.pi * hertz * (time + 2.5 * time**2)) * np.exp(-time * hertz * 0.035)
        ring[:48] *= np.linspace(0, 1, 48, dtype=np.float32)
        first = int(at * SAMPLE_RATE)
        wave[first : first + length] += (ring * (0.3 + 0.7 * share)).astype(np.float32)
    return wave


def _melting(wave: Wave) -> Wave:
    """Return a piece that fades in and out over the part it shares with its neighbours."""
    shared = int((_BED - 0.5) * SAMPLE_RATE)
    ramp = np.sqrt(np.linspace(0, 1, shared, dtype=np.float32))
    wave[:shared] *= ramp
    wave[-shared:] *= ramp[::-1]
    return wave


def pouring(contact: Contact, wet: bool, rng: np.random.Generator) -> Wave:
    """Half a second of a stream falling into water; `mass` says how thick it is."""
    thick = float(np.clip(contact.mass, 0.3, 4.0))
    samples = int(_BED * SAMPLE_RATE)
    hiss = noise(samples, rng, band(900, 5200)) * np.float32(0.035 * thick**0.5)
    drops = _bubbles(int(42 * thick**0.5), (0.0012 * thick**0.3, 0.0065 * thick**0.3), _BED, rng)
    return _melting((hiss + drops * np.float32(0.11)) * np.float32(0.55 * thick**0.25))


def boiling(contact: Contact, wet: bool, rng: np.random.Generator) -> Wave:
    """Half a second of a pot: low bubbles and a simmer."""
    samples = int(_BED * SAMPLE_RATE)
    simmer = noise(samples, rng, tilted(150, 1400, 3)) * np.float32(0.035)
    return _melting(simmer + _bubbles(30, (0.004, 0.016), _BED, rng) * np.float32(0.10))


def crackling(contact: Contact, wet: bool, rng: np.random.Generator) -> Wave:
    """A second of fire: a low breath and snaps of wood, more of both the wider (`mass`, metres) it is."""
    size = float(np.clip(contact.mass, 0.05, 3.0))
    samples = int(1.15 * SAMPLE_RATE)
    breath = noise(samples, rng, tilted(60, 900, 4))
    breath *= np.interp(np.linspace(0, 1, samples), np.linspace(0, 1, 12), rng.uniform(0.5, 1, 12))
    ramp = np.minimum(np.linspace(0, 1, samples) / 0.13, 1) * np.minimum(np.linspace(1, 0, samples) / 0.13, 1)
    parts = [(breath * ramp * np.float32(0.05 * size**0.5)).astype(np.float32)]
    for at in rng.uniform(0, 1.0, rng.poisson(5 + 7 * min(size, 1.0))):
        snap = burst(rng.uniform(0.006, 0.03), rng, band(900, rng.uniform(3000, 9000)), rise=0.0004)
        level = np.float32(0.05 + 0.22 * rng.uniform() ** 3)
        parts.append(np.pad(snap * level, (int(at * SAMPLE_RATE), 0)))
    return together(*parts)


def exploding(contact: Contact, wet: bool, rng: np.random.Generator) -> Wave:
    """A blast: the crack of its front, the pressure that falls below hearing, rubble and its rolling away."""
    large = float(np.clip(contact.speed, 0.3, 3.0))
    time = np.arange(int(2.2 * SAMPLE_RATE), dtype=np.float32) / SAMPLE_RATE
    fall = np.cumsum(28 + 60 * np.exp(-time / 0.09)) * (2 * np.pi / SAMPLE_RATE)
    boom = (np.sin(fall) * np.exp(-time / 0.5) * np.minimum(time / 0.003, 1)).astype(np.float32)
    crack = burst(0.10, rng, band(300, 9000), rise=0.0003) * np.float32(1.1)
    roll = burst(2.4, rng, tilted(35, 900, 5), rise=0.03) * np.float32(1.6)
    return closed(together(boom, crack, roll)) * np.float32(0.34 * large**0.4)


def splashing(contact: Contact, wet: bool, rng: np.random.Generator) -> Wave:
    """Something falls into water: a slap, a hollow that closes with a plop, spray coming down again."""
    large = float(np.clip(contact.speed, 0.2, 3.0))
    slap = burst(0.16 * large**0.5, rng, band(350, 5200), rise=0.002)
    plop = struck([95 / large**0.4, 160 / large**0.4], [0.2, 0.12], [0.8, 0.4], rng)
    rain = np.pad(
        burst(0.7, rng, band(1500, 8000), rise=0.12) * np.float32(0.45), (int(0.18 * SAMPLE_RATE), 0)
    )
    closes = _bubbles(int(26 * large), (0.002, 0.02), 0.7, rng) * np.float32(0.14)
    return together(slap, plop, rain, np.pad(closes, (int(0.08 * SAMPLE_RATE), 0))) * np.float32(
        0.42 * large**0.4
    )


def dripping(contact: Contact, wet: bool, rng: np.random.Generator) -> Wave:
    """One drop: the tick of its landing and the bubble it shuts in."""
    tick = burst(0.008, rng, band(2000, 8000), rise=0.0004) * np.float32(0.25)
    hertz = MINNAERT / rng.uniform(0.0022, 0.0042)
    return together(
        tick, np.pad(struck([hertz], [0.09], [0.5], rng), (int(0.012 * SAMPLE_RATE), 0))
    ) * np.float32(0.5)


ELEMENTS = {
    "pour": pouring,
    "boil": boiling,
    "crackle": crackling,
    "explosion": exploding,
    "splash": splashing,
    "drip": dripping,
}
"""What elements are heard as, by the kind of contact."""
