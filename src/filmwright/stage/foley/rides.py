"""The sound of what carries people and of what is soft: wheels, engines, rushing air, ropes, cloth. Mono."""

from __future__ import annotations

import numpy as np

from filmwright.film.time import SAMPLE_RATE
from filmwright.sound.synthesis import Wave, band, burst, noise, struck, tilted, together
from filmwright.stage.rehearsal.performance import Contact

BED = 0.62
"""Seconds of a sound that goes on: its pieces come every half second and melt into each other."""


def _melting(wave: Wave) -> Wave:
    shared = int((BED - 0.5) * SAMPLE_RATE)
    ramp = np.sqrt(np.linspace(0, 1, shared, dtype=np.float32))
    wave[:shared] *= ramp
    wave[-shared:] *= ramp[::-1]
    return wave


def rolling(contact: Contact, wet: bool, rng: np.random.Generator) -> Wave:
    """Wheels on the ground: a rumble that brightens with speed, a hiss when it is wet."""
    count = int(BED * SAMPLE_RATE)
    fast = float(np.clip(contact.speed / 8.0, 0.15, 1.6))
    rumble = noise(count, rng, band(60, 240 + 500 * fast)) * np.float32(0.5)
    grit = noise(count, rng, tilted(500, 3200, 3)) * np.float32(0.16 * fast)
    spray = noise(count, rng, band(1500, 7000)) * np.float32(0.2 * fast if wet else 0.0)
    heavy = float(np.clip((contact.mass / 300.0) ** 0.25, 0.35, 1.8))
    return _melting((rumble + grit + spray) * np.float32(0.10 * heavy * fast**0.6))


def engine(contact: Contact, wet: bool, rng: np.random.Generator) -> Wave:
    """A motor: firings at a rate that follows the speed, and their harmonics; larger is lower."""
    count = int(BED * SAMPLE_RATE)
    time = contact.seconds + np.arange(count) / SAMPLE_RATE
    heavy = float(np.clip((max(contact.mass, 40.0) / 1200.0) ** 0.25, 0.45, 1.8))
    hertz = (34.0 + 5.0 * min(contact.speed, 20.0)) / heavy
    phase = 2 * np.pi * hertz * time
    tone = sum(np.sin(n * phase + 0.3 * n * n) / n**1.1 for n in range(1, 9))
    rough = 1 + 0.25 * noise(count, rng, band(8, 40))
    wave = (np.asarray(tone) * rough).astype(np.float32)
    return _melting((wave + noise(count, rng, band(120, 900)) * np.float32(0.2)) * np.float32(0.035 * heavy))


def rush(contact: Contact, wet: bool, rng: np.random.Generator) -> Wave:
    """Air that rushes past: louder with the square of the speed, brighter too."""
    count = int(BED * SAMPLE_RATE)
    fast = float(np.clip(contact.speed / 12.0, 0.1, 2.5))
    gust = np.interp(np.linspace(0, 1, count), np.linspace(0, 1, 6), rng.uniform(0.7, 1.0, 6))
    wave = noise(count, rng, band(120, 500 + 1400 * fast)) * gust.astype(np.float32)
    return _melting(wave * np.float32(0.10 * min(fast**1.6, 3.0)))


def creak(contact: Contact, wet: bool, rng: np.random.Generator) -> Wave:
    """A loaded rope or harness: fibres that stick and slip, a few dozen a second, in a dull body."""
    count = int(rng.uniform(0.25, 0.45) * SAMPLE_RATE)
    wave = np.zeros(count, np.float32)
    at = 0
    while at < count - 800:
        tick = struck([rng.uniform(420, 520), 910.0], [0.010, 0.006], [0.8, 0.4], rng)[:700]
        wave[at : at + len(tick)] += tick[: count - at]
        at += int(SAMPLE_RATE / rng.uniform(28, 60))
    shape = np.sin(np.pi * np.linspace(0, 1, count)).astype(np.float32)
    return wave * shape * np.float32(0.08)


def flap(contact: Contact, wet: bool, rng: np.random.Generator) -> Wave:
    """Cloth that snaps in the wind: a thump of air and the crackle of its folds."""
    loud = float(np.clip(contact.speed / 6.0, 0.2, 1.5))
    thump = burst(0.09, rng, band(90, 420), rise=0.010)
    folds = burst(0.14, rng, tilted(600, 5200, 2), rise=0.020) * np.float32(0.5)
    return together(thump, folds) * np.float32(0.12 * loud)


def lash(contact: Contact, wet: bool, rng: np.random.Generator) -> Wave:
    """A rope that comes round: a whirr, and a slap where it meets the ground."""
    whirr = burst(0.12, rng, band(500, 2400), rise=0.05) * np.float32(0.5)
    slap = burst(0.025, rng, band(700, 5200), rise=0.001)
    return together(slap, whirr) * np.float32(0.10 * np.clip(contact.speed / 6.0, 0.3, 1.5))


RIDES = {"rolling": rolling, "engine": engine, "rush": rush, "creak": creak, "flap": flap, "lash": lash}
