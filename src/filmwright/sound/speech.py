"""The speaking voice: one small neural voice inside the house, turned into several people.

The model predicts, for every 12.5 ms, the pitch and the spectrum of the mouth apart from each
other, so a smaller or a larger speaker is made before any sound exists: the pitch curve is scaled
and the spectra are stretched as a shorter or longer throat stretches them. Nothing is resampled,
so words keep their natural length.
"""

from __future__ import annotations

import ctypes
import re
import unicodedata
from contextlib import suppress
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from filmwright.film.errors import BriefRefused
from filmwright.film.time import SAMPLE_RATE
from filmwright.sound.loudness import loudness
from filmwright.sound.sound import Sound

_LEVEL = -20.0  # LUFS of every spoken line
_LEAD, _TAIL = 0.02, 0.10  # seconds kept before the first and after the last audible moment
_PACE = 0.74  # of the model's own tempo, which is hurried: 170 words a minute instead of 240
_PAUSE = 0.22  # seconds between two sentences
_MONEY = {"€": ("euro", "euros"), "¥": ("yen", "yen"), "₹": ("rupee", "rupees"), "₩": ("won", "won")}


@dataclass(frozen=True, kw_only=True)
class Voice:
    """Who speaks. Every figure is a factor on the model's own voice, a woman's: 1 leaves it."""

    pitch: float = 1.0  # of the vocal folds: a man 0.6, a child 1.35
    throat: float = 1.0  # of the formants: a man 0.85, a child 1.2
    pace: float = 1.0  # of the tempo: 0.85 unhurried


NARRATOR = Voice(pace=0.95)


def voice_of(*, age: str = "adult", gender: str = "neutral", height: float = 1.72) -> Voice:
    """Return the voice that fits a body: ages and genders as the world names them, height in metres.

    Formants scale with the length of the vocal tract and so with the body; pitch also with sex.
    """
    build = float(np.clip((1.66 / max(height, 0.5)) ** 0.55, 0.72, 1.4))
    match age:
        case "baby" | "toddler":
            return Voice(pitch=1.6, throat=min(build, 1.3), pace=0.9)
        case "child":
            return Voice(pitch=1.35 if gender == "woman" else 1.26, throat=min(build, 1.22), pace=0.98)
        case "teenager":
            return Voice(
                pitch={"man": 0.72, "woman": 1.08}.get(gender, 0.9), throat=0.98 * build**0.5, pace=1.04
            )
        case _:
            pass
    pace = 0.86 if age == "old" else 1.0
    if gender == "man":
        return Voice(pitch=0.58 * build**0.6, throat=0.86 * build, pace=pace)
    if gender == "woman":
        return Voice(pitch=(0.94 if age == "old" else 1.0) * build**0.4, throat=build**0.6, pace=pace)
    return Voice(pitch=0.78 * build**0.5, throat=0.93 * build**0.8, pace=pace)


def can_speak(text: str) -> bool:
    """Say whether a voice here can read `text`: it has words, and all of them in Latin letters.

    Chinese, Japanese, Cyrillic and others have no voice yet; captions alone carry such lines.
    """
    said = [char for char in text if char.isalnum()]
    return bool(said) and all(_is_latin(char) for char in said)


def spoken(text: str, voice: Voice = NARRATOR) -> Sound:
    """Return `text` said by `voice`, from the first audible moment on, at -20 LUFS.

    The same text and voice give the same samples. Raises BriefRefused for a text no voice can read.
    """
    if not can_speak(text):
        raise BriefRefused(
            f"no voice here can say {text!r}; write the line in English or give a recording of it"
        )
    return _spoken(" ".join(text.split()), voice)


def mouth_opening(sound: Sound, rate: float, frames: int) -> NDArray[np.float32]:
    """Return how far the mouth is open in each of `frames` frames at `rate`, 0 to 1, shape (frames,).

    Mouths lead the sound by a frame and a half, as they do on a person; closed when it is over.
    """
    opening = np.zeros(frames, np.float32)
    if not len(sound.samples) or not frames:
        return opening
    steps_a_second = 200
    hop = SAMPLE_RATE // steps_a_second
    blocks = np.pad(sound.samples.mean(axis=1), (0, -len(sound.samples) % hop)).reshape(-1, hop)
    level = np.sqrt((blocks.astype(np.float64) ** 2).mean(axis=1))
    loud = np.quantile(level, 0.95)
    if loud < 1e-5:
        return opening
    # A root opens the mouth for soft syllables too; 50 ms is as quick as a jaw moves.
    shape = np.clip(level / loud, 0.0, 1.0) ** 0.7
    shape = np.where(level > 0.04 * loud, shape, 0.0)
    bell = np.hanning(13)[1:-1]
    shape = np.convolve(shape, bell / bell.sum(), mode="same")
    moments = (np.arange(frames) + 0.5 + 1.5) / rate * steps_a_second
    opening[:] = np.interp(moments, np.arange(len(shape)), shape, left=0.0, right=0.0)
    return opening


def _is_latin(char: str) -> bool:
    return char.isascii() or unicodedata.name(char, "").startswith("LATIN")


def put_away() -> None:
    """Give back what the voice takes while it speaks, some 110 MB; it is loaded again when needed."""
    if _model.cache_info().currsize:
        _model.cache_clear()
        # glibc keeps what was freed until it is told; other libraries have no such word.
        with suppress(AttributeError, OSError):
            ctypes.CDLL(None).malloc_trim(0)


@cache
def _model() -> Any:
    from hibari import Hibari  # loads an inference engine: only when somebody speaks

    return Hibari("heart", threads=1)


@lru_cache(maxsize=256)
def _spoken(text: str, voice: Voice) -> Sound:
    model = _model()
    rng = np.random.default_rng(1)
    pause = np.zeros(int(_PAUSE * 24_000), np.float32)
    pieces: list[NDArray[np.float32]] = []
    for phonemes in model.phonemize(_in_words(text)):
        ids = model.ids(phonemes)
        if len(ids) > 2:
            pieces += [_trimmed(_said(model, ids, voice, rng), 24_000), pause]
    if not pieces:
        raise BriefRefused(f"no voice here can say {text!r}; write words, or give a recording of it")
    wave = _doubled(np.concatenate(pieces[:-1]))
    wave = wave.astype(np.float32)
    stereo = Sound(np.repeat(wave[:, None], 2, axis=1))
    samples = stereo.samples * np.float32(10 ** ((_LEVEL - loudness(stereo)) / 20))
    samples.flags.writeable = False  # the cache hands the same array to everyone
    return Sound(samples)


def _doubled(wave: NDArray[np.float32]) -> NDArray[np.float32]:
    """Return the wave at twice its rate: zeros between the samples, then a windowed sinc over them."""
    taps = np.sinc(np.arange(-30, 31) / 2) * np.kaiser(61, 8.0)
    between = np.zeros(2 * len(wave))
    between[::2] = wave
    return np.convolve(between, taps, mode="same").astype(np.float32)


def _said(model: Any, ids: list[int], voice: Voice, rng: np.random.Generator) -> NDArray[np.float32]:
    """Return one sentence at 24 kHz, its pitch and formants those of the voice."""
    from hibari import dsp

    asked = {"ids": np.asarray([ids], np.int64), "speed": np.asarray([_PACE * voice.pace], np.float32)}
    harmonics, phases, noise, rest, free, pitch = (part[0] for part in model.sess.run(None, asked))
    if voice.throat != 1.0:
        harmonics, phases, noise, rest = (
            _stretched(part, voice.throat) for part in (harmonics, phases, noise, rest)
        )
    wave: NDArray[np.float32] = dsp.synth(harmonics, phases, noise, rest, free, pitch * voice.pitch, rng)
    return wave


def _stretched(spectrum: NDArray[np.float32], factor: float) -> NDArray[np.float32]:
    """Return (bins, frames) with every feature moved to `factor` times its frequency."""
    last = len(spectrum) - 1
    source = np.arange(last + 1) / factor
    below = np.minimum(source.astype(int), last - 1)
    part = np.clip(source - below, 0.0, 1.0).astype(np.float32)[:, None]
    moved: NDArray[np.float32] = spectrum[below] * (1 - part) + spectrum[below + 1] * part
    return moved


def _trimmed(wave: NDArray[np.float32], rate: int) -> NDArray[np.float32]:
    """Return the wave without the silence at its ends, which are faded over a few milliseconds."""
    loud = np.flatnonzero(np.abs(wave) > 0.015 * np.abs(wave).max(initial=1e-9))
    start = max(int(loud[0]) - int(_LEAD * rate), 0)
    end = min(int(loud[-1]) + int(_TAIL * rate), len(wave))
    kept = wave[start:end].copy()
    edge = min(int(0.01 * rate), len(kept) // 2)
    ramp = np.linspace(0, 1, edge, dtype=np.float32)
    kept[:edge] *= ramp
    kept[len(kept) - edge :] *= ramp[::-1]
    return kept


def _in_words(text: str) -> str:
    """Return the text with the money the model's own normaliser drops written out."""

    def money(match: re.Match[str]) -> str:
        one, many = _MONEY[match[1]]
        whole, _, cents = match[2].partition(".")
        name = one if whole == "1" and not cents else many
        return f"{whole} {name}" + (f" {int(cents)}" if cents.strip("0") else "")

    amount = r"(\d[\d,]*(?:\.\d\d)?)"
    signs = "".join(_MONEY)
    text = re.sub(rf"([{signs}])\s?{amount}", money, text)
    return re.sub(rf"{amount}\s?([{signs}])", lambda m: f"{m[1]} {_MONEY[m[2]][1]}", text)
