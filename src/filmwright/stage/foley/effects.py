"""One sound for one contact: steps, bounces, blows, nets, falls. Mono, beginning at its sample 0."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from filmwright.film.time import SAMPLE_RATE
from filmwright.sound.synthesis import Wave, band, burst, closed, noise, struck, tilted, together
from filmwright.stage.foley.animals import VOICES, hoof, paw, voice
from filmwright.stage.foley.elements import ELEMENTS
from filmwright.stage.foley.materials import Timbre, timbre
from filmwright.stage.foley.rides import RIDES
from filmwright.stage.rehearsal.performance import Contact

Effect = Callable[[Contact, bool, np.random.Generator], Wave]
"""A contact, whether the ground is wet, and chance: the sound it makes."""


def effect(contact: Contact, wet: bool, rng: np.random.Generator) -> Wave:
    """Return the sound of a contact as heard from a few metres; a kind nobody knows is a hit."""
    return _EFFECTS.get(contact.kind, _hit)(contact, wet, rng)


def strength(contact: Contact, usual_speed: float, usual_mass: float) -> float:
    """Return how loud against the usual: pressure follows speed and, less, mass; 26 dB of range."""
    speed = max(contact.speed, 0.05) / usual_speed
    mass = max(contact.mass, 0.01) / usual_mass
    return float(np.clip(speed**0.9 * mass**0.3, 0.1, 2.0))


def _ring(
    body: Timbre, mass: float, rng: np.random.Generator, amount: float = 1.0, dull: float = 1.0
) -> Wave:
    """Return the modes of a body of `mass` kg: pitch falls with the cube root of mass."""
    scale = float(np.clip(max(mass, 0.01) ** (-1 / 3), 0.45, 2.2)) * rng.uniform(0.96, 1.04)
    ratios = np.array([ratio for ratio, _ in body.modes]) * rng.uniform(0.99, 1.01, len(body.modes))
    hertz = body.hertz * scale * ratios
    # A soft contact cannot excite modes quicker than itself.
    levels = np.array([level for _, level in body.modes]) / (1 + (hertz * body.soft * 3 * dull) ** 2)
    decays = body.ring * ratios**-0.7 * np.clip(mass, 0.2, 4) ** 0.2
    return struck(hertz, decays, levels * amount * 0.5, rng)


def _step(contact: Contact, wet: bool, rng: np.random.Generator) -> Wave:
    ground = contact.materials[1]
    body = timbre(ground)
    loud = np.float32(0.16 * strength(contact, 1.2, 60.0))
    heel = struck([68 * rng.uniform(0.9, 1.15), 135], [0.07, 0.05], [0.8, 0.25], rng)
    click = burst(0.035, rng, band(250, body.bright), rise=0.0006 + body.soft)
    heel_and_click = together(heel, np.float32(0.9 * body.noise) * click)
    if ground == "wood":
        heel_and_click = together(heel_and_click, _ring(body, 4.0, rng, 0.9))
    # The ball of the foot follows the heel, softer and with a scuff.
    late = int(rng.uniform(0.055, 0.085) * SAMPLE_RATE)
    scuff = burst(0.09, rng, tilted(700, body.bright, 2), rise=0.012) * np.float32(0.45 * body.noise)
    parts = [heel_and_click, np.pad(scuff, (late, 0))]
    if ground in ("grass", "sand", "snow", "leaf"):
        crunch = burst(0.16, rng, band(900, body.bright), rise=0.01)
        grains = (rng.uniform(0, 1, len(crunch)) ** 10 * 2.2).astype(np.float32)
        parts.append(crunch * (np.float32(0.35) + grains))
    if wet:
        splash = burst(0.14, rng, band(1300, 7500), rise=0.006) * np.float32(0.7)
        parts.append(np.pad(splash, (240, 0)))
    return together(*parts) * loud


def _bounce(contact: Contact, wet: bool, rng: np.random.Generator) -> Wave:
    """A ball: the slap of its skin, the thump of its air, and the ringing of the shell.

    The air of a basketball rings near 95 Hz while it touches the ground and the hollow sphere near
    450 and 830 Hz after it left (the first breathing modes of a ball of 12 cm radius).
    """
    loud = np.float32(0.42 * strength(contact, 4.5, 0.62))
    size = float(np.clip((max(contact.mass, 0.05) / 0.62) ** (-1 / 3), 0.6, 2.0))
    hard = 0.75 + 0.35 * min(contact.speed / 5.0, 1.5)
    time = np.arange(int(0.16 * SAMPLE_RATE), dtype=np.float32) / SAMPLE_RATE
    fall = 62 + 58 * np.exp(-time / 0.018)
    phase = np.cumsum(fall * size) * (2 * np.pi / SAMPLE_RATE)
    thump = (np.sin(phase) * np.exp(-time / 0.032)).astype(np.float32)
    thump[:24] *= np.linspace(1 / 24, 1, 24, dtype=np.float32)
    rings = np.array([452.0, 838.0, 1190.0, 1630.0]) * size * rng.uniform(0.985, 1.015)
    shell = struck(rings, [0.26, 0.17, 0.11, 0.07], np.array([0.34, 0.2, 0.12, 0.07]) * hard, rng)
    ground = timbre(contact.materials[1])
    slap = burst(0.014, rng, band(500, 0.6 * ground.bright * hard), rise=0.0006)
    parts = [closed(thump), shell, slap * np.float32(0.55 * hard)]
    if contact.materials[1] == "wood":
        parts.append(_ring(ground, 8.0, rng, 0.7))
    if contact.materials[1] in ("grass", "sand", "snow", "carpet"):
        parts = [
            parts[0],
            shell * np.float32(0.45),
            burst(0.05, rng, band(200, 2500), 0.003) * np.float32(0.3),
        ]
    if wet:
        parts.append(burst(0.12, rng, band(1500, 8000), rise=0.004) * np.float32(0.3))
    return together(*parts) * loud


def _hit(contact: Contact, wet: bool, rng: np.random.Generator) -> Wave:
    """Two bodies: each rings in its own modes, the softer one rounds the blow of both."""
    first, second = (timbre(material) for material in contact.materials)
    dull = max(first.soft, second.soft) / min(first.soft, second.soft)
    loud = np.float32(0.55 * strength(contact, 2.5, 0.8))
    tick = burst(
        0.012 + 2 * max(first.soft, second.soft),
        rng,
        band(180, min(first.bright, second.bright)),
        rise=0.0004 + 0.5 * max(first.soft, second.soft),
    )
    return loud * together(
        _ring(first, contact.mass, rng, 0.8, min(dull, 1.5)),
        _ring(second, max(contact.mass, 2.0), rng, 1.0, min(dull, 1.5)),
        tick * np.float32(0.9 * max(first.noise, second.noise)),
    )


def _swish(contact: Contact, wet: bool, rng: np.random.Generator) -> Wave:
    """A ball through a net: cords drawn tight from the rim down, then a flick as it leaves."""
    loud = np.float32(0.34 * strength(contact, 4.0, 0.62))
    seconds = float(np.clip(1.1 / max(contact.speed, 1.5), 0.16, 0.42))
    count = int(seconds * SAMPLE_RATE)
    way = np.linspace(0, 1, count, dtype=np.float32)
    low = noise(count, rng, band(1300, 3400)) * (way**0.5 * (1 - way) ** 1.2 * 2)
    high = noise(count, rng, band(3200, 9000)) * (way**1.2 * (1 - way) ** 0.9 * 2)
    cords = (0.55 + 0.45 * np.sin(2 * np.pi * 46 * way * seconds * (1 + way)) ** 2).astype(np.float32)
    body = closed((low + high) * cords * np.float32(0.3))
    body[0] += 1e-3  # the cord is touched at the exact sample, however softly it begins
    flick = burst(0.08, rng, band(1800, 7000), rise=0.008) * np.float32(0.45)
    return loud * together(body, np.pad(flick, (int(0.72 * count), 0)))


def _catch(contact: Contact, wet: bool, rng: np.random.Generator) -> Wave:
    loud = np.float32(0.26 * strength(contact, 5.0, 0.6))
    slap = burst(0.03, rng, band(300, 2600), rise=0.0015)
    return loud * together(slap, struck([118, 210, 455], [0.07, 0.05, 0.09], [0.8, 0.4, 0.15], rng))


def _land(contact: Contact, wet: bool, rng: np.random.Generator) -> Wave:
    """Two feet at once, the weight of a body on them, and cloth that follows."""
    loud = np.float32(0.3 * strength(contact, 3.0, 60.0))
    body = timbre(contact.materials[1])
    thud = struck([52, 92, 150], [0.16, 0.1, 0.06], [1.0, 0.6, 0.25], rng)
    slap = burst(0.05, rng, band(200, body.bright), rise=0.001 + body.soft) * np.float32(body.noise)
    cloth = np.pad(burst(0.16, rng, tilted(500, 4000, 3), rise=0.03) * np.float32(0.2), (1200, 0))
    second = np.pad(slap * np.float32(0.6), (int(rng.uniform(0.012, 0.03) * SAMPLE_RATE), 0))
    parts = [thud, slap, second, cloth]
    if contact.materials[1] == "wood":
        parts.append(_ring(body, 12.0, rng, 0.9))
    if wet:
        parts.append(burst(0.25, rng, band(1200, 7500), rise=0.01))
    return loud * together(*parts)


def _slide(contact: Contact, wet: bool, rng: np.random.Generator) -> Wave:
    first, second = (timbre(material) for material in contact.materials)
    seconds = float(np.clip(0.12 + 0.12 * contact.speed, 0.15, 0.7))
    count = int(seconds * SAMPLE_RATE)
    way = np.linspace(0, 1, count, dtype=np.float32)
    rub = noise(count, rng, tilted(300, min(first.bright, second.bright), 2))
    grain = (0.6 + 0.4 * np.interp(way, np.linspace(0, 1, 60), rng.uniform(0, 1, 60))).astype(np.float32)
    shape = np.clip((way + 1e-3) * 12, 0, 1) * (1 - way) ** 1.4
    return closed(rub * grain * shape) * np.float32(0.07 * strength(contact, 1.5, 20.0))


def _scrape(contact: Contact, wet: bool, rng: np.random.Generator) -> Wave:
    """Stick and slip: the rub of a slide with a body that chatters."""
    body = timbre(contact.materials[0])
    rub = _slide(contact, wet, rng)
    time = np.arange(len(rub), dtype=np.float32) / SAMPLE_RATE
    chatter = (np.sin(2 * np.pi * rng.uniform(38, 60) * time) > 0).astype(np.float32)
    tone = np.sin(2 * np.pi * body.hertz * 1.3 * time).astype(np.float32)
    wave: Wave = rub * (np.float32(0.6) + chatter * np.float32(0.6)) * (1 + np.float32(0.5) * tone)
    return wave


def _body_fall(contact: Contact, wet: bool, rng: np.random.Generator) -> Wave:
    """Flesh and cloth on the ground: a low thud without ring, a rustle around it."""
    loud = np.float32(0.38 * strength(contact, 2.5, 50.0))
    body = timbre(contact.materials[1])
    thud = struck([46, 78, 117, 171], [0.22, 0.15, 0.1, 0.07], [1.0, 0.8, 0.5, 0.25], rng)
    slap = burst(0.07, rng, band(150, min(body.bright, 1900)), rise=0.003) * np.float32(0.7)
    cloth = burst(0.28, rng, tilted(600, 5000, 3), rise=0.02) * np.float32(0.28)
    late = np.pad(slap * np.float32(0.35), (int(rng.uniform(0.04, 0.09) * SAMPLE_RATE), 0))
    parts = [thud, slap, cloth, late]
    if contact.materials[1] == "wood":
        parts.append(_ring(body, 20.0, rng, 1.0))
    return loud * together(*parts)


_EFFECTS: dict[str, Effect] = {
    "step": _step,
    "bounce": _bounce,
    "hit": _hit,
    "swish": _swish,
    "catch": _catch,
    "land": _land,
    "slide": _slide,
    "scrape": _scrape,
    "body_fall": _body_fall,
    "hoof": hoof,
    "paw": paw,
    **dict.fromkeys(VOICES, voice),
    **ELEMENTS,
    **RIDES,
}
