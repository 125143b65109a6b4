"""Which shot shows which sentence: so that the girl dunks while the camera films the dunk."""

from __future__ import annotations

from dataclasses import dataclass

from filmwright.film.script import Scene, Shot
from filmwright.film.time import seconds_of


@dataclass(frozen=True)
class Window:
    """The sentence that starts at `at` in the text is seen from `start` to `end`, in seconds."""

    at: int
    start: float
    end: float


def windows_of(text: str, scene: Scene) -> list[Window]:
    """Return when every sentence of the text is filmed, by the shot whose description holds it.

    Sentences come in the order of their shots. A sentence several shots describe is seen from the
    first to the last of them; one that all or none describe has no window: staging is free.
    """
    if len(scene.shots) < 2:
        return []
    windows: list[Window] = []
    earliest = 0
    for at, sentence in _sentences(text):
        words = _letters(sentence)
        holders = [
            number
            for number in range(earliest, len(scene.shots))
            if words and words in _letters(scene.shots[number].description)
        ]
        if not holders:
            continue
        earliest = holders[0]
        if holders[0] > 0 or holders[-1] < len(scene.shots) - 1:
            first, last = _span(scene.shots[holders[0]]), _span(scene.shots[holders[-1]])
            windows.append(Window(at, first[0], last[1]))
    return windows


def window_at(windows: list[Window], at: int) -> tuple[float, float] | None:
    """Return the window of the sentence that holds the character `at`."""
    before = [window for window in windows if window.at <= at]
    return (before[-1].start, before[-1].end) if before else None


def _span(shot: Shot) -> tuple[float, float]:
    return seconds_of(shot.start, shot.rate), seconds_of(shot.start + shot.frames, shot.rate)


def _sentences(text: str) -> list[tuple[int, str]]:
    """Return (first character, sentence) of every sentence."""
    found: list[tuple[int, str]] = []
    start = 0
    for index, letter in enumerate(text + "\n"):
        if letter in ".!?。！？;；\n":
            found.append((start, text[start:index]))
            start = index + 1
    return found


def _letters(text: str) -> str:
    return "".join(letter.lower() for letter in text if letter.isalnum())
