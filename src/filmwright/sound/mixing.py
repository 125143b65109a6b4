"""The mix: speech in front, music that makes room for it, effects as loud as the eye expects.

speech   ......[ words ]..........[ words ]....
music    ------\\_______/---------\\_______/----\\    12-18 LU under the words, in front elsewhere
effects  .|...|...bed...|...|..bed..|..|.......
master   -16 LUFS integrated, no true peak above -2 dBTP (an encoder may add half a decibel)
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from filmwright.film.time import SAMPLE_RATE
from filmwright.sound.loudness import SILENT, limited, loudness, momentary, true_peak
from filmwright.sound.scoring import scored
from filmwright.sound.sound import Sound, part_of

TARGET = -16.0
"""LUFS, integrated."""

CEILING = -2.0
"""dBTP; a decibel under the promise of -1, because AAC overshoots."""

_SPEECH = -17.0  # LUFS of the lines inside the mix
_MUSIC_ALONE = -17.0  # LUFS where music is the foreground
_MUSIC_AROUND = -21.0  # and between the lines of a film with speech
_DUCK = 12.0  # LU the music gives way while words are heard: 16 under them
_EFFECTS_DUCK = 3.0
_ATTACK, _HOLD, _RELEASE = 0.25, 0.25, 0.6  # seconds; the attack ends as the word begins
_UNDER_SPEECH, _UNDER_MUSIC = 5.0, 3.0  # LU the loudest effect stays under what leads
_BED_UNDER = 24.0  # LU an ambience without events stays under what leads
_MOST_GAIN = 24.0  # dB: a quiet room is not amplified into a storm
_CONTROL = 100  # steps a second of a moving gain


@dataclass(frozen=True, kw_only=True, eq=False)
class Mixed:
    """A finished mix and what was measured on it."""

    sound: Sound
    loudness: float  # LUFS, integrated
    true_peak: float  # dBTP


def mixed(
    speech: Sound, effects: Sound, music: Sound | None, *, samples: int, beats: Sequence[float] = ()
) -> Mixed:
    """Return the film's sound, exactly `samples` long, at -16 LUFS and below -1 dBTP.

    Stems shorter than the film are followed by silence, longer ones are cut; `beats` (seconds in
    the music) let music that is too short repeat in time. A film that is all but silent stays
    quiet: nothing is raised by more than 24 dB, and silence stays silence.
    """
    words = _at(part_of(speech, 0, samples), _SPEECH)
    speaks = bool(words.any())
    noises = part_of(effects, 0, samples).samples
    lead = _SPEECH
    total = words
    ducking = _presence(words) if speaks else np.zeros(0)
    if music is not None and len(music.samples) and np.any(music.samples):
        level = _MUSIC_AROUND if speaks else _MUSIC_ALONE
        tune = _at(scored(music, samples, beats), level)
        total = total + (_turned_down(tune, ducking, _DUCK) if speaks else tune)
        lead = _SPEECH if speaks else _MUSIC_ALONE
    elif not speaks:
        return _mastered(noises)  # nothing leads: the effects are the film
    noises = noises * np.float32(_effects_gain(Sound(noises), lead, speaks))
    if speaks:
        noises = _turned_down(noises, ducking, _EFFECTS_DUCK)
    return _mastered(total + noises)


def _at(sound: Sound, level: float) -> NDArray[np.float32]:
    """Return the samples brought to `level` LUFS; silence as it is."""
    measured = loudness(sound)
    if measured <= SILENT:
        return np.zeros_like(sound.samples)
    return sound.samples * np.float32(10 ** ((level - measured) / 20))


def _presence(words: NDArray[np.float32]) -> NDArray[np.float64]:
    """Return how present speech is at each control step, 0 to 1, rising ahead of the words."""
    hop = SAMPLE_RATE // _CONTROL
    blocks = np.pad(words[:, 0], (0, -len(words) % hop)).reshape(-1, hop)
    level = np.sqrt(np.einsum("ij,ij->i", blocks, blocks) / hop)
    heard = level > 0.03 * np.quantile(level[level > 0], 0.95)
    steps = np.arange(len(heard))
    far = 10 * len(heard) + 1000
    since = steps - np.maximum.accumulate(np.where(heard, steps, -far))
    until = np.minimum.accumulate(np.where(heard, steps, far)[::-1])[::-1] - steps
    rising = 1 - until / (_ATTACK * _CONTROL)
    falling = 1 - (since - _HOLD * _CONTROL) / (_RELEASE * _CONTROL)
    # Between two words of one sentence the larger of both ramps keeps the music down.
    present = np.clip(np.maximum(rising, falling), 0.0, 1.0)
    eased: NDArray[np.float64] = 0.5 - 0.5 * np.cos(np.pi * present)
    return eased


def _turned_down(
    samples: NDArray[np.float32], presence: NDArray[np.float64], decibels: float
) -> NDArray[np.float32]:
    gain = 10 ** (-decibels * presence / 20)
    hop = SAMPLE_RATE // _CONTROL
    moments = np.arange(len(samples))
    moving = np.interp(moments, (np.arange(len(gain)) + 0.5) * hop, gain).astype(np.float32)
    return samples * moving[:, None]


def _effects_gain(effects: Sound, lead: float, under_speech: bool) -> float:
    """Return the factor that sets effects against what leads, by their loudest moment.

    Events stand out of their bed by more than 6 LU; a bed alone goes far below.
    """
    blocks = momentary(effects)
    blocks = blocks[blocks > SILENT]
    if not len(blocks):
        return 0.0
    top, bed = float(np.quantile(blocks, 0.98)), float(np.median(blocks))
    if top - bed < 6.0 and top < lead - 12.0:
        wanted = lead - _BED_UNDER - bed
        return float(10 ** (np.clip(wanted, -30.0, 12.0) / 20))
    wanted = lead - (_UNDER_SPEECH if under_speech else _UNDER_MUSIC) - top
    return float(10 ** (np.clip(wanted, -24.0, 9.0) / 20))


def _mastered(samples: NDArray[np.float32]) -> Mixed:
    """Return the mix at the delivery loudness under the ceiling."""
    edge = min(240, len(samples) // 4)  # 5 ms: no click where the film begins and ends
    if edge:
        ramp = np.linspace(0, 1, edge, dtype=np.float32)[:, None]
        samples = samples.copy()
        samples[:edge] *= ramp
        samples[len(samples) - edge :] *= ramp[::-1]
    measured = loudness(Sound(samples))
    if measured > SILENT:
        gain = min(TARGET - measured, _MOST_GAIN)
        wanted, most = measured + gain, gain + 8.0
        for _ in range(4):  # limiting takes loudness away; give it back until it agrees
            finished = limited(samples * np.float32(10 ** (gain / 20)), CEILING)
            measured = loudness(Sound(finished))
            missing = wanted - measured
            if missing < 0.15 or gain >= most:
                break
            gain = min(gain + 1.3 * missing, most)
        samples = finished
    sound = Sound(np.ascontiguousarray(samples, dtype=np.float32))
    return Mixed(sound=sound, loudness=measured, true_peak=true_peak(sound))
