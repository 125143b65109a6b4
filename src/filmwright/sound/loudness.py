"""How loud a sound is, and a ceiling it never breaks: ITU-R BS.1770-4 loudness and true peak."""

from __future__ import annotations

from functools import cache

import numpy as np
from numpy.typing import NDArray

from filmwright.film.time import SAMPLE_RATE
from filmwright.media.running import running_least, running_mean
from filmwright.sound.sound import Heard, Sound
from filmwright.sound.tape import PIECE

SILENT = -70.0
"""LUFS and dBTP of silence: the absolute gate of the standard."""

_K_WEIGHTING = np.array(  # BS.1770-4, tables 1 and 2, for 48 kHz
    [
        [1.53512485958697, -2.69169618940638, 1.19839281085285, 1.0, -1.69065929318241, 0.73248077421585],
        [1.0, -2.0, 1.0, 1.0, -1.99004745483398, 0.99007225036621],
    ]
)
_DECAY = 1 << 13
"""Samples after which the filter's ringing is below a 2^-24th: how far the pieces it weights overlap."""

_HOPS = 100
"""Tenths of a second weighted at a time."""

_BLOCK, _HOP = int(0.4 * SAMPLE_RATE), int(0.1 * SAMPLE_RATE)
_PIECE = 1 << 11  # samples oversampled at a time; calm pieces are passed over
_TAPS = 24
_REACH = 384  # samples: 8 ms
_AROUND = 3 * (2 * _REACH + _TAPS)  # how far a part's limiting is felt, over all three rounds
_BETWEEN = tuple(  # windowed sincs that read a quarter, a half and three quarters of the way
    (np.sinc(np.arange(_TAPS) - 11 - way) * np.kaiser(_TAPS, 5.0)).astype(np.float32)
    for way in (0.25, 0.5, 0.75)
)


def loudness(sound: Heard) -> float:
    """Return integrated loudness in LUFS, gated at -70 and 10 LU under the rest; silence is -70.

    A sound shorter than the standard's block of 0.4 s is measured as if it went on repeating.
    """
    energy = _energies(sound)
    energy = energy[energy > _energy_of(SILENT)]
    if not len(energy):
        return SILENT
    energy = energy[energy > energy.mean() / 10]
    return _lufs(float(energy.mean()))


def momentary(sound: Heard) -> NDArray[np.float64]:
    """Return the loudness of 0.4 s blocks every 0.1 s, in LUFS, never below -70."""
    return np.maximum(10 * np.log10(np.maximum(_energies(sound), 1e-12)) - 0.691, SILENT)


def true_peak(sound: Heard) -> float:
    """Return the highest peak between and on samples, four times oversampled, in dBTP."""
    top = 0.0
    for start in range(0, sound.length, PIECE):
        heard = sound.part(start - _TAPS, min(PIECE, sound.length - start) + 2 * _TAPS)
        top = max(top, float(_peaks(heard, top).max(initial=0.0)))
    return max(20 * float(np.log10(max(top, 1e-12))), SILENT)


def limited(sound: Heard, start: int, samples: int, factor: float, ceiling: float) -> NDArray[np.float32]:
    """Return a part of a sound times `factor`, with no true peak above `ceiling` (dBTP).

    It is turned down smoothly around each peak: the gain falls over 8 ms before it and rises over
    8 ms after it, so nothing clicks. Parts fit together: each is limited with what lies around it.
    """
    top = 10 ** (ceiling / 20)
    heard = sound.part(start - _AROUND, samples + 2 * _AROUND) * np.float32(factor)
    for _ in range(3):  # the moving gain itself may lift a peak between samples by a hair
        peaks = _peaks(heard, top)
        if float(peaks.max(initial=0.0)) <= top * 1.0005:
            break
        wanted = np.minimum(1.0, top / np.maximum(peaks, 1e-9)).astype(np.float32)
        gain = running_least(wanted, 2 * _REACH + 1)
        for width in (_REACH + 1, _REACH // 2 + 1, _REACH // 2 + 1):
            gain = running_mean(gain, width)
        heard = heard * gain[:, None].astype(np.float32)
    return heard[_AROUND : _AROUND + samples]


def outline(samples: NDArray[np.float32]) -> NDArray[np.float32]:
    """Return the larger magnitude of the two channels for every sample."""
    larger: NDArray[np.float32] = np.maximum(np.abs(samples[:, 0]), np.abs(samples[:, 1]))
    return larger


def _peaks(samples: NDArray[np.float32], known: float = 0.0) -> NDArray[np.float32]:
    """Return for every sample the highest peak of any channel on it or up to its neighbours.

    Between samples only where a peak above `known` may hide.
    """
    peaks = outline(samples)
    loudest = max(float(peaks.max(initial=0.0)), known)
    harmless = 0.5 * min(loudest, 1.0)  # no music more than doubles between samples
    padded = np.pad(samples, ((_TAPS // 2, _TAPS // 2), (0, 0)))
    for start in range(0, len(samples), _PIECE):
        room = peaks[start : start + _PIECE]
        if float(room.max()) < harmless:
            continue
        for channel in padded[start : start + len(room) + _TAPS].T:
            block = np.ascontiguousarray(channel)
            for taps in _BETWEEN:
                # One value between every two samples, from the one before the piece on.
                between = np.abs(np.correlate(block, taps, "valid"))
                np.maximum(room, between[:-1], out=room)
                np.maximum(room, between[1:], out=room)
    return peaks


def _energies(sound: Heard) -> NDArray[np.float64]:
    """Return the K-weighted energy of overlapping blocks, both channels summed."""
    if not sound.length:
        return np.zeros(1)
    if sound.length < _BLOCK:
        sound = Sound(np.tile(sound.part(0, sound.length), (-(-2 * _BLOCK // sound.length), 1)))
    hops = sound.length // _HOP
    tenths = np.concatenate([_tenths(sound, at, min(hops, at + _HOPS)) for at in range(0, hops, _HOPS)])
    energies: NDArray[np.float64] = (tenths[:-3] + tenths[1:-2] + tenths[2:-1] + tenths[3:]) / _BLOCK
    return energies


def _tenths(sound: Heard, first: int, last: int) -> NDArray[np.float64]:
    """Return the K-weighted energy of each tenth of a second from `first` to `last`, channels summed."""
    begin, end = first * _HOP, last * _HOP
    before = min(begin, _DECAY)
    heard = sound.part(begin - before, end - begin + before).astype(np.float64)
    size = 1 << (len(heard) + _DECAY - 1).bit_length()
    spectrum = np.fft.rfft(heard, size, axis=0) * _k_response(size)[:, None]
    weighted = np.fft.irfft(spectrum, size, axis=0)[before : len(heard)]
    power = np.einsum("ij,ij->i", weighted, weighted)
    tenths: NDArray[np.float64] = power.reshape(last - first, _HOP).sum(axis=1)
    return tenths


@cache
def _k_response(size: int) -> NDArray[np.complex128]:
    """Return the K-weighting at the frequencies of a real transform of `size` samples."""
    z = np.exp(-2j * np.pi * np.fft.rfftfreq(size))
    powers = np.stack([np.ones_like(z), z, z * z])
    response: NDArray[np.complex128] = np.ones_like(z)
    for stage in _K_WEIGHTING:
        response = response * (stage[:3] @ powers) / (stage[3:] @ powers)
    return response


def _lufs(energy: float) -> float:
    return float(10 * np.log10(energy) - 0.691)


def _energy_of(lufs: float) -> float:
    return float(10 ** ((lufs + 0.691) / 10))
