"""The sound of one contact: struck modes and bursts of noise, by kind and by material.

Modes ring at frequencies that fall with the mass of what rings and die as its material damps them
(Gaver 1993, "How do we hear in the world?"); soft ground answers with filtered noise.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from filmwright.sound.synthesis import Wave, band, burst, struck, together
from filmwright.stage.rehearsal.performance import Contact


@dataclass(frozen=True, kw_only=True)
class Timbre:
    """How a material answers a blow: its lowest mode for one kilogram, decay, brightness, share of noise."""

    hertz: float
    seconds: float  # until the lowest mode is 60 dB down
    ratios: tuple[float, ...]
    tilt: float  # how much weaker each higher mode is
    noise: tuple[float, float]  # band in Hz
    noise_share: float


_RIGID = (1.0, 2.76, 5.4, 8.9)
TIMBRES = {
    "wood": Timbre(
        hertz=210, seconds=0.16, ratios=(1, 2.3, 3.9, 5.8), tilt=0.55, noise=(300, 3500), noise_share=0.4
    ),
    "metal": Timbre(hertz=520, seconds=0.9, ratios=_RIGID, tilt=0.8, noise=(2000, 9000), noise_share=0.2),
    "glass": Timbre(
        hertz=1900, seconds=0.5, ratios=(1, 2.3, 4.2, 6.1), tilt=0.7, noise=(4000, 12000), noise_share=0.2
    ),
    "plastic": Timbre(
        hertz=380, seconds=0.08, ratios=(1, 2.1, 3.3), tilt=0.5, noise=(600, 5000), noise_share=0.5
    ),
    "rubber": Timbre(
        hertz=92, seconds=0.17, ratios=(1, 1.9, 3.1), tilt=0.35, noise=(120, 1400), noise_share=0.35
    ),
    "stone": Timbre(hertz=420, seconds=0.05, ratios=(1, 2.4), tilt=0.5, noise=(500, 6000), noise_share=0.9),
    "concrete": Timbre(
        hertz=160, seconds=0.05, ratios=(1, 2.2), tilt=0.4, noise=(250, 4200), noise_share=1.0
    ),
    "asphalt": Timbre(
        hertz=130, seconds=0.05, ratios=(1, 2.1), tilt=0.35, noise=(300, 5200), noise_share=1.1
    ),
    "tile": Timbre(hertz=520, seconds=0.07, ratios=(1, 2.6), tilt=0.5, noise=(900, 7500), noise_share=0.8),
    "grass": Timbre(hertz=75, seconds=0.06, ratios=(1,), tilt=0.3, noise=(900, 7000), noise_share=1.2),
    "carpet": Timbre(hertz=85, seconds=0.07, ratios=(1,), tilt=0.3, noise=(120, 900), noise_share=0.8),
    "cloth": Timbre(hertz=70, seconds=0.06, ratios=(1,), tilt=0.3, noise=(300, 2600), noise_share=1.0),
    "flesh": Timbre(hertz=95, seconds=0.07, ratios=(1, 1.7), tilt=0.3, noise=(150, 1500), noise_share=0.8),
    "leather": Timbre(
        hertz=120, seconds=0.06, ratios=(1, 1.9), tilt=0.35, noise=(200, 2400), noise_share=0.7
    ),
    "paper": Timbre(hertz=240, seconds=0.04, ratios=(1,), tilt=0.3, noise=(800, 6000), noise_share=1.2),
}
PLAIN = TIMBRES["wood"]


def sounded(contact: Contact, rng: np.random.Generator) -> Wave:
    """Return the sound of a contact from its first sample on, mono; 1.0 is as loud as a door slammed."""
    make = _KINDS.get(contact.kind, _blow)
    return make(contact, rng) * np.float32(_loudness(contact))


def _loudness(contact: Contact) -> float:
    """Return the amplitude: energy grows with mass and speed, the ear hears about its cube root."""
    energy = 0.5 * min(contact.mass, 90.0) * min(contact.speed, 12.0) ** 2
    reference = {
        "step": 220.0,
        "body_fall": 400.0,
        "swish": 60.0,
        "catch": 30.0,
        "slide": 200.0,
        "scrape": 200.0,
    }
    share = (energy / reference.get(contact.kind, 40.0)) ** (1 / 3)
    loudest = {"step": 0.20, "catch": 0.25, "swish": 0.30, "slide": 0.2, "scrape": 0.25, "body_fall": 0.8}
    return float(np.clip(share, 0.05, 1.2)) * loudest.get(contact.kind, 0.55)


def _ring(name: str, mass: float, rng: np.random.Generator, length: float = 1.0) -> Wave:
    """Return a material struck once: its modes, detuned a little each time, and its own noise."""
    timbre = TIMBRES.get(name, PLAIN)
    deep = timbre.hertz * float(np.clip(mass, 0.05, 60.0)) ** -0.22 * rng.uniform(0.95, 1.05)
    ratios = np.array(timbre.ratios)
    modes = struck(
        deep * ratios * rng.uniform(0.985, 1.015, len(ratios)),
        length * timbre.seconds / np.sqrt(ratios),
        timbre.tilt ** np.arange(len(ratios)) * rng.uniform(0.7, 1.0, len(ratios)),
        rng,
    )
    hiss = burst(0.05 + 0.25 * timbre.seconds * length, rng, band(*timbre.noise))
    return together(modes, hiss * np.float32(0.5 * timbre.noise_share))


def _blow(contact: Contact, rng: np.random.Generator) -> Wave:
    first, second = contact.materials
    return together(_ring(first, contact.mass, rng), _ring(second, contact.mass * 3, rng) * np.float32(0.7))


def _bounce(contact: Contact, rng: np.random.Generator) -> Wave:
    """A hollow ball: a thump as the skin flattens, the air inside ringing, the slap on the ground."""
    if contact.materials[0] != "rubber":
        return _blow(contact, rng)
    air = struck([88.0, 176.0, 420.0, 640.0], [0.16, 0.11, 0.12, 0.07], [1.0, 0.5, 0.22, 0.1], rng)
    slap = burst(0.035, rng, band(500, 4200)) * np.float32(0.45)
    return together(air, slap, _ring(contact.materials[1], 4.0, rng) * np.float32(0.35))


def _step(contact: Contact, rng: np.random.Generator) -> Wave:
    """A heel and, a few hundredths later, the ball of the foot."""
    ground = contact.materials[1]
    heel = together(_ring("leather", 2.0, rng) * np.float32(0.6), _ring(ground, 6.0, rng, 0.7))
    late = int(rng.uniform(0.045, 0.075) * 48_000 / max(contact.speed, 0.7))
    toe = burst(0.06, rng, band(*TIMBRES.get(ground, PLAIN).noise)) * np.float32(0.35)
    return together(heel, np.concatenate([np.zeros(late, np.float32), toe]))


def _swish(contact: Contact, rng: np.random.Generator) -> Wave:
    """Cords that slide on leather: two soft brushes of high noise."""
    first = burst(0.16, rng, band(1800, 9000), rise=0.012)
    second = burst(0.22, rng, band(1200, 7000), rise=0.05) * np.float32(0.7)
    return together(first, second)


def _body_fall(contact: Contact, rng: np.random.Generator) -> Wave:
    thud = struck([48.0, 83.0, 131.0], [0.32, 0.22, 0.15], [1.0, 0.6, 0.35], rng)
    return together(
        thud, burst(0.18, rng, band(200, 2600), rise=0.004) * np.float32(0.5), _blow(contact, rng)
    )


def _slide(contact: Contact, rng: np.random.Generator) -> Wave:
    length = float(np.clip(0.12 + contact.speed * 0.06, 0.12, 0.6))
    return burst(length, rng, band(*TIMBRES.get(contact.materials[1], PLAIN).noise), rise=0.02)


def _catch(contact: Contact, rng: np.random.Generator) -> Wave:
    return together(_ring("flesh", 1.0, rng), _ring(contact.materials[0], 1.0, rng, 0.5) * np.float32(0.6))


_KINDS: dict[str, Callable[[Contact, np.random.Generator], Wave]] = {
    "bounce": _bounce,
    "step": _step,
    "land": _step,
    "swish": _swish,
    "body_fall": _body_fall,
    "slide": _slide,
    "scrape": _slide,
    "catch": _catch,
}
