"""The stems of all clips, laid end to end to the sample, and their mix.

straight cut      ...aaaaa|bbbbb...     of one scene, running on: only a click is smoothed
other cuts        ...aaaa\\ /bbbb...     10 ms, equal power, from the takes' own handles
                          X
dissolve          ...aaa\\___/bbb...     equal power over the dissolve
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from filmwright.film.cut import Clip, Cut, Music
from filmwright.film.errors import ProjectBroken
from filmwright.film.take import StemKind
from filmwright.film.time import SAMPLE_RATE, samples_before
from filmwright.media.reading import digest, sound_blocks
from filmwright.media.wav import read_stem
from filmwright.perception.beats import beats
from filmwright.sound.mixing import Mixed, mixed
from filmwright.sound.sound import Sound
from filmwright.sound.tape import Tape, taped

_HALF = SAMPLE_RATE // 200
"""Half of the 10 ms over which one sound gives way to the next at a cut."""


def soundtrack(cut: Cut, folder: Path | None = None) -> Mixed:
    """Return the film's mix, exactly as long as its picture. Raises ProjectBroken for a lost stem.

    However long the film, it takes no more memory: what is laid and mixed lies on tapes in `folder`.
    """
    samples = samples_before(cut.frames, cut.rate)
    speech, effects = laid(cut, speech=True, folder=folder), laid(cut, speech=False, folder=folder)
    music = _music(cut.music, samples, folder) if cut.music else None
    pulse: list[float] = []
    if music is not None and music.length < samples:
        pulse = [float(time) for time in beats(Sound(music.samples)).times]
    return mixed(speech, effects, music, samples=samples, beats=pulse, folder=folder)


def laid(cut: Cut, *, speech: bool, folder: Path | None = None) -> Tape:
    """Return the speech of a cut, or all other sound of its takes.

    A take whose sound cannot be parted counts as speech if somebody speaks in it.
    """
    track = Tape(samples_before(cut.frames, cut.rate), folder)
    for part in _parts(cut):
        for stem in part.clip.pick.take.footage.stems:
            spoken = stem.kind is StemKind.SPEECH or (
                stem.kind is StemKind.WHOLE and bool(part.clip.pick.take.footage.lines)
            )
            if spoken == speech:
                _lay(track, part, stem.path)
    return track


@dataclass(frozen=True, kw_only=True)
class _Part:
    """Where a clip's sound lies, in samples: from `start` to `end` of the film, from `source` of its stem.

    `into` and `out` are the samples over which it comes and goes; `before` and `after` how many of
    them lie outside the clip, in the take's handles. `runs_on`: it goes on where the part before ended.
    """

    clip: Clip
    start: int
    end: int
    source: int
    into: int
    out: int
    before: int
    after: int
    runs_on: bool


def _parts(cut: Cut) -> Iterator[_Part]:
    at = 0
    for place, clip in enumerate(cut.clips):
        following = cut.clips[place + 1] if place + 1 < len(cut.clips) else None
        first = at - clip.dissolve
        at = first + clip.frames
        start, end = samples_before(first, cut.rate), samples_before(at, cut.rate)
        into, before = _edge(cut.clips[place - 1] if place else None, clip, start, cut.rate, first)
        out, after = _edge(clip, following, end, cut.rate, at)
        have = samples_before(clip.pick.take.footage.frames, cut.rate)
        source = samples_before(clip.source_start, cut.rate)
        has_before, has_after = min(before, source), min(after, max(0, have - source - (end - start)))
        yield _Part(
            clip=clip,
            start=start,
            end=end,
            source=source,
            into=into - before + has_before,
            out=out - after + has_after,
            before=has_before,
            after=has_after,
            runs_on=place > 0 and _runs_on(cut.clips[place - 1], clip),
        )


def _edge(left: Clip | None, right: Clip | None, edge: int, rate: Fraction, frame: int) -> tuple[int, int]:
    """Return over how many samples sound changes from one clip to the next, and how many lie outside."""
    if left is None or right is None or _runs_on(left, right):
        return 0, 0
    if right.dissolve:
        return samples_before(frame + right.dissolve, rate) - edge, 0
    return 2 * _HALF, _HALF


def _runs_on(left: Clip, right: Clip) -> bool:
    """Say whether two clips show one scene without a gap in its time."""
    one, two = left.pick.take.order, right.pick.take.order
    return (
        right.dissolve == 0
        and one.scene == two.scene
        and one.shot.camera.pace == two.shot.camera.pace == 1.0
        and one.shot.start + left.source_start + left.frames == two.shot.start + right.source_start
    )


def _lay(track: Tape, part: _Part, path: Path) -> None:
    length = part.end - part.start + part.before + part.after
    samples = read_stem(path, part.source - part.before, length)
    if len(samples) == length - 1:  # at some rates a picture lasts a sample longer here than in its take
        samples = np.concatenate([samples, samples[-1:]])
    if part.into:
        ramp = min(part.into, len(samples))
        samples[:ramp] *= np.sin(np.linspace(0.0, np.pi / 2, ramp, dtype=np.float32))[:, None]
    if part.out:
        ramp = min(part.out, len(samples))
        samples[len(samples) - ramp :] *= np.cos(np.linspace(0.0, np.pi / 2, ramp, dtype=np.float32))[:, None]
    start = part.start - part.before
    if part.runs_on and part.start and len(samples) > 2 * _HALF:
        before = min(_HALF, part.start)
        samples[: 2 * _HALF] += _bridge(track.part(part.start - before, before), samples[: 2 * _HALF])
    track.add(start, samples)


def _bridge(before: NDArray[np.float32], after: NDArray[np.float32]) -> NDArray[np.float32]:
    """Return what to add to `after` so that it goes on where `before` ends, dying away over its length.

    Where sound merely runs on, as noise does in steps of its own size, there is nothing to add.
    """
    step = before[-1] - after[0]
    usual = np.concatenate([np.diff(before, axis=0), np.diff(after, axis=0)])
    if np.all(np.abs(step) <= 4 * np.sqrt(np.mean(usual**2, axis=0)) + 1e-4):
        return np.zeros_like(after)
    fade = 0.5 + 0.5 * np.cos(np.linspace(0.0, np.pi, len(after), dtype=np.float32))
    return np.asarray(fade[:, None] * step, np.float32)


def _music(music: Music, samples: int, folder: Path | None) -> Tape:
    if digest(music.path) != music.digest:
        raise ProjectBroken(f"{music.path} is not the music the cut was made with; put that recording back")
    return taped(sound_blocks(music.path, samples / SAMPLE_RATE), folder)
