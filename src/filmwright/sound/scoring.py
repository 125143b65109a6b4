"""Music laid to length: looped on its beats when too short, ended with a musical fade."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from filmwright.film.time import SAMPLE_RATE
from filmwright.sound.loudness import outline
from filmwright.sound.sound import Sound, part_of

FADE_IN, FADE_OUT = 0.03, 1.5
"""Seconds; a film under six seconds fades over its last quarter."""

_JOIN = 0.04  # seconds of cross-fade where two beats meet
_BLIND_JOIN = 0.6  # and where nobody knows the beats


def scored(music: Sound, samples: int, beats: Sequence[float] = ()) -> Sound:
    """Return the music exactly `samples` long, in from its first sound, out to nothing at the end.

        music   |--b---b---b---b---b--|
        scored  |--b---b---b---b||b---b---b---b||b---b-\\|

    Music that is too short repeats from its first beat each time a bar of four (or its last
    whole beat) is over; `beats` are in seconds. Without beats, its end melts into its beginning.
    """
    body = music.samples[first_sound(music.samples) :]
    shift = len(music.samples) - len(body)
    if not samples or not len(body):
        return Sound(np.zeros((samples, 2), np.float32))
    if len(body) < samples:
        body = _repeated(body, samples, [beat - shift / SAMPLE_RATE for beat in beats])
    laid = part_of(Sound(body), 0, samples).samples.copy()
    rise = min(int(FADE_IN * SAMPLE_RATE), samples // 8)
    fall = min(int(FADE_OUT * SAMPLE_RATE), samples // 4)
    laid[:rise] *= np.sin(np.linspace(0, np.pi / 2, rise, dtype=np.float32))[:, None]
    # A cosine squared in loudness: the ear hears it leave, not stop.
    laid[samples - fall :] *= np.cos(np.linspace(0, np.pi / 2, fall, dtype=np.float32))[:, None] ** 2
    return Sound(laid)


def first_sound(samples: NDArray[np.float32]) -> int:
    """Return where a silent beginning ends; 0 when all is silent."""
    level = outline(samples)
    top = float(level.max(initial=0.0))
    return int(np.argmax(level > 0.003 * top)) if top > 0 else 0


def _repeated(body: NDArray[np.float32], samples: int, beats: list[float]) -> NDArray[np.float32]:
    inside = [beat for beat in beats if 0 <= beat < len(body) / SAMPLE_RATE]
    if len(inside) >= 3:
        whole = (len(inside) - 1) // 4 * 4 or len(inside) - 1
        back, out = (round(inside[i] * SAMPLE_RATE) for i in (0, whole))
        join = int(_JOIN * SAMPLE_RATE)
    else:
        back, join = 0, min(int(_BLIND_JOIN * SAMPLE_RATE), len(body) // 4)
        out = len(body) - join
    join = max(min(join, len(body) - out, out - back), 1)
    laid = np.zeros((samples + len(body), 2), np.float32)
    # Each round is faded in as the one before it fades out, at equal power.
    turn = np.linspace(0, np.pi / 2, join, dtype=np.float32)[:, None]
    end = out + join
    first = body[:end].copy()
    first[out:] *= np.cos(turn[: len(first) - out])
    laid[: len(first)] = first
    again = body[back:end].copy()
    again[:join] *= np.sin(turn)
    again[out - back :] *= np.cos(turn[: len(again) - (out - back)])
    place = out
    while place < samples:
        laid[place : place + len(again)] += again[: len(laid) - place]
        place += out - back
    return laid
