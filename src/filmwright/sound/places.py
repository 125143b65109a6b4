"""The air of rooms: tables laid and talked at, shops, echoing halls, machines, wheels on rails, pools."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from filmwright.film.time import SAMPLE_RATE
from filmwright.sound import air
from filmwright.sound.air import Bed, laid, level, moments, panned
from filmwright.sound.nature import Maker, hiss
from filmwright.sound.synthesis import band, burst, wandering


def _echoing(bed: Bed, seconds: float, share: float) -> Bed:
    """Return the bed with its late reflections: the room's own tail of copies, ever weaker."""
    out = bed.copy()
    for k, prime in enumerate((1231, 1847, 2903, 4127, 5801, 7919)):
        gain = np.float32(share * 10 ** (-3 * prime / SAMPLE_RATE / seconds))
        delayed = np.roll(bed[:, ::-1] if k % 2 else bed, prime, axis=0)
        delayed[:prime] = 0
        out += delayed * gain
    return out


def _clinks(samples: int, rng: np.random.Generator, a_minute: float, decibels: float) -> Bed:
    """Cutlery on plates and glasses set down: short, bright, here and there."""
    bed = np.zeros((samples, 2), np.float32)
    for at in moments(samples, rng, a_minute):
        count = int(0.25 * SAMPLE_RATE)
        time = np.arange(count, dtype=np.float32) / SAMPLE_RATE
        pitch = rng.uniform(2400, 5200)
        ring = sum(
            a * np.sin(2 * np.pi * pitch * m * time) for a, m in ((1.0, 1.0), (0.5, 2.32), (0.25, 4.25))
        )
        wave = (np.asarray(ring) * np.exp(-time * rng.uniform(20, 45))).astype(np.float32)
        laid(bed, panned(wave * level(decibels + rng.uniform(-6, 3)), rng.uniform(-0.9, 0.9)), at)
    return bed


def _restaurant(samples: int, rng: np.random.Generator, bustle: float) -> Bed:
    talk = air.murmur(samples, rng, 6) * np.float32(0.8)
    return air.room_tone(samples, rng, -50.0) + talk + _clinks(samples, rng, 40.0, -52.0)


def _shop(samples: int, rng: np.random.Generator, bustle: float) -> Bed:
    """A cooler's hum, a few voices among the shelves."""
    return air.room_tone(samples, rng, -43.0) + air.murmur(samples, rng, 2) * np.float32(0.35)


def _hall(samples: int, rng: np.random.Generator, bustle: float) -> Bed:
    """A large room of stone: its air, and a step or a door far away that rings on."""
    bed = hiss(samples, rng, (50, 500, 4.0), -47.0)
    for at in moments(samples, rng, 9.0):
        knock = burst(rng.uniform(0.04, 0.12), rng, band(90, rng.uniform(500, 1400)), rise=0.002)
        laid(bed, panned(knock * level(-48.0), rng.uniform(-0.8, 0.8)), at)
    return _echoing(bed, 2.4, 0.55)


def _machines(samples: int, rng: np.random.Generator, bustle: float) -> Bed:
    """Fans and motors: a chord of the mains' overtones under moving air."""
    time = np.arange(samples, dtype=np.float32) / SAMPLE_RATE
    hum = sum(
        a * np.sin(np.float32(2 * np.pi * f) * time + f)
        for f, a in ((49.7, 0.5), (99.4, 0.6), (149.0, 0.3), (297.5, 0.16), (596.0, 0.06))
    )
    beat = wandering(samples, rng, 2.5, 0.75, 1.0)
    wave = (np.asarray(hum) * beat).astype(np.float32)
    return hiss(samples, rng, (150, 2600, 3.0), -42.0) + panned(wave * level(-47.0), 0.0)


def _train(samples: int, rng: np.random.Generator, bustle: float) -> Bed:
    """Wheels roll under the floor; two axles strike each rail's joint."""
    bed = hiss(samples, rng, (45, 420, 3.0), -35.0) + hiss(samples, rng, (400, 2400, 4.0), -47.0)
    gap = int(0.82 * SAMPLE_RATE)
    for at in range(int(rng.integers(gap)), samples, gap):
        for k, shift in enumerate((0, 0.115)):
            knock = burst(0.06, rng, band(70, 620), rise=0.002)
            laid(bed, panned(knock * level(-38.0 - 2 * k), -0.3 + 0.6 * k), at + int(shift * SAMPLE_RATE))
    return bed


def _pool(samples: int, rng: np.random.Generator, bustle: float) -> Bed:
    """Water laps and splashes between tiled walls."""
    lap = hiss(samples, rng, (300, 3500, 2.5), -44.0) * wandering(samples, rng, 0.9, 0.2, 1.0)[:, None]
    bed = air.room_tone(samples, rng, -48.0) + lap
    for at in moments(samples, rng, 16.0):
        splash = burst(rng.uniform(0.15, 0.5), rng, band(500, 5200), rise=0.02)
        laid(bed, panned(splash * level(-43.0), rng.uniform(-0.8, 0.8)), at)
    return _echoing(bed, 2.0, 0.5)


BEDS: Mapping[str, Maker] = {
    "restaurant": _restaurant,
    "shop": _shop,
    "hall": _hall,
    "machines": _machines,
    "train": _train,
    "pool": _pool,
}
"""Rooms by the name a set gives its ambience."""
