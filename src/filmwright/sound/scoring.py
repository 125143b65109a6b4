"""Music laid to length: looped on its beats when too short, ended with a musical fade."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from filmwright.film.time import SAMPLE_RATE
from filmwright.sound.loudness import outline
from filmwright.sound.sound import Heard, Sound
from filmwright.sound.tape import pieces

FADE_IN, FADE_OUT = 0.03, 1.5
"""Seconds; a film under six seconds fades over its last quarter."""

_JOIN = 0.04  # seconds of cross-fade where two beats meet
_BLIND_JOIN = 0.6  # and where nobody knows the beats


def scored(music: Heard, samples: int, beats: Sequence[float] = ()) -> Heard:
    """Return the music exactly `samples` long, in from its first sound, out to nothing at the end.

        music   |--b---b---b---b---b--|
        scored  |--b---b---b---b||b---b---b---b||b---b-\\|

    Music that is too short repeats from its first beat each time a bar of four (or its last
    whole beat) is over; `beats` are in seconds. Without beats, its end melts into its beginning.
    """
    shift = first_sound(music)
    length = music.length - shift
    if not samples or not length:
        return Sound(np.zeros((samples, 2), np.float32))
    turn = None
    if length < samples:
        turn = _turn([beat - shift / SAMPLE_RATE for beat in beats], length)
    return _Score(music=music, shift=shift, length=samples, turn=turn)


@dataclass(frozen=True, kw_only=True)
class _Turn:
    """Where music repeats: each round is left at `out` for `back`, over `join` samples."""

    back: int
    out: int
    join: int


@dataclass(frozen=True, kw_only=True)
class _Score:
    """Music as the film hears it: repeated, faded in and out."""

    music: Heard
    shift: int
    length: int
    turn: _Turn | None

    def part(self, start: int, samples: int) -> NDArray[np.float32]:
        first, last = max(start, 0), min(start + samples, self.length)
        laid = np.zeros((samples, 2), np.float32)
        if last <= first:
            return laid
        here = laid[first - start : last - start]
        here += self._played(first, last)
        rise = min(int(FADE_IN * SAMPLE_RATE), self.length // 8)
        fall = min(int(FADE_OUT * SAMPLE_RATE), self.length // 4)
        at = np.arange(first, last, dtype=np.float32)
        here *= np.sin(np.pi / 2 * np.clip(at / max(rise - 1, 1), 0, 1))[:, None]
        # A cosine squared in loudness: the ear hears it leave, not stop.
        gone = np.clip((at - (self.length - fall)) / max(fall - 1, 1), 0, 1)
        here *= np.cos(np.pi / 2 * gone)[:, None] ** 2
        return laid

    def _played(self, first: int, last: int) -> NDArray[np.float32]:
        if self.turn is None:
            return self.music.part(self.shift + first, last - first)
        turn = self.turn
        laid = np.zeros((last - first, 2), np.float32)
        round_long = turn.out - turn.back
        for number in range(max(0, (first - turn.join) // round_long - 1), last // round_long + 1):
            begin = 0 if number == 0 else turn.out + (number - 1) * round_long
            source = 0 if number == 0 else turn.back
            end = begin + turn.out - source + turn.join
            low, high = max(begin, first), min(end, last)
            if low < high:
                laid[low - first : high - first] += self._round(number, low - begin, high - begin)
        return laid

    def _round(self, number: int, low: int, high: int) -> NDArray[np.float32]:
        """Return samples of one round, each faded in as the one before it fades out, at equal power."""
        assert self.turn is not None
        source = 0 if number == 0 else self.turn.back
        heard = self.music.part(self.shift + source + low, high - low)
        at = np.arange(low, high, dtype=np.float32)
        steps = max(self.turn.join - 1, 1)
        leaves = np.clip((at - (self.turn.out - source)) / steps, 0, 1)
        comes = np.clip(at / steps, 0, 1) if number else np.ones_like(at)
        return heard * (np.cos(np.pi / 2 * leaves) * np.sin(np.pi / 2 * comes)).astype(np.float32)[:, None]


def _turn(beats: list[float], length: int) -> _Turn:
    inside = [beat for beat in beats if 0 <= beat < length / SAMPLE_RATE]
    if len(inside) >= 3:
        whole = (len(inside) - 1) // 4 * 4 or len(inside) - 1
        back, out = (round(inside[i] * SAMPLE_RATE) for i in (0, whole))
        join = int(_JOIN * SAMPLE_RATE)
    else:
        back, join = 0, min(int(_BLIND_JOIN * SAMPLE_RATE), length // 4)
        out = length - join
    return _Turn(back=back, out=out, join=max(min(join, length - out, out - back), 1))


def first_sound(music: Heard) -> int:
    """Return where a silent beginning ends; 0 when all is silent."""
    top = max((float(outline(piece).max(initial=0.0)) for _, piece in pieces(music)), default=0.0)
    for start, piece in pieces(music) if top > 0 else ():
        heard = outline(piece) > 0.003 * top
        if heard.any():
            return start + int(np.argmax(heard))
    return 0
