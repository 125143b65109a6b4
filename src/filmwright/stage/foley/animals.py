"""The voices and feet of animals: one sound for one call or one footfall. Mono, from its sample 0.

A voice is a buzz whose pitch follows a contour, shaped by the resonances of a throat, with breath in it:
the source and filter of Fant ("Acoustic Theory of Speech Production", 1960), which holds for beasts too.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from filmwright.film.time import SAMPLE_RATE
from filmwright.sound.synthesis import Wave, band, burst, closed, noise, struck, together
from filmwright.stage.foley.materials import timbre
from filmwright.stage.rehearsal.performance import Contact

Curve = tuple[tuple[float, float], ...]


@dataclass(frozen=True, kw_only=True)
class Voice:
    """A call: `pitch` in Hz and `loud` 0..1 over shares of its length, throat resonances as (Hz, level)."""

    seconds: float
    pitch: Curve
    loud: Curve
    throat: tuple[tuple[float, float], ...]
    breath: float = 0.1
    rough: float = 0.0  # how much the buzz trembles
    tremble: float = 28.0  # Hz
    mass: float = 30.0  # kilograms of the animal it was written for: larger ones sound deeper


_CHIRP: Curve = ((0, 3300), (0.25, 4600), (0.5, 3600), (0.75, 5000), (1, 3900))

# fmt: off
VOICES: dict[str, Voice] = {
    "bark": Voice(seconds=0.24, pitch=((0, 260), (0.3, 480), (1, 220)), loud=((0, 0), (0.08, 1), (0.6, 0.7),
    (1, 0)),
                  throat=((700, 1.0), (1500, 0.7), (2600, 0.3)), breath=0.35, rough=0.35),
    "howl": Voice(seconds=1.7, pitch=((0, 260), (0.2, 520), (0.7, 500), (1, 300)), loud=((0, 0), (0.15, 1),
    (0.8, 0.8), (1, 0)),
                  throat=((520, 1.0), (1050, 0.4)), breath=0.05, mass=45),
    "meow": Voice(seconds=0.75, pitch=((0, 520), (0.3, 820), (0.7, 700), (1, 430)), loud=((0, 0), (0.15,
    0.8), (0.5, 1), (1, 0)),
                  throat=((900, 1.0), (1900, 0.8), (3200, 0.35)), breath=0.06, mass=4.5),
    "roar": Voice(seconds=1.5, pitch=((0, 70), (0.25, 125), (0.7, 105), (1, 55)), loud=((0, 0), (0.12, 1),
    (0.6, 0.9), (1, 0)),
                  throat=((320, 1.0), (780, 0.7), (1700, 0.3)), breath=0.5, rough=0.6, mass=200),
    "growl": Voice(seconds=0.9, pitch=((0, 90), (0.5, 110), (1, 80)), loud=((0, 0), (0.2, 0.7), (0.8, 0.6),
    (1, 0)),
                   throat=((300, 1.0), (900, 0.4)), breath=0.35, rough=0.7),
    "neigh": Voice(seconds=1.5, pitch=((0, 700), (0.15, 1150), (0.55, 850), (1, 330)), loud=((0, 0), (0.08,
    1), (0.6, 0.8), (1, 0)),
                   throat=((900, 1.0), (1900, 0.7), (3100, 0.4)), breath=0.15, rough=0.55, tremble=13,
                   mass=480),
    "moo": Voice(seconds=1.5, pitch=((0, 105), (0.3, 150), (0.8, 140), (1, 95)), loud=((0, 0), (0.2, 0.7),
    (0.6, 1), (1, 0)),
                 throat=((270, 1.0), (650, 0.55), (2100, 0.1)), breath=0.06, mass=600),
    "bleat": Voice(seconds=0.85, pitch=((0, 330), (0.2, 400), (1, 320)), loud=((0, 0), (0.1, 1), (0.8, 0.8),
    (1, 0)),
                   throat=((650, 1.0), (1500, 0.7), (2600, 0.4)), breath=0.1, rough=0.75, tremble=9, mass=60),
    "oink": Voice(seconds=0.28, pitch=((0, 120), (0.4, 190), (1, 110)), loud=((0, 0), (0.15, 1), (0.7, 0.7),
    (1, 0)),
                  throat=((420, 1.0), (1100, 0.8)), breath=0.7, rough=0.7, mass=140),
    "trumpet": Voice(seconds=1.2, pitch=((0, 330), (0.15, 560), (0.7, 620), (1, 420)), loud=((0, 0), (0.06,
    1), (0.8, 0.8), (1, 0)),
                     throat=((700, 1.0), (1600, 0.9), (2900, 0.6)), breath=0.2, rough=0.4, mass=4500),
    "squeak": Voice(seconds=0.16, pitch=((0, 2600), (0.5, 3400), (1, 2700)), loud=((0, 0), (0.2, 1), (1, 0)),
                    throat=((3000, 1.0),), breath=0.05, mass=0.5),
    "hiss": Voice(seconds=0.9, pitch=((0, 200), (1, 200)), loud=((0, 0), (0.2, 1), (0.7, 0.7), (1, 0)),
    throat=((5200, 1.0),), breath=60.0, mass=3),
    "chirp": Voice(seconds=0.22, pitch=_CHIRP, loud=((0, 0), (0.1, 1), (0.45, 0.1), (0.55, 1), (1, 0)),
    throat=((4200, 1.0),), breath=0.02, mass=0.03),
    "buzz": Voice(seconds=1.0, pitch=((0, 205), (0.5, 235), (1, 210)), loud=((0, 0), (0.2, 0.6), (0.8, 0.6),
    (1, 0)),
                  throat=((700, 1.0), (2400, 0.5)), breath=0.08, rough=0.2, mass=0.002),
    "crow": Voice(seconds=1.5, pitch=((0, 480), (0.12, 760), (0.3, 700), (0.42, 980), (0.8, 900), (1, 520)),
                  loud=((0, 0), (0.06, 1), (0.28, 0.2), (0.4, 1), (0.8, 0.9), (1, 0)), throat=((1100, 1.0),
                  (2300, 0.8), (3400, 0.4)), breath=0.1, rough=0.25, mass=2.2),
    "cluck": Voice(seconds=0.13, pitch=((0, 420), (0.4, 620), (1, 380)), loud=((0, 0), (0.2, 1), (1, 0)),
    throat=((1000, 1.0), (2100, 0.6)), breath=0.2, mass=2.2),
    "quack": Voice(seconds=0.26, pitch=((0, 300), (0.3, 330), (1, 230)), loud=((0, 0), (0.1, 1), (0.6, 0.7),
    (1, 0)),
                   throat=((1150, 1.0), (2300, 0.9)), breath=0.25, rough=0.6, tremble=40, mass=1.2),
    "caw": Voice(seconds=0.42, pitch=((0, 430), (0.3, 520), (1, 400)), loud=((0, 0), (0.1, 1), (0.7, 0.8),
    (1, 0)),
                 throat=((1300, 1.0), (2100, 0.7)), breath=0.6, rough=0.6, tremble=55, mass=0.5),
    "hoot": Voice(seconds=0.6, pitch=((0, 330), (0.4, 370), (1, 340)), loud=((0, 0), (0.2, 1), (0.7, 0.8),
    (1, 0)), throat=((360, 1.0),), breath=0.03, mass=1.2),
    "screech": Voice(seconds=0.9, pitch=((0, 2300), (0.2, 3100), (1, 2100)), loud=((0, 0), (0.08, 1), (0.5,
    0.7), (1, 0)),
                     throat=((2700, 1.0), (4500, 0.4)), breath=0.3, rough=0.3, mass=5),
}
# fmt: on


def voice(contact: Contact, wet: bool, rng: np.random.Generator) -> Wave:
    """Return a call; bodies larger than usual for it sound deeper by the cube root of their mass."""
    call = VOICES[contact.kind]
    size = float(np.clip((max(contact.mass, 1e-4) / call.mass) ** (-1 / 3), 0.55, 1.8)) * rng.uniform(
        0.95, 1.05
    )
    count = int(call.seconds * SAMPLE_RATE)
    way = np.linspace(0, 1, count)
    hertz = _over(call.pitch, way) * size
    shake = np.sin(2 * np.pi * call.tremble * way * call.seconds + rng.uniform(0, 6))
    hertz = hertz * (1 + 0.05 * call.rough * shake)
    phase = 2 * np.pi * np.cumsum(hertz) / SAMPLE_RATE
    total = np.zeros(count)
    for number in range(1, 40):
        at = number * hertz
        if float(at.min()) > 9000:
            break
        level = sum(
            share / (1 + ((at - tone * size**0.5) / (0.22 * tone)) ** 2) for tone, share in call.throat
        )
        total += (level + 0.02) / number**0.35 * np.sin(number * phase) * (at < 10000)
    loud = _over(call.loud, way) * (1 - 0.5 * call.rough * (0.5 + 0.5 * shake))
    tone = call.throat[0][0]
    air = noise(count, rng, band(0.6 * tone, 2.6 * tone)) * np.float32(0.35 * call.breath)
    wave = (total + air) * loud
    wave *= 0.20 / (float(np.abs(wave).max()) + 1e-9)
    wave[0] += 1e-4  # the call begins at its exact sample
    return closed(wave.astype(np.float32))


def _over(curve: Curve, way: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return a curve's values at shares of the way."""
    values: NDArray[np.float64] = np.interp(way, [at for at, _ in curve], [value for _, value in curve])
    return values


def hoof(contact: Contact, wet: bool, rng: np.random.Generator) -> Wave:
    """Horn on the ground: a hollow knock, duller on soft ground, and the weight that follows."""
    body = timbre(contact.materials[1])
    heavy = float(np.clip((contact.mass / 400.0) ** 0.3, 0.3, 1.6))
    hard = float(np.clip(0.004 / body.soft, 0.35, 1.6)) if body.soft > 0.002 else 1.4
    knock = struck(
        np.array([620.0, 980.0, 1650.0]) / heavy * rng.uniform(0.92, 1.08),
        [0.05, 0.04, 0.03],
        [0.8, 0.6, 0.4],
        rng,
    )
    thud = struck([70 * rng.uniform(0.9, 1.1), 128], [0.09, 0.06], [0.9, 0.4], rng)
    click = burst(0.03, rng, band(300, body.bright), rise=0.0005 + body.soft) * np.float32(0.5 * body.noise)
    parts = [knock * np.float32(0.5 * hard), thud * np.float32(heavy), click]
    if wet:
        parts.append(burst(0.14, rng, band(1300, 7500), rise=0.006) * np.float32(0.5))
    return together(*parts) * np.float32(0.15 * np.clip(contact.speed / 2.0, 0.4, 1.8))


def paw(contact: Contact, wet: bool, rng: np.random.Generator) -> Wave:
    """A soft foot: a pat whose depth follows the weight; a mouse's is next to nothing."""
    body = timbre(contact.materials[1])
    heavy = float(np.clip((max(contact.mass, 1e-3) / 30.0) ** 0.33, 0.05, 2.6))
    pat = struck(
        [95 / heavy**0.4 * rng.uniform(0.9, 1.1), 190 / heavy**0.4],
        [0.06 * heavy**0.4, 0.04],
        [0.8, 0.25],
        rng,
    )
    scuff = burst(0.06, rng, band(400, body.bright), rise=0.004 + body.soft) * np.float32(0.5 * body.noise)
    parts = [pat, scuff]
    if wet:
        parts.append(burst(0.10, rng, band(1500, 7500), rise=0.005) * np.float32(0.4))
    return together(*parts) * np.float32(0.07 * heavy)
