"""The mix: speech in front, music that makes room for it, effects as loud as the eye expects.

speech   ......[ words ]..........[ words ]....
music    ------\\_______/---------\\_______/----\\    12-18 LU under the words, in front elsewhere
effects  .|...|...bed...|...|..bed..|..|.......
master   -16 LUFS integrated, no true peak above -2 dBTP (an encoder may add half a decibel)
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from filmwright.film.time import SAMPLE_RATE
from filmwright.sound.loudness import SILENT, limited, loudness, momentary, true_peak
from filmwright.sound.scoring import scored
from filmwright.sound.sound import Heard
from filmwright.sound.tape import PIECE, Tape, pieces

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

    sound: Tape
    loudness: float  # LUFS, integrated
    true_peak: float  # dBTP


@dataclass(frozen=True, kw_only=True)
class _Fader:
    """One sound of the mix at its level; it gives way by `ducked` dB while words are heard."""

    sound: Heard
    gain: float
    ducked: float = 0.0

    def part(self, start: int, samples: int, presence: NDArray[np.float64]) -> NDArray[np.float32]:
        heard = self.sound.part(start, samples) * np.float32(self.gain)
        if not self.ducked or not len(presence):
            return heard
        hop = SAMPLE_RATE // _CONTROL
        first, last = max(start // hop - 2, 0), (start + samples) // hop + 2
        gain = 10 ** (-self.ducked * presence[first:last] / 20)
        moments = np.arange(start, start + samples)
        moving = np.interp(moments, (np.arange(first, first + len(gain)) + 0.5) * hop, gain)
        return heard * moving.astype(np.float32)[:, None]


def mixed(
    speech: Heard,
    effects: Heard,
    music: Heard | None,
    *,
    samples: int,
    beats: Sequence[float] = (),
    folder: Path | None = None,
) -> Mixed:
    """Return the film's sound, exactly `samples` long, at -16 LUFS and below -1 dBTP.

    Stems shorter than the film are followed by silence, longer ones are cut; `beats` (seconds in
    the music) let music that is too short repeat in time. A film that is all but silent stays
    quiet: nothing is raised by more than 24 dB, and silence stays silence. Memory does not grow
    with the film: the mix is on a tape in `folder`.
    """
    words, noises = _Cut(speech, samples), _Cut(effects, samples)
    spoken = _gain_to(words, _SPEECH)
    faders = []
    if spoken:
        faders.append(_Fader(sound=words, gain=spoken))
    tune = scored(music, samples, beats) if music is not None else None
    played = _gain_to(tune, _MUSIC_AROUND if spoken else _MUSIC_ALONE) if tune is not None else 0.0
    if tune is not None and played:
        faders.append(_Fader(sound=tune, gain=played, ducked=_DUCK if spoken else 0.0))
    if not faders:
        return _mastered([_Fader(sound=noises, gain=1.0)], np.zeros(0), samples, folder)  # effects alone
    lead = _SPEECH if spoken or not played else _MUSIC_ALONE
    gain = _effects_gain(noises, lead, bool(spoken))
    faders.append(_Fader(sound=noises, gain=gain, ducked=_EFFECTS_DUCK if spoken else 0.0))
    return _mastered(faders, _presence(words) if spoken else np.zeros(0), samples, folder)


@dataclass(frozen=True)
class _Cut:
    """A sound exactly as long as the film."""

    sound: Heard
    length: int

    def part(self, start: int, samples: int) -> NDArray[np.float32]:
        heard = self.sound.part(start, samples)
        over = start + samples - self.length
        if over > 0:
            heard = heard.copy()
            heard[max(samples - over, 0) :] = 0
        return heard


def _gain_to(sound: Heard, level: float) -> float:
    """Return the factor that brings a sound to `level` LUFS; 0 for silence."""
    measured = loudness(sound)
    return 0.0 if measured <= SILENT else float(10 ** ((level - measured) / 20))


def _presence(words: Heard) -> NDArray[np.float64]:
    """Return how present speech is at each control step, 0 to 1, rising ahead of the words."""
    hop = SAMPLE_RATE // _CONTROL
    levels = []
    for _, piece in pieces(words):
        blocks = np.pad(piece[:, 0], (0, -len(piece) % hop)).reshape(-1, hop)
        levels.append(np.sqrt(np.einsum("ij,ij->i", blocks, blocks) / hop))
    level = np.concatenate(levels)
    if not level.any():
        return np.zeros(len(level))
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


def _effects_gain(effects: Heard, lead: float, under_speech: bool) -> float:
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


def _mastered(
    faders: Sequence[_Fader], presence: NDArray[np.float64], samples: int, folder: Path | None
) -> Mixed:
    """Return the mix at the delivery loudness under the ceiling."""
    raw = Tape(samples, folder)
    for start in range(0, samples, PIECE):
        long = min(PIECE, samples - start)
        total = np.sum([fader.part(start, long, presence) for fader in faders], axis=0, dtype=np.float32)
        raw.lay(start, total * _unclicked(start, long, samples))
    measured = loudness(raw)
    if measured <= SILENT:
        return Mixed(sound=raw, loudness=measured, true_peak=true_peak(raw))
    gain = min(TARGET - measured, _MOST_GAIN)
    wanted, most = measured + gain, gain + 8.0
    finished = Tape(samples, folder)
    for _ in range(4):  # limiting takes loudness away; give it back until it agrees
        for start in range(0, samples, PIECE):
            long = min(PIECE, samples - start)
            finished.lay(start, limited(raw, start, long, 10 ** (gain / 20), CEILING))
        measured = loudness(finished)
        missing = wanted - measured
        if missing < 0.15 or gain >= most:
            break
        gain = min(gain + 1.3 * missing, most)
    return Mixed(sound=finished, loudness=measured, true_peak=true_peak(finished))


def _unclicked(start: int, long: int, samples: int) -> NDArray[np.float32]:
    """Return the gain (long, 1) that lets a film begin and end without a click, over 5 ms."""
    edge = max(min(240, samples // 4), 1)
    at = np.arange(start, start + long, dtype=np.float32)
    gain = np.minimum(at, samples - 1 - at) / max(edge - 1, 1)
    return np.clip(gain, 0, 1)[:, None].astype(np.float32)
