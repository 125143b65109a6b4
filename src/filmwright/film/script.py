"""The brief read as scenes of shots.

A scene owns the world and the action; its shots own only cameras. All shots of a scene
film the same performance: that is how scenes stay coherent.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from filmwright.film.camera import Camera
from filmwright.film.format import Format


@dataclass(frozen=True, kw_only=True)
class Line:
    """Words that are spoken. `speaker` None: the narrator, off screen.

    `text` is empty only where a recording holds the words and nobody wrote them down.
    """

    text: str
    speaker: str | None = None
    start: int | None = None  # frames from the scene start; None: when it fits
    recording: str | None = None  # name of the reference that holds the voice


class TitleStyle(StrEnum):
    TITLE = "title"  # large, centred
    LOWER_THIRD = "lower_third"
    CARD = "card"  # a price or call to action on a plate


@dataclass(frozen=True, kw_only=True)
class Title:
    """Words drawn on the picture, from `start`, in frames of the scene."""

    text: str
    start: int
    frames: int
    style: TitleStyle = TitleStyle.TITLE


@dataclass(frozen=True, kw_only=True)
class Shot:
    """One continuous view that engines draw takes of.

    A shot says what must be seen, never how to draw it: steps, guidance and model
    names belong to an engine's settings, so any engine may attempt any shot.

        scene   |--------------------------------|
        shots   [ SH010 ][   SH020   ][  SH030   ]
                start=0  start=48     start=120
    """

    id: str  # SC01_SH010
    description: str
    start: int  # first frame, counted from the scene's start
    frames: int
    rate: Fraction
    size: tuple[int, int]
    camera: Camera
    dissolve: int = 0  # frames this shot shares with the one before it, which run into each other


@dataclass(frozen=True, kw_only=True)
class Scene:
    """One place and time of the story, and everything that happens there."""

    id: str  # SC01
    heading: str  # "EXT. STREET COURT - DUSK", or empty
    text: str  # all that is seen and done, in the brief's words, without camera words
    frames: int
    shots: tuple[Shot, ...]
    lines: tuple[Line, ...] = ()
    titles: tuple[Title, ...] = ()
    references: tuple[str, ...] = ()  # names used here
    accents: tuple[int, ...] = ()  # frames of the scene on which the music's strong beats fall
    world: str | None = None  # the world as JSON, when a person wrote it


@dataclass(frozen=True, kw_only=True)
class Script:
    """The whole film before it is drawn."""

    title: str
    format: Format
    look: str
    language: str
    scenes: tuple[Scene, ...]
    music: str | None = None  # name of the reference that plays under the film
    notes: tuple[str, ...] = ()  # what was guessed or not understood

    @property
    def frames(self) -> int:
        """Length of the film; a scene whose first shot dissolves shares those frames with the one before."""
        return sum(scene.frames - scene.shots[0].dissolve for scene in self.scenes)

    @property
    def starts(self) -> tuple[int, ...]:
        """The frame of the film on which each scene begins."""
        starts, end = [], 0
        for scene in self.scenes:
            starts.append(end - scene.shots[0].dissolve)
            end = starts[-1] + scene.frames
        return tuple(starts)
