"""The edit and what is delivered from it."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

from filmwright.film.script import Title
from filmwright.film.take import Pick


@dataclass(frozen=True, kw_only=True)
class Clip:
    """A stretch of a picked take.

    With `dissolve` = d the clip's first d frames lie over the last d frames of the clip
    before it, so the cut is d frames shorter than its clips together.
    """

    pick: Pick
    source_start: int  # first frame used, counted in the take
    frames: int
    dissolve: int = 0


@dataclass(frozen=True, kw_only=True)
class Caption:
    """Spoken words as text; frames count from the cut's start."""

    text: str
    start: int
    frames: int
    speaker: str | None = None


@dataclass(frozen=True, kw_only=True)
class Music:
    """A recording that plays under the film from its start."""

    path: Path
    digest: str


@dataclass(frozen=True, kw_only=True)
class Cut:
    """The film as edited: clips in order, words on the picture, music below."""

    title: str
    rate: Fraction
    size: tuple[int, int]
    clips: tuple[Clip, ...]
    titles: tuple[Title, ...] = ()  # frames count from the cut's start
    captions: tuple[Caption, ...] = ()
    music: Music | None = None
    accents: tuple[int, ...] = ()

    @property
    def frames(self) -> int:
        return sum(clip.frames - clip.dissolve for clip in self.clips)


@dataclass(frozen=True, kw_only=True)
class Master:
    """A delivered file with what was measured on it."""

    path: Path
    frames: int
    rate: Fraction
    size: tuple[int, int]
    loudness: float  # LUFS, integrated
    true_peak: float  # dBTP
    captions: tuple[Path, ...] = ()
    notes: tuple[str, ...] = ()
