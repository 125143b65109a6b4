"""Sound made from the performance: every contact at its exact sample, speech, and the air of the place."""

from __future__ import annotations

import zlib

import numpy as np
from numpy.typing import NDArray
from scipy.signal import fftconvolve

from filmwright.film.take import StemKind
from filmwright.film.time import SAMPLE_RATE, samples_before
from filmwright.sound.air import laid, panned
from filmwright.sound.ambience import Air, ambience
from filmwright.sound.sound import Sound
from filmwright.sound.synthesis import Wave
from filmwright.stage.foley.grains import sounded
from filmwright.stage.rehearsal.performance import Contact, Performance

Bed = NDArray[np.float32]


def scene_stems(performance: Performance) -> dict[StemKind, Sound]:
    """Return the sound of a whole scene by kind, exactly as long as its picture, 48 kHz stereo.

    The same performance gives the same samples.
    """
    samples = samples_before(performance.frames, performance.rate)
    return {StemKind.SPEECH: speech(performance, samples), StemKind.EFFECTS: effects(performance, samples)}


def speech(performance: Performance, samples: int) -> Sound:
    """Return the spoken lines, each from its exact sample, from where its speaker is."""
    bed = np.zeros((samples, 2), np.float32)
    for line in performance.blocking.lines:
        if line.sound is not None:
            laid(bed, line.sound.samples, round(line.start * SAMPLE_RATE))
    return Sound(bed)


def effects(performance: Performance, samples: int) -> Sound:
    """Return foley and ambience together."""
    world, place = performance.blocking.world, performance.blocking.place
    dry = np.zeros((samples, 2), np.float32)
    for number, contact in enumerate(performance.contacts):
        rng = np.random.default_rng((world.seed, number, zlib.crc32(contact.thing.encode())))
        event = panned(sounded(contact, rng), _place(contact, place.camera_side))
        laid(dry, event, round(contact.seconds * SAMPLE_RATE))
    where = Air(
        place=place.ambience,
        hour=str(world.hour),
        sky=str(world.weather.sky),
        strength=world.weather.strength,
        wind=world.weather.wind,
    )
    air = ambience(where, samples=samples, seed=world.seed)
    return Sound(_in_the_room(dry, interior=place.interior) + air.samples)


def _place(contact: Contact, camera_side: float) -> float:
    """Return where a contact is heard, -1 left to 1 right, as seen from the scene's camera side."""
    x, y, _ = contact.position
    across = -x * np.sin(camera_side) + y * np.cos(camera_side)
    return float(0.6 * np.tanh(across / 5.0))


def _in_the_room(dry: Bed, *, interior: bool) -> Bed:
    """Return the sounds with what the place sends back: a small furnished room, or one far wall outside.

    The first sample is the dry one, so contacts keep their exact moment.
    """
    if not len(dry):
        return dry
    answer = _ROOM if interior else _WALL
    sides = [fftconvolve(dry[:, side], answer[side])[: len(dry)] for side in (0, 1)]
    return np.stack(sides, axis=1).astype(np.float32)


def _answer(seconds: float, level: float, first: float, seed: int) -> tuple[Wave, Wave]:
    """Return two sides of an impulse response: the sound itself, then noise that dies away."""
    rng = np.random.default_rng(seed)
    time = np.arange(int(seconds * 1.2 * SAMPLE_RATE)) / SAMPLE_RATE
    sides = []
    for _ in range(2):
        tail = rng.normal(0, level, len(time)) * np.exp(-6.91 * time / seconds) * (time > first)
        tail = np.convolve(tail, np.hanning(9)[1:-1] / 4.0, mode="same")
        tail[: int(first * SAMPLE_RATE)] = 0.0
        tail[0] = 1.0
        sides.append(tail.astype(np.float32))
    return sides[0], sides[1]


_ROOM = _answer(0.32, 0.03, 0.004, 1)
_WALL = _answer(0.5, 0.006, 0.045, 2)
